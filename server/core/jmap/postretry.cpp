// SPDX-License-Identifier: GPL-3.0-or-later
// Post/retry: a command of the vendor capability that takes up one target of a post again, or tells what a person saw
// on the account. Like Post/cancel it is no mutation: waiting offline, it would act on an outcome that is known by then.
#include "server/core/jmap/methods.h"

#include "app/core/clock.h"
#include "server/core/engineparts.h"
#include "server/core/publish/publishoptions.h"
#include "server/core/publish/publishretry.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kMaxUrl = 2000;

MethodError retryRefusal(const Error &error)
{
    if (error.code == u"publish.postGone"_s)
        return {u"notFound"_s, {}};
    if (error.code == u"publish.nothingToRetry"_s)
        return {u"stateForbidden"_s, u"there is nothing to take up again"_s};
    return methodErrorFrom(error);
}

std::optional<SeenOutcome> seenFrom(const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return SeenOutcome::NotLooked;
    if (value.toString() == "there"_L1)
        return SeenOutcome::There;
    if (value.toString() == "notThere"_L1)
        return SeenOutcome::NotThere;
    return std::nullopt;
}

bool isWebAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1) && text.size() <= kMaxUrl;
}

} // namespace

MethodResult runPostRetry(MethodContext &context, const Membership &member, const QJsonObject &args)
{
    const api::TypeInfo *type = api::findType("Post");
    if (!type || !type->allows(member.role, api::Update))
        return MethodError{u"forbidden"_s, {}};
    const auto seen = seenFrom(args.value("seen"_L1));
    const QString url = args.value("url"_L1).toString();
    if (!args.value("postId"_L1).isString() || !args.value("targetId"_L1).isString() || !seen)
        return MethodError{u"invalidArguments"_s, u"postId, targetId and what was seen must be given"_s};
    if (!url.isEmpty() && !isWebAddress(url))
        return MethodError{u"invalidArguments"_s, u"url must be a web address"_s};
    const qint64 nowMs = context.services.clock.nowMs();
    const RetryRequest request{args.value("postId"_L1).toString(), args.value("targetId"_L1).toString(), *seen, url, context.userId, nowMs,
                               PublishOptions().deadlineMs};
    const auto done = writeSystemRecords(context.services, member.accountId, [&](SystemRecords &records) { return retryTarget(records, request); });
    if (!done)
        return retryRefusal(done.error());
    return jsonText({{u"accountId"_s, member.accountId}, {u"postId"_s, args.value("postId"_L1)}, {u"targetId"_s, args.value("targetId"_L1)}});
}

} // namespace campanile::server
