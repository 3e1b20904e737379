// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/main/commands.h"

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("campanile-server"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CAMPANILE_VERSION));
    return campanile::server::runCommand(QCoreApplication::arguments(), stdin, stdout);
}
