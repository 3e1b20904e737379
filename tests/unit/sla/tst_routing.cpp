// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/routing.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace tst_routing {

using namespace campanile;
using namespace campanile::domain;
using namespace Qt::StringLiterals;

namespace {

QJsonObject json(const QString &text)
{
    return QJsonDocument::fromJson(QString(text).replace(u'\'', u'"').toUtf8()).object();
}

RoutingRule rule(const QString &id, const QString &rank, const QString &conditions, const QString &actions, bool stops = false)
{
    const auto read = routingRuleOf({{u"id"_s, id}, {u"rank"_s, rank}, {u"conditions"_s, json(conditions)}, {u"actions"_s, json(actions)}, {u"stopsHere"_s, stops}});
    return read ? *read : RoutingRule{};
}

} // namespace

/** Conditions, order and whose turn it is. */
class TestRouting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void conditionsFit_data();
    void conditionsFit();
    void findsKeywords_data();
    void findsKeywords();
    void rulesAddUpInOrder();
    void aRuleEndsTheRound();
    void everyoneHasATurn();
    void theAwayKeepTheirPlace();
    void theLeastBusyGetsIt();
    void refusesWhatItDoesNotKnow_data();
    void refusesWhatItDoesNotKnow();
};

void TestRouting::conditionsFit_data()
{
    QTest::addColumn<QString>("conditions");
    QTest::addColumn<bool>("fits");
    QTest::newRow("no condition fits everything") << u"{}"_s << true;
    QTest::newRow("empty lists are no conditions") << u"{'platforms':[],'keywords':[]}"_s << true;
    QTest::newRow("one of the networks") << u"{'platforms':['facebook','instagram']}"_s << true;
    QTest::newRow("another network") << u"{'platforms':['facebook']}"_s << false;
    QTest::newRow("all must fit") << u"{'platforms':['instagram'],'types':['dm']}"_s << false;
    QTest::newRow("intent and sentiment") << u"{'intents':['complaint'],'sentiments':['negative']}"_s << true;
    QTest::newRow("a language fits its regions") << u"{'languages':['de']}"_s << true;
    QTest::newRow("a region fits itself only") << u"{'languages':['de-CH']}"_s << false;
    QTest::newRow("enough followers") << u"{'minFollowers':5000}"_s << true;
    QTest::newRow("too few followers") << u"{'minFollowers':5001}"_s << false;
    QTest::newRow("the account") << u"{'accountIds':['s1']}"_s << true;
}

void TestRouting::conditionsFit()
{
    QFETCH(QString, conditions);
    QFETCH(bool, fits);
    const RoutingSubject subject{u"instagram"_s, u"s1"_s, u"comment"_s, u"complaint"_s, u"negative"_s, u"de-AT"_s, u"Die Lieferung ist zu spät!"_s, 5000};
    const RoutingOutcome outcome = route({rule(u"r"_s, u"V"_s, conditions, u"{'addTags':['x']}"_s)}, subject);
    QCOMPARE(outcome.checks.size(), 1);
    QCOMPARE(outcome.checks[0].fits, fits);
    QCOMPARE(outcome.addTags.isEmpty(), !fits);
    bool all = true;
    for (const ConditionCheck &check : outcome.checks[0].conditions)
        all = all && check.fits;
    QCOMPARE(all, fits);
}

void TestRouting::findsKeywords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("keyword");
    QTest::addColumn<bool>("found");
    QTest::newRow("in any case") << u"Wo ist meine BESTELLUNG?"_s << u"bestellung"_s << true;
    QTest::newRow("not within a word") << u"It is unrefundable"_s << u"refund"_s << false;
    QTest::newRow("a later one that stands alone") << u"Unrefundable? I want a refund"_s << u"refund"_s << true;
    QTest::newRow("a phrase") << u"This is not ok, at all"_s << u"not ok"_s << true;
    QTest::newRow("a star is the rest of a word") << u"refunded twice"_s << u"refund*"_s << true;
    QTest::newRow("a star alone is nothing") << u"refund"_s << u"*"_s << false;
    QTest::newRow("sharp s in capitals") << u"GROSSE Straße"_s << u"straße"_s << true;
    QTest::newRow("a hashtag") << u"see #recall2026"_s << u"#recall2026"_s << true;
    QTest::newRow("scripts without spaces") << u"私は返金してほしい"_s << u"返金"_s << true;
    QTest::newRow("Arabic") << u"أريد استرداد المال"_s << u"استرداد"_s << true;
    QTest::newRow("an emoji") << u"great 😡"_s << u"😡"_s << true;
}

void TestRouting::findsKeywords()
{
    QFETCH(QString, text);
    QFETCH(QString, keyword);
    QTEST(keywordIn(text, {u"nothing of this"_s, keyword}).has_value(), "found");
}

void TestRouting::rulesAddUpInOrder()
{
    const RoutingOutcome outcome = route({rule(u"c"_s, {}, u"{}"_s, u"{'priority':'low','isSpam':true,'assignToIds':['u3']}"_s),
                                          rule(u"b"_s, u"B"_s, u"{}"_s, u"{'priority':'high','addTags':['b','a'],'isVip':true,'assignToIds':['u2']}"_s),
                                          rule(u"a"_s, u"A"_s, u"{}"_s, u"{'addTags':['a']}"_s)},
                                         {});
    QCOMPARE(outcome.checks.size(), 3);
    QCOMPARE(outcome.checks[0].ruleId, u"a"_s);
    QCOMPARE(outcome.checks[2].ruleId, u"c"_s);
    QCOMPARE(outcome.addTags, (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(outcome.priority, u"high"_s);
    QVERIFY(outcome.isVip);
    QVERIFY(outcome.isSpam);
    QCOMPARE(outcome.assignRuleIds, (QStringList{u"b"_s, u"c"_s}));
}

void TestRouting::aRuleEndsTheRound()
{
    QList<RoutingRule> rules{rule(u"a"_s, u"A"_s, u"{'platforms':['facebook']}"_s, u"{'addTags':['a']}"_s, true),
                             rule(u"b"_s, u"B"_s, u"{}"_s, u"{'addTags':['b']}"_s, true), rule(u"c"_s, u"C"_s, u"{}"_s, u"{'addTags':['c']}"_s)};
    RoutingSubject subject;
    subject.platform = u"instagram"_s;
    QCOMPARE(route(rules, subject).addTags, QStringList{u"b"_s});
    QCOMPARE(route(rules, subject).checks.size(), 2);
    rules[1].isActive = false;
    QCOMPARE(route(rules, subject).addTags, QStringList{u"c"_s});
}

void TestRouting::everyoneHasATurn()
{
    RoutingRule turn = rule(u"r"_s, {}, u"{}"_s, u"{'assignToIds':['u1','u2','u3'],'assignment':'round_robin'}"_s);
    const QSet<QString> there{u"u1"_s, u"u2"_s, u"u3"_s};
    QStringList got;
    for (int i = 0; i < 7; ++i) {
        turn.lastAssignedId = pickAssignee(turn, there, {});
        got.append(turn.lastAssignedId);
    }
    QCOMPARE(got.join(u' '), u"u1 u2 u3 u1 u2 u3 u1"_s);
    turn.lastAssignedId = u"somebody who has left"_s;
    QCOMPARE(pickAssignee(turn, there, {}), u"u1"_s);
    turn.actions.assignment = Assignment::First;
    turn.lastAssignedId = u"u1"_s;
    QCOMPARE(pickAssignee(turn, there, {}), u"u1"_s);
}

void TestRouting::theAwayKeepTheirPlace()
{
    RoutingRule turn = rule(u"r"_s, {}, u"{}"_s, u"{'assignToIds':['u1','u2','u3'],'assignment':'round_robin'}"_s);
    turn.lastAssignedId = u"u2"_s;
    QCOMPARE(pickAssignee(turn, {u"u1"_s, u"u3"_s}, {}), u"u3"_s);
    turn.lastAssignedId = u"u1"_s;
    QCOMPARE(pickAssignee(turn, {u"u1"_s, u"u3"_s}, {}), u"u3"_s);
    QCOMPARE(pickAssignee(turn, {u"u1"_s}, {}), u"u1"_s);
    QCOMPARE(pickAssignee(turn, {}, {}), QString());
}

void TestRouting::theLeastBusyGetsIt()
{
    RoutingRule load = rule(u"r"_s, {}, u"{}"_s, u"{'assignToIds':['u1','u2','u3'],'assignment':'least_load'}"_s);
    const QSet<QString> there{u"u1"_s, u"u2"_s, u"u3"_s};
    QCOMPARE(pickAssignee(load, there, {{u"u1"_s, 4}, {u"u2"_s, 2}, {u"u3"_s, 9}}), u"u2"_s);
    QCOMPARE(pickAssignee(load, {u"u1"_s, u"u3"_s}, {{u"u1"_s, 4}, {u"u2"_s, 2}, {u"u3"_s, 9}}), u"u1"_s);
    load.lastAssignedId = u"u1"_s;
    QCOMPARE(pickAssignee(load, there, {}), u"u2"_s);
}

void TestRouting::refusesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QString>("conditions");
    QTest::addColumn<QString>("actions");
    QTest::addColumn<QString>("field");
    QTest::newRow("an unknown condition") << u"{'moods':['angry']}"_s << u"{}"_s << u"conditions/moods"_s;
    QTest::newRow("a text for a list") << u"{'keywords':'refund'}"_s << u"{}"_s << u"conditions/keywords"_s;
    QTest::newRow("an empty keyword") << u"{'keywords':[' ']}"_s << u"{}"_s << u"conditions/keywords"_s;
    QTest::newRow("part of a follower") << u"{'minFollowers':1.5}"_s << u"{}"_s << u"conditions/minFollowers"_s;
    QTest::newRow("an unknown way to assign") << u"{}"_s << u"{'assignment':'dice'}"_s << u"actions/assignment"_s;
    QTest::newRow("an unknown priority") << u"{}"_s << u"{'priority':'critical'}"_s << u"actions/priority"_s;
    QTest::newRow("a text for a flag") << u"{}"_s << u"{'isSpam':'yes'}"_s << u"actions/isSpam"_s;
}

void TestRouting::refusesWhatItDoesNotKnow()
{
    QFETCH(QString, conditions);
    QFETCH(QString, actions);
    const auto read = routingRuleOf({{u"conditions"_s, json(conditions)}, {u"actions"_s, json(actions)}});
    QVERIFY(!read);
    QCOMPARE(read.error().code, u"routing.field"_s);
    QTEST(read.error().args.value(0), "field");
}

CAMPANILE_APPLESS_TEST(TestRouting)

} // namespace tst_routing

#include "tst_routing.moc"
