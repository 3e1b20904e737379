// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/profileahead.h"

#include "app/main/singleinstance.h"

namespace campanile {

std::optional<WorkspaceEntry> firstWorkspace(const Profile &profile, bool demo)
{
    return demo ? profile.demonstration() : profile.lastOpened();
}

OpenedProfile openProfile(const QString &folder)
{
    OpenedProfile opened{Profile::open(folder), {}};
    if (opened.profile) {
        opened.lock = SingleInstance::lockOf(opened.profile->folder());
        // Whoever takes it sees whether it is held, and why not.
        (void)opened.lock->tryLock(0);
    }
    return opened;
}

ProfileAhead::ProfileAhead(const QString &folder) : m_opened(std::async(std::launch::async, [folder] { return openProfile(folder); })) {}

} // namespace campanile
