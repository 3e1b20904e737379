// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/auth/controldb.h"

#include <QList>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

/** One step per version, never changed once released; {int} and {end} are filled in per database. */
const QList<QList<QByteArray>> &ladder()
{
    static const QList<QList<QByteArray>> steps = {
        {
            "CREATE TABLE ctl_secret (name TEXT PRIMARY KEY, value TEXT NOT NULL){end}",
            "CREATE TABLE ctl_user (id TEXT PRIMARY KEY, login TEXT NOT NULL UNIQUE, name TEXT NOT NULL,"
            " password TEXT NOT NULL, disabled {int} NOT NULL DEFAULT 0, created_at {int} NOT NULL){end}",
            "CREATE TABLE ctl_workspace (id TEXT PRIMARY KEY, name TEXT NOT NULL, personal {int} NOT NULL DEFAULT 0,"
            " created_at {int} NOT NULL){end}",
            "CREATE TABLE ctl_member (user_id TEXT NOT NULL REFERENCES ctl_user(id),"
            " workspace_id TEXT NOT NULL REFERENCES ctl_workspace(id), role {int} NOT NULL, acl {int} NOT NULL,"
            " active {int} NOT NULL DEFAULT 1, PRIMARY KEY (user_id, workspace_id)){end}",
            "CREATE TABLE ctl_family (id TEXT PRIMARY KEY, user_id TEXT NOT NULL REFERENCES ctl_user(id),"
            " client_id TEXT NOT NULL, created_at {int} NOT NULL, revoked_at {int}){end}",
            "CREATE INDEX ctl_family_user ON ctl_family(user_id)",
            "CREATE TABLE ctl_code (hash TEXT PRIMARY KEY, family_id TEXT NOT NULL REFERENCES ctl_family(id),"
            " client_id TEXT NOT NULL, redirect_uri TEXT NOT NULL, challenge TEXT NOT NULL,"
            " expires_at {int} NOT NULL, used_at {int}){end}",
            "CREATE TABLE ctl_refresh (hash TEXT PRIMARY KEY, family_id TEXT NOT NULL REFERENCES ctl_family(id),"
            " expires_at {int} NOT NULL, used_at {int}){end}",
            "CREATE INDEX ctl_refresh_family ON ctl_refresh(family_id)",
            "CREATE TABLE ctl_access (hash TEXT PRIMARY KEY, family_id TEXT NOT NULL REFERENCES ctl_family(id),"
            " user_id TEXT NOT NULL, expires_at {int} NOT NULL){end}",
            "CREATE INDEX ctl_access_family ON ctl_access(family_id)",
            "CREATE INDEX ctl_access_expires ON ctl_access(expires_at)",
            "CREATE TABLE ctl_attempt (subject TEXT PRIMARY KEY, failures {int} NOT NULL, first_at {int} NOT NULL,"
            " blocked_until {int} NOT NULL){end}",
        },
        {
            // Who made a membership what it is: told to the workspace's audit log, however late that is written.
            "ALTER TABLE ctl_member ADD COLUMN changed_by TEXT",
            "ALTER TABLE ctl_member ADD COLUMN invited_by TEXT",
            "ALTER TABLE ctl_member ADD COLUMN joined_at {int}",
            "CREATE TABLE ctl_invite (id TEXT PRIMARY KEY, workspace_id TEXT NOT NULL REFERENCES ctl_workspace(id),"
            " email TEXT NOT NULL, role {int} NOT NULL, hash TEXT NOT NULL UNIQUE, invited_by TEXT NOT NULL,"
            " changed_by TEXT, created_at {int} NOT NULL, expires_at {int} NOT NULL, used_at {int}, revoked_at {int},"
            " user_id TEXT, UNIQUE (workspace_id, email)){end}",
        },
        {
            // Who may bring a workspace to this server, and which ones are on their way or have come so.
            "ALTER TABLE ctl_user ADD COLUMN may_create {int} NOT NULL DEFAULT 0",
            "CREATE TABLE ctl_import (workspace_id TEXT PRIMARY KEY, user_id TEXT NOT NULL REFERENCES ctl_user(id),"
            " source_user TEXT NOT NULL, name TEXT NOT NULL, state {int} NOT NULL, begun_at {int} NOT NULL,"
            " touched_at {int} NOT NULL, finished_at {int}){end}",
        },
    };
    return steps;
}

Result<void> each(ControlSession &session, const QList<QByteArray> &statements, const ControlDb &db)
{
    for (QByteArray sql : statements) {
        sql.replace("{int}", db.integerType()).replace("{end}", db.tableSuffix());
        if (const auto done = session.run(sql); !done)
            return done.error();
    }
    return {};
}

} // namespace

Result<void> migrateControlDb(ControlDb &db)
{
    return db.commit([&db](ControlSession &session) -> Result<void> {
        const QByteArray meta = "CREATE TABLE IF NOT EXISTS ctl_meta (version {int} NOT NULL){end}";
        if (auto made = each(session, {meta}, db); !made)
            return made;
        const auto rows = session.run("SELECT version FROM ctl_meta");
        if (!rows)
            return rows.error();
        const qint64 have = rows->isEmpty() ? 0 : rows->first().first().toLongLong();
        const qint64 want = ladder().size();
        if (have > want)
            return makeError(ErrorKind::Unsupported, u"control.newer"_s, QString::number(have));
        for (qint64 step = have; step < want; ++step) {
            if (auto done = each(session, ladder().at(step), db); !done)
                return done;
        }
        if (have == want)
            return {};
        const auto set = rows->isEmpty() ? session.run("INSERT INTO ctl_meta(version) VALUES (?)", {want})
                                         : session.run("UPDATE ctl_meta SET version=?", {want});
        return set ? Result<void>() : Result<void>(set.error());
    });
}

} // namespace campanile::server
