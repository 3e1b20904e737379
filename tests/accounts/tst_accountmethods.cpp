// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/accounts/support/accountrig.h"
#include "tests/support/testprogram.h"

#include <QTest>
#include <QUrlQuery>

namespace tst_accountmethods {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;

/** The commands on the wire: rights, answers, errors. */
class TestAccountMethods : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rights_data();
    void rights();
    void aWholeSignInOverTheWire();
    void appsAreShownToThoseWhoManageThem();
    void webhooksAreShownToThoseWhoEnterThem();
    void foreignIdsDoNotExist();
    void wrongArguments_data();
    void wrongArguments();
    void whatWaitsNeedsAThreadForIt();
    void slowMethodsAreSeen_data();
    void slowMethodsAreSeen();
    void linksNeedAServerOthersReach();
    void whoSettlesALineOfTheHistory();
};

void TestAccountMethods::rights_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<int>("lowest"); // index in owner, admin, manager, editor, viewer
    for (const QString &method : {u"Network/setApp"_s, u"Network/removeApp"_s, u"Network/checkApp"_s})
        QTest::newRow(qPrintable(method)) << method << 1;
    for (const QString &method : {u"SocialAccount/connect"_s, u"SocialAccount/finish"_s, u"SocialAccount/flow"_s, u"SocialAccount/choose"_s, u"SocialAccount/abandon"_s,
                                  u"SocialAccount/connectWithPassword"_s, u"SocialAccount/pause"_s, u"SocialAccount/resume"_s, u"SocialAccount/check"_s,
                                  u"SocialAccount/disconnect"_s, u"ConnectLink/create"_s, u"ConnectLink/revoke"_s})
        QTest::newRow(qPrintable(method)) << method << 2;
    QTest::newRow("SocialAccount/choices") << u"SocialAccount/choices"_s << 3;
    QTest::newRow("Network/get") << u"Network/get"_s << 4;
}

void TestAccountMethods::rights()
{
    QFETCH(QString, method);
    QFETCH(int, lowest);
    AccountRig rig;
    const api::Role roles[] = {api::Role::Owner, api::Role::Admin, api::Role::Manager, api::Role::Editor, api::Role::Viewer};
    for (int i = 0; i < 5; ++i) {
        const QString error = rig.call(rig.people.value(roles[i]), method, {{u"x"_s, 1}}).value("@error"_L1).toString();
        QVERIFY2((error == u"forbidden") == (i > lowest), qPrintable(u"%1 role %2: %3"_s.arg(method).arg(i).arg(error)));
    }
    QCOMPARE(rig.call(rig.stranger, method, {}).value("@error"_L1).toString(), u"accountNotFound"_s);
}

void TestAccountMethods::whoSettlesALineOfTheHistory()
{
    AccountRig rig;
    rig.enterApps();
    const QString account = rig.connectOne();
    const QString line = rig.create(u"AccountHealthEvent"_s, {{u"accountId"_s, account}, {u"eventType"_s, u"sync_failed"_s}});
    QVERIFY(!line.isEmpty());
    const QString manager = rig.people.value(api::Role::Manager);
    const auto set = [&](const QString &who, const QJsonObject &patch) {
        return rig.call(who, u"AccountHealthEvent/set"_s, {{u"update"_s, QJsonObject{{line, patch}}}}).value("updated"_L1).toObject().contains(line);
    };
    const auto by = [&] { return rig.get(u"AccountHealthEvent"_s, line).value("resolvedById"_L1).toString(); };
    // Nobody settles in the name of another.
    QVERIFY(set(manager, {{u"resolvedAt"_s, u"2026-11-21T10:00:00.000Z"_s}, {u"resolvedById"_s, rig.owner}}));
    QCOMPARE(by(), manager);
    QVERIFY(set(rig.owner, {{u"resolutionNotes"_s, u"It passed."_s}}));
    QCOMPARE(by(), manager);
    QVERIFY(set(rig.owner, {{u"resolvedAt"_s, QJsonValue()}}));
    QCOMPARE(by(), QString());
    QVERIFY(set(rig.owner, {{u"resolvedAt"_s, u"2026-11-21T10:10:00.000Z"_s}}));
    QCOMPARE(by(), rig.owner);
}

void TestAccountMethods::aWholeSignInOverTheWire()
{
    AccountRig rig;
    const QString manager = rig.people.value(api::Role::Manager);
    const QJsonObject missing = rig.call(manager, u"SocialAccount/connect"_s, {{u"platform"_s, u"twitter"_s}, {u"redirectUri"_s, u"http://127.0.0.1:47832/"_s}});
    QCOMPARE(missing.value("@error"_L1).toString(), u"connect"_s);
    QCOMPARE(missing.value("code"_L1).toString(), u"connect.noApp"_s);
    rig.enterApps();
    rig.network.profiles.append({u"200"_s, u"Second Cup"_s, false});
    const QJsonObject begun = rig.call(manager, u"SocialAccount/connect"_s, {{u"platform"_s, u"twitter"_s}, {u"redirectUri"_s, u"http://127.0.0.1:47832/"_s}});
    QCOMPARE(begun.value("stage"_L1).toString(), u"browser"_s);
    QCOMPARE(begun.value("redirectUri"_L1).toString(), u"http://127.0.0.1:47832/"_s);
    const QUrl page(begun.value("authorizeUrl"_L1).toString());
    QCOMPARE(QUrlQuery(page).queryItemValue(u"client_id"_s), rig.network.clientId);
    const QString flowId = begun.value("flowId"_L1).toString();
    const QJsonObject choosing =
        rig.call(manager, u"SocialAccount/finish"_s, {{u"flowId"_s, flowId}, {u"target"_s, QString::fromLatin1(rig.network.consent(page))}});
    QCOMPARE(choosing.value("stage"_L1).toString(), u"choosing"_s);
    const QJsonArray channels = choosing.value("channels"_L1).toArray();
    QCOMPARE(channels.size(), 2);
    QCOMPARE(channels.at(1).toObject().keys(), (QStringList{u"accountKind"_s, u"avatarUrl"_s, u"displayName"_s, u"isConnected"_s, u"platformAccountId"_s, u"username"_s}));
    const QJsonObject done = rig.call(manager, u"SocialAccount/choose"_s, {{u"flowId"_s, flowId}, {u"platformAccountIds"_s, QJsonArray{u"200"_s}}});
    QCOMPARE(done.value("stage"_L1).toString(), u"done"_s);
    const QString id = done.value("accountIds"_L1).toArray().at(0).toString();
    QCOMPARE(rig.get(u"SocialAccount"_s, id).value("connectedById"_L1).toString(), manager);
    QVERIFY(!rig.call(manager, u"SocialAccount/check"_s, {{u"socialAccountId"_s, id}}).contains("@error"_L1));
    const QJsonObject choices = rig.call(rig.people.value(api::Role::Editor), u"SocialAccount/choices"_s, {{u"socialAccountId"_s, id}, {u"source"_s, u"boards"_s}});
    QCOMPARE(choices.value("choices"_L1).toArray().at(0).toObject().value("label"_L1).toString(), u"Latte art"_s);
    QCOMPARE(rig.call(manager, u"SocialAccount/disconnect"_s, {{u"socialAccountId"_s, id}}).value("revoked"_L1).toBool(), true);
}

void TestAccountMethods::webhooksAreShownToThoseWhoEnterThem()
{
    AccountRig rig(u"https://team.example"_s);
    const auto listed = [](AccountRig &from, const QString &platform, api::Role role) {
        return from.call(from.people.value(role), u"Network/get"_s, {{u"platforms"_s, QJsonArray{platform}}}).value("list"_L1).toArray().at(0).toObject();
    };
    const QJsonObject facebook = listed(rig, u"facebook"_s, api::Role::Admin);
    QCOMPARE(facebook.value("webhookUrl"_L1).toString(), u"https://team.example/hooks/facebook"_s);
    QCOMPARE(facebook.value("webhookToken"_L1).toString().size(), 40);
    QVERIFY(facebook.value("webhookToken"_L1) != listed(rig, u"instagram"_s, api::Role::Admin).value("webhookToken"_L1));
    QVERIFY(listed(rig, u"linkedin"_s, api::Role::Admin).contains("webhookUrl"_L1));
    QVERIFY(!listed(rig, u"linkedin"_s, api::Role::Admin).contains("webhookToken"_L1));
    QVERIFY(!listed(rig, u"pinterest"_s, api::Role::Admin).contains("webhookUrl"_L1));
    QVERIFY(!listed(rig, u"facebook"_s, api::Role::Manager).contains("webhookUrl"_L1));
    QVERIFY(!listed(rig, u"facebook"_s, api::Role::Manager).contains("webhookToken"_L1));
    // A server that nobody reaches has no address to enter.
    AccountRig alone;
    QVERIFY(!listed(alone, u"facebook"_s, api::Role::Admin).contains("webhookUrl"_L1));
}

void TestAccountMethods::appsAreShownToThoseWhoManageThem()
{
    AccountRig rig;
    const QJsonObject set = rig.call(rig.owner, u"Network/setApp"_s, {{u"platform"_s, u"facebook"_s}, {u"clientId"_s, u" app-9 "_s}});
    QCOMPARE(set.value("network"_L1).toObject().value("missing"_L1).toString(), u"secret"_s);
    rig.call(rig.owner, u"Network/setApp"_s, {{u"platform"_s, u"facebook"_s}, {u"clientId"_s, u"app-9"_s}, {u"clientSecret"_s, u"the-app-secret"_s}});
    // Without a secret the stored one stays, for another app it does not.
    const QJsonObject kept = rig.call(rig.owner, u"Network/setApp"_s, {{u"platform"_s, u"facebook"_s}, {u"clientId"_s, u"app-9"_s}}).value("network"_L1).toObject();
    QCOMPARE(kept.value("hasSecret"_L1).toBool(), true);
    QCOMPARE(kept.value("canConnect"_L1).toBool(), true);
    QCOMPARE(kept.value("clientId"_L1).toString(), u"app-9"_s);
    QCOMPARE(kept.value("redirectUris"_L1).toArray(), (QJsonArray{u"http://localhost:47831/"_s}));
    const auto listed = [&](api::Role role) {
        return rig.call(rig.people.value(role), u"Network/get"_s, {{u"platforms"_s, QJsonArray{u"facebook"_s}}}).value("list"_L1).toArray().at(0).toObject();
    };
    QVERIFY(listed(api::Role::Admin).contains("clientId"_L1));
    QVERIFY(!listed(api::Role::Manager).contains("clientId"_L1));
    QCOMPARE(listed(api::Role::Manager).value("canConnect"_L1).toBool(), true);
    QVERIFY(!rig.answers.contains("the-app-secret"));
    const QJsonObject other = rig.call(rig.owner, u"Network/setApp"_s, {{u"platform"_s, u"facebook"_s}, {u"clientId"_s, u"app-10"_s}}).value("network"_L1).toObject();
    QCOMPARE(other.value("hasSecret"_L1).toBool(), false);
    const QJsonObject gone = rig.call(rig.owner, u"Network/removeApp"_s, {{u"platform"_s, u"facebook"_s}}).value("network"_L1).toObject();
    QCOMPARE(gone.value("missing"_L1).toString(), u"app"_s);
    const QJsonArray all = rig.call(rig.owner, u"Network/get"_s, {}).value("list"_L1).toArray();
    QCOMPARE(all.size(), domain::platformCount);
}

void TestAccountMethods::foreignIdsDoNotExist()
{
    AccountRig rig;
    rig.enterApps();
    const QString id = rig.connectOne();
    for (const QString &method : {u"SocialAccount/pause"_s, u"SocialAccount/resume"_s, u"SocialAccount/check"_s, u"SocialAccount/disconnect"_s}) {
        QJsonObject args{{u"accountId"_s, rig.otherWorkspace}, {u"socialAccountId"_s, id}};
        QCOMPARE(rig.call(rig.stranger, method, args).value("@error"_L1).toString(), u"notFound"_s);
    }
    QCOMPARE(rig.get(u"SocialAccount"_s, id).value("status"_L1).toString(), u"connected"_s);
    const QJsonObject flow = rig.call(rig.owner, u"SocialAccount/flow"_s, {{u"flowId"_s, RecordId::create('o').toString()}});
    QCOMPARE(flow.value("@error"_L1).toString(), u"notFound"_s);
    QCOMPARE(flow.value("code"_L1).toString(), u"connect.gone"_s);
    const QJsonObject link = rig.call(rig.owner, u"ConnectLink/revoke"_s, {{u"id"_s, RecordId::create('z').toString()}});
    QCOMPARE(link.value("@error"_L1).toString(), u"notFound"_s);
}

void TestAccountMethods::wrongArguments_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QJsonObject>("args");
    QTest::newRow("no platform") << u"SocialAccount/connect"_s << QJsonObject{};
    QTest::newRow("a number for a platform") << u"SocialAccount/connect"_s << QJsonObject{{u"platform"_s, 7}};
    QTest::newRow("a text of a million signs") << u"SocialAccount/connect"_s << QJsonObject{{u"platform"_s, u"twitter"_s}, {u"server"_s, QString(1'000'000, u'x')}};
    QTest::newRow("no target") << u"SocialAccount/finish"_s << QJsonObject{{u"flowId"_s, u"o1"_s}};
    QTest::newRow("ids that are no texts") << u"SocialAccount/choose"_s << QJsonObject{{u"flowId"_s, u"o1"_s}, {u"platformAccountIds"_s, QJsonArray{1, 2}}};
    QTest::newRow("an object for an account") << u"SocialAccount/check"_s << QJsonObject{{u"socialAccountId"_s, QJsonObject{}}};
    QTest::newRow("no recipient") << u"ConnectLink/create"_s << QJsonObject{{u"hours"_s, 1}};
    QTest::newRow("hours as text") << u"ConnectLink/create"_s << QJsonObject{{u"recipient"_s, u"Bo"_s}, {u"hours"_s, u"many"_s}};
    QTest::newRow("no client id") << u"Network/setApp"_s << QJsonObject{{u"platform"_s, u"twitter"_s}};
}

void TestAccountMethods::wrongArguments()
{
    QFETCH(QString, method);
    QFETCH(QJsonObject, args);
    AccountRig rig;
    QCOMPARE(rig.call(rig.owner, method, args).value("@error"_L1).toString(), u"invalidArguments"_s);
}

void TestAccountMethods::whatWaitsNeedsAThreadForIt()
{
    AccountRig rig;
    rig.enterApps();
    const QString id = rig.connectOne();
    rig.network.server().forget();
    QCOMPARE(rig.call(rig.owner, u"SocialAccount/check"_s, {{u"socialAccountId"_s, id}}, false).value("@error"_L1).toString(), u"serverUnavailable"_s);
    QCOMPARE(rig.network.server().requests().size(), 0);
    QVERIFY(!rig.call(rig.owner, u"SocialAccount/pause"_s, {{u"socialAccountId"_s, id}}, false).contains("@error"_L1));
}

void TestAccountMethods::slowMethodsAreSeen_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isSlow");
    QTest::newRow("a check") << QByteArray(R"({"methodCalls":[["SocialAccount/check",{},"0"]]})") << true;
    QTest::newRow("a check with a slash that is escaped") << QByteArray(R"({"methodCalls":[["SocialAccount\/check",{},"0"]]})") << true;
    QTest::newRow("an app that is checked") << QByteArray(R"({"methodCalls":[["Network/checkApp",{},"0"]]})") << true;
    QTest::newRow("reading accounts") << QByteArray(R"({"methodCalls":[["SocialAccount/get",{},"0"]]})") << false;
    QTest::newRow("syncing") << QByteArray(R"({"methodCalls":[["Sync/changes",{},"0"]]})") << false;
}

void TestAccountMethods::slowMethodsAreSeen()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, isSlow);
    QCOMPARE(namesSlowMethod(body), isSlow);
}

void TestAccountMethods::linksNeedAServerOthersReach()
{
    AccountRig rig;
    rig.enterApps();
    const QJsonObject refused = rig.call(rig.owner, u"ConnectLink/create"_s, {{u"recipient"_s, u"Bo"_s}});
    QCOMPARE(refused.value("code"_L1).toString(), u"connect.needsPublicServer"_s);
    AccountRig team(u"https://team.example.org"_s);
    team.enterApps();
    const QJsonObject made = team.call(team.owner, u"ConnectLink/create"_s, {{u"recipient"_s, u"Bo"_s}, {u"hours"_s, 500}, {u"platforms"_s, QJsonArray{u"twitter"_s}}});
    QVERIFY2(made.value("url"_L1).toString().startsWith(u"https://team.example.org/connect/"_s), qPrintable(made.value("code"_L1).toString()));
    // At most seven days.
    QCOMPARE(QDateTime::fromString(made.value("expiresAt"_L1).toString(), Qt::ISODateWithMs).toMSecsSinceEpoch(), team.clock.nowMs() + 168 * 3600'000LL);
    QVERIFY(!team.call(team.owner, u"ConnectLink/revoke"_s, {{u"id"_s, made.value("id"_L1)}}).contains("@error"_L1));
    const QJsonObject wrong = team.call(team.owner, u"ConnectLink/create"_s, {{u"recipient"_s, u"Bo"_s}, {u"platforms"_s, QJsonArray{u"tiktok"_s}}});
    QCOMPARE(wrong.value("code"_L1).toString(), u"connect.unsupported"_s);
}

CAMPANILE_GUILESS_TEST(TestAccountMethods)

} // namespace tst_accountmethods

#include "tst_accountmethods.moc"
