// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/accountservice.h"
#include "ui/shell/settingsdialog.h"
#include "views/paneldeps.h"

#include <QWidget>

class QAbstractButton;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace campanile::ui {
class FormRow;
}

namespace campanile::views {

class Section;

/** One network in the settings: closed a line with its state, open the steps, addresses and fields of its app. GUI thread. */
class NetworkSetupRow : public QWidget
{
    Q_OBJECT

public:
    NetworkSetupRow(domain::Platform platform, const PanelDeps &deps, QWidget *parent = nullptr);

    void setSetup(const services::NetworkSetup &setup, bool isKnown);
    void setOpen(bool open);
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] domain::Platform platform() const { return m_platform; }

Q_SIGNALS:
    void openToggled(bool open);
    void setupChanged(const campanile::services::NetworkSetup &setup);

private:
    class Head;
    void build();
    void buildApp(QVBoxLayout *column, const domain::NetworkInfo &network);
    void buildAddresses(QVBoxLayout *column);
    /** A line to read and to copy. */
    void addCopied(QVBoxLayout *column, const QString &name, const QString &text);
    void refreshOutcome();
    void refreshRights();
    void save();
    void check();
    void askToRemove();
    void take(const Result<services::NetworkSetup> &setup);
    [[nodiscard]] QString whyNot() const;

    const domain::Platform m_platform;
    const PanelDeps &m_deps;
    services::NetworkSetup m_setup;
    bool m_isKnown = false;
    bool m_isOpen = false;
    bool m_isBusy = false;
    Head *m_head;
    QWidget *m_body = nullptr;
    QLineEdit *m_id = nullptr;
    QLineEdit *m_secret = nullptr;
    ui::FormRow *m_idRow = nullptr;
    ui::FormRow *m_secretRow = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_check = nullptr;
    QPushButton *m_remove = nullptr;
    Section *m_outcome = nullptr;
};

/** Settings, Networks: the app of each network, entered once. GUI thread. Everything in @p deps outlives it. */
class NetworksPage : public QWidget
{
    Q_OBJECT

public:
    explicit NetworksPage(const PanelDeps &deps, QWidget *parent = nullptr);

private:
    void load();
    void take(const QList<services::NetworkSetup> &setups);
    void showState();

    const PanelDeps &m_deps;
    QList<NetworkSetupRow *> m_rows;
    Section *m_state;
    Error m_error;
    bool m_isKnown = false;
};

/** The page "networks" of the settings dialog. @p deps outlives it. */
[[nodiscard]] ui::SettingsPage networksSettingsPage(const PanelDeps &deps);

} // namespace campanile::views
