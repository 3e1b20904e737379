// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/inbox/inboxreplysender.h"

#include "app/core/clock.h"
#include "app/core/logging.h"
#include "server/core/inbox/moderator.h"
#include "server/core/inbox/replyrun.h"
#include "server/core/publish/publishjournal.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {
constexpr int kMaxDueErrands = 2'000;
}

InboxReplySender::InboxReplySender(const InboxContext &context, ErrandOptions options) : m_context(context), m_options(options)
{
    m_pool.setMaxThreadCount(qMax(1, m_options.threads));
}

InboxReplySender::~InboxReplySender()
{
    stop();
    waitForIdle();
    m_pool.waitForDone();
}

void InboxReplySender::stop()
{
    const std::lock_guard lock(m_mutex);
    m_isStopping = true;
}

void InboxReplySender::waitForIdle()
{
    std::unique_lock lock(m_mutex);
    m_idle.wait(lock, [this] { return m_running == 0; });
}

InboxReplySender::Report InboxReplySender::tick()
{
    Report report;
    const auto workspaces = m_context.store.workspaces();
    if (!workspaces) {
        qCWarning(lcPublish) << "workspaces" << workspaces.error().code << workspaces.error().detail;
        return report;
    }
    QList<Lane> lanes;
    for (const QString &workspaceId : *workspaces)
        collect(workspaceId, lanes, report);
    for (Lane &lane : lanes)
        start(std::move(lane));
    return report;
}

void InboxReplySender::collect(const QString &workspaceId, QList<Lane> &lanes, Report &report)
{
    const qint64 now = m_context.clock.nowMs();
    const auto read = m_context.store.read(workspaceId, [&](const SystemReader &records) -> Result<void> {
        const auto due = records.query(u"InboxErrand"_s, {{u"nextAttemptAt"_s, SystemCondition::Op::AtMost, wireTime(now)}}, kMaxDueErrands);
        if (!due)
            return due.error();
        for (const QJsonObject &errand : *due) {
            const QString accountId = errand.value("accountId"_L1).toString();
            auto lane = std::find_if(lanes.begin(), lanes.end(), [&](const Lane &l) { return l.workspaceId == workspaceId && l.accountId == accountId; });
            if (lane == lanes.end())
                lane = lanes.insert(lanes.end(), Lane{workspaceId, accountId, {}});
            lane->entries.append({errand.value("id"_L1).toString(), errand.value("kind"_L1).toString() == "reply"_L1});
            ++report.taken;
        }
        const auto later = records.query(u"InboxErrand"_s, {{u"nextAttemptAt"_s, SystemCondition::Op::AtLeast, wireTime(now + 1)}}, 1, u"nextAttemptAt"_s);
        if (!later)
            return later.error();
        if (!later->isEmpty()) {
            const qint64 next = msOf(later->first().value("nextAttemptAt"_L1));
            report.nextMs = report.nextMs < 0 ? next : qMin(report.nextMs, next);
        }
        return {};
    });
    if (!read)
        qCWarning(lcPublish) << "errands" << read.error().code << read.error().detail;
}

void InboxReplySender::start(Lane lane)
{
    const QString account = lane.workspaceId + u'/' + lane.accountId;
    {
        const std::lock_guard lock(m_mutex);
        if (m_isStopping || m_busyAccounts.contains(account))
            return;
        m_busyAccounts.insert(account);
        ++m_running;
    }
    const auto work = [this, lane = std::move(lane), account] {
        runLane(lane);
        const std::lock_guard lock(m_mutex);
        m_busyAccounts.remove(account);
        if (--m_running == 0)
            m_idle.notify_all();
    };
    if (m_options.threads > 0)
        m_pool.start(work);
    else
        work();
}

void InboxReplySender::runLane(const Lane &lane)
{
    for (const Entry &entry : lane.entries) {
        {
            const std::lock_guard lock(m_mutex);
            if (m_isStopping)
                return;
        }
        std::unique_ptr<ErrandRun> run;
        if (entry.isReply)
            run = std::make_unique<ReplyRun>(m_context, m_options, lane.workspaceId, entry.id);
        else
            run = std::make_unique<ModerationRun>(m_context, m_options, lane.workspaceId, entry.id);
        if (const auto done = run->run(); !done)
            qCWarning(lcPublish) << "errand" << entry.id << done.error().code << done.error().detail;
    }
}

} // namespace campanile::server
