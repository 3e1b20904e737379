// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/inbox/inboxnotices.h"

#include "app/core/logging.h"
#include "server/core/publish/publishjournal.h"

#include <QJsonArray>
#include <QMap>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kMaxNamedItems = 10;
constexpr int kMaxUnreadNotices = 1'000;
constexpr QLatin1StringView kUrgentTitle("notice.urgentInbox");

/** The unread notification about the inbox that is young enough to grow. */
Result<QJsonObject> youngNotice(const SystemReader &records, const QString &userId, qint64 sinceMs)
{
    const QJsonValue who = userId.isEmpty() ? QJsonValue() : QJsonValue(userId);
    const auto found = records.query(u"Notification"_s,
                                     {{u"userId"_s, SystemCondition::Op::Equal, who},
                                      {u"isRead"_s, SystemCondition::Op::Equal, false},
                                      {u"createdAt"_s, SystemCondition::Op::AtLeast, wireTime(sinceMs)}},
                                     kMaxUnreadNotices, u"createdAt"_s);
    if (!found)
        return found.error();
    QJsonObject young;
    for (const QJsonObject &notice : *found) {
        if (notice.value("metadata"_L1)["titleCode"_L1].toString() == kUrgentTitle)
            young = notice;
    }
    return young;
}

Result<void> tellPerson(SystemRecords &records, const QString &userId, const QList<QJsonObject> &items, qint64 nowMs, qint64 gapMs)
{
    const auto young = youngNotice(records, userId, nowMs - gapMs);
    if (!young)
        return young.error();
    QJsonObject metadata = young->value("metadata"_L1).toObject();
    QJsonArray ids = metadata.value("itemIds"_L1).toArray();
    for (const QJsonObject &item : items) {
        ids.prepend(item.value("id"_L1));
        if (ids.size() > kMaxNamedItems)
            ids.removeLast();
    }
    const int count = metadata.value("count"_L1).toInt() + int(items.size());
    const QJsonObject &newest = items.last();
    metadata.insert("titleCode"_L1, kUrgentTitle);
    metadata.insert("code"_L1, u"inbox.urgent"_s);
    metadata.insert("count"_L1, count);
    metadata.insert("itemIds"_L1, ids);
    metadata.insert("senderName"_L1, newest.value("senderName"_L1));
    metadata.insert("platform"_L1, newest.value("platform"_L1));
    QJsonObject notice{{u"message"_s, count == 1 ? u"One urgent message waits in the inbox."_s : u"%1 urgent messages wait in the inbox."_s.arg(count)},
                       {u"entityType"_s, u"InboxItem"_s},
                       {u"entityId"_s, newest.value("id"_L1)},
                       {u"metadata"_s, metadata}};
    if (!young->isEmpty())
        return records.patch(u"Notification"_s, young->value("id"_L1).toString(), notice);
    notice.insert("topic"_L1, u"inbox"_s);
    notice.insert("level"_L1, u"warning"_s);
    notice.insert("priority"_L1, u"urgent"_s);
    notice.insert("title"_L1, u"Urgent in the inbox"_s);
    if (!userId.isEmpty())
        notice.insert("userId"_L1, userId);
    const auto made = records.create(u"Notification"_s, notice);
    return made ? Result<void>() : Result<void>(made.error());
}

} // namespace

Result<void> tellOfUrgent(SystemRecords &records, const QList<QJsonObject> &arrived, qint64 nowMs, qint64 gapMs)
{
    QMap<QString, QList<QJsonObject>> byPerson;
    for (const QJsonObject &item : arrived) {
        if (item.value("priority"_L1).toString() == "urgent"_L1)
            byPerson[item.value("assignedToId"_L1).toString()].append(item);
    }
    for (auto it = byPerson.cbegin(); it != byPerson.cend(); ++it) {
        if (const auto done = tellPerson(records, it.key(), it.value(), nowMs, gapMs); !done)
            return done;
    }
    return {};
}

void complainOfInbox(const char *what, const Error &error)
{
    qCWarning(lcServer) << "inbox:" << what << error.code << error.detail;
}

} // namespace campanile::server
