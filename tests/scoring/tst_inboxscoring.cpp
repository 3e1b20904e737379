// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/inbox/scoring.h"
#include "server/core/publish/publishjournal.h"
#include "tests/server/enginetest.h"

#include <QJsonArray>
#include <QTest>

#include <cmath>
#include <functional>
#include <utility>

using namespace campanile;
using namespace campanile::server;
using namespace campanile::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kHourMs = 60 * kMinuteMs;

/** Counts the transactions, so that a test can tell that something was not written. */
class CountingStore final : public PublishStore
{
public:
    explicit CountingStore(Engine &engine) : m_store(engine) {}
    [[nodiscard]] Result<QStringList> workspaces() override { return m_store.workspaces(); }
    [[nodiscard]] Result<void> read(const QString &id, const std::function<Result<void>(const SystemReader &)> &work) override
    {
        ++reads;
        return m_store.read(id, work);
    }
    [[nodiscard]] Result<void> write(const QString &id, const std::function<Result<void>(SystemRecords &)> &work) override
    {
        ++writes;
        if (const auto meanwhile = std::exchange(beforeWrite, {}))
            meanwhile();
        return m_store.write(id, work);
    }
    [[nodiscard]] Result<QByteArray> blob(const QString &id, const QString &blobId) override { return m_store.blob(id, blobId); }

    int reads = 0;
    int writes = 0;
    std::function<void()> beforeWrite; ///< once: what a colleague does between the look and the writing

private:
    EnginePublishStore m_store;
};

} // namespace

/** What is understood of arriving items and how their priority grows, on every back end. */
class TestInboxScoring : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void arrivalsAreUnderstood_data() { addBackendRows(); }
    void arrivalsAreUnderstood();
    void whatPeopleCorrectedStays();
    void aNewTextIsReadAgain();
    void keywordsOfRulesCount();
    void importanceFromARuleCountsAtOnce();
    void aDeletedTextAndAHugeOneAreTaken();
    void waitingRaises_data() { addBackendRows(); }
    void waitingRaises();
    void deadlinesRaise();
    void whatIsDoneIsLeftAlone_data();
    void whatIsDoneIsLeftAlone();
    void whatIsDoneMeanwhileIsLeftAlone();
    void theWaitBeginsWithTheFirstUnanswered_data();
    void theWaitBeginsWithTheFirstUnanswered();
    void smallMovesAreNotWritten();
    void manyAreWrittenInBatches();

private:
    void begin(bool isOnEveryBackend = false)
    {
        if (isOnEveryBackend)
            start();
        else
            start(EngineFixture::Backend::SqliteMemory);
        f().clock.setMs(1'795'257'600'000);
    }
    /** A stored item; scored as it arrives unless @p steps says otherwise. */
    QString arrive(const QJsonObject &more, const QList<InboxStep> &steps = {scoringStep()})
    {
        const QString now = wireTime(f().clock.nowMs());
        QJsonObject record{{u"id"_s, f().newId('i')}, {u"type"_s, u"comment"_s}, {u"status"_s, u"new"_s}, {u"platform"_s, u"mastodon"_s}, {u"accountId"_s, f().newId('s')},
                           {u"platformItemId"_s, f().newId('i')}, {u"senderName"_s, u"Kim"_s}, {u"receivedAt"_s, now}, {u"lastMessageAt"_s, now}};
        for (auto it = more.begin(); it != more.end(); ++it)
            record.insert(it.key(), it.value());
        const auto done = f().engine->write(f().account, [&](SystemRecords &records) -> Result<void> {
            InboxArrival arrival{record, {}, {}, true, true, f().clock.nowMs()};
            for (const InboxStep &step : steps) {
                if (const auto stepped = step(records, arrival); !stepped)
                    return stepped;
            }
            const auto made = records.create(u"InboxItem"_s, record);
            return made ? Result<void>() : Result<void>(made.error());
        });
        if (!done)
            qWarning() << done.error().code << done.error().detail;
        return record.value(u"id"_s).toString();
    }
    QJsonObject item(const QString &id)
    {
        QJsonObject result;
        (void)f().engine->write(f().account, [&](SystemRecords &records) -> Result<void> {
            const auto found = records.get(u"InboxItem"_s, id);
            result = found ? found->value_or(QJsonObject()) : QJsonObject();
            return {};
        });
        return result;
    }
    void patch(const QString &id, const QJsonObject &changes)
    {
        const auto done = f().engine->write(f().account, [&](SystemRecords &records) { return records.patch(u"InboxItem"_s, id, changes); });
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    }
    int score(const QString &id) { return item(id).value(u"priorityScore"_s).toInt(-1); }
    void makeRule(const QJsonObject &conditions, const QJsonObject &actions)
    {
        const auto done = f().engine->write(f().account, [&](SystemRecords &records) -> Result<void> {
            const auto made = records.create(u"InboxRoutingRule"_s, {{u"name"_s, u"Rule"_s}, {u"conditions"_s, conditions}, {u"actions"_s, actions}});
            return made ? Result<void>() : Result<void>(made.error());
        });
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    }
    static QStringList factorNames(const QJsonObject &item)
    {
        QStringList names;
        const QJsonArray factors = item.value(u"priorityFactors"_s).toArray();
        for (const QJsonValue &factor : factors)
            names.append(factor.toObject().value(u"name"_s).toString());
        return names;
    }
};

void TestInboxScoring::arrivalsAreUnderstood()
{
    begin(true);
    const QJsonObject angry = item(arrive({{u"content"_s, u"This is the worst service, I want my money back!"_s}, {u"senderFollowers"_s, 1'000'000}}));
    QCOMPARE(angry.value(u"language"_s).toString(), u"en"_s);
    QCOMPARE(angry.value(u"sentiment"_s).toString(), u"negative"_s);
    QVERIFY(angry.value(u"sentimentScore"_s).toDouble() < -0.5);
    QCOMPARE(angry.value(u"intent"_s).toString(), u"complaint"_s);
    QCOMPARE(angry.value(u"priority"_s).toString(), u"high"_s);
    QCOMPARE(angry.value(u"routingAnalyzedAt"_s).toString(), wireTime(f().clock.nowMs()));
    QStringList names = factorNames(angry);
    names.sort();
    QCOMPARE(names.join(u' '), u"base intent reach sentiment"_s);
    double sum = 0;
    const QJsonArray factors = angry.value(u"priorityFactors"_s).toArray();
    for (const QJsonValue &factor : factors)
        sum += factor.toObject().value(u"points"_s).toDouble();
    QCOMPARE(int(std::lround(sum)), angry.value(u"priorityScore"_s).toInt());

    const QJsonObject german = item(arrive({{u"content"_s, u"Was kostet die blaue Tasse und wo bekomme ich sie?"_s}}));
    QCOMPARE(german.value(u"language"_s).toString(), u"de"_s);
    QCOMPARE(german.value(u"intent"_s).toString(), u"lead"_s);
    QVERIFY(!german.value(u"sentiment"_s).isString());
    QVERIFY(!german.value(u"sentimentScore"_s).isDouble());
    // What the network says goes before what is recognised.
    QCOMPARE(item(arrive({{u"content"_s, u"Where can I buy this?"_s}, {u"language"_s, u"en-GB"_s}})).value(u"language"_s).toString(), u"en-GB"_s);
}

void TestInboxScoring::whatPeopleCorrectedStays()
{
    begin();
    const QJsonObject corrected = item(arrive({{u"content"_s, u"This is the worst service, never again!"_s}, {u"correctedPriority"_s, u"high"_s}, {u"correctedSentiment"_s, u"positive"_s}, {u"correctedIntent"_s, u"praise"_s}}));
    QCOMPARE(corrected.value(u"priority"_s).toString(), u"high"_s);
    QCOMPARE(corrected.value(u"sentiment"_s).toString(), u"negative"_s);
    QCOMPARE(corrected.value(u"intent"_s).toString(), u"complaint"_s);
    QCOMPARE(corrected.value(u"priorityScore"_s).toInt(), 12);
    // A rule of the workspace goes before the level as well.
    QCOMPARE(item(arrive({{u"content"_s, u"This is the worst service, never again!"_s}, {u"routingMetadata"_s, QJsonObject{{u"priority"_s, u"urgent"_s}}}})).value(u"priority"_s).toString(), u"urgent"_s);
}

void TestInboxScoring::aNewTextIsReadAgain()
{
    begin();
    QJsonObject record = item(arrive({{u"type"_s, u"dm"_s}, {u"content"_s, u"This is the worst service, I want my money back!"_s}}));
    const int before = record.value(u"priorityScore"_s).toInt();
    const auto again = [&](bool hasNewText) {
        return f().engine->write(f().account, [&](SystemRecords &records) {
            InboxArrival arrival{record, {}, {}, false, hasNewText, f().clock.nowMs()};
            return scoringStep()(records, arrival);
        });
    };
    record.insert(u"content"_s, u"Vielen Dank, jetzt hat alles wunderbar geklappt!"_s);
    QVERIFY(again(false));
    QCOMPARE(record.value(u"priorityScore"_s).toInt(), before);
    QVERIFY(again(true));
    QCOMPARE(record.value(u"language"_s).toString(), u"de"_s);
    QCOMPARE(record.value(u"intent"_s).toString(), u"praise"_s);
    QVERIFY(record.value(u"priorityScore"_s).toInt() < before);
    QCOMPARE(record.value(u"priority"_s).toString(), u"low"_s);
}

void TestInboxScoring::keywordsOfRulesCount()
{
    begin();
    const QString text = u"Something about oat milk and a voucher"_s;
    const int before = score(arrive({{u"content"_s, text}}));
    makeRule({{u"keywords"_s, QJsonArray{u"oat milk"_s}}}, {{u"addTags"_s, QJsonArray{u"milk"_s}}});
    makeRule({{u"keywords"_s, QJsonArray{u"voucher"_s}}}, {{u"isSpam"_s, true}});
    const QString id = arrive({{u"content"_s, text}});
    QCOMPARE(score(id), before + 10);
    // The words are kept with the score, so that it can be reckoned again without the text.
    f().clock.setMs(f().clock.nowMs() + 24 * kHourMs);
    EnginePublishStore store(*f().engine);
    Rescorer(store).tick(f().clock.nowMs());
    QCOMPARE(score(id), before + 25);
    QVERIFY(factorNames(item(id)).contains(u"keywords"_s));
}

void TestInboxScoring::importanceFromARuleCountsAtOnce()
{
    begin();
    const InboxStep routing = [](SystemRecords &, InboxArrival &arrival) -> Result<void> {
        arrival.item.insert("isVip"_L1, true);
        return {};
    };
    const QString text = u"When do you open?"_s;
    const int plain = score(arrive({{u"content"_s, text}}));
    QCOMPARE(score(arrive({{u"content"_s, text}}, {scoringStep(), routing, priorityStep()})), plain + 15);
}

void TestInboxScoring::aDeletedTextAndAHugeOneAreTaken()
{
    begin();
    const QJsonObject empty = item(arrive({{u"content"_s, QString()}}));
    QCOMPARE(empty.value(u"intent"_s).toString(), u"other"_s);
    QCOMPARE(empty.value(u"priority"_s).toString(), u"low"_s);
    QVERIFY(!item(arrive({{u"content"_s, u"terrible "_s.repeated(7'000)}})).isEmpty());
    const QString broken = u"\u202Eg"_s + QChar(0xFFFD) + u"o\u0301\u0302od \U0001F621"_s;
    QCOMPARE(item(arrive({{u"content"_s, broken}})).value(u"sentiment"_s).toString(), u"negative"_s);
}

void TestInboxScoring::waitingRaises()
{
    begin(true);
    const QString id = arrive({{u"content"_s, u"When do you open on Sunday?"_s}, {u"status"_s, u"open"_s}});
    const int before = score(id);
    EnginePublishStore store(*f().engine);
    Rescorer rescorer(store);
    int last = before;
    for (int hour = 0; hour < 30; ++hour) {
        f().clock.setMs(f().clock.nowMs() + kHourMs);
        rescorer.tick(f().clock.nowMs());
        QVERIFY(score(id) >= last);
        last = score(id);
    }
    QCOMPARE(last, before + 15);
    QVERIFY(factorNames(item(id)).contains(u"wait"_s));
}

void TestInboxScoring::deadlinesRaise()
{
    begin();
    const QString id = arrive({{u"content"_s, u"My parcel arrived damaged, terrible. I want a refund!"_s}});
    const int before = score(id);
    EnginePublishStore store(*f().engine);
    Rescorer rescorer(store);
    rescorer.tick(f().clock.nowMs());
    patch(id, {{u"slaDeadline"_s, wireTime(f().clock.nowMs() + 2 * kHourMs)}});
    f().clock.setMs(f().clock.nowMs() + 6 * kMinuteMs);
    rescorer.tick(f().clock.nowMs());
    QVERIFY(score(id) >= before + 10);
    f().clock.setMs(f().clock.nowMs() + 2 * kHourMs);
    rescorer.tick(f().clock.nowMs());
    QVERIFY(score(id) >= before + 25);
    QCOMPARE(item(id).value(u"priority"_s).toString(), u"urgent"_s);
}

void TestInboxScoring::whatIsDoneIsLeftAlone_data()
{
    QTest::addColumn<QJsonObject>("state");
    for (const QString &status : {u"pending"_s, u"replied"_s, u"resolved"_s, u"archived"_s, u"spam"_s})
        QTest::newRow(qPrintable(u"status "_s + status)) << QJsonObject{{u"status"_s, status}};
    QTest::newRow("never scored") << QJsonObject{{u"priorityScore"_s, QJsonValue()}};
}

void TestInboxScoring::whatIsDoneIsLeftAlone()
{
    QFETCH(QJsonObject, state);
    begin();
    const QString id = arrive({{u"content"_s, u"When do you open on Sunday?"_s}});
    patch(id, state);
    f().clock.setMs(f().clock.nowMs() + 48 * kHourMs);
    const QJsonObject before = item(id);
    CountingStore store(*f().engine);
    Rescorer(store).tick(f().clock.nowMs());
    QVERIFY(store.reads > 0);
    QCOMPARE(store.writes, 0);
    QCOMPARE(item(id), before);
}

void TestInboxScoring::whatIsDoneMeanwhileIsLeftAlone()
{
    begin();
    const QString id = arrive({{u"content"_s, u"When do you open on Sunday?"_s}});
    const int before = score(id);
    patch(id, {{u"isVip"_s, true}});
    CountingStore store(*f().engine);
    store.beforeWrite = [&] { patch(id, {{u"status"_s, u"resolved"_s}}); };
    Rescorer(store).tick(f().clock.nowMs());
    QCOMPARE(store.writes, 1);
    QCOMPARE(score(id), before);
    patch(id, {{u"status"_s, u"open"_s}});
    Rescorer(store).tick(f().clock.nowMs());
    QCOMPARE(score(id), before + 15);
}

void TestInboxScoring::theWaitBeginsWithTheFirstUnanswered_data()
{
    QTest::addColumn<QJsonObject>("times");
    QTest::addColumn<int>("hours");
    const qint64 now = 1'795'257'600'000;
    const auto ago = [now](int hours) { return QJsonValue(wireTime(now - hours * kHourMs)); };
    QTest::newRow("one message") << QJsonObject{{u"receivedAt"_s, ago(5)}, {u"lastMessageAt"_s, ago(5)}} << 5;
    QTest::newRow("asked again while waiting") << QJsonObject{{u"receivedAt"_s, ago(5)}, {u"lastMessageAt"_s, ago(1)}} << 5;
    QTest::newRow("written again after the answer") << QJsonObject{{u"receivedAt"_s, ago(50)}, {u"repliedAt"_s, ago(20)}, {u"lastMessageAt"_s, ago(2)}} << 2;
    QTest::newRow("written again after it was resolved") << QJsonObject{{u"receivedAt"_s, ago(50)}, {u"resolvedAt"_s, ago(20)}, {u"lastMessageAt"_s, ago(3)}} << 3;
    QTest::newRow("waiting for the customer") << QJsonObject{{u"receivedAt"_s, ago(50)}, {u"lastMessageAt"_s, ago(2)}, {u"status"_s, u"pending"_s}} << 0;
}

void TestInboxScoring::theWaitBeginsWithTheFirstUnanswered()
{
    QFETCH(QJsonObject, times);
    QFETCH(int, hours);
    QCOMPARE(priorityInputOf(times, {}, 1'795'257'600'000).waitMinutes, hours * 60.0);
}

void TestInboxScoring::smallMovesAreNotWritten()
{
    begin();
    const QString id = arrive({{u"content"_s, u"When do you open on Sunday?"_s}});
    const int before = score(id);
    CountingStore store(*f().engine);
    Rescorer rescorer(store);
    f().clock.setMs(f().clock.nowMs() + 6 * kHourMs); // 3.75 points
    rescorer.tick(f().clock.nowMs());
    QCOMPARE(score(id), before);
    QCOMPARE(store.writes, 0);
    // Within five minutes nothing is even read.
    const int reads = store.reads;
    rescorer.tick(f().clock.nowMs() + 4 * kMinuteMs);
    QCOMPARE(store.reads, reads);
    f().clock.setMs(f().clock.nowMs() + 3 * kHourMs);
    rescorer.tick(f().clock.nowMs());
    QVERIFY(score(id) >= before + 5);
    QCOMPARE(store.writes, 1);
}

void TestInboxScoring::manyAreWrittenInBatches()
{
    begin();
    // More than a page that came in the same millisecond, and some that did not.
    QStringList ids;
    const qint64 now = f().clock.nowMs();
    (void)f().engine->write(f().account, [&](SystemRecords &records) -> Result<void> {
        for (int i = 0; i < 700; ++i) {
            const QString at = wireTime(now + std::max(0, i - 600));
            QJsonObject record{{u"id"_s, f().newId('i')}, {u"type"_s, u"comment"_s}, {u"status"_s, u"new"_s}, {u"platform"_s, u"mastodon"_s}, {u"accountId"_s, f().newId('s')}, {u"platformItemId"_s, f().newId('i')},
                               {u"senderName"_s, u"Kim"_s}, {u"content"_s, u"Hello"_s}, {u"receivedAt"_s, at}, {u"lastMessageAt"_s, at}, {u"priorityScore"_s, 20}, {u"priority"_s, u"low"_s}};
            const auto made = records.create(u"InboxItem"_s, record);
            if (!made)
                return made.error();
            ids.append(*made);
        }
        return {};
    });
    QCOMPARE(ids.size(), 700);
    CountingStore store(*f().engine);
    Rescorer(store).tick(now + 24 * kHourMs + kMinuteMs);
    for (const QString &id : std::as_const(ids))
        QCOMPARE(score(id), 35);
    QCOMPARE(item(ids.last()).value(u"priority"_s).toString(), u"medium"_s);
    QVERIFY2(store.writes >= 4 && store.writes <= 8, qPrintable(QString::number(store.writes)));
}

QTEST_GUILESS_MAIN(TestInboxScoring)
#include "tst_inboxscoring.moc"
