// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/transport.h"
#include "app/services/moveprotocol.h"

#include <QObject>
#include <QThread>

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>

namespace campanile {

/**
 * A transport for code that may wait: each request blocks its caller until the answer is there, while the transport works on a
 * thread of its own. send() and abort() are for any thread; one request at a time.
 */
class MoveWire
{
public:
    using TransportFactory = std::function<std::unique_ptr<net::Transport>()>;

    /** @p makeTransport is called once, on the thread where the transport will live. */
    explicit MoveWire(TransportFactory makeTransport);
    ~MoveWire();
    MoveWire(const MoveWire &) = delete;
    MoveWire &operator=(const MoveWire &) = delete;

    [[nodiscard]] services::MoveAnswer send(const services::MoveRequest &request);
    /** The request under way ends with Cancelled. */
    void abort();
    /** As abort(), and so does every request from now on: whoever waits comes to an end. */
    void close();

private:
    struct Turn;
    void begin(const std::shared_ptr<Turn> &turn, net::Request request);

    TransportFactory m_makeTransport;
    QThread m_thread;
    QObject *m_worker; ///< lives on m_thread, as the next two
    std::unique_ptr<net::Transport> m_transport;
    std::unique_ptr<net::Call> m_call;
    std::mutex m_mutex;
    std::shared_ptr<Turn> m_turn;
    bool m_isClosed = false;
};

} // namespace campanile
