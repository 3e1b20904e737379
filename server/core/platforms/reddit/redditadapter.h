// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/platforms/reddit/redditcalls.h"

namespace campanile::server {

/**
 * Reddit (platforms.md section 11): texts, links and pictures to a community, with title and flair; the first comment is a
 * comment on the post. The network has no key for a post: after a lost answer the person's own list is read and compared.
 * Pictures are accepted first and become a post a moment later, so their outcome is always looked up. Films need a
 * preview picture and a web socket and are published by hand. Stateless, thread-safe.
 */
class RedditAdapter final : public PlatformAdapter
{
public:
    RedditAdapter(HttpClient &http, const Clock &clock, domain::NetworkInfo network);

    [[nodiscard]] PlatformFacts facts() const override;
    [[nodiscard]] QList<ContentIssue> validate(const PublishContent &content, const QJsonObject &limits) const override;
    [[nodiscard]] QString newKey(const QString &seed, qint64 nowMs) const override;
    [[nodiscard]] PlatformResult<PlatformProfile> verify(const AccountSession &session) override;
    [[nodiscard]] PlatformResult<QJsonObject> loadLimits(const AccountSession &session) override;
    /** "communities": where the person may post; "flairs" of a community. */
    [[nodiscard]] PlatformResult<QList<FieldChoice>> choices(const AccountSession &session, const QString &source, const QString &dependsOn) override;
    [[nodiscard]] PlatformResult<RemoteMedia> upload(const AccountSession &session, const UploadRequest &request) override;
    [[nodiscard]] PlatformResult<RemoteMedia> poll(const AccountSession &session, const RemoteMedia &media) override;
    [[nodiscard]] PlatformResult<RemotePost> create(const AccountSession &session, const PartRequest &request) override;
    [[nodiscard]] PlatformResult<RemotePost> confirm(const AccountSession &session, const RemotePost &post) override;
    [[nodiscard]] PlatformResult<ReconcileResult> reconcile(const AccountSession &session, const PartRequest &request, const QStringList &known,
                                                            qint64 nowMs) override;
    [[nodiscard]] PlatformResult<void> remove(const AccountSession &session, const RemotePost &post) override;

    [[nodiscard]] PlatformResult<RemoteInboxPage> fetchInbox(const AccountSession &session, RemoteInboxItem::Kind kind,
                                                             const QJsonObject &cursor) override;
    [[nodiscard]] PlatformResult<RemotePost> reply(const AccountSession &session, const RemoteInboxItem &item, const QString &text,
                                                   const CreateAttempt &attempt) override;
    [[nodiscard]] PlatformResult<void> removeItem(const AccountSession &session, const RemoteInboxItem &item) override;
    [[nodiscard]] PlatformResult<RemoteMetrics> postMetrics(const AccountSession &session, const RemotePost &post) override;
    [[nodiscard]] PlatformResult<RemoteMetrics> accountMetrics(const AccountSession &session) override;

private:
    [[nodiscard]] PlatformResult<RemotePost> comment(const AccountSession &session, const QString &on, const QString &text) const;
    [[nodiscard]] PlatformResult<RemotePost> submit(const AccountSession &session, const PartRequest &request) const;
    [[nodiscard]] PlatformResult<RemotePost> submitGallery(const AccountSession &session, const PartRequest &request) const;
    [[nodiscard]] PlatformResult<QList<FieldChoice>> communities(const AccountSession &session) const;
    [[nodiscard]] PlatformResult<QList<FieldChoice>> flairs(const AccountSession &session, const QString &community) const;
    /** Looks through a list of the person's own things, newest first, for what @p isIt says yes to. */
    [[nodiscard]] PlatformResult<ReconcileResult> lookIn(const AccountSession &session, const QString &list, const PartRequest &request,
                                                         const QStringList &known, qint64 nowMs, qint64 settleMs,
                                                         const std::function<bool(const QJsonObject &)> &isIt) const;

    RedditCalls m_calls;
};

} // namespace campanile::server
