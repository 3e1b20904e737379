// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/importservice.h"
#include "views/paneldeps.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;

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

    const PanelDeps &m_deps;
    services::ImportService m_service;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QComboBox *m_format;
    QCheckBox *m_unscheduled;
    QLabel *m_notice;
};

} // namespace campanile::views
