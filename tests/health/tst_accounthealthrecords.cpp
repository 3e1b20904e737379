// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/health/healthkeeper.h"
#include "server/core/publish/publishjournal.h"
#include "tests/publish/support/memorystore.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QTest>

namespace tst_accounthealthrecords {

using namespace campanile;
using namespace campanile::server;
using namespace Qt::StringLiterals;

using Kind = HealthNews::Kind;

namespace {
constexpr qint64 kDayMs = 24 * 3600'000LL;
}

/** What happened on an account, and what its records say then. */
class TestAccountHealthRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void theFirstSuccessMakesARow();
    void quietSuccessesAreNotWritten();
    void threeFailuresInARowAreAnIssue();
    void theFaultOfAPostIsNotTheAccounts_data();
    void theFaultOfAPostIsNotTheAccounts();
    void errorsGrowOld();
    void aLimitOpensByItself();
    void manyCallsCostFewWrites();
    void aPersonIsWarnedThreeTimes();
    void aRenewedSignInIsWarnedOfAnew();
    void anEndedSignInIsToldOnce();
    void aCheckThatGoesWellTakesTheEndOfASignInBack();
    void connectingAgainSettlesWhatWasOpen();
    void guidanceStandsOncePerIssue();
    void aLookWritesOnlyWhatTimeChanged();

private:
    void report(HealthNews news) { m_keeper->report(u"w1"_s, u"s1"_s, std::move(news)); }
    void fail(FailureClass cls, const QString &code)
    {
        HealthNews news{.kind = Kind::Failed};
        news.error.cls = cls;
        news.error.code = code;
        report(news);
    }
    void setStatus(const QString &status)
    {
        QJsonObject account = m_store->get(u"SocialAccount"_s, u"s1"_s);
        account.insert("status"_L1, status);
        m_store->put(u"SocialAccount"_s, account);
    }
    [[nodiscard]] QJsonObject health() const { return m_store->all(u"AccountHealth"_s).value(0); }
    [[nodiscard]] QStringList events() const
    {
        QStringList types;
        for (const QJsonObject &event : m_store->all(u"AccountHealthEvent"_s))
            types.append(event.value("eventType"_L1).toString());
        return types;
    }
    [[nodiscard]] int open() const
    {
        int count = 0;
        for (const QJsonObject &event : m_store->all(u"AccountHealthEvent"_s))
            count += event.value("resolvedAt"_L1).toString().isEmpty() ? 1 : 0;
        return count;
    }

    std::unique_ptr<TestClock> m_clock;
    std::unique_ptr<MemoryStore> m_store;
    std::unique_ptr<HealthKeeper> m_keeper;
};

void TestAccountHealthRecords::init()
{
    m_keeper.reset();
    m_clock = std::make_unique<TestClock>();
    m_store = std::make_unique<MemoryStore>(*m_clock);
    m_keeper = std::make_unique<HealthKeeper>(*m_store, *m_clock);
    m_store->put(u"SocialAccount"_s, {{u"id"_s, u"s1"_s}, {u"platform"_s, u"linkedin"_s}, {u"displayName"_s, u"Rösterei"_s},
                                      {u"status"_s, u"connected"_s}, {u"connectedById"_s, u"u1"_s}});
}

void TestAccountHealthRecords::aLookWritesOnlyWhatTimeChanged()
{
    report({.kind = Kind::Succeeded});
    int writes = 0;
    m_store->beforeCommit = [&writes] { ++writes; };
    m_keeper->tick();
    m_clock->advance(3600'000);
    writes = 0;
    for (int i = 0; i < 6; ++i) {
        m_keeper->tick();
        m_clock->advance(11 * 60'000);
    }
    QCOMPARE(writes, 0);
    // A sign-in that ends soon is news.
    report({.kind = Kind::TokenRenewed, .signInEndsMs = m_clock->nowMs() + 15 * kDayMs});
    writes = 0;
    // Hours that do not change the number of days.
    m_clock->advance(2 * kDayMs + 2 * 3600'000);
    m_keeper->tick();
    QCOMPARE(writes, 1);
    QVERIFY(events().contains(u"token_expiring"_s));
    m_clock->advance(3600'000);
    m_keeper->tick();
    QCOMPARE(writes, 1);
}

void TestAccountHealthRecords::theFirstSuccessMakesARow()
{
    report({.kind = Kind::Succeeded});
    QCOMPARE(health().value("accountId"_L1).toString(), u"s1"_s);
    QCOMPARE(health().value("healthScore"_L1).toInt(), 100);
    QCOMPARE(health().value("status"_L1).toString(), u"healthy"_s);
    QCOMPARE(msOf(health().value("lastSuccessfulSync"_L1)), m_clock->nowMs());
    QCOMPARE(events(), QStringList());
    m_keeper->report(u"w1"_s, u"gone"_s, {.kind = Kind::Succeeded});
    QCOMPARE(m_store->all(u"AccountHealth"_s).size(), 1);
}

void TestAccountHealthRecords::quietSuccessesAreNotWritten()
{
    report({.kind = Kind::Succeeded});
    const QJsonObject before = health();
    m_clock->advance(5 * 60'000);
    report({.kind = Kind::Succeeded});
    QCOMPARE(health(), before);
    m_clock->advance(6 * 60'000);
    report({.kind = Kind::Succeeded});
    QCOMPARE(msOf(health().value("lastSuccessfulSync"_L1)), m_clock->nowMs());
}

void TestAccountHealthRecords::threeFailuresInARowAreAnIssue()
{
    report({.kind = Kind::Succeeded});
    for (int i = 0; i < 3; ++i) {
        m_clock->advance(60'000);
        fail(FailureClass::TransientSafe, u"publish.serverError"_s);
    }
    QCOMPARE(health().value("consecutiveErrors"_L1).toInt(), 3);
    QCOMPARE(health().value("issueType"_L1).toString(), u"sync_failed"_s);
    QCOMPARE(health().value("status"_L1).toString(), u"degraded"_s);
    QVERIFY(events().contains(u"sync_failed"_s));
    QCOMPARE(open(), 1);
    report({.kind = Kind::Succeeded});
    QCOMPARE(events().last(), u"sync_recovered"_s);
    QCOMPARE(open(), 0);
    QVERIFY(health().value("issueType"_L1).toString().isEmpty());
    // The day's errors still weigh on it.
    QCOMPARE(health().value("healthScore"_L1).toInt(), 94);
}

void TestAccountHealthRecords::theFaultOfAPostIsNotTheAccounts_data()
{
    QTest::addColumn<FailureClass>("cls");
    QTest::addColumn<QString>("code");
    QTest::newRow("content that is too long") << FailureClass::Permanent << u"publish.contentInvalid"_s;
    QTest::newRow("a refused post") << FailureClass::Permanent << u"publish.rejected"_s;
    QTest::newRow("a duplicate") << FailureClass::Duplicate << u"publish.duplicate"_s;
    QTest::newRow("a full day") << FailureClass::QuotaDay << u"publish.dailyCap"_s;
    QTest::newRow("asked to wait") << FailureClass::TransientSafe << u"publish.rateLimited"_s;
}

void TestAccountHealthRecords::theFaultOfAPostIsNotTheAccounts()
{
    QFETCH(FailureClass, cls);
    QFETCH(QString, code);
    report({.kind = Kind::Succeeded});
    fail(cls, code);
    QCOMPARE(health().value("consecutiveErrors"_L1).toInt(), 0);
    QCOMPARE(health().value("healthScore"_L1).toInt(), 100);
}

void TestAccountHealthRecords::errorsGrowOld()
{
    fail(FailureClass::Ambiguous, u"publish.noAnswer"_s);
    QCOMPARE(health().value("totalErrorsLast24h"_L1).toInt(), 1);
    report({.kind = Kind::Succeeded});
    QCOMPARE(health().value("healthScore"_L1).toInt(), 98);
    m_clock->advance(kDayMs + 3600'000);
    m_keeper->tick();
    QCOMPARE(health().value("totalErrorsLast24h"_L1).toInt(), 0);
    QCOMPARE(health().value("healthScore"_L1).toInt(), 100);
}

void TestAccountHealthRecords::aLimitOpensByItself()
{
    report({.kind = Kind::Succeeded});
    report({.kind = Kind::Observed, .rate = RateWindow{300, 0, m_clock->nowMs() + 15 * 60'000, true}});
    QVERIFY(health().value("isRateLimited"_L1).toBool());
    QCOMPARE(events().last(), u"rate_limited"_s);
    m_keeper->tick();
    QVERIFY(health().value("isRateLimited"_L1).toBool());
    m_clock->advance(16 * 60'000);
    m_keeper->tick();
    QVERIFY(!health().value("isRateLimited"_L1).toBool());
    QCOMPARE(events().last(), u"rate_limit_cleared"_s);
    QCOMPARE(open(), 0);
}

void TestAccountHealthRecords::manyCallsCostFewWrites()
{
    const auto observe = m_keeper->observer(u"w1"_s, u"s1"_s);
    int writes = 0;
    m_store->beforeCommit = [&writes] { ++writes; };
    HttpResponse response;
    response.status = 200;
    for (int i = 0; i < 300; ++i) {
        response.headers = {{"x-rate-limit-limit", "300"}, {"x-rate-limit-remaining", QByteArray::number(299 - i)}, {"x-rate-limit-reset", "1795258500"}};
        observe(response);
    }
    m_store->beforeCommit = {};
    QVERIFY2(writes <= 3, qPrintable(QString::number(writes)));
    QCOMPARE(health().value("rateLimitRemaining"_L1).toInt(), 0);
    QVERIFY(health().value("isRateLimited"_L1).toBool());
}

void TestAccountHealthRecords::aPersonIsWarnedThreeTimes()
{
    report({.kind = Kind::Connected, .signInEndsMs = m_clock->nowMs() + 20 * kDayMs});
    QCOMPARE(events(), QStringList());
    for (int day = 1; day < 20; ++day) {
        m_clock->advance(kDayMs);
        m_keeper->tick();
    }
    QCOMPARE(events(), QStringList(3, u"token_expiring"_s));
    const QList<QJsonObject> notes = m_store->all(u"Notification"_s);
    QCOMPARE(notes.size(), 3);
    QList<int> days;
    for (const QJsonObject &note : notes) {
        QCOMPARE(note.value("userId"_L1).toString(), u"u1"_s);
        days.append(note.value("metadata"_L1).toObject().value("days"_L1).toInt());
    }
    QCOMPARE(days, (QList<int>{14, 7, 1}));
    QCOMPARE(health().value("issueType"_L1).toString(), u"token_expiring"_s);
}

void TestAccountHealthRecords::aRenewedSignInIsWarnedOfAnew()
{
    report({.kind = Kind::Connected, .signInEndsMs = m_clock->nowMs() + 6 * kDayMs});
    QCOMPARE(m_store->all(u"Notification"_s).size(), 1);
    report({.kind = Kind::TokenRenewed, .signInEndsMs = m_clock->nowMs() + 60 * kDayMs});
    QCOMPARE(events().last(), u"token_refreshed"_s);
    QCOMPARE(open(), 0);
    m_clock->advance(54 * kDayMs);
    m_keeper->tick();
    QCOMPARE(m_store->all(u"Notification"_s).size(), 2);
}

void TestAccountHealthRecords::anEndedSignInIsToldOnce()
{
    report({.kind = Kind::Succeeded});
    setStatus(u"needs_reauth"_s);
    HealthNews news{.kind = Kind::SignInEnded};
    news.error.cls = FailureClass::Auth;
    news.error.code = u"publish.auth"_s;
    report(news);
    report(news);
    QCOMPARE(events().count(u"token_expired"_s), 1);
    QCOMPARE(m_store->all(u"Notification"_s).size(), 1);
    // It is about the account: no post is waiting, and none has a deadline.
    const QJsonObject note = m_store->all(u"Notification"_s).first();
    QCOMPARE(note.value("metadata"_L1)["code"_L1].toString(), u"account.signInEnded"_s);
    QVERIFY(!note.value("message"_L1).toString().contains(u"post"_s));
    QCOMPARE(health().value("status"_L1).toString(), u"critical"_s);
    QVERIFY(health().value("tokenRefreshRequired"_L1).toBool());
}

void TestAccountHealthRecords::aCheckThatGoesWellTakesTheEndOfASignInBack()
{
    anEndedSignInIsToldOnce();
    setStatus(u"connected"_s);
    // One call that works says nothing about the sign-in: a page has a key of its own.
    report({.kind = Kind::Succeeded});
    QVERIFY(health().value("tokenRefreshRequired"_L1).toBool());
    report({.kind = Kind::Checked});
    QVERIFY(!health().value("tokenRefreshRequired"_L1).toBool());
    QVERIFY(health().value("status"_L1).toString() != u"critical"_s);
    QCOMPARE(events().last(), u"token_refreshed"_s);
    QCOMPARE(open(), 0);
}

void TestAccountHealthRecords::connectingAgainSettlesWhatWasOpen()
{
    anEndedSignInIsToldOnce();
    QCOMPARE(open(), 1);
    setStatus(u"connected"_s);
    report({.kind = Kind::Connected, .signInEndsMs = 0});
    QCOMPARE(events().last(), u"reconnected"_s);
    QCOMPARE(open(), 0);
    QCOMPARE(health().value("consecutiveErrors"_L1).toInt(), 0);
    QVERIFY(!health().value("tokenRefreshRequired"_L1).toBool());
    setStatus(u"disconnected"_s);
    report({.kind = Kind::Disconnected});
    QCOMPARE(events().last(), u"disconnected"_s);
    QCOMPARE(health().value("healthScore"_L1).toInt(), 0);
}

void TestAccountHealthRecords::guidanceStandsOncePerIssue()
{
    for (int round = 0; round < 2; ++round) {
        for (int i = 0; i < 3; ++i)
            fail(FailureClass::TransientSafe, u"publish.unreachable"_s);
        report({.kind = Kind::Succeeded});
    }
    const QList<QJsonObject> guidance = m_store->all(u"RecoveryGuidance"_s);
    QCOMPARE(guidance.size(), 1);
    QCOMPARE(guidance.first().value("issueType"_L1).toString(), u"sync_failed"_s);
    QCOMPARE(guidance.first().value("platform"_L1).toString(), u"linkedin"_s);
    QVERIFY(guidance.first().value("steps"_L1).toArray().size() >= 2);
    for (const QJsonValue &step : guidance.first().value("steps"_L1).toArray())
        QVERIFY(!step["text"_L1].toString().isEmpty());
}

CAMPANILE_GUILESS_TEST(TestAccountHealthRecords)

} // namespace tst_accounthealthrecords

#include "tst_accounthealthrecords.moc"
