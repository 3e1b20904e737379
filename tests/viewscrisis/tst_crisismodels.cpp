// SPDX-License-Identifier: GPL-3.0-or-later
// Crises, their course, held posts and rehearsed rules, read from a real cache.
#include "models/crisis/crisisrehearsal.h"
#include "models/crisis/crisisroom.h"
#include "tests/support/testprogram.h"
#include "tests/viewscrisis/crisisrig.h"

namespace tst_crisismodels {

using namespace campanile;
using namespace campanile::crisistest;

class TestCrisisModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void openOnesComeFirst();
    void theCourseCountsWhatCame();
    void newMessagesOfOldConversationsCount();
    void theSpanHasFewStretches_data();
    void theSpanHasFewStretches();
    void heldPostsAreThoseWhoseTimePassed();
    void aStormIsRehearsed();
    void sentencesSayWhatWasMeasured_data();
    void sentencesSayWhatWasMeasured();
    void theUsualRulesAreWhole();
};

void TestCrisisModels::openOnesComeFirst()
{
    Rig rig;
    const RecordId over = rig.event({{u"status"_s, u"resolved"_s}, {u"detectedAt"_s, wire(-kMinute)}, {u"severity"_s, u"critical"_s}});
    const RecordId low = rig.event({{u"severity"_s, u"low"_s}, {u"detectedAt"_s, wire(-2 * kMinute)}});
    const RecordId critical = rig.event({{u"severity"_s, u"critical"_s}, {u"status"_s, u"responding"_s}, {u"detectedAt"_s, wire(-kHour)}});
    const auto events = models::makeCrisisEventsModel(rig.store);
    QTRY_COMPARE(events->rowCount(), 3);
    QCOMPARE(events->rows().at(0).id, critical);
    QCOMPARE(events->rows().at(1).id, low);
    QCOMPARE(events->rows().at(2).id, over);
    QCOMPARE(events->rows().at(1).measure.count, 38);
    QCOMPARE(events->rows().at(1).measure.windowMinutes, 30);
}

void TestCrisisModels::theCourseCountsWhatCame()
{
    Rig rig;
    const RecordId shop = rig.account(u"mastodon"_s, u"Halden"_s);
    const RecordId other = rig.account(u"mastodon"_s, u"Elsewhere"_s);
    for (int i = 0; i < 7; ++i)
        rig.item(shop, 8 * kMinute + i, u"bad"_s, u"Ann"_s);
    rig.item(shop, 2 * kHour, u"fine"_s, u"Ben"_s);
    rig.item(other, 10 * kMinute, u"bad"_s, u"Cid"_s);
    rig.event({{u"affectedAccountIds"_s, QJsonObject{{shop.toString(), true}}}});
    const auto events = models::makeCrisisEventsModel(rig.store);
    QTRY_COMPARE(events->rowCount(), 1);
    const models::CrisisSpan span = models::crisisSpan(events->rows().first(), rig.clock.nowMs());
    const auto course = models::makeCrisisCourseModel(rig.store, events->rows().first(), rig.clock);
    QTRY_COMPARE(course->state(), models::ListState::Ready);
    QCOMPARE(course->rows().first().from, span.from);
    int sum = 0;
    int most = 0;
    for (const models::CrisisBucket &bucket : course->rows()) {
        sum += bucket.count;
        most = std::max(most, bucket.count);
    }
    QCOMPARE(sum, 8);
    QCOMPARE(most, 7);
}

void TestCrisisModels::newMessagesOfOldConversationsCount()
{
    Rig rig;
    const RecordId shop = rig.account(u"mastodon"_s, u"Halden"_s);
    const RecordId other = rig.account(u"mastodon"_s, u"Elsewhere"_s);
    const RecordId old = rig.item(shop, 5 * kDay, u"thanks"_s, u"Ann"_s);
    const RecordId elsewhere = rig.item(other, 5 * kDay, u"thanks"_s, u"Ben"_s);
    const RecordId fresh = rig.item(shop, 5 * kMinute, u"bad"_s, u"Cid"_s);
    const RecordId spam = rig.item(shop, 4 * kDay, u"win"_s, u"Bot"_s);
    rig.pull(u"InboxItem"_s, [&] {
        QJsonObject record = rig.get(u"InboxItem"_s, spam);
        record.insert(u"status"_s, u"spam"_s);
        return record;
    }());
    const auto write = [&](const RecordId &item, qint64 ago, const QString &direction = u"inbound"_s) {
        rig.make(u"InboxMessage"_s, 'j', {{u"inboxItemId"_s, item.toString()}, {u"direction"_s, direction}, {u"content"_s, u"bad"_s}, {u"sendStatus"_s, u"sent"_s}, {u"occurredAt"_s, wire(-ago)}});
    };
    for (int i = 0; i < 6; ++i) {
        write(old, 7 * kMinute + i);
        write(elsewhere, 7 * kMinute + i);
        write(spam, 7 * kMinute + i);
        write(old, 6 * kMinute + i, u"outbound"_s);
    }
    write(fresh, 5 * kMinute); // its own first message
    write(fresh, 4 * kMinute);
    rig.event({{u"affectedAccountIds"_s, QJsonObject{{shop.toString(), true}}}});
    const auto events = models::makeCrisisEventsModel(rig.store);
    QTRY_COMPARE(events->rowCount(), 1);
    const auto course = models::makeCrisisCourseModel(rig.store, events->rows().first(), rig.clock);
    QTRY_COMPARE(course->state(), models::ListState::Ready);
    const auto sum = [&] {
        int all = 0;
        for (const models::CrisisBucket &bucket : course->rows())
            all += bucket.count;
        return all;
    };
    QCOMPARE(sum(), 6 + 1 + 1);
    // One more is seen without anything having happened to its item.
    write(old, kMinute);
    QTRY_COMPARE(sum(), 9);
    // What a rule would have done is told by the same messages.
    const auto history = rig.run([now = rig.clock.nowMs()](store::StoreCore &core) { return models::readCrisisHistory(core.reader(), now); });
    QVERIFY(history.has_value());
    const auto rule = domain::crisisRuleOf({{u"name"_s, u"Rule"_s}, {u"ruleType"_s, u"mention_spike"_s},
                                            {u"conditions"_s, QJsonObject{{u"factor"_s, 1}, {u"minCount"_s, 9}, {u"windowMinutes"_s, 30}, {u"accountIds"_s, QJsonArray{shop.toString()}}}}});
    QVERIFY(rule.has_value());
    QCOMPARE(models::rehearseCrisis(*rule, *history), std::optional<int>(1));
}

void TestCrisisModels::theSpanHasFewStretches_data()
{
    QTest::addColumn<qint64>("agoMs");
    QTest::addColumn<bool>("open");
    QTest::newRow("a minute old") << kMinute << true;
    QTest::newRow("a day old") << kDay << true;
    QTest::newRow("a month old and forgotten") << 30 * kDay << true;
    QTest::newRow("over") << 3 * kHour << false;
}

void TestCrisisModels::theSpanHasFewStretches()
{
    QFETCH(qint64, agoMs);
    QFETCH(bool, open);
    models::CrisisEventRow event;
    event.status = open ? u"detected"_s : u"resolved"_s;
    event.detectedAt = kNow.toMSecsSinceEpoch() - agoMs;
    event.resolvedAt = open ? 0 : event.detectedAt + kHour;
    const models::CrisisSpan span = models::crisisSpan(event, kNow.toMSecsSinceEpoch());
    const qint64 stretches = (span.to - span.from) / (span.minutes * kMinute);
    QVERIFY2(stretches > 3 && stretches <= 62, qPrintable(QString::number(stretches)));
    QVERIFY(span.from <= event.detectedAt - 3 * kHour + span.minutes * kMinute);
    QVERIFY(span.to > event.detectedAt);
    QCOMPARE(span.from % (span.minutes * kMinute), 0);
    if (!open)
        QVERIFY(span.to < kNow.toMSecsSinceEpoch());
}

void TestCrisisModels::heldPostsAreThoseWhoseTimePassed()
{
    Rig rig;
    rig.post(u"Before"_s, -3 * kHour);
    rig.post(u"Missed"_s, -20 * kMinute);
    rig.post(u"Published"_s, -15 * kMinute, u"published"_s);
    rig.post(u"Tonight"_s, 5 * kHour);
    rig.post(u"Next week"_s, 7 * kDay);
    rig.post(u"Draft"_s, kHour, u"draft"_s);
    models::PauseModel pause(rig.store, rig.clock);
    pause.followUpcoming();
    QTRY_COMPARE(pause.upcoming(), 1);
    QVERIFY(!pause.isPaused());
    QVERIFY(pause.missed().isEmpty());
    rig.make(u"PublishingPause"_s, 'd', {{u"startedAt"_s, wire(-2 * kHour)}, {u"endedAt"_s, wire(-kHour)}});
    rig.make(u"PublishingPause"_s, 'd', {{u"startedAt"_s, wire(-30 * kMinute)}, {u"startedById"_s, rig.mara.toString()}, {u"reason"_s, u"Recall"_s}});
    QTRY_VERIFY(pause.isPaused());
    QCOMPARE(pause.pause()->startedBy, rig.mara);
    QCOMPARE(pause.pause()->reason, u"Recall"_s);
    QTRY_COMPARE(pause.missed().size(), 1);
    QCOMPARE(pause.missed().first().post.title, u"Missed"_s);
}

void TestCrisisModels::aStormIsRehearsed()
{
    Rig rig;
    const RecordId shop = rig.account(u"mastodon"_s, u"Halden"_s);
    for (int i = 0; i < 12; ++i)
        rig.item(shop, 5 * kDay + i * kMinute, u"this is a scam"_s, u"Ann"_s);
    for (int i = 0; i < 12; ++i)
        rig.item(shop, 2 * kDay + i * kMinute, u"what a scam!"_s, u"Ben"_s);
    for (int i = 0; i < 20; ++i)
        rig.item(shop, (i + 1) * 20 * kHour, u"lovely coffee"_s, u"Cid"_s, u"positive"_s);
    const auto history = rig.run([now = rig.clock.nowMs()](store::StoreCore &core) { return models::readCrisisHistory(core.reader(), now); });
    QVERIFY(history.has_value());
    QCOMPARE(history->messages.size(), 44);
    QCOMPARE(history->days(), 28);
    const auto alarms = [&](const QString &type, const QJsonObject &conditions) {
        const auto rule = domain::crisisRuleOf({{u"name"_s, u"Rule"_s}, {u"ruleType"_s, type}, {u"conditions"_s, conditions}});
        return rule ? models::rehearseCrisis(*rule, *history) : std::optional<int>(-1);
    };
    QCOMPARE(alarms(u"keyword"_s, {{u"keywords"_s, QJsonArray{u"scam"_s}}, {u"minCount"_s, 5}, {u"windowMinutes"_s, 60}}), std::optional<int>(2));
    QCOMPARE(alarms(u"keyword"_s, {{u"keywords"_s, QJsonArray{u"poison"_s}}, {u"minCount"_s, 1}}), std::optional<int>(0));
    QCOMPARE(alarms(u"keyword"_s, {{u"keywords"_s, QJsonArray{u"scam"_s}}, {u"minCount"_s, 13}, {u"windowMinutes"_s, 60}}), std::optional<int>(0));
    QCOMPARE(alarms(u"negative_sentiment_spike"_s, {{u"negativeShare"_s, 0.8}, {u"minCount"_s, 10}}), std::optional<int>(2));
    QCOMPARE(alarms(u"keyword"_s, {{u"keywords"_s, QJsonArray{u"scam"_s}}, {u"minCount"_s, 5}, {u"platforms"_s, QJsonArray{u"bluesky"_s}}}), std::optional<int>(0));
    QCOMPARE(alarms(u"inbox_backlog"_s, {{u"backlog"_s, 5}}), std::optional<int>());
}

void TestCrisisModels::sentencesSayWhatWasMeasured_data()
{
    QTest::addColumn<QString>("trigger");
    QTest::addColumn<models::CrisisMeasure>("measure");
    QTest::addColumn<QStringList>("words");
    models::CrisisMeasure spike;
    spike.windowMinutes = 30;
    spike.count = 38;
    spike.baseline = 4;
    QTest::newRow("a spike against what is usual") << u"mention_spike"_s << spike << QStringList{u"38"_s, u"30"_s, u"usually 4"_s};
    models::CrisisMeasure quiet = spike;
    quiet.baseline = 0;
    QTest::newRow("a spike out of nothing") << u"mention_spike"_s << quiet << QStringList{u"38"_s, u"next to none"_s};
    models::CrisisMeasure share = spike;
    share.negativeShare = 0.714;
    share.count = 10;
    QTest::newRow("a share of negative ones") << u"negative_sentiment_spike"_s << share << QStringList{u"71 %"_s, u"10 "_s};
    models::CrisisMeasure words;
    words.windowMinutes = 60;
    words.keywords = {{u"recall"_s, 12}, {u"mold"_s, 5}};
    QTest::newRow("words") << u"keyword"_s << words << QStringList{u"“recall” 12"_s, u"“mold” 5"_s, u"1 hour"_s};
    models::CrisisMeasure author;
    author.authors = {u"Ann Lee (@ann)"_s, u"Ben (@ben)"_s};
    author.followers = 250'000;
    QTest::newRow("somebody with followers") << u"influencer"_s << author << QStringList{u"Ann Lee (@ann)"_s, u"250,000"_s, u"1 more"_s};
    models::CrisisMeasure backlog;
    backlog.count = 1;
    QTest::newRow("one message without an answer") << u"inbox_backlog"_s << backlog << QStringList{u"1 message"_s};
}

void TestCrisisModels::sentencesSayWhatWasMeasured()
{
    QFETCH(QString, trigger);
    QFETCH(models::CrisisMeasure, measure);
    QFETCH(QStringList, words);
    models::CrisisEventRow event;
    event.trigger = trigger;
    event.measure = measure;
    event.title = u"As the server calls it"_s;
    const QString sentence = views::crisisMeasured(event);
    for (const QString &word : words)
        QVERIFY2(sentence.contains(word), qPrintable(sentence + u" lacks "_s + word));
    QVERIFY(views::crisisHeadline(event) != event.title);
    event.trigger.clear();
    QCOMPARE(views::crisisHeadline(event), event.title);
}

void TestCrisisModels::theUsualRulesAreWhole()
{
    const views::CrisisNames names{[](const QString &id) { return id; }, [](const QString &id) { return id; }};
    QSet<QString> sentences;
    for (const QJsonObject &rule : views::usualCrisisRules()) {
        const auto problems = domain::crisisProblems(rule.value(u"ruleType"_s).toString(), rule.value(u"conditions"_s).toObject());
        QVERIFY2(problems.isEmpty(), qPrintable(rule.value(u"name"_s).toString()));
        sentences.insert(views::crisisRuleSentence(rule, names));
    }
    QCOMPARE(sentences.size(), views::usualCrisisRules().size());
}

CAMPANILE_TEST(TestCrisisModels)

} // namespace tst_crisismodels

#include "tst_crisismodels.moc"
