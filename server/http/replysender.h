// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/exchange.h"
#include "server/http/gzip.h"
#include "server/http/workerpool.h"

#include <optional>

namespace campanile::server {

/** An answer as a value. Either @c body is whole or @c stream gives piece after piece until an empty one. */
struct HttpReply {
    int status = 200;
    HeaderList headers;
    QByteArray body;
    std::function<QByteArray()> stream;

    [[nodiscard]] QByteArray header(QByteArrayView lowerName) const;
};

/**
 * Sends one answer in pieces of at most 64 KiB, compressed when the client takes gzip and the content gains by it.
 * The next piece is made on the pool only when the one before has left, so a slow reader costs one piece of memory.
 * Keeps itself alive until the end; @p done is called once with the body bytes sent and whether all arrived.
 */
class ReplySender : public std::enable_shared_from_this<ReplySender>
{
public:
    using Done = std::function<void(qint64 bytes, bool complete)>;

    ReplySender(std::shared_ptr<Exchange> exchange, WorkerPool &pool, HttpReply reply, Done done);
    void start();

    /** Types that shrink: JSON, NDJSON, text, SVG. */
    [[nodiscard]] static bool isCompressible(const QByteArray &contentType);

private:
    void step();
    void finish(bool complete);
    [[nodiscard]] QByteArray nextPiece();

    std::shared_ptr<Exchange> m_exchange;
    WorkerPool &m_pool;
    HttpReply m_reply;
    Done m_done;
    std::unique_ptr<GzipStream> m_gzip;
    qsizetype m_offset = 0;
    qint64 m_bytes = 0;
    bool m_sourceEnded = false;
};

} // namespace campanile::server
