// SPDX-License-Identifier: GPL-3.0-or-later
// The wire of a move: GET /jmap/move/{account}, and POST to begin, blobs, assemble, records, secrets, finish and cancel below it.
#include "server/core/engineparts.h"
#include "server/core/move/movedesk.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr qsizetype kMostNames = 10'000;

int statusOf(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::NotFound:
        return 404;
    case ErrorKind::Permission:
        return 403;
    case ErrorKind::Conflict:
        return 409;
    case ErrorKind::Invalid:
        return 422;
    case ErrorKind::Limit:
        return error.retryAfterMs >= 0 ? 429 : 413;
    case ErrorKind::Unsupported:
        return 501;
    case ErrorKind::None:
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::Auth:
    case ErrorKind::Storage:
    case ErrorKind::Corrupt:
    case ErrorKind::Cancelled:
    case ErrorKind::Internal:
        break;
    }
    return error.code.endsWith(u"diskFull"_s) ? 507 : error.retryAfterMs >= 0 ? 503 : 500;
}

/** The code travels in "detail", as everywhere; what it is about, and what was found, beside it. */
ApiResponse refusalOf(const Error &error)
{
    const int status = statusOf(error);
    ApiResponse response = problemResponse(status, error.code);
    if (error.retryAfterMs >= 0)
        response.headers.append({"retry-after", QByteArray::number((error.retryAfterMs + 999) / 1000)});
    // What was found wrong is told to whoever sent it; faults of the server's own are not.
    if (error.code.startsWith(u"move."_s)) {
        response.body = jsonText({{u"type"_s, u"about:blank"_s},
                                  {u"status"_s, status},
                                  {u"detail"_s, error.code},
                                  {u"args"_s, QJsonArray::fromStringList(error.args)},
                                  {u"found"_s, error.detail.left(300)}});
    }
    return response;
}

ApiResponse done(const QJsonObject &object)
{
    ApiResponse response;
    response.headers = {{"content-type", "application/json"}, {"cache-control", "no-store"}};
    response.body = jsonText(object);
    return response;
}

QJsonObject partText(const MovePart &part)
{
    return {{u"count"_s, part.count}, {u"last"_s, part.last}, {u"chain"_s, QString::fromLatin1(part.chain.toHex())}};
}

ApiResponse standingResponse(const Result<MoveStanding> &standing)
{
    if (!standing)
        return refusalOf(standing.error());
    QJsonObject parts;
    for (auto it = standing->parts.cbegin(); it != standing->parts.cend(); ++it)
        parts.insert(it.key(), partText(it.value()));
    return done({{u"state"_s, standing->isFinished ? u"finished"_s : u"open"_s},
                 {u"seq"_s, standing->seq},
                 {u"parts"_s, parts},
                 {u"keptUntil"_s, standing->keptUntilMs > 0 ? QJsonValue(formatInstant(standing->keptUntilMs)) : QJsonValue()}});
}

ApiResponse outcome(const Result<void> &result)
{
    return result ? done({}) : refusalOf(result.error());
}

/** Strings of a list; nothing when it is none, or too long. */
std::optional<QStringList> namesIn(const QJsonObject &body, const QString &key)
{
    const QJsonArray list = body.value(key).toArray();
    if ((body.contains(key) && !body.value(key).isArray()) || list.size() > kMostNames)
        return std::nullopt;
    QStringList names;
    for (const QJsonValue &name : list)
        names.append(name.toString());
    return names;
}

ApiResponse beginResponse(MoveDesk &desk, const QString &userId, const QString &account, const QJsonObject &body)
{
    MoveWish wish;
    wish.workspaceId = account;
    wish.sourceUser = body.value(u"userId"_s).toString();
    wish.name = body.value(u"name"_s).toString();
    wish.seq = body.value(u"seq"_s).toInteger();
    wish.schemaVersion = body.value(u"schemaVersion"_s).toInt();
    return standingResponse(desk.begin(userId, wish));
}

ApiResponse finishResponse(MoveDesk &desk, const QString &userId, const QString &account, const QJsonObject &body)
{
    MoveManifest manifest;
    manifest.seq = body.value(u"seq"_s).toInteger();
    const QJsonObject parts = body.value(u"parts"_s).toObject();
    for (auto it = parts.begin(); it != parts.end(); ++it) {
        const QJsonObject part = it.value().toObject();
        manifest.parts.insert(it.key(), {part.value(u"count"_s).toInteger(), {}, QByteArray::fromHex(part.value(u"chain"_s).toString().toLatin1())});
    }
    manifest.lostFiles = namesIn(body, u"lost"_s).value_or(QStringList());
    return standingResponse(desk.finish(userId, account, manifest));
}

ApiResponse filesResponse(MoveDesk &desk, const QString &userId, const QString &account, const QByteArray &step, const QJsonObject &body)
{
    const auto names = namesIn(body, step == "blobs" ? u"ids"_s : u"pieces"_s);
    if (!names)
        return refusalOf(makeError(ErrorKind::Limit, u"move.tooLarge"_s));
    if (step == "assemble")
        return outcome(desk.assemble(userId, account, body.value(u"blobId"_s).toString(), body.value(u"type"_s).toString(), *names));
    const auto missing = desk.missingFiles(userId, account, *names);
    return missing ? done({{u"missing"_s, QJsonArray::fromStringList(*missing)}}) : refusalOf(missing.error());
}

} // namespace

ApiResponse moveResponse(const MethodServices &services, const ApiRequest &request, const QList<QByteArray> &path)
{
    const auto desk = services.moves.lock();
    const QString account = QString::fromUtf8(path.value(3));
    const QByteArray step = path.value(4);
    if (!desk || path.size() < 4 || path.size() > 5 || account.isEmpty())
        return problemResponse(404, u"no such path"_s);
    const QString &userId = request.caller.userId;
    if (request.method == "GET")
        return path.size() == 4 ? standingResponse(desk->standing(userId, account)) : problemResponse(405, u"POST only"_s);
    if (step == "records") {
        const auto part = desk->take(userId, account, queryValue(request.query, u"part"_s), queryValue(request.query, u"after"_s), request.body);
        return part ? done(partText(*part)) : refusalOf(part.error());
    }
    const QJsonDocument document = QJsonDocument::fromJson(request.body.isEmpty() ? QByteArray("{}") : request.body);
    if (!document.isObject())
        return problemResponse(400, u"not a JSON object"_s);
    const QJsonObject body = document.object();
    if (step == "begin")
        return beginResponse(*desk, userId, account, body);
    if (step == "blobs" || step == "assemble")
        return filesResponse(*desk, userId, account, step, body);
    if (step == "secrets")
        return outcome(desk->takeSecrets(userId, account, body));
    if (step == "finish")
        return finishResponse(*desk, userId, account, body);
    if (step == "cancel")
        return outcome(desk->cancel(userId, account));
    return problemResponse(404, u"no such path"_s);
}

} // namespace campanile::server
