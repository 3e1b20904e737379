// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/savedreplies/savedrepliespanel.h"

#include "ui/errortext/errortext.h"
#include "ui/kit/panelframe.h"
#include "ui/kit/rowdelegate.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/panelregistry.h"
#include "ui/shell/selectionbus.h"
#include "ui/shell/toasts.h"
#include "views/networkchoices.h"
#include "views/savedreplies/savedreplywords.h"

#include <QAction>
#include <QComboBox>
#include <QJsonObject>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPointer>
#include <QSplitter>
#include <QTimeZone>
#include <QVBoxLayout>

namespace campanile::views {

using namespace Qt::StringLiterals;
using models::ListState;

namespace {
constexpr int kTwoColumns = 680; // px; below it the list and the editor take turns
constexpr int kLeastWidth = 280;  // px; ux.md section 2
constexpr int kLeastHeight = 240; // px
}

SavedRepliesPanel::SavedRepliesPanel(const PanelDeps &deps, QWidget *parent)
    : ui::Panel(parent), m_deps(deps), m_replies(models::makeAllSavedRepliesModel(deps.store)), m_members(models::makeMembersModel(deps.store)),
      m_filter(new SavedReplyFilter(*m_replies, this))
{
    m_list = new QListView;
    m_editor = new SavedReplyEditor(deps);
    m_side = new QWidget;
    auto *side = new QVBoxLayout(m_side);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(0);
    buildBar();
    side->addWidget(m_bar);
    m_none = new QLabel(tr("No saved reply fits these filters."));
    m_none->setWordWrap(true);
    m_none->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_none->setContentsMargins(ui::space::X4, ui::space::X6, ui::space::X4, ui::space::X4);
    side->addWidget(m_none, 1);
    side->addWidget(m_list, 1);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->addWidget(m_side);
    m_splitter->addWidget(m_editor);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_frame = new ui::PanelFrame(tr("Saved replies"), m_splitter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_frame);
    buildList();
    buildActions();
    setFocusProxy(m_list);
    m_replies->onLoaded([this] { refresh(); });
    m_members->onLoaded([this] { readReader(); });
    connect(&deps.context, &WorkspaceContext::changed, this, &SavedRepliesPanel::refresh);
    connect(m_editor, &SavedReplyEditor::saveRequested, this, [this] { save(); });
    connect(m_editor, &SavedReplyEditor::backRequested, this, [this] {
        save([this] {
            m_isEditing = false;
            refreshLayout();
            m_list->setFocus();
        });
    });
    connect(m_frame->states(), &ui::StateView::actionRequested, this, [this] { create(); });
    connect(m_frame->states(), &ui::StateView::retryRequested, this, [this] { m_replies->reload(); });
    connect(&deps.bus, &ui::SelectionBus::selectionChanged, this, [this](const QString &source, const QList<RecordId> &records) {
        if (source != u"inbox")
            return;
        m_readerItem = records.size() == 1 ? records.first() : RecordId();
        readReader();
    });
    if (deps.bus.source() == u"inbox" && deps.bus.records().size() == 1)
        m_readerItem = deps.bus.records().first();
    readReader();
    refresh();
    refreshLayout();
}

SavedRepliesPanel::~SavedRepliesPanel()
{
    // What was typed is not lost with the window; the service outlives the panel.
    if (m_editor->isDirty() && m_deps.inbox && m_deps.context.can(Permission::EditSavedReplies)) {
        const services::SavedReplyText text = m_editor->reply();
        if (!text.name.isEmpty() && !text.content.trimmed().isEmpty())
            m_deps.inbox->saveSavedReply(text, &m_deps.store, [](const Result<RecordId> &) {});
    }
    // The list looks at the model, which goes before the base class would take its children along.
    delete m_frame;
}

void SavedRepliesPanel::buildBar()
{
    m_bar = new QWidget;
    auto *column = new QVBoxLayout(m_bar);
    column->setContentsMargins(ui::space::PanelPadding, ui::space::X2, ui::space::PanelPadding, ui::space::X2);
    column->setSpacing(ui::space::X2);
    m_search = new ui::SearchField(tr("Search saved replies"));
    column->addWidget(m_search);
    const auto combo = [&](const QString &name) {
        auto *made = new QComboBox(m_bar);
        made->setAccessibleName(name);
        made->setToolTip(name);
        made->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        made->setMinimumContentsLength(7);
        return made;
    };
    m_intents = combo(tr("Show what fits"));
    m_intents->addItem(tr("Fits anything"), QString());
    for (const ui::PickChoice &choice : savedReplyIntents())
        m_intents->addItem(choice.label, choice.wire);
    m_platforms = combo(tr("Show what is for a network"));
    m_platforms->addItem(tr("All networks"), QString());
    for (const ui::PickChoice &choice : networkChoices())
        m_platforms->addItem(choice.label, choice.wire);
    m_uses = combo(tr("Show what is in use"));
    for (const auto &[text, use] : {std::pair{tr("All"), QString()}, std::pair{tr("In use"), u"active"_s}, std::pair{tr("Not in use"), u"inactive"_s}})
        m_uses->addItem(text, use);
    m_orders = combo(tr("Order"));
    using Order = SavedReplyFilter::Order;
    for (const auto &[text, order] : {std::pair{tr("Own order"), Order::Own}, std::pair{tr("Most used"), Order::MostUsed}, std::pair{tr("Last used"), Order::LastUsed},
                                      std::pair{tr("Name"), Order::Name}})
        m_orders->addItem(text, int(order));
    for (const auto &[first, second] : {std::pair{m_intents, m_platforms}, std::pair{m_uses, m_orders}}) {
        auto *row = new QHBoxLayout;
        row->setSpacing(ui::space::X2);
        row->addWidget(first, 1);
        row->addWidget(second, 1);
        column->addLayout(row);
    }
    connect(m_search, &ui::SearchField::searchChanged, this, [this](const QString &text) { m_filter->setWords(text); refresh(); });
    connect(m_intents, &QComboBox::currentIndexChanged, this, [this] { m_filter->setIntent(m_intents->currentData().toString()); refresh(); });
    connect(m_platforms, &QComboBox::currentIndexChanged, this, [this] { m_filter->setPlatform(m_platforms->currentData().toString()); refresh(); });
    connect(m_uses, &QComboBox::currentIndexChanged, this, [this] { m_filter->setUse(m_uses->currentData().toString()); refresh(); });
    connect(m_orders, &QComboBox::currentIndexChanged, this, [this] {
        m_filter->setOrder(Order(m_orders->currentData().toInt()));
        refresh();
        Q_EMIT stateChanged();
    });
}

void SavedRepliesPanel::buildList()
{
    m_list->setModel(m_filter);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setAccessibleName(tr("Saved replies"));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDefaultDropAction(Qt::MoveAction);
    connect(m_filter, &SavedReplyFilter::moveWished, this, &SavedRepliesPanel::follow);
    connect(m_filter, &QAbstractItemModel::layoutChanged, this, [this] {
        if (std::exchange(m_hasMoved, false))
            m_list->scrollTo(m_list->currentIndex());
    });
    auto *delegate = new ui::RowDelegate(
        [this](const QModelIndex &index) {
            ui::RowLook look;
            const models::SavedReplyRow *row = m_filter->rowAt(index);
            if (!row)
                return look;
            const QTimeZone zone(m_deps.context.timezone().toLatin1());
            look.avatar.name = row->name;
            look.title = row->name;
            look.excerpt = savedReplyFacts(*row, m_deps.clock.nowMs(), {QLocale(), zone.isValid() ? zone : QTimeZone::utc()});
            if (!row->isActive)
                look.chips.append({tr("Not in use"), u"pause"_s, ui::Tone::Neutral, -1});
            else
                look.strong = true;
            return look;
        },
        m_list);
    m_list->setItemDelegate(delegate);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &SavedRepliesPanel::showChosen);
    connect(m_list, &QListView::activated, this, [this] {
        m_isEditing = true;
        refreshLayout();
        m_editor->focusName();
    });
    connect(m_list, &QListView::clicked, this, [this] {
        m_isEditing = true;
        refreshLayout();
    });
    connect(m_list, &QListView::customContextMenuRequested, this, [this](const QPoint &at) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        if (m_list->indexAt(at).isValid())
            menu->addActions({m_duplicate, m_active, m_up, m_down, m_remove});
        else
            menu->addActions({m_new, m_import, m_export});
        menu->popup(m_list->viewport()->mapToGlobal(at));
    });
}

void SavedRepliesPanel::buildActions()
{
    const auto make = [this](const QString &id, const char *text, const QString &icon, const QKeySequence &key, auto act) {
        ui::ActionSpec spec;
        spec.id = id;
        spec.text = [text] { return SavedRepliesPanel::tr(text); };
        spec.category = [] { return SavedRepliesPanel::tr("Saved replies"); };
        spec.icon = icon;
        if (!key.isEmpty())
            spec.shortcuts = {key};
        spec.scope = ui::ActionScope::Panel;
        spec.panel = u"savedreplies"_s;
        QAction *action = m_deps.actions.add(spec);
        m_list->addAction(action);
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    m_new = make(u"savedreplies.new"_s, QT_TR_NOOP("New saved reply"), u"plus"_s, Qt::Key_N, [this] { create(); });
    m_duplicate = make(u"savedreplies.duplicate"_s, QT_TR_NOOP("Duplicate saved reply"), u"copy"_s, Qt::Key_D, [this] { duplicate(); });
    m_active = make(u"savedreplies.active"_s, QT_TR_NOOP("Use or do not use saved reply"), u"pause"_s, Qt::Key_U, [this] { toggleActive(); });
    m_up = make(u"savedreplies.up"_s, QT_TR_NOOP("Move saved reply up"), u"arrow-up"_s, Qt::ALT | Qt::Key_Up, [this] { moveChosen(-1); });
    m_down = make(u"savedreplies.down"_s, QT_TR_NOOP("Move saved reply down"), u"arrow-down"_s, Qt::ALT | Qt::Key_Down, [this] { moveChosen(1); });
    m_remove = make(u"savedreplies.delete"_s, QT_TR_NOOP("Delete saved reply"), u"trash-2"_s, Qt::Key_Delete, [this] { removeChosen(); });
    m_import = make(u"savedreplies.import"_s, QT_TR_NOOP("Import saved replies from a table"), u"upload"_s, {}, [this] { chooseImport(); });
    m_export = make(u"savedreplies.export"_s, QT_TR_NOOP("Export saved replies as a table"), u"download"_s, {}, [this] { chooseExport(); });
    m_frame->addHeaderAction(m_new);
    m_frame->addHeaderAction(m_duplicate);
    m_frame->addHeaderAction(m_remove);
    for (QAction *action : {m_active, m_up, m_down, m_import, m_export})
        m_frame->addMenuAction(action);
}

RecordId SavedRepliesPanel::chosen() const
{
    const models::SavedReplyRow *row = m_filter->rowAt(m_list->currentIndex());
    return row ? row->id : RecordId();
}

void SavedRepliesPanel::refresh()
{
    ui::StateView *states = m_frame->states();
    const bool may = m_deps.context.can(Permission::EditSavedReplies);
    states->setEmptyText({u"bookmark"_s, tr("Answers that you give again and again wait here, with the names filled in."), may ? tr("New saved reply") : QString(), {}});
    if (!m_replies->rows().isEmpty() || m_isEditing)
        states->showContent();
    else if (m_replies->state() == ListState::Loading)
        states->showLoading();
    else if (m_replies->state() == ListState::Failed)
        states->showError(m_replies->error());
    else
        states->showEmpty();
    const bool isNone = m_filter->rowCount() == 0 && m_filter->isNarrowed();
    m_none->setVisible(isNone);
    m_list->setVisible(!isNone);
    if (!m_wanted.isNull()) {
        if (const QModelIndex index = m_filter->indexOf(m_wanted); index.isValid()) {
            m_wanted = {};
            m_list->setCurrentIndex(index);
        }
    }
    if (!m_isEditing && !m_isNarrow && !m_list->currentIndex().isValid() && m_filter->rowCount() > 0)
        m_list->setCurrentIndex(m_filter->index(0, 0));
    if (const models::SavedReplyRow *row = m_replies->find(m_editor->reply().id.toString()))
        m_editor->follow(textOfRow(*row));
    const QString why = m_deps.context.whyNot(Permission::EditSavedReplies);
    const bool isChosen = !chosen().isNull();
    for (QAction *action : {m_new, m_import})
        action->setEnabled(may);
    for (QAction *action : {m_duplicate, m_remove, m_active})
        action->setEnabled(may && isChosen);
    m_export->setEnabled(!m_replies->rows().isEmpty());
    m_filter->setMovable(may);
    const int place = m_list->currentIndex().row();
    m_up->setEnabled(m_filter->canMove() && place > 0);
    m_down->setEnabled(m_filter->canMove() && place >= 0 && place + 1 < m_filter->rowCount());
    for (QAction *action : {m_new, m_duplicate, m_remove, m_active, m_import})
        action->setToolTip(why.isEmpty() ? action->text() : why);
    const QString whyFixed = !why.isEmpty() ? why : m_filter->canMove() ? QString() : tr("Only the own order can be changed.");
    for (QAction *action : {m_up, m_down})
        action->setToolTip(whyFixed.isEmpty() ? action->text() : whyFixed);
}

void SavedRepliesPanel::refreshLayout()
{
    m_isNarrow = width() < kTwoColumns;
    m_side->setVisible(!m_isNarrow || !m_isEditing);
    m_editor->setVisible(!m_isNarrow || m_isEditing);
    m_editor->setBackVisible(m_isNarrow);
}

void SavedRepliesPanel::resizeEvent(QResizeEvent *event)
{
    ui::Panel::resizeEvent(event);
    if ((width() < kTwoColumns) != m_isNarrow)
        refreshLayout();
}

void SavedRepliesPanel::showChosen()
{
    const models::SavedReplyRow *row = m_filter->rowAt(m_list->currentIndex());
    if (!row || row->id == m_editor->reply().id)
        return refresh();
    const services::SavedReplyText text = textOfRow(*row);
    save([this, text] {
        m_editor->setReply(text);
        refresh();
    });
}

QSize SavedRepliesPanel::minimumSizeHint() const
{
    return {kLeastWidth, kLeastHeight};
}

QJsonObject SavedRepliesPanel::saveState() const
{
    return {{u"order"_s, m_orders->currentData().toInt()}};
}

bool SavedRepliesPanel::restoreState(const QJsonObject &state, int version)
{
    if (state.isEmpty())
        return true;
    const int place = m_orders->findData(state.value(u"order"_s).toInt(-1));
    if (version != 1 || place < 0)
        return false;
    m_orders->setCurrentIndex(place);
    return true;
}

void SavedRepliesPanel::openRecord(const RecordId &id, const QJsonObject &args)
{
    if (const auto item = RecordId::parse(args.value(u"item"_s).toString())) {
        m_readerItem = *item;
        readReader();
    }
    if (const QString content = args.value(u"text"_s).toString(); !content.isEmpty()) {
        services::SavedReplyText text;
        text.content = content;
        text.language = args.value(u"language"_s).toString().section(u'-', 0, 0);
        return create(text);
    }
    if (id.isNull())
        return;
    m_wanted = id;
    refresh();
}

void SavedRepliesPanel::findInPlace()
{
    m_isEditing = false;
    refreshLayout();
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void registerSavedRepliesPanel(ui::PanelRegistry &registry, const PanelDeps &deps)
{
    if (!deps.inbox)
        return;
    ui::PanelDescriptor panel;
    panel.id = u"savedreplies"_s;
    panel.title = [] { return SavedRepliesPanel::tr("Saved replies"); };
    panel.icon = u"bookmark"_s;
    panel.group = u"engage"_s;
    panel.area = ui::PanelArea::Center;
    panel.visibleByDefault = false;
    panel.factory = [&deps](QWidget *parent) { return new SavedRepliesPanel(deps, parent); };
    [[maybe_unused]] const bool added = registry.add(std::move(panel));
    Q_ASSERT(added);
}

} // namespace campanile::views
#include "moc_savedrepliespanel.cpp"
