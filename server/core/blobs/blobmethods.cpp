// SPDX-License-Identifier: GPL-3.0-or-later
// Blob/upload, Blob/get and Blob/lookup (RFC 9404 section 4).
#include "server/core/blobs/blobrows.h"
#include "server/core/blobs/blobstore.h"
#include "server/core/jmap/methods.h"

#include "app/core/clock.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

/** One source of Blob/upload: text, base64 or a range of another blob. */
struct Source {
    QByteArray inlineData;
    QString blobId;
    qint64 offset = 0;
    qint64 length = 0;
};

std::optional<Fault> readSource(MethodContext &context, WorkspaceTx &tx, const Membership &member,
                                const QJsonObject &json, Source &out)
{
    if (json.contains(u"data:asText"_s)) {
        out.inlineData = json.value(u"data:asText"_s).toString().toUtf8();
        return std::nullopt;
    }
    if (json.contains(u"data:asBase64"_s)) {
        const auto decoded = QByteArray::fromBase64Encoding(json.value(u"data:asBase64"_s).toString().toLatin1(),
                                                            QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded)
            return invalidProperties({u"data"_s}, u"not base64"_s);
        out.inlineData = *decoded;
        return std::nullopt;
    }
    out.blobId = json.value(u"blobId"_s).toString();
    if (out.blobId.startsWith(u'#'))
        out.blobId = context.createdIds.value(out.blobId.mid(1), out.blobId);
    auto row = readableBlob(tx, out.blobId, context.userId, member.role);
    if (!row)
        return storageFault(row.error());
    if (!*row || !context.services.blobs.contains(member.accountId, out.blobId))
        return setFault(u"blobNotFound"_s, {}, {{u"notFound"_s, QJsonArray{out.blobId}}});
    out.offset = json.value(u"offset"_s).toInteger(0);
    out.length = json.value(u"length"_s).isDouble() ? json.value(u"length"_s).toInteger() : (*row)->size - out.offset;
    if (out.offset < 0 || out.length < 0 || out.offset + out.length > (*row)->size)
        return invalidProperties({u"data"_s}, u"a range outside the blob"_s);
    return std::nullopt;
}

std::variant<QJsonObject, Fault> uploadOne(MethodContext &context, WorkspaceTx &tx, const Membership &member,
                                           const QJsonObject &json)
{
    const Limits &limits = context.services.limits;
    const QJsonArray data = json.value(u"data"_s).toArray();
    if (!json.value(u"data"_s).isArray() || data.size() > limits.maxDataSources)
        return invalidProperties({u"data"_s}, u"not a list of sources, or too many"_s);
    QList<Source> sources;
    qint64 inlineSize = 0;
    for (const QJsonValue &item : data) {
        Source source;
        if (auto bad = readSource(context, tx, member, item.toObject(), source))
            return *bad;
        inlineSize += source.inlineData.size();
        sources.append(source);
    }
    if (inlineSize > limits.maxSizeBlobSet)
        return setFault(u"tooLarge"_s);
    qint64 size = 0;
    const auto piece = [&](int index) -> Result<QByteArray> {
        const Source &source = sources.at(index);
        if (source.blobId.isEmpty())
            return source.inlineData;
        auto bytes = context.services.blobs.read(member.accountId, source.blobId, source.offset, source.length);
        if (bytes && bytes->size() != source.length)
            return makeError(ErrorKind::Corrupt, u"blob.short"_s);
        return bytes;
    };
    auto blobId = context.services.blobs.assemble(member.accountId, piece, int(sources.size()), &size);
    if (!blobId)
        return storageFault(blobId.error());
    QString mime = json.value(u"type"_s).toString();
    if (mime.isEmpty())
        mime = u"application/octet-stream"_s;
    if (auto done = noteBlob(tx, *blobId, size, mime, context.userId, context.services.clock.nowMs()); !done)
        return storageFault(done.error());
    return QJsonObject{{u"id"_s, *blobId}, {u"blobId"_s, *blobId}, {u"type"_s, mime}, {u"size"_s, size}};
}

QString digestText(const QByteArray &digest)
{
    return QString::fromLatin1(digest.toBase64());
}

/** The properties that Blob/get was asked for; "data" gives text when it is UTF-8, else base64. */
Result<QJsonObject> describe(MethodContext &context, const Membership &member, const QString &blobId,
                             const BlobRow &row, const QJsonObject &args)
{
    QJsonObject out{{u"id"_s, blobId}};
    QStringList wanted;
    for (const QJsonValue &item : args.value(u"properties"_s).toArray())
        wanted.append(item.toString());
    if (wanted.isEmpty())
        wanted = {u"data"_s, u"size"_s};
    const qint64 offset = std::clamp<qint64>(args.value(u"offset"_s).toInteger(0), 0, row.size);
    const qint64 most = row.size - offset;
    const qint64 asked = args.value(u"length"_s).isDouble() ? args.value(u"length"_s).toInteger() : most;
    const qint64 length = std::clamp<qint64>(asked, 0, most);
    if (asked > most)
        out.insert(u"isTruncated"_s, true);
    for (const QString &name : std::as_const(wanted)) {
        if (name == u"size"_s) {
            out.insert(name, row.size);
        } else if (name == u"digest:sha-256"_s && offset == 0 && length == row.size) {
            out.insert(name, digestText(BlobStore::digestOf(blobId)));
        } else if (name.startsWith(u"data"_s) || name == u"digest:sha-256"_s) {
            if (length > context.services.limits.maxSizeBlobSet)
                return makeError(ErrorKind::Limit, u"blob.tooLarge"_s);
            auto bytes = context.services.blobs.read(member.accountId, blobId, offset, length);
            if (!bytes)
                return bytes.error();
            const QString text = QString::fromUtf8(*bytes);
            const bool isText = text.toUtf8() == *bytes;
            if (name == u"digest:sha-256"_s)
                out.insert(name, digestText(QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256)));
            else if (name == u"data:asBase64"_s || (name == u"data"_s && !isText))
                out.insert(u"data:asBase64"_s, QString::fromLatin1(bytes->toBase64()));
            else if (isText)
                out.insert(u"data:asText"_s, text);
            else
                out.insert(u"isEncodingProblem"_s, true);
        }
    }
    return out;
}

} // namespace

MethodResult runBlobUpload(MethodContext &context, const Membership &member, const QJsonObject &args)
{
    const QJsonObject create = args.value(u"create"_s).toObject();
    if (!args.value(u"create"_s).isObject() || create.size() > context.services.limits.maxObjectsInSet)
        return MethodError{u"invalidArguments"_s, {}};
    auto opened = WorkspaceTx::open(context.services.storage, member.accountId, Access::Write);
    if (!opened)
        return methodErrorFrom(opened.error());
    QJsonObject created;
    QJsonObject notCreated;
    for (auto it = create.begin(); it != create.end(); ++it) {
        auto done = uploadOne(context, **opened, member, it.value().toObject());
        if (const auto *fault = std::get_if<Fault>(&done)) {
            if (fault->isStorage())
                return methodErrorFrom(fault->storage);
            notCreated.insert(it.key(), fault->setError);
            continue;
        }
        const QJsonObject answer = std::get<QJsonObject>(done);
        context.createdIds.insert(it.key(), answer.value(u"id"_s).toString());
        created.insert(it.key(), answer);
    }
    if (auto done = (*opened)->commit(); !done)
        return methodErrorFrom(done.error());
    return jsonText({{u"accountId"_s, member.accountId},
                     {u"created"_s, created},
                     {u"notCreated"_s, notCreated.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(notCreated)}});
}

MethodResult runBlobGet(MethodContext &context, const Membership &member, const QJsonObject &args)
{
    const QJsonArray ids = args.value(u"ids"_s).toArray();
    if (!args.value(u"ids"_s).isArray())
        return MethodError{u"invalidArguments"_s, {}};
    if (ids.size() > context.services.limits.maxObjectsInGet)
        return MethodError{u"requestTooLarge"_s, {}};
    auto tx = readSnapshot(context, member.accountId);
    if (!tx)
        return methodErrorFrom(tx.error());
    QJsonArray list;
    QJsonArray notFound;
    for (const QJsonValue &item : ids) {
        QString blobId = item.toString();
        if (blobId.startsWith(u'#'))
            blobId = context.createdIds.value(blobId.mid(1), blobId);
        auto row = readableBlob(**tx, blobId, context.userId, member.role);
        if (!row)
            return methodErrorFrom(row.error());
        if (!*row || !context.services.blobs.contains(member.accountId, blobId)) {
            notFound.append(blobId);
            continue;
        }
        auto described = describe(context, member, blobId, **row, args);
        if (!described && described.error().kind == ErrorKind::Limit)
            return MethodError{u"requestTooLarge"_s, {}};
        if (!described)
            return methodErrorFrom(described.error());
        list.append(*described);
    }
    return jsonText({{u"accountId"_s, member.accountId}, {u"list"_s, list}, {u"notFound"_s, notFound}});
}

MethodResult runBlobLookup(MethodContext &context, const Membership &member, const QJsonObject &args)
{
    auto tx = readSnapshot(context, member.accountId);
    if (!tx)
        return methodErrorFrom(tx.error());
    QStringList names;
    for (const QJsonValue &item : args.value(u"typeNames"_s).toArray())
        names.append(item.toString());
    for (const QString &name : std::as_const(names)) {
        const QByteArray bytes = name.toUtf8();
        const api::TypeInfo *type = api::findType(std::string_view(bytes.constData(), size_t(bytes.size())));
        if (!type || !isWireType(*type) || !type->allows(member.role, api::Read))
            return MethodError{u"unknownDataType"_s, {}};
    }
    QJsonArray list;
    QJsonArray notFound;
    for (const QJsonValue &item : args.value(u"ids"_s).toArray()) {
        const QString blobId = item.toString();
        auto row = readableBlob(**tx, blobId, context.userId, member.role);
        if (!row)
            return methodErrorFrom(row.error());
        if (!*row) {
            notFound.append(blobId);
            continue;
        }
        QJsonObject matched;
        for (const QString &name : std::as_const(names))
            matched.insert(name, QJsonArray());
        auto read = (*tx)->sql().query("SELECT typ, id FROM blob_ref WHERE @W blob_id = $1 ORDER BY typ, id",
                                       {blobId.toUtf8()}, [&](const SqlRow &line) {
                                           const QByteArray typeName = line.text(0);
                                           const api::TypeInfo *type = api::findType(
                                               std::string_view(typeName.constData(), size_t(typeName.size())));
                                           const QString name = QString::fromUtf8(typeName);
                                           if (!type || !matched.contains(name))
                                               return true;
                                           QJsonArray found = matched.value(name).toArray();
                                           if (const auto id = RecordId::fromBytes(type->letter, line.blob(1)))
                                               found.append(id->toString());
                                           matched.insert(name, found);
                                           return true;
                                       });
        if (!read)
            return methodErrorFrom(read.error());
        list.append(QJsonObject{{u"id"_s, blobId}, {u"matchedIds"_s, matched}});
    }
    return jsonText({{u"accountId"_s, member.accountId}, {u"list"_s, list}, {u"notFound"_s, notFound}});
}

} // namespace campanile::server
