// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/transport.h"

#include <QThreadPool>

#include <functional>
#include <memory>

namespace campanile::net {

struct InProcessState;

/**
 * Transport to a server in this program: a workspace on "this computer" (sync protocol section 3.14). It knows
 * the server only as two functions, so that this layer need not link it; the composition root supplies them from
 * Service::handle() and Service::subscribe(). The handler runs on threads of the transport's own pool and may
 * block; callbacks and signals come on the transport's thread. Destruction waits for running handlers.
 */
class InProcessTransport final : public Transport
{
    Q_OBJECT

public:
    struct Answer {
        Response response;
        /** Set for large answers: the next piece, empty at the end. */
        std::function<QByteArray()> stream;
    };
    using Handler = std::function<Answer(const Request &)>;
    using Notify = std::function<void(const QString &accountId, qint64 seq)>;
    /** Calls its argument, on any thread, after each commit until the returned handle is destroyed; its destruction waits for a call under way. */
    using Subscribe = std::function<std::shared_ptr<void>(Notify)>;

    using NotifyPresence = std::function<void(const QByteArray &json)>;
    /** The same for presenceReceived(). */
    using SubscribePresence = std::function<std::shared_ptr<void>(NotifyPresence)>;

    /** Requests that may wait for something outside, so that they hold up no others; they have threads of their own. */
    using IsSlow = std::function<bool(const Request &)>;

    InProcessTransport(Handler handler, Subscribe subscribe, QObject *parent = nullptr, IsSlow isSlow = {}, SubscribePresence subscribePresence = {});
    ~InProcessTransport() override;

    [[nodiscard]] std::unique_ptr<Call> send(Request request, Done done) override;
    [[nodiscard]] std::unique_ptr<Call> stream(Request request, Chunk chunk, Done done) override;
    void startEvents() override;
    void stopEvents() override;

private:
    [[nodiscard]] std::unique_ptr<Call> begin(Request request, Chunk chunk, Done done);

    Handler m_handler;
    Subscribe m_subscribe;
    SubscribePresence m_subscribePresence;
    std::shared_ptr<void> m_subscription;
    std::shared_ptr<void> m_presence;
    QList<std::weak_ptr<InProcessState>> m_live;
    IsSlow m_isSlow;
    QThreadPool m_pool;
    QThreadPool m_slowPool;
};

} // namespace campanile::net
