// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/coredumps.h"
#include "server/core/storage/sqliteprocess.h"
#include "server/http/main/commands.h"

#include <QCoreApplication>

#include <csignal>

int main(int argc, char *argv[])
{
    campanile::forbidCoreDumps();
    campanile::server::prepareSqlite();
    // A file that may not grow is an error of one write, which whoever asked for it is told; not the end of the program.
    std::signal(SIGXFSZ, SIG_IGN);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("campanile-server"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CAMPANILE_VERSION));
    return campanile::server::runCommand(QCoreApplication::arguments(), stdin, stdout);
}
