// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/exchange.h"

namespace campanile::server {

/** Status line and headers with Date, Content-Length or Transfer-Encoding and Connection. A header that could not
    stand on one line is left out. @p length -1 means chunked. */
[[nodiscard]] QByteArray formatResponseHead(int status, const HeaderList &headers, qint64 length, bool keepAlive);
[[nodiscard]] QByteArray reasonPhrase(int status);
/** RFC 9110 section 5.6.7, always GMT. */
[[nodiscard]] QByteArray httpDate(qint64 msSinceEpoch);
/** True when @p list ("gzip;q=0.5, br") accepts @p coding with a weight above zero. */
[[nodiscard]] bool acceptsCoding(QByteArrayView list, QByteArrayView coding);
/** Type and subtype in lower case, without parameters. */
[[nodiscard]] QByteArray mediaType(const QByteArray &contentType);
/** RFC 7807 problem document. */
[[nodiscard]] QByteArray problemJson(QByteArrayView type, int status, QByteArrayView title);

} // namespace campanile::server
