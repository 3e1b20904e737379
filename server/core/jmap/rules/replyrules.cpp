// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of what goes out: replies, their drafts and the edits of drafts.
#include "server/core/jmap/rules/inboxrules.h"

#include "api/draftmarks.h"
#include "api/meta.h"
#include "app/domain/replyedits.h"
#include "server/core/inbox/errand.h"
#include "server/core/jmap/rules/inboxwrites.h"
#include "server/core/jmap/rules/slarules.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

QString sendStatusOf(const JsonObject &message)
{
    return message.value(u"sendStatus"_s).toString();
}

QString draftStatusOf(const JsonObject &draft)
{
    return draft.value(u"status"_s).toString();
}

/** It has left, or may have, and stays as it is. */
Fault onItsWay(const QString &status)
{
    return setFault(u"stateForbidden"_s, u"the reply is on its way or has been sent"_s, {{u"from"_s, status}});
}

bool hasWords(const JsonObject &message)
{
    return !message.value(u"content"_s).toString().trimmed().isEmpty() || !message.value(u"assetIds"_s).toArray().isEmpty();
}

JsonObject metadataOf(const JsonObject &draft)
{
    return draft.value(u"metadata"_s).toObject();
}

JsonObject withoutMarks(const JsonObject &draft)
{
    JsonObject metadata = metadataOf(draft);
    for (const QString &name : metadata.keys()) {
        if (!api::viewerIn(name).isEmpty())
            metadata.remove(name);
    }
    return metadata;
}

/** Takes back every mark (api/draftmarks.h) that is not the caller's to set: a person and a version of the text are one mark, and one line. */
void settleMarks(const RecordWriter &writer, const JsonObject &before, JsonObject &after)
{
    const JsonObject known = metadataOf(before);
    JsonObject metadata = metadataOf(after);
    const bool isAnother = before.value(u"content"_s) != after.value(u"content"_s) || known.value(u"askedAt"_s) != metadata.value(u"askedAt"_s);
    const QString own = api::viewedMark(writer.context().userId);
    const bool isSeenNow = !isAnother && !known.contains(own) && metadata.contains(own);
    metadata = withoutMarks(after);
    for (auto mark = known.begin(); mark != known.end() && !isAnother; ++mark) {
        if (!api::viewerIn(mark.key()).isEmpty())
            metadata.insert(mark.key(), mark.value());
    }
    if (isSeenNow)
        metadata.insert(own, formatInstant(writer.context().nowMs));
    if (metadata != metadataOf(after))
        after.insert(u"metadata"_s, metadata);
}

/** Somebody was asked to look at the draft. */
bool isAsked(const JsonObject &draft)
{
    return !metadataOf(draft).value(u"askedAt"_s).toString().isEmpty();
}

/**
 * Whether the workspace wants another person to look at what the caller sends: Workspace.settings.replyReview names the highest
 * role that is reviewed ("editor": editors, "manager": managers and editors ... "owner": everybody); without it nobody is.
 */
Result<bool> isReviewed(RecordWriter &writer)
{
    auto workspace = writer.find(u"Workspace"_s, writer.context().tx.accountId());
    if (!workspace)
        return workspace.error();
    const QString highest = *workspace ? (**workspace).value(u"settings"_s).toObject().value(u"replyReview"_s).toString() : QString();
    const auto role = api::roleFromName(highest.toStdString());
    return role && int(writer.context().role) >= int(*role);
}

Fault notReviewed()
{
    return setFault(u"stateForbidden"_s, u"another person has to approve the reply first"_s, {{u"code"_s, u"reply.reviewRequired"_s}});
}

bool isSameReply(const JsonObject &message, const JsonObject &draft)
{
    return message.value(u"content"_s) == draft.value(u"content"_s) && message.value(u"isPrivate"_s).toBool() == draft.value(u"isPrivate"_s).toBool()
        && message.value(u"assetIds"_s).toArray() == draft.value(u"assetIds"_s).toArray();
}

/** A reply and the draft that it is: approved before it leaves, and by somebody else where the workspace wants that. */
std::optional<Fault> checkDraftOf(RecordWriter &writer, JsonObject &message)
{
    const bool isQueued = sendStatusOf(message) == u"queued"_s;
    const auto reviewed = isQueued ? isReviewed(writer) : Result<bool>(false);
    if (!reviewed)
        return storageFault(reviewed.error());
    const QString id = message.value(u"replyDraftId"_s).toString();
    auto draft = id.isEmpty() ? Result<std::optional<JsonObject>>(std::nullopt) : writer.find(u"ReplyDraft"_s, id);
    if (!draft)
        return storageFault(draft.error());
    if (!*draft)
        return *reviewed ? std::optional(notReviewed()) : std::nullopt;
    if ((**draft).value(u"inboxItemId"_s) != message.value(u"inboxItemId"_s))
        return invalidProperties({u"replyDraftId"_s}, u"a draft for another item"_s);
    message.insert(u"aiGenerated"_s, (**draft).value(u"origin"_s).toString() == u"ai"_s);
    if (!isQueued)
        return std::nullopt;
    const QString status = draftStatusOf(**draft);
    if (status != u"approved"_s && status != u"failed"_s)
        return setFault(u"stateForbidden"_s, u"the draft has not been approved"_s, {{u"from"_s, status}});
    const QString author = (**draft).value(u"authorId"_s).toString();
    const QString by = (**draft).value(u"reviewedById"_s).toString();
    if (*reviewed && (!isAsked(**draft) || by.isEmpty() || by == author || !isSameReply(message, **draft)))
        return notReviewed();
    // Whoever approves lets it leave; the words stay their author's. A proposal that nobody was asked about is the sender's.
    if (!author.isEmpty() && isAsked(**draft))
        message.insert(u"authorId"_s, author);
    return std::nullopt;
}

/** metadata[kRegenerates] names a proposal to the same item that this one comes after; a word without such a proposal is dropped. */
std::optional<Fault> checkEarlier(RecordWriter &writer, JsonObject &draft)
{
    JsonObject metadata = metadataOf(draft);
    const QString id = metadata.value(api::kRegenerates).toString();
    if (!metadata.contains(api::kRegenerates))
        return std::nullopt;
    auto earlier = id.isEmpty() ? Result<std::optional<JsonObject>>(std::nullopt) : writer.find(u"ReplyDraft"_s, id);
    if (!earlier)
        return storageFault(earlier.error());
    if (draft.value(u"origin"_s).toString() == u"ai"_s && *earlier && (**earlier).value(u"inboxItemId"_s) == draft.value(u"inboxItemId"_s))
        return std::nullopt;
    metadata.remove(api::kRegenerates);
    draft.insert(u"metadata"_s, metadata);
    return std::nullopt;
}

/** One Notification about a draft; nothing when it would go to the caller or to nobody. */
std::optional<Fault> tellOfDraft(RecordWriter &writer, const QString &user, const QString &code, const JsonObject &draft)
{
    if (user.isEmpty())
        return std::nullopt;
    return tellMember(writer, {u"approval"_s, user, code, draft.value(u"inboxItemId"_s).toString(), draft.value(u"content"_s).toString()});
}

/** Whoever is asked to look; without a name everybody who answers for the others (managers and up). */
std::optional<Fault> tellReviewers(RecordWriter &writer, const JsonObject &draft)
{
    const QString reviewer = draft.value(u"reviewerId"_s).toString();
    if (!reviewer.isEmpty())
        return tellOfDraft(writer, reviewer, u"notice.replyReview"_s, draft);
    const auto members = activeMembers(writer);
    if (!members)
        return storageFault(members.error());
    for (const JsonObject &member : *members) {
        const auto role = api::roleFromName(member.value(u"role"_s).toString().toStdString());
        if (!role || int(*role) > int(api::Role::Manager))
            continue;
        if (auto bad = tellOfDraft(writer, member.value(u"userId"_s).toString(), u"notice.replyReview"_s, draft))
            return bad;
    }
    return std::nullopt;
}

/** What a person may not do to a draft, beyond the order of its statuses. */
std::optional<Fault> checkReviewer(RecordWriter &writer, const JsonObject &before, const JsonObject &after)
{
    const bool isApproval = draftStatusOf(before) != draftStatusOf(after) && draftStatusOf(after) == u"approved"_s;
    const bool isEdit = before.value(u"content"_s) != after.value(u"content"_s);
    const bool isAsking = metadataOf(before).value(u"askedAt"_s) != metadataOf(after).value(u"askedAt"_s);
    if (isApproval || isEdit || isAsking) {
        const auto reviewed = isReviewed(writer);
        if (!reviewed)
            return storageFault(reviewed.error());
        const bool isOwn = before.value(u"authorId"_s).toString() == writer.context().userId;
        // Whoever is reviewed neither lets the own words pass, nor puts them into another's draft, nor asks in another's name.
        if (*reviewed && ((isApproval && (isOwn || !isAsked(before))) || (isEdit && !isOwn) || (isAsking && !isOwn)))
            return notReviewed();
    }
    const QString reviewer = after.value(u"reviewerId"_s).toString();
    if (!reviewer.isEmpty() && valueDiffers(before, after, u"reviewerId"_s))
        return checkMember(writer, u"reviewerId"_s, reviewer);
    return std::nullopt;
}

/** What a person gives by queueing: the name under it, and a clean slate. */
void stampQueued(const RecordWriter &writer, JsonObject &message)
{
    message.insert(u"authorId"_s, writer.context().userId);
    if (writer.context().origin.clientId.isEmpty())
        message.remove(u"writtenOn"_s);
    else
        message.insert(u"writtenOn"_s, writer.context().origin.clientId);
    message.remove(u"errorCode"_s);
    message.remove(u"errorMessage"_s);
}

/**
 * A pause that neither a person nor a crisis began: the server came back from a backup, and nobody has looked yet. What clients
 * queue meanwhile may be what they queued before, so it waits for a person.
 */
Result<bool> isHeldAfterRestore(RecordWriter &writer)
{
    const auto open = writer.findWhere(u"PublishingPause"_s, u"endedAt"_s, {});
    if (!open)
        return open.error();
    return std::any_of(open->cbegin(), open->cend(), [](const JsonObject &pause) { return hasNoValue(pause.value(u"startedById"_s)) && hasNoValue(pause.value(u"crisisEventId"_s)); });
}

std::optional<Fault> holdAfterRestore(RecordWriter &writer, JsonObject &message)
{
    if (sendStatusOf(message) != u"queued"_s)
        return std::nullopt;
    const auto held = isHeldAfterRestore(writer);
    if (!held)
        return storageFault(held.error());
    if (!*held)
        return std::nullopt;
    const QString code = u"reply.restored"_s;
    message.insert(u"sendStatus"_s, u"stopped"_s);
    message.insert(u"errorCode"_s, code);
    message.insert(u"errorMessage"_s, inboxMessage(code));
    return std::nullopt;
}

/** The reply has an errand whose request may have left. */
Result<bool> isErrandOpen(RecordWriter &writer, const JsonObject &message)
{
    auto errand = errandOf(writer, message.value(u"id"_s).toString());
    if (!errand)
        return errand.error();
    return *errand && errandState(**errand).value(u"open"_s).toBool();
}

} // namespace

std::optional<Fault> InboxMessageRules::beforeCreate(RecordWriter &writer, JsonObject &object) const
{
    if (object.value(u"direction"_s).toString() != u"outbound"_s)
        return invalidProperties({u"direction"_s}, u"only replies are written by clients"_s);
    const QString status = sendStatusOf(object);
    if (status != u"draft"_s && status != u"queued"_s)
        return refusedStep(u"sendStatus"_s, {}, status);
    if (status == u"queued"_s && !hasWords(object))
        return invalidProperties({u"content"_s}, u"must not be empty"_s);
    const QString now = formatInstant(writer.context().nowMs);
    if (parseInstant(object.value(u"occurredAt"_s).toString()).value_or(0) > writer.context().nowMs)
        object.insert(u"occurredAt"_s, now);
    object.remove(u"sentAt"_s);
    stampQueued(writer, object);
    if (auto bad = checkDraftOf(writer, object))
        return bad;
    return holdAfterRestore(writer, object);
}

std::optional<Fault> InboxMessageRules::beforeUpdate(RecordWriter &writer, const JsonObject &before, JsonObject &after) const
{
    if (before.value(u"direction"_s).toString() != u"outbound"_s)
        return setFault(u"stateForbidden"_s, u"what came in is not changed"_s);
    const QString from = sendStatusOf(before);
    const QString to = sendStatusOf(after);
    auto open = isErrandOpen(writer, before);
    if (!open)
        return storageFault(open.error());
    // "unconfirmed" without an errand was given up: the person has looked, and may send it once more.
    const bool isOver = from == u"draft"_s || from == u"stopped"_s || from == u"failed"_s || from == u"unconfirmed"_s;
    if (*open || (!isOver && from != u"queued"_s))
        return onItsWay(from);
    if (from != to && to != u"draft"_s && to != u"queued"_s)
        return refusedStep(u"sendStatus"_s, from, to);
    if (to == u"queued"_s && !hasWords(after))
        return invalidProperties({u"content"_s}, u"must not be empty"_s);
    if (hasNoValue(before.value(u"sentAt"_s)))
        after.remove(u"sentAt"_s);
    else
        after.insert(u"sentAt"_s, before.value(u"sentAt"_s));
    after.insert(u"authorId"_s, before.value(u"authorId"_s));
    if (to == u"queued"_s)
        stampQueued(writer, after);
    if (auto bad = checkDraftOf(writer, after))
        return bad;
    return holdAfterRestore(writer, after);
}

std::optional<Fault> InboxMessageRules::beforeDestroy(RecordWriter &writer, const JsonObject &before) const
{
    const QString status = sendStatusOf(before);
    if (before.value(u"direction"_s).toString() != u"outbound"_s)
        return setFault(u"stateForbidden"_s, u"what came in is not thrown away"_s);
    auto open = isErrandOpen(writer, before);
    if (!open)
        return storageFault(open.error());
    if (*open || (status != u"draft"_s && status != u"queued"_s && status != u"stopped"_s && status != u"failed"_s))
        return onItsWay(status);
    return std::nullopt;
}

std::optional<Fault> InboxMessageRules::afterDestroy(RecordWriter &writer, const JsonObject &before) const
{
    return dropErrand(writer, before.value(u"id"_s).toString());
}

std::optional<Fault> InboxMessageRules::afterWrite(RecordWriter &writer, const JsonObject &before, const JsonObject &after) const
{
    if (auto bad = acknowledgeByReply(writer, before, after))
        return bad;
    const QString id = after.value(u"id"_s).toString();
    if (sendStatusOf(after) != u"queued"_s)
        return dropErrand(writer, id);
    auto item = writer.find(u"InboxItem"_s, after.value(u"inboxItemId"_s).toString());
    if (!item)
        return storageFault(item.error());
    const QString account = *item ? (**item).value(u"accountId"_s).toString() : QString();
    return addErrand(writer, {u"reply"_s, id, account, {{u"by"_s, writer.context().userId}}});
}

std::optional<Fault> ReplyDraftRules::beforeCreate(RecordWriter &writer, JsonObject &object) const
{
    if (auto bad = checkEarlier(writer, object))
        return bad;
    if (draftStatusOf(object) != u"pending"_s)
        return refusedStep(u"status"_s, {}, draftStatusOf(object));
    object.remove(u"reviewedById"_s);
    object.remove(u"reviewedAt"_s);
    object.insert(u"authorId"_s, writer.context().userId);
    settleMarks(writer, {}, object);
    return checkReviewer(writer, {{u"authorId"_s, writer.context().userId}}, object);
}

std::optional<Fault> ReplyDraftRules::beforeUpdate(RecordWriter &writer, const JsonObject &before, JsonObject &after) const
{
    const QString from = draftStatusOf(before);
    QString to = draftStatusOf(after);
    settleMarks(writer, before, after);
    if (from == u"sent"_s || from == u"sending"_s) {
        // Who looked at it without a line learns later that it left meanwhile, and did nothing wrong.
        JsonObject unseen = after;
        unseen.insert(u"metadata"_s, before.value(u"metadata"_s));
        if (unseen == before && withoutMarks(before) == withoutMarks(after)) {
            after = before;
            return std::nullopt;
        }
        return setFault(u"stateForbidden"_s, u"the draft is being sent or has been"_s, {{u"from"_s, from}});
    }
    if (from != to && to != u"pending"_s && to != u"approved"_s && to != u"rejected"_s)
        return refusedStep(u"status"_s, from, to);
    if (auto bad = checkReviewer(writer, before, after))
        return bad;
    // What was approved is the text that stood there.
    if (from == to && to != u"pending"_s && before.value(u"content"_s) != after.value(u"content"_s)) {
        to = u"pending"_s;
        after.insert(u"status"_s, to);
    }
    for (const QString &name : {u"reviewedById"_s, u"reviewedAt"_s}) {
        if (hasNoValue(before.value(name)) || to == u"pending"_s)
            after.remove(name);
        else
            after.insert(name, before.value(name));
    }
    if (from != to && to != u"pending"_s) {
        after.insert(u"reviewedById"_s, writer.context().userId);
        after.insert(u"reviewedAt"_s, formatInstant(writer.context().nowMs));
    }
    return std::nullopt;
}

std::optional<Fault> ReplyDraftRules::beforeDestroy(RecordWriter &, const JsonObject &before) const
{
    const QString status = draftStatusOf(before);
    if (status == u"sent"_s || status == u"sending"_s)
        return setFault(u"stateForbidden"_s, u"the draft is being sent or has been"_s, {{u"from"_s, status}});
    return std::nullopt;
}

std::optional<Fault> ReplyDraftRules::afterWrite(RecordWriter &writer, const JsonObject &before, const JsonObject &after) const
{
    if (auto bad = writeSteps(writer, before, after))
        return bad;
    return settlePreferred(writer, before, after);
}

std::optional<Fault> ReplyDraftRules::writeSteps(RecordWriter &writer, const JsonObject &before, const JsonObject &after)
{
    const QString id = after.value(u"id"_s).toString();
    const QString to = draftStatusOf(after);
    const bool isAskedNow = isAsked(after) && to == u"pending"_s && metadataOf(before).value(u"askedAt"_s) != metadataOf(after).value(u"askedAt"_s);
    JsonObject details;
    if (isAskedNow) {
        details.insert(u"step"_s, u"asked"_s);
        if (const QString reviewer = after.value(u"reviewerId"_s).toString(); !reviewer.isEmpty())
            details.insert(u"reviewerId"_s, reviewer);
    }
    const bool isEdited = !before.isEmpty() && before.value(u"content"_s) != after.value(u"content"_s);
    if (isEdited) {
        const domain::DraftEdit edit = domain::draftEdit(before.value(u"content"_s).toString(), after.value(u"content"_s).toString());
        const QString kind = domain::draftEditName(edit.kind);
        details.insert(u"editType"_s, kind);
        details.insert(u"editDistance"_s, edit.distance);
        if (auto bad = writer.createBeside(u"ReplyDraftEdit"_s, {{u"draftId"_s, id}, {u"originalContent"_s, before.value(u"content"_s)},
                                                                 {u"editedContent"_s, after.value(u"content"_s)}, {u"editType"_s, kind},
                                                                 {u"editDistance"_s, edit.distance}}))
            return bad;
    }
    const QString earlier = before.isEmpty() ? metadataOf(after).value(api::kRegenerates).toString() : QString();
    if (!earlier.isEmpty())
        details.insert(u"from"_s, earlier);
    if (before.isEmpty() || isEdited || isAskedNow) {
        if (auto bad = auditDraft(writer, id, !earlier.isEmpty() ? u"regenerated"_s : before.isEmpty() ? u"created"_s : u"edited"_s, details))
            return bad;
    }
    const QString own = api::viewedMark(writer.context().userId);
    if (metadataOf(after).contains(own) && !metadataOf(before).contains(own)) {
        if (auto bad = auditDraft(writer, id, u"viewed"_s))
            return bad;
    }
    if (isAskedNow) {
        if (auto bad = tellReviewers(writer, after))
            return bad;
    }
    if (draftStatusOf(before) == to || (to != u"approved"_s && to != u"rejected"_s))
        return std::nullopt;
    const QString note = after.value(u"reviewNote"_s).toString();
    if (auto bad = auditDraft(writer, id, to, note.isEmpty() ? JsonObject() : JsonObject{{u"note"_s, note}}))
        return bad;
    return isAsked(after) ? tellOfDraft(writer, after.value(u"authorId"_s).toString(), to == u"approved"_s ? u"notice.replyApproved"_s : u"notice.replyRejected"_s, after)
                          : std::nullopt;
}

std::optional<Fault> ReplyDraftRules::settlePreferred(RecordWriter &writer, const JsonObject &before, const JsonObject &after)
{
    const QString id = after.value(u"id"_s).toString();
    if (!after.value(u"isPreferred"_s).toBool() || before.value(u"isPreferred"_s).toBool())
        return std::nullopt;
    auto drafts = writer.findWhere(u"ReplyDraft"_s, u"inboxItemId"_s, after.value(u"inboxItemId"_s));
    if (!drafts)
        return storageFault(drafts.error());
    for (const JsonObject &other : std::as_const(*drafts)) {
        const QString otherId = other.value(u"id"_s).toString();
        if (otherId == id || !other.value(u"isPreferred"_s).toBool())
            continue;
        if (auto bad = writer.updateBeside(u"ReplyDraft"_s, otherId, {{u"isPreferred"_s, false}}))
            return bad;
    }
    return std::nullopt;
}

std::optional<Fault> ReplyDraftEditRules::beforeCreate(RecordWriter &, JsonObject &object) const
{
    const domain::DraftEdit edit = domain::draftEdit(object.value(u"originalContent"_s).toString(), object.value(u"editedContent"_s).toString());
    object.insert(u"editDistance"_s, edit.distance);
    object.insert(u"editType"_s, domain::draftEditName(edit.kind));
    return std::nullopt;
}

} // namespace campanile::server
