// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/application.h"
#include "models/posts/calendarmodel.h"
#include "tests/support/gallery.h"
#include "ui/shell/dockhost.h"
#include "views/calendar/calendarpanel.h"
#include "views/composer/accountpicker.h"
#include "views/composer/composerpanel.h"
#include "views/composer/postedit.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QScreen>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <cstdio>

using namespace campanile;
using namespace Qt::StringLiterals;

namespace {

constexpr int kWaitMs = 30'000;
constexpr int kOpenMs = 120'000; ///< the demonstration draws 300 pictures on its first start

/**
 * The main job as a person does it, in the real window with real mouse and keyboard events: every step says what came of
 * it, leaves a picture, and is checked in the cache or on the practice network, not on the screen alone.
 */
class Tour
{
public:
    Tour(Application &application, QString output) : m_application(application), m_output(std::move(output)) {}

    [[nodiscard]] int run()
    {
        step("open the demonstration workspace", [this] { return openDemo(); });
        step("write a draft", [this] { return writeDraft(); });
        step("drag it to another day", [this] { return dragToTomorrow(); });
        step("lose the network", [this] { return setOffline(true) && QTest::qWaitFor([this] { return !context().isOnline(); }, kWaitMs); });
        step("edit without a network", [this] { return editOffline(); });
        step("get the network back", [this] { return regainNetwork(); });
        step("publish", [this] { return publish(); });
        step("see it live", [this] { return seeItLive(); });
        std::printf(m_failed == 0 ? "tour: all %d steps passed\n" : "tour: %d steps, %d failed\n", m_number, m_failed);
        return m_failed == 0 ? 0 : 1;
    }

private:
    void step(const char *name, const std::function<bool()> &work)
    {
        ++m_number;
        // A step stands on the one before it; after a failure the rest would only repeat it.
        const bool passed = m_failed == 0 && work();
        const QString file = QDir(m_output).filePath(u"%1-%2.png"_s.arg(m_number).arg(QString::fromLatin1(name).replace(u' ', u'-')));
        if (m_application.window()) {
            test::standsStill(window());
            window().grab().save(file);
        }
        std::printf("%d %-36s %s\n", m_number, name, passed ? "passed" : m_failed == 0 ? "FAILED" : "not reached");
        std::fflush(stdout);
        if (!passed)
            ++m_failed;
    }

    views::WorkspaceContext &context() { return m_application.window()->context(); }
    ui::MainWindow &window() { return m_application.window()->window(); }
    views::CalendarPanel *calendar() { return window().findChild<views::CalendarPanel *>(); }
    /** The first of a kind that can be seen: several composers may be open, and a composer has editors it does not show. */
    template<class Widget>
    static Widget *shown(QWidget &parent)
    {
        for (Widget *widget : parent.findChildren<Widget *>()) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    views::composer::ComposerPanel *composer() { return shown<views::composer::ComposerPanel>(window()); }
    views::composer::PostEdit *editor() { return composer() ? shown<views::composer::PostEdit>(*composer()) : nullptr; }
    bool fail(const char *why)
    {
        std::printf("  %s\n", why);
        return false;
    }

    /** A record as the cache has it now. */
    QJsonObject read(const QString &type, const RecordId &id)
    {
        QJsonObject object;
        bool done = false;
        m_application.session()->store().read(
            &m_context, [type, id](store::Reader &reader) { return reader.get(type, id); },
            [&](const Result<std::optional<store::Record>> &record) {
                if (record && *record)
                    object = (*record)->object();
                done = true;
            });
        (void)QTest::qWaitFor([&] { return done; }, kWaitMs);
        return object;
    }
    QString status() { return read(u"Post"_s, m_post).value(u"status"_s).toString(); }
    int waiting() { return m_application.session()->store().hub().status().pending + m_application.session()->store().hub().status().inFlight; }

    bool openDemo()
    {
        bool opened = false;
        QObject::connect(&m_application, &Application::workspaceOpened, &m_context, [&] { opened = true; });
        m_application.start();
        if (!QTest::qWaitFor([&] { return opened; }, kOpenMs))
            return false;
        window().resize(1400, 860);
        (void)QTest::qWaitForWindowExposed(&window());
        return calendar() && QTest::qWaitFor([this] { return !calendar()->controller().model().entries().isEmpty(); }, kWaitMs);
    }

    bool writeDraft()
    {
        const QDate today = QDate::currentDate();
        calendar()->view()->setFocus();
        QTest::keyClick(calendar()->view(), Qt::Key_T);
        QTest::keyClick(calendar()->view(), Qt::Key_N);
        if (!QTest::qWaitFor([this] { return composer() && composer()->controller().isLoaded() && composer()->controller().facts().scheduledAt > 0; }, kWaitMs))
            return fail(composer() ? "the composer opened without a time" : "the composer did not open");
        auto *text = editor();
        auto *accounts = shown<views::composer::AccountPicker>(*composer());
        if (!text || !accounts || !QTest::qWaitFor([&] { return !accounts->chips().isEmpty(); }, kWaitMs))
            return fail("the composer has no accounts to choose");
        for (views::composer::AccountChip *chip : accounts->chips()) {
            if (chip->accessibleName().contains(u"mastodon"_s, Qt::CaseInsensitive) && !chip->isChecked())
                QTest::mouseClick(chip, Qt::LeftButton);
        }
        text->setFocus();
        QTest::keyClicks(text, u"Fresh from the drum: %1"_s.arg(today.toString(Qt::ISODate)));
        if (!QTest::qWaitFor([this] { return !composer()->controller().post().isNull(); }, kWaitMs))
            return fail("the text made no post");
        m_post = composer()->controller().post();
        return QTest::qWaitFor([this] { return read(u"Post"_s, m_post).value(u"body"_s).toString().startsWith(u"Fresh from the drum"); }, kWaitMs)
            || fail("the text was not saved");
    }

    bool dragToTomorrow()
    {
        views::CalendarView *view = calendar()->view();
        const views::EntryKey key{m_post, 0};
        if (!QTest::qWaitFor([&] { return view->rectOf(key).isValid(); }, kWaitMs))
            return false;
        const QString before = read(u"Post"_s, m_post).value(u"scheduledAt"_s).toString();
        const QDate from = QDateTime::fromString(before, Qt::ISODateWithMs).toTimeZone(QTimeZone(context().timezone().toUtf8())).date();
        const QPoint start = view->rectOf(key).center();
        const QPoint end = view->toViewport(view->slotRect({from.addDays(1), -1, false})).center();
        QTest::mousePress(view->viewport(), Qt::LeftButton, {}, start);
        QTest::mouseMove(view->viewport(), (start + end) / 2);
        QTest::mouseMove(view->viewport(), end);
        QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, end);
        return QTest::qWaitFor([&] { return read(u"Post"_s, m_post).value(u"scheduledAt"_s).toString() != before; }, kWaitMs);
    }

    bool setOffline(bool offline)
    {
        QAction *action = m_application.actions().action(u"workspace.offline"_s);
        if (!action || action->isChecked() == offline)
            return false;
        action->trigger();
        return true;
    }

    bool editOffline()
    {
        auto *text = editor();
        text->setFocus();
        QTest::keyClick(text, Qt::Key_End, Qt::ControlModifier);
        QTest::keyClicks(text, u" and written on a train"_s);
        return QTest::qWaitFor([this] { return read(u"Post"_s, m_post).value(u"body"_s).toString().endsWith(u"on a train") && waiting() > 0; }, kWaitMs);
    }

    bool regainNetwork()
    {
        return setOffline(false) && QTest::qWaitFor([this] { return context().isOnline() && waiting() == 0; }, kWaitMs);
    }

    bool publish()
    {
        QAction *action = m_application.actions().action(u"composer.publishNow"_s);
        editor()->setFocus();
        if (!action || !QTest::qWaitFor([&] { return action->isEnabled(); }, kWaitMs))
            return false;
        action->trigger();
        return QTest::qWaitFor([this] { return status() == u"published"; }, kWaitMs * 3);
    }

    bool seeItLive()
    {
        const QString url = m_application.server()->practiceUrl().toString();
        for (const server::PracticeStatus &post : m_application.server()->practice()->statuses(u"halden"_s)) {
            if (post.text.startsWith(u"Fresh from the drum") && post.text.endsWith(u"on a train")) {
                std::printf("  live at %s/@halden\n", qPrintable(url));
                return true;
            }
        }
        return false;
    }

    Application &m_application;
    const QString m_output;
    QObject m_context;
    RecordId m_post;
    int m_number = 0;
    int m_failed = 0;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setOrganizationName(u"Campanile"_s);
    QCoreApplication::setApplicationName(u"campanile-tour"_s);
    QApplication app(argc, argv);
    QApplication::setCursorFlashTime(0); // a caret that blinks never stands still
    QApplication::setQuitOnLastWindowClosed(false);

    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption output(u"output"_s, u"Folder for the pictures."_s, u"folder"_s, u"."_s);
    parser.addOption(output);
    parser.process(app);

    const QTemporaryDir folder;
    StartOptions options;
    options.profileDir = folder.path();
    options.demo = true;
    options.quitOnClose = true;
    auto profile = Profile::open(profileFolder(options));
    if (!profile) {
        std::fprintf(stderr, "tour: the profile cannot be made: %s\n", qPrintable(profile.error().code));
        return 1;
    }
    Application application(std::move(*profile), options);
    return Tour(application, parser.value(output)).run();
}
