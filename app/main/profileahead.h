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

/** Opens the profile in @p folder and tries its lock. Waits for the disk; any thread. */
[[nodiscard]] OpenedProfile openProfile(const QString &folder);

/**
 * Does that on a thread of its own from now on, so that it is done when the application object stands: make it before. The destructor
 * waits for the thread.
 */
class ProfileAhead
{
public:
    explicit ProfileAhead(const QString &folder);

    [[nodiscard]] QString folder() const { return m_folder; }
    /** Waits for what was opened and gives it away; once. */
    [[nodiscard]] OpenedProfile take() { return m_opened.get(); }

private:
    const QString m_folder;
    std::future<OpenedProfile> m_opened;
};

} // namespace campanile
