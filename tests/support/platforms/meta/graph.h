// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/platforms/fakeserver.h"

#include <optional>

/** What the scripted Facebook, Instagram and Threads share: Meta's way to answer. From Meta's documents on error handling,
 *  rate limiting and paging. */
namespace fakes::graph {

/** {"error": {...}} as Meta writes it. */
[[nodiscard]] Answer error(int status, int code, const QString &message, int subcode = -1, bool isTransient = false);
/** "2026-11-21T10:40:00+0000" */
[[nodiscard]] QString time(qint64 ms);
/** A page of @p all by the request's limit and after, with paging.cursors and paging.next. */
[[nodiscard]] QJsonObject page(const QJsonArray &all, const Request &request);
/** The faults that all three answer alike: expired token, lost permission, rate limit with usage headers, stopped account,
 *  an error inside 200. @p token is the only good one, @p business the key in the usage header. */
[[nodiscard]] std::optional<Answer> trouble(FakeServer &server, const Request &request, const QString &token, const QString &business);
/** Minutes that a rate limited caller is told to wait. */
inline constexpr int kMinutesToWait = 17;

} // namespace fakes::graph
