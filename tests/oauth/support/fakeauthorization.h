// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/networks.h"
#include "tests/support/platforms/fakeserver.h"

#include <QSet>

namespace fakes {

/**
 * An authorization server with a person who clicks: written from RFC 6749, 7636, 8414, 9126, 9207 and 9449, the Mastodon
 * documentation and the AT Protocol specifications. It is strict (codes and refresh tokens work once, redirects, verifiers and
 * proofs have to fit) and can be told to behave oddly. Public members are set before a call, on the test's thread.
 */
class FakeAuthorization
{
public:
    FakeAuthorization();

    [[nodiscard]] QString origin() const { return http.url().toString(); }
    /** The network of @p platform with its addresses turned to this server; @p changes are merged over its file. */
    [[nodiscard]] campanile::domain::NetworkInfo network(campanile::domain::Platform platform, const QJsonObject &changes = {}) const;

    /** The person agrees: what the browser then asks our address for. Empty when the request is not in order; problem says why. */
    [[nodiscard]] QByteArray approve(const QUrl &authorizeUrl);
    [[nodiscard]] QByteArray deny(const QUrl &authorizeUrl);
    /** The parameters of the request, wherever they went. */
    [[nodiscard]] QUrlQuery asked(const QUrl &authorizeUrl);
    /** The next request whose line() matches gets this answer instead. */
    void answerNext(const QString &where, const Answer &answer);

    QString clientId = QStringLiteral("our-app");
    QString secret = QStringLiteral("our-app-secret-0123456789");
    campanile::domain::NetworkAuth::ClientAuth clientAuth = campanile::domain::NetworkAuth::ClientAuth::Post;
    QString clientIdParam = QStringLiteral("client_id");
    bool isHexPkce = false;
    bool sendsIss = false;
    bool bindsTokens = false;
    bool hasMetadata = true;        ///< of RFC 8414
    bool isMastodonOld = false;     ///< no metadata, and "profile" is not known
    bool rotates = true;            ///< each refresh gives another refresh token, the old one is dead
    bool namesScopes = true;
    QString grantedScopes;          ///< instead of those asked for
    QString statedIssuer;           ///< in its metadata and redirects; empty = origin()
    QString subject = QStringLiteral("did:plc:abcdefghijklmnopqrstuvwx");
    QString handle = QStringLiteral("anna.test");
    QString namedHandle;            ///< in the DID document; empty = handle
    QString pdsInDocument;          ///< empty = origin()
    QJsonObject more;               ///< goes into every token answer, over what stands there
    QString idToken;
    QString problem;
    int refreshes = 0;
    QStringList revoked;

private:
    struct Grant {
        QUrlQuery asked;
        QByteArray thumbprint;
        bool isUsed = false;
    };
    [[nodiscard]] Answer handle_(const Request &request);
    [[nodiscard]] Answer token(const Request &request);
    [[nodiscard]] Answer redeem(const Request &request, const QByteArray &thumbprint);
    [[nodiscard]] Answer refresh(const Request &request, const QByteArray &thumbprint);
    [[nodiscard]] Answer push(const Request &request);
    [[nodiscard]] Answer longLived(const Request &request);
    [[nodiscard]] Answer metadata() const;
    [[nodiscard]] Answer resource(const Request &request);
    [[nodiscard]] QJsonObject tokenBody(const QString &scope, bool withRefresh, const QByteArray &thumbprint);
    /** Nothing when the app names itself rightly. */
    [[nodiscard]] std::optional<Answer> checkClient(const Request &request) const;
    /** Nothing when the proof is in order; its key's thumbprint in @p thumbprint. */
    [[nodiscard]] std::optional<Answer> checkProof(const Request &request, const QByteArray &accessToken, QByteArray &thumbprint);
    [[nodiscard]] QString issuer() const { return statedIssuer.isEmpty() ? origin() : statedIssuer; }
    [[nodiscard]] QString fresh(const QString &kind) { return kind + u'-' + QString::number(++m_made); }

    QHash<QString, Grant> m_codes;
    QHash<QString, QUrlQuery> m_pushed;
    QHash<QString, Grant> m_refreshTokens;
    QHash<QString, QByteArray> m_accessTokens; ///< with the key they are bound to
    QSet<QString> m_proofIds;
    QList<std::pair<QRegularExpression, Answer>> m_scripted;
    QByteArray m_nonce = "nonce-0";
    int m_made = 0;

public:
    FakeServer http;
};

} // namespace fakes
