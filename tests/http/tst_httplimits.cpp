// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/meta.h"
#include "server/http/gzip.h"
#include "tests/http/httpfixture.h"
#include "tests/http/rawclient.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

QByteArray gzipped(const QByteArray &text)
{
    GzipStream stream;
    QByteArray packed = stream.add(text);
    packed += stream.finish();
    return packed;
}

} // namespace

class TestHttpLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plainRequest();
    void keepsAlive();
    void refusedForms_data();
    void refusedForms();
    void pipelinedAnswersComeInOrder();
    void bodyOverTheRouteLimit();
    void gzipIn_data();
    void gzipIn();
    void gzipOut();
    void rangeGoesThrough();
    void longStreamArrivesWhole();
    void shortStreamIsCut();
    void abortedDownloadFreesItsSource();
    void rateLimit();
    void aFirstSyncLeavesRoomInTheBurst();
    void parallelLimit();
    void fullQueue();
    void secretsStayOutOfTheLog();
    void metricsOnlyForThisComputer();
    void health();
    void drainFinishesWhatRuns();
};

void TestHttpLimits::plainRequest()
{
    HttpFixture fixture;
    QVERIFY2(fixture.error().isEmpty(), qPrintable(fixture.error()));
    RawClient client(fixture.port());
    const RawAnswer answer = client.ask(post("/jmap/api?x=1", "{}", fixture.bearer() + "Cookie: a=b\r\n"));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, QByteArray("{\"path\":\"/jmap/api\"}"));
    QVERIFY(!answer.headers.value("x-request-id").isEmpty());
    const ApiRequest seen = fixture.service.requests().constFirst();
    QCOMPARE(seen.caller.userId, fixture.user.id);
    QCOMPARE(seen.query, QByteArray("x=1"));
    QCOMPARE(seen.body, QByteArray("{}"));
    QVERIFY2(seen.header("authorization").isEmpty() && seen.header("cookie").isEmpty(), "secrets end at the face");
}

void TestHttpLimits::keepsAlive()
{
    HttpFixture fixture;
    const QByteArray bearer = fixture.bearer();
    RawClient client(fixture.port());
    for (int i = 0; i < 20; ++i)
        QCOMPARE(client.ask(post("/jmap/api", "{}", bearer)).status, 200);
    QCOMPARE(client.ask(get("/healthz", "Connection: close\r\n")).status, 200);
    QVERIFY(client.isClosedByPeer());
}

void TestHttpLimits::refusedForms_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &request, int status) { QTest::newRow(name) << request << status; };
    row("no token", get("/.well-known/jmap"), 401);
    row("a wrong token", get("/.well-known/jmap", "Authorization: Bearer nonsense\r\n"), 401);
    row("an unknown path", get("/admin"), 404);
    row("GET on the API", get("/jmap/api"), 405);
    row("DELETE on a blob", "DELETE /jmap/download/a/b/c HTTP/1.1\r\nHost: a\r\n\r\n", 405);
    row("no Host", "GET /healthz HTTP/1.1\r\n\r\n", 400);
    row("two Hosts", "GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400);
    row("dot segments", get("/jmap/download/../../etc/passwd"), 400);
    row("encoded dot segments", get("/jmap/download/%2e%2E/x"), 400);
    row("an encoded NUL", get("/jmap/download/a%00b"), 400);
    row("a body with GET", "GET /healthz HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc", 413);
    row("an upgrade", get("/healthz", "Connection: Upgrade\r\nUpgrade: websocket\r\n"), 400);
    row("a form of another type", post("/oauth/token", "{}", "Content-Type: application/json\r\n"), 400);
    row("a form that is too large",
        post("/oauth/token", QByteArray(20'000, 'a'), "Content-Type: application/x-www-form-urlencoded\r\n"), 413);
}

void TestHttpLimits::refusedForms()
{
    QFETCH(QByteArray, request);
    QFETCH(int, status);
    HttpFixture fixture;
    RawClient client(fixture.port());
    const RawAnswer answer = client.ask(request);
    QCOMPARE(answer.status, status);
    QVERIFY(fixture.service.requests().isEmpty());
    if (status == 401)
        QVERIFY(answer.headers.value("www-authenticate").startsWith("Bearer"));
    RawClient next(fixture.port());
    QCOMPARE(next.ask(get("/healthz")).status, 200);
}

void TestHttpLimits::pipelinedAnswersComeInOrder()
{
    HttpFixture fixture;
    const QByteArray bearer = fixture.bearer();
    Gate gate;
    fixture.service.setHandler([&gate](const ApiRequest &request) -> ApiResponse {
        if (request.query == "n=0")
            gate.wait();
        return {200, {{"Content-Type", "text/plain"}}, request.query, {}};
    });
    RawClient client(fixture.port());
    QByteArray bytes;
    for (int i = 0; i < 6; ++i)
        bytes += post("/jmap/api?n=" + QByteArray::number(i), "{}", bearer);
    client.send(bytes);
    QTRY_COMPARE(gate.waiting(), 1);
    gate.open();
    for (int i = 0; i < 6; ++i)
        QCOMPARE(client.read().body, "n=" + QByteArray::number(i));
}

void TestHttpLimits::bodyOverTheRouteLimit()
{
    FaceOptions face;
    face.maxApiBody = 1000;
    face.maxUploadBody = 100'000;
    HttpFixture fixture(face);
    const QByteArray bearer = fixture.bearer();
    RawClient first(fixture.port());
    const RawAnswer refused = first.ask(post("/jmap/api", QByteArray(1001, 'a'), bearer));
    QCOMPARE(refused.status, 413);
    QVERIFY(refused.body.contains("maxSizeRequest"));
    RawClient second(fixture.port());
    QCOMPARE(second.ask(post("/jmap/upload/w01/", QByteArray(100'000, 'a'), bearer)).status, 200);
}

void TestHttpLimits::gzipIn_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("coding");
    QTest::addColumn<int>("status");
    QTest::newRow("a packed request") << gzipped("{\"a\":1}") << QByteArray("gzip") << 200;
    QTest::newRow("a bomb") << gzipped(QByteArray(50'000'000, ' ')) << QByteArray("gzip") << 413;
    QTest::newRow("damaged") << gzipped("{\"a\":1}").chopped(2) << QByteArray("gzip") << 400;
    QTest::newRow("packed twice") << gzipped(gzipped("{}")) << QByteArray("gzip, gzip") << 415;
    QTest::newRow("another coding") << QByteArray("{}") << QByteArray("br") << 415;
}

void TestHttpLimits::gzipIn()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, coding);
    QFETCH(int, status);
    HttpFixture fixture;
    RawClient client(fixture.port());
    const RawAnswer answer =
        client.ask(post("/jmap/api", body, fixture.bearer() + "Content-Encoding: " + coding + "\r\n"));
    QCOMPARE(answer.status, status);
    QCOMPARE(fixture.service.requests().size(), status == 200 ? 1 : 0);
    if (status == 200)
        QCOMPARE(fixture.service.requests().constFirst().body, QByteArray("{\"a\":1}"));
}

void TestHttpLimits::gzipOut()
{
    HttpFixture fixture;
    const QByteArray text = QByteArray("{\"id\":\"p01\"}").repeated(30'000);
    fixture.service.setHandler([&text](const ApiRequest &) -> ApiResponse {
        return {200, {{"Content-Type", "application/json"}}, text, {}};
    });
    const QByteArray bearer = fixture.bearer();
    RawClient client(fixture.port());
    const RawAnswer packed = client.ask(post("/jmap/api", "{}", bearer + "Accept-Encoding: gzip\r\n"));
    QVERIFY(packed.complete);
    QCOMPARE(packed.headers.value("content-encoding"), QByteArray("gzip"));
    QCOMPARE(*gunzip(packed.body, text.size()), text);
    const RawAnswer plain = client.ask(post("/jmap/api", "{}", bearer));
    QCOMPARE(plain.body, text);
    QCOMPARE(plain.headers.value("vary"), QByteArray("Accept-Encoding"));
}

void TestHttpLimits::rangeGoesThrough()
{
    HttpFixture fixture;
    fixture.service.setHandler([](const ApiRequest &request) -> ApiResponse {
        if (request.header("range") != "bytes=2-4")
            return {200, {}, "0123456789", {}};
        return {206, {{"Content-Type", "text/plain"}, {"Content-Range", "bytes 2-4/10"}, {"Accept-Ranges", "bytes"}}, "234", {}};
    });
    RawClient client(fixture.port());
    const RawAnswer answer = client.ask(
        get("/jmap/download/w01/b01/a.txt", fixture.bearer() + "Range: bytes=2-4\r\nAccept-Encoding: gzip\r\n"));
    QCOMPARE(answer.status, 206);
    QCOMPARE(answer.headers.value("content-range"), QByteArray("bytes 2-4/10"));
    QVERIFY(!answer.headers.contains("content-encoding"));
    QCOMPARE(answer.body, QByteArray("234"));
}

void TestHttpLimits::longStreamArrivesWhole()
{
    HttpFixture fixture;
    for (const bool promised : {false, true}) {
        fixture.service.setHandler([promised](const ApiRequest &) -> ApiResponse {
            ApiResponse response;
            response.headers = {{"Content-Type", "application/octet-stream"}};
            if (promised)
                response.headers.append({QByteArray("Content-Length"), QByteArray("20000000")});
            auto left = std::make_shared<int>(200);
            response.stream = [left] { return (*left)-- > 0 ? QByteArray(100'000, char('a' + *left % 26)) : QByteArray(); };
            return response;
        });
        RawClient client(fixture.port());
        const RawAnswer answer = client.ask(get("/jmap/download/w01/b01/a", fixture.bearer()), 30'000);
        QVERIFY(answer.complete);
        QCOMPARE(answer.headers.contains("content-length"), promised);
        QCOMPARE(answer.body.size(), 20'000'000);
        QCOMPARE(answer.body.back(), 'a');
        QCOMPARE(client.ask(get("/healthz")).status, 200);
    }
}

void TestHttpLimits::shortStreamIsCut()
{
    HttpFixture fixture;
    fixture.service.setHandler([](const ApiRequest &) -> ApiResponse {
        ApiResponse response;
        response.headers = {{"Content-Length", "1000"}};
        auto pieces = std::make_shared<int>(1);
        response.stream = [pieces] { return (*pieces)-- > 0 ? QByteArray("only this") : QByteArray(); };
        return response;
    });
    RawClient client(fixture.port());
    const RawAnswer answer = client.ask(get("/jmap/download/w01/b01/a", fixture.bearer()));
    QCOMPARE(answer.status, 200);
    QVERIFY(!answer.complete);
    QTRY_VERIFY(client.socket().state() != QAbstractSocket::ConnectedState);
}

void TestHttpLimits::abortedDownloadFreesItsSource()
{
    HttpFixture fixture;
    auto alive = std::make_shared<int>(0);
    std::atomic<qint64> made{0};
    fixture.service.setHandler([&made, &alive](const ApiRequest &) -> ApiResponse {
        ApiResponse response;
        response.headers = {{"Content-Type", "application/octet-stream"}};
        response.stream = [&made, held = alive] {
            made += 65'536;
            return QByteArray(65'536, 'x');
        };
        return response;
    });
    const QByteArray bearer = fixture.bearer();
    for (int i = 0; i < 5; ++i) {
        RawClient client(fixture.port());
        client.send(get("/jmap/download/w01/b01/endless", bearer));
        QVERIFY(client.readUntil("xxxx").contains("200 OK"));
        client.kill();
    }
    // The source is let go when the last piece of it is: nothing goes on making data for nobody.
    QTRY_VERIFY(fixture.metrics.requestsRunning == 0);
    const qint64 afterwards = made;
    RawClient next(fixture.port());
    QCOMPARE(next.ask(get("/healthz")).status, 200);
    QCOMPARE(made.load(), afterwards);
    fixture.service.setHandler({});
    QTRY_COMPARE(alive.use_count(), 1L);
}

void TestHttpLimits::rateLimit()
{
    FaceOptions face;
    face.perDevice = {20, 5, 8};
    HttpFixture fixture(face);
    const QByteArray bearer = fixture.bearer();
    RawClient client(fixture.port());
    for (int i = 0; i < 5; ++i)
        QCOMPARE(client.ask(post("/jmap/api", "{}", bearer)).status, 200);
    const RawAnswer refused = client.ask(post("/jmap/api", "{}", bearer));
    QCOMPARE(refused.status, 429);
    QCOMPARE(refused.headers.value("retry-after"), QByteArray("1"));
    QVERIFY(refused.body.contains("urn:ietf:params:jmap:error:limit"));
    QCOMPARE(client.ask(post("/jmap/api", "{}", fixture.bearer())).status, 200);
    fixture.clock.advanceMs(1000);
    QCOMPARE(client.ask(post("/jmap/api", "{}", bearer)).status, 200);
    QCOMPARE(fixture.service.requests().size(), 7);
}

void TestHttpLimits::aFirstSyncLeavesRoomInTheBurst()
{
    const auto synced = std::ranges::count_if(api::types(), [](const api::TypeInfo &type) {
        return type.sync == api::SyncClass::Synced || type.sync == api::SyncClass::ReadOnly;
    });
    QVERIFY(synced > 0);
    QVERIFY2(FaceOptions().perDevice.burst >= double(2 * synced), qPrintable(QString::number(synced)));
}

void TestHttpLimits::parallelLimit()
{
    FaceOptions face;
    face.workers = 4;
    face.perDevice = {1000, 1000, 2};
    HttpFixture fixture(face);
    const QByteArray bearer = fixture.bearer();
    Gate gate;
    fixture.service.setHandler([&gate](const ApiRequest &) -> ApiResponse {
        gate.wait();
        return {200, {}, "ok", {}};
    });
    RawClient first(fixture.port());
    RawClient second(fixture.port());
    RawClient third(fixture.port());
    first.send(post("/jmap/api", "{}", bearer));
    second.send(post("/jmap/api", "{}", bearer));
    QTRY_COMPARE(gate.waiting(), 2);
    QCOMPARE(third.ask(post("/jmap/api", "{}", bearer)).status, 429);
    gate.open();
    QCOMPARE(first.read().status, 200);
    QCOMPARE(second.read().status, 200);
    QTRY_COMPARE(third.ask(post("/jmap/api", "{}", bearer)).status, 200);
}

void TestHttpLimits::fullQueue()
{
    FaceOptions face;
    face.workers = 1;
    face.maxQueued = 1;
    HttpFixture fixture(face);
    const QByteArray bearer = fixture.bearer();
    Gate gate;
    fixture.service.setHandler([&gate](const ApiRequest &) -> ApiResponse {
        gate.wait();
        return {200, {}, "ok", {}};
    });
    RawClient first(fixture.port());
    first.send(post("/jmap/api", "{}", bearer));
    QTRY_COMPARE(gate.waiting(), 1);
    RawClient second(fixture.port());
    second.send(post("/jmap/api", "{}", bearer));
    QTRY_COMPARE(fixture.metrics.requestsRunning.load(), 2);
    RawClient third(fixture.port());
    const RawAnswer refused = third.ask(post("/jmap/api", "{}", bearer));
    QCOMPARE(refused.status, 503);
    QCOMPARE(refused.headers.value("retry-after"), QByteArray("1"));
    gate.open();
    QCOMPARE(first.read().status, 200);
    QCOMPARE(second.read().status, 200);
}

void TestHttpLimits::secretsStayOutOfTheLog()
{
    HttpFixture fixture;
    const QByteArray token = fixture.token();
    RawClient client(fixture.port());
    QCOMPARE(client.ask(post("/jmap/api?secret=s3cr3t", "{\"text\":\"private words\"}",
                             "Authorization: Bearer " + token + "\r\n"))
                 .status,
             200);
    QCOMPARE(client.ask(get("/jmap/download/w01/b01/salary%20list.pdf", "Authorization: Bearer " + token + "\r\n")).status,
             200);
    QTRY_COMPARE(fixture.log().count("\"msg\":\"request\""), 2);
    const QByteArray log = fixture.log();
    for (const QByteArray &secret : {token, QByteArray("s3cr3t"), QByteArray("private"), QByteArray("salary")})
        QVERIFY2(!log.contains(secret), log.constData());
    QVERIFY(log.contains("\"route\":\"download\""));
    QVERIFY(log.contains(fixture.user.id.toLatin1()));
}

void TestHttpLimits::metricsOnlyForThisComputer()
{
    {
        HttpFixture fixture;
        RawClient client(fixture.port());
        QCOMPARE(client.ask(get("/healthz")).status, 200);
        QTRY_VERIFY(client.ask(get("/metrics"))
                        .body.contains("campanile_http_requests_total{route=\"health\",status=\"200\"} 1"));
        QCOMPARE(client.ask(get("/metrics", "X-Forwarded-For: 203.0.113.5\r\n")).status, 404);
    }
    FaceOptions face;
    face.metricsToken = "scrape";
    HttpFixture fixture(face);
    RawClient client(fixture.port());
    QCOMPARE(client.ask(get("/metrics")).status, 404);
    QCOMPARE(client.ask(get("/metrics", "Authorization: Bearer scrape\r\n")).status, 200);
}

void TestHttpLimits::health()
{
    HttpFixture fixture;
    RawClient client(fixture.port());
    const RawAnswer answer = client.ask(get("/healthz"));
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, QByteArray("ok\n"));
}

void TestHttpLimits::drainFinishesWhatRuns()
{
    HttpFixture fixture;
    Gate gate;
    fixture.service.setHandler([&gate](const ApiRequest &) -> ApiResponse {
        gate.wait();
        return {200, {}, "finished", {}};
    });
    RawClient client(fixture.port());
    client.send(post("/jmap/api", "{}", fixture.bearer()));
    QTRY_COMPARE(gate.waiting(), 1);
    fixture.server->stopAccepting();
    QVERIFY(!fixture.face->drain(10));
    RawClient late(fixture.port());
    late.send(get("/healthz"));
    QCOMPARE(late.read(2000).status, 0);
    gate.open();
    const RawAnswer answer = client.read();
    QCOMPARE(answer.body, QByteArray("finished"));
    QCOMPARE(answer.headers.value("connection"), QByteArray("close"));
    QVERIFY(fixture.face->drain(5000));
}

} // namespace campanile::server

CAMPANILE_GUILESS_TEST(campanile::server::TestHttpLimits)
#include "tst_httplimits.moc"
