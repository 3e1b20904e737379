// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/synccore.h"

#include "app/core/logging.h"
#include "app/net/classify.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::sync {

namespace {
/** Between tries of something that trying again alone will hardly heal. */
constexpr qint64 kStubbornMs = 60'000;
}

SyncCore::SyncCore(SyncConfig config, const Clock &clock, Rng &rng)
    : m_config(std::move(config)), m_clock(clock), m_backoff(rng)
{
}

QList<Effect> SyncCore::handle(store::StoreCore &store, const Event &event)
{
    m_out.clear();
    dispatch(store, event);
    if (m_running) {
        advance(store);
        advanceFiles(store);
        advanceDownloads(store);
    }
    publish();
    return std::exchange(m_out, {});
}

void SyncCore::dispatch(store::StoreCore &store, const Event &event)
{
    if (!m_running && event.kind != Event::Kind::Start)
        return;
    switch (event.kind) {
    case Event::Kind::Start:
        if (m_running)
            return;
        m_running = true;
        m_pullWanted = true;
        m_pushWanted = true;
        m_inStep = false;
        m_state = {};
        m_state.firstSync = store.cursor().isEmpty();
        setTimer(Timer::Periodic, m_config.periodicMs);
        break;
    case Event::Kind::Stop:
        stop();
        break;
    case Event::Kind::TimerFired:
        if (event.timer == Timer::Retry) {
            m_waiting = false;
        } else if (event.timer == Timer::Push) {
            m_pushWanted = true;
        } else if (event.timer == Timer::Periodic) {
            m_pullWanted = true;
            m_pushWanted = true;
            setTimer(Timer::Periodic, m_config.periodicMs);
        } else if (event.timer == Timer::Upload) {
            m_filesWaiting = false;
        } else {
            m_downloadsWaiting = false;
        }
        break;
    case Event::Kind::Reply:
        takeReply(store, event);
        break;
    case Event::Kind::StreamPiece:
        if (event.request == m_request && m_lane == Lane::Snapshot)
            takeSnapshotPiece(store, event.bytes);
        break;
    case Event::Kind::ServerMoved:
        takeServerMoved(store, event);
        break;
    case Event::Kind::LocalEdit:
        m_filesWaiting = false;
        m_downloadsWaiting = false;
        if (event.flag)
            setTimer(Timer::Push, m_config.typingMs);
        else
            m_pushWanted = true;
        break;
    case Event::Kind::OnlineChanged:
        takeOnline(event.flag);
        break;
    case Event::Kind::TokenRenewed:
        takeToken(event);
        break;
    case Event::Kind::FileRead:
        if (event.request == m_fileRequest && m_fileStep == FileStep::Reading)
            takeFile(store, event);
        break;
    case Event::Kind::FileFetched:
        if (event.request == m_downloadRequest && m_downloadRequest != 0)
            takeFetched(store, event);
        break;
    case Event::Kind::FilesRemoved:
        if (event.request == m_removeRequest && m_removeRequest != 0)
            takeRemoved(store);
        break;
    case Event::Kind::OlderWanted:
        if (std::none_of(m_olderWanted.cbegin(), m_olderWanted.cend(),
                         [&](const Event &wish) { return wish.text == event.text && wish.number == event.number; }))
            m_olderWanted.append(event);
        break;
    case Event::Kind::RelatedWanted:
        if (event.ids.size() == 2
            && std::none_of(m_relatedWanted.cbegin(), m_relatedWanted.cend(),
                            [&](const Event &wish) { return wish.text == event.text && wish.ids == event.ids; }))
            m_relatedWanted.append(event);
        break;
    case Event::Kind::RecordsWanted:
        m_refreshWanted[event.text] += QSet<QString>(event.ids.begin(), event.ids.end());
        break;
    case Event::Kind::SyncNow:
        takeOnline(true);
        m_signedOut = false;
        m_pushWanted = true;
        break;
    }
}

void SyncCore::takeOnline(bool online)
{
    if (!online)
        return; // only a call that fails says that calls fail; the event stream may be down alone
    m_pullWanted = true;
    m_waiting = false;
    m_filesWaiting = false;
    m_downloadsWaiting = false;
    m_backoff.reset();
    stopTimer(Timer::Retry);
}

void SyncCore::takeServerMoved(const store::StoreCore &store, const Event &event)
{
    if (!event.text.isEmpty() && event.text != accountId())
        return;
    const auto cursor = store::parseState(store.cursor());
    const bool known = event.number > 0 && cursor && !cursor->paging && cursor->cursor >= event.number;
    if (known && m_inStep)
        return; // the echo of what our own push already brought back
    m_pullWanted = true;
    // News mean that the server is up again; what it asked for by Retry-After stands all the same.
    if (m_waiting && m_state.error.kind != ErrorKind::Limit) {
        m_waiting = false;
        m_backoff.reset();
        stopTimer(Timer::Retry);
    }
}

void SyncCore::takeToken(const Event &event)
{
    m_awaitingToken = false;
    if (event.flag) {
        m_signedOut = false;
        m_filesWaiting = false;
        m_downloadsWaiting = false;
        return;
    }
    if (event.error.isTransient()) {
        fail(event.error);
        return;
    }
    m_signedOut = true;
    m_state.error = event.error;
    m_state.phase = SyncState::Phase::SignedOut;
}

void SyncCore::takeReply(store::StoreCore &store, const Event &event)
{
    if (event.request == m_fileRequest && m_fileStep == FileStep::Sending) {
        takeUpload(store, event.response);
        return;
    }
    if (event.request == m_fileRequest && m_fileStep == FileStep::Assembling) {
        takeAssembly(store, event.response);
        return;
    }
    if (event.request != m_request || m_lane == Lane::Idle)
        return; // an answer that came twice, or after its call was given up
    const Lane lane = std::exchange(m_lane, Lane::Idle);
    switch (lane) {
    case Lane::Idle:
        break;
    case Lane::Session:
        takeSession(event.response);
        break;
    case Lane::Pull:
        takePull(store, event.response);
        break;
    case Lane::Push:
        takePush(store, event.response);
        break;
    case Lane::Snapshot:
        takeSnapshotEnd(store, event.response);
        break;
    case Lane::Older:
        takeOlder(store, event.response);
        break;
    case Lane::Related:
        takeRelated(store, event.response);
        break;
    case Lane::Refresh:
        takeRefresh(store, event.response);
        break;
    }
}

void SyncCore::advance(store::StoreCore &store)
{
    if (m_lane != Lane::Idle || m_waiting || m_awaitingToken || m_signedOut)
        return;
    if (!m_session) {
        sendSession();
        return;
    }
    if (m_snapshotting) {
        sendSnapshot(store);
        return;
    }
    if (m_pushWanted && mayPush() && sendPush(store))
        return;
    if (m_lane != Lane::Idle || m_waiting)
        return;
    if (m_pullWanted)
        sendPull(store);
    else if (m_inStep && !sendRelated(store) && !sendOlder(store) && m_lane == Lane::Idle)
        (void)sendRefresh(store);
}

void SyncCore::stop()
{
    for (const int request : {m_lane == Lane::Idle ? 0 : m_request, m_fileStep == FileStep::Idle ? 0 : m_fileRequest, m_downloadRequest}) {
        if (request == 0)
            continue;
        Effect effect;
        effect.kind = Effect::Kind::Cancel;
        effect.request = request;
        m_out.append(effect);
    }
    for (const Timer timer : {Timer::Retry, Timer::Push, Timer::Periodic, Timer::Upload, Timer::Download})
        stopTimer(timer);
    m_lane = Lane::Idle;
    m_fileStep = FileStep::Idle;
    m_downloadRequest = m_removeRequest = 0;
    m_olderWanted.clear();
    m_relatedWanted.clear();
    m_relatedFound = 0;
    m_refreshWanted.clear();
    m_running = m_waiting = m_awaitingToken = m_signedOut = m_snapshotting = m_filesWaiting = m_downloadsWaiting = false;
    m_session.reset();
    m_backoff.reset();
    m_state = {};
}

void SyncCore::sendSession()
{
    net::Request request;
    request.method = "GET";
    request.path = "/.well-known/jmap";
    m_lane = Lane::Session;
    m_request = send(std::move(request));
}

void SyncCore::takeSession(const net::Response &response)
{
    if (Error error = net::errorOf(response); !error.isNull()) {
        fail(std::move(error));
        return;
    }
    auto session = parseSession(response.body, m_config.accountId);
    if (!session) {
        fail(session.error());
        return;
    }
    m_session = std::move(*session);
    m_sessionIsNew = true;
    m_state.role = m_session->readOnly ? u"viewer"_s : m_session->role;
    m_state.updateRequired = m_session->minClientSchema > m_config.schemaVersion;
    m_tokenTries = 0;
}

void SyncCore::fail(Error error)
{
    qCInfo(lcSync) << "sync failed:" << error.code << error.detail;
    m_pullWanted = true;
    if (net::handlingOf(error) == net::Handling::Auth) {
        m_state.error = error;
        askForToken();
        return;
    }
    const bool transient = net::handlingOf(error) == net::Handling::Retry;
    const bool noAnswer = error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout;
    m_state.phase = noAnswer ? SyncState::Phase::Offline : SyncState::Phase::Error;
    m_waiting = true;
    setTimer(Timer::Retry, m_backoff.next(transient ? error.retryAfterMs : kStubbornMs));
    m_state.error = std::move(error);
}

void SyncCore::askForToken()
{
    if (m_awaitingToken || m_signedOut)
        return;
    // A server that refuses even a fresh token has signed this device out.
    if (++m_tokenTries > 2) {
        m_tokenTries = 0;
        m_signedOut = true;
        m_state.phase = SyncState::Phase::SignedOut;
        return;
    }
    m_awaitingToken = true;
    Effect effect;
    effect.kind = Effect::Kind::RefreshToken;
    m_out.append(effect);
}

void SyncCore::succeeded()
{
    m_backoff.reset();
    m_tokenTries = 0;
    m_state.error = {};
}

int SyncCore::send(net::Request request, bool stream)
{
    Effect effect;
    effect.kind = stream ? Effect::Kind::SendStream : Effect::Kind::Send;
    effect.request = ++m_lastRequest;
    effect.http = std::move(request);
    m_out.append(std::move(effect));
    return m_lastRequest;
}

void SyncCore::setTimer(Timer timer, qint64 ms)
{
    Effect effect;
    effect.kind = Effect::Kind::SetTimer;
    effect.timer = timer;
    effect.number = ms;
    m_out.append(effect);
}

void SyncCore::stopTimer(Timer timer)
{
    Effect effect;
    effect.kind = Effect::Kind::StopTimer;
    effect.timer = timer;
    m_out.append(effect);
}

void SyncCore::publish()
{
    m_state.fetchingOlder = m_running && !m_olderWanted.isEmpty();
    if (m_running && !m_waiting && !m_signedOut) {
        const bool busy = m_lane != Lane::Idle || m_awaitingToken;
        m_state.phase = busy ? SyncState::Phase::Syncing : SyncState::Phase::UpToDate;
    }
    if (m_state == m_published)
        return;
    m_published = m_state;
    Effect effect;
    effect.kind = Effect::Kind::Status;
    effect.state = m_state;
    m_out.append(effect);
}

QString SyncCore::serverPath(const QString &path) const
{
    if (!m_config.basePath.isEmpty() && path.startsWith(m_config.basePath + u'/'))
        return path.mid(m_config.basePath.size());
    return path;
}

} // namespace campanile::sync
