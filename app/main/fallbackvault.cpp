// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/fallbackvault.h"

#include "app/core/logging.h"

namespace campanile {

void TokenMemory::put(const QString &key, const QByteArray &value)
{
    const std::scoped_lock lock(m_mutex);
    m_values.insert(key, value);
}

void TokenMemory::remove(const QString &key)
{
    const std::scoped_lock lock(m_mutex);
    m_values.remove(key);
}

std::optional<QByteArray> TokenMemory::find(const QString &key) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_values.constFind(key);
    return found == m_values.constEnd() ? std::nullopt : std::optional(*found);
}

void FallbackVault::read(const QString &key, ReadDone done)
{
    if (const auto value = m_memory->find(key))
        return done(*value);
    m_vault->read(key, std::move(done));
}

void FallbackVault::write(const QString &key, const QByteArray &value, Done done)
{
    m_vault->write(key, value, [memory = m_memory, key, value, done = std::move(done)](const Result<void> &written) {
        if (written) {
            memory->remove(key);
        } else {
            qCWarning(lcAuth) << "no keychain; signed in until the program ends:" << written.error().code;
            memory->put(key, value);
        }
        done({});
    });
}

void FallbackVault::remove(const QString &key, Done done)
{
    m_memory->remove(key);
    m_vault->remove(key, [done = std::move(done)](const Result<void> &removed) {
        // Where there is no vault there is nothing left to remove.
        if (!removed && removed.error().kind == ErrorKind::Unsupported)
            return done({});
        done(removed);
    });
}

} // namespace campanile
