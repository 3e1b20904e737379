// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/inboxservice.h"
#include "tests/support/panelrig.h"
#include "views/inbox/conversation/conversationpane.h"
#include "views/inbox/conversation/detailspane.h"
#include "views/inbox/conversation/replybox.h"
#include "views/inbox/conversation/threadview.h"

#include <QAbstractButton>
#include <QLabel>
#include <QSignalSpy>

namespace campanile::conversationtest {

using namespace Qt::StringLiterals;

inline const QDateTime kNow(QDate(2026, 11, 21), QTime(15, 0), Qt::UTC);
using test::buttonOf;
using test::kDay;
using test::kHour;
using test::kMinute;
using test::textsIn;

inline QString wire(qint64 fromNowMs)
{
    return kNow.addMSecs(fromNowMs).toString(Qt::ISODateWithMs);
}

/** The panes over a real cache, with people, accounts and threads as a server would have sent them. */
struct Rig : test::PanelRig {
    services::InboxService inbox{store, clock, rng};
    std::unique_ptr<models::MembersModel> members = models::makeMembersModel(store);
    std::unique_ptr<views::InboxParts> parts;
    QList<QUrl> opened;
    RecordId me = RecordId::create('u');
    RecordId ada = RecordId::create('u');
    RecordId account;

    /** @p place: a folder that outlives the rig, to open the same cache again; @p user: who sits there. */
    explicit Rig(const QString &place = {}, const RecordId &user = {}) : PanelRig(kNow, place)
    {
        if (!user.isNull())
            me = user;
        context.setWorkspace(u"Northwind"_s, u"Europe/Berlin"_s, {});
        deps->accountHooks.openBrowser = [this](const QUrl &url) {
            opened.append(url);
            return true;
        };
        parts.reset(new views::InboxParts{*deps, inbox, *members, me});
        if (user.isNull())
            people();
    }

    void people()
    {
        person(me, u"Kim Berg"_s);
        person(ada, u"Ada Lovelace"_s);
        account = RecordId::create('s');
        pull(u"SocialAccount"_s, {{u"id"_s, account.toString()}, {u"platform"_s, u"mastodon"_s}, {u"displayName"_s, u"Northwind Coffee"_s}, {u"username"_s, u"northwind"_s},
                                  {u"status"_s, u"connected"_s}});
        [&] { QTRY_COMPARE(members->rowCount(), 2); QTRY_COMPARE(accounts->rowCount(), 1); }();
    }
    /** Every reply of an item, by what it says. */
    QHash<QString, QJsonObject> replies(const RecordId &item)
    {
        return run([item](store::StoreCore &core) -> Result<QHash<QString, QJsonObject>> {
                   store::Query query;
                   query.type = u"InboxMessage"_s;
                   query.where(u"inboxItemId"_s, store::Filter::Op::Eq, QVariant::fromValue(item));
                   const auto page = core.reader().query(query);
                   if (!page)
                       return page.error();
                   QHash<QString, QJsonObject> found;
                   for (const store::Record &row : page->rows) {
                       const QJsonObject object = row.object();
                       if (object.value(u"direction"_s) == u"outbound"_s)
                           found.insert(object.value(u"content"_s).toString(), object);
                   }
                   return found;
               })
            .value_or(QHash<QString, QJsonObject>());
    }
    RecordId item(const QString &text, const QJsonObject &more = {})
    {
        const RecordId id = RecordId::create('i');
        QJsonObject record{{u"id"_s, id.toString()}, {u"accountId"_s, account.toString()}, {u"platformItemId"_s, id.toString()}, {u"type"_s, u"comment"_s},
                           {u"platform"_s, u"mastodon"_s}, {u"status"_s, u"open"_s}, {u"content"_s, text}, {u"senderName"_s, u"Grace Hopper"_s},
                           {u"senderHandle"_s, u"@grace@navy.example"_s}, {u"senderPlatformId"_s, u"4711"_s}, {u"receivedAt"_s, wire(-5 * kHour)},
                           {u"lastMessageAt"_s, wire(-5 * kHour)}, {u"readAt"_s, wire(-kHour)}, {u"priority"_s, u"medium"_s}, {u"moderation"_s, u"visible"_s}};
        mix(record, more);
        const QString at = record.value(u"receivedAt"_s).toString();
        if (!pull(u"InboxItem"_s, record))
            return {};
        message(id, u"inbound"_s, text, {{u"occurredAt"_s, at}, {u"senderName"_s, record.value(u"senderName"_s)}, {u"remoteEditedAt"_s, record.value(u"remoteEditedAt"_s)}});
        return id;
    }
    RecordId message(const RecordId &item, const QString &direction, const QString &text, const QJsonObject &more = {})
    {
        const RecordId id = RecordId::create('j');
        QJsonObject record{{u"id"_s, id.toString()}, {u"inboxItemId"_s, item.toString()}, {u"direction"_s, direction}, {u"content"_s, text},
                           {u"sendStatus"_s, u"sent"_s}, {u"occurredAt"_s, wire(-4 * kHour)}};
        mix(record, more);
        return pull(u"InboxMessage"_s, record) ? id : RecordId();
    }
    RecordId reply(const RecordId &item, const QString &text, const QString &status, qint64 fromNowMs, const QJsonObject &more = {})
    {
        QJsonObject record{{u"authorId"_s, ada.toString()}, {u"sendStatus"_s, status}, {u"occurredAt"_s, wire(fromNowMs)}};
        mix(record, more);
        return message(item, u"outbound"_s, text, record);
    }
    RecordId savedReply(const QString &name, const QString &content, const QString &intent = {})
    {
        const RecordId id = RecordId::create('r');
        QJsonObject record{{u"id"_s, id.toString()}, {u"name"_s, name}, {u"content"_s, content}, {u"isActive"_s, true}, {u"usageCount"_s, 3}, {u"platforms"_s, QJsonObject()}};
        if (!intent.isEmpty())
            record.insert(u"intent"_s, intent);
        return pull(u"SavedReply"_s, record) ? id : RecordId();
    }
    std::unique_ptr<views::ConversationPane> conversation(const RecordId &item, QSize size = {680, 720})
    {
        auto pane = std::make_unique<views::ConversationPane>(*parts);
        pane->resize(size);
        pane->show();
        pane->setItem(item);
        [&] { QTRY_VERIFY(pane->model().conversation().isThere); }();
        return pane;
    }
    std::unique_ptr<views::DetailsPane> details(const RecordId &item, QSize size = {300, 1300})
    {
        auto pane = std::make_unique<views::DetailsPane>(*parts);
        pane->resize(size);
        pane->show();
        pane->setItem(item);
        [&] { QTRY_VERIFY(pane->model().conversation().isThere); }();
        return pane;
    }
};

} // namespace campanile::conversationtest
