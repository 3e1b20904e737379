// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/accounts/support/accountrig.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <QUrlQuery>

namespace tst_connectaccounts {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;

/** Flows from the first click to the records, over a scripted network on loopback. */
class TestConnectAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneProfileIsConnectedAtOnce();
    void severalProfilesAreChosenFrom();
    void pagesKeepTokensOfTheirOwn();
    void refusedAtOnce_data();
    void refusedAtOnce();
    void refusedLater_data();
    void refusedLater();
    void aGuessDoesNotUseUpTheFlow();
    void ofAnotherPerson();
    void connectingAgainKeepsTheId();
    void anotherAccountIsRefused();
    void planHasNoRoom();
    void abandonedAfterConsentIsGivenBack();
    void flowsThatAreOverAreRemoved();
    void connectsWithWhatTheRecordsNeed();
};

void TestConnectAccounts::oneProfileIsConnectedAtOnce()
{
    AccountRig rig;
    rig.enterApps();
    const auto flow = rig.desk->connect().begin(rig.wish());
    QVERIFY2(flow, flow ? "" : qPrintable(flow.error().code));
    QVERIFY(flow->stage == ConnectFlow::Stage::Browser);
    QCOMPARE(flow->redirectUri, QUrl(u"http://127.0.0.1:47831/"_s));
    QCOMPARE(flow->expiresAtMs, rig.clock.nowMs() + 600'000);
    QVERIFY(rig.desk->connect().flow(rig.key(flow->flowId))->stage == ConnectFlow::Stage::Browser);
    const auto done = rig.desk->connect().finish(rig.key(flow->flowId), rig.network.consent(flow->authorizeUrl));
    QVERIFY2(done, done ? "" : qPrintable(done.error().code));
    QVERIFY(done->stage == ConnectFlow::Stage::Done);
    QCOMPARE(done->accountIds.size(), 1);
    const auto later = rig.desk->connect().flow(rig.key(flow->flowId));
    QVERIFY(later && later->stage == ConnectFlow::Stage::Done);
    QCOMPARE(later->accountIds, done->accountIds);
    const QJsonObject account = rig.get(u"SocialAccount"_s, done->accountIds.first());
    QCOMPARE(account.value("platformAccountId"_L1).toString(), u"100"_s);
    QCOMPARE(account.value("status"_L1).toString(), u"connected"_s);
    QCOMPARE(account.value("connectedById"_L1).toString(), rig.owner);
    QCOMPARE(account.value("limits"_L1).toObject().value("maxText"_L1).toInt(), 280);
    QVERIFY(account.value("scopes"_L1).toObject().contains("tweet.write"_L1));
    const StoredTokens stored = rig.tokens(done->accountIds.first());
    QVERIFY(stored.tokens.accessToken.startsWith(u"access-"_s));
    QVERIFY(stored.tokens.refreshToken.startsWith(u"refresh-"_s));
    QCOMPARE(stored.tokens.expiresAtMs, rig.clock.nowMs() + 7'200'000);
    QVERIFY(!stored.grantId.isEmpty());
    QCOMPARE(rig.observer.heard(), (QStringList{u"connected"_s, u"checked 3/25"_s}));
}

void TestConnectAccounts::severalProfilesAreChosenFrom()
{
    AccountRig rig;
    rig.enterApps();
    rig.network.profiles.append({u"200"_s, u"Second Cup"_s, false});
    rig.network.profiles.append({u"300"_s, u"Third Cup"_s, false});
    const auto flow = rig.desk->connect().begin(rig.wish());
    QVERIFY(flow);
    const auto choosing = rig.desk->connect().finish(rig.key(flow->flowId), rig.network.consent(flow->authorizeUrl));
    QVERIFY(choosing && choosing->stage == ConnectFlow::Stage::Choosing);
    QCOMPARE(choosing->channels.size(), 3);
    QVERIFY(rig.all(u"SocialAccount"_s).isEmpty());
    const auto unknown = rig.desk->connect().choose(rig.key(flow->flowId), {u"100"_s, u"999"_s});
    QCOMPARE(unknown.error().code, u"connect.notChosen"_s);
    const auto done = rig.desk->connect().choose(rig.key(flow->flowId), {u"100"_s, u"300"_s});
    QVERIFY2(done, done ? "" : qPrintable(done.error().code));
    QCOMPARE(done->accountIds.size(), 2);
    QCOMPARE(rig.all(u"SocialAccount"_s).size(), 2);
    QCOMPARE(rig.tokens(done->accountIds.at(0)).grantId, rig.tokens(done->accountIds.at(1)).grantId);
    // A second answer to the same question changes nothing.
    const auto again = rig.desk->connect().choose(rig.key(flow->flowId), {u"200"_s});
    QVERIFY(again);
    QCOMPARE(again->accountIds, done->accountIds);
    QCOMPARE(rig.all(u"SocialAccount"_s).size(), 2);
}

void TestConnectAccounts::pagesKeepTokensOfTheirOwn()
{
    AccountRig rig;
    rig.enterApps();
    rig.network.profiles = {{u"page-1"_s, u"Harbour Page"_s, true}};
    const QString id = rig.connectOne(u"facebook"_s);
    const StoredTokens stored = rig.tokens(id);
    QVERIFY2(stored.tokens.accessToken.startsWith(u"page-"_s), qPrintable(id));
    QVERIFY(stored.signIn && stored.signIn->accessToken.startsWith(u"access-"_s));
}

void TestConnectAccounts::refusedAtOnce_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QString>("redirect");
    QTest::addColumn<bool>("hasApp");
    QTest::addColumn<QString>("code");
    QTest::newRow("an unknown network") << u"myspace"_s << u"http://127.0.0.1:47831/"_s << true << u"connect.unsupported"_s;
    QTest::newRow("nobody entered an app") << u"twitter"_s << u"http://127.0.0.1:47831/"_s << false << u"connect.noApp"_s;
    QTest::newRow("a port that is not registered") << u"twitter"_s << u"http://127.0.0.1:4000/"_s << true << u"connect.badRedirect"_s;
    QTest::newRow("another host") << u"twitter"_s << u"http://192.168.0.9:47831/"_s << true << u"connect.badRedirect"_s;
    QTest::newRow("a page of the web") << u"twitter"_s << u"https://evil.example/"_s << true << u"connect.badRedirect"_s;
    QTest::newRow("a redirect with a user part") << u"twitter"_s << u"http://127.0.0.1:47831@evil.example/"_s << true << u"connect.badRedirect"_s;
    QTest::newRow("back to a server that nobody can reach") << u"twitter"_s << QString() << true << u"connect.needsPublicServer"_s;
}

void TestConnectAccounts::refusedAtOnce()
{
    QFETCH(QString, platform);
    QFETCH(QString, redirect);
    QFETCH(bool, hasApp);
    QFETCH(QString, code);
    AccountRig rig;
    if (hasApp)
        rig.enterApps();
    ConnectWish wish = rig.wish();
    wish.platform = platform;
    wish.redirectUri = redirect;
    const auto flow = rig.desk->connect().begin(wish);
    QVERIFY(!flow);
    QCOMPARE(flow.error().code, code);
    QVERIFY(rig.all(u"OAuthState"_s).isEmpty());
}

void TestConnectAccounts::refusedLater_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("code");
    QTest::newRow("the person says no") << u"deny"_s << u"connect.denied"_s;
    QTest::newRow("ten minutes have passed") << u"late"_s << u"connect.expired"_s;
    QTest::newRow("the same target comes twice") << u"twice"_s << u"connect.replayed"_s;
    QTest::newRow("a code of another sign-in comes with the right state") << u"mixed"_s << u"connect."_s;
    QTest::newRow("there is no profile") << u"empty"_s << u"connect.noChannels"_s;
    QTest::newRow("the network has a fault") << u"down"_s << u"connect.unreachable"_s;
    QTest::newRow("it was given up") << u"abandoned"_s << u"connect.gone"_s;
}

void TestConnectAccounts::refusedLater()
{
    QFETCH(QString, what);
    QFETCH(QString, code);
    AccountRig rig;
    rig.enterApps();
    const auto flow = rig.desk->connect().begin(rig.wish());
    QVERIFY(flow);
    QByteArray target = what == u"deny" ? rig.network.refuse(flow->authorizeUrl) : rig.network.consent(flow->authorizeUrl);
    if (what == u"late")
        rig.clock.advance(600'000);
    if (what == u"empty")
        rig.network.profiles.clear();
    if (what == u"twice")
        QVERIFY(rig.desk->connect().finish(rig.key(flow->flowId), target));
    if (what == u"abandoned")
        QVERIFY(rig.desk->connect().abandon(rig.key(flow->flowId)));
    if (what == u"down")
        rig.network.server().fault(fakes::Fault::ErrorBefore, 5, u"profiles"_s);
    if (what == u"mixed") {
        const auto other = rig.desk->connect().begin(rig.wish());
        QVERIFY(other);
        const QByteArray theirs = rig.network.consent(other->authorizeUrl);
        target = theirs.first(theirs.indexOf("&state=")) + target.sliced(target.indexOf("&state="));
    }
    const qsizetype before = rig.all(u"SocialAccount"_s).size();
    const auto done = rig.desk->connect().finish(rig.key(flow->flowId), target);
    QVERIFY(!done);
    QVERIFY2(done.error().code.startsWith(code), qPrintable(done.error().code));
    QCOMPARE(rig.all(u"SocialAccount"_s).size(), before);
    if (what == u"deny" || what == u"empty" || what == u"down") {
        const auto later = rig.desk->connect().flow(rig.key(flow->flowId));
        QVERIFY(!later);
        QCOMPARE(later.error().code, done.error().code);
        QCOMPARE(later.error().args, done.error().args);
    }
}

void TestConnectAccounts::aGuessDoesNotUseUpTheFlow()
{
    AccountRig rig;
    rig.enterApps();
    const auto flow = rig.desk->connect().begin(rig.wish());
    QVERIFY(flow);
    const QByteArray target = rig.network.consent(flow->authorizeUrl);
    for (const QByteArray &guess : {QByteArray("/?code=x&state=guess"), QByteArray("/?code=x"), QByteArray("/"), target + "&state=second"}) {
        const auto refused = rig.desk->connect().finish(rig.key(flow->flowId), guess);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"connect.wrongState"_s);
    }
    QVERIFY(rig.desk->connect().finish(rig.key(flow->flowId), target));
}

void TestConnectAccounts::ofAnotherPerson()
{
    AccountRig rig;
    rig.enterApps();
    const auto flow = rig.desk->connect().begin(rig.wish());
    QVERIFY(flow);
    const QByteArray target = rig.network.consent(flow->authorizeUrl);
    FlowKey admin = rig.key(flow->flowId);
    admin.userId = rig.people.value(api::Role::Admin);
    QCOMPARE(rig.desk->connect().finish(admin, target).error().code, u"connect.gone"_s);
    QCOMPARE(rig.desk->connect().flow(admin).error().code, u"connect.gone"_s);
    QCOMPARE(rig.desk->connect().abandon(admin).error().code, u"connect.gone"_s);
    FlowKey elsewhere = rig.key(flow->flowId);
    elsewhere.workspaceId = rig.otherWorkspace;
    QCOMPARE(rig.desk->connect().finish(elsewhere, target).error().code, u"connect.gone"_s);
    QVERIFY(rig.desk->connect().finish(rig.key(flow->flowId), target));
}

void TestConnectAccounts::connectingAgainKeepsTheId()
{
    AccountRig rig;
    rig.enterApps();
    const QString id = rig.connectOne();
    QVERIFY2(rig.get(u"SocialAccount"_s, id).value("status"_L1) == "connected"_L1, qPrintable(id));
    const QString oldToken = rig.tokens(id).tokens.accessToken;
    rig.patch(u"SocialAccount"_s, id, {{u"status"_s, u"needs_reauth"_s}});
    // Among several profiles the one that is meant is taken without a question.
    rig.network.profiles.prepend({u"050"_s, u"Another"_s, false});
    ConnectWish wish = rig.wish();
    wish.accountId = id;
    const auto flow = rig.desk->connect().begin(wish);
    QVERIFY(flow);
    const auto done = rig.desk->connect().finish(rig.key(flow->flowId), rig.network.consent(flow->authorizeUrl));
    QVERIFY2(done, done ? "" : qPrintable(done.error().code));
    QCOMPARE(done->accountIds, QStringList{id});
    QCOMPARE(rig.all(u"SocialAccount"_s).size(), 1);
    QCOMPARE(rig.get(u"SocialAccount"_s, id).value("status"_L1).toString(), u"connected"_s);
    QVERIFY(rig.tokens(id).tokens.accessToken != oldToken);
    // Disconnected and connected as if it were new: still the same account with its history.
    QVERIFY(rig.desk->commands().disconnect(rig.account(id)));
    rig.network.profiles.removeFirst();
    QCOMPARE(rig.connectOne(), id);
}

void TestConnectAccounts::anotherAccountIsRefused()
{
    AccountRig rig;
    rig.enterApps();
    const QString id = rig.connectOne();
    const StoredTokens before = rig.tokens(id);
    rig.network.profiles = {{u"666"_s, u"Somebody Else"_s, false}};
    ConnectWish wish = rig.wish();
    wish.accountId = id;
    const auto flow = rig.desk->connect().begin(wish);
    QVERIFY(flow);
    const auto done = rig.desk->connect().finish(rig.key(flow->flowId), rig.network.consent(flow->authorizeUrl));
    QVERIFY(!done);
    QCOMPARE(done.error().code, u"connect.wrongAccount"_s);
    QCOMPARE(done.error().args, (QStringList{u"Harbour Roasters"_s, u"Somebody Else"_s}));
    QCOMPARE(rig.tokens(id).tokens.accessToken, before.tokens.accessToken);
    QCOMPARE(rig.all(u"SocialAccount"_s).size(), 1);
}

void TestConnectAccounts::planHasNoRoom()
{
    AccountRig rig;
    rig.enterApps();
    rig.patch(u"Workspace"_s, rig.workspace, {{u"maxSocialAccounts"_s, 1}});
    const QString id = rig.connectOne();
    QVERIFY(!rig.get(u"SocialAccount"_s, id).isEmpty());
    rig.network.profiles = {{u"200"_s, u"Second Cup"_s, false}};
    QCOMPARE(rig.connectOne(), u"connect.limit"_s);
    rig.network.profiles = {{u"100"_s, u"Harbour Roasters"_s, false}, {u"200"_s, u"Second Cup"_s, false}};
    const auto flow = rig.desk->connect().begin(rig.wish());
    QVERIFY(flow);
    const auto choosing = rig.desk->connect().finish(rig.key(flow->flowId), rig.network.consent(flow->authorizeUrl));
    QVERIFY(choosing && choosing->stage == ConnectFlow::Stage::Choosing);
    QVERIFY(choosing->channels.at(0).isConnected && choosing->channels.at(0).blockedBy.isEmpty());
    QCOMPARE(choosing->channels.at(1).blockedBy, u"connect.limit"_s);
    const auto tooMany = rig.desk->connect().choose(rig.key(flow->flowId), {u"100"_s, u"200"_s});
    QCOMPARE(tooMany.error().code, u"connect.limit"_s);
    QCOMPARE(tooMany.error().args, QStringList{u"1"_s});
    QCOMPARE(rig.all(u"SocialAccount"_s).size(), 1);
    // The account that is there already takes no room, and the flow still waits for an answer.
    QVERIFY(rig.desk->connect().choose(rig.key(flow->flowId), {u"100"_s}));
    QVERIFY(rig.desk->commands().disconnect(rig.account(id)));
    rig.network.profiles = {{u"200"_s, u"Second Cup"_s, false}};
    QVERIFY(!rig.get(u"SocialAccount"_s, rig.connectOne()).isEmpty());
}

void TestConnectAccounts::abandonedAfterConsentIsGivenBack()
{
    AccountRig rig;
    rig.enterApps();
    rig.network.profiles.append({u"200"_s, u"Second Cup"_s, false});
    const auto flow = rig.desk->connect().begin(rig.wish());
    QVERIFY(flow);
    QVERIFY(rig.desk->connect().finish(rig.key(flow->flowId), rig.network.consent(flow->authorizeUrl)));
    QVERIFY(rig.desk->connect().abandon(rig.key(flow->flowId)));
    QVERIFY(rig.network.count(u"POST /revoke"_s) > 0);
    QVERIFY(rig.all(u"OAuthState"_s).isEmpty());
    // A profile of the person that is connected must not lose its sign-in by that.
    rig.network.profiles.removeLast();
    const QString id = rig.connectOne();
    rig.network.profiles.append({u"200"_s, u"Second Cup"_s, false});
    rig.network.server().forget();
    const auto second = rig.desk->connect().begin(rig.wish());
    QVERIFY(second);
    QVERIFY(rig.desk->connect().finish(rig.key(second->flowId), rig.network.consent(second->authorizeUrl)));
    QVERIFY(rig.desk->connect().abandon(rig.key(second->flowId)));
    QCOMPARE(rig.network.count(u"POST /revoke"_s), 0);
    QVERIFY(!rig.tokens(id).tokens.accessToken.isEmpty());
}

void TestConnectAccounts::flowsThatAreOverAreRemoved()
{
    AccountRig rig;
    rig.enterApps();
    QVERIFY(rig.desk->connect().begin(rig.wish()));
    rig.clock.advance(300'000);
    QVERIFY(rig.desk->connect().begin(rig.wish()));
    QCOMPARE(rig.all(u"OAuthState"_s).size(), 2);
    rig.clock.advance(300'000);
    rig.desk->tidy();
    QCOMPARE(rig.all(u"OAuthState"_s).size(), 1);
    rig.clock.advance(300'000);
    QVERIFY(rig.desk->connect().begin(rig.wish()));
    QCOMPARE(rig.all(u"OAuthState"_s).size(), 1);
}

void TestConnectAccounts::connectsWithWhatTheRecordsNeed()
{
    AccountRig rig;
    rig.enterApps();
    const QString id = rig.connectOne();
    const AccountKey key = rig.account(id);
    QVERIFY(rig.desk->commands().pause(key));
    QCOMPARE(rig.get(u"SocialAccount"_s, id).value("status"_L1).toString(), u"disabled"_s);
    QVERIFY(rig.desk->commands().resume(key));
    QCOMPARE(rig.get(u"SocialAccount"_s, id).value("status"_L1).toString(), u"connected"_s);
    rig.network.profiles[0].name = u"Harbour Roasters & Sons"_s;
    QVERIFY(rig.desk->commands().check(key));
    QCOMPARE(rig.get(u"SocialAccount"_s, id).value("displayName"_L1).toString(), u"Harbour Roasters & Sons"_s);
    const auto choices = rig.desk->commands().choices(key, u"boards"_s, {});
    QVERIFY(choices);
    QCOMPARE(choices->size(), 2);
    QVERIFY(rig.desk->commands().choices(key, u"boards"_s, {}));
    QCOMPARE(rig.network.count(u"/boards"_s), 1);
    rig.clock.advance(6 * 60'000);
    QVERIFY(rig.desk->commands().choices(key, u"boards"_s, {}));
    QCOMPARE(rig.network.count(u"/boards"_s), 2);
    const auto revoked = rig.desk->commands().disconnect(key);
    QVERIFY(revoked && *revoked);
    QVERIFY(rig.network.count(u"POST /revoke"_s) > 0);
    QCOMPARE(rig.get(u"SocialAccount"_s, id).value("status"_L1).toString(), u"disconnected"_s);
    QCOMPARE(rig.desk->commands().check(key).error().code, u"connect.gone"_s);
    QCOMPARE(rig.desk->commands().resume(key).error().code, u"connect.gone"_s);
    for (const QJsonObject &credential : rig.all(u"Credential"_s))
        QVERIFY(credential.value("ownerType"_L1).toString() != "social_account"_L1);
}

CAMPANILE_GUILESS_TEST(TestConnectAccounts)

} // namespace tst_connectaccounts

#include "tst_connectaccounts.moc"
