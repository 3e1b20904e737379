// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/main/commands.h"

#include "server/http/main/command.h"
#include "server/http/main/verbs.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

const char *const kHelp =
    "Usage: campanile-server VERB [options]\n"
    "\n"
    "Verbs\n"
    "  init          make the data folder and the database tables; safe to repeat\n"
    "  adduser       make a user\n"
    "  setuser       give a user a new password or the right to bring workspaces, or shut the user out and in again\n"
    "  addworkspace  make a workspace with its owner\n"
    "  addmember     let a user into a workspace, or change the role there\n"
    "  removemember  end a membership\n"
    "  addpractice   give a workspace an account on the practice network (see serve --practice)\n"
    "  moves         show workspaces that people are bringing here from their computers, or give one up\n"
    "  list          show users, workspaces and members\n"
    "  serve         answer requests until SIGTERM or SIGINT\n"
    "  backup        write users and workspaces into a new folder, also while the server runs\n"
    "  restore       read such a folder into an empty server; everybody signs in again, and publishing is paused\n"
    "  webhooks      show what to enter at networks so that they tell of news at once, and set what an app needs for it\n"
    "  rotate-key    seal the accounts' tokens with a new key; safe to repeat when it was cut off\n"
    "\n"
    "campanile-server VERB --help lists the options of a verb.\n"
    "\n"
    "Environment: CAMPANILE_VAULT_KEY (keys in base64, oldest first, separated by commas) takes the place of the key\n"
    "file; CAMPANILE_VAULT_PASSPHRASE, or systemd's credential \"campanile-vault-passphrase\", seals that file.\n"
    "\n"
    "Exit codes: 0 done, 1 failed (reason on stderr), 2 wrong usage.\n";

using Verb = int (*)(Command &);

Verb verbNamed(const QString &name)
{
    static const QHash<QString, Verb> verbs = {
        {u"init"_s, initCommand},           {u"adduser"_s, addUserCommand},
        {u"setuser"_s, setUserCommand},     {u"addworkspace"_s, addWorkspaceCommand},
        {u"addmember"_s, addMemberCommand}, {u"removemember"_s, removeMemberCommand},
        {u"addpractice"_s, addPracticeCommand},
        {u"list"_s, listCommand},           {u"serve"_s, serveCommand},
        {u"backup"_s, backupCommand},       {u"restore"_s, restoreCommand},
        {u"moves"_s, movesCommand},         {u"rotate-key"_s, rotateKeyCommand},
        {u"webhooks"_s, webhooksCommand}};
    return verbs.value(name, nullptr);
}

} // namespace

int runCommand(const QStringList &arguments, std::FILE *in, std::FILE *out)
{
    const QString name = arguments.value(1);
    if (name == u"--version"_s) {
        std::fputs("campanile-server " CAMPANILE_VERSION "\n", out);
        return Done;
    }
    if (name == u"--help"_s || name == u"help"_s) {
        std::fputs(kHelp, out);
        return Done;
    }
    if (const Verb verb = verbNamed(name)) {
        Command command(name, arguments.sliced(2), in, out);
        return verb(command);
    }
    if (!name.isEmpty())
        std::fprintf(stderr, "campanile-server: there is no verb \"%s\".\n\n", name.toLocal8Bit().constData());
    std::fputs(kHelp, stderr);
    return WrongUsage;
}

} // namespace campanile::server
