// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "server/core/auth/controldb.h"
#include "server/core/auth/memberrecords.h"
#include "server/core/directory.h"

namespace campanile {
class Clock;
class Rng;
}

namespace campanile::server {

struct UserAccount {
    QString id;          ///< wire id of the User
    QString login;       ///< lower case
    QString name;
    QString passwordHash;
    bool disabled = false;
    qint64 createdAtMs = 0;
    bool mayCreate = false; ///< may bring a workspace to this server
};

struct WorkspaceEntry {
    QString id;          ///< wire id of the Workspace
    QString name;
    bool isPersonal = false;
    qint64 createdAtMs = 0;
};

/**
 * Users, workspaces and who may enter which. Thread-safe, blocks on the database. Directory's functions answer
 * "nothing" when the database cannot be read and log the error: a failure never opens a workspace.
 */
class ControlStore final : public Directory
{
public:
    /** @p db, @p clock and @p rng must outlive the store; the database must have been migrated. */
    ControlStore(ControlDb &db, const Clock &clock, Rng &rng) : m_db(db), m_clock(clock), m_rng(rng) {}

    /** @p id may be empty; then a new one is made. ErrorKind::Conflict when the login is taken. */
    [[nodiscard]] Result<UserAccount> addUser(const QString &login, const QString &name, const QString &passwordHash,
                                              const QString &id = {});
    [[nodiscard]] Result<std::optional<UserAccount>> userByLogin(const QString &login) const;
    [[nodiscard]] Result<std::optional<UserAccount>> userById(const QString &id) const;
    /** All users, in the order of their logins. */
    [[nodiscard]] Result<QList<UserAccount>> users() const;
    /** Sets a new password and ends every sign-in of that user. */
    [[nodiscard]] Result<void> setPassword(const QString &userId, const QString &passwordHash);
    /** A disabled user's tokens stop working at once. */
    [[nodiscard]] Result<void> setDisabled(const QString &userId, bool disabled);
    /** Whether the user may bring a workspace to this server. */
    [[nodiscard]] Result<void> setMayCreate(const QString &userId, bool mayCreate);

    [[nodiscard]] Result<WorkspaceEntry> addWorkspace(const QString &name, bool isPersonal, const QString &id = {});
    [[nodiscard]] Result<QList<WorkspaceEntry>> workspaces() const;
    /** Adds the member or changes the role; either raises the member's acl number. */
    [[nodiscard]] Result<void> setMember(const QString &userId, const QString &accountId, api::Role role);
    /** How many active owners a workspace has. */
    [[nodiscard]] Result<qsizetype> ownerCount(const QString &accountId) const;
    /** The acl number survives, so that a state string from before never fits again. */
    [[nodiscard]] Result<void> removeMember(const QString &userId, const QString &accountId);

    /** Everybody who is or was in the workspace, in the order of their ids. */
    [[nodiscard]] Result<QList<MemberEntry>> members(const QString &accountId) const;

    [[nodiscard]] QList<Membership> memberships(const QString &userId) const override;
    [[nodiscard]] std::optional<Membership> membership(const QString &userId, const QString &accountId) const override;

    /** A secret that all nodes share, made when first asked for. */
    [[nodiscard]] Result<QByteArray> sharedSecret(const QString &name);

    /** The form in which logins are compared: trimmed, NFKC, lower case. */
    [[nodiscard]] static QString normalisedLogin(const QString &login);

private:
    [[nodiscard]] Result<QList<UserAccount>> usersWhere(QByteArrayView clause, const QVariantList &args) const;
    [[nodiscard]] QList<Membership> membershipsWhere(QByteArrayView condition, const QVariantList &args) const;

    ControlDb &m_db;
    const Clock &m_clock;
    Rng &m_rng;
};

[[nodiscard]] QString roleText(api::Role role);
[[nodiscard]] std::optional<api::Role> roleFromText(QStringView name);

} // namespace campanile::server
