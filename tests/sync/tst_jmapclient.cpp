// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/jmapclient.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace tst_jmapclient {

using namespace campanile;
using namespace campanile::sync;
using namespace Qt::StringLiterals;

class TestJmapClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestIsJson();
    void argumentsAreSlices();
    void methodErrorsAreNamed();
    void hostileAnswersAreErrors_data();
    void hostileAnswersAreErrors();
    void sessionIsRead();
    void serverOfOthers();
    void snapshotLines();
    void paths_data();
    void paths();
};

void TestJmapClient::requestIsJson()
{
    const QByteArray body = buildRequest({{"Core/echo", "{\"a\":1}", "0"}, {"Post/get", "{}", "1"}});
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    QCOMPARE(object["using"_L1].toArray().size(), 4);
    QCOMPARE(object["methodCalls"_L1][1][2].toString(), u"1"_s);
    QCOMPARE(jsonString(u"a\"\n"), QByteArray("\"a\\\"\\n\""));
}

void TestJmapClient::argumentsAreSlices()
{
    const QByteArray arguments = R"({ "list" : [ {"id":"p1", "big":1e400, "x":"\u00e9"} ], "n": 9007199254740993 })";
    const auto answer = parseAnswer("{\"sessionState\":\"s\",\"methodResponses\":[[\"Post/get\"," + arguments
                                    + ",\"c\"],[\"Core/echo\",{},\"d\"]],\"extra\":{\"deep\":[1,2]}}");
    QVERIFY(answer);
    QCOMPARE(answer->find("c")->arguments, arguments);
    QCOMPARE(answer->find("d")->name, QByteArray("Core/echo"));
    QVERIFY(!answer->find("x"));
    QCOMPARE(answer->sessionState, u"s"_s);
}

void TestJmapClient::methodErrorsAreNamed()
{
    const auto answer = parseAnswer(R"({"methodResponses":[["error",{"type":"cannotCalculateChanges"},"c"],["error",{},"d"]]})");
    QVERIFY(answer);
    QCOMPARE(answer->find("c")->errorType, QByteArray("cannotCalculateChanges"));
    QCOMPARE(answer->find("d")->errorType, QByteArray("serverFail"));
}

void TestJmapClient::hostileAnswersAreErrors_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not JSON") << QByteArray("<html>");
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("no responses") << QByteArray("{}");
    QTest::newRow("truncated") << QByteArray(R"({"methodResponses":[["a",{"x":1)");
    QTest::newRow("arguments are no object") << QByteArray(R"({"methodResponses":[["a",[],"c"]]})");
    QTest::newRow("id is no string") << QByteArray(R"({"methodResponses":[["a",{},1]]})");
    QTest::newRow("a pair only") << QByteArray(R"({"methodResponses":[["a",{}]]})");
    QTest::newRow("two documents") << QByteArray(R"({"methodResponses":[]}{"methodResponses":[]})");
    QTest::newRow("nested without end") << QByteArray(R"({"methodResponses":[["a",{"x":)" + QByteArray(200'000, '[') + "1"
                                                      + QByteArray(200'000, ']') + "},\"c\"]]}");
    QTest::newRow("a NUL in it") << QByteArray("{\"methodResponses\":\0[]}", 24);
}

void TestJmapClient::hostileAnswersAreErrors()
{
    QFETCH(QByteArray, body);
    const auto answer = parseAnswer(body);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, ErrorKind::Corrupt);
}

void TestJmapClient::sessionIsRead()
{
    const QByteArray body = R"({"capabilities":{"urn:ietf:params:jmap:core":{"maxSizeRequest":1000000},
        "https://campanile.example/ns/sync":{"maxMutationsInApply":5000,"snapshotUrl":"https://h/x/snap/{accountId}/{type}?after={after}"},
        "https://campanile.example/ns/model":{"schemaVersion":3,"minClientSchema":2}},
        "accounts":{"w1":{"isReadOnly":true,"accountCapabilities":{"https://campanile.example/ns/model":{"types":{
        "Post":{"mode":"full"},"InboxItem":{"mode":"window","windowBy":"receivedAt"}}}}}},
        "primaryAccounts":{"https://campanile.example/ns/model":"w1"},"apiUrl":"https://h/x/api","uploadUrl":"/up/{accountId}/"})";
    const auto session = parseSession(body, {});
    QVERIFY(session);
    QCOMPARE(session->accountId, u"w1"_s);
    QCOMPARE(session->apiPath, u"/x/api"_s);
    QCOMPARE(session->uploadPath, u"/up/{accountId}/"_s);
    QCOMPARE(session->maxMutations, 100);
    QVERIFY(session->readOnly);
    QVERIFY(session->types.value(u"InboxItem"_s).windowed);
    QCOMPARE(parseSession(body, u"w2"_s).error().code, u"sync.noAccount"_s);
    QCOMPARE(parseSession("{\"apiUrl\":\"/a\"}", {}).error().code, u"sync.noSyncCapability"_s);
    QVERIFY(!parseSession("nonsense", {}));
}

void TestJmapClient::serverOfOthers()
{
    Dialect contacts;
    contacts.capabilities = {"urn:ietf:params:jmap:core", "https://example.org/contacts"};
    contacts.accountCapability = "https://example.org/contacts";
    contacts.needsSync = false;
    const QJsonObject request = QJsonDocument::fromJson(buildRequest({{"Core/echo", "{}", "0"}}, contacts)).object();
    QCOMPARE(request["using"_L1].toArray(),
             (QJsonArray{u"urn:ietf:params:jmap:core"_s, u"https://example.org/contacts"_s}));
    const QByteArray body = R"({"apiUrl":"/jmap/","uploadUrl":"/jmap/upload/{accountId}/","state":"0","capabilities":{},
        "accounts":{"ada":{"isReadOnly":true}},"primaryAccounts":{"https://example.org/contacts":"ada"}})";
    const auto session = parseSession(body, {}, contacts);
    QVERIFY(session);
    QCOMPARE(session->apiPath, u"/jmap/"_s);
    QCOMPARE(session->accountId, u"ada"_s);
    QVERIFY(session->readOnly && session->types.isEmpty() && session->snapshotPath.isEmpty());
    QCOMPARE(parseSession(body, {}).error().code, u"sync.noSyncCapability"_s);
}

void TestJmapClient::snapshotLines()
{
    const auto start = parseSnapshotLine("{\"@type\":\"SnapshotStart\",\"type\":\"Post\",\"state\":\"1.0.5\",\"count\":3}");
    QCOMPARE(start->state, u"1.0.5"_s);
    const auto record = parseSnapshotLine("{\"id\":\"p1\",\"body\":\"\\\"@type\\\":\\\"SnapshotEnd\\\"\"}");
    QCOMPARE(record->kind, SnapshotLine::Kind::Record);
    const auto end = parseSnapshotLine("{\"@type\":\"SnapshotEnd\",\"count\":3,\"sha256\":\"AB\"}");
    QCOMPARE(end->sha256, QByteArray("ab"));
    QVERIFY(!parseSnapshotLine("{\"@type\":\"SnapshotSta"));
}

void TestJmapClient::paths_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("path");
    QTest::newRow("absolute") << u"https://h:1/a/{b}?c=d"_s << u"/a/{b}?c=d"_s;
    QTest::newRow("relative") << u"/a"_s << u"/a"_s;
    QTest::newRow("host only") << u"https://h"_s << QString();
    QTest::newRow("no path at all") << u"nonsense"_s << QString();
}

void TestJmapClient::paths()
{
    QFETCH(QString, url);
    QTEST(pathOf(url), "path");
}

CAMPANILE_GUILESS_TEST(TestJmapClient)

} // namespace tst_jmapclient

#include "tst_jmapclient.moc"
