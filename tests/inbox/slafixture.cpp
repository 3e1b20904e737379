// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/inbox/slafixture.h"

#include "server/core/inbox/routing.h"
#include "server/core/publish/publishjournal.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::tests {

using namespace server;

void SlaTest::begin()
{
    start();
    setTime(u"2026-03-18T09:00:00Z"_s);
    m_people.clear();
    const std::pair<QString, QString> people[] = {{u"boss"_s, u"owner"_s}, {u"mona"_s, u"manager"_s}, {u"anna"_s, u"editor"_s}, {u"ben"_s, u"editor"_s}, {u"carl"_s, u"editor"_s}};
    for (const auto &[name, role] : people) {
        // Those that edit() writes as.
        const QString id = name == u"boss" ? EngineFixture::userOf(api::Role::Owner) : name == u"mona" ? EngineFixture::userOf(api::Role::Manager)
                           : name == u"anna"                                                        ? EngineFixture::userOf(api::Role::Editor)
                                                                                                    : f().newId('u');
        m_people.insert(name, id);
        make(u"WorkspaceMember"_s, {{u"userId"_s, id}, {u"role"_s, role}, {u"isActive"_s, name != u"carl"}});
    }
    patch(u"Workspace"_s, f().account, {{u"timezone"_s, u"Europe/Berlin"_s}});
}

qint64 SlaTest::at(const QString &iso)
{
    return QDateTime::fromString(iso, Qt::ISODate).toMSecsSinceEpoch();
}

QString SlaTest::make(const QString &type, const QJsonObject &record)
{
    QString id;
    const auto done = f().engine->write(f().account, [&](SystemRecords &records) -> Result<void> {
        const auto made = records.create(type, record);
        id = made ? *made : QString();
        return made ? Result<void>() : Result<void>(made.error());
    });
    if (!done)
        qWarning() << type << done.error().code << done.error().detail;
    return id;
}

QJsonObject SlaTest::office()
{
    QJsonObject week;
    for (const QString &day : {u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s})
        week.insert(day, QJsonArray{QJsonValue(QJsonArray{u"09:00"_s, u"17:00"_s})});
    return week;
}

QString SlaTest::makePolicy(const QJsonObject &properties)
{
    QJsonObject policy{{u"name"_s, u"Everything"_s}, {u"firstResponseMinutes"_s, 60}, {u"warnBeforeMinutes"_s, 15}, {u"businessHours"_s, office()}};
    for (auto it = properties.begin(); it != properties.end(); ++it)
        policy.insert(it.key(), it.value());
    return make(u"SlaPolicy"_s, policy);
}

QString SlaTest::arrive(const QJsonObject &more)
{
    const QString now = wireTime(f().clock.nowMs());
    QJsonObject record{{u"id"_s, f().newId('i')}, {u"type"_s, u"comment"_s}, {u"status"_s, u"new"_s}, {u"platform"_s, u"mastodon"_s},
                       {u"accountId"_s, f().newId('s')}, {u"platformItemId"_s, f().newId('i')}, {u"content"_s, u"Where is my parcel?"_s},
                       {u"senderName"_s, u"Kim"_s}, {u"receivedAt"_s, now}, {u"lastMessageAt"_s, now}, {u"priority"_s, u"medium"_s}};
    for (auto it = more.begin(); it != more.end(); ++it)
        record.insert(it.key(), it.value());
    const QString id = record.value(u"id"_s).toString();
    const auto done = f().engine->write(f().account, [&](SystemRecords &records) -> Result<void> {
        const QJsonObject message{{u"inboxItemId"_s, id}, {u"direction"_s, u"inbound"_s}, {u"content"_s, record.value(u"content"_s)}, {u"occurredAt"_s, record.value(u"receivedAt"_s)}};
        InboxArrival arrival{record, message, {}, true, true, f().clock.nowMs()};
        for (const InboxStep &step : {routingStep(), slaStep()}) {
            if (const auto stepped = step(records, arrival); !stepped)
                return stepped;
        }
        const auto made = records.create(u"InboxItem"_s, record);
        return made ? Result<void>() : Result<void>(made.error());
    });
    if (!done)
        qWarning() << "arrive" << done.error().code << done.error().detail;
    return done ? id : QString();
}

void SlaTest::arriveAgain(const QString &itemId, const QString &direction)
{
    const auto done = f().engine->write(f().account, [&](SystemRecords &records) -> Result<void> {
        const auto stored = records.get(u"InboxItem"_s, itemId);
        if (!stored)
            return stored.error();
        QJsonObject record = stored->value_or(QJsonObject());
        const QString now = wireTime(f().clock.nowMs());
        const bool isInbound = direction == u"inbound";
        record.insert(u"lastMessageAt"_s, now);
        record.insert(u"status"_s, isInbound ? u"open"_s : u"replied"_s);
        const QJsonObject message{{u"inboxItemId"_s, itemId}, {u"direction"_s, direction}, {u"content"_s, u"Hello?"_s}, {u"occurredAt"_s, now}};
        InboxArrival arrival{record, message, {}, false, isInbound, f().clock.nowMs()};
        if (const auto stepped = slaStep()(records, arrival); !stepped)
            return stepped;
        QJsonObject changes;
        for (auto it = record.begin(); it != record.end(); ++it)
            changes.insert(it.key(), it.value());
        for (const QString &key : stored->value_or(QJsonObject()).keys()) {
            if (!record.contains(key))
                changes.insert(key, QJsonValue());
        }
        for (const QString &key : {u"id"_s, u"ver"_s, u"createdAt"_s, u"updatedAt"_s})
            changes.remove(key);
        return records.patch(u"InboxItem"_s, itemId, changes);
    });
    if (!done)
        qWarning() << "arriveAgain" << done.error().code << done.error().detail;
}

void SlaTest::patch(const QString &type, const QString &id, const QJsonObject &changes)
{
    const auto done = f().engine->write(f().account, [&](SystemRecords &records) { return records.patch(type, id, changes); });
    if (!done)
        qWarning() << type << done.error().code << done.error().detail;
}

QJsonObject SlaTest::edit(const QString &itemId, const QJsonObject &changes, api::Role role)
{
    return f().one(u"InboxItem/set"_s, {{u"update"_s, QJsonObject{{itemId, changes}}}}, role).value(u"notUpdated"_s).toObject().value(itemId).toObject();
}

void SlaTest::tick(const QString &iso)
{
    setTime(iso);
    EnginePublishStore store(*f().engine);
    SlaKeeper(store).tick(f().clock.nowMs());
}

QJsonObject SlaTest::item(const QString &id)
{
    QJsonObject found;
    const auto read = f().engine->read(f().account, [&](const SystemReader &records) -> Result<void> {
        const auto record = records.get(u"InboxItem"_s, id);
        found = record ? record->value_or(QJsonObject()) : QJsonObject();
        return {};
    });
    return read ? found : QJsonObject();
}

QList<QJsonObject> SlaTest::all(const QString &type)
{
    QList<QJsonObject> found;
    const auto read = f().engine->read(f().account, [&](const SystemReader &records) -> Result<void> {
        const auto rows = records.query(type, {}, 100'000, u"createdAt"_s);
        found = rows ? *rows : QList<QJsonObject>();
        return {};
    });
    return read ? found : QList<QJsonObject>();
}

QString SlaTest::events(const QString &itemId)
{
    QStringList texts;
    QList<QJsonObject> written = all(u"EscalationEvent"_s);
    // Within one instant ids stand in any order.
    std::stable_sort(written.begin(), written.end(), [](const QJsonObject &a, const QJsonObject &b) {
        const auto place = [](const QJsonObject &event) { return std::pair(event.value(u"createdAt"_s).toString(), event.value(u"toLevel"_s).toInt()); };
        return place(a) < place(b);
    });
    for (const QJsonObject &event : std::as_const(written)) {
        if (event.value(u"inboxItemId"_s).toString() == itemId)
            texts.append(u"%1:%2>%3"_s.arg(event.value(u"eventType"_s).toString()).arg(event.value(u"fromLevel"_s).toInt()).arg(event.value(u"toLevel"_s).toInt()));
    }
    return texts.join(u' ');
}

QStringList SlaTest::notices(const QString &name)
{
    QStringList codes;
    for (const QJsonObject &notice : all(u"Notification"_s)) {
        if (notice.value(u"userId"_s).toString() == person(name))
            codes.append(notice.value(u"metadata"_s).toObject().value(u"titleCode"_s).toString());
    }
    return codes;
}

} // namespace campanile::tests

#include "moc_slafixture.cpp"
