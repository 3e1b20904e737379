// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/panel.h"
#include "views/accounts/accountdetails.h"
#include "views/accounts/accounttree.h"

class QBoxLayout;
class QHBoxLayout;
class QComboBox;
class QMenu;
class QSplitter;

namespace campanile::ui {
class ActionRegistry;
class FilterChip;
class PanelFrame;
class PanelRegistry;
class SearchField;
}

namespace campanile::views {

class AccountList;

/** The accounts of the workspace: what they are, how they are, and everything that can be done about it. GUI thread. */
class AccountsPanel : public ui::Panel
{
    Q_OBJECT

public:
    explicit AccountsPanel(const PanelDeps &deps, QWidget *parent = nullptr);
    ~AccountsPanel() override;

    [[nodiscard]] QJsonObject saveState() const override;
    [[nodiscard]] bool restoreState(const QJsonObject &state, int version) override;
    void openRecord(const RecordId &id, const QJsonObject &args) override;
    void findInPlace() override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildBar();
    void buildActions();
    void buildList();
    [[nodiscard]] QAction *makeAction(const QString &id, const char *text, const QString &icon, const QKeySequence &key, void (AccountsPanel::*slot)());
    void refresh();
    void refreshFilters();
    void refreshStates();
    void updateActions();
    void applyFilter();
    void arrange();
    void arrangeBar();
    void fillGroupMenu();
    void menuAt(const QPoint &at);
    void chooseFirst();
    [[nodiscard]] QList<RecordId> chosen() const;
    [[nodiscard]] const models::AccountRow *current() const;

    void connectAccount();
    void reconnect();
    void checkChosen();
    void pauseOrResume();
    void disconnectChosen();
    void openNetworkPage();
    void openDetails();
    void newGroup();
    void editGroup(const models::GroupRow &group);
    void showLinks();

    const PanelDeps &m_deps;
    AccountsController m_controller;
    AccountTree m_tree;
    AccountList *m_list;
    AccountDetails *m_details;
    QSplitter *m_splitter;
    QWidget *m_bar;
    QBoxLayout *m_barLines;
    QHBoxLayout *m_firstLine;
    QHBoxLayout *m_secondLine;
    ui::SearchField *m_search;
    QComboBox *m_networks;
    QComboBox *m_groups;
    ui::FilterChip *m_problems;
    QPushButton *m_connectButton;
    ui::PanelFrame *m_frame;
    AccountActions m_actions;
    QAction *m_connect;
    QAction *m_open;
    QAction *m_newGroup;
    QAction *m_links;
    QMenu *m_groupMenu;
    RecordId m_wanted;
    bool m_isWide = true;
    bool m_showsDetails = false;
};

/** Adds the panel "accounts" to the registry. @p deps must outlive the registry. */
void registerAccountsPanel(ui::PanelRegistry &registry, const PanelDeps &deps);
/** Adds "Connect an account" for the whole window. Both arguments outlive the action's use. */
void registerAccountActions(ui::ActionRegistry &actions, const PanelDeps &deps, QWidget *window);

} // namespace campanile::views
