// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/publish/publishcancel.h"

#include "server/core/publish/publishjournal.h"
#include "server/core/publish/publishrollup.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kCancelledAtOnce = 1000;

QString recordId(const QJsonObject &record)
{
    return record.value("id"_L1).toString();
}

Result<void> note(SystemRecords &records, const CancelRequest &request, const QString &targetId, QJsonObject payload)
{
    payload.insert("at"_L1, request.nowMs);
    QJsonObject event{{u"postId"_s, request.postId}, {u"targetId"_s, targetId}, {u"eventType"_s, u"cancelled"_s}, {u"payload"_s, payload}};
    if (!request.userId.isEmpty())
        event.insert("actorId"_L1, request.userId);
    const auto made = records.create(u"PostEvent"_s, event);
    return made ? Result<void>() : Result<void>(made.error());
}

Result<void> cancelTarget(SystemRecords &records, const CancelRequest &request, const QJsonObject &target, CancelOutcome &outcome)
{
    const QString id = recordId(target);
    const QString status = target.value("status"_L1).toString();
    if (status == "published"_L1) {
        outcome.published.append(id);
        return {};
    }
    if (isFinalTarget(target))
        return {};
    const auto state = PublishState::load(records, id);
    if (!state)
        return state.error();
    if (!state->hasLeftTheHouse()) {
        const auto patched = records.patch(u"PostTarget"_s, id,
                                           {{u"status"_s, u"cancelled"_s}, {u"nextAttemptAt"_s, QJsonValue()}, {u"step"_s, u"cancelled"_s}});
        if (!patched)
            return patched;
        outcome.cancelled.append(id);
        return note(records, request, id, {{u"n"_s, state->entries + 1}});
    }
    outcome.stopping.append(id);
    if (isStopping(target))
        return {};
    QJsonObject patch{{u"step"_s, kStoppingStep.toString()}};
    // With no outcome open the lease is taken away, and whoever looks next ends the target.
    if (!state->hasOpenPart())
        patch.insert("nextAttemptAt"_L1, wireTime(request.nowMs));
    if (const auto patched = records.patch(u"PostTarget"_s, id, patch); !patched)
        return patched;
    // Without a number: the runner at work counts the journal's entries by itself.
    return note(records, request, id, {{u"stop"_s, true}});
}

} // namespace

bool isStopping(const QJsonObject &target)
{
    return target.value("step"_L1).toString() == kStoppingStep;
}

Result<CancelOutcome> cancelPublishing(SystemRecords &records, const CancelRequest &request)
{
    const auto post = records.get(u"Post"_s, request.postId);
    if (!post)
        return post.error();
    if (!post->has_value())
        return makeError(ErrorKind::NotFound, u"publish.postGone"_s);
    const QString status = (**post).value("status"_L1).toString();
    const bool isWaiting = status == "scheduled"_L1 && request.targetId.isEmpty()
        && (**post).value("recurrenceRule"_L1).toString().isEmpty();
    const bool isOver = status == "published"_L1 || status == "partially_published"_L1;
    if (status != "publishing"_L1 && !isWaiting && !isOver)
        return makeError(ErrorKind::Invalid, u"publish.notUnderWay"_s);
    const auto targets = records.query(u"PostTarget"_s, {{u"postId"_s, SystemCondition::Op::Equal, request.postId}}, kCancelledAtOnce);
    if (!targets)
        return targets.error();
    CancelOutcome outcome;
    bool isKnown = request.targetId.isEmpty();
    for (const QJsonObject &target : *targets) {
        if (!request.targetId.isEmpty() && recordId(target) != request.targetId)
            continue;
        isKnown = true;
        if (const auto done = cancelTarget(records, request, target, outcome); !done)
            return done.error();
    }
    if (!isKnown)
        return makeError(ErrorKind::NotFound, u"publish.postGone"_s);
    const auto done = isWaiting && outcome.stopping.isEmpty()
        ? records.patch(u"Post"_s, request.postId, {{u"status"_s, u"cancelled"_s}})
        : rollUpPost(records, request.postId);
    if (!done)
        return done.error();
    return outcome;
}

} // namespace campanile::server
