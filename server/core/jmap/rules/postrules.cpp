// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/jmap/rules/postrules.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

/** From here on the content is what was sent, or is being sent. */
bool isLocked(const QString &status)
{
    return status == u"publishing"_s || status == u"published"_s || status == u"partially_published"_s;
}

Fault locked(const QString &status)
{
    return setFault(u"stateForbidden"_s, u"the post is being published or has been"_s, {{u"from"_s, status}});
}

Fault forbiddenMove(const QString &from, const QString &to)
{
    return setFault(u"stateForbidden"_s, u"a client may not set this status"_s, {{u"from"_s, from}, {u"to"_s, to}});
}

/** What may change on a published post: planning data that nobody outside sees. */
bool isContent(const QString &property)
{
    static const QSet<QString> free{u"ver"_s,    u"updatedAt"_s,  u"updatedBy"_s, u"status"_s,
                                    u"tags"_s,   u"campaignId"_s, u"planningNotes"_s, u"metadata"_s};
    return !free.contains(property);
}

bool touchesContent(const JsonObject &before, const JsonObject &after)
{
    for (auto it = after.begin(); it != after.end(); ++it) {
        if (isContent(it.key()) && before.value(it.key()) != it.value())
            return true;
    }
    for (auto it = before.begin(); it != before.end(); ++it) {
        if (isContent(it.key()) && !after.contains(it.key()))
            return true;
    }
    return false;
}

bool touchesOnlyTheOutcomeByHand(JsonObject before, JsonObject after)
{
    for (const QString &property : {u"ver"_s, u"updatedAt"_s, u"updatedBy"_s, u"doneByHandAt"_s, u"doneByHandUrl"_s}) {
        before.remove(property);
        after.remove(property);
    }
    return before == after;
}

std::optional<Fault> checkSchedule(const JsonObject &post)
{
    if (post.value(u"status"_s).toString() == u"scheduled"_s && post.value(u"scheduledAt"_s).toString().isEmpty())
        return invalidProperties({u"scheduledAt"_s}, u"a scheduled post has a time"_s);
    return std::nullopt;
}

std::optional<Fault> checkParent(RecordWriter &writer, const QString &postId)
{
    auto post = writer.find(u"Post"_s, postId);
    if (!post)
        return storageFault(post.error());
    if (!*post)
        return invalidProperties({u"postId"_s}, u"the post does not exist"_s);
    const QString status = (*post)->value(u"status"_s).toString();
    if (isLocked(status))
        return locked(status);
    return std::nullopt;
}

/** Posts that wait for their time, against what the workspace's plan allows; a workspace without a number has no limit. */
std::optional<Fault> checkQuota(RecordWriter &writer)
{
    auto workspace = writer.find(u"Workspace"_s, writer.context().tx.accountId());
    if (!workspace)
        return storageFault(workspace.error());
    const JsonValue most = *workspace ? (*workspace)->value(u"maxScheduledPosts"_s) : JsonValue();
    if (!most.isDouble())
        return std::nullopt;
    auto waiting = writer.count(u"Post"_s, u"status"_s, u"scheduled"_s);
    if (!waiting)
        return storageFault(waiting.error());
    if (*waiting < most.toInteger())
        return std::nullopt;
    return setFault(u"overQuota"_s, u"the plan allows no more scheduled posts"_s,
                    {{u"limit"_s, u"maxScheduledPosts"_s}, {u"most"_s, most.toQt()}});
}

/** Where a post goes is said before it is handed over; otherwise nobody hears of it until its time has come. */
std::optional<Fault> checkTargets(RecordWriter &writer, const QString &postId)
{
    auto targets = writer.count(u"PostTarget"_s, u"postId"_s, postId);
    if (!targets)
        return storageFault(targets.error());
    if (*targets > 0)
        return std::nullopt;
    return setFault(u"stateForbidden"_s, u"a scheduled post has an account to go to"_s, {{u"code"_s, u"post.noTargets"_s}});
}

std::optional<Fault> checkHandOver(RecordWriter &writer, const QString &postId)
{
    if (auto bad = checkTargets(writer, postId))
        return bad;
    return checkQuota(writer);
}

const QStringList &partTypes()
{
    static const QStringList types{u"PostTarget"_s, u"PostAsset"_s};
    return types;
}

} // namespace

bool PostRules::mayMove(const QString &from, const QString &to)
{
    if (from == to)
        return true;
    if (to == u"scheduled"_s)
        return from == u"draft"_s || from == u"approved"_s || from == u"failed"_s || from == u"cancelled"_s;
    if (to == u"draft"_s)
        return from == u"pending_approval"_s || from == u"scheduled"_s || from == u"archived"_s;
    if (to == u"pending_approval"_s)
        return from == u"draft"_s;
    if (to == u"cancelled"_s)
        return from == u"scheduled"_s;
    if (to == u"archived"_s)
        return from != u"publishing"_s;
    return false;
}

Result<bool> PostRules::isLeftWithoutTarget(WorkspaceTx &tx, const QString &targetId)
{
    const api::TypeInfo *targets = api::findType("PostTarget");
    const api::TypeInfo *posts = api::findType("Post");
    const auto id = RecordId::parse(QStringView(targetId));
    if (!targets || !posts || !id)
        return false;
    const auto target = tx.load(*targets, *id);
    if (!target)
        return target.error();
    const auto postId = *target && (*target)->dead ? RecordId::parse((*target)->object().value(u"postId"_s).toString()) : std::nullopt;
    if (!postId)
        return false;
    const auto post = tx.load(*posts, *postId);
    if (!post)
        return post.error();
    if (!*post || (*post)->dead || (*post)->object().value(u"status"_s).toString() != u"scheduled"_s)
        return false;
    const RecordColumn *column = recordTable(*targets).column(u"postId"_s);
    const auto left = tx.idsWhere(*targets, *column, columnValue(column->kind, JsonValue(postId->toString())));
    if (!left)
        return left.error();
    return left->isEmpty();
}

std::optional<Fault> PostRules::beforeCreate(RecordWriter &writer, JsonObject &object) const
{
    const QString status = object.value(u"status"_s).toString();
    if (status != u"draft"_s && !mayMove(u"draft"_s, status))
        return forbiddenMove(u"draft"_s, status);
    if (auto bad = checkSchedule(object))
        return bad;
    return status == u"scheduled"_s ? checkHandOver(writer, object.value(u"id"_s).toString()) : std::nullopt;
}

std::optional<Fault> PostRules::beforeUpdate(RecordWriter &writer, const JsonObject &before, JsonObject &after) const
{
    const QString from = before.value(u"status"_s).toString();
    const QString to = after.value(u"status"_s).toString();
    if (!mayMove(from, to))
        return forbiddenMove(from, to);
    if (isLocked(from) && touchesContent(before, after))
        return locked(from);
    if (auto bad = checkSchedule(after))
        return bad;
    return to == u"scheduled"_s && from != to ? checkHandOver(writer, after.value(u"id"_s).toString()) : std::nullopt;
}

std::optional<Fault> PostRules::beforeDestroy(RecordWriter &, const JsonObject &before) const
{
    const QString status = before.value(u"status"_s).toString();
    if (status == u"publishing"_s)
        return locked(status);
    return std::nullopt;
}

std::optional<Fault> PostRules::afterDestroy(RecordWriter &writer, const JsonObject &before) const
{
    const JsonValue id = before.value(u"id"_s);
    for (const QString &type : partTypes()) {
        auto parts = writer.findWhere(type, u"postId"_s, id);
        if (!parts)
            return storageFault(parts.error());
        for (const JsonObject &part : *parts) {
            if (auto bad = writer.destroyDependent(type, part.value(u"id"_s).toString()))
                return bad;
        }
    }
    return std::nullopt;
}

std::optional<Fault> PostRules::afterRevive(RecordWriter &writer, const JsonObject &object, qint64 deadAt) const
{
    for (const QString &type : partTypes()) {
        if (auto bad = writer.reviveDependents(type, u"postId"_s, object.value(u"id"_s).toString(), deadAt))
            return bad;
    }
    return std::nullopt;
}

std::optional<Fault> PostPartRules::beforeCreate(RecordWriter &writer, JsonObject &object) const
{
    return checkParent(writer, object.value(u"postId"_s).toString());
}

std::optional<Fault> PostPartRules::beforeUpdate(RecordWriter &writer, const JsonObject &before, JsonObject &after) const
{
    // What a person has published by hand is said while the post is on its way.
    if (before.value(u"status"_s).toString() == u"awaiting_person"_s && touchesOnlyTheOutcomeByHand(before, after))
        return std::nullopt;
    return checkParent(writer, before.value(u"postId"_s).toString());
}

std::optional<Fault> PostPartRules::beforeDestroy(RecordWriter &writer, const JsonObject &before) const
{
    auto post = writer.find(u"Post"_s, before.value(u"postId"_s).toString());
    if (!post)
        return storageFault(post.error());
    const QString status = *post ? (*post)->value(u"status"_s).toString() : QString();
    if (isLocked(status))
        return locked(status);
    return std::nullopt;
}

Fault PostTargetRules::lastAccount()
{
    return setFault(u"stateForbidden"_s, u"a scheduled post keeps an account to go to"_s, {{u"code"_s, u"post.lastAccount"_s}});
}

std::optional<Fault> PostTargetRules::beforeDestroy(RecordWriter &writer, const JsonObject &before) const
{
    if (auto bad = PostPartRules::beforeDestroy(writer, before))
        return bad;
    const bool isMutation = !writer.context().origin.clientId.isEmpty();
    if (isMutation)
        return std::nullopt;
    const JsonValue postId = before.value(u"postId"_s);
    const auto post = writer.find(u"Post"_s, postId.toString());
    if (!post)
        return storageFault(post.error());
    if (!*post || (*post)->value(u"status"_s).toString() != u"scheduled"_s)
        return std::nullopt;
    const auto targets = writer.count(u"PostTarget"_s, u"postId"_s, postId);
    if (!targets)
        return storageFault(targets.error());
    return *targets > 1 ? std::nullopt : std::optional(lastAccount());
}

} // namespace campanile::server
