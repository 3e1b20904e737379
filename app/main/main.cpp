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
#include <QFontDatabase>
#include <QScopeGuard>
#include <QThread>

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

/** The command line of a program with a window. */
class CommandLine
{
public:
    CommandLine()
    {
        m_parser.setApplicationDescription(QCoreApplication::translate("main", "Plan, publish and measure social media, online or not."));
        m_help = m_parser.addHelpOption();
        m_version = m_parser.addVersionOption();
        m_paint.setFlags(QCommandLineOption::HiddenFromHelp);
        m_parser.addOptions({m_profile, m_demo, m_headless, m_paint});
    }

    /** Answers for help, version and mistakes, and ends the program with them. */
    void process(const QCoreApplication &app) { m_parser.process(app); }

    [[nodiscard]] StartOptions options() const
    {
        StartOptions options;
        options.profileDir = m_parser.value(m_profile);
        options.demo = m_parser.isSet(m_demo);
        return options;
    }
    [[nodiscard]] bool tellsFirstPaint() const { return m_parser.isSet(m_paint); }

    /** Whether @p arguments can be understood; options of Qt's own cannot. */
    [[nodiscard]] bool parse(const QStringList &arguments) { return m_parser.parse(arguments); }
    /** Whether the answer is a text. After parse(), also where it was not all understood. */
    [[nodiscard]] bool asksForText() const { return m_parser.isSet(m_help) || m_parser.isSet(m_version); }
    /** Help or the version. */
    [[nodiscard]] QString text() const
    {
        if (m_parser.isSet(m_version))
            return QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion() + u'\n';
        return m_parser.helpText();
    }

private:
    QCommandLineParser m_parser;
    QCommandLineOption m_help{u"help"_s};
    QCommandLineOption m_version{u"version"_s};
    const QCommandLineOption m_profile{u"profile"_s, QCoreApplication::translate("main", "Keep everything in <folder> instead of the standard place."), u"folder"_s};
    const QCommandLineOption m_demo{u"demo"_s, QCoreApplication::translate("main", "Open the demonstration workspace.")};
    const QCommandLineOption m_headless{u"headless"_s, QCoreApplication::translate("main", "Run <verb> without a window; \"--headless help\" lists them."), u"verb"_s};
    QCommandLineOption m_paint{u"bench-first-paint"_s};
};

int runWindow(int argc, char **argv)
{
    shareHeap();
    // Qt takes the thread that it meets first for the program's first one.
    (void)QThread::currentThread();
    FontsAhead fonts;
    std::unique_ptr<ProfileAhead> ahead;
    CommandLine line;
    bool understood = false;
#ifndef Q_OS_WIN
    // There main() is not given what was typed.
    QStringList typed;
    for (int i = 0; i < argc; ++i)
        typed.append(QString::fromLocal8Bit(argv[i]));
    understood = line.parse(typed);
    if (line.asksForText()) {
        // Needs no display.
        const QCoreApplication app(argc, argv);
        std::fputs(qPrintable(line.text()), stdout);
        return 0;
    }
    if (understood)
        ahead = std::make_unique<ProfileAhead>(profileFolder(line.options()));
#endif
    QApplication app(argc, argv);
    const auto listed = qScopeGuard([&fonts] { fonts.await(); });
    fonts.list(QFontDatabase::systemFont(QFontDatabase::GeneralFont));
    // A window in the tray still publishes, so closing the last window does not end the program by itself.
    QApplication::setQuitOnLastWindowClosed(false);
    if (!understood)
        line.process(app);
    StartOptions options = line.options();
    options.fonts = &fonts;
    Launcher launcher(std::move(options), QCoreApplication::arguments(), std::move(ahead));
    // Before the event loop runs there is nothing to quit.
    QObject::connect(&launcher, &Launcher::done, &app, &QCoreApplication::exit, Qt::QueuedConnection);
    if (line.tellsFirstPaint())
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
