// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/fallbackvault.h"

#include "app/core/logging.h"

namespace campanile {

namespace {

void noteLoss(const Result<void> &stored)
{
    if (!stored)
        qCWarning(lcAuth) << "the file with sign-ins could not be written:" << stored.error().code;
}

} // namespace

void TokenMemory::put(const QString &key, const QByteArray &value)
{
    const std::scoped_lock lock(m_mutex);
    m_values.insert(key, value);
    if (m_file)
        m_file->write(key, value, noteLoss);
}

void TokenMemory::remove(const QString &key)
{
    const std::scoped_lock lock(m_mutex);
    m_values.remove(key);
    if (m_file)
        m_file->remove(key, noteLoss);
}

std::optional<QByteArray> TokenMemory::find(const QString &key) const
{
    const std::scoped_lock lock(m_mutex);
    const auto known = m_values.constFind(key);
    if (known != m_values.constEnd())
        return *known;
    std::optional<QByteArray> found;
    if (m_file)
        m_file->read(key, [&found](const Result<QByteArray> &value) { found = value ? std::optional(*value) : std::nullopt; });
    return found;
}

void TokenMemory::keepIn(std::unique_ptr<auth::SealedFileVault> file)
{
    const std::scoped_lock lock(m_mutex);
    m_file = std::move(file);
    if (!m_file)
        return;
    for (auto it = m_values.cbegin(); it != m_values.cend(); ++it)
        m_file->write(it.key(), it.value(), noteLoss);
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
