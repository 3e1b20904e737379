// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/store/reader.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

/** Reading posts and accounts of the cache for the verbs. Reader thread; pure but for the reads. */
namespace campanile::headless {

/** A query for every record of a type. */
[[nodiscard]] store::Query typed(const QString &type);
/** Every record of a type that fits @p query, all pages. */
[[nodiscard]] Result<QList<QJsonObject>> readAll(store::Reader &reader, store::Query query);

/** Names of accounts (id, user name, "network:user name" or shown name) as ids; cli.noAccount for the first unknown one. */
[[nodiscard]] Result<QList<RecordId>> accountIds(store::Reader &reader, const QStringList &names);

/** Which posts a verb means; instants in ms since epoch, 0 = open end. */
struct PostRange {
    qint64 fromMs = 0;
    qint64 toMs = 0;
    QString status;
    int limit = 0; ///< 0 = all
};
/** Posts, the planned ones first by time, with "targets" (id, account, platform, status, permalink, error). */
[[nodiscard]] Result<QList<QJsonObject>> readPosts(store::Reader &reader, const PostRange &range);

/** "2026-11-21T09:00" on the wall clock of @p zone, or an instant with an offset; ms since epoch. Error cli.badTime. */
[[nodiscard]] Result<qint64> readTime(const QString &text, const QString &zone);
/** The zone of the workspace, "UTC" when it has none. */
[[nodiscard]] QString workspaceZone(store::Reader &reader, const QString &accountId);

} // namespace campanile::headless
