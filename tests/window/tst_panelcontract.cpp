// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/logging.h"
#include "app/core/settings.h"
#include "app/main/embeddedserver.h"
#include "app/main/language.h"
#include "app/main/workspacewindow.h"
#include "tests/support/testprogram.h"
#include "ui/kit/panelframe.h"
#include "ui/kit/stateview.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/dockhost.h"
#include "ui/shell/tray.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <algorithm>

namespace tst_panelcontract {

using namespace campanile;
using namespace Qt::StringLiterals;

namespace {

QStringList warned;
QtMessageHandler previous = nullptr;

void hearWarnings(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    // What the platform without a screen says of itself is not about a panel.
    const bool platform = text.startsWith(u"This plugin"_s) || text.contains(u"propagateSizeHints"_s);
    if (type != QtDebugMsg && type != QtInfoMsg && !platform)
        warned << QString::fromUtf8(context.category ? context.category : "") + u": "_s + text;
    if (previous)
        previous(type, context, text);
}

/** How a screen reader calls a widget. */
QString nameOf(QWidget *widget)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    return interface ? interface->text(QAccessible::Name).trimmed() : widget->accessibleName();
}

QString pathOf(const QWidget *widget)
{
    QStringList path;
    for (; widget && path.size() < 5; widget = widget->parentWidget())
        path.prepend(QString::fromLatin1(widget->metaObject()->className()) + (widget->objectName().isEmpty() ? QString() : u'#' + widget->objectName()));
    return path.join(u" > "_s);
}

/** Parts that Qt makes inside its own controls; the control around them has the name. */
bool isPartOfAControl(const QWidget *widget)
{
    return qobject_cast<const QScrollBar *>(widget) || widget->objectName().startsWith(u"qt_"_s);
}

} // namespace

/**
 * What every panel of the registry owes the window: opens over a full and an empty workspace, follows theme, language,
 * direction, width and the network without a warning, goes without leaving widgets, and can be used by keyboard and
 * screen reader. A new panel is covered from the moment it is registered.
 */
class TestPanelContract : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void opensAndGoes_data() { panels(); }
    void opensAndGoes();
    void followsTheWindow_data() { panels(); }
    void followsTheWindow();
    void everyControlHasAName_data() { panels(); }
    void everyControlHasAName();
    void everyCommandHasAKeyOrIsInThePalette_data() { panels(); }
    void everyCommandHasAKeyOrIsInThePalette();
    void aPostCanBeBegunFromAnywhere();
    void foundPostsTellTheCalendarsTime();
    void conversationsAreFoundEverywhere();
    void aZoneThatNobodyChoseIsTheWorkspaces();

private:
    struct World {
        WorkspaceEntry entry;
        std::unique_ptr<WorkspaceSession> session;
        std::unique_ptr<Settings> settings;
        std::unique_ptr<ui::ActionRegistry> actions;
        std::unique_ptr<WorkspaceWindow> window;
    };
    void panels();
    [[nodiscard]] bool openWorld(World *world, const QString &accountId, WorkspaceEntry::Kind kind);
    [[nodiscard]] World &world(bool full) { return full ? m_full : m_empty; }
    void closeAll();
    [[nodiscard]] ui::Panel *open(bool full, const QString &panel);

    QTemporaryDir m_dir;
    SystemClock m_clock;
    SystemRng m_rng;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<ui::Tray> m_tray;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<EmbeddedServer> m_server;
    World m_full;
    World m_empty;
};

void TestPanelContract::initTestCase()
{
    m_theme = std::make_unique<ui::Theme>([] { return ui::SystemLook{}; });
    m_theme->setMotion(ui::MotionMode::Reduced);
    m_theme->apply();
    m_tray = std::make_unique<ui::Tray>();
    auto profile = Profile::open(m_dir.path());
    QVERIFY(profile);
    m_profile = std::make_unique<Profile>(std::move(*profile));
    m_server = std::make_unique<EmbeddedServer>(m_profile->serverDir(), m_profile->userId(), m_clock, m_rng);
    QSignalSpy started(m_server.get(), &EmbeddedServer::started);
    m_server->start();
    QVERIFY(started.size() > 0 || started.wait(20'000));

    QString demo;
    QString empty;
    m_server->createDemo(this, [](int, int) {}, [&demo](const Result<QString> &made) { demo = made.value_or(u"failed"_s); });
    QTRY_VERIFY_WITH_TIMEOUT(!demo.isEmpty(), 90'000);
    m_server->createWorkspace(u"Empty"_s, u"Europe/Berlin"_s, this, [&empty](const Result<QString> &made) { empty = made.value_or(u"failed"_s); });
    QTRY_VERIFY_WITH_TIMEOUT(!empty.isEmpty(), 20'000);
    QVERIFY(openWorld(&m_full, demo, WorkspaceEntry::Kind::Demo));
    QVERIFY(openWorld(&m_empty, empty, WorkspaceEntry::Kind::Embedded));
    previous = qInstallMessageHandler(hearWarnings);
}

void TestPanelContract::cleanupTestCase()
{
    qInstallMessageHandler(previous);
    for (World *each : {&m_full, &m_empty}) {
        each->window.reset();
        each->session.reset();
    }
    m_server.reset();
    m_tray.reset();
    m_theme.reset();
}

bool TestPanelContract::openWorld(World *world, const QString &accountId, WorkspaceEntry::Kind kind)
{
    world->entry = {accountId, u"Workspace"_s, kind, {}, m_profile->userId(), {}};
    if (!m_profile->put(world->entry))
        return false;
    world->session = std::make_unique<WorkspaceSession>(*m_profile, world->entry, [this] { return m_server->makeTransport(); }, m_clock, m_rng);
    QSignalSpy opened(world->session.get(), &WorkspaceSession::opened);
    world->session->open();
    if (opened.isEmpty() && !opened.wait(20'000))
        return false;
    if (!QTest::qWaitFor([world] { return world->session->syncState().phase == sync::SyncState::Phase::UpToDate; }, 60'000))
        return false;
    world->settings = std::make_unique<Settings>(m_dir.filePath(accountId + u".ini"_s));
    world->actions = std::make_unique<ui::ActionRegistry>(world->settings.get());
    world->window = std::make_unique<WorkspaceWindow>(
        *world->session, WindowDeps{*world->settings, *m_theme, *world->actions, *m_tray, m_clock, m_rng, {}, u"/usr/share/hunspell"_s});
    world->window->window().resize(1280, 800);
    world->window->window().show();
    return true;
}

void TestPanelContract::panels()
{
    QTest::addColumn<QString>("panel");
    QTest::addColumn<bool>("full");
    for (const ui::ActionSpec &spec : m_full.actions->specs()) {
        if (!spec.id.startsWith(u"panel."_s))
            continue;
        const QString panel = spec.id.mid(6);
        QTest::addRow("%s of a full workspace", qPrintable(panel)) << panel << true;
        QTest::addRow("%s of an empty workspace", qPrintable(panel)) << panel << false;
    }
}

/** What rows before have opened would follow every change of the row at hand too, and each row take longer than the last. */
void TestPanelContract::closeAll()
{
    for (const World *each : {&m_full, &m_empty}) {
        ui::DockHost *docks = each->window->window().docks();
        for (const QString &id : docks->shownPanels())
            docks->closePanel(id);
        for (const ui::ActionSpec &spec : each->actions->specs()) {
            if (spec.id.startsWith(u"panel."_s))
                delete docks->panel(spec.id.mid(6));
        }
    }
}

ui::Panel *TestPanelContract::open(bool full, const QString &panel)
{
    closeAll();
    warned.clear();
    ui::Panel *opened = world(full).window->window().docks()->openPanel(panel);
    const auto isLoading = [](const ui::StateView *view) { return view->isVisible() && view->state() == ui::StateView::State::Loading; };
    if (opened && !QTest::qWaitFor([&] { return opened->isVisible() && std::ranges::none_of(opened->findChildren<ui::StateView *>(), isLoading); }))
        return nullptr;
    return opened;
}

void TestPanelContract::opensAndGoes()
{
    QFETCH(QString, panel);
    QFETCH(bool, full);
    ui::Panel *opened = open(full, panel);
    QVERIFY(opened);
    QPointer<ui::Panel> watched = opened;
    const QImage picture = opened->grab().toImage();
    QVERIFY(!picture.isNull());
    // The title row belongs to the panel; Qt's own is gone.
    auto *frame = opened->findChild<ui::PanelFrame *>();
    QVERIFY(frame);
    auto *dock = world(full).window->window().findChild<QDockWidget *>(panel);
    QVERIFY(dock && dock->titleBarWidget());
    const qsizetype topLevels = QApplication::topLevelWidgets().size();
    delete opened;
    QVERIFY(!watched);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY2(QApplication::topLevelWidgets().size() <= topLevels, "the panel leaves windows behind");
    QVERIFY(open(full, panel));
    QVERIFY2(warned.isEmpty(), qPrintable(warned.join(u'\n')));
}

void TestPanelContract::followsTheWindow()
{
    QFETCH(QString, panel);
    QFETCH(bool, full);
    ui::Panel *opened = open(full, panel);
    QVERIFY(opened);
    const auto look = [opened] {
        QCoreApplication::sendPostedEvents();
        return opened->grab().toImage();
    };
    const QImage light = look();
    m_theme->setMode(ui::ThemeMode::Dark);
    QVERIFY2(look() != light, "a dark theme changes nothing");
    m_theme->setMode(ui::ThemeMode::HighContrast);
    look();
    m_theme->setMode(ui::ThemeMode::Light);
    Language language;
    for (const QString &name : {u"de"_s, u"ar"_s, u"en-US"_s}) {
        language.apply(name);
        look();
        QCOMPARE(opened->layoutDirection(), name == u"ar" ? Qt::RightToLeft : Qt::LeftToRight);
    }
    views::WorkspaceContext &context = world(full).window->context();
    context.setOnline(false, m_clock.nowMs());
    look();
    context.setRole(std::nullopt);
    look();
    context.setRole(api::Role::Viewer);
    look();
    context.setRole(api::Role::Owner);
    context.setOnline(true, 0);
    // A panel alone, as narrow as ux.md allows and as wide as a large screen.
    auto *dock = world(full).window->window().findChild<QDockWidget *>(panel);
    dock->setFloating(true);
    dock->resize(280, 600);
    QVERIFY2(opened->minimumSizeHint().width() <= 280, qPrintable(QString::number(opened->minimumSizeHint().width())));
    look();
    dock->resize(1920, 1080);
    look();
    dock->setFloating(false);
    QVERIFY2(warned.isEmpty(), qPrintable(warned.join(u'\n')));
}

void TestPanelContract::everyControlHasAName()
{
    QFETCH(QString, panel);
    QFETCH(bool, full);
    ui::Panel *opened = open(full, panel);
    QVERIFY(opened);
    QStringList nameless;
    for (QWidget *widget : opened->findChildren<QWidget *>()) {
        const bool reached = (widget->focusPolicy() & Qt::TabFocus) && widget->isVisibleTo(opened) && widget->window() == opened->window()
            && !widget->focusProxy();
        if (reached && !isPartOfAControl(widget) && nameOf(widget).isEmpty())
            nameless << pathOf(widget);
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

void TestPanelContract::everyCommandHasAKeyOrIsInThePalette()
{
    QFETCH(QString, panel);
    QFETCH(bool, full);
    ui::Panel *opened = open(full, panel);
    QVERIFY(opened);
    QSet<const QAction *> registered;
    for (const ui::ActionSpec &spec : world(full).actions->specs())
        registered.insert(world(full).actions->action(spec.id));
    QStringList lost;
    for (const QWidget *widget : opened->findChildren<QWidget *>()) {
        // A menu is opened by a button that has a name and the focus; its entries are reached by arrow keys and letters.
        if (qobject_cast<const QMenu *>(widget))
            continue;
        for (const QAction *action : widget->actions()) {
            if (!action->isSeparator() && !action->text().isEmpty() && action->shortcuts().isEmpty() && !registered.contains(action)
                && !qobject_cast<const QAbstractButton *>(widget))
                lost << action->text() + u" of "_s + pathOf(widget);
        }
    }
    QVERIFY2(lost.isEmpty(), qPrintable(lost.join(u'\n')));
}

void TestPanelContract::aPostCanBeBegunFromAnywhere()
{
    QVERIFY(open(true, u"accounts"_s));
    QAction *action = m_full.actions->action(u"post.new"_s);
    QVERIFY(action);
    QCOMPARE(action->shortcut(), QKeySequence(QKeySequence::New));
    const QList<QAction *> menus = m_full.window->window().menuBar()->actions();
    QVERIFY(!menus.isEmpty() && menus.first()->menu()->actions().contains(action));
    action->trigger();
    QTRY_VERIFY(m_full.window->window().docks()->shownPanels().contains(u"composer"_s));
    // A new one, and the keys write it.
    QWidget *composer = m_full.window->window().docks()->panel(u"composer"_s);
    QVERIFY(composer);
    const auto hasKeys = [composer] {
        const QWidget *focused = composer->window()->focusWidget();
        return focused && composer->isAncestorOf(focused) && focused->inherits("QPlainTextEdit");
    };
    QTRY_VERIFY(hasKeys());
}

void TestPanelContract::foundPostsTellTheCalendarsTime()
{
    const auto found = [this](const char *zone) {
        PostRecordSource source(m_full.session->store(), [zone] { return QTimeZone(zone); });
        QHash<RecordId, QString> times;
        bool isDone = false;
        connect(&source, &ui::RecordSource::hitsReady, &source, [&](quint64, const QList<ui::RecordHit> &hits, bool) {
            for (const ui::RecordHit &hit : hits)
                times.insert(hit.id, hit.subtitle);
            isDone = true;
        });
        source.search(1, u"farm"_s, 20);
        (void)QTest::qWaitFor([&isDone] { return isDone; });
        return times;
    };
    QHash<RecordId, QString> here;
    QTRY_VERIFY(!(here = found("Europe/Oslo")).isEmpty()); // once the index is there
    const QHash<RecordId, QString> there = found("Asia/Kolkata");
    const QLocale locale;
    int planned = 0;
    for (auto it = here.cbegin(); it != here.cend(); ++it) {
        const QDateTime at = locale.toDateTime(it.value(), QLocale::ShortFormat);
        if (!at.isValid())
            continue;
        ++planned;
        const qint64 apart = at.secsTo(locale.toDateTime(there.value(it.key()), QLocale::ShortFormat));
        QVERIFY2(apart == 4 * 3600 + 1800 || apart == 3 * 3600 + 1800, qPrintable(it.value() + u" / "_s + there.value(it.key())));
    }
    QVERIFY(planned > 3);
}

void TestPanelContract::conversationsAreFoundEverywhere()
{
    const SystemClock clock;
    InboxRecordSource source(m_full.session->store(), clock, [] { return QTimeZone("Europe/Oslo"); });
    const auto found = [&source](const QString &text) {
        QList<ui::RecordHit> hits;
        bool isDone = false;
        const auto heard = connect(&source, &ui::RecordSource::hitsReady, &source, [&](quint64, const QList<ui::RecordHit> &list, bool) {
            hits = list;
            isDone = true;
        });
        source.search(1, text, 5);
        (void)QTest::qWaitFor([&isDone] { return isDone; });
        disconnect(heard);
        return hits;
    };
    QList<ui::RecordHit> hits;
    QTRY_VERIFY(!(hits = found(u"coffee"_s)).isEmpty()); // once the index is there
    QVERIFY(hits.size() <= 5);
    for (const ui::RecordHit &hit : std::as_const(hits)) {
        QCOMPARE(hit.panelId, u"inbox"_s);
        QCOMPARE(hit.id.letter(), 'i');
        QVERIFY(hit.title.contains(u": "_s));
    }
    QVERIFY(found(u"xyzzy"_s).isEmpty());
    QVERIFY(found(u"   "_s).isEmpty());
}

void TestPanelContract::aZoneThatNobodyChoseIsTheWorkspaces()
{
    // The one of this computer would be any.
    const views::WorkspaceContext &context = m_full.window->context();
    QVERIFY(!context.timezone().isEmpty());
    QCOMPARE(views::calendarZone(*m_full.settings, context).id(), context.timezone().toLatin1());
}

CAMPANILE_TEST(TestPanelContract)

} // namespace tst_panelcontract

#include "tst_panelcontract.moc"
