// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/blobs/blobstore.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr char kAlphabet[] = "abcdefghijklmnopqrstuvwxyz234567";
constexpr qsizetype kIdLength = 53; // 'b' and 256 bits in groups of five

QString encode(const QByteArray &digest)
{
    QByteArray out("b");
    quint32 buffer = 0;
    int bits = 0;
    for (const char byte : digest) {
        buffer = (buffer << 8) | quint8(byte);
        bits += 8;
        while (bits >= 5) {
            bits -= 5;
            out += kAlphabet[(buffer >> bits) & 31];
        }
    }
    if (bits > 0)
        out += kAlphabet[(buffer << (5 - bits)) & 31];
    return QString::fromLatin1(out);
}

Error fileError(const QString &detail, int code)
{
    if (code == ENOSPC || code == EDQUOT || code == EFBIG) {
        Error error = makeError(ErrorKind::Storage, u"blob.diskFull"_s, detail);
        error.retryAfterMs = 60'000;
        return error;
    }
    return makeError(ErrorKind::Storage, u"blob.notWritable"_s, detail);
}

/** 0, or why it could not be written. */
int writeAll(int descriptor, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), size_t(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return written < 0 ? errno : ENOSPC;
        bytes = bytes.sliced(written);
    }
    return 0;
}

/** A rename is durable only when its folder is. */
void syncFolder(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        ::fsync(descriptor);
        ::close(descriptor);
    }
}

} // namespace

QString BlobStore::idOf(const QByteArray &content)
{
    return encode(QCryptographicHash::hash(content, QCryptographicHash::Sha256));
}

bool BlobStore::isValidId(const QString &blobId)
{
    if (blobId.size() != kIdLength || !blobId.startsWith(u'b'))
        return false;
    for (const QChar c : QStringView(blobId).sliced(1)) {
        if (!((c >= u'a' && c <= u'z') || (c >= u'2' && c <= u'7')))
            return false;
    }
    return true;
}

QByteArray BlobStore::digestOf(const QString &blobId)
{
    if (!isValidId(blobId))
        return {};
    QByteArray out;
    quint32 buffer = 0;
    int bits = 0;
    for (const QChar c : QStringView(blobId).sliced(1)) {
        const quint32 value = c >= u'a' ? quint32(c.unicode() - u'a') : quint32(c.unicode() - u'2' + 26);
        buffer = (buffer << 5) | value;
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            out += char((buffer >> bits) & 0xff);
        }
    }
    return out;
}

QString BlobStore::path(const QString &accountId, const QString &blobId) const
{
    return m_folder + u'/' + accountId + u'/' + blobId.mid(1, 2) + u'/' + blobId;
}

bool BlobStore::contains(const QString &accountId, const QString &blobId) const
{
    return isValidId(blobId) && QFile::exists(path(accountId, blobId));
}

Result<void> BlobStore::prepareFolder(const QString &file) const
{
    if (!QDir().mkpath(QFileInfo(file).absolutePath()))
        return fileError(u"cannot make a folder"_s, errno);
    return {};
}

Result<QString> BlobStore::put(const QString &accountId, const QByteArray &content)
{
    return assemble(accountId, [&](int) { return Result<QByteArray>(content); }, 1, nullptr);
}

Result<QString> BlobStore::assemble(const QString &accountId, const std::function<Result<QByteArray>(int)> &piece,
                                    int parts, qint64 *size)
{
    const QString folder = m_folder + u'/' + accountId;
    if (auto done = prepareFolder(folder + u"/x"_s); !done)
        return done.error();
    QTemporaryFile file(folder + u"/upload-XXXXXX"_s);
    if (!file.open())
        return fileError(file.errorString(), errno);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (int i = 0; i < parts; ++i) {
        auto bytes = piece(i);
        if (!bytes)
            return bytes.error();
        hash.addData(*bytes);
        // Past Qt's buffer, which would lose the reason of a failure.
        if (const int failure = writeAll(file.handle(), *bytes); failure != 0)
            return fileError(u"cannot write"_s, failure);
    }
    if (::fsync(file.handle()) != 0)
        return fileError(u"cannot write to the end"_s, errno);
    if (size)
        *size = file.size();
    const QString blobId = encode(hash.result());
    const QString target = path(accountId, blobId);
    if (QFile::exists(target))
        return blobId;
    if (auto done = prepareFolder(target); !done)
        return done.error();
    if (::rename(QFile::encodeName(file.fileName()).constData(), QFile::encodeName(target).constData()) != 0)
        return fileError(u"cannot rename"_s, errno);
    file.setAutoRemove(false);
    syncFolder(QFileInfo(target).absolutePath());
    return blobId;
}

Result<QByteArray> BlobStore::read(const QString &accountId, const QString &blobId, qint64 offset, qint64 length) const
{
    if (!isValidId(blobId))
        return makeError(ErrorKind::NotFound, u"blob.notFound"_s);
    QFile file(path(accountId, blobId));
    if (!file.open(QIODevice::ReadOnly))
        return makeError(ErrorKind::NotFound, u"blob.notFound"_s);
    if (!file.seek(offset))
        return makeError(ErrorKind::Storage, u"blob.unreadable"_s, file.errorString());
    return file.read(length);
}

Result<void> BlobStore::remove(const QString &accountId, const QString &blobId)
{
    const QString file = path(accountId, blobId);
    if (QFile::exists(file) && !QFile::remove(file))
        return fileError(u"cannot remove"_s, errno);
    return {};
}

Result<void> BlobStore::removeAll(const QString &accountId)
{
    QDir folder(m_folder + u'/' + accountId);
    if (!accountId.isEmpty() && folder.exists() && !folder.removeRecursively())
        return fileError(u"cannot remove"_s, errno);
    return {};
}

} // namespace campanile::server
