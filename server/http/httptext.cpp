// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/httptext.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

bool isOneLine(const QByteArray &text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

bool isFraming(const QByteArray &lowerName)
{
    return lowerName == "content-length" || lowerName == "transfer-encoding" || lowerName == "connection"
        || lowerName == "date";
}

} // namespace

QByteArray reasonPhrase(int status)
{
    struct Row {
        int status;
        const char *text;
    };
    static constexpr Row rows[] = {
        {200, "OK"}, {201, "Created"}, {204, "No Content"}, {206, "Partial Content"}, {302, "Found"},
        {303, "See Other"}, {304, "Not Modified"}, {307, "Temporary Redirect"}, {400, "Bad Request"},
        {401, "Unauthorized"}, {403, "Forbidden"}, {404, "Not Found"}, {405, "Method Not Allowed"},
        {408, "Request Timeout"}, {409, "Conflict"}, {413, "Content Too Large"}, {415, "Unsupported Media Type"},
        {416, "Range Not Satisfiable"}, {429, "Too Many Requests"}, {500, "Internal Server Error"},
        {501, "Not Implemented"}, {503, "Service Unavailable"}, {505, "HTTP Version Not Supported"}};
    const auto *it = std::find_if(std::begin(rows), std::end(rows), [status](const Row &row) {
        return row.status == status;
    });
    return it == std::end(rows) ? "Other" : it->text;
}

QByteArray httpDate(qint64 msSinceEpoch)
{
    return QLocale::c()
        .toString(QDateTime::fromMSecsSinceEpoch(msSinceEpoch, Qt::UTC), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s)
        .toLatin1();
}

QByteArray formatResponseHead(int status, const HeaderList &headers, qint64 length, bool keepAlive)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonPhrase(status) + "\r\n";
    head += "Date: " + httpDate(QDateTime::currentMSecsSinceEpoch()) + "\r\n";
    for (const auto &[name, value] : headers) {
        if (isOneLine(name) && isOneLine(value) && !isFraming(name.toLower()))
            head += name + ": " + value + "\r\n";
    }
    if (length >= 0 && status != 204 && status != 304)
        head += "Content-Length: " + QByteArray::number(length) + "\r\n";
    else if (length < 0)
        head += "Transfer-Encoding: chunked\r\n";
    head += keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    return head;
}

bool acceptsCoding(QByteArrayView list, QByteArrayView coding)
{
    const QList<QByteArray> entries = list.toByteArray().toLower().split(',');
    for (const QByteArray &entry : entries) {
        const QList<QByteArray> parts = entry.split(';');
        if (parts.first().trimmed() != coding)
            continue;
        for (const QByteArray &part : parts.sliced(1)) {
            const QByteArray parameter = part.trimmed();
            if (parameter.startsWith("q=") && parameter.sliced(2).toDouble() <= 0)
                return false;
        }
        return true;
    }
    return false;
}

QByteArray mediaType(const QByteArray &contentType)
{
    return contentType.split(';').first().trimmed().toLower();
}

QByteArray problemJson(QByteArrayView type, int status, QByteArrayView title)
{
    return QJsonDocument(QJsonObject{{u"type"_s, QString::fromLatin1(type)},
                                     {u"status"_s, status},
                                     {u"title"_s, QString::fromLatin1(title)}})
        .toJson(QJsonDocument::Compact);
}

} // namespace campanile::server
