// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/inprocesstransport.h"

#include <QSemaphore>
#include <QTimer>

#include <atomic>
#include <optional>

using namespace Qt::StringLiterals;

namespace campanile::net {

namespace {
constexpr int kPiecesAhead = 8;
constexpr int kSlowThreads = 4;
}

/** Shared by the call, the worker and the posted callbacks; the callbacks are touched on the transport's thread only. */
struct InProcessState {
    Transport::Chunk chunk;
    Transport::Done done;
    std::atomic<bool> over = false;
    QSemaphore room{kPiecesAhead};
    bool paused = false;
    QList<QByteArray> held;           ///< came while it was paused, and wait in order; their room is taken
    std::optional<Response> lastWord; ///< comes after them

    [[nodiscard]] bool holds() const { return !over && (paused || !held.isEmpty()); }

    void end()
    {
        over = true;
        chunk = nullptr;
        done = nullptr;
        held.clear();
        room.release(kPiecesAhead);
    }
    void finish(Response response)
    {
        if (over)
            return;
        if (holds() && response.error.isNull()) {
            lastWord = std::move(response);
            return;
        }
        const Transport::Done callback = std::exchange(done, nullptr);
        end();
        callback(std::move(response));
    }
};

namespace {

using State = std::shared_ptr<InProcessState>;

void pass(const State &state, const QByteArray &piece)
{
    state->room.release();
    if (state->over || !state->chunk)
        return;
    if (!state->chunk(piece)) {
        Response stopped;
        stopped.error = makeError(ErrorKind::Cancelled, u"net.cancelled"_s);
        state->finish(std::move(stopped));
    }
}

void deliver(const State &state, const QByteArray &piece)
{
    if (state->holds())
        state->held.append(piece);
    else
        pass(state, piece);
}

/** What was held back while the call was paused. */
void goOn(const State &state)
{
    while (!state->paused && !state->over && !state->held.isEmpty())
        pass(state, state->held.takeFirst());
    if (!state->over && !state->holds() && state->lastWord)
        state->finish(std::move(*state->lastWord));
}

class InProcessCall final : public Call
{
public:
    InProcessCall(State state, QObject *transport) : m_state(std::move(state)), m_transport(transport) {}
    ~InProcessCall() override { cancel(); }
    void cancel() override
    {
        if (!m_state->over)
            m_state->end();
    }
    void setPaused(bool paused) override
    {
        m_state->paused = paused;
        if (paused || m_state->over)
            return;
        QMetaObject::invokeMethod(m_transport, [state = m_state] { goOn(state); }, Qt::QueuedConnection);
    }

private:
    State m_state;
    QObject *m_transport;
};

} // namespace

InProcessTransport::InProcessTransport(Handler handler, Subscribe subscribe, QObject *parent, IsSlow isSlow, SubscribePresence subscribePresence)
    : Transport(parent), m_handler(std::move(handler)), m_subscribe(std::move(subscribe)), m_subscribePresence(std::move(subscribePresence)),
      m_isSlow(std::move(isSlow))
{
    m_slowPool.setMaxThreadCount(kSlowThreads);
    // One thread more than the parallel calls of the engine, so that a snapshot never holds up a push.
    m_pool.setMaxThreadCount(3);
}

InProcessTransport::~InProcessTransport()
{
    m_subscription.reset();
    m_presence.reset();
    // A worker may be waiting for room that only this thread can make.
    for (const auto &weak : std::as_const(m_live)) {
        if (const State state = weak.lock(); state && !state->over)
            state->end();
    }
    for (QThreadPool *pool : {&m_pool, &m_slowPool}) {
        pool->clear();
        pool->waitForDone();
    }
}

std::unique_ptr<Call> InProcessTransport::send(Request request, Done done)
{
    return begin(std::move(request), nullptr, std::move(done));
}

std::unique_ptr<Call> InProcessTransport::stream(Request request, Chunk chunk, Done done)
{
    return begin(std::move(request), std::move(chunk), std::move(done));
}

std::unique_ptr<Call> InProcessTransport::begin(Request request, Chunk chunk, Done done)
{
    const auto state = std::make_shared<InProcessState>();
    const bool piecewise = bool(chunk);
    state->chunk = std::move(chunk);
    state->done = std::move(done);
    m_live.removeIf([](const auto &weak) { return weak.expired(); });
    m_live.append(state);
    QTimer::singleShot(std::max(1, request.timeoutMs), this, [weak = std::weak_ptr(state)] {
        if (const State late = weak.lock()) {
            Response response;
            response.error = makeError(ErrorKind::Timeout, u"net.timeout"_s);
            late->finish(std::move(response));
        }
    });
    QThreadPool &pool = m_isSlow && m_isSlow(request) ? m_slowPool : m_pool;
    pool.start([this, state, piecewise, request = std::move(request)] {
        if (state->over)
            return;
        Answer answer = m_handler(request);
        const bool ok = answer.response.status >= 200 && answer.response.status < 300;
        const auto take = [&](QByteArray piece) {
            if (!piecewise || !ok) {
                answer.response.body += piece;
                return;
            }
            state->room.acquire();
            QMetaObject::invokeMethod(this, [state, piece] { deliver(state, piece); }, Qt::QueuedConnection);
        };
        if (piecewise && ok && !answer.response.body.isEmpty())
            take(std::exchange(answer.response.body, {}));
        while (answer.stream && !state->over) {
            QByteArray piece = answer.stream();
            if (piece.isEmpty())
                break;
            take(std::move(piece));
        }
        QMetaObject::invokeMethod(
            this, [state, response = std::move(answer.response)] { state->finish(response); }, Qt::QueuedConnection);
    });
    return std::make_unique<InProcessCall>(state, this);
}

void InProcessTransport::startEvents()
{
    if (m_subscription)
        return;
    m_subscription = m_subscribe([this](const QString &account, qint64 seq) {
        QMetaObject::invokeMethod(this, [this, account, seq] { Q_EMIT stateChanged(account, seq); }, Qt::QueuedConnection);
    });
    QMetaObject::invokeMethod(this, [this] { Q_EMIT onlineChanged(true); }, Qt::QueuedConnection);
    if (!m_subscribePresence)
        return;
    m_presence = m_subscribePresence([this](const QByteArray &json) {
        QMetaObject::invokeMethod(this, [this, json] { Q_EMIT presenceReceived(json); }, Qt::QueuedConnection);
    });
}

void InProcessTransport::stopEvents()
{
    if (!m_subscription)
        return;
    m_subscription.reset();
    m_presence.reset();
    Q_EMIT onlineChanged(false);
}

} // namespace campanile::net

#include "moc_inprocesstransport.cpp"
