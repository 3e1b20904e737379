// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/http/httpfixture.h"
#include "tests/http/rawclient.h"
#include "tests/support/testprogram.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

SocketOptions quickSocket()
{
    SocketOptions socket;
    socket.limits.requestTimeoutMs = 700;
    socket.limits.writeTimeoutMs = 700;
    socket.limits.maxBody = 1'000'000;
    return socket;
}

} // namespace

/** Bytes and delays that no honest client sends. */
class TestHttpAttacks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void brokenBytesEndTheConnection_data();
    void brokenBytesEndTheConnection();
    void wrongContentLengthTimesOut();
    void slowHeaderTimesOut();
    void slowBodyTimesOut();
    void smuggledRequestIsNotSeen();
    void slowReaderIsCut();
    void connectionsPerAddress();
    void wrongTokensAreLimitedToo();
};

void TestHttpAttacks::brokenBytesEndTheConnection_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray start = "GET /healthz HTTP/1.1\r\nHost: a\r\n";
    QTest::newRow("a header line of 20 KiB") << start + "X: " + QByteArray(20'000, 'a') + "\r\n\r\n";
    QTest::newRow("a header that never ends") << start + "X: " + QByteArray(300'000, 'a');
    QTest::newRow("a thousand headers") << start + QByteArray("X: a\r\n").repeated(1000) + "\r\n";
    QTest::newRow("a long URL") << QByteArray("GET /") + QByteArray(10'000, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n";
    QTest::newRow("no HTTP at all") << QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 hello");
    QTest::newRow("a negative length") << QByteArray("POST /jmap/api HTTP/1.1\r\nHost: a\r\nContent-Length: -5\r\n\r\n");
    QTest::newRow("a length beyond every number")
        << QByteArray("POST /jmap/api HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999999\r\n\r\n");
    QTest::newRow("a body over the socket's limit")
        << QByteArray("POST /jmap/api HTTP/1.1\r\nHost: a\r\nContent-Length: 2000000\r\n\r\n") + QByteArray(1'500'000, 'a');
    QTest::newRow("a broken chunk size")
        << QByteArray("POST /jmap/api HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n");
    const QByteArray chunked = "POST /jmap/api HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
    QTest::newRow("a chunk longer than every number") << chunked + "FFFFFFFFFFFFFFFFFF\r\nabc\r\n0\r\n\r\n";
    QTest::newRow("a chunk of a negative length") << chunked + "-3\r\nabc\r\n0\r\n\r\n";
    QTest::newRow("a chunk longer than it says") << chunked + "3\r\nabcdef\r\n0\r\n\r\n";
    QTest::newRow("chunks that never end") << chunked + QByteArray("1000\r\n" + QByteArray(4096, 'a') + "\r\n").repeated(400);
    QTest::newRow("chunked twice")
        << QByteArray("POST /jmap/api HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    QTest::newRow("chunked, but not last")
        << QByteArray("POST /jmap/api HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n");
    QTest::newRow("a NUL in a header") << start + QByteArray("X: a\0b\r\n\r\n", 10);
    QTest::newRow("a space before the colon") << start + "Content-Length : 3\r\n\r\nabc";
    QTest::newRow("two lengths")
        << QByteArray("POST /jmap/api HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello!");
}

void TestHttpAttacks::brokenBytesEndTheConnection()
{
    QFETCH(QByteArray, bytes);
    HttpFixture fixture({}, quickSocket());
    RawClient client(fixture.port());
    client.send(bytes);
    const RawAnswer answer = client.read(5000);
    QVERIFY2(answer.status == 0 || answer.status == 400, qPrintable(QString::number(answer.status)));
    QTRY_VERIFY(client.socket().state() != QAbstractSocket::ConnectedState);
    QVERIFY(fixture.service.requests().isEmpty());
    RawClient next(fixture.port());
    QCOMPARE(next.ask(get("/healthz")).status, 200);
}

void TestHttpAttacks::wrongContentLengthTimesOut()
{
    HttpFixture fixture({}, quickSocket());
    RawClient client(fixture.port());
    client.send("POST /jmap/api HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n" + fixture.bearer() + "\r\nshort");
    QVERIFY(client.isClosedByPeer(6000));
    QVERIFY(fixture.service.requests().isEmpty());
}

void TestHttpAttacks::slowHeaderTimesOut()
{
    HttpFixture fixture({}, quickSocket());
    RawClient client(fixture.port());
    QElapsedTimer timer;
    timer.start();
    // A byte now and then must not win time: the limit is for the whole request.
    while (client.isConnected() && timer.elapsed() < 10'000) {
        client.socket().write("X");
        client.socket().waitForDisconnected(50);
    }
    QVERIFY(!client.isConnected());
    QVERIFY(timer.elapsed() < 8000);
}

void TestHttpAttacks::slowBodyTimesOut()
{
    HttpFixture fixture({}, quickSocket());
    RawClient client(fixture.port());
    client.send("POST /jmap/api HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n" + fixture.bearer() + "\r\n");
    QElapsedTimer timer;
    timer.start();
    while (client.isConnected() && timer.elapsed() < 10'000) {
        client.socket().write("x");
        client.socket().waitForDisconnected(50);
    }
    QVERIFY(!client.isConnected());
    QVERIFY(fixture.service.requests().isEmpty());
}

void TestHttpAttacks::smuggledRequestIsNotSeen()
{
    HttpFixture fixture;
    const QByteArray bearer = fixture.bearer();
    const QByteArray inner = "POST /jmap/api HTTP/1.1\r\nHost: a\r\n" + bearer + "Content-Length: 2\r\n\r\n{}";
    const QByteArray both = "POST /jmap/api HTTP/1.1\r\nHost: a\r\n" + bearer + "Content-Length: "
        + QByteArray::number(5 + inner.size()) + "\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + inner;
    const QByteArray odd = "POST /jmap/api HTTP/1.1\r\nHost: a\r\n" + bearer
        + "Transfer-Encoding: xchunked\r\nContent-Length: 4\r\n\r\n{}  " + inner;
    for (const QByteArray &bytes : {both, odd}) {
        RawClient client(fixture.port());
        client.send(bytes);
        const RawAnswer answer = client.read(5000);
        QVERIFY(answer.status == 0 || answer.status == 400);
        QTRY_VERIFY(client.socket().state() != QAbstractSocket::ConnectedState);
    }
    QVERIFY(fixture.service.requests().isEmpty());
}

void TestHttpAttacks::slowReaderIsCut()
{
    HttpFixture fixture({}, quickSocket());
    std::atomic<qint64> made{0};
    fixture.service.setHandler([&made](const ApiRequest &) -> ApiResponse {
        ApiResponse response;
        response.stream = [&made] {
            made += 65'536;
            return QByteArray(65'536, 'x');
        };
        return response;
    });
    RawClient client(fixture.port());
    client.socket().setReadBufferSize(1024);
    client.send(get("/jmap/download/w01/b01/endless", fixture.bearer()));
    QTRY_VERIFY_WITH_TIMEOUT(made > 0, 5000);
    QTRY_VERIFY_WITH_TIMEOUT(fixture.metrics.requestsRunning == 0, 10'000);
    QVERIFY2(made < 64 * 1024 * 1024, "back-pressure keeps what is made near what is read");
}

void TestHttpAttacks::connectionsPerAddress()
{
    SocketOptions socket;
    socket.limits.maxConnectionsPerAddress = 3;
    HttpFixture fixture({}, socket);
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 3; ++i) {
        clients.push_back(std::make_unique<RawClient>(fixture.port()));
        QCOMPARE(clients.back()->ask(get("/healthz")).status, 200);
    }
    RawClient refused(fixture.port());
    refused.send(get("/healthz"));
    QCOMPARE(refused.read(3000).status, 0);
    clients.pop_back();
    QTRY_COMPARE(fixture.server->openConnections(), 2);
    RawClient next(fixture.port());
    QCOMPARE(next.ask(get("/healthz")).status, 200);
}

void TestHttpAttacks::wrongTokensAreLimitedToo()
{
    FaceOptions face;
    face.perAddress = {1, 3, 0};
    HttpFixture fixture(face);
    RawClient client(fixture.port());
    for (int i = 0; i < 3; ++i)
        QCOMPARE(client.ask(get("/.well-known/jmap", "Authorization: Bearer guess\r\n")).status, 401);
    QCOMPARE(client.ask(get("/.well-known/jmap", "Authorization: Bearer guess\r\n")).status, 429);
    QCOMPARE(client.ask(get("/.well-known/jmap", fixture.bearer())).status, 200);
}

} // namespace campanile::server

CAMPANILE_GUILESS_TEST(campanile::server::TestHttpAttacks)
#include "tst_httpattacks.moc"
