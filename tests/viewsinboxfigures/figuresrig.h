// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/inboxservice.h"
#include "tests/viewsaccounts/accountsrig.h"
#include "views/inboxfigures/figurespanel.h"

#include <QRandomGenerator>

namespace campanile::figurestest {

using namespace campanile::accountstest;

/** Conversations of the last weeks in a real cache. */
struct FiguresRig {
    Rig rig;
    QStringList people;
    QList<RecordId> accounts;

    FiguresRig() { rig.context.setWorkspace(u"Halden Coffee"_s, u"Europe/Berlin"_s, {}, true); }

    QString person(const QString &name)
    {
        const QString id = RecordId::create('u').toString();
        rig.pull(u"User"_s, {{u"id"_s, id}, {u"name"_s, name}});
        rig.pull(u"WorkspaceMember"_s, {{u"id"_s, RecordId::create('m').toString()}, {u"userId"_s, id}, {u"role"_s, u"editor"_s}, {u"isActive"_s, true}});
        people.append(id);
        return id;
    }
    /** Office hours; an answer within @p minutes. */
    void policy(int minutes)
    {
        QJsonObject week;
        for (const QString &day : {u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s})
            week.insert(day, QJsonArray{QJsonValue(QJsonArray{u"09:00"_s, u"17:30"_s})});
        rig.pull(u"SlaPolicy"_s, {{u"id"_s, RecordId::create('h').toString()}, {u"name"_s, u"Everything"_s}, {u"firstResponseMinutes"_s, minutes}, {u"isActive"_s, true}, {u"businessHours"_s, week}});
    }
    /** @p agoMs before now; a message is {direction, ms after the first, author}. */
    struct Line {
        QString direction;
        qint64 afterMs;
        QString author = {};
    };
    RecordId conversation(const QString &status, qint64 agoMs, const QList<Line> &messages, const QJsonObject &more = {})
    {
        const RecordId id = RecordId::create('i');
        QJsonObject item{{u"id"_s, id.toString()}, {u"type"_s, u"dm"_s}, {u"status"_s, status}, {u"platform"_s, u"mastodon"_s},
                         {u"accountId"_s, accounts.isEmpty() ? RecordId::create('s').toString() : accounts.first().toString()}, {u"platformItemId"_s, id.toString()},
                         {u"content"_s, u"Where is my parcel?"_s}, {u"senderName"_s, u"Kim"_s}, {u"receivedAt"_s, wire(-agoMs)}, {u"lastMessageAt"_s, wire(-agoMs)}, {u"priority"_s, u"medium"_s}};
        for (auto it = more.begin(); it != more.end(); ++it)
            item.insert(it.key(), it.value());
        rig.pull(u"InboxItem"_s, item);
        for (const Line &line : messages) {
            rig.pull(u"InboxMessage"_s, {{u"id"_s, RecordId::create('j').toString()}, {u"inboxItemId"_s, id.toString()}, {u"direction"_s, line.direction}, {u"content"_s, u"?"_s},
                                         {u"occurredAt"_s, wire(-agoMs + line.afterMs)}, {u"sentAt"_s, line.direction == u"outbound" ? QJsonValue(wire(-agoMs + line.afterMs)) : QJsonValue()},
                                         {u"sendStatus"_s, u"sent"_s}, {u"authorId"_s, line.author.isEmpty() ? QJsonValue() : QJsonValue(line.author)}});
        }
        return id;
    }
    /** A plausible autumn: more on weekdays, slower on weekends, a bad week. In one page, because it is many. */
    void autumn(int days, int perDay)
    {
        QRandomGenerator random{11};
        const QStringList types{u"comment"_s, u"comment"_s, u"dm"_s, u"dm"_s, u"mention"_s, u"review"_s};
        const QStringList platforms{u"instagram"_s, u"facebook"_s, u"mastodon"_s};
        QJsonArray items, messages;
        for (int day = days; day >= 0; --day) {
            const QDate date = kNow.date().addDays(-day);
            const bool isWeekend = date.dayOfWeek() > 5;
            const int count = (isWeekend ? perDay / 3 : perDay) + random.bounded(5);
            for (int n = 0; n < count; ++n) {
                qint64 at = QDateTime(date, QTime(7, 0), Qt::UTC).toMSecsSinceEpoch() + qint64(random.bounded(14 * 3600)) * 1000;
                if (at > kNow.toMSecsSinceEpoch() - 60'000)
                    continue;
                const int place = random.bounded(int(accounts.size()));
                const RecordId id = RecordId::create('i');
                const auto iso = [](qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs); };
                const auto say = [&](const QString &direction, qint64 ms, const QString &author) {
                    messages.append(QJsonObject{{u"id"_s, RecordId::create('j').toString()}, {u"ver"_s, 1}, {u"createdAt"_s, iso(ms)}, {u"updatedAt"_s, iso(ms)}, {u"inboxItemId"_s, id.toString()},
                                                {u"direction"_s, direction}, {u"content"_s, u"?"_s}, {u"occurredAt"_s, iso(ms)}, {u"sendStatus"_s, u"sent"_s},
                                                {u"authorId"_s, author.isEmpty() ? QJsonValue() : QJsonValue(author)}});
                };
                const qint64 first = at;
                QString status = u"open"_s;
                QString who;
                for (int round = 1 + random.bounded(2); round > 0; --round) {
                    say(u"inbound"_s, at, {});
                    who = people[random.bounded(int(people.size()))];
                    const double slow = day > 9 && day < 16 ? 4 : 1;
                    const auto wait = qint64((5 + std::exp(random.bounded(100) / 18.0)) * slow * 60'000) + (isWeekend ? 5 * kHour : 0);
                    if (at + wait >= kNow.toMSecsSinceEpoch() || (day < 6 && random.bounded(5) == 0)) {
                        status = u"open"_s;
                        break;
                    }
                    at += wait;
                    say(u"outbound"_s, at, who);
                    status = random.bounded(2) ? u"resolved"_s : u"replied"_s;
                    at += qint64(random.bounded(300)) * 60'000;
                    if (at >= kNow.toMSecsSinceEpoch())
                        break;
                }
                items.append(QJsonObject{{u"id"_s, id.toString()}, {u"ver"_s, 1}, {u"createdAt"_s, iso(first)}, {u"updatedAt"_s, iso(first)}, {u"type"_s, types[random.bounded(int(types.size()))]},
                                         {u"status"_s, status}, {u"platform"_s, platforms[place % platforms.size()]}, {u"accountId"_s, accounts[place].toString()},
                                         {u"platformItemId"_s, id.toString()}, {u"content"_s, u"?"_s}, {u"senderName"_s, u"Kim"_s}, {u"receivedAt"_s, iso(first)}, {u"lastMessageAt"_s, iso(at)},
                                         {u"priority"_s, u"medium"_s}, {u"assignedToId"_s, random.bounded(6) == 0 ? QJsonValue() : QJsonValue(who)},
                                         {u"statusAt"_s, status == u"open" ? QJsonValue() : QJsonValue(iso(std::min(at + kHour, kNow.toMSecsSinceEpoch())))}});
            }
        }
        rig.ver += 1;
        const QByteArray json = QJsonDocument(QJsonObject{{u"InboxItem"_s, items}, {u"InboxMessage"_s, messages}}).toJson();
        (void)rig.run([json](store::StoreCore &core) { return core.applyRecords(json); });
    }
    std::unique_ptr<views::FiguresPanel> make(QSize size = {1200, 900})
    {
        auto panel = std::make_unique<views::FiguresPanel>(*rig.deps);
        panel->resize(size);
        panel->show();
        return panel;
    }
};

} // namespace campanile::figurestest
