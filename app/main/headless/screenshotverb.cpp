// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/settings.h"
#include "app/main/headless/headlessrun.h"
#include "app/main/headless/output.h"
#include "app/main/language.h"
#include "app/main/workspacewindow.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/dockhost.h"
#include "ui/shell/tray.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QBuffer>
#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSaveFile>
#include <QTemporaryDir>

#include <cstdio>

namespace campanile::headless {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLookAgainMs = 100;
/** A picture that stays the same for so many looks is taken as complete; panels read their rows in the background. */
constexpr int kStillLooks = 4;
constexpr int kMaxPixels = 16'384;
constexpr int kMaxWaitMs = 15'000;

/** What is to be drawn, read and checked before anything is opened. */
struct Shot {
    QString panel;
    QSize size;
    ui::ThemeMode theme = ui::ThemeMode::Light;
    QString locale;
    double scale = 1.0;
    int text = 100; ///< size of text in percent of the desktop's
    QString file;
    bool isEmpty = false;
};

Result<Shot> shotOf(const Arguments &arguments)
{
    Shot shot;
    shot.panel = arguments.value(u"panel"_s, u"window"_s);
    shot.locale = arguments.value(u"locale"_s, u"en"_s);
    shot.file = arguments.value(u"out"_s);
    static const QRegularExpression sizePattern(u"^([0-9]{2,5})x([0-9]{2,5})$"_s);
    const auto match = sizePattern.match(arguments.value(u"size"_s, u"1280x800"_s));
    shot.size = QSize(match.captured(1).toInt(), match.captured(2).toInt());
    if (!match.hasMatch() || shot.size.width() > kMaxPixels || shot.size.height() > kMaxPixels)
        return usage(QCoreApplication::translate("Headless", "\"--size\" is WIDTHxHEIGHT, as 1280x800."));
    const QString theme = arguments.value(u"theme"_s, u"light"_s);
    if (theme == u"dark")
        shot.theme = ui::ThemeMode::Dark;
    else if (theme == u"high-contrast")
        shot.theme = ui::ThemeMode::HighContrast;
    else if (theme != u"light")
        return usage(QCoreApplication::translate("Headless", "\"--theme\" is light, dark or high-contrast."));
    bool ok = true;
    shot.scale = arguments.isSet(u"scale"_s) ? arguments.value(u"scale"_s).toDouble(&ok) : 1.0;
    if (!ok || shot.scale < 0.5 || shot.scale > 4.0)
        return usage(QCoreApplication::translate("Headless", "\"--scale\" is a number from 0.5 to 4."));
    shot.text = arguments.isSet(u"text"_s) ? arguments.value(u"text"_s).toInt(&ok) : 100;
    if (!ok || shot.text < 80 || shot.text > 200)
        return usage(QCoreApplication::translate("Headless", "\"--text\" is a number from 80 to 200."));
    const QString state = arguments.value(u"state"_s, u"full"_s);
    if (state != u"full" && state != u"empty")
        return usage(QCoreApplication::translate("Headless", "\"--state\" is full or empty."));
    shot.isEmpty = state == u"empty";
    return shot;
}

/** The real window over one workspace, drawn when it has come to rest. Destroyed before the application object. */
class Camera : public QObject
{
public:
    using Done = std::function<void(const Result<QImage> &)>;

    Camera(WorkspaceSession &session, const Shot &shot, const QString &stateDir, const Clock &clock, Rng &rng, Done done)
        : m_shot(shot), m_done(std::move(done)), m_settings(stateDir + u"/settings.ini"_s), m_actions(&m_settings)
    {
        m_language.apply(shot.locale);
        m_theme.setMode(shot.theme);
        m_theme.setTextScale(shot.text);
        m_theme.setMotion(ui::MotionMode::Reduced);
        m_theme.apply();
        m_window = std::make_unique<WorkspaceWindow>(session, WindowDeps{m_settings, m_theme, m_actions, m_tray, clock, rng, QString(), u"/usr/share/hunspell"_s});
        m_look.setInterval(kLookAgainMs);
        connect(&m_look, &QTimer::timeout, this, &Camera::look);
    }
    ~Camera() override
    {
        // Taken out of its dock for the picture, so the window no longer owns it; both go before what they show.
        delete m_panel;
        m_window.reset();
    }

    void start()
    {
        ui::MainWindow &window = m_window->window();
        window.resize(m_shot.size);
        window.show();
        m_view = &window;
        if (m_shot.panel != u"window") {
            m_panel = window.docks()->openPanel(m_shot.panel);
            if (!m_panel) {
                QStringList known;
                for (const ui::PanelDescriptor &panel : m_window->panels().all())
                    known.append(panel.id);
                return m_done(usage(QCoreApplication::translate("Headless", "There is no panel \"%1\". There are: window, %2.").arg(m_shot.panel, known.join(u", "_s))));
            }
            m_panel->setParent(nullptr);
            m_panel->resize(m_shot.size);
            m_panel->show();
            m_view = m_panel;
        }
        m_since.start();
        m_look.start();
    }

private:
    void look()
    {
        // Nobody is at the keyboard of a picture: no ring and no caret.
        if (QWidget *focused = QApplication::focusWidget())
            focused->clearFocus();
        const QImage image = m_view->grab(QRect(QPoint(), m_shot.size)).toImage();
        m_still = image == m_last ? m_still + 1 : 0;
        m_last = image;
        if (m_still < kStillLooks && m_since.elapsed() < kMaxWaitMs)
            return;
        m_look.stop();
        m_done(image);
    }

    const Shot m_shot;
    Done m_done;
    Settings m_settings;
    ui::Theme m_theme;
    ui::ActionRegistry m_actions;
    ui::Tray m_tray;
    Language m_language;
    std::unique_ptr<WorkspaceWindow> m_window;
    QPointer<ui::Panel> m_panel;
    QWidget *m_view = nullptr;
    QTimer m_look;
    QElapsedTimer m_since;
    QImage m_last;
    int m_still = 0;
};

void deliver(HeadlessRun &run, const Shot &shot, const QImage &image)
{
    QByteArray png;
    QBuffer buffer(&png);
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
        return run.fail(makeError(ErrorKind::Internal, u"cli.picture"_s));
    if (shot.file.isEmpty()) {
        std::fwrite(png.constData(), 1, size_t(png.size()), stdout);
        std::fflush(stdout);
        return run.finish(ExitOk);
    }
    QSaveFile file(shot.file);
    if (!file.open(QIODevice::WriteOnly) || file.write(png) != png.size() || !file.commit())
        return run.fail(makeError(ErrorKind::Storage, u"cli.unwritable"_s, file.errorString(), {shot.file}));
    run.succeed({{u"file"_s, shot.file}, {u"width"_s, image.width()}, {u"height"_s, image.height()}, {u"panel"_s, shot.panel}});
}

int runScreenshot(const Invocation &call)
{
    const auto shot = shotOf(call.arguments);
    if (!shot)
        return printError(shot.error());
    // Both are read once, when the application object is made.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_SCALE_FACTOR", QByteArray::number(shot->scale));
    QApplication app(call.argc, call.argv);
    QApplication::setQuitOnLastWindowClosed(false);

    const QTemporaryDir scratch;
    if (!scratch.isValid())
        return printError(makeError(ErrorKind::Storage, u"profile.notWritable"_s, scratch.errorString()));
    // An empty workspace is drawn in a profile of its own, which goes away afterwards.
    Arguments inScratch = *Arguments::parse({u"--profile"_s, scratch.path()}, std::array{OptionInfo{"profile", "DIR", ""}});
    HeadlessRun run(shot->isEmpty ? inScratch : call.arguments);
    if (const auto opened = run.openProfile(); !opened)
        return printError(opened.error());
    if (shot->isEmpty) {
        const QString id = RecordId::create('w', run.clock(), run.rng()).toString();
        const QString name = QCoreApplication::translate("campanile::Application", "My workspace");
        if (const auto stored = run.profile().put({id, name, WorkspaceEntry::Kind::Embedded, {}, run.profile().userId(), {}}); !stored)
            return printError(stored.error());
    }
    std::unique_ptr<Camera> camera;
    QTimer::singleShot(0, &run, [&] {
        run.openCache([&] {
            camera = std::make_unique<Camera>(run.session(), *shot, scratch.path(), run.clock(), run.rng(), [&](const Result<QImage> &image) {
                image ? deliver(run, *shot, *image) : run.fail(image.error());
            });
            camera->start();
        });
    });
    const int code = QApplication::exec();
    camera.reset();
    return code;
}

constexpr OptionInfo kScreenshotOptions[] = {
    CAMPANILE_PROFILE_OPTION,
    CAMPANILE_WORKSPACE_OPTION,
    {"panel", "ID", QT_TRANSLATE_NOOP("Headless", "the panel, or \"window\" for the whole window")},
    {"size", "WxH", QT_TRANSLATE_NOOP("Headless", "size before scaling (1280x800)")},
    {"theme", "T", QT_TRANSLATE_NOOP("Headless", "light, dark or high-contrast")},
    {"locale", "L", QT_TRANSLATE_NOOP("Headless", "language, as en, de or ar")},
    {"scale", "F", QT_TRANSLATE_NOOP("Headless", "pixels for each point, 0.5 to 4 (1)")},
    {"text", "PERCENT", QT_TRANSLATE_NOOP("Headless", "size of text, 80 to 200 (100)")},
    {"state", "S", QT_TRANSLATE_NOOP("Headless", "full: the workspace of the profile; empty: one without any record")},
    {"out", "FILE", QT_TRANSLATE_NOOP("Headless", "write there instead of to standard output")},
};

constexpr Verb kScreenshotVerbs[] = {
    {"screenshot", "--panel ID [--out FILE]", QT_TRANSLATE_NOOP("Headless", "Draws a panel or the window as PNG, without a display."), kScreenshotOptions, runScreenshot},
};

} // namespace

std::span<const Verb> screenshotVerbs()
{
    return kScreenshotVerbs;
}

} // namespace campanile::headless
