// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/publish/publishretry.h"

#include "server/core/publish/publishjob.h"
#include "server/core/publish/publishrollup.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

/** Writes the journal of one target on, entry by entry. */
class Journal
{
public:
    Journal(SystemRecords &records, const RetryRequest &request, int entries) : m_records(records), m_request(request), m_entries(entries) {}

    [[nodiscard]] Result<void> add(const QString &eventType, QJsonObject payload)
    {
        payload.insert("n"_L1, ++m_entries);
        payload.insert("at"_L1, m_request.nowMs);
        payload.insert("byPerson"_L1, true);
        QJsonObject event{{u"postId"_s, m_request.postId}, {u"targetId"_s, m_request.targetId}, {u"eventType"_s, eventType}, {u"payload"_s, payload}};
        if (!m_request.userId.isEmpty())
            event.insert("actorId"_L1, m_request.userId);
        const auto made = m_records.create(u"PostEvent"_s, event);
        return made ? Result<void>() : Result<void>(made.error());
    }

private:
    SystemRecords &m_records;
    const RetryRequest &m_request;
    int m_entries;
};

Error nothingToRetry()
{
    return makeError(ErrorKind::Invalid, u"publish.nothingToRetry"_s);
}

bool mayRetry(const QJsonObject &post, const QJsonObject &target)
{
    const QString status = target.value("status"_L1).toString();
    const QString postStatus = post.value("status"_L1).toString();
    const bool isOver = status == "failed"_L1 || status == "cancelled"_L1 || status == "unconfirmed"_L1;
    return isOver && (postStatus == "publishing"_L1 || postStatus == "partially_published"_L1 || postStatus == "failed"_L1);
}

Result<void> settle(Journal &journal, const PublishState &state, const RetryRequest &request)
{
    const bool isThere = request.seen == SeenOutcome::There;
    for (auto it = state.parts.cbegin(); it != state.parts.cend(); ++it) {
        if (!it->isOpen)
            continue;
        QJsonObject payload{{u"part"_s, it.key()}, {u"found"_s, isThere}, {u"settled"_s, true}};
        if (isThere)
            payload.insert("post"_L1, toJson({{}, {}, request.url, it->attempt.sentAtMs}));
        if (const auto added = journal.add(u"reconciled"_s, payload); !added)
            return added;
    }
    return {};
}

/** Live as far as a person knows; what should hang on it cannot be sent without the network's id. */
Result<void> finishSeen(SystemRecords &records, Journal &journal, const QJsonObject &post, const QJsonObject &target, const PublishState &state,
                        const RetryRequest &request)
{
    bool isComplete = true;
    for (int i = 0; i < messageCount(post, target); ++i) {
        const PartState part = state.parts.value(i);
        isComplete = isComplete && (part.done || part.isOpen);
    }
    const QString code = isComplete ? QString() : u"publish.restNotSent"_s;
    const QString known = target.value("permalink"_L1).toString();
    const QString link = known.isEmpty() ? request.url : known;
    const auto text = [](const QString &value) { return value.isEmpty() ? QJsonValue() : QJsonValue(value); };
    const auto done = records.patch(u"PostTarget"_s, request.targetId,
                                    {{u"status"_s, u"published"_s},
                                     {u"step"_s, u"live"_s},
                                     {u"publishedAt"_s, wireTime(request.nowMs)},
                                     {u"permalink"_s, text(link)},
                                     {u"nextAttemptAt"_s, QJsonValue()},
                                     {u"errorCode"_s, text(code)},
                                     {u"errorMessage"_s, text(isComplete ? QString() : publishMessage(code))}});
    return done ? journal.add(u"live"_s, {{u"url"_s, link}, {u"readBack"_s, false}}) : done;
}

Result<void> sendAgain(SystemRecords &records, Journal &journal, const PublishState &state, const RetryRequest &request)
{
    const bool isLookedFor = request.seen == SeenOutcome::NotLooked && state.hasOpenPart();
    const auto done = records.patch(u"PostTarget"_s, request.targetId,
                                    {{u"status"_s, isLookedFor ? u"unconfirmed"_s : u"publishing"_s},
                                     {u"step"_s, u"queued"_s},
                                     {u"retryCount"_s, 0},
                                     {u"deadlineAt"_s, wireTime(request.nowMs + request.deadlineMs)},
                                     {u"nextAttemptAt"_s, wireTime(request.nowMs)},
                                     {u"errorCode"_s, QJsonValue()},
                                     {u"errorMessage"_s, QJsonValue()}});
    return done ? journal.add(u"started"_s, {}) : done;
}

} // namespace

Result<void> retryTarget(SystemRecords &records, const RetryRequest &request)
{
    const auto post = records.get(u"Post"_s, request.postId);
    if (!post)
        return post.error();
    const auto target = records.get(u"PostTarget"_s, request.targetId);
    if (!target)
        return target.error();
    if (!post->has_value() || !target->has_value() || (**target).value("postId"_L1).toString() != request.postId)
        return makeError(ErrorKind::NotFound, u"publish.postGone"_s);
    const auto state = PublishState::load(records, request.targetId);
    if (!state)
        return state.error();
    if (!mayRetry(**post, **target) || (request.seen != SeenOutcome::NotLooked && !state->hasOpenPart()))
        return nothingToRetry();
    Journal journal(records, request, state->entries);
    if (request.seen != SeenOutcome::NotLooked) {
        if (const auto settled = settle(journal, *state, request); !settled)
            return settled;
    }
    const auto done = request.seen == SeenOutcome::There ? finishSeen(records, journal, **post, **target, *state, request)
                                                         : sendAgain(records, journal, *state, request);
    if (!done)
        return done;
    const auto opened = records.patch(u"Post"_s, request.postId, {{u"status"_s, u"publishing"_s}, {u"errorMessage"_s, QJsonValue()}});
    return opened ? rollUpPost(records, request.postId) : opened;
}

} // namespace campanile::server
