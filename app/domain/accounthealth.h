// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace campanile::domain {

/** What is known of an account when its health is judged. Instants in ms since epoch; 0 = not, or unknown. */
struct HealthFacts {
    qint64 nowMs = 0;
    bool isDisconnected = false;
    bool isPaused = false;            ///< by a person: no fault
    bool needsSignIn = false;         ///< the network no longer takes the tokens
    bool isSuspended = false;         ///< the network stopped the account
    bool isPermissionMissing = false;
    int consecutiveErrors = 0;
    int errorsLast24h = 0;
    qint64 lastSuccessMs = 0;
    qint64 lastAttemptMs = 0;
    qint64 signInEndsMs = 0;          ///< when a person has to sign in again
    bool isRateLimited = false;
    int rateRemaining = -1;           ///< calls left, of rateTotal; -1 = unknown
    int rateTotal = -1;
    int quotaUsed = -1;               ///< posts used, of quotaTotal; -1 = unknown
    int quotaTotal = -1;
};

/** One reason why the score is below 100. */
struct HealthFactor {
    QString name;     ///< "signInEnded", "suspended", "permissionMissing", "signInEnds", "errorsInARow", "errorsInADay", "rateLimited",
                      ///< "fewCallsLeft", "quotaUsedUp", "quotaNearlyUsed", "noSuccess"
    int points = 0;   ///< taken from 100
    double value = 0; ///< what it is about: days, a count, percent; see healthOf()
    bool operator==(const HealthFactor &) const = default;
};

struct HealthVerdict {
    int score = 100;              ///< 0 to 100
    QString status;               ///< wire value of AccountHealthStatus
    QString issue;                ///< wire value of AccountIssueType of the gravest open issue; empty = none
    QList<HealthFactor> factors;  ///< most points first
};

/**
 * The health of an account as a sum that can be opened: 100 minus the points of each factor, at least 0.
 *
 * | factor | points | value |
 * |---|---|---|
 * | suspended | 80 | |
 * | signInEnded | 70 | |
 * | permissionMissing | 35 | |
 * | signInEnds | 40 within 1 day, 21 within 7, 10 within 14 | whole days left |
 * | errorsInARow | 10 each, at most 40 | errors |
 * | errorsInADay | 2 each, at most 20 | errors |
 * | rateLimited | 15 | |
 * | fewCallsLeft | 5 below a tenth of the window | calls |
 * | quotaUsedUp / quotaNearlyUsed | 10 / 5 from nine tenths | percent |
 * | noSuccess | 10 when attempts of a week and more brought none | days |
 *
 * Bands: 80 and more healthy, 50 to 79 degraded, below critical (the customer's table AccountHealth). A disconnected account has
 * score 0 and that status; one without any attempt yet is "unknown" unless something is wrong. Pure.
 */
[[nodiscard]] HealthVerdict healthOf(const HealthFacts &facts);

/** Facts of the verb `account-health`: {"now","status":"connected", "consecutiveErrors", "errorsLast24h", "signInEnds", ...}. */
[[nodiscard]] HealthFacts healthFactsOf(const QJsonObject &json);
[[nodiscard]] QJsonObject toJson(const HealthVerdict &verdict);

/** Days before the end of a sign-in at which a person is told: 14, 7 and 1. Gives the smallest that is reached, 0 when over, -1 when none. */
[[nodiscard]] int warningDays(qint64 signInEndsMs, qint64 nowMs);

} // namespace campanile::domain
