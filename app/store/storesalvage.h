// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/schema.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace campanile::store {

/** What is worth saving from a damaged cache. Rows are objects with id, label, ops, after, blobs, at, commit, error. */
struct Kept {
    QJsonArray outbox;   ///< in the order of the edits
    QJsonArray journal;
    QJsonArray rejected;
    QJsonObject notes;   ///< texts of StoreCore::keepNote() by key
    bool isWhole = true; ///< nothing that was not sent is missing
};

/** True when a row is an edit that could have been made here: the id of a mutation, and ops on records of types that the schema knows. */
[[nodiscard]] bool isEdit(const QJsonObject &row, const Schema &schema);

/**
 * Reads edits page by page, from the cache's file and its log, without SQLite and without the list of tables: for a file whose first page,
 * or whose page that defines the outbox, is damaged. The tables of edits are looked for where a new cache has them; where they are
 * not, every page is searched for rows of their shape. Only what passes isEdit() is taken. Touches no file; empty for a cache that is no file. A few seconds for each gigabyte.
 */
[[nodiscard]] Kept salvage(const QString &path, const Schema &schema);

} // namespace campanile::store
