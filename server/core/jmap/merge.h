// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/meta.h"
#include "server/core/storage/json.h"

#include <QList>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace campanile::server {

/** What the client says the record looked like when it was edited (the "base" argument of /set). */
struct EditBase {
    qint64 ver = -1;         ///< -1 when not given
    JsonObject values;      ///< path -> value, or {"sha256": hex} of a text (or of compact JSON)
    QSet<qint64> own;       ///< versions that the writer's own mutations before this one made
};

/** A disagreement to be kept as a Conflict record. */
struct MergeConflict {
    QString property;        ///< path in the record
    QString kind;            ///< "overwritten", "merged" or "alternative"
    JsonValue base, theirs, mine;
};

struct MergeResultSet {
    JsonObject object;                   ///< the record with the patch merged in
    QList<MergeConflict> conflicts;
    QStringList invalid;                  ///< paths that are no valid patch; nothing was applied
    QString refused;                      ///< strict property whose base is out of date
    JsonValue refusedCurrent;
};

/**
 * Merges a PatchObject into @p current property by property (sync protocol section 4.4). Without @p base
 * the patch is simply applied, as RFC 8620 says; where the base has no value of a path, its version decides. Pure.
 */
[[nodiscard]] MergeResultSet mergePatch(const api::TypeInfo &type, const JsonObject &current, const JsonObject &patch,
                                        const std::optional<EditBase> &base);

/** The parts of a PatchObject path, unescaped. */
[[nodiscard]] QStringList patchPath(const QString &path);
/** The value at @p path; undefined when there is none. */
[[nodiscard]] JsonValue valueAt(const JsonObject &object, const QStringList &path);

} // namespace campanile::server
