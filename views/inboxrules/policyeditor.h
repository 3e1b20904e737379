// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/inbox/inboxlists.h"
#include "views/inboxrules/rulelists.h"
#include "views/paneldeps.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QSpinBox;
class QVBoxLayout;

namespace campanile::ui {
class FormRow;
class ZoneCombo;
}

namespace campanile::views {

class HoursEdit;

/**
 * One response-time rule: for what, how fast, when time counts, who is next. Says in a sentence what it means before it is
 * saved. Deletes itself. GUI thread; deps and members outlive it.
 */
class PolicyEditor : public QDialog
{
    Q_OBJECT

public:
    using Accepted = std::function<void(const QJsonObject &record)>;
    /** @p record empty: a new one. @p accepted gets the properties that are edited here. */
    PolicyEditor(const PanelDeps &deps, const models::MembersModel &members, const QJsonObject &record, Accepted accepted, QWidget *parent);
    void accept() override;
    [[nodiscard]] QJsonObject record() const;
    [[nodiscard]] QString preview() const;

private:
    struct Level {
        QWidget *box;
        QSpinBox *after;
        QComboBox *to;
    };
    QWidget *makeScope(const QJsonObject &record);
    QWidget *makeTimes(const QJsonObject &record);
    QWidget *makeResolution(const QJsonObject &record);
    QWidget *makeHours(const QJsonObject &record);
    QWidget *makeHolidays(const QJsonObject &record);
    QWidget *makeLevels(const QJsonObject &record);
    void addHoliday(const QString &wire);
    void addLevel(int afterMinutes, const QString &toId);
    void refresh();

    const PanelDeps &m_deps;
    const models::MembersModel &m_members;
    const Accepted m_accepted;
    const bool m_isNew;
    QLineEdit *m_name;
    ui::FormRow *m_nameRow;
    QCheckBox *m_active = nullptr;
    QComboBox *m_platform = nullptr;
    QComboBox *m_type = nullptr;
    QComboBox *m_priority = nullptr;
    QSpinBox *m_answer = nullptr;
    QComboBox *m_unit = nullptr;
    QSpinBox *m_warn = nullptr;
    QSpinBox *m_resolve = nullptr; ///< 0 = no limit
    QComboBox *m_resolveUnit = nullptr;
    HoursEdit *m_hours = nullptr;
    ui::ZoneCombo *m_zone = nullptr;
    QListWidget *m_holidays = nullptr;
    QVBoxLayout *m_levelColumn = nullptr;
    QList<Level> m_levels;
    QLabel *m_mark = nullptr;
    QLabel *m_preview = nullptr;
};

} // namespace campanile::views
