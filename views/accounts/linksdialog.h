// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/accountservice.h"
#include "models/records/accountlists.h"
#include "views/paneldeps.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace campanile::ui {
class FormRow;
}

namespace campanile::views {

class Section;

/**
 * Links by which people without a login connect an account of their own: make one, copy it, see what became of the others,
 * take one back. Open with open(); deletes itself. GUI thread. Everything in @p deps outlives it.
 */
class LinksDialog : public QDialog
{
    Q_OBJECT

public:
    explicit LinksDialog(const PanelDeps &deps, QWidget *parent = nullptr);

private:
    [[nodiscard]] QWidget *makeForm();
    [[nodiscard]] QWidget *makeNetworks();
    [[nodiscard]] QWidget *makeRow(const models::ConnectLinkRow &link);
    void make();
    void showMade(const services::ConnectLinkMade &made, const QString &recipient);
    void showError(const Error &error);
    void fill();
    void refreshRights();
    void askToRevoke(const models::ConnectLinkRow &link);

    const PanelDeps &m_deps;
    std::unique_ptr<models::ConnectLinksModel> m_links;
    QLineEdit *m_recipient;
    ui::FormRow *m_recipientRow;
    QLineEdit *m_note;
    QList<std::pair<QString, QCheckBox *>> m_networks;
    QComboBox *m_hours;
    QPushButton *m_make;
    Section *m_error;
    Section *m_made;
    Section *m_list;
};

} // namespace campanile::views
