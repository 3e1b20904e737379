// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/core/rng.h"
#include "app/core/settings.h"
#include "app/services/assetservice.h"
#include "app/services/postservice.h"
#include "app/services/workspaceservice.h"
#include "app/store/store.h"
#include "models/records/recordlists.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/selectionbus.h"
#include "ui/shell/toasts.h"
#include "views/paneldeps.h"

#include <QTemporaryDir>
#include <QThreadPool>
#include <QWidget>

#include <memory>

namespace campanile::calendartest {

/** A post as a test writes it down. */
struct PostSpec {
    QString title;
    QDateTime at;                    ///< UTC; invalid = without a date
    QString status = QStringLiteral("draft");
    QList<RecordId> accounts = {};
    RecordId campaign = {};
    QStringList tags = {};
    QString body = {};
    QString rule = {};
    RecordId asset = {};
};

/** A real store with a real service, a clock that stands still, and everything that a panel is given. */
class Fixture
{
public:
    /** @p nowMs: the clock, ms since epoch. */
    explicit Fixture(qint64 nowMs, const QString &zone = QStringLiteral("Europe/Berlin"));
    ~Fixture();

    RecordId addAccount(const QString &platform, const QString &name);
    RecordId addCampaign(const QString &name);
    /** A PNG in the media folder and its Asset. */
    RecordId addPicture(const QImage &image, const QString &name);
    RecordId addPost(const PostSpec &post) { return addPosts({post}).first(); }
    /** In batches of 500 records, and waits for them. */
    QList<RecordId> addPosts(const QList<PostSpec> &posts);
    /** The post as it is in the store; empty when it is gone. */
    QJsonObject post(const RecordId &id);
    QList<store::PostCalendarRow> postsBetween(const QDateTime &from, const QDateTime &to);
    /** Records as the server sends them, by type. */
    void take(const QJsonObject &records);

    ManualClock clock;
    SeededRng rng{7};
    QTemporaryDir dir;
    QThreadPool pool;
    std::unique_ptr<Settings> settings;
    std::unique_ptr<store::Store> store;
    std::unique_ptr<services::PostService> posts;
    std::unique_ptr<services::AssetService> assets;
    std::unique_ptr<services::WorkspaceService> workspace;
    views::WorkspaceContext context;
    std::unique_ptr<models::AccountsModel> accounts;
    std::unique_ptr<models::CampaignsModel> campaigns;
    std::unique_ptr<models::TemplatesModel> templates;
    ui::SelectionBus bus;
    std::unique_ptr<ui::ActionRegistry> actions;
    QWidget window;
    std::unique_ptr<ui::Toasts> toasts;
    std::unique_ptr<views::PanelDeps> deps;
};

} // namespace campanile::calendartest
