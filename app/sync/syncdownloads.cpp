// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/logging.h"
#include "app/net/classify.h"
#include "app/sync/synccore.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

// Files made elsewhere come when somebody wants to show them (sync protocol section 3.10): one at a time, the most wanted
// first, under a bound of bytes. The queue is in the cache and the part of a file on the disk, so both survive a restart.
namespace campanile::sync {

namespace {
constexpr int kDownloadTimeoutMs = 30 * 60'000;
/** Refusals and damage in a row after which a file is left alone until it is asked for again. */
constexpr int kMaxTries = 8;
/** What one answer after another refuses is not asked for more often than this. */
constexpr qint64 kRefusedMs = 10 * 60'000;
constexpr qint64 kLongestPauseMs = 3600'000;

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}
} // namespace

void SyncCore::pauseDownloads(qint64 ms)
{
    m_downloadsWaiting = true;
    setTimer(Timer::Download, std::clamp<qint64>(ms, 100, kLongestPauseMs));
}

void SyncCore::advanceDownloads(store::StoreCore &store)
{
    if (m_downloadRequest != 0 || m_removeRequest != 0 || m_downloadsWaiting || m_awaitingToken || m_signedOut || m_waiting
        || !m_session || m_session->downloadPath.isEmpty())
        return;
    auto next = store.nextDownload();
    if (!next) {
        qCWarning(lcSync) << "download queue cannot be read:" << next.error().code;
        pauseDownloads(m_backoff.next());
        return;
    }
    if (!next->has_value()) {
        m_downloadsWaiting = true;
        return;
    }
    if (const qint64 wait = (*next)->nextTryMs - m_clock.nowMs(); wait > 0) {
        pauseDownloads(wait);
        return;
    }
    if (!makeRoom(store, std::max<qint64>(0, (*next)->size)))
        return;
    m_download = std::move(**next);
    QString path = serverPath(m_session->downloadPath);
    path.replace("{accountId}"_L1, encoded(m_session->accountId));
    path.replace("{blobId}"_L1, encoded(m_download.blobId));
    path.replace("{name}"_L1, u"file"_s);
    path.replace("{type}"_L1, encoded(m_download.mimeType));
    Effect effect;
    effect.kind = Effect::Kind::FetchFile;
    effect.request = ++m_lastRequest;
    effect.http.method = "GET";
    effect.http.path = path.section(u'?', 0, 0).toLatin1();
    effect.http.query = path.section(u'?', 1).toLatin1();
    effect.http.timeoutMs = kDownloadTimeoutMs;
    effect.text = m_download.path;
    effect.blobId = m_download.blobId;
    m_downloadRequest = effect.request;
    m_out.append(effect);
}

bool SyncCore::makeRoom(store::StoreCore &store, qint64 bytes)
{
    const auto victims = store.blobsToEvict(std::max<qint64>(0, m_config.fileCacheBytes - bytes));
    if (!victims) {
        qCWarning(lcSync) << "kept files cannot be counted:" << victims.error().code;
        pauseDownloads(m_backoff.next());
        return false;
    }
    if (victims->isEmpty())
        return true;
    // First the files, then what is known of them: a stop between the two leaves nothing uncounted.
    Effect effect;
    effect.kind = Effect::Kind::RemoveFiles;
    effect.request = m_removeRequest = ++m_lastRequest;
    m_evicted.clear();
    for (const store::CachedBlob &blob : *victims) {
        effect.paths.append(blob.path);
        m_evicted.append(blob.blobId);
    }
    m_out.append(effect);
    return false;
}

void SyncCore::takeRemoved(store::StoreCore &store)
{
    m_removeRequest = 0;
    if (const auto forgotten = store.forgetBlobs(std::exchange(m_evicted, {})); !forgotten) {
        qCWarning(lcSync) << "removed files are still counted:" << forgotten.error().code;
        pauseDownloads(m_backoff.next());
    }
}

void SyncCore::takeFetched(store::StoreCore &store, const Event &event)
{
    m_downloadRequest = 0;
    Result<void> stored;
    if (event.error.isNull()) {
        m_download.size = event.number;
        stored = store.finishDownload(m_download);
    } else if (net::handlingOf(event.error) == net::Handling::Auth) {
        askForToken();
        return;
    } else {
        const bool network = event.error.kind == ErrorKind::Network || event.error.kind == ErrorKind::Timeout;
        const bool soon = network || event.error.kind == ErrorKind::Corrupt || net::handlingOf(event.error) == net::Handling::Retry;
        ++m_download.tries;
        m_download.error = event.error.code;
        const qint64 wait = soon ? std::min(net::Backoff::kCapMs, net::Backoff::kBaseMs << std::min(m_download.tries, 9)) : kRefusedMs;
        m_download.nextTryMs = m_clock.nowMs() + std::max(event.error.retryAfterMs, wait);
        // Only the network is tried for ever.
        stored = network || m_download.tries < kMaxTries ? store.updateDownload(m_download) : store.dropDownload(m_download.blobId);
        qCInfo(lcSync) << "a file did not come:" << event.error.code;
    }
    if (!stored) {
        qCWarning(lcSync) << "download state not stored:" << stored.error().code;
        pauseDownloads(m_backoff.next());
    }
}

} // namespace campanile::sync
