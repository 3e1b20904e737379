// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtGlobal>

#include <optional>
#include <string_view>

/** Times and dates as they are on the wire. Pure functions; years 0001 to 9999. */
namespace campanile::api {

/**
 * Milliseconds since 1970-01-01T00:00:00Z of "2026-11-21T09:00:00.000Z"; the fraction may have one to nine digits
 * (what is beyond milliseconds is dropped) or be absent. Nothing for any other form: no offset but Z, no second 60.
 */
[[nodiscard]] std::optional<qint64> parseWireTime(std::string_view text);
/** Always with three digits of fraction. */
[[nodiscard]] QByteArray formatWireTime(qint64 msSinceEpoch);
/** Days since 1970-01-01 of "2026-11-21". */
[[nodiscard]] std::optional<qint64> parseWireDate(std::string_view text);
[[nodiscard]] QByteArray formatWireDate(qint64 daysSinceEpoch);
/** An exact decimal: sign, digits, at most one point with digits on both sides. */
[[nodiscard]] bool isWireDecimal(std::string_view text);

} // namespace campanile::api
