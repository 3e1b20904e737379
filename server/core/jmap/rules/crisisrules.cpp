// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/jmap/rules/crisisrules.h"

#include "server/core/jmap/rules/crisislines.h"
#include "server/core/jmap/rules/inboxwrites.h"


using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kMostSaidOfNote = 500;

QString nowOf(const RecordWriter &writer)
{
    return formatInstant(writer.context().nowMs);
}

/** The time of @p value, not later than now and not before @p earliest. */
QString crisisTime(const RecordWriter &writer, const JsonValue &value, const JsonValue &earliest = {})
{
    const qint64 now = writer.context().nowMs;
    const qint64 low = parseInstant(earliest.toString()).value_or(0);
    return formatInstant(qBound(qMin(low, now), parseInstant(value.toString()).value_or(now), now));
}

bool isOverStatus(const QString &status)
{
    return status == u"resolved"_s || status == u"false_positive"_s;
}

bool mayMoveCrisis(const QString &from, const QString &to)
{
    if (isOverStatus(from))
        return to == u"responding"_s || isOverStatus(to);
    if (from == u"detected"_s)
        return true;
    if (from == u"acknowledged"_s)
        return to != u"detected"_s;
    return isOverStatus(to);
}

/** Whoever took a step may take it back; nobody takes back that somebody else has seen it. */
bool mayTakeBack(const JsonObject &before, const QString &to, const QString &me)
{
    const QString from = before.value(u"status"_s).toString();
    const bool isMySight = before.value(u"acknowledgedById"_s).toString() == me;
    if (to == u"detected"_s && !isMySight)
        return false;
    if (isOverStatus(from))
        return before.value(u"resolvedById"_s).toString() == me;
    return (to == u"detected"_s && from != to) || (from == u"responding"_s && to == u"acknowledged"_s && (isMySight || before.value(u"ownerId"_s).toString() == me));
}

/** Somebody's stamp: set together, by the caller, and then fixed. @p wanted: the record has it now. */
std::optional<Fault> stamp(RecordWriter &writer, const JsonObject &before, JsonObject &after, const QString &what, bool wanted)
{
    const QString at = what + u"At"_s;
    const QString by = what + u"ById"_s;
    if (!wanted) {
        after.remove(at);
        after.remove(by);
        return std::nullopt;
    }
    if (!hasNoValue(before.value(at))) {
        if (valueDiffers(before, after, at) || valueDiffers(before, after, by))
            return invalidProperties({at, by}, u"set already"_s);
        return std::nullopt;
    }
    const QString me = writer.context().userId;
    if (!hasNoValue(after.value(by)) && after.value(by).toString() != me)
        return invalidProperties({by}, u"is whoever does it"_s);
    const JsonValue earliest = after.value(after.contains(u"detectedAt"_s) ? u"detectedAt"_s : u"startedAt"_s);
    after.insert(at, crisisTime(writer, after.value(at), earliest));
    after.insert(by, me);
    return std::nullopt;
}

/** How the crisis ended before the caller opened it again, the line of that; empty when something else came last. */
Result<JsonObject> endBefore(RecordWriter &writer, const QString &eventId)
{
    const auto lines = writer.findWhere(u"CrisisEntry"_s, u"crisisEventId"_s, eventId);
    if (!lines)
        return lines.error();
    JsonObject end;
    JsonObject opened;
    const auto isLater = [](const JsonObject &a, const JsonObject &b) {
        return std::pair(a.value(u"ver"_s).toInteger(), a.value(u"id"_s).toString()) > std::pair(b.value(u"ver"_s).toInteger(), b.value(u"id"_s).toString());
    };
    for (const JsonObject &line : *lines) {
        const QString kind = line.value(u"kind"_s).toString();
        if (kind == u"resolved"_s && isLater(line, end))
            end = line;
        else if (kind == u"reopened"_s && isLater(line, opened))
            opened = line;
    }
    const bool isMine = isLater(opened, end) && opened.value(u"authorId"_s).toString() == writer.context().userId;
    return isMine ? end : JsonObject();
}

/** Opening it again was a mistake: it is over as it was, by whoever had ended it. */
Result<bool> isRestoredEnd(RecordWriter &writer, const JsonObject &before, const JsonObject &after)
{
    const QString by = after.value(u"resolvedById"_s).toString();
    if (isOverStatus(before.value(u"status"_s).toString()) || by.isEmpty() || by == writer.context().userId)
        return false;
    const auto end = endBefore(writer, after.value(u"id"_s).toString());
    if (!end)
        return end.error();
    return end->value(u"authorId"_s).toString() == by && end->value(u"metadata"_s).toObject().value(u"to"_s) == after.value(u"status"_s);
}

std::optional<Fault> stampCourse(RecordWriter &writer, const JsonObject &before, JsonObject &after)
{
    const QString to = after.value(u"status"_s).toString();
    if (auto bad = stamp(writer, before, after, u"acknowledged"_s, to != u"detected"_s))
        return bad;
    if (isOverStatus(to) && !before.isEmpty()) {
        const auto restored = isRestoredEnd(writer, before, after);
        if (!restored)
            return storageFault(restored.error());
        if (*restored) {
            after.insert(u"resolvedAt"_s, crisisTime(writer, after.value(u"resolvedAt"_s), after.value(u"detectedAt"_s)));
            return std::nullopt;
        }
    }
    // False alarm instead of resolved, or the other way round, is whoever says so now.
    const bool isOtherEnd = isOverStatus(to) && valueDiffers(before, after, u"status"_s);
    return stamp(writer, isOtherEnd ? JsonObject() : before, after, u"resolved"_s, isOverStatus(to));
}

/** A timeline is about one rule's storm: while one is open, another is not opened again. */
std::optional<Fault> checkOnlyOne(RecordWriter &writer, const JsonObject &event)
{
    const QString rule = event.value(u"ruleId"_s).toString();
    if (rule.isEmpty())
        return std::nullopt;
    auto others = writer.findWhere(u"CrisisEvent"_s, u"ruleId"_s, rule);
    if (!others)
        return storageFault(others.error());
    for (const JsonObject &other : std::as_const(*others)) {
        if (other.value(u"id"_s) != event.value(u"id"_s) && !isOverStatus(other.value(u"status"_s).toString()))
            return setFault(u"alreadyExists"_s, u"the rule has an open crisis"_s, {{u"existingId"_s, other.value(u"id"_s).toString()}});
    }
    return std::nullopt;
}

JsonObject stepOf(const JsonObject &before, const JsonObject &after, const QString &property)
{
    return {{u"from"_s, before.value(property)}, {u"to"_s, after.value(property)}};
}

std::optional<Fault> tellLeaders(RecordWriter &writer, const JsonObject &event)
{
    const auto leaders = crisisLeaders(writer);
    if (!leaders)
        return storageFault(leaders.error());
    auto user = writer.find(u"User"_s, writer.context().userId);
    if (!user)
        return storageFault(user.error());
    JsonObject metadata{{u"titleCode"_s, u"notice.crisisCalled"_s}, {u"ruleName"_s, event.value(u"title"_s)}, {u"severity"_s, event.value(u"severity"_s)}};
    if (user->has_value())
        metadata.insert(u"byName"_s, (**user).value(u"name"_s));
    for (const QString &leader : *leaders) {
        if (leader == writer.context().userId)
            continue;
        if (auto bad = writer.createBeside(u"Notification"_s, {{u"userId"_s, leader}, {u"topic"_s, u"crisis"_s}, {u"level"_s, u"error"_s},
                                                               {u"priority"_s, u"urgent"_s}, {u"title"_s, u"A colleague calls a crisis"_s},
                                                               {u"message"_s, event.value(u"title"_s)}, {u"entityType"_s, u"CrisisEvent"_s},
                                                               {u"entityId"_s, event.value(u"id"_s)}, {u"metadata"_s, metadata}}))
            return bad;
    }
    return std::nullopt;
}

/** Colleagues whom a note names: metadata "mentioned" has their ids, apart by blanks. Who does not work here any more is passed over. */
std::optional<Fault> tellMentioned(RecordWriter &writer, const JsonObject &entry)
{
    QStringList people = entry.value(u"metadata"_s).toObject().value(u"mentioned"_s).toString().split(u' ', Qt::SkipEmptyParts);
    people.removeDuplicates();
    for (const QString &person : std::as_const(people)) {
        if (person == writer.context().userId || checkMember(writer, u"metadata"_s, person))
            continue;
        if (auto bad = writer.createBeside(u"Notification"_s, {{u"userId"_s, person}, {u"topic"_s, u"mention"_s}, {u"level"_s, u"info"_s}, {u"priority"_s, u"high"_s},
                                                               {u"title"_s, u"A colleague mentioned you"_s}, {u"message"_s, entry.value(u"content"_s).toString().simplified().left(kMostSaidOfNote)},
                                                               {u"entityType"_s, u"CrisisEvent"_s}, {u"entityId"_s, entry.value(u"crisisEventId"_s)},
                                                               {u"metadata"_s, JsonObject{{u"titleCode"_s, u"notice.mentioned"_s}}}}))
            return bad;
    }
    return std::nullopt;
}

/** A line that takes back a note of its author, in the same crisis, and says nothing itself. */
std::optional<Fault> checkTakenBack(RecordWriter &writer, const JsonObject &entry, const QString &noteId)
{
    auto note = writer.find(u"CrisisEntry"_s, noteId);
    if (!note)
        return storageFault(note.error());
    const bool isTheirs = note->has_value() && (**note).value(u"kind"_s).toString(u"note"_s) == u"note"_s && (**note).value(u"crisisEventId"_s) == entry.value(u"crisisEventId"_s)
        && (**note).value(u"authorId"_s).toString() == writer.context().userId;
    if (!isTheirs)
        return invalidProperties({u"metadata"_s}, u"there is no such note of the caller"_s);
    return entry.value(u"content"_s).toString().isEmpty() ? std::nullopt : std::optional(invalidProperties({u"content"_s}, u"must be empty"_s));
}

/** The line of a pause, in the crisis that it is about. */
std::optional<Fault> tellOfPause(RecordWriter &writer, const JsonObject &pause, const QString &kind, JsonObject metadata)
{
    const QString event = pause.value(u"crisisEventId"_s).toString();
    if (event.isEmpty())
        return std::nullopt;
    metadata.insert(u"pauseId"_s, pause.value(u"id"_s));
    return addCrisisLine(writer, event, kind, metadata);
}

} // namespace

Result<QStringList> crisisLeaders(RecordWriter &writer)
{
    QStringList leaders;
    bool hasMembers = false;
    const auto read = writer.context().tx.sql().query("SELECT body FROM rec_workspace_member WHERE @W dead = 0 ORDER BY id", {}, [&](const SqlRow &row) {
        const JsonObject member = JsonObject::fromText(row.text(0));
        hasMembers = true;
        const QString role = member.value(u"role"_s).toString();
        if (member.value(u"isActive"_s).toBool(true) && (role == u"owner"_s || role == u"admin"_s || role == u"manager"_s))
            leaders.append(member.value(u"userId"_s).toString());
        return true;
    });
    if (!read)
        return read.error();
    if (hasMembers)
        return leaders;
    auto workspace = writer.find(u"Workspace"_s, writer.context().tx.accountId());
    if (!workspace)
        return workspace.error();
    return workspace->has_value() ? QStringList{(**workspace).value(u"ownerId"_s).toString()} : leaders;
}

std::optional<Fault> addCrisisLine(RecordWriter &writer, const QString &eventId, const QString &kind, const JsonObject &metadata)
{
    return writer.createBeside(u"CrisisEntry"_s, {{u"crisisEventId"_s, eventId},
                                                  {u"kind"_s, kind},
                                                  {u"authorId"_s, writer.context().userId},
                                                  {u"occurredAt"_s, nowOf(writer)},
                                                  {u"metadata"_s, metadata}});
}

std::optional<Fault> CrisisEventRules::beforeCreate(RecordWriter &writer, JsonObject &object) const
{
    const QString status = object.value(u"status"_s).toString(u"detected"_s);
    if (isOverStatus(status))
        return refusedStep(u"status"_s, u"detected"_s, status);
    object.insert(u"status"_s, status);
    object.insert(u"detectedAt"_s, crisisTime(writer, object.value(u"detectedAt"_s)));
    if (!hasNoValue(object.value(u"ownerId"_s))) {
        if (auto bad = checkMember(writer, u"ownerId"_s, object.value(u"ownerId"_s).toString()))
            return bad;
    }
    return stampCourse(writer, {}, object);
}

std::optional<Fault> CrisisEventRules::beforeUpdate(RecordWriter &writer, const JsonObject &before, JsonObject &after) const
{
    const QString from = before.value(u"status"_s).toString();
    QString to = after.value(u"status"_s).toString();
    if (from == u"detected"_s && to == from && !hasNoValue(after.value(u"acknowledgedAt"_s))) {
        to = u"acknowledged"_s;
        after.insert(u"status"_s, to);
    }
    if (from != to && !mayMoveCrisis(from, to) && !mayTakeBack(before, to, writer.context().userId))
        return refusedStep(u"status"_s, from, to);
    if (isOverStatus(from) && !isOverStatus(to)) {
        if (auto bad = checkOnlyOne(writer, after))
            return bad;
    }
    if (valueDiffers(before, after, u"ownerId"_s) && !hasNoValue(after.value(u"ownerId"_s))) {
        if (auto bad = checkMember(writer, u"ownerId"_s, after.value(u"ownerId"_s).toString()))
            return bad;
    }
    return stampCourse(writer, before, after);
}

std::optional<Fault> CrisisEventRules::afterWrite(RecordWriter &writer, const JsonObject &before, const JsonObject &after) const
{
    const QString id = after.value(u"id"_s).toString();
    const QString to = after.value(u"status"_s).toString();
    if (before.isEmpty()) {
        if (auto bad = addCrisisLine(writer, id, u"detected"_s, {{u"severity"_s, after.value(u"severity"_s)}}))
            return bad;
        return tellLeaders(writer, after);
    }
    if (valueDiffers(before, after, u"status"_s)) {
        const QString from = before.value(u"status"_s).toString();
        const bool isTaken = hasNoValue(before.value(u"acknowledgedAt"_s)) && !hasNoValue(after.value(u"acknowledgedAt"_s));
        if (isTaken) {
            if (auto bad = addCrisisLine(writer, id, u"acknowledged"_s, {}))
                return bad;
        }
        const QString kind = isOverStatus(to) ? u"resolved"_s : isOverStatus(from) ? u"reopened"_s : u"status_changed"_s;
        if (!isTaken || to != u"acknowledged"_s) {
            if (auto bad = addCrisisLine(writer, id, kind, stepOf(before, after, u"status"_s)))
                return bad;
        }
    }
    return valueDiffers(before, after, u"severity"_s) ? addCrisisLine(writer, id, u"severity_changed"_s, stepOf(before, after, u"severity"_s)) : std::nullopt;
}

std::optional<Fault> CrisisEntryRules::beforeCreate(RecordWriter &writer, JsonObject &object) const
{
    const QString kind = object.value(u"kind"_s).toString(u"note"_s);
    object.insert(u"authorId"_s, writer.context().userId);
    object.insert(u"occurredAt"_s, crisisTime(writer, object.value(u"occurredAt"_s)));
    const QString takenBack = object.value(u"metadata"_s).toObject().value(u"takesBack"_s).toString();
    if (kind == u"note"_s && !takenBack.isEmpty())
        return checkTakenBack(writer, object, takenBack);
    if (kind == u"note"_s)
        return object.value(u"content"_s).toString().trimmed().isEmpty() ? std::optional(invalidProperties({u"content"_s}, u"must not be empty"_s)) : std::nullopt;
    if (kind != u"template_used"_s)
        return refusedStep(u"kind"_s, u"note"_s, kind);
    JsonObject metadata = object.value(u"metadata"_s).toObject();
    auto used = writer.find(u"CrisisResponseTemplate"_s, metadata.value(u"templateId"_s).toString());
    if (!used)
        return storageFault(used.error());
    if (!used->has_value())
        return invalidProperties({u"metadata"_s}, u"there is no such template"_s);
    if (hasNoValue((**used).value(u"approvedAt"_s)) || !(**used).value(u"isActive"_s).toBool(true))
        return setFault(u"stateForbidden"_s, u"crisis.notApproved"_s, {{u"code"_s, u"crisis.notApproved"_s}});
    metadata.insert(u"templateName"_s, (**used).value(u"name"_s));
    object.insert(u"metadata"_s, metadata);
    return std::nullopt;
}

std::optional<Fault> CrisisEntryRules::afterWrite(RecordWriter &writer, const JsonObject &, const JsonObject &after) const
{
    if (after.value(u"kind"_s) == u"note"_s)
        return tellMentioned(writer, after);
    if (after.value(u"kind"_s).toString() != u"template_used"_s)
        return std::nullopt;
    const QString id = after.value(u"metadata"_s).toObject().value(u"templateId"_s).toString();
    auto used = writer.find(u"CrisisResponseTemplate"_s, id);
    if (!used)
        return storageFault(used.error());
    if (!used->has_value())
        return std::nullopt;
    return writer.updateBeside(u"CrisisResponseTemplate"_s, id,
                               {{u"usageCount"_s, (**used).value(u"usageCount"_s).toInt() + 1}, {u"lastUsedAt"_s, after.value(u"occurredAt"_s)}});
}

std::optional<Fault> PublishingPauseRules::beforeCreate(RecordWriter &writer, JsonObject &object) const
{
    if (!hasNoValue(object.value(u"endedAt"_s)))
        return refusedStep(u"endedAt"_s, {}, object.value(u"endedAt"_s).toString());
    auto open = writer.findWhere(u"PublishingPause"_s, u"endedAt"_s, {});
    if (!open)
        return storageFault(open.error());
    if (!open->isEmpty())
        return setFault(u"alreadyExists"_s, u"posts are paused"_s, {{u"existingId"_s, open->first().value(u"id"_s).toString()}});
    object.remove(u"endedById"_s);
    object.insert(u"startedAt"_s, nowOf(writer));
    object.insert(u"startedById"_s, writer.context().userId);
    return std::nullopt;
}

std::optional<Fault> PublishingPauseRules::beforeUpdate(RecordWriter &writer, const JsonObject &before, JsonObject &after) const
{
    if (!hasNoValue(before.value(u"endedAt"_s)))
        return refusedStep(u"endedAt"_s, before.value(u"endedAt"_s).toString(), after.value(u"endedAt"_s).toString());
    // What came due until the server heard of the end was held.
    if (!hasNoValue(after.value(u"endedAt"_s)))
        after.insert(u"endedAt"_s, nowOf(writer));
    return stamp(writer, before, after, u"ended"_s, !hasNoValue(after.value(u"endedAt"_s)));
}

std::optional<Fault> PublishingPauseRules::afterWrite(RecordWriter &writer, const JsonObject &before, const JsonObject &after) const
{
    if (before.isEmpty())
        return tellOfPause(writer, after, u"posts_paused"_s, {{u"reason"_s, after.value(u"reason"_s)}});
    if (!valueDiffers(before, after, u"endedAt"_s))
        return std::nullopt;
    return tellOfPause(writer, after, u"posts_resumed"_s, {{u"aftermath"_s, after.value(u"aftermath"_s)}, {u"heldCount"_s, after.value(u"heldCount"_s)}});
}

void addCrisisRules(std::map<std::string_view, std::unique_ptr<TypeRules>> &rules)
{
    rules.emplace("CrisisEvent", std::make_unique<CrisisEventRules>());
    rules.emplace("CrisisEntry", std::make_unique<CrisisEntryRules>());
    rules.emplace("CrisisAlertRule", std::make_unique<CrisisAlertRuleRules>());
    rules.emplace("CrisisResponseTemplate", std::make_unique<CrisisTemplateRules>());
    rules.emplace("PublishingPause", std::make_unique<PublishingPauseRules>());
}

} // namespace campanile::server
