// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/accounts/connectcontroller.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace campanile::views {

class BrowserPage;
class ChannelsPage;
class ConsentPage;
class DonePage;
class NetworkPage;
class Section;

/** Connects accounts, or one account again, step by step. Open with open(); closing it gives up what runs. Deletes itself. GUI thread. */
class ConnectDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ConnectDialog(const PanelDeps &deps, QWidget *parent = nullptr);
    /** Connects @p account again. */
    ConnectDialog(const PanelDeps &deps, const models::AccountRow &account, QWidget *parent = nullptr);

    [[nodiscard]] ConnectController &controller() { return m_controller; }

private:
    void build();
    void refresh();
    void refreshButtons();
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString stepWords() const;
    void goOn();

    const PanelDeps &m_deps;
    ConnectController m_controller;
    ConnectController::Step m_shown = ConnectController::Step::Network;
    QWidget *m_mark;
    QLabel *m_title;
    QLabel *m_step;
    Section *m_error;
    QStackedWidget *m_pages;
    NetworkPage *m_networkPage;
    ConsentPage *m_consentPage;
    BrowserPage *m_browserPage;
    ChannelsPage *m_channelsPage;
    DonePage *m_donePage;
    QPushButton *m_back;
    QPushButton *m_cancel;
    QPushButton *m_next;
};

} // namespace campanile::views
