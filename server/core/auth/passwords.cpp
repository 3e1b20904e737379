// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/auth/passwords.h"

#include <QSemaphoreReleaser>

#include <sodium.h>

#include <array>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

QByteArray normalised(const QString &password)
{
    // NFKC, so that one password typed on two keyboards is one password (RFC 8265 section 4.2).
    return password.normalized(QString::NormalizationForm_KC).toUtf8();
}

QString compute(const QByteArray &password, const PasswordCost &cost)
{
    std::array<char, crypto_pwhash_STRBYTES> out{};
    const int failed = crypto_pwhash_str_alg(out.data(), password.constData(),
                                             static_cast<unsigned long long>(password.size()), cost.operations,
                                             cost.memoryBytes, crypto_pwhash_ALG_ARGON2ID13);
    return failed ? QString() : QString::fromLatin1(out.data());
}

} // namespace

Passwords::Passwords(PasswordCost cost, int parallel) : m_cost(cost), m_slots(std::max(1, parallel))
{
    if (sodium_init() >= 0)
        m_decoy = compute("no account has this password", m_cost);
}

Result<QString> Passwords::hash(const QString &password) const
{
    QByteArray bytes = normalised(password);
    if (password.size() < MinLength)
        return makeError(ErrorKind::Invalid, u"auth.passwordTooShort"_s, {}, {QString::number(MinLength)});
    if (bytes.size() > MaxBytes)
        return makeError(ErrorKind::Invalid, u"auth.passwordTooLong"_s, {}, {QString::number(MaxBytes)});
    m_slots.acquire();
    const QSemaphoreReleaser release(m_slots);
    const QString text = compute(bytes, m_cost);
    sodium_memzero(bytes.data(), size_t(bytes.size()));
    if (text.isEmpty())
        return makeError(ErrorKind::Internal, u"auth.hashFailed"_s);
    return text;
}

bool Passwords::verify(const QString &hash, const QString &password) const
{
    QByteArray bytes = normalised(password);
    const bool comparable = !hash.isEmpty() && !m_decoy.isEmpty() && bytes.size() <= MaxBytes;
    const QByteArray stored = (comparable ? hash : m_decoy).toLatin1();
    bytes.truncate(MaxBytes);
    m_slots.acquire();
    const QSemaphoreReleaser release(m_slots);
    const bool equal = crypto_pwhash_str_verify(stored.constData(), bytes.constData(),
                                                static_cast<unsigned long long>(bytes.size())) == 0;
    sodium_memzero(bytes.data(), size_t(bytes.size()));
    return equal && comparable;
}

} // namespace campanile::server
