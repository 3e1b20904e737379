// SPDX-License-Identifier: GPL-3.0-or-later
// What people write to a page, and its figures.
#include "server/core/platforms/facebook/facebookadapter.h"
#include "server/core/platforms/meta/metainbox.h"
#include "server/core/platforms/networktools.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr QLatin1StringView kCommentFields("id,message,from{id,name,picture{url}},created_time,parent{id},permalink_url,is_hidden,attachment{media{image{src}}}");

constexpr int kCommentsPerPost = 100;

RemoteInboxItem commentOf(const QJsonObject &json, const QString &postId, const QString &ownId)
{
    const QJsonObject from = json.value("from"_L1).toObject();
    RemoteInboxItem item;
    item.id = idText(json.value("id"_L1));
    item.postId = postId;
    item.parentId = idText(json.value("parent"_L1).toObject().value("id"_L1));
    item.authorId = idText(from.value("id"_L1));
    item.authorName = from.value("name"_L1).toString();
    item.authorAvatarUrl = from.value("picture"_L1).toObject().value("data"_L1).toObject().value("url"_L1).toString();
    item.text = json.value("message"_L1).toString();
    item.url = json.value("permalink_url"_L1).toString();
    item.createdAtMs = graphTime(json.value("created_time"_L1));
    item.isOwn = item.authorId == ownId;
    item.isHidden = json.value("is_hidden"_L1).toBool();
    const QUrl picture(json.value("attachment"_L1).toObject().value("media"_L1).toObject().value("image"_L1).toObject().value("src"_L1).toString());
    if (!picture.isEmpty())
        item.media.append(picture);
    return item;
}

RemoteInboxPage commentsPage(const QJsonObject &answer, const QString &ownId)
{
    RemoteInboxPage page;
    for (const QJsonValue &value : answer.value("data"_L1).toArray()) {
        const QString postId = idText(value.toObject().value("id"_L1));
        const QJsonArray comments = value.toObject().value("comments"_L1).toObject().value("data"_L1).toArray();
        for (const QJsonValue &comment : comments)
            page.items.append(commentOf(comment.toObject(), postId, ownId));
        if (comments.size() < kCommentsPerPost)
            page.whole.append(postId);
    }
    setCursor(page, answer);
    return page;
}

RemoteInboxPage mentionsPage(const QJsonObject &answer, const QString &ownId)
{
    RemoteInboxPage page;
    for (const QJsonValue &value : answer.value("data"_L1).toArray()) {
        RemoteInboxItem item = commentOf(value.toObject(), {}, ownId);
        item.kind = RemoteInboxItem::Kind::Mention;
        page.items.append(item);
    }
    setCursor(page, answer);
    return page;
}

RemoteInboxPage reviewsPage(const QJsonObject &answer)
{
    RemoteInboxPage page;
    for (const QJsonValue &value : answer.value("data"_L1).toArray()) {
        const QJsonObject review = value.toObject();
        RemoteInboxItem item;
        item.kind = RemoteInboxItem::Kind::Review;
        item.id = idText(review.value("open_graph_story"_L1).toObject().value("id"_L1));
        item.authorId = idText(review.value("reviewer"_L1).toObject().value("id"_L1));
        item.authorName = review.value("reviewer"_L1).toObject().value("name"_L1).toString();
        item.text = review.value("review_text"_L1).toString();
        item.rating = review.value("rating"_L1).toInt();
        item.createdAtMs = graphTime(review.value("created_time"_L1));
        item.data = {{u"recommendation"_s, review.value("recommendation_type"_L1)}};
        page.items.append(item);
    }
    setCursor(page, answer);
    return page;
}

QString postFields()
{
    return u"id,comments.limit(%1).order(reverse_chronological).filter(stream){%2}"_s.arg(kCommentsPerPost).arg(kCommentFields);
}

} // namespace

PlatformResult<RemoteInboxPage> FacebookAdapter::fetchNamed(const AccountSession &session, RemoteInboxItem::Kind kind, const RemoteName &named)
{
    // Ids of a page's posts begin with the page's own; nobody makes us read below another's.
    if (kind != RemoteInboxItem::Kind::Comment || !named.postId.startsWith(session.platformAccountId + u'_'))
        return unsupported();
    const auto body = m_graph.get(session, u'/' + segment(named.postId), {{u"fields"_s, postFields()}});
    if (!body)
        return body.error();
    return commentsPage({{u"data"_s, QJsonArray{*body}}}, session.platformAccountId);
}

// "Webhooks for Pages", Install the app: the page subscribes, with its own token.
PlatformResult<void> FacebookAdapter::subscribeHooks(const AccountSession &session, const HookWish &wish)
{
    const auto done = m_graph.post(session, u'/' + segment(session.platformAccountId) + u"/subscribed_apps"_s,
                                   {{u"subscribed_fields"_s, wish.topics.join(u',')}}, CallKind::Read);
    return done ? PlatformResult<void>() : done.error();
}

PlatformResult<void> FacebookAdapter::unsubscribeHooks(const AccountSession &session, const HookWish &)
{
    return m_graph.remove(session, u'/' + segment(session.platformAccountId) + u"/subscribed_apps"_s);
}

PlatformResult<RemoteInboxPage> FacebookAdapter::fetchInbox(const AccountSession &session, RemoteInboxItem::Kind kind, const QJsonObject &cursor)
{
    const QString page = u'/' + segment(session.platformAccountId);
    const auto read = [&](const QString &edge, const QString &fields, int limit) { return m_graph.get(session, page + edge, pageValues(fields, limit, cursor)); };
    switch (kind) {
    case RemoteInboxItem::Kind::Comment: {
        const auto body = read(u"/feed"_s, postFields(), 25);
        return body ? PlatformResult<RemoteInboxPage>(commentsPage(*body, session.platformAccountId)) : body.error();
    }
    case RemoteInboxItem::Kind::DirectMessage: {
        const auto body = read(u"/conversations"_s, conversationFields(), 25);
        return body ? PlatformResult<RemoteInboxPage>(conversationsPage(*body, session.platformAccountId)) : body.error();
    }
    case RemoteInboxItem::Kind::Mention: {
        const auto body = read(u"/tagged"_s, u"id,message,from{id,name},created_time,permalink_url"_s, 50);
        return body ? PlatformResult<RemoteInboxPage>(mentionsPage(*body, session.platformAccountId)) : body.error();
    }
    case RemoteInboxItem::Kind::Review: {
        const auto body = read(u"/ratings"_s, u"open_graph_story{id},reviewer{id,name},review_text,rating,recommendation_type,created_time"_s, 50);
        return body ? PlatformResult<RemoteInboxPage>(reviewsPage(*body)) : body.error();
    }
    case RemoteInboxItem::Kind::Reply:
        break;
    }
    return unsupported();
}

PlatformResult<RemotePost> FacebookAdapter::reply(const AccountSession &session, const RemoteInboxItem &item, const QString &text, const CreateAttempt &)
{
    if (item.kind == RemoteInboxItem::Kind::DirectMessage)
        return sendMessage(m_graph, session, u'/' + segment(session.platformAccountId) + u"/messages"_s, item, text);
    const auto made = m_graph.post(session, u'/' + segment(item.id) + u"/comments"_s, {{u"message"_s, text}}, CallKind::Mutation);
    if (!made)
        return made.error();
    return RemotePost{idText(made->value("id"_L1)), {}, {}, m_graph.nowMs()};
}

PlatformResult<void> FacebookAdapter::hide(const AccountSession &session, const RemoteInboxItem &item, bool isHidden)
{
    if (item.kind != RemoteInboxItem::Kind::Comment)
        return unsupported();
    const auto done = m_graph.post(session, u'/' + segment(item.id), {{u"is_hidden"_s, isHidden ? u"true"_s : u"false"_s}}, CallKind::Read);
    return done ? PlatformResult<void>() : done.error();
}

PlatformResult<void> FacebookAdapter::removeItem(const AccountSession &session, const RemoteInboxItem &item)
{
    return item.kind == RemoteInboxItem::Kind::Comment ? m_graph.remove(session, u'/' + segment(item.id)) : PlatformResult<void>(unsupported());
}

PlatformResult<RemoteMetrics> FacebookAdapter::postMetrics(const AccountSession &session, const RemotePost &post)
{
    QString id = post.id;
    if (!id.contains(u'_')) {
        // Films have an id of their own beside that of the post which shows them; figures belong to the post.
        const auto film = m_graph.get(session, u'/' + segment(id), {{u"fields"_s, u"post_id"_s}});
        if (!film)
            return film.error();
        if (const QString shown = idText(film->value("post_id"_L1)); !shown.isEmpty())
            id = shown.contains(u'_') ? shown : session.platformAccountId + u'_' + shown;
    }
    const QJsonObject names = m_graph.network().provider.value("postMetrics"_L1).toObject();
    const auto insights = m_graph.get(session, u'/' + segment(id) + u"/insights"_s, {{u"metric"_s, names.keys().join(u',')}});
    if (!insights)
        return insights.error();
    RemoteMetrics metrics = metricsOf(*insights, names);
    const auto counts = m_graph.get(session, u'/' + segment(id),
                                    {{u"fields"_s, u"shares,comments.limit(0).summary(true),reactions.limit(0).summary(true)"_s}});
    if (!counts)
        return counts.error();
    const auto total = [&](QLatin1StringView name) { return counts->value(name).toObject().value("summary"_L1).toObject().value("total_count"_L1).toDouble(); };
    metrics.insert(u"comments"_s, total("comments"_L1));
    metrics.insert(u"likes"_s, total("reactions"_L1));
    metrics.insert(u"shares"_s, counts->value("shares"_L1).toObject().value("count"_L1).toDouble());
    return metrics;
}

PlatformResult<RemoteMetrics> FacebookAdapter::accountMetrics(const AccountSession &session)
{
    const QString page = u'/' + segment(session.platformAccountId);
    const QJsonObject names = m_graph.network().provider.value("accountMetrics"_L1).toObject();
    const auto insights = m_graph.get(session, page + u"/insights"_s, {{u"metric"_s, names.keys().join(u',')}, {u"period"_s, u"day"_s}});
    if (!insights)
        return insights.error();
    RemoteMetrics metrics = metricsOf(*insights, names);
    const auto counts = m_graph.get(session, page, {{u"fields"_s, u"followers_count"_s}});
    if (!counts)
        return counts.error();
    metrics.insert(u"followers"_s, counts->value("followers_count"_L1).toDouble());
    return metrics;
}

} // namespace campanile::server
