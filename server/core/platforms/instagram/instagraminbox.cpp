// SPDX-License-Identifier: GPL-3.0-or-later
// What people write to an account, and its figures.
#include "server/core/platforms/instagram/instagramadapter.h"
#include "server/core/platforms/meta/metainbox.h"
#include "server/core/platforms/networktools.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr QLatin1StringView kCommentFields("id,text,timestamp,username,from{id,username},hidden,parent_id");

RemoteInboxItem commentOf(const QJsonObject &json, const QString &mediaId, const AccountSession &session)
{
    const QJsonObject from = json.value("from"_L1).toObject();
    RemoteInboxItem item;
    item.id = idText(json.value("id"_L1));
    item.postId = mediaId;
    item.parentId = idText(json.value("parent_id"_L1));
    item.authorId = idText(from.value("id"_L1));
    item.authorHandle = json.value("username"_L1).toString(from.value("username"_L1).toString());
    item.authorName = item.authorHandle;
    item.text = json.value("text"_L1).toString();
    item.createdAtMs = graphTime(json.value("timestamp"_L1));
    item.isOwn = item.authorId == session.platformAccountId || item.authorHandle == session.username;
    item.isHidden = json.value("hidden"_L1).toBool();
    return item;
}

RemoteInboxPage commentsPage(const QJsonObject &answer, const AccountSession &session)
{
    RemoteInboxPage page;
    for (const QJsonValue &media : answer.value("data"_L1).toArray()) {
        const QString mediaId = idText(media.toObject().value("id"_L1));
        const QJsonObject list = media.toObject().value("comments"_L1).toObject();
        bool isWhole = nextPage(list).isEmpty();
        for (const QJsonValue &value : list.value("data"_L1).toArray()) {
            const RemoteInboxItem comment = commentOf(value.toObject(), mediaId, session);
            page.items.append(comment);
            isWhole = isWhole && nextPage(value.toObject().value("replies"_L1).toObject()).isEmpty();
            for (const QJsonValue &answerTo : value.toObject().value("replies"_L1).toObject().value("data"_L1).toArray()) {
                RemoteInboxItem reply = commentOf(answerTo.toObject(), mediaId, session);
                if (reply.parentId.isEmpty())
                    reply.parentId = comment.id;
                page.items.append(reply);
            }
        }
        if (isWhole)
            page.whole.append(mediaId);
    }
    setCursor(page, answer);
    return page;
}

RemoteInboxPage mentionsPage(const QJsonObject &answer)
{
    RemoteInboxPage page;
    for (const QJsonValue &value : answer.value("data"_L1).toArray()) {
        const QJsonObject media = value.toObject();
        RemoteInboxItem item;
        item.kind = RemoteInboxItem::Kind::Mention;
        item.id = idText(media.value("id"_L1));
        item.authorHandle = media.value("username"_L1).toString();
        item.authorName = item.authorHandle;
        item.text = media.value("caption"_L1).toString();
        item.url = media.value("permalink"_L1).toString();
        item.createdAtMs = graphTime(media.value("timestamp"_L1));
        page.items.append(item);
    }
    setCursor(page, answer);
    return page;
}

QString mediaFields()
{
    return u"id,comments.limit(50){%1,replies{%1}}"_s.arg(kCommentFields);
}

} // namespace

PlatformResult<RemoteInboxPage> InstagramAdapter::fetchNamed(const AccountSession &session, RemoteInboxItem::Kind kind, const RemoteName &named)
{
    if (kind != RemoteInboxItem::Kind::Comment || named.postId.isEmpty())
        return unsupported();
    const auto body = m_graph.get(session, u'/' + segment(named.postId), {{u"fields"_s, u"username,"_s + mediaFields()}});
    if (!body)
        return body.error();
    // Below another's media nothing is ours to answer.
    if (body->value("username"_L1).toString() != session.username)
        return unsupported();
    return commentsPage({{u"data"_s, QJsonArray{*body}}}, session);
}

// "Webhooks for Instagram", Enable subscriptions: POST /me/subscribed_apps on graph.instagram.com.
PlatformResult<void> InstagramAdapter::subscribeHooks(const AccountSession &session, const HookWish &wish)
{
    const auto done = m_graph.post(session, u"/me/subscribed_apps"_s, {{u"subscribed_fields"_s, wish.topics.join(u',')}}, CallKind::Read);
    return done ? PlatformResult<void>() : done.error();
}

PlatformResult<void> InstagramAdapter::unsubscribeHooks(const AccountSession &session, const HookWish &)
{
    return m_graph.remove(session, u"/me/subscribed_apps"_s);
}

PlatformResult<RemoteInboxPage> InstagramAdapter::fetchInbox(const AccountSession &session, RemoteInboxItem::Kind kind, const QJsonObject &cursor)
{
    const QString account = u'/' + segment(session.platformAccountId);
    switch (kind) {
    case RemoteInboxItem::Kind::Comment: {
        const auto body = m_graph.get(session, account + u"/media"_s, pageValues(mediaFields(), 25, cursor));
        return body ? PlatformResult<RemoteInboxPage>(commentsPage(*body, session)) : body.error();
    }
    case RemoteInboxItem::Kind::DirectMessage: {
        GraphValues values = pageValues(conversationFields(), 25, cursor);
        values.append({u"platform"_s, u"instagram"_s});
        const auto body = m_graph.get(session, u"/me/conversations"_s, values);
        return body ? PlatformResult<RemoteInboxPage>(conversationsPage(*body, session.platformAccountId)) : body.error();
    }
    case RemoteInboxItem::Kind::Mention: {
        const auto body = m_graph.get(session, account + u"/tags"_s, pageValues(u"id,caption,username,timestamp,permalink"_s, 50, cursor));
        return body ? PlatformResult<RemoteInboxPage>(mentionsPage(*body)) : body.error();
    }
    case RemoteInboxItem::Kind::Review:
    case RemoteInboxItem::Kind::Reply:
        break;
    }
    return unsupported();
}

PlatformResult<RemotePost> InstagramAdapter::reply(const AccountSession &session, const RemoteInboxItem &item, const QString &text, const CreateAttempt &)
{
    if (item.kind == RemoteInboxItem::Kind::DirectMessage)
        return sendMessage(m_graph, session, u"/me/messages"_s, item, text);
    if (item.kind != RemoteInboxItem::Kind::Comment)
        return unsupported();
    // Comments are two levels deep: an answer to an answer hangs on the same comment.
    const QString target = item.parentId.isEmpty() ? item.id : item.parentId;
    const auto made = m_graph.post(session, u'/' + segment(target) + u"/replies"_s, {{u"message"_s, text}}, CallKind::Mutation);
    if (!made)
        return made.error();
    return RemotePost{idText(made->value("id"_L1)), {}, {}, m_graph.nowMs()};
}

PlatformResult<void> InstagramAdapter::hide(const AccountSession &session, const RemoteInboxItem &item, bool isHidden)
{
    if (item.kind != RemoteInboxItem::Kind::Comment)
        return unsupported();
    const auto done = m_graph.post(session, u'/' + segment(item.id), {{u"hide"_s, isHidden ? u"true"_s : u"false"_s}}, CallKind::Read);
    return done ? PlatformResult<void>() : done.error();
}

PlatformResult<void> InstagramAdapter::removeItem(const AccountSession &session, const RemoteInboxItem &item)
{
    return item.kind == RemoteInboxItem::Kind::Comment ? m_graph.remove(session, u'/' + segment(item.id)) : PlatformResult<void>(unsupported());
}

PlatformResult<RemoteMetrics> InstagramAdapter::postMetrics(const AccountSession &session, const RemotePost &post)
{
    const QJsonObject names = m_graph.network().provider.value("postMetrics"_L1).toObject();
    const auto body = m_graph.get(session, u'/' + segment(post.id) + u"/insights"_s, {{u"metric"_s, names.keys().join(u',')}});
    return body ? PlatformResult<RemoteMetrics>(metricsOf(*body, names)) : body.error();
}

PlatformResult<RemoteMetrics> InstagramAdapter::accountMetrics(const AccountSession &session)
{
    const QString account = u'/' + segment(session.platformAccountId);
    const QJsonObject names = m_graph.network().provider.value("accountMetrics"_L1).toObject();
    const auto insights = m_graph.get(session, account + u"/insights"_s,
                                      {{u"metric"_s, names.keys().join(u',')}, {u"period"_s, u"day"_s}, {u"metric_type"_s, u"total_value"_s}});
    if (!insights)
        return insights.error();
    RemoteMetrics metrics = metricsOf(*insights, names);
    const auto counts = m_graph.get(session, account, {{u"fields"_s, u"followers_count,media_count"_s}});
    if (!counts)
        return counts.error();
    metrics.insert(u"followers"_s, counts->value("followers_count"_L1).toDouble());
    metrics.insert(u"posts"_s, counts->value("media_count"_L1).toDouble());
    return metrics;
}

} // namespace campanile::server
