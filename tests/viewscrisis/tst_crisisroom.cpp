// SPDX-License-Identifier: GPL-3.0-or-later
// The crisis room and its editors over a real cache.
#include "tests/support/testprogram.h"
#include "tests/viewscrisis/crisisrig.h"
#include "ui/kit/panelframe.h"
#include "ui/kit/stateview.h"
#include "views/crisis/crisischart.h"
#include "views/crisis/crisisdialogs.h"
#include "views/crisis/crisisroomview.h"
#include "views/crisis/crisisruleeditor.h"
#include "views/crisis/leadcard.h"
#include "views/crisis/noteedit.h"
#include "views/crisis/pausecard.h"
#include "views/crisis/preparedpage.h"
#include "views/crisis/templatebox.h"
#include "views/crisis/templateeditor.h"
#include "views/crisis/timeline.h"

#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSpinBox>
#include <QToolButton>

namespace tst_crisisroom {

using namespace campanile;
using namespace campanile::crisistest;
using namespace campanile::views;

class TestCrisisRoom : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEmptyRoomOffersTheUsualRules();
    void theRoomSaysWhatWasMeasured();
    void theStateMovesOn();
    void endingAsksForNotes();
    void aNoteNamesAColleague();
    void theLeadIsHandedOn();
    void onePauseHoldsAllAndComesBack();
    void resumingAsksAboutMissedPosts_data();
    void resumingAsksAboutMissedPosts();
    void onlyApprovedAnswersCanBeUsed();
    void anAnswerGoesIntoTheReply();
    void aBegunReplyIsLeftAlone();
    void callingACrisisOpensIt();
    void whoMayNotSeesWhy_data();
    void whoMayNotSeesWhy();
    void theRuleEditorSaysWhatItDoes();
    void rulesAreSwitchedAndDeleted();
    void theTemplateEditorNamesVariables();
    void narrowShowsOneColumn();
};

void TestCrisisRoom::anEmptyRoomOffersTheUsualRules()
{
    Rig rig;
    const auto panel = rig.panel();
    auto *states = panel->findChild<ui::PanelFrame *>()->states();
    QTRY_COMPARE(states->state(), ui::StateView::State::Empty);
    QTRY_VERIFY(buttonOf(panel.get(), u"Add the usual rules"_s));
    buttonOf(panel.get(), u"Add the usual rules"_s)->click();
    QTRY_COMPARE(rig.all(u"CrisisAlertRule"_s).size(), usualCrisisRules().size());
    QTRY_VERIFY(saysIn(panel.get(), u"rule(s) are watching"_s) || saysIn(panel.get(), u"rules are watching"_s));
    QTRY_VERIFY(rig.toasts.count() > 0);
    QVERIFY(rig.toasts.undoLast());
    QTRY_VERIFY(rig.all(u"CrisisAlertRule"_s).isEmpty());
}

void TestCrisisRoom::theRoomSaysWhatWasMeasured()
{
    Rig rig;
    const RecordId shop = rig.account(u"mastodon"_s, u"Halden Roasters"_s);
    const RecordId first = rig.item(shop, 12 * kMinute, u"This is a disgrace"_s, u"Ann Lee"_s);
    const RecordId second = rig.item(shop, 5 * kMinute, u"Never again"_s, u"Ben Cole"_s);
    rig.event({{u"affectedAccountIds"_s, QJsonObject{{shop.toString(), true}}}, {u"itemIds"_s, QJsonObject{{first.toString(), true}, {second.toString(), true}}}});
    QSignalSpy opened(&rig.bus, &ui::SelectionBus::openRequested);
    const auto panel = rig.panel();
    QTRY_COMPARE(panel->room()->headline(), u"Many more messages than usual"_s);
    QVERIFY2(panel->room()->measured().contains(u"usually 4"_s), qPrintable(panel->room()->measured()));
    QTRY_VERIFY(saysIn(panel.get(), u"Halden Roasters"_s));
    QTRY_COMPARE(panel->room()->messages()->model()->rowCount(), 2);
    QTRY_VERIFY(!panel->room()->chart()->course().buckets.isEmpty());
    QVERIFY(!panel->room()->chart()->accessibleDescription().isEmpty());
    QCOMPARE(panel->room()->chart()->usual(), 4.0 * panel->room()->chart()->course().buckets.first().minutes / 30);
    panel->room()->messages()->setCurrentIndex(panel->room()->messages()->model()->index(0, 0));
    QCOMPARE(panel->room()->chosenMessage()->id, second);
    Q_EMIT panel->room()->messages()->activated(panel->room()->messages()->currentIndex());
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().at(0).toString(), u"inbox"_s);
    QCOMPARE(opened.first().at(1).value<RecordId>(), second);
}

void TestCrisisRoom::theStateMovesOn()
{
    Rig rig;
    const RecordId id = rig.event();
    const auto panel = rig.panel();
    QTRY_VERIFY(buttonOf(panel.get(), u"Acknowledge"_s));
    QCOMPARE(buttonOf(panel.get(), u"Acknowledge"_s)->property("kind").toString(), u"primary"_s);
    buttonOf(panel.get(), u"Acknowledge"_s)->click();
    QTRY_COMPARE(rig.get(u"CrisisEvent"_s, id).value(u"status"_s), u"acknowledged"_s);
    QTRY_VERIFY(!buttonOf(panel.get(), u"Acknowledge"_s));
    QTRY_VERIFY(rig.toasts.count() > 0);
    QVERIFY(rig.toasts.undoLast());
    QTRY_COMPARE(rig.get(u"CrisisEvent"_s, id).value(u"status"_s), u"detected"_s);
    QTRY_VERIFY(buttonOf(panel.get(), u"I take the lead"_s));
    buttonOf(panel.get(), u"I take the lead"_s)->click();
    QTRY_COMPARE(rig.get(u"CrisisEvent"_s, id).value(u"ownerId"_s), rig.me.toString());
    QTRY_VERIFY(!buttonOf(panel.get(), u"I take the lead"_s));
    QTRY_COMPARE(rig.toasts.lastText(), u"You lead"_s);
    QVERIFY(rig.toasts.undoLast());
    QTRY_VERIFY(!rig.get(u"CrisisEvent"_s, id).value(u"ownerId"_s).isString());
    QCOMPARE(rig.get(u"CrisisEvent"_s, id).value(u"status"_s), u"detected"_s);
}

void TestCrisisRoom::endingAsksForNotes()
{
    Rig rig;
    const RecordId id = rig.event();
    const auto panel = rig.panel();
    QTRY_VERIFY(buttonOf(panel.get(), u"Resolve…"_s));
    buttonOf(panel.get(), u"Resolve…"_s)->click();
    auto *dialog = panel->findChild<EndCrisisDialog *>();
    QVERIFY(dialog);
    dialog->notes()->setPlainText(u"A bot net; reported."_s);
    dialog->accept();
    QTRY_COMPARE(rig.get(u"CrisisEvent"_s, id).value(u"status"_s), u"resolved"_s);
    QTRY_VERIFY(saysIn(panel.get(), u"A bot net; reported."_s));
    QTRY_VERIFY(buttonOf(panel.get(), u"Open again"_s));
    QVERIFY(!panel->leadCard()->lead()->isEnabled());
    buttonOf(panel.get(), u"Open again"_s)->click();
    QTRY_COMPARE(rig.get(u"CrisisEvent"_s, id).value(u"status"_s), u"responding"_s);
    QTRY_COMPARE(rig.toasts.lastText(), u"The crisis is open again"_s);
    QVERIFY(rig.toasts.undoLast());
    QTRY_COMPARE(rig.get(u"CrisisEvent"_s, id).value(u"status"_s), u"resolved"_s);
    QCOMPARE(rig.get(u"CrisisEvent"_s, id).value(u"responseNotes"_s), u"A bot net; reported."_s);
    QTRY_COMPARE(rig.toasts.lastText(), u"The crisis is over, as it was"_s);
}

void TestCrisisRoom::aNoteNamesAColleague()
{
    Rig rig;
    rig.event();
    const auto panel = rig.panel();
    QTRY_VERIFY(!panel->shown().isNull());
    NoteEdit *note = panel->room()->timeline()->note();
    QVERIFY(!panel->room()->timeline()->addButton()->isEnabled());
    note->setFocus();
    QTRY_VERIFY(note->completer()->model()->rowCount() == 2);
    QTest::keyClicks(note, u"@mar"_s);
    QTRY_VERIFY(note->completer()->completionCount() == 1);
    Q_EMIT note->completer()->activated(note->completer()->currentCompletion());
    QTest::keyClicks(note, u"call the shop"_s);
    QCOMPARE(note->toPlainText(), u"@Mara Okafor call the shop"_s);
    QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(rig.all(u"CrisisEntry"_s).size(), 1);
    QCOMPARE(rig.all(u"CrisisEntry"_s).first().value(u"metadata"_s).toObject().value(u"mentioned"_s), rig.mara.toString());
    QTRY_VERIFY(note->toPlainText().isEmpty());
    QTRY_VERIFY(saysIn(panel.get(), u"@Mara Okafor call the shop"_s));
    QTRY_COMPARE(rig.toasts.lastText(), u"Note added"_s);
    QVERIFY(rig.toasts.undoLast());
    QTRY_VERIFY(saysIn(panel.get(), u"took a note back"_s));
    QVERIFY(!saysIn(panel.get(), u"call the shop"_s));
    QTRY_VERIFY2(rig.toasts.lastText().contains(u"may have read it"_s), qPrintable(rig.toasts.lastText()));
    QVERIFY(rig.run([](store::StoreCore &core) { return core.redo(); }));
    QTRY_VERIFY(saysIn(panel.get(), u"@Mara Okafor call the shop"_s));
    QVERIFY(!saysIn(panel.get(), u"took a note back"_s));
}

void TestCrisisRoom::theLeadIsHandedOn()
{
    Rig rig;
    const RecordId id = rig.event();
    const auto panel = rig.panel();
    QComboBox *lead = panel->leadCard()->lead();
    QTRY_VERIFY(lead->findData(rig.mara.toString()) > 0 && !panel->shown().isNull());
    lead->setCurrentIndex(lead->findData(rig.mara.toString()));
    Q_EMIT lead->activated(lead->currentIndex());
    QTRY_COMPARE(rig.get(u"CrisisEvent"_s, id).value(u"ownerId"_s), rig.mara.toString());
    QComboBox *severity = panel->leadCard()->severity();
    severity->setCurrentIndex(severity->findData(u"critical"_s));
    Q_EMIT severity->activated(severity->currentIndex());
    QTRY_COMPARE(rig.get(u"CrisisEvent"_s, id).value(u"severity"_s), u"critical"_s);
}

void TestCrisisRoom::onePauseHoldsAllAndComesBack()
{
    Rig rig;
    const RecordId id = rig.event();
    rig.post(u"Tonight"_s, 5 * kHour);
    const auto panel = rig.panel();
    QTRY_VERIFY(saysIn(panel->pauseCard(), u"1 post"_s));
    QCOMPARE(panel->pauseCard()->button()->text(), u"Pause all scheduled posts"_s);
    panel->pauseCard()->button()->click();
    QTRY_COMPARE(rig.all(u"PublishingPause"_s).size(), 1);
    const QJsonObject pause = rig.all(u"PublishingPause"_s).first();
    QCOMPARE(pause.value(u"crisisEventId"_s), id.toString());
    QTRY_COMPARE(panel->pauseCard()->button()->text(), u"Resume"_s);
    QVERIFY(saysIn(panel->pauseCard(), u"Kim Berg"_s));
    QTRY_VERIFY(rig.context.postsPausedSince() != 0);
    QVERIFY(rig.toasts.undoLast());
    QTRY_VERIFY(rig.all(u"PublishingPause"_s).first().value(u"endedAt"_s).isString());
    QCOMPARE(rig.all(u"PublishingPause"_s).first().value(u"aftermath"_s), u"reschedule"_s);
    QTRY_COMPARE(rig.context.postsPausedSince(), 0);
    QTRY_VERIFY2(rig.toasts.lastText().contains(u"kept back"_s), qPrintable(rig.toasts.lastText()));
}

void TestCrisisRoom::resumingAsksAboutMissedPosts_data()
{
    QTest::addColumn<bool>("publish");
    QTest::addColumn<QString>("aftermath");
    QTest::newRow("kept back unless told otherwise") << false << u"reschedule"_s;
    QTest::newRow("published now") << true << u"publish"_s;
}

void TestCrisisRoom::resumingAsksAboutMissedPosts()
{
    QFETCH(bool, publish);
    QFETCH(QString, aftermath);
    Rig rig;
    rig.event();
    rig.make(u"PublishingPause"_s, 'd', {{u"startedAt"_s, wire(-kHour)}, {u"startedById"_s, rig.mara.toString()}});
    rig.post(u"Winter gifts"_s, -30 * kMinute);
    rig.post(u"Cupping"_s, -10 * kMinute);
    const auto panel = rig.panel();
    QTRY_VERIFY(saysIn(panel->pauseCard(), u"2 post"_s));
    panel->pauseCard()->button()->click();
    auto *list = panel->findChild<QDialog *>()->findChild<QListWidget *>();
    QVERIFY(list);
    QCOMPARE(list->count(), 2);
    QVERIFY(list->item(0)->text().contains(u"Winter gifts"_s));
    auto *dialog = panel->findChild<QDialog *>();
    if (publish)
        dialog->findChildren<QRadioButton *>().last()->setChecked(true);
    buttonOf(dialog, u"Let posts go out"_s)->click();
    QTRY_COMPARE(rig.all(u"PublishingPause"_s).first().value(u"aftermath"_s), aftermath);
    QVERIFY(rig.all(u"PublishingPause"_s).first().value(u"endedAt"_s).isString());
}

void TestCrisisRoom::onlyApprovedAnswersCanBeUsed()
{
    Rig rig;
    rig.event();
    const RecordId id = rig.answer(u"Delay"_s, u"We are late with {{product}}."_s, false, rig.mara);
    const auto panel = rig.panel();
    TemplateBox *box = panel->templates();
    QTRY_COMPARE(box->list()->count(), 1);
    QVERIFY(!box->copyButton()->isEnabled());
    QVERIFY(saysIn(box, u"Not approved"_s));
    box->approveButton()->click();
    QTRY_VERIFY(rig.get(u"CrisisResponseTemplate"_s, id).value(u"approvedAt"_s).isString());
    QTRY_VERIFY(saysIn(box, u"Still open: product"_s));
    QVERIFY(!box->copyButton()->isEnabled());
    auto *field = box->findChildren<QLineEdit *>().last();
    QTest::keyClicks(field, u"the filters"_s);
    QCOMPARE(box->readyText(), u"We are late with the filters."_s);
    QVERIFY(box->copyButton()->isEnabled());
    QVERIFY(!box->replyButton()->isEnabled());
    box->copyButton()->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"We are late with the filters."_s);
    QTRY_COMPARE(rig.all(u"CrisisEntry"_s).size(), 1);
    QCOMPARE(rig.all(u"CrisisEntry"_s).first().value(u"metadata"_s).toObject().value(u"templateId"_s), id.toString());
}

void TestCrisisRoom::anAnswerGoesIntoTheReply()
{
    Rig rig;
    const RecordId shop = rig.account(u"mastodon"_s, u"Halden Roasters"_s);
    const RecordId item = rig.item(shop, 5 * kMinute, u"Never again"_s, u"Ben Cole"_s);
    rig.event({{u"itemIds"_s, QJsonObject{{item.toString(), true}}}});
    rig.answer(u"Sorry"_s, u"Dear {{sender.name}}, we are on it. {{account.name}}"_s, true, rig.me);
    QSignalSpy opened(&rig.bus, &ui::SelectionBus::openRequested);
    const auto panel = rig.panel();
    QTRY_COMPARE(panel->room()->messages()->model() ? panel->room()->messages()->model()->rowCount() : 0, 1);
    QTRY_COMPARE(panel->templates()->list()->count(), 1);
    panel->room()->messages()->setCurrentIndex(panel->room()->messages()->model()->index(0, 0));
    QTRY_COMPARE(panel->templates()->readyText(), u"Dear Ben Cole, we are on it. Halden Roasters"_s);
    panel->templates()->replyButton()->click();
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(opened.first().at(1).value<RecordId>(), item);
    QVERIFY(opened.first().at(2).toJsonObject().value(u"reply"_s).toBool());
    const QList<QJsonObject> messages = rig.all(u"InboxMessage"_s);
    QCOMPARE(messages.size(), 1);
    QCOMPARE(messages.first().value(u"content"_s), u"Dear Ben Cole, we are on it. Halden Roasters"_s);
    QCOMPARE(messages.first().value(u"sendStatus"_s), u"draft"_s);
    QVERIFY(messages.first().value(u"metadata"_s).toObject().contains(u"crisisTemplateId"_s));
    QVERIFY(messages.first().value(u"metadata"_s).toObject().contains(u"crisisEventId"_s));
}

void TestCrisisRoom::aBegunReplyIsLeftAlone()
{
    Rig rig;
    const RecordId shop = rig.account(u"mastodon"_s, u"Halden Roasters"_s);
    const RecordId item = rig.item(shop, 5 * kMinute, u"Never again"_s, u"Ben Cole"_s);
    rig.make(u"InboxMessage"_s, 'j', {{u"inboxItemId"_s, item.toString()}, {u"direction"_s, u"outbound"_s}, {u"sendStatus"_s, u"draft"_s}, {u"authorId"_s, rig.me.toString()},
                                      {u"content"_s, u"My own words"_s}, {u"occurredAt"_s, wire(-kMinute)}});
    rig.event({{u"itemIds"_s, QJsonObject{{item.toString(), true}}}});
    rig.answer(u"Sorry"_s, u"We are on it."_s, true, rig.me);
    QSignalSpy opened(&rig.bus, &ui::SelectionBus::openRequested);
    const auto panel = rig.panel();
    QTRY_COMPARE(panel->room()->messages()->model() ? panel->room()->messages()->model()->rowCount() : 0, 1);
    QTRY_COMPARE(panel->templates()->list()->count(), 1);
    panel->room()->messages()->setCurrentIndex(panel->room()->messages()->model()->index(0, 0));
    QTRY_VERIFY(panel->templates()->replyButton()->isEnabled());
    panel->templates()->replyButton()->click();
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(rig.all(u"InboxMessage"_s).first().value(u"content"_s), u"My own words"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"We are on it."_s);
}

void TestCrisisRoom::callingACrisisOpensIt()
{
    Rig rig;
    rig.event({{u"status"_s, u"resolved"_s}});
    QSignalSpy opened(&rig.bus, &ui::SelectionBus::openRequested);
    rig.watch->setWindow(nullptr, &rig.window);
    rig.actions.action(u"crisis.call"_s)->trigger();
    auto *dialog = rig.window.findChild<CallCrisisDialog *>();
    QVERIFY(dialog);
    dialog->accept();
    QVERIFY(dialog->isVisible());
    dialog->title()->setText(u"Recall of the winter roast"_s);
    dialog->accept();
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(opened.first().at(0).toString(), u"crisis"_s);
    const auto panel = rig.panel();
    panel->openRecord(opened.first().at(1).value<RecordId>(), {});
    QTRY_COMPARE(panel->room()->headline(), u"Recall of the winter roast"_s);
    QVERIFY(saysIn(panel.get(), u"Called"_s));
}

void TestCrisisRoom::whoMayNotSeesWhy_data()
{
    QTest::addColumn<api::Role>("role");
    QTest::addColumn<bool>("handles");
    QTest::newRow("an editor handles it but holds no posts") << api::Role::Editor << true;
    QTest::newRow("a viewer looks on") << api::Role::Viewer << false;
}

void TestCrisisRoom::whoMayNotSeesWhy()
{
    QFETCH(api::Role, role);
    QFETCH(bool, handles);
    Rig rig;
    rig.context.setRole(role);
    rig.event();
    rig.answer(u"Delay"_s, u"We are late."_s, false, rig.mara);
    const auto panel = rig.panel();
    QTRY_VERIFY(!panel->shown().isNull());
    QTRY_COMPARE(panel->templates()->list()->count(), 1);
    QCOMPARE(panel->commands()->action(u"seen"_s)->isEnabled(), handles);
    QCOMPARE(panel->room()->timeline()->note()->isReadOnly(), !handles);
    QCOMPARE(panel->leadCard()->lead()->isEnabled(), handles);
    QVERIFY(!panel->pauseCard()->button()->isEnabled());
    QVERIFY(!panel->pauseCard()->button()->toolTip().isEmpty());
    QVERIFY(!panel->templates()->approveButton()->isEnabled());
    QVERIFY(!rig.actions.action(u"crisis.call"_s)->isEnabled());
    QVERIFY(!rig.actions.action(u"crisis.pause"_s)->isEnabled());
    PreparedPage page(PreparedPage::Kind::Rules, *rig.deps);
    page.show();
    QVERIFY(!buttonOf(&page, u"New rule"_s)->isEnabled());
}

void TestCrisisRoom::theRuleEditorSaysWhatItDoes()
{
    Rig rig;
    const RecordId shop = rig.account(u"mastodon"_s, u"Halden Roasters"_s);
    for (int i = 0; i < 6; ++i)
        rig.item(shop, 3 * kDay + i * kMinute, u"total scam"_s, u"Ann"_s);
    PreparedPage page(PreparedPage::Kind::Rules, *rig.deps);
    page.show();
    auto *editor = qobject_cast<CrisisRuleEditor *>(page.edit({}));
    QVERIFY(editor);
    editor->kind()->setCurrentIndex(editor->kind()->findData(u"keyword"_s));
    editor->count()->setValue(3);
    editor->name()->setText(u"Scam"_s);
    editor->accept();
    QVERIFY(editor->isVisible());
    QVERIFY(rig.all(u"CrisisAlertRule"_s).isEmpty());
    editor->keywords()->setText(u"scam, fraud*"_s);
    QVERIFY2(editor->sentence().contains(u"“scam”"_s), qPrintable(editor->sentence()));
    QTRY_VERIFY2(editor->rehearsal().contains(u"1 alarm"_s), qPrintable(editor->rehearsal()));
    editor->accept();
    QTRY_COMPARE(rig.all(u"CrisisAlertRule"_s).size(), 1);
    const QJsonObject rule = rig.all(u"CrisisAlertRule"_s).first();
    QCOMPARE(rule.value(u"conditions"_s).toObject().value(u"keywords"_s).toArray(), (QJsonArray{u"scam"_s, u"fraud*"_s}));
    QVERIFY(!rule.value(u"conditions"_s).toObject().contains(u"factor"_s));
    QTRY_VERIFY(saysIn(&page, u"Scam"_s));
    auto *again = qobject_cast<CrisisRuleEditor *>(page.edit(*RecordId::parse(rule.value(u"id"_s).toString())));
    QJsonObject record = again->record();
    for (const QString &key : {u"name"_s, u"ruleType"_s, u"conditions"_s, u"severity"_s})
        QCOMPARE(record.value(key), rule.value(key));
}

void TestCrisisRoom::rulesAreSwitchedAndDeleted()
{
    Rig rig;
    const RecordId id = rig.make(u"CrisisAlertRule"_s, 'd', {{u"name"_s, u"Backlog"_s}, {u"ruleType"_s, u"inbox_backlog"_s}, {u"severity"_s, u"low"_s}, {u"isActive"_s, true},
                                                             {u"conditions"_s, QJsonObject{{u"backlog"_s, 200}}}});
    PreparedPage page(PreparedPage::Kind::Rules, *rig.deps);
    page.show();
    const auto tool = [&page](const QString &tip) -> QToolButton * {
        for (QToolButton *button : page.findChildren<QToolButton *>()) {
            if (button->toolTip() == tip && button->isVisibleTo(&page))
                return button;
        }
        return nullptr;
    };
    QTRY_VERIFY(tool(u"Switch off"_s));
    tool(u"Switch off"_s)->click();
    QTRY_COMPARE(rig.get(u"CrisisAlertRule"_s, id).value(u"isActive"_s).toBool(true), false);
    QTRY_VERIFY(tool(u"Switch on"_s));
    tool(u"Delete"_s)->click();
    QTRY_VERIFY(rig.all(u"CrisisAlertRule"_s).isEmpty());
    QVERIFY(rig.toasts.undoLast());
    QTRY_COMPARE(rig.all(u"CrisisAlertRule"_s).size(), 1);
}

void TestCrisisRoom::theTemplateEditorNamesVariables()
{
    Rig rig;
    PreparedPage page(PreparedPage::Kind::Templates, *rig.deps);
    page.show();
    auto *editor = qobject_cast<TemplateEditor *>(page.edit({}));
    QVERIFY(editor);
    editor->accept();
    QVERIFY(editor->isVisible());
    editor->name()->setText(u"Delay"_s);
    editor->content()->setPlainText(u"Late with {{product}} until {{date}}."_s);
    QVERIFY2(editor->found().contains(u"date"_s) && editor->found().contains(u"product"_s), qPrintable(editor->found()));
    editor->accept();
    QTRY_COMPARE(rig.all(u"CrisisResponseTemplate"_s).size(), 1);
    QTRY_VERIFY(saysIn(&page, u"Delay"_s));
}

void TestCrisisRoom::narrowShowsOneColumn()
{
    Rig rig;
    rig.event();
    const auto panel = rig.panel({500, 800});
    QTRY_VERIFY(!panel->shown().isNull());
    QVERIFY(panel->list()->isVisible());
    QVERIFY(!panel->room()->isVisible());
    Q_EMIT panel->list()->activated(panel->list()->currentIndex());
    QVERIFY(panel->room()->isVisible());
    QVERIFY(!panel->list()->isVisible());
    QVERIFY(panel->pauseCard()->isVisible());
    panel->resize(1400, 900);
    QTRY_VERIFY(panel->list()->isVisible() && panel->pauseCard()->isVisible());
    QVERIFY(!panel->room()->isAncestorOf(panel->pauseCard()));
}

CAMPANILE_TEST(TestCrisisRoom)

} // namespace tst_crisisroom

#include "tst_crisisroom.moc"
