// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/inbox/inboxrecords.h"

#include "api/meta.h"
#include "app/core/clock.h"
#include "app/core/recordid.h"
#include "server/core/inbox/inboxfields.h"
#include "server/core/publish/publishjournal.h"

#include <QJsonArray>
#include <QMimeDatabase>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kMaxInThread = 5'000;
constexpr int kMaxAttachments = 20;

QString itemTypeOf(RemoteInboxItem::Kind kind)
{
    switch (kind) {
    case RemoteInboxItem::Kind::Comment:
    case RemoteInboxItem::Kind::Reply:
        return u"comment"_s;
    case RemoteInboxItem::Kind::Mention:
        return u"mention"_s;
    case RemoteInboxItem::Kind::DirectMessage:
        return u"dm"_s;
    case RemoteInboxItem::Kind::Review:
        return u"review"_s;
    }
    return u"comment"_s;
}

int maxLengthOf(std::string_view type, const char *property)
{
    return api::findType(type)->property(property)->maxLength;
}

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

/** What nobody has to see to any more. */
bool isSettledStatus(const QString &status)
{
    return status == "archived"_L1 || status == "spam"_L1 || status == "replied"_L1 || status == "resolved"_L1;
}

} // namespace

InboxWriter::InboxWriter(SystemRecords &records, const QList<InboxStep> &steps, Setting setting, const Clock &clock, Rng &rng)
    : m_records(records), m_steps(steps), m_setting(std::move(setting)), m_accountId(recordIdOf(m_setting.account)), m_clock(clock), m_rng(rng),
      m_nowMs(clock.nowMs())
{
}

QString InboxWriter::text(const char *property, const QString &value) const
{
    return keptText(value, maxLengthOf("InboxItem", property));
}

Result<InboxWriter::Taken> InboxWriter::take(const RemoteInboxItem &remote)
{
    if (remote.id.isEmpty() || remote.id.size() > maxLengthOf("InboxItem", "platformItemId"))
        return Taken::Ignored;
    if (remote.kind == RemoteInboxItem::Kind::DirectMessage)
        return takeMessage(remote);
    return remote.isOwn ? takeOwn(remote, std::nullopt) : takeComment(remote);
}

Result<InboxWriter::Found> InboxWriter::findItem(const QString &remoteId) const
{
    if (remoteId.isEmpty())
        return Found();
    const auto found = m_records.query(u"InboxItem"_s, {whereIs(u"accountId"_s, m_accountId), whereIs(u"platformItemId"_s, remoteId)}, 1);
    if (!found)
        return found.error();
    return found->isEmpty() ? Found() : Found(found->first());
}

Result<InboxWriter::Found> InboxWriter::findMessage(const QString &itemId, const QString &remoteId) const
{
    const auto found = m_records.query(u"InboxMessage"_s, {whereIs(u"inboxItemId"_s, itemId), whereIs(u"platformMessageId"_s, remoteId)}, 1);
    if (!found)
        return found.error();
    return found->isEmpty() ? Found() : Found(found->first());
}

Result<InboxWriter::Found> InboxWriter::itemOfMessage(const QString &remoteId) const
{
    if (remoteId.isEmpty())
        return Found();
    // Ids of one network may be those of another one too.
    const auto messages = m_records.query(u"InboxMessage"_s, {whereIs(u"platformMessageId"_s, remoteId)}, kMaxInThread);
    if (!messages)
        return messages.error();
    for (const QJsonObject &message : *messages) {
        const auto item = m_records.get(u"InboxItem"_s, fieldOf(message, "inboxItemId"_L1));
        if (!item)
            return item.error();
        if (item->has_value() && fieldOf(**item, "accountId"_L1) == m_accountId)
            return *item;
    }
    return Found();
}

Result<InboxWriter::Taken> InboxWriter::takeComment(const RemoteInboxItem &remote)
{
    const auto item = findItem(remote.id);
    if (!item)
        return item.error();
    if (item->has_value())
        return update(**item, remote);
    return remote.isDeleted ? Result<Taken>(Taken::Ignored) : makeItem(remote, remote.id);
}

Result<InboxWriter::Taken> InboxWriter::takeMessage(const RemoteInboxItem &remote)
{
    const QString thread = remote.threadId.isEmpty() ? remote.isOwn ? remote.data.value("recipient"_L1).toString() : remote.authorId : remote.threadId;
    const auto item = findItem(thread);
    if (!item)
        return item.error();
    if (remote.isOwn)
        return item->has_value() ? takeOwn(remote, *item) : Result<Taken>(Taken::Waiting);
    if (!item->has_value())
        return remote.isDeleted || thread.isEmpty() ? Result<Taken>(Taken::Ignored) : makeItem(remote, thread);
    const auto message = findMessage(recordIdOf(**item), remote.id);
    if (!message)
        return message.error();
    if (message->has_value())
        return update(**item, remote);
    return remote.isDeleted ? Result<Taken>(Taken::Ignored) : addInbound(**item, remote);
}

Result<InboxWriter::Taken> InboxWriter::takeOwn(const RemoteInboxItem &remote, const Found &thread)
{
    const auto known = itemOfMessage(remote.id);
    if (!known)
        return known.error();
    if (known->has_value()) {
        const auto changed = updateMessage(recordIdOf(**known), remote, nullptr);
        return !changed ? Result<Taken>(changed.error()) : *changed ? Taken::Changed : Taken::Known;
    }
    if (remote.isDeleted)
        return Taken::Ignored;
    Found item = thread;
    if (!item) {
        // It may answer a comment, or an earlier answer of ours.
        const auto parent = findItem(remote.parentId);
        if (!parent)
            return parent.error();
        item = *parent;
    }
    if (!item) {
        const auto parent = itemOfMessage(remote.parentId);
        if (!parent)
            return parent.error();
        item = *parent;
    }
    if (!item) {
        // What hangs on our own post is a part of it.
        return remote.parentId.isEmpty() || remote.parentId == remote.postId ? Taken::Ignored : Taken::Waiting;
    }
    const auto sending = isBeingSent(recordIdOf(*item));
    if (!sending)
        return sending.error();
    return *sending ? Result<Taken>(Taken::Waiting) : addOutbound(*item, remote);
}

Result<bool> InboxWriter::isBeingSent(const QString &itemId) const
{
    const auto messages = m_records.query(u"InboxMessage"_s, {whereIs(u"inboxItemId"_s, itemId)}, kMaxInThread);
    if (!messages)
        return messages.error();
    return std::any_of(messages->begin(), messages->end(), [](const QJsonObject &message) {
        const QString status = fieldOf(message, "sendStatus"_L1);
        return fieldOf(message, "platformMessageId"_L1).isEmpty() && (status == "sending"_L1 || status == "unconfirmed"_L1);
    });
}

QJsonObject InboxWriter::messageOf(const QString &itemId, const RemoteInboxItem &remote) const
{
    const QString content = keptText(remote.text, maxLengthOf("InboxMessage", "content"));
    QJsonObject metadata;
    if (content.size() < remote.text.size() && content.size() == maxLengthOf("InboxMessage", "content"))
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
    if (!remote.url.isEmpty() && remote.url.size() <= maxLengthOf("InboxMessage", "permalink"))
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
    if (!remote.authorAvatarUrl.isEmpty() && remote.authorAvatarUrl.size() <= maxLengthOf("InboxItem", "senderAvatarUrl"))
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
                     {u"type"_s, itemTypeOf(remote.kind)},
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
    if (!remote.language.isEmpty() && remote.language.size() <= maxLengthOf("InboxItem", "language"))
        item.insert("language"_L1, remote.language);
    if (!remote.url.isEmpty() && remote.url.size() <= maxLengthOf("InboxItem", "permalink"))
        item.insert("permalink"_L1, remote.url);
    if (remote.rating >= 1 && remote.rating <= 5)
        item.insert("rating"_L1, remote.rating);
    if (!remote.parentId.isEmpty() && remote.parentId != remote.postId)
        item.insert("parentItemId"_L1, text("parentItemId", remote.parentId));
    if (remote.editedAtMs > 0)
        item.insert("remoteEditedAt"_L1, wireTime(remote.editedAtMs));
    if (const auto done = addPost(item, remote); !done)
        return done.error();
    const QJsonObject message = messageOf(recordIdOf(item), remote);
    QJsonObject metadata{{u"kind"_s, inboxKindName(remote.kind)}, {u"source"_s, inboxKindName(m_setting.source)}};
    if (!remote.data.isEmpty())
        metadata.insert("remote"_L1, remote.data);
    if (message.value("metadata"_L1)["cutFrom"_L1].isDouble())
        metadata.insert("cutFrom"_L1, message.value("metadata"_L1)["cutFrom"_L1]);
    item.insert("metadata"_L1, metadata);
    if (const auto done = runSteps(item, message, true, true); !done)
        return done.error();
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
    const QJsonObject message = messageOf(recordIdOf(item), remote);
    if (const auto done = runSteps(item, message, false, isNewest); !done)
        return done.error();
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
    const QJsonObject message = messageOf(recordIdOf(item), remote);
    if (const auto done = runSteps(item, message, false, false); !done)
        return done.error();
    if (const auto made = m_records.create(u"InboxMessage"_s, message); !made)
        return made.error();
    const auto done = save(before, item);
    return done ? Result<Taken>(Taken::New) : Result<Taken>(done.error());
}

Result<bool> InboxWriter::updateMessage(const QString &itemId, const RemoteInboxItem &remote, QJsonObject *message)
{
    const auto found = findMessage(itemId, remote.id);
    if (!found)
        return found.error();
    if (!found->has_value())
        return false;
    QJsonObject patch;
    const QJsonObject &known = **found;
    const bool isGone = !fieldOf(known, "remoteDeletedAt"_L1).isEmpty();
    if (isGone != remote.isDeleted)
        patch.insert("remoteDeletedAt"_L1, remote.isDeleted ? QJsonValue(wireTime(m_nowMs)) : QJsonValue());
    // A reply that was written here stands there with what the network adds to it.
    const bool isOurs = fieldOf(known, "direction"_L1) == "outbound"_L1;
    const QString content = keptText(remote.text, maxLengthOf("InboxMessage", "content"));
    if (!remote.isDeleted && !isOurs && content != fieldOf(known, "content"_L1)) {
        patch.insert("content"_L1, content);
        patch.insert("remoteEditedAt"_L1, wireTime(remote.editedAtMs > 0 ? remote.editedAtMs : m_nowMs));
    }
    if (patch.isEmpty())
        return false;
    if (const auto done = m_records.patch(u"InboxMessage"_s, recordIdOf(known), patch); !done)
        return done.error();
    if (message) {
        *message = known;
        for (auto it = patch.constBegin(); it != patch.constEnd(); ++it)
            message->insert(it.key(), it.value());
    }
    return true;
}

Result<InboxWriter::Taken> InboxWriter::update(QJsonObject item, const RemoteInboxItem &remote)
{
    const QJsonObject before = item;
    const QJsonObject metadata = item.value("metadata"_L1).toObject();
    const bool isThread = remote.kind == RemoteInboxItem::Kind::DirectMessage;
    // Two interfaces may write the same thing in different words: only the one it came from can say that it was edited.
    const bool isSource = isThread || metadata.value("source"_L1).toString() == inboxKindName(m_setting.source);
    QJsonObject message;
    bool hasNewText = false;
    const bool isSame = !isThread && !remote.isDeleted && fieldOf(item, "remoteDeletedAt"_L1).isEmpty()
                        && text("content", remote.text) == fieldOf(item, "content"_L1);
    if (!isSame && (isSource || remote.isDeleted)) {
        const auto changed = updateMessage(recordIdOf(item), remote, &message);
        if (!changed)
            return changed.error();
        const bool isShown = !isThread || qint64(msOf(message.value("occurredAt"_L1))) >= msOf(item.value("lastMessageAt"_L1));
        if (*changed && isShown) {
            hasNewText = fieldOf(message, "content"_L1) != fieldOf(item, "content"_L1);
            item.insert("content"_L1, message.value("content"_L1));
            if (hasNewText)
                item.insert("remoteEditedAt"_L1, message.value("remoteEditedAt"_L1));
            if (!isThread)
                item.insert("remoteDeletedAt"_L1, message.value("remoteDeletedAt"_L1));
        }
    }
    const QString moderation = fieldOf(item, "moderation"_L1);
    if (!isThread && isSource && moderation == (remote.isHidden ? "visible"_L1 : "hidden"_L1) && remote.kind == RemoteInboxItem::Kind::Comment)
        item.insert("moderation"_L1, remote.isHidden ? u"hidden"_s : u"visible"_s);
    if (!isThread && fieldOf(item, "type"_L1) == "mention"_L1 && itemTypeOf(remote.kind) == "comment"_L1)
        item.insert("type"_L1, u"comment"_s);
    if (item.value("senderFollowers"_L1).isNull() || item.value("senderFollowers"_L1).isUndefined())
        addSender(item, remote);
    if (fieldOf(item, "originalPostId"_L1).isEmpty()) {
        if (const auto done = addPost(item, remote); !done)
            return done.error();
    }
    if (item == before)
        return message.isEmpty() ? Taken::Known : Taken::Changed;
    if (const auto done = runSteps(item, message, false, hasNewText); !done)
        return done.error();
    const auto done = save(before, item);
    return done ? Result<Taken>(Taken::Changed) : Result<Taken>(done.error());
}

Result<void> InboxWriter::runSteps(QJsonObject &item, const QJsonObject &message, bool isNew, bool hasNewText)
{
    InboxArrival arrival{item, message, m_setting.account, isNew, hasNewText, m_nowMs};
    for (const InboxStep &step : m_steps) {
        if (const auto done = step(m_records, arrival); !done)
            return done;
    }
    const bool isInbound = fieldOf(message, "direction"_L1) == "inbound"_L1;
    if (isInbound && hasNewText && !isSettledStatus(fieldOf(item, "status"_L1)))
        m_calls.append(item);
    return {};
}

Result<void> InboxWriter::save(const QJsonObject &before, const QJsonObject &after)
{
    QJsonObject patch;
    for (auto it = after.constBegin(); it != after.constEnd(); ++it) {
        if (before.value(it.key()) != it.value() && !(it.value().isNull() && !before.contains(it.key())))
            patch.insert(it.key(), it.value());
    }
    for (auto it = before.constBegin(); it != before.constEnd(); ++it) {
        if (!after.contains(it.key()))
            patch.insert(it.key(), QJsonValue());
    }
    return patch.isEmpty() ? Result<void>() : m_records.patch(u"InboxItem"_s, recordIdOf(after), patch);
}

} // namespace campanile::server
