// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/crisis/crisisroom.h"

#include "models/crisis/crisisarrivals.h"
#include "models/crisis/crisisfields.h"

#include <QMultiHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace campanile::models {

namespace {

constexpr int kMostCrisisMessages = 200;
constexpr int kMostCrisisEntries = 500;
constexpr int kCrisisExcerpt = 280;
constexpr int kMostStretches = 60;
constexpr qint64 kCrisisMinuteMs = 60'000;
constexpr qint64 kBeforeMs = 3 * 60 * kCrisisMinuteMs;  ///< enough of an ordinary day to compare with
constexpr qint64 kAfterMs = 30 * kCrisisMinuteMs;
constexpr qint64 kMostMs = 7 * 24 * 60 * kCrisisMinuteMs;

CrisisMessageRow crisisMessageOf(const store::Record &record)
{
    const QJsonObject item = record.object();
    CrisisMessageRow row;
    row.id = record.id;
    row.account = crisisfields::id(item.value("accountId"_L1));
    row.platform = item.value("platform"_L1).toString();
    const QString corrected = item.value("correctedSentiment"_L1).toString();
    row.sentiment = corrected.isEmpty() ? item.value("sentiment"_L1).toString() : corrected;
    row.status = item.value("status"_L1).toString();
    row.senderName = item.value("senderName"_L1).toString();
    row.senderHandle = item.value("senderHandle"_L1).toString();
    row.excerpt = item.value("content"_L1).toString().left(kCrisisExcerpt);
    row.followers = item.value("senderFollowers"_L1).toInteger(-1);
    row.at = crisisfields::instant(item.value("lastMessageAt"_L1));
    if (row.at == 0)
        row.at = crisisfields::instant(item.value("receivedAt"_L1));
    return row;
}

Result<QList<CrisisMessageRow>> readCrisisMessages(store::Reader &reader, const QList<RecordId> &ids)
{
    QList<CrisisMessageRow> rows;
    if (ids.isEmpty())
        return rows;
    store::Query query;
    query.type = u"InboxItem"_s;
    query.ids = ids;
    query.limit = int(ids.size());
    const auto page = reader.query(query);
    if (!page)
        return page.error();
    for (const store::Record &record : page->rows)
        rows.append(crisisMessageOf(record));
    std::sort(rows.begin(), rows.end(), [](const CrisisMessageRow &a, const CrisisMessageRow &b) {
        return a.at != b.at ? a.at > b.at : a.id.bytes() > b.id.bytes();
    });
    return rows.mid(0, kMostCrisisMessages);
}

/** Which lines of a timeline are to be seen: a note that was taken back is not, unless that was taken back as well, and so on. */
class TakenNotes
{
public:
    explicit TakenNotes(const QList<store::Record> &entries)
    {
        for (const store::Record &record : entries) {
            const QString target = record.object().value("metadata"_L1).toObject().value("takesBack"_L1).toString();
            if (target.isEmpty())
                continue;
            m_takers.insert(target, record.id.toString());
            m_targets.insert(record.id.toString(), target);
        }
    }
    [[nodiscard]] bool isShown(const QString &id) const
    {
        // What takes back such a line has nothing to say itself.
        return !isTaken(id, 0) && !m_targets.contains(m_targets.value(id));
    }

private:
    [[nodiscard]] bool isTaken(const QString &id, int depth) const
    {
        const QStringList takers = m_takers.values(id);
        return depth < kMostCrisisEntries && std::any_of(takers.begin(), takers.end(), [&](const QString &taker) { return !isTaken(taker, depth + 1); });
    }

    QMultiHash<QString, QString> m_takers;
    QHash<QString, QString> m_targets;
};

Result<QList<CrisisEntryRow>> readCrisisEntries(store::Reader &reader, const RecordId &event)
{
    store::Query query;
    query.type = u"CrisisEntry"_s;
    query.where(u"crisisEventId"_s, store::Filter::Op::Eq, QVariant::fromValue(event));
    query.orderBy = u"occurredAt"_s;
    query.descending = true;
    query.limit = kMostCrisisEntries;
    const auto page = reader.query(query);
    if (!page)
        return page.error();
    QList<CrisisEntryRow> rows;
    const TakenNotes taken(page->rows);
    for (const store::Record &record : page->rows) {
        if (!taken.isShown(record.id.toString()))
            continue;
        const QJsonObject entry = record.object();
        rows.append({record.id, entry.value("kind"_L1).toString(u"note"_s), crisisfields::id(entry.value("authorId"_L1)),
                     crisisfields::instant(entry.value("occurredAt"_L1)), entry.value("content"_L1).toString(), entry.value("metadata"_L1).toObject(),
                     record.flags.pending});
    }
    return rows;
}

Result<QList<CrisisBucket>> readCrisisCourse(store::Reader &reader, const CrisisSpan &span, const QStringList &accounts)
{
    const auto arrivals = readCrisisArrivals(reader, span.from, span.to);
    if (!arrivals)
        return arrivals.error();
    QList<qint64> moments;
    for (const CrisisArrival &arrival : *arrivals) {
        if (accounts.isEmpty() || accounts.contains(arrival.account))
            moments.append(arrival.atMs);
    }
    const domain::CrisisMinutes minutes = domain::crisisMinutes(moments);
    QList<CrisisBucket> buckets;
    const qint64 step = span.minutes * kCrisisMinuteMs;
    for (qint64 from = span.from; from < span.to; from += step)
        buckets.append({from, span.minutes, int(domain::crisisArrivals(minutes, from, from + step))});
    return buckets;
}

} // namespace

CrisisSpan crisisSpan(const CrisisEventRow &event, qint64 nowMs)
{
    // Lengths that divide an hour or a day, so that the marks of the axis fall on them.
    static constexpr std::array lengths{5, 10, 15, 30, 60, 120, 240, 480};
    CrisisSpan span;
    const qint64 begun = event.detectedAt == 0 ? nowMs : event.detectedAt;
    const qint64 seen = std::max({begun, event.lastSeenAt, event.resolvedAt});
    qint64 end = event.isOpen() ? std::max(nowMs, begun) : seen + kAfterMs;
    end = std::clamp(end, begun, begun + kMostMs);
    const qint64 window = std::max(0, event.measure.windowMinutes) * kCrisisMinuteMs;
    const qint64 start = begun - std::max(kBeforeMs, 3 * window);
    span.minutes = lengths.back();
    for (const int length : lengths) {
        if ((end - start) / (length * kCrisisMinuteMs) < kMostStretches) {
            span.minutes = length;
            break;
        }
    }
    const qint64 step = span.minutes * kCrisisMinuteMs;
    span.from = start / step * step;
    span.to = (end / step + 1) * step;
    return span;
}

std::unique_ptr<CrisisMessagesModel> makeCrisisMessagesModel(store::Store &store, const CrisisEventRow &event)
{
    CrisisMessagesModel::Source source;
    source.types = {u"InboxItem"_s};
    source.read = [ids = event.items](store::Reader &reader) { return readCrisisMessages(reader, ids); };
    source.key = [](const CrisisMessageRow &row) { return row.id.toString(); };
    source.data = [](const CrisisMessageRow &row, int role) { return role == Qt::DisplayRole ? QVariant(row.senderName + u": "_s + row.excerpt) : QVariant(); };
    return std::make_unique<CrisisMessagesModel>(store, std::move(source));
}

std::unique_ptr<CrisisEntriesModel> makeCrisisEntriesModel(store::Store &store, const RecordId &event)
{
    CrisisEntriesModel::Source source;
    source.types = {u"CrisisEntry"_s};
    source.read = [event](store::Reader &reader) { return readCrisisEntries(reader, event); };
    source.key = [](const CrisisEntryRow &row) { return row.id.toString(); };
    source.data = [](const CrisisEntryRow &row, int role) { return role == Qt::DisplayRole ? QVariant(row.content) : QVariant(); };
    return std::make_unique<CrisisEntriesModel>(store, std::move(source));
}

std::unique_ptr<CrisisCourseModel> makeCrisisCourseModel(store::Store &store, const CrisisEventRow &event, const Clock &clock)
{
    CrisisCourseModel::Source source;
    source.types = {u"InboxItem"_s, u"InboxMessage"_s};
    source.read = [event, &clock](store::Reader &reader) { return readCrisisCourse(reader, crisisSpan(event, clock.nowMs()), event.accounts); };
    source.key = [](const CrisisBucket &row) { return QString::number(row.from) + u'/' + QString::number(row.minutes); };
    source.data = [](const CrisisBucket &row, int role) { return role == Qt::DisplayRole ? QVariant(row.count) : QVariant(); };
    return std::make_unique<CrisisCourseModel>(store, std::move(source));
}

} // namespace campanile::models
