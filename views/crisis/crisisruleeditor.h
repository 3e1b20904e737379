// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/courier.h"
#include "models/crisis/crisisrehearsal.h"
#include "views/crisis/crisisparts.h"

#include <QDialog>
#include <QTimer>

#include <functional>
#include <memory>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace campanile::ui {
class FormRow;
class PickButton;
}

namespace campanile::views {

/**
 * One rule that raises an alarm, with a sentence that says what it does and how often it would have done so lately. Deletes itself. GUI
 * thread; the rehearsal runs on the pool. What @p parts names outlives it.
 */
class CrisisRuleEditor : public QDialog
{
    Q_OBJECT

public:
    using Accepted = std::function<void(const QJsonObject &rule)>;
    /** @p record empty: a new one. @p accepted gets the properties that are edited here. */
    CrisisRuleEditor(const CrisisParts &parts, const QJsonObject &record, Accepted accepted, QWidget *parent);
    ~CrisisRuleEditor() override;
    void accept() override;
    [[nodiscard]] QJsonObject record() const;
    [[nodiscard]] QString sentence() const;
    /** "It would have raised 3 alarms in the last 28 days."; empty until it is known. */
    [[nodiscard]] QString rehearsal() const;
    [[nodiscard]] QComboBox *kind() const { return m_kind; }
    [[nodiscard]] QLineEdit *name() const { return m_name; }
    [[nodiscard]] QLineEdit *keywords() const { return m_keywords; }
    [[nodiscard]] QSpinBox *count() const { return m_count; }

private:
    void buildKind(QGridLayout *grid, const QJsonObject &record);
    void buildConditions(QGridLayout *grid, const QJsonObject &conditions);
    void buildPeople(QGridLayout *grid, const QJsonObject &record);
    void follow();
    void refresh();
    void rehearse();
    void showRehearsal(std::optional<int> alarms);
    [[nodiscard]] QString kindKey() const;
    [[nodiscard]] QJsonObject conditions() const;

    const CrisisParts &m_parts;
    const Accepted m_accepted;
    QLineEdit *m_name;
    ui::FormRow *m_nameRow;
    QComboBox *m_kind;
    QComboBox *m_severity;
    QSpinBox *m_window;
    ui::FormRow *m_windowRow;
    QDoubleSpinBox *m_factor;
    ui::FormRow *m_factorRow;
    QSpinBox *m_days;
    ui::FormRow *m_daysRow;
    QSpinBox *m_count;
    ui::FormRow *m_countRow;
    QSpinBox *m_share;
    ui::FormRow *m_shareRow;
    QLineEdit *m_keywords;
    ui::FormRow *m_keywordsRow;
    QSpinBox *m_followers;
    ui::FormRow *m_followersRow;
    QSpinBox *m_backlog;
    ui::FormRow *m_backlogRow;
    ui::PickButton *m_accounts;
    ui::PickButton *m_platforms;
    ui::PickButton *m_notify;
    ui::PickButton *m_escalateTo;
    QSpinBox *m_escalate;
    QCheckBox *m_pauses;
    QCheckBox *m_active;
    QLabel *m_sentence;
    QLabel *m_rehearsal;
    std::shared_ptr<const models::CrisisHistory> m_history;
    Courier m_home;
    QTimer m_soon;
    quint64 m_generation = 0;
};

} // namespace campanile::views
