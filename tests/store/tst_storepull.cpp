// SPDX-License-Identifier: GPL-3.0-or-later
#include "storefixture.h"
#include "tests/support/testprogram.h"

#include <QTest>

namespace tst_storepull {

using namespace campanile;
using namespace campanile::store;
using namespace campanile::store::test;

/** Pages of the server's changes, whole, damaged and repeated. */
class TestStorePull : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSamePageTwiceIsSilent();
    void badPagesChangeNothing_data();
    void badPagesChangeNothing();
    void badRecordsAreSkipped_data();
    void badRecordsAreSkipped();
    void unknownPropertiesSurvive();
    void destroyedBeneathAnEditIsHidden();
    void theLastPullIsTheLastAnswer();

private:
    Fixture f;
};

void TestStorePull::theSamePageTwiceIsSilent()
{
    auto core = f.open();
    const RecordId id = f.id('p');
    const QByteArray page = Fixture::posts({}, Fixture::state(5), {Fixture::post(id, 5, u"Old"_s)});
    QVERIFY(core->applyChanges(page)->applied);
    QVERIFY(!core->takeNotice().isEmpty());
    QVERIFY(!core->applyChanges(page)->applied);
    QVERIFY(core->takeNotice().isEmpty());
    // The same rows under a page that does follow: nothing to write, nothing to tell.
    const auto empty = core->applyChanges(Fixture::posts(Fixture::state(5), Fixture::state(5), {Fixture::post(id, 5, u"Old"_s)}));
    QVERIFY(empty->applied);
    QCOMPARE(empty->upserts, 0);
    QVERIFY(core->takeNotice().isEmpty());
}

void TestStorePull::badPagesChangeNothing_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::newRow("no JSON") << QByteArray("hello");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("no states") << QByteArray(R"({"records":{}})");
    QTest::newRow("cut in the middle") << Fixture::posts(Fixture::state(5), Fixture::state(6), {Fixture::post(f.id('p'), 6, u"x"_s)}).chopped(60);
    QTest::newRow("records of the wrong shape") << QByteArray(R"({"oldState":"1.1.5","newState":"1.1.6","records":{"Post":{"a":1}}})");
    QTest::newRow("numbers for records") << QByteArray(R"({"oldState":"1.1.5","newState":"1.1.6","records":{"Post":[1,2]}})");
    QTest::newRow("a state that runs backwards") << Fixture::posts(Fixture::state(5), Fixture::state(4), {});
    QTest::newRow("nested a hundred thousand deep")
        << QByteArray(R"({"oldState":"1.1.5","newState":"1.1.6","records":)") + QByteArray(100'000, '[') + QByteArray(100'000, ']') + "}";
}

void TestStorePull::badPagesChangeNothing()
{
    QFETCH(const QByteArray, page);
    auto core = f.open();
    QVERIFY(core->applyChanges(Fixture::posts({}, Fixture::state(5), {Fixture::post(f.id('p'), 5, u"Old"_s)})));
    (void)core->takeNotice();
    const auto outcome = core->applyChanges(page);
    QVERIFY(!outcome || outcome->upserts == 0);
    QVERIFY(core->takeNotice().isEmpty());
    Query all;
    all.type = u"Post"_s;
    QCOMPARE(core->reader().count(all).value(), 1);
    QVERIFY(core->applyChanges(Fixture::posts(core->cursor(), Fixture::state(9), {Fixture::post(f.id('p'), 9, u"Next"_s)}))->applied);
}

void TestStorePull::badRecordsAreSkipped_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::newRow("no id") << QByteArray(R"({"ver":6})");
    QTest::newRow("an id of another type") << QByteArray(R"({"ver":6,"id":")") + f.id('c').toByteArray() + "\"}";
    QTest::newRow("a version below zero") << QByteArray(R"({"ver":-6,"id":")") + f.id('p').toByteArray() + "\"}";
    QTest::newRow("a member that is no JSON") << QByteArray(R"({"x":tru,"id":")") + f.id('p').toByteArray() + "\"}";
    QTest::newRow("nested two thousand deep") << QByteArray(R"({"x":)") + QByteArray(2000, '[') + QByteArray(2000, ']') + R"(,"id":")" + f.id('p').toByteArray() + "\"}";
}

void TestStorePull::badRecordsAreSkipped()
{
    QFETCH(const QByteArray, record);
    auto core = f.open();
    const RecordId good = f.id('p');
    const QByteArray page = R"({"oldState":"","newState":"1.1.6","records":{"Post":[)" + record + ',' + QJsonDocument(Fixture::post(good, 6, u"Good"_s)).toJson(QJsonDocument::Compact) + "]}}";
    const auto outcome = core->applyChanges(page);
    QVERIFY2(outcome.has_value(), qPrintable(outcome ? QString() : outcome.error().detail));
    QCOMPARE(outcome->skipped, 1);
    QCOMPARE(Fixture::property(*core, good, u"title"_s), QJsonValue(u"Good"_s));
}

void TestStorePull::unknownPropertiesSurvive()
{
    auto core = f.open();
    const RecordId id = f.id('p');
    QJsonObject post = Fixture::post(id, 5, u"Old"_s);
    post.insert(u"fromTheFuture"_s, QJsonObject{{u"a"_s, 1}});
    QVERIFY(core->applyChanges(Fixture::posts({}, Fixture::state(5), {post})));
    QVERIFY(core->applyLocal(Fixture::edit(id, {{u"tags/launch"_s, true}})));
    QCOMPARE(Fixture::property(*core, id, u"fromTheFuture"_s).toObject(), (QJsonObject{{u"a"_s, 1}}));
    QCOMPARE(Fixture::property(*core, id, u"tags"_s).toObject(), (QJsonObject{{u"launch"_s, true}}));
}

void TestStorePull::destroyedBeneathAnEditIsHidden()
{
    auto core = f.open();
    const RecordId id = f.id('p');
    QVERIFY(core->applyChanges(Fixture::posts({}, Fixture::state(5), {Fixture::post(id, 5, u"Old"_s)})));
    QVERIFY(core->applyLocal(Fixture::edit(id, {{u"title"_s, u"Mine"_s}})));
    QVERIFY(core->applyChanges(Fixture::page(Fixture::state(5), Fixture::state(6), {}, {{u"Post"_s, QJsonArray{id.toString()}}}))->applied);
    QVERIFY(!core->reader().get(u"Post"_s, id)->has_value());
    QCOMPARE(core->nextBatch(10, 1 << 20)->items.size(), 1);
    QVERIFY(core->applyChanges(Fixture::posts(Fixture::state(6), Fixture::state(7), {Fixture::post(id, 7, u"Revived"_s)}))->applied);
    QCOMPARE(Fixture::property(*core, id, u"title"_s), QJsonValue(u"Mine"_s));
}

// "Last synced a minute ago" is true also when nothing had changed, and not while pages are missing.
void TestStorePull::theLastPullIsTheLastAnswer()
{
    auto core = f.open();
    QCOMPARE(core->status()->lastPullMs, 0);
    QByteArray half = Fixture::posts({}, Fixture::state(5), {Fixture::post(f.id('p'), 5, u"Post"_s)});
    half.replace(R"("hasMoreChanges":false)", R"("hasMoreChanges":true)");
    QVERIFY(core->applyChanges(half)->applied);
    QCOMPARE(core->status()->lastPullMs, 0);
    QVERIFY(core->applyChanges(Fixture::posts(Fixture::state(5), Fixture::state(6), {}))->applied);
    const qint64 first = core->status()->lastPullMs;
    QCOMPARE(first, f.clock.nowMs());
    f.clock.advanceMs(60'000);
    QVERIFY(!core->applyChanges(Fixture::posts(Fixture::state(3), Fixture::state(6), {}))->applied);
    QCOMPARE(core->status()->lastPullMs, first);
    QVERIFY(core->applyChanges(Fixture::posts(Fixture::state(6), Fixture::state(6), {}))->applied);
    QCOMPARE(core->status()->lastPullMs, f.clock.nowMs());
}

CAMPANILE_GUILESS_TEST(TestStorePull)

} // namespace tst_storepull

#include "tst_storepull.moc"
