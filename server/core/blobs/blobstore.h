// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>

namespace campanile::server {

/**
 * The content of blobs as files, one folder per workspace, named by what they contain: "b" + base32(sha-256) in lower
 * case (RFC 4648). A file appears whole or not at all (temporary file, fsync, rename). Knows nothing of owners:
 * those stand in the database. Thread-safe.
 */
class BlobStore
{
public:
    explicit BlobStore(QString folder) : m_folder(std::move(folder)) {}

    [[nodiscard]] static QString idOf(const QByteArray &content);
    [[nodiscard]] static bool isValidId(const QString &blobId);
    /** The sha-256 that is written in the id; empty when the id is not valid. */
    [[nodiscard]] static QByteArray digestOf(const QString &blobId);

    /** Stores @p content (again is a no-op) and gives its id. */
    [[nodiscard]] Result<QString> put(const QString &accountId, const QByteArray &content);
    /** Stores what @p parts give one after the other; a piece at a time in memory. */
    [[nodiscard]] Result<QString> assemble(const QString &accountId,
                                           const std::function<Result<QByteArray>(int part)> &piece, int parts,
                                           qint64 *size);
    [[nodiscard]] QString path(const QString &accountId, const QString &blobId) const;
    [[nodiscard]] bool contains(const QString &accountId, const QString &blobId) const;
    [[nodiscard]] Result<QByteArray> read(const QString &accountId, const QString &blobId, qint64 offset,
                                          qint64 length) const;
    [[nodiscard]] Result<void> remove(const QString &accountId, const QString &blobId);
    /** Everything of a workspace that is gone. */
    [[nodiscard]] Result<void> removeAll(const QString &accountId);

private:
    [[nodiscard]] Result<void> prepareFolder(const QString &path) const;

    QString m_folder;
};

} // namespace campanile::server
