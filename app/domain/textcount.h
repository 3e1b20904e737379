// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/entities.h"
#include "app/domain/platform.h"

#include <QStringList>

namespace campanile::domain {

/** How long a text is for one network. Offsets are UTF-16 code units of the text as given. */
struct TextCount
{
    int used = 0;            ///< in the network's unit, rounded up
    int limit = -1;          ///< in the same unit, -1 for none
    bool valid = false;      ///< the network will take the text as far as its length and characters go
    int bytes = -1;          ///< UTF-8 bytes where the network limits them, else -1
    int bytesLimit = -1;
    qsizetype cut = 0;       ///< the text up to here fits
    /** On X the links are all that count as one, even inside what is also a hashtag. */
    Entities entities;
    /** Stable keys of what is wrong: "tooLong", "tooManyBytes", "invalidCharacter", "empty", "tooManyHashtags", "tooManyMentions", "tooManyLinks". */
    QStringList problems;
};

/**
 * Counts @p text as @p platform does (platforms.md 13: twitter-text config v3 for X; Mastodon
 * StatusLengthValidator; app.bsky.feed.post lexicon: 300 graphemes and 3,000 bytes). @p spoilerText is added where the network
 * does so (Mastodon) or where it goes out as a part of the text (textAsSent()). @p limits: platformLimits(), refined by the instance. Linear in the text; any input is fine.
 */
[[nodiscard]] TextCount countText(const QString &text, Platform platform, const PlatformLimits &limits,
                                  const QString &spoilerText = {});
[[nodiscard]] TextCount countText(const QString &text, Platform platform);

/** The text that leaves for a network: Bluesky has no field for a content warning, so there it stands above the text. */
[[nodiscard]] QString textAsSent(const QString &text, Platform platform, const QString &spoilerText);

/** End of the emoji sequence (RGI, Unicode by ICU) that starts at @p at, or @p at when there is none. */
[[nodiscard]] qsizetype emojiEnd(QStringView text, qsizetype at);

} // namespace campanile::domain
