// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/inbox/inboxcursors.h"

#include "server/core/inbox/inboxfields.h"
#include "server/core/publish/publishjournal.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kMaxCursors = 100;
// What waits longer than the newest of these has been overtaken by the history.
constexpr int kMaxWaiting = 200;

QJsonValue walkJson(const std::optional<InboxCursor::Walk> &walk)
{
    if (!walk)
        return QJsonValue();
    return QJsonObject{{u"cursor"_s, walk->cursor}, {u"newest"_s, walk->newest}, {u"pages"_s, walk->pages}};
}

std::optional<InboxCursor::Walk> walkFrom(const QJsonValue &value)
{
    if (!value.isObject())
        return std::nullopt;
    return InboxCursor::Walk{value["cursor"_L1].toObject(), value["newest"_L1].toObject(), value["pages"_L1].toInt()};
}

InboxCursor cursorFrom(const QJsonObject &record)
{
    InboxCursor cursor;
    cursor.id = record.value("id"_L1).toString();
    cursor.accountId = record.value("accountId"_L1).toString();
    cursor.kind = inboxKindFromName(record.value("kind"_L1).toString()).value_or(RemoteInboxItem::Kind::Comment);
    cursor.head = record.value("head"_L1).toObject();
    cursor.look = walkFrom(record.value("look"_L1));
    cursor.history = walkFrom(record.value("history"_L1));
    cursor.historyEndedMs = msOf(record.value("historyEndedAt"_L1));
    cursor.refusedFor = record.value("refusedFor"_L1).toString();
    const QJsonArray waiting = record.value("waiting"_L1).toArray();
    for (const QJsonValue &value : waiting)
        cursor.waiting.append(remoteInboxItemFrom(value.toObject()));
    return cursor;
}

} // namespace

Result<InboxCursor> loadInboxCursor(const SystemReader &records, const QString &accountId, RemoteInboxItem::Kind kind)
{
    const auto found = records.query(u"InboxCursor"_s, {whereIs(u"accountId"_s, accountId), whereIs(u"kind"_s, inboxKindName(kind))}, 1);
    if (!found)
        return found.error();
    if (!found->isEmpty())
        return cursorFrom(found->first());
    InboxCursor cursor;
    cursor.accountId = accountId;
    cursor.kind = kind;
    return cursor;
}

Result<QList<InboxCursor>> loadInboxCursors(const SystemReader &records, const QString &accountId)
{
    const auto found = records.query(u"InboxCursor"_s, {whereIs(u"accountId"_s, accountId)}, kMaxCursors);
    if (!found)
        return found.error();
    QList<InboxCursor> cursors;
    for (const QJsonObject &record : *found)
        cursors.append(cursorFrom(record));
    return cursors;
}

Result<void> saveInboxCursor(SystemRecords &records, InboxCursor &cursor)
{
    QJsonArray waiting;
    for (qsizetype i = qMax<qsizetype>(0, cursor.waiting.size() - kMaxWaiting); i < cursor.waiting.size(); ++i)
        waiting.append(toJson(cursor.waiting.at(i)));
    QJsonObject record{{u"head"_s, cursor.head.isEmpty() ? QJsonValue() : QJsonValue(cursor.head)},
                       {u"look"_s, walkJson(cursor.look)},
                       {u"history"_s, walkJson(cursor.history)},
                       {u"historyEndedAt"_s, cursor.historyEndedMs < 0 ? QJsonValue() : QJsonValue(wireTime(cursor.historyEndedMs))},
                       {u"waiting"_s, waiting.isEmpty() ? QJsonValue() : QJsonValue(waiting)},
                       {u"refusedFor"_s, cursor.refusedFor.isEmpty() ? QJsonValue() : QJsonValue(cursor.refusedFor)}};
    if (!cursor.id.isEmpty())
        return records.patch(u"InboxCursor"_s, cursor.id, record);
    record.insert("accountId"_L1, cursor.accountId);
    record.insert("kind"_L1, inboxKindName(cursor.kind));
    const auto made = records.create(u"InboxCursor"_s, record);
    if (!made)
        return made.error();
    cursor.id = *made;
    return {};
}

} // namespace campanile::server
