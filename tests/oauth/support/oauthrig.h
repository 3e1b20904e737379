// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/core/rng.h"
#include "server/core/oauth/oauthengine.h"
#include "tests/oauth/support/fakeauthorization.h"

#include <QDateTime>

/** The engine over a real socket to the scripted server. One thread. */
struct OAuthRig {
    explicit OAuthRig(campanile::server::OAuthOptions options = quick()) : http(guardFor(fake)), engine(http, clock, rng, options) {}

    static campanile::server::OAuthOptions quick()
    {
        campanile::server::OAuthOptions options;
        options.timeoutMs = 3'000;
        options.maxAnswerBytes = 64 * 1024;
        return options;
    }
    static campanile::server::HttpGuard guardFor(const fakes::FakeAuthorization &fake)
    {
        campanile::server::HttpGuard guard;
        guard.allowOrigin(QUrl(fake.origin()));
        return guard;
    }
    [[nodiscard]] campanile::server::OAuthRequest request(const QString &server = {}) const
    {
        campanile::server::OAuthRequest request;
        request.app = {fake.clientId, fake.secret};
        request.server = server;
        request.redirectUri = QUrl(QStringLiteral("http://127.0.0.1:50123/"));
        return request;
    }

    fakes::FakeAuthorization fake;
    campanile::ManualClock clock{QDateTime::currentMSecsSinceEpoch()};
    campanile::SystemRng rng;
    campanile::server::CurlHttpClient http;
    campanile::server::OAuthEngine engine;
};

/** "" or the code of an error, for comparing. */
template<class T>
[[nodiscard]] QString codeOfError(const campanile::Result<T> &result)
{
    return result ? QString() : result.error().code;
}
