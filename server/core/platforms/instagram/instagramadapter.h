// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/platforms/meta/containers.h"

namespace campanile::server {

/**
 * Instagram's professional accounts (Instagram API with Instagram Login; platforms.md section 6). The network fetches the
 * files, so they need a public address. A single file becomes a container in assemble(), the files of a carousel become
 * one each in upload(). A single film is always a reel. Kinds: post, reel, story; the first comment is a comment on the
 * published media. Stateless, thread-safe.
 */
class InstagramAdapter final : public PlatformAdapter
{
public:
    InstagramAdapter(HttpClient &http, const Clock &clock, domain::NetworkInfo network);

    [[nodiscard]] PlatformFacts facts() const override;
    [[nodiscard]] QList<ContentIssue> validate(const PublishContent &content, const QJsonObject &limits) const override;
    [[nodiscard]] QString newKey(const QString &seed, qint64 nowMs) const override;
    [[nodiscard]] PlatformResult<PlatformProfile> verify(const AccountSession &session) override;
    /** "postsPerDay": the network's own number, which its documents give in three versions. */
    [[nodiscard]] PlatformResult<QJsonObject> loadLimits(const AccountSession &session) override;
    [[nodiscard]] PlatformResult<RemoteQuota> loadQuota(const AccountSession &session) override;
    [[nodiscard]] PlatformResult<RemoteMedia> upload(const AccountSession &session, const UploadRequest &request) override;
    [[nodiscard]] PlatformResult<RemoteMedia> poll(const AccountSession &session, const RemoteMedia &media) override;
    [[nodiscard]] PlatformResult<std::optional<RemoteMedia>> assemble(const AccountSession &session, const PartRequest &request) override;
    [[nodiscard]] PlatformResult<RemotePost> create(const AccountSession &session, const PartRequest &request) override;
    [[nodiscard]] PlatformResult<RemotePost> confirm(const AccountSession &session, const RemotePost &post) override;
    [[nodiscard]] PlatformResult<ReconcileResult> reconcile(const AccountSession &session, const PartRequest &request, const QStringList &known,
                                                            qint64 nowMs) override;
    /** The interface deletes nothing that is published. */
    [[nodiscard]] PlatformResult<void> remove(const AccountSession &session, const RemotePost &post) override;

    [[nodiscard]] PlatformResult<RemoteInboxPage> fetchInbox(const AccountSession &session, RemoteInboxItem::Kind kind,
                                                             const QJsonObject &cursor) override;
    [[nodiscard]] PlatformResult<RemoteInboxPage> fetchNamed(const AccountSession &session, RemoteInboxItem::Kind kind, const RemoteName &named) override;
    [[nodiscard]] PlatformResult<void> subscribeHooks(const AccountSession &session, const HookWish &wish) override;
    [[nodiscard]] PlatformResult<void> unsubscribeHooks(const AccountSession &session, const HookWish &wish) override;
    [[nodiscard]] PlatformResult<RemotePost> reply(const AccountSession &session, const RemoteInboxItem &item, const QString &text,
                                                   const CreateAttempt &attempt) override;
    [[nodiscard]] PlatformResult<void> hide(const AccountSession &session, const RemoteInboxItem &item, bool isHidden) override;
    [[nodiscard]] PlatformResult<void> removeItem(const AccountSession &session, const RemoteInboxItem &item) override;
    [[nodiscard]] PlatformResult<RemoteMetrics> postMetrics(const AccountSession &session, const RemotePost &post) override;
    [[nodiscard]] PlatformResult<RemoteMetrics> accountMetrics(const AccountSession &session) override;

private:
    [[nodiscard]] PlatformResult<RemoteMedia> makeContainer(const AccountSession &session, const GraphValues &values) const;
    [[nodiscard]] PlatformResult<std::optional<RemotePost>> findMedia(const AccountSession &session, const PartRequest &request,
                                                                      const QStringList &known) const;
    [[nodiscard]] PlatformResult<ReconcileResult> lookInComments(const AccountSession &session, const PartRequest &request, const QStringList &known,
                                                                 qint64 nowMs) const;

    MetaGraph m_graph;
    Containers m_containers;
};

} // namespace campanile::server
