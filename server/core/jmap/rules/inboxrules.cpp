// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/jmap/rules/inboxrules.h"

#include "server/core/jmap/rules/inboxwrites.h"
#include "server/core/jmap/rules/slarules.h"


using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

/** The time of @p value, not later than now and not before @p earliest. */
QString boundedTime(const RecordWriter &writer, const JsonValue &value, const JsonValue &earliest)
{
    const auto ms = parseInstant(value.toString());
    const qint64 now = writer.context().nowMs;
    const qint64 low = parseInstant(earliest.toString()).value_or(0);
    return formatInstant(qBound(qMin(low, now), ms.value_or(now), now));
}

QString priorityFor(const JsonValue &score)
{
    const int points = score.toInt(-1);
    if (points < 0)
        return {};
    return points >= 80 ? u"urgent"_s : points >= 60 ? u"high"_s : points >= 30 ? u"medium"_s : u"low"_s;
}

/** One priority: the person's while there is one, the computed one otherwise. */
void settlePriority(const JsonObject &before, JsonObject &after)
{
    const QString corrected = after.value(u"correctedPriority"_s).toString();
    if (valueDiffers(before, after, u"correctedPriority"_s)) {
        const QString computed = priorityFor(after.value(u"priorityScore"_s));
        if (!corrected.isEmpty())
            after.insert(u"priority"_s, corrected);
        else if (!computed.isEmpty())
            after.insert(u"priority"_s, computed);
    } else if (valueDiffers(before, after, u"priority"_s)) {
        after.insert(u"correctedPriority"_s, after.value(u"priority"_s));
    }
}

bool mayWish(const QString &from, const QString &to)
{
    if (to == u"hiding"_s)
        return from == u"visible"_s;
    if (to == u"unhiding"_s)
        return from == u"hidden"_s;
    if (to == u"removing"_s)
        return from == u"visible"_s || from == u"hidden"_s || from == u"blocked"_s;
    if (to == u"blocking"_s)
        return from == u"visible"_s || from == u"hidden"_s || from == u"removed"_s;
    return false;
}

/** A wish may be taken back as long as nothing has left for the network. */
std::optional<Fault> checkModeration(RecordWriter &writer, const JsonObject &before, JsonObject &after)
{
    const QString from = before.value(u"moderation"_s).toString(u"visible"_s);
    const QString to = after.value(u"moderation"_s).toString(u"visible"_s);
    if (from == to)
        return std::nullopt;
    auto errand = errandOf(writer, before.value(u"id"_s).toString());
    if (!errand)
        return storageFault(errand.error());
    const QString was = *errand ? errandState(**errand).value(u"was"_s).toString() : QString();
    const bool isOpen = *errand && errandState(**errand).value(u"open"_s).toBool();
    const bool isTakenBack = *errand && !isOpen && to == was;
    const bool isChanged = *errand && !isOpen && mayWish(was, to);
    if (!isTakenBack && !isChanged && !(!*errand && mayWish(from, to)))
        return refusedStep(u"moderation"_s, from, to);
    after.remove(u"moderationError"_s);
    return std::nullopt;
}

std::optional<Fault> followModeration(RecordWriter &writer, const JsonObject &before, const JsonObject &after)
{
    if (!valueDiffers(before, after, u"moderation"_s))
        return std::nullopt;
    const QString id = after.value(u"id"_s).toString();
    const QString to = after.value(u"moderation"_s).toString();
    auto errand = errandOf(writer, id);
    if (!errand)
        return storageFault(errand.error());
    const QString was = *errand ? errandState(**errand).value(u"was"_s).toString() : before.value(u"moderation"_s).toString(u"visible"_s);
    if (*errand) {
        if (auto bad = dropErrand(writer, id))
            return bad;
    }
    if (to == was)
        return std::nullopt;
    return addErrand(writer, {u"moderation"_s, id, after.value(u"accountId"_s).toString(), {{u"was"_s, was}, {u"by"_s, writer.context().userId}}});
}

/** Who set the status, and when. The server itself is nobody; a reply says whose it was. */
void followStatus(const RecordWriter &writer, const JsonObject &before, JsonObject &after)
{
    if (!valueDiffers(before, after, u"status"_s) || valueDiffers(before, after, u"statusAt"_s))
        return;
    after.insert(u"statusAt"_s, formatInstant(writer.context().nowMs));
    if (writer.context().server || writer.context().userId.isEmpty())
        after.remove(u"statusById"_s);
    else
        after.insert(u"statusById"_s, writer.context().userId);
}

} // namespace

std::optional<Fault> InboxItemRules::beforeUpdate(RecordWriter &writer, const JsonObject &before, JsonObject &after) const
{
    if (valueDiffers(before, after, u"assignedToId"_s) && !hasNoValue(after.value(u"assignedToId"_s))) {
        if (auto bad = checkMember(writer, u"assignedToId"_s, after.value(u"assignedToId"_s).toString()))
            return bad;
    }
    settlePriority(before, after);
    if (valueDiffers(before, after, u"status"_s) || valueDiffers(before, after, u"resolvedAt"_s)) {
        if (after.value(u"status"_s).toString() != u"resolved"_s)
            after.remove(u"resolvedAt"_s);
        else if (valueDiffers(before, after, u"resolvedAt"_s) || hasNoValue(after.value(u"resolvedAt"_s)))
            after.insert(u"resolvedAt"_s, boundedTime(writer, after.value(u"resolvedAt"_s), after.value(u"receivedAt"_s)));
    }
    if (valueDiffers(before, after, u"readAt"_s) && !hasNoValue(after.value(u"readAt"_s)))
        after.insert(u"readAt"_s, boundedTime(writer, after.value(u"readAt"_s), after.value(u"receivedAt"_s)));
    return checkModeration(writer, before, after);
}

std::optional<Fault> InboxItemRules::follow(RecordWriter &writer, const JsonObject &before, JsonObject &after) const
{
    followStatus(writer, before, after);
    return followClock(writer, before, after);
}

std::optional<Fault> InboxItemRules::afterWrite(RecordWriter &writer, const JsonObject &before, const JsonObject &after) const
{
    if (auto bad = followModeration(writer, before, after))
        return bad;
    const QString assignee = after.value(u"assignedToId"_s).toString();
    if (!valueDiffers(before, after, u"assignedToId"_s) || assignee.isEmpty())
        return std::nullopt;
    return tellMember(writer, {u"assignment"_s, assignee, u"notice.assigned"_s, after.value(u"id"_s).toString(), {}});
}

std::optional<Fault> InboxNoteRules::beforeCreate(RecordWriter &writer, JsonObject &object) const
{
    object.insert(u"authorId"_s, writer.context().userId);
    return checkMentions(writer, {}, object);
}

std::optional<Fault> InboxNoteRules::beforeUpdate(RecordWriter &writer, const JsonObject &before, JsonObject &after) const
{
    if (before.value(u"authorId"_s).toString() != writer.context().userId)
        return setFault(u"forbidden"_s, u"a note of somebody else"_s);
    return checkMentions(writer, before, after);
}

std::optional<Fault> InboxNoteRules::beforeDestroy(RecordWriter &writer, const JsonObject &before) const
{
    if (before.value(u"authorId"_s).toString() != writer.context().userId)
        return setFault(u"forbidden"_s, u"a note of somebody else"_s);
    return std::nullopt;
}

std::optional<Fault> InboxNoteRules::afterWrite(RecordWriter &writer, const JsonObject &before, const JsonObject &after) const
{
    const JsonObject known = before.value(u"mentionedIds"_s).toObject();
    for (const QString &id : after.value(u"mentionedIds"_s).toObject().keys()) {
        if (known.contains(id))
            continue;
        if (auto bad = tellMember(writer, {u"mention"_s, id, u"notice.mentioned"_s, after.value(u"inboxItemId"_s).toString(),
                                           after.value(u"content"_s).toString()}))
            return bad;
    }
    return std::nullopt;
}

std::optional<Fault> SavedReplyRules::beforeCreate(RecordWriter &, JsonObject &object) const
{
    for (const QString &name : {u"name"_s, u"content"_s}) {
        if (object.value(name).toString().trimmed().isEmpty())
            return invalidProperties({name}, u"must not be empty"_s);
    }
    return std::nullopt;
}

std::optional<Fault> SavedReplyRules::beforeUpdate(RecordWriter &writer, const JsonObject &, JsonObject &after) const
{
    return beforeCreate(writer, after);
}

void addInboxRules(std::map<std::string_view, std::unique_ptr<TypeRules>> &rules)
{
    rules.emplace("InboxItem", std::make_unique<InboxItemRules>());
    rules.emplace("InboxMessage", std::make_unique<InboxMessageRules>());
    rules.emplace("InboxNote", std::make_unique<InboxNoteRules>());
    rules.emplace("SavedReply", std::make_unique<SavedReplyRules>());
    rules.emplace("ReplyDraft", std::make_unique<ReplyDraftRules>());
    rules.emplace("ReplyDraftEdit", std::make_unique<ReplyDraftEditRules>());
}

} // namespace campanile::server
