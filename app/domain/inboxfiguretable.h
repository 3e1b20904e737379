// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/inboxfigures.h"

#include <QJsonObject>

#include <functional>

namespace campanile::domain {

/** What an account or a person is called; empty = nobody knows. Networks and types stand as they are on the wire. */
using FigureName = std::function<QString(InboxBook::List list, const QString &key)>;

/**
 * Figures as a table for other programs: a heading, then one row each for the period ("period"), the one before ("before", where
 * @p before is given), its parts, accounts, networks, types and people. Instants in ISO 8601 UTC, spans in whole seconds, numbers
 * with a point; what there is no figure for is empty.
 */
[[nodiscard]] QList<QStringList> figureTable(const InboxFigures &figures, const InboxFigureWish &wish, const InboxFigures *before, const InboxFigureWish *beforeWish,
                                             const FigureName &nameOf);
/** The rounds behind them, one row each, in the order of their beginning: every number of figureTable() can be counted up again. */
[[nodiscard]] QList<QStringList> roundTable(const InboxBook &book, const InboxFigureWish &wish, const FigureName &nameOf);

/** The same for the verb: spans in seconds, null where there is none. */
[[nodiscard]] QJsonObject figuresJson(const InboxFigures &figures);

/** "2026-11-21T09:00:00Z", with milliseconds where there are some; empty for -1. */
[[nodiscard]] QString figureInstant(qint64 ms);

} // namespace campanile::domain
