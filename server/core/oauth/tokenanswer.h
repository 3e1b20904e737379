// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/networks.h"
#include "server/core/platforms/platformadapter.h"

namespace campanile::server {

/** What a token endpoint gave. Holds secrets. */
struct TokenAnswer {
    AccountTokens tokens;
    QString subject = {};   ///< sub, open_id or user_id
    QString idToken = {};
    QString tokenType = {}; ///< lower case; empty = not said
};

/** What was handed in; decides what "no longer good" means. */
enum class TokenRequest { Code, Refresh };

/**
 * Reads the answer of a token endpoint as networks really write it: numbers as text, scopes with spaces or commas or as a
 * list, everything inside "data" (TikTok, Instagram), errors as text, number or object, with status 200 too (TikTok, Reddit).
 * Times come from the answer, otherwise from @p auth; a refresh token that is not there stays empty. @p secrets do not appear
 * in errors. Errors: Auth "publish.auth" when what was handed in is no longer good; Permanent "connect.badApp",
 * "publish.rejected", "publish.redirected", "publish.addressRefused"; everything else TransientSafe.
 */
[[nodiscard]] PlatformResult<TokenAnswer> parseTokenAnswer(const HttpResponse &response, const domain::NetworkAuth &auth,
                                                           TokenRequest request, const QStringList &secrets, qint64 nowMs);

/** The error in an answer that should have been a 2xx without one; @c code is empty when it is fine. For calls beside the token endpoint, too. */
[[nodiscard]] PlatformError tokenError(const HttpResponse &response, TokenRequest request, const QStringList &secrets, qint64 nowMs);

} // namespace campanile::server
