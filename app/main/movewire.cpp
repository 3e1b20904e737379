// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/movewire.h"

#include "app/net/classify.h"

#include <QDateTime>

namespace campanile {

using namespace Qt::StringLiterals;

/** One request and whoever waits for its answer. */
struct MoveWire::Turn {
    std::mutex mutex;
    std::condition_variable answered;
    bool isDone = false;
    services::MoveAnswer answer;

    bool isOver()
    {
        const std::lock_guard lock(mutex);
        return isDone;
    }
    void finish(services::MoveAnswer with)
    {
        {
            const std::lock_guard lock(mutex);
            if (isDone)
                return;
            isDone = true;
            answer = std::move(with);
        }
        answered.notify_all();
    }
};

MoveWire::MoveWire(TransportFactory makeTransport) : m_makeTransport(std::move(makeTransport)), m_worker(new QObject)
{
    m_thread.setObjectName(u"move-wire"_s);
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

MoveWire::~MoveWire()
{
    abort();
    QMetaObject::invokeMethod(
        m_worker,
        [this] {
            m_call.reset();
            m_transport.reset();
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

services::MoveAnswer MoveWire::send(const services::MoveRequest &request)
{
    const auto turn = std::make_shared<Turn>();
    {
        const std::lock_guard lock(m_mutex);
        if (m_isClosed) {
            services::MoveAnswer stopped;
            stopped.error = makeError(ErrorKind::Cancelled, u"move.cancelled"_s);
            return stopped;
        }
        m_turn = turn;
    }
    net::Request wire;
    wire.method = request.method;
    wire.path = request.path;
    wire.query = request.query;
    wire.body = request.body;
    wire.timeoutMs = request.timeoutMs;
    if (request.method != "GET")
        wire.headers.emplaceBack("Content-Type", request.contentType);
    QMetaObject::invokeMethod(m_worker, [this, turn, wire] { begin(turn, wire); });
    std::unique_lock lock(turn->mutex);
    turn->answered.wait(lock, [&] { return turn->isDone; });
    return turn->answer;
}

void MoveWire::begin(const std::shared_ptr<Turn> &turn, net::Request request)
{
    // Given up while it waited for its turn here.
    if (turn->isOver())
        return;
    if (!m_transport)
        m_transport = m_makeTransport();
    // Making it may take as long as a keychain does.
    if (turn->isOver())
        return;
    m_call = m_transport->send(std::move(request), [turn](const net::Response &response) {
        services::MoveAnswer answer;
        answer.status = response.status;
        answer.body = response.body;
        answer.error = response.error;
        answer.retryAfterMs = net::parseRetryAfter(net::headerOf(response, "retry-after"), QDateTime::currentMSecsSinceEpoch());
        turn->finish(std::move(answer));
    });
}

void MoveWire::close()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isClosed = true;
    }
    abort();
}

void MoveWire::abort()
{
    std::shared_ptr<Turn> turn;
    {
        const std::lock_guard lock(m_mutex);
        turn = m_turn;
    }
    if (!turn)
        return;
    services::MoveAnswer stopped;
    stopped.error = makeError(ErrorKind::Cancelled, u"move.cancelled"_s);
    turn->finish(std::move(stopped));
    QMetaObject::invokeMethod(m_worker, [this, turn] {
        const std::lock_guard lock(m_mutex);
        if (m_turn == turn)
            m_call.reset();
    });
}

} // namespace campanile
