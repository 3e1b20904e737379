// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/platforms/platformadapter.h"

namespace campanile::server {

/** Which account of which workspace. */
struct AccountKey {
    QString workspaceId;
    QString accountId;
};

/**
 * Hears what happens to accounts beside publishing: signing in, renewing, checks, and every answer of a network. Called on the
 * thread where it happened, outside of transactions; implementations are thread-safe and quick.
 */
class AccountObserver
{
public:
    virtual ~AccountObserver() = default;
    virtual void answered(const AccountKey &key, const HttpResponse &response) = 0;
    /** @p signInEndsMs is when a person has to act at the latest; 0 = never. */
    virtual void connected(const AccountKey &key, qint64 signInEndsMs) = 0;
    virtual void disconnected(const AccountKey &key) = 0;
    virtual void paused(const AccountKey &key) = 0;
    virtual void resumed(const AccountKey &key) = 0;
    virtual void renewed(const AccountKey &key, qint64 signInEndsMs) = 0;
    /** Renewing or a check failed; with FailureClass::Auth a person has to connect it again. */
    virtual void failed(const AccountKey &key, const PlatformError &error) = 0;
    /** A check went well; @p quota is empty where the network has none. */
    virtual void checked(const AccountKey &key, const std::optional<RemoteQuota> &quota) = 0;
};

} // namespace campanile::server
