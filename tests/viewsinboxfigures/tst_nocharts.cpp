// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprogram.h"
#include "tests/viewsinboxfigures/tablecard.h"

namespace tst_nocharts {

using namespace Qt::StringLiterals;

/** The library of charts is not there: cards show their tables. */
class TestNoCharts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cardsShowTheirTable() { campanile::views::verifyCardsShowTheirTable(u"campanile_charts_missing"_s, u"(No such file|cannot open)"_s); }
};

CAMPANILE_TEST(TestNoCharts)

} // namespace tst_nocharts

#include "tst_nocharts.moc"
