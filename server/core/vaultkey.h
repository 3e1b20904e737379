// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/vault.h"

#include <QProcessEnvironment>

namespace campanile::server {

/**
 * Where the keys of a vault lie (docs/decisions/0007). A value that may hold a secret; never logged.
 *
 * - A file: 32 bytes, or, once a key was changed, a text with one key a line, oldest first. With a passphrase the same text
 *   sealed under a key that Argon2id makes of it.
 * - An environment variable with the keys in base64, separated by commas, oldest first; then no file is read or written.
 */
struct VaultKeySource {
    QString path;
    QByteArray passphrase; ///< empty: the file holds the keys in clear, for its owner only
    QByteArray keysText;   ///< base64; empty: the file

    [[nodiscard]] bool isFixed() const { return !keysText.isEmpty(); }
};

/**
 * The source that the environment asks for: CAMPANILE_VAULT_KEY, else @p path with the passphrase of
 * CAMPANILE_VAULT_PASSPHRASE or of the file "campanile-vault-passphrase" that systemd puts into $CREDENTIALS_DIRECTORY.
 * Errors: Storage vault.unreadable.
 */
[[nodiscard]] Result<VaultKeySource> vaultKeySource(const QString &path, const QProcessEnvironment &environment);

/**
 * Reads the keys; makes a file with a new one when there is none, and seals one in clear when there is a passphrase now.
 * Errors: Corrupt vault.badKey, Permission vault.needsPassphrase, vault.wrongPassphrase (or a changed file: the two cannot be
 * told apart), Storage vault.unreadable, profile.notWritable, vault.noMemory. Argon2id takes about a second.
 */
[[nodiscard]] Result<VaultKeys> loadVaultKeys(const VaultKeySource &source);
/** The same without making or changing anything; NotFound vault.noKey when there is no file. */
[[nodiscard]] Result<VaultKeys> readVaultKeys(const VaultKeySource &source);
/** Replaces the file whole or not at all. Errors: Unsupported vault.fixedKeys, Storage profile.notWritable, vault.noMemory. */
[[nodiscard]] Result<void> storeVaultKeys(const VaultKeySource &source, const VaultKeys &keys);

/** Keys as text, and back; Corrupt vault.badKey. Holds secrets. */
[[nodiscard]] QByteArray vaultKeysText(const VaultKeys &keys);
[[nodiscard]] Result<VaultKeys> parseVaultKeys(const QByteArray &content);

} // namespace campanile::server
