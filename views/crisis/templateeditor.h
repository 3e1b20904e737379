// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/crisisservice.h"
#include "models/crisis/crisislists.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace campanile::ui {
class FormRow;
}

namespace campanile::views {

/** One prepared answer; names the variables that it finds and says what a change does to an approval. Deletes itself. GUI thread. */
class TemplateEditor : public QDialog
{
    Q_OBJECT

public:
    using Accepted = std::function<void(const services::CrisisTemplateText &text)>;
    TemplateEditor(const models::CrisisTemplateRow &row, Accepted accepted, QWidget *parent);
    void accept() override;
    [[nodiscard]] QLineEdit *name() const { return m_name; }
    [[nodiscard]] QPlainTextEdit *content() const { return m_content; }
    [[nodiscard]] QString found() const;

private:
    void refresh();

    const models::CrisisTemplateRow m_row;
    const Accepted m_accepted;
    QLineEdit *m_name;
    ui::FormRow *m_nameRow;
    QLineEdit *m_category;
    QComboBox *m_platform;
    QPlainTextEdit *m_content;
    ui::FormRow *m_contentRow;
    QLabel *m_found;
    QLabel *m_approval;
    QCheckBox *m_active;
};

} // namespace campanile::views
