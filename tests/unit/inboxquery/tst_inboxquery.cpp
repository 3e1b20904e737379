// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/inboxquery.h"
#include "tests/support/testprogram.h"

#include <QRandomGenerator>
#include <QTest>

namespace tst_inboxquery {

using namespace campanile::domain;
using namespace Qt::StringLiterals;
using Kind = InboxTerm::Kind;
using Terms = QList<InboxTerm>;
using Problem = InboxQueryProblem::Kind;


/** The filter language of the inbox: what it takes apart, what it blames, that no text breaks it. */
class TestInboxQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void blames_data();
    void blames();
    void knowsDays_data();
    void knowsDays();
    void completes_data();
    void completes();
    void anyTextGivesAFilterThatIsWrittenAndReadTheSame();
};

void TestInboxQuery::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Terms>("terms");
    QTest::newRow("nothing") << u"  "_s << Terms();
    QTest::newRow("words stand for themselves") << u"late order"_s << Terms{{Kind::Word, u"late"_s}, {Kind::Word, u"order"_s}};
    QTest::newRow("a phrase is one term") << u"\"late order\""_s << Terms{{Kind::Word, u"late order"_s}};
    QTest::newRow("an operator and its value") << u"is:unread"_s << Terms{{Kind::Is, u"unread"_s}};
    QTest::newRow("what waits for approval and what is to be resolved") << u"is:review has:deadline -is:resolved"_s << Terms{{Kind::Is, u"review"_s}, {Kind::Has, u"deadline"_s}, {Kind::Is, u"resolved"_s, true}};
    QTest::newRow("other words for an operator") << u"account:Shop assigned:Ana"_s << Terms{{Kind::To, u"Shop"_s}, {Kind::Assignee, u"Ana"_s}};
    QTest::newRow("case does not matter for what is fixed") << u"IS:UnRead Network:X"_s << Terms{{Kind::Is, u"unread"_s}, {Kind::Network, u"twitter"_s}};
    QTest::newRow("names keep their case") << u"from:Ana"_s << Terms{{Kind::From, u"Ana"_s}};
    QTest::newRow("a value with blanks is quoted") << u"to:\"The Roastery\""_s << Terms{{Kind::To, u"The Roastery"_s}};
    QTest::newRow("a minus turns round") << u"-is:spam -late"_s << Terms{{Kind::Is, u"spam"_s, true}, {Kind::Word, u"late"_s, true}};
    QTest::newRow("a minus alone is text") << u"- a"_s << Terms{{Kind::Word, u"-"_s}, {Kind::Word, u"a"_s}};
    QTest::newRow("an unknown operator is text") << u"color:red"_s << Terms{{Kind::Word, u"color:red"_s}};
    QTest::newRow("an address is text") << u"https://shop.example/a"_s << Terms{{Kind::Word, u"https://shop.example/a"_s}};
    QTest::newRow("an operator in quotes is text") << u"\"is:unread\""_s << Terms{{Kind::Word, u"is:unread"_s}};
    QTest::newRow("a quote within quotes") << u"\"a \\\"b\\\"\""_s << Terms{{Kind::Word, u"a \"b\""_s}};
    QTest::newRow("a value that is cut at a blank") << u"\"%1 y\""_s.arg(QString(199, u'x')) << Terms{{Kind::Word, QString(199, u'x')}};
    QTest::newRow("right to left names") << u"from:مقهى"_s << Terms{{Kind::From, u"مقهى"_s}};
}

void TestInboxQuery::parses()
{
    QFETCH(QString, text);
    QFETCH(Terms, terms);
    const InboxQuery query = parseInboxQuery(text);
    QCOMPARE(query.terms, terms);
    QVERIFY(query.problems.isEmpty());
}

void TestInboxQuery::blames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<Problem>>("problems");
    QTest::addColumn<qsizetype>("at");
    QTest::addColumn<qsizetype>("length");
    QTest::newRow("a value that the operator does not take") << u"late is:purple"_s << QList{Problem::UnknownValue} << qsizetype(5) << qsizetype(9);
    QTest::newRow("no date") << u"before:soon"_s << QList{Problem::BadDate} << qsizetype(0) << qsizetype(11);
    QTest::newRow("no such day") << u"on:2026-02-30"_s << QList{Problem::BadDate} << qsizetype(0) << qsizetype(13);
    QTest::newRow("nothing after the colon") << u"a from: b"_s << QList{Problem::MissingValue} << qsizetype(2) << qsizetype(5);
    QTest::newRow("a quote that is not closed") << u"tag:\"a b"_s << QList{Problem::OpenQuote} << qsizetype(0) << qsizetype(8);
}

void TestInboxQuery::blames()
{
    QFETCH(QString, text);
    QFETCH(QList<Problem>, problems);
    QFETCH(qsizetype, at);
    QFETCH(qsizetype, length);
    const InboxQuery query = parseInboxQuery(text);
    QList<Problem> found;
    for (const InboxQueryProblem &problem : query.problems)
        found.append(problem.kind);
    QCOMPARE(found, problems);
    QCOMPARE(query.problems.first().at, at);
    QCOMPARE(query.problems.first().length, length);
    QCOMPARE(query.problems.first().part, text.mid(at, length));
}

void TestInboxQuery::knowsDays_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QDate>("day");
    QTest::newRow("a date") << u"2026-11-03"_s << QDate(2026, 11, 3);
    QTest::newRow("a month is its first day") << u"2026-11"_s << QDate(2026, 11, 1);
    QTest::newRow("today") << u"Today"_s << QDate(2026, 11, 21);
    QTest::newRow("yesterday") << u"yesterday"_s << QDate(2026, 11, 20);
    QTest::newRow("days ago") << u"7d"_s << QDate(2026, 11, 14);
    QTest::newRow("weeks ago") << u"2w"_s << QDate(2026, 11, 7);
    QTest::newRow("months ago, at the end of a short one") << u"9m"_s << QDate(2026, 2, 21);
    QTest::newRow("a weekday is the last one") << u"friday"_s << QDate(2026, 11, 20);
    QTest::newRow("the same weekday is a week ago") << u"saturday"_s << QDate(2026, 11, 14);
    QTest::newRow("no day") << u"someday"_s << QDate();
    QTest::newRow("a year that nobody means") << u"99999"_s << QDate();
}

void TestInboxQuery::knowsDays()
{
    QFETCH(QString, value);
    QFETCH(QDate, day);
    QCOMPARE(inboxQueryDay(value, QDate(2026, 11, 21)).value_or(QDate()), day);
}

void TestInboxQuery::completes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("first");
    QTest::addColumn<qsizetype>("at");
    QTest::newRow("an operator") << u"late fr"_s << QStringList{u"from:"_s} << qsizetype(5);
    QTest::newRow("a value") << u"is:un"_s << QStringList{u"is:unread"_s, u"is:unassigned"_s} << qsizetype(0);
    QTest::newRow("values that begin alike") << u"is:re"_s << QStringList{u"is:read"_s, u"is:review"_s, u"is:resolved"_s} << qsizetype(0);
    QTest::newRow("all values of an operator") << u"-has:"_s << QStringList{u"-has:attachment"_s, u"-has:deadline"_s} << qsizetype(0);
    QTest::newRow("another word for an operator") << u"account:the"_s << QStringList{u"to:\"The Roastery\""_s} << qsizetype(0);
    QTest::newRow("behind a minus") << u"-is:sp"_s << QStringList{u"-is:spam"_s} << qsizetype(0);
    QTest::newRow("a name of the workspace, quoted") << u"to:the"_s << QStringList{u"to:\"The Roastery\""_s} << qsizetype(0);
    QTest::newRow("days") << u"after:y"_s << QStringList{u"after:yesterday"_s} << qsizetype(0);
    QTest::newRow("nothing after a blank") << u"is:unread "_s << QStringList() << qsizetype(10);
    QTest::newRow("nothing for what is written out") << u"is:unread"_s << QStringList() << qsizetype(0);
}

void TestInboxQuery::completes()
{
    QFETCH(QString, text);
    QFETCH(QStringList, first);
    QFETCH(qsizetype, at);
    const InboxCompletion offer = completeInboxQuery(text, text.size(), {{Kind::To, {u"The Roastery"_s}}});
    QCOMPARE(offer.texts, first);
    QCOMPARE(offer.at, at);
    QCOMPARE(offer.length, text.size() - at);
}

void TestInboxQuery::anyTextGivesAFilterThatIsWrittenAndReadTheSame()
{
    QRandomGenerator random(20261121);
    const QStringList pieces{u"is:"_s, u"unread"_s, u"\""_s, u" "_s, u"-"_s, u":"_s, u"\\"_s, u"from:"_s, u"tag:"_s, u"é"_s, u"😀"_s, u"\u202E"_s, u"before:"_s,
                             u"2026-01-01"_s, QString(QChar(0xd800)), QString(QChar(0)), u"a"_s, u"\t"_s, u"to:\"x y\""_s, u"status:open"_s, u"on:"_s, u"*"_s, u"("_s,
                             QString(198, u'x')};
    for (int round = 0; round < 20'000; ++round) {
        QString text;
        const int count = int(random.bounded(12));
        for (int i = 0; i < count; ++i)
            text += pieces.at(random.bounded(int(pieces.size())));
        const InboxQuery query = parseInboxQuery(text);
        const QString written = inboxQueryText(query.terms);
        const InboxQuery again = parseInboxQuery(written);
        QVERIFY2(again.terms == query.terms, qPrintable(text + u" -> "_s + written));
        QVERIFY(again.problems.isEmpty());
        for (const InboxQueryProblem &problem : query.problems)
            QVERIFY(problem.at >= 0 && problem.at + problem.length <= text.size());
        const InboxCompletion offer = completeInboxQuery(text, random.bounded(int(text.size()) + 3) - 1);
        QVERIFY(offer.at >= 0 && offer.length >= 0 && offer.at + offer.length <= text.size());
    }
}

CAMPANILE_GUILESS_TEST(TestInboxQuery)

} // namespace tst_inboxquery

#include "tst_inboxquery.moc"
