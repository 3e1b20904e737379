// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/auth/controlstore.h"

#include "app/core/clock.h"
#include "app/core/logging.h"
#include "app/core/recordid.h"
#include "app/core/rng.h"
#include "server/core/auth/secrets.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr char UserLetter = 'u';
constexpr char WorkspaceLetter = 'w';
constexpr qsizetype MaxNameLength = 200;
constexpr qsizetype MaxLoginLength = 254;

UserAccount userFrom(const ControlRow &row)
{
    return {row.at(0).toString(), row.at(1).toString(), row.at(2).toString(), row.at(3).toString(),
            row.at(4).toLongLong() != 0, row.at(5).toLongLong(), row.at(6).toLongLong() != 0};
}

std::optional<UserAccount> firstOf(const QList<UserAccount> &users)
{
    return users.isEmpty() ? std::nullopt : std::optional(users.first());
}

Result<QString> idOrNew(const QString &id, char letter, const Clock &clock, Rng &rng)
{
    if (id.isEmpty())
        return RecordId::create(letter, clock, rng).toString();
    const auto parsed = RecordId::parse(id);
    if (!parsed || parsed->letter() != letter)
        return makeError(ErrorKind::Invalid, u"control.badId"_s);
    return parsed->toString();
}

} // namespace

QString ControlStore::normalisedLogin(const QString &login)
{
    return login.trimmed().normalized(QString::NormalizationForm_KC).toLower();
}

Result<UserAccount> ControlStore::addUser(const QString &login, const QString &name, const QString &passwordHash,
                                          const QString &id)
{
    const QString key = normalisedLogin(login);
    if (key.isEmpty() || key.size() > MaxLoginLength || key.contains(u' '))
        return makeError(ErrorKind::Invalid, u"control.badLogin"_s);
    if (name.trimmed().isEmpty() || name.size() > MaxNameLength)
        return makeError(ErrorKind::Invalid, u"control.badName"_s);
    const auto userId = idOrNew(id, UserLetter, m_clock, m_rng);
    if (!userId)
        return userId.error();
    const UserAccount user{*userId, key, name.trimmed(), passwordHash, false, m_clock.nowMs()};
    const auto done = m_db.commit([&user](ControlSession &session) -> Result<void> {
        return withoutRows(session.run("INSERT INTO ctl_user(id, login, name, password, created_at) VALUES (?,?,?,?,?)",
                                       {user.id, user.login, user.name, user.passwordHash, user.createdAtMs}));
    });
    if (done)
        return user;
    if (done.error().kind == ErrorKind::Conflict)
        return makeError(ErrorKind::Conflict, u"control.loginTaken"_s);
    return done.error();
}

Result<QList<UserAccount>> ControlStore::usersWhere(QByteArrayView clause, const QVariantList &args) const
{
    QList<UserAccount> found;
    const auto done = m_db.read([&](ControlSession &session) -> Result<void> {
        const QByteArray sql = "SELECT id, login, name, password, disabled, created_at, may_create FROM ctl_user "
            + clause.toByteArray();
        const auto rows = session.run(sql, args);
        if (!rows)
            return rows.error();
        for (const ControlRow &row : *rows)
            found.append(userFrom(row));
        return {};
    });
    if (!done)
        return done.error();
    return found;
}

Result<std::optional<UserAccount>> ControlStore::userByLogin(const QString &login) const
{
    const auto found = usersWhere("WHERE login=?", {normalisedLogin(login)});
    return found ? Result<std::optional<UserAccount>>(firstOf(*found)) : found.error();
}

Result<std::optional<UserAccount>> ControlStore::userById(const QString &id) const
{
    const auto found = usersWhere("WHERE id=?", {id});
    return found ? Result<std::optional<UserAccount>>(firstOf(*found)) : found.error();
}

Result<QList<UserAccount>> ControlStore::users() const
{
    return usersWhere("ORDER BY login", {});
}

Result<void> ControlStore::setPassword(const QString &userId, const QString &passwordHash)
{
    return m_db.commit([&](ControlSession &session) -> Result<void> {
        const auto rows = session.run("UPDATE ctl_user SET password=? WHERE id=? RETURNING id", {passwordHash, userId});
        if (!rows)
            return rows.error();
        if (rows->isEmpty())
            return makeError(ErrorKind::NotFound, u"control.noSuchUser"_s);
        return withoutRows(session.run("UPDATE ctl_family SET revoked_at=? WHERE user_id=? AND revoked_at IS NULL",
                                       {m_clock.nowMs(), userId}));
    });
}

Result<void> ControlStore::setDisabled(const QString &userId, bool disabled)
{
    return m_db.commit([&](ControlSession &session) -> Result<void> {
        const auto rows = session.run("UPDATE ctl_user SET disabled=? WHERE id=? RETURNING id",
                                      {qint64(disabled), userId});
        if (!rows)
            return rows.error();
        return rows->isEmpty() ? Result<void>(makeError(ErrorKind::NotFound, u"control.noSuchUser"_s)) : Result<void>();
    });
}

Result<void> ControlStore::setMayCreate(const QString &userId, bool mayCreate)
{
    return m_db.commit([&](ControlSession &session) -> Result<void> {
        const auto rows = session.run("UPDATE ctl_user SET may_create=? WHERE id=? RETURNING id", {qint64(mayCreate), userId});
        if (!rows)
            return rows.error();
        return rows->isEmpty() ? Result<void>(makeError(ErrorKind::NotFound, u"control.noSuchUser"_s)) : Result<void>();
    });
}

Result<WorkspaceEntry> ControlStore::addWorkspace(const QString &name, bool isPersonal, const QString &id)
{
    if (name.trimmed().isEmpty() || name.size() > MaxNameLength)
        return makeError(ErrorKind::Invalid, u"control.badName"_s);
    const auto workspaceId = idOrNew(id, WorkspaceLetter, m_clock, m_rng);
    if (!workspaceId)
        return workspaceId.error();
    const WorkspaceEntry entry{*workspaceId, name.trimmed(), isPersonal, m_clock.nowMs()};
    const auto done = m_db.commit([&entry](ControlSession &session) -> Result<void> {
        return withoutRows(session.run("INSERT INTO ctl_workspace(id, name, personal, created_at) VALUES (?,?,?,?)",
                                       {entry.id, entry.name, qint64(entry.isPersonal), entry.createdAtMs}));
    });
    if (!done)
        return done.error();
    return entry;
}

Result<QList<WorkspaceEntry>> ControlStore::workspaces() const
{
    QList<WorkspaceEntry> entries;
    const auto done = m_db.read([&entries](ControlSession &session) -> Result<void> {
        const auto rows = session.run("SELECT id, name, personal, created_at FROM ctl_workspace ORDER BY id");
        if (!rows)
            return rows.error();
        for (const ControlRow &row : *rows) {
            entries.append({row.at(0).toString(), row.at(1).toString(), row.at(2).toLongLong() != 0,
                            row.at(3).toLongLong()});
        }
        return {};
    });
    if (!done)
        return done.error();
    return entries;
}

Result<void> ControlStore::setMember(const QString &userId, const QString &accountId, api::Role role)
{
    const auto done = m_db.commit([&](ControlSession &session) -> Result<void> {
        return withoutRows(
            session.run("INSERT INTO ctl_member(user_id, workspace_id, role, acl, active) VALUES (?,?,?,1,1)"
                        " ON CONFLICT(user_id, workspace_id) DO UPDATE"
                        " SET role=excluded.role, acl=ctl_member.acl+1, active=1, changed_by=NULL",
                        {userId, accountId, qint64(role)}));
    });
    if (!done && done.error().kind == ErrorKind::Conflict)
        return makeError(ErrorKind::NotFound, u"control.noSuchUserOrWorkspace"_s);
    return done;
}

Result<qsizetype> ControlStore::ownerCount(const QString &accountId) const
{
    qsizetype count = 0;
    const auto done = m_db.read([&](ControlSession &session) -> Result<void> {
        const auto rows = session.run("SELECT user_id FROM ctl_member WHERE workspace_id=? AND role=? AND active=1",
                                      {accountId, qint64(api::Role::Owner)});
        if (!rows)
            return rows.error();
        count = rows->size();
        return {};
    });
    if (!done)
        return done.error();
    return count;
}

Result<void> ControlStore::removeMember(const QString &userId, const QString &accountId)
{
    return m_db.commit([&](ControlSession &session) -> Result<void> {
        const auto rows = session.run("UPDATE ctl_member SET active=0, acl=acl+1, changed_by=NULL"
                                      " WHERE user_id=? AND workspace_id=? AND active=1 RETURNING acl",
                                      {userId, accountId});
        if (!rows)
            return rows.error();
        return rows->isEmpty() ? Result<void>(makeError(ErrorKind::NotFound, u"control.noSuchMember"_s))
                               : Result<void>();
    });
}

Result<QList<MemberEntry>> ControlStore::members(const QString &accountId) const
{
    QList<MemberEntry> found;
    const auto done = m_db.read([&](ControlSession &session) -> Result<void> {
        const auto rows = session.run("SELECT u.id, u.name, u.login, m.role, m.active, u.disabled, m.changed_by, m.invited_by,"
                                      " m.joined_at FROM ctl_member m"
                                      " JOIN ctl_user u ON u.id=m.user_id WHERE m.workspace_id=? ORDER BY u.id",
                                      {accountId});
        if (!rows)
            return rows.error();
        for (const ControlRow &row : *rows) {
            const qint64 role = row.at(3).toLongLong();
            if (role < 0 || role >= api::kRoleCount)
                return makeError(ErrorKind::Corrupt, u"control.badRole"_s);
            found.append({row.at(0).toString(), row.at(1).toString(), row.at(2).toString(), api::Role(role),
                          row.at(4).toLongLong() != 0 && row.at(5).toLongLong() == 0, row.at(6).toString(), row.at(7).toString(),
                          row.at(8).toLongLong()});
        }
        return {};
    });
    if (!done)
        return done.error();
    return found;
}

QList<Membership> ControlStore::membershipsWhere(QByteArrayView condition, const QVariantList &args) const
{
    QList<Membership> found;
    const auto done = m_db.read([&](ControlSession &session) -> Result<void> {
        const QByteArray sql = "SELECT w.id, w.name, m.role, w.personal, m.acl FROM ctl_member m"
                               " JOIN ctl_workspace w ON w.id=m.workspace_id WHERE m.active=1 AND "
            + condition.toByteArray() + " ORDER BY w.id";
        const auto rows = session.run(sql, args);
        if (!rows)
            return rows.error();
        for (const ControlRow &row : *rows) {
            const qint64 role = row.at(2).toLongLong();
            if (role < 0 || role >= api::kRoleCount)
                return makeError(ErrorKind::Corrupt, u"control.badRole"_s);
            found.append({row.at(0).toString(), row.at(1).toString(), api::Role(role), row.at(3).toLongLong() != 0,
                          row.at(4).toLongLong()});
        }
        return {};
    });
    if (!done) {
        qCWarning(lcServer) << "memberships cannot be read:" << done.error().code << done.error().detail;
        return {};
    }
    return found;
}

QList<Membership> ControlStore::memberships(const QString &userId) const
{
    return membershipsWhere("m.user_id=?", {userId});
}

std::optional<Membership> ControlStore::membership(const QString &userId, const QString &accountId) const
{
    const QList<Membership> found = membershipsWhere("m.user_id=? AND m.workspace_id=?", {userId, accountId});
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

Result<QByteArray> ControlStore::sharedSecret(const QString &name)
{
    QByteArray secret;
    const auto done = m_db.commit([&](ControlSession &session) -> Result<void> {
        const QString fresh = QString::fromLatin1(newSecret(m_rng));
        const auto made = session.run("INSERT INTO ctl_secret(name, value) VALUES (?,?) ON CONFLICT(name) DO NOTHING",
                                      {name, fresh});
        if (!made)
            return made.error();
        const auto rows = session.run("SELECT value FROM ctl_secret WHERE name=?", {name});
        if (!rows)
            return rows.error();
        secret = rows->first().first().toString().toLatin1();
        return {};
    });
    if (!done)
        return done.error();
    return secret;
}

QString roleText(api::Role role)
{
    switch (role) {
    case api::Role::Owner:
        return u"owner"_s;
    case api::Role::Admin:
        return u"admin"_s;
    case api::Role::Manager:
        return u"manager"_s;
    case api::Role::Editor:
        return u"editor"_s;
    case api::Role::Viewer:
        return u"viewer"_s;
    }
    return {};
}

std::optional<api::Role> roleFromText(QStringView name)
{
    for (int i = 0; i < api::kRoleCount; ++i) {
        if (roleText(api::Role(i)) == name)
            return api::Role(i);
    }
    return std::nullopt;
}

} // namespace campanile::server
