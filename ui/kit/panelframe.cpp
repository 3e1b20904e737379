// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/panelframe.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QResizeEvent>
#include <QToolButton>

namespace campanile::ui {

using namespace Qt::StringLiterals;

PanelFrame::PanelFrame(const QString &title, QWidget *content, QWidget *parent) : QWidget(parent)
{
    setMinimumWidth(metric::PanelMinimum);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_header = new QWidget(this);
    m_header->setFixedHeight(metric::PanelHeader);
    m_headerLayout = new QHBoxLayout(m_header);
    m_headerLayout->setContentsMargins(space::PanelPadding, 0, space::X1, 0);
    m_headerLayout->setSpacing(space::X2);
    m_title = new QLabel(m_header);
    m_title->setFont(fontOf(TypeRole::Strong));
    m_extra = new QHBoxLayout;
    m_filters = new FilterBar(m_header);
    m_overflow = new QToolButton(m_header);
    m_overflow->setIcon(icon(u"ellipsis"_s));
    m_overflow->setAccessibleName(tr("More"));
    m_overflow->setToolTip(tr("More"));
    m_overflow->setPopupMode(QToolButton::InstantPopup);
    m_menu = new QMenu(m_overflow);
    m_overflow->setMenu(m_menu);
    m_overflow->hide();
    m_headerLayout->addWidget(m_title);
    m_headerLayout->addLayout(m_extra);
    m_headerLayout->addWidget(m_filters, 1);
    m_headerLayout->addWidget(m_overflow);
    m_states = new StateView(content, this);
    m_footer = new QWidget(this);
    m_footer->setFixedHeight(metric::PanelHeader);
    m_footerLayout = new QHBoxLayout(m_footer);
    m_footerLayout->setContentsMargins(space::PanelPadding, 0, space::PanelPadding, 0);
    m_footerText = new QLabel(m_footer);
    m_footerLayout->addWidget(m_footerText, 1);
    m_footer->hide();
    column->addWidget(m_header);
    column->addSpacing(tokens().line);
    column->addWidget(m_states, 1);
    column->addWidget(m_footer);
    setTitle(title);
}

void PanelFrame::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void PanelFrame::addHeaderWidget(QWidget *widget)
{
    m_extra->addWidget(widget);
}

void PanelFrame::addHeaderAction(QAction *action)
{
    if (m_buttons.size() >= 3) {
        addMenuAction(action);
        return;
    }
    auto *button = new QToolButton(m_header);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setIconSize({metric::IconSmall + 2, metric::IconSmall + 2});
    button->setAccessibleName(action->text());
    m_headerLayout->insertWidget(m_headerLayout->count() - 1, button);
    m_buttons << button;
}

void PanelFrame::addMenuAction(QAction *action)
{
    m_menu->addAction(action);
    m_overflow->show();
}

void PanelFrame::setSelection(int count, const QList<QAction *> &bulk)
{
    qDeleteAll(m_bulk);
    m_bulk.clear();
    m_footer->setVisible(count > 0);
    m_footerText->setText(tr("%n selected", nullptr, count));
    for (QAction *action : bulk) {
        auto *button = new QPushButton(action->text(), m_footer);
        button->setEnabled(action->isEnabled());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        m_footerLayout->addWidget(button);
        m_bulk << button;
    }
}

void PanelFrame::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_narrow != isNarrow()) {
        m_narrow = isNarrow();
        Q_EMIT narrowChanged(m_narrow);
    }
}

void PanelFrame::showEvent(QShowEvent *event)
{
    // The dock's title bar already names the panel; a second title below it would be noise.
    bool docked = false;
    for (const QWidget *widget = parentWidget(); widget && !docked; widget = widget->parentWidget())
        docked = qobject_cast<const QDockWidget *>(widget) != nullptr;
    m_title->setVisible(!docked);
    QWidget::showEvent(event);
}

void PanelFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens();
    painter.fillRect(rect(), t.color(ColorRole::Surface));
    painter.fillRect(QRect(0, metric::PanelHeader, width(), t.line), t.color(ColorRole::Line));
    if (m_footer->isVisible())
        painter.fillRect(QRect(0, m_footer->y(), width(), t.line), t.color(ColorRole::Line));
}

} // namespace campanile::ui

#include "moc_panelframe.cpp"
