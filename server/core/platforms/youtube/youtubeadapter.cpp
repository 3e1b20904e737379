// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/platforms/youtube/youtubeadapter.h"

#include "app/core/clock.h"
#include "server/core/platforms/networktools.h"
#include "server/core/platforms/platformtext.h"

#include <QDateTime>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr qint64 kDayMs = 24 * 3600'000LL;

/** The next midnight in @p zone after @p nowMs; a day on when the zone is not known. */
qint64 nextMidnight(const QString &zone, qint64 nowMs)
{
    const QTimeZone there(zone.toLatin1());
    if (!there.isValid())
        return nowMs + kDayMs;
    const QDate tomorrow = QDateTime::fromMSecsSinceEpoch(nowMs, there).date().addDays(1);
    return tomorrow.startOfDay(there).toMSecsSinceEpoch();
}

QString reasonOf(const QJsonObject &error)
{
    const QString reason = error.value("errors"_L1).toArray().at(0)["reason"_L1].toString();
    return reason.isEmpty() ? error.value("status"_L1).toString() : reason;
}

bool isOneOf(const QString &text, std::initializer_list<QLatin1StringView> words)
{
    return std::find(words.begin(), words.end(), text) != words.end();
}

} // namespace

PlatformFacts YoutubeAdapter::facts() const
{
    return factsOf(m_network);
}

QString YoutubeAdapter::newKey(const QString &seed, qint64 nowMs) const
{
    // The network's own key is the address of the session that upload() opens; this one marks the attempt.
    return digestKey(seed, nowMs);
}

QList<ContentIssue> YoutubeAdapter::validate(const PublishContent &content, const QJsonObject &limits) const
{
    domain::PlatformLimits own = domain::platformLimits(domain::Platform::Youtube);
    // Longer films need a channel whose telephone number was confirmed.
    if (const QString longFilms = limits.value("longUploads"_L1).toString(); !longFilms.isEmpty() && longFilms != "allowed"_L1)
        own.videoSecondsMax = double(settingOf(m_network, u"longFilmSeconds"_s, 0));
    QList<ContentIssue> issues = threadIssues(content, true);
    if (content.parts.isEmpty())
        return issues;
    const PartContent &part = content.parts.first();
    issues += partIssues(part, 0, domain::Platform::Youtube, own) + filmIssues(part, 0, own);
    if (part.media.isEmpty())
        issues.append({u"media.missing"_s, 0, {}});
    const FieldValues values(m_network, content.options);
    const QString title = values.text("title"_L1);
    // Neither title nor description may hold these two (videos resource).
    if (title.contains(u'<') || title.contains(u'>'))
        issues.append({u"title.invalidCharacter"_s, 0, {u"< >"_s}});
    if (part.text.contains(u'<') || part.text.contains(u'>'))
        issues.append({u"text.invalidCharacter"_s, 0, {u"< >"_s}});
    qint64 length = 0;
    const QStringList tags = values.list("tags"_L1);
    for (const QString &tag : tags) // a tag with a space counts its quotation marks, and commas stand between them
        length += tag.size() + (tag.contains(u' ') ? 2 : 0) + (length > 0 ? 1 : 0);
    if (const qint64 most = settingOf(m_network, u"tagsChars"_s, 0); most > 0 && length > most)
        issues.append({u"option.tooLong"_s, 0, {u"Tags"_s, QString::number(most)}});
    if (const QString at = values.text("publishAt"_L1); !at.isEmpty() && instantOf(at) <= m_clock.nowMs())
        issues.append({u"option.outOfRange"_s, 0, {u"YouTube makes it public at"_s, at, {}}});
    return issues;
}

PlatformError YoutubeAdapter::failure(const AccountSession &session, const HttpResponse &response, CallKind kind) const
{
    const qint64 now = m_clock.nowMs();
    const QJsonObject said = bodyObject(response).value("error"_L1).toObject();
    const QString reason = reasonOf(said);
    const QString message = said.value("message"_L1).toString();
    PlatformError error = classify(response, kind, redact(reason, {session.accessToken}).left(80),
                                   redact(message.isEmpty() ? response.detail : message, {session.accessToken}), now);
    if (response.failure != HttpFailure::None)
        return error;
    const auto become = [&error](FailureClass cls, const QString &as, qint64 retryAtMs = -1) {
        error.cls = cls;
        error.code = as;
        error.retryAtMs = retryAtMs;
    };
    if (isOneOf(reason, {"quotaExceeded"_L1, "dailyLimitExceeded"_L1})) {
        const qint64 ahead = clockAhead(response, now);
        become(FailureClass::QuotaDay, u"publish.dailyCap"_s, nextMidnight(m_network.provider.value("resetZone"_L1).toString(), now - ahead) + ahead);
    } else if (reason == "uploadLimitExceeded"_L1) {
        become(FailureClass::QuotaDay, u"publish.dailyCap"_s, now + kDayMs);
    } else if (isOneOf(reason, {"rateLimitExceeded"_L1, "userRateLimitExceeded"_L1, "RESOURCE_EXHAUSTED"_L1})) {
        become(FailureClass::TransientSafe, u"publish.rateLimited"_s, callsAgainAt(response, now));
    } else if (isOneOf(reason, {"youtubeSignupRequired"_L1, "channelNotFound"_L1})) {
        become(FailureClass::Permanent, u"publish.noChannel"_s);
    } else if (isOneOf(reason, {"insufficientPermissions"_L1, "PERMISSION_DENIED"_L1, "ACCESS_TOKEN_SCOPE_INSUFFICIENT"_L1})) {
        become(FailureClass::Auth, u"publish.permission"_s);
    } else if (isOneOf(reason, {"channelSuspended"_L1, "channelClosed"_L1, "authenticatedUserAccountSuspended"_L1, "authenticatedUserAccountClosed"_L1, "accountClosed"_L1})) {
        become(FailureClass::Policy, u"publish.accountStopped"_s);
    } else if (isOneOf(reason, {"mediaBodyRequired"_L1, "invalidFilename"_L1, "badContent"_L1, "processingFailure"_L1})) {
        become(FailureClass::Permanent, u"publish.mediaFailed"_s);
    } else if (response.status == 403) {
        become(FailureClass::Permanent, u"publish.forbidden"_s);
    }
    return error;
}

PlatformResult<QJsonObject> YoutubeAdapter::bodyOf(const AccountSession &session, const HttpResponse &response, CallKind kind) const
{
    const QJsonObject body = bodyObject(response);
    if (!isSuccess(response) || body.isEmpty())
        return failure(session, response, kind);
    return body;
}

PlatformResult<QJsonObject> YoutubeAdapter::myChannel(const AccountSession &session, const QString &parts) const
{
    const auto body = bodyOf(session, m_calls.get(session, at(u"/channels"_s), {{u"part"_s, parts}, {u"mine"_s, u"true"_s}}));
    if (!body)
        return body.error();
    const QJsonObject channel = body->value("items"_L1).toArray().at(0).toObject();
    if (channel.isEmpty())
        return problem(FailureClass::Permanent, u"publish.noChannel"_s);
    return channel;
}

PlatformResult<PlatformProfile> YoutubeAdapter::verify(const AccountSession &session)
{
    const auto channel = myChannel(session, u"snippet,status"_s);
    if (!channel)
        return channel.error();
    const QJsonObject snippet = channel->value("snippet"_L1).toObject();
    PlatformProfile profile;
    profile.platformAccountId = channel->value("id"_L1).toString();
    profile.displayName = snippet.value("title"_L1).toString();
    profile.username = snippet.value("customUrl"_L1).toString(profile.displayName);
    if (profile.username.startsWith(u'@'))
        profile.username.remove(0, 1);
    profile.avatarUrl = snippet["thumbnails"_L1]["default"_L1]["url"_L1].toString();
    profile.accountKind = u"channel"_s;
    profile.limits = {{u"longUploads"_s, channel->value("status"_L1)["longUploadsStatus"_L1]}};
    return profile;
}

PlatformResult<QList<PlatformProfile>> YoutubeAdapter::channels(const AccountSession &session)
{
    // Which channel a sign-in stands for is chosen on Google's own page.
    const auto profile = verify(session);
    if (!profile)
        return profile.error();
    return QList<PlatformProfile>{*profile};
}

PlatformResult<QJsonObject> YoutubeAdapter::loadLimits(const AccountSession &session)
{
    const auto channel = myChannel(session, u"status"_s);
    if (!channel)
        return channel.error();
    return QJsonObject{{u"longUploads"_s, channel->value("status"_L1)["longUploadsStatus"_L1]}};
}

PlatformResult<QList<FieldChoice>> YoutubeAdapter::choices(const AccountSession &session, const QString &source, const QString &)
{
    const bool isPlaylists = source == "playlists"_L1;
    if (!isPlaylists && source != "categories"_L1)
        return unsupported();
    QList<FieldChoice> list;
    QString token;
    for (int page = 0; page < 4; ++page) {
        QUrlQuery query{{u"part"_s, u"snippet"_s}};
        if (isPlaylists) {
            query.addQueryItem(u"mine"_s, u"true"_s);
            query.addQueryItem(u"maxResults"_s, u"50"_s);
            if (!token.isEmpty())
                query.addQueryItem(u"pageToken"_s, token);
        } else {
            query.addQueryItem(u"regionCode"_s, m_network.provider.value("region"_L1).toString());
        }
        const auto body = bodyOf(session, m_calls.get(session, at(isPlaylists ? u"/playlists"_s : u"/videoCategories"_s), query));
        if (!body)
            return body.error();
        const QJsonArray items = body->value("items"_L1).toArray();
        for (const QJsonValue &item : items) {
            if (isPlaylists || item["snippet"_L1]["assignable"_L1].toBool())
                list.append({item["id"_L1].toString(), item["snippet"_L1]["title"_L1].toString()});
        }
        token = body->value("nextPageToken"_L1).toString();
        if (token.isEmpty())
            break;
    }
    return list;
}

RemotePost YoutubeAdapter::postOf(const QString &videoId, qint64 createdAtMs) const
{
    RemotePost post;
    post.id = videoId;
    post.createdAtMs = createdAtMs;
    QUrl url = under(m_network.apiUrl(u"web"_s), u"/watch"_s);
    url.setQuery(u"v="_s + segment(videoId));
    post.url = videoId.isEmpty() ? QString() : url.toString();
    return post;
}

PlatformResult<RemotePost> YoutubeAdapter::confirm(const AccountSession &session, const RemotePost &post)
{
    const auto body = bodyOf(session, m_calls.get(session, at(u"/videos"_s), {{u"part"_s, u"status,snippet"_s}, {u"id"_s, post.id}}));
    if (!body)
        return body.error();
    const QJsonObject video = body->value("items"_L1).toArray().at(0).toObject();
    const QJsonObject status = video.value("status"_L1).toObject();
    const QString state = status.value("uploadStatus"_L1).toString();
    if (state == "failed"_L1 || state == "rejected"_L1) {
        const QString why = status.value(state == "failed"_L1 ? "failureReason"_L1 : "rejectionReason"_L1).toString();
        return problem(FailureClass::Permanent, u"publish.mediaFailed"_s, redact(why, {session.accessToken}));
    }
    if (video.isEmpty())
        return problem(FailureClass::TransientSafe, u"publish.badAnswer"_s);
    // "uploaded" means that the network still makes smaller versions; the page of the video exists.
    return postOf(post.id, instantOf(video.value("snippet"_L1)["publishedAt"_L1]));
}

PlatformResult<void> YoutubeAdapter::remove(const AccountSession &session, const RemotePost &post)
{
    QUrl url = at(u"/videos"_s);
    url.setQuery(u"id="_s + segment(post.id));
    const HttpResponse response = m_calls.bytes(session, "DELETE", url, {}, {});
    if (isSuccess(response) || (response.failure == HttpFailure::None && response.status == 404))
        return {};
    return failure(session, response, CallKind::Read);
}

PlatformResult<RemoteMetrics> YoutubeAdapter::postMetrics(const AccountSession &session, const RemotePost &post)
{
    const auto body = bodyOf(session, m_calls.get(session, at(u"/videos"_s), {{u"part"_s, u"statistics"_s}, {u"id"_s, post.id}}));
    if (!body)
        return body.error();
    // Figures are texts in this interface; one that the owner hides is missing.
    const QJsonObject seen = body->value("items"_L1).toArray().at(0)["statistics"_L1].toObject();
    RemoteMetrics metrics;
    for (const auto &[name, key] : {std::pair(u"views"_s, "viewCount"_L1), std::pair(u"likes"_s, "likeCount"_L1), std::pair(u"comments"_s, "commentCount"_L1)}) {
        if (seen.contains(key))
            metrics.insert(name, idText(seen.value(key)).toDouble());
    }
    return metrics;
}

PlatformResult<RemoteMetrics> YoutubeAdapter::accountMetrics(const AccountSession &session)
{
    const auto channel = myChannel(session, u"statistics"_s);
    if (!channel)
        return channel.error();
    const QJsonObject seen = channel->value("statistics"_L1).toObject();
    RemoteMetrics metrics;
    for (const auto &[name, key] : {std::pair(u"followers"_s, "subscriberCount"_L1), std::pair(u"views"_s, "viewCount"_L1), std::pair(u"posts"_s, "videoCount"_L1)}) {
        if (seen.contains(key) && !(key == "subscriberCount"_L1 && seen.value("hiddenSubscriberCount"_L1).toBool()))
            metrics.insert(name, idText(seen.value(key)).toDouble());
    }
    return metrics;
}

} // namespace campanile::server
