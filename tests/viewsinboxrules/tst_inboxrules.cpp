// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/routing.h"
#include "app/domain/sla.h"
#include "tests/support/testprogram.h"
#include "tests/viewsaccounts/accountsrig.h"
#include "ui/kit/chips.h"
#include "views/inboxrules/hoursedit.h"
#include "views/inboxrules/policyeditor.h"
#include "views/inboxrules/ruleeditor.h"
#include "views/inboxrules/rulespage.h"
#include "views/inboxrules/rulewords.h"

#include <QComboBox>
#include <QLineEdit>
#include <QScopeGuard>
#include <QSpinBox>
#include <QTimeEdit>
#include <QToolButton>

namespace tst_inboxrules {

using namespace campanile;
using namespace campanile::accountstest;
using namespace campanile::views;

namespace {

QJsonObject office()
{
    QJsonObject week;
    for (const QString &day : {u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s})
        week.insert(day, QJsonArray{QJsonValue(QJsonArray{u"09:00"_s, u"17:30"_s})});
    return week;
}

QJsonObject policy(const QString &name, const QString &rank, const QJsonObject &more = {})
{
    QJsonObject record{{u"id"_s, RecordId::create('h').toString()}, {u"name"_s, name}, {u"rank"_s, rank}, {u"firstResponseMinutes"_s, 60}, {u"isActive"_s, true}};
    for (auto it = more.begin(); it != more.end(); ++it)
        record.insert(it.key(), it.value());
    return record;
}

RecordId idOf(const QJsonObject &record)
{
    return *RecordId::parse(record.value(u"id"_s).toString());
}

} // namespace

/** Response times and routing rules in the settings, against a real cache. */
class TestInboxRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hoursGoInAndOut_data();
    void hoursGoInAndOut();
    void theSentenceSaysWhatItMeans();
    void timeToResolveIsOptional();
    void mistakesAreToldBeforeSaving();
    void aNewTimeIsSavedAtTheEnd();
    void theOrderChangesAndComesBack();
    void aDeletedRuleComesBack();
    void aSampleShowsWhichRulesFit();
    void aRuleIsWrittenAsItIsRead();
    void editorsMayOnlyLook();
    void mirroredLinesKeepTheirOrder();
};

void TestInboxRules::hoursGoInAndOut_data()
{
    QTest::addColumn<QJsonObject>("hours");
    QTest::newRow("around the clock") << QJsonObject();
    QTest::newRow("office hours") << office();
    QTest::newRow("two spans, a night and midnight")
        << QJsonObject{{u"mon"_s, QJsonArray{QJsonArray{u"08:00"_s, u"12:00"_s}, QJsonArray{u"13:15"_s, u"18:00"_s}}},
                       {u"sat"_s, QJsonArray{QJsonValue(QJsonArray{u"22:00"_s, u"06:00"_s})}},
                       {u"sun"_s, QJsonArray{QJsonValue(QJsonArray{u"00:00"_s, u"24:00"_s})}}};
}

void TestInboxRules::hoursGoInAndOut()
{
    QFETCH(QJsonObject, hours);
    HoursEdit edit;
    QSignalSpy changed(&edit, &HoursEdit::changed);
    edit.setHours(hours);
    QCOMPARE(edit.hours(), hours);
    QCOMPARE(changed.size(), 0);
}

void TestInboxRules::theSentenceSaysWhatItMeans()
{
    Rig rig;
    rig.context.setWorkspace(u"Halden"_s, u"Europe/Berlin"_s, {}, true);
    auto members = models::makeMembersModel(rig.store);
    QJsonObject saved;
    auto *editor = new PolicyEditor(*rig.deps, *members, policy(u"All"_s, u"V"_s, {{u"businessHours"_s, office()}}), [&](const QJsonObject &value) { saved = value; }, &rig.window);
    editor->open();
    const QLocale locale;
    const auto moment = [&](int day, QTime time) { return locale.dayName(day) + QChar(0xA0) + locale.toString(time, QLocale::ShortFormat); };
    QVERIFY2(editor->preview().contains(moment(5, {16, 50})), qPrintable(editor->preview()));
    QVERIFY2(editor->preview().contains(moment(1, {9, 20})), qPrintable(editor->preview()));
    editor->findChild<QSpinBox *>()->setValue(2);
    QVERIFY2(editor->preview().contains(moment(1, {10, 20})), qPrintable(editor->preview()));
    editor->accept();
    QCOMPARE(saved.value(u"firstResponseMinutes"_s).toInt(), 120);
    QCOMPARE(saved.value(u"businessHours"_s).toObject(), office());
    // The workspace's zone is not written down: it may move with the workspace.
    QVERIFY(saved.value(u"timeZone"_s).isNull());
}

void TestInboxRules::timeToResolveIsOptional()
{
    Rig rig;
    auto members = models::makeMembersModel(rig.store);
    const auto spinOf = [](PolicyEditor &editor) {
        for (QSpinBox *spin : editor.findChildren<QSpinBox *>()) {
            if (spin->accessibleName() == u"Resolve within")
                return spin;
        }
        return static_cast<QSpinBox *>(nullptr);
    };
    PolicyEditor without(*rig.deps, *members, policy(u"All"_s, u"V"_s), [](const QJsonObject &) {}, &rig.window);
    without.setAttribute(Qt::WA_DeleteOnClose, false);
    QVERIFY(without.record().value(u"resolutionMinutes"_s).isNull());
    spinOf(without)->setValue(2);
    QCOMPARE(without.record().value(u"resolutionMinutes"_s).toInt(), 120); // hours
    PolicyEditor with(*rig.deps, *members, policy(u"All"_s, u"V"_s, {{u"resolutionMinutes"_s, 95}}), [](const QJsonObject &) {}, &rig.window);
    with.setAttribute(Qt::WA_DeleteOnClose, false);
    QCOMPARE(spinOf(with)->value(), 95);
    QCOMPARE(with.record().value(u"resolutionMinutes"_s).toInt(), 95);
    spinOf(with)->setValue(0);
    QVERIFY(with.record().value(u"resolutionMinutes"_s).isNull());
}

void TestInboxRules::mistakesAreToldBeforeSaving()
{
    Rig rig;
    auto members = models::makeMembersModel(rig.store);
    int saves = 0;
    const QJsonObject overlapping{{u"mon"_s, QJsonArray{QJsonArray{u"09:00"_s, u"12:00"_s}, QJsonArray{u"11:00"_s, u"13:00"_s}}}};
    auto *editor = new PolicyEditor(*rig.deps, *members, policy(u"All"_s, u"V"_s, {{u"businessHours"_s, overlapping}}), [&](const QJsonObject &) { ++saves; }, &rig.window);
    editor->open();
    QVERIFY(editor->preview().contains(u"overlap"_s));
    editor->accept();
    QCOMPARE(saves, 0);
    QVERIFY(editor->isVisible());
    delete editor;
    editor = new PolicyEditor(*rig.deps, *members, {}, [&](const QJsonObject &) { ++saves; }, &rig.window);
    editor->open();
    editor->accept();
    QCOMPARE(saves, 0);
    editor->findChild<QLineEdit *>()->setText(u"Comments"_s);
    editor->accept();
    QCOMPARE(saves, 1);
}

void TestInboxRules::aNewTimeIsSavedAtTheEnd()
{
    Rig rig;
    const QJsonObject first = policy(u"Urgent"_s, u"H"_s, {{u"priority"_s, u"urgent"_s}});
    QVERIFY(rig.pull(u"SlaPolicy"_s, first));
    RulesPage page(RulesPage::Kind::ResponseTimes, *rig.deps);
    page.resize(600, 600);
    page.show();
    QTRY_VERIFY(page.findChild<QWidget *>(first.value(u"id"_s).toString()));
    auto *editor = qobject_cast<PolicyEditor *>(page.edit({}));
    QVERIFY(editor);
    editor->findChild<QLineEdit *>()->setText(u"Everything else"_s);
    editor->accept();
    QTRY_VERIFY(textsIn(&page).contains(u"Everything else"_s));
    const auto rules = makeInboxRulesModel(rig.store, u"SlaPolicy"_s);
    QTRY_COMPARE(rules->rows().size(), 2);
    QCOMPARE(rules->rows().last().name, u"Everything else"_s);
    QVERIFY(rules->rows().last().rank > u"H"_s);
    QVERIFY(domain::slaPolicyOf(rules->rows().last().record, {}));
}

void TestInboxRules::theOrderChangesAndComesBack()
{
    Rig rig;
    QList<QJsonObject> policies;
    for (const auto &[name, rank] : {std::pair(u"One"_s, u"H"_s), std::pair(u"Two"_s, u"P"_s), std::pair(u"Three"_s, u"X"_s)}) {
        policies.append(policy(name, rank));
        QVERIFY(rig.pull(u"SlaPolicy"_s, policies.last()));
    }
    RulesPage page(RulesPage::Kind::ResponseTimes, *rig.deps);
    const auto rules = makeInboxRulesModel(rig.store, u"SlaPolicy"_s);
    const auto names = [&] {
        QStringList list;
        for (const InboxRuleRow &row : rules->rows())
            list.append(row.name);
        return list.join(u' ');
    };
    QTRY_COMPARE(names(), u"One Two Three"_s);
    QTRY_VERIFY(page.findChild<QWidget *>(policies[2].value(u"id"_s).toString()));
    page.move(idOf(policies[2]), -1);
    QTRY_COMPARE(names(), u"One Three Two"_s);
    QTRY_COMPARE(rig.toasts.count(), 1);
    QVERIFY(rig.toasts.undoLast());
    QTRY_COMPARE(names(), u"One Two Three"_s);
    page.move(idOf(policies[0]), 1);
    QTRY_COMPARE(names(), u"Two One Three"_s);
    page.move(idOf(policies[1]), -1);
    // Already first: nothing is written, which the next move would show.
    page.move(idOf(policies[2]), -1);
    QTRY_COMPARE(names(), u"Two Three One"_s);
}

void TestInboxRules::aDeletedRuleComesBack()
{
    Rig rig;
    const QJsonObject only = policy(u"Only"_s, u"H"_s);
    QVERIFY(rig.pull(u"SlaPolicy"_s, only));
    RulesPage page(RulesPage::Kind::ResponseTimes, *rig.deps);
    page.show();
    QTRY_VERIFY(textsIn(&page).contains(u"Only"_s));
    page.remove(idOf(only));
    QTRY_VERIFY(!textsIn(&page).contains(u"Only"_s));
    QTRY_COMPARE(rig.toasts.count(), 1);
    QVERIFY(rig.toasts.undoLast());
    QTRY_VERIFY(textsIn(&page).contains(u"Only"_s));
}

void TestInboxRules::aSampleShowsWhichRulesFit()
{
    Rig rig;
    QVERIFY(rig.pull(u"InboxRoutingRule"_s, {{u"id"_s, RecordId::create('h').toString()}, {u"name"_s, u"Parcels"_s}, {u"rank"_s, u"H"_s}, {u"isActive"_s, true}, {u"stopsHere"_s, false},
                                             {u"conditions"_s, QJsonObject{{u"keywords"_s, QJsonArray{u"parcel"_s}}}}, {u"actions"_s, QJsonObject{{u"priority"_s, u"high"_s}}}}));
    QVERIFY(rig.pull(u"InboxRoutingRule"_s, {{u"id"_s, RecordId::create('h').toString()}, {u"name"_s, u"Reddit"_s}, {u"rank"_s, u"P"_s}, {u"isActive"_s, true}, {u"stopsHere"_s, false},
                                             {u"conditions"_s, QJsonObject{{u"platforms"_s, QJsonArray{u"reddit"_s}}}}, {u"actions"_s, QJsonObject{{u"isSpam"_s, true}}}}));
    RulesPage page(RulesPage::Kind::Routing, *rig.deps);
    page.show();
    QTRY_VERIFY(textsIn(&page).contains(u"Parcels"_s));
    QLineEdit *sample = nullptr;
    for (QLineEdit *line : page.findChildren<QLineEdit *>()) {
        if (line->accessibleName().startsWith(u"Text to try"_s))
            sample = line;
    }
    QVERIFY(sample);
    sample->setText(u"Where is my parcel?"_s);
    const auto chips = [&page] {
        QStringList texts;
        for (const ui::Chip *chip : page.findChildren<ui::Chip *>()) {
            if (chip->isVisibleTo(&page))
                texts.append(chip->look().text);
        }
        return texts;
    };
    QTRY_COMPARE(chips(), (QStringList{u"Fits"_s, u"Does not fit"_s}));
    sample->setText(u"Hello"_s);
    QTRY_COMPARE(chips(), (QStringList{u"Does not fit"_s, u"Does not fit"_s}));
}

void TestInboxRules::aRuleIsWrittenAsItIsRead()
{
    Rig rig;
    auto members = models::makeMembersModel(rig.store);
    const QJsonObject record{{u"name"_s, u"All of it"_s},
                             {u"conditions"_s, QJsonObject{{u"platforms"_s, QJsonArray{u"reddit"_s, u"mastodon"_s}}, {u"types"_s, QJsonArray{u"dm"_s}}, {u"intents"_s, QJsonArray{u"complaint"_s}},
                                                           {u"sentiments"_s, QJsonArray{u"negative"_s}}, {u"languages"_s, QJsonArray{u"de"_s, u"en-GB"_s}}, {u"keywords"_s, QJsonArray{u"not ok"_s, u"refund*"_s}},
                                                           {u"accountIds"_s, QJsonArray{RecordId::create('s').toString()}}, {u"minFollowers"_s, 5000}}},
                             {u"actions"_s, QJsonObject{{u"assignToIds"_s, QJsonArray{RecordId::create('u').toString(), RecordId::create('u').toString()}}, {u"assignment"_s, u"least_load"_s},
                                                        {u"addTags"_s, QJsonArray{u"a"_s, u"b c"_s}}, {u"priority"_s, u"urgent"_s}, {u"isVip"_s, true}, {u"isSpam"_s, true}}},
                             {u"stopsHere"_s, true}, {u"isActive"_s, false}};
    RuleEditor editor(*rig.deps, *members, record, [](const QJsonObject &) {}, nullptr);
    QCOMPARE(editor.record(), record);
    QVERIFY(domain::routingRuleOf(editor.record()));
}

void TestInboxRules::editorsMayOnlyLook()
{
    Rig rig;
    const QJsonObject only = policy(u"Only"_s, u"H"_s);
    QVERIFY(rig.pull(u"SlaPolicy"_s, only));
    rig.context.setRole(api::Role::Editor);
    RulesPage page(RulesPage::Kind::ResponseTimes, *rig.deps);
    page.show();
    QTRY_VERIFY(page.findChild<QWidget *>(only.value(u"id"_s).toString()));
    QVERIFY(!buttonOf(&page, u"New response time"_s)->isEnabled());
    for (const QToolButton *button : page.findChild<QWidget *>(only.value(u"id"_s).toString())->findChildren<QToolButton *>())
        QVERIFY(!button->isEnabled());
    rig.context.setRole(api::Role::Manager);
    QTRY_VERIFY(buttonOf(&page, u"New response time"_s)->isEnabled());
}

void TestInboxRules::mirroredLinesKeepTheirOrder()
{
    const auto back = qScopeGuard([] {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QApplication::setLayoutDirection(Qt::LeftToRight);
    });
    QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::Egypt));
    QApplication::setLayoutDirection(Qt::RightToLeft);
    HoursEdit edit;
    edit.setHours(office());
    QStringList times;
    for (const QTimeEdit *time : edit.findChildren<QTimeEdit *>())
        times.append(time->text());
    QVERIFY(times.contains(QLocale().toString(QTime(9, 0), QLocale::ShortFormat)));
    domain::SlaPolicy onInstagram;
    onInstagram.platform = u"instagram"_s;
    // The name of the network comes first in the line but does not turn the line round.
    const QString line = policySummary(onInstagram);
    QCOMPARE(line.at(0), QChar(0x200F));
    QVERIFY(line.contains(u"\u2068Instagram\u2069"_s));
}

CAMPANILE_TEST(TestInboxRules)

} // namespace tst_inboxrules

#include "tst_inboxrules.moc"
