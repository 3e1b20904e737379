// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/gzip.h"

#include <QScopeGuard>

#include <zlib.h>

#include <algorithm>
#include <new>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int GzipWindow = 15 + 16; // zlib: 32 KiB window, gzip header
constexpr qsizetype StepBytes = 64 * 1024;

Bytef *input(QByteArrayView data)
{
    return reinterpret_cast<Bytef *>(const_cast<char *>(data.data()));
}

} // namespace

Result<QByteArray> gunzip(const QByteArray &data, qsizetype maxBytes)
{
    z_stream stream{};
    if (inflateInit2(&stream, GzipWindow) != Z_OK)
        return makeError(ErrorKind::Internal, u"http.zlib"_s);
    const auto release = qScopeGuard([&stream] { inflateEnd(&stream); });
    stream.next_in = input(data);
    stream.avail_in = uInt(data.size());
    QByteArray out;
    QByteArray step(StepBytes, Qt::Uninitialized);
    int code = Z_OK;
    while (code == Z_OK) {
        stream.next_out = reinterpret_cast<Bytef *>(step.data());
        stream.avail_out = uInt(step.size());
        code = inflate(&stream, Z_NO_FLUSH);
        if (code != Z_OK && code != Z_STREAM_END)
            break;
        const qsizetype got = step.size() - qsizetype(stream.avail_out);
        if (out.size() + got > maxBytes)
            return makeError(ErrorKind::Limit, u"http.tooLarge"_s);
        out.append(step.constData(), got);
    }
    if (code != Z_STREAM_END || stream.avail_in != 0)
        return makeError(ErrorKind::Invalid, u"http.badGzip"_s);
    return out;
}

struct GzipStream::State {
    z_stream stream{};
};

GzipStream::GzipStream() : d(std::make_unique<State>())
{
    constexpr int memoryLevel = 8;
    if (deflateInit2(&d->stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, GzipWindow, memoryLevel, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::bad_alloc(); // the only way it fails with these constants
}

GzipStream::~GzipStream()
{
    deflateEnd(&d->stream);
}

QByteArray GzipStream::deflateSome(QByteArrayView piece, int flush)
{
    d->stream.next_in = input(piece);
    d->stream.avail_in = uInt(piece.size());
    QByteArray out;
    do {
        const qsizetype before = out.size();
        out.resize(before + StepBytes);
        d->stream.next_out = reinterpret_cast<Bytef *>(out.data() + before);
        d->stream.avail_out = uInt(StepBytes);
        deflate(&d->stream, flush);
        out.resize(before + StepBytes - qsizetype(d->stream.avail_out));
    } while (d->stream.avail_out == 0);
    return out;
}

QByteArray GzipStream::add(QByteArrayView piece)
{
    return deflateSome(piece, Z_NO_FLUSH);
}

QByteArray GzipStream::finish()
{
    return deflateSome({}, Z_FINISH);
}

} // namespace campanile::server
