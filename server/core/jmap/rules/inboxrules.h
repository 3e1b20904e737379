// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/jmap/rules/rulebook.h"

namespace campanile::server {

/**
 * What people do to an item: stamps, one priority, members as assignees, wishes of moderation, which become errands
 * (InboxErrand) in the same transaction. The new assignee is told.
 */
class InboxItemRules final : public TypeRules
{
public:
    [[nodiscard]] std::optional<Fault> beforeUpdate(RecordWriter &writer, const JsonObject &before, JsonObject &after) const override;
    [[nodiscard]] std::optional<Fault> follow(RecordWriter &writer, const JsonObject &before, JsonObject &after) const override;
    [[nodiscard]] std::optional<Fault> afterWrite(RecordWriter &writer, const JsonObject &before, const JsonObject &after) const override;
    [[nodiscard]] bool writesBeside() const override { return true; }
};

/**
 * Replies: what came in is fixed, what goes out may change until it is on its way. Whoever queues a reply is its author; the
 * errand of sending it is made with it and taken back with it.
 */
class InboxMessageRules final : public TypeRules
{
public:
    [[nodiscard]] std::optional<Fault> beforeCreate(RecordWriter &writer, JsonObject &object) const override;
    [[nodiscard]] std::optional<Fault> beforeUpdate(RecordWriter &writer, const JsonObject &before, JsonObject &after) const override;
    [[nodiscard]] std::optional<Fault> beforeDestroy(RecordWriter &writer, const JsonObject &before) const override;
    [[nodiscard]] std::optional<Fault> afterDestroy(RecordWriter &writer, const JsonObject &before) const override;
    [[nodiscard]] std::optional<Fault> afterWrite(RecordWriter &writer, const JsonObject &before, const JsonObject &after) const override;
    [[nodiscard]] bool writesBeside() const override { return true; }
};

/** A note is its author's; whoever is mentioned for the first time is told. */
class InboxNoteRules final : public TypeRules
{
public:
    [[nodiscard]] std::optional<Fault> beforeCreate(RecordWriter &writer, JsonObject &object) const override;
    [[nodiscard]] std::optional<Fault> beforeUpdate(RecordWriter &writer, const JsonObject &before, JsonObject &after) const override;
    [[nodiscard]] std::optional<Fault> beforeDestroy(RecordWriter &writer, const JsonObject &before) const override;
    [[nodiscard]] std::optional<Fault> afterWrite(RecordWriter &writer, const JsonObject &before, const JsonObject &after) const override;
    [[nodiscard]] bool writesBeside() const override { return true; }
};

/** A saved reply has a name and a text; two with the same name are two. */
class SavedReplyRules final : public TypeRules
{
public:
    [[nodiscard]] std::optional<Fault> beforeCreate(RecordWriter &writer, JsonObject &object) const override;
    [[nodiscard]] std::optional<Fault> beforeUpdate(RecordWriter &writer, const JsonObject &before, JsonObject &after) const override;
};

/**
 * Review of a draft: whoever makes it is its author; a change of the text is kept (ReplyDraftEdit) and asks for a new review, one
 * draft of an item is preferred, what was sent stays, and every step is written down (ReplyDraftAudit) with where it came from.
 * metadata.askedAt says that somebody is asked to look: that person, or every manager, admin and owner, is told, and the author of
 * the outcome. Where Workspace.settings.replyReview covers the caller's role (isReviewed()), only another person approves.
 */
class ReplyDraftRules final : public TypeRules
{
public:
    [[nodiscard]] std::optional<Fault> beforeCreate(RecordWriter &writer, JsonObject &object) const override;
    [[nodiscard]] std::optional<Fault> beforeUpdate(RecordWriter &writer, const JsonObject &before, JsonObject &after) const override;
    [[nodiscard]] std::optional<Fault> beforeDestroy(RecordWriter &writer, const JsonObject &before) const override;
    [[nodiscard]] std::optional<Fault> afterWrite(RecordWriter &writer, const JsonObject &before, const JsonObject &after) const override;
    [[nodiscard]] bool writesBeside() const override { return true; }

private:
    /** The audit, the edit and the notices of what was done. */
    [[nodiscard]] static std::optional<Fault> writeSteps(RecordWriter &writer, const JsonObject &before, const JsonObject &after);
    [[nodiscard]] static std::optional<Fault> settlePreferred(RecordWriter &writer, const JsonObject &before, const JsonObject &after);
};

/** An edit says how far it went: the server reckons distance and kind itself. */
class ReplyDraftEditRules final : public TypeRules
{
public:
    [[nodiscard]] std::optional<Fault> beforeCreate(RecordWriter &writer, JsonObject &object) const override;
};

/** The rules of all types of the inbox. */
void addInboxRules(std::map<std::string_view, std::unique_ptr<TypeRules>> &rules);

} // namespace campanile::server
