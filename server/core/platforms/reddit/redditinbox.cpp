// SPDX-License-Identifier: GPL-3.0-or-later
// What people write to the account, and its figures.
#include "server/core/platforms/networktools.h"
#include "server/core/platforms/reddit/redditadapter.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

RemoteInboxItem itemOf(const QJsonObject &thing, RemoteInboxItem::Kind kind, const QString &ownName)
{
    RemoteInboxItem item;
    item.kind = kind;
    item.id = thing.value("name"_L1).toString();
    item.authorHandle = thing.value("author"_L1).toString();
    item.authorName = item.authorHandle;
    item.authorId = thing.value("author_fullname"_L1).toString();
    item.text = thing.value("body"_L1).toString();
    item.createdAtMs = qint64(thing.value("created_utc"_L1).toDouble() * 1000);
    item.isOwn = item.authorHandle == ownName;
    const QString context = thing.value("context"_L1).toString();
    if (!context.isEmpty()) {
        item.url = QUrl(u"https://www.reddit.com"_s).resolved(QUrl(context)).toString();
        // "/r/coffee/comments/abc/title/def/?context=3": the post's id is in the address.
        const QStringList path = QUrl(context).path().split(u'/', Qt::SkipEmptyParts);
        if (const qsizetype at = path.indexOf(u"comments"_s); at >= 0 && at + 1 < path.size())
            item.postId = u"t3_"_s + path.at(at + 1);
    }
    item.parentId = thing.value("parent_id"_L1).toString();
    if (kind == RemoteInboxItem::Kind::DirectMessage) {
        const QString first = thing.value("first_message_name"_L1).toString();
        item.threadId = first.isEmpty() ? item.id : first;
        if (const QString subject = thing.value("subject"_L1).toString(); !subject.isEmpty())
            item.data.insert("subject"_L1, subject);
    }
    return item;
}

} // namespace

PlatformResult<RemoteInboxPage> RedditAdapter::fetchInbox(const AccountSession &session, RemoteInboxItem::Kind kind, const QJsonObject &cursor)
{
    QString list;
    switch (kind) {
    case RemoteInboxItem::Kind::Comment:
        list = u"selfreply"_s;
        break;
    case RemoteInboxItem::Kind::Reply:
        list = u"comments"_s;
        break;
    case RemoteInboxItem::Kind::Mention:
        list = u"mentions"_s;
        break;
    case RemoteInboxItem::Kind::DirectMessage:
        list = u"messages"_s;
        break;
    case RemoteInboxItem::Kind::Review:
        return unsupported();
    }
    QUrlQuery query{{u"limit"_s, u"100"_s}, {u"mark"_s, u"false"_s}};
    if (const QString after = cursor.value("after"_L1).toString(); !after.isEmpty())
        query.addQueryItem(u"after"_s, formValue(after));
    const auto answer = m_calls.get(session, u"/message/"_s + list, query);
    if (!answer)
        return answer.error();
    const QJsonObject data = answer->value("data"_L1).toObject();
    RemoteInboxPage page;
    for (const QJsonValue &child : data.value("children"_L1).toArray())
        page.items.append(itemOf(child.toObject().value("data"_L1).toObject(), kind, session.username));
    const QString after = data.value("after"_L1).toString();
    page.hasMore = !after.isEmpty();
    if (page.hasMore)
        page.cursor = {{u"after"_s, after}};
    return page;
}

PlatformResult<RemotePost> RedditAdapter::reply(const AccountSession &session, const RemoteInboxItem &item, const QString &text, const CreateAttempt &)
{
    // Messages are answered like comments: the thing that is answered says which it is.
    return comment(session, item.id, text);
}

PlatformResult<void> RedditAdapter::removeItem(const AccountSession &session, const RemoteInboxItem &item)
{
    return item.isOwn ? remove(session, RemotePost{item.id, {}, {}, 0}) : PlatformResult<void>(unsupported());
}

PlatformResult<RemoteMetrics> RedditAdapter::postMetrics(const AccountSession &session, const RemotePost &post)
{
    const auto found = m_calls.get(session, u"/api/info"_s, {{u"id"_s, formValue(post.id)}});
    if (!found)
        return found.error();
    const QJsonObject thing =
        found->value("data"_L1).toObject().value("children"_L1).toArray().at(0).toObject().value("data"_L1).toObject();
    if (thing.isEmpty())
        return problem(FailureClass::Permanent, u"publish.postGone"_s);
    RemoteMetrics metrics{{u"likes"_s, thing.value("score"_L1).toDouble()}, {u"comments"_s, thing.value("num_comments"_L1).toDouble()},
                          {u"shares"_s, thing.value("num_crossposts"_L1).toDouble()}};
    if (thing.value("upvote_ratio"_L1).isDouble())
        metrics.insert(u"upvoteRatio"_s, thing.value("upvote_ratio"_L1).toDouble());
    if (thing.value("view_count"_L1).isDouble())
        metrics.insert(u"views"_s, thing.value("view_count"_L1).toDouble());
    return metrics;
}

PlatformResult<RemoteMetrics> RedditAdapter::accountMetrics(const AccountSession &session)
{
    const auto me = m_calls.get(session, u"/api/v1/me"_s);
    if (!me)
        return me.error();
    return RemoteMetrics{{u"karma"_s, me->value("total_karma"_L1).toDouble()},
                         {u"followers"_s, me->value("subreddit"_L1).toObject().value("subscribers"_L1).toDouble()}};
}

} // namespace campanile::server
