// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/health/healthkeeper.h"

#include "app/core/clock.h"
#include "app/core/logging.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr qint64 kTickMs = 10 * 60'000;
constexpr qint64 kObserveMs = 10 * 60'000;
constexpr int kMaxAccounts = 10'000;

} // namespace

Result<void> HealthKeeper::apply(SystemRecords &records, const QString &accountId, const HealthNews &news) const
{
    return applyHealthNews(records, accountId, news, m_clock.nowMs());
}

void HealthKeeper::report(const QString &workspaceId, const QString &accountId, HealthNews news)
{
    const auto done = m_store.write(workspaceId, [&](SystemRecords &records) { return apply(records, accountId, news); });
    if (!done)
        qCWarning(lcPublish) << "health of account" << accountId << "was not written:" << done.error().code;
}

std::function<void(const HttpResponse &)> HealthKeeper::observer(const QString &workspaceId, const QString &accountId)
{
    return [this, workspaceId, accountId](const HttpResponse &response) { observe(workspaceId, accountId, response); };
}

void HealthKeeper::observe(const QString &workspaceId, const QString &accountId, const HttpResponse &response)
{
    const auto rate = rateWindowOf(response, m_clock.nowMs());
    if (!rate)
        return;
    {
        const std::scoped_lock lock(m_mutex);
        Seen &seen = m_seen[accountId];
        const bool isLow = rate->total > 0 && rate->remaining * 10 < rate->total;
        const bool isNews = seen.atMs == 0 || m_clock.nowMs() - seen.atMs >= kObserveMs || seen.isExhausted != rate->isExhausted || seen.isLow != isLow;
        if (!isNews)
            return;
        seen = {m_clock.nowMs(), rate->isExhausted, isLow};
    }
    report(workspaceId, accountId, {.kind = HealthNews::Kind::Observed, .rate = rate});
}

void HealthKeeper::tick()
{
    if (m_lastTickMs != 0 && m_clock.nowMs() - m_lastTickMs < kTickMs)
        return;
    m_lastTickMs = m_clock.nowMs();
    const auto workspaces = m_store.workspaces();
    if (!workspaces) {
        qCWarning(lcPublish) << "workspaces cannot be listed:" << workspaces.error().code;
        return;
    }
    for (const QString &workspace : *workspaces) {
        if (const auto done = look(workspace); !done)
            qCWarning(lcPublish) << "health in workspace" << workspace << "was not looked at:" << done.error().code;
    }
}

Result<void> HealthKeeper::look(const QString &workspaceId)
{
    QStringList changed;
    const auto read = m_store.read(workspaceId, [&](const SystemReader &records) -> Result<void> {
        const auto accounts = records.query(u"SocialAccount"_s, {}, kMaxAccounts);
        if (!accounts)
            return accounts.error();
        for (const QJsonObject &account : *accounts) {
            const QString id = account.value("id"_L1).toString();
            const auto isNews = isHealthNews(records, id, {}, m_clock.nowMs());
            if (!isNews)
                return isNews.error();
            if (*isNews)
                changed.append(id);
        }
        return {};
    });
    if (!read || changed.isEmpty())
        return read;
    // Judged anew inside: somebody may have written meanwhile.
    return m_store.write(workspaceId, [&](SystemRecords &records) -> Result<void> {
        for (const QString &id : std::as_const(changed)) {
            if (const auto applied = apply(records, id, {}); !applied)
                return applied;
        }
        return {};
    });
}

} // namespace campanile::server
