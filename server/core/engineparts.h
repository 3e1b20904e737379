// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The endpoints and duties of the engine that have no state of their own; engine.cpp routes to them.

#include "server/core/engine.h"
#include "server/core/jmap/methods.h"

namespace campanile::server {

class BlobStore;

/** GET /.well-known/jmap: the Session object (sync protocol section 3.1). */
[[nodiscard]] ApiResponse sessionResponse(const MethodServices &services, const QString &userId, const QString &baseUrl);

/** POST /jmap/api. */
[[nodiscard]] ApiResponse apiResponse(const MethodServices &services, const ApiRequest &request);

/** POST /jmap/upload/{account}/ and GET /jmap/download/{account}/{blob}/{name}. */
[[nodiscard]] ApiResponse uploadResponse(const MethodServices &services, const ApiRequest &request,
                                         const QList<QByteArray> &path);
[[nodiscard]] ApiResponse downloadResponse(const std::shared_ptr<const MethodServices> &services,
                                           const ApiRequest &request, const QList<QByteArray> &path);

/** GET /jmap/snapshot/{account}/{type}: NDJSON, read in short transactions (sync protocol section 3.7). */
[[nodiscard]] ApiResponse snapshotResponse(const std::shared_ptr<const MethodServices> &services,
                                           const ApiRequest &request, const QList<QByteArray> &path);

/** /jmap/move/{account} and what is below it: a workspace that is brought to this server (docs/decisions/0008). */
[[nodiscard]] ApiResponse moveResponse(const MethodServices &services, const ApiRequest &request, const QList<QByteArray> &path);

/** GET /jmap/schema/{version}: every type and property that a client may see. */
[[nodiscard]] ApiResponse schemaResponse(const QList<QByteArray> &path);

/** An RFC 7807 answer. */
[[nodiscard]] ApiResponse problemResponse(int status, const QString &detail);
[[nodiscard]] ApiResponse problemResponse(const Error &error);
/** The value of one query parameter, decoded. */
[[nodiscard]] QString queryValue(const QByteArray &query, const QString &name);

/** Server-side records of one transaction; see SystemRecords. */
[[nodiscard]] std::unique_ptr<SystemRecords> makeSystemRecords(const MethodServices &services, WorkspaceTx &tx,
                                                               qint64 nowMs);

/**
 * Runs @p work as the server's own write in a transaction of its own, and announces it when it changed something. Gives the
 * workspace's counter afterwards; an error of @p work is given back as it is, and nothing is written then.
 */
[[nodiscard]] Result<qint64> writeSystemRecords(const MethodServices &services, const QString &accountId,
                                                const std::function<Result<void>(SystemRecords &)> &work);

[[nodiscard]] Result<HousekeepingReport> runHousekeeping(const MethodServices &services, const QString &accountId);
[[nodiscard]] Result<void> runBackup(const MethodServices &services, const QString &accountId, const QString &folder);
/** Gives the account id and, in @p seq, its counter. */
[[nodiscard]] Result<QString> runRestore(const MethodServices &services, const QString &folder, qint64 *seq);

} // namespace campanile::server
