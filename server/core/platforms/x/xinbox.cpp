// SPDX-License-Identifier: GPL-3.0-or-later
// What people write to an account on X, answers to it, and figures.
#include "server/core/platforms/networktools.h"
#include "server/core/platforms/x/xadapter.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

QHash<QString, QJsonObject> usersOf(const QJsonObject &body)
{
    QHash<QString, QJsonObject> users;
    const QJsonArray list = body.value("includes"_L1).toObject().value("users"_L1).toArray();
    for (const QJsonValue &user : list)
        users.insert(idText(user["id"_L1]), user.toObject());
    return users;
}

void addAuthor(RemoteInboxItem &item, const QString &id, const QHash<QString, QJsonObject> &users, const AccountSession &session)
{
    const QJsonObject user = users.value(id);
    item.authorId = id;
    item.authorName = user.value("name"_L1).toString();
    item.authorHandle = user.value("username"_L1).toString();
    item.authorAvatarUrl = user.value("profile_image_url"_L1).toString();
    item.authorFollowers = user.value("public_metrics"_L1).toObject().value("followers_count"_L1).toInteger(-1);
    item.isOwn = id == session.platformAccountId;
}

/** The next page, or from where the next look starts. */
void addCursor(RemoteInboxPage &page, const QJsonObject &body, const QJsonObject &cursor, bool hasNewest)
{
    const QJsonObject meta = body.value("meta"_L1).toObject();
    const QString token = meta.value("next_token"_L1).toString();
    // The newest is on the first page; it becomes the start of the next look once all pages are read.
    QString newest = cursor.value("newestId"_L1).toString();
    if (newest.isEmpty())
        newest = idText(meta.value("newest_id"_L1));
    page.hasMore = !token.isEmpty();
    if (hasNewest && !newest.isEmpty())
        page.newest = {{u"sinceId"_s, newest}};
    if (page.hasMore)
        page.cursor = {{u"token"_s, token}, {u"newestId"_s, newest}, {u"sinceId"_s, cursor.value("sinceId"_L1)}};
    else if (hasNewest)
        page.cursor = {{u"sinceId"_s, newest.isEmpty() ? cursor.value("sinceId"_L1).toString() : newest}};
}

constexpr QLatin1StringView kUserFields("name,username,profile_image_url,public_metrics");

} // namespace

PlatformResult<RemoteInboxPage> XAdapter::mentions(const AccountSession &session, const QJsonObject &cursor) const
{
    QUrlQuery query{{u"max_results"_s, u"100"_s},
                    {u"tweet.fields"_s, u"created_at,author_id,conversation_id,in_reply_to_user_id,referenced_tweets,lang"_s},
                    {u"expansions"_s, u"author_id"_s},
                    {u"user.fields"_s, kUserFields.toString()}};
    for (const auto &[name, key] : {std::pair(u"since_id"_s, "sinceId"_L1), std::pair(u"pagination_token"_s, "token"_L1)}) {
        if (const QString value = cursor.value(key).toString(); !value.isEmpty())
            query.addQueryItem(name, value);
    }
    const HttpResponse response = m_calls.get(session, at(u"/users/%1/mentions"_s.arg(segment(session.platformAccountId))), query);
    const QJsonObject body = bodyObject(response);
    if (!isSuccess(response) || !body.contains("meta"_L1))
        return failure(session, response, CallKind::Read);
    RemoteInboxPage page;
    const auto users = usersOf(body);
    const QJsonArray posts = body.value("data"_L1).toArray();
    for (const QJsonValue &value : posts) {
        const QJsonObject post = value.toObject();
        RemoteInboxItem item;
        item.id = idText(post.value("id"_L1));
        const bool isAnswer = idText(post.value("in_reply_to_user_id"_L1)) == session.platformAccountId;
        item.kind = isAnswer ? RemoteInboxItem::Kind::Comment : RemoteInboxItem::Kind::Mention;
        item.postId = isAnswer ? idText(post.value("conversation_id"_L1)) : QString();
        for (const QJsonValue &reference : post.value("referenced_tweets"_L1).toArray()) {
            if (reference["type"_L1].toString() == "replied_to"_L1)
                item.parentId = reference["id"_L1].toString();
        }
        addAuthor(item, idText(post.value("author_id"_L1)), users, session);
        item.text = post.value("text"_L1).toString().replace("&lt;"_L1, "<"_L1).replace("&gt;"_L1, ">"_L1).replace("&amp;"_L1, "&"_L1);
        item.language = post.value("lang"_L1).toString();
        item.createdAtMs = instantOf(post.value("created_at"_L1));
        AccountSession author = session;
        author.username = item.authorHandle;
        item.url = postOf(author, post).url;
        page.items.append(item);
    }
    addCursor(page, body, cursor, true);
    return page;
}

PlatformResult<RemoteInboxPage> XAdapter::directMessages(const AccountSession &session, const QJsonObject &cursor) const
{
    QUrlQuery query{{u"max_results"_s, u"100"_s},
                    {u"event_types"_s, u"MessageCreate"_s},
                    {u"dm_event.fields"_s, u"id,text,created_at,sender_id,dm_conversation_id"_s},
                    {u"expansions"_s, u"sender_id"_s},
                    {u"user.fields"_s, kUserFields.toString()}};
    if (const QString token = cursor.value("token"_L1).toString(); !token.isEmpty())
        query.addQueryItem(u"pagination_token"_s, token);
    const HttpResponse response = m_calls.get(session, at(u"/dm_events"_s), query);
    const QJsonObject body = bodyObject(response);
    if (!isSuccess(response) || !body.contains("meta"_L1))
        return failure(session, response, CallKind::Read);
    RemoteInboxPage page;
    const auto users = usersOf(body);
    const QJsonArray events = body.value("data"_L1).toArray();
    for (const QJsonValue &value : events) {
        const QJsonObject event = value.toObject();
        RemoteInboxItem item;
        item.kind = RemoteInboxItem::Kind::DirectMessage;
        item.id = idText(event.value("id"_L1));
        item.threadId = event.value("dm_conversation_id"_L1).toString();
        addAuthor(item, idText(event.value("sender_id"_L1)), users, session);
        item.text = event.value("text"_L1).toString();
        item.createdAtMs = instantOf(event.value("created_at"_L1));
        page.items.append(item);
    }
    addCursor(page, body, cursor, false);
    return page;
}

PlatformResult<RemoteInboxPage> XAdapter::fetchInbox(const AccountSession &session, RemoteInboxItem::Kind kind, const QJsonObject &cursor)
{
    switch (kind) {
    case RemoteInboxItem::Kind::Mention:
        // Answers to the account mention it, so they come with the mentions: every post that is read costs money.
        return mentions(session, cursor);
    case RemoteInboxItem::Kind::DirectMessage:
        return directMessages(session, cursor);
    case RemoteInboxItem::Kind::Comment:
    case RemoteInboxItem::Kind::Reply:
    case RemoteInboxItem::Kind::Review:
        break;
    }
    return unsupported();
}

// "Account Activity API", Subscriptions: with the account's own token, which is all that ends it again, too.
PlatformResult<void> XAdapter::subscribeHooks(const AccountSession &session, const HookWish &wish)
{
    const QString webhook = wish.app.value("webhookId"_L1).toString();
    if (webhook.isEmpty())
        return unsupported();
    const QString path = u"/account_activity/webhooks/%1/subscriptions/all"_s.arg(segment(webhook));
    const auto data = dataOf(session, m_calls.json(session, "POST", at(path), {}), CallKind::Read);
    // "Already subscribed" is what was wanted (error 355).
    if (data || data.error().httpStatus == 409 || data.error().platformCode == "355"_L1)
        return {};
    return data.error();
}

PlatformResult<RemotePost> XAdapter::reply(const AccountSession &session, const RemoteInboxItem &item, const QString &text, const CreateAttempt &)
{
    if (item.kind == RemoteInboxItem::Kind::DirectMessage) {
        const HttpResponse response = m_calls.json(session, "POST", at(u"/dm_conversations/with/%1/messages"_s.arg(segment(item.authorId))), {{u"text"_s, text}});
        const auto data = dataOf(session, response, CallKind::Mutation);
        if (!data)
            return data.error();
        return RemotePost{.id = idText(data->value("dm_event_id"_L1)), .cid = {}, .url = {}, .createdAtMs = 0};
    }
    const auto data = send(session, {{u"text"_s, text}, {u"reply"_s, QJsonObject{{u"in_reply_to_tweet_id"_s, item.id}}}});
    if (!data)
        return data.error();
    return postOf(session, *data);
}

PlatformResult<void> XAdapter::hide(const AccountSession &session, const RemoteInboxItem &item, bool isHidden)
{
    if (item.kind != RemoteInboxItem::Kind::Comment)
        return unsupported();
    const auto data = dataOf(session, m_calls.json(session, "PUT", at(u"/tweets/%1/hidden"_s.arg(segment(item.id))), {{u"hidden"_s, isHidden}}), CallKind::Read);
    if (!data)
        return data.error();
    return {};
}

PlatformResult<void> XAdapter::removeItem(const AccountSession &session, const RemoteInboxItem &item)
{
    if (!item.isOwn || item.kind == RemoteInboxItem::Kind::DirectMessage)
        return unsupported();
    return remove(session, RemotePost{.id = item.id, .cid = {}, .url = {}, .createdAtMs = 0});
}

PlatformResult<void> XAdapter::block(const AccountSession &session, const RemoteInboxItem &item)
{
    // Not part of every plan: others are told that it is forbidden (Blocks, docs.x.com).
    const auto data = dataOf(session, m_calls.json(session, "POST", at(u"/users/%1/blocking"_s.arg(segment(session.platformAccountId))),
                                                   {{u"target_user_id"_s, item.authorId}}), CallKind::Read);
    if (!data)
        return data.error();
    return {};
}

PlatformResult<RemoteMetrics> XAdapter::postMetrics(const AccountSession &session, const RemotePost &post)
{
    // What only the owner sees is refused for posts older than 30 days, inside a 200 that still has the public figures.
    const QUrlQuery query{{u"tweet.fields"_s, u"public_metrics,non_public_metrics"_s}};
    const auto data = dataOf(session, m_calls.get(session, at(u"/tweets/"_s + segment(post.id)), query), CallKind::Read);
    if (!data)
        return data.error();
    const QJsonObject seen = data->value("public_metrics"_L1).toObject();
    const QJsonObject own = data->value("non_public_metrics"_L1).toObject();
    RemoteMetrics metrics;
    const auto take = [&metrics](const QString &name, const QJsonObject &from, QLatin1StringView key) {
        if (from.value(key).isDouble())
            metrics.insert(name, metrics.value(name) + from.value(key).toDouble());
    };
    take(u"likes"_s, seen, "like_count"_L1);
    take(u"comments"_s, seen, "reply_count"_L1);
    take(u"shares"_s, seen, "retweet_count"_L1);
    take(u"shares"_s, seen, "quote_count"_L1);
    take(u"saves"_s, seen, "bookmark_count"_L1);
    take(u"impressions"_s, seen, "impression_count"_L1);
    take(u"clicks"_s, own, "url_link_clicks"_L1);
    return metrics;
}

PlatformResult<RemoteMetrics> XAdapter::accountMetrics(const AccountSession &session)
{
    const auto data = dataOf(session, m_calls.get(session, at(u"/users/me"_s), {{u"user.fields"_s, u"public_metrics"_s}}), CallKind::Read);
    if (!data)
        return data.error();
    const QJsonObject seen = data->value("public_metrics"_L1).toObject();
    RemoteMetrics metrics;
    for (const auto &[name, key] : {std::pair(u"followers"_s, "followers_count"_L1), std::pair(u"following"_s, "following_count"_L1), std::pair(u"posts"_s, "tweet_count"_L1)}) {
        if (seen.value(key).isDouble())
            metrics.insert(name, seen.value(key).toDouble());
    }
    return metrics;
}

} // namespace campanile::server
