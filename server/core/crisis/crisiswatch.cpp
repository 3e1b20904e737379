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
constexpr qint64 kOldDayMs = 6 * 60 * kWatchMinuteMs;
constexpr int kMostInWindow = 20'000;
constexpr int kMostNews = 10'000;
constexpr int kMostInConversation = 5'000;
constexpr int kMostDoubtful = 2; ///< days counted anew at a look
constexpr int kMostWatchedAccounts = 10'000;
constexpr qint64 kLeastWaiting = 1'000;
constexpr qint64 kMostWaitingRows = 50'000;

bool isSpamItem(const QJsonObject &item)
{
    return fieldOf(item, "status"_L1) == "spam"_L1;
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

/** When the customer wrote last in a conversation. */
Result<qint64> newestInbound(const SystemReader &records, const QString &itemId)
{
    const auto messages = records.query(u"InboxMessage"_s, {whereIs(u"inboxItemId"_s, itemId)}, kMostInConversation);
    if (!messages)
        return messages.error();
    qint64 newest = 0;
    for (const QJsonObject &message : *messages) {
        if (fieldOf(message, "direction"_L1) == "inbound"_L1)
            newest = std::max(newest, msOf(message.value("occurredAt"_L1)));
    }
    return newest;
}

/** Names the accounts and networks of a rule. */
QString conditionsKey(const CrisisConditions &conditions)
{
    return conditions.accountIds.join(u' ') + u'/' + conditions.platforms.join(u' ');
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
    const auto sequence = records.sequence();
    if (!sequence)
        return sequence.error();
    const bool isKnown = m_sequence >= 0 && *sequence >= m_sequence && since >= m_sinceMs && days <= m_baselineDays;
    News news;
    if (isKnown) {
        auto found = newsSince(records, m_sequence);
        if (!found)
            return found.error();
        news = *std::move(found);
    }
    // What fails leaves nothing half known.
    m_sequence = -1;
    // Windows move on with the minute.
    if (!isKnown || news.isTooMuch || !news.items.isEmpty() || !news.messages.isEmpty() || since != m_sinceMs)
        ++m_revision;
    const bool isWhole = !isKnown || news.isTooMuch;
    m_sinceMs = since;
    m_baselineDays = days;
    if (isWhole) {
        m_window.clear();
        m_days.clear();
        m_doubtful.clear();
    }
    if (const auto done = readAccounts(records); !done)
        return done;
    if (const auto done = isWhole ? readWindow(records) : takeNews(records, news); !done)
        return done;
    m_window.removeIf([since](const auto &entry) { return entry.value().atMs < since; });
    m_messages = m_window.values();
    if (days == 0)
        m_days.clear();
    else if (const auto done = readDays(records, nowMs); !done)
        return done;
    m_sequence = *sequence;
    return {};
}

Result<CrisisWatch::News> CrisisWatch::newsSince(const SystemReader &records, qint64 sequence)
{
    auto items = records.changes(u"InboxItem"_s, sequence, kMostNews + 1);
    if (!items)
        return items.error();
    auto messages = records.changes(u"InboxMessage"_s, sequence, kMostNews + 1);
    if (!messages)
        return messages.error();
    const bool isTooMuch = items->size() > kMostNews || messages->size() > kMostNews;
    return News{*std::move(items), *std::move(messages), isTooMuch};
}

Result<void> CrisisWatch::readAccounts(const SystemReader &records)
{
    m_platforms.clear();
    const auto accounts = records.query(u"SocialAccount"_s, {}, kMostWatchedAccounts);
    if (!accounts)
        return accounts.error();
    for (const QJsonObject &account : *accounts)
        m_platforms.insert(recordIdOf(account), fieldOf(account, "platform"_L1));
    return {};
}

void CrisisWatch::takeItem(const QJsonObject &item, qint64 newestMs)
{
    CrisisMessage message = watchedMessage(item);
    const auto known = m_window.constFind(message.id);
    message.atMs = std::max({message.atMs, newestMs, msOf(item.value("slaStartedAt"_L1)), known == m_window.cend() ? 0 : known->atMs});
    if (isSpamItem(item) || message.atMs < m_sinceMs)
        m_window.remove(message.id);
    else
        m_window.insert(message.id, message);
}

Result<void> CrisisWatch::readWindow(const SystemReader &records)
{
    QSet<QString> wanted;
    // A conversation that is taken up again came long ago, and moves by its newest message.
    for (const QString &time : {u"receivedAt"_s, u"lastMessageAt"_s}) {
        const auto rows = records.versions(u"InboxItem"_s, {{time, SystemCondition::Op::AtLeast, wireTime(m_sinceMs)}}, kMostInWindow, time);
        if (!rows)
            return rows.error();
        for (const SystemVersion &row : *rows)
            wanted.insert(row.id);
    }
    for (const QString &id : std::as_const(wanted)) {
        const auto item = records.get(u"InboxItem"_s, id);
        if (!item)
            return item.error();
        if (!item->has_value())
            continue;
        Result<qint64> newest = 0;
        if (msOf((**item).value("receivedAt"_L1)) < m_sinceMs)
            newest = newestInbound(records, id);
        if (!newest)
            return newest.error();
        takeItem(**item, *newest);
    }
    return {};
}

Result<void> CrisisWatch::takeNews(const SystemReader &records, const News &news)
{
    QHash<QString, QList<qint64>> written; // by item, by its customer
    for (const SystemChange &change : news.messages) {
        if (!change.isNew || change.isGone)
            continue;
        const auto message = records.get(u"InboxMessage"_s, change.id);
        if (!message)
            return message.error();
        if (message->has_value() && fieldOf(**message, "direction"_L1) == "inbound"_L1)
            written[fieldOf(**message, "inboxItemId"_L1)].append(msOf((**message).value("occurredAt"_L1)));
    }
    QHash<QString, SystemChange> items;
    for (auto it = written.cbegin(); it != written.cend(); ++it)
        items.insert(it.key(), {it.key(), false, false});
    for (const SystemChange &change : news.items)
        items.insert(change.id, change);
    for (const SystemChange &change : std::as_const(items)) {
        const auto item = records.get(u"InboxItem"_s, change.id);
        if (!item)
            return item.error();
        if (!item->has_value()) {
            m_window.remove(change.id);
            continue;
        }
        countItem(change, **item);
        const qint64 began = msOf((**item).value("receivedAt"_L1));
        qint64 newest = 0;
        for (const qint64 at : written.value(change.id)) {
            newest = std::max(newest, at);
            // The first message of an item is the item itself.
            if (at > began && !isSpamItem(**item))
                count(fieldOf(**item, "accountId"_L1), at);
        }
        takeItem(**item, newest);
    }
    return {};
}

void CrisisWatch::countItem(const SystemChange &change, const QJsonObject &item)
{
    const qint64 began = msOf(item.value("receivedAt"_L1));
    if (change.isNew && !isSpamItem(item))
        return count(fieldOf(item, "accountId"_L1), began);
    // What is spam now may have counted until now; what is in no window and was spam is found when its day is counted anew.
    if (!change.isNew && isSpamItem(item)) {
        m_doubtful.insert(began / kWatchDayMs);
        m_doubtful.insert(msOf(item.value("lastMessageAt"_L1)) / kWatchDayMs);
    }
}

void CrisisWatch::count(const QString &accountId, qint64 atMs)
{
    const auto day = m_days.find(atMs / kWatchDayMs);
    if (day == m_days.end())
        return;
    ++day->byAccount[accountId][atMs / kWatchMinuteMs];
    day->byConditions.clear();
}

Result<void> CrisisWatch::readDays(const SystemReader &records, qint64 nowMs)
{
    const qint64 today = nowMs / kWatchDayMs;
    // The oldest window may begin a day before, and the one that ends now as well.
    const qint64 first = today - m_baselineDays - 2;
    while (!m_days.isEmpty() && m_days.firstKey() < first)
        m_days.erase(m_days.begin());
    bool hasReadOld = false;
    int doubtful = 0;
    for (qint64 day = first; day <= today; ++day) {
        const auto it = m_days.constFind(day);
        const bool isStale = it != m_days.cend() && !hasReadOld && nowMs - it->readAtMs >= kOldDayMs;
        const bool isDoubtful = m_doubtful.contains(day) && doubtful < kMostDoubtful;
        if (it != m_days.cend() && !isStale && !isDoubtful)
            continue;
        hasReadOld = hasReadOld || isStale;
        doubtful += isDoubtful ? 1 : 0;
        m_doubtful.remove(day);
        if (const auto read = readDay(records, day, nowMs); !read)
            return read;
    }
    m_doubtful.removeIf([first](qint64 day) { return day < first; });
    return {};
}

Result<void> CrisisWatch::readDay(const SystemReader &records, qint64 day, qint64 nowMs)
{
    const auto rows = records.arrivals(day * kWatchDayMs, (day + 1) * kWatchDayMs);
    if (!rows)
        return rows.error();
    Day read;
    read.readAtMs = nowMs;
    for (const SystemTally &row : *rows)
        read.byAccount[row.group].insert(row.bucket, int(row.count));
    m_days.insert(day, read);
    ++m_revision;
    return {};
}

bool CrisisWatch::isAsked(const CrisisConditions &conditions, const QString &accountId) const
{
    return domain::isCrisisAccount(conditions, accountId, m_platforms.value(accountId));
}

CrisisMinutes CrisisWatch::minutes(const CrisisConditions &conditions)
{
    const QString key = conditionsKey(conditions);
    CrisisMinutes all;
    for (Day &day : m_days) {
        auto known = day.byConditions.find(key);
        if (known == day.byConditions.end()) {
            QMap<qint64, int> counts;
            for (auto it = day.byAccount.cbegin(); it != day.byAccount.cend(); ++it) {
                if (!isAsked(conditions, it.key()))
                    continue;
                for (auto minute = it->cbegin(); minute != it->cend(); ++minute)
                    counts[minute.key()] += minute.value();
            }
            known = day.byConditions.insert(key, {});
            for (auto minute = counts.cbegin(); minute != counts.cend(); ++minute)
                known->append({minute.key(), minute.value()});
        }
        all.append(*known);
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
