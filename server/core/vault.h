// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QString>

namespace campanile::server {

/**
 * Seals secrets for the database: AES-256-GCM (NIST SP 800-38D) with a fresh random 96-bit nonce for each value. The
 * identity of the row is authenticated with it, so a sealed value that is copied to another row does not open. The
 * caller owns the key (keychain, key file or environment). Immutable, thread-safe; forgets its key when destroyed.
 */
class Vault
{
public:
    static constexpr int kKeyBytes = 32;

    /** ErrorKind::Invalid unless @p key has 32 bytes. */
    [[nodiscard]] static Result<Vault> create(const QByteArray &key);
    /** 32 bytes from the system's random source. */
    [[nodiscard]] static Result<QByteArray> newKey();

    Vault(const Vault &) = default;
    Vault(Vault &&) noexcept = default;
    Vault &operator=(const Vault &) = default;
    Vault &operator=(Vault &&) noexcept = default;
    ~Vault();

    /** "v1." and base64url of nonce, ciphertext and tag. */
    [[nodiscard]] Result<QString> seal(const QByteArray &secret, const QByteArray &identity) const;
    /** ErrorKind::Corrupt when the text, the key or the identity is not the one of seal(). */
    [[nodiscard]] Result<QByteArray> open(const QString &sealed, const QByteArray &identity) const;

private:
    explicit Vault(const QByteArray &key) : m_key(key.constData(), key.size()) {}
    QByteArray m_key;
};

} // namespace campanile::server
