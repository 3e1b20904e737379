// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/vault.h"

#include "app/core/libcrypto.h"

#include <QCryptographicHash>

#include <sodium.h>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kNonceBytes = 12;
constexpr int kTagBytes = 16;
constexpr qsizetype kIdLetters = 8;
constexpr QLatin1StringView kFirst("v1.");
constexpr QLatin1StringView kSecond("v2.");

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(LibCrypto::EVP_CIPHER_CTX_free)>;

const unsigned char *in(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *out(QByteArray &bytes, qsizetype offset = 0)
{
    return reinterpret_cast<unsigned char *>(bytes.data()) + offset;
}

Error broken(const QString &what)
{
    return makeError(ErrorKind::Internal, u"vault.cipherFailed"_s, what);
}

Error noCrypto()
{
    return makeError(ErrorKind::Internal, u"vault.noCrypto"_s, u"libcrypto"_s);
}

Error damaged()
{
    return makeError(ErrorKind::Corrupt, u"vault.damaged"_s);
}

/** What is authenticated: the head as well, so that no value can be passed off as one of another form. */
QByteArray boundTo(const QString &head, const QByteArray &identity)
{
    return head.toLatin1() + '|' + identity;
}

Result<QByteArray> encrypt(const QByteArray &key, const QByteArray &secret, const QByteArray &bound)
{
    const LibCrypto *const crypto = libcrypto();
    if (!crypto)
        return noCrypto();
    QByteArray sealed(kNonceBytes + secret.size() + kTagBytes, '\0');
    if (crypto->RAND_bytes(out(sealed), kNonceBytes) != 1)
        return broken(u"random"_s);
    const Cipher ctx(crypto->EVP_CIPHER_CTX_new(), crypto->EVP_CIPHER_CTX_free);
    int length = 0;
    if (!ctx || crypto->EVP_EncryptInit_ex(ctx.get(), crypto->EVP_aes_256_gcm(), nullptr, in(key), out(sealed)) != 1
        || crypto->EVP_EncryptUpdate(ctx.get(), nullptr, &length, in(bound), int(bound.size())) != 1
        || crypto->EVP_EncryptUpdate(ctx.get(), out(sealed, kNonceBytes), &length, in(secret), int(secret.size())) != 1
        || crypto->EVP_EncryptFinal_ex(ctx.get(), out(sealed, kNonceBytes + length), &length) != 1
        || crypto->EVP_CIPHER_CTX_ctrl(ctx.get(), EVP_CTRL_GCM_GET_TAG, kTagBytes, out(sealed, kNonceBytes + secret.size())) != 1)
        return broken(u"encrypt"_s);
    return sealed;
}

Result<QByteArray> decrypt(const QByteArray &key, const QByteArray &bytes, const QByteArray &bound)
{
    if (bytes.size() < kNonceBytes + kTagBytes)
        return damaged();
    const LibCrypto *const crypto = libcrypto();
    if (!crypto)
        return noCrypto();
    const qsizetype size = bytes.size() - kNonceBytes - kTagBytes;
    QByteArray secret(size, '\0');
    QByteArray tag = bytes.last(kTagBytes);
    const Cipher ctx(crypto->EVP_CIPHER_CTX_new(), crypto->EVP_CIPHER_CTX_free);
    int length = 0;
    if (!ctx || crypto->EVP_DecryptInit_ex(ctx.get(), crypto->EVP_aes_256_gcm(), nullptr, in(key), in(bytes)) != 1
        || crypto->EVP_DecryptUpdate(ctx.get(), nullptr, &length, in(bound), int(bound.size())) != 1
        || crypto->EVP_DecryptUpdate(ctx.get(), out(secret), &length, in(bytes) + kNonceBytes, int(size)) != 1
        || crypto->EVP_CIPHER_CTX_ctrl(ctx.get(), EVP_CTRL_GCM_SET_TAG, kTagBytes, out(tag)) != 1
        || crypto->EVP_DecryptFinal_ex(ctx.get(), out(secret, length), &length) != 1)
        return damaged();
    return secret;
}

Result<QByteArray> decoded(const QString &text)
{
    auto bytes = QByteArray::fromBase64Encoding(text.toLatin1(),
                                                QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    return bytes ? Result<QByteArray>(std::move(bytes.decoded)) : Result<QByteArray>(damaged());
}

/** "v2." and the id, without what follows; empty for values of another form. */
QString headOf(const QString &sealed)
{
    const bool has = sealed.startsWith(kSecond) && sealed.indexOf(u'.', kSecond.size()) == kSecond.size() + kIdLetters;
    return has ? sealed.first(kSecond.size() + kIdLetters) : QString();
}

} // namespace

struct Vault::Ring {
    Ring() = default;
    Ring(const Ring &) = delete;
    Ring &operator=(const Ring &) = delete;
    ~Ring()
    {
        for (QByteArray &key : keys)
            sodium_memzero(key.data(), size_t(key.size()));
    }
    /** Null when the ring has no such key. */
    [[nodiscard]] const QByteArray *find(const QString &head) const
    {
        const qsizetype at = heads.indexOf(head);
        return at < 0 ? nullptr : &keys.at(at);
    }

    VaultKeys keys;
    QStringList heads; ///< of what each key seals
};

Result<Vault> Vault::create(const QByteArray &key)
{
    return create(VaultKeys{key});
}

Result<Vault> Vault::create(const VaultKeys &keys)
{
    auto ring = std::make_shared<Ring>();
    for (const QByteArray &key : keys) {
        if (key.size() != kKeyBytes)
            return makeError(ErrorKind::Invalid, u"vault.badKey"_s, u"a key must have 32 bytes"_s);
        // A copy of its own, which nobody shares, so that it can be wiped.
        ring->keys.append(QByteArray(key.constData(), key.size()));
        ring->heads.append(kSecond + idOf(key));
    }
    if (ring->keys.isEmpty())
        return makeError(ErrorKind::Invalid, u"vault.badKey"_s, u"there is no key"_s);
    return Vault(std::move(ring));
}

Result<QByteArray> Vault::newKey()
{
    const LibCrypto *const crypto = libcrypto();
    QByteArray key(kKeyBytes, '\0');
    if (!crypto)
        return noCrypto();
    if (crypto->RAND_priv_bytes(out(key), kKeyBytes) != 1)
        return broken(u"random"_s);
    return key;
}

QString Vault::idOf(const QByteArray &key)
{
    const QByteArray hash = QCryptographicHash::hash("campanile vault key id|" + key, QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.first(kIdLetters / 2).toHex());
}

Result<QString> Vault::seal(const QByteArray &secret, const QByteArray &identity) const
{
    const QString head = m_ring->heads.last();
    const auto sealed = encrypt(m_ring->keys.last(), secret, boundTo(head, identity));
    if (!sealed)
        return sealed.error();
    return head + u'.' + QString::fromLatin1(sealed->toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Result<QByteArray> Vault::open(const QString &sealed, const QByteArray &identity) const
{
    if (sealed.startsWith(kFirst)) {
        const auto bytes = decoded(sealed.sliced(kFirst.size()));
        if (!bytes)
            return bytes.error();
        for (const QByteArray &key : m_ring->keys) {
            auto secret = decrypt(key, *bytes, identity);
            // That another key might fit is so only of what was read.
            if (secret || secret.error().kind != ErrorKind::Corrupt)
                return secret;
        }
        return damaged();
    }
    const QString head = headOf(sealed);
    const QByteArray *const key = m_ring->find(head);
    if (!key)
        return damaged();
    const auto bytes = decoded(sealed.sliced(head.size() + 1));
    return bytes ? decrypt(*key, *bytes, boundTo(head, identity)) : bytes;
}

bool Vault::isCurrent(const QString &sealed) const
{
    return headOf(sealed) == m_ring->heads.last();
}

bool Vault::mayOpen(const QString &sealed) const
{
    return sealed.startsWith(kFirst) || m_ring->find(headOf(sealed));
}

} // namespace campanile::server
