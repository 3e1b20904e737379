// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/jmap/rules/inboxwrites.h"

#include "server/core/storage/recordtable.h"


using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kMostSaid = 500;

QString memberTitle(const QString &code)
{
    if (code == u"notice.mentioned"_s)
        return u"A colleague mentioned you"_s;
    if (code == u"notice.replyReview"_s)
        return u"A reply waits for your review"_s;
    if (code == u"notice.replyApproved"_s)
        return u"Your reply was approved"_s;
    if (code == u"notice.replyRejected"_s)
        return u"Your reply was not approved"_s;
    return u"A conversation was given to you"_s;
}

} // namespace

JsonObject errandState(const JsonObject &errand)
{
    return errand.value(u"state"_s).toObject();
}

Result<std::optional<JsonObject>> errandOf(RecordWriter &writer, const QString &subjectId)
{
    auto found = writer.findWhere(u"InboxErrand"_s, u"subjectId"_s, subjectId);
    if (!found)
        return found.error();
    return found->isEmpty() ? std::optional<JsonObject>() : std::optional<JsonObject>(found->first());
}

std::optional<Fault> addErrand(RecordWriter &writer, const Errand &errand)
{
    const QString now = formatInstant(writer.context().nowMs);
    auto known = errandOf(writer, errand.subjectId);
    if (!known)
        return storageFault(known.error());
    JsonObject state = errand.state;
    state.insert(u"since"_s, writer.context().nowMs);
    if (*known)
        return writer.updateBeside(u"InboxErrand"_s, (**known).value(u"id"_s).toString(), {{u"nextAttemptAt"_s, now}, {u"state"_s, state}});
    return writer.createBeside(u"InboxErrand"_s, {{u"kind"_s, errand.kind}, {u"subjectId"_s, errand.subjectId}, {u"accountId"_s, errand.accountId},
                                                  {u"nextAttemptAt"_s, now}, {u"state"_s, state}});
}

std::optional<Fault> dropErrand(RecordWriter &writer, const QString &subjectId)
{
    auto known = errandOf(writer, subjectId);
    if (!known)
        return storageFault(known.error());
    return *known ? writer.destroyDependent(u"InboxErrand"_s, (**known).value(u"id"_s).toString()) : std::nullopt;
}

std::optional<Fault> checkMember(RecordWriter &writer, const QString &property, const QString &userId)
{
    const Fault stranger = invalidProperties({property}, u"not an active member of the workspace"_s);
    auto members = writer.findWhere(u"WorkspaceMember"_s, u"userId"_s, userId);
    if (!members)
        return storageFault(members.error());
    for (const JsonObject &member : std::as_const(*members)) {
        if (!member.value(u"isActive"_s).toBool(true))
            return stranger;
    }
    if (!members->isEmpty() || writer.context().directory.membership(userId, writer.context().tx.accountId()))
        return std::nullopt;
    return stranger;
}

Result<QList<JsonObject>> activeMembers(RecordWriter &writer)
{
    QList<JsonObject> members;
    const api::TypeInfo *type = api::findType("WorkspaceMember");
    auto read = writer.context().tx.sql().query("SELECT body FROM " + recordTable(*type).name + " WHERE @W dead = 0 ORDER BY id", {}, [&](const SqlRow &row) {
        const JsonObject member = JsonObject::fromText(row.text(0));
        if (member.value(u"isActive"_s).toBool(true))
            members.append(member);
        return true;
    });
    return read ? Result<QList<JsonObject>>(members) : Result<QList<JsonObject>>(read.error());
}

std::optional<Fault> checkMentions(RecordWriter &writer, const JsonObject &before, const JsonObject &after)
{
    const JsonObject known = before.value(u"mentionedIds"_s).toObject();
    for (const QString &id : after.value(u"mentionedIds"_s).toObject().keys()) {
        if (known.contains(id))
            continue;
        if (auto bad = checkMember(writer, u"mentionedIds"_s, id))
            return bad;
    }
    return std::nullopt;
}

std::optional<Fault> tellMember(RecordWriter &writer, const MemberNews &news)
{
    const QString me = writer.context().userId;
    if (news.userId == me)
        return std::nullopt;
    auto item = writer.find(u"InboxItem"_s, news.itemId);
    auto user = writer.find(u"User"_s, me);
    if (!item || !user)
        return storageFault(item ? user.error() : item.error());
    const QString by = *user ? (**user).value(u"name"_s).toString() : QString();
    const QString sender = *item ? (**item).value(u"senderName"_s).toString() : QString();
    const QString text = news.text.isEmpty() && *item ? (**item).value(u"content"_s).toString() : news.text;
    JsonObject metadata{{u"titleCode"_s, news.titleCode}};
    const std::pair<QString, QString> facts[] = {{u"byName"_s, by}, {u"senderName"_s, sender}, {u"platform"_s, *item ? (**item).value(u"platform"_s).toString() : QString()}};
    for (const auto &[name, value] : facts) {
        if (!value.isEmpty())
            metadata.insert(name, value);
    }
    return writer.createBeside(u"Notification"_s, {{u"userId"_s, news.userId}, {u"topic"_s, news.topic}, {u"level"_s, u"info"_s},
                                                   {u"title"_s, memberTitle(news.titleCode)}, {u"message"_s, text.simplified().left(kMostSaid)},
                                                   {u"priority"_s, u"medium"_s}, {u"entityType"_s, u"InboxItem"_s}, {u"entityId"_s, news.itemId},
                                                   {u"metadata"_s, metadata}});
}

std::optional<Fault> auditDraft(RecordWriter &writer, const QString &draftId, const QString &action, const JsonObject &details)
{
    const WriteOrigin &origin = writer.context().origin;
    JsonObject line{{u"draftId"_s, draftId}, {u"action"_s, action}, {u"performedById"_s, writer.context().userId}};
    if (!details.isEmpty())
        line.insert(u"details"_s, details);
    if (!origin.remoteAddress.isEmpty())
        line.insert(u"ipAddress"_s, origin.remoteAddress);
    if (!origin.userAgent.isEmpty())
        line.insert(u"userAgent"_s, origin.userAgent);
    return writer.createBeside(u"ReplyDraftAudit"_s, line);
}

} // namespace campanile::server
