// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/platforms/networkcalls.h"

namespace campanile::server {

/**
 * LinkedIn for a member and for organisations that the member administers; the account's id is the author's URN. Written from
 * learn.microsoft.com/linkedin: Posts, Images, Videos, Documents, MultiImage, Comments, Organization access control and share statistics APIs.
 * The network has no key for a post: an unknown outcome is looked up among the author's posts, which members' apps may not read; then
 * it stays undecided. Its daily limits name no time: they end at midnight UTC. Stateless, thread-safe.
 */
class LinkedinAdapter final : public PlatformAdapter
{
public:
    LinkedinAdapter(HttpClient &http, const Clock &clock, domain::NetworkInfo network)
        : m_http(http), m_calls(http), m_clock(clock), m_network(std::move(network))
    {
    }

    [[nodiscard]] PlatformFacts facts() const override;
    [[nodiscard]] QList<ContentIssue> validate(const PublishContent &content, const QJsonObject &limits) const override;
    [[nodiscard]] QString newKey(const QString &seed, qint64 nowMs) const override;
    [[nodiscard]] PlatformResult<PlatformProfile> verify(const AccountSession &session) override;
    [[nodiscard]] PlatformResult<QList<PlatformProfile>> channels(const AccountSession &session) override;
    [[nodiscard]] PlatformResult<QJsonObject> loadLimits(const AccountSession &session) override;
    [[nodiscard]] PlatformResult<RemoteMedia> upload(const AccountSession &session, const UploadRequest &request) override;
    [[nodiscard]] PlatformResult<RemoteMedia> poll(const AccountSession &session, const RemoteMedia &media) override;
    [[nodiscard]] PlatformResult<std::optional<RemoteMedia>> assemble(const AccountSession &session, const PartRequest &request) override;
    [[nodiscard]] PlatformResult<RemotePost> create(const AccountSession &session, const PartRequest &request) override;
    [[nodiscard]] PlatformResult<RemotePost> confirm(const AccountSession &session, const RemotePost &post) override;
    [[nodiscard]] PlatformResult<ReconcileResult> reconcile(const AccountSession &session, const PartRequest &request,
                                                            const QStringList &known, qint64 nowMs) override;
    [[nodiscard]] PlatformResult<void> remove(const AccountSession &session, const RemotePost &post) override;
    [[nodiscard]] PlatformResult<RemoteInboxPage> fetchInbox(const AccountSession &session, RemoteInboxItem::Kind kind,
                                                             const QJsonObject &cursor) override;
    [[nodiscard]] PlatformResult<RemoteInboxPage> fetchNamed(const AccountSession &session, RemoteInboxItem::Kind kind, const RemoteName &named) override;
    [[nodiscard]] PlatformResult<void> subscribeHooks(const AccountSession &session, const HookWish &wish) override;
    [[nodiscard]] PlatformResult<void> unsubscribeHooks(const AccountSession &session, const HookWish &wish) override;
    [[nodiscard]] PlatformResult<RemotePost> reply(const AccountSession &session, const RemoteInboxItem &item, const QString &text,
                                                   const CreateAttempt &attempt) override;
    [[nodiscard]] PlatformResult<void> removeItem(const AccountSession &session, const RemoteInboxItem &item) override;
    [[nodiscard]] PlatformResult<RemoteMetrics> postMetrics(const AccountSession &session, const RemotePost &post) override;
    [[nodiscard]] PlatformResult<RemoteMetrics> accountMetrics(const AccountSession &session) override;

private:
    [[nodiscard]] PlatformResult<void> addComments(const AccountSession &session, const QString &postUrn, RemoteInboxPage &page) const;
    [[nodiscard]] PlatformResult<QString> subscriptionPath(const AccountSession &session, const HookWish &wish) const;
    [[nodiscard]] QUrl at(const QString &path) const { return under(m_network.apiUrl(), path); }
    [[nodiscard]] HttpHeaders headers(const QByteArray &method = {}) const;
    [[nodiscard]] HttpResponse get(const AccountSession &session, const QString &path, const QUrlQuery &query = {}, const QByteArray &method = {}) const;
    [[nodiscard]] HttpResponse post(const AccountSession &session, const QString &pathAndQuery, const QJsonObject &body) const;
    [[nodiscard]] PlatformError failure(const AccountSession &session, const HttpResponse &response, CallKind kind) const;
    [[nodiscard]] PlatformResult<QJsonObject> bodyOf(const AccountSession &session, const HttpResponse &response) const;
    [[nodiscard]] RemotePost postOf(const QString &urn, qint64 createdAtMs = 0) const;

    [[nodiscard]] PlatformResult<QList<PlatformProfile>> organizations(const AccountSession &session, const QStringList &urns) const;
    [[nodiscard]] PlatformResult<QJsonObject> startUpload(const AccountSession &session, const QString &kind, const QJsonObject &more = {}) const;
    [[nodiscard]] PlatformResult<RemoteMedia> uploadWhole(const AccountSession &session, const QString &kind, const QByteArray &content, const QString &mimeType) const;
    [[nodiscard]] PlatformResult<RemoteMedia> uploadFilm(const AccountSession &session, const QByteArray &content) const;
    [[nodiscard]] QJsonObject contentOfPost(const PartRequest &request) const;
    [[nodiscard]] PlatformResult<RemotePost> comment(const AccountSession &session, const QString &postUrn, const QString &parentUrn, const QString &text) const;
    [[nodiscard]] PlatformResult<ReconcileResult> findPost(const AccountSession &session, const PartRequest &request, const QStringList &known, qint64 nowMs) const;
    [[nodiscard]] PlatformResult<ReconcileResult> findComment(const AccountSession &session, const PartRequest &request, const QStringList &known, qint64 nowMs) const;

    HttpClient &m_http; ///< for pages of links
    NetworkCalls m_calls;
    const Clock &m_clock;
    domain::NetworkInfo m_network;
};

} // namespace campanile::server
