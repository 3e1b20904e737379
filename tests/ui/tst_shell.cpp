// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/settings.h"
#include "tests/support/testprogram.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/dockhost.h"
#include "ui/shell/firstrunpage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/panelregistry.h"
#include "ui/shell/selectionbus.h"
#include "ui/shell/shortcuts.h"
#include "ui/theme/theme.h"

#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QScrollArea>
#include <QScrollBar>
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
    void theFirstPageHasRoomForItsWords_data();
    void theFirstPageHasRoomForItsWords();
    void aTeamThatCannotBeReachedIsToldAtItsAddress();
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

void TestShell::theFirstPageHasRoomForItsWords_data()
{
    QTest::addColumn<int>("text");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("isBeside");
    QTest::newRow("as it usually is") << 100 << QSize(1280, 720) << true;
    QTest::newRow("large text") << 200 << QSize(1280, 720) << true;
    QTest::newRow("a small window") << 100 << QSize(640, 480) << false;
    QTest::newRow("large text in a small window") << 200 << QSize(640, 480) << false;
}

void TestShell::theFirstPageHasRoomForItsWords()
{
    QFETCH(int, text);
    QFETCH(QSize, size);
    QFETCH(bool, isBeside);
    Theme theme;
    theme.apply();
    theme.setTextScale(text);
    const auto usual = qScopeGuard([&theme] { theme.setTextScale(100); });
    FirstRunPage page;
    page.resize(size);
    page.show();
    const auto buttons = page.findChildren<QPushButton *>();
    const auto isLevel = [&] { return buttons[0]->mapTo(&page, QPoint()).y() == buttons[2]->mapTo(&page, QPoint()).y(); };
    QTRY_COMPARE(isLevel(), isBeside);
    for (const QPushButton *button : buttons)
        QVERIFY2(button->width() >= button->sizeHint().width(), qPrintable(button->text()));
    const auto labels = page.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->isVisible() && label->wordWrap())
            QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
    }
    // Up and down alone; nothing is beside the window.
    QCOMPARE(page.size(), size);
    QTRY_COMPARE(page.findChild<QScrollArea *>()->horizontalScrollBar()->maximum(), 0);
}

void TestShell::aTeamThatCannotBeReachedIsToldAtItsAddress()
{
    FirstRunPage page;
    page.show();
    const auto says = [&page](const QString &words) {
        const auto labels = page.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&words](const QLabel *label) { return label->isVisibleTo(label->window()) && label->text().contains(words); });
    };
    page.setJoinError(campanile::makeError(campanile::ErrorKind::NotFound, u"http.404"_s));
    QVERIFY(says(u"no Campanile server"_s));
    page.setJoinError(campanile::makeError(campanile::ErrorKind::Network, u"net.certificate"_s, {}, {u"team.example.org"_s}));
    QVERIFY(says(u"team.example.org could not prove who it is. Ask whoever runs the server"_s));
    QVERIFY(!says(u"changes"_s)); // nobody has any yet
    page.setJoinError({});
    QVERIFY(!says(u"could not prove"_s));
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

CAMPANILE_TEST(TestShell)

} // namespace tst_shell

#include "tst_shell.moc"
