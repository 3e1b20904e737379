// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/inbox/inboxnotices.h"
#include "server/core/publish/publishjournal.h"
#include "server/core/webhooks/webhookkeeper.h"
#include "tests/inbox/support/collectrig.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

namespace tst_hooklooks {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;
using namespace campanile::tests;

namespace {

using Kind = RemoteInboxItem::Kind;

/** A network that knows comments of posts which its newest page does not show, and takes subscriptions. */
class TellingNetwork final : public PagedNetwork
{
public:
    QHash<QString, QList<RemoteInboxItem>> below; ///< comments by post
    QStringList named;
    QStringList subscribed;
    int unsubscribed = 0;
    std::optional<PlatformError> refusal; ///< of subscribing

    [[nodiscard]] PlatformResult<RemoteInboxPage> fetchNamed(const AccountSession &, Kind, const RemoteName &name) override
    {
        named.append(name.postId);
        RemoteInboxPage page;
        page.items = below.value(name.postId);
        return page;
    }
    [[nodiscard]] PlatformResult<void> subscribeHooks(const AccountSession &, const HookWish &wish) override
    {
        if (refusal)
            return *refusal;
        subscribed.append(wish.callback.toString() + u' ' + wish.topics.join(u','));
        return {};
    }
    [[nodiscard]] PlatformResult<void> unsubscribeHooks(const AccountSession &, const HookWish &) override
    {
        ++unsubscribed;
        return {};
    }
};

QJsonObject hookBlock(const QJsonObject &more = {})
{
    QJsonObject block = QJsonDocument::fromJson(R"({"payload": "meta", "challenge": "hub", "header": "x-hub-signature-256", "prefix": "sha256=", "secret": "clientSecret",
        "subscription": "account", "topics": [{"name": "feed", "kind": "comment"}, {"name": "mention", "kind": "mention"}, {"name": "messages", "kind": "dm", "scope": "dm"}],
        "stretch": 5, "looks": 3, "lookSeconds": 60})").object();
    for (auto it = more.begin(); it != more.end(); ++it)
        block.insert(it.key(), it.value());
    return block;
}

/** The rig of the collector, with a network that tells. */
struct Telling {
    Telling() : fixture(EngineFixture::Backend::SqliteMemory, nullptr), rig(fixture)
    {
        rig.networks = *domain::NetworkCatalogue::builtIn().overlaid({{u"mastodon"_s, QJsonObject{{u"webhook"_s, hookBlock()},
            {u"provider"_s, QJsonObject{{u"inboxSeconds"_s, QJsonObject{{u"mention"_s, 120}, {u"dm"_s, 120}, {u"comment"_s, 120}}}}}}}});
        rig.platforms.add(network);
        rig.options.wake = [this] { ++woken; };
        rig.options.foundUntold = [this](const QString &account) { untold.append(account); };
        rig.restart();
    }
    /** Everything has been looked at once. */
    void settle()
    {
        rig.run(3);
        network->calls.clear();
    }
    void health(const QJsonObject &values)
    {
        const QList<QJsonObject> rows = rig.all(u"AccountHealth"_s);
        if (rows.isEmpty()) {
            QJsonObject row = values;
            row.insert("accountId"_L1, rig.account);
            rig.create(u"AccountHealth"_s, row);
        } else {
            rig.patch(u"AccountHealth"_s, rows.first().value("id"_L1).toString(), values);
        }
    }
    [[nodiscard]] int calls(Kind kind) const { return int(network->calls.filter(QRegularExpression(u"^%1 "_s.arg(int(kind)))).size()); }

    EngineFixture fixture;
    CollectRig rig;
    std::shared_ptr<TellingNetwork> network = std::make_shared<TellingNetwork>();
    int woken = 0;
    QStringList untold;
};

/** The keeper over the same account. */
struct Keeping {
    Keeping(Telling &telling, const QString &url)
        : t(telling), desk(std::make_shared<AccountDesk>(t.rig.store, http, t.rig.platforms, VaultCredentials(*Vault::create(QByteArray(32, 'k'))), t.fixture.clock, t.fixture.rng, options(url))),
          keeper(*t.rig.context, *desk, heard)
    {
    }
    [[nodiscard]] AccountDeskOptions options(const QString &url) const
    {
        AccountDeskOptions options;
        options.networks = t.rig.networks;
        options.address = PublicAddress::of(url);
        return options;
    }
    void enterApp()
    {
        AppCredentialStore apps(t.rig.store, t.rig.credentials, t.fixture.clock);
        const auto set = apps.set(t.fixture.account, domain::Platform::Mastodon, {}, {.clientId = u"app"_s, .clientSecret = u"secret"_s});
        QVERIFY(set);
    }
    [[nodiscard]] QJsonValue health(QLatin1StringView name) { return t.rig.all(u"AccountHealth"_s).value(0).value(name); }
    [[nodiscard]] QJsonValue subscription(QLatin1StringView name) { return t.rig.all(u"WebhookSubscription"_s).value(0).value(name); }

    Telling &t;
    CurlHttpClient http{HttpGuard()};
    std::shared_ptr<AccountDesk> desk;
    std::shared_ptr<HeardHooks> heard = std::make_shared<HeardHooks>();
    WebhookKeeper keeper;
};

} // namespace

/** What hooks make the collector do, and what the keeper makes of subscriptions: on real records. */
class TestHookLooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHookIsALookAtOnce();
    void manyHooksAreOneLook();
    void aFloodIsBounded();
    void whatTheNetworkClosedStaysClosed();
    void commentsOnOldPostsAreFetched();
    void whatIsNotThereYetIsLookedForAgain();
    void twiceAndLateMakesNoSecondItem();
    void looksBecomeRarerWhileHooksArrive();
    void silenceIsNoticed();
    void strangersAreForgotten();
    void subscribesAndSaysSo();
    void refusalsAreTriedLater();
    void disconnectingEnds();
    void withoutAPublicAddressNothingIsAsked();
};

void TestHookLooks::aHookIsALookAtOnce()
{
    Telling t;
    t.settle();
    t.rig.later(1'000);
    QCOMPARE(t.rig.run(), 0);
    t.network->mentions.append(t.rig.item(u"n1"_s, u"Open today?"_s));
    t.rig.collector->lookNow({t.rig.account, Kind::Mention, {u"n1"_s, {}}});
    QCOMPARE(t.rig.run(), 1);
    QCOMPARE(t.network->calls.size(), 1);
    QCOMPARE(t.rig.itemOf(u"n1"_s).value("content"_L1).toString(), u"Open today?"_s);
}

void TestHookLooks::manyHooksAreOneLook()
{
    Telling t;
    t.settle();
    t.rig.later(1'000);
    for (int i = 0; i < 500; ++i)
        t.rig.collector->lookNow({t.rig.account, Kind::Mention, {}});
    QCOMPARE(t.rig.run(5), 1);
    QCOMPARE(t.calls(Kind::Mention), 1);
}

void TestHookLooks::aFloodIsBounded()
{
    Telling t;
    t.settle();
    // An hour of a hook every second: three looks at once and one a minute, beside those every two minutes.
    for (int second = 0; second < 3600; ++second) {
        t.rig.later(1'000);
        t.rig.collector->lookNow({t.rig.account, Kind::Mention, {}});
        t.rig.run();
    }
    QVERIFY2(t.calls(Kind::Mention) <= 3 + 60 + 31, qPrintable(QString::number(t.calls(Kind::Mention))));
    QVERIFY(t.calls(Kind::Mention) >= 60);
}

void TestHookLooks::whatTheNetworkClosedStaysClosed()
{
    Telling t;
    t.settle();
    t.rig.later(130'000);
    PlatformError closed;
    closed.cls = FailureClass::TransientSafe;
    closed.code = u"publish.rateLimited"_s;
    closed.httpStatus = 429;
    closed.retryAtMs = t.fixture.clock.nowMs() + 600'000;
    t.network->failure = closed;
    t.rig.run();
    t.network->calls.clear();
    for (int i = 0; i < 100; ++i) {
        t.rig.later(1'000);
        t.rig.collector->lookNow({t.rig.account, Kind::Mention, {}});
        t.rig.run();
    }
    QCOMPARE(t.network->calls.size(), 0);
    // The wish is kept until calls are taken again.
    t.rig.later(600'000);
    QCOMPARE(t.rig.run(), 1);
}

void TestHookLooks::commentsOnOldPostsAreFetched()
{
    Telling t;
    t.settle();
    t.rig.later(1'000);
    RemoteInboxItem old = t.rig.item(u"c9"_s, u"Two years late, but: lovely"_s);
    old.kind = Kind::Comment;
    old.postId = u"p-old"_s;
    t.network->below[u"p-old"_s] = {old};
    t.rig.collector->lookNow({t.rig.account, Kind::Comment, {u"c9"_s, u"p-old"_s}});
    t.rig.run();
    QCOMPARE(t.network->named, QStringList{u"p-old"_s});
    QVERIFY(!t.rig.itemOf(u"c9"_s).isEmpty());
    // What the look itself showed is not asked for again.
    RemoteInboxItem fresh = old;
    fresh.id = u"c10"_s;
    fresh.postId = u"p1"_s;
    t.network->comments.append(fresh);
    t.network->named.clear();
    t.rig.later(70'000);
    t.rig.collector->lookNow({t.rig.account, Kind::Comment, {u"c10"_s, u"p1"_s}});
    t.rig.run();
    QVERIFY(!t.rig.itemOf(u"c10"_s).isEmpty());
    QCOMPARE(t.network->named, QStringList());
}

void TestHookLooks::whatIsNotThereYetIsLookedForAgain()
{
    Telling t;
    t.settle();
    t.rig.later(1'000);
    t.rig.collector->lookNow({t.rig.account, Kind::Mention, {u"n5"_s, {}}});
    t.rig.run();
    QVERIFY(t.rig.itemOf(u"n5"_s).isEmpty());
    t.network->mentions.append(t.rig.item(u"n5"_s, u"Slow index"_s));
    t.rig.later(11'000);
    t.rig.run();
    QVERIFY(!t.rig.itemOf(u"n5"_s).isEmpty());
    t.network->calls.clear();
    t.rig.later(11'000);
    QCOMPARE(t.rig.run(), 0);
}

void TestHookLooks::twiceAndLateMakesNoSecondItem()
{
    Telling t;
    t.settle();
    t.network->mentions.append(t.rig.item(u"n1"_s, u"First"_s));
    t.network->mentions.append(t.rig.item(u"n2"_s, u"Second"_s));
    // Out of order, twice, and once more a day later.
    for (const QString &id : {u"n2"_s, u"n1"_s, u"n2"_s, u"n1"_s}) {
        t.rig.later(61'000);
        t.rig.collector->lookNow({t.rig.account, Kind::Mention, {id, {}}});
        t.rig.run();
    }
    t.rig.later(24 * 3600'000LL);
    t.rig.collector->lookNow({t.rig.account, Kind::Mention, {u"n1"_s, {}}});
    t.rig.run(2);
    QCOMPARE(t.rig.all(u"InboxItem"_s).size(), 2);
    QCOMPARE(t.rig.all(u"InboxMessage"_s).size(), 2);
}

void TestHookLooks::looksBecomeRarerWhileHooksArrive()
{
    const auto looksInAnHour = [](bool tells) {
        Telling t;
        t.health({{u"tellsAtOnce"_s, tells}});
        t.settle();
        for (int i = 0; i < 360; ++i) {
            t.rig.later(10'000);
            t.rig.run();
        }
        return t.calls(Kind::Mention);
    };
    const int often = looksInAnHour(false);
    const int rare = looksInAnHour(true);
    QVERIFY2(often >= 26 && often <= 31, qPrintable(QString::number(often)));
    QVERIFY2(rare >= 5 && rare <= 7, qPrintable(QString::number(rare)));
    // Once hooks stop working nobody waits for the end of the long gap.
    Telling t;
    t.health({{u"tellsAtOnce"_s, true}});
    t.settle();
    t.rig.later(120'000 + 13'000);
    t.rig.run();
    QCOMPARE(t.calls(Kind::Mention), 0);
    t.health({{u"tellsAtOnce"_s, false}});
    t.rig.run(2);
    QVERIFY(t.calls(Kind::Mention) > 0);
}

void TestHookLooks::silenceIsNoticed()
{
    Telling t;
    t.health({{u"tellsAtOnce"_s, true}});
    t.settle();
    // A second look, so that the collector knows since when it has been looking.
    t.rig.later(700'000);
    t.rig.run();
    t.rig.later(1'000);
    t.network->mentions.append(t.rig.item(u"n1"_s, u"Nobody told of me"_s));
    t.rig.later(700'000);
    t.rig.run();
    QVERIFY(!t.rig.itemOf(u"n1"_s).isEmpty());
    QCOMPARE(t.untold, QStringList{t.rig.account});
    // What a hook told of is no silence.
    t.untold.clear();
    t.rig.later(700'000);
    t.rig.run();
    t.network->mentions.append(t.rig.item(u"n2"_s, u"Told"_s));
    t.rig.later(100'000);
    t.rig.collector->lookNow({t.rig.account, Kind::Mention, {u"n2"_s, {}}});
    t.rig.run();
    QVERIFY(!t.rig.itemOf(u"n2"_s).isEmpty());
    QCOMPARE(t.untold, QStringList());
}

void TestHookLooks::strangersAreForgotten()
{
    Telling t;
    t.settle();
    t.rig.later(1'000);
    for (int i = 0; i < 1000; ++i)
        t.rig.collector->lookNow({u"s-nobody-%1"_s.arg(i), Kind::Mention, {}});
    QCOMPARE(t.rig.run(), 0);
    t.rig.later(61'000);
    t.rig.run();
    QCOMPARE(t.network->calls.size(), 0);
}

void TestHookLooks::subscribesAndSaysSo()
{
    Telling t;
    Keeping k(t, u"https://team.example"_s);
    t.health({});
    k.keeper.tick();
    QCOMPARE(k.health("webhookProblem"_L1).toString(), u"webhook.noSecret"_s);
    QCOMPARE(k.health("inboxEverySeconds"_L1).toInt(), 120);
    QVERIFY(t.network->subscribed.isEmpty());

    k.enterApp();
    k.keeper.tick();
    k.keeper.tick();
    QCOMPARE(t.network->subscribed, QStringList{u"https://team.example/hooks/mastodon feed,mention,messages"_s});
    QCOMPARE(k.subscription("state"_L1).toString(), u"active"_s);
    // Agreed on is not heard of.
    QCOMPARE(k.health("tellsAtOnce"_L1).toBool(), false);
    QCOMPARE(k.health("webhookProblem"_L1).toString(), u"webhook.quiet"_s);

    k.heard->wasHeard(t.rig.account, t.fixture.clock.nowMs());
    k.keeper.tick();
    QCOMPARE(k.health("tellsAtOnce"_L1).toBool(), true);
    QCOMPARE(k.health("webhookProblem"_L1).toString(), QString());
    QCOMPARE(k.health("inboxEverySeconds"_L1).toInt(), 600);
    k.heard->wasSilent(t.rig.account);
    k.keeper.tick();
    QCOMPARE(k.health("tellsAtOnce"_L1).toBool(), false);

    // Asked again every day, and at once when permissions or the address become others.
    t.rig.later(25 * 3600'000LL + 60'000);
    k.keeper.tick();
    QCOMPARE(t.network->subscribed.size(), 2);
    t.rig.patch(u"SocialAccount"_s, t.rig.account, {{u"scopes"_s, QJsonObject{{u"read"_s, true}}}});
    k.keeper.tick();
    QCOMPARE(t.network->subscribed.last(), u"https://team.example/hooks/mastodon feed,mention"_s);
    Keeping moved(t, u"https://crew.example"_s);
    moved.keeper.tick();
    QCOMPARE(t.network->subscribed.last(), u"https://crew.example/hooks/mastodon feed,mention"_s);
    QCOMPARE(t.network->subscribed.size(), 4);
}

void TestHookLooks::refusalsAreTriedLater()
{
    Telling t;
    Keeping k(t, u"https://team.example"_s);
    t.health({});
    k.enterApp();
    PlatformError down;
    down.cls = FailureClass::TransientSafe;
    down.code = u"publish.unavailable"_s;
    t.network->refusal = down;
    k.keeper.tick();
    QCOMPARE(k.subscription("state"_L1).toString(), u"failed"_s);
    QCOMPARE(k.health("webhookProblem"_L1).toString(), u"webhook.failed"_s);
    t.network->refusal.reset();
    k.keeper.tick();
    QVERIFY(t.network->subscribed.isEmpty());
    t.rig.later(121'000);
    k.keeper.tick();
    QCOMPARE(t.network->subscribed.size(), 1);
    QCOMPARE(k.subscription("failures"_L1).toInt(), 0);
    // A permission that is taken away is a matter of days.
    PlatformError no;
    no.cls = FailureClass::Auth;
    no.code = u"publish.permission"_s;
    t.network->refusal = no;
    k.heard->wasHeard(t.rig.account, t.fixture.clock.nowMs());
    t.rig.later(26 * 3600'000LL);
    k.keeper.tick();
    QCOMPARE(k.subscription("state"_L1).toString(), u"refused"_s);
    QCOMPARE(k.health("tellsAtOnce"_L1).toBool(), false);
    QCOMPARE(k.health("webhookProblem"_L1).toString(), u"webhook.permission"_s);
    t.network->refusal.reset();
    t.rig.later(3600'000);
    k.keeper.tick();
    QCOMPARE(t.network->subscribed.size(), 1);
    // Connecting the account again asks at once.
    t.rig.patch(u"SocialAccount"_s, t.rig.account, {{u"connectedAt"_s, wireTime(t.fixture.clock.nowMs())}});
    k.keeper.tick();
    QCOMPARE(t.network->subscribed.size(), 2);
    QCOMPARE(k.subscription("state"_L1).toString(), u"active"_s);
}

void TestHookLooks::disconnectingEnds()
{
    Telling t;
    Keeping k(t, u"https://team.example"_s);
    t.health({});
    k.enterApp();
    k.keeper.tick();
    QCOMPARE(k.subscription("state"_L1).toString(), u"active"_s);
    QVERIFY(k.desk->commands().disconnect({t.fixture.account, t.rig.account}));
    QCOMPARE(t.network->unsubscribed, 1);
    k.keeper.tick();
    QCOMPARE(k.subscription("state"_L1).toString(), u"ended"_s);
    QCOMPARE(k.health("tellsAtOnce"_L1).toBool(), false);
    QCOMPARE(k.health("webhookProblem"_L1).toString(), QString());
}

void TestHookLooks::withoutAPublicAddressNothingIsAsked()
{
    Telling t;
    Keeping k(t, u"http://127.0.0.1:8080"_s);
    t.health({});
    k.enterApp();
    k.keeper.tick();
    QVERIFY(t.network->subscribed.isEmpty());
    QCOMPARE(k.health("webhookProblem"_L1).toString(), u"webhook.needsPublicServer"_s);
    QCOMPARE(k.health("inboxEverySeconds"_L1).toInt(), 120);
}

CAMPANILE_GUILESS_TEST(TestHookLooks)

} // namespace tst_hooklooks

#include "tst_hooklooks.moc"
