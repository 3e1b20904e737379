// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/platforms/httpclient.h"

#include <optional>

namespace campanile::server {

/** What an answer says about how often the account may still call. */
struct RateWindow {
    int total = -1;          ///< calls per window; -1 = not said. With percentages: 100
    int remaining = -1;      ///< -1 = not said
    qint64 resetAtMs = -1;   ///< when the window starts anew; -1 = not said
    bool isExhausted = false;///< the network refuses calls until then
};

/**
 * Reads the headers of an answer in the encodings the networks use (platforms.md section 13): x-rate-limit-* with epoch
 * seconds (X), X-RateLimit-* with an ISO 8601 instant (Mastodon), RateLimit-* with epoch seconds (Bluesky), X-Ratelimit-* with
 * seconds left and fractions (Reddit), Meta's usage in percent with minutes until access returns (X-App-Usage, X-Page-Usage,
 * X-Business-Use-Case-Usage, X-Ad-Account-Usage), Retry-After (RFC 9110). Nothing when none is there; nonsense is ignored.
 */
[[nodiscard]] std::optional<RateWindow> rateWindowOf(const HttpResponse &response, qint64 nowMs);

} // namespace campanile::server
