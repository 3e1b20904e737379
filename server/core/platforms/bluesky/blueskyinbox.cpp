// SPDX-License-Identifier: GPL-3.0-or-later
// What people write to an account, answers to it, and what the account may do about it.
#include "server/core/platforms/bluesky/blueskyadapter.h"

#include "app/core/clock.h"
#include "server/core/platforms/bluesky/tid.h"
#include "server/core/platforms/networktools.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr QLatin1StringView kGate("app.bsky.feed.threadgate");
constexpr QLatin1StringView kBlock("app.bsky.graph.block");
// getPosts and getProfiles take as many (their lexicons), so one page costs three requests.
constexpr int kPage = 25;
constexpr int kMaxHidden = 300;

QString repoOf(const QString &uri)
{
    return uri.section(u'/', 2, 2);
}

QString keyOf(const QString &uri)
{
    return uri.section(u'/', -1);
}

QString instant(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

/** Pictures of app.bsky.embed.images on the network's own servers; other embeds stand on the post's page. */
QList<QUrl> mediaOf(const QJsonObject &record, const QString &did)
{
    QList<QUrl> media;
    const QJsonArray images = record.value("embed"_L1)["images"_L1].toArray();
    for (const QJsonValue &image : images) {
        const QString link = image["image"_L1]["ref"_L1]["$link"_L1].toString();
        if (!link.isEmpty())
            media.append(QUrl(u"https://cdn.bsky.app/img/feed_thumbnail/plain/%1/%2@jpeg"_s.arg(did, segment(link))));
    }
    return media;
}

RemoteInboxItem itemOf(const QJsonObject &notification, const AccountSession &session)
{
    const QJsonObject author = notification.value("author"_L1).toObject();
    const QJsonObject record = notification.value("record"_L1).toObject();
    const QJsonObject root = record.value("reply"_L1)["root"_L1].toObject();
    const QJsonObject parent = record.value("reply"_L1)["parent"_L1].toObject();
    RemoteInboxItem item;
    item.id = notification.value("uri"_L1).toString();
    const bool isAnswer = notification.value("reason"_L1).toString() == "reply"_L1;
    item.kind = isAnswer ? RemoteInboxItem::Kind::Comment : RemoteInboxItem::Kind::Mention;
    item.parentId = parent.value("uri"_L1).toString();
    const QString rootUri = root.value("uri"_L1).toString();
    if (isAnswer)
        item.postId = repoOf(rootUri) == session.platformAccountId ? rootUri : item.parentId;
    else if (notification.value("reason"_L1).toString() == "quote"_L1)
        item.postId = notification.value("reasonSubject"_L1).toString();
    item.authorId = author.value("did"_L1).toString();
    item.authorHandle = author.value("handle"_L1).toString();
    item.authorName = author.value("displayName"_L1).toString();
    item.authorAvatarUrl = author.value("avatar"_L1).toString();
    item.text = record.value("text"_L1).toString();
    item.url = u"https://bsky.app/profile/%1/post/%2"_s.arg(item.authorId, keyOf(item.id));
    item.language = record.value("langs"_L1).toArray().at(0).toString();
    // A record may claim any time; the network's own index is what it was seen at.
    item.createdAtMs = instantOf(notification.value("indexedAt"_L1));
    item.isOwn = item.authorId == session.platformAccountId;
    item.media = mediaOf(record, item.authorId);
    item.data = {{u"cid"_s, notification.value("cid"_L1)}};
    if (!rootUri.isEmpty()) {
        item.data.insert("rootUri"_L1, rootUri);
        item.data.insert("rootCid"_L1, root.value("cid"_L1));
    }
    return item;
}

} // namespace

PlatformResult<RemoteInboxPage> BlueskyAdapter::fetchInbox(const AccountSession &session, RemoteInboxItem::Kind kind, const QJsonObject &cursor)
{
    // One list has them all, so it is asked for once.
    if (kind != RemoteInboxItem::Kind::Mention)
        return unsupported();
    QList<std::pair<QString, QString>> params{{u"limit"_s, QString::number(kPage)}};
    for (const QString &reason : {u"reply"_s, u"mention"_s, u"quote"_s})
        params.append({u"reasons"_s, reason});
    if (const QString at = cursor.value("cursor"_L1).toString(); !at.isEmpty())
        params.append({u"cursor"_s, at});
    const HttpResponse response = get(session, u"app.bsky.notification.listNotifications"_s, params);
    const QJsonObject body = bodyObject(response);
    if (!isSuccess(response) || !body.value("notifications"_L1).isArray())
        return failure(session, response, CallKind::Read);
    static const QStringList reasons{u"reply"_s, u"mention"_s, u"quote"_s};
    RemoteInboxPage page;
    qint64 oldest = 0;
    const QJsonArray notifications = body.value("notifications"_L1).toArray();
    for (const QJsonValue &value : notifications) {
        oldest = instantOf(value["indexedAt"_L1]);
        // A server that does not know the parameter sends likes and follows too.
        if (reasons.contains(value["reason"_L1].toString()))
            page.items.append(itemOf(value.toObject(), session));
    }
    addPosts(session, page.items);
    addFollowers(session, page.items);
    const QString next = body.value("cursor"_L1).toString();
    page.hasMore = !next.isEmpty() && !notifications.isEmpty();
    if (page.hasMore)
        page.cursor = {{u"cursor"_s, next}};
    if (cursor.isEmpty())
        page.wholeSinceMs = page.hasMore ? oldest + 1 : 0;
    return page;
}

void BlueskyAdapter::addPosts(const AccountSession &session, QList<RemoteInboxItem> &items) const
{
    QStringList uris;
    for (const RemoteInboxItem &item : std::as_const(items)) {
        if (!item.postId.isEmpty() && !uris.contains(item.postId))
            uris.append(item.postId);
    }
    if (uris.isEmpty())
        return;
    QList<std::pair<QString, QString>> params;
    for (const QString &uri : std::as_const(uris))
        params.append({u"uris"_s, uri});
    // The texts are an extra: without them the page is still whole.
    const HttpResponse response = get(session, u"app.bsky.feed.getPosts"_s, params);
    const QJsonArray posts = bodyObject(response).value("posts"_L1).toArray();
    QHash<QString, QString> texts;
    for (const QJsonValue &post : posts)
        texts.insert(post["uri"_L1].toString(), post["record"_L1]["text"_L1].toString());
    for (RemoteInboxItem &item : items)
        item.postText = texts.value(item.postId);
}

void BlueskyAdapter::addFollowers(const AccountSession &session, QList<RemoteInboxItem> &items) const
{
    QStringList dids;
    for (const RemoteInboxItem &item : std::as_const(items)) {
        if (!dids.contains(item.authorId))
            dids.append(item.authorId);
    }
    if (dids.isEmpty())
        return;
    QList<std::pair<QString, QString>> params;
    for (const QString &did : std::as_const(dids))
        params.append({u"actors"_s, did});
    const HttpResponse response = get(session, u"app.bsky.actor.getProfiles"_s, params);
    const QJsonArray profiles = bodyObject(response).value("profiles"_L1).toArray();
    QHash<QString, qint64> followers;
    for (const QJsonValue &profile : profiles)
        followers.insert(profile["did"_L1].toString(), profile["followersCount"_L1].toInteger(-1));
    for (RemoteInboxItem &item : items)
        item.authorFollowers = followers.value(item.authorId, -1);
}

PlatformResult<RemotePost> BlueskyAdapter::reply(const AccountSession &session, const RemoteInboxItem &item, const QString &text, const CreateAttempt &attempt)
{
    const RemotePost parent{item.id, item.data.value("cid"_L1).toString(), {}, 0};
    const QString rootUri = item.data.value("rootUri"_L1).toString();
    PublishContent content;
    content.parts = {{text, {}, {}}};
    content.language = item.language;
    const RemotePost root = rootUri.isEmpty() ? parent : RemotePost{rootUri, item.data.value("rootCid"_L1).toString(), {}, 0};
    const ReplyTo place{root, parent};
    return create(session, PartRequest{.content = content, .part = 0, .media = {}, .replyTo = place, .attempt = attempt});
}

PlatformResult<QJsonObject> BlueskyAdapter::putRecord(const AccountSession &session, const QJsonObject &body) const
{
    const HttpResponse response = post(session, u"com.atproto.repo.putRecord"_s, QJsonDocument(body).toJson(QJsonDocument::Compact), "application/json", session.accessToken);
    const QJsonObject answer = bodyObject(response);
    if (!isSuccess(response) || answer.value("uri"_L1).toString().isEmpty())
        return failure(session, response, CallKind::Read);
    return answer;
}

PlatformResult<void> BlueskyAdapter::hide(const AccountSession &session, const RemoteInboxItem &item, bool isHidden)
{
    const QString root = item.data.value("rootUri"_L1).toString();
    if (item.kind != RemoteInboxItem::Kind::Comment || repoOf(root) != session.platformAccountId)
        return unsupported();
    // The gate of a post has the post's own key.
    const HttpResponse response = get(session, u"com.atproto.repo.getRecord"_s,
                                      {{u"repo"_s, session.platformAccountId}, {u"collection"_s, kGate}, {u"rkey"_s, keyOf(root)}});
    const QJsonObject known = bodyObject(response);
    const bool isMissing = known.value("error"_L1).toString() == "RecordNotFound"_L1;
    if (!isSuccess(response) && !isMissing)
        return failure(session, response, CallKind::Read);
    QJsonObject gate = isMissing ? QJsonObject{{u"$type"_s, kGate}, {u"post"_s, root}, {u"createdAt"_s, instant(m_clock.nowMs())}} : known.value("value"_L1).toObject();
    QJsonArray hidden;
    const QJsonArray before = gate.value("hiddenReplies"_L1).toArray();
    for (const QJsonValue &uri : before) {
        if (uri.toString() != item.id)
            hidden.append(uri);
    }
    if (isHidden)
        hidden.append(item.id);
    while (hidden.size() > kMaxHidden)
        hidden.removeFirst();
    if (hidden == before)
        return {};
    gate.insert("hiddenReplies"_L1, hidden);
    // Written over what was read, and over nothing else.
    const auto done = putRecord(session, {{u"repo"_s, session.platformAccountId}, {u"collection"_s, kGate}, {u"rkey"_s, keyOf(root)}, {u"record"_s, gate},
                                          {u"swapRecord"_s, isMissing ? QJsonValue() : known.value("cid"_L1)}});
    if (done)
        return {};
    PlatformError error = done.error();
    if (error.platformCode == "InvalidSwap"_L1)
        error.cls = FailureClass::TransientSafe;
    return error;
}

PlatformResult<void> BlueskyAdapter::removeItem(const AccountSession &session, const RemoteInboxItem &item)
{
    return item.isOwn ? remove(session, RemotePost{item.id, {}, {}, 0}) : PlatformResult<void>(unsupported());
}

PlatformResult<void> BlueskyAdapter::block(const AccountSession &session, const RemoteInboxItem &item)
{
    // The same person and item give the same key, so a repetition writes the same record.
    const QString key = newKey(u"block "_s + item.authorId, item.createdAtMs);
    const QJsonObject record{{u"$type"_s, kBlock}, {u"subject"_s, item.authorId}, {u"createdAt"_s, instant(m_clock.nowMs())}};
    const auto done = putRecord(session, {{u"repo"_s, session.platformAccountId}, {u"collection"_s, kBlock}, {u"rkey"_s, key}, {u"record"_s, record}});
    return done ? PlatformResult<void>() : done.error();
}

} // namespace campanile::server
