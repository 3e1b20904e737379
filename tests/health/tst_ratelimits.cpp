// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/platforms/ratelimits.h"
#include "tests/support/testprogram.h"

#include <QTest>

namespace tst_ratelimits {

using namespace campanile::server;
using namespace Qt::StringLiterals;

using Headers = QList<std::pair<QByteArray, QByteArray>>;

class TestRateLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEncodingIsRead_data();
    void everyEncodingIsRead();
    void nothingIsReadFromNonsense_data();
    void nothingIsReadFromNonsense();
};

namespace {
constexpr qint64 kNow = 1'795'257'600'000; // 2026-11-21T10:40:00Z
}

void TestRateLimits::everyEncodingIsRead_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<int>("remaining");
    QTest::addColumn<int>("total");
    QTest::addColumn<qint64>("resetInSeconds");
    QTest::addColumn<bool>("exhausted");
    QTest::newRow("X: epoch seconds") << 200 << Headers{{"x-rate-limit-limit", "100"}, {"x-rate-limit-remaining", "7"}, {"x-rate-limit-reset", "1795258500"}}
                                      << 7 << 100 << 900LL << false;
    QTest::newRow("Mastodon: ISO 8601") << 200
                                        << Headers{{"x-ratelimit-limit", "300"}, {"x-ratelimit-remaining", "299"}, {"x-ratelimit-reset", "2026-11-21T10:45:00.000000Z"}}
                                        << 299 << 300 << 300LL << false;
    QTest::newRow("Bluesky: epoch seconds") << 200 << Headers{{"ratelimit-limit", "3000"}, {"ratelimit-remaining", "0"}, {"ratelimit-reset", "1795257660"}}
                                            << 0 << 3000 << 60LL << true;
    QTest::newRow("Reddit: seconds left and fractions") << 200 << Headers{{"x-ratelimit-used", "4"}, {"x-ratelimit-remaining", "96.0"}, {"x-ratelimit-reset", "120"}}
                                                        << 96 << 100 << 120LL << false;
    QTest::newRow("Meta: percent, the fullest counts") << 200
                                                       << Headers{{"x-app-usage", R"({"call_count":28,"total_time":91,"total_cputime":3})"}} << 9 << 100 << -1LL << false;
    QTest::newRow("Meta: a business use case that is full")
        << 400
        << Headers{{"x-business-use-case-usage",
                    R"({"178":[{"type":"pages","call_count":100,"total_cputime":1,"total_time":1,"estimated_time_to_regain_access":19}]})"}}
        << 0 << 100 << 19 * 60LL << true;
    QTest::newRow("429 with Retry-After") << 429 << Headers{{"retry-after", "30"}} << 0 << -1 << 30LL << true;
    QTest::newRow("429 without a word") << 429 << Headers{} << 0 << -1 << -1LL << true;
}

void TestRateLimits::everyEncodingIsRead()
{
    QFETCH(int, status);
    QFETCH(Headers, headers);
    QFETCH(int, remaining);
    QFETCH(int, total);
    QFETCH(qint64, resetInSeconds);
    QFETCH(bool, exhausted);
    HttpResponse response;
    response.status = status;
    response.headers = headers;
    const auto window = rateWindowOf(response, kNow);
    QVERIFY(window);
    QCOMPARE(window->remaining, remaining);
    QCOMPARE(window->total, total);
    QCOMPARE(window->resetAtMs, resetInSeconds < 0 ? -1 : kNow + resetInSeconds * 1000);
    QCOMPARE(window->isExhausted, exhausted);
}

void TestRateLimits::nothingIsReadFromNonsense_data()
{
    QTest::addColumn<Headers>("headers");
    QTest::newRow("no headers") << Headers{};
    QTest::newRow("words for a number") << Headers{{"x-rate-limit-remaining", "many"}};
    QTest::newRow("a negative number") << Headers{{"x-rate-limit-remaining", "-3"}};
    QTest::newRow("a number without end") << Headers{{"ratelimit-remaining", "999999999999999999999"}};
    QTest::newRow("usage that is no JSON") << Headers{{"x-app-usage", "{\"call_count\":"}};
    QTest::newRow("usage that is a list") << Headers{{"x-business-use-case-usage", "[1,2]"}};
}

void TestRateLimits::nothingIsReadFromNonsense()
{
    QFETCH(Headers, headers);
    HttpResponse response;
    response.status = 200;
    response.headers = headers;
    QVERIFY(!rateWindowOf(response, kNow));
}

CAMPANILE_GUILESS_TEST(TestRateLimits)

} // namespace tst_ratelimits

#include "tst_ratelimits.moc"
