// SPDX-License-Identifier: GPL-3.0-or-later
// What a person prepares for a crisis, against a real cache: rules, and texts that somebody else approves.
#include "tests/services/crisisrig.h"
#include "tests/support/testprogram.h"

#include <QTest>

namespace tst_crisisprepared {

using namespace campanile;
using namespace campanile::services;
using namespace campanile::services::crisistest;
using namespace Qt::StringLiterals;
using store::Saved;

/** Rules and templates before anything has happened. */
class TestCrisisPrepared : public CrisisRig
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void rulesAreCheckedBeforeSaving_data();
    void rulesAreCheckedBeforeSaving();
    void theUsualRulesAreOneStep();
    void aChangedTextLosesItsApproval();
    void nobodyApprovesOnesOwnText();
    void whoIsAloneApprovesOnesOwnText();
    void onlyApprovedTextsAreUsed();
};

void TestCrisisPrepared::rulesAreCheckedBeforeSaving_data()
{
    QTest::addColumn<QJsonObject>("rule");
    QTest::addColumn<QString>("code");
    const QJsonObject spike{{u"name"_s, u"Spike"_s}, {u"ruleType"_s, u"mention_spike"_s}, {u"conditions"_s, QJsonObject{{u"factor"_s, 3}}}};
    const auto with = [&spike](const QString &key, const QJsonValue &value) {
        QJsonObject rule = spike;
        rule.insert(key, value);
        return rule;
    };
    QTest::newRow("a whole one") << spike << QString();
    QTest::newRow("no name") << with(u"name"_s, u" "_s) << u"crisisRule.incomplete"_s;
    QTest::newRow("an unknown kind") << with(u"ruleType"_s, u"weather"_s) << u"crisis.kind"_s;
    QTest::newRow("words without a word") << QJsonObject{{u"name"_s, u"Words"_s}, {u"ruleType"_s, u"keyword"_s}, {u"conditions"_s, QJsonObject{{u"keywords"_s, QJsonArray()}}}} << u"crisis.missing"_s;
    QTest::newRow("a window of a week") << with(u"conditions"_s, QJsonObject{{u"factor"_s, 3}, {u"windowMinutes"_s, 10'080}}) << u"crisis.range"_s;
}

void TestCrisisPrepared::rulesAreCheckedBeforeSaving()
{
    QFETCH(QJsonObject, rule);
    QFETCH(QString, code);
    m_service->saveRule({}, rule, this, kept());
    QCOMPARE(this->code(), code);
    QCOMPARE(all(u"CrisisAlertRule"_s).size(), code.isEmpty() ? 1 : 0);
    if (!code.isEmpty())
        return;
    const RecordId id = *RecordId::parse(all(u"CrisisAlertRule"_s).first().value(u"id"_s).toString());
    m_service->setRuleActive(id, false, this, kept());
    QCOMPARE(get(u"CrisisAlertRule"_s, id).value(u"isActive"_s).toBool(), false);
    QVERIFY(m_core->undo());
    QCOMPARE(get(u"CrisisAlertRule"_s, id).value(u"isActive"_s).toBool(true), true);
    m_service->removeRule(id, this, kept());
    QVERIFY(all(u"CrisisAlertRule"_s).isEmpty());
    m_service->removeRule(id, this, kept());
    QCOMPARE(this->code(), u"crisisRule.gone"_s);
}

void TestCrisisPrepared::theUsualRulesAreOneStep()
{
    QList<QJsonObject> rules;
    for (int i = 0; i < 3; ++i)
        rules.append({{u"name"_s, u"Rule %1"_s.arg(i)}, {u"ruleType"_s, u"inbox_backlog"_s}, {u"conditions"_s, QJsonObject{{u"backlog"_s, 10 + i}}}});
    m_service->addRules(rules, this, kept());
    QCOMPARE(all(u"CrisisAlertRule"_s).size(), 3);
    QCOMPARE(m_core->reader().outbox()->size(), 1);
    QVERIFY(m_core->undo());
    QVERIFY(all(u"CrisisAlertRule"_s).isEmpty());
    rules[1].insert(u"name"_s, QString());
    m_service->addRules(rules, this, kept());
    QCOMPARE(code(), u"crisisRule.incomplete"_s);
    QVERIFY(all(u"CrisisAlertRule"_s).isEmpty());
}

void TestCrisisPrepared::aChangedTextLosesItsApproval()
{
    const RecordId id = make(u"CrisisResponseTemplate"_s, 'd',
                             {{u"name"_s, u"Sorry"_s}, {u"content"_s, u"We are sorry about {{product}}."_s}, {u"changedById"_s, member(u"admin"_s).toString()},
                              {u"approvedAt"_s, u"2026-11-20T08:00:00.000Z"_s}, {u"approvedById"_s, m_me.toString()}});
    m_service->saveTemplate({id, u"Sorry again"_s, {}, {}, u"We are sorry about {{product}}."_s, true}, this, kept());
    QVERIFY(get(u"CrisisResponseTemplate"_s, id).value(u"approvedAt"_s).isString());
    m_service->saveTemplate({id, u"Sorry again"_s, {}, {}, u"Sorry, {{sender.name}}: {{ product }}."_s, true}, this, kept());
    QJsonObject record = get(u"CrisisResponseTemplate"_s, id);
    QVERIFY(!record.value(u"approvedAt"_s).isString());
    QVERIFY(!record.value(u"approvedById"_s).isString());
    QCOMPARE(record.value(u"variables"_s).toObject().keys(), (QStringList{u"product"_s, u"sender.name"_s}));
    QVERIFY(m_core->undo());
    QVERIFY(get(u"CrisisResponseTemplate"_s, id).value(u"approvedAt"_s).isString());
    m_service->saveTemplate({{}, u"Empty"_s, {}, {}, u" "_s, true}, this, kept());
    QCOMPARE(code(), u"crisisTemplate.incomplete"_s);
}

void TestCrisisPrepared::nobodyApprovesOnesOwnText()
{
    member(u"manager"_s);
    const RecordId mine = make(u"CrisisResponseTemplate"_s, 'd', {{u"name"_s, u"Mine"_s}, {u"content"_s, u"Text"_s}, {u"changedById"_s, m_me.toString()}});
    m_service->approveTemplate(mine, m_me, this, kept());
    QCOMPARE(code(), u"crisisTemplate.secondPerson"_s);
    const RecordId theirs = make(u"CrisisResponseTemplate"_s, 'd', {{u"name"_s, u"Theirs"_s}, {u"content"_s, u"Text"_s}, {u"changedById"_s, member(u"admin"_s).toString()}});
    m_service->approveTemplate(theirs, m_me, this, kept());
    QVERIFY(isDone());
    QCOMPARE(get(u"CrisisResponseTemplate"_s, theirs).value(u"approvedById"_s), m_me.toString());
    // What was written on this computer and has not reached the server yet is one's own, whatever the server says of it.
    m_service->withdrawApproval(theirs, this, kept());
    m_service->saveTemplate({theirs, u"Theirs"_s, {}, {}, u"Other words"_s, true}, this, kept());
    m_service->approveTemplate(theirs, m_me, this, kept());
    QCOMPARE(code(), u"crisisTemplate.secondPerson"_s);
    m_service->saveTemplate({{}, u"New"_s, {}, {}, u"Text"_s, true}, this, kept());
    for (const QJsonObject &record : all(u"CrisisResponseTemplate"_s)) {
        if (record.value(u"name"_s) == u"New"_s)
            m_service->approveTemplate(*RecordId::parse(record.value(u"id"_s).toString()), m_me, this, kept());
    }
    QCOMPARE(code(), u"crisisTemplate.secondPerson"_s);
}

void TestCrisisPrepared::whoIsAloneApprovesOnesOwnText()
{
    member(u"editor"_s);
    member(u"admin"_s, false);
    const RecordId mine = make(u"CrisisResponseTemplate"_s, 'd', {{u"name"_s, u"Mine"_s}, {u"content"_s, u"Text"_s}, {u"changedById"_s, m_me.toString()}});
    m_service->approveTemplate(mine, m_me, this, kept());
    QVERIFY(isDone());
    QCOMPARE(get(u"CrisisResponseTemplate"_s, mine).value(u"approvedById"_s), m_me.toString());
}

void TestCrisisPrepared::onlyApprovedTextsAreUsed()
{
    const RecordId id = event();
    const RecordId text = make(u"CrisisResponseTemplate"_s, 'd', {{u"name"_s, u"Sorry"_s}, {u"content"_s, u"Text"_s}, {u"changedById"_s, m_me.toString()}});
    m_service->noteUse(id, text, m_me, this, kept());
    QCOMPARE(code(), u"crisisTemplate.unapproved"_s);
    m_service->approveTemplate(text, m_me, this, kept());
    m_service->noteUse(id, text, m_me, this, kept());
    QVERIFY(isDone());
    const QList<QJsonObject> entries = all(u"CrisisEntry"_s);
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.first().value(u"kind"_s), u"template_used"_s);
    QCOMPARE(entries.first().value(u"metadata"_s).toObject().value(u"templateId"_s), text.toString());
}

CAMPANILE_GUILESS_TEST(TestCrisisPrepared)

} // namespace tst_crisisprepared

#include "tst_crisisprepared.moc"
