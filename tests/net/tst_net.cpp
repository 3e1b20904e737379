// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/backoff.h"
#include "app/net/classify.h"
#include "app/net/httptransport.h"
#include "app/net/sseparser.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace campanile;
using namespace campanile::net;
using namespace Qt::StringLiterals;
using QNR = QNetworkReply;

Q_DECLARE_METATYPE(campanile::net::Handling)
Q_DECLARE_METATYPE(campanile::ErrorKind)

class TestNet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void classifies_data();
    void classifies();
    void statusWinsOverQtsCode();
    void readsRetryAfter_data();
    void readsRetryAfter();
    void backoffStaysInItsLimits();
    void eventsAreTheSameHoweverCut_data();
    void eventsAreTheSameHoweverCut();
    void endlessLineIsAnError();
    void unfinishedEventIsDropped();
    void stateChangeGivesTheNewestCounter();
    void onlyHttpsOrLoopback_data();
    void onlyHttpsOrLoopback();
};

void TestNet::classifies_data()
{
    QTest::addColumn<int>("network");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("problem");
    QTest::addColumn<qint64>("retryAfter");
    QTest::addColumn<Handling>("handling");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, int network, int status, const char *problem, qint64 after, Handling handling,
                        const char *code) {
        QTest::newRow(name) << network << status << QByteArray(problem) << after << handling << QString::fromLatin1(code);
    };
    row("200 is success", QNR::NoError, 200, "", -1, Handling::Success, "");
    row("304 is success", QNR::NoError, 304, "", -1, Handling::Success, "");
    row("redirect elsewhere is fatal", QNR::NoError, 302, "", -1, Handling::Fatal, "net.redirect");
    row("no status and no error is a lost answer", QNR::NoError, 0, "", -1, Handling::Retry, "net.noAnswer");
    row("unknown name is retried", QNR::HostNotFoundError, 0, "", -1, Handling::Retry, "net.nameNotFound");
    row("refused is retried", QNR::ConnectionRefusedError, 0, "", -1, Handling::Retry, "net.refused");
    row("closed is retried", QNR::RemoteHostClosedError, 0, "", -1, Handling::Retry, "net.closed");
    row("time-out is retried", QNR::TimeoutError, 0, "", -1, Handling::Retry, "net.timeout");
    row("broken answer is retried", QNR::ProtocolFailure, 0, "", -1, Handling::Retry, "net.brokenAnswer");
    row("certificate needs a person", QNR::SslHandshakeFailedError, 0, "", -1, Handling::User, "net.certificate");
    row("cancelled is the person's wish", QNR::OperationCanceledError, 0, "", -1, Handling::User, "net.cancelled");
    row("redirect to another origin is fatal", QNR::InsecureRedirectError, 0, "", -1, Handling::Fatal, "net.redirect");
    row("proxy password needs a person", QNR::ProxyAuthenticationRequiredError, 0, "", -1, Handling::User, "net.proxyAuth");
    row("401 is sign-in", QNR::AuthenticationRequiredError, 401, "", -1, Handling::Auth, "net.unauthorized");
    row("403 needs a person", QNR::ContentAccessDenied, 403, "", -1, Handling::User, "net.forbidden");
    row("404 needs a person", QNR::ContentNotFoundError, 404, "", -1, Handling::User, "net.notFound");
    row("405 is fatal", QNR::ContentOperationNotPermittedError, 405, "", -1, Handling::Fatal, "net.unsupported");
    row("408 is retried", QNR::UnknownContentError, 408, "", -1, Handling::Retry, "net.timeout");
    row("409 is a conflict", QNR::ContentConflictError, 409, "", -1, Handling::Conflict, "net.conflict");
    row("412 is a conflict", QNR::UnknownContentError, 412, "", -1, Handling::Conflict, "net.conflict");
    row("413 needs a person", QNR::UnknownContentError, 413, "", -1, Handling::User, "net.tooLarge");
    row("429 is retried after its time", QNR::UnknownContentError, 429, "", 7'000, Handling::Retry, "net.tooOften");
    row("429 without a time is retried", QNR::UnknownContentError, 429, "", -1, Handling::Retry, "net.tooOften");
    row("500 is retried", QNR::InternalServerError, 500, "", -1, Handling::Retry, "net.serverFault");
    row("501 is fatal", QNR::OperationNotImplementedError, 501, "", -1, Handling::Fatal, "net.unsupported");
    row("503 is retried", QNR::ServiceUnavailableError, 503, "", -1, Handling::Retry, "net.unavailable");
    row("507 needs a person", QNR::UnknownServerError, 507, "", -1, Handling::User, "net.serverFull");
    row("unknown capability is fatal", QNR::ProtocolInvalidOperationError, 400,
        "urn:ietf:params:jmap:error:unknownCapability", -1, Handling::Fatal, "net.unknownCapability");
    row("not JSON is our fault", QNR::ProtocolInvalidOperationError, 400, "urn:ietf:params:jmap:error:notJSON", -1,
        Handling::Fatal, "net.badRequest");
    row("over a limit needs a person", QNR::ProtocolInvalidOperationError, 400, "urn:ietf:params:jmap:error:limit", -1,
        Handling::User, "net.limit");
    row("any other 400 needs a person", QNR::ProtocolInvalidOperationError, 400, "", -1, Handling::User, "net.refusedRequest");
}

void TestNet::classifies()
{
    QFETCH(int, network);
    QFETCH(int, status);
    QFETCH(QByteArray, problem);
    QFETCH(qint64, retryAfter);
    QFETCH(Handling, handling);
    QFETCH(QString, code);
    const Error error = classify({QNR::NetworkError(network), status, problem, retryAfter, u"host.test"_s});
    QCOMPARE(error.code, code);
    QCOMPARE(handlingOf(error), handling);
    if (retryAfter >= 0)
        QCOMPARE(error.retryAfterMs, retryAfter);
    if (code == "net.certificate"_L1)
        QCOMPARE(error.args, QStringList{u"host.test"_s});
}

void TestNet::statusWinsOverQtsCode()
{
    QCOMPARE(classify({QNR::UnknownContentError, 200, {}, -1, {}}).kind, ErrorKind::None);
}

void TestNet::readsRetryAfter_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("ms");
    QTest::newRow("seconds") << QByteArray("12") << qint64(12'000);
    QTest::newRow("a date is counted from now") << QByteArray("Sat, 21 Nov 2026 09:00:10 GMT") << qint64(10'000);
    QTest::newRow("a past date is now") << QByteArray("Sat, 21 Nov 2026 08:00:00 GMT") << qint64(0);
    QTest::newRow("negative is nonsense") << QByteArray("-3") << qint64(-1);
    QTest::newRow("words are nonsense") << QByteArray("soon") << qint64(-1);
    QTest::newRow("an age is cut to a day") << QByteArray("99999999") << qint64(86'400'000);
    QTest::newRow("empty") << QByteArray() << qint64(-1);
}

void TestNet::readsRetryAfter()
{
    QFETCH(QByteArray, value);
    const qint64 now = QDateTime(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC).toMSecsSinceEpoch();
    QTEST(parseRetryAfter(value, now), "ms");
}

void TestNet::backoffStaysInItsLimits()
{
    SeededRng rng(7);
    Backoff backoff(rng);
    qint64 largest = 0;
    for (int i = 0; i < 200; ++i) {
        const qint64 ceiling = std::min<qint64>(300'000, 1'000LL << std::min(i, 20));
        const qint64 wait = backoff.next();
        QVERIFY(wait >= 100);
        QVERIFY2(wait <= std::max<qint64>(100, ceiling), qPrintable(QString::number(wait)));
        largest = std::max(largest, wait);
    }
    QVERIFY2(largest > 200'000, "the ceiling must be reached in two hundred draws");
    QCOMPARE(backoff.next(400'000), 400'000);
    backoff.reset();
    QVERIFY(backoff.next() <= 1'000);
}

void TestNet::eventsAreTheSameHoweverCut_data()
{
    QTest::addColumn<QByteArray>("newline");
    QTest::newRow("line feed") << QByteArray("\n");
    QTest::newRow("carriage return") << QByteArray("\r");
    QTest::newRow("both") << QByteArray("\r\n");
}

void TestNet::eventsAreTheSameHoweverCut()
{
    QFETCH(QByteArray, newline);
    QByteArray text = "\xEF\xBB\xBF: comment\nid: 7\nevent: state\ndata: one\ndata:two\n\ndata\n\nretry: 5000\nid\n\nevent:x\n\n"
                      "data: last\n\ndata: unfinished";
    text.replace("\n", newline);
    for (qsizetype step = 1; step <= text.size(); ++step) {
        SseParser parser;
        QList<SseEvent> all;
        for (qsizetype at = 0; at < text.size(); at += step) {
            const auto events = parser.feed(QByteArrayView(text).sliced(at, std::min(step, text.size() - at)));
            QVERIFY(events);
            all += *events;
        }
        QCOMPARE(all.size(), 3);
        QCOMPARE(all.at(0).type, QByteArray("state"));
        QCOMPARE(all.at(0).data, QByteArray("one\ntwo"));
        QCOMPARE(all.at(0).id, QByteArray("7"));
        QCOMPARE(all.at(1).data, QByteArray(""));
        QCOMPARE(all.at(2).data, QByteArray("last"));
        QCOMPARE(all.at(2).type, QByteArray("message"));
        QCOMPARE(parser.retryMs(), 5000);
        QCOMPARE(parser.lastEventId(), QByteArray());
    }
}

void TestNet::endlessLineIsAnError()
{
    SseParser parser;
    const QByteArray block(64 * 1024, 'x');
    bool failed = false;
    for (int i = 0; i < 20 && !failed; ++i)
        failed = !parser.feed(block);
    QVERIFY(failed);
    QVERIFY(!parser.feed("data: later\n\n"));
    parser.reset();
    QCOMPARE(parser.feed("data: fresh\n\n")->size(), 1);
}

void TestNet::unfinishedEventIsDropped()
{
    SseParser parser;
    QVERIFY(parser.feed("id: 9\ndata: half\n")->isEmpty());
    parser.reset();
    QCOMPARE(parser.feed("data: next\n\n")->first().data, QByteArray("next"));
    QCOMPARE(parser.lastEventId(), QByteArray());
}

void TestNet::stateChangeGivesTheNewestCounter()
{
    const auto changes = parseStateChange(
        R"({"@type":"StateChange","changed":{"w1":{"Post":"1.0.zz","Asset":"1.0.2"},"w2":{"Post":"opaque"}}})");
    QCOMPARE(changes.size(), 2);
    QCOMPARE(changes.at(0), std::pair(u"w1"_s, qint64(1295)));
    QCOMPARE(changes.at(1), std::pair(u"w2"_s, qint64(0)));
    QVERIFY(parseStateChange("{\"changed\":[[[").isEmpty());
}

void TestNet::onlyHttpsOrLoopback_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("https") << u"https://example.org/x"_s << true;
    QTest::newRow("http elsewhere") << u"http://example.org/"_s << false;
    QTest::newRow("http to 127.0.0.1") << u"http://127.0.0.1:80/"_s << true;
    QTest::newRow("http to ::1") << u"http://[::1]:80/"_s << true;
    QTest::newRow("http to localhost") << u"http://localhost/"_s << true;
    QTest::newRow("a name that only begins like loopback") << u"http://127.0.0.1.example.org/"_s << false;
    QTest::newRow("a password in the address") << u"https://a:b@example.org/"_s << false;
    QTest::newRow("file") << u"file:///etc/passwd"_s << false;
}

void TestNet::onlyHttpsOrLoopback()
{
    QFETCH(QString, url);
    QTEST(isAllowedUrl(QUrl(url)), "allowed");
}

CAMPANILE_GUILESS_TEST(TestNet)
#include "tst_net.moc"
