// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/practice/practicehome.h"
#include "server/core/vaultcredentials.h"
#include "server/http/main/command.h"
#include "server/http/main/verbs.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <functional>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

const QString RoleWords = u"owner, admin, manager, editor or viewer"_s;

void addPasswordOption(QCommandLineParser &parser)
{
    parser.addOption({u"password-env"_s,
                      u"Environment variable with the password; without it the terminal asks for it, or it is the first "
                      "line of standard input."_s,
                      u"NAME"_s});
}

void addMemberOptions(QCommandLineParser &parser)
{
    parser.addOptions({{u"login"_s, u"E-mail address that the user signs in with."_s, u"LOGIN"_s},
                       {u"workspace"_s, u"Id or name of the workspace."_s, u"WORKSPACE"_s}});
}

Result<UserAccount> userNamed(const ServerCore &core, const QString &login)
{
    const auto user = core.store().userByLogin(login);
    if (!user)
        return user.error();
    return user->has_value() ? Result<UserAccount>(**user)
                             : Result<UserAccount>(makeError(ErrorKind::NotFound, u"control.noSuchUser"_s));
}

/** By id, or by a name that only one workspace has. */
Result<WorkspaceEntry> workspaceNamed(const ServerCore &core, const QString &text)
{
    const auto all = core.store().workspaces();
    if (!all)
        return all.error();
    QList<WorkspaceEntry> named;
    for (const WorkspaceEntry &entry : *all) {
        if (entry.id == text)
            return entry;
        if (entry.name == text)
            named.append(entry);
    }
    if (named.size() > 1)
        return makeError(ErrorKind::Conflict, u"server.severalWorkspaces"_s);
    return named.isEmpty() ? Result<WorkspaceEntry>(makeError(ErrorKind::NotFound, u"server.noSuchWorkspace"_s))
                           : Result<WorkspaceEntry>(named.first());
}

/** The same with the user whom the option @p option names. */
int withUser(Command &command, const QString &option, const std::function<int(ServerCore &, const UserAccount &)> &work)
{
    return withData(command, [&](OpenedData &data) {
        const auto user = userNamed(*data.core, command.value(option));
        return user ? work(*data.core, *user) : command.failed(user.error());
    });
}

/** The same with the workspace that --workspace names. */
int withMember(Command &command,
               const std::function<int(ServerCore &, const UserAccount &, const WorkspaceEntry &)> &work)
{
    return withUser(command, u"login"_s, [&](ServerCore &core, const UserAccount &user) {
        const auto workspace = workspaceNamed(core, command.value(u"workspace"_s));
        return workspace ? work(core, user, *workspace) : command.failed(workspace.error());
    });
}

} // namespace

int initCommand(Command &command)
{
    if (const auto code = command.parse({u"data"_s}))
        return *code;
    const auto work = [&](OpenedData &data) {
        const auto secret = data.core->store().sharedSecret(u"form"_s);
        return secret ? command.done(u"ready: "_s + command.value(u"data"_s), {{u"data"_s, command.value(u"data"_s)}})
                      : command.failed(secret.error());
    };
    return withData(command, work, true);
}

int addUserCommand(Command &command)
{
    addMemberOptions(command.parser());
    addPasswordOption(command.parser());
    command.parser().addOptions({{u"name"_s, u"Name that others see."_s, u"NAME"_s},
                                 {u"role"_s, u"Role in --workspace: %1."_s.arg(RoleWords), u"ROLE"_s, u"editor"_s},
                                 {u"may-create-workspaces"_s, u"The user may bring workspaces from a computer to this server."_s}});
    if (const auto code = command.parse({u"data"_s, u"login"_s, u"name"_s}))
        return *code;
    const auto role = roleFromText(command.value(u"role"_s));
    if (!role)
        return command.usage(u"--role is "_s + RoleWords);
    return withData(command, [&](OpenedData &data) {
        QString account;
        if (command.isSet(u"workspace"_s)) {
            const auto workspace = workspaceNamed(*data.core, command.value(u"workspace"_s));
            if (!workspace)
                return command.failed(workspace.error());
            account = workspace->id;
        }
        const auto password = command.password();
        if (!password)
            return command.failed(password.error());
        const auto user = data.core->addUser(command.value(u"login"_s), command.value(u"name"_s), *password);
        if (!user)
            return command.failed(user.error());
        if (command.isSet(u"may-create-workspaces"_s)) {
            if (const auto given = data.core->store().setMayCreate(user->id, true); !given)
                return command.failed(given.error());
        }
        if (!account.isEmpty()) {
            if (const auto joined = data.core->addMember(*user, account, *role); !joined)
                return command.failed(joined.error());
        }
        return command.done(user->id, {{u"userId"_s, user->id}, {u"login"_s, user->login}});
    });
}

int setUserCommand(Command &command)
{
    addPasswordOption(command.parser());
    command.parser().addOptions({{u"login"_s, u"E-mail address that the user signs in with."_s, u"LOGIN"_s},
                                 {u"password"_s, u"Sets a new password and ends all sign-ins of the user."_s},
                                 {u"disable"_s, u"Shuts the user out, at once."_s},
                                 {u"enable"_s, u"Lets the user in again."_s},
                                 {u"may-create-workspaces"_s, u"The user may bring workspaces from a computer to this server."_s},
                                 {u"may-not-create-workspaces"_s, u"The user may no longer do that; what was brought stays."_s}});
    if (const auto code = command.parse({u"data"_s, u"login"_s}))
        return *code;
    int chosen = 0;
    for (const QString &option : {u"password"_s, u"disable"_s, u"enable"_s, u"may-create-workspaces"_s, u"may-not-create-workspaces"_s})
        chosen += command.isSet(option) ? 1 : 0;
    if (chosen != 1)
        return command.usage(u"one of --password, --disable, --enable, --may-create-workspaces and --may-not-create-workspaces is needed"_s);
    return withUser(command, u"login"_s, [&](ServerCore &core, const UserAccount &user) {
        Result<void> set;
        if (command.isSet(u"password"_s)) {
            const auto password = command.password();
            if (!password)
                return command.failed(password.error());
            set = core.setPassword(user, *password);
        } else if (command.isSet(u"may-create-workspaces"_s) || command.isSet(u"may-not-create-workspaces"_s)) {
            set = core.store().setMayCreate(user.id, command.isSet(u"may-create-workspaces"_s));
        } else {
            set = core.store().setDisabled(user.id, command.isSet(u"disable"_s));
        }
        return set ? command.done(user.login, {{u"userId"_s, user.id}, {u"login"_s, user.login}})
                   : command.failed(set.error());
    });
}

int addWorkspaceCommand(Command &command)
{
    command.parser().addOptions({{u"name"_s, u"Name of the workspace."_s, u"NAME"_s},
                                 {u"owner"_s, u"Login of the user who owns it."_s, u"LOGIN"_s},
                                 {u"timezone"_s, u"IANA name, for example Europe/Berlin."_s, u"ZONE"_s, u"UTC"_s},
                                 {u"personal"_s, u"A place for one person alone."_s}});
    if (const auto code = command.parse({u"data"_s, u"name"_s, u"owner"_s}))
        return *code;
    return withUser(command, u"owner"_s, [&](ServerCore &core, const UserAccount &owner) {
        const auto entry = core.addWorkspace(command.value(u"name"_s), command.value(u"timezone"_s), owner,
                                                   command.isSet(u"personal"_s));
        if (!entry)
            return command.failed(entry.error());
        return command.done(entry->id, {{u"accountId"_s, entry->id}, {u"name"_s, entry->name}});
    });
}

int addMemberCommand(Command &command)
{
    addMemberOptions(command.parser());
    command.parser().addOption({u"role"_s, RoleWords, u"ROLE"_s, u"editor"_s});
    if (const auto code = command.parse({u"data"_s, u"login"_s, u"workspace"_s}))
        return *code;
    const auto role = roleFromText(command.value(u"role"_s));
    if (!role)
        return command.usage(u"--role is "_s + RoleWords);
    return withMember(command, [&](ServerCore &core, const UserAccount &user, const WorkspaceEntry &workspace) {
        if (const auto joined = core.addMember(user, workspace.id, *role); !joined)
            return command.failed(joined.error());
        return command.done(user.login + u": "_s + roleText(*role),
                            {{u"userId"_s, user.id}, {u"accountId"_s, workspace.id}, {u"role"_s, roleText(*role)}});
    });
}

int removeMemberCommand(Command &command)
{
    addMemberOptions(command.parser());
    if (const auto code = command.parse({u"data"_s, u"login"_s, u"workspace"_s}))
        return *code;
    return withMember(command, [&](ServerCore &core, const UserAccount &user, const WorkspaceEntry &workspace) {
        if (const auto removed = core.removeMember(user, workspace.id); !removed)
            return command.failed(removed.error());
        return command.done(user.login, {{u"userId"_s, user.id}, {u"accountId"_s, workspace.id}});
    });
}

int addPracticeCommand(Command &command)
{
    command.parser().addOptions({{u"workspace"_s, u"Id or name of the workspace."_s, u"WORKSPACE"_s},
                                 {u"name"_s, u"User name on the practice network: letters, digits and _."_s, u"NAME"_s},
                                 {u"display-name"_s, u"Name that others see."_s, u"NAME"_s},
                                 {u"vault-key"_s, u"File with the 32 bytes that seal the accounts' tokens."_s, u"FILE"_s}});
    if (const auto code = command.parse({u"data"_s, u"workspace"_s, u"name"_s}))
        return *code;
    static const QRegularExpression allowed(u"\\A[A-Za-z0-9_]{1,30}\\z"_s);
    if (!allowed.match(command.value(u"name"_s)).hasMatch())
        return command.usage(u"--name is 1 to 30 letters, digits or _"_s);
    return withData(command, [&](OpenedData &data) {
        const auto workspace = workspaceNamed(*data.core, command.value(u"workspace"_s));
        if (!workspace)
            return command.failed(workspace.error());
        auto vault = openVault(command.place(), command.value(u"vault-key"_s));
        if (!vault)
            return command.failed(vault.error());
        const VaultCredentials credentials(std::move(*vault));
        const auto account = PracticeHome::connectAccount(command.place().folder, *data.core->engine(), credentials, data.clock,
                                                          {workspace->id, {}, command.value(u"name"_s), command.value(u"display-name"_s)});
        if (!account)
            return command.failed(account.error());
        return command.done(*account, {{u"socialAccountId"_s, *account}, {u"accountId"_s, workspace->id}});
    });
}

int listCommand(Command &command)
{
    if (const auto code = command.parse({u"data"_s}))
        return *code;
    return withData(command, [&](OpenedData &data) {
        const auto users = data.core->store().users();
        const auto workspaces = data.core->store().workspaces();
        if (!users || !workspaces)
            return command.failed(users ? workspaces.error() : users.error());
        QStringList lines;
        QJsonArray places;
        for (const WorkspaceEntry &entry : *workspaces) {
            lines.append(u"workspace  %1  %2"_s.arg(entry.id, entry.name));
            places.append(QJsonObject{{u"accountId"_s, entry.id}, {u"name"_s, entry.name}});
        }
        QJsonArray people;
        for (const UserAccount &user : *users) {
            lines.append(u"user       %1  %2  %3%4%5"_s.arg(user.id, user.login, user.name, user.disabled ? u"  (disabled)"_s : QString(),
                                                          user.mayCreate ? u"  (may bring workspaces)"_s : QString()));
            QJsonArray roles;
            const QList<Membership> memberships = data.core->store().memberships(user.id);
            for (const Membership &membership : memberships) {
                lines.append(u"    %1 in %2"_s.arg(roleText(membership.role), membership.name));
                roles.append(QJsonObject{{u"accountId"_s, membership.accountId}, {u"role"_s, roleText(membership.role)}});
            }
            people.append(QJsonObject{{u"userId"_s, user.id}, {u"login"_s, user.login}, {u"name"_s, user.name},
                                      {u"disabled"_s, user.disabled}, {u"mayCreateWorkspaces"_s, user.mayCreate}, {u"memberships"_s, roles}});
        }
        if (lines.isEmpty())
            lines.append(u"Nobody yet. \"campanile-server adduser\" makes the first user."_s);
        return command.done(lines.join(u'\n'), {{u"workspaces"_s, places}, {u"users"_s, people}});
    });
}

} // namespace campanile::server
