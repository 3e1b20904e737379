// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/crisis/crisisparts.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace campanile::views {

/** What is set up while it is quiet: the rules that raise an alarm, or the answers that need approval. A page of the settings. GUI thread. */
class PreparedPage : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Rules, Templates };

    PreparedPage(Kind kind, const PanelDeps &deps, QWidget *parent = nullptr);
    ~PreparedPage() override;

    /** Opens the editor; null makes a new one. Gives the dialog. */
    QWidget *edit(const RecordId &id);
    [[nodiscard]] QVBoxLayout *rows() const { return m_rows; }

private:
    void refresh();
    void addUsual();
    [[nodiscard]] QWidget *makeRule(const models::CrisisRuleRow &row);
    [[nodiscard]] QWidget *makeTemplate(const models::CrisisTemplateRow &row);
    [[nodiscard]] QVBoxLayout *startCard(QWidget *card, const QString &name, bool isActive, const QList<ui::ChipLook> &chips, QHBoxLayout *&line) const;
    void addButton(QHBoxLayout *line, QWidget *card, const QString &icon, const QString &tip, const QString &name, std::function<void()> run);
    [[nodiscard]] QString approvalWords(const models::CrisisTemplateRow &row) const;

    const Kind m_kind;
    std::unique_ptr<models::MembersModel> m_members;
    const CrisisParts m_parts;
    std::unique_ptr<models::CrisisRulesModel> m_rules;
    std::unique_ptr<models::CrisisTemplatesModel> m_templates;
    QLabel *m_reason;
    QLabel *m_empty;
    QVBoxLayout *m_rows;
    QPushButton *m_add;
    QPushButton *m_usual;
};

} // namespace campanile::views
