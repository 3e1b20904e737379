// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/memberservice.h"
#include "models/records/memberlists.h"
#include "views/paneldeps.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace campanile::views {

/**
 * Settings, Members: who works here with which role, invitations, and what roles mean. Owners and admins change it in place, the
 * others read it; a workspace of this computer says that it is for one person. GUI thread. Everything in @p deps outlives it.
 */
class MembersPage : public QWidget
{
    Q_OBJECT

public:
    explicit MembersPage(const PanelDeps &deps, QWidget *parent = nullptr);

    /** Opens the dialog of a new invitation, if that is allowed now. */
    void invite();

private:
    [[nodiscard]] QString ownRole() const;
    /** Why nothing can be changed now; empty when it can. */
    [[nodiscard]] QString whyNot() const;
    [[nodiscard]] bool mayManage() const;
    [[nodiscard]] QString nameOf(const models::PersonRow &person) const;
    [[nodiscard]] QString factsOf(const models::PersonRow &person) const;
    [[nodiscard]] QWidget *personLine(const models::PersonRow &person);
    [[nodiscard]] QWidget *roleField(const models::PersonRow &person);
    [[nodiscard]] QWidget *menuButton(const models::PersonRow &person);
    [[nodiscard]] QWidget *inviteLine(const models::InviteRow &invite);
    [[nodiscard]] QWidget *roleTable();
    void fill();
    void fillPeople();
    void fillInvites();
    void showState();
    void askPresence();
    void changeRole(const models::PersonRow &person, const QString &role);
    void askToHandOver(const models::PersonRow &person);
    void askToRemove(const models::PersonRow &person);
    void askToLeave();
    void setAway(const models::PersonRow &person, qint64 untilMs);
    void renew(const models::InviteRow &invite);
    void askToRevoke(const models::InviteRow &invite);
    /** Gives the callback of a command: shows what went wrong, and puts what was chosen back. */
    [[nodiscard]] services::MemberService::Done<void> told();

    const PanelDeps &m_deps;
    std::unique_ptr<models::PeopleModel> m_people;
    std::unique_ptr<models::InvitesModel> m_invites;
    services::MemberPresence m_presence;
    Error m_error;
    QLabel *m_state;
    QLabel *m_count;
    QPushButton *m_invite;
    QVBoxLayout *m_peopleRows;
    QLabel *m_invitesTitle;
    QVBoxLayout *m_inviteRows;
    QString m_peopleShown;
    QString m_invitesShown;
};

} // namespace campanile::views
