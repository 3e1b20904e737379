// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/main/profile.h"

#include <QLockFile>

#include <future>
#include <memory>

namespace campanile {

/** A profile and its lock, which may be held by another process. */
struct OpenedProfile {
    Result<Profile> profile;
    std::unique_ptr<QLockFile> lock; ///< null without a profile
};

/** The workspace that is shown first: the demonstration if it is asked for, or the one opened last. Nothing when there is none yet. */
[[nodiscard]] std::optional<WorkspaceEntry> firstWorkspace(const Profile &profile, bool demo);

/** Opens the profile in @p folder and tries its lock. Waits for the disk; any thread. */
[[nodiscard]] OpenedProfile openProfile(const QString &folder);

/**
 * Does that on a thread of its own from now on, because a lock waits for the disk: make it before the application object, which
 * stands when this is done. The destructor waits for the thread.
 */
class ProfileAhead
{
public:
    explicit ProfileAhead(const QString &folder);

    /** Waits for what was opened and gives it away; once. */
    [[nodiscard]] OpenedProfile take() { return m_opened.get(); }

private:
    std::future<OpenedProfile> m_opened;
};

} // namespace campanile
