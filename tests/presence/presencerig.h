// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/presenceservice.h"
#include "tests/viewsinboxconversation/conversationrig.h"
#include "views/inbox/inboxpanel.h"

namespace campanile::presencetest {

using namespace Qt::StringLiterals;
using conversationtest::kMinute;
using conversationtest::kNow;

/** The inbox over a real cache, with colleagues as a server would tell of them. */
struct InboxRig : conversationtest::Rig {
    RecordId jon = RecordId::create('u');
    QList<QJsonObject> said;
    services::PresenceService presence;

    InboxRig()
        : presence(store, clock, u"w1"_s, me, [this](const QString &, const QJsonObject &arguments, services::PresenceService::Answer answer) {
              said.append(arguments);
              answer(QJsonObject());
          })
    {
        services::PresenceService::Timing timing;
        timing.soonMs = 5;
        timing.gapMs = 5;
        timing.awayMs = 0;
        presence.setTiming(timing);
        person(jon, u"Jon Ibsen"_s);
        deps->inbox = &inbox;
        deps->me = me;
        deps->presence = &presence;
        presence.setOnline(true);
    }
    sync::PresenceNote note(const RecordId &user, const RecordId &item, sync::Doing doing, qint64 fromNowMs = 0) const
    {
        return {user, u"elsewhere"_s, item, doing, kNow.toMSecsSinceEpoch() + fromNowMs};
    }
    void others(const QList<sync::PresenceNote> &notes) { presence.take({u"w1"_s, notes}); }
    /** What was said last: "drafting". */
    QString doing() const { return said.isEmpty() ? QString() : said.last().value("list"_L1)[0]["doing"_L1].toString(); }

    std::unique_ptr<views::InboxPanel> panel(QSize size)
    {
        const views::InboxPaneMakers makers{[](const views::InboxParts &given, QWidget *parent, const std::function<void()> &, const std::function<void(const RecordId &)> &) {
                                                auto *pane = new views::ConversationPane(given, parent);
                                                return views::InboxPane{pane, [pane](const RecordId &id) { pane->setItem(id); }};
                                            },
                                            {}};
        auto made = std::make_unique<views::InboxPanel>(*deps, makers);
        made->resize(size);
        made->show();
        return made;
    }
};

} // namespace campanile::presencetest
