// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/auth/tokenvault.h"

#include <QHash>

namespace campanile::auth {

/**
 * The vault for computers without a keychain: one file, sealed with XSalsa20-Poly1305 (libsodium secretbox) under a key
 * that Argon2id makes from the person's passphrase. Everything is done before a call returns: unlock() takes about a
 * second by design and belongs on a worker thread; the file is replaced whole or not at all. Not thread-safe.
 * Layout: "CPV1", 8 bytes ops, 8 bytes memory (little-endian), 16 bytes salt, 24 bytes nonce, box of a JSON object.
 */
class SealedFileVault final : public TokenVault
{
public:
    explicit SealedFileVault(QString path) : m_path(std::move(path)) {}
    ~SealedFileVault() override;
    SealedFileVault(const SealedFileVault &) = delete;
    SealedFileVault &operator=(const SealedFileVault &) = delete;

    /**
     * Opens the file, or starts one. Errors: Permission vault.wrongPassphrase (or a changed file: the two cannot be told
     * apart), Corrupt vault.fileDamaged, Storage vault.unreadable.
     */
    [[nodiscard]] Result<void> unlock(const QByteArray &passphrase);
    void lock();
    [[nodiscard]] bool isUnlocked() const { return !m_key.isEmpty(); }
    [[nodiscard]] bool exists() const;

    void read(const QString &key, ReadDone done) override;
    void write(const QString &key, const QByteArray &value, Done done) override;
    void remove(const QString &key, Done done) override;

private:
    [[nodiscard]] Result<void> store();

    QString m_path;
    QByteArray m_key;
    QByteArray m_header;
    QHash<QString, QByteArray> m_entries;
};

} // namespace campanile::auth
