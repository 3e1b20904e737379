// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "server/core/auth/controldb.h"
#include "server/core/auth/controlstore.h"

namespace campanile {
class Clock;
class Rng;
}

namespace campanile::server {

/** A place in a workspace that was offered to an address; one per address and workspace. */
struct InviteEntry {
    QString id;           ///< wire id of the WorkspaceInvite
    QString workspaceId;
    QString email;        ///< lower case
    api::Role role = api::Role::Viewer;
    QString invitedBy;    ///< wire id of the User
    QString changedBy;    ///< whose act the present state is; empty = the server's
    qint64 createdAtMs = 0;
    qint64 expiresAtMs = 0;
    qint64 usedAtMs = 0;    ///< 0 = not used
    qint64 revokedAtMs = 0; ///< 0 = not taken back
    QString userId;       ///< who used it

    [[nodiscard]] bool isOpen(qint64 nowMs) const { return usedAtMs == 0 && revokedAtMs == 0 && expiresAtMs > nowMs; }
    /** Wire value of InviteStatus. */
    [[nodiscard]] QString status(qint64 nowMs) const;
};

struct InviteWish {
    QString actor;
    QString workspaceId;
    QString email;
    api::Role role = api::Role::Editor;
    int days = 7;
    int maxMembers = 0;   ///< of the plan, invitations included; 0 = any number
};

struct MadeInvite {
    InviteEntry entry;
    QByteArray token;     ///< told once; only its hash is kept
};

/** Who accepts an invitation: an account that is there, or one that is made in the same transaction. */
struct InviteGuest {
    QString userId;       ///< empty = a new account
    QString name = {};
    QString passwordHash = {};
};

/**
 * Who is in a workspace and may come in: the rules about roles, each checked inside the transaction that changes them, so that
 * two owners who lower each other at once leave one. Every change raises the person's acl number (sync protocol section 3.15).
 * Thread-safe; blocks on the database.
 *
 * Errors: Permission members.forbidden (owners and admins only, and nobody above the own role), Conflict members.lastOwner,
 * members.alreadyMember, NotFound members.gone, Invalid members.badAddress, Limit members.limit, members.tooManyInvites;
 * of invitations NotFound invite.unknown, Invalid invite.used, invite.ended, Conflict invite.accountExists.
 */
class MemberStore
{
public:
    MemberStore(ControlDb &db, const Clock &clock, Rng &rng) : m_db(db), m_clock(clock), m_rng(rng) {}

    [[nodiscard]] Result<void> setRole(const QString &actor, const QString &workspaceId, const QString &userId, api::Role role);
    /** The owner @p actor becomes an admin and @p userId an owner, at once. */
    [[nodiscard]] Result<void> handOver(const QString &actor, const QString &workspaceId, const QString &userId);
    /** @p userId may be @p actor: whoever likes may leave, unless nobody would own the workspace then. */
    [[nodiscard]] Result<void> remove(const QString &actor, const QString &workspaceId, const QString &userId);

    /** Again for the same address: a new token, and the one before stops working. */
    [[nodiscard]] Result<MadeInvite> invite(const InviteWish &wish);
    [[nodiscard]] Result<void> revokeInvite(const QString &actor, const QString &workspaceId, const QString &inviteId);
    /** The invitation of @p token while it can be used. */
    [[nodiscard]] Result<InviteEntry> open(const QByteArray &token) const;
    /** Uses the invitation up and makes the guest a member; gives the user's id. */
    [[nodiscard]] Result<QString> accept(const QByteArray &token, const InviteGuest &guest);
    /** All invitations of a workspace, newest first. */
    [[nodiscard]] Result<QList<InviteEntry>> invites(const QString &workspaceId) const;
    /** When each member last exchanged tokens with this server, ms since epoch; who never did is not in it. */
    [[nodiscard]] Result<QHash<QString, qint64>> lastSeen(const QString &workspaceId) const;

private:
    ControlDb &m_db;
    const Clock &m_clock;
    Rng &m_rng;
};

/** Whether @p actor may give or take @p role. */
[[nodiscard]] bool mayManageRole(api::Role actor, api::Role role);

} // namespace campanile::server
