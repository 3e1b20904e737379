// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/publish/support/fakepds.h"

#include "app/domain/textbreaks.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace campanile::server;

namespace {

HttpResponse answer(const QJsonObject &body, int status = 200)
{
    HttpResponse response;
    response.status = status;
    response.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return response;
}

HttpResponse problem(int status, const QString &error, const QString &message = {})
{
    return answer({{u"error"_s, error}, {u"message"_s, message}}, status);
}

QString cidOf(const QJsonObject &record)
{
    return u"bafy"_s + QString::fromLatin1(QCryptographicHash::hash(QJsonDocument(record).toJson(), QCryptographicHash::Sha256).toHex().first(24));
}

QByteArray bearer(const HttpCall &request)
{
    for (const auto &[name, value] : request.headers) {
        if (name == "Authorization" && value.startsWith("Bearer "))
            return value.sliced(7);
    }
    return {};
}

} // namespace

HttpResponse FakePds::session(const QByteArray &token, const QString &method)
{
    if (method == "com.atproto.server.refreshSession"_L1) {
        if (QString::fromLatin1(token) != refreshToken)
            return problem(400, u"ExpiredToken"_s, u"Token has been revoked"_s);
        ++m_generation;
        accessToken = u"access-%1"_s.arg(m_generation);
        refreshToken = u"refresh-%1"_s.arg(m_generation);
    }
    return answer({{u"did"_s, did}, {u"handle"_s, u"roaster.test"_s}, {u"accessJwt"_s, accessToken}, {u"refreshJwt"_s, refreshToken},
                   {u"didDoc"_s, QJsonObject{{u"service"_s, QJsonArray{QJsonObject{{u"id"_s, u"#atproto_pds"_s},
                                                                               {u"type"_s, u"AtprotoPersonalDataServer"_s},
                                                                               {u"serviceEndpoint"_s, u"https://pds.test"_s}}}}}}});
}

HttpResponse FakePds::put(const QJsonObject &body)
{
    if (rateLimits > 0) {
        --rateLimits;
        HttpResponse limited = problem(429, u"RateLimitExceeded"_s);
        limited.headers = {{"ratelimit-limit", "5000"}, {"ratelimit-remaining", "0"},
                           {"ratelimit-reset", QByteArray::number(m_clock.nowMs() / 1000 + 600)}};
        return limited;
    }
    if (failBeforeWrite > 0) {
        --failBeforeWrite;
        return problem(500, u"InternalServerError"_s);
    }
    const QJsonObject record = body.value("record"_L1).toObject();
    if (campanile::domain::graphemeCount(record.value("text"_L1).toString()) > 300)
        return problem(400, u"InvalidRequest"_s, u"Record/text must not be longer than 300 graphemes"_s);
    for (const QJsonValue &image : record.value("embed"_L1).toObject().value("images"_L1).toArray()) {
        const QString link = image.toObject().value("image"_L1).toObject().value("ref"_L1).toObject().value("$link"_L1).toString();
        if (!blobs.contains(link))
            return problem(400, u"InvalidRequest"_s, u"Could not find blob: "_s + link);
    }
    ++writes;
    const QString rkey = body.value("rkey"_L1).toString();
    records.insert(rkey, record);
    if (loseAnswersAfterWrite > 0) {
        --loseAnswersAfterWrite;
        HttpResponse lost;
        lost.failure = HttpFailure::NoAnswer;
        lost.detail = u"Timeout was reached"_s;
        return lost;
    }
    return answer({{u"uri"_s, u"at://%1/app.bsky.feed.post/%2"_s.arg(did, rkey)}, {u"cid"_s, cidOf(record)}});
}

HttpResponse FakePds::video(const HttpCall &request, const QString &method)
{
    const QUrlQuery query(request.url);
    if (method == "app.bsky.video.uploadVideo"_L1) {
        // The account's own token has no business here.
        isTokenLeaked = isTokenLeaked || bearer(request) != "permit";
        if (query.queryItemValue(u"did"_s, QUrl::FullyDecoded) != did)
            return problem(400, u"InvalidRequest"_s);
        const bool isKnown = videos.contains(u"job-1"_s);
        videos.insert(u"job-1"_s, request.body);
        return isKnown ? answer({{u"jobId"_s, u"job-1"_s}, {u"error"_s, u"already_exists"_s}}, 409)
                       : answer({{u"jobStatus"_s, QJsonObject{{u"jobId"_s, u"job-1"_s}, {u"state"_s, u"JOB_STATE_CREATED"_s}}}});
    }
    const QString job = query.queryItemValue(u"jobId"_s);
    if (method != "app.bsky.video.getJobStatus"_L1 || !videos.contains(job))
        return problem(400, u"InvalidRequest"_s);
    QJsonObject status{{u"jobId"_s, job}, {u"state"_s, u"JOB_STATE_ENCODING"_s}};
    if (videoPolls < 0) {
        status.insert("state"_L1, u"JOB_STATE_FAILED"_s);
        status.insert("message"_L1, u"cannot be read"_s);
    } else if (videoPolls > 0) {
        --videoPolls;
    } else {
        blobs.insert(u"bafkvideo"_s, videos.value(job));
        status.insert("state"_L1, u"JOB_STATE_COMPLETED"_s);
        status.insert("blob"_L1, QJsonObject{{u"$type"_s, u"blob"_s}, {u"ref"_s, QJsonObject{{u"$link"_s, u"bafkvideo"_s}}},
                                             {u"mimeType"_s, u"video/mp4"_s}, {u"size"_s, videos.value(job).size()}});
    }
    return answer({{u"jobStatus"_s, status}});
}

HttpResponse FakePds::send(const HttpCall &request)
{
    if (!request.url.path().startsWith("/xrpc/"_L1)) {
        isTokenLeaked = isTokenLeaked || !bearer(request).isEmpty();
        HttpResponse missing;
        missing.status = 404;
        return pages.value(request.url.toString(), missing);
    }
    const QString method = request.url.path().section(u'/', -1);
    calls.append(QString::fromLatin1(request.method) + u' ' + method);
    if (request.url.host() == "video.bsky.app"_L1)
        return video(request, method);
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QUrlQuery query(request.url);
    if (method == "com.atproto.server.createSession"_L1) {
        if (body.value("password"_L1).toString() != "app-pass-word"_L1)
            return problem(401, u"AuthenticationRequired"_s, u"Invalid identifier or password"_s);
        return session({}, method);
    }
    const QByteArray token = bearer(request);
    if (method == "com.atproto.server.refreshSession"_L1)
        return session(token, method);
    if (QString::fromLatin1(token) != accessToken)
        return problem(400, u"ExpiredToken"_s, u"Token has expired: "_s + QString::fromLatin1(token));
    if (isTakenDown)
        return problem(400, u"AccountTakedown"_s, u"Account has been taken down"_s);
    if (method == "com.atproto.server.getServiceAuth"_L1) {
        const bool isFine = query.queryItemValue(u"aud"_s, QUrl::FullyDecoded) == "did:web:pds.test"_L1
            && query.queryItemValue(u"lxm"_s) == "com.atproto.repo.uploadBlob"_L1 && query.queryItemValue(u"exp"_s).toLongLong() > m_clock.nowMs() / 1000;
        return isFine ? answer({{u"token"_s, u"permit"_s}}) : problem(400, u"InvalidRequest"_s);
    }
    if (method == "com.atproto.server.getSession"_L1)
        return answer({{u"did"_s, did}, {u"handle"_s, u"roaster.test"_s}});
    if (method == "com.atproto.identity.resolveHandle"_L1) {
        return query.queryItemValue(u"handle"_s) == "friend.test"_L1 ? answer({{u"did"_s, u"did:plc:friend"_s}})
                                                                     : problem(400, u"InvalidRequest"_s, u"Unable to resolve handle"_s);
    }
    if (method == "com.atproto.repo.uploadBlob"_L1) {
        const QString link = u"bafk"_s + QString::fromLatin1(QCryptographicHash::hash(request.body, QCryptographicHash::Sha256).toHex().first(24));
        blobs.insert(link, request.body);
        return answer({{u"blob"_s, QJsonObject{{u"$type"_s, u"blob"_s}, {u"ref"_s, QJsonObject{{u"$link"_s, link}}},
                                               {u"mimeType"_s, u"image/png"_s}, {u"size"_s, request.body.size()}}}});
    }
    if (method == "com.atproto.repo.putRecord"_L1)
        return put(body);
    const QString rkey = request.method == "GET" ? query.queryItemValue(u"rkey"_s) : body.value("rkey"_L1).toString();
    if (method == "com.atproto.repo.deleteRecord"_L1) {
        records.remove(rkey);
        return answer({});
    }
    if (method == "com.atproto.repo.getRecord"_L1) {
        if (!records.contains(rkey))
            return problem(400, u"RecordNotFound"_s, u"Could not locate record"_s);
        return answer({{u"uri"_s, u"at://%1/app.bsky.feed.post/%2"_s.arg(did, rkey)}, {u"cid"_s, cidOf(records.value(rkey))},
                       {u"value"_s, records.value(rkey)}});
    }
    return problem(501, u"MethodNotImplemented"_s);
}
