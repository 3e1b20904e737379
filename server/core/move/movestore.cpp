// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/move/movestore.h"

#include "api/meta.h"
#include "app/core/clock.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

Error unknownMove()
{
    return makeError(ErrorKind::NotFound, u"move.unknown"_s);
}

MoveEntry moveFrom(const ControlRow &row)
{
    MoveEntry entry;
    entry.workspaceId = row.at(0).toString();
    entry.userId = row.at(1).toString();
    entry.sourceUser = row.at(2).toString();
    entry.name = row.at(3).toString();
    const qint64 state = row.at(4).toLongLong();
    entry.state = state == 0 ? MoveEntry::State::Open : state == 2 ? MoveEntry::State::Finished : MoveEntry::State::GivenUp;
    entry.begunAtMs = row.at(5).toLongLong();
    entry.touchedAtMs = row.at(6).toLongLong();
    entry.finishedAtMs = row.at(7).toLongLong();
    return entry;
}

} // namespace

Result<QList<MoveEntry>> MoveStore::where(QByteArrayView clause, const QVariantList &args) const
{
    QList<MoveEntry> found;
    const auto done = m_db.read([&](ControlSession &session) -> Result<void> {
        const auto rows = session.run(QByteArray("SELECT workspace_id, user_id, source_user, name, state, begun_at, touched_at, finished_at FROM ctl_import ") + clause.toByteArray(), args);
        if (!rows)
            return rows.error();
        for (const ControlRow &row : *rows)
            found.append(moveFrom(row));
        return {};
    });
    return done ? Result<QList<MoveEntry>>(found) : Result<QList<MoveEntry>>(done.error());
}

Result<std::optional<MoveEntry>> MoveStore::find(const QString &workspaceId) const
{
    const auto rows = where("WHERE workspace_id=?", {workspaceId});
    if (!rows)
        return rows.error();
    return rows->isEmpty() ? std::optional<MoveEntry>() : std::optional(rows->first());
}

Result<QList<MoveEntry>> MoveStore::unfinished() const
{
    return where("WHERE state<>2 ORDER BY begun_at, workspace_id", {});
}

Result<void> MoveStore::begin(const MoveEntry &entry, int mostOpen)
{
    const auto done = m_db.commit([&](ControlSession &session) -> Result<void> {
        const auto right = session.run("SELECT may_create FROM ctl_user WHERE id=? AND disabled=0", {entry.userId});
        if (!right)
            return right.error();
        if (right->isEmpty() || right->first().first().toLongLong() == 0)
            return makeError(ErrorKind::Permission, u"move.noRight"_s);
        const auto open = session.run("SELECT count(*) FROM ctl_import WHERE user_id=? AND state=0", {entry.userId});
        if (!open)
            return open.error();
        if (open->first().first().toLongLong() >= mostOpen)
            return makeError(ErrorKind::Limit, u"move.tooMany"_s, {}, {QString::number(mostOpen)});
        const auto taken = session.run("SELECT id FROM ctl_workspace WHERE id=?", {entry.workspaceId});
        if (!taken)
            return taken.error();
        if (!taken->isEmpty())
            return unknownMove();
        return withoutRows(session.run("INSERT INTO ctl_import(workspace_id, user_id, source_user, name, state, begun_at, touched_at) VALUES (?,?,?,?,0,?,?)",
                                       {entry.workspaceId, entry.userId, entry.sourceUser, entry.name, m_clock.nowMs(), m_clock.nowMs()}));
    });
    if (!done && done.error().kind == ErrorKind::Conflict)
        return unknownMove();
    return done;
}

Result<void> MoveStore::touch(const QString &workspaceId)
{
    return m_db.commit([&](ControlSession &session) {
        return withoutRows(session.run("UPDATE ctl_import SET touched_at=? WHERE workspace_id=? AND state=0", {m_clock.nowMs(), workspaceId}));
    });
}

Result<void> MoveStore::giveUp(const QString &workspaceId)
{
    return m_db.commit([&](ControlSession &session) -> Result<void> {
        const auto rows = session.run("UPDATE ctl_import SET state=1 WHERE workspace_id=? AND state<>2 RETURNING workspace_id", {workspaceId});
        if (!rows)
            return rows.error();
        return rows->isEmpty() ? Result<void>(unknownMove()) : Result<void>();
    });
}

Result<void> MoveStore::forget(const QString &workspaceId)
{
    return m_db.commit([&](ControlSession &session) {
        return withoutRows(session.run("DELETE FROM ctl_import WHERE workspace_id=? AND state=1", {workspaceId}));
    });
}

Result<void> MoveStore::finish(const MoveEntry &entry)
{
    return m_db.commit([&](ControlSession &session) -> Result<void> {
        const qint64 now = m_clock.nowMs();
        const auto workspace = session.run("INSERT INTO ctl_workspace(id, name, personal, created_at) VALUES (?,?,0,?) ON CONFLICT(id) DO NOTHING",
                                           {entry.workspaceId, entry.name, now});
        if (!workspace)
            return workspace.error();
        const auto member = session.run("INSERT INTO ctl_member(user_id, workspace_id, role, acl, active, joined_at) VALUES (?,?,?,1,1,?)"
                                        " ON CONFLICT(user_id, workspace_id) DO NOTHING",
                                        {entry.userId, entry.workspaceId, qint64(api::Role::Owner), now});
        if (!member)
            return member.error();
        // Whatever was said of it meanwhile: the workspace lives here now.
        return withoutRows(session.run("UPDATE ctl_import SET state=2, finished_at=? WHERE workspace_id=? AND state<>2", {now, entry.workspaceId}));
    });
}

} // namespace campanile::server
