// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"
#include "app/store/reader.h"
#include "app/store/schema.h"

#include <QSet>

namespace simdjson::dom {
class parser;
}

namespace campanile::store {

class Reader::Private
{
public:
    Private(Database &database, const Schema &theSchema);
    ~Private();

    Database &db;
    const Schema &schema;
    std::unique_ptr<simdjson::dom::parser> json;

    /** Which records stand how towards the server; small sets, read once per call. */
    struct Flags {
        QSet<QByteArray> pending;
        QSet<QByteArray> rejected;
        QSet<QByteArray> conflict;
        [[nodiscard]] SyncFlags of(const QByteArray &id) const { return {pending.contains(id), rejected.contains(id), conflict.contains(id)}; }
    };
    [[nodiscard]] Flags flags();

    struct Condition {
        QByteArray sql; ///< " WHERE ..." or empty
        QList<QVariant> values;
    };
    [[nodiscard]] Result<Condition> condition(const TypeTable &table, const Query &query);
    void bind(Statement &statement, const QVariant &value) const;

    /** @p where: what follows "FROM rec_post p"; targets and first assets are added. */
    [[nodiscard]] Result<QList<PostCalendarRow>> posts(const QByteArray &where, const QList<QVariant> &values, const PostFilter &filter);
    void readPost(PostCalendarRow &row, QByteArrayView body);
    void addTargets(QList<PostCalendarRow> &rows, const QHash<QByteArray, qsizetype> &places);
    void addAssets(QList<PostCalendarRow> &rows, const QHash<QByteArray, qsizetype> &places);
};

/** Words as an FTS5 expression: each quoted, the last one a prefix; empty when there is no word. */
[[nodiscard]] QString searchExpression(const QString &text);

} // namespace campanile::store
