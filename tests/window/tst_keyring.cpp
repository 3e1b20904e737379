// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of this computer in a real keychain: GNOME's, on a bus and in a home of this test's own.
#include "app/auth/keychainvault.h"
#include "app/main/localkeys.h"
#include "tests/support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

namespace tst_keyring {

using namespace campanile;
using namespace Qt::StringLiterals;
using server::VaultKeys;

namespace {

constexpr int kPatience = 15'000;

/** Ends a process that this test began. */
void end(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.kill();
    process.waitForFinished(kPatience);
}

} // namespace

class TestKeyring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString bus = QStandardPaths::findExecutable(u"dbus-daemon"_s);
        const QString daemon = QStandardPaths::findExecutable(u"gnome-keyring-daemon"_s);
        QVERIFY2(!bus.isEmpty() && !daemon.isEmpty(), "the packages dbus and gnome-keyring are needed");
        QVERIFY(QDir(m_home.path()).mkpath(u"run"_s));
        QVERIFY(QFile::setPermissions(m_home.filePath(u"run"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        qputenv("HOME", m_home.path().toLocal8Bit());
        for (const char *name : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
            qputenv(name, m_home.filePath(u"home"_s).toLocal8Bit());
        qputenv("XDG_RUNTIME_DIR", m_home.filePath(u"run"_s).toLocal8Bit());
        qputenv("XDG_CURRENT_DESKTOP", "GNOME");
        // No service is started by the bus itself: the keychain that was ended below stays ended on every machine.
        QFile config(m_home.filePath(u"bus.conf"_s));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write("<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth><policy context=\"default\">"
                     "<allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>\n");
        config.close();
        m_bus.start(bus, {u"--config-file="_s + config.fileName(), u"--nofork"_s, u"--print-address"_s});
        QVERIFY(QTest::qWaitFor([&] { return m_bus.canReadLine(); }, kPatience));
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
        startKeyring();
    }
    void cleanupTestCase()
    {
        end(m_keyring);
        end(m_bus);
    }

    void valuesAreKeptAndForgotten()
    {
        auth::KeychainVault vault(u"campanile-test"_s);
        QCOMPARE(read(vault, u"a"_s).error().kind, ErrorKind::NotFound);
        const QByteArray secret("a \0 secret \xff with every kind of byte", 36);
        QVERIFY(write(vault, u"a"_s, secret));
        auth::KeychainVault later(u"campanile-test"_s);
        QCOMPARE(*read(later, u"a"_s), secret);
        auth::KeychainVault other(u"another-program"_s);
        QVERIFY(!read(other, u"a"_s));
        std::optional<Result<void>> removed;
        later.remove(u"a"_s, [&](const Result<void> &done) { removed = done; });
        QTRY_VERIFY_WITH_TIMEOUT(removed, kPatience);
        QVERIFY(*removed);
        QCOMPARE(read(later, u"a"_s).error().kind, ErrorKind::NotFound);
    }

    void keysMoveInAndAreFoundAgain()
    {
        const VaultKeys made = open();
        QCOMPARE(made.size(), 1);
        QVERIFY(moveIn());
        QVERIFY(!QFile::exists(keyFile()));
        QCOMPARE(open(), made);
        QVERIFY(!QFile::exists(keyFile()));
        // The keychain's own file does not have them in clear.
        QProcess grep;
        grep.start(u"grep"_s, {u"-rqF"_s, QString::fromLatin1(made.first().toBase64()), m_home.path()});
        QVERIFY(grep.waitForFinished());
        QCOMPARE(grep.exitCode(), 1);
    }

    void keychainThatIsGoneIsNoFirstStart()
    {
        end(m_keyring);
        const VaultKeys none = open();
        QVERIFY(none.isEmpty());
        QCOMPARE(m_error.code, u"vault.noService"_s);
        QVERIFY(!QFile::exists(keyFile()));
    }

    /** As after a login without a password: the service is there, and what it had is locked or gone. */
    void keychainThatForgotIsNoFirstStart()
    {
        QVERIFY(QDir(m_home.filePath(u"home/keyrings"_s)).removeRecursively());
        startKeyring();
        QVERIFY(open().isEmpty());
        QCOMPARE(m_error.code, u"vault.keyGone"_s);
        QVERIFY(!QFile::exists(keyFile()));
    }

private:
    void startKeyring()
    {
        m_keyring.start(u"gnome-keyring-daemon"_s, {u"--foreground"_s, u"--unlock"_s, u"--components=secrets"_s});
        QVERIFY(m_keyring.waitForStarted());
        m_keyring.write("test");
        m_keyring.closeWriteChannel();
        // It has taken its name on the bus when a question is answered.
        auth::KeychainVault vault(u"campanile-test"_s);
        QVERIFY(QTest::qWaitFor([&] { return read(vault, u"nothing"_s).error().kind == ErrorKind::NotFound; }, kPatience));
    }
    [[nodiscard]] QString folder() const { return m_home.filePath(u"server"_s); }
    [[nodiscard]] QString keyFile() const { return folder() + u"/vault.key"_s; }
    Result<QByteArray> read(auth::KeychainVault &vault, const QString &key)
    {
        std::optional<Result<QByteArray>> got;
        vault.read(key, [&](Result<QByteArray> value) { got = std::move(value); });
        return QTest::qWaitFor([&] { return got.has_value(); }, kPatience) ? *got : Result<QByteArray>(makeError(ErrorKind::Internal, u"test"_s));
    }
    bool write(auth::KeychainVault &vault, const QString &key, const QByteArray &value)
    {
        std::optional<Result<void>> got;
        vault.write(key, value, [&](const Result<void> &done) { got = done; });
        return QTest::qWaitFor([&] { return got.has_value(); }, kPatience) && got->has_value();
    }
    VaultKeys open()
    {
        QDir().mkpath(folder());
        m_keys = std::make_unique<LocalKeys>(folder(), std::make_unique<auth::KeychainVault>(u"campanile-test"_s));
        std::optional<Result<VaultKeys>> got;
        m_keys->open([&](Result<VaultKeys> keys) { got = std::move(keys); });
        m_error = {};
        if (!QTest::qWaitFor([&] { return got.has_value(); }, kPatience))
            return {};
        m_error = *got ? Error() : got->error();
        return got->value_or(VaultKeys());
    }
    bool moveIn()
    {
        std::optional<Result<void>> got;
        m_keys->moveToKeychain([&](const Result<void> &done) { got = done; });
        return QTest::qWaitFor([&] { return got.has_value(); }, kPatience) && got->has_value();
    }

    QTemporaryDir m_home;
    QProcess m_bus;
    QProcess m_keyring;
    std::unique_ptr<LocalKeys> m_keys;
    Error m_error;
};

CAMPANILE_GUILESS_TEST(TestKeyring)

} // namespace tst_keyring

#include "tst_keyring.moc"
