// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/store/mutation.h"
#include "app/store/reader.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace campanile {
class Clock;
class Rng;
}

/** Building blocks of PostService: reading what is there, checking the rules, writing set operations. Writer thread. */
namespace campanile::services {

/** "2026-11-21T09:00:00.000Z" */
[[nodiscard]] QString toWire(qint64 ms);
/** ms since epoch; 0 for null or anything that is no instant. */
[[nodiscard]] qint64 fromWire(const QJsonValue &value);
/** {"a": true, "b": true} */
[[nodiscard]] QJsonObject wireSet(const QStringList &members);

/** The post as the person sees it; post.gone when it is not there. */
[[nodiscard]] Result<QJsonObject> readPost(store::Reader &reader, const RecordId &post);
/** As readPost(), with post.locked for a post that is being published or was. */
[[nodiscard]] Result<QJsonObject> readEditablePost(store::Reader &reader, const RecordId &post);
/** Records of @p type whose @p property names @p id. */
[[nodiscard]] Result<QList<QJsonObject>> readChildren(store::Reader &reader, const QString &type, const QString &property,
                                                      const RecordId &id);
[[nodiscard]] RecordId idOf(const QJsonObject &record);

/** A PostTarget for @p account; post.noSuchAccount when the cache does not know it. */
[[nodiscard]] Result<store::SetOp> targetFor(store::Reader &reader, const RecordId &post, const RecordId &account,
                                             const Clock &clock, Rng &rng);
/**
 * Set operations that copy a post with its targets and media; the copy is a draft. @p overrides replaces properties
 * of the copy; a null value leaves the property out.
 */
[[nodiscard]] Result<QList<store::SetOp>> copyPost(store::Reader &reader, const QJsonObject &post, const RecordId &newId,
                                                   const QJsonObject &overrides, const Clock &clock, Rng &rng);

/** The instant with @p days and @p minutes added on the wall clock of @p zone (a gap moves forward, RFC 5545 3.3.5). */
[[nodiscard]] qint64 shiftWallClock(qint64 ms, const QString &zone, int days, int minutes);

} // namespace campanile::services
