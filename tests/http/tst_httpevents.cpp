// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/http/httpfixture.h"
#include "tests/http/rawclient.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

/** The data of the last event called @p name in @p text. */
QJsonObject lastEvent(const QByteArray &text, const QByteArray &name)
{
    const qsizetype at = text.lastIndexOf("event: " + name + '\n');
    const qsizetype data = text.indexOf("data: ", at);
    if (at < 0 || data < 0)
        return {};
    return QJsonDocument::fromJson(text.mid(data + 6, text.indexOf('\n', data) - data - 6)).object();
}

} // namespace

class TestHttpEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parameters_data();
    void parameters();
    void tellsAChange();
    void coalesces();
    void reconnectHearsWhatItMissed();
    void reconnectWithoutLossHearsNothing();
    void closesAfterState();
    void namedTypes();
    void pings();
    void endsWhenSignedOut();
    void fourPerUser();
    void killedClients();
    void endsWhenTheServerStops();
};

void TestHttpEvents::parameters_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<int>("ping");
    QTest::addColumn<int>("types");
    QTest::newRow("nothing given") << QByteArray() << 0 << 0;
    QTest::newRow("all types") << QByteArray("types=*&closeafter=no&ping=60") << 60 << 0;
    QTest::newRow("a ping below the limit") << QByteArray("ping=1") << 30 << 0;
    QTest::newRow("a ping above the limit") << QByteArray("ping=100000") << 300 << 0;
    QTest::newRow("two types") << QByteArray("types=Post,PostTarget") << 0 << 2;
    QTest::newRow("a strange type") << QByteArray("types=Post%0aid") << -1 << 0;
    QTest::newRow("a strange closeafter") << QByteArray("closeafter=maybe") << -1 << 0;
    QTest::newRow("a ping that is no number") << QByteArray("ping=often") << -1 << 0;
}

void TestHttpEvents::parameters()
{
    QFETCH(QByteArray, query);
    QFETCH(int, ping);
    QFETCH(int, types);
    HttpRequest request;
    request.query = query;
    const auto parsed = parseEventRequest(request, {});
    QCOMPARE(parsed.has_value(), ping >= 0);
    if (parsed) {
        QCOMPARE(parsed->pingSeconds, ping);
        QCOMPARE(parsed->types.size(), types);
    }
}

void TestHttpEvents::tellsAChange()
{
    HttpFixture fixture;
    fixture.service.sequence = 7;
    RawClient client(fixture.port());
    client.send(get("/jmap/events?types=*&closeafter=no&ping=0", fixture.bearer()));
    const QByteArray opened = client.readUntil("\n\n");
    QVERIFY(opened.contains("Content-Type: text/event-stream"));
    QVERIFY(opened.contains("id: " + fixture.accountId.toLatin1() + "=7\n"));
    QTRY_COMPARE(fixture.service.listenerCount(), 1);
    fixture.service.announce(fixture.accountId, 8);
    const QByteArray text = client.readUntil("}}");
    QVERIFY(text.contains("id: " + fixture.accountId.toLatin1() + "=8\n"));
    const QJsonObject event = lastEvent(text, "state");
    QCOMPARE(event.value("@type"_L1).toString(), u"StateChange"_s);
    QCOMPARE(event.value("changed"_L1).toObject().value(fixture.accountId).toObject().value("Sync"_L1).toString(), u"0.0.8"_s);
}

void TestHttpEvents::coalesces()
{
    HttpFixture fixture;
    RawClient client(fixture.port());
    client.send(get("/jmap/events?types=*", fixture.bearer()));
    QTRY_COMPARE(fixture.service.listenerCount(), 1);
    for (int i = 1; i <= 50; ++i)
        fixture.service.announce(fixture.accountId, i);
    const QByteArray text = client.readUntil("=50\n");
    QVERIFY(text.contains("=50\n"));
    QCOMPARE(text.count("event: state"), 1);
}

void TestHttpEvents::reconnectHearsWhatItMissed()
{
    HttpFixture fixture;
    fixture.service.sequence = 12;
    RawClient client(fixture.port());
    client.send(get("/jmap/events?types=*",
                    fixture.bearer() + "Last-Event-ID: " + fixture.accountId.toLatin1() + "=9\r\n"));
    const QJsonObject event = lastEvent(client.readUntil("}}"), "state");
    QCOMPARE(event.value("changed"_L1).toObject().value(fixture.accountId).toObject().value("Sync"_L1).toString(),
             u"0.0.c"_s);
}

void TestHttpEvents::reconnectWithoutLossHearsNothing()
{
    HttpFixture fixture;
    fixture.service.sequence = 12;
    RawClient client(fixture.port());
    client.send(get("/jmap/events?types=*",
                    fixture.bearer() + "Last-Event-ID: " + fixture.accountId.toLatin1() + "=12\r\n"));
    QTRY_COMPARE(fixture.service.listenerCount(), 1);
    fixture.service.announce(fixture.accountId, 13);
    const QByteArray text = client.readUntil("}}");
    QCOMPARE(text.count("event: state"), 1);
    QVERIFY(text.contains("\"0.0.d\""));
}

void TestHttpEvents::closesAfterState()
{
    HttpFixture fixture;
    RawClient client(fixture.port());
    client.send(get("/jmap/events?types=*&closeafter=state", fixture.bearer()));
    QTRY_COMPARE(fixture.service.listenerCount(), 1);
    fixture.service.announce(fixture.accountId, 3);
    const RawAnswer answer = client.read();
    QVERIFY(answer.complete);
    QVERIFY(answer.body.contains("event: state"));
    QTRY_COMPARE(fixture.service.listenerCount(), 0);
}

void TestHttpEvents::namedTypes()
{
    HttpFixture fixture;
    std::atomic<int> state{1};
    fixture.service.setHandler([&state](const ApiRequest &request) -> ApiResponse {
        const QJsonArray calls =
            QJsonDocument::fromJson(request.body).object().value("methodCalls"_L1).toArray();
        QJsonArray answers;
        for (const QJsonValue &call : calls) {
            const QString method = call.toArray().at(0).toString();
            const QString text = method == u"Post/get"_s ? QString::number(state) : u"same"_s;
            answers.append(QJsonArray{method, QJsonObject{{u"state"_s, text}, {u"list"_s, QJsonArray()}}, call.toArray().at(2)});
        }
        return {200, {}, QJsonDocument(QJsonObject{{u"methodResponses"_s, answers}}).toJson(), {}};
    });
    RawClient client(fixture.port());
    client.send(get("/jmap/events?types=Post,Asset", fixture.bearer()));
    QTRY_COMPARE(fixture.service.listenerCount(), 1);
    fixture.service.announce(fixture.accountId, 1);
    QVERIFY(client.readUntil("=1\ndata").contains("\"Asset\":\"same\""));
    state = 2;
    fixture.service.announce(fixture.accountId, 2);
    const QByteArray text = client.readUntil("\"Post\":\"2\"");
    QVERIFY(text.contains("\"Post\":\"2\""));
    QCOMPARE(text.count("\"Asset\""), 1);
}

void TestHttpEvents::pings()
{
    FaceOptions face;
    face.events.minPingSeconds = 1;
    HttpFixture fixture(face);
    RawClient client(fixture.port());
    client.send(get("/jmap/events?ping=1", fixture.bearer()));
    const QByteArray text = client.readUntil("event: ping");
    QVERIFY(text.contains("event: ping"));
    QVERIFY(client.readUntil("\"interval\":1}").contains("\"interval\":1}"));
}

void TestHttpEvents::endsWhenSignedOut()
{
    FaceOptions face;
    face.events.minPingSeconds = 1;
    HttpFixture fixture(face);
    RawClient client(fixture.port());
    client.send(get("/jmap/events?ping=1", fixture.bearer()));
    QTRY_COMPARE(fixture.service.listenerCount(), 1);
    QVERIFY(fixture.store->setDisabled(fixture.user.id, true));
    const RawAnswer answer = client.read();
    QVERIFY(answer.complete);
    QTRY_COMPARE(fixture.service.listenerCount(), 0);
}

void TestHttpEvents::fourPerUser()
{
    HttpFixture fixture;
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 4; ++i) {
        clients.push_back(std::make_unique<RawClient>(fixture.port()));
        clients.back()->send(get("/jmap/events", fixture.bearer()));
        QTRY_COMPARE(fixture.service.listenerCount(), i + 1);
    }
    RawClient fifth(fixture.port());
    QCOMPARE(fifth.ask(get("/jmap/events", fixture.bearer())).status, 429);
    clients.front()->kill();
    QTRY_COMPARE(fixture.service.listenerCount(), 3);
    RawClient sixth(fixture.port());
    sixth.send(get("/jmap/events", fixture.bearer()));
    QTRY_COMPARE(fixture.service.listenerCount(), 4);
}

void TestHttpEvents::killedClients()
{
    HttpFixture fixture;
    for (int i = 1; i <= 20; ++i) {
        RawClient client(fixture.port());
        client.send(get("/jmap/events?types=*", fixture.bearer()));
        QTRY_COMPARE(fixture.service.listenerCount(), 1);
        fixture.service.announce(fixture.accountId, i);
        if (i % 2)
            QVERIFY(client.readUntil("event: state").contains("event: state"));
        client.kill();
        fixture.service.announce(fixture.accountId, i);
        QTRY_COMPARE(fixture.service.listenerCount(), 0);
        QTRY_COMPARE(fixture.metrics.openEventStreams.load(), 0);
    }
    RawClient client(fixture.port());
    QCOMPARE(client.ask(get("/healthz")).status, 200);
    QTRY_COMPARE(fixture.server->openConnections(), 1);
}

void TestHttpEvents::endsWhenTheServerStops()
{
    HttpFixture fixture;
    RawClient client(fixture.port());
    client.send(get("/jmap/events", fixture.bearer()));
    QTRY_COMPARE(fixture.service.listenerCount(), 1);
    fixture.server->stopAccepting();
    QVERIFY(fixture.face->drain(5000));
    QVERIFY(client.read().complete);
    fixture.stop();
    QCOMPARE(fixture.service.listenerCount(), 0);
}

} // namespace campanile::server

CAMPANILE_GUILESS_TEST(campanile::server::TestHttpEvents)
#include "tst_httpevents.moc"
