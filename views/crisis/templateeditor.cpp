// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/crisis/templateeditor.h"

#include "app/domain/crisis.h"
#include "ui/kit/bidi.h"
#include "ui/kit/forms.h"
#include "ui/kit/localwords.h"
#include "views/crisis/crisisparts.h"
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
constexpr int kEditorWidth = 560;
constexpr int kContentHeight = 180;
} // namespace

TemplateEditor::TemplateEditor(const models::CrisisTemplateRow &row, Accepted accepted, QWidget *parent)
    : QDialog(parent), m_row(row), m_accepted(std::move(accepted)), m_name(new QLineEdit(row.name)), m_category(new QLineEdit(row.category)), m_platform(new QComboBox),
      m_content(new QPlainTextEdit(row.content))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(row.id.isNull() ? tr("New prepared answer") : tr("Prepared answer"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::X6, ui::space::X6, ui::space::X6, ui::space::X4);
    column->setSpacing(ui::space::X3);
    m_name->setMaxLength(200);
    m_nameRow = new ui::FormRow(tr("Name"), m_name);
    column->addWidget(m_nameRow);
    m_category->setMaxLength(100);
    m_category->setPlaceholderText(tr("Delivery, Product safety"));
    m_platform->addItem(tr("Every network"), QString());
    for (const ui::PickChoice &choice : networkChoices())
        m_platform->addItem(choice.label, choice.wire);
    m_platform->setCurrentIndex(std::max(0, m_platform->findData(row.platform)));
    auto *pair = new QHBoxLayout;
    pair->setSpacing(ui::space::X3);
    pair->addWidget(new ui::FormRow(tr("Category"), m_category), 1);
    pair->addWidget(new ui::FormRow(tr("Network"), m_platform), 1);
    column->addLayout(pair);
    m_content->setTabChangesFocus(true);
    m_content->setMinimumHeight(kContentHeight);
    m_content->setPlaceholderText(tr("We are looking into {{product}} and write again by {{time}}."));
    m_contentRow = new ui::FormRow(tr("Text"), m_content, tr("What differs from case to case stands between {{ and }}. {{sender.name}} and {{account.name}} are filled in by themselves."));
    column->addWidget(m_contentRow, 1);
    m_found = crisisLabel({}, ui::TypeRole::Caption, true, this);
    m_approval = crisisLabel({}, ui::TypeRole::Caption, false, this);
    m_active = new QCheckBox(tr("In use"));
    m_active->setChecked(row.isActive);
    column->addWidget(m_found);
    column->addWidget(m_approval);
    column->addWidget(m_active);
    auto *buttons = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Cancel"), this);
    QPushButton *save = ui::primaryButton(tr("Save"), this);
    save->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_content, &QPlainTextEdit::textChanged, this, &TemplateEditor::refresh);
    ui::resizeForText(this, {kEditorWidth, 0});
    m_name->setFocus();
    refresh();
}

QString TemplateEditor::found() const
{
    return m_found->text();
}

void TemplateEditor::refresh()
{
    QStringList names;
    for (const QString &name : domain::crisisVariables(m_content->toPlainText()))
        names.append(ui::isolated(name));
    m_found->setText(names.isEmpty() ? tr("No variables.") : tr("Variables: %1").arg(ui::joinedWords(names)));
    const bool loses = m_row.isApproved() && m_content->toPlainText().trimmed() != m_row.content;
    m_approval->setText(m_row.isApproved() ? tr("A changed text has to be approved again.") : tr("It can be used once another person has approved it."));
    m_approval->setVisible(loses || !m_row.isApproved());
}

void TemplateEditor::accept()
{
    const bool hasName = !m_name->text().trimmed().isEmpty();
    const bool hasText = !m_content->toPlainText().trimmed().isEmpty();
    m_nameRow->setError(hasName ? QString() : tr("An answer needs a name"));
    m_contentRow->setError(hasText ? QString() : tr("Write what is to be answered"));
    if (!hasName)
        return m_name->setFocus();
    if (!hasText)
        return m_content->setFocus();
    m_accepted({m_row.id, m_name->text(), m_category->text(), m_platform->currentData().toString(), m_content->toPlainText(), m_active->isChecked()});
    QDialog::accept();
}

} // namespace campanile::views

#include "moc_templateeditor.cpp"
