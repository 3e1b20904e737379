// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QList>
#include <QString>

#include <functional>

namespace campanile::server {

/** A stretch of a text that means something to a network; offsets in UTF-16 units. */
struct TextSpan {
    enum class Kind { Link, Mention, Hashtag };
    Kind kind = Kind::Link;
    qsizetype start = 0;
    qsizetype end = 0;
    QString value; ///< whole address, handle without '@', tag without '#'
};

/** Links, @handles (also @user@host) and #tags in reading order, never overlapping. */
[[nodiscard]] QList<TextSpan> findSpans(const QString &text);
/** User-perceived characters (UAX 29 extended grapheme clusters). */
[[nodiscard]] int graphemeCount(const QString &text);
/**
 * Length as Mastodon counts it (StatusLengthValidator; platform facts, limits matrix): graphemes, a link as
 * @p reservedPerUrl, a mention without its host.
 */
[[nodiscard]] int mastodonLength(const QString &text, int reservedPerUrl);
/**
 * Facets of a text for app.bsky.richtext.facet: UTF-8 byte ranges, end exclusive. @p resolve gives the DID of a handle,
 * empty when there is none; such a mention stays plain text.
 */
[[nodiscard]] QJsonArray blueskyFacets(const QString &text, const std::function<QString(const QString &handle)> &resolve);
/** The text of a Mastodon status from its HTML: paragraphs as blank lines, tags dropped, entities resolved. */
[[nodiscard]] QString textOfStatusHtml(const QString &html);

} // namespace campanile::server
