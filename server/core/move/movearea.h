// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/move/moverecords.h"
#include "server/core/storage/workspacetx.h"

#include <QHash>

namespace campanile::server {

struct MethodServices;

/** How far one part of a move has come. */
struct MovePart {
    qint64 count = 0;
    QString last;     ///< id of the last line; empty before the first
    QByteArray chain; ///< digest of all lines
    bool operator==(const MovePart &) const = default;
};
using MoveParts = QHash<QString, MovePart>;

/**
 * A workspace while it arrives, in one transaction: what came of each part stands beside the records, so both are there or
 * neither. Used by one thread; the transaction outlives it.
 */
class MoveArea
{
public:
    MoveArea(WorkspaceTx &tx, const MethodServices &services) : m_tx(tx), m_services(services) {}

    [[nodiscard]] Result<MoveParts> parts();
    /** Throws away every record that came, and keeps the files; what comes next was numbered up to @p seq at home. */
    [[nodiscard]] Result<void> begin(qint64 seq);
    /** The number of the last commit at home, as begin() was told. */
    [[nodiscard]] qint64 sourceSeq() const;

    /**
     * Takes lines of one part that follow after @p after. Conflict move.outOfStep when that is not where the part stands; errors
     * of readMovedRecord(); Invalid move.badPart, move.badOrder.
     */
    [[nodiscard]] Result<MovePart> take(const QString &part, const QString &after, const QList<QByteArray> &lines, const MovedPerson &person);

    /** Invalid move.incomplete unless every part is what @p wanted says. */
    [[nodiscard]] Result<void> compare(const MoveParts &wanted);
    /** Invalid move.badReference when a record hangs on one that did not come. */
    [[nodiscard]] Result<void> checkReferences();
    /** Ids of files that records name and that are not there, but for @p lost; at most a thousand. */
    [[nodiscard]] Result<QStringList> missingFiles(const QStringList &lost);

private:
    [[nodiscard]] Result<QString> takeRecord(const api::TypeInfo &type, const QByteArray &line, const QString &last, const MovedPerson &person);
    [[nodiscard]] Result<QString> takeMutation(const QByteArray &line, const QString &last);
    [[nodiscard]] Result<QString> takeClient(const QByteArray &line, const QString &last, const MovedPerson &person);
    [[nodiscard]] Result<void> keep(const QString &name, const MovePart &part);

    WorkspaceTx &m_tx;
    const MethodServices &m_services;
};

} // namespace campanile::server
