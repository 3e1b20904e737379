// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/coredumps.h"
#include "app/main/firstpaint.h"
#include "app/main/fontsahead.h"
#include "app/main/headless/headless.h"
#include "app/main/heap.h"
#include "app/main/launcher.h"
#include "server/core/storage/sqliteprocess.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>

using namespace campanile;
using namespace Qt::StringLiterals;

namespace {

QElapsedTimer sinceStart;

/** Names come before anything that asks for a standard path. */
void nameProgram()
{
    QCoreApplication::setOrganizationName(u"Campanile"_s);
    QCoreApplication::setApplicationName(u"campanile"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(CAMPANILE_VERSION));
    QGuiApplication::setApplicationDisplayName(u"Campanile"_s);
    QGuiApplication::setDesktopFileName(u"campanile"_s);
}

int runWindow(int argc, char **argv)
{
    shareHeap();
    QApplication app(argc, argv);
    // A window in the tray still publishes, so closing the last window does not end the program by itself.
    QApplication::setQuitOnLastWindowClosed(false);

    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("main", "Plan, publish and measure social media, online or not."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption profileOption(u"profile"_s, QCoreApplication::translate("main", "Keep everything in <folder> instead of the standard place."), u"folder"_s);
    const QCommandLineOption demoOption(u"demo"_s, QCoreApplication::translate("main", "Open the demonstration workspace."));
    const QCommandLineOption headlessOption(u"headless"_s, QCoreApplication::translate("main", "Run <verb> without a window; \"--headless help\" lists them."), u"verb"_s);
    QCommandLineOption paintOption(u"bench-first-paint"_s);
    paintOption.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({profileOption, demoOption, headlessOption, paintOption});
    parser.process(app);
    const FontsAhead fonts;

    StartOptions options;
    options.profileDir = parser.value(profileOption);
    options.demo = parser.isSet(demoOption);
    Launcher launcher(options, QCoreApplication::arguments());
    // Before the event loop runs there is nothing to quit.
    QObject::connect(&launcher, &Launcher::done, &app, &QCoreApplication::exit, Qt::QueuedConnection);
    if (parser.isSet(paintOption))
        QObject::connect(&launcher, &Launcher::launched, &launcher, [&launcher] { tellFirstPaint(*launcher.application(), sinceStart); });
    launcher.launch();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    sinceStart.start();
    forbidCoreDumps();
    server::prepareSqlite();
    nameProgram();
    // Before any application object: most verbs need none, and none needs a display.
    if (isHeadless(argc, argv))
        return runHeadless(argc, argv);
    return runWindow(argc, argv);
}
