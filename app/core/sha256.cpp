// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/sha256.h"

#include "app/core/libcrypto.h"

#include <QCryptographicHash>

#include <optional>

namespace campanile {

class Sha256::Private
{
public:
    Private() { start(); }
    ~Private()
    {
        if (!crypto)
            return;
        crypto->EVP_MD_CTX_free(copy);
        crypto->EVP_MD_CTX_free(context);
    }
    void start()
    {
        if (!crypto) {
            slow.emplace(QCryptographicHash::Sha256);
            return;
        }
        // Fails only without memory.
        if (!context || !copy || crypto->EVP_DigestInit_ex(context, crypto->EVP_sha256(), nullptr) != 1)
            qFatal("SHA-256 could not be started");
    }

    const LibCrypto *const crypto = libcrypto();
    EVP_MD_CTX *context = crypto ? crypto->EVP_MD_CTX_new() : nullptr;
    EVP_MD_CTX *copy = crypto ? crypto->EVP_MD_CTX_new() : nullptr;
    std::optional<QCryptographicHash> slow; ///< without the library
};

Sha256::Sha256() = default;
Sha256::~Sha256() = default;

Sha256::Private &Sha256::started() const
{
    if (!d)
        d = std::make_unique<Private>();
    return *d;
}

void Sha256::add(QByteArrayView bytes)
{
    Private &p = started();
    if (p.crypto)
        p.crypto->EVP_DigestUpdate(p.context, bytes.data(), size_t(bytes.size()));
    else
        p.slow->addData(bytes);
}

QByteArray Sha256::result() const
{
    const Private &p = started();
    if (!p.crypto)
        return p.slow->result();
    QByteArray out(32, '\0');
    p.crypto->EVP_MD_CTX_copy_ex(p.copy, p.context);
    p.crypto->EVP_DigestFinal_ex(p.copy, reinterpret_cast<unsigned char *>(out.data()), nullptr);
    return out;
}

void Sha256::reset()
{
    if (d)
        d->start();
}

} // namespace campanile
