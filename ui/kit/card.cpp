// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/card.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace campanile::ui {

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens();
    drawPane(&painter, rect(), t.color(ColorRole::Raised), t.color(ColorRole::Line), metric::RadiusCard);
}

} // namespace campanile::ui
