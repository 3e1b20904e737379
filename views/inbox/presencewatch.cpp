// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inbox/presencewatch.h"

#include "app/services/presenceservice.h"

namespace campanile::views {

PresenceWatch::PresenceWatch(ReplyController &controller, const InboxParts &parts, QWidget *pane)
    : QObject(pane), m_presence(parts.deps.presence), m_controller(controller)
{
    if (!m_presence)
        return;
    m_sight = new SightWatch(pane);
    connect(m_sight, &SightWatch::looked, this, &PresenceWatch::look);
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
    m_presence->setInSight(m_sight->isInSight());
}

} // namespace campanile::views

#include "moc_presencewatch.cpp"
