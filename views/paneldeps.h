// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/core/rng.h"
#include "models/records/recordlists.h"

#include <QObject>
#include <QString>

#include <functional>

class QThreadPool;

namespace campanile {
class Settings;
}
namespace campanile::services {
class AssetService;
class PostService;
class WorkspaceService;
}
namespace campanile::ui {
class ActionRegistry;
class PanelRegistry;
class SelectionBus;
class Toasts;
}

namespace campanile::views {

/**
 * The workspace that is open, as panels see it: values that change rarely, with one signal. GUI thread; owned by the
 * composition root, outlives every panel.
 */
class WorkspaceContext : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] QString timezone() const { return m_timezone; }            ///< IANA; "UTC" when the workspace has none
    [[nodiscard]] QString secondTimezone() const { return m_secondTimezone; } ///< IANA; empty = none shown
    [[nodiscard]] bool canEdit() const { return m_canEdit; }                  ///< false for a viewer
    [[nodiscard]] bool isOnline() const { return m_isOnline; }
    [[nodiscard]] qint64 offlineSinceMs() const { return m_offlineSinceMs; }  ///< ms since epoch; 0 when online

    void setWorkspace(const QString &name, const QString &timezone, const QString &secondTimezone, bool canEdit);
    void setOnline(bool online, qint64 offlineSinceMs);

Q_SIGNALS:
    void changed();

private:
    QString m_name;
    QString m_timezone = QStringLiteral("UTC");
    QString m_secondTimezone;
    bool m_canEdit = true;
    bool m_isOnline = true;
    qint64 m_offlineSinceMs = 0;
};

/** What a panel may use. Everything outlives the panel; a panel owns proxies of its own, never a shared source model. */
struct PanelDeps {
    store::Store &store;
    services::PostService &posts;
    services::AssetService &assets;
    services::WorkspaceService &workspace;
    WorkspaceContext &context;
    models::AccountsModel &accounts;
    models::CampaignsModel &campaigns;
    models::TemplatesModel &templates;
    ui::SelectionBus &bus;
    ui::ActionRegistry &actions;
    Settings &settings;
    ui::Toasts *toasts;      ///< short messages with Undo; set before the first panel is made
    QThreadPool &pool;       ///< images and files
    const Clock &clock;
    Rng &rng;
    QString dictionaryDir;   ///< hunspell dictionaries
};

} // namespace campanile::views
