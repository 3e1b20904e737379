// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/accounthealth.h"

#include <QDateTime>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::domain {

namespace {

constexpr qint64 kDayMs = 24 * 3600'000LL;
constexpr int kHealthyFrom = 80;
constexpr int kDegradedFrom = 50;

void judgeSignIn(const HealthFacts &facts, QList<HealthFactor> &factors)
{
    if (facts.needsSignIn) {
        factors.append({u"signInEnded"_s, 70, 0});
        return;
    }
    if (facts.signInEndsMs <= 0)
        return;
    const int warning = warningDays(facts.signInEndsMs, facts.nowMs);
    if (warning < 0)
        return;
    const double days = double(qMax<qint64>(0, (facts.signInEndsMs - facts.nowMs) / kDayMs));
    factors.append({u"signInEnds"_s, warning <= 1 ? 40 : warning <= 7 ? 21 : 10, days});
}

void judgeErrors(const HealthFacts &facts, QList<HealthFactor> &factors)
{
    if (facts.consecutiveErrors > 0)
        factors.append({u"errorsInARow"_s, qMin(40, 10 * facts.consecutiveErrors), double(facts.consecutiveErrors)});
    if (facts.errorsLast24h > 0)
        factors.append({u"errorsInADay"_s, qMin(20, 2 * facts.errorsLast24h), double(facts.errorsLast24h)});
    const bool isTrying = facts.lastAttemptMs > 0 && facts.nowMs - facts.lastAttemptMs < 7 * kDayMs;
    if (isTrying && facts.lastSuccessMs > 0 && facts.lastAttemptMs - facts.lastSuccessMs >= 7 * kDayMs)
        factors.append({u"noSuccess"_s, 10, double((facts.nowMs - facts.lastSuccessMs) / kDayMs)});
}

void judgeLimits(const HealthFacts &facts, QList<HealthFactor> &factors)
{
    if (facts.isRateLimited)
        factors.append({u"rateLimited"_s, 15, 0});
    else if (facts.rateTotal > 0 && facts.rateRemaining >= 0 && facts.rateRemaining * 10 < facts.rateTotal)
        factors.append({u"fewCallsLeft"_s, 5, double(facts.rateRemaining)});
    if (facts.quotaTotal <= 0 || facts.quotaUsed < 0)
        return;
    const double percent = 100.0 * facts.quotaUsed / facts.quotaTotal;
    if (facts.quotaUsed >= facts.quotaTotal)
        factors.append({u"quotaUsedUp"_s, 10, percent});
    else if (percent >= 90)
        factors.append({u"quotaNearlyUsed"_s, 5, percent});
}

QString issueOf(const HealthFacts &facts)
{
    if (facts.isDisconnected)
        return u"account_disconnected"_s;
    if (facts.isSuspended)
        return u"account_suspended"_s;
    if (facts.needsSignIn)
        return u"token_expired"_s;
    if (facts.isPermissionMissing)
        return u"permission_denied"_s;
    if (facts.consecutiveErrors >= 3)
        return u"sync_failed"_s;
    if (facts.isRateLimited)
        return u"rate_limited"_s;
    if (facts.signInEndsMs > 0 && warningDays(facts.signInEndsMs, facts.nowMs) >= 0)
        return u"token_expiring"_s;
    return {};
}

qint64 eventInstant(const QJsonValue &value)
{
    const QDateTime at = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return at.isValid() ? at.toMSecsSinceEpoch() : 0;
}

} // namespace

int warningDays(qint64 signInEndsMs, qint64 nowMs)
{
    const qint64 left = signInEndsMs - nowMs;
    if (left <= 0)
        return 0;
    for (const int days : {1, 7, 14}) {
        if (left <= days * kDayMs)
            return days;
    }
    return -1;
}

HealthVerdict healthOf(const HealthFacts &facts)
{
    HealthVerdict verdict;
    verdict.issue = issueOf(facts);
    if (facts.isDisconnected) {
        verdict.score = 0;
        verdict.status = u"disconnected"_s;
        return verdict;
    }
    if (facts.isSuspended)
        verdict.factors.append({u"suspended"_s, 80, 0});
    if (facts.isPermissionMissing)
        verdict.factors.append({u"permissionMissing"_s, 35, 0});
    judgeSignIn(facts, verdict.factors);
    judgeErrors(facts, verdict.factors);
    judgeLimits(facts, verdict.factors);
    std::stable_sort(verdict.factors.begin(), verdict.factors.end(),
                     [](const HealthFactor &a, const HealthFactor &b) { return a.points > b.points; });
    for (const HealthFactor &factor : std::as_const(verdict.factors))
        verdict.score -= factor.points;
    verdict.score = qMax(0, verdict.score);
    if (facts.lastAttemptMs <= 0 && verdict.factors.isEmpty())
        verdict.status = u"unknown"_s;
    else if (verdict.score >= kHealthyFrom)
        verdict.status = u"healthy"_s;
    else
        verdict.status = verdict.score >= kDegradedFrom ? u"degraded"_s : u"critical"_s;
    return verdict;
}

HealthFacts healthFactsOf(const QJsonObject &json)
{
    const QString status = json.value("status"_L1).toString(u"connected"_s);
    HealthFacts facts;
    facts.nowMs = eventInstant(json.value("now"_L1));
    facts.isDisconnected = status == "disconnected"_L1;
    facts.isPaused = status == "disabled"_L1;
    facts.needsSignIn = status == "needs_reauth"_L1;
    facts.isSuspended = status == "error"_L1;
    facts.isPermissionMissing = json.value("permissionMissing"_L1).toBool();
    facts.consecutiveErrors = json.value("consecutiveErrors"_L1).toInt();
    facts.errorsLast24h = json.value("errorsLast24h"_L1).toInt();
    facts.lastSuccessMs = eventInstant(json.value("lastSuccess"_L1));
    facts.lastAttemptMs = eventInstant(json.value("lastAttempt"_L1));
    facts.signInEndsMs = eventInstant(json.value("signInEnds"_L1));
    facts.isRateLimited = json.value("rateLimited"_L1).toBool();
    facts.rateRemaining = json.value("rateRemaining"_L1).toInt(-1);
    facts.rateTotal = json.value("rateTotal"_L1).toInt(-1);
    facts.quotaUsed = json.value("quotaUsed"_L1).toInt(-1);
    facts.quotaTotal = json.value("quotaTotal"_L1).toInt(-1);
    return facts;
}

QJsonObject toJson(const HealthVerdict &verdict)
{
    QJsonArray factors;
    for (const HealthFactor &factor : verdict.factors)
        factors.append(QJsonObject{{u"factor"_s, factor.name}, {u"points"_s, factor.points}, {u"value"_s, factor.value}});
    return {{u"score"_s, verdict.score},
            {u"status"_s, verdict.status},
            {u"issue"_s, verdict.issue.isEmpty() ? QJsonValue() : QJsonValue(verdict.issue)},
            {u"factors"_s, factors}};
}

} // namespace campanile::domain
