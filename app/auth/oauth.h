// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/core/rng.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

// The words of OAuth 2.0 for a native client: RFC 6749, 7636 (PKCE), 8252 (loopback), 9207 (iss). Pure functions.
namespace campanile::auth {

/** A PKCE pair; the challenge method is always S256. */
struct Pkce {
    QByteArray verifier;  ///< secret: 43 characters
    QByteArray challenge; ///< base64url(sha256(verifier))
};
/** @p rng must be fit for secrets (SystemRng) outside tests. */
[[nodiscard]] Pkce makePkce(Rng &rng);
/** 32 random bytes as base64url. */
[[nodiscard]] QByteArray makeState(Rng &rng);

using FormPairs = QList<std::pair<QByteArray, QByteArray>>;
/** application/x-www-form-urlencoded */
[[nodiscard]] QByteArray encodeForm(const FormPairs &pairs);

/**
 * The code in the target of the browser's request ("/?code=..&state=..&iss=.."). Errors: Invalid auth.badRedirect,
 * auth.wrongState, auth.wrongIssuer; Cancelled auth.denied when the person or the server said no. State is compared
 * in constant time; a parameter that comes twice is refused.
 */
[[nodiscard]] Result<QByteArray> parseRedirect(QByteArrayView target, const QByteArray &state, const QByteArray &issuer);

/** What signs requests. Never logged, never shown. */
struct Tokens {
    QByteArray access;
    QByteArray refresh;
    qint64 expiresAtMs = 0; ///< of the access token, ms since epoch
    QByteArray issuer;

    [[nodiscard]] QByteArray toVault() const;
    [[nodiscard]] static Result<Tokens> fromVault(const QByteArray &json);
    bool operator==(const Tokens &) const = default;
};
/** Reads a token endpoint's answer. A refresh token that is not renewed stays @p previousRefresh. */
[[nodiscard]] Result<Tokens> parseTokenAnswer(int status, const QByteArray &body, qint64 nowMs,
                                              const QByteArray &previousRefresh = {});

/** Endpoints of the server, as paths below its base. */
struct Metadata {
    QByteArray issuer;
    QByteArray authorizePath;
    QByteArray tokenPath;
    QByteArray revokePath; ///< may be empty
};
/** RFC 8414; every endpoint must lie on @p origin ("https://host:port"), and so must the issuer. */
[[nodiscard]] Result<Metadata> parseMetadata(const QByteArray &body, const QString &base);

} // namespace campanile::auth
