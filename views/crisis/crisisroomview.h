// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/crisis/crisisroom.h"
#include "views/crisis/crisisparts.h"

#include <QWidget>

#include <optional>

class QGridLayout;
class QLabel;
class QListView;
class QPushButton;
class QVBoxLayout;

namespace campanile::ui {
class Chip;
}

namespace campanile::views {

class CrisisChart;
class CrisisTimeline;

/**
 * The room of one crisis: what it is and what was measured, what to do about it, its course, accounts, messages and timeline. Decides
 * nothing: commands come from the panel. GUI thread; what @p parts names outlives it.
 */
class CrisisRoomView : public QWidget
{
    Q_OBJECT

public:
    /** @p actions: the state commands, in the order of their buttons; the first one that is enabled stands out. */
    CrisisRoomView(const CrisisParts &parts, const QList<QAction *> &actions, QWidget *parent = nullptr);
    ~CrisisRoomView() override;

    void setEvent(const models::CrisisEventRow &event);
    [[nodiscard]] const models::CrisisEventRow &event() const { return m_event; }
    /** Ages and the end of the course move on. */
    void tick();
    /** Where the panel puts what stands beside the room when there is no space beside it: the brake first, the rest after the messages. */
    [[nodiscard]] QVBoxLayout *brakePlace() const { return m_brakePlace; }
    [[nodiscard]] QVBoxLayout *asidePlace() const { return m_asidePlace; }
    [[nodiscard]] std::optional<models::CrisisMessageRow> chosenMessage() const;
    [[nodiscard]] QListView *messages() const { return m_messages; }
    [[nodiscard]] CrisisTimeline *timeline() const { return m_timeline; }
    [[nodiscard]] CrisisChart *chart() const { return m_chart; }
    [[nodiscard]] QString headline() const;
    [[nodiscard]] QString measured() const;

Q_SIGNALS:
    void messageChosen();
    void openMessageRequested(const campanile::RecordId &item);

private:
    void buildHead(QVBoxLayout *column, const QList<QAction *> &actions);
    void buildBody(QVBoxLayout *column);
    void refresh();
    void refreshButtons();
    void refreshAccounts();
    void refreshCourse();
    void refreshMessages();
    void fitMessages();
    [[nodiscard]] QString historyWords() const;

    const CrisisParts &m_parts;
    models::CrisisEventRow m_event;
    std::unique_ptr<models::CrisisMessagesModel> m_messagesModel;
    std::unique_ptr<models::CrisisCourseModel> m_course;
    ui::Chip *m_severity;
    ui::Chip *m_status;
    QLabel *m_headline;
    QLabel *m_measured;
    QLabel *m_history;
    QList<std::pair<QAction *, QPushButton *>> m_buttons;
    QVBoxLayout *m_brakePlace;
    QVBoxLayout *m_asidePlace;
    CrisisChart *m_chart;
    QWidget *m_accountsCard;
    QGridLayout *m_accounts;
    QLabel *m_messagesTitle;
    QListView *m_messages;
    QWidget *m_messagesCard;
    CrisisTimeline *m_timeline;
    QLabel *m_notes;
    QWidget *m_notesCard;
};

} // namespace campanile::views
