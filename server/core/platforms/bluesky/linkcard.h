// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/platforms/httpclient.h"

#include <QString>

#include <optional>

namespace campanile::server {

/** What a page says of itself, for the card under a post. Plain text; any part may be empty. */
struct LinkCard {
    QString title;
    QString description;
    QUrl image;
};

/**
 * The card in a page's head: Open Graph's og:title, og:description and og:image, else the title and the description of HTML.
 * Reads the first 256 KB, never runs or renders anything; broken and hostile markup is fine. @p base resolves the image.
 */
[[nodiscard]] LinkCard readLinkCard(const QByteArray &html, const QUrl &base);

/**
 * Fetches @p url and reads its card. Carries no token, follows at most three redirects, each looked at by the client's guard, and
 * gives nothing when the page cannot be read: a missing card never stops a post. Blocks.
 */
[[nodiscard]] std::optional<LinkCard> fetchLinkCard(HttpClient &http, const QUrl &url);

/** The picture of a card: at most @p maxBytes of JPEG, PNG, GIF or WebP; nothing when it is something else. */
struct CardImage {
    QByteArray content;
    QByteArray mimeType;
};
[[nodiscard]] std::optional<CardImage> fetchCardImage(HttpClient &http, const QUrl &url, qint64 maxBytes);

} // namespace campanile::server
