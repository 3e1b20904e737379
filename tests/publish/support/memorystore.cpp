// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/publish/support/memorystore.h"

#include "server/core/publish/publishjournal.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;

class MemoryStore::View final : public SystemRecords
{
public:
    void setActor(const QString &) override {} // nobody reads who it was
    View(Tables &tables, const TestClock &clock, int &nextId) : m_tables(tables), m_clock(clock), m_nextId(nextId) {}

    [[nodiscard]] Result<std::optional<QJsonObject>> get(const QString &type, const QString &id) const override
    {
        const Table table = m_tables.value(type);
        const auto it = table.constFind(id);
        return it == table.cend() ? std::optional<QJsonObject>() : std::optional(*it);
    }

    [[nodiscard]] Result<QList<QJsonObject>> query(const QString &type, const QList<SystemCondition> &conditions, int limit,
                                                   const QString &orderBy) const override
    {
        QList<QJsonObject> found;
        for (const QJsonObject &record : m_tables.value(type)) {
            if (std::all_of(conditions.cbegin(), conditions.cend(), [&](const SystemCondition &c) { return holds(record, c); }))
                found.append(record);
        }
        if (!orderBy.isEmpty()) {
            std::stable_sort(found.begin(), found.end(), [&](const QJsonObject &a, const QJsonObject &b) {
                return a.value(orderBy).toString() < b.value(orderBy).toString();
            });
        }
        return found.first(qMin<qsizetype>(limit, found.size()));
    }

    [[nodiscard]] Result<qint64> count(const QString &type, const QList<SystemCondition> &conditions) const override
    {
        const auto found = query(type, conditions, std::numeric_limits<int>::max(), {});
        return found ? Result<qint64>(found->size()) : Result<qint64>(found.error());
    }

    [[nodiscard]] Result<QList<SystemTally>> tally(const QString &type, const QList<SystemCondition> &conditions, const SystemTallyWish &wish) const override
    {
        const auto found = query(type, conditions, wish.most > 0 ? int(wish.most) : std::numeric_limits<int>::max(), {});
        if (!found)
            return found.error();
        QMap<std::pair<QString, qint64>, qint64> counts;
        for (const QJsonObject &record : *found) {
            const QString group = wish.groupBy.isEmpty() ? QString() : record.value(wish.groupBy).toString();
            ++counts[{group, wish.timeProperty.isEmpty() ? 0 : msOf(record.value(wish.timeProperty)) / wish.bucketMs}];
        }
        QList<SystemTally> groups;
        for (auto it = counts.cbegin(); it != counts.cend(); ++it)
            groups.append({it.key().first, it.key().second, it.value()});
        return groups;
    }

    [[nodiscard]] Result<QList<SystemVersion>> versions(const QString &type, const QList<SystemCondition> &conditions, int limit, const QString &orderBy) const override
    {
        const auto found = query(type, conditions, std::numeric_limits<int>::max(), orderBy);
        if (!found)
            return found.error();
        QList<SystemVersion> versions;
        for (auto it = found->crbegin(); it != found->crend() && versions.size() < limit; ++it)
            versions.append({it->value("id"_L1).toString(), msOf(it->value("updatedAt"_L1))});
        return versions;
    }

    // It keeps no log and no inbox.
    [[nodiscard]] Result<qint64> sequence() const override { return 0; }
    [[nodiscard]] Result<QList<SystemChange>> changes(const QString &, qint64, int) const override { return QList<SystemChange>(); }
    [[nodiscard]] Result<QList<SystemTally>> arrivals(qint64, qint64) const override { return QList<SystemTally>(); }

    [[nodiscard]] Result<QString> create(const QString &type, const QJsonObject &record) override
    {
        QJsonObject full = record;
        QString id = record.value("id"_L1).toString();
        if (id.isEmpty())
            id = u"%1%2"_s.arg(type).arg(++m_nextId, 6, 10, QChar(u'0'));
        full.insert("id"_L1, id);
        full.insert("createdAt"_L1, wireTime(m_clock.nowMs()));
        full.insert("updatedAt"_L1, wireTime(m_clock.nowMs()));
        m_tables[type].insert(id, full);
        return id;
    }

    [[nodiscard]] Result<void> patch(const QString &type, const QString &id, const QJsonObject &changes) override
    {
        Table &table = m_tables[type];
        const auto it = table.find(id);
        if (it == table.end())
            return makeError(ErrorKind::NotFound, u"record.notFound"_s, type + u' ' + id);
        for (auto change = changes.constBegin(); change != changes.constEnd(); ++change) {
            if (change->isNull())
                it->remove(change.key());
            else
                it->insert(change.key(), *change);
        }
        it->insert("updatedAt"_L1, wireTime(m_clock.nowMs()));
        return {};
    }

    [[nodiscard]] Result<void> destroy(const QString &type, const QString &id) override
    {
        m_tables[type].remove(id);
        return {};
    }

private:
    static bool holds(const QJsonObject &record, const SystemCondition &condition)
    {
        const QJsonValue value = record.value(condition.property);
        const QString a = value.toString();
        const QString b = condition.value.toString();
        switch (condition.op) {
        case SystemCondition::Op::Equal: return condition.value.isNull() ? value.isNull() || value.isUndefined() : value == condition.value;
        case SystemCondition::Op::NotEqual: return value != condition.value;
        case SystemCondition::Op::AtMost: return !a.isEmpty() && a <= b;
        case SystemCondition::Op::AtLeast: return !a.isEmpty() && a >= b;
        }
        return false;
    }

    Tables &m_tables;
    const TestClock &m_clock;
    int &m_nextId;
};

Result<void> MemoryStore::read(const QString &, const std::function<Result<void>(const SystemReader &)> &work)
{
    const std::lock_guard lock(m_mutex);
    View view(m_tables, m_clock, m_nextId);
    return work(view);
}

Result<void> MemoryStore::write(const QString &, const std::function<Result<void>(SystemRecords &)> &work)
{
    const std::lock_guard lock(m_mutex);
    Tables copy = m_tables;
    View view(copy, m_clock, m_nextId);
    const Result<void> done = work(view);
    if (!done)
        return done;
    if (beforeCommit)
        beforeCommit();
    m_tables = copy;
    if (afterCommit)
        afterCommit();
    return {};
}

Result<QByteArray> MemoryStore::blob(const QString &, const QString &blobId)
{
    const auto it = m_blobs.constFind(blobId);
    if (it == m_blobs.cend())
        return makeError(ErrorKind::NotFound, u"blob.notFound"_s);
    return *it;
}

Result<QUrl> MemoryStore::publicUrl(const QString &workspaceId, const QString &blobId, const QString &mimeType, const QString &fileName)
{
    return publicBase.isEmpty() ? PublishStore::publicUrl(workspaceId, blobId, mimeType, fileName) : QUrl(publicBase + blobId);
}

void MemoryStore::put(const QString &type, QJsonObject record)
{
    const std::lock_guard lock(m_mutex);
    record.insert("updatedAt"_L1, wireTime(m_clock.nowMs()));
    m_tables[type].insert(record.value("id"_L1).toString(), record);
}

QJsonObject MemoryStore::get(const QString &type, const QString &id)
{
    const std::lock_guard lock(m_mutex);
    return m_tables.value(type).value(id);
}

QList<QJsonObject> MemoryStore::all(const QString &type)
{
    const std::lock_guard lock(m_mutex);
    return m_tables.value(type).values();
}

QByteArray MemoryStore::dump()
{
    const std::lock_guard lock(m_mutex);
    QByteArray text;
    for (const Table &table : std::as_const(m_tables)) {
        for (const QJsonObject &record : table)
            text += QJsonDocument(record).toJson(QJsonDocument::Compact) + '\n';
    }
    return text;
}
