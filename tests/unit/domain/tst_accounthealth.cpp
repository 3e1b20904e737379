// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/accounthealth.h"
#include "app/domain/verbs.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace tst_accounthealth {

using namespace campanile::domain;
using namespace Qt::StringLiterals;

class TestAccountHealth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theScoreIsASumThatCanBeOpened_data();
    void theScoreIsASumThatCanBeOpened();
    void warningsComeThreeTimes_data();
    void warningsComeThreeTimes();
    void theVerbRefusesWhatItCannotJudge();
};

void TestAccountHealth::theScoreIsASumThatCanBeOpened_data()
{
    QTest::addColumn<QByteArray>("facts");
    QTest::addColumn<int>("score");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("issue");
    QTest::addColumn<QStringList>("factors");
    const QByteArray ok = R"({"now":"2026-11-21T10:00:00Z","lastAttempt":"2026-11-21T09:00:00Z","lastSuccess":"2026-11-21T09:00:00Z",)";
    QTest::newRow("nothing has happened yet") << R"({"now":"2026-11-21T10:00:00Z"})"_ba << 100 << u"unknown"_s << QString() << QStringList();
    QTest::newRow("all is well") << ok + R"("rateRemaining":50,"rateTotal":100})" << 100 << u"healthy"_s << QString() << QStringList();
    QTest::newRow("one error") << ok + R"("consecutiveErrors":1,"errorsLast24h":1})" << 88 << u"healthy"_s << QString()
                               << QStringList{u"errorsInARow"_s, u"errorsInADay"_s};
    QTest::newRow("three errors in a row") << ok + R"("consecutiveErrors":3,"errorsLast24h":3})" << 64 << u"degraded"_s << u"sync_failed"_s
                                           << QStringList{u"errorsInARow"_s, u"errorsInADay"_s};
    QTest::newRow("errors have a ceiling") << ok + R"("consecutiveErrors":90,"errorsLast24h":90})" << 40 << u"critical"_s << u"sync_failed"_s
                                           << QStringList{u"errorsInARow"_s, u"errorsInADay"_s};
    QTest::newRow("ends in two weeks") << ok + R"("signInEnds":"2026-12-05T10:00:00Z"})" << 90 << u"healthy"_s << u"token_expiring"_s << QStringList{u"signInEnds"_s};
    QTest::newRow("ends in a week") << ok + R"("signInEnds":"2026-11-28T10:00:00Z"})" << 79 << u"degraded"_s << u"token_expiring"_s << QStringList{u"signInEnds"_s};
    QTest::newRow("ends tomorrow") << ok + R"("signInEnds":"2026-11-22T10:00:00Z"})" << 60 << u"degraded"_s << u"token_expiring"_s << QStringList{u"signInEnds"_s};
    QTest::newRow("ends in two months") << ok + R"("signInEnds":"2027-01-21T10:00:00Z"})" << 100 << u"healthy"_s << QString() << QStringList();
    QTest::newRow("sign-in is over") << ok + R"("status":"needs_reauth","signInEnds":"2026-11-20T10:00:00Z"})" << 30 << u"critical"_s << u"token_expired"_s
                                     << QStringList{u"signInEnded"_s};
    QTest::newRow("stopped by the network") << ok + R"("status":"error","consecutiveErrors":1})" << 10 << u"critical"_s << u"account_suspended"_s
                                            << QStringList{u"suspended"_s, u"errorsInARow"_s};
    QTest::newRow("a permission is missing") << ok + R"("permissionMissing":true})" << 65 << u"degraded"_s << u"permission_denied"_s << QStringList{u"permissionMissing"_s};
    QTest::newRow("asked to wait") << ok + R"("rateLimited":true,"rateRemaining":0,"rateTotal":100})" << 85 << u"healthy"_s << u"rate_limited"_s
                                   << QStringList{u"rateLimited"_s};
    QTest::newRow("few calls left") << ok + R"("rateRemaining":9,"rateTotal":100})" << 95 << u"healthy"_s << QString() << QStringList{u"fewCallsLeft"_s};
    QTest::newRow("no posts left today") << ok + R"("quotaUsed":25,"quotaTotal":25})" << 90 << u"healthy"_s << QString() << QStringList{u"quotaUsedUp"_s};
    QTest::newRow("no success for a week") << R"({"now":"2026-11-21T10:00:00Z","lastAttempt":"2026-11-21T09:00:00Z","lastSuccess":"2026-11-13T09:00:00Z"})"_ba << 90
                                           << u"healthy"_s << QString() << QStringList{u"noSuccess"_s};
    QTest::newRow("paused by a person") << ok + R"("status":"disabled"})" << 100 << u"healthy"_s << QString() << QStringList();
    QTest::newRow("disconnected") << ok + R"("status":"disconnected","consecutiveErrors":9})" << 0 << u"disconnected"_s << u"account_disconnected"_s << QStringList();
}

void TestAccountHealth::theScoreIsASumThatCanBeOpened()
{
    QFETCH(QByteArray, facts);
    QFETCH(int, score);
    QFETCH(QString, status);
    QFETCH(QString, issue);
    QFETCH(QStringList, factors);
    const auto answer = accountHealthLine(facts);
    QVERIFY(answer);
    const QJsonObject verdict = QJsonDocument::fromJson(*answer).object();
    QStringList names;
    int sum = 100;
    for (const QJsonValue &factor : verdict.value("factors"_L1).toArray()) {
        names.append(factor["factor"_L1].toString());
        sum -= factor["points"_L1].toInt();
    }
    QCOMPARE(names, factors);
    QCOMPARE(verdict.value("score"_L1).toInt(), score);
    QCOMPARE(verdict.value("status"_L1).toString(), status);
    QCOMPARE(verdict.value("issue"_L1).toString(), issue);
    if (status != u"disconnected"_s)
        QCOMPARE(qMax(0, sum), score);
}

void TestAccountHealth::warningsComeThreeTimes_data()
{
    QTest::addColumn<qint64>("hours");
    QTest::addColumn<int>("days");
    QTest::newRow("fifteen days") << 15LL * 24 << -1;
    QTest::newRow("fourteen days") << 14LL * 24 << 14;
    QTest::newRow("eight days") << 8LL * 24 << 14;
    QTest::newRow("seven days") << 7LL * 24 << 7;
    QTest::newRow("two days") << 48LL << 7;
    QTest::newRow("a day") << 24LL << 1;
    QTest::newRow("an hour") << 1LL << 1;
    QTest::newRow("over") << 0LL << 0;
    QTest::newRow("long over") << -100LL << 0;
}

void TestAccountHealth::warningsComeThreeTimes()
{
    QFETCH(qint64, hours);
    QFETCH(int, days);
    constexpr qint64 now = 1'800'000'000'000;
    QCOMPARE(warningDays(now + hours * 3600'000, now), days);
}

void TestAccountHealth::theVerbRefusesWhatItCannotJudge()
{
    for (const auto *line : {"[]", "{}", "{\"now\":\"yesterday\"}", "x"}) {
        const auto answer = accountHealthLine(line);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, u"health.line"_s);
    }
}

CAMPANILE_GUILESS_TEST(TestAccountHealth)

} // namespace tst_accounthealth

#include "tst_accounthealth.moc"
