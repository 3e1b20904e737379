// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/crisis/crisisrehearsal.h"

#include "models/crisis/crisisfields.h"

#include <algorithm>

namespace campanile::models {

using namespace Qt::StringLiterals;
using domain::CrisisMessage;

namespace {

constexpr int kMostHistory = 6000;
constexpr qint64 kStepMs = 5 * 60'000;
constexpr qint64 kCalmMs = 15 * 60'000;
constexpr qint64 kHistoryDayMs = 24 * 3'600'000;
constexpr qint64 kHistoryMs = 28 * kHistoryDayMs;

CrisisMessage pastMessage(const store::Record &record)
{
    const QJsonObject item = record.object();
    CrisisMessage message;
    message.id = record.id.toString();
    message.atMs = crisisfields::instant(item.value("receivedAt"_L1));
    message.accountId = item.value("accountId"_L1).toString();
    message.platform = item.value("platform"_L1).toString();
    message.folded = domain::crisisFolded(item.value("content"_L1).toString());
    message.mood = domain::crisisMoodOf(item.value("correctedSentiment"_L1).toString(), item.value("sentiment"_L1).toString());
    const QString intent = item.value("correctedIntent"_L1).toString();
    message.isComplaint = (intent.isEmpty() ? item.value("intent"_L1).toString() : intent) == u"complaint";
    message.followers = item.value("senderFollowers"_L1).toInteger(-1);
    return message;
}

} // namespace

int CrisisHistory::days() const
{
    return int(std::clamp<qint64>((toMs - fromMs + kHistoryDayMs / 2) / kHistoryDayMs, 1, 28));
}

Result<CrisisHistory> readCrisisHistory(store::Reader &reader, qint64 nowMs)
{
    CrisisHistory history;
    history.toMs = nowMs;
    history.fromMs = nowMs - kHistoryMs;
    store::Query query;
    query.type = u"InboxItem"_s;
    query.where(u"receivedAt"_s, store::Filter::Op::Ge, history.fromMs).where(u"receivedAt"_s, store::Filter::Op::Lt, nowMs);
    query.orderBy = u"receivedAt"_s;
    query.descending = true;
    query.limit = kMostHistory;
    const auto page = reader.query(query);
    if (!page)
        return page.error();
    for (const store::Record &record : page->rows)
        history.messages.append(pastMessage(record));
    std::stable_sort(history.messages.begin(), history.messages.end(), [](const CrisisMessage &a, const CrisisMessage &b) { return a.atMs < b.atMs; });
    if (page->rows.size() == kMostHistory)
        history.fromMs = history.messages.first().atMs;
    auto arrivals = readCrisisArrivals(reader, history.fromMs, nowMs);
    if (!arrivals)
        return arrivals.error();
    history.arrivals = *std::move(arrivals);
    return history;
}

std::optional<int> rehearseCrisis(const domain::CrisisRule &rule, const CrisisHistory &history)
{
    if (rule.conditions.kind == domain::CrisisKind::Backlog)
        return std::nullopt;
    const bool isVolume = rule.conditions.kind == domain::CrisisKind::Volume;
    QList<CrisisMessage> asked;
    for (const CrisisMessage &message : history.messages) {
        if (domain::isCrisisAccount(rule.conditions, message.accountId, message.platform))
            asked.append(message);
    }
    QList<qint64> moments;
    for (const CrisisArrival &arrival : history.arrivals) {
        if (isVolume && domain::isCrisisAccount(rule.conditions, arrival.account, arrival.platform))
            moments.append(arrival.atMs);
    }
    const domain::CrisisMinutes minutes = domain::crisisMinutes(moments);
    int alarms = 0;
    bool isOpen = false;
    qint64 lastFit = 0;
    qsizetype first = 0;
    qsizetype last = 0;
    for (qint64 now = history.fromMs + kStepMs; now <= history.toMs; now += kStepMs) {
        const qint64 begin = domain::crisisWindowStart(rule.conditions, now);
        while (last < asked.size() && asked.at(last).atMs <= now)
            ++last;
        while (first < last && asked.at(first).atMs < begin)
            ++first;
        // What cannot fit needs no judgement, which is most of the time.
        const qint64 count = isVolume ? domain::crisisArrivals(minutes, begin, now + 60'000) : last - first;
        if (count < rule.conditions.minCount) {
            isOpen = isOpen && now - lastFit < kCalmMs;
            continue;
        }
        const QList<CrisisMessage> window = asked.mid(first, last - first);
        domain::CrisisLook look;
        look.nowMs = now;
        look.messages = &window;
        look.arrivals = isVolume ? &minutes : nullptr;
        if (isVolume)
            look.baseline = domain::crisisBaseline(minutes, rule.conditions, now);
        const domain::CrisisFinding finding = domain::judgeCrisis(rule, look);
        if (finding.fits) {
            alarms += isOpen ? 0 : 1;
            isOpen = true;
            lastFit = now;
        } else if (finding.isCalm && now - lastFit >= kCalmMs) {
            isOpen = false;
        }
    }
    return alarms;
}

} // namespace campanile::models
