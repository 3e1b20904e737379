// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/mutation.h"
#include "app/store/schema.h"

#include <QJsonArray>
#include <QSet>

#include <functional>

namespace campanile::store {

/** A SetOp as the outbox keeps it: with what it found when it was made. */
struct StoredOp {
    SetOp op;
    QJsonObject base;     ///< Update: value before, by path. Destroy, and Update of what was destroyed (isWhole()): the whole object.
    qint64 baseVer = 0;   ///< version of the effective row; 0 = the server has not seen it
    bool versionAfter = false; ///< an own edit in `after` makes the version that this one builds on
};

[[nodiscard]] QByteArray encodeOps(const QList<StoredOp> &ops);
[[nodiscard]] QList<StoredOp> decodeOps(const QByteArray &json);

/** Value at a PatchObject path (RFC 8620 section 5.3); null when there is none. */
[[nodiscard]] QJsonValue valueAt(const QJsonObject &object, const QString &path);
/** Puts @p value at @p path, making objects on the way; null removes. */
void setAt(QJsonObject &object, const QString &path, const QJsonValue &value);
void applyPatch(QJsonObject &object, const QJsonObject &patch);
/** First segment of a path: the property. */
[[nodiscard]] QString propertyOf(const QString &path);

/** Object with the schema's defaults for what @p object does not give. */
[[nodiscard]] QJsonObject withDefaults(const api::TypeInfo &type, QJsonObject object);
/** The rules a caller may not break: known type and properties, none of the server's. */
[[nodiscard]] Result<void> checkOp(const Schema &schema, const SetOp &op);
/** True when the op changes something outside of Campanile (publish, send, spend). */
[[nodiscard]] bool hasExternalEffect(const api::TypeInfo &type, const SetOp &op);
/** True when @p base is a record in one piece, not values by path: what an update of a destroyed record brings back. */
[[nodiscard]] bool isWhole(const QJsonObject &base);
/** The ops as /set calls. */
[[nodiscard]] QJsonArray wireCalls(const QList<StoredOp> &ops);
/** Every string in the values of @p op, for finding references. */
void collectStrings(const QJsonValue &value, QSet<QString> &out);
/** The ops that take @p ops back, last first; base values are what they expect to find. */
[[nodiscard]] QList<StoredOp> inverseOps(const Schema &schema, const QList<StoredOp> &ops);

/** Parses a JSON object; an empty one for anything else. */
[[nodiscard]] QJsonObject objectOf(const QByteArray &json);
[[nodiscard]] QByteArray jsonOf(const QJsonObject &object);
[[nodiscard]] QByteArray jsonOf(const QJsonArray &array);
/** Names of the properties that differ, without the bookkeeping ones (ver, updatedAt, updatedBy). */
[[nodiscard]] QSet<QString> changedProperties(const QJsonObject &before, const QJsonObject &after);
/** The wire form of an instant. */
[[nodiscard]] QString instantText(qint64 ms);

} // namespace campanile::store
