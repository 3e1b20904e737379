// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/wheelguard.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QWheelEvent>

namespace campanile::ui {

bool WheelGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel && event->type() != QEvent::Polish)
        return false;
    auto *box = qobject_cast<QWidget *>(watched);
    if (!box)
        return false;
    if (!qobject_cast<QComboBox *>(box) && !qobject_cast<QAbstractSpinBox *>(box)) {
        if (event->type() == QEvent::Wheel)
            m_scrolledAt = static_cast<QWheelEvent *>(event)->timestamp();
        return false;
    }
    if (event->type() == QEvent::Polish) {
        if (box->focusPolicy() == Qt::WheelFocus)
            box->setFocusPolicy(Qt::StrongFocus);
        return false;
    }
    const quint64 at = static_cast<QWheelEvent *>(event)->timestamp();
    if (box->hasFocus() && (!m_scrolledAt || at - *m_scrolledAt > kOneScrollMs))
        return false;
    // Left to the page behind.
    event->ignore();
    return true;
}

} // namespace campanile::ui
