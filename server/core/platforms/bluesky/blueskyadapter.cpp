// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/platforms/bluesky/blueskyadapter.h"

#include "server/core/platforms/networkcalls.h"
#include "app/core/clock.h"
#include "app/domain/textcount.h"
#include "server/core/oauth/atprotoidentity.h"
#include "server/core/platforms/platformtext.h"
#include "server/core/platforms/bluesky/tid.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr QLatin1StringView kCollection("app.bsky.feed.post");

QJsonObject objectOf(const HttpResponse &response)
{
    return QJsonDocument::fromJson(response.body).object();
}

QUrl xrpcUrl(const QString &serverUrl, const QString &method)
{
    QString base = serverUrl;
    while (base.endsWith(u'/'))
        base.chop(1);
    return QUrl(base + u"/xrpc/"_s + method);
}

QByteArray compactJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString wireTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

QString rkeyOf(const QString &uri)
{
    return uri.section(u'/', -1);
}

QString textOf(const PublishContent &content, int part)
{
    return domain::textAsSent(content.parts.at(part).text, domain::Platform::Bluesky, part == 0 ? content.spoilerText : QString());
}

QJsonObject strongRef(const RemotePost &post)
{
    return {{u"uri"_s, post.id}, {u"cid"_s, post.cid}};
}

} // namespace

PlatformFacts BlueskyAdapter::facts() const
{
    // 5,000 points an hour and 35,000 a day per account, a creation costs 3 (rate limit guide): the day binds.
    // Unreferenced blobs are dropped "after minutes".
    return {u"bluesky"_s, 4, 11'666, 24 * 3600'000LL, 5 * 60'000LL};
}

QList<ContentIssue> BlueskyAdapter::validate(const PublishContent &content, const QJsonObject &limits) const
{
    const domain::PlatformLimits own = domain::refinedLimits(domain::platformLimits(domain::Platform::Bluesky), limits);
    QList<ContentIssue> issues;
    for (int i = 0; i < content.parts.size(); ++i) {
        // app.bsky.embed.video takes one kind of file.
        for (const MediaItem &item : content.parts.at(i).media) {
            if (item.mimeType.startsWith("video/"_L1) && item.mimeType != "video/mp4"_L1)
                issues.append({u"media.typeRefused"_s, i, {item.fileName, item.mimeType}});
        }
        issues += partIssues({textOf(content, i), content.parts.at(i).media}, i, domain::Platform::Bluesky, own);
    }
    return issues;
}

QString BlueskyAdapter::newKey(const QString &seed, qint64 nowMs) const
{
    const QByteArray hash = QCryptographicHash::hash(seed.toUtf8(), QCryptographicHash::Sha256);
    const unsigned bits = (unsigned(quint8(hash.at(0))) << 8) | quint8(hash.at(1));
    const unsigned micros = ((unsigned(quint8(hash.at(2))) << 8) | quint8(hash.at(3))) % 1000;
    return makeTid(nowMs * 1000 + micros, bits);
}

HttpResponse BlueskyAdapter::send(const AccountSession &session, HttpCall call, const QString &token) const
{
    HttpResponse response;
    // A service token stands for itself; only what the key's authorization server gave is bound to the key.
    if (!session.dpopKey.isEmpty() && !token.isEmpty() && token == session.accessToken) {
        const auto key = DpopKey::fromJwk(session.dpopKey);
        if (!key) {
            response.failure = HttpFailure::NotSent;
            response.detail = key.error().detail;
            return response;
        }
        response = DpopSender(m_http, m_clock, m_rng, m_nonces).send(call, *key, token.toUtf8());
    } else {
        if (!token.isEmpty())
            call.headers.append({"Authorization", "Bearer " + token.toUtf8()});
        response = m_http.send(call);
    }
    if (session.observe)
        session.observe(response);
    return response;
}

HttpResponse BlueskyAdapter::get(const AccountSession &session, const QString &method,
                                 const QList<std::pair<QString, QString>> &params) const
{
    HttpCall request;
    request.url = xrpcUrl(session.serverUrl, method);
    if (!params.isEmpty()) {
        QByteArray query;
        for (const auto &[name, value] : params)
            query += (query.isEmpty() ? "" : "&") + name.toLatin1() + '=' + QUrl::toPercentEncoding(value);
        request.url.setQuery(QString::fromLatin1(query));
    }
    request.headers = {{"Accept", "application/json"}};
    return send(session, request, session.accessToken);
}

HttpResponse BlueskyAdapter::post(const AccountSession &session, const QString &method, const QByteArray &body,
                                  const QByteArray &contentType, const QString &token) const
{
    HttpCall request;
    request.method = "POST";
    request.url = xrpcUrl(session.serverUrl, method);
    request.headers = {{"Accept", "application/json"}};
    if (!contentType.isEmpty())
        request.headers.append({"Content-Type", contentType});
    request.body = body;
    if (body.size() > 1'000'000)
        request.timeoutMs = 300'000;
    return send(session, request, token);
}

PlatformError BlueskyAdapter::failure(const AccountSession &session, const HttpResponse &response, CallKind kind,
                                      const QStringList &moreSecrets) const
{
    const QStringList secrets = QStringList{session.accessToken, session.refreshToken} + moreSecrets;
    const QJsonObject body = objectOf(response);
    const QString name = body.value("error"_L1).toString();
    const QString message = body.value("message"_L1).toString();
    PlatformError error = classify(response, kind, redact(name, secrets),
                                   redact(message.isEmpty() ? response.detail : message, secrets), m_clock.nowMs());
    if (response.failure != HttpFailure::None)
        return error;
    if (wantsDpopNonce(response)) {
        // Its nonces change faster than an answer travels; the next call starts with the newest.
        error.cls = FailureClass::TransientSafe;
        error.code = u"publish.serverError"_s;
    } else if (name == "ExpiredToken"_L1 || name == "InvalidToken"_L1 || name == "AuthMissing"_L1
        || name == "AuthenticationRequired"_L1 || name == "AuthFactorTokenRequired"_L1) {
        error.cls = FailureClass::Auth;
        error.code = u"publish.auth"_s;
    } else if (name == "AccountTakedown"_L1 || name == "AccountDeactivated"_L1 || name == "AccountSuspended"_L1
               || name == "RepoTakendown"_L1 || name == "RepoDeactivated"_L1 || name == "RepoSuspended"_L1) {
        error.cls = FailureClass::Policy;
        error.code = u"publish.accountStopped"_s;
    } else if (name == "BlobNotFound"_L1 || message.startsWith("Could not find blob"_L1)) {
        // The blob was dropped before the post came: it is uploaded again with the next attempt.
        error.cls = FailureClass::TransientSafe;
        error.code = u"publish.mediaGone"_s;
    }
    return error;
}

PlatformResult<BlueskyLogin> BlueskyAdapter::login(const QString &serverUrl, const QString &identifier,
                                                   const QString &appPassword)
{
    AccountSession session;
    session.serverUrl = serverUrl;
    const HttpResponse response = post(session, u"com.atproto.server.createSession"_s,
                                       compactJson({{u"identifier"_s, identifier}, {u"password"_s, appPassword}}),
                                       "application/json", {});
    const QJsonObject body = objectOf(response);
    if (!isSuccess(response) || body.value("accessJwt"_L1).toString().isEmpty())
        return failure(session, response, CallKind::Read, {appPassword});
    BlueskyLogin login;
    login.tokens = {body.value("accessJwt"_L1).toString(), body.value("refreshJwt"_L1).toString()};
    const QString pds = pdsOfDocument(body.value("didDoc"_L1).toObject());
    login.serverUrl = pds.isEmpty() ? serverUrl : pds;
    session.serverUrl = login.serverUrl;
    session.accessToken = login.tokens.accessToken;
    session.platformAccountId = body.value("did"_L1).toString();
    const auto profile = verify(session);
    if (!profile)
        return profile.error();
    login.profile = *profile;
    return login;
}

PlatformResult<PlatformProfile> BlueskyAdapter::verify(const AccountSession &session)
{
    const HttpResponse response = get(session, u"com.atproto.server.getSession"_s, {});
    const QJsonObject body = objectOf(response);
    if (!isSuccess(response) || body.value("did"_L1).toString().isEmpty())
        return failure(session, response, CallKind::Read);
    PlatformProfile profile;
    profile.platformAccountId = body.value("did"_L1).toString();
    profile.username = body.value("handle"_L1).toString();
    profile.displayName = profile.username;
    // The profile comes from the app view; a PDS without one still has an account that can post.
    const HttpResponse view = get(session, u"app.bsky.actor.getProfile"_s, {{u"actor"_s, profile.platformAccountId}});
    if (isSuccess(view)) {
        const QJsonObject shown = objectOf(view);
        if (!shown.value("displayName"_L1).toString().isEmpty())
            profile.displayName = shown.value("displayName"_L1).toString();
        profile.avatarUrl = shown.value("avatar"_L1).toString();
    }
    const auto limits = loadLimits(session);
    if (limits)
        profile.limits = *limits;
    return profile;
}

PlatformResult<QJsonObject> BlueskyAdapter::loadLimits(const AccountSession &)
{
    // The limits stand in the lexicons (app.bsky.feed.post, app.bsky.embed.images), not in an answer of the server.
    return QJsonObject();
}

PlatformResult<AccountTokens> BlueskyAdapter::refresh(const AccountSession &session)
{
    if (!session.dpopKey.isEmpty())
        return unsupported();
    if (session.refreshToken.isEmpty()) {
        PlatformError error;
        error.cls = FailureClass::Auth;
        error.code = u"publish.auth"_s;
        return error;
    }
    const HttpResponse response =
        post(session, u"com.atproto.server.refreshSession"_s, {}, {}, session.refreshToken);
    const QJsonObject body = objectOf(response);
    if (!isSuccess(response) || body.value("accessJwt"_L1).toString().isEmpty())
        return failure(session, response, CallKind::Read);
    AccountTokens tokens;
    tokens.accessToken = body.value("accessJwt"_L1).toString();
    tokens.refreshToken = body.value("refreshJwt"_L1).toString();
    return tokens;
}

QJsonObject BlueskyAdapter::record(const AccountSession &session, const PublishContent &content, int part,
                                   const QList<RemoteMedia> &media, const ReplyTo &replyTo,
                                   const CreateAttempt &attempt) const
{
    const QString text = textOf(content, part);
    // The record has to be the same in every repetition, so its time is the one inside its key.
    const qint64 at = tidMicroseconds(attempt.key).value_or(attempt.sentAtMs * 1000) / 1000;
    QJsonObject record{{u"$type"_s, kCollection}, {u"text"_s, text}, {u"createdAt"_s, wireTime(at)}};
    const QJsonArray facets = blueskyFacets(text, [&](const QString &handle) {
        const HttpResponse response = get(session, u"com.atproto.identity.resolveHandle"_s, {{u"handle"_s, handle}});
        return isSuccess(response) ? objectOf(response).value("did"_L1).toString() : QString();
    });
    if (!facets.isEmpty())
        record.insert("facets"_L1, facets);
    if (!content.language.isEmpty())
        record.insert("langs"_L1, QJsonArray{content.language});
    if (const QJsonObject embed = embedOf(media); !embed.isEmpty())
        record.insert("embed"_L1, embed);
    if (replyTo.root && replyTo.parent)
        record.insert("reply"_L1, QJsonObject{{u"root"_s, strongRef(*replyTo.root)}, {u"parent"_s, strongRef(*replyTo.parent)}});
    if (content.sensitive) {
        record.insert("labels"_L1, QJsonObject{{u"$type"_s, u"com.atproto.label.defs#selfLabels"_s},
                                               {u"values"_s, QJsonArray{QJsonObject{{u"val"_s, u"graphic-media"_s}}}}});
    }
    return record;
}

PlatformResult<RemotePost> BlueskyAdapter::create(const AccountSession &session, const PartRequest &request)
{
    const auto &[content, part, media, replyTo, attempt] = request;
    const QJsonObject body{{u"repo"_s, session.platformAccountId},
                           {u"collection"_s, kCollection},
                           {u"rkey"_s, attempt.key},
                           {u"record"_s, record(session, content, part, media, replyTo, attempt)}};
    const HttpResponse response =
        post(session, u"com.atproto.repo.putRecord"_s, compactJson(body), "application/json", session.accessToken);
    const QJsonObject answer = objectOf(response);
    if (!isSuccess(response) || answer.value("uri"_L1).toString().isEmpty())
        return failure(session, response, CallKind::Mutation);
    RemotePost made;
    made.id = answer.value("uri"_L1).toString();
    made.cid = answer.value("cid"_L1).toString();
    made.url = u"https://bsky.app/profile/%1/post/%2"_s.arg(session.platformAccountId, attempt.key);
    made.createdAtMs = tidMicroseconds(attempt.key).value_or(0) / 1000;
    return made;
}

PlatformResult<RemotePost> BlueskyAdapter::confirm(const AccountSession &session, const RemotePost &known)
{
    const QString rkey = rkeyOf(known.id);
    const HttpResponse response = get(session, u"com.atproto.repo.getRecord"_s,
                                      {{u"repo"_s, session.platformAccountId}, {u"collection"_s, kCollection}, {u"rkey"_s, rkey}});
    const QJsonObject answer = objectOf(response);
    if (!isSuccess(response) || answer.value("uri"_L1).toString().isEmpty())
        return failure(session, response, CallKind::Read);
    RemotePost live = known;
    live.id = answer.value("uri"_L1).toString();
    live.cid = answer.value("cid"_L1).toString();
    live.url = u"https://bsky.app/profile/%1/post/%2"_s.arg(session.platformAccountId, rkey);
    const QDateTime at = QDateTime::fromString(answer.value("value"_L1).toObject().value("createdAt"_L1).toString(), Qt::ISODateWithMs);
    if (at.isValid())
        live.createdAtMs = at.toMSecsSinceEpoch();
    return live;
}

PlatformResult<ReconcileResult> BlueskyAdapter::reconcile(const AccountSession &session, const PartRequest &request, const QStringList &, qint64)
{
    const CreateAttempt &attempt = request.attempt;
    ReconcileResult result;
    RemotePost wanted;
    wanted.id = u"at://%1/%2/%3"_s.arg(session.platformAccountId, kCollection, attempt.key);
    const auto live = confirm(session, wanted);
    if (live) {
        result.verdict = ReconcileResult::Verdict::Found;
        result.post = *live;
        return result;
    }
    if (live.error().platformCode == "RecordNotFound"_L1) {
        // The key names the record, so even a late arrival of the first request cannot become a second post.
        result.verdict = ReconcileResult::Verdict::NotThere;
        result.mayResend = true;
        return result;
    }
    return live.error();
}

PlatformResult<void> BlueskyAdapter::remove(const AccountSession &session, const RemotePost &known)
{
    const QJsonObject body{{u"repo"_s, session.platformAccountId}, {u"collection"_s, kCollection}, {u"rkey"_s, rkeyOf(known.id)}};
    const HttpResponse response =
        post(session, u"com.atproto.repo.deleteRecord"_s, compactJson(body), "application/json", session.accessToken);
    if (isSuccess(response))
        return {};
    return failure(session, response, CallKind::Read);
}

} // namespace campanile::server
