// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/oauth/dpop.h"

#include "app/core/clock.h"
#include "app/core/libcrypto.h"
#include "server/core/oauth/oauthwords.h"

#include <QCryptographicHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kFieldBytes = 32;
constexpr qsizetype kMaxNonce = 1024;
constexpr qsizetype kMaxServers = 4096;

/** What holds one of the library's objects has got it from there, so the library is there. */
template<auto Free>
struct Freed {
    template<class T>
    void operator()(T *pointer) const
    {
        (libcrypto()->*Free)(pointer);
    }
};
using Number = std::unique_ptr<BIGNUM, Freed<&LibCrypto::BN_clear_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Freed<&LibCrypto::EVP_PKEY_CTX_free>>;
using DigestContext = std::unique_ptr<EVP_MD_CTX, Freed<&LibCrypto::EVP_MD_CTX_free>>;
using ParamBuilder = std::unique_ptr<OSSL_PARAM_BLD, Freed<&LibCrypto::OSSL_PARAM_BLD_free>>;
using Params = std::unique_ptr<OSSL_PARAM, Freed<&LibCrypto::OSSL_PARAM_free>>;
using Signature = std::unique_ptr<ECDSA_SIG, Freed<&LibCrypto::ECDSA_SIG_free>>;

const unsigned char *in(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *out(QByteArray &bytes, qsizetype offset = 0)
{
    return reinterpret_cast<unsigned char *>(bytes.data()) + offset;
}

Error cryptoFailed(const QString &what, ErrorKind kind = ErrorKind::Internal)
{
    return makeError(kind, u"connect.cryptoFailed"_s, what);
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/** A number of the key as 32 bytes. */
QByteArray field(EVP_PKEY *key, const char *name)
{
    const LibCrypto *const crypto = libcrypto();
    BIGNUM *raw = nullptr;
    if (crypto->EVP_PKEY_get_bn_param(key, name, &raw) != 1)
        return {};
    const Number number(raw);
    QByteArray bytes(kFieldBytes, '\0');
    return crypto->BN_bn2binpad(number.get(), out(bytes), kFieldBytes) == kFieldBytes ? bytes : QByteArray();
}

/** htu of RFC 9449: without query and fragment. */
QString targetOf(const QUrl &url)
{
    return url.toString(QUrl::FullyEncoded | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
}

} // namespace

Result<DpopKey> DpopKey::generate()
{
    const LibCrypto *const crypto = libcrypto();
    if (!crypto)
        return cryptoFailed(u"libcrypto"_s);
    std::shared_ptr<EVP_PKEY> pkey(crypto->EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"), crypto->EVP_PKEY_free);
    if (!pkey)
        return cryptoFailed(u"no key was made"_s);
    DpopKey key(std::move(pkey));
    if (!key.describe())
        return cryptoFailed(u"the new key cannot be read"_s);
    return key;
}

bool DpopKey::describe()
{
    const QByteArray x = field(m_key.get(), OSSL_PKEY_PARAM_EC_PUB_X);
    const QByteArray y = field(m_key.get(), OSSL_PKEY_PARAM_EC_PUB_Y);
    const QByteArray d = field(m_key.get(), OSSL_PKEY_PARAM_PRIV_KEY);
    if (x.isEmpty() || y.isEmpty() || d.isEmpty())
        return false;
    m_public = {{u"kty"_s, u"EC"_s},
                {u"crv"_s, u"P-256"_s},
                {u"x"_s, QString::fromLatin1(base64Url(x))},
                {u"y"_s, QString::fromLatin1(base64Url(y))}};
    QJsonObject secret = m_public;
    secret.insert("d"_L1, QString::fromLatin1(base64Url(d)));
    m_jwk = QString::fromLatin1(compact(secret));
    return true;
}

Result<DpopKey> DpopKey::fromJwk(const QString &privateJwk)
{
    const QJsonObject jwk = QJsonDocument::fromJson(privateJwk.toUtf8()).object();
    const auto part = [&jwk](QLatin1StringView name) { return fromBase64Url(jwk.value(name).toString().toLatin1()); };
    const QByteArray x = part("x"_L1);
    const QByteArray y = part("y"_L1);
    const QByteArray d = part("d"_L1);
    const auto bad = [](const QString &what) { return cryptoFailed(what, ErrorKind::Invalid); };
    if (jwk.value("kty"_L1).toString() != "EC"_L1 || jwk.value("crv"_L1).toString() != "P-256"_L1 || x.size() != kFieldBytes
        || y.size() != kFieldBytes || d.size() != kFieldBytes)
        return bad(u"not a private key for ES256"_s);
    const LibCrypto *const crypto = libcrypto();
    if (!crypto)
        return cryptoFailed(u"libcrypto"_s);
    const QByteArray point = '\x04' + x + y;
    const Number secret(crypto->BN_bin2bn(in(d), kFieldBytes, nullptr));
    const ParamBuilder builder(crypto->OSSL_PARAM_BLD_new());
    if (!secret || !builder || crypto->OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "P-256", 0) != 1
        || crypto->OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.constData(), size_t(point.size())) != 1
        || crypto->OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_PRIV_KEY, secret.get()) != 1)
        return bad(u"parameters"_s);
    const Params params(crypto->OSSL_PARAM_BLD_to_param(builder.get()));
    const KeyContext context(crypto->EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
    EVP_PKEY *raw = nullptr;
    if (!params || !context || crypto->EVP_PKEY_fromdata_init(context.get()) != 1
        || crypto->EVP_PKEY_fromdata(context.get(), &raw, EVP_PKEY_KEYPAIR, params.get()) != 1)
        return bad(u"the key does not fit the curve"_s);
    DpopKey key(std::shared_ptr<EVP_PKEY>(raw, crypto->EVP_PKEY_free));
    const KeyContext check(crypto->EVP_PKEY_CTX_new_from_pkey(nullptr, raw, nullptr));
    if (!check || crypto->EVP_PKEY_pairwise_check(check.get()) != 1 || !key.describe())
        return bad(u"the two halves of the key do not belong together"_s);
    return key;
}

QByteArray DpopKey::sign(const QByteArray &data) const
{
    const LibCrypto *const crypto = libcrypto(); // it made the key
    const DigestContext context(crypto->EVP_MD_CTX_new());
    size_t size = 0;
    if (!context || crypto->EVP_DigestSignInit_ex(context.get(), nullptr, "SHA256", nullptr, nullptr, m_key.get(), nullptr) != 1
        || crypto->EVP_DigestSign(context.get(), nullptr, &size, in(data), size_t(data.size())) != 1)
        return {};
    QByteArray der(qsizetype(size), '\0');
    if (crypto->EVP_DigestSign(context.get(), out(der), &size, in(data), size_t(data.size())) != 1)
        return {};
    const unsigned char *start = in(der);
    const Signature signature(crypto->d2i_ECDSA_SIG(nullptr, &start, long(size)));
    QByteArray raw(2 * kFieldBytes, '\0');
    if (!signature || crypto->BN_bn2binpad(crypto->ECDSA_SIG_get0_r(signature.get()), out(raw), kFieldBytes) != kFieldBytes
        || crypto->BN_bn2binpad(crypto->ECDSA_SIG_get0_s(signature.get()), out(raw, kFieldBytes), kFieldBytes) != kFieldBytes)
        return {};
    return raw;
}

QByteArray dpopProof(const DpopKey &key, const DpopClaims &claims)
{
    const QJsonObject header{{u"typ"_s, u"dpop+jwt"_s}, {u"alg"_s, u"ES256"_s}, {u"jwk"_s, key.publicJwk()}};
    QJsonObject body{{u"jti"_s, claims.id},
                     {u"htm"_s, QString::fromLatin1(claims.method)},
                     {u"htu"_s, targetOf(claims.url)},
                     {u"iat"_s, claims.atMs / 1000}};
    if (!claims.nonce.isEmpty())
        body.insert("nonce"_L1, QString::fromLatin1(claims.nonce));
    if (!claims.accessToken.isEmpty()) {
        const QByteArray hash = QCryptographicHash::hash(claims.accessToken, QCryptographicHash::Sha256);
        body.insert("ath"_L1, QString::fromLatin1(base64Url(hash)));
    }
    const QByteArray text = base64Url(compact(header)) + '.' + base64Url(compact(body));
    const QByteArray signature = key.sign(text);
    return signature.isEmpty() ? QByteArray() : text + '.' + base64Url(signature);
}

QByteArray DpopNonces::of(const QUrl &url) const
{
    const std::lock_guard lock(m_mutex);
    return m_nonces.value(originOf(url));
}

bool DpopNonces::learn(const QUrl &url, const HttpResponse &response)
{
    const QByteArray nonce = response.header("dpop-nonce");
    if (nonce.isEmpty() || nonce.size() > kMaxNonce)
        return false;
    const std::lock_guard lock(m_mutex);
    // Servers are typed in by people; a table of them must not grow for ever.
    if (m_nonces.size() >= kMaxServers)
        m_nonces.clear();
    QByteArray &known = m_nonces[originOf(url)];
    const bool isOther = known != nonce;
    known = nonce;
    return isOther;
}

bool wantsDpopNonce(const HttpResponse &response)
{
    if (response.failure != HttpFailure::None || (response.status != 400 && response.status != 401)
        || response.header("dpop-nonce").isEmpty())
        return false;
    return response.header("www-authenticate").contains("use_dpop_nonce")
        || QJsonDocument::fromJson(response.body).object().value("error"_L1).toString() == "use_dpop_nonce"_L1;
}

HttpResponse DpopSender::send(const HttpCall &call, const DpopKey &key, const QByteArray &accessToken) const
{
    HttpResponse response;
    for (int attempt = 0; attempt < 2; ++attempt) {
        HttpCall signedCall = call;
        const QByteArray nonce = m_nonces.of(call.url);
        const QByteArray proof = dpopProof(key, {call.method, call.url, accessToken, nonce, randomText(m_rng), m_clock.nowMs()});
        if (proof.isEmpty()) {
            response.failure = HttpFailure::NotSent;
            response.detail = u"signing failed"_s;
            return response;
        }
        if (!accessToken.isEmpty())
            signedCall.headers.append({"Authorization", "DPoP " + accessToken});
        signedCall.headers.append({"DPoP", proof});
        response = m_http.send(signedCall);
        const bool isOther = m_nonces.learn(call.url, response);
        if (!wantsDpopNonce(response) || (!isOther && m_nonces.of(call.url) == nonce))
            break;
    }
    return response;
}

} // namespace campanile::server
