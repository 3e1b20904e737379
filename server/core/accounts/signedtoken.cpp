// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/accounts/signedtoken.h"

#include "server/core/auth/secrets.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr auto kUrlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr qsizetype kMaxToken = 2048;

} // namespace

QByteArray TokenSigner::mac(const QByteArray &payload) const
{
    QMessageAuthenticationCode code(QCryptographicHash::Sha256, m_key);
    code.addData(QByteArray::number(m_purpose.size()) + ':' + m_purpose + payload);
    return code.result().toBase64(kUrlSafe);
}

QByteArray TokenSigner::sign(const QStringList &fields, qint64 expiresAtMs) const
{
    const QByteArray payload = (fields.join(u'\n') + u'\n' + QString::number(expiresAtMs)).toUtf8().toBase64(kUrlSafe);
    return payload + '.' + mac(payload);
}

std::optional<TokenSigner::Opened> TokenSigner::open(const QByteArray &token) const
{
    const qsizetype dot = token.indexOf('.');
    if (!isUsable() || dot <= 0 || token.size() > kMaxToken)
        return std::nullopt;
    const QByteArray payload = token.first(dot);
    if (!equalSecrets(token.sliced(dot + 1), mac(payload)))
        return std::nullopt;
    const auto decoded = QByteArray::fromBase64Encoding(payload, kUrlSafe | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    Opened opened;
    opened.fields = QString::fromUtf8(*decoded).split(u'\n');
    bool isNumber = false;
    opened.expiresAtMs = opened.fields.takeLast().toLongLong(&isNumber);
    return isNumber ? std::optional(opened) : std::nullopt;
}

} // namespace campanile::server
