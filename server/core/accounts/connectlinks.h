// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/accounts/connectservice.h"
#include "server/core/accounts/signedtoken.h"

namespace campanile::server {

struct ConnectLinkWish {
    QString workspaceId;
    QString userId;         ///< who asks
    QString recipient;      ///< whom; the person's own words
    QString note = {};
    QStringList platforms = {}; ///< wire names; empty = all that can be connected
    int hours = 72;         ///< 1 to 168
};

struct MadeLink {
    QString id;
    QUrl url;
    qint64 expiresAtMs = 0;
};

/** What the page of a link shows. */
struct OpenedLink {
    QString workspaceId;
    QString linkId;
    QString userId;         ///< who asks
    QString askedBy;        ///< that person's name; may be empty
    QString workspaceName;
    QString recipient;
    QString note;
    QList<domain::Platform> platforms; ///< that can be connected now
    qint64 expiresAtMs = 0;
};

/**
 * Links by which somebody without a login connects an account of their own: the address is signed and kept nowhere, ends after
 * at most seven days, works until one sign-in is done and can be taken back. Blocks on the store; thread-safe. Errors:
 * Unsupported connect.needsPublicServer; NotFound connect.gone; Invalid connect.linkEnded, connect.linkUsed, connect.unsupported.
 */
class ConnectLinks
{
public:
    /** @p parts as of the service; @p key has 32 bytes and is shared by all nodes. */
    ConnectLinks(const ConnectParts &parts, const QByteArray &key) : m_parts(parts), m_signer(key, "connect-link") {}

    [[nodiscard]] Result<MadeLink> create(const ConnectLinkWish &wish);
    [[nodiscard]] Result<void> revoke(const QString &workspaceId, const QString &linkId);
    /** @p token as it stands in the address. */
    [[nodiscard]] Result<OpenedLink> open(const QByteArray &token);
    /** The address of a link again, for whoever came through it. */
    [[nodiscard]] QByteArray tokenOf(const OpenedLink &link) const;
    /** Networks that can be connected through a link of this workspace now. */
    [[nodiscard]] Result<QList<domain::Platform>> possiblePlatforms(const QString &workspaceId);

private:
    ConnectParts m_parts;
    TokenSigner m_signer;
};

} // namespace campanile::server
