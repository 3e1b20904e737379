// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/presence/presencerig.h"
#include "tests/support/testprogram.h"
#include "ui/theme/theme.h"
#include "views/inbox/inboxlist.h"
#include "views/inbox/presenceline.h"
#include "views/inbox/presencepage.h"

#include <QCheckBox>

namespace tst_presenceviews {

using namespace campanile;
using namespace campanile::presencetest;
using sync::Doing;

namespace {

/** Where @p a and @p b differ. */
QRect difference(const QImage &a, const QImage &b)
{
    QRect box;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            if (a.pixel(x, y) != b.pixel(x, y))
                box |= QRect(x, y, 1, 1);
        }
    }
    return box;
}

} // namespace

/** Who else is there, as the window shows it. */
class TestPresenceViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(); }
    void theLineSaysWhoIsThere_data();
    void theLineSaysWhoIsThere();
    void nothingMovesWhenSomebodyComes();
    void whoIsAloneHasNoLine();
    void whatIsOpenAndTypedIsTold();
    void aDraftThatIsTakenUpIsNoTyping();
    void aHiddenPaneReadsNothing();
    void rowsShowAndSayWhoIsThere_data();
    void rowsShowAndSayWhoIsThere();
    void theSwitchOfTheSettingsIsObeyed();

private:
    ui::Theme m_theme;
};

void TestPresenceViews::theLineSaysWhoIsThere_data()
{
    QTest::addColumn<QString>("who"); // initials and doing
    QTest::addColumn<QString>("line");
    QTest::newRow("nobody") << QString() << QString();
    QTest::newRow("one reads") << u"a0"_s << u"Ada Lovelace is reading this"_s;
    QTest::newRow("two read") << u"a0 j0"_s << u"Ada Lovelace and Jon Ibsen are reading this"_s;
    QTest::newRow("one writes") << u"a1"_s << u"Ada Lovelace is writing a reply"_s;
    QTest::newRow("one writes, one reads") << u"j0 a1"_s << u"Ada Lovelace is writing a reply \u00b7 Jon Ibsen is reading this"_s;
    QTest::newRow("one holds a reply") << u"j2"_s << u"Jon Ibsen has been holding a reply offline since %1; yours will be checked before it leaves"_s;
    QTest::newRow("oneself on another device") << u"m1"_s << u"You are writing a reply on another device"_s;
    QTest::newRow("somebody unknown") << u"?0"_s << u"Somebody is reading this"_s;
}

void TestPresenceViews::theLineSaysWhoIsThere()
{
    QFETCH(QString, who);
    QFETCH(QString, line);
    InboxRig rig;
    const RecordId item = rig.item(u"Do you ship to Norway?"_s);
    const auto pane = rig.conversation(item);
    QList<sync::PresenceNote> notes;
    for (const QString &word : who.split(u' ', Qt::SkipEmptyParts)) {
        const RecordId user = word.startsWith(u'a') ? rig.ada : word.startsWith(u'j') ? rig.jon : word.startsWith(u'm') ? rig.me : RecordId::create('u');
        notes.append(rig.note(user, item, Doing(word.mid(1).toInt()), -57 * kMinute + notes.size()));
    }
    notes.append(rig.note(rig.ada, RecordId::create('i'), Doing::Holding));
    QTRY_COMPARE(rig.members->rowCount(), 3);
    rig.others(notes);
    const auto *shown = pane->findChild<views::PresenceLine *>();
    QVERIFY(shown);
    QString text = shown->text();
    text.remove(QChar(0x2068)).remove(QChar(0x2069));
    const QString since = QLocale().toString(QTime(15, 3), QLocale::ShortFormat); // 14:03 UTC in Berlin
    QCOMPARE(text, line.contains(u"%1"_s) ? line.arg(since) : line);
    QCOMPARE(shown->accessibleName(), text.isEmpty() ? u"Nobody else is here"_s : shown->text());
    QCOMPARE(shown->toolTip(), shown->text());
}

void TestPresenceViews::nothingMovesWhenSomebodyComes()
{
    InboxRig rig;
    const RecordId item = rig.item(u"Do you ship to Norway?"_s);
    const auto pane = rig.conversation(item);
    QTRY_COMPARE(rig.members->rowCount(), 3);
    QTRY_VERIFY(pane->findChild<views::PresenceLine *>()->isVisible());
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    const QRect thread = pane->thread()->geometry();
    const QRect box = pane->box()->geometry();
    rig.others({rig.note(rig.ada, item, Doing::Drafting), rig.note(rig.jon, item, Doing::Holding)});
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QCOMPARE(pane->thread()->geometry(), thread);
    QCOMPARE(pane->box()->geometry(), box);
}

void TestPresenceViews::whoIsAloneHasNoLine()
{
    InboxRig rig;
    const RecordId item = rig.item(u"Do you ship to Norway?"_s);
    const auto pane = rig.conversation(item);
    QTRY_VERIFY(pane->findChild<views::PresenceLine *>()->isVisible());
    rig.deps->presence = nullptr;
    const auto alone = rig.conversation(item);
    QVERIFY(!alone->findChild<views::PresenceLine *>()->isVisible());
}

void TestPresenceViews::whatIsOpenAndTypedIsTold()
{
    InboxRig rig;
    const RecordId item = rig.item(u"Do you ship to Norway?"_s);
    const auto pane = rig.conversation(item);
    QTRY_COMPARE(rig.doing(), u"viewing"_s);
    QCOMPARE(rig.said.last().value("list"_L1)[0]["id"_L1].toString(), item.toString());
    pane->startReply();
    QTest::keyClicks(pane->box()->edit(), u"Yes"_s);
    QTRY_COMPARE(rig.doing(), u"drafting"_s);
    pane->box()->edit()->selectAll();
    QTest::keyClick(pane->box()->edit(), Qt::Key_Delete);
    QTRY_COMPARE(rig.doing(), u"viewing"_s);
}

void TestPresenceViews::aDraftThatIsTakenUpIsNoTyping()
{
    InboxRig rig;
    const RecordId item = rig.item(u"Do you ship to Norway?"_s);
    rig.reply(item, u"Yes, we"_s, u"draft"_s, -kMinute, {{u"authorId"_s, rig.me.toString()}});
    const auto pane = rig.conversation(item);
    QTRY_COMPARE(pane->controller().text(), u"Yes, we"_s);
    QTRY_COMPARE(rig.doing(), u"viewing"_s);
    pane->startReply();
    QTest::keyClicks(pane->box()->edit(), u" do"_s);
    QTRY_COMPARE(rig.doing(), u"drafting"_s);
}

void TestPresenceViews::aHiddenPaneReadsNothing()
{
    InboxRig rig;
    const auto pane = rig.conversation(rig.item(u"Do you ship to Norway?"_s));
    QTRY_COMPARE(rig.doing(), u"viewing"_s);
    pane->hide();
    QTRY_COMPARE(rig.doing(), QString());
    pane->show();
    QTRY_COMPARE(rig.doing(), u"viewing"_s);
}

void TestPresenceViews::rowsShowAndSayWhoIsThere_data()
{
    QTest::addColumn<int>("doing");
    QTest::addColumn<QString>("words");
    QTest::newRow("reading") << int(Doing::Viewing) << u"Ada Lovelace is reading this"_s;
    QTest::newRow("writing") << int(Doing::Drafting) << u"Ada Lovelace is writing a reply"_s;
    QTest::newRow("holding") << int(Doing::Holding) << u"Ada Lovelace has been holding a reply offline since"_s;
}

void TestPresenceViews::rowsShowAndSayWhoIsThere()
{
    QFETCH(int, doing);
    QFETCH(QString, words);
    InboxRig rig;
    const RecordId item = rig.item(u"Do you ship to Norway?"_s);
    const auto panel = rig.panel({420, 600});
    QTRY_COMPARE(panel->model().rowCount(), 1);
    views::InboxList *list = panel->list();
    const QModelIndex index = panel->model().index(0);
    const auto spoken = [&] { return list->spoken(index).remove(QChar(0x2068)).remove(QChar(0x2069)); };
    QVERIFY(!spoken().contains(words));
    const auto grab = [&] { return list->viewport()->grab(list->visualRect(index)).toImage(); };
    const QImage before = grab();
    QTRY_VERIFY(!rig.presence.isShared() || !rig.said.isEmpty());
    rig.others({rig.note(rig.ada, item, Doing(doing))});
    QTRY_VERIFY(spoken().contains(words));
    const QRect box = difference(before, grab());
    QVERIFY(!box.isEmpty());
    // A mark on the first line, at its end; the rest of the row stays as it is.
    QVERIFY2(box.width() <= 60 && box.height() <= 24 && box.left() > before.width() / 2 && box.bottom() < before.height() / 2 + 4,
             qPrintable(u"%1 %2 %3 %4"_s.arg(box.x()).arg(box.y()).arg(box.width()).arg(box.height())));
    rig.others({});
    QVERIFY(difference(before, grab()).isEmpty());
}

void TestPresenceViews::theSwitchOfTheSettingsIsObeyed()
{
    InboxRig rig;
    views::followPrivacy(rig.presence, rig.settings);
    const auto pane = rig.conversation(rig.item(u"Do you ship to Norway?"_s));
    QTRY_COMPARE(rig.doing(), u"viewing"_s);
    QWidget home;
    QWidget *page = views::privacySettingsPage(rig.settings).factory(&home);
    auto *box = page->findChild<QCheckBox *>(u"sharesPresence"_s);
    QVERIFY(box && box->isChecked());
    box->click();
    QTRY_COMPARE(rig.doing(), QString());
    QVERIFY(!rig.settings.value(views::sharesPresence()));
    box->click();
    QTRY_COMPARE(rig.doing(), u"viewing"_s);
}

CAMPANILE_TEST(TestPresenceViews)

} // namespace tst_presenceviews

#include "tst_presenceviews.moc"
