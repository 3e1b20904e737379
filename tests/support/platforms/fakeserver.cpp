// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/platforms/fakeserver.h"

#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace campanile::server;

namespace fakes {

namespace {

QHash<QString, QByteArray> multipartValues(const QByteArray &body, const QByteArray &boundary)
{
    QHash<QString, QByteArray> values;
    const QByteArray mark = "--" + boundary;
    static const QRegularExpression named(u"\\bname=\"([^\"]*)\""_s);
    for (qsizetype at = body.indexOf(mark); at >= 0;) {
        const qsizetype start = at + mark.size();
        const qsizetype end = body.indexOf("\r\n" + mark, start);
        const qsizetype split = body.indexOf("\r\n\r\n", start);
        if (end < 0 || split < 0 || split > end)
            break;
        const QString head = QString::fromUtf8(body.sliced(start, split - start));
        const auto match = named.match(head);
        if (match.hasMatch())
            values.insert(match.captured(1), body.sliced(split + 4, end - split - 4));
        at = end + 2;
    }
    return values;
}

QString plain(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    return value.toString();
}

Request read(const MiniRequest &request)
{
    return {request.method, QUrl::fromPercentEncoding(request.path), QUrlQuery(QString::fromUtf8(request.query)), request.headers, request.body};
}

} // namespace

QString Request::bearer() const
{
    const QByteArray value = header("authorization");
    return value.startsWith("Bearer ") ? QString::fromUtf8(value.sliced(7)) : QString();
}

QJsonObject Request::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QHash<QString, QByteArray> Request::form() const
{
    const QByteArray type = header("content-type");
    if (type.startsWith("multipart/form-data"))
        return multipartValues(body, type.mid(type.indexOf("boundary=") + 9));
    QHash<QString, QByteArray> values;
    if (!type.startsWith("application/x-www-form-urlencoded"))
        return values;
    for (QByteArray pair : body.split('&')) {
        pair.replace('+', ' ');
        const qsizetype equal = pair.indexOf('=');
        if (equal > 0)
            values.insert(QString::fromUtf8(QByteArray::fromPercentEncoding(pair.first(equal))), QByteArray::fromPercentEncoding(pair.sliced(equal + 1)));
    }
    return values;
}

bool Request::has(const QString &name) const
{
    return query.hasQueryItem(name) || form().contains(name) || json().contains(name);
}

QString Request::value(const QString &name) const
{
    if (query.hasQueryItem(name))
        return query.queryItemValue(name, QUrl::FullyDecoded);
    const auto values = form();
    if (values.contains(name))
        return QString::fromUtf8(values.value(name));
    return plain(json().value(name));
}

Answer jsonAnswer(const QJsonObject &body, int status)
{
    Answer answer;
    answer.status = status;
    answer.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return answer;
}

Answer jsonAnswer(const QJsonArray &body, int status)
{
    Answer answer;
    answer.status = status;
    answer.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return answer;
}

Answer textAnswer(const QByteArray &body, const QByteArray &type, int status)
{
    Answer answer;
    answer.status = status;
    answer.contentType = type;
    answer.body = body;
    return answer;
}

Answer withHeaders(Answer answer, const QList<std::pair<QByteArray, QByteArray>> &headers)
{
    answer.headers += headers;
    return answer;
}

FakeServer::FakeServer(Handler handler) : m_handler(std::move(handler))
{
    m_thread.setObjectName(u"fake network"_s);
    m_worker.moveToThread(&m_thread);
    m_thread.start();
    setReachable(true);
}

FakeServer::~FakeServer()
{
    setReachable(false);
    m_thread.quit();
    m_thread.wait();
}

QUrl FakeServer::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port));
}

void FakeServer::listen()
{
    // A silent connection is ended by the client's own time limit, which is shorter.
    MiniHttpServer::Limits limits;
    limits.timeoutMs = 20'000;
    m_http = std::make_unique<MiniHttpServer>([this](const MiniRequest &request) { return handle(request); }, limits);
    const auto port = m_http->listen(QHostAddress(QHostAddress::LocalHost), m_port);
    Q_ASSERT(port);
    m_port = *port;
}

void FakeServer::setReachable(bool isReachable)
{
    QMetaObject::invokeMethod(&m_worker, [this, isReachable] {
        if (!isReachable)
            m_http.reset();
        else if (!m_http)
            listen();
    }, Qt::BlockingQueuedConnection);
}

void FakeServer::fault(Fault fault, int times, const QString &where)
{
    const auto held = lock();
    m_faults.append({fault, times, QRegularExpression(where)});
}

void FakeServer::clearFaults()
{
    const auto held = lock();
    m_faults.clear();
}

bool FakeServer::take(Fault fault, const Request &request)
{
    const auto held = lock();
    for (Planned &planned : m_faults) {
        if (planned.fault == fault && planned.left != 0 && planned.where.match(request.line()).hasMatch()) {
            if (planned.left > 0)
                --planned.left;
            return true;
        }
    }
    return false;
}

QList<Request> FakeServer::requests() const
{
    const auto held = lock();
    return m_requests;
}

int FakeServer::count(const QString &where) const
{
    const QRegularExpression wanted(where);
    const QList<Request> seen = requests();
    return int(std::count_if(seen.cbegin(), seen.cend(), [&](const Request &request) { return wanted.match(request.line()).hasMatch(); }));
}

Request FakeServer::last(const QString &where) const
{
    const QRegularExpression wanted(where);
    const QList<Request> seen = requests();
    const auto found = std::find_if(seen.crbegin(), seen.crend(), [&](const Request &request) { return wanted.match(request.line()).hasMatch(); });
    return found == seen.crend() ? Request() : *found;
}

void FakeServer::forget()
{
    const auto held = lock();
    m_requests.clear();
}

Answer FakeServer::handle(const MiniRequest &mini)
{
    const auto held = lock();
    const Request request = read(mini);
    m_requests.append(request);
    const auto unanswered = [](Answer::After after) {
        Answer answer;
        answer.after = after;
        return answer;
    };
    if (take(Fault::DropBefore, request))
        return unanswered(Answer::After::Reset);
    if (take(Fault::SilenceBefore, request))
        return unanswered(Answer::After::Silence);
    if (take(Fault::ErrorBefore, request))
        return textAnswer("<html><body>Internal Server Error</body></html>", "text/html", 500);
    if (take(Fault::Unavailable, request))
        return textAnswer({}, "text/plain", 503);
    Answer answer = m_handler(request);
    if (take(Fault::CutAfter, request))
        return unanswered(Answer::After::Reset);
    if (take(Fault::SilenceAfter, request))
        return unanswered(Answer::After::Silence);
    if (take(Fault::ErrorAfter, request))
        return textAnswer("<html><body>Internal Server Error</body></html>", "text/html", 500);
    if (take(Fault::Garbage, request))
        return textAnswer("<html>ok</html>", "text/html", answer.status);
    return answer;
}

} // namespace fakes
