// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/networks.h"
#include "server/core/platforms/platformerror.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace campanile {
class Clock;
}

namespace campanile::server {

/** The account a call is made for, with its secrets in clear. Lives in memory only, for one run. */
struct AccountSession {
    QString accountId = {};         ///< our SocialAccount
    QString serverUrl = {};         ///< instance or PDS, "https://mastodon.example"
    QString platformAccountId = {}; ///< the network's id of the account; DID on Bluesky
    QString username = {};
    QString accessToken = {};
    QString refreshToken = {};
    QJsonObject limits = {};        ///< what the instance declared; empty = defaults of the network
    QString accountKind = {};       ///< wire value of AccountKind
    QString dpopKey = {};           ///< private JWK when the token is bound to one (RFC 9449); empty = bearer token
    QString tokenIssuer = {};       ///< authorization server the token comes from, when it is not the network's only one
    /** Called with every answer, so that rate limits and failures are seen where they happen; may be empty. Any thread. */
    std::function<void(const HttpResponse &)> observe = {};
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
    qint64 durationMs = 0; ///< of a film; 0 = unknown
    /** An https address where the network can fetch it for some hours; Unsupported "publish.needsPublicServer" where this
     *  server has none. May be empty, which means the same. */
    std::function<Result<QUrl>()> publicUrl = {};
};

/** The address of @p item for networks that fetch files, or "publish.needsPublicServer". */
[[nodiscard]] PlatformResult<QUrl> publicUrlOf(const MediaItem &item);

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
    QString title = {};
    QJsonObject options = {};  ///< values of the fields that the network declares (app/domain/networks.h), defaults filled in
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

/** A profile, page, organisation or channel that a sign-in can act for. */
struct PlatformProfile {
    QString platformAccountId;
    QString username;
    QString displayName;
    QString avatarUrl;
    QJsonObject limits;
    QString accountKind = {};  ///< wire value of AccountKind; empty = "personal"
    QString accessToken = {};  ///< of its own, where the network gives one per page (Facebook); empty = the sign-in's
    QJsonObject metadata = {}; ///< what later calls need and clients may see
};

struct AccountTokens {
    QString accessToken = {};
    QString refreshToken = {};      ///< empty = the old one stays
    qint64 expiresAtMs = 0;         ///< of the access token; 0 = never or unknown
    qint64 refreshExpiresAtMs = 0;  ///< 0 = unknown
    qint64 obtainedAtMs = 0;
    QStringList scopes = {};        ///< as granted; empty = not said
    QString dpopKey = {};           ///< private JWK; empty = bearer
    QString issuer = {};
    QString clientId = {};          ///< client that the tokens were given to, where it is not the network's app (AT Protocol)
};

/** The session of a SocialAccount record. */
[[nodiscard]] AccountSession sessionFor(const QJsonObject &account, const AccountTokens &tokens);

/** One side of a conversation on the network: comment, message, mention, review. */
struct RemoteInboxItem {
    enum class Kind { Comment, DirectMessage, Mention, Review, Reply };
    Kind kind = Kind::Comment;
    QString id;
    QString postId = {};     ///< message of ours that it hangs on; empty = none
    QString parentId = {};   ///< what it answers directly
    QString threadId = {};   ///< conversation of direct messages
    QString authorId = {};
    QString authorName = {};
    QString authorHandle = {};
    QString authorAvatarUrl = {};
    qint64 authorFollowers = -1;
    QString text = {};       ///< plain text
    QString url = {};
    QString language = {};
    qint64 createdAtMs = 0;
    qint64 editedAtMs = 0;
    bool isOwn = false;      ///< written by the account itself
    bool isDeleted = false;
    bool isHidden = false;
    int rating = 0;          ///< 1 to 5 of a review; 0 = none
    QList<QUrl> media = {};
    QJsonObject data = {};   ///< what reply(), hide() and remove() need again
    QString postText = {};   ///< of the message it hangs on, where the network sends it along
};

struct RemoteInboxPage {
    QList<RemoteInboxItem> items;
    QJsonObject cursor;      ///< for the next call
    bool hasMore = false;    ///< the next page is there now
    QJsonObject newest = {}; ///< of a first page: where a later look starts, so that it gives only what is newer; empty = it cannot
    QStringList whole = {};  ///< posts and conversations of which everything is here: what is missing has been deleted
    qint64 wholeSinceMs = -1; ///< everything of this kind since then is here; -1 = nobody knows
};

/** Something that a network named in a hook: ids to look up, never words. */
struct RemoteName {
    QString itemId = {};
    QString postId = {};     ///< message of ours that it hangs on
    bool operator==(const RemoteName &) const = default;
};

/** How a network is asked to tell this server about an account's news. */
struct HookWish {
    QUrl callback;
    QStringList topics;      ///< as the network spells them
    QJsonObject app = {};    ///< what the operator entered of the app beside id and secret
};

/** Figures by the wire names of the metrics: "impressions", "reach", "views", "likes", "comments", "shares", "saves", "clicks", "followers" ... */
using RemoteMetrics = QHash<QString, double>;

/** The network's own cap on posts of one account, as it says it. */
struct RemoteQuota {
    int used = -1;           ///< -1 = not said
    int total = -1;
    qint64 windowMs = 0;
};

/** A value that a DynamicChoice field offers. */
struct FieldChoice {
    QString value;
    QString label;
    QString detail = {};
    bool isEnabled = true;
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

/** Which file of which part is uploaded. */
struct UploadRequest {
    const PublishContent &content;
    int part = 0;
    const MediaItem &item;
};

/** A part that is about to be sent, or was. */
struct PartRequest {
    const PublishContent &content;
    int part = 0;
    QList<RemoteMedia> media = {};  ///< in the order of the part's files, then what assemble() made
    ReplyTo replyTo = {};
    CreateAttempt attempt = {};
};

/**
 * One network: what it can (describe()), what a post must be (validate()), publishing in steps that each can be repeated
 * or looked up, and reading what came back. Every function blocks, makes at most a few requests through the injected
 * HttpClient, keeps no state between calls and may be called from several threads for different accounts. Nothing here
 * retries or waits: the publishing worker decides by the class of the error. create() is sent exactly once per call.
 * What a network has no interface for answers with unsupported().
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
    /** The pages, organisations or channels that the sign-in may act for; the profile of verify() where there is no choice. */
    [[nodiscard]] virtual PlatformResult<QList<PlatformProfile>> channels(const AccountSession &session);
    [[nodiscard]] virtual PlatformResult<QJsonObject> loadLimits(const AccountSession &session) = 0;
    [[nodiscard]] virtual PlatformResult<RemoteQuota> loadQuota(const AccountSession &session);
    /** Values of a declared field that come from the account: boards, playlists, flairs ...; @p dependsOn is the other field's value. */
    [[nodiscard]] virtual PlatformResult<QList<FieldChoice>> choices(const AccountSession &session, const QString &source,
                                                                     const QString &dependsOn);
    /** New tokens where the network has a way of its own; unsupported() leaves it to the OAuth engine. Auth error: connect anew. */
    [[nodiscard]] virtual PlatformResult<AccountTokens> refresh(const AccountSession &session);

    [[nodiscard]] virtual PlatformResult<RemoteMedia> upload(const AccountSession &session, const UploadRequest &request) = 0;
    /** How far an upload, or what assemble() made, is. */
    [[nodiscard]] virtual PlatformResult<RemoteMedia> poll(const AccountSession &session, const RemoteMedia &media) = 0;
    /**
     * What stands between the files and the message, made once and kept for repetitions: the card of a link, the container
     * that holds the files. Nothing where the network needs none. It is asked about with poll() until it is ready.
     */
    [[nodiscard]] virtual PlatformResult<std::optional<RemoteMedia>> assemble(const AccountSession &session, const PartRequest &request);
    [[nodiscard]] virtual PlatformResult<RemotePost> create(const AccountSession &session, const PartRequest &request) = 0;
    /** Reads the message back: it is live. TransientSafe "publish.processing": accepted, and not there yet. */
    [[nodiscard]] virtual PlatformResult<RemotePost> confirm(const AccountSession &session, const RemotePost &post) = 0;
    /** @p known are ids that belong to other parts or posts and cannot be the one looked for. */
    [[nodiscard]] virtual PlatformResult<ReconcileResult> reconcile(const AccountSession &session, const PartRequest &request,
                                                                    const QStringList &known, qint64 nowMs) = 0;
    [[nodiscard]] virtual PlatformResult<void> remove(const AccountSession &session, const RemotePost &post) = 0;

    /** The next page of what people wrote; an empty @p cursor starts with the newest. */
    [[nodiscard]] virtual PlatformResult<RemoteInboxPage> fetchInbox(const AccountSession &session, RemoteInboxItem::Kind kind,
                                                                     const QJsonObject &cursor);
    /** What a hook named, where fetchInbox() may not reach it (a comment on an old post); the ids come from outside. */
    [[nodiscard]] virtual PlatformResult<RemoteInboxPage> fetchNamed(const AccountSession &session, RemoteInboxItem::Kind kind, const RemoteName &named);
    /** Asks the network to send hooks for the account; doing it again does no harm. */
    [[nodiscard]] virtual PlatformResult<void> subscribeHooks(const AccountSession &session, const HookWish &wish);
    [[nodiscard]] virtual PlatformResult<void> unsubscribeHooks(const AccountSession &session, const HookWish &wish);
    [[nodiscard]] virtual PlatformResult<RemotePost> reply(const AccountSession &session, const RemoteInboxItem &item,
                                                           const QString &text, const CreateAttempt &attempt);
    [[nodiscard]] virtual PlatformResult<void> hide(const AccountSession &session, const RemoteInboxItem &item, bool isHidden);
    [[nodiscard]] virtual PlatformResult<void> removeItem(const AccountSession &session, const RemoteInboxItem &item);
    /** Whoever wrote @p item can no longer write to the account; what it wrote stays. */
    [[nodiscard]] virtual PlatformResult<void> block(const AccountSession &session, const RemoteInboxItem &item);
    /** Figures of one message, and of the account, as they are now. */
    [[nodiscard]] virtual PlatformResult<RemoteMetrics> postMetrics(const AccountSession &session, const RemotePost &post);
    [[nodiscard]] virtual PlatformResult<RemoteMetrics> accountMetrics(const AccountSession &session);
};

/** The network has no interface for it; code "publish.unsupported". */
[[nodiscard]] PlatformError unsupported();
[[nodiscard]] bool isUnsupported(const PlatformError &error);

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

/** Every network that can be published to, over @p http; all arguments outlive the registry. */
[[nodiscard]] PlatformRegistry standardPlatforms(HttpClient &http, const Clock &clock,
                                                 const domain::NetworkCatalogue &networks = domain::NetworkCatalogue::builtIn());

/** Digest of a text that survives what networks do to it: line ends, spaces at the edges, Unicode form. */
[[nodiscard]] QByteArray textDigest(const QString &text);

} // namespace campanile::server
