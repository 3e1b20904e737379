// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/practiceservice.h"

#include <QDateTime>
#include <QJsonArray>
#include <QPointer>

namespace campanile::services {

using namespace Qt::StringLiterals;

namespace {

Error practiceError(Error error)
{
    const QString type = error.code == u"method.refused" ? error.args.value(0) : QString();
    if (type == u"practiceOff" || type == u"unknownMethod") {
        error = makeError(ErrorKind::Unsupported, u"practice.off"_s);
    } else if (error.kind == ErrorKind::Network || error.kind == ErrorKind::Timeout) {
        error.code = u"practice.unreachable"_s;
    } else if (error.kind == ErrorKind::Permission) {
        error.code = u"practice.forbidden"_s;
    } else if (error.kind != ErrorKind::Auth) {
        error.code = u"practice.failed"_s;
    }
    error.args.clear();
    return error;
}

PracticePost postOf(const QJsonObject &json)
{
    PracticePost post;
    post.id = json.value(u"id"_s).toString();
    post.username = json.value(u"username"_s).toString();
    post.displayName = json.value(u"displayName"_s).toString();
    post.text = json.value(u"text"_s).toString();
    post.spoilerText = json.value(u"spoilerText"_s).toString();
    post.language = json.value(u"language"_s).toString();
    post.url = json.value(u"url"_s).toString();
    post.replyTo = json.value(u"replyTo"_s).toString();
    post.createdMs = QDateTime::fromString(json.value(u"createdAt"_s).toString(), Qt::ISODateWithMs).toMSecsSinceEpoch();
    post.sensitive = json.value(u"sensitive"_s).toBool();
    for (const QJsonValue &item : json.value(u"media"_s).toArray()) {
        const QJsonObject media = item.toObject();
        post.media.append({media.value(u"id"_s).toString(), media.value(u"mimeType"_s).toString(), media.value(u"description"_s).toString()});
    }
    return post;
}

PracticeTimeline timelineOf(const QJsonObject &json)
{
    PracticeTimeline timeline;
    timeline.url = json.value(u"url"_s).toString();
    timeline.hasMore = json.value(u"hasMore"_s).toBool();
    const QJsonObject anew = json.value(u"begunAnew"_s).toObject();
    timeline.begunAnewMs = QDateTime::fromString(anew.value(u"at"_s).toString(), Qt::ISODateWithMs).toMSecsSinceEpoch();
    timeline.keptFile = anew.value(u"keptFile"_s).toString();
    for (const QJsonValue &name : json.value(u"usernames"_s).toArray())
        timeline.usernames.append(name.toString());
    for (const QJsonValue &post : json.value(u"posts"_s).toArray())
        timeline.posts.append(postOf(post.toObject()));
    return timeline;
}

PracticeFaults faultsOf(const QJsonObject &json)
{
    PracticeFaults faults;
    faults.stoppedAccounts = int(json.value(u"stopped"_s).toArray().size());
    for (const QJsonValue &item : json.value(u"faults"_s).toArray()) {
        const QJsonObject fault = item.toObject();
        faults.active.append({fault.value(u"fault"_s).toString(), fault.value(u"username"_s).toString(), fault.value(u"times"_s).toInt()});
    }
    return faults;
}

QByteArray bytesOf(const QJsonObject &json)
{
    return QByteArray::fromBase64(json.value(u"data"_s).toString().toLatin1());
}

} // namespace

template<class T, class Read>
void PracticeService::call(const QString &method, const QJsonObject &arguments, QObject *context, std::function<void(Result<T>)> done, Read read)
{
    m_remote(method, arguments, [guard = QPointer<QObject>(context), done = std::move(done), read](const Result<QJsonObject> &answer) {
        if (guard)
            done(answer ? Result<T>(read(*answer)) : Result<T>(practiceError(answer.error())));
    });
}

void PracticeService::timeline(const QString &beforeId, int limit, QObject *context, std::function<void(Result<PracticeTimeline>)> done)
{
    QJsonObject arguments{{u"limit"_s, limit}};
    if (!beforeId.isEmpty())
        arguments.insert(u"before"_s, beforeId);
    call<PracticeTimeline>(u"Practice/timeline"_s, arguments, context, std::move(done), timelineOf);
}

void PracticeService::media(const QString &mediaId, QObject *context, std::function<void(Result<QByteArray>)> done)
{
    call<QByteArray>(u"Practice/media"_s, {{u"mediaId"_s, mediaId}}, context, std::move(done), bytesOf);
}

void PracticeService::faults(QObject *context, FaultsDone done)
{
    call<PracticeFaults>(u"Practice/faults"_s, {}, context, std::move(done), faultsOf);
}

void PracticeService::setFault(const QString &fault, int times, int amount, QObject *context, FaultsDone done)
{
    call<PracticeFaults>(u"Practice/setFault"_s, {{u"fault"_s, fault}, {u"times"_s, times}, {u"amount"_s, amount}}, context,
                               std::move(done), faultsOf);
}

void PracticeService::clearFaults(QObject *context, FaultsDone done)
{
    call<PracticeFaults>(u"Practice/clear"_s, {}, context, std::move(done), faultsOf);
}

} // namespace campanile::services
