// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/figuresservice.h"
#include "ui/theme/tokens.h"

#include <QString>
#include <QStringList>

#include <optional>

/** Words of the figures of the inbox, in the reader's language. Pure but for the locale; GUI thread. */
namespace campanile::views {

/** Which time is shown. */
enum class FigureClock { Real, Working };

/** "45 s", "12 min", "1 h 12 min", "3 d 4 h"; a dash for -1. */
[[nodiscard]] QString spanWords(qint64 ms);
/** "92 %"; a dash where there is none. */
[[nodiscard]] QString percentWords(const std::optional<double> &percent);
[[nodiscard]] QString countWords(qint64 count);
/** "Facebook", "Direct messages" */
[[nodiscard]] QString networkHeading(const QString &wire);
[[nodiscard]] QString itemTypeLabel(const QString &wire);
/** The name of a person, "Nobody here" for an empty id, "Somebody who left" for one without a name. */
[[nodiscard]] QString personLabel(const services::FigureNames &names, const QString &id);
[[nodiscard]] QString accountLabel(const services::FigureNames &names, const QString &id);

/** How a figure differs from the period before. */
struct FigureChange {
    QString words;          ///< "12 % faster"; empty = nothing to compare with
    QString icon;           ///< empty = no change
    ui::Tone tone = ui::Tone::Neutral;
};
/** Shorter is better. */
[[nodiscard]] FigureChange spanChange(qint64 nowMs, qint64 beforeMs);
/** In points of a hundred; more is better. */
[[nodiscard]] FigureChange percentChange(const std::optional<double> &now, const std::optional<double> &before);
/** @p isBurden: fewer is better; otherwise more is neither good nor bad. */
[[nodiscard]] FigureChange countChange(qint64 now, qint64 before, bool isBurden);

/** The figures of the first row. */
enum class FigureKind { FirstReply, Kept, Waiting, Resolution, Rounds };
[[nodiscard]] QString figureTitle(FigureKind kind);
/** How it was computed: numbers first, then the formula, then what it leaves out. One sentence or two each. */
[[nodiscard]] QStringList figureExplanation(FigureKind kind, const services::FiguresReport &report, FigureClock clock);
/** The conversations behind it in the filter language of the inbox; @p part narrows it (a person, an account); may be empty. */
[[nodiscard]] QString figureQuery(FigureKind kind, const services::FiguresReport &report, const QString &part = {});

[[nodiscard]] const domain::DurationFigure &firstReplyOf(const domain::RoundFigures &rounds, FigureClock clock);
[[nodiscard]] const domain::DurationFigure &resolutionOf(const domain::InboxFigures &figures, FigureClock clock);
/** "up to 15 min", "15 min to 1 h" ..., "more than 3 d". */
[[nodiscard]] QStringList distributionLabels();
/** "Nov 1 – Nov 21" of a period whose last day is not in it. */
[[nodiscard]] QString periodWords(const QDate &from, const QDate &to);

} // namespace campanile::views
