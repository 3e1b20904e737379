// SPDX-License-Identifier: GPL-3.0-or-later
// Beginning, looking at and giving up a flow; connectfinish.cpp has what comes after consent.
#include "server/core/accounts/connectservice.h"

#include "app/core/clock.h"
#include "app/core/logging.h"
#include "app/core/recordid.h"
#include "app/core/rng.h"
#include "server/core/auth/secrets.h"
#include "server/core/publish/publishjournal.h"

#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kMaxExpired = 500;
constexpr int kMaxOpenFlows = 200; // of a workspace; more are somebody's experiment

Error flowGone()
{
    return makeError(ErrorKind::NotFound, u"connect.gone"_s);
}

QByteArray rowIdentity(const FlowKey &key)
{
    return (key.workspaceId + u"|OAuthState|"_s + key.flowId + u"|flowEncrypted"_s).toUtf8();
}

/** Destroyed records are kept for a while; their secrets are not. */
Result<void> forget(SystemRecords &records, const QString &flowId)
{
    if (const auto wiped = records.patch(u"OAuthState"_s, flowId, {{u"flowEncrypted"_s, QJsonValue()}}); !wiped)
        return wiped;
    return records.destroy(u"OAuthState"_s, flowId);
}

} // namespace

Error connectErrorOf(const PlatformError &error, const QString &host)
{
    switch (error.cls) {
    case FailureClass::TransientSafe:
    case FailureClass::Ambiguous:
        if (error.httpStatus == 429)
            return makeError(ErrorKind::Limit, u"connect.tooOften"_s);
        return makeError(ErrorKind::Network, u"connect.unreachable"_s, error.code, {host});
    case FailureClass::QuotaDay:
        return makeError(ErrorKind::Limit, u"connect.tooOften"_s);
    case FailureClass::Auth:
    case FailureClass::Policy:
    case FailureClass::Duplicate:
    case FailureClass::Permanent:
        break;
    }
    return makeError(error.cls == FailureClass::Auth ? ErrorKind::Auth : ErrorKind::Invalid, u"connect.refused"_s, error.code,
                     {error.message.isEmpty() ? error.platformCode : error.message});
}

Result<QJsonObject> ConnectService::accountToRenew(const ConnectWish &wish, domain::Platform platform)
{
    QJsonObject account;
    if (wish.accountId.isEmpty())
        return account;
    const auto read = m_parts.store.read(wish.workspaceId, [&](const SystemReader &records) -> Result<void> {
        const auto found = records.get(u"SocialAccount"_s, wish.accountId);
        if (!found)
            return found.error();
        if (!found->has_value() || (**found).value("platform"_L1).toString() != domain::platformKey(platform))
            return flowGone();
        account = **found;
        return {};
    });
    return read ? Result<QJsonObject>(account) : Result<QJsonObject>(read.error());
}

Result<OAuthRequest> ConnectService::requestFor(const ConnectWish &wish, const domain::NetworkInfo &network, const QUrl &redirect)
{
    using Kind = domain::NetworkAuth::Kind;
    const auto account = accountToRenew(wish, network.platform);
    if (!account)
        return account.error();
    OAuthRequest request;
    request.redirectUri = redirect;
    request.server = wish.server.trimmed();
    const QString subject = account->value("platformAccountId"_L1).toString();
    // Whoever connects again sees the server without its scheme, which the practice network needs.
    const QString known = account->value("serverUrl"_L1).toString();
    if (network.auth.kind == Kind::Mastodon && (request.server.isEmpty() || request.server == QUrl(known).authority()))
        request.server = known;
    if (network.auth.kind == Kind::Atproto) {
        request.expectedSubject = subject;
        if (request.server.isEmpty())
            request.server = subject;
        if (redirect == m_parts.address.callback())
            request.clientMetadataUrl = m_parts.address.clientMetadata();
    }
    const QString instance = network.auth.kind == Kind::Mastodon ? OAuthEngine::serverOrigin(request.server) : QString();
    if (network.auth.kind == Kind::Mastodon && instance.isEmpty())
        return makeError(ErrorKind::Invalid, u"connect.noServer"_s);
    const auto app = m_parts.apps.app(wish.workspaceId, network.platform, instance);
    if (!app)
        return app.error();
    request.app = *app;
    const bool isIncomplete = network.auth.needsApp && (app->isEmpty() || (network.auth.needsSecret && app->clientSecret.isEmpty()));
    if (isIncomplete)
        return makeError(ErrorKind::Invalid, u"connect.noApp"_s);
    return request;
}

Result<ConnectFlow> ConnectService::begin(const ConnectWish &wish)
{
    const auto platform = domain::platformFromKey(wish.platform);
    if (!platform || !m_parts.platforms.find(domain::platformKey(*platform)))
        return makeError(ErrorKind::Unsupported, u"connect.unsupported"_s);
    const domain::NetworkInfo &network = m_parts.networks.network(*platform);
    const auto redirect = chooseRedirect(network, m_parts.address, wish.redirectUri);
    if (!redirect)
        return redirect.error();
    const auto request = requestFor(wish, network, *redirect);
    if (!request)
        return request.error();
    const auto start = m_parts.oauth.begin(network, *request);
    if (!start)
        return start.error();
    if (start->isNewApp) {
        // Without it the sign-in still works; the next one registers again.
        if (const auto kept = m_parts.apps.set(wish.workspaceId, *platform, start->pending.serverUrl, start->pending.app); !kept)
            qCWarning(lcServer) << "an app's registration could not be kept:" << kept.error().code;
    }
    return keepStarted(wish, *start, *redirect == m_parts.address.callback());
}

Result<ConnectFlow> ConnectService::keepStarted(const ConnectWish &wish, const OAuthStart &start, bool isServerRedirect)
{
    const FlowKey key{wish.workspaceId, RecordId::create('o', m_parts.clock, m_parts.rng).toString(), wish.userId, wish.browser};
    FlowSecrets secrets;
    secrets.pending = start.pending;
    secrets.browser = wish.browser;
    const auto sealed = m_parts.credentials.seal(secrets.toJson(), rowIdentity(key));
    if (!sealed)
        return sealed.error();
    const qint64 expiresAtMs = start.pending.expiresAtMs;
    QJsonObject row{{u"id"_s, key.flowId},
                    {u"userId"_s, wish.userId},
                    {u"platform"_s, start.pending.platform},
                    // Kept as a hash: who reads the database cannot finish somebody's sign-in.
                    {u"stateToken"_s, secretHash(start.state.toUtf8())},
                    {u"redirectUri"_s, start.pending.redirectUri.toString(QUrl::FullyEncoded)},
                    {u"status"_s, u"awaiting_browser"_s},
                    {u"flowEncrypted"_s, *sealed},
                    {u"expiresAt"_s, wireTime(expiresAtMs)}};
    if (!wish.accountId.isEmpty())
        row.insert("accountId"_L1, wish.accountId);
    if (!wish.linkId.isEmpty())
        row.insert("connectLinkId"_L1, wish.linkId);
    const auto written = m_parts.store.write(wish.workspaceId, [&](SystemRecords &records) -> Result<void> {
        const auto open = records.query(u"OAuthState"_s, {}, kMaxOpenFlows + 1, u"expiresAt"_s);
        if (!open)
            return open.error();
        const qint64 now = m_parts.clock.nowMs();
        qsizetype left = open->size();
        for (const QJsonObject &old : *open) {
            if (msOf(old.value("expiresAt"_L1)) > now && left <= kMaxOpenFlows)
                break;
            if (const auto removed = forget(records, old.value("id"_L1).toString()); !removed)
                return removed;
            --left;
        }
        const auto created = records.create(u"OAuthState"_s, row);
        return created ? Result<void>() : Result<void>(created.error());
    });
    if (!written)
        return written.error();
    ConnectFlow flow{key.flowId};
    flow.authorizeUrl = start.authorizeUrl;
    if (!isServerRedirect)
        flow.redirectUri = start.pending.redirectUri;
    flow.expiresAtMs = expiresAtMs;
    return flow;
}

Result<ConnectService::Row> ConnectService::read(const SystemReader &records, const FlowKey &key) const
{
    const auto found = records.get(u"OAuthState"_s, key.flowId);
    if (!found)
        return found.error();
    if (!found->has_value())
        return flowGone();
    Row row{**found, {}};
    const auto plain = m_parts.credentials.open(row.record.value("flowEncrypted"_L1).toString(), rowIdentity(key));
    if (!plain)
        return plain.error().kind == ErrorKind::Corrupt ? flowGone() : plain.error();
    const auto secrets = FlowSecrets::fromJson(*plain);
    if (!secrets)
        return secrets.error();
    row.secrets = *secrets;
    // Another person's flow does not exist for this one, nor does one of another browser.
    const bool isLink = !row.record.value("connectLinkId"_L1).toString().isEmpty();
    const bool isMine = isLink ? !key.browser.isEmpty() && equalSecrets(key.browser.toLatin1(), row.secrets.browser.toLatin1())
                               : !key.userId.isEmpty() && row.record.value("userId"_L1).toString() == key.userId;
    if (!isMine)
        return flowGone();
    return row;
}

Result<void> ConnectService::patchRow(SystemRecords &records, const FlowKey &key, QJsonObject values, const FlowSecrets &secrets) const
{
    const auto sealed = m_parts.credentials.seal(secrets.toJson(), rowIdentity(key));
    if (!sealed)
        return sealed.error();
    values.insert("flowEncrypted"_L1, *sealed);
    return records.patch(u"OAuthState"_s, key.flowId, values);
}

Result<ConnectFlow> ConnectService::flowFrom(const SystemReader &records, const FlowKey &key, const Row &row) const
{
    const QString status = row.record.value("status"_L1).toString();
    ConnectFlow flow{key.flowId};
    flow.expiresAtMs = msOf(row.record.value("expiresAt"_L1));
    flow.missingScopes = row.secrets.missingScopes;
    if (status == "succeeded"_L1) {
        flow.stage = ConnectFlow::Stage::Done;
        flow.accountIds = row.secrets.accountIds;
        return flow;
    }
    const QString code = row.record.value("errorCode"_L1).toString();
    if (!code.isEmpty())
        return makeError(code == "connect.denied"_L1 ? ErrorKind::Cancelled : ErrorKind::Invalid, code, {}, row.secrets.errorArgs);
    if (flow.expiresAtMs <= m_parts.clock.nowMs())
        return makeError(ErrorKind::Invalid, u"connect.expired"_s);
    if (status == "awaiting_browser"_L1)
        return flow;
    flow.stage = ConnectFlow::Stage::Working;
    if (!row.secrets.hasGrant)
        return flow;
    const auto platform = domain::platformFromKey(row.record.value("platform"_L1).toString());
    const auto channels = channelsOf(records, key.workspaceId, platform.value_or(domain::Platform::Mastodon), row.secrets.profiles);
    if (!channels)
        return channels.error();
    flow.stage = ConnectFlow::Stage::Choosing;
    flow.channels = *channels;
    return flow;
}

Result<ConnectFlow> ConnectService::flow(const FlowKey &key)
{
    std::optional<Result<ConnectFlow>> result;
    const auto done = m_parts.store.read(key.workspaceId, [&](const SystemReader &records) -> Result<void> {
        const auto row = read(records, key);
        if (!row)
            return row.error();
        result.emplace(flowFrom(records, key, *row));
        return {};
    });
    return done ? *result : Result<ConnectFlow>(done.error());
}

Result<FlowAbout> ConnectService::about(const FlowKey &key)
{
    FlowAbout about;
    const auto done = m_parts.store.read(key.workspaceId, [&](const SystemReader &records) -> Result<void> {
        const auto row = read(records, key);
        if (!row)
            return row.error();
        const auto workspace = records.get(u"Workspace"_s, key.workspaceId);
        if (!workspace)
            return workspace.error();
        about.platform = domain::platformFromKey(row->record.value("platform"_L1).toString()).value_or(about.platform);
        about.workspaceName = workspace->value_or(QJsonObject()).value("name"_L1).toString();
        return {};
    });
    return done ? Result<FlowAbout>(about) : Result<FlowAbout>(done.error());
}

Result<void> ConnectService::abandon(const FlowKey &key)
{
    std::optional<Row> ended;
    const auto written = m_parts.store.write(key.workspaceId, [&](SystemRecords &records) -> Result<void> {
        const auto row = read(records, key);
        if (!row)
            return row.error();
        ended = *row;
        return forget(records, key.flowId);
    });
    if (!written)
        return written;
    // Nobody chose anything, so nobody needs the access that was granted.
    if (ended->secrets.hasGrant)
        revokeUnused(key, *ended);
    return {};
}

Result<int> ConnectService::removeExpired(const QString &workspaceId)
{
    const QList<SystemCondition> isOver{{u"expiresAt"_s, SystemCondition::Op::AtMost, wireTime(m_parts.clock.nowMs())}};
    QList<QJsonObject> over;
    const auto find = [&](const SystemReader &records) -> Result<void> {
        const auto rows = records.query(u"OAuthState"_s, isOver, kMaxExpired);
        if (!rows)
            return rows.error();
        over = *rows;
        return {};
    };
    if (const auto looked = m_parts.store.read(workspaceId, find); !looked || over.isEmpty())
        return looked ? Result<int>(0) : Result<int>(looked.error());
    const auto written = m_parts.store.write(workspaceId, [&](SystemRecords &records) -> Result<void> {
        if (const auto again = find(records); !again)
            return again;
        for (const QJsonObject &row : std::as_const(over)) {
            if (const auto done = forget(records, row.value("id"_L1).toString()); !done)
                return done;
        }
        return {};
    });
    return written ? Result<int>(int(over.size())) : Result<int>(written.error());
}

Result<FlowKey> ConnectService::flowOfTarget(const QByteArray &target)
{
    const QUrlQuery query(QUrl(QString::fromLatin1(target), QUrl::StrictMode));
    const QStringList states = query.allQueryItemValues(u"state"_s, QUrl::FullyDecoded);
    if (states.size() != 1 || states.first().isEmpty())
        return makeError(ErrorKind::Invalid, u"connect.wrongState"_s);
    const QString hash = secretHash(states.first().toUtf8());
    const auto workspaces = m_parts.store.workspaces();
    if (!workspaces)
        return workspaces.error();
    FlowKey key;
    for (const QString &workspaceId : *workspaces) {
        const auto looked = m_parts.store.read(workspaceId, [&](const SystemReader &records) -> Result<void> {
            const auto rows = records.query(u"OAuthState"_s, {{u"stateToken"_s, SystemCondition::Op::Equal, hash}}, 1);
            if (!rows)
                return rows.error();
            if (rows->isEmpty())
                return {};
            key.workspaceId = workspaceId;
            key.flowId = rows->first().value("id"_L1).toString();
            if (rows->first().value("connectLinkId"_L1).toString().isEmpty())
                key.userId = rows->first().value("userId"_L1).toString();
            return {};
        });
        if (!looked)
            return looked.error();
        if (!key.flowId.isEmpty())
            return key;
    }
    return flowGone();
}

} // namespace campanile::server
