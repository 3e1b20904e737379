// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/settings.h"
#include "app/services/assetservice.h"
#include "app/services/postservice.h"
#include "app/services/workspaceservice.h"
#include "app/store/store.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/selectionbus.h"
#include "views/paneldeps.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

namespace campanile::test {

using namespace Qt::StringLiterals;

/** A real store on disk with real services, as a panel gets them. GUI thread. */
struct ComposerFixture {
    QTemporaryDir dir;
    ManualClock clock{QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC).toMSecsSinceEpoch()};
    SystemRng rng;
    QThreadPool pool;
    store::OpenOptions options;
    std::unique_ptr<store::Store> store;
    std::unique_ptr<services::PostService> posts;
    std::unique_ptr<services::AssetService> assets;
    std::unique_ptr<services::WorkspaceService> workspace;
    views::WorkspaceContext context;
    std::unique_ptr<models::AccountsModel> accounts;
    std::unique_ptr<models::CampaignsModel> campaigns;
    std::unique_ptr<models::TemplatesModel> templates;
    ui::SelectionBus bus;
    ui::ActionRegistry actions;
    Settings settings{dir.filePath(u"settings.ini"_s)};
    std::unique_ptr<views::PanelDeps> deps;

    [[nodiscard]] bool start()
    {
        options.path = dir.filePath(u"cache.sqlite"_s);
        store = std::make_unique<store::Store>(options, clock);
        bool opened = false;
        QObject::connect(store.get(), &store::Store::opened, store.get(), [&opened] { opened = true; });
        store->open();
        if (!QTest::qWaitFor([&opened] { return opened; }, 10'000))
            return false;
        posts = std::make_unique<services::PostService>(*store, clock, rng);
        assets = std::make_unique<services::AssetService>(*store, pool, dir.filePath(u"media"_s), clock, rng);
        workspace = std::make_unique<services::WorkspaceService>(*store, clock, rng);
        context.setWorkspace(u"Harbour Roasters"_s, u"Europe/Berlin"_s, {});
        accounts = models::makeAccountsModel(*store);
        campaigns = models::makeCampaignsModel(*store);
        templates = models::makeTemplatesModel(*store);
        deps.reset(new views::PanelDeps{*store, *posts, *assets, *workspace, context, *accounts, *campaigns, *templates, bus,
                                        actions, settings, nullptr, pool, clock, rng, u"/usr/share/hunspell"_s});
        return true;
    }
    ~ComposerFixture()
    {
        pool.waitForDone();
        store.reset();
    }

    /** Records as the server would send them. */
    [[nodiscard]] bool serve(const QString &type, const QJsonArray &records)
    {
        const QByteArray json = QJsonDocument(QJsonObject{{type, records}}).toJson(QJsonDocument::Compact);
        bool done = false;
        bool fine = false;
        store->call(&context, [json](store::StoreCore &core) { return core.applyRecords(json); },
                    [&](const Result<int> &taken) {
                        fine = taken.has_value() && *taken > 0;
                        done = true;
                    });
        return QTest::qWaitFor([&done] { return done; }, 10'000) && fine;
    }
    [[nodiscard]] RecordId addAccount(const QString &platform, const QString &name, const QString &handle)
    {
        const RecordId id = RecordId::create('s');
        const QJsonObject account{{u"id"_s, id.toString()}, {u"ver"_s, 1}, {u"platform"_s, platform}, {u"displayName"_s, name},
                                  {u"username"_s, handle}, {u"status"_s, u"connected"_s}, {u"accountKind"_s, u"page"_s},
                                  {u"platformAccountId"_s, handle}, {u"createdAt"_s, u"2026-11-01T08:00:00.000Z"_s},
                                  {u"updatedAt"_s, u"2026-11-01T08:00:00.000Z"_s}};
        if (!serve(u"SocialAccount"_s, {account}))
            return {};
        const bool listed = QTest::qWaitFor([&] { return accounts->find(id.toString()) != nullptr; }, 10'000);
        return listed ? id : RecordId();
    }
    [[nodiscard]] RecordId addPost(const services::NewPost &post)
    {
        RecordId id;
        bool done = false;
        posts->create(post, &context, [&](const Result<RecordId> &made) {
            if (made)
                id = *made;
            done = true;
        });
        return QTest::qWaitFor([&done] { return done; }, 10'000) ? id : RecordId();
    }
    [[nodiscard]] QJsonObject read(const QString &type, const RecordId &id)
    {
        QJsonObject object;
        bool done = false;
        store->read(&context, [type, id](store::Reader &reader) { return reader.get(type, id); },
                    [&](const Result<std::optional<store::Record>> &record) {
                        if (record && *record)
                            object = (*record)->object();
                        done = true;
                    });
        return QTest::qWaitFor([&done] { return done; }, 10'000) ? object : QJsonObject();
    }
};

} // namespace campanile::test
