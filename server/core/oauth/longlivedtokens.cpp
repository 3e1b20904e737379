// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/oauth/longlivedtokens.h"

#include "app/core/clock.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

FormPairs facebookValues(const AppCredentials &app, const QString &token)
{
    return {{u"grant_type"_s, u"fb_exchange_token"_s},
            {u"client_id"_s, app.clientId},
            {u"client_secret"_s, app.clientSecret},
            {u"fb_exchange_token"_s, token}};
}

} // namespace

PlatformResult<TokenAnswer> LongLivedTokens::exchange(const domain::NetworkAuth &auth, const AppCredentials &app, const QString &token) const
{
    FormPairs values;
    switch (auth.exchange) {
    case domain::NetworkAuth::Exchange::None: {
        TokenAnswer same;
        same.tokens.accessToken = token;
        return same;
    }
    case domain::NetworkAuth::Exchange::Facebook:
        values = facebookValues(app, token);
        break;
    case domain::NetworkAuth::Exchange::Instagram:
        values = {{u"grant_type"_s, u"ig_exchange_token"_s}, {u"client_secret"_s, app.clientSecret}, {u"access_token"_s, token}};
        break;
    case domain::NetworkAuth::Exchange::Threads:
        values = {{u"grant_type"_s, u"th_exchange_token"_s}, {u"client_secret"_s, app.clientSecret}, {u"access_token"_s, token}};
        break;
    }
    const HttpResponse response = m_calls.get(auth.longLived, values);
    return parseTokenAnswer(response, auth, TokenRequest::Refresh, {token, app.clientSecret}, m_clock.nowMs());
}

QUrl LongLivedTokens::refreshAddress(const domain::NetworkAuth &auth)
{
    return !auth.refreshUrl.isEmpty() ? auth.refreshUrl : !auth.longLived.isEmpty() ? auth.longLived : auth.token;
}

PlatformResult<TokenAnswer> LongLivedTokens::refresh(const domain::NetworkAuth &auth, const AppCredentials &app, const QString &token) const
{
    FormPairs values;
    if (auth.refresh == domain::NetworkAuth::Refresh::Facebook) {
        values = facebookValues(app, token);
    } else {
        const bool isThreads = auth.refresh == domain::NetworkAuth::Refresh::Threads;
        values = {{u"grant_type"_s, isThreads ? u"th_refresh_token"_s : u"ig_refresh_token"_s}, {u"access_token"_s, token}};
    }
    const HttpResponse response = m_calls.get(refreshAddress(auth), values);
    return parseTokenAnswer(response, auth, TokenRequest::Refresh, {token, app.clientSecret}, m_clock.nowMs());
}

} // namespace campanile::server
