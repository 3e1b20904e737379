// SPDX-License-Identifier: GPL-3.0-or-later
// The part of BlueskyAdapter that gives files and link cards to the network.
#include "app/core/clock.h"
#include "server/core/platforms/bluesky/blueskyadapter.h"
#include "server/core/platforms/networkcalls.h"
#include "server/core/platforms/bluesky/linkcard.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

// app.bsky.embed.external: "thumb" takes one million bytes.
constexpr qint64 kMaxThumb = 1'000'000;

// Files of films are beyond what a PDS takes (platform facts, section 2); this service makes them into what it does take.
constexpr QLatin1StringView kVideoService("https://video.bsky.app");
constexpr qint64 kPermitSeconds = 30 * 60;

/** "jobStatus" of an answer; the service also gives its content without the name. */
QJsonObject jobOf(const HttpResponse &response)
{
    const QJsonObject body = QJsonDocument::fromJson(response.body).object();
    return body.contains("jobStatus"_L1) ? body.value("jobStatus"_L1).toObject() : body.contains("jobId"_L1) ? body : QJsonObject();
}

} // namespace

QJsonObject BlueskyAdapter::uploadBlob(const AccountSession &session, const QByteArray &content, const QByteArray &mimeType,
                                       HttpResponse *response) const
{
    // A blob that no record uses is dropped by the server, so repeating an upload does no harm.
    *response = post(session, u"com.atproto.repo.uploadBlob"_s, content, mimeType, session.accessToken);
    const QJsonObject blob = QJsonDocument::fromJson(response->body).object().value("blob"_L1).toObject();
    const bool isStored = isSuccess(*response) && !blob.value("ref"_L1).toObject().value("$link"_L1).toString().isEmpty();
    return isStored ? blob : QJsonObject();
}

PlatformResult<RemoteMedia> BlueskyAdapter::upload(const AccountSession &session, const UploadRequest &request)
{
    const MediaItem &item = request.item;
    const PlatformResult<QByteArray> content = contentOf(item);
    if (!content)
        return content.error();
    if (item.mimeType.startsWith("video/"_L1))
        return uploadVideo(session, item, *content);
    HttpResponse response;
    const QJsonObject blob = uploadBlob(session, *content, item.mimeType.toLatin1(), &response);
    if (blob.isEmpty())
        return failure(session, response, CallKind::Read);
    QJsonObject image{{u"image"_s, blob}, {u"alt"_s, item.altText}};
    if (item.width > 0 && item.height > 0)
        image.insert("aspectRatio"_L1, QJsonObject{{u"width"_s, item.width}, {u"height"_s, item.height}});
    return RemoteMedia{blob.value("ref"_L1).toObject().value("$link"_L1).toString(), true, image};
}

PlatformResult<RemoteMedia> BlueskyAdapter::uploadVideo(const AccountSession &session, const MediaItem &item, const QByteArray &content) const
{
    // The video service stores the finished file in the account's repository, so it needs a token for that one act.
    const QString audience = u"did:web:"_s + QUrl(session.serverUrl).host();
    const HttpResponse permit = get(session, u"com.atproto.server.getServiceAuth"_s,
                                    {{u"aud"_s, audience}, {u"lxm"_s, u"com.atproto.repo.uploadBlob"_s},
                                     {u"exp"_s, QString::number(m_clock.nowMs() / 1000 + kPermitSeconds)}});
    const QString token = QJsonDocument::fromJson(permit.body).object().value("token"_L1).toString();
    if (!isSuccess(permit) || token.isEmpty())
        return failure(session, permit, CallKind::Read);
    AccountSession service;
    service.serverUrl = kVideoService.toString();
    const QString name = item.fileName.isEmpty() ? u"video.mp4"_s : item.fileName;
    const QString method = u"app.bsky.video.uploadVideo?did=%1&name=%2"_s.arg(QString::fromLatin1(QUrl::toPercentEncoding(session.platformAccountId)),
                                                                          QString::fromLatin1(QUrl::toPercentEncoding(name)));
    const HttpResponse response = post(service, method, content, item.mimeType.toLatin1(), token);
    // A file that is known already is answered with 409 and the job that made it.
    const QString job = jobOf(response).value("jobId"_L1).toString();
    if (job.isEmpty())
        return serviceFailure(session, response, token);
    QJsonObject data{{u"job"_s, job}};
    if (!item.altText.isEmpty())
        data.insert("alt"_L1, item.altText);
    if (item.width > 0 && item.height > 0)
        data.insert("aspectRatio"_L1, QJsonObject{{u"width"_s, item.width}, {u"height"_s, item.height}});
    return RemoteMedia{job, false, data};
}

PlatformError BlueskyAdapter::serviceFailure(const AccountSession &session, const HttpResponse &response, const QString &token) const
{
    PlatformError error = failure(session, response, CallKind::Read, {token});
    // It is the service that refuses its token; the account's own sign-in is as good as before.
    if (error.cls == FailureClass::Auth) {
        error.cls = FailureClass::TransientSafe;
        error.code = u"publish.serverError"_s;
    }
    return error;
}

PlatformResult<std::optional<RemoteMedia>> BlueskyAdapter::assemble(const AccountSession &session, const PartRequest &request)
{
    const PartContent &part = request.content.parts.at(request.part);
    const QString link = part.link;
    if (link.isEmpty() || !part.media.isEmpty())
        return std::optional<RemoteMedia>();
    const QUrl url(link, QUrl::StrictMode);
    if (!url.isValid() || (url.scheme() != "https"_L1 && url.scheme() != "http"_L1))
        return std::optional<RemoteMedia>();
    const LinkCard card = fetchLinkCard(m_http, url).value_or(LinkCard());
    QJsonObject external{{u"uri"_s, link}, {u"title"_s, card.title.isEmpty() ? url.host() : card.title}, {u"description"_s, card.description}};
    if (const auto image = card.image.isValid() ? fetchCardImage(m_http, card.image, kMaxThumb) : std::nullopt) {
        HttpResponse response;
        // A card without its picture is still a card.
        if (const QJsonObject thumb = uploadBlob(session, image->content, image->mimeType, &response); !thumb.isEmpty())
            external.insert("thumb"_L1, thumb);
    }
    return std::optional(RemoteMedia{link, true, {{u"external"_s, external}}});
}

PlatformResult<RemoteMedia> BlueskyAdapter::poll(const AccountSession &session, const RemoteMedia &media)
{
    const QString job = media.data.value("job"_L1).toString();
    if (job.isEmpty())
        return media;
    AccountSession service;
    service.serverUrl = kVideoService.toString();
    const HttpResponse response = get(service, u"app.bsky.video.getJobStatus"_s, {{u"jobId"_s, job}});
    const QJsonObject status = jobOf(response);
    if (!isSuccess(response) || status.isEmpty())
        return serviceFailure(session, response, {});
    if (status.value("state"_L1).toString() == "JOB_STATE_FAILED"_L1) {
        PlatformError error;
        error.code = u"publish.mediaFailed"_s;
        error.platformCode = status.value("error"_L1).toString();
        error.message = redact(status.value("message"_L1).toString(), {session.accessToken, session.refreshToken});
        return error;
    }
    RemoteMedia now = media;
    if (status.value("blob"_L1).isObject()) {
        now.ready = true;
        now.data.remove("job"_L1);
        now.data.insert("video"_L1, status.value("blob"_L1));
    }
    return now;
}

QJsonObject BlueskyAdapter::embedOf(const QList<RemoteMedia> &media)
{
    QJsonArray images;
    QJsonObject external;
    for (const RemoteMedia &item : media) {
        if (item.data.contains("video"_L1)) {
            QJsonObject video = item.data;
            video.insert("$type"_L1, u"app.bsky.embed.video"_s);
            return video;
        }
        if (item.data.contains("external"_L1))
            external = item.data.value("external"_L1).toObject();
        else
            images.append(item.data);
    }
    if (!images.isEmpty())
        return {{u"$type"_s, u"app.bsky.embed.images"_s}, {u"images"_s, images}};
    if (!external.isEmpty())
        return {{u"$type"_s, u"app.bsky.embed.external"_s}, {u"external"_s, external}};
    return {};
}

} // namespace campanile::server
