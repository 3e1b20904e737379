// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/engineparts.h"

#include "app/core/clock.h"
#include "app/domain/moveplan.h"
#include "server/core/move/movedesk.h"
#include "server/core/presence/presencedesk.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace campanile::server {

ApiResponse problemResponse(int status, const QString &detail)
{
    ApiResponse response;
    response.status = status;
    response.headers = {{"content-type", "application/problem+json"}, {"cache-control", "no-store"}};
    response.body = jsonText({{u"type"_s, u"about:blank"_s}, {u"status"_s, status}, {u"detail"_s, detail}});
    return response;
}

ApiResponse problemResponse(const Error &error)
{
    int status = 500;
    if (error.kind == ErrorKind::NotFound)
        status = 404;
    else if (error.code.endsWith(u"diskFull"_s))
        status = 507;
    else if (error.retryAfterMs >= 0)
        status = 503;
    ApiResponse response = problemResponse(status, error.code);
    if (error.retryAfterMs >= 0)
        response.headers.append({"retry-after", QByteArray::number((error.retryAfterMs + 999) / 1000)});
    return response;
}

QString queryValue(const QByteArray &query, const QString &name)
{
    return QUrlQuery(QString::fromUtf8(query)).queryItemValue(name, QUrl::FullyDecoded);
}

namespace {

QJsonObject coreCapability(const Limits &limits)
{
    return {{u"maxSizeUpload"_s, limits.maxSizeUpload},
            {u"maxConcurrentUpload"_s, limits.maxConcurrentUpload},
            {u"maxSizeRequest"_s, limits.maxSizeRequest},
            {u"maxConcurrentRequests"_s, limits.maxConcurrentRequests},
            {u"maxCallsInRequest"_s, limits.maxCallsInRequest},
            {u"maxObjectsInGet"_s, limits.maxObjectsInGet},
            {u"maxObjectsInSet"_s, limits.maxObjectsInSet},
            {u"collationAlgorithms"_s, QJsonArray()}};
}

QJsonObject blobCapability(const Limits &limits)
{
    QJsonArray names;
    for (const api::TypeInfo &type : api::types()) {
        for (const api::PropertyInfo &property : type.properties) {
            if (isWireType(type) && isBlobProperty(property) && !names.contains(textOf(type.name)))
                names.append(textOf(type.name));
        }
    }
    return {{u"maxSizeBlobSet"_s, limits.maxSizeBlobSet},
            {u"maxDataSources"_s, limits.maxDataSources},
            {u"supportedTypeNames"_s, names},
            {u"supportedDigestAlgorithms"_s, QJsonArray{u"sha-256"_s}}};
}

QJsonObject syncCapability(const MethodServices &services, const QString &baseUrl)
{
    return {{u"version"_s, 1},
            {u"maxMutationsInApply"_s, services.limits.maxMutationsInApply},
            {u"maxSizeMutation"_s, services.limits.maxSizeMutation},
            {u"changesRetentionDays"_s, services.limits.changesRetentionDays},
            {u"mutationRetentionDays"_s, services.limits.mutationRetentionDays},
            {u"snapshotUrl"_s, baseUrl + u"/jmap/snapshot/{accountId}/{type}?after={after}&window={window}"_s},
            {u"serverTime"_s, formatInstant(services.clock.nowMs())}};
}

QJsonObject accountTypes(api::Role role)
{
    QJsonObject types;
    for (const api::TypeInfo &type : api::types()) {
        if (!isWireType(type) || !type.allows(role, api::Read))
            continue;
        const bool writes = type.allows(role, api::Create) || type.allows(role, api::Update)
                            || type.allows(role, api::Delete);
        QJsonObject entry{{u"mode"_s, type.windowBy.empty() ? u"full"_s : u"window"_s},
                          {u"rights"_s, writes ? u"rw"_s : u"r"_s}};
        if (!type.windowBy.empty())
            entry.insert(u"windowBy"_s, textOf(type.windowBy));
        types.insert(textOf(type.name), entry);
    }
    return types;
}

bool isReadOnly(api::Role role)
{
    for (const api::TypeInfo &type : api::types()) {
        if (isWireType(type) && (type.allows(role, api::Create) || type.allows(role, api::Update)))
            return false;
    }
    return true;
}

QString url(std::string_view text)
{
    return textOf(text);
}

/** Changes when what the user may reach changes; addresses and the time do not count. */
QString stateOf(const QString &userId, const QList<Membership> &memberships)
{
    // Everything else that an account shows follows from the role and the schema.
    QByteArray stable = userId.toUtf8() + '\n' + QByteArray::number(api::schemaVersion());
    for (const Membership &member : memberships) {
        stable += '\n' + member.accountId.toUtf8() + ' ' + QByteArray::number(int(member.role)) + (member.isPersonal ? 'p' : '-')
                  + member.name.toUtf8();
    }
    return QString::fromLatin1(QCryptographicHash::hash(stable, QCryptographicHash::Sha256).toHex().first(16));
}

QJsonObject session(const MethodServices &services, const QString &userId, const QString &baseUrl)
{
    const int version = api::schemaVersion();
    QJsonObject accounts;
    QJsonObject primary;
    const QList<Membership> memberships = services.directory.memberships(userId);
    for (const Membership &member : memberships) {
        const QJsonObject model{{u"role"_s, textOf(api::roleName(member.role))}, {u"types"_s, accountTypes(member.role)}};
        accounts.insert(member.accountId,
                        QJsonObject{{u"name"_s, member.name},
                                    {u"isPersonal"_s, member.isPersonal},
                                    {u"isReadOnly"_s, isReadOnly(member.role)},
                                    {u"accountCapabilities"_s, QJsonObject{{url(api::kModelCapability), model},
                                                                           {url(api::kSyncCapability), QJsonObject()},
                                                                           {url(api::kBlobCapability), QJsonObject()}}}});
        if (primary.isEmpty()) {
            for (const std::string_view capability :
                 {api::kModelCapability, api::kSyncCapability, api::kBlobCapability})
                primary.insert(url(capability), member.accountId);
        }
    }
    const QJsonObject model{{u"schemaVersion"_s, version},
                            {u"minClientSchema"_s, std::max(1, version - 6)},
                            {u"schemaUrl"_s, baseUrl + u"/jmap/schema/%1"_s.arg(version)}};
    QJsonObject out{{u"capabilities"_s, QJsonObject{{url(api::kCoreCapability), coreCapability(services.limits)},
                                                    {url(api::kBlobCapability), blobCapability(services.limits)},
                                                    {url(api::kSyncCapability), syncCapability(services, baseUrl)},
                                                    {url(api::kModelCapability), model}}},
                    {u"accounts"_s, accounts},
                    {u"primaryAccounts"_s, primary},
                    {u"username"_s, userId},
                    {u"apiUrl"_s, baseUrl + u"/jmap/api"_s},
                    {u"downloadUrl"_s, baseUrl + u"/jmap/download/{accountId}/{blobId}/{name}?type={type}"_s},
                    {u"uploadUrl"_s, baseUrl + u"/jmap/upload/{accountId}/"_s},
                    {u"eventSourceUrl"_s,
                     baseUrl + u"/jmap/events?types={types}&closeafter={closeafter}&ping={ping}"_s}};
    if (const auto moves = services.moves.lock()) {
        QJsonObject capabilities = out.value(u"capabilities"_s).toObject();
        capabilities.insert(url(domain::kMoveCapability), QJsonObject{{u"mayBring"_s, moves->mayBring(userId)},
                                                              {u"maxBatchBytes"_s, moves->limits().mostBatchBytes},
                                                              {u"maxBatchRecords"_s, moves->limits().mostBatchRecords},
                                                              {u"keepHours"_s, moves->limits().keepMs / 3'600'000}});
        out.insert(u"capabilities"_s, capabilities);
    }
    out.insert(u"state"_s, stateOf(userId, memberships));
    return out;
}

ApiResponse requestProblem(const RequestProblem &problem)
{
    ApiResponse response;
    response.status = problem.status;
    response.headers = {{"content-type", "application/problem+json"}, {"cache-control", "no-store"}};
    QJsonObject body{{u"type"_s, problem.type}, {u"status"_s, problem.status}, {u"detail"_s, problem.detail}};
    if (!problem.limit.isEmpty())
        body.insert(u"limit"_s, problem.limit);
    response.body = jsonText(body);
    return response;
}

QByteArray responseText(const MethodResponse &response)
{
    return "[\"" + response.name + "\"," + response.args + ',' + jsonString(response.callId) + ']';
}

} // namespace

ApiResponse sessionResponse(const MethodServices &services, const QString &userId, const QString &baseUrl)
{
    ApiResponse response;
    response.headers = {{"content-type", "application/json"}, {"cache-control", "no-cache, no-store, must-revalidate"}};
    response.body = jsonText(session(services, userId, baseUrl));
    return response;
}

ApiResponse apiResponse(const MethodServices &services, const ApiRequest &request)
{
    // RFC 8620, section 3.6.1: another content type is not JSON, whatever it looks like. A form of a page that a browser sends has one.
    const QByteArray type = request.header("content-type").split(';').first().trimmed().toLower();
    if (!type.isEmpty() && type != "application/json")
        return requestProblem({400, u"urn:ietf:params:jmap:error:notJSON"_s, u"the content type is not application/json"_s, {}});
    auto parsed = parseRequest(request.body, services.limits);
    if (const auto *problem = std::get_if<RequestProblem>(&parsed))
        return requestProblem(*problem);
    const JmapRequest &jmap = std::get<JmapRequest>(parsed);
    MethodContext context{services,
                          request.caller.userId,
                          jmap.uses.contains(textOf(api::kSyncCapability)),
                          jmap.uses.contains(textOf(api::kBlobCapability)),
                          {},
                          {},
                          {}};
    context.mayWait = request.mayWait;
    context.requestBytes = request.body.size();
    context.onlyCall = jmap.calls.size() == 1;
    context.origin.remoteAddress = request.caller.remoteAddress;
    context.deviceId = request.caller.deviceId;
    context.origin.userAgent = QString::fromUtf8(request.header("user-agent")).left(1000);
    for (auto it = jmap.createdIds.begin(); it != jmap.createdIds.end(); ++it)
        context.createdIds.insert(it.key(), it.value().toString());
    QList<MethodResponse> responses;
    const bool model = jmap.uses.contains(textOf(api::kModelCapability));
    for (MethodCall call : jmap.calls) {
        MethodResult result = MethodError{u"invalidResultReference"_s, {}};
        const bool known = model || call.name == u"Core/echo"_s || call.name.startsWith(u"Blob/"_s)
                           || call.name == u"Mutation/apply"_s || call.name == u"Sync/changes"_s;
        if (!known)
            result = MethodError{u"unknownMethod"_s, {}};
        else if (resolveReferences(call.args, responses))
            result = runMethod(context, call);
        if (!context.answeredItems.isEmpty() && services.presence) {
            services.presence->answered(call.args.value(u"accountId"_s).toString(), request.caller.userId, context.answeredItems);
            context.answeredItems.clear();
        }
        if (const auto *error = std::get_if<MethodError>(&result))
            responses.append({"error", jsonText(error->toJson()), call.callId});
        else
            responses.append({call.name.toUtf8(), std::get<QByteArray>(result), call.callId});
        for (MethodResponse &more : context.implied)
            responses.append({more.name, more.args, call.callId});
        context.implied.clear();
    }
    QByteArray body = "{\"methodResponses\":[";
    for (qsizetype i = 0; i < responses.size(); ++i)
        body += (i ? "," : "") + responseText(responses.at(i));
    body += ']';
    if (jmap.wantsCreatedIds) {
        QJsonObject created;
        for (auto it = context.createdIds.begin(); it != context.createdIds.end(); ++it)
            created.insert(it.key(), it.value());
        body += ",\"createdIds\":" + jsonText(created);
    }
    body += ",\"sessionState\":" + jsonString(stateOf(request.caller.userId, services.directory.memberships(request.caller.userId))) + '}';
    ApiResponse response;
    response.headers = {{"content-type", "application/json"}, {"cache-control", "no-store"}};
    if (context.retryAfterMs > 0)
        response.headers.append({"retry-after", QByteArray::number((context.retryAfterMs + 999) / 1000)});
    response.body = body;
    return response;
}

} // namespace campanile::server
