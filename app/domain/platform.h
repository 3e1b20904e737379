// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>

#include <array>
#include <optional>

namespace campanile::domain {

/** The networks, in the order of the wire enum SocialPlatform. X keeps its wire name "twitter". */
enum class Platform { Instagram, Facebook, Twitter, Linkedin, Tiktok, Youtube, Pinterest, Threads, Reddit, Mastodon, Bluesky };
inline constexpr int platformCount = 11;

/** Every network once, in enum order. */
[[nodiscard]] std::array<Platform, platformCount> allPlatforms();
/** Wire name, e.g. "twitter". */
[[nodiscard]] QString platformKey(Platform platform);
/** The network of a wire name; "x" is understood too. Case does not matter. */
[[nodiscard]] std::optional<Platform> platformFromKey(QStringView key);

/** What a network counts as one. */
enum class TextUnit {
    Weighted,   ///< twitter-text v3: hundredths per code point, addresses a fixed length
    Grapheme,   ///< extended grapheme clusters
    CodePoint,  ///< Unicode code points
    Utf16,      ///< UTF-16 code units
    Utf8,       ///< bytes of UTF-8
    EmojiBytes  ///< code points, but an emoji counts its bytes in UTF-8
};

/**
 * What one network accepts; platforms.md section 13. A value: the defaults come from the compiled-in facts and
 * refinedLimits() overlays what an instance says of itself. -1 (or an empty list) means "no known limit".
 */
struct PlatformLimits
{
    TextUnit unit = TextUnit::CodePoint;
    int textMax = -1;        ///< in @c unit
    int textBytesMax = -1;   ///< UTF-8 bytes, beside textMax
    int urlLength = -1;      ///< every web address counts this much; -1: as written
    int titleMax = -1;       ///< code points
    int hashtagsMax = -1;
    int mentionsMax = -1;
    int linksMax = -1;
    int imagesMax = 0;
    int videosMax = 0;
    bool mixedMedia = false; ///< pictures and videos in one post
    bool needsMedia = false;
    bool needsTitle = false;
    qint64 imageBytes = -1;
    qint64 videoBytes = -1;
    qint64 imagePixels = -1;
    double videoSecondsMin = 0;
    double videoSecondsMax = -1;
    int altMax = -1;         ///< code points
    QStringList imageTypes;  ///< MIME types; a star at the end stands for any
    QStringList videoTypes;
    int pollOptionsMin = 0;  ///< 0: no polls
    int pollOptionsMax = 0;
    int pollOptionChars = -1;
    /** How sure we are of a fact: 'V' documented, 'S' second hand, 'U' unconfirmed; keys as in platforms.json. */
    QHash<QString, char> confidence;

    bool operator==(const PlatformLimits &) const = default;
};

enum class Support { No, Partial, Yes, Unknown };

enum class Capability {
    Text, Image, Carousel, Video, Story, Reel, Poll, Thread, FirstComment, ScheduleNative, Edit, Delete, CommentsRead,
    CommentsReply, DmsRead, DmsReply, Mentions, AccountMetrics, PostMetrics, ContentWarning, SensitiveMedia, Language
};
inline constexpr int capabilityCount = 22;

/** Name of a capability in platforms.json, e.g. "first_comment". */
[[nodiscard]] QString capabilityKey(Capability capability);

/** What a network lets a program do; platforms.md section 14. */
struct Capabilities
{
    std::array<Support, capabilityCount> support{};
    [[nodiscard]] Support of(Capability capability) const { return support[size_t(capability)]; }
    /** Yes or Partial. */
    [[nodiscard]] bool can(Capability capability) const
    {
        return of(capability) == Support::Yes || of(capability) == Support::Partial;
    }
};

/** The compiled-in facts, parsed on first use; safe in every thread. */
[[nodiscard]] const PlatformLimits &platformLimits(Platform platform);
/** @p organization selects the page or company flavour where a network has two (LinkedIn). */
[[nodiscard]] const Capabilities &platformCapabilities(Platform platform, bool organization = false);

/**
 * @p base with what an instance says of itself. Understands the Mastodon API's Instance (v2 and v1: "configuration",
 * and the older top-level "max_toot_chars") and Instagram's/Threads' publishing limit is not part of it. Values that are
 * missing, of the wrong type, negative or beyond one million units are ignored: a server cannot lift our bounds.
 */
[[nodiscard]] PlatformLimits refinedLimits(PlatformLimits base, const QJsonObject &instance);

/** Whether a MIME type is in a list, where an entry may end in a star. An empty list allows everything. */
[[nodiscard]] bool typeAllowed(const QStringList &allowed, const QString &mimeType);

} // namespace campanile::domain
