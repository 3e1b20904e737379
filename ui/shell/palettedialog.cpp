// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/palettedialog.h"

#include "ui/kit/chips.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/fuzzy.h"
#include "ui/shell/panelregistry.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace campanile::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int hintRole = Qt::UserRole + 1;
constexpr int iconRole = Qt::UserRole + 2;
constexpr int shownMost = 50;
constexpr int kMostHits = 20; ///< of one source

class EntryDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {200, room(metric::RowNormal)};
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &t = tokens();
        painter->save();
        painter->setLayoutDirection(option.direction);
        const bool on = option.state & QStyle::State_Selected;
        const QRect row = option.rect.adjusted(space::X1, 1, -space::X1, -1);
        if (on)
            drawPane(painter, row, t.soft(Tone::Accent), t.isHighContrast() ? t.color(ColorRole::Accent) : QColor(),
                     metric::RadiusControl);
        const bool mirror = option.direction == Qt::RightToLeft;
        const int side = room(metric::IconSmall);
        const int iconX = mirror ? row.right() - 10 - side : row.left() + 10;
        drawIcon(painter, QRect(iconX, row.center().y() - side / 2, side, side), index.data(iconRole).toString(),
                 on ? t.ink(Tone::Accent) : t.color(ColorRole::Muted));
        const QRect text = mirror ? row.adjusted(10, 0, -side - 22, 0) : row.adjusted(side + 22, 0, -10, 0);
        const QString hint = index.data(hintRole).toString();
        const int hintWidth = QFontMetrics(fontOf(TypeRole::Caption)).horizontalAdvance(hint) + 2;
        const QRect first = mirror ? text.adjusted(hintWidth + 8, 0, 0, 0) : text.adjusted(0, 0, -hintWidth - 8, 0);
        drawLine(painter, first, index.data().toString(), fontOf(TypeRole::Body), t.color(ColorRole::Text));
        drawLine(painter, text, hint, fontOf(TypeRole::Caption), t.color(ColorRole::Muted),
                 Qt::AlignTrailing | Qt::AlignVCenter);
        painter->restore();
    }
};

} // namespace

QList<PaletteEntry> rankEntries(const QString &query, const QList<PaletteEntry> &entries, int limit)
{
    QList<PaletteEntry> found;
    for (PaletteEntry entry : entries) {
        entry.score = query.trimmed().isEmpty() ? 1 : fuzzyMatch(query, entry.text).score;
        if (entry.score > 0)
            found << entry;
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const PaletteEntry &a, const PaletteEntry &b) { return a.score > b.score; });
    return found.mid(0, limit);
}

PaletteDialog::PaletteDialog(Mode mode, const ActionRegistry &actions, const PanelRegistry &panels,
                             const QList<RecordSource *> &sources, QWidget *parent)
    : QDialog(parent, Qt::Popup | Qt::FramelessWindowHint), m_mode(mode), m_sources(sources),
      m_model(new QStandardItemModel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    const QSize wanted(room(600), room(420));
    setFixedSize(parent ? wanted.boundedTo(parent->window()->size() - QSize(space::X6, space::X6)) : wanted);
    const QString title = mode == Mode::Everything ? tr("Type a command, a panel or a name") : tr("Search everywhere");
    setAccessibleName(title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::X2, space::X2, space::X2, space::X2);
    m_field = new SearchField(title, this);
    m_field->setMinimumHeight(metric::RowNormal);
    m_view = new QListView(this);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new EntryDelegate(m_view));
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setUniformItemSizes(true);
    m_view->setAccessibleName(tr("Results"));
    m_none = new QLabel(this);
    m_none->setAlignment(Qt::AlignCenter);
    m_none->hide();
    column->addWidget(m_field);
    column->addWidget(m_view, 1);
    column->addWidget(m_none, 1);
    m_field->installEventFilter(this);
    if (mode == Mode::Everything) {
        for (const ActionSpec &spec : actions.specs()) {
            const QAction *action = actions.action(spec.id);
            m_entries << PaletteEntry{PaletteEntry::Kind::Action, spec.id, action->text().remove(u'&'),
                                      action->shortcut().toString(QKeySequence::NativeText),
                                      spec.icon.isEmpty() ? u"zap"_s : spec.icon, {}, 0};
        }
        // A panel with a command of its own is there by that, with its shortcut.
        const auto isThere = [this](const QString &words) {
            return std::any_of(m_entries.cbegin(), m_entries.cend(), [&words](const PaletteEntry &entry) { return entry.text == words; });
        };
        for (const PanelDescriptor &panel : panels.all()) {
            if (!isThere(panel.title()))
                m_entries << PaletteEntry{PaletteEntry::Kind::Panel, panel.id, panel.title(), tr("Panel"), panel.icon, {}, 0};
        }
    }
    for (RecordSource *source : std::as_const(m_sources)) {
        connect(source, &RecordSource::hitsReady, this,
                [this](quint64 ticket, const QList<RecordHit> &hits, bool done) {
                    if (ticket != m_ticket)
                        return;
                    for (const RecordHit &hit : hits) {
                        // Asked again, a source names what is there already: it stays where it is.
                        const bool known = std::any_of(m_shown.cbegin(), m_shown.cend(), [&hit](const PaletteEntry &entry) {
                            return entry.kind == PaletteEntry::Kind::Record && entry.record.id == hit.id && entry.record.panelId == hit.panelId;
                        });
                        if (!known)
                            append({PaletteEntry::Kind::Record, hit.id.toString(), hit.title, hit.subtitle, hit.icon, hit, 0});
                    }
                    m_pending -= done ? 1 : 0;
                    m_none->setVisible(m_shown.isEmpty() && m_pending <= 0 && !m_field->text().isEmpty());
                    m_view->setVisible(!m_none->isVisibleTo(this));
                });
        connect(source, &RecordSource::outdated, this, [this, source] {
            const QString text = m_field->text().trimmed();
            if (text.isEmpty())
                return;
            ++m_pending;
            source->search(m_ticket, text, kMostHits);
        });
    }
    connect(m_field, &QLineEdit::textChanged, this, &PaletteDialog::fill);
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex &index) { choose(index.row()); });
    fill({});
    if (parent)
        move(parent->mapToGlobal(QPoint((parent->width() - width()) / 2, qMin(96, parent->height() / 8))));
    m_field->setFocus();
}

void PaletteDialog::append(const PaletteEntry &entry)
{
    if (m_shown.size() >= shownMost)
        return;
    m_shown << entry;
    auto *item = new QStandardItem(entry.text);
    item->setData(entry.hint, hintRole);
    item->setData(entry.icon, iconRole);
    m_model->appendRow(item);
    if (m_shown.size() == 1)
        m_view->setCurrentIndex(m_model->index(0, 0));
}

void PaletteDialog::fill(const QString &query)
{
    ++m_ticket;
    m_shown.clear();
    m_model->clear();
    for (const PaletteEntry &entry : rankEntries(query, m_entries, m_mode == Mode::Everything ? 20 : 0))
        append(entry);
    m_pending = query.trimmed().isEmpty() ? 0 : int(m_sources.size());
    m_none->setText(tr("Nothing matches \"%1\"").arg(query));
    m_none->setVisible(m_shown.isEmpty() && m_pending == 0 && !query.isEmpty());
    m_view->setVisible(!m_none->isVisibleTo(this));
    if (!query.trimmed().isEmpty()) {
        for (RecordSource *source : std::as_const(m_sources))
            source->search(m_ticket, query.trimmed(), kMostHits);
    }
}

void PaletteDialog::setQuery(const QString &text)
{
    m_field->setText(text);
}

QStringList PaletteDialog::shownTexts() const
{
    QStringList texts;
    for (const PaletteEntry &entry : m_shown)
        texts << entry.text;
    return texts;
}

void PaletteDialog::choose(int row)
{
    if (row < 0 || row >= m_shown.size())
        return;
    const PaletteEntry entry = m_shown.at(row);
    close();
    switch (entry.kind) {
    case PaletteEntry::Kind::Action:
        Q_EMIT actionChosen(entry.id);
        break;
    case PaletteEntry::Kind::Panel:
        Q_EMIT panelChosen(entry.id);
        break;
    case PaletteEntry::Kind::Record:
        Q_EMIT recordChosen(entry.record);
        break;
    }
}

bool PaletteDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int row = m_view->currentIndex().row();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int next = qBound(0, row + (key == Qt::Key_Down ? 1 : -1), qMax(0, m_model->rowCount() - 1));
            m_view->setCurrentIndex(m_model->index(next, 0));
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            choose(row);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void PaletteDialog::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().color(ColorRole::Raised));
    painter.setPen(QPen(tokens().color(ColorRole::Line), tokens().line));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace campanile::ui

#include "moc_palettedialog.cpp"
