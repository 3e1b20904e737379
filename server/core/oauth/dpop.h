// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "server/core/platforms/httpclient.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QString>
#include <QUrl>

#include <memory>
#include <mutex>

using EVP_PKEY = struct evp_pkey_st;

namespace campanile {
class Clock;
class Rng;
}

// Tokens that are bound to a key: RFC 9449 (DPoP) with ES256 (RFC 7518), keys as JWK (RFC 7517).
namespace campanile::server {

/** A P-256 key with its private part. A value; copies share the key. Thread-safe. */
class DpopKey
{
public:
    /** Errors: Internal connect.cryptoFailed. */
    [[nodiscard]] static Result<DpopKey> generate();
    /** Reads what toJwk() wrote. Errors: Invalid connect.cryptoFailed. */
    [[nodiscard]] static Result<DpopKey> fromJwk(const QString &privateJwk);
    /** Private JWK as compact JSON: a secret. */
    [[nodiscard]] QString toJwk() const { return m_jwk; }
    [[nodiscard]] QJsonObject publicJwk() const { return m_public; }
    /** Signature over @p data: r and s in 64 bytes (RFC 7518, 3.4); empty when the library fails. */
    [[nodiscard]] QByteArray sign(const QByteArray &data) const;

private:
    explicit DpopKey(std::shared_ptr<EVP_PKEY> key) : m_key(std::move(key)) {}
    [[nodiscard]] bool describe();

    std::shared_ptr<EVP_PKEY> m_key;
    QString m_jwk;
    QJsonObject m_public;
};

/** What one proof is about. */
struct DpopClaims {
    QByteArray method;
    QUrl url;
    QByteArray accessToken = {}; ///< empty at the token endpoint
    QByteArray nonce = {};       ///< of the server; empty until it gave one
    QString id = {};             ///< jti, never the same twice
    qint64 atMs = 0;
};
/** The value of the header DPoP; empty when signing fails. */
[[nodiscard]] QByteArray dpopProof(const DpopKey &key, const DpopClaims &claims);

/** The newest nonce of each server, by origin. Thread-safe. */
class DpopNonces
{
public:
    [[nodiscard]] QByteArray of(const QUrl &url) const;
    /** Takes the header DPoP-Nonce of an answer; true when it is another than before. */
    bool learn(const QUrl &url, const HttpResponse &response);

private:
    mutable std::mutex m_mutex;
    QHash<QString, QByteArray> m_nonces;
};

/** True when the server did nothing because it wants its nonce in the proof (RFC 9449, sections 8 and 9). */
[[nodiscard]] bool wantsDpopNonce(const HttpResponse &response);

/**
 * Sends calls with proofs, once more when the server asks for its nonce: it has done nothing then, so that is no
 * repetition. Thread-safe; all arguments outlive it.
 */
class DpopSender
{
public:
    DpopSender(HttpClient &http, const Clock &clock, Rng &rng, DpopNonces &nonces) : m_http(http), m_clock(clock), m_rng(rng), m_nonces(nonces) {}
    /** @p accessToken is put on the call as "Authorization: DPoP"; empty at a token endpoint. */
    [[nodiscard]] HttpResponse send(const HttpCall &call, const DpopKey &key, const QByteArray &accessToken = {}) const;

private:
    HttpClient &m_http;
    const Clock &m_clock;
    Rng &m_rng;
    DpopNonces &m_nonces;
};

} // namespace campanile::server
