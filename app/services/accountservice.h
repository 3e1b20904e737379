// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/recordid.h"
#include "app/core/result.h"

#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <functional>

namespace campanile::services {

/** Whether accounts of one network can be connected here, and with whose app. */
struct NetworkSetup {
    QString platform;          ///< wire value of SocialPlatform
    bool canConnect = false;
    QString missing;           ///< why not: "app", "secret", "publicServer"; empty when it can
    QString clientId;          ///< of the app; empty for people who may not manage networks, and where none is needed
    bool hasSecret = false;
    QStringList redirectUris;  ///< to be registered with the network's app
    QString webhookUrl;        ///< where the network can tell of news; empty for the same people, and where it cannot
    QString webhookToken;      ///< what it wants to be told there; empty where it asks for none
    qint64 setAtMs = 0;        ///< ms since epoch; 0 = never
    qint64 checkedAtMs = 0;
    QString checkCode;         ///< outcome of the last check: "ok" or an error code
};

/** A profile, page, organisation or channel to choose from after consent. */
struct ConnectChannel {
    QString platformAccountId;
    QString username;
    QString displayName;
    QString avatarUrl;
    QString accountKind;       ///< wire value of AccountKind
    bool isConnected = false;  ///< is an account of this workspace already; choosing it renews it
    QString blockedBy;         ///< code of why it cannot be chosen; empty = it can
};

/** How a flow stands. */
struct ConnectState {
    enum class Stage { Browser, Working, Choosing, Done };
    QString flowId;
    Stage stage = Stage::Browser;
    QUrl browserUrl;           ///< open this
    QUrl redirectUri;          ///< where the browser comes back; empty when it comes back to the server
    qint64 expiresAtMs = 0;
    QList<ConnectChannel> channels; ///< with Choosing
    QList<RecordId> accounts;  ///< with Done
    QStringList missingScopes; ///< asked for and not granted; the account works without what they allow
};

/** A value of a declared field that the account offers: a board, a playlist, a flair. */
struct OptionChoice {
    QString value;
    QString label;
    QString detail;
    bool isEnabled = true;
};

/** A link for somebody without a login. */
struct ConnectLinkMade {
    RecordId id;
    QUrl url;                  ///< shown once: the server does not keep it
    qint64 expiresAtMs = 0;
};

/**
 * Connecting accounts and the apps they are connected through: commands that the workspace's server carries out at once
 * and answers, so none of them waits in the outbox. Tokens never come here. Call from the GUI thread; callbacks come
 * there, and not once their context is gone.
 *
 * Errors: connect.offline, connect.forbidden, connect.denied (the person said no), connect.expired (ten minutes are over),
 * connect.replayed, connect.wrongState, connect.wrongIssuer, connect.noApp, connect.badApp, connect.needsPublicServer,
 * connect.noChannels, connect.limit (the plan's number of accounts), connect.refused (args: the network's words),
 * connect.unreachable, connect.gone (the server no longer knows the flow or account), and those of signing in.
 */
class AccountService
{
public:
    using Answer = std::function<void(Result<QJsonObject>)>;
    /** As PublishService::Remote. */
    using Remote = std::function<void(const QString &method, const QJsonObject &arguments, Answer answer)>;
    template<class T>
    using Done = std::function<void(Result<T>)>;

    explicit AccountService(Remote remote) : m_remote(std::move(remote)) {}

    void networks(QObject *context, Done<QList<NetworkSetup>> done);
    /** What the server's operator has changed about networks, for NetworkCatalogue::overlaid(). */
    void networkChanges(QObject *context, Done<QJsonObject> done);
    /** An empty @p clientSecret keeps the one that the server has. Owners and administrators. */
    void setApp(const QString &platform, const QString &clientId, const QString &clientSecret, QObject *context, Done<NetworkSetup> done);
    void removeApp(const QString &platform, QObject *context, Done<NetworkSetup> done);
    /** Asks the network whether it knows the app. */
    void checkApp(const QString &platform, QObject *context, Done<NetworkSetup> done);

    /**
     * Begins connecting; @p server is the instance of Mastodon or the handle or server of Bluesky, @p account the one to be
     * connected again (null: a new one), @p redirectUri where this computer listens (empty: the browser comes back to the
     * server, ask with state()).
     */
    void begin(const QString &platform, const QString &server, const RecordId &account, const QUrl &redirectUri, QObject *context,
               Done<ConnectState> done);
    /** @p target is the whole target of the browser's request, "/?code=...&state=...". */
    void finish(const QString &flowId, const QByteArray &target, QObject *context, Done<ConnectState> done);
    void state(const QString &flowId, QObject *context, Done<ConnectState> done);
    void choose(const QString &flowId, const QStringList &platformAccountIds, QObject *context, Done<ConnectState> done);
    void abandon(const QString &flowId);
    /** With an app password (Bluesky), which is used once and kept nowhere; @p account as with begin(). */
    void connectWithPassword(const QString &platform, const QString &server, const RecordId &account, const QString &identifier,
                             const QString &password, QObject *context, Done<ConnectState> done);

    void pause(const RecordId &account, QObject *context, Done<void> done);
    void resume(const RecordId &account, QObject *context, Done<void> done);
    /** @p done tells whether the network confirmed that the tokens are void. */
    void disconnect(const RecordId &account, QObject *context, Done<bool> done);
    /** Asks the network now: profile, limits, quota, health. */
    void check(const RecordId &account, QObject *context, Done<void> done);
    void choices(const RecordId &account, const QString &source, const QString &dependsOn, QObject *context, Done<QList<OptionChoice>> done);

    /** @p platforms empty: any that can be connected. At most seven days. */
    void makeLink(const QString &recipient, const QString &note, const QStringList &platforms, int hours, QObject *context,
                  Done<ConnectLinkMade> done);
    void revokeLink(const RecordId &link, QObject *context, Done<void> done);

private:
    Remote m_remote;
};

} // namespace campanile::services
