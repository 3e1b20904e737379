// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/platform.h"

#include <QDateTime>
#include <QStringList>

#include <optional>

namespace campanile::domain {

enum class Light { Ok, Warning, Blocked };

/** One reason for a light: a stable key from which the ui makes a sentence, and what fills its place-holders. */
struct ReadinessReason
{
    Light light = Light::Warning;
    QString code;
    QStringList args;
    bool operator==(const ReadinessReason &) const = default;
};

struct Readiness
{
    Light light = Light::Ok;               ///< the worst of the reasons
    QList<ReadinessReason> reasons;        ///< blocked ones first
};

/** Values of the wire enum SocialAccountStatus. */
enum class AccountState { Pending, Connected, NeedsReauth, Error, Disabled, Disconnected };

/** A picture or video of the post. -1: not known, and then not judged. */
struct MediaItem
{
    QString mimeType;
    qint64 bytes = -1;
    int width = -1;
    int height = -1;
    qint64 durationMs = -1;
    QString altText;
    bool uploaded = true;                  ///< its bytes have reached the server
    int part = 0;                          ///< thread part it belongs to, 0 the first
};

/** Another post of the same account, from some days before to some days after. */
struct OtherPost
{
    QString id;
    QString text;
    QDateTime when;                        ///< UTC
    bool operator==(const OtherPost &) const = default;
};

/** Everything the light of one target depends on. */
struct ReadinessInput
{
    Platform platform = Platform::Mastodon;
    PlatformLimits limits;                 ///< platformLimits(), refined by the instance
    bool organization = false;
    AccountState account = AccountState::Connected;
    std::optional<QDateTime> tokenExpires; ///< UTC; nothing: does not expire
    bool tokenRefreshes = false;           ///< the server renews it without the person
    std::optional<int> quotaLeft;          ///< posts the account may still publish in its window
    QString title;
    QStringList parts;                     ///< the text and the thread parts after it
    QString firstComment;
    QString spoilerText;
    QList<MediaItem> media;
    bool waitsForChoice = false;           ///< two of one of its texts wait for somebody to choose
    std::optional<QDateTime> when;         ///< UTC; nothing: not scheduled
    QDateTime now;                         ///< UTC
    QList<OtherPost> others;
    int repeatDays = 30;                   ///< how far back the same text counts as repeated
    double repeatSimilarity = 0.8;         ///< 0 to 1, see similarity()
    int clashMinutes = 60;
};

/**
 * The light of one target (platforms.md 13 to 15). Pure: the time comes with the input. Codes, blocked:
 * account.pending, account.needsReauth, account.error, account.disabled, account.disconnected, account.tokenExpired,
 * text.choice, text.tooLong, text.tooManyBytes, text.invalidCharacter, text.tooManyHashtags, text.tooManyMentions, text.tooManyLinks, text.missing, title.missing, title.tooLong,
 * media.missing, media.tooManyImages, media.tooManyVideos, media.mixed, media.type, media.tooBig, media.tooManyPixels,
 * media.tooLong, media.tooShort, media.altTooLong, capability.<name>, quota.empty, time.past.
 * Warnings: account.tokenExpires, media.altMissing, media.uploading, quota.low, time.none, time.clash, text.repeated,
 * capability.unsure, comment.tooLong. args: a limit, a number, a part (1-based) or a file's place (1-based), in that order of use.
 */
[[nodiscard]] Readiness assess(const ReadinessInput &input);

} // namespace campanile::domain
