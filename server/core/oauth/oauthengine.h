// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/domain/networks.h"
#include "server/core/platforms/platformadapter.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <memory>

namespace campanile {
class Clock;
class Rng;
}

namespace campanile::server {

/** The app that a network knows us as. Holds a secret: sealed at rest, never logged. */
struct AppCredentials {
    QString clientId = {};
    QString clientSecret = {};
    QJsonObject extra = {};      ///< what came with a registration; Mastodon: {"origin", "redirectUris"}

    [[nodiscard]] bool isEmpty() const { return clientId.isEmpty(); }
    bool operator==(const AppCredentials &) const = default;
};

/** What begin() needs to know. */
struct OAuthRequest {
    AppCredentials app = {};     ///< empty where NetworkAuth::needsApp is false: the engine registers or makes one
    QString server = {};         ///< Mastodon: address of the instance. Bluesky: handle, DID or address of a server; empty = the network's own
    QUrl redirectUri = {};       ///< as the browser will come back to it; for a loopback address with its port
    QStringList scopes = {};     ///< empty = all of the network's
    /** Bluesky on a server with a public address: where it serves clientMetadata(). Empty = the localhost client of this computer. */
    QUrl clientMetadataUrl = {};
    /** "did:..." when an account is connected again and no other will do; empty = whoever signs in. Bluesky only. */
    QString expectedSubject = {};
};

/**
 * A sign-in between begin() and finish(). Holds the verifier, the key and the app's secret: sealed at rest, forgotten after
 * one finish(). It is bound to the network and the redirect; whoever keeps it binds it to the user.
 */
struct OAuthPending {
    QString platform = {};       ///< wire name
    QString state = {};
    QString issuer = {};         ///< iss that the redirect must or may carry; empty where the network has none
    bool requiresIss = false;
    QString verifier = {};       ///< PKCE; empty where the network has none
    QString nonce = {};          ///< OpenID; empty without the scope openid
    QString dpopKey = {};        ///< private JWK; empty = bearer tokens
    QUrl redirectUri = {};
    QString serverUrl = {};      ///< instance; Bluesky: the PDS, empty until the account is known
    QString expectedSubject = {};
    QStringList scopes = {};     ///< as asked for
    AppCredentials app = {};
    QJsonObject endpoints = {};  ///< {"token", "revoke"} where they were found out and do not stand in NetworkAuth
    qint64 startedAtMs = 0;
    qint64 expiresAtMs = 0;

    [[nodiscard]] QJsonObject toJson() const;
    /** Errors: Invalid connect.gone when it is not what toJson() wrote. */
    [[nodiscard]] static Result<OAuthPending> fromJson(const QJsonObject &json);
};

struct OAuthStart {
    QUrl authorizeUrl;
    QString state;               ///< finds the pending sign-in again when the browser comes back; same as pending.state
    OAuthPending pending;
    /** Mastodon: the app was registered just now and is to be kept for the instance (pending.serverUrl). */
    bool isNewApp = false;
};

/** What a finished sign-in gives. */
struct OAuthGrant {
    AccountTokens tokens;        ///< tokens.clientId and .issuer are set where refresh() needs them
    QString subject;             ///< the network's id of who signed in when the answer tells it; DID on Bluesky
    QString serverUrl;           ///< instance or PDS; empty for networks with one address
    QStringList missingScopes;   ///< asked for and not granted; empty when the network does not say
    qint64 personNeededAtMs = 0; ///< see OAuthEngine::personNeededAt()
};

struct OAuthOptions {
    int connectTimeoutMs = 15'000;
    int timeoutMs = 30'000;
    qint64 maxAnswerBytes = 256 * 1024;
    qint64 flowLifeMs = 10 * 60'000;
    QString appName = QStringLiteral("Campanile");      ///< for registrations and clientMetadata()
    QString appSite = QStringLiteral("https://campanile.invalid");
};

/**
 * OAuth with every network: authorization code with PKCE (RFC 6749, 7636, 9700), mixed-up issuers refused (RFC 9207), pushed
 * requests (RFC 9126) and bound tokens (RFC 9449) for AT Protocol, registration of apps at Mastodon servers, long-lived tokens
 * of the Meta family, refreshing and revoking. It keeps no records: what lies between two calls is in the values it gives.
 * Blocks on the network, never follows a redirect, throws nothing; thread-safe, when @c rng is (SystemRng). One refresher per
 * account is the caller's business.
 *
 * Errors of begin() and finish(), with kinds: Cancelled connect.denied; Invalid connect.expired, connect.replayed,
 * connect.wrongState, connect.wrongIssuer, connect.wrongAccount, connect.noApp, connect.badApp, connect.badAnswer,
 * connect.noServer, connect.badServer (args: its address), connect.unknownHandle (args: the handle), connect.refused (args: the
 * network's words); Network connect.unreachable (args: host); Limit connect.tooOften; Internal connect.cryptoFailed. Nothing
 * secret stands in them.
 */
class OAuthEngine
{
public:
    /** @p http, @p clock and @p rng outlive the engine; @p rng is fit for secrets (SystemRng) outside tests. */
    OAuthEngine(HttpClient &http, const Clock &clock, Rng &rng, OAuthOptions options = {});
    ~OAuthEngine();

    [[nodiscard]] Result<OAuthStart> begin(const domain::NetworkInfo &network, const OAuthRequest &request);
    /** @p target is the whole target of the browser's request, "/?code=...&state=...". Call it once per pending sign-in. */
    [[nodiscard]] Result<OAuthGrant> finish(const domain::NetworkInfo &network, const OAuthPending &pending, const QByteArray &target);

    /**
     * New tokens by the network's way; a refresh token that the answer does not renew is the old one. Errors by class: Auth
     * "publish.auth" (a person has to connect the account anew), TransientSafe (no answer, 5xx, 429, a token that is too young),
     * Permanent where the app is refused ("connect.badApp").
     */
    [[nodiscard]] PlatformResult<AccountTokens> refresh(const domain::NetworkInfo &network, const AppCredentials &app,
                                                        const AccountTokens &tokens, const QString &serverUrl);
    /** Whether refresh() can do something for these tokens now; false for those that never expire or are too young. */
    [[nodiscard]] bool canRefresh(const domain::NetworkInfo &network, const AccountTokens &tokens) const;
    /** True when the network confirmed it; false where it has no such call, too. */
    [[nodiscard]] bool revoke(const domain::NetworkInfo &network, const AppCredentials &app, const AccountTokens &tokens,
                              const QString &serverUrl);
    /** Asks the network whether it knows the app. @p serverUrl only for Mastodon. Errors: as begin(); connect.badApp when it does not. */
    [[nodiscard]] Result<void> checkApp(const domain::NetworkInfo &network, const AppCredentials &app, const QUrl &redirectUri,
                                        const QString &serverUrl = {});

    /**
     * When a person has to sign in again at the latest, ms since epoch, if tokens are refreshed in time; 0 = never or unknown.
     * @p grantedAtMs is the time of the sign-in.
     */
    [[nodiscard]] static qint64 personNeededAt(const domain::NetworkInfo &network, const AccountTokens &tokens, qint64 grantedAtMs);
    /** The document that a server with a public address serves at @p url, which is its client_id with AT Protocol. */
    [[nodiscard]] static QJsonObject clientMetadata(const domain::NetworkInfo &network, const QUrl &url, const QList<QUrl> &redirectUris,
                                                    const OAuthOptions &options = {});
    /** "https://host" or "https://host:port" of what a person typed as a server; empty when it is none. */
    [[nodiscard]] static QString serverOrigin(const QString &typed);

    struct Parts;

private:
    std::unique_ptr<Parts> m_parts;
};

} // namespace campanile::server
