// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QIcon>
#include <QPixmap>
#include <QString>
#include <QStringList>

class QPainter;

namespace campanile::ui {

/**
 * The bundled line icons, by file name without ending ("calendar", "circle-alert"). They are drawn in the colour of
 * a role at paint time, so a change of theme needs no new QIcon, and turn round in right-to-left layouts where
 * they point. GUI thread; drawn pictures are kept in QPixmapCache. An unknown name draws nothing and is logged.
 */
[[nodiscard]] QIcon icon(const QString &name, ColorRole role = ColorRole::Text);
/** For lists of kind "nav", whose chosen row is not filled with the accent: the icon keeps the colour of the text. */
[[nodiscard]] QIcon navIcon(const QString &name);
/** An icon in the ink of a tone. */
[[nodiscard]] QIcon icon(const QString &name, Tone tone);
/** Draws an icon in a colour into a square of @p rect. */
void drawIcon(QPainter *painter, const QRect &rect, const QString &name, const QColor &color);
/** Which icons were made since the program began, each once, in that order: a line with name, size in pixels of the screen and colour. GUI thread. */
[[nodiscard]] QStringList iconsMade();
/** Makes the icon of a line of iconsMade() ahead of its use; a line that names none is passed over. GUI thread, after the application object. */
void makeIcon(const QString &line);
/** @p size in device-independent pixels. */
[[nodiscard]] QPixmap iconPixmap(const QString &name, int size, const QColor &color, qreal devicePixelRatio);
/** Names that point along the reading direction and so are mirrored. */
[[nodiscard]] bool iconPoints(const QString &name);
[[nodiscard]] QStringList iconNames();

} // namespace campanile::ui
