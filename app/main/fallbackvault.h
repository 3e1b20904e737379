// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/auth/sealedfilevault.h"

#include <QHash>

#include <memory>
#include <mutex>
#include <optional>

namespace campanile {

/**
 * Tokens of this run for which no keychain service answers: all vaults of the program share one, so that whoever signs
 * in and whoever synchronises see the same. With the person's passphrase they lie in a sealed file as well and are there
 * at the next start. Thread-safe.
 */
class TokenMemory
{
public:
    void put(const QString &key, const QByteArray &value);
    void remove(const QString &key);
    [[nodiscard]] std::optional<QByteArray> find(const QString &key) const;

    /** Keeps them in @p file too, which is unlocked; what it holds is known from now on. Null: memory only. */
    void keepIn(std::unique_ptr<auth::SealedFileVault> file);

private:
    mutable std::mutex m_mutex;
    QHash<QString, QByteArray> m_values;
    std::unique_ptr<auth::SealedFileVault> m_file;
};

/**
 * The system's keychain, or, where no keychain service answers, TokenMemory: without a passphrase the person is then signed
 * in until the program ends and asked again next time. Secrets never go to a file in clear. Lives on the thread of the vault
 * it wraps.
 */
class FallbackVault final : public auth::TokenVault
{
public:
    FallbackVault(std::unique_ptr<auth::TokenVault> vault, std::shared_ptr<TokenMemory> memory)
        : m_vault(std::move(vault)), m_memory(std::move(memory))
    {
    }

    void read(const QString &key, ReadDone done) override;
    void write(const QString &key, const QByteArray &value, Done done) override;
    void remove(const QString &key, Done done) override;

private:
    std::unique_ptr<auth::TokenVault> m_vault;
    std::shared_ptr<TokenMemory> m_memory;
};

} // namespace campanile
