// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/auth/passwords.h"
#include "server/core/auth/signin.h"
#include "server/core/members/memberstore.h"

#include <QUrl>

namespace campanile::server {

class Engine;

/** What the page of an invitation shows. */
struct OpenedInvite {
    InviteEntry entry;
    QString workspaceName;
    QString invitedBy;       ///< that person's name; may be empty
    bool hasAccount = false; ///< the address signs in to this server already
};

struct InviteLink {
    InviteEntry entry;
    QUrl url;                ///< told once
};

/**
 * People of the workspaces of a team server: what the store decides is written into the workspace's records at once, so that every
 * client and the audit log hear of it. When that fails, or the server stops in between, the next refresh() makes up for it.
 * Thread-safe; blocks on the databases and, for a password, on Argon2id. Errors are those of MemberStore and SignIn.
 */
class MemberDesk
{
public:
    /** All arguments outlive the desk; @p baseUrl is the server's address as people open it. */
    MemberDesk(ControlDb &db, ControlStore &people, Engine &engine, const Passwords &passwords, SignIn &signIn, const Clock &clock, Rng &rng, QString baseUrl);

    [[nodiscard]] Result<void> setRole(const QString &actor, const QString &workspaceId, const QString &userId, api::Role role);
    [[nodiscard]] Result<void> handOver(const QString &actor, const QString &workspaceId, const QString &userId);
    [[nodiscard]] Result<void> remove(const QString &actor, const QString &workspaceId, const QString &userId);
    /** Until @p untilMs routing passes the member over; 0 = here again. For oneself, or by owners and admins. */
    [[nodiscard]] Result<void> setAway(const QString &actor, const QString &workspaceId, const QString &userId, qint64 untilMs);
    /** Its maxMembers comes from the workspace's plan. */
    [[nodiscard]] Result<InviteLink> invite(InviteWish wish);
    [[nodiscard]] Result<void> revokeInvite(const QString &actor, const QString &workspaceId, const QString &inviteId);
    [[nodiscard]] Result<QHash<QString, qint64>> lastSeen(const QString &workspaceId) const { return m_members.lastSeen(workspaceId); }

    [[nodiscard]] Result<OpenedInvite> open(const QByteArray &token) const;
    /** A new account for the invited address. */
    [[nodiscard]] Result<void> acceptNew(const QByteArray &token, const QString &name, const QString &password);
    /** Whoever signs in takes the place, whichever address was invited. */
    [[nodiscard]] Result<void> acceptAs(const QByteArray &token, const QString &login, const QString &password, const QString &address);

    [[nodiscard]] const QString &baseUrl() const { return m_baseUrl; }
    /** Brings the records of one workspace up to date. */
    [[nodiscard]] Result<void> refresh(const QString &workspaceId);

private:
    /** After a change that stands: its records are written as soon as possible. */
    void tell(const QString &workspaceId);
    [[nodiscard]] Result<void> entered(const Result<QString> &userId, const QString &workspaceId);

    ControlStore &m_people;
    Engine &m_engine;
    const Passwords &m_passwords;
    SignIn &m_signIn;
    const Clock &m_clock;
    MemberStore m_members;
    const QString m_baseUrl;
};

} // namespace campanile::server
