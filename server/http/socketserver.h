// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "server/http/exchange.h"

#include <QString>

#include <cstdint>

namespace campanile::server {

/** Limits of the socket layer; what they are for stands in docs of each. Times in milliseconds. */
struct SocketLimits {
    int ioThreads = 2;
    int maxConnections = 1024;          ///< beyond it nothing is accepted
    int maxConnectionsPerAddress = 256; ///< so that one computer cannot take them all
    int requestTimeoutMs = 60'000;      ///< from the first wait to the last byte of a request: slow senders, idle ones
    int writeTimeoutMs = 20'000;        ///< for each piece of at most 64 KiB: slow readers
    int idleStreamTimeoutMs = 330'000;  ///< an event stream pings every 300 s at the latest
    qsizetype maxUrl = 4096;
    qsizetype maxHeaderName = 256;
    qsizetype maxHeaderValue = 8192;
    int maxHeaders = 64;
    qint64 maxBody = 66LL * 1024 * 1024;
};

struct SocketOptions {
    QString address = QStringLiteral("127.0.0.1");
    quint16 port = 0;
    QString tlsCertificate; ///< PEM chain; empty = plain HTTP
    QString tlsKey;
    SocketLimits limits;
};

/**
 * HTTP/1.1 (and TLS 1.2 or 1.3) over restinio. Owns its io threads; the handler is called on one of them and must
 * not block. A request that breaks a limit or HTTP's grammar ends its connection.
 */
class SocketServer
{
public:
    using Handler = std::function<void(std::shared_ptr<Exchange>)>;

    virtual ~SocketServer() = default;
    /** Binds and starts; gives the port. */
    [[nodiscard]] virtual Result<quint16> start() = 0;
    /** Takes no further connections; those that are open are closed after their present answer. */
    virtual void stopAccepting() = 0;
    /** Cuts what is left and joins the threads. */
    virtual void stop() = 0;
    [[nodiscard]] virtual qint64 openConnections() const = 0;
};

[[nodiscard]] Result<std::unique_ptr<SocketServer>> makeSocketServer(const SocketOptions &options,
                                                                     SocketServer::Handler handler);

} // namespace campanile::server
