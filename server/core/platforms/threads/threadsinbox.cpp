// SPDX-License-Identifier: GPL-3.0-or-later
// Replies and mentions, and figures.
#include "server/core/platforms/meta/metainbox.h"
#include "server/core/platforms/networktools.h"
#include "server/core/platforms/threads/threadsadapter.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

// Each message's replies are one request more.
constexpr int kThreadsPerPage = 5;
constexpr QLatin1StringView kFields("id,text,username,permalink,timestamp,hide_status,replied_to{id},root_post{id}");

RemoteInboxItem itemOf(const QJsonObject &json, const AccountSession &session)
{
    RemoteInboxItem item;
    item.id = idText(json.value("id"_L1));
    item.postId = idText(json.value("root_post"_L1).toObject().value("id"_L1));
    item.parentId = idText(json.value("replied_to"_L1).toObject().value("id"_L1));
    item.authorHandle = json.value("username"_L1).toString();
    item.authorName = item.authorHandle;
    item.text = json.value("text"_L1).toString();
    item.url = json.value("permalink"_L1).toString();
    item.createdAtMs = graphTime(json.value("timestamp"_L1));
    item.isOwn = item.authorHandle == session.username;
    item.isHidden = json.value("hide_status"_L1).toString() == "HIDDEN"_L1;
    return item;
}

} // namespace

PlatformResult<void> ThreadsAdapter::addThread(const AccountSession &session, const QString &thread, RemoteInboxPage &page) const
{
    const auto replies = m_graph.get(session, u'/' + segment(thread) + u"/conversation"_s,
                                     {{u"fields"_s, kFields}, {u"reverse"_s, u"true"_s}, {u"limit"_s, u"100"_s}});
    if (!replies)
        return replies.error();
    for (const QJsonValue &reply : replies->value("data"_L1).toArray()) {
        RemoteInboxItem item = itemOf(reply.toObject(), session);
        if (item.postId.isEmpty())
            item.postId = thread;
        page.items.append(item);
    }
    if (nextPage(*replies).isEmpty())
        page.whole.append(thread);
    return {};
}

PlatformResult<RemoteInboxPage> ThreadsAdapter::fetchNamed(const AccountSession &session, RemoteInboxItem::Kind kind, const RemoteName &named)
{
    if (kind != RemoteInboxItem::Kind::Comment || named.postId.isEmpty())
        return unsupported();
    const auto root = m_graph.get(session, u'/' + segment(named.postId), {{u"fields"_s, u"id,username"_s}});
    if (!root)
        return root.error();
    // Below another's thread nothing is ours to answer.
    if (root->value("username"_L1).toString() != session.username)
        return unsupported();
    RemoteInboxPage page;
    if (const auto read = addThread(session, idText(root->value("id"_L1)), page); !read)
        return read.error();
    return page;
}

PlatformResult<RemoteInboxPage> ThreadsAdapter::fetchReplies(const AccountSession &session, const QJsonObject &cursor) const
{
    const auto threads = m_graph.get(session, u'/' + segment(session.platformAccountId) + u"/threads"_s, pageValues(u"id"_s, kThreadsPerPage, cursor));
    if (!threads)
        return threads.error();
    RemoteInboxPage page;
    for (const QJsonValue &value : threads->value("data"_L1).toArray()) {
        if (const auto read = addThread(session, idText(value.toObject().value("id"_L1)), page); !read)
            return read.error();
    }
    setCursor(page, *threads);
    return page;
}

PlatformResult<RemoteInboxPage> ThreadsAdapter::fetchInbox(const AccountSession &session, RemoteInboxItem::Kind kind, const QJsonObject &cursor)
{
    if (kind == RemoteInboxItem::Kind::Comment)
        return fetchReplies(session, cursor);
    if (kind != RemoteInboxItem::Kind::Mention)
        return unsupported();
    const auto body = m_graph.get(session, u'/' + segment(session.platformAccountId) + u"/mentions"_s, pageValues(kFields, 50, cursor));
    if (!body)
        return body.error();
    RemoteInboxPage page;
    for (const QJsonValue &value : body->value("data"_L1).toArray()) {
        page.items.append(itemOf(value.toObject(), session));
        page.items.last().kind = RemoteInboxItem::Kind::Mention;
    }
    setCursor(page, *body);
    return page;
}

PlatformResult<RemotePost> ThreadsAdapter::reply(const AccountSession &session, const RemoteInboxItem &item, const QString &text, const CreateAttempt &)
{
    // A text can be published with the request that makes it.
    const auto made = m_graph.post(session, u'/' + segment(session.platformAccountId) + u"/threads"_s,
                                   {{u"media_type"_s, u"TEXT"_s}, {u"text"_s, text}, {u"reply_to_id"_s, item.id}, {u"auto_publish_text"_s, u"true"_s}},
                                   CallKind::Mutation);
    if (!made)
        return made.error();
    return RemotePost{idText(made->value("id"_L1)), {}, {}, m_graph.nowMs()};
}

PlatformResult<void> ThreadsAdapter::hide(const AccountSession &session, const RemoteInboxItem &item, bool isHidden)
{
    if (item.kind != RemoteInboxItem::Kind::Comment)
        return unsupported();
    const auto done = m_graph.post(session, u'/' + segment(item.id) + u"/manage_reply"_s, {{u"hide"_s, isHidden ? u"true"_s : u"false"_s}}, CallKind::Read);
    return done ? PlatformResult<void>() : done.error();
}

PlatformResult<void> ThreadsAdapter::removeItem(const AccountSession &session, const RemoteInboxItem &item)
{
    // Only what the account wrote itself can be deleted; what others wrote can be hidden.
    return item.isOwn ? m_graph.remove(session, u'/' + segment(item.id)) : PlatformResult<void>(unsupported());
}

PlatformResult<RemoteMetrics> ThreadsAdapter::postMetrics(const AccountSession &session, const RemotePost &post)
{
    const QJsonObject names = m_graph.network().provider.value("postMetrics"_L1).toObject();
    const auto body = m_graph.get(session, u'/' + segment(post.id) + u"/insights"_s, {{u"metric"_s, names.keys().join(u',')}});
    return body ? PlatformResult<RemoteMetrics>(metricsOf(*body, names)) : body.error();
}

PlatformResult<RemoteMetrics> ThreadsAdapter::accountMetrics(const AccountSession &session)
{
    const QJsonObject names = m_graph.network().provider.value("accountMetrics"_L1).toObject();
    const auto body = m_graph.get(session, u'/' + segment(session.platformAccountId) + u"/threads_insights"_s, {{u"metric"_s, names.keys().join(u',')}});
    return body ? PlatformResult<RemoteMetrics>(metricsOf(*body, names)) : body.error();
}

} // namespace campanile::server
