// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/paneldeps.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace campanile::ui {
class FormRow;
}

namespace campanile::views {

/**
 * The settings page of the person's own language model: where it is, what it is called, its key, and in plain words what is sent to
 * it. Off until an address and a model stand there. The key goes into the keychain and is never shown again. GUI thread; deps outlive it.
 */
class AiEndpointPage : public QWidget
{
    Q_OBJECT

public:
    explicit AiEndpointPage(const PanelDeps &deps, QWidget *parent = nullptr);
    ~AiEndpointPage() override;

private:
    void build();
    void saveAddress();
    void saveModel();
    void saveKey();
    void forgetKey();
    void readKey();
    void test();
    void showTest(const Result<QString> &answer);
    void refresh();

    const PanelDeps &m_deps;
    QLineEdit *m_address;
    ui::FormRow *m_addressRow;
    QLineEdit *m_model;
    QLineEdit *m_key;
    ui::FormRow *m_keyRow;
    QPushButton *m_keepKey;
    QPushButton *m_forgetKey;
    QCheckBox *m_leavesOut;
    QLabel *m_sent;
    QPushButton *m_test;
    QLabel *m_result;
    QPushButton *m_off;
    quint64 m_ticket = 0; ///< of the test that is under way; 0 = none
};

} // namespace campanile::views
