// SPDX-License-Identifier: GPL-3.0-or-later
// Comments on a channel's videos: reading, answering, moderating, and the first comment of our own.
#include "server/core/platforms/networktools.h"
#include "server/core/platforms/youtube/youtubeadapter.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr qint64 kCommentSettleMs = 60'000;

RemoteInboxItem itemOf(const QJsonValue &comment, const QString &videoId, const AccountSession &session, const QUrl &web)
{
    const QJsonValue snippet = comment["snippet"_L1];
    RemoteInboxItem item;
    item.kind = RemoteInboxItem::Kind::Comment;
    item.id = comment["id"_L1].toString();
    item.postId = videoId;
    item.parentId = snippet["parentId"_L1].toString();
    item.authorId = snippet["authorChannelId"_L1]["value"_L1].toString();
    item.authorName = snippet["authorDisplayName"_L1].toString();
    item.authorHandle = item.authorName.startsWith(u'@') ? item.authorName.sliced(1) : QString();
    item.authorAvatarUrl = snippet["authorProfileImageUrl"_L1].toString();
    item.text = snippet["textOriginal"_L1].toString(snippet["textDisplay"_L1].toString());
    item.createdAtMs = instantOf(snippet["publishedAt"_L1]);
    const qint64 changed = instantOf(snippet["updatedAt"_L1]);
    item.editedAtMs = changed > item.createdAtMs ? changed : 0;
    item.isOwn = item.authorId == session.platformAccountId;
    QUrl url = under(web, u"/watch"_s);
    url.setQuery(u"v=%1&lc=%2"_s.arg(segment(videoId), segment(item.id)));
    item.url = url.toString();
    return item;
}

} // namespace

PlatformResult<RemotePost> YoutubeAdapter::comment(const AccountSession &session, const QString &videoId, const QString &text) const
{
    QUrl url = at(u"/commentThreads"_s);
    url.setQuery(u"part=snippet"_s);
    const QJsonObject top{{u"snippet"_s, QJsonObject{{u"textOriginal"_s, text}}}};
    const auto body = bodyOf(session, m_calls.json(session, "POST", url, {{u"snippet"_s, QJsonObject{{u"videoId"_s, videoId}, {u"topLevelComment"_s, top}}}}), CallKind::Mutation);
    if (!body)
        return body.error();
    RemotePost post;
    post.id = body->value("snippet"_L1)["topLevelComment"_L1]["id"_L1].toString(body->value("id"_L1).toString());
    if (post.id.isEmpty())
        return problem(FailureClass::Ambiguous, u"publish.badAnswer"_s);
    return post;
}

PlatformResult<ReconcileResult> YoutubeAdapter::findComment(const AccountSession &session, const PartRequest &request, const QStringList &known, qint64 nowMs) const
{
    ReconcileResult result;
    const QUrlQuery query{{u"part"_s, u"snippet"_s}, {u"videoId"_s, request.replyTo.root->id}, {u"order"_s, u"time"_s}, {u"maxResults"_s, u"100"_s}};
    const auto body = bodyOf(session, m_calls.get(session, at(u"/commentThreads"_s), query));
    if (!body)
        return body.error();
    const QJsonArray threads = body->value("items"_L1).toArray();
    for (const QJsonValue &thread : threads) {
        const RemoteInboxItem item = itemOf(thread["snippet"_L1]["topLevelComment"_L1], request.replyTo.root->id, session, m_network.apiUrl(u"web"_s));
        if (item.isOwn && !known.contains(item.id) && textDigest(item.text) == request.attempt.digest) {
            result.verdict = ReconcileResult::Verdict::Found;
            result.post.id = item.id;
            result.post.createdAtMs = item.createdAtMs;
            return result;
        }
    }
    if (threads.size() < 100) {
        result.verdict = ReconcileResult::Verdict::NotThere;
        result.mayResend = nowMs - request.attempt.sentAtMs >= kCommentSettleMs;
    }
    return result;
}

PlatformResult<RemoteInboxPage> YoutubeAdapter::fetchInbox(const AccountSession &session, RemoteInboxItem::Kind kind, const QJsonObject &cursor)
{
    if (kind != RemoteInboxItem::Kind::Comment)
        return unsupported();
    QUrlQuery query{{u"part"_s, u"snippet,replies"_s}, {u"allThreadsRelatedToChannelId"_s, session.platformAccountId}, {u"order"_s, u"time"_s},
                    {u"maxResults"_s, u"100"_s}, {u"textFormat"_s, u"plainText"_s}};
    if (const QString token = cursor.value("token"_L1).toString(); !token.isEmpty())
        query.addQueryItem(u"pageToken"_s, token);
    const auto body = bodyOf(session, m_calls.get(session, at(u"/commentThreads"_s), query));
    if (!body)
        return body.error();
    RemoteInboxPage page;
    const QUrl web = m_network.apiUrl(u"web"_s);
    const QJsonArray threads = body->value("items"_L1).toArray();
    for (const QJsonValue &thread : threads) {
        const QString videoId = thread["snippet"_L1]["videoId"_L1].toString();
        page.items.append(itemOf(thread["snippet"_L1]["topLevelComment"_L1], videoId, session, web));
        const QJsonArray replies = thread["replies"_L1]["comments"_L1].toArray();
        for (const QJsonValue &reply : replies)
            page.items.append(itemOf(reply, videoId, session, web));
    }
    const QString token = body->value("nextPageToken"_L1).toString();
    page.hasMore = !token.isEmpty();
    if (page.hasMore)
        page.cursor = {{u"token"_s, token}};
    return page;
}

PlatformResult<RemotePost> YoutubeAdapter::reply(const AccountSession &session, const RemoteInboxItem &item, const QString &text, const CreateAttempt &)
{
    if (item.kind != RemoteInboxItem::Kind::Comment)
        return unsupported();
    QUrl url = at(u"/comments"_s);
    url.setQuery(u"part=snippet"_s);
    // Answers hang on the first comment: the network knows one level only.
    const QString parent = item.parentId.isEmpty() ? item.id : item.parentId;
    const auto body = bodyOf(session, m_calls.json(session, "POST", url, {{u"snippet"_s, QJsonObject{{u"parentId"_s, parent}, {u"textOriginal"_s, text}}}}), CallKind::Mutation);
    if (!body)
        return body.error();
    RemotePost post;
    post.id = body->value("id"_L1).toString();
    return post;
}

PlatformResult<void> YoutubeAdapter::hide(const AccountSession &session, const RemoteInboxItem &item, bool isHidden)
{
    if (item.isOwn)
        return unsupported();
    QUrl url = at(u"/comments/setModerationStatus"_s);
    url.setQuery(u"id=%1&moderationStatus=%2"_s.arg(segment(item.id), isHidden ? u"heldForReview"_s : u"published"_s));
    const HttpResponse response = m_calls.bytes(session, "POST", url, {}, {});
    if (isSuccess(response))
        return {};
    return failure(session, response, CallKind::Read);
}

PlatformResult<void> YoutubeAdapter::removeItem(const AccountSession &session, const RemoteInboxItem &item)
{
    // Somebody else's comment cannot be deleted, only refused.
    QUrl url = at(item.isOwn ? u"/comments"_s : u"/comments/setModerationStatus"_s);
    url.setQuery(item.isOwn ? u"id="_s + segment(item.id) : u"id=%1&moderationStatus=rejected"_s.arg(segment(item.id)));
    const HttpResponse response = m_calls.bytes(session, item.isOwn ? "DELETE" : "POST", url, {}, {});
    if (isSuccess(response) || (response.failure == HttpFailure::None && response.status == 404))
        return {};
    return failure(session, response, CallKind::Read);
}

} // namespace campanile::server
