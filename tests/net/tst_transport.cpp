// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/httptransport.h"
#include "app/net/inprocesstransport.h"
#include "tests/net/httpfixture.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTest>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <memory>

namespace tst_transport {

using namespace campanile;
using namespace campanile::net;
using campanile::test::Heard;
using campanile::test::HttpFixture;
using namespace Qt::StringLiterals;

namespace {

/** A self-signed certificate for 127.0.0.1 and its key, PEM. */
std::pair<QByteArray, QByteArray> selfSigned()
{
    EVP_PKEY *const key = EVP_RSA_gen(2048);
    X509 *const certificate = X509_new();
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), 0);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 3600);
    X509_set_pubkey(certificate, key);
    X509_NAME *const name = X509_get_subject_name(certificate);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char *>("127.0.0.1"), -1, -1, 0);
    X509_set_issuer_name(certificate, name);
    X509_sign(certificate, key, EVP_sha256());
    const auto toPem = [](auto write) {
        BIO *const bio = BIO_new(BIO_s_mem());
        write(bio);
        char *data = nullptr;
        const long size = BIO_get_mem_data(bio, &data);
        const QByteArray pem(data, size);
        BIO_free(bio);
        return pem;
    };
    const QByteArray certificatePem = toPem([&](BIO *bio) { PEM_write_bio_X509(bio, certificate); });
    const QByteArray keyPem =
        toPem([&](BIO *bio) { PEM_write_bio_PrivateKey(bio, key, nullptr, nullptr, 0, nullptr, nullptr); });
    X509_free(certificate);
    EVP_PKEY_free(key);
    return {certificatePem, keyPem};
}

Request get(const QByteArray &path)
{
    Request request;
    request.method = "GET";
    request.path = path;
    return request;
}

} // namespace

class TestTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsAndReceives();
    void endsOnce_data();
    void endsOnce();
    void cancelledCallStaysSilent();
    void timeoutEndsAHangingCall();
    void tooLargeAnswerIsRefused();
    void chunkedStreamArrivesInOrder();
    void aPausedStreamWaitsOutside();
    void chunkMayStopTheStream();
    void certificateErrorsAreNeverBypassed();
    void insecureAddressIsNotContacted();
    void clockSkewComesFromTheDate();
    void eventsReconnectWithTheLastId();
    void proxyWithoutEventsIsPolled();
    void unauthorizedEventsWaitForResume();
    void inProcessCallsTheHandler();
    void inProcessStreamsAndCancels();

private:
    Response finish(HttpTransport &transport, Request request)
    {
        Response out;
        int count = 0;
        const auto call = transport.send(std::move(request), [&](Response response) {
            out = std::move(response);
            ++count;
        });
        if (!QTest::qWaitFor([&] { return count > 0; }, 5'000))
            out.error = makeError(ErrorKind::Internal, u"test.noCallback"_s);
        return out;
    }
    SystemClock m_clock;
    SeededRng m_rng{1};
};

void TestTransport::sendsAndReceives()
{
    HttpFixture server([](QTcpSocket &socket, const Heard &) { HttpFixture::reply(socket, "200 OK", "{\"a\":1}"); });
    HttpTransport transport(server.url(), m_clock, m_rng);
    transport.setAuthorization([] { return QByteArray("Bearer abc"); });
    Request request;
    request.path = "/jmap/api";
    request.query = "x=1";
    request.body = "{}";
    const Response response = finish(transport, request);
    QVERIFY2(response.error.isNull(), qPrintable(response.error.code));
    QCOMPARE(response.status, 200);
    QCOMPARE(response.body, QByteArray("{\"a\":1}"));
    QCOMPARE(server.heard.size(), 1);
    QCOMPARE(server.heard.first().target, QByteArray("/jmap/api?x=1"));
    QCOMPARE(server.heard.first().headers.value("authorization"), QByteArray("Bearer abc"));
    // What stays on this computer is not packed.
    QCOMPARE(server.heard.first().headers.value("accept-encoding"), QByteArray("identity"));
}

void TestTransport::endsOnce_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const char *raw, int status, const char *code) {
        QTest::newRow(name) << QByteArray(raw) << status << QString::fromLatin1(code);
    };
    row("an error status is an answer", "HTTP/1.1 503 Busy\r\nContent-Length: 2\r\n\r\nno", 503, "");
    row("401 is an answer", "HTTP/1.1 401 No\r\nWWW-Authenticate: Bearer\r\nContent-Length: 0\r\n\r\n", 401, "");
    row("closed without an answer", "", 0, "net.closed");
    row("body cut off", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort", 200, "net.closed");
    row("redirect to another origin", "HTTP/1.1 302 F\r\nLocation: https://elsewhere.invalid/\r\nContent-Length: 0\r\n\r\n",
        302, "net.redirect");
}

void TestTransport::endsOnce()
{
    QFETCH(QByteArray, raw);
    HttpFixture server([raw](QTcpSocket &socket, const Heard &) {
        socket.write(raw);
        socket.disconnectFromHost();
    });
    HttpTransport transport(server.url(), m_clock, m_rng);
    int count = 0;
    Response response;
    const auto call = transport.send(get("/x"), [&](Response r) {
        ++count;
        response = r;
    });
    QTRY_COMPARE(count, 1);
    QTEST(response.status, "status");
    QTEST(response.error.code, "code");
    finish(transport, get("/again")); // a whole call later
    QCOMPARE(count, 1);
}

void TestTransport::cancelledCallStaysSilent()
{
    HttpFixture server([](QTcpSocket &socket, const Heard &) { HttpFixture::reply(socket, "200 OK", "late"); });
    HttpTransport transport(server.url(), m_clock, m_rng);
    bool called = false;
    auto call = transport.send(get("/x"), [&](const Response &) { called = true; });
    call->cancel();
    auto second = transport.send(get("/y"), [&](const Response &) { called = true; });
    second.reset();
    const Response third = finish(transport, get("/z"));
    QCOMPARE(third.status, 200);
    QVERIFY(!called);
}

void TestTransport::timeoutEndsAHangingCall()
{
    HttpFixture server([](QTcpSocket &socket, const Heard &) { socket.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf"); });
    HttpTransport transport(server.url(), m_clock, m_rng);
    Request request = get("/x");
    request.timeoutMs = 100;
    const Response response = finish(transport, request);
    QCOMPARE(response.error.kind, ErrorKind::Timeout);
    QCOMPARE(response.error.code, u"net.timeout"_s);
}

void TestTransport::tooLargeAnswerIsRefused()
{
    HttpFixture server([](QTcpSocket &socket, const Heard &) { HttpFixture::reply(socket, "200 OK", QByteArray(100'000, 'x')); });
    HttpTransport transport(server.url(), m_clock, m_rng);
    transport.setMaxBody(50'000);
    const Response response = finish(transport, get("/x"));
    QCOMPARE(response.error.code, u"net.answerTooLarge"_s);
    QVERIFY(response.body.isEmpty());
}

void TestTransport::chunkedStreamArrivesInOrder()
{
    HttpFixture server([](QTcpSocket &socket, const Heard &) {
        socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (int i = 0; i < 50; ++i)
            socket.write("4\r\n" + QByteArray::number(1000 + i) + "\r\n");
        socket.write("0\r\n\r\n");
    });
    HttpTransport transport(server.url(), m_clock, m_rng);
    QByteArray all;
    bool done = false;
    const auto call = transport.stream(
        get("/x"),
        [&](QByteArrayView piece) {
            all += piece.toByteArray();
            return true;
        },
        [&](const Response &response) { done = response.error.isNull() && response.body.isEmpty(); });
    QTRY_VERIFY(done);
    QCOMPARE(all.size(), 200);
    QVERIFY(all.startsWith("10001001"));
    QVERIFY(all.endsWith("1049"));
}

void TestTransport::aPausedStreamWaitsOutside()
{
    constexpr qint64 kAll = 32 << 20;
    qint64 written = 0;
    HttpFixture server([&](QTcpSocket &socket, const Heard &) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(kAll) + "\r\n\r\n");
        // As a server does: more only when the connection took what there was.
        const auto more = [&written, &socket, kAll] {
            while (written < kAll && socket.bytesToWrite() < 64 << 10) {
                socket.write(QByteArray(64 << 10, 'x'));
                written += 64 << 10;
            }
        };
        QObject::connect(&socket, &QTcpSocket::bytesWritten, &socket, more);
        more();
    });
    HttpTransport transport(server.url(), m_clock, m_rng);
    qint64 taken = 0;
    bool done = false;
    std::unique_ptr<Call> call;
    call = transport.stream(
        get("/x"),
        [&](QByteArrayView piece) {
            taken += piece.size();
            call->setPaused(true);
            return true;
        },
        [&](const Response &response) { done = response.error.isNull() && response.status == 200; });
    QTRY_VERIFY(taken > 0);
    const qint64 first = taken;
    qint64 before = -1;
    QTRY_VERIFY(std::exchange(before, written) == written);
    QCOMPARE(taken, first);
    QVERIFY2(written < kAll, "the whole answer was taken in");
    QTRY_VERIFY_WITH_TIMEOUT((call->setPaused(false), done), 20'000);
    QCOMPARE(taken, kAll);
}

void TestTransport::chunkMayStopTheStream()
{
    HttpFixture server([](QTcpSocket &socket, const Heard &) { socket.write("HTTP/1.1 200 OK\r\nContent-Length: 999999\r\n\r\nabc"); });
    HttpTransport transport(server.url(), m_clock, m_rng);
    Error error;
    const auto call = transport.stream(
        get("/x"), [](QByteArrayView) { return false; }, [&](const Response &response) { error = response.error; });
    QTRY_COMPARE(error.kind, ErrorKind::Cancelled);
}

void TestTransport::certificateErrorsAreNeverBypassed()
{
    const auto [certificate, key] = selfSigned();
    QSslServer tls;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(certificate));
    configuration.setPrivateKey(QSslKey(key, QSsl::Rsa));
    tls.setSslConfiguration(configuration);
    QVERIFY(tls.listen(QHostAddress::LocalHost, 0));
    HttpFixture server([](QTcpSocket &socket, const Heard &) { HttpFixture::reply(socket, "200 OK", "secret"); }, &tls);
    HttpTransport transport(server.url("https"), m_clock, m_rng);
    transport.setAuthorization([] { return QByteArray("Bearer abc"); });
    const Response response = finish(transport, get("/x"));
    QCOMPARE(response.error.code, u"net.certificate"_s);
    QCOMPARE(response.error.args, QStringList{u"127.0.0.1"_s});
    QVERIFY(!response.error.detail.isEmpty());
    QVERIFY2(server.heard.isEmpty(), "no byte of a request may reach a server that cannot prove its name");
}

void TestTransport::insecureAddressIsNotContacted()
{
    HttpTransport transport(QUrl(u"http://192.0.2.1/"_s), m_clock, m_rng);
    QCOMPARE(finish(transport, get("/x")).error.code, u"net.insecure"_s);
}

void TestTransport::clockSkewComesFromTheDate()
{
    HttpFixture server([](QTcpSocket &socket, const Heard &) {
        HttpFixture::reply(socket, "200 OK", "", "Date: Sat, 21 Nov 2026 09:00:00 GMT\r\n");
    });
    ManualClock clock(QDateTime(QDate(2026, 11, 20), QTime(9, 0), Qt::UTC).toMSecsSinceEpoch());
    HttpTransport transport(server.url(), clock, m_rng);
    QSignalSpy spy(&transport, &HttpTransport::clockSkewChanged);
    finish(transport, get("/x"));
    QCOMPARE(spy.size(), 1);
    QCOMPARE(transport.clockSkewMs(), 86'400'500);
    finish(transport, get("/x"));
    QCOMPARE(spy.size(), 1);
}

void TestTransport::eventsReconnectWithTheLastId()
{
    HttpFixture server([](QTcpSocket &socket, const Heard &) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\nretry: 1\nid: s5\nevent: state\n"
                     "data: {\"@type\":\"StateChange\",\"changed\":{\"w1\":{\"Post\":\"1.0.a\"}}}\n\n");
        socket.disconnectFromHost();
    });
    HttpTransport transport(server.url(), m_clock, m_rng);
    QSignalSpy moved(&transport, &Transport::stateChanged);
    QSignalSpy online(&transport, &Transport::onlineChanged);
    transport.startEvents();
    QTRY_VERIFY_WITH_TIMEOUT(moved.size() >= 2, 10'000);
    transport.stopEvents();
    QCOMPARE(moved.first().at(0).toString(), u"w1"_s);
    QCOMPARE(moved.first().at(1).toLongLong(), 10);
    QVERIFY(server.heard.first().headers.value("last-event-id").isEmpty());
    QCOMPARE(server.heard.at(1).headers.value("last-event-id"), QByteArray("s5"));
    QCOMPARE(online.first().at(0).toBool(), true);
    QCOMPARE(online.last().at(0).toBool(), false);
}

void TestTransport::proxyWithoutEventsIsPolled()
{
    HttpFixture server([](QTcpSocket &socket, const Heard &) { HttpFixture::reply(socket, "404 Not Found", "{}"); });
    HttpTransport transport(server.url(), m_clock, m_rng);
    EventSource::Timing timing;
    timing.pollMs = 50;
    timing.failuresBeforePolling = 1;
    timing.pollsBeforeRetry = 3;
    transport.setEventTiming(timing);
    QSignalSpy moved(&transport, &Transport::stateChanged);
    transport.startEvents();
    QTRY_VERIFY(moved.size() >= 6);
    transport.stopEvents();
    QVERIFY(moved.first().at(0).toString().isEmpty());
    QVERIFY2(server.heard.size() >= 2 && server.heard.size() <= 4, "the stream is tried again on every third poll");
}

void TestTransport::unauthorizedEventsWaitForResume()
{
    bool good = false;
    HttpFixture server([&](QTcpSocket &socket, const Heard &) {
        if (good)
            socket.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n: hi\n\n");
        else
            HttpFixture::reply(socket, "401 Unauthorized", "");
    });
    HttpTransport transport(server.url(), m_clock, m_rng);
    QSignalSpy refused(&transport, &HttpTransport::eventsUnauthorized);
    QSignalSpy online(&transport, &Transport::onlineChanged);
    transport.startEvents();
    QTRY_COMPARE(refused.size(), 1);
    good = true;
    transport.resumeEvents();
    QTRY_COMPARE(online.size(), 1);
    QCOMPARE(server.heard.size(), 2);
}

void TestTransport::inProcessCallsTheHandler()
{
    InProcessTransport::Notify notify;
    InProcessTransport transport(
        [](const Request &request) {
            InProcessTransport::Answer answer;
            answer.response.status = 200;
            answer.response.body = request.path + request.body;
            return answer;
        },
        [&](InProcessTransport::Notify callback) {
            notify = callback;
            return std::make_shared<int>(1);
        });
    Request request;
    request.path = "/jmap/api";
    request.body = "{}";
    QByteArray body;
    const auto call = transport.send(request, [&](const Response &response) { body = response.body; });
    QTRY_COMPARE(body, QByteArray("/jmap/api{}"));
    QSignalSpy moved(&transport, &Transport::stateChanged);
    transport.startEvents();
    notify(u"w1"_s, 5);
    QTRY_COMPARE(moved.size(), 1);
    QCOMPARE(moved.first().at(1).toLongLong(), 5);
}

void TestTransport::inProcessStreamsAndCancels()
{
    auto left = std::make_shared<int>(100);
    const auto handler = [left](const Request &) {
        InProcessTransport::Answer answer;
        answer.response.status = 200;
        answer.stream = [left] { return --*left >= 0 ? QByteArray("0123456789") : QByteArray(); };
        return answer;
    };
    InProcessTransport transport(handler, [](const InProcessTransport::Notify &) { return std::shared_ptr<void>(); });
    qint64 size = 0;
    bool done = false;
    const auto call = transport.stream(
        get("/s"),
        [&](QByteArrayView piece) {
            size += piece.size();
            return true;
        },
        [&](const Response &) { done = true; });
    QTRY_VERIFY(done);
    QCOMPARE(size, 1000);

    *left = 1'000'000;
    bool called = false;
    int pieces = 0;
    auto stopped = transport.stream(
        get("/s"),
        [&](QByteArrayView) {
            ++pieces;
            return true;
        },
        [&](const Response &) { called = true; });
    QTRY_VERIFY(pieces > 2);
    stopped.reset();
    const int seen = pieces;
    bool later = false;
    *left = 1;
    const auto next = transport.send(get("/s"), [&](const Response &) { later = true; });
    QTRY_VERIFY(later);
    QCOMPARE(pieces, seen);
    QVERIFY(!called);
}

CAMPANILE_GUILESS_TEST(TestTransport)

} // namespace tst_transport

#include "tst_transport.moc"
