// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/accountlists.h"

#include <QString>
#include <QStringList>

namespace campanile::views {

/** What to do about an open issue, ready to read. */
struct Recovery {
    QString title;
    QString description;
    QStringList steps;
    int minutes = 0;           ///< 0 = not said
    bool needsPerson = true;   ///< otherwise it mends itself
    bool needsReconnect = false; ///< connecting again is one of the steps
};

/**
 * The repair for @p issue (wire value of AccountIssueType). Known types and steps are told in the reader's language, with
 * the network's name in place of %1; of @p guidance come the order of the steps, how long it takes, and the text of what is
 * not known here. @p guidance may be null: then the steps are those of this version. Pure; GUI thread.
 */
[[nodiscard]] Recovery recoveryFor(const QString &issue, const QString &network, const models::GuidanceRow *guidance);

} // namespace campanile::views
