// SPDX-License-Identifier: GPL-3.0-or-later
// Blob/copy between two workspaces (RFC 8620 section 6.3).
#include "server/core/blobs/blobrows.h"
#include "server/core/blobs/blobstore.h"
#include "server/core/jmap/methods.h"

#include "app/core/clock.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr qint64 kPiece = 1 << 20; // bytes that are in memory at a time

/** Copies the content; the same bytes have the same id everywhere. */
Result<void> copyContent(BlobStore &blobs, const QString &from, const QString &to, const QString &blobId, qint64 size)
{
    if (blobs.contains(to, blobId))
        return {};
    const int parts = int(std::max<qint64>(1, (size + kPiece - 1) / kPiece));
    const auto piece = [&](int index) -> Result<QByteArray> {
        const qint64 offset = index * kPiece;
        const qint64 length = std::min(kPiece, size - offset);
        auto bytes = blobs.read(from, blobId, offset, length);
        if (bytes && bytes->size() != length)
            return makeError(ErrorKind::Corrupt, u"blob.short"_s);
        return bytes;
    };
    auto written = blobs.assemble(to, piece, parts, nullptr);
    if (!written)
        return written.error();
    return *written == blobId ? Result<void>() : Result<void>(makeError(ErrorKind::Corrupt, u"blob.otherContent"_s));
}

} // namespace

MethodResult runBlobCopy(MethodContext &context, const Membership &member, const QJsonObject &args)
{
    const QJsonValue from = args.value(u"fromAccountId"_s);
    const QJsonArray ids = args.value(u"blobIds"_s).toArray();
    if (!from.isString() || !args.value(u"blobIds"_s).isArray())
        return MethodError{u"invalidArguments"_s, {}};
    if (ids.size() > context.services.limits.maxObjectsInSet)
        return MethodError{u"requestTooLarge"_s, {}};
    const auto source = context.services.directory.membership(context.userId, from.toString());
    if (!source)
        return MethodError{u"fromAccountNotFound"_s, {}};
    // Whoever may not upload may not bring a blob in this way either.
    const api::TypeInfo *asset = api::findType("Asset");
    if (asset && !asset->allows(member.role, api::Create))
        return MethodError{u"forbidden"_s, {}};
    QHash<QString, BlobRow> rows;
    {
        auto tx = WorkspaceTx::open(context.services.storage, source->accountId, Access::Read);
        if (!tx)
            return methodErrorFrom(tx.error());
        for (const QJsonValue &id : ids) {
            auto row = readableBlob(**tx, id.toString(), context.userId, source->role);
            if (!row)
                return methodErrorFrom(row.error());
            if (*row && context.services.blobs.contains(source->accountId, id.toString()))
                rows.insert(id.toString(), **row);
        }
    }
    auto tx = WorkspaceTx::open(context.services.storage, member.accountId, Access::Write);
    if (!tx)
        return methodErrorFrom(tx.error());
    QJsonObject copied;
    QJsonObject notCopied;
    for (const QJsonValue &value : ids) {
        const QString id = value.toString();
        const auto row = rows.constFind(id);
        if (row == rows.constEnd()) {
            notCopied.insert(id, QJsonObject{{u"type"_s, u"notFound"_s}});
            continue;
        }
        // Under the transaction, so that no sweep takes the content before the row says who owns it.
        if (auto done = copyContent(context.services.blobs, source->accountId, member.accountId, id, row->size); !done)
            return methodErrorFrom(done.error());
        if (auto done = noteBlob(**tx, id, row->size, row->mimeType, context.userId, context.services.clock.nowMs()); !done)
            return methodErrorFrom(done.error());
        copied.insert(id, id);
    }
    if (auto done = (*tx)->commit(); !done)
        return methodErrorFrom(done.error());
    const auto orNull = [](const QJsonObject &part) { return part.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(part); };
    return jsonText({{u"fromAccountId"_s, from},
                     {u"accountId"_s, member.accountId},
                     {u"copied"_s, orNull(copied)},
                     {u"notCopied"_s, orNull(notCopied)}});
}

} // namespace campanile::server
