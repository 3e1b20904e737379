// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/oauth.h"

#include <QCryptographicHash>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <sodium.h>

#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace campanile::auth {

namespace {

constexpr auto kBase64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr qsizetype kMaxTarget = 8 * 1024;
constexpr qint64 kMaxLifeMs = 24LL * 3'600'000;

QByteArray randomText(Rng &rng)
{
    std::array<std::uint8_t, 32> bytes{};
    rng.fill(bytes);
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())).toBase64(kBase64Url);
}

bool sameSecret(const QByteArray &a, const QByteArray &b)
{
    return a.size() == b.size() && sodium_memcmp(a.constData(), b.constData(), size_t(a.size())) == 0;
}

std::optional<QByteArray> decode(QByteArrayView text)
{
    QByteArray out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) == '+') {
            out += ' ';
        } else if (text.at(i) == '%') {
            bool ok = false;
            const int value = i + 2 < text.size() ? text.sliced(i + 1, 2).toByteArray().toInt(&ok, 16) : 0;
            if (!ok || value == 0)
                return std::nullopt;
            out += char(value);
            i += 2;
        } else {
            out += text.at(i);
        }
    }
    return out;
}

std::optional<QHash<QByteArray, QByteArray>> decodeQuery(QByteArrayView query)
{
    QHash<QByteArray, QByteArray> out;
    while (!query.isEmpty()) {
        const qsizetype amp = query.indexOf('&');
        const QByteArrayView pair = amp < 0 ? query : query.first(amp);
        query = amp < 0 ? QByteArrayView() : query.sliced(amp + 1);
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        const auto name = decode(equals < 0 ? pair : pair.first(equals));
        const auto value = decode(equals < 0 ? QByteArrayView() : pair.sliced(equals + 1));
        if (!name || !value || out.contains(*name))
            return std::nullopt;
        out.insert(*name, *value);
    }
    return out;
}

Result<QByteArray> endpoint(const QJsonObject &object, QLatin1StringView key, const QUrl &base)
{
    const QUrl url(object.value(key).toString(), QUrl::StrictMode);
    const bool same = url.isValid() && url.scheme() == base.scheme() && url.host() == base.host()
        && url.port(-1) == base.port(-1) && url.userInfo().isEmpty();
    QString path = url.path(QUrl::FullyEncoded);
    QString prefix = base.path(QUrl::FullyEncoded);
    while (prefix.endsWith(u'/'))
        prefix.chop(1);
    if (!same || !path.startsWith(prefix + u'/'))
        return makeError(ErrorKind::Invalid, u"auth.badMetadata"_s, QString(key));
    return path.mid(prefix.size()).toLatin1();
}

} // namespace

Pkce makePkce(Rng &rng)
{
    Pkce pkce;
    pkce.verifier = randomText(rng);
    pkce.challenge = QCryptographicHash::hash(pkce.verifier, QCryptographicHash::Sha256).toBase64(kBase64Url);
    return pkce;
}

QByteArray makeState(Rng &rng)
{
    return randomText(rng);
}

QByteArray encodeForm(const FormPairs &pairs)
{
    QByteArray out;
    for (const auto &[name, value] : pairs) {
        if (!out.isEmpty())
            out += '&';
        out += name.toPercentEncoding() + '=' + value.toPercentEncoding();
    }
    return out;
}

Result<QByteArray> parseRedirect(QByteArrayView target, const QByteArray &state, const QByteArray &issuer)
{
    const Error bad = makeError(ErrorKind::Invalid, u"auth.badRedirect"_s);
    const qsizetype question = target.indexOf('?');
    if (target.size() > kMaxTarget || question < 0 || target.first(question) != "/")
        return bad;
    const auto params = decodeQuery(target.sliced(question + 1));
    if (!params)
        return bad;
    if (!sameSecret(params->value("state"), state))
        return makeError(ErrorKind::Invalid, u"auth.wrongState"_s);
    // RFC 9207: with iss missing or different, the answer may come from another server.
    if (params->value("iss") != issuer)
        return makeError(ErrorKind::Invalid, u"auth.wrongIssuer"_s);
    if (params->contains("error")) {
        const bool denied = params->value("error") == "access_denied";
        return makeError(denied ? ErrorKind::Cancelled : ErrorKind::Invalid, denied ? u"auth.denied"_s : u"auth.refused"_s,
                         QString::fromUtf8(params->value("error").left(64)));
    }
    if (params->value("code").isEmpty())
        return bad;
    return params->value("code");
}

QByteArray Tokens::toVault() const
{
    const QJsonObject object{{u"access"_s, QString::fromLatin1(access)},
                             {u"refresh"_s, QString::fromLatin1(refresh)},
                             {u"expiresAt"_s, expiresAtMs},
                             {u"issuer"_s, QString::fromLatin1(issuer)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<Tokens> Tokens::fromVault(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    Tokens tokens;
    tokens.access = object.value("access"_L1).toString().toLatin1();
    tokens.refresh = object.value("refresh"_L1).toString().toLatin1();
    tokens.expiresAtMs = object.value("expiresAt"_L1).toInteger();
    tokens.issuer = object.value("issuer"_L1).toString().toLatin1();
    if (tokens.refresh.isEmpty())
        return makeError(ErrorKind::Corrupt, u"auth.badVaultEntry"_s);
    return tokens;
}

Result<Tokens> parseTokenAnswer(int status, const QByteArray &body, qint64 nowMs, const QByteArray &previousRefresh)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    const QJsonObject object = document.object();
    if (status == 400 || status == 401) {
        const QString error = object.value("error"_L1).toString();
        // invalid_grant: the refresh token was used, revoked or is too old. Only signing in again helps.
        if (error == "invalid_grant"_L1)
            return makeError(ErrorKind::Auth, u"auth.signInAgain"_s);
        return makeError(ErrorKind::Invalid, u"auth.refused"_s, error.left(64));
    }
    if (status != 200 || !document.isObject())
        return makeError(ErrorKind::Corrupt, u"auth.badTokenAnswer"_s);
    Tokens tokens;
    tokens.access = object.value("access_token"_L1).toString().toLatin1();
    tokens.refresh = object.value("refresh_token"_L1).toString().toLatin1();
    if (tokens.refresh.isEmpty())
        tokens.refresh = previousRefresh;
    const qint64 lifeMs = object.value("expires_in"_L1).toInteger(300) * 1'000;
    tokens.expiresAtMs = nowMs + std::clamp<qint64>(lifeMs, 0, kMaxLifeMs);
    const bool bearer = object.value("token_type"_L1).toString().compare("bearer"_L1, Qt::CaseInsensitive) == 0;
    // A line end in a token would let a server write headers of our requests.
    const bool clean = std::all_of(tokens.access.begin(), tokens.access.end(), [](char c) { return c > 32 && c < 127; });
    if (!bearer || !clean || tokens.access.isEmpty() || tokens.refresh.isEmpty())
        return makeError(ErrorKind::Corrupt, u"auth.badTokenAnswer"_s);
    return tokens;
}

Result<Metadata> parseMetadata(const QByteArray &body, const QString &base)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    const QUrl root(base);
    Metadata metadata;
    metadata.issuer = object.value("issuer"_L1).toString().toLatin1();
    const QUrl issuer(QString::fromLatin1(metadata.issuer), QUrl::StrictMode);
    if (!issuer.isValid() || issuer.scheme() != root.scheme() || issuer.host() != root.host()
        || issuer.port(-1) != root.port(-1))
        return makeError(ErrorKind::Invalid, u"auth.badMetadata"_s, u"issuer"_s);
    const auto authorize = endpoint(object, "authorization_endpoint"_L1, root);
    const auto token = endpoint(object, "token_endpoint"_L1, root);
    if (!authorize)
        return authorize.error();
    if (!token)
        return token.error();
    metadata.authorizePath = *authorize;
    metadata.tokenPath = *token;
    if (object.contains("revocation_endpoint"_L1)) {
        const auto revoke = endpoint(object, "revocation_endpoint"_L1, root);
        if (!revoke)
            return revoke.error();
        metadata.revokePath = *revoke;
    }
    return metadata;
}

} // namespace campanile::auth
