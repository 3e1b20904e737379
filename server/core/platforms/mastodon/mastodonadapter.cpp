// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/platforms/mastodon/mastodonadapter.h"

#include "server/core/platforms/networkcalls.h"
#include "app/core/clock.h"
#include "server/core/platforms/platformtext.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

// A clock that differs from ours, in either direction, must not hide our own post.
constexpr qint64 kClockSkewMs = 5 * 60'000;
// Before this a request that timed out may still be at work there.
constexpr qint64 kSettleMs = 20'000;
constexpr int kPageSize = 40;
constexpr int kMaxPages = 5;

QJsonObject objectOf(const HttpResponse &response)
{
    return QJsonDocument::fromJson(response.body).object();
}

// Ids are opaque strings; some servers write numbers.
QString idOf(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

RemotePost postOf(const QJsonObject &status)
{
    RemotePost post;
    post.id = idOf(status.value("id"_L1));
    post.url = status.value("url"_L1).toString();
    if (post.url.isEmpty())
        post.url = status.value("uri"_L1).toString();
    const QDateTime at = QDateTime::fromString(status.value("created_at"_L1).toString(), Qt::ISODateWithMs);
    post.createdAtMs = at.isValid() ? at.toMSecsSinceEpoch() : 0;
    return post;
}

QByteArray formPart(const QByteArray &boundary, const QByteArray &name, const QByteArray &value)
{
    return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
}

QByteArray quoted(const QString &fileName)
{
    QByteArray out;
    for (const QChar c : fileName)
        out += c.unicode() < 0x20 || c == u'"' || c == u'\\' || c == u'/' ? "_"_ba : QString(c).toUtf8();
    return out.isEmpty() ? "file"_ba : out;
}

QString pathId(const QString &id)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(id));
}

} // namespace

PlatformFacts MastodonAdapter::facts() const
{
    // 300 statuses per account in 3 hours: mastodon app/lib/rate_limiter.rb. Unattached media are kept for a day.
    return {u"mastodon"_s, 4, 300, 3 * 3600'000LL, 20 * 3600'000LL};
}

QList<ContentIssue> MastodonAdapter::validate(const PublishContent &content, const QJsonObject &limits) const
{
    const domain::PlatformLimits own = domain::refinedLimits(domain::platformLimits(domain::Platform::Mastodon), limits);
    QList<ContentIssue> issues;
    for (int i = 0; i < content.parts.size(); ++i)
        issues += partIssues(content.parts.at(i), i, domain::Platform::Mastodon, own, content.spoilerText);
    static const QStringList visibilities{QString(), u"public"_s, u"unlisted"_s, u"private"_s};
    if (!visibilities.contains(content.visibility))
        issues.append({u"visibility.unknown"_s, 0, {content.visibility}});
    return issues;
}

QString MastodonAdapter::newKey(const QString &seed, qint64 nowMs) const
{
    const QByteArray text = seed.toUtf8() + ':' + QByteArray::number(nowMs);
    return QString::fromLatin1(QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().first(40));
}

HttpResponse MastodonAdapter::call(const AccountSession &session, const QByteArray &method, const QString &path,
                                   const QByteArray &body, const QByteArray &contentType, const QByteArray &key) const
{
    HttpCall request;
    request.method = method;
    QString base = session.serverUrl;
    while (base.endsWith(u'/'))
        base.chop(1);
    request.url = QUrl(base + path);
    request.headers = {{"Accept", "application/json"}};
    if (!session.accessToken.isEmpty())
        request.headers.append({"Authorization", "Bearer " + session.accessToken.toUtf8()});
    if (!contentType.isEmpty())
        request.headers.append({"Content-Type", contentType});
    if (!key.isEmpty())
        request.headers.append({"Idempotency-Key", key});
    request.body = body;
    if (body.size() > 1'000'000)
        request.timeoutMs = 300'000;
    const HttpResponse response = m_http.send(request);
    if (session.observe)
        session.observe(response);
    return response;
}

PlatformError MastodonAdapter::failure(const AccountSession &session, const HttpResponse &response, CallKind kind) const
{
    const QJsonObject body = objectOf(response);
    QString message = body.value("error_description"_L1).toString();
    if (message.isEmpty())
        message = body.value("error"_L1).toString();
    PlatformError error = classify(response, kind, body.value("error"_L1).toString().left(80),
                                   redact(message.isEmpty() ? response.detail : message, {session.accessToken}),
                                   m_clock.nowMs());
    error.platformCode = redact(error.platformCode, {session.accessToken});
    if (response.status == 403) {
        // "Your login is currently disabled" and its like stop the account; other 403s are a missing scope.
        const bool stopped = message.contains("disabled"_L1, Qt::CaseInsensitive)
            || message.contains("suspended"_L1, Qt::CaseInsensitive)
            || message.contains("confirmed e-mail"_L1, Qt::CaseInsensitive);
        const bool scope = message.contains("scope"_L1, Qt::CaseInsensitive);
        error.cls = stopped ? FailureClass::Policy : scope ? FailureClass::Auth : FailureClass::Permanent;
        error.code = stopped ? u"publish.accountStopped"_s : scope ? u"publish.auth"_s : u"publish.forbidden"_s;
    }
    return error;
}

PlatformResult<PlatformProfile> MastodonAdapter::verify(const AccountSession &session)
{
    const HttpResponse response = call(session, "GET", u"/api/v1/accounts/verify_credentials"_s);
    const QJsonObject body = objectOf(response);
    if (!isSuccess(response) || idOf(body.value("id"_L1)).isEmpty())
        return failure(session, response, CallKind::Read);
    PlatformProfile profile;
    profile.platformAccountId = idOf(body.value("id"_L1));
    profile.username = body.value("acct"_L1).toString(body.value("username"_L1).toString());
    profile.displayName = body.value("display_name"_L1).toString();
    profile.avatarUrl = body.value("avatar"_L1).toString();
    const auto limits = loadLimits(session);
    if (limits)
        profile.limits = *limits;
    return profile;
}

PlatformResult<QJsonObject> MastodonAdapter::loadLimits(const AccountSession &session)
{
    HttpResponse response = call(session, "GET", u"/api/v2/instance"_s);
    if (response.failure == HttpFailure::None && (response.status == 404 || response.status == 405 || response.status == 501))
        response = call(session, "GET", u"/api/v1/instance"_s);
    if (!isSuccess(response))
        return failure(session, response, CallKind::Read);
    // As the instance says it: app/domain/platform.h reads the same form, so counters and publisher agree.
    const QJsonObject body = objectOf(response);
    QJsonObject limits;
    for (const auto &part : {u"statuses"_s, u"media_attachments"_s, u"polls"_s}) {
        const QJsonValue said = body.value("configuration"_L1).toObject().value(part);
        if (said.isObject())
            limits.insert(part, said);
    }
    if (body.value("max_toot_chars"_L1).isDouble())
        limits.insert("max_toot_chars"_L1, body.value("max_toot_chars"_L1));
    return limits;
}

PlatformResult<AccountTokens> MastodonAdapter::refresh(const AccountSession &session)
{
    // Mastodon tokens do not expire and there is no refresh token: a token that is refused once may have met a server in
    // maintenance, so it is asked for itself before the account counts as signed out.
    const HttpResponse response = call(session, "GET", u"/api/v1/accounts/verify_credentials"_s);
    if (isSuccess(response))
        return AccountTokens{.accessToken = session.accessToken, .refreshToken = session.refreshToken};
    return failure(session, response, CallKind::Read);
}

PlatformResult<RemoteMedia> MastodonAdapter::upload(const AccountSession &session, const UploadRequest &request)
{
    const MediaItem &item = request.item;
    const PlatformResult<QByteArray> content = contentOf(item);
    if (!content)
        return content.error();
    const QByteArray boundary = "campanile" + QCryptographicHash::hash(*content, QCryptographicHash::Sha256).toHex();
    QByteArray body;
    body.reserve(content->size() + 4096);
    if (!item.altText.isEmpty())
        body += formPart(boundary, "description", item.altText.toUtf8());
    body += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + quoted(item.fileName)
        + "\"\r\nContent-Type: " + item.mimeType.toLatin1() + "\r\n\r\n";
    body += *content + "\r\n--" + boundary + "--\r\n";
    // An upload that no status uses is thrown away by the server, so repeating one does no harm: it counts as a read.
    HttpResponse response = call(session, "POST", u"/api/v2/media"_s, body, "multipart/form-data; boundary=" + boundary);
    if (response.failure == HttpFailure::None && response.status == 404)
        response = call(session, "POST", u"/api/v1/media"_s, body, "multipart/form-data; boundary=" + boundary);
    const QString id = idOf(objectOf(response).value("id"_L1));
    if (!isSuccess(response) || id.isEmpty())
        return failure(session, response, CallKind::Read);
    return RemoteMedia{id, response.status != 202, {}};
}

PlatformResult<RemoteMedia> MastodonAdapter::poll(const AccountSession &session, const RemoteMedia &media)
{
    const HttpResponse response = call(session, "GET", u"/api/v1/media/"_s + pathId(media.id));
    if (!isSuccess(response))
        return failure(session, response, CallKind::Read);
    RemoteMedia now = media;
    now.ready = response.status != 206;
    return now;
}

PlatformResult<RemotePost> MastodonAdapter::create(const AccountSession &session, const PartRequest &request)
{
    const auto &[content, part, media, replyTo, attempt] = request;
    QJsonObject body{{u"status"_s, content.parts.at(part).text}};
    if (!media.isEmpty()) {
        QJsonArray ids;
        for (const RemoteMedia &item : media)
            ids.append(item.id);
        body.insert("media_ids"_L1, ids);
    }
    if (replyTo.parent)
        body.insert("in_reply_to_id"_L1, replyTo.parent->id);
    if (content.sensitive)
        body.insert("sensitive"_L1, true);
    if (!content.spoilerText.isEmpty())
        body.insert("spoiler_text"_L1, content.spoilerText);
    if (!content.visibility.isEmpty())
        body.insert("visibility"_L1, content.visibility);
    if (!content.language.isEmpty())
        body.insert("language"_L1, content.language.section(u'-', 0, 0).toLower());
    const HttpResponse response = call(session, "POST", u"/api/v1/statuses"_s,
                                       QJsonDocument(body).toJson(QJsonDocument::Compact), "application/json",
                                       attempt.key.toLatin1());
    const RemotePost post = postOf(objectOf(response));
    if (!isSuccess(response) || post.id.isEmpty())
        return failure(session, response, CallKind::Mutation);
    return post;
}

PlatformResult<RemotePost> MastodonAdapter::confirm(const AccountSession &session, const RemotePost &post)
{
    const HttpResponse response = call(session, "GET", u"/api/v1/statuses/"_s + pathId(post.id));
    if (!isSuccess(response))
        return failure(session, response, CallKind::Read);
    RemotePost live = postOf(objectOf(response));
    if (live.id.isEmpty())
        return failure(session, response, CallKind::Read);
    return live;
}

PlatformResult<bool> MastodonAdapter::isSameText(const AccountSession &session, const QJsonObject &status,
                                                 const QByteArray &digest) const
{
    if (textDigest(textOfStatusHtml(status.value("content"_L1).toString())) == digest)
        return true;
    // The HTML leaves out the host of mentions and rewrites emoji; the source is what was sent.
    const HttpResponse response =
        call(session, "GET", u"/api/v1/statuses/%1/source"_s.arg(pathId(idOf(status.value("id"_L1)))));
    if (isSuccess(response))
        return textDigest(objectOf(response).value("text"_L1).toString()) == digest;
    if (response.failure == HttpFailure::None && (response.status == 404 || response.status == 405))
        return false;
    return failure(session, response, CallKind::Read);
}

PlatformResult<ReconcileResult> MastodonAdapter::reconcile(const AccountSession &session, const PartRequest &request,
                                                           const QStringList &known, qint64 nowMs)
{
    const CreateAttempt &attempt = request.attempt;
    const ReplyTo &replyTo = request.replyTo;
    ReconcileResult result;
    QString maxId;
    const qint64 from = attempt.sentAtMs - kClockSkewMs;
    // Our record says "id@host", since ids are unique on their instance only.
    const QString me = session.platformAccountId.section(u'@', 0, 0);
    for (int page = 0; page < kMaxPages; ++page) {
        QUrlQuery query{{u"limit"_s, QString::number(kPageSize)}, {u"exclude_reblogs"_s, u"true"_s}};
        if (!maxId.isEmpty())
            query.addQueryItem(u"max_id"_s, maxId);
        const HttpResponse response = call(session, "GET",
                                           u"/api/v1/accounts/%1/statuses?%2"_s.arg(pathId(me),
                                                                                   query.toString(QUrl::FullyEncoded)));
        const QJsonDocument document = QJsonDocument::fromJson(response.body);
        if (!isSuccess(response) || !document.isArray())
            return failure(session, response, CallKind::Read);
        const QJsonArray statuses = document.array();
        bool reachedStart = statuses.isEmpty();
        for (const QJsonValue &value : statuses) {
            const QJsonObject status = value.toObject();
            const RemotePost post = postOf(status);
            maxId = post.id;
            if (post.createdAtMs < from) {
                reachedStart = true;
                continue;
            }
            const QString parent = idOf(status.value("in_reply_to_id"_L1));
            if (known.contains(post.id) || parent != (replyTo.parent ? replyTo.parent->id : QString()))
                continue;
            const auto same = isSameText(session, status, attempt.digest);
            if (!same)
                return same.error();
            if (*same) {
                result.verdict = ReconcileResult::Verdict::Found;
                result.post = post;
                return result;
            }
        }
        if (reachedStart) {
            result.verdict = ReconcileResult::Verdict::NotThere;
            result.mayResend = nowMs - attempt.sentAtMs >= kSettleMs;
            return result;
        }
    }
    return result;
}

PlatformResult<void> MastodonAdapter::remove(const AccountSession &session, const RemotePost &post)
{
    const HttpResponse response = call(session, "DELETE", u"/api/v1/statuses/"_s + pathId(post.id));
    // Gone already is what was asked for.
    if (isSuccess(response) || (response.failure == HttpFailure::None && (response.status == 404 || response.status == 410)))
        return {};
    return failure(session, response, CallKind::Read);
}

} // namespace campanile::server
