// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/presence/presenceboard.h"

/** Two clients, and what they say, for tests of the server's side. */
namespace campanile::presencetest {

using namespace Qt::StringLiterals;

inline const server::PresenceKey kMara{u"w1"_s, u"mara"_s, u"laptop"_s};
inline const server::PresenceKey kJon{u"w1"_s, u"jon"_s, u"phone"_s};

inline server::PresenceEntry does(server::Doing doing, const QString &id = u"i1"_s)
{
    return {u"InboxItem"_s, id, doing};
}

} // namespace campanile::presencetest
