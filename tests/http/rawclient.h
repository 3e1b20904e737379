// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QTcpSocket>

#include <memory>

namespace campanile::server {

/** An answer as it came over the wire; chunked bodies are put together. */
struct RawAnswer {
    int status = 0;                          ///< 0 = the connection ended before an answer
    QHash<QByteArray, QByteArray> headers;   ///< names in lower case
    QList<QByteArray> cookies;
    QByteArray body;
    bool complete = false;
};

/** A blocking client that sends exactly the bytes it is given, as attackers do. For one test thread. */
class RawClient
{
public:
    /** @p encrypted: over TLS, to a server whose certificate this process trusts. */
    explicit RawClient(quint16 port, bool encrypted = false);

    [[nodiscard]] bool isConnected() const { return m_socket->state() == QAbstractSocket::ConnectedState; }
    bool send(const QByteArray &bytes);
    /** Reads one answer. */
    [[nodiscard]] RawAnswer read(int timeoutMs = 10'000);
    /** True when the server closed the connection without a further byte. */
    [[nodiscard]] bool isClosedByPeer(int timeoutMs = 10'000);
    /** Waits until @p text has arrived on a stream and gives everything so far. */
    [[nodiscard]] QByteArray readUntil(const QByteArray &text, int timeoutMs = 10'000);
    /** Ends with a reset, as a killed program does. */
    void kill();
    QTcpSocket &socket() { return *m_socket; }

    /** send() and read(). */
    [[nodiscard]] RawAnswer ask(const QByteArray &bytes, int timeoutMs = 10'000);

private:
    [[nodiscard]] bool more(int timeoutMs);
    std::unique_ptr<QTcpSocket> m_socket;
    QByteArray m_buffer;
};

/** "GET /path HTTP/1.1" with Host and the given header lines ("Name: value\r\n"). */
[[nodiscard]] QByteArray get(const QByteArray &path, const QByteArray &headers = {});
[[nodiscard]] QByteArray post(const QByteArray &path, const QByteArray &body, const QByteArray &headers = {});
/** Opens @p page, a path with its query, and sends the form that stands there with @p fields, the page's token and its cookie, as a browser does. */
[[nodiscard]] RawAnswer submitForm(quint16 port, const QByteArray &page, const QByteArray &fields, bool encrypted = false);

} // namespace campanile::server
