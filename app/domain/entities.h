// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/platform.h"

#include <QList>
#include <QString>

namespace campanile::domain {

/** A stretch of a text that a network treats specially. Offsets are UTF-16 code units, end exclusive. */
struct Entity
{
    qsizetype begin = 0;
    qsizetype end = 0;
    /** The address as written; a mention or hashtag without its sign. */
    QString text;

    [[nodiscard]] qsizetype size() const { return end - begin; }
    bool operator==(const Entity &) const = default;
};

/** What extractEntities() found, each list in text order; no two entities of different lists overlap. */
struct Entities
{
    QList<Entity> links;
    QList<Entity> mentions;
    QList<Entity> hashtags;
};

/**
 * The web addresses in @p text. Grammar: twitter-text 3.1.0 (extractUrlsWithIndices, which X counts by) with its list of
 * top-level domains; @p platform Mastodon takes only addresses with http(s):// and lets paths hold any letter
 * (Mastodon StatusLengthValidator). The work stays proportional to
 * the text.
 */
[[nodiscard]] QList<Entity> extractLinks(QStringView text, Platform platform);

/**
 * Links, mentions and hashtags as @p platform reads them: X by twitter-text 3.1.0, Mastodon "@user@host",
 * Bluesky "@handle.domain", elsewhere "@name.name_1". Where two overlap the earlier one stays. Pure; any input is fine.
 */
[[nodiscard]] Entities extractEntities(QStringView text, Platform platform);

} // namespace campanile::domain
