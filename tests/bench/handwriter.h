// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <memory>

namespace campanile::bench {

/** What one mutation of one post writes. */
struct HandRow {
    QByteArray id;       ///< 16 bytes
    bool isEdit = false; ///< of the text of a post that is there
    qint64 seq = 0;
    qint64 atMs = 0;
    qint64 scheduledAt = 0;
    QByteArray body;
    QByteArray mutation; ///< wire id
    QByteArray result;
};

/**
 * The statements of a mutation by hand: the record, its line in the change log, the mutation's result; at the end the
 * workspace's counter; everything of one call in one durable transaction, statements prepared once, C interfaces of the
 * databases. Ends the program on any failure.
 */
class HandWriter
{
public:
    virtual ~HandWriter() = default;
    virtual void write(const QList<HandRow> &rows) = 0;
};

/** On a workspace file that the engine has made and closed. */
[[nodiscard]] std::unique_ptr<HandWriter> makeSqliteHandWriter(const QString &file);
/** On a database in which the engine has made the workspace @p accountId. Each answer is waited for, unless @p together: then all
    statements of a call go out before the first answer is read (libpq's pipeline). */
[[nodiscard]] std::unique_ptr<HandWriter> makePostgresHandWriter(const QString &conninfo, const QString &accountId, bool together);

} // namespace campanile::bench
