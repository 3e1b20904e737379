// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/platforms/networkcalls.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {
constexpr qsizetype kLargeBody = 1'000'000;
constexpr int kLargeBodyMs = 300'000;
} // namespace

HttpResponse NetworkCalls::bytes(const AccountSession &session, const QByteArray &method, const QUrl &url, const QByteArray &body,
                                 const QByteArray &contentType, const HttpHeaders &more, bool withToken) const
{
    HttpCall call;
    call.method = method;
    call.url = url;
    call.headers = more;
    const bool isGiven = std::any_of(more.cbegin(), more.cend(), [](const auto &header) { return header.first.toLower() == "authorization"; });
    if (withToken && !isGiven && !session.accessToken.isEmpty())
        call.headers.append({"Authorization", "Bearer " + session.accessToken.toUtf8()});
    if (!contentType.isEmpty())
        call.headers.append({"Content-Type", contentType});
    call.body = body;
    // A piece of a film over a slow line takes longer than a question.
    if (body.size() > kLargeBody)
        call.timeoutMs = kLargeBodyMs;
    HttpResponse response = m_http.send(call);
    if (session.observe)
        session.observe(response);
    return response;
}

HttpResponse NetworkCalls::get(const AccountSession &session, QUrl url, const QUrlQuery &query, const HttpHeaders &more) const
{
    if (!query.isEmpty())
        url.setQuery(query.toString(QUrl::FullyEncoded), QUrl::StrictMode);
    return bytes(session, "GET", url, {}, {}, more);
}

HttpResponse NetworkCalls::json(const AccountSession &session, const QByteArray &method, const QUrl &url, const QJsonObject &body,
                                const HttpHeaders &more) const
{
    return bytes(session, method, url, QJsonDocument(body).toJson(QJsonDocument::Compact), "application/json", more);
}

HttpResponse NetworkCalls::form(const AccountSession &session, const QUrl &url, const QUrlQuery &values, const HttpHeaders &more) const
{
    // QUrlQuery leaves "+" alone, which a form reads as a space.
    QByteArray body;
    const auto items = values.queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : items)
        body += (body.isEmpty() ? "" : "&") + QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    return bytes(session, "POST", url, body, "application/x-www-form-urlencoded", more);
}

HttpResponse NetworkCalls::multipart(const AccountSession &session, const QUrl &url, const QList<FormPart> &parts, const HttpHeaders &more) const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const FormPart &part : parts)
        hash.addData(part.content);
    const QByteArray boundary = "campanile" + hash.result().toHex();
    const auto quoted = [](QByteArray text) {
        text.replace('\r', ' ').replace('\n', ' ').replace('"', "%22");
        return text;
    };
    QByteArray body;
    for (const FormPart &part : parts) {
        body += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + quoted(part.name) + '"';
        if (!part.fileName.isEmpty())
            body += "; filename=\"" + quoted(part.fileName) + '"';
        if (!part.mimeType.isEmpty())
            body += "\r\nContent-Type: " + part.mimeType;
        body += "\r\n\r\n" + part.content + "\r\n";
    }
    body += "--" + boundary + "--\r\n";
    return bytes(session, "POST", url, body, "multipart/form-data; boundary=" + boundary, more);
}

QJsonObject bodyObject(const HttpResponse &response)
{
    return QJsonDocument::fromJson(response.body).object();
}

QUrl under(const QUrl &base, const QString &path)
{
    QUrl url = base;
    url.setPath(base.path(QUrl::FullyEncoded) + path, QUrl::StrictMode);
    return url;
}

} // namespace campanile::server
