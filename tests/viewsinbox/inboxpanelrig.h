// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inboxrecords.h"

#include "app/services/inboxservice.h"
#include "tests/support/panelrig.h"
#include "views/inbox/inboxpanel.h"

namespace campanile::inboxtest {

/** A workspace with a real cache and the panel over it. */
struct Rig : test::PanelRig {
    services::InboxService inbox{store, clock, rng};
    RecordId me = RecordId::create('u');
    RecordId account = RecordId::create('s');
    QList<RecordId> shown;
    int replies = 0;
    int notes = 0;
    Rig() : PanelRig(kNow)
    {
        deps->inbox = &inbox;
        deps->me = me;
        person(me, u"Ana Ruiz"_s, u"owner"_s);
    }

    /** An open item; the higher the number, the newer. */
    QJsonObject item(int number, const QJsonObject &more = {})
    {
        const RecordId id = RecordId::create('i');
        const QString at = wire(clock.nowMs() - 3'600'000 + number * 1000);
        QJsonObject object{{u"id"_s, id.toString()}, {u"type"_s, u"comment"_s}, {u"status"_s, u"new"_s}, {u"platform"_s, u"mastodon"_s},
                           {u"accountId"_s, account.toString()}, {u"platformItemId"_s, QString::number(number)}, {u"priority"_s, u"medium"_s},
                           {u"senderName"_s, u"Visitor %1"_s.arg(number)}, {u"senderHandle"_s, u"@visitor%1"_s.arg(number)},
                           {u"content"_s, u"Question number %1"_s.arg(number)}, {u"receivedAt"_s, at}, {u"lastMessageAt"_s, at}, {u"tags"_s, QJsonObject()}};
        mix(object, more);
        return object;
    }
    bool fill(int count)
    {
        QList<QJsonObject> items;
        for (int i = 0; i < count; ++i)
            items.append(item(i));
        return pull(u"InboxItem"_s, items);
    }
    QJsonObject get(const RecordId &id) { return PanelRig::get(u"InboxItem"_s, id); }
    std::unique_ptr<views::InboxPanel> make(int width = 900, bool withDetails = false)
    {
        views::InboxPaneMakers makers{
            [this](const views::InboxParts &, QWidget *parent, const std::function<void()> &, const std::function<void(const RecordId &)> &) {
                auto *pane = new QWidget(parent);
                pane->setObjectName(u"conversation"_s);
                pane->setFocusPolicy(Qt::StrongFocus);
                return views::InboxPane{pane, [this](const RecordId &id) { shown.append(id); }, [this] { ++replies; }, [this] { ++notes; }};
            },
            {}};
        if (withDetails) {
            makers.details = [](const views::InboxParts &, QWidget *parent, const std::function<void()> &, const std::function<void(const RecordId &)> &) {
                auto *pane = new QWidget(parent);
                pane->setObjectName(u"details"_s);
                return views::InboxPane{pane, {}};
            };
        }
        auto panel = std::make_unique<views::InboxPanel>(*deps, makers);
        panel->resize(width, 600);
        panel->show();
        return panel;
    }
};

} // namespace campanile::inboxtest
