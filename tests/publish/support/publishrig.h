// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/rng.h"
#include "server/core/practice/practiceserver.h"
#include "server/core/accounts/accountdesk.h"
#include "server/core/publish/publishworker.h"
#include "tests/publish/support/memorystore.h"

#include <QTemporaryDir>

#include <memory>

/** Passes requests on with short time limits, and can end the process before a request leaves or after its answer came. */
class TestHttp final : public campanile::server::HttpClient
{
public:
    explicit TestHttp(campanile::server::HttpClient &inner) : m_inner(inner) {}
    [[nodiscard]] campanile::server::HttpResponse send(const campanile::server::HttpCall &request) override
    {
        if (beforeSend)
            beforeSend(request);
        campanile::server::HttpCall quick = request;
        quick.timeoutMs = timeoutMs;
        const campanile::server::HttpResponse response = m_inner.send(quick);
        if (afterSend)
            afterSend(request);
        return response;
    }

    std::function<void(const campanile::server::HttpCall &)> beforeSend;
    std::function<void(const campanile::server::HttpCall &)> afterSend;
    int timeoutMs = 5000;

private:
    campanile::server::HttpClient &m_inner;
};

/** A practice network on a real socket, one connected account "roaster", records, and a worker that can be replaced. */
class PublishRig
{
public:
    explicit PublishRig(const QString &dir);

    /** A due post with one target on the account; @p more is merged into the Post. Gives the target's id. */
    QString addPost(const QString &id, const QString &body, const QJsonObject &more = {});
    void addImage(const QString &postId, const QString &assetId, const QString &alt, int part = 0);
    /** A new worker, as after a restart. */
    void restart();
    /** Ticks and moves the clock until nothing is open; gives the number of ticks. */
    int runToEnd(int maxTicks = 200);
    [[nodiscard]] bool isOpen();
    [[nodiscard]] QString status(const QString &postId) { return store.get(QStringLiteral("Post"), postId).value(QLatin1StringView("status")).toString(); }
    [[nodiscard]] QStringList eventTypes(const QString &targetId);
    [[nodiscard]] QStringList publishedTexts(); ///< oldest first

    TestClock clock;
    campanile::SeededRng rng{7};
    campanile::server::PracticeServer practice;
    campanile::server::PracticeLogin login;
    std::unique_ptr<campanile::server::CurlHttpClient> curl;
    std::unique_ptr<TestHttp> http;
    campanile::server::PlatformRegistry platforms;
    MemoryStore store{clock};
    std::unique_ptr<campanile::server::VaultCredentials> credentials;
    std::unique_ptr<campanile::server::AccountDesk> desk;
    QString accountId;
    campanile::server::PublishOptions options;
    campanile::domain::NetworkCatalogue networks = campanile::domain::NetworkCatalogue::builtIn();
    const campanile::server::OccurrenceSource *occurrences = nullptr;
    std::unique_ptr<campanile::server::PublishWorker> worker;
};
