// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/jmap/methods.h"

#include "app/core/jsontext.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

bool isWireType(const api::TypeInfo &type)
{
    return type.sync == api::SyncClass::Synced || type.sync == api::SyncClass::ReadOnly;
}

QByteArray jsonString(const QString &text)
{
    return jsonTextOf(text);
}

QByteArray jsonText(const QJsonObject &object)
{
    return jsonTextOf(object);
}

Result<WorkspaceTx *> readSnapshot(MethodContext &context, const QString &accountId)
{
    if (!context.snapshot || context.snapshotAccount != accountId) {
        context.snapshot.reset();
        auto opened = WorkspaceTx::open(context.services.storage, accountId, Access::Read);
        if (!opened)
            return opened.error();
        context.snapshot = std::move(*opened);
        context.snapshotAccount = accountId;
    }
    return context.snapshot.get();
}

namespace {

MethodResult runTypeMethod(MethodContext &context, const Membership &member, const api::TypeInfo &type,
                           QStringView verb, const QJsonObject &args)
{
    const TypeCall call{type, member, args};
    if (!type.allows(member.role, api::Read))
        return MethodError{u"forbidden"_s, {}};
    if (verb == u"get")
        return runGet(context, call);
    if (verb == u"changes")
        return runChanges(context, call);
    if (verb == u"query")
        return runQuery(context, call);
    if (verb == u"copy") {
        context.snapshot.reset();
        return runCopy(context, call);
    }
    if (verb == u"queryChanges")
        return MethodError{u"cannotCalculateChanges"_s, {}};
    return MethodError{u"unknownMethod"_s, {}};
}

using AccountMethod = MethodResult (*)(MethodContext &, const Membership &, const QJsonObject &);

struct NamedMethod {
    QLatin1StringView name;
    AccountMethod run;  ///< null: takes its arguments as they were read
    bool MethodContext::*needs; ///< capability that has to be in use; null = the core's
    bool writes;        ///< the snapshot of earlier reads is dropped first
    bool waits = false; ///< for a network, so it needs a thread that may
};

constexpr QLatin1StringView kMutationApply("Mutation/apply");

constexpr NamedMethod kMethods[] = {
    {kMutationApply, nullptr, &MethodContext::extended, true},
    {QLatin1StringView("Sync/changes"), runSyncChanges, &MethodContext::extended, false},
    {QLatin1StringView("Post/cancel"), runPostCancel, &MethodContext::extended, true},
    {QLatin1StringView("Post/retry"), runPostRetry, &MethodContext::extended, true},
    {QLatin1StringView("Practice/timeline"), runPracticeTimeline, &MethodContext::extended, false},
    {QLatin1StringView("Practice/media"), runPracticeMedia, &MethodContext::extended, false},
    {QLatin1StringView("Practice/faults"), runPracticeFaults, &MethodContext::extended, false},
    {QLatin1StringView("Practice/setFault"), runPracticeSetFault, &MethodContext::extended, false},
    {QLatin1StringView("Practice/clear"), runPracticeClear, &MethodContext::extended, false},
    {QLatin1StringView("Network/get"), runNetworkGet, &MethodContext::extended, true},
    {QLatin1StringView("Network/setApp"), runNetworkSetApp, &MethodContext::extended, true},
    {QLatin1StringView("Network/removeApp"), runNetworkRemoveApp, &MethodContext::extended, true},
    {QLatin1StringView("Network/checkApp"), runNetworkCheckApp, &MethodContext::extended, true, true},
    {QLatin1StringView("SocialAccount/connect"), runAccountConnect, &MethodContext::extended, true, true},
    {QLatin1StringView("SocialAccount/finish"), runAccountFinish, &MethodContext::extended, true, true},
    {QLatin1StringView("SocialAccount/flow"), runAccountFlow, &MethodContext::extended, true},
    {QLatin1StringView("SocialAccount/choose"), runAccountChoose, &MethodContext::extended, true, true},
    {QLatin1StringView("SocialAccount/abandon"), runAccountAbandon, &MethodContext::extended, true, true},
    {QLatin1StringView("SocialAccount/connectWithPassword"), runAccountWithPassword, &MethodContext::extended, true, true},
    {QLatin1StringView("SocialAccount/pause"), runAccountPause, &MethodContext::extended, true},
    {QLatin1StringView("SocialAccount/resume"), runAccountResume, &MethodContext::extended, true},
    {QLatin1StringView("SocialAccount/check"), runAccountCheck, &MethodContext::extended, true, true},
    {QLatin1StringView("SocialAccount/disconnect"), runAccountDisconnect, &MethodContext::extended, true, true},
    {QLatin1StringView("SocialAccount/choices"), runAccountChoices, &MethodContext::extended, true, true},
    {QLatin1StringView("ConnectLink/create"), runLinkCreate, &MethodContext::extended, true},
    {QLatin1StringView("ConnectLink/revoke"), runLinkRevoke, &MethodContext::extended, true},
    {QLatin1StringView("Presence/set"), runPresenceSet, &MethodContext::extended, false},
    {QLatin1StringView("Presence/get"), runPresenceGet, &MethodContext::extended, false},
    {QLatin1StringView("Member/seen"), runMemberSeen, &MethodContext::extended, true},
    {QLatin1StringView("Member/invite"), runMemberInvite, &MethodContext::extended, true},
    {QLatin1StringView("Member/revokeInvite"), runMemberRevokeInvite, &MethodContext::extended, true},
    {QLatin1StringView("Member/setRole"), runMemberSetRole, &MethodContext::extended, true},
    {QLatin1StringView("Member/handOver"), runMemberHandOver, &MethodContext::extended, true},
    {QLatin1StringView("Member/setAway"), runMemberSetAway, &MethodContext::extended, true},
    {QLatin1StringView("Member/remove"), runMemberRemove, &MethodContext::extended, true},
    {QLatin1StringView("Member/leave"), runMemberLeave, &MethodContext::extended, true},
    {QLatin1StringView("Blob/upload"), runBlobUpload, &MethodContext::blobs, true},
    {QLatin1StringView("Blob/get"), runBlobGet, &MethodContext::blobs, false},
    {QLatin1StringView("Blob/lookup"), runBlobLookup, &MethodContext::blobs, false},
    {QLatin1StringView("Blob/copy"), runBlobCopy, nullptr, true},
};

} // namespace

MethodResult runMethod(MethodContext &context, const MethodCall &call)
{
    if (call.name == u"Core/echo"_s)
        return jsonBytes(call.args);
    const qsizetype slash = call.name.indexOf(u'/');
    if (slash <= 0)
        return MethodError{u"unknownMethod"_s, {}};
    const NamedMethod *named = nullptr;
    for (const NamedMethod &method : kMethods) {
        if (call.name == method.name && (!method.needs || context.*method.needs))
            named = &method;
    }
    const QByteArray typeName = call.name.left(slash).toUtf8();
    const api::TypeInfo *type = api::findType(std::string_view(typeName.constData(), size_t(typeName.size())));
    if (!named && (!type || !isWireType(*type)))
        return MethodError{u"unknownMethod"_s, {}};
    const JsonValue account = call.args.value(u"accountId"_s);
    if (!account.isString())
        return MethodError{u"invalidArguments"_s, u"accountId is missing"_s};
    const auto member = context.services.directory.membership(context.userId, account.toString());
    if (!member)
        return MethodError{u"accountNotFound"_s, {}};
    if (named) {
        if (named->writes)
            context.snapshot.reset();
        if (named->waits && !context.mayWait) {
            context.retryAfterMs = qMax<qint64>(context.retryAfterMs, 1000);
            return MethodError{u"serverUnavailable"_s, u"busy"_s};
        }
        return named->run ? named->run(context, *member, call.args.toQt()) : runMutationApply(context, *member, call.args);
    }
    const QStringView verb = QStringView(call.name).mid(slash + 1);
    if (verb != u"set")
        return runTypeMethod(context, *member, *type, verb, call.args.toQt());
    if (!type->allows(member->role, api::Read))
        return MethodError{u"forbidden"_s, {}};
    context.snapshot.reset();
    return runSet(context, {*type, *member, call.args});
}

} // namespace campanile::server
