// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/move/moveopening.h"

#include "server/core/engineparts.h"
#include "server/core/health/healthrecords.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kManyAccounts = 10'000;
constexpr qsizetype kMostSecrets = 20'000;

/** "network/mastodon/social.example": an app of one instance, which the program registered by itself. */
bool isInstanceApp(const QString &name)
{
    static const QRegularExpression form(u"\\Anetwork/mastodon/[A-Za-z0-9.:/\\[\\]-]{1,300}\\z"_s);
    return form.match(name).hasMatch();
}

Result<void> endSignIn(SystemRecords &records, const QJsonObject &account, qint64 nowMs)
{
    const QString id = account.value("id"_L1).toString();
    if (const auto done = records.patch(u"SocialAccount"_s, id, {{u"status"_s, u"needs_reauth"_s}}); !done)
        return done;
    HealthNews news;
    news.kind = HealthNews::Kind::SignInEnded;
    news.error.cls = FailureClass::Auth;
    news.error.code = u"move.reconnect"_s;
    return applyHealthNews(records, id, news, nowMs);
}

} // namespace

Result<QString> settleRecords(const MethodServices &services, WorkspaceTx &tx, const MoveEntry &entry, qint64 nowMs)
{
    if (const auto begun = tx.beginCommit(); !begun)
        return begun.error();
    const auto records = makeSystemRecords(services, tx, nowMs);
    records->setActor(entry.userId);
    const auto workspace = records->get(u"Workspace"_s, entry.workspaceId);
    if (!workspace)
        return workspace.error();
    if (!workspace->has_value())
        return makeError(ErrorKind::Invalid, u"move.incomplete"_s, u"Workspace"_s);
    // One who brings it here wants colleagues in it.
    if (const auto patched = records->patch(u"Workspace"_s, entry.workspaceId, {{u"ownerId"_s, entry.userId}, {u"isPersonal"_s, false}}); !patched)
        return patched.error();
    const auto accounts = records->query(u"SocialAccount"_s, {}, kManyAccounts);
    if (!accounts)
        return accounts.error();
    for (const QJsonObject &account : *accounts) {
        const QString status = account.value("status"_L1).toString();
        const auto sealed = records->count(u"Credential"_s, {{u"ownerId"_s, SystemCondition::Op::Equal, account.value("id"_L1)}});
        if (!sealed)
            return sealed.error();
        if (*sealed > 0 || status == "needs_reauth"_L1 || status == "disconnected"_L1)
            continue;
        if (const auto ended = endSignIn(*records, account, nowMs); !ended)
            return ended.error();
    }
    const auto told = records->create(u"AuditLog"_s, {{u"action"_s, u"Workspace.moved"_s},
                                                      {u"resourceType"_s, u"Workspace"_s},
                                                      {u"resourceId"_s, entry.workspaceId},
                                                      {u"userId"_s, entry.userId},
                                                      {u"occurredAt"_s, formatInstant(nowMs)}});
    if (!told)
        return told.error();
    if (const auto ended = tx.endCommit(); !ended)
        return ended.error();
    return (**workspace).value("name"_L1).toString();
}

Result<void> sealSecrets(const MethodServices &services, WorkspaceTx &tx, const VaultCredentials &credentials, const QJsonObject &secrets, qint64 nowMs)
{
    const QJsonObject accounts = secrets.value("accounts"_L1).toObject();
    const QJsonObject apps = secrets.value("apps"_L1).toObject();
    if (accounts.size() + apps.size() > kMostSecrets)
        return makeError(ErrorKind::Limit, u"move.tooLarge"_s);
    if (const auto begun = tx.beginCommit(); !begun)
        return begun;
    const auto records = makeSystemRecords(services, tx, nowMs);
    for (auto it = accounts.begin(); it != accounts.end(); ++it) {
        const auto account = records->get(u"SocialAccount"_s, it.key());
        if (!account)
            return account.error();
        if (!account->has_value())
            return makeError(ErrorKind::Invalid, u"move.badReference"_s, u"tokens of an unknown account"_s, {u"SocialAccount"_s});
        StoredTokens stored;
        stored.tokens = tokensFromJson(it.value().toObject());
        if (const auto sealed = credentials.writeStored(*records, tx.accountId(), it.key(), stored); !sealed)
            return sealed;
    }
    for (auto it = apps.begin(); it != apps.end(); ++it) {
        if (!isInstanceApp(it.key()))
            return makeError(ErrorKind::Invalid, u"move.badPart"_s, u"app"_s);
        if (const auto sealed = credentials.writeNamed(*records, tx.accountId(), it.key(), it.value().toObject()); !sealed)
            return sealed;
    }
    return tx.endCommit();
}

} // namespace campanile::server
