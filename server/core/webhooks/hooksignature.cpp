// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/webhooks/hooksignature.h"

#include "server/core/auth/secrets.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr qsizetype kMaxWord = 200;

/** A word that cannot be mistaken for anything else that is signed or shown. */
bool isPlainWord(const QString &text)
{
    return !text.isEmpty() && text.size() <= kMaxWord && std::all_of(text.begin(), text.end(), [](QChar c) {
        const char16_t u = c.unicode();
        return (u >= u'0' && u <= u'9') || (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') || u"+/=_-."_s.contains(c);
    });
}

/** The value of a parameter that comes once. */
QString only(const QUrlQuery &query, const QString &name)
{
    const QStringList values = query.allQueryItemValues(name, QUrl::FullyDecoded);
    return values.size() == 1 ? values.first() : QString();
}

HookProof jsonProof(const QJsonObject &object)
{
    return {"application/json"_ba, QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

} // namespace

QByteArray hookMac(const domain::NetworkWebhook &rules, const QByteArray &key, const QByteArray &message)
{
    const QByteArray mac = QMessageAuthenticationCode::hash(message, key, QCryptographicHash::Sha256);
    return rules.encoding == domain::NetworkWebhook::Encoding::Hex ? mac.toHex() : mac.toBase64();
}

bool isSigned(const domain::NetworkWebhook &rules, const QByteArray &header, const QByteArray &body, const QByteArray &key)
{
    if (key.isEmpty() || header.isEmpty() || !header.startsWith(rules.prefix))
        return false;
    QByteArray given = header.mid(rules.prefix.size());
    // LinkedIn's words leave open whether the prefix stands before the value as well.
    if (!rules.signedPrefix.isEmpty() && given.startsWith(rules.signedPrefix))
        given = given.mid(rules.signedPrefix.size());
    if (rules.encoding == domain::NetworkWebhook::Encoding::Hex)
        given = given.toLower();
    return equalSecrets(given, hookMac(rules, key, rules.signedPrefix + body));
}

std::optional<HookProof> proofFor(const domain::NetworkWebhook &rules, const QUrlQuery &query, const QByteArray &verifyToken, const QByteArray &key)
{
    switch (rules.challenge) {
    case domain::NetworkWebhook::Challenge::None:
        break;
    case domain::NetworkWebhook::Challenge::Hub: {
        const QString word = only(query, u"hub.challenge"_s);
        const bool isKnown = !verifyToken.isEmpty() && equalSecrets(only(query, u"hub.verify_token"_s).toUtf8(), verifyToken);
        if (only(query, u"hub.mode"_s) == "subscribe"_L1 && isKnown && isPlainWord(word))
            return HookProof{"text/plain"_ba, word.toLatin1()};
        break;
    }
    case domain::NetworkWebhook::Challenge::Crc: {
        const QString word = only(query, u"crc_token"_s);
        if (!key.isEmpty() && isPlainWord(word))
            return jsonProof({{u"response_token"_s, QString::fromLatin1(rules.prefix + hookMac(rules, key, word.toLatin1()))}});
        break;
    }
    case domain::NetworkWebhook::Challenge::Code: {
        const QString word = only(query, u"challengeCode"_s);
        if (!key.isEmpty() && isPlainWord(word))
            return jsonProof({{u"challengeCode"_s, word}, {u"challengeResponse"_s, QString::fromLatin1(hookMac(rules, key, word.toLatin1()))}});
        break;
    }
    }
    return std::nullopt;
}

bool needsKey(domain::NetworkWebhook::Challenge challenge)
{
    return challenge == domain::NetworkWebhook::Challenge::Crc || challenge == domain::NetworkWebhook::Challenge::Code;
}

} // namespace campanile::server
