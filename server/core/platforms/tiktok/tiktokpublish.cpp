// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs of TikTok's Content Posting API: opening one, sending its bytes, and what became of it.
#include "app/core/clock.h"
#include "server/core/platforms/networktools.h"
#include "server/core/platforms/tiktok/tiktokadapter.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

// Media transfer guide: a piece has 5 to 64 MB, the last one takes the rest and may be larger; smaller files go whole.
constexpr qint64 kSmallestPiece = 5'000'000;
constexpr qint64 kSettleMs = 20'000;
// A run of the publisher holds its post for ten minutes; a film that takes longer goes on in the next run.
constexpr qint64 kSendBudgetMs = 5 * 60'000;
constexpr qint64 kSoonMs = 1000;

qint64 pieceOf(const domain::NetworkInfo &network, qint64 size)
{
    return size < kSmallestPiece ? size : qMin(size, qMax(kSmallestPiece, settingOf(network, u"chunkBytes"_s, kSmallestPiece)));
}

} // namespace

QJsonObject TiktokAdapter::postInfo(const PublishContent &content, const AccountSession &session, bool isFilm) const
{
    const FieldValues values(m_network, content.options);
    const QJsonObject creator = session.limits.value("creatorInfo"_L1).toObject();
    const auto isOff = [&](QLatin1StringView wish, QLatin1StringView forbidden) { return !values.flag(wish) || creator.value(forbidden).toBool(); };
    QJsonObject info{{u"privacy_level"_s, values.text("privacyLevel"_L1)},
                     {u"disable_comment"_s, isOff("allowComment"_L1, "comment_disabled"_L1)},
                     {u"brand_content_toggle"_s, values.flag("brandContent"_L1)},
                     {u"brand_organic_toggle"_s, values.flag("brandOrganic"_L1)}};
    const QString text = content.parts.first().text;
    if (isFilm) {
        info.insert("title"_L1, text);
        info.insert("disable_duet"_L1, isOff("allowDuet"_L1, "duet_disabled"_L1));
        info.insert("disable_stitch"_L1, isOff("allowStitch"_L1, "stitch_disabled"_L1));
        info.insert("is_aigc"_L1, values.flag("madeWithAi"_L1));
        info.insert("video_cover_timestamp_ms"_L1, qint64(values.number("coverSecond"_L1) * 1000));
    } else {
        info.insert("title"_L1, values.text("title"_L1));
        info.insert("description"_L1, text);
        info.insert("auto_add_music"_L1, values.flag("autoMusic"_L1));
    }
    return info;
}

PlatformResult<RemoteMedia> TiktokAdapter::upload(const AccountSession &session, const UploadRequest &request)
{
    if (!isFilm(request.item)) {
        const auto url = publicUrlOf(request.item);
        if (!url)
            return url.error();
        return RemoteMedia{request.item.id, true, {{u"url"_s, url->toString(QUrl::FullyEncoded)}}};
    }
    const auto content = contentOf(request.item);
    if (!content)
        return content.error();
    const qint64 size = content->size();
    if (size == 0)
        return problem(FailureClass::Permanent, u"publish.mediaFailed"_s, request.item.fileName);
    const qint64 piece = pieceOf(m_network, size);
    const QJsonObject body{{u"post_info"_s, postInfo(request.content, session, true)},
                           {u"source_info"_s, QJsonObject{{u"source"_s, u"FILE_UPLOAD"_s}, {u"video_size"_s, size}, {u"chunk_size"_s, piece}, {u"total_chunk_count"_s, size / piece}}}};
    // A job without bytes publishes nothing, so opening a second one does no harm: it counts as a read.
    const auto data = dataOf(session, m_calls.json(session, "POST", at(u"/post/publish/video/init/"_s), body), CallKind::Read);
    if (!data)
        return data.error();
    const QString id = data->value("publish_id"_L1).toString();
    const QString url = data->value("upload_url"_L1).toString();
    if (id.isEmpty() || url.isEmpty())
        return problem(FailureClass::TransientSafe, u"publish.badAnswer"_s);
    return RemoteMedia{id, true, {{u"uploadUrl"_s, url}, {u"size"_s, size}, {u"piece"_s, piece}}};
}

PlatformResult<RemoteMedia> TiktokAdapter::poll(const AccountSession &, const RemoteMedia &media)
{
    return media; // There is nothing to wait for before the bytes are sent.
}

PlatformResult<QJsonObject> TiktokAdapter::stateOf(const AccountSession &session, const QString &publishId) const
{
    return dataOf(session, m_calls.json(session, "POST", at(u"/post/publish/status/fetch/"_s), {{u"publish_id"_s, publishId}}), CallKind::Read);
}

PlatformError TiktokAdapter::refusedAfterwards(const AccountSession &session, const QJsonObject &state) const
{
    PlatformError error;
    const QString reason = state.value("fail_reason"_L1).toString();
    const bool isKnown = nameError(reason, error);
    // It was taken and then refused: whatever the reason, this job is over and a person has to look.
    error.cls = isKnown && error.cls == FailureClass::Policy ? FailureClass::Policy : FailureClass::Permanent;
    error.code = u"publish.mediaFailed"_s;
    error.message = error.platformCode = redact(reason, {session.accessToken}).left(80);
    return error;
}

PlatformResult<RemotePost> TiktokAdapter::createPhotos(const AccountSession &session, const PartRequest &request) const
{
    QJsonArray urls;
    for (const RemoteMedia &media : request.media)
        urls.append(media.data.value("url"_L1));
    const QJsonObject body{{u"post_info"_s, postInfo(request.content, session, false)},
                           {u"source_info"_s, QJsonObject{{u"source"_s, u"PULL_FROM_URL"_s}, {u"photo_cover_index"_s, 0}, {u"photo_images"_s, urls}}},
                           {u"post_mode"_s, u"DIRECT_POST"_s},
                           {u"media_type"_s, u"PHOTO"_s}};
    const auto data = dataOf(session, m_calls.json(session, "POST", at(u"/post/publish/content/init/"_s), body), CallKind::Mutation);
    if (!data)
        return data.error();
    RemotePost post;
    post.id = data->value("publish_id"_L1).toString();
    if (post.id.isEmpty())
        return problem(FailureClass::Ambiguous, u"publish.badAnswer"_s);
    return post;
}

PlatformResult<RemotePost> TiktokAdapter::sendFilm(const AccountSession &session, const MediaItem &item, const RemoteMedia &job, qint64 from) const
{
    const auto content = contentOf(item);
    if (!content)
        return content.error();
    const qint64 size = job.data.value("size"_L1).toInteger();
    const qint64 piece = job.data.value("piece"_L1).toInteger();
    // A file that changed in between would be put together from two; its job is given up before anything is published.
    if (content->size() != size || piece <= 0)
        return problem(FailureClass::TransientSafe, u"publish.mediaGone"_s);
    const qint64 last = size / piece - 1;
    const qint64 started = m_clock.nowMs();
    for (qint64 index = qMin(from / piece, last); index <= last; ++index) {
        if (m_clock.nowMs() - started > kSendBudgetMs)
            return problem(FailureClass::TransientSafe, u"publish.processing"_s, {}, m_clock.nowMs() + kSoonMs);
        const qint64 first = index * piece;
        const qint64 length = index == last ? size - first : piece;
        const QByteArray range = "bytes " + QByteArray::number(first) + '-' + QByteArray::number(first + length - 1) + '/' + QByteArray::number(size);
        const HttpResponse response = m_calls.bytes(session, "PUT", QUrl(job.data.value("uploadUrl"_L1).toString()), content->mid(first, length), item.mimeType.toLatin1(),
                                                    {{"Content-Range", range}}, false);
        if (isSuccess(response))
            continue;
        // The address lives for an hour; without all bytes nothing is published.
        if (response.failure == HttpFailure::None && (response.status == 403 || response.status == 404 || response.status == 410))
            return problem(FailureClass::TransientSafe, u"publish.mediaGone"_s);
        // The network has another idea of how far it is: ask it again.
        if (response.failure == HttpFailure::None && response.status == 416)
            return problem(FailureClass::TransientSafe, u"publish.processing"_s, {}, m_clock.nowMs() + kSoonMs);
        return failure(session, response, index == last ? CallKind::Mutation : CallKind::Read);
    }
    RemotePost post;
    post.id = job.id;
    return post;
}

PlatformResult<RemotePost> TiktokAdapter::create(const AccountSession &session, const PartRequest &request)
{
    const QList<MediaItem> items = request.content.parts.at(request.part).media;
    if (items.isEmpty() || request.media.isEmpty())
        return problem(FailureClass::Permanent, u"publish.mediaMissing"_s);
    if (!isFilm(items.first()))
        return createPhotos(session, request);
    const RemoteMedia job = request.media.first();
    const auto state = stateOf(session, job.id);
    if (!state)
        return state.error();
    const QString status = state->value("status"_L1).toString();
    if (status == "FAILED"_L1)
        return refusedAfterwards(session, *state);
    const qint64 sent = state->value("uploaded_bytes"_L1).toInteger();
    if (status != "PROCESSING_UPLOAD"_L1 || sent >= job.data.value("size"_L1).toInteger()) {
        RemotePost post;
        post.id = job.id;
        return post;
    }
    return sendFilm(session, items.first(), job, sent);
}

PlatformResult<RemotePost> TiktokAdapter::confirm(const AccountSession &session, const RemotePost &post)
{
    bool isVideoId = false;
    (void)post.id.toULongLong(&isVideoId);
    if (isVideoId)
        return post;
    const auto state = stateOf(session, post.id);
    // The job may still fail, so an answer that does not come leaves it where it is.
    if (!state)
        return state.error().cls == FailureClass::TransientSafe ? problem(FailureClass::TransientSafe, u"publish.processing"_s) : state.error();
    const QString status = state->value("status"_L1).toString();
    if (status == "FAILED"_L1)
        return refusedAfterwards(session, *state);
    if (status != "PUBLISH_COMPLETE"_L1)
        return problem(FailureClass::TransientSafe, u"publish.processing"_s);
    RemotePost live = post;
    // The name is spelled like this. Posts that are not public have no id here.
    const QString id = idText(state->value("publicaly_available_post_id"_L1).toArray().at(0));
    if (!id.isEmpty()) {
        live.id = id;
        live.url = under(m_network.apiUrl(u"web"_s), u"/@%1/video/%2"_s.arg(segment(session.username), segment(id))).toString();
    }
    return live;
}

PlatformResult<ReconcileResult> TiktokAdapter::reconcile(const AccountSession &session, const PartRequest &request, const QStringList &, qint64 nowMs)
{
    ReconcileResult result;
    const QList<MediaItem> items = request.content.parts.at(request.part).media;
    // The job of photos is only known when its opening was answered, and there is no list of jobs.
    if (items.isEmpty() || request.media.isEmpty() || !isFilm(items.first()))
        return result;
    const RemoteMedia job = request.media.first();
    const auto state = stateOf(session, job.id);
    if (!state)
        return state.error();
    const QString status = state->value("status"_L1).toString();
    const bool isIncomplete = status == "PROCESSING_UPLOAD"_L1 && state->value("uploaded_bytes"_L1).toInteger() < job.data.value("size"_L1).toInteger();
    if (status == "FAILED"_L1 || isIncomplete) {
        // Sending goes on in the same job, and create() says why a refused one is over.
        result.verdict = ReconcileResult::Verdict::NotThere;
        result.mayResend = nowMs - request.attempt.sentAtMs >= kSettleMs;
        return result;
    }
    result.verdict = ReconcileResult::Verdict::Found;
    result.post.id = job.id;
    return result;
}

} // namespace campanile::server
