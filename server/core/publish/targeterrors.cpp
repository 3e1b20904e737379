// SPDX-License-Identifier: GPL-3.0-or-later
// The part of TargetRunner that decides what an error means for the target, the account and the post.
#include "app/core/clock.h"
#include "app/core/logging.h"
#include "app/core/rng.h"
#include "server/core/publish/publishrollup.h"
#include "server/core/publish/targetrunner.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {
constexpr qint64 kMaxReconcileWaitMs = 10 * 60'000;
constexpr qint64 kAfterResetMs = 30 * 60'000;
} // namespace

QJsonObject TargetRunner::errorPayload(const PlatformError &error, int part) const
{
    const QStringList secrets{m_job.session.accessToken, m_job.session.refreshToken};
    QJsonObject payload{{u"code"_s, error.code}, {u"class"_s, failureClassName(error.cls)}};
    if (part >= 0)
        payload.insert("part"_L1, part);
    if (!error.message.isEmpty())
        payload.insert("message"_L1, redact(error.message, secrets));
    if (!error.platformCode.isEmpty())
        payload.insert("platformCode"_L1, redact(error.platformCode, secrets));
    if (!error.issues.isEmpty())
        payload.insert("issues"_L1, error.issues);
    if (error.httpStatus > 0)
        payload.insert("httpStatus"_L1, error.httpStatus);
    if (error.retryAtMs >= 0)
        payload.insert("retryAt"_L1, wireTime(error.retryAtMs));
    return payload;
}

TargetRunner::Step TargetRunner::onError(const PlatformError &error, int part)
{
    qCInfo(lcPublish) << "target" << m_targetId << "part" << part << failureClassName(error.cls) << error.code << error.httpStatus;
    // Whether a refused token ends the sign-in shows when it is renewed.
    if (error.cls != FailureClass::Auth)
        reportFailure(error);
    switch (error.cls) {
    case FailureClass::TransientSafe:
    case FailureClass::QuotaDay:
        return retryLater(error, part);
    case FailureClass::Ambiguous:
        return waitUnconfirmed(error, part);
    case FailureClass::Duplicate:
        // Only a post of ours can be the one the network means, if an attempt with this key went out before.
        if (m_job.state.parts.value(part).reconciles > 0 || m_job.target.value("retryCount"_L1).toInt() > 0)
            return waitUnconfirmed(error, part);
        return fail(error, part);
    case FailureClass::Auth:
        return onAuth(error, part);
    case FailureClass::Policy:
    case FailureClass::Permanent:
        return fail(error, part);
    }
    return fail(error, part);
}

TargetRunner::Step TargetRunner::onAuth(const PlatformError &error, int part)
{
    // The network refused the call before it did anything, so an open attempt is settled.
    QJsonObject settled = errorPayload(error, part);
    settled.insert("settled"_L1, true);
    const Step step = commit(u"retry"_s, settled, {});
    if (!step || *step == Next::Stop)
        return step;
    if (m_job.hasRefreshed)
        return hold(error);
    m_job.hasRefreshed = true;
    const auto session = m_context.keeper.renew({m_workspaceId, m_job.accountId()}, m_job.session.accessToken, TokenKeeper::Tell::Caller);
    if (!session)
        return session.error().cls == FailureClass::Auth ? hold(session.error()) : retryLater(session.error(), -1);
    const auto observe = m_job.session.observe;
    m_job.session = *session;
    m_job.session.observe = observe;
    return Next::Go;
}

TargetRunner::Step TargetRunner::retryLater(const PlatformError &error, int part)
{
    QJsonObject payload = errorPayload(error, part);
    payload.insert("settled"_L1, true);
    payload.insert("dropMedia"_L1, error.code == "publish.mediaGone"_L1);
    QJsonObject patch{{u"errorCode"_s, error.code},
                      {u"errorMessage"_s, publishMessage(error.code, error.message)},
                      {u"step"_s, u"waiting"_s}};
    const int retries = m_job.target.value("retryCount"_L1).toInt();
    qint64 next = 0;
    if (error.retryAtMs >= 0) {
        // The network named the time: waiting for it is no failed try, and the deadline makes room for it once.
        next = qMax(error.retryAtMs, now() + 1000) + qint64(m_context.rng.below(5000));
        const qint64 hard = m_job.state.startedAtMs + m_context.options.hardDeadlineMs;
        if (next > msOf(m_job.target.value("deadlineAt"_L1)) && next < hard)
            patch.insert("deadlineAt"_L1, wireTime(qMin(next + kAfterResetMs, hard)));
        else if (next >= hard)
            return fail(error, part);
    } else {
        if (retries + 1 > m_job.post.value("maxRetries"_L1).toInt(3))
            return fail(error, part);
        next = now() + backOff(retries);
        patch.insert("retryCount"_L1, retries + 1);
    }
    return release(u"retry"_s, payload, patch, next);
}

TargetRunner::Step TargetRunner::waitUnconfirmed(const PlatformError &error, int part)
{
    const int rounds = m_job.state.parts.value(part).reconciles;
    const qint64 wait = qMin(m_context.options.reconcileAfterMs << qBound(0, rounds, 10), kMaxReconcileWaitMs);
    const qint64 next = qMax(now() + wait, error.retryAtMs);
    return release(u"unknown"_s, errorPayload(error, part),
                   {{u"status"_s, u"unconfirmed"_s},
                    {u"errorCode"_s, error.code},
                    {u"errorMessage"_s, publishMessage(error.code, error.message)},
                    {u"step"_s, u"unconfirmed %1"_s.arg(part + 1)}},
                   next);
}

TargetRunner::Step TargetRunner::hold(const PlatformError &error)
{
    const bool isNews = m_job.account.value("status"_L1).toString() == "connected"_L1;
    const qint64 next = qMin(now() + m_context.options.holdMs, msOf(m_job.target.value("deadlineAt"_L1)) + 1);
    const QString code = error.code == "publish.accountPaused"_L1 ? error.code : u"publish.auth"_s;
    QJsonObject patch{{u"errorCode"_s, code},
                      {u"errorMessage"_s, publishMessage(code, error.message)},
                      {u"step"_s, u"waiting for the account"_s}};
    // Only what happens is written down, not each look at an account that is still waiting.
    const Step held = release(isNews ? u"retry"_s : QString(), errorPayload(error, -1), patch, next,
                   [this, isNews](SystemRecords &records) -> Result<void> {
                       if (!isNews)
                           return {};
                       const auto marked = records.patch(u"SocialAccount"_s, m_job.accountId(), {{u"status"_s, u"needs_reauth"_s}});
                       if (!marked)
                           return marked;
                       return notifyAuthor(records, m_job.post, {u"error"_s, u"notice.reconnect"_s, u"publish.auth"_s, {}, {}, m_job.account});
                   });
    if (isNews)
        reportFailure(error, true);
    return held;
}

TargetRunner::Step TargetRunner::fail(const PlatformError &error, int part)
{
    const bool isPolicy = error.cls == FailureClass::Policy;
    QJsonObject payload = errorPayload(error, part);
    payload.insert("settled"_L1, true);
    // What the network made of the files is part of what failed; a new attempt starts from the files.
    payload.insert("dropMedia"_L1, part >= 0);
    // Taken and refused afterwards: what the network answered then stands for nothing, and neither do replies to it.
    const bool wasTaken = part >= 0 && m_job.state.parts.value(part).done.has_value();
    if (wasTaken)
        payload.insert("dropPost"_L1, true);
    const auto stopAccount = [this, isPolicy](SystemRecords &records) -> Result<void> {
        if (isPolicy) {
            const auto marked = records.patch(u"SocialAccount"_s, m_job.accountId(), {{u"status"_s, u"error"_s}});
            if (!marked)
                return marked;
        }
        return rollUpPost(records, m_job.postId());
    };
    if (part >= 0 && isComment(part) && m_job.state.parts.value(0).done) {
        const Step noted = commit(u"failed"_s, payload, {});
        if (!noted || *noted == Next::Stop)
            return noted;
        return finish(m_job.state.parts.value(0).done->url, u"publish.firstCommentFailed"_s,
                      publishMessage(u"publish.firstCommentFailed"_s, error.message));
    }
    QJsonObject patch{{u"status"_s, u"failed"_s},
                      {u"errorCode"_s, error.code},
                      {u"errorMessage"_s, publishMessage(error.code, error.message)},
                      {u"step"_s, u"failed"_s}};
    if (wasTaken) {
        patch.insert("platformPostId"_L1, QJsonValue());
        patch.insert("permalink"_L1, QJsonValue());
    }
    return release(u"failed"_s, payload, patch, -1, stopAccount);
}

TargetRunner::Step TargetRunner::giveUp()
{
    const bool isOpen = m_job.state.hasOpenPart();
    const QString previous = m_job.target.value("errorCode"_L1).toString();
    const QString code = isOpen ? u"publish.unconfirmed"_s : previous.isEmpty() ? u"publish.deadline"_s : previous;
    QJsonObject payload{{u"code"_s, code}, {u"deadline"_s, true}};
    return release(isOpen ? u"unknown"_s : u"failed"_s, payload,
                   {{u"status"_s, isOpen ? u"unconfirmed"_s : u"failed"_s},
                    {u"errorCode"_s, code},
                    {u"errorMessage"_s, publishMessage(code)},
                    {u"step"_s, u"given up"_s}},
                   -1, [this](SystemRecords &records) { return rollUpPost(records, m_job.postId()); });
}

} // namespace campanile::server
