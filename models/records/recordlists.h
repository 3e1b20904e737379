// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/common/livelist.h"

#include <QJsonObject>
#include <QJsonValue>

#include <memory>

/** The short lists that panels share: each is a LiveList over one type of the cache. GUI thread. */
namespace campanile::models {

struct AccountRow {
    RecordId id;
    QString platform;       ///< wire value of SocialPlatform
    QString displayName;
    QString username;
    QString status;         ///< wire value of SocialAccountStatus
    qint64 tokenExpiresAt = 0; ///< ms since epoch; 0 = does not expire
    QByteArray limits;      ///< instance limits as JSON; empty = the network's defaults
    QString serverUrl;
    QString accountKind;    ///< wire value of AccountKind
    QString platformAccountId;
    qint64 connectedAt = 0; ///< ms since epoch; 0 = unknown
    QString connectedBy;    ///< name of the person; empty = unknown
    QStringList scopes;     ///< permissions that the network granted, as it spells them
    QString avatarBlobId;   ///< its picture; empty = none
    bool isPractice = false; ///< stands on the practice network and asks no real one
    bool operator==(const AccountRow &) const = default;
};

struct CampaignRow {
    RecordId id;
    QString name;
    QString status;         ///< wire value of CampaignStatus
    qint64 startDate = 0;   ///< ms since epoch; 0 = none
    qint64 endDate = 0;
    int order = 0;          ///< place by creation: picks the colour, so that it never changes
    bool operator==(const CampaignRow &) const = default;
};

struct TemplateRow {
    RecordId id;
    QString name;
    QString content;
    bool operator==(const TemplateRow &) const = default;
};

/** One conflict as it was written by the server. */
struct ConflictRow {
    RecordId id;
    QString typeName;
    RecordId record;
    QString recordTitle;    ///< title or first words of the record, when it is a post, or of the post that it is a target of
    QString property;
    QString kind;           ///< wire value of ConflictKind
    QJsonValue base, theirs, mine;
    QJsonValue current;     ///< value in the cache now
    RecordId by;            ///< whose edit came second: who made "mine"
    QString byUser;         ///< that person's name; empty when unknown
    qint64 createdAt = 0;   ///< ms since epoch
    qint64 holdsFrom = 0;   ///< when the scheduled post was to leave that does not before a choice, ms since epoch; 0 = it stops none
    bool operator==(const ConflictRow &) const = default;
};

struct OutboxRow {
    store::OutboxEntry entry;
    QString subject;        ///< title or first words of the record that it touches
    bool operator==(const OutboxRow &other) const
    {
        return entry.mutation == other.entry.mutation && entry.state == other.entry.state && entry.tries == other.entry.tries
               && entry.error == other.entry.error && subject == other.subject;
    }
};

struct RejectedRow {
    store::RejectedEdit edit;
    QString subject;
    bool operator==(const RejectedRow &other) const
    {
        return edit.mutation == other.edit.mutation && edit.errorType == other.edit.errorType && subject == other.subject;
    }
};

/** Something that this person should know. */
struct NotificationRow {
    RecordId id;
    QString title;
    QString message;
    QString level;          ///< wire value of NotificationLevel
    qint64 createdAt = 0;   ///< ms since epoch
    bool isRead = false;
    QString entityType;
    RecordId entity;
    QJsonObject metadata;   ///< codes and names from which the words are made in the reader's language
    bool operator==(const NotificationRow &) const = default;
};

using AccountsModel = LiveList<AccountRow>;
using CampaignsModel = LiveList<CampaignRow>;
using TemplatesModel = LiveList<TemplateRow>;
using ConflictsModel = LiveList<ConflictRow>;
using OutboxModel = LiveList<OutboxRow>;
using RejectedModel = LiveList<RejectedRow>;
using NotificationsModel = LiveList<NotificationRow>;

/** Keys are wire ids. Accounts by network and name, campaigns by start (newest first), the rest newest first. */
[[nodiscard]] std::unique_ptr<AccountsModel> makeAccountsModel(store::Store &store);
[[nodiscard]] std::unique_ptr<CampaignsModel> makeCampaignsModel(store::Store &store);
[[nodiscard]] std::unique_ptr<TemplatesModel> makeTemplatesModel(store::Store &store);
/** Unresolved ones only; first those that stop a post, in the order of their times. */
[[nodiscard]] std::unique_ptr<ConflictsModel> makeConflictsModel(store::Store &store);
[[nodiscard]] std::unique_ptr<OutboxModel> makeOutboxModel(store::Store &store);
[[nodiscard]] std::unique_ptr<RejectedModel> makeRejectedModel(store::Store &store);
/** The newest 200. */
[[nodiscard]] std::unique_ptr<NotificationsModel> makeNotificationsModel(store::Store &store);

} // namespace campanile::models
