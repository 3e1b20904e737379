// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inbox/inboxpanel.h"

#include "app/services/inboxhistory.h"
#include "app/services/inboxservice.h"
#include "app/services/presenceservice.h"
#include "ui/kit/chips.h"
#include "ui/kit/forms.h"
#include "ui/kit/panelframe.h"
#include "ui/kit/popover.h"
#include "ui/kit/stateview.h"
#include "ui/shell/selectionbus.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "views/directions.h"
#include "views/inbox/conversation/reviewinbox.h"
#include "views/inbox/inboxcommands.h"
#include "views/inbox/inboxlist.h"
#include "views/inbox/inboxlook.h"
#include "views/inbox/olderbar.h"
#include "views/inbox/searchbox.h"
#include "views/inbox/viewpicker.h"
#include "views/offlinewords.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QAction>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace campanile::views {

using namespace Qt::StringLiterals;
using models::ListState;
using store::InboxSort;

namespace {
constexpr int kReadAfterMs = 800;
constexpr int kRepaintMs = 30'000; ///< twice a minute is often enough for a bar that takes hours

QList<ui::FilterItem> chipItems()
{
    return {{u"is:unread"_s, InboxPanel::tr("Unread"), u"eye"_s}, {u"is:mine"_s, InboxPanel::tr("Mine"), u"user"_s},
            {u"is:vip"_s, InboxPanel::tr("Important people"), u"sparkles"_s}, {u"sentiment:negative"_s, InboxPanel::tr("Negative"), u"arrow-down"_s}};
}
} // namespace

InboxPanel::InboxPanel(const PanelDeps &deps, const InboxPaneMakers &makers, QWidget *parent)
    : ui::Panel(parent), m_members(models::makeMembersModel(deps.store)), m_parts{deps, *deps.inbox, *m_members, deps.me}, m_model(deps.store, deps.clock)
{
    buildColumn();
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_column);
    buildPanes(makers);
    m_frame = new ui::PanelFrame(tr("Inbox"), m_splitter);
    auto *figures = new QAction(ui::icon(u"chart-line"_s), tr("Inbox figures"), this);
    connect(figures, &QAction::triggered, this, [&deps] { deps.bus.open(u"inboxfigures"_s); });
    m_frame->addHeaderAction(figures);
    if (deps.replyDrafts) {
        auto *reviews = new ReviewInbox(deps, *m_members, *m_frame, this);
        connect(reviews, &ReviewInbox::openRequested, this, [this](const RecordId &item) { openRecord(item, {}); });
    }
    m_frame->filters()->setItems(chipItems());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_frame);
    m_commands = new InboxCommands(m_parts, m_model, *m_list, this);
    // The keys go on working when the last item has left the list, and beside it.
    m_states->addActions(m_commands->all());
    m_middle->addActions(m_commands->beside());
    if (m_details.widget) {
        m_details.widget->addAction(m_commands->action(u"details"_s));
        m_frame->addHeaderAction(m_commands->action(u"details"_s));
    }
    buildHistory();
    connectParts();
    setFocusProxy(m_list);
    m_list->setFocus();
    ui::rememberSplitter(m_splitter, u"inbox/columns"_s, &deps.settings);
    m_sort = m_picker->current().sort;
    query();
    fold();
}

InboxPanel::~InboxPanel()
{
    // The list and the panes look at models that go before the base class would take its children along.
    delete m_frame;
}

void InboxPanel::buildColumn()
{
    m_list = new InboxList;
    m_list->setItemDelegate(new InboxDelegate(m_model, {m_parts.deps.clock, m_parts.deps.context, *m_members, m_parts.deps.presence}, m_list));
    m_list->setModel(&m_model);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setAccessibleName(tr("Inbox"));
    m_list->setSpoken([this](const QModelIndex &index) {
        const store::InboxRow *row = m_model.rowOf(index.row());
        return row ? inboxSpoken(*row, {m_parts.deps.clock, m_parts.deps.context, *m_members, m_parts.deps.presence}) + u". "_s + tamed(row->excerpt) : tr("Not loaded yet");
    });
    m_states = new ui::StateView(m_list);
    m_search = new SearchBox;
    m_picker = new ViewPicker(m_parts, [this] { return names(); });
    m_sorts = new QToolButton;
    m_sorts->setPopupMode(QToolButton::InstantPopup);
    m_sorts->setAutoRaise(true);
    m_sorts->setIcon(ui::icon(u"chevron-down"_s, ui::ColorRole::Muted));
    m_sorts->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *menu = new QMenu(m_sorts);
    m_sorts->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        for (const InboxSort sort : {InboxSort::Priority, InboxSort::Time, InboxSort::Sla}) {
            QAction *action = menu->addAction(inboxSortWord(sort));
            action->setCheckable(true);
            action->setChecked(sort == m_sort);
            connect(action, &QAction::triggered, this, [this, sort] {
                setSort(sort);
                m_list->setFocus(Qt::OtherFocusReason);
            });
        }
    });
    m_note = new QLabel;
    m_note->setFont(ui::fontOf(ui::TypeRole::Caption));
    m_note->setWordWrap(true);
    m_note->setContentsMargins(ui::space::PanelPadding, 0, ui::space::PanelPadding, ui::space::X2);
    m_note->hide();
    m_column = new QWidget;
    auto *column = new QVBoxLayout(m_column);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(leadingMargins(ui::space::X1, ui::space::X1, ui::space::X2, 0));
    top->addWidget(m_picker);
    top->addStretch();
    top->addWidget(m_sorts);
    column->addLayout(top);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(ui::space::PanelPadding, ui::space::X1, ui::space::PanelPadding, ui::space::X2);
    below->addWidget(m_search);
    column->addLayout(below);
    column->addWidget(m_note);
    column->addWidget(m_states, 1);
    m_column->setMinimumWidth(ui::metric::PanelMinimum);
}

void InboxPanel::connectParts()
{
    const PanelDeps &deps = m_parts.deps;
    m_read.setSingleShot(true);
    m_read.setInterval(kReadAfterMs);
    connect(&m_read, &QTimer::timeout, this, [this] {
        const int row = m_model.find(m_shown);
        if (row >= 0 && m_model.rowOf(row)->isUnread && m_parts.canEdit() && isVisible())
            m_parts.inbox.markRead({m_shown}, services::Reading::ByOpening, this, [this](const auto &saved) { m_parts.tell(saved, {}); });
    });
    m_minute.setInterval(kRepaintMs);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        if (isVisible())
            m_list->viewport()->update();
    });
    m_minute.start();
    connect(m_list, &InboxList::shownChanged, &m_model, &models::InboxModel::setShown);
    connect(m_list, &InboxList::chosenChanged, this, &InboxPanel::follow);
    connect(m_list, &QAbstractItemView::doubleClicked, this, [this] { openConversation(); });
    connect(m_list, &QWidget::customContextMenuRequested, this, &InboxPanel::menuAt);
    m_list->viewport()->installEventFilter(this);
    connect(&m_model, &models::InboxModel::loaded, this, &InboxPanel::refresh);
    connect(&m_model, &models::InboxModel::arrived, this, [this](int count, int above) {
        if (!m_parts.deps.history || !m_parts.deps.history->isSettling())
            m_list->tellArrived(count, above);
    });
    connect(m_search, &SearchBox::searchChanged, this, [this] { query(); });
    connect(m_search, &SearchBox::left, this, [this] { m_list->setFocus(Qt::ShortcutFocusReason); });
    connect(m_picker, &ViewPicker::chosen, this, [this] {
        m_sort = m_picker->current().sort;
        query();
        if (isVisible())
            m_list->setFocus(Qt::OtherFocusReason);
        Q_EMIT stateChanged();
    });
    connect(m_picker, &ViewPicker::saveRequested, this, &InboxPanel::askToSave);
    connect(m_frame->filters(), &ui::FilterBar::filtersChanged, this, [this](const QStringList &ids) {
        for (const ui::FilterItem &chip : chipItems())
            m_search->setTerm(chip.id, ids.contains(chip.id));
        query();
    });
    connect(m_states, &ui::StateView::retryRequested, &m_model, &models::InboxModel::retry);
    connect(m_commands, &InboxCommands::openRequested, this, [this] { openConversation(); });
    connect(m_commands, &InboxCommands::replyRequested, this, [this] { openConversation(m_conversation.reply); });
    connect(m_commands, &InboxCommands::noteRequested, this, [this] { openConversation(m_conversation.note); });
    connect(m_commands, &InboxCommands::detailsRequested, this, &InboxPanel::toggleDetails);
    connect(m_commands, &InboxCommands::searchRequested, this, &InboxPanel::findInPlace);
    connect(&deps.context, &WorkspaceContext::changed, this, &InboxPanel::refresh);
    if (deps.presence)
        connect(deps.presence, &services::PresenceService::changed, m_list->viewport(), qOverload<>(&QWidget::update));
    m_members->onLoaded([this] { m_list->viewport()->update(); });
}

models::InboxNames InboxPanel::names() const
{
    models::InboxNames names;
    names.me = m_parts.me;
    const QTimeZone zone(m_parts.deps.context.timezone().toLatin1());
    if (zone.isValid())
        names.zone = zone;
    for (const models::AccountRow &account : m_parts.deps.accounts.rows())
        names.accounts.append({account.id, {account.displayName, account.username}});
    for (const models::MemberRow &member : m_members->rows())
        names.people.append({member.user, {member.name, member.email}});
    return names;
}

void InboxPanel::query()
{
    const models::InboxNames known = names();
    QHash<domain::InboxTerm::Kind, QStringList> offers;
    for (const models::InboxNames::Name &name : known.accounts)
        offers[domain::InboxTerm::Kind::To].append(name.names.first());
    for (const models::InboxNames::Name &name : known.people)
        offers[domain::InboxTerm::Kind::Assignee].append(name.names.first());
    m_search->setNames(offers);
    for (const ui::FilterItem &chip : chipItems()) {
        const QSignalBlocker quiet(m_frame->filters());
        m_frame->filters()->setChecked(chip.id, m_search->hasTerm(chip.id));
    }
    showSort();
    // Days such as "7d" count from now; the filter itself is the same all day.
    store::InboxFilter filter = models::toInboxFilter(domain::parseInboxQuery(m_picker->current().query + u' ' + m_search->text()), known, m_parts.nowMs());
    filter.nowMs = 0;
    if (m_model.state() != ListState::Loading && filter == m_model.filter() && m_sort == m_model.sort())
        return;
    m_model.setList(filter, m_sort);
    m_list->scrollToTop();
    if (m_older)
        m_older->setFilter(filter, !m_search->text().trimmed().isEmpty());
    refresh();
}

void InboxPanel::setSort(InboxSort sort)
{
    m_sort = sort;
    query();
    Q_EMIT stateChanged();
}

void InboxPanel::showSort()
{
    const QString word = inboxSortWord(m_sort);
    m_sorts->setText(word);
    m_sorts->setToolTip(tr("Order of the list"));
    m_sorts->setAccessibleName(tr("Order: %1").arg(word));
}

void InboxPanel::refresh()
{
    const bool isFiltered = !m_search->text().trimmed().isEmpty();
    m_states->setEmptyText(emptyText());
    if (m_model.rowCount() > 0)
        m_states->showContent();
    else if (m_model.state() == ListState::Loading || !m_model.isSettled() || (m_parts.deps.history && m_parts.isOnline() && m_parts.deps.history->isLoading()))
        m_states->showLoading();
    else if (m_model.state() == ListState::Failed)
        m_states->showError(m_model.error());
    else
        m_states->showEmpty();
    m_frame->states()->setOffline(offlineSince(m_parts.deps.context, m_parts.deps.clock), m_parts.deps.store.hub().status().pending);
    QString note;
    if (m_model.isCapped())
        note = tr("The newest %L1 are shown. More words find the others.").arg(m_model.rowCount());
    else if (m_model.isIndexing() && isFiltered)
        note = tr("Search is still being prepared; some items may be missing.");
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    if (!m_wanted.isNull() && m_model.find(m_wanted) >= 0)
        m_list->setCurrentIndex(m_model.index(m_model.find(std::exchange(m_wanted, RecordId()))));
    follow();
}

/** The columns follow the current row; several selected ones are counted in the footer. */
void InboxPanel::follow()
{
    const int count = m_list->selectedCount();
    m_commands->update();
    m_frame->setSelection(count > 1 ? count : 0, m_commands->bulk());
    const store::InboxRow *row = m_list->currentIndex().isValid() ? m_model.rowOf(m_list->currentIndex().row()) : nullptr;
    if (row && row->id != m_shown) {
        m_wanted = {};
        showItem(row->id);
    }
    else if (!m_list->currentIndex().isValid() && m_model.rowCount() == 0 && m_model.isSettled())
        showItem({});
}

void InboxPanel::menuAt(const QPoint &at)
{
    const QModelIndex index = m_list->indexAt(at);
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_commands->fillMenu(menu);
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

void InboxPanel::askToSave()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setSpacing(ui::space::X3);
    auto *name = new QLineEdit;
    name->setMaxLength(200);
    auto *row = new ui::FormRow(tr("Name of the view"), name);
    auto *shared = new QCheckBox(tr("Everybody in the workspace sees it"));
    QPushButton *button = ui::primaryButton(tr("Save view"));
    column->addWidget(row);
    column->addWidget(shared);
    column->addWidget(button, 0, Qt::AlignTrailing);
    auto *popover = new ui::Popover(content, this);
    const auto save = [this, name, shared, popover] {
        const QString text = name->text().trimmed();
        if (text.isEmpty())
            return;
        const QString query = (m_picker->current().query + u' ' + m_search->text()).trimmed();
        m_picker->save(text, query, m_sort, shared->isChecked());
        m_search->setText({});
        popover->close();
    };
    connect(button, &QPushButton::clicked, this, save);
    connect(name, &QLineEdit::returnPressed, this, save);
    popover->openAt(m_picker);
    name->setFocus();
}

QJsonObject InboxPanel::saveState() const
{
    QJsonObject state{{u"view"_s, m_picker->current().id}, {u"sort"_s, inboxSortName(m_sort)}};
    if (!m_search->text().trimmed().isEmpty())
        state.insert(u"filter"_s, m_search->text());
    if (!m_shown.isNull())
        state.insert(u"item"_s, m_shown.toString());
    return state;
}

bool InboxPanel::restoreState(const QJsonObject &state, int version)
{
    if (state.isEmpty())
        return true;
    if (version != 1)
        return false;
    m_picker->choose(state.value("view"_L1).toString());
    m_sort = inboxSortNamed(state.value("sort"_L1).toString());
    m_search->setText(state.value("filter"_L1).toString());
    query();
    if (const auto item = RecordId::parse(state.value("item"_L1).toString())) {
        showItem(*item);
        m_wanted = *item;
        refresh();
    }
    return true;
}

void InboxPanel::openRecord(const RecordId &id, const QJsonObject &args)
{
    if (const QString query = args.value("query"_L1).toString(); id.isNull() && !query.isEmpty()) {
        m_picker->choose(u"all"_s);
        m_search->setText(query);
        this->query();
        return backToList();
    }
    // It is shown at once; in the list it is marked as soon as it is there.
    showItem(id);
    m_wanted = id;
    m_inConversation = true;
    fold();
    refresh();
    if (args.value("reply"_L1).toBool())
        openConversation(m_conversation.reply);
}

void InboxPanel::findInPlace()
{
    backToList();
    m_search->field()->setFocus(Qt::ShortcutFocusReason);
    m_search->field()->selectAll();
}

} // namespace campanile::views

#include "moc_inboxpanel.cpp"
