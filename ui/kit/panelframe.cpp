// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/panelframe.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QResizeEvent>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace campanile::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int kHeaderIcon = metric::IconSmall + 2;
constexpr int kTitleLeast = 36; ///< px of a panel's name that are never given away
}

PanelFrame::PanelFrame(const QString &title, QWidget *content, QWidget *parent) : QWidget(parent)
{
    setMinimumWidth(metric::PanelMinimum);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_header = new QWidget(this);
    m_headerLayout = new QHBoxLayout(m_header);
    // Margins are not mirrored by layouts.
    const bool mirrored = isRightToLeft();
    m_headerLayout->setContentsMargins(mirrored ? space::X1 : space::PanelPadding, 0, mirrored ? space::PanelPadding : space::X1, 0);
    m_headerLayout->setSpacing(space::X2);
    m_title = new QLabel(m_header);
    m_title->setFont(fontOf(TypeRole::Strong));
    m_extra = new QHBoxLayout;
    m_filters = new FilterBar(m_header);
    m_overflow = new QToolButton(m_header);
    m_overflow->setIcon(icon(u"ellipsis"_s));
    m_overflow->setPopupMode(QToolButton::InstantPopup);
    m_menu = new QMenu(m_overflow);
    m_overflow->setMenu(m_menu);
    m_overflow->hide();
    m_header->installEventFilter(this);
    m_headerLayout->addWidget(m_title);
    m_headerLayout->addLayout(m_extra);
    m_headerLayout->addWidget(m_filters, 1);
    m_headerLayout->addWidget(m_overflow);
    m_states = new StateView(content, this);
    m_footer = new QWidget(this);
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
    retranslate();
    fitBars();
}

/** Header and footer are as high as their controls want, and no lower than the grid has them. */
void PanelFrame::fitBars()
{
    const int high = std::max(int(metric::PanelHeader), QFontMetrics(fontOf(TypeRole::Body)).height() + int(space::X4));
    for (QWidget *bar : {m_header, m_footer})
        bar->setFixedHeight(high);
    for (QToolButton *button : std::as_const(m_buttons))
        button->setIconSize(QSize(room(kHeaderIcon), room(kHeaderIcon)));
}

void PanelFrame::setTitleVisible(bool visible)
{
    m_title->setVisible(visible);
}

bool PanelFrame::isTitleVisible() const
{
    return !m_title->isHidden();
}

void PanelFrame::setTitle(const QString &title)
{
    m_fullTitle = title;
    m_title->setText(title);
    setAccessibleName(title);
    if (isVisible())
        fitTitle();
}

/** The name gives way before the panel's own controls are cut: the tab or the window says it, too. */
void PanelFrame::fitTitle()
{
    if (m_title->isHidden())
        return;
    const QFontMetrics metrics(m_title->font());
    const int now = m_title->minimumSizeHint().width();
    const int whole = now + metrics.horizontalAdvance(m_fullTitle) - metrics.horizontalAdvance(m_title->text());
    const int lack = m_headerLayout->minimumSize().width() - now + whole - m_header->width();
    const QString fitting = lack <= 0 ? m_fullTitle : metrics.elidedText(m_fullTitle, Qt::ElideRight, std::max(room(kTitleLeast), metrics.horizontalAdvance(m_fullTitle) - lack));
    if (fitting == m_title->text())
        return;
    m_title->setText(fitting);
    m_title->setToolTip(fitting == m_fullTitle ? QString() : m_fullTitle);
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
    button->setIconSize({room(kHeaderIcon), room(kHeaderIcon)});
    button->setAccessibleName(action->text());
    m_headerLayout->insertWidget(m_headerLayout->count() - 1, button);
    m_buttons << button;
    // A button outlives the visibility of its action.
    button->setVisible(action->isVisible());
    connect(action, &QAction::changed, button, [button, action] { button->setVisible(action->isVisible()); });
}

void PanelFrame::addMenuAction(QAction *action)
{
    m_menu->insertAction(m_placeLine, action);
    m_overflow->show();
}

void PanelFrame::addPlaceAction(QAction *action)
{
    if (!m_placeLine)
        m_placeLine = m_menu->addSeparator();
    m_menu->addAction(action);
    m_overflow->show();
}

void PanelFrame::setSelection(int count, const QList<QAction *> &bulk)
{
    qDeleteAll(m_bulk);
    m_bulk.clear();
    m_selected = count;
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

bool PanelFrame::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_header && (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest))
        fitTitle();
    if (watched == m_header && event->type() == QEvent::ContextMenu && !m_menu->isEmpty()) {
        m_menu->popup(static_cast<QContextMenuEvent *>(event)->globalPos());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void PanelFrame::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitBars();
}

void PanelFrame::retranslate()
{
    m_overflow->setAccessibleName(tr("More"));
    m_overflow->setToolTip(tr("More"));
    for (QToolButton *button : std::as_const(m_buttons))
        button->setAccessibleName(button->defaultAction() ? button->defaultAction()->text() : QString());
    if (m_selected > 0)
        m_footerText->setText(tr("%n selected", nullptr, m_selected));
}

void PanelFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens();
    painter.fillRect(rect(), t.color(ColorRole::Surface));
    painter.fillRect(QRect(0, m_header->height(), width(), t.line), t.color(ColorRole::Line));
    if (m_footer->isVisible())
        painter.fillRect(QRect(0, m_footer->y(), width(), t.line), t.color(ColorRole::Line));
}

} // namespace campanile::ui

#include "moc_panelframe.cpp"
