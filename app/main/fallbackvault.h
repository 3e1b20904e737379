// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/auth/tokenvault.h"

#include <QHash>

#include <memory>

namespace campanile {

/**
 * The system's keychain, or, where no keychain service answers, memory: the person is then signed in until the program
 * ends and asked again next time. Secrets never go to a file. Lives on the thread of the vault it wraps.
 */
class FallbackVault final : public auth::TokenVault
{
public:
    explicit FallbackVault(std::unique_ptr<auth::TokenVault> vault) : m_vault(std::move(vault)) {}

    void read(const QString &key, ReadDone done) override;
    void write(const QString &key, const QByteArray &value, Done done) override;
    void remove(const QString &key, Done done) override;

private:
    std::unique_ptr<auth::TokenVault> m_vault;
    QHash<QString, QByteArray> m_memory;
};

} // namespace campanile
