// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/clock.h"
#include "app/core/rng.h"
#include "server/core/oauth/authorizationserver.h"
#include "server/core/oauth/tokenanswer.h"
#include "server/core/platforms/bluesky/blueskyadapter.h"
#include "tests/peers/peerprocess.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace campanile;
using namespace campanile::server;
using namespace campanile::test;
using namespace Qt::StringLiterals;
using campanile::domain::NetworkAuth;
using campanile::domain::Platform;

/**
 * The OAuth engine against authorization servers of others, with a person who signs in and agrees in a real Chromium:
 * oidc-provider, oauth2-mock-server and a whole AT Protocol server that takes posts with a bound token.
 */
class TestPeerOAuth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anyLoopbackPort();
    void cancelAtTheServer();
    void codeWorksOnce();
    void refreshRotates();
    void revokedIsOver();
    void tokenFaults_data();
    void tokenFaults();
    void refreshFaults_data();
    void refreshFaults();
    void refreshWithoutANewToken();
    void atprotoConnectsAndPosts();
    void atprotoDeny();
    void atprotoRevokedIsOver();

private:
    struct OidcSignIn {
        OAuthPending pending;
        QByteArray target;
        Result<TokenAnswer> answer = Error();
    };
    [[nodiscard]] QJsonObject ask(const QString &what, QJsonObject arguments = {});
    /** A sign-in at oidc-provider up to the browser's return. */
    [[nodiscard]] Result<OAuthPending> beginOidc(QUrl *url);
    [[nodiscard]] QByteArray click(const QUrl &url, const QStringList &buttons);
    [[nodiscard]] OidcSignIn signInAtOidc();
    [[nodiscard]] Result<OAuthGrant> connectMock();
    [[nodiscard]] Result<OAuthGrant> connectAtproto();
    [[nodiscard]] AccountSession sessionOf(const OAuthGrant &grant) const;
    [[nodiscard]] PlatformResult<RemotePost> post(const AccountSession &session, const QString &text);

    static NetworkAuth publicClient()
    {
        NetworkAuth auth;
        auth.clientAuth = NetworkAuth::ClientAuth::None;
        return auth;
    }

    PeerProcess m_peer;
    QJsonObject m_servers;
    SystemClock m_clock;
    SystemRng m_rng;
    DpopNonces m_nonces;
    std::unique_ptr<CurlHttpClient> m_http;
    std::unique_ptr<OAuthCalls> m_calls;
    std::unique_ptr<AuthorizationFlow> m_flow;
    std::unique_ptr<OAuthEngine> m_engine;
    std::unique_ptr<BlueskyAdapter> m_bluesky;
    AuthorizationServer m_oidc;
    domain::NetworkInfo m_mock;
    domain::NetworkInfo m_atproto;
};

namespace {

const QStringList kAgree{u"^(authorize|accept|allow)"_s, u"^sign.?in$"_s, u"^(next|continue)"_s};

QString words(const Error &error)
{
    return error.code + u' ' + error.detail + u' ' + error.args.join(u' ');
}

QString words(const PlatformError &error)
{
    return error.code + u' ' + error.platformCode + u' ' + error.message;
}

} // namespace

void TestPeerOAuth::initTestCase()
{
    m_servers = m_peer.start(u"node"_s, {QStringLiteral(CAMPANILE_SOURCE_DIR "/tests/peers/oauth.mjs")});
    QVERIFY2(!m_servers.contains("error"_L1), qPrintable(m_servers.value("error"_L1).toString()));
    HttpGuard guard;
    for (const QLatin1StringView name : {"oidc"_L1, "mock"_L1, "pds"_L1, "plc"_L1})
        guard.allowOrigin(QUrl(m_servers.value(name).toString()));
    m_http = std::make_unique<CurlHttpClient>(guard);
    m_calls = std::make_unique<OAuthCalls>(*m_http, m_clock, m_rng, m_nonces, OAuthOptions());
    m_flow = std::make_unique<AuthorizationFlow>(*m_calls, m_clock, m_rng);
    m_engine = std::make_unique<OAuthEngine>(*m_http, m_clock, m_rng);
    m_bluesky = std::make_unique<BlueskyAdapter>(*m_http, m_clock);

    const QString issuer = m_servers.value("oidc"_L1).toString();
    const auto oidc = fetchServerMetadata(*m_calls, issuer, m_clock.nowMs());
    QVERIFY2(oidc, oidc ? "" : qPrintable(words(oidc.error())));
    QVERIFY(oidc->bindsTokens && oidc->sendsIss && !oidc->pushedRequest.isEmpty());
    m_oidc = *oidc;

    const QString mock = m_servers.value("mock"_L1).toString();
    const QJsonObject auth{{u"authorize"_s, mock + u"/authorize"_s}, {u"token"_s, mock + u"/token"_s}, {u"revoke"_s, mock + u"/revoke"_s}};
    const QJsonObject api{{u"entryway"_s, m_servers.value("pds"_L1)}, {u"directory"_s, m_servers.value("plc"_L1)}};
    const auto networks = domain::NetworkCatalogue::builtIn().overlaid(
        {{u"youtube"_s, QJsonObject{{u"auth"_s, auth}}}, {u"bluesky"_s, QJsonObject{{u"api"_s, api}}}});
    QVERIFY(networks);
    m_mock = networks->network(Platform::Youtube);
    m_atproto = networks->network(Platform::Bluesky);
}

QJsonObject TestPeerOAuth::ask(const QString &what, QJsonObject arguments)
{
    arguments.insert(u"do"_s, what);
    const QJsonObject answer = m_peer.ask(arguments);
    if (!answer.value("ok"_L1).toBool())
        qWarning("%s: %s", qPrintable(what), qPrintable(answer.value("error"_L1).toString()));
    return answer;
}

QByteArray TestPeerOAuth::click(const QUrl &url, const QStringList &buttons)
{
    return ask(u"click"_s, {{u"url"_s, url.toString(QUrl::FullyEncoded)}, {u"buttons"_s, QJsonArray::fromStringList(buttons)}})
        .value("target"_L1).toString().toLatin1();
}

Result<OAuthPending> TestPeerOAuth::beginOidc(QUrl *url)
{
    OAuthPending pending;
    pending.redirectUri = QUrl(ask(u"listen"_s).value("redirectUri"_L1).toString());
    pending.expiresAtMs = m_clock.nowMs() + 600'000;
    pending.requiresIss = true;
    const AuthorizationRequest request{ClientIdentity::of(publicClient(), {u"campanile"_s}), {u"openid"_s, u"offline_access"_s}, u" "_s, {{u"prompt"_s, u"consent"_s}}};
    const auto address = m_flow->begin(m_oidc, request, pending);
    if (!address)
        return address.error();
    *url = *address;
    return pending;
}

TestPeerOAuth::OidcSignIn TestPeerOAuth::signInAtOidc()
{
    OidcSignIn done;
    QUrl url;
    const auto pending = beginOidc(&url);
    if (!pending) {
        done.answer = pending.error();
        return done;
    }
    done.pending = *pending;
    done.target = click(url, kAgree);
    done.answer = m_flow->finish(m_oidc, publicClient(), *pending, done.target);
    if (!done.answer)
        qWarning() << ask(u"refusals"_s).value("refusals"_L1);
    return done;
}

void TestPeerOAuth::anyLoopbackPort()
{
    QUrl before;
    for (int i = 0; i < 2; ++i) {
        const OidcSignIn done = signInAtOidc();
        QVERIFY2(done.answer, done.answer ? "" : qPrintable(words(done.answer.error())));
        QVERIFY(done.pending.redirectUri != before);
        before = done.pending.redirectUri;
        QVERIFY(done.target.contains("iss="));
        QCOMPARE(done.answer->subject, u"anna"_s);
        QCOMPARE(done.answer->tokenType, u"dpop"_s);
        QVERIFY(!done.answer->idToken.isEmpty());
        QVERIFY(!done.answer->tokens.refreshToken.isEmpty());
        // The provider itself accepts our proof, nonce and token hash at its user info endpoint.
        HttpCall call;
        call.url = QUrl(m_oidc.issuer + u"/me"_s);
        const DpopSender sender(*m_http, m_clock, m_rng, m_nonces);
        const HttpResponse me = sender.send(call, *DpopKey::fromJwk(done.answer->tokens.dpopKey), done.answer->tokens.accessToken.toLatin1());
        QCOMPARE(me.status, 200);
        QCOMPARE(QJsonDocument::fromJson(me.body).object().value("sub"_L1).toString(), u"anna"_s);
        const HttpResponse other = sender.send(call, *DpopKey::generate(), done.answer->tokens.accessToken.toLatin1());
        QCOMPARE(other.status, 401);
    }
}

void TestPeerOAuth::cancelAtTheServer()
{
    QUrl url;
    const auto pending = beginOidc(&url);
    QVERIFY2(pending, pending ? "" : qPrintable(words(pending.error())));
    const auto answer = m_flow->finish(m_oidc, publicClient(), *pending, click(url, {u"cancel"_s}));
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, u"connect.denied"_s);
}

void TestPeerOAuth::codeWorksOnce()
{
    const OidcSignIn done = signInAtOidc();
    QVERIFY2(done.answer, done.answer ? "" : qPrintable(words(done.answer.error())));
    const auto again = m_flow->finish(m_oidc, publicClient(), done.pending, done.target);
    QVERIFY(!again);
    QCOMPARE(again.error().code, u"connect.replayed"_s);
}

void TestPeerOAuth::refreshRotates()
{
    const OidcSignIn done = signInAtOidc();
    QVERIFY2(done.answer, done.answer ? "" : qPrintable(words(done.answer.error())));
    const AppCredentials app{u"campanile"_s};
    AccountTokens tokens = done.answer->tokens;
    const AccountTokens first = tokens;
    for (int i = 0; i < 2; ++i) {
        const auto next = m_flow->refresh(m_oidc, publicClient(), app, tokens);
        QVERIFY2(next, next ? "" : qPrintable(words(next.error())));
        QVERIFY(next->refreshToken != tokens.refreshToken && next->accessToken != tokens.accessToken);
        tokens = *next;
    }
    // A token that was used is refused, and takes the whole grant with it: why there is one refresher per account.
    const auto reused = m_flow->refresh(m_oidc, publicClient(), app, first);
    QVERIFY(!reused);
    QCOMPARE(reused.error().cls, FailureClass::Auth);
    QVERIFY(!m_flow->refresh(m_oidc, publicClient(), app, tokens));
}

void TestPeerOAuth::revokedIsOver()
{
    const OidcSignIn done = signInAtOidc();
    QVERIFY2(done.answer, done.answer ? "" : qPrintable(words(done.answer.error())));
    const AppCredentials app{u"campanile"_s};
    QVERIFY(m_flow->revoke(m_oidc, publicClient(), app, done.answer->tokens));
    const auto next = m_flow->refresh(m_oidc, publicClient(), app, done.answer->tokens);
    QVERIFY(!next);
    QCOMPARE(next.error().cls, FailureClass::Auth);
}

Result<OAuthGrant> TestPeerOAuth::connectMock()
{
    OAuthRequest request;
    request.app = {u"our-app"_s, u"our-secret"_s};
    request.redirectUri = QUrl(u"http://127.0.0.1:50123/"_s);
    const auto start = m_engine->begin(m_mock, request);
    if (!start)
        return start.error();
    const QString target = ask(u"agree"_s, {{u"url"_s, start->authorizeUrl.toString(QUrl::FullyEncoded)}}).value("target"_L1).toString();
    return m_engine->finish(m_mock, start->pending, target.toLatin1());
}

void TestPeerOAuth::tokenFaults_data()
{
    QTest::addColumn<QJsonObject>("next");
    QTest::addColumn<QString>("code"); // empty: connected
    const auto merge = [](const QString &name, const QJsonValue &value) { return QJsonObject{{u"merge"_s, QJsonObject{{name, value}}}}; };
    const auto answer = [](int status, const QJsonValue &body) { return QJsonObject{{u"status"_s, status}, {u"body"_s, body}}; };
    QTest::newRow("as it should be") << QJsonObject() << QString();
    QTest::newRow("seconds as text") << merge(u"expires_in"_s, u"3600"_s) << QString();
    QTest::newRow("no seconds") << merge(u"expires_in"_s, QJsonValue::Null) << QString();
    QTest::newRow("no scope") << merge(u"scope"_s, QJsonValue::Null) << QString();
    QTest::newRow("no token") << merge(u"access_token"_s, QJsonValue::Null) << u"connect.badAnswer"_s;
    QTest::newRow("an id token of another app") << merge(u"id_token"_s, u"e30.eyJhdWQiOiJvdGhlciIsImV4cCI6OTk5OTk5OTk5OX0.c2ln"_s) << u"connect.wrongIssuer"_s;
    QTest::newRow("invalid_grant") << answer(400, QJsonObject{{u"error"_s, u"invalid_grant"_s}}) << u"connect.replayed"_s;
    QTest::newRow("invalid_client") << answer(401, QJsonObject{{u"error"_s, u"invalid_client"_s}}) << u"connect.badApp"_s;
    QTest::newRow("a fault") << answer(500, QJsonObject{{u"error"_s, u"server_error"_s}}) << u"connect.unreachable"_s;
    QTest::newRow("too often") << answer(429, QJsonObject()) << u"connect.tooOften"_s;
    QTest::newRow("words instead of an object") << answer(200, u"<html>hello</html>"_s) << u"connect.badAnswer"_s;
}

void TestPeerOAuth::tokenFaults()
{
    QFETCH(QJsonObject, next);
    QFETCH(QString, code);
    (void)ask(u"nextToken"_s, next);
    const auto grant = connectMock();
    QVERIFY2((grant ? QString() : grant.error().code) == code, grant ? "connected" : qPrintable(words(grant.error())));
    if (grant)
        QVERIFY(grant->tokens.expiresAtMs > m_clock.nowMs() + 3'000'000);
}

void TestPeerOAuth::refreshFaults_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QJsonValue>("body");
    QTest::addColumn<FailureClass>("cls");
    const auto error = [](const QString &name) { return QJsonValue(QJsonObject{{u"error"_s, name}}); };
    QTest::newRow("invalid_grant") << 400 << error(u"invalid_grant"_s) << FailureClass::Auth;
    QTest::newRow("invalid_client") << 401 << error(u"invalid_client"_s) << FailureClass::Permanent;
    QTest::newRow("temporarily_unavailable") << 503 << error(u"temporarily_unavailable"_s) << FailureClass::TransientSafe;
    QTest::newRow("a fault") << 500 << error(u"server_error"_s) << FailureClass::TransientSafe;
    QTest::newRow("words instead of an object") << 200 << QJsonValue(u"<html></html>"_s) << FailureClass::TransientSafe;
}

void TestPeerOAuth::refreshFaults()
{
    QFETCH(int, status);
    QFETCH(QJsonValue, body);
    const auto grant = connectMock();
    QVERIFY2(grant, grant ? "" : qPrintable(words(grant.error())));
    (void)ask(u"nextToken"_s, {{u"status"_s, status}, {u"body"_s, body}});
    const auto next = m_engine->refresh(m_mock, {u"our-app"_s, u"our-secret"_s}, grant->tokens, {});
    QVERIFY(!next);
    QTEST(next.error().cls, "cls");
    // The fault is over, and so is its effect.
    QVERIFY(m_engine->refresh(m_mock, {u"our-app"_s, u"our-secret"_s}, grant->tokens, {}));
}

void TestPeerOAuth::refreshWithoutANewToken()
{
    const auto grant = connectMock();
    QVERIFY2(grant, grant ? "" : qPrintable(words(grant.error())));
    QVERIFY(!grant->tokens.refreshToken.isEmpty());
    (void)ask(u"nextToken"_s, {{u"merge"_s, QJsonObject{{u"refresh_token"_s, QJsonValue::Null}}}});
    const auto next = m_engine->refresh(m_mock, {u"our-app"_s, u"our-secret"_s}, grant->tokens, {});
    QVERIFY2(next, next ? "" : qPrintable(words(next.error())));
    QCOMPARE(next->refreshToken, grant->tokens.refreshToken);
    QVERIFY(m_engine->revoke(m_mock, {u"our-app"_s, u"our-secret"_s}, *next, {}));
}

Result<OAuthGrant> TestPeerOAuth::connectAtproto()
{
    OAuthRequest request;
    request.server = m_servers.value("handle"_L1).toString();
    request.redirectUri = QUrl(ask(u"listen"_s).value("redirectUri"_L1).toString());
    const auto start = m_engine->begin(m_atproto, request);
    if (!start)
        return start.error();
    // What the server keeps between the two halves.
    const auto pending = OAuthPending::fromJson(QJsonDocument::fromJson(QJsonDocument(start->pending.toJson()).toJson()).object());
    if (!pending)
        return pending.error();
    return m_engine->finish(m_atproto, *pending, click(start->authorizeUrl, kAgree));
}

AccountSession TestPeerOAuth::sessionOf(const OAuthGrant &grant) const
{
    AccountSession session;
    session.serverUrl = grant.serverUrl;
    session.platformAccountId = grant.subject;
    session.accessToken = grant.tokens.accessToken;
    session.refreshToken = grant.tokens.refreshToken;
    session.dpopKey = grant.tokens.dpopKey;
    return session;
}

PlatformResult<RemotePost> TestPeerOAuth::post(const AccountSession &session, const QString &text)
{
    PublishContent content;
    content.parts = {{text, {}}};
    PartRequest request{content};
    request.attempt.key = m_bluesky->newKey(text, m_clock.nowMs());
    return m_bluesky->create(session, request);
}

void TestPeerOAuth::atprotoConnectsAndPosts()
{
    const auto grant = connectAtproto();
    QVERIFY2(grant, grant ? "" : qPrintable(words(grant.error())));
    QCOMPARE(grant->subject, m_servers.value("did"_L1).toString());
    QCOMPARE(grant->serverUrl, m_servers.value("pds"_L1).toString());
    QVERIFY2(grant->missingScopes.isEmpty(), qPrintable(grant->missingScopes.join(u' ')));
    AccountSession session = sessionOf(*grant);
    const auto profile = m_bluesky->verify(session);
    QVERIFY2(profile, profile ? "" : qPrintable(words(profile.error())));
    QCOMPARE(profile->username, m_servers.value("handle"_L1).toString());

    const auto first = post(session, u"Published with a token that is bound to its key"_s);
    QVERIFY2(first, first ? "" : qPrintable(words(first.error())));
    QVERIFY(isUnsupported(m_bluesky->refresh(session).error()));
    const auto renewed = m_engine->refresh(m_atproto, {}, grant->tokens, grant->serverUrl);
    QVERIFY2(renewed, renewed ? "" : qPrintable(words(renewed.error())));
    QVERIFY(renewed->refreshToken != grant->tokens.refreshToken);
    session.accessToken = renewed->accessToken;
    const auto second = post(session, u"And once more with the renewed one"_s);
    QVERIFY2(second, second ? "" : qPrintable(words(second.error())));

    // Somebody who finds the token cannot use it.
    AccountSession thief = session;
    thief.dpopKey = DpopKey::generate()->toJwk();
    QCOMPARE(post(thief, u"never"_s).error().cls, FailureClass::Auth);
    thief.dpopKey.clear();
    QVERIFY(!post(thief, u"never"_s));

    QStringList texts;
    const QJsonArray posts = ask(u"posts"_s).value("posts"_L1).toArray();
    for (const QJsonValue &one : posts)
        texts.prepend(one["record"_L1]["text"_L1].toString());
    QCOMPARE(texts, (QStringList{u"Published with a token that is bound to its key"_s, u"And once more with the renewed one"_s}));
}

void TestPeerOAuth::atprotoDeny()
{
    OAuthRequest request;
    request.server = m_servers.value("handle"_L1).toString();
    request.redirectUri = QUrl(ask(u"listen"_s).value("redirectUri"_L1).toString());
    const auto start = m_engine->begin(m_atproto, request);
    QVERIFY2(start, start ? "" : qPrintable(words(start.error())));
    const auto grant = m_engine->finish(m_atproto, start->pending, click(start->authorizeUrl, {u"^deny"_s, u"^sign in$"_s, u"^(next|continue)"_s}));
    QVERIFY(!grant);
    QCOMPARE(grant.error().code, u"connect.denied"_s);
}

void TestPeerOAuth::atprotoRevokedIsOver()
{
    const auto grant = connectAtproto();
    QVERIFY2(grant, grant ? "" : qPrintable(words(grant.error())));
    QVERIFY(m_engine->revoke(m_atproto, {}, grant->tokens, grant->serverUrl));
    const auto next = m_engine->refresh(m_atproto, {}, grant->tokens, grant->serverUrl);
    QVERIFY(!next);
    QCOMPARE(next.error().cls, FailureClass::Auth);
}

QTEST_GUILESS_MAIN(TestPeerOAuth)
#include "tst_peeroauth.moc"
