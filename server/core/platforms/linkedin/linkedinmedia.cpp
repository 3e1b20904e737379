// SPDX-License-Identifier: GPL-3.0-or-later
// Files on their way to LinkedIn: pictures and documents in one piece, films in the parts that the network asks for, and the card of a link.
#include "app/core/clock.h"
#include "server/core/platforms/bluesky/linkcard.h"
#include "server/core/platforms/linkedin/linkedinadapter.h"
#include "server/core/platforms/networktools.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr qint64 kCardImageBytes = 5'000'000;

/** "images", "videos" or "documents": the collection that a URN belongs to. */
QString collectionOf(const QString &urn)
{
    return urn.section(u':', 2, 2) + u's';
}

PlatformError asMediaError(PlatformError error)
{
    if (error.cls == FailureClass::Permanent && error.code != "publish.interfaceRetired"_L1)
        error.code = u"publish.mediaFailed"_s;
    return error;
}

} // namespace

PlatformResult<QJsonObject> LinkedinAdapter::startUpload(const AccountSession &session, const QString &kind, const QJsonObject &more) const
{
    QJsonObject ask = more;
    ask.insert("owner"_L1, session.platformAccountId);
    const auto body = bodyOf(session, post(session, u"/rest/%1?action=initializeUpload"_s.arg(kind), {{u"initializeUploadRequest"_s, ask}}));
    if (!body)
        return asMediaError(body.error());
    return body->value("value"_L1).toObject();
}

PlatformResult<RemoteMedia> LinkedinAdapter::uploadWhole(const AccountSession &session, const QString &kind, const QByteArray &content, const QString &mimeType) const
{
    const auto start = startUpload(session, kind);
    if (!start)
        return start.error();
    const QUrl url(start->value("uploadUrl"_L1).toString());
    const QString urn = start->value(kind.chopped(1)).toString();
    if (!url.isValid() || urn.isEmpty())
        return problem(FailureClass::TransientSafe, u"publish.badAnswer"_s);
    const bool isOwn = isOwnHost(url, m_network.apiUrl(), m_network.provider.value("ownDomain"_L1).toString());
    const HttpResponse response = m_calls.bytes(session, "PUT", url, content, mimeType.toLatin1(), {}, isOwn);
    // A file that no post uses does no harm, so an upload may be repeated: it counts as a read.
    if (!isSuccess(response))
        return asMediaError(failure(session, response, CallKind::Read));
    return RemoteMedia{urn, false, {}};
}

PlatformResult<RemoteMedia> LinkedinAdapter::uploadFilm(const AccountSession &session, const QByteArray &content) const
{
    const auto start = startUpload(session, u"videos"_s, {{u"fileSizeBytes"_s, content.size()}, {u"uploadCaptions"_s, false}, {u"uploadThumbnail"_s, false}});
    if (!start)
        return start.error();
    const QString urn = start->value("video"_L1).toString();
    const QJsonArray parts = start->value("uploadInstructions"_L1).toArray();
    if (urn.isEmpty() || parts.isEmpty())
        return problem(FailureClass::TransientSafe, u"publish.badAnswer"_s);
    QJsonArray tags;
    for (const QJsonValue &part : parts) {
        const qint64 first = part["firstByte"_L1].toInteger();
        const qint64 last = part["lastByte"_L1].toInteger(-1);
        if (first < 0 || last < first || last >= content.size())
            return problem(FailureClass::TransientSafe, u"publish.badAnswer"_s);
        // These addresses carry their own right to be written to.
        const HttpResponse response = m_calls.bytes(session, "PUT", QUrl(part["uploadUrl"_L1].toString()), content.mid(first, last - first + 1),
                                                    "application/octet-stream", {}, false);
        QByteArray tag = response.header("etag");
        if (!isSuccess(response))
            return asMediaError(failure(session, response, CallKind::Read));
        if (tag.size() >= 2 && tag.startsWith('"') && tag.endsWith('"'))
            tag = tag.sliced(1, tag.size() - 2);
        tags.append(QString::fromLatin1(tag));
    }
    const QJsonObject end{{u"video"_s, urn}, {u"uploadToken"_s, start->value("uploadToken"_L1)}, {u"uploadedPartIds"_s, tags}};
    const HttpResponse response = post(session, u"/rest/videos?action=finalizeUpload"_s, {{u"finalizeUploadRequest"_s, end}});
    if (!isSuccess(response))
        return asMediaError(failure(session, response, CallKind::Read));
    return RemoteMedia{urn, false, {}};
}

PlatformResult<RemoteMedia> LinkedinAdapter::upload(const AccountSession &session, const UploadRequest &request)
{
    const MediaItem &item = request.item;
    const auto content = contentOf(item);
    if (!content)
        return content.error();
    if (isFilm(item))
        return uploadFilm(session, *content);
    if (item.mimeType == "application/pdf"_L1) {
        // ISO 32000-1, 7.5.2: the header stands in the first 1024 bytes of what every reader takes for a PDF.
        if (!content->first(qMin<qsizetype>(content->size(), 1024)).contains("%PDF-"))
            return problem(FailureClass::Permanent, u"publish.mediaFailed"_s, item.fileName);
        return uploadWhole(session, u"documents"_s, *content, item.mimeType);
    }
    return uploadWhole(session, u"images"_s, *content, item.mimeType);
}

PlatformResult<RemoteMedia> LinkedinAdapter::poll(const AccountSession &session, const RemoteMedia &media)
{
    const auto body = bodyOf(session, get(session, u"/rest/%1/%2"_s.arg(collectionOf(media.id), segment(media.id))));
    if (!body)
        return body.error();
    const QString status = body->value("status"_L1).toString();
    RemoteMedia now = media;
    now.ready = status == "AVAILABLE"_L1;
    if (status != "PROCESSING_FAILED"_L1)
        return now;
    if (!media.data.contains("article"_L1))
        return problem(FailureClass::Permanent, u"publish.mediaFailed"_s, redact(body->value("processingFailureReason"_L1).toString(), {session.accessToken}));
    // A link without its picture is better than no post.
    QJsonObject article = media.data.value("article"_L1).toObject();
    article.remove("thumbnail"_L1);
    now.data.insert("article"_L1, article);
    now.ready = true;
    return now;
}

PlatformResult<std::optional<RemoteMedia>> LinkedinAdapter::assemble(const AccountSession &session, const PartRequest &request)
{
    const PartContent &part = request.content.parts.at(request.part);
    if (request.part > 0 || part.link.isEmpty() || !part.media.isEmpty())
        return std::optional<RemoteMedia>();
    // The network reads no pages for programs: what the card shows has to be sent.
    const auto card = fetchLinkCard(m_http, QUrl(part.link));
    if (!card)
        return std::optional<RemoteMedia>();
    const QString title = card->title.isEmpty() ? QUrl(part.link).host() : card->title;
    QJsonObject article{{u"source"_s, part.link}, {u"title"_s, title.left(400)}};
    if (!card->description.isEmpty())
        article.insert("description"_L1, card->description.left(4000));
    RemoteMedia made{u"link"_s, true, {}};
    if (const auto image = fetchCardImage(m_http, card->image, kCardImageBytes)) {
        const auto picture = uploadWhole(session, u"images"_s, image->content, QString::fromLatin1(image->mimeType));
        // Only what would stop the post as well is worth stopping here.
        if (!picture && picture.error().cls != FailureClass::Permanent)
            return picture.error();
        if (picture) {
            made.id = picture->id;
            made.ready = false;
            article.insert("thumbnail"_L1, picture->id);
        }
    }
    made.data = {{u"article"_s, article}};
    return std::optional(made);
}

} // namespace campanile::server
