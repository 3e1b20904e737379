// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/domain/readiness.h"
#include "app/store/reader.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

/** What the composer shows and does. Everything here lives on the GUI thread unless a comment says otherwise. */
namespace campanile::views::composer {

/** The texts of a post, or of one network that has texts of its own. */
struct PostText {
    QString body;
    QStringList parts;    ///< thread parts after the body
    QString firstComment;
    QString notes;        ///< planning notes; the common text only, never published
    bool operator==(const PostText &) const = default;
};

/** Paths of PostText's texts, as Post and customContent call them. */
inline constexpr QLatin1StringView textProperties[] = {QLatin1StringView("body"), QLatin1StringView("threadParts"), QLatin1StringView("firstComment"),
                                                       QLatin1StringView("planningNotes")};
[[nodiscard]] QJsonValue valueOf(const PostText &text, QStringView property);
void setValueOf(PostText &text, QStringView property, const QJsonValue &value);

/** A conflict over one of the texts that nobody has settled. */
struct TextConflict {
    RecordId id;
    QString scope;          ///< "" = the common text; else the network whose own text it is
    QString property;       ///< one of textProperties
    bool isAlternative = false; ///< the second edit was set aside; else it overwrote the first
    QJsonValue theirs;      ///< the first edit
    QJsonValue mine;        ///< the second one
    RecordId by;            ///< who made the second; null = unknown
    QString byName;         ///< empty when unknown
    bool operator==(const TextConflict &) const = default;
};

/** One account that the post goes to, with what the network said so far. */
struct TargetFacts {
    RecordId id;
    RecordId account;
    QString platform;       ///< wire value of SocialPlatform
    QString status;         ///< wire value of PublishStatus
    QString permalink;
    QString errorCode;
    QString errorMessage;   ///< what the publisher says about it, with the network's answer
    qint64 publishedAt = 0;   ///< ms since epoch; 0 = not live
    qint64 nextAttemptAt = 0; ///< ms since epoch; 0 = no further try is planned
    std::optional<PostText> own; ///< set when the network has a text of its own
    QString name;
    QString handle;
    QString accountStatus;  ///< wire value of SocialAccountStatus
    qint64 tokenExpiresAt = 0; ///< ms since epoch; 0 = does not expire
    QJsonObject limits;     ///< what the instance says of itself
    bool organization = false;
    QString accountKind;    ///< wire value of AccountKind
    bool practice = false;  ///< goes to the practice network, whatever network it stands for
    QJsonObject options;    ///< values of the fields that the network declares
    QString delivery;       ///< wire value of DeliveryMode
    qint64 doneByHandAt = 0; ///< ms since epoch; 0 = not said
    QList<domain::OtherPost> others; ///< posts of the same account around this one
    bool operator==(const TargetFacts &) const = default;
};

/** A picture or video in its place. */
struct MediaFacts {
    RecordId use;    ///< PostAsset
    RecordId asset;
    QString rank;
    int part = 0;
    QString altText; ///< of this use, else of the asset
    QString fileName;
    QString mimeType;
    QString blobId;
    QString cachedPath; ///< empty when it was not fetched from the server
    qint64 bytes = -1;
    int width = -1;
    int height = -1;
    qint64 durationMs = -1;
    bool operator==(const MediaFacts &) const = default;
};

/** One line of the publish journal. */
struct EventFacts {
    QString type;    ///< wire value of PostEventType
    RecordId target;
    qint64 at = 0;   ///< ms since epoch
    QString code;
    QString message; ///< the network's answer, already without secrets
    bool operator==(const EventFacts &) const = default;
};

/** A post with all that hangs on it, as the cache has it. Plain value. */
struct PostFacts {
    RecordId id;
    PostText text;
    QString title;
    QString linkUrl;
    QJsonObject utm;
    QStringList tags;
    RecordId campaign;
    QString status = QStringLiteral("draft");
    qint64 scheduledAt = 0;      ///< ms since epoch; 0 = not planned
    QString timezone;
    QString rule;                ///< RRULE; empty = once
    QList<qint64> exdates;       ///< ms since epoch
    RecordId series;             ///< the series that this post was taken out of
    qint64 publishedAt = 0;
    bool sensitive = false;
    QString spoilerText;
    QString language;            ///< BCP 47; empty = as the account has it
    bool isIdea = false;
    QList<TargetFacts> targets;
    QList<MediaFacts> media;     ///< by part, then rank
    QList<EventFacts> events;    ///< oldest first
    QList<TextConflict> conflicts; ///< newest first
    bool waitsForChoice = false;   ///< one of them, or of its link, is over what is sent: nothing goes out before a choice
    QHash<QString, QJsonValue> beside; ///< texts that are written beside the post, by "scope/property" (services::PostService::keepBeside)
    RecordId changedBy;          ///< who changed the post last; null = unknown
    QString changedByName;

    /** Being published, or was: the server takes no edits. */
    [[nodiscard]] bool isLocked() const;
    [[nodiscard]] QStringList platforms() const; ///< each network once, in order
    [[nodiscard]] const TargetFacts *targetOf(const QString &platform) const;
    /** Without the texts, which the composer keeps on its own: what the form shows. */
    [[nodiscard]] PostFacts form() const;
    bool operator==(const PostFacts &) const = default;
};

/** Reads everything in one go; on a reader thread. Error post.gone when the post is not there. */
[[nodiscard]] Result<PostFacts> readPostFacts(store::Reader &reader, const RecordId &post);

} // namespace campanile::views::composer
