// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/platforms/tiktok/faketiktok.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fakes {

namespace {

Answer said(const QString &code, const QJsonObject &data = {}, int status = 200)
{
    return jsonAnswer(QJsonObject{{u"data"_s, data}, {u"error"_s, QJsonObject{{u"code"_s, code}, {u"message"_s, code == "ok"_L1 ? QString() : u"It went wrong."_s}, {u"log_id"_s, u"2026112110400000"_s}}}}, status);
}

constexpr qint64 kMega = 1'000'000;

} // namespace

FakeTiktok::FakeTiktok(std::function<qint64()> nowMs)
    : m_nowMs(std::move(nowMs)), server([this](const Request &request) { return handle(request); })
{
}

QJsonObject FakeTiktok::overlay() const
{
    return {{u"api"_s, QJsonObject{{u"api"_s, server.url().toString() + u"/v2"_s}}}};
}

int FakeTiktok::published() const
{
    return int(std::count_if(jobs.cbegin(), jobs.cend(), [](const Job &job) { return !job.postId.isEmpty(); }));
}

Answer FakeTiktok::handle(const Request &request)
{
    if (request.path.startsWith("/upload/"_L1))
        return put(request);
    if (request.bearer() != "token-1"_L1 || server.take(Fault::ExpiredToken, request))
        return said(u"access_token_invalid"_s, {}, 401);
    if (server.take(Fault::PermissionLost, request))
        return said(u"scope_not_authorized"_s, {}, 401);
    if (server.take(Fault::RateLimit, request))
        return said(u"rate_limit_exceeded"_s, {}, 429);
    if (server.take(Fault::DailyCap, request))
        return said(u"spam_risk_too_many_posts"_s, {}, 403);
    if (server.take(Fault::AccountStopped, request))
        return said(u"spam_risk_user_banned_from_posting"_s, {}, 403);
    if (server.take(Fault::ErrorInsideOk, request))
        return said(u"invalid_params"_s);
    const QString line = request.line();
    if (line == "POST /v2/post/publish/creator_info/query/"_L1) {
        return said(u"ok"_s, {{u"creator_avatar_url"_s, u"https://p16.tiktokcdn.com/a"_s}, {u"creator_username"_s, u"roaster"_s}, {u"creator_nickname"_s, u"Harbour Roasters"_s},
                             {u"privacy_level_options"_s, QJsonArray::fromStringList(levels)}, {u"comment_disabled"_s, isCommentOff}, {u"duet_disabled"_s, false},
                             {u"stitch_disabled"_s, true}, {u"max_video_post_duration_sec"_s, maxSeconds}});
    }
    if (line == "POST /v2/post/publish/video/init/"_L1)
        return open(request, true);
    if (line == "POST /v2/post/publish/content/init/"_L1)
        return open(request, false);
    if (line == "POST /v2/post/publish/status/fetch/"_L1)
        return state(request);
    if (line == "GET /v2/user/info/"_L1) {
        return said(u"ok"_s, {{u"user"_s, QJsonObject{{u"open_id"_s, u"-000abc"_s}, {u"display_name"_s, u"Harbour Roasters"_s}, {u"avatar_url"_s, u"https://p16.tiktokcdn.com/a"_s},
                                                     {u"follower_count"_s, 900}, {u"following_count"_s, 3}, {u"likes_count"_s, 77}, {u"video_count"_s, 5}}}});
    }
    if (line == "POST /v2/video/query/"_L1) {
        const QString id = request.json()["filters"_L1]["video_ids"_L1][0].toString();
        return said(u"ok"_s, {{u"videos"_s, QJsonArray{QJsonObject{{u"id"_s, id}, {u"like_count"_s, 4}, {u"comment_count"_s, 1}, {u"share_count"_s, 2}, {u"view_count"_s, 1000}}}}});
    }
    return said(u"unsupported_path"_s, {}, 404);
}

Answer FakeTiktok::open(const Request &request, bool isFilm)
{
    const QJsonObject body = request.json();
    const QJsonObject info = body.value("post_info"_L1).toObject();
    const QJsonObject source = body.value("source_info"_L1).toObject();
    if (!levels.contains(info.value("privacy_level"_L1).toString()))
        return said(u"privacy_level_option_mismatch"_s, {}, 400);
    if (!isAudited && info.value("privacy_level"_L1).toString() != "SELF_ONLY"_L1)
        return said(u"unaudited_client_can_only_post_to_private_accounts"_s, {}, 403);
    Job job;
    job.postInfo = info;
    job.questionsLeft = workQuestions;
    job.failReason = failReason;
    if (server.take(Fault::MediaRefused, request))
        job.failReason = u"file_format_check_failed"_s;
    const QString id = (isFilm ? u"v_pub_file~v2-1.%1"_s : u"p_pub_url~v2.%1"_s).arg(7000 + ++m_last);
    if (!isFilm) {
        for (const QJsonValue &photo : source.value("photo_images"_L1).toArray())
            job.photos.append(photo.toString());
        const bool isWhole = source.value("source"_L1).toString() == "PULL_FROM_URL"_L1 && !job.photos.isEmpty() && job.photos.size() <= 35
            && body.value("post_mode"_L1).toString() == "DIRECT_POST"_L1 && body.value("media_type"_L1).toString() == "PHOTO"_L1;
        if (!isWhole || info.value("title"_L1).toString().size() > 90)
            return said(u"invalid_params"_s, {}, 400);
        work(job);
        jobs.insert(id, job);
        return said(u"ok"_s, {{u"publish_id"_s, id}});
    }
    job.size = source.value("video_size"_L1).toInteger();
    job.piece = source.value("chunk_size"_L1).toInteger();
    job.pieces = source.value("total_chunk_count"_L1).toInt();
    // Media transfer guide: below 5 MB whole; pieces of 5 to 64 MB; as many as fit wholly, the last takes the rest.
    const bool isSmall = job.size < 5 * kMega;
    const bool fits = source.value("source"_L1).toString() == "FILE_UPLOAD"_L1 && job.size > 0
        && (isSmall ? job.piece == job.size && job.pieces == 1 : job.piece >= 5 * kMega && job.piece <= 64 * kMega && job.pieces == int(job.size / job.piece));
    if (!fits)
        return said(u"invalid_params"_s, {}, 400);
    jobs.insert(id, job);
    return said(u"ok"_s, {{u"publish_id"_s, id}, {u"upload_url"_s, server.url().toString() + u"/upload/"_s + QString::fromLatin1(QUrl::toPercentEncoding(id))}});
}

void FakeTiktok::work(Job &job)
{
    if (job.failReason.isEmpty() && job.questionsLeft == 0 && job.postId.isEmpty())
        job.postId = QString::number(7'400'000'000'000'000'000 + ++m_last);
}

Answer FakeTiktok::put(const Request &request)
{
    const QString id = request.path.section(u'/', 2);
    if (!jobs.contains(id))
        return textAnswer({}, "text/plain", 404);
    Job &job = jobs[id];
    hadTokenAtUpload = hadTokenAtUpload || !request.header("authorization").isEmpty();
    if (server.take(Fault::MediaExpired, request))
        job.isExpired = true;
    if (job.isExpired)
        return textAnswer({}, "text/plain", 403);
    static const QRegularExpression form(u"^bytes (\\d+)-(\\d+)/(\\d+)$"_s);
    const auto range = form.match(QString::fromLatin1(request.header("content-range")));
    const qint64 first = range.captured(1).toLongLong();
    const qint64 last = range.captured(2).toLongLong();
    if (!range.hasMatch() || range.captured(3).toLongLong() != job.size || last - first + 1 != request.body.size())
        return textAnswer({}, "text/plain", 400);
    // In order only: a piece that is not the next is refused with how far it is.
    if (first != job.bytes.size())
        return withHeaders(textAnswer({}, "text/plain", 416), {{"Content-Range", "bytes 0-" + QByteArray::number(job.bytes.size()) + '/' + QByteArray::number(job.size)}});
    job.bytes += request.body;
    const bool isWhole = job.bytes.size() == job.size;
    if (isWhole)
        work(job);
    return withHeaders(textAnswer({}, "text/plain", isWhole ? 201 : 206), {{"Content-Range", "bytes 0-" + QByteArray::number(job.bytes.size() - 1) + '/' + QByteArray::number(job.size)}});
}

Answer FakeTiktok::state(const Request &request)
{
    const QString id = request.value(u"publish_id"_s);
    if (!jobs.contains(id))
        return said(u"invalid_publish_id"_s, {}, 400);
    Job &job = jobs[id];
    if (job.photos.isEmpty() && job.bytes.size() < job.size)
        return said(u"ok"_s, {{u"status"_s, u"PROCESSING_UPLOAD"_s}, {u"uploaded_bytes"_s, job.bytes.size()}});
    if (!job.failReason.isEmpty())
        return said(u"ok"_s, {{u"status"_s, u"FAILED"_s}, {u"fail_reason"_s, job.failReason}});
    if (job.questionsLeft > 0) {
        --job.questionsLeft;
        work(job);
        return said(u"ok"_s, {{u"status"_s, job.photos.isEmpty() ? u"PROCESSING_UPLOAD"_s : u"PROCESSING_DOWNLOAD"_s}, {u"uploaded_bytes"_s, job.size}});
    }
    QJsonObject data{{u"status"_s, u"PUBLISH_COMPLETE"_s}};
    // Posts that not everybody sees have no id here. The name is spelled like this; ids are numbers.
    if (job.postInfo.value("privacy_level"_L1).toString() == "PUBLIC_TO_EVERYONE"_L1)
        data.insert("publicaly_available_post_id"_L1, QJsonArray{job.postId.toLongLong()});
    return said(u"ok"_s, data);
}

} // namespace fakes
