// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/staymenu.h"

#include <QKeyEvent>
#include <QMenu>

namespace campanile::ui {

namespace {

class TickFilter final : public QObject
{
public:
    explicit TickFilter(QMenu *menu) : QObject(menu), m_menu(*menu) { menu->installEventFilter(this); }

    bool eventFilter(QObject *, QEvent *event) override
    {
        QAction *action = nullptr;
        if (event->type() == QEvent::MouseButtonRelease)
            action = m_menu.actionAt(static_cast<QMouseEvent *>(event)->position().toPoint());
        else if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space)
            action = m_menu.activeAction();
        if (!action || !action->isCheckable() || !action->isEnabled())
            return false;
        action->trigger();
        return true;
    }

private:
    QMenu &m_menu;
};

} // namespace

void stayOpenForTicks(QMenu *menu)
{
    new TickFilter(menu);
}

} // namespace campanile::ui
