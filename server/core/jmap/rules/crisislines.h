// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/jmap/rules/rulebook.h"

/** What the rules about crises share; within the transaction of the writer. */
namespace campanile::server {

/** Active members whose role may write about crises. Alone there are no memberships: then it is the owner. */
[[nodiscard]] Result<QStringList> crisisLeaders(RecordWriter &writer);
/** A line of the timeline, now and by the caller. */
[[nodiscard]] std::optional<Fault> addCrisisLine(RecordWriter &writer, const QString &eventId, const QString &kind, const JsonObject &metadata);

} // namespace campanile::server
