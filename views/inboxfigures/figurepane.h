// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QWidget>

namespace campanile::views {

/** A framed part of the panel on the ground that tables have too. GUI thread. */
class FigurePane : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const ui::Tokens &t = ui::tokens();
        ui::drawPane(&painter, rect(), t.color(ui::ColorRole::Surface), t.color(ui::ColorRole::Line), ui::metric::RadiusCard);
    }
};

} // namespace campanile::views
