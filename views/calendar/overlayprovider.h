// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace campanile::views {

/** A stretch of time that something is said about: a good time to post, or a gap in the plan. */
struct OverlayMark {
    enum class Kind { BestTime, Gap };
    Kind kind = Kind::BestTime;
    qint64 from = 0;     ///< ms since epoch
    qint64 to = 0;       ///< ms since epoch, exclusive
    double strength = 1; ///< 0 to 1: how strongly it is tinted
    QString text;        ///< for the tool tip
};

/**
 * Gives the calendar marks to paint under the posts. Asked on the GUI thread when the range changes, so an answer
 * must be at hand. Not owned by the calendar; must outlive it. With none, nothing is drawn.
 */
class OverlayProvider
{
public:
    virtual ~OverlayProvider() = default;
    [[nodiscard]] virtual QList<OverlayMark> marks(qint64 fromMs, qint64 toMs) const = 0;
};

} // namespace campanile::views
