// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/importer/exportdialog.h"

#include "app/domain/zonedtime.h"
#include "ui/errortext/errortext.h"
#include "ui/kit/forms.h"
#include "ui/shell/toasts.h"
#include "ui/theme/tokens.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QTimeZone>
#include <QVBoxLayout>

namespace campanile::views {

using namespace Qt::StringLiterals;
using services::ExportFormat;

ExportDialog::ExportDialog(const PanelDeps &deps, QWidget *parent)
    : QDialog(parent), m_deps(deps), m_service(deps.store, deps.pool, deps.clock, deps.rng)
{
    setWindowTitle(tr("Export the calendar"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::X4, ui::space::X4, ui::space::X4, ui::space::X4);
    column->setSpacing(ui::space::X3);
    const QDate today = domain::toWall(deps.clock.nowUtc(), calendarZone(deps.settings, deps.context)).date();
    m_from = new QDateEdit(QDate(today.year(), today.month(), 1));
    m_to = new QDateEdit(QDate(today.year(), today.month(), 1).addMonths(1).addDays(-1));
    for (QDateEdit *edit : {m_from, m_to})
        edit->setCalendarPopup(true);
    m_format = new QComboBox;
    m_format->addItem(tr("Table (CSV)"), int(ExportFormat::Csv));
    m_format->addItem(tr("Calendar (iCalendar)"), int(ExportFormat::ICalendar));
    m_unscheduled = new QCheckBox(tr("Also drafts and ideas without a date"), this);
    auto *days = new QHBoxLayout;
    days->setSpacing(ui::space::X4);
    m_lastDay = new ui::FormRow(tr("To"), m_to);
    days->addWidget(new ui::FormRow(tr("From"), m_from), 1, Qt::AlignTop);
    days->addWidget(m_lastDay, 1, Qt::AlignTop);
    column->addLayout(days);
    m_kind = new ui::FormRow(tr("Kind of file"), m_format, tr("Pictures, and what one network says differently, stay here."));
    column->addWidget(m_kind);
    column->addWidget(m_unscheduled);
    auto *buttons = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Cancel"), this);
    QPushButton *write = m_write = ui::primaryButton(tr("Export posts"), this);
    write->setDefault(true);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(write);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(write, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    // The fields were made before they had a place, and would come after the box below them.
    const QList<QWidget *> order{m_from, m_to, m_format, m_unscheduled, cancel, write};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
    m_from->setFocus();
    connect(m_format, &QComboBox::currentIndexChanged, this, [this] {
        m_unscheduled->setEnabled(ExportFormat(m_format->currentData().toInt()) == ExportFormat::Csv);
        tellOf(m_kind, {});
    });
    for (const QDateEdit *edit : {m_from, m_to})
        connect(edit, &QDateEdit::dateChanged, this, &ExportDialog::checkDays);
}

void ExportDialog::checkDays()
{
    const bool isRange = m_from->date() <= m_to->date();
    m_write->setEnabled(isRange);
    tellOf(m_lastDay, isRange ? QString() : tr("This day is before the first."));
}

void ExportDialog::tellOf(ui::FormRow *row, const QString &error)
{
    if (row->error() == error)
        return;
    row->setError(error);
    // A window stays as high as it was opened and would cut the lines, and its layout still has in mind what the row wanted before.
    row->layout()->activate();
    row->updateGeometry();
    layout()->invalidate();
    layout()->activate();
    resize(width(), layout()->totalHeightForWidth(width()));
}

void ExportDialog::chooseFile()
{
    const bool csv = ExportFormat(m_format->currentData().toInt()) == ExportFormat::Csv;
    auto *dialog = new QFileDialog(this, tr("Export to"), {}, csv ? tr("Tables (*.csv)") : tr("Calendars (*.ics)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(csv ? u"csv"_s : u"ics"_s);
    //: Name of a file without its ending; the first and the last day are like 2026-11-30.
    const QString name = tr("Calendar %1 to %2").arg(m_from->date().toString(Qt::ISODate), m_to->date().toString(Qt::ISODate));
    dialog->selectFile(name + u'.' + dialog->defaultSuffix());
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::writeTo);
    dialog->open();
}

void ExportDialog::writeTo(const QString &path)
{
    const QTimeZone zone = calendarZone(m_deps.settings, m_deps.context);
    services::ExportRequest request;
    request.fromMs = domain::toInstant(m_from->date(), QTime(0, 0), zone).utc.toMSecsSinceEpoch();
    request.toMs = domain::toInstant(m_to->date().addDays(1), QTime(0, 0), zone).utc.toMSecsSinceEpoch();
    request.format = ExportFormat(m_format->currentData().toInt());
    request.withUnscheduled = m_unscheduled->isChecked();
    request.path = path;
    m_service.exportPosts(request, this, [this](const Result<int> &count) {
        if (!count) {
            tellOf(m_kind, ui::wordsFor(count.error()).toText());
            return;
        }
        if (m_deps.toasts)
            m_deps.toasts->show(*count == 1 ? tr("1 post exported") : tr("%n posts exported", nullptr, *count));
        Q_EMIT exported(*count);
        accept();
    });
}

} // namespace campanile::views

#include "moc_exportdialog.cpp"
