// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/inbox/savedreplyuse.h"

#include "app/domain/replyedits.h"
#include "server/core/publish/publishjournal.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

Result<std::optional<QJsonObject>> draftOf(const SystemRecords &records, const QJsonObject &message)
{
    const QString id = message.value("replyDraftId"_L1).toString();
    return id.isEmpty() ? Result<std::optional<QJsonObject>>(std::optional<QJsonObject>()) : records.get(u"ReplyDraft"_s, id);
}

Result<void> auditSending(SystemRecords &records, const QJsonObject &message, const QString &action, const QJsonObject &details)
{
    QJsonObject line{{u"draftId"_s, message.value("replyDraftId"_L1)}, {u"action"_s, action}, {u"details"_s, details}};
    if (const QString by = message.value("authorId"_L1).toString(); !by.isEmpty())
        line.insert("performedById"_L1, by);
    const auto made = records.create(u"ReplyDraftAudit"_s, line);
    return made ? Result<void>() : Result<void>(made.error());
}

} // namespace

Result<void> countSavedReply(SystemRecords &records, const QJsonObject &message, qint64 nowMs)
{
    const QString id = message.value("savedReplyId"_L1).toString();
    if (id.isEmpty())
        return {};
    const auto saved = records.get(u"SavedReply"_s, id);
    if (!saved)
        return saved.error();
    // It may have been thrown away while the reply waited.
    if (!saved->has_value())
        return {};
    return records.patch(u"SavedReply"_s, id, {{u"usageCount"_s, (**saved).value("usageCount"_L1).toInt() + 1}, {u"lastUsedAt"_s, wireTime(nowMs)}});
}

Result<void> markDraftSending(SystemRecords &records, const QJsonObject &message)
{
    const auto draft = draftOf(records, message);
    if (!draft)
        return draft.error();
    return draft->has_value() ? records.patch(u"ReplyDraft"_s, (**draft).value("id"_L1).toString(), {{u"status"_s, u"sending"_s}}) : Result<void>();
}

Result<void> markDraftSent(SystemRecords &records, const QJsonObject &message, qint64 sentAtMs)
{
    const auto draft = draftOf(records, message);
    if (!draft)
        return draft.error();
    if (!draft->has_value())
        return {};
    const QString id = (**draft).value("id"_L1).toString();
    const QString original = (**draft).value("content"_L1).toString();
    const QString sent = message.value("content"_L1).toString();
    if (original != sent) {
        const domain::DraftEdit edit = domain::draftEdit(original, sent);
        const auto made = records.create(u"ReplyDraftEdit"_s, {{u"draftId"_s, id},
                                                               {u"originalContent"_s, original},
                                                               {u"editedContent"_s, sent},
                                                               {u"editType"_s, domain::draftEditName(edit.kind)},
                                                               {u"editDistance"_s, edit.distance}});
        if (!made)
            return made.error();
    }
    const auto done = records.patch(u"ReplyDraft"_s, id, {{u"status"_s, u"sent"_s}, {u"sentAt"_s, wireTime(sentAtMs)}, {u"errorMessage"_s, QJsonValue()}});
    return done ? auditSending(records, message, u"sent"_s, {{u"messageId"_s, message.value("id"_L1)}}) : done;
}

Result<void> markDraftFailed(SystemRecords &records, const QJsonObject &message, const QString &code, const QString &sentence)
{
    const auto draft = draftOf(records, message);
    if (!draft)
        return draft.error();
    if (!draft->has_value())
        return {};
    const auto done = records.patch(u"ReplyDraft"_s, (**draft).value("id"_L1).toString(), {{u"status"_s, u"failed"_s}, {u"errorMessage"_s, sentence}});
    return done ? auditSending(records, message, u"send_failed"_s, {{u"code"_s, code}}) : done;
}

} // namespace campanile::server
