// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/inboxpriority.h"
#include "tests/support/testprogram.h"

#include <QJsonDocument>
#include <QTest>

#include <cmath>
#include <limits>
#include <random>

namespace tst_inboxpriority {

using namespace campanile;
using namespace campanile::domain;
using namespace Qt::StringLiterals;

namespace {

/** Any item; a fixed seed, so that a failure comes again. */
class AnyItem
{
public:
    PriorityInput next()
    {
        PriorityInput input;
        if (m_random() % 4)
            input.sentiment = real(-1, 1);
        if (m_random() % 4)
            input.followers = qint64(std::pow(10, real(0, 8)));
        input.waitMinutes = real(-100, 4000);
        if (m_random() % 3)
            input.slaMinutesLeft = real(-4000, 1000);
        input.isVip = m_random() % 5 == 0;
        for (unsigned i = m_random() % 4; i > 1; --i)
            input.keywords.append(QString::number(i));
        input.intent = Intent(m_random() % 6);
        if (m_random() % 3 == 0)
            input.stars = int(1 + m_random() % 5);
        return input;
    }
    double real(double from, double to) { return std::uniform_real_distribution<double>(from, to)(m_random); }

private:
    std::mt19937 m_random{20'261'121};
};

} // namespace

class TestInboxPriority : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void samples_data();
    void samples();
    void levels();
    void factorsSumToTheScore();
    void moreNeverLowers();
    void nonsenseIsNotKnown();
    void jsonIn();
};

void TestInboxPriority::samples_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("score");
    QTest::addColumn<QString>("level");
    QTest::newRow("a plain remark") << QByteArray("{}") << 20 << u"low"_s;
    QTest::newRow("praise") << QByteArray(R"({"sentiment":0.8,"intent":"praise"})") << 11 << u"low"_s;
    QTest::newRow("a plain question") << QByteArray(R"({"intent":"question"})") << 30 << u"medium"_s;
    QTest::newRow("a question that waits half a day") << QByteArray(R"({"intent":"question","waitMinutes":720})") << 38 << u"medium"_s;
    QTest::newRow("an angry complaint") << QByteArray(R"({"intent":"complaint","sentiment":-0.6})") << 50 << u"medium"_s;
    QTest::newRow("... that waited a day") << QByteArray(R"({"intent":"complaint","sentiment":-0.6,"waitMinutes":1440})") << 65 << u"high"_s;
    QTest::newRow("... and is overdue") << QByteArray(R"({"intent":"complaint","sentiment":-0.6,"waitMinutes":1440,"slaMinutesLeft":-1})") << 90 << u"urgent"_s;
    QTest::newRow("a complaint with a lawyer") << QByteArray(R"({"intent":"complaint","sentiment":-0.6,"keywords":["lawyer"]})") << 60 << u"high"_s;
    QTest::newRow("one star") << QByteArray(R"({"intent":"complaint","sentiment":-0.6,"stars":1})") << 70 << u"high"_s;
    QTest::newRow("a buyer with a million followers") << QByteArray(R"({"intent":"lead","followers":1000000})") << 47 << u"medium"_s;
    QTest::newRow("spam") << QByteArray(R"({"intent":"spam","waitMinutes":1440})") << 0 << u"low"_s;
    QTest::newRow("everything at once") << QByteArray(R"({"intent":"complaint","sentiment":-1,"followers":5000000,"waitMinutes":9000,"slaMinutesLeft":-9000,"vip":true,"keywords":["a","b"],"stars":1})") << 100 << u"urgent"_s;
    QTest::newRow("read from the text") << QByteArray(R"({"text":"This is a scam, I will call my lawyer. Never again!"})") << 65 << u"high"_s;
}

void TestInboxPriority::samples()
{
    QFETCH(QByteArray, json);
    QFETCH(int, score);
    QFETCH(QString, level);
    const auto input = priorityInputOf(QJsonDocument::fromJson(json).object());
    QVERIFY(input);
    const PriorityScore result = priorityOf(*input);
    QCOMPARE(result.score, score);
    QCOMPARE(priorityKey(result.level), level);
}

void TestInboxPriority::levels()
{
    const QList<std::pair<int, QString>> edges{{0, u"low"_s}, {29, u"low"_s}, {30, u"medium"_s}, {59, u"medium"_s}, {60, u"high"_s}, {79, u"high"_s}, {80, u"urgent"_s}, {100, u"urgent"_s}};
    for (const auto &[score, level] : edges)
        QCOMPARE(priorityKey(priorityLevelOf(score)), level);
}

void TestInboxPriority::factorsSumToTheScore()
{
    AnyItem any;
    for (int i = 0; i < 20'000; ++i) {
        const PriorityScore result = priorityOf(any.next());
        double sum = 0;
        for (const PriorityFactor &factor : result.factors) {
            QVERIFY(factor.points != 0);
            sum += factor.points;
        }
        QCOMPARE(result.factors.first().name, u"base"_s);
        QVERIFY(std::abs(sum - result.sum) < 1e-6);
        QCOMPARE(result.score, std::clamp(int(std::lround(result.sum)), 0, 100));
        QCOMPARE(result.level, priorityLevelOf(result.score));
    }
}

void TestInboxPriority::moreNeverLowers()
{
    AnyItem any;
    for (int i = 0; i < 20'000; ++i) {
        const PriorityInput item = any.next();
        const int before = priorityOf(item).score;
        const auto notBelow = [before](const PriorityInput &more) { return priorityOf(more).score >= before; };
        PriorityInput more = item;
        more.waitMinutes += any.real(0, 2000);
        QVERIFY2(notBelow(more), "more wait");
        more = item;
        if (more.slaMinutesLeft) {
            *more.slaMinutesLeft -= any.real(0, 2000);
            QVERIFY2(notBelow(more), "less time left");
        } else {
            more.slaMinutesLeft = any.real(-2000, 2000);
            QVERIFY2(notBelow(more), "a deadline");
        }
        more = item;
        more.followers = more.followers.value_or(0) + qint64(any.real(0, 1e6));
        QVERIFY2(notBelow(more), "more followers");
        more = item;
        more.isVip = true;
        QVERIFY2(notBelow(more), "an important person");
        more = item;
        more.keywords.append(u"one more"_s);
        QVERIFY2(notBelow(more), "one more keyword");
        more = item;
        if (more.sentiment) {
            *more.sentiment -= any.real(0, *more.sentiment + 1);
            QVERIFY2(notBelow(more), "worse sentiment");
        }
        more = item;
        if (more.stars.value_or(1) > 1) {
            --*more.stars;
            QVERIFY2(notBelow(more), "fewer stars");
        }
    }
}

void TestInboxPriority::nonsenseIsNotKnown()
{
    PriorityInput input;
    input.sentiment = std::numeric_limits<double>::quiet_NaN();
    input.waitMinutes = std::numeric_limits<double>::infinity();
    input.slaMinutesLeft = -std::numeric_limits<double>::infinity();
    input.followers = -5;
    input.stars = 9;
    QCOMPARE(priorityOf(input).score, 20);
    QCOMPARE(priorityOf(input).factors.size(), 1);
}

void TestInboxPriority::jsonIn()
{
    const auto wrong = [](const char *json) {
        const auto input = priorityInputOf(QJsonDocument::fromJson(json).object());
        return input ? QString() : input.error().args.value(0);
    };
    QCOMPARE(wrong(R"({"sentiment":2})"), u"sentiment"_s);
    QCOMPARE(wrong(R"({"followers":-1})"), u"followers"_s);
    QCOMPARE(wrong(R"({"waitMinutes":"long"})"), u"waitMinutes"_s);
    QCOMPARE(wrong(R"({"vip":1})"), u"vip"_s);
    QCOMPARE(wrong(R"({"intent":"buy"})"), u"intent"_s);
    QCOMPARE(wrong(R"({"keywords":"lawyer"})"), u"keywords"_s);
    QCOMPARE(wrong(R"({"keywords":[1]})"), u"keywords"_s);
    QCOMPARE(wrong(R"({"stars":0})"), u"stars"_s);
    QCOMPARE(wrong(R"({"text":1})"), u"text"_s);
    QCOMPARE(wrong(R"({"sentiment":null,"stars":null})"), QString());
}

CAMPANILE_APPLESS_TEST(TestInboxPriority)

} // namespace tst_inboxpriority

#include "tst_inboxpriority.moc"
