// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprogram.h"
#include "tests/viewsaccounts/accountsrig.h"
#include "ui/theme/theme.h"
#include "views/accounts/networkspage.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>

namespace tst_networkspage {

using namespace campanile;
using namespace campanile::accountstest;
using views::NetworksPage;
using views::NetworkSetupRow;

class TestNetworksPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyNetworkHasARow();
    void oneIsOpenAtATime();
    void webhookIsThereToCopy();
    void appIsSavedAndChecked();
    void secretIsWrittenAndNeverRead();
    void checkSaysWhatCameOfIt_data();
    void checkSaysWhatCameOfIt();
    void onlyTheRightRolesChange();
    void offlineLoadsWhenTheServerIsBack();

private:
    ui::Theme m_theme;
};

namespace {

struct Scene : Rig {
    NetworksPage page{*deps};
    Scene()
    {
        page.resize(480, 600);
        page.show();
        [&] { QTRY_VERIFY(row(u"mastodon"_s)->findChild<QAbstractButton *>()->accessibleName().contains(u"Ready"_s)); }();
    }
    [[nodiscard]] NetworkSetupRow *row(const QString &platform) const { return page.findChild<NetworkSetupRow *>(platform); }
    [[nodiscard]] QLineEdit *field(const QString &platform, QLineEdit::EchoMode mode) const
    {
        for (QLineEdit *edit : row(platform)->findChildren<QLineEdit *>()) {
            if (edit->echoMode() == mode && !edit->isReadOnly())
                return edit;
        }
        return nullptr;
    }
    static QJsonObject answer(const QString &platform, const QString &code)
    {
        QJsonObject network{{u"platform"_s, platform}, {u"canConnect"_s, true}, {u"clientId"_s, u"id-1"_s}, {u"hasSecret"_s, true},
                            {u"redirectUris"_s, QJsonArray{u"http://127.0.0.1:47831/"_s}}};
        if (!code.isEmpty()) {
            network.insert(u"checkedAt"_s, wire(0));
            network.insert(u"checkCode"_s, code);
        }
        return {{u"network"_s, network}};
    }
};

} // namespace

void TestNetworksPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_theme.apply();
}

void TestNetworksPage::everyNetworkHasARow()
{
    Scene scene;
    QCOMPARE(scene.page.findChildren<NetworkSetupRow *>().size(), domain::platformCount);
    const auto name = [&](const QString &platform) { return scene.row(platform)->findChild<QAbstractButton *>()->accessibleName(); };
    QCOMPARE(name(u"linkedin"_s), u"LinkedIn, Ready"_s);
    QCOMPARE(name(u"mastodon"_s), u"Mastodon, Ready, needs no app"_s);
    QCOMPARE(name(u"facebook"_s), u"Facebook, Needs a team server"_s);
}

void TestNetworksPage::oneIsOpenAtATime()
{
    Scene scene;
    scene.row(u"linkedin"_s)->findChild<QAbstractButton *>()->click();
    QVERIFY(scene.row(u"linkedin"_s)->isOpen());
    scene.row(u"mastodon"_s)->findChild<QAbstractButton *>()->click();
    QVERIFY(scene.row(u"mastodon"_s)->isOpen() && !scene.row(u"linkedin"_s)->isOpen());
    QVERIFY(!textsIn(scene.row(u"mastodon"_s)).filter(u"Nothing has to be set up"_s).isEmpty());
}

void TestNetworksPage::webhookIsThereToCopy()
{
    Scene scene;
    const auto copied = [&](const QString &platform, const QString &name) {
        for (const QLineEdit *field : scene.row(platform)->findChildren<QLineEdit *>()) {
            if (field->isReadOnly() && field->accessibleName() == name)
                return field->text();
        }
        return QString();
    };
    scene.row(u"instagram"_s)->setOpen(true);
    QCOMPARE(copied(u"instagram"_s, u"Webhook address"_s), u"https://team.example/hooks/instagram"_s);
    QCOMPARE(copied(u"instagram"_s, u"Verify token"_s), u"6f1d0c5e8a7b"_s);
    QAbstractButton *copy = nullptr;
    for (QAbstractButton *button : scene.row(u"instagram"_s)->findChildren<QAbstractButton *>()) {
        if (button->accessibleName() == u"Copy https://team.example/hooks/instagram")
            copy = button;
    }
    QVERIFY(copy);
    copy->click();
    QCOMPARE(QApplication::clipboard()->text(), u"https://team.example/hooks/instagram"_s);
    scene.row(u"linkedin"_s)->setOpen(true);
    QCOMPARE(copied(u"linkedin"_s, u"Webhook address"_s), u"https://team.example/hooks/linkedin"_s);
    QCOMPARE(copied(u"linkedin"_s, u"Verify token"_s), QString());
    scene.row(u"tiktok"_s)->setOpen(true);
    QCOMPARE(copied(u"tiktok"_s, u"Webhook address"_s), QString());
}

void TestNetworksPage::appIsSavedAndChecked()
{
    Scene scene;
    scene.answers.insert(u"Network/setApp"_s, Scene::answer(u"tiktok"_s, {}));
    scene.answers.insert(u"Network/checkApp"_s, Scene::answer(u"tiktok"_s, u"ok"_s));
    NetworkSetupRow *row = scene.row(u"tiktok"_s);
    row->setOpen(true);
    QAbstractButton *save = buttonOf(row, u"Save"_s);
    QVERIFY(save && !save->isEnabled());
    QTest::keyClicks(scene.field(u"tiktok"_s, QLineEdit::Normal), u"id-1"_s);
    QVERIFY(save->isEnabled());
    save->click();
    QCOMPARE(scene.count(u"Network/setApp"_s), 0); // without its secret an app is of no use
    QTest::keyClicks(scene.field(u"tiktok"_s, QLineEdit::Password), u"s3cret"_s);
    save->click();
    QCOMPARE(scene.lastOf(u"Network/setApp"_s).value(u"clientId"_s).toString(), u"id-1"_s);
    QCOMPARE(scene.lastOf(u"Network/setApp"_s).value(u"clientSecret"_s).toString(), u"s3cret"_s);
    QTRY_COMPARE(scene.count(u"Network/checkApp"_s), 1);
    QTRY_VERIFY(textsIn(scene.row(u"tiktok"_s)).contains(u"TikTok knows the app."_s));
    QCOMPARE(row->findChild<QAbstractButton *>()->accessibleName(), u"TikTok, Ready"_s);
}

void TestNetworksPage::secretIsWrittenAndNeverRead()
{
    Scene scene;
    NetworkSetupRow *row = scene.row(u"linkedin"_s);
    row->setOpen(true);
    QLineEdit *secret = scene.field(u"linkedin"_s, QLineEdit::Password);
    QVERIFY(secret);
    QVERIFY(secret->text().isEmpty());
    QVERIFY(secret->placeholderText().contains(u"Kept"_s));
    scene.answers.insert(u"Network/setApp"_s, Scene::answer(u"linkedin"_s, {}));
    scene.answers.insert(u"Network/checkApp"_s, Scene::answer(u"linkedin"_s, u"ok"_s));
    QTest::keyClicks(secret, u"new"_s);
    buttonOf(row, u"Save"_s)->click();
    QVERIFY(secret->text().isEmpty());
    QCOMPARE(scene.lastOf(u"Network/setApp"_s).value(u"clientSecret"_s).toString(), u"new"_s);
    // Another id alone keeps the secret that the server has.
    QTRY_VERIFY(scene.count(u"Network/checkApp"_s) > 0);
    QTRY_VERIFY(scene.field(u"linkedin"_s, QLineEdit::Normal)->isEnabled());
    scene.field(u"linkedin"_s, QLineEdit::Normal)->clear();
    QTest::keyClicks(scene.field(u"linkedin"_s, QLineEdit::Normal), u"other"_s);
    buttonOf(row, u"Save"_s)->click();
    QCOMPARE(scene.lastOf(u"Network/setApp"_s).value(u"clientId"_s).toString(), u"other"_s);
    QVERIFY(!scene.lastOf(u"Network/setApp"_s).contains(u"clientSecret"_s));
}

void TestNetworksPage::checkSaysWhatCameOfIt_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("words");
    QTest::newRow("the network knows the app") << u"ok"_s << u"LinkedIn knows the app."_s;
    QTest::newRow("the network refuses the app") << u"connect.badApp"_s << u"does not accept the id and secret"_s;
}

void TestNetworksPage::checkSaysWhatCameOfIt()
{
    QFETCH(QString, code);
    QFETCH(QString, words);
    Scene scene;
    scene.answers.insert(u"Network/checkApp"_s, Scene::answer(u"linkedin"_s, code));
    NetworkSetupRow *row = scene.row(u"linkedin"_s);
    row->setOpen(true);
    QTRY_VERIFY(textsIn(row).contains(u"Checked: 2 h ago"_s));
    buttonOf(row, u"Check"_s)->click();
    QTRY_VERIFY2(!textsIn(row).filter(words).isEmpty() && textsIn(row).contains(u"Checked: just now"_s), qPrintable(textsIn(row).join(u'\n')));
}

void TestNetworksPage::onlyTheRightRolesChange()
{
    Scene scene;
    NetworkSetupRow *row = scene.row(u"linkedin"_s);
    row->setOpen(true);
    QVERIFY(scene.field(u"linkedin"_s, QLineEdit::Normal)->isEnabled());
    scene.context.setRole(api::Role::Manager);
    QTRY_VERIFY(!scene.field(u"linkedin"_s, QLineEdit::Normal)->isEnabled());
    QVERIFY(!buttonOf(row, u"Check"_s)->isEnabled());
    QVERIFY(!buttonOf(row, u"Check"_s)->toolTip().isEmpty());
}

void TestNetworksPage::offlineLoadsWhenTheServerIsBack()
{
    Rig rig;
    rig.refusals.insert(u"Network/get"_s, makeError(ErrorKind::Network, u"net.noAnswer"_s));
    rig.context.setOnline(false, rig.clock.nowMs());
    NetworksPage page(*rig.deps);
    page.resize(480, 600);
    page.show();
    QTRY_VERIFY(!textsIn(&page).filter(u"cannot be reached"_s).isEmpty());
    rig.refusals.clear();
    rig.context.setOnline(true, 0);
    auto *row = page.findChild<NetworkSetupRow *>(u"linkedin"_s);
    QTRY_COMPARE(row->findChild<QAbstractButton *>()->accessibleName(), u"LinkedIn, Ready"_s);
    QTRY_VERIFY(textsIn(&page).filter(u"cannot be reached"_s).isEmpty());
}

CAMPANILE_TEST(TestNetworksPage)

} // namespace tst_networkspage

#include "tst_networkspage.moc"
