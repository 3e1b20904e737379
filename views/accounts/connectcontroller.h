// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/accountservice.h"
#include "models/records/recordlists.h"
#include "views/paneldeps.h"

#include <QObject>
#include <QTimer>

namespace campanile::views {

/**
 * Connecting one account step by step, without widgets: which network, what it asks, the browser, which channels, done. A
 * flow that is left half way is given up on the server and the port is closed. GUI thread. Everything in @p deps outlives it.
 */
class ConnectController : public QObject
{
    Q_OBJECT

public:
    enum class Step { Network, Consent, Browser, Channels, Done };

    explicit ConnectController(const PanelDeps &deps, QObject *parent = nullptr);
    ~ConnectController() override;

    /** Asks the server which networks can be connected. */
    void loadNetworks();
    /** Connects this account again instead of a new one: begins at Consent. */
    void reconnect(const models::AccountRow &account);

    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    /** What went wrong last; null when nothing did. Gone with the next step. */
    [[nodiscard]] const Error &error() const { return m_error; }
    [[nodiscard]] bool areNetworksKnown() const { return m_areNetworksKnown; }
    [[nodiscard]] services::NetworkSetup setup(domain::Platform platform) const;
    [[nodiscard]] std::optional<domain::Platform> platform() const { return m_platform; }
    [[nodiscard]] const domain::NetworkInfo &network() const { return m_deps.context.networks().network(*m_platform); }
    [[nodiscard]] const AccountPictures *pictures() const { return m_deps.pictures; }
    [[nodiscard]] bool isReconnecting() const { return !m_account.isNull(); }
    [[nodiscard]] QString accountName() const { return m_accountName; }
    /** What stood in the field about the server when the account was connected; empty for a new one. */
    [[nodiscard]] QString knownServer() const { return m_knownServer; }
    /** The network's id of the account that is connected again. */
    [[nodiscard]] QString knownChannel() const { return m_knownChannel; }
    [[nodiscard]] const services::ConnectState &flow() const { return m_flow; }
    /** The browser came back or the network answered; the server is exchanging the permission. */
    [[nodiscard]] bool isFinishing() const { return m_isFinishing; }
    [[nodiscard]] qint64 millisecondsLeft() const;

    void pick(domain::Platform platform);
    void start(const QString &server);
    void startWithPassword(const QString &identifier, const QString &password);
    /** False when no browser could be opened. */
    bool openBrowser();
    void choose(const QStringList &platformAccountIds);
    /** One step back; gives up a flow. */
    void back();
    /** From Done to another account. */
    void again();

Q_SIGNALS:
    void changed();
    /** Once a second while the browser is waited for. */
    void ticked();

private:
    void take(const Result<services::ConnectState> &state);
    void fail(const Error &error, Step step);
    void listen(const QString &server);
    void begin(const QString &server, const QUrl &redirectUri);
    void arrive(const Result<QByteArray> &target);
    void tick();
    void poll();
    void giveUp();
    void go(Step step);

    const PanelDeps &m_deps;
    Step m_step = Step::Network;
    Error m_error;
    bool m_isBusy = false;
    bool m_isFinishing = false;
    bool m_isPolling = false;
    bool m_areNetworksKnown = false;
    QList<services::NetworkSetup> m_setups;
    std::optional<domain::Platform> m_platform;
    RecordId m_account;
    QString m_accountName;
    QString m_knownServer;
    QString m_knownChannel;
    services::ConnectState m_flow;
    std::unique_ptr<BrowserWait> m_wait;
    QTimer m_second;
    int m_seconds = 0;
    int m_attempt = 0; ///< answers to an attempt that was given up are dropped
};

} // namespace campanile::views
