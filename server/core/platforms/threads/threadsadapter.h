// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/platforms/meta/containers.h"

namespace campanile::server {

/**
 * Threads (Threads API; platforms.md section 7). Every message is a container that is published by its id, texts too; the
 * parts of a thread and the first comment are containers that name what they answer. Files are fetched by the network.
 * Stateless, thread-safe.
 */
class ThreadsAdapter final : public PlatformAdapter
{
public:
    ThreadsAdapter(HttpClient &http, const Clock &clock, domain::NetworkInfo network);

    [[nodiscard]] PlatformFacts facts() const override;
    [[nodiscard]] QList<ContentIssue> validate(const PublishContent &content, const QJsonObject &limits) const override;
    [[nodiscard]] QString newKey(const QString &seed, qint64 nowMs) const override;
    [[nodiscard]] PlatformResult<PlatformProfile> verify(const AccountSession &session) override;
    [[nodiscard]] PlatformResult<QJsonObject> loadLimits(const AccountSession &session) override;
    [[nodiscard]] PlatformResult<RemoteQuota> loadQuota(const AccountSession &session) override;
    [[nodiscard]] PlatformResult<RemoteMedia> upload(const AccountSession &session, const UploadRequest &request) override;
    [[nodiscard]] PlatformResult<RemoteMedia> poll(const AccountSession &session, const RemoteMedia &media) override;
    [[nodiscard]] PlatformResult<std::optional<RemoteMedia>> assemble(const AccountSession &session, const PartRequest &request) override;
    [[nodiscard]] PlatformResult<RemotePost> create(const AccountSession &session, const PartRequest &request) override;
    [[nodiscard]] PlatformResult<RemotePost> confirm(const AccountSession &session, const RemotePost &post) override;
    [[nodiscard]] PlatformResult<ReconcileResult> reconcile(const AccountSession &session, const PartRequest &request, const QStringList &known,
                                                            qint64 nowMs) override;
    [[nodiscard]] PlatformResult<void> remove(const AccountSession &session, const RemotePost &post) override;

    [[nodiscard]] PlatformResult<RemoteInboxPage> fetchInbox(const AccountSession &session, RemoteInboxItem::Kind kind,
                                                             const QJsonObject &cursor) override;
    [[nodiscard]] PlatformResult<RemoteInboxPage> fetchNamed(const AccountSession &session, RemoteInboxItem::Kind kind, const RemoteName &named) override;
    [[nodiscard]] PlatformResult<RemotePost> reply(const AccountSession &session, const RemoteInboxItem &item, const QString &text,
                                                   const CreateAttempt &attempt) override;
    [[nodiscard]] PlatformResult<void> hide(const AccountSession &session, const RemoteInboxItem &item, bool isHidden) override;
    [[nodiscard]] PlatformResult<void> removeItem(const AccountSession &session, const RemoteInboxItem &item) override;
    [[nodiscard]] PlatformResult<RemoteMetrics> postMetrics(const AccountSession &session, const RemotePost &post) override;
    [[nodiscard]] PlatformResult<RemoteMetrics> accountMetrics(const AccountSession &session) override;

private:
    [[nodiscard]] PlatformResult<RemoteMedia> makeContainer(const AccountSession &session, const GraphValues &values) const;
    [[nodiscard]] PlatformResult<GraphValues> fileValues(const MediaItem &item) const;
    [[nodiscard]] PlatformResult<std::optional<RemotePost>> findMessage(const AccountSession &session, const PartRequest &request,
                                                                        const QStringList &known) const;
    /** Adds what hangs below one of the account's threads. */
    [[nodiscard]] PlatformResult<void> addThread(const AccountSession &session, const QString &thread, RemoteInboxPage &page) const;
    [[nodiscard]] PlatformResult<RemoteInboxPage> fetchReplies(const AccountSession &session, const QJsonObject &cursor) const;

    MetaGraph m_graph;
    Containers m_containers;
};

} // namespace campanile::server
