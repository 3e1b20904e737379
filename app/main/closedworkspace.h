// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/store/store.h"
#include "ui/shell/dialogs.h"

#include <functional>

namespace campanile {

/** Edits of this computer that no server has, as a text that a person can read; empty when there are none. Pure. */
[[nodiscard]] QString unsentText(const QList<store::OutboxEntry> &waiting, const QList<store::RejectedEdit> &refused);

/** What unsentText() gives was saved in @c file; empty when there was nothing. */
struct KeptWork {
    QString file;
    int edits = 0;
};

/**
 * Writes what was not sent into a new file in @p folder, named after @p workspace, on a reader thread of the store; @p done comes on
 * the thread of @p context. Error Storage team.keepFailed.
 */
void keepUnsent(store::Store &store, const QString &workspace, const QString &folder, QObject *context, std::function<void(const Result<KeptWork> &)> done);

/** What is asked when the server no longer lets this person into @p workspace. */
[[nodiscard]] ui::Decision closedDecision(const QString &workspace, const QString &server, const Result<KeptWork> &kept);

} // namespace campanile
