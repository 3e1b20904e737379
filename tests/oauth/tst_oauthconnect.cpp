// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/oauth/oauthwords.h"
#include "tests/oauth/support/oauthrig.h"
#include "tests/support/testprogram.h"

#include <QJsonDocument>
#include <QTest>

namespace tst_oauthconnect {

using namespace campanile;
using namespace campanile::server;
using namespace Qt::StringLiterals;
using campanile::domain::NetworkAuth;
using campanile::domain::Platform;

/** Connecting at networks with addresses of their own, and everything that can go wrong on the way. */
class TestOAuthConnect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void networks_data();
    void networks();
    void everySignInIsAnotherOne();
    void appsThatAreMissing_data();
    void appsThatAreMissing();
    void deny();
    void expired();
    void replayedCode();
    void wrongState();
    void redirectOfAnotherNetwork();
    void otherVerifier();
    void otherRedirect();
    void mixedUpIssuer();
    void scopeReduced();
    void nonceOfOpenId();
    void faults_data();
    void faults();
    void redirectIsNeverFollowed();
    void nothingSecretInErrors();
    void checkApp_data();
    void checkApp();

private:
    [[nodiscard]] static domain::NetworkInfo plain(const OAuthRig &rig, const QJsonObject &auth = {})
    {
        return rig.fake.network(Platform::Twitter, {{u"auth"_s, auth}});
    }
    struct Ready {
        domain::NetworkInfo network;
        OAuthStart start;
        QByteArray target;
    };
    /** Up to the moment when the browser comes back. */
    [[nodiscard]] static Ready ready(OAuthRig &rig, const QJsonObject &auth = {})
    {
        rig.fake.clientAuth = NetworkAuth::ClientAuth::None;
        Ready state{plain(rig, auth), {}, {}};
        const auto start = rig.engine.begin(state.network, rig.request());
        if (start) {
            state.start = *start;
            state.target = rig.fake.approve(start->authorizeUrl);
        }
        return state;
    }
};

void TestOAuthConnect::networks_data()
{
    QTest::addColumn<Platform>("platform");
    QTest::newRow("X") << Platform::Twitter;
    QTest::newRow("LinkedIn") << Platform::Linkedin;
    QTest::newRow("Facebook") << Platform::Facebook;
    QTest::newRow("Instagram") << Platform::Instagram;
    QTest::newRow("Threads") << Platform::Threads;
    QTest::newRow("TikTok") << Platform::Tiktok;
    QTest::newRow("YouTube") << Platform::Youtube;
    QTest::newRow("Pinterest") << Platform::Pinterest;
    QTest::newRow("Reddit") << Platform::Reddit;
}

void TestOAuthConnect::networks()
{
    QFETCH(Platform, platform);
    OAuthRig rig;
    const domain::NetworkInfo network = rig.fake.network(platform);
    rig.fake.clientAuth = network.auth.clientAuth;
    rig.fake.clientIdParam = network.auth.clientIdParam;
    rig.fake.isHexPkce = network.auth.pkce == NetworkAuth::Pkce::HexSha256;
    const auto start = rig.engine.begin(network, rig.request());
    QVERIFY2(start, start ? "" : qPrintable(start.error().code));
    QCOMPARE(start->state, start->pending.state);
    QCOMPARE(fromBase64Url(start->state.toLatin1()).size(), 32);

    const QUrlQuery asked = rig.fake.asked(start->authorizeUrl);
    QStringList names;
    for (const domain::NetworkScope &scope : network.auth.scopes)
        names.append(scope.name);
    QCOMPARE(asked.queryItemValue(u"scope"_s, QUrl::FullyDecoded), names.join(network.auth.scopeSeparator));
    QCOMPARE(asked.hasQueryItem(u"code_challenge"_s), network.auth.pkce != NetworkAuth::Pkce::None);
    QCOMPARE(asked.queryItemValue(u"client_id"_s).isEmpty(), platform == Platform::Tiktok);
    QVERIFY(!start->authorizeUrl.toString().contains(rig.fake.secret));
    for (auto it = network.auth.authorizeParams.begin(); it != network.auth.authorizeParams.end(); ++it)
        QCOMPARE(asked.queryItemValue(it.key(), QUrl::FullyDecoded), it.value());

    // What is kept in between is written to a database and read again.
    const auto pending = OAuthPending::fromJson(start->pending.toJson());
    QVERIFY(pending);
    const QByteArray target = rig.fake.approve(start->authorizeUrl);
    QVERIFY2(!target.isEmpty(), qPrintable(rig.fake.problem));
    rig.clock.advanceMs(5'000);
    const auto grant = rig.engine.finish(network, *pending, target);
    QVERIFY2(grant, grant ? "" : qPrintable(grant.error().code + u' ' + grant.error().detail));
    QVERIFY(grant->tokens.accessToken.startsWith("access-token-"_L1));
    QCOMPARE(grant->tokens.obtainedAtMs, rig.clock.nowMs());
    const bool isMeta = network.auth.exchange != NetworkAuth::Exchange::None;
    QCOMPARE(rig.fake.http.count(u"GET /longer"_s), isMeta ? 1 : 0);
    QCOMPARE((grant->tokens.expiresAtMs - rig.clock.nowMs()) / 1000, isMeta ? 5'183'944 : 3600);
    QVERIFY(grant->missingScopes.isEmpty());
    const fakes::Request exchange = rig.fake.http.last(u"POST /token"_s);
    for (auto it = network.auth.tokenParams.begin(); it != network.auth.tokenParams.end(); ++it)
        QCOMPARE(exchange.value(it.key()), it.value());
}

void TestOAuthConnect::everySignInIsAnotherOne()
{
    OAuthRig rig;
    const domain::NetworkInfo network = plain(rig);
    const auto one = rig.engine.begin(network, rig.request());
    const auto two = rig.engine.begin(network, rig.request());
    QVERIFY(one && two);
    QVERIFY(one->state != two->state);
    QVERIFY(one->pending.verifier != two->pending.verifier);
    QCOMPARE(rig.fake.http.requests().size(), 0);
}

void TestOAuthConnect::appsThatAreMissing_data()
{
    QTest::addColumn<AppCredentials>("app");
    QTest::newRow("no app") << AppCredentials();
    QTest::newRow("no secret where one is needed") << AppCredentials{u"our-app"_s};
}

void TestOAuthConnect::appsThatAreMissing()
{
    QFETCH(AppCredentials, app);
    OAuthRig rig;
    OAuthRequest request = rig.request();
    request.app = app;
    QCOMPARE(codeOfError(rig.engine.begin(rig.fake.network(Platform::Linkedin), request)), u"connect.noApp"_s);
}

void TestOAuthConnect::deny()
{
    OAuthRig rig;
    const Ready state = ready(rig);
    const auto grant = rig.engine.finish(state.network, state.start.pending, rig.fake.deny(state.start.authorizeUrl));
    QCOMPARE(codeOfError(grant), u"connect.denied"_s);
    QCOMPARE(grant.error().kind, ErrorKind::Cancelled);
    QCOMPARE(rig.fake.http.count(u"/token"_s), 0);
}

void TestOAuthConnect::expired()
{
    OAuthRig rig;
    const Ready state = ready(rig);
    rig.clock.advanceMs(10 * 60'000);
    QCOMPARE(codeOfError(rig.engine.finish(state.network, state.start.pending, state.target)), u"connect.expired"_s);
    QCOMPARE(rig.fake.http.count(u"/token"_s), 0);
    rig.clock.advanceMs(-1);
    QCOMPARE(codeOfError(rig.engine.finish(state.network, state.start.pending, state.target)), QString());
}

void TestOAuthConnect::replayedCode()
{
    OAuthRig rig;
    const Ready state = ready(rig);
    QVERIFY(rig.engine.finish(state.network, state.start.pending, state.target));
    QCOMPARE(codeOfError(rig.engine.finish(state.network, state.start.pending, state.target)), u"connect.replayed"_s);
}

void TestOAuthConnect::wrongState()
{
    OAuthRig rig;
    const Ready state = ready(rig);
    const Ready other = ready(rig);
    QCOMPARE(codeOfError(rig.engine.finish(state.network, state.start.pending, other.target)), u"connect.wrongState"_s);
    QCOMPARE(rig.fake.http.count(u"/token"_s), 0);
}

void TestOAuthConnect::redirectOfAnotherNetwork()
{
    OAuthRig rig;
    const Ready state = ready(rig);
    QCOMPARE(codeOfError(rig.engine.finish(rig.fake.network(Platform::Youtube), state.start.pending, state.target)), u"connect.wrongState"_s);
    QCOMPARE(rig.fake.http.count(u"/token"_s), 0);
}

void TestOAuthConnect::otherVerifier()
{
    OAuthRig rig;
    Ready state = ready(rig);
    state.start.pending.verifier.replace(0, 4, u"AAAA"_s);
    QCOMPARE(codeOfError(rig.engine.finish(state.network, state.start.pending, state.target)), u"connect.replayed"_s);
}

void TestOAuthConnect::otherRedirect()
{
    OAuthRig rig;
    Ready state = ready(rig);
    state.start.pending.redirectUri.setPort(50124);
    QCOMPARE(codeOfError(rig.engine.finish(state.network, state.start.pending, state.target)), u"connect.replayed"_s);
}

void TestOAuthConnect::mixedUpIssuer()
{
    OAuthRig rig;
    const Ready silent = ready(rig, {{u"requiresIss"_s, true}});
    QCOMPARE(codeOfError(rig.engine.finish(silent.network, silent.start.pending, silent.target)), u"connect.wrongIssuer"_s);
    rig.fake.sendsIss = true;
    rig.fake.statedIssuer = u"https://honest.example"_s;
    const Ready mixed = ready(rig, {{u"requiresIss"_s, true}});
    QCOMPARE(codeOfError(rig.engine.finish(mixed.network, mixed.start.pending, mixed.target)), u"connect.wrongIssuer"_s);
    QCOMPARE(rig.fake.http.count(u"/token"_s), 0);
    rig.fake.statedIssuer.clear();
    const Ready good = ready(rig, {{u"requiresIss"_s, true}});
    QCOMPARE(codeOfError(rig.engine.finish(good.network, good.start.pending, good.target)), QString());
}

void TestOAuthConnect::scopeReduced()
{
    OAuthRig rig;
    rig.fake.grantedScopes = u"tweet.read users.read"_s;
    const Ready state = ready(rig);
    const auto grant = rig.engine.finish(state.network, state.start.pending, state.target);
    QVERIFY(grant);
    QCOMPARE(grant->tokens.scopes, (QStringList{u"tweet.read"_s, u"users.read"_s}));
    QVERIFY(grant->missingScopes.contains(u"tweet.write"_s));
    QVERIFY(!grant->missingScopes.contains(u"tweet.read"_s));

    rig.fake.grantedScopes.clear();
    rig.fake.namesScopes = false;
    const Ready silent = ready(rig);
    const auto unsaid = rig.engine.finish(silent.network, silent.start.pending, silent.target);
    QVERIFY(unsaid);
    QVERIFY(unsaid->missingScopes.isEmpty());
}

void TestOAuthConnect::nonceOfOpenId()
{
    OAuthRig rig;
    const domain::NetworkInfo network = rig.fake.network(Platform::Linkedin);
    const auto idToken = [&rig](const QString &nonce) {
        const QJsonObject claims{{u"aud"_s, rig.fake.clientId}, {u"nonce"_s, nonce}, {u"sub"_s, u"person-1"_s}, {u"exp"_s, rig.clock.nowMs() / 1000 + 60}};
        return u"e30."_s + QString::fromLatin1(base64Url(QJsonDocument(claims).toJson())) + u".c2ln"_s;
    };
    for (const bool isRight : {true, false}) {
        const auto start = rig.engine.begin(network, rig.request());
        QVERIFY(start);
        QCOMPARE(rig.fake.asked(start->authorizeUrl).queryItemValue(u"nonce"_s), start->pending.nonce);
        QCOMPARE(start->pending.nonce.size(), 43);
        rig.fake.idToken = idToken(isRight ? start->pending.nonce : u"of-another-sign-in"_s);
        const auto grant = rig.engine.finish(network, start->pending, rig.fake.approve(start->authorizeUrl));
        QCOMPARE(codeOfError(grant), isRight ? QString() : u"connect.wrongState"_s);
        if (isRight)
            QCOMPARE(grant->subject, u"person-1"_s);
    }
}

void TestOAuthConnect::faults_data()
{
    QTest::addColumn<int>("fault");  // of FakeServer; -1 = the answer
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    const auto fault = [](const char *name, fakes::Fault what, const QString &code) {
        QTest::newRow(name) << int(what) << 0 << QByteArray() << code;
    };
    const auto answer = [](const char *name, int status, const QByteArray &body, const QString &code) {
        QTest::newRow(name) << -1 << status << body << code;
    };
    fault("the connection is cut", fakes::Fault::DropBefore, u"connect.unreachable"_s);
    fault("cut after the code was taken", fakes::Fault::CutAfter, u"connect.unreachable"_s);
    fault("no answer in time", fakes::Fault::SilenceBefore, u"connect.unreachable"_s);
    fault("a fault of the network", fakes::Fault::ErrorBefore, u"connect.unreachable"_s);
    fault("closed for repairs", fakes::Fault::Unavailable, u"connect.unreachable"_s);
    fault("an answer that is no JSON", fakes::Fault::Garbage, u"connect.badAnswer"_s);
    answer("a page in the place of JSON", 200, "<!doctype html><p>Sign in</p>", u"connect.badAnswer"_s);
    answer("a huge answer", 200, R"({"access_token":"t","x":")" + QByteArray(1'000'000, 'x') + "\"}", u"connect.unreachable"_s);
    answer("no token", 200, "{}", u"connect.badAnswer"_s);
    answer("the app is refused", 401, R"({"error":"invalid_client"})", u"connect.badApp"_s);
    answer("too often", 429, "", u"connect.tooOften"_s);
    answer("refused with words", 400, R"({"error":"invalid_request","error_description":"redirect_uri does not match"})", u"connect.refused"_s);
}

void TestOAuthConnect::faults()
{
    QFETCH(int, fault);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    OAuthOptions options = OAuthRig::quick();
    options.timeoutMs = 700;
    OAuthRig rig(options);
    const Ready state = ready(rig);
    if (fault >= 0)
        rig.fake.http.fault(fakes::Fault(fault), 1, u"/token"_s);
    else
        rig.fake.answerNext(u"/token"_s, fakes::textAnswer(body, "application/json", status));
    const auto grant = rig.engine.finish(state.network, state.start.pending, state.target);
    QTEST(codeOfError(grant), "code");
    QCOMPARE(rig.fake.http.count(u"/token"_s), 1);
    if (grant.error().code == "connect.refused"_L1)
        QCOMPARE(grant.error().args, QStringList{u"redirect_uri does not match"_s});
}

void TestOAuthConnect::redirectIsNeverFollowed()
{
    OAuthRig rig;
    fakes::FakeAuthorization thief;
    const Ready state = ready(rig);
    rig.fake.answerNext(u"/token"_s, fakes::withHeaders(fakes::textAnswer("", "text/plain", 307), {{"Location", thief.origin().toLatin1() + "/token"}}));
    QCOMPARE(codeOfError(rig.engine.finish(state.network, state.start.pending, state.target)), u"connect.badAnswer"_s);
    QCOMPARE(thief.http.requests().size(), 0);
}

void TestOAuthConnect::nothingSecretInErrors()
{
    OAuthRig rig;
    const domain::NetworkInfo network = rig.fake.network(Platform::Linkedin);
    const auto start = rig.engine.begin(network, rig.request());
    const QByteArray target = rig.fake.approve(start->authorizeUrl);
    const auto code = codeOf(target, start->pending);
    QVERIFY(code);
    // A server that says everything back.
    const QByteArray words = code->toLatin1() + ' ' + rig.fake.secret.toLatin1() + ' ' + start->state.toLatin1();
    rig.fake.answerNext(u"/token"_s, fakes::textAnswer(R"({"error":"invalid_request","error_description":"we got )" + words + "\"}", "application/json", 400));
    const auto grant = rig.engine.finish(network, start->pending, target);
    QVERIFY(!grant);
    const QString all = grant.error().detail + grant.error().args.join(u' ');
    QVERIFY(all.contains("we got"_L1));
    for (const QString &secret : {*code, rig.fake.secret, start->state})
        QVERIFY2(!all.contains(secret), qPrintable(all));
}

void TestOAuthConnect::checkApp_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::newRow("the code is complained about") << 400 << QByteArray(R"({"error":"invalid_grant"})") << QString();
    QTest::newRow("the request is complained about") << 400 << QByteArray(R"({"error":"invalid_request"})") << QString();
    QTest::newRow("the app is complained about") << 401 << QByteArray(R"({"error":"invalid_client"})") << u"connect.badApp"_s;
    QTest::newRow("Meta does not know the app") << 400 << QByteArray(R"({"error":{"code":101,"message":"x"}})") << u"connect.badApp"_s;
    QTest::newRow("a fault") << 500 << QByteArray() << u"connect.unreachable"_s;
}

void TestOAuthConnect::checkApp()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    OAuthRig rig;
    rig.fake.answerNext(u"/token"_s, fakes::textAnswer(body, "application/json", status));
    const auto checked = rig.engine.checkApp(rig.fake.network(Platform::Linkedin), {rig.fake.clientId, rig.fake.secret}, QUrl(u"http://localhost:47831/"_s));
    QTEST(codeOfError(checked), "code");
    const auto real = rig.engine.checkApp(rig.fake.network(Platform::Linkedin), {rig.fake.clientId, u"another"_s}, QUrl(u"http://localhost:47831/"_s));
    QCOMPARE(codeOfError(real), u"connect.badApp"_s);
}

CAMPANILE_GUILESS_TEST(TestOAuthConnect)

} // namespace tst_oauthconnect

#include "tst_oauthconnect.moc"
