// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/inbox/conversation/replycontroller.h"
#include "views/inbox/inboxparts.h"
#include "views/sightwatch.h"

namespace campanile::views {

/**
 * Sees what the person does in a conversation and lets PresenceService know: which item is open, whether the reply is being
 * written, whether the pane is in sight. GUI thread; a child of the pane that it watches.
 */
class PresenceWatch final : public QObject
{
    Q_OBJECT

public:
    PresenceWatch(ReplyController &controller, const InboxParts &parts, QWidget *pane);
    ~PresenceWatch() override;

    void setItem(const RecordId &item);

private:
    void look();
    void noteText();

    services::PresenceService *m_presence;
    ReplyController &m_controller;
    SightWatch *m_sight = nullptr;
    RecordId m_item;
    RecordId m_textOf;  ///< the item whose box was looked at last
    QString m_text;
};

} // namespace campanile::views
