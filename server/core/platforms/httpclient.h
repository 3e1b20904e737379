// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QString>
#include <QUrl>

#include <utility>

namespace campanile::server {

/** One request to a network. */
struct HttpCall {
    QByteArray method = "GET";
    QUrl url;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    int connectTimeoutMs = 15'000;
    int timeoutMs = 60'000;                     ///< from the call to the last byte
    qint64 maxResponseBytes = 4 * 1024 * 1024;
};

/** How far a request came when no whole answer arrived. The difference decides whether it may be sent again. */
enum class HttpFailure {
    None,     ///< a whole answer is there
    NotSent,  ///< name, connection or TLS failed: the other side saw nothing
    NoAnswer, ///< sent in part or whole, no complete answer: the outcome is unknown
    Refused   ///< our own guard refused the address; nothing was sent
};

struct HttpResponse {
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case
    QByteArray body;
    HttpFailure failure = HttpFailure::None;
    QString detail;                                   ///< technical words for the journal; no secret, no address with credentials

    [[nodiscard]] QByteArray header(QByteArrayView name) const;
};

/**
 * HTTP to the networks. send() blocks, never throws and never follows a redirect: an authorised call must not carry
 * its token to another host. Implementations are thread-safe.
 */
class HttpClient
{
public:
    virtual ~HttpClient() = default;
    [[nodiscard]] virtual HttpResponse send(const HttpCall &request) = 0;
};

/**
 * Which addresses the server may call. People type in the address of their instance, so without a guard the server
 * could be made to call machines of its own network. Loopback, private, link-local and other special addresses and plain
 * http are refused unless the origin was allowed by the operator (the practice network, an instance in the house).
 */
class HttpGuard
{
public:
    /** @p url as "http://127.0.0.1:4711"; path and user are ignored. */
    void allowOrigin(const QUrl &url);
    /** Scheme, host and user part; empty when fine, otherwise what is wrong. */
    [[nodiscard]] QString refusal(const QUrl &url) const;
    [[nodiscard]] bool isAllowedOrigin(const QUrl &url) const;
    /** True for addresses that are reachable from everywhere (not loopback, RFC 1918, RFC 6598, RFC 4193, link-local, multicast ...). */
    [[nodiscard]] static bool isPublicAddress(const QString &address);

private:
    QSet<QString> m_allowed;
};

/**
 * The real client, on libcurl: it tells "nothing was sent" from "no answer" and lets the guard look at the address that
 * is really connected to, so a name that resolves differently the second time gains nothing. Thread-safe.
 */
class CurlHttpClient final : public HttpClient
{
public:
    explicit CurlHttpClient(HttpGuard guard);
    [[nodiscard]] HttpResponse send(const HttpCall &request) override;

private:
    HttpGuard m_guard;
};

} // namespace campanile::server
