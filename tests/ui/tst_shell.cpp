// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/settings.h"
#include "tests/support/testprogram.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/dockhost.h"
#include "ui/shell/firstrunpage.h"
#include "ui/shell/fuzzy.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/palettedialog.h"
#include "ui/shell/panelregistry.h"
#include "ui/shell/selectionbus.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/statusbar.h"
#include "ui/shell/toasts.h"
#include "ui/theme/theme.h"

#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

namespace tst_shell {

using namespace campanile;
using namespace campanile::ui;
using namespace Qt::StringLiterals;

namespace {

int warnings = 0;
QtMessageHandler previous = nullptr;

void countWarnings(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    // The offscreen platform says this about every window.
    if (type >= QtWarningMsg && type != QtInfoMsg && !text.contains(u"propagateSizeHints"_s))
        ++warnings;
    if (previous)
        previous(type, context, text);
}

class CountingPanel final : public Panel
{
public:
    explicit CountingPanel(QWidget *parent) : Panel(parent) { ++made; }
    QJsonObject saveState() const override { return {{u"n"_s, number}}; }
    bool restoreState(const QJsonObject &state, int version) override
    {
        if (version != 2)
            return false;
        number = state.value(u"n"_s).toInt();
        return true;
    }
    void openRecord(const RecordId &id, const QJsonObject &) override { opened = id; }
    int number = 0;
    RecordId opened;
    static int made;
};
int CountingPanel::made = 0;

class SlowSource final : public RecordSource
{
public:
    using RecordSource::RecordSource;
    void search(quint64 ticket, const QString &, int) override { tickets << ticket; }
    QList<quint64> tickets;
};

void fill(PanelRegistry &panels)
{
    const auto add = [&panels](const QString &id, PanelArea area, bool visible) {
        QVERIFY(panels.add({id, [id] { return id; }, u"calendar"_s, u"plan"_s, area, visible, {},
                            id == u"composer"_s ? PanelMultiplicity::Many : PanelMultiplicity::Single, 2,
                            [](QWidget *parent) { return new CountingPanel(parent); }}));
    };
    add(u"calendar"_s, PanelArea::Center, true);
    add(u"composer"_s, PanelArea::Right, false);
    add(u"drafts"_s, PanelArea::Right, true);
    add(u"outbox"_s, PanelArea::Bottom, false);
}

} // namespace

class TestShell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void theFirstPageBeginsWithItsFirstChoice();
    void registryRefusesBadPanels();
    void panelsAreMadeOnFirstShow();
    void layoutRoundTrip();
    void brokenLayouts_data();
    void brokenLayouts();
    void windowSurvivesBrokenFile_data();
    void windowSurvivesBrokenFile();
    void windowKeepsOwnPerspective();
    void severalComposers();
    void intentOpensPanel();
    void selectionIsSilentWhenSame();
    void helpBeginsWithWhereThePersonIs();
    void shortcutConflict();
    void shortcutsArePersisted();
    void fuzzyRanking_data();
    void fuzzyRanking();
    void paletteDropsOldAnswers();
    void paletteAsksAgain();
    void toastUndo();
    void statusSegments();
    void wrongClocksAreTold_data();
    void wrongClocksAreTold();
    void viewersSeeWhy();

private:
    std::unique_ptr<Theme> m_theme;
};

void TestShell::initTestCase()
{
    m_theme = std::make_unique<Theme>([] { return SystemLook{}; });
    m_theme->apply();
    previous = qInstallMessageHandler(countWarnings);
}

void TestShell::init()
{
    warnings = 0;
    CountingPanel::made = 0;
}

void TestShell::cleanup()
{
    QCOMPARE(warnings, 0);
}

void TestShell::theFirstPageBeginsWithItsFirstChoice()
{
    FirstRunPage page;
    page.show();
    QTRY_VERIFY(page.isActiveWindow());
    const auto buttons = page.findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 3);
    for (QWidget *wanted : {static_cast<QWidget *>(buttons[0]), static_cast<QWidget *>(buttons[1]), static_cast<QWidget *>(page.findChild<QLineEdit *>()),
                            static_cast<QWidget *>(buttons[2])}) {
        QTRY_COMPARE(page.focusWidget(), wanted);
        QTest::keyClick(page.focusWidget(), Qt::Key_Tab);
    }
}

void TestShell::registryRefusesBadPanels()
{
    PanelRegistry panels;
    fill(panels);
    const auto factory = [](QWidget *parent) -> Panel * { return new CountingPanel(parent); };
    const auto title = [] { return u"t"_s; };
    QVERIFY(!panels.add({u"calendar"_s, title, {}, {}, PanelArea::Left, false, {}, PanelMultiplicity::Single, 1, factory}));
    QVERIFY(!panels.add({u"Bad Id"_s, title, {}, {}, PanelArea::Left, false, {}, PanelMultiplicity::Single, 1, factory}));
    QVERIFY(!panels.add({u"nofactory"_s, title, {}, {}, PanelArea::Left, false, {}, PanelMultiplicity::Single, 1, {}}));
    QCOMPARE(panels.all().size(), 4);
}

void TestShell::panelsAreMadeOnFirstShow()
{
    PanelRegistry panels;
    fill(panels);
    DockHost host(panels);
    host.resize(1000, 700);
    host.show();
    QCOMPARE(CountingPanel::made, 0);
    QVERIFY(host.openPanel(u"calendar"_s));
    QCOMPARE(CountingPanel::made, 1);
    host.closePanel(u"calendar"_s);
    QVERIFY(!host.isShown(u"calendar"_s));
    QVERIFY(host.openPanel(u"calendar"_s));
    QCOMPARE(CountingPanel::made, 1);
    QVERIFY(!host.openPanel(u"unknown"_s));
}

void TestShell::layoutRoundTrip()
{
    PanelRegistry panels;
    fill(panels);
    DockLayout saved;
    {
        DockHost host(panels);
        host.resize(1000, 700);
        host.show();
        QVERIFY(host.restoreLayout(host.defaultLayout(u"plan"_s)));
        host.openPanel(u"outbox"_s);
        host.closePanel(u"drafts"_s);
        static_cast<CountingPanel *>(host.panel(u"calendar"_s))->number = 42;
        saved = host.saveLayout();
    }
    WindowState state;
    state.perspective = u"plan"_s;
    state.layouts.insert(u"plan"_s, saved);
    const auto read = layoutstore::fromJson(layoutstore::toJson(state), {u"calendar"_s, u"drafts"_s, u"outbox"_s});
    QVERIFY(read);
    DockHost again(panels);
    again.resize(1000, 700);
    again.show();
    QVERIFY(again.restoreLayout(read->layouts.value(u"plan"_s)));
    QStringList shown = again.shownPanels();
    shown.sort();
    QCOMPARE(shown, (QStringList{u"calendar"_s, u"outbox"_s}));
    QTRY_VERIFY(again.panel(u"calendar"_s));
    QCOMPARE(static_cast<CountingPanel *>(again.panel(u"calendar"_s))->number, 42);
}

void TestShell::brokenLayouts_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("usable");
    const QDir folder(QStringLiteral(CAMPANILE_SOURCE_DIR) + u"/tests/layouts"_s);
    const QStringList files = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    QVERIFY(files.size() >= 10);
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << folder.filePath(file) << !file.startsWith(u"refused-"_s);
}

void TestShell::brokenLayouts()
{
    QFETCH(QString, file);
    QFETCH(bool, usable);
    const QSet<QString> known{u"calendar"_s, u"drafts"_s, u"composer"_s, u"outbox"_s};
    const auto read = layoutstore::read(file, known);
    QCOMPARE(read.has_value(), usable);
    if (!usable)
        return;
    PanelRegistry panels;
    fill(panels);
    DockHost host(panels);
    host.resize(1000, 700);
    host.show();
    for (const DockLayout &layout : read->layouts) {
        for (const PanelLayout &panel : layout.panels)
            QVERIFY(known.contains(panel.id));
        if (!host.restoreLayout(layout))
            host.restoreLayout(host.defaultLayout(u"plan"_s));
        QVERIFY(!host.shownPanels().isEmpty());
    }
}

void TestShell::windowSurvivesBrokenFile_data()
{
    brokenLayouts_data();
}

void TestShell::windowSurvivesBrokenFile()
{
    QFETCH(QString, file);
    QFETCH(bool, usable);
    QTemporaryDir dir;
    const QString path = dir.filePath(u"window.json"_s);
    QVERIFY(QFile::copy(file, path));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    PanelRegistry panels;
    fill(panels);
    ActionRegistry actions;
    SelectionBus bus;
    SettingsPages pages;
    MainWindow window({panels, actions, bus, pages, {}, path});
    window.show();
    QVERIFY(!window.docks()->shownPanels().isEmpty());
    window.saveNow();
    QVERIFY(layoutstore::read(path, {u"calendar"_s}).has_value());
    // A file that could not be used is announced once in the log.
    QCOMPARE(warnings, usable ? 0 : 1);
    warnings = 0;
}

void TestShell::windowKeepsOwnPerspective()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"deep/window.json"_s);
    PanelRegistry panels;
    fill(panels);
    SelectionBus bus;
    SettingsPages pages;
    QString own;
    {
        ActionRegistry actions;
        MainWindow window({panels, actions, bus, pages, {}, path});
        window.show();
        window.docks()->openPanel(u"outbox"_s);
        own = window.savePerspective(u"Mornings"_s);
        QTRY_VERIFY(QFile::exists(path));
        window.close();
    }
    ActionRegistry actions;
    MainWindow window({panels, actions, bus, pages, {}, path});
    window.show();
    QCOMPARE(window.perspective(), own);
    QVERIFY(window.windowTitle().contains(u"Mornings"_s));
    QVERIFY(window.docks()->isShown(u"outbox"_s));
    window.removePerspective(own);
    QCOMPARE(window.perspective(), u"plan"_s);
}

void TestShell::severalComposers()
{
    PanelRegistry panels;
    fill(panels);
    DockHost host(panels);
    host.resize(1000, 700);
    host.show();
    Panel *first = host.openPanel(u"composer"_s, true);
    Panel *second = host.openPanel(u"composer"_s, true);
    QVERIFY(first && second && first != second);
    QCOMPARE(host.openPanel(u"calendar"_s, true), host.openPanel(u"calendar"_s, true));
}

void TestShell::intentOpensPanel()
{
    PanelRegistry panels;
    fill(panels);
    ActionRegistry actions;
    SelectionBus bus;
    SettingsPages pages;
    MainWindow window({panels, actions, bus, pages, {}, {}});
    window.show();
    const RecordId id = RecordId::create('p');
    bus.open(u"composer"_s, id);
    auto *panel = static_cast<CountingPanel *>(window.docks()->panel(u"composer"_s));
    QVERIFY(panel);
    QCOMPARE(panel->opened, id);
}

void TestShell::selectionIsSilentWhenSame()
{
    SelectionBus bus;
    QSignalSpy spy(&bus, &SelectionBus::selectionChanged);
    const RecordId id = RecordId::create('p');
    bus.select(u"calendar"_s, {id});
    bus.select(u"calendar"_s, {id});
    QCOMPARE(spy.size(), 1);
}

void TestShell::helpBeginsWithWhereThePersonIs()
{
    ActionRegistry actions;
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    QHash<QString, QLineEdit *> fields;
    for (const QString &panel : {u"Calendar"_s, u"Inbox"_s}) {
        ActionSpec spec{panel + u".next"_s, [] { return u"Next"_s; }, [panel] { return panel; }, {}, {QKeySequence(u"J"_s)}, ActionScope::Panel, panel};
        auto *home = new QWidget(&window);
        auto *inner = new QVBoxLayout(home);
        auto *field = new QLineEdit;
        inner->addWidget(field);
        column->addWidget(home);
        home->addAction(actions.add(spec));
        fields.insert(panel, field);
    }
    window.show();
    window.activateWindow();
    for (const QString &panel : {u"Inbox"_s, u"Calendar"_s}) {
        fields.value(panel)->setFocus();
        QTRY_VERIFY(fields.value(panel)->hasFocus());
        QDialog *sheet = showShortcutSheet(actions, &window);
        const QList<QLabel *> labels = sheet->findChildren<QLabel *>();
        QCOMPARE(labels.first()->text(), panel);
        delete sheet;
        window.activateWindow();
    }
}

void TestShell::shortcutConflict()
{
    ActionRegistry actions;
    const auto text = [](const QString &t) { return [t] { return t; }; };
    actions.add({u"a"_s, text(u"Alpha"_s), {}, {}, {QKeySequence(u"Ctrl+K"_s)}, ActionScope::Window, {}});
    actions.add({u"b"_s, text(u"Beta"_s), {}, {}, {}, ActionScope::Window, {}});
    actions.add({u"p.n"_s, text(u"New"_s), {}, {}, {QKeySequence(u"N"_s)}, ActionScope::Panel, u"p"_s});
    actions.add({u"q.n"_s, text(u"Next"_s), {}, {}, {}, ActionScope::Panel, u"q"_s});
    const auto refused = actions.setShortcuts(u"b"_s, {QKeySequence(u"Ctrl+K"_s)});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    // A chord that starts with a used key could never fire.
    QVERIFY(!actions.setShortcuts(u"b"_s, {QKeySequence(u"Ctrl+K, Ctrl+S"_s)}).has_value());
    QVERIFY(actions.setShortcuts(u"q.n"_s, {QKeySequence(u"N"_s)}).has_value());
    QVERIFY(!actions.setShortcuts(u"b"_s, {QKeySequence(u"N"_s)}).has_value());
}

void TestShell::shortcutsArePersisted()
{
    QTemporaryDir dir;
    Settings settings(dir.filePath(u"s.ini"_s));
    const ActionSpec spec{u"a"_s, [] { return u"Alpha"_s; }, {}, {}, {QKeySequence(u"Ctrl+K"_s)}, ActionScope::Window, {}};
    {
        ActionRegistry actions(&settings);
        actions.add(spec);
        QVERIFY(actions.setShortcuts(u"a"_s, {}).has_value());
    }
    ActionRegistry actions(&settings);
    QAction *action = actions.add(spec);
    QVERIFY(action->shortcut().isEmpty());
    QVERIFY(actions.isChanged(u"a"_s));
    actions.reset(u"a"_s);
    QCOMPARE(action->shortcut(), QKeySequence(u"Ctrl+K"_s));
    ActionRegistry third(&settings);
    QCOMPARE(third.add(spec)->shortcut(), QKeySequence(u"Ctrl+K"_s));
}

void TestShell::fuzzyRanking_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("candidates");
    QTest::addColumn<QString>("best");
    QTest::newRow("starts of words beat scattered letters")
        << u"np"_s << QStringList{u"Unpin"_s, u"New post"_s, u"Snap"_s} << u"New post"_s;
    QTest::newRow("a run beats gaps") << u"cal"_s << QStringList{u"Copy all"_s, u"Calendar"_s} << u"Calendar"_s;
    QTest::newRow("shorter wins a tie") << u"set"_s << QStringList{u"Settings of the workspace"_s, u"Settings"_s} << u"Settings"_s;
    QTest::newRow("accents do not matter") << u"cafe"_s << QStringList{u"Carafe"_s, u"Café Zentral"_s} << u"Café Zentral"_s;
    QTest::newRow("camel case starts a word") << u"db"_s << QStringList{u"adobe"_s, u"DropBox"_s} << u"DropBox"_s;
    QTest::newRow("spaces in the query are ignored") << u"new po"_s << QStringList{u"Snowpole"_s, u"New post"_s} << u"New post"_s;
}

void TestShell::fuzzyRanking()
{
    QFETCH(QString, query);
    QFETCH(QStringList, candidates);
    QFETCH(QString, best);
    QList<PaletteEntry> entries;
    for (const QString &text : candidates)
        entries << PaletteEntry{PaletteEntry::Kind::Action, text, text, {}, {}, {}, 0};
    const auto ranked = rankEntries(query, entries, 10);
    QVERIFY(!ranked.isEmpty());
    QCOMPARE(ranked.first().text, best);
    QCOMPARE(fuzzyMatch(u"xyz"_s, best).score, 0);
}

void TestShell::paletteDropsOldAnswers()
{
    PanelRegistry panels;
    ActionRegistry actions;
    SlowSource source;
    PaletteDialog dialog(PaletteDialog::Mode::Records, actions, panels, {&source}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.setQuery(u"old"_s);
    dialog.setQuery(u"new"_s);
    QCOMPARE(source.tickets.size(), 2);
    RecordHit hit;
    hit.title = u"stale"_s;
    hit.icon = u"calendar"_s;
    Q_EMIT source.hitsReady(source.tickets.first(), {hit}, true);
    QVERIFY(dialog.shownTexts().isEmpty());
    hit.title = u"fresh"_s;
    Q_EMIT source.hitsReady(source.tickets.last(), {hit}, true);
    QCOMPARE(dialog.shownTexts(), QStringList{u"fresh"_s});
}

void TestShell::paletteAsksAgain()
{
    PanelRegistry panels;
    ActionRegistry actions;
    SlowSource source;
    PaletteDialog dialog(PaletteDialog::Mode::Records, actions, panels, {&source}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    Q_EMIT source.outdated();
    QVERIFY(source.tickets.isEmpty()); // nobody searches
    dialog.setQuery(u"word"_s);
    RecordHit first;
    first.id = RecordId::create('p');
    first.title = u"first"_s;
    Q_EMIT source.hitsReady(source.tickets.last(), {first}, true);
    Q_EMIT source.outdated();
    QCOMPARE(source.tickets.size(), 2);
    RecordHit second;
    second.id = RecordId::create('p');
    second.title = u"second"_s;
    // What was there stays where it is, whatever order the source has now.
    Q_EMIT source.hitsReady(source.tickets.last(), {second, first}, true);
    QCOMPARE(dialog.shownTexts(), QStringList({u"first"_s, u"second"_s}));
}

void TestShell::toastUndo()
{
    QWidget host;
    host.resize(800, 600);
    host.show();
    Toasts toasts(&host);
    int undone = 0;
    toasts.show(u"3 posts moved"_s, [&undone] { ++undone; });
    QCOMPARE(toasts.count(), 1);
    QCOMPARE(toasts.lastText(), u"3 posts moved"_s);
    QVERIFY(toasts.undoLast());
    QVERIFY(!toasts.undoLast());
    QCOMPARE(undone, 1);
    QTRY_COMPARE(toasts.count(), 0);
    // What Ctrl+Z took back is not offered any longer; what is no undo stays.
    toasts.show(u"2 posts moved"_s, [&undone] { ++undone; });
    toasts.show(u"A copy is there"_s, [&undone] { ++undone; }, Tone::Neutral, u"Open"_s);
    toasts.show(u"Saved"_s);
    toasts.dropUndo();
    QTRY_COMPARE(toasts.count(), 2);
    QCOMPARE(undone, 1);
    toasts.dropUndo();
    QCOMPARE(toasts.count(), 2);
    for (int i = 0; i < 10; ++i)
        toasts.show(QString::number(i));
    QCOMPARE(toasts.count(), 3);
}

void TestShell::statusSegments()
{
    StatusBar bar;
    bar.setOutbox(0);
    QVERIFY(!bar.textOf(u"outbox"_s).isEmpty());
    const QString none = bar.textOf(u"outbox"_s);
    bar.setOutbox(4);
    QVERIFY(bar.textOf(u"outbox"_s) != none);
    QSignalSpy spy(&bar, &StatusBar::cancelRequested);
    bar.setTask({u"sync"_s, u"First sync"_s, 5'000'000'000, 10'000'000'000, 30});
    bar.removeTask(u"sync"_s);
    bar.removeTask(u"sync"_s);
    QCOMPARE(spy.size(), 0);
}

void TestShell::wrongClocksAreTold_data()
{
    QTest::addColumn<qint64>("skewMs");
    QTest::addColumn<QString>("text");
    QTest::newRow("right") << 0LL << QString();
    QTest::newRow("two minutes are nobody's business") << 120'000LL << QString();
    QTest::newRow("slow") << 5 * 60'000LL << u"Clock 5 min slow"_s;
    QTest::newRow("fast by hours") << -3 * 3'600'000LL << u"Clock 3 hours fast"_s;
    QTest::newRow("off by days") << 9 * 86'400'000LL << u"Clock 9 days slow"_s;
}

void TestShell::wrongClocksAreTold()
{
    QFETCH(qint64, skewMs);
    QFETCH(QString, text);
    StatusBar bar;
    auto *clock = bar.findChild<QToolButton *>(u"clock"_s);
    bar.setClockSkew(skewMs);
    QCOMPARE(clock->isHidden(), text.isEmpty());
    if (!text.isEmpty()) {
        QCOMPARE(clock->text(), text);
        QVERIFY(!clock->toolTip().isEmpty());
    }
    bar.setClockSkew(0);
    QVERIFY(clock->isHidden());
}

void TestShell::viewersSeeWhy()
{
    StatusBar bar;
    auto *viewOnly = bar.findChild<QToolButton *>(u"view-only"_s);
    QVERIFY(viewOnly->isHidden());
    bar.setViewOnly(u"Because."_s);
    QVERIFY(!viewOnly->isHidden());
    QCOMPARE(viewOnly->toolTip(), u"Because."_s);
    bar.setViewOnly({});
    QVERIFY(viewOnly->isHidden());
}

CAMPANILE_TEST(TestShell)

} // namespace tst_shell

#include "tst_shell.moc"
