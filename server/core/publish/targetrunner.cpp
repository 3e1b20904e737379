// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/publish/targetrunner.h"

#include "app/core/clock.h"
#include "app/core/logging.h"
#include "app/core/rng.h"
#include "server/core/health/healthkeeper.h"
#include "server/core/publish/publishcancel.h"
#include "server/core/publish/publishpause.h"
#include "server/core/publish/publishrollup.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {
constexpr int kMaxKnown = 500;
constexpr QLatin1StringView kAssembled("assembled"); // in the journal, among the ids of files
// A loop that makes no progress would call the network for ever; no target has this many steps.
constexpr int kMaxSteps = 2000;
constexpr qint64 kLongestPollMs = 60'000;
} // namespace

qint64 TargetRunner::now() const
{
    return m_context.clock.nowMs();
}

bool TargetRunner::isComment(int part) const
{
    return m_job.content.hasFirstComment && part == m_job.content.parts.size() - 1;
}

qint64 TargetRunner::backOff(int retries) const
{
    const qint64 wait = qMin(m_context.options.retryBaseMs << qBound(0, retries, 20), m_context.options.retryMaxMs);
    return wait + qint64(m_context.rng.below(quint64(wait / 10 + 1)));
}

Result<void> TargetRunner::run()
{
    const auto toResult = [](const Step &step) { return step ? Result<void>() : Result<void>(step.error()); };
    const Step claimed = claim();
    if (!claimed || *claimed == Next::Stop)
        return toResult(claimed);
    for (int i = 0; i < kMaxSteps; ++i) {
        Step step = mayStopHere() ? stopHere() : check();
        if (step && *step == Next::Go)
            step = advance();
        if (!step || *step == Next::Stop)
            return toResult(step);
    }
    qCCritical(lcPublish) << "target" << m_targetId << "made no progress";
    return toResult(giveUp());
}

TargetRunner::Step TargetRunner::claim()
{
    bool mine = false;
    const auto done = m_context.store.write(m_workspaceId, [&](SystemRecords &records) -> Result<void> {
        const auto target = records.get(u"PostTarget"_s, m_targetId);
        if (!target)
            return target.error();
        if (!target->has_value() || isFinalTarget(**target))
            return {};
        const qint64 next = msOf((**target).value("nextAttemptAt"_L1));
        if (next > now())
            return {};
        const auto post = records.get(u"Post"_s, (**target).value("postId"_L1).toString());
        const auto account = records.get(u"SocialAccount"_s, (**target).value("accountId"_L1).toString());
        if (!post || !account)
            return post ? account.error() : post.error();
        if (!post->has_value())
            return {};
        m_job = {};
        m_job.workspaceId = m_workspaceId;
        m_job.target = **target;
        m_job.isStopping = isStopping(**target);
        m_job.post = **post;
        m_job.account = account->value_or(QJsonObject());
        auto state = PublishState::load(records, m_targetId);
        if (!state)
            return state.error();
        m_job.state = *state;
        if (!m_job.isStopping && !m_job.state.hasLeftTheHouse()) {
            const auto pause = pauseOfTarget(records, **target);
            if (!pause)
                return pause.error();
            if (*pause == PauseVerdict::Fate::Held)
                return waitForPause(records);
            m_job.isKeptBack = *pause == PauseVerdict::Fate::KeptBack;
        }
        const auto loaded = loadContent(records, m_context.store, m_context.networks, m_job);
        if (!loaded && loaded.error().code != "publish.mediaMissing"_L1)
            return loaded;
        m_job.isMediaMissing = !loaded;
        m_job.leaseMs = now() + m_context.options.leaseMs + qint64(m_context.rng.below(1000));
        mine = true;
        return records.patch(u"PostTarget"_s, m_targetId,
                             {{u"nextAttemptAt"_s, wireTime(m_job.leaseMs)}, {u"lastAttemptAt"_s, wireTime(now())}});
    });
    if (!done)
        return done.error();
    return mine ? Next::Go : Next::Stop;
}

Result<void> TargetRunner::waitForPause(SystemRecords &records) const
{
    const qint64 next = now() + m_context.options.pauseLookMs;
    return records.patch(u"PostTarget"_s, m_targetId,
                         {{u"step"_s, kPausedStep.toString()},
                          {u"lastAttemptAt"_s, wireTime(now())},
                          {u"nextAttemptAt"_s, wireTime(next)},
                          {u"deadlineAt"_s, wireTime(next + m_context.options.deadlineMs)}});
}

TargetRunner::Step TargetRunner::check()
{
    m_adapter = m_context.platforms.find(m_job.platform());
    const auto stop = [&](QString code) {
        PlatformError error;
        error.code = std::move(code);
        return fail(error, -1);
    };
    if (m_job.isKeptBack)
        return stop(u"publish.heldByPause"_s);
    if (!m_adapter)
        return stop(u"publish.unsupported"_s);
    if (now() > msOf(m_job.target.value("deadlineAt"_L1)))
        return isAllTaken() ? finish(m_job.state.parts.value(0).done->url, {}, {}) : giveUp();
    if (m_job.isMediaMissing)
        return stop(u"publish.mediaMissing"_s);
    if (m_job.account.isEmpty() || m_job.account.value("status"_L1).toString() == "disconnected"_L1)
        return stop(u"publish.accountGone"_s);
    PlatformError waiting;
    waiting.cls = FailureClass::Auth;
    waiting.code = u"publish.auth"_s;
    const QString status = m_job.account.value("status"_L1).toString();
    if (status == "disabled"_L1)
        waiting.code = u"publish.accountPaused"_s;
    if (status != "connected"_L1)
        return hold(waiting);
    if (!m_job.session.accountId.isEmpty())
        return Next::Go;
    const auto session = m_context.keeper.sessionFor({m_workspaceId, m_job.accountId()}, TokenKeeper::Tell::Caller);
    if (!session)
        return session.error().cls == FailureClass::Auth ? hold(session.error()) : retryLater(session.error(), -1);
    m_job.session = *session;
    if (m_context.health)
        m_job.session.observe = m_context.health->observer(m_workspaceId, m_job.accountId());
    if (m_job.state.hasLeftTheHouse())
        return Next::Go;
    const QList<ContentIssue> issues = m_adapter->validate(m_job.content, m_job.session.limits) + m_job.optionIssues;
    if (issues.isEmpty())
        return Next::Go;
    PlatformError invalid;
    invalid.code = u"publish.contentInvalid"_s;
    for (const ContentIssue &issue : issues)
        invalid.issues.append(QJsonObject{{u"code"_s, issue.code}, {u"part"_s, issue.part}, {u"args"_s, QJsonArray::fromStringList(issue.args)}});
    return fail(invalid, -1);
}

TargetRunner::Step TargetRunner::advance()
{
    const int count = int(m_job.content.parts.size());
    for (int i = 0; i < count; ++i) {
        const PartState state = m_job.state.parts.value(i);
        if (state.isOpen)
            return lookFor(i);
        if (state.done)
            continue;
        const Step media = ensureMedia(i);
        if (!media || *media == Next::Stop)
            return media;
        if (m_job.state.parts.value(i).media.size() < m_job.content.parts.at(i).media.size())
            return Next::Go;
        const Step cap = checkCap();
        if (!cap || *cap == Next::Stop)
            return cap;
        return send(i);
    }
    return confirm();
}

TargetRunner::Step TargetRunner::checkCap()
{
    const PlatformFacts facts = m_adapter->facts();
    const int own = m_job.session.limits.value("postsPerDay"_L1).toInt();
    const qint64 window = own > 0 ? 24 * 3600'000LL : facts.capWindowMs;
    const int cap = own > 0 ? own : facts.capCount;
    if (cap <= 0 || window <= 0)
        return Next::Go;
    int used = 0;
    qint64 oldest = now();
    const auto read = m_context.store.read(m_workspaceId, [&](const SystemReader &records) -> Result<void> {
        const auto rows = records.query(u"PostTarget"_s,
                                        {{u"accountId"_s, SystemCondition::Op::Equal, m_job.accountId()},
                                         {u"updatedAt"_s, SystemCondition::Op::AtLeast, wireTime(now() - window)}},
                                        cap + 1000);
        if (!rows)
            return rows.error();
        for (const QJsonObject &row : *rows) {
            const qint64 at = msOf(row.value("publishedAt"_L1));
            if (at > now() - window && row.value("id"_L1).toString() != m_targetId) {
                ++used;
                oldest = qMin(oldest, at);
            }
        }
        return {};
    });
    if (!read)
        return read.error();
    if (used < cap)
        return Next::Go;
    PlatformError error;
    error.cls = FailureClass::QuotaDay;
    error.code = u"publish.dailyCap"_s;
    error.retryAtMs = oldest + window;
    return onError(error, -1);
}

TargetRunner::Step TargetRunner::ensureMedia(int part)
{
    const QList<MediaItem> items = m_job.content.parts.at(part).media;
    const PartState state = m_job.state.parts.value(part);
    const bool isMade = std::all_of(state.media.cbegin(), state.media.cend(), [](const RemoteMedia &media) { return media.ready; });
    if (!state.media.isEmpty() && isMade && now() - state.mediaAtMs > m_adapter->facts().mediaLifetimeMs) {
        return commit(u"retry"_s, {{u"part"_s, part}, {u"code"_s, u"publish.mediaGone"_s}, {u"dropMedia"_s, true}}, {});
    }
    for (const MediaItem &item : items) {
        const auto known = state.media.constFind(item.id);
        if (known == state.media.cend()) {
            const auto media = m_adapter->upload(m_job.session, {m_job.content, part, item});
            if (!media)
                return onError(media.error(), part);
            const QJsonObject json{{u"id"_s, media->id}, {u"ready"_s, media->ready}, {u"data"_s, media->data}};
            const Step step = commit(u"media_uploaded"_s, {{u"part"_s, part}, {u"asset"_s, item.id}, {u"media"_s, json}},
                                     {{u"step"_s, u"upload %1"_s.arg(part + 1)}});
            if (!step || *step == Next::Stop)
                return step;
        } else if (!known->ready) {
            const Step step = pollMedia(part, item.id, *known);
            if (!step || *step == Next::Stop)
                return step;
        }
    }
    // An upload that is still being worked on is asked about in the next round.
    const PartState after = m_job.state.parts.value(part);
    for (const MediaItem &item : items) {
        if (!after.media.value(item.id).ready)
            return waitForMedia(part);
    }
    return ensureAssembled(part);
}

TargetRunner::Step TargetRunner::waitForMedia(int part)
{
    return release({}, {}, {{u"step"_s, u"poll %1"_s.arg(part + 1)}}, now() + m_context.options.pollAfterMs);
}

TargetRunner::Step TargetRunner::ensureAssembled(int part)
{
    const QHash<QString, RemoteMedia> known = m_job.state.parts.value(part).media;
    if (const auto made = known.constFind(kAssembled.toString()); made != known.cend()) {
        if (made->ready)
            return Next::Go;
        const Step step = pollMedia(part, kAssembled.toString(), *made);
        if (!step || *step == Next::Stop)
            return step;
        return m_job.state.parts.value(part).media.value(kAssembled.toString()).ready ? Next::Go : waitForMedia(part);
    }
    const auto made = m_adapter->assemble(m_job.session, requestFor(part));
    if (!made)
        return onError(made.error(), part);
    if (!made->has_value())
        return Next::Go;
    // Kept, so that a repetition of the attempt says the same, whatever a linked page says by then.
    const QJsonObject json{{u"id"_s, (*made)->id}, {u"ready"_s, (*made)->ready}, {u"data"_s, (*made)->data}};
    const Step step = commit(u"media_uploaded"_s, {{u"part"_s, part}, {u"asset"_s, kAssembled.toString()}, {u"media"_s, json}},
                             {{u"step"_s, u"upload %1"_s.arg(part + 1)}});
    if (!step || *step == Next::Stop)
        return step;
    return (*made)->ready ? Next::Go : waitForMedia(part);
}

PartRequest TargetRunner::requestFor(int part) const
{
    const PartState state = m_job.state.parts.value(part);
    PartRequest request{m_job.content, part, {}, replyTo(part), state.attempt};
    for (const MediaItem &item : m_job.content.parts.at(part).media)
        request.media.append(state.media.value(item.id));
    if (const auto made = state.media.constFind(kAssembled.toString()); made != state.media.cend())
        request.media.append(*made);
    return request;
}

TargetRunner::Step TargetRunner::pollMedia(int part, const QString &useId, const RemoteMedia &media)
{
    const auto polled = m_adapter->poll(m_job.session, media);
    if (!polled) {
        PlatformError error = polled.error();
        if (error.cls == FailureClass::Permanent)
            error.code = u"publish.mediaFailed"_s;
        return onError(error, part);
    }
    if (!polled->ready)
        return Next::Go;
    const QJsonObject json{{u"id"_s, polled->id}, {u"ready"_s, true}, {u"data"_s, polled->data}};
    return commit(u"media_uploaded"_s, {{u"part"_s, part}, {u"asset"_s, useId}, {u"media"_s, json}},
                  {{u"step"_s, u"media ready %1"_s.arg(part + 1)}});
}

ReplyTo TargetRunner::replyTo(int part) const
{
    ReplyTo reply;
    if (part == 0)
        return reply;
    reply.root = m_job.state.parts.value(0).done;
    reply.parent = isComment(part) ? reply.root : m_job.state.parts.value(part - 1).done;
    return reply;
}

TargetRunner::Step TargetRunner::send(int part)
{
    const PartContent content = m_job.content.parts.at(part);
    CreateAttempt attempt = m_job.state.parts.value(part).attempt;
    if (attempt.key.isEmpty())
        attempt.key = m_adapter->newKey(m_targetId + u'/' + QString::number(part), now());
    attempt.digest = textDigest(content.text);
    // The mark stands on disk before the request leaves: whatever happens now, somebody will look before sending again.
    const Step marked = commit(u"sent"_s,
                               {{u"part"_s, part}, {u"key"_s, attempt.key}, {u"digest"_s, QString::fromLatin1(attempt.digest)}},
                               {{u"status"_s, u"publishing"_s}, {u"step"_s, u"create %1"_s.arg(part + 1)}});
    if (!marked || *marked == Next::Stop)
        return marked;
    const auto made = m_adapter->create(m_job.session, requestFor(part));
    if (!made)
        return onError(made.error(), part);
    const Step done = partDone(part, *made, isComment(part) ? u"first_comment"_s : u"accepted"_s);
    reportSuccess();
    return done;
}

TargetRunner::Step TargetRunner::partDone(int part, const RemotePost &post, const QString &eventType)
{
    QJsonObject patch{{u"step"_s, u"created %1/%2"_s.arg(part + 1).arg(m_job.content.parts.size())},
                      {u"status"_s, u"publishing"_s}};
    if (part == 0) {
        patch.insert("platformPostId"_L1, post.id);
        if (!post.url.isEmpty())
            patch.insert("permalink"_L1, post.url);
    }
    return commit(eventType, {{u"part"_s, part}, {u"post"_s, toJson(post)}}, patch);
}

TargetRunner::Step TargetRunner::lookFor(int part)
{
    const PartState state = m_job.state.parts.value(part);
    const qint64 due = state.attempt.sentAtMs + m_context.options.reconcileAfterMs;
    if (now() < due) {
        return release(u"unknown"_s, {{u"part"_s, part}, {u"code"_s, u"publish.noAnswer"_s}},
                       {{u"status"_s, u"unconfirmed"_s}, {u"step"_s, u"unconfirmed %1"_s.arg(part + 1)}}, due);
    }
    QStringList known = m_job.state.knownIds();
    const auto read = m_context.store.read(m_workspaceId, [&](const SystemReader &records) -> Result<void> {
        const auto rows = records.query(u"PostTarget"_s,
                                        {{u"accountId"_s, SystemCondition::Op::Equal, m_job.accountId()},
                                         {u"updatedAt"_s, SystemCondition::Op::AtLeast, wireTime(state.attempt.sentAtMs - 3600'000)}},
                                        kMaxKnown);
        if (!rows)
            return rows.error();
        for (const QJsonObject &row : *rows) {
            if (row.value("id"_L1).toString() != m_targetId && !row.value("platformPostId"_L1).toString().isEmpty())
                known.append(row.value("platformPostId"_L1).toString());
        }
        return {};
    });
    if (!read)
        return read.error();
    const auto result = m_adapter->reconcile(m_job.session, requestFor(part), known, now());
    if (!result) {
        if (result.error().cls == FailureClass::Auth)
            return onAuth(result.error(), -1);
        return waitUnconfirmed(result.error(), part);
    }
    return looked(part, *result);
}

TargetRunner::Step TargetRunner::looked(int part, const ReconcileResult &result)
{
    PlatformError error;
    error.cls = FailureClass::Ambiguous;
    error.code = u"publish.noAnswer"_s;
    switch (result.verdict) {
    case ReconcileResult::Verdict::Found:
        return partDone(part, result.post, u"reconciled"_s);
    case ReconcileResult::Verdict::Undecided:
        return waitUnconfirmed(error, part);
    case ReconcileResult::Verdict::NotThere:
        break;
    }
    if (!result.mayResend)
        return waitUnconfirmed(error, part);
    const int retries = m_job.target.value("retryCount"_L1).toInt() + 1;
    if (retries > m_job.post.value("maxRetries"_L1).toInt(3)) {
        error.cls = FailureClass::Permanent;
        return fail(error, part);
    }
    return commit(u"reconciled"_s, {{u"part"_s, part}, {u"found"_s, false}, {u"settled"_s, true}},
                  {{u"status"_s, u"publishing"_s}, {u"retryCount"_s, retries}});
}

bool TargetRunner::isAllTaken() const
{
    for (int i = 0; i < int(m_job.content.parts.size()); ++i) {
        const PartState part = m_job.state.parts.value(i);
        if (!part.done || part.isOpen)
            return false;
    }
    return !m_job.content.parts.isEmpty();
}

TargetRunner::Step TargetRunner::confirm()
{
    const auto first = m_job.state.parts.value(0).done;
    const auto live = m_adapter->confirm(m_job.session, *first);
    QString permalink = first->url;
    if (live && !live->url.isEmpty())
        permalink = live->url;
    // Where a job came first, the post gets its own id only when it is live.
    if (live && !live->id.isEmpty())
        m_job.state.parts[0].done->id = live->id;
    if (!live && live.error().code == "publish.processing"_L1) {
        const qint64 wait = qBound(m_context.options.pollAfterMs, (now() - m_job.state.startedAtMs) / 4, kLongestPollMs);
        return release({}, {}, {{u"step"_s, u"poll live"_s}}, qMin(now() + wait, msOf(m_job.target.value("deadlineAt"_L1)) + 1));
    }
    // Networks that work on a film after they took it may still refuse it; everywhere else taken is published.
    if (!live && live.error().code == "publish.mediaFailed"_L1)
        return fail(live.error(), 0);
    if (!live) {
        // It was accepted; that it cannot be read back right now must not turn into a failure or a second post.
        qCInfo(lcPublish) << "target" << m_targetId << "accepted, not read back:" << live.error().httpStatus;
    }
    return finish(permalink, {}, {}, bool(live));
}

void TargetRunner::reportSuccess() const
{
    if (m_context.health)
        m_context.health->report(m_workspaceId, m_job.accountId(), {.kind = HealthNews::Kind::Succeeded});
}

void TargetRunner::reportFailure(const PlatformError &error, bool hasSignInEnded) const
{
    if (!m_context.health)
        return;
    HealthNews news;
    news.kind = hasSignInEnded ? HealthNews::Kind::SignInEnded : HealthNews::Kind::Failed;
    news.error = error;
    news.error.message = redact(error.message, {m_job.session.accessToken, m_job.session.refreshToken});
    news.isPersonTold = hasSignInEnded;
    m_context.health->report(m_workspaceId, m_job.accountId(), news);
}

TargetRunner::Step TargetRunner::finish(const QString &permalink, const QString &problemCode, const QString &problem, bool isReadBack)
{
    const auto first = m_job.state.parts.value(0).done;
    QJsonObject patch{{u"status"_s, u"published"_s}, {u"step"_s, u"live"_s}, {u"publishedAt"_s, wireTime(now())},
                      {u"platformPostId"_s, first->id}};
    patch.insert("permalink"_L1, permalink.isEmpty() ? QJsonValue() : QJsonValue(permalink));
    patch.insert("errorCode"_L1, problemCode.isEmpty() ? QJsonValue() : QJsonValue(problemCode));
    patch.insert("errorMessage"_L1, problem.isEmpty() ? QJsonValue() : QJsonValue(problem));
    return release(u"live"_s, {{u"url"_s, permalink}, {u"id"_s, first->id}, {u"readBack"_s, isReadBack}}, patch, -1,
                   [this](SystemRecords &records) { return rollUpPost(records, m_job.postId()); });
}

} // namespace campanile::server
