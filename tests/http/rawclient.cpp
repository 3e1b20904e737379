// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/http/rawclient.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QRegularExpression>
#include <QSslSocket>

#include <sys/socket.h>

namespace campanile::server {

RawClient::RawClient(quint16 port, bool encrypted)
{
    if (encrypted) {
        auto secure = std::make_unique<QSslSocket>();
        secure->connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
        secure->waitForEncrypted(5000);
        m_socket = std::move(secure);
        return;
    }
    m_socket = std::make_unique<QTcpSocket>();
    m_socket->connectToHost(QHostAddress::LocalHost, port);
    m_socket->waitForConnected(5000);
}

bool RawClient::send(const QByteArray &bytes)
{
    m_socket->write(bytes);
    while (m_socket->bytesToWrite() > 0) {
        if (!m_socket->waitForBytesWritten(10'000))
            return false;
    }
    return true;
}

bool RawClient::more(int timeoutMs)
{
    if (m_socket->bytesAvailable() == 0 && !m_socket->waitForReadyRead(std::max(1, timeoutMs)))
        return false;
    const QByteArray bytes = m_socket->readAll();
    m_buffer += bytes;
    return !bytes.isEmpty();
}

RawAnswer RawClient::read(int timeoutMs)
{
    QElapsedTimer timer;
    timer.start();
    const auto left = [&timer, timeoutMs] { return timeoutMs - int(timer.elapsed()); };
    RawAnswer answer;
    qsizetype end = -1;
    while ((end = m_buffer.indexOf("\r\n\r\n")) < 0) {
        if (!more(left()))
            return answer;
    }
    const QList<QByteArray> lines = m_buffer.first(end).split('\n');
    m_buffer.remove(0, end + 4);
    answer.status = lines.first().split(' ').value(1).toInt();
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        const QByteArray name = line.first(colon).toLower();
        const QByteArray value = line.sliced(colon + 1).trimmed();
        if (name == "set-cookie")
            answer.cookies.append(value);
        answer.headers.insert(name, value);
    }
    if (answer.headers.value("transfer-encoding") == "chunked") {
        for (;;) {
            qsizetype lineEnd = -1;
            while ((lineEnd = m_buffer.indexOf("\r\n")) < 0) {
                if (!more(left()))
                    return answer;
            }
            const qsizetype size = m_buffer.first(lineEnd).toLongLong(nullptr, 16);
            while (m_buffer.size() < lineEnd + 2 + size + 2) {
                if (!more(left()))
                    return answer;
            }
            answer.body += m_buffer.mid(lineEnd + 2, size);
            m_buffer.remove(0, lineEnd + 2 + size + 2);
            if (size == 0) {
                answer.complete = true;
                return answer;
            }
        }
    }
    const qsizetype length = answer.headers.value("content-length").toLongLong();
    while (m_buffer.size() < length) {
        if (!more(left())) {
            answer.body = m_buffer;
            return answer;
        }
    }
    answer.body = m_buffer.first(length);
    m_buffer.remove(0, length);
    answer.complete = true;
    return answer;
}

bool RawClient::isClosedByPeer(int timeoutMs)
{
    if (!m_buffer.isEmpty())
        return false;
    if (m_socket->state() == QAbstractSocket::ConnectedState)
        m_socket->waitForDisconnected(timeoutMs);
    return m_socket->state() != QAbstractSocket::ConnectedState && m_socket->bytesAvailable() == 0;
}

QByteArray RawClient::readUntil(const QByteArray &text, int timeoutMs)
{
    QElapsedTimer timer;
    timer.start();
    while (!m_buffer.contains(text) && more(timeoutMs - int(timer.elapsed()))) { }
    return m_buffer;
}

void RawClient::kill()
{
    const linger reset{1, 0};
    ::setsockopt(int(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
    m_socket->abort();
}

RawAnswer RawClient::ask(const QByteArray &bytes, int timeoutMs)
{
    send(bytes);
    return read(timeoutMs);
}

QByteArray get(const QByteArray &path, const QByteArray &headers)
{
    return "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers + "\r\n";
}

QByteArray post(const QByteArray &path, const QByteArray &body, const QByteArray &headers)
{
    return "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n"
        + headers + "\r\n" + body;
}

RawAnswer submitForm(quint16 port, const QByteArray &page, const QByteArray &fields, bool encrypted)
{
    RawClient client(port, encrypted);
    const RawAnswer form = client.ask(get(page));
    static const QRegularExpression token(QStringLiteral("name=\"form_token\" value=\"([^\"]*)\""));
    const QByteArray formToken = token.match(QString::fromUtf8(form.body)).captured(1).toLatin1();
    const QByteArray cookie = form.cookies.value(0).left(form.cookies.value(0).indexOf(';'));
    return client.ask(post(page.contains('?') ? page.left(page.indexOf('?')) : page, fields + "&form_token=" + formToken,
                           "Content-Type: application/x-www-form-urlencoded\r\nCookie: " + cookie + "\r\n"));
}

} // namespace campanile::server
