// SPDX-License-Identifier: GPL-3.0-or-later
// Where the keys of "this computer" lie: keychain, passphrase, file, and every way between them.
#include "app/main/localkeys.h"
#include "tests/support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

namespace tst_localkeys {

using namespace campanile;
using namespace Qt::StringLiterals;
using server::VaultKeys;
using Place = LocalKeys::Place;

/** A keychain whose entries outlive it, with faults. */
struct Chain {
    QHash<QString, QByteArray> entries;
    Error fault;          ///< of every call; null = it works
    bool forgets = false; ///< says that it wrote and keeps nothing
    int reads = 0;
};

class FakeKeychain final : public auth::TokenVault
{
public:
    explicit FakeKeychain(Chain &chain) : m_chain(chain) {}
    void read(const QString &key, ReadDone done) override
    {
        ++m_chain.reads;
        if (!m_chain.fault.isNull())
            return done(m_chain.fault);
        done(m_chain.entries.contains(key) ? Result<QByteArray>(m_chain.entries.value(key)) : Result<QByteArray>(makeError(ErrorKind::NotFound, u"vault.notFound"_s)));
    }
    void write(const QString &key, const QByteArray &value, Done done) override
    {
        if (!m_chain.fault.isNull())
            return done(m_chain.fault);
        if (!m_chain.forgets)
            m_chain.entries.insert(key, value);
        done({});
    }
    void remove(const QString &key, Done done) override
    {
        m_chain.entries.remove(key);
        done({});
    }

private:
    Chain &m_chain;
};

namespace {

Error noService()
{
    return makeError(ErrorKind::Unsupported, u"vault.noService"_s);
}

} // namespace

class TestLocalKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_chain = {};
        qunsetenv("CAMPANILE_VAULT_KEY");
        qunsetenv("CAMPANILE_VAULT_PASSPHRASE");
    }

    void firstStartDoesNotWaitForTheKeychain()
    {
        m_chain.fault = makeError(ErrorKind::Timeout, u"vault.timeout"_s);
        const auto keys = start();
        const VaultKeys made = open(*keys);
        QCOMPARE(made.size(), 1);
        QCOMPARE(m_chain.reads, 0);
        QCOMPARE(keys->place(), Place::File);
        QVERIFY(!(QFile::permissions(keyFile()) & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void fileOfEarlierVersionsMovesIntoTheKeychain()
    {
        QFile file(keyFile());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(32, 'k'));
        file.close();
        const auto keys = start();
        QCOMPARE(open(*keys), VaultKeys{QByteArray(32, 'k')});
        QVERIFY(move(*keys));
        QCOMPARE(keys->place(), Place::Keychain);
        QVERIFY(!QFile::exists(keyFile()));
        QCOMPARE(m_chain.entries.size(), 1);
        // Nothing in the folder is the key any more.
        QCOMPARE(open(*start()), VaultKeys{QByteArray(32, 'k')});
        QVERIFY(!QFile::exists(keyFile()));
    }

    void fileStaysWhereNoKeychainAnswers()
    {
        m_chain.fault = noService();
        const auto keys = start();
        const VaultKeys made = open(*keys);
        QVERIFY(!move(*keys));
        QCOMPARE(keys->place(), Place::File);
        QCOMPARE(open(*start()), made);
    }

    void fileStaysWhenTheKeychainKeepsNothing()
    {
        m_chain.forgets = true;
        const auto keys = start();
        const VaultKeys made = open(*keys);
        QVERIFY(!move(*keys));
        QVERIFY(QFile::exists(keyFile()));
        QCOMPARE(open(*start()), made);
    }

    void silentKeychainIsNoFirstStart_data()
    {
        QTest::addColumn<Error>("fault");
        QTest::newRow("no service") << noService();
        QTest::newRow("locked") << makeError(ErrorKind::Permission, u"vault.locked"_s);
        QTest::newRow("hanging") << makeError(ErrorKind::Timeout, u"vault.timeout"_s);
    }
    void silentKeychainIsNoFirstStart()
    {
        QFETCH(Error, fault);
        const auto first = start();
        const VaultKeys made = open(*first);
        QVERIFY(move(*first));
        m_chain.fault = fault;
        const auto second = start();
        QCOMPARE(openError(*second).code, fault.code);
        QVERIFY(!second->isOpen());
        QVERIFY2(!QFile::exists(keyFile()), "a new key would lock every account out");
        // It answers again.
        m_chain.fault = {};
        QCOMPARE(open(*second), made);
    }

    void emptiedKeychainAsksBeforeItBeginsAnew()
    {
        const auto first = start();
        const VaultKeys made = open(*first);
        QVERIFY(move(*first));
        const auto kept = m_chain.entries;
        m_chain.entries.clear();
        const auto second = start();
        QCOMPARE(openError(*second).code, u"vault.keyGone"_s);
        QVERIFY2(!QFile::exists(keyFile()), "a new key would lock every account out");
        // It was only locked: the entry is found again.
        m_chain.entries = kept;
        QCOMPARE(open(*second), made);
        // It is really empty, and the person says so.
        m_chain.entries.clear();
        const auto third = start();
        QCOMPARE(openError(*third).code, u"vault.keyGone"_s);
        QVERIFY(third->setAside());
        const VaultKeys fresh = open(*third);
        QCOMPARE(fresh.size(), 1);
        QVERIFY(fresh != made);
        QCOMPARE(third->place(), Place::File);
        QCOMPARE(open(*start()), fresh);
    }

    void damagedEntryOfTheKeychainIsSaid()
    {
        const auto first = start();
        open(*first);
        QVERIFY(move(*first));
        m_chain.entries.begin().value() = "rubbish";
        const auto second = start();
        QCOMPARE(openError(*second).code, u"vault.badKey"_s);
        QVERIFY(!QFile::exists(keyFile()));
    }

    void passphraseIsAskedAtTheNextStart()
    {
        m_chain.fault = noService();
        const auto first = start();
        const VaultKeys made = open(*first);
        QVERIFY(seal(*first, u"correct horse"_s));
        QCOMPARE(first->place(), Place::Passphrase);
        const auto second = start();
        QCOMPARE(openError(*second).code, u"vault.needsPassphrase"_s);
        QCOMPARE(second->place(), Place::Passphrase);
        QVERIFY(!second->isOpen());
        QCOMPARE(unlock(*second, u"wrong horse"_s).error().code, u"vault.wrongPassphrase"_s);
        const auto opened = unlock(*second, u"correct horse"_s);
        QVERIFY(opened);
        QCOMPARE(*opened, made);
        QVERIFY(second->isOpen());
        // Sealed is sealed: no keychain gets it behind the person's back.
        m_chain.fault = {};
        QVERIFY(move(*second));
        QVERIFY(m_chain.entries.isEmpty());
    }

    void passphraseTakesTheKeyOutOfTheKeychain()
    {
        const auto keys = start();
        const VaultKeys made = open(*keys);
        QVERIFY(move(*keys));
        QVERIFY(seal(*keys, u"correct horse"_s));
        QVERIFY(m_chain.entries.isEmpty());
        QCOMPARE(*unlock(*start(), u"correct horse"_s), made);
    }

    void passphraseIsGivenUpForTheKeychain()
    {
        const auto keys = start();
        const VaultKeys made = open(*keys);
        QVERIFY(seal(*keys, u"correct horse"_s));
        std::optional<Result<void>> done;
        keys->unseal([&](const Result<void> &result) { done = result; });
        QTRY_VERIFY(done);
        QVERIFY(*done);
        QCOMPARE(keys->place(), Place::Keychain);
        QCOMPARE(open(*start()), made);
    }

    void passphraseIsGivenUpForAFile()
    {
        m_chain.fault = noService();
        const auto keys = start();
        const VaultKeys made = open(*keys);
        QVERIFY(seal(*keys, u"correct horse"_s));
        std::optional<Result<void>> done;
        keys->unseal([&](const Result<void> &result) { done = result; });
        QTRY_VERIFY(done);
        QCOMPARE(keys->place(), Place::File);
        QCOMPARE(open(*start()), made);
    }

    void lostKeysAreSetAside()
    {
        const auto keys = start();
        const VaultKeys made = open(*keys);
        QVERIFY(seal(*keys, u"forgotten"_s));
        const auto later = start();
        QCOMPARE(openError(*later).code, u"vault.needsPassphrase"_s);
        QVERIFY(later->setAside());
        const VaultKeys fresh = open(*later);
        QCOMPARE(fresh.size(), 1);
        QVERIFY(fresh != made);
        // What was given up is still there for who remembers.
        const auto files = QDir(m_folder->path()).entryList({u"vault.key.*"_s});
        QCOMPARE(files.size(), 1);
        QCOMPARE(*server::readVaultKeys({m_folder->filePath(files.first()), "forgotten", {}}), made);
    }

    void environmentIsUsedWhereItIsSet()
    {
        qputenv("CAMPANILE_VAULT_KEY", QByteArray(32, 'e').toBase64());
        const auto keys = start();
        QCOMPARE(open(*keys), VaultKeys{QByteArray(32, 'e')});
        QCOMPARE(keys->place(), Place::Environment);
        QVERIFY(move(*keys));
        QVERIFY(m_chain.entries.isEmpty());
        QVERIFY(QDir(m_folder->path()).isEmpty());
        QVERIFY(!seal(*keys, u"correct horse"_s));
    }

    void passphraseOfTheEnvironmentOpensWithoutAsking()
    {
        const auto first = start();
        const VaultKeys made = open(*first);
        QVERIFY(seal(*first, u"correct horse"_s));
        qputenv("CAMPANILE_VAULT_PASSPHRASE", "correct horse");
        QCOMPARE(open(*start()), made);
    }

private:
    [[nodiscard]] QString keyFile() const { return m_folder->filePath(u"vault.key"_s); }
    std::unique_ptr<LocalKeys> start() { return std::make_unique<LocalKeys>(m_folder->path(), std::make_unique<FakeKeychain>(m_chain)); }
    Result<VaultKeys> result(const std::function<void(LocalKeys::Opened)> &ask)
    {
        std::optional<Result<VaultKeys>> got;
        ask([&](Result<VaultKeys> keys) { got = std::move(keys); });
        if (!QTest::qWaitFor([&] { return got.has_value(); }, 10'000))
            return makeError(ErrorKind::Timeout, u"test"_s);
        return *got;
    }
    VaultKeys open(LocalKeys &keys)
    {
        return result([&](LocalKeys::Opened opened) { keys.open(std::move(opened)); }).value_or(VaultKeys());
    }
    Error openError(LocalKeys &keys)
    {
        const auto opened = result([&](LocalKeys::Opened answer) { keys.open(std::move(answer)); });
        return opened ? Error() : opened.error();
    }
    Result<VaultKeys> unlock(LocalKeys &keys, const QString &passphrase)
    {
        return result([&](LocalKeys::Opened opened) { keys.unlock(passphrase, std::move(opened)); });
    }
    bool done(const std::function<void(LocalKeys::Done)> &ask)
    {
        std::optional<Result<void>> got;
        ask([&](const Result<void> &answer) { got = answer; });
        return QTest::qWaitFor([&] { return got.has_value(); }, 10'000) && got->has_value();
    }
    bool move(LocalKeys &keys)
    {
        return done([&](LocalKeys::Done answer) { keys.moveToKeychain(std::move(answer)); });
    }
    bool seal(LocalKeys &keys, const QString &passphrase)
    {
        return done([&](LocalKeys::Done answer) { keys.seal(passphrase, std::move(answer)); });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Chain m_chain;
};

CAMPANILE_GUILESS_TEST(TestLocalKeys)

} // namespace tst_localkeys

#include "tst_localkeys.moc"
