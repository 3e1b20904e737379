// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of what goes out: replies, their drafts and the edits of drafts.
#include "server/core/jmap/rules/inboxrules.h"

#include "app/domain/replysuggest.h"
#include "server/core/jmap/rules/inboxwrites.h"
#include "server/core/jmap/rules/slarules.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

QString sendStatusOf(const QJsonObject &message)
{
    return message.value(u"sendStatus"_s).toString();
}

QString draftStatusOf(const QJsonObject &draft)
{
    return draft.value(u"status"_s).toString();
}

/** It has left, or may have, and stays as it is. */
Fault onItsWay(const QString &status)
{
    return setFault(u"stateForbidden"_s, u"the reply is on its way or has been sent"_s, {{u"from"_s, status}});
}

bool hasWords(const QJsonObject &message)
{
    return !message.value(u"content"_s).toString().trimmed().isEmpty() || !message.value(u"assetIds"_s).toArray().isEmpty();
}

std::optional<Fault> checkDraftOf(RecordWriter &writer, const QJsonObject &message)
{
    const QString id = message.value(u"replyDraftId"_s).toString();
    if (id.isEmpty())
        return std::nullopt;
    auto draft = writer.find(u"ReplyDraft"_s, id);
    if (!draft)
        return storageFault(draft.error());
    if (!*draft)
        return std::nullopt;
    if ((**draft).value(u"inboxItemId"_s) != message.value(u"inboxItemId"_s))
        return invalidProperties({u"replyDraftId"_s}, u"a draft for another item"_s);
    const QString status = draftStatusOf(**draft);
    if (sendStatusOf(message) == u"queued"_s && status != u"approved"_s && status != u"failed"_s)
        return setFault(u"stateForbidden"_s, u"the draft has not been approved"_s, {{u"from"_s, status}});
    return std::nullopt;
}

/** What a person gives by queueing: the name under it, and a clean slate. */
void stampQueued(const RecordWriter &writer, QJsonObject &message)
{
    message.insert(u"authorId"_s, writer.context().userId);
    if (writer.context().origin.clientId.isEmpty())
        message.remove(u"writtenOn"_s);
    else
        message.insert(u"writtenOn"_s, writer.context().origin.clientId);
    message.remove(u"errorCode"_s);
    message.remove(u"errorMessage"_s);
}

/** The reply has an errand whose request may have left. */
Result<bool> isErrandOpen(RecordWriter &writer, const QJsonObject &message)
{
    auto errand = errandOf(writer, message.value(u"id"_s).toString());
    if (!errand)
        return errand.error();
    return *errand && errandState(**errand).value(u"open"_s).toBool();
}

} // namespace

std::optional<Fault> InboxMessageRules::beforeCreate(RecordWriter &writer, QJsonObject &object) const
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
    return checkDraftOf(writer, object);
}

std::optional<Fault> InboxMessageRules::beforeUpdate(RecordWriter &writer, const QJsonObject &before, QJsonObject &after) const
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
    return checkDraftOf(writer, after);
}

std::optional<Fault> InboxMessageRules::beforeDestroy(RecordWriter &writer, const QJsonObject &before) const
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

std::optional<Fault> InboxMessageRules::afterDestroy(RecordWriter &writer, const QJsonObject &before) const
{
    return dropErrand(writer, before.value(u"id"_s).toString());
}

std::optional<Fault> InboxMessageRules::afterWrite(RecordWriter &writer, const QJsonObject &before, const QJsonObject &after) const
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

std::optional<Fault> ReplyDraftRules::beforeCreate(RecordWriter &, QJsonObject &object) const
{
    if (draftStatusOf(object) != u"pending"_s)
        return refusedStep(u"status"_s, {}, draftStatusOf(object));
    object.remove(u"reviewedById"_s);
    object.remove(u"reviewedAt"_s);
    return std::nullopt;
}

std::optional<Fault> ReplyDraftRules::beforeUpdate(RecordWriter &writer, const QJsonObject &before, QJsonObject &after) const
{
    const QString from = draftStatusOf(before);
    QString to = draftStatusOf(after);
    if (from == u"sent"_s || from == u"sending"_s)
        return setFault(u"stateForbidden"_s, u"the draft is being sent or has been"_s, {{u"from"_s, from}});
    if (from != to && to != u"pending"_s && to != u"approved"_s && to != u"rejected"_s)
        return refusedStep(u"status"_s, from, to);
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

std::optional<Fault> ReplyDraftRules::beforeDestroy(RecordWriter &, const QJsonObject &before) const
{
    const QString status = draftStatusOf(before);
    if (status == u"sent"_s || status == u"sending"_s)
        return setFault(u"stateForbidden"_s, u"the draft is being sent or has been"_s, {{u"from"_s, status}});
    return std::nullopt;
}

std::optional<Fault> ReplyDraftRules::afterWrite(RecordWriter &writer, const QJsonObject &before, const QJsonObject &after) const
{
    const QString id = after.value(u"id"_s).toString();
    if (before.isEmpty()) {
        if (auto bad = auditDraft(writer, id, u"created"_s))
            return bad;
    } else if (before.value(u"content"_s) != after.value(u"content"_s)) {
        const domain::DraftEdit edit = domain::draftEdit(before.value(u"content"_s).toString(), after.value(u"content"_s).toString());
        if (auto bad = auditDraft(writer, id, u"edited"_s, {{u"editType"_s, domain::draftEditName(edit.kind)}, {u"editDistance"_s, edit.distance}}))
            return bad;
    }
    const QString to = draftStatusOf(after);
    if (draftStatusOf(before) != to && (to == u"approved"_s || to == u"rejected"_s)) {
        if (auto bad = auditDraft(writer, id, to))
            return bad;
    }
    if (!after.value(u"isPreferred"_s).toBool() || before.value(u"isPreferred"_s).toBool())
        return std::nullopt;
    auto drafts = writer.findWhere(u"ReplyDraft"_s, u"inboxItemId"_s, after.value(u"inboxItemId"_s));
    if (!drafts)
        return storageFault(drafts.error());
    for (const QJsonObject &other : std::as_const(*drafts)) {
        const QString otherId = other.value(u"id"_s).toString();
        if (otherId == id || !other.value(u"isPreferred"_s).toBool())
            continue;
        if (auto bad = writer.updateBeside(u"ReplyDraft"_s, otherId, {{u"isPreferred"_s, false}}))
            return bad;
    }
    return std::nullopt;
}

std::optional<Fault> ReplyDraftEditRules::beforeCreate(RecordWriter &, QJsonObject &object) const
{
    const domain::DraftEdit edit = domain::draftEdit(object.value(u"originalContent"_s).toString(), object.value(u"editedContent"_s).toString());
    object.insert(u"editDistance"_s, edit.distance);
    object.insert(u"editType"_s, domain::draftEditName(edit.kind));
    return std::nullopt;
}

} // namespace campanile::server
