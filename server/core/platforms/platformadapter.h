// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/platforms/platformerror.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace campanile {
class Clock;
}

namespace campanile::server {

/** The account a call is made for, with its secrets in clear. Lives in memory only, for one run. */
struct AccountSession {
    QString accountId;         ///< our SocialAccount
    QString serverUrl;         ///< instance or PDS, "https://mastodon.example"
    QString platformAccountId; ///< the network's id of the account; DID on Bluesky
    QString username;
    QString accessToken;
    QString refreshToken;
    QJsonObject limits;        ///< what the instance declared; empty = defaults of the network
};

/** A picture or film as the network gets it. */
struct MediaItem {
    QString id;       ///< our Asset
    QString fileName;
    QString mimeType;
    QString altText;
    qint64 sizeBytes = 0;
    int width = 0;    ///< pixels, 0 = unknown
    int height = 0;
    std::function<Result<QByteArray>()> read;
};

/** The bytes of @p item, or "publish.mediaMissing": to be tried again when the reading can be. */
[[nodiscard]] PlatformResult<QByteArray> contentOf(const MediaItem &item);

/** One message: the post itself, a part of a thread, or the first comment. */
struct PartContent {
    QString text;
    QList<MediaItem> media;
    QString link = {};         ///< the post's link, for networks that show a card of it
};

/** What is to be published on one account. */
struct PublishContent {
    QList<PartContent> parts;  ///< the first is the post; a first comment is the last part
    bool hasFirstComment = false;
    bool sensitive = false;
    QString spoilerText;
    QString language;          ///< BCP 47; empty = the account's own
    QString visibility = {};   ///< "public", "unlisted" or "private" (followers); empty = the account's own
};

/** A message that exists on the network. */
struct RemotePost {
    QString id;     ///< status id, at:// address
    QString cid;    ///< content id where the network has one
    QString url;    ///< web page, empty when unknown
    qint64 createdAtMs = 0;
};

/** Media on the network, not yet part of a message. */
struct RemoteMedia {
    QString id;
    bool ready = false;
    QJsonObject data; ///< what create() needs again (Bluesky: the blob)
};

/** Where a part hangs: null refs for the first. */
struct ReplyTo {
    std::optional<RemotePost> root;
    std::optional<RemotePost> parent;
};

/** One attempt to create one part, as it was written down before the request left. */
struct CreateAttempt {
    QString key;            ///< Idempotency-Key or record key, same for every repetition
    qint64 sentAtMs = 0;
    QByteArray digest;      ///< textDigest() of the text that was sent
};

/** What looking for a part whose outcome is unknown gave. */
struct ReconcileResult {
    enum class Verdict { Found, NotThere, Undecided };
    Verdict verdict = Verdict::Undecided;
    RemotePost post;
    /** NotThere and a repetition with the same key cannot make a second post. */
    bool mayResend = false;
};

struct PlatformProfile {
    QString platformAccountId;
    QString username;
    QString displayName;
    QString avatarUrl;
    QJsonObject limits;
};

struct AccountTokens {
    QString accessToken;
    QString refreshToken; ///< empty = the old one stays
};

/** Why a content does not fit; @c part counts from 0. */
struct ContentIssue {
    QString code;   ///< "text.tooLong", "media.tooMany" ...
    int part = 0;
    QStringList args;
};

/** What the worker must know of a network; from data, not from code. */
struct PlatformFacts {
    QString platform;
    int concurrency = 2;        ///< accounts of this network worked on at once
    int capCount = 0;           ///< messages ...
    qint64 capWindowMs = 0;     ///< ... per rolling window and account; 0 = none
    qint64 mediaLifetimeMs = 0; ///< uploaded media that no message uses are dropped after this
};

/**
 * One network. Every function blocks, makes at most a few requests through the injected HttpClient, keeps no state
 * between calls and may be called from several threads for different accounts. Nothing here retries or waits: the
 * publishing worker decides by the class of the error. create() is sent exactly once per call.
 */
class PlatformAdapter
{
public:
    virtual ~PlatformAdapter() = default;
    [[nodiscard]] virtual PlatformFacts facts() const = 0;
    [[nodiscard]] virtual QList<ContentIssue> validate(const PublishContent &content, const QJsonObject &limits) const = 0;
    /** A key for a part that has none yet; @p seed is unique per part and attempt series. */
    [[nodiscard]] virtual QString newKey(const QString &seed, qint64 nowMs) const = 0;

    [[nodiscard]] virtual PlatformResult<PlatformProfile> verify(const AccountSession &session) = 0;
    [[nodiscard]] virtual PlatformResult<QJsonObject> loadLimits(const AccountSession &session) = 0;
    /** New tokens, or an Auth error when the account has to be connected anew. */
    [[nodiscard]] virtual PlatformResult<AccountTokens> refresh(const AccountSession &session) = 0;

    [[nodiscard]] virtual PlatformResult<RemoteMedia> upload(const AccountSession &session, const MediaItem &item) = 0;
    /** The card of @p link as something create() is given with the media; nothing where the network makes its own. Never fails
     *  for the page's sake. */
    [[nodiscard]] virtual PlatformResult<std::optional<RemoteMedia>> linkCard(const AccountSession &session, const QString &link);
    [[nodiscard]] virtual PlatformResult<RemoteMedia> poll(const AccountSession &session, const RemoteMedia &media) = 0;
    [[nodiscard]] virtual PlatformResult<RemotePost> create(const AccountSession &session, const PublishContent &content,
                                                            int part, const QList<RemoteMedia> &media,
                                                            const ReplyTo &replyTo, const CreateAttempt &attempt) = 0;
    /** Reads the message back: it is live. */
    [[nodiscard]] virtual PlatformResult<RemotePost> confirm(const AccountSession &session, const RemotePost &post) = 0;
    /** @p known are ids that belong to other parts or posts and cannot be the one looked for. */
    [[nodiscard]] virtual PlatformResult<ReconcileResult> reconcile(const AccountSession &session,
                                                                    const CreateAttempt &attempt, const ReplyTo &replyTo,
                                                                    const QStringList &known, qint64 nowMs) = 0;
    [[nodiscard]] virtual PlatformResult<void> remove(const AccountSession &session, const RemotePost &post) = 0;
};

/** The adapters by the wire name of their network. */
class PlatformRegistry
{
public:
    void add(std::shared_ptr<PlatformAdapter> adapter);
    [[nodiscard]] std::shared_ptr<PlatformAdapter> find(const QString &platform) const;
    [[nodiscard]] QStringList names() const;

private:
    QHash<QString, std::shared_ptr<PlatformAdapter>> m_adapters;
};

/** Mastodon and Bluesky over @p http; both arguments outlive the registry. */
[[nodiscard]] PlatformRegistry standardPlatforms(HttpClient &http, const Clock &clock);

/** Digest of a text that survives what networks do to it: line ends, spaces at the edges, Unicode form. */
[[nodiscard]] QByteArray textDigest(const QString &text);

} // namespace campanile::server
