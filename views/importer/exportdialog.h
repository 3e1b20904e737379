// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/importservice.h"
#include "views/paneldeps.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QPushButton;

namespace campanile::ui {
class FormRow;
}

namespace campanile::views {

/** Writes the posts of a range of days to a CSV or iCalendar file. GUI thread. */
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ExportDialog(const PanelDeps &deps, QWidget *parent = nullptr);
    /** Writes what is chosen to @p path and closes on success. */
    void writeTo(const QString &path);

Q_SIGNALS:
    void exported(int posts);

private:
    void chooseFile();
    void checkDays();
    /** Shows what is wrong under a field, or nothing, and gives the window the height for it. */
    void tellOf(ui::FormRow *row, const QString &error);

    const PanelDeps &m_deps;
    services::ImportService m_service;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QComboBox *m_format;
    QCheckBox *m_unscheduled;
    ui::FormRow *m_lastDay;
    ui::FormRow *m_kind;
    QPushButton *m_write;
};

} // namespace campanile::views
