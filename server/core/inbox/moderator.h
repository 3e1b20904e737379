// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/inbox/errand.h"

#include <memory>

namespace campanile::server {

/**
 * Does one wish of moderation: hiding, unhiding, removing, blocking. Each can be asked for twice without harm, so an unknown
 * outcome is asked for again; what cannot be done puts the old state back with moderationError. Used once, on one thread.
 */
class ModerationRun final : public ErrandRun
{
public:
    using ErrandRun::ErrandRun;
    [[nodiscard]] Result<void> run() override;

private:
    [[nodiscard]] Step work();
    [[nodiscard]] PlatformResult<void> ask(PlatformAdapter &adapter, const AccountSession &session) const;
    [[nodiscard]] Step onError(const PlatformError &error);
    [[nodiscard]] Step reached(const QString &moderation);
    [[nodiscard]] Step putBack(const QString &code, const QString &networkText = {});

    QJsonObject m_item;
    QJsonObject m_account;
    QJsonObject m_newestInbound;
    QString m_wish;
    std::optional<AccountSession> m_session;
    bool m_hasRenewed = false;
};

} // namespace campanile::server
