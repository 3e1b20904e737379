// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/crisis/crisisparts.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace campanile::ui {
class FormRow;
class PickButton;
}

namespace campanile::views {

/** Calls a crisis by hand. Deletes itself; what @p parts names outlives it. GUI thread. */
class CallCrisisDialog : public QDialog
{
    Q_OBJECT

public:
    CallCrisisDialog(const CrisisParts &parts, std::function<void(const RecordId &event)> called, QWidget *parent);
    void accept() override;
    [[nodiscard]] QLineEdit *title() const { return m_title; }

private:
    const CrisisParts &m_parts;
    const std::function<void(const RecordId &)> m_called;
    QLineEdit *m_title;
    ui::FormRow *m_titleRow;
    QComboBox *m_severity;
    ui::PickButton *m_accounts;
    QPlainTextEdit *m_note;
    QCheckBox *m_pause;
};

/** Ends a crisis with notes for whoever reads it later. Deletes itself. GUI thread. */
class EndCrisisDialog : public QDialog
{
    Q_OBJECT

public:
    EndCrisisDialog(const CrisisParts &parts, const models::CrisisEventRow &event, bool falseAlarm, QWidget *parent);
    void accept() override;
    [[nodiscard]] QPlainTextEdit *notes() const { return m_notes; }

private:
    const CrisisParts &m_parts;
    const RecordId m_event;
    const bool m_isFalseAlarm;
    QPlainTextEdit *m_notes;
};

} // namespace campanile::views
