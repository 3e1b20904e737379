// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/settings.h"
#include "app/services/assetservice.h"
#include "app/services/crisisservice.h"
#include "app/services/inboxservice.h"
#include "app/services/postservice.h"
#include "app/services/workspaceservice.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/banners.h"
#include "ui/shell/selectionbus.h"
#include "ui/shell/toasts.h"
#include "views/crisis/crisiscommands.h"
#include "views/crisis/crisispanel.h"
#include "views/crisis/crisiswatch.h"

#include <QAbstractButton>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <optional>

namespace campanile::crisistest {

using namespace Qt::StringLiterals;

inline const QDateTime kNow(QDate(2026, 11, 21), QTime(14, 30), Qt::UTC);
constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;

inline QString wire(qint64 fromNowMs)
{
    return kNow.addMSecs(fromNowMs).toString(Qt::ISODateWithMs);
}

/** The room over a real cache, with people, accounts and a storm as a server would have sent them. */
struct Rig {
    QTemporaryDir dir;
    ManualClock clock{kNow.toMSecsSinceEpoch()};
    SystemRng rng;
    QThreadPool pool;
    store::Store store{options(dir), clock};
    services::PostService posts{store, clock, rng};
    services::AssetService assets{store, pool, dir.path(), clock, rng};
    services::WorkspaceService workspace{store, clock, rng};
    services::InboxService inbox{store, clock, rng};
    services::CrisisService crisis{store, clock, rng};
    views::WorkspaceContext context;
    std::unique_ptr<models::AccountsModel> accounts;
    std::unique_ptr<models::CampaignsModel> campaigns;
    std::unique_ptr<models::TemplatesModel> templates;
    ui::SelectionBus bus;
    Settings settings{dir.filePath(u"settings.ini"_s)};
    ui::ActionRegistry actions{&settings};
    QWidget window;
    ui::Toasts toasts{&window};
    std::unique_ptr<views::PanelDeps> deps;
    std::unique_ptr<views::CrisisWatch> watch;
    QStringList settingsPages;
    RecordId me = RecordId::create('u');
    RecordId mara = RecordId::create('u');
    int ver = 0;

    static store::OpenOptions options(const QTemporaryDir &dir)
    {
        store::OpenOptions options;
        options.path = dir.filePath(u"cache.sqlite"_s);
        return options;
    }
    Rig()
    {
        QSignalSpy ready(&store, &store::Store::opened);
        store.open();
        ready.wait();
        accounts = models::makeAccountsModel(store);
        campaigns = models::makeCampaignsModel(store);
        templates = models::makeTemplatesModel(store);
        context.setWorkspace(u"Halden Coffee"_s, u"Europe/Berlin"_s, {}, true);
        deps.reset(new views::PanelDeps{store, posts, assets, workspace, context, *accounts, *campaigns, *templates, bus, actions,
                                        settings, &toasts, pool, clock, rng, {}});
        deps->inbox = &inbox;
        deps->crisis = &crisis;
        deps->me = me;
        deps->accountHooks.openSettings = [this](const QString &page) { settingsPages.append(page); };
        watch = std::make_unique<views::CrisisWatch>(*deps);
        window.resize(1280, 800);
        window.show();
        person(me, u"Kim Berg"_s, u"owner"_s);
        person(mara, u"Mara Okafor"_s, u"manager"_s);
    }
    ~Rig()
    {
        watch.reset();
        pool.waitForDone();
    }

    void person(const RecordId &id, const QString &name, const QString &role)
    {
        pull(u"User"_s, {{u"id"_s, id.toString()}, {u"name"_s, name}});
        pull(u"WorkspaceMember"_s, {{u"id"_s, RecordId::create('m').toString()}, {u"userId"_s, id.toString()}, {u"role"_s, role}, {u"isActive"_s, true}});
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
    RecordId make(const QString &type, char letter, QJsonObject record)
    {
        const RecordId id = RecordId::create(letter);
        record.insert(u"id"_s, id.toString());
        return pull(type, record) ? id : RecordId();
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
    QList<QJsonObject> all(const QString &type)
    {
        return run([type](store::StoreCore &core) -> Result<QList<QJsonObject>> {
                   store::Query query;
                   query.type = type;
                   query.limit = 5000;
                   const auto page = core.reader().query(query);
                   if (!page)
                       return page.error();
                   QList<QJsonObject> list;
                   for (const store::Record &record : page->rows)
                       list.append(record.object());
                   return list;
               })
            .value_or(QList<QJsonObject>());
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
        for (auto it = more.begin(); it != more.end(); ++it)
            record.insert(it.key(), it.value());
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

/** Every text that a label shows. */
inline QStringList textsIn(const QWidget *parent)
{
    QStringList texts;
    for (const QLabel *label : parent->findChildren<QLabel *>()) {
        if (label->isVisibleTo(parent))
            texts.append(label->text());
    }
    return texts;
}

inline bool saysIn(const QWidget *parent, const QString &text)
{
    return textsIn(parent).join(u'\n').contains(text);
}

/** The button with this text. */
inline QAbstractButton *buttonIn(QWidget *parent, const QString &text)
{
    for (QAbstractButton *button : parent->findChildren<QAbstractButton *>()) {
        if (button->text() == text && button->isVisibleTo(parent))
            return button;
    }
    return nullptr;
}

} // namespace campanile::crisistest
