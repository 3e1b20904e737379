// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/exchange.h"

#include <QByteArray>
#include <QString>

#include <cstddef>

// What all pages of the server share: one style sheet, no script, nothing from elsewhere, every value escaped.
namespace campanile::server {

/** A whole HTML document; @p title and @p content are HTML already. */
[[nodiscard]] QByteArray pageDocument(const char *language, const char *direction, const QByteArray &title, const QByteArray &content,
                                      bool isWide = false);
/** @p text for element content and quoted attributes. */
[[nodiscard]] QByteArray escapedHtml(const QString &text);
[[nodiscard]] QByteArray hiddenField(const char *name, const QString &value);
/** Value of style-src for the one style sheet that stands in the pages. */
[[nodiscard]] QByteArray pageStyleSource();
/** Headers of every page; @p formTargets are further origins of form-action, each with a space before it. */
[[nodiscard]] HeaderList pageHeaders(const QByteArray &formTargets = {});
/** The value of one cookie; empty when there is none. */
[[nodiscard]] QByteArray cookieValue(const QByteArray &header, const QByteArray &name);

/** The index of the best of @p languages for an Accept-Language header (RFC 9110 section 12.5.4); 0 when none fits. */
[[nodiscard]] std::size_t bestLanguage(const QByteArray &acceptLanguage, const char *const *languages, std::size_t count);

/** The row of a table of sentences, each with a member "language", that fits best. */
template<class Texts, std::size_t Count>
[[nodiscard]] const Texts &bestTexts(const Texts (&table)[Count], const QByteArray &acceptLanguage)
{
    const char *languages[Count];
    for (std::size_t i = 0; i < Count; ++i)
        languages[i] = table[i].language;
    return table[bestLanguage(acceptLanguage, languages, Count)];
}

} // namespace campanile::server
