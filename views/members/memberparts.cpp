// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/members/memberparts.h"

#include <QLayout>

namespace campanile::views {

QLabel *memberLabel(const QString &text, ui::TypeRole role, bool isMuted, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setFont(ui::fontOf(role));
    label->setWordWrap(true);
    label->setMinimumWidth(ui::space::X8);
    // Words of another script than the window's still stand at the window's leading edge.
    label->setAlignment((parent->isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter);
    if (isMuted)
        label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

void tintLabel(QLabel *label, ui::Tone tone)
{
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, tone == ui::Tone::Neutral ? label->parentWidget()->palette().color(QPalette::WindowText) : ui::tokens().ink(tone));
    label->setPalette(palette);
}

void clearRows(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace campanile::views
