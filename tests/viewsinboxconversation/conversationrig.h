// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/settings.h"
#include "app/services/assetservice.h"
#include "app/services/inboxservice.h"
#include "app/services/postservice.h"
#include "app/services/workspaceservice.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/selectionbus.h"
#include "ui/shell/toasts.h"
#include "views/inbox/conversation/conversationpane.h"
#include "views/inbox/conversation/detailspane.h"
#include "views/inbox/conversation/replybox.h"
#include "views/inbox/conversation/threadview.h"

#include <QAbstractButton>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <optional>

namespace campanile::conversationtest {

using namespace Qt::StringLiterals;

inline const QDateTime kNow(QDate(2026, 11, 21), QTime(15, 0), Qt::UTC);
constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;

inline QString wire(qint64 fromNowMs)
{
    return kNow.addMSecs(fromNowMs).toString(Qt::ISODateWithMs);
}

/** The panes over a real cache, with people, accounts and threads as a server would have sent them. */
struct Rig {
    QTemporaryDir ownDir;
    const QString folder;
    ManualClock clock{kNow.toMSecsSinceEpoch()};
    SystemRng rng;
    QThreadPool pool;
    store::Store store{options(), clock};
    services::PostService posts{store, clock, rng};
    services::AssetService assets{store, pool, ownDir.path(), clock, rng};
    services::WorkspaceService workspace{store, clock, rng};
    services::InboxService inbox{store, clock, rng};
    views::WorkspaceContext context;
    std::unique_ptr<models::AccountsModel> accounts;
    std::unique_ptr<models::CampaignsModel> campaigns;
    std::unique_ptr<models::TemplatesModel> templates;
    std::unique_ptr<models::MembersModel> members;
    ui::SelectionBus bus;
    Settings settings{ownDir.filePath(u"settings.ini"_s)};
    ui::ActionRegistry actions{&settings};
    QWidget window;
    ui::Toasts toasts{&window};
    std::unique_ptr<views::PanelDeps> deps;
    std::unique_ptr<views::InboxParts> parts;
    QList<QUrl> opened;
    RecordId me = RecordId::create('u');
    RecordId ada = RecordId::create('u');
    RecordId account;
    int ver = 0;

    [[nodiscard]] store::OpenOptions options() const
    {
        store::OpenOptions options;
        options.path = (folder.isEmpty() ? ownDir.path() : folder) + u"/cache.sqlite"_s;
        return options;
    }
    /** @p place: a folder that outlives the rig, to open the same cache again; @p user: who sits there. */
    explicit Rig(const QString &place = {}, const RecordId &user = {}) : folder(place)
    {
        if (!user.isNull())
            me = user;
        QSignalSpy ready(&store, &store::Store::opened);
        store.open();
        ready.wait();
        accounts = models::makeAccountsModel(store);
        campaigns = models::makeCampaignsModel(store);
        templates = models::makeTemplatesModel(store);
        members = models::makeMembersModel(store);
        context.setWorkspace(u"Northwind"_s, u"Europe/Berlin"_s, {});
        deps.reset(new views::PanelDeps{store, posts, assets, workspace, context, *accounts, *campaigns, *templates, bus, actions,
                                        settings, &toasts, pool, clock, rng, {}});
        deps->accountHooks.openBrowser = [this](const QUrl &url) {
            opened.append(url);
            return true;
        };
        parts.reset(new views::InboxParts{*deps, inbox, *members, me});
        window.resize(1000, 760);
        window.show();
        if (user.isNull())
            people();
    }
    ~Rig() { pool.waitForDone(); }

    void people()
    {
        person(me, u"Kim Berg"_s);
        person(ada, u"Ada Lovelace"_s);
        account = RecordId::create('s');
        pull(u"SocialAccount"_s, {{u"id"_s, account.toString()}, {u"platform"_s, u"mastodon"_s}, {u"displayName"_s, u"Northwind Coffee"_s}, {u"username"_s, u"northwind"_s},
                                  {u"status"_s, u"connected"_s}});
        [&] { QTRY_COMPARE(members->rowCount(), 2); QTRY_COMPARE(accounts->rowCount(), 1); }();
    }
    void person(const RecordId &id, const QString &name)
    {
        pull(u"User"_s, {{u"id"_s, id.toString()}, {u"name"_s, name}, {u"email"_s, name.section(u' ', 0, 0).toLower() + u"@northwind.example"_s}});
        pull(u"WorkspaceMember"_s, {{u"id"_s, RecordId::create('m').toString()}, {u"userId"_s, id.toString()}, {u"role"_s, u"editor"_s}, {u"isActive"_s, true}});
    }
    template<class Work>
    auto run(Work work)
    {
        using R = std::invoke_result_t<Work, store::StoreCore &>;
        std::optional<R> done;
        store.call(&window, work, [&](const R &result) { done = result; });
        [&] { QTRY_VERIFY(done); }();
        return done.value_or(R(makeError(ErrorKind::Timeout, u"test.timeout"_s)));
    }
    bool pull(const QString &type, QJsonObject record)
    {
        record.insert(u"ver"_s, ++ver);
        for (const QString &at : {u"createdAt"_s, u"updatedAt"_s}) {
            if (!record.contains(at))
                record.insert(at, wire(-kHour));
        }
        const QByteArray json = QJsonDocument(QJsonObject{{type, QJsonArray{record}}}).toJson();
        return run([json](store::StoreCore &core) { return core.applyRecords(json); }).has_value();
    }
    QJsonObject get(const QString &type, const RecordId &id)
    {
        return run([type, id](store::StoreCore &core) -> Result<QJsonObject> {
                   const auto record = core.reader().get(type, id);
                   if (!record)
                       return record.error();
                   return *record ? (*record)->object() : QJsonObject();
               })
            .value_or(QJsonObject());
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
    static void mix(QJsonObject &record, const QJsonObject &more)
    {
        for (auto it = more.begin(); it != more.end(); ++it)
            record.insert(it.key(), it.value());
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

inline QAbstractButton *buttonOf(const QWidget *parent, const QString &text)
{
    for (QAbstractButton *button : parent->findChildren<QAbstractButton *>()) {
        if (button->text() == text && button->isVisibleTo(parent))
            return button;
    }
    return nullptr;
}

inline QStringList textsIn(const QWidget *parent)
{
    QStringList texts;
    for (const QLabel *label : parent->findChildren<QLabel *>()) {
        if (label->isVisibleTo(parent))
            texts.append(label->text());
    }
    return texts;
}

} // namespace campanile::conversationtest
