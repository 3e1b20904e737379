// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QHash>
#include <QHostAddress>
#include <QList>
#include <QTcpServer>

#include <functional>
#include <utility>

class QTcpSocket;

namespace campanile::server {

struct MiniRequest {
    QByteArray method;
    QByteArray path;                  ///< percent-encoded, without query
    QByteArray query;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

struct MiniResponse {
    enum class After {
        Answer,  ///< send it
        Silence, ///< keep the connection open and say nothing
        Reset    ///< cut the connection without an answer
    };
    int status = 200;
    QByteArray contentType = "application/json; charset=utf-8";
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;
    After after = After::Answer;
};

/**
 * A small HTTP/1.1 server for the practice network: one request per connection, bodies with Content-Length only, limits
 * on header, body, time and number of connections. Lives on one thread with an event loop; the handler is called there.
 */
class MiniHttpServer : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<MiniResponse(const MiniRequest &)>;
    struct Limits {
        qsizetype headerBytes = 16 * 1024;
        qint64 bodyBytes = 110 * 1024 * 1024;
        int connections = 64;
        int timeoutMs = 30'000; ///< from connecting to the end of the answer
    };

    MiniHttpServer(Handler handler, Limits limits, QObject *parent = nullptr);
    ~MiniHttpServer() override;
    /** Port 0 picks a free one; gives the port. */
    [[nodiscard]] Result<quint16> listen(const QHostAddress &address, quint16 port);

private:
    void accept();
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const MiniResponse &response);
    void refuse(QTcpSocket *socket, int status);

    struct Pending {
        QByteArray data;
        MiniRequest request;
        qint64 length = -1; ///< of the body; -1 while the header is incomplete
        bool isDone = false;
    };

    Handler m_handler;
    Limits m_limits;
    QTcpServer m_server;
    QHash<QTcpSocket *, Pending> m_pending;
};

} // namespace campanile::server
