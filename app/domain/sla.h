// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/businesshours.h"

namespace campanile::domain {

/** One step of an escalation. */
struct SlaLevel {
    int afterMinutes = 0; ///< working time after the level before; for the first after the breach
    QString toId;         ///< User; empty = whoever leads
};

/** A response-time rule as the algorithms need it (record type SlaPolicy). */
struct SlaPolicy {
    QString id;
    QString name;
    QString platform;     ///< wire values; empty = any
    QString itemType;
    QString priority;
    QString rank;
    int firstResponseMinutes = 0;
    int warnBeforeMinutes = 0;
    int resolutionMinutes = 0; ///< 0 = none
    QList<SlaLevel> levels;
    BusinessHours hours;
    bool isActive = true;
};

/**
 * A policy from its record. Escalation levels come from escalationLevels; without them escalateAfterMinutes and escalateToId
 * make one level. @p workspaceZone is meant where the policy names no zone. Errors: those of BusinessHours::parse();
 * sla.minutes, sla.levels (Invalid; the first argument names the field).
 */
[[nodiscard]] Result<SlaPolicy> slaPolicyOf(const QJsonObject &record, const QString &workspaceZone);

/** What a policy is chosen by; wire values. */
struct SlaSubject {
    QString platform;
    QString itemType;
    QString priority;
};

/**
 * The policy that holds: of the active ones that fit, the first by rank (plain order of the text; those without a rank come
 * last). With the same rank, or none, the more specific goes first: one that names more of network, type and priority; then
 * one that names the priority, the type, the network; then the smaller id. Null when none fits.
 */
[[nodiscard]] const SlaPolicy *choosePolicy(const QList<SlaPolicy> &policies, const SlaSubject &subject);

/** What an inbox item keeps of its clock. ms since 1970; -1 = none. */
struct SlaClock {
    qint64 startedMs = -1;      ///< when the first message came that nobody has answered
    qint64 pausedAtMs = -1;     ///< since when the clock stands
    qint64 pausedSeconds = 0;   ///< working time within pauses that have ended
    qint64 levelSinceMs = -1;   ///< from when the delay of the next level counts; -1 = from the deadline
    int level = 0;
    bool isAcknowledged = false; ///< whoever it was escalated to has taken it on: no further level by itself

    [[nodiscard]] bool isRunning() const { return startedMs >= 0 && pausedAtMs < 0; }
    bool operator==(const SlaClock &) const = default;
};

/** The status stops the clock: pending (until the customer writes or a colleague goes on) and everything that is closed. */
[[nodiscard]] bool stopsClock(const QString &status);
/** Nothing is waited for: replied, resolved, archived, spam. */
[[nodiscard]] bool isClosedStatus(const QString &status);

/** Ends the pause at @p nowMs: the working time within it does not count, neither for the deadline nor for the next level. */
void resumeClock(SlaClock &clock, const BusinessHours &hours, qint64 nowMs);

/** What follows from a clock that runs. ms since 1970; -1 = never. */
struct SlaTimes {
    qint64 deadlineMs = -1; ///< started + firstResponseMinutes + pauses, in working time
    qint64 warnAtMs = -1;   ///< warnBeforeMinutes of working time before it; -1 when that is 0 or all of the time
    qint64 nextLevelAtMs = -1;
    int nextLevel = 0;
};

[[nodiscard]] SlaTimes slaTimes(const SlaPolicy &policy, const SlaClock &clock);

/** By when it is to be resolved: started + resolutionMinutes + pauses, in working time. -1 while the clock stands, and without such a time. */
[[nodiscard]] qint64 resolutionDueMs(const SlaPolicy &policy, const SlaClock &clock);

} // namespace campanile::domain
