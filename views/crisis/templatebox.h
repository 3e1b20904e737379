// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/crisis/crisisroom.h"
#include "views/crisis/crisisparts.h"

#include <QHash>
#include <QWidget>

#include <optional>

class QGridLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace campanile::ui {
class SearchField;
}

namespace campanile::views {

/**
 * Prepared answers: found by their letters, their variables filled in, read as they will stand, then copied or put into the reply
 * to a message. One that is not approved can only be read and approved. GUI thread; what @p parts names outlives it.
 */
class TemplateBox : public QWidget
{
    Q_OBJECT

public:
    explicit TemplateBox(const CrisisParts &parts, QWidget *parent = nullptr);
    ~TemplateBox() override;
    void setEvent(const RecordId &event);
    /** Whose reply a text goes into; nothing when none is chosen. */
    void setMessage(const std::optional<models::CrisisMessageRow> &message);
    void refresh();

    [[nodiscard]] QListWidget *list() const { return m_list; }
    [[nodiscard]] QPushButton *copyButton() const { return m_copy; }
    [[nodiscard]] QPushButton *replyButton() const { return m_reply; }
    [[nodiscard]] QPushButton *approveButton() const { return m_approve; }
    /** As it would be sent; empty while a variable is open or it is not approved. */
    [[nodiscard]] QString readyText() const;
    void focusSearch();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillList();
    void choose();
    void fillFields();
    void preview();
    void copy();
    void putIntoReply();
    void writeReply(const models::CrisisMessageRow &message, const QString &text);
    void approve();
    void noteUse();
    [[nodiscard]] const models::CrisisTemplateRow *chosen() const;
    [[nodiscard]] QString suggestion(const QString &variable) const;

    const CrisisParts &m_parts;
    std::unique_ptr<models::CrisisTemplatesModel> m_templates;
    RecordId m_event;
    std::optional<models::CrisisMessageRow> m_message;
    ui::SearchField *m_search;
    QListWidget *m_list;
    QLabel *m_none;
    QWidget *m_body;
    QGridLayout *m_fields;
    QHash<QString, QLineEdit *> m_values;
    QHash<QString, QString> m_typed;  ///< what a person wrote for a variable, kept over all templates
    QLabel *m_preview;
    QLabel *m_state;
    QPushButton *m_copy;
    QPushButton *m_reply;
    QPushButton *m_approve;
    QString m_shown;
};

/** @p text with its variables replaced in one pass; those without a value stay as they are. */
[[nodiscard]] QString filledTemplate(const QString &text, const QHash<QString, QString> &values);

} // namespace campanile::views
