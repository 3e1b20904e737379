// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/inboxfigures/chartcard.h"
#include "views/inboxfigures/chartlibrary.h"
#include "views/inboxfigures/copytable.h"

#include <QRegularExpression>
#include <QTest>
#include <QToolButton>

namespace campanile::views {

/** A card shows its table, for good, where the library of charts is looked for as @p library; @p reason is in the warning. Once in a process. */
inline void verifyCardsShowTheirTable(const QString &library, const QString &reason)
{
    using namespace Qt::StringLiterals;
    setChartLibraryName(library);
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"no library of charts that fits: .*"_s + reason + u".*"_s));
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

} // namespace campanile::views
