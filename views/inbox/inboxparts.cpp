// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inbox/inboxparts.h"

#include "views/tellsaved.h"

namespace campanile::views {

QString InboxParts::nameOf(const RecordId &user) const
{
    const models::MemberRow *member = user.isNull() ? nullptr : members.find(user.toString());
    return member ? member->name : QString();
}

void InboxParts::tell(const Result<store::Saved> &saved, const QString &text) const
{
    tellSaved(deps, saved, text);
}

} // namespace campanile::views
