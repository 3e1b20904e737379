// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/sha256.h"
#include "app/net/transport.h"
#include "app/sync/syncevents.h"

#include <QFile>
#include <QObject>

#include <functional>
#include <memory>

namespace campanile::sync {

/**
 * Fetches one file of the server to its place. What arrives grows "<path>.part"; a later try goes on behind it with a
 * Range (RFC 9110 section 14); when the digest is the one in the blob's id the file takes its name, so a file under its
 * own name is whole. Lives on the thread of the transport; writes there. Errors: those of the answer, Storage
 * store.diskFull and sync.fileUnwritable, Corrupt sync.downloadDamaged, after which the next try begins anew.
 */
class FileFetch
{
public:
    using Done = std::function<void(qint64 size, const Error &error)>;

    /** @p effect: FetchFile. @p done comes once, unless this is destroyed before. */
    FileFetch(const Effect &effect, Done done);
    ~FileFetch();
    void start(net::Transport &transport);
    [[nodiscard]] int request() const { return m_effect.request; }

private:
    [[nodiscard]] bool openPart();
    [[nodiscard]] bool take(QByteArrayView piece);
    void end(const net::Response &response);
    [[nodiscard]] Error finishFile(const net::Response &response);
    void finish(const Error &error);

    Effect m_effect;
    Done m_done;
    QFile m_part;
    Sha256 m_digest;
    qint64 m_from = 0; ///< bytes of earlier tries
    qint64 m_size = 0;
    Error m_error;     ///< of writing
    std::unique_ptr<net::Call> m_call;
    QObject m_context; ///< for what has to come later
};

} // namespace campanile::sync
