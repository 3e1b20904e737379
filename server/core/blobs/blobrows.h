// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/storage/workspacetx.h"

namespace campanile::server {

/** What the database knows of a blob. */
struct BlobRow {
    qint64 size = 0;
    QString mimeType;
    qint64 atMs = 0;
};

/** Writes down that @p userId uploaded the blob just now. */
[[nodiscard]] Result<void> noteBlob(WorkspaceTx &tx, const QString &blobId, qint64 size, const QString &mimeType,
                                    const QString &userId, qint64 nowMs);

/**
 * The blob if @p userId may read it: a record of a type in @p readable shows it, or the user uploaded it
 * (RFC 8620 section 6: an unreferenced blob is its uploader's only). An empty user is the server itself.
 */
[[nodiscard]] Result<std::optional<BlobRow>> readableBlob(WorkspaceTx &tx, const QString &blobId,
                                                          const QString &userId, api::Role role);

/** Blobs without a reference whose last upload is older than @p beforeMs. */
[[nodiscard]] Result<QStringList> staleBlobs(WorkspaceTx &tx, qint64 beforeMs);
[[nodiscard]] Result<void> forgetBlob(WorkspaceTx &tx, const QString &blobId);

} // namespace campanile::server
