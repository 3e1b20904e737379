// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace campanile::ui {

/** A raised surface with hairline and round corners, in the theme's colours, for whatever is laid out on it. GUI thread. */
class Card : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace campanile::ui
