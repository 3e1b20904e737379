// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/store.h"
#include "models/common/livelist.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

/** Proposals and reviews of answers, and what was done to them. Plain values; instants in ms since epoch, 0 = none; wire values of enums. */
namespace campanile::models {

/** A proposed answer (ReplyDraft). */
struct ReplyDraftRow {
    RecordId id, item, author, reviewer, reviewedBy, savedReply;
    QString content;
    QString original;          ///< the text before its first edit; empty while nobody edited it
    QString status;            ///< RelayDraftStatus
    QString tone, reason, reviewNote, errorMessage;
    std::optional<double> confidence;
    bool isByModel = false;
    bool isCut = false;        ///< a proposal whose text breaks off
    bool isPreferred = false;
    bool isPrivate = false;
    QList<RecordId> assets;
    QList<RecordId> viewers;   ///< who has opened it as it stands, the first first
    qint64 createdAt = 0, askedAt = 0, reviewedAt = 0, seenUntil = 0;
    bool operator==(const ReplyDraftRow &) const = default;

    /** A person was asked to look at it and has not decided. */
    [[nodiscard]] bool isWaiting() const { return askedAt != 0 && status == u"pending"; }
    /** Offered beside the saved replies. */
    [[nodiscard]] bool isProposal() const { return isByModel && askedAt == 0 && status == u"pending"; }
};

/** One step in the life of a draft (ReplyDraftAudit), with the edit that it was. */
struct ReplyDraftStep {
    QString action;            ///< DraftAuditAction
    bool isAsked = false;      ///< somebody was asked to look
    RecordId reviewer;         ///< who, when it was one person
    RecordId by;
    qint64 at = 0;
    QString editType;          ///< DraftEditType; empty = no edit
    int editDistance = -1;
    QString before, after;     ///< of an edit, when this copy has it
    QString note;
    bool operator==(const ReplyDraftStep &) const = default;
};

/** Drafts of one item, the preferred first, then the surest, then the oldest. Reader thread. */
[[nodiscard]] Result<QList<ReplyDraftRow>> readReplyDrafts(store::Reader &reader, const RecordId &item);
/** What was done to a draft, oldest first. Reader thread. */
[[nodiscard]] Result<QList<ReplyDraftStep>> readReplyDraftSteps(store::Reader &reader, const RecordId &draft);

/** A draft that waits for a review, with the item it answers. */
struct WaitingReviewRow {
    ReplyDraftRow draft;
    QString senderName, platform, question;
    bool operator==(const WaitingReviewRow &) const = default;
};
using WaitingReviewsModel = LiveList<WaitingReviewRow>;
/** Keys are ids of drafts; those that wait longest first. */
[[nodiscard]] std::unique_ptr<WaitingReviewsModel> makeWaitingReviewsModel(store::Store &store);

/** The drafts of one item as the cache has them, followed. GUI thread; the store outlives it. */
class ReplyDraftsModel : public QObject
{
    Q_OBJECT

public:
    explicit ReplyDraftsModel(store::Store &store, QObject *parent = nullptr);
    /** Null shows nothing. */
    void setItem(const RecordId &item);
    [[nodiscard]] const RecordId &item() const { return m_item; }
    [[nodiscard]] const QList<ReplyDraftRow> &drafts() const { return m_drafts; }
    [[nodiscard]] const ReplyDraftRow *find(const RecordId &id) const;

Q_SIGNALS:
    void changed();

private:
    void load();

    store::Store &m_store;
    RecordId m_item;
    quint64 m_generation = 0;
    QTimer m_timer;
    QList<ReplyDraftRow> m_drafts;
};

} // namespace campanile::models
