// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/platforms/linkedin/fakelinkedin.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace fakes {

namespace {

Answer linkedinRefused(int status, const QString &code, const QString &message)
{
    return jsonAnswer(QJsonObject{{u"status"_s, status}, {u"code"_s, code}, {u"message"_s, message}, {u"serviceErrorCode"_s, 100}}, status);
}

/** What readers see of a little text: it ends where a reserved sign stands bare. */
QString readLittle(const QString &text)
{
    static const QString reserved = u"|{}@[]()<>#*_~"_s;
    static const QRegularExpression tag(u"^\\{hashtag\\|\\\\#\\|((?:\\\\.|[^}\\\\])*)\\}"_s);
    QString shown;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const auto match = tag.match(text.mid(i));
        if (match.hasMatch()) {
            shown += u'#' + QString(match.captured(1)).remove(u'\\');
            i += match.capturedLength() - 1;
        } else if (text.at(i) == u'\\' && i + 1 < text.size()) {
            shown += text.at(++i);
        } else if (reserved.contains(text.at(i))) {
            return shown;
        } else {
            shown += text.at(i);
        }
    }
    return shown;
}

} // namespace

FakeLinkedin::FakeLinkedin(std::function<qint64()> nowMs)
    : m_nowMs(std::move(nowMs)), server([this](const Request &request) { return handle(request); })
{
}

QJsonObject FakeLinkedin::overlay() const
{
    return {{u"api"_s, QJsonObject{{u"api"_s, server.url().toString()}}}, {u"provider"_s, QJsonObject{{u"version"_s, u"202610"_s}}}};
}

QByteArray FakeLinkedin::content(const QString &urn) const
{
    QByteArray all;
    for (const QByteArray &part : files.value(urn).parts)
        all += part;
    return all;
}

Answer FakeLinkedin::handle(const Request &request)
{
    Answer answer = route(request);
    const QString date = QLocale::c().toString(QDateTime::fromMSecsSinceEpoch(now(), Qt::UTC), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    answer.headers.append({"Date", date.toLatin1()});
    return answer;
}

Answer FakeLinkedin::route(const Request &request)
{
    if (pages.contains(request.path))
        return textAnswer(pages.value(request.path).second, pages.value(request.path).first);
    const QStringList parts = request.path.split(u'/', Qt::SkipEmptyParts);
    if (parts.value(0) == "upload"_L1)
        return upload(request, parts);
    if (request.bearer() != "token-1"_L1 || server.take(Fault::ExpiredToken, request))
        return linkedinRefused(401, u"EXPIRED_ACCESS_TOKEN"_s, u"The token used in the request has expired"_s);
    if (server.take(Fault::RateLimit, request))
        return linkedinRefused(429, u"TOO_MANY_REQUESTS"_s, u"Resource level throttle limit for calls to this resource is reached."_s);
    if (server.take(Fault::DailyCap, request))
        return linkedinRefused(429, u"TOO_MANY_REQUESTS"_s, u"Resource level throttle APPLICATION_AND_MEMBER DAY limit for calls to this resource is reached."_s);
    if (server.take(Fault::PermissionLost, request))
        return linkedinRefused(403, u"ACCESS_DENIED"_s, u"Not enough permissions to access: posts.CREATE.20261001"_s);
    if (server.take(Fault::AccountStopped, request))
        return linkedinRefused(403, u"FORBIDDEN"_s, u"Member is restricted"_s);
    if (request.path == "/v2/userinfo"_L1)
        return jsonAnswer(QJsonObject{{u"sub"_s, u"abc_1"_s}, {u"name"_s, u"Ada Roaster"_s}, {u"picture"_s, u"https://media.licdn.com/a"_s}, {u"locale"_s, u"de"_s}});
    if (request.header("linkedin-version") != "202610")
        return linkedinRefused(426, u"NONEXISTENT_VERSION"_s, u"Requested version 20200101 is not active"_s);
    if (request.header("x-restli-protocol-version") != "2.0.0")
        return linkedinRefused(400, u"ILLEGAL_ARGUMENT"_s, u"Syntax exception in path variables"_s);
    if (request.line() == "GET /rest/organizationAcls"_L1) {
        QJsonArray roles;
        for (const QString &id : organizations)
            roles.append(QJsonObject{{u"organization"_s, u"urn:li:organization:"_s + id}, {u"role"_s, u"ADMINISTRATOR"_s}, {u"state"_s, u"APPROVED"_s}, {u"roleAssignee"_s, u"urn:li:person:abc_1"_s}});
        return jsonAnswer(QJsonObject{{u"elements"_s, roles}, {u"paging"_s, QJsonObject{{u"start"_s, 0}, {u"count"_s, 100}}}});
    }
    if (request.line() == "GET /rest/organizations"_L1) {
        QJsonObject results;
        const QStringList ids = request.value(u"ids"_s).remove(u"List("_s).remove(u')').split(u',');
        for (const QString &id : ids)
            results.insert(id, QJsonObject{{u"id"_s, id.toInt()}, {u"localizedName"_s, u"Harbour Roasters "_s + id}, {u"vanityName"_s, u"harbour-"_s + id}});
        return jsonAnswer(QJsonObject{{u"results"_s, results}, {u"statuses"_s, QJsonObject()}, {u"errors"_s, QJsonObject()}});
    }
    if (request.line() == "POST /rest/posts"_L1)
        return createPost(request);
    if (request.line() == "GET /rest/posts"_L1) {
        if (!canReadPosts)
            return linkedinRefused(403, u"ACCESS_DENIED"_s, u"Not enough permissions to access: partnerApiPostsExternal.FINDER-author"_s);
        // Restli 2.0 wants URNs in a query encoded.
        const QString author = request.query.queryItemValue(u"author"_s, QUrl::FullyEncoded);
        if (!author.contains("%3A"_L1) || request.value(u"q"_s) != "author"_L1)
            return linkedinRefused(400, u"ILLEGAL_ARGUMENT"_s, u"Invalid query parameters"_s);
        QList<std::pair<qint64, QString>> order;
        for (auto it = posts.cbegin(); it != posts.cend(); ++it)
            order.append({-it->createdAtMs, it.key()});
        std::sort(order.begin(), order.end());
        QJsonArray list;
        for (const auto &[at, urn] : std::as_const(order))
            list.append(QJsonObject{{u"id"_s, urn}, {u"author"_s, posts.value(urn).request.value("author"_L1)}, {u"commentary"_s, posts.value(urn).request.value("commentary"_L1)}, {u"createdAt"_s, -at}, {u"lifecycleState"_s, u"PUBLISHED"_s}});
        return jsonAnswer(QJsonObject{{u"elements"_s, list}});
    }
    if (parts.value(1) == "posts"_L1 && parts.size() == 3) {
        if (request.method == "DELETE") {
            const bool isThere = posts.remove(parts.at(2)) > 0;
            return isThere ? textAnswer({}, "text/plain", 204) : linkedinRefused(404, u"NOT_FOUND"_s, u"Not found"_s);
        }
        if (!canReadPosts)
            return linkedinRefused(403, u"ACCESS_DENIED"_s, u"Not enough permissions to access: posts.GET"_s);
        if (!posts.contains(parts.at(2)))
            return linkedinRefused(404, u"NOT_FOUND"_s, u"Not found"_s);
        return jsonAnswer(QJsonObject{{u"id"_s, parts.at(2)}, {u"lifecycleState"_s, u"PUBLISHED"_s}, {u"publishedAt"_s, posts.value(parts.at(2)).createdAtMs}});
    }
    if (parts.value(1) == "socialActions"_L1)
        return social(request, parts);
    if (parts.value(1) == "images"_L1 || parts.value(1) == "videos"_L1 || parts.value(1) == "documents"_L1)
        return upload(request, parts);
    if (parts.value(1) == "organizationalEntityShareStatistics"_L1 && request.value(u"shares"_s).startsWith("List(urn"_L1)) {
        return jsonAnswer(QJsonObject{{u"elements"_s, QJsonArray{QJsonObject{{u"totalShareStatistics"_s, QJsonObject{
                                                                                 {u"impressionCount"_s, 400}, {u"uniqueImpressionsCount"_s, 300}, {u"likeCount"_s, 9}, {u"commentCount"_s, 2}, {u"shareCount"_s, 1}, {u"clickCount"_s, 33}}}}}}});
    }
    if (parts.value(1) == "networkSizes"_L1)
        return jsonAnswer(QJsonObject{{u"firstDegreeSize"_s, 812}});
    return linkedinRefused(404, u"NOT_FOUND"_s, u"No virtual resource found"_s);
}

Answer FakeLinkedin::createPost(const Request &request)
{
    const QJsonObject body = request.json();
    const QString author = body.value("author"_L1).toString();
    static const QStringList audiences{u"PUBLIC"_s, u"CONNECTIONS"_s, u"LOGGED_IN"_s, u"CONTAINER"_s};
    if (!author.startsWith("urn:li:"_L1) || !audiences.contains(body.value("visibility"_L1).toString()) || body.value("lifecycleState"_L1).toString() != "PUBLISHED"_L1
        || body["distribution"_L1]["feedDistribution"_L1].toString() != "MAIN_FEED"_L1)
        return linkedinRefused(400, u"ILLEGAL_ARGUMENT"_s, u"Field is required but not found"_s);
    QStringList used;
    const QJsonObject content = body.value("content"_L1).toObject();
    if (content.contains("media"_L1))
        used.append(content["media"_L1]["id"_L1].toString());
    for (const QJsonValue &image : content["multiImage"_L1]["images"_L1].toArray())
        used.append(image["id"_L1].toString());
    if (content.contains("multiImage"_L1) && used.size() < 2)
        return linkedinRefused(400, u"ILLEGAL_ARGUMENT"_s, u"multiImage needs 2 to 20 images"_s);
    if (content.contains("article"_L1) && (content["article"_L1]["title"_L1].toString().isEmpty() || content["article"_L1]["source"_L1].toString().isEmpty()))
        return linkedinRefused(400, u"ILLEGAL_ARGUMENT"_s, u"/content/article/title :: field is required but not found"_s);
    for (const QString &urn : std::as_const(used)) {
        if (!files.contains(urn) || files.value(urn).owner != author || !files.value(urn).isFinal || files.value(urn).questionsLeft > 0)
            return linkedinRefused(400, u"ILLEGAL_ARGUMENT"_s, u"The owner of the media does not match, or it is not available"_s);
        if (files.value(urn).kind == "document"_L1 && content["media"_L1]["title"_L1].toString().isEmpty())
            return linkedinRefused(400, u"ILLEGAL_ARGUMENT"_s, u"title is required for documents"_s);
    }
    const QString shown = readLittle(body.value("commentary"_L1).toString());
    for (auto it = posts.cbegin(); it != posts.cend(); ++it) {
        if (it->request.value("commentary"_L1) == body.value("commentary"_L1) && it->request.value("content"_L1) == body.value("content"_L1))
            return linkedinRefused(422, u"DUPLICATE_POST"_s, u"Content is a duplicate of "_s + it.key());
    }
    if (server.take(Fault::Duplicate, request))
        return linkedinRefused(422, u"DUPLICATE_POST"_s, u"Content is a duplicate of urn:li:share:1"_s);
    const QString urn = u"urn:li:share:%1"_s.arg(++m_last);
    posts.insert(urn, {body, shown, now()});
    Answer answer = textAnswer({}, "text/plain", 201);
    answer.headers.append({"x-restli-id", urn.toLatin1()});
    return answer;
}

Answer FakeLinkedin::upload(const Request &request, const QStringList &parts)
{
    if (parts.value(0) == "upload"_L1) { // upload/<urn>/<part>
        File &file = files[parts.value(1)];
        const int part = parts.value(2).toInt();
        if (server.take(Fault::MediaRefused, request))
            return linkedinRefused(400, u"MEDIA_ASSET_INVALID"_s, u"The file cannot be used"_s);
        file.hadToken = file.hadToken || !request.bearer().isEmpty();
        if (file.kind != "video"_L1 && request.bearer().isEmpty())
            return linkedinRefused(401, u"UNAUTHORIZED"_s, u"Authorization is needed"_s);
        file.parts.insert(part, request.body);
        file.type = request.header("content-type");
        if (file.kind != "video"_L1)
            file.isFinal = true;
        const QByteArray tag = QCryptographicHash::hash(request.body, QCryptographicHash::Md5).toHex();
        return withHeaders(textAnswer({}, "text/plain", file.kind == "video"_L1 ? 200 : 201), {{"ETag", '"' + tag + '"'}});
    }
    const QString kind = parts.value(1).chopped(1);
    const QString action = request.value(u"action"_s);
    if (action == "initializeUpload"_L1) {
        const QJsonObject ask = request.json().value("initializeUploadRequest"_L1).toObject();
        const QString urn = u"urn:li:%1:D%2"_s.arg(kind).arg(++m_last);
        File file;
        file.kind = kind;
        file.owner = ask.value("owner"_L1).toString();
        while (server.take(Fault::SlowMedia, request))
            ++file.questionsLeft;
        const QString address = server.url().toString() + u"/upload/"_s + urn;
        QJsonObject value{{kind, urn}};
        if (kind == "video"_L1) {
            const qint64 size = ask.value("fileSizeBytes"_L1).toInteger();
            QJsonArray instructions;
            for (qint64 from = 0; from < size; from += partBytes)
                instructions.append(QJsonObject{{u"uploadUrl"_s, address + u"/%1"_s.arg(instructions.size())}, {u"firstByte"_s, from}, {u"lastByte"_s, qMin(from + partBytes, size) - 1}});
            file.partCount = int(instructions.size());
            value.insert("uploadInstructions"_L1, instructions);
            value.insert("uploadToken"_L1, u"up-1"_s);
        } else {
            value.insert("uploadUrl"_L1, address + u"/0"_s);
            value.insert("uploadUrlExpiresAt"_L1, now() + 3600'000);
        }
        files.insert(urn, file);
        return jsonAnswer(QJsonObject{{u"value"_s, value}});
    }
    if (action == "finalizeUpload"_L1) {
        const QJsonObject end = request.json().value("finalizeUploadRequest"_L1).toObject();
        const QString urn = end.value("video"_L1).toString();
        QStringList tags;
        for (const QByteArray &part : files.value(urn).parts)
            tags.append(QString::fromLatin1(QCryptographicHash::hash(part, QCryptographicHash::Md5).toHex()));
        if (end.value("uploadToken"_L1).toString() != "up-1"_L1 || end.value("uploadedPartIds"_L1) != QJsonArray::fromStringList(tags) || tags.size() != files.value(urn).partCount)
            return linkedinRefused(400, u"ILLEGAL_ARGUMENT"_s, u"Parts do not fit"_s);
        files[urn].isFinal = true;
        files[urn].isBroken = server.take(Fault::MediaRefused, request);
        return textAnswer({}, "text/plain", 200);
    }
    const QString urn = parts.value(2);
    if (!files.contains(urn))
        return linkedinRefused(404, u"NOT_FOUND"_s, u"Not found"_s);
    File &file = files[urn];
    if (file.questionsLeft > 0)
        --file.questionsLeft;
    const QString status = file.isBroken ? u"PROCESSING_FAILED"_s : !file.isFinal ? u"WAITING_UPLOAD"_s : file.questionsLeft > 0 ? u"PROCESSING"_s : u"AVAILABLE"_s;
    return jsonAnswer(QJsonObject{{u"id"_s, urn}, {u"status"_s, status}, {u"owner"_s, file.owner}});
}

Answer FakeLinkedin::social(const Request &request, const QStringList &parts)
{
    const QString on = parts.value(2);
    if (request.method == "POST") {
        const QJsonObject body = request.json();
        if (!posts.contains(body.value("object"_L1).toString()) || (body.contains("parentComment"_L1) && !comments.contains(body.value("parentComment"_L1).toString())))
            return linkedinRefused(404, u"NOT_FOUND"_s, u"The object does not exist"_s);
        const QString id = QString::number(++m_last);
        const QString urn = u"urn:li:comment:(%1,%2)"_s.arg(body.value("object"_L1).toString(), id);
        comments.insert(urn, {body.value("object"_L1).toString(), body.value("parentComment"_L1).toString(), body.value("actor"_L1).toString(), body["message"_L1]["text"_L1].toString(), now()});
        return withHeaders(jsonAnswer(QJsonObject{{u"id"_s, id}, {u"commentUrn"_s, urn}}, 201), {{"x-restli-id", id.toLatin1()}});
    }
    if (request.method == "DELETE") {
        const bool isThere = comments.remove(u"urn:li:comment:(%1,%2)"_s.arg(on, parts.value(4))) > 0;
        return isThere && !request.value(u"actor"_s).isEmpty() ? textAnswer({}, "text/plain", 204) : linkedinRefused(404, u"NOT_FOUND"_s, u"Not found"_s);
    }
    QJsonArray list;
    for (auto it = comments.cbegin(); it != comments.cend(); ++it) {
        if (it->post == on)
            list.append(QJsonObject{{u"commentUrn"_s, it.key()}, {u"actor"_s, it->actor}, {u"object"_s, on}, {u"message"_s, QJsonObject{{u"text"_s, it->text}}}, {u"created"_s, QJsonObject{{u"time"_s, it->createdAtMs}}}});
    }
    return jsonAnswer(QJsonObject{{u"elements"_s, list}});
}

} // namespace fakes
