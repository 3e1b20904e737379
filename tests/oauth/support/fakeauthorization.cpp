// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oauth/support/fakeauthorization.h"

#include "tests/oauth/support/proofs.h"

#include <QCryptographicHash>
#include <QDateTime>

#include <optional>

using namespace Qt::StringLiterals;
using campanile::domain::NetworkAuth;

namespace fakes {

namespace {

Answer error(const QString &name, int status = 400)
{
    return jsonAnswer(QJsonObject{{u"error"_s, name}, {u"error_description"_s, u"The request is not in order."_s}}, status);
}

QString decoded(const QUrlQuery &query, const QString &name)
{
    return query.queryItemValue(name, QUrl::FullyDecoded);
}

QByteArray encoded(const QString &text)
{
    return QUrl::toPercentEncoding(text);
}

} // namespace

FakeAuthorization::FakeAuthorization() : http([this](const Request &request) { return handle_(request); }) {}

campanile::domain::NetworkInfo FakeAuthorization::network(campanile::domain::Platform platform, const QJsonObject &changes) const
{
    const QString base = origin();
    const QString name = campanile::domain::platformKey(platform);
    QJsonObject auth{{u"authorize"_s, base + u"/authorize"_s}, {u"token"_s, base + u"/token"_s}, {u"revoke"_s, base + u"/revoke"_s},
                     {u"longLived"_s, base + u"/longer"_s}, {u"refreshUrl"_s, base + (name == "facebook"_L1 || name == "instagram"_L1 || name == "threads"_L1 ? u"/longer"_s : u"/token"_s)}};
    const QJsonObject given = changes.value("auth"_L1).toObject();
    for (auto it = given.begin(); it != given.end(); ++it)
        auth.insert(it.key(), it.value());
    QJsonObject patch = changes;
    patch.insert(u"auth"_s, auth);
    patch.insert(u"api"_s, QJsonObject{{u"api"_s, base}, {u"directory"_s, base}, {u"entryway"_s, base}});
    const auto catalogue = campanile::domain::NetworkCatalogue::builtIn().overlaid({{name, patch}});
    if (!catalogue)
        qFatal("%s", qPrintable(catalogue.error().detail));
    return catalogue->network(platform);
}

void FakeAuthorization::answerNext(const QString &where, const Answer &answer)
{
    const auto lock = http.lock();
    m_scripted.append({QRegularExpression(where), answer});
}

QUrlQuery FakeAuthorization::asked(const QUrl &authorizeUrl)
{
    const auto lock = http.lock();
    const QUrlQuery query(authorizeUrl.query(QUrl::FullyEncoded));
    const QString pushed = decoded(query, u"request_uri"_s);
    return pushed.isEmpty() ? query : m_pushed.value(pushed);
}

QByteArray FakeAuthorization::approve(const QUrl &authorizeUrl)
{
    const auto lock = http.lock();
    const QUrlQuery query = asked(authorizeUrl);
    const QUrl redirect(decoded(query, u"redirect_uri"_s), QUrl::StrictMode);
    const QString client = decoded(query, clientIdParam);
    problem.clear();
    if (decoded(query, u"response_type"_s) != "code"_L1)
        problem = u"response_type"_s;
    else if (client != clientId && !client.startsWith("http://localhost?"_L1))
        problem = u"client "_s + client;
    else if (!redirect.isValid())
        problem = u"redirect"_s;
    else if (decoded(query, u"state"_s).size() < 22)
        problem = u"state"_s;
    if (!problem.isEmpty())
        return {};
    const QString code = fresh(u"code"_s);
    m_codes.insert(code, {query, {}, false});
    QByteArray target = redirect.path(QUrl::FullyEncoded).toLatin1() + "?code=" + encoded(code) + "&state=" + encoded(decoded(query, u"state"_s));
    if (sendsIss)
        target += "&iss=" + encoded(issuer());
    return target;
}

QByteArray FakeAuthorization::deny(const QUrl &authorizeUrl)
{
    const QUrlQuery query = asked(authorizeUrl);
    const QByteArray iss = sendsIss ? "&iss=" + encoded(issuer()) : QByteArray();
    return "/?error=access_denied&error_description=No&state=" + encoded(decoded(query, u"state"_s)) + iss;
}

Answer FakeAuthorization::handle_(const Request &request)
{
    for (qsizetype i = 0; i < m_scripted.size(); ++i) {
        if (m_scripted.at(i).first.match(request.line()).hasMatch())
            return m_scripted.takeAt(i).second;
    }
    const QString &path = request.path;
    if (path == "/token"_L1 || path == "/oauth/token"_L1)
        return token(request);
    if (path == "/par"_L1)
        return push(request);
    if (path == "/longer"_L1)
        return longLived(request);
    if (path == "/revoke"_L1 || path == "/oauth/revoke"_L1) {
        if (const auto refused = checkClient(request))
            return *refused;
        QByteArray thumbprint;
        if (bindsTokens) {
            if (const auto refused = checkProof(request, {}, thumbprint))
                return *refused;
        }
        revoked.append(request.value(u"token"_s));
        return jsonAnswer(QJsonObject());
    }
    if (path == "/.well-known/oauth-authorization-server"_L1)
        return hasMetadata && !isMastodonOld ? metadata() : textAnswer("<html>not here</html>", "text/html", 404);
    if (path == "/.well-known/oauth-protected-resource"_L1)
        return jsonAnswer(QJsonObject{{u"resource"_s, origin()}, {u"authorization_servers"_s, QJsonArray{origin()}}});
    if (path == "/api/v1/apps"_L1) {
        if (isMastodonOld && request.value(u"scopes"_s).split(u' ').contains(u"profile"_s))
            return jsonAnswer(QJsonObject{{u"error"_s, u"Validation failed: Scopes doesn't match configured on the server."_s}}, 422);
        return jsonAnswer(QJsonObject{{u"id"_s, u"7"_s}, {u"client_id"_s, clientId}, {u"client_secret"_s, secret}, {u"client_secret_expires_at"_s, 0}});
    }
    if (path == "/xrpc/com.atproto.identity.resolveHandle"_L1) {
        return request.value(u"handle"_s) == handle ? jsonAnswer(QJsonObject{{u"did"_s, subject}})
                                                    : jsonAnswer(QJsonObject{{u"error"_s, u"InvalidRequest"_s}}, 400);
    }
    if (path.startsWith("/did:plc:"_L1)) {
        const QJsonObject service{{u"id"_s, u"#atproto_pds"_s}, {u"type"_s, u"AtprotoPersonalDataServer"_s},
                                  {u"serviceEndpoint"_s, pdsInDocument.isEmpty() ? origin() : pdsInDocument}};
        return jsonAnswer(QJsonObject{{u"id"_s, path.mid(1)},
                                      {u"alsoKnownAs"_s, QJsonArray{u"at://"_s + (namedHandle.isEmpty() ? handle : namedHandle)}},
                                      {u"service"_s, QJsonArray{service}}});
    }
    if (path.startsWith("/xrpc/"_L1))
        return resource(request);
    return textAnswer("not here", "text/plain", 404);
}

Answer FakeAuthorization::metadata() const
{
    const QString base = origin();
    QJsonObject document{{u"issuer"_s, issuer()},
                         {u"authorization_endpoint"_s, base + u"/authorize"_s},
                         {u"token_endpoint"_s, base + u"/token"_s},
                         {u"revocation_endpoint"_s, base + u"/revoke"_s},
                         {u"authorization_response_iss_parameter_supported"_s, sendsIss},
                         {u"code_challenge_methods_supported"_s, QJsonArray{u"S256"_s}}};
    if (bindsTokens) {
        document.insert(u"dpop_signing_alg_values_supported"_s, QJsonArray{u"ES256"_s});
        document.insert(u"pushed_authorization_request_endpoint"_s, base + u"/par"_s);
        document.insert(u"scopes_supported"_s, QJsonArray{u"atproto"_s, u"transition:generic"_s, u"transition:chat.bsky"_s});
    } else {
        document.insert(u"scopes_supported"_s, QJsonArray{u"read"_s, u"profile"_s, u"read:accounts"_s, u"read:statuses"_s, u"read:notifications"_s, u"write:statuses"_s, u"write:media"_s});
        document.insert(u"app_registration_endpoint"_s, base + u"/api/v1/apps"_s);
    }
    return jsonAnswer(document);
}

std::optional<Answer> FakeAuthorization::checkClient(const Request &request) const
{
    using ClientAuth = NetworkAuth::ClientAuth;
    const QString id = request.value(clientIdParam);
    bool isKnown = id == clientId;
    switch (clientAuth) {
    case ClientAuth::None:
        isKnown = (isKnown || id.startsWith("http://localhost?"_L1)) && !request.has(u"client_secret"_s);
        break;
    case ClientAuth::Post:
        isKnown = isKnown && request.value(u"client_secret"_s) == secret;
        break;
    case ClientAuth::Basic:
        isKnown = request.header("authorization") == "Basic " + (encoded(clientId) + ':' + encoded(secret)).toBase64();
        break;
    }
    return isKnown ? std::nullopt : std::optional(error(u"invalid_client"_s, 401));
}

std::optional<Answer> FakeAuthorization::checkProof(const Request &request, const QByteArray &accessToken, QByteArray &thumbprint)
{
    const Proof proof = readProof(request.header("dpop"));
    const QJsonObject &claims = proof.claims;
    const bool isFresh = qAbs(claims.value("iat"_L1).toInteger() - QDateTime::currentSecsSinceEpoch()) < 300;
    const QString id = claims.value("jti"_L1).toString();
    const QByteArray hash = accessToken.isEmpty() ? QByteArray() : sha256Text(accessToken);
    if (!proof.isSigned || !isFresh || id.size() < 16 || m_proofIds.contains(id)
        || claims.value("htm"_L1).toString().toLatin1() != request.method || claims.value("htu"_L1).toString() != origin() + request.path
        || claims.value("ath"_L1).toString().toLatin1() != hash)
        return error(u"invalid_dpop_proof"_s, accessToken.isEmpty() ? 400 : 401);
    m_proofIds.insert(id);
    if (claims.value("nonce"_L1).toString().toLatin1() != m_nonce) {
        if (accessToken.isEmpty())
            return withHeaders(error(u"use_dpop_nonce"_s), {{"DPoP-Nonce", m_nonce}});
        return withHeaders(jsonAnswer(QJsonObject{{u"error"_s, u"use_dpop_nonce"_s}}, 401),
                           {{"DPoP-Nonce", m_nonce}, {"WWW-Authenticate", R"(DPoP error="use_dpop_nonce")"}});
    }
    // Each nonce is good for a few calls; the next one travels with the answers.
    m_nonce = "nonce-" + QByteArray::number(int(m_proofIds.size()) / 3 + 1);
    thumbprint = proof.thumbprint;
    return std::nullopt;
}

Answer FakeAuthorization::push(const Request &request)
{
    QByteArray thumbprint;
    if (const auto refused = checkClient(request))
        return *refused;
    if (bindsTokens) {
        if (const auto refused = checkProof(request, {}, thumbprint))
            return *refused;
    }
    const QString name = u"urn:ietf:params:oauth:request_uri:"_s + fresh(u"request"_s);
    QUrlQuery query;
    const QHash<QString, QByteArray> form = request.form();
    for (auto it = form.begin(); it != form.end(); ++it)
        query.addQueryItem(it.key(), QString::fromLatin1(encoded(QString::fromUtf8(it.value()))));
    m_pushed.insert(name, query);
    return withHeaders(jsonAnswer(QJsonObject{{u"request_uri"_s, name}, {u"expires_in"_s, 300}}, 201), {{"DPoP-Nonce", m_nonce}});
}

QJsonObject FakeAuthorization::tokenBody(const QString &scope, bool withRefresh, const QByteArray &thumbprint)
{
    const QString access = fresh(u"access-token"_s);
    m_accessTokens.insert(access, thumbprint);
    QJsonObject body{{u"access_token"_s, access}, {u"token_type"_s, thumbprint.isEmpty() ? u"Bearer"_s : u"DPoP"_s}, {u"expires_in"_s, 3600}};
    if (withRefresh) {
        const QString refreshToken = fresh(u"refresh-token"_s);
        QUrlQuery query;
        query.addQueryItem(u"scope"_s, QString::fromLatin1(encoded(scope)));
        m_refreshTokens.insert(refreshToken, {query, thumbprint, false});
        body.insert(u"refresh_token"_s, refreshToken);
    }
    if (namesScopes)
        body.insert(u"scope"_s, scope);
    if (bindsTokens)
        body.insert(u"sub"_s, subject);
    if (!idToken.isEmpty())
        body.insert(u"id_token"_s, idToken);
    for (auto it = more.begin(); it != more.end(); ++it)
        body.insert(it.key(), it.value());
    return body;
}

Answer FakeAuthorization::token(const Request &request)
{
    if (const auto refused = checkClient(request))
        return *refused;
    QByteArray thumbprint;
    if (bindsTokens) {
        if (const auto refused = checkProof(request, {}, thumbprint))
            return *refused;
    }
    const QString type = request.value(u"grant_type"_s);
    if (type == "authorization_code"_L1)
        return redeem(request, thumbprint);
    if (type == "refresh_token"_L1)
        return refresh(request, thumbprint);
    if (type == "client_credentials"_L1)
        return jsonAnswer(tokenBody(u"read"_s, false, {}));
    return error(u"unsupported_grant_type"_s);
}

Answer FakeAuthorization::redeem(const Request &request, const QByteArray &thumbprint)
{
    const QString code = request.value(u"code"_s);
    Grant &grant = m_codes[code];
    if (grant.isUsed || grant.asked.isEmpty())
        return error(u"invalid_grant"_s);
    grant.isUsed = true;
    if (request.value(u"redirect_uri"_s) != decoded(grant.asked, u"redirect_uri"_s))
        return error(u"invalid_grant"_s);
    const QString challenge = decoded(grant.asked, u"code_challenge"_s);
    if (!challenge.isEmpty()) {
        const QByteArray verifier = request.value(u"code_verifier"_s).toLatin1();
        const QByteArray made = isHexPkce ? QCryptographicHash::hash(verifier, QCryptographicHash::Sha256).toHex() : sha256Text(verifier);
        if (made != challenge.toLatin1() || verifier.size() < 43)
            return error(u"invalid_grant"_s);
    }
    const QString scope = grantedScopes.isEmpty() ? decoded(grant.asked, u"scope"_s) : grantedScopes;
    return withHeaders(jsonAnswer(tokenBody(scope, !isMastodonOld, thumbprint)), {{"DPoP-Nonce", m_nonce}});
}

Answer FakeAuthorization::refresh(const Request &request, const QByteArray &thumbprint)
{
    ++refreshes;
    const auto known = m_refreshTokens.find(request.value(u"refresh_token"_s));
    if (known == m_refreshTokens.end() || known->isUsed || known->thumbprint != thumbprint)
        return error(u"invalid_grant"_s);
    known->isUsed = rotates;
    return jsonAnswer(tokenBody(decoded(known->asked, u"scope"_s), rotates, thumbprint));
}

Answer FakeAuthorization::longLived(const Request &request)
{
    const QString type = request.value(u"grant_type"_s);
    const bool isExchange = type.endsWith("_exchange_token"_L1);
    const QString token = request.value(type == "fb_exchange_token"_L1 ? type : u"access_token"_s);
    if ((isExchange && request.value(u"client_secret"_s) != secret) || !m_accessTokens.contains(token)) {
        return jsonAnswer(QJsonObject{{u"error"_s, QJsonObject{{u"message"_s, u"Error validating access token"_s}, {u"type"_s, u"OAuthException"_s}, {u"code"_s, 190}}}}, 400);
    }
    QJsonObject body = tokenBody({}, false, {});
    body.remove(u"scope"_s);
    body.insert(u"expires_in"_s, 5'183'944);
    return jsonAnswer(body);
}

Answer FakeAuthorization::resource(const Request &request)
{
    const QByteArray header = request.header("authorization");
    QByteArray thumbprint;
    if (!header.startsWith("DPoP "))
        return jsonAnswer(QJsonObject{{u"error"_s, u"AuthMissing"_s}}, 401);
    const QByteArray access = header.mid(5);
    if (const auto refused = checkProof(request, access, thumbprint))
        return *refused;
    if (!m_accessTokens.contains(QString::fromLatin1(access)) || m_accessTokens.value(QString::fromLatin1(access)) != thumbprint)
        return jsonAnswer(QJsonObject{{u"error"_s, u"InvalidToken"_s}}, 401);
    if (request.path.endsWith("getSession"_L1))
        return jsonAnswer(QJsonObject{{u"did"_s, subject}, {u"handle"_s, handle}});
    return jsonAnswer(QJsonObject{{u"uri"_s, u"at://"_s + subject + u"/app.bsky.feed.post/1"_s}, {u"cid"_s, u"bafy"_s}});
}

} // namespace fakes
