// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/platform.h"

#include <QString>
#include <QStringList>

/** What a person types to say where an account lives. Pure; any thread. */
namespace campanile::views {

/** What was understood; exactly one of the two is set, neither for an empty field that may stay empty. */
struct ServerInput {
    QString value;   ///< host of a Mastodon server ("mastodon.social", a port only when it was typed), or a handle of Bluesky
    QString problem; ///< a sentence
};

/** Whether connecting asks where the account lives. */
[[nodiscard]] bool needsServer(domain::Platform platform);
/**
 * Understands a host, an address of a page, and "@name@host" for Mastodon; a handle with or without "@", an address of a
 * profile, and a bare name (of bsky.social) for Bluesky.
 */
[[nodiscard]] ServerInput readServer(domain::Platform platform, const QString &text);
/** Completions for what was typed, at most six; servers that are open to everybody and large. */
[[nodiscard]] QStringList serverSuggestions(domain::Platform platform, const QString &text);

} // namespace campanile::views
