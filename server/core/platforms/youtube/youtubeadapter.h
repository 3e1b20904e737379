// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/platforms/networkcalls.h"

namespace campanile::server {

/**
 * YouTube, Data API v3. Written from developers.google.com/youtube/v3: resumable uploads, videos, channels, playlists, comment threads,
 * errors, quota costs. upload() opens a resumable session, whose address is the key of the post; create() sends the bytes, going on where the
 * network says that they end, and reconcile() asks the session what came of it. The quota belongs to the app and starts anew at
 * midnight Pacific time. The first comment is a comment thread on the video. Stateless, thread-safe.
 */
class YoutubeAdapter final : public PlatformAdapter
{
public:
    YoutubeAdapter(HttpClient &http, const Clock &clock, domain::NetworkInfo network)
        : m_calls(http), m_clock(clock), m_network(std::move(network))
    {
    }

    [[nodiscard]] PlatformFacts facts() const override;
    [[nodiscard]] QList<ContentIssue> validate(const PublishContent &content, const QJsonObject &limits) const override;
    [[nodiscard]] QString newKey(const QString &seed, qint64 nowMs) const override;
    [[nodiscard]] PlatformResult<PlatformProfile> verify(const AccountSession &session) override;
    [[nodiscard]] PlatformResult<QList<PlatformProfile>> channels(const AccountSession &session) override;
    [[nodiscard]] PlatformResult<QJsonObject> loadLimits(const AccountSession &session) override;
    [[nodiscard]] PlatformResult<QList<FieldChoice>> choices(const AccountSession &session, const QString &source, const QString &dependsOn) override;
    [[nodiscard]] PlatformResult<RemoteMedia> upload(const AccountSession &session, const UploadRequest &request) override;
    [[nodiscard]] PlatformResult<RemoteMedia> poll(const AccountSession &session, const RemoteMedia &media) override;
    [[nodiscard]] PlatformResult<RemotePost> create(const AccountSession &session, const PartRequest &request) override;
    [[nodiscard]] PlatformResult<RemotePost> confirm(const AccountSession &session, const RemotePost &post) override;
    [[nodiscard]] PlatformResult<ReconcileResult> reconcile(const AccountSession &session, const PartRequest &request,
                                                            const QStringList &known, qint64 nowMs) override;
    [[nodiscard]] PlatformResult<void> remove(const AccountSession &session, const RemotePost &post) override;
    [[nodiscard]] PlatformResult<RemoteInboxPage> fetchInbox(const AccountSession &session, RemoteInboxItem::Kind kind,
                                                             const QJsonObject &cursor) override;
    [[nodiscard]] PlatformResult<RemotePost> reply(const AccountSession &session, const RemoteInboxItem &item, const QString &text,
                                                   const CreateAttempt &attempt) override;
    [[nodiscard]] PlatformResult<void> hide(const AccountSession &session, const RemoteInboxItem &item, bool isHidden) override;
    [[nodiscard]] PlatformResult<void> removeItem(const AccountSession &session, const RemoteInboxItem &item) override;
    [[nodiscard]] PlatformResult<RemoteMetrics> postMetrics(const AccountSession &session, const RemotePost &post) override;
    [[nodiscard]] PlatformResult<RemoteMetrics> accountMetrics(const AccountSession &session) override;

private:
    /** How far a resumable session is. */
    struct SessionState {
        enum class Kind { Open, Complete, Gone } kind = Kind::Open;
        qint64 received = 0;
        RemotePost post;
    };

    [[nodiscard]] QUrl at(const QString &path) const { return under(m_network.apiUrl(), path); }
    [[nodiscard]] PlatformResult<QJsonObject> bodyOf(const AccountSession &session, const HttpResponse &response, CallKind kind = CallKind::Read) const;
    [[nodiscard]] PlatformError failure(const AccountSession &session, const HttpResponse &response, CallKind kind) const;
    [[nodiscard]] PlatformResult<QJsonObject> myChannel(const AccountSession &session, const QString &parts) const;
    [[nodiscard]] RemotePost postOf(const QString &videoId, qint64 createdAtMs = 0) const;

    [[nodiscard]] QJsonObject resourceOf(const PublishContent &content) const;
    /** What an answer of the session says; an error when it says nothing. */
    [[nodiscard]] PlatformResult<SessionState> readState(const AccountSession &session, const HttpResponse &response, qint64 size, CallKind kind) const;
    [[nodiscard]] PlatformResult<SessionState> probe(const AccountSession &session, const RemoteMedia &media) const;
    [[nodiscard]] PlatformResult<RemotePost> sendFilm(const AccountSession &session, const PartRequest &request) const;
    void addToPlaylist(const AccountSession &session, const PublishContent &content, const QString &videoId) const;
    [[nodiscard]] PlatformResult<ReconcileResult> findUpload(const AccountSession &session, const PartRequest &request, const QStringList &known, qint64 nowMs) const;

    [[nodiscard]] PlatformResult<RemotePost> comment(const AccountSession &session, const QString &videoId, const QString &text) const;
    [[nodiscard]] PlatformResult<ReconcileResult> findComment(const AccountSession &session, const PartRequest &request, const QStringList &known, qint64 nowMs) const;

    NetworkCalls m_calls;
    const Clock &m_clock;
    domain::NetworkInfo m_network;
};

} // namespace campanile::server
