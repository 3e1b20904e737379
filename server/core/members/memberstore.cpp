// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/members/memberstore.h"

#include "app/core/clock.h"
#include "app/core/recordid.h"
#include "app/core/rng.h"
#include "server/core/auth/secrets.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr qint64 kDayMs = 24LL * 3600 * 1000;
constexpr int kLongestDays = 30;
constexpr qsizetype kMostOpenInvites = 200;
constexpr qsizetype kAddressMost = 254;
constexpr qsizetype kPersonMost = 200;
constexpr char kInviteLetter = 'g';
constexpr char kPersonLetter = 'u';
constexpr const char *kInviteColumns = "id, workspace_id, email, role, invited_by, changed_by, created_at, expires_at, used_at, revoked_at, user_id";

Error refused()
{
    return makeError(ErrorKind::Permission, u"members.forbidden"_s);
}

Error gone()
{
    return makeError(ErrorKind::NotFound, u"members.gone"_s);
}

Result<api::Role> storedRole(const QVariant &cell)
{
    const qint64 role = cell.toLongLong();
    return role >= 0 && role < api::kRoleCount ? Result<api::Role>(api::Role(role)) : makeError(ErrorKind::Corrupt, u"control.badRole"_s);
}

Result<InviteEntry> inviteOf(const ControlRow &row)
{
    const auto role = storedRole(row.at(3));
    if (!role)
        return role.error();
    return InviteEntry{row.at(0).toString(), row.at(1).toString(), row.at(2).toString(), *role, row.at(4).toString(), row.at(5).toString(),
                       row.at(6).toLongLong(), row.at(7).toLongLong(), row.at(8).toLongLong(), row.at(9).toLongLong(), row.at(10).toString()};
}

/** Holds off every other change of who is in the workspace until this transaction ends. */
Result<void> lockWorkspace(ControlSession &session, const QString &workspaceId)
{
    const auto rows = session.run("UPDATE ctl_workspace SET name=name WHERE id=? RETURNING id", {workspaceId});
    if (!rows)
        return rows.error();
    return rows->isEmpty() ? Result<void>(gone()) : Result<void>();
}

/** The role of an active member; nothing for anybody else. */
Result<std::optional<api::Role>> roleIn(ControlSession &session, const QString &workspaceId, const QString &userId)
{
    const auto rows = session.run("SELECT role FROM ctl_member WHERE workspace_id=? AND user_id=? AND active=1", {workspaceId, userId});
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return std::optional<api::Role>();
    const auto role = storedRole(rows->first().first());
    return role ? Result<std::optional<api::Role>>(*role) : role.error();
}

Result<api::Role> manager(ControlSession &session, const QString &workspaceId, const QString &actor)
{
    const auto role = roleIn(session, workspaceId, actor);
    if (!role)
        return role.error();
    if (!role->has_value() || (**role != api::Role::Owner && **role != api::Role::Admin))
        return refused();
    return **role;
}

/** The workspace is locked; @p userId is an owner who will be none. Owners who are shut out of the server do not count. */
Result<void> leavesAnOwner(ControlSession &session, const QString &workspaceId, const QString &userId)
{
    const auto rows = session.run("SELECT m.user_id FROM ctl_member m JOIN ctl_user u ON u.id=m.user_id"
                                  " WHERE m.workspace_id=? AND m.role=? AND m.active=1 AND u.disabled=0 AND m.user_id<>?",
                                  {workspaceId, qint64(api::Role::Owner), userId});
    if (!rows)
        return rows.error();
    return rows->isEmpty() ? Result<void>(makeError(ErrorKind::Conflict, u"members.lastOwner"_s)) : Result<void>();
}

Result<void> storeRole(ControlSession &session, const QString &actor, const QString &workspaceId, const QString &userId, api::Role role)
{
    return withoutRows(session.run("UPDATE ctl_member SET role=?, acl=acl+1, changed_by=? WHERE workspace_id=? AND user_id=?",
                                   {qint64(role), actor, workspaceId, userId}));
}

/** Members and open invitations together. */
Result<qsizetype> takenPlaces(ControlSession &session, const QString &workspaceId, const QString &exceptEmail, qint64 nowMs, qsizetype *open)
{
    const auto members = session.run("SELECT user_id FROM ctl_member WHERE workspace_id=? AND active=1", {workspaceId});
    if (!members)
        return members.error();
    const auto invites = session.run("SELECT id FROM ctl_invite WHERE workspace_id=? AND email<>? AND used_at IS NULL AND revoked_at IS NULL AND expires_at>?",
                                     {workspaceId, exceptEmail, nowMs});
    if (!invites)
        return invites.error();
    *open = invites->size();
    return members->size() + invites->size();
}

bool isAddress(const QString &text)
{
    static const QRegularExpression form(u"\\A[^@\\s<>\",;:]+@[^@\\s<>\",;:]+\\z"_s);
    return text.size() <= kAddressMost && form.match(text).hasMatch();
}

/** Whether the address belongs to somebody who is in already. */
Result<bool> isInAlready(ControlSession &session, const QString &workspaceId, const QString &email)
{
    const auto rows = session.run("SELECT u.id FROM ctl_user u JOIN ctl_member m ON m.user_id=u.id"
                                  " WHERE u.login=? AND m.workspace_id=? AND m.active=1",
                                  {email, workspaceId});
    return rows ? Result<bool>(!rows->isEmpty()) : Result<bool>(rows.error());
}

/** The invitation of a token while it can be used; else why it cannot. */
Result<InviteEntry> usable(ControlSession &session, const QByteArray &token, qint64 nowMs)
{
    const auto rows = session.run(QByteArray("SELECT ") + kInviteColumns + " FROM ctl_invite WHERE hash=?", {secretHash(token)});
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return makeError(ErrorKind::NotFound, u"invite.unknown"_s);
    const auto invite = inviteOf(rows->first());
    if (!invite || invite->isOpen(nowMs))
        return invite;
    return makeError(ErrorKind::Invalid, invite->usedAtMs != 0 ? u"invite.used"_s : u"invite.ended"_s);
}

} // namespace

bool mayManageRole(api::Role actor, api::Role role)
{
    return actor == api::Role::Owner || (actor == api::Role::Admin && role != api::Role::Owner);
}

QString InviteEntry::status(qint64 nowMs) const
{
    if (usedAtMs != 0)
        return u"accepted"_s;
    if (revokedAtMs != 0)
        return u"revoked"_s;
    return expiresAtMs > nowMs ? u"pending"_s : u"expired"_s;
}

Result<void> MemberStore::setRole(const QString &actor, const QString &workspaceId, const QString &userId, api::Role role)
{
    return m_db.commit([&](ControlSession &session) -> Result<void> {
        if (const auto locked = lockWorkspace(session, workspaceId); !locked)
            return locked;
        const auto own = manager(session, workspaceId, actor);
        if (!own)
            return own.error();
        const auto before = roleIn(session, workspaceId, userId);
        if (!before)
            return before.error();
        if (!before->has_value())
            return gone();
        if (!mayManageRole(*own, **before) || !mayManageRole(*own, role))
            return refused();
        if (**before == role)
            return {};
        if (**before == api::Role::Owner) {
            if (const auto kept = leavesAnOwner(session, workspaceId, userId); !kept)
                return kept;
        }
        return storeRole(session, actor, workspaceId, userId, role);
    });
}

Result<void> MemberStore::handOver(const QString &actor, const QString &workspaceId, const QString &userId)
{
    return m_db.commit([&](ControlSession &session) -> Result<void> {
        if (const auto locked = lockWorkspace(session, workspaceId); !locked)
            return locked;
        const auto own = roleIn(session, workspaceId, actor);
        const auto other = roleIn(session, workspaceId, userId);
        if (!own || !other)
            return own ? other.error() : own.error();
        if (*own != api::Role::Owner)
            return refused();
        if (!other->has_value() || actor == userId)
            return gone();
        // Somebody who is shut out of the server cannot be the one who is left.
        const auto out = session.run("SELECT id FROM ctl_user WHERE id=? AND disabled=1", {userId});
        if (!out)
            return out.error();
        if (!out->isEmpty())
            return gone();
        if (const auto raised = storeRole(session, actor, workspaceId, userId, api::Role::Owner); !raised)
            return raised;
        return storeRole(session, actor, workspaceId, actor, api::Role::Admin);
    });
}

Result<void> MemberStore::remove(const QString &actor, const QString &workspaceId, const QString &userId)
{
    return m_db.commit([&](ControlSession &session) -> Result<void> {
        if (const auto locked = lockWorkspace(session, workspaceId); !locked)
            return locked;
        const auto before = roleIn(session, workspaceId, userId);
        if (!before)
            return before.error();
        if (actor != userId) {
            const auto own = manager(session, workspaceId, actor);
            if (!own)
                return own.error();
            if (before->has_value() && !mayManageRole(*own, **before))
                return refused();
        }
        if (!before->has_value())
            return gone();
        if (**before == api::Role::Owner) {
            if (const auto kept = leavesAnOwner(session, workspaceId, userId); !kept)
                return kept;
        }
        // What the person was invited with must not open the door again.
        if (const auto closed = session.run("UPDATE ctl_invite SET revoked_at=?, changed_by=? WHERE workspace_id=? AND used_at IS NULL AND revoked_at IS NULL"
                                            " AND email IN (SELECT login FROM ctl_user WHERE id=?)",
                                            {m_clock.nowMs(), actor, workspaceId, userId});
            !closed) {
            return closed.error();
        }
        return withoutRows(session.run("UPDATE ctl_member SET active=0, acl=acl+1, changed_by=? WHERE workspace_id=? AND user_id=?",
                                       {actor, workspaceId, userId}));
    });
}

Result<MadeInvite> MemberStore::invite(const InviteWish &wish)
{
    const QString email = ControlStore::normalisedLogin(wish.email);
    if (!isAddress(email))
        return makeError(ErrorKind::Invalid, u"members.badAddress"_s);
    MadeInvite made{{}, newSecret(m_rng)};
    const auto done = m_db.commit([&](ControlSession &session) -> Result<void> {
        if (const auto locked = lockWorkspace(session, wish.workspaceId); !locked)
            return locked;
        const auto own = manager(session, wish.workspaceId, wish.actor);
        if (!own)
            return own.error();
        if (!mayManageRole(*own, wish.role))
            return refused();
        const auto isIn = isInAlready(session, wish.workspaceId, email);
        if (!isIn)
            return isIn.error();
        if (*isIn)
            return makeError(ErrorKind::Conflict, u"members.alreadyMember"_s, {}, {email});
        const qint64 now = m_clock.nowMs();
        qsizetype open = 0;
        const auto taken = takenPlaces(session, wish.workspaceId, email, now, &open);
        if (!taken)
            return taken.error();
        if (wish.maxMembers > 0 && *taken >= wish.maxMembers)
            return makeError(ErrorKind::Limit, u"members.limit"_s, {}, {QString::number(wish.maxMembers)});
        if (open >= kMostOpenInvites)
            return makeError(ErrorKind::Limit, u"members.tooManyInvites"_s);
        const qint64 until = now + std::clamp(wish.days, 1, kLongestDays) * kDayMs;
        const auto rows = session.run(QByteArray("INSERT INTO ctl_invite(id, workspace_id, email, role, hash, invited_by, changed_by, created_at, expires_at)"
                                                 " VALUES (?,?,?,?,?,?,?,?,?) ON CONFLICT(workspace_id, email) DO UPDATE SET role=excluded.role,"
                                                 " hash=excluded.hash, invited_by=excluded.invited_by, changed_by=excluded.changed_by,"
                                                 " created_at=excluded.created_at, expires_at=excluded.expires_at, used_at=NULL, revoked_at=NULL,"
                                                 " user_id=NULL RETURNING ")
                                          + kInviteColumns,
                                      {RecordId::create(kInviteLetter, m_clock, m_rng).toString(), wish.workspaceId, email, qint64(wish.role), secretHash(made.token),
                                       wish.actor, wish.actor, now, until});
        if (!rows)
            return rows.error();
        const auto entry = inviteOf(rows->first());
        if (entry)
            made.entry = *entry;
        return entry ? Result<void>() : Result<void>(entry.error());
    });
    return done ? Result<MadeInvite>(made) : Result<MadeInvite>(done.error());
}

Result<void> MemberStore::revokeInvite(const QString &actor, const QString &workspaceId, const QString &inviteId)
{
    return m_db.commit([&](ControlSession &session) -> Result<void> {
        const auto own = manager(session, workspaceId, actor);
        if (!own)
            return own.error();
        const auto rows = session.run(QByteArray("SELECT ") + kInviteColumns + " FROM ctl_invite WHERE id=? AND workspace_id=? AND used_at IS NULL AND revoked_at IS NULL",
                                      {inviteId, workspaceId});
        if (!rows)
            return rows.error();
        if (rows->isEmpty())
            return gone();
        const auto entry = inviteOf(rows->first());
        if (!entry)
            return entry.error();
        if (!mayManageRole(*own, entry->role))
            return refused();
        return withoutRows(session.run("UPDATE ctl_invite SET revoked_at=?, changed_by=? WHERE id=? AND used_at IS NULL", {m_clock.nowMs(), actor, inviteId}));
    });
}

Result<InviteEntry> MemberStore::open(const QByteArray &token) const
{
    Result<InviteEntry> found = makeError(ErrorKind::NotFound, u"invite.unknown"_s);
    const auto done = m_db.read([&](ControlSession &session) -> Result<void> {
        found = usable(session, token, m_clock.nowMs());
        return {};
    });
    return done ? found : Result<InviteEntry>(done.error());
}

Result<QString> MemberStore::accept(const QByteArray &token, const InviteGuest &guest)
{
    QString userId = guest.userId;
    const auto done = m_db.commit([&](ControlSession &session) -> Result<void> {
        const qint64 now = m_clock.nowMs();
        const auto invite = usable(session, token, now);
        if (!invite)
            return invite.error();
        if (userId.isEmpty()) {
            const QString name = guest.name.trimmed();
            if (name.isEmpty() || name.size() > kPersonMost)
                return makeError(ErrorKind::Invalid, u"control.badName"_s);
            userId = RecordId::create(kPersonLetter, m_clock, m_rng).toString();
            const auto made = session.run("INSERT INTO ctl_user(id, login, name, password, created_at) VALUES (?,?,?,?,?) ON CONFLICT(login) DO NOTHING RETURNING id",
                                          {userId, invite->email, name, guest.passwordHash, now});
            if (!made)
                return made.error();
            if (made->isEmpty())
                return makeError(ErrorKind::Conflict, u"invite.accountExists"_s);
        }
        const auto before = roleIn(session, invite->workspaceId, userId);
        if (!before)
            return before.error();
        if (before->has_value())
            return makeError(ErrorKind::Conflict, u"members.alreadyMember"_s);
        // In one statement with its condition: of two browsers with one link, one comes in.
        const auto used = session.run("UPDATE ctl_invite SET used_at=?, changed_by=?, user_id=? WHERE id=? AND used_at IS NULL AND revoked_at IS NULL RETURNING id",
                                      {now, userId, userId, invite->id});
        if (!used)
            return used.error();
        if (used->isEmpty())
            return makeError(ErrorKind::Invalid, u"invite.used"_s);
        return withoutRows(session.run("INSERT INTO ctl_member(user_id, workspace_id, role, acl, active, joined_at, invited_by, changed_by) VALUES (?,?,?,1,1,?,?,?)"
                                       " ON CONFLICT(user_id, workspace_id) DO UPDATE SET role=excluded.role, acl=ctl_member.acl+1, active=1,"
                                       " joined_at=excluded.joined_at, invited_by=excluded.invited_by, changed_by=excluded.changed_by",
                                       {userId, invite->workspaceId, qint64(invite->role), now, invite->invitedBy, userId}));
    });
    return done ? Result<QString>(userId) : Result<QString>(done.error());
}

Result<QList<InviteEntry>> MemberStore::invites(const QString &workspaceId) const
{
    QList<InviteEntry> found;
    const auto done = m_db.read([&](ControlSession &session) -> Result<void> {
        const auto rows = session.run(QByteArray("SELECT ") + kInviteColumns + " FROM ctl_invite WHERE workspace_id=? ORDER BY created_at DESC, id", {workspaceId});
        if (!rows)
            return rows.error();
        for (const ControlRow &row : *rows) {
            const auto entry = inviteOf(row);
            if (!entry)
                return entry.error();
            found.append(*entry);
        }
        return {};
    });
    return done ? Result<QList<InviteEntry>>(found) : Result<QList<InviteEntry>>(done.error());
}

Result<QHash<QString, qint64>> MemberStore::lastSeen(const QString &workspaceId) const
{
    QHash<QString, qint64> seen;
    const auto done = m_db.read([&](ControlSession &session) -> Result<void> {
        // A refresh token is used whenever an access token has run out, which is every quarter of an hour.
        const auto rows = session.run("SELECT f.user_id, MAX(COALESCE(r.used_at, f.created_at)) FROM ctl_family f JOIN ctl_refresh r ON r.family_id=f.id"
                                      " JOIN ctl_member m ON m.user_id=f.user_id WHERE m.workspace_id=? AND m.active=1 GROUP BY f.user_id",
                                      {workspaceId});
        if (!rows)
            return rows.error();
        for (const ControlRow &row : *rows)
            seen.insert(row.at(0).toString(), row.at(1).toLongLong());
        return {};
    });
    return done ? Result<QHash<QString, qint64>>(seen) : Result<QHash<QString, qint64>>(done.error());
}

} // namespace campanile::server
