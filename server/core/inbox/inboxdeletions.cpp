// SPDX-License-Identifier: GPL-3.0-or-later
// What the network no longer has.
#include "server/core/inbox/inboxrecords.h"

#include "server/core/publish/publishjournal.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kMaxRows = 5'000;
// Time to arrive everywhere: what is younger may be missing from a page for other reasons than its deletion.
constexpr qint64 kSettleMs = 60'000;

SystemCondition equals(const QString &property, const QString &value)
{
    return {property, SystemCondition::Op::Equal, value};
}

QString idOf(const QJsonObject &record)
{
    return record.value("id"_L1).toString();
}

QString textOf(const QJsonObject &record, QLatin1StringView name)
{
    return record.value(name).toString();
}

} // namespace

Result<int> InboxWriter::markMissing(const QString &postId, const QSet<QString> &present)
{
    const auto thread = findItem(postId);
    if (!thread)
        return thread.error();
    if (thread->has_value() && textOf(**thread, "type"_L1) == "dm"_L1)
        return markMissingMessages(**thread, present);
    const auto targets = m_records.query(u"PostTarget"_s, {equals(u"platformPostId"_s, postId), equals(u"accountId"_s, m_accountId)}, 1);
    if (!targets)
        return targets.error();
    if (targets->isEmpty())
        return 0;
    const auto items = m_records.query(u"InboxItem"_s, {equals(u"postTargetId"_s, idOf(targets->first()))}, kMaxRows);
    if (!items)
        return items.error();
    return markMissingOf(*items, present);
}

Result<int> InboxWriter::markMissingSince(qint64 sinceMs, const QSet<QString> &present)
{
    const auto items = m_records.query(u"InboxItem"_s,
                                       {equals(u"accountId"_s, m_accountId), {u"receivedAt"_s, SystemCondition::Op::AtLeast, wireTime(sinceMs)}}, kMaxRows);
    if (!items)
        return items.error();
    return markMissingOf(*items, present);
}

Result<int> InboxWriter::markMissingOf(const QList<QJsonObject> &items, const QSet<QString> &present)
{
    int marked = 0;
    for (const QJsonObject &item : items) {
        // Another interface may show less than the one it came from.
        if (present.contains(textOf(item, "platformItemId"_L1)) || textOf(item, "type"_L1) == "dm"_L1
            || item.value("metadata"_L1)["source"_L1].toString() != inboxKindName(m_setting.source))
            continue;
        const auto done = markDeleted(item);
        if (!done)
            return done.error();
        marked += *done ? 1 : 0;
    }
    return marked;
}

Result<int> InboxWriter::markMissingMessages(const QJsonObject &item, const QSet<QString> &present)
{
    const auto messages = m_records.query(u"InboxMessage"_s, {equals(u"inboxItemId"_s, idOf(item))}, kMaxRows);
    if (!messages)
        return messages.error();
    int marked = 0;
    for (const QJsonObject &message : *messages) {
        const QString id = textOf(message, "platformMessageId"_L1);
        if (id.isEmpty() || present.contains(id) || !textOf(message, "remoteDeletedAt"_L1).isEmpty()
            || msOf(message.value("occurredAt"_L1)) > m_nowMs - kSettleMs)
            continue;
        if (const auto done = m_records.patch(u"InboxMessage"_s, idOf(message), {{u"remoteDeletedAt"_s, wireTime(m_nowMs)}}); !done)
            return done.error();
        ++marked;
    }
    return marked;
}

Result<bool> InboxWriter::isFromBlocked(const QJsonObject &item) const
{
    const QString sender = textOf(item, "senderPlatformId"_L1);
    if (sender.isEmpty())
        return false;
    const auto others = m_records.query(u"InboxItem"_s, {equals(u"senderPlatformId"_s, sender), equals(u"accountId"_s, m_accountId)}, kMaxRows);
    if (!others)
        return others.error();
    // The network hides what a blocked person wrote; it is still there.
    return std::any_of(others->begin(), others->end(), [](const QJsonObject &other) {
        const QString moderation = textOf(other, "moderation"_L1);
        return moderation == "blocked"_L1 || moderation == "blocking"_L1;
    });
}

Result<bool> InboxWriter::markDeleted(QJsonObject item)
{
    if (!textOf(item, "remoteDeletedAt"_L1).isEmpty() || msOf(item.value("receivedAt"_L1)) > m_nowMs - kSettleMs)
        return false;
    const auto blocked = isFromBlocked(item);
    if (!blocked)
        return blocked.error();
    if (*blocked)
        return false;
    const QJsonObject before = item;
    const auto message = findMessage(idOf(item), textOf(item, "platformItemId"_L1));
    if (!message)
        return message.error();
    const QString at = wireTime(m_nowMs);
    item.insert("remoteDeletedAt"_L1, at);
    if (message->has_value()) {
        if (const auto done = m_records.patch(u"InboxMessage"_s, idOf(**message), {{u"remoteDeletedAt"_s, at}}); !done)
            return done.error();
    }
    if (const auto done = runSteps(item, {}, false, false); !done)
        return done.error();
    const auto done = save(before, item);
    return done ? Result<bool>(true) : Result<bool>(done.error());
}

} // namespace campanile::server
