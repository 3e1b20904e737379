// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/publishservice.h"
#include "tests/support/testprogram.h"
#include "tests/viewscalendar/paneltest.h"
#include "ui/kit/popover.h"
#include "ui/shell/panelregistry.h"
#include "views/calendar/calendarcommands.h"
#include "views/calendar/calendarfilters.h"
#include "views/calendar/calendaractions.h"
#include "views/calendar/readahead.h"
#include "views/calendar/register.h"

#include <QAccessible>
#include <QAction>
#include <QJsonArray>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace tst_calendarpanel {

using namespace campanile;
using namespace campanile::views;
using namespace Qt::StringLiterals;
using calendartest::berlin;
using calendartest::kNow;
using models::CalendarModel;

namespace {

class OneMark final : public OverlayProvider
{
public:
    QList<OverlayMark> marks(qint64 fromMs, qint64) const override
    {
        return {{OverlayMark::Kind::BestTime, fromMs, fromMs + 86'400'000, 1, {}}};
    }
};

} // namespace

/** What the panel shows, says and does by key; moving posts about is tst_calendardrag. */
class TestCalendarPanel : public calendartest::PanelTest
{
    Q_OBJECT

private Q_SLOTS:
    void theRegistryGetsOnePanel()
    {
        ui::PanelRegistry registry;
        registerCalendarPanel(registry, *fixture().deps);
        const ui::PanelDescriptor *descriptor = registry.find(u"calendar"_s);
        QVERIFY(descriptor);
        QCOMPARE(descriptor->group, u"plan"_s);
        QVERIFY(descriptor->visibleByDefault);
        const std::unique_ptr<ui::Panel> panel(descriptor->factory(nullptr));
        QVERIFY(qobject_cast<CalendarPanel *>(panel.get()));
    }

    void whatWasReadAheadIsShownAtOnce_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<int>("readings");
        QTest::newRow("the zone of the last time: what is there is painted, nothing is read again") << u"Europe/Berlin"_s << 1;
        QTest::newRow("the workspace has moved to another zone: the days are asked for anew") << u"America/Lima"_s << 2;
    }

    void whatWasReadAheadIsShownAtOnce()
    {
        QFETCH(const QString, zone);
        QFETCH(const int, readings);
        fixture().addPost({u"First"_s, berlin(11, 23, 9)});
        QJsonObject state;
        {
            CalendarPanel before(*fixture().deps);
            state = before.saveState();
        }
        state.insert(u"zone"_s, zone);
        auto ahead = readAhead(fixture().store, fixture().settings, fixture().clock, state);
        QVERIFY(ahead);
        QSignalSpy loaded(ahead.get(), &CalendarModel::loaded);
        QVERIFY(loaded.wait());
        CalendarPanel later(*fixture().deps, nullptr, std::move(ahead));
        later.resize(1200, 800);
        QVERIFY(later.restoreState(state, CalendarPanel::kStateVersion));
        later.show();
        QCOMPARE(later.view()->placed().size(), 1);
        // A second reading that is under way is heard; the model of a panel asks on the next turn of the loop at the latest.
        QTRY_COMPARE(loaded.size(), readings);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(loaded.size(), readings);
        QCOMPARE(later.view()->placed().size(), 1);
    }

    void nothingIsReadAheadForUnknownDays()
    {
        QVERIFY(!readAhead(fixture().store, fixture().settings, fixture().clock, {}));
        QVERIFY(!readAhead(fixture().store, fixture().settings, fixture().clock, {{u"view"_s, u"month"_s}, {u"zone"_s, u"Nowhere/Land"_s}}));
    }

    void todayFollowsTheZone()
    {
        show();
        QCOMPARE(panel().controller().cursor().date, QDate(2026, 11, 18));
        // A new workspace tells its zone after the calendar is there: midnight has passed on that side of the world.
        fixture().context.setWorkspace(u"Test"_s, u"Pacific/Kiritimati"_s, {});
        QCOMPARE(panel().controller().cursor().date, QDate(2026, 11, 19));
        // Who has gone to another day stays there.
        panel().controller().setCursor({QDate(2026, 11, 25), -1, false}, SelectMode::Replace);
        const QDate chosen = panel().controller().cursor().date;
        fixture().context.setWorkspace(u"Test"_s, u"Europe/Berlin"_s, {});
        QCOMPARE(panel().controller().cursor().date, chosen);
    }

    void everyCommandHasWords()
    {
        forEachCalendarAction([this](const QString &id) {
            QAction *action = fixture().actions.action(id);
            QVERIFY2(action && !action->text().isEmpty() && action->text() != id, qPrintable(id));
            for (const QKeySequence &key : fixture().actions.shortcuts(id))
                QVERIFY2(fixture().actions.conflicts(id, key).isEmpty(), qPrintable(id));
        });
    }

    void arrowsWalkOverDaysAndPosts()
    {
        const RecordId first = fixture().addPost({u"First"_s, berlin(11, 23, 9)});
        const RecordId second = fixture().addPost({u"Second"_s, berlin(11, 23, 12)});
        show();
        panel().controller().setCursor({QDate(2026, 11, 22), -1, false}, SelectMode::Replace);
        QTest::keyClick(panel().view(), Qt::Key_Right);
        QCOMPARE(panel().controller().current()->post, first);
        QTest::keyClick(panel().view(), Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(panel().controller().current()->post, second);
        QCOMPARE(panel().controller().selection().size(), 2);
        QTest::keyClick(panel().view(), Qt::Key_Right);
        QVERIFY(!panel().controller().current());
        QCOMPARE(panel().controller().cursor().date, QDate(2026, 11, 24));
    }

    void aStepFromADayWithoutATimeKeepsToTheMorning()
    {
        show();
        panel().controller().setCursor({QDate(2026, 11, 18), -1, false}, SelectMode::Replace);
        QTest::keyClick(panel().view(), Qt::Key_W);
        QTest::keyClick(panel().view(), Qt::Key_Right);
        QCOMPARE(panel().controller().cursor(), (WallSlot{QDate(2026, 11, 19), 9 * 60, false}));
    }

    void lettersChangeTheView()
    {
        show();
        for (const auto &[key, kind] : {std::pair(Qt::Key_W, CalendarKind::Week), std::pair(Qt::Key_D, CalendarKind::Day), std::pair(Qt::Key_A, CalendarKind::Agenda),
                                        std::pair(Qt::Key_M, CalendarKind::Month)}) {
            QTest::keyClick(panel().view(), key);
            QCOMPARE(panel().controller().kind(), kind);
        }
        QTest::keyClick(panel().view(), Qt::Key_PageDown);
        QCOMPARE(panel().controller().anchor().month(), 12);
        QTest::keyClick(panel().view(), Qt::Key_T);
        QCOMPARE(panel().controller().anchor(), QDate(2026, 11, 18));
    }

    void newAndOpenGoToTheComposer()
    {
        const RecordId id = fixture().addPost({u"Gift boxes"_s, berlin(11, 23, 9, 30)});
        show();
        QSignalSpy opened(&fixture().bus, &ui::SelectionBus::openRequested);
        choose(id);
        QTest::keyClick(panel().view(), Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().at(0).toString(), u"composer"_s);
        QCOMPARE(opened.first().at(1).value<RecordId>(), id);
        panel().controller().setCursor({QDate(2026, 11, 25), -1, false}, SelectMode::Replace);
        QTest::keyClick(panel().view(), Qt::Key_N);
        QCOMPARE(opened.count(), 2);
        QCOMPARE(opened.last().at(0).toString(), u"composer"_s);
        QVERIFY(opened.last().at(1).value<RecordId>().isNull());
        QCOMPARE(opened.last().at(2).toJsonObject().value(u"scheduledAt"_s).toInteger(), berlin(11, 25, 9).toMSecsSinceEpoch());
    }

    void deletingHasUndo()
    {
        const RecordId id = fixture().addPost({u"Gift boxes"_s, berlin(11, 23, 9, 30)});
        show();
        choose(id);
        QTest::keyClick(panel().view(), Qt::Key_Delete);
        QTRY_COMPARE(panel().controller().entries().size(), 0);
        QTRY_VERIFY(fixture().toasts.count() > 0);
        QVERIFY(fixture().toasts.undoLast());
        QTRY_COMPARE(panel().controller().entries().size(), 1);
    }

    void accountsOfOneNameAreToldApartAndSeveralAreChosenAtOnce()
    {
        fixture().addAccount(u"mastodon"_s, u"Halden"_s);
        fixture().addAccount(u"bluesky"_s, u"Halden"_s);
        QTRY_COMPARE(fixture().accounts->rowCount(), 2);
        show();
        QMenu menu;
        panel().filters()->fillMenu(&menu, 0);
        const QList<QAction *> entries = menu.actions();
        QStringList names;
        for (const QAction *entry : entries.first(2)) {
            names.append(entry->text());
            QVERIFY(!entry->icon().isNull());
        }
        names.sort();
        QCOMPARE(names, (QStringList{u"Halden (Bluesky)"_s, u"Halden (Mastodon)"_s}));
        QAction *all = entries.last();
        QVERIFY(!all->isEnabled());
        menu.popup({});
        QVERIFY(QTest::qWaitForWindowExposed(&menu));
        QTest::mouseClick(&menu, Qt::LeftButton, {}, menu.actionGeometry(entries.at(0)).center());
        QVERIFY(menu.isVisible());
        QVERIFY(entries.at(0)->isChecked());
        QTest::keyClick(&menu, Qt::Key_Down);
        QCOMPARE(menu.activeAction(), entries.at(1));
        QTest::keyClick(&menu, Qt::Key_Space);
        QVERIFY(menu.isVisible());
        QCOMPARE(panel().controller().filter().accounts.size(), 2);
        QVERIFY(all->isEnabled());
        QTest::keyClick(&menu, Qt::Key_Escape);
        QVERIFY(!menu.isVisible());
    }

    void filtersAreKeptInTheState()
    {
        fixture().addPosts({{u"A"_s, berlin(11, 23, 9), u"scheduled"_s}, {u"B"_s, berlin(11, 24, 9), u"draft"_s}});
        show();
        QTRY_COMPARE(panel().view()->placed().size(), 2);
        QMenu menu;
        panel().filters()->fillMenu(&menu, 2);
        menu.actions().first()->setChecked(true); // Draft
        QTRY_COMPARE(panel().view()->placed().size(), 1);
        panel().controller().setKind(CalendarKind::Agenda);
        const QJsonObject state = panel().saveState();
        renewPanel();
        QVERIFY(panel().restoreState(state, CalendarPanel::kStateVersion));
        QCOMPARE(panel().controller().kind(), CalendarKind::Agenda);
        QCOMPARE(panel().controller().filter().statuses, QStringList{u"draft"_s});
        QVERIFY(!panel().restoreState({{u"view"_s, u"upside down"_s}}, CalendarPanel::kStateVersion));
        QVERIFY(!panel().restoreState(state, 99));
    }

    void screenReadersHearEntriesAndSlots()
    {
        const RecordId id = fixture().addPost({u"Winter gifts"_s, berlin(11, 23, 9), u"scheduled"_s});
        show();
        choose(id);
        QAccessibleInterface *view = QAccessible::queryAccessibleInterface(panel().view());
        QVERIFY(view);
        QCOMPARE(view->role(), QAccessible::List);
        QCOMPARE(view->text(QAccessible::Name), u"Calendar, November 2026"_s);
        QCOMPARE(view->childCount(), 1);
        QCOMPARE(view->child(0)->text(QAccessible::Name), u"Monday, 23 November 09:00, Winter gifts, scheduled, no accounts"_s);
        QVERIFY(view->child(0)->state().selected);
        QVERIFY(!view->child(0)->rect().isNull());
        QCOMPARE(view->indexOfChild(view->child(0)), 0);
        QCOMPARE(view->child(0)->parent(), view);
        panel().controller().setCursor({QDate(2026, 11, 25), -1, false}, SelectMode::Replace);
        QCOMPARE(view->childCount(), 2);
        QCOMPARE(view->child(1)->text(QAccessible::Name), u"Wednesday, 25 November, nothing planned"_s);
        QVERIFY(view->child(1)->state().focused);
    }

    void whatDoesNotFitOpensAList()
    {
        QList<calendartest::PostSpec> posts;
        for (int i = 0; i < 12; ++i)
            posts.append({u"Post %1"_s.arg(i), berlin(11, 23, 9, i)});
        fixture().addPosts(posts);
        show();
        QTRY_COMPARE(panel().view()->mores().size(), 1);
        const CalendarView::More more = panel().view()->mores().first();
        QCOMPARE(more.rows.size() + panel().view()->placed().size(), 12);
        QTest::mouseClick(panel().view()->viewport(), Qt::LeftButton, {}, panel().view()->toViewport(more.rect).center());
        QVERIFY(panel().popover() && panel().popover()->isVisible());
        panel().popover()->close();
    }

    void aRoleThatOnlyLooksChangesNothing()
    {
        const RecordId id = fixture().addPost({u"Gift boxes"_s, berlin(11, 23, 9, 30), u"scheduled"_s});
        fixture().addPost({u"No date yet"_s, {}, u"draft"_s});
        fixture().context.setRole(api::Role::Viewer);
        show();
        choose(id);
        for (const char *command : {"calendar.delete", "calendar.new", "calendar.unplan", "calendar.laterDay", "calendar.lift"}) {
            QAction *action = panel().commands().action(command);
            QVERIFY2(!action->isEnabled(), command);
            QCOMPARE(action->toolTip(), fixture().context.whyNot(Permission::EditPosts));
        }
        QVERIFY(panel().commands().action("calendar.open")->isEnabled());
        const std::unique_ptr<QMenu> menu(panel().commands().makeMenu(&panel()));
        QVERIFY(menu->toolTipsVisible());
        drag(place(id).center(), dayPlace(QDate(2026, 11, 26)).center());
        drag(place(id).center(), dayPlace(QDate(2026, 11, 27)).center(), Qt::AltModifier);
        QTest::keyClick(panel().view(), Qt::Key_Delete);
        QTest::keyClick(panel().view(), Qt::Key_Space);
        QVERIFY(!panel().view()->drag());
        QCOMPARE(fixture().postsBetween(berlin(11, 1, 0), berlin(12, 30, 0)).size(), 1);
        QCOMPARE(scheduledAt(id), berlin(11, 23, 9, 30));
        fixture().context.setRole(api::Role::Editor);
        QVERIFY(panel().commands().action("calendar.delete")->isEnabled());
        QCOMPARE(panel().commands().action("calendar.delete")->toolTip(), u"Delete"_s);
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
        fixture().deps->publish = &publish;
        const RecordId id = fixture().addPost({u"Gift boxes"_s, berlin(11, 18, 10, 59), u"publishing"_s});
        const RecordId other = fixture().addPost({u"Later"_s, berlin(11, 19, 9), u"scheduled"_s});
        show();
        const auto offersStop = [&] {
            const std::unique_ptr<QMenu> menu(panel().commands().makeMenu(&panel()));
            return menu->actions().contains(panel().commands().action("calendar.stop"));
        };
        choose(other);
        QVERIFY(!offersStop());
        choose(id);
        QVERIFY(offersStop());
        panel().commands().action("calendar.stop")->trigger();
        QCOMPARE(called, QStringList{id.toString()});
        QVERIFY2(fixture().toasts.lastText().contains(text), qPrintable(fixture().toasts.lastText()));
    }

    void thePreviewIsNeverBlank()
    {
        const QList<RecordId> ids = fixture().addPosts({{u"Morning"_s, berlin(11, 18, 15)}, {u"Evening"_s, berlin(11, 18, 18)}});
        show();
        CalendarPreview *preview = panel().preview();
        QVERIFY(preview->isVisible());
        const auto says = [preview](const QString &text) {
            if (!preview->widget())
                return false;
            const auto labels = preview->widget()->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->text() == text; });
        };
        QTRY_VERIFY(says(u"Wednesday, 18 November"_s));
        QTRY_VERIFY(says(u"2 posts"_s));
        const auto cards = preview->widget()->findChildren<QAbstractButton *>();
        QTest::mouseClick(cards.first(), Qt::LeftButton);
        QCOMPARE(panel().controller().current()->post, ids.first());
        QTRY_VERIFY(says(u"Morning"_s));
        panel().commands().action("calendar.preview")->trigger();
        QVERIFY(!preview->isVisible());
        const QJsonObject state = panel().saveState();
        renewPanel();
        panel().resize(1280, 800);
        QVERIFY(panel().restoreState(state, CalendarPanel::kStateVersion));
        panel().show();
        QVERIFY(!panel().preview()->isVisible());
        panel().commands().action("calendar.preview")->trigger();
        QTRY_VERIFY(panel().preview()->widget() && panel().preview()->widget()->findChild<QLabel *>());
    }

    void thePreviewOpensTheInstantItShows()
    {
        const RecordId id = fixture().addPost({u"Weekly"_s, berlin(11, 20, 9), u"draft"_s, {}, {}, {}, {}, u"FREQ=WEEKLY;COUNT=2"_s});
        show();
        QTRY_COMPARE(panel().controller().entries().size(), 2);
        const EntryKey second = CalendarModel::keyOf(panel().controller().entries().at(1));
        QVERIFY(second.occurrence != 0);
        panel().controller().setCurrent(second, SelectMode::Replace);
        QSignalSpy opened(&fixture().bus, &ui::SelectionBus::openRequested);
        const auto openButton = [this]() -> QPushButton * {
            const QWidget *page = panel().preview()->widget();
            const auto buttons = page ? page->findChildren<QPushButton *>() : QList<QPushButton *>();
            const auto found = std::ranges::find(buttons, u"Open in composer"_s, &QPushButton::text);
            return found == buttons.end() ? nullptr : *found;
        };
        QTRY_VERIFY(openButton());
        openButton()->click();
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.first().at(1).value<RecordId>(), id);
        QCOMPARE(opened.first().at(2).toJsonObject().value(u"occurrence"_s).toInteger(), second.occurrence);
    }

    void aSmallMonthShowsAPostOnEveryFullDay()
    {
        QList<calendartest::PostSpec> posts;
        for (int i = 0; i < 4; ++i)
            posts.append({u"Post %1"_s.arg(i), berlin(11, 23, 9, i)});
        fixture().addPosts(posts);
        show();
        panel().resize(900, 420);
        QTRY_COMPARE(panel().view()->mores().size(), 1);
        QVERIFY(!panel().view()->placed().isEmpty());
        QCOMPARE(panel().view()->placed().size() + panel().view()->mores().first().rows.size(), 4);
        QVERIFY(dayPlace(QDate(2026, 11, 23)).contains(panel().view()->toViewport(panel().view()->placed().first().rect)));
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
        fixture().context.setOnline(false, kNow.toMSecsSinceEpoch() - agoMs);
        const auto labels = panel().findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) { return label->isVisible() && label->text() == text; }));
        fixture().context.setOnline(true, 0);
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
        fixture().addPosts({{u"Morning"_s, berlin(11, 18, 13), u"scheduled"_s}, {u"Evening"_s, berlin(11, 18, 18), u"draft"_s}});
        show(CalendarKind(kind));
        QTRY_COMPARE(panel().controller().entries().size(), 2);
        QAccessibleInterface *view = QAccessible::queryAccessibleInterface(panel().view());
        QVERIFY(view);
        QVERIFY(view->text(QAccessible::Name).startsWith(u"Calendar, "_s));
        panel().controller().setCursor({QDate(2026, 11, 18), 12 * 60, false}, SelectMode::Replace);
        // Each post can be reached by arrow keys alone, and what has the focus is what is read.
        QStringList heard;
        for (int i = 0; i < 8 && heard.size() < 2; ++i) {
            QTest::keyClick(panel().view(), Qt::Key_Down);
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
        const QImage without = panel().view()->viewport()->grab().toImage();
        OneMark mark;
        panel().addOverlay(&mark);
        panel().view()->layoutNow();
        QVERIFY(panel().view()->viewport()->grab().toImage() != without);
        panel().removeOverlay(&mark);
        QCOMPARE(panel().view()->viewport()->grab().toImage(), without);
    }

    void narrowPanelsShowOneColumn()
    {
        fixture().addPost({u"A"_s, berlin(11, 23, 9)});
        show();
        panel().resize(300, 600);
        QTRY_COMPARE(panel().controller().shownKind(), CalendarKind::Agenda);
        QTRY_COMPARE(panel().view()->placed().size(), 1);
    }
};

CAMPANILE_TEST(TestCalendarPanel)

} // namespace tst_calendarpanel

#include "tst_calendarpanel.moc"
