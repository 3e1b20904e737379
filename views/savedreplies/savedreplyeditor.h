// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/savedreply.h"
#include "app/services/inboxservice.h"
#include "ui/kit/pickbutton.h"
#include "views/paneldeps.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace campanile::ui {
class FormRow;
}

namespace campanile::views {

/**
 * One saved reply: name, text with its variables, what it fits, and how it will read to a sample person or to whoever wrote the
 * conversation that is open. What was typed is kept until it is saved or given up. GUI thread; deps outlive it.
 */
class SavedReplyEditor : public QWidget
{
    Q_OBJECT

public:
    explicit SavedReplyEditor(const PanelDeps &deps, QWidget *parent = nullptr);

    /** Shows @p text; a null id is a new reply. */
    void setReply(const services::SavedReplyText &text);
    /** A new reply that begins with @p text and is not saved. */
    void begin(const services::SavedReplyText &text);
    [[nodiscard]] services::SavedReplyText reply() const;
    [[nodiscard]] bool isDirty() const;
    /** Takes over what another device changed, unless something is being typed here. */
    void follow(const services::SavedReplyText &text);
    /** Who reads the preview. */
    void setReader(const domain::ReplyValues &values, const QString &whose);
    void focusName();
    /** What was typed is saved. */
    void setSaved(const services::SavedReplyText &text);
    void showProblem(const QString &text);
    /** The way back to the list, where there is room for one of both only. */
    void setBackVisible(bool visible);

Q_SIGNALS:
    void saveRequested();
    void backRequested();
    void edited();

private:
    void build();
    void fillVariables();
    void insertVariable(const QString &name);
    void refresh();
    [[nodiscard]] QStringList checkedPlatforms() const;

    const PanelDeps &m_deps;
    services::SavedReplyText m_saved;
    domain::ReplyValues m_values;
    bool m_isShowing = false;
    QToolButton *m_back;
    QLineEdit *m_name;
    ui::FormRow *m_nameRow;
    QPlainTextEdit *m_text;
    QToolButton *m_variables;
    QComboBox *m_intent;
    QComboBox *m_language;
    ui::PickButton *m_platforms;
    QLineEdit *m_tags;
    QCheckBox *m_active;
    QLabel *m_previewTitle;
    QLabel *m_preview;
    QVBoxLayout *m_warnings;
    QLabel *m_reason;
    QPushButton *m_discard;
    QPushButton *m_save;
};

} // namespace campanile::views
