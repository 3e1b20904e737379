// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/accounts/accountspanel.h"

#include "app/core/logging.h"
#include "ui/errortext/errortext.h"
#include "ui/kit/bidi.h"
#include "ui/kit/forms.h"
#include "ui/kit/panelframe.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/panelregistry.h"
#include "ui/shell/selectionbus.h"
#include "ui/shell/toasts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "views/accounts/accountlist.h"
#include "views/accounts/connectdialog.h"
#include "views/accounts/groupdialog.h"
#include "views/accounts/linksdialog.h"
#include "views/offlinewords.h"

#include <QAction>
#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QJsonArray>
#include <QMenu>
#include <QResizeEvent>
#include <QSplitter>

namespace campanile::views {

using namespace Qt::StringLiterals;
using models::ListState;

namespace {

constexpr int kStateVersion = 1;
constexpr int kWideFrom = 860;    ///< px from which list and details stand side by side
constexpr int kOneLineFrom = 700; ///< px from which search and filters share a line
constexpr int kDetailsWidth = 340;

} // namespace

AccountsPanel::AccountsPanel(const PanelDeps &deps, QWidget *parent)
    : ui::Panel(parent), m_deps(deps), m_controller(deps), m_tree(m_controller)
{
    m_list = new AccountList(m_tree);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setChildrenCollapsible(false);
    m_frame = new ui::PanelFrame(tr("Accounts"), m_splitter);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_frame);
    m_bar = new QWidget;
    buildActions();
    m_details = new AccountDetails(m_controller, m_actions);
    m_details->setMinimumWidth(ui::metric::PanelMinimum);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({kWideFrom, kDetailsWidth});
    ui::rememberSplitter(m_splitter, u"accounts"_s, &deps.settings);
    buildBar();
    buildList();
    // Letters act in the list, so that is where a person starts; the search field is Ctrl+F away.
    setFocusProxy(m_list);
    m_list->setFocus();

    connect(&m_controller, &AccountsController::changed, this, &AccountsPanel::refresh);
    connect(&m_controller, &AccountsController::busyChanged, this, &AccountsPanel::updateActions);
    connect(&m_controller, &AccountsController::told, this, [this](const QString &text, ui::Tone tone, const RecordId &undo) {
        if (!m_deps.toasts)
            return;
        std::function<void()> back;
        if (!undo.isNull())
            back = [this, undo] { m_deps.store.undo(undo, this, [](const Result<store::Saved> &) {}); };
        m_deps.toasts->show(text, std::move(back), tone);
    });
    connect(m_details, &AccountDetails::backRequested, this, [this] {
        m_showsDetails = false;
        arrange();
        m_list->setFocus();
    });
    connect(m_frame->states(), &ui::StateView::actionRequested, this, [this] {
        m_deps.accounts.rows().isEmpty() ? connectAccount() : m_search->clear();
        if (!m_deps.accounts.rows().isEmpty()) {
            m_problems->setChecked(false);
            m_networks->setCurrentIndex(0);
            m_groups->setCurrentIndex(0);
            applyFilter();
        }
    });
    connect(m_frame->states(), &ui::StateView::retryRequested, this, [this] { m_deps.accounts.reload(); });
    refresh();
}

AccountsPanel::~AccountsPanel()
{
    // The list looks at the tree, which goes before the base class would take its children along.
    delete m_frame;
}

QAction *AccountsPanel::makeAction(const QString &id, const char *text, const QString &icon, const QKeySequence &key, void (AccountsPanel::*slot)())
{
    ui::ActionSpec spec;
    spec.id = id;
    spec.text = [text] { return AccountsPanel::tr(text); };
    spec.category = [] { return AccountsPanel::tr("Accounts"); };
    spec.icon = icon;
    if (!key.isEmpty())
        spec.shortcuts = {key};
    spec.scope = ui::ActionScope::Panel;
    spec.panel = u"accounts"_s;
    QAction *action = m_deps.actions.add(spec);
    // Letters act in the list only, so that they can be typed in the search field.
    m_list->addAction(action);
    connect(action, &QAction::triggered, this, slot);
    return action;
}

void AccountsPanel::buildActions()
{
    m_connect = makeAction(u"accounts.add"_s, QT_TR_NOOP("Connect account"), u"plus"_s, QKeySequence(Qt::Key_N), &AccountsPanel::connectAccount);
    m_open = makeAction(u"accounts.details"_s, QT_TR_NOOP("Show details"), u"panel-right"_s, QKeySequence(Qt::Key_Return), &AccountsPanel::openDetails);
    m_actions.reconnect = makeAction(u"accounts.reconnect"_s, QT_TR_NOOP("Connect again"), u"log-in"_s, QKeySequence(Qt::Key_R), &AccountsPanel::reconnect);
    m_actions.check = makeAction(u"accounts.check"_s, QT_TR_NOOP("Check now"), u"refresh-cw"_s, QKeySequence(Qt::Key_C), &AccountsPanel::checkChosen);
    m_actions.pause = makeAction(u"accounts.pause"_s, QT_TR_NOOP("Pause"), u"pause"_s, QKeySequence(Qt::Key_P), &AccountsPanel::pauseOrResume);
    m_actions.openPage = makeAction(u"accounts.openPage"_s, QT_TR_NOOP("Open settings on the network"), u"external-link"_s, {}, &AccountsPanel::openNetworkPage);
    m_actions.disconnect = makeAction(u"accounts.disconnect"_s, QT_TR_NOOP("Disconnect"), u"trash-2"_s, QKeySequence(QKeySequence::Delete), &AccountsPanel::disconnectChosen);
    m_newGroup = makeAction(u"accounts.newGroup"_s, QT_TR_NOOP("New group"), u"folder"_s, QKeySequence(Qt::Key_G), &AccountsPanel::newGroup);
    m_links = makeAction(u"accounts.links"_s, QT_TR_NOOP("Connect by link"), u"link"_s, QKeySequence(Qt::Key_L), &AccountsPanel::showLinks);
    m_groupMenu = new QMenu(tr("Move to group"), this);
    m_groupMenu->setIcon(ui::icon(u"folder"_s));
    m_actions.groups = m_groupMenu;
    connect(m_groupMenu, &QMenu::aboutToShow, this, &AccountsPanel::fillGroupMenu);
    m_frame->addHeaderAction(m_newGroup);
    m_links->setVisible(m_controller.hasLinks());
    if (m_controller.hasLinks())
        m_frame->addHeaderAction(m_links);
    auto *settings = new QAction(ui::icon(u"settings"_s), tr("Settings of the networks"), this);
    connect(settings, &QAction::triggered, this, [this] {
        if (m_deps.accountHooks.openSettings)
            m_deps.accountHooks.openSettings(u"networks"_s);
    });
    m_frame->addHeaderAction(settings);
}

void AccountsPanel::buildBar()
{
    m_search = new ui::SearchField(tr("Search accounts"));
    m_networks = new QComboBox;
    m_networks->setAccessibleName(tr("Network"));
    m_networks->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_groups = new QComboBox;
    m_groups->setAccessibleName(tr("Group"));
    m_groups->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_problems = new ui::FilterChip({}, u"triangle-alert"_s);
    m_problems->setCheckable(true);
    m_connectButton = ui::primaryButton(tr("Connect account"));
    m_connectButton->setIcon(ui::icon(u"plus"_s, ui::ColorRole::OnAccent));
    connect(m_connectButton, &QPushButton::clicked, m_connect, &QAction::trigger);
    m_firstLine = new QHBoxLayout;
    m_firstLine->setSpacing(ui::space::X2);
    m_firstLine->addWidget(m_search, 1);
    auto *second = m_secondLine = new QHBoxLayout;
    second->setSpacing(ui::space::X2);
    second->addWidget(m_networks);
    second->addWidget(m_groups);
    second->addWidget(m_problems);
    second->addStretch(1);
    second->addWidget(m_connectButton);
    m_barLines = new QBoxLayout(QBoxLayout::LeftToRight, m_bar);
    m_barLines->setContentsMargins(ui::space::PanelPadding, ui::space::X2, ui::space::PanelPadding, ui::space::X2);
    m_barLines->setSpacing(ui::space::X2);
    m_barLines->addLayout(m_firstLine, 1);
    m_barLines->addLayout(second);
    // The bar stays where it is while the list is empty, so it is outside of what the states cover.
    qobject_cast<QVBoxLayout *>(m_frame->layout())->insertWidget(2, m_bar);
    for (QComboBox *combo : {m_networks, m_groups})
        connect(combo, &QComboBox::activated, this, &AccountsPanel::applyFilter);
    connect(m_problems, &QAbstractButton::toggled, this, &AccountsPanel::applyFilter);
    connect(m_search, &ui::SearchField::searchChanged, this, &AccountsPanel::applyFilter);
}

void AccountsPanel::buildList()
{
    m_list->setAccessibleName(tr("Accounts"));
    connect(m_list, &AccountList::currentAccountChanged, this, [this](const RecordId &id) {
        m_details->showAccount(id);
        arrange();
        updateActions();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_deps.bus.select(u"accounts"_s, chosen());
        updateActions();
    });
    connect(m_list, &QTreeView::doubleClicked, this, [this](const QModelIndex &index) {
        if (!m_tree.isGroup(index))
            openDetails();
        else if (const models::GroupRow *group = m_tree.group(index); group && m_controller.whyNoEdit().isEmpty())
            editGroup(*group);
    });
    connect(m_list, &QTreeView::customContextMenuRequested, this, &AccountsPanel::menuAt);
    connect(m_list, &QTreeView::collapsed, this, &AccountsPanel::stateChanged);
    connect(m_list, &QTreeView::expanded, this, &AccountsPanel::stateChanged);
    connect(m_list->header(), &QHeaderView::sortIndicatorChanged, this, &AccountsPanel::stateChanged);
    connect(&m_tree, &QAbstractItemModel::modelReset, this, &AccountsPanel::refreshStates);
}

QList<RecordId> AccountsPanel::chosen() const
{
    return m_list->chosen();
}

const models::AccountRow *AccountsPanel::current() const
{
    return m_list->current().isNull() ? nullptr : m_controller.account(m_list->current());
}

void AccountsPanel::refresh()
{
    refreshFilters();
    refreshStates();
    updateActions();
    if (!m_wanted.isNull() && m_controller.account(m_wanted))
        openRecord(m_wanted, {});
    else
        chooseFirst();
}

void AccountsPanel::chooseFirst()
{
    // With room for details there is something to read at once; the first row is what needs a person most.
    if (!m_isWide || !m_list->current().isNull() || m_tree.shownCount() == 0)
        return;
    for (int i = 0; i < m_tree.rowCount(); ++i) {
        const QModelIndex top = m_tree.index(i, 0);
        if (m_tree.rowCount(top) > 0)
            return m_list->choose(m_tree.accountId(m_tree.index(0, 0, top)));
    }
}

void AccountsPanel::refreshFilters()
{
    const AccountFilter &filter = m_tree.filter();
    QStringList platforms;
    for (const models::AccountRow &row : m_deps.accounts.rows()) {
        if (!platforms.contains(row.platform))
            platforms.append(row.platform);
    }
    std::sort(platforms.begin(), platforms.end(), [](const QString &a, const QString &b) { return networkLabel(a).localeAwareCompare(networkLabel(b)) < 0; });
    const auto fill = [](QComboBox *combo, const QList<std::pair<QString, QString>> &items, const QString &wanted) {
        const QSignalBlocker quiet(combo);
        bool isSame = combo->count() == items.size();
        for (int i = 0; isSame && i < items.size(); ++i)
            isSame = combo->itemText(i) == items.at(i).first && combo->itemData(i) == items.at(i).second;
        if (!isSame) {
            combo->clear();
            for (const auto &[text, id] : items)
                combo->addItem(text, id);
        }
        combo->setCurrentIndex(std::max(0, combo->findData(wanted)));
    };
    QList<std::pair<QString, QString>> items{{tr("All networks"), {}}};
    for (const QString &platform : std::as_const(platforms))
        items.append({networkLabel(platform), platform});
    fill(m_networks, items, filter.platform);
    items = {{tr("All groups"), {}}};
    for (const models::GroupRow &group : m_controller.groups().rows())
        items.append({group.name, group.id.toString()});
    items.append({tr("Without a group"), u"none"_s});
    fill(m_groups, items, filter.group);
    m_networks->setVisible(platforms.size() > 1);
    m_groups->setVisible(!m_controller.groups().rows().isEmpty());
    arrangeBar();
}

void AccountsPanel::applyFilter()
{
    AccountFilter filter;
    filter.text = m_search->text().trimmed();
    filter.platform = m_networks->currentData().toString();
    filter.group = m_groups->currentData().toString();
    filter.problemsOnly = m_problems->isChecked();
    m_tree.setFilter(filter);
    refreshStates();
    refreshFilters();
    Q_EMIT stateChanged();
}

void AccountsPanel::refreshStates()
{
    ui::StateView *states = m_frame->states();
    states->setOffline(offlineSince(m_deps.context, m_deps.clock), 0);
    const bool isEmpty = m_deps.accounts.rows().isEmpty();
    m_bar->setVisible(!isEmpty);
    if (m_deps.accounts.state() == ListState::Failed)
        return states->showError(m_deps.accounts.error());
    if (m_deps.accounts.state() == ListState::Loading)
        return states->showLoading();
    if (isEmpty) {
        const QString why = m_controller.whyNoCommand();
        const QString text = tr("Connect the profiles, pages and channels that you publish to. You sign in on the network's own page; Campanile never sees your password.");
        states->setEmptyText({u"users"_s, why.isEmpty() ? text : text + u"\n\n"_s + why, why.isEmpty() ? tr("Connect account") : QString(), {}});
        return states->showEmpty();
    }
    if (m_tree.shownCount() == 0 && !m_tree.filter().isEmpty()) {
        states->setEmptyText({u"search"_s, tr("No account fits what the list is narrowed to."), tr("Show all accounts"), {}});
        return states->showEmpty();
    }
    states->showContent();
}

void AccountsPanel::updateActions()
{
    const models::AccountRow *account = current();
    const QString why = m_controller.whyNoCommand();
    const bool isBusy = account && m_controller.isBusy(account->id);
    const AccountState state = account ? m_controller.stateOf(*account) : AccountState::Disconnected;
    const auto set = [](QAction *action, bool isPossible, const QString &reason) {
        action->setEnabled(isPossible && reason.isEmpty());
        action->setToolTip(reason.isEmpty() ? action->text() : reason);
    };
    set(m_connect, true, why);
    m_connectButton->setEnabled(why.isEmpty());
    m_connectButton->setToolTip(why.isEmpty() ? m_connect->text() : why);
    set(m_actions.reconnect, account && !isBusy, why);
    set(m_actions.check, account && !isBusy && state != AccountState::Disconnected, why);
    m_actions.pause->setText(state == AccountState::Paused ? tr("Resume") : tr("Pause"));
    m_actions.pause->setIcon(ui::icon(state == AccountState::Paused ? u"play"_s : u"pause"_s));
    set(m_actions.pause, account && !isBusy && state != AccountState::Disconnected, why);
    set(m_actions.disconnect, account && !isBusy && state != AccountState::Disconnected, why);
    set(m_newGroup, true, m_controller.whyNoEdit());
    set(m_links, m_controller.hasLinks(), m_controller.whyNoEdit());
    const auto platform = account ? domain::platformFromKey(account->platform) : std::nullopt;
    m_actions.openPage->setEnabled(platform && !account->isPractice && m_controller.networks().network(*platform).accountPage.isValid());
    m_groupMenu->setEnabled(account && m_controller.whyNoEdit().isEmpty());
    m_open->setEnabled(account != nullptr);
    const QList<RecordId> ids = chosen();
    m_frame->setSelection(ids.size() > 1 ? int(ids.size()) : 0, {m_actions.check, m_actions.pause, m_actions.disconnect});
}

void AccountsPanel::arrange()
{
    const bool hasAccount = !m_details->account().isNull();
    m_details->setBackVisible(!m_isWide);
    m_list->setVisible(m_isWide || !m_showsDetails || !hasAccount);
    m_details->setVisible(hasAccount && (m_isWide || m_showsDetails));
}

void AccountsPanel::arrangeBar()
{
    const bool hasTwoLines = width() < kOneLineFrom;
    m_barLines->setDirection(hasTwoLines ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    QHBoxLayout *home = hasTwoLines ? m_firstLine : m_secondLine;
    if (home->indexOf(m_connectButton) < 0) {
        (hasTwoLines ? m_secondLine : m_firstLine)->removeWidget(m_connectButton);
        home->addWidget(m_connectButton);
    }
    const bool isNarrow = width() < ui::metric::OneColumnBelow;
    m_connectButton->setText(isNarrow ? QString() : tr("Connect account"));
    m_connectButton->setAccessibleName(tr("Connect account"));
    const int problems = m_controller.attentionCount();
    const QString words = tr("%n to look at", nullptr, problems);
    m_problems->setText(isNarrow ? QLocale().toString(problems) : words);
    m_problems->setToolTip(words);
    m_problems->setAccessibleName(words);
    m_problems->setVisible(problems > 0 || m_problems->isChecked());
    m_problems->updateGeometry();
}

void AccountsPanel::resizeEvent(QResizeEvent *event)
{
    ui::Panel::resizeEvent(event);
    arrangeBar();
    const bool isWide = width() >= kWideFrom;
    if (isWide == m_isWide)
        return;
    m_isWide = isWide;
    if (isWide)
        chooseFirst();
    arrange();
}

void AccountsPanel::showEvent(QShowEvent *event)
{
    ui::Panel::showEvent(event);
    m_isWide = width() >= kWideFrom;
    arrange();
    refresh();
}

void AccountsPanel::fillGroupMenu()
{
    m_groupMenu->clear();
    const models::AccountRow *account = current();
    const models::GroupRow *now = account ? m_controller.groupOf(account->id) : nullptr;
    const auto add = [this](const QString &text, const RecordId &group, bool isNow) {
        QAction *action = m_groupMenu->addAction(text);
        action->setCheckable(true);
        action->setChecked(isNow);
        connect(action, &QAction::triggered, this, [this, group] { m_controller.move(chosen(), group); });
    };
    for (const models::GroupRow &group : m_controller.groups().rows())
        add(group.name, group.id, now && now->id == group.id);
    add(tr("Without a group"), {}, !now);
    m_groupMenu->addSeparator();
    QAction *create = m_groupMenu->addAction(ui::icon(u"plus"_s), tr("New group with the selected accounts"));
    connect(create, &QAction::triggered, this, &AccountsPanel::newGroup);
}

void AccountsPanel::menuAt(const QPoint &at)
{
    const QModelIndex index = m_list->indexAt(at);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    if (m_tree.account(index)) {
        menu->addActions({m_open, m_actions.reconnect, m_actions.check, m_actions.pause});
        menu->addMenu(m_groupMenu);
        menu->addAction(m_actions.openPage);
        menu->addSeparator();
        menu->addAction(m_actions.disconnect);
    } else if (const models::GroupRow *group = m_tree.group(index)) {
        const bool mayEdit = m_controller.whyNoEdit().isEmpty();
        QAction *edit = menu->addAction(ui::icon(u"pencil"_s), tr("Rename or recolor"));
        QAction *remove = menu->addAction(ui::icon(u"trash-2"_s), tr("Delete group"));
        for (QAction *action : {edit, remove}) {
            action->setEnabled(mayEdit);
            action->setToolTip(m_controller.whyNoEdit());
        }
        connect(edit, &QAction::triggered, this, [this, copy = *group] { editGroup(copy); });
        connect(remove, &QAction::triggered, this, [this, id = group->id] { m_controller.removeGroup(id); });
    } else {
        menu->addActions({m_connect, m_newGroup});
        if (m_controller.hasLinks())
            menu->addAction(m_links);
    }
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

void AccountsPanel::connectAccount()
{
    (new ConnectDialog(m_deps, this))->open();
}

void AccountsPanel::reconnect()
{
    if (const models::AccountRow *account = current())
        (new ConnectDialog(m_deps, *account, this))->open();
}

void AccountsPanel::checkChosen()
{
    for (const RecordId &id : chosen())
        m_controller.check(id);
}

void AccountsPanel::pauseOrResume()
{
    const models::AccountRow *account = current();
    if (!account)
        return;
    const bool isPaused = m_controller.stateOf(*account) == AccountState::Paused;
    for (const RecordId &id : chosen())
        isPaused ? m_controller.resume(id) : m_controller.pause(id);
}

void AccountsPanel::disconnectChosen()
{
    const models::AccountRow *account = current();
    if (!account)
        return;
    const QList<RecordId> ids = chosen();
    const QString network = networkLabel(account->platform);
    const QString name = ui::isolated(accountName(*account));
    m_controller.countPlanned(account->id, this, [this, ids, network, name](int planned) {
        ui::Decision decision;
        decision.title = ids.size() == 1 ? tr("Disconnect %1?").arg(name) : tr("Disconnect %n accounts?", nullptr, int(ids.size()));
        QStringList text;
        if (ids.size() == 1) {
            text.append(tr("Campanile asks %1 to make the permission void and forgets it here.").arg(network));
            if (planned > 0)
                text.append(tr("%n planned posts will not go out on this account. They stay in the calendar, where you can give them another account.", nullptr, planned));
            else if (planned == 0)
                text.append(tr("No post is planned for it."));
        } else {
            text.append(tr("Campanile asks the networks to make the permissions void and forgets them here. What is planned for these accounts will not go out; it stays in the calendar."));
        }
        text.append(tr("What was published stays where it is, and its figures stay here. You can connect again at any time."));
        decision.text = text.join(u"\n\n"_s);
        decision.doIt = tr("Disconnect");
        decision.keep = tr("Keep connected");
        ui::askDecision(this, decision, [this, ids](bool doIt) {
            for (const RecordId &id : ids) {
                if (doIt)
                    m_controller.disconnectAccount(id);
            }
        });
    });
}

void AccountsPanel::openNetworkPage()
{
    const models::AccountRow *account = current();
    const auto platform = account ? domain::platformFromKey(account->platform) : std::nullopt;
    if (platform && m_deps.accountHooks.openBrowser)
        m_deps.accountHooks.openBrowser(m_controller.networks().network(*platform).accountPage);
}

void AccountsPanel::openDetails()
{
    if (!current())
        return;
    m_showsDetails = true;
    arrange();
    m_details->setFocus();
}

void AccountsPanel::newGroup()
{
    const QList<RecordId> ids = chosen();
    const QString title = ids.isEmpty() ? tr("New group") : tr("New group for %n accounts", nullptr, int(ids.size()));
    auto *dialog = new GroupDialog(title, tr("Create group"), {}, {}, [this, ids](const QString &name, const QString &color) { m_controller.createGroup(name, color, ids); }, this);
    dialog->open();
}

void AccountsPanel::editGroup(const models::GroupRow &group)
{
    auto *dialog = new GroupDialog(tr("Change group"), tr("Save"), group.name, group.color,
                                   [this, id = group.id](const QString &name, const QString &color) { m_controller.changeGroup(id, name, color); }, this);
    dialog->open();
}

void AccountsPanel::showLinks()
{
    (new LinksDialog(m_deps, this))->open();
}

QJsonObject AccountsPanel::saveState() const
{
    const AccountFilter &filter = m_tree.filter();
    return {{u"platform"_s, filter.platform},
            {u"group"_s, filter.group},
            {u"problems"_s, filter.problemsOnly},
            {u"folded"_s, QJsonArray::fromStringList(m_list->foldedGroups())},
            {u"sort"_s, m_list->header()->sortIndicatorSection()},
            {u"descending"_s, m_list->header()->sortIndicatorOrder() == Qt::DescendingOrder}};
}

bool AccountsPanel::restoreState(const QJsonObject &state, int version)
{
    if (state.isEmpty())
        return true;
    const int sort = state.value(u"sort"_s).toInt(-1);
    if (version != kStateVersion || sort < 0 || sort >= AccountTree::ColumnCount)
        return false;
    AccountFilter filter;
    filter.platform = state.value(u"platform"_s).toString();
    filter.group = state.value(u"group"_s).toString();
    filter.problemsOnly = state.value(u"problems"_s).toBool();
    const QSignalBlocker quiet(m_problems);
    m_problems->setChecked(filter.problemsOnly);
    m_tree.setFilter(filter);
    QStringList folded;
    for (const QJsonValue &group : state.value(u"folded"_s).toArray())
        folded.append(group.toString());
    m_list->setFoldedGroups(folded);
    m_list->sortByColumn(sort, state.value(u"descending"_s).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder);
    refresh();
    return true;
}

void AccountsPanel::openRecord(const RecordId &id, const QJsonObject &args)
{
    m_wanted = id;
    if (!m_controller.account(id))
        return;
    m_wanted = {};
    if (!m_tree.indexOf(id).isValid())
        m_tree.setFilter({});
    m_list->choose(id);
    m_showsDetails = true;
    arrange();
    refreshFilters();
    if (args.value(u"reconnect"_s).toBool() && m_actions.reconnect->isEnabled())
        reconnect();
}

void AccountsPanel::findInPlace()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void registerAccountsPanel(ui::PanelRegistry &registry, const PanelDeps &deps)
{
    ui::PanelDescriptor panel;
    panel.id = u"accounts"_s;
    panel.title = [] { return AccountsPanel::tr("Accounts"); };
    panel.icon = u"users"_s;
    panel.group = u"operate"_s;
    panel.area = ui::PanelArea::Center;
    panel.visibleByDefault = true;
    panel.shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A);
    panel.stateVersion = kStateVersion;
    panel.factory = [&deps](QWidget *parent) { return new AccountsPanel(deps, parent); };
    if (!registry.add(std::move(panel)))
        qCWarning(lcUi) << "the accounts panel is registered twice";
}

void registerAccountActions(ui::ActionRegistry &actions, const PanelDeps &deps, QWidget *window)
{
    ui::ActionSpec spec;
    spec.id = u"accounts.connect"_s;
    spec.text = [] { return AccountsPanel::tr("Connect an account"); };
    spec.category = [] { return AccountsPanel::tr("Accounts"); };
    spec.icon = u"plus"_s;
    QObject::connect(actions.add(spec), &QAction::triggered, window, [&deps, window] {
        const QString why = deps.context.whyNot(Permission::ManageAccounts);
        if (why.isEmpty())
            (new ConnectDialog(deps, window))->open();
        else if (deps.toasts)
            deps.toasts->show(why, {}, ui::Tone::Info);
    });
}

} // namespace campanile::views

#include "moc_accountspanel.cpp"
