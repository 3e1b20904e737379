// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprogram.h"
#include "tests/viewscalendar/paneltest.h"
#include "ui/kit/popover.h"
#include "views/calendar/unscheduledtray.h"
#include "views/postsmime.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

namespace tst_calendardrag {

using namespace campanile;
using namespace campanile::views;
using namespace Qt::StringLiterals;
using calendartest::berlin;
using calendartest::kNow;
using models::CalendarModel;

/** Posts on the move: within the calendar, from its tray, from other panels, by mouse and by key. */
class TestCalendarDrag : public calendartest::PanelTest
{
    Q_OBJECT

private Q_SLOTS:
    void draggingMovesAPost_data()
    {
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addColumn<bool>("rtl");
        QTest::addColumn<bool>("copies");
        QTest::newRow("in a month") << Qt::KeyboardModifiers(Qt::NoModifier) << false << false;
        QTest::newRow("in a mirrored month") << Qt::KeyboardModifiers(Qt::NoModifier) << true << false;
        QTest::newRow("with Alt it is copied") << Qt::KeyboardModifiers(Qt::AltModifier) << false << true;
    }
    void draggingMovesAPost()
    {
        QFETCH(Qt::KeyboardModifiers, modifiers);
        QFETCH(bool, rtl);
        QFETCH(bool, copies);
        QApplication::setLayoutDirection(rtl ? Qt::RightToLeft : Qt::LeftToRight);
        const RecordId id = fixture().addPost({u"Gift boxes"_s, berlin(11, 23, 9, 30), u"scheduled"_s});
        show();
        const QPoint from = place(id).center();
        const QPoint to = dayPlace(QDate(2026, 11, 26)).center();
        drag(from, to, modifiers);
        QTRY_COMPARE(fixture().postsBetween(berlin(11, 26, 0), berlin(11, 27, 0)).size(), 1);
        QCOMPARE(fixture().postsBetween(berlin(11, 26, 0), berlin(11, 27, 0)).first().scheduledAt, berlin(11, 26, 9, 30).toMSecsSinceEpoch());
        QCOMPARE(fixture().postsBetween(berlin(11, 23, 0), berlin(11, 24, 0)).size(), copies ? 1 : 0);
        QTRY_VERIFY(!fixture().toasts.lastText().isEmpty());
    }

    void theToastTakesAMoveBack()
    {
        const RecordId id = fixture().addPost({u"Gift boxes"_s, berlin(11, 23, 9, 30), u"scheduled"_s});
        show();
        drag(place(id).center(), dayPlace(QDate(2026, 11, 26)).center());
        QTRY_COMPARE(scheduledAt(id), berlin(11, 26, 9, 30));
        QTRY_VERIFY(fixture().toasts.count() > 0);
        QVERIFY(fixture().toasts.undoLast());
        QTRY_COMPARE(scheduledAt(id), berlin(11, 23, 9, 30));
    }

    void aToastTakesBackItsOwnStep()
    {
        const RecordId first = fixture().addPost({u"First"_s, berlin(11, 23, 9, 30), u"scheduled"_s});
        const RecordId second = fixture().addPost({u"Second"_s, berlin(11, 24, 9, 30), u"scheduled"_s});
        show();
        QList<RecordId> steps;
        connect(&panel().edits(), &CalendarEdits::told, this, [&](const QString &, ui::Tone, const RecordId &step) { steps.append(step); });
        drag(place(first).center(), dayPlace(QDate(2026, 11, 26)).center());
        QTRY_COMPARE(scheduledAt(first), berlin(11, 26, 9, 30));
        drag(place(second).center(), dayPlace(QDate(2026, 11, 27)).center());
        QTRY_COMPARE(scheduledAt(second), berlin(11, 27, 9, 30));
        QTRY_COMPARE(steps.size(), 2);
        QVERIFY(!steps.first().isNull() && steps.first() != steps.last());
        // The button of the older toast.
        QPushButton *undo = nullptr;
        for (QPushButton *button : fixture().window.findChildren<QPushButton *>()) {
            if (button->parentWidget()->accessibleName().contains(u"26 November"_s))
                undo = button;
        }
        QVERIFY(undo);
        undo->click();
        QTRY_COMPARE(scheduledAt(first), berlin(11, 23, 9, 30));
        QCOMPARE(scheduledAt(second), berlin(11, 27, 9, 30));
    }

    void draggingInAWeekMovesTheTime()
    {
        const RecordId id = fixture().addPost({u"Gift boxes"_s, berlin(11, 19, 13), u"scheduled"_s});
        show(CalendarKind::Week);
        const QPoint from = place(id).center();
        drag(from, from + QPoint(0, 2 * 56));
        QTRY_COMPARE(scheduledAt(id), berlin(11, 19, 15));
    }

    void escapePutsAPostBack()
    {
        const RecordId id = fixture().addPost({u"Gift boxes"_s, berlin(11, 23, 9, 30), u"scheduled"_s});
        show();
        QWidget *viewport = panel().view()->viewport();
        const QPoint from = place(id).center();
        const QPoint to = dayPlace(QDate(2026, 11, 26)).center();
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        QTest::mouseMove(viewport, to);
        QTRY_VERIFY(panel().view()->drag());
        QVERIFY(panel().view()->dragText().contains(u"26 November"_s));
        QTest::keyClick(panel().view(), Qt::Key_Escape);
        QVERIFY(!panel().view()->drag());
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
        QCOMPARE(scheduledAt(id), berlin(11, 23, 9, 30));
    }

    void aDropInThePastIsExplained()
    {
        const RecordId id = fixture().addPost({u"Gift boxes"_s, berlin(11, 23, 9, 30), u"scheduled"_s});
        show();
        drag(place(id).center(), dayPlace(QDate(2026, 11, 10)).center());
        QVERIFY(fixture().toasts.lastText().contains(u"passed"_s));
        QCOMPARE(scheduledAt(id), berlin(11, 23, 9, 30));
    }

    void keysLiftAndDrop()
    {
        const RecordId id = fixture().addPost({u"Gift boxes"_s, berlin(11, 23, 9, 30), u"scheduled"_s});
        show();
        choose(id);
        QSignalSpy spoken(panel().view(), &CalendarView::spoken);
        QTest::keyClick(panel().view(), Qt::Key_Space);
        QVERIFY(panel().view()->drag());
        QTest::keyClick(panel().view(), Qt::Key_Right);
        QTest::keyClick(panel().view(), Qt::Key_Down);
        QVERIFY(spoken.last().first().toString().contains(u"Tuesday, 1 December, 09:30"_s));
        QTest::keyClick(panel().view(), Qt::Key_Space);
        QTRY_COMPARE(scheduledAt(id), berlin(12, 1, 9, 30));
    }

    void whatIsLiftedByKeyStaysInSight()
    {
        const RecordId id = fixture().addPost({u"Gift boxes"_s, berlin(11, 20, 13), u"scheduled"_s});
        show(CalendarKind::Day);
        panel().controller().setAnchor(QDate(2026, 11, 20));
        choose(id);
        const CalendarView &view = *panel().view();
        QTest::keyClick(panel().view(), Qt::Key_Space);
        for (int step = 0; step < 4 * 10; ++step)
            QTest::keyClick(panel().view(), Qt::Key_Down);
        QCOMPARE(view.drag()->target->minute, 23 * 60);
        QVERIFY(view.viewport()->rect().contains(view.toViewport(view.slotRect(*view.drag()->target))));
        // Another day, whose page shows its own hours first.
        QTest::keyClick(panel().view(), Qt::Key_Right);
        QCOMPARE(view.drag()->target->date, QDate(2026, 11, 21));
        QVERIFY(view.viewport()->rect().contains(view.toViewport(view.slotRect(*view.drag()->target))));
    }

    void whatWasPutDownOnAnotherPageIsChosenThere_data()
    {
        QTest::addColumn<bool>("goesOn");
        QTest::newRow("at once") << false;
        QTest::newRow("not when something else was chosen meanwhile") << true;
    }
    void whatWasPutDownOnAnotherPageIsChosenThere()
    {
        QFETCH(bool, goesOn);
        const QList<RecordId> ids = fixture().addPosts({{u"Gift boxes"_s, berlin(11, 19, 13), u"scheduled"_s}, {u"Beans"_s, berlin(11, 19, 15), u"scheduled"_s}});
        show(CalendarKind::Day);
        panel().controller().setAnchor(QDate(2026, 11, 19));
        choose(ids.first());
        QTRY_VERIFY(!place(ids.last()).isNull());
        panel().controller().setCurrent({ids.last(), 0}, SelectMode::Extend);
        QTest::keyClick(panel().view(), Qt::Key_Space);
        QTest::keyClick(panel().view(), Qt::Key_Right);
        QTest::keyClick(panel().view(), Qt::Key_Space);
        if (goesOn)
            panel().controller().setCursor({QDate(2026, 11, 20), 8 * 60, false}, SelectMode::Replace);
        QTRY_COMPARE(scheduledAt(ids.first()), berlin(11, 20, 13));
        QVERIFY(!place(ids.first()).isNull());
        QCOMPARE(panel().controller().current(), goesOn ? std::nullopt : std::optional(models::EntryKey{ids.last(), 0}));
        QCOMPARE(panel().controller().selection().size(), goesOn ? 0 : 2);
    }

    void aBandChoosesWhatItTouches()
    {
        fixture().addPosts({{u"A"_s, berlin(11, 23, 9)}, {u"B"_s, berlin(11, 24, 9)}, {u"C"_s, berlin(11, 27, 9)}});
        show();
        QTRY_COMPARE(panel().view()->placed().size(), 3);
        QWidget *viewport = panel().view()->viewport();
        const QRect a = dayPlace(QDate(2026, 11, 23));
        const QRect b = dayPlace(QDate(2026, 11, 24));
        QTest::mousePress(viewport, Qt::LeftButton, {}, a.topLeft() + QPoint(3, 3));
        QTest::mouseMove(viewport, b.center());
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, b.center());
        QCOMPARE(panel().controller().selection().size(), 2);
    }

    void aSeriesAsksBesideThePost()
    {
        fixture().addPost({u"Weekly"_s, berlin(11, 20, 9), u"draft"_s, {}, {}, {}, {}, u"FREQ=WEEKLY;COUNT=2"_s});
        show();
        QTRY_COMPARE(panel().view()->placed().size(), 2);
        const EntryKey second = CalendarModel::keyOf(panel().controller().entries().at(1));
        drag(panel().view()->rectOf(second).center(), dayPlace(QDate(2026, 11, 28)).center());
        QVERIFY(panel().popover());
        auto *only = panel().popover()->findChild<QPushButton *>(u"this"_s);
        QVERIFY(only);
        QTest::mouseClick(only, Qt::LeftButton);
        QTRY_COMPARE(fixture().postsBetween(berlin(11, 28, 0), berlin(11, 29, 0)).size(), 1);
    }

    void postsOfTheTrayCanBePlanned()
    {
        const RecordId id = fixture().addPost({u"No date yet"_s, {}, u"draft"_s});
        show();
        TrayList *list = panel().tray()->list();
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QTRY_VERIFY(list->isVisible());
        const QPoint from = list->visualRect(list->model()->index(0, 0)).center();
        const QPoint to = list->viewport()->mapFromGlobal(panel().view()->viewport()->mapToGlobal(dayPlace(QDate(2026, 11, 26)).center()));
        QTest::mousePress(list->viewport(), Qt::LeftButton, {}, from);
        QTest::mouseMove(list->viewport(), from + QPoint(0, -20));
        QTest::mouseMove(list->viewport(), to);
        QTest::mouseRelease(list->viewport(), Qt::LeftButton, {}, to);
        QTRY_COMPARE(scheduledAt(id), berlin(11, 26, 9));
    }

    void postsOfOtherPanelsCanBeDroppedHere_data()
    {
        QTest::addColumn<bool>("may");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<bool>("planned");
        QTest::newRow("two drafts get a date in one step") << true << QDate(2026, 11, 26) << true;
        QTest::newRow("not in the past") << true << QDate(2026, 11, 10) << false;
        QTest::newRow("not by a role that only looks") << false << QDate(2026, 11, 26) << false;
    }
    void postsOfOtherPanelsCanBeDroppedHere()
    {
        QFETCH(bool, may);
        QFETCH(QDate, day);
        QFETCH(bool, planned);
        const QList<RecordId> ids = fixture().addPosts({{u"One"_s, {}, u"draft"_s}, {u"Two"_s, {}, u"draft"_s}});
        fixture().context.setRole(may ? api::Role::Editor : api::Role::Viewer);
        show();
        const std::unique_ptr<QMimeData> data(toMime({ids, {u"One"_s, u"Two"_s}}));
        const QPoint at = dayPlace(day).center();
        QWidget *viewport = panel().view()->viewport();
        QDragEnterEvent enter(at, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(viewport, &enter);
        QCOMPARE(enter.isAccepted(), may);
        QDragMoveEvent move(at, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(viewport, &move);
        QCOMPARE(move.isAccepted(), planned);
        QCOMPARE(panel().view()->drag().has_value(), may);
        if (may)
            QVERIFY2(panel().view()->dragText().contains(planned ? u"09:00 to 10:00"_s : u"passed"_s), qPrintable(panel().view()->dragText()));
        QDropEvent drop(at, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(viewport, &drop);
        QVERIFY(!panel().view()->drag());
        if (!planned) {
            QCOMPARE(fixture().postsBetween(berlin(11, 1, 0), berlin(12, 30, 0)).size(), 0);
            return;
        }
        QTRY_COMPARE(scheduledAt(ids.at(0)), berlin(11, 26, 9));
        QTRY_COMPARE(scheduledAt(ids.at(1)), berlin(11, 26, 10));
        QTRY_VERIFY(fixture().toasts.count() > 0);
        QVERIFY(fixture().toasts.undoLast());
        QTRY_COMPARE(fixture().postsBetween(berlin(11, 26, 0), berlin(11, 27, 0)).size(), 0);
    }

    void foreignThingsAreNotTaken()
    {
        show();
        QMimeData text;
        text.setText(u"p01m7yes8m7f95agp4pgyt2xqk1"_s);
        QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(panel().view()->viewport(), &enter);
        QVERIFY(!enter.isAccepted());
        QMimeData broken;
        broken.setData(QLatin1StringView(kPostsMime), "not an id");
        QVERIFY(fromMime(&broken).posts.isEmpty());
    }

    void theTrayShowsThatThereIsMore_data()
    {
        QTest::addColumn<bool>("rtl");
        QTest::newRow("left to right") << false;
        QTest::newRow("right to left") << true;
    }
    void theTrayShowsThatThereIsMore()
    {
        QFETCH(bool, rtl);
        QApplication::setLayoutDirection(rtl ? Qt::RightToLeft : Qt::LeftToRight);
        QList<calendartest::PostSpec> posts;
        for (int i = 0; i < 20; ++i)
            posts.append({u"A thought for later, number %1"_s.arg(i), {}, u"draft"_s});
        fixture().addPosts(posts);
        show();
        TrayList *list = panel().tray()->list();
        QTRY_COMPARE(list->model()->rowCount(), 20);
        QTRY_VERIFY(list->edge(true)->isVisible());
        QVERIFY(!list->edge(false)->isVisible());
        QCOMPARE(list->edge(true)->x() == 0, rtl);
        // Room before the first card, and none behind the last.
        const QRect inTray = list->geometry();
        QCOMPARE(rtl ? panel().tray()->width() - inTray.right() - 1 : inTray.left(), int(ui::space::PanelPadding));
        QCOMPARE(rtl ? inTray.left() : panel().tray()->width() - inTray.right() - 1, 0);
        QTest::mouseClick(const_cast<QToolButton *>(list->edge(true)), Qt::LeftButton);
        QVERIFY(list->horizontalScrollBar()->value() > 0);
        QVERIFY(list->edge(false)->isVisible());
        list->horizontalScrollBar()->setValue(list->horizontalScrollBar()->maximum());
        QVERIFY(!list->edge(true)->isVisible());
    }
};

CAMPANILE_TEST(TestCalendarDrag)

} // namespace tst_calendardrag

#include "tst_calendardrag.moc"
