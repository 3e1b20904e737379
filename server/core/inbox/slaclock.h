// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/sla.h"

#include <QJsonObject>

#include <functional>

namespace campanile::server {

// An object is a record as the server's workers have it (QJsonObject) or on its way to the table (JsonObject, see json.h).

/** The clock of an InboxItem, and back. Unknown and missing values are those of a new clock. */
template <typename Object>
[[nodiscard]] domain::SlaClock clockOf(const Object &item);
template <typename Object>
void putClock(Object &item, const domain::SlaClock &clock);

/** Deadline and next look as they follow from @p policy; without one, or while the clock stands, both go. */
template <typename Object>
void putTimes(Object &item, const domain::SlaPolicy *policy, const domain::SlaClock &clock);

/**
 * The clock of the resolution. It runs from the first message of the case (metadata.resolution.startedAt, else receivedAt), stands
 * while the customer has the word or nothing is waited for, and is kept in metadata.resolution beside pausedAt and pausedSeconds.
 */
template <typename Object>
[[nodiscard]] domain::SlaClock resolutionClockOf(const Object &item);
/** The customer wrote again after it was done with: a new case since @p startedMs. */
template <typename Object>
void beginCase(Object &item, qint64 startedMs);
/**
 * Stops the resolution clock or goes on with it as the item's status wants it, sets resolutionDueAt by @p policy (may be null) and
 * takes it into slaDueAt. After putTimes(), which sets that anew.
 */
template <typename Object>
void followResolution(Object &item, const domain::SlaPolicy *policy, qint64 nowMs);

/** Who changed an item, and what has to be known of other records. */
struct ClockChange {
    QString userId;        ///< empty: the server itself
    QString workspaceZone; ///< IANA
    qint64 nowMs = 0;
    std::function<std::optional<QJsonObject>(const QString &type, const QString &id)> find;
};

/**
 * What follows for the clock from a change of an inbox item that is about to be written: a status that stops it, goes on with it
 * or ends it, another priority, an escalation that is asked for, the person it was escalated to taking it on. Completes
 * @p after and gives the EscalationEvents to be written with it. A change that has touched the clock itself is left alone.
 */
template <typename Object>
[[nodiscard]] QList<Object> applyClock(const ClockChange &change, const Object &before, Object &after);

/** The escalation of @p item is taken on by whom it was given to: changes to make, and the event; nothing when it is not theirs. */
template <typename Object>
[[nodiscard]] std::optional<Object> acknowledge(Object &item, const QString &userId);

/** One EscalationEvent without a change of level or person. */
template <typename Object>
[[nodiscard]] Object escalationEvent(const Object &item, const QString &type, const QString &trigger);

} // namespace campanile::server
