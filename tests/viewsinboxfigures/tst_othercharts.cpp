// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprogram.h"
#include "views/inboxfigures/chartcard.h"
#include "views/inboxfigures/chartlibrary.h"
#include "views/inboxfigures/copytable.h"

#include <QRegularExpression>
#include <QTest>
#include <QToolButton>

namespace tst_othercharts {

using namespace campanile::views;
using namespace Qt::StringLiterals;

/** The library of charts beside the program belongs to another one: it is not called, and cards show their tables. */
class TestOtherCharts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cardsShowTheirTable()
    {
        setChartLibraryName(u"campanile_charts_other"_s);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"no library of charts that fits: .*is of another build: 0\\.0-other.*"_s));
        ChartCard card(u"Questions by day"_s);
        ChartContent content;
        content.points = {{u"Mon"_s, 3, u"3 questions"_s}, {u"Tue"_s, 5, u"5 questions"_s}};
        content.labelHeading = u"Day"_s;
        content.valueHeading = u"Questions"_s;
        card.setContent(content);
        card.show();
        QVERIFY(card.table()->isVisible());
        QCOMPARE(card.table()->rowCount(), 2);
        QCOMPARE(card.table()->item(1, 1)->text(), u"5 questions"_s);
        // Nothing to switch to, and what a saved state asks for changes nothing.
        for (const QToolButton *button : card.findChildren<QToolButton *>())
            QVERIFY(!button->isVisible());
        card.showTable(false);
        QVERIFY(card.table()->isVisible());
        card.setLayoutDirection(Qt::RightToLeft);
        QVERIFY(!makeChartCanvas(nullptr));
    }
};

CAMPANILE_TEST(TestOtherCharts)

} // namespace tst_othercharts

#include "tst_othercharts.moc"
