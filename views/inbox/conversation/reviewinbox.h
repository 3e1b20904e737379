// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/inbox/replydrafts.h"
#include "views/inbox/inboxparts.h"

#include <QObject>

class QAction;

namespace campanile::ui {
class PanelFrame;
}

namespace campanile::views {

/**
 * Replies of all conversations that wait for a review: a button in the header opens their list. GUI
 * thread; parts and frame outlive it.
 */
class ReviewInbox : public QObject
{
    Q_OBJECT

public:
    ReviewInbox(const PanelDeps &deps, models::MembersModel &members, ui::PanelFrame &frame, QObject *parent = nullptr);
    ~ReviewInbox() override;
    /** Those that this person did not write. */
    [[nodiscard]] QList<models::WaitingReviewRow> waiting() const;
    [[nodiscard]] QAction *action() const { return m_action; }

Q_SIGNALS:
    void openRequested(const campanile::RecordId &item);

private:
    void refresh();
    void open();

    const PanelDeps &m_deps;
    models::MembersModel &m_members;
    ui::PanelFrame &m_frame;
    std::unique_ptr<models::WaitingReviewsModel> m_model;
    QAction *m_action;
};

} // namespace campanile::views
