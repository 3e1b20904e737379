// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QLabel>

/** What the parts of the panel of figures share. GUI thread. */
namespace campanile::views {

/** Plain text over as many lines as it needs, at the leading edge. */
[[nodiscard]] inline QLabel *figureLine(const QString &text, ui::TypeRole role, bool isMuted, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setFont(ui::fontOf(role));
    label->setWordWrap(true);
    label->setAlignment((parent->isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter);
    if (isMuted)
        label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace campanile::views
