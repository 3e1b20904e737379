// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/platforms/platformadapter.h"

#include <QJsonDocument>
#include <QUrlQuery>

namespace campanile::server {

using HttpHeaders = QList<std::pair<QByteArray, QByteArray>>;

/** One file or value of a multipart/form-data body (RFC 7578). */
struct FormPart {
    QByteArray name;
    QByteArray content;
    QByteArray fileName = {};  ///< empty: a plain value
    QByteArray mimeType = {};
};

/**
 * Requests of one network's adapter: puts the account's token on them and shows every answer to the session's observer.
 * Stateless, thread-safe; @c http outlives it.
 */
class NetworkCalls
{
public:
    explicit NetworkCalls(HttpClient &http) : m_http(http) {}

    [[nodiscard]] HttpResponse get(const AccountSession &session, QUrl url, const QUrlQuery &query = {}, const HttpHeaders &more = {}) const;
    [[nodiscard]] HttpResponse json(const AccountSession &session, const QByteArray &method, const QUrl &url, const QJsonObject &body,
                                    const HttpHeaders &more = {}) const;
    [[nodiscard]] HttpResponse form(const AccountSession &session, const QUrl &url, const QUrlQuery &values, const HttpHeaders &more = {}) const;
    [[nodiscard]] HttpResponse multipart(const AccountSession &session, const QUrl &url, const QList<FormPart> &parts,
                                         const HttpHeaders &more = {}) const;
    /** Any body; with an Authorization header among @p more, or for another host than the network's own, without the token. */
    [[nodiscard]] HttpResponse bytes(const AccountSession &session, const QByteArray &method, const QUrl &url, const QByteArray &body,
                                     const QByteArray &contentType, const HttpHeaders &more = {}, bool withToken = true) const;

private:
    HttpClient &m_http;
};

[[nodiscard]] inline bool isSuccess(const HttpResponse &response)
{
    return response.failure == HttpFailure::None && response.status >= 200 && response.status < 300;
}
/** The body as an object; empty when it is none. */
[[nodiscard]] QJsonObject bodyObject(const HttpResponse &response);
/** @p base with @p path appended; path segments have to be encoded already. */
[[nodiscard]] QUrl under(const QUrl &base, const QString &path);

} // namespace campanile::server
