// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/accounts/connectservice.h"

#include <QJsonArray>

namespace campanile::server {

/**
 * The networks of a workspace as Settings shows them: which can be connected, through which app, and what to register there.
 * Blocks on the store, check() on the network; thread-safe. Errors: Invalid connect.unsupported, connect.badApp, connect.noApp.
 */
class NetworkApps
{
public:
    /** @p linkKey makes the verify tokens of webhooks. */
    explicit NetworkApps(const ConnectParts &parts, QByteArray linkKey = {}) : m_parts(parts), m_linkKey(std::move(linkKey)) {}

    /** @p platforms empty = all; @p showsApp: with the app's id, for those who manage it. */
    [[nodiscard]] Result<QJsonArray> list(const QString &workspaceId, const QStringList &platforms, bool showsApp);
    /** An empty secret keeps the one that is stored for the same id. */
    [[nodiscard]] Result<QJsonObject> set(const QString &workspaceId, const QString &platform, const QString &clientId, const QString &clientSecret);
    [[nodiscard]] Result<QJsonObject> remove(const QString &workspaceId, const QString &platform);
    /** Asks the network whether it knows the app; what it says is in the answer, not an error. */
    [[nodiscard]] Result<QJsonObject> check(const QString &workspaceId, const QString &platform);

private:
    [[nodiscard]] Result<QJsonObject> one(const QString &workspaceId, domain::Platform platform, bool showsApp);
    [[nodiscard]] Result<domain::Platform> withApp(const QString &platform) const;

    ConnectParts m_parts;
    QByteArray m_linkKey;
};

} // namespace campanile::server
