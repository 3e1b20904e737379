// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/replysender.h"

#include "server/http/httptext.h"

namespace campanile::server {

namespace {

constexpr qsizetype PieceBytes = 64 * 1024;
constexpr qsizetype CompressAbove = 1024;

} // namespace

QByteArray HttpReply::header(QByteArrayView lowerName) const
{
    for (const auto &[name, value] : headers) {
        if (name.toLower() == lowerName)
            return value;
    }
    return {};
}

bool ReplySender::isCompressible(const QByteArray &contentType)
{
    const QByteArray type = mediaType(contentType);
    return type.startsWith("text/") || type == "application/json" || type == "application/x-ndjson"
        || type == "application/problem+json" || type == "image/svg+xml" || type == "application/javascript";
}

ReplySender::ReplySender(std::shared_ptr<Exchange> exchange, WorkerPool &pool, HttpReply reply, Done done)
    : m_exchange(std::move(exchange)), m_pool(pool), m_reply(std::move(reply)), m_done(std::move(done))
{
}

void ReplySender::start()
{
    bool promised = false;
    qint64 length = m_reply.stream ? m_reply.header("content-length").toLongLong(&promised) : m_reply.body.size();
    if (m_reply.stream && (!promised || length < 0))
        length = -1;
    const bool gains = m_reply.status == 200 && isCompressible(m_reply.header("content-type"))
        && m_reply.header("content-encoding").isEmpty() && m_reply.header("content-range").isEmpty()
        && (length < 0 || length > CompressAbove);
    if (gains) {
        m_reply.headers.emplaceBack("Vary", "Accept-Encoding");
        if (acceptsCoding(m_exchange->request().header("accept-encoding"), "gzip")
            && m_reply.header("accept-ranges") != "bytes") {
            m_gzip = std::make_unique<GzipStream>();
            m_reply.headers.emplaceBack("Content-Encoding", "gzip");
            length = -1;
        }
    }
    m_exchange->begin(m_reply.status, m_reply.headers, length);
    step();
}

QByteArray ReplySender::nextPiece()
{
    QByteArray piece;
    while (piece.isEmpty() && !m_sourceEnded) {
        if (m_reply.stream) {
            piece = m_reply.stream();
        } else {
            piece = m_reply.body.mid(m_offset, PieceBytes);
            m_offset += piece.size();
        }
        m_sourceEnded = piece.isEmpty();
        if (m_gzip)
            piece = m_sourceEnded ? m_gzip->finish() : m_gzip->add(piece);
    }
    return piece;
}

void ReplySender::step()
{
    QByteArray piece = nextPiece();
    const bool last = m_sourceEnded || (!m_reply.stream && !m_gzip && m_offset >= m_reply.body.size());
    if (piece.isEmpty() && !last) {
        finish(false);
        return;
    }
    m_bytes += piece.size();
    m_exchange->write(std::move(piece), [self = shared_from_this(), last](bool ok) {
        if (!ok || last)
            self->finish(ok);
        else
            self->m_pool.postNext([self] { self->step(); });
    });
    if (last)
        m_exchange->end();
}

void ReplySender::finish(bool complete)
{
    if (!complete)
        m_exchange->abort();
    m_reply.stream = nullptr;
    const Done done = std::move(m_done);
    m_done = nullptr;
    if (done)
        done(m_bytes, complete);
}

} // namespace campanile::server
