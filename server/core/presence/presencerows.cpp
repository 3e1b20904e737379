// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/presence/presencerows.h"

#include "server/core/auth/controldb.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

// A statement that began before the last look may commit after it; none takes nearly so long.
constexpr qint64 kOverlapMs = 3000;
constexpr char kNow[] = "(extract(epoch from clock_timestamp())*1000)::bigint";

QByteArray withNow(QByteArray sql)
{
    return sql.replace("{now}", kNow);
}

QString bodyOf(const PresenceSession &session, qint64 ageMs)
{
    QJsonArray list;
    for (const PresenceEntry &entry : session.entries)
        list.append(QJsonArray{entry.type, entry.id, doingName(entry.doing), entry.sinceMs});
    return QString::fromUtf8(QJsonDocument(QJsonObject{{u"device"_s, session.deviceId},
                                                       {u"list"_s, list},
                                                       {u"isAway"_s, session.isAway},
                                                       {u"age"_s, ageMs}})
                                 .toJson(QJsonDocument::Compact));
}

PresenceRow rowFrom(const ControlRow &columns, qint64 nowMs)
{
    PresenceRow row;
    row.session.key = {columns.at(0).toString(), columns.at(1).toString(), columns.at(2).toString()};
    row.session.revision = columns.at(3).toLongLong();
    const QJsonObject body = QJsonDocument::fromJson(columns.at(5).toString().toUtf8()).object();
    row.ageMs = std::max<qint64>(0, nowMs - columns.at(4).toLongLong()) + body.value("age"_L1).toInteger();
    row.session.deviceId = body.value("device"_L1).toString();
    row.session.isAway = body.value("isAway"_L1).toBool();
    for (const QJsonValue &value : body.value("list"_L1).toArray()) {
        const QJsonArray entry = value.toArray();
        if (const auto doing = doingNamed(entry.at(2).toString()))
            row.session.entries.append({entry.at(0).toString(), entry.at(1).toString(), *doing, entry.at(3).toInteger()});
    }
    return row;
}

} // namespace

Result<std::unique_ptr<PresenceRows>> PresenceRows::open(ControlDb &db)
{
    const auto make = [&db] {
        return db.commit([](ControlSession &session) -> Result<void> {
            // Two nodes that start together would trip over each other's half-made table.
            for (const char *sql : {"SELECT pg_advisory_xact_lock(7220611)", "CREATE SEQUENCE IF NOT EXISTS presence_revision",
                                    "CREATE UNLOGGED TABLE IF NOT EXISTS presence_1 (account TEXT NOT NULL, user_id TEXT NOT NULL, client TEXT NOT NULL,"
                                    " revision BIGINT NOT NULL, at BIGINT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (account, user_id, client))",
                                    "CREATE INDEX IF NOT EXISTS presence_1_at ON presence_1(at)"}) {
                if (const auto done = session.run(sql); !done)
                    return done.error();
            }
            return {};
        });
    };
    if (const auto made = make(); !made)
        return made.error();
    return std::unique_ptr<PresenceRows>(new PresenceRows(db));
}

Result<qint64> PresenceRows::put(const PresenceSession &session, qint64 ageMs, qint64 onlyIf)
{
    qint64 revision = 0;
    const auto done = m_db.commit([&](ControlSession &sql) -> Result<void> {
        const PresenceKey &key = session.key;
        const QString body = bodyOf(session, ageMs);
        const auto rows = onlyIf != 0
            ? sql.run(withNow("UPDATE presence_1 SET revision=nextval('presence_revision'), at={now}, body=?"
                              " WHERE account=? AND user_id=? AND client=? AND revision=? RETURNING revision"),
                      {body, key.accountId, key.userId, key.client, onlyIf})
            : sql.run(withNow("INSERT INTO presence_1(account, user_id, client, revision, at, body)"
                              " VALUES (?, ?, ?, nextval('presence_revision'), {now}, ?) ON CONFLICT (account, user_id, client)"
                              " DO UPDATE SET revision=excluded.revision, at=excluded.at, body=excluded.body RETURNING revision"),
                      {key.accountId, key.userId, key.client, body});
        if (!rows)
            return rows.error();
        revision = rows->isEmpty() ? 0 : rows->first().first().toLongLong();
        return {};
    });
    return done ? Result<qint64>(revision) : Result<qint64>(done.error());
}

Result<QList<PresenceRow>> PresenceRows::news()
{
    QList<PresenceRow> list;
    const auto done = m_db.read([&](ControlSession &sql) -> Result<void> {
        const auto rows = sql.run(withNow("SELECT account, user_id, client, revision, at, body, {now} FROM presence_1 WHERE at > ?"),
                                  {m_seenAtMs - kOverlapMs});
        if (!rows)
            return rows.error();
        for (const ControlRow &columns : *rows) {
            list.append(rowFrom(columns, columns.at(6).toLongLong()));
            m_seenAtMs = std::max(m_seenAtMs, columns.at(4).toLongLong());
        }
        return {};
    });
    return done ? Result<QList<PresenceRow>>(list) : Result<QList<PresenceRow>>(done.error());
}

Result<void> PresenceRows::sweep(qint64 olderThanMs)
{
    return m_db.commit([olderThanMs](ControlSession &sql) {
        return withoutRows(sql.run(withNow("DELETE FROM presence_1 WHERE at < {now} - ?"), {olderThanMs}));
    });
}

} // namespace campanile::server
