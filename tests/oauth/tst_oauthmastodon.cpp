// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/oauth/oauthwords.h"
#include "tests/oauth/support/oauthrig.h"
#include "tests/support/testprogram.h"

#include <QTest>

namespace tst_oauthmastodon {

using namespace campanile;
using namespace campanile::server;
using namespace Qt::StringLiterals;
using campanile::domain::NetworkAuth;
using campanile::domain::Platform;

/** Servers of the Mastodon API: new ones that describe themselves, old ones that do not, and addresses that are no such server. */
class TestOAuthMastodon : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connect_data();
    void connect();
    void appIsKept();
    void appForAnotherRedirect();
    void appOfAnotherServer();
    void nameUnderAnotherAddress();
    void noServer_data();
    void noServer();
    void serverThatLies();
    void revoke();
    void checkApp();

private:
    [[nodiscard]] static domain::NetworkInfo network(const OAuthRig &rig) { return rig.fake.network(Platform::Mastodon); }
    [[nodiscard]] static OAuthRequest fresh(const OAuthRig &rig)
    {
        OAuthRequest request = rig.request(rig.fake.origin());
        request.app = {};
        return request;
    }
};

void TestOAuthMastodon::connect_data()
{
    QTest::addColumn<bool>("isOld");
    QTest::newRow("4.3 and newer") << false;
    QTest::newRow("older") << true;
}

void TestOAuthMastodon::connect()
{
    QFETCH(bool, isOld);
    OAuthRig rig;
    rig.fake.isMastodonOld = isOld;
    rig.fake.namesScopes = !isOld;
    const auto start = rig.engine.begin(network(rig), fresh(rig));
    QVERIFY2(start, start ? "" : qPrintable(start.error().code + start.error().detail));
    QVERIFY(start->isNewApp);
    QCOMPARE(start->pending.app.clientId, rig.fake.clientId);
    QCOMPARE(start->pending.app.clientSecret, rig.fake.secret);
    QCOMPARE(start->pending.serverUrl, rig.fake.origin());
    // A new server looks away from the port, so one registration serves for ever.
    QCOMPARE(rig.fake.http.last(u"/api/v1/apps"_s).value(u"redirect_uris"_s), isOld ? u"http://127.0.0.1:50123/"_s : u"http://127.0.0.1/"_s);
    QCOMPARE(start->authorizeUrl.path(), isOld ? u"/oauth/authorize"_s : u"/authorize"_s);
    const QUrlQuery asked = rig.fake.asked(start->authorizeUrl);
    QCOMPARE(splitScopes(asked.queryItemValue(u"scope"_s, QUrl::FullyDecoded)).contains(u"profile"_s), !isOld);
    QVERIFY(asked.hasQueryItem(u"code_challenge"_s));
    // Old servers forget apps that never asked for anything.
    QCOMPARE(rig.fake.http.count(u"/token"_s), isOld ? 1 : 0);

    const auto grant = rig.engine.finish(network(rig), start->pending, rig.fake.approve(start->authorizeUrl));
    QVERIFY2(grant, grant ? "" : qPrintable(grant.error().code + grant.error().detail));
    QCOMPARE(grant->serverUrl, rig.fake.origin());
    QVERIFY(grant->missingScopes.isEmpty());
    QCOMPARE(grant->personNeededAtMs == 0 || grant->tokens.expiresAtMs > 0, true);
}

void TestOAuthMastodon::appIsKept()
{
    OAuthRig rig;
    OAuthRequest request = fresh(rig);
    const auto first = rig.engine.begin(network(rig), request);
    QVERIFY(first);
    request.app = first->pending.app;
    request.redirectUri = QUrl(u"http://127.0.0.1:60001/"_s);
    const auto second = rig.engine.begin(network(rig), request);
    QVERIFY(second);
    QVERIFY(!second->isNewApp);
    QCOMPARE(second->pending.app, first->pending.app);
    QCOMPARE(rig.fake.http.count(u"/api/v1/apps"_s), 1);
    QVERIFY(rig.engine.finish(network(rig), second->pending, rig.fake.approve(second->authorizeUrl)));
}

void TestOAuthMastodon::appForAnotherRedirect()
{
    OAuthRig rig;
    rig.fake.isMastodonOld = true;
    OAuthRequest request = fresh(rig);
    const auto first = rig.engine.begin(network(rig), request);
    QVERIFY(first);
    request.app = first->pending.app;
    QVERIFY(!rig.engine.begin(network(rig), request)->isNewApp);
    // What an old server makes of another port is not known, so the app is registered again.
    request.redirectUri = QUrl(u"http://127.0.0.1:60001/"_s);
    QVERIFY(rig.engine.begin(network(rig), request)->isNewApp);
    request.redirectUri = QUrl(u"https://team.example/connect/back"_s);
    QVERIFY(rig.engine.begin(network(rig), request)->isNewApp);
}

void TestOAuthMastodon::appOfAnotherServer()
{
    OAuthRig rig;
    OAuthRequest request = fresh(rig);
    request.app = {u"their-app"_s, u"their-secret"_s, {{u"origin"_s, u"https://other.example"_s}}};
    const auto start = rig.engine.begin(network(rig), request);
    QVERIFY(start);
    QVERIFY(start->isNewApp);
    QCOMPARE(start->pending.app.clientId, rig.fake.clientId);
}

void TestOAuthMastodon::nameUnderAnotherAddress()
{
    OAuthRig rig;
    fakes::FakeServer name([&rig](const fakes::Request &request) {
        return fakes::withHeaders(fakes::textAnswer("", "text/plain", 301), {{"Location", (rig.fake.origin() + request.path).toLatin1()}});
    });
    HttpGuard guard = OAuthRig::guardFor(rig.fake);
    guard.allowOrigin(name.url());
    CurlHttpClient http(guard);
    OAuthEngine engine(http, rig.clock, rig.rng, OAuthRig::quick());
    OAuthRequest request = fresh(rig);
    request.server = name.url().toString();
    const auto start = engine.begin(network(rig), request);
    QVERIFY2(start, start ? "" : qPrintable(start.error().code + start.error().detail));
    QCOMPARE(start->pending.serverUrl, rig.fake.origin());
}

void TestOAuthMastodon::noServer_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing typed") << QString() << u"connect.noServer"_s;
    QTest::newRow("no address") << u"anna"_s << u"connect.noServer"_s;
    QTest::newRow("nobody there") << u"http://127.0.0.1:1"_s << u"connect.unreachable"_s;
    QTest::newRow("an address of our own network") << u"http://10.0.0.1"_s << u"connect.badServer"_s;
    QTest::newRow("a server of another kind") << u"fake"_s << u"connect.badServer"_s;
}

void TestOAuthMastodon::noServer()
{
    QFETCH(QString, server);
    fakes::FakeServer other([](const fakes::Request &) { return fakes::textAnswer("<html>nothing</html>", "text/html", 404); });
    HttpGuard guard;
    guard.allowOrigin(other.url());
    guard.allowOrigin(QUrl(u"http://127.0.0.1:1"_s));
    CurlHttpClient http(guard);
    SystemClock clock;
    SystemRng rng;
    OAuthEngine engine(http, clock, rng, OAuthRig::quick());
    OAuthRequest request;
    request.server = server == "fake"_L1 ? other.url().toString() : server;
    request.redirectUri = QUrl(u"http://127.0.0.1:50123/"_s);
    const auto start = engine.begin(domain::NetworkCatalogue::builtIn().network(Platform::Mastodon), request);
    QTEST(codeOfError(start), "code");
}

void TestOAuthMastodon::serverThatLies()
{
    OAuthRig rig;
    rig.fake.statedIssuer = u"https://mastodon.example"_s;
    QCOMPARE(codeOfError(rig.engine.begin(network(rig), fresh(rig))), u"connect.wrongIssuer"_s);
}

void TestOAuthMastodon::revoke()
{
    OAuthRig rig;
    const auto start = rig.engine.begin(network(rig), fresh(rig));
    QVERIFY(start);
    const auto grant = rig.engine.finish(network(rig), start->pending, rig.fake.approve(start->authorizeUrl));
    QVERIFY(grant);
    QVERIFY(!rig.engine.canRefresh(network(rig), grant->tokens));
    QVERIFY(rig.engine.revoke(network(rig), start->pending.app, grant->tokens, grant->serverUrl));
    QVERIFY(rig.fake.revoked.contains(grant->tokens.accessToken));
    QVERIFY(!rig.engine.revoke(network(rig), {u"other"_s, u"other"_s}, grant->tokens, grant->serverUrl));
}

void TestOAuthMastodon::checkApp()
{
    OAuthRig rig;
    const QUrl back(u"http://127.0.0.1/"_s);
    QCOMPARE(codeOfError(rig.engine.checkApp(network(rig), {rig.fake.clientId, rig.fake.secret}, back, rig.fake.origin())), QString());
    QCOMPARE(codeOfError(rig.engine.checkApp(network(rig), {rig.fake.clientId, u"swept"_s}, back, rig.fake.origin())), u"connect.badApp"_s);
}

CAMPANILE_GUILESS_TEST(TestOAuthMastodon)

} // namespace tst_oauthmastodon

#include "tst_oauthmastodon.moc"
