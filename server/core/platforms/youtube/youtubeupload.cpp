// SPDX-License-Identifier: GPL-3.0-or-later
// A film on its way to YouTube, by the protocol of resumable uploads (developers.google.com/youtube/v3/guides/using_resumable_upload_protocol).
#include "app/core/clock.h"
#include "app/core/logging.h"
#include "server/core/platforms/networktools.h"
#include "server/core/platforms/youtube/youtubeadapter.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

// Every piece but the last is a multiple of this.
constexpr qint64 kGrain = 256 * 1024;
// A run of the publisher holds its post for ten minutes; a film that takes longer goes on in the next run.
constexpr qint64 kSendBudgetMs = 5 * 60'000;
constexpr qint64 kSoonMs = 1000;
constexpr qint64 kSettleMs = 60'000;

} // namespace

QJsonObject YoutubeAdapter::resourceOf(const PublishContent &content) const
{
    const FieldValues values(m_network, content.options);
    QJsonObject snippet{{u"title"_s, values.text("title"_L1)}, {u"description"_s, content.parts.first().text}};
    if (const QStringList tags = values.list("tags"_L1); !tags.isEmpty())
        snippet.insert("tags"_L1, QJsonArray::fromStringList(tags));
    if (const QString category = values.text("category"_L1); !category.isEmpty())
        snippet.insert("categoryId"_L1, category);
    if (!content.language.isEmpty())
        snippet.insert("defaultLanguage"_L1, content.language);
    QJsonObject status{{u"privacyStatus"_s, values.text("privacy"_L1)}, {u"selfDeclaredMadeForKids"_s, values.text("madeForKids"_L1) == "yes"_L1}};
    if (const QString at = values.text("publishAt"_L1); !at.isEmpty()) {
        // Only a private video can be made public by the network itself.
        status.insert("privacyStatus"_L1, u"private"_s);
        status.insert("publishAt"_L1, at);
    }
    return {{u"snippet"_s, snippet}, {u"status"_s, status}};
}

PlatformResult<RemoteMedia> YoutubeAdapter::upload(const AccountSession &session, const UploadRequest &request)
{
    const auto content = contentOf(request.item);
    if (!content)
        return content.error();
    if (!isFilm(request.item) || content->isEmpty())
        return problem(FailureClass::Permanent, u"publish.mediaFailed"_s, request.item.fileName);
    const FieldValues values(m_network, request.content.options);
    QUrl url = under(m_network.apiUrl(u"upload"_s), u"/videos"_s);
    url.setQuery(u"uploadType=resumable&part=snippet,status&notifySubscribers=%1"_s.arg(values.flag("notifySubscribers"_L1) ? u"true"_s : u"false"_s));
    const HttpHeaders more{{"X-Upload-Content-Length", QByteArray::number(content->size())}, {"X-Upload-Content-Type", request.item.mimeType.toLatin1()}};
    const HttpResponse response = m_calls.json(session, "POST", url, resourceOf(request.content), more);
    // A session without bytes publishes nothing, so opening a second one does no harm: it counts as a read.
    if (!isSuccess(response))
        return failure(session, response, CallKind::Read);
    const QUrl place(QString::fromLatin1(response.header("location")));
    // The session's address gets our token with each piece, so it has to be the network's own.
    if (!isOwnHost(place, m_network.apiUrl(u"upload"_s), u"googleapis.com"_s))
        return problem(FailureClass::TransientSafe, u"publish.badAnswer"_s);
    return RemoteMedia{u"session"_s, true, {{u"uploadUrl"_s, place.toString(QUrl::FullyEncoded)}, {u"size"_s, content->size()}}};
}

PlatformResult<RemoteMedia> YoutubeAdapter::poll(const AccountSession &, const RemoteMedia &media)
{
    return media; // There is nothing to wait for before the bytes are sent.
}

PlatformResult<YoutubeAdapter::SessionState> YoutubeAdapter::readState(const AccountSession &session, const HttpResponse &response, qint64 size, CallKind kind) const
{
    SessionState state;
    if (isSuccess(response)) {
        const QString id = bodyObject(response).value("id"_L1).toString();
        if (id.isEmpty())
            return failure(session, response, kind);
        state.kind = SessionState::Kind::Complete;
        state.received = size;
        state.post = postOf(id, instantOf(bodyObject(response).value("snippet"_L1)["publishedAt"_L1]));
        return state;
    }
    if (response.failure == HttpFailure::None && response.status == 308) {
        // "bytes=0-524287"; without the header nothing has arrived.
        const QByteArray range = response.header("range");
        if (const qsizetype dash = range.lastIndexOf('-'); dash >= 0)
            state.received = qBound<qint64>(0, range.sliced(dash + 1).trimmed().toLongLong() + 1, size);
        return state;
    }
    if (response.failure == HttpFailure::None && (response.status == 404 || response.status == 410)) {
        state.kind = SessionState::Kind::Gone;
        return state;
    }
    return failure(session, response, kind);
}

PlatformResult<YoutubeAdapter::SessionState> YoutubeAdapter::probe(const AccountSession &session, const RemoteMedia &media) const
{
    const qint64 size = media.data.value("size"_L1).toInteger();
    const HttpResponse response = m_calls.bytes(session, "PUT", QUrl(media.data.value("uploadUrl"_L1).toString()), {}, {},
                                                {{"Content-Range", "bytes */" + QByteArray::number(size)}});
    return readState(session, response, size, CallKind::Read);
}

PlatformResult<RemotePost> YoutubeAdapter::sendFilm(const AccountSession &session, const PartRequest &request) const
{
    const MediaItem &item = request.content.parts.at(request.part).media.first();
    const RemoteMedia &media = request.media.first();
    const auto content = contentOf(item);
    if (!content)
        return content.error();
    const qint64 size = media.data.value("size"_L1).toInteger();
    if (content->size() != size)
        return problem(FailureClass::TransientSafe, u"publish.mediaGone"_s);
    auto state = probe(session, media);
    const QUrl url(media.data.value("uploadUrl"_L1).toString());
    const qint64 piece = qMax(kGrain, settingOf(m_network, u"chunkBytes"_s, kGrain) / kGrain * kGrain);
    const qint64 started = m_clock.nowMs();
    while (state && state->kind == SessionState::Kind::Open) {
        if (m_clock.nowMs() - started > kSendBudgetMs)
            return problem(FailureClass::TransientSafe, u"publish.processing"_s, {}, m_clock.nowMs() + kSoonMs);
        const qint64 from = state->received;
        const qint64 length = qMin(piece, size - from);
        if (length <= 0)
            return problem(FailureClass::Ambiguous, u"publish.badAnswer"_s);
        const bool isLast = from + length == size;
        const QByteArray range = "bytes " + QByteArray::number(from) + '-' + QByteArray::number(from + length - 1) + '/' + QByteArray::number(size);
        const HttpResponse response = m_calls.bytes(session, "PUT", url, content->mid(from, length), item.mimeType.toLatin1(), {{"Content-Range", range}});
        // Nothing is published before the last byte: only the last piece can leave the outcome open.
        state = readState(session, response, size, isLast ? CallKind::Mutation : CallKind::Read);
        if (state && state->kind == SessionState::Kind::Open && state->received <= from)
            return problem(FailureClass::TransientSafe, u"publish.serverError"_s);
    }
    if (!state)
        return state.error();
    if (state->kind == SessionState::Kind::Gone)
        return problem(FailureClass::TransientSafe, u"publish.mediaGone"_s);
    return state->post;
}

PlatformResult<RemotePost> YoutubeAdapter::create(const AccountSession &session, const PartRequest &request)
{
    if (request.replyTo.root)
        return comment(session, request.replyTo.root->id, request.content.parts.at(request.part).text);
    if (request.content.parts.at(request.part).media.isEmpty() || request.media.isEmpty())
        return problem(FailureClass::Permanent, u"publish.mediaMissing"_s);
    const auto post = sendFilm(session, request);
    if (post)
        addToPlaylist(session, request.content, post->id);
    return post;
}

void YoutubeAdapter::addToPlaylist(const AccountSession &session, const PublishContent &content, const QString &videoId) const
{
    const QString playlist = FieldValues(m_network, content.options).text("playlist"_L1);
    if (playlist.isEmpty())
        return;
    QUrl url = at(u"/playlistItems"_s);
    const auto there = bodyOf(session, m_calls.get(session, url, {{u"part"_s, u"id"_s}, {u"playlistId"_s, playlist}, {u"videoId"_s, videoId}}));
    if (there && !there->value("items"_L1).toArray().isEmpty())
        return;
    url.setQuery(u"part=snippet"_s);
    const QJsonObject resource{{u"kind"_s, u"youtube#video"_s}, {u"videoId"_s, videoId}};
    const auto added = bodyOf(session, m_calls.json(session, "POST", url, {{u"snippet"_s, QJsonObject{{u"playlistId"_s, playlist}, {u"resourceId"_s, resource}}}}));
    // The video is out: that it is missing in a list must not make it look failed.
    if (!added)
        qCWarning(lcPublish) << "video" << videoId << "is in no playlist:" << added.error().code << added.error().platformCode;
}

PlatformResult<ReconcileResult> YoutubeAdapter::reconcile(const AccountSession &session, const PartRequest &request, const QStringList &known, qint64 nowMs)
{
    if (request.replyTo.root)
        return findComment(session, request, known, nowMs);
    ReconcileResult result;
    if (request.media.isEmpty())
        return result;
    const auto state = probe(session, request.media.first());
    if (!state)
        return state.error();
    switch (state->kind) {
    case SessionState::Kind::Complete:
        result.verdict = ReconcileResult::Verdict::Found;
        result.post = state->post;
        addToPlaylist(session, request.content, state->post.id);
        break;
    case SessionState::Kind::Open:
        // Sending goes on in the same session, so it cannot make a second video.
        result.verdict = ReconcileResult::Verdict::NotThere;
        result.mayResend = true;
        break;
    case SessionState::Kind::Gone:
        return findUpload(session, request, known, nowMs);
    }
    return result;
}

PlatformResult<ReconcileResult> YoutubeAdapter::findUpload(const AccountSession &session, const PartRequest &request, const QStringList &known, qint64 nowMs) const
{
    ReconcileResult result;
    const auto channel = myChannel(session, u"contentDetails"_s);
    if (!channel)
        return channel.error();
    const QString uploads = channel->value("contentDetails"_L1)["relatedPlaylists"_L1]["uploads"_L1].toString();
    const HttpResponse response = m_calls.get(session, at(u"/playlistItems"_s), {{u"part"_s, u"snippet"_s}, {u"playlistId"_s, uploads}, {u"maxResults"_s, u"50"_s}});
    const auto body = bodyOf(session, response);
    if (!body)
        return body.error();
    const qint64 from = earliestOnNetwork(request.attempt, response, nowMs);
    const QString title = FieldValues(m_network, request.content.options).text("title"_L1);
    const QJsonArray items = body->value("items"_L1).toArray();
    bool reachedStart = items.size() < 50;
    for (const QJsonValue &item : items) {
        const QJsonValue snippet = item["snippet"_L1];
        const QString id = snippet["resourceId"_L1]["videoId"_L1].toString();
        const qint64 at = instantOf(snippet["publishedAt"_L1]);
        reachedStart = reachedStart || at < from;
        if (at < from || known.contains(id) || snippet["title"_L1].toString().simplified() != title.simplified())
            continue;
        result.verdict = ReconcileResult::Verdict::Found;
        result.post = postOf(id, at);
        return result;
    }
    if (reachedStart) {
        result.verdict = ReconcileResult::Verdict::NotThere;
        result.mayResend = nowMs - request.attempt.sentAtMs >= kSettleMs;
    }
    return result;
}

} // namespace campanile::server
