// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/oauth/support/proofs.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace fakes {

namespace {

constexpr auto kUrl = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray bytesOf(const QJsonValue &value)
{
    return QByteArray::fromBase64(value.toString().toLatin1(), kUrl);
}

bool isSignedBy(const QJsonObject &jwk, const QByteArray &text, const QByteArray &raw)
{
    const QByteArray point = '\x04' + bytesOf(jwk.value("x"_L1)) + bytesOf(jwk.value("y"_L1));
    if (point.size() != 65 || raw.size() != 64)
        return false;
    OSSL_PARAM_BLD *builder = OSSL_PARAM_BLD_new();
    OSSL_PARAM_BLD_push_utf8_string(builder, OSSL_PKEY_PARAM_GROUP_NAME, "P-256", 0);
    OSSL_PARAM_BLD_push_octet_string(builder, OSSL_PKEY_PARAM_PUB_KEY, point.constData(), size_t(point.size()));
    OSSL_PARAM *params = OSSL_PARAM_BLD_to_param(builder);
    EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr);
    EVP_PKEY *key = nullptr;
    EVP_PKEY_fromdata_init(context);
    EVP_PKEY_fromdata(context, &key, EVP_PKEY_PUBLIC_KEY, params);
    const auto *bytes = reinterpret_cast<const unsigned char *>(raw.constData());
    ECDSA_SIG *signature = ECDSA_SIG_new();
    ECDSA_SIG_set0(signature, BN_bin2bn(bytes, 32, nullptr), BN_bin2bn(bytes + 32, 32, nullptr));
    unsigned char *der = nullptr;
    const int size = i2d_ECDSA_SIG(signature, &der);
    EVP_MD_CTX *digest = EVP_MD_CTX_new();
    const bool isGood = key && EVP_DigestVerifyInit(digest, nullptr, EVP_sha256(), nullptr, key) == 1
        && EVP_DigestVerify(digest, der, size_t(size), reinterpret_cast<const unsigned char *>(text.constData()), size_t(text.size())) == 1;
    EVP_MD_CTX_free(digest);
    OPENSSL_free(der);
    ECDSA_SIG_free(signature);
    EVP_PKEY_free(key);
    EVP_PKEY_CTX_free(context);
    OSSL_PARAM_free(params);
    OSSL_PARAM_BLD_free(builder);
    return isGood;
}

} // namespace

QByteArray sha256Text(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toBase64(kUrl);
}

Proof readProof(const QByteArray &jwt)
{
    Proof proof;
    const QList<QByteArray> parts = jwt.split('.');
    if (parts.size() != 3)
        return proof;
    proof.header = QJsonDocument::fromJson(QByteArray::fromBase64(parts.at(0), kUrl)).object();
    proof.claims = QJsonDocument::fromJson(QByteArray::fromBase64(parts.at(1), kUrl)).object();
    const QJsonObject jwk = proof.header.value("jwk"_L1).toObject();
    proof.isSigned = proof.header.value("typ"_L1).toString() == "dpop+jwt"_L1 && proof.header.value("alg"_L1).toString() == "ES256"_L1
        && !jwk.contains("d"_L1) && isSignedBy(jwk, parts.at(0) + '.' + parts.at(1), QByteArray::fromBase64(parts.at(2), kUrl));
    const QByteArray canonical = R"({"crv":")" + jwk.value("crv"_L1).toString().toLatin1() + R"(","kty":")" + jwk.value("kty"_L1).toString().toLatin1()
        + R"(","x":")" + jwk.value("x"_L1).toString().toLatin1() + R"(","y":")" + jwk.value("y"_L1).toString().toLatin1() + R"("})";
    proof.thumbprint = sha256Text(canonical);
    return proof;
}

} // namespace fakes
