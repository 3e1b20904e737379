// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/inboxquery.h"
#include "app/store/inboxrows.h"

#include <QTimeZone>

namespace campanile::models {

/** Names that a filter may use, and what they stand for. */
struct InboxNames {
    struct Name {
        RecordId id;
        QStringList names; ///< any of these, in any case
    };
    QList<Name> accounts;
    QList<Name> people;
    RecordId me;
    QTimeZone zone = QTimeZone::utc(); ///< decides where a day begins
};

/**
 * The filter that @p query means at @p nowMs. Names of accounts and people count when they begin with what was written; one that
 * nobody has finds nothing. Unless spam is asked for, it stays out; the same goes for snoozed items. Pure.
 */
[[nodiscard]] store::InboxFilter toInboxFilter(const domain::InboxQuery &query, const InboxNames &names, qint64 nowMs);

/** Whether an item that is set to @p status (a wire value) by a person is in no list of @p filter any more. */
[[nodiscard]] bool leavesWithStatus(const store::InboxFilter &filter, const QString &status);

} // namespace campanile::models
