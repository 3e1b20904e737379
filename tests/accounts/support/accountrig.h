// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/core/recordid.h"
#include "app/core/rng.h"
#include "server/core/accounts/accountdesk.h"
#include "server/core/engine.h"
#include "tests/accounts/support/fakenetwork.h"

#include <QTemporaryDir>

#include <atomic>
#include <mutex>

/** A clock that threads may read while the test moves it. */
class RigClock final : public campanile::Clock
{
public:
    [[nodiscard]] qint64 nowMs() const override { return m_now; }
    void advance(qint64 ms) { m_now += ms; }

private:
    std::atomic<qint64> m_now{1'795'257'600'000};
};

/** Memberships that a test sets. */
class RigDirectory final : public campanile::server::Directory
{
public:
    [[nodiscard]] QList<campanile::server::Membership> memberships(const QString &userId) const override { return members.value(userId); }
    [[nodiscard]] std::optional<campanile::server::Membership> membership(const QString &userId, const QString &accountId) const override;
    QHash<QString, QList<campanile::server::Membership>> members;
};

/** Notes what it hears. Thread-safe. */
class RigObserver final : public campanile::server::AccountObserver
{
public:
    void answered(const campanile::server::AccountKey &, const campanile::server::HttpResponse &) override { ++answers; }
    void connected(const campanile::server::AccountKey &, qint64) override { note(QStringLiteral("connected")); }
    void disconnected(const campanile::server::AccountKey &) override { note(QStringLiteral("disconnected")); }
    void paused(const campanile::server::AccountKey &) override { note(QStringLiteral("paused")); }
    void resumed(const campanile::server::AccountKey &) override { note(QStringLiteral("resumed")); }
    void renewed(const campanile::server::AccountKey &, qint64) override { note(QStringLiteral("renewed")); }
    void failed(const campanile::server::AccountKey &, const campanile::server::PlatformError &error) override
    {
        note(QStringLiteral("failed ") + campanile::server::failureClassName(error.cls));
    }
    void checked(const campanile::server::AccountKey &, const std::optional<campanile::server::RemoteQuota> &quota) override
    {
        note(quota ? QStringLiteral("checked %1/%2").arg(quota->used).arg(quota->total) : QStringLiteral("checked"));
    }
    [[nodiscard]] QStringList heard() const
    {
        const std::lock_guard lock(m_mutex);
        return m_heard;
    }
    std::atomic<int> answers{0};

private:
    void note(const QString &what)
    {
        const std::lock_guard lock(m_mutex);
        m_heard.append(what);
    }
    mutable std::mutex m_mutex;
    QStringList m_heard;
};

/** Two workspaces on SQLite files or in a PostgreSQL database, people of every role, and a desk that connects to the scripted network over loopback. */
class AccountRig
{
public:
    /** @p baseUrl empty = "this computer". @p conninfo of an empty PostgreSQL database; empty = SQLite files. */
    explicit AccountRig(const QString &baseUrl = {}, const QString &conninfo = {});
    ~AccountRig();

    /** Another node on the same database, with keeper options of its own; in PostgreSQL with connections of its own too. */
    [[nodiscard]] std::unique_ptr<campanile::server::AccountDesk> otherDesk(bool isSoleNode);
    [[nodiscard]] QJsonObject get(const QString &type, const QString &id);
    [[nodiscard]] QList<QJsonObject> all(const QString &type);
    QString create(const QString &type, const QJsonObject &record);
    void patch(const QString &type, const QString &id, const QJsonObject &values);
    /** The app of X (and of Facebook), as an administrator enters it. */
    void enterApps();
    [[nodiscard]] campanile::server::ConnectWish wish(const QString &platform = QStringLiteral("twitter")) const;
    /** A whole sign-in; gives the account's id, or the error's code. */
    QString connectOne(const QString &platform = QStringLiteral("twitter"));
    [[nodiscard]] campanile::server::FlowKey key(const QString &flowId) const { return {workspace, flowId, owner}; }
    [[nodiscard]] campanile::server::AccountKey account(const QString &id) const { return {workspace, id}; }
    [[nodiscard]] campanile::server::StoredTokens tokens(const QString &accountId);
    /** One JMAP call as @p userId; the answer's arguments, with "@error" set when it is one. */
    QJsonObject call(const QString &userId, const QString &method, QJsonObject args, bool mayWait = true);

    RigClock clock;
    campanile::SystemRng rng;
    QTemporaryDir folder;
    std::shared_ptr<RigDirectory> directory = std::make_shared<RigDirectory>();
    FakeNetwork network;
    RigObserver observer;
    QString workspace;
    QString otherWorkspace;
    QString owner;
    QHash<campanile::api::Role, QString> people; ///< of the workspace
    QString stranger;                            ///< owner of the other workspace only
    std::shared_ptr<campanile::server::Engine> engine;
    std::unique_ptr<campanile::server::EnginePublishStore> store;
    std::unique_ptr<campanile::server::CurlHttpClient> http;
    std::shared_ptr<campanile::server::AccountDesk> desk;
    QByteArray answers; ///< every answer of call() so far

private:
    [[nodiscard]] campanile::server::AccountDeskOptions options(bool isSoleNode);

    [[nodiscard]] std::shared_ptr<campanile::server::Engine> makeEngine();

    struct Node {
        std::shared_ptr<campanile::server::Engine> engine;
        std::unique_ptr<campanile::server::EnginePublishStore> store;
    };
    QString m_baseUrl;
    QString m_conninfo;
    std::vector<Node> m_nodes; ///< further ones
    QByteArray m_vaultKey;
};
