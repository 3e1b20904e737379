// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/auth/controlbackup.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int FormatVersion = 1;

struct Table {
    const char *name;
    const char *columns;
    const char *placeholders;
    qsizetype oldColumns; ///< of the first backup that had the table
};

// In the order in which their references allow them to be filled.
constexpr Table kTables[] = {
    {"ctl_secret", "name, value", "?,?", 2},
    {"ctl_user", "id, login, name, password, disabled, created_at, may_create", "?,?,?,?,?,?,?", 6},
    {"ctl_workspace", "id, name, personal, created_at", "?,?,?,?", 4},
    {"ctl_member", "user_id, workspace_id, role, acl, active, changed_by, invited_by, joined_at", "?,?,?,?,?,?,?,?", 5},
    {"ctl_invite", "id, workspace_id, email, role, hash, invited_by, changed_by, created_at, expires_at, used_at, revoked_at, user_id",
     "?,?,?,?,?,?,?,?,?,?,?,?", 12},
};

QVariant cellFrom(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (value.isDouble())
        return value.toInteger();
    return {};
}

} // namespace

Result<QJsonObject> exportControl(ControlDb &db)
{
    QJsonObject tables;
    const auto done = db.read([&tables](ControlSession &session) -> Result<void> {
        for (const Table &table : kTables) {
            const auto rows = session.run(QByteArray("SELECT ") + table.columns + " FROM " + table.name + " ORDER BY 1,2");
            if (!rows)
                return rows.error();
            QJsonArray list;
            for (const ControlRow &row : *rows)
                list.append(QJsonArray::fromVariantList(row));
            tables.insert(QLatin1StringView(table.name), list);
        }
        return {};
    });
    if (!done)
        return done.error();
    return QJsonObject{{u"format"_s, FormatVersion}, {u"tables"_s, tables}};
}

Result<void> importControl(ControlDb &db, const QJsonObject &backup)
{
    if (backup.value("format"_L1).toInt() != FormatVersion)
        return makeError(ErrorKind::Unsupported, u"control.backupFormat"_s);
    const QJsonObject tables = backup.value("tables"_L1).toObject();
    return db.commit([&tables](ControlSession &session) -> Result<void> {
        const auto present = session.run("SELECT id FROM ctl_user UNION ALL SELECT id FROM ctl_workspace");
        if (!present)
            return present.error();
        if (!present->isEmpty())
            return makeError(ErrorKind::Conflict, u"control.notEmpty"_s);
        if (const auto cleared = session.run("DELETE FROM ctl_secret"); !cleared)
            return cleared.error();
        for (const Table &table : kTables) {
            const QByteArray sql = QByteArray("INSERT INTO ") + table.name + '(' + table.columns + ") VALUES ("
                + table.placeholders + ')';
            const qsizetype columns = QByteArray(table.placeholders).count('?');
            const QJsonArray rows = tables.value(QLatin1StringView(table.name)).toArray();
            for (const QJsonValue &row : rows) {
                const QJsonArray cells = row.toArray();
                // A backup of an older program has fewer columns: those that came later are at the end and have no value.
                if (cells.size() > columns || cells.size() < table.oldColumns)
                    return makeError(ErrorKind::Corrupt, u"control.backupRow"_s, QString::fromLatin1(table.name));
                QVariantList args;
                for (qsizetype i = 0; i < columns; ++i)
                    args.append(cellFrom(cells.at(i)));
                // A right that nobody wrote down is not given.
                if (QByteArrayView(table.name) == "ctl_user" && args.last().isNull())
                    args.last() = qint64(0);
                if (const auto put = session.run(sql, args); !put)
                    return put.error();
            }
        }
        return {};
    });
}

} // namespace campanile::server
