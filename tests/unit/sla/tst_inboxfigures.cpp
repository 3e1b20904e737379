// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/csv.h"
#include "app/domain/inboxfiguretable.h"
#include "app/domain/verbs.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

namespace tst_inboxfigures {

using namespace campanile;
using namespace campanile::domain;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;

qint64 at(const QString &iso)
{
    return QDateTime::fromString(iso, Qt::ISODate).toMSecsSinceEpoch();
}

SlaPolicy policyOf(const QJsonObject &record)
{
    const auto policy = slaPolicyOf(record, u"UTC"_s);
    return policy ? *policy : SlaPolicy();
}

QJsonObject officeWeek()
{
    QJsonObject week;
    for (const QString &day : {u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s})
        week.insert(day, QJsonArray{QJsonValue(QJsonArray{u"09:00"_s, u"17:00"_s})});
    return week;
}

/** "i" a message of the customer, "o" one of ours; minutes since the beginning of time. */
struct Said {
    char way;
    int minute;
    int person = 0;
};

void put(InboxBook &book, InboxState state, const QList<Said> &messages, int endedMinute = -1)
{
    book.placeOf(InboxBook::List::Person, u"somebody"_s);
    InboxCase item;
    item.state = state;
    item.endedMs = endedMinute < 0 ? -1 : endedMinute * kMinute;
    item.caseMs = messages.isEmpty() ? -1 : messages.first().minute * kMinute;
    QList<InboxTurn> turns;
    for (const Said &one : messages)
        turns.append({one.minute * kMinute, one.way == 'i', one.way == 'i' ? -1 : one.person});
    book.add(item, turns);
}

/** What a reckoner with a pencil would do: every minute is looked at by itself. Slow, and shares no line with the real one. */
class SlowReference
{
public:
    struct Wait {
        int item;
        int from;   ///< minute
        int to;     ///< minute; -1 = still
        int person; ///< -2 = nobody answered
    };
    struct Item {
        InboxCase record;
        QList<Said> said;
    };
    QList<Item> items;
    int nowMinute = 0;

    [[nodiscard]] QList<Wait> waits() const
    {
        QList<Wait> list;
        for (int i = 0; i < items.size(); ++i) {
            const Item &item = items[i];
            if (item.record.state == InboxState::Spam)
                continue;
            int since = -1;
            for (const Said &one : item.said) {
                if (one.way == 'i' && since < 0) {
                    since = one.minute;
                } else if (one.way == 'o' && since >= 0) {
                    list.append({i, since, one.minute, one.person});
                    since = -1;
                }
            }
            if (since < 0)
                continue;
            const bool isOpen = item.record.state == InboxState::Open;
            const int last = item.said.last().minute;
            list.append({i, since, isOpen ? -1 : item.record.endedMs < 0 ? last : std::max(since, int(item.record.endedMs / kMinute)), -2});
        }
        return list;
    }
    /** Monday to Friday, nine to five in UTC, minute by minute. */
    [[nodiscard]] static int workingMinutes(int from, int to)
    {
        int count = 0;
        for (int minute = from; minute < to; ++minute) {
            const int day = minute / 1440;
            const int weekday = (day + 3) % 7; // 1970-01-01 was a Thursday
            const int hour = minute % 1440 / 60;
            count += weekday < 5 && hour >= 9 && hour < 17 ? 1 : 0;
        }
        return count;
    }
};

} // namespace

/** How fast, how much, how well: by hand over small sets, and against a slow reckoner over random ones. */
class TestInboxFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ranksAreNearest_data();
    void ranksAreNearest();
    void roundsOfAThread_data();
    void roundsOfAThread();
    void workingTimeLeavesTheWeekendOut();
    void agesFallIntoTheirBuckets();
    void onlyWhatIsDecidedIsJudged();
    void anAnswerIsJudgedByTheDeadlineThatItLeftUnder_data();
    void anAnswerIsJudgedByTheDeadlineThatItLeftUnder();
    void theFilterDecidesWhoCounts();
    void randomHistoriesAgreeWithAPencil_data();
    void randomHistoriesAgreeWithAPencil();
    void daysFollowTheWallsClock();
    void tablesCanBeCountedUpAgain();
    void theVerbReadsItems();
    void theVerbNamesWhatIsWrong_data();
    void theVerbNamesWhatIsWrong();
};

void TestInboxFigures::ranksAreNearest_data()
{
    QTest::addColumn<QList<int>>("minutes");
    QTest::addColumn<int>("median");
    QTest::addColumn<int>("p90");
    QTest::newRow("one") << QList<int>{7} << 7 << 7;
    QTest::newRow("two: the smaller is the middle") << QList<int>{9, 3} << 3 << 9;
    QTest::newRow("ten") << QList<int>{10, 1, 9, 2, 8, 3, 7, 4, 6, 5} << 5 << 9;
    QTest::newRow("eleven") << QList<int>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11} << 6 << 10;
    QTest::newRow("an answer before the question is none") << QList<int>{-5} << 0 << 0;
}

void TestInboxFigures::ranksAreNearest()
{
    QFETCH(QList<int>, minutes);
    QList<qint64> values;
    for (const int minute : minutes)
        values.append(minute * kMinute);
    const DurationFigure figure = durationFigure(values);
    QCOMPARE(figure.count, minutes.size());
    QTEST(int(figure.medianMs / kMinute), "median");
    QTEST(int(figure.p90Ms / kMinute), "p90");
    QCOMPARE(durationFigure({}), DurationFigure());
}

void TestInboxFigures::roundsOfAThread_data()
{
    QTest::addColumn<QString>("messages");
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("rounds");
    QTest::newRow("a question and its answer") << u"i10 o25"_s << int(InboxState::Replied) << u"10-25"_s;
    QTest::newRow("two messages are one question") << u"i10 i12 o25 o26"_s << int(InboxState::Replied) << u"10-25"_s;
    QTest::newRow("who writes again waits again") << u"i10 o25 i40 i41 o60 i70"_s << int(InboxState::Open) << u"10-25 40-60 70-"_s;
    QTest::newRow("ours alone is no round") << u"o5 o6"_s << int(InboxState::Replied) << QString();
    QTest::newRow("set aside without an answer") << u"i10"_s << int(InboxState::Archived) << u"10x90"_s;
    QTest::newRow("waiting for the customer without an answer") << u"i10 o20 i30"_s << int(InboxState::Pending) << u"10-20 30x90"_s;
    QTest::newRow("spam") << u"i10 o20"_s << int(InboxState::Spam) << QString();
}

void TestInboxFigures::roundsOfAThread()
{
    QFETCH(QString, messages);
    QFETCH(int, state);
    QList<Said> said;
    for (const QString &word : messages.split(u' '))
        said.append({char(word[0].toLatin1()), word.mid(1).toInt()});
    InboxBook book;
    put(book, InboxState(state), said, 90);
    QStringList found;
    for (const InboxRound &round : book.rounds()) {
        const QString end = round.end == InboxRound::End::Waiting ? QString() : QString::number(round.endMs / kMinute);
        found.append(QString::number(round.startMs / kMinute) + (round.end == InboxRound::End::Closed ? u'x' : u'-') + end);
        QCOMPARE(round.isAgain, found.size() > 1);
    }
    QTEST(found.join(u' '), "rounds");
}

void TestInboxFigures::workingTimeLeavesTheWeekendOut()
{
    InboxBook book;
    const int friday = int(at(u"2026-03-20T16:30:00Z"_s) / kMinute);
    const int monday = int(at(u"2026-03-23T09:30:00Z"_s) / kMinute);
    put(book, InboxState::Resolved, {{'i', friday}, {'o', monday}}, monday + 60);
    InboxFigureWish wish{at(u"2026-03-16T00:00:00Z"_s), at(u"2026-03-30T00:00:00Z"_s), at(u"2026-03-24T10:30:00Z"_s), {}, {},
                         {policyOf({{u"firstResponseMinutes"_s, 60}, {u"businessHours"_s, officeWeek()}})}};
    const InboxFigures figures = inboxFigures(book, wish);
    QCOMPARE(figures.all.firstReplyWorking.medianMs, kHour);
    QCOMPARE(figures.all.firstReply.medianMs, 65 * kHour);
    QCOMPARE(figures.resolutionWorking.medianMs, 2 * kHour);
    QCOMPARE(figures.all.keptPercent(), std::optional(100.0));
    wish.policies.first().firstResponseMinutes = 59;
    QCOMPARE(inboxFigures(book, wish).all.keptPercent(), std::optional(0.0));
    // Without a rule every hour counts, and nothing is kept or missed.
    wish.policies.clear();
    QCOMPARE(inboxFigures(book, wish).all.firstReplyWorking.medianMs, 65 * kHour);
    QVERIFY(!inboxFigures(book, wish).all.keptPercent());
}

void TestInboxFigures::agesFallIntoTheirBuckets()
{
    const qint64 now = 1000 * kHour;
    InboxBook book;
    for (const qint64 age : {0LL, 59LL, 60LL, 24 * 60LL, 7 * 24 * 60LL, 900 * 60LL})
        put(book, InboxState::Open, {{'i', int(now / kMinute - age)}});
    // Old, but it waits for an hour only.
    put(book, InboxState::Open, {{'i', 0}, {'o', 60}, {'i', int(now / kMinute) - 60}});
    put(book, InboxState::Archived, {{'i', 0}}, 5);
    const InboxFigures figures = inboxFigures(book, {0, now + kDay, now});
    QCOMPARE(figures.ages, (QList<qint64>{2, 2, 0, 1, 0, 2}));
    QCOMPARE(figures.backlogAfter, 7);
    QCOMPARE(figures.all.waiting, 7);
}

void TestInboxFigures::onlyWhatIsDecidedIsJudged()
{
    InboxBook book;
    put(book, InboxState::Open, {{'i', 950}});            // its time runs
    put(book, InboxState::Open, {{'i', 100}});            // it ran out
    put(book, InboxState::Replied, {{'i', 100}, {'o', 160}});
    put(book, InboxState::Replied, {{'i', 100}, {'o', 161}});
    put(book, InboxState::Archived, {{'i', 100}}, 120);   // set aside in time
    put(book, InboxState::Archived, {{'i', 100}}, 200);   // and after it had run out
    const InboxFigures figures = inboxFigures(book, {0, kDay, 1000 * kMinute, {}, {}, {policyOf({{u"firstResponseMinutes"_s, 60}})}});
    QCOMPARE(figures.all.judged, 4);
    QCOMPARE(figures.all.kept, 1);
    QCOMPARE(figures.all.closed, 2);
}

void TestInboxFigures::anAnswerIsJudgedByTheDeadlineThatItLeftUnder_data()
{
    QTest::addColumn<int>("dueMinute");
    QTest::addColumn<int>("ruleOfToday"); // minutes; 0 = none
    QTest::addColumn<int>("judged");
    QTest::addColumn<int>("kept");
    QTest::addRow("in time, and the rule of today is stricter") << 160 << 10 << 1 << 1;
    QTest::addRow("late, and the rule of today is laxer") << 159 << 1000 << 1 << 0;
    QTest::addRow("in time, and no rule is left") << 160 << 0 << 1 << 1;
    QTest::addRow("nobody kept the deadline: the rule of today") << -1 << 60 << 1 << 1;
    QTest::addRow("neither deadline nor rule") << -1 << 0 << 0 << 0;
}

void TestInboxFigures::anAnswerIsJudgedByTheDeadlineThatItLeftUnder()
{
    QFETCH(int, dueMinute);
    QFETCH(int, ruleOfToday);
    InboxBook book;
    InboxCase item;
    item.state = InboxState::Replied;
    // The second answer goes to nobody's question; its deadline would be nonsense.
    book.add(item, {{100 * kMinute, true}, {160 * kMinute, false, -1, dueMinute < 0 ? -1 : dueMinute * kMinute}, {200 * kMinute, false, -1, kMinute}});
    InboxFigureWish wish{0, kDay, 1000 * kMinute, {}, {}, {}};
    if (ruleOfToday > 0)
        wish.policies.append(policyOf({{u"firstResponseMinutes"_s, ruleOfToday}, {u"name"_s, u"Fast"_s}}));
    const InboxFigures figures = inboxFigures(book, wish);
    QTEST(int(figures.all.judged), "judged");
    QTEST(int(figures.all.kept), "kept");
    // The table says what decided.
    const QStringList row = roundTable(book, wish, [](InboxBook::List, const QString &) { return QString(); }).at(1);
    QCOMPARE(row.last(), dueMinute < 0 ? QString() : figureInstant(dueMinute * kMinute));
    QCOMPARE(row.at(row.size() - 4), dueMinute < 0 && ruleOfToday > 0 ? u"Fast"_s : QString());
}

void TestInboxFigures::theFilterDecidesWhoCounts()
{
    using List = InboxBook::List;
    InboxBook book;
    const int anna = book.placeOf(List::Person, u"anna"_s);
    const int ben = book.placeOf(List::Person, u"ben"_s);
    const auto add = [&](const QString &network, int assignee, InboxState state, const QList<Said> &said) {
        InboxCase item;
        item.network = qint16(book.placeOf(List::Network, network));
        item.type = qint16(book.placeOf(List::Type, u"dm"_s));
        item.assignee = assignee;
        item.state = state;
        QList<InboxTurn> turns;
        for (const Said &one : said)
            turns.append({one.minute * kMinute, one.way == 'i', one.way == 'i' ? -1 : one.person});
        book.add(item, turns);
    };
    add(u"mastodon"_s, anna, InboxState::Replied, {{'i', 10}, {'o', 20, ben}});
    add(u"facebook"_s, anna, InboxState::Open, {{'i', 10}, {'o', 15, anna}, {'o', 16, anna}, {'i', 30}});
    add(u"facebook"_s, -1, InboxState::Open, {{'i', 50}});
    const auto with = [&](const InboxFigureFilter &filter) { return inboxFigures(book, {0, kHour, kHour, {}, filter, {policyOf({{u"firstResponseMinutes"_s, 20}})}}); };
    QCOMPARE(with({}).all.rounds, 4);
    QCOMPARE(with({}).conversations, 3);
    QCOMPARE(with({}).again, 1);
    QCOMPARE(with({{}, {u"facebook"_s}}).all.rounds, 3);
    QCOMPARE(with({{}, {u"reddit"_s}}).all.rounds, 0);
    QCOMPARE(with({{}, {}, {u"review"_s}}).all.rounds, 0);
    // What was answered is whose answer it was; what waits is whose it is.
    QCOMPARE(with({{}, {}, {}, {u"ben"_s}}).all.rounds, 1);
    QCOMPARE(with({{}, {}, {}, {u"anna"_s}}).all.rounds, 2);
    QCOMPARE(with({{}, {}, {}, {QString()}}).all.rounds, 1);
    const QList<PersonFigures> people = with({}).people;
    QCOMPARE(people.size(), 3);
    QCOMPARE(people[0].userId, u"anna"_s);
    QCOMPARE(people[0].open, 1);
    QCOMPARE(people[0].overdue, 1);
    QCOMPARE(people[0].replies, 2);
    QCOMPARE(people[0].answered.answered, 1);
    QCOMPARE(people[1].userId, QString());
    QCOMPARE(people[1].overdue, 0);
    QCOMPARE(people[2].userId, u"ben"_s);
    QCOMPARE(people[2].answered.firstReply.medianMs, 10 * kMinute);
}

void TestInboxFigures::randomHistoriesAgreeWithAPencil_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 40; ++seed)
        QTest::addRow("seed %d", seed) << seed;
}

void TestInboxFigures::randomHistoriesAgreeWithAPencil()
{
    QFETCH(int, seed);
    QRandomGenerator random{quint32(seed)};
    const int start = int(at(u"2026-03-16T00:00:00Z"_s) / kMinute); // a Monday
    const int days = 12;
    SlowReference slow;
    slow.nowMinute = start + days * 1440 - random.bounded(3 * 1440);
    InboxBook book;
    const int limit = 30 + random.bounded(400);
    const int people = 3;
    for (int p = 0; p < people; ++p)
        book.placeOf(InboxBook::List::Person, u"person %1"_s.arg(p));
    for (int i = random.bounded(60); i >= 0; --i) {
        InboxCase item;
        item.state = InboxState(random.bounded(6));
        item.assignee = random.bounded(people + 1) - 1;
        QList<Said> said;
        int minute = start - 2 * 1440 + random.bounded(days * 1440);
        for (int n = 1 + random.bounded(7); n > 0 && minute < slow.nowMinute; --n) {
            said.append({random.bounded(3) == 0 ? 'o' : 'i', minute, random.bounded(people)});
            minute += random.bounded(3) == 0 ? random.bounded(20) : random.bounded(2000);
        }
        if (said.isEmpty())
            continue;
        if (random.bounded(4) > 0 && item.state != InboxState::Open)
            item.endedMs = (said.last().minute + random.bounded(3000)) * kMinute;
        item.caseMs = said.first().minute * kMinute;
        slow.items.append({item, said});
        QList<InboxTurn> turns;
        for (const Said &one : said)
            turns.append({one.minute * kMinute, one.way == 'i', one.way == 'i' ? -1 : one.person});
        book.add(item, turns);
    }
    InboxFigureWish wish{start * kMinute, (start + days * 1440) * kMinute, slow.nowMinute * kMinute, {}, {},
                         {policyOf({{u"firstResponseMinutes"_s, limit}, {u"businessHours"_s, officeWeek()}})}};
    for (int day = 0; day < days; day += 3)
        wish.edges.append((start + day * 1440) * kMinute);
    const InboxFigures figures = inboxFigures(book, wish);

    QList<int> real, working;
    QList<int> answeredBy(people, 0);
    int rounds = 0, judged = 0, kept = 0, waiting = 0;
    for (const SlowReference::Wait &wait : slow.waits()) {
        if (wait.from < start || wait.from >= start + days * 1440)
            continue;
        ++rounds;
        const int spent = SlowReference::workingMinutes(wait.from, wait.to < 0 ? slow.nowMinute : wait.to);
        if (wait.person >= 0) {
            real.append(wait.to - wait.from);
            working.append(spent);
            ++answeredBy[wait.person];
        }
        waiting += wait.to < 0 ? 1 : 0;
        if (spent > limit)
            ++judged;
        else if (wait.person >= 0)
            ++judged, ++kept;
    }
    std::sort(real.begin(), real.end());
    std::sort(working.begin(), working.end());
    QCOMPARE(figures.all.rounds, rounds);
    QCOMPARE(figures.all.answered, real.size());
    QCOMPARE(figures.all.waiting, waiting);
    QCOMPARE(figures.all.judged, judged);
    QCOMPARE(figures.all.kept, kept);
    if (!real.isEmpty()) {
        QCOMPARE(figures.all.firstReply.medianMs, real[(real.size() + 1) / 2 - 1] * kMinute);
        QCOMPARE(figures.all.firstReplyWorking.medianMs, working[(working.size() + 1) / 2 - 1] * kMinute);
        QCOMPARE(figures.all.firstReply.p90Ms, real[(real.size() * 9 + 9) / 10 - 1] * kMinute);
    }
    for (const PersonFigures &person : figures.people) {
        if (!person.userId.isEmpty())
            QCOMPARE(person.answered.answered, answeredBy[person.userId.last(1).toInt()]);
    }
    QCOMPARE(figures.parts.size(), days / 3);
    qint64 inParts = 0;
    for (const PartFigures &part : figures.parts) {
        inParts += part.rounds.rounds;
        const int sample = int(std::min(part.toMs, wish.nowMs) / kMinute);
        int standing = 0;
        for (const SlowReference::Wait &wait : slow.waits())
            standing += wait.from <= sample && (wait.to < 0 || wait.to > sample) ? 1 : 0;
        QCOMPARE(part.backlog, part.fromMs > wish.nowMs ? -1 : standing);
    }
    QCOMPARE(inParts, qint64(rounds));
    qint64 spread = 0;
    for (const qint64 count : figures.distribution)
        spread += count;
    QCOMPARE(spread, figures.all.answered);
}

void TestInboxFigures::daysFollowTheWallsClock()
{
    // The clocks went forward on 2026-03-29: that day had 23 hours.
    const QTimeZone berlin("Europe/Berlin");
    const QList<qint64> days = figureEdges(QDate(2026, 3, 28), QDate(2026, 3, 31), 1, berlin);
    QCOMPARE(days, (QList<qint64>{at(u"2026-03-27T23:00:00Z"_s), at(u"2026-03-28T23:00:00Z"_s), at(u"2026-03-29T22:00:00Z"_s)}));
    QCOMPARE(figureEdges(QDate(2026, 3, 2), QDate(2026, 3, 30), 7, berlin).size(), 4);
    QVERIFY(figureEdges(QDate(2026, 3, 2), QDate(2026, 3, 2), 1, berlin).isEmpty());
}

void TestInboxFigures::tablesCanBeCountedUpAgain()
{
    using List = InboxBook::List;
    InboxBook book;
    InboxCase item;
    item.id = RecordId::create('i');
    item.account = book.placeOf(List::Account, u"s1"_s);
    item.network = qint16(book.placeOf(List::Network, u"mastodon"_s));
    item.type = qint16(book.placeOf(List::Type, u"dm"_s));
    item.state = InboxState::Open;
    const int anna = book.placeOf(List::Person, u"u1"_s);
    book.add(item, {{at(u"2026-03-20T16:30:00Z"_s), true}, {at(u"2026-03-20T16:42:30Z"_s), false, anna}, {at(u"2026-03-21T08:00:00Z"_s), true}});
    SlaPolicy policy = policyOf({{u"firstResponseMinutes"_s, 10}, {u"name"_s, u"=Fast"_s}});
    const InboxFigureWish wish{at(u"2026-03-20T00:00:00Z"_s), at(u"2026-03-22T00:00:00Z"_s), at(u"2026-03-21T09:00:00Z"_s), {at(u"2026-03-20T00:00:00Z"_s), at(u"2026-03-21T00:00:00Z"_s)}, {}, {policy}};
    const FigureName names = [](List list, const QString &key) { return list == List::Person && key == u"u1" ? u"Anna, the \"best\""_s : list == List::Account ? u"@halden"_s : QString(); };
    const InboxFigures figures = inboxFigures(book, wish);
    const QList<QStringList> table = figureTable(figures, wish, nullptr, nullptr, names);
    QCOMPARE(table[1].mid(0, 9), (QStringList{u"period"_s, {}, {}, u"2026-03-20T00:00:00Z"_s, u"2026-03-22T00:00:00Z"_s, u"2"_s, u"1"_s, u"0"_s, u"1"_s}));
    QCOMPARE(table[1].mid(9, 7), (QStringList{u"750"_s, u"750"_s, u"750"_s, u"750"_s, u"2"_s, u"0"_s, u"0.00"_s}));
    QCOMPARE(table[2][0], u"part"_s);
    for (const QStringList &row : table)
        QCOMPARE(row.size(), table.first().size());
    const QList<QStringList> rounds = roundTable(book, wish, names);
    QCOMPARE(rounds.size(), 3);
    const QByteArray csv = writeCsv(rounds, CsvMark::None);
    QCOMPARE(csv.split('\n')[1],
             item.id.toByteArray() + QByteArray(",s1,'@halden,mastodon,dm,,,2026-03-20T16:30:00Z,2026-03-20T16:42:30Z,answered,false,u1,\"Anna, the \"\"best\"\"\",750,750,'=Fast,600,missed,\r"));
    QVERIFY(csv.split('\n')[2].endsWith("waiting,true,,,,,'=Fast,600,missed,\r"));
    QVERIFY(writeCsv(rounds).startsWith("\xEF\xBB\xBF" "conversation_id,"));
    QVERIFY(csv.startsWith("conversation_id,"));
}

void TestInboxFigures::theVerbReadsItems()
{
    const auto answer = inboxFiguresLine(R"({"now":"2026-03-20T12:00:00Z","from":"2026-03-19T00:00:00Z","to":"2026-03-21T00:00:00Z","partDays":1,"timeZone":"Europe/Berlin",
        "policies":[{"firstResponseMinutes":45}],"items":[
        {"receivedAt":"2026-03-20T10:00:00Z","status":"resolved","resolvedAt":"2026-03-20T11:00:00Z","platform":"mastodon","messages":[
          {"direction":"inbound","occurredAt":"2026-03-20T10:00:00Z"},
          {"direction":"outbound","occurredAt":"2026-03-20T10:20:00Z","sendStatus":"failed"},
          {"direction":"outbound","occurredAt":"2026-03-20T10:20:00Z","sentAt":"2026-03-20T10:30:00Z","sendStatus":"sent","authorId":"u1"}]}]})");
    QVERIFY(answer);
    const QJsonObject figures = QJsonDocument::fromJson(*answer).object();
    QCOMPARE(figures.value(u"firstReply"_s)[u"medianSeconds"_s].toInt(), 1800);
    QCOMPARE(figures.value(u"slaKeptPercent"_s).toInt(), 100);
    const auto late = inboxFiguresLine(R"({"now":"2026-03-20T12:00:00Z","from":"2026-03-19T00:00:00Z","to":"2026-03-21T00:00:00Z",
        "policies":[{"firstResponseMinutes":45}],"items":[{"receivedAt":"2026-03-20T10:00:00Z","status":"replied","platform":"mastodon","messages":[
          {"direction":"inbound","occurredAt":"2026-03-20T10:00:00Z"},
          {"direction":"outbound","occurredAt":"2026-03-20T10:30:00Z","sendStatus":"sent","replyDueAt":"2026-03-20T10:15:00Z"}]}]})");
    QVERIFY(late);
    QCOMPARE(QJsonDocument::fromJson(*late).object().value(u"slaKeptPercent"_s).toInt(-1), 0);
    QCOMPARE(figures.value(u"resolution"_s)[u"medianSeconds"_s].toInt(), 3600);
    QCOMPARE(figures.value(u"parts"_s).toArray().size(), 3);
    QCOMPARE(figures.value(u"load"_s)[0][u"userId"_s].toString(), u"u1"_s);
}

void TestInboxFigures::theVerbNamesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("field");
    const QByteArray period = R"("now":"2026-03-20T12:00:00Z","from":"2026-03-19T00:00:00Z","to":"2026-03-21T00:00:00Z")";
    QTest::newRow("no time") << QByteArray("{}") << u"now"_s;
    QTest::newRow("a period without length") << QByteArray(R"({"now":"2026-03-20T12:00:00Z","from":"2026-03-19T00:00:00Z","to":"2026-03-19T00:00:00Z"})") << u"to"_s;
    QTest::newRow("no items") << QByteArray("{" + period + "}") << u"items"_s;
    QTest::newRow("a status that is none") << QByteArray("{" + period + R"(,"items":[{"status":"odd"}]})") << u"items/0/status"_s;
    QTest::newRow("a message without a time") << QByteArray("{" + period + R"(,"items":[{"status":"open","messages":[{}]}]})") << u"items/0/messages/0/occurredAt"_s;
    QTest::newRow("a place that is none") << QByteArray("{" + period + R"(,"partDays":1,"timeZone":"Moon/Base","items":[]})") << u"timeZone"_s;
}

void TestInboxFigures::theVerbNamesWhatIsWrong()
{
    QFETCH(QByteArray, line);
    const auto answer = inboxFiguresLine(line);
    QVERIFY(!answer);
    QCOMPARE(answer.error().code, u"figures.line"_s);
    QTEST(answer.error().args.value(0), "field");
}

CAMPANILE_APPLESS_TEST(TestInboxFigures)

} // namespace tst_inboxfigures

#include "tst_inboxfigures.moc"
