// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/webhooks/webhookkeeper.h"

#include "app/core/clock.h"
#include "app/core/logging.h"
#include "app/core/rng.h"
#include "app/domain/practice.h"
#include "server/core/inbox/remoteinbox.h"
#include "server/core/publish/publishjournal.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kMostRows = 10'000;
constexpr qsizetype kMaxReason = 400; // as the schema says of WebhookSubscription.subscribedFor
constexpr qint64 kHourMs = 3600'000;
constexpr qint64 kDayMs = 24 * kHourMs;
constexpr qint64 kFirstRetryMs = 60'000;
constexpr qint64 kLongestRetryMs = 6 * kHourMs;

HookState stateFrom(const QJsonObject &record)
{
    HookState state;
    if (record.isEmpty())
        return state;
    state.state = record.value("state"_L1).toString();
    state.callbackUrl = record.value("callbackUrl"_L1).toString();
    state.subscribedFor = record.value("subscribedFor"_L1).toString();
    state.subscribedMs = msOf(record.value("subscribedAt"_L1));
    state.checkedMs = msOf(record.value("checkedAt"_L1));
    state.nextMs = msOf(record.value("nextAt"_L1));
    state.heardMs = msOf(record.value("lastHookAt"_L1));
    state.failures = record.value("failures"_L1).toInt();
    state.errorCode = record.value("errorCode"_L1).toString();
    return state;
}

QJsonValue instant(qint64 ms)
{
    return ms < 0 ? QJsonValue() : QJsonValue(wireTime(ms));
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject recordOf(const HookState &state)
{
    return {{u"state"_s, state.state},
            {u"callbackUrl"_s, textOrNull(state.callbackUrl)},
            {u"subscribedFor"_s, textOrNull(state.subscribedFor)},
            {u"subscribedAt"_s, instant(state.subscribedMs)},
            {u"checkedAt"_s, instant(state.checkedMs)},
            {u"nextAt"_s, instant(state.nextMs)},
            {u"lastHookAt"_s, instant(state.heardMs)},
            {u"failures"_s, state.failures},
            {u"errorCode"_s, textOrNull(state.errorCode)}};
}

/** Seconds between two looks at what is looked at most often; 0 = nothing is. */
int inboxSeconds(const domain::NetworkInfo &network, bool tellsAtOnce)
{
    const QJsonObject paces = network.provider.value("inboxSeconds"_L1).toObject();
    qint64 least = 0;
    for (const RemoteInboxItem::Kind kind : inboxKinds()) {
        const QString name = inboxKindName(kind);
        if (!paces.contains(name))
            continue;
        const bool isTold = tellsAtOnce && network.webhook.kinds().contains(name);
        const qint64 every = inboxPace(network, kind).everyMs * (isTold ? network.webhook.stretch : 1);
        least = least == 0 ? every : qMin(least, every);
    }
    return int(least / 1000);
}

bool canHaveHooks(const domain::NetworkInfo &network, const QJsonObject &account)
{
    const QStringList &kinds = network.webhook.accountKinds;
    return network.webhook.isThere() && (kinds.isEmpty() || kinds.contains(account.value("accountKind"_L1).toString()));
}

/** Nothing comes any more, and nothing is expected. */
HookState ended(HookState state, const QString &name, const QString &problem = {})
{
    state.state = name;
    state.nextMs = -1;
    state.heardMs = -1;
    state.failures = 0;
    state.errorCode = problem;
    return state;
}

} // namespace

/** What is kept about the accounts of one workspace. */
struct WebhookKeeper::Workspace {
    QList<QJsonObject> accounts;
    QHash<QString, QJsonObject> subscriptions; ///< records, by account
    QHash<QString, QJsonObject> health;        ///< records, by account
};

QUrl hookAddress(const PublicAddress &address, domain::Platform platform, const QString &clientId)
{
    if (!address.isReachable())
        return {};
    const QString path = u"/hooks/"_s + domain::platformKey(platform);
    return address.at(clientId.isEmpty() ? path : path + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(clientId)));
}

QStringList hookTopics(const domain::NetworkWebhook &rules, const QJsonObject &account)
{
    const QJsonObject granted = account.value("scopes"_L1).toObject();
    QStringList topics;
    for (const domain::NetworkTopic &topic : rules.topics) {
        // Nothing is said about permissions: the network says no itself where one is missing.
        if (granted.isEmpty() || topic.scope.isEmpty() || granted.contains(topic.scope))
            topics.append(topic.name);
    }
    return topics;
}

Result<WebhookKeeper::Workspace> WebhookKeeper::read(const QString &workspaceId) const
{
    Workspace workspace;
    const auto done = m_context.store.read(workspaceId, [&](const SystemReader &records) -> Result<void> {
        const auto accounts = records.query(u"SocialAccount"_s, {}, kMostRows);
        if (!accounts)
            return accounts.error();
        workspace.accounts = *accounts;
        for (const auto &[type, rows] : {std::pair(u"WebhookSubscription"_s, &workspace.subscriptions), std::pair(u"AccountHealth"_s, &workspace.health)}) {
            const auto found = records.query(type, {}, kMostRows);
            if (!found)
                return found.error();
            for (const QJsonObject &row : *found)
                rows->insert(row.value("accountId"_L1).toString(), row);
        }
        return {};
    });
    return done ? Result<Workspace>(workspace) : Result<Workspace>(done.error());
}

void WebhookKeeper::tick()
{
    const HeardHooks::News news = m_heard->take();
    const auto workspaces = m_context.store.workspaces();
    if (!workspaces) {
        qCWarning(lcServer) << "hooks: workspaces cannot be listed:" << workspaces.error().code;
        return;
    }
    for (const QString &workspaceId : *workspaces) {
        if (m_isStopping)
            return;
        look(workspaceId, news);
    }
}

/** What a client sees of an account's hooks, as a patch of its AccountHealth. */
QJsonObject WebhookKeeper::shownOf(const QJsonObject &account, const HookState &state) const
{
    const domain::NetworkInfo &network = m_context.networks.network(platformOf(account));
    const bool isConnected = account.value("status"_L1).toString() == "connected"_L1;
    const bool tells = isConnected && state.isActive() && state.heardMs > 0;
    const int seconds = isConnected ? inboxSeconds(network, tells) : 0;
    const QString problem = !isConnected || tells ? QString() : state.isActive() ? u"webhook.quiet"_s : state.errorCode;
    return {{u"tellsAtOnce"_s, tells}, {u"inboxEverySeconds"_s, seconds > 0 ? QJsonValue(seconds) : QJsonValue()}, {u"webhookProblem"_s, textOrNull(problem)}};
}

void WebhookKeeper::look(const QString &workspaceId, const HeardHooks::News &news)
{
    const auto workspace = read(workspaceId);
    if (!workspace) {
        qCWarning(lcServer) << "hooks: accounts cannot be read:" << workspace.error().code;
        return;
    }
    QHash<int, QJsonObject> apps;
    for (const QJsonObject &account : workspace->accounts) {
        if (m_isStopping)
            return;
        const AccountKey key{workspaceId, account.value("id"_L1).toString()};
        const domain::NetworkInfo &network = m_context.networks.network(platformOf(account));
        const QJsonObject kept = workspace->subscriptions.value(key.accountId);
        const HookState before = stateFrom(kept);
        HookState state = before;
        if (canHaveHooks(network, account)) {
            const int platform = int(network.platform);
            if (!apps.contains(platform)) {
                const auto app = m_desk.appStore().app(workspaceId, network.platform);
                QJsonObject values = app ? app->extra : QJsonObject();
                values.insert("hasKey"_L1, app && !hookKey(network.webhook, *app).isEmpty());
                apps.insert(platform, values);
            }
            // An hour more or less is all that anybody sees of it; the first one after a silence counts.
            const qint64 heard = news.heard.value(key.accountId, -1);
            if (heard > 0 && (state.heardMs < 0 || heard - state.heardMs > kHourMs))
                state.heardMs = heard;
            if (news.silent.contains(key.accountId))
                state.heardMs = -1;
            state = next(key, account, state, apps.value(platform));
        }
        keep(key, state == before ? std::nullopt : std::optional(state), kept, shownOf(account, state), workspace->health.value(key.accountId));
    }
}

void WebhookKeeper::keep(const AccountKey &key, const std::optional<HookState> &changed, const QJsonObject &kept, const QJsonObject &shown, const QJsonObject &health)
{
    bool isNew = false;
    for (auto it = shown.begin(); it != shown.end() && !health.isEmpty(); ++it) {
        const QJsonValue was = health.value(it.key());
        isNew = isNew || (was.isUndefined() ? QJsonValue() : was) != it.value();
    }
    if (!changed && !isNew)
        return;
    const auto written = m_context.store.write(key.workspaceId, [&](SystemRecords &records) -> Result<void> {
        if (isNew) {
            if (const auto told = records.patch(u"AccountHealth"_s, health.value("id"_L1).toString(), shown); !told)
                return told;
        }
        if (!changed)
            return {};
        QJsonObject record = recordOf(*changed);
        if (!kept.isEmpty())
            return records.patch(u"WebhookSubscription"_s, kept.value("id"_L1).toString(), record);
        record.insert("accountId"_L1, key.accountId);
        const auto made = records.create(u"WebhookSubscription"_s, record);
        return made ? Result<void>() : Result<void>(made.error());
    });
    if (!written)
        qCWarning(lcServer) << "hooks: what is known of an account cannot be written:" << written.error().code;
}

HookState WebhookKeeper::next(const AccountKey &key, const QJsonObject &account, HookState state, const QJsonObject &app)
{
    if (account.value("status"_L1).toString() != "connected"_L1)
        return state.state == "waiting"_L1 ? state : ended(state, u"ended"_s);
    const domain::NetworkInfo &network = m_context.networks.network(platformOf(account));
    const PublicAddress &address = m_desk.address();
    if (!address.isReachable())
        return ended(state, u"waiting"_s, u"webhook.needsPublicServer"_s);
    if (!app.value("hasKey"_L1).toBool())
        return ended(state, u"waiting"_s, u"webhook.noSecret"_s);
    for (const QString &name : network.webhook.appValues) {
        if (app.value(name).toString().isEmpty())
            return ended(state, u"waiting"_s, u"webhook.appIncomplete"_s);
    }
    const QStringList topics = hookTopics(network.webhook, account);
    if (topics.isEmpty())
        return ended(state, u"refused"_s, u"webhook.permission"_s);
    const HookWish wish{hookAddress(address, network.platform), topics, app};
    const QString url = wish.callback.toString(QUrl::FullyEncoded);
    const QString wantedFor = (account.value("connectedAt"_L1).toString() + u' ' + topics.join(u',')).left(kMaxReason);
    const qint64 now = m_context.clock.nowMs();
    const bool isOther = state.callbackUrl != url || state.subscribedFor != wantedFor || state.state == "waiting"_L1 || state.state == "ended"_L1;
    if (!isOther && state.nextMs > now)
        return state;
    if (isOther) {
        // What came to another address, or before, proves nothing.
        if (state.callbackUrl != url)
            state.heardMs = -1;
        state.callbackUrl = url;
        state.subscribedFor = wantedFor;
        state.failures = 0;
        state.subscribedMs = -1;
    }
    subscribe(key, account, wish, state);
    return state;
}

void WebhookKeeper::subscribe(const AccountKey &key, const QJsonObject &account, const HookWish &wish, HookState &state)
{
    const qint64 now = m_context.clock.nowMs();
    const domain::NetworkInfo &network = m_context.networks.network(platformOf(account));
    PlatformResult<void> done;
    if (network.webhook.subscription == domain::NetworkWebhook::Subscription::Account) {
        const auto adapter = m_context.platforms.find(domain::spokenPlatform(account));
        const auto session = m_context.keeper.sessionFor(key);
        done = !session ? PlatformResult<void>(session.error()) : adapter ? adapter->subscribeHooks(*session, wish) : PlatformResult<void>(unsupported());
    }
    state.checkedMs = now;
    if (done) {
        if (state.subscribedMs < 0)
            state.subscribedMs = now;
        state.state = u"active"_s;
        state.failures = 0;
        state.errorCode.clear();
        // Asking again does no harm and finds what was ended elsewhere.
        state.nextMs = now + kDayMs + qint64(m_context.rng.below(std::uint64_t(kHourMs)));
        return;
    }
    const PlatformError &error = done.error();
    const bool isTransient = error.cls == FailureClass::TransientSafe || error.cls == FailureClass::Ambiguous || error.cls == FailureClass::QuotaDay;
    ++state.failures;
    qCInfo(lcServer) << "hooks: account" << key.accountId << "cannot be subscribed:" << error.code;
    if (isTransient) {
        // What was agreed on still holds as far as anybody knows.
        state.state = state.subscribedMs >= 0 ? u"active"_s : u"failed"_s;
        state.errorCode = u"webhook.failed"_s;
        const qint64 wait = qMin(kLongestRetryMs, kFirstRetryMs << qMin(state.failures - 1, 10));
        state.nextMs = qMax(error.retryAtMs, now + wait) + qint64(m_context.rng.below(std::uint64_t(kFirstRetryMs)));
        return;
    }
    state.state = u"refused"_s;
    state.heardMs = -1;
    state.subscribedMs = -1;
    state.errorCode = error.cls == FailureClass::Auth ? u"webhook.permission"_s : u"webhook.refused"_s;
    state.nextMs = now + kDayMs;
}

void endHooks(const ConnectParts &parts, TokenKeeper &keeper, const AccountKey &key, const QJsonObject &account)
{
    const domain::NetworkInfo &network = parts.networks.network(platformOf(account));
    if (!canHaveHooks(network, account) || network.webhook.subscription != domain::NetworkWebhook::Subscription::Account)
        return;
    HookState state;
    bool isNeeded = false;
    const QList<SystemCondition> same{{u"platform"_s, SystemCondition::Op::Equal, account.value("platform"_L1)},
                                      {u"platformAccountId"_s, SystemCondition::Op::Equal, account.value("platformAccountId"_L1)},
                                      {u"status"_s, SystemCondition::Op::Equal, u"connected"_s}};
    const auto workspaces = parts.store.workspaces();
    for (const QString &workspaceId : workspaces.value_or(QStringList())) {
        const auto looked = parts.store.read(workspaceId, [&](const SystemReader &records) -> Result<void> {
            if (workspaceId == key.workspaceId) {
                const auto kept = records.query(u"WebhookSubscription"_s, {{u"accountId"_s, SystemCondition::Op::Equal, key.accountId}}, 1);
                if (!kept)
                    return kept.error();
                state = stateFrom(kept->value(0));
                return {};
            }
            // The page's subscription is one for all workspaces that it is connected in.
            const auto others = records.query(u"SocialAccount"_s, same, 1);
            isNeeded = isNeeded || (others && !others->isEmpty());
            return {};
        });
        if (!looked)
            qCWarning(lcServer) << "hooks: an account's subscription cannot be read:" << looked.error().code;
    }
    const auto adapter = parts.platforms.find(domain::spokenPlatform(account));
    if (!state.isActive() || isNeeded || !adapter)
        return;
    const auto app = parts.apps.app(key.workspaceId, network.platform);
    const auto session = keeper.storedSession(key);
    if (!session || !app)
        return;
    const auto done = adapter->unsubscribeHooks(*session, {QUrl(state.callbackUrl), hookTopics(network.webhook, account), app->extra});
    if (!done && !isUnsupported(done.error()))
        qCInfo(lcServer) << "hooks: account" << key.accountId << "cannot be unsubscribed:" << done.error().code;
}

} // namespace campanile::server
