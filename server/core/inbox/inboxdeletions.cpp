// SPDX-License-Identifier: GPL-3.0-or-later
// What the network no longer has.
#include "server/core/inbox/inboxrecords.h"

#include "server/core/inbox/inboxfields.h"
#include "server/core/publish/publishjournal.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kMaxCompared = 5'000;
// Time to arrive everywhere: what is younger may be missing from a page for other reasons than its deletion.
constexpr qint64 kArrivalMs = 60'000;

} // namespace

Result<int> InboxWriter::markMissing(const QString &postId, const QSet<QString> &present)
{
    const auto thread = findItem(postId);
    if (!thread)
        return thread.error();
    if (thread->has_value() && fieldOf(**thread, "type"_L1) == "dm"_L1)
        return markMissingMessages(**thread, present);
    const auto targets = m_records.query(u"PostTarget"_s, {whereIs(u"platformPostId"_s, postId), whereIs(u"accountId"_s, m_accountId)}, 1);
    if (!targets)
        return targets.error();
    if (targets->isEmpty())
        return 0;
    const auto items = m_records.query(u"InboxItem"_s, {whereIs(u"postTargetId"_s, recordIdOf(targets->first()))}, kMaxCompared);
    if (!items)
        return items.error();
    return markMissingOf(*items, present);
}

Result<int> InboxWriter::markMissingSince(qint64 sinceMs, const QSet<QString> &present)
{
    const auto items = m_records.query(u"InboxItem"_s,
                                       {whereIs(u"accountId"_s, m_accountId), {u"receivedAt"_s, SystemCondition::Op::AtLeast, wireTime(sinceMs)}}, kMaxCompared);
    if (!items)
        return items.error();
    return markMissingOf(*items, present);
}

Result<int> InboxWriter::markMissingOf(const QList<QJsonObject> &items, const QSet<QString> &present)
{
    int marked = 0;
    for (const QJsonObject &item : items) {
        // Another interface may show less than the one it came from.
        if (present.contains(fieldOf(item, "platformItemId"_L1)) || fieldOf(item, "type"_L1) == "dm"_L1
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
    const auto messages = m_records.query(u"InboxMessage"_s, {whereIs(u"inboxItemId"_s, recordIdOf(item))}, kMaxCompared);
    if (!messages)
        return messages.error();
    int marked = 0;
    for (const QJsonObject &message : *messages) {
        const QString id = fieldOf(message, "platformMessageId"_L1);
        if (id.isEmpty() || present.contains(id) || !fieldOf(message, "remoteDeletedAt"_L1).isEmpty()
            || msOf(message.value("occurredAt"_L1)) > m_nowMs - kArrivalMs)
            continue;
        if (const auto done = m_records.patch(u"InboxMessage"_s, recordIdOf(message), {{u"remoteDeletedAt"_s, wireTime(m_nowMs)}}); !done)
            return done.error();
        ++marked;
    }
    return marked;
}

Result<bool> InboxWriter::isFromBlocked(const QJsonObject &item) const
{
    const QString sender = fieldOf(item, "senderPlatformId"_L1);
    if (sender.isEmpty())
        return false;
    const auto others = m_records.query(u"InboxItem"_s, {whereIs(u"senderPlatformId"_s, sender), whereIs(u"accountId"_s, m_accountId)}, kMaxCompared);
    if (!others)
        return others.error();
    // The network hides what a blocked person wrote; it is still there.
    return std::any_of(others->begin(), others->end(), [](const QJsonObject &other) {
        const QString moderation = fieldOf(other, "moderation"_L1);
        return moderation == "blocked"_L1 || moderation == "blocking"_L1;
    });
}

Result<bool> InboxWriter::markDeleted(QJsonObject item)
{
    if (!fieldOf(item, "remoteDeletedAt"_L1).isEmpty() || msOf(item.value("receivedAt"_L1)) > m_nowMs - kArrivalMs)
        return false;
    const auto blocked = isFromBlocked(item);
    if (!blocked)
        return blocked.error();
    if (*blocked)
        return false;
    const QJsonObject before = item;
    const auto message = findMessage(recordIdOf(item), fieldOf(item, "platformItemId"_L1));
    if (!message)
        return message.error();
    const QString at = wireTime(m_nowMs);
    item.insert("remoteDeletedAt"_L1, at);
    if (message->has_value()) {
        if (const auto done = m_records.patch(u"InboxMessage"_s, recordIdOf(**message), {{u"remoteDeletedAt"_s, at}}); !done)
            return done.error();
    }
    if (const auto done = runSteps(item, {}, false, false); !done)
        return done.error();
    const auto done = save(before, item);
    return done ? Result<bool>(true) : Result<bool>(done.error());
}

} // namespace campanile::server
