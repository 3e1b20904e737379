// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/mediaroutes.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr qint64 kPieceBytes = 64 * 1024;

HttpReply noSuchFile()
{
    return {404, {{"Content-Type", "text/plain; charset=utf-8"}, {"Cache-Control", "no-store"}}, "not found\n", {}};
}

struct Range {
    qint64 first = 0;
    qint64 last = -1;
};

std::optional<qint64> numberOf(const QByteArray &digits)
{
    const bool isNumber = !digits.isEmpty() && digits.size() <= 15 && std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    return isNumber ? std::optional(digits.toLongLong()) : std::nullopt;
}

/** One range of "bytes=..."; nothing when the header asks for none that we know, a range with last < first when it cannot be met. */
std::optional<Range> rangeOf(const QByteArray &header, qint64 size)
{
    if (!header.startsWith("bytes=") || header.contains(','))
        return std::nullopt;
    const QByteArray spec = header.sliced(6).trimmed();
    const qsizetype dash = spec.indexOf('-');
    if (dash < 0)
        return std::nullopt;
    const auto first = numberOf(spec.first(dash));
    const auto last = numberOf(spec.sliced(dash + 1));
    if (!first && !last)
        return std::nullopt;
    if (!first)
        return *last == 0 ? Range{0, -1} : Range{qMax<qint64>(0, size - *last), size - 1};
    if (dash + 1 < spec.size() && !last)
        return std::nullopt;
    if (last && *last < *first)
        return std::nullopt;
    return *first >= size ? Range{0, -1} : Range{*first, last ? qMin(*last, size - 1) : size - 1};
}

/** What a browser may show of strangers' files without running anything in them. */
QByteArray safeType(const QByteArray &mimeType)
{
    const bool isMedia = mimeType.startsWith("image/") || mimeType.startsWith("video/") || mimeType.startsWith("audio/") || mimeType == "application/pdf";
    const bool isClean = std::all_of(mimeType.begin(), mimeType.end(), [](char c) { return c > 0x20 && c < 0x7f && c != ';' && c != ','; });
    return isMedia && isClean && !mimeType.startsWith("image/svg") ? mimeType : QByteArray("application/octet-stream");
}

} // namespace

HttpReply MediaRoutes::get(const HttpRequest &request) const
{
    const auto desk = m_desk();
    const auto media = desk ? desk->media().open(request.path) : Result<LinkedMedia>(makeError(ErrorKind::NotFound, u"blob.notFound"_s));
    if (!media)
        return noSuchFile();
    const auto path = m_blobPath(media->workspaceId, media->blobId);
    if (!path)
        return noSuchFile();
    const auto file = std::make_shared<QFile>(*path);
    if (!file->open(QIODevice::ReadOnly))
        return noSuchFile();
    const qint64 size = file->size();
    HttpReply reply;
    reply.headers = {{"Content-Type", safeType(media->mimeType)},
                     {"Accept-Ranges", "bytes"},
                     {"Cache-Control", "private, max-age=3600"},
                     {"Content-Security-Policy", "default-src 'none'; sandbox"},
                     {"X-Content-Type-Options", "nosniff"},
                     {"X-Robots-Tag", "noindex"}};
    Range range{0, size - 1};
    if (const auto wanted = rangeOf(request.header("range"), size)) {
        if (wanted->last < wanted->first) {
            reply.status = 416;
            reply.headers.append({"Content-Range", "bytes */" + QByteArray::number(size)});
            return reply;
        }
        range = *wanted;
        reply.status = 206;
        reply.headers.append({"Content-Range", "bytes " + QByteArray::number(range.first) + '-' + QByteArray::number(range.last) + '/' + QByteArray::number(size)});
    }
    if (!file->seek(range.first))
        return noSuchFile();
    reply.headers.append({"Content-Length", QByteArray::number(range.last - range.first + 1)});
    const auto left = std::make_shared<qint64>(range.last - range.first + 1);
    if (request.method == "HEAD")
        *left = 0;
    reply.stream = [file, left]() -> QByteArray {
        const QByteArray piece = *left > 0 ? file->read(qMin(*left, kPieceBytes)) : QByteArray();
        *left -= piece.size();
        return piece;
    };
    return reply;
}

} // namespace campanile::server
