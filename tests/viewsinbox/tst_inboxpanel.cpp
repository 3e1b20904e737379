// SPDX-License-Identifier: GPL-3.0-or-later
#include "inboxpanelrig.h"

#include "tests/support/testprogram.h"
#include "ui/kit/chips.h"
#include "ui/kit/panelframe.h"
#include "ui/kit/stateview.h"
#include "ui/theme/theme.h"
#include "views/inbox/inboxcommands.h"
#include "views/inbox/inboxlist.h"
#include "views/inbox/inboxwords.h"
#include "views/inbox/searchbox.h"
#include "views/inbox/viewpicker.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

namespace tst_inboxpanel {

using namespace campanile;
using namespace campanile::inboxtest;

/** The panel as a person uses it: by keyboard, with filters and views, with what strangers write. */
class TestInboxPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(); }
    void triageByKeyboardAlone();
    void ranges();
    void manyAtOnceAndBack();
    void keysGoOnWhenTheListIsEmpty();
    void keysOfTheListWorkBesideIt();
    void detailsComeBackWhenAskedFor_data();
    void detailsComeBackWhenAskedFor();
    void itemAndFilterAreThereAgain();
    void lettersAreTypedInTheSearchField();
    void everyKeyCanBeChangedAndIsSaid();
    void searchFiltersAndChipsFollow();
    void anotherPanelAsksForAFilter();
    void offersWhatCompletesTheFilter();
    void viewsCountAndAreSaved();
    void arrivalsShowAPillWhileReadingBelow();
    void whatStaysOpenIsRead();
    void oneColumnWhenNarrow();
    void whoOnlyLooksChangesNothing();

private:
    ui::Theme m_theme;
};

void TestInboxPanel::triageByKeyboardAlone()
{
    Rig rig;
    QVERIFY(rig.fill(6));
    auto panel = rig.make();
    views::InboxList *list = panel->list();
    QTRY_COMPARE(panel->model().rowCount(), 6);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_J);
    QCOMPARE(list->currentIndex().row(), 0);
    QTest::keyClick(list, Qt::Key_J);
    QTest::keyClick(list, Qt::Key_J);
    QTest::keyClick(list, Qt::Key_K);
    QCOMPARE(list->currentIndex().row(), 1);
    const RecordId second = panel->model().rowOf(1)->id;
    QTRY_COMPARE(panel->shown(), second);
    QCOMPARE(rig.shown.last(), second);
    QTest::keyClick(list, Qt::Key_E);
    QTRY_COMPARE(panel->model().rowCount(), 5);
    QCOMPARE(rig.get(second).value(u"status"_s).toString(), u"resolved"_s);
    // The next one takes its place, so that the hand stays where it is.
    QTRY_COMPARE(list->currentIndex().row(), 1);
    const RecordId third = panel->model().rowOf(1)->id;
    QTRY_COMPARE(panel->shown(), third);
    QTest::keyClick(list, Qt::Key_M);
    QTRY_COMPARE(panel->model().rowOf(1)->assignee, rig.me);
    QTest::keyClick(list, Qt::Key_U);
    QTRY_VERIFY(!panel->model().rowOf(panel->model().find(third))->isUnread);
    QTest::keyClick(list, Qt::Key_R);
    QCOMPARE(rig.replies, 1);
    list->setFocus();
    QTest::keyClicks(list, u"#"_s);
    QTRY_COMPARE(panel->model().rowCount(), 4);
    QCOMPARE(rig.get(third).value(u"status"_s).toString(), u"spam"_s);
    QTest::keyClick(list, Qt::Key_Z);
    QTRY_COMPARE(panel->model().rowCount(), 5);
    QTRY_COMPARE(rig.get(third).value(u"status"_s).toString(), u"open"_s); // reading it made it so
    QTest::keyClick(list, Qt::Key_S);
    QTRY_VERIFY(list->findChild<QMenu *>());
    QMenu *menu = list->findChild<QMenu *>();
    QTRY_VERIFY(menu->isVisible());
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_COMPARE(panel->model().rowCount(), 4);
    panel->activateWindow();
    list->setFocus();
    QTRY_VERIFY(!QApplication::activePopupWidget() && list->hasFocus());
    QTest::keyClick(list, Qt::Key_Slash);
    QTRY_VERIFY(panel->search()->field()->hasFocus());
}

void TestInboxPanel::ranges()
{
    Rig rig;
    QVERIFY(rig.fill(8));
    auto panel = rig.make();
    views::InboxList *list = panel->list();
    QTRY_COMPARE(panel->model().rowCount(), 8);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_J);
    QTest::keyClick(list, Qt::Key_J, Qt::ShiftModifier);
    QTest::keyClick(list, Qt::Key_J, Qt::ShiftModifier);
    QCOMPARE(list->selectedCount(), 3);
    QTest::keyClick(list, Qt::Key_X);
    QCOMPARE(list->selectedCount(), 2);
    // The selection is still the same items after others came above.
    const QString id = list->selectionModel()->selectedIndexes().first().data(models::InboxModel::IdRole).toString();
    QVERIFY(rig.pull(u"InboxItem"_s, {rig.item(100), rig.item(101)}));
    QTRY_COMPARE(panel->model().rowCount(), 10);
    QCOMPARE(list->selectedCount(), 2);
    QVERIFY(list->selectionModel()->selectedIndexes().first().data(models::InboxModel::IdRole).toString() == id
            || list->selectionModel()->selectedIndexes().last().data(models::InboxModel::IdRole).toString() == id);
    QTest::keyClick(list, Qt::Key_E);
    QTRY_COMPARE(panel->model().rowCount(), 8);
}

void TestInboxPanel::manyAtOnceAndBack()
{
    Rig rig;
    QVERIFY(rig.fill(1300));
    auto panel = rig.make();
    views::InboxList *list = panel->list();
    QTRY_VERIFY(panel->model().isSettled());
    QCOMPARE(panel->model().rowCount(), 1300);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(list->selectedCount(), 1300);
    QTRY_VERIFY(panel->commands()->action(u"resolve"_s)->isEnabled());
    QTest::keyClick(list, Qt::Key_E);
    QTRY_COMPARE_WITH_TIMEOUT(panel->model().rowCount(), 0, 20'000);
    QTRY_VERIFY(rig.toasts.count() > 0);
    QVERIFY2(rig.toasts.lastText().contains(u"1300"), qPrintable(rig.toasts.lastText()));
    QVERIFY(rig.toasts.undoLast());
    QTRY_COMPARE_WITH_TIMEOUT(panel->model().rowCount(), 1300, 20'000);
}

void TestInboxPanel::keysGoOnWhenTheListIsEmpty()
{
    Rig rig;
    QVERIFY(rig.fill(3));
    auto panel = rig.make();
    views::InboxList *list = panel->list();
    QTRY_COMPARE(panel->model().rowCount(), 3);
    panel->activateWindow();
    list->setFocus();
    QTRY_VERIFY(list->hasFocus());
    QTest::keyClick(list, Qt::Key_A, Qt::ControlModifier);
    QTRY_VERIFY(panel->commands()->action(u"resolve"_s)->isEnabled());
    QTest::keyClick(list, Qt::Key_E);
    QTRY_VERIFY(!list->isVisible());
    QWidget *focus = QApplication::focusWidget();
    QVERIFY2(qobject_cast<ui::StateView *>(focus), focus ? focus->metaObject()->className() : "nothing has the keyboard");
    QTest::keyClick(focus, Qt::Key_Z);
    QTRY_COMPARE(panel->model().rowCount(), 3);
    QTRY_VERIFY(list->hasFocus());
}

void TestInboxPanel::keysOfTheListWorkBesideIt()
{
    Rig rig;
    QVERIFY(rig.fill(3));
    auto panel = rig.make();
    QTRY_COMPARE(panel->model().rowCount(), 3);
    panel->activateWindow();
    panel->list()->setFocus();
    QTest::keyClick(panel->list(), Qt::Key_J);
    QTRY_VERIFY(!panel->shown().isNull());
    const RecordId first = panel->shown();
    QTest::keyClick(panel->list(), Qt::Key_N);
    QCOMPARE(rig.notes, 1);
    QTest::keyClick(panel->list(), Qt::Key_Return);
    auto *conversation = panel->findChild<QWidget *>(u"conversation"_s);
    QTRY_VERIFY(conversation->hasFocus());
    QTest::keyClick(conversation, Qt::Key_J);
    QTRY_VERIFY(panel->shown() != first);
    QTest::keyClick(conversation, Qt::Key_K);
    QTRY_COMPARE(panel->shown(), first);
    QTest::keyClick(conversation, Qt::Key_E);
    QTRY_COMPARE(panel->model().rowCount(), 2);
    QCOMPARE(rig.get(first).value(u"status"_s).toString(), u"resolved"_s);
    QTRY_VERIFY(panel->shown() != first);
}

void TestInboxPanel::detailsComeBackWhenAskedFor_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("listStays");
    QTest::addColumn<bool>("conversationStays");
    QTest::newRow("three tight columns") << 976 << true << true;
    QTest::newRow("in the place of the conversation") << 700 << true << false;
    QTest::newRow("alone") << 400 << false << false;
}

void TestInboxPanel::detailsComeBackWhenAskedFor()
{
    QFETCH(int, width);
    QFETCH(bool, listStays);
    QFETCH(bool, conversationStays);
    Rig rig;
    QVERIFY(rig.fill(2));
    auto panel = rig.make(width, true);
    QTRY_COMPARE(panel->model().rowCount(), 2);
    panel->activateWindow();
    panel->list()->setFocus();
    QTest::keyClick(panel->list(), Qt::Key_J);
    QTRY_VERIFY(!panel->shown().isNull());
    const auto *details = panel->findChild<QWidget *>(u"details"_s);
    const auto *conversation = panel->findChild<QWidget *>(u"conversation"_s);
    QVERIFY(!details->isVisible());
    QTest::keyClick(panel->list(), Qt::Key_I);
    QTRY_VERIFY(details->isVisible());
    QCOMPARE(panel->list()->isVisible(), listStays);
    QCOMPARE(conversation->isVisible(), conversationStays);
    QTest::keyClick(panel.get(), Qt::Key_Escape);
    QTRY_VERIFY(!details->isVisible());
    QVERIFY(panel->list()->isVisible());
    panel->resize(1100, 600);
    QTRY_VERIFY(details->isVisible());
    QVERIFY(!panel->commands()->action(u"details"_s)->isVisible());
}

void TestInboxPanel::itemAndFilterAreThereAgain()
{
    Rig rig;
    QVERIFY(rig.fill(40));
    auto panel = rig.make();
    QTRY_COMPARE(panel->model().rowCount(), 40);
    panel->search()->setText(u"is:unread"_s);
    panel->list()->setCurrentIndex(panel->model().index(7));
    QTRY_VERIFY(!panel->shown().isNull());
    const RecordId shown = panel->shown();
    const QJsonObject state = panel->saveState();
    panel.reset();
    auto again = rig.make();
    QVERIFY(again->restoreState(state, 1));
    QCOMPARE(again->search()->text(), u"is:unread"_s);
    QCOMPARE(again->shown(), shown);
    QTRY_COMPARE(again->list()->currentIndex().data(models::InboxModel::IdRole).toString(), shown.toString());
}

void TestInboxPanel::lettersAreTypedInTheSearchField()
{
    Rig rig;
    QVERIFY(rig.fill(3));
    auto panel = rig.make();
    QTRY_COMPARE(panel->model().rowCount(), 3);
    panel->findInPlace();
    QTest::keyClicks(panel->search()->field(), u"jkre"_s);
    QCOMPARE(panel->search()->text(), u"jkre"_s);
    QTRY_COMPARE(panel->model().rowCount(), 0);
    QTest::keyClick(panel->search()->field(), Qt::Key_Escape);
    QTRY_COMPARE(panel->model().rowCount(), 3);
}

void TestInboxPanel::everyKeyCanBeChangedAndIsSaid()
{
    Rig rig;
    auto panel = rig.make();
    QSet<QString> keys;
    for (const ui::ActionSpec &spec : rig.actions.specs()) {
        QVERIFY2(spec.id.startsWith(u"inbox."), qPrintable(spec.id));
        QVERIFY(!spec.text().isEmpty() && !spec.category().isEmpty());
        QCOMPARE(spec.panel, u"inbox"_s);
        for (const QKeySequence &key : spec.shortcuts) {
            QVERIFY2(!keys.contains(key.toString()), qPrintable(key.toString()));
            keys.insert(key.toString());
        }
    }
    for (const char *key : {"J", "K", "R", "E", "A", "S", "#", "/", "U", "X", "Z", "Return", "Shift+J"})
        QVERIFY2(keys.contains(QString::fromLatin1(key)), key);
    QVERIFY(rig.actions.setShortcuts(u"inbox.resolve"_s, {QKeySequence(Qt::Key_D)}));
    QVERIFY(rig.fill(2));
    QTRY_COMPARE(panel->model().rowCount(), 2);
    panel->list()->setFocus();
    QTest::keyClick(panel->list(), Qt::Key_J);
    QTest::keyClick(panel->list(), Qt::Key_D);
    QTRY_COMPARE(panel->model().rowCount(), 1);
}

void TestInboxPanel::anotherPanelAsksForAFilter()
{
    Rig rig;
    QVERIFY(rig.pull(u"InboxItem"_s, {rig.item(1, {{u"status"_s, u"resolved"_s}}), rig.item(2), rig.item(3, {{u"status"_s, u"resolved"_s}})}));
    auto panel = rig.make();
    QTRY_COMPARE(panel->model().rowCount(), 1); // what is unanswered
    panel->openRecord({}, {{u"query"_s, u"status:resolved"_s}});
    QTRY_COMPARE(panel->model().rowCount(), 2);
    QCOMPARE(panel->picker()->current().id, u"all"_s);
    QCOMPARE(panel->search()->text(), u"status:resolved"_s);
}

void TestInboxPanel::searchFiltersAndChipsFollow()
{
    Rig rig;
    QVERIFY(rig.pull(u"InboxItem"_s, {rig.item(1, {{u"isVip"_s, true}}), rig.item(2), rig.item(3, {{u"sentiment"_s, u"negative"_s}})}));
    auto panel = rig.make();
    QTRY_COMPARE(panel->model().rowCount(), 3);
    auto *chips = panel->findChild<ui::FilterBar *>();
    panel->search()->setText(u"is:vip"_s);
    QTRY_COMPARE(panel->model().rowCount(), 1);
    QCOMPARE(chips->checked(), QStringList{u"is:vip"_s});
    panel->search()->setText({});
    QTRY_COMPARE(panel->model().rowCount(), 3);
    QVERIFY(chips->checked().isEmpty());
    chips->setChecked(u"sentiment:negative"_s, true);
    QTRY_COMPARE(panel->search()->text(), u"sentiment:negative"_s);
    QTRY_COMPARE(panel->model().rowCount(), 1);
    panel->search()->setText(u"is:purple"_s);
    QTRY_VERIFY(!panel->search()->field()->accessibleDescription().isEmpty());
    QTRY_COMPARE(panel->model().rowCount(), 3);
}

void TestInboxPanel::offersWhatCompletesTheFilter()
{
    Rig rig;
    auto panel = rig.make();
    panel->findInPlace();
    QTest::keyClicks(panel->search()->field(), u"is:un"_s);
    QCOMPARE(panel->search()->offered(), QStringList({u"is:unread"_s, u"is:unassigned"_s}));
    QTest::keyClicks(panel->search()->field(), u"a"_s);
    QCOMPARE(panel->search()->offered(), QStringList({u"is:unassigned"_s}));
}

void TestInboxPanel::viewsCountAndAreSaved()
{
    Rig rig;
    QVERIFY(rig.pull(u"InboxItem"_s, {rig.item(1), rig.item(2, {{u"status"_s, u"resolved"_s}}), rig.item(3, {{u"assignedToId"_s, rig.me.toString()}}),
                                      rig.item(4, {{u"type"_s, u"dm"_s}}), rig.item(5, {{u"slaDeadline"_s, wire(rig.clock.nowMs() - 60'000)}}),
                                      rig.item(6, {{u"snoozedUntil"_s, wire(rig.clock.nowMs() + 60'000'000)}})}));
    auto panel = rig.make();
    views::ViewPicker *picker = panel->picker();
    QTRY_COMPARE(picker->countOf(u"unanswered"_s), u"4"_s);
    const QHash<QString, QString> expected{{u"mine"_s, u"1"_s}, {u"unassigned"_s, u"3"_s}, {u"overdue"_s, u"1"_s}, {u"messages"_s, u"1"_s}, {u"reviews"_s, u"0"_s},
                                           {u"snoozed"_s, u"1"_s}, {u"done"_s, u"1"_s}, {u"all"_s, u"5"_s}};
    for (auto it = expected.begin(); it != expected.end(); ++it)
        QCOMPARE(picker->countOf(it.key()), it.value());
    QVERIFY(picker->choose(u"done"_s));
    Q_EMIT picker->chosen();
    QTRY_COMPARE(panel->model().rowCount(), 1);
    picker->save(u"My & own"_s, u"is:done type:comment"_s, store::InboxSort::Time, false);
    QTRY_COMPARE(picker->saved().rows().size(), 1);
    QTRY_COMPARE(picker->current().name, u"My & own"_s);
    QCOMPARE(picker->current().query, u"is:done type:comment"_s);
    const QJsonObject state = panel->saveState();
    auto again = rig.make();
    QVERIFY(again->restoreState(state, 1));
    QTRY_COMPARE(again->picker()->current().name, u"My & own"_s);
    QTRY_COMPARE(again->model().rowCount(), 1);
    again->picker()->remove(*RecordId::parse(again->picker()->current().id));
    QTRY_COMPARE(again->picker()->current().id, u"unanswered"_s);
}

void TestInboxPanel::arrivalsShowAPillWhileReadingBelow()
{
    Rig rig;
    QVERIFY(rig.fill(200));
    auto panel = rig.make();
    views::InboxList *list = panel->list();
    QTRY_VERIFY(panel->model().isSettled() && panel->model().rowCount() == 200);
    list->setCurrentIndex(panel->model().index(60));
    list->scrollTo(panel->model().index(60), QAbstractItemView::PositionAtTop);
    const QString id = panel->model().index(60).data(models::InboxModel::IdRole).toString();
    const int y = list->visualRect(panel->model().index(60)).top();
    QVERIFY(rig.pull(u"InboxItem"_s, {rig.item(1000), rig.item(1001), rig.item(1002)}));
    QTRY_COMPARE(panel->model().rowCount(), 203);
    QCOMPARE(list->newAbove(), 3);
    QCOMPARE(list->currentIndex().data(models::InboxModel::IdRole).toString(), id);
    QCOMPARE(list->visualRect(list->currentIndex()).top(), y);
    auto *pill = list->findChild<QPushButton *>();
    QVERIFY(pill->isVisible());
    QTest::mouseClick(pill, Qt::LeftButton);
    QCOMPARE(list->firstShown(), 0);
    QCOMPARE(list->newAbove(), 0);
    QVERIFY(!pill->isVisible());
}

void TestInboxPanel::whatStaysOpenIsRead()
{
    Rig rig;
    QVERIFY(rig.fill(2));
    auto panel = rig.make();
    QTRY_COMPARE(panel->model().rowCount(), 2);
    panel->list()->setFocus();
    QTest::keyClick(panel->list(), Qt::Key_J);
    QTRY_VERIFY(!panel->model().rowOf(0)->isUnread);
    QVERIFY(panel->model().rowOf(1)->isUnread);
}

void TestInboxPanel::oneColumnWhenNarrow()
{
    Rig rig;
    QVERIFY(rig.fill(2));
    auto panel = rig.make(400);
    QTRY_COMPARE(panel->model().rowCount(), 2);
    QVERIFY(panel->list()->isVisible());
    QTest::keyClick(panel->list(), Qt::Key_J);
    QTRY_VERIFY(!panel->shown().isNull());
    QTest::keyClick(panel->list(), Qt::Key_Return);
    QTRY_VERIFY(!panel->list()->isVisible());
    panel->findInPlace();
    QVERIFY(panel->list()->isVisible());
    panel->resize(900, 600);
    QTRY_VERIFY(panel->list()->isVisible());
}

void TestInboxPanel::whoOnlyLooksChangesNothing()
{
    Rig rig;
    rig.context.setWorkspace(u"Roastery"_s, u"Europe/Berlin"_s, {}, false);
    QVERIFY(rig.fill(2));
    auto panel = rig.make();
    QTRY_COMPARE(panel->model().rowCount(), 2);
    panel->list()->setFocus();
    QTest::keyClick(panel->list(), Qt::Key_J);
    QTRY_VERIFY(!panel->shown().isNull());
    QTest::keyClick(panel->list(), Qt::Key_E);
    QVERIFY(!panel->commands()->action(u"resolve"_s)->isEnabled());
    QCOMPARE(panel->model().rowCount(), 2);
}

CAMPANILE_TEST(TestInboxPanel)

} // namespace tst_inboxpanel

#include "tst_inboxpanel.moc"
