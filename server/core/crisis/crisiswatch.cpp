// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/crisis/crisiswatch.h"

#include "server/core/inbox/inboxfields.h"
#include "server/core/publish/publishjournal.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using campanile::domain::CrisisConditions;
using campanile::domain::CrisisKind;
using campanile::domain::CrisisMessage;
using campanile::domain::CrisisMinutes;
using campanile::domain::CrisisRule;

namespace campanile::server {

namespace {

constexpr qint64 kWatchMinuteMs = 60'000;
constexpr qint64 kWatchDayMs = 24 * 60 * kWatchMinuteMs;
constexpr qint64 kYoungDayMs = 5 * kWatchMinuteMs;
constexpr qint64 kOldDayMs = 6 * 60 * kWatchMinuteMs;
constexpr int kMostInWindow = 20'000;
constexpr int kMostWatchedAccounts = 10'000;
constexpr qint64 kLeastWaiting = 1'000;
constexpr qint64 kMostWaitingRows = 50'000;

SystemCondition isNoSpam()
{
    return {u"status"_s, SystemCondition::Op::NotEqual, u"spam"_s};
}

CrisisMessage watchedMessage(const QJsonObject &item)
{
    CrisisMessage message;
    message.id = recordIdOf(item);
    message.atMs = msOf(item.value("receivedAt"_L1));
    message.accountId = fieldOf(item, "accountId"_L1);
    message.platform = fieldOf(item, "platform"_L1);
    message.folded = domain::crisisFolded(fieldOf(item, "content"_L1));
    message.mood = domain::crisisMoodOf(fieldOf(item, "correctedSentiment"_L1), fieldOf(item, "sentiment"_L1));
    const QString corrected = fieldOf(item, "correctedIntent"_L1);
    message.isComplaint = (corrected.isEmpty() ? fieldOf(item, "intent"_L1) : corrected) == "complaint"_L1;
    const QString status = fieldOf(item, "status"_L1);
    message.isWaiting = status == "new"_L1 || status == "open"_L1;
    message.followers = item.value("senderFollowers"_L1).toInteger(-1);
    message.name = fieldOf(item, "senderName"_L1);
    message.handle = fieldOf(item, "senderHandle"_L1);
    return message;
}

} // namespace

Result<void> CrisisWatch::refresh(const SystemReader &records, const QList<CrisisRule> &rules, qint64 nowMs)
{
    qint64 since = nowMs;
    int days = 0;
    for (const CrisisRule &rule : rules) {
        since = std::min(since, domain::crisisWindowStart(rule.conditions, nowMs));
        if (rule.conditions.kind == CrisisKind::Volume)
            days = std::max(days, rule.conditions.baselineDays);
    }
    m_platforms.clear();
    const auto accounts = records.query(u"SocialAccount"_s, {}, kMostWatchedAccounts);
    if (!accounts)
        return accounts.error();
    for (const QJsonObject &account : *accounts)
        m_platforms.insert(recordIdOf(account), fieldOf(account, "platform"_L1));
    if (const auto done = readWindow(records, since); !done)
        return done;
    if (days == 0) {
        m_days.clear();
        return {};
    }
    return readDays(records, days, nowMs);
}

Result<void> CrisisWatch::readWindow(const SystemReader &records, qint64 sinceMs)
{
    QHash<QString, qint64> wanted;
    // A conversation that is taken up again came long ago, and moves by its newest message.
    for (const QString &time : {u"receivedAt"_s, u"lastMessageAt"_s}) {
        const auto rows = records.versions(u"InboxItem"_s, {{time, SystemCondition::Op::AtLeast, wireTime(sinceMs)}, isNoSpam()}, kMostInWindow, time);
        if (!rows)
            return rows.error();
        for (const SystemVersion &row : *rows)
            wanted.insert(row.id, row.version);
    }
    QHash<QString, Known> known;
    m_messages.clear();
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        Known entry = m_known.value(it.key());
        if (entry.version != it.value()) {
            const auto item = records.get(u"InboxItem"_s, it.key());
            if (!item)
                return item.error();
            if (!item->has_value())
                continue;
            entry.version = it.value();
            entry.message = watchedMessage(**item);
            if (entry.message.atMs < sinceMs) {
                entry.message.isNew = false;
                entry.message.atMs = msOf((**item).value("slaStartedAt"_L1));
            }
        }
        if (entry.message.atMs >= sinceMs)
            m_messages.append(entry.message);
        known.insert(it.key(), entry);
    }
    m_known = std::move(known);
    return {};
}

Result<void> CrisisWatch::readDays(const SystemReader &records, int days, qint64 nowMs)
{
    const qint64 today = nowMs / kWatchDayMs;
    // The oldest window may begin a day before, and the one that ends now as well.
    const qint64 first = today - days - 2;
    while (!m_days.isEmpty() && m_days.firstKey() < first)
        m_days.erase(m_days.begin());
    bool hasReadOld = false;
    for (qint64 day = first; day <= today; ++day) {
        const auto it = m_days.constFind(day);
        const bool isYoung = day >= today - 1;
        const bool isStale = it != m_days.cend() && nowMs - it->readAtMs >= (isYoung ? kYoungDayMs : kOldDayMs);
        if (it != m_days.cend() && (!isStale || (!isYoung && hasReadOld)))
            continue;
        hasReadOld = hasReadOld || (isStale && !isYoung);
        if (const auto read = readDay(records, day, nowMs); !read)
            return read;
    }
    return {};
}

Result<void> CrisisWatch::readDay(const SystemReader &records, qint64 day, qint64 nowMs)
{
    const qint64 from = day * kWatchDayMs;
    const auto rows = records.tally(u"InboxItem"_s,
                                    {{u"receivedAt"_s, SystemCondition::Op::AtLeast, wireTime(from)},
                                     {u"receivedAt"_s, SystemCondition::Op::AtMost, wireTime(from + kWatchDayMs - 1)},
                                     isNoSpam()},
                                    {.groupBy = u"accountId"_s, .timeProperty = u"receivedAt"_s, .bucketMs = kWatchMinuteMs});
    if (!rows)
        return rows.error();
    Day read;
    read.readAtMs = nowMs;
    for (const SystemTally &row : *rows)
        read.byAccount[row.group].append({row.bucket, int(row.count)});
    m_days.insert(day, read);
    return {};
}

bool CrisisWatch::isAsked(const CrisisConditions &conditions, const QString &accountId) const
{
    return (conditions.accountIds.isEmpty() || conditions.accountIds.contains(accountId))
        && (conditions.platforms.isEmpty() || conditions.platforms.contains(m_platforms.value(accountId)));
}

CrisisMinutes CrisisWatch::minutes(const CrisisConditions &conditions) const
{
    CrisisMinutes all;
    for (const Day &day : m_days) {
        const qsizetype begin = all.size();
        for (auto it = day.byAccount.cbegin(); it != day.byAccount.cend(); ++it) {
            if (isAsked(conditions, it.key()))
                all.append(it.value());
        }
        std::sort(all.begin() + begin, all.end());
    }
    return all;
}

Result<qint64> CrisisWatch::waiting(const SystemReader &records, const CrisisConditions &conditions) const
{
    const bool isFiltered = !conditions.accountIds.isEmpty() || !conditions.platforms.isEmpty();
    const qint64 enough = std::max(kLeastWaiting, qint64(conditions.backlog) * 3);
    qint64 count = 0;
    for (const QString &status : {u"new"_s, u"open"_s}) {
        SystemTallyWish wish;
        wish.groupBy = isFiltered ? u"accountId"_s : QString();
        wish.most = isFiltered ? std::max(kMostWaitingRows, enough) : enough;
        const auto groups = records.tally(u"InboxItem"_s, {whereIs(u"status"_s, status)}, wish);
        if (!groups)
            return groups.error();
        for (const SystemTally &group : *groups)
            count += !isFiltered || isAsked(conditions, group.group) ? group.count : 0;
    }
    return std::min(count, enough);
}

} // namespace campanile::server
