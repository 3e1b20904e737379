// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace campanile {
class Rng;
}

namespace campanile::server {

/** 256 random bits in base64url without padding: tokens, codes, cookies. */
[[nodiscard]] QByteArray newSecret(Rng &rng);
/** SHA-256 in hex: the form in which a token or code is kept. A 256-bit random input needs no salt. */
[[nodiscard]] QString secretHash(QByteArrayView secret);
/** Compares without telling by its time where the first difference is. */
[[nodiscard]] bool equalSecrets(QByteArrayView a, QByteArrayView b);
/** code_challenge of a code_verifier, method S256 (RFC 7636 section 4.2). */
[[nodiscard]] QByteArray pkceChallenge(QByteArrayView verifier);
/** True for 43 to 128 unreserved characters (RFC 7636 section 4.1). */
[[nodiscard]] bool isPkceVerifier(QByteArrayView text);
/** True for the 43 base64url characters of a SHA-256. */
[[nodiscard]] bool isPkceChallenge(QByteArrayView text);

} // namespace campanile::server
