// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/crisis/crisisdialogs.h"

#include "app/services/crisisservice.h"
#include "ui/kit/forms.h"
#include "ui/kit/pickbutton.h"
#include "views/networkchoices.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDialogWidth = 460;
constexpr int kNotesHeight = 110;

QVBoxLayout *dialogColumn(QDialog *dialog)
{
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(ui::space::X6, ui::space::X6, ui::space::X6, ui::space::X4);
    column->setSpacing(ui::space::X3);
    return column;
}

void addButtons(QDialog *dialog, QVBoxLayout *column, const QString &cancelText, QPushButton *accept)
{
    auto *buttons = new QHBoxLayout;
    auto *cancel = new QPushButton(cancelText, dialog);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(accept);
    accept->setDefault(true);
    column->addSpacing(ui::space::X2);
    column->addLayout(buttons);
    QObject::connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    QObject::connect(accept, &QPushButton::clicked, dialog, &QDialog::accept);
}

QPlainTextEdit *notesField(const QString &hint)
{
    auto *field = new QPlainTextEdit;
    field->setTabChangesFocus(true);
    field->setPlaceholderText(hint);
    field->setFixedHeight(kNotesHeight);
    return field;
}

} // namespace

CallCrisisDialog::CallCrisisDialog(const CrisisParts &parts, std::function<void(const RecordId &)> called, QWidget *parent)
    : QDialog(parent), m_parts(parts), m_called(std::move(called)), m_title(new QLineEdit), m_severity(new QComboBox)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Call a crisis"));
    QVBoxLayout *column = dialogColumn(this);
    m_title->setMaxLength(200);
    m_title->setPlaceholderText(tr("Recall of the winter roast"));
    m_titleRow = new ui::FormRow(tr("What happened"), m_title, {}, this);
    column->addWidget(m_titleRow);
    for (const ui::PickChoice &choice : crisisSeverityChoices())
        m_severity->addItem(choice.label, choice.wire);
    m_severity->setCurrentIndex(1);
    QList<ui::PickChoice> accounts;
    for (const models::AccountRow &account : parts.deps.accounts.rows())
        accounts.append({account.id.toString(), tr("%1 (%2)").arg(account.displayName, ui::labelOf(networkChoices(), account.platform))});
    m_accounts = new ui::PickButton(tr("Accounts that it touches"), tr("All accounts"), accounts);
    auto *pair = new QHBoxLayout;
    pair->setSpacing(ui::space::X3);
    pair->addWidget(new ui::FormRow(tr("Severity"), m_severity), 1);
    pair->addWidget(new ui::FormRow(tr("Accounts that it touches"), m_accounts), 1);
    column->addLayout(pair);
    m_note = notesField(tr("What is known so far"));
    column->addWidget(new ui::FormRow(tr("First note"), m_note));
    m_pause = new QCheckBox(tr("Pause all scheduled posts"), this);
    const QString why = parts.deps.context.whyNot(Permission::PausePosts);
    m_pause->setEnabled(why.isEmpty());
    m_pause->setToolTip(why);
    column->addWidget(m_pause);
    column->addWidget(crisisLabel(tr("You lead it until you hand it over. Owners, admins and managers are told."), ui::TypeRole::Caption, true, this));
    addButtons(this, column, tr("Cancel"), ui::dangerButton(tr("Call a crisis"), this));
    ui::resizeForText(this, {kDialogWidth, 0});
    m_title->setFocus();
}

void CallCrisisDialog::accept()
{
    const QString title = m_title->text().trimmed();
    m_titleRow->setError(title.isEmpty() ? tr("Say in a few words what happened") : QString());
    if (title.isEmpty())
        return m_title->setFocus();
    services::CrisisCall call{title, m_severity->currentData().toString(), {}, m_note->toPlainText()};
    for (const QString &account : m_accounts->picked()) {
        if (const auto id = RecordId::parse(account))
            call.accounts.append(*id);
    }
    // The dialog is gone when the answer comes.
    QWidget *home = parentWidget();
    m_parts.crisis.call(call, m_parts.me(), home, [&parts = m_parts, called = m_called, home, pause = m_pause->isChecked()](const Result<services::CrisisMade> &made) {
        if (!made)
            return parts.tellError(made.error());
        parts.tell(made->saved, tr("Crisis called; owners, admins and managers are told"), u"crisis.call"_s);
        if (pause)
            PauseActions(parts).pause(made->id, {}, home);
        if (called)
            called(made->id);
    });
    QDialog::accept();
}

EndCrisisDialog::EndCrisisDialog(const CrisisParts &parts, const models::CrisisEventRow &event, bool falseAlarm, QWidget *parent)
    : QDialog(parent), m_parts(parts), m_event(event.id), m_isFalseAlarm(falseAlarm),
      m_notes(notesField(falseAlarm ? tr("What it really was") : tr("What happened, what was done, what to do differently")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(falseAlarm ? tr("False alarm") : tr("Resolve the crisis"));
    QVBoxLayout *column = dialogColumn(this);
    column->addWidget(crisisLabel(crisisHeadline(event), ui::TypeRole::Strong, false, this));
    m_notes->setPlainText(event.notes);
    column->addWidget(new ui::FormRow(tr("Notes"), m_notes, falseAlarm ? tr("They help to set the rule better.") : tr("They stay with the crisis.")));
    addButtons(this, column, tr("Cancel"), ui::primaryButton(falseAlarm ? tr("Mark as a false alarm") : tr("Resolve"), this));
    ui::resizeForText(this, {kDialogWidth, 0});
    m_notes->setFocus();
}

void EndCrisisDialog::accept()
{
    const auto done = [&parts = m_parts, falseAlarm = m_isFalseAlarm](const Result<store::Saved> &saved) {
        parts.tell(saved, falseAlarm ? tr("Marked as a false alarm") : tr("Crisis resolved"), u"crisis.resolve"_s);
    };
    if (m_isFalseAlarm)
        m_parts.crisis.markFalseAlarm(m_event, m_parts.me(), m_notes->toPlainText(), parentWidget(), done);
    else
        m_parts.crisis.resolve(m_event, m_parts.me(), m_notes->toPlainText(), parentWidget(), done);
    QDialog::accept();
}

} // namespace campanile::views

#include "moc_crisisdialogs.cpp"
