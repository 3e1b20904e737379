// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QObject>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

#include <functional>

namespace campanile::test {

/** What the little server heard. Header names in lower case. */
struct Heard {
    QByteArray method;
    QByteArray target;
    QMap<QByteArray, QByteArray> headers;
    QByteArray body;
};

/** Loopback HTTP server of the tests: one handler writes raw bytes to the socket, so that it can misbehave at will. */
class HttpFixture : public QObject
{
public:
    using Handler = std::function<void(QTcpSocket &, const Heard &)>;

    explicit HttpFixture(Handler handler, QTcpServer *server = nullptr)
        : m_handler(std::move(handler)), m_server(server ? server : new QTcpServer(this))
    {
        connect(m_server, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *const socket = m_server->nextPendingConnection()) {
                ++connections;
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
            }
        });
        if (!m_server->isListening())
            m_server->listen(QHostAddress::LocalHost, 0);
    }

    [[nodiscard]] QUrl url(const QByteArray &scheme = "http") const
    {
        return QUrl(QString::fromLatin1(scheme + "://127.0.0.1:" + QByteArray::number(m_server->serverPort())));
    }

    static void reply(QTcpSocket &socket, const QByteArray &status, const QByteArray &body,
                      const QByteArray &headers = "Content-Type: application/json\r\n")
    {
        socket.write("HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + QByteArray::number(body.size())
                     + "\r\n\r\n" + body);
    }

    QList<Heard> heard;
    int connections = 0;

private:
    void read(QTcpSocket &socket)
    {
        QByteArray &buffer = m_buffers[&socket];
        buffer += socket.readAll();
        for (;;) {
            const qsizetype end = buffer.indexOf("\r\n\r\n");
            if (end < 0)
                return;
            Heard request;
            const QList<QByteArray> lines = buffer.left(end).split('\n');
            const QList<QByteArray> words = lines.first().trimmed().split(' ');
            request.method = words.value(0);
            request.target = words.value(1);
            for (const QByteArray &line : lines.mid(1)) {
                const qsizetype colon = line.indexOf(':');
                request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
            }
            const qsizetype length = request.headers.value("content-length").toLongLong();
            if (buffer.size() < end + 4 + length)
                return;
            request.body = buffer.mid(end + 4, length);
            buffer.remove(0, end + 4 + length);
            heard.append(request);
            m_handler(socket, request);
        }
    }

    Handler m_handler;
    QTcpServer *m_server;
    QMap<QTcpSocket *, QByteArray> m_buffers;
};

} // namespace campanile::test
