// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/drafts/draftspanel.h"

#include "app/domain/zonedtime.h"
#include "app/services/postservice.h"
#include "ui/errortext/errortext.h"
#include "ui/kit/forms.h"
#include "ui/kit/panelframe.h"
#include "ui/kit/pickers.h"
#include "ui/kit/popover.h"
#include "ui/kit/rowdelegate.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/panelregistry.h"
#include "ui/shell/selectionbus.h"
#include "ui/shell/toasts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "views/drafts/draftslist.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace campanile::views {

using namespace Qt::StringLiterals;
using models::DraftsModel;
using models::ListState;

DraftsPanel::DraftsPanel(const PanelDeps &deps, QWidget *parent)
    : ui::Panel(parent), m_deps(deps), m_model(deps.store), m_kind(u"all"_s)
{
    m_list = new DraftsList;
    m_search = new ui::SearchField(tr("Search drafts and ideas"));
    m_kinds = new ui::SegmentedControl;
    m_kinds->setItems({{u"all"_s, tr("All"), {}}, {u"drafts"_s, tr("Drafts"), {}}, {u"ideas"_s, tr("Ideas"), {}}});
    m_kinds->setCurrent(m_kind);
    m_kinds->setAccessibleName(tr("What to show"));
    auto *bar = new QWidget;
    auto *barColumn = new QVBoxLayout(bar);
    barColumn->setContentsMargins(ui::space::PanelPadding, ui::space::X2, ui::space::PanelPadding, ui::space::X2);
    barColumn->setSpacing(ui::space::X2);
    barColumn->addWidget(m_search);
    barColumn->addWidget(m_kinds, 0, Qt::AlignLeading);
    m_frame = new ui::PanelFrame(tr("Drafts and ideas"), m_list);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    // Search and kinds stay where they are while the list is empty, so they are outside of what the states cover.
    auto *frameColumn = qobject_cast<QVBoxLayout *>(m_frame->layout());
    frameColumn->insertWidget(2, bar);
    column->addWidget(m_frame);
    buildActions();
    buildList();
    // Letters act in the list, so that is where a person starts; the search field is Ctrl+F away.
    setFocusProxy(m_list);
    m_list->setFocus();

    connect(m_kinds, &ui::SegmentedControl::currentChanged, this, [this](const QString &kind) {
        setKind(kind);
        Q_EMIT stateChanged();
    });
    connect(m_search, &ui::SearchField::searchChanged, this, [this](const QString &text) { m_model.setSearch(text); });
    connect(&m_model, &DraftsModel::loaded, this, &DraftsPanel::refresh);
    connect(&deps.context, &WorkspaceContext::changed, this, &DraftsPanel::refresh);
    connect(m_frame->states(), &ui::StateView::actionRequested, this, [this] { create(m_kind == u"ideas"); });
    connect(m_frame->states(), &ui::StateView::retryRequested, this, [this] {
        // The model reads again when what is asked changes.
        m_model.setSearch(m_search->text() + u' ');
        m_model.setSearch(m_search->text());
    });
    refresh();
}

DraftsPanel::~DraftsPanel()
{
    // The list looks at the model, which goes before the base class would take its children along.
    delete m_frame;
    delete m_drag;
}

void DraftsPanel::buildList()
{
    m_drag = new DraftsDragModel(this);
    m_drag->setSourceModel(&m_model);
    m_list->setModel(m_drag);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setDragDropMode(QAbstractItemView::DragOnly);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setAccessibleName(tr("Drafts and ideas"));
    auto *delegate = new ui::RowDelegate(
        [this](const QModelIndex &index) {
            ui::RowLook look;
            const store::PostCalendarRow *row = rowAt(index);
            if (!row)
                return look;
            look = draftLook(*row, m_deps);
            look.avatar.image = tileOf(row->isIdea);
            look.quickIcons = {u"square-pen"_s};
            look.quickTips = {m_open->text()};
            if (m_deps.context.canEdit()) {
                look.quickIcons += {u"calendar-plus"_s, u"trash-2"_s};
                look.quickTips += {m_plan->text(), m_delete->text()};
            }
            return look;
        },
        m_list);
    m_list->setItemDelegate(delegate);
    connect(delegate, &ui::RowDelegate::quickActionTriggered, this, [this](const QModelIndex &index, int action) {
        m_list->setCurrentIndex(index);
        for (const auto &[which, command] : {std::pair(0, m_open), std::pair(1, m_plan), std::pair(2, m_delete)}) {
            if (which == action)
                command->trigger();
        }
    });
    connect(m_list, &QListView::customContextMenuRequested, this, &DraftsPanel::menuAt);
    connect(m_list, &QListView::doubleClicked, this, &DraftsPanel::open);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_deps.bus.select(u"drafts"_s, chosen());
        updateActions();
    });
}

void DraftsPanel::buildActions()
{
    const auto make = [this](const QString &id, const char *text, const QString &icon, const QKeySequence &key, void (DraftsPanel::*slot)()) {
        ui::ActionSpec spec;
        spec.id = id;
        spec.text = [text] { return DraftsPanel::tr(text); };
        spec.category = [] { return DraftsPanel::tr("Drafts and ideas"); };
        spec.icon = icon;
        if (!key.isEmpty())
            spec.shortcuts = {key};
        spec.scope = ui::ActionScope::Panel;
        spec.panel = u"drafts"_s;
        QAction *action = m_deps.actions.add(spec);
        // Letters act in the list only, so that they can be typed in the search field.
        m_list->addAction(action);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    m_open = make(u"drafts.open"_s, QT_TR_NOOP("Open in composer"), u"square-pen"_s, QKeySequence(Qt::Key_Return), &DraftsPanel::open);
    m_toDraft = make(u"drafts.toDraft"_s, QT_TR_NOOP("Turn idea into draft"), u"file-text"_s, {}, &DraftsPanel::turnIntoDraft);
    m_plan = make(u"drafts.plan"_s, QT_TR_NOOP("Plan"), u"calendar-plus"_s, QKeySequence(Qt::Key_P), &DraftsPanel::plan);
    m_duplicate = make(u"drafts.duplicate"_s, QT_TR_NOOP("Duplicate"), u"copy"_s, QKeySequence(Qt::Key_D), &DraftsPanel::duplicate);
    m_delete = make(u"drafts.delete"_s, QT_TR_NOOP("Delete"), u"trash-2"_s, QKeySequence(Qt::Key_Delete), &DraftsPanel::removeChosen);
    const auto makeNew = [this](const QString &id, const char *text, const QString &icon, Qt::Key key, bool idea) {
        ui::ActionSpec spec;
        spec.id = id;
        spec.text = [text] { return DraftsPanel::tr(text); };
        spec.category = [] { return DraftsPanel::tr("Drafts and ideas"); };
        spec.icon = icon;
        spec.shortcuts = {QKeySequence(key)};
        spec.scope = ui::ActionScope::Panel;
        spec.panel = u"drafts"_s;
        QAction *action = m_deps.actions.add(spec);
        m_list->addAction(action);
        connect(action, &QAction::triggered, this, [this, idea] { create(idea); });
        m_frame->addHeaderAction(action);
        return action;
    };
    m_newDraft = makeNew(u"drafts.new"_s, QT_TR_NOOP("New draft"), u"plus"_s, Qt::Key_N, false);
    m_newIdea = makeNew(u"drafts.newIdea"_s, QT_TR_NOOP("New idea"), u"lightbulb"_s, Qt::Key_I, true);
}

const store::PostCalendarRow *DraftsPanel::rowAt(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_model.rows().size() ? &m_model.rows().at(index.row()) : nullptr;
}

QList<RecordId> DraftsPanel::chosen() const
{
    QList<RecordId> ids;
    for (const QModelIndex &index : m_list->selectionModel()->selectedIndexes()) {
        if (const auto *row = rowAt(index))
            ids.append(row->id);
    }
    return ids;
}

QImage DraftsPanel::tileOf(bool idea) const
{
    QImage &tile = m_tiles[idea];
    if (tile.isNull()) {
        const qreal ratio = devicePixelRatioF();
        const ui::Tone tone = idea ? ui::Tone::Warning : ui::Tone::Accent;
        tile = QImage(QSize(ui::metric::Avatar, ui::metric::Avatar) * ratio, QImage::Format_ARGB32_Premultiplied);
        tile.setDevicePixelRatio(ratio);
        tile.fill(ui::tokens().soft(tone));
        QPainter painter(&tile);
        ui::drawIcon(&painter, QRect(8, 8, 16, 16), idea ? u"lightbulb"_s : u"file-text"_s, ui::tokens().ink(tone));
    }
    return tile;
}

void DraftsPanel::setKind(const QString &kind)
{
    m_kind = kind;
    m_model.setKind(kind == u"drafts" ? DraftsModel::Kind::Drafts : kind == u"ideas" ? DraftsModel::Kind::Ideas : DraftsModel::Kind::All);
    refresh();
}

void DraftsPanel::refresh()
{
    ui::StateView *states = m_frame->states();
    const bool may = m_deps.context.canEdit();
    if (!m_search->text().trimmed().isEmpty())
        states->setEmptyText({u"search"_s, tr("No draft or idea has these words."), {}, {}});
    else if (m_kind == u"ideas")
        states->setEmptyText({u"lightbulb"_s, tr("Keep a thought here until it becomes a post."), may ? tr("New idea") : QString(), {}});
    else
        states->setEmptyText({u"file-text"_s, tr("Posts without a date wait here."), may ? tr("New draft") : QString(), {}});
    if (!m_model.rows().isEmpty())
        states->showContent();
    else if (m_model.state() == ListState::Loading)
        states->showLoading();
    else if (m_model.state() == ListState::Failed)
        states->showError(m_model.error());
    else
        states->showEmpty();
    if (!m_wanted.isNull())
        openRecord(m_wanted, {});
    updateActions();
}

void DraftsPanel::updateActions()
{
    const QList<RecordId> ids = chosen();
    const bool may = m_deps.context.canEdit();
    bool idea = false;
    for (const QModelIndex &index : m_list->selectionModel()->selectedIndexes())
        idea = idea || (rowAt(index) && rowAt(index)->isIdea);
    // A role that only looks can open posts, and nothing else.
    const QString why = m_deps.context.whyNot(Permission::EditPosts);
    const auto allow = [&](QAction *action, bool useful) {
        action->setEnabled(may && useful);
        action->setToolTip(why);
    };
    m_open->setEnabled(ids.size() == 1);
    allow(m_newDraft, true);
    allow(m_newIdea, true);
    allow(m_toDraft, idea);
    for (QAction *action : {m_plan, m_duplicate, m_delete})
        allow(action, !ids.isEmpty());
    m_list->setDragEnabled(may);
    m_frame->setSelection(ids.size() > 1 ? int(ids.size()) : 0, {m_plan, m_duplicate, m_delete});
}

void DraftsPanel::create(bool idea)
{
    services::NewPost post;
    post.timezone = m_deps.context.timezone();
    post.isIdea = idea;
    m_deps.posts.create(post, this, [this](const Result<RecordId> &id) {
        if (id)
            m_deps.bus.open(u"composer"_s, *id);
        else if (m_deps.toasts)
            m_deps.toasts->show(ui::wordsFor(id.error()).toText(), {}, ui::Tone::Danger);
    });
}

void DraftsPanel::open()
{
    if (const QList<RecordId> ids = chosen(); ids.size() == 1)
        m_deps.bus.open(u"composer"_s, ids.first());
}

void DraftsPanel::turnIntoDraft()
{
    for (const QModelIndex &index : m_list->selectionModel()->selectedIndexes()) {
        const auto *row = rowAt(index);
        if (row && row->isIdea)
            m_deps.posts.edit(row->id, {{u"isIdea"_s, false}}, this, [this](const auto &saved) { tell(saved, tr("Now a draft")); });
    }
}

void DraftsPanel::plan()
{
    const QList<RecordId> ids = chosen();
    if (ids.isEmpty() || !m_deps.context.canEdit())
        return;
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setSpacing(ui::space::X3);
    auto *title = new QLabel(ids.size() == 1 ? tr("When") : tr("When, for %n posts", nullptr, int(ids.size())), content);
    title->setFont(ui::fontOf(ui::TypeRole::Strong));
    auto *picker = new ui::MomentPicker(content);
    const QByteArray zone = m_deps.context.timezone().toLatin1();
    const QTimeZone named(zone);
    // Nine o'clock tomorrow in the workspace's zone is a start that is never in the past.
    const QTimeZone used = named.isValid() ? named : QTimeZone::utc();
    const QDate tomorrow = domain::toWall(m_deps.clock.nowUtc(), used).date().addDays(1);
    picker->setMoment(domain::toInstant(tomorrow, QTime(9, 0), used).utc, zone);
    QPushButton *button = ui::primaryButton(ids.size() == 1 ? tr("Plan post") : tr("Plan %n posts", nullptr, int(ids.size())), content);
    column->addWidget(title);
    column->addWidget(picker);
    column->addWidget(button, 0, Qt::AlignTrailing);
    auto *popover = new ui::Popover(content, this);
    connect(button, &QPushButton::clicked, this, [this, ids, picker, popover] {
        QList<services::PostMove> moves;
        for (const RecordId &id : ids)
            moves.append({id, picker->utc().toMSecsSinceEpoch()});
        m_deps.posts.move(moves, this, [this](const auto &saved) { tell(saved, tr("On the calendar")); });
        popover->close();
    });
    const QRect row = m_list->visualRect(m_list->currentIndex());
    popover->openAt(QRect(m_list->viewport()->mapToGlobal(row.topLeft()), row.size()));
}

void DraftsPanel::duplicate()
{
    QList<services::PostMove> copies;
    for (const RecordId &id : chosen())
        copies.append({id, 0});
    if (!copies.isEmpty())
        m_deps.posts.copy(copies, this, [this](const auto &saved) { tell(saved, tr("Duplicated")); });
}

void DraftsPanel::removeChosen()
{
    const QList<RecordId> ids = chosen();
    if (ids.isEmpty() || !m_deps.context.canEdit())
        return;
    m_deps.posts.remove(ids, this, [this, count = ids.size()](const Result<store::Saved> &saved) {
        if (!m_deps.toasts)
            return;
        if (!saved)
            return m_deps.toasts->show(ui::wordsFor(saved.error()).toText(), {}, ui::Tone::Danger);
        const QString text = count == 1 ? tr("Post deleted") : tr("%n posts deleted", nullptr, int(count));
        // The toast may outlive the panel.
        m_deps.toasts->show(text, [self = QPointer<DraftsPanel>(this), step = saved->mutation] {
            if (self)
                self->m_deps.store.undo(step, self, [self](const Result<store::Saved> &undone) { self->tell(undone, tr("Back again")); });
        }, ui::Tone::Neutral, {}, saved->mutation);
    });
}

void DraftsPanel::tell(const Result<store::Saved> &saved, const QString &done)
{
    if (!m_deps.toasts)
        return;
    if (saved)
        m_deps.toasts->show(done);
    else
        m_deps.toasts->show(ui::wordsFor(saved.error()).toText(), {}, ui::Tone::Danger);
}

void DraftsPanel::menuAt(const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(!m_deps.context.canEdit());
    if (m_list->indexAt(at).isValid()) {
        menu->addActions({m_open, m_toDraft, m_plan, m_duplicate});
        menu->addSeparator();
        menu->addAction(m_delete);
    } else {
        menu->addActions({m_newDraft, m_newIdea});
    }
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

QJsonObject DraftsPanel::saveState() const
{
    return {{u"kind"_s, m_kind}};
}

bool DraftsPanel::restoreState(const QJsonObject &state, int version)
{
    if (state.isEmpty())
        return true;
    const QString kind = state.value(u"kind"_s).toString();
    if (version != 1 || (kind != u"all" && kind != u"drafts" && kind != u"ideas"))
        return false;
    const QSignalBlocker quiet(m_kinds);
    m_kinds->setCurrent(kind);
    setKind(kind);
    return true;
}

void DraftsPanel::openRecord(const RecordId &id, const QJsonObject &args)
{
    Q_UNUSED(args);
    m_wanted = id;
    for (int i = 0; i < m_model.rows().size(); ++i) {
        if (m_model.rows().at(i).id == id) {
            m_wanted = RecordId();
            m_list->setCurrentIndex(m_drag->index(i, 0));
            return;
        }
    }
}

void DraftsPanel::findInPlace()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void DraftsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        m_tiles.clear();
    ui::Panel::changeEvent(event);
}

void registerDraftsPanel(ui::PanelRegistry &registry, const PanelDeps &deps)
{
    ui::PanelDescriptor panel;
    panel.id = u"drafts"_s;
    panel.title = [] { return DraftsPanel::tr("Drafts and ideas"); };
    panel.icon = u"lightbulb"_s;
    panel.group = u"plan"_s;
    panel.area = ui::PanelArea::Left;
    panel.visibleByDefault = false;
    panel.factory = [&deps](QWidget *parent) { return new DraftsPanel(deps, parent); };
    [[maybe_unused]] const bool added = registry.add(std::move(panel));
    Q_ASSERT(added);
}

} // namespace campanile::views

#include "moc_draftspanel.cpp"
