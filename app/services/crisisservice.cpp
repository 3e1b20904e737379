// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/crisisservice.h"

#include "app/services/crisisbuild.h"
#include "app/services/localedit.h"
#include "app/services/postbuild.h"

namespace campanile::services {

using namespace Qt::StringLiterals;
using store::Filter;
using store::Mutation;
using store::Reader;
using store::Saved;
using store::SetOp;

namespace {

constexpr int kMostCrisisPauses = 200;

bool isOpenCrisis(const QJsonObject &event)
{
    const QString status = event.value(u"status"_s).toString(u"detected"_s);
    return status == u"detected" || status == u"acknowledged" || status == u"responding";
}

Result<QJsonObject> readOpenCrisis(Reader &reader, const RecordId &id)
{
    auto event = crisisbuild::readRecord(reader, u"CrisisEvent"_s, id, u"crisis.gone"_s);
    if (event && !isOpenCrisis(*event))
        return makeError(ErrorKind::Conflict, u"crisis.isOver"_s);
    return event;
}

bool isSeverity(const QString &severity)
{
    return severity == u"low" || severity == u"medium" || severity == u"high" || severity == u"critical";
}

/** What goes along with every step of a person who has seen the alarm. */
void addAcknowledgement(const QJsonObject &event, const RecordId &me, const QString &now, QJsonObject &changes)
{
    if (event.value(u"acknowledgedAt"_s).isString())
        return;
    changes.insert(u"acknowledgedAt"_s, now);
    changes.insert(u"acknowledgedById"_s, me.toString());
}

Result<void> checkCrisisMember(Reader &reader, const RecordId &user)
{
    const auto members = readChildren(reader, u"WorkspaceMember"_s, u"userId"_s, user);
    if (!members)
        return members.error();
    for (const QJsonObject &member : *members) {
        if (member.value(u"isActive"_s).toBool(true))
            return {};
    }
    // A workspace of one has no list of people.
    store::Query anybody;
    anybody.type = u"WorkspaceMember"_s;
    anybody.limit = 1;
    const auto page = reader.query(anybody);
    if (!page)
        return page.error();
    return page->rows.isEmpty() ? Result<void>() : Result<void>(makeError(ErrorKind::Invalid, u"crisis.noSuchMember"_s));
}

Result<QList<store::Record>> openPauses(Reader &reader)
{
    store::Query query;
    query.type = u"PublishingPause"_s;
    query.filters.append(Filter{u"endedAt"_s, Filter::Op::IsNull, {}});
    query.limit = kMostCrisisPauses;
    auto page = reader.query(query);
    if (!page)
        return page.error();
    return page->rows;
}

CrisisService::Done madeAfter(const RecordId &id, CrisisService::MadeDone done)
{
    return [id, done = std::move(done)](const Result<Saved> &saved) {
        done(saved ? Result<CrisisMade>(CrisisMade{id, *saved}) : Result<CrisisMade>(saved.error()));
    };
}

/** A step of the course of a crisis; times in it are the server's in the end. */
Mutation courseStep(const QString &label, const RecordId &event, const QJsonObject &changes)
{
    Mutation mutation{label, {SetOp::update(u"CrisisEvent"_s, event, changes)}};
    mutation.ways.stamps = {u"acknowledgedAt"_s, u"resolvedAt"_s};
    return mutation;
}

/** Whoever called it, called it by mistake. */
store::StepWays waysOfCall(const RecordId &event, const RecordId &me)
{
    const QString now = store::StepWays::kNow;
    return {{SetOp::update(u"CrisisEvent"_s, event, {{u"status"_s, u"false_positive"_s}, {u"resolvedAt"_s, now}, {u"resolvedById"_s, me.toString()}})},
            {SetOp::update(u"CrisisEvent"_s, event, {{u"status"_s, u"responding"_s}, {u"resolvedAt"_s, QJsonValue::Null}, {u"resolvedById"_s, QJsonValue::Null}})},
            {u"resolvedAt"_s}};
}

/** The timeline only grows: a line that takes the one before back, and so on. */
store::StepWays waysOfNote(const RecordId &event, const RecordId &me)
{
    const SetOp back = SetOp::create(u"CrisisEntry"_s, {}, {{u"crisisEventId"_s, event.toString()}, {u"kind"_s, u"note"_s}, {u"authorId"_s, me.toString()},
                                                            {u"occurredAt"_s, QString(store::StepWays::kNow)},
                                                            {u"metadata"_s, QJsonObject{{u"takesBack"_s, QString(store::StepWays::kMade)}}}});
    return {{back}, {back}, {}};
}

SetOp pauseBegun(const RecordId &id, const RecordId &me, const QString &at, const QJsonValue &event, const QJsonValue &reason)
{
    QJsonObject value{{u"startedAt"_s, at}, {u"startedById"_s, me.toString()}};
    if (event.isString())
        value.insert(u"crisisEventId"_s, event);
    if (reason.isString())
        value.insert(u"reason"_s, reason);
    return SetOp::create(u"PublishingPause"_s, id, value);
}

QJsonObject pauseEnded(const RecordId &me, const QString &at, PauseEnd end)
{
    return {{u"endedAt"_s, at}, {u"endedById"_s, me.toString()}, {u"aftermath"_s, end == PauseEnd::Publish ? u"publish"_s : u"reschedule"_s}};
}

/** A pause that has ended stays as it is, so posts are paused anew. What came due meanwhile is nobody's to send but a person's. */
store::StepWays waysOfPause(const RecordId &me, const QJsonValue &event, const QJsonValue &reason, PauseEnd end, bool isResumed)
{
    const QString now = store::StepWays::kNow;
    const QList<SetOp> begin{pauseBegun({}, me, now, event, reason)};
    const QList<SetOp> finish{SetOp::update(u"PublishingPause"_s, {}, pauseEnded(me, now, end))};
    return isResumed ? store::StepWays{begin, finish, {}} : store::StepWays{finish, begin, {}};
}

} // namespace

void CrisisService::submit(std::function<Result<Mutation>(Reader &)> build, QObject *context, Done done)
{
    submitEdit(m_store, std::move(build), context, std::move(done));
}

void CrisisService::acknowledge(const RecordId &event, const RecordId &me, QObject *context, Done done)
{
    submit(
        [event, me, now = toWire(m_clock.nowMs())](Reader &reader) -> Result<Mutation> {
            const auto record = readOpenCrisis(reader, event);
            if (!record)
                return record.error();
            QJsonObject changes;
            addAcknowledgement(*record, me, now, changes);
            if (record->value(u"status"_s).toString(u"detected"_s) == u"detected")
                changes.insert(u"status"_s, u"acknowledged"_s);
            return changes.isEmpty() ? Mutation{u"crisis.acknowledge"_s, {}} : courseStep(u"crisis.acknowledge"_s, event, changes);
        },
        context, std::move(done));
}

void CrisisService::takeLead(const RecordId &event, const RecordId &me, QObject *context, Done done)
{
    submit(
        [event, me, now = toWire(m_clock.nowMs())](Reader &reader) -> Result<Mutation> {
            const auto record = readOpenCrisis(reader, event);
            if (!record)
                return record.error();
            QJsonObject changes{{u"status"_s, u"responding"_s}, {u"ownerId"_s, me.toString()}};
            addAcknowledgement(*record, me, now, changes);
            return courseStep(u"crisis.lead"_s, event, changes);
        },
        context, std::move(done));
}

void CrisisService::setLead(const RecordId &event, const RecordId &user, QObject *context, Done done)
{
    submit(
        [event, user](Reader &reader) -> Result<Mutation> {
            if (const auto record = readOpenCrisis(reader, event); !record)
                return record.error();
            if (!user.isNull()) {
                if (const auto there = checkCrisisMember(reader, user); !there)
                    return there.error();
            }
            return Mutation{u"crisis.lead"_s, {SetOp::update(u"CrisisEvent"_s, event, {{u"ownerId"_s, crisisbuild::textOrNull(user.toString())}})}};
        },
        context, std::move(done));
}

void CrisisService::setSeverity(const RecordId &event, const QString &severity, QObject *context, Done done)
{
    submit(
        [event, severity](Reader &reader) -> Result<Mutation> {
            if (!isSeverity(severity))
                return makeError(ErrorKind::Invalid, u"crisis.badSeverity"_s, severity);
            if (const auto record = readOpenCrisis(reader, event); !record)
                return record.error();
            return Mutation{u"crisis.severity"_s, {SetOp::update(u"CrisisEvent"_s, event, {{u"severity"_s, severity}})}};
        },
        context, std::move(done));
}

void CrisisService::end(const RecordId &event, const RecordId &me, const QString &status, const QString &label, const QString &notes,
                        QObject *context, Done done)
{
    submit(
        [event, me, status, label, notes, now = toWire(m_clock.nowMs())](Reader &reader) -> Result<Mutation> {
            const auto record = readOpenCrisis(reader, event);
            if (!record)
                return record.error();
            const auto text = crisisbuild::trimmedText(notes);
            if (!text)
                return text.error();
            QJsonObject changes{{u"status"_s, status}, {u"resolvedAt"_s, now}, {u"resolvedById"_s, me.toString()}};
            if (!text->isEmpty())
                changes.insert(u"responseNotes"_s, *text);
            addAcknowledgement(*record, me, now, changes);
            return courseStep(label, event, changes);
        },
        context, std::move(done));
}

void CrisisService::resolve(const RecordId &event, const RecordId &me, const QString &notes, QObject *context, Done done)
{
    end(event, me, u"resolved"_s, u"crisis.resolve"_s, notes, context, std::move(done));
}

void CrisisService::markFalseAlarm(const RecordId &event, const RecordId &me, const QString &notes, QObject *context, Done done)
{
    end(event, me, u"false_positive"_s, u"crisis.falseAlarm"_s, notes, context, std::move(done));
}

void CrisisService::reopen(const RecordId &event, QObject *context, Done done)
{
    submit(
        [event](Reader &reader) -> Result<Mutation> {
            const auto record = crisisbuild::readRecord(reader, u"CrisisEvent"_s, event, u"crisis.gone"_s);
            if (!record)
                return record.error();
            if (isOpenCrisis(*record))
                return makeError(ErrorKind::Conflict, u"crisis.isOpen"_s);
            return courseStep(u"crisis.reopen"_s, event, {{u"status"_s, u"responding"_s}, {u"resolvedAt"_s, QJsonValue::Null}, {u"resolvedById"_s, QJsonValue::Null}});
        },
        context, std::move(done));
}

void CrisisService::call(const CrisisCall &call, const RecordId &me, QObject *context, MadeDone done)
{
    const RecordId id = newId();
    const RecordId entry = newId();
    submit(
        [call, me, id, entry, now = toWire(m_clock.nowMs())](Reader &) -> Result<Mutation> {
            const QString title = call.title.simplified();
            if (title.isEmpty())
                return makeError(ErrorKind::Invalid, u"crisis.untitled"_s);
            if (!isSeverity(call.severity))
                return makeError(ErrorKind::Invalid, u"crisis.badSeverity"_s, call.severity);
            const auto note = crisisbuild::trimmedText(call.note);
            if (!note)
                return note.error();
            QStringList accounts;
            for (const RecordId &account : call.accounts)
                accounts.append(account.toString());
            Mutation mutation{u"crisis.call"_s, {SetOp::create(u"CrisisEvent"_s, id,
                                                               {{u"title"_s, title}, {u"severity"_s, call.severity}, {u"status"_s, u"responding"_s},
                                                                {u"detectedAt"_s, now}, {u"acknowledgedAt"_s, now}, {u"acknowledgedById"_s, me.toString()},
                                                                {u"ownerId"_s, me.toString()}, {u"affectedAccountIds"_s, wireSet(accounts)}})}};
            mutation.ways = waysOfCall(id, me);
            if (!note->isEmpty())
                mutation.ops.append(SetOp::create(u"CrisisEntry"_s, entry,
                                                  {{u"crisisEventId"_s, id.toString()}, {u"kind"_s, u"note"_s}, {u"authorId"_s, me.toString()},
                                                   {u"occurredAt"_s, now}, {u"content"_s, *note}}));
            return mutation;
        },
        context, madeAfter(id, std::move(done)));
}

void CrisisService::addNote(const RecordId &event, const RecordId &me, const QString &text, const QList<RecordId> &mentioned,
                            QObject *context, MadeDone done)
{
    const RecordId id = newId();
    submit(
        [id, event, me, text, mentioned, now = toWire(m_clock.nowMs())](Reader &reader) -> Result<Mutation> {
            const auto content = crisisbuild::trimmedText(text);
            if (!content)
                return content.error();
            if (content->isEmpty())
                return makeError(ErrorKind::Invalid, u"crisis.emptyNote"_s);
            if (const auto there = crisisbuild::readRecord(reader, u"CrisisEvent"_s, event, u"crisis.gone"_s); !there)
                return there.error();
            QJsonObject value{{u"crisisEventId"_s, event.toString()}, {u"kind"_s, u"note"_s}, {u"authorId"_s, me.toString()},
                              {u"occurredAt"_s, now}, {u"content"_s, *content}};
            QStringList people;
            for (const RecordId &user : mentioned)
                people.append(user.toString());
            if (!people.isEmpty())
                value.insert(u"metadata"_s, QJsonObject{{u"mentioned"_s, people.join(u' ')}});
            Mutation mutation{u"crisis.note"_s, {SetOp::create(u"CrisisEntry"_s, id, value)}};
            mutation.ways = waysOfNote(event, me);
            return mutation;
        },
        context, madeAfter(id, std::move(done)));
}

void CrisisService::pausePosts(const RecordId &event, const RecordId &me, const QString &reason, QObject *context, MadeDone done)
{
    const RecordId id = newId();
    submit(
        [id, event, me, reason, now = toWire(m_clock.nowMs())](Reader &reader) -> Result<Mutation> {
            const auto pauses = openPauses(reader);
            if (!pauses)
                return pauses.error();
            if (!pauses->isEmpty())
                return makeError(ErrorKind::Conflict, u"pause.already"_s);
            const QJsonValue why = crisisbuild::textOrNull(reason.simplified().left(500));
            const QJsonValue about = event.isNull() ? QJsonValue() : QJsonValue(event.toString());
            Mutation mutation{u"crisis.pause"_s, {pauseBegun(id, me, now, about, why)}};
            mutation.ways = waysOfPause(me, about, why, PauseEnd::KeepBack, false);
            return mutation;
        },
        context, madeAfter(id, std::move(done)));
}

void CrisisService::resumePosts(const RecordId &me, PauseEnd end, QObject *context, Done done)
{
    submit(
        [me, end, now = toWire(m_clock.nowMs())](Reader &reader) -> Result<Mutation> {
            const auto pauses = openPauses(reader);
            if (!pauses)
                return pauses.error();
            if (pauses->isEmpty())
                return makeError(ErrorKind::Conflict, u"pause.none"_s);
            Mutation mutation{u"crisis.resume"_s, {}};
            for (const store::Record &pause : *pauses)
                mutation.ops.append(SetOp::update(u"PublishingPause"_s, pause.id, pauseEnded(me, now, end)));
            const QJsonObject first = pauses->first().object();
            mutation.ways = waysOfPause(me, first.value(u"crisisEventId"_s), first.value(u"reason"_s), end, true);
            return mutation;
        },
        context, std::move(done));
}

} // namespace campanile::services
