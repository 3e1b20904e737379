// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/wheelguard.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>

namespace campanile::ui {

bool WheelGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel && event->type() != QEvent::Polish)
        return false;
    auto *box = qobject_cast<QWidget *>(watched);
    if (!box || (!qobject_cast<QComboBox *>(box) && !qobject_cast<QAbstractSpinBox *>(box)))
        return false;
    if (event->type() == QEvent::Polish) {
        if (box->focusPolicy() == Qt::WheelFocus)
            box->setFocusPolicy(Qt::StrongFocus);
        return false;
    }
    if (box->hasFocus())
        return false;
    // Left to the page behind.
    event->ignore();
    return true;
}

} // namespace campanile::ui
