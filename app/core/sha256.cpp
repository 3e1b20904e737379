// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/sha256.h"

#include <openssl/evp.h>

namespace campanile {

class Sha256::Private
{
public:
    Private() { start(); }
    ~Private()
    {
        EVP_MD_CTX_free(copy);
        EVP_MD_CTX_free(context);
    }
    void start()
    {
        // Fails only without memory or without the algorithm, and then no TLS works either.
        if (!context || !copy || EVP_DigestInit_ex(context, EVP_sha256(), nullptr) != 1)
            qFatal("SHA-256 is not available");
    }

    EVP_MD_CTX *context = EVP_MD_CTX_new();
    EVP_MD_CTX *copy = EVP_MD_CTX_new();
};

Sha256::Sha256() : d(std::make_unique<Private>()) {}
Sha256::~Sha256() = default;

void Sha256::add(QByteArrayView bytes)
{
    EVP_DigestUpdate(d->context, bytes.data(), size_t(bytes.size()));
}

QByteArray Sha256::result() const
{
    QByteArray out(32, '\0');
    EVP_MD_CTX_copy_ex(d->copy, d->context);
    EVP_DigestFinal_ex(d->copy, reinterpret_cast<unsigned char *>(out.data()), nullptr);
    return out;
}

void Sha256::reset()
{
    d->start();
}

} // namespace campanile
