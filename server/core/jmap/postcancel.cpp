// SPDX-License-Identifier: GPL-3.0-or-later
// Post/cancel: a command of the vendor capability that stops a post which is being published. It answers what became
// of each target, so it is no mutation of the outbox: a wish to stop that waits for the network comes too late.
#include "server/core/jmap/methods.h"

#include "app/core/clock.h"
#include "server/core/engineparts.h"
#include "server/core/publish/publishcancel.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

MethodError cancelRefusal(const Error &error)
{
    if (error.code == u"publish.postGone"_s)
        return {u"notFound"_s, {}};
    if (error.code == u"publish.notUnderWay"_s)
        return {u"stateForbidden"_s, u"the post is not being published"_s};
    return methodErrorFrom(error);
}

} // namespace

MethodResult runPostCancel(MethodContext &context, const Membership &member, const QJsonObject &args)
{
    const api::TypeInfo *type = api::findType("Post");
    if (!type || !type->allows(member.role, api::Update))
        return MethodError{u"forbidden"_s, {}};
    const QJsonValue target = args.value(u"targetId"_s);
    if (!args.value(u"postId"_s).isString() || !(target.isString() || target.isNull() || target.isUndefined()))
        return MethodError{u"invalidArguments"_s, u"postId must be given"_s};
    const CancelRequest request{args.value(u"postId"_s).toString(), target.toString(), context.userId, context.services.clock.nowMs()};
    Result<CancelOutcome> outcome = CancelOutcome();
    const auto done = writeSystemRecords(context.services, member.accountId, [&](SystemRecords &records) -> Result<void> {
        outcome = cancelPublishing(records, request);
        return outcome ? Result<void>() : Result<void>(outcome.error());
    });
    if (!done)
        return cancelRefusal(done.error());
    return jsonText({{u"accountId"_s, member.accountId},
                     {u"postId"_s, args.value(u"postId"_s)},
                     {u"cancelled"_s, QJsonArray::fromStringList(outcome->cancelled)},
                     {u"stopping"_s, QJsonArray::fromStringList(outcome->stopping)},
                     {u"published"_s, QJsonArray::fromStringList(outcome->published)}});
}

} // namespace campanile::server
