// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/profileahead.h"

#include "app/main/singleinstance.h"
#include "app/main/workspacesession.h"

#include <QThread>

namespace campanile {

std::optional<WorkspaceEntry> firstWorkspace(const Profile &profile, bool demo)
{
    return demo ? profile.demonstration() : profile.lastOpened();
}

OpenedProfile openProfile(const QString &folder)
{
    OpenedProfile opened{Profile::open(folder), {}, {}};
    if (opened.profile) {
        opened.lock = SingleInstance::lockOf(opened.profile->folder());
        // Whoever takes it sees whether it is held, and why not.
        (void)opened.lock->tryLock(0);
    }
    return opened;
}

ProfileAhead::ProfileAhead(const QString &folder, bool demo, const Clock &clock)
    : m_folder(folder), m_opened(std::async(std::launch::async, [folder, demo, &clock, gui = QThread::currentThread()] {
          OpenedProfile opened = openProfile(folder);
          // The files of a profile that another process has are none of ours.
          if (!opened.profile || !opened.lock->isLocked())
              return opened;
          if (const auto first = firstWorkspace(*opened.profile, demo)) {
              opened.cache = {*first, WorkspaceSession::makeCache(*opened.profile, *first, clock)};
              opened.cache.store->moveToThread(gui);
              opened.cache.store->open();
          }
          return opened;
      }))
{
}

} // namespace campanile
