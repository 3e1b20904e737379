// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/main/profile.h"
#include "app/store/store.h"

#include <QLockFile>

#include <future>
#include <memory>

namespace campanile {

class Clock;

/** The cache of the workspace that is shown first. */
struct CacheAhead {
    WorkspaceEntry entry;
    std::unique_ptr<store::Store> store; ///< opening on its threads; null when nobody opened one
};

/** A profile and its lock, which may be held by another process. */
struct OpenedProfile {
    Result<Profile> profile;
    std::unique_ptr<QLockFile> lock; ///< null without a profile
    CacheAhead cache;                ///< only of a profile whose lock was taken
};

/** The workspace that is shown first: the demonstration if it is asked for, or the one opened last. Nothing when there is none yet. */
[[nodiscard]] std::optional<WorkspaceEntry> firstWorkspace(const Profile &profile, bool demo);

/** Opens the profile in @p folder and tries its lock. Waits for the disk; any thread. */
[[nodiscard]] OpenedProfile openProfile(const QString &folder);

/**
 * Does that on a thread of its own from now on and begins to open the cache of the first workspace, so that both are done when the
 * application object and the window stand: make it before. GUI thread, which the cache belongs to. The destructor waits for the thread.
 */
class ProfileAhead
{
public:
    /** @p demo: whether the demonstration is asked for. @p clock outlives the cache. */
    ProfileAhead(const QString &folder, bool demo, const Clock &clock);

    [[nodiscard]] QString folder() const { return m_folder; }
    /** Waits for what was opened and gives it away; once. */
    [[nodiscard]] OpenedProfile take() { return m_opened.get(); }

private:
    const QString m_folder;
    std::future<OpenedProfile> m_opened;
};

} // namespace campanile
