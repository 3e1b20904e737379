// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/vaultkey.h"

#include "app/core/logging.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr QByteArrayView kTextHead = "campanile vault keys 1\n";
constexpr QLatin1StringView kSealedFormat("campanile sealed vault keys 1");
constexpr qint64 kMaxFile = 64 * 1024;
constexpr auto kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto kStrangers = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;

Error badKey(const QString &detail)
{
    return makeError(ErrorKind::Corrupt, u"vault.badKey"_s, detail);
}

/** How a passphrase becomes a key; authenticated with what it seals. */
struct Cost {
    quint64 operations = crypto_pwhash_OPSLIMIT_MODERATE;
    quint64 memory = crypto_pwhash_MEMLIMIT_MODERATE;
    QByteArray salt;

    [[nodiscard]] QByteArray identity() const
    {
        return (u"%1|argon2id13|%2|%3|"_s.arg(kSealedFormat).arg(operations).arg(memory)).toLatin1() + salt.toHex();
    }
};

Result<Vault> vaultOf(const QByteArray &passphrase, const Cost &cost)
{
    // A file from elsewhere must not be able to ask for all memory there is.
    const bool isSane = cost.operations >= crypto_pwhash_OPSLIMIT_MIN && cost.operations <= crypto_pwhash_OPSLIMIT_SENSITIVE
        && cost.memory >= crypto_pwhash_MEMLIMIT_MIN && cost.memory <= crypto_pwhash_MEMLIMIT_SENSITIVE
        && cost.salt.size() == crypto_pwhash_SALTBYTES;
    if (!isSane)
        return badKey(u"cost"_s);
    QByteArray key(Vault::kKeyBytes, '\0');
    const int failed = crypto_pwhash(reinterpret_cast<unsigned char *>(key.data()), quint64(key.size()), passphrase.constData(),
                                     quint64(passphrase.size()), reinterpret_cast<const unsigned char *>(cost.salt.constData()),
                                     cost.operations, size_t(cost.memory), crypto_pwhash_ALG_ARGON2ID13);
    if (failed)
        return makeError(ErrorKind::Storage, u"vault.noMemory"_s);
    auto vault = Vault::create(key);
    sodium_memzero(key.data(), size_t(key.size()));
    return vault;
}

Result<QByteArray> sealedText(const QByteArray &passphrase, const QByteArray &text)
{
    if (sodium_init() < 0)
        return makeError(ErrorKind::Internal, u"vault.noCrypto"_s);
    Cost cost;
    cost.salt.resize(crypto_pwhash_SALTBYTES);
    randombytes_buf(cost.salt.data(), size_t(cost.salt.size()));
    const auto vault = vaultOf(passphrase, cost);
    if (!vault)
        return vault.error();
    const auto sealed = vault->seal(text, cost.identity());
    if (!sealed)
        return sealed.error();
    return QJsonDocument(QJsonObject{{u"format"_s, kSealedFormat},
                                     {u"operations"_s, qint64(cost.operations)},
                                     {u"memory"_s, qint64(cost.memory)},
                                     {u"salt"_s, QString::fromLatin1(cost.salt.toHex())},
                                     {u"keys"_s, *sealed}})
        .toJson();
}

/** What a sealed file holds; nothing when @p content is none. */
std::optional<QJsonObject> sealedFile(const QByteArray &content)
{
    const QJsonObject object = QJsonDocument::fromJson(content).object();
    return object.value("format"_L1).toString() == kSealedFormat ? std::optional(object) : std::nullopt;
}

Result<QByteArray> openedText(const QByteArray &passphrase, const QJsonObject &file)
{
    if (passphrase.isEmpty())
        return makeError(ErrorKind::Permission, u"vault.needsPassphrase"_s);
    if (sodium_init() < 0)
        return makeError(ErrorKind::Internal, u"vault.noCrypto"_s);
    Cost cost;
    cost.operations = quint64(file.value("operations"_L1).toInteger());
    cost.memory = quint64(file.value("memory"_L1).toInteger());
    cost.salt = QByteArray::fromHex(file.value("salt"_L1).toString().toLatin1());
    const auto vault = vaultOf(passphrase, cost);
    if (!vault)
        return vault.error();
    auto text = vault->open(file.value("keys"_L1).toString(), cost.identity());
    return text ? text : Result<QByteArray>(makeError(ErrorKind::Permission, u"vault.wrongPassphrase"_s));
}

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return makeError(ErrorKind::NotFound, u"vault.noKey"_s, path);
    if (!file.open(QIODevice::ReadOnly))
        return makeError(ErrorKind::Storage, u"vault.unreadable"_s, file.errorString());
    if (file.permissions() & kStrangers)
        qCWarning(lcServer) << "others than its owner may read or write the vault's key file" << path;
    // A pipe knows no size, so there is room for the largest first.
    QByteArray content = file.read(kMaxFile + 1);
    content.squeeze();
    return content.size() <= kMaxFile ? Result<QByteArray>(content) : Result<QByteArray>(badKey(path));
}

} // namespace

QByteArray vaultKeysText(const VaultKeys &keys)
{
    QByteArray text = kTextHead.toByteArray();
    for (const QByteArray &key : keys)
        text += key.toBase64() + '\n';
    return text;
}

Result<VaultKeys> parseVaultKeys(const QByteArray &content)
{
    if (content.size() == Vault::kKeyBytes)
        return VaultKeys{content};
    if (!content.startsWith(kTextHead))
        return badKey(u"form"_s);
    VaultKeys keys;
    const QList<QByteArray> lines = content.sliced(kTextHead.size()).split('\n');
    for (const QByteArray &line : lines) {
        if (line.isEmpty())
            continue;
        const auto key = QByteArray::fromBase64Encoding(line, QByteArray::AbortOnBase64DecodingErrors);
        if (!key || key.decoded.size() != Vault::kKeyBytes)
            return badKey(u"key"_s);
        keys.append(key.decoded);
    }
    return keys.isEmpty() ? Result<VaultKeys>(badKey(u"empty"_s)) : Result<VaultKeys>(keys);
}

Result<VaultKeySource> vaultKeySource(const QString &path, const QProcessEnvironment &environment)
{
    VaultKeySource source{path, {}, environment.value(u"CAMPANILE_VAULT_KEY"_s).toLatin1()};
    if (source.isFixed())
        return source;
    source.passphrase = environment.value(u"CAMPANILE_VAULT_PASSPHRASE"_s).toUtf8();
    const QString credentials = environment.value(u"CREDENTIALS_DIRECTORY"_s);
    QFile file(QDir(credentials).filePath(u"campanile-vault-passphrase"_s));
    if (!source.passphrase.isEmpty() || credentials.isEmpty() || !file.exists())
        return source;
    if (!file.open(QIODevice::ReadOnly))
        return makeError(ErrorKind::Storage, u"vault.unreadable"_s, file.errorString());
    source.passphrase = file.read(kMaxFile);
    while (source.passphrase.endsWith('\n') || source.passphrase.endsWith('\r'))
        source.passphrase.chop(1);
    return source;
}

Result<VaultKeys> readVaultKeys(const VaultKeySource &source)
{
    if (source.isFixed())
        return parseVaultKeys(kTextHead.toByteArray() + QByteArray(source.keysText).replace(',', '\n').replace(' ', ""));
    const auto content = contentOf(source.path);
    if (!content)
        return content.error();
    const auto sealed = sealedFile(*content);
    if (!sealed)
        return parseVaultKeys(*content);
    auto text = openedText(source.passphrase, *sealed);
    if (!text)
        return text.error();
    const auto keys = parseVaultKeys(*text);
    sodium_memzero(text->data(), size_t(text->size()));
    return keys;
}

Result<VaultKeys> loadVaultKeys(const VaultKeySource &source)
{
    auto keys = readVaultKeys(source);
    if (source.isFixed())
        return keys;
    if (!keys && keys.error().kind == ErrorKind::NotFound) {
        const auto key = Vault::newKey();
        if (!key)
            return key.error();
        keys = VaultKeys{*key};
    } else if (!keys || source.passphrase.isEmpty()) {
        return keys;
    } else if (const auto content = contentOf(source.path); !content || sealedFile(*content)) {
        return keys;
    }
    const auto stored = storeVaultKeys(source, *keys);
    return stored ? keys : Result<VaultKeys>(stored.error());
}

Result<void> storeVaultKeys(const VaultKeySource &source, const VaultKeys &keys)
{
    if (source.isFixed())
        return makeError(ErrorKind::Unsupported, u"vault.fixedKeys"_s);
    QByteArray content = keys.size() == 1 ? keys.first() : vaultKeysText(keys);
    if (!source.passphrase.isEmpty()) {
        auto sealed = sealedText(source.passphrase, vaultKeysText(keys));
        if (!sealed)
            return sealed.error();
        content = *sealed;
    }
    QSaveFile file(source.path);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(kOwnerOnly) && file.write(content) == content.size() && file.commit();
    return written ? Result<void>() : Result<void>(makeError(ErrorKind::Storage, u"profile.notWritable"_s, file.errorString()));
}

} // namespace campanile::server
