// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QObject>
#include <QTcpServer>
#include <QTimer>

#include <functional>

class QTcpSocket;

namespace campanile::auth {

/**
 * Waits for the browser on this computer (RFC 8252 section 7.3): 127.0.0.1 and, on the same port where it can, [::1];
 * ephemeral port. The first request for "/" with a query is handed out and ends the wait; requests for other paths
 * (a browser asks for favicon.ico) get 404 and do not count. Exactly one callback: the target, or Timeout
 * auth.timeout. stop() ends without one. Lives on one thread.
 */
class LoopbackListener final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<QByteArray> target)>;
    /** HTML of the closing page, given the outcome; texts come from the ui's language. */
    using Page = std::function<QByteArray(bool ok)>;
    /** Decides what the page says; called with the target before done. */
    using Judge = std::function<bool(const QByteArray &target)>;

    explicit LoopbackListener(QObject *parent = nullptr);
    ~LoopbackListener() override;

    /** Errors: Network auth.cannotListen. */
    [[nodiscard]] Result<void> start(int timeoutMs, Judge judge, Page page, Done done);
    void stop();
    /** "http://127.0.0.1:PORT/" */
    [[nodiscard]] QByteArray redirectUri() const { return m_redirect; }

private:
    void accept(QTcpServer &server);
    void readFrom(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const char *status, const QByteArray &body);
    void finish(Result<QByteArray> target);

    QTcpServer m_v4;
    QTcpServer m_v6;
    QTimer m_timeout;
    QByteArray m_redirect;
    Judge m_judge;
    Page m_page;
    Done m_done;
    int m_open = 0;
};

} // namespace campanile::auth
