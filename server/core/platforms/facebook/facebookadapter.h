// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/platforms/meta/metagraph.h"

namespace campanile::server {

/**
 * Facebook Pages (Graph API; platforms.md section 5). Posts with text, link and photos go to the page's feed; photos are
 * uploaded unpublished first. Films are uploaded in a session that publishes nothing until it is finished, so create() is
 * one call for them too and the film's own state tells whether it went through. Kinds: post, reel, story. A photo story
 * and a feed post have no key: after a lost answer the page's own list is read and compared. Stateless, thread-safe.
 */
class FacebookAdapter final : public PlatformAdapter
{
public:
    FacebookAdapter(HttpClient &http, const Clock &clock, domain::NetworkInfo network);

    [[nodiscard]] PlatformFacts facts() const override;
    [[nodiscard]] QList<ContentIssue> validate(const PublishContent &content, const QJsonObject &limits) const override;
    [[nodiscard]] QString newKey(const QString &seed, qint64 nowMs) const override;
    [[nodiscard]] PlatformResult<PlatformProfile> verify(const AccountSession &session) override;
    /** The pages, each with the token of its own that all later calls need. */
    [[nodiscard]] PlatformResult<QList<PlatformProfile>> channels(const AccountSession &session) override;
    [[nodiscard]] PlatformResult<QJsonObject> loadLimits(const AccountSession &session) override;
    [[nodiscard]] PlatformResult<RemoteMedia> upload(const AccountSession &session, const UploadRequest &request) override;
    [[nodiscard]] PlatformResult<RemoteMedia> poll(const AccountSession &session, const RemoteMedia &media) override;
    [[nodiscard]] PlatformResult<RemotePost> create(const AccountSession &session, const PartRequest &request) override;
    [[nodiscard]] PlatformResult<RemotePost> confirm(const AccountSession &session, const RemotePost &post) override;
    [[nodiscard]] PlatformResult<ReconcileResult> reconcile(const AccountSession &session, const PartRequest &request, const QStringList &known,
                                                            qint64 nowMs) override;
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
    [[nodiscard]] PlatformResult<RemoteMedia> uploadPhoto(const AccountSession &session, const MediaItem &item) const;
    [[nodiscard]] PlatformResult<RemoteMedia> uploadFilm(const AccountSession &session, const MediaItem &item) const;
    /** Reels and film stories: one address that takes the whole file. */
    [[nodiscard]] PlatformResult<RemoteMedia> uploadShortFilm(const AccountSession &session, const MediaItem &item, const QString &edge) const;
    [[nodiscard]] PlatformResult<RemotePost> createFeedPost(const AccountSession &session, const PartRequest &request) const;
    [[nodiscard]] PlatformResult<RemotePost> finishFilm(const AccountSession &session, const PartRequest &request) const;
    [[nodiscard]] PlatformResult<ReconcileResult> lookAtFilm(const AccountSession &session, const PartRequest &request, qint64 nowMs) const;
    [[nodiscard]] PlatformResult<ReconcileResult> lookInFeed(const AccountSession &session, const PartRequest &request, const QStringList &known,
                                                             qint64 nowMs) const;
    [[nodiscard]] PlatformResult<ReconcileResult> lookInStories(const AccountSession &session, const PartRequest &request, qint64 nowMs) const;
    [[nodiscard]] PlatformResult<ReconcileResult> lookInComments(const AccountSession &session, const PartRequest &request, const QStringList &known,
                                                                 qint64 nowMs) const;

    MetaGraph m_graph;
};

} // namespace campanile::server
