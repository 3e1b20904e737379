// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/importer/registerimporter.h"

#include "ui/shell/actionregistry.h"
#include "views/importer/exportdialog.h"
#include "views/importer/importdialog.h"

#include <QAction>

namespace campanile::views {

using namespace Qt::StringLiterals;

void registerImporter(ui::ActionRegistry &actions, const PanelDeps &deps, QWidget *window)
{
    ui::ActionSpec input;
    input.id = u"import.calendar"_s;
    input.text = [] { return ImportDialog::tr("Import a content calendar"); };
    input.category = [] { return ImportDialog::tr("Workspace"); };
    input.icon = u"upload"_s;
    QObject::connect(actions.add(input), &QAction::triggered, window, [&deps, window] {
        auto *dialog = new ImportDialog(deps, window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    ui::ActionSpec output;
    output.id = u"export.calendar"_s;
    output.text = [] { return ExportDialog::tr("Export the calendar"); };
    output.category = [] { return ExportDialog::tr("Workspace"); };
    output.icon = u"download"_s;
    QObject::connect(actions.add(output), &QAction::triggered, window, [&deps, window] {
        auto *dialog = new ExportDialog(deps, window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
}

} // namespace campanile::views
