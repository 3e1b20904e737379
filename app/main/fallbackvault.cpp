// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/fallbackvault.h"

#include "app/core/logging.h"

namespace campanile {

void FallbackVault::read(const QString &key, ReadDone done)
{
    if (m_memory.contains(key))
        return done(m_memory.value(key));
    m_vault->read(key, std::move(done));
}

void FallbackVault::write(const QString &key, const QByteArray &value, Done done)
{
    m_vault->write(key, value, [this, key, value, done = std::move(done)](const Result<void> &written) {
        if (written) {
            m_memory.remove(key);
        } else {
            qCWarning(lcAuth) << "no keychain; signed in until the program ends:" << written.error().code;
            m_memory.insert(key, value);
        }
        done({});
    });
}

void FallbackVault::remove(const QString &key, Done done)
{
    m_memory.remove(key);
    m_vault->remove(key, [done = std::move(done)](const Result<void> &removed) {
        // Where there is no vault there is nothing left to remove.
        if (!removed && removed.error().kind == ErrorKind::Unsupported)
            return done({});
        done(removed);
    });
}

} // namespace campanile
