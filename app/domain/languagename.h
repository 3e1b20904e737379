// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace campanile::domain {

/**
 * The name of a language (BCP 47 tag) as somebody calls it who reads @p reader (a locale's name): "de" is "German" for "en_US" and
 * "Allemand" for "fr_FR", with a capital where names stand alone. From the names of the CLDR, which ICU has; an unknown tag stays as it is. Pure.
 */
[[nodiscard]] QString languageName(const QString &tag, const QString &reader);

} // namespace campanile::domain
