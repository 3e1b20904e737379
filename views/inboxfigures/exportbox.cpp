// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inboxfigures/exportbox.h"

#include "ui/errortext/errortext.h"
#include "ui/kit/forms.h"
#include "ui/shell/toasts.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace campanile::views {

using namespace Qt::StringLiterals;
using services::FiguresTable;

namespace {
constexpr int kBoxWidth = 300;
}

ExportBox::ExportBox(services::FiguresService &service, const PanelDeps &deps, QWidget *parent) : QWidget(parent), m_service(service), m_deps(deps)
{
    setMinimumWidth(ui::room(kBoxWidth));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::X4, ui::space::X4, ui::space::X4, ui::space::X4);
    column->setSpacing(ui::space::X3);
    auto *title = new QLabel(tr("Export as a table (CSV)"), this);
    title->setFont(ui::fontOf(ui::TypeRole::Strong));
    column->addWidget(title);
    m_table = new QComboBox;
    m_table->addItem(tr("The figures"), int(FiguresTable::Figures));
    m_table->addItem(tr("Every question behind them"), int(FiguresTable::Rounds));
    column->addWidget(new ui::FormRow(tr("What"), m_table, tr("Times are in UTC, spans in seconds.")));
    m_mark = new QCheckBox(tr("For Excel, as this computer writes numbers"), this);
    m_mark->setChecked(true);
    m_mark->setToolTip(tr("Without it: commas between fields, numbers with a point, no byte order mark, for programs."));
    column->addWidget(m_mark);
    auto *save = ui::primaryButton(tr("Choose a file"), this);
    column->addWidget(save, 0, Qt::AlignTrailing);
    connect(save, &QPushButton::clicked, this, &ExportBox::choose);
}

FiguresTable ExportBox::table() const
{
    return FiguresTable(m_table->currentData().toInt());
}

domain::CsvMark ExportBox::mark() const
{
    return m_mark->isChecked() ? excelMark(QLocale::system()) : domain::CsvMark::None;
}

domain::CsvMark ExportBox::excelMark(const QLocale &system)
{
    return system.decimalPoint() == u"," ? domain::CsvMark::ByteOrderSemicolon : domain::CsvMark::ByteOrder;
}

void ExportBox::choose()
{
    // The dialog outlives the popover that this is in.
    auto *dialog = new QFileDialog(window()->parentWidget() ? window()->parentWidget() : window(), tr("Export to"), {}, tr("Tables (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    const services::FiguresReport *report = m_service.report();
    const QString stem = table() == FiguresTable::Figures ? u"inbox-figures"_s : u"inbox-questions"_s;
    if (report)
        dialog->selectFile(u"%1-%2-%3.csv"_s.arg(stem, report->request.from.toString(Qt::ISODate), report->request.to.addDays(-1).toString(Qt::ISODate)));
    connect(dialog, &QFileDialog::fileSelected, &m_service,
            [&service = m_service, toasts = m_deps.toasts, what = table(), with = mark()](const QString &path) { write(service, toasts, what, with, path); });
    Q_EMIT choosing();
    dialog->open();
}

void ExportBox::write(services::FiguresService &service, ui::Toasts *toasts, FiguresTable table, domain::CsvMark mark, const QString &path)
{
    service.exportCsv(table, mark, path, &service, [toasts](const Result<int> &rows) {
        if (!toasts)
            return;
        if (rows)
            toasts->show(tr("%n rows exported", nullptr, *rows));
        else
            toasts->show(ui::wordsFor(rows.error()).toText(), {}, ui::Tone::Danger);
    });
}

} // namespace campanile::views

#include "moc_exportbox.cpp"
