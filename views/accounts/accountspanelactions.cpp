// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/accounts/accountspanel.h"

#include "ui/errortext/errortext.h"
#include "ui/kit/bidi.h"
#include "ui/kit/forms.h"
#include "ui/kit/panelframe.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/dialogs.h"
#include "ui/shell/toasts.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "views/accounts/accountlist.h"
#include "views/accounts/connectdialog.h"
#include "views/accounts/groupdialog.h"
#include "views/accounts/linksdialog.h"

#include <QAction>
#include <QMenu>

// What a person can do with accounts: the commands of the panel and their menus.
namespace campanile::views {

using namespace Qt::StringLiterals;
using models::ListState;

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
