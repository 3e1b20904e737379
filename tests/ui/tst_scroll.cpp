// SPDX-License-Identifier: GPL-3.0-or-later
// Areas that scroll: what is contrary to them, and what decides their height.
#include "tests/support/testprogram.h"
#include "ui/kit/fittingscroll.h"
#include "ui/kit/plainscroll.h"

#include <QLabel>
#include <QLayout>
#include <QScrollBar>
#include <QTest>

namespace tst_scroll {

using namespace campanile;
using namespace Qt::StringLiterals;

/** Higher where it is wider, and so it says only once it is. */
class Contrary final : public QWidget
{
public:
    explicit Contrary(int edge) : m_edge(edge)
    {
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int) const override { return width() >= m_edge ? 320 : 280; }
    [[nodiscard]] QSize sizeHint() const override { return {50, heightForWidth(width())}; }

private:
    int m_edge;
};

class TestScroll : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contentThatIsHigherWhereItIsWiderIsHeld()
    {
        QWidget host;
        auto *column = new QVBoxLayout(&host);
        column->setContentsMargins(0, 0, 0, 0);
        QScrollArea *scroll = ui::plainScroll(new Contrary(295), {}, &host);
        column->addWidget(scroll);
        host.resize(300, 300);
        host.show();
        QVERIFY(QTest::qWaitForWindowExposed(&host));
        QVERIFY(scroll->widget()->height() >= scroll->widget()->heightForWidth(scroll->widget()->width()));
        // Where there is room for both, there is no bar.
        host.resize(300, 400);
        QTRY_VERIFY(!scroll->verticalScrollBar()->isVisible());
        QCOMPARE(scroll->widget()->width(), 300);
    }

    void anAreaIsAsHighAsItsContent_data()
    {
        QTest::addColumn<int>("lines");
        QTest::addColumn<bool>("scrolls");
        QTest::newRow("one line") << 1 << false;
        QTest::newRow("as many as there is room for") << 4 << false;
        QTest::newRow("more than that") << 40 << true;
    }
    void anAreaIsAsHighAsItsContent()
    {
        QFETCH(int, lines);
        QFETCH(bool, scrolls);
        QWidget host;
        auto *column = new QVBoxLayout(&host);
        auto *content = new QWidget;
        auto *inside = new QVBoxLayout(content);
        inside->setContentsMargins(0, 0, 0, 0);
        auto *label = new QLabel((u"A line\n"_s.repeated(lines)).chopped(1));
        label->setWordWrap(true);
        inside->addWidget(label);
        auto *scroll = new ui::FittingScroll(content, u"Proposals"_s, &host);
        const int most = QFontMetrics(label->font()).lineSpacing() * 5;
        scroll->setRange(0, most);
        column->addWidget(scroll);
        column->addStretch();
        host.resize(300, 600);
        host.show();
        QVERIFY(QTest::qWaitForWindowExposed(&host));
        QTRY_COMPARE(scroll->height(), scrolls ? most : content->heightForWidth(scroll->viewport()->width()));
        QCOMPARE(scroll->verticalScrollBar()->maximum() > 0, scrolls);
        content->hide();
        QVERIFY(scroll->isHidden());
        content->show();
        QVERIFY(!scroll->isHidden());
    }
};

CAMPANILE_TEST(TestScroll)

} // namespace tst_scroll

#include "tst_scroll.moc"
