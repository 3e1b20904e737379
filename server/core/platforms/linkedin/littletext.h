// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace campanile::server {

/**
 * @p text as LinkedIn's "little" format (Posts API, "little text format"): the signs that it reserves stand behind a backslash, since the network
 * cuts a text at the first that does not; hashtags become its template, or they would be plain words. Pure.
 */
[[nodiscard]] QString toLittleText(const QString &text);
/** The words of a little text as people read them: escapes, hashtags and mentions resolved. Any input is fine. */
[[nodiscard]] QString fromLittleText(const QString &little);

} // namespace campanile::server
