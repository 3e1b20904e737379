// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/demo/demohealth.h"

#include "app/domain/accounthealth.h"
#include "server/core/health/recoveryguidance.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

#include <array>

namespace campanile::demo {

using namespace Qt::StringLiterals;
using server::SystemRecords;

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kHourMs = 60 * kMinuteMs;
constexpr qint64 kDayMs = 24 * kHourMs;

QString wire(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

/** What is known of one account; times are before now. */
struct Plan {
    qint64 successAgoMs;
    int errorsToday = 0;
    int callsLeft = -1;
    int callsTotal = -1;
    qint64 callsResetInMs = 0;
    int quotaUsed = -1;
    int quotaTotal = -1;
    qint64 quotaWindowMs = 0;
    int signInEndsInDays = 0;
};

/** In the order of the accounts: Instagram, Mastodon, Facebook, Bluesky, Threads, LinkedIn, X. */
constexpr std::array plans{
    Plan{.successAgoMs = 12 * kMinuteMs, .quotaUsed = 3, .quotaTotal = 100, .quotaWindowMs = kDayMs},
    Plan{.successAgoMs = 4 * kMinuteMs, .errorsToday = 1, .callsLeft = 241, .callsTotal = 300, .callsResetInMs = 3 * kMinuteMs},
    Plan{.successAgoMs = 38 * kMinuteMs, .callsLeft = 96, .callsTotal = 100},
    Plan{.successAgoMs = 7 * kMinuteMs, .callsLeft = 2890, .callsTotal = 3000, .callsResetInMs = 2 * kMinuteMs},
    Plan{.successAgoMs = 2 * kHourMs, .quotaUsed = 12, .quotaTotal = 250, .quotaWindowMs = kDayMs},
    Plan{.successAgoMs = 5 * kHourMs, .signInEndsInDays = 12},
    Plan{.successAgoMs = 26 * kMinuteMs, .errorsToday = 3, .quotaUsed = 16, .quotaTotal = 17, .quotaWindowMs = kDayMs},
};

struct Happening {
    int account;
    const char *type;
    const char *severity;
    qint64 agoMs;
    int scoreBefore;
    int scoreAfter;
    const char *message;
    qint64 settledAgoMs; ///< 0 = still open
    const char *notes;
};

constexpr std::array happenings{
    Happening{1, "rate_limited", "info", 26 * kHourMs, 100, 83, "Too many requests", 25 * kHourMs, ""},
    Happening{1, "rate_limit_cleared", "info", 25 * kHourMs, 83, 98, "", 25 * kHourMs, ""},
    Happening{5, "token_expiring", "warning", 2 * kDayMs, 100, 90, "", 0, ""},
    Happening{6, "sync_failed", "error", 9 * kHourMs, 100, 64, "503 Service Unavailable", 8 * kHourMs, "An outage of the network; it passed by itself."},
    Happening{6, "sync_recovered", "info", 8 * kHourMs, 64, 94, "", 8 * kHourMs, ""},
    Happening{2, "token_refreshed", "info", 6 * kDayMs, 100, 100, "", 6 * kDayMs, ""},
};

QString statusOf(int score)
{
    return score >= 80 ? u"healthy"_s : score >= 50 ? u"degraded"_s : u"critical"_s;
}

QJsonObject healthOf(const Plan &plan, const QString &account, qint64 nowMs)
{
    domain::HealthFacts facts;
    facts.nowMs = nowMs;
    facts.errorsLast24h = plan.errorsToday;
    facts.lastSuccessMs = facts.lastAttemptMs = nowMs - plan.successAgoMs;
    facts.signInEndsMs = plan.signInEndsInDays == 0 ? 0 : nowMs + plan.signInEndsInDays * kDayMs;
    facts.rateRemaining = plan.callsLeft;
    facts.rateTotal = plan.callsTotal;
    facts.quotaUsed = plan.quotaUsed;
    facts.quotaTotal = plan.quotaTotal;
    const domain::HealthVerdict verdict = domain::healthOf(facts);
    QJsonObject record{{u"accountId"_s, account},
                       {u"healthScore"_s, verdict.score},
                       {u"status"_s, verdict.status},
                       {u"factors"_s, domain::toJson(verdict).value("factors"_L1)},
                       {u"totalErrorsLast24h"_s, plan.errorsToday},
                       {u"lastSuccessfulSync"_s, wire(facts.lastSuccessMs)},
                       {u"lastSyncAttempt"_s, wire(facts.lastAttemptMs)}};
    if (!verdict.issue.isEmpty())
        record.insert("issueType"_L1, verdict.issue);
    if (plan.callsTotal > 0) {
        record.insert("rateLimitRemaining"_L1, plan.callsLeft);
        record.insert("rateLimitTotal"_L1, plan.callsTotal);
    }
    if (plan.callsResetInMs > 0)
        record.insert("rateLimitResetAt"_L1, wire(nowMs + plan.callsResetInMs));
    if (plan.quotaTotal > 0) {
        record.insert("quotaUsed"_L1, plan.quotaUsed);
        record.insert("quotaTotal"_L1, plan.quotaTotal);
        record.insert("quotaWindowMs"_L1, plan.quotaWindowMs);
    }
    if (facts.signInEndsMs != 0) {
        record.insert("tokenExpiresAt"_L1, wire(facts.signInEndsMs));
        // The story begins after the first warning.
        record.insert("warnedDays"_L1, domain::warningDays(facts.signInEndsMs, nowMs));
    }
    return record;
}

QJsonObject eventOf(const Happening &happening, const QString &account, qint64 nowMs)
{
    QJsonObject event{{u"accountId"_s, account},
                      {u"eventType"_s, QString::fromLatin1(happening.type)},
                      {u"severity"_s, QString::fromLatin1(happening.severity)},
                      {u"previousStatus"_s, statusOf(happening.scoreBefore)},
                      {u"newStatus"_s, statusOf(happening.scoreAfter)},
                      {u"previousScore"_s, happening.scoreBefore},
                      {u"newScore"_s, happening.scoreAfter},
                      // A record is dated when it is written; this one tells of earlier days.
                      {u"happenedAt"_s, wire(nowMs - happening.agoMs)}};
    if (*happening.message)
        event.insert("message"_L1, QString::fromLatin1(happening.message));
    if (happening.settledAgoMs != 0)
        event.insert("resolvedAt"_L1, wire(nowMs - happening.settledAgoMs));
    if (*happening.notes)
        event.insert("resolutionNotes"_L1, QString::fromLatin1(happening.notes));
    return event;
}

Result<void> addGroups(SystemRecords &records, const QStringList &ids)
{
    const QJsonObject groups[] = {
        {{u"name"_s, u"Roastery and shop"_s}, {u"color"_s, u"#E8590C"_s}, {u"rank"_s, u"H"_s},
         {u"accountIds"_s, QJsonObject{{ids.at(0), true}, {ids.at(1), true}, {ids.at(2), true}, {ids.at(3), true}, {ids.at(4), true}}}},
        {{u"name"_s, u"Wholesale"_s}, {u"color"_s, u"#3B5BDB"_s}, {u"rank"_s, u"P"_s}, {u"accountIds"_s, QJsonObject{{ids.at(5), true}}}},
    };
    for (const QJsonObject &group : groups) {
        if (const auto made = records.create(u"AccountGroup"_s, group); !made)
            return made.error();
    }
    return {};
}

} // namespace

Result<void> addHealth(SystemRecords &records, const QStringList &accountIds, qint64 nowMs)
{
    if (accountIds.size() < qsizetype(plans.size()))
        return {};
    for (size_t i = 0; i < plans.size(); ++i) {
        if (const auto made = records.create(u"AccountHealth"_s, healthOf(plans[i], accountIds.at(qsizetype(i)), nowMs)); !made)
            return made.error();
    }
    for (const Happening &happening : happenings) {
        if (const auto made = records.create(u"AccountHealthEvent"_s, eventOf(happening, accountIds.at(happening.account), nowMs)); !made)
            return made.error();
    }
    if (const auto done = server::ensureGuidance(records, u"linkedin"_s, u"token_expiring"_s); !done)
        return done;
    return addGroups(records, accountIds);
}

} // namespace campanile::demo
