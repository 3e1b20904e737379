// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/inbox/slafixture.h"
#include "tests/support/testprogram.h"

#include <QTest>

namespace tst_slarouting {

using namespace campanile;
using namespace campanile::server;
using namespace campanile::tests;
using namespace Qt::StringLiterals;

/** Routing rules on what arrives, on every back end. */
class TestSlaRouting : public SlaTest
{
    Q_OBJECT

private Q_SLOTS:
    void turnsAreFairAcrossRestarts_data() { addBackendRows(); }
    void turnsAreFairAcrossRestarts();
    void theLeastBusyGetsTheNext_data() { addBackendRows(); }
    void theLeastBusyGetsTheNext();
    void rulesSayWhatTheyDid_data() { addBackendRows(); }
    void rulesSayWhatTheyDid();
    void spamIsGivenToNobody_data() { addBackendRows(); }
    void spamIsGivenToNobody();

private:
    QString makeRule(const QString &name, const QString &rank, const QJsonObject &conditions, const QJsonObject &actions)
    {
        return make(u"InboxRoutingRule"_s, {{u"name"_s, name}, {u"rank"_s, rank}, {u"conditions"_s, conditions}, {u"actions"_s, actions}});
    }
    QJsonArray people(const QStringList &names)
    {
        QJsonArray ids;
        for (const QString &name : names)
            ids.append(person(name));
        return ids;
    }
    QString assignee(const QString &itemId)
    {
        const QString id = item(itemId).value(u"assignedToId"_s).toString();
        for (const QString &name : {u"boss"_s, u"mona"_s, u"anna"_s, u"ben"_s, u"carl"_s}) {
            if (person(name) == id)
                return name;
        }
        return id;
    }
};

void TestSlaRouting::turnsAreFairAcrossRestarts()
{
    begin();
    makeRule(u"All"_s, u"V"_s, {}, {{u"assignToIds"_s, people({u"anna"_s, u"carl"_s, u"ben"_s, u"mona"_s})}, {u"assignment"_s, u"round_robin"_s}});
    QStringList got;
    for (int i = 0; i < 7; ++i) {
        // SQLite in memory ends with its engine.
        if (i == 2 && QTest::currentDataTag() != QByteArrayView("on SQLite in memory"))
            f().reopen();
        got.append(assignee(arrive()));
    }
    QCOMPARE(got.join(u' '), u"anna ben mona anna ben mona anna"_s);
    // Whoever has it already keeps it.
    QCOMPARE(assignee(arrive({{u"assignedToId"_s, person(u"boss"_s)}})), u"boss"_s);
    QCOMPARE(assignee(arrive()), u"ben"_s);
}

void TestSlaRouting::theLeastBusyGetsTheNext()
{
    begin();
    for (const QString &status : {u"new"_s, u"open"_s, u"pending"_s})
        arrive({{u"assignedToId"_s, person(u"anna"_s)}, {u"status"_s, status}});
    for (const QString &status : {u"new"_s, u"resolved"_s, u"archived"_s, u"replied"_s, u"spam"_s})
        arrive({{u"assignedToId"_s, person(u"ben"_s)}, {u"status"_s, status}});
    makeRule(u"All"_s, u"V"_s, {}, {{u"assignToIds"_s, people({u"anna"_s, u"ben"_s})}, {u"assignment"_s, u"least_load"_s}});
    QStringList got;
    for (int i = 0; i < 4; ++i)
        got.append(assignee(arrive()));
    QCOMPARE(got.join(u' '), u"ben ben anna ben"_s);
}

void TestSlaRouting::rulesSayWhatTheyDid()
{
    begin();
    const QString first = makeRule(u"Parcels"_s, u"A"_s, {{u"keywords"_s, QJsonArray{u"parcel"_s}}}, {{u"addTags"_s, QJsonArray{u"delivery"_s}}, {u"priority"_s, u"high"_s}});
    const QString gone = makeRule(u"Carl"_s, u"B"_s, {}, {{u"assignToIds"_s, people({u"carl"_s})}, {u"isVip"_s, true}});
    const QString last = makeRule(u"Ben"_s, u"C"_s, {{u"platforms"_s, QJsonArray{u"mastodon"_s}}}, {{u"assignToIds"_s, people({u"ben"_s})}, {u"priority"_s, u"low"_s}});
    makeRule(u"Reddit"_s, u"D"_s, {{u"platforms"_s, QJsonArray{u"reddit"_s}}}, {{u"addTags"_s, QJsonArray{u"reddit"_s}}});
    makePolicy({{u"priority"_s, u"high"_s}, {u"firstResponseMinutes"_s, 30}});
    const QJsonObject got = item(arrive());
    QCOMPARE(got.value(u"tags"_s).toObject().keys(), QStringList{u"delivery"_s});
    QCOMPARE(got.value(u"priority"_s).toString(), u"high"_s);
    QVERIFY(got.value(u"isVip"_s).toBool());
    // The deadline is that of the priority which the rule gave.
    QCOMPARE(got.value(u"slaDeadline"_s).toString(), u"2026-03-18T09:30:00.000Z"_s);
    const QJsonObject why = got.value(u"routingMetadata"_s).toObject();
    QCOMPARE(why.value(u"assignedBy"_s).toString(), last);
    QCOMPARE(why.value(u"nobodyThere"_s).toArray(), QJsonArray{gone});
    const QJsonArray rules = why.value(u"rules"_s).toArray();
    QCOMPARE(rules.size(), 4);
    QCOMPARE(rules[0].toObject().value(u"id"_s).toString(), first);
    QCOMPARE(rules[0].toObject().value(u"conditions"_s).toArray().at(0).toObject(),
             (QJsonObject{{u"condition"_s, u"keywords"_s}, {u"fits"_s, true}, {u"found"_s, u"parcel"_s}}));
    QVERIFY(!rules[3].toObject().value(u"fits"_s).toBool());
}

void TestSlaRouting::spamIsGivenToNobody()
{
    begin();
    makePolicy({});
    makeRule(u"Spam"_s, u"A"_s, {{u"keywords"_s, QJsonArray{u"crypto*"_s}}}, {{u"isSpam"_s, true}, {u"assignToIds"_s, people({u"ben"_s})}});
    const QJsonObject got = item(arrive({{u"content"_s, u"Buy cryptocoins"_s}}));
    QCOMPARE(got.value(u"status"_s).toString(), u"spam"_s);
    QVERIFY(!got.contains(u"assignedToId"_s));
    QVERIFY(!got.contains(u"slaDeadline"_s));
}

CAMPANILE_GUILESS_TEST(TestSlaRouting)

} // namespace tst_slarouting

#include "tst_slarouting.moc"
