// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/recordid.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

namespace campanile::inboxtest {

using namespace Qt::StringLiterals;

inline const QDateTime kNow(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC);

inline QString wire(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

/** Inbox items with every combination of facts. */
class ItemMaker
{
public:
    explicit ItemMaker(quint32 seed) : m_random(seed)
    {
        for (int i = 0; i < 3; ++i) {
            accounts.append(RecordId::create('s'));
            people.append(RecordId::create('u'));
        }
    }
    QList<RecordId> accounts;
    QList<RecordId> people;

    template<class T>
    T one(const QList<T> &of)
    {
        return of.at(m_random.bounded(int(of.size())));
    }
    int below(int n) { return int(m_random.bounded(n)); }

    QJsonObject item(const RecordId &id, qint64 now)
    {
        const qint64 received = now - qint64(below(1'000'000)) * 1000;
        QJsonObject item{{u"id"_s, id.toString()}, {u"createdAt"_s, wire(received)}, {u"updatedAt"_s, wire(received)},
                         {u"type"_s, one<QString>({u"comment"_s, u"dm"_s, u"mention"_s, u"review"_s})},
                         {u"platform"_s, one<QString>({u"mastodon"_s, u"instagram"_s, u"facebook"_s})},
                         {u"accountId"_s, one(accounts).toString()}, {u"platformItemId"_s, id.toString()},
                         {u"senderName"_s, one<QString>({u"Ana Ruiz"_s, u"Ben Okoro"_s, u"Çelik Kaya"_s})},
                         {u"content"_s, one<QString>({u"where is my order"_s, u"lovely coffee"_s, u"refund the order please"_s})},
                         {u"receivedAt"_s, wire(received)}, {u"metadata"_s, QJsonObject()}};
        change(item, now);
        return item;
    }
    /** Other values for what changes in the life of an item. */
    void change(QJsonObject &item, qint64 now)
    {
        item.insert(u"status"_s, one<QString>({u"new"_s, u"open"_s, u"pending"_s, u"replied"_s, u"resolved"_s, u"archived"_s, u"spam"_s}));
        item.insert(u"priority"_s, one<QString>({u"low"_s, u"medium"_s, u"high"_s, u"urgent"_s}));
        item.insert(u"sentiment"_s, one<QString>({u"positive"_s, u"neutral"_s, u"negative"_s}));
        item.insert(u"readAt"_s, below(2) ? QJsonValue(wire(now)) : QJsonValue());
        item.insert(u"lastMessageAt"_s, below(3) ? QJsonValue(wire(now - qint64(below(1'000'000)) * 1000)) : QJsonValue());
        item.insert(u"assignedToId"_s, below(2) ? QJsonValue(one(people).toString()) : QJsonValue());
        item.insert(u"slaDeadline"_s, below(2) ? QJsonValue(wire(now + qint64(below(200'000) - 100'000) * 1000)) : QJsonValue());
        item.insert(u"snoozedUntil"_s, below(10) == 0 ? QJsonValue(wire(now + qint64(below(2000) - 1000) * 100'000)) : QJsonValue());
        item.insert(u"tags"_s, below(3) ? QJsonObject() : QJsonObject{{one<QString>({u"refund"_s, u"refund now"_s, u"vip"_s}), true}});
        item.insert(u"isVip"_s, below(5) == 0);
        item.insert(u"resolutionDueAt"_s, below(3) == 0 ? QJsonValue(wire(now + qint64(below(200'000) - 100'000) * 1000)) : QJsonValue());
    }

    /** A proposed reply to one of @p items, in any stage of its life. */
    QJsonObject draft(const RecordId &id, const QList<QJsonObject> &items)
    {
        QJsonObject draft{{u"id"_s, id.toString()}, {u"createdAt"_s, wire(0)}, {u"updatedAt"_s, wire(0)}, {u"inboxItemId"_s, one(items).value(u"id"_s)}, {u"content"_s, u"Soon"_s}};
        draft.insert(u"status"_s, one<QString>({u"pending"_s, u"pending"_s, u"approved"_s, u"rejected"_s, u"sent"_s}));
        if (below(3))
            draft.insert(u"metadata"_s, QJsonObject{{u"askedAt"_s, below(4) ? QJsonValue(wire(1000)) : QJsonValue()}});
        return draft;
    }

private:
    QRandomGenerator m_random;
};

} // namespace campanile::inboxtest
