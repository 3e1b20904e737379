// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace campanile::domain {

/**
 * A text that sorts (by code unit) strictly between two others: the order of children without renumbering (sync.md 3:
 * fractional "rank"). Digits are 0-9, A-Z, a-z; a rank never ends with '0', so there is always room before it. An empty @p after
 * means the start, an empty @p before the end. When the two are not in order, or not ranks, the result sorts after @p after.
 * Two people who put something at the same place get the same rank: ties are broken by id.
 */
[[nodiscard]] QString rankBetween(const QString &after, const QString &before);

/** @p count ranks in order, evenly short, for a list that is made at once. */
[[nodiscard]] QList<QString> rankSeries(int count);

/** Whether @p text is a rank: not empty, digits as above, no '0' at the end. */
[[nodiscard]] bool isRank(const QString &text);

} // namespace campanile::domain
