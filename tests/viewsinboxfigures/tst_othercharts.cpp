// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprogram.h"
#include "tests/viewsinboxfigures/tablecard.h"

namespace tst_othercharts {

using namespace Qt::StringLiterals;

/** The library of charts beside the program belongs to another one: it is not called, and cards show their tables. */
class TestOtherCharts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cardsShowTheirTable() { campanile::views::verifyCardsShowTheirTable(u"campanile_charts_other"_s, u"is of another build: 0\\.0-other"_s); }
};

CAMPANILE_TEST(TestOtherCharts)

} // namespace tst_othercharts

#include "tst_othercharts.moc"
