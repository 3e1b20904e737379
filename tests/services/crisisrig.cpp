// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/services/crisisrig.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace campanile::services::crisistest {

void CrisisRig::acknowledge(QJsonObject record)
{
    const auto batch = m_core->nextBatch(100, 1 << 20);
    QVERIFY(batch && m_core->markInFlight(*batch));
    store::PushReply reply;
    for (const store::PushItem &item : batch->items) {
        store::PushResult result;
        result.mutation = item.mutation;
        result.status = store::PushResult::Status::Applied;
        result.commit = ++m_ver;
        reply.results.append(result);
        reply.lastSeq = item.seq;
    }
    QVERIFY(m_core->applyPushResults(reply));
    const QString type = record.contains(u"startedAt"_s) ? u"PublishingPause"_s : u"CrisisEvent"_s;
    record.insert(u"ver"_s, ++m_ver);
    for (const QString &at : {u"createdAt"_s, u"updatedAt"_s})
        record.insert(at, u"2026-11-20T08:00:00.000Z"_s);
    const QJsonObject page{{u"oldState"_s, m_core->cursor()}, {u"newState"_s, u"1.1."_s + QString::number(m_ver, 36)}, {u"hasMoreChanges"_s, false},
                           {u"records"_s, QJsonObject{{type, QJsonArray{record}}}}, {u"destroyed"_s, QJsonObject()}, {u"lastSeq"_s, reply.lastSeq}};
    QVERIFY(m_core->applyChanges(QJsonDocument(page).toJson()));
    QVERIFY(m_core->reader().outbox()->isEmpty());
}

bool CrisisRig::reopenCache()
{
    m_service.reset();
    m_runner.reset();
    m_core.reset();
    store::OpenOptions options;
    options.path = m_dir->filePath(u"cache.db"_s);
    auto opened = store::StoreCore::open(options, m_clock, m_rng);
    if (!opened)
        return false;
    m_core = std::move(*opened);
    m_runner = std::make_unique<store::DirectRunner>(*m_core);
    m_service = std::make_unique<CrisisService>(*m_runner, m_clock, m_rng);
    return true;
}

QList<QJsonObject> CrisisRig::openPauses()
{
    QList<QJsonObject> open = all(u"PublishingPause"_s);
    open.removeIf([](const QJsonObject &pause) { return pause.value(u"endedAt"_s).isString(); });
    return open;
}

void CrisisRig::begin()
{
    m_service.reset();
    m_runner.reset();
    m_core.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_clock.setMs(1'795'251'600'000); // 2026-11-21T09:00:00Z
    m_ver = 0;
    store::OpenOptions options;
    options.path = m_dir->filePath(u"cache.db"_s);
    m_core = std::move(store::StoreCore::open(options, m_clock, m_rng).value());
    m_runner = std::make_unique<store::DirectRunner>(*m_core);
    m_service = std::make_unique<CrisisService>(*m_runner, m_clock, m_rng);
    m_me = member(u"owner"_s);
}

void CrisisRig::pull(const QString &type, QJsonObject record)
{
    record.insert(u"ver"_s, ++m_ver);
    for (const QString &at : {u"createdAt"_s, u"updatedAt"_s})
        record.insert(at, u"2026-11-20T08:00:00.000Z"_s);
    QVERIFY(m_core->applyRecords(QJsonDocument(QJsonObject{{type, QJsonArray{record}}}).toJson()));
}

RecordId CrisisRig::make(const QString &type, char letter, QJsonObject record)
{
    const RecordId id = RecordId::create(letter, m_clock, m_rng);
    record.insert(u"id"_s, id.toString());
    pull(type, record);
    return id;
}

RecordId CrisisRig::event(const QJsonObject &more)
{
    QJsonObject record{{u"title"_s, u"Storm"_s}, {u"severity"_s, u"high"_s}, {u"status"_s, u"detected"_s}, {u"detectedAt"_s, u"2026-11-21T08:50:00.000Z"_s}};
    for (auto it = more.begin(); it != more.end(); ++it)
        record.insert(it.key(), it.value());
    return make(u"CrisisEvent"_s, 'd', record);
}

RecordId CrisisRig::member(const QString &role, bool active)
{
    const RecordId user = make(u"User"_s, 'u', {{u"name"_s, u"Somebody"_s}});
    make(u"WorkspaceMember"_s, 'm', {{u"userId"_s, user.toString()}, {u"role"_s, role}, {u"isActive"_s, active}});
    return user;
}

QJsonObject CrisisRig::get(const QString &type, const RecordId &id)
{
    const auto record = m_core->reader().get(type, id);
    return record && *record ? (*record)->object() : QJsonObject();
}

QList<QJsonObject> CrisisRig::all(const QString &type)
{
    store::Query query;
    query.type = type;
    QList<QJsonObject> list;
    const auto page = m_core->reader().query(query);
    if (page) {
        for (const store::Record &record : page->rows)
            list.append(record.object());
    }
    return list;
}

} // namespace campanile::services::crisistest
