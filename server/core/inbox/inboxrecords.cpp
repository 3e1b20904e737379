// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/inbox/inboxrecords.h"

#include "app/core/clock.h"
#include "app/core/recordid.h"
#include "server/core/inbox/inboxfields.h"
#include "server/core/inbox/scoring.h"
#include "server/core/publish/publishjournal.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kMaxInThread = 5'000;

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
    return keptText(value, mostOf("InboxItem", property));
}

Result<InboxWriter::Taken> InboxWriter::take(const RemoteInboxItem &remote)
{
    if (remote.id.isEmpty() || remote.id.size() > mostOf("InboxItem", "platformItemId"))
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
    const QString content = keptText(remote.text, mostOf("InboxMessage", "content"));
    if (!remote.isDeleted && !isOurs && content != fieldOf(known, "content"_L1)) {
        patch.insert("content"_L1, content);
        patch.insert("remoteEditedAt"_L1, wireTime(remote.editedAtMs > 0 ? remote.editedAtMs : m_nowMs));
        const std::optional<double> mood = messageMood(content, remote.language);
        patch.insert("sentimentScore"_L1, mood ? QJsonValue(*mood) : QJsonValue());
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
    if (!isThread && fieldOf(item, "type"_L1) == "mention"_L1 && inboxItemTypeOf(remote.kind) == "comment"_L1)
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
