// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/platforms/networkcalls.h"

namespace campanile::server {

/**
 * TikTok, direct post of the Content Posting API. Written from developers.tiktok.com: direct post, photo post, media transfer guide, query
 * creator info, get post status, display API. For films upload() opens the job, whose publish_id is the key of the post, and create() sends
 * the bytes, going on where the network says that they end; so a broken connection makes no second post. Photos are fetched from our
 * addresses; their job is known only when its opening is answered. What becomes of a job is asked by confirm(). Nothing can be
 * deleted or answered by a program. Stateless, thread-safe.
 */
class TiktokAdapter final : public PlatformAdapter
{
public:
    TiktokAdapter(HttpClient &http, const Clock &clock, domain::NetworkInfo network)
        : m_calls(http), m_clock(clock), m_network(std::move(network))
    {
    }

    [[nodiscard]] PlatformFacts facts() const override;
    [[nodiscard]] QList<ContentIssue> validate(const PublishContent &content, const QJsonObject &limits) const override;
    [[nodiscard]] QString newKey(const QString &seed, qint64 nowMs) const override;
    [[nodiscard]] PlatformResult<PlatformProfile> verify(const AccountSession &session) override;
    [[nodiscard]] PlatformResult<QJsonObject> loadLimits(const AccountSession &session) override;
    [[nodiscard]] PlatformResult<QList<FieldChoice>> choices(const AccountSession &session, const QString &source, const QString &dependsOn) override;
    [[nodiscard]] PlatformResult<RemoteMedia> upload(const AccountSession &session, const UploadRequest &request) override;
    [[nodiscard]] PlatformResult<RemoteMedia> poll(const AccountSession &session, const RemoteMedia &media) override;
    [[nodiscard]] PlatformResult<RemotePost> create(const AccountSession &session, const PartRequest &request) override;
    [[nodiscard]] PlatformResult<RemotePost> confirm(const AccountSession &session, const RemotePost &post) override;
    [[nodiscard]] PlatformResult<ReconcileResult> reconcile(const AccountSession &session, const PartRequest &request,
                                                            const QStringList &known, qint64 nowMs) override;
    [[nodiscard]] PlatformResult<void> remove(const AccountSession &session, const RemotePost &post) override;
    [[nodiscard]] PlatformResult<RemoteMetrics> postMetrics(const AccountSession &session, const RemotePost &post) override;
    [[nodiscard]] PlatformResult<RemoteMetrics> accountMetrics(const AccountSession &session) override;

private:
    [[nodiscard]] QUrl at(const QString &path) const { return under(m_network.apiUrl(), path); }
    [[nodiscard]] PlatformResult<QJsonObject> dataOf(const AccountSession &session, const HttpResponse &response, CallKind kind) const;
    [[nodiscard]] PlatformError failure(const AccountSession &session, const HttpResponse &response, CallKind kind) const;
    /** The class of one of the network's own error names; nothing when it is none of those. */
    [[nodiscard]] bool nameError(const QString &name, PlatformError &error) const;
    [[nodiscard]] PlatformResult<QJsonObject> creatorInfo(const AccountSession &session) const;
    [[nodiscard]] PlatformResult<QJsonObject> stateOf(const AccountSession &session, const QString &publishId) const;
    [[nodiscard]] QJsonObject postInfo(const PublishContent &content, const AccountSession &session, bool isFilm) const;
    [[nodiscard]] PlatformResult<RemotePost> createPhotos(const AccountSession &session, const PartRequest &request) const;
    [[nodiscard]] PlatformResult<RemotePost> sendFilm(const AccountSession &session, const MediaItem &item, const RemoteMedia &job, qint64 from) const;
    [[nodiscard]] PlatformError refusedAfterwards(const AccountSession &session, const QJsonObject &state) const;

    NetworkCalls m_calls;
    const Clock &m_clock;
    domain::NetworkInfo m_network;
};

} // namespace campanile::server
