// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/rng.h"

#include <QString>
#include <QStringList>

namespace campanile::demo {

/** What a post of the demonstration is about; decides its text, its picture, its labels and its campaign. */
enum class Theme { Origin, Brewing, Roastery, Cafe, Recipe, Subscription, Farm, Team, Event, Offer };
inline constexpr int kThemeCount = 10;

struct DemoText {
    QString title;
    QString body;
    QStringList parts;     ///< further parts of a thread
    QString firstComment;
    QStringList labels;
    QString altText;       ///< of the picture that goes with it
    bool hasLink = false;
};

/** A text about @p theme in the voice of the roastery; the same random state gives the same text. */
[[nodiscard]] DemoText makeText(Theme theme, Rng &rng);

/** Ideas without a date, for the drafts panel. */
[[nodiscard]] QStringList ideaTitles();

} // namespace campanile::demo
