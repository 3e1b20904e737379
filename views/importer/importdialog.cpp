// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/importer/importdialog.h"

#include "ui/errortext/errortext.h"
#include "ui/kit/forms.h"
#include "ui/kit/localwords.h"
#include "ui/kit/pickers.h"
#include "ui/shell/toasts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "views/accountpictures.h"
#include "views/importer/importwords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPointer>
#include <QProgressBar>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace campanile::views {

using namespace Qt::StringLiterals;
using services::ImportPreview;
using services::ImportReceipt;

namespace {
constexpr int kLeastColumn = 96;   ///< px
constexpr int kMostColumn = 260;   ///< px
constexpr int kErrorsInSight = 4;
constexpr int kAccountsInSight = 4;

/** A row that is told of, and imported all the same. */
bool isKept(const domain::RowError &error)
{
    return error.code == u"csv.textAfterQuote";
}
}

void ImportDialog::markKnown(QTableWidgetItem *item, bool isFirst)
{
    item->setForeground(ui::tokens().color(ui::ColorRole::Muted));
    item->setToolTip(tr("Here already"));
    if (isFirst)
        item->setIcon(ui::icon(u"copy"_s, ui::ColorRole::Muted));
}

ImportDialog::ImportDialog(const PanelDeps &deps, QWidget *parent)
    : QDialog(parent), m_deps(deps), m_service(deps.store, deps.pool, deps.clock, deps.rng)
{
    setWindowTitle(tr("Import a content calendar"));
    setAcceptDrops(true);
    ui::resizeForText(this, {900, 600});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::X4, ui::space::X4, ui::space::X4, ui::space::X4);
    column->setSpacing(ui::space::X3);
    auto *head = new QHBoxLayout;
    m_source = new QLabel(tr("Choose a CSV or iCalendar file, or drop it here."), this);
    m_source->setWordWrap(true);
    m_source->setTextFormat(Qt::PlainText);
    // The name of a file reads from the left in a mirrored window, too, and begins at the right there.
    m_source->setAlignment((isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter);
    m_choose = ui::iconButton(u"folder"_s, tr("Choose file"), this);
    connect(m_choose, &QPushButton::clicked, this, &ImportDialog::chooseFile);
    head->addWidget(m_source, 1);
    head->addWidget(m_choose);
    column->addLayout(head);
    m_choices = buildChoices();
    column->addWidget(m_choices);
    column->addWidget(buildPreview(), 1);
    m_notice = new QLabel(this);
    m_notice->setWordWrap(true);
    m_notice->setTextFormat(Qt::PlainText);
    m_bar = new QProgressBar(this);
    m_bar->setAccessibleName(tr("Posts imported"));
    m_bar->hide();
    column->addWidget(m_notice);
    column->addWidget(m_bar);
    auto *buttons = new QHBoxLayout;
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_import = ui::primaryButton(tr("Import posts"), this);
    m_import->setEnabled(false);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_import);
    column->addLayout(buttons);
    connect(m_cancel, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::start);
    m_tick.setInterval(100);
    connect(&m_tick, &QTimer::timeout, this, &ImportDialog::showProgress);
}

ImportDialog::~ImportDialog()
{
    if (m_progress)
        m_progress->cancelled = true;
}

QWidget *ImportDialog::buildChoices()
{
    auto *box = new QWidget(this);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ui::space::X4);
    m_zone = new ui::ZoneCombo;
    m_zone->setZone(m_deps.context.timezone().toLatin1());
    m_order = new QComboBox;
    for (const auto order : {domain::DateOrder::DayFirst, domain::DateOrder::MonthFirst, domain::DateOrder::YearFirst})
        m_order->addItem(dateOrderWords(order), int(order));
    m_accounts = new QListWidget;
    m_accounts->setFixedHeight(kAccountsInSight * ui::room(ui::metric::RowCompact));
    m_accounts->setIconSize(QSize(ui::metric::IconSmall, ui::metric::IconSmall));
    for (const models::AccountRow &account : m_deps.accounts.rows()) {
        auto *item = new QListWidgetItem(accountMark(account), accountLine(account), m_accounts);
        item->setSizeHint(QSize(0, ui::room(ui::metric::RowCompact)));
        item->setToolTip(account.username);
        item->setData(Qt::UserRole, account.id.toString());
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        item->setCheckState(Qt::Unchecked);
    }
    auto *accounts = new ui::FormRow(tr("Accounts"), m_accounts, tr("For posts that name none"));
    accounts->setVisible(m_accounts->count() > 0);
    row->addWidget(new ui::FormRow(tr("Time zone"), m_zone, tr("For times that carry none")), 1, Qt::AlignTop);
    row->addWidget(new ui::FormRow(tr("Dates are written as"), m_order), 1, Qt::AlignTop);
    row->addWidget(accounts, 2, Qt::AlignTop);
    connect(m_zone, &ui::ZoneCombo::zoneChanged, this, [this](const QByteArray &zone) {
        if (!zone.isEmpty() && QString::fromLatin1(zone) != m_preview.mapping.zone)
            remap();
    });
    connect(m_order, &QComboBox::activated, this, &ImportDialog::remap);
    return box;
}

QWidget *ImportDialog::buildPreview()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    m_table = new QTableWidget(box);
    m_table->setAccessibleName(tr("Preview of the file"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->verticalHeader()->hide();
    m_table->setWordWrap(false);
    m_table->horizontalHeader()->setDefaultSectionSize(160);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_errors = new QListWidget(box);
    m_errors->setAccessibleName(tr("Rows with a problem"));
    m_errors->setIconSize(QSize(ui::metric::IconSmall, ui::metric::IconSmall));
    m_errors->setFrameShape(QFrame::NoFrame);
    m_errors->hide();
    m_skipKnown = new QCheckBox(box);
    m_skipKnown->setChecked(true);
    m_skipKnown->hide();
    connect(m_skipKnown, &QCheckBox::toggled, this, &ImportDialog::showCount);
    column->addWidget(m_table, 1);
    column->addWidget(m_skipKnown);
    column->addWidget(m_errors);
    return box;
}

void ImportDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Choose a content calendar"), {}, tr("Content calendars (*.csv *.tsv *.txt *.ics)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportDialog::loadFile);
    dialog->open();
}

void ImportDialog::loadFile(const QString &path)
{
    m_source->setText(QFileInfo(path).fileName());
    m_service.load(path, QString::fromLatin1(m_zone->zone()), this, [this](const auto &preview) { take(preview); });
}

void ImportDialog::take(const Result<ImportPreview> &preview)
{
    if (preview) {
        m_preview = *preview;
        showPreview();
    } else {
        m_preview = ImportPreview();
        m_table->setRowCount(0);
        m_table->setColumnCount(0);
        m_errors->hide();
        m_skipKnown->hide();
        m_order->setEnabled(true);
        m_import->setEnabled(false);
        m_import->setText(tr("Import posts"));
        tellError(preview.error());
    }
    Q_EMIT previewed();
}

void ImportDialog::showPreview()
{
    if (m_preview.isCalendar)
        m_notice->setText(tr("iCalendar"));
    else
        m_notice->setText(tr("%1, %2, divided by %3").arg(formatWords(m_preview.mapping.format), m_preview.table.encoding, delimiterWords(m_preview.table.delimiter)));
    m_order->setEnabled(!m_preview.isCalendar);
    m_order->setCurrentIndex(m_order->findData(int(m_preview.mapping.dateOrder)));
    const int known = int(m_preview.known.size());
    m_skipKnown->setVisible(known > 0);
    m_skipKnown->setText(tr("Leave out %n post(s) that are here already", nullptr, known));
    showRows();
    showErrors();
    showCount();
    if (m_preview.drafts.isEmpty())
        m_notice->setText(m_notice->text() + u'\n' + ui::wordsFor(makeError(ErrorKind::Invalid, u"import.empty"_s)).toText());
}

void ImportDialog::showCount()
{
    const qsizetype posts = m_preview.drafts.size() - (m_skipKnown->isChecked() ? m_preview.known.size() : 0);
    m_import->setEnabled(posts > 0 && m_deps.context.canEdit());
    m_import->setToolTip(m_deps.context.whyNot(Permission::EditPosts));
    m_import->setText(posts == 0 ? tr("Import posts") : posts == 1 ? tr("Import 1 post") : tr("Import %n posts", nullptr, int(posts)));
}

QList<domain::PostDraft> ImportDialog::chosenDrafts() const
{
    if (!m_skipKnown->isChecked() || m_preview.known.isEmpty())
        return m_preview.drafts;
    QList<domain::PostDraft> drafts;
    for (qsizetype i = 0; i < m_preview.drafts.size(); ++i) {
        if (!m_preview.known.contains(i))
            drafts.append(m_preview.drafts.at(i));
    }
    return drafts;
}

void ImportDialog::showRows()
{
    m_table->clear();
    if (m_preview.isCalendar) {
        m_table->setColumnCount(3);
        m_table->setHorizontalHeaderLabels({tr("Time"), tr("Title"), tr("Text")});
        const qsizetype rows = std::min<qsizetype>(kPreviewRows, m_preview.drafts.size());
        m_table->setRowCount(int(rows));
        const QTimeZone zone(m_zone->zone());
        for (int i = 0; i < rows; ++i) {
            const domain::PostDraft &draft = m_preview.drafts.at(i);
            const QString when = draft.when ? QLocale().toString(draft.when->toTimeZone(zone.isValid() ? zone : QTimeZone::utc()), QLocale::ShortFormat) : QString();
            for (const auto &[column, text] : {std::pair{0, when}, std::pair{1, draft.title}, std::pair{2, draft.text.simplified()}}) {
                auto *item = new QTableWidgetItem(text);
                if (m_preview.known.contains(i))
                    markKnown(item, column == 0);
                m_table->setItem(i, column, item);
            }
        }
        fitColumns(2);
        return;
    }
    const auto &mapping = m_preview.mapping;
    const auto &rows = m_preview.table.rows;
    const int skip = mapping.hasHeader ? 1 : 0;
    const int columns = int(mapping.columns.size());
    const int count = int(std::min<qsizetype>(kPreviewRows, std::max<qsizetype>(0, rows.size() - skip)));
    m_table->setColumnCount(columns);
    // The first row holds the choice of what each column is.
    m_table->setRowCount(count + 1);
    QStringList headers;
    for (int c = 0; c < columns; ++c) {
        headers.append(skip && c < rows.first().fields.size() ? rows.first().fields.at(c) : tr("Column %1").arg(QLocale().toString(c + 1)));
        auto *combo = new QComboBox;
        combo->setAccessibleName(tr("What %1 holds").arg(headers.last()));
        for (const domain::ImportField field : importFields())
            combo->addItem(fieldWords(field), int(field));
        combo->setCurrentIndex(combo->findData(int(mapping.columns.at(c))));
        connect(combo, &QComboBox::activated, this, [this, c, combo] {
            m_preview.mapping.columns[c] = domain::ImportField(combo->currentData().toInt());
            remap();
        });
        m_table->setCellWidget(0, c, combo);
    }
    m_table->setHorizontalHeaderLabels(headers);
    m_table->setRowHeight(0, ui::metric::RowNormal);
    QSet<int> knownLines;
    for (const qsizetype index : std::as_const(m_preview.known))
        knownLines.insert(m_preview.drafts.at(index).line);
    for (int r = 0; r < count; ++r) {
        const domain::CsvRow &row = rows.at(r + skip);
        const bool isKnown = knownLines.contains(row.line);
        const bool bad = std::any_of(m_preview.errors.begin(), m_preview.errors.end(), [&](const auto &e) { return e.line == row.line && !isKept(e); });
        for (int c = 0; c < columns; ++c) {
            auto *item = new QTableWidgetItem(row.fields.value(c).left(400).simplified());
            if (bad) {
                item->setForeground(ui::tokens().ink(ui::Tone::Danger));
                if (c == 0)
                    item->setIcon(ui::icon(u"circle-alert"_s, ui::Tone::Danger));
            } else if (isKnown) {
                markKnown(item, c == 0);
            }
            m_table->setItem(r + 1, c, item);
        }
    }
    fitColumns(int(mapping.columns.indexOf(domain::ImportField::Text)));
}

void ImportDialog::fitColumns(int widest)
{
    // What is read in full gets its width, and the text of the posts what is left.
    QHeaderView *header = m_table->horizontalHeader();
    for (int c = 0; c < m_table->columnCount(); ++c) {
        const QWidget *choice = m_table->cellWidget(0, c);
        header->setSectionResizeMode(c, QHeaderView::Interactive);
        m_table->resizeColumnToContents(c);
        const int wish = std::max(header->sectionSize(c) + ui::space::X2, choice ? choice->sizeHint().width() : 0);
        header->resizeSection(c, std::clamp(wish, kLeastColumn, kMostColumn));
        if (c == widest)
            header->setSectionResizeMode(c, QHeaderView::Stretch);
    }
    header->setStretchLastSection(widest < 0);
}

void ImportDialog::showErrors()
{
    m_errors->clear();
    m_errors->setVisible(!m_preview.errors.isEmpty());
    constexpr qsizetype most = 500;
    for (qsizetype i = 0; i < std::min(most, m_preview.errors.size()); ++i) {
        const domain::RowError &error = m_preview.errors.at(i);
        const QString place = m_preview.isCalendar ? tr("Event %1: %2") : tr("Line %1: %2");
        new QListWidgetItem(ui::icon(u"circle-alert"_s, ui::Tone::Warning), place.arg(QLocale().toString(error.line), rowErrorWords(error)), m_errors);
    }
    const int line = std::max(m_errors->sizeHintForRow(0), int(ui::metric::IconSmall));
    m_errors->setFixedHeight(std::clamp(m_errors->count(), 1, kErrorsInSight) * line + ui::space::X2);
    const auto leftOut = std::count_if(m_preview.errors.begin(), m_preview.errors.end(), [](const auto &error) { return !isKept(error); });
    if (leftOut > 0)
        m_notice->setText(tr("%1. Rows with a problem are left out: %2", "what was read").arg(m_notice->text(), QLocale().toString(leftOut)));
}

void ImportDialog::remap()
{
    if (m_preview.bytes.isEmpty())
        return;
    domain::ImportMapping mapping = m_preview.mapping;
    mapping.zone = QString::fromLatin1(m_zone->zone());
    mapping.dateOrder = domain::DateOrder(m_order->currentData().toInt());
    m_service.remap(m_preview, mapping, this, [this](const auto &preview) { take(preview); });
}

void ImportDialog::start()
{
    services::ImportChoices choices;
    choices.timezone = QString::fromLatin1(m_zone->zone());
    for (int i = 0; i < m_accounts->count(); ++i) {
        const auto id = RecordId::parse(m_accounts->item(i)->data(Qt::UserRole).toString());
        if (id && m_accounts->item(i)->checkState() == Qt::Checked)
            choices.accounts.append(*id);
    }
    const QList<domain::PostDraft> drafts = chosenDrafts();
    m_progress = std::make_shared<services::ImportProgress>();
    m_bar->setRange(0, int(drafts.size()));
    setBusy(true);
    showProgress();
    m_tick.start();
    m_service.apply(drafts, choices, m_progress, this, [this](const auto &receipt) { finished(receipt); });
}

void ImportDialog::setBusy(bool busy)
{
    // What is being written is what the preview showed, so nothing of it can be changed meanwhile.
    for (QWidget *widget : {m_choices, static_cast<QWidget *>(m_table), static_cast<QWidget *>(m_skipKnown), static_cast<QWidget *>(m_choose), static_cast<QWidget *>(m_import)})
        widget->setEnabled(!busy);
    m_bar->setVisible(busy);
    m_cancel->setEnabled(true);
}

void ImportDialog::showProgress()
{
    if (!m_progress)
        return;
    const QLocale locale;
    m_bar->setMaximum(m_progress->total);
    m_bar->setValue(m_progress->done);
    m_notice->setText(m_progress->cancelled ? tr("Stopping. What was written is taken back.")
                                            : tr("%1 of %2 posts written").arg(locale.toString(m_progress->done.load()), locale.toString(m_progress->total.load())));
}

void ImportDialog::finished(const Result<ImportReceipt> &receipt)
{
    m_tick.stop();
    m_progress.reset();
    setBusy(false);
    if (!receipt) {
        if (receipt.error().kind == ErrorKind::Cancelled)
            m_notice->setText(tr("Stopped. Nothing was imported."));
        else
            tellError(receipt.error());
        return;
    }
    const QLocale locale;
    const int posts = int(receipt->posts.size());
    QStringList text{posts == 1 ? tr("1 post imported") : tr("%n posts imported", nullptr, int(posts))};
    if (!receipt->unknownAccounts.isEmpty())
        text.append(tr("accounts not connected: %1").arg(ui::joinedWords(receipt->unknownAccounts.mid(0, 3))));
    if (receipt->withMediaAddresses > 0)
        text.append(tr("picture addresses are in the notes"));
    // The service lives in this dialog; the toast has one of its own for when the dialog is closed.
    if (m_deps.toasts) {
        const PanelDeps &deps = m_deps;
        m_deps.toasts->show(text.join(u"; "_s), [&deps, made = *receipt] {
            services::ImportService service(deps.store, deps.pool, deps.clock, deps.rng);
            service.undo(made, &deps.context, [&deps](const Result<int> &removed) {
                if (!deps.toasts)
                    return;
                deps.toasts->show(removed ? ImportDialog::tr("Import taken back") : ui::wordsFor(removed.error()).toText());
            });
        });
    }
    Q_EMIT imported(posts);
    accept();
}

void ImportDialog::tellError(const Error &error)
{
    m_notice->setText(ui::wordsFor(error).toText());
}

void ImportDialog::done(int result)
{
    // While posts are being written, Cancel stops that and leaves nothing; the dialog stays to say so.
    if (m_progress && result == QDialog::Rejected) {
        m_progress->cancelled = true;
        m_cancel->setEnabled(false);
        showProgress();
        return;
    }
    QDialog::done(result);
}

void ImportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile() && !m_progress)
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent *event)
{
    loadFile(event->mimeData()->urls().first().toLocalFile());
    event->acceptProposedAction();
}

} // namespace campanile::views

#include "moc_importdialog.cpp"
