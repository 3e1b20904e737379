// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/rng.h"
#include "app/domain/networks.h"
#include "server/core/publish/publishworker.h"
#include "tests/publish/support/memorystore.h"

#include <memory>

/** Passes requests on with a short time limit; can fail before anything is sent, and can end the process around a call. */
class RigHttp final : public campanile::server::HttpClient
{
public:
    explicit RigHttp(campanile::server::HttpClient &inner) : m_inner(inner) {}
    [[nodiscard]] campanile::server::HttpResponse send(const campanile::server::HttpCall &request) override;

    std::function<void(const campanile::server::HttpCall &)> beforeSend; ///< may throw Crash
    std::function<void(const campanile::server::HttpCall &)> afterSend;  ///< may throw Crash
    /** Stands between the adapter and the network when it is set. */
    std::function<campanile::server::HttpResponse(const campanile::server::HttpCall &, campanile::server::HttpClient &)> line;
    int timeoutMs = 15'000; ///< long enough for a busy machine; tests of silence take less

private:
    campanile::server::HttpClient &m_inner;
};

/**
 * One network with one connected account "s1", its real adapter over a real socket, records and the real publishing
 * worker. Files have a public address below mediaBase() unless store.publicBase is cleared. One thread.
 */
class NetworkRig
{
public:
    /** @p overlay: JSON merge patch of the network's file, {"api": {"api": "http://127.0.0.1:4711"}}; these origins may be called. */
    NetworkRig(campanile::domain::Platform platform, const QJsonObject &overlay, const QJsonObject &account = {},
               const campanile::server::AccountTokens &tokens = {.accessToken = QStringLiteral("token-1"), .refreshToken = {}});

    /** A due post with one target "t-<id>" on the account; @p more is merged into the Post, @p options are the target's. */
    void addPost(const QString &id, const QString &body, const QJsonObject &options = {}, const QJsonObject &more = {});
    /** A file for a part of the post; @p more is merged into the Asset (width, height, durationMs, altText, sizeBytes). */
    void addMedia(const QString &postId, const QString &assetId, const QString &mimeType, const QJsonObject &more = {}, int part = 0);
    /** A new worker, as after a restart. */
    void restart();
    /** Ticks and moves the clock until nothing is open; crashes on the way end in a restart. Gives the post's status. */
    QString runToEnd(const QString &postId, int maxTicks = 400);
    void tick();

    [[nodiscard]] QJsonObject post(const QString &id) { return store.get(QStringLiteral("Post"), id); }
    [[nodiscard]] QJsonObject target(const QString &postId) { return store.get(QStringLiteral("PostTarget"), QStringLiteral("t-") + postId); }
    [[nodiscard]] QString errorCode(const QString &postId) { return target(postId).value(QLatin1StringView("errorCode")).toString(); }
    [[nodiscard]] QStringList events(const QString &postId);
    /** Payloads of the events of this type, oldest first. */
    [[nodiscard]] QList<QJsonObject> payloads(const QString &postId, const QString &eventType);

    [[nodiscard]] campanile::server::PlatformAdapter &adapter() { return *m_adapter; }
    /** For calls to the adapter without the worker. */
    [[nodiscard]] campanile::server::AccountSession session();
    /** A file for calls without the worker. */
    [[nodiscard]] campanile::server::MediaItem item(const QString &id, const QString &mimeType, const QByteArray &content = "bytes");
    [[nodiscard]] static QString mediaBase() { return QStringLiteral("https://team.campanile.example/media/"); }

    TestClock clock;
    campanile::SeededRng rng{7};
    campanile::domain::NetworkCatalogue networks;
    std::unique_ptr<campanile::server::CurlHttpClient> curl;
    std::unique_ptr<RigHttp> http;
    campanile::server::PlatformRegistry platforms;
    MemoryStore store{clock};
    campanile::server::VaultCredentials credentials;
    campanile::server::PublishOptions options;
    std::unique_ptr<campanile::server::PublishWorker> worker;

private:
    campanile::domain::Platform m_platform;
    std::shared_ptr<campanile::server::PlatformAdapter> m_adapter;
};
