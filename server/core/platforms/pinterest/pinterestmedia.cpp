// SPDX-License-Identifier: GPL-3.0-or-later
// Files of a pin: pictures inside the pin itself, films by the network's storage.
#include "server/core/platforms/networktools.h"
#include "server/core/platforms/pinterest/pinterestadapter.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

PlatformResult<QJsonObject> PinterestAdapter::mediaSource(const PartRequest &request) const
{
    const QList<MediaItem> items = request.content.parts.at(request.part).media;
    if (items.isEmpty() || request.media.size() < items.size())
        return problem(FailureClass::Permanent, u"publish.mediaMissing"_s);
    if (isFilm(items.first())) {
        const double second = FieldValues(m_network, request.content.options).number("coverSecond"_L1);
        return QJsonObject{{u"source_type"_s, u"video_id"_s}, {u"media_id"_s, request.media.first().id}, {u"cover_image_key_frame_time"_s, qint64(second)}};
    }
    QJsonArray pictures;
    for (const MediaItem &item : items) {
        const auto content = contentOf(item);
        if (!content)
            return content.error();
        QJsonObject picture{{u"content_type"_s, item.mimeType}, {u"data"_s, QString::fromLatin1(content->toBase64())}};
        // Each picture of several has its own words; the only one has the pin's.
        if (items.size() == 1) {
            picture.insert("source_type"_L1, u"image_base64"_s);
            return picture;
        }
        if (!item.altText.isEmpty())
            picture.insert("description"_L1, item.altText);
        pictures.append(picture);
    }
    return QJsonObject{{u"source_type"_s, u"multiple_image_base64"_s}, {u"items"_s, pictures}};
}

PlatformResult<RemoteMedia> PinterestAdapter::upload(const AccountSession &session, const UploadRequest &request)
{
    const MediaItem &item = request.item;
    if (!isFilm(item))
        return RemoteMedia{item.id, true, {}};
    const auto content = contentOf(item);
    if (!content)
        return content.error();
    const auto body = bodyOf(session, m_calls.json(session, "POST", at(u"/media"_s), {{u"media_type"_s, u"video"_s}}));
    if (!body)
        return body.error();
    const QString id = idText(body->value("media_id"_L1));
    const QUrl url(body->value("upload_url"_L1).toString());
    const QJsonObject fields = body->value("upload_parameters"_L1).toObject();
    if (id.isEmpty() || !url.isValid() || fields.isEmpty())
        return problem(FailureClass::TransientSafe, u"publish.badAnswer"_s);
    QList<FormPart> parts;
    for (auto it = fields.begin(); it != fields.end(); ++it)
        parts.append({it.key().toUtf8(), idText(it.value()).toUtf8()});
    // The storage ignores what stands behind the file.
    parts.append({"file", *content, item.fileName.toUtf8(), item.mimeType.toLatin1()});
    // The storage knows the form's signature, not us: it never gets the token.
    AccountSession stranger = session;
    stranger.accessToken.clear();
    const HttpResponse response = m_calls.multipart(stranger, url, parts);
    // A film that no pin uses does no harm, so an upload may be repeated: it counts as a read.
    if (!isSuccess(response)) {
        PlatformError error = failure(session, response, CallKind::Read);
        if (error.cls == FailureClass::Permanent || error.cls == FailureClass::Auth) {
            error.cls = FailureClass::Permanent;
            error.code = u"publish.mediaFailed"_s;
        }
        return error;
    }
    return RemoteMedia{id, false, {}};
}

PlatformResult<RemoteMedia> PinterestAdapter::poll(const AccountSession &session, const RemoteMedia &media)
{
    const auto body = bodyOf(session, m_calls.get(session, at(u"/media/"_s + segment(media.id))));
    if (!body)
        return body.error();
    const QString status = body->value("status"_L1).toString();
    if (status == "failed"_L1)
        return problem(FailureClass::Permanent, u"publish.mediaFailed"_s);
    RemoteMedia now = media;
    now.ready = status == "succeeded"_L1;
    return now;
}

} // namespace campanile::server
