// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/reader_p.h"
#include "app/store/storecore_p.h"

using namespace Qt::StringLiterals;

// Texts of a person that stay on this computer: they stand among the values of the cache itself.
namespace campanile::store {

namespace {
constexpr qsizetype kLongestNoteKey = 300;
}

Result<void> StoreCore::keepNote(const QString &key, const QString &text)
{
    if (key.isEmpty() || key.size() > kLongestNoteKey)
        return makeError(ErrorKind::Limit, u"store.mutationTooBig"_s, key.left(kLongestNoteKey));
    Private::Tx tx(*d, Transaction::Kind::DurableWrite);
    if (text.isEmpty())
        d->db->prepare("DELETE FROM meta WHERE key = ?").add(kNotePrefix + key).run();
    else
        d->db->prepare("INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT(key) DO UPDATE SET value=excluded.value")
            .add(kNotePrefix + key).add(text).run();
    return tx.commit();
}

Result<QHash<QString, QString>> Reader::notes(const QString &prefix)
{
    const QString whole = kNotePrefix + prefix;
    QHash<QString, QString> found;
    Statement select = d->db.prepare("SELECT substr(key, ?), value FROM meta WHERE key >= ? AND substr(key, 1, ?) = ?");
    select.add(qint64(whole.size()) + 1).add(whole).add(qint64(whole.size())).add(whole);
    while (select.step())
        found.insert(select.stringAt(0), select.stringAt(1));
    if (d->db.failed())
        return d->db.takeError();
    return found;
}

} // namespace campanile::store
