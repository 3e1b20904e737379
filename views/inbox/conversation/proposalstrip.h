// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/inbox/conversation/draftcontroller.h"

#include <QWidget>

class QVBoxLayout;

namespace campanile::views {

/**
 * What the person's own model proposes, above the box: how long it thinks, what went wrong, and each text with its tone, how sure the model
 * was, and why. Texts are shown as they are and go nowhere by themselves. GUI thread; the controller outlives it.
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
    void showWaiting();
    void showError();
    void showProposal(const models::ReplyDraftRow &draft);

    DraftController &m_drafts;
    QVBoxLayout *m_column;
    QString m_signature;
};

/** "82 % sure" in the reader's digits; empty when nobody said. */
[[nodiscard]] QString confidenceWords(const std::optional<double> &confidence);

} // namespace campanile::views
