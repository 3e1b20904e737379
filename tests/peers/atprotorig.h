// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/auth/authorizedtransport.h"
#include "app/services/assetservice.h"
#include "app/services/postservice.h"
#include "app/sync/syncengine.h"
#include "server/core/engine.h"
#include "server/core/accounts/accountdesk.h"
#include "server/core/publish/publishworker.h"
#include "server/core/publish/recurrencesource.h"
#include "tests/http/httpfixture.h"
#include "tests/support/givenvault.h"
#include "tests/sync/world.h"

#include <QTemporaryDir>
#include <QThreadPool>

#include <memory>

namespace campanile::test {

/** The real server on SQLite with its HTTP face and a publisher that a test turns by hand. Main thread. */
class Server
{
public:
    Server();

    /** Allows the origins, then signs in with the app password; gives the id of the SocialAccount. */
    [[nodiscard]] Result<QString> connectBluesky(const QList<QUrl> &origins, const QString &pds, const QString &handle,
                                                 const QString &appPassword);
    void tick() { m_worker->tick(); }
    /** Kinds of the journal of a post, in order. */
    [[nodiscard]] QStringList journal(const QString &postId);

    server::HttpFixture http;
    QString error; ///< empty when everything started

private:
    SystemClock m_clock;
    SystemRng m_rng;
    QTemporaryDir m_folder;
    std::shared_ptr<OneTeam> m_team = std::make_shared<OneTeam>();
    std::unique_ptr<server::Engine> m_engine;
    std::shared_ptr<void> m_listening;
    std::unique_ptr<server::EnginePublishStore> m_store;
    std::unique_ptr<server::VaultCredentials> m_credentials;
    std::unique_ptr<server::CurlHttpClient> m_networks;
    server::PlatformRegistry m_platforms;
    server::RecurrenceSource m_occurrences;
    std::unique_ptr<server::PublishWorker> m_worker;
};

/** The client's cache, sync and services, signed in to the server over a real socket. Main thread. */
class Client
{
public:
    explicit Client(Server &server);
    ~Client();

    /** What the person sees of a record now; empty when it is not there. */
    [[nodiscard]] QJsonObject record(const QString &type, const RecordId &id);
    /** The only target of a post. */
    [[nodiscard]] QJsonObject target(const RecordId &post);
    /** Creates a post, with pictures, by the services that the windows use; null when something was refused. */
    struct Picture {
        QByteArray content;
        QString name;
        QString altText;
    };
    [[nodiscard]] RecordId write(const services::NewPost &post, const QList<Picture> &pictures = {});
    [[nodiscard]] bool schedule(const RecordId &post);
    /** Nothing waits to be sent or uploaded. */
    [[nodiscard]] bool isSynced();

    sync::SyncEngine &engine() { return *m_engine; }

private:
    SystemClock m_clock;
    SystemRng m_rng;
    QTemporaryDir m_folder;
    QThreadPool m_pool;
    QObject m_context;
    test::GivenVault m_vault;
    net::HttpTransport m_plain;
    net::HttpTransport m_inner;
    auth::TokenKeeper m_keeper;
    auth::AuthorizedTransport m_transport;
    std::unique_ptr<store::StoreCore> m_cache;
    std::unique_ptr<store::DirectRunner> m_runner;
    std::unique_ptr<sync::SyncEngine> m_engine;
    std::unique_ptr<services::PostService> m_posts;
    std::unique_ptr<services::AssetService> m_assets;
};

} // namespace campanile::test
