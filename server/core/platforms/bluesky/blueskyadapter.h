// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/rng.h"
#include "server/core/oauth/dpop.h"
#include "server/core/platforms/platformadapter.h"

namespace campanile::server {

/** What signing in with an app password gives. */
struct BlueskyLogin {
    AccountTokens tokens;
    PlatformProfile profile;
    QString serverUrl; ///< the PDS that holds the account
};

/**
 * Bluesky and other AT Protocol servers, through the account's PDS. Written from the lexicons com.atproto.server.*,
 * com.atproto.repo.*, app.bsky.feed.post, app.bsky.richtext.facet and the xrpc rate limit headers. A post gets its
 * record key before it is sent and is written with putRecord, so a repetition writes the same record again
 * (createRecord with an existing key answers 500). A session with a key signs every call to the PDS (RFC 9449) and is
 * renewed by the OAuth engine; one without comes from an app password. Keeps nothing but the servers' nonces; thread-safe.
 */
class BlueskyAdapter final : public PlatformAdapter
{
public:
    BlueskyAdapter(HttpClient &http, const Clock &clock) : m_http(http), m_clock(clock) {}

    /** Signs in with an app password at @p serverUrl (com.atproto.server.createSession). */
    [[nodiscard]] PlatformResult<BlueskyLogin> login(const QString &serverUrl, const QString &identifier,
                                                     const QString &appPassword);

    [[nodiscard]] PlatformFacts facts() const override;
    [[nodiscard]] QList<ContentIssue> validate(const PublishContent &content, const QJsonObject &limits) const override;
    [[nodiscard]] QString newKey(const QString &seed, qint64 nowMs) const override;
    [[nodiscard]] PlatformResult<PlatformProfile> verify(const AccountSession &session) override;
    [[nodiscard]] PlatformResult<QJsonObject> loadLimits(const AccountSession &session) override;
    [[nodiscard]] PlatformResult<AccountTokens> refresh(const AccountSession &session) override;
    [[nodiscard]] PlatformResult<RemoteMedia> upload(const AccountSession &session, const UploadRequest &request) override;
    /** Title, description and picture of the page (app.bsky.embed.external). */
    [[nodiscard]] PlatformResult<std::optional<RemoteMedia>> assemble(const AccountSession &session, const PartRequest &request) override;
    [[nodiscard]] PlatformResult<RemoteMedia> poll(const AccountSession &session, const RemoteMedia &media) override;
    [[nodiscard]] PlatformResult<RemotePost> create(const AccountSession &session, const PartRequest &request) override;
    [[nodiscard]] PlatformResult<RemotePost> confirm(const AccountSession &session, const RemotePost &post) override;
    [[nodiscard]] PlatformResult<ReconcileResult> reconcile(const AccountSession &session, const PartRequest &request,
                                                            const QStringList &known, qint64 nowMs) override;
    [[nodiscard]] PlatformResult<void> remove(const AccountSession &session, const RemotePost &post) override;

    /**
     * Answers, mentions and quotes: app.bsky.notification.listNotifications. Direct messages belong to another service
     * (chat.bsky.*), which needs a permission of its own: unsupported.
     */
    [[nodiscard]] PlatformResult<RemoteInboxPage> fetchInbox(const AccountSession &session, RemoteInboxItem::Kind kind, const QJsonObject &cursor) override;
    [[nodiscard]] PlatformResult<RemotePost> reply(const AccountSession &session, const RemoteInboxItem &item, const QString &text,
                                                   const CreateAttempt &attempt) override;
    /** Below the account's own posts: hiddenReplies of app.bsky.feed.threadgate. */
    [[nodiscard]] PlatformResult<void> hide(const AccountSession &session, const RemoteInboxItem &item, bool isHidden) override;
    [[nodiscard]] PlatformResult<void> removeItem(const AccountSession &session, const RemoteInboxItem &item) override;
    /** app.bsky.graph.block. */
    [[nodiscard]] PlatformResult<void> block(const AccountSession &session, const RemoteInboxItem &item) override;

private:
    /** What the posts said that are answered, and how many follow their authors. */
    void addPosts(const AccountSession &session, QList<RemoteInboxItem> &items) const;
    void addFollowers(const AccountSession &session, QList<RemoteInboxItem> &items) const;
    [[nodiscard]] PlatformResult<QJsonObject> putRecord(const AccountSession &session, const QJsonObject &body) const;
    /** Puts @p token on the call: signed for when it is the session's own and bound to its key. */
    [[nodiscard]] HttpResponse send(const AccountSession &session, HttpCall call, const QString &token) const;
    [[nodiscard]] HttpResponse get(const AccountSession &session, const QString &method, const QList<std::pair<QString, QString>> &params) const;
    [[nodiscard]] HttpResponse post(const AccountSession &session, const QString &method, const QByteArray &body,
                                    const QByteArray &contentType, const QString &token) const;
    [[nodiscard]] PlatformError failure(const AccountSession &session, const HttpResponse &response, CallKind kind,
                                        const QStringList &moreSecrets = {}) const;
    /** Hands a film to the network's video service (app.bsky.video.uploadVideo); poll() asks how far it is. */
    [[nodiscard]] PlatformResult<RemoteMedia> uploadVideo(const AccountSession &session, const MediaItem &item, const QByteArray &content) const;
    [[nodiscard]] PlatformError serviceFailure(const AccountSession &session, const HttpResponse &response, const QString &token) const;
    /** The film, the pictures, or the card of the link: a record embeds one of them. */
    [[nodiscard]] static QJsonObject embedOf(const QList<RemoteMedia> &media);
    /** The blob's description for a record; empty with the answer in @p response when it was not taken. */
    [[nodiscard]] QJsonObject uploadBlob(const AccountSession &session, const QByteArray &content, const QByteArray &mimeType,
                                         HttpResponse *response) const;
    /** The record app.bsky.feed.post of one part; a mention of an unknown handle stays plain text. */
    [[nodiscard]] QJsonObject record(const AccountSession &session, const PublishContent &content, int part,
                                     const QList<RemoteMedia> &media, const ReplyTo &replyTo,
                                     const CreateAttempt &attempt) const;

    HttpClient &m_http;
    const Clock &m_clock;
    mutable SystemRng m_rng;
    mutable DpopNonces m_nonces;
};

} // namespace campanile::server
