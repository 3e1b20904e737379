// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "server/core/auth/controlstore.h"
#include "server/core/auth/passwords.h"
#include "server/core/engine.h"
#include "server/core/vault.h"

#include <memory>

namespace campanile::server {

/** Where a server keeps its things. */
struct DataPlace {
    QString folder;    ///< control.db, workspaces/ and blobs/ below it
    QString conninfo;  ///< libpq connection string; empty = SQLite in the folder
    QString baseUrl = QStringLiteral("https://localhost");
};

/** The file of the key that seals tokens: @p chosen, or "vault.key" in the data folder. */
[[nodiscard]] QString vaultKeyPath(const DataPlace &place, const QString &chosen);
/** The vault of a server whose key file is @p chosen, with what the environment says about keys; made on first use. */
[[nodiscard]] Result<Vault> openVault(const DataPlace &place, const QString &chosen);

/**
 * The databases and the engine, opened together: what every command of the program works on. Thread-safe as its
 * parts are; @p clock and @p rng outlive it.
 */
class ServerCore
{
public:
    /** With @p create the folder and the tables are made; without it a missing database is ErrorKind::NotFound. */
    [[nodiscard]] static Result<std::unique_ptr<ServerCore>> open(const DataPlace &place, const Clock &clock, Rng &rng,
                                                                  bool create);

    [[nodiscard]] ControlDb &db() { return *m_db; }
    [[nodiscard]] ControlStore &store() const { return *m_store; }
    [[nodiscard]] std::shared_ptr<Engine> engine() { return m_engine; }

    /** Makes a user who is a member nowhere yet. */
    [[nodiscard]] Result<UserAccount> addUser(const QString &login, const QString &name, const QString &password);
    /** Membership in the directory and the User and WorkspaceMember records that clients see. */
    [[nodiscard]] Result<void> addMember(const UserAccount &user, const QString &accountId, api::Role role);
    /** Ends the membership; records stay. ErrorKind::Conflict for the only owner, here and in addMember(). */
    [[nodiscard]] Result<void> removeMember(const UserAccount &user, const QString &accountId);
    /** Sets a new password and ends every sign-in of that user. */
    [[nodiscard]] Result<void> setPassword(const UserAccount &user, const QString &password);
    [[nodiscard]] Result<WorkspaceEntry> addWorkspace(const QString &name, const QString &timezone,
                                                      const UserAccount &owner, bool isPersonal);
    /** Writes everything into the new folder @p target; backup.json is written last. */
    [[nodiscard]] Result<qsizetype> backup(const QString &target, const Clock &clock);
    /** What restore() did. */
    struct Restored {
        qsizetype workspaces = 0;
        qint64 stateOfMs = 0; ///< when the backup was begun, ms since epoch: publishing is paused since then
    };
    /** Into an empty server. Nothing goes out a second time: each workspace is settled as after a restore on one's own computer
        (server/core/afterrestore.h). Whoever may sign in comes last, so nobody works in half a restore. */
    [[nodiscard]] Result<Restored> restore(const QString &source, const Clock &clock);

private:
    ServerCore() = default;
    [[nodiscard]] Result<void> keepsAnOwner(const UserAccount &user, const QString &accountId) const;

    std::unique_ptr<ControlDb> m_db;
    std::shared_ptr<ControlStore> m_store;
    std::shared_ptr<Engine> m_engine;
    Passwords m_passwords;
};

} // namespace campanile::server
