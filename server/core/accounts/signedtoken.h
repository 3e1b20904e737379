// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace campanile::server {

/**
 * Values that the server signs and hands out in addresses: base64url(fields and end).base64url(HMAC-SHA-256, RFC 2104). The
 * purpose is part of what is signed, so that a token of one kind is worth nothing as another. Immutable, thread-safe.
 */
class TokenSigner
{
public:
    /** @p key has 32 bytes or more; without one nothing can be signed. */
    TokenSigner(QByteArray key, QByteArray purpose) : m_key(std::move(key)), m_purpose(std::move(purpose)) {}

    struct Opened {
        QStringList fields;
        qint64 expiresAtMs = 0;
    };
    [[nodiscard]] bool isUsable() const { return m_key.size() >= 32; }
    [[nodiscard]] QByteArray sign(const QStringList &fields, qint64 expiresAtMs) const;
    /** Nothing unless this signer made it; whether it has ended is the caller's to see. */
    [[nodiscard]] std::optional<Opened> open(const QByteArray &token) const;

private:
    [[nodiscard]] QByteArray mac(const QByteArray &payload) const;

    QByteArray m_key;
    QByteArray m_purpose;
};

} // namespace campanile::server
