// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/inbox/conversation/replycontroller.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace campanile::views {

/** Saved replies that fit the question, above the empty box: the surest first, with how sure that is and why. GUI thread; the controller outlives it. */
class SuggestionStrip : public QWidget
{
    Q_OBJECT

public:
    explicit SuggestionStrip(ReplyController &controller, QWidget *parent = nullptr);
    /** @p isWanted: the box is for an answer. */
    void refresh(bool isWanted);

Q_SIGNALS:
    /** A suggestion is in the box. */
    void used();

private:
    void build();

    ReplyController &m_controller;
    QHBoxLayout *m_row;
    QLabel *m_reason;
    QString m_signature;
};

} // namespace campanile::views
