// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/settings.h"
#include "app/services/assetservice.h"
#include "app/services/postservice.h"
#include "app/services/workspaceservice.h"
#include "app/store/store.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/selectionbus.h"
#include "ui/shell/toasts.h"
#include "views/paneldeps.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QWidget>

#include <memory>
#include <optional>

class QAbstractButton;

namespace campanile::test {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;

/**
 * Everything that panels are given, over a real cache, with a clock that stands still: what the rigs of the views' tests are made
 * of. Records come as a server would have sent them. GUI thread; times in ms since epoch.
 */
struct PanelRig {
    /** @p place: a folder that outlives the rig, to open the same cache again; @p random: where ids come from. */
    explicit PanelRig(const QDateTime &now, const QString &place = {}, std::unique_ptr<Rng> random = std::make_unique<SystemRng>());
    ~PanelRig();
    PanelRig(const PanelRig &) = delete;
    PanelRig &operator=(const PanelRig &) = delete;

    /** How the cache of @p folder is opened. */
    [[nodiscard]] static store::OpenOptions cacheIn(const QString &folder);
    /** Asks the writer's thread and waits for its answer. */
    template<class Work>
    auto run(Work work)
    {
        using R = std::invoke_result_t<Work, store::StoreCore &>;
        std::optional<R> done;
        store.call(&window, work, [&](const R &result) { done = result; });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(done, 60'000); }();
        return done.value_or(R(makeError(ErrorKind::Timeout, QStringLiteral("test.timeout"))));
    }
    /** Records by type; false when the cache refused one. */
    bool take(const QJsonObject &recordsByType);
    /** One record; it gets a version, and its times where it has none. */
    bool pull(const QString &type, QJsonObject record);
    bool pull(const QString &type, const QList<QJsonObject> &records);
    /** The same with a new id, which it gives; null when the cache refused it. */
    RecordId make(const QString &type, char letter, QJsonObject record);
    /** Somebody of the workspace. */
    void person(const RecordId &id, const QString &name, const QString &role = QStringLiteral("editor"));
    /** What the cache holds; empty when there is nothing. */
    [[nodiscard]] QJsonObject get(const QString &type, const RecordId &id);
    [[nodiscard]] QList<QJsonObject> all(const QString &type);
    /** Adds @p more to a record, in place of what it says. */
    static void mix(QJsonObject &record, const QJsonObject &more);

    QTemporaryDir dir;
    ManualClock clock;
    const std::unique_ptr<Rng> random;
    Rng &rng = *random;
    QThreadPool pool;
    store::Store store;
    services::PostService posts{store, clock, rng};
    services::AssetService assets{store, pool, dir.path(), clock, rng};
    services::WorkspaceService workspace{store, clock, rng};
    views::WorkspaceContext context;
    std::unique_ptr<models::AccountsModel> accounts;
    std::unique_ptr<models::CampaignsModel> campaigns;
    std::unique_ptr<models::TemplatesModel> templates;
    ui::SelectionBus bus;
    Settings settings{dir.filePath(QStringLiteral("settings.ini"))};
    ui::ActionRegistry actions{&settings};
    QWidget window;
    ui::Toasts toasts{&window};
    std::unique_ptr<views::PanelDeps> deps;
    int ver = 0;

private:
    void stamp(QJsonObject &record);
    const QDateTime m_start;
};

/** Every text that a label shows. */
[[nodiscard]] QStringList textsIn(const QWidget *parent);
[[nodiscard]] bool saysIn(const QWidget *parent, const QString &text);
/** The button with this text, of those that can be seen. */
[[nodiscard]] QAbstractButton *buttonOf(const QWidget *parent, const QString &text);

} // namespace campanile::test
