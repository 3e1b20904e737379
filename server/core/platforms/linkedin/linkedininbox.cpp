// SPDX-License-Identifier: GPL-3.0-or-later
// Comments below an organisation's posts, answers to them, and figures.
#include "server/core/platforms/linkedin/linkedinadapter.h"
#include "server/core/platforms/networktools.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

// Posts looked at for comments in one call.
constexpr int kPostsPerLook = 5;
constexpr int kCommentsPerPost = 100;
const QString kPageUrn = u"urn:li:organization:"_s;

RemoteInboxItem itemOf(const QJsonValue &comment, const QString &postUrn, const AccountSession &session)
{
    RemoteInboxItem item;
    item.kind = RemoteInboxItem::Kind::Comment;
    item.id = comment["commentUrn"_L1].toString();
    if (item.id.isEmpty())
        item.id = u"urn:li:comment:(%1,%2)"_s.arg(comment["object"_L1].toString(postUrn), comment["id"_L1].toString());
    item.postId = postUrn;
    item.parentId = comment["parentComment"_L1].toString();
    item.authorId = comment["actor"_L1].toString();
    item.text = comment["message"_L1]["text"_L1].toString();
    item.createdAtMs = comment["created"_L1]["time"_L1].toInteger();
    const qint64 changed = comment["lastModified"_L1]["time"_L1].toInteger();
    item.editedAtMs = changed > item.createdAtMs ? changed : 0;
    item.isOwn = item.authorId == session.platformAccountId;
    return item;
}

QString shareList(const QString &urn)
{
    return (urn.startsWith("urn:li:ugcPost:"_L1) ? u"ugcPosts"_s : u"shares"_s) + u"=List(%1)"_s.arg(segment(urn));
}

} // namespace

PlatformResult<void> LinkedinAdapter::addComments(const AccountSession &session, const QString &postUrn, RemoteInboxPage &page) const
{
    const auto comments = bodyOf(session, get(session, u"/rest/socialActions/%1/comments"_s.arg(segment(postUrn)),
                                              {{u"start"_s, u"0"_s}, {u"count"_s, QString::number(kCommentsPerPost)}}));
    if (!comments)
        return comments.error();
    const QJsonArray list = comments->value("elements"_L1).toArray();
    for (const QJsonValue &comment : list)
        page.items.append(itemOf(comment, postUrn, session));
    if (list.size() < kCommentsPerPost)
        page.whole.append(postUrn);
    return {};
}

PlatformResult<RemoteInboxPage> LinkedinAdapter::fetchNamed(const AccountSession &session, RemoteInboxItem::Kind kind, const RemoteName &named)
{
    if (kind != RemoteInboxItem::Kind::Comment || named.postId.isEmpty() || !session.platformAccountId.startsWith(kPageUrn))
        return unsupported();
    const auto post = bodyOf(session, get(session, u"/rest/posts/"_s + segment(named.postId)));
    if (!post)
        return post.error();
    // Below another's post nothing is ours to answer.
    if (post->value("author"_L1).toString() != session.platformAccountId)
        return unsupported();
    RemoteInboxPage page;
    if (const auto read = addComments(session, post->value("id"_L1).toString(), page); !read)
        return read.error();
    return page;
}

// "Organization Social Action Notifications", Event Subscription API: one subscription for app, member, organisation and topic.
PlatformResult<QString> LinkedinAdapter::subscriptionPath(const AccountSession &session, const HookWish &wish) const
{
    const QString application = wish.app.value("applicationId"_L1).toString();
    if (application.isEmpty() || !session.platformAccountId.startsWith(kPageUrn))
        return unsupported();
    const auto member = bodyOf(session, get(session, u"/v2/userinfo"_s));
    if (!member)
        return member.error();
    return u"/rest/eventSubscriptions/(developerApplication:%1,user:%2,entity:%3,eventType:%4)"_s.arg(
        segment(u"urn:li:developerApplication:"_s + application), segment(u"urn:li:person:"_s + member->value("sub"_L1).toString()),
        segment(session.platformAccountId), wish.topics.value(0));
}

PlatformResult<void> LinkedinAdapter::subscribeHooks(const AccountSession &session, const HookWish &wish)
{
    const auto path = subscriptionPath(session, wish);
    if (!path)
        return path.error();
    const HttpResponse response = m_calls.json(session, "PUT", at(*path), {{u"webhook"_s, wish.callback.toString(QUrl::FullyEncoded)}}, headers());
    return isSuccess(response) ? PlatformResult<void>() : failure(session, response, CallKind::Read);
}

PlatformResult<void> LinkedinAdapter::unsubscribeHooks(const AccountSession &session, const HookWish &wish)
{
    const auto path = subscriptionPath(session, wish);
    if (!path)
        return path.error();
    const HttpResponse response = m_calls.bytes(session, "DELETE", at(*path), {}, {}, headers("DELETE"));
    return isSuccess(response) || response.status == 404 ? PlatformResult<void>() : failure(session, response, CallKind::Read);
}

PlatformResult<RemoteInboxPage> LinkedinAdapter::fetchInbox(const AccountSession &session, RemoteInboxItem::Kind kind, const QJsonObject &cursor)
{
    // Reading below members' posts is closed (r_member_social).
    if (kind != RemoteInboxItem::Kind::Comment || !session.platformAccountId.startsWith(kPageUrn))
        return unsupported();
    const int start = cursor.value("start"_L1).toInt();
    const QUrlQuery query{{u"q"_s, u"author"_s}, {u"author"_s, segment(session.platformAccountId)}, {u"count"_s, QString::number(kPostsPerLook)},
                          {u"start"_s, QString::number(start)}, {u"sortBy"_s, u"LAST_MODIFIED"_s}};
    const auto body = bodyOf(session, get(session, u"/rest/posts"_s, query, "FINDER"));
    if (!body)
        return body.error();
    RemoteInboxPage page;
    const QJsonArray posts = body->value("elements"_L1).toArray();
    for (const QJsonValue &post : posts) {
        const QString urn = post["id"_L1].toString();
        if (const auto read = addComments(session, urn, page); !read)
            return read.error();
    }
    page.hasMore = posts.size() == kPostsPerLook;
    if (page.hasMore)
        page.cursor = {{u"start"_s, start + kPostsPerLook}};
    return page;
}

PlatformResult<RemotePost> LinkedinAdapter::reply(const AccountSession &session, const RemoteInboxItem &item, const QString &text, const CreateAttempt &)
{
    if (item.kind != RemoteInboxItem::Kind::Comment)
        return unsupported();
    // Answers hang on the first comment: the network knows one level only.
    return comment(session, item.postId, item.parentId.isEmpty() ? item.id : item.parentId, text);
}

PlatformResult<void> LinkedinAdapter::removeItem(const AccountSession &session, const RemoteInboxItem &item)
{
    return remove(session, RemotePost{.id = item.id, .cid = {}, .url = {}, .createdAtMs = 0});
}

PlatformResult<RemoteMetrics> LinkedinAdapter::postMetrics(const AccountSession &session, const RemotePost &post)
{
    RemoteMetrics metrics;
    if (session.platformAccountId.startsWith(kPageUrn)) {
        QUrl url = at(u"/rest/organizationalEntityShareStatistics"_s);
        url.setQuery(u"q=organizationalEntity&organizationalEntity=%1&%2"_s.arg(segment(session.platformAccountId), shareList(post.id)), QUrl::StrictMode);
        const auto body = bodyOf(session, m_calls.get(session, url, {}, headers("FINDER")));
        if (!body)
            return body.error();
        const QJsonObject total = body->value("elements"_L1).toArray().at(0)["totalShareStatistics"_L1].toObject();
        for (const auto &[name, key] : {std::pair(u"impressions"_s, "impressionCount"_L1), std::pair(u"reach"_s, "uniqueImpressionsCount"_L1), std::pair(u"likes"_s, "likeCount"_L1),
                                        std::pair(u"comments"_s, "commentCount"_L1), std::pair(u"shares"_s, "shareCount"_L1), std::pair(u"clicks"_s, "clickCount"_L1)}) {
            if (total.value(key).isDouble())
                metrics.insert(name, total.value(key).toDouble());
        }
        return metrics;
    }
    // One figure per request (Member post statistics).
    const QString kind = post.id.startsWith("urn:li:ugcPost:"_L1) ? u"ugc"_s : u"share"_s;
    for (const auto &[name, type] : {std::pair(u"impressions"_s, u"IMPRESSION"_s), std::pair(u"reach"_s, u"MEMBERS_REACHED"_s), std::pair(u"shares"_s, u"RESHARE"_s),
                                     std::pair(u"likes"_s, u"REACTION"_s), std::pair(u"comments"_s, u"COMMENT"_s)}) {
        QUrl url = at(u"/rest/memberCreatorPostAnalytics"_s);
        url.setQuery(u"q=entity&entity=(%1:%2)&queryType=%3&aggregation=TOTAL"_s.arg(kind, segment(post.id), type), QUrl::StrictMode);
        const auto body = bodyOf(session, m_calls.get(session, url, {}, headers("FINDER")));
        if (!body)
            return body.error();
        const QJsonValue count = body->value("elements"_L1).toArray().at(0)["count"_L1];
        if (count.isDouble())
            metrics.insert(name, count.toDouble());
    }
    return metrics;
}

PlatformResult<RemoteMetrics> LinkedinAdapter::accountMetrics(const AccountSession &session)
{
    // There is no such interface for persons.
    if (!session.platformAccountId.startsWith(kPageUrn))
        return unsupported();
    const auto body = bodyOf(session, get(session, u"/rest/networkSizes/"_s + segment(session.platformAccountId), {{u"edgeType"_s, u"COMPANY_FOLLOWED_BY_MEMBER"_s}}));
    if (!body)
        return body.error();
    return RemoteMetrics{{u"followers"_s, body->value("firstDegreeSize"_L1).toDouble()}};
}

} // namespace campanile::server
