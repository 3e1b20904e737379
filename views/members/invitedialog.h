// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/memberservice.h"
#include "models/records/memberlists.h"
#include "views/paneldeps.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;

namespace campanile::ui {
class FormRow;
}

namespace campanile::views {

/**
 * Invites somebody by a link, or makes a new link for @p earlier: address and role, then the link to copy or to mail, which is shown
 * once. Open with open(); deletes itself. GUI thread. Everything in @p deps outlives it.
 */
class InviteDialog : public QDialog
{
    Q_OBJECT

public:
    InviteDialog(const PanelDeps &deps, const QString &ownRole, const models::InviteRow &earlier, QWidget *parent = nullptr);

private:
    [[nodiscard]] QWidget *makeForm(const QString &ownRole, const models::InviteRow &earlier);
    [[nodiscard]] QWidget *makeResult();
    void make();
    void showMade(const services::InviteMade &made);
    void copy();
    void mail();

    const PanelDeps &m_deps;
    QStackedWidget *m_pages;
    QLineEdit *m_email;
    ui::FormRow *m_emailRow;
    QComboBox *m_role;
    QLabel *m_meaning;
    QComboBox *m_days;
    QLabel *m_error;
    QPushButton *m_make;
    QLabel *m_madeText;
    QLineEdit *m_link;
    QPushButton *m_copy;
    QPushButton *m_mail;
    QUrl m_url;
};

} // namespace campanile::views
