// SPDX-License-Identifier: GPL-3.0-or-later
// Sealed values, rings of keys, and the places where keys lie.
#include "server/core/vaultkey.h"
#include "tests/support/testprogram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <openssl/evp.h>

namespace tst_vault {

using namespace campanile;
using namespace campanile::server;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kOld(32, 'o');
const QByteArray kNew(32, 'n');
constexpr char kRow[] = "w1|Credential|social_account|s1|accessTokenEncrypted";

const unsigned char *in(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

/** A value as it was sealed before keys had ids. */
QString sealedFirst(const QByteArray &key, const QByteArray &secret, const QByteArray &identity)
{
    QByteArray bytes(12 + secret.size() + 16, '\x07');
    auto *const out = reinterpret_cast<unsigned char *>(bytes.data());
    EVP_CIPHER_CTX *const ctx = EVP_CIPHER_CTX_new();
    int length = 0;
    EVP_EncryptInit_ex(ctx, EVP_aes_256_gcm(), nullptr, in(key), out);
    EVP_EncryptUpdate(ctx, nullptr, &length, in(identity), int(identity.size()));
    EVP_EncryptUpdate(ctx, out + 12, &length, in(secret), int(secret.size()));
    EVP_EncryptFinal_ex(ctx, out + 12 + length, &length);
    EVP_CIPHER_CTX_ctrl(ctx, EVP_CTRL_GCM_GET_TAG, 16, out + 12 + secret.size());
    EVP_CIPHER_CTX_free(ctx);
    return u"v1."_s + QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(content) == content.size();
}

QString codeOf(const Result<VaultKeys> &keys)
{
    return keys ? QString() : keys.error().code;
}

} // namespace

class TestVault : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void valueOfAnyKeyOfTheRingOpens();
    void newestKeySeals();
    void valueOfAForeignKeyDoesNotOpen();
    void changedValuesAreRefused_data();
    void changedValuesAreRefused();
    void everyCutIsRefused();
    void everyChangedByteIsRefused();
    void emptyRingIsRefused();
    void noTwoValuesAreAlike();
    void fileIsMadeForItsOwnerOnly();
    void oldFileOfOneKeyIsRead();
    void ringSurvivesItsFile();
    void damagedFiles_data();
    void damagedFiles();
    void passphraseSealsAFileInClear();
    void passphraseIsNeededAndMustFit();
    void costOfASealedFileIsBounded();
    void changedCostIsRefused();
    void environmentTakesThePlaceOfTheFile();
    void badEnvironment_data();
    void badEnvironment();
    void credentialOfSystemd();
    void readingMakesNothing();
};

void TestVault::valueOfAnyKeyOfTheRingOpens()
{
    const auto ring = Vault::create(VaultKeys{kOld, kNew});
    QVERIFY(ring);
    const QString first = sealedFirst(kOld, "first", kRow);
    const QString second = *Vault::create(kOld)->seal("second", kRow);
    QCOMPARE(*ring->open(first, kRow), "first"_ba);
    QCOMPARE(*ring->open(second, kRow), "second"_ba);
    QCOMPARE(*ring->open(*ring->seal("third", kRow), kRow), "third"_ba);
    QVERIFY(!ring->isCurrent(first));
    QVERIFY(!ring->isCurrent(second));
    QVERIFY(ring->mayOpen(first));
    QVERIFY(ring->mayOpen(second));
}

void TestVault::newestKeySeals()
{
    const auto ring = Vault::create(VaultKeys{kOld, kNew});
    const QString sealed = *ring->seal("token", kRow);
    QVERIFY(sealed.startsWith(u"v2."_s + Vault::idOf(kNew) + u'.'));
    QVERIFY(ring->isCurrent(sealed));
    QCOMPARE(*Vault::create(kNew)->open(sealed, kRow), "token"_ba);
    QCOMPARE(Vault::idOf(kNew).size(), 8);
    QVERIFY(Vault::idOf(kNew) != Vault::idOf(kOld));
}

void TestVault::valueOfAForeignKeyDoesNotOpen()
{
    const QString sealed = *Vault::create(kOld)->seal("token", kRow);
    const auto other = Vault::create(kNew);
    QVERIFY(!other->mayOpen(sealed));
    QCOMPARE(other->open(sealed, kRow).error().code, u"vault.damaged"_s);
    QCOMPARE(other->open(sealedFirst(kOld, "token", kRow), kRow).error().kind, ErrorKind::Corrupt);
}

void TestVault::changedValuesAreRefused_data()
{
    QTest::addColumn<QString>("sealed");
    QTest::addColumn<QByteArray>("identity");
    const auto ring = Vault::create(VaultKeys{kOld, kNew});
    const QString good = *ring->seal("token", kRow);
    const QString body = good.sliced(12);
    QTest::newRow("of another row") << good << QByteArray("w1|Credential|social_account|s2|accessTokenEncrypted");
    QTest::newRow("of another property") << good << QByteArray("w1|Credential|social_account|s1|refreshTokenEncrypted");
    QTest::newRow("of another workspace") << good << QByteArray("w2|Credential|social_account|s1|accessTokenEncrypted");
    QTest::newRow("said to be of the other key") << u"v2."_s + Vault::idOf(kOld) + u'.' + body << QByteArray(kRow);
    QTest::newRow("said to be of an unknown key") << u"v2.00000000."_s + body << QByteArray(kRow);
    QTest::newRow("said to be of the first form") << u"v1."_s + body << QByteArray(kRow);
    QTest::newRow("said to be of a later form") << u"v3."_s + good.sliced(3) << QByteArray(kRow);
    QTest::newRow("no text at all") << QString() << QByteArray(kRow);
    QTest::newRow("a form and nothing else") << u"v2."_s << QByteArray(kRow);
    QTest::newRow("a head and nothing else") << good.first(12) << QByteArray(kRow);
    QTest::newRow("in clear") << u"token"_s << QByteArray(kRow);
    QTest::newRow("letters that are no base64") << good.first(12) + u"!!!!"_s << QByteArray(kRow);
    QTest::newRow("with a second value behind it") << good + body << QByteArray(kRow);
}

void TestVault::changedValuesAreRefused()
{
    QFETCH(QString, sealed);
    QFETCH(QByteArray, identity);
    const auto opened = Vault::create(VaultKeys{kOld, kNew})->open(sealed, identity);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, u"vault.damaged"_s);
    QCOMPARE(opened.error().kind, ErrorKind::Corrupt);
}

void TestVault::everyCutIsRefused()
{
    const auto vault = Vault::create(kNew);
    const QString good = *vault->seal("a token that is long enough", kRow);
    for (qsizetype length = 0; length < good.size(); ++length)
        QVERIFY2(!vault->open(good.first(length), kRow), QByteArray::number(length).constData());
    QVERIFY(vault->open(good, kRow));
}

void TestVault::everyChangedByteIsRefused()
{
    const auto vault = Vault::create(kNew);
    const QString good = *vault->seal("a token", kRow);
    QByteArray bytes = QByteArray::fromBase64(good.sliced(12).toLatin1(), QByteArray::Base64UrlEncoding);
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        bytes[i] = char(bytes.at(i) ^ 1);
        const QString changed = good.first(12) + QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding));
        QVERIFY2(!vault->open(changed, kRow), QByteArray::number(i).constData());
        bytes[i] = char(bytes.at(i) ^ 1);
    }
}

void TestVault::emptyRingIsRefused()
{
    QCOMPARE(Vault::create(VaultKeys()).error().code, u"vault.badKey"_s);
    QCOMPARE(Vault::create(VaultKeys{kOld, "short"}).error().code, u"vault.badKey"_s);
}

void TestVault::noTwoValuesAreAlike()
{
    const auto vault = Vault::create(kNew);
    QSet<QString> seen;
    for (int i = 0; i < 1'000; ++i)
        seen.insert(vault->seal("token", kRow)->sliced(12, 16));
    QCOMPARE(seen.size(), 1'000);
}

void TestVault::fileIsMadeForItsOwnerOnly()
{
    QTemporaryDir folder;
    const VaultKeySource source{folder.filePath(u"vault.key"_s), {}, {}};
    const auto made = loadVaultKeys(source);
    QVERIFY(made);
    QCOMPARE(made->size(), 1);
    QCOMPARE(made->first().size(), 32);
    QCOMPARE(*loadVaultKeys(source), *made);
    const auto strangers = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(source.path) & strangers));
}

void TestVault::oldFileOfOneKeyIsRead()
{
    QTemporaryDir folder;
    const VaultKeySource source{folder.filePath(u"vault.key"_s), {}, {}};
    QVERIFY(write(source.path, kOld));
    QCOMPARE(*loadVaultKeys(source), VaultKeys{kOld});
    QCOMPARE(contentOf(source.path), kOld);
}

void TestVault::ringSurvivesItsFile()
{
    QTemporaryDir folder;
    const VaultKeySource source{folder.filePath(u"vault.key"_s), {}, {}};
    QVERIFY(storeVaultKeys(source, {kOld, kNew}));
    QCOMPARE(*loadVaultKeys(source), (VaultKeys{kOld, kNew}));
    QVERIFY(storeVaultKeys(source, {kNew}));
    QCOMPARE(*loadVaultKeys(source), VaultKeys{kNew});
}

void TestVault::damagedFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("a byte less") << QByteArray(31, 'k');
    QTest::newRow("a byte more") << QByteArray(33, 'k');
    QTest::newRow("a ring without a key") << QByteArray("campanile vault keys 1\n");
    QTest::newRow("a ring with half a key") << vaultKeysText({kOld}) + kNew.toBase64().first(20);
    QTest::newRow("a ring with letters that are no base64") << vaultKeysText({kOld}) + "!!!!\n";
    QTest::newRow("far too long") << QByteArray(70'000, 'k');
}

void TestVault::damagedFiles()
{
    QFETCH(QByteArray, content);
    QTemporaryDir folder;
    const VaultKeySource source{folder.filePath(u"vault.key"_s), {}, {}};
    QVERIFY(write(source.path, content));
    QCOMPARE(codeOf(loadVaultKeys(source)), u"vault.badKey"_s);
    // What might still be somebody's key is left as it was.
    QCOMPARE(contentOf(source.path), content);
}

void TestVault::passphraseSealsAFileInClear()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"vault.key"_s);
    QVERIFY(write(path, kOld));
    const VaultKeySource sealed{path, "correct horse", {}};
    QCOMPARE(*loadVaultKeys(sealed), VaultKeys{kOld});
    QVERIFY(!contentOf(path).contains(kOld));
    QVERIFY(!contentOf(path).contains(kOld.toBase64()));
    QCOMPARE(*loadVaultKeys(sealed), VaultKeys{kOld});
    QVERIFY(storeVaultKeys(sealed, {kOld, kNew}));
    QCOMPARE(*loadVaultKeys(sealed), (VaultKeys{kOld, kNew}));
}

void TestVault::passphraseIsNeededAndMustFit()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"vault.key"_s);
    QVERIFY(storeVaultKeys({path, "correct horse", {}}, {kOld}));
    const QByteArray before = contentOf(path);
    QCOMPARE(codeOf(loadVaultKeys({path, {}, {}})), u"vault.needsPassphrase"_s);
    QCOMPARE(codeOf(loadVaultKeys({path, "wrong horse", {}})), u"vault.wrongPassphrase"_s);
    QCOMPARE(contentOf(path), before);
}

void TestVault::costOfASealedFileIsBounded()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"vault.key"_s);
    QVERIFY(storeVaultKeys({path, "correct horse", {}}, {kOld}));
    QByteArray content = contentOf(path);
    QVERIFY(content.contains("268435456"));
    content.replace("268435456", "99999999999999");
    QVERIFY(write(path, content));
    QCOMPARE(codeOf(loadVaultKeys({path, "correct horse", {}})), u"vault.badKey"_s);
}

void TestVault::changedCostIsRefused()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"vault.key"_s);
    QVERIFY(storeVaultKeys({path, "correct horse", {}}, {kOld}));
    QByteArray content = contentOf(path);
    content.replace("\"operations\": 3", "\"operations\": 2");
    QVERIFY(write(path, content));
    QCOMPARE(codeOf(loadVaultKeys({path, "correct horse", {}})), u"vault.wrongPassphrase"_s);
}

void TestVault::environmentTakesThePlaceOfTheFile()
{
    QTemporaryDir folder;
    QProcessEnvironment environment;
    environment.insert(u"CAMPANILE_VAULT_KEY"_s, QString::fromLatin1(kOld.toBase64() + ", " + kNew.toBase64()));
    environment.insert(u"CAMPANILE_VAULT_PASSPHRASE"_s, u"unused"_s);
    const auto source = vaultKeySource(folder.filePath(u"vault.key"_s), environment);
    QVERIFY(source);
    QVERIFY(source->isFixed());
    QCOMPARE(*loadVaultKeys(*source), (VaultKeys{kOld, kNew}));
    QCOMPARE(storeVaultKeys(*source, {kNew}).error().code, u"vault.fixedKeys"_s);
    QVERIFY(QDir(folder.path()).isEmpty());
}

void TestVault::badEnvironment_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("too short") << QByteArray("abcd");
    QTest::newRow("no base64") << QByteArray("correct horse battery staple");
    QTest::newRow("one good and one bad") << kOld.toBase64() + ",abcd";
    QTest::newRow("commas only") << QByteArray(",,");
}

void TestVault::badEnvironment()
{
    QFETCH(QByteArray, text);
    QCOMPARE(codeOf(loadVaultKeys({u"/nonexistent/vault.key"_s, {}, text})), u"vault.badKey"_s);
}

void TestVault::credentialOfSystemd()
{
    QTemporaryDir folder;
    QVERIFY(write(folder.filePath(u"campanile-vault-passphrase"_s), "correct horse\n"));
    QProcessEnvironment environment;
    environment.insert(u"CREDENTIALS_DIRECTORY"_s, folder.path());
    QCOMPARE(vaultKeySource(u"key"_s, environment)->passphrase, "correct horse"_ba);
    environment.insert(u"CAMPANILE_VAULT_PASSPHRASE"_s, u"another"_s);
    QCOMPARE(vaultKeySource(u"key"_s, environment)->passphrase, "another"_ba);
    QVERIFY(vaultKeySource(u"key"_s, {})->passphrase.isEmpty());
}

void TestVault::readingMakesNothing()
{
    QTemporaryDir folder;
    const VaultKeySource source{folder.filePath(u"vault.key"_s), {}, {}};
    QCOMPARE(codeOf(readVaultKeys(source)), u"vault.noKey"_s);
    QVERIFY(QDir(folder.path()).isEmpty());
}

CAMPANILE_GUILESS_TEST(TestVault)

} // namespace tst_vault

#include "tst_vault.moc"
