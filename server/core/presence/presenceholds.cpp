// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/presence/presenceholds.h"

#include "server/core/auth/controldb.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace campanile::server {

Result<std::unique_ptr<PresenceHolds>> PresenceHolds::open(ControlDb &db)
{
    const auto made = db.commit([&db](ControlSession &sql) {
        return withoutRows(sql.run("CREATE TABLE IF NOT EXISTS presence_held_1 (account TEXT NOT NULL, user_id TEXT NOT NULL, client TEXT NOT NULL, device TEXT NOT NULL, said_at "
                                   + db.integerType() + " NOT NULL, body TEXT NOT NULL, PRIMARY KEY (account, user_id, client))" + db.tableSuffix()));
    });
    if (!made)
        return made.error();
    return std::unique_ptr<PresenceHolds>(new PresenceHolds(db));
}

Result<void> PresenceHolds::keep(const PresenceSession &session)
{
    QJsonArray held;
    for (const PresenceEntry &entry : session.entries) {
        if (entry.doing == Doing::Holding)
            held.append(QJsonArray{entry.type, entry.id, entry.sinceMs});
    }
    const PresenceKey &key = session.key;
    return m_db.commit([&](ControlSession &sql) {
        if (held.isEmpty())
            return withoutRows(sql.run("DELETE FROM presence_held_1 WHERE account=? AND user_id=? AND client=?", {key.accountId, key.userId, key.client}));
        return withoutRows(sql.run("INSERT INTO presence_held_1(account, user_id, client, device, said_at, body) VALUES (?, ?, ?, ?, ?, ?)"
                                   " ON CONFLICT (account, user_id, client) DO UPDATE SET device=excluded.device, said_at=excluded.said_at, body=excluded.body",
                                   {key.accountId, key.userId, key.client, session.deviceId, session.saidAtMs, QString::fromUtf8(QJsonDocument(held).toJson(QJsonDocument::Compact))}));
    });
}

Result<QList<PresenceSession>> PresenceHolds::all()
{
    QList<PresenceSession> list;
    const auto done = m_db.read([&list](ControlSession &sql) -> Result<void> {
        const auto rows = sql.run("SELECT account, user_id, client, device, said_at, body FROM presence_held_1");
        if (!rows)
            return rows.error();
        for (const ControlRow &row : *rows) {
            PresenceSession session;
            session.key = {row.at(0).toString(), row.at(1).toString(), row.at(2).toString()};
            session.deviceId = row.at(3).toString();
            session.saidAtMs = row.at(4).toLongLong();
            session.isAway = true;
            for (const QJsonValue &held : QJsonDocument::fromJson(row.at(5).toString().toUtf8()).array())
                session.entries.append({held[0].toString(), held[1].toString(), Doing::Holding, held[2].toInteger()});
            list.append(session);
        }
        return {};
    });
    return done ? Result<QList<PresenceSession>>(list) : Result<QList<PresenceSession>>(done.error());
}

Result<void> PresenceHolds::sweep(qint64 beforeMs)
{
    return m_db.commit([beforeMs](ControlSession &sql) { return withoutRows(sql.run("DELETE FROM presence_held_1 WHERE said_at < ?", {beforeMs})); });
}

} // namespace campanile::server
