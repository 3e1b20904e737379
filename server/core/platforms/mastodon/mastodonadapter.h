// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/platforms/platformadapter.h"

namespace campanile::server {

/**
 * Mastodon and servers that speak its API. Written from mastodon/documentation (methods/statuses, media, instance,
 * accounts, notifications, conversations; api/rate-limits, api/guidelines for paging). Threads and the first comment are
 * replies. Stateless, thread-safe.
 */
class MastodonAdapter final : public PlatformAdapter
{
public:
    MastodonAdapter(HttpClient &http, const Clock &clock) : m_http(http), m_clock(clock) {}

    [[nodiscard]] PlatformFacts facts() const override;
    [[nodiscard]] QList<ContentIssue> validate(const PublishContent &content, const QJsonObject &limits) const override;
    [[nodiscard]] QString newKey(const QString &seed, qint64 nowMs) const override;
    [[nodiscard]] PlatformResult<PlatformProfile> verify(const AccountSession &session) override;
    [[nodiscard]] PlatformResult<QJsonObject> loadLimits(const AccountSession &session) override;
    [[nodiscard]] PlatformResult<AccountTokens> refresh(const AccountSession &session) override;
    [[nodiscard]] PlatformResult<RemoteMedia> upload(const AccountSession &session, const UploadRequest &request) override;
    [[nodiscard]] PlatformResult<RemoteMedia> poll(const AccountSession &session, const RemoteMedia &media) override;
    [[nodiscard]] PlatformResult<RemotePost> create(const AccountSession &session, const PartRequest &request) override;
    [[nodiscard]] PlatformResult<RemotePost> confirm(const AccountSession &session, const RemotePost &post) override;
    [[nodiscard]] PlatformResult<ReconcileResult> reconcile(const AccountSession &session, const PartRequest &request,
                                                            const QStringList &known, qint64 nowMs) override;
    [[nodiscard]] PlatformResult<void> remove(const AccountSession &session, const RemotePost &post) override;

    /** Mentions and answers: /notifications. Direct messages: /conversations. Comments: below the account's own posts, /context. */
    [[nodiscard]] PlatformResult<RemoteInboxPage> fetchInbox(const AccountSession &session, RemoteInboxItem::Kind kind, const QJsonObject &cursor) override;
    /** In public as the question was; to the author alone with "private" in the item's data. */
    [[nodiscard]] PlatformResult<RemotePost> reply(const AccountSession &session, const RemoteInboxItem &item, const QString &text,
                                                   const CreateAttempt &attempt) override;
    [[nodiscard]] PlatformResult<void> removeItem(const AccountSession &session, const RemoteInboxItem &item) override;
    [[nodiscard]] PlatformResult<void> block(const AccountSession &session, const RemoteInboxItem &item) override;

private:
    [[nodiscard]] PlatformResult<RemoteInboxPage> mentions(const AccountSession &session, const QJsonObject &cursor) const;
    [[nodiscard]] PlatformResult<RemoteInboxPage> conversations(const AccountSession &session, const QJsonObject &cursor) const;
    [[nodiscard]] PlatformResult<RemoteInboxPage> answersBelowPosts(const AccountSession &session, const QJsonObject &cursor) const;
    [[nodiscard]] PlatformResult<QJsonObject> contextOf(const AccountSession &session, const QString &id) const;
    static void addThread(RemoteInboxPage &page, const AccountSession &session, const QJsonObject &post, const QJsonArray &descendants);
    /** What the posts said that are answered. */
    void addPosts(const AccountSession &session, QList<RemoteInboxItem> &items) const;
    [[nodiscard]] HttpResponse call(const AccountSession &session, const QByteArray &method, const QString &path,
                                    const QByteArray &body = {}, const QByteArray &contentType = {},
                                    const QByteArray &key = {}) const;
    [[nodiscard]] PlatformError failure(const AccountSession &session, const HttpResponse &response, CallKind kind) const;
    [[nodiscard]] PlatformResult<bool> isSameText(const AccountSession &session, const QJsonObject &status,
                                                  const QByteArray &digest) const;

    HttpClient &m_http;
    const Clock &m_clock;
};

} // namespace campanile::server
