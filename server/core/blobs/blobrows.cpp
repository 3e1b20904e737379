// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/blobs/blobrows.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

Result<void> noteBlob(WorkspaceTx &tx, const QString &blobId, qint64 size, const QString &mimeType,
                      const QString &userId, qint64 nowMs)
{
    auto row = tx.sql().run("INSERT INTO blob (@C blob_id, size, mime, at) VALUES (@V $1, $2, $3, $4)"
                            " ON CONFLICT (@C blob_id) DO UPDATE SET at = excluded.at",
                            {blobId.toUtf8(), size, mimeType.toUtf8(), nowMs});
    if (!row)
        return row.error();
    auto owner = tx.sql().run("INSERT INTO blob_owner (@C blob_id, user_id) VALUES (@V $1, $2)"
                              " ON CONFLICT (@C blob_id, user_id) DO NOTHING",
                              {blobId.toUtf8(), userId.toUtf8()});
    return owner ? Result<void>() : Result<void>(owner.error());
}

Result<std::optional<BlobRow>> readableBlob(WorkspaceTx &tx, const QString &blobId, const QString &userId,
                                            api::Role role)
{
    std::optional<BlobRow> found;
    const QByteArray id = blobId.toUtf8();
    auto read = tx.sql().query("SELECT size, mime, at FROM blob WHERE @W blob_id = $1", {id}, [&](const SqlRow &row) {
        found = BlobRow{row.integer(0), QString::fromUtf8(row.text(1)), row.integer(2)};
        return false;
    });
    if (!read)
        return read.error();
    if (!found || userId.isEmpty())
        return found;
    bool allowed = false;
    auto owner = tx.sql().query("SELECT 1 FROM blob_owner WHERE @W blob_id = $1 AND user_id = $2", {id, userId.toUtf8()},
                                [&](const SqlRow &) {
                                    allowed = true;
                                    return false;
                                });
    if (!owner)
        return owner.error();
    if (!allowed) {
        auto shown = tx.sql().query("SELECT typ FROM blob_ref WHERE @W blob_id = $1", {id}, [&](const SqlRow &row) {
            const QByteArray name = row.text(0);
            const api::TypeInfo *type = api::findType(std::string_view(name.constData(), size_t(name.size())));
            const bool wire = type && (type->sync == api::SyncClass::Synced || type->sync == api::SyncClass::ReadOnly);
            allowed = wire && type->allows(role, api::Read);
            return !allowed;
        });
        if (!shown)
            return shown.error();
    }
    return allowed ? found : std::optional<BlobRow>();
}

Result<QStringList> staleBlobs(WorkspaceTx &tx, qint64 beforeMs)
{
    QStringList ids;
    auto read = tx.sql().query("SELECT b.blob_id FROM blob b WHERE @W b.at < $1 AND NOT EXISTS"
                               " (SELECT 1 FROM blob_ref r WHERE @W r.blob_id = b.blob_id) ORDER BY b.blob_id LIMIT 1000",
                               {beforeMs}, [&](const SqlRow &row) {
                                   ids.append(QString::fromUtf8(row.text(0)));
                                   return true;
                               });
    if (!read)
        return read.error();
    return ids;
}

Result<void> forgetBlob(WorkspaceTx &tx, const QString &blobId)
{
    for (const char *sql : {"DELETE FROM blob WHERE @W blob_id = $1", "DELETE FROM blob_owner WHERE @W blob_id = $1"}) {
        if (auto done = tx.sql().run(sql, {blobId.toUtf8()}); !done)
            return done.error();
    }
    return {};
}

} // namespace campanile::server
