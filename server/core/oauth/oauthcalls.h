// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/oauth/dpop.h"
#include "server/core/oauth/oauthengine.h"
#include "server/core/oauth/oauthwords.h"

namespace campanile::server {

/** How an app names itself at an endpoint. */
struct ClientIdentity {
    AppCredentials app;
    domain::NetworkAuth::ClientAuth how = domain::NetworkAuth::ClientAuth::None;
    QString idParam = QStringLiteral("client_id");

    [[nodiscard]] static ClientIdentity of(const domain::NetworkAuth &auth, const AppCredentials &app);
};

/** The requests of the engine, with its limits of time and size. Stateless but for the nonces; thread-safe. */
class OAuthCalls
{
public:
    OAuthCalls(HttpClient &http, const Clock &clock, Rng &rng, DpopNonces &nonces, OAuthOptions options)
        : m_http(http), m_sender(http, clock, rng, nonces), m_options(std::move(options))
    {
    }

    [[nodiscard]] HttpResponse get(const QUrl &url, const FormPairs &query = {}, int timeoutMs = 0) const;
    /** A form to an endpoint that knows apps; with a proof when there is a @p key. */
    [[nodiscard]] HttpResponse form(const QUrl &url, const ClientIdentity &client, FormPairs values, const DpopKey *key = nullptr) const;
    /** A form to an endpoint that does not. */
    [[nodiscard]] HttpResponse form(const QUrl &url, const FormPairs &values) const;
    [[nodiscard]] HttpResponse remove(const QUrl &url, const QString &bearer) const;

private:
    [[nodiscard]] HttpCall call(const QByteArray &method, const QUrl &url) const;

    HttpClient &m_http;
    DpopSender m_sender;
    OAuthOptions m_options;
};

} // namespace campanile::server
