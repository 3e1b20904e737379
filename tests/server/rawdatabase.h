// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/storage/pgconnection.h"
#include "server/core/storage/sqliteconnection.h"
#include "tests/server/fixture.h"

#include <QByteArrayList>

namespace campanile::tests {

/** A connection to the fixture's database on disk, beside the storage: to make of it what an older program left. */
inline Result<std::unique_ptr<server::SqlConnection>> openAgain(const EngineFixture &fixture)
{
    using namespace Qt::StringLiterals;
    if (!fixture.conninfo.isEmpty()) {
        auto opened = server::PgConnection::open(fixture.conninfo);
        if (!opened)
            return opened.error();
        if (auto path = (*opened)->script("SET search_path = campanile"); !path)
            return path.error();
        return std::unique_ptr<server::SqlConnection>(std::move(*opened));
    }
    auto opened = server::SqliteConnection::open(fixture.folder.path() + u"/db/"_s + fixture.account + u".sqlite"_s, false, {});
    if (!opened)
        return opened.error();
    return std::unique_ptr<server::SqlConnection>(std::move(*opened));
}

/** Names of the indexes of @p table that hold @p column. */
inline QByteArrayList indexesOf(server::SqlConnection &connection, const QByteArray &table, const QByteArray &column)
{
    QByteArrayList names;
    const QByteArray sql = connection.dialect() == server::SqlConnection::Dialect::Sqlite
                               ? "SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name = $1 AND sql LIKE $2"
                               : "SELECT indexname FROM pg_indexes WHERE tablename = $1 AND indexdef LIKE $2";
    const auto done = connection.query(sql, {table, QByteArray('%' + column + '%')}, [&](const server::SqlRow &row) {
        names.append(row.text(0));
        return true;
    });
    return done ? names : QByteArrayList();
}

} // namespace campanile::tests
