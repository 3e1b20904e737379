// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/publishservice.h"
#include "tests/viewscalendar/calendarfixture.h"
#include "ui/kit/popover.h"
#include "ui/shell/panelregistry.h"
#include "ui/theme/theme.h"
#include "views/calendar/calendaractions.h"
#include "views/calendar/calendarcommands.h"
#include "views/calendar/calendarfilters.h"
#include "views/calendar/calendarpanel.h"
#include "views/calendar/register.h"
#include "views/calendar/unscheduledtray.h"
#include "views/postsmime.h"

#include <QAccessible>
#include <QAction>
#include <QDragEnterEvent>
#include <QLabel>
#include <QJsonArray>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace campanile;
using namespace campanile::views;
using namespace Qt::StringLiterals;
using calendartest::Fixture;
using models::CalendarModel;

namespace {

QDateTime berlin(int month, int day, int hour, int minute = 0)
{
    return QDateTime(QDate(2026, month, day), QTime(hour, minute), QTimeZone("Europe/Berlin")).toUTC();
}

const QDateTime kNow = berlin(11, 18, 11);

class OneMark final : public OverlayProvider
{
public:
    QList<OverlayMark> marks(qint64 fromMs, qint64) const override
    {
        return {{OverlayMark::Kind::BestTime, fromMs, fromMs + 86'400'000, 1, {}}};
    }
};

} // namespace

class TestCalendarPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale(u"en_GB"_s));
        m_theme = std::make_unique<ui::Theme>();
        m_theme->apply();
        m_fixture = std::make_unique<Fixture>(kNow.toMSecsSinceEpoch());
        registerCalendarActions(*m_fixture->actions);
    }
    void cleanup()
    {
        m_panel.reset();
        m_fixture.reset();
        m_theme.reset();
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void theRegistryGetsOnePanel()
    {
        ui::PanelRegistry registry;
        registerCalendarPanel(registry, *m_fixture->deps);
        const ui::PanelDescriptor *descriptor = registry.find(u"calendar"_s);
        QVERIFY(descriptor);
        QCOMPARE(descriptor->group, u"plan"_s);
        QVERIFY(descriptor->visibleByDefault);
        const std::unique_ptr<ui::Panel> panel(descriptor->factory(nullptr));
        QVERIFY(qobject_cast<CalendarPanel *>(panel.get()));
    }

    void everyCommandHasWords()
    {
        forEachCalendarAction([this](const QString &id) {
            QAction *action = m_fixture->actions->action(id);
            QVERIFY2(action && !action->text().isEmpty() && action->text() != id, qPrintable(id));
            for (const QKeySequence &key : m_fixture->actions->shortcuts(id))
                QVERIFY2(m_fixture->actions->conflicts(id, key).isEmpty(), qPrintable(id));
        });
    }

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
        const RecordId id = m_fixture->addPost({u"Gift boxes"_s, berlin(11, 23, 9, 30), u"scheduled"_s});
        show();
        const QPoint from = place(id).center();
        const QPoint to = dayPlace(QDate(2026, 11, 26)).center();
        drag(from, to, modifiers);
        QTRY_COMPARE(m_fixture->postsBetween(berlin(11, 26, 0), berlin(11, 27, 0)).size(), 1);
        QCOMPARE(m_fixture->postsBetween(berlin(11, 26, 0), berlin(11, 27, 0)).first().scheduledAt, berlin(11, 26, 9, 30).toMSecsSinceEpoch());
        QCOMPARE(m_fixture->postsBetween(berlin(11, 23, 0), berlin(11, 24, 0)).size(), copies ? 1 : 0);
        QTRY_VERIFY(!m_fixture->toasts->lastText().isEmpty());
    }

    void theToastTakesAMoveBack()
    {
        const RecordId id = m_fixture->addPost({u"Gift boxes"_s, berlin(11, 23, 9, 30), u"scheduled"_s});
        show();
        drag(place(id).center(), dayPlace(QDate(2026, 11, 26)).center());
        QTRY_COMPARE(scheduledAt(id), berlin(11, 26, 9, 30));
        QTRY_VERIFY(m_fixture->toasts->count() > 0);
        QVERIFY(m_fixture->toasts->undoLast());
        QTRY_COMPARE(scheduledAt(id), berlin(11, 23, 9, 30));
    }

    void aToastTakesBackItsOwnStep()
    {
        const RecordId first = m_fixture->addPost({u"First"_s, berlin(11, 23, 9, 30), u"scheduled"_s});
        const RecordId second = m_fixture->addPost({u"Second"_s, berlin(11, 24, 9, 30), u"scheduled"_s});
        show();
        QList<RecordId> steps;
        connect(&m_panel->edits(), &CalendarEdits::told, this, [&](const QString &, ui::Tone, const RecordId &step) { steps.append(step); });
        drag(place(first).center(), dayPlace(QDate(2026, 11, 26)).center());
        QTRY_COMPARE(scheduledAt(first), berlin(11, 26, 9, 30));
        drag(place(second).center(), dayPlace(QDate(2026, 11, 27)).center());
        QTRY_COMPARE(scheduledAt(second), berlin(11, 27, 9, 30));
        QTRY_COMPARE(steps.size(), 2);
        QVERIFY(!steps.first().isNull() && steps.first() != steps.last());
        // The button of the older toast.
        QPushButton *undo = nullptr;
        for (QPushButton *button : m_fixture->window.findChildren<QPushButton *>()) {
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
        const RecordId id = m_fixture->addPost({u"Gift boxes"_s, berlin(11, 19, 13), u"scheduled"_s});
        show(CalendarKind::Week);
        const QPoint from = place(id).center();
        drag(from, from + QPoint(0, 2 * 56));
        QTRY_COMPARE(scheduledAt(id), berlin(11, 19, 15));
    }

    void escapePutsAPostBack()
    {
        const RecordId id = m_fixture->addPost({u"Gift boxes"_s, berlin(11, 23, 9, 30), u"scheduled"_s});
        show();
        QWidget *viewport = m_panel->view()->viewport();
        const QPoint from = place(id).center();
        const QPoint to = dayPlace(QDate(2026, 11, 26)).center();
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        QTest::mouseMove(viewport, to);
        QTRY_VERIFY(m_panel->view()->drag());
        QVERIFY(m_panel->view()->dragText().contains(u"26 November"_s));
        QTest::keyClick(m_panel->view(), Qt::Key_Escape);
        QVERIFY(!m_panel->view()->drag());
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
        QCOMPARE(scheduledAt(id), berlin(11, 23, 9, 30));
    }

    void aDropInThePastIsExplained()
    {
        const RecordId id = m_fixture->addPost({u"Gift boxes"_s, berlin(11, 23, 9, 30), u"scheduled"_s});
        show();
        drag(place(id).center(), dayPlace(QDate(2026, 11, 10)).center());
        QVERIFY(m_fixture->toasts->lastText().contains(u"passed"_s));
        QCOMPARE(scheduledAt(id), berlin(11, 23, 9, 30));
    }

    void keysLiftAndDrop()
    {
        const RecordId id = m_fixture->addPost({u"Gift boxes"_s, berlin(11, 23, 9, 30), u"scheduled"_s});
        show();
        choose(id);
        QSignalSpy spoken(m_panel->view(), &CalendarView::spoken);
        QTest::keyClick(m_panel->view(), Qt::Key_Space);
        QVERIFY(m_panel->view()->drag());
        QTest::keyClick(m_panel->view(), Qt::Key_Right);
        QTest::keyClick(m_panel->view(), Qt::Key_Down);
        QVERIFY(spoken.last().first().toString().contains(u"Tuesday, 1 December, 09:30"_s));
        QTest::keyClick(m_panel->view(), Qt::Key_Space);
        QTRY_COMPARE(scheduledAt(id), berlin(12, 1, 9, 30));
    }

    void arrowsWalkOverDaysAndPosts()
    {
        const RecordId first = m_fixture->addPost({u"First"_s, berlin(11, 23, 9)});
        const RecordId second = m_fixture->addPost({u"Second"_s, berlin(11, 23, 12)});
        show();
        m_panel->controller().setCursor({QDate(2026, 11, 22), -1, false}, SelectMode::Replace);
        QTest::keyClick(m_panel->view(), Qt::Key_Right);
        QCOMPARE(m_panel->controller().current()->post, first);
        QTest::keyClick(m_panel->view(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(m_panel->controller().current()->post, second);
        QCOMPARE(m_panel->controller().selection().size(), 2);
        QTest::keyClick(m_panel->view(), Qt::Key_Right);
        QVERIFY(!m_panel->controller().current());
        QCOMPARE(m_panel->controller().cursor().date, QDate(2026, 11, 24));
    }

    void lettersChangeTheView()
    {
        show();
        for (const auto &[key, kind] : {std::pair(Qt::Key_W, CalendarKind::Week), std::pair(Qt::Key_D, CalendarKind::Day), std::pair(Qt::Key_A, CalendarKind::Agenda),
                                        std::pair(Qt::Key_M, CalendarKind::Month)}) {
            QTest::keyClick(m_panel->view(), key);
            QCOMPARE(m_panel->controller().kind(), kind);
        }
        QTest::keyClick(m_panel->view(), Qt::Key_PageDown);
        QCOMPARE(m_panel->controller().anchor().month(), 12);
        QTest::keyClick(m_panel->view(), Qt::Key_T);
        QCOMPARE(m_panel->controller().anchor(), QDate(2026, 11, 18));
    }

    void newAndOpenGoToTheComposer()
    {
        const RecordId id = m_fixture->addPost({u"Gift boxes"_s, berlin(11, 23, 9, 30)});
        show();
        QSignalSpy opened(&m_fixture->bus, &ui::SelectionBus::openRequested);
        choose(id);
        QTest::keyClick(m_panel->view(), Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().at(0).toString(), u"composer"_s);
        QCOMPARE(opened.first().at(1).value<RecordId>(), id);
        m_panel->controller().setCursor({QDate(2026, 11, 25), -1, false}, SelectMode::Replace);
        QTest::keyClick(m_panel->view(), Qt::Key_N);
        QTRY_COMPARE(opened.count(), 2);
        QCOMPARE(scheduledAt(opened.last().at(1).value<RecordId>()), berlin(11, 25, 9));
    }

    void deletingHasUndo()
    {
        const RecordId id = m_fixture->addPost({u"Gift boxes"_s, berlin(11, 23, 9, 30)});
        show();
        choose(id);
        QTest::keyClick(m_panel->view(), Qt::Key_Delete);
        QTRY_COMPARE(m_panel->controller().entries().size(), 0);
        QTRY_VERIFY(m_fixture->toasts->count() > 0);
        QVERIFY(m_fixture->toasts->undoLast());
        QTRY_COMPARE(m_panel->controller().entries().size(), 1);
    }

    void aBandChoosesWhatItTouches()
    {
        m_fixture->addPosts({{u"A"_s, berlin(11, 23, 9)}, {u"B"_s, berlin(11, 24, 9)}, {u"C"_s, berlin(11, 27, 9)}});
        show();
        QTRY_COMPARE(m_panel->view()->placed().size(), 3);
        QWidget *viewport = m_panel->view()->viewport();
        const QRect a = dayPlace(QDate(2026, 11, 23));
        const QRect b = dayPlace(QDate(2026, 11, 24));
        QTest::mousePress(viewport, Qt::LeftButton, {}, a.topLeft() + QPoint(3, 3));
        QTest::mouseMove(viewport, b.center());
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, b.center());
        QCOMPARE(m_panel->controller().selection().size(), 2);
    }

    void filtersAreKeptInTheState()
    {
        m_fixture->addPosts({{u"A"_s, berlin(11, 23, 9), u"scheduled"_s}, {u"B"_s, berlin(11, 24, 9), u"draft"_s}});
        show();
        QTRY_COMPARE(m_panel->view()->placed().size(), 2);
        QMenu menu;
        m_panel->filters()->fillMenu(&menu, 2);
        menu.actions().first()->setChecked(true); // Draft
        QTRY_COMPARE(m_panel->view()->placed().size(), 1);
        m_panel->controller().setKind(CalendarKind::Agenda);
        const QJsonObject state = m_panel->saveState();
        m_panel = std::make_unique<CalendarPanel>(*m_fixture->deps);
        QVERIFY(m_panel->restoreState(state, CalendarPanel::kStateVersion));
        QCOMPARE(m_panel->controller().kind(), CalendarKind::Agenda);
        QCOMPARE(m_panel->controller().filter().statuses, QStringList{u"draft"_s});
        QVERIFY(!m_panel->restoreState({{u"view"_s, u"upside down"_s}}, CalendarPanel::kStateVersion));
        QVERIFY(!m_panel->restoreState(state, 99));
    }

    void screenReadersHearEntriesAndSlots()
    {
        const RecordId id = m_fixture->addPost({u"Winter gifts"_s, berlin(11, 23, 9), u"scheduled"_s});
        show();
        choose(id);
        QAccessibleInterface *view = QAccessible::queryAccessibleInterface(m_panel->view());
        QVERIFY(view);
        QCOMPARE(view->role(), QAccessible::List);
        QCOMPARE(view->text(QAccessible::Name), u"Calendar, November 2026"_s);
        QCOMPARE(view->childCount(), 1);
        QCOMPARE(view->child(0)->text(QAccessible::Name), u"Monday, 23 November 09:00, Winter gifts, scheduled, no accounts"_s);
        QVERIFY(view->child(0)->state().selected);
        QVERIFY(!view->child(0)->rect().isNull());
        QCOMPARE(view->indexOfChild(view->child(0)), 0);
        QCOMPARE(view->child(0)->parent(), view);
        m_panel->controller().setCursor({QDate(2026, 11, 25), -1, false}, SelectMode::Replace);
        QCOMPARE(view->childCount(), 2);
        QCOMPARE(view->child(1)->text(QAccessible::Name), u"Wednesday, 25 November, nothing planned"_s);
        QVERIFY(view->child(1)->state().focused);
    }

    void whatDoesNotFitOpensAList()
    {
        QList<calendartest::PostSpec> posts;
        for (int i = 0; i < 12; ++i)
            posts.append({u"Post %1"_s.arg(i), berlin(11, 23, 9, i)});
        m_fixture->addPosts(posts);
        show();
        QTRY_COMPARE(m_panel->view()->mores().size(), 1);
        const CalendarView::More more = m_panel->view()->mores().first();
        QCOMPARE(more.rows.size() + m_panel->view()->placed().size(), 12);
        QTest::mouseClick(m_panel->view()->viewport(), Qt::LeftButton, {}, m_panel->view()->toViewport(more.rect).center());
        QVERIFY(m_panel->popover() && m_panel->popover()->isVisible());
        m_panel->popover()->close();
    }

    void aSeriesAsksBesideThePost()
    {
        m_fixture->addPost({u"Weekly"_s, berlin(11, 20, 9), u"draft"_s, {}, {}, {}, {}, u"FREQ=WEEKLY;COUNT=2"_s});
        show();
        QTRY_COMPARE(m_panel->view()->placed().size(), 2);
        const EntryKey second = CalendarModel::keyOf(m_panel->controller().entries().at(1));
        drag(m_panel->view()->rectOf(second).center(), dayPlace(QDate(2026, 11, 28)).center());
        QVERIFY(m_panel->popover());
        auto *only = m_panel->popover()->findChild<QPushButton *>(u"this"_s);
        QVERIFY(only);
        QTest::mouseClick(only, Qt::LeftButton);
        QTRY_COMPARE(m_fixture->postsBetween(berlin(11, 28, 0), berlin(11, 29, 0)).size(), 1);
    }

    void postsOfTheTrayCanBePlanned()
    {
        const RecordId id = m_fixture->addPost({u"No date yet"_s, {}, u"draft"_s});
        show();
        TrayList *list = m_panel->tray()->list();
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QTRY_VERIFY(list->isVisible());
        const QPoint from = list->visualRect(list->model()->index(0, 0)).center();
        const QPoint to = list->viewport()->mapFromGlobal(m_panel->view()->viewport()->mapToGlobal(dayPlace(QDate(2026, 11, 26)).center()));
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
        const QList<RecordId> ids = m_fixture->addPosts({{u"One"_s, {}, u"draft"_s}, {u"Two"_s, {}, u"draft"_s}});
        m_fixture->context.setRole(may ? api::Role::Editor : api::Role::Viewer);
        show();
        const std::unique_ptr<QMimeData> data(toMime({ids, {u"One"_s, u"Two"_s}}));
        const QPoint at = dayPlace(day).center();
        QWidget *viewport = m_panel->view()->viewport();
        QDragEnterEvent enter(at, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(viewport, &enter);
        QCOMPARE(enter.isAccepted(), may);
        QDragMoveEvent move(at, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(viewport, &move);
        QCOMPARE(move.isAccepted(), planned);
        QCOMPARE(m_panel->view()->drag().has_value(), may);
        if (may && !planned)
            QVERIFY(m_panel->view()->dragText().contains(u"passed"_s));
        QDropEvent drop(at, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(viewport, &drop);
        QVERIFY(!m_panel->view()->drag());
        if (!planned) {
            QCOMPARE(m_fixture->postsBetween(berlin(11, 1, 0), berlin(12, 30, 0)).size(), 0);
            return;
        }
        for (const RecordId &id : ids)
            QTRY_COMPARE(scheduledAt(id), berlin(11, 26, 9));
        QTRY_VERIFY(m_fixture->toasts->count() > 0);
        QVERIFY(m_fixture->toasts->undoLast());
        QTRY_COMPARE(m_fixture->postsBetween(berlin(11, 26, 0), berlin(11, 27, 0)).size(), 0);
    }

    void foreignThingsAreNotTaken()
    {
        show();
        QMimeData text;
        text.setText(u"p01m7yes8m7f95agp4pgyt2xqk1"_s);
        QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, &text, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_panel->view()->viewport(), &enter);
        QVERIFY(!enter.isAccepted());
        QMimeData broken;
        broken.setData(QLatin1StringView(kPostsMime), "not an id");
        QVERIFY(fromMime(&broken).posts.isEmpty());
    }

    void aRoleThatOnlyLooksChangesNothing()
    {
        const RecordId id = m_fixture->addPost({u"Gift boxes"_s, berlin(11, 23, 9, 30), u"scheduled"_s});
        m_fixture->addPost({u"No date yet"_s, {}, u"draft"_s});
        m_fixture->context.setRole(api::Role::Viewer);
        show();
        choose(id);
        for (const char *command : {"calendar.delete", "calendar.new", "calendar.unplan", "calendar.laterDay", "calendar.lift"}) {
            QAction *action = m_panel->commands().action(command);
            QVERIFY2(!action->isEnabled(), command);
            QCOMPARE(action->toolTip(), m_fixture->context.whyNot(Permission::EditPosts));
        }
        QVERIFY(m_panel->commands().action("calendar.open")->isEnabled());
        const std::unique_ptr<QMenu> menu(m_panel->commands().makeMenu(m_panel.get()));
        QVERIFY(menu->toolTipsVisible());
        drag(place(id).center(), dayPlace(QDate(2026, 11, 26)).center());
        drag(place(id).center(), dayPlace(QDate(2026, 11, 27)).center(), Qt::AltModifier);
        QTest::keyClick(m_panel->view(), Qt::Key_Delete);
        QTest::keyClick(m_panel->view(), Qt::Key_Space);
        QVERIFY(!m_panel->view()->drag());
        QCOMPARE(m_fixture->postsBetween(berlin(11, 1, 0), berlin(12, 30, 0)).size(), 1);
        QCOMPARE(scheduledAt(id), berlin(11, 23, 9, 30));
        m_fixture->context.setRole(api::Role::Editor);
        QVERIFY(m_panel->commands().action("calendar.delete")->isEnabled());
        QCOMPARE(m_panel->commands().action("calendar.delete")->toolTip(), u"Delete"_s);
    }

    void whatIsBeingPublishedCanBeStopped_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<QString>("text");
        QTest::newRow("before anything was sent") << QByteArray("cancelled") << u"Nothing had been sent"_s;
        QTest::newRow("after a part was sent") << QByteArray("stopping") << u"it had left already"_s;
    }
    void whatIsBeingPublishedCanBeStopped()
    {
        QFETCH(QByteArray, list);
        QFETCH(QString, text);
        QStringList called;
        services::PublishService publish([&](const QString &, const QJsonObject &arguments, services::PublishService::Answer answer) {
            called.append(arguments.value(u"postId"_s).toString());
            answer(QJsonObject{{QString::fromLatin1(list), QJsonArray{RecordId::create('t').toString()}}});
        });
        m_fixture->deps->publish = &publish;
        const RecordId id = m_fixture->addPost({u"Gift boxes"_s, berlin(11, 18, 10, 59), u"publishing"_s});
        const RecordId other = m_fixture->addPost({u"Later"_s, berlin(11, 19, 9), u"scheduled"_s});
        show();
        const auto offersStop = [&] {
            const std::unique_ptr<QMenu> menu(m_panel->commands().makeMenu(m_panel.get()));
            return menu->actions().contains(m_panel->commands().action("calendar.stop"));
        };
        choose(other);
        QVERIFY(!offersStop());
        choose(id);
        QVERIFY(offersStop());
        m_panel->commands().action("calendar.stop")->trigger();
        QCOMPARE(called, QStringList{id.toString()});
        QVERIFY2(m_fixture->toasts->lastText().contains(text), qPrintable(m_fixture->toasts->lastText()));
    }

    void thePreviewIsNeverBlank()
    {
        const QList<RecordId> ids = m_fixture->addPosts({{u"Morning"_s, berlin(11, 18, 15)}, {u"Evening"_s, berlin(11, 18, 18)}});
        show();
        CalendarPreview *preview = m_panel->preview();
        QVERIFY(preview->isVisible());
        const auto says = [preview](const QString &text) {
            const auto labels = preview->widget()->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text() == text; });
        };
        QTRY_VERIFY(says(u"Wednesday, 18 November"_s));
        QTRY_VERIFY(says(u"2 posts"_s));
        const auto cards = preview->widget()->findChildren<QAbstractButton *>();
        QTest::mouseClick(cards.first(), Qt::LeftButton);
        QCOMPARE(m_panel->controller().current()->post, ids.first());
        QTRY_VERIFY(says(u"Morning"_s));
        m_panel->commands().action("calendar.preview")->trigger();
        QVERIFY(!preview->isVisible());
        const QJsonObject state = m_panel->saveState();
        m_panel = std::make_unique<CalendarPanel>(*m_fixture->deps);
        m_panel->resize(1280, 800);
        QVERIFY(m_panel->restoreState(state, CalendarPanel::kStateVersion));
        m_panel->show();
        QVERIFY(!m_panel->preview()->isVisible());
        m_panel->commands().action("calendar.preview")->trigger();
        QTRY_VERIFY(m_panel->preview()->widget() && m_panel->preview()->widget()->findChild<QLabel *>());
    }

    void thePreviewOpensTheInstantItShows()
    {
        const RecordId id = m_fixture->addPost({u"Weekly"_s, berlin(11, 20, 9), u"draft"_s, {}, {}, {}, {}, u"FREQ=WEEKLY;COUNT=2"_s});
        show();
        QTRY_COMPARE(m_panel->controller().entries().size(), 2);
        const EntryKey second = CalendarModel::keyOf(m_panel->controller().entries().at(1));
        QVERIFY(second.occurrence != 0);
        m_panel->controller().setCurrent(second, SelectMode::Replace);
        QSignalSpy opened(&m_fixture->bus, &ui::SelectionBus::openRequested);
        for (QPushButton *button : m_panel->preview()->widget()->findChildren<QPushButton *>())
            button->click();
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().at(1).value<RecordId>(), id);
        QCOMPARE(opened.first().at(2).toJsonObject().value(u"occurrence"_s).toInteger(), second.occurrence);
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
        m_fixture->addPosts(posts);
        show();
        TrayList *list = m_panel->tray()->list();
        QTRY_COMPARE(list->model()->rowCount(), 20);
        QTRY_VERIFY(list->edge(true)->isVisible());
        QVERIFY(!list->edge(false)->isVisible());
        QCOMPARE(list->edge(true)->x() == 0, rtl);
        QTest::mouseClick(const_cast<QToolButton *>(list->edge(true)), Qt::LeftButton);
        QVERIFY(list->horizontalScrollBar()->value() > 0);
        QVERIFY(list->edge(false)->isVisible());
        list->horizontalScrollBar()->setValue(list->horizontalScrollBar()->maximum());
        QVERIFY(!list->edge(true)->isVisible());
    }

    void aSmallMonthShowsAPostOnEveryFullDay()
    {
        QList<calendartest::PostSpec> posts;
        for (int i = 0; i < 4; ++i)
            posts.append({u"Post %1"_s.arg(i), berlin(11, 23, 9, i)});
        m_fixture->addPosts(posts);
        show();
        m_panel->resize(900, 420);
        QTRY_COMPARE(m_panel->view()->mores().size(), 1);
        QVERIFY(!m_panel->view()->placed().isEmpty());
        QCOMPARE(m_panel->view()->placed().size() + m_panel->view()->mores().first().rows.size(), 4);
        QVERIFY(dayPlace(QDate(2026, 11, 23)).contains(m_panel->view()->toViewport(m_panel->view()->placed().first().rect)));
    }

    void theOfflineStripSaysSinceWhen_data()
    {
        QTest::addColumn<qint64>("agoMs");
        QTest::addColumn<QString>("text");
        QTest::newRow("just now") << 5'000LL << u"Offline since just now"_s;
        QTest::newRow("today") << 3'600'000LL << u"Offline since 10:00"_s;
        QTest::newRow("yesterday") << 86'400'000LL << u"Offline since 17/11/2026 11:00"_s;
    }
    void theOfflineStripSaysSinceWhen()
    {
        QFETCH(qint64, agoMs);
        QFETCH(QString, text);
        show();
        m_fixture->context.setOnline(false, kNow.toMSecsSinceEpoch() - agoMs);
        const auto labels = m_panel->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->isVisible() && label->text() == text; }));
        m_fixture->context.setOnline(true, 0);
        QVERIFY(std::none_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->isVisible() && label->text().startsWith(u"Offline"_s); }));
    }

    void screenReadersReadEveryView_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("month") << int(CalendarKind::Month);
        QTest::newRow("week") << int(CalendarKind::Week);
        QTest::newRow("day") << int(CalendarKind::Day);
        QTest::newRow("agenda") << int(CalendarKind::Agenda);
    }
    void screenReadersReadEveryView()
    {
        QFETCH(int, kind);
        m_fixture->addPosts({{u"Morning"_s, berlin(11, 18, 13), u"scheduled"_s}, {u"Evening"_s, berlin(11, 18, 18), u"draft"_s}});
        show(CalendarKind(kind));
        QTRY_COMPARE(m_panel->controller().entries().size(), 2);
        QAccessibleInterface *view = QAccessible::queryAccessibleInterface(m_panel->view());
        QVERIFY(view);
        QVERIFY(view->text(QAccessible::Name).startsWith(u"Calendar, "_s));
        m_panel->controller().setCursor({QDate(2026, 11, 18), 12 * 60, false}, SelectMode::Replace);
        // Each post can be reached by arrow keys alone, and what has the focus is what is read.
        QStringList heard;
        for (int i = 0; i < 8 && heard.size() < 2; ++i) {
            QTest::keyClick(m_panel->view(), Qt::Key_Down);
            QAccessibleInterface *focus = view->focusChild();
            QVERIFY(focus);
            QVERIFY(focus->state().focused);
            const QString name = focus->text(QAccessible::Name);
            if (name.contains(u"Morning"_s) || name.contains(u"Evening"_s)) {
                if (!heard.contains(name))
                    heard.append(name);
            }
        }
        QCOMPARE(heard, (QStringList{u"Wednesday, 18 November 13:00, Morning, scheduled, no accounts"_s, u"Wednesday, 18 November 18:00, Evening, draft, no accounts"_s}));
        QVERIFY(view->focusChild()->rect().isValid());
        QCOMPARE(view->childAt(view->focusChild()->rect().center().x(), view->focusChild()->rect().center().y())->text(QAccessible::Name), heard.last());
    }

    void overlaysPaintOnlyWhenThereIsAProvider()
    {
        show();
        const QImage without = m_panel->view()->viewport()->grab().toImage();
        OneMark mark;
        m_panel->addOverlay(&mark);
        m_panel->view()->layoutNow();
        QVERIFY(m_panel->view()->viewport()->grab().toImage() != without);
        m_panel->removeOverlay(&mark);
        QCOMPARE(m_panel->view()->viewport()->grab().toImage(), without);
    }

    void narrowPanelsShowOneColumn()
    {
        m_fixture->addPost({u"A"_s, berlin(11, 23, 9)});
        show();
        m_panel->resize(300, 600);
        QTRY_COMPARE(m_panel->controller().shownKind(), CalendarKind::Agenda);
        QTRY_COMPARE(m_panel->view()->placed().size(), 1);
    }

private:
    void show(CalendarKind kind = CalendarKind::Month)
    {
        m_panel = std::make_unique<CalendarPanel>(*m_fixture->deps);
        m_panel->resize(1280, 800);
        m_panel->controller().setKind(kind);
        m_panel->show();
        m_panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
        QSignalSpy loaded(&m_panel->controller().model(), &CalendarModel::loaded);
        QTRY_COMPARE(m_panel->controller().model().state(), models::ListState::Ready);
        m_panel->view()->setFocus();
        m_panel->view()->layoutNow();
    }
    void choose(const RecordId &id)
    {
        QTRY_VERIFY(!place(id).isNull());
        m_panel->controller().setCurrent({id, 0}, SelectMode::Replace);
    }
    QRect place(const RecordId &id)
    {
        if (!QTest::qWaitFor([&] { return !m_panel->view()->rectOf({id, 0}).isNull(); }))
            return {};
        return m_panel->view()->rectOf({id, 0});
    }
    QRect dayPlace(const QDate &date) { return m_panel->view()->toViewport(m_panel->view()->slotRect({date, -1, false})); }
    void drag(const QPoint &from, const QPoint &to, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *viewport = m_panel->view()->viewport();
        QTest::mousePress(viewport, Qt::LeftButton, modifiers, from);
        for (int step = 1; step <= 5; ++step) {
            const QPoint at = from + (to - from) * step / 5;
            QMouseEvent move(QEvent::MouseMove, at, viewport->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, modifiers);
            QApplication::sendEvent(viewport, &move);
        }
        QTest::mouseRelease(viewport, Qt::LeftButton, modifiers, to);
    }
    QDateTime scheduledAt(const RecordId &id) { return QDateTime::fromString(m_fixture->post(id).value(u"scheduledAt"_s).toString(), Qt::ISODateWithMs); }

    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<Fixture> m_fixture;
    std::unique_ptr<CalendarPanel> m_panel;
};

QTEST_MAIN(TestCalendarPanel)
#include "tst_calendarpanel.moc"
