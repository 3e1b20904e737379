// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/rng.h"
#include "app/domain/crisis.h"
#include "app/domain/verbs.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QTest>

#include <algorithm>
#include <cmath>

namespace tst_crisis {

using namespace campanile;
using namespace campanile::domain;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kNow = 1'773'828'000'000; // 2026-03-18T10:00:00Z

QJsonObject objectOf(const QString &text)
{
    QString json = text;
    return QJsonDocument::fromJson(json.replace(u'\'', u'"').toUtf8()).object();
}

CrisisRule ruleOf(const QString &type, const QString &conditions)
{
    const auto read = crisisConditionsOf(type, objectOf(conditions));
    CrisisRule rule;
    rule.conditions = read ? *read : CrisisConditions();
    if (!read)
        qWarning() << read.error().code << read.error().args;
    return rule;
}

CrisisMessage message(const QString &text, CrisisMood mood = CrisisMood::Unknown, qint64 ageMinutes = 1)
{
    static int number = 0;
    CrisisMessage made;
    made.id = u"i%1"_s.arg(++number, 5, 10, QChar(u'0'));
    made.atMs = kNow - ageMinutes * kMinute;
    made.accountId = u"s1"_s;
    made.platform = u"mastodon"_s;
    made.folded = crisisFolded(text);
    made.mood = mood;
    return made;
}

CrisisFinding judge(const CrisisRule &rule, const QList<CrisisMessage> &messages, const CrisisBaseline &baseline = {}, qint64 notBefore = 0)
{
    return judgeCrisis(rule, {kNow, notBefore, &messages, baseline, 0});
}

/** The statistic once more, from the definition and by other means: every instant is put into its window by division. */
struct Reference {
    double usual = 0;
    double spread = 0;
    int windows = 0;
};

Reference reference(const QList<qint64> &instants, int windowMinutes, int days)
{
    const auto nth = [](std::vector<double> values) {
        const size_t half = values.size() / 2;
        std::nth_element(values.begin(), values.begin() + long(half), values.end());
        const double upper = values[half];
        if (values.size() % 2)
            return upper;
        return (upper + *std::max_element(values.begin(), values.begin() + long(half))) / 2;
    };
    const qint64 start = kNow / kMinute + 1 - windowMinutes;
    qint64 oldest = start;
    QMap<qint64, double> byWindow;
    for (const qint64 at : instants) {
        const qint64 minute = at / kMinute;
        if (minute >= start)
            continue;
        oldest = std::min(oldest, minute);
        ++byWindow[(start - 1 - minute) / windowMinutes];
    }
    std::vector<double> all;
    std::vector<double> sameTime;
    for (qint64 k = 0; start - (k + 1) * windowMinutes >= std::max<qint64>(oldest, start - days * 1440LL); ++k) {
        const double count = byWindow.value(k);
        all.push_back(count);
        const qint64 before = (k + 1) * windowMinutes;
        const qint64 toDay = std::min(before % 1440, 1440 - before % 1440);
        if (toDay <= windowMinutes && before + windowMinutes >= 1440)
            sameTime.push_back(count);
    }
    const std::vector<double> &sample = sameTime.size() >= 9 ? sameTime : all;
    Reference found;
    found.windows = int(sample.size());
    if (sample.empty())
        return found;
    found.usual = nth(sample);
    std::vector<double> away;
    for (const double count : sample)
        away.push_back(std::abs(count - found.usual));
    found.spread = std::max(std::sqrt(found.usual), 1.4826 * nth(away));
    return found;
}

CrisisMinutes minutesOf(const QList<qint64> &instants)
{
    QMap<qint64, int> counts;
    for (const qint64 at : instants)
        ++counts[at / kMinute];
    CrisisMinutes minutes;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        minutes.append({it.key(), it.value()});
    return minutes;
}

} // namespace

/** When what people write is a storm: conditions, the statistic, each kind of rule, and the course of one. */
class TestCrisis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void conditions_data();
    void conditions();
    void defaultsOfAKind();
    void baselineFollowsTheDefinition_data();
    void baselineFollowsTheDefinition();
    void aPublishedExampleOfTheDeviation();
    void threshold_data();
    void threshold();
    void stormsBeforeDoNotMakeTheNextOneUsual();
    void nightsDoNotMakeAMorningAStorm();
    void volumeCountsNewMessagesOfItsAccounts();
    void negativeShare_data();
    void negativeShare();
    void correctionsGoFirst();
    void keywords_data();
    void keywords();
    void keywordsAreCountedByMessage();
    void influencersHaveToComplain_data();
    void influencersHaveToComplain();
    void backlog();
    void farBeyondIsOneLevelMore_data();
    void farBeyondIsOneLevelMore();
    void whatIsOverIsNotCountedAgain();
    void theNewestFiveHundred();
    void course_data();
    void course();
    void variables();
    void aLine();
};

void TestCrisis::conditions_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("conditions");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("field");
    QTest::newRow("a spike with all it has") << u"mention_spike"_s << u"{'windowMinutes':30,'baselineDays':28,'factor':2.5,'minCount':5,'accountIds':['s1'],'platforms':['mastodon']}"_s << QString() << QString();
    QTest::newRow("no such kind") << u"earthquake"_s << u"{}"_s << u"crisis.kind"_s << u"earthquake"_s;
    QTest::newRow("a spike without a factor") << u"mention_spike"_s << u"{}"_s << u"crisis.missing"_s << u"factor"_s;
    QTest::newRow("keywords that are none") << u"keyword"_s << u"{'keywords':[]}"_s << u"crisis.missing"_s << u"keywords"_s;
    QTest::newRow("a keyword that is empty") << u"keyword"_s << u"{'keywords':['recall',' ']}"_s << u"crisis.field"_s << u"keywords"_s;
    QTest::newRow("a keyword that is a star") << u"keyword"_s << u"{'keywords':['*']}"_s << u"crisis.field"_s << u"keywords"_s;
    QTest::newRow("a keyword that is a number") << u"keyword"_s << u"{'keywords':[7]}"_s << u"crisis.field"_s << u"keywords"_s;
    QTest::newRow("a window that is too short") << u"keyword"_s << u"{'keywords':['x'],'windowMinutes':4}"_s << u"crisis.range"_s << u"windowMinutes"_s;
    QTest::newRow("a window of two days") << u"keyword"_s << u"{'keywords':['x'],'windowMinutes':2880}"_s << u"crisis.range"_s << u"windowMinutes"_s;
    QTest::newRow("half a minute") << u"keyword"_s << u"{'keywords':['x'],'windowMinutes':7.5}"_s << u"crisis.field"_s << u"windowMinutes"_s;
    QTest::newRow("a share of more than all") << u"negative_sentiment_spike"_s << u"{'negativeShare':1.5}"_s << u"crisis.range"_s << u"negativeShare"_s;
    QTest::newRow("a share in words") << u"negative_sentiment_spike"_s << u"{'negativeShare':'half'}"_s << u"crisis.field"_s << u"negativeShare"_s;
    QTest::newRow("no followers") << u"influencer"_s << u"{'minFollowers':0}"_s << u"crisis.range"_s << u"minFollowers"_s;
    QTest::newRow("a condition that is not known") << u"inbox_backlog"_s << u"{'backlog':50,'moon':1}"_s << u"crisis.field"_s << u"moon"_s;
    QTest::newRow("an empty backlog rule") << u"inbox_backlog"_s << u"{'backlog':null}"_s << u"crisis.missing"_s << u"backlog"_s;
}

void TestCrisis::conditions()
{
    QFETCH(QString, type);
    QFETCH(QString, conditions);
    QFETCH(QString, code);
    QFETCH(QString, field);
    const QList<Error> problems = crisisProblems(type, objectOf(conditions));
    QCOMPARE(problems.isEmpty(), code.isEmpty());
    const auto read = crisisConditionsOf(type, objectOf(conditions));
    QCOMPARE(bool(read), code.isEmpty());
    if (read)
        return;
    QCOMPARE(read.error().code, code);
    QCOMPARE(read.error().args.value(0), field);
    QCOMPARE(read.error().kind, ErrorKind::Invalid);
}

void TestCrisis::defaultsOfAKind()
{
    QCOMPARE(crisisConditionsOf(u"keyword"_s, objectOf(u"{'keywords':['x']}"_s))->minCount, 1);
    QCOMPARE(crisisConditionsOf(u"mention_spike"_s, objectOf(u"{'factor':3}"_s))->minCount, 10);
    // Two faults are told as two.
    QCOMPARE(crisisProblems(u"keyword"_s, objectOf(u"{'windowMinutes':1,'minCount':0}"_s)).size(), 3);
}

void TestCrisis::baselineFollowsTheDefinition_data()
{
    QTest::addColumn<int>("windowMinutes");
    QTest::addColumn<int>("days");
    QTest::addColumn<double>("perDay");
    QTest::addColumn<int>("historyDays");
    for (const int window : {5, 7, 30, 60, 90, 240, 720, 1440}) {
        for (const int days : {1, 3, 7, 28}) {
            for (const double perDay : {0.5, 20.0, 900.0})
                QTest::addRow("%d minutes, %d days, %g a day", window, days, perDay) << window << days << perDay << 40;
        }
    }
    QTest::newRow("a workspace of yesterday") << 60 << 28 << 100.0 << 1;
    QTest::newRow("a workspace of a few days") << 60 << 28 << 100.0 << 4;
}

void TestCrisis::baselineFollowsTheDefinition()
{
    QFETCH(int, windowMinutes);
    QFETCH(int, days);
    QFETCH(double, perDay);
    QFETCH(int, historyDays);
    SeededRng rng(quint64(windowMinutes * 1000 + days * 10) + quint64(perDay));
    QList<qint64> instants;
    for (int i = 0; i < int(perDay * historyDays); ++i)
        instants.append(kNow - qint64(rng.below(quint64(historyDays) * 1440ULL * kMinute)));
    CrisisConditions conditions;
    conditions.windowMinutes = windowMinutes;
    conditions.baselineDays = days;
    const CrisisBaseline found = crisisBaseline(minutesOf(instants), conditions, kNow);
    const Reference expected = reference(instants, windowMinutes, days);
    QCOMPARE(found.windows, expected.windows);
    QCOMPARE(found.usual, expected.usual);
    QCOMPARE(found.spread, expected.spread);
}

void TestCrisis::aPublishedExampleOfTheDeviation()
{
    // 1, 1, 2, 2, 4, 6, 9: the median is 2, the median of the distances from it 1.
    const int counts[] = {1, 1, 2, 2, 4, 6, 9};
    CrisisConditions conditions;
    conditions.windowMinutes = 60;
    conditions.baselineDays = 1;
    const qint64 start = crisisWindowStart(conditions, kNow) / kMinute;
    CrisisMinutes minutes;
    for (int i = 6; i >= 0; --i)
        minutes.append({start - (i + 1) * 60, counts[i]});
    const CrisisBaseline found = crisisBaseline(minutes, conditions, kNow);
    QCOMPARE(found.windows, 7);
    QCOMPARE(found.usual, 2.0);
    QCOMPARE(found.spread, 1.4826);
}

void TestCrisis::threshold_data()
{
    QTest::addColumn<int>("windows");
    QTest::addColumn<double>("usual");
    QTest::addColumn<double>("spread");
    QTest::addColumn<int>("minCount");
    QTest::addColumn<double>("factor");
    QTest::addColumn<qint64>("threshold");
    QTest::newRow("a quiet history asks for minCount") << 20 << 0.0 << 0.0 << 10 << 3.0 << 10LL;
    QTest::newRow("the factor") << 20 << 10.0 << 3.2 << 10 << 3.0 << 30LL;
    QTest::newRow("what swings much has to swing more") << 20 << 10.0 << 8.0 << 10 << 3.0 << 38LL;
    QTest::newRow("a small factor is not enough for an outlier") << 20 << 100.0 << 10.0 << 5 << 1.1 << 135LL;
    QTest::newRow("no history") << 5 << 50.0 << 7.0 << 10 << 3.0 << 30LL;
    QTest::newRow("fractions are rounded up") << 20 << 3.5 << 1.88 << 5 << 3.0 << 11LL;
}

void TestCrisis::threshold()
{
    QFETCH(int, windows);
    QFETCH(double, usual);
    QFETCH(double, spread);
    QFETCH(int, minCount);
    QFETCH(double, factor);
    QFETCH(qint64, threshold);
    CrisisConditions conditions;
    conditions.minCount = minCount;
    conditions.factor = factor;
    QCOMPARE(crisisVolumeThreshold(conditions, {windows, usual, spread}), threshold);
}

void TestCrisis::stormsBeforeDoNotMakeTheNextOneUsual()
{
    CrisisConditions conditions;
    conditions.windowMinutes = 60;
    QList<qint64> instants;
    for (int hour = 2; hour < 7 * 24; ++hour)
        instants.append(kNow - hour * 60 * kMinute);
    const CrisisBaseline quiet = crisisBaseline(minutesOf(instants), conditions, kNow);
    // Two hours of a storm three days ago, at this time of the day.
    for (int i = 0; i < 1000; ++i)
        instants.append(kNow - (3 * 1440 + i % 120) * kMinute);
    const CrisisBaseline after = crisisBaseline(minutesOf(instants), conditions, kNow);
    QCOMPARE(crisisVolumeThreshold(conditions, after), crisisVolumeThreshold(conditions, quiet));
}

void TestCrisis::nightsDoNotMakeAMorningAStorm()
{
    // Ten an hour from eight to twenty, nothing at night: at ten in the morning ten are usual.
    CrisisConditions conditions;
    conditions.windowMinutes = 60;
    conditions.minCount = 5;
    QList<qint64> instants;
    for (int minute = 60; minute < 7 * 1440; ++minute) {
        const qint64 at = kNow - minute * kMinute;
        const int hour = int(at / (60 * kMinute) % 24);
        if (hour >= 8 && hour < 20 && minute % 6 == 0)
            instants.append(at);
    }
    const CrisisBaseline found = crisisBaseline(minutesOf(instants), conditions, kNow);
    QCOMPARE(found.usual, 10.0);
    QVERIFY(crisisVolumeThreshold(conditions, found) >= 30);
}

void TestCrisis::volumeCountsNewMessagesOfItsAccounts()
{
    const CrisisRule rule = ruleOf(u"mention_spike"_s, u"{'factor':3,'minCount':3,'accountIds':['s1'],'windowMinutes':30}"_s);
    QList<CrisisMessage> messages{message(u"a"_s), message(u"b"_s), message(u"c"_s), message(u"old"_s, CrisisMood::Unknown, 45)};
    messages.append(message(u"elsewhere"_s));
    messages.last().accountId = u"s2"_s;
    const CrisisBaseline quiet{20, 0, 0};
    const CrisisFinding found = judge(rule, messages, quiet);
    QCOMPARE(found.count, 3);
    QVERIFY(found.fits);
    QCOMPARE(found.accountIds, QStringList{u"s1"_s});
    QCOMPARE(found.itemIds.size(), 3);
    QCOMPARE(found.data.value(u"baseline"_s).toDouble(-1), 0.0);
    QCOMPARE(found.data.value(u"threshold"_s).toInt(), 3);
    messages.removeFirst();
    QVERIFY(!judge(rule, messages, quiet).fits);
    // Three more in a conversation that was there before count as much; what it is about stays one.
    CrisisLook look;
    look.nowMs = kNow;
    look.messages = &messages;
    look.baseline = quiet;
    const CrisisMinutes arrivals = crisisMinutes({kNow - 45 * kMinute, kNow - kMinute, kNow, kNow - 2 * kMinute, kNow - kMinute, kNow - 29 * kMinute});
    look.arrivals = &arrivals;
    QCOMPARE(judgeCrisis(rule, look).count, 5);
    QCOMPARE(judgeCrisis(rule, look).itemIds.size(), 2);
    QVERIFY(judgeCrisis(rule, look).fits);
    // Without a baseline it says so by leaving it out, and asks for more.
    QVERIFY(!judge(rule, messages).data.contains(u"baseline"_s));
}

void TestCrisis::negativeShare_data()
{
    QTest::addColumn<int>("negative");
    QTest::addColumn<int>("positive");
    QTest::addColumn<int>("unscored");
    QTest::addColumn<bool>("fits");
    QTest::addColumn<double>("share");
    QTest::newRow("half of ten") << 5 << 5 << 0 << true << 0.5;
    QTest::newRow("a little less") << 49 << 51 << 0 << false << 0.49;
    QTest::newRow("all, but too few") << 9 << 0 << 0 << false << 1.0;
    QTest::newRow("those without a mood do not fill it up") << 5 << 4 << 20 << false << 5.0 / 9;
    QTest::newRow("nor water it down") << 6 << 4 << 90 << true << 0.6;
    QTest::newRow("nothing at all") << 0 << 0 << 3 << false << 0.0;
}

void TestCrisis::negativeShare()
{
    QFETCH(int, negative);
    QFETCH(int, positive);
    QFETCH(int, unscored);
    QList<CrisisMessage> messages;
    for (int i = 0; i < negative; ++i)
        messages.append(message(u"bad"_s, CrisisMood::Negative));
    for (int i = 0; i < positive; ++i)
        messages.append(message(u"good"_s, CrisisMood::Positive));
    for (int i = 0; i < unscored; ++i)
        messages.append(message(u"?"_s));
    const CrisisFinding found = judge(ruleOf(u"negative_sentiment_spike"_s, u"{'negativeShare':0.5}"_s), messages);
    QTEST(found.fits, "fits");
    QTEST(found.data.value(u"negativeShare"_s).toDouble(), "share");
    QCOMPARE(found.data.value(u"unscored"_s).toInt(), unscored);
    QCOMPARE(found.data.value(u"scored"_s).toInt(), negative + positive);
    QCOMPARE(found.itemIds.size(), negative);
}

void TestCrisis::correctionsGoFirst()
{
    QCOMPARE(crisisMoodOf(u"positive"_s, u"negative"_s), CrisisMood::Positive);
    QCOMPARE(crisisMoodOf(QString(), u"negative"_s), CrisisMood::Negative);
    QCOMPARE(crisisMoodOf(u"negative"_s, QString()), CrisisMood::Negative);
    QCOMPARE(crisisMoodOf(QString(), u"neutral"_s), CrisisMood::Neutral);
    QCOMPARE(crisisMoodOf(QString(), QString()), CrisisMood::Unknown);
}

void TestCrisis::keywords_data()
{
    QTest::addColumn<QString>("keyword");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("fits");
    QTest::newRow("whole words") << u"recall"_s << u"Is there a recall?"_s << true;
    QTest::newRow("not within a word") << u"recall"_s << u"I recalled that day"_s << false;
    QTest::newRow("any case") << u"RECALL"_s << u"ReCall now"_s << true;
    QTest::newRow("a star") << u"boycott*"_s << u"We are boycotting you"_s << true;
    QTest::newRow("accents in the text") << u"scandale"_s << u"Quel scandalé"_s << true;
    QTest::newRow("accents in the keyword") << u"Rückruf"_s << u"Wann kommt der Ruckruf?"_s << true;
    QTest::newRow("an umlaut that is written out") << u"Rückruf"_s << u"Wann kommt der RUECKRUF?"_s << true;
    QTest::newRow("decomposed") << u"Rückruf"_s << u"Ru\u0308ckruf!"_s << true;
    QTest::newRow("sharp s") << u"Scheiß"_s << u"SCHEISS Kaffee"_s << true;
    QTest::newRow("full width letters") << u"recall"_s << u"ＲＥＣＡＬＬ"_s << true;
    QTest::newRow("a letter that is not seen") << u"recall"_s << u"re\u200Bcall"_s << true;
    QTest::newRow("a phrase") << u"food poisoning"_s << u"I got food  poisoning."_s << true;
    QTest::newRow("a phrase over a line") << u"food poisoning"_s << u"food\npoisoning"_s << true;
    QTest::newRow("its words apart") << u"food poisoning"_s << u"food and poisoning"_s << false;
    QTest::newRow("an apostrophe") << u"don't buy"_s << u"Don\u2019t buy here"_s << true;
    QTest::newRow("no spaces to go by") << u"中毒"_s << u"这个咖啡让我中毒了"_s << true;
}

void TestCrisis::keywords()
{
    QFETCH(QString, keyword);
    QFETCH(QString, text);
    CrisisRule rule;
    const auto read = crisisConditionsOf(u"keyword"_s, {{u"keywords"_s, QJsonArray{keyword}}});
    QVERIFY(read);
    rule.conditions = *read;
    const CrisisFinding found = judge(rule, {message(text)});
    QTEST(found.fits, "fits");
    if (found.fits)
        QCOMPARE(found.data.value(u"keywords"_s).toObject().value(keyword).toInt(), 1);
}

void TestCrisis::keywordsAreCountedByMessage()
{
    const CrisisRule rule = ruleOf(u"keyword"_s, u"{'keywords':['sick','recall'],'minCount':2}"_s);
    const CrisisFinding found = judge(rule, {message(u"sick, so sick, and no recall"_s), message(u"recall!"_s), message(u"nice"_s)});
    QCOMPARE(found.count, 2);
    QCOMPARE(found.data.value(u"keywords"_s).toObject(), objectOf(u"{'sick':1,'recall':2}"_s));
    QVERIFY(!judge(rule, {message(u"recall"_s)}).fits);
}

void TestCrisis::influencersHaveToComplain_data()
{
    QTest::addColumn<qint64>("followers");
    QTest::addColumn<int>("mood");
    QTest::addColumn<bool>("isComplaint");
    QTest::addColumn<bool>("fits");
    QTest::newRow("many and angry") << 50'000LL << int(CrisisMood::Negative) << false << true;
    QTest::newRow("many and a complaint in a friendly tone") << 50'000LL << int(CrisisMood::Positive) << true << true;
    QTest::newRow("many and happy") << 50'000LL << int(CrisisMood::Positive) << false << false;
    QTest::newRow("few and angry") << 49'999LL << int(CrisisMood::Negative) << true << false;
    QTest::newRow("nobody knows how many") << -1LL << int(CrisisMood::Negative) << true << false;
}

void TestCrisis::influencersHaveToComplain()
{
    QFETCH(qint64, followers);
    QFETCH(int, mood);
    QFETCH(bool, isComplaint);
    CrisisMessage said = message(u"hm"_s, CrisisMood(mood));
    said.followers = followers;
    said.isComplaint = isComplaint;
    said.name = u"Nina"_s;
    const CrisisFinding found = judge(ruleOf(u"influencer"_s, u"{'minFollowers':50000}"_s), {said});
    QTEST(found.fits, "fits");
    QCOMPARE(found.data.value(u"authors"_s).toArray().size(), found.fits ? 1 : 0);
}

void TestCrisis::backlog()
{
    const CrisisRule rule = ruleOf(u"inbox_backlog"_s, u"{'backlog':40}"_s);
    const QList<CrisisMessage> none;
    for (const auto &[waiting, fits, calm] : {std::tuple(39, false, false), std::tuple(40, true, false), std::tuple(29, false, true)}) {
        const CrisisFinding found = judgeCrisis(rule, {kNow, 0, &none, {}, waiting});
        QCOMPARE(found.fits, fits);
        QCOMPARE(found.isCalm, calm);
    }
}

void TestCrisis::farBeyondIsOneLevelMore_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("conditions");
    QTest::addColumn<QString>("level");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("raised");
    QTest::newRow("just a spike") << u"mention_spike"_s << u"{'factor':3,'minCount':5}"_s << u"medium"_s << 29 << u"medium"_s;
    QTest::newRow("twice the threshold") << u"mention_spike"_s << u"{'factor':3,'minCount':5}"_s << u"medium"_s << 30 << u"high"_s;
    QTest::newRow("there is nothing above critical") << u"mention_spike"_s << u"{'factor':3,'minCount':5}"_s << u"critical"_s << 60 << u"critical"_s;
    QTest::newRow("a word four times") << u"keyword"_s << u"{'keywords':['bad']}"_s << u"low"_s << 4 << u"low"_s;
    QTest::newRow("a word five times") << u"keyword"_s << u"{'keywords':['bad']}"_s << u"low"_s << 5 << u"medium"_s;
    QTest::newRow("everybody is angry, ten of them") << u"negative_sentiment_spike"_s << u"{'negativeShare':0.5}"_s << u"high"_s << 10 << u"high"_s;
    QTest::newRow("everybody is angry, twenty of them") << u"negative_sentiment_spike"_s << u"{'negativeShare':0.5}"_s << u"high"_s << 20 << u"critical"_s;
}

void TestCrisis::farBeyondIsOneLevelMore()
{
    QFETCH(QString, type);
    QFETCH(QString, conditions);
    QFETCH(QString, level);
    QFETCH(int, count);
    QFETCH(QString, raised);
    CrisisRule rule = ruleOf(type, conditions);
    rule.level = *crisisLevelFromKey(level);
    QList<CrisisMessage> messages;
    for (int i = 0; i < count; ++i)
        messages.append(message(u"bad"_s, CrisisMood::Negative));
    const CrisisFinding found = judge(rule, messages);
    QVERIFY(found.fits);
    QCOMPARE(crisisLevelKey(found.level), raised);
    QCOMPARE(found.data.value(u"raised"_s).toBool(), found.isRaised);
}

void TestCrisis::whatIsOverIsNotCountedAgain()
{
    const CrisisRule rule = ruleOf(u"keyword"_s, u"{'keywords':['bad']}"_s);
    const QList<CrisisMessage> messages{message(u"bad"_s, CrisisMood::Negative, 20)};
    QVERIFY(judge(rule, messages).fits);
    QVERIFY(!judge(rule, messages, {}, kNow - 10 * kMinute).fits);
    QVERIFY(judge(rule, messages, {}, kNow - 21 * kMinute).fits);
}

void TestCrisis::theNewestFiveHundred()
{
    QList<CrisisMessage> messages;
    for (int i = 0; i < 700; ++i) {
        messages.append(message(u"bad"_s));
        messages.last().atMs = kNow - i * 1000;
        messages.last().id = u"m%1"_s.arg(i);
    }
    const CrisisFinding found = judge(ruleOf(u"keyword"_s, u"{'keywords':['bad']}"_s), messages);
    QCOMPARE(found.count, 700);
    QCOMPARE(found.itemIds.size(), 500);
    QCOMPARE(found.itemIds.first(), u"m0"_s);
    QCOMPARE(found.itemIds.last(), u"m499"_s);
}

void TestCrisis::course_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<qint64>("count");
    QTest::addColumn<bool>("fits");
    QTest::addColumn<bool>("calm");
    QTest::addColumn<qint64>("said");
    QTest::addColumn<int>("minutesAgo");
    QTest::addColumn<bool>("wasCalm");
    QTest::addColumn<int>("turn");
    const QString spike = u"mention_spike"_s;
    QTest::newRow("it goes on") << spike << 14LL << true << false << 10LL << 0 << false << int(CrisisTurn::None);
    QTest::newRow("half as much again") << spike << 15LL << true << false << 10LL << 0 << false << int(CrisisTurn::Grew);
    QTest::newRow("one becomes three") << spike << 3LL << true << false << 1LL << 0 << false << int(CrisisTurn::None);
    QTest::newRow("one becomes four") << spike << 4LL << true << false << 1LL << 0 << false << int(CrisisTurn::Grew);
    QTest::newRow("one more influencer") << u"influencer"_s << 2LL << true << false << 1LL << 0 << false << int(CrisisTurn::Grew);
    QTest::newRow("quiet for ten minutes") << spike << 0LL << false << true << 10LL << 10 << false << int(CrisisTurn::None);
    QTest::newRow("quiet for fifteen") << spike << 0LL << false << true << 10LL << 15 << false << int(CrisisTurn::Calmed);
    QTest::newRow("just below is not quiet") << spike << 9LL << false << false << 10LL << 60 << false << int(CrisisTurn::None);
    QTest::newRow("it is said once") << spike << 0LL << false << true << 10LL << 60 << true << int(CrisisTurn::None);
    QTest::newRow("there again") << spike << 10LL << true << false << 10LL << 60 << true << int(CrisisTurn::Again);
}

void TestCrisis::course()
{
    QFETCH(QString, type);
    QFETCH(qint64, count);
    QFETCH(bool, fits);
    QFETCH(bool, calm);
    QFETCH(qint64, said);
    QFETCH(int, minutesAgo);
    QFETCH(bool, wasCalm);
    QFETCH(int, turn);
    CrisisRule rule;
    rule.conditions.kind = *crisisKindFromKey(type);
    CrisisFinding finding;
    finding.count = count;
    finding.fits = fits;
    finding.isCalm = calm;
    QCOMPARE(int(crisisTurn(rule, finding, {said, kNow - minutesAgo * kMinute, wasCalm}, kNow)), turn);
}

void TestCrisis::variables()
{
    QCOMPARE(crisisVariables(u"Hi {{sender.name}}, {{ time }} and {{sender.name}} {{}} {{a{b}}}"_s), (QStringList{u"sender.name"_s, u"time"_s}));
}

void TestCrisis::aLine()
{
    const QString line = u"{'ruleType':'negative_sentiment_spike','severity':'low','conditions':{'negativeShare':0.5,'minCount':2},'now':'2026-03-18T10:00:00Z',"
                         "'messages':[{'at':'2026-03-18T09:50:00Z','text':'This is horrible, I hate it'},{'at':'2026-03-18T09:51:00Z','sentiment':'negative','correctedSentiment':'positive'}]}"_s;
    const auto answer = crisisLine(QString(line).replace(u'\'', u'"').toUtf8());
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().code + answer.error().args.join(u' ')));
    const QJsonObject out = QJsonDocument::fromJson(*answer).object();
    QVERIFY(out.value(u"fits"_s).toBool());
    QCOMPARE(out.value(u"factors"_s).toObject().value(u"negativeShare"_s).toDouble(), 0.5);
    QCOMPARE(out.value(u"items"_s).toArray(), QJsonArray{u"0"_s});
    QCOMPARE(crisisLine("[]").error().code, u"crisis.line"_s);
    QCOMPARE(crisisLine(R"({"ruleType":"keyword","conditions":{"keywords":["x"]}})").error().args.value(0), u"now"_s);
    QCOMPARE(crisisLine(R"({"ruleType":"keyword","conditions":{}})").error().code, u"crisis.missing"_s);
}

CAMPANILE_APPLESS_TEST(TestCrisis)

} // namespace tst_crisis

#include "tst_crisis.moc"
