// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/recordid.h"
#include "app/core/result.h"
#include "app/domain/savedreply.h"
#include "app/store/reader.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/** What the conversation and the details of the inbox show of one item. Plain values; instants in ms since epoch, 0 = none; wire values of enums. */
namespace campanile::models {

/** Something that came along with a message; the address is the network's and nothing loads it by itself. */
struct RemoteFile {
    QString kind;     ///< MediaKind
    QString url;
    QString alt;
    bool operator==(const RemoteFile &) const = default;
};

/** One line of a thread. */
struct ThreadEntry {
    enum class Kind { Inbound, Outbound, Note, Event };
    Kind kind = Kind::Inbound;
    RecordId id;
    qint64 at = 0;             ///< sentAt where it is known, else occurredAt
    QString text;
    QString senderName;        ///< of inbound messages
    QString senderHandle;
    RecordId author;           ///< of replies and notes
    QString sendStatus;        ///< SendStatus
    QString errorCode;
    QString errorMessage;
    QString permalink;
    QList<RemoteFile> files;
    int assetCount = 0;        ///< files of the library that go along
    bool isPrivate = false;
    qint64 editedAt = 0;
    qint64 deletedAt = 0;
    QString eventType;         ///< EscalationEventType, and "resolution_breached"
    QString trigger;           ///< EscalationTrigger
    int toLevel = 0;
    RecordId toUser;
    bool isPending = false;    ///< not confirmed by the server yet
    bool isByModel = false;    ///< a language model made the text, or its first version
    bool operator==(const ThreadEntry &) const = default;

    /** A reply that has not gone out; it stands at the end, whenever it was begun. */
    [[nodiscard]] bool isUnsent() const;
};

/** A point of the priority. */
struct PriorityPoint {
    QString name;
    double points = 0;
    QString value;
    bool operator==(const PriorityPoint &) const = default;
};

/** The item itself. */
struct InboxFacts {
    RecordId id;
    RecordId account;
    QString accountName, accountUsername, accountStatus;
    QString type, status, platform, content, language, intent, correctedIntent, sentiment, correctedSentiment;
    std::optional<double> sentimentScore;
    QString priority, correctedPriority;
    int priorityScore = -1;
    QList<PriorityPoint> factors;
    QString senderName, senderHandle, senderPlatformId;
    QStringList readers;       ///< handles that an answer has to name where the network wants that
    qint64 senderFollowers = -1;
    bool isVip = false;
    int rating = 0;
    QString originalPost;      ///< its text
    QString permalink;
    RecordId post;             ///< ours, when it was published from here
    QStringList tags;          ///< sorted
    RecordId assignee;
    qint64 receivedAt = 0, lastMessageAt = 0, readAt = 0, repliedAt = 0, resolvedAt = 0, snoozedUntil = 0;
    qint64 slaDeadline = 0, slaPausedAt = 0, replyWindowEndsAt = 0, editedAt = 0, deletedAt = 0;
    qint64 statusAt = 0, resolutionDueAt = 0;
    RecordId statusBy;         ///< who set the status; null = nobody here
    bool slaBreach = false;
    bool resolutionBreach = false;
    QString slaPolicy;         ///< its name
    QString escalationStatus;
    int escalationLevel = 0;
    int requestedLevel = 0;
    RecordId escalatedTo;
    QString moderation, moderationError;
    bool operator==(const InboxFacts &) const = default;
};

/** Something else that this person, or perhaps the same person, wrote. */
struct EarlierDealing {
    RecordId item;
    qint64 at = 0;
    QString type, status, platform, excerpt, senderName;
    bool isCertain = true;     ///< the same account on the same network
    bool operator==(const EarlierDealing &) const = default;
};

/** What this person began to write and did not send. */
struct OwnDraft {
    RecordId message;
    QString text;
    bool isPrivate = false;
    QList<RecordId> assets;
    RecordId savedReply;
    RecordId proposal;         ///< the ReplyDraft that it began as
    qint64 seenUntil = 0;
    bool operator==(const OwnDraft &) const = default;
};

struct SavedReplyRow {
    RecordId id;
    QString name, content, intent, language;
    QStringList platforms;
    int usageCount = 0;
    qint64 lastUsedAt = 0;
    QStringList tags;          ///< sorted
    bool isActive = true;
    QString rank;              ///< its place in the workspace's order; empty = behind those that have one, by name
    bool operator==(const SavedReplyRow &) const = default;
    [[nodiscard]] domain::SavedReplyPlace place() const { return {id, rank, name}; }
};

struct Conversation {
    bool isThere = false;      ///< false: deleted, or not in this copy
    InboxFacts item;
    QList<ThreadEntry> entries; ///< oldest first; what was not sent at the end
    bool hasOlder = false;
    std::optional<OwnDraft> draft;
    QList<EarlierDealing> earlier; ///< newest first, certain ones before perhaps
    bool operator==(const Conversation &) const = default;
};

/** Reads one item with its newest @p most messages. @p me decides whose draft is given. Reader thread. */
[[nodiscard]] Result<Conversation> readConversation(store::Reader &reader, const RecordId &item, const RecordId &me, int most);
/** Saved replies in the workspace's order; those not in use only on demand. Reader thread. */
[[nodiscard]] Result<QList<SavedReplyRow>> readSavedReplies(store::Reader &reader, bool withInactive = false);

} // namespace campanile::models
