// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/move/movearea.h"

#include "app/core/clock.h"
#include "app/domain/moveplan.h"
#include "server/core/blobs/blobstore.h"
#include "server/core/jmap/methods.h"
#include "server/core/jmap/typeplan.h"
#include "server/core/storage/migrations.h"

#include <QJsonDocument>
#include <QSet>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr qsizetype kMostIdLength = 64;
constexpr qsizetype kMostMissing = 1000;
constexpr QLatin1StringView kSourceSeq("seq");

Error badLine(const QString &part, const QString &why)
{
    return makeError(ErrorKind::Invalid, u"move.badRecord"_s, part + u": "_s + why, {part});
}

Error badOrder(const QString &part)
{
    return makeError(ErrorKind::Invalid, u"move.badOrder"_s, part);
}

bool isShortId(const QString &id)
{
    return !id.isEmpty() && id.size() <= kMostIdLength && !id.contains(QChar(u'\0'));
}

/** A name that no record could be made to fit: bytes as the database orders them. */
bool follows(const QString &id, const QString &last)
{
    return last.isEmpty() || id.toUtf8() > last.toUtf8();
}

} // namespace

Result<MoveParts> MoveArea::parts()
{
    MoveParts found;
    const auto read = m_tx.sql().query("SELECT part, count, last, chain FROM import_part WHERE @W 1 = 1", {}, [&](const SqlRow &row) {
        found.insert(QString::fromUtf8(row.text(0)), {row.integer(1), QString::fromUtf8(row.text(2)), row.blob(3)});
        return true;
    });
    return read ? Result<MoveParts>(found) : Result<MoveParts>(read.error());
}

qint64 MoveArea::sourceSeq() const
{
    return QJsonDocument::fromJson(m_tx.moving()).object().value(kSourceSeq).toInteger();
}

Result<void> MoveArea::begin(qint64 seq)
{
    for (const QByteArray &table : workspaceTables()) {
        if (table == "blob" || table == "blob_owner")
            continue;
        if (auto done = m_tx.sql().run("DELETE FROM " + table + " WHERE @W 1 = 1", {}); !done)
            return done.error();
    }
    m_tx.setState(WorkspaceState::Arriving, QJsonDocument(QJsonObject{{kSourceSeq, seq}}).toJson(QJsonDocument::Compact));
    // Every record gets a higher number than it had at home, so that caches take what comes from here for newer.
    m_tx.setSeq(seq);
    return {};
}

Result<void> MoveArea::keep(const QString &name, const MovePart &part)
{
    const auto done = m_tx.sql().run("INSERT INTO import_part (@C part, count, last, chain) VALUES (@V $1, $2, $3, $4)"
                                     " ON CONFLICT (@C part) DO UPDATE SET count = excluded.count, last = excluded.last, chain = excluded.chain",
                                     {name.toUtf8(), part.count, part.last.toUtf8(), SqlBlob{part.chain}});
    return done ? Result<void>() : Result<void>(done.error());
}

Result<MovePart> MoveArea::take(const QString &name, const QString &after, const QList<QByteArray> &lines, const MovedPerson &person)
{
    const api::TypeInfo *type = movedType(name);
    if (!type && name != kMutationPart && name != kClientPart)
        return makeError(ErrorKind::Invalid, u"move.badPart"_s, name.left(80));
    const auto known = parts();
    if (!known)
        return known.error();
    MovePart part = known->value(name);
    if (part.last != after)
        return makeError(ErrorKind::Conflict, u"move.outOfStep"_s, name);
    if (auto begun = m_tx.beginCommit(); !begun)
        return begun.error();
    for (const QByteArray &line : lines) {
        const auto id = type ? takeRecord(*type, line, part.last, person) : name == kMutationPart ? takeMutation(line, part.last) : takeClient(line, part.last, person);
        if (!id)
            return id.error();
        part.last = *id;
        part.chain = domain::chained(part.chain, line);
        ++part.count;
    }
    if (auto ended = m_tx.endCommit(); !ended)
        return ended.error();
    if (auto kept = keep(name, part); !kept)
        return kept.error();
    return part;
}

Result<QString> MoveArea::takeRecord(const api::TypeInfo &type, const QByteArray &line, const QString &last, const MovedPerson &person)
{
    auto read = readMovedRecord(type, line);
    if (!read)
        return read.error();
    const QString sent = read->value(u"id"_s).toString();
    if (!follows(sent, last))
        return badOrder(textOf(type.name));
    QJsonObject record = withMovedPerson(type, *read, person);
    const auto id = RecordId::parse(record.value(u"id"_s).toString());
    if (!id || (type.name == "Workspace" && id->toString() != m_tx.accountId()))
        return badLine(textOf(type.name), u"another workspace"_s);
    if (type.name == "Workspace") {
        for (const api::PropertyInfo &property : type.properties) {
            if (belongsToServer(type, property))
                record.remove(textOf(property.name));
        }
        for (const PlannedProperty *property : typePlan(type).filledIn) {
            if (!record.contains(property->name) && !property->standard.isUndefined() && !property->standard.isNull())
                record.insert(property->name, property->standard.toQt());
        }
    }
    const qint64 updatedMs = parseInstant(record.value(u"updatedAt"_s).toString()).value_or(m_services.clock.nowMs());
    if (auto put = m_tx.put(type, *id, JsonObject::fromQt(record), updatedMs); !put)
        return put.error();
    return sent;
}

Result<QString> MoveArea::takeMutation(const QByteArray &line, const QString &last)
{
    const QJsonObject row = QJsonDocument::fromJson(line).object();
    MutationRow mutation;
    mutation.id = row.value(u"id"_s).toString();
    mutation.clientId = row.value(u"client"_s).toString();
    mutation.seq = row.value(u"seq"_s).toInteger(-1);
    mutation.status = row.value(u"status"_s).toString();
    mutation.commit = row.value(u"commit"_s).toInteger(-1);
    const bool known = mutation.status == u"applied"_s || mutation.status == u"rejected"_s;
    if (!isShortId(mutation.id) || !isShortId(mutation.clientId) || mutation.seq < 1 || mutation.commit < 0 || mutation.commit > sourceSeq() || !known)
        return badLine(kMutationPart, u"a value is wrong"_s);
    if (!follows(mutation.id, last))
        return badOrder(kMutationPart);
    if (auto put = m_tx.putMutation(mutation, row.value(u"at"_s).toInteger()); !put)
        return put.error();
    return mutation.id;
}

Result<QString> MoveArea::takeClient(const QByteArray &line, const QString &last, const MovedPerson &person)
{
    const QJsonObject row = QJsonDocument::fromJson(line).object();
    const QString id = row.value(u"id"_s).toString();
    const SyncClientRow client{person.to, row.value(u"last"_s).toInteger(-1), row.value(u"acked"_s).toInteger(-1)};
    if (!isShortId(id) || client.lastSeq < 0 || client.ackedSeq < 0 || client.ackedSeq > client.lastSeq)
        return badLine(kClientPart, u"a value is wrong"_s);
    if (!follows(id, last))
        return badOrder(kClientPart);
    if (auto put = m_tx.putSyncClient(id, client, row.value(u"at"_s).toInteger()); !put)
        return put.error();
    return id;
}

Result<void> MoveArea::compare(const MoveParts &wanted)
{
    const auto known = parts();
    if (!known)
        return known.error();
    QSet<QString> names(known->keyBegin(), known->keyEnd());
    for (auto it = wanted.keyBegin(); it != wanted.keyEnd(); ++it)
        names.insert(*it);
    for (const QString &name : std::as_const(names)) {
        const MovePart have = known->value(name);
        const MovePart want = wanted.value(name);
        if (have.count != want.count || have.chain != want.chain)
            return makeError(ErrorKind::Invalid, u"move.incomplete"_s, u"%1: %2 of %3"_s.arg(name).arg(have.count).arg(want.count));
    }
    return {};
}

Result<void> MoveArea::checkReferences()
{
    for (const api::TypeInfo *type : movedTypes()) {
        const RecordTable &table = recordTable(*type);
        for (const RecordColumn &column : table.columns) {
            const api::PropertyInfo *property = column.property;
            if (!property || !property->required || property->kind != api::ValueKind::Id || property->refType == "User" || !movedType(textOf(property->refType)))
                continue;
            qint64 dangling = 0;
            const QByteArray parents = recordTable(*api::findType(property->refType)).name;
            const auto read = m_tx.sql().query("SELECT count(*) FROM " + table.name + " WHERE @W " + column.name + " IS NOT NULL AND " + column.name
                                                   + " NOT IN (SELECT id FROM " + parents + " WHERE @W 1 = 1)",
                                               {}, [&](const SqlRow &row) {
                                                   dangling = row.integer(0);
                                                   return false;
                                               });
            if (!read)
                return read.error();
            if (dangling > 0)
                return makeError(ErrorKind::Invalid, u"move.badReference"_s, u"%1.%2: %3"_s.arg(textOf(type->name), column.key).arg(dangling), {textOf(type->name)});
        }
    }
    return {};
}

Result<QStringList> MoveArea::missingFiles(const QStringList &lost)
{
    QSet<QString> there;
    const auto stored = m_tx.sql().query("SELECT blob_id FROM blob WHERE @W 1 = 1", {}, [&](const SqlRow &row) {
        there.insert(QString::fromUtf8(row.text(0)));
        return true;
    });
    if (!stored)
        return stored.error();
    QStringList missing;
    const auto named = m_tx.sql().query("SELECT DISTINCT blob_id FROM blob_ref WHERE @W 1 = 1 ORDER BY blob_id", {}, [&](const SqlRow &row) {
        const QString id = QString::fromUtf8(row.text(0));
        if (!lost.contains(id) && (!there.contains(id) || !m_services.blobs.contains(m_tx.accountId(), id)))
            missing.append(id);
        return missing.size() < kMostMissing;
    });
    return named ? Result<QStringList>(missing) : Result<QStringList>(named.error());
}

} // namespace campanile::server
