// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/engineparts.h"

#include "app/core/clock.h"
#include "server/core/blobs/blobrows.h"
#include "server/core/blobs/blobstore.h"
#include "server/core/move/movedesk.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr qint64 kPiece = 262'144; // bytes handed to the face at a time

struct ByteRange {
    qint64 first = 0;
    qint64 last = 0; // inclusive
};

/** One range of RFC 9110 section 14.1.2; nothing when the header is to be ignored, first > last when it fits nowhere. */
std::optional<ByteRange> readRange(const QByteArray &header, qint64 size)
{
    if (!header.startsWith("bytes=") || header.contains(','))
        return std::nullopt;
    const QByteArray spec = header.mid(6).trimmed();
    const qsizetype dash = spec.indexOf('-');
    if (dash < 0)
        return std::nullopt;
    bool firstOk = false;
    bool lastOk = false;
    const qint64 first = spec.left(dash).toLongLong(&firstOk);
    const qint64 last = spec.mid(dash + 1).toLongLong(&lastOk);
    if (dash == 0)
        return lastOk && last > 0 && size > 0 ? ByteRange{std::max<qint64>(0, size - last), size - 1}
                                              : ByteRange{1, 0};
    if (!firstOk || first < 0 || (dash + 1 < spec.size() && (!lastOk || last < first)))
        return std::nullopt;
    if (first >= size)
        return ByteRange{1, 0};
    return ByteRange{first, lastOk ? std::min(last, size - 1) : size - 1};
}

/** A type that a browser may not run, whatever the uploader called it. */
QByteArray safeType(const QString &wanted)
{
    const QByteArray type = wanted.toLatin1().toLower();
    for (const char c : type) {
        if (c <= ' ' || c > '~')
            return "application/octet-stream";
    }
    return type.isEmpty() || type.size() > 100 || !type.contains('/') ? QByteArray("application/octet-stream") : type;
}

} // namespace

ApiResponse uploadResponse(const MethodServices &services, const ApiRequest &request, const QList<QByteArray> &path)
{
    const QString accountId = QString::fromUtf8(path.value(3));
    const auto member = services.directory.membership(request.caller.userId, accountId);
    const auto moves = member ? nullptr : services.moves.lock();
    const bool isArriving = moves && moves->isBringing(request.caller.userId, accountId);
    if ((!member && !isArriving) || path.size() > 5 || !path.value(4).isEmpty())
        return problemResponse(404, u"no such account"_s);
    const QByteArray length = request.header("content-length");
    if (!length.isEmpty() && length != QByteArray::number(request.body.size()))
        return problemResponse(400, u"content-length and body differ"_s);
    if (request.body.size() > services.limits.maxSizeUpload) {
        ApiResponse response = problemResponse(413, u"larger than maxSizeUpload"_s);
        response.body = jsonText({{u"type"_s, u"urn:ietf:params:jmap:error:limit"_s},
                                  {u"limit"_s, u"maxSizeUpload"_s},
                                  {u"status"_s, 413}});
        return response;
    }
    const api::TypeInfo *asset = api::findType("Asset");
    if (member && asset && !asset->allows(member->role, api::Create))
        return problemResponse(403, u"may not upload"_s);
    auto blobId = services.blobs.put(accountId, request.body);
    if (!blobId)
        return problemResponse(blobId.error());
    const QString type = QString::fromLatin1(safeType(QString::fromLatin1(request.header("content-type"))));
    auto opened = isArriving ? WorkspaceTx::openMoving(services.storage, accountId, Access::Write) : WorkspaceTx::open(services.storage, accountId, Access::Write);
    if (!opened)
        return problemResponse(opened.error());
    // The sweep may have taken the same content away before the transaction began; from here on it cannot.
    if (!services.blobs.contains(accountId, *blobId)) {
        if (auto again = services.blobs.put(accountId, request.body); !again)
            return problemResponse(again.error());
    }
    if (auto noted = noteBlob(**opened, *blobId, request.body.size(), type, request.caller.userId,
                              services.clock.nowMs());
        !noted)
        return problemResponse(noted.error());
    if (auto committed = (*opened)->commit(); !committed)
        return problemResponse(committed.error());
    ApiResponse response;
    response.status = 201;
    response.headers = {{"content-type", "application/json"}, {"cache-control", "no-store"}};
    response.body = jsonText({{u"accountId"_s, accountId},
                              {u"blobId"_s, *blobId},
                              {u"type"_s, type},
                              {u"size"_s, request.body.size()}});
    return response;
}

ApiResponse downloadResponse(const std::shared_ptr<const MethodServices> &services, const ApiRequest &request,
                             const QList<QByteArray> &path)
{
    const QString accountId = QString::fromUtf8(path.value(3));
    const QString blobId = QString::fromUtf8(path.value(4));
    const auto member = services->directory.membership(request.caller.userId, accountId);
    if (!member || path.size() != 6)
        return problemResponse(404, u"no such blob"_s);
    auto tx = WorkspaceTx::open(services->storage, accountId, Access::Read);
    if (!tx)
        return problemResponse(tx.error());
    auto row = readableBlob(**tx, blobId, request.caller.userId, member->role);
    if (!row)
        return problemResponse(row.error());
    if (!*row || !services->blobs.contains(accountId, blobId))
        return problemResponse(404, u"no such blob"_s);
    const qint64 size = (*row)->size;
    const QString wantedType = queryValue(request.query, u"type"_s);
    const QByteArray etag = '"' + blobId.toLatin1() + '"';
    ApiResponse response;
    response.headers = {{"etag", etag},
                        {"cache-control", "private, immutable, max-age=31536000"},
                        {"accept-ranges", "bytes"},
                        {"x-content-type-options", "nosniff"},
                        {"content-security-policy", "sandbox; default-src 'none'"},
                        {"content-type", safeType(wantedType.isEmpty() ? (*row)->mimeType : wantedType)},
                        {"content-disposition",
                         "attachment; filename*=UTF-8''" + QUrl::toPercentEncoding(QString::fromUtf8(path.value(5)))}};
    const QByteArray ifNone = request.header("if-none-match");
    if (ifNone.contains(etag) || ifNone == "*") {
        response.status = 304;
        return response;
    }
    ByteRange range{0, size - 1};
    const QByteArray ifRange = request.header("if-range");
    if (const QByteArray header = request.header("range"); !header.isEmpty() && (ifRange.isEmpty() || ifRange == etag)) {
        if (const auto asked = readRange(header, size)) {
            if (asked->first > asked->last) {
                response.status = 416;
                response.headers.append({"content-range", "bytes */" + QByteArray::number(size)});
                return response;
            }
            range = *asked;
            response.status = 206;
            response.headers.append({"content-range", "bytes " + QByteArray::number(range.first) + '-'
                                                          + QByteArray::number(range.last) + '/'
                                                          + QByteArray::number(size)});
        }
    }
    response.headers.append({"content-length", QByteArray::number(range.last - range.first + 1)});
    if (request.method == "HEAD")
        return response;
    if (range.last - range.first < kPiece) {
        auto bytes = services->blobs.read(accountId, blobId, range.first, range.last - range.first + 1);
        if (!bytes)
            return problemResponse(bytes.error());
        response.body = *bytes;
        return response;
    }
    response.stream = [services, accountId, blobId, next = range.first, last = range.last]() mutable {
        if (next > last)
            return QByteArray();
        const qint64 length = std::min(kPiece, last - next + 1);
        auto bytes = services->blobs.read(accountId, blobId, next, length);
        next += length;
        // A short body tells the reader of the length that something broke.
        return bytes && bytes->size() == length ? *bytes : QByteArray();
    };
    return response;
}

} // namespace campanile::server
