// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/jmap/rules/rulebook.h"

namespace campanile::server {

/**
 * The course of a crisis: detected, acknowledged, responding, over; over may be opened again as responding, and whoever took a step
 * may take it back, also the opening of what somebody else had ended. Who acknowledges and who ends it is the caller, and each step is a line of the timeline. A crisis that a person
 * calls is told to whoever leads.
 */
class CrisisEventRules final : public TypeRules
{
public:
    [[nodiscard]] std::optional<Fault> beforeCreate(RecordWriter &writer, JsonObject &object) const override;
    [[nodiscard]] std::optional<Fault> beforeUpdate(RecordWriter &writer, const JsonObject &before, JsonObject &after) const override;
    [[nodiscard]] std::optional<Fault> afterWrite(RecordWriter &writer, const JsonObject &before, const JsonObject &after) const override;
    [[nodiscard]] bool writesBeside() const override { return true; }
};

/** People write notes, take their own back by another line, and write that an approved template was used elsewhere than in a reply; the other lines are the server's. */
class CrisisEntryRules final : public TypeRules
{
public:
    [[nodiscard]] std::optional<Fault> beforeCreate(RecordWriter &writer, JsonObject &object) const override;
    [[nodiscard]] std::optional<Fault> afterWrite(RecordWriter &writer, const JsonObject &before, const JsonObject &after) const override;
    [[nodiscard]] bool writesBeside() const override { return true; }
};

/** A rule that nothing could be judged by is refused, with what is wrong. */
class CrisisAlertRuleRules final : public TypeRules
{
public:
    [[nodiscard]] std::optional<Fault> beforeCreate(RecordWriter &writer, JsonObject &object) const override;
    [[nodiscard]] std::optional<Fault> beforeUpdate(RecordWriter &writer, const JsonObject &before, JsonObject &after) const override;
};

/**
 * Four eyes: nobody approves a text that they changed last while somebody else could; a change of the text takes the approval
 * away. The variables are those that stand in the text.
 */
class CrisisTemplateRules final : public TypeRules
{
public:
    [[nodiscard]] std::optional<Fault> beforeCreate(RecordWriter &writer, JsonObject &object) const override;
    [[nodiscard]] std::optional<Fault> beforeUpdate(RecordWriter &writer, const JsonObject &before, JsonObject &after) const override;
    [[nodiscard]] std::optional<Fault> afterWrite(RecordWriter &writer, const JsonObject &before, const JsonObject &after) const override;
    [[nodiscard]] bool writesBeside() const override { return true; }
};

/** One pause at a time. It ends once, by the caller, at the time of the server; after that it stays as it is. */
class PublishingPauseRules final : public TypeRules
{
public:
    [[nodiscard]] std::optional<Fault> beforeCreate(RecordWriter &writer, JsonObject &object) const override;
    [[nodiscard]] std::optional<Fault> beforeUpdate(RecordWriter &writer, const JsonObject &before, JsonObject &after) const override;
    [[nodiscard]] std::optional<Fault> afterWrite(RecordWriter &writer, const JsonObject &before, const JsonObject &after) const override;
    [[nodiscard]] bool writesBeside() const override { return true; }
};

/** The rules of all types about crises. */
void addCrisisRules(std::map<std::string_view, std::unique_ptr<TypeRules>> &rules);

} // namespace campanile::server
