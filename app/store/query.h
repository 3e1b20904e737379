// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/recordid.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QVariant>

#include <optional>

namespace campanile::store {

/** One condition on an indexed property (or id, ver, createdAt, updatedAt). */
struct Filter {
    enum class Op { Eq, Ne, Lt, Le, Gt, Ge, In, IsNull, NotNull, StartsWith };
    QString property;
    Op op = Op::Eq;
    /** QString, bool, qint64 (datetime: ms since epoch), double, or RecordId by QVariant::fromValue. */
    QList<QVariant> values;
};

/** Where the next page of a query starts: after this row. */
struct Continuation {
    QVariant key;
    qint64 rid = 0;
};

/** Rows of one type, in the order of one indexed property, a page at a time (keyset; never OFFSET). Plain value. */
struct Query {
    QString type;
    QList<Filter> filters;
    QString orderBy;         ///< indexed property; empty = order of creation
    bool descending = false;
    int limit = 200;
    std::optional<Continuation> after;
    QList<RecordId> ids;     ///< when given: only these, in the cache's order
    QString search;          ///< words to be found in the text (posts); newest first unless orderBy is given

    Query &where(QString property, Filter::Op op, QVariant value)
    {
        filters.append(Filter{std::move(property), op, {std::move(value)}});
        return *this;
    }
};

/** How a record stands towards the server. */
struct SyncFlags {
    bool pending = false;  ///< has edits that the server has not confirmed
    bool rejected = false; ///< has edits that the server refused
    bool conflict = false; ///< an unresolved Conflict record names it
    bool operator==(const SyncFlags &) const = default;
};

/** A row as the person should see it: the server's with their pending edits on top. */
struct Record {
    RecordId id;
    qint64 ver = 0;      ///< 0 for a record that the server has not seen
    QByteArray body;     ///< JSON object with all properties, unknown ones too; for the api codec
    SyncFlags flags;
    qint64 rid = 0;

    /** Parses the body; not for the GUI thread. */
    [[nodiscard]] QJsonObject object() const;
};

struct QueryPage {
    QList<Record> rows;
    std::optional<Continuation> next; ///< nothing at the end
};

} // namespace campanile::store
