// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/accounts/healthobserver.h"

#include "server/core/health/healthkeeper.h"

namespace campanile::server {

namespace {

using Kind = HealthNews::Kind;

class HealthObserver final : public AccountObserver
{
public:
    explicit HealthObserver(HealthKeeper &health) : m_health(health) {}

    void answered(const AccountKey &key, const HttpResponse &response) override { m_health.observer(key.workspaceId, key.accountId)(response); }
    void connected(const AccountKey &key, qint64 signInEndsMs) override { tell(key, Kind::Connected, signInEndsMs); }
    void disconnected(const AccountKey &key) override { tell(key, Kind::Disconnected); }
    void paused(const AccountKey &key) override { tell(key, Kind::Paused); }
    void resumed(const AccountKey &key) override { tell(key, Kind::Resumed); }
    void renewed(const AccountKey &key, qint64 signInEndsMs) override { tell(key, Kind::TokenRenewed, signInEndsMs); }
    void failed(const AccountKey &key, const PlatformError &error) override
    {
        HealthNews news;
        news.kind = error.cls == FailureClass::Auth ? Kind::SignInEnded : Kind::Failed;
        news.error = error;
        m_health.report(key.workspaceId, key.accountId, news);
    }
    void checked(const AccountKey &key, const std::optional<RemoteQuota> &quota) override
    {
        tell(key, Kind::Checked);
        if (!quota)
            return;
        HealthNews news;
        news.kind = Kind::Quota;
        news.quota = quota;
        m_health.report(key.workspaceId, key.accountId, news);
    }

private:
    void tell(const AccountKey &key, Kind kind, qint64 signInEndsMs = -1)
    {
        HealthNews news;
        news.kind = kind;
        news.signInEndsMs = signInEndsMs;
        m_health.report(key.workspaceId, key.accountId, news);
    }

    HealthKeeper &m_health;
};

} // namespace

std::unique_ptr<AccountObserver> healthObserver(HealthKeeper &health)
{
    return std::make_unique<HealthObserver>(health);
}

} // namespace campanile::server
