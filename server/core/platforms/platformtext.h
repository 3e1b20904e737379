// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/platform.h"
#include "server/core/platforms/platformadapter.h"

#include <QJsonArray>
#include <QString>

#include <functional>

namespace campanile::server {

/**
 * Facets of a text for app.bsky.richtext.facet: UTF-8 byte ranges, end exclusive. @p resolve gives the DID of a handle,
 * empty when there is none; such a mention stays plain text. What is a link, a handle or a tag: app/domain/entities.h.
 */
[[nodiscard]] QJsonArray blueskyFacets(const QString &text, const std::function<QString(const QString &handle)> &resolve);

/** The text of a Mastodon status from its HTML: paragraphs as blank lines, tags dropped, entities resolved. */
[[nodiscard]] QString textOfStatusHtml(const QString &html);

/**
 * What is wrong with the text and the files of part @p index by the limits of the network: the composer's counters and
 * lights judge by the same functions (app/domain/textcount.h). Codes: text.tooLong, text.tooManyBytes, text.empty,
 * media.tooMany, media.mixed, media.typeRefused, media.tooLarge, media.altTooLong.
 */
[[nodiscard]] QList<ContentIssue> partIssues(const PartContent &part, int index, domain::Platform platform,
                                             const domain::PlatformLimits &limits, const QString &spoilerText = {});

} // namespace campanile::server
