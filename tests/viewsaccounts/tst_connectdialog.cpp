// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprogram.h"
#include "tests/viewsaccounts/accountsrig.h"
#include "ui/theme/theme.h"
#include "views/accounts/connectdialog.h"
#include "views/accounts/connectpages.h"
#include "views/accounts/linksdialog.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

namespace tst_connectdialog {

using namespace campanile;
using namespace campanile::accountstest;
using views::ConnectDialog;
using Step = views::ConnectController::Step;

class TestConnectDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void connectsStepByStep();
    void networksSayWhetherTheyAreReady();
    void arrowKeysMoveBetweenNetworks();
    void notReadyIsExplained_data();
    void notReadyIsExplained();
    void whatGoesWrongIsSaid_data();
    void whatGoesWrongIsSaid();
    void closingGivesUp_data();
    void closingGivesUp();
    void timeRunsOut();
    void aBrowserThatComesBackToTheServerIsAskedFor();
    void appPasswordIsUsedOnceAndNotKept();
    void blockedChannelsCannotBeChosen();
    void reconnectingNeedsNoNetwork();
    void theServerMayTakeTheBrowserBackItself();
    void anAppPasswordRenewsTheAccountThatIsMeant();
    void linksAreMadeShownOnceAndTakenBack();

private:
    ui::Theme m_theme;
};

namespace {

QJsonObject flowOf(const QString &stage, const QJsonObject &more = {})
{
    QJsonObject flow{{u"flowId"_s, u"f1"_s}, {u"stage"_s, stage}, {u"expiresAt"_s, wire(600'000)}, {u"redirectUri"_s, u"http://127.0.0.1:40000/"_s}, {u"authorizeUrl"_s, u"https://mastodon.social/oauth/authorize?state=x"_s}};
    for (auto it = more.begin(); it != more.end(); ++it)
        flow.insert(it.key(), it.value());
    return flow;
}

Error refusal(const QString &code, const QStringList &args = {})
{
    return makeError(ErrorKind::Invalid, u"method.refused"_s, {}, QStringList{u"connect"_s, code} + args);
}

/** A dialog that stands before the browser with Mastodon. */
struct Scene : Rig {
    QPointer<ConnectDialog> dialog;

    explicit Scene(bool isTeam = false) : Rig(isTeam)
    {
        answers.insert(u"SocialAccount/connect"_s, flowOf(u"browser"_s));
        dialog = new ConnectDialog(*deps, &window);
        dialog->open();
        [&] { QTRY_VERIFY(dialog->controller().areNetworksKnown()); }();
    }
    ~Scene() { delete dialog; }
    [[nodiscard]] views::ConnectController &controller() { return dialog->controller(); }
    void pick(const QString &platform)
    {
        auto *tile = dialog->findChild<views::NetworkTile *>(platform);
        tile->click();
    }
    void press(const QString &text)
    {
        QAbstractButton *button = buttonOf(dialog, text);
        [&] { QVERIFY2(button, qPrintable(text)); }();
        if (button)
            button->click();
    }
    void toBrowser()
    {
        pick(u"mastodon"_s);
        for (QLineEdit *edit : dialog->findChildren<QLineEdit *>()) {
            if (edit->isVisibleTo(dialog))
                edit->setText(u"mastodon.social"_s);
        }
        press(u"Continue in the browser"_s);
        [&] { QTRY_COMPARE(controller().step(), Step::Browser); }();
    }
    [[nodiscard]] QString words() const { return textsIn(dialog).join(u'\n'); }
};

const QJsonObject kHarbour{{u"platformAccountId"_s, u"1"_s}, {u"displayName"_s, u"Harbour"_s}, {u"username"_s, u"harbour"_s}, {u"accountKind"_s, u"page"_s}};
const QJsonObject kHalden{{u"platformAccountId"_s, u"2"_s}, {u"displayName"_s, u"Halden"_s}, {u"accountKind"_s, u"page"_s}, {u"isConnected"_s, true}};
const QJsonObject kFull{{u"platformAccountId"_s, u"3"_s}, {u"displayName"_s, u"Third"_s}, {u"accountKind"_s, u"page"_s}, {u"blockedBy"_s, u"connect.limit"_s}};

} // namespace

void TestConnectDialog::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_theme.apply();
}

void TestConnectDialog::connectsStepByStep()
{
    Scene scene;
    scene.pick(u"mastodon"_s);
    QCOMPARE(scene.controller().step(), Step::Consent);
    QVERIFY(scene.words().contains(u"Publish the posts that you plan"_s));
    QVERIFY(scene.words().contains(u"never sees your password"_s));
    // A server is needed, and a wrong one is said before anything is asked.
    scene.press(u"Continue in the browser"_s);
    QCOMPARE(scene.count(u"SocialAccount/connect"_s), 0);
    QVERIFY(scene.words().contains(u"Mastodon has many servers"_s));
    scene.toBrowser();
    const QJsonObject asked = scene.lastOf(u"SocialAccount/connect"_s);
    QCOMPARE(asked.value(u"platform"_s).toString(), u"mastodon"_s);
    QCOMPARE(asked.value(u"server"_s).toString(), u"mastodon.social"_s);
    QCOMPARE(asked.value(u"redirectUri"_s).toString(), u"http://127.0.0.1:40000/"_s);
    QCOMPARE(scene.opened, QList<QUrl>{QUrl(u"https://mastodon.social/oauth/authorize?state=x"_s)});
    QCOMPARE(scene.openPorts, 1);
    QVERIFY(scene.words().contains(u"Time left: 10:00"_s));
    scene.press(u"Open again"_s);
    QCOMPARE(scene.opened.size(), 2);
    scene.answers.insert(u"SocialAccount/finish"_s, flowOf(u"choosing"_s, {{u"channels"_s, QJsonArray{kHarbour, kHalden}}}));
    scene.arrived(QByteArray("/?code=c&state=x"));
    QVERIFY(scene.controller().isFinishing());
    QTRY_COMPARE(scene.controller().step(), Step::Channels);
    QCOMPARE(scene.lastOf(u"SocialAccount/finish"_s).value(u"target"_s).toString(), u"/?code=c&state=x"_s);
    QCOMPARE(scene.openPorts, 0);
    // What is connected already is renewed unless somebody says otherwise.
    QVERIFY(buttonOf(scene.dialog, u"Connect 1 accounts"_s));
    for (QCheckBox *box : scene.dialog->findChildren<QCheckBox *>()) {
        if (box->accessibleName().startsWith(u"Harbour"_s))
            box->setChecked(true);
    }
    const RecordId account = scene.account(u"mastodon"_s, u"Harbour"_s);
    QTRY_VERIFY(scene.accounts->find(account.toString()));
    scene.answers.insert(u"SocialAccount/choose"_s, flowOf(u"done"_s, {{u"accountIds"_s, QJsonArray{account.toString()}}, {u"missingScopes"_s, QJsonArray{u"read:notifications"_s}}}));
    scene.press(u"Connect 2 accounts"_s);
    QTRY_COMPARE(scene.controller().step(), Step::Done);
    QCOMPARE(scene.lastOf(u"SocialAccount/choose"_s).value(u"platformAccountIds"_s).toArray(), (QJsonArray{u"1"_s, u"2"_s}));
    QVERIFY(scene.words().contains(u"Harbour"_s));
    QVERIFY(scene.words().contains(u"Comments do not come into the inbox"_s));
    scene.press(u"Done"_s);
    QTRY_VERIFY(!scene.dialog || !scene.dialog->isVisible());
    QCOMPARE(scene.count(u"SocialAccount/abandon"_s), 0);
}

void TestConnectDialog::networksSayWhetherTheyAreReady()
{
    Scene scene;
    const auto words = [&](const QString &platform) { return scene.dialog->findChild<views::NetworkTile *>(platform)->accessibleName(); };
    QCOMPARE(words(u"mastodon"_s), u"Mastodon, Ready"_s);
    QCOMPARE(words(u"tiktok"_s), u"TikTok, Needs an app first"_s);
    QCOMPARE(words(u"facebook"_s), u"Facebook, Needs a team server"_s);
}

void TestConnectDialog::arrowKeysMoveBetweenNetworks()
{
    Scene scene;
    const QList<views::NetworkTile *> tiles = scene.dialog->findChildren<views::NetworkTile *>();
    QCOMPARE(tiles.size(), domain::platformCount);
    auto *first = scene.dialog->findChild<views::NetworkTile *>(u"bluesky"_s);
    QTRY_COMPARE(scene.dialog->focusWidget(), first);
    QTest::keyClick(first, Qt::Key_Right);
    QCOMPARE(scene.dialog->focusWidget()->objectName(), u"facebook"_s);
    QTest::keyClick(scene.dialog->focusWidget(), Qt::Key_Left);
    QCOMPARE(scene.dialog->focusWidget(), first);
    QTest::keyClick(first, Qt::Key_Return);
    QCOMPARE(scene.controller().step(), Step::Consent);
}

void TestConnectDialog::notReadyIsExplained_data()
{
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("hasSettings");
    QTest::newRow("an app is missing") << u"tiktok"_s << u"registers an app there once"_s << true;
    QTest::newRow("a team server is missing") << u"facebook"_s << u"reached from the internet"_s << false;
}

void TestConnectDialog::notReadyIsExplained()
{
    QFETCH(QString, platform);
    QFETCH(QString, words);
    QFETCH(bool, hasSettings);
    Scene scene;
    scene.pick(platform);
    QVERIFY2(scene.words().contains(words), qPrintable(scene.words()));
    QVERIFY(!buttonOf(scene.dialog, u"Continue in the browser"_s));
    QAbstractButton *settings = buttonOf(scene.dialog, u"Open Settings, Networks"_s);
    QCOMPARE(settings != nullptr, hasSettings);
    if (settings) {
        settings->click();
        QCOMPARE(scene.settingsPages, QStringList{u"networks"_s});
    }
    scene.press(u"Back"_s);
    QCOMPARE(scene.controller().step(), Step::Network);
}

void TestConnectDialog::whatGoesWrongIsSaid_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("args");
    QTest::addColumn<QString>("words");
    QTest::newRow("the person says no") << u"SocialAccount/finish"_s << u"connect.denied"_s << QStringList() << u"You said no"_s;
    QTest::newRow("an old page answers") << u"SocialAccount/finish"_s << u"connect.wrongState"_s << QStringList() << u"another sign-in"_s;
    QTest::newRow("another server answers") << u"SocialAccount/finish"_s << u"connect.wrongIssuer"_s << QStringList() << u"another server"_s;
    QTest::newRow("the same answer twice") << u"SocialAccount/finish"_s << u"connect.replayed"_s << QStringList() << u"used already"_s;
    QTest::newRow("there is no page to publish on") << u"SocialAccount/finish"_s << u"connect.noChannels"_s << QStringList() << u"no page"_s;
    QTest::newRow("the plan is full") << u"SocialAccount/connect"_s << u"connect.limit"_s << QStringList{u"3"_s} << u"allows 3 accounts"_s;
    QTest::newRow("the instance does not answer") << u"SocialAccount/connect"_s << u"connect.unreachable"_s << QStringList{u"mastodon.social"_s} << u"mastodon.social does not answer"_s;
}

void TestConnectDialog::whatGoesWrongIsSaid()
{
    QFETCH(QString, method);
    QFETCH(QString, code);
    QFETCH(QStringList, args);
    QFETCH(QString, words);
    Scene scene;
    scene.refusals.insert(method, refusal(code, args));
    if (method == u"SocialAccount/finish") {
        scene.toBrowser();
        scene.arrived(QByteArray("/?error=access_denied&state=x"));
    } else {
        scene.pick(u"mastodon"_s);
        scene.controller().start(u"mastodon.social"_s);
    }
    QTRY_VERIFY2(scene.words().contains(words), qPrintable(scene.words()));
    // It can be tried again from where the person decides, and nothing stays open.
    QCOMPARE(scene.controller().step(), Step::Consent);
    QCOMPARE(scene.openPorts, 0);
    scene.refusals.clear();
    scene.toBrowser();
    QVERIFY(!scene.words().contains(words));
}

void TestConnectDialog::closingGivesUp_data()
{
    QTest::addColumn<bool>("isAnswered");
    QTest::newRow("while the browser is open") << true;
    QTest::newRow("before the server has answered") << false;
}

void TestConnectDialog::closingGivesUp()
{
    QFETCH(bool, isAnswered);
    Scene scene;
    if (isAnswered) {
        scene.toBrowser();
        scene.press(u"Cancel"_s);
    } else {
        scene.pick(u"mastodon"_s);
        scene.holdsAnswers = true;
        scene.controller().start(u"mastodon.social"_s);
        QCOMPARE(scene.openPorts, 1);
        scene.controller().back();
        scene.held.takeFirst()();
    }
    QTRY_COMPARE(scene.count(u"SocialAccount/abandon"_s), 1);
    QCOMPARE(scene.lastOf(u"SocialAccount/abandon"_s).value(u"flowId"_s).toString(), u"f1"_s);
    QTRY_COMPARE(scene.openPorts, 0);
    QCOMPARE(scene.opened.size(), isAnswered ? 1 : 0);
}

void TestConnectDialog::timeRunsOut()
{
    Scene scene;
    scene.toBrowser();
    scene.clock.advanceMs(601'000);
    QTRY_VERIFY_WITH_TIMEOUT(scene.words().contains(u"Ten minutes are over"_s), 10'000);
    QCOMPARE(scene.openPorts, 0);
}

void TestConnectDialog::aBrowserThatComesBackToTheServerIsAskedFor()
{
    Scene scene(true);
    QJsonArray list = scene.answers.value(u"Network/get"_s).value(u"list"_s).toArray();
    for (QJsonValueRef item : list) {
        QJsonObject setup = item.toObject();
        setup.insert(u"redirectUris"_s, QJsonArray{u"https://team.example/connect/back"_s});
        item = setup;
    }
    scene.answers.insert(u"Network/get"_s, {{u"list"_s, list}});
    scene.controller().loadNetworks();
    QTRY_COMPARE(scene.controller().setup(domain::Platform::Mastodon).redirectUris.value(0), u"https://team.example/connect/back"_s);
    scene.answers.insert(u"SocialAccount/flow"_s, flowOf(u"browser"_s));
    scene.toBrowser();
    QCOMPARE(scene.openPorts, 0);
    QVERIFY(!scene.lastOf(u"SocialAccount/connect"_s).contains(u"redirectUri"_s));
    QTRY_VERIFY_WITH_TIMEOUT(scene.count(u"SocialAccount/flow"_s) > 0, 10'000);
    QCOMPARE(scene.controller().step(), Step::Browser);
    // An answer that got lost on the way is no end.
    scene.refusals.insert(u"SocialAccount/flow"_s, makeError(ErrorKind::Network, u"net.noAnswer"_s));
    const int asked = scene.count(u"SocialAccount/flow"_s);
    QTRY_VERIFY_WITH_TIMEOUT(scene.count(u"SocialAccount/flow"_s) > asked, 10'000);
    scene.refusals.clear();
    scene.answers.insert(u"SocialAccount/flow"_s, flowOf(u"done"_s, {{u"accountIds"_s, QJsonArray()}}));
    QTRY_COMPARE_WITH_TIMEOUT(scene.controller().step(), Step::Done, 10'000);
}

void TestConnectDialog::appPasswordIsUsedOnceAndNotKept()
{
    Scene scene;
    scene.answers.insert(u"SocialAccount/connectWithPassword"_s, flowOf(u"done"_s, {{u"accountIds"_s, QJsonArray()}}));
    scene.pick(u"bluesky"_s);
    scene.press(u"Use an app password instead of the browser"_s);
    QLineEdit *secret = nullptr;
    for (QLineEdit *edit : scene.dialog->findChildren<QLineEdit *>()) {
        if (edit->echoMode() == QLineEdit::Password)
            secret = edit;
        else
            edit->setText(u"halden"_s);
    }
    QVERIFY(secret && secret->isVisible());
    scene.press(u"Connect"_s);
    QCOMPARE(scene.count(u"SocialAccount/connectWithPassword"_s), 0);
    secret->setText(u"abcd-efgh"_s);
    scene.press(u"Connect"_s);
    QVERIFY(secret->text().isEmpty());
    QTRY_COMPARE(scene.controller().step(), Step::Done);
    const QJsonObject asked = scene.lastOf(u"SocialAccount/connectWithPassword"_s);
    QCOMPARE(asked.value(u"identifier"_s).toString(), u"halden.bsky.social"_s);
    QCOMPARE(asked.value(u"password"_s).toString(), u"abcd-efgh"_s);
    QVERIFY(scene.opened.isEmpty());
}

void TestConnectDialog::blockedChannelsCannotBeChosen()
{
    Scene scene;
    scene.toBrowser();
    scene.answers.insert(u"SocialAccount/finish"_s, flowOf(u"choosing"_s, {{u"channels"_s, QJsonArray{kHarbour, kFull}}}));
    scene.arrived(QByteArray("/?code=c&state=x"));
    QTRY_COMPARE(scene.controller().step(), Step::Channels);
    QVERIFY(scene.words().contains(u"no room for another account"_s));
    for (QCheckBox *box : scene.dialog->findChildren<QCheckBox *>()) {
        if (box->text() == u"All")
            box->click();
    }
    QCOMPARE(scene.dialog->findChild<views::ChannelsPage *>()->chosen(), QStringList{u"1"_s});
    // A choice that is refused can be made again.
    scene.refusals.insert(u"SocialAccount/choose"_s, refusal(u"connect.limit"_s, {u"1"_s}));
    scene.press(u"Connect 1 accounts"_s);
    QTRY_VERIFY(scene.words().contains(u"The plan allows 1 accounts"_s));
    QCOMPARE(scene.controller().step(), Step::Channels);
}

void TestConnectDialog::reconnectingNeedsNoNetwork()
{
    Rig rig;
    rig.answers.insert(u"SocialAccount/connect"_s, flowOf(u"browser"_s));
    const RecordId id = rig.account(u"mastodon"_s, u"Halden"_s, u"needs_reauth"_s, {{u"serverUrl"_s, u"https://chaos.social"_s}});
    QTRY_VERIFY(rig.accounts->find(id.toString()));
    auto *dialog = new ConnectDialog(*rig.deps, *rig.accounts->find(id.toString()), &rig.window);
    dialog->open();
    QCOMPARE(dialog->controller().step(), Step::Consent);
    QVERIFY(textsIn(dialog).contains(u"Connect Halden again"_s));
    QVERIFY(!buttonOf(dialog, u"Back"_s));
    buttonOf(dialog, u"Continue in the browser"_s)->click();
    QTRY_COMPARE(dialog->controller().step(), Step::Browser);
    const QJsonObject asked = rig.lastOf(u"SocialAccount/connect"_s);
    QCOMPARE(asked.value(u"socialAccountId"_s).toString(), id.toString());
    QCOMPARE(asked.value(u"server"_s).toString(), u"chaos.social"_s);
    delete dialog;
    QCOMPARE(rig.openPorts, 0);
}

void TestConnectDialog::theServerMayTakeTheBrowserBackItself()
{
    Rig rig(true);
    QJsonObject begun = flowOf(u"browser"_s);
    begun.remove(u"redirectUri"_s);
    rig.answers.insert(u"SocialAccount/connect"_s, begun);
    rig.answers.insert(u"SocialAccount/flow"_s, flowOf(u"done"_s, {{u"accountIds"_s, QJsonArray()}}));
    const RecordId id = rig.account(u"facebook"_s, u"Harbour"_s, u"needs_reauth"_s);
    QTRY_VERIFY(rig.accounts->find(id.toString()));
    // Nothing is known of the networks yet, so a port is opened; the answer says that nobody comes to it.
    views::ConnectController controller(*rig.deps);
    controller.reconnect(*rig.accounts->find(id.toString()));
    controller.start({});
    QCOMPARE(rig.openPorts, 1);
    QTRY_COMPARE(controller.step(), Step::Browser);
    QCOMPARE(rig.openPorts, 0);
    QTRY_COMPARE_WITH_TIMEOUT(controller.step(), Step::Done, 10'000);
}

void TestConnectDialog::anAppPasswordRenewsTheAccountThatIsMeant()
{
    Rig rig;
    rig.answers.insert(u"SocialAccount/connectWithPassword"_s, flowOf(u"done"_s, {{u"accountIds"_s, QJsonArray()}}));
    const RecordId id = rig.account(u"bluesky"_s, u"Halden"_s, u"needs_reauth"_s);
    QTRY_VERIFY(rig.accounts->find(id.toString()));
    views::ConnectController controller(*rig.deps);
    controller.reconnect(*rig.accounts->find(id.toString()));
    controller.startWithPassword(u"halden.bsky.social"_s, u"abcd-efgh"_s);
    QTRY_COMPARE(controller.step(), Step::Done);
    QCOMPARE(rig.lastOf(u"SocialAccount/connectWithPassword"_s).value(u"socialAccountId"_s).toString(), id.toString());
}

void TestConnectDialog::linksAreMadeShownOnceAndTakenBack()
{
    Rig rig(true);
    rig.answers.insert(u"ConnectLink/create"_s, {{u"id"_s, RecordId::create('z').toString()}, {u"url"_s, u"https://team.example/connect/secret"_s}, {u"expiresAt"_s, wire(72 * kHour)}});
    const RecordId open = RecordId::create('z');
    QVERIFY(rig.pull(u"ConnectLink"_s, {{u"id"_s, open.toString()}, {u"recipient"_s, u"Ann"_s}, {u"expiresAt"_s, wire(5 * kHour)}, {u"platforms"_s, QJsonObject{{u"facebook"_s, true}}}}));
    QVERIFY(rig.pull(u"ConnectLink"_s, {{u"id"_s, RecordId::create('z').toString()}, {u"recipient"_s, u"Bob"_s}, {u"expiresAt"_s, wire(-kHour)}}));
    auto *dialog = new views::LinksDialog(*rig.deps, &rig.window);
    dialog->open();
    QTRY_VERIFY(textsIn(dialog).contains(u"Ann"_s));
    QVERIFY(textsIn(dialog).contains(u"Facebook, ends in 5 hours"_s));
    buttonOf(dialog, u"Make link"_s)->click();
    QCOMPARE(rig.count(u"ConnectLink/create"_s), 0);
    dialog->findChild<QLineEdit *>()->setText(u"Cara"_s);
    buttonOf(dialog, u"Make link"_s)->click();
    QTRY_VERIFY(buttonOf(dialog, u"Copy"_s));
    QCOMPARE(rig.lastOf(u"ConnectLink/create"_s).value(u"hours"_s).toInt(), 72);
    QCOMPARE(rig.lastOf(u"ConnectLink/create"_s).value(u"recipient"_s).toString(), u"Cara"_s);
    // Only the open one can be taken back, and it is asked first.
    buttonOf(dialog, u"Take back"_s)->click();
    QDialog *ask = nullptr;
    for (QDialog *child : dialog->findChildren<QDialog *>())
        ask = child;
    QVERIFY(ask);
    buttonOf(ask, u"Take back"_s)->click();
    QTRY_COMPARE(rig.lastOf(u"ConnectLink/revoke"_s).value(u"id"_s).toString(), open.toString());
    delete dialog;
}

CAMPANILE_TEST(TestConnectDialog)

} // namespace tst_connectdialog

#include "tst_connectdialog.moc"
