// SPDX-License-Identifier: GPL-3.0-or-later
// The part of TargetRunner that writes: steps under the lease, and what a wish to stop makes of them.
#include "app/core/clock.h"
#include "app/core/rng.h"
#include "server/core/publish/publishcancel.h"
#include "server/core/publish/publishrollup.h"
#include "server/core/publish/targetrunner.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

bool TargetRunner::mayStopHere() const
{
    return m_job.isStopping && !isFinalTarget(m_job.target) && !m_job.state.hasOpenPart();
}

TargetRunner::Step TargetRunner::stopHere()
{
    const int count = int(m_job.content.parts.size());
    int done = 0;
    while (done < count && m_job.state.parts.value(done).done)
        ++done;
    if (done == count)
        return confirm();
    if (done > 0)
        return finish(m_job.state.parts.value(0).done->url, u"publish.stopped"_s, publishMessage(u"publish.stopped"_s));
    return release(u"cancelled"_s, {},
                   {{u"status"_s, u"cancelled"_s}, {u"errorCode"_s, QJsonValue()}, {u"errorMessage"_s, QJsonValue()}, {u"step"_s, u"cancelled"_s}},
                   -1, [this](SystemRecords &records) { return rollUpPost(records, m_job.postId()); });
}

TargetRunner::Step TargetRunner::commit(const QString &eventType, QJsonObject payload, QJsonObject patch,
                                        const std::function<Result<void>(SystemRecords &)> &also)
{
    return write(eventType, std::move(payload), std::move(patch),
                 now() + m_context.options.leaseMs + qint64(m_context.rng.below(1000)), also);
}

TargetRunner::Step TargetRunner::release(const QString &eventType, QJsonObject payload, QJsonObject patch, qint64 atMs,
                                         const std::function<Result<void>(SystemRecords &)> &also)
{
    const Step step = write(eventType, std::move(payload), std::move(patch), atMs, also);
    if (!step)
        return step;
    // The wish to stop came while this step ran; the target is still ours, so it ends now and not at its next turn.
    if (*step == Next::Go && mayStopHere())
        return stopHere();
    return Next::Stop;
}

TargetRunner::Step TargetRunner::write(const QString &eventType, QJsonObject payload, QJsonObject patch, qint64 nextMs,
                                       const std::function<Result<void>(SystemRecords &)> &also)
{
    bool mine = false;
    payload.insert("at"_L1, now());
    payload.insert("n"_L1, m_job.state.entries + 1);
    patch.insert("nextAttemptAt"_L1, nextMs < 0 ? QJsonValue() : QJsonValue(wireTime(nextMs)));
    const auto done = m_context.store.write(m_workspaceId, [&](SystemRecords &records) -> Result<void> {
        const auto target = records.get(u"PostTarget"_s, m_targetId);
        if (!target)
            return target.error();
        if (!target->has_value() || msOf((**target).value("nextAttemptAt"_L1)) != m_job.leaseMs)
            return {};
        mine = true;
        m_job.isStopping = m_job.isStopping || isStopping(**target);
        const QString status = patch.value("status"_L1).toString((**target).value("status"_L1).toString());
        if (m_job.isStopping && (status == "publishing"_L1 || (status == "unconfirmed"_L1 && nextMs >= 0)))
            patch.insert("step"_L1, kStoppingStep.toString());
        if (const auto patched = records.patch(u"PostTarget"_s, m_targetId, patch); !patched)
            return patched;
        if (!eventType.isEmpty()) {
            const auto event = records.create(u"PostEvent"_s, {{u"postId"_s, m_job.postId()},
                                                               {u"targetId"_s, m_targetId},
                                                               {u"eventType"_s, eventType},
                                                               {u"payload"_s, payload}});
            if (!event)
                return event.error();
        }
        return also ? also(records) : Result<void>();
    });
    if (!done)
        return done.error();
    if (!mine)
        return Next::Stop;
    for (auto it = patch.constBegin(); it != patch.constEnd(); ++it)
        m_job.target.insert(it.key(), it.value());
    if (!eventType.isEmpty())
        m_job.state.apply(eventType, payload);
    m_job.leaseMs = nextMs;
    return Next::Go;
}

} // namespace campanile::server
