// SPDX-License-Identifier: GPL-3.0-or-later
// The key of the vault as an operator handles it, in processes of their own: changed, cut off, lost, moved with a backup.
#include "server/core/vaultcredentials.h"
#include "server/core/vaultkey.h"
#include "server/core/vaultreseal.h"
#include "tests/http/openbooks.h"
#include "tests/support/serverprocess.h"
#include "tests/support/testprogram.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace campanile::server::tst_serverkeys {

namespace {

constexpr int kAccounts = 300;

using Outcome = test::ProgramRun;

Outcome run(const QStringList &arguments, const QHash<QString, QString> &environment = {})
{
    QStringList words{u"env"_s};
    for (auto it = environment.begin(); it != environment.end(); ++it)
        words.append(it.key() + u'=' + it.value());
    return test::runProgram(words + QStringList{test::serverProgram()} + arguments + QStringList{u"--json"_s});
}

/** The accounts in the databases of a data folder. */
struct Books : OpenBooks {
    using OpenBooks::OpenBooks;

    bool addAccounts(const Vault &vault, int count)
    {
        const VaultCredentials credentials(vault);
        return engine->write(workspace, [&](SystemRecords &records) -> Result<void> {
            for (int i = 0; i < count; ++i) {
                const QString name = u"account%1"_s.arg(i);
                const auto id = records.create(u"SocialAccount"_s, {{u"platform"_s, u"mastodon"_s}, {u"platformAccountId"_s, name}, {u"displayName"_s, name}});
                if (!id)
                    return id.error();
                AccountTokens tokens;
                tokens.accessToken = u"token-of-"_s + *id;
                if (const auto done = credentials.write(records, workspace, *id, tokens); !done)
                    return done;
            }
            return {};
        }).has_value();
    }

    /** How many accounts have the token that they were given. */
    int readable(const Vault &vault)
    {
        int count = 0;
        const VaultCredentials credentials(vault);
        (void)engine->read(workspace, [&](const SystemReader &records) -> Result<void> {
            const auto accounts = records.query(u"SocialAccount"_s, {}, 10'000);
            for (const QJsonObject &account : accounts.value_or(QList<QJsonObject>())) {
                const QString id = account.value("id"_L1).toString();
                const auto tokens = credentials.read(records, workspace, id);
                count += tokens && tokens->accessToken == u"token-of-"_s + id;
            }
            return {};
        });
        return count;
    }

    int withStatus(const QString &status)
    {
        int count = 0;
        (void)engine->read(workspace, [&](const SystemReader &records) -> Result<void> {
            count = int(records.query(u"SocialAccount"_s, {{u"status"_s, SystemCondition::Op::Equal, status}}, 10'000).value_or(QList<QJsonObject>()).size());
            return {};
        });
        return count;
    }
};

Vault vaultAt(const VaultKeySource &source)
{
    return *Vault::create(*readVaultKeys(source));
}

} // namespace

class TestServerKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keyIsChanged();
    void killedAtAnyTimeNothingIsLost();
    void keyOfTheEnvironmentIsChangedByItsOwner();
    void passphraseOfTheServer();
    void backupHasNoKey();
    void restoredWithTheOldKey();
    void restoredWithoutTheOldKey();
    void unreadableOldKeyIsFoundBeforeAnythingHappens();
    void wrongKeyStopsTheServer();

private:
    [[nodiscard]] QString data() const { return m_place->data(); }
    [[nodiscard]] VaultKeySource keyFile() const { return {data() + u"/vault.key"_s, {}, {}}; }

    std::unique_ptr<test::ServerPlace> m_place;
};

void TestServerKeys::init()
{
    m_place = std::make_unique<test::ServerPlace>();
    QCOMPARE(m_place->make(), QByteArray());
    const auto keys = loadVaultKeys(keyFile());
    QVERIFY(keys);
    Books books(data());
    QVERIFY(books.engine);
    QVERIFY(books.addAccounts(*Vault::create(*keys), kAccounts));
    QCOMPARE(books.readable(*Vault::create(*keys)), kAccounts);
}

void TestServerKeys::keyIsChanged()
{
    const Vault before = vaultAt(keyFile());
    const Outcome changed = run({u"rotate-key"_s, u"--data"_s, data()});
    QVERIFY2(changed.code == 0, changed.err.constData());
    QCOMPARE(changed.json().value("stage"_L1).toString(), u"done"_s);
    QCOMPARE(changed.json().value("unreadable"_L1).toInt(), 0);
    QVERIFY(changed.json().value("resealed"_L1).toInt() >= kAccounts);
    Books books(data());
    const auto keys = readVaultKeys(keyFile());
    QCOMPARE(keys->size(), 1);
    QCOMPARE(changed.json().value("keyId"_L1).toString(), Vault::idOf(keys->first()));
    QCOMPARE(books.readable(*Vault::create(*keys)), kAccounts);
    QCOMPARE(books.readable(before), 0);
}

void TestServerKeys::killedAtAnyTimeNothingIsLost()
{
    int between = 0; // cut off with some records of each key
    for (int i = 0; i < 14; ++i) {
        QProcess process;
        process.start(test::serverProgram(), {u"rotate-key"_s, u"--data"_s, data()});
        QVERIFY(process.waitForStarted());
        // From the moment at which the second key is there, a little later each time.
        const QDeadlineTimer patience(10'000);
        while (QFileInfo(keyFile().path).size() == Vault::kKeyBytes && !process.waitForFinished(1) && !patience.hasExpired())
            ;
        if (process.state() != QProcess::NotRunning && !process.waitForFinished(1 + i * 8)) {
            process.kill();
            QVERIFY(process.waitForFinished(10'000));
        }
        QFile::remove(data() + u"/server.lock"_s);
        const auto keys = readVaultKeys(keyFile());
        QVERIFY2(keys, keys ? "" : qPrintable(keys.error().code));
        QVERIFY(keys->size() <= 2);
        Books books(data());
        QCOMPARE(books.readable(*Vault::create(*keys)), kAccounts);
        const int fresh = books.readable(*Vault::create(keys->last()));
        between += fresh > 0 && fresh < kAccounts;
        // What was cut off goes on where it was.
        const Outcome rest = run({u"rotate-key"_s, u"--data"_s, data()});
        QVERIFY2(rest.code == 0, rest.err.constData());
        QCOMPARE(readVaultKeys(keyFile())->size(), 1);
    }
    QVERIFY2(between > 0, "no run was cut off between two records");
    Books books(data());
    QCOMPARE(books.readable(vaultAt(keyFile())), kAccounts);
    QCOMPARE(books.withStatus(u"needs_reauth"_s), 0);
}

void TestServerKeys::keyOfTheEnvironmentIsChangedByItsOwner()
{
    const QString old = QString::fromLatin1(readVaultKeys(keyFile())->first().toBase64());
    QVERIFY(QFile::remove(keyFile().path));
    const QString variable = u"CAMPANILE_VAULT_KEY"_s;
    const Outcome refused = run({u"rotate-key"_s, u"--data"_s, data()}, {{variable, old}});
    QCOMPARE(refused.code, 1);
    QCOMPARE(refused.json().value("error"_L1).toString(), u"vault.fixedKeys"_s);
    const QString fresh = QString::fromLatin1(Vault::newKey()->toBase64());
    const Outcome changed = run({u"rotate-key"_s, u"--data"_s, data()}, {{variable, old + u',' + fresh}});
    QVERIFY2(changed.code == 0, changed.err.constData());
    QVERIFY(!QFile::exists(keyFile().path));
    Books books(data());
    QCOMPARE(books.readable(vaultAt({{}, {}, fresh.toLatin1()})), kAccounts);
}

void TestServerKeys::passphraseOfTheServer()
{
    const QHash<QString, QString> passphrase{{u"CAMPANILE_VAULT_PASSPHRASE"_s, u"correct horse"_s}};
    const QByteArray key = readVaultKeys(keyFile())->first();
    QVERIFY(run({u"rotate-key"_s, u"--data"_s, data()}, passphrase).code == 0);
    QFile file(keyFile().path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(!content.contains(key) && !content.contains(key.toBase64()));
    const Outcome without = run({u"rotate-key"_s, u"--data"_s, data()});
    QCOMPARE(without.json().value("error"_L1).toString(), u"vault.needsPassphrase"_s);
    const Outcome wrong = run({u"rotate-key"_s, u"--data"_s, data()}, {{u"CAMPANILE_VAULT_PASSPHRASE"_s, u"wrong"_s}});
    QCOMPARE(wrong.json().value("error"_L1).toString(), u"vault.wrongPassphrase"_s);
    Books books(data());
    QCOMPARE(books.readable(vaultAt({keyFile().path, "correct horse", {}})), kAccounts);
}

void TestServerKeys::backupHasNoKey()
{
    const QString copy = m_place->path(u"copy"_s);
    QCOMPARE(run({u"backup"_s, u"--data"_s, data(), u"--to"_s, copy}).code, 0);
    const QByteArray key = readVaultKeys(keyFile())->first();
    QProcess grep;
    for (const QByteArray &form : {key.toBase64(), key.toHex()}) {
        grep.start(u"grep"_s, {u"-rqF"_s, QString::fromLatin1(form), copy});
        QVERIFY(grep.waitForFinished());
        QCOMPARE(grep.exitCode(), 1);
    }
    grep.start(u"grep"_s, {u"-rqF"_s, u"token-of-"_s, copy});
    QVERIFY(grep.waitForFinished());
    QCOMPARE(grep.exitCode(), 1);
}

void TestServerKeys::restoredWithTheOldKey()
{
    const QString copy = m_place->path(u"copy"_s);
    const QString target = m_place->path(u"target"_s);
    QCOMPARE(run({u"backup"_s, u"--data"_s, data(), u"--to"_s, copy}).code, 0);
    const Outcome restored = run({u"restore"_s, u"--data"_s, target, u"--from"_s, copy, u"--old-vault-key"_s, keyFile().path});
    QVERIFY2(restored.code == 0, restored.err.constData());
    QVERIFY(restored.json().value("resealed"_L1).toInt() >= kAccounts);
    QVERIFY(restored.json().value("lostAccounts"_L1).toArray().isEmpty());
    Books books(target);
    const VaultKeySource own{target + u"/vault.key"_s, {}, {}};
    QVERIFY(readVaultKeys(own)->first() != readVaultKeys(keyFile())->first());
    QCOMPARE(books.readable(vaultAt(own)), kAccounts);
    QCOMPARE(books.withStatus(u"needs_reauth"_s), 0);
}

void TestServerKeys::restoredWithoutTheOldKey()
{
    const QString copy = m_place->path(u"copy"_s);
    const QString target = m_place->path(u"target"_s);
    QCOMPARE(run({u"backup"_s, u"--data"_s, data(), u"--to"_s, copy}).code, 0);
    const Outcome restored = run({u"restore"_s, u"--data"_s, target, u"--from"_s, copy});
    QVERIFY2(restored.code == 0, restored.err.constData());
    QCOMPARE(restored.json().value("lostAccounts"_L1).toArray().size(), kAccounts);
    Books books(target);
    QCOMPARE(books.withStatus(u"needs_reauth"_s), kAccounts);
    const auto fits = fitsSecrets(*books.engine, vaultAt({target + u"/vault.key"_s, {}, {}}));
    QVERIFY(fits && *fits);
}

void TestServerKeys::unreadableOldKeyIsFoundBeforeAnythingHappens()
{
    const QString copy = m_place->path(u"copy"_s);
    const QString target = m_place->path(u"target"_s);
    QCOMPARE(run({u"backup"_s, u"--data"_s, data(), u"--to"_s, copy}).code, 0);
    const QStringList words{u"restore"_s, u"--data"_s, target, u"--from"_s, copy};
    QCOMPARE(run(words + QStringList{u"--old-vault-key"_s, u"/nonexistent"_s}).json().value("error"_L1).toString(), u"vault.noKey"_s);
    QVERIFY(!QFile::exists(target));
    QVERIFY(run(words + QStringList{u"--old-vault-key"_s, keyFile().path}).code == 0);
}

void TestServerKeys::wrongKeyStopsTheServer()
{
    const QByteArray right = readVaultKeys(keyFile())->first();
    const QStringList words{u"serve"_s, u"--data"_s, data(), u"--listen"_s, u"127.0.0.1:0"_s};
    const QHash<QString, QString> wrong{{u"CAMPANILE_VAULT_KEY"_s, QString::fromLatin1(Vault::newKey()->toBase64())}};
    const Outcome refused = run(words, wrong);
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.json().value("error"_L1).toString() == u"vault.otherKey", refused.err.constData());
    // A slip in the settings costs nobody a sign-in.
    Books books(data());
    QCOMPARE(books.withStatus(u"needs_reauth"_s), 0);
    QCOMPARE(books.readable(*Vault::create(right)), kAccounts);
}

} // namespace campanile::server::tst_serverkeys

CAMPANILE_GUILESS_TEST(campanile::server::tst_serverkeys::TestServerKeys)
#include "tst_serverkeys.moc"
