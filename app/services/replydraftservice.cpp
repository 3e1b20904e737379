// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/replydraftservice.h"

#include "api/draftmarks.h"
#include "app/services/localedit.h"
#include "app/services/postbuild.h"

#include <QJsonArray>

namespace campanile::services {

using namespace Qt::StringLiterals;
using store::Mutation;
using store::Reader;
using store::SetOp;

namespace {

Result<QJsonObject> readDraft(Reader &reader, const RecordId &id)
{
    const auto record = reader.get(u"ReplyDraft"_s, id);
    if (!record)
        return record.error();
    if (!*record)
        return makeError(ErrorKind::NotFound, u"replyDraft.gone"_s);
    return (*record)->object();
}

/** One that may still be decided on. */
Result<QJsonObject> readOpenDraft(Reader &reader, const RecordId &id)
{
    auto draft = readDraft(reader, id);
    const QString status = draft ? draft->value(u"status"_s).toString() : QString();
    if (draft && status != u"pending" && status != u"rejected")
        return makeError(ErrorKind::Conflict, u"replyDraft.settled"_s);
    return draft;
}

bool wasAsked(const QJsonObject &draft)
{
    return !draft.value(u"metadata"_s).toObject().value(u"askedAt"_s).toString().isEmpty();
}

QJsonValue idOrNull(const RecordId &id)
{
    return id.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(id.toString());
}

QJsonValue instantOrNull(qint64 ms)
{
    return ms == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(toWire(ms));
}

QJsonArray assetsOf(const QList<RecordId> &assets)
{
    QJsonArray ids;
    for (const RecordId &id : assets)
        ids.append(id.toString());
    return ids;
}

Result<QJsonObject> itemOf(Reader &reader, const RecordId &id)
{
    const auto item = reader.get(u"InboxItem"_s, id);
    if (!item)
        return item.error();
    if (!*item)
        return makeError(ErrorKind::NotFound, u"inbox.gone"_s);
    return (*item)->object();
}

/** The text in the box goes when it went into a draft. */
Result<void> dropBoxText(Reader &reader, const RecordId &message, Mutation &mutation)
{
    const auto text = reader.get(u"InboxMessage"_s, message);
    if (!text)
        return text.error();
    if (*text && (*text)->object().value(u"sendStatus"_s) == u"draft"_s)
        mutation.ops.append(SetOp::destroy(u"InboxMessage"_s, message));
    return {};
}

} // namespace

void ReplyDraftService::submit(std::function<Result<Mutation>(Reader &)> build, QObject *context, Done done)
{
    submitEdit(m_store, std::move(build), context, std::move(done));
}

void ReplyDraftService::keepProposals(const RecordId &item, const RecordId &author, const QList<ReplyProposal> &proposals, QObject *context, Done done)
{
    QList<RecordId> ids;
    for (qsizetype i = 0; i < proposals.size(); ++i)
        ids.append(RecordId::create('r', m_clock, m_rng));
    submit(
        [ids, item, author, proposals](Reader &reader) -> Result<Mutation> {
            const auto there = itemOf(reader, item);
            if (!there)
                return there.error();
            Mutation mutation{u"replyDraft.propose"_s, {}, false, false, {}};
            const auto before = readChildren(reader, u"ReplyDraft"_s, u"inboxItemId"_s, item);
            if (!before)
                return before.error();
            QList<SetOp> replaced;
            QString earlier;
            for (const QJsonObject &old : *before) {
                if (old.value(u"origin"_s) == u"ai"_s)
                    earlier = old.value(u"id"_s).toString();
                const bool isUntouched = old.value(u"status"_s) == u"pending"_s && !old.value(u"isPreferred"_s).toBool() && !wasAsked(old);
                if (isUntouched && old.value(u"origin"_s) == u"ai"_s && old.value(u"authorId"_s) == author.toString())
                    replaced.append(SetOp::destroy(u"ReplyDraft"_s, idOf(old)));
            }
            for (qsizetype i = 0; i < proposals.size(); ++i) {
                const ReplyProposal &proposal = proposals.at(i);
                QJsonObject value{{u"inboxItemId"_s, item.toString()}, {u"content"_s, proposal.text}, {u"origin"_s, u"ai"_s}, {u"status"_s, u"pending"_s},
                                  {u"seenUntil"_s, there->value(u"lastMessageAt"_s)}};
                if (!author.isNull())
                    value.insert(u"authorId"_s, author.toString());
                if (proposal.confidence)
                    value.insert(u"confidenceScore"_s, *proposal.confidence);
                if (!proposal.reason.isEmpty())
                    value.insert(u"reason"_s, proposal.reason);
                QJsonObject metadata;
                if (!proposal.tone.isEmpty())
                    metadata.insert(u"tone"_s, proposal.tone);
                if (proposal.isCut)
                    metadata.insert(u"isCut"_s, true);
                if (!earlier.isEmpty())
                    metadata.insert(api::kRegenerates, earlier);
                if (!metadata.isEmpty())
                    value.insert(u"metadata"_s, metadata);
                mutation.ops.append(SetOp::create(u"ReplyDraft"_s, ids.at(i), value));
            }
            // Last, so that what is named as the earlier one is still there when the server looks.
            mutation.ops += replaced;
            return mutation;
        },
        context, std::move(done));
}

void ReplyDraftService::prefer(const RecordId &draft, bool isPreferred, QObject *context, Done done)
{
    submit(
        [draft, isPreferred](Reader &reader) -> Result<Mutation> {
            const auto record = readDraft(reader, draft);
            if (!record)
                return record.error();
            Mutation mutation{u"replyDraft.prefer"_s, {}};
            const auto others = readChildren(reader, u"ReplyDraft"_s, u"inboxItemId"_s, RecordId::parse(record->value(u"inboxItemId"_s).toString()).value_or(RecordId()));
            if (!others)
                return others.error();
            for (const QJsonObject &other : *others) {
                const QString status = other.value(u"status"_s).toString();
                if (isPreferred && idOf(other) != draft && other.value(u"isPreferred"_s).toBool() && status != u"sent" && status != u"sending")
                    mutation.ops.append(SetOp::update(u"ReplyDraft"_s, idOf(other), {{u"isPreferred"_s, false}}));
            }
            mutation.ops.append(SetOp::update(u"ReplyDraft"_s, draft, {{u"isPreferred"_s, isPreferred}}));
            return mutation;
        },
        context, std::move(done));
}

void ReplyDraftService::remove(const RecordId &draft, QObject *context, Done done)
{
    submit(
        [draft](Reader &reader) -> Result<Mutation> {
            if (const auto open = readOpenDraft(reader, draft); !open)
                return open.error();
            return Mutation{u"replyDraft.remove"_s, {SetOp::destroy(u"ReplyDraft"_s, draft)}};
        },
        context, std::move(done));
}

void ReplyDraftService::ask(const InboxReply &reply, const RecordId &reviewer, QObject *context, Done done)
{
    submit(
        [id = RecordId::create('r', m_clock, m_rng), now = toWire(m_clock.nowMs()), reply, reviewer](Reader &reader) -> Result<Mutation> {
            if (reply.content.trimmed().isEmpty() && reply.assets.isEmpty())
                return makeError(ErrorKind::Invalid, u"reply.empty"_s);
            if (const auto item = itemOf(reader, reply.item); !item)
                return item.error();
            QJsonObject value{{u"content"_s, reply.content}, {u"isPrivate"_s, reply.isPrivate}, {u"assetIds"_s, assetsOf(reply.assets)},
                              {u"reviewerId"_s, idOrNull(reviewer)}, {u"seenUntil"_s, instantOrNull(reply.seenUntil)}, {u"status"_s, u"pending"_s}};
            Mutation mutation{u"replyDraft.ask"_s, {}};
            auto known = reply.draft.isNull() ? Result<QJsonObject>(QJsonObject()) : readOpenDraft(reader, reply.draft);
            if (!known && known.error().code != u"replyDraft.gone" && known.error().code != u"replyDraft.settled")
                return known.error();
            const bool isOwn = known && !known->isEmpty() && (known->value(u"authorId"_s) == reply.author.toString() || reply.author.isNull());
            if (isOwn) {
                value.insert(u"metadata/askedAt"_s, now);
                value.insert(u"reviewNote"_s, QJsonValue::Null);
                mutation.ops.append(SetOp::update(u"ReplyDraft"_s, reply.draft, value));
            } else {
                value.insert(u"inboxItemId"_s, reply.item.toString());
                value.insert(u"origin"_s, known && !known->isEmpty() ? known->value(u"origin"_s) : QJsonValue(u"human"_s));
                value.insert(u"metadata"_s, QJsonObject{{u"askedAt"_s, now}});
                value.insert(u"savedReplyId"_s, idOrNull(reply.savedReply));
                if (!reply.author.isNull())
                    value.insert(u"authorId"_s, reply.author.toString());
                mutation.ops.append(SetOp::create(u"ReplyDraft"_s, id, value));
            }
            if (const auto dropped = dropBoxText(reader, reply.message, mutation); !dropped)
                return dropped.error();
            return mutation;
        },
        context, std::move(done));
}

void ReplyDraftService::takeBack(const RecordId &draft, const RecordId &message, QObject *context, Done done)
{
    submit(
        [now = toWire(m_clock.nowMs()), draft, message](Reader &reader) -> Result<Mutation> {
            const auto open = readOpenDraft(reader, draft);
            if (!open)
                return open.error();
            QJsonObject value{{u"inboxItemId"_s, open->value(u"inboxItemId"_s)}, {u"direction"_s, u"outbound"_s}, {u"sendStatus"_s, u"draft"_s},
                              {u"content"_s, open->value(u"content"_s)}, {u"isPrivate"_s, open->value(u"isPrivate"_s).toBool()},
                              {u"occurredAt"_s, now}, {u"replyDraftId"_s, draft.toString()}};
            for (const QString &name : {u"authorId"_s, u"assetIds"_s, u"savedReplyId"_s, u"seenUntil"_s}) {
                if (const QJsonValue kept = open->value(name); !kept.isUndefined() && !kept.isNull())
                    value.insert(name, kept);
            }
            Mutation mutation{u"replyDraft.takeBack"_s, {SetOp::update(u"ReplyDraft"_s, draft, {{u"metadata/askedAt"_s, QJsonValue::Null}, {u"status"_s, u"pending"_s}})}};
            mutation.ops.append(SetOp::create(u"InboxMessage"_s, message, value));
            return mutation;
        },
        context, std::move(done));
}

void ReplyDraftService::noteViewed(const RecordId &draft, const RecordId &viewer, QObject *context, Done done)
{
    submit(
        [now = toWire(m_clock.nowMs()), draft, viewer](Reader &reader) -> Result<Mutation> {
            const auto record = readDraft(reader, draft);
            if (!record)
                return record.error();
            Mutation mutation{u"replyDraft.view"_s, {}, false, false, {}};
            const QString mark = api::viewedMark(viewer.toString());
            const bool isNews = record->value(u"status"_s) == u"pending"_s && wasAsked(*record) && record->value(u"authorId"_s) != viewer.toString()
                && !record->value(u"metadata"_s).toObject().contains(mark);
            if (isNews && !viewer.isNull())
                mutation.ops.append(SetOp::update(u"ReplyDraft"_s, draft, {{u"metadata/"_s + mark, now}}));
            return mutation;
        },
        context, std::move(done));
}

void ReplyDraftService::approve(const Review &review, QObject *context, Done done)
{
    const RecordId message = RecordId::create('j', m_clock, m_rng);
    submit(
        [now = toWire(m_clock.nowMs()), review, message](Reader &reader) -> Result<Mutation> {
            const auto draft = readOpenDraft(reader, review.draft);
            if (!draft)
                return draft.error();
            if (review.othersOnly && draft->value(u"authorId"_s) == review.reviewer.toString())
                return makeError(ErrorKind::Permission, u"replyDraft.own"_s);
            if (review.content.trimmed().isEmpty() && draft->value(u"assetIds"_s).toArray().isEmpty())
                return makeError(ErrorKind::Invalid, u"reply.empty"_s);
            QJsonObject decision{{u"status"_s, u"approved"_s}};
            if (review.content != draft->value(u"content"_s).toString())
                decision.insert(u"content"_s, review.content);
            if (!review.note.trimmed().isEmpty())
                decision.insert(u"reviewNote"_s, review.note.trimmed());
            QJsonObject reply{{u"inboxItemId"_s, draft->value(u"inboxItemId"_s)}, {u"direction"_s, u"outbound"_s}, {u"sendStatus"_s, u"queued"_s},
                              {u"content"_s, review.content}, {u"isPrivate"_s, draft->value(u"isPrivate"_s).toBool()}, {u"occurredAt"_s, now},
                              {u"replyDraftId"_s, review.draft.toString()}, {u"seenUntil"_s, instantOrNull(review.seenUntil)},
                              {u"aiGenerated"_s, draft->value(u"origin"_s) == u"ai"_s}};
            for (const QString &name : {u"authorId"_s, u"assetIds"_s, u"savedReplyId"_s}) {
                if (const QJsonValue kept = draft->value(name); !kept.isUndefined() && !kept.isNull())
                    reply.insert(name, kept);
            }
            return Mutation{u"replyDraft.approve"_s, {SetOp::update(u"ReplyDraft"_s, review.draft, decision), SetOp::create(u"InboxMessage"_s, message, reply)}};
        },
        context, std::move(done));
}

void ReplyDraftService::reject(const Review &review, QObject *context, Done done)
{
    submit(
        [review](Reader &reader) -> Result<Mutation> {
            if (const auto draft = readOpenDraft(reader, review.draft); !draft)
                return draft.error();
            const QString note = review.note.trimmed();
            return Mutation{u"replyDraft.reject"_s,
                            {SetOp::update(u"ReplyDraft"_s, review.draft, {{u"status"_s, u"rejected"_s}, {u"reviewNote"_s, note.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(note)}})}};
        },
        context, std::move(done));
}

} // namespace campanile::services
