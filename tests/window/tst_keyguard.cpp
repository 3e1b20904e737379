// SPDX-License-Identifier: GPL-3.0-or-later
// What a person sees of the keys: the question at the start, the settings page, and publishing that waits.
#include "app/core/clock.h"
#include "app/core/recordid.h"
#include "app/core/rng.h"
#include "app/main/keyguard.h"
#include "app/main/passphrasedialog.h"
#include "tests/support/testprogram.h"
#include "ui/kit/forms.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tst_keyguard {

using namespace campanile;
using namespace Qt::StringLiterals;
using Place = LocalKeys::Place;

namespace {

constexpr int kPatience = 20'000;

/** The server of this computer with its guard, as the application puts them together. */
struct Scene {
    explicit Scene(const QString &folder)
        : server(folder, RecordId::create('u').toString(), clock, rng), tokens(std::make_shared<TokenMemory>()),
          guard(server, tokens, folder + u"/tokens.sealed"_s, []() -> QWidget * { return nullptr; }),
          started(&server, &EmbeddedServer::started), unlocked(&server, &EmbeddedServer::unlocked)
    {
        server.start();
    }

    [[nodiscard]] static PassphraseDialog *dialog()
    {
        const auto widgets = QApplication::topLevelWidgets();
        for (QWidget *widget : widgets) {
            auto *const found = qobject_cast<PassphraseDialog *>(widget);
            if (found && found->isVisible())
                return found;
        }
        return nullptr;
    }
    static void enter(PassphraseDialog *dialog, const QStringList &texts)
    {
        const auto fields = dialog->findChildren<QLineEdit *>();
        for (qsizetype i = 0; i < texts.size(); ++i)
            fields.at(i)->setText(texts.at(i));
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->isDefault())
                button->click();
        }
    }
    [[nodiscard]] static QStringList problems(PassphraseDialog *dialog)
    {
        QStringList texts;
        for (const ui::FormRow *row : dialog->findChildren<ui::FormRow *>()) {
            if (!row->error().isEmpty())
                texts.append(row->error());
        }
        return texts;
    }
    /** Texts of the page and of the buttons that can be seen. */
    [[nodiscard]] QStringList page()
    {
        QWidget host;
        QWidget *const widget = guard.page().factory(&host);
        QStringList texts{widget->findChild<QLabel *>()->text()};
        for (const QPushButton *button : widget->findChildren<QPushButton *>()) {
            if (!button->isHidden())
                texts.append(button->text());
        }
        return texts;
    }

    SystemClock clock;
    SystemRng rng;
    EmbeddedServer server;
    std::shared_ptr<TokenMemory> tokens;
    KeyGuard guard;
    QSignalSpy started;
    QSignalSpy unlocked;
};

} // namespace

class TestKeyGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void keyInAFileAsksNothing()
    {
        Scene scene(m_folder->path());
        QTRY_COMPARE_WITH_TIMEOUT(scene.unlocked.size(), 1, kPatience);
        QTRY_COMPARE(scene.started.size(), 1);
        QVERIFY(!Scene::dialog());
        QVERIFY(scene.server.publisher());
        QTRY_VERIFY_WITH_TIMEOUT(scene.guard.hasToTell(), kPatience);
        const QStringList page = scene.page();
        QVERIFY(page.first().contains(u"whoever can read all of your files can read the sign-ins"_s));
        QVERIFY(page.contains(u"Use a passphrase"_s));
        QVERIFY(scene.guard.problem().contains(u"No keychain answers"_s));
    }

    void passphraseIsAskedOncePublishingWaits()
    {
        QVERIFY(server::storeVaultKeys({m_folder->filePath(u"vault.key"_s), "correct horse", {}}, {QByteArray(32, 'k')}));
        Scene scene(m_folder->path());
        QTRY_COMPARE_WITH_TIMEOUT(scene.started.size(), 1, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(Scene::dialog(), kPatience);
        QCOMPARE(scene.unlocked.size(), 0);
        QVERIFY(!scene.server.publisher());
        QVERIFY(scene.page().contains(u"Enter the passphrase"_s));
        // The rest of the server is at work meanwhile.
        QString made;
        scene.server.createWorkspace(u"Bakery"_s, u"UTC"_s, &scene.guard, [&](const Result<QString> &id) { made = id.value_or(QString()); });
        QTRY_VERIFY(!made.isEmpty());

        PassphraseDialog *const dialog = Scene::dialog();
        Scene::enter(dialog, {u"wrong horse"_s});
        QTRY_VERIFY_WITH_TIMEOUT(!Scene::problems(dialog).isEmpty(), kPatience);
        QCOMPARE(Scene::dialog(), dialog);
        Scene::enter(dialog, {u"correct horse"_s});
        QTRY_COMPARE_WITH_TIMEOUT(scene.unlocked.size(), 1, kPatience);
        QTRY_VERIFY(!Scene::dialog());
        QVERIFY(scene.server.publisher());
        QVERIFY(scene.page().contains(u"Stop using the passphrase"_s));
    }

    void declinedQuestionCanBeAnsweredLater()
    {
        QVERIFY(server::storeVaultKeys({m_folder->filePath(u"vault.key"_s), "correct horse", {}}, {QByteArray(32, 'k')}));
        Scene scene(m_folder->path());
        QTRY_VERIFY_WITH_TIMEOUT(Scene::dialog(), kPatience);
        Scene::dialog()->reject();
        QTRY_VERIFY(!Scene::dialog());
        QCOMPARE(scene.unlocked.size(), 0);
        scene.guard.enterPassphrase();
        Scene::enter(Scene::dialog(), {u"correct horse"_s});
        QTRY_COMPARE_WITH_TIMEOUT(scene.unlocked.size(), 1, kPatience);
    }

    void passphraseIsChosen()
    {
        {
            Scene scene(m_folder->path());
            QTRY_COMPARE_WITH_TIMEOUT(scene.unlocked.size(), 1, kPatience);
            scene.guard.choosePassphrase();
            PassphraseDialog *const dialog = Scene::dialog();
            QVERIFY(dialog);
            Scene::enter(dialog, {u"short"_s, u"short"_s});
            QCOMPARE(Scene::problems(dialog).size(), 1);
            Scene::enter(dialog, {u"correct horse"_s, u"correct house"_s});
            QCOMPARE(Scene::problems(dialog).size(), 1);
            QCOMPARE(scene.server.keys().place(), Place::File);
            Scene::enter(dialog, {u"correct horse"_s, u"correct horse"_s});
            QTRY_VERIFY_WITH_TIMEOUT(!Scene::dialog(), kPatience);
            QCOMPARE(scene.server.keys().place(), Place::Passphrase);
            QVERIFY(!scene.guard.hasToTell());
            // The same passphrase keeps the sign-ins to team servers.
            QSignalSpy opened(&scene.guard, &KeyGuard::tokensOpened);
            QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, kPatience);
            scene.tokens->put(u"tokens/https://team.example"_s, "refresh-secret");
        }
        QFile sealed(m_folder->filePath(u"tokens.sealed"_s));
        QVERIFY(sealed.open(QIODevice::ReadOnly));
        QVERIFY(!sealed.readAll().contains("refresh-secret"));
        Scene again(m_folder->path());
        QTRY_VERIFY_WITH_TIMEOUT(Scene::dialog(), kPatience);
        QVERIFY(!again.tokens->find(u"tokens/https://team.example"_s));
        Scene::enter(Scene::dialog(), {u"correct horse"_s});
        QTRY_VERIFY_WITH_TIMEOUT(again.tokens->find(u"tokens/https://team.example"_s) == "refresh-secret"_ba, kPatience);
    }

    void damagedKeyIsSaidAndNothingIsReplaced()
    {
        QFile file(m_folder->filePath(u"vault.key"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("rubbish");
        file.close();
        Scene scene(m_folder->path());
        QTRY_COMPARE_WITH_TIMEOUT(scene.started.size(), 1, kPatience);
        const auto box = [] { return QApplication::activeModalWidget(); };
        QTRY_VERIFY_WITH_TIMEOUT(box(), kPatience);
        QCOMPARE(scene.unlocked.size(), 0);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "rubbish"_ba);
        box()->close();
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};

CAMPANILE_TEST(TestKeyGuard)

} // namespace tst_keyguard

#include "tst_keyguard.moc"
