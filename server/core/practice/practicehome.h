// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/practice/practiceserver.h"
#include "server/core/vaultcredentials.h"

#include <functional>
#include <memory>

namespace campanile::server {

class Engine;

/** An account on the practice network as a workspace knows it. */
struct PracticeWish {
    QString workspaceId;
    QString userId;      ///< who connects it; may be empty
    QString username;
    QString displayName; ///< empty = the user name
};

/**
 * The practice network of a server, at home in its data folder ("practice.sqlite", "practice.port"): it comes back on the
 * same port as long as nobody else has taken it, because the port is part of every link, and the accounts that practise
 * learn the address when it changed. A damaged database is put aside ("practice.sqlite.damaged-MS", kept) and the network begins anew,
 * with the workspaces' accounts in it: it holds nothing but practice. The engine hands its methods to clients while this object lives. Made and
 * destroyed on one thread; engine and clock outlive it. Errors: those of the store, net.* when no port is free.
 */
class PracticeHome
{
public:
    /** Nobody speaks unasked without a @p pace. */
    PracticeHome(QString folder, Engine &engine, const Clock &clock, PracticePace pace = {});

    [[nodiscard]] Result<void> start();
    /** After the network began anew: lets the accounts' tokens in again, once the vault is open. Does nothing otherwise. */
    void admitAgain(const VaultCredentials &credentials);
    [[nodiscard]] QUrl url() const { return m_network ? m_network->url() : QUrl(); }
    [[nodiscard]] PracticeServer &network() { return *m_network; }

    /**
     * Makes the account on the practice network and in the workspace, with its sealed token; gives the id of the
     * SocialAccount. Works on the files, so the network may run in another process. An account that is there already gets
     * a new token.
     */
    [[nodiscard]] static Result<QString> connectAccount(const QString &folder, Engine &engine, const VaultCredentials &credentials,
                                                        const Clock &clock, const PracticeWish &wish);

private:
    [[nodiscard]] Result<void> adoptUrl();
    [[nodiscard]] Result<void> beginAnew();
    [[nodiscard]] Result<void> putAccountsBack();
    /** Calls @p take with each account that practises here: workspace, record, and its id on the network. */
    void eachAccount(const std::function<void(const SystemReader &, const QString &, const QJsonObject &, qint64)> &take);

    const QString m_folder;
    Engine &m_engine;
    const Clock &m_clock;
    const PracticePace m_pace;
    std::shared_ptr<PracticeServer> m_network;
};

} // namespace campanile::server
