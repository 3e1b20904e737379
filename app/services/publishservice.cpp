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

/** Codes of one command, by what became of it. */
struct CommandCodes {
    const char16_t *tooLate;
    const char16_t *forbidden;
    const char16_t *unknown;
    const char16_t *offline;
};
constexpr CommandCodes kStop{u"publish.stopTooLate", u"publish.stopForbidden", u"publish.stopUnknown", u"publish.stopOffline"};
constexpr CommandCodes kRetry{u"publish.retryTooLate", u"publish.retryForbidden", u"publish.retryUnknown", u"publish.retryOffline"};

/** What the person has to know: did the wish arrive, and if it did, why was it refused? */
Error commandError(Error error, const CommandCodes &codes)
{
    const auto code = [](const char16_t *text) { return QString::fromUtf16(text); };
    if (error.code == u"method.refused") {
        if (error.kind == ErrorKind::Conflict)
            error.code = code(codes.tooLate);
        else if (error.kind == ErrorKind::Permission)
            error.code = code(codes.forbidden);
        else if (error.kind == ErrorKind::NotFound)
            error.code = u"publish.stopGone"_s;
        else
            error.code = code(codes.unknown);
        error.detail = error.args.join(u' ');
        error.args.clear();
    } else if (error.kind == ErrorKind::Network) {
        error.code = code(codes.offline);
    } else if (error.kind == ErrorKind::Timeout || error.kind == ErrorKind::Corrupt || error.kind == ErrorKind::Internal) {
        error.code = code(codes.unknown);
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
            return done(commandError(answer.error(), kStop));
        done(StopOutcome{idsOf(answer->value(u"cancelled"_s)), idsOf(answer->value(u"stopping"_s)), idsOf(answer->value(u"published"_s))});
    });
}

void PublishService::retry(const RecordId &post, const RecordId &target, Seen seen, const QString &url, QObject *context,
                           std::function<void(Result<void>)> done)
{
    QJsonObject arguments{{u"postId"_s, post.toString()}, {u"targetId"_s, target.toString()}};
    if (seen != Seen::NotLooked)
        arguments.insert(u"seen"_s, seen == Seen::There ? u"there"_s : u"notThere"_s);
    if (!url.isEmpty())
        arguments.insert(u"url"_s, url);
    m_remote(u"Post/retry"_s, arguments, [guard = QPointer<QObject>(context), done = std::move(done)](const Result<QJsonObject> &answer) {
        if (guard)
            done(answer ? Result<void>() : Result<void>(commandError(answer.error(), kRetry)));
    });
}

} // namespace campanile::services
