// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/accounts/accountdesk.h"
#include "server/core/webhooks/webhookintake.h"

#include <atomic>

namespace campanile::server {

/** What an account's subscription has come to. */
struct HookState {
    QString state = QStringLiteral("waiting"); ///< as WebhookSubscription.state
    QString callbackUrl = {};
    QString subscribedFor = {};
    qint64 subscribedMs = -1;
    qint64 checkedMs = -1;
    qint64 nextMs = -1;
    qint64 heardMs = -1;
    int failures = 0;
    QString errorCode = {};
    bool operator==(const HookState &) const = default;

    [[nodiscard]] bool isActive() const { return state == QLatin1StringView("active"); }
};

/**
 * Sees to it that networks tell this server about its accounts: subscribes an account once it is connected and again when the public
 * address, the connection or its permissions change, asks again every day, and says in the account's health whether news come at
 * once. They count as coming at once when the network has agreed and a hook has really come since; a look that finds what no hook
 * told ends that until the next hook. tick() blocks on the store and the network and belongs to one thread.
 */
class WebhookKeeper
{
public:
    /** @p context and @p desk outlive the keeper. */
    WebhookKeeper(const InboxContext &context, AccountDesk &desk, std::shared_ptr<HeardHooks> heard)
        : m_context(context), m_desk(desk), m_heard(std::move(heard))
    {
    }

    void tick();
    /** A tick under way ends with its account. Any thread. */
    void stop() { m_isStopping = true; }

private:
    struct Workspace;

    [[nodiscard]] Result<Workspace> read(const QString &workspaceId) const;
    void look(const QString &workspaceId, const HeardHooks::News &news);
    [[nodiscard]] QJsonObject shownOf(const QJsonObject &account, const HookState &state) const;
    /** Writes what has become another thing, in one transaction. */
    void keep(const AccountKey &key, const std::optional<HookState> &changed, const QJsonObject &kept, const QJsonObject &shown, const QJsonObject &health);
    [[nodiscard]] HookState next(const AccountKey &key, const QJsonObject &account, HookState state, const QJsonObject &app);
    void subscribe(const AccountKey &key, const QJsonObject &account, const HookWish &wish, HookState &state);

    const InboxContext &m_context;
    AccountDesk &m_desk;
    const std::shared_ptr<HeardHooks> m_heard;
    std::atomic_bool m_isStopping = false;
};

/** Where the network sends hooks of @p clientId's app; empty where nobody reaches this server. */
[[nodiscard]] QUrl hookAddress(const PublicAddress &address, domain::Platform platform, const QString &clientId = {});
/** What the account may be subscribed to by the permissions it was given. */
[[nodiscard]] QStringList hookTopics(const domain::NetworkWebhook &rules, const QJsonObject &account);
/** The network no longer tells about an account that is about to be disconnected; a failure is logged and does not matter. */
void endHooks(const ConnectParts &parts, TokenKeeper &keeper, const AccountKey &key, const QJsonObject &account);

} // namespace campanile::server
