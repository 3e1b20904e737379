// SPDX-License-Identifier: GPL-3.0-or-later
// The banners of the window and the commands that act everywhere.
#include "tests/support/testprogram.h"
#include "tests/viewscrisis/crisisrig.h"

#include <QPushButton>

namespace tst_crisiswatch {

using namespace campanile;
using namespace campanile::crisistest;

class TestCrisisWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAlarmStandsUntilSomebodySawIt();
    void theWorstAlarmIsShown();
    void aPauseStandsUntilItEnds();
    void bannersTakeNoFocusAndAnnounceOnce();
    void whatHappenedIsNeverCut_data();
    void whatHappenedIsNeverCut();
    void aViewerCannotAct();
};

void TestCrisisWatch::anAlarmStandsUntilSomebodySawIt()
{
    Rig rig;
    ui::Banners banners(&rig.window);
    rig.watch->setWindow(&banners, &rig.window);
    QVERIFY(banners.ids().isEmpty());
    QVERIFY(!banners.isVisibleTo(&rig.window));
    const RecordId id = rig.event();
    QTRY_COMPARE(banners.ids(), QStringList{u"alarm"_s});
    QVERIFY2(banners.textOf(u"alarm"_s).contains(u"usually 4"_s), qPrintable(banners.textOf(u"alarm"_s)));
    QVERIFY(banners.isVisibleTo(&rig.window));
    QSignalSpy opened(&rig.bus, &ui::SelectionBus::openRequested);
    banners.findChild<QPushButton *>(u"open"_s)->click();
    QTRY_COMPARE(opened.size(), 1);
    QCOMPARE(opened.first().at(1).value<RecordId>(), id);
    banners.findChild<QPushButton *>(u"acknowledge"_s)->click();
    QTRY_COMPARE(rig.get(u"CrisisEvent"_s, id).value(u"status"_s), u"acknowledged"_s);
    QTRY_VERIFY(banners.ids().isEmpty());
    QVERIFY(!banners.isVisibleTo(&rig.window));
}

void TestCrisisWatch::theWorstAlarmIsShown()
{
    Rig rig;
    ui::Banners banners(&rig.window);
    rig.watch->setWindow(&banners, &rig.window);
    rig.event({{u"severity"_s, u"low"_s}});
    const RecordId worst = rig.event({{u"severity"_s, u"critical"_s}, {u"triggerType"_s, QJsonValue()}, {u"title"_s, u"Fire in the shop"_s}});
    QTRY_VERIFY2(banners.textOf(u"alarm"_s).contains(u"Fire in the shop"_s), qPrintable(banners.textOf(u"alarm"_s)));
    QTRY_VERIFY2(banners.textOf(u"alarm"_s).contains(u"1 more"_s), qPrintable(banners.textOf(u"alarm"_s)));
    rig.actions.action(u"crisis.acknowledge"_s)->trigger();
    QTRY_COMPARE(rig.get(u"CrisisEvent"_s, worst).value(u"status"_s), u"acknowledged"_s);
    QTRY_VERIFY(!banners.textOf(u"alarm"_s).contains(u"Fire in the shop"_s));
}

void TestCrisisWatch::aPauseStandsUntilItEnds()
{
    Rig rig;
    ui::Banners banners(&rig.window);
    rig.watch->setWindow(&banners, &rig.window);
    rig.actions.action(u"crisis.pause"_s)->trigger();
    QTRY_COMPARE(banners.ids(), QStringList{u"pause"_s});
    QVERIFY2(banners.textOf(u"pause"_s).contains(u"Kim Berg"_s), qPrintable(banners.textOf(u"pause"_s)));
    QCOMPARE(rig.context.postsPausedSince(), kNow.toMSecsSinceEpoch());
    banners.findChild<QPushButton *>(u"resume"_s)->click();
    QTRY_VERIFY(banners.ids().isEmpty());
    QCOMPARE(rig.context.postsPausedSince(), 0);
    QVERIFY(rig.all(u"PublishingPause"_s).first().value(u"endedAt"_s).isString());
}

void TestCrisisWatch::whatHappenedIsNeverCut_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<QString>("title");
    QTest::addColumn<bool>("mirrored");
    const QString brief = u"Fire in the shop"_s;
    const QString lengthy = u"Recall of the winter roast from batch 12 to batch 31 in all shops of the north, because of a pest that a customer has found in it"_s;
    QTest::newRow("wide") << 1400 << brief << false;
    QTest::newRow("narrow") << 420 << brief << false;
    QTest::newRow("narrow and a long title") << 420 << lengthy << false;
    QTest::newRow("wide and a long title") << 1000 << lengthy << false;
    QTest::newRow("narrow, from right to left") << 420 << lengthy << true;
    QTest::newRow("as narrow as nobody has it") << 180 << lengthy << false;
}

void TestCrisisWatch::whatHappenedIsNeverCut()
{
    QFETCH(int, width);
    QFETCH(QString, title);
    QFETCH(bool, mirrored);
    QWidget window;
    window.setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    auto *column = new QVBoxLayout(&window);
    column->setContentsMargins(0, 0, 0, 0);
    ui::Banners banners;
    column->addWidget(&banners);
    column->addStretch(1);
    window.resize(width, 700);
    window.show();
    const QString detail = u"Since 14:03. 38 messages in 30 minutes, usually 4. And 2 more."_s;
    const ui::BannerLook look{title, detail, u"zap"_s, ui::Tone::Danger, {{u"open"_s, u"Open"_s, [] {}, true, {}}, {u"acknowledge"_s, u"Acknowledge"_s, [] {}, true, {}}}};
    banners.setBanner(u"alarm"_s, look);
    QTRY_COMPARE(banners.width(), width);
    QWidget *banner = banners.find(u"alarm"_s);
    QTRY_COMPARE(banner->width(), width);
    QRect buttons;
    for (const QPushButton *button : banner->findChildren<QPushButton *>()) {
        QVERIFY2(banner->rect().contains(button->geometry()), "a button is cut");
        QVERIFY2(button->width() >= button->sizeHint().width(), "the word of a button is cut");
        QVERIFY2(!buttons.intersects(button->geometry()), "buttons lie over each other");
        buttons |= button->geometry();
    }
    // The widest place for words is beside the buttons, or above them.
    const int icon = 60;
    const bool isAbove = buttons.top() > banner->height() / 3 && buttons.top() > 30;
    const int room = isAbove ? width - icon : width - buttons.width() - icon;
    const auto heightOf = [&](const QString &text, ui::TypeRole role) { return QFontMetrics(ui::fontOf(role)).boundingRect(QRect(0, 0, room, 5000), Qt::TextWordWrap, text).height(); };
    const int needed = heightOf(title, ui::TypeRole::Strong);
    QVERIFY2((isAbove ? buttons.top() : banner->height()) >= needed, qPrintable(QString::number(banner->height())));
    if (width == 420)
        QVERIFY(isAbove && buttons.top() >= needed + heightOf(detail, ui::TypeRole::Body) - 2);
    if (width == 1400)
        QVERIFY2(banner->height() <= 44, qPrintable(QString::number(banner->height())));
    // Wider again, lower again.
    const int before = banner->height();
    window.resize(1400, 700);
    QTRY_VERIFY(banner->width() == 1400 && banner->height() <= before);
}

void TestCrisisWatch::bannersTakeNoFocusAndAnnounceOnce()
{
    Rig rig;
    ui::Banners banners(&rig.window);
    rig.watch->setWindow(&banners, &rig.window);
    auto *field = new QPushButton(u"Field"_s, &rig.window);
    field->show();
    field->setFocus();
    QTRY_VERIFY(field->hasFocus());
    QSignalSpy alerts(&banners, &ui::Banners::announced);
    rig.event();
    QTRY_COMPARE(banners.ids().size(), 1);
    QCOMPARE(alerts.size(), 1);
    QVERIFY(field->hasFocus());
    // Another person's name comes, the numbers grow: the same alarm.
    rig.person(RecordId::create('u'), u"Ben"_s, u"editor"_s);
    rig.context.setOnline(false, kNow.toMSecsSinceEpoch());
    QTRY_COMPARE(rig.all(u"User"_s).size(), 3);
    QCOMPARE(alerts.size(), 1);
}

void TestCrisisWatch::aViewerCannotAct()
{
    Rig rig;
    rig.context.setRole(api::Role::Viewer);
    ui::Banners banners(&rig.window);
    rig.watch->setWindow(&banners, &rig.window);
    rig.event();
    rig.make(u"PublishingPause"_s, 'd', {{u"startedAt"_s, wire(-kHour)}});
    QTRY_COMPARE(banners.ids().size(), 2);
    QVERIFY(banners.findChild<QPushButton *>(u"open"_s)->isEnabled());
    QVERIFY(!banners.findChild<QPushButton *>(u"acknowledge"_s)->isEnabled());
    QVERIFY(!banners.findChild<QPushButton *>(u"acknowledge"_s)->toolTip().isEmpty());
    QVERIFY(!banners.findChild<QPushButton *>(u"resume"_s)->isEnabled());
}

CAMPANILE_TEST(TestCrisisWatch)

} // namespace tst_crisiswatch

#include "tst_crisiswatch.moc"
