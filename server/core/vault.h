// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

namespace campanile::server {

/** Keys of a vault, oldest first; the last one seals. Each has Vault::kKeyBytes. */
using VaultKeys = QList<QByteArray>;

/**
 * Seals secrets for the database: AES-256-GCM (NIST SP 800-38D) with a fresh random 96-bit nonce for each value. The
 * identity of the row is authenticated with it, so a sealed value that is copied to another row does not open. A ring of
 * several keys opens what any of them sealed, which is what changing the key needs; the newest seals. The caller owns the
 * keys (vaultkey.h says where they lie). Immutable, thread-safe; forgets its keys with its last copy.
 */
class Vault
{
public:
    static constexpr int kKeyBytes = 32;

    /** ErrorKind::Invalid vault.badKey unless @p key has 32 bytes. */
    [[nodiscard]] static Result<Vault> create(const QByteArray &key);
    /** The same for each of @p keys, of which there is at least one. */
    [[nodiscard]] static Result<Vault> create(const VaultKeys &keys);
    /** 32 bytes from the system's random source. */
    [[nodiscard]] static Result<QByteArray> newKey();
    /** Eight hexadecimal digits that tell keys apart and nothing else about them. */
    [[nodiscard]] static QString idOf(const QByteArray &key);

    /** "v2.", the id of the newest key, and base64url of nonce, ciphertext and tag. */
    [[nodiscard]] Result<QString> seal(const QByteArray &secret, const QByteArray &identity) const;
    /**
     * Opens values of seal(), and "v1." values of before keys had ids, which any key may have sealed. ErrorKind::Corrupt
     * vault.damaged when the text, the key or the identity is not the one of seal().
     */
    [[nodiscard]] Result<QByteArray> open(const QString &sealed, const QByteArray &identity) const;

    /** Whether the newest key sealed this. */
    [[nodiscard]] bool isCurrent(const QString &sealed) const;
    /** Whether the ring has the key that sealed this; true for a "v1." value, which does not say. */
    [[nodiscard]] bool mayOpen(const QString &sealed) const;

private:
    struct Ring;
    explicit Vault(std::shared_ptr<const Ring> ring) : m_ring(std::move(ring)) {}
    std::shared_ptr<const Ring> m_ring;
};

} // namespace campanile::server
