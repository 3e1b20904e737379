// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace campanile {

/**
 * The id of a blob: 'b' and the base32 (RFC 4648 section 6, lower case, no padding) of the SHA-256 of its content.
 * Client and server make the same id from the same bytes, so a file is known before it is uploaded and uploading it
 * twice does nothing. @p sha256 is the 32 raw bytes.
 */
[[nodiscard]] inline QString blobIdOf(QByteArrayView sha256)
{
    constexpr char digits[] = "abcdefghijklmnopqrstuvwxyz234567";
    QString id(QLatin1Char('b'));
    unsigned buffer = 0;
    int bits = 0;
    for (const char byte : sha256) {
        buffer = (buffer << 8) | uchar(byte);
        bits += 8;
        while (bits >= 5) {
            bits -= 5;
            id += QLatin1Char(digits[(buffer >> bits) & 31]);
        }
        buffer &= (1u << bits) - 1;
    }
    if (bits > 0)
        id += QLatin1Char(digits[(buffer << (5 - bits)) & 31]);
    return id;
}

} // namespace campanile
