// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/inbox/conversation/draftcontroller.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace campanile::views {

class GrowingProposal;

/**
 * What the person's own model proposes, above the box: that it thinks, each text while it is written, what went wrong and from when
 * on it may be asked again, and each text with its tone, how sure the model was, and why. Texts are shown as they are and go nowhere
 * by themselves. GUI thread; the controller outlives it.
 */
class ProposalStrip : public QWidget
{
    Q_OBJECT

public:
    explicit ProposalStrip(DraftController &drafts, QWidget *parent = nullptr);
    /** @p isWanted: the box is for an answer and empty. */
    void refresh(bool isWanted);

Q_SIGNALS:
    /** A proposal is in the box. */
    void used();

private:
    /** A line with a mark; the caller fills it. */
    QHBoxLayout *addLine(const QString &icon, ui::Tone tone, Qt::Alignment mark);
    void showWaiting();
    void showGrowing();
    void showError();
    void showCountdown();
    void showProposal(const models::ReplyDraftRow &draft);

    DraftController &m_drafts;
    QVBoxLayout *m_column;
    QString m_signature;
    QList<GrowingProposal *> m_growing;
    QLabel *m_countdown = nullptr; ///< null while there is nothing to wait for
    QToolButton *m_again = nullptr;
    QTimer m_second;
};

/** "82 % sure" in the reader's digits; empty when nobody said. */
[[nodiscard]] QString confidenceWords(const std::optional<double> &confidence);

} // namespace campanile::views
