// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QByteArray>

#include <memory>

namespace campanile::server {

/**
 * Inflates a gzip body. Stops as soon as the result passes @p maxBytes ("http.tooLarge", ErrorKind::Limit), so a
 * decompression bomb costs no more than that; broken or truncated data is "http.badGzip", ErrorKind::Invalid.
 */
[[nodiscard]] Result<QByteArray> gunzip(const QByteArray &data, qsizetype maxBytes);

/** Deflates a stream piece by piece. One thread at a time. */
class GzipStream
{
public:
    GzipStream();
    ~GzipStream();
    GzipStream(const GzipStream &) = delete;
    GzipStream &operator=(const GzipStream &) = delete;

    /** What can be sent after @p piece; may be empty. */
    [[nodiscard]] QByteArray add(QByteArrayView piece);
    /** The rest; nothing may be added afterwards. */
    [[nodiscard]] QByteArray finish();

private:
    [[nodiscard]] QByteArray deflateSome(QByteArrayView piece, int flush);
    struct State;
    std::unique_ptr<State> d;
};

} // namespace campanile::server
