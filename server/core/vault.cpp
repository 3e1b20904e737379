// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/vault.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kNonceBytes = 12;
constexpr int kTagBytes = 16;
constexpr QLatin1StringView kPrefix("v1.");

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

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

} // namespace

Result<Vault> Vault::create(const QByteArray &key)
{
    if (key.size() != kKeyBytes)
        return makeError(ErrorKind::Invalid, u"vault.badKey"_s, u"the key must have 32 bytes"_s);
    return Vault(key);
}

Result<QByteArray> Vault::newKey()
{
    QByteArray key(kKeyBytes, '\0');
    if (RAND_priv_bytes(out(key), kKeyBytes) != 1)
        return broken(u"random"_s);
    return key;
}

Vault::~Vault()
{
    // A shared buffer is still in use by a copy; only the last owner wipes it.
    if (!m_key.isEmpty() && m_key.isDetached())
        OPENSSL_cleanse(m_key.data(), size_t(m_key.size()));
}

Result<QString> Vault::seal(const QByteArray &secret, const QByteArray &identity) const
{
    QByteArray sealed(kNonceBytes + secret.size() + kTagBytes, '\0');
    if (RAND_bytes(out(sealed), kNonceBytes) != 1)
        return broken(u"random"_s);
    const Cipher ctx(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    int length = 0;
    if (!ctx || EVP_EncryptInit_ex(ctx.get(), EVP_aes_256_gcm(), nullptr, in(m_key), out(sealed)) != 1
        || EVP_EncryptUpdate(ctx.get(), nullptr, &length, in(identity), int(identity.size())) != 1
        || EVP_EncryptUpdate(ctx.get(), out(sealed, kNonceBytes), &length, in(secret), int(secret.size())) != 1
        || EVP_EncryptFinal_ex(ctx.get(), out(sealed, kNonceBytes + length), &length) != 1
        || EVP_CIPHER_CTX_ctrl(ctx.get(), EVP_CTRL_GCM_GET_TAG, kTagBytes, out(sealed, kNonceBytes + secret.size())) != 1)
        return broken(u"encrypt"_s);
    return kPrefix + QString::fromLatin1(sealed.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

Result<QByteArray> Vault::open(const QString &sealed, const QByteArray &identity) const
{
    const Error corrupt = makeError(ErrorKind::Corrupt, u"vault.doesNotOpen"_s);
    if (!sealed.startsWith(kPrefix))
        return corrupt;
    const auto decoded = QByteArray::fromBase64Encoding(sealed.mid(kPrefix.size()).toLatin1(),
                                                        QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() < kNonceBytes + kTagBytes)
        return corrupt;
    const QByteArray &bytes = decoded.decoded;
    const qsizetype size = bytes.size() - kNonceBytes - kTagBytes;
    QByteArray secret(size, '\0');
    QByteArray tag = bytes.last(kTagBytes);
    const Cipher ctx(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    int length = 0;
    if (!ctx || EVP_DecryptInit_ex(ctx.get(), EVP_aes_256_gcm(), nullptr, in(m_key), in(bytes)) != 1
        || EVP_DecryptUpdate(ctx.get(), nullptr, &length, in(identity), int(identity.size())) != 1
        || EVP_DecryptUpdate(ctx.get(), out(secret), &length, in(bytes) + kNonceBytes, int(size)) != 1
        || EVP_CIPHER_CTX_ctrl(ctx.get(), EVP_CTRL_GCM_SET_TAG, kTagBytes, out(tag)) != 1
        || EVP_DecryptFinal_ex(ctx.get(), out(secret, length), &length) != 1)
        return corrupt;
    return secret;
}

} // namespace campanile::server
