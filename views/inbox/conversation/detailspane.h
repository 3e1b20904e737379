// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/inbox/conversationmodel.h"
#include "ui/theme/tokens.h"
#include "views/inbox/inboxparts.h"

#include <QScrollArea>
#include <QTimer>

class QLineEdit;
class QVBoxLayout;

namespace campanile::views {

class DetailSection;
class ThinBar;

/** What the SLA clock says. Pure. */
struct SlaClock {
    bool runs = false;        ///< there is a deadline and no answer yet
    bool isPaused = false;    ///< the customer is to write
    qint64 leftMs = 0;        ///< below 0: so long overdue
    double share = 0;         ///< of the time that has gone
    ui::Tone tone = ui::Tone::Neutral;
};
[[nodiscard]] SlaClock slaClockOf(const models::InboxFacts &item, qint64 nowMs);

/**
 * Who wrote, why it matters, who has it, and what was before: the column beside a conversation. Every value that was computed
 * opens to its reasons and can be corrected. GUI thread; what @p parts names outlives it.
 */
class DetailsPane : public QWidget
{
    Q_OBJECT

public:
    explicit DetailsPane(InboxParts parts, QWidget *parent = nullptr);

    void setItem(const RecordId &item);
    [[nodiscard]] const RecordId &item() const { return m_model->item(); }
    [[nodiscard]] const models::ConversationModel &model() const { return *m_model; }

Q_SIGNALS:
    /** An earlier dealing with the same person. */
    void openItemRequested(const campanile::RecordId &item);

private:
    void refresh();
    void showSender(const models::InboxFacts &item);
    void showClock(const models::InboxFacts &item);
    void showPriority(const models::InboxFacts &item);
    void showTone(const models::InboxFacts &item);
    void showState(const models::InboxFacts &item);
    void showTags(const models::InboxFacts &item);
    void showModeration(const models::InboxFacts &item);
    void showEarlier(const models::Conversation &conversation);
    void openSnooze(QWidget *anchor);
    void openEscalation(QWidget *anchor);
    void moderate(const QString &wish);
    void addTag(const QString &tag);
    [[nodiscard]] services::InboxService &inbox() const { return m_parts.inbox; }
    /** Says nothing when it went well. */
    [[nodiscard]] std::function<void(Result<store::Saved>)> told(const QString &text);

    const InboxParts m_parts;
    models::ConversationModel *m_model;
    QScrollArea *m_scroll;
    DetailSection *m_sender;
    DetailSection *m_clock;
    DetailSection *m_state;
    DetailSection *m_priority;
    DetailSection *m_tone;
    DetailSection *m_tags;
    DetailSection *m_moderation;
    DetailSection *m_earlier;
    QTimer m_minute;
};

} // namespace campanile::views
