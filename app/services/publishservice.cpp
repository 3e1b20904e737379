// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/publishservice.h"

#include <QJsonArray>
#include <QPointer>

namespace campanile::services {

using namespace Qt::StringLiterals;

namespace {

QList<RecordId> idsOf(const QJsonValue &value)
{
    QList<RecordId> ids;
    for (const QJsonValue &item : value.toArray()) {
        if (const auto id = RecordId::parse(item.toString()))
            ids.append(*id);
    }
    return ids;
}

/** What the person has to know: did the wish arrive, and if it did, why was it refused? */
Error stopError(Error error)
{
    if (error.code == u"method.refused") {
        if (error.kind == ErrorKind::Conflict)
            error.code = u"publish.stopTooLate"_s;
        else if (error.kind == ErrorKind::Permission)
            error.code = u"publish.stopForbidden"_s;
        else if (error.kind == ErrorKind::NotFound)
            error.code = u"publish.stopGone"_s;
        else
            error.code = u"publish.stopUnknown"_s;
        error.detail = error.args.join(u' ');
        error.args.clear();
    } else if (error.kind == ErrorKind::Network) {
        error.code = u"publish.stopOffline"_s;
    } else if (error.kind == ErrorKind::Timeout || error.kind == ErrorKind::Corrupt || error.kind == ErrorKind::Internal) {
        error.code = u"publish.stopUnknown"_s;
    }
    return error;
}

} // namespace

void PublishService::cancel(const RecordId &post, const RecordId &target, QObject *context, Done done)
{
    QJsonObject arguments{{u"postId"_s, post.toString()}};
    if (!target.isNull())
        arguments.insert(u"targetId"_s, target.toString());
    m_remote(u"Post/cancel"_s, arguments, [guard = QPointer<QObject>(context), done = std::move(done)](const Result<QJsonObject> &answer) {
        if (!guard)
            return;
        if (!answer)
            return done(stopError(answer.error()));
        done(StopOutcome{idsOf(answer->value(u"cancelled"_s)), idsOf(answer->value(u"stopping"_s)), idsOf(answer->value(u"published"_s))});
    });
}

} // namespace campanile::services
