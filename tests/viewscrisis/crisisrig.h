// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/crisisservice.h"
#include "app/services/inboxservice.h"
#include "tests/support/panelrig.h"
#include "ui/shell/banners.h"
#include "views/crisis/crisiscommands.h"
#include "views/crisis/crisispanel.h"
#include "views/crisis/crisiswatch.h"

#include <QSignalSpy>

namespace campanile::crisistest {

using namespace Qt::StringLiterals;

inline const QDateTime kNow(QDate(2026, 11, 21), QTime(14, 30), Qt::UTC);
using test::buttonOf;
using test::kDay;
using test::kHour;
using test::kMinute;
using test::saysIn;
using test::textsIn;

inline QString wire(qint64 fromNowMs)
{
    return kNow.addMSecs(fromNowMs).toString(Qt::ISODateWithMs);
}

/** The room over a real cache, with people, accounts and a storm as a server would have sent them. */
struct Rig : test::PanelRig {
    services::InboxService inbox{store, clock, rng};
    services::CrisisService crisis{store, clock, rng};
    std::unique_ptr<views::CrisisWatch> watch;
    QStringList settingsPages;
    RecordId me = RecordId::create('u');
    RecordId mara = RecordId::create('u');

    Rig() : PanelRig(kNow)
    {
        context.setWorkspace(u"Halden Coffee"_s, u"Europe/Berlin"_s, {}, true);
        deps->inbox = &inbox;
        deps->crisis = &crisis;
        deps->me = me;
        deps->accountHooks.openSettings = [this](const QString &page) { settingsPages.append(page); };
        watch = std::make_unique<views::CrisisWatch>(*deps);
        window.resize(1280, 800);
        person(me, u"Kim Berg"_s, u"owner"_s);
        person(mara, u"Mara Okafor"_s, u"manager"_s);
    }
    RecordId account(const QString &platform, const QString &name)
    {
        return make(u"SocialAccount"_s, 's',
                    {{u"platform"_s, platform}, {u"displayName"_s, name}, {u"username"_s, name.toLower().remove(u' ')}, {u"status"_s, u"connected"_s}, {u"accountKind"_s, u"page"_s}});
    }
    RecordId item(const RecordId &account, qint64 agoMs, const QString &text, const QString &sender, const QString &sentiment = u"negative"_s, int followers = 100)
    {
        return make(u"InboxItem"_s, 'i',
                    {{u"accountId"_s, account.toString()}, {u"platform"_s, u"mastodon"_s}, {u"type"_s, u"comment"_s}, {u"status"_s, u"new"_s}, {u"content"_s, text}, {u"senderName"_s, sender},
                     {u"senderHandle"_s, sender.toLower().remove(u' ')}, {u"sentiment"_s, sentiment}, {u"senderFollowers"_s, followers}, {u"platformItemId"_s, u"remote-%1"_s.arg(++ver)},
                     {u"receivedAt"_s, wire(-agoMs)}, {u"lastMessageAt"_s, wire(-agoMs)}, {u"priority"_s, u"high"_s}});
    }
    RecordId event(const QJsonObject &more = {})
    {
        QJsonObject record{{u"title"_s, u"Many more messages than usual"_s}, {u"severity"_s, u"high"_s}, {u"status"_s, u"detected"_s}, {u"triggerType"_s, u"mention_spike"_s},
                           {u"triggerData"_s, QJsonObject{{u"windowMinutes"_s, 30}, {u"count"_s, 38}, {u"baseline"_s, 4}, {u"threshold"_s, 12}}},
                           {u"detectedAt"_s, wire(-27 * kMinute)}, {u"lastSeenAt"_s, wire(-kMinute)}};
        mix(record, more);
        return make(u"CrisisEvent"_s, 'd', record);
    }
    RecordId post(const QString &title, qint64 fromNowMs, const QString &status = u"scheduled"_s)
    {
        return make(u"Post"_s, 'p', {{u"title"_s, title}, {u"body"_s, title}, {u"status"_s, status}, {u"scheduledAt"_s, wire(fromNowMs)}, {u"timezone"_s, u"Europe/Berlin"_s}, {u"kind"_s, u"social"_s}});
    }
    RecordId answer(const QString &name, const QString &content, bool approved, const RecordId &author)
    {
        QJsonObject record{{u"name"_s, name}, {u"content"_s, content}, {u"isActive"_s, true}, {u"changedById"_s, author.toString()}};
        if (approved) {
            record.insert(u"approvedAt"_s, wire(-kDay));
            record.insert(u"approvedById"_s, mara.toString());
        }
        return make(u"CrisisResponseTemplate"_s, 'd', record);
    }
    std::unique_ptr<views::CrisisPanel> panel(QSize size = {1400, 900})
    {
        auto made = std::make_unique<views::CrisisPanel>(*deps);
        made->resize(size);
        made->show();
        return made;
    }
};

} // namespace campanile::crisistest
