// SPDX-License-Identifier: GPL-3.0-or-later
// The columns beside the list: which of them stand side by side, and which item they show.
#include "views/inbox/inboxpanel.h"

#include "app/services/inboxhistory.h"
#include "ui/shell/selectionbus.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "views/inbox/inboxcommands.h"
#include "views/inbox/inboxlist.h"

#include <QAction>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace campanile::views {

using namespace Qt::StringLiterals;

void InboxPanel::buildPanes(const InboxPaneMakers &makers)
{
    m_middle = new QWidget;
    auto *column = new QVBoxLayout(m_middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_back = new QToolButton;
    m_back->setText(tr("Back to the list"));
    m_back->setIcon(ui::icon(u"arrow-left"_s, ui::ColorRole::Muted));
    m_back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_back->setAutoRaise(true);
    connect(m_back, &QToolButton::clicked, this, &InboxPanel::backToList);
    column->addWidget(m_back);
    const auto leave = [this] { backToList(); };
    const auto open = [this](const RecordId &id) { showItem(id); };
    if (makers.conversation) {
        m_conversation = makers.conversation(m_parts, m_middle, leave, open);
        column->addWidget(m_conversation.widget, 1);
        m_splitter->addWidget(m_middle);
        m_splitter->setStretchFactor(1, 1);
        m_middle->setMinimumWidth(ui::metric::PanelMinimum);
    } else {
        m_middle->setParent(m_splitter);
        m_middle->hide();
    }
    if (makers.details) {
        m_details = makers.details(m_parts, m_splitter, leave, open);
        m_details.widget->setMinimumWidth(std::min(ui::room(ui::metric::PanelMinimum - ui::space::X8), int(kListWidth)));
        m_splitter->addWidget(m_details.widget);
    }
    m_splitter->setSizes({ui::room(kListWidth), kTwoColumns, ui::room(kDetailsWidth)});
}

void InboxPanel::showItem(const RecordId &id)
{
    if (id == m_shown)
        return;
    m_shown = id;
    if (m_parts.deps.history && m_parts.isOnline())
        m_parts.deps.history->opened(id);
    if (m_conversation.show)
        m_conversation.show(id);
    if (m_details.show)
        m_details.show(id);
    m_parts.deps.bus.select(u"inbox"_s, id.isNull() ? QList<RecordId>() : QList<RecordId>{id});
    m_read.start();
}

void InboxPanel::openConversation(const std::function<void()> &begin)
{
    if (m_shown.isNull() || !m_conversation.widget)
        return;
    m_inConversation = true;
    if (width() < ui::room(kTightColumns))
        m_wantsDetails = false;
    fold();
    if (begin)
        begin();
    else
        m_conversation.widget->setFocus(Qt::ShortcutFocusReason);
}

void InboxPanel::toggleDetails()
{
    m_wantsDetails = !m_wantsDetails;
    if (m_wantsDetails)
        m_inConversation = true;
    fold();
    if (m_wantsDetails)
        m_details.widget->setFocus(Qt::ShortcutFocusReason);
    else
        backToList();
}

void InboxPanel::backToList()
{
    m_inConversation = false;
    if (width() < ui::room(kTightColumns))
        m_wantsDetails = false;
    fold();
    m_list->setFocus(Qt::ShortcutFocusReason);
}

void InboxPanel::fold()
{
    const bool isSingle = width() < ui::room(kTwoColumns) && m_conversation.widget;
    const bool isWide = width() >= ui::room(kThreeColumns);
    const bool hasDetails = m_details.widget && (isWide || m_wantsDetails) && (!isSingle || m_inConversation);
    m_column->setVisible(!isSingle || !m_inConversation);
    if (m_conversation.widget)
        m_middle->setVisible((!isSingle || m_inConversation) && !(hasDetails && width() < ui::room(kTightColumns)));
    m_back->setVisible(isSingle);
    if (!m_details.widget)
        return;
    m_details.widget->setVisible(hasDetails);
    m_commands->action(u"details"_s)->setVisible(!isWide);
    m_commands->action(u"details"_s)->setChecked(hasDetails);
}

void InboxPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_wantsDetails && width() < ui::room(kThreeColumns))
        return toggleDetails();
    ui::Panel::keyPressEvent(event);
}

void InboxPanel::resizeEvent(QResizeEvent *event)
{
    ui::Panel::resizeEvent(event);
    fold();
}

bool InboxPanel::eventFilter(QObject *watched, QEvent *event)
{
    // In one column a click opens, as it does on a telephone.
    // The kind comes first: a list that is being destroyed still hides its viewport, and is no list any more.
    if (event->type() == QEvent::MouseButtonRelease && watched == m_list->viewport() && width() < ui::room(kTwoColumns)) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() == Qt::LeftButton && mouse->modifiers() == Qt::NoModifier)
            QMetaObject::invokeMethod(this, [this] { openConversation(); }, Qt::QueuedConnection);
    }
    return ui::Panel::eventFilter(watched, event);
}

} // namespace campanile::views
