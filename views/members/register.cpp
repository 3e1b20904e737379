// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/members/register.h"

#include "ui/shell/actionregistry.h"
#include "ui/shell/toasts.h"
#include "views/members/invitedialog.h"
#include "views/members/memberspage.h"

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

/** The wire value for a role that may invite; empty for the others. */
QString invitingRole(const WorkspaceContext &context)
{
    if (context.role() == api::Role::Owner)
        return u"owner"_s;
    return context.role() == api::Role::Admin ? u"admin"_s : QString();
}

QString whyNobodyIsInvited(const PanelDeps &deps)
{
    if (!deps.accountHooks.isTeamServer)
        return MembersPage::tr("This workspace is on this computer and for one person. To work with others, join the workspace of a team server.");
    if (invitingRole(deps.context).isEmpty())
        return MembersPage::tr("An owner or an admin invites people.");
    if (!deps.context.isOnline())
        return MembersPage::tr("There is no connection to the server. People can be invited and changed when it is back.");
    return {};
}

} // namespace

void addMembersPage(ui::SettingsPages &pages, const PanelDeps &deps)
{
    pages.add({u"members"_s, [] { return MembersPage::tr("Members"); }, u"users"_s, [&deps](QWidget *parent) -> QWidget * { return new MembersPage(deps, parent); }});
}

void registerMemberActions(ui::ActionRegistry &actions, const PanelDeps &deps, QWidget *window)
{
    const auto add = [&](const QString &id, std::function<QString()> text, const QString &icon, auto work) {
        ui::ActionSpec spec;
        spec.id = id;
        spec.text = std::move(text);
        spec.category = [] { return MembersPage::tr("Workspace"); };
        spec.icon = icon;
        QObject::connect(actions.add(spec), &QAction::triggered, window, work);
    };
    add(u"members.open"_s, [] { return MembersPage::tr("Members and roles"); }, u"users"_s, [&deps] { deps.accountHooks.openSettings(u"members"_s); });
    add(u"members.invite"_s, [] { return MembersPage::tr("Invite somebody"); }, u"user"_s, [&deps, window] {
        const QString why = whyNobodyIsInvited(deps);
        if (why.isEmpty())
            (new InviteDialog(deps, invitingRole(deps.context), {}, window))->open();
        else if (deps.toasts)
            deps.toasts->show(why, {}, ui::Tone::Info);
    });
}

} // namespace campanile::views
