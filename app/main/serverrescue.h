// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/error.h"
#include "app/main/embeddedserver.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>

namespace campanile::ui {
class MainWindow;
}

namespace campanile {

/**
 * What a person is told when the server of this computer cannot read its data of a workspace, and the way back to a copy of it: what
 * the cache has is shown and can be written on meanwhile, without the server. Knows what was found damaged; the window comes and
 * goes. GUI thread; the server is replaced by whoever hears restoreChosen().
 */
class ServerRescue : public QObject
{
    Q_OBJECT

public:
    using Backups = std::function<QList<server::LocalBackup>(const QString &accountId)>;
    explicit ServerRescue(Backups backups, QObject *parent = nullptr) : QObject(parent), m_backups(std::move(backups)) {}

    void setDamaged(const QString &accountId, const Error &error);
    /** The copy is on its way: until setFailed() nothing is known to be damaged. */
    void setRestoring(const QString &accountId);
    void setRestored(const QString &accountId, const QString &damagedFile);
    /** The copy that was tried is none either. */
    void setFailed(const QString &accountId, const Error &error);
    /** The server could not be started at all. */
    void setServerOut(const Error &error);
    [[nodiscard]] bool isDamaged(const QString &accountId) const { return m_damaged.contains(accountId); }

    /** The window that shows the workspace now; says there what there is to say. */
    void show(ui::MainWindow *window, const QString &accountId, bool isEmbedded);

Q_SIGNALS:
    void restoreChosen(const campanile::EmbeddedServer::Restore &restore);

private:
    void refresh();
    void showDamaged();
    void ask(const server::LocalBackup &backup);

    const Backups m_backups;
    QHash<QString, Error> m_damaged;
    std::optional<Error> m_tried;  ///< why the last copy could not be brought back
    std::optional<Error> m_out;
    QString m_restored;            ///< to be told once: the workspace
    QString m_keptFile;
    QPointer<ui::MainWindow> m_window;
    QString m_account;
    bool m_isEmbedded = false;
};

} // namespace campanile
