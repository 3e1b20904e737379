// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/headless/headlessrun.h"

#include "app/domain/zonename.h"
#include "app/main/headless/moveverb.h"
#include "app/main/headless/output.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QTimeZone>

namespace campanile::headless {

using namespace Qt::StringLiterals;

namespace {

QJsonObject toJson(const WorkspaceEntry &entry)
{
    return {{u"id"_s, entry.accountId}, {u"name"_s, entry.name}, {u"kind"_s, kindName(entry.kind)},
            {u"serverUrl"_s, entry.serverUrl.toString()}, {u"openedAt"_s, entry.openedAt}};
}

void listWorkspaces(HeadlessRun &run)
{
    QJsonArray entries;
    for (const WorkspaceEntry &entry : run.profile().workspaces())
        entries.append(toJson(entry));
    run.succeed({{u"workspaces"_s, entries}});
}

void adopt(HeadlessRun &run, const Result<QString> &made, const QString &name, WorkspaceEntry::Kind kind)
{
    if (!made)
        return run.fail(made.error());
    const WorkspaceEntry entry{*made, name, kind, {}, run.profile().userId(), run.clock().nowUtc().toString(Qt::ISODateWithMs)};
    if (const auto stored = run.profile().put(entry); !stored)
        return run.fail(stored.error());
    // Fetched into the cache, so that verbs with --offline find it.
    run.openOnline([&run, entry] { run.succeed(toJson(entry)); });
}

void createWorkspace(HeadlessRun &run)
{
    const QString name = run.arguments().value(u"name"_s);
    const QString zone = run.arguments().value(u"zone"_s, QString::fromLatin1(QTimeZone::systemTimeZoneId()));
    if (name.trimmed().isEmpty())
        return run.fail(usage(QCoreApplication::translate("Headless", "\"workspace create\" needs a --name.")));
    if (!domain::zoneNamed(zone))
        return run.fail(usage(QCoreApplication::translate("Headless", "\"%1\" is no time zone.").arg(zone)));
    run.startServer([&run, name, zone] {
        run.server().createWorkspace(name, zone, &run, [&run, name](const Result<QString> &made) {
            adopt(run, made, name, WorkspaceEntry::Kind::Embedded);
        });
    });
}

void createDemo(HeadlessRun &run)
{
    const QString name = run.arguments().value(u"name"_s, QCoreApplication::translate("campanile::Application", "Demonstration"));
    run.startServer([&run, name] {
        run.server().createDemo(
            &run, [](int, int) {},
            [&run, name](const Result<QString> &made) { adopt(run, made, name, WorkspaceEntry::Kind::Demo); });
    });
}

int runWorkspace(const Invocation &call)
{
    const QString what = call.arguments.word(0);
    if (what == u"list")
        return HeadlessRun::execute(call, listWorkspaces);
    if (what == u"create")
        return HeadlessRun::execute(call, createWorkspace);
    if (what == u"create-demo")
        return HeadlessRun::execute(call, createDemo);
    if (what == u"move")
        return HeadlessRun::execute(call, moveWorkspace);
    return printError(usage(QCoreApplication::translate("Headless", "\"workspace\" is followed by list, create, create-demo or move.")));
}

constexpr OptionInfo kWorkspaceOptions[] = {
    CAMPANILE_PROFILE_OPTION,
    CAMPANILE_TIMEOUT_OPTION,
    {"name", "NAME", QT_TRANSLATE_NOOP("Headless", "create, create-demo: what it is called")},
    {"zone", "IANA", QT_TRANSLATE_NOOP("Headless", "create: the zone it plans in (the system's)")},
    CAMPANILE_WORKSPACE_OPTION,
    {"server", "URL", QT_TRANSLATE_NOOP("Headless", "move: address of the team server; the page to sign in on is told on standard error")},
    {"without-sign-ins", "", QT_TRANSLATE_NOOP("Headless", "move: every account is connected again on the server")},
    {"dry-run", "", QT_TRANSLATE_NOOP("Headless", "move: only tell what would go along")},
    {"undo", "", QT_TRANSLATE_NOOP("Headless", "move: take back one that was cut off")},
    // create opens what it made, whatever else there is, so only move looks at --workspace.
};

constexpr Verb kWorkspaceVerbs[] = {
    {"workspace", "list|create --name NAME|create-demo|move --server URL", QT_TRANSLATE_NOOP("Headless", "Lists the workspaces of the profile, makes one on this computer, and moves one to a team server."), kWorkspaceOptions, runWorkspace},
};

} // namespace

std::span<const Verb> workspaceVerbs()
{
    return kWorkspaceVerbs;
}

} // namespace campanile::headless
