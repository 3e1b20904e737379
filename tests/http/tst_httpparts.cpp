// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/clock.h"
#include "server/http/gzip.h"
#include "server/http/httptext.h"
#include "server/http/jsonlog.h"
#include "server/http/loginpage.h"
#include "server/http/metrics.h"
#include "server/http/ratelimiter.h"
#include "server/http/workerpool.h"
#include "tests/support/testprogram.h"

#include <QJsonDocument>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;

namespace campanile::server {

class TestHttpParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gzipRoundTrip();
    void gzipBombStopsEarly();
    void gzipDamage_data();
    void gzipDamage();
    void acceptEncoding_data();
    void acceptEncoding();
    void headersCannotBeSplit();
    void tokenBucket();
    void parallelSlots();
    void pagesEscapeEverything();
    void pageLanguage();
    void prometheusText();
    void logLines();
    void poolRefusesWhenFull();
    void delayLineOrders();
};

void TestHttpParts::gzipRoundTrip()
{
    GzipStream stream;
    const QByteArray piece = QByteArray("{\"id\":\"p01\"}\n").repeated(20'000);
    QByteArray packed;
    for (const QByteArray &part : {piece, QByteArray(), piece})
        packed += stream.add(part);
    packed += stream.finish();
    QVERIFY(packed.size() < piece.size() / 20);
    const auto plain = gunzip(packed, piece.size() * 2);
    QVERIFY(plain);
    QCOMPARE(*plain, piece + piece);
}

void TestHttpParts::gzipBombStopsEarly()
{
    GzipStream stream;
    QByteArray bomb;
    for (int i = 0; i < 64; ++i)
        bomb += stream.add(QByteArray(1024 * 1024, 'a'));
    bomb += stream.finish();
    QVERIFY(bomb.size() < 200'000);
    const auto plain = gunzip(bomb, 1024 * 1024);
    QVERIFY(!plain);
    QCOMPARE(plain.error().kind, ErrorKind::Limit);
    QVERIFY(gunzip(bomb, 64 * 1024 * 1024));
}

void TestHttpParts::gzipDamage_data()
{
    QTest::addColumn<QByteArray>("data");
    GzipStream stream;
    QByteArray good = stream.add("hello");
    good += stream.finish();
    QByteArray flipped = good;
    flipped[good.size() - 6] = char(flipped.at(good.size() - 6) ^ 0x40);
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no gzip") << QByteArray("hello");
    QTest::newRow("truncated") << good.chopped(3);
    QTest::newRow("wrong checksum") << flipped;
    QTest::newRow("something behind the end") << good + "x";
}

void TestHttpParts::gzipDamage()
{
    QFETCH(QByteArray, data);
    const auto plain = gunzip(data, 1000);
    QVERIFY(!plain);
    QCOMPARE(plain.error().kind, ErrorKind::Invalid);
}

void TestHttpParts::acceptEncoding_data()
{
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("alone") << QByteArray("gzip") << true;
    QTest::newRow("among others") << QByteArray("deflate, GZIP;q=0.5, br") << true;
    QTest::newRow("refused by weight") << QByteArray("gzip;q=0, identity") << false;
    QTest::newRow("a longer name") << QByteArray("xgzip") << false;
    QTest::newRow("nothing") << QByteArray() << false;
}

void TestHttpParts::acceptEncoding()
{
    QFETCH(QByteArray, list);
    QFETCH(bool, accepted);
    QCOMPARE(acceptsCoding(list, "gzip"), accepted);
}

void TestHttpParts::headersCannotBeSplit()
{
    const QByteArray head = formatResponseHead(
        200, {{"Location", "http://a/\r\nSet-Cookie: x=y"}, {"Content-Length", "99"}, {"X-Good", "1"}}, 5, true);
    QVERIFY(!head.contains("Set-Cookie"));
    QVERIFY(head.contains("X-Good: 1\r\n"));
    QCOMPARE(head.count("Content-Length"), 1);
    QVERIFY(head.contains("Content-Length: 5\r\n"));
    QCOMPARE(httpDate(784111777000), QByteArray("Sun, 06 Nov 1994 08:49:37 GMT"));
}

void TestHttpParts::tokenBucket()
{
    ManualClock clock(1'000'000);
    RateLimiter limiter(clock, {20, 60, 0});
    for (int i = 0; i < 60; ++i)
        QVERIFY(limiter.enter(u"a"_s).slot);
    const auto refused = limiter.enter(u"a"_s);
    QVERIFY(!refused.slot);
    QCOMPARE(refused.retryAfterMs, 50);
    QVERIFY2(limiter.enter(u"b"_s).slot, "another device has a bucket of its own");
    clock.advanceMs(50);
    QVERIFY(limiter.enter(u"a"_s).slot);
    QVERIFY(!limiter.enter(u"a"_s).slot);
    clock.advanceMs(3'600'000);
    for (int i = 0; i < 60; ++i)
        QVERIFY(limiter.enter(u"a"_s).slot);
    QVERIFY2(!limiter.enter(u"a"_s).slot, "an hour of rest gives no more than one burst");
    clock.advanceMs(-10'000'000);
    QVERIFY2(!limiter.enter(u"a"_s).slot, "a clock that jumps back gives nothing");
}

void TestHttpParts::parallelSlots()
{
    ManualClock clock(0);
    RateLimiter limiter(clock, {1000, 1000, 2});
    auto first = limiter.enter(u"a"_s);
    const auto second = limiter.enter(u"a"_s);
    QVERIFY(first.slot && second.slot);
    QVERIFY(!limiter.enter(u"a"_s).slot);
    first.slot.reset();
    QVERIFY(limiter.enter(u"a"_s).slot);
}

void TestHttpParts::pagesEscapeEverything()
{
    LoginPage page;
    page.request = {u"app"_s, "http://127.0.0.1:1/\"><script>", "\"><script>alert(1)</script>", "c", {}};
    page.login = u"'\"><script>alert(2)</script>"_s;
    page.notice = LoginNotice::WrongPassword;
    const QByteArray html = renderLoginPage(page, "en");
    QVERIFY(!html.contains("<script"));
    QVERIFY(html.contains("<label for=\"password\">"));
    QVERIFY(html.contains("role=\"alert\""));
    QVERIFY(html.contains("lang=\"en\""));
}

void TestHttpParts::pageLanguage()
{
    QVERIFY(renderErrorPage("redirect", "fr, de-AT;q=0.8, en;q=0.5").contains("lang=\"de\""));
    QVERIFY(renderErrorPage("redirect", "xx").contains("lang=\"en\""));
    QVERIFY(renderErrorPage("redirect", "ar-EG").contains("lang=\"ar\" dir=\"rtl\""));
    QVERIFY(renderErrorPage("redirect", "de;q=0.2, en;q=0.9").contains("lang=\"en\""));
}

void TestHttpParts::prometheusText()
{
    Metrics metrics;
    metrics.countRequest("api", 200, 0.02);
    metrics.countRequest("api", 200, 3);
    metrics.countRefused("queue");
    metrics.addGauge("campanile_test", "A test.", [] { return 4.0; });
    metrics.addCounter("campanile_test_total", "Tests.", [] { return 5.0; });
    const QByteArray text = metrics.text();
    QVERIFY(text.contains("campanile_http_requests_total{route=\"api\",status=\"200\"} 2\n"));
    QVERIFY(text.contains("campanile_http_request_seconds_bucket{route=\"api\",le=\"0.025\"} 1\n"));
    QVERIFY(text.contains("campanile_http_request_seconds_bucket{route=\"api\",le=\"+Inf\"} 2\n"));
    QVERIFY(text.contains("campanile_http_refused_total{reason=\"queue\"} 1\n"));
    QVERIFY(text.contains("# TYPE campanile_test gauge\ncampanile_test 4\n"));
    QVERIFY(text.contains("# TYPE campanile_test_total counter\ncampanile_test_total 5\n"));
}

void TestHttpParts::logLines()
{
    QByteArray lines;
    JsonLog log([&lines](const QByteArray &line) { lines += line; });
    log.write("info", u"two\nlines"_s, {{u"n"_s, 1}});
    QCOMPARE(lines.count('\n'), 1);
    const QJsonObject object = QJsonDocument::fromJson(lines).object();
    QCOMPARE(object.value("msg"_L1).toString(), u"two\nlines"_s);
    QVERIFY(object.contains("ts"_L1));
}

void TestHttpParts::poolRefusesWhenFull()
{
    WorkerPool pool(1, 2);
    std::mutex gate;
    std::atomic<bool> started{false};
    std::atomic<int> ran{0};
    gate.lock();
    QVERIFY(pool.tryPost([&] {
        started = true;
        const std::lock_guard lock(gate);
    }));
    QTRY_VERIFY(started);
    QVERIFY(pool.tryPost([&ran] { ++ran; }));
    QVERIFY(pool.tryPost([&ran] { ++ran; }));
    QVERIFY(!pool.tryPost([&ran] { ++ran; }));
    pool.postNext([&ran] { ++ran; });
    gate.unlock();
    QTRY_COMPARE(ran.load(), 3);
    pool.stop();
    QVERIFY(!pool.tryPost([&ran] { ++ran; }));
}

void TestHttpParts::delayLineOrders()
{
    DelayLine line;
    std::mutex mutex;
    QByteArray order;
    const auto note = [&](char c) {
        return [&mutex, &order, c] {
            const std::lock_guard lock(mutex);
            order += c;
        };
    };
    line.after(60, note('c'));
    line.after(20, note('b'));
    line.after(1, note('a'));
    line.after(3'600'000, note('z'));
    QTRY_VERIFY([&] {
        const std::lock_guard lock(mutex);
        return order == "abc";
    }());
    line.stop();
    QCOMPARE(order, QByteArray("abc"));
}

} // namespace campanile::server

CAMPANILE_GUILESS_TEST(campanile::server::TestHttpParts)
#include "tst_httpparts.moc"
