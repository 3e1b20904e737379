// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/oauth/oauthwords.h"
#include "tests/oauth/support/oauthrig.h"
#include "tests/support/testprogram.h"

#include <QTest>

namespace tst_oauthatproto {

using namespace campanile;
using namespace campanile::server;
using namespace Qt::StringLiterals;
using campanile::domain::NetworkAuth;
using campanile::domain::Platform;

/** AT Protocol: from a name to the server that signs in, pushed requests, bound tokens, and servers that speak for others. */
class TestOAuthAtproto : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connect_data();
    void connect();
    void nameOnAWebServer();
    void unknownNames_data();
    void unknownNames();
    void scopeAtprotoIsNeeded();
    void anotherAccountThanAsked();
    void serverThatSpeaksForOthers();
    void mixedUpIssuer();
    void missingIssuer();
    void tokenThatIsNotBound();
    void teamServer();
    void refresh();
    void refreshWithAnotherKey();
    void revoke();

private:
    struct Rig : OAuthRig {
        Rig()
        {
            fake.bindsTokens = true;
            fake.sendsIss = true;
            fake.clientAuth = NetworkAuth::ClientAuth::None;
            network = fake.network(Platform::Bluesky);
        }
        [[nodiscard]] Result<OAuthGrant> connect(const QString &server)
        {
            const auto start = engine.begin(network, of(server));
            return start ? engine.finish(network, start->pending, fake.approve(start->authorizeUrl)) : Result<OAuthGrant>(start.error());
        }
        [[nodiscard]] OAuthRequest of(const QString &server) const
        {
            OAuthRequest request = this->request(server);
            request.app = {};
            return request;
        }
        domain::NetworkInfo network;
    };
};

void TestOAuthAtproto::connect_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isNamed"); // who signs in is settled by it
    QTest::newRow("a name") << u"@Anna.test"_s << true;
    QTest::newRow("a DID") << u"did:plc:abcdefghijklmnopqrstuvwx"_s << true;
    QTest::newRow("the address of a server") << u"server"_s << false;
    QTest::newRow("nothing: the network's own server") << QString() << false;
}

void TestOAuthAtproto::connect()
{
    QFETCH(QString, typed);
    QFETCH(bool, isNamed);
    Rig rig;
    const auto start = rig.engine.begin(rig.network, rig.of(typed == "server"_L1 ? rig.fake.origin() + u"/"_s : typed));
    QVERIFY2(start, start ? "" : qPrintable(start.error().code + u' ' + start.error().detail));
    QCOMPARE(start->pending.expectedSubject, isNamed ? rig.fake.subject : QString());
    // Everything went ahead of the browser, which only carries a number.
    const QUrlQuery shown(start->authorizeUrl.query(QUrl::FullyEncoded));
    QCOMPARE(shown.queryItems().size(), 2);
    QVERIFY(shown.hasQueryItem(u"request_uri"_s));
    const QUrlQuery asked = rig.fake.asked(start->authorizeUrl);
    QCOMPARE(asked.queryItemValue(u"code_challenge_method"_s), u"S256"_s);
    QCOMPARE(asked.queryItemValue(u"login_hint"_s, QUrl::FullyDecoded), !isNamed ? QString() : typed.startsWith("did:"_L1) ? typed : u"anna.test"_s);
    QCOMPARE(asked.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded), u"http://127.0.0.1:50123/"_s);
    // The client of a computer: its addresses and permissions stand in its name, without the port.
    const QString client = shown.queryItemValue(u"client_id"_s, QUrl::FullyDecoded);
    QCOMPARE(client, u"http://localhost?redirect_uri=http%3A%2F%2F127.0.0.1%2F&scope=atproto%20transition%3Ageneric%20transition%3Achat.bsky"_s);

    const auto grant = rig.engine.finish(rig.network, start->pending, rig.fake.approve(start->authorizeUrl));
    QVERIFY2(grant, grant ? "" : qPrintable(grant.error().code + u' ' + grant.error().detail));
    QCOMPARE(grant->subject, rig.fake.subject);
    QCOMPARE(grant->serverUrl, rig.fake.origin());
    QCOMPARE(grant->tokens.issuer, rig.fake.origin());
    QCOMPARE(grant->tokens.clientId, client);
    QCOMPARE(grant->tokens.dpopKey, start->pending.dpopKey);
    QVERIFY(grant->missingScopes.isEmpty());
    QCOMPARE(grant->personNeededAtMs, rig.clock.nowMs() + 14 * 24 * 3'600'000LL);
}

namespace {

/** Answers for names that need no socket; everything else goes to the real client. */
class Named final : public HttpClient
{
public:
    explicit Named(HttpClient &inner) : m_inner(inner) {}
    HttpResponse send(const HttpCall &call) override
    {
        if (call.url.scheme() != "https"_L1)
            return m_inner.send(call);
        asked.append(call.url.toString());
        HttpResponse response;
        response.status = body.isEmpty() ? 404 : 200;
        response.body = body;
        return response;
    }
    QByteArray body;
    QStringList asked;

private:
    HttpClient &m_inner;
};

} // namespace

void TestOAuthAtproto::nameOnAWebServer()
{
    Rig rig;
    rig.fake.handle = u"anna.example.org"_s;
    Named http(rig.http);
    http.body = rig.fake.subject.toLatin1() + "\n";
    OAuthEngine engine(http, rig.clock, rig.rng, OAuthRig::quick());
    const auto start = engine.begin(rig.network, rig.of(u"anna.example.org"_s));
    QVERIFY2(start, start ? "" : qPrintable(start.error().code));
    QCOMPARE(http.asked, QStringList{u"https://anna.example.org/.well-known/atproto-did"_s});
    QCOMPARE(rig.fake.http.count(u"resolveHandle"_s), 0);
    // A name that stands in DNS only: the network's own server knows it.
    http.body.clear();
    QVERIFY(engine.begin(rig.network, rig.of(u"anna.example.org"_s)));
    QCOMPARE(rig.fake.http.count(u"resolveHandle"_s), 1);
    // A page in the place of the DID is not believed.
    http.body = "<html>did:plc:abcdefghijklmnopqrstuvwx</html>";
    QVERIFY(engine.begin(rig.network, rig.of(u"anna.example.org"_s)));
    QCOMPARE(rig.fake.http.count(u"resolveHandle"_s), 2);
}

void TestOAuthAtproto::unknownNames_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("namedHandle");
    QTest::addColumn<QString>("code");
    QTest::newRow("nobody has the name") << u"eve.test"_s << QString() << u"connect.unknownHandle"_s;
    QTest::newRow("the account goes by another name") << u"anna.test"_s << u"anne.test"_s << u"connect.unknownHandle"_s;
    QTest::newRow("a DID of another kind") << u"did:key:z6Mk"_s << QString() << u"connect.unknownHandle"_s;
    QTest::newRow("a word") << u"anna"_s << QString() << u"connect.noServer"_s;
}

void TestOAuthAtproto::unknownNames()
{
    QFETCH(QString, typed);
    QFETCH(QString, namedHandle);
    Rig rig;
    rig.fake.namedHandle = namedHandle;
    QTEST(codeOfError(rig.engine.begin(rig.network, rig.of(typed))), "code");
}

void TestOAuthAtproto::scopeAtprotoIsNeeded()
{
    Rig rig;
    rig.fake.grantedScopes = u"transition:generic"_s;
    QCOMPARE(codeOfError(rig.connect(u"anna.test"_s)), u"connect.badAnswer"_s);
    rig.fake.grantedScopes = u"atproto transition:generic"_s;
    const auto grant = rig.connect(u"anna.test"_s);
    QVERIFY(grant);
    QCOMPARE(grant->missingScopes, QStringList{u"transition:chat.bsky"_s});
}

void TestOAuthAtproto::anotherAccountThanAsked()
{
    Rig rig;
    const auto start = rig.engine.begin(rig.network, rig.of(u"anna.test"_s));
    QVERIFY(start);
    rig.fake.subject = u"did:plc:bbbbbbbbbbbbbbbbbbbbbbbb"_s;
    QCOMPARE(codeOfError(rig.engine.finish(rig.network, start->pending, rig.fake.approve(start->authorizeUrl))), u"connect.wrongAccount"_s);
    // The same when an account is connected again by the address of its server.
    OAuthRequest again = rig.of(rig.fake.origin());
    again.expectedSubject = u"did:plc:cccccccccccccccccccccccc"_s;
    const auto second = rig.engine.begin(rig.network, again);
    QVERIFY(second);
    QCOMPARE(codeOfError(rig.engine.finish(rig.network, second->pending, rig.fake.approve(second->authorizeUrl))), u"connect.wrongAccount"_s);
}

void TestOAuthAtproto::serverThatSpeaksForOthers()
{
    // The token says who it is for; the account's own document says that another server keeps it.
    Rig rig;
    Rig honest;
    HttpGuard guard = OAuthRig::guardFor(rig.fake);
    guard.allowOrigin(QUrl(honest.fake.origin()));
    CurlHttpClient http(guard);
    OAuthEngine engine(http, rig.clock, rig.rng, OAuthRig::quick());
    const auto start = engine.begin(rig.network, rig.of(rig.fake.origin()));
    QVERIFY(start);
    rig.fake.pdsInDocument = honest.fake.origin();
    QCOMPARE(codeOfError(engine.finish(rig.network, start->pending, rig.fake.approve(start->authorizeUrl))), u"connect.wrongIssuer"_s);
}

void TestOAuthAtproto::mixedUpIssuer()
{
    Rig rig;
    const auto start = rig.engine.begin(rig.network, rig.of(u"anna.test"_s));
    QVERIFY(start);
    rig.fake.statedIssuer = u"https://honest.example"_s;
    const int before = rig.fake.http.count(u"/token"_s);
    QCOMPARE(codeOfError(rig.engine.finish(rig.network, start->pending, rig.fake.approve(start->authorizeUrl))), u"connect.wrongIssuer"_s);
    QCOMPARE(rig.fake.http.count(u"/token"_s), before);
}

void TestOAuthAtproto::missingIssuer()
{
    Rig rig;
    const auto start = rig.engine.begin(rig.network, rig.of(u"anna.test"_s));
    QVERIFY(start);
    rig.fake.sendsIss = false;
    QCOMPARE(codeOfError(rig.engine.finish(rig.network, start->pending, rig.fake.approve(start->authorizeUrl))), u"connect.wrongIssuer"_s);
    // And a server that does not promise to send it is none for AT Protocol.
    QCOMPARE(codeOfError(rig.engine.begin(rig.network, rig.of(u"anna.test"_s))), u"connect.badServer"_s);
}

void TestOAuthAtproto::tokenThatIsNotBound()
{
    Rig rig;
    rig.fake.more = {{u"token_type"_s, u"Bearer"_s}};
    QCOMPARE(codeOfError(rig.connect(u"anna.test"_s)), u"connect.badAnswer"_s);
}

void TestOAuthAtproto::teamServer()
{
    Rig rig;
    rig.fake.clientId = u"https://team.example/connect/bluesky/client-metadata.json"_s;
    OAuthRequest request = rig.of(u"anna.test"_s);
    request.clientMetadataUrl = QUrl(rig.fake.clientId);
    request.redirectUri = QUrl(u"https://team.example/connect/back"_s);
    const auto start = rig.engine.begin(rig.network, request);
    QVERIFY(start);
    const auto grant = rig.engine.finish(rig.network, start->pending, rig.fake.approve(start->authorizeUrl));
    QVERIFY(grant);
    QCOMPARE(grant->tokens.clientId, rig.fake.clientId);
}

void TestOAuthAtproto::refresh()
{
    Rig rig;
    const auto grant = rig.connect(u"anna.test"_s);
    QVERIFY(grant);
    AccountTokens tokens = grant->tokens;
    for (int i = 0; i < 3; ++i) {
        const auto next = rig.engine.refresh(rig.network, {}, tokens, grant->serverUrl);
        QVERIFY2(next, next ? "" : qPrintable(next.error().code + next.error().message));
        QVERIFY(next->refreshToken != tokens.refreshToken);
        QCOMPARE(next->dpopKey, tokens.dpopKey);
        QCOMPARE(next->issuer, tokens.issuer);
        QCOMPARE(next->clientId, tokens.clientId);
        tokens = *next;
    }
    // Another engine, as after a restart, has no nonce yet.
    OAuthEngine later(rig.http, rig.clock, rig.rng, OAuthRig::quick());
    QVERIFY(later.refresh(rig.network, {}, tokens, grant->serverUrl));
    // No server is no reason to ask the person.
    rig.fake.http.setReachable(false);
    const auto offline = rig.engine.refresh(rig.network, {}, tokens, grant->serverUrl);
    QVERIFY(!offline);
    QCOMPARE(offline.error().cls, FailureClass::TransientSafe);
}

void TestOAuthAtproto::refreshWithAnotherKey()
{
    Rig rig;
    const auto grant = rig.connect(u"anna.test"_s);
    const auto other = rig.connect(u"anna.test"_s);
    QVERIFY(grant && other);
    AccountTokens mixed = grant->tokens;
    mixed.dpopKey = other->tokens.dpopKey;
    const auto next = rig.engine.refresh(rig.network, {}, mixed, grant->serverUrl);
    QVERIFY(!next);
    QCOMPARE(next.error().cls, FailureClass::Auth);
    mixed.dpopKey = u"broken"_s;
    QCOMPARE(rig.engine.refresh(rig.network, {}, mixed, grant->serverUrl).error().cls, FailureClass::Auth);
}

void TestOAuthAtproto::revoke()
{
    Rig rig;
    const auto grant = rig.connect(u"anna.test"_s);
    QVERIFY(grant);
    QVERIFY(rig.engine.revoke(rig.network, {}, grant->tokens, grant->serverUrl));
    QCOMPARE(rig.fake.revoked.first(), grant->tokens.refreshToken);
}

CAMPANILE_GUILESS_TEST(TestOAuthAtproto)

} // namespace tst_oauthatproto

#include "tst_oauthatproto.moc"
