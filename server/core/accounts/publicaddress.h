// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/domain/networks.h"

#include <QStringList>
#include <QUrl>

namespace campanile::server {

/** Where networks and strangers' browsers reach this server; nothing on "this computer". A value. */
class PublicAddress
{
public:
    PublicAddress() = default;
    /** @p baseUrl without a slash at its end. */
    explicit PublicAddress(const QUrl &baseUrl) : m_base(baseUrl) {}
    /** @p baseUrl when others can reach it: https, and no address of a machine's own or of a house. */
    [[nodiscard]] static PublicAddress of(const QString &baseUrl);

    [[nodiscard]] bool isReachable() const { return !m_base.isEmpty(); }
    /** @p path begins with a slash and is encoded. */
    [[nodiscard]] QUrl at(const QString &path) const;
    [[nodiscard]] QUrl callback() const { return at(QStringLiteral("/connect/callback")); }
    /** The document that stands for this server with AT Protocol. */
    [[nodiscard]] QUrl clientMetadata() const { return at(QStringLiteral("/connect/client-metadata.json")); }

private:
    QUrl m_base;
};

/** The addresses that have to be registered with the network's app, for browsers that come back to this computer and to the server. */
[[nodiscard]] QStringList redirectUris(const domain::NetworkInfo &network, const PublicAddress &address);

/** Whether somebody on another computer can go through consent of this network: the browser has to come back to the server. */
[[nodiscard]] bool canReturnToServer(const domain::NetworkInfo &network, const PublicAddress &address);

/**
 * Where the browser will come back: @p wanted when the network allows it (its registered spelling), the server's callback when
 * @p wanted is empty or the network knows nothing else. Errors: Invalid connect.badRedirect, Unsupported connect.needsPublicServer.
 */
[[nodiscard]] Result<QUrl> chooseRedirect(const domain::NetworkInfo &network, const PublicAddress &address, const QString &wanted);

} // namespace campanile::server
