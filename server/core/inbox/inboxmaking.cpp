// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/inbox/inboxfields.h"
#include "server/core/inbox/inboxrecords.h"
#include "server/core/inbox/scoring.h"
#include "server/core/inbox/slakeeper.h"
#include "server/core/publish/publishjournal.h"

#include "app/core/clock.h"
#include "app/core/recordid.h"

#include <QJsonArray>
#include <QMimeDatabase>

using namespace Qt::StringLiterals;

// The records that an InboxWriter makes of what was not there before.
namespace campanile::server {

namespace {

constexpr int kMaxAttachments = 20;

QString mediaKind(const QUrl &url)
{
    static const QMimeDatabase types;
    const QString type = types.mimeTypeForFile(url.fileName(), QMimeDatabase::MatchExtension).name();
    if (type == "image/gif"_L1)
        return u"gif"_s;
    for (const auto &[start, kind] : {std::pair("image/"_L1, u"image"_s), std::pair("video/"_L1, u"video"_s), std::pair("audio/"_L1, u"audio"_s)}) {
        if (type.startsWith(start))
            return kind;
    }
    // Addresses of networks end in anything; what people send is a picture far more often than a file.
    return type == "application/octet-stream"_L1 ? u"image"_s : u"document"_s;
}

QJsonValue attachmentsOf(const RemoteInboxItem &remote)
{
    QJsonArray list;
    for (const QUrl &url : remote.media) {
        if (list.size() < kMaxAttachments && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1))
            list.append(QJsonObject{{u"kind"_s, mediaKind(url)}, {u"url"_s, url.toString(QUrl::FullyEncoded)}, {u"alt"_s, QString()}});
    }
    return list.isEmpty() ? QJsonValue() : QJsonValue(list);
}

/** What the message's own text sounds like; @p language is what its item is in, when the text is too short to tell. */
void addMood(QJsonObject &message, const QString &language)
{
    if (const auto mood = messageMood(fieldOf(message, "content"_L1), language))
        message.insert("sentimentScore"_L1, *mood);
}

} // namespace

QJsonObject InboxWriter::messageOf(const QString &itemId, const RemoteInboxItem &remote) const
{
    const QString content = keptText(remote.text, mostOf("InboxMessage", "content"));
    QJsonObject metadata;
    if (content.size() < remote.text.size() && content.size() == mostOf("InboxMessage", "content"))
        metadata.insert("cutFrom"_L1, remote.text.size());
    if (!remote.data.isEmpty())
        metadata.insert("remote"_L1, remote.data);
    const QString at = wireTime(timeOf(remote));
    QJsonObject message{{u"inboxItemId"_s, itemId},
                        {u"direction"_s, remote.isOwn ? u"outbound"_s : u"inbound"_s},
                        {u"content"_s, content},
                        {u"platformMessageId"_s, remote.id},
                        {u"sendStatus"_s, u"sent"_s},
                        {u"sentAt"_s, at},
                        {u"occurredAt"_s, at},
                        {u"senderName"_s, text("senderName", remote.authorName.isEmpty() ? remote.authorHandle : remote.authorName)},
                        {u"senderHandle"_s, text("senderHandle", remote.authorHandle)},
                        {u"isPrivate"_s, remote.kind == RemoteInboxItem::Kind::DirectMessage},
                        {u"attachments"_s, attachmentsOf(remote)}};
    if (!remote.url.isEmpty() && remote.url.size() <= mostOf("InboxMessage", "permalink"))
        message.insert("permalink"_L1, remote.url);
    if (remote.editedAtMs > 0)
        message.insert("remoteEditedAt"_L1, wireTime(remote.editedAtMs));
    if (!metadata.isEmpty())
        message.insert("metadata"_L1, metadata);
    return message;
}

void InboxWriter::addSender(QJsonObject &item, const RemoteInboxItem &remote) const
{
    const QString name = remote.authorName.isEmpty() ? remote.authorHandle : remote.authorName;
    if (!name.isEmpty())
        item.insert("senderName"_L1, text("senderName", name));
    if (!remote.authorHandle.isEmpty())
        item.insert("senderHandle"_L1, text("senderHandle", remote.authorHandle));
    if (!remote.authorId.isEmpty())
        item.insert("senderPlatformId"_L1, text("senderPlatformId", remote.authorId));
    if (!remote.authorAvatarUrl.isEmpty() && remote.authorAvatarUrl.size() <= mostOf("InboxItem", "senderAvatarUrl"))
        item.insert("senderAvatarUrl"_L1, remote.authorAvatarUrl);
    if (remote.authorFollowers >= 0)
        item.insert("senderFollowers"_L1, remote.authorFollowers);
}

Result<void> InboxWriter::addPost(QJsonObject &item, const RemoteInboxItem &remote) const
{
    const QString postId = remote.postId.isEmpty() ? remote.parentId : remote.postId;
    if (postId.isEmpty())
        return {};
    const auto targets = m_records.query(u"PostTarget"_s, {whereIs(u"platformPostId"_s, postId), whereIs(u"accountId"_s, m_accountId)}, 1);
    if (!targets)
        return targets.error();
    if (targets->isEmpty()) {
        // An answer to an answer of ours, or to another comment: the same post.
        for (const QString &above : {postId, remote.parentId}) {
            auto other = itemOfMessage(above);
            if (other && !other->has_value())
                other = findItem(above);
            if (!other)
                return other.error();
            if (!other->has_value())
                continue;
            for (const auto name : {"originalPostId"_L1, "originalPostContent"_L1, "postTargetId"_L1}) {
                if ((**other).contains(name))
                    item.insert(name, (**other).value(name));
            }
            return {};
        }
    }
    item.insert("originalPostId"_L1, text("originalPostId", postId));
    if (!remote.postText.isEmpty())
        item.insert("originalPostContent"_L1, text("originalPostContent", remote.postText));
    if (targets->isEmpty())
        return {};
    const QJsonObject target = targets->first();
    item.insert("postTargetId"_L1, recordIdOf(target));
    const auto post = m_records.get(u"Post"_s, fieldOf(target, "postId"_L1));
    if (!post)
        return post.error();
    QString said = target.value("customContent"_L1)["body"_L1].toString();
    if (said.isEmpty() && post->has_value())
        said = fieldOf(**post, "body"_L1);
    if (!said.isEmpty())
        item.insert("originalPostContent"_L1, text("originalPostContent", said));
    return {};
}

Result<InboxWriter::Taken> InboxWriter::makeItem(const RemoteInboxItem &remote, const QString &remoteId)
{
    const qint64 at = timeOf(remote);
    const bool isOld = at < m_setting.archiveBeforeMs;
    QJsonObject item{{u"id"_s, RecordId::create('i', m_clock, m_rng).toString()},
                     {u"type"_s, inboxItemTypeOf(remote.kind)},
                     {u"status"_s, isOld ? u"archived"_s : u"new"_s},
                     {u"platform"_s, m_setting.account.value("platform"_L1)},
                     {u"accountId"_s, m_accountId},
                     {u"platformItemId"_s, remoteId},
                     {u"content"_s, text("content", remote.text)},
                     {u"senderName"_s, QString()},
                     {u"receivedAt"_s, wireTime(at)},
                     {u"lastMessageAt"_s, wireTime(at)},
                     {u"readAt"_s, isOld ? QJsonValue(wireTime(m_nowMs)) : QJsonValue()},
                     {u"messageCount"_s, 1},
                     {u"priority"_s, u"medium"_s},
                     {u"tags"_s, QJsonObject()},
                     {u"moderation"_s, remote.isHidden ? u"hidden"_s : u"visible"_s},
                     {u"attachments"_s, attachmentsOf(remote)},
                     {u"isVip"_s, false},
                     {u"escalationStatus"_s, u"none"_s},
                     {u"escalationLevel"_s, 0},
                     {u"slaBreach"_s, false},
                     {u"slaPausedSeconds"_s, 0}};
    addSender(item, remote);
    if (!remote.language.isEmpty() && remote.language.size() <= mostOf("InboxItem", "language"))
        item.insert("language"_L1, remote.language);
    if (!remote.url.isEmpty() && remote.url.size() <= mostOf("InboxItem", "permalink"))
        item.insert("permalink"_L1, remote.url);
    if (remote.rating >= 1 && remote.rating <= 5)
        item.insert("rating"_L1, remote.rating);
    if (!remote.parentId.isEmpty() && remote.parentId != remote.postId)
        item.insert("parentItemId"_L1, text("parentItemId", remote.parentId));
    if (remote.editedAtMs > 0)
        item.insert("remoteEditedAt"_L1, wireTime(remote.editedAtMs));
    if (const auto done = addPost(item, remote); !done)
        return done.error();
    QJsonObject message = messageOf(recordIdOf(item), remote);
    QJsonObject metadata{{u"kind"_s, inboxKindName(remote.kind)}, {u"source"_s, inboxKindName(m_setting.source)}};
    if (!remote.data.isEmpty())
        metadata.insert("remote"_L1, remote.data);
    if (message.value("metadata"_L1)["cutFrom"_L1].isDouble())
        metadata.insert("cutFrom"_L1, message.value("metadata"_L1)["cutFrom"_L1]);
    item.insert("metadata"_L1, metadata);
    if (const auto done = runSteps(item, message, true, true); !done)
        return done.error();
    addMood(message, fieldOf(item, "language"_L1));
    if (const auto made = m_records.create(u"InboxItem"_s, item); !made)
        return made.error();
    if (const auto made = m_records.create(u"InboxMessage"_s, message); !made)
        return made.error();
    return Taken::New;
}

Result<InboxWriter::Taken> InboxWriter::addInbound(QJsonObject item, const RemoteInboxItem &remote)
{
    const QJsonObject before = item;
    const qint64 at = timeOf(remote);
    const bool isNewest = at >= msOf(item.value("lastMessageAt"_L1));
    item.insert("messageCount"_L1, item.value("messageCount"_L1).toInt() + 1);
    if (isNewest) {
        item.insert("content"_L1, text("content", remote.text));
        item.insert("lastMessageAt"_L1, wireTime(at));
        item.insert("attachments"_L1, attachmentsOf(remote));
        addSender(item, remote);
        QJsonObject metadata = item.value("metadata"_L1).toObject();
        if (!remote.data.isEmpty())
            metadata.insert("remote"_L1, remote.data);
        item.insert("metadata"_L1, metadata);
        // Who writes again wants something again; spam stays spam.
        const QString status = fieldOf(item, "status"_L1);
        if (status != "spam"_L1 && at >= m_setting.archiveBeforeMs) {
            if (status != "new"_L1)
                item.insert("status"_L1, u"open"_s);
            item.insert("readAt"_L1, QJsonValue());
            item.insert("resolvedAt"_L1, QJsonValue());
        }
    }
    QJsonObject message = messageOf(recordIdOf(item), remote);
    if (const auto done = runSteps(item, message, false, isNewest); !done)
        return done.error();
    addMood(message, fieldOf(item, "language"_L1));
    if (const auto made = m_records.create(u"InboxMessage"_s, message); !made)
        return made.error();
    const auto done = save(before, item);
    return done ? Result<Taken>(Taken::New) : Result<Taken>(done.error());
}

Result<InboxWriter::Taken> InboxWriter::addOutbound(QJsonObject item, const RemoteInboxItem &remote)
{
    const QJsonObject before = item;
    const qint64 at = timeOf(remote);
    const bool isNewest = at >= msOf(item.value("lastMessageAt"_L1));
    item.insert("messageCount"_L1, item.value("messageCount"_L1).toInt() + 1);
    if (fieldOf(item, "repliedAt"_L1).isEmpty())
        item.insert("repliedAt"_L1, wireTime(at));
    if (isNewest) {
        item.insert("lastMessageAt"_L1, wireTime(at));
        if (fieldOf(item, "readAt"_L1).isEmpty())
            item.insert("readAt"_L1, wireTime(m_nowMs));
        const QString status = fieldOf(item, "status"_L1);
        if (status == "new"_L1 || status == "open"_L1 || status == "pending"_L1)
            item.insert("status"_L1, u"replied"_s);
    }
    QJsonObject message = messageOf(recordIdOf(item), remote);
    if (isNewest) {
        const auto due = answerDueMs(m_records, before, at);
        if (!due)
            return due.error();
        if (*due >= 0)
            message.insert("replyDueAt"_L1, wireTime(*due));
    }
    if (const auto done = runSteps(item, message, false, false); !done)
        return done.error();
    if (const auto made = m_records.create(u"InboxMessage"_s, message); !made)
        return made.error();
    const auto done = save(before, item);
    return done ? Result<Taken>(Taken::New) : Result<Taken>(done.error());
}

} // namespace campanile::server
