// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/inbox/conversation/replycontroller.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace campanile::ui {
class SearchField;
}

namespace campanile::views {

/** Saved replies by their letters, the fitting ones first; shows how a reply reads with its variables filled in. GUI thread. */
class SavedReplyPicker : public QWidget
{
    Q_OBJECT

public:
    explicit SavedReplyPicker(const ReplyController &controller, QWidget *parent = nullptr);
    [[nodiscard]] QListWidget *list() const { return m_list; }
    [[nodiscard]] ui::SearchField *search() const { return m_search; }

Q_SIGNALS:
    void picked(const campanile::RecordId &savedReply);
    /** The window of saved replies. */
    void manageRequested();
    /** The text in the box is to be one. */
    void keepRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const QString &letters);
    void preview();
    void take();
    [[nodiscard]] int rowHeight() const;

    const ReplyController &m_controller;
    const QList<ReplyController::Suggestion> m_fitting;
    ui::SearchField *m_search;
    QListWidget *m_list;
    QLabel *m_preview;
};

/** "82 % sure: same words (delivery, parcel), same intent" */
[[nodiscard]] QString suggestionReason(const ReplyController::Suggestion &suggestion);

} // namespace campanile::views
