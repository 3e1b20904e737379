// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/jmap/recordwriter.h"

// What the rules of the inbox write beside a client's record, within its transaction: errands, notices, steps of a review.
namespace campanile::server {

[[nodiscard]] inline bool hasNoValue(const JsonValue &value)
{
    return value.isNull() || value.isUndefined();
}
[[nodiscard]] inline bool valueDiffers(const JsonObject &a, const JsonObject &b, const QString &name)
{
    return !(hasNoValue(a.value(name)) && hasNoValue(b.value(name))) && a.value(name) != b.value(name);
}
/** A step that a client may not take. */
[[nodiscard]] inline Fault refusedStep(const QString &property, const QString &from, const QString &to)
{
    return setFault(QStringLiteral("stateForbidden"), QStringLiteral("a client may not set this"),
                    {{QStringLiteral("property"), property}, {QStringLiteral("from"), from}, {QStringLiteral("to"), to}});
}

/** Something that a network is to be told; see InboxErrand in the schema. */
struct Errand {
    QString kind;        ///< "reply" or "moderation"
    QString subjectId;
    QString accountId;
    JsonObject state;
};

[[nodiscard]] Result<std::optional<JsonObject>> errandOf(RecordWriter &writer, const QString &subjectId);
[[nodiscard]] JsonObject errandState(const JsonObject &errand);
/** Due at once; an errand for the subject that is there starts anew. */
[[nodiscard]] std::optional<Fault> addErrand(RecordWriter &writer, const Errand &errand);
[[nodiscard]] std::optional<Fault> dropErrand(RecordWriter &writer, const QString &subjectId);

/** Refuses people who are no (active) member of the workspace. */
[[nodiscard]] std::optional<Fault> checkMember(RecordWriter &writer, const QString &property, const QString &userId);
/** Records of everybody who is active in the workspace. */
[[nodiscard]] Result<QList<JsonObject>> activeMembers(RecordWriter &writer);
/** The same for everybody whom a note mentions now and did not before. */
[[nodiscard]] std::optional<Fault> checkMentions(RecordWriter &writer, const JsonObject &before, const JsonObject &after);

/** A Notification about an inbox item for one person; nothing for the caller's own doings. */
struct MemberNews {
    QString topic;       ///< wire value of NotificationTopic
    QString userId;
    QString titleCode;   ///< notice.assigned, notice.mentioned, notice.replyReview, notice.replyApproved, notice.replyRejected
    QString itemId;
    QString text;        ///< what was said; cut
};
[[nodiscard]] std::optional<Fault> tellMember(RecordWriter &writer, const MemberNews &news);

/** One line of ReplyDraftAudit, by the caller. */
[[nodiscard]] std::optional<Fault> auditDraft(RecordWriter &writer, const QString &draftId, const QString &action, const JsonObject &details = {});

} // namespace campanile::server
