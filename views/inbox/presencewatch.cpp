// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inbox/presencewatch.h"

#include "app/services/presenceservice.h"

#include <QEvent>
#include <QWidget>

namespace campanile::views {

PresenceWatch::PresenceWatch(ReplyController &controller, const InboxParts &parts, QWidget *pane)
    : QObject(pane), m_presence(parts.deps.presence), m_controller(controller), m_pane(pane)
{
    if (!m_presence)
        return;
    pane->installEventFilter(this);
    connect(&controller, &ReplyController::changed, this, &PresenceWatch::noteText);
    // Another text in the box is no typing: a draft was taken, or the reply went out.
    connect(&controller, &ReplyController::adopted, this, [this] { m_textOf = {}; });
}

PresenceWatch::~PresenceWatch()
{
    if (m_presence)
        m_presence->setOpen({});
}

void PresenceWatch::setItem(const RecordId &item)
{
    m_item = item;
    if (!m_presence)
        return;
    look();
    m_presence->setOpen(item);
}

void PresenceWatch::noteText()
{
    const RecordId item = m_controller.item().id;
    const QString text = m_controller.text();
    const bool isUnsent = !text.trimmed().isEmpty();
    if (item == m_textOf && text == m_text)
        return;
    const bool isTyped = item == m_textOf;
    m_textOf = item;
    m_text = text;
    if (isTyped || !isUnsent)
        m_presence->noteWriting(item, isUnsent);
}

void PresenceWatch::look()
{
    if (m_window != m_pane->window()) {
        if (m_window && m_window != m_pane)
            m_window->removeEventFilter(this);
        m_window = m_pane->window();
        if (m_window != m_pane)
            m_window->installEventFilter(this);
    }
    m_presence->setInSight(m_pane->isVisible() && !m_window->isMinimized());
}

bool PresenceWatch::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::WindowStateChange:
    case QEvent::ParentChange:
        // The event comes before what it tells of holds.
        QMetaObject::invokeMethod(this, &PresenceWatch::look, Qt::QueuedConnection);
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace campanile::views

#include "moc_presencewatch.cpp"
