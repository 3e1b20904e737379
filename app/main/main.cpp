// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/application.h"
#include "app/main/headless/headless.h"
#include "app/main/singleinstance.h"
#include "models/posts/calendarmodel.h"
#include "ui/errortext/errortext.h"
#include "views/calendar/calendarpanel.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>

#include <cstdio>

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

int say(const Error &error)
{
    std::fprintf(stderr, "%s\n", qPrintable(ui::wordsFor(error).toText()));
    return 1;
}

/** For tests/bench: says when the calendar with its posts was painted, in ms since main() began, and ends the program. */
void tellFirstPaint(Application &application)
{
    QObject::connect(&application, &Application::workspaceOpened, &application, [&application] {
        auto *calendar = application.window()->window().findChild<views::CalendarPanel *>();
        if (!calendar)
            return QCoreApplication::exit(1);
        QObject::connect(&calendar->controller().model(), &models::CalendarModel::loaded, calendar, [calendar] {
            calendar->view()->viewport()->repaint();
            std::printf("first-paint %lld\n", static_cast<long long>(sinceStart.elapsed()));
            std::fflush(stdout);
            QCoreApplication::exit(0);
        });
    });
}

int runWindow(int argc, char **argv)
{
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

    StartOptions options;
    options.profileDir = parser.value(profileOption);
    options.demo = parser.isSet(demoOption);
    auto profile = Profile::open(profileFolder(options));
    if (!profile)
        return say(profile.error());

    SingleInstance instance(profile->folder());
    const auto outcome = instance.acquire(QCoreApplication::arguments());
    if (!outcome)
        return say(outcome.error());
    if (*outcome == SingleInstance::Outcome::HandedOver)
        return 0;

    Application application(std::move(*profile), options);
    QObject::connect(&instance, &SingleInstance::activated, &application, &Application::activate);
    QObject::connect(&application, &Application::quitRequested, &app, &QApplication::quit);
    if (parser.isSet(paintOption))
        tellFirstPaint(application);
    application.start();
    return QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    sinceStart.start();
    nameProgram();
    // Before any application object: most verbs need none, and none needs a display.
    if (isHeadless(argc, argv))
        return runHeadless(argc, argv);
    return runWindow(argc, argv);
}
