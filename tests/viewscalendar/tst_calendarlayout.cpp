// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprogram.h"
#include "views/calendar/calendarlayout.h"
#include "views/calendar/calendartexts.h"

#include <QTest>

namespace tst_calendarlayout {

using namespace campanile;
using namespace campanile::views;
using namespace Qt::StringLiterals;

namespace {
const QTimeZone kBerlin("Europe/Berlin");
}

class TestCalendarLayout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rangesHoldWholeWeeks_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QDate>("anchor");
        QTest::addColumn<int>("weekStart");
        QTest::addColumn<QDate>("first");
        QTest::addColumn<int>("count");
        const QDate day(2026, 11, 18);
        QTest::newRow("a month from Monday") << int(CalendarKind::Month) << day << 1 << QDate(2026, 10, 26) << 42;
        QTest::newRow("a month from Sunday") << int(CalendarKind::Month) << day << 7 << QDate(2026, 11, 1) << 35;
        QTest::newRow("a month from Saturday") << int(CalendarKind::Month) << day << 6 << QDate(2026, 10, 31) << 35;
        QTest::newRow("a February that is four weeks") << int(CalendarKind::Month) << QDate(2027, 2, 10) << 1 << QDate(2027, 2, 1) << 28;
        QTest::newRow("a week from Monday") << int(CalendarKind::Week) << day << 1 << QDate(2026, 11, 16) << 7;
        QTest::newRow("a week from Sunday on a Sunday") << int(CalendarKind::Week) << QDate(2026, 11, 15) << 7 << QDate(2026, 11, 15) << 7;
        QTest::newRow("a day") << int(CalendarKind::Day) << day << 1 << day << 1;
        QTest::newRow("an agenda of four weeks") << int(CalendarKind::Agenda) << day << 1 << day << 28;
    }
    void rangesHoldWholeWeeks()
    {
        QFETCH(int, kind);
        QFETCH(QDate, anchor);
        QFETCH(int, weekStart);
        QFETCH(QDate, first);
        QFETCH(int, count);
        const DayRange range = rangeOf(CalendarKind(kind), anchor, Qt::DayOfWeek(weekStart));
        QCOMPARE(range.first, first);
        QCOMPARE(range.count, count);
        QVERIFY(range.first <= anchor && anchor <= range.last());
    }

    void instantsAndSlotsAgree_data()
    {
        QTest::addColumn<QDate>("date");
        QTest::addColumn<int>("minute");
        QTest::addColumn<bool>("repeated");
        QTest::addColumn<QDateTime>("utc");
        QTest::newRow("winter") << QDate(2026, 11, 23) << 9 * 60 << false << QDateTime(QDate(2026, 11, 23), QTime(8, 0), Qt::UTC);
        QTest::newRow("summer") << QDate(2026, 7, 1) << 9 * 60 << false << QDateTime(QDate(2026, 7, 1), QTime(7, 0), Qt::UTC);
        QTest::newRow("first half past two of the long night") << QDate(2026, 10, 25) << 150 << false << QDateTime(QDate(2026, 10, 25), QTime(0, 30), Qt::UTC);
        QTest::newRow("second half past two of the long night") << QDate(2026, 10, 25) << 150 << true << QDateTime(QDate(2026, 10, 25), QTime(1, 30), Qt::UTC);
    }
    void instantsAndSlotsAgree()
    {
        QFETCH(QDate, date);
        QFETCH(int, minute);
        QFETCH(bool, repeated);
        QFETCH(QDateTime, utc);
        const WallSlot slot{date, minute, repeated};
        QCOMPARE(instantOf(slot, kBerlin), utc.toMSecsSinceEpoch());
        QVERIFY(slotOf(utc.toMSecsSinceEpoch(), kBerlin) == slot);
        const DayTable table({date.addDays(-2), 7}, kBerlin);
        QVERIFY(table.slotOf(utc.toMSecsSinceEpoch()) == slot);
        QCOMPARE(table.indexOf(utc.toMSecsSinceEpoch()), 2);
    }

    void skippedTimesMoveForward()
    {
        const qint64 at = instantOf({QDate(2026, 3, 29), 150, false}, kBerlin);
        QCOMPARE(slotOf(at, kBerlin).minute, 210);
    }

    void movingAcrossMidnight_data()
    {
        QTest::addColumn<int>("minute");
        QTest::addColumn<int>("by");
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("result");
        QTest::newRow("stays in the day") << 600 << 30 << 0 << 630;
        QTest::newRow("over midnight") << 1430 << 20 << 1 << 10;
        QTest::newRow("back over midnight") << 10 << -20 << -1 << 1430;
        QTest::newRow("back to midnight itself") << 60 << -60 << 0 << 0;
        QTest::newRow("a day and a half") << 720 << 2160 << 2 << 0;
    }
    void movingAcrossMidnight()
    {
        QFETCH(int, minute);
        QFETCH(int, by);
        QFETCH(int, days);
        QFETCH(int, result);
        const WallSlot moved = shifted({QDate(2026, 5, 5), minute, false}, 0, by);
        QCOMPARE(moved.date, QDate(2026, 5, 5).addDays(days));
        QCOMPARE(moved.minute, result);
    }

    void daysOfAClockChangeAreOdd()
    {
        const DayTable autumn({QDate(2026, 10, 19), 7}, kBerlin);
        QCOMPARE(autumn.day(6).end - autumn.day(6).start, 25LL * 3600 * 1000);
        const DayTable spring({QDate(2026, 3, 23), 7}, kBerlin);
        QCOMPARE(spring.day(6).end - spring.day(6).start, 23LL * 3600 * 1000);
        QVERIFY(!spring.day(5).isOdd());
    }

    void theScaleHasEveryHourOfItsDays_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QDate>("first");
        QTest::addColumn<int>("rows");
        QTest::addColumn<int>("gapRow");
        QTest::addColumn<int>("gapDay");
        QTest::newRow("an ordinary week") << QByteArray("Europe/Berlin") << QDate(2026, 11, 16) << 24 << -1 << -1;
        QTest::newRow("clocks go back: one row more, and six days without it") << QByteArray("Europe/Berlin") << QDate(2026, 10, 19) << 25 << 3 << 0;
        QTest::newRow("clocks go forward: the day lacks two o'clock") << QByteArray("Europe/Berlin") << QDate(2026, 3, 23) << 24 << 2 << 6;
        QTest::newRow("Lord Howe goes back by half an hour") << QByteArray("Australia/Lord_Howe") << QDate(2026, 3, 30) << 25 << 2 << 0;
    }
    void theScaleHasEveryHourOfItsDays()
    {
        QFETCH(QByteArray, zone);
        QFETCH(QDate, first);
        QFETCH(int, rows);
        QFETCH(int, gapRow);
        QFETCH(int, gapDay);
        const DayTable days({first, 7}, QTimeZone(zone));
        const TimeAxis axis(days, 56);
        QCOMPARE(axis.hours().size(), rows);
        QCOMPARE(axis.height(), rows * 56);
        if (gapRow >= 0)
            QVERIFY(!axis.has(gapRow, gapDay));
        // Every instant has a place, later ones lie lower, and the place leads back to the instant.
        for (const CalendarDay &day : days.days()) {
            int before = -1;
            for (qint64 at = day.start; at < day.end; at += 15 * 60'000) {
                const WallSlot slot = days.slotOf(at);
                const int y = axis.yOf(slot);
                QVERIFY2(y > before, qPrintable(u"%1 %2"_s.arg(day.date.toString()).arg(slot.minute)));
                before = y;
                QVERIFY(axis.slotAt(day.date, y, 15) == slot);
                QCOMPARE(instantOf(slot, days.zone()), at);
            }
        }
    }

    void pointsOfASkippedHourMeanTheNext()
    {
        const DayTable days({QDate(2026, 3, 23), 7}, kBerlin);
        const TimeAxis axis(days, 56);
        const WallSlot slot = axis.slotAt(QDate(2026, 3, 29), axis.top(2) + 20, 15);
        QCOMPARE(slot.minute, 180);
    }

    void cellsCoverTheGrid_data()
    {
        QTest::addColumn<bool>("rtl");
        QTest::addColumn<int>("numbers");
        QTest::newRow("left to right") << false << 0;
        QTest::newRow("right to left") << true << 0;
        QTest::newRow("left to right with week numbers") << false << 36;
        QTest::newRow("right to left with week numbers") << true << 36;
    }
    void cellsCoverTheGrid()
    {
        QFETCH(bool, rtl);
        QFETCH(int, numbers);
        const MonthGrid grid{QRect(0, 0, 1003, 617), 5, numbers, rtl};
        int area = 0;
        for (int day = 0; day < 35; ++day) {
            const QRect cell = grid.cell(day);
            area += cell.width() * cell.height();
            QCOMPARE(grid.dayAt(cell.center()), day);
            if (day % 7 != 0)
                QCOMPARE(rtl ? cell.right() + 1 : cell.left(), rtl ? grid.cell(day - 1).left() : grid.cell(day - 1).right() + 1);
        }
        QCOMPARE(area, (1003 - numbers) * 617);
        QCOMPARE(rtl ? grid.cell(0).right() + numbers : grid.cell(0).left() - numbers, rtl ? 1002 : 0);
        QCOMPARE(grid.dayAt(QPoint(-5, 10)), -1);
    }

    void cellsShowWhatFits_data()
    {
        QTest::addColumn<int>("height");
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("tall");
        QTest::addColumn<QList<int>>("cards");
        QTest::addColumn<int>("hidden");
        QTest::addColumn<bool>("inHead");
        QTest::newRow("two roomy cards") << 130 << 2 << 0 << QList<int>{44, 44} << 0 << false;
        QTest::newRow("one with a third line") << 130 << 1 << 1 << QList<int>{60} << 0 << false;
        QTest::newRow("one of two with a third line has no room for it") << 130 << 2 << 1 << QList<int>{44, 44} << 0 << false;
        QTest::newRow("three tight ones") << 130 << 3 << 3 << QList<int>{22, 22, 22} << 0 << false;
        QTest::newRow("nine leave a line for the rest") << 130 << 9 << 0 << QList<int>{22, 22, 22} << 6 << false;
        QTest::newRow("a low cell still shows both") << 75 << 2 << 2 << QList<int>{22, 22} << 0 << false;
        QTest::newRow("a low cell names the rest beside the date") << 75 << 5 << 0 << QList<int>{22, 22} << 3 << true;
        QTest::newRow("a cell of one row shows one and names the other") << 60 << 2 << 0 << QList<int>{22} << 1 << true;
        QTest::newRow("the least cell shows one") << CardMetrics().leastCell() << 3 << 0 << QList<int>{22} << 2 << true;
        QTest::newRow("no room at all") << 30 << 3 << 0 << QList<int>{} << 3 << true;
    }
    void cellsShowWhatFits()
    {
        QFETCH(int, height);
        QFETCH(int, count);
        QFETCH(int, tall);
        QFETCH(QList<int>, cards);
        QFETCH(int, hidden);
        QFETCH(bool, inHead);
        const QRect cell(100, 200, 140, height);
        QList<bool> wishes(count, false);
        for (int i = 0; i < tall; ++i)
            wishes[i] = true;
        for (const bool rtl : {false, true}) {
            const CellCards result = layoutCell(cell, wishes, {}, rtl);
            QList<int> heights;
            for (const QRect &card : result.cards) {
                heights.append(card.height());
                QVERIFY(cell.contains(card));
                QVERIFY(!card.intersects(result.more));
            }
            QCOMPARE(heights, cards);
            QCOMPARE(result.hidden, hidden);
            QCOMPARE(result.moreInHead, inHead);
            if (hidden > 0)
                QVERIFY(cell.contains(result.more));
            if (inHead)
                QCOMPARE(rtl ? result.more.left() : result.more.right(), rtl ? cell.left() : cell.right());
        }
    }

    void overlapsStandSideBySide_data()
    {
        QTest::addColumn<QList<int>>("tops");
        QTest::addColumn<int>("most");
        QTest::addColumn<QList<int>>("columns");
        QTest::addColumn<QList<int>>("of");
        QTest::addColumn<int>("hidden");
        QTest::newRow("apart") << QList<int>{0, 50, 100} << 4 << QList<int>{0, 0, 0} << QList<int>{1, 1, 1} << 0;
        QTest::newRow("two at once") << QList<int>{0, 10, 100} << 4 << QList<int>{0, 1, 0} << QList<int>{2, 2, 1} << 0;
        QTest::newRow("a column is used again when it is free") << QList<int>{0, 20, 45, 65} << 4 << QList<int>{0, 1, 0, 1} << QList<int>{2, 2, 2, 2} << 0;
        QTest::newRow("more than fit are hidden") << QList<int>{0, 1, 2, 3, 4} << 3 << QList<int>{0, 1, 2, 3, 4} << QList<int>{3, 3, 3, 3, 3} << 2;
    }
    void overlapsStandSideBySide()
    {
        QFETCH(QList<int>, tops);
        QFETCH(int, most);
        QFETCH(QList<int>, columns);
        QFETCH(QList<int>, of);
        QFETCH(int, hidden);
        QList<Span> spans;
        for (const int top : tops)
            spans.append({top, top + 44});
        int gone = 0;
        const QList<SideBySide> places = placeSideBySide(spans, most);
        for (qsizetype i = 0; i < places.size(); ++i) {
            QCOMPARE(places.at(i).column, columns.at(i));
            QCOMPARE(places.at(i).columns, of.at(i));
            gone += places.at(i).hidden ? 1 : 0;
        }
        QCOMPARE(gone, hidden);
    }

    void agendaLeavesOutEmptyDaysButNotToday()
    {
        const QList<AgendaLine> lines = layoutAgenda({0, 0, 3}, 1, 36, 56, 8);
        QList<int> days;
        for (const AgendaLine &line : lines) {
            if (line.entry < 0)
                days.append(line.day);
        }
        QCOMPARE(days, (QList<int>{0, 1, 3}));
        QCOMPARE(lines.last().entry, 2);
        for (qsizetype i = 1; i < lines.size(); ++i)
            QVERIFY(lines.at(i).top >= lines.at(i - 1).top + lines.at(i - 1).height);
    }

    void wordsFollowTheLocale_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("day");
        QTest::addColumn<QString>("month");
        QTest::newRow("British") << u"en_GB"_s << u"Monday, 23 November"_s << u"November 2026"_s;
        QTest::newRow("American") << u"en_US"_s << u"Monday, November 23"_s << u"November 2026"_s;
        QTest::newRow("German") << u"de_DE"_s << u"Montag, 23. November"_s << u"November 2026"_s;
    }
    void wordsFollowTheLocale()
    {
        QFETCH(QString, locale);
        QFETCH(QString, day);
        QFETCH(QString, month);
        const QLocale l(locale);
        QCOMPARE(calendartext::dayText(QDate(2026, 11, 23), l), day);
        QCOMPARE(calendartext::rangeTitle(CalendarKind::Month, QDate(2026, 11, 1), {}, l), month);
    }

    void timesHaveOneForm_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("time");
        QTest::addColumn<QString>("day");
        QTest::addColumn<QString>("more");
        QTest::newRow("American") << u"en_US"_s << u"1:05 PM"_s << u"Nov 1"_s << u"+2 more"_s;
        QTest::newRow("British") << u"en_GB"_s << u"13:05"_s << u"1 Nov"_s << u"+2 more"_s;
        QTest::newRow("German") << u"de_DE"_s << u"13:05"_s << u"1. Nov."_s << u"+2 more"_s;
        QTest::newRow("Arabic") << u"ar_EG"_s << u"\u0661:\u0660\u0665 \u0645"_s << u"\u0661 \u0646\u0648\u0641\u0645\u0628\u0631"_s << u"\u061c+\u0662 more"_s;
        QTest::newRow("Japanese") << u"ja_JP"_s << u"13:05"_s << u"11\u67081\u65e5"_s << u"+2 more"_s;
    }
    void timesHaveOneForm()
    {
        QFETCH(QString, locale);
        QFETCH(QString, time);
        QFETCH(QString, day);
        QFETCH(QString, more);
        const QLocale l(locale);
        // Newer locale data separates the marks by a narrow no-break space.
        QCOMPARE(calendartext::timeText({QDate(2026, 1, 1), 13 * 60 + 5, false}, l).replace(QChar(0x202F), u' ').replace(QChar(0xA0), u' '), time);
        QCOMPARE(calendartext::dayMonthText(QDate(2026, 11, 1), l), day);
        QCOMPARE(calendartext::moreText(2, false, l), more);
    }

    void rangesReadLikeTheLocale_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QDate>("first");
        QTest::addColumn<QString>("title");
        QTest::newRow("American, one month") << u"en_US"_s << QDate(2026, 11, 8) << u"Nov 8 \u2013 14, 2026"_s;
        QTest::newRow("British, one month") << u"en_GB"_s << QDate(2026, 11, 8) << u"8 \u2013 14 Nov 2026"_s;
        QTest::newRow("German, one month") << u"de_DE"_s << QDate(2026, 11, 8) << u"8. \u2013 14. Nov. 2026"_s;
        QTest::newRow("American, two months") << u"en_US"_s << QDate(2026, 11, 29) << u"Nov 29 \u2013 Dec 5 2026"_s;
        QTest::newRow("British, two years") << u"en_GB"_s << QDate(2026, 12, 28) << u"28 Dec 2026 \u2013 3 Jan 2027"_s;
    }
    void rangesReadLikeTheLocale()
    {
        QFETCH(QString, locale);
        QFETCH(QDate, first);
        QFETCH(QString, title);
        QCOMPARE(calendartext::rangeTitle(CalendarKind::Week, first, {first, 7}, QLocale(locale)), title);
    }

    void excerptsDoNotRepeatTheName_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("excerpt");
        QTest::newRow("title and text") << u"Gifts"_s << u"Three  beans\none mug"_s << u"Gifts"_s << u"Three beans one mug"_s;
        QTest::newRow("text alone is the name") << QString() << u"Three beans"_s << u"Three beans"_s << QString();
        QTest::newRow("text equal to the title") << u"Gifts"_s << u" Gifts "_s << u"Gifts"_s << QString();
        QTest::newRow("neither") << u" "_s << QString() << u"Untitled post"_s << QString();
    }
    void excerptsDoNotRepeatTheName()
    {
        QFETCH(QString, title);
        QFETCH(QString, text);
        QFETCH(QString, name);
        QFETCH(QString, excerpt);
        store::PostCalendarRow post;
        post.title = title;
        post.excerpt = text;
        QCOMPARE(calendartext::nameOf(post), name);
        QCOMPARE(calendartext::excerptOf(post), excerpt);
        QCOMPARE(calendartext::hasExcerpt(post), !excerpt.isEmpty());
    }

    void everyStatusHasAWordAndAnIcon()
    {
        for (const QString &status : calendartext::statuses()) {
            const ui::ChipLook look = calendartext::statusLook(status);
            QVERIFY2(!look.text.isEmpty() && look.text != status && !look.text.contains(u'_'), qPrintable(status));
            QVERIFY(!look.icon.isEmpty());
        }
        QCOMPARE(calendartext::statusLook(u"something_new"_s).text, u"something_new"_s);
    }
};

CAMPANILE_TEST(TestCalendarLayout)

} // namespace tst_calendarlayout

#include "tst_calendarlayout.moc"
