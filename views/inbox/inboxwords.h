// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/inboxquery.h"
#include "app/store/inboxrows.h"
#include "ui/theme/paint.h"
#include "views/tamed.h"

#include <QLocale>

namespace campanile::views {

/** What the list says about an item and a filter, in the language of the interface. Pure; GUI thread. */
[[nodiscard]] QString inboxTypeWord(const QString &type);
[[nodiscard]] QString inboxStatusWord(const QString &status);
[[nodiscard]] QString inboxPriorityWord(const QString &priority);
[[nodiscard]] QString inboxSentimentWord(const QString &sentiment);
[[nodiscard]] QString inboxSortWord(store::InboxSort sort);
[[nodiscard]] QString inboxProblemWords(const domain::InboxQueryProblem &problem);
/** The deadline that runs is that of the resolution: the first reply was given. */
[[nodiscard]] bool isResolutionDue(const store::InboxRow &row);
/** "due in 12 min", "3 h late", "resolve in 2 d"; empty without a deadline that runs. */
[[nodiscard]] QString slaWords(const store::InboxRow &row, qint64 nowMs);
/** How much of the time for an answer, or for the resolution, is over, 0 to 1; negative without a deadline that runs. */
[[nodiscard]] double slaShare(const store::InboxRow &row, qint64 nowMs);
/** Tone of the bar: calm, from 3/4 on a warning, danger once it is over. */
[[nodiscard]] ui::Tone slaTone(double share);
/** A view that everybody has. */
struct DefaultView {
    QString id;
    QString name;
    QString icon;
    QString query;
    store::InboxSort sort;
};
[[nodiscard]] QList<DefaultView> defaultInboxViews();

} // namespace campanile::views
