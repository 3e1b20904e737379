// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/meta.h"
#include "app/core/result.h"

#include <QList>
#include <QString>

namespace campanile::server {

class Engine;
struct InviteEntry;

/** A person in a workspace, as whoever keeps the memberships knows them. */
struct MemberEntry {
    QString userId;      ///< wire id of the User
    QString name;
    QString login;       ///< kept as the address when it is one
    api::Role role = api::Role::Viewer;
    bool isActive = true; ///< may enter now
    QString changedBy = {};  ///< whose act the present state is; empty = the server's
    QString invitedBy = {};  ///< wire id of the User; empty = nobody
    qint64 joinedAtMs = 0;   ///< 0 = unknown
};

/**
 * Makes the User and WorkspaceMember records of a workspace say who is in it, so that clients can name colleagues, assign to
 * them and mention them, offline too. Who is no longer among @p members stays as an inactive member: what they wrote keeps
 * its author. Reads first and writes only what differs; gives the number of records written. Thread-safe, blocks.
 */
[[nodiscard]] Result<int> mirrorMembers(Engine &engine, const QString &workspaceId, const QList<MemberEntry> &members);

/** Likewise the WorkspaceInvite records of @p invites, with their status at @p nowMs. */
[[nodiscard]] Result<int> mirrorInvites(Engine &engine, const QString &workspaceId, const QList<InviteEntry> &invites, qint64 nowMs);

} // namespace campanile::server
