// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/figuresservice.h"
#include "views/paneldeps.h"

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace campanile::views {

/** What is to be exported and how, then where to; for a popover. GUI thread; service and deps outlive it. */
class ExportBox : public QWidget
{
    Q_OBJECT

public:
    ExportBox(services::FiguresService &service, const PanelDeps &deps, QWidget *parent = nullptr);

    [[nodiscard]] services::FiguresTable table() const;
    [[nodiscard]] domain::CsvMark mark() const;
    /** What Excel takes as a table where @p system is how numbers are written: the system's language, not that of the window. */
    [[nodiscard]] static domain::CsvMark excelMark(const QLocale &system);
    /** Writes there; says in a toast how many rows, or why not. */
    static void write(services::FiguresService &service, ui::Toasts *toasts, services::FiguresTable table, domain::CsvMark mark, const QString &path);

Q_SIGNALS:
    /** A file is being chosen: whatever holds this may close. */
    void choosing();

private:
    void choose();

    services::FiguresService &m_service;
    const PanelDeps &m_deps;
    QComboBox *m_table;
    QCheckBox *m_mark;
};

} // namespace campanile::views
