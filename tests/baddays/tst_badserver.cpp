// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/clock.h"
#include "app/core/rng.h"
#include "app/net/httptransport.h"
#include "tests/net/httpfixture.h"
#include "tests/support/certificates.h"
#include "tests/support/serverprocess.h"
#include "tests/support/testprogram.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <zlib.h>

namespace tst_badserver {

using namespace campanile;
using namespace campanile::net;
using namespace campanile::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kBombMiB = 512;

/** @p piece, @p times behind each other, as gzip. */
QByteArray gzipOf(const QByteArray &source, qint64 times)
{
    z_stream stream{};
    if (deflateInit2(&stream, 1, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    QByteArray out;
    QByteArray piece(1 << 16, Qt::Uninitialized);
    for (qint64 i = 0; i <= times; ++i) {
        stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(source.constData()));
        stream.avail_in = i < times ? uInt(source.size()) : 0;
        do {
            stream.next_out = reinterpret_cast<Bytef *>(piece.data());
            stream.avail_out = uInt(piece.size());
            deflate(&stream, i < times ? Z_NO_FLUSH : Z_FINISH);
            out.append(piece.constData(), piece.size() - qsizetype(stream.avail_out));
        } while (stream.avail_out == 0);
    }
    deflateEnd(&stream);
    return out;
}

/** @p mebibytes of zeros, about a two hundredth of that. */
QByteArray gzipBomb(qint64 mebibytes)
{
    return gzipOf(QByteArray(1 << 20, '\0'), mebibytes);
}

/** The most memory this process has ever held, in MiB. */
qint64 peakMiB()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong() / 1024;
    }
    return 0;
}

Request get(const QByteArray &path)
{
    Request request;
    request.method = "GET";
    request.path = path;
    request.timeoutMs = 60'000;
    return request;
}

} // namespace

/** Servers that cannot prove their name, and answers made to use up memory. */
class TestBadServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void onlyAProvenNameIsSpokenTo_data();
    void onlyAProvenNameIsSpokenTo();
    void honestPackedAnswersArriveWhole_data();
    void honestPackedAnswersArriveWhole();
    void packedBombStaysSmall_data();
    void packedBombStaysSmall();
    void packedBombInAStreamComesInPieces();
    void fileBombsAreRefused_data();
    void fileBombsAreRefused();

private:
    Certificates m_certificates;
    QTemporaryDir m_dir;
    SystemClock m_clock;
    SystemRng m_rng;
};

void TestBadServer::initTestCase()
{
    const QByteArray wrong = m_certificates.make(u"ca"_s, u"DNS:ca"_s);
    QVERIFY2(wrong.isEmpty(), wrong.constData());
    QVERIFY(m_certificates.trust(u"ca"_s));
}

void TestBadServer::onlyAProvenNameIsSpokenTo_data()
{
    QTest::addColumn<QString>("signer");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("time");
    QTest::addColumn<bool>("trusted");
    QTest::newRow("a good certificate is good enough") << u"ca"_s << u"IP:127.0.0.1"_s << u"-1d"_s << true;
    QTest::newRow("signed by itself") << QString() << u"IP:127.0.0.1"_s << u"-1d"_s << false;
    QTest::newRow("for another host") << u"ca"_s << u"DNS:campanile.example"_s << u"-1d"_s << false;
    QTest::newRow("expired") << u"ca"_s << u"IP:127.0.0.1"_s << u"-30d"_s << false;
    QTest::newRow("not yet valid") << u"ca"_s << u"IP:127.0.0.1"_s << u"+30d"_s << false;
}

void TestBadServer::onlyAProvenNameIsSpokenTo()
{
    QFETCH(const QString, signer);
    QFETCH(const QString, host);
    QFETCH(const QString, time);
    QFETCH(const bool, trusted);
    const QByteArray wrong = m_certificates.make(u"server"_s, host, signer, time);
    QVERIFY2(wrong.isEmpty(), wrong.constData());
    ServerPlace place;
    QCOMPARE(place.make(), QByteArray());
    ServerProcess server(place);
    const quint16 port = server.start(m_certificates.serveOptions(u"server"_s));
    QVERIFY2(port > 0, server.log().constData());

    HttpTransport transport(QUrl(u"https://127.0.0.1:%1"_s.arg(port)), m_clock, m_rng);
    transport.setAuthorization([] { return QByteArray("Bearer secret"); });
    QSignalSpy online(&transport, &Transport::onlineChanged);
    Response answer;
    bool done = false;
    const auto call = transport.send(get("/healthz"), [&](const Response &response) {
        answer = response;
        done = true;
    });
    QTRY_VERIFY_WITH_TIMEOUT(done, 30'000);
    if (trusted) {
        QVERIFY2(answer.error.isNull(), qPrintable(answer.error.code + answer.error.detail));
        QCOMPARE(answer.status, 200);
        return;
    }
    QCOMPARE(answer.error.code, u"net.certificate"_s);
    QCOMPARE(answer.error.args, QStringList{u"127.0.0.1"_s});
    QVERIFY(answer.body.isEmpty());
    // The event stream takes the same road, and a stream of records as well.
    transport.startEvents();
    done = false;
    const auto stream = transport.stream(
        get("/healthz"), [](QByteArrayView) { return true; },
        [&](const Response &response) {
            answer = response;
            done = true;
        });
    QTRY_VERIFY_WITH_TIMEOUT(done, 30'000);
    QCOMPARE(answer.error.code, u"net.certificate"_s);
    QVERIFY(online.isEmpty());
    transport.stopEvents();
    QCOMPARE(server.stop(), 0);
    QVERIFY2(!server.log().contains("/healthz"), "no request may reach a server that cannot prove its name");
}

void TestBadServer::honestPackedAnswersArriveWhole_data()
{
    QTest::addColumn<int>("times");
    QTest::addColumn<int>("run");
    QTest::newRow("small") << 1 << 0;
    QTest::newRow("of many megabytes") << 6 << 0;
    QTest::newRow("with a long run of one letter in it") << 1 << 30'000'000;
}

void TestBadServer::honestPackedAnswersArriveWhole()
{
    QFETCH(const int, times);
    QFETCH(const int, run);
    QByteArray text(run, 'a');
    for (int i = 0; i < 1'000'000; ++i)
        text += QByteArray::number(i * 7919LL % 1'000'003) + ',';
    const QByteArray packed = gzipOf(text, times);
    HttpFixture server([&](QTcpSocket &socket, const Heard &) {
        HttpFixture::reply(socket, "200 OK", packed, "Content-Type: application/json\r\nContent-Encoding: gzip\r\n");
    });
    HttpTransport transport(server.url(), m_clock, m_rng);
    transport.setPacking(true);
    Response answer;
    bool done = false;
    const auto call = transport.send(get("/x"), [&](const Response &response) {
        answer = response;
        done = true;
    });
    QTRY_VERIFY_WITH_TIMEOUT(done, 60'000);
    QVERIFY2(answer.error.isNull(), qPrintable(answer.error.code + answer.error.detail));
    QCOMPARE(answer.body.size(), text.size() * times);
    QVERIFY(answer.body == text.repeated(times));
}

void TestBadServer::packedBombStaysSmall_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("as an answer") << 200;
    QTest::newRow("as the body of an error") << 500;
}

void TestBadServer::packedBombStaysSmall()
{
    QFETCH(const int, status);
    const QByteArray bomb = gzipBomb(kBombMiB);
    QVERIFY(!bomb.isEmpty() && bomb.size() < 8'000'000);
    HttpFixture server([&](QTcpSocket &socket, const Heard &) {
        HttpFixture::reply(socket, QByteArray::number(status) + " X", bomb, "Content-Type: application/json\r\nContent-Encoding: gzip\r\n");
    });
    HttpTransport transport(server.url(), m_clock, m_rng);
    transport.setPacking(true);
    const qint64 before = peakMiB();
    Response answer;
    bool done = false;
    const auto call = transport.send(get("/x"), [&](const Response &response) {
        answer = response;
        done = true;
    });
    QTRY_VERIFY_WITH_TIMEOUT(done, 60'000);
    // The body of an error is read as far as it goes; an answer that cannot be had whole is none.
    QVERIFY2(answer.body.size() < 64 << 20, qPrintable(QString::number(answer.body.size())));
    if (status == 200) {
        QVERIFY2(answer.error.code == u"net.answerTooLarge" || answer.error.code == u"net.brokenAnswer", qPrintable(answer.error.code));
        QVERIFY(answer.body.isEmpty());
    }
    const qint64 grown = peakMiB() - before;
    QVERIFY2(grown < kBombMiB / 2, qPrintable(u"%1 MiB"_s.arg(grown)));
}

void TestBadServer::packedBombInAStreamComesInPieces()
{
    const QByteArray bomb = gzipBomb(kBombMiB);
    HttpFixture server([&](QTcpSocket &socket, const Heard &) {
        HttpFixture::reply(socket, "200 OK", bomb, "Content-Type: application/x-ndjson\r\nContent-Encoding: gzip\r\n");
    });
    HttpTransport transport(server.url(), m_clock, m_rng);
    transport.setPacking(true);
    const qint64 before = peakMiB();
    // As the synchronisation does: a line longer than 16 MiB ends the stream.
    qint64 received = 0;
    qsizetype largest = 0;
    bool done = false;
    const auto call = transport.stream(
        get("/x"),
        [&](QByteArrayView piece) {
            received += piece.size();
            largest = std::max(largest, piece.size());
            return received < (16 << 20);
        },
        [&](const Response &) { done = true; });
    QTRY_VERIFY_WITH_TIMEOUT(done, 60'000);
    QVERIFY2(largest <= 8 << 20, qPrintable(QString::number(largest)));
    const qint64 grown = peakMiB() - before;
    QVERIFY2(grown < kBombMiB / 2, qPrintable(u"%1 MiB"_s.arg(grown)));
}

void TestBadServer::fileBombsAreRefused_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<qint64>("size");
    QTest::newRow("a gigabyte of nothing") << QByteArray("Text,Posting Time\n") << (qint64(1) << 30);
    QTest::newRow("more rows than anyone plans") << QByteArray("Text,Posting Time\n") + QByteArray("a,b\n").repeated(60'000) << qint64(0);
    QTest::newRow("a quote that never closes") << QByteArray("Text,Posting Time\n\"") + QByteArray("x\n").repeated(8'000'000) << qint64(0);
    QTest::newRow("a million columns") << QByteArray("Text,Posting Time\n") + QByteArray(1'000'000, ',') << qint64(0);
    QTest::newRow("a packed file with the wrong name") << gzipBomb(64) << qint64(0);
    QTest::newRow("a calendar nested without end") << QByteArray("BEGIN:VCALENDAR\r\n") + QByteArray("BEGIN:VEVENT\r\n").repeated(200'000) << qint64(0);
}

// The real program ends soon and with words, in less than a gigabyte.
void TestBadServer::fileBombsAreRefused()
{
    QFETCH(const QByteArray, start);
    QFETCH(const qint64, size);
    QFile file(m_dir.filePath(u"bomb"_s));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(start) == start.size());
    QVERIFY(size == 0 || file.resize(size)); // a hole: takes no space on the disk
    file.close();
    QElapsedTimer timer;
    timer.start();
    const ProgramRun run = runHeadless({u"import-preview"_s, file.fileName()});
    QVERIFY2(run.code == 0 || run.code == 1, (QByteArray::number(run.code) + run.err.left(2000)).constData());
    if (run.code == 1 && run.out.isEmpty())
        QVERIFY2(run.errorSentence().size() > 10, run.err.left(2000).constData());
    QVERIFY2(timer.elapsed() < 60'000, qPrintable(QString::number(timer.elapsed())));
    rusage usage{};
    QCOMPARE(getrusage(RUSAGE_CHILDREN, &usage), 0);
    QVERIFY2(usage.ru_maxrss < 1024 * 1024, qPrintable(u"%1 KiB"_s.arg(usage.ru_maxrss)));
}

CAMPANILE_GUILESS_TEST(TestBadServer)

} // namespace tst_badserver

#include "tst_badserver.moc"
