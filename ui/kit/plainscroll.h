// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QScrollArea;
class QWidget;

namespace campanile::ui {

/**
 * Scrolls @p content up and down, without a frame and without a ground of its own: what lies behind runs through to the scroll bar.
 * Content that is wider than its room, as with very large text, can be moved sideways rather than be cut.
 * @p name is for screen readers and may be empty. The area belongs to @p parent and takes @p content. GUI thread.
 */
[[nodiscard]] QScrollArea *plainScroll(QWidget *content, const QString &name, QWidget *parent);

} // namespace campanile::ui
