// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/passphrasedialog.h"

#include "ui/kit/forms.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace campanile {

namespace {
constexpr int kDialogWidth = 440;

QLineEdit *secretField(QWidget *parent)
{
    auto *field = new QLineEdit(parent);
    field->setEchoMode(QLineEdit::Password);
    field->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    return field;
}
} // namespace

PassphraseDialog::PassphraseDialog(Purpose purpose, QWidget *parent)
    : QDialog(parent), m_purpose(purpose), m_first(secretField(this)), m_again(secretField(this)),
      m_firstRow(new ui::FormRow(tr("Passphrase"), m_first, {}, this)), m_againRow(new ui::FormRow(tr("Passphrase again"), m_again, {}, this)),
      m_go(ui::primaryButton(purpose == Purpose::Enter ? tr("Unlock") : tr("Use this passphrase"), this))
{
    const bool enters = purpose == Purpose::Enter;
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(enters ? tr("Unlock the connected accounts") : tr("Choose a passphrase"));
    setMinimumWidth(kDialogWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::X6, ui::space::X6, ui::space::X6, ui::space::X4);
    column->setSpacing(ui::space::X3);
    auto *heading = new QLabel(windowTitle(), this);
    heading->setFont(ui::fontOf(ui::TypeRole::Title));
    heading->setWordWrap(true);
    auto *body = new QLabel(enters ? tr("The sign-ins of the accounts connected on this computer are sealed with your passphrase. Until you enter it, "
                                        "nothing is published from here; posts keep waiting.")
                                   : tr("It seals the sign-ins of the accounts connected on this computer, and Campanile asks for it once at every start. "
                                        "Nobody can bring it back: if you forget it, the accounts have to be connected again."),
                            this);
    body->setWordWrap(true);
    column->addWidget(heading);
    column->addWidget(body);
    column->addWidget(m_firstRow);
    column->addWidget(m_againRow);
    m_againRow->setVisible(!enters);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *later = new QPushButton(enters ? tr("Not now") : tr("Cancel"), this);
    later->setAutoDefault(false);
    m_go->setDefault(true);
    buttons->addWidget(later);
    buttons->addWidget(m_go);
    column->addLayout(buttons);
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_go, &QPushButton::clicked, this, &PassphraseDialog::submit);
    m_first->setFocus();
}

void PassphraseDialog::submit()
{
    m_firstRow->setError({});
    m_againRow->setError({});
    const QString text = m_first->text();
    if (m_purpose == Purpose::Choose && text.size() < kLeast)
        return m_firstRow->setError(tr("At least %n characters are needed.", nullptr, kLeast));
    if (m_purpose == Purpose::Choose && text != m_again->text())
        return m_againRow->setError(tr("The two are not the same."));
    if (text.isEmpty())
        return m_first->setFocus();
    setBusy(true);
    Q_EMIT given(text);
}

void PassphraseDialog::showProblem(const QString &text)
{
    setBusy(false);
    m_firstRow->setError(text);
    m_first->selectAll();
    m_first->setFocus();
}

void PassphraseDialog::setBusy(bool busy)
{
    for (QWidget *part : {static_cast<QWidget *>(m_first), static_cast<QWidget *>(m_again), static_cast<QWidget *>(m_go)})
        part->setEnabled(!busy);
}

} // namespace campanile

#include "moc_passphrasedialog.cpp"
