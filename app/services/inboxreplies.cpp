// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/inboxservice.h"

#include "app/domain/savedreply.h"
#include "app/services/postbuild.h"

#include <QJsonArray>

// Notes, answers and saved replies of InboxService.
namespace campanile::services {

using namespace Qt::StringLiterals;
using store::Mutation;
using store::Reader;
using store::Saved;
using store::SetOp;

namespace {

constexpr int kMaxNote = 20000; // of the model: InboxNote.content
constexpr int kMaxSavedName = 200; // of the model: SavedReply.name
constexpr int kMostSavedReplies = 5000; // looked at when one is moved

Result<QJsonObject> readRecord(Reader &reader, const QString &type, const RecordId &id, const QString &goneCode)
{
    const auto record = reader.get(type, id);
    if (!record)
        return record.error();
    if (!*record)
        return makeError(ErrorKind::NotFound, goneCode);
    return (*record)->object();
}

Result<QJsonObject> readItem(Reader &reader, const RecordId &id)
{
    return readRecord(reader, u"InboxItem"_s, id, u"inbox.gone"_s);
}

QStringList idTexts(const QList<RecordId> &ids)
{
    QStringList texts;
    for (const RecordId &id : ids)
        texts.append(id.toString());
    return texts;
}

Result<QString> noteText(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return makeError(ErrorKind::Invalid, u"inbox.emptyNote"_s);
    if (trimmed.size() > kMaxNote)
        return makeError(ErrorKind::Limit, u"inbox.noteTooLong"_s, {}, {QString::number(kMaxNote)});
    return trimmed;
}

Result<QJsonObject> readOwnNote(Reader &reader, const RecordId &note, const RecordId &author)
{
    auto record = readRecord(reader, u"InboxNote"_s, note, u"inbox.gone"_s);
    if (record && record->value(u"authorId"_s) != author.toString())
        return makeError(ErrorKind::Permission, u"inbox.notYours"_s);
    return record;
}

/** Why nothing can be answered here, as far as the cache knows; the server asks again when it sends. */
Result<void> checkAnswerable(Reader &reader, const QJsonObject &item, qint64 nowMs)
{
    if (item.value(u"remoteDeletedAt"_s).isString() || item.value(u"moderation"_s) == u"removed"_s)
        return makeError(ErrorKind::Invalid, u"reply.itemDeleted"_s);
    if (const qint64 ends = fromWire(item.value(u"replyWindowEndsAt"_s)); ends != 0 && ends <= nowMs)
        return makeError(ErrorKind::Invalid, u"reply.windowClosed"_s);
    const auto accountId = RecordId::parse(item.value(u"accountId"_s).toString()).value_or(RecordId());
    const auto account = reader.get(u"SocialAccount"_s, accountId);
    if (!account)
        return account.error();
    const QString status = *account ? (*account)->object().value(u"status"_s).toString() : u"disconnected"_s;
    if (status == u"disconnected" || status == u"disabled")
        return makeError(ErrorKind::Invalid, u"reply.accountDisconnected"_s);
    return {};
}

QJsonObject contentOf(const InboxReply &reply)
{
    return {{u"content"_s, reply.content},
            {u"isPrivate"_s, reply.isPrivate},
            {u"assetIds"_s, QJsonArray::fromStringList(idTexts(reply.assets))},
            {u"savedReplyId"_s, reply.savedReply.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(reply.savedReply.toString())},
            {u"replyDraftId"_s, reply.draft.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(reply.draft.toString())},
            {u"seenUntil"_s, reply.seenUntil == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(toWire(reply.seenUntil))}};
}

/** The operation that makes @p reply stand as @p status; its draft is taken when there is one. */
Result<SetOp> writeReply(Reader &reader, const InboxReply &reply, const QString &status, qint64 nowMs)
{
    const auto draft = reader.get(u"InboxMessage"_s, reply.message);
    if (!draft)
        return draft.error();
    QJsonObject value = contentOf(reply);
    value.insert(u"sendStatus"_s, status);
    if (*draft) {
        if ((*draft)->object().value(u"sendStatus"_s) != u"draft"_s)
            return makeError(ErrorKind::Conflict, u"reply.alreadySent"_s);
        return SetOp::update(u"InboxMessage"_s, reply.message, value);
    }
    value.insert(u"inboxItemId"_s, reply.item.toString());
    value.insert(u"direction"_s, u"outbound"_s);
    value.insert(u"occurredAt"_s, toWire(nowMs));
    if (!reply.author.isNull())
        value.insert(u"authorId"_s, reply.author.toString());
    if (!reply.metadata.isEmpty())
        value.insert(u"metadata"_s, reply.metadata);
    return SetOp::create(u"InboxMessage"_s, reply.message, value);
}

bool isEmptyReply(const InboxReply &reply)
{
    return reply.content.trimmed().isEmpty() && reply.assets.isEmpty();
}

Result<QJsonObject> readReply(Reader &reader, const RecordId &message, const QStringList &statuses)
{
    auto record = readRecord(reader, u"InboxMessage"_s, message, u"reply.gone"_s);
    if (record && (record->value(u"direction"_s) != u"outbound"_s || !statuses.contains(record->value(u"sendStatus"_s).toString())))
        return makeError(ErrorKind::Conflict, u"reply.alreadySent"_s);
    return record;
}

bool isComplete(const SavedReplyText &text)
{
    return !text.name.trimmed().isEmpty() && !text.content.trimmed().isEmpty();
}

QJsonObject valueOf(const SavedReplyText &text)
{
    return {{u"name"_s, text.name.simplified().left(kMaxSavedName)},
            {u"content"_s, text.content},
            {u"intent"_s, text.intent.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text.intent)},
            {u"language"_s, text.language.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text.language)},
            {u"platforms"_s, wireSet(text.platforms)},
            {u"tags"_s, wireSet(text.tags)},
            {u"isActive"_s, text.isActive}};
}

} // namespace

void InboxService::addNote(const RecordId &item, const RecordId &author, const QString &text, const QList<RecordId> &mentioned,
                           QObject *context, IdDone done)
{
    const RecordId id = RecordId::create('i', m_clock, m_rng);
    submit(
        [id, item, author, text, mentioned](Reader &reader) -> Result<Mutation> {
            const auto content = noteText(text);
            if (!content)
                return content.error();
            if (const auto there = readItem(reader, item); !there)
                return there.error();
            const QJsonObject value{{u"inboxItemId"_s, item.toString()},
                                    {u"authorId"_s, author.toString()},
                                    {u"content"_s, *content},
                                    {u"mentionedIds"_s, wireSet(idTexts(mentioned))}};
            return Mutation{u"inbox.note.add"_s, {SetOp::create(u"InboxNote"_s, id, value)}};
        },
        context, [id, done = std::move(done)](const Result<Saved> &saved) {
            done(saved ? Result<RecordId>(id) : Result<RecordId>(saved.error()));
        });
}

void InboxService::editNote(const RecordId &note, const RecordId &author, const QString &text, const QList<RecordId> &mentioned,
                            QObject *context, Done done)
{
    submit(
        [note, author, text, mentioned](Reader &reader) -> Result<Mutation> {
            const auto content = noteText(text);
            if (!content)
                return content.error();
            if (const auto own = readOwnNote(reader, note, author); !own)
                return own.error();
            return Mutation{u"inbox.note.edit"_s,
                            {SetOp::update(u"InboxNote"_s, note, {{u"content"_s, *content}, {u"mentionedIds"_s, wireSet(idTexts(mentioned))}})}};
        },
        context, std::move(done));
}

void InboxService::removeNote(const RecordId &note, const RecordId &author, QObject *context, Done done)
{
    submit(
        [note, author](Reader &reader) -> Result<Mutation> {
            if (const auto own = readOwnNote(reader, note, author); !own)
                return own.error();
            return Mutation{u"inbox.note.remove"_s, {SetOp::destroy(u"InboxNote"_s, note)}};
        },
        context, std::move(done));
}

void InboxService::saveDraft(const InboxReply &reply, QObject *context, Done done)
{
    submit(
        [this, reply](Reader &reader) -> Result<Mutation> {
            Mutation mutation{u"inbox.draft"_s, {}, true, false, {}};
            if (isEmptyReply(reply)) {
                const auto draft = reader.get(u"InboxMessage"_s, reply.message);
                if (!draft)
                    return draft.error();
                if (*draft && (*draft)->object().value(u"sendStatus"_s) == u"draft"_s)
                    mutation.ops.append(SetOp::destroy(u"InboxMessage"_s, reply.message));
                return mutation;
            }
            if (const auto item = readItem(reader, reply.item); !item)
                return item.error();
            const auto op = writeReply(reader, reply, u"draft"_s, m_clock.nowMs());
            if (!op)
                return op.error();
            mutation.ops.append(*op);
            return mutation;
        },
        context, std::move(done));
}

void InboxService::reply(const InboxReply &reply, QObject *context, Done done)
{
    submit(
        [this, reply](Reader &reader) -> Result<Mutation> {
            if (isEmptyReply(reply))
                return makeError(ErrorKind::Invalid, u"reply.empty"_s);
            const auto item = readItem(reader, reply.item);
            if (!item)
                return item.error();
            const qint64 now = m_clock.nowMs();
            if (const auto allowed = checkAnswerable(reader, *item, now); !allowed)
                return allowed.error();
            const auto op = writeReply(reader, reply, u"queued"_s, now);
            if (!op)
                return op.error();
            Mutation mutation{u"inbox.reply"_s, {}};
            if (!reply.draft.isNull()) {
                const auto draft = reader.get(u"ReplyDraft"_s, reply.draft);
                if (!draft)
                    return draft.error();
                if (*draft && (*draft)->object().value(u"status"_s) == u"pending"_s)
                    mutation.ops.append(SetOp::update(u"ReplyDraft"_s, reply.draft, {{u"status"_s, u"approved"_s}}));
            }
            mutation.ops.append(*op);
            QJsonObject changes;
            if (!item->value(u"readAt"_s).isString())
                changes.insert(u"readAt"_s, toWire(now));
            if (reply.resolves) {
                changes.insert(u"status"_s, u"resolved"_s);
                changes.insert(u"resolvedAt"_s, toWire(now));
                changes.insert(u"snoozedUntil"_s, QJsonValue::Null);
            } else if (item->value(u"status"_s) == u"new"_s) {
                changes.insert(u"status"_s, u"open"_s);
            }
            if (!changes.isEmpty())
                mutation.ops.append(SetOp::update(u"InboxItem"_s, reply.item, changes));
            return mutation;
        },
        context, std::move(done));
}

void InboxService::takeBack(const RecordId &message, QObject *context, Done done)
{
    submit(
        [message](Reader &reader) -> Result<Mutation> {
            if (const auto waiting = readReply(reader, message, {u"queued"_s, u"stopped"_s, u"failed"_s}); !waiting)
                return waiting.error();
            return Mutation{u"inbox.reply.takeBack"_s, {SetOp::update(u"InboxMessage"_s, message, {{u"sendStatus"_s, u"draft"_s}})}};
        },
        context, std::move(done));
}

void InboxService::queueAgain(const RecordId &message, bool knowing, const QStringList &from, QObject *context, Done done)
{
    submit(
        [this, message, knowing, from](Reader &reader) -> Result<Mutation> {
            const auto stopped = readReply(reader, message, from);
            if (!stopped)
                return stopped.error();
            const auto itemId = RecordId::parse(stopped->value(u"inboxItemId"_s).toString()).value_or(RecordId());
            const auto item = readItem(reader, itemId);
            if (!item)
                return item.error();
            if (const auto allowed = checkAnswerable(reader, *item, m_clock.nowMs()); !allowed)
                return allowed.error();
            QJsonObject changes{{u"sendStatus"_s, u"queued"_s}};
            if (knowing) {
                const QJsonValue last = item->value(u"lastMessageAt"_s);
                changes.insert(u"seenUntil"_s, last.isString() ? last : item->value(u"receivedAt"_s));
            }
            return Mutation{u"inbox.reply.again"_s, {SetOp::update(u"InboxMessage"_s, message, changes)}};
        },
        context, std::move(done));
}

void InboxService::sendAnyway(const RecordId &message, QObject *context, Done done)
{
    queueAgain(message, true, {u"stopped"_s, u"failed"_s, u"unconfirmed"_s}, context, std::move(done));
}

void InboxService::retry(const RecordId &message, QObject *context, Done done)
{
    queueAgain(message, false, {u"failed"_s}, context, std::move(done));
}

void InboxService::discardReply(const RecordId &message, QObject *context, Done done)
{
    submit(
        [message](Reader &reader) -> Result<Mutation> {
            if (const auto unsent = readReply(reader, message, {u"draft"_s, u"queued"_s, u"stopped"_s, u"failed"_s}); !unsent)
                return unsent.error();
            return Mutation{u"inbox.reply.discard"_s, {SetOp::destroy(u"InboxMessage"_s, message)}};
        },
        context, std::move(done));
}

void InboxService::saveSavedReply(const SavedReplyText &text, QObject *context, IdDone done)
{
    const RecordId id = text.id.isNull() ? RecordId::create('r', m_clock, m_rng) : text.id;
    submit(
        [text, id](Reader &reader) -> Result<Mutation> {
            if (!isComplete(text))
                return makeError(ErrorKind::Invalid, u"savedReply.incomplete"_s);
            const QJsonObject value = valueOf(text);
            if (text.id.isNull())
                return Mutation{u"savedReply.create"_s, {SetOp::create(u"SavedReply"_s, id, value)}};
            if (const auto there = readRecord(reader, u"SavedReply"_s, id, u"savedReply.gone"_s); !there)
                return there.error();
            return Mutation{u"savedReply.edit"_s, {SetOp::update(u"SavedReply"_s, id, value)}};
        },
        context, [id, done = std::move(done)](const Result<Saved> &saved) {
            done(saved ? Result<RecordId>(id) : Result<RecordId>(saved.error()));
        });
}

void InboxService::addSavedReplies(const QList<SavedReplyText> &texts, QObject *context, Done done)
{
    QList<SetOp> ops;
    for (const SavedReplyText &text : texts) {
        if (isComplete(text))
            ops.append(SetOp::create(u"SavedReply"_s, RecordId::create('r', m_clock, m_rng), valueOf(text)));
    }
    submit(
        [ops](Reader &) -> Result<Mutation> {
            if (ops.isEmpty())
                return makeError(ErrorKind::Invalid, u"savedReply.incomplete"_s);
            if (ops.size() > kChunk)
                return makeError(ErrorKind::Limit, u"savedReply.tooMany"_s, {}, {QString::number(kChunk)});
            return Mutation{u"savedReply.import"_s, ops};
        },
        context, std::move(done));
}

void InboxService::removeSavedReply(const RecordId &savedReply, QObject *context, Done done)
{
    submit(
        [savedReply](Reader &reader) -> Result<Mutation> {
            if (const auto there = readRecord(reader, u"SavedReply"_s, savedReply, u"savedReply.gone"_s); !there)
                return there.error();
            return Mutation{u"savedReply.remove"_s, {SetOp::destroy(u"SavedReply"_s, savedReply)}};
        },
        context, std::move(done));
}

void InboxService::moveSavedReply(const RecordId &savedReply, const RecordId &neighbour, bool isBehind, QObject *context, Done done)
{
    submit(
        [savedReply, neighbour, isBehind](Reader &reader) -> Result<Mutation> {
            if (const auto there = readRecord(reader, u"SavedReply"_s, savedReply, u"savedReply.gone"_s); !there)
                return there.error();
            store::Query all;
            all.type = u"SavedReply"_s;
            all.limit = kMostSavedReplies;
            const auto page = reader.query(all);
            if (!page)
                return page.error();
            QList<domain::SavedReplyPlace> places;
            for (const store::Record &record : page->rows) {
                const QJsonObject object = record.object();
                places.append({record.id, object.value(u"rank"_s).toString(), object.value(u"name"_s).toString()});
            }
            QList<SetOp> ops;
            for (const domain::SavedReplyPlace &place : domain::movedReplies(places, savedReply, neighbour, isBehind))
                ops.append(SetOp::update(u"SavedReply"_s, place.id, {{u"rank"_s, place.rank}}));
            if (ops.size() > kChunk)
                return makeError(ErrorKind::Limit, u"savedReply.tooMany"_s, {}, {QString::number(kChunk)});
            return Mutation{u"savedReply.move"_s, ops};
        },
        context, std::move(done));
}

} // namespace campanile::services
