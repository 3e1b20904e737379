// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/oauth/oauthcalls.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

ClientIdentity ClientIdentity::of(const domain::NetworkAuth &auth, const AppCredentials &app)
{
    return {app, auth.clientAuth, auth.clientIdParam.isEmpty() ? u"client_id"_s : auth.clientIdParam};
}

HttpCall OAuthCalls::call(const QByteArray &method, const QUrl &url) const
{
    HttpCall call;
    call.method = method;
    call.url = url;
    call.headers = {{"Accept", "application/json"}};
    call.connectTimeoutMs = m_options.connectTimeoutMs;
    call.timeoutMs = m_options.timeoutMs;
    call.maxResponseBytes = m_options.maxAnswerBytes;
    return call;
}

HttpResponse OAuthCalls::get(const QUrl &url, const FormPairs &query, int timeoutMs) const
{
    HttpCall request = call("GET", query.isEmpty() ? url : withQuery(url, query));
    if (timeoutMs > 0)
        request.connectTimeoutMs = request.timeoutMs = qMin(timeoutMs, m_options.timeoutMs);
    return m_http.send(request);
}

HttpResponse OAuthCalls::form(const QUrl &url, const ClientIdentity &client, FormPairs values, const DpopKey *key) const
{
    HttpCall request = call("POST", url);
    switch (client.how) {
    case domain::NetworkAuth::ClientAuth::None:
        values.append({client.idParam, client.app.clientId});
        break;
    case domain::NetworkAuth::ClientAuth::Post:
        values.append({client.idParam, client.app.clientId});
        values.append({u"client_secret"_s, client.app.clientSecret});
        break;
    case domain::NetworkAuth::ClientAuth::Basic:
        // RFC 6749, 2.3.1: both are form-encoded first.
        request.headers.append({"Authorization", "Basic " + QByteArray(QUrl::toPercentEncoding(client.app.clientId) + ':'
                                                                       + QUrl::toPercentEncoding(client.app.clientSecret)).toBase64()});
        break;
    }
    request.headers.emplaceBack("Content-Type", "application/x-www-form-urlencoded");
    request.body = encodeForm(values);
    return key ? m_sender.send(request, *key) : m_http.send(request);
}

HttpResponse OAuthCalls::form(const QUrl &url, const FormPairs &values) const
{
    HttpCall request = call("POST", url);
    request.headers.emplaceBack("Content-Type", "application/x-www-form-urlencoded");
    request.body = encodeForm(values);
    return m_http.send(request);
}

HttpResponse OAuthCalls::remove(const QUrl &url, const QString &bearer) const
{
    HttpCall request = call("DELETE", url);
    request.headers.append({"Authorization", "Bearer " + bearer.toUtf8()});
    return m_http.send(request);
}

} // namespace campanile::server
