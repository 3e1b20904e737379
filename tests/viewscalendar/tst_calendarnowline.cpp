// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprogram.h"
#include "tests/viewscalendar/paneltest.h"

#include <QTest>

namespace tst_calendarnowline {

using namespace campanile;
using namespace campanile::views;
using namespace Qt::StringLiterals;
using calendartest::berlin;
using calendartest::kNow;

/** The line of the time runs over the cards without covering their words. */
class TestCalendarNowLine : public calendartest::PanelTest
{
    Q_OBJECT

private Q_SLOTS:
    void itIsSeenOverACard_data()
    {
        QTest::addColumn<CalendarKind>("kind");
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("of a week") << CalendarKind::Week << Qt::LeftToRight;
        QTest::newRow("of a mirrored week") << CalendarKind::Week << Qt::RightToLeft;
        QTest::newRow("of a day") << CalendarKind::Day << Qt::LeftToRight;
    }
    void itIsSeenOverACard()
    {
        QFETCH(CalendarKind, kind);
        QFETCH(Qt::LayoutDirection, direction);
        const RecordId id = fixture().addPost({u"Now"_s, kNow.addSecs(-15 * 60), u"draft"_s});
        show(kind);
        panel().setLayoutDirection(direction);
        panel().view()->layoutNow();
        const QRect card = place(id);
        const int y = panel().view()->toViewport(panel().view()->slotRect({QDate(2026, 11, 18), 11 * 60, false})).top();
        QVERIFY(y > card.top() + 4 && y < card.bottom() - 4);
        const QImage picture = panel().view()->viewport()->grab().toImage();
        const QColor line = ui::tokens().color(ui::ColorRole::Danger);
        const bool rtl = direction == Qt::RightToLeft;
        QCOMPARE(picture.pixelColor(rtl ? card.right() - 5 : card.left() + 5, y), line);
        QCOMPARE(picture.pixelColor(rtl ? card.left() + 2 : card.right() - 2, y), line);
        // Between the margins it is a hair on the card's ground.
        const QColor middle = picture.pixelColor(card.center().x() + (rtl ? -20 : 20), y);
        const QColor ground = picture.pixelColor(card.center().x() + (rtl ? -20 : 20), y - 3);
        QVERIFY(middle != line);
        QVERIFY(middle != ground);
    }

    void anotherPageHasNone()
    {
        const RecordId id = fixture().addPost({u"Later"_s, kNow.addDays(7).addSecs(-15 * 60), u"draft"_s});
        show(CalendarKind::Week);
        panel().controller().setAnchor(kNow.date().addDays(7));
        const QRect card = place(id);
        const QImage picture = panel().view()->viewport()->grab().toImage();
        for (int y = card.top(); y <= card.bottom(); ++y)
            QVERIFY(picture.pixelColor(card.left() + 5, y) != ui::tokens().color(ui::ColorRole::Danger));
    }
};

CAMPANILE_TEST(TestCalendarNowLine)

} // namespace tst_calendarnowline

#include "tst_calendarnowline.moc"
