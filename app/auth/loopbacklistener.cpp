// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/loopbacklistener.h"

#include <QHostAddress>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace campanile::auth {

namespace {
constexpr qsizetype kMaxHead = 16 * 1024;
constexpr int kMaxConnections = 16;
constexpr int kHeadTimeoutMs = 10'000;
}

LoopbackListener::LoopbackListener(QObject *parent) : QObject(parent)
{
    m_timeout.setSingleShot(true);
    connect(&m_timeout, &QTimer::timeout, this,
            [this] { finish(makeError(ErrorKind::Timeout, u"auth.timeout"_s)); });
    connect(&m_v4, &QTcpServer::newConnection, this, [this] { accept(m_v4); });
    connect(&m_v6, &QTcpServer::newConnection, this, [this] { accept(m_v6); });
}

LoopbackListener::~LoopbackListener()
{
    stop();
}

Result<void> LoopbackListener::start(int timeoutMs, Judge judge, Page page, Done done)
{
    stop();
    const bool v4 = m_v4.listen(QHostAddress::LocalHost, 0);
    const bool v6 = m_v6.listen(QHostAddress::LocalHostIPv6, v4 ? m_v4.serverPort() : 0);
    if (!v4 && !v6)
        return makeError(ErrorKind::Network, u"auth.cannotListen"_s, m_v4.errorString());
    m_redirect = v4 ? "http://127.0.0.1:" + QByteArray::number(m_v4.serverPort()) + '/'
                    : "http://[::1]:" + QByteArray::number(m_v6.serverPort()) + '/';
    m_judge = std::move(judge);
    m_page = std::move(page);
    m_done = std::move(done);
    m_timeout.start(timeoutMs);
    return {};
}

void LoopbackListener::stop()
{
    m_v4.close();
    m_v6.close();
    m_timeout.stop();
    m_done = nullptr;
    m_judge = nullptr;
}

void LoopbackListener::accept(QTcpServer &server)
{
    while (QTcpSocket *const socket = server.nextPendingConnection()) {
        if (m_open >= kMaxConnections || !m_done) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        ++m_open;
        // Own the socket: closing the listener must not cut the page off.
        socket->setParent(this);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { readFrom(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            --m_open;
            socket->deleteLater();
        });
        QTimer::singleShot(kHeadTimeoutMs, socket, [socket] { socket->abort(); });
    }
}

void LoopbackListener::readFrom(QTcpSocket *socket)
{
    const QByteArray head = socket->peek(kMaxHead);
    const qsizetype end = head.indexOf("\r\n\r\n");
    if (end < 0) {
        if (head.size() >= kMaxHead)
            socket->abort();
        return;
    }
    socket->disconnect(this);
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        --m_open;
        socket->deleteLater();
    });
    const QList<QByteArray> words = head.left(head.indexOf("\r\n")).split(' ');
    if (words.size() != 3 || words.at(0) != "GET") {
        answer(socket, "405 Method Not Allowed", {});
        return;
    }
    const QByteArray target = words.at(1);
    if (!m_done) {
        answer(socket, "410 Gone", {});
        return;
    }
    if (!target.startsWith("/?")) {
        answer(socket, "404 Not Found", {});
        return;
    }
    const bool ok = !m_judge || m_judge(target);
    answer(socket, ok ? "200 OK" : "400 Bad Request", m_page ? m_page(ok) : QByteArray());
    finish(target);
}

void LoopbackListener::answer(QTcpSocket *socket, const char *status, const QByteArray &body)
{
    socket->write(QByteArray("HTTP/1.1 ") + status
                  + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + QByteArray::number(body.size())
                  + "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\n"
                    "Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline'\r\nConnection: close\r\n\r\n"
                  + body);
    socket->disconnectFromHost();
}

void LoopbackListener::finish(Result<QByteArray> target)
{
    const Done done = std::exchange(m_done, nullptr);
    m_v4.close();
    m_v6.close();
    m_timeout.stop();
    if (done)
        done(std::move(target));
}

} // namespace campanile::auth

#include "moc_loopbacklistener.cpp"
