// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/store/store.h"

#include <QJsonValue>
#include <QString>

#include <functional>

namespace campanile::views {

/** A text that a person made of both sides of a conflict. */
struct MergedText {
    RecordId conflict;
    QJsonValue seen;   ///< value that was on screen as the current one
    QString text;
};

/**
 * Writes the text and marks the conflict as merged, in one mutation with the label conflict.merge, after reading the record again on
 * the writer thread. Errors as WorkspaceService::resolveConflict(): conflict.gone, conflict.changed, and the store's.
 */
void keepMergedText(store::StoreRunner &store, const Clock &clock, const MergedText &merged, QObject *context,
                    std::function<void(Result<store::Saved>)> done);

} // namespace campanile::views
