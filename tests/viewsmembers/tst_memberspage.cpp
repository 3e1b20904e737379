// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprogram.h"
#include "tests/viewsmembers/membersrig.h"
#include "ui/theme/theme.h"
#include "views/members/invitedialog.h"
#include "views/members/memberwords.h"
#include "views/members/register.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QUrlQuery>

namespace tst_memberspage {

using namespace campanile;
using namespace campanile::memberstest;
using accountstest::buttonOf;
using accountstest::textsIn;
using views::InviteDialog;
using views::MembersPage;

/** Settings, Members: what is shown to whom, and what is asked of the server. */
class TestMembersPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everybodyIsListed();
    void ownersChangeRolesInPlace();
    void aRefusalPutsTheRoleBack();
    void adminsLeaveOwnersAlone();
    void othersOnlyRead_data();
    void othersOnlyRead();
    void aloneItSaysSo();
    void offlineNothingIsAsked();
    void invitationsAreListed();
    void anInvitationIsMade();
    void aRefusedInvitationSaysWhy();
    void theMailIsWholeAndSafe();
    void ownershipIsHandedOver();
    void membersAreRemovedAfterAQuestion();
    void membersGoAway();
    void commandsAreInThePalette();

private:
    [[nodiscard]] static QWidget *row(const MembersPage &page, const RecordId &user) { return page.findChild<QWidget *>(user.toString()); }
    [[nodiscard]] static QComboBox *roles(const MembersPage &page, const RecordId &user) { return row(page, user)->findChild<QComboBox *>(); }
    /** The command with this text in the menu of a person. */
    [[nodiscard]] static QAction *command(const MembersPage &page, const RecordId &user, const QString &text)
    {
        for (QAction *action : row(page, user)->findChild<QToolButton *>()->menu()->findChildren<QAction *>()) {
            if (action->text().startsWith(text))
                return action;
        }
        return nullptr;
    }
    static void pick(QComboBox *combo, const QString &role)
    {
        combo->setCurrentIndex(combo->findData(role));
        Q_EMIT combo->activated(combo->currentIndex());
    }
    /** Presses the button with @p text in the dialog that is open. */
    static bool press(const QString &text)
    {
        for (QWidget *top : QApplication::topLevelWidgets()) {
            QAbstractButton *button = top->isVisible() && qobject_cast<QDialog *>(top) ? buttonOf(top, text) : nullptr;
            if (button) {
                button->click();
                return true;
            }
        }
        return false;
    }

    ui::Theme m_theme;
};

void TestMembersPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_theme.apply();
}

void TestMembersPage::everybodyIsListed()
{
    Rig rig;
    rig.person(u"Dora Gone"_s, u"dora@example.org"_s, u"editor"_s, {{u"isActive"_s, false}});
    rig.person(u"Eli Away"_s, u"eli@example.org"_s, u"viewer"_s, {{u"awayUntil"_s, wire(3 * kDay)}});
    const auto page = makePage(rig);
    QTRY_VERIFY(textsIn(page.get()).contains(u"4 people"_s));
    const QStringList texts = textsIn(page.get());
    QVERIFY(texts.contains(u"Ada Lovelace (you)"_s));
    QVERIFY(!texts.contains(u"Dora Gone"_s));
    QTRY_VERIFY(textsIn(page.get()).contains(u"bo@example.org, last here: 3 h ago"_s));
    QVERIFY(textsIn(page.get()).contains(u"eli@example.org, away until Nov 24"_s));
    QVERIFY(texts.contains(u"Sees everything and changes nothing."_s));
}

void TestMembersPage::ownersChangeRolesInPlace()
{
    Rig rig;
    const auto page = makePage(rig);
    QVERIFY(!roles(*page, rig.ada)); // not one's own
    QComboBox *combo = roles(*page, rig.bo);
    QCOMPARE(combo->count(), 5);
    QCOMPARE(combo->accessibleName(), u"Role of Bo Berg"_s);
    pick(combo, u"manager"_s);
    QTRY_COMPARE(rig.count(u"Member/setRole"_s), 1);
    QCOMPARE(rig.lastOf(u"Member/setRole"_s), (QJsonObject{{u"userId"_s, rig.bo.toString()}, {u"role"_s, u"manager"_s}}));
    // An owner more is a decision.
    QTRY_VERIFY(roles(*page, rig.bo)->currentData().toString() == u"editor"_s);
    pick(roles(*page, rig.bo), u"owner"_s);
    QVERIFY(QTest::qWaitFor([] { return press(u"Cancel"_s); }));
    QCOMPARE(rig.count(u"Member/setRole"_s), 1);
    QTRY_COMPARE(roles(*page, rig.bo)->currentData().toString(), u"editor"_s);
    pick(roles(*page, rig.bo), u"owner"_s);
    QVERIFY(QTest::qWaitFor([] { return press(u"Make owner"_s); }));
    QTRY_COMPARE(rig.count(u"Member/setRole"_s), 2);
}

void TestMembersPage::aRefusalPutsTheRoleBack()
{
    Rig rig;
    const auto page = makePage(rig);
    rig.refusals.insert(u"Member/setRole"_s, Rig::refusal(u"members.lastOwner"_s));
    pick(roles(*page, rig.cy), u"viewer"_s);
    QTRY_VERIFY(page->findChild<QLabel *>(u"state"_s)->text().contains(u"needs an owner"_s));
    QTRY_COMPARE(roles(*page, rig.cy)->currentData().toString(), u"owner"_s);
}

void TestMembersPage::adminsLeaveOwnersAlone()
{
    Rig rig(u"admin"_s);
    const auto page = makePage(rig);
    QVERIFY(!roles(*page, rig.cy));
    QCOMPARE(roles(*page, rig.bo)->count(), 4);
    QCOMPARE(roles(*page, rig.bo)->findData(u"owner"_s), -1);
    QVERIFY(!row(*page, rig.cy)->findChild<QToolButton *>()->isEnabled());
    QVERIFY(!command(*page, rig.bo, u"Hand"_s));
    QVERIFY(command(*page, rig.bo, u"Remove"_s));
}

void TestMembersPage::othersOnlyRead_data()
{
    QTest::addColumn<QString>("role");
    for (const QString &role : {u"manager"_s, u"editor"_s, u"viewer"_s})
        QTest::newRow(qPrintable(u"as "_s + role)) << role;
}

void TestMembersPage::othersOnlyRead()
{
    QFETCH(QString, role);
    Rig rig(role);
    rig.invite(u"dee@example.org"_s, u"viewer"_s, u"pending"_s, kDay);
    const auto page = makePage(rig);
    QVERIFY(page->findChildren<QComboBox *>().isEmpty());
    QVERIFY(!buttonOf(page.get(), u"Invite"_s));
    QVERIFY(!textsIn(page.get()).contains(u"dee@example.org"_s));
    QVERIFY(page->findChild<QLabel *>(u"state"_s)->text().startsWith(u"You can see who works here."_s));
    QVERIFY(command(*page, rig.ada, u"Leave"_s) && !command(*page, rig.bo, u"Remove"_s));
}

void TestMembersPage::aloneItSaysSo()
{
    Rig rig(u"owner"_s, false);
    const auto page = makePage(rig);
    QVERIFY(page->findChild<QLabel *>(u"state"_s)->text().contains(u"for one person"_s));
    QVERIFY(!buttonOf(page.get(), u"Invite"_s));
    QVERIFY(page->findChildren<QComboBox *>().isEmpty());
    QCOMPARE(rig.count(u"Member/seen"_s), 0);
}

void TestMembersPage::offlineNothingIsAsked()
{
    Rig rig;
    rig.context.setOnline(false, kHour);
    const auto page = makePage(rig);
    QCOMPARE(rig.count(u"Member/seen"_s), 0);
    QAbstractButton *invite = buttonOf(page.get(), u"Invite"_s);
    QVERIFY(invite && !invite->isEnabled());
    QVERIFY(page->findChild<QLabel *>(u"state"_s)->text().startsWith(u"There is no connection"_s));
    QVERIFY(!roles(*page, rig.bo)->isEnabled());
    rig.context.setOnline(true, 0);
    QTRY_COMPARE(rig.count(u"Member/seen"_s), 1);
    QTRY_VERIFY(roles(*page, rig.bo)->isEnabled() && invite->isEnabled());
}

void TestMembersPage::invitationsAreListed()
{
    Rig rig;
    const RecordId open = rig.invite(u"dee@example.org"_s, u"viewer"_s, u"pending"_s, 2 * kDay);
    rig.invite(u"old@example.org"_s, u"admin"_s, u"expired"_s, -kDay);
    rig.invite(u"in@example.org"_s, u"admin"_s, u"accepted"_s, kDay);
    const auto page = makePage(rig);
    QTRY_VERIFY(textsIn(page.get()).contains(u"Viewer, open until Nov 23, invited by Ada Lovelace"_s));
    QVERIFY(textsIn(page.get()).contains(u"Admin, expired, invited by Ada Lovelace"_s));
    QVERIFY(!textsIn(page.get()).contains(u"in@example.org"_s));
    QWidget *line = page->findChild<QWidget *>(open.toString());
    buttonOf(line, u"Take back"_s)->click();
    QVERIFY(QTest::qWaitFor([] { return press(u"Take back"_s); }));
    QTRY_COMPARE(rig.count(u"Member/revokeInvite"_s), 1);
    QCOMPARE(rig.lastOf(u"Member/revokeInvite"_s).value(u"id"_s).toString(), open.toString());
}

void TestMembersPage::anInvitationIsMade()
{
    Rig rig(u"admin"_s);
    rig.answers.insert(u"Member/invite"_s, {{u"id"_s, RecordId::create('g').toString()}, {u"url"_s, u"https://campanile.example.org/invite/s3cret"_s}, {u"expiresAt"_s, wire(kDay)}});
    const auto page = makePage(rig);
    buttonOf(page.get(), u"Invite"_s)->click();
    auto *dialog = qobject_cast<QWidget *>(page->window())->findChild<InviteDialog *>();
    QVERIFY(dialog);
    QComboBox *role = dialog->findChildren<QComboBox *>().first();
    QCOMPARE(role->findData(u"owner"_s), -1);
    QCOMPARE(role->currentData().toString(), u"editor"_s);
    buttonOf(dialog, u"Make link"_s)->click();
    QCOMPARE(rig.count(u"Member/invite"_s), 0); // no address
    emailField(dialog)->setText(u"dee@example.org"_s);
    buttonOf(dialog, u"Make link"_s)->click();
    QTRY_COMPARE(rig.count(u"Member/invite"_s), 1);
    QCOMPARE(rig.lastOf(u"Member/invite"_s), (QJsonObject{{u"email"_s, u"dee@example.org"_s}, {u"role"_s, u"editor"_s}, {u"days"_s, 7}}));
    QTRY_VERIFY(buttonOf(dialog, u"Copy link"_s));
    buttonOf(dialog, u"Copy link"_s)->click();
    QCOMPARE(QApplication::clipboard()->text(), u"https://campanile.example.org/invite/s3cret"_s);
    buttonOf(dialog, u" Open in mail program"_s)->click();
    QCOMPARE(rig.opened.size(), 1);
    QCOMPARE(rig.opened.first().scheme(), u"mailto"_s);
    QCOMPARE(rig.opened.first().path(), u"dee@example.org"_s);
    delete dialog;
}

void TestMembersPage::aRefusedInvitationSaysWhy()
{
    Rig rig;
    rig.refusals.insert(u"Member/invite"_s, Rig::refusal(u"members.limit"_s, {u"5"_s}));
    InviteDialog *dialog = new InviteDialog(*rig.deps, u"owner"_s, {}, &rig.window);
    dialog->open();
    emailField(dialog)->setText(u"dee@example.org"_s);
    buttonOf(dialog, u"Make link"_s)->click();
    QTRY_VERIFY(!textsIn(dialog).filter(u"allows 5 people"_s).isEmpty());
    QVERIFY(buttonOf(dialog, u"Make link"_s)->isEnabled());
    delete dialog;
}

void TestMembersPage::theMailIsWholeAndSafe()
{
    const QUrl mail = views::inviteMail(u"dee+x@example.org"_s, u"Halden & Sons?subject=x"_s, QUrl(u"https://c.example.org/invite/a-b_c"_s));
    const QString text = QString::fromLatin1(mail.toEncoded());
    QVERIFY(text.startsWith(u"mailto:dee+x@example.org?subject="_s));
    QCOMPARE(text.count(u"subject="_s), 1);
    QCOMPARE(text.count(u'&'), 1);
    const QUrlQuery query(mail);
    QVERIFY(query.queryItemValue(u"body"_s, QUrl::FullyDecoded).contains(u"https://c.example.org/invite/a-b_c"_s));
    QVERIFY(text.contains(u"%0D%0A"_s));
}

void TestMembersPage::ownershipIsHandedOver()
{
    Rig rig;
    const auto page = makePage(rig);
    QVERIFY(!command(*page, rig.cy, u"Hand"_s)); // is an owner already
    command(*page, rig.bo, u"Hand"_s)->trigger();
    QVERIFY(QTest::qWaitFor([] { return press(u"Hand over"_s); }));
    QTRY_COMPARE(rig.count(u"Member/handOver"_s), 1);
    QCOMPARE(rig.lastOf(u"Member/handOver"_s).value(u"userId"_s).toString(), rig.bo.toString());
}

void TestMembersPage::membersAreRemovedAfterAQuestion()
{
    Rig rig;
    const auto page = makePage(rig);
    command(*page, rig.bo, u"Remove"_s)->trigger();
    QVERIFY(QTest::qWaitFor([] { return press(u"Keep"_s); }));
    QCOMPARE(rig.count(u"Member/remove"_s), 0);
    command(*page, rig.bo, u"Remove"_s)->trigger();
    QVERIFY(QTest::qWaitFor([] { return press(u"Remove"_s); }));
    QTRY_COMPARE(rig.count(u"Member/remove"_s), 1);
    command(*page, rig.ada, u"Leave"_s)->trigger();
    QVERIFY(QTest::qWaitFor([] { return press(u"End membership"_s); }));
    QTRY_COMPARE(rig.count(u"Member/leave"_s), 1);
}

void TestMembersPage::membersGoAway()
{
    Rig rig;
    const RecordId eli = rig.person(u"Eli Away"_s, u"eli@example.org"_s, u"viewer"_s, {{u"awayUntil"_s, wire(3 * kDay)}});
    const auto page = makePage(rig);
    QTRY_VERIFY(row(*page, eli));
    command(*page, rig.bo, u"Until Nov 28"_s)->trigger();
    QTRY_COMPARE(rig.count(u"Member/setAway"_s), 1);
    QCOMPARE(rig.lastOf(u"Member/setAway"_s).value(u"until"_s).toString(), wire(7 * kDay));
    QTRY_VERIFY(command(*page, eli, u"Here again"_s));
    command(*page, eli, u"Here again"_s)->trigger();
    QTRY_COMPARE(rig.count(u"Member/setAway"_s), 2);
    QVERIFY(rig.lastOf(u"Member/setAway"_s).value(u"until"_s).isNull());
}

void TestMembersPage::commandsAreInThePalette()
{
    Rig rig;
    views::registerMemberActions(rig.actions, *rig.deps, &rig.window);
    rig.actions.action(u"members.open"_s)->trigger();
    QCOMPARE(rig.settingsPages, QStringList{u"members"_s});
    rig.context.setRole(api::Role::Editor);
    rig.actions.action(u"members.invite"_s)->trigger();
    QVERIFY(!rig.window.findChild<InviteDialog *>());
    rig.context.setRole(api::Role::Admin);
    rig.actions.action(u"members.invite"_s)->trigger();
    QVERIFY(rig.window.findChild<InviteDialog *>());
}

CAMPANILE_TEST(TestMembersPage)

} // namespace tst_memberspage

#include "tst_memberspage.moc"
