// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/jmap/rules/rulebook.h"

namespace campanile::server {

/**
 * A post's life: which status a client may set, no change of content once publishing began, and its targets and
 * media go and come back with it. A post is scheduled when it has a target, so it begins as a draft (stateForbidden with
 * code post.noTargets otherwise), and keeps one: whoever takes the last is refused (post.lastAccount), a mutation by what it leaves as a whole. Its events
 * stay: they are the journal of what happened.
 */
class PostRules final : public TypeRules
{
public:
    [[nodiscard]] std::optional<Fault> beforeCreate(RecordWriter &writer, JsonObject &object) const override;
    [[nodiscard]] std::optional<Fault> beforeUpdate(RecordWriter &writer, const JsonObject &before,
                                                    JsonObject &after) const override;
    [[nodiscard]] std::optional<Fault> beforeDestroy(RecordWriter &writer, const JsonObject &before) const override;
    [[nodiscard]] std::optional<Fault> afterDestroy(RecordWriter &writer, const JsonObject &before) const override;
    [[nodiscard]] std::optional<Fault> afterRevive(RecordWriter &writer, const JsonObject &object,
                                                   qint64 deadAt) const override;

    /** May a client move a post from one status to another? */
    [[nodiscard]] static bool mayMove(const QString &from, const QString &to);
    /** True when the post of @p targetId, a target that is dead now, waits to be published and has none left: as a whole mutation leaves
        it, for a client may change accounts one after the other, or delete the post last. */
    [[nodiscard]] static Result<bool> isLeftWithoutTarget(WorkspaceTx &tx, const QString &targetId);
};

/** Targets and media belong to a live post and are fixed with its content. */
class PostPartRules : public TypeRules
{
public:
    [[nodiscard]] std::optional<Fault> beforeCreate(RecordWriter &writer, JsonObject &object) const override;
    [[nodiscard]] std::optional<Fault> beforeUpdate(RecordWriter &writer, const JsonObject &before,
                                                    JsonObject &after) const override;
    [[nodiscard]] std::optional<Fault> beforeDestroy(RecordWriter &writer, const JsonObject &before) const override;
};

/** Outside a mutation each target is judged by itself: the last one of a post that waits for its time stays (post.lastAccount). */
class PostTargetRules final : public PostPartRules
{
public:
    [[nodiscard]] std::optional<Fault> beforeDestroy(RecordWriter &writer, const JsonObject &before) const override;
    /** What is answered to whoever takes the last account off. */
    [[nodiscard]] static Fault lastAccount();
};

} // namespace campanile::server
