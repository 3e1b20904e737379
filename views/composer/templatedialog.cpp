// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer/templatedialog.h"

#include "app/services/workspaceservice.h"
#include "ui/kit/forms.h"
#include "ui/shell/toasts.h"
#include "ui/theme/theme.h"
#include "views/composer/composertexts.h"
#include "views/directions.h"
#include "views/tellsaved.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <utility>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTemplateWidth = 520;
constexpr int kTemplateTextHeight = 160;

} // namespace

TemplateDialog::TemplateDialog(const models::TemplateRow &row, const PanelDeps &deps, QWidget *parent)
    : QDialog(parent), m_row(row), m_deps(deps), m_name(new QLineEdit(row.name, this)), m_content(new QPlainTextEdit(row.content, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(row.id.isNull() ? tr("New template") : tr("Template"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::X6, ui::space::X6, ui::space::X6, ui::space::X4);
    column->setSpacing(ui::space::X3);
    m_name->setMaxLength(200);
    m_nameRow = new ui::FormRow(tr("Name"), m_name, {}, this);
    m_content->setTabChangesFocus(true);
    followWriting(m_content);
    m_content->setMinimumHeight(kTemplateTextHeight);
    m_contentRow = new ui::FormRow(tr("Text"), m_content, tr("What differs each time stands between {{ and }}, such as {{day}}. It is asked for when the template is used."), this);
    column->addWidget(m_nameRow);
    column->addWidget(m_contentRow, 1);
    buildButtons();
    resize(kTemplateWidth, sizeHint().height());
    m_name->setFocus();
}

void TemplateDialog::buildButtons()
{
    auto *buttons = new QHBoxLayout;
    if (!m_row.id.isNull()) {
        auto *remove = new QPushButton(tr("Delete"), this);
        remove->setAutoDefault(false);
        buttons->addWidget(remove);
        connect(remove, &QPushButton::clicked, this, &TemplateDialog::remove);
    }
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    QPushButton *save = ui::primaryButton(tr("Save"), this);
    save->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    static_cast<QVBoxLayout *>(layout())->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &QDialog::accept);
}

void TemplateDialog::accept()
{
    const QString name = m_name->text().trimmed();
    const QString content = m_content->toPlainText();
    m_nameRow->setError(name.isEmpty() ? tr("A template needs a name.") : QString());
    m_contentRow->setError(content.trimmed().isEmpty() ? tr("A template needs a text.") : QString());
    if (name.isEmpty())
        return m_name->setFocus();
    if (content.trimmed().isEmpty())
        return m_content->setFocus();
    if (m_row.id.isNull()) {
        m_deps.workspace.create(u"ContentTemplate"_s, 'k', {{u"name"_s, name}, {u"templateType"_s, u"post"_s}, {u"content"_s, content}}, parentWidget(),
                                [&deps = m_deps, name](const Result<RecordId> &made) {
                                    if (deps.toasts)
                                        deps.toasts->show(made ? tr("The template “%1” is in the menu.").arg(name) : errorSentence(made.error()), {}, made ? ui::Tone::Success : ui::Tone::Warning);
                                });
    } else {
        m_deps.workspace.update(u"ContentTemplate"_s, m_row.id, {{u"name"_s, name}, {u"content"_s, content}}, parentWidget(),
                                [&deps = m_deps](const Result<store::Saved> &saved) { tellSaved(deps, saved, tr("Saved")); });
    }
    QDialog::accept();
}

void TemplateDialog::remove()
{
    m_deps.workspace.remove(u"ContentTemplate"_s, m_row.id, parentWidget(), [&deps = m_deps](const Result<store::Saved> &saved) { tellSaved(deps, saved, tr("Deleted.")); });
    QDialog::reject();
}

} // namespace campanile::views::composer

#include "moc_templatedialog.cpp"
