// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/oauth/oauthwords.h"

#include "app/core/rng.h"
#include "server/core/auth/secrets.h"
#include "server/core/oauth/oauthengine.h"

#include <QCryptographicHash>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr auto kBase64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr qsizetype kMaxTarget = 16 * 1024;
constexpr qint64 kClockSkewMs = 5 * 60'000;

bool isSameSecret(const QByteArray &a, const QByteArray &b)
{
    return !a.isEmpty() && equalSecrets(a, b);
}

std::optional<QByteArray> decoded(QByteArrayView text)
{
    QByteArray out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text.at(i);
        if (c != '%') {
            out += c == '+' ? ' ' : c;
            continue;
        }
        bool ok = false;
        const int value = i + 2 < text.size() ? text.sliced(i + 1, 2).toByteArray().toInt(&ok, 16) : 0;
        if (!ok || value == 0)
            return std::nullopt;
        out += char(value);
        i += 2;
    }
    return out;
}

/** Every parameter once; nothing when one comes twice or cannot be read. */
std::optional<QHash<QByteArray, QByteArray>> parametersOf(const QByteArray &target)
{
    QHash<QByteArray, QByteArray> out;
    const qsizetype question = target.indexOf('?');
    if (question < 0 || target.size() > kMaxTarget)
        return std::nullopt;
    QByteArray query = target.mid(question + 1);
    // Meta ends its redirects with "#_"; a proxy may pass it on.
    if (const qsizetype hash = query.indexOf('#'); hash >= 0)
        query.truncate(hash);
    for (const QByteArray &pair : query.split('&')) {
        if (pair.isEmpty())
            continue;
        const qsizetype equals = pair.indexOf('=');
        const auto name = decoded(equals < 0 ? pair : pair.first(equals));
        const auto value = decoded(equals < 0 ? QByteArray() : pair.sliced(equals + 1));
        if (!name || !value || out.contains(*name))
            return std::nullopt;
        out.insert(*name, *value);
    }
    return out;
}

/** Words for "the person said no"; LinkedIn and others have their own. */
bool isDenial(const QByteArray &error)
{
    return error == "access_denied" || error == "user_denied" || error.startsWith("user_cancelled");
}

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    return url.scheme() == "http"_L1 && (host == "127.0.0.1"_L1 || host == "::1"_L1 || host == "localhost"_L1);
}

QString pathOf(const QUrl &url)
{
    const QString path = url.path(QUrl::FullyEncoded);
    return path.isEmpty() ? u"/"_s : path;
}

} // namespace

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(kBase64Url);
}

QByteArray fromBase64Url(const QByteArray &text)
{
    const auto result = QByteArray::fromBase64Encoding(text, kBase64Url | QByteArray::AbortOnBase64DecodingErrors);
    return result ? *result : QByteArray();
}

QString randomText(Rng &rng)
{
    std::array<std::uint8_t, 32> bytes{};
    rng.fill(bytes);
    return QString::fromLatin1(base64Url(QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()))));
}

QString pkceChallenge(const QString &verifier, domain::NetworkAuth::Pkce kind)
{
    const QByteArray hash = QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256);
    switch (kind) {
    case domain::NetworkAuth::Pkce::None:
        break;
    case domain::NetworkAuth::Pkce::S256:
        return QString::fromLatin1(base64Url(hash));
    case domain::NetworkAuth::Pkce::HexSha256:
        return QString::fromLatin1(hash.toHex());
    }
    return {};
}

PkcePair makePkce(Rng &rng, domain::NetworkAuth::Pkce kind)
{
    if (kind == domain::NetworkAuth::Pkce::None)
        return {};
    const QString verifier = randomText(rng);
    return {verifier, pkceChallenge(verifier, kind)};
}

QByteArray encodeForm(const FormPairs &pairs)
{
    QByteArray out;
    for (const auto &[name, value] : pairs) {
        if (!out.isEmpty())
            out += '&';
        out += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    return out;
}

QUrl withQuery(const QUrl &base, const FormPairs &pairs)
{
    QUrl url = base;
    const QByteArray before = base.query(QUrl::FullyEncoded).toLatin1();
    url.setQuery(QString::fromLatin1(before.isEmpty() ? encodeForm(pairs) : before + '&' + encodeForm(pairs)), QUrl::StrictMode);
    return url;
}

Result<QString> codeOf(const QByteArray &target, const OAuthPending &pending)
{
    const auto parameters = parametersOf(target);
    if (!parameters)
        return makeError(ErrorKind::Invalid, u"connect.badAnswer"_s, u"the redirect cannot be read"_s);
    if (!isSameSecret(parameters->value("state"), pending.state.toLatin1()))
        return makeError(ErrorKind::Invalid, u"connect.wrongState"_s);
    // RFC 9207, section 2.4: an answer without iss is refused where the server said it sends one.
    const bool hasIssuer = parameters->contains("iss");
    if ((pending.requiresIss && !hasIssuer)
        || (hasIssuer && !pending.issuer.isEmpty() && parameters->value("iss") != pending.issuer.toUtf8()))
        return makeError(ErrorKind::Invalid, u"connect.wrongIssuer"_s);
    if (const QByteArray error = parameters->value("error"); !error.isEmpty()) {
        if (isDenial(error))
            return makeError(ErrorKind::Cancelled, u"connect.denied"_s);
        QString words = redact(QString::fromUtf8(parameters->value("error_description")), {pending.state, pending.verifier});
        if (words.isEmpty())
            words = QString::fromUtf8(error.left(64));
        return makeError(ErrorKind::Invalid, u"connect.refused"_s, QString::fromUtf8(error.left(64)), {words});
    }
    if (parameters->value("code").isEmpty())
        return makeError(ErrorKind::Invalid, u"connect.badAnswer"_s, u"the redirect carries no code"_s);
    return QString::fromUtf8(parameters->value("code"));
}

QStringList splitScopes(const QString &text)
{
    static const QRegularExpression separators(u"[\\s,]+"_s);
    return text.split(separators, Qt::SkipEmptyParts);
}

QStringList missingScopes(const QStringList &asked, const QStringList &granted)
{
    QStringList missing;
    if (granted.isEmpty())
        return missing;
    for (const QString &scope : asked) {
        const bool isCovered = std::any_of(granted.cbegin(), granted.cend(), [&scope](const QString &one) {
            return one == scope || scope.startsWith(one + u':');
        });
        if (!isCovered)
            missing.append(scope);
    }
    return missing;
}

Result<QString> subjectOfIdToken(const QString &idToken, const QString &clientId, const QString &nonce, qint64 nowMs)
{
    const QList<QByteArray> parts = idToken.toLatin1().split('.');
    const QJsonObject claims = parts.size() == 3 ? QJsonDocument::fromJson(fromBase64Url(parts.at(1))).object() : QJsonObject();
    if (claims.isEmpty())
        return makeError(ErrorKind::Invalid, u"connect.badAnswer"_s, u"the id_token cannot be read"_s);
    const QJsonValue audience = claims.value("aud"_L1);
    const bool isForUs = audience.isArray() ? audience.toArray().contains(clientId) : audience.toString() == clientId;
    if (!isForUs)
        return makeError(ErrorKind::Invalid, u"connect.wrongIssuer"_s, u"the id_token is for another app"_s);
    // Some networks leave the nonce out; one that is there has to be this sign-in's.
    if (claims.contains("nonce"_L1) && !isSameSecret(claims.value("nonce"_L1).toString().toUtf8(), nonce.toUtf8()))
        return makeError(ErrorKind::Invalid, u"connect.wrongState"_s, u"the id_token has another nonce"_s);
    const qint64 expiresAtMs = qint64(claims.value("exp"_L1).toDouble()) * 1000;
    if (expiresAtMs + kClockSkewMs < nowMs)
        return makeError(ErrorKind::Invalid, u"connect.badAnswer"_s, u"the id_token is out of date"_s);
    return claims.value("sub"_L1).toString();
}

bool isSameLoopback(const QUrl &a, const QUrl &b)
{
    return isLoopback(a) && isLoopback(b) && a.host() == b.host() && pathOf(a) == pathOf(b);
}

QString originOf(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty())
        return {};
    QUrl origin;
    origin.setScheme(url.scheme());
    origin.setHost(url.host());
    const bool isUsual = (url.scheme() == "https"_L1 && url.port() == 443) || (url.scheme() == "http"_L1 && url.port() == 80);
    if (!isUsual)
        origin.setPort(url.port());
    return origin.toString(QUrl::FullyEncoded);
}

} // namespace campanile::server
