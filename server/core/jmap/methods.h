// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/directory.h"
#include "server/core/jmap/errors.h"
#include "server/core/jmap/limits.h"
#include "server/core/jmap/request.h"
#include "server/core/jmap/rules/rulebook.h"
#include "server/core/storage/workspacetx.h"

#include <QHash>

#include <atomic>
#include <functional>
#include <variant>

namespace campanile::server {

class AccountDesk;
class MemberDesk;
class MoveDesk;
class BlobStore;
class PracticeServer;
class PresenceDesk;
class Upcasters;
class WriteLimiter;
struct StateString;

/** What was done with mutations since the engine was made; for whoever watches the server. */
struct MutationCounters {
    std::atomic<qint64> applied{0};
    std::atomic<qint64> rejected{0};
    std::atomic<qint64> replayed{0}; ///< known already, so nothing was done
    std::atomic<qint64> delayed{0};  ///< to be sent again later
};

/** What every method needs; borrowed for one request. */
struct MethodServices {
    Storage &storage;
    const Directory &directory;
    const RuleBook &rules;
    const Limits &limits;
    const Clock &clock;
    Rng &rng;
    BlobStore &blobs;
    WriteLimiter &writes;
    const Upcasters &upcasters;
    MutationCounters &counters;
    std::function<void(const QString &accountId, qint64 seq)> committed; ///< called after each commit
    std::weak_ptr<PracticeServer> practice = {}; ///< the practice network, when this server runs one
    std::weak_ptr<AccountDesk> accounts = {};    ///< connected accounts, where this server looks after them
    std::weak_ptr<MemberDesk> members = {};      ///< people of a team's workspaces; nothing on this computer
    std::weak_ptr<MoveDesk> moves = {};          ///< workspaces on their way to this server; nothing on this computer
    PresenceDesk *presence = nullptr;            ///< who is at work on what; the engine's
};

/** One request on its way through its method calls. */
struct MethodContext {
    const MethodServices &services;
    QString userId;
    bool extended = false;                 ///< the sync capability stands in "using"
    bool blobs = false;                    ///< the blob capability stands in "using"
    QHash<QString, QString> createdIds;    ///< creation id -> id
    /** Snapshot shared by consecutive reads of one account; dropped by every write. */
    std::unique_ptr<WorkspaceTx> snapshot;
    QString snapshotAccount;
    bool mayWait = false;                  ///< on a thread that may wait for a network
    bool onlyCall = false;                 ///< the request has no other method call
    qint64 requestBytes = -1;              ///< length of the request's text; -1 = unknown
    qint64 retryAfterMs = 0;               ///< what was refused for now may be asked for again after so long
    WriteOrigin origin = {};               ///< of what is written
    QString deviceId = {};                 ///< of the caller
    QStringList answeredItems = {};        ///< inbox items that the caller handed a reply over for
    QList<MethodResponse> implied = {};    ///< answers of calls that the current one stands for; their call id is its own
};

/** The arguments of the answer as JSON text, or the error of the call. */
using MethodResult = std::variant<QByteArray, MethodError>;

/** Runs one call whose references are resolved already. */
[[nodiscard]] MethodResult runMethod(MethodContext &context, const MethodCall &call);

// One family of methods each; called by runMethod with the membership and the type checked.
struct TypeCall {
    const api::TypeInfo &type;
    const Membership &member;
    const QJsonObject &args;
};
/** Likewise for what writes. */
struct SetCall {
    const api::TypeInfo &type;
    const Membership &member;
    const JsonObject &args;
};
[[nodiscard]] MethodResult runGet(MethodContext &context, const TypeCall &call);
[[nodiscard]] MethodResult runChanges(MethodContext &context, const TypeCall &call);
[[nodiscard]] MethodResult runQuery(MethodContext &context, const TypeCall &call);
[[nodiscard]] MethodResult runSet(MethodContext &context, const SetCall &call);
[[nodiscard]] MethodResult runCopy(MethodContext &context, const TypeCall &call);
[[nodiscard]] MethodResult runMutationApply(MethodContext &context, const Membership &member, const JsonObject &args);
[[nodiscard]] MethodResult runSyncChanges(MethodContext &context, const Membership &member, const QJsonObject &args);
[[nodiscard]] MethodResult runPostCancel(MethodContext &context, const Membership &member, const QJsonObject &args);
[[nodiscard]] MethodResult runPostRetry(MethodContext &context, const Membership &member, const QJsonObject &args);
[[nodiscard]] MethodResult runPracticeTimeline(MethodContext &context, const Membership &member, const QJsonObject &args);
[[nodiscard]] MethodResult runPracticeMedia(MethodContext &context, const Membership &member, const QJsonObject &args);
[[nodiscard]] MethodResult runPracticeFaults(MethodContext &context, const Membership &member, const QJsonObject &args);
[[nodiscard]] MethodResult runPracticeSetFault(MethodContext &context, const Membership &member, const QJsonObject &args);
[[nodiscard]] MethodResult runPracticeClear(MethodContext &context, const Membership &member, const QJsonObject &args);
[[nodiscard]] MethodResult runNetworkGet(MethodContext &context, const Membership &member, const QJsonObject &args);
[[nodiscard]] MethodResult runNetworkSetApp(MethodContext &context, const Membership &member, const QJsonObject &args);
[[nodiscard]] MethodResult runNetworkRemoveApp(MethodContext &context, const Membership &member, const QJsonObject &args);
[[nodiscard]] MethodResult runNetworkCheckApp(MethodContext &context, const Membership &member, const QJsonObject &args);
[[nodiscard]] MethodResult runAccountConnect(MethodContext &context, const Membership &member, const QJsonObject &args);
[[nodiscard]] MethodResult runAccountFinish(MethodContext &context, const Membership &member, const QJsonObject &args);
[[nodiscard]] MethodResult runAccountFlow(MethodContext &context, const Membership &member, const QJsonObject &args);
[[nodiscard]] MethodResult runAccountChoose(MethodContext &context, const Membership &member, const QJsonObject &args);
[[nodiscard]] MethodResult runAccountAbandon(MethodContext &context, const Membership &member, const QJsonObject &args);
[[nodiscard]] MethodResult runAccountWithPassword(MethodContext &context, const Membership &member, const QJsonObject &args);
[[nodiscard]] MethodResult runAccountPause(MethodContext &context, const Membership &member, const QJsonObject &args);
[[nodiscard]] MethodResult runAccountResume(MethodContext &context, const Membership &member, const QJsonObject &args);
[[nodiscard]] MethodResult runAccountCheck(MethodContext &context, const Membership &member, const QJsonObject &args);
[[nodiscard]] MethodResult runAccountDisconnect(MethodContext &context, const Membership &member, const QJsonObject &args);
[[nodiscard]] MethodResult runAccountChoices(MethodContext &context, const Membership &member, const QJsonObject &args);
[[nodiscard]] MethodResult runLinkCreate(MethodContext &context, const Membership &member, const QJsonObject &args);
[[nodiscard]] MethodResult runLinkRevoke(MethodContext &context, const Membership &member, const QJsonObject &args);
[[nodiscard]] MethodResult runPresenceSet(MethodContext &context, const Membership &member, const QJsonObject &args);
[[nodiscard]] MethodResult runPresenceGet(MethodContext &context, const Membership &member, const QJsonObject &args);
[[nodiscard]] MethodResult runMemberSeen(MethodContext &context, const Membership &member, const QJsonObject &args);
[[nodiscard]] MethodResult runMemberInvite(MethodContext &context, const Membership &member, const QJsonObject &args);
[[nodiscard]] MethodResult runMemberRevokeInvite(MethodContext &context, const Membership &member, const QJsonObject &args);
[[nodiscard]] MethodResult runMemberSetRole(MethodContext &context, const Membership &member, const QJsonObject &args);
[[nodiscard]] MethodResult runMemberHandOver(MethodContext &context, const Membership &member, const QJsonObject &args);
[[nodiscard]] MethodResult runMemberSetAway(MethodContext &context, const Membership &member, const QJsonObject &args);
[[nodiscard]] MethodResult runMemberRemove(MethodContext &context, const Membership &member, const QJsonObject &args);
[[nodiscard]] MethodResult runMemberLeave(MethodContext &context, const Membership &member, const QJsonObject &args);
[[nodiscard]] MethodResult runBlobUpload(MethodContext &context, const Membership &member, const QJsonObject &args);
[[nodiscard]] MethodResult runBlobGet(MethodContext &context, const Membership &member, const QJsonObject &args);
[[nodiscard]] MethodResult runBlobCopy(MethodContext &context, const Membership &member, const QJsonObject &args);
[[nodiscard]] MethodResult runBlobLookup(MethodContext &context, const Membership &member, const QJsonObject &args);

/** The snapshot for reading @p accountId. */
[[nodiscard]] Result<WorkspaceTx *> readSnapshot(MethodContext &context, const QString &accountId);

/** Checks a sinceState against the workspace (epoch, rights, floor) and completes it for paging. */
[[nodiscard]] std::optional<MethodError> acceptState(const WorkspaceTx &tx, const Membership &member,
                                                     const QJsonValue &value, StateString &state);

/** A type that clients may name. */
[[nodiscard]] bool isWireType(const api::TypeInfo &type);

[[nodiscard]] QByteArray jsonString(const QString &text);
[[nodiscard]] QByteArray jsonText(const QJsonObject &object);

/** The outcome of the objects of one /set call inside a commit that the caller owns. */
struct SetOutcome {
    /** Creation ids that were given a value, with the value before (null = none), in order. */
    QList<std::pair<QString, QString>> named;
    JsonObject answer;          ///< created, updated, destroyed, notCreated, notUpdated, notDestroyed
    bool anyRefused = false;
    JsonArray conflicts;
    std::optional<MethodError> error; ///< of the whole call; nothing else is set then
    Error storage;              ///< the transaction must be given up
};

/** How many objects one /set call names. */
[[nodiscard]] qsizetype objectCount(const JsonObject &setArgs);

/** Takes back the creation ids of calls that were undone. */
void forgetNamed(MethodContext &context, const QList<std::pair<QString, QString>> &named);

/** Versions that "ifVersions": {id: "after"} accepts: the commits of the mutations named in "after". */
[[nodiscard]] SetOutcome applySet(MethodContext &context, WorkspaceTx &tx, const SetCall &call,
                                  const QSet<qint64> &afterCommits, qint64 nowMs);

} // namespace campanile::server
