// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordlists.h"

#include <QIdentityProxyModel>
#include <QSet>

#include <memory>

namespace campanile::services {
class WorkspaceService;
}
namespace campanile::ui {
class MainWindow;
class SelectionBus;
class Toasts;
class Tray;
}

namespace campanile {

/** The notifications in the roles that the bell asks for: words and times in the reader's locale. */
class BellModel final : public QIdentityProxyModel
{
    Q_OBJECT

public:
    explicit BellModel(models::NotificationsModel &source, QObject *parent = nullptr);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    models::NotificationsModel &m_source;
};

/**
 * What arrives while the program runs is told once: by the system's notification when there is a tray, else by a toast.
 * What was there at the start only counts on the bell. GUI thread; arguments outlive it.
 */
class NotificationCenter : public QObject
{
    Q_OBJECT

public:
    NotificationCenter(store::Store &store, services::WorkspaceService &workspace, ui::SelectionBus &bus,
                       ui::MainWindow &window, ui::Tray &tray, QObject *parent = nullptr);
    ~NotificationCenter() override;

private:
    void tellNew();
    void tellHere(const models::NotificationRow &row);
    void open(const models::NotificationRow &row);
    void tellTray();
    void markRead(const models::NotificationRow &row);

    services::WorkspaceService &m_workspace;
    ui::SelectionBus &m_bus;
    ui::MainWindow &m_window;
    ui::Tray &m_tray;
    std::unique_ptr<models::NotificationsModel> m_model;
    BellModel m_bellModel;
    QSet<QString> m_known;
    bool m_first = true;
};

} // namespace campanile
