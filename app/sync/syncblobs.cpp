// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/logging.h"
#include "app/net/classify.h"
#include "app/sync/synccore.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

// Files go up in pieces (sync protocol section 3.10): each piece is a blob of its own whose id is stored before the next
// one starts, Blob/upload (RFC 9404) joins them, and the server's digest of the whole must be ours.
namespace campanile::sync {

namespace {

constexpr int kUploadTimeoutMs = 10 * 60'000;
constexpr int kMaxFileTries = 12;

Error fileError(QStringView code)
{
    return makeError(ErrorKind::Invalid, code.toString());
}

} // namespace

void SyncCore::advanceFiles(store::StoreCore &store)
{
    if (m_fileStep != FileStep::Idle || m_filesWaiting || m_awaitingToken || m_signedOut || m_waiting || !m_session
        || m_session->uploadPath.isEmpty() || m_state.updateRequired || m_session->readOnly)
        return;
    auto next = store.nextUpload();
    if (!next) {
        qCWarning(lcSync) << "upload queue cannot be read:" << next.error().code;
        m_filesWaiting = true;
        setTimer(Timer::Upload, m_backoff.next());
        return;
    }
    if (!next->has_value()) {
        m_filesWaiting = true;
        const auto all = store.uploads();
        qint64 earliest = -1;
        for (const store::BlobUpload &upload : all ? *all : QList<store::BlobUpload>()) {
            const bool open = upload.state == store::BlobUpload::State::Waiting
                || upload.state == store::BlobUpload::State::Uploading;
            if (open && (earliest < 0 || upload.nextTryMs < earliest))
                earliest = upload.nextTryMs;
        }
        if (earliest >= 0)
            setTimer(Timer::Upload, std::max<qint64>(100, earliest - m_clock.nowMs()));
        return;
    }
    m_file = std::move(**next);
    m_file.state = store::BlobUpload::State::Uploading;
    const qint64 chunk = m_config.chunkBytes;
    const qint64 chunks = std::max<qint64>(1, (m_file.size + chunk - 1) / chunk);
    if (m_file.chunks.size() >= chunks) {
        sendAssembly(store);
        return;
    }
    Effect effect;
    effect.kind = Effect::Kind::ReadFile;
    effect.request = ++m_lastRequest;
    effect.text = m_file.path;
    effect.number = m_file.chunks.size() * chunk;
    effect.length = std::min(chunk, m_file.size - effect.number);
    m_fileRequest = effect.request;
    m_fileStep = FileStep::Reading;
    m_out.append(effect);
}

void SyncCore::takeFile(store::StoreCore &store, const Event &event)
{
    m_fileStep = FileStep::Idle;
    const qint64 expected = std::min(m_config.chunkBytes, m_file.size - m_file.chunks.size() * m_config.chunkBytes);
    if (!event.error.isNull()) {
        failFile(store, event.error);
        return;
    }
    const bool whole = m_file.size <= m_config.chunkBytes;
    if (event.bytes.size() != expected
        || (whole && QCryptographicHash::hash(event.bytes, QCryptographicHash::Sha256) != m_file.sha256)) {
        failFile(store, fileError(u"sync.fileChanged"));
        return;
    }
    QString path = serverPath(m_session->uploadPath);
    path.replace("{accountId}"_L1, QString::fromLatin1(QUrl::toPercentEncoding(m_session->accountId)));
    net::Request request;
    request.path = path.toLatin1();
    request.body = event.bytes;
    request.headers.emplaceBack("Content-Type", whole ? m_file.mimeType.toLatin1() : QByteArray("application/octet-stream"));
    request.timeoutMs = kUploadTimeoutMs;
    m_fileStep = FileStep::Sending;
    m_fileRequest = send(std::move(request));
}

void SyncCore::takeUpload(store::StoreCore &store, const net::Response &response)
{
    m_fileStep = FileStep::Idle;
    if (Error error = net::errorOf(response); !error.isNull()) {
        failFile(store, error);
        return;
    }
    const auto blob = parseUpload(response.body);
    if (!blob) {
        failFile(store, blob.error());
        return;
    }
    const qint64 expected = std::min(m_config.chunkBytes, m_file.size - m_file.chunks.size() * m_config.chunkBytes);
    if (blob->size != expected) {
        failFile(store, makeError(ErrorKind::Corrupt, u"sync.uploadDamaged"_s));
        return;
    }
    if (m_file.size <= m_config.chunkBytes) {
        // The id is the digest, so an equal id says that the content arrived whole.
        if (blob->blobId != m_file.blobId)
            failFile(store, makeError(ErrorKind::Corrupt, u"sync.uploadDamaged"_s));
        else
            fileDone(store);
        return;
    }
    m_file.chunks.append(blob->blobId);
    m_file.tries = 0;
    saveFile(store);
}

void SyncCore::sendAssembly(store::StoreCore &)
{
    QJsonArray data;
    for (const QString &chunk : std::as_const(m_file.chunks))
        data.append(QJsonObject{{u"blobId"_s, chunk}});
    const QJsonObject upload{
        {u"accountId"_s, m_session->accountId},
        {u"create"_s, QJsonObject{{u"b"_s, QJsonObject{{u"data"_s, data}, {u"type"_s, m_file.mimeType}}}}}};
    const QJsonObject get{{u"accountId"_s, m_session->accountId},
                          {u"ids"_s, QJsonArray{m_file.blobId}},
                          {u"properties"_s, QJsonArray{u"digest:sha-256"_s, u"size"_s}}};
    net::Request request;
    request.path = serverPath(m_session->apiPath).toLatin1();
    request.body = buildRequest({{"Blob/upload", QJsonDocument(upload).toJson(QJsonDocument::Compact), "u"},
                                 {"Blob/get", QJsonDocument(get).toJson(QJsonDocument::Compact), "g"}});
    request.timeoutMs = kUploadTimeoutMs;
    m_fileStep = FileStep::Assembling;
    m_fileRequest = send(std::move(request));
}

void SyncCore::takeAssembly(store::StoreCore &store, const net::Response &response)
{
    m_fileStep = FileStep::Idle;
    if (Error error = net::errorOf(response); !error.isNull()) {
        failFile(store, error);
        return;
    }
    const auto answer = parseAnswer(response.body);
    if (!answer) {
        failFile(store, answer.error());
        return;
    }
    const MethodResponse *got = answer->find("g");
    if (!got || got->isError()) {
        Error error = makeError(ErrorKind::Internal, u"sync.methodFailed"_s, u"Blob/get"_s);
        error.retryAfterMs = 1'000;
        failFile(store, error);
        return;
    }
    const QJsonObject blob =
        QJsonDocument::fromJson(got->arguments).object().value("list"_L1).toArray().first().toObject();
    const QByteArray digest = QByteArray::fromBase64(blob.value("digest:sha-256"_L1).toString().toLatin1());
    if (!digest.isEmpty() && digest == m_file.sha256 && blob.value("size"_L1).toInteger(-1) == m_file.size) {
        fileDone(store);
        return;
    }
    // The server forgot pieces, or they join to something else: the file is sent from its start.
    m_file.chunks.clear();
    Error error = makeError(ErrorKind::Corrupt, u"sync.uploadDamaged"_s);
    error.retryAfterMs = 1'000;
    failFile(store, error);
}

void SyncCore::fileDone(store::StoreCore &store)
{
    m_file.state = store::BlobUpload::State::Done;
    m_file.error.clear();
    saveFile(store);
    // Our own copy in the media folder counts as kept, now that the server has it; a person's file elsewhere is theirs.
    if (QFileInfo(m_file.path).fileName() == m_file.blobId) {
        if (const auto kept = store.putCachedBlob({m_file.blobId, m_file.path, m_file.size, 0}); !kept)
            qCWarning(lcSync) << "an uploaded file is not counted:" << kept.error().code;
    }
    m_pushWanted = true; // edits that waited for this file
}

void SyncCore::failFile(store::StoreCore &store, const Error &error)
{
    if (net::handlingOf(error) == net::Handling::Auth) {
        askForToken();
        return;
    }
    ++m_file.tries;
    m_file.error = error.code;
    // Only the network is tried for ever; a refusal or a changed file needs a person.
    const bool network = error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout;
    const bool again = network || (net::handlingOf(error) == net::Handling::Retry && m_file.tries < kMaxFileTries);
    m_file.state = again ? store::BlobUpload::State::Waiting : store::BlobUpload::State::Failed;
    const qint64 wait = std::max(error.retryAfterMs,
                                 std::min(net::Backoff::kCapMs, net::Backoff::kBaseMs << std::min(m_file.tries, 9)));
    m_file.nextTryMs = m_clock.nowMs() + wait;
    saveFile(store);
}

void SyncCore::saveFile(store::StoreCore &store)
{
    if (const auto saved = store.updateUpload(m_file); !saved) {
        qCWarning(lcSync) << "upload state not stored:" << saved.error().code;
        m_filesWaiting = true;
        setTimer(Timer::Upload, m_backoff.next());
    }
}

} // namespace campanile::sync
