// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/presenceservice.h"
#include "models/inbox/inboxlists.h"
#include "views/agowords.h"

#include <QString>

namespace campanile::views {

/** With what presence is put into words. */
struct PresenceReading {
    const models::MembersModel &members;
    qint64 nowMs = 0;
    MomentWays ways;
};

/**
 * What others do at an item: "Mara is writing a reply · Jon is reading this". @p isLong adds what that means for an own reply.
 * Empty when nobody is there. GUI thread.
 */
[[nodiscard]] QString presenceWords(const QList<services::Present> &present, const PresenceReading &with, bool isLong);
/** Icon of what is done; empty for reading, which needs none. */
[[nodiscard]] QString presenceIcon(sync::Doing doing);
/** Name of a person for a face: as members are called, else a word for somebody. */
[[nodiscard]] QString presentName(const services::Present &present, const models::MembersModel &members);

} // namespace campanile::views
