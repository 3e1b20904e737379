// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/clock.h"
#include "app/core/rng.h"
#include "server/core/oauth/dpop.h"
#include "server/core/oauth/oauthengine.h"
#include "server/core/oauth/oauthwords.h"
#include "server/core/platforms/bluesky/blueskyadapter.h"
#include "tests/oauth/support/fakeauthorization.h"
#include "tests/oauth/support/proofs.h"
#include "tests/support/testprogram.h"

#include <QJsonDocument>
#include <QSet>
#include <QTest>
#include <QThread>

#include <atomic>

namespace tst_dpop {

using namespace campanile;
using namespace campanile::server;
using namespace Qt::StringLiterals;

/** Keys and proofs of RFC 9449, and a server that changes its nonce all the time. */
class TestDpop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keySurvivesItsJwk();
    void brokenKeysAreRefused_data();
    void brokenKeysAreRefused();
    void proofSaysWhatIsSent();
    void proofNamesTheToken();
    void nonceIsLearnedPerServer();
    void whenTheServerWantsItsNonce_data();
    void whenTheServerWantsItsNonce();
    void serverThatNeverGetsEnough();
    void sessionsOfManyThreads();
    void appPasswordsStayAsTheyWere();
};

void TestDpop::keySurvivesItsJwk()
{
    for (int i = 0; i < 50; ++i) { // numbers with leading zeros are rare
        const auto key = DpopKey::generate();
        QVERIFY(key);
        const auto again = DpopKey::fromJwk(key->toJwk());
        QVERIFY(again);
        QCOMPARE(again->toJwk(), key->toJwk());
        QVERIFY(!key->publicJwk().contains("d"_L1));
        const fakes::Proof proof = fakes::readProof(dpopProof(*again, {"POST", QUrl(u"https://as.example/token"_s), {}, {}, u"id"_s, 1000}));
        QVERIFY(proof.isSigned);
        QCOMPARE(proof.header.value("jwk"_L1).toObject(), key->publicJwk());
    }
}

void TestDpop::brokenKeysAreRefused_data()
{
    QTest::addColumn<QString>("jwk");
    const auto one = DpopKey::generate();
    const auto two = DpopKey::generate();
    QVERIFY(one && two);
    QJsonObject mixed = QJsonDocument::fromJson(one->toJwk().toUtf8()).object();
    mixed.insert(u"d"_s, QJsonDocument::fromJson(two->toJwk().toUtf8()).object().value("d"_L1));
    QJsonObject outside = QJsonDocument::fromJson(one->toJwk().toUtf8()).object();
    outside.insert(u"x"_s, QString::fromLatin1(base64Url(QByteArray(32, '\x01'))));
    QTest::newRow("nothing") << QString();
    QTest::newRow("no JSON") << u"key"_s;
    QTest::newRow("public half only") << QString::fromUtf8(QJsonDocument(one->publicJwk()).toJson());
    QTest::newRow("halves of two keys") << QString::fromUtf8(QJsonDocument(mixed).toJson());
    QTest::newRow("a point beside the curve") << QString::fromUtf8(QJsonDocument(outside).toJson());
    QTest::newRow("another curve") << QString(one->toJwk()).replace("P-256"_L1, "P-384"_L1);
}

void TestDpop::brokenKeysAreRefused()
{
    QFETCH(QString, jwk);
    const auto key = DpopKey::fromJwk(jwk);
    QVERIFY(!key);
    QCOMPARE(key.error().code, u"connect.cryptoFailed"_s);
}

void TestDpop::proofSaysWhatIsSent()
{
    const auto key = DpopKey::generate();
    const fakes::Proof proof = fakes::readProof(dpopProof(*key, {"GET", QUrl(u"https://pds.example:8443/xrpc/a?b=c#d"_s), {}, "n-7", u"an-id"_s, 1'800'000'000'999}));
    QVERIFY(proof.isSigned);
    const QJsonObject expected{{u"htm"_s, u"GET"_s}, {u"htu"_s, u"https://pds.example:8443/xrpc/a"_s}, {u"iat"_s, 1'800'000'000LL}, {u"jti"_s, u"an-id"_s}, {u"nonce"_s, u"n-7"_s}};
    QCOMPARE(proof.claims, expected);
}

void TestDpop::proofNamesTheToken()
{
    // RFC 9449, section 4.1 and the example of section 7.1.
    const auto key = DpopKey::generate();
    const fakes::Proof proof = fakes::readProof(dpopProof(*key, {"GET", QUrl(u"https://resource.example.org/protectedresource"_s),
                                                                "Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU", {}, u"id"_s, 0}));
    QCOMPARE(proof.claims.value("ath"_L1).toString(), u"fUHyO2r2Z3DZ53EsNrWBb0xWXoaNy59IiKCAqksmQEo"_s);
}

void TestDpop::nonceIsLearnedPerServer()
{
    DpopNonces nonces;
    HttpResponse response;
    response.headers = {{"dpop-nonce", "one"}};
    QVERIFY(nonces.learn(QUrl(u"https://a.example/token"_s), response));
    QVERIFY(!nonces.learn(QUrl(u"https://a.example:443/other"_s), response));
    QCOMPARE(nonces.of(QUrl(u"https://a.example/else?x"_s)), QByteArray("one"));
    QCOMPARE(nonces.of(QUrl(u"https://b.example/token"_s)), QByteArray());
    QCOMPARE(nonces.of(QUrl(u"https://a.example:8443/token"_s)), QByteArray());
    QVERIFY(!nonces.learn(QUrl(u"https://a.example/token"_s), HttpResponse()));
    QCOMPARE(nonces.of(QUrl(u"https://a.example/token"_s)), QByteArray("one"));
}

void TestDpop::whenTheServerWantsItsNonce_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("authenticate");
    QTest::addColumn<QByteArray>("nonce");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("wants");
    QTest::newRow("token endpoint") << 400 << QByteArray() << QByteArray("n") << QByteArray(R"({"error":"use_dpop_nonce"})") << true;
    QTest::newRow("resource") << 401 << QByteArray(R"(DPoP error="use_dpop_nonce")") << QByteArray("n") << QByteArray() << true;
    QTest::newRow("without a nonce") << 400 << QByteArray() << QByteArray() << QByteArray(R"({"error":"use_dpop_nonce"})") << false;
    QTest::newRow("another error") << 400 << QByteArray() << QByteArray("n") << QByteArray(R"({"error":"invalid_grant"})") << false;
    QTest::newRow("success") << 200 << QByteArray() << QByteArray("n") << QByteArray(R"({"error":"use_dpop_nonce"})") << false;
}

void TestDpop::whenTheServerWantsItsNonce()
{
    QFETCH(int, status);
    QFETCH(QByteArray, authenticate);
    QFETCH(QByteArray, nonce);
    HttpResponse response;
    response.status = status;
    response.headers = {{"www-authenticate", authenticate}, {"dpop-nonce", nonce}};
    QFETCH(QByteArray, body);
    response.body = body;
    QTEST(wantsDpopNonce(response), "wants");
}

namespace {

/** Answers every call with another nonce and the wish for it. */
class Greedy final : public HttpClient
{
public:
    HttpResponse send(const HttpCall &) override
    {
        HttpResponse response;
        response.status = 400;
        response.headers = {{"dpop-nonce", "n-" + QByteArray::number(++calls)}};
        response.body = R"({"error":"use_dpop_nonce"})";
        return response;
    }
    int calls = 0;
};

} // namespace

void TestDpop::serverThatNeverGetsEnough()
{
    Greedy http;
    SystemClock clock;
    SystemRng rng;
    DpopNonces nonces;
    const auto key = DpopKey::generate();
    HttpCall call;
    call.method = "POST";
    call.url = QUrl(u"https://as.example/token"_s);
    QCOMPARE(DpopSender(http, clock, rng, nonces).send(call, *key).status, 400);
    QCOMPARE(http.calls, 2);
}

namespace {

AccountSession boundSession(fakes::FakeAuthorization &fake, OAuthEngine &engine)
{
    AccountSession session;
    OAuthRequest request;
    request.server = fake.handle;
    request.redirectUri = QUrl(u"http://127.0.0.1:50123/"_s);
    const domain::NetworkInfo network = fake.network(domain::Platform::Bluesky);
    const auto start = engine.begin(network, request);
    if (!start)
        return session;
    const auto grant = engine.finish(network, start->pending, fake.approve(start->authorizeUrl));
    if (!grant)
        return session;
    session.serverUrl = grant->serverUrl;
    session.platformAccountId = grant->subject;
    session.accessToken = grant->tokens.accessToken;
    session.refreshToken = grant->tokens.refreshToken;
    session.dpopKey = grant->tokens.dpopKey;
    return session;
}

} // namespace

void TestDpop::sessionsOfManyThreads()
{
    fakes::FakeAuthorization fake;
    fake.bindsTokens = true;
    fake.sendsIss = true;
    fake.clientAuth = domain::NetworkAuth::ClientAuth::None;
    HttpGuard guard;
    guard.allowOrigin(QUrl(fake.origin()));
    CurlHttpClient http(guard);
    SystemClock clock;
    SystemRng rng;
    OAuthEngine engine(http, clock, rng);
    const AccountSession session = boundSession(fake, engine);
    QVERIFY2(!session.accessToken.isEmpty(), qPrintable(fake.problem));

    BlueskyAdapter adapter(http, clock);
    std::atomic<int> published = 0;
    std::atomic<int> asked = 0;
    const auto work = [&] {
        for (int i = 0; i < 20; ++i) {
            PublishContent content;
            content.parts = {{u"Hello %1"_s.arg(i), {}}};
            PartRequest request{content};
            request.attempt.key = adapter.newKey(QString::number(i), clock.nowMs());
            // A nonce may be passed over by another thread's call; then the worker tries again.
            for (int attempt = 0; attempt < 20; ++attempt) {
                const auto made = adapter.create(session, request);
                if (made) {
                    ++published;
                    break;
                }
                if (made.error().cls != FailureClass::TransientSafe && made.error().cls != FailureClass::Ambiguous)
                    break;
                ++asked;
            }
        }
    };
    std::unique_ptr<QThread> threads[] = {std::unique_ptr<QThread>(QThread::create(work)), std::unique_ptr<QThread>(QThread::create(work)),
                                          std::unique_ptr<QThread>(QThread::create(work))};
    for (const auto &thread : threads)
        thread->start();
    for (const auto &thread : threads)
        QVERIFY(thread->wait(60'000));
    QCOMPARE(published.load(), 60);
    // No token without its proof, and none of the proofs twice.
    QSet<QByteArray> proofs;
    for (const fakes::Request &request : fake.http.requests()) {
        if (!request.path.startsWith("/xrpc/com.atproto.repo"_L1))
            continue;
        QVERIFY(request.header("authorization").startsWith("DPoP "));
        QVERIFY(!proofs.contains(request.header("dpop")));
        proofs.insert(request.header("dpop"));
    }
    QVERIFY(proofs.size() >= 60);
    QVERIFY(isUnsupported(adapter.refresh(session).error()));
}

void TestDpop::appPasswordsStayAsTheyWere()
{
    fakes::FakeAuthorization fake;
    HttpGuard guard;
    guard.allowOrigin(QUrl(fake.origin()));
    CurlHttpClient http(guard);
    SystemClock clock;
    BlueskyAdapter adapter(http, clock);
    AccountSession session;
    session.serverUrl = fake.origin();
    session.accessToken = u"token-of-an-app-password"_s;
    (void)adapter.verify(session);
    const fakes::Request request = fake.http.last(u"getSession"_s);
    QCOMPARE(request.bearer(), session.accessToken);
    QVERIFY(request.header("dpop").isEmpty());
}

CAMPANILE_GUILESS_TEST(TestDpop)

} // namespace tst_dpop

#include "tst_dpop.moc"
