// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/syncengine.h"

#include "app/core/logging.h"
#include "app/sync/filefetch.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace campanile::sync {

// Bytes of a stream that wait for the cache. More would only fill the memory: the network can wait better.
static constexpr qint64 kMostAhead = 4 << 20;

SyncEngine::SyncEngine(store::StoreRunner &runner, net::Transport &transport, const Clock &clock, Rng &rng,
                       SyncConfig config, RefreshToken refreshToken, QObject *parent)
    : QObject(parent), m_runner(runner), m_transport(transport), m_refreshToken(std::move(refreshToken)),
      m_core(std::make_shared<SyncCore>(std::move(config), clock, rng))
{
    for (int i = 0; i < kTimerCount; ++i) {
        m_timers[size_t(i)].setSingleShot(true);
        m_timers[size_t(i)].setParent(this);
        connect(&m_timers[size_t(i)], &QTimer::timeout, this, [this, i] { post(Event::timerFired(Timer(i))); });
    }
    connect(&transport, &net::Transport::stateChanged, this,
            [this](const QString &account, qint64 seq) { post(Event::serverMoved(account, seq)); });
    connect(&transport, &net::Transport::onlineChanged, this,
            [this](bool online) { post(Event::onlineChanged(online)); });
}

SyncEngine::~SyncEngine()
{
    for (QTimer &timer : m_timers)
        timer.setParent(nullptr);
    m_calls.clear();
    m_fetch.reset();
}

void SyncEngine::start()
{
    post(Event::of(Event::Kind::Start));
    m_transport.startEvents();
}

void SyncEngine::stop()
{
    m_transport.stopEvents();
    post(Event::of(Event::Kind::Stop));
}

void SyncEngine::syncNow()
{
    post(Event::of(Event::Kind::SyncNow));
}

void SyncEngine::localEdit(bool typing)
{
    post(Event::localEdit(typing));
}

void SyncEngine::fetchOlder(const QString &type, qint64 beforeMs)
{
    post(Event::olderWanted(type, beforeMs));
}

void SyncEngine::fetchRelated(const QString &type, const QString &property, const QString &id)
{
    post(Event::relatedWanted(type, property, id));
}

void SyncEngine::refresh(const QString &type, const QStringList &ids)
{
    post(Event::recordsWanted(type, ids));
}

void SyncEngine::signedIn()
{
    post(Event::tokenRenewed({}));
}

void SyncEngine::post(Event event)
{
    // Pieces that wait are handled together: fewer, larger transactions.
    if (event.kind == Event::Kind::StreamPiece && !m_queue.isEmpty()
        && m_queue.constLast().kind == Event::Kind::StreamPiece && m_queue.constLast().request == event.request) {
        m_queue.last().bytes += event.bytes;
        return;
    }
    m_queue.enqueue(std::move(event));
    pump();
}

void SyncEngine::pump()
{
    if (m_queue.isEmpty())
        return;
    // The cache is kept busy while a stream comes in: its next piece is there before it has done with this one. All other
    // events wait for the effects of those before them.
    const bool piece = m_queue.constFirst().kind == Event::Kind::StreamPiece;
    if (m_handling >= 2 || (m_handling == 1 && !(piece && m_handlingPieces)))
        return;
    ++m_handling;
    m_handlingPieces = piece;
    const qint64 bytes = m_queue.constFirst().bytes.size();
    m_handlingBytes += bytes;
    const auto effects = std::make_shared<QList<Effect>>();
    const auto work = [core = m_core, effects, event = m_queue.dequeue()](store::StoreCore &store) {
        *effects = core->handle(store, event);
    };
    m_runner.run(work, this, [this, effects, bytes] {
        m_handlingBytes -= bytes;
        for (const Effect &effect : std::as_const(*effects))
            carryOut(effect);
        --m_handling;
        holdStreams();
        QMetaObject::invokeMethod(this, &SyncEngine::pump, Qt::QueuedConnection);
    });
}

void SyncEngine::carryOut(const Effect &effect)
{
    switch (effect.kind) {
    case Effect::Kind::Send:
        sendRequest(effect, false);
        break;
    case Effect::Kind::SendStream:
        sendRequest(effect, true);
        break;
    case Effect::Kind::Cancel:
        m_calls.remove(effect.request);
        if (m_fetch && m_fetch->request() == effect.request)
            m_fetch.reset();
        m_queue.removeIf([&](const Event &event) {
            const bool answer = event.kind == Event::Kind::StreamPiece || event.kind == Event::Kind::Reply;
            return answer && event.request == effect.request;
        });
        break;
    case Effect::Kind::SetTimer:
        m_timers[size_t(effect.timer)].start(std::chrono::milliseconds(effect.number));
        break;
    case Effect::Kind::StopTimer:
        m_timers[size_t(effect.timer)].stop();
        break;
    case Effect::Kind::Status:
        m_state = effect.state;
        Q_EMIT stateChanged(m_state);
        break;
    case Effect::Kind::RefreshToken:
        if (m_refreshToken) {
            m_refreshToken([self = QPointer<SyncEngine>(this)](const Error &error) {
                if (self)
                    self->post(Event::tokenRenewed(error));
            });
        } else {
            post(Event::tokenRenewed(makeError(ErrorKind::Auth, u"auth.signInAgain"_s)));
        }
        break;
    case Effect::Kind::ReadFile:
        readFile(effect);
        break;
    case Effect::Kind::FetchFile:
        m_fetch = std::make_unique<FileFetch>(effect, [this, id = effect.request](qint64 size, const Error &error) {
            post(Event::fileFetched(id, size, error));
        });
        m_fetch->start(m_transport);
        break;
    case Effect::Kind::RemoveFiles:
        for (const QString &path : effect.paths) {
            if (!QFile::remove(path) && QFile::exists(path))
                qCWarning(lcSync) << "a kept file cannot be removed";
        }
        post(Event::filesRemoved(effect.request));
        break;
    }
}

void SyncEngine::sendRequest(const Effect &effect, bool stream)
{
    const int id = effect.request;
    const auto done = [this, id](net::Response response) {
        // The call is still on the stack; it goes with this hash entry on the next turn.
        const auto call = m_calls.take(id);
        QMetaObject::invokeMethod(this, [call] {}, Qt::QueuedConnection);
        post(Event::reply(id, std::move(response)));
    };
    const auto chunk = [this, id](QByteArrayView piece) {
        post(Event::streamPiece(id, piece.toByteArray()));
        holdStreams();
        return true;
    };
    if (stream) {
        m_stream = id;
        m_held = false;
    }
    m_calls.insert(id, stream ? m_transport.stream(effect.http, chunk, done) : m_transport.send(effect.http, done));
}

void SyncEngine::holdStreams()
{
    qint64 ahead = m_handlingBytes;
    for (const Event &event : std::as_const(m_queue))
        ahead += event.bytes.size();
    const bool hold = ahead > (m_held ? kMostAhead / 2 : kMostAhead);
    if (hold == m_held)
        return;
    m_held = hold;
    if (const auto call = m_calls.value(m_stream))
        call->setPaused(hold);
}

void SyncEngine::readFile(const Effect &effect)
{
    QFile file(effect.text);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(effect.number)) {
        post(Event::fileRead(effect.request, {}, makeError(ErrorKind::Storage, u"sync.fileUnreadable"_s, file.errorString())));
        return;
    }
    post(Event::fileRead(effect.request, file.read(effect.length), {}));
}

} // namespace campanile::sync

#include "moc_syncengine.cpp"
