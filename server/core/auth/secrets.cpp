// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/auth/secrets.h"

#include "app/core/rng.h"

#include <QCryptographicHash>

#include <sodium.h>

#include <algorithm>

namespace campanile::server {

namespace {

constexpr int SecretBytes = 32;
constexpr auto UrlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

bool isAlphanumeric(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

} // namespace

QByteArray newSecret(Rng &rng)
{
    QByteArray bytes(SecretBytes, Qt::Uninitialized);
    rng.fill({reinterpret_cast<std::uint8_t *>(bytes.data()), size_t(bytes.size())});
    return bytes.toBase64(UrlSafe);
}

QString secretHash(QByteArrayView secret)
{
    return QString::fromLatin1(QCryptographicHash::hash(secret.toByteArray(), QCryptographicHash::Sha256).toHex());
}

bool equalSecrets(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), size_t(a.size())) == 0;
}

QByteArray pkceChallenge(QByteArrayView verifier)
{
    return QCryptographicHash::hash(verifier.toByteArray(), QCryptographicHash::Sha256).toBase64(UrlSafe);
}

bool isPkceVerifier(QByteArrayView text)
{
    return text.size() >= 43 && text.size() <= 128 && std::all_of(text.begin(), text.end(), [](char c) {
        return isAlphanumeric(c) || c == '-' || c == '.' || c == '_' || c == '~';
    });
}

bool isPkceChallenge(QByteArrayView text)
{
    return text.size() == 43 && std::all_of(text.begin(), text.end(), [](char c) {
        return isAlphanumeric(c) || c == '-' || c == '_';
    });
}

} // namespace campanile::server
