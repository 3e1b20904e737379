// SPDX-License-Identifier: GPL-3.0-or-later
#include "inboxpanelrig.h"

#include "tests/support/testprogram.h"
#include "ui/kit/chips.h"
#include "ui/theme/theme.h"
#include "views/inbox/inboxlist.h"
#include "views/inbox/inboxlook.h"
#include "views/inbox/searchbox.h"
#include "views/inbox/viewpicker.h"

#include <QAccessible>
#include <QLineEdit>

namespace tst_inboxrows {

using namespace campanile;
using namespace campanile::inboxtest;

/** Rows of the inbox: what strangers write stays in its place, deadlines are shown, and each row is heard. */
class TestInboxRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(); }
    void hostileNamesStayInTheirRow_data();
    void hostileNamesStayInTheirRow();
    void rowsAreHeard();
    void theDeadlineThatRunsIsShown_data();
    void theDeadlineThatRunsIsShown();
    void rightToLeftMirrorsRows();

private:
    ui::Theme m_theme;
};

void TestInboxRows::hostileNamesStayInTheirRow_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("tame");
    QTest::newRow("a direction override") << u"ana\u202Egpj.exe"_s << u"anagpj.exe"_s;
    QTest::newRow("isolates that are never closed") << u"\u2067\u2067\u2066ana"_s << u"ana"_s;
    QTest::newRow("lines and tabs") << u"ana\n\n\tben\u2028c"_s << u"ana ben c"_s;
    QTest::newRow("a hundred marks on a letter") << u"a"_s + QString(100, QChar(0x0301)) + u"b"_s << u"a"_s + QString(4, QChar(0x0301)) + u"b"_s;
    QTest::newRow("emoji that are joined stay whole") << u"👩‍👩‍👧 Ana"_s << u"👩‍👩‍👧 Ana"_s;
    QTest::newRow("a control character") << u"a\u0007b"_s << u"ab"_s;
}

void TestInboxRows::hostileNamesStayInTheirRow()
{
    QFETCH(QString, name);
    QFETCH(QString, tame);
    QCOMPARE(views::tamed(name), tame);
    Rig rig;
    // What one row paints must not depend on the name of the row above it.
    QVERIFY(rig.pull(u"InboxItem"_s, {rig.item(2, {{u"senderName"_s, name}, {u"content"_s, name.repeated(200)}}), rig.item(1)}));
    auto panel = rig.make();
    views::InboxList *list = panel->list();
    QTRY_COMPARE(panel->model().rowCount(), 2);
    list->viewport()->repaint();
    const QImage hostile = list->viewport()->grab(list->visualRect(panel->model().index(1))).toImage();
    QVERIFY(rig.pull(u"InboxItem"_s, {rig.item(3)}));
    QTRY_COMPARE(panel->model().rowCount(), 3);
    const QString id = panel->model().rowOf(1)->id.toString();
    QVERIFY(!id.isEmpty());
    const QImage calm = list->viewport()->grab(list->visualRect(panel->model().index(2))).toImage();
    QCOMPARE(hostile, calm);
}

void TestInboxRows::rowsAreHeard()
{
    Rig rig;
    QVERIFY(rig.pull(u"InboxItem"_s, {rig.item(1, {{u"priority"_s, u"urgent"_s}, {u"slaDeadline"_s, wire(rig.clock.nowMs() + 600'000)}})}));
    auto panel = rig.make();
    QTRY_COMPARE(panel->model().rowCount(), 1);
    QVERIFY(!panel->list()->accessibleName().isEmpty());
    QVERIFY(!panel->search()->field()->accessibleName().isEmpty());
    QVERIFY(!panel->picker()->accessibleName().isEmpty());
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(panel->list());
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->childCount(), 1);
    const QString heard = list->child(0)->text(QAccessible::Name);
    for (const QString &part : {u"Visitor 1"_s, u"Comment"_s, u"unread"_s, u"Urgent"_s, u"due in 10 min"_s, u"Question number 1"_s})
        QVERIFY2(heard.contains(part), qPrintable(heard));
    QVERIFY(!list->child(0)->state().selected);
    panel->list()->setFocus();
    QTest::keyClick(panel->list(), Qt::Key_J);
    QVERIFY(list->child(0)->state().selected);
}

void TestInboxRows::theDeadlineThatRunsIsShown_data()
{
    // Hours from now; 0 = none. Received two hours ago.
    QTest::addColumn<int>("reply");
    QTest::addColumn<int>("resolution");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("icon"); ///< of the chip; empty while there is time
    QTest::newRow("the answer is due before the resolution") << -1 << 24 << u"1 h late"_s << u"clock"_s;
    QTest::newRow("the answer is due, and the resolution is over") << 24 << -1 << u"due in 1 d"_s << QString();
    QTest::newRow("the answer was given: the resolution runs") << 0 << 24 << u"resolve in 1 d"_s << QString();
    QTest::newRow("the resolution is near") << 0 << 0 << u"resolve in 30 min"_s << u"calendar-clock"_s;
    QTest::newRow("the resolution is late") << 0 << -1 << u"resolution 1 h late"_s << u"calendar-clock"_s;
}

void TestInboxRows::theDeadlineThatRunsIsShown()
{
    QFETCH(int, reply);
    QFETCH(int, resolution);
    QFETCH(QString, words);
    QFETCH(QString, icon);
    Rig rig;
    constexpr qint64 hour = 3'600'000;
    const qint64 now = rig.clock.nowMs();
    QJsonObject record = rig.item(1, {{u"status"_s, u"open"_s}, {u"receivedAt"_s, wire(now - 2 * hour)}});
    if (reply != 0)
        record.insert(u"slaDeadline"_s, wire(now + reply * hour));
    record.insert(u"resolutionDueAt"_s, wire(resolution == 0 ? now + hour / 2 : now + resolution * hour));
    QVERIFY(rig.pull(u"InboxItem"_s, {record}));
    auto panel = rig.make();
    QTRY_COMPARE(panel->model().rowCount(), 1);
    const auto members = models::makeMembersModel(rig.store);
    const views::InboxReading with{rig.clock, rig.context, *members};
    const store::InboxRow &row = *panel->model().rowOf(0);
    const ui::RowLook look = views::inboxLook(row, with);
    QString shown;
    for (const ui::ChipLook &chip : look.chips)
        shown += chip.text == words ? chip.icon : QString();
    QCOMPARE(shown, icon);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(panel->list());
    const QString heard = list->child(0)->text(QAccessible::Name);
    QVERIFY2(heard.contains(words), qPrintable(heard));
}

void TestInboxRows::rightToLeftMirrorsRows()
{
    Rig rig;
    QVERIFY(rig.fill(1));
    auto panel = rig.make();
    QTRY_COMPARE(panel->model().rowCount(), 1);
    views::InboxList *list = panel->list();
    const auto grab = [&] { return list->viewport()->grab(list->visualRect(panel->model().index(0))).toImage(); };
    const auto firstInk = [&](const QImage &image) {
        const QRgb ground = image.pixel(image.width() / 2, 1);
        for (int x = 12; x < image.width(); ++x) {
            for (int y = 8; y < image.height() - 8; ++y) {
                if (image.pixel(x, y) != ground)
                    return x;
            }
        }
        return -1;
    };
    const QImage left = grab();
    QVERIFY(firstInk(left) < 20);
    panel->setLayoutDirection(Qt::RightToLeft);
    const QImage right = grab();
    QVERIFY(left != right);
    const QImage mirrored = right.mirrored(true, false);
    QVERIFY(firstInk(mirrored) < 20);
}

CAMPANILE_TEST(TestInboxRows)

} // namespace tst_inboxrows

#include "tst_inboxrows.moc"
