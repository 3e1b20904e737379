// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/auth/tokenstore.h"

#include "app/core/clock.h"
#include "app/core/logging.h"
#include "app/core/recordid.h"
#include "app/core/rng.h"
#include "server/core/auth/secrets.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr qint64 MaxAccessMs = 15 * 60'000;
constexpr qint64 KeepExpiredMs = 24LL * 3600 * 1000;
constexpr char FamilyLetter = 'd';

} // namespace

TokenStore::TokenStore(ControlDb &db, const Clock &clock, Rng &rng, TokenLifetimes lifetimes)
    : m_db(db), m_clock(clock), m_rng(rng),
      m_lifetimes{lifetimes.codeMs, std::min(lifetimes.accessMs, MaxAccessMs), lifetimes.refreshMs}
{
}

Result<QByteArray> TokenStore::issueCode(const QString &userId, const QString &clientId, const QByteArray &redirectUri,
                                         const QByteArray &challenge)
{
    const QByteArray code = newSecret(m_rng);
    const qint64 now = m_clock.nowMs();
    const QString family = RecordId::create(FamilyLetter, m_clock, m_rng).toString();
    const auto done = m_db.commit([&](ControlSession &session) -> Result<void> {
        const auto made = session.run("INSERT INTO ctl_family(id, user_id, client_id, created_at) VALUES (?,?,?,?)",
                                      {family, userId, clientId, now});
        if (!made)
            return made.error();
        return withoutRows(session.run("INSERT INTO ctl_code(hash, family_id, client_id, redirect_uri, challenge,"
                                       " expires_at) VALUES (?,?,?,?,?,?)",
                                       {secretHash(code), family, clientId, QString::fromLatin1(redirectUri),
                                        QString::fromLatin1(challenge), now + m_lifetimes.codeMs}));
    });
    if (!done)
        return done.error();
    return code;
}

Result<TokenPair> TokenStore::issuePair(ControlSession &session, const QString &familyId, const QString &userId)
{
    const qint64 now = m_clock.nowMs();
    TokenPair pair{newSecret(m_rng), newSecret(m_rng), m_lifetimes.accessMs};
    auto made = session.run("INSERT INTO ctl_access(hash, family_id, user_id, expires_at) VALUES (?,?,?,?)",
                            {secretHash(pair.accessToken), familyId, userId, now + m_lifetimes.accessMs});
    if (!made)
        return made.error();
    made = session.run("INSERT INTO ctl_refresh(hash, family_id, expires_at) VALUES (?,?,?)",
                       {secretHash(pair.refreshToken), familyId, now + m_lifetimes.refreshMs});
    if (!made)
        return made.error();
    return pair;
}

Result<void> TokenStore::revokeFamily(ControlSession &session, const QString &familyId)
{
    return withoutRows(session.run("UPDATE ctl_family SET revoked_at=? WHERE id=? AND revoked_at IS NULL",
                                   {m_clock.nowMs(), familyId}));
}

Result<std::optional<TokenPair>> TokenStore::redeemCode(const QByteArray &code, const QString &clientId,
                                                        const QByteArray &redirectUri, const QByteArray &verifier)
{
    std::optional<TokenPair> pair;
    const auto done = m_db.commit([&](ControlSession &session) -> Result<void> {
        const qint64 now = m_clock.nowMs();
        const QString hash = secretHash(code);
        // One statement both checks and takes it, so two requests at once cannot both succeed.
        const auto taken = session.run("UPDATE ctl_code SET used_at=? WHERE hash=? AND used_at IS NULL RETURNING"
                                       " family_id, client_id, redirect_uri, challenge, expires_at",
                                       {now, hash});
        if (!taken)
            return taken.error();
        if (taken->isEmpty()) {
            const auto used = session.run("SELECT family_id FROM ctl_code WHERE hash=?", {hash});
            if (!used)
                return used.error();
            if (used->isEmpty())
                return {};
            qCWarning(lcServer) << "an authorization code came twice; its sign-in was ended";
            return revokeFamily(session, used->first().first().toString());
        }
        const ControlRow &row = taken->first();
        const QString family = row.at(0).toString();
        const bool fits = row.at(1).toString() == clientId && row.at(2).toString().toLatin1() == redirectUri
            && isPkceVerifier(verifier)
            && equalSecrets(row.at(3).toString().toLatin1(), pkceChallenge(verifier)) && row.at(4).toLongLong() > now;
        if (!fits)
            return revokeFamily(session, family);
        const auto user = session.run("SELECT u.id FROM ctl_family f JOIN ctl_user u ON u.id=f.user_id"
                                      " WHERE f.id=? AND f.revoked_at IS NULL AND u.disabled=0",
                                      {family});
        if (!user)
            return user.error();
        if (user->isEmpty())
            return {};
        const auto issued = issuePair(session, family, user->first().first().toString());
        if (!issued)
            return issued.error();
        pair = *issued;
        return {};
    });
    if (!done)
        return done.error();
    return pair;
}

Result<std::optional<TokenPair>> TokenStore::refresh(const QByteArray &refreshToken, const QString &clientId)
{
    std::optional<TokenPair> pair;
    const auto done = m_db.commit([&](ControlSession &session) -> Result<void> {
        const qint64 now = m_clock.nowMs();
        const QString hash = secretHash(refreshToken);
        const auto found = session.run("SELECT f.id, f.client_id, u.id FROM ctl_refresh r JOIN ctl_family f"
                                       " ON f.id=r.family_id JOIN ctl_user u ON u.id=f.user_id"
                                       " WHERE r.hash=? AND f.revoked_at IS NULL AND u.disabled=0",
                                       {hash});
        if (!found)
            return found.error();
        if (found->isEmpty() || found->first().at(1).toString() != clientId)
            return {};
        const QString family = found->first().at(0).toString();
        const auto taken = session.run("UPDATE ctl_refresh SET used_at=? WHERE hash=? AND used_at IS NULL"
                                       " RETURNING expires_at",
                                       {now, hash});
        if (!taken)
            return taken.error();
        if (taken->isEmpty()) {
            qCWarning(lcServer) << "a refresh token came twice; its sign-in was ended";
            return revokeFamily(session, family);
        }
        if (taken->first().first().toLongLong() <= now)
            return revokeFamily(session, family);
        const auto issued = issuePair(session, family, found->first().at(2).toString());
        if (!issued)
            return issued.error();
        pair = *issued;
        return {};
    });
    if (!done)
        return done.error();
    return pair;
}

Result<void> TokenStore::revoke(const QByteArray &token)
{
    return m_db.commit([&](ControlSession &session) -> Result<void> {
        const QString hash = secretHash(token);
        const auto rows = session.run("SELECT family_id FROM ctl_refresh WHERE hash=?"
                                      " UNION SELECT family_id FROM ctl_access WHERE hash=?",
                                      {hash, hash});
        if (!rows)
            return rows.error();
        for (const ControlRow &row : *rows) {
            if (auto done = revokeFamily(session, row.first().toString()); !done)
                return done;
        }
        return {};
    });
}

Result<std::optional<TokenOwner>> TokenStore::owner(const QByteArray &accessToken) const
{
    std::optional<TokenOwner> found;
    const auto done = m_db.read([&](ControlSession &session) -> Result<void> {
        const auto rows = session.run("SELECT a.user_id, a.family_id FROM ctl_access a JOIN ctl_family f"
                                      " ON f.id=a.family_id JOIN ctl_user u ON u.id=a.user_id WHERE a.hash=?"
                                      " AND a.expires_at>? AND f.revoked_at IS NULL AND u.disabled=0",
                                      {secretHash(accessToken), m_clock.nowMs()});
        if (!rows)
            return rows.error();
        if (!rows->isEmpty())
            found = TokenOwner{rows->first().at(0).toString(), rows->first().at(1).toString()};
        return {};
    });
    if (!done)
        return done.error();
    return found;
}

Result<bool> TokenStore::isFamilyAlive(const QString &familyId) const
{
    bool alive = false;
    const auto done = m_db.read([&](ControlSession &session) -> Result<void> {
        const auto rows = session.run("SELECT 1 FROM ctl_family f JOIN ctl_user u ON u.id=f.user_id"
                                      " WHERE f.id=? AND f.revoked_at IS NULL AND u.disabled=0",
                                      {familyId});
        if (!rows)
            return rows.error();
        alive = !rows->isEmpty();
        return {};
    });
    if (!done)
        return done.error();
    return alive;
}

Result<void> TokenStore::purge()
{
    return m_db.commit([&](ControlSession &session) -> Result<void> {
        const qint64 before = m_clock.nowMs() - KeepExpiredMs;
        const QList<std::pair<QByteArray, QVariantList>> statements = {
            {"DELETE FROM ctl_access WHERE expires_at<?", {before}},
            {"DELETE FROM ctl_code WHERE expires_at<?", {before}},
            {"DELETE FROM ctl_refresh WHERE expires_at<?", {before}},
            {"DELETE FROM ctl_attempt WHERE first_at<? AND blocked_until<?", {before, before}},
            {"DELETE FROM ctl_family WHERE created_at<? AND NOT EXISTS (SELECT 1 FROM ctl_refresh r"
             " WHERE r.family_id=ctl_family.id) AND NOT EXISTS (SELECT 1 FROM ctl_access a WHERE"
             " a.family_id=ctl_family.id) AND NOT EXISTS (SELECT 1 FROM ctl_code c WHERE c.family_id=ctl_family.id)",
             {before}},
        };
        for (const auto &[sql, args] : statements) {
            if (const auto done = session.run(sql, args); !done)
                return done.error();
        }
        return {};
    });
}

} // namespace campanile::server
