// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/webhooks/webhookintake.h"

#include "app/core/clock.h"
#include "app/core/logging.h"
#include "server/core/accounts/accountrecords.h"

#include <QMessageAuthenticationCode>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kMostKnown = 10'000;
constexpr qint64 kFreshMs = 10'000;
constexpr qint64 kRereadMs = 2'000; // however many hooks do not fit

} // namespace

QByteArray hookVerifyToken(const QByteArray &linkKey, domain::Platform platform)
{
    if (linkKey.isEmpty())
        return {};
    const QByteArray message = "webhook verify token|" + domain::platformKey(platform).toLatin1();
    return QMessageAuthenticationCode::hash(message, linkKey, QCryptographicHash::Sha256).toHex().first(40);
}

QByteArray hookKey(const domain::NetworkWebhook &rules, const AppCredentials &app)
{
    return rules.secret == "clientSecret"_L1 ? app.clientSecret.toUtf8() : app.extra.value(rules.secret).toString().toUtf8();
}

void HeardHooks::wasHeard(const QString &accountId, qint64 nowMs)
{
    const std::lock_guard lock(m_mutex);
    m_news.heard.insert(accountId, nowMs);
    m_news.silent.remove(accountId);
}

void HeardHooks::wasSilent(const QString &accountId)
{
    const std::lock_guard lock(m_mutex);
    m_news.silent.insert(accountId);
    m_news.heard.remove(accountId);
}

HeardHooks::News HeardHooks::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_news, {});
}

const domain::NetworkInfo *WebhookIntake::networkOf(const QString &name) const
{
    const auto platform = domain::platformFromKey(name);
    if (!platform)
        return nullptr;
    const domain::NetworkInfo &network = m_parts.context.networks.network(*platform);
    return network.webhook.isThere() ? &network : nullptr;
}

WebhookIntake::Known WebhookIntake::read(const domain::NetworkInfo &network) const
{
    Known known;
    known.readMs = m_parts.context.clock.nowMs();
    const QString name = domain::platformKey(network.platform);
    const auto workspaces = m_parts.context.store.workspaces();
    for (const QString &workspaceId : workspaces.value_or(QStringList())) {
        const auto app = m_parts.apps.app(workspaceId, network.platform);
        if (!app) {
            qCWarning(lcServer) << "hooks: an app does not open:" << app.error().code;
            continue;
        }
        const QByteArray key = hookKey(network.webhook, *app);
        if (key.isEmpty())
            continue;
        known.apps.append({workspaceId, app->clientId, key});
        const auto looked = m_parts.context.store.read(workspaceId, [&](const SystemReader &records) -> Result<void> {
            const auto rows = records.query(u"SocialAccount"_s, {{u"platform"_s, SystemCondition::Op::Equal, name},
                                                                 {u"status"_s, SystemCondition::Op::Equal, u"connected"_s}}, kMostKnown);
            if (!rows)
                return rows.error();
            for (const QJsonObject &row : *rows)
                known.accounts[row.value("platformAccountId"_L1).toString()].append({workspaceId, row.value("id"_L1).toString()});
            return {};
        });
        if (!looked)
            qCWarning(lcServer) << "hooks: accounts cannot be read:" << looked.error().code;
    }
    return known;
}

const WebhookIntake::Known &WebhookIntake::known(const domain::NetworkInfo &network, bool isStale)
{
    Known &kept = m_known[int(network.platform)];
    const qint64 age = m_parts.context.clock.nowMs() - kept.readMs;
    if (kept.readMs == 0 || age >= (isStale ? kRereadMs : kFreshMs) || age < 0)
        kept = read(network);
    return kept;
}

HookAnswer WebhookIntake::prove(const QString &networkName, const QString &clientId, const QUrlQuery &query)
{
    const std::lock_guard lock(m_mutex);
    if (m_isClosed)
        return {HookAnswer::Outcome::Closed};
    const domain::NetworkInfo *network = networkOf(networkName);
    if (!network)
        return {HookAnswer::Outcome::NoSuchHook};
    QSet<QByteArray> keys;
    if (needsKey(network->webhook.challenge)) {
        for (const bool isStale : {false, true}) {
            for (const App &app : known(*network, isStale).apps) {
                if (clientId.isEmpty() || app.clientId == clientId)
                    keys.insert(app.key);
            }
            if (!keys.isEmpty())
                break;
        }
        // With several apps only the address that names one can be answered for it.
        if (keys.size() != 1)
            return {HookAnswer::Outcome::Unproved};
    }
    const auto proof = proofFor(network->webhook, query, hookVerifyToken(m_parts.linkKey, network->platform), keys.isEmpty() ? QByteArray() : *keys.cbegin());
    return proof ? HookAnswer{HookAnswer::Outcome::Proved, *proof} : HookAnswer{HookAnswer::Outcome::Unproved};
}

QSet<QString> WebhookIntake::signers(const domain::NetworkInfo &network, const QString &clientId, const QByteArray &header, const QByteArray &body)
{
    QSet<QString> workspaces;
    if (header.isEmpty())
        return workspaces;
    for (const bool isStale : {false, true}) {
        // Workspaces may share an app; its signature is worked out once.
        QHash<QByteArray, bool> tried;
        for (const App &app : known(network, isStale).apps) {
            if (!clientId.isEmpty() && app.clientId != clientId)
                continue;
            if (!tried.contains(app.key))
                tried.insert(app.key, isSigned(network.webhook, header, body, app.key));
            if (tried.value(app.key))
                workspaces.insert(app.workspaceId);
        }
        if (!workspaces.isEmpty())
            break;
    }
    return workspaces;
}

QList<AccountKey> WebhookIntake::accountsOf(const domain::NetworkInfo &network, const QStringList &ids, const QSet<QString> &workspaces)
{
    const auto choose = [&](const Known &known, bool isAny) {
        QList<AccountKey> chosen;
        for (auto it = known.accounts.cbegin(); it != known.accounts.cend(); ++it) {
            if (!isAny && !ids.contains(it.key()))
                continue;
            for (const AccountKey &key : *it) {
                if (workspaces.contains(key.workspaceId))
                    chosen.append(key);
            }
        }
        return chosen;
    };
    // With one id it stands for the account; several, or none, are guesses where the network does not say whose news it is.
    QList<AccountKey> found = choose(known(network, false), ids.isEmpty());
    if (found.isEmpty())
        found = choose(known(network, true), ids.isEmpty());
    const bool isGuess = network.webhook.subscription == domain::NetworkWebhook::Subscription::App;
    return found.isEmpty() && isGuess ? choose(known(network, false), true) : found;
}

HookAnswer WebhookIntake::deliver(const QString &networkName, const QString &clientId, const std::function<QByteArray(const QByteArray &)> &header,
                                  const QByteArray &body)
{
    const std::lock_guard lock(m_mutex);
    if (m_isClosed)
        return {HookAnswer::Outcome::Closed};
    const domain::NetworkInfo *network = networkOf(networkName);
    if (!network)
        return {HookAnswer::Outcome::NoSuchHook};
    const QSet<QString> workspaces = signers(*network, clientId, header(network->webhook.header), body);
    if (workspaces.isEmpty())
        return {HookAnswer::Outcome::Forged};
    const auto hints = hintsOf(network->webhook, body);
    if (!hints)
        return {HookAnswer::Outcome::Malformed};
    QList<InboxNudge> nudges;
    const qint64 now = m_parts.context.clock.nowMs();
    for (const HookHint &hint : *hints) {
        for (const AccountKey &key : accountsOf(*network, hint.accounts, workspaces)) {
            m_parts.heard->wasHeard(key.accountId, now);
            nudges.append({key.accountId, hint.kind, hint.named});
        }
    }
    if (nudges.isEmpty())
        return {HookAnswer::Outcome::Idle};
    m_look(nudges);
    return {HookAnswer::Outcome::Accepted};
}

void WebhookIntake::close()
{
    const std::lock_guard lock(m_mutex);
    m_isClosed = true;
}

} // namespace campanile::server
