// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crisis/crisisfixture.h"

#include "server/core/publish/publishjournal.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::tests {

using namespace server;

void CrisisTest::beginCrisis()
{
    begin();
    setTime(u"2026-03-18T10:00:00Z"_s);
    const auto account = [&](const QString &platform) {
        return make(u"SocialAccount"_s, {{u"platform"_s, platform}, {u"platformAccountId"_s, f().newId('s')}, {u"username"_s, u"roaster"_s},
                                         {u"displayName"_s, u"Roaster"_s}, {u"status"_s, u"connected"_s}});
    };
    m_account = account(u"mastodon"_s);
    m_otherAccount = account(u"bluesky"_s);
    QVERIFY(!m_account.isEmpty());
    restartKeeper();
}

void CrisisTest::restartKeeper()
{
    m_keeper.reset();
    m_store = std::make_unique<EnginePublishStore>(*f().engine);
    m_keeper = std::make_unique<CrisisKeeper>(*m_store);
}

void CrisisTest::look()
{
    m_keeper->tick(now());
}

QString CrisisTest::rule(const QString &type, const QJsonObject &conditions, const QJsonObject &more)
{
    QJsonObject made{{u"name"_s, u"Rule"_s}, {u"ruleType"_s, type}, {u"severity"_s, u"medium"_s}, {u"conditions"_s, conditions}};
    for (auto it = more.begin(); it != more.end(); ++it)
        made.insert(it.key(), it.value());
    return make(u"CrisisAlertRule"_s, made);
}

QStringList CrisisTest::write(int count, int agoMinutes, const QJsonObject &more)
{
    QStringList ids;
    const auto done = f().engine->write(f().account, [&](SystemRecords &records) -> Result<void> {
        for (int i = 0; i < count; ++i) {
            const QString at = wireTime(now() - agoMinutes * 60'000LL + i * 1000LL);
            QJsonObject item{{u"id"_s, f().newId('i')}, {u"type"_s, u"comment"_s}, {u"status"_s, u"new"_s}, {u"platform"_s, u"mastodon"_s}, {u"accountId"_s, m_account},
                             {u"platformItemId"_s, f().newId('i')}, {u"content"_s, u"Hello"_s}, {u"senderName"_s, u"Kim"_s}, {u"senderHandle"_s, u"kim"_s},
                             {u"receivedAt"_s, at}, {u"lastMessageAt"_s, at}};
            for (auto it = more.begin(); it != more.end(); ++it)
                item.insert(it.key(), it.value());
            const auto made = records.create(u"InboxItem"_s, item);
            if (!made)
                return made.error();
            ids.append(*made);
        }
        return {};
    });
    if (!done)
        qWarning() << "write" << done.error().code << done.error().detail;
    return ids;
}

QJsonObject CrisisTest::crisis()
{
    const QList<QJsonObject> found = events();
    return found.isEmpty() ? QJsonObject() : found.last();
}

QString CrisisTest::lines(const QString &eventId)
{
    const QString id = eventId.isEmpty() ? crisis().value(u"id"_s).toString() : eventId;
    QList<QJsonObject> entries = all(u"CrisisEntry"_s);
    std::stable_sort(entries.begin(), entries.end(), [](const QJsonObject &a, const QJsonObject &b) {
        return std::pair(a.value(u"occurredAt"_s).toString(), a.value(u"kind"_s).toString()) < std::pair(b.value(u"occurredAt"_s).toString(), b.value(u"kind"_s).toString());
    });
    QStringList texts;
    for (const QJsonObject &entry : std::as_const(entries)) {
        if (entry.value(u"crisisEventId"_s).toString() != id)
            continue;
        const QJsonValue count = entry.value(u"metadata"_s).toObject().value(u"count"_s);
        texts.append(entry.value(u"kind"_s).toString() + (count.isDouble() ? u':' + QString::number(count.toInt()) : QString()));
    }
    return texts.join(u' ');
}

QJsonObject CrisisTest::update(const QString &type, const QString &id, const QJsonObject &changes, api::Role role)
{
    return f().one(type + u"/set"_s, {{u"update"_s, QJsonObject{{id, changes}}}}, role).value(u"notUpdated"_s).toObject().value(id).toObject();
}

CrisisTest::Made CrisisTest::create(const QString &type, const QJsonObject &record, api::Role role)
{
    const QJsonObject answer = f().one(type + u"/set"_s, {{u"create"_s, QJsonObject{{u"c"_s, record}}}}, role);
    return {answer.value(u"created"_s).toObject().value(u"c"_s).toObject().value(u"id"_s).toString(),
            answer.value(u"notCreated"_s).toObject().value(u"c"_s).toObject()};
}

QJsonObject CrisisTest::record(const QString &type, const QString &id)
{
    QJsonObject found;
    const auto read = f().engine->read(f().account, [&](const SystemReader &records) -> Result<void> {
        const auto got = records.get(type, id);
        found = got ? got->value_or(QJsonObject()) : QJsonObject();
        return {};
    });
    return read ? found : QJsonObject();
}

} // namespace campanile::tests

#include "moc_crisisfixture.cpp"
