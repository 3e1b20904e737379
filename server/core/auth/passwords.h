// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QSemaphore>
#include <QString>

namespace campanile::server {

/** What one Argon2id computation costs. The defaults are libsodium's interactive limits: 64 MiB, about 0.1 s. */
struct PasswordCost {
    unsigned long long operations = 2;
    size_t memoryBytes = 64ULL * 1024 * 1024;
};

/**
 * Argon2id (RFC 9106) through libsodium. Thread-safe; a semaphore bounds how many computations run at once, because
 * each one takes its memory. verify() takes the same time for an empty hash (an unknown login) as for a real one.
 */
class Passwords
{
public:
    static constexpr qsizetype MinLength = 10;
    static constexpr qsizetype MaxBytes = 1024;

    explicit Passwords(PasswordCost cost = {}, int parallel = 2);

    /** ErrorKind::Invalid for a password that is too short or too long. */
    [[nodiscard]] Result<QString> hash(const QString &password) const;
    [[nodiscard]] bool verify(const QString &hash, const QString &password) const;

private:
    PasswordCost m_cost;
    mutable QSemaphore m_slots;
    QString m_decoy;
};

} // namespace campanile::server
