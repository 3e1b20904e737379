// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/inbox/scoring.h"

#include "app/core/logging.h"
#include "app/domain/language.h"
#include "server/core/inbox/inboxfields.h"
#include "server/core/publish/publishjournal.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kMostKeywordRules = 1'000;
constexpr int kPage = 100;
constexpr qsizetype kBatch = 200;
constexpr int kRaise = 5;
constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kHourMs = 60 * kMinuteMs;
constexpr qint64 kLookMs = 5 * kMinuteMs;
constexpr qint64 kFullLookMs = 6 * kHourMs;
// Both factors that time moves stand still a day after their beginning; the rest is for a look that came late.
constexpr qint64 kMovesMs = 26 * kHourMs;
// What a mood that a person chose counts as: half way.
constexpr double kCorrectedMood = 0.6;

std::optional<double> moodOf(const QJsonObject &item)
{
    const QString corrected = fieldOf(item, "correctedSentiment"_L1);
    if (corrected == u"negative")
        return -kCorrectedMood;
    if (corrected == u"positive")
        return kCorrectedMood;
    if (corrected == u"neutral")
        return 0;
    const QJsonValue score = item.value("sentimentScore"_L1);
    return score.isDouble() ? std::optional(score.toDouble()) : std::nullopt;
}

domain::Intent intentOf(const QJsonObject &item)
{
    const QString corrected = fieldOf(item, "correctedIntent"_L1);
    return domain::intentFromKey(corrected.isEmpty() ? fieldOf(item, "intent"_L1) : corrected).value_or(domain::Intent::Other);
}

// The first message that nobody has answered; messages that follow it do not make the wait shorter.
qint64 waitsSince(const QJsonObject &item)
{
    const qint64 received = msOf(item.value("receivedAt"_L1));
    const qint64 last = msOf(item.value("lastMessageAt"_L1));
    const qint64 done = std::max(msOf(item.value("repliedAt"_L1)), msOf(item.value("resolvedAt"_L1)));
    return done > 0 && last > done ? last : received;
}

bool isWaiting(const QJsonObject &item)
{
    const QString status = fieldOf(item, "status"_L1);
    return status.isEmpty() || status == u"new" || status == u"open";
}

/** Keywords of rules that ask for care. */
Result<QStringList> ruleKeywords(const SystemReader &records)
{
    const auto rules = records.query(u"InboxRoutingRule"_s, {}, kMostKeywordRules);
    if (!rules)
        return rules.error();
    QStringList keywords;
    for (const QJsonObject &rule : *rules) {
        const QJsonObject actions = rule.value("actions"_L1).toObject();
        if (!rule.value("isActive"_L1).toBool(true) || actions.value("isSpam"_L1).toBool() || fieldOf(actions, "priority"_L1) == u"low")
            continue;
        const QJsonArray words = rule.value("conditions"_L1).toObject().value("keywords"_L1).toArray();
        for (const QJsonValue &word : words)
            keywords.append(word.toString());
    }
    return keywords;
}

/** The keywords that were found when the text was read. */
QStringList knownKeywords(const QJsonObject &item)
{
    QStringList keywords;
    const QJsonArray factors = item.value("priorityFactors"_L1).toArray();
    for (const QJsonValue &factor : factors) {
        if (factor.toObject().value("name"_L1) == "keywords"_L1) {
            const QJsonArray words = factor.toObject().value("value"_L1).toArray();
            for (const QJsonValue &word : words)
                keywords.append(word.toString());
        }
    }
    return keywords;
}

void putScore(QJsonObject &item, const domain::PriorityScore &score)
{
    item.insert("priorityScore"_L1, score.score);
    item.insert("priorityFactors"_L1, domain::factorsJson(score));
    item.insert("priority"_L1, settledPriority(item, score));
}

void understand(QJsonObject &item, bool isNew)
{
    const QString text = fieldOf(item, "content"_L1);
    const domain::LanguageGuess guess = domain::languageOf(text);
    // What the network says of a new item is taken; a thread may go on in another language.
    QString language = fieldOf(item, "language"_L1);
    if (guess.isKnown() && (language.isEmpty() || !isNew)) {
        language = guess.language;
        item.insert("language"_L1, language);
    }
    const domain::Sentiment sentiment = domain::sentimentOf(text, language);
    item.insert("sentimentScore"_L1, sentiment.compound ? QJsonValue(*sentiment.compound) : QJsonValue());
    item.insert("sentiment"_L1, sentiment.compound ? QJsonValue(domain::moodKey(domain::moodOf(*sentiment.compound))) : QJsonValue());
    item.insert("intent"_L1, domain::intentKey(domain::intentOf(text, language, sentiment).intent));
}

/** The score at @p nowMs when it is worth writing. */
std::optional<domain::PriorityScore> raised(const QJsonObject &item, qint64 nowMs)
{
    const QJsonValue before = item.value("priorityScore"_L1);
    if (!before.isDouble() || !isWaiting(item))
        return std::nullopt;
    domain::PriorityScore score = domain::priorityOf(priorityInputOf(item, knownKeywords(item), nowMs));
    return score.score >= before.toInt() + kRaise ? std::optional(std::move(score)) : std::nullopt;
}

} // namespace

domain::PriorityInput priorityInputOf(const QJsonObject &item, const QStringList &keywords, qint64 nowMs)
{
    domain::PriorityInput input;
    input.sentiment = moodOf(item);
    input.intent = intentOf(item);
    input.keywords = keywords;
    input.isVip = item.value("isVip"_L1).toBool();
    if (item.value("senderFollowers"_L1).isDouble())
        input.followers = item.value("senderFollowers"_L1).toInteger();
    if (item.value("rating"_L1).isDouble())
        input.stars = item.value("rating"_L1).toInt();
    const qint64 since = waitsSince(item);
    if (isWaiting(item) && since > 0)
        input.waitMinutes = double(std::max<qint64>(nowMs - since, 0)) / kMinuteMs;
    const qint64 deadline = msOf(item.value("slaDeadline"_L1));
    if (isWaiting(item) && deadline > 0 && item.value("slaPausedAt"_L1).toString().isEmpty())
        input.slaMinutesLeft = double(deadline - nowMs) / kMinuteMs;
    return input;
}

QString settledPriority(const QJsonObject &item, const domain::PriorityScore &score)
{
    const QString corrected = fieldOf(item, "correctedPriority"_L1);
    if (!corrected.isEmpty())
        return corrected;
    const QString ruled = fieldOf(item.value("routingMetadata"_L1).toObject(), "priority"_L1);
    return ruled.isEmpty() ? domain::priorityKey(score.level) : ruled;
}

std::optional<double> messageMood(const QString &text, const QString &language)
{
    const domain::LanguageGuess guess = domain::languageOf(text);
    return domain::sentimentOf(text, guess.isKnown() ? guess.language : language).compound;
}

InboxStep scoringStep()
{
    return [](SystemRecords &records, InboxArrival &arrival) -> Result<void> {
        if (!arrival.isNew && !arrival.hasNewText)
            return {};
        const auto more = ruleKeywords(records);
        if (!more)
            return more.error();
        QJsonObject &item = arrival.item;
        understand(item, arrival.isNew);
        const QStringList keywords = domain::urgentWordsIn(fieldOf(item, "content"_L1), *more);
        putScore(item, domain::priorityOf(priorityInputOf(item, keywords, arrival.nowMs)));
        item.insert("routingAnalyzedAt"_L1, wireTime(arrival.nowMs));
        return {};
    };
}

InboxStep priorityStep()
{
    return [](SystemRecords &, InboxArrival &arrival) -> Result<void> {
        QJsonObject &item = arrival.item;
        if (item.value("priorityScore"_L1).isDouble())
            putScore(item, domain::priorityOf(priorityInputOf(item, knownKeywords(item), arrival.nowMs)));
        return {};
    };
}

void Rescorer::tick(qint64 nowMs)
{
    if (m_lastLookMs != 0 && nowMs - m_lastLookMs < kLookMs)
        return;
    m_lastLookMs = nowMs;
    const auto workspaces = m_store.workspaces();
    if (!workspaces) {
        qCWarning(lcServer) << "workspaces cannot be listed:" << workspaces.error().code;
        return;
    }
    for (const QString &workspace : *workspaces) {
        if (m_isStopping)
            return;
        if (const auto done = look(workspace, nowMs); !done)
            qCWarning(lcServer) << "inbox items of workspace" << workspace << "were not scored again:" << done.error().code;
    }
}

Result<void> Rescorer::look(const QString &workspaceId, qint64 nowMs)
{
    const qint64 lastFull = m_fullLooks.value(workspaceId);
    const bool isFull = lastFull == 0 || nowMs - lastFull >= kFullLookMs;
    const qint64 slaFromMs = qint64(domain::priorityweights::slaFromMinutes) * kMinuteMs;
    const QList<Range> ranges = isFull ? QList<Range>{{u"receivedAt"_s, {}, {}}}
                                       : QList<Range>{{u"lastMessageAt"_s, wireTime(nowMs - kMovesMs), {}},
                                                      {u"slaDeadline"_s, wireTime(nowMs - kMovesMs), wireTime(nowMs + slaFromMs)}};
    for (const QString &status : {u"new"_s, u"open"_s}) {
        for (const Range &range : ranges) {
            if (const auto done = scan(workspaceId, status, range, nowMs); !done)
                return done;
        }
    }
    if (isFull && !m_isStopping)
        m_fullLooks.insert(workspaceId, nowMs);
    return {};
}

Result<void> Rescorer::scan(const QString &workspaceId, const QString &status, const Range &range, qint64 nowMs)
{
    QString from = range.from;
    int size = kPage;
    while (!m_isStopping) {
        QList<SystemCondition> conditions{{u"status"_s, SystemCondition::Op::Equal, status}};
        if (!from.isEmpty())
            conditions.append({range.property, SystemCondition::Op::AtLeast, from});
        if (!range.to.isEmpty())
            conditions.append({range.property, SystemCondition::Op::AtMost, range.to});
        QStringList due;
        QString last;
        qsizetype found = 0;
        const auto done = m_store.read(workspaceId, [&](const SystemReader &records) -> Result<void> {
            const auto items = records.query(u"InboxItem"_s, conditions, size, range.property);
            if (!items)
                return items.error();
            found = items->size();
            for (const QJsonObject &item : *items) {
                last = item.value(range.property).toString();
                if (raised(item, nowMs))
                    due.append(item.value("id"_L1).toString());
            }
            return {};
        });
        if (!done)
            return done;
        for (qsizetype at = 0; at < due.size() && !m_isStopping; at += kBatch) {
            if (const auto written = raise(workspaceId, due.mid(at, kBatch), nowMs); !written)
                return written;
        }
        if (found < size)
            break;
        // The next page begins with the last instant of this one; when that instant alone fills a page, with a larger one.
        size = last == from ? size * 2 : kPage;
        from = last;
    }
    return {};
}

Result<void> Rescorer::raise(const QString &workspaceId, const QStringList &ids, qint64 nowMs)
{
    return m_store.write(workspaceId, [&](SystemRecords &records) -> Result<void> {
        for (const QString &id : ids) {
            const auto item = records.get(u"InboxItem"_s, id);
            if (!item)
                return item.error();
            const auto score = *item ? raised(**item, nowMs) : std::nullopt;
            if (!score)
                continue;
            QJsonObject after = **item;
            putScore(after, *score);
            const QJsonObject patch{{u"priorityScore"_s, after.value("priorityScore"_L1)}, {u"priorityFactors"_s, after.value("priorityFactors"_L1)},
                                    {u"priority"_s, after.value("priority"_L1)}, {u"routingAnalyzedAt"_s, wireTime(nowMs)}};
            if (const auto done = records.patch(u"InboxItem"_s, id, patch); !done)
                return done;
        }
        return {};
    });
}

} // namespace campanile::server
