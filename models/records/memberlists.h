// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/common/livelist.h"

#include <memory>

/** Who is in the workspace, and who is invited. GUI thread. */
namespace campanile::models {

struct PersonRow {
    RecordId user;
    QString name;           ///< as the person calls himself, else the address before the @; may be empty
    QString email;          ///< may be empty
    QString role;           ///< wire value of WorkspaceRole
    bool isActive = true;
    qint64 joinedAt = 0;    ///< ms since epoch; 0 = unknown
    qint64 awayUntil = 0;   ///< ms since epoch; 0 = not said
    bool operator==(const PersonRow &) const = default;
};

struct InviteRow {
    RecordId id;
    QString email;
    QString role;           ///< wire value of WorkspaceRole
    QString status;         ///< wire value of InviteStatus
    QString invitedBy;      ///< name; empty = unknown
    qint64 expiresAt = 0;   ///< ms since epoch
    bool operator==(const InviteRow &) const = default;
};

using PeopleModel = LiveList<PersonRow>;
using InvitesModel = LiveList<InviteRow>;

/** Active members, by rank and then by name. Keys are ids of User. */
[[nodiscard]] std::unique_ptr<PeopleModel> makePeopleModel(store::Store &store);
/** Open and expired ones, the next to end first; who may not read them has none. Keys are ids of WorkspaceInvite. */
[[nodiscard]] std::unique_ptr<InvitesModel> makeInvitesModel(store::Store &store);

/** 0 for the owner down to 4 for a viewer; 5 for a role of a later version. */
[[nodiscard]] int roleRank(QStringView role);

} // namespace campanile::models
