// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/common/livelist.h"

#include <QStringList>

#include <memory>
#include <optional>

/** What the accounts panel shows beside the accounts themselves: health, its history, repairs, groups, links. GUI thread. */
namespace campanile::models {

/** One reason why an account's score is below 100. */
struct HealthFactor {
    QString factor;         ///< code of the sentence
    int points = 0;         ///< taken from 100
    double value = 0;       ///< a number, or an instant in ms since epoch, as the factor has it
    bool operator==(const HealthFactor &) const = default;
};

struct HealthRow {
    RecordId id;
    RecordId account;
    int score = 100;
    QString status;         ///< wire value of AccountHealthStatus
    QList<HealthFactor> factors; ///< largest first
    int errorsInARow = 0;
    int errorsToday = 0;
    int callsLeft = -1;     ///< -1 = unknown, as everywhere here
    int callsTotal = -1;
    qint64 callsResetAt = 0; ///< ms since epoch; 0 = unknown, as everywhere here
    bool isRateLimited = false;
    int quotaUsed = -1;
    int quotaTotal = -1;
    qint64 quotaWindowMs = 0;
    qint64 lastSuccess = 0;
    qint64 lastAttempt = 0;
    QString lastErrorCode;
    QString lastError;      ///< the network's words
    qint64 lastErrorAt = 0;
    QString issue;          ///< wire value of AccountIssueType; empty = nothing open
    qint64 signInEndsAt = 0; ///< 0 = nobody has to act
    bool needsReconnect = false;
    bool tellsAtOnce = false;   ///< the network tells the server of new messages
    int inboxEverySeconds = 0;  ///< between two looks for new messages; 0 = nobody looks
    QString webhookProblem;     ///< code of why the network does not tell; empty = it does, or never can
    bool operator==(const HealthRow &) const = default;
};

struct HealthEventRow {
    RecordId id;
    RecordId account;
    QString type;           ///< wire value of AccountHealthEventType
    QString severity;       ///< wire value of IssueSeverity
    QString previousStatus;
    QString newStatus;
    int previousScore = -1;
    int newScore = 0;
    QString code;
    QString message;        ///< the network's words
    qint64 createdAt = 0;   ///< when it happened
    qint64 resolvedAt = 0;  ///< 0 = open
    QString resolvedBy;     ///< name; empty = unknown
    QString notes;
    bool operator==(const HealthEventRow &) const = default;
};

struct GuidanceStep {
    QString code;
    QString text;           ///< for clients that do not know the code
    bool operator==(const GuidanceStep &) const = default;
};

struct GuidanceRow {
    RecordId id;
    QString platform;       ///< empty = every network
    QString issue;
    QString severity;
    QList<GuidanceStep> steps;
    QString title;
    QString description;
    int minutes = 0;        ///< 0 = not said
    bool needsPerson = true;
    bool mendsItself = false;
    bool operator==(const GuidanceRow &) const = default;
};

struct GroupRow {
    RecordId id;
    QString name;
    QString color;          ///< "#rrggbb"; empty = none
    QString rank;
    QList<RecordId> accounts;
    bool operator==(const GroupRow &) const = default;
};

struct ConnectLinkRow {
    RecordId id;
    QString recipient;
    QString note;
    QStringList platforms;
    qint64 createdAt = 0;
    qint64 expiresAt = 0;
    qint64 usedAt = 0;      ///< 0 = not used
    qint64 revokedAt = 0;   ///< 0 = not revoked
    int connected = 0;      ///< accounts that came of it
    bool operator==(const ConnectLinkRow &) const = default;
};

using HealthModel = LiveList<HealthRow>;
using HealthEventsModel = LiveList<HealthEventRow>;
using GuidanceModel = LiveList<GuidanceRow>;
using GroupsModel = LiveList<GroupRow>;
using ConnectLinksModel = LiveList<ConnectLinkRow>;

/** Keys are ids of the accounts, since each has one row. */
[[nodiscard]] std::unique_ptr<HealthModel> makeHealthModel(store::Store &store);
/** Of one account, newest first, at most 200. */
[[nodiscard]] std::unique_ptr<HealthEventsModel> makeHealthEventsModel(store::Store &store, const RecordId &account);
[[nodiscard]] std::unique_ptr<GuidanceModel> makeGuidanceModel(store::Store &store);
/** In the order of their rank, then of their name. */
[[nodiscard]] std::unique_ptr<GroupsModel> makeGroupsModel(store::Store &store);
/** Newest first. */
[[nodiscard]] std::unique_ptr<ConnectLinksModel> makeConnectLinksModel(store::Store &store);

/** The row for the network, else the one for every network; null when there is none. */
[[nodiscard]] const GuidanceRow *guidanceFor(const GuidanceModel &model, const QString &issue, const QString &platform);

} // namespace campanile::models
