// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/auth/tokenvault.h"
#include "server/core/vaultkey.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace campanile {

/**
 * The keys that seal the tokens of accounts connected on this computer, and where they lie (docs/decisions/0007): in the
 * system's keychain; in a file sealed with a passphrase; or, when the person has neither, in a file that only its owner may
 * read. A file in clear is used at once, so a start never waits for a keychain that hangs, and moved into the keychain
 * afterwards. "vault.place" beside it names the keychain's entry, so that a keychain that does not answer is not mistaken
 * for a first start. GUI thread; Argon2id runs on a thread of its own. Errors: those of loadVaultKeys() and TokenVault.
 */
class LocalKeys final : public QObject
{
    Q_OBJECT

public:
    enum class Place { Unknown, File, Passphrase, Keychain, Environment };
    using Opened = std::function<void(Result<server::VaultKeys>)>;
    using Done = std::function<void(Result<void>)>;

    /** @p folder is the server's; a null @p keychain: there is none. */
    LocalKeys(QString folder, std::unique_ptr<auth::TokenVault> keychain, QObject *parent = nullptr);
    ~LocalKeys() override;

    /**
     * Finds the keys, or makes the first. Answers before it returns, but for the keychain and a passphrase from the
     * environment. Permission vault.needsPassphrase: unlock() goes on.
     */
    void open(Opened opened);
    /** Permission vault.wrongPassphrase when it does not fit. */
    void unlock(const QString &passphrase, Opened opened);

    /** Takes keys that lie in a file in clear into the keychain; anywhere else they stay. */
    void moveToKeychain(Done done);
    /** Seals the keys with a passphrase, wherever they were. */
    void seal(const QString &passphrase, Done done);
    /** From a passphrase back to the keychain, or to a file in clear where there is none. */
    void unseal(Done done);

    /**
     * Gives up keys that cannot be had any more, so that open() makes the first of new ones. A file is kept under another name;
     * the keychain keeps its entry.
     */
    [[nodiscard]] Result<void> setAside();

    [[nodiscard]] Place place() const { return m_place; }
    [[nodiscard]] bool isOpen() const { return !m_keys.isEmpty(); }

Q_SIGNALS:
    void placeChanged();

private:
    void openFile(Opened opened);
    void openKeychain(const QString &entry, Opened opened);
    void takeFromKeychain(const QString &entry, const Result<QByteArray> &found, const Opened &opened);
    void confirm(const QString &entry, const Done &done);
    [[nodiscard]] Result<void> leaveFile(const QString &entry);
    /** Runs @p work on the pool and gives its result to @p done here. */
    template<class T>
    void onPool(std::function<Result<T>()> work, std::function<void(Result<T>)> done);
    void take(const server::VaultKeys &keys, Place place);
    [[nodiscard]] QString keychainEntry() const;
    [[nodiscard]] server::VaultKeySource source(const QByteArray &passphrase = {}) const;
    void forgetKeychain();

    const QString m_path;
    const QString m_placePath;
    std::unique_ptr<auth::TokenVault> m_keychain;
    server::VaultKeys m_keys;
    Place m_place = Place::Unknown;
    QThreadPool m_pool;
};

} // namespace campanile
