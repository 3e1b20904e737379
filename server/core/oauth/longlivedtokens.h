// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/oauth/oauthcalls.h"
#include "server/core/oauth/tokenanswer.h"

namespace campanile::server {

/**
 * The long-lived tokens of the Meta family (platform facts, sections 5 to 7): grant types fb_exchange_token,
 * ig_exchange_token and th_exchange_token make a token of an hour into one of 60 days; fb_exchange_token, ig_refresh_token and
 * th_refresh_token renew it. Blocks; stateless, thread-safe. Errors: as parseTokenAnswer().
 */
class LongLivedTokens
{
public:
    LongLivedTokens(const OAuthCalls &calls, const Clock &clock) : m_calls(calls), m_clock(clock) {}

    [[nodiscard]] PlatformResult<TokenAnswer> exchange(const domain::NetworkAuth &auth, const AppCredentials &app, const QString &token) const;
    [[nodiscard]] PlatformResult<TokenAnswer> refresh(const domain::NetworkAuth &auth, const AppCredentials &app, const QString &token) const;
    /** Where refresh() asks. */
    [[nodiscard]] static QUrl refreshAddress(const domain::NetworkAuth &auth);

private:
    const OAuthCalls &m_calls;
    const Clock &m_clock;
};

} // namespace campanile::server
