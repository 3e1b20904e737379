// SPDX-License-Identifier: GPL-3.0-or-later
// What people write to an account: mentions and answers from the notifications, answers that do not mention it from below its
// posts, direct messages from the conversations.
#include "server/core/platforms/mastodon/mastodonadapter.h"

#include "app/core/clock.h"
#include "app/domain/htmltext.h"
#include "server/core/platforms/networktools.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

using Kind = RemoteInboxItem::Kind;

constexpr int kNotifications = 40;
constexpr int kConversations = 10; ///< each is one request more
constexpr int kPosts = 20;         ///< of the account's own; those with answers are one request more each
constexpr int kThreads = 8;

/** The account's id on its instance; our record says "id@host". */
QString ownId(const AccountSession &session)
{
    return session.platformAccountId.section(u'@', 0, 0);
}

QList<QUrl> mediaOf(const QJsonObject &status)
{
    QList<QUrl> media;
    const QJsonArray attachments = status.value("media_attachments"_L1).toArray();
    for (const QJsonValue &attachment : attachments) {
        const QUrl url(attachment["url"_L1].toString());
        if (url.isValid() && !url.isEmpty())
            media.append(url);
    }
    return media;
}

QString plainText(const QJsonObject &status)
{
    const QString text = domain::plainTextOfHtml(status.value("content"_L1).toString());
    const QString warning = status.value("spoiler_text"_L1).toString();
    return warning.isEmpty() ? text : text.isEmpty() ? warning : warning + u"\n\n"_s + text;
}

RemoteInboxItem itemOf(const QJsonObject &status, Kind kind, const AccountSession &session)
{
    const QJsonObject author = status.value("account"_L1).toObject();
    RemoteInboxItem item;
    item.kind = kind;
    item.id = idText(status.value("id"_L1));
    item.parentId = idText(status.value("in_reply_to_id"_L1));
    item.authorId = idText(author.value("id"_L1));
    item.authorHandle = author.value("acct"_L1).toString();
    item.authorName = author.value("display_name"_L1).toString();
    if (item.authorName.isEmpty())
        item.authorName = author.value("username"_L1).toString();
    item.authorAvatarUrl = author.value("avatar"_L1).toString();
    item.authorFollowers = author.value("followers_count"_L1).toInteger(-1);
    item.text = plainText(status);
    item.url = status.value("url"_L1).toString(status.value("uri"_L1).toString());
    item.language = status.value("language"_L1).toString();
    item.createdAtMs = instantOf(status.value("created_at"_L1));
    item.editedAtMs = instantOf(status.value("edited_at"_L1));
    item.isOwn = item.authorId == ownId(session);
    item.media = mediaOf(status);
    item.data = {{u"visibility"_s, status.value("visibility"_L1)}};
    return item;
}

/** A parameter of one relation of a Link header (RFC 8288): "max_id" of "next", "min_id" of "prev". */
QString linkParameter(const HttpResponse &response, const QString &relation, const QString &name)
{
    static const QRegularExpression link(u"<([^>]*)>\\s*;\\s*rel=\"?([a-z]+)\"?"_s);
    auto links = link.globalMatch(QString::fromLatin1(response.header("link")));
    while (links.hasNext()) {
        const auto match = links.next();
        if (match.captured(2) == relation)
            return QUrlQuery(QUrl(match.captured(1))).queryItemValue(name, QUrl::FullyDecoded);
    }
    return {};
}

/** Values of one page: a limit, and the end of the last page or the start of what is new. */
QUrlQuery pageQuery(const QJsonObject &cursor, int limit)
{
    QUrlQuery query{{u"limit"_s, QString::number(limit)}};
    for (const auto &[key, name] : {std::pair("maxId"_L1, u"max_id"_s), std::pair("sinceId"_L1, u"since_id"_s)}) {
        if (const QString value = cursor.value(key).toString(); !value.isEmpty())
            query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    }
    return query;
}

/** Where it goes on, and where a later look starts. */
void addCursor(RemoteInboxPage &page, const HttpResponse &response, const QJsonObject &cursor, bool isEmpty)
{
    const QString next = linkParameter(response, u"next"_s, u"max_id"_s);
    page.hasMore = !isEmpty && !next.isEmpty();
    if (page.hasMore)
        page.cursor = {{u"maxId"_s, next}, {u"sinceId"_s, cursor.value("sinceId"_L1)}};
    if (const QString newest = linkParameter(response, u"prev"_s, u"min_id"_s); !isEmpty && !newest.isEmpty())
        page.newest = {{u"sinceId"_s, newest}};
}

QJsonArray arrayOf(const HttpResponse &response)
{
    return QJsonDocument::fromJson(response.body).array();
}

} // namespace

PlatformResult<RemoteInboxPage> MastodonAdapter::fetchInbox(const AccountSession &session, Kind kind, const QJsonObject &cursor)
{
    switch (kind) {
    case Kind::Mention:
        return mentions(session, cursor);
    case Kind::DirectMessage:
        return conversations(session, cursor);
    case Kind::Comment:
        return answersBelowPosts(session, cursor);
    case Kind::Reply:
    case Kind::Review:
        break;
    }
    return unsupported();
}

PlatformResult<RemoteInboxPage> MastodonAdapter::mentions(const AccountSession &session, const QJsonObject &cursor) const
{
    QUrlQuery query = pageQuery(cursor, kNotifications);
    query.addQueryItem(u"types[]"_s, u"mention"_s);
    const HttpResponse response = call(session, "GET", u"/api/v1/notifications?"_s + query.toString(QUrl::FullyEncoded));
    if (!isSuccess(response) || !QJsonDocument::fromJson(response.body).isArray())
        return failure(session, response, CallKind::Read);
    const QJsonArray list = arrayOf(response);
    RemoteInboxPage page;
    qint64 oldest = 0;
    for (const QJsonValue &value : list) {
        const QJsonObject status = value["status"_L1].toObject();
        oldest = instantOf(value["created_at"_L1]);
        // Servers that do not know the parameter send everything; direct messages come with their conversation.
        if (value["type"_L1].toString() != "mention"_L1 || status.isEmpty() || status.value("visibility"_L1).toString() == "direct"_L1)
            continue;
        const bool isAnswer = idText(status.value("in_reply_to_account_id"_L1)) == ownId(session);
        RemoteInboxItem item = itemOf(status, isAnswer ? Kind::Comment : Kind::Mention, session);
        if (item.isOwn)
            continue;
        page.items.append(item);
    }
    addPosts(session, page.items);
    addCursor(page, response, cursor, list.isEmpty());
    if (cursor.isEmpty())
        page.wholeSinceMs = page.hasMore ? oldest + 1 : 0;
    return page;
}

void MastodonAdapter::addPosts(const AccountSession &session, QList<RemoteInboxItem> &items) const
{
    QStringList ids;
    for (const RemoteInboxItem &item : items) {
        if (item.kind == Kind::Comment && !ids.contains(item.parentId))
            ids.append(item.parentId);
    }
    if (ids.isEmpty())
        return;
    QUrlQuery query;
    for (const QString &id : std::as_const(ids))
        query.addQueryItem(u"id[]"_s, QString::fromLatin1(QUrl::toPercentEncoding(id)));
    // Since Mastodon 4.3; an older server knows no such list, and then the text stays unknown.
    const HttpResponse response = call(session, "GET", u"/api/v1/statuses?"_s + query.toString(QUrl::FullyEncoded));
    if (!isSuccess(response))
        return;
    QHash<QString, QJsonObject> posts;
    const QJsonArray list = arrayOf(response);
    for (const QJsonValue &status : list)
        posts.insert(idText(status["id"_L1]), status.toObject());
    for (RemoteInboxItem &item : items) {
        const auto post = posts.constFind(item.parentId);
        if (item.kind != Kind::Comment || post == posts.constEnd())
            continue;
        if (!idText(post->value("in_reply_to_id"_L1)).isEmpty())
            continue;
        item.postId = item.parentId;
        item.postText = plainText(*post);
    }
}

PlatformResult<QJsonObject> MastodonAdapter::contextOf(const AccountSession &session, const QString &id) const
{
    const HttpResponse response = call(session, "GET", u"/api/v1/statuses/%1/context"_s.arg(segment(id)));
    const QJsonObject body = bodyObject(response);
    if (!isSuccess(response) || !body.value("descendants"_L1).isArray())
        return failure(session, response, CallKind::Read);
    return body;
}

PlatformResult<RemoteInboxPage> MastodonAdapter::answersBelowPosts(const AccountSession &session, const QJsonObject &cursor) const
{
    QUrlQuery query = pageQuery(cursor, kPosts);
    query.addQueryItem(u"exclude_reblogs"_s, u"true"_s);
    query.addQueryItem(u"exclude_replies"_s, u"true"_s);
    const HttpResponse response = call(session, "GET", u"/api/v1/accounts/%1/statuses?%2"_s.arg(segment(ownId(session)), query.toString(QUrl::FullyEncoded)));
    if (!isSuccess(response) || !QJsonDocument::fromJson(response.body).isArray())
        return failure(session, response, CallKind::Read);
    RemoteInboxPage page;
    const QJsonArray posts = arrayOf(response);
    int threads = 0;
    QString last;
    bool isCut = false;
    for (const QJsonValue &post : posts) {
        const QString postId = idText(post["id"_L1]);
        if (!idText(post["in_reply_to_id"_L1]).isEmpty()) {
            last = postId;
            continue;
        }
        if (post["replies_count"_L1].toInt() > 0) {
            isCut = ++threads > kThreads;
            if (isCut)
                break;
            const auto context = contextOf(session, postId);
            if (!context)
                return context.error();
            addThread(page, session, post.toObject(), context->value("descendants"_L1).toArray());
        }
        page.whole.append(postId);
        last = postId;
    }
    // The page ends with the last post whose answers were read.
    page.hasMore = isCut || posts.size() == kPosts;
    if (page.hasMore)
        page.cursor = {{u"maxId"_s, last}};
    return page;
}

void MastodonAdapter::addThread(RemoteInboxPage &page, const AccountSession &session, const QJsonObject &post, const QJsonArray &descendants)
{
    const QString postId = idText(post.value("id"_L1));
    // The parts of our own thread hang on each other: none of them answers anybody.
    QSet<QString> parts{postId};
    for (const QJsonValue &value : descendants) {
        RemoteInboxItem item = itemOf(value.toObject(), Kind::Comment, session);
        if (value["visibility"_L1].toString() == "direct"_L1)
            continue;
        if (item.isOwn && parts.contains(item.parentId)) {
            parts.insert(item.id);
            continue;
        }
        item.postId = postId;
        item.postText = plainText(post);
        page.items.append(item);
    }
}

PlatformResult<RemoteInboxPage> MastodonAdapter::conversations(const AccountSession &session, const QJsonObject &cursor) const
{
    const HttpResponse response = call(session, "GET", u"/api/v1/conversations?"_s + pageQuery(cursor, kConversations).toString(QUrl::FullyEncoded));
    if (!isSuccess(response) || !QJsonDocument::fromJson(response.body).isArray())
        return failure(session, response, CallKind::Read);
    RemoteInboxPage page;
    const QJsonArray list = arrayOf(response);
    for (const QJsonValue &value : list) {
        const QString thread = idText(value["id"_L1]);
        const QJsonObject last = value["last_status"_L1].toObject();
        if (thread.isEmpty() || last.isEmpty())
            continue;
        const auto context = contextOf(session, idText(last.value("id"_L1)));
        if (!context && context.error().httpStatus == 404)
            continue;
        if (!context)
            return context.error();
        QJsonArray people;
        const QJsonArray accounts = value["accounts"_L1].toArray();
        for (const QJsonValue &person : accounts)
            people.append(person["acct"_L1]);
        QJsonArray messages = context->value("ancestors"_L1).toArray();
        messages.append(last);
        const QJsonArray later = context->value("descendants"_L1).toArray();
        for (const QJsonValue &message : later)
            messages.append(message);
        for (const QJsonValue &message : std::as_const(messages)) {
            // A private talk may have begun below a post for everybody.
            if (message["visibility"_L1].toString() != "direct"_L1)
                continue;
            RemoteInboxItem item = itemOf(message.toObject(), Kind::DirectMessage, session);
            item.threadId = thread;
            item.data.insert("people"_L1, people);
            page.items.append(item);
        }
        page.whole.append(thread);
    }
    addCursor(page, response, cursor, list.isEmpty());
    return page;
}

PlatformResult<RemotePost> MastodonAdapter::reply(const AccountSession &session, const RemoteInboxItem &item, const QString &text, const CreateAttempt &attempt)
{
    // Whoever is not named does not hear of it.
    QStringList named{item.authorHandle};
    const QJsonArray people = item.data.value("people"_L1).toArray();
    for (const QJsonValue &person : people) {
        if (!named.contains(person.toString()))
            named.append(person.toString());
    }
    QString start;
    for (const QString &handle : std::as_const(named)) {
        if (!handle.isEmpty() && !text.contains(u'@' + handle, Qt::CaseInsensitive))
            start += u'@' + handle + u' ';
    }
    // Nobody reads an answer who could not read the question.
    const bool isPrivate = item.kind == Kind::DirectMessage || item.data.value("private"_L1).toBool();
    const QString visibility = isPrivate ? u"direct"_s : item.data.value("visibility"_L1).toString();
    QJsonObject body{{u"status"_s, start + text}, {u"in_reply_to_id"_s, item.id}};
    if (!visibility.isEmpty())
        body.insert("visibility"_L1, visibility);
    const HttpResponse response = call(session, "POST", u"/api/v1/statuses"_s, QJsonDocument(body).toJson(QJsonDocument::Compact), "application/json",
                                       attempt.key.toLatin1());
    const QJsonObject status = bodyObject(response);
    const QString id = idText(status.value("id"_L1));
    if (!isSuccess(response) || id.isEmpty())
        return failure(session, response, CallKind::Mutation);
    return RemotePost{id, {}, status.value("url"_L1).toString(status.value("uri"_L1).toString()), instantOf(status.value("created_at"_L1))};
}

PlatformResult<void> MastodonAdapter::removeItem(const AccountSession &session, const RemoteInboxItem &item)
{
    // What others wrote belongs to them and their server.
    return item.isOwn ? remove(session, RemotePost{item.id, {}, {}, 0}) : PlatformResult<void>(unsupported());
}

PlatformResult<void> MastodonAdapter::block(const AccountSession &session, const RemoteInboxItem &item)
{
    const HttpResponse response = call(session, "POST", u"/api/v1/accounts/%1/block"_s.arg(segment(item.authorId)));
    return isSuccess(response) ? PlatformResult<void>() : failure(session, response, CallKind::Read);
}

} // namespace campanile::server
