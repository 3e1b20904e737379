// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "server/core/auth/controldb.h"

#include <optional>

namespace campanile {
class Clock;
class Rng;
}

namespace campanile::server {

/** Lifetimes; the access token's may not exceed 15 minutes (sync protocol, section 3.12). */
struct TokenLifetimes {
    qint64 codeMs = 60'000;
    qint64 accessMs = 15 * 60'000;
    qint64 refreshMs = 60LL * 24 * 3600 * 1000;
};

/** What a token endpoint hands out. */
struct TokenPair {
    QByteArray accessToken;
    QByteArray refreshToken;
    qint64 expiresInMs = 0;
};

/** Whom an access token speaks for. */
struct TokenOwner {
    QString userId;
    QString familyId; ///< one sign-in on one device
};

/**
 * Authorization codes, refresh-token families and access tokens. Only SHA-256 of a secret is stored. A code works
 * once; a refresh token works once and is exchanged for its successor; whoever presents a used one ends the whole
 * family, because one of the two holders is a thief (RFC 9700 section 4.14.2). Thread-safe; blocks on the database.
 * "Nothing" means invalid_grant, an Error that the database failed.
 */
class TokenStore
{
public:
    TokenStore(ControlDb &db, const Clock &clock, Rng &rng, TokenLifetimes lifetimes = {});

    /** Starts a family for @p userId and returns the code that its first tokens cost. */
    [[nodiscard]] Result<QByteArray> issueCode(const QString &userId, const QString &clientId,
                                               const QByteArray &redirectUri, const QByteArray &challenge);
    /** A wrong verifier, client or redirect burns the code as well: nobody gets a second guess. */
    [[nodiscard]] Result<std::optional<TokenPair>> redeemCode(const QByteArray &code, const QString &clientId,
                                                              const QByteArray &redirectUri,
                                                              const QByteArray &verifier);
    [[nodiscard]] Result<std::optional<TokenPair>> refresh(const QByteArray &refreshToken, const QString &clientId);
    /** Ends the family of an access or refresh token; an unknown token is no error (RFC 7009 section 2.2). */
    [[nodiscard]] Result<void> revoke(const QByteArray &token);
    [[nodiscard]] Result<std::optional<TokenOwner>> owner(const QByteArray &accessToken) const;
    /** False once the sign-in was revoked or its user disabled; for streams that outlive an access token. */
    [[nodiscard]] Result<bool> isFamilyAlive(const QString &familyId) const;
    /** Deletes what has expired for more than a day. */
    [[nodiscard]] Result<void> purge();

private:
    [[nodiscard]] Result<TokenPair> issuePair(ControlSession &session, const QString &familyId, const QString &userId);
    [[nodiscard]] Result<void> revokeFamily(ControlSession &session, const QString &familyId);

    ControlDb &m_db;
    const Clock &m_clock;
    Rng &m_rng;
    const TokenLifetimes m_lifetimes;
};

} // namespace campanile::server
