// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/accounts/accountscontroller.h"

#include <QScrollArea>

class QAction;
class QMenu;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace campanile::ui {
class Avatar;
class Chip;
}

namespace campanile::views {

class Section;

/** What can be done with the account that is shown; the panel owns and enables them. */
struct AccountActions {
    QAction *reconnect = nullptr;
    QAction *check = nullptr;
    QAction *pause = nullptr;      ///< or resume
    QAction *disconnect = nullptr;
    QAction *openPage = nullptr;
    QMenu *groups = nullptr;
};

/**
 * One account in full: how it is, what is wrong and what to do, what it may, what happened. Parts are rebuilt only when
 * what they show has changed. GUI thread; the controller outlives it.
 */
class AccountDetails : public QScrollArea
{
    Q_OBJECT

public:
    AccountDetails(AccountsController &controller, const AccountActions &actions, QWidget *parent = nullptr);

    /** A null id shows nothing. */
    void showAccount(const RecordId &account);
    [[nodiscard]] RecordId account() const { return m_account; }
    /** A way back to the list, where both do not fit side by side. */
    void setBackVisible(bool visible);

Q_SIGNALS:
    void backRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHead();
    void refresh();
    void fillHead(const models::AccountRow &account);
    void fillIssue(const models::AccountRow &account, const models::HealthRow *health);
    void fillHealth(const models::HealthRow *health);
    void fillLimits(const models::AccountRow &account, const models::HealthRow *health);
    void fillPermissions(const models::AccountRow &account);
    void fillFacts(const models::AccountRow &account, const models::HealthRow *health);
    void fillHistory();
    [[nodiscard]] QWidget *makeEvent(const models::HealthEventRow &event);
    void askForNote(const RecordId &event, QWidget *anchor);
    void syncButton(QPushButton *button, QAction *action);

    AccountsController &m_controller;
    const AccountActions m_actions;
    RecordId m_account;
    std::unique_ptr<models::HealthEventsModel> m_events;
    bool m_showsAllEvents = false;
    QToolButton *m_back;
    ui::Avatar *m_avatar;
    QLabel *m_name;
    QLabel *m_handle;
    ui::Chip *m_state;
    QPushButton *m_reconnect;
    QPushButton *m_check;
    Section *m_issue;
    Section *m_health;
    Section *m_limits;
    Section *m_permissions;
    Section *m_facts;
    Section *m_history;
};

} // namespace campanile::views
