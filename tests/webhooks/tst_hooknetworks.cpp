// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/clock.h"
#include "server/core/platforms/platformadapter.h"
#include "tests/support/testprogram.h"

#include <QJsonDocument>
#include <QTest>
#include <QUrlQuery>

namespace tst_hooknetworks {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;

namespace {

/** Answers by the beginning of "METHOD /path" and writes down what was asked. */
class ScriptedHttp final : public HttpClient
{
public:
    [[nodiscard]] HttpResponse send(const HttpCall &call) override
    {
        const QString line = QString::fromLatin1(call.method) + u' ' + call.url.path(QUrl::FullyEncoded);
        calls.append({line, QUrlQuery(call.url), call.body});
        HttpResponse response;
        response.status = 404;
        response.body = "{\"error\":{\"code\":100,\"error_subcode\":33,\"message\":\"does not exist\"}}";
        for (const auto &[start, status, body] : answers) {
            if (line.startsWith(start)) {
                response.status = status;
                response.body = body;
                break;
            }
        }
        return response;
    }
    struct Asked {
        QString line;
        QUrlQuery query;
        QByteArray body;
    };
    struct Scripted {
        QString start;
        int status;
        QByteArray body;
    };
    QList<Scripted> answers;
    QList<Asked> calls;
};

struct World {
    explicit World(const QString &name, const QString &id, const QString &username = u"roasters"_s) : platforms(standardPlatforms(http, clock)), adapter(platforms.find(name))
    {
        session.platformAccountId = id;
        session.username = username;
        session.accessToken = u"token-1"_s;
    }
    [[nodiscard]] QStringList lines() const
    {
        QStringList lines;
        for (const ScriptedHttp::Asked &call : http.calls)
            lines.append(call.line);
        return lines;
    }

    ManualClock clock{1'795'000'000'000};
    ScriptedHttp http;
    PlatformRegistry platforms;
    std::shared_ptr<PlatformAdapter> adapter;
    AccountSession session;
};

HookWish wishFor(const QStringList &topics, const QJsonObject &app = {})
{
    return {QUrl(u"https://team.example/hooks/x"_s), topics, app};
}

} // namespace

/** What adapters ask networks about hooks, in the words of their documents. */
class TestHookNetworks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void facebookInstallsTheApp();
    void instagramSubscribesItself();
    void linkedinNamesAppMemberAndOrganisation();
    void xSubscribesWithTheAccountsToken();
    void threadsNeedsNoCall();
    void nothingIsReadBelowAnothersPost_data();
    void nothingIsReadBelowAnothersPost();
    void linkedinReadsTheNamedPost();
};

void TestHookNetworks::facebookInstallsTheApp()
{
    World w(u"facebook"_s, u"1001"_s);
    w.http.answers = {{u"POST"_s, 200, "{\"success\":true}"}, {u"DELETE"_s, 200, "{\"success\":true}"}};
    QVERIFY(w.adapter->subscribeHooks(w.session, wishFor({u"feed"_s, u"messages"_s})));
    QVERIFY(w.adapter->unsubscribeHooks(w.session, wishFor({})));
    QCOMPARE(w.lines(), (QStringList{u"POST /v25.0/1001/subscribed_apps"_s, u"DELETE /v25.0/1001/subscribed_apps"_s}));
    QVERIFY2(w.http.calls.first().body.contains("subscribed_fields=feed%2Cmessages") || w.http.calls.first().body.contains("subscribed_fields=feed,messages"),
             w.http.calls.first().body.constData());
    w.http.answers = {{u"POST"_s, 400, "{\"error\":{\"code\":200,\"message\":\"(#200) requires pages_manage_metadata\"}}"}};
    const auto refused = w.adapter->subscribeHooks(w.session, wishFor({u"feed"_s}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().cls, FailureClass::Auth);
}

void TestHookNetworks::instagramSubscribesItself()
{
    World w(u"instagram"_s, u"178414"_s);
    w.http.answers = {{u"POST"_s, 200, "{\"success\":true}"}};
    QVERIFY(w.adapter->subscribeHooks(w.session, wishFor({u"comments"_s})));
    QCOMPARE(w.lines(), QStringList{u"POST /v25.0/me/subscribed_apps"_s});
}

void TestHookNetworks::linkedinNamesAppMemberAndOrganisation()
{
    World w(u"linkedin"_s, u"urn:li:organization:7"_s);
    w.http.answers = {{u"GET /v2/userinfo"_s, 200, "{\"sub\":\"abc\"}"}, {u"PUT"_s, 204, {}}, {u"DELETE"_s, 204, {}}};
    const HookWish wish = wishFor({u"ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS"_s}, {{u"applicationId"_s, u"99"_s}});
    QVERIFY(w.adapter->subscribeHooks(w.session, wish));
    const QString path = u"/rest/eventSubscriptions/(developerApplication:urn%3Ali%3AdeveloperApplication%3A99,user:urn%3Ali%3Aperson%3Aabc,"
                         "entity:urn%3Ali%3Aorganization%3A7,eventType:ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS)"_s;
    QCOMPARE(w.lines().last(), u"PUT "_s + path);
    QCOMPARE(QJsonDocument::fromJson(w.http.calls.last().body).object().value("webhook"_L1).toString(), u"https://team.example/hooks/x"_s);
    QVERIFY(w.adapter->unsubscribeHooks(w.session, wish));
    QCOMPARE(w.lines().last(), u"DELETE "_s + path);
    // Members have none, and an app without its number cannot be named.
    World member(u"linkedin"_s, u"urn:li:person:abc"_s);
    QVERIFY(isUnsupported(member.adapter->subscribeHooks(member.session, wish).error()));
    QVERIFY(isUnsupported(w.adapter->subscribeHooks(w.session, wishFor({u"ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS"_s})).error()));
    QCOMPARE(member.http.calls.size(), 0);
}

void TestHookNetworks::xSubscribesWithTheAccountsToken()
{
    World w(u"twitter"_s, u"2"_s);
    const HookWish wish = wishFor({u"tweet_create_events"_s}, {{u"webhookId"_s, u"12/3"_s}, {u"apiSecret"_s, u"hush"_s}});
    w.http.answers = {{u"POST"_s, 200, "{\"data\":{\"subscribed\":true}}"}};
    QVERIFY(w.adapter->subscribeHooks(w.session, wish));
    QCOMPARE(w.lines(), QStringList{u"POST /2/account_activity/webhooks/12%2F3/subscriptions/all"_s});
    QVERIFY(!w.http.calls.first().body.contains("hush"));
    QVERIFY(isUnsupported(w.adapter->subscribeHooks(w.session, wishFor({u"tweet_create_events"_s})).error()));
    QVERIFY(isUnsupported(w.adapter->unsubscribeHooks(w.session, wish).error()));
    w.http.answers = {{u"POST"_s, 403, "{\"title\":\"Forbidden\",\"detail\":\"not in your tier\",\"status\":403}"}};
    QVERIFY(!w.adapter->subscribeHooks(w.session, wish));
}

void TestHookNetworks::threadsNeedsNoCall()
{
    World w(u"threads"_s, u"123457"_s);
    QVERIFY(isUnsupported(w.adapter->subscribeHooks(w.session, wishFor({u"replies"_s})).error()));
    QCOMPARE(w.http.calls.size(), 0);
}

void TestHookNetworks::nothingIsReadBelowAnothersPost_data()
{
    QTest::addColumn<QString>("network");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("post");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("another page's post") << u"facebook"_s << u"1001"_s << u"10011_5"_s << "{\"id\":\"10011_5\",\"comments\":{\"data\":[{\"id\":\"c1\",\"message\":\"x\"}]}}"_ba;
    QTest::newRow("another account's picture") << u"instagram"_s << u"178414"_s << u"99"_s << "{\"id\":\"99\",\"username\":\"somebody\",\"comments\":{\"data\":[{\"id\":\"c1\",\"text\":\"x\"}]}}"_ba;
    QTest::newRow("another account's thread") << u"threads"_s << u"123457"_s << u"99"_s << "{\"id\":\"99\",\"username\":\"somebody\"}"_ba;
    QTest::newRow("another organisation's post") << u"linkedin"_s << u"urn:li:organization:7"_s << u"urn:li:share:8"_s << "{\"id\":\"urn:li:share:8\",\"author\":\"urn:li:organization:8\"}"_ba;
    QTest::newRow("a path in place of an id") << u"threads"_s << u"123457"_s << u"../me?fields=id"_s << "{\"id\":\"1\",\"username\":\"somebody\"}"_ba;
}

void TestHookNetworks::nothingIsReadBelowAnothersPost()
{
    QFETCH(QString, network);
    QFETCH(QString, id);
    QFETCH(QString, post);
    QFETCH(QByteArray, answer);
    World w(network, id);
    w.http.answers = {{u"GET"_s, 200, answer}};
    const auto page = w.adapter->fetchNamed(w.session, RemoteInboxItem::Kind::Comment, {u"c1"_s, post});
    QVERIFY(!page);
    QVERIFY(isUnsupported(page.error()));
    QVERIFY(w.http.calls.size() <= 1);
    for (const QString &line : w.lines())
        QVERIFY2(!line.contains(u"/../"_s) && !line.contains(u"?"_s), qPrintable(line));
}

void TestHookNetworks::linkedinReadsTheNamedPost()
{
    World w(u"linkedin"_s, u"urn:li:organization:7"_s);
    w.http.answers = {{u"GET /rest/posts/"_s, 200, "{\"id\":\"urn:li:share:8\",\"author\":\"urn:li:organization:7\"}"},
                      {u"GET /rest/socialActions/"_s, 200, "{\"elements\":[{\"commentUrn\":\"urn:li:comment:(urn:li:activity:8,9)\",\"actor\":\"urn:li:person:z\",\"message\":{\"text\":\"Fine\"},\"created\":{\"time\":5}}]}"}};
    const auto page = w.adapter->fetchNamed(w.session, RemoteInboxItem::Kind::Comment, {{}, u"urn:li:share:8"_s});
    QVERIFY(page);
    QCOMPARE(page->items.size(), 1);
    QCOMPARE(page->items.first().text, u"Fine"_s);
    QCOMPARE(page->items.first().postId, u"urn:li:share:8"_s);
}

CAMPANILE_GUILESS_TEST(TestHookNetworks)

} // namespace tst_hooknetworks

#include "tst_hooknetworks.moc"
