// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/practice/minihttp.h"

#include <QTcpSocket>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

QByteArray reason(int status)
{
    switch (status) {
    case 200: return "OK"_ba;
    case 202: return "Accepted"_ba;
    case 206: return "Partial Content"_ba;
    case 302: return "Found"_ba;
    case 400: return "Bad Request"_ba;
    case 401: return "Unauthorized"_ba;
    case 403: return "Forbidden"_ba;
    case 404: return "Not Found"_ba;
    case 405: return "Method Not Allowed"_ba;
    case 411: return "Length Required"_ba;
    case 413: return "Content Too Large"_ba;
    case 422: return "Unprocessable Content"_ba;
    case 429: return "Too Many Requests"_ba;
    case 431: return "Request Header Fields Too Large"_ba;
    case 500: return "Internal Server Error"_ba;
    case 503: return "Service Unavailable"_ba;
    default: return "Status"_ba;
    }
}

/** Fills request and length from the header block; gives the status to refuse with, 0 when fine. */
int parseHeader(const QByteArray &block, qint64 bodyLimit, MiniRequest &request, qint64 &length)
{
    const QList<QByteArray> lines = block.split('\n');
    const QList<QByteArray> first = lines.first().trimmed().split(' ');
    if (first.size() != 3 || !first.at(2).startsWith("HTTP/1.") || !first.at(1).startsWith('/'))
        return 400;
    request.method = first.at(0);
    const qsizetype mark = first.at(1).indexOf('?');
    request.path = mark < 0 ? first.at(1) : first.at(1).first(mark);
    request.query = mark < 0 ? QByteArray() : first.at(1).sliced(mark + 1);
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QByteArray line = lines.at(i).trimmed();
        if (line.isEmpty())
            continue;
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            return 400;
        const QByteArray name = line.first(colon).trimmed().toLower();
        // Two lengths would let two readers see two different requests (RFC 9112 section 6.3).
        if (name == "content-length" && request.headers.contains(name))
            return 400;
        request.headers.insert(name, line.sliced(colon + 1).trimmed());
    }
    if (request.headers.contains("transfer-encoding"))
        return 411;
    const QByteArray lengthText = request.headers.value("content-length", "0");
    bool ok = false;
    length = lengthText.toLongLong(&ok);
    if (!ok || length < 0)
        return 400;
    return length > bodyLimit ? 413 : 0;
}

} // namespace

MiniHttpServer::MiniHttpServer(Handler handler, Limits limits, QObject *parent)
    : QObject(parent), m_handler(std::move(handler)), m_limits(limits), m_server(this)
{
    connect(&m_server, &QTcpServer::newConnection, this, &MiniHttpServer::accept);
}

MiniHttpServer::~MiniHttpServer()
{
    // The sockets go with the listener, after the table of them: their last signal must not find this half gone.
    for (auto it = m_pending.cbegin(); it != m_pending.cend(); ++it)
        it.key()->disconnect(this);
}

Result<quint16> MiniHttpServer::listen(const QHostAddress &address, quint16 port)
{
    if (!m_server.listen(address, port))
        return makeError(ErrorKind::Network, u"practice.portTaken"_s, m_server.errorString());
    return m_server.serverPort();
}

void MiniHttpServer::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        if (m_pending.size() >= m_limits.connections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        m_pending.insert(socket, {});
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_pending.remove(socket);
            socket->deleteLater();
        });
        QTimer::singleShot(m_limits.timeoutMs, socket, [socket] { socket->abort(); });
    }
}

void MiniHttpServer::read(QTcpSocket *socket)
{
    const auto it = m_pending.find(socket);
    if (it == m_pending.end() || it->isDone)
        return;
    it->data += socket->readAll();
    if (it->length < 0) {
        const qsizetype end = it->data.indexOf("\r\n\r\n");
        if (end > m_limits.headerBytes || (end < 0 && it->data.size() > m_limits.headerBytes))
            return refuse(socket, 431);
        if (end < 0)
            return;
        qint64 length = 0;
        const int problem = parseHeader(it->data.first(end), m_limits.bodyBytes, it->request, length);
        if (problem != 0)
            return refuse(socket, problem);
        it->length = length;
        it->data.remove(0, end + 4);
        if (it->request.headers.value("expect").toLower() == "100-continue")
            socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    }
    if (it->data.size() < it->length)
        return;
    it->request.body = it->data.first(it->length);
    it->data.clear();
    it->isDone = true;
    const MiniRequest request = std::move(it->request);
    answer(socket, m_handler(request));
}

void MiniHttpServer::refuse(QTcpSocket *socket, int status)
{
    m_pending[socket].isDone = true;
    MiniResponse response;
    response.status = status;
    response.body = "{\"error\":\"" + reason(status) + "\"}";
    answer(socket, response);
}

void MiniHttpServer::answer(QTcpSocket *socket, const MiniResponse &response)
{
    switch (response.after) {
    case MiniResponse::After::Silence:
        return;
    case MiniResponse::After::Reset:
        socket->abort();
        return;
    case MiniResponse::After::Answer:
        break;
    }
    QByteArray head = "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reason(response.status)
        + "\r\nContent-Type: " + response.contentType + "\r\nContent-Length: " + QByteArray::number(response.body.size())
        + "\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n";
    for (const auto &[name, value] : response.headers)
        head += name + ": " + value + "\r\n";
    socket->write(head + "\r\n" + response.body);
    socket->disconnectFromHost();
}

} // namespace campanile::server

#include "moc_minihttp.cpp"
