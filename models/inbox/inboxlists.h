// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/common/livelist.h"

#include <memory>

/** The short lists of the inbox: who works here and which views were saved. GUI thread. */
namespace campanile::models {

/** A person of the workspace. */
struct MemberRow {
    RecordId user;
    QString name;       ///< as the person calls himself, else the address before the @; may be empty
    QString email;
    QString role;       ///< wire value of WorkspaceRole
    bool isActive = true;
    bool operator==(const MemberRow &) const = default;
};

/** A filter of the inbox that somebody keeps. */
struct SavedViewRow {
    RecordId id;
    RecordId user;
    QString name;
    QString query;      ///< in the filter language (app/domain/inboxquery.h)
    QString sort;       ///< "priority", "time" or "sla"
    bool isShared = false;
    bool operator==(const SavedViewRow &) const = default;
};

/** Somebody else than @p me who may approve a reply: everybody but those who only read. */
[[nodiscard]] bool mayApprove(const MemberRow &member, const RecordId &me);

using MembersModel = LiveList<MemberRow>;
using SavedViewsModel = LiveList<SavedViewRow>;

/** Keys are ids of User; by name, people who left at the end. */
[[nodiscard]] std::unique_ptr<MembersModel> makeMembersModel(store::Store &store);
/** Everybody is known, and nobody may approve what @p me writes. */
[[nodiscard]] bool isAlone(const MembersModel &members, const RecordId &me);
/** The inbox's, one's own and shared ones, by name. Keys are ids of SavedView. */
[[nodiscard]] std::unique_ptr<SavedViewsModel> makeSavedViewsModel(store::Store &store, const RecordId &me);

} // namespace campanile::models
