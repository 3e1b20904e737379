// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/publish/publishjournal.h"
#include "server/core/publish/publishworker.h"
#include "tests/accounts/support/accountrig.h"
#include "tests/support/postgres.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <thread>
#include <vector>

namespace tst_tokenkeeper {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;

/** Tokens that end, are refused, or are wanted by several at once. */
class TestTokenKeeper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void renewsBeforeTheEnd();
    void twoThreadsMakeOneRequest();
    void twoNodesMakeOneRequest_data();
    void twoNodesMakeOneRequest();
    void aDeadNodeIsTakenOver();
    void keepsTheRefreshTokenThatIsLeftOut();
    void aRefusalIsSharedAndHoldsTheAccount();
    void aFaultThatPassesCostsNothing();
    void accountsOfOneConsentAreRenewedTogether();
    void aPageGetsItsTokenFromThePerson();
    void idleAccountsAreRenewed();
    void connectedAgainMeanwhile();
    void publisherRenewsOnceAndGoesOn();
    void publisherWaitsForAPausedAccount();
};

void TestTokenKeeper::renewsBeforeTheEnd()
{
    AccountRig rig;
    rig.enterApps();
    const QString id = rig.connectOne();
    const QString first = rig.tokens(id).tokens.accessToken;
    const auto early = rig.desk->keeper().sessionFor(rig.account(id));
    QVERIFY(early);
    QCOMPARE(early->accessToken, first);
    // A fifth of two hours before the end it is time in any case, at half of them never.
    rig.clock.advance(3600'000);
    QCOMPARE(rig.desk->keeper().sessionFor(rig.account(id))->accessToken, first);
    rig.clock.advance(3600'000 - 1440'000);
    const auto late = rig.desk->keeper().sessionFor(rig.account(id));
    QVERIFY(late);
    QVERIFY(late->accessToken != first);
    const StoredTokens stored = rig.tokens(id);
    QCOMPARE(stored.tokens.accessToken, late->accessToken);
    QCOMPARE(stored.tokens.expiresAtMs, rig.clock.nowMs() + 7'200'000);
    QVERIFY(stored.renewer.isEmpty());
    QCOMPARE(rig.network.count(u"POST /token"_s), 2);
    QVERIFY(rig.observer.heard().contains(u"renewed"_s));
}

void TestTokenKeeper::twoThreadsMakeOneRequest()
{
    AccountRig rig;
    rig.enterApps();
    const QString id = rig.connectOne();
    const QString stale = rig.tokens(id).tokens.accessToken;
    rig.network.server().forget();
    std::atomic<int> waiting{0};
    std::vector<std::thread> threads;
    std::vector<QString> got(6);
    for (size_t i = 0; i < got.size(); ++i) {
        threads.emplace_back([&, i] {
            ++waiting;
            while (waiting < int(got.size()))
                std::this_thread::yield();
            const auto session = rig.desk->keeper().renew(rig.account(id), stale);
            got[i] = session ? session->accessToken : session.error().code;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    for (const QString &token : got)
        QCOMPARE(token, rig.tokens(id).tokens.accessToken);
    QCOMPARE(rig.network.count(u"POST /token"_s), 1);
}

void TestTokenKeeper::twoNodesMakeOneRequest_data()
{
    QTest::addColumn<bool>("isPostgres");
    QTest::newRow("on one SQLite file") << false;
    QTest::newRow("on PostgreSQL, each with connections of its own") << true;
}

void TestTokenKeeper::twoNodesMakeOneRequest()
{
    QFETCH(bool, isPostgres);
    std::unique_ptr<campanile::tests::PostgresServer> postgres;
    QString conninfo;
    if (isPostgres) {
        postgres = std::make_unique<campanile::tests::PostgresServer>();
        QVERIFY2(postgres->problem().isEmpty(), qPrintable(postgres->problem()));
        QVERIFY(postgres->createDatabase(u"nodes"_s));
        conninfo = postgres->conninfo(u"nodes"_s);
    }
    AccountRig rig({}, conninfo);
    rig.enterApps();
    const QString id = rig.connectOne();
    const QString stale = rig.tokens(id).tokens.accessToken;
    rig.network.server().forget();
    const auto nodeA = rig.otherDesk(false);
    const auto nodeB = rig.otherDesk(false);
    QString gotB;
    std::thread other;
    // While the first node's request is on its way the second one begins.
    rig.network.beforeToken = [&] {
        if (other.joinable())
            return;
        other = std::thread([&] {
            const auto session = nodeB->keeper().renew(rig.account(id), stale);
            gotB = session ? session->accessToken : session.error().code;
        });
        // The other node tells nobody that it has seen the lease; in this time it looks at the record several times.
        QTest::qWait(50);
    };
    const auto session = nodeA->keeper().renew(rig.account(id), stale);
    other.join();
    QVERIFY(session);
    QCOMPARE(gotB, session->accessToken);
    QCOMPARE(rig.network.count(u"POST /token"_s), 1);
}

void TestTokenKeeper::aDeadNodeIsTakenOver()
{
    AccountRig rig;
    rig.enterApps();
    const QString id = rig.connectOne();
    StoredTokens stored = rig.tokens(id);
    const QString stale = stored.tokens.accessToken;
    stored.renewer = u"somebody-who-died"_s;
    stored.renewingUntilMs = rig.clock.nowMs() + 60'000;
    QVERIFY(rig.engine->write(rig.workspace, [&](SystemRecords &records) { return rig.desk->credentials().writeStored(records, rig.workspace, id, stored); }));
    const auto node = rig.otherDesk(false);
    node->keeper().stop(); // does not wait for the other one
    const auto busy = node->keeper().renew(rig.account(id), stale);
    QVERIFY(!busy);
    QVERIFY(busy.error().cls == FailureClass::TransientSafe);
    QCOMPARE(busy.error().retryAtMs, stored.renewingUntilMs);
    rig.clock.advance(60'001);
    QVERIFY(node->keeper().renew(rig.account(id), stale));
    // Alone on the database nobody else can be at it.
    stored = rig.tokens(id);
    stored.renewer = u"the process before this one"_s;
    stored.renewingUntilMs = rig.clock.nowMs() + 60'000;
    QVERIFY(rig.engine->write(rig.workspace, [&](SystemRecords &records) { return rig.desk->credentials().writeStored(records, rig.workspace, id, stored); }));
    QVERIFY(rig.desk->keeper().renew(rig.account(id), stored.tokens.accessToken));
}

void TestTokenKeeper::keepsTheRefreshTokenThatIsLeftOut()
{
    AccountRig rig;
    rig.enterApps();
    rig.network.leavesRefreshOut = true;
    const QString id = rig.connectOne();
    const StoredTokens before = rig.tokens(id);
    QVERIFY(rig.desk->keeper().renew(rig.account(id), before.tokens.accessToken));
    const StoredTokens after = rig.tokens(id);
    QVERIFY(after.tokens.accessToken != before.tokens.accessToken);
    QCOMPARE(after.tokens.refreshToken, before.tokens.refreshToken);
    QCOMPARE(after.tokens.scopes, before.tokens.scopes);
    QVERIFY(rig.desk->keeper().renew(rig.account(id), after.tokens.accessToken));
    // Whatever way the new tokens came: what an answer leaves out is as it was.
    AccountTokens old;
    old.refreshToken = u"old"_s;
    old.refreshExpiresAtMs = 99;
    old.dpopKey = u"key"_s;
    old.scopes = QStringList{u"a"_s};
    AccountTokens fresh;
    fresh.accessToken = u"new"_s;
    const AccountTokens merged = mergedTokens(old, fresh, 7);
    QCOMPARE(merged.accessToken, u"new"_s);
    QCOMPARE(merged.refreshToken, u"old"_s);
    QCOMPARE(merged.refreshExpiresAtMs, 99);
    QCOMPARE(merged.dpopKey, u"key"_s);
    QCOMPARE(merged.scopes, old.scopes);
    QCOMPARE(merged.obtainedAtMs, 7);
    fresh.refreshToken = u"newer"_s;
    QCOMPARE(mergedTokens(old, fresh, 7).refreshToken, u"newer"_s);
    QCOMPARE(mergedTokens(old, fresh, 7).refreshExpiresAtMs, 0);
}

void TestTokenKeeper::aRefusalIsSharedAndHoldsTheAccount()
{
    AccountRig rig;
    rig.enterApps();
    const QString id = rig.connectOne();
    StoredTokens stored = rig.tokens(id);
    stored.tokens.refreshToken = u"used-before"_s;
    QVERIFY(rig.engine->write(rig.workspace, [&](SystemRecords &records) { return rig.desk->credentials().writeStored(records, rig.workspace, id, stored); }));
    rig.network.server().forget();
    const auto session = rig.desk->keeper().renew(rig.account(id), stored.tokens.accessToken);
    QVERIFY(!session);
    QVERIFY(session.error().cls == FailureClass::Auth);
    QCOMPARE(rig.get(u"SocialAccount"_s, id).value("status"_L1).toString(), u"needs_reauth"_s);
    QVERIFY(rig.tokens(id).renewer.isEmpty());
    QCOMPARE(rig.network.count(u"POST /token"_s), 1);
    // From now on nobody asks the network with it.
    QVERIFY(!rig.desk->keeper().sessionFor(rig.account(id)));
    rig.desk->tidy();
    QCOMPARE(rig.network.count(u"POST /token"_s), 1);
    QVERIFY(rig.observer.heard().contains(u"failed "_s + failureClassName(FailureClass::Auth)));
}

void TestTokenKeeper::aFaultThatPassesCostsNothing()
{
    AccountRig rig;
    rig.enterApps();
    const QString id = rig.connectOne();
    const StoredTokens before = rig.tokens(id);
    rig.clock.advance(7200'000 - 600'000);
    rig.network.server().fault(fakes::Fault::Unavailable, 1, u"token"_s);
    const auto session = rig.desk->keeper().sessionFor(rig.account(id));
    QVERIFY(session);
    QCOMPARE(session->accessToken, before.tokens.accessToken);
    QCOMPARE(rig.get(u"SocialAccount"_s, id).value("status"_L1).toString(), u"connected"_s);
    QCOMPARE(rig.tokens(id).tokens.refreshToken, before.tokens.refreshToken);
    rig.clock.advance(600'001);
    rig.network.server().fault(fakes::Fault::Unavailable, 1, u"token"_s);
    QVERIFY(!rig.desk->keeper().sessionFor(rig.account(id)));
    QVERIFY(rig.desk->keeper().sessionFor(rig.account(id)));
}

void TestTokenKeeper::accountsOfOneConsentAreRenewedTogether()
{
    AccountRig rig;
    rig.enterApps();
    rig.network.profiles.append({u"200"_s, u"Second Cup"_s, false});
    const auto flow = rig.desk->connect().begin(rig.wish());
    QVERIFY(flow);
    QVERIFY(rig.desk->connect().finish(rig.key(flow->flowId), rig.network.consent(flow->authorizeUrl)));
    const auto done = rig.desk->connect().choose(rig.key(flow->flowId), {u"100"_s, u"200"_s});
    QVERIFY(done);
    const QString stale = rig.tokens(done->accountIds.at(0)).tokens.accessToken;
    rig.network.server().forget();
    QVERIFY(rig.desk->keeper().renew(rig.account(done->accountIds.at(0)), stale));
    const auto other = rig.desk->keeper().renew(rig.account(done->accountIds.at(1)), stale);
    QVERIFY(other);
    QCOMPARE(other->accessToken, rig.tokens(done->accountIds.at(0)).tokens.accessToken);
    QCOMPARE(rig.network.count(u"POST /token"_s), 1);
    // One of them goes: the sign-in of the other one stays.
    const auto revoked = rig.desk->commands().disconnect(rig.account(done->accountIds.at(0)));
    QVERIFY(revoked && !*revoked);
    QCOMPARE(rig.network.count(u"POST /revoke"_s), 0);
    const auto last = rig.desk->commands().disconnect(rig.account(done->accountIds.at(1)));
    QVERIFY(last && *last);
}

void TestTokenKeeper::aPageGetsItsTokenFromThePerson()
{
    AccountRig rig;
    rig.enterApps();
    rig.network.profiles = {{u"page-1"_s, u"Harbour Page"_s, true}};
    const QString id = rig.connectOne(u"facebook"_s);
    const StoredTokens before = rig.tokens(id);
    QVERIFY(before.signIn);
    const auto session = rig.desk->keeper().renew(rig.account(id), before.tokens.accessToken);
    QVERIFY2(session, session ? "" : qPrintable(session.error().code));
    QVERIFY(session->accessToken.startsWith(u"page-"_s) && session->accessToken != before.tokens.accessToken);
    QVERIFY(rig.tokens(id).signIn->accessToken != before.signIn->accessToken);
    // The person may no longer manage the page.
    rig.network.profiles = {{u"page-2"_s, u"Another Page"_s, true}};
    QVERIFY(!rig.desk->keeper().renew(rig.account(id), session->accessToken));
    QCOMPARE(rig.get(u"SocialAccount"_s, id).value("status"_L1).toString(), u"needs_reauth"_s);
}

void TestTokenKeeper::idleAccountsAreRenewed()
{
    AccountRig rig;
    rig.enterApps();
    const QString id = rig.connectOne();
    const QString first = rig.tokens(id).tokens.accessToken;
    QCOMPARE(rig.desk->keeper().renewIdle(rig.workspace), 0);
    QVERIFY(rig.desk->commands().pause(rig.account(id)));
    rig.clock.advance(7200'000 - 1000);
    QCOMPARE(rig.desk->keeper().renewIdle(rig.workspace), 1);
    QVERIFY(rig.tokens(id).tokens.accessToken != first);
    QCOMPARE(rig.get(u"SocialAccount"_s, id).value("status"_L1).toString(), u"disabled"_s);
    rig.patch(u"SocialAccount"_s, id, {{u"status"_s, u"needs_reauth"_s}});
    rig.clock.advance(7200'000);
    QCOMPARE(rig.desk->keeper().renewIdle(rig.workspace), 0);
}

void TestTokenKeeper::connectedAgainMeanwhile()
{
    AccountRig rig;
    rig.enterApps();
    const QString id = rig.connectOne();
    const StoredTokens old = rig.tokens(id);
    StoredTokens newer = old;
    newer.tokens.accessToken = u"of-the-later-sign-in"_s;
    bool isFirst = true;
    rig.network.beforeToken = [&] {
        if (!std::exchange(isFirst, false))
            return;
        const auto written = rig.engine->write(rig.workspace, [&](SystemRecords &records) { return rig.desk->credentials().writeStored(records, rig.workspace, id, newer); });
        if (!written)
            qWarning("not written");
    };
    const auto session = rig.desk->keeper().renew(rig.account(id), old.tokens.accessToken);
    QVERIFY(session);
    QCOMPARE(session->accessToken, newer.tokens.accessToken);
    QCOMPARE(rig.tokens(id).tokens.accessToken, newer.tokens.accessToken);
}

namespace {

QString addPost(AccountRig &rig, const QString &accountId)
{
    const QString post = rig.create(u"Post"_s, {{u"body"_s, u"Fresh beans"_s}, {u"status"_s, u"scheduled"_s}, {u"scheduledAt"_s, wireTime(rig.clock.nowMs())}});
    return rig.create(u"PostTarget"_s, {{u"postId"_s, post}, {u"accountId"_s, accountId}, {u"platform"_s, u"twitter"_s}});
}

} // namespace

void TestTokenKeeper::publisherRenewsOnceAndGoesOn()
{
    AccountRig rig;
    rig.enterApps();
    const QString id = rig.connectOne();
    PublishWorker worker(*rig.store, rig.desk->platforms(), rig.desk->keeper(), rig.clock, rig.rng, {});
    const QString target = addPost(rig, id);
    rig.network.voidAccessTokens();
    rig.network.server().forget();
    worker.tick();
    QCOMPARE(rig.get(u"PostTarget"_s, target).value("status"_L1).toString(), u"published"_s);
    QCOMPARE(rig.network.count(u"POST /token"_s), 1);
    // A token that cannot be renewed holds the queue and says so.
    StoredTokens stored = rig.tokens(id);
    stored.tokens.refreshToken = u"used-before"_s;
    QVERIFY(rig.engine->write(rig.workspace, [&](SystemRecords &records) { return rig.desk->credentials().writeStored(records, rig.workspace, id, stored); }));
    rig.network.voidAccessTokens();
    const QString held = addPost(rig, id);
    worker.tick();
    QCOMPARE(rig.get(u"PostTarget"_s, held).value("errorCode"_L1).toString(), u"publish.auth"_s);
    QCOMPARE(rig.get(u"SocialAccount"_s, id).value("status"_L1).toString(), u"needs_reauth"_s);
    QCOMPARE(rig.connectOne(), id);
    rig.clock.advance(11 * 60'000);
    worker.tick();
    QCOMPARE(rig.get(u"PostTarget"_s, held).value("status"_L1).toString(), u"published"_s);
}

void TestTokenKeeper::publisherWaitsForAPausedAccount()
{
    AccountRig rig;
    rig.enterApps();
    const QString id = rig.connectOne();
    QVERIFY(rig.desk->commands().pause(rig.account(id)));
    PublishWorker worker(*rig.store, rig.desk->platforms(), rig.desk->keeper(), rig.clock, rig.rng, {});
    const QString target = addPost(rig, id);
    worker.tick();
    QCOMPARE(rig.get(u"PostTarget"_s, target).value("errorCode"_L1).toString(), u"publish.accountPaused"_s);
    QCOMPARE(rig.get(u"SocialAccount"_s, id).value("status"_L1).toString(), u"disabled"_s);
    QVERIFY(rig.desk->commands().resume(rig.account(id)));
    rig.clock.advance(11 * 60'000);
    worker.tick();
    QCOMPARE(rig.get(u"PostTarget"_s, target).value("status"_L1).toString(), u"published"_s);
}

CAMPANILE_GUILESS_TEST(TestTokenKeeper)

} // namespace tst_tokenkeeper

#include "tst_tokenkeeper.moc"
