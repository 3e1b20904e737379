// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/paint.h"
#include "views/accounts/connectcontroller.h"

#include <QAbstractButton>
#include <QWidget>

class QCheckBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QStringListModel;
class QVBoxLayout;

namespace campanile::ui {
class FormRow;
class SearchField;
}

/** The pages of the connect dialog, one for each step. GUI thread; the controller outlives them. */
namespace campanile::views {

/** One network to choose: badge, name and whether it can be connected, in words. */
class NetworkTile : public QAbstractButton
{
    Q_OBJECT

public:
    explicit NetworkTile(domain::Platform platform, QWidget *parent = nullptr);
    void setState(const ui::ChipLook &state);
    [[nodiscard]] domain::Platform platform() const { return m_platform; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const domain::Platform m_platform;
    ui::ChipLook m_state;
};

class NetworkPage : public QWidget
{
    Q_OBJECT

public:
    explicit NetworkPage(ConnectController &controller, QWidget *parent = nullptr);
    void refresh();
    void focusFirst();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void arrange();
    ConnectController &m_controller;
    QGridLayout *m_grid;
    QList<NetworkTile *> m_tiles;
    int m_columns = 0;
    bool m_isKnown = false;
};

/** What will be asked for and why, and where the account lives. */
class ConsentPage : public QWidget
{
    Q_OBJECT

public:
    explicit ConsentPage(ConnectController &controller, const AccountHooks &hooks, QWidget *parent = nullptr);
    /** Builds the page for the network that was picked. */
    void refresh();
    void focusFirst();
    /** Reads the fields and starts; says what is wrong with them otherwise. */
    void start();
    [[nodiscard]] QString verb() const;
    [[nodiscard]] bool canStart() const;

Q_SIGNALS:
    void verbChanged();

private:
    void buildFields(QVBoxLayout *column);
    void setUsesPassword(bool uses);
    void complete(const QString &text);

    ConnectController &m_controller;
    const AccountHooks &m_hooks;
    QWidget *m_body = nullptr;
    QString m_shown;
    QLineEdit *m_server = nullptr;
    ui::FormRow *m_serverRow = nullptr;
    QLineEdit *m_password = nullptr;
    ui::FormRow *m_passwordRow = nullptr;
    QPushButton *m_passwordToggle = nullptr;
    QStringListModel *m_suggestions = nullptr;
    bool m_usesPassword = false;
};

/** While the person is in the browser. */
class BrowserPage : public QWidget
{
    Q_OBJECT

public:
    explicit BrowserPage(ConnectController &controller, QWidget *parent = nullptr);
    void refresh();

private:
    ConnectController &m_controller;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_left;
    QPushButton *m_open;
    QPushButton *m_copy;
};

/** Pages, organisations and channels that the sign-in opened. */
class ChannelsPage : public QWidget
{
    Q_OBJECT

public:
    explicit ChannelsPage(ConnectController &controller, QWidget *parent = nullptr);
    void refresh();
    [[nodiscard]] QStringList chosen() const;

Q_SIGNALS:
    void chosenChanged();

private:
    [[nodiscard]] QWidget *makeRow(const services::ConnectChannel &channel);
    void filter(const QString &text);

    ConnectController &m_controller;
    ui::SearchField *m_search;
    QCheckBox *m_all;
    QWidget *m_rows;
    QVBoxLayout *m_column;
    QList<std::pair<QString, QCheckBox *>> m_boxes;
    QString m_flow;
};

/** What was connected, and what is missing. */
class DonePage : public QWidget
{
    Q_OBJECT

public:
    DonePage(ConnectController &controller, const models::AccountsModel &accounts, QWidget *parent = nullptr);
    void refresh();

private:
    ConnectController &m_controller;
    const models::AccountsModel &m_accounts;
    QLabel *m_title;
    QWidget *m_body = nullptr;
    QVBoxLayout *m_column;
};

} // namespace campanile::views
