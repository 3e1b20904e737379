// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprogram.h"
#include "tests/viewsaccounts/accountsrig.h"
#include "ui/kit/chips.h"
#include "ui/kit/stateview.h"
#include "ui/theme/theme.h"
#include "views/accounts/accountlist.h"
#include "views/accounts/connectdialog.h"
#include "views/accounts/detailparts.h"
#include "views/accounts/groupdialog.h"

#include <QComboBox>
#include <QDialog>
#include <QItemSelectionModel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>

namespace tst_accountspanel {

using namespace campanile;
using namespace campanile::accountstest;
using views::AccountList;
using views::AccountTree;

class TestAccountsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void groupsHoldTheirAccounts();
    void rowsSayEverythingInWords();
    void listIsNarrowed_data();
    void listIsNarrowed();
    void worstComesFirst();
    void offlineIsReadableAndSaysWhy();
    void viewersReadOnly();
    void commandsGoToTheServer_data();
    void commandsGoToTheServer();
    void whatTheDetailsShowIsChosen();
    void refusalsAreToldInWords();
    void disconnectingSaysWhatItMeans();
    void movingIsOneStepOfUndo();
    void groupsAreMadeChangedAndDeleted();
    void issueIsExplainedStepByStep();
    void historyIsSettledWithANote();
    void detailsListPermissions();
    void emptyWorkspaceHasOneAction();
    void emptyIsKnownHoweverLate();
    void selectionStaysWhenRowsChange();
    void narrowPanelShowsOneOfTheTwo();
    void stateIsKept();
    void everyControlHasAName();
    void aPictureShowsOnceItsFileIsHere();

private:
    ui::Theme m_theme;
};

namespace {

/** Three accounts in two groups and one without. */
struct Halden : Rig {
    RecordId mastodon = account(u"mastodon"_s, u"Halden Coffee"_s);
    RecordId linkedin = account(u"linkedin"_s, u"Halden AS"_s, u"connected"_s, {{u"accountKind"_s, u"organization"_s}});
    RecordId facebook = account(u"facebook"_s, u"Halden Page"_s, u"needs_reauth"_s);
    RecordId shop = group(u"Shop"_s, {mastodon}, u"A"_s);
    RecordId trade = group(u"Wholesale"_s, {linkedin}, u"B"_s);
    std::unique_ptr<views::AccountsPanel> panel;
    AccountList *list = nullptr;

    explicit Halden(QSize size = {1200, 760})
    {
        health(mastodon, 98, {{u"quotaUsed"_s, 3}, {u"quotaTotal"_s, 25}, {u"quotaWindowMs"_s, double(kDay)}});
        health(linkedin, 90, {{u"tokenExpiresAt"_s, wire(12 * kDay)}, {u"issueType"_s, u"token_expiring"_s},
                              {u"factors"_s, QJsonArray{QJsonObject{{u"factor"_s, u"signInEnds"_s}, {u"points"_s, 10}, {u"value"_s, 12}}}}});
        panel = make(size);
        list = panel->findChild<AccountList *>();
        [&] { QTRY_COMPARE(tree()->shownCount(), 3); }();
        [&] { QTRY_COMPARE(tree()->rowCount(), 3); }();
        [&] { QTRY_VERIFY(tree()->controller().healthOf(linkedin)); }();
    }
    [[nodiscard]] AccountTree *tree() const { return qobject_cast<AccountTree *>(list->model()); }
    [[nodiscard]] views::AccountDetails *details() const { return panel->findChild<views::AccountDetails *>(); }
    [[nodiscard]] QAction *action(const QString &id) { return actions.action(id); }
};

QDialog *openDialog(QWidget *parent)
{
    for (QDialog *dialog : parent->findChildren<QDialog *>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

} // namespace

void TestAccountsPanel::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_theme.apply();
}

void TestAccountsPanel::groupsHoldTheirAccounts()
{
    Halden rig;
    const AccountTree *tree = rig.tree();
    QCOMPARE(tree->index(0, 0).data().toString(), u"Shop"_s);
    QCOMPARE(tree->index(1, 0).data().toString(), u"Wholesale"_s);
    QCOMPARE(tree->index(2, 0).data().toString(), u"Without a group"_s);
    QCOMPARE(tree->indexOf(rig.mastodon).parent().row(), 0);
    QCOMPARE(tree->indexOf(rig.linkedin).parent().row(), 1);
    QCOMPARE(tree->indexOf(rig.facebook).parent().row(), 2);
    QCOMPARE(tree->attentionIn(tree->index(2, 0)), 1);
    QVERIFY(rig.list->isExpanded(tree->index(0, 0)));
}

void TestAccountsPanel::rowsSayEverythingInWords()
{
    Halden rig;
    const AccountTree *tree = rig.tree();
    const QString words = tree->indexOf(rig.linkedin).data(Qt::AccessibleTextRole).toString();
    for (const QString &part : {u"Halden AS"_s, u"@haldenas"_s, u"LinkedIn"_s, u"Organization"_s, u"Sign-in ends soon"_s, u"health 90 of 100"_s, u"ends in 12 days"_s, u"5 min ago"_s})
        QVERIFY2(words.contains(part), qPrintable(part + u" is not in: "_s + words));
    QCOMPARE(tree->indexOf(rig.mastodon).siblingAtColumn(AccountTree::QuotaColumn).data().toString(), u"22 of 25 left in 24 hours"_s);
    const QString reasons = tree->indexOf(rig.linkedin).siblingAtColumn(AccountTree::HealthColumn).data(Qt::ToolTipRole).toString();
    QVERIFY2(reasons.contains(u"10 points less: The sign-in ends in 12 days"_s), qPrintable(reasons));
}

void TestAccountsPanel::listIsNarrowed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QString>("group");
    QTest::addColumn<bool>("problems");
    QTest::addColumn<int>("shown");
    QTest::newRow("by a word of the name") << u"coffee"_s << QString() << QString() << false << 1;
    QTest::newRow("by the network's name") << u"linked"_s << QString() << QString() << false << 1;
    QTest::newRow("by two words that both have to fit") << u"halden facebook"_s << QString() << QString() << false << 1;
    QTest::newRow("by network") << QString() << u"facebook"_s << QString() << false << 1;
    QTest::newRow("by group") << QString() << QString() << u"none"_s << false << 1;
    QTest::newRow("by what needs a person") << QString() << QString() << QString() << true << 2;
    QTest::newRow("by everything at once") << u"halden"_s << u"facebook"_s << u"none"_s << true << 1;
    QTest::newRow("to nothing") << u"nobody"_s << QString() << QString() << false << 0;
}

void TestAccountsPanel::listIsNarrowed()
{
    QFETCH(QString, text);
    QFETCH(QString, platform);
    QFETCH(QString, group);
    QFETCH(bool, problems);
    QFETCH(int, shown);
    Halden rig;
    rig.tree()->setFilter({text, platform, group, problems});
    QCOMPARE(rig.tree()->shownCount(), shown);
    auto *states = rig.panel->findChild<ui::StateView *>();
    QCOMPARE(states->state(), shown == 0 ? ui::StateView::State::Empty : ui::StateView::State::Content);
    if (shown == 0) {
        Q_EMIT states->actionRequested();
        QCOMPARE(rig.tree()->shownCount(), 3);
    }
}

void TestAccountsPanel::worstComesFirst()
{
    Halden rig;
    QVERIFY(rig.pull(u"AccountGroup"_s, {{u"id"_s, rig.shop.toString()}, {u"name"_s, u"Shop"_s}, {u"rank"_s, u"A"_s},
                                         {u"accountIds"_s, QJsonObject{{rig.mastodon.toString(), true}, {rig.facebook.toString(), true}}}}));
    QTRY_COMPARE(rig.tree()->rowCount(rig.tree()->index(0, 0)), 2);
    QCOMPARE(rig.tree()->indexOf(rig.facebook).row(), 0);
    rig.list->sortByColumn(AccountTree::AccountColumn, Qt::AscendingOrder);
    QCOMPARE(rig.tree()->indexOf(rig.mastodon).row(), 0);
    rig.list->sortByColumn(AccountTree::AccountColumn, Qt::DescendingOrder);
    QCOMPARE(rig.tree()->indexOf(rig.facebook).row(), 0);
}

void TestAccountsPanel::offlineIsReadableAndSaysWhy()
{
    Halden rig;
    rig.list->choose(rig.mastodon);
    QVERIFY(rig.action(u"accounts.check"_s)->isEnabled());
    rig.context.setOnline(false, rig.clock.nowMs() - kHour);
    QTRY_VERIFY(!rig.action(u"accounts.check"_s)->isEnabled());
    for (const QString &id : {u"accounts.add"_s, u"accounts.reconnect"_s, u"accounts.pause"_s, u"accounts.disconnect"_s}) {
        QVERIFY(!rig.action(id)->isEnabled());
        QVERIFY2(rig.action(id)->toolTip().contains(u"no connection"_s), qPrintable(id));
    }
    QCOMPARE(rig.tree()->shownCount(), 3);
    // Groups are records of one's own: they wait in the outbox.
    QVERIFY(rig.action(u"accounts.newGroup"_s)->isEnabled());
}

void TestAccountsPanel::viewersReadOnly()
{
    Halden rig;
    rig.list->choose(rig.mastodon);
    rig.context.setRole(api::Role::Editor);
    QTRY_VERIFY(!rig.action(u"accounts.add"_s)->isEnabled());
    QVERIFY(!rig.action(u"accounts.newGroup"_s)->isEnabled());
    QVERIFY(!rig.action(u"accounts.newGroup"_s)->toolTip().isEmpty());
    const std::unique_ptr<QMimeData> inHand(rig.tree()->mimeData({rig.tree()->indexOf(rig.mastodon)}));
    QVERIFY(!inHand);
    rig.context.setRole(api::Role::Manager);
    QTRY_VERIFY(rig.action(u"accounts.add"_s)->isEnabled());
}

void TestAccountsPanel::commandsGoToTheServer_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("method");
    QTest::newRow("check asks the network") << u"accounts.check"_s << u"connected"_s << u"SocialAccount/check"_s;
    QTest::newRow("pause") << u"accounts.pause"_s << u"connected"_s << u"SocialAccount/pause"_s;
    QTest::newRow("what is paused is resumed") << u"accounts.pause"_s << u"disabled"_s << u"SocialAccount/resume"_s;
}

void TestAccountsPanel::commandsGoToTheServer()
{
    QFETCH(QString, action);
    QFETCH(QString, status);
    QFETCH(QString, method);
    Halden rig;
    const RecordId id = rig.account(u"threads"_s, u"Fourth"_s, status);
    QTRY_COMPARE(rig.tree()->shownCount(), 4);
    rig.list->choose(id);
    rig.holdsAnswers = true;
    rig.action(action)->trigger();
    QCOMPARE(rig.lastOf(method).value(u"socialAccountId"_s).toString(), id.toString());
    // While it runs it is not asked twice.
    QVERIFY(!rig.action(action)->isEnabled());
    QCOMPARE(rig.held.size(), 1);
    rig.held.first()();
    QTRY_VERIFY(rig.action(action)->isEnabled());
    QVERIFY(!rig.toasts.lastText().isEmpty());
}

void TestAccountsPanel::whatTheDetailsShowIsChosen()
{
    Halden rig;
    rig.list->choose(rig.mastodon);
    rig.list->selectionModel()->clearSelection();
    QVERIFY(rig.list->chosen().isEmpty());
    // Somebody joins, so the list is put together anew.
    (void)rig.account(u"threads"_s, u"Fourth"_s, u"connected"_s);
    QTRY_COMPARE(rig.tree()->shownCount(), 4);
    QCOMPARE(rig.list->current(), rig.mastodon);
    QCOMPARE(rig.list->chosen(), QList<RecordId>{rig.mastodon});
}

void TestAccountsPanel::refusalsAreToldInWords()
{
    Halden rig;
    rig.refusals.insert(u"SocialAccount/check"_s, makeError(ErrorKind::Invalid, u"method.refused"_s, {}, {u"connect"_s, u"connect.signInEnded"_s}));
    rig.list->choose(rig.mastodon);
    rig.action(u"accounts.check"_s)->trigger();
    QTRY_VERIFY2(rig.toasts.lastText().contains(u"no longer accepts"_s), qPrintable(rig.toasts.lastText()));
}

void TestAccountsPanel::disconnectingSaysWhatItMeans()
{
    Halden rig;
    rig.answers.insert(u"SocialAccount/disconnect"_s, {{u"revoked"_s, false}});
    for (const QString &status : {u"scheduled"_s, u"scheduled"_s, u"published"_s}) {
        const RecordId post = RecordId::create('p');
        QVERIFY(rig.pull(u"Post"_s, {{u"id"_s, post.toString()}, {u"title"_s, u"Post"_s}, {u"status"_s, u"scheduled"_s}}));
        QVERIFY(rig.pull(u"PostTarget"_s, {{u"id"_s, RecordId::create('t').toString()}, {u"postId"_s, post.toString()}, {u"accountId"_s, rig.mastodon.toString()},
                                           {u"platform"_s, u"mastodon"_s}, {u"status"_s, status}}));
    }
    rig.list->choose(rig.mastodon);
    rig.action(u"accounts.disconnect"_s)->trigger();
    QTRY_VERIFY(openDialog(rig.panel.get()));
    QDialog *ask = openDialog(rig.panel.get());
    const QString text = textsIn(ask).join(u'\n');
    QVERIFY2(text.contains(u"2 planned posts"_s), qPrintable(text));
    QVERIFY(text.contains(u"Halden Coffee"_s));
    QCOMPARE(rig.count(u"SocialAccount/disconnect"_s), 0);
    // Escape and Return keep it.
    QTest::keyClick(ask, Qt::Key_Escape);
    QTRY_VERIFY(!openDialog(rig.panel.get()));
    QCOMPARE(rig.count(u"SocialAccount/disconnect"_s), 0);
    rig.action(u"accounts.disconnect"_s)->trigger();
    QTRY_VERIFY(openDialog(rig.panel.get()));
    buttonOf(openDialog(rig.panel.get()), u"Disconnect"_s)->click();
    QTRY_COMPARE(rig.count(u"SocialAccount/disconnect"_s), 1);
    // What the network did not confirm is said.
    QTRY_VERIFY2(rig.toasts.lastText().contains(u"did not confirm"_s), qPrintable(rig.toasts.lastText()));
}

void TestAccountsPanel::movingIsOneStepOfUndo()
{
    Halden rig;
    const std::unique_ptr<QMimeData> inHand(rig.tree()->mimeData({rig.tree()->indexOf(rig.mastodon)}));
    QVERIFY(inHand);
    const QModelIndex wholesale = rig.tree()->index(1, 0);
    QVERIFY(rig.tree()->canDropMimeData(inHand.get(), Qt::MoveAction, -1, -1, wholesale));
    QVERIFY(!rig.tree()->canDropMimeData(inHand.get(), Qt::MoveAction, -1, -1, {}));
    rig.tree()->dropMimeData(inHand.get(), Qt::MoveAction, -1, -1, wholesale);
    QTRY_COMPARE(rig.tree()->indexOf(rig.mastodon).parent().row(), 1);
    QVERIFY(!rig.get(u"AccountGroup"_s, rig.shop).value(u"accountIds"_s).toObject().contains(rig.mastodon.toString()));
    QVERIFY(rig.get(u"AccountGroup"_s, rig.trade).value(u"accountIds"_s).toObject().contains(rig.linkedin.toString()));
    QVERIFY(rig.toasts.undoLast());
    QTRY_COMPARE(rig.tree()->indexOf(rig.mastodon).parent().row(), 0);
    // Out of every group.
    rig.tree()->controller().move({rig.mastodon}, {});
    QTRY_COMPARE(rig.tree()->group(rig.tree()->indexOf(rig.mastodon)), nullptr);
}

void TestAccountsPanel::groupsAreMadeChangedAndDeleted()
{
    Halden rig;
    rig.list->choose(rig.facebook);
    rig.action(u"accounts.newGroup"_s)->trigger();
    auto *dialog = rig.panel->findChild<views::GroupDialog *>();
    QVERIFY(dialog);
    auto *name = dialog->findChild<QLineEdit *>();
    dialog->accept();
    QVERIFY(dialog->isVisible());
    name->setText(u"Pages"_s);
    dialog->accept();
    QTRY_VERIFY(rig.tree()->controller().groupOf(rig.facebook));
    const models::GroupRow made = *rig.tree()->controller().groupOf(rig.facebook);
    QCOMPARE(made.name, u"Pages"_s);
    // New ones come last.
    QCOMPARE(rig.tree()->controller().groups().rows().last().id, made.id);
    rig.tree()->controller().changeGroup(made.id, u"Meta"_s, u"#3b5bdb"_s);
    QTRY_COMPARE(rig.tree()->controller().groupOf(rig.facebook)->name, u"Meta"_s);
    rig.tree()->controller().removeGroup(made.id);
    QTRY_VERIFY(!rig.tree()->controller().groupOf(rig.facebook));
    QVERIFY(rig.tree()->controller().account(rig.facebook));
    QVERIFY(rig.toasts.undoLast());
    QTRY_VERIFY(rig.tree()->controller().groupOf(rig.facebook));
}

void TestAccountsPanel::issueIsExplainedStepByStep()
{
    Halden rig;
    rig.list->choose(rig.facebook);
    QTRY_VERIFY(textsIn(rig.details()).contains(u"The sign-in has ended"_s));
    QVERIFY(textsIn(rig.details()).contains(u"1."_s));
    QVERIFY(!textsIn(rig.details()).filter(u"Facebook no longer accepts"_s).isEmpty());
    QVERIFY(buttonOf(rig.details(), u"Connect again"_s));
    // What is well has no such card and no such button.
    rig.list->choose(rig.mastodon);
    QTRY_VERIFY(!textsIn(rig.details()).contains(u"The sign-in has ended"_s));
    QVERIFY(!buttonOf(rig.details(), u"Connect again"_s));
}

void TestAccountsPanel::historyIsSettledWithANote()
{
    Halden rig;
    const RecordId event = rig.event(rig.mastodon, u"sync_failed"_s, u"error"_s, 26 * kHour, {{u"message"_s, u"<b>503</b> from the network"_s}});
    rig.event(rig.mastodon, u"token_refreshed"_s, u"info"_s, 50 * kHour, {{u"resolvedAt"_s, wire(-50 * kHour)}});
    rig.list->choose(rig.mastodon);
    QTRY_VERIFY(textsIn(rig.details()).contains(u"A call failed"_s));
    QVERIFY(textsIn(rig.details()).contains(u"<b>503</b> from the network"_s));
    QVERIFY(textsIn(rig.details()).contains(u"Health from 100 to 60"_s));
    QAbstractButton *resolve = buttonOf(rig.details(), u"Mark as dealt with"_s);
    QVERIFY(resolve);
    resolve->click();
    auto *note = rig.details()->findChild<QPlainTextEdit *>();
    QVERIFY(note);
    note->setPlainText(u"The network was down."_s);
    buttonOf(note->window(), u"Mark as dealt with"_s)->click();
    QTRY_COMPARE(rig.get(u"AccountHealthEvent"_s, event).value(u"resolutionNotes"_s).toString(), u"The network was down."_s);
    QTRY_VERIFY(textsIn(rig.details()).contains(u"The network was down."_s));
    QVERIFY(!buttonOf(rig.details(), u"Mark as dealt with"_s));
}

void TestAccountsPanel::detailsListPermissions()
{
    Halden rig;
    const RecordId id = rig.account(u"mastodon"_s, u"Limited"_s, u"connected"_s,
                                    {{u"scopes"_s, QJsonObject{{u"write:statuses"_s, true}, {u"write:media"_s, true}, {u"read:accounts"_s, true}, {u"profile"_s, true}}}});
    QTRY_COMPARE(rig.tree()->shownCount(), 4);
    rig.list->choose(id);
    QTRY_VERIFY(!textsIn(rig.details()).filter(u"Publish the posts that you plan"_s).isEmpty());
    QVERIFY(textsIn(rig.details()).contains(u"Comments do not come into the inbox"_s));
}

void TestAccountsPanel::emptyWorkspaceHasOneAction()
{
    Rig rig;
    const auto panel = rig.make();
    auto *states = panel->findChild<ui::StateView *>();
    QTRY_COMPARE(states->state(), ui::StateView::State::Empty);
    QAbstractButton *connectButton = buttonOf(states, u"Connect account"_s);
    QVERIFY(connectButton);
    connectButton->click();
    QVERIFY(panel->findChild<views::ConnectDialog *>());
    // Who may not connect reads why and has no button that does nothing.
    rig.context.setRole(api::Role::Viewer);
    QTRY_VERIFY(!buttonOf(states, u"Connect account"_s));
    QVERIFY(!textsIn(states).filter(u"owner or an admin"_s).isEmpty());
}

void TestAccountsPanel::emptyIsKnownHoweverLate()
{
    Rig rig;
    const QTemporaryDir dir;
    store::Store late(Rig::cacheIn(dir.path()), rig.clock);
    const auto accounts = models::makeAccountsModel(late);
    const views::PanelDeps deps{rig.store, rig.posts, rig.assets, rig.workspace, rig.context, *accounts, *rig.campaigns, *rig.templates, rig.bus, rig.actions,
                                rig.settings, &rig.toasts, rig.pool, rig.clock, rig.rng, {}, nullptr, nullptr, &rig.service, rig.deps->accountHooks};
    views::AccountsPanel panel(deps);
    panel.resize(1000, 700);
    panel.show();
    auto *states = panel.findChild<ui::StateView *>();
    QTRY_COMPARE(panel.findChild<AccountList *>()->model()->rowCount(), 1);
    QCOMPARE(states->state(), ui::StateView::State::Loading);
    late.open();
    QTRY_COMPARE(states->state(), ui::StateView::State::Empty);
}

void TestAccountsPanel::selectionStaysWhenRowsChange()
{
    Halden rig;
    rig.list->choose(rig.linkedin);
    rig.list->collapse(rig.tree()->index(0, 0));
    rig.account(u"threads"_s, u"Another"_s);
    QTRY_COMPARE(rig.tree()->shownCount(), 4);
    QCOMPARE(rig.list->current(), rig.linkedin);
    QCOMPARE(rig.list->chosen(), QList<RecordId>{rig.linkedin});
    QVERIFY(!rig.list->isExpanded(rig.tree()->index(0, 0)));
    QCOMPARE(rig.details()->account(), rig.linkedin);
}

void TestAccountsPanel::narrowPanelShowsOneOfTheTwo()
{
    Halden rig({340, 700});
    QTRY_VERIFY(rig.list->isVisible());
    QVERIFY(!rig.details()->isVisible());
    QVERIFY(rig.list->isHeaderHidden());
    rig.list->choose(rig.mastodon);
    QTest::keyClick(rig.list, Qt::Key_Return);
    rig.action(u"accounts.details"_s)->trigger();
    QVERIFY(rig.details()->isVisible() && !rig.list->isVisible());
    Q_EMIT rig.details()->backRequested();
    QVERIFY(!rig.details()->isVisible() && rig.list->isVisible());
    rig.panel->resize(1200, 700);
    QTRY_VERIFY(rig.details()->isVisible() && rig.list->isVisible());
    QVERIFY(!rig.list->isHeaderHidden());
}

void TestAccountsPanel::stateIsKept()
{
    Halden rig;
    rig.tree()->setFilter({{}, u"facebook"_s, {}, true});
    rig.list->sortByColumn(AccountTree::HealthColumn, Qt::DescendingOrder);
    const QJsonObject state = rig.panel->saveState();
    const auto other = rig.make();
    QVERIFY(other->restoreState(state, 1));
    QCOMPARE(other->saveState(), state);
    QVERIFY(!other->restoreState({{u"sort"_s, 99}}, 1));
    QVERIFY(!other->restoreState(state, 2));
    QVERIFY(other->restoreState({}, 1));
}

void TestAccountsPanel::everyControlHasAName()
{
    Halden rig;
    rig.list->choose(rig.linkedin);
    QTRY_VERIFY(rig.details()->isVisible());
    for (QWidget *widget : rig.panel->findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(rig.panel.get()) || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        const auto *edit = qobject_cast<QLineEdit *>(widget);
        const bool isNamed = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()) || (edit && !edit->placeholderText().isEmpty());
        QVERIFY2(isNamed, widget->metaObject()->className());
    }
}

void TestAccountsPanel::aPictureShowsOnceItsFileIsHere()
{
    Halden rig;
    const QString blob = u'b' + QString(52, u'a');
    const QString path = rig.dir.filePath(blob);
    const RecordId id = rig.account(u"bluesky"_s, u"Pictured"_s, u"connected"_s, {{u"avatarBlobId"_s, blob}});
    QTRY_VERIFY(rig.accounts->find(id.toString()));
    views::AccountPictures pictures(*rig.accounts, rig.assets, rig.pool);
    rig.deps->pictures = &pictures;
    QSignalSpy changed(&pictures, &views::AccountPictures::changed);
    const auto row = [&] { return *rig.accounts->find(id.toString()); };
    QVERIFY(views::accountAvatar(row(), &pictures).image.isNull());
    const auto waiting = [&] {
        return rig.run([](store::StoreCore &core) -> Result<int> {
                      const auto status = core.status();
                      return status ? Result<int>(status->downloads) : Result<int>(status.error());
                  })
            .value_or(-1);
    };
    QTRY_COMPARE(waiting(), 1);
    QImage wide(200, 100, QImage::Format_RGB32);
    wide.fill(Qt::red);
    QVERIFY(wide.save(path, "PNG"));
    QVERIFY(rig.run([blob, path](store::StoreCore &core) {
        store::BlobDownload done;
        done.blobId = blob;
        done.path = path;
        done.size = 100;
        return core.finishDownload(done);
    }));
    QTRY_COMPARE(changed.size(), 1);
    const ui::AvatarLook look = views::accountAvatar(row(), &pictures);
    QCOMPARE(look.image.size(), QSize(views::AccountPictures::kSide, views::AccountPictures::kSide));
    QCOMPARE(look.image.pixelColor(48, 48), QColor(Qt::red));
    QCOMPARE(look.name, u"Pictured"_s);
    rig.deps->pictures = nullptr;
}

CAMPANILE_TEST(TestAccountsPanel)

} // namespace tst_accountspanel

#include "tst_accountspanel.moc"
