// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/methodcaller.h"

#include "app/net/classify.h"
#include "app/sync/jmapclient.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace campanile::sync {

using namespace Qt::StringLiterals;

namespace {

Error refusal(const MethodResponse &reply)
{
    const QByteArray &type = reply.errorType;
    ErrorKind kind = ErrorKind::Invalid;
    if (type == "notFound" || type == "accountNotFound" || type == "unknownMethod")
        kind = ErrorKind::NotFound;
    else if (type == "forbidden")
        kind = ErrorKind::Permission;
    else if (type == "stateForbidden")
        kind = ErrorKind::Conflict;
    else if (type == "serverFail" || type == "serverUnavailable")
        kind = ErrorKind::Internal;
    QStringList args{QString::fromLatin1(type)};
    const QJsonObject json = QJsonDocument::fromJson(reply.arguments).object();
    if (const QString code = json.value(u"code"_s).toString(); !code.isEmpty()) {
        args.append(code);
        for (const QJsonValue &arg : json.value(u"args"_s).toArray())
            args.append(arg.toString());
    }
    return makeError(kind, u"method.refused"_s, {}, args);
}

Result<QJsonObject> argumentsOf(const net::Response &response)
{
    if (const Error error = net::errorOf(response); !error.isNull())
        return error;
    const auto answer = parseAnswer(response.body);
    if (!answer)
        return answer.error();
    const MethodResponse *reply = answer->find("0");
    if (!reply)
        return makeError(ErrorKind::Corrupt, u"sync.malformed"_s);
    if (reply->isError())
        return refusal(*reply);
    const QJsonDocument document = QJsonDocument::fromJson(reply->arguments);
    if (!document.isObject())
        return makeError(ErrorKind::Corrupt, u"sync.malformed"_s);
    return document.object();
}

} // namespace

MethodCaller::MethodCaller(net::Transport &transport, QString accountId, QObject *parent)
    : QObject(parent), m_transport(transport), m_accountId(std::move(accountId))
{
}

void MethodCaller::call(const QString &method, QJsonObject arguments, Done done)
{
    arguments.insert(u"accountId"_s, m_accountId);
    net::Request request;
    request.path = "/jmap/api";
    request.headers = {{"content-type", "application/json"}};
    request.body = buildRequest({{method.toUtf8(), QJsonDocument(arguments).toJson(QJsonDocument::Compact), "0"}});
    const int id = ++m_lastId;
    m_calls[id] = m_transport.send(std::move(request), [this, id, done = std::move(done)](const net::Response &response) {
        finish(id);
        done(argumentsOf(response));
    });
}

void MethodCaller::finish(int id)
{
    // The call is still on the stack; it goes on the next turn.
    const auto found = m_calls.find(id);
    if (found == m_calls.end())
        return;
    QMetaObject::invokeMethod(this, [call = std::move(found->second)] {}, Qt::QueuedConnection);
    m_calls.erase(found);
}

} // namespace campanile::sync

#include "moc_methodcaller.cpp"
