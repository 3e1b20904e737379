// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/inbox/inboxlists.h"
#include "views/inboxrules/rulelists.h"
#include "views/inboxrules/rulewords.h"
#include "views/paneldeps.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace campanile::ui {
class FormRow;
}

namespace campanile::views {

/** One routing rule: what fits, and what is done. Deletes itself. GUI thread; deps and members outlive it. */
class RuleEditor : public QDialog
{
    Q_OBJECT

public:
    using Accepted = std::function<void(const QJsonObject &record)>;
    /** @p record empty: a new one. @p accepted gets the properties that are edited here. */
    RuleEditor(const PanelDeps &deps, const models::MembersModel &members, const QJsonObject &record, Accepted accepted, QWidget *parent);
    void accept() override;
    [[nodiscard]] QJsonObject record() const;

private:
    QWidget *makeConditions(const QJsonObject &conditions);
    QWidget *makeActions(const QJsonObject &actions);
    void refresh();

    const PanelDeps &m_deps;
    const models::MembersModel &m_members;
    const Accepted m_accepted;
    QLineEdit *m_name;
    ui::FormRow *m_nameRow;
    PickButton *m_platforms = nullptr;
    PickButton *m_accounts = nullptr;
    PickButton *m_types = nullptr;
    PickButton *m_intents = nullptr;
    PickButton *m_sentiments = nullptr;
    QLineEdit *m_languages = nullptr;
    QLineEdit *m_keywords = nullptr;
    QSpinBox *m_followers = nullptr;
    PickButton *m_people = nullptr;
    QComboBox *m_assignment = nullptr;
    QLineEdit *m_tags = nullptr;
    QComboBox *m_priority = nullptr;
    QCheckBox *m_vip = nullptr;
    QCheckBox *m_spam = nullptr;
    QCheckBox *m_stops = nullptr;
    QCheckBox *m_active = nullptr;
    QLabel *m_problem;
};

} // namespace campanile::views
