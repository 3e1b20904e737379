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
    m_splitter->setSizes({kWideFrom, ui::room(kDetailsWidth)});
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
        m_deps.toasts->show(text, std::move(back), tone, {}, undo);
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

void AccountsPanel::arrange()
{
    const bool hasAccount = !m_details->account().isNull();
    m_details->setBackVisible(!m_isWide);
    m_list->setVisible(m_isWide || !m_showsDetails || !hasAccount);
    m_details->setVisible(hasAccount && (m_isWide || m_showsDetails));
}

void AccountsPanel::arrangeBar()
{
    const bool hasTwoLines = width() < ui::room(kOneLineFrom);
    m_barLines->setDirection(hasTwoLines ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    QHBoxLayout *home = hasTwoLines ? m_firstLine : m_secondLine;
    if (home->indexOf(m_connectButton) < 0) {
        (hasTwoLines ? m_secondLine : m_firstLine)->removeWidget(m_connectButton);
        home->addWidget(m_connectButton);
    }
    const bool isNarrow = width() < ui::room(ui::metric::OneColumnBelow);
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
    const bool isWide = width() >= ui::room(kWideFrom);
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
    m_isWide = width() >= ui::room(kWideFrom);
    arrange();
    refresh();
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

} // namespace campanile::views

#include "moc_accountspanel.cpp"
