// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/oracle.h"

#include "tests/sim/simworld.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace campanile::sim {

using store::SetOp;

namespace {
/** A client keeps what was acknowledged for 14 days (sync protocol section 3.6); a day of margin. */
constexpr qint64 kJournalMs = 13LL * 86'400'000;
} // namespace

void Oracle::noteEdit(SimClient &client, const RecordId &mutation, bool saved)
{
    const auto outbox = client.store->reader().outbox();
    if (!outbox)
        return;
    for (const store::OutboxEntry &entry : *outbox) {
        if (entry.mutation != mutation)
            continue;
        Known &known = m_known[mutation.toString()];
        if (known.id.isEmpty()) {
            known.id = mutation.toString();
            known.client = client.index;
            known.maybe = !saved;
            known.savedMark = ++m_mark;
            known.savedAt = m_world.m_now;
        }
        QByteArray what;
        for (const SetOp &op : entry.ops)
            what += ' ' + QByteArray::number(int(op.kind)) + ' ' + op.id.toByteArray() + ' ' + QJsonDocument(op.value).toJson(QJsonDocument::Compact);
        m_world.trace("edit " + QByteArray::number(client.index) + ' ' + known.id.toLatin1() + ' ' + entry.label.toLatin1() + what);
        known.label = entry.label;
        known.ops = entry.ops;
        known.base = entry.base;
    }
}

void Oracle::noteCoalesced(SimClient &client, const QList<store::OutboxEntry> &before)
{
    QSet<QString> now;
    const auto outbox = client.store->reader().outbox();
    for (const store::OutboxEntry &entry : outbox ? *outbox : QList<store::OutboxEntry>())
        now.insert(entry.mutation.toString());
    for (const store::OutboxEntry &entry : before) {
        if (!now.contains(entry.mutation.toString()))
            m_known[entry.mutation.toString()].maybe = true;
    }
}

void Oracle::noteOutbox(SimClient &client)
{
    const auto outbox = client.store->reader().outbox();
    if (!outbox)
        return;
    for (const store::OutboxEntry &entry : *outbox)
        noteEdit(client, entry.mutation, false);
}

void Oracle::noteExchange(const QByteArray &request, const QByteArray &response)
{
    if (!response.contains("Mutation/apply"))
        return;
    QHash<QString, QStringList> after;
    for (const QJsonValue &call : QJsonDocument::fromJson(request)["methodCalls"_L1].toArray()) {
        for (const QJsonValue &mutation : call[1]["mutations"_L1].toArray()) {
            for (const QJsonValue &id : mutation["after"_L1].toArray())
                after[mutation["id"_L1].toString()].append(id.toString());
        }
    }
    for (const QJsonValue &answer : QJsonDocument::fromJson(response)["methodResponses"_L1].toArray()) {
        for (const QJsonValue &result : answer[1]["results"_L1].toArray()) {
            const QString id = result["id"_L1].toString();
            const QString status = result["status"_L1].toString();
            Known &known = m_known[id];
            if (known.id.isEmpty()) {
                known.id = id;
                known.maybe = true;
            }
            m_world.trace("word " + id.toLatin1() + ' ' + status.toLatin1() + ' ' + QByteArray::number(result["commit"_L1].toInteger())
                          + (status == u"rejected" ? ' ' + QJsonDocument(result.toObject()).toJson(QJsonDocument::Compact) : QByteArray()));
            const Known::Word word = status == u"applied" ? Known::Word::Applied
                                     : status == u"rejected" ? Known::Word::Rejected
                                                             : Known::Word::None;
            if (word == Known::Word::None)
                continue;
            const qint64 commit = result["commit"_L1].toInteger();
            if (known.word != Known::Word::None && known.word != word && m_broken.isEmpty())
                m_broken = u"I1 mutation %1 was judged twice, with different results"_s.arg(id);
            if (known.word == Known::Word::Applied && known.commit != commit && m_broken.isEmpty())
                m_broken = u"I1 mutation %1 was applied twice, as commits %2 and %3"_s.arg(id).arg(known.commit).arg(commit);
            if (word == Known::Word::Applied && known.discarded && !known.maybe && m_broken.isEmpty())
                m_broken = u"I1 mutation %1 was taken back and is applied"_s.arg(id);
            if (known.word == Known::Word::None)
                known.wordMark = ++m_mark; // a repeated answer is no newer word
            known.word = word;
            known.commit = commit;
            for (const QString &other : after.value(id)) {
                if (word == Known::Word::Applied && m_known[other].word == Known::Word::Rejected && m_broken.isEmpty())
                    m_broken = u"I8 mutation %1 took effect although %2, on which it stands, was rejected"_s.arg(id, other);
            }
        }
    }
}

void Oracle::noteRollback(SimClient &client, qint64 mark)
{
    for (auto &[id, known] : m_known) {
        const bool same = known.client >= 0 && m_world.m_clients[size_t(known.client)]->user == client.user;
        if (same && (known.savedMark > mark || known.discarded || known.dismissed))
            known.maybe = true;
    }
}

void Oracle::noteCopy(SimClient &client)
{
    const auto outbox = client.store->reader().outbox();
    for (const store::OutboxEntry &entry : outbox ? *outbox : QList<store::OutboxEntry>()) {
        // Taken back here, it may still come from there.
        if (entry.state == store::OutboxEntry::State::Pending)
            m_known[entry.mutation.toString()].maybe = true;
    }
}

void Oracle::noteRestore(int which)
{
    m_restored = true;
    for (auto &[id, known] : m_known) {
        if (known.word == Known::Word::None || known.wordMark < m_backupMarks.value(which))
            continue;
        known.word = Known::Word::None;
        known.commit = 0;
        if (known.client < 0 || m_world.m_clients[size_t(known.client)]->clockMoved || m_world.m_now - known.savedAt > kJournalMs)
            known.maybe = true;
    }
    for (auto it = m_backupMarks.begin(); it != m_backupMarks.end(); ++it) {
        if (it.key() > which)
            it.value() = std::min(it.value(), m_backupMarks.value(which)); // a later backup holds words that were taken back
    }
}

QString Oracle::checkClient(SimClient &client)
{
    if (!m_broken.isEmpty())
        return m_broken;
    if (!client.usable || !client.store)
        return {};
    const store::ChangeNotice notice = client.store->takeNotice();
    if (notice.isEmpty())
        return {};
    if (QString bad = checkOwnView(client); !bad.isEmpty())
        return bad;
    return checkHoles(client);
}

// I5: what a person did stays in view until somebody takes it away, from the first moment to the last.
QString Oracle::checkOwnView(SimClient &client)
{
    if (m_restored)
        return {}; // the journal is overlaid again only when the snapshot is in
    QSet<QString> cards;
    const auto rejected = client.store->reader().rejected();
    for (const store::RejectedEdit &card : rejected ? *rejected : QList<store::RejectedEdit>())
        cards.insert(card.mutation.toString());
    const auto trails = tagTrails();
    const auto fates = lives();
    QHash<QString, QJsonObject> rows;
    for (const auto &[id, known] : m_known) {
        if (known.client != client.index || known.maybe || known.discarded || known.dismissed || known.word == Known::Word::Rejected
            || cards.contains(id))
            continue;
        for (const SetOp &op : known.ops) {
            if (op.kind != SetOp::Kind::Update || op.type != u"Post" || fates.value(op.id.toString()).destroyTried)
                continue;
            for (auto it = op.value.begin(); it != op.value.end(); ++it) {
                if (!it.key().startsWith(u"tags/t") || !it.value().isBool())
                    continue;
                if (!trails.value(op.id.toString() + u'/' + it.key()).removers.isEmpty())
                    continue;
                if (!rows.contains(op.id.toString())) {
                    const auto row = client.store->reader().get(op.type, op.id);
                    rows.insert(op.id.toString(), row && *row ? (*row)->object() : QJsonObject());
                }
                const QJsonObject &row = rows[op.id.toString()];
                if (row.isEmpty() && fates.value(op.id.toString()).createRefused)
                    continue;
                if (!row.value(u"tags"_s).toObject().contains(it.key().sliced(5)) && client.disk.writesLeft < 0 && !client.disk.dead)
                    return u"I5 client %1 no longer sees its own %2 of %3 on %4 (%5)"_s.arg(client.index).arg(it.key(), id, op.id.toString(),
                               row.isEmpty() ? u"record gone"_s : QString::fromUtf8(QJsonDocument(row).toJson(QJsonDocument::Compact)));
            }
        }
    }
    return {};
}

// I6: with a complete pull, every target has its post. A page in the middle of a long pull may end between two commits.
QString Oracle::checkHoles(SimClient &client)
{
    const auto cursor = store::parseState(client.store->cursor());
    const auto snapshots = client.store->openSnapshots();
    if (!cursor || cursor->paging || !snapshots || !snapshots->isEmpty()
        || client.core->state().phase != sync::SyncState::Phase::UpToDate)
        return {};
    store::Query query;
    query.type = u"PostTarget"_s;
    query.limit = 1000;
    const auto page = client.store->reader().query(query);
    for (const store::Record &record : page ? page->rows : QList<store::Record>()) {
        if (record.flags.pending)
            continue;
        const auto post = RecordId::parse(QStringView(record.object().value(u"postId"_s).toString()));
        if (!post)
            continue;
        const auto row = client.store->reader().get(u"Post"_s, *post);
        const auto beneath = client.store->reader().serverRecord(u"Post"_s, *post);
        if (row && !*row && beneath && !*beneath)
            return u"I6 client %1 has target %2 without its post %3"_s.arg(client.index).arg(record.id.toString(), post->toString());
    }
    return {};
}

} // namespace campanile::sim
