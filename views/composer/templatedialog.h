// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/records/recordlists.h"
#include "views/paneldeps.h"

#include <QDialog>

class QLineEdit;
class QPlainTextEdit;

namespace campanile::ui {
class FormRow;
}

namespace campanile::views::composer {

/** Makes a template (a row without an id, with a text to begin with), changes or deletes one. GUI thread; deletes itself; @p deps outlives it. */
class TemplateDialog final : public QDialog
{
    Q_OBJECT

public:
    TemplateDialog(const models::TemplateRow &row, const PanelDeps &deps, QWidget *parent);
    void accept() override;

private:
    void buildButtons();
    void remove();

    const models::TemplateRow m_row;
    const PanelDeps &m_deps;
    QLineEdit *m_name;
    QPlainTextEdit *m_content;
    ui::FormRow *m_nameRow;
    ui::FormRow *m_contentRow;
};

} // namespace campanile::views::composer
