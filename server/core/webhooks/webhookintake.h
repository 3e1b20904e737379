// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/accounts/appcredentialstore.h"
#include "server/core/inbox/inboxcollector.h"
#include "server/core/webhooks/hookpayload.h"
#include "server/core/webhooks/hooksignature.h"

#include <mutex>

namespace campanile::server {

/** The word that an operator enters where a network asks for a verify token: the same on all nodes, different for each network. */
[[nodiscard]] QByteArray hookVerifyToken(const QByteArray &linkKey, domain::Platform platform);
/** The key of an app's signatures: its secret, or what the network's file names instead; empty when it was not entered. */
[[nodiscard]] QByteArray hookKey(const domain::NetworkWebhook &rules, const AppCredentials &app);

/** Which accounts hooks came for since somebody asked, and which should have had one. Thread-safe. */
class HeardHooks
{
public:
    struct News {
        QHash<QString, qint64> heard; ///< when, by account
        QSet<QString> silent;
    };
    void wasHeard(const QString &accountId, qint64 nowMs);
    void wasSilent(const QString &accountId);
    /** What is new since the last call. */
    [[nodiscard]] News take();

private:
    std::mutex m_mutex;
    News m_news;
};

/** What an intake works with; all of it outlives the intake until close(). */
struct HookParts {
    const InboxContext &context;
    const AppCredentialStore &apps;
    QByteArray linkKey;
    std::shared_ptr<HeardHooks> heard;
};

/** What a network is answered. */
struct HookAnswer {
    enum class Outcome {
        Proved,     ///< the address is ours
        Accepted,   ///< somebody looks now
        Idle,       ///< genuine, and about nothing that is looked at
        Forged,     ///< no app of this server signed it, or nobody did
        Malformed,  ///< signed, and not in the form of the network's documents
        Unproved,   ///< a question that is not answered
        NoSuchHook, ///< no network with hooks
        Closed      ///< the server is ending
    };
    Outcome outcome = Outcome::NoSuchHook;
    HookProof proof = {};
};

/**
 * Takes hooks of networks. Signatures are looked for with the apps of all workspaces, and a hook reaches the accounts of those
 * workspaces alone whose app signed it. It becomes a look of the collector before the network is answered; nothing has to be
 * written down for that, since a server that starts looks at everything. Apps and accounts are read again at most every other
 * second. Blocks on the store; thread-safe.
 */
class WebhookIntake
{
public:
    using Look = std::function<void(const QList<InboxNudge> &)>;

    WebhookIntake(HookParts parts, Look look) : m_parts(std::move(parts)), m_look(std::move(look)) {}

    /** A GET. @p clientId as in the address, empty = any app. */
    [[nodiscard]] HookAnswer prove(const QString &network, const QString &clientId, const QUrlQuery &query);
    /** A POST; @p header gives the value of a header by its name in lower case. */
    [[nodiscard]] HookAnswer deliver(const QString &network, const QString &clientId, const std::function<QByteArray(const QByteArray &)> &header,
                                     const QByteArray &body);
    /** Waits for what is under way; everything is refused from now on. */
    void close();

private:
    struct App {
        QString workspaceId;
        QString clientId;
        QByteArray key;
    };
    /** What is known of one network. */
    struct Known {
        QList<App> apps;
        QHash<QString, QList<AccountKey>> accounts; ///< by the network's id
        qint64 readMs = 0;
    };

    [[nodiscard]] const domain::NetworkInfo *networkOf(const QString &name) const;
    /** @p isStale: what is known did not help. Under the lock. */
    const Known &known(const domain::NetworkInfo &network, bool isStale);
    [[nodiscard]] Known read(const domain::NetworkInfo &network) const;
    [[nodiscard]] QSet<QString> signers(const domain::NetworkInfo &network, const QString &clientId, const QByteArray &header, const QByteArray &body);
    [[nodiscard]] QList<AccountKey> accountsOf(const domain::NetworkInfo &network, const QStringList &ids, const QSet<QString> &workspaces);

    const HookParts m_parts;
    const Look m_look;
    std::mutex m_mutex;
    bool m_isClosed = false;
    QHash<int, Known> m_known; ///< by platform
};

} // namespace campanile::server
