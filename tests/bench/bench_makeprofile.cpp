// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the profile with which the start of the program is measured: a workspace on this computer, its server and its cache.
#include "app/main/profile.h"
#include "server/core/storage/sqliteprocess.h"
#include "server/core/storage/sqlitestorage.h"
#include "tests/bench/benchkit.h"
#include "tests/bench/records.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace campanile;
using namespace campanile::bench;
using namespace Qt::StringLiterals;

/** bench_makeprofile FOLDER [POSTS [ITEMS]]: 20,000 posts and 1,000,000 inbox items unless given. FOLDER must not exist. */
int main(int argc, char **argv)
{
    server::prepareSqlite();
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2 || QFileInfo::exists(arguments.at(1)))
        die(u"usage: bench_makeprofile NEW_FOLDER [POSTS [ITEMS]]"_s);
    const Amounts amounts{arguments.size() > 3 ? arguments.at(3).toInt() : 1'000'000,
                          arguments.size() > 2 ? arguments.at(2).toInt() : 20'000};
    const SystemClock clock;
    SystemRng rng;
    Profile profile = must(Profile::open(arguments.at(1)), u"no profile"_s);
    const QDir server(profile.serverDir());
    const auto storage = must(server::SqliteStorage::open({server.filePath(u"workspaces"_s), {}, 4}), u"no storage"_s);
    const auto directory = std::make_shared<OwnerDirectory>();
    server::EngineOptions options;
    options.blobDir = server.filePath(u"blobs"_s);
    server::Engine engine(storage, directory, clock, rng, options);
    directory->accountId = must(engine.createWorkspace({{}, u"Roastery"_s, u"Europe/Berlin"_s, profile.userId(), {}}), u"no workspace"_s);
    seed(*storage, directory->accountId, amounts, clock.nowMs());
    const QString cache = profile.cacheFile(directory->accountId);
    if (!QDir().mkpath(QFileInfo(cache).path()))
        die(u"no folder for the cache"_s);
    fillCache(engine, profile.userId(), directory->accountId, cache);
    must(profile.put({directory->accountId, u"Roastery"_s, WorkspaceEntry::Kind::Embedded, {}, profile.userId(),
                      clock.nowUtc().toString(Qt::ISODateWithMs)}), u"no profile"_s);
    note("%d posts and %d inbox items; the cache has %lld MiB", amounts.posts, amounts.inboxItems, QFileInfo(cache).size() >> 20);
    return 0;
}
