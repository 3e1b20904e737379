// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/recordid.h"
#include "app/core/result.h"
#include "app/store/mutation.h"
#include "models/inbox/inboxlists.h"
#include "ui/theme/tokens.h"
#include "views/paneldeps.h"

#include <QString>

namespace campanile::services {
class InboxService;
}

namespace campanile::views {

/**
 * What the parts of the inbox share: the list, the conversation and the details. Everything outlives the parts. Time and
 * chance come from deps.clock and deps.rng, the role and whether the line stands from deps.context.
 */
struct InboxParts {
    const PanelDeps &deps;
    services::InboxService &inbox;
    models::MembersModel &members; ///< people of the workspace; keys are user ids
    RecordId me;                   ///< the user who sits here; null only in tests without people

    [[nodiscard]] bool isOnline() const { return deps.context.isOnline(); }
    [[nodiscard]] qint64 nowMs() const { return deps.clock.nowMs(); }
    [[nodiscard]] bool canEdit() const { return deps.context.canEdit(); }
    /** The name of a person of the workspace; empty when unknown. */
    [[nodiscard]] QString nameOf(const RecordId &user) const;
    /**
     * After an edit: says @p text in a toast with Undo that takes back exactly this edit, or why it was not done. Says nothing
     * when @p text is empty or nothing differed.
     */
    void tell(const Result<store::Saved> &saved, const QString &text) const;
};

} // namespace campanile::views
