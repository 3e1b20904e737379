// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/accounts/accountdesk.h"
#include "server/http/replysender.h"

namespace campanile::server {

/**
 * /media/<signed token>/<name>: files that networks fetch for a post. One file for each address, whole or one range of it
 * (RFC 9110 section 14); no listing, no other file. Thread-safe; opens the file and reads it piece by piece.
 */
class MediaRoutes
{
public:
    using Desk = std::function<std::shared_ptr<AccountDesk>()>;
    using BlobPath = std::function<Result<QString>(const QString &workspaceId, const QString &blobId)>;

    MediaRoutes(Desk desk, BlobPath blobPath) : m_desk(std::move(desk)), m_blobPath(std::move(blobPath)) {}

    /** 404 for everything that is no address of ours or has ended. */
    [[nodiscard]] HttpReply get(const HttpRequest &request) const;

private:
    Desk m_desk;
    BlobPath m_blobPath;
};

} // namespace campanile::server
