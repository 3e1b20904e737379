// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/clock.h"
#include "app/core/courier.h"
#include "app/core/recordid.h"
#include "app/core/result.h"
#include "app/core/rng.h"
#include "tests/support/testprogram.h"

#include <QSet>
#include <QTest>
#include <QThread>
#include <QThreadPool>

#include <deque>
#include <memory>
#include <vector>

namespace tst_core {

using namespace campanile;
using namespace Qt::StringLiterals;

namespace {
struct PostTag {
    static constexpr char letter = 'p';
};
struct CampaignTag {
    static constexpr char letter = 'c';
};
} // namespace

class TestCore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idRoundTrips()
    {
        SeededRng rng(7);
        ManualClock clock(1'763'700'000'000);
        QSet<QString> seen;
        for (int i = 0; i < 2000; ++i) {
            clock.advanceMs(1);
            const RecordId id = RecordId::create('p', clock, rng);
            QVERIFY(id.isVersion7());
            const QString text = id.toString();
            QCOMPARE(text.size(), 27);
            QCOMPARE(text.at(0), u'p');
            QVERIFY(!seen.contains(text));
            seen.insert(text);
            QCOMPARE(RecordId::parse(text).value(), id);
            QCOMPARE(RecordId::parse(text.toUpper()).value(), id);
            QCOMPARE(RecordId::fromBytes('p', id.bytes()).value(), id);
        }
    }

    void idTextSortsByTime()
    {
        SeededRng rng(3);
        ManualClock clock(1'700'000'000'000);
        QString last;
        for (int i = 0; i < 200; ++i) {
            clock.advanceMs(1 + qint64(rng.below(5000)));
            const QString text = RecordId::create('p', clock, rng).toString();
            QVERIFY2(text > last, qPrintable(text + u" after "_s + last));
            last = text;
        }
    }

    void idRefusesBadText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("one character short") << u"p01jd3k5m7n9p1q3r5s7t9v1w3x"_s.chopped(1);
        QTest::newRow("one character long") << u"p01jd3k5m7n9p1q3r5s7t9v1w3xx"_s;
        QTest::newRow("letter is a digit") << u"101jd3k5m7n9p1q3r5s7t9v1w3x"_s;
        QTest::newRow("u is not in the alphabet") << u"p01jd3k5m7n9p1q3r5s7t9v1w3u"_s;
        QTest::newRow("more than 128 bits") << u"p81jd3k5m7n9p1q3r5s7t9v1w3x"_s;
        QTest::newRow("a non-Latin digit") << u"p01jd3k5m7n9p1q3r5s7t9v1w3\u0663"_s;
    }
    void idRefusesBadText()
    {
        QFETCH(QString, text);
        QVERIFY(!RecordId::parse(text));
    }

    void typedIdsDoNotMix()
    {
        const auto post = Id<PostTag>::create();
        QVERIFY(Id<PostTag>::parse(post.toString()));
        QVERIFY(!Id<CampaignTag>::parse(post.toString()));
        static_assert(!std::is_convertible_v<Id<PostTag>, Id<CampaignTag>>);
    }

    void resultCarriesValueOrError()
    {
        const Result<int> good(4);
        const Result<int> bad(makeError(ErrorKind::Storage, u"store.diskFull"_s));
        QCOMPARE(good.transform([](int v) { return v * 2; }).value(), 8);
        QCOMPARE(bad.transform([](int v) { return v * 2; }).error().code, u"store.diskFull"_s);
        QCOMPARE(bad.value_or(1), 1);
        QVERIFY(Result<void>());
        QVERIFY(!Result<void>(bad.error()));
    }

    void courierFindsOnlyWhoIsStillThere()
    {
        QThreadPool pool;
        pool.setMaxThreadCount(2);
        std::vector<std::unique_ptr<QObject>> kept;
        std::deque<std::unique_ptr<QObject>> leaving;
        int heard = 0;
        int elsewhere = 0;
        for (int i = 0; i < 2000; ++i) {
            auto home = std::make_unique<QObject>();
            pool.start([this, courier = Courier(home.get()), &heard, &elsewhere] {
                courier.deliver([this, &heard, &elsewhere] {
                    ++heard;
                    elsewhere += QThread::currentThread() == thread() ? 0 : 1;
                });
            });
            if (i % 2 == 0)
                kept.push_back(std::move(home));
            else
                leaving.push_back(std::move(home)); // goes while the pool is on its way to it
            if (leaving.size() > 10)
                leaving.pop_front();
        }
        pool.waitForDone();
        leaving.clear();
        bool after = false;
        Courier(this).deliver([&after] { after = true; });
        QTRY_VERIFY(after);
        QCOMPARE(heard, 1000);
        QCOMPARE(elsewhere, 0);
        Courier().deliver([] { QFAIL("nobody was named"); });
    }

    void nothingIsKeptForAThreadThatEnded()
    {
        auto sent = std::make_shared<int>(1);
        const std::weak_ptr<int> kept = sent;
        QThread thread;
        const auto home = std::make_unique<QObject>();
        home->moveToThread(&thread);
        auto courier = std::make_unique<Courier>(home.get());
        thread.start();
        thread.quit();
        QVERIFY(thread.wait());
        courier->deliver([sent] { QFAIL("nobody is there"); });
        sent.reset();
        courier.reset();
        QVERIFY(kept.expired());
    }

    void seededRandomIsReplayable()
    {
        SeededRng a(42), b(42);
        for (int i = 0; i < 100; ++i)
            QCOMPARE(a.below(1000), b.below(1000));
        QCOMPARE(SeededRng(0).next(), std::uint64_t(0xe220a8397b1dcdafULL));
    }
};

CAMPANILE_GUILESS_TEST(TestCore)

} // namespace tst_core

#include "tst_core.moc"
