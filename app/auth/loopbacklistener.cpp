// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/loopbacklistener.h"

#include <QCryptographicHash>
#include <QHostAddress>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace campanile::auth {

namespace {

constexpr qsizetype kMaxHead = 16 * 1024;
constexpr int kMaxSilent = 64;
constexpr int kLingerMs = 10'000;
constexpr int kTries = 20;

/** RFC 8252 section 8.3 binds to loopback; the name keeps pages out that point a name of theirs at this address. */
bool isOwnHost(const QByteArray &host, quint16 port)
{
    const QByteArray end = ':' + QByteArray::number(port);
    for (const QByteArray &name : {QByteArray("127.0.0.1"), QByteArray("[::1]"), QByteArray("localhost")}) {
        if (host == name || host == name + end)
            return true;
    }
    return false;
}

/** The one Host header of a head; empty when there is none, or more than one. */
QByteArray hostOf(const QByteArray &head)
{
    QByteArray host;
    int count = 0;
    const QList<QByteArray> lines = head.split('\n');
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 0 || line.first(colon).toLower() != "host")
            continue;
        host = line.sliced(colon + 1).trimmed().toLower();
        ++count;
    }
    return count == 1 ? host : QByteArray();
}

/** Nothing is loaded and nothing runs; of styles only those of the page itself. */
QByteArray contentPolicy(const QByteArray &page)
{
    QByteArray styles = "'none'";
    const qsizetype from = page.indexOf("<style>");
    const qsizetype to = page.indexOf("</style>", from);
    if (from >= 0 && to > from) {
        const QByteArray css = page.sliced(from + 7, to - from - 7);
        styles = "'sha256-" + QCryptographicHash::hash(css, QCryptographicHash::Sha256).toBase64() + '\'';
    }
    return "default-src 'none'; style-src " + styles + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}

} // namespace

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

bool LoopbackListener::listenOn(int port)
{
    m_v4.close();
    m_v6.close();
    const bool v4 = m_v4.listen(QHostAddress::LocalHost, quint16(port));
    if (!v4 && m_v4.serverError() == QAbstractSocket::AddressInUseError)
        return false;
    const bool v6 = m_v6.listen(QHostAddress::LocalHostIPv6, v4 ? m_v4.serverPort() : quint16(port));
    // A stranger on the other address of this port would get what a browser sends to "localhost".
    if (v4 && !v6 && m_v6.serverError() == QAbstractSocket::AddressInUseError) {
        m_v4.close();
        return false;
    }
    return v4 || v6;
}

Result<void> LoopbackListener::start(const Place &place, int timeoutMs, Judge judge, Page page, Done done)
{
    stop();
    bool listens = false;
    QStringList names;
    if (place.ports.isEmpty()) {
        for (int i = 0; i < kTries && !listens; ++i)
            listens = listenOn(0);
    }
    for (const int port : place.ports) {
        names.append(QString::number(port));
        if (!listens)
            listens = listenOn(port);
    }
    if (!listens) {
        return names.isEmpty() ? makeError(ErrorKind::Network, u"auth.cannotListen"_s, m_v4.errorString())
                               : makeError(ErrorKind::Network, u"auth.portsTaken"_s, m_v4.errorString(), {names.join(u", ")});
    }
    const bool v4 = m_v4.isListening();
    const QByteArray host = place.host == Place::Host::Name ? "localhost" : v4 ? "127.0.0.1" : "[::1]";
    m_redirect = "http://" + host + ':' + QByteArray::number(v4 ? m_v4.serverPort() : m_v6.serverPort()) + '/';
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
    const auto silent = std::exchange(m_silent, {});
    for (QTcpSocket *const socket : silent)
        socket->abort();
}

void LoopbackListener::accept(QTcpServer &server)
{
    while (QTcpSocket *const socket = server.nextPendingConnection()) {
        // Own the socket: closing the listener must not cut the page off.
        socket->setParent(this);
        socket->setReadBufferSize(kMaxHead);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { readFrom(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_silent.removeOne(socket);
            socket->deleteLater();
        });
        m_silent.append(socket);
        if (m_silent.size() > kMaxSilent)
            m_silent.first()->abort();
        QTimer::singleShot(m_headTimeoutMs, socket, [socket] { socket->abort(); });
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
    const QList<QByteArray> words = head.left(head.indexOf("\r\n")).split(' ');
    if (words.size() != 3 || !words.at(2).startsWith("HTTP/1."))
        return answer(socket, "400 Bad Request");
    if (words.at(0) != "GET")
        return answer(socket, "405 Method Not Allowed");
    if (!isOwnHost(hostOf(head.first(end)), socket->localPort()))
        return answer(socket, "421 Misdirected Request");
    const QByteArray target = words.at(1);
    if (!target.startsWith("/?"))
        return answer(socket, "404 Not Found");
    if (!m_done)
        return answer(socket, "410 Gone");
    const bool ok = !m_judge || m_judge(target);
    answer(socket, ok ? "200 OK" : "400 Bad Request", m_page ? m_page(ok) : QByteArray());
    finish(target);
}

void LoopbackListener::answer(QTcpSocket *socket, const char *status, const QByteArray &body)
{
    m_silent.removeOne(socket);
    socket->disconnect(this);
    // The page is still on its way when the listener may be gone.
    socket->setParent(nullptr);
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    QTimer::singleShot(kLingerMs, socket, [socket] {
        socket->abort();
        socket->deleteLater();
    });
    socket->readAll();
    socket->write(QByteArray("HTTP/1.1 ") + status
                  + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + QByteArray::number(body.size())
                  + "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nX-Content-Type-Options: nosniff\r\n"
                    "Content-Security-Policy: "
                  + contentPolicy(body) + "\r\nConnection: close\r\n\r\n" + body);
    socket->disconnectFromHost();
}

void LoopbackListener::finish(Result<QByteArray> target)
{
    Done done = std::exchange(m_done, nullptr);
    stop();
    if (done)
        done(std::move(target));
}

} // namespace campanile::auth

#include "moc_loopbacklistener.cpp"
