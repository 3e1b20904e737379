// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/crisis/crisisarrivals.h"

#include "models/crisis/crisisfields.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace campanile::models {

namespace {

constexpr int kMostArrivals = 50'000;
constexpr qsizetype kItemsAtOnce = 500;

struct ArrivalItem {
    qint64 atMs = 0;
    QString account;
    QString platform;
    bool isSpam = false;
};

ArrivalItem arrivalItemOf(const store::Record &record)
{
    const QJsonObject item = record.object();
    return {crisisfields::instant(item.value("receivedAt"_L1)), item.value("accountId"_L1).toString(), item.value("platform"_L1).toString(), item.value("status"_L1) == "spam"_L1};
}

store::Query arrivalsIn(const QString &type, const QString &time, qint64 fromMs, qint64 untilMs)
{
    store::Query query;
    query.type = type;
    query.where(time, store::Filter::Op::Ge, fromMs).where(time, store::Filter::Op::Lt, untilMs);
    query.orderBy = time;
    query.descending = true;
    query.limit = kMostArrivals;
    return query;
}

/** Takes the items of @p ids that are not known yet. */
Result<void> readArrivalItems(store::Reader &reader, const QSet<RecordId> &ids, QHash<RecordId, ArrivalItem> &known)
{
    QList<RecordId> missing;
    for (const RecordId &id : ids) {
        if (!known.contains(id))
            missing.append(id);
    }
    for (qsizetype at = 0; at < missing.size(); at += kItemsAtOnce) {
        store::Query query;
        query.type = u"InboxItem"_s;
        query.ids = missing.mid(at, kItemsAtOnce);
        query.limit = int(query.ids.size());
        const auto page = reader.query(query);
        if (!page)
            return page.error();
        for (const store::Record &record : page->rows)
            known.insert(record.id, arrivalItemOf(record));
    }
    return {};
}

} // namespace

Result<QList<CrisisArrival>> readCrisisArrivals(store::Reader &reader, qint64 fromMs, qint64 untilMs)
{
    const auto items = reader.query(arrivalsIn(u"InboxItem"_s, u"receivedAt"_s, fromMs, untilMs));
    if (!items)
        return items.error();
    const auto messages = reader.query(arrivalsIn(u"InboxMessage"_s, u"occurredAt"_s, fromMs, untilMs));
    if (!messages)
        return messages.error();
    QList<CrisisArrival> arrivals;
    QHash<RecordId, ArrivalItem> known;
    for (const store::Record &record : items->rows) {
        const ArrivalItem item = arrivalItemOf(record);
        known.insert(record.id, item);
        if (!item.isSpam)
            arrivals.append({item.atMs, item.account, item.platform});
    }
    QList<std::pair<RecordId, qint64>> inbound;
    QSet<RecordId> asked;
    for (const store::Record &record : messages->rows) {
        const QJsonObject message = record.object();
        if (message.value("direction"_L1) != "inbound"_L1)
            continue;
        inbound.append({crisisfields::id(message.value("inboxItemId"_L1)), crisisfields::instant(message.value("occurredAt"_L1))});
        asked.insert(inbound.last().first);
    }
    if (const auto read = readArrivalItems(reader, asked, known); !read)
        return read.error();
    for (const auto &[id, atMs] : std::as_const(inbound)) {
        // The first message of an item is the item itself.
        if (const auto item = known.constFind(id); item != known.cend() && !item->isSpam && atMs > item->atMs)
            arrivals.append({atMs, item->account, item->platform});
    }
    return arrivals;
}

} // namespace campanile::models
