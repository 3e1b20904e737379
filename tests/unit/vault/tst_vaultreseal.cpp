// SPDX-License-Identifier: GPL-3.0-or-later
// Changing the key under the real engine and SQLite, and finding what was changed on disk.
#include "app/core/recordid.h"
#include "app/core/rng.h"
#include "server/core/storage/sqlitestorage.h"
#include "server/core/vaultcredentials.h"
#include "server/core/vaultreseal.h"
#include "tests/support/testprogram.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

namespace tst_vaultreseal {

using namespace campanile;
using namespace campanile::server;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kOld(32, 'o');
const QByteArray kNew(32, 'n');

class NoDirectory final : public Directory
{
public:
    [[nodiscard]] QList<Membership> memberships(const QString &) const override { return {}; }
    [[nodiscard]] std::optional<Membership> membership(const QString &, const QString &) const override { return std::nullopt; }
};

Vault vaultOf(const VaultKeys &keys)
{
    return *Vault::create(keys);
}

} // namespace

class TestVaultReseal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyValueIsSealedWithTheNewest();
    void againChangesNothing();
    void cutOffAnywhereLosesNothing();
    void swappedRowsAreFoundAndReported();
    void changedValueMarksItsAccountOnce();
    void unreadableCanBeTakenAway();
    void disconnectedAccountStaysSo();
    void flowThatDoesNotOpenIsRemoved();
    void flowIsSealedAgain();
    void anotherServersKeyIsNoticed();
    void oneChangedValueIsNotAnotherKey();

private:
    QString addAccount(const QString &name)
    {
        QString id;
        const auto done = m_engine->write(m_workspace, [&](SystemRecords &records) -> Result<void> {
            const auto made = records.create(u"SocialAccount"_s, {{u"platform"_s, u"mastodon"_s},
                                                                  {u"platformAccountId"_s, name},
                                                                  {u"displayName"_s, name},
                                                                  {u"status"_s, u"connected"_s}});
            if (!made)
                return made.error();
            id = *made;
            AccountTokens tokens;
            tokens.accessToken = u"access-"_s + name;
            tokens.refreshToken = u"refresh-"_s + name;
            return VaultCredentials(vaultOf({kOld})).write(records, m_workspace, id, tokens);
        });
        if (!done)
            qWarning("%s %s", qPrintable(done.error().code), qPrintable(done.error().detail));
        return id;
    }
    Result<AccountTokens> tokensOf(const QString &account, const VaultKeys &keys)
    {
        Result<AccountTokens> tokens = makeError(ErrorKind::Internal, u"test"_s);
        (void)m_engine->read(m_workspace, [&](const SystemReader &records) -> Result<void> {
            tokens = VaultCredentials(vaultOf(keys)).read(records, m_workspace, account);
            return {};
        });
        return tokens;
    }
    QList<QJsonObject> all(const QString &type)
    {
        QList<QJsonObject> rows;
        (void)m_engine->read(m_workspace, [&](const SystemReader &records) -> Result<void> {
            rows = records.query(type, {}, 10'000).value_or(QList<QJsonObject>());
            return {};
        });
        return rows;
    }
    QJsonObject credentialOf(const QString &account)
    {
        const auto rows = all(u"Credential"_s);
        for (const QJsonObject &row : rows) {
            if (row.value("ownerId"_L1).toString() == account)
                return row;
        }
        return {};
    }
    bool patch(const QString &type, const QString &id, const QJsonObject &values)
    {
        return m_engine->write(m_workspace, [&](SystemRecords &records) { return records.patch(type, id, values); }).has_value();
    }
    QString statusOf(const QString &account)
    {
        const auto rows = all(u"SocialAccount"_s);
        for (const QJsonObject &row : rows) {
            if (row.value("id"_L1).toString() == account)
                return row.value("status"_L1).toString();
        }
        return {};
    }
    /** How many sealed values the newest of @p keys did not seal. */
    int stale(const VaultKeys &keys)
    {
        const Vault vault = vaultOf(keys);
        int count = 0;
        const auto rows = all(u"Credential"_s);
        for (const QJsonObject &row : rows) {
            for (auto it = row.begin(); it != row.end(); ++it)
                count += it.key().endsWith(u"Encrypted"_s) && !it.value().toString().isEmpty() && !vault.isCurrent(it.value().toString());
        }
        return count;
    }
    ResealReport reseal(const VaultKeys &keys, bool remove = false)
    {
        ResealOptions options;
        options.removeUnreadable = remove;
        const auto report = resealSecrets(*m_engine, vaultOf(keys), m_clock, options);
        if (!report)
            qWarning("%s %s", qPrintable(report.error().code), qPrintable(report.error().detail));
        return report.value_or(ResealReport());
    }
    QString addFlow(const QByteArray &key)
    {
        QString id;
        const auto done = m_engine->write(m_workspace, [&](SystemRecords &records) -> Result<void> {
            const auto made = records.create(u"OAuthState"_s, {{u"userId"_s, m_user},
                                                               {u"platform"_s, u"mastodon"_s},
                                                               {u"stateToken"_s, u"state"_s},
                                                               {u"redirectUri"_s, u"http://127.0.0.1/"_s},
                                                               {u"expiresAt"_s, u"2030-01-01T00:00:00.000Z"_s}});
            if (!made)
                return made.error();
            id = *made;
            const QByteArray identity = (m_workspace + u"|OAuthState|"_s + id + u"|flowEncrypted"_s).toUtf8();
            return records.patch(u"OAuthState"_s, id, {{u"flowEncrypted"_s, *vaultOf({key}).seal("flow", identity)}});
        });
        if (!done)
            qWarning("%s %s", qPrintable(done.error().code), qPrintable(done.error().detail));
        return id;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    SystemClock m_clock;
    SystemRng m_rng;
    std::unique_ptr<Engine> m_engine;
    QString m_workspace;
    QString m_user;
};

void TestVaultReseal::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_dir->path()).mkpath(u"data"_s));
    SqliteStorageOptions options;
    options.folder = m_dir->filePath(u"data"_s);
    const auto storage = SqliteStorage::open(options);
    QVERIFY(storage);
    EngineOptions engineOptions;
    engineOptions.blobDir = m_dir->filePath(u"blobs"_s);
    m_engine = std::make_unique<Engine>(*storage, std::make_shared<NoDirectory>(), m_clock, m_rng, engineOptions);
    m_user = campanile::RecordId::create('u').toString();
    NewWorkspace workspace;
    workspace.name = u"Roasters"_s;
    workspace.ownerId = m_user;
    const auto made = m_engine->createWorkspace(workspace);
    QVERIFY(made);
    m_workspace = *made;
}

void TestVaultReseal::cleanup()
{
    m_engine.reset();
}

void TestVaultReseal::everyValueIsSealedWithTheNewest()
{
    const QString one = addAccount(u"one"_s);
    const QString two = addAccount(u"two"_s);
    const ResealReport report = reseal({kOld, kNew});
    QVERIFY(report.values >= 4);
    QCOMPARE(report.resealed, report.values);
    QCOMPARE(report.unreadable, 0);
    QCOMPARE(stale({kNew}), 0);
    QCOMPARE(tokensOf(one, {kNew})->accessToken, u"access-one"_s);
    QCOMPARE(tokensOf(two, {kNew})->refreshToken, u"refresh-two"_s);
    QVERIFY(!tokensOf(one, {kOld}));
    QCOMPARE(statusOf(one), u"connected"_s);
}

void TestVaultReseal::againChangesNothing()
{
    addAccount(u"one"_s);
    reseal({kOld, kNew});
    const qint64 before = *m_engine->sequence(m_workspace);
    const ResealReport report = reseal({kOld, kNew});
    QCOMPARE(report.resealed, 0);
    QCOMPARE(*m_engine->sequence(m_workspace), before);
}

void TestVaultReseal::cutOffAnywhereLosesNothing()
{
    // One record, one transaction: whatever number of them was done, the ring opens all, and the next pass does the rest.
    QStringList accounts;
    for (int i = 0; i < 5; ++i)
        accounts.append(addAccount(u"account%1"_s.arg(i)));
    const auto rows = all(u"Credential"_s);
    QCOMPARE(rows.size(), 5);
    for (int done = 0; done < 5; ++done) {
        AccountTokens tokens;
        tokens.accessToken = u"access-account%1"_s.arg(done);
        tokens.refreshToken = u"refresh-account%1"_s.arg(done);
        QVERIFY(m_engine->write(m_workspace, [&](SystemRecords &records) {
            return VaultCredentials(vaultOf({kOld, kNew})).write(records, m_workspace, accounts.at(done), tokens);
        }));
        for (int i = 0; i < 5; ++i)
            QCOMPARE(tokensOf(accounts.at(i), {kOld, kNew})->accessToken, u"access-account%1"_s.arg(i));
    }
    reseal({kOld, kNew});
    for (int i = 0; i < 5; ++i)
        QCOMPARE(tokensOf(accounts.at(i), {kNew})->refreshToken, u"refresh-account%1"_s.arg(i));
}

void TestVaultReseal::swappedRowsAreFoundAndReported()
{
    const QString one = addAccount(u"one"_s);
    const QString two = addAccount(u"two"_s);
    const QString three = addAccount(u"three"_s);
    const QJsonObject a = credentialOf(one);
    const QJsonObject b = credentialOf(two);
    for (const QString &property : {u"accessTokenEncrypted"_s, u"refreshTokenEncrypted"_s}) {
        QVERIFY(patch(u"Credential"_s, a.value("id"_L1).toString(), {{property, b.value(property)}}));
        QVERIFY(patch(u"Credential"_s, b.value("id"_L1).toString(), {{property, a.value(property)}}));
    }
    const ResealReport report = reseal({kOld});
    QCOMPARE(QSet<QString>(report.lostAccounts.begin(), report.lostAccounts.end()), QSet<QString>({one, two}));
    QCOMPARE(statusOf(one), u"needs_reauth"_s);
    QCOMPARE(statusOf(two), u"needs_reauth"_s);
    QCOMPARE(statusOf(three), u"connected"_s);
}

void TestVaultReseal::changedValueMarksItsAccountOnce()
{
    const QString account = addAccount(u"one"_s);
    const QString credential = credentialOf(account).value("id"_L1).toString();
    QString sealed = credentialOf(account).value("refreshTokenEncrypted"_L1).toString();
    sealed.chop(6);
    QVERIFY(patch(u"Credential"_s, credential, {{u"refreshTokenEncrypted"_s, sealed}}));
    ResealReport report = reseal({kOld, kNew});
    QCOMPARE(report.lostAccounts, QStringList{account});
    QCOMPARE(report.unreadable, 1);
    QCOMPARE(statusOf(account), u"needs_reauth"_s);
    const auto health = all(u"AccountHealth"_s);
    QCOMPARE(health.size(), 1);
    QCOMPARE(health.first().value("lastErrorCode"_L1).toString(), u"vault.damaged"_s);
    report = reseal({kOld, kNew});
    QVERIFY(report.lostAccounts.isEmpty());
    QCOMPARE(report.unreadable, 1);
    QCOMPARE(all(u"AccountHealth"_s).size(), 1);
    // The evidence stays where it was.
    QCOMPARE(credentialOf(account).value("refreshTokenEncrypted"_L1).toString(), sealed);
}

void TestVaultReseal::unreadableCanBeTakenAway()
{
    const QString one = addAccount(u"one"_s);
    const QString two = addAccount(u"two"_s);
    reseal({kNew}, true);
    QVERIFY(all(u"Credential"_s).isEmpty());
    QCOMPARE(statusOf(one), u"needs_reauth"_s);
    QCOMPARE(statusOf(two), u"needs_reauth"_s);
    QVERIFY(*fitsSecrets(*m_engine, vaultOf({kNew})));
}

void TestVaultReseal::disconnectedAccountStaysSo()
{
    const QString account = addAccount(u"one"_s);
    QVERIFY(patch(u"SocialAccount"_s, account, {{u"status"_s, u"disconnected"_s}}));
    QVERIFY(reseal({kNew}).lostAccounts.isEmpty());
    QCOMPARE(statusOf(account), u"disconnected"_s);
}

void TestVaultReseal::flowThatDoesNotOpenIsRemoved()
{
    QVERIFY(!addFlow(kOld).isEmpty());
    reseal({kNew});
    QVERIFY(all(u"OAuthState"_s).isEmpty());
}

void TestVaultReseal::flowIsSealedAgain()
{
    const QString id = addFlow(kOld);
    reseal({kOld, kNew});
    const auto rows = all(u"OAuthState"_s);
    QCOMPARE(rows.size(), 1);
    const QByteArray identity = (m_workspace + u"|OAuthState|"_s + id + u"|flowEncrypted"_s).toUtf8();
    const auto opened = vaultOf({kNew}).open(rows.first().value("flowEncrypted"_L1).toString(), identity);
    QVERIFY(opened);
    QCOMPARE(*opened, "flow"_ba);
}

void TestVaultReseal::anotherServersKeyIsNoticed()
{
    QVERIFY(*fitsSecrets(*m_engine, vaultOf({kNew})));
    addAccount(u"one"_s);
    addAccount(u"two"_s);
    QVERIFY(!*fitsSecrets(*m_engine, vaultOf({kNew})));
    QVERIFY(*fitsSecrets(*m_engine, vaultOf({kOld, kNew})));
}

void TestVaultReseal::oneChangedValueIsNotAnotherKey()
{
    const QString account = addAccount(u"one"_s);
    QVERIFY(patch(u"Credential"_s, credentialOf(account).value("id"_L1).toString(), {{u"accessTokenEncrypted"_s, u"v2.00000000.AAAA"_s}}));
    QVERIFY(*fitsSecrets(*m_engine, vaultOf({kOld})));
}

CAMPANILE_GUILESS_TEST(TestVaultReseal)

} // namespace tst_vaultreseal

#include "tst_vaultreseal.moc"
