// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oauth/support/oauthrig.h"
#include "tests/support/testprogram.h"

#include <QTest>

namespace tst_oauthtokens {

using namespace campanile;
using namespace campanile::server;
using namespace Qt::StringLiterals;
using campanile::domain::NetworkAuth;
using campanile::domain::Platform;

/** What happens to tokens after the sign-in: renewing, ending, and when a person is needed. */
class TestOAuthTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refreshRotates();
    void refreshWithoutANewToken();
    void refreshKeepsWhatTheAnswerLeavesOut();
    void refreshErrors_data();
    void refreshErrors();
    void nothingToRefreshWith();
    void metaTokens_data();
    void metaTokens();
    void pageTokensAreLeftAlone();
    void revoke();
    void revokeThatIsNotConfirmed();
    void personNeeded_data();
    void personNeeded();

private:
    [[nodiscard]] static AccountTokens connected(OAuthRig &rig, const domain::NetworkInfo &network)
    {
        rig.fake.clientAuth = network.auth.clientAuth;
        rig.fake.clientIdParam = network.auth.clientIdParam;
        const auto start = rig.engine.begin(network, rig.request());
        const auto grant = start ? rig.engine.finish(network, start->pending, rig.fake.approve(start->authorizeUrl)) : Result<OAuthGrant>(start.error());
        return grant ? grant->tokens : AccountTokens();
    }
    [[nodiscard]] static AppCredentials app(const OAuthRig &rig) { return {rig.fake.clientId, rig.fake.secret}; }
};

void TestOAuthTokens::refreshRotates()
{
    OAuthRig rig;
    const domain::NetworkInfo network = rig.fake.network(Platform::Twitter);
    const AccountTokens first = connected(rig, network);
    QVERIFY(rig.engine.canRefresh(network, first));
    rig.clock.advanceMs(3'000'000);
    const auto second = rig.engine.refresh(network, app(rig), first, {});
    QVERIFY2(second, second ? "" : qPrintable(second.error().code));
    QVERIFY(second->accessToken != first.accessToken && second->refreshToken != first.refreshToken);
    QCOMPARE(second->obtainedAtMs, rig.clock.nowMs());
    QCOMPARE(second->expiresAtMs, rig.clock.nowMs() + 3'600'000);
    QVERIFY(second->refreshExpiresAtMs > first.refreshExpiresAtMs);
    // The old one works once only; two refreshers without a lock would end the connection.
    const auto again = rig.engine.refresh(network, app(rig), first, {});
    QVERIFY(!again);
    QCOMPARE(again.error().cls, FailureClass::Auth);
    QVERIFY(rig.engine.refresh(network, app(rig), *second, {}));
}

void TestOAuthTokens::refreshWithoutANewToken()
{
    OAuthRig rig;
    const domain::NetworkInfo network = rig.fake.network(Platform::Youtube);
    const AccountTokens first = connected(rig, network);
    rig.fake.rotates = false;
    AccountTokens tokens = first;
    for (int i = 0; i < 3; ++i) {
        const auto next = rig.engine.refresh(network, app(rig), tokens, {});
        QVERIFY(next);
        QVERIFY(next->accessToken != tokens.accessToken);
        QCOMPARE(next->refreshToken, first.refreshToken);
        QCOMPARE(next->refreshExpiresAtMs, first.refreshExpiresAtMs);
        tokens = *next;
    }
}

void TestOAuthTokens::refreshKeepsWhatTheAnswerLeavesOut()
{
    OAuthRig rig;
    const domain::NetworkInfo network = rig.fake.network(Platform::Twitter);
    AccountTokens tokens = connected(rig, network);
    const QStringList scopes = tokens.scopes;
    rig.fake.namesScopes = false;
    rig.fake.more = {{u"expires_in"_s, u"120"_s}};
    const auto next = rig.engine.refresh(network, app(rig), tokens, {});
    QVERIFY(next);
    QCOMPARE(next->scopes, scopes);
    QCOMPARE(next->expiresAtMs, rig.clock.nowMs() + 120'000);
}

void TestOAuthTokens::refreshErrors_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<FailureClass>("cls");
    const auto fault = [](const char *name, fakes::Fault what) { QTest::newRow(name) << int(what) << 0 << QByteArray() << FailureClass::TransientSafe; };
    const auto answer = [](const char *name, int status, const QByteArray &body, FailureClass cls) { QTest::newRow(name) << -1 << status << body << cls; };
    fault("the connection is cut", fakes::Fault::DropBefore);
    fault("cut after it was renewed", fakes::Fault::CutAfter);
    fault("no answer in time", fakes::Fault::SilenceBefore);
    fault("a fault of the network", fakes::Fault::ErrorBefore);
    fault("closed for repairs", fakes::Fault::Unavailable);
    fault("an answer that is no JSON", fakes::Fault::Garbage);
    answer("the person took it back", 400, R"({"error":"invalid_grant"})", FailureClass::Auth);
    answer("the app is refused", 401, R"({"error":"invalid_client"})", FailureClass::Permanent);
    answer("too often", 429, "", FailureClass::TransientSafe);
    answer("a page in the place of JSON", 200, "<html></html>", FailureClass::TransientSafe);
    answer("a huge answer", 200, QByteArray(1'000'000, 'x'), FailureClass::TransientSafe);
    answer("sent elsewhere", 302, "", FailureClass::Permanent);
}

void TestOAuthTokens::refreshErrors()
{
    QFETCH(int, fault);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    OAuthOptions options = OAuthRig::quick();
    options.timeoutMs = 700;
    OAuthRig rig(options);
    const domain::NetworkInfo network = rig.fake.network(Platform::Twitter);
    const AccountTokens tokens = connected(rig, network);
    if (fault >= 0)
        rig.fake.http.fault(fakes::Fault(fault), 1, u"/token"_s);
    else
        rig.fake.answerNext(u"/token"_s, fakes::textAnswer(body, "application/json", status));
    const auto next = rig.engine.refresh(network, app(rig), tokens, {});
    QVERIFY(!next);
    QTEST(next.error().cls, "cls");
    QVERIFY(!next.error().message.contains(tokens.refreshToken));
}

void TestOAuthTokens::nothingToRefreshWith()
{
    OAuthRig rig;
    const domain::NetworkInfo network = rig.fake.network(Platform::Linkedin);
    AccountTokens tokens;
    tokens.accessToken = u"t"_s;
    QVERIFY(!rig.engine.canRefresh(network, tokens));
    const auto next = rig.engine.refresh(network, app(rig), tokens, {});
    QVERIFY(!next);
    QCOMPARE(next.error().cls, FailureClass::Auth);
    QCOMPARE(rig.fake.http.requests().size(), 0);
}

void TestOAuthTokens::metaTokens_data()
{
    QTest::addColumn<Platform>("platform");
    QTest::addColumn<QString>("type");
    QTest::addColumn<bool>("hasSecret");
    QTest::newRow("Facebook") << Platform::Facebook << u"fb_exchange_token"_s << true;
    QTest::newRow("Instagram") << Platform::Instagram << u"ig_refresh_token"_s << false;
    QTest::newRow("Threads") << Platform::Threads << u"th_refresh_token"_s << false;
}

void TestOAuthTokens::metaTokens()
{
    QFETCH(Platform, platform);
    OAuthRig rig;
    const domain::NetworkInfo network = rig.fake.network(platform);
    const AccountTokens tokens = connected(rig, network);
    QVERIFY(!tokens.accessToken.isEmpty());
    if (network.auth.minRefreshAgeMs > 0) {
        // Young tokens are refused by the network, so it is not asked.
        const qsizetype before = rig.fake.http.requests().size();
        QVERIFY(!rig.engine.canRefresh(network, tokens));
        const auto early = rig.engine.refresh(network, app(rig), tokens, {});
        QVERIFY(!early);
        QCOMPARE(early.error().cls, FailureClass::TransientSafe);
        QCOMPARE(early.error().retryAtMs, tokens.obtainedAtMs + network.auth.minRefreshAgeMs);
        QCOMPARE(rig.fake.http.requests().size(), before);
    }
    rig.clock.advanceMs(24 * 3'600'000);
    QVERIFY(rig.engine.canRefresh(network, tokens));
    const auto next = rig.engine.refresh(network, app(rig), tokens, {});
    QVERIFY2(next, next ? "" : qPrintable(next.error().code));
    QVERIFY(next->accessToken != tokens.accessToken);
    QVERIFY(next->expiresAtMs > tokens.expiresAtMs);
    const fakes::Request request = rig.fake.http.last(u"GET /longer"_s);
    QTEST(request.value(u"grant_type"_s), "type");
    QTEST(request.has(u"client_secret"_s), "hasSecret");

    AccountTokens gone = *next;
    gone.accessToken = u"taken-back"_s;
    rig.clock.advanceMs(24 * 3'600'000);
    const auto refused = rig.engine.refresh(network, app(rig), gone, {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().cls, FailureClass::Auth);
}

void TestOAuthTokens::pageTokensAreLeftAlone()
{
    OAuthRig rig;
    AccountTokens page;
    page.accessToken = u"token-of-a-page"_s;
    QVERIFY(!rig.engine.canRefresh(rig.fake.network(Platform::Facebook), page));
}

void TestOAuthTokens::revoke()
{
    OAuthRig rig;
    const domain::NetworkInfo network = rig.fake.network(Platform::Twitter);
    const AccountTokens tokens = connected(rig, network);
    QVERIFY(rig.engine.revoke(network, app(rig), tokens, {}));
    QCOMPARE(rig.fake.revoked, (QStringList{tokens.refreshToken, tokens.accessToken}));
}

void TestOAuthTokens::revokeThatIsNotConfirmed()
{
    OAuthRig rig;
    const domain::NetworkInfo network = rig.fake.network(Platform::Twitter);
    const AccountTokens tokens = connected(rig, network);
    rig.fake.http.fault(fakes::Fault::ErrorBefore, 2, u"/revoke"_s);
    QVERIFY(!rig.engine.revoke(network, app(rig), tokens, {}));
    QVERIFY(!rig.engine.revoke(rig.fake.network(Platform::Twitter, {{u"auth"_s, QJsonObject{{u"revoke"_s, QString()}}}}), app(rig), tokens, {}));
}

void TestOAuthTokens::personNeeded_data()
{
    QTest::addColumn<Platform>("platform");
    QTest::addColumn<AccountTokens>("tokens");
    QTest::addColumn<qint64>("days"); // from the sign-in; 0 = never
    constexpr qint64 day = 24 * 3'600'000LL;
    const auto tokens = [](const QString &refresh, qint64 accessDays, qint64 refreshDays) {
        AccountTokens result;
        result.accessToken = u"t"_s;
        result.refreshToken = refresh;
        result.expiresAtMs = accessDays * day + (accessDays > 0 ? 1'000'000 : 0);
        result.refreshExpiresAtMs = refreshDays * day + (refreshDays > 0 ? 1'000'000 : 0);
        return result;
    };
    QTest::newRow("Mastodon: never") << Platform::Mastodon << tokens({}, 0, 0) << 0LL;
    QTest::newRow("X with a refresh token") << Platform::Twitter << tokens(u"r"_s, 1, 180) << 180LL;
    QTest::newRow("X without one") << Platform::Twitter << tokens({}, 1, 0) << 1LL;
    QTest::newRow("YouTube: as long as it is used") << Platform::Youtube << tokens(u"r"_s, 1, 0) << 0LL;
    QTest::newRow("LinkedIn without a refresh token") << Platform::Linkedin << tokens({}, 60, 0) << 60LL;
    QTest::newRow("LinkedIn: a year from the sign-in, whatever is renewed") << Platform::Linkedin << tokens(u"r"_s, 60, 400) << 365LL;
    QTest::newRow("Bluesky: two weeks from the sign-in, whatever is renewed") << Platform::Bluesky << tokens(u"r"_s, 1, 20) << 14LL;
    QTest::newRow("Instagram: as long as it is renewed") << Platform::Instagram << tokens({}, 60, 0) << 0LL;
    QTest::newRow("Facebook: the person's token") << Platform::Facebook << tokens({}, 60, 0) << 60LL;
    QTest::newRow("Facebook: a page's token") << Platform::Facebook << tokens({}, 0, 0) << 0LL;
}

void TestOAuthTokens::personNeeded()
{
    QFETCH(Platform, platform);
    QFETCH(AccountTokens, tokens);
    constexpr qint64 granted = 1'000'000;
    const qint64 atMs = OAuthEngine::personNeededAt(domain::NetworkCatalogue::builtIn().network(platform), tokens, granted);
    QTEST(atMs == 0 ? 0 : (atMs - granted) / (24 * 3'600'000LL), "days");
}

CAMPANILE_GUILESS_TEST(TestOAuthTokens)

} // namespace tst_oauthtokens

#include "tst_oauthtokens.moc"
