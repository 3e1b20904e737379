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
