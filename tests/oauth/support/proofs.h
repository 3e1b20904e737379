// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace fakes {

/** A proof of RFC 9449 taken apart, by its document alone. */
struct Proof {
    bool isSigned = false;  ///< typ and alg are right and the signature fits the key in it
    QJsonObject header;
    QJsonObject claims;
    QByteArray thumbprint;  ///< of its key, RFC 7638
};
[[nodiscard]] Proof readProof(const QByteArray &jwt);

[[nodiscard]] QByteArray sha256Text(const QByteArray &text); ///< base64url

} // namespace fakes
