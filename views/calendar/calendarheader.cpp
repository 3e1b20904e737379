// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/calendar/calendarheader.h"

#include "ui/kit/chips.h"
#include "ui/shell/actionregistry.h"
#include "ui/theme/theme.h"
#include "views/calendar/calendarfilters.h"
#include "views/directions.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTitleFrom = 460; ///< px: below, the days' own headings must do
constexpr int kKindsFrom = 620; ///< px: narrower headers name the views in the menu only

} // namespace

QString idOf(CalendarKind kind)
{
    switch (kind) {
    case CalendarKind::Month:
        return u"month"_s;
    case CalendarKind::Week:
        return u"week"_s;
    case CalendarKind::Day:
        return u"day"_s;
    case CalendarKind::Agenda:
        return u"agenda"_s;
    }
    return u"month"_s;
}

std::optional<CalendarKind> kindOf(const QString &id)
{
    for (const CalendarKind kind : {CalendarKind::Month, CalendarKind::Week, CalendarKind::Day, CalendarKind::Agenda}) {
        if (idOf(kind) == id)
            return kind;
    }
    return {};
}

CalendarHeader::CalendarHeader(CalendarController &controller, const PanelDeps &deps, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_deps(deps), m_title(new QLabel(this)),
      m_filters(new CalendarFilters(deps, [&controller] { return controller.knownLabels(); }, this)), m_kinds(new ui::SegmentedControl(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(ui::space::X1);
    addButton("calendar.previous", false);
    addButton("calendar.today", true);
    addButton("calendar.next", false);
    m_title->setFont(ui::fontOf(ui::TypeRole::Strong));
    m_title->setContentsMargins(leadingMargins(ui::space::X2, 0, ui::space::X3, 0));
    m_title->setMinimumWidth(40);
    line->addWidget(m_title);
    m_filters->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    line->addWidget(m_filters, 1);
    m_kinds->setFocusPolicy(Qt::TabFocus);
    line->addWidget(m_kinds);
    connect(m_kinds, &ui::SegmentedControl::currentChanged, this, [this](const QString &id) {
        if (const auto kind = kindOf(id))
            Q_EMIT kindChosen(*kind);
    });
    retranslate();
}

void CalendarHeader::addButton(const char *action, bool text)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(m_deps.actions.action(QString::fromLatin1(action)));
    button->setToolButtonStyle(text ? Qt::ToolButtonTextOnly : Qt::ToolButtonIconOnly);
    button->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(button);
}

void CalendarHeader::retranslate()
{
    m_kinds->setItems({{u"month"_s, tr("Month"), {}}, {u"week"_s, tr("Week"), {}}, {u"day"_s, tr("Day"), {}}, {u"agenda"_s, tr("Agenda"), {}}});
    m_kinds->setAccessibleName(tr("View"));
    m_filters->retranslate();
    refresh();
}

void CalendarHeader::refresh()
{
    const QSignalBlocker quiet(m_kinds);
    m_kinds->setCurrent(idOf(m_controller.kind()));
    m_title->setText(m_controller.title());
    fit();
}

void CalendarHeader::fitTo(int width)
{
    m_panelWidth = width;
    m_title->setVisible(width >= ui::room(kTitleFrom));
    fit();
}

/** The views give way to the month's name: the menu has them too. */
void CalendarHeader::fit()
{
    // Before the panel has a width there is nothing to fit into, and measuring its words takes longer than making them.
    if (m_panelWidth == 0)
        return;
    m_longestTitle = std::max(m_longestTitle, m_title->sizeHint().width());
    int needed = m_filters->minimumSizeHint().width() + 2 * ui::space::X1;
    QToolButton *today = nullptr;
    for (QToolButton *button : findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly)) {
        needed += button->sizeHint().width() + ui::space::X1;
        today = button->toolButtonStyle() == Qt::ToolButtonTextOnly ? button : today;
    }
    // Half a word says nothing; its key and the menu are left.
    today->setVisible(m_title->isVisibleTo(this) || width() >= needed);
    needed += m_longestTitle + m_kinds->sizeHint().width() - 2 * ui::space::X1;
    m_kinds->setVisible(m_panelWidth >= kKindsFrom && width() >= needed + 2 * ui::space::X1);
}

void CalendarHeader::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void CalendarHeader::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        m_title->setFont(ui::fontOf(ui::TypeRole::Strong));
        m_longestTitle = 0;
        fit();
    }
    QWidget::changeEvent(event);
}

} // namespace campanile::views

#include "moc_calendarheader.cpp"
