// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/accounts/accountobserver.h"
#include "server/core/accounts/accountrecords.h"
#include "server/core/accounts/appcredentialstore.h"
#include "server/core/accounts/connectflow.h"
#include "server/core/accounts/publicaddress.h"

namespace campanile::server {

class AvatarKeeper;

/** What the parts of connecting share; everything outlives them. */
struct ConnectParts {
    PublishStore &store;
    const VaultCredentials &credentials;
    const PlatformRegistry &platforms;
    OAuthEngine &oauth;
    AppCredentialStore &apps;
    const domain::NetworkCatalogue &networks;
    const PublicAddress &address;
    const Clock &clock;
    Rng &rng;
    AccountObserver *observer = nullptr;
    AvatarKeeper *avatars = nullptr; ///< fetches pictures right after connecting; null: they come with the next round
};

struct ConnectWish {
    QString workspaceId;
    QString userId;
    QString platform;        ///< wire name
    QString server = {};     ///< instance of Mastodon; handle, DID or server of Bluesky
    QString accountId = {};  ///< to be connected again; empty = a new one
    QString redirectUri = {};///< where this computer listens; empty = the browser comes back to the server
    QString linkId = {};     ///< ConnectLink by which somebody without a login does it
    QString browser = {};    ///< with linkId: hash of the browser's cookie
};

/** Whose flow is meant: a user's, or with @c browser that of a connect link. */
struct FlowKey {
    QString workspaceId;
    QString flowId;
    QString userId = {};
    QString browser = {};
};

/** What a flow is about, in words. */
struct FlowAbout {
    domain::Platform platform = domain::Platform::Mastodon;
    QString workspaceName;
};

/**
 * Connecting accounts: flows on OAuthState records, each bound to its user, network and redirect, with a state that works
 * once within ten minutes; after consent the profiles to choose from, then the accounts with their sealed tokens. Blocks on
 * the store and the network, no transaction is open meanwhile; thread-safe.
 *
 * Errors: those of OAuthEngine; NotFound connect.gone; Invalid connect.expired, connect.replayed, connect.wrongState,
 * connect.wrongAccount (args: the account that was meant, the one that signed in), connect.noChannels, connect.notChosen,
 * connect.badRedirect, connect.noApp, connect.refused (args: the network's words), connect.linkUsed, connect.linkEnded;
 * Limit connect.limit; Unsupported connect.needsPublicServer, connect.unsupported; Network connect.unreachable (args: host).
 */
class ConnectService
{
public:
    explicit ConnectService(const ConnectParts &parts) : m_parts(parts) {}

    [[nodiscard]] Result<ConnectFlow> begin(const ConnectWish &wish);
    /** @p target is the whole target of the browser's request. */
    [[nodiscard]] Result<ConnectFlow> finish(const FlowKey &key, const QByteArray &target);
    /** The flow that the state in @p target belongs to; its user is filled in only when no connect link is behind it. */
    [[nodiscard]] Result<FlowKey> flowOfTarget(const QByteArray &target);
    [[nodiscard]] Result<ConnectFlow> flow(const FlowKey &key);
    [[nodiscard]] Result<FlowAbout> about(const FlowKey &key);
    [[nodiscard]] Result<ConnectFlow> choose(const FlowKey &key, const QStringList &platformAccountIds);
    [[nodiscard]] Result<void> abandon(const FlowKey &key);
    /** With an app password, which is used once and not kept (Bluesky). */
    [[nodiscard]] Result<ConnectFlow> connectWithPassword(const ConnectWish &wish, const QString &identifier, const QString &password);
    /** With a token that somebody got from the network's own pages; gives the id of the SocialAccount. */
    [[nodiscard]] Result<QString> connectWithToken(const ConnectWish &wish, const QString &accessToken);

    /** The profile's limits and quota as they are now, into the record and to the observer. */
    void loadFacts(const AccountKey &key, const QString &platform, const AccountSession &session);
    /** Removes flows that are over; gives how many. */
    [[nodiscard]] Result<int> removeExpired(const QString &workspaceId);

private:
    struct Row {
        QJsonObject record;
        FlowSecrets secrets;
    };
    [[nodiscard]] Result<QJsonObject> accountToRenew(const ConnectWish &wish, domain::Platform platform);
    [[nodiscard]] Result<OAuthRequest> requestFor(const ConnectWish &wish, const domain::NetworkInfo &network, const QUrl &redirect);
    [[nodiscard]] Result<ConnectFlow> keepStarted(const ConnectWish &wish, const OAuthStart &start, bool isServerRedirect);
    [[nodiscard]] Result<Row> read(const SystemReader &records, const FlowKey &key) const;
    [[nodiscard]] Result<Row> claim(const FlowKey &key, const QByteArray &target);
    [[nodiscard]] Result<void> patchRow(SystemRecords &records, const FlowKey &key, QJsonObject values, const FlowSecrets &secrets) const;
    /** Notes how the flow ended and gives the error back. */
    [[nodiscard]] Error end(const FlowKey &key, const Error &error);
    [[nodiscard]] Result<ConnectFlow> afterConsent(const FlowKey &key, Row row, const OAuthGrant &grant);
    [[nodiscard]] Result<QList<PlatformProfile>> profilesOf(const domain::NetworkInfo &network, const OAuthGrant &grant);
    [[nodiscard]] Result<QList<FlowChannel>> channelsOf(const SystemReader &records, const QString &workspaceId, domain::Platform platform,
                                                        const QList<PlatformProfile> &profiles) const;
    [[nodiscard]] Result<ConnectFlow> settle(const FlowKey &key, const Row &row, const QList<PlatformProfile> &chosen);
    [[nodiscard]] Result<void> useLink(SystemRecords &records, const QString &linkId, const QStringList &accountIds) const;
    [[nodiscard]] Result<ConnectFlow> flowFrom(const SystemReader &records, const FlowKey &key, const Row &row) const;
    [[nodiscard]] Result<QString> store(SystemRecords &records, const Row &row, const PlatformProfile &profile, const QString &grantId) const;
    void revokeUnused(const FlowKey &key, const Row &row);
    void welcome(const QString &workspaceId, const Row &row, const QStringList &accountIds, const QList<PlatformProfile> &chosen);
    /** Writes profiles that came without a browser. */
    [[nodiscard]] Result<QStringList> storeDirectly(const ConnectWish &wish, domain::Platform platform, const FlowSecrets &secrets);

    ConnectParts m_parts;
};

/** A network's error while connecting, as whoever connects should hear it. */
[[nodiscard]] Error connectErrorOf(const PlatformError &error, const QString &host);

} // namespace campanile::server
