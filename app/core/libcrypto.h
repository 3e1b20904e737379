// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/rand.h>

#include <QString>

// Every function of the library that is called by name; "F" is put around each.
#define CAMPANILE_LIBCRYPTO_FUNCTIONS(F) \
    F(EVP_MD_CTX_new) F(EVP_MD_CTX_free) F(EVP_MD_CTX_copy_ex) F(EVP_sha256) F(EVP_DigestInit_ex) F(EVP_DigestUpdate) F(EVP_DigestFinal_ex) \
    F(EVP_CIPHER_CTX_new) F(EVP_CIPHER_CTX_free) F(EVP_CIPHER_CTX_ctrl) F(EVP_aes_256_gcm) F(EVP_EncryptInit_ex) F(EVP_EncryptUpdate) \
    F(EVP_EncryptFinal_ex) F(EVP_DecryptInit_ex) F(EVP_DecryptUpdate) F(EVP_DecryptFinal_ex) F(RAND_bytes) F(RAND_priv_bytes) \
    F(EVP_PKEY_Q_keygen) F(EVP_PKEY_free) F(EVP_PKEY_get_bn_param) F(EVP_PKEY_CTX_new_from_name) F(EVP_PKEY_CTX_new_from_pkey) \
    F(EVP_PKEY_CTX_free) F(EVP_PKEY_fromdata_init) F(EVP_PKEY_fromdata) F(EVP_PKEY_pairwise_check) F(BN_bin2bn) F(BN_bn2binpad) \
    F(BN_clear_free) F(OSSL_PARAM_BLD_new) F(OSSL_PARAM_BLD_free) F(OSSL_PARAM_BLD_push_utf8_string) F(OSSL_PARAM_BLD_push_octet_string) \
    F(OSSL_PARAM_BLD_push_BN) F(OSSL_PARAM_BLD_to_param) F(OSSL_PARAM_free) F(EVP_DigestSignInit_ex) F(EVP_DigestSign) F(d2i_ECDSA_SIG) \
    F(ECDSA_SIG_free) F(ECDSA_SIG_get0_r) F(ECDSA_SIG_get0_s)

namespace campanile {

/**
 * OpenSSL's libcrypto 3, loaded with the first use: its symbols were a seventh of what the dynamic linker binds at a start, it
 * takes 3 MB, and a window on a workspace of this computer may stand all day without hashing or sealing anything. The names
 * are those of its C interface, and what its manual says of them holds.
 */
struct LibCrypto {
#define CAMPANILE_LIBCRYPTO_MEMBER(name) decltype(&::name) name = nullptr;
    CAMPANILE_LIBCRYPTO_FUNCTIONS(CAMPANILE_LIBCRYPTO_MEMBER)
#undef CAMPANILE_LIBCRYPTO_MEMBER
};

/** Null where the library, or one of its functions, is missing. It stays loaded. Any thread. */
[[nodiscard]] const LibCrypto *libcrypto();
/** For tests of a computer without it: looks for a library of this name instead. Before the first use. */
void setLibCryptoName(const QString &name);

} // namespace campanile
