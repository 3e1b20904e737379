// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/platforms/networkcalls.h"

namespace campanile::server {

/**
 * X, API v2. Written from xdevplatform/docs (manage posts, media upload, response codes, rate limits) and its OpenAPI
 * description 2.167. Threads and the first comment are replies. The network has no key for a post: an unknown outcome is looked up
 * in the account's own timeline, where links are shortened, so texts are compared with their links left out. Stateless, thread-safe.
 */
class XAdapter final : public PlatformAdapter
{
public:
    XAdapter(HttpClient &http, const Clock &clock, domain::NetworkInfo network)
        : m_calls(http), m_clock(clock), m_network(std::move(network))
    {
    }

    [[nodiscard]] PlatformFacts facts() const override;
    [[nodiscard]] QList<ContentIssue> validate(const PublishContent &content, const QJsonObject &limits) const override;
    [[nodiscard]] QString newKey(const QString &seed, qint64 nowMs) const override;
    [[nodiscard]] PlatformResult<PlatformProfile> verify(const AccountSession &session) override;
    [[nodiscard]] PlatformResult<QJsonObject> loadLimits(const AccountSession &session) override;
    [[nodiscard]] PlatformResult<RemoteMedia> upload(const AccountSession &session, const UploadRequest &request) override;
    [[nodiscard]] PlatformResult<RemoteMedia> poll(const AccountSession &session, const RemoteMedia &media) override;
    [[nodiscard]] PlatformResult<RemotePost> create(const AccountSession &session, const PartRequest &request) override;
    [[nodiscard]] PlatformResult<RemotePost> confirm(const AccountSession &session, const RemotePost &post) override;
    [[nodiscard]] PlatformResult<ReconcileResult> reconcile(const AccountSession &session, const PartRequest &request,
                                                            const QStringList &known, qint64 nowMs) override;
    [[nodiscard]] PlatformResult<void> remove(const AccountSession &session, const RemotePost &post) override;
    [[nodiscard]] PlatformResult<RemoteInboxPage> fetchInbox(const AccountSession &session, RemoteInboxItem::Kind kind,
                                                             const QJsonObject &cursor) override;
    [[nodiscard]] PlatformResult<void> subscribeHooks(const AccountSession &session, const HookWish &wish) override;
    [[nodiscard]] PlatformResult<RemotePost> reply(const AccountSession &session, const RemoteInboxItem &item, const QString &text,
                                                   const CreateAttempt &attempt) override;
    [[nodiscard]] PlatformResult<void> hide(const AccountSession &session, const RemoteInboxItem &item, bool isHidden) override;
    [[nodiscard]] PlatformResult<void> removeItem(const AccountSession &session, const RemoteInboxItem &item) override;
    [[nodiscard]] PlatformResult<void> block(const AccountSession &session, const RemoteInboxItem &item) override;
    [[nodiscard]] PlatformResult<RemoteMetrics> postMetrics(const AccountSession &session, const RemotePost &post) override;
    [[nodiscard]] PlatformResult<RemoteMetrics> accountMetrics(const AccountSession &session) override;

private:
    [[nodiscard]] QUrl at(const QString &path) const;
    /** The answer's "data", or its error; a 200 that holds only errors is one. */
    [[nodiscard]] PlatformResult<QJsonObject> dataOf(const AccountSession &session, const HttpResponse &response, CallKind kind) const;
    [[nodiscard]] PlatformError failure(const AccountSession &session, const HttpResponse &response, CallKind kind) const;
    [[nodiscard]] RemotePost postOf(const AccountSession &session, const QJsonObject &post) const;
    [[nodiscard]] PlatformResult<QJsonObject> send(const AccountSession &session, const QJsonObject &body) const;

    [[nodiscard]] PlatformResult<QJsonObject> uploadWhole(const AccountSession &session, const MediaItem &item, const QByteArray &content) const;
    [[nodiscard]] PlatformResult<QJsonObject> uploadInPieces(const AccountSession &session, const MediaItem &item, const QByteArray &content) const;
    [[nodiscard]] PlatformResult<RemoteInboxPage> mentions(const AccountSession &session, const QJsonObject &cursor) const;
    [[nodiscard]] PlatformResult<RemoteInboxPage> directMessages(const AccountSession &session, const QJsonObject &cursor) const;

    NetworkCalls m_calls;
    const Clock &m_clock;
    domain::NetworkInfo m_network;
};

} // namespace campanile::server
