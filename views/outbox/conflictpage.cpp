// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/outbox/conflictpage.h"

#include "app/domain/textmerge.h"
#include "ui/errortext/errortext.h"
#include "ui/kit/card.h"
#include "ui/kit/chips.h"
#include "ui/kit/forms.h"
#include "ui/kit/localwords.h"
#include "ui/kit/rowdelegate.h"
#include "ui/shell/toasts.h"
#include "ui/theme/theme.h"
#include "views/agowords.h"
#include "views/outbox/changewords.h"
#include "views/outbox/outboxpanel.h"
#include "views/outbox/worddiff.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>

namespace campanile::views {

using namespace Qt::StringLiterals;
using models::ConflictRow;
using services::KeepSide;

namespace {

constexpr int kPanesSideBySide = 540;

enum class Mark { New, Gone };

/** Differences in colour and with a line, below what is new and through what is gone, so that colour is never alone. */
QString marked(const QList<DiffRun> &runs, ui::Tone tone, Mark mark)
{
    const ui::Tokens &t = ui::tokens();
    QString html;
    for (const DiffRun &run : runs) {
        const QString text = run.text.toHtmlEscaped().replace(u'\n', u"<br>"_s);
        if (run.changed)
            html += u"<span style=\"background-color:%1;color:%2;text-decoration:%3\">%4</span>"_s
                        .arg(t.soft(tone).name(), t.ink(tone).name(), mark == Mark::New ? u"underline"_s : u"line-through"_s, text);
        else
            html += text;
    }
    return html;
}

/** The changed words alone, for whoever cannot see the marks. */
QString changedWords(const QList<DiffRun> &runs)
{
    QStringList words;
    for (const DiffRun &run : runs) {
        if (run.changed && !run.text.trimmed().isEmpty())
            words.append(run.text.simplified());
    }
    return ui::joinedWords(words);
}

} // namespace

ConflictPage::ConflictPage(const PanelDeps &deps, models::ConflictsModel &model, QWidget *parent)
    : QWidget(parent), m_deps(deps), m_model(model)
{
    m_list = new QListView;
    m_list->setModel(&model);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMinimumWidth(ui::metric::PanelMinimum);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setAccessibleName(tr("Conflicts"));
    m_list->setItemDelegate(new ui::RowDelegate(
        [this](const QModelIndex &index) {
            ui::RowLook look;
            if (index.row() >= m_model.rows().size())
                return look;
            const ConflictRow &row = m_model.rows().at(index.row());
            look.strong = true;
            look.title = row.recordTitle.isEmpty() ? tr("A post without text") : row.recordTitle;
            const ReadingWays ways = readingWaysOf(m_deps);
            look.time = agoWords(row.createdAt, m_deps.clock.nowMs(), {ways.locale, ways.zone});
            look.exactTime = exactWords(row.createdAt, {ways.locale, ways.zone});
            const bool isTheirs = !row.byUser.isEmpty() && !isMine(row);
            look.excerpt = isTheirs ? tr("%1 by %2").arg(propertyWords(row.property), row.byUser) : propertyWords(row.property);
            if (row.holdsFrom > 0)
                look.excerpt = tr("Holds the post of %1 · %2").arg(momentWords(row.holdsFrom, ways, m_deps.clock.nowMs()), look.excerpt);
            look.avatar.name = row.byUser.isEmpty() ? look.title : row.byUser;
            return look;
        },
        m_list));

    auto *detail = new QWidget;
    auto *column = new QVBoxLayout(detail);
    column->setContentsMargins(ui::space::PanelPadding, ui::space::X2, ui::space::PanelPadding, ui::space::X2);
    column->setSpacing(ui::space::X2);
    m_title = new QLabel(detail);
    m_title->setFont(ui::fontOf(ui::TypeRole::Strong));
    m_title->setWordWrap(true);
    m_title->setTextFormat(Qt::PlainText);
    m_hint = new QLabel(detail);
    m_hint->setWordWrap(true);
    m_hint->setFont(ui::fontOf(ui::TypeRole::Caption));
    auto *scroll = new QScrollArea(detail);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    auto *sides = new QWidget;
    m_panes = new QBoxLayout(QBoxLayout::LeftToRight, sides);
    m_panes->setContentsMargins(0, 0, 0, 0);
    m_panes->setSpacing(ui::space::X4);
    m_base = addPane();
    m_theirs = addPane();
    m_mine = addPane();
    // A stretch that only works when the panes are stacked, so that they stay together at the top.
    m_panes->addStretch(0);
    scroll->setWidget(sides);
    sides->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    m_editor = new QPlainTextEdit(detail);
    m_editor->setAccessibleName(tr("Merged text"));
    m_editor->hide();
    column->addWidget(m_title);
    column->addWidget(m_hint);
    column->addWidget(scroll, 1);
    column->addWidget(m_editor, 1);
    buildButtons(column);

    m_split = new QSplitter(Qt::Horizontal, this);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(m_list);
    m_split->addWidget(detail);
    m_split->setStretchFactor(0, 2);
    m_split->setStretchFactor(1, 5);
    auto *row = new QVBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_split);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { showCurrent(); });
}

ConflictPage::Pane ConflictPage::addPane()
{
    Pane pane;
    pane.box = new ui::Card;
    auto *column = new QVBoxLayout(pane.box);
    column->setContentsMargins(ui::space::X3, ui::space::X2, ui::space::X3, ui::space::X3);
    column->setSpacing(ui::space::X2);
    auto *head = new QHBoxLayout;
    pane.title = new QLabel(pane.box);
    pane.title->setFont(ui::fontOf(ui::TypeRole::Strong));
    pane.title->setTextFormat(Qt::PlainText);
    pane.title->setWordWrap(true);
    pane.note = new ui::Chip({tr("In use now"), u"check"_s, ui::Tone::Success}, pane.box);
    pane.note->setAccessibleName(tr("In use now"));
    head->addWidget(pane.title, 1);
    head->addWidget(pane.note, 0, Qt::AlignTop);
    pane.value = new QLabel(pane.box);
    pane.value->setWordWrap(true);
    pane.value->setTextFormat(Qt::RichText);
    pane.value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    pane.value->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    column->addLayout(head);
    column->addWidget(pane.value, 1);
    m_panes->addWidget(pane.box, 1);
    return pane;
}

void ConflictPage::buildButtons(QBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(ui::space::X2);
    m_merge = new QPushButton(tr("Edit merged"), this);
    m_keepTheirs = new QPushButton(tr("Keep theirs"), this);
    m_keepMine = ui::primaryButton(tr("Keep mine"), this);
    m_cancelMerge = new QPushButton(tr("Back"), this);
    m_saveMerge = ui::primaryButton(tr("Use merged text"), this);
    row->addStretch(1);
    for (QPushButton *button : {m_merge, m_keepTheirs, m_keepMine, m_cancelMerge, m_saveMerge})
        row->addWidget(button);
    m_cancelMerge->hide();
    m_saveMerge->hide();
    column->addLayout(row);
    connect(m_keepMine, &QPushButton::clicked, this, [this] { keep(true); });
    connect(m_keepTheirs, &QPushButton::clicked, this, [this] { keep(false); });
    connect(m_merge, &QPushButton::clicked, this, &ConflictPage::startMerge);
    connect(m_saveMerge, &QPushButton::clicked, this, &ConflictPage::saveMerge);
    connect(m_cancelMerge, &QPushButton::clicked, this, &ConflictPage::showCurrent);
}

void ConflictPage::fillPane(const Pane &pane, const QString &title, const QJsonValue &value, ui::Tone tone)
{
    const ReadingWays ways = readingWaysOf(m_deps);
    const QString &path = m_shown.property;
    const QString text = valueWords(path, value, ways);
    const bool isBase = &pane == &m_base;
    const QList<DiffRun> runs = isBase ? lostFrom(text, {valueWords(path, m_shown.theirs, ways), valueWords(path, m_shown.mine, ways)})
                                       : diffAgainst(valueWords(path, m_shown.base, ways), text);
    pane.title->setText(title);
    pane.note->setVisible(value == m_shown.current || (value.isNull() && m_shown.current.isUndefined()));
    pane.value->setText(marked(runs, tone, isBase ? Mark::Gone : Mark::New));
    pane.value->setAccessibleName(title + u": "_s + text);
    const QString changed = changedWords(runs);
    pane.value->setAccessibleDescription(changed.isEmpty() ? QString() : isBase ? tr("Changed since: %1").arg(changed) : tr("New: %1").arg(changed));
}

QList<ConflictRow> ConflictPage::chosen() const
{
    QList<ConflictRow> rows;
    for (const QModelIndex &index : m_list->selectionModel()->selectedIndexes()) {
        if (index.row() < m_model.rows().size())
            rows.append(m_model.rows().at(index.row()));
    }
    return rows;
}

bool ConflictPage::isMine(const ConflictRow &row) const
{
    return row.by.isNull() || m_deps.me.isNull() || row.by == m_deps.me;
}

void ConflictPage::refresh()
{
    if (m_model.rows().isEmpty())
        return;
    if (!m_wanted.isNull()) {
        showRecord(m_wanted);
    } else if (!m_list->selectionModel()->hasSelection()) {
        m_list->setCurrentIndex(m_model.index(0));
    }
    // While someone writes a merged text, new values must not take it away; saving finds out and says so.
    if (!m_editor->isVisible())
        showCurrent();
}

void ConflictPage::showRecord(const RecordId &record)
{
    m_wanted = record;
    for (int i = 0; i < m_model.rows().size(); ++i) {
        if (m_model.rows().at(i).record == record || m_model.rows().at(i).id == record) {
            m_wanted = RecordId();
            m_list->setCurrentIndex(m_model.index(i));
            return;
        }
    }
}

void ConflictPage::showCurrent()
{
    const QList<ConflictRow> rows = chosen();
    const bool merging = false;
    m_editor->setVisible(merging);
    m_saveMerge->setVisible(merging);
    m_cancelMerge->setVisible(merging);
    const bool several = rows.size() > 1;
    const bool may = m_deps.context.can(Permission::ResolveConflicts) && !rows.isEmpty();
    const QString why = m_deps.context.whyNot(Permission::ResolveConflicts);
    for (QPushButton *button : {m_keepMine, m_keepTheirs}) {
        button->setVisible(true);
        button->setEnabled(may);
        button->setToolTip(why);
    }
    m_keepMine->setText(several ? tr("Keep mine for %n", nullptr, int(rows.size())) : tr("Keep mine"));
    m_keepTheirs->setText(several ? tr("Keep theirs for %n", nullptr, int(rows.size())) : tr("Keep theirs"));
    for (const Pane &pane : {m_base, m_theirs, m_mine})
        pane.box->setVisible(!several && !rows.isEmpty());
    m_merge->setVisible(!several && !rows.isEmpty() && isProse(rows.first().property));
    m_merge->setEnabled(may);
    m_merge->setToolTip(why);
    if (several || rows.isEmpty()) {
        m_title->setText(several ? tr("%n conflicts chosen", nullptr, int(rows.size())) : QString());
        m_hint->setText(several ? tr("One choice settles all of them.") : QString());
        return;
    }
    m_shown = rows.first();
    const QString name = m_shown.recordTitle.isEmpty() ? tr("A post without text") : m_shown.recordTitle;
    m_title->setText(tr("%1 of %2").arg(propertyWords(m_shown.property), tr("\u201c%1\u201d").arg(name)));
    const QString when = momentWords(m_shown.createdAt, readingWaysOf(m_deps), m_deps.clock.nowMs());
    QString hint = tr("Changed on two sides, %1").arg(when);
    if (m_shown.holdsFrom > 0)
        hint = tr("%1. The post is planned for %2 and does not go out before you choose.")
                   .arg(hint, momentWords(m_shown.holdsFrom, readingWaysOf(m_deps), m_deps.clock.nowMs()));
    m_hint->setText(hint);
    fillPane(m_base, tr("Before"), m_shown.base, ui::Tone::Neutral);
    if (isMine(m_shown)) {
        fillPane(m_theirs, tr("Theirs"), m_shown.theirs, ui::Tone::Info);
        fillPane(m_mine, tr("Mine"), m_shown.mine, ui::Tone::Accent);
    } else {
        // Whose the first edit was the record does not tell: perhaps mine, perhaps that of a third person.
        fillPane(m_theirs, m_shown.byUser.isEmpty() ? tr("Theirs") : tr("Theirs: %1").arg(m_shown.byUser), m_shown.mine, ui::Tone::Info);
        fillPane(m_mine, tr("The other side"), m_shown.theirs, ui::Tone::Accent);
        m_keepMine->setText(tr("Keep the other side"));
    }
}

void ConflictPage::keep(bool mine)
{
    const auto sideOf = [this, mine](const ConflictRow &row) { return mine == isMine(row) ? KeepSide::Mine : KeepSide::Theirs; };
    const QList<ConflictRow> rows = chosen();
    if (rows.isEmpty())
        return;
    const int count = int(rows.size());
    const auto done = [this, count](const Result<store::Saved> &saved) { settled(saved, count); };
    if (count == 1) {
        m_deps.workspace.resolveConflict(m_shown.id, sideOf(m_shown), m_shown.current, this, done);
        return;
    }
    QList<RecordId> ids[2];
    for (const ConflictRow &row : rows)
        ids[int(sideOf(row) == KeepSide::Mine)].append(row.id);
    for (const KeepSide side : {KeepSide::Theirs, KeepSide::Mine}) {
        const QList<RecordId> &some = ids[int(side == KeepSide::Mine)];
        if (!some.isEmpty())
            m_deps.workspace.resolveConflicts(some, side, this, [this, count = int(some.size())](const Result<store::Saved> &saved) { settled(saved, count); });
    }
}

void ConflictPage::startMerge()
{
    const domain::MergeResult merged = domain::mergeText(m_shown.base.toString(), m_shown.mine.toString(), m_shown.theirs.toString());
    m_editor->setPlainText(merged.text);
    for (QPushButton *button : {m_merge, m_keepMine, m_keepTheirs})
        button->hide();
    m_saveMerge->show();
    m_cancelMerge->show();
    m_editor->show();
    m_editor->setFocus();
}

void ConflictPage::saveMerge()
{
    m_deps.workspace.settleConflicts({m_shown.id}, m_editor->toPlainText(), m_shown.current, this,
                                     [this](const Result<store::Saved> &saved) { settled(saved, 1); });
}

void ConflictPage::settled(const Result<store::Saved> &saved, int count)
{
    if (saved)
        m_editor->hide();
    m_model.reload();
    if (!m_deps.toasts)
        return;
    if (saved)
        m_deps.toasts->show(count == 1 ? tr("Conflict settled") : tr("%n conflicts settled", nullptr, int(count)));
    else if (saved.error().code == u"conflict.changed")
        m_deps.toasts->show(tr("It changed again just now. Look at the new values and choose once more."), {}, ui::Tone::Warning);
    else if (saved.error().code == u"conflict.gone")
        m_deps.toasts->show(tr("Someone else has settled it already"), {}, ui::Tone::Info);
    else
        m_deps.toasts->show(ui::wordsFor(saved.error()).toText(), {}, ui::Tone::Danger);
}

void ConflictPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < kPanesSideBySide;
    m_split->setOrientation(narrow ? Qt::Vertical : Qt::Horizontal);
    const bool stacked = narrow || width() < 2 * ui::metric::PanelMinimum + 200;
    m_panes->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    for (int i = 0; i < m_panes->count(); ++i)
        m_panes->setStretch(i, (i + 1 == m_panes->count()) == stacked ? 1 : 0);
}

void ConflictPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_editor->isVisible())
        showCurrent();
}

} // namespace campanile::views

#include "moc_conflictpage.cpp"
