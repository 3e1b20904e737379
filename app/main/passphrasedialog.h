// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace campanile::ui {
class FormRow;
}

namespace campanile {

/**
 * Asks for the passphrase that protects the sign-ins of this computer, or lets the person choose one. Stays open while it is
 * tried. Opened with open(); deletes itself; closing it is "not now".
 */
class PassphraseDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Purpose { Enter, Choose };
    static constexpr int kLeast = 10; ///< characters of a new passphrase

    explicit PassphraseDialog(Purpose purpose, QWidget *parent = nullptr);
    /** Shows why it did not work and lets the person try again. */
    void showProblem(const QString &text);

Q_SIGNALS:
    void given(const QString &passphrase);

private:
    void submit();
    void setBusy(bool busy);

    const Purpose m_purpose;
    QLineEdit *m_first;
    QLineEdit *m_again;
    ui::FormRow *m_firstRow;
    ui::FormRow *m_againRow;
    QPushButton *m_go;
};

} // namespace campanile
