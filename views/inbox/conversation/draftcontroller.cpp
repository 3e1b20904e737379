// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inbox/conversation/draftcontroller.h"

#include "app/core/logging.h"

namespace campanile::views {

using namespace Qt::StringLiterals;

DraftController::DraftController(const InboxParts &parts, ReplyController &reply, QObject *parent)
    : QObject(parent), m_parts(parts), m_reply(reply), m_model(parts.deps.store)
{
    connect(&m_model, &models::ReplyDraftsModel::changed, this, [this] {
        // The cache shows now what was seen being written.
        if (!isAsking())
            m_growing.clear();
        Q_EMIT changed();
    });
    connect(&parts.deps.settings, &Settings::valueChanged, this, [this](const QString &key) {
        if (key.contains(u"ai/"_s))
            Q_EMIT changed();
    });
}

DraftController::~DraftController()
{
    if (m_ticket != 0)
        m_parts.deps.ai->cancel(m_ticket);
}

void DraftController::setItem(const RecordId &item)
{
    if (item == m_model.item())
        return;
    cancel();
    m_growing.clear();
    m_error = {};
    m_model.setItem(hasReviews() ? item : RecordId());
}

QList<models::ReplyDraftRow> DraftController::proposals() const
{
    QList<models::ReplyDraftRow> rows;
    for (const models::ReplyDraftRow &row : m_model.drafts()) {
        if (row.isProposal())
            rows.append(row);
    }
    return rows;
}

QList<models::ReplyDraftRow> DraftController::reviews() const
{
    QList<models::ReplyDraftRow> rows;
    for (const models::ReplyDraftRow &row : m_model.drafts()) {
        const bool isMineAgain = row.status == u"rejected" && row.askedAt != 0 && row.author == m_parts.me;
        // What is in the box is being worked on again.
        if ((row.isWaiting() || isMineAgain) && row.id != m_reply.reply().draft)
            rows.append(row);
    }
    return rows;
}

bool DraftController::canPropose() const
{
    return hasReviews() && m_parts.deps.ai && m_parts.canEdit() && services::AiModel::of(m_parts.deps.settings).isSet();
}

QString DraftController::modelName() const
{
    return services::AiModel::of(m_parts.deps.settings).model;
}

void DraftController::propose()
{
    if (!canPropose() || isAsking() || m_model.item().isNull())
        return;
    m_error = {};
    m_growing.clear();
    m_before = m_model.drafts();
    m_ticket = m_parts.deps.ai->propose(
        m_model.item(), m_parts.me, services::AiModel::of(m_parts.deps.settings), this,
        [this](const QList<domain::AiProposal> &growing) {
            const bool isFirst = m_growing.isEmpty();
            m_growing = growing;
            if (isFirst)
                Q_EMIT changed();
            else
                Q_EMIT grown();
        },
        [this](const Result<store::Saved> &saved) { answered(saved); });
    Q_EMIT changed();
}

void DraftController::answered(const Result<store::Saved> &saved)
{
    m_ticket = 0;
    m_error = saved || saved.error().kind == ErrorKind::Cancelled ? Error() : saved.error();
    m_retryAtMs = m_error.retryAfterMs >= 0 ? m_parts.nowMs() + m_error.retryAfterMs : 0;
    if (!saved || m_model.drafts() != m_before)
        m_growing.clear();
    Q_EMIT changed();
}

void DraftController::stop()
{
    if (m_growing.isEmpty())
        return cancel();
    m_parts.deps.ai->stop(m_ticket);
}

void DraftController::cancel()
{
    if (m_ticket == 0)
        return;
    m_parts.deps.ai->cancel(std::exchange(m_ticket, 0));
    m_growing.clear();
    Q_EMIT changed();
}

void DraftController::use(const RecordId &draft)
{
    if (const models::ReplyDraftRow *row = m_model.find(draft)) {
        m_reply.useProposal(*row);
        Q_EMIT changed();
    }
}

void DraftController::prefer(const RecordId &draft, bool isPreferred)
{
    drafts().prefer(draft, isPreferred, this, [this](const Result<store::Saved> &saved) { m_parts.tell(saved, {}); });
}

void DraftController::remove(const RecordId &draft)
{
    drafts().remove(draft, this, [this](const Result<store::Saved> &saved) { m_parts.tell(saved, tr("Proposal removed")); });
}

bool DraftController::mayDecide(const models::ReplyDraftRow &draft) const
{
    return draft.isWaiting() && m_parts.canEdit() && draft.author != m_parts.me;
}

QList<models::MemberRow> DraftController::reviewers() const
{
    QList<models::MemberRow> rows;
    for (const models::MemberRow &member : m_parts.members.rows()) {
        if (models::mayApprove(member, m_parts.me))
            rows.append(member);
    }
    return rows;
}

void DraftController::askForReview(const RecordId &reviewer)
{
    if (!hasReviews() || !m_reply.canSend())
        return;
    m_reply.flush();
    drafts().ask(m_reply.reply(), reviewer, this, [this, item = m_reply.item().id, name = m_parts.nameOf(reviewer)](const Result<store::Saved> &saved) {
        m_parts.tell(saved, name.isEmpty() ? tr("The reply waits for a review") : tr("%1 is asked to look at the reply").arg(name));
        if (saved && m_reply.item().id == item)
            m_reply.letGo();
    });
}

void DraftController::noteViewed(const models::ReplyDraftRow &draft)
{
    if (!mayDecide(draft) || draft.viewers.contains(m_parts.me) || m_parts.me.isNull())
        return;
    // That it is not noted keeps nobody from reading and deciding.
    drafts().noteViewed(draft.id, m_parts.me, this, [](const Result<store::Saved> &saved) {
        if (!saved)
            qCInfo(lcUi) << "it is not noted that a reply was looked at:" << saved.error().code;
    });
}

void DraftController::takeBack(const RecordId &draft)
{
    m_reply.flush();
    drafts().takeBack(draft, RecordId::create('j', m_parts.deps.clock, m_parts.deps.rng), this,
                      [this](const Result<store::Saved> &saved) { m_parts.tell(saved, {}); });
}

void DraftController::approve(const RecordId &draft, const QString &text, const QString &note, qint64 seenUntil)
{
    const services::ReplyDraftService::Review review{draft, m_parts.me, text, note, seenUntil, needsReview()};
    drafts().approve(review, this, [this, isOnline = m_parts.isOnline()](const Result<store::Saved> &saved) {
        m_parts.tell(saved, isOnline ? tr("Approved, the reply is on its way") : tr("Approved. The reply goes out when you are online"));
    });
}

void DraftController::reject(const RecordId &draft, const QString &note)
{
    drafts().reject({draft, m_parts.me, {}, note, 0, false}, this, [this](const Result<store::Saved> &saved) { m_parts.tell(saved, tr("Not approved")); });
}

} // namespace campanile::views
#include "moc_draftcontroller.cpp"
