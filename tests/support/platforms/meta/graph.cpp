// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/platforms/meta/graph.h"

#include <QDateTime>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace fakes::graph {

Answer error(int status, int code, const QString &message, int subcode, bool isTransient)
{
    QJsonObject body{{u"message"_s, message}, {u"type"_s, u"OAuthException"_s}, {u"code"_s, code}, {u"fbtrace_id"_s, u"AbCdEf"_s}};
    if (subcode >= 0)
        body.insert(u"error_subcode"_s, subcode);
    if (isTransient)
        body.insert(u"is_transient"_s, true);
    return jsonAnswer(QJsonObject{{u"error"_s, body}}, status);
}

QString time(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss"_s) + u"+0000"_s;
}

QJsonObject page(const QJsonArray &all, const Request &request)
{
    const int limit = request.has(u"limit"_s) ? request.value(u"limit"_s).toInt() : 25;
    const int start = request.value(u"after"_s).startsWith(u'c') ? request.value(u"after"_s).sliced(1).toInt() : 0;
    QJsonArray data;
    for (int i = start; i < qMin(start + limit, int(all.size())); ++i)
        data.append(all.at(i));
    // The cursor is there on the last page too; only "next" tells that there is more.
    QJsonObject paging{{u"cursors"_s, QJsonObject{{u"before"_s, u"c%1"_s.arg(start)}, {u"after"_s, u"c%1"_s.arg(start + data.size())}}}};
    if (start + limit < all.size())
        paging.insert(u"next"_s, u"https://graph.example/next"_s);
    return {{u"data"_s, data}, {u"paging"_s, paging}};
}

std::optional<Answer> trouble(FakeServer &server, const Request &request, const QString &token, const QString &business)
{
    if (server.take(Fault::ExpiredToken, request))
        return error(400, 190, u"Error validating access token: Session has expired on Saturday, 21-Nov-26 02:00:00 PST."_s, 463);
    const QString given = request.header("authorization").startsWith("OAuth ") ? QString::fromUtf8(request.header("authorization").sliced(6)) : request.bearer();
    if (given != token)
        return error(400, 190, u"Invalid OAuth access token - Cannot parse access token"_s);
    if (server.take(Fault::PermissionLost, request))
        return error(403, 10, u"(#10) Application does not have permission for this action"_s);
    if (server.take(Fault::AccountStopped, request))
        return error(400, 368, u"The action attempted has been deemed abusive or is otherwise disallowed"_s);
    if (server.take(Fault::RateLimit, request)) {
        const QJsonObject usage{{business, QJsonArray{QJsonObject{{u"type"_s, u"pages"_s}, {u"call_count"_s, 100}, {u"total_cputime"_s, 25},
                                                                  {u"total_time"_s, 25}, {u"estimated_time_to_regain_access"_s, kMinutesToWait}}}}};
        return withHeaders(error(400, 80001, u"There have been too many calls to this Page account. Wait a bit and try again."_s),
                           {{"X-Business-Use-Case-Usage", QJsonDocument(usage).toJson(QJsonDocument::Compact)},
                            {"X-App-Usage", "{\"call_count\":28,\"total_time\":25,\"total_cputime\":25}"}});
    }
    if (server.take(Fault::ErrorInsideOk, request)) {
        Answer inside = error(200, 2, u"An unexpected error has occurred. Please retry your request later."_s, -1, true);
        return inside;
    }
    return std::nullopt;
}

} // namespace fakes::graph
