// SPDX-License-Identifier: GPL-3.0-or-later
// Files on their way to X: pictures in one request, films and animations in pieces that the network then works on.
#include "app/core/clock.h"
#include "server/core/platforms/networktools.h"
#include "server/core/platforms/x/xadapter.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

// The documents upload pieces of one megabyte; at most 1000 of them belong to one file.
constexpr qint64 kPieceBytes = 1024 * 1024;
constexpr qint64 kMostPieces = 1000;

bool goesInPieces(const MediaItem &item)
{
    return isFilm(item) || item.mimeType == "image/gif"_L1;
}

/** Ready unless the network says that it still works on the file. */
RemoteMedia mediaOf(const QJsonObject &data, qint64 nowMs)
{
    const QJsonObject work = data.value("processing_info"_L1).toObject();
    const QString state = work.value("state"_L1).toString();
    RemoteMedia media;
    media.id = idText(data.value("id"_L1));
    media.ready = state.isEmpty() || state == "succeeded"_L1;
    if (!media.ready)
        media.data = {{u"askAt"_s, nowMs + qint64(work.value("check_after_secs"_L1).toDouble() * 1000)}};
    return media;
}

} // namespace

PlatformResult<QJsonObject> XAdapter::uploadWhole(const AccountSession &session, const MediaItem &item, const QByteArray &content) const
{
    const QList<FormPart> parts{{"media_category", "tweet_image"}, {"media", content, item.fileName.toUtf8(), item.mimeType.toLatin1()}};
    // A file that no post uses disappears by itself, so repeating an upload does no harm: it counts as a read.
    return dataOf(session, m_calls.multipart(session, at(u"/media/upload"_s), parts), CallKind::Read);
}

PlatformResult<QJsonObject> XAdapter::uploadInPieces(const AccountSession &session, const MediaItem &item, const QByteArray &content) const
{
    const QJsonObject begin{{u"media_type"_s, item.mimeType},
                            {u"media_category"_s, isFilm(item) ? u"tweet_video"_s : u"tweet_gif"_s},
                            {u"total_bytes"_s, content.size()}};
    const auto started = dataOf(session, m_calls.json(session, "POST", at(u"/media/upload/initialize"_s), begin), CallKind::Read);
    if (!started)
        return started.error();
    const QString id = idText(started->value("id"_L1));
    if (id.isEmpty())
        return problem(FailureClass::TransientSafe, u"publish.badAnswer"_s);
    const QString path = u"/media/upload/"_s + segment(id);
    const qint64 piece = qMax(kPieceBytes, (content.size() + kMostPieces - 1) / kMostPieces);
    for (qint64 from = 0, index = 0; from < content.size(); from += piece, ++index) {
        const QList<FormPart> parts{{"segment_index", QByteArray::number(index)},
                                    {"media", content.mid(from, piece), "piece", "application/octet-stream"}};
        const HttpResponse response = m_calls.multipart(session, at(path + u"/append"_s), parts);
        if (!isSuccess(response) || bodyObject(response).contains("errors"_L1))
            return failure(session, response, CallKind::Read);
    }
    return dataOf(session, m_calls.bytes(session, "POST", at(path + u"/finalize"_s), {}, {}), CallKind::Read);
}

PlatformResult<RemoteMedia> XAdapter::upload(const AccountSession &session, const UploadRequest &request)
{
    const MediaItem &item = request.item;
    const auto content = contentOf(item);
    if (!content)
        return content.error();
    const auto data = goesInPieces(item) ? uploadInPieces(session, item, *content) : uploadWhole(session, item, *content);
    if (!data) {
        PlatformError error = data.error();
        if (error.cls == FailureClass::Permanent)
            error.code = u"publish.mediaFailed"_s;
        return error;
    }
    const RemoteMedia media = mediaOf(*data, m_clock.nowMs());
    if (media.id.isEmpty())
        return problem(FailureClass::TransientSafe, u"publish.badAnswer"_s);
    if (!item.altText.isEmpty()) {
        const QJsonObject description{{u"id"_s, media.id},
                                      {u"metadata"_s, QJsonObject{{u"alt_text"_s, QJsonObject{{u"text"_s, item.altText}}}}}};
        const auto described = dataOf(session, m_calls.json(session, "POST", at(u"/media/metadata"_s), description), CallKind::Read);
        if (!described)
            return described.error();
    }
    return media;
}

PlatformResult<RemoteMedia> XAdapter::poll(const AccountSession &session, const RemoteMedia &media)
{
    // The network says when to ask again; asking sooner costs calls and tells nothing.
    if (media.data.value("askAt"_L1).toInteger() > m_clock.nowMs())
        return media;
    const QUrlQuery query{{u"command"_s, u"STATUS"_s}, {u"media_id"_s, media.id}};
    const auto data = dataOf(session, m_calls.get(session, at(u"/media/upload"_s), query), CallKind::Read);
    if (!data)
        return data.error();
    const QJsonObject work = data->value("processing_info"_L1).toObject();
    if (work.value("state"_L1).toString() == "failed"_L1) {
        const QJsonObject reason = work.value("error"_L1).toObject();
        return problem(FailureClass::Permanent, u"publish.mediaFailed"_s, redact(reason.value("message"_L1).toString(reason.value("name"_L1).toString()), {session.accessToken}));
    }
    RemoteMedia now = mediaOf(*data, m_clock.nowMs());
    now.id = media.id;
    return now;
}

} // namespace campanile::server
