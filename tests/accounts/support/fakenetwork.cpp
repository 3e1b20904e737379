// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/accounts/support/fakenetwork.h"

#include "server/core/platforms/networkcalls.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace campanile::server;

FakeNetwork::FakeNetwork() : m_server([this](const fakes::Request &request) { return answer(request); }) {}

QJsonObject FakeNetwork::overlay() const
{
    const QString base = url().toString();
    const QJsonObject auth{{u"authorize"_s, base + u"/authorize"_s}, {u"token"_s, base + u"/token"_s}, {u"revoke"_s, base + u"/revoke"_s}};
    QJsonObject pages = auth;
    pages.insert("exchange"_L1, u"none"_s);
    pages.insert("refresh"_L1, u"refreshToken"_s);
    pages.insert("longLived"_L1, QJsonValue());
    pages.insert("needsSecret"_L1, true);
    pages.insert("pkce"_L1, u"S256"_s);
    return {{u"twitter"_s, QJsonObject{{u"api"_s, QJsonObject{{u"api"_s, base}}}, {u"auth"_s, auth}}},
            {u"facebook"_s, QJsonObject{{u"api"_s, QJsonObject{{u"api"_s, base}}}, {u"auth"_s, pages}}}};
}

QString FakeNetwork::newSecret(const QString &kind)
{
    const QString secret = kind + u"-secret-%1-0123456789abcdef"_s.arg(++m_next);
    m_secrets.append(secret);
    return secret;
}

QStringList FakeNetwork::secrets() const
{
    const auto lock = m_server.lock();
    return m_secrets + QStringList{clientSecret};
}

void FakeNetwork::voidAccessTokens()
{
    const auto lock = m_server.lock();
    m_access.clear();
}

QByteArray FakeNetwork::consent(const QUrl &authorizeUrl)
{
    const QUrlQuery query(authorizeUrl);
    const auto lock = m_server.lock();
    const QString code = newSecret(u"code"_s);
    m_codes.insert(code, {query.queryItemValue(u"code_challenge"_s, QUrl::FullyDecoded), query.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded)});
    return "/?code=" + code.toLatin1() + "&state=" + QUrl::toPercentEncoding(query.queryItemValue(u"state"_s, QUrl::FullyDecoded));
}

QByteArray FakeNetwork::refuse(const QUrl &authorizeUrl) const
{
    const QUrlQuery query(authorizeUrl);
    return "/?error=access_denied&state=" + QUrl::toPercentEncoding(query.queryItemValue(u"state"_s, QUrl::FullyDecoded));
}

fakes::Answer FakeNetwork::giveTokens(bool isFirst)
{
    QJsonObject body{{u"token_type"_s, u"bearer"_s}, {u"expires_in"_s, accessLifeSeconds}, {u"scope"_s, u"tweet.read users.read tweet.write offline.access"_s}};
    const QString access = newSecret(u"access"_s);
    m_access.insert(access);
    body.insert("access_token"_L1, access);
    if (isFirst || (rotates && !leavesRefreshOut)) {
        m_refresh.clear();
        const QString refresh = newSecret(u"refresh"_s);
        m_refresh.insert(refresh);
        body.insert("refresh_token"_L1, refresh);
    }
    return fakes::jsonAnswer(body);
}

fakes::Answer FakeNetwork::token(const fakes::Request &request)
{
    if (request.value(u"grant_type"_s) == u"refresh_token") {
        const QString refresh = request.value(u"refresh_token"_s);
        if (!m_refresh.contains(refresh))
            return fakes::jsonAnswer(QJsonObject{{u"error"_s, u"invalid_grant"_s}, {u"error_description"_s, u"The refresh token was used before"_s}}, 400);
        return giveTokens(false);
    }
    const auto grant = m_codes.find(request.value(u"code"_s));
    const QByteArray verifier = request.value(u"code_verifier"_s).toLatin1();
    if (!verifier.isEmpty() && !m_secrets.contains(QString::fromLatin1(verifier)))
        m_secrets.append(QString::fromLatin1(verifier));
    const QByteArray challenge = QCryptographicHash::hash(verifier, QCryptographicHash::Sha256).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const bool isGood = grant != m_codes.end() && grant->challenge == QString::fromLatin1(challenge) && grant->redirect == request.value(u"redirect_uri"_s);
    if (!isGood)
        return fakes::jsonAnswer(QJsonObject{{u"error"_s, u"invalid_grant"_s}}, 400);
    m_codes.erase(grant);
    return giveTokens(true);
}

fakes::Answer FakeNetwork::decide(const fakes::Request &request)
{
    QUrl page = url();
    page.setQuery(request.query);
    const QByteArray target = agrees ? consent(page) : refuse(page);
    const QByteArray back = request.value(u"redirect_uri"_s).toLatin1();
    return fakes::withHeaders(fakes::textAnswer({}, "text/plain", 302), {{"Location", back.chopped(1) + target}});
}

fakes::Answer FakeNetwork::pages()
{
    QJsonArray list;
    for (const Profile &profile : profiles) {
        const QString token = newSecret(u"page"_s);
        m_access.insert(token);
        list.append(QJsonObject{{u"id"_s, profile.id},
                                {u"name"_s, profile.name},
                                {u"access_token"_s, token},
                                {u"tasks"_s, profile.mayPublish ? QJsonArray{u"CREATE_CONTENT"_s} : QJsonArray{u"ANALYZE"_s}}});
    }
    return fakes::jsonAnswer(QJsonObject{{u"data"_s, list}});
}

fakes::Answer FakeNetwork::answer(const fakes::Request &request)
{
    if (request.path == u"/authorize")
        return decide(request);
    if (request.path == u"/token") {
        if (beforeToken)
            beforeToken();
        return token(request);
    }
    if (request.path == u"/revoke") {
        m_access.clear();
        m_refresh.clear();
        return fakes::jsonAnswer(QJsonObject{{u"revoked"_s, true}});
    }
    if (!m_access.contains(request.bearer()))
        return fakes::jsonAnswer(QJsonObject{{u"error"_s, u"expired"_s}}, 401);
    if (request.path == u"/profiles") {
        QJsonArray list;
        for (const Profile &profile : profiles) {
            QJsonObject entry{{u"id"_s, profile.id}, {u"name"_s, profile.name}};
            if (profile.hasToken) {
                const QString token = newSecret(u"page"_s);
                m_access.insert(token);
                entry.insert("token"_L1, token);
            }
            list.append(entry);
        }
        return fakes::jsonAnswer(QJsonObject{{u"profiles"_s, list}});
    }
    if (request.path == u"/users/me") {
        const Profile &me = profiles.first();
        return fakes::jsonAnswer(QJsonObject{{u"data"_s, QJsonObject{{u"id"_s, me.id}, {u"name"_s, me.name}, {u"username"_s, me.name.toLower().remove(u' ')}}}});
    }
    if (request.path == u"/me/accounts")
        return pages();
    if (request.path == u"/limits")
        return fakes::jsonAnswer(QJsonObject{{u"maxText"_s, 280}});
    if (request.path == u"/quota")
        return fakes::jsonAnswer(QJsonObject{{u"used"_s, 3}, {u"total"_s, 25}});
    if (request.path == u"/boards")
        return fakes::jsonAnswer(QJsonObject{{u"boards"_s, QJsonArray{u"Latte art"_s, u"Beans"_s}}});
    return fakes::jsonAnswer(QJsonObject{{u"error"_s, u"not found"_s}}, 404);
}

PlatformResult<QJsonObject> FakeAdapter::get(const AccountSession &session, const QString &path)
{
    HttpCall call;
    call.url = QUrl(m_base.toString() + path);
    call.headers = {{"Authorization", "Bearer " + session.accessToken.toLatin1()}};
    const HttpResponse response = m_http.send(call);
    if (session.observe)
        session.observe(response);
    if (!isSuccess(response))
        return classify(response, CallKind::Read, {}, bodyObject(response).value("error"_L1).toString(), 0);
    return bodyObject(response);
}

PlatformResult<QList<PlatformProfile>> FakeAdapter::channels(const AccountSession &session)
{
    const auto body = get(session, u"/profiles"_s);
    if (!body)
        return body.error();
    QList<PlatformProfile> profiles;
    for (const QJsonValue &value : body->value("profiles"_L1).toArray()) {
        PlatformProfile profile;
        profile.platformAccountId = value.toObject().value("id"_L1).toString();
        profile.displayName = value.toObject().value("name"_L1).toString();
        profile.username = profile.displayName.toLower().remove(u' ');
        profile.accessToken = value.toObject().value("token"_L1).toString();
        profiles.append(profile);
    }
    return profiles;
}

PlatformResult<PlatformProfile> FakeAdapter::verify(const AccountSession &session)
{
    const auto listed = channels(session);
    if (!listed)
        return listed.error();
    return listed->value(0);
}

PlatformResult<QJsonObject> FakeAdapter::loadLimits(const AccountSession &session)
{
    return get(session, u"/limits"_s);
}

PlatformResult<RemoteQuota> FakeAdapter::loadQuota(const AccountSession &session)
{
    const auto body = get(session, u"/quota"_s);
    if (!body)
        return body.error();
    RemoteQuota quota;
    quota.used = body->value("used"_L1).toInt();
    quota.total = body->value("total"_L1).toInt();
    return quota;
}

PlatformResult<QList<FieldChoice>> FakeAdapter::choices(const AccountSession &session, const QString &source, const QString &)
{
    const auto body = get(session, u'/' + source);
    if (!body)
        return body.error();
    QList<FieldChoice> choices;
    for (const QJsonValue &value : body->value(source).toArray())
        choices.append({value.toString().toLower(), value.toString()});
    return choices;
}

PlatformResult<RemoteMedia> FakeAdapter::upload(const AccountSession &, const UploadRequest &)
{
    return unsupported();
}

PlatformResult<RemoteMedia> FakeAdapter::poll(const AccountSession &, const RemoteMedia &media)
{
    return media;
}

PlatformResult<RemotePost> FakeAdapter::create(const AccountSession &session, const PartRequest &)
{
    const auto body = get(session, u"/limits"_s);
    if (!body)
        return body.error();
    return RemotePost{u"post-1"_s, {}, u"https://x.example/post-1"_s, 0};
}

PlatformResult<RemotePost> FakeAdapter::confirm(const AccountSession &, const RemotePost &post)
{
    return post;
}

PlatformResult<ReconcileResult> FakeAdapter::reconcile(const AccountSession &, const PartRequest &, const QStringList &, qint64)
{
    return ReconcileResult{};
}

PlatformResult<void> FakeAdapter::remove(const AccountSession &, const RemotePost &)
{
    return {};
}
