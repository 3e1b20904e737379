// SPDX-License-Identifier: GPL-3.0-or-later
// Photos, films, reels and stories of a page: what is uploaded before create(), and how a film tells how far it is.
#include "server/core/platforms/facebook/facebookadapter.h"
#include "server/core/platforms/networktools.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kMaxPieces = 4000;

QString edgeOf(const QString &kind)
{
    return kind == "reel"_L1 ? u"video_reels"_s : u"video_stories"_s;
}

QString phase(const QJsonObject &status, QLatin1StringView name)
{
    return status.value(name).toObject().value("status"_L1).toString();
}

} // namespace

PlatformResult<RemoteMedia> FacebookAdapter::upload(const AccountSession &session, const UploadRequest &request)
{
    if (!isFilm(request.item))
        return uploadPhoto(session, request.item);
    const QString kind = FieldValues(m_graph.network(), request.content.options).text("kind"_L1);
    return kind == "reel"_L1 || kind == "story"_L1 ? uploadShortFilm(session, request.item, edgeOf(kind)) : uploadFilm(session, request.item);
}

PlatformResult<RemoteMedia> FacebookAdapter::uploadPhoto(const AccountSession &session, const MediaItem &item) const
{
    const auto content = contentOf(item);
    if (!content)
        return content.error();
    QList<FormPart> parts{{"published", "false"}, {"source", *content, item.fileName.toUtf8(), item.mimeType.toLatin1()}};
    if (!item.altText.isEmpty())
        parts.prepend({"alt_text_custom", item.altText.toUtf8()});
    const auto made = m_graph.multipart(session, u'/' + segment(session.platformAccountId) + u"/photos"_s, parts);
    if (!made)
        return made.error();
    return RemoteMedia{idText(made->value("id"_L1)), true, {}};
}

PlatformResult<RemoteMedia> FacebookAdapter::uploadFilm(const AccountSession &session, const MediaItem &item) const
{
    const auto content = contentOf(item);
    if (!content)
        return content.error();
    const QString path = u'/' + segment(session.platformAccountId) + u"/videos"_s;
    auto step = m_graph.post(session, path, {{u"upload_phase"_s, u"start"_s}, {u"file_size"_s, QString::number(content->size())}}, CallKind::Read,
                             u"video"_s);
    if (!step)
        return step.error();
    const QString film = idText(step->value("video_id"_L1));
    const QString upload = idText(step->value("upload_session_id"_L1));
    for (int i = 0; i < kMaxPieces; ++i) {
        const qint64 start = idText(step->value("start_offset"_L1)).toLongLong();
        const qint64 end = idText(step->value("end_offset"_L1)).toLongLong();
        if (start >= content->size())
            return RemoteMedia{film, true, {{u"edge"_s, u"videos"_s}, {u"session"_s, upload}}};
        if (end <= start)
            break;
        step = m_graph.multipart(session, path,
                                 {{"upload_phase", "transfer"}, {"upload_session_id", upload.toUtf8()}, {"start_offset", QByteArray::number(start)},
                                  {"video_file_chunk", content->mid(start, end - start), "piece", "application/octet-stream"}},
                                 u"video"_s);
        if (!step)
            return step.error();
    }
    return problem(FailureClass::TransientSafe, u"publish.badAnswer"_s);
}

PlatformResult<RemoteMedia> FacebookAdapter::uploadShortFilm(const AccountSession &session, const MediaItem &item, const QString &edge) const
{
    const auto content = contentOf(item);
    if (!content)
        return content.error();
    const auto started = m_graph.post(session, u'/' + segment(session.platformAccountId) + u'/' + edge, {{u"upload_phase"_s, u"start"_s}}, CallKind::Read);
    if (!started)
        return started.error();
    const auto sent = m_graph.sendFilm(session, QUrl(started->value("upload_url"_L1).toString()), *content);
    if (!sent)
        return sent.error();
    return RemoteMedia{idText(started->value("video_id"_L1)), false, {{u"edge"_s, edge}}};
}

PlatformResult<RemoteMedia> FacebookAdapter::poll(const AccountSession &session, const RemoteMedia &media)
{
    const auto body = m_graph.get(session, u'/' + segment(media.id), {{u"fields"_s, u"status"_s}});
    if (!body)
        return body.error();
    const QJsonObject status = body->value("status"_L1).toObject();
    const QJsonObject uploading = status.value("uploading_phase"_L1).toObject();
    if (status.value("video_status"_L1).toString() == "error"_L1 || phase(status, "uploading_phase"_L1) == "error"_L1
        || phase(status, "processing_phase"_L1) == "error"_L1) {
        const QString words = uploading.value("errors"_L1).toArray().at(0).toObject().value("message"_L1).toString();
        return problem(FailureClass::Permanent, u"publish.mediaFailed"_s, redact(words, {session.accessToken}));
    }
    RemoteMedia now = media;
    now.ready = phase(status, "uploading_phase"_L1) == "complete"_L1;
    return now;
}

PlatformResult<RemotePost> FacebookAdapter::finishFilm(const AccountSession &session, const PartRequest &request) const
{
    const RemoteMedia &film = request.media.first();
    const QString edge = film.data.value("edge"_L1).toString();
    GraphValues values{{u"upload_phase"_s, u"finish"_s}};
    if (edge == "videos"_L1)
        values.append({u"upload_session_id"_s, film.data.value("session"_L1).toString()});
    else
        values.append({u"video_id"_s, film.id});
    if (edge == "video_reels"_L1)
        values.append({u"video_state"_s, u"PUBLISHED"_s});
    if (edge != "video_stories"_L1) {
        values.append({u"description"_s, request.content.parts.at(request.part).text});
        if (!request.content.title.isEmpty())
            values.append({u"title"_s, request.content.title});
    }
    const auto done = m_graph.post(session, u'/' + segment(session.platformAccountId) + u'/' + edge, values, CallKind::Mutation,
                                   edge == "videos"_L1 ? u"video"_s : u"api"_s);
    if (!done)
        return done.error();
    if (!done->value("success"_L1).toBool())
        return problem(FailureClass::Ambiguous, u"publish.badAnswer"_s);
    return RemotePost{film.id, {}, {}, m_graph.nowMs()};
}

PlatformResult<ReconcileResult> FacebookAdapter::lookAtFilm(const AccountSession &session, const PartRequest &request, qint64 nowMs) const
{
    const RemoteMedia &film = request.media.first();
    const auto body = m_graph.get(session, u'/' + segment(film.id), {{u"fields"_s, u"id,status,published,created_time,permalink_url"_s}});
    if (!body)
        return body.error();
    const QString publishing = phase(body->value("status"_L1).toObject(), "publishing_phase"_L1);
    ReconcileResult result;
    if (publishing == "complete"_L1 || publishing == "in_progress"_L1) {
        result.verdict = ReconcileResult::Verdict::Found;
        result.post = {film.id, {}, {}, graphTime(body->value("created_time"_L1))};
    } else {
        result.verdict = ReconcileResult::Verdict::NotThere;
        // One film is published once, however often its upload is finished.
        result.mayResend = nowMs - request.attempt.sentAtMs >= m_graph.millisOf("settleSeconds"_L1, 120'000);
    }
    return result;
}

} // namespace campanile::server
