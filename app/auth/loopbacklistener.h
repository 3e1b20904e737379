// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QTimer>

#include <functional>

class QTcpSocket;

namespace campanile::auth {

/**
 * Waits for the browser on this computer (RFC 8252 sections 7.3 and 8.3): 127.0.0.1 and, on the same port, [::1]. The first
 * GET for "/" with a query is handed out and ends the wait; other paths (a browser asks for favicon.ico) get 404 and do not
 * count. A page elsewhere that has its own name point here is turned away by the Host header. Whoever connects and says
 * nothing holds nobody up: the oldest silent connection makes room. Exactly one callback, never from within start(): the
 * target, or Timeout auth.timeout. stop() ends without one. The callback may delete the listener. Lives on one thread.
 */
class LoopbackListener final : public QObject
{
    Q_OBJECT

public:
    /** How the browser is told to come back; a network may insist on one spelling and on registered ports. */
    struct Place {
        enum class Host { Address /**< "127.0.0.1" */, Name /**< "localhost" */ };
        Host host = Host::Address;
        QList<int> ports = {}; ///< the first that is free; empty = any
    };

    using Done = std::function<void(Result<QByteArray> target)>;
    /** HTML of the closing page, given the outcome; texts come from the ui's language. Its <style> is let through by hash. */
    using Page = std::function<QByteArray(bool ok)>;
    /** Decides what the page says; called with the target before done. */
    using Judge = std::function<bool(const QByteArray &target)>;

    explicit LoopbackListener(QObject *parent = nullptr);
    ~LoopbackListener() override;

    /** Errors: Network auth.cannotListen, or auth.portsTaken (args: the registered ports) when all of them are taken. */
    [[nodiscard]] Result<void> start(const Place &place, int timeoutMs, Judge judge, Page page, Done done);
    void stop();
    /** "http://127.0.0.1:PORT/" or "http://localhost:PORT/" */
    [[nodiscard]] QByteArray redirectUri() const { return m_redirect; }
    /** For a request's head to be complete. */
    void setHeadTimeoutMs(int ms) { m_headTimeoutMs = ms; }

private:
    [[nodiscard]] bool listenOn(int port);
    void accept(QTcpServer &server);
    void readFrom(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const char *status, const QByteArray &body = {});
    void finish(Result<QByteArray> target);

    QTcpServer m_v4;
    QTcpServer m_v6;
    QTimer m_timeout;
    QByteArray m_redirect;
    Judge m_judge;
    Page m_page;
    Done m_done;
    QList<QTcpSocket *> m_silent; ///< connected, head not complete; oldest first
    int m_headTimeoutMs = 10'000;
};

} // namespace campanile::auth
