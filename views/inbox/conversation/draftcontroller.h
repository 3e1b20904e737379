// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/aireplyservice.h"
#include "app/services/replydraftservice.h"
#include "models/inbox/replydrafts.h"
#include "views/inbox/conversation/replycontroller.h"

#include <QObject>

namespace campanile::views {

/**
 * Proposals and reviews of the conversation that is shown, without widgets: asks the person's own model, puts a proposal into the
 * box, asks colleagues to look, and decides as one. Without the services of deps it offers nothing. GUI thread; parts and the
 * controller of the box outlive it.
 */
class DraftController : public QObject
{
    Q_OBJECT

public:
    DraftController(const InboxParts &parts, ReplyController &reply, QObject *parent = nullptr);
    /** A question that is under way ends unheard. */
    ~DraftController() override;

    void setItem(const RecordId &item);
    [[nodiscard]] const models::ReplyDraftsModel &model() const { return m_model; }

    /** What the model proposed, the preferred first. */
    [[nodiscard]] QList<models::ReplyDraftRow> proposals() const;
    /** What waits for a decision, and what was not approved and is this person's. */
    [[nodiscard]] QList<models::ReplyDraftRow> reviews() const;

    [[nodiscard]] bool hasReviews() const { return m_parts.deps.replyDrafts; }
    /** A model is set. */
    [[nodiscard]] bool canPropose() const;
    [[nodiscard]] QString modelName() const;
    [[nodiscard]] bool isAsking() const { return m_ticket != 0; }
    /** What the model is writing, until it lies in the cache. */
    [[nodiscard]] const QList<domain::AiProposal> &growing() const { return m_growing; }
    [[nodiscard]] const Error &error() const { return m_error; }
    /** Before then the endpoint does not want to be asked again, UTC ms; 0 = it did not say. */
    [[nodiscard]] qint64 retryAtMs() const { return m_retryAtMs; }
    void propose();
    /** What is written by now stays; nothing was written, then nothing does. */
    void stop();
    /** Nothing of the answer stays. */
    void cancel();

    void use(const RecordId &draft);
    void prefer(const RecordId &draft, bool isPreferred);
    void remove(const RecordId &draft);

    /** Another person has to approve what this one writes. */
    [[nodiscard]] bool needsReview() const { return hasReviews() && m_parts.deps.context.isReviewed(); }
    [[nodiscard]] bool mayDecide(const models::ReplyDraftRow &draft) const;
    /** Colleagues who could look, without oneself and those who only read. */
    [[nodiscard]] QList<models::MemberRow> reviewers() const;
    void askForReview(const RecordId &reviewer);
    /** The person here sees @p draft. */
    void noteViewed(const models::ReplyDraftRow &draft);
    void takeBack(const RecordId &draft);
    void approve(const RecordId &draft, const QString &text, const QString &note, qint64 seenUntil);
    void reject(const RecordId &draft, const QString &note);

    [[nodiscard]] const InboxParts &parts() const { return m_parts; }
    [[nodiscard]] const ReplyController &reply() const { return m_reply; }

Q_SIGNALS:
    void changed();
    /** More of what the model writes is there. */
    void grown();

private:
    void answered(const Result<store::Saved> &saved);
    [[nodiscard]] services::ReplyDraftService &drafts() const { return *m_parts.deps.replyDrafts; }

    const InboxParts &m_parts;
    ReplyController &m_reply;
    models::ReplyDraftsModel m_model;
    quint64 m_ticket = 0; ///< of the question that is under way; 0 = none
    QList<domain::AiProposal> m_growing;
    QList<models::ReplyDraftRow> m_before; ///< what was there when the model was asked
    Error m_error;
    qint64 m_retryAtMs = 0;
};

} // namespace campanile::views
