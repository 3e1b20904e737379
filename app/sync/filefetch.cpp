// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/filefetch.h"

#include "app/core/blobid.h"
#include "app/net/classify.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace campanile::sync {

static constexpr qint64 kReadPiece = 256 * 1024;

FileFetch::FileFetch(const Effect &effect, Done done)
    : m_effect(effect), m_done(std::move(done)), m_part(effect.text + u".part"_s)
{
}

FileFetch::~FileFetch() = default;

void FileFetch::start(net::Transport &transport)
{
    const qint64 there = QFileInfo(m_effect.text).size();
    const bool whole = QFile::exists(m_effect.text);
    if (whole || !openPart()) {
        // The answer never comes from inside the question.
        QMetaObject::invokeMethod(
            &m_context,
            [this, whole, there] {
                m_size = there;
                finish(whole ? Error() : makeError(ErrorKind::Storage, u"sync.fileUnwritable"_s, m_part.errorString()));
            },
            Qt::QueuedConnection);
        return;
    }
    net::Request request = m_effect.http;
    // Ranges count the bytes of the file itself, not of a compressed form of it.
    request.headers.emplaceBack("Accept-Encoding", "identity");
    if (m_from > 0)
        request.headers.emplaceBack("Range", "bytes=" + QByteArray::number(m_from) + '-');
    m_call = transport.stream(
        std::move(request), [this](QByteArrayView piece) { return take(piece); },
        [this](const net::Response &response) {
            // The call is still on the stack.
            QMetaObject::invokeMethod(&m_context, [this, response] { end(response); }, Qt::QueuedConnection);
        });
}

bool FileFetch::openPart()
{
    if (!QDir().mkpath(QFileInfo(m_effect.text).absolutePath()) || !m_part.open(QIODevice::ReadWrite))
        return false;
    for (;;) {
        const QByteArray known = m_part.read(kReadPiece);
        if (known.isEmpty())
            break;
        m_digest.add(known);
        m_from += known.size();
    }
    m_size = m_from;
    return m_part.error() == QFileDevice::NoError;
}

bool FileFetch::take(QByteArrayView piece)
{
    if (m_part.write(piece.data(), piece.size()) != piece.size()) {
        m_error = makeError(ErrorKind::Storage, u"store.diskFull"_s, m_part.errorString());
        return false;
    }
    m_digest.add(piece);
    m_size += piece.size();
    return true;
}

void FileFetch::end(const net::Response &response)
{
    m_call.reset();
    const Error error = finishFile(response);
    finish(error);
}

Error FileFetch::finishFile(const net::Response &response)
{
    if (!m_part.flush() && m_error.isNull())
        m_error = makeError(ErrorKind::Storage, u"store.diskFull"_s, m_part.errorString());
    m_part.close();
    if (!m_error.isNull())
        return m_error;
    // Nothing lies behind the part: it is whole, or it is not of this file.
    const bool behindEnd = response.error.isNull() && response.status == 416;
    if (const Error error = net::errorOf(response); !error.isNull() && !behindEnd)
        return error;
    // A server that knows no ranges sends the file from its start.
    const bool damaged = m_from > 0 && response.status == 200;
    if (damaged || blobIdOf(m_digest.result()) != m_effect.blobId) {
        m_part.remove();
        return makeError(ErrorKind::Corrupt, u"sync.downloadDamaged"_s);
    }
    if (!m_part.rename(m_effect.text) && !QFile::exists(m_effect.text))
        return makeError(ErrorKind::Storage, u"sync.fileUnwritable"_s, m_part.errorString());
    return {};
}

void FileFetch::finish(const Error &error)
{
    // Whoever hears it may replace this object.
    const Done done = std::exchange(m_done, nullptr);
    if (done)
        done(m_size, error);
}

} // namespace campanile::sync
