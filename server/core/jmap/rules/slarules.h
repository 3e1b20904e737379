// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/jmap/rules/rulebook.h"

namespace campanile::server {

/** A policy that the clock could not be reckoned by is refused, with the property that is wrong. */
class SlaPolicyRules final : public TypeRules
{
public:
    [[nodiscard]] std::optional<Fault> beforeCreate(RecordWriter &writer, JsonObject &object) const override;
    [[nodiscard]] std::optional<Fault> beforeUpdate(RecordWriter &writer, const JsonObject &before, JsonObject &after) const override;
};

/** Likewise a routing rule that nothing could be decided by. */
class RoutingRuleRules final : public TypeRules
{
public:
    [[nodiscard]] std::optional<Fault> beforeCreate(RecordWriter &writer, JsonObject &object) const override;
    [[nodiscard]] std::optional<Fault> beforeUpdate(RecordWriter &writer, const JsonObject &before, JsonObject &after) const override;
};

/**
 * The SLA clock and the escalation follow a change of an inbox item that is about to be written, by whomever: completes
 * @p after and writes the EscalationEvents.
 */
[[nodiscard]] std::optional<Fault> followClock(RecordWriter &writer, const JsonObject &before, JsonObject &after);

/** Who answers what was escalated to them has taken it on. @p message: an InboxMessage that was written, @p before what it was. */
[[nodiscard]] std::optional<Fault> acknowledgeByReply(RecordWriter &writer, const JsonObject &before, const JsonObject &message);

} // namespace campanile::server
