// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTimeZone>

#include <optional>

namespace campanile::domain {

/**
 * The zone that an IANA name means, as "Europe/Oslo" or "CET"; nothing for another text. QTimeZone alone takes any few letters for
 * a rule of POSIX: a misspelt zone would silently be UTC. Pure and thread-safe.
 */
[[nodiscard]] std::optional<QTimeZone> zoneNamed(const QString &name);

/** @p name where it is an IANA name, the zone that stands for it where it is one of Windows ("W. Europe Standard Time"), else empty. */
[[nodiscard]] QString ianaName(const QString &name);

} // namespace campanile::domain
