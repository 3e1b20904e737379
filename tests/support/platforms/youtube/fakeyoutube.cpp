// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/platforms/youtube/fakeyoutube.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fakes {

namespace {

constexpr qint64 kGrainBytes = 262'144;

Answer youtubeRefused(int status, const QString &reason, const QString &message)
{
    return jsonAnswer(QJsonObject{{u"error"_s, QJsonObject{{u"code"_s, status}, {u"message"_s, message},
                                                          {u"errors"_s, QJsonArray{QJsonObject{{u"domain"_s, u"youtube"_s}, {u"reason"_s, reason}, {u"message"_s, message}}}}}}}, status);
}

Answer items(const QJsonArray &list)
{
    return jsonAnswer(QJsonObject{{u"kind"_s, u"youtube#listResponse"_s}, {u"items"_s, list}, {u"pageInfo"_s, QJsonObject{{u"totalResults"_s, list.size()}}}});
}

QString youtubeInstant(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss'Z'"_s);
}

} // namespace

FakeYoutube::FakeYoutube(std::function<qint64()> nowMs)
    : m_nowMs(std::move(nowMs)), server([this](const Request &request) { return handle(request); })
{
}

QJsonObject FakeYoutube::overlay(int chunkBytes) const
{
    const QString base = server.url().toString();
    return {{u"api"_s, QJsonObject{{u"api"_s, base + u"/youtube/v3"_s}, {u"upload"_s, base + u"/upload/youtube/v3"_s}}}, {u"provider"_s, QJsonObject{{u"chunkBytes"_s, chunkBytes}}}};
}

Answer FakeYoutube::handle(const Request &request)
{
    Answer answer = route(request);
    const QString date = QLocale::c().toString(QDateTime::fromMSecsSinceEpoch(now(), Qt::UTC), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    answer.headers.append({"Date", date.toLatin1()});
    return answer;
}

Answer FakeYoutube::route(const Request &request)
{
    if (request.bearer() != "token-1"_L1 || server.take(Fault::ExpiredToken, request))
        return youtubeRefused(401, u"authError"_s, u"Invalid Credentials"_s);
    if (server.take(Fault::PermissionLost, request))
        return youtubeRefused(403, u"insufficientPermissions"_s, u"Request had insufficient authentication scopes."_s);
    if (server.take(Fault::RateLimit, request))
        return withHeaders(youtubeRefused(403, u"rateLimitExceeded"_s, u"Rate Limit Exceeded"_s), {{"Retry-After", "90"}});
    if (server.take(Fault::DailyCap, request))
        return youtubeRefused(403, u"quotaExceeded"_s, u"The request cannot be completed because you have exceeded your quota."_s);
    if (server.take(Fault::AccountStopped, request))
        return youtubeRefused(403, u"channelSuspended"_s, u"The channel has been suspended."_s);
    if (request.path == "/upload/youtube/v3/videos"_L1)
        return request.value(u"upload_id"_s).isEmpty() ? open(request) : put(request);
    const QString path = request.path.section(u"/youtube/v3"_s, 1);
    if (path.startsWith("/comment"_L1))
        return commenting(request);
    return lists(request);
}

Answer FakeYoutube::open(const Request &request)
{
    const QJsonObject resource = request.json();
    const QJsonObject snippet = resource.value("snippet"_L1).toObject();
    const QJsonObject status = resource.value("status"_L1).toObject();
    const QString title = snippet.value("title"_L1).toString();
    if (request.value(u"uploadType"_s) != "resumable"_L1 || request.value(u"part"_s) != "snippet,status"_L1)
        return youtubeRefused(400, u"badRequest"_s, u"uploadType and part are required"_s);
    if (!hasChannel)
        return youtubeRefused(401, u"youtubeSignupRequired"_s, u"Unauthorized"_s);
    if (title.isEmpty() || title.size() > 100 || title.contains(u'<') || title.contains(u'>'))
        return youtubeRefused(400, u"invalidTitle"_s, u"The request metadata specifies an invalid or empty video title."_s);
    if (!status.value("selfDeclaredMadeForKids"_L1).isBool() || !QStringList{u"public"_s, u"unlisted"_s, u"private"_s}.contains(status.value("privacyStatus"_L1).toString()))
        return youtubeRefused(400, u"invalidVideoMetadata"_s, u"The request metadata is invalid."_s);
    if (status.contains("publishAt"_L1) && status.value("privacyStatus"_L1).toString() != "private"_L1)
        return youtubeRefused(400, u"invalidPublishAt"_s, u"The request metadata specifies an invalid scheduled publishing time."_s);
    if (server.take(Fault::MediaRefused, request))
        return youtubeRefused(400, u"mediaBodyRequired"_s, u"The request does not include the video content."_s);
    Session session;
    session.resource = resource;
    session.size = request.header("x-upload-content-length").toLongLong();
    session.type = request.header("x-upload-content-type");
    const QString id = u"ses%1"_s.arg(++m_last);
    sessions.insert(id, session);
    Answer answer = textAnswer({}, "text/plain", 200);
    answer.headers.append({"Location", (server.url().toString() + u"/upload/youtube/v3/videos?uploadType=resumable&upload_id="_s + id).toLatin1()});
    return answer;
}

Answer FakeYoutube::put(const Request &request)
{
    const QString id = request.value(u"upload_id"_s);
    if (sessions.contains(id) && server.take(Fault::MediaExpired, request))
        sessions[id].isGone = true;
    if (!sessions.contains(id) || sessions.value(id).isGone)
        return textAnswer("Not Found", "text/plain", 404);
    Session &session = sessions[id];
    static const QRegularExpression form(u"^bytes (?:(\\d+)-(\\d+)|\\*)/(\\d+)$"_s);
    const auto range = form.match(QString::fromLatin1(request.header("content-range")));
    if (!range.hasMatch() || range.captured(3).toLongLong() != session.size)
        return youtubeRefused(400, u"badRequest"_s, u"Content-Range does not fit"_s);
    if (session.videoId.isEmpty() && !range.captured(1).isEmpty()) {
        const qint64 first = range.captured(1).toLongLong();
        const qint64 last = range.captured(2).toLongLong();
        const bool isLast = last + 1 == session.size;
        if (last - first + 1 != request.body.size() || first > session.bytes.size() || (!isLast && request.body.size() % kGrainBytes != 0))
            return youtubeRefused(400, u"badRequest"_s, u"The piece does not fit"_s);
        session.bytes.truncate(first);
        QByteArray piece = request.body;
        if (forgetsHalf && !isLast && piece.size() > kGrainBytes)
            piece.truncate(kGrainBytes);
        session.bytes += piece;
        if (session.bytes.size() == session.size) {
            session.videoId = u"vid%1"_s.arg(++m_last);
            Video video{session.resource, session.bytes, now(), rejects.isEmpty() ? u"uploaded"_s : u"rejected"_s, rejects};
            videos.insert(session.videoId, video);
        }
    }
    if (!session.videoId.isEmpty())
        return jsonAnswer(shown(session.videoId), range.captured(1).isEmpty() ? 200 : 201);
    Answer answer = textAnswer({}, "text/plain", 308);
    if (!session.bytes.isEmpty())
        answer.headers.append({"Range", "bytes=0-" + QByteArray::number(session.bytes.size() - 1)});
    return answer;
}

QJsonObject FakeYoutube::shown(const QString &id) const
{
    const Video video = videos.value(id);
    QJsonObject snippet = video.resource.value("snippet"_L1).toObject();
    snippet.insert("publishedAt"_L1, youtubeInstant(video.publishedAtMs));
    QJsonObject status = video.resource.value("status"_L1).toObject();
    status.insert("uploadStatus"_L1, video.uploadStatus);
    if (!video.rejectionReason.isEmpty())
        status.insert("rejectionReason"_L1, video.rejectionReason);
    return {{u"kind"_s, u"youtube#video"_s}, {u"id"_s, id}, {u"snippet"_s, snippet}, {u"status"_s, status},
            {u"statistics"_s, QJsonObject{{u"viewCount"_s, u"1234"_s}, {u"likeCount"_s, u"56"_s}, {u"commentCount"_s, u"7"_s}}}};
}

Answer FakeYoutube::lists(const Request &request)
{
    const QString path = request.path.section(u"/youtube/v3"_s, 1);
    if (path == "/channels"_L1) {
        if (!hasChannel)
            return items({});
        return items({QJsonObject{{u"id"_s, u"UCabc"_s}, {u"snippet"_s, QJsonObject{{u"title"_s, u"Harbour Roasters"_s}, {u"customUrl"_s, u"@roaster"_s}}},
                                  {u"status"_s, QJsonObject{{u"longUploadsStatus"_s, longUploads}}},
                                  {u"contentDetails"_s, QJsonObject{{u"relatedPlaylists"_s, QJsonObject{{u"uploads"_s, u"UUabc"_s}}}}},
                                  {u"statistics"_s, QJsonObject{{u"subscriberCount"_s, u"321"_s}, {u"hiddenSubscriberCount"_s, false}, {u"viewCount"_s, u"9999"_s}, {u"videoCount"_s, u"12"_s}}}}});
    }
    if (path == "/videos"_L1) {
        const QString id = request.value(u"id"_s);
        if (request.method == "DELETE") {
            const bool isThere = videos.remove(id) > 0;
            return isThere ? textAnswer({}, "text/plain", 204) : youtubeRefused(404, u"videoNotFound"_s, u"The video cannot be found."_s);
        }
        return items(videos.contains(id) ? QJsonArray{shown(id)} : QJsonArray());
    }
    if (path == "/playlists"_L1)
        return items({QJsonObject{{u"id"_s, u"PL1"_s}, {u"snippet"_s, QJsonObject{{u"title"_s, u"Brewing"_s}}}}});
    if (path == "/videoCategories"_L1)
        return items({QJsonObject{{u"id"_s, u"22"_s}, {u"snippet"_s, QJsonObject{{u"title"_s, u"People & Blogs"_s}, {u"assignable"_s, true}}}},
                      QJsonObject{{u"id"_s, u"30"_s}, {u"snippet"_s, QJsonObject{{u"title"_s, u"Movies"_s}, {u"assignable"_s, false}}}}});
    if (path == "/playlistItems"_L1 && request.method == "POST") {
        const QJsonObject snippet = request.json().value("snippet"_L1).toObject();
        const QString list = snippet.value("playlistId"_L1).toString();
        if (!playlists.contains(list))
            return youtubeRefused(404, u"playlistNotFound"_s, u"The playlist cannot be found."_s);
        playlists[list].append(snippet["resourceId"_L1]["videoId"_L1].toString());
        return jsonAnswer(QJsonObject{{u"id"_s, u"item1"_s}});
    }
    if (path == "/playlistItems"_L1) {
        QJsonArray list;
        if (request.value(u"playlistId"_s) == "UUabc"_L1) {
            for (auto it = videos.cbegin(); it != videos.cend(); ++it) {
                list.append(QJsonObject{{u"snippet"_s, QJsonObject{{u"title"_s, it->resource["snippet"_L1]["title"_L1]}, {u"publishedAt"_s, youtubeInstant(it->publishedAtMs)},
                                                                  {u"resourceId"_s, QJsonObject{{u"kind"_s, u"youtube#video"_s}, {u"videoId"_s, it.key()}}}}}});
            }
        } else if (playlists.value(request.value(u"playlistId"_s)).contains(request.value(u"videoId"_s))) {
            list.append(QJsonObject{{u"id"_s, u"item1"_s}});
        }
        return items(list);
    }
    return youtubeRefused(404, u"notFound"_s, u"Not Found"_s);
}

QJsonObject FakeYoutube::shownComment(const QString &id) const
{
    const Comment comment = comments.value(id);
    QJsonObject snippet{{u"textOriginal"_s, comment.text}, {u"textDisplay"_s, comment.text}, {u"authorChannelId"_s, QJsonObject{{u"value"_s, comment.author}}},
                        {u"authorDisplayName"_s, comment.author == "UCabc"_L1 ? u"@roaster"_s : u"@ada"_s}, {u"publishedAt"_s, u"2026-11-21T10:00:00Z"_s}, {u"updatedAt"_s, u"2026-11-21T10:00:00Z"_s}};
    if (!comment.parent.isEmpty())
        snippet.insert("parentId"_L1, comment.parent);
    return {{u"id"_s, id}, {u"snippet"_s, snippet}};
}

Answer FakeYoutube::commenting(const Request &request)
{
    const QString path = request.path.section(u"/youtube/v3"_s, 1);
    if (path == "/comments/setModerationStatus"_L1) {
        if (!comments.contains(request.value(u"id"_s)))
            return youtubeRefused(404, u"commentNotFound"_s, u"Not found"_s);
        comments[request.value(u"id"_s)].moderation = request.value(u"moderationStatus"_s);
        return textAnswer({}, "text/plain", 204);
    }
    const QJsonObject snippet = request.json().value("snippet"_L1).toObject();
    const QString id = u"com%1"_s.arg(m_last + 1);
    if (path == "/commentThreads"_L1 && request.method == "POST") {
        const QString video = snippet.value("videoId"_L1).toString();
        if (!videos.contains(video))
            return youtubeRefused(404, u"videoNotFound"_s, u"Not found"_s);
        ++m_last;
        comments.insert(id, {video, {}, u"UCabc"_s, snippet["topLevelComment"_L1]["snippet"_L1]["textOriginal"_L1].toString()});
        return jsonAnswer(QJsonObject{{u"id"_s, id}, {u"snippet"_s, QJsonObject{{u"topLevelComment"_s, shownComment(id)}}}});
    }
    if (path == "/comments"_L1 && request.method == "POST") {
        const QString parent = snippet.value("parentId"_L1).toString();
        if (!comments.contains(parent) || !comments.value(parent).parent.isEmpty())
            return youtubeRefused(400, u"invalidValue"_s, u"The parent is no top level comment"_s);
        ++m_last;
        comments.insert(id, {comments.value(parent).video, parent, u"UCabc"_s, snippet.value("textOriginal"_L1).toString()});
        return jsonAnswer(shownComment(id));
    }
    if (path == "/comments"_L1 && request.method == "DELETE")
        return comments.remove(request.value(u"id"_s)) > 0 ? textAnswer({}, "text/plain", 204) : youtubeRefused(404, u"commentNotFound"_s, u"Not found"_s);
    QJsonArray threads;
    for (auto it = comments.cbegin(); it != comments.cend(); ++it) {
        const bool isWanted = it->parent.isEmpty() && (request.has(u"allThreadsRelatedToChannelId"_s) || it->video == request.value(u"videoId"_s));
        if (!isWanted)
            continue;
        QJsonArray replies;
        for (auto reply = comments.cbegin(); reply != comments.cend(); ++reply) {
            if (reply->parent == it.key())
                replies.append(shownComment(reply.key()));
        }
        QJsonObject thread{{u"id"_s, it.key()}, {u"snippet"_s, QJsonObject{{u"videoId"_s, it->video}, {u"topLevelComment"_s, shownComment(it.key())}}}};
        if (!replies.isEmpty())
            thread.insert("replies"_L1, QJsonObject{{u"comments"_s, replies}});
        threads.append(thread);
    }
    return items(threads);
}

} // namespace fakes
