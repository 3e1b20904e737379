// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QTimeZone>

namespace campanile::domain {

/** A wall-clock time made an instant. */
struct ZonedInstant
{
    QDateTime utc;              ///< Qt::UTC
    QDateTime wall;             ///< what a clock there shows at @c utc (a Qt::UTC value used as plain date and time)
    int offsetSeconds = 0;      ///< east of Greenwich
    bool nonexistent = false;   ///< the asked time is skipped by a clock change; @c wall is later
    bool ambiguous = false;     ///< the asked time occurs twice; @c utc is the first
    bool operator==(const ZonedInstant &) const = default;
};

/**
 * The instant of a wall-clock time (RFC 5545 3.3.5, form 3): a skipped time is read with the offset before the gap, so it moves
 * forward by the gap; of a time that occurs twice the first is meant. @p date, @p time and @p zone must be valid.
 */
[[nodiscard]] ZonedInstant toInstant(QDate date, QTime time, const QTimeZone &zone);

/** What a clock in @p zone shows at @p utc, as a plain date and time (a Qt::UTC value). */
[[nodiscard]] QDateTime toWall(const QDateTime &utc, const QTimeZone &zone);

} // namespace campanile::domain
