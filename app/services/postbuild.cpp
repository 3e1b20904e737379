// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/postbuild.h"

#include "app/core/clock.h"
#include "app/core/rng.h"
#include "app/domain/zonedtime.h"

#include <QTimeZone>

namespace campanile::services {

using namespace Qt::StringLiterals;

namespace {

// A post has a handful of targets and media; the bound only keeps a damaged cache from filling the memory.
constexpr int kMaxChildren = 2000;

// What the server writes, and what makes a post itself and not its copy.
const QStringList &notCopied()
{
    static const QStringList names{u"id"_s, u"ver"_s, u"createdAt"_s, u"updatedAt"_s, u"createdBy"_s, u"updatedBy"_s,
                                   u"status"_s, u"publishedAt"_s, u"errorMessage"_s, u"nextOccurrenceAt"_s,
                                   u"recurrenceParentId"_s, u"recurrenceAt"_s};
    return names;
}

const QStringList &notCopiedOfTarget()
{
    static const QStringList names{u"id"_s, u"ver"_s, u"createdAt"_s, u"updatedAt"_s, u"createdBy"_s, u"updatedBy"_s,
                                   u"postId"_s, u"targetLabel"_s, u"status"_s, u"platformPostId"_s, u"permalink"_s,
                                   u"publishedAt"_s, u"errorCode"_s, u"errorMessage"_s, u"retryCount"_s, u"lastAttemptAt"_s,
                                   u"nextAttemptAt"_s, u"deadlineAt"_s, u"step"_s, u"doneByHandAt"_s, u"doneByHandUrl"_s};
    return names;
}

QJsonObject without(QJsonObject object, const QStringList &names)
{
    for (const QString &name : names)
        object.remove(name);
    return object;
}

} // namespace

QString toWire(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

qint64 fromWire(const QJsonValue &value)
{
    const QDateTime at = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return at.isValid() ? at.toMSecsSinceEpoch() : 0;
}

QJsonObject wireSet(const QStringList &members)
{
    QJsonObject set;
    for (const QString &member : members)
        set.insert(member, true);
    return set;
}

RecordId idOf(const QJsonObject &record)
{
    return RecordId::parse(record.value(u"id"_s).toString()).value_or(RecordId());
}

Result<QJsonObject> readPost(store::Reader &reader, const RecordId &post)
{
    const auto record = reader.get(u"Post"_s, post);
    if (!record)
        return record.error();
    if (!*record)
        return makeError(ErrorKind::NotFound, u"post.gone"_s);
    return (*record)->object();
}

Result<QJsonObject> readEditablePost(store::Reader &reader, const RecordId &post)
{
    auto object = readPost(reader, post);
    if (!object)
        return object;
    const QString status = object->value(u"status"_s).toString();
    if (status == u"publishing" || status == u"published" || status == u"partially_published")
        return makeError(ErrorKind::Conflict, u"post.locked"_s);
    return object;
}

Result<QList<QJsonObject>> readChildren(store::Reader &reader, const QString &type, const QString &property, const RecordId &id)
{
    store::Query query;
    query.type = type;
    query.limit = kMaxChildren;
    query.where(property, store::Filter::Op::Eq, QVariant::fromValue(id));
    const auto page = reader.query(query);
    if (!page)
        return page.error();
    QList<QJsonObject> records;
    for (const store::Record &row : page->rows)
        records.append(row.object());
    return records;
}

Result<store::SetOp> targetFor(store::Reader &reader, const RecordId &post, const RecordId &account, const Clock &clock, Rng &rng)
{
    const auto record = reader.get(u"SocialAccount"_s, account);
    if (!record)
        return record.error();
    if (!*record)
        return makeError(ErrorKind::NotFound, u"post.noSuchAccount"_s);
    const QJsonObject target{{u"postId"_s, post.toString()},
                             {u"accountId"_s, account.toString()},
                             {u"platform"_s, (*record)->object().value(u"platform"_s)}};
    return store::SetOp::create(u"PostTarget"_s, RecordId::create('t', clock, rng), target);
}

Result<QList<store::SetOp>> copyPost(store::Reader &reader, const QJsonObject &post, const RecordId &newId,
                                     const QJsonObject &overrides, const Clock &clock, Rng &rng)
{
    QJsonObject copy = without(post, notCopied());
    for (auto it = overrides.begin(); it != overrides.end(); ++it) {
        if (it.value().isNull())
            copy.remove(it.key());
        else
            copy.insert(it.key(), it.value());
    }
    QList<store::SetOp> ops{store::SetOp::create(u"Post"_s, newId, copy)};

    const auto targets = readChildren(reader, u"PostTarget"_s, u"postId"_s, idOf(post));
    if (!targets)
        return targets.error();
    QHash<QString, QString> newTargets;
    for (const QJsonObject &target : *targets) {
        const RecordId id = RecordId::create('t', clock, rng);
        newTargets.insert(target.value(u"id"_s).toString(), id.toString());
        QJsonObject value = without(target, notCopiedOfTarget());
        value.insert(u"postId"_s, newId.toString());
        ops.append(store::SetOp::create(u"PostTarget"_s, id, value));
    }

    const auto media = readChildren(reader, u"PostAsset"_s, u"postId"_s, idOf(post));
    if (!media)
        return media.error();
    for (const QJsonObject &item : *media) {
        QJsonObject value = without(item, notCopied());
        value.insert(u"postId"_s, newId.toString());
        const QString target = value.value(u"targetId"_s).toString();
        if (!target.isEmpty())
            value.insert(u"targetId"_s, newTargets.value(target));
        ops.append(store::SetOp::create(u"PostAsset"_s, RecordId::create('q', clock, rng), value));
    }
    return ops;
}

qint64 shiftWallClock(qint64 ms, const QString &zone, int days, int minutes)
{
    const QTimeZone named(zone.toLatin1());
    const QTimeZone used = named.isValid() ? named : QTimeZone::utc();
    // The wall clock is moved as plain numbers and only then read in the zone, so that nine o'clock stays nine o'clock.
    const QDateTime wall = domain::toWall(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC), used).addDays(days).addSecs(qint64(minutes) * 60);
    return domain::toInstant(wall.date(), wall.time(), used).utc.toMSecsSinceEpoch();
}

} // namespace campanile::services
