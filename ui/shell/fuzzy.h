// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace campanile::ui {

struct FuzzyMatch {
    /** 0 means no match; more is better. */
    int score = 0;
    /** Positions in the candidate that matched, ascending. */
    QList<int> positions;
};

/**
 * Every letter of @p query must occur in order in @p candidate, without regard to case or accents. Starts of words,
 * runs and an early first letter count more; a shorter candidate wins a tie. Pure.
 */
[[nodiscard]] FuzzyMatch fuzzyMatch(const QString &query, const QString &candidate);

} // namespace campanile::ui
