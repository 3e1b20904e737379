// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"
#include "app/store/reader.h"
#include "app/store/schema.h"

#include <QSet>

#include <vector>

namespace simdjson::dom {
class parser;
}

namespace campanile::store {

/**
 * One copy of each text that most of the rows of one reading have in common, as a state, a time zone or a tag. Two thousand posts
 * of a month would otherwise keep some ten thousand copies of two dozen words.
 */
class SharedTexts
{
public:
    [[nodiscard]] QString of(QByteArrayView utf8);

private:
    struct Known {
        QByteArray utf8;
        QString text;
    };
    std::vector<Known> m_known;
};

class Reader::Private
{
public:
    Private(Database &database, const Schema &theSchema);
    ~Private();

    Database &db;
    const Schema &schema;
    std::unique_ptr<simdjson::dom::parser> json;

    static constexpr qsizetype kProbedRows = 32;

    /** Which records stand how towards the server; read once per call. */
    struct Flags {
        QSet<QByteArray> pending;
        QSet<QByteArray> rejected;
        QSet<QByteArray> conflict;
        [[nodiscard]] SyncFlags of(const QByteArray &id) const { return {pending.contains(id), rejected.contains(id), conflict.contains(id)}; }
    };
    [[nodiscard]] Flags flags();
    /** The same for one record: cheaper than the sets when few rows are asked for and much waits to be sent. */
    [[nodiscard]] SyncFlags flagsOf(const QString &type, const RecordId &id);
    template<class Row>
    void addFlags(const QString &type, QList<Row> &rows)
    {
        if (rows.size() <= kProbedRows) {
            for (Row &row : rows)
                row.flags = flagsOf(type, row.id);
            return;
        }
        const Flags known = flags();
        for (Row &row : rows)
            row.flags = known.of(row.id.bytes());
    }

    struct Condition {
        QByteArray sql; ///< " WHERE ..." or empty
        QList<QVariant> values;
    };
    [[nodiscard]] Result<Condition> condition(const TypeTable &table, const Query &query);
    void bind(Statement &statement, const QVariant &value) const;

    /** @p where: what follows "FROM rec_post p"; targets and first assets are added. */
    [[nodiscard]] Result<QList<PostCalendarRow>> posts(const QByteArray &where, const QList<QVariant> &values, const PostFilter &filter);
    void readPost(PostCalendarRow &row, QByteArrayView body, SharedTexts &shared);
    void addTargets(QList<PostCalendarRow> &rows, const QHash<QByteArray, qsizetype> &places, SharedTexts &shared);
    void addTextChoices(QList<PostCalendarRow> &rows, const QHash<QByteArray, qsizetype> &places);
    void addAssets(QList<PostCalendarRow> &rows, const QHash<QByteArray, qsizetype> &places);
};

/** Words as an FTS5 expression: each quoted, the last one a prefix; empty when there is no word. */
[[nodiscard]] QString searchExpression(const QString &text);

} // namespace campanile::store
