// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/domain/networks.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <utility>

// The words of OAuth with the networks, as pure functions: RFC 6749, 7636 (PKCE), 9207 (iss), OpenID Connect Core 1.0.
namespace campanile {
class Rng;
}

namespace campanile::server {

struct OAuthPending;

using FormPairs = QList<std::pair<QString, QString>>;

/** A verifier and its challenge; both empty where the network has no PKCE. */
struct PkcePair {
    QString verifier;  ///< secret: 43 characters
    QString challenge;
};
[[nodiscard]] PkcePair makePkce(Rng &rng, domain::NetworkAuth::Pkce kind);
[[nodiscard]] QString pkceChallenge(const QString &verifier, domain::NetworkAuth::Pkce kind);
/** 32 random bytes as base64url. */
[[nodiscard]] QString randomText(Rng &rng);
[[nodiscard]] QByteArray base64Url(const QByteArray &bytes);
/** Bytes of a base64url text; empty when it is none. */
[[nodiscard]] QByteArray fromBase64Url(const QByteArray &text);

/** application/x-www-form-urlencoded */
[[nodiscard]] QByteArray encodeForm(const FormPairs &pairs);
/** @p base with @p pairs added to its query. */
[[nodiscard]] QUrl withQuery(const QUrl &base, const FormPairs &pairs);

/**
 * The code in the target of the browser's request. State is compared in constant time and looked at first, then the issuer,
 * which an answer with an error carries, too; a parameter that comes twice is refused. Errors: Invalid connect.wrongState,
 * connect.wrongIssuer, connect.badAnswer, connect.refused; Cancelled connect.denied when the person said no.
 */
[[nodiscard]] Result<QString> codeOf(const QByteArray &target, const OAuthPending &pending);

/** Names of permissions, however the network separates them. */
[[nodiscard]] QStringList splitScopes(const QString &text);
/** Those of @p asked that @p granted does not cover ("write" covers "write:media"); none when nothing is said about grants. */
[[nodiscard]] QStringList missingScopes(const QStringList &asked, const QStringList &granted);

/**
 * The claims of an id_token that came over TLS from the token endpoint, so its signature is not looked at (OpenID Connect
 * Core 3.1.3.7 number 6). Gives the subject. Errors: Invalid connect.wrongIssuer (for another app), connect.wrongState (another
 * sign-in's nonce), connect.badAnswer (unreadable or out of date).
 */
[[nodiscard]] Result<QString> subjectOfIdToken(const QString &idToken, const QString &clientId, const QString &nonce, qint64 nowMs);

/** True when both are "http://127.0.0.1", "http://[::1]" or the like with the same path: only the port may differ (RFC 8252, 7.3). */
[[nodiscard]] bool isSameLoopback(const QUrl &a, const QUrl &b);
/** "https://host" or "https://host:port". */
[[nodiscard]] QString originOf(const QUrl &url);

} // namespace campanile::server
