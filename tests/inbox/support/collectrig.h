// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/accounts/tokenkeeper.h"
#include "server/core/inbox/inboxcollector.h"
#include "tests/server/enginetest.h"

namespace campanile::tests {

/** A network whose pages a test writes: newest first, a few items a page, with or without a place to start from. */
class PagedNetwork : public server::PlatformAdapter
{
public:
    using Kind = server::RemoteInboxItem::Kind;

    QList<server::RemoteInboxItem> mentions; ///< oldest first
    QList<server::RemoteInboxItem> messages;
    QList<server::RemoteInboxItem> comments;
    int pageSize = 3;
    bool hasHead = true;        ///< a look can start behind the newest
    bool saysWhole = false;     ///< pages of comments say which posts they hold entirely
    QStringList calls;          ///< "mention", "dm" ... with the cursor
    std::optional<server::PlatformError> failure; ///< of the next call
    QString goodToken = QStringLiteral("token-1");

    [[nodiscard]] server::PlatformFacts facts() const override { return {QStringLiteral("mastodon")}; }
    [[nodiscard]] QList<server::ContentIssue> validate(const server::PublishContent &, const QJsonObject &) const override { return {}; }
    [[nodiscard]] QString newKey(const QString &seed, qint64) const override { return seed; }
    [[nodiscard]] server::PlatformResult<server::PlatformProfile> verify(const server::AccountSession &) override { return server::unsupported(); }
    [[nodiscard]] server::PlatformResult<QJsonObject> loadLimits(const server::AccountSession &) override { return QJsonObject(); }
    [[nodiscard]] server::PlatformResult<server::AccountTokens> refresh(const server::AccountSession &) override;
    [[nodiscard]] server::PlatformResult<server::RemoteMedia> upload(const server::AccountSession &, const server::UploadRequest &) override { return server::unsupported(); }
    [[nodiscard]] server::PlatformResult<server::RemoteMedia> poll(const server::AccountSession &, const server::RemoteMedia &) override { return server::unsupported(); }
    [[nodiscard]] server::PlatformResult<server::RemotePost> create(const server::AccountSession &, const server::PartRequest &) override { return server::unsupported(); }
    [[nodiscard]] server::PlatformResult<server::RemotePost> confirm(const server::AccountSession &, const server::RemotePost &) override { return server::unsupported(); }
    [[nodiscard]] server::PlatformResult<server::ReconcileResult> reconcile(const server::AccountSession &, const server::PartRequest &, const QStringList &,
                                                                            qint64) override { return server::unsupported(); }
    [[nodiscard]] server::PlatformResult<void> remove(const server::AccountSession &, const server::RemotePost &) override { return server::unsupported(); }
    [[nodiscard]] server::PlatformResult<server::RemoteInboxPage> fetchInbox(const server::AccountSession &session, Kind kind, const QJsonObject &cursor) override;
};

/** A workspace with one connected account, its network, and a collector that can be made anew. */
class CollectRig
{
public:
    explicit CollectRig(EngineFixture &fixture, QList<server::InboxStep> steps = {});

    /** As after a restart of the server. */
    void restart();
    /** Ticks until nobody has a turn any more, at most so often. */
    int run(int ticks = 1);
    void later(qint64 ms) { f.clock.advanceMs(ms); }
    [[nodiscard]] server::RemoteInboxItem item(const QString &id, const QString &text, qint64 agoMs = 0) const;
    [[nodiscard]] server::RemoteInboxItem message(const QString &id, const QString &thread, const QString &text, bool isOwn = false, qint64 agoMs = 0) const;
    [[nodiscard]] QList<QJsonObject> all(const QString &type);
    /** The item with this id on the network; empty when there is none. */
    [[nodiscard]] QJsonObject itemOf(const QString &remoteId);
    [[nodiscard]] QList<QJsonObject> messagesOf(const QJsonObject &item);
    QString create(const QString &type, const QJsonObject &record);
    void patch(const QString &type, const QString &id, const QJsonObject &changes);

    EngineFixture &f;
    server::EnginePublishStore store;
    std::shared_ptr<PagedNetwork> network = std::make_shared<PagedNetwork>();
    server::PlatformRegistry platforms;
    server::VaultCredentials credentials;
    std::unique_ptr<server::TokenKeeper> keeper;
    domain::NetworkCatalogue networks = domain::NetworkCatalogue::builtIn();
    std::unique_ptr<server::InboxContext> context;
    server::InboxCollectorOptions options;
    QList<server::InboxStep> steps;
    std::unique_ptr<server::InboxCollector> collector;
    QString account;
};

} // namespace campanile::tests
