// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testprogram.h"
#include "ui/kit/panelframe.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/dockhost.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/palettedialog.h"
#include "ui/shell/panelregistry.h"
#include "ui/shell/selectionbus.h"
#include "ui/shell/settingsdialog.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QTabBar>
#include <QToolButton>
#include <QTest>
#include <QVBoxLayout>

namespace tst_docks {

using namespace campanile::ui;
using namespace Qt::StringLiterals;

namespace {

/** A panel as every view makes it: a frame around its content. */
class FramedPanel final : public Panel
{
public:
    FramedPanel(const QString &title, QWidget *parent) : Panel(parent)
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        field = new QLineEdit;
        field->setAccessibleName(title);
        frame = new PanelFrame(title, field, this);
        column->addWidget(frame);
        setFocusProxy(field);
    }
    PanelFrame *frame;
    QLineEdit *field;
};

} // namespace

/** A panel's header is the title row of its dock. */
class TestDocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void onlyOneRowNamesAPanel();
    void tabsNameWhatSharesAPlace();
    void aClickOnATabBringsTheKeys();
    void doubleClickOnTheHeaderFloats();
    void draggingTheHeaderLiftsThePanel();
    void buttonsOfTheHeaderDoNotMoveTheDock();
    void overflowMenuFloatsAndCloses();
    void keyboardClosesAndFloats();
    void keyboardGoesRound_data();
    void keyboardGoesRound();
    void keysReachThePanelFromTheStart();
    void thePaletteOpensThePanelOfItsCommand();
    void aBuiltInLayoutPutsPanelsWhereTheyBelong();
    void layoutComesBack();
    void tabsThatComeBackDoNotWidenTheWindow();
    void besideTabsIsBesideAllOfThem();
    void anotherPerspectivesPlaceIsNone();
    void panelWithoutAHeaderKeepsItsRow();
    void languageReachesTheMenu();

private:
    [[nodiscard]] FramedPanel *open(const QString &id) { return static_cast<FramedPanel *>(m_host->openPanel(id)); }
    [[nodiscard]] QDockWidget *dock(const QString &id) const { return m_host->findChild<QDockWidget *>(id); }

    std::unique_ptr<Theme> m_theme;
    PanelRegistry m_panels;
    std::unique_ptr<DockHost> m_host;
    QString m_suffix;
};

void TestDocks::initTestCase()
{
    m_theme = std::make_unique<Theme>([] { return SystemLook{}; });
    m_theme->apply();
    const auto add = [this](const QString &id, PanelArea area) {
        QVERIFY(m_panels.add({id, [this, id] { return id + m_suffix; }, u"calendar"_s, u"plan"_s, area, true, {}, PanelMultiplicity::Single, 1,
                              [id](QWidget *parent) -> Panel * { return new FramedPanel(id, parent); }}));
    };
    add(u"calendar"_s, PanelArea::Center);
    add(u"composer"_s, PanelArea::Right);
    add(u"drafts"_s, PanelArea::Right);
    QVERIFY(m_panels.add({u"practice"_s, [] { return u"Practice"_s; }, u"calendar"_s, u"operate"_s, PanelArea::Center, true, {}, PanelMultiplicity::Single, 1,
                          [](QWidget *parent) -> Panel * { return new FramedPanel(u"practice"_s, parent); }}));
    QVERIFY(m_panels.add({u"bare"_s, [] { return u"Bare"_s; }, u"calendar"_s, u"plan"_s, PanelArea::Bottom, false, {}, PanelMultiplicity::Single, 1,
                          [](QWidget *parent) { return new Panel(parent); }}));
}

void TestDocks::init()
{
    m_host = std::make_unique<DockHost>(m_panels);
    m_host->resize(1200, 800);
    m_host->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_host.get()));
    m_host->activateWindow();
}

void TestDocks::cleanup()
{
    QApplication::setLayoutDirection(Qt::LeftToRight);
    m_host.reset();
}

void TestDocks::onlyOneRowNamesAPanel()
{
    FramedPanel *calendar = open(u"calendar"_s);
    QTRY_VERIFY(calendar->isVisible());
    QVERIFY(calendar->frame->isTitleVisible());
    QVERIFY(dock(u"calendar"_s)->titleBarWidget());
    QVERIFY(calendar->mapTo(dock(u"calendar"_s), QPoint()).y() <= 2);
}

void TestDocks::tabsNameWhatSharesAPlace()
{
    FramedPanel *composer = open(u"composer"_s);
    FramedPanel *drafts = open(u"drafts"_s);
    QVERIFY(!m_host->tabifiedDockWidgets(dock(u"composer"_s)).isEmpty());
    QTRY_VERIFY(!drafts->frame->isTitleVisible());
    QVERIFY(!composer->frame->isTitleVisible());
    m_host->closePanel(u"drafts"_s);
    QTRY_VERIFY(composer->frame->isTitleVisible());
}

void TestDocks::aClickOnATabBringsTheKeys()
{
    FramedPanel *calendar = open(u"calendar"_s);
    FramedPanel *composer = open(u"composer"_s);
    FramedPanel *drafts = open(u"drafts"_s);
    const auto barWith = [this](const QString &title) -> std::pair<QTabBar *, int> {
        const auto bars = m_host->findChildren<QTabBar *>();
        for (QTabBar *bar : bars) {
            for (int i = 0; i < bar->count(); ++i) {
                if (bar->isVisible() && bar->tabText(i) == title)
                    return {bar, i};
            }
        }
        return {nullptr, -1};
    };
    const QString title = dock(u"composer"_s)->windowTitle();
    QTRY_VERIFY(barWith(title).first);
    QTRY_VERIFY(!drafts->frame->isTitleVisible());
    calendar->field->setFocus();
    QTRY_VERIFY(calendar->field->hasFocus());
    const auto [bar, at] = barWith(title);
    QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(at).center());
    QTRY_VERIFY(composer->field->hasFocus());
}

void TestDocks::doubleClickOnTheHeaderFloats()
{
    FramedPanel *composer = open(u"composer"_s);
    QVERIFY(open(u"calendar"_s));
    QTRY_VERIFY(composer->isVisible());
    const QPoint empty(composer->frame->header()->width() / 2, 20);
    QTest::mouseDClick(composer->frame->header(), Qt::LeftButton, {}, empty);
    QTRY_VERIFY(dock(u"composer"_s)->isFloating());
    QVERIFY(composer->frame->isTitleVisible());
    QTest::mouseDClick(composer->frame->header(), Qt::LeftButton, {}, empty);
    QTRY_VERIFY(!dock(u"composer"_s)->isFloating());
}

void TestDocks::draggingTheHeaderLiftsThePanel()
{
    FramedPanel *composer = open(u"composer"_s);
    QVERIFY(open(u"calendar"_s));
    QTRY_VERIFY(composer->isVisible());
    QWidget *header = composer->frame->header();
    const QPoint from(header->width() / 2, 20);
    QTest::mousePress(header, Qt::LeftButton, {}, from);
    for (int step = 1; step <= 6; ++step)
        QTest::mouseMove(header, from + QPoint(20 * step, 30 * step));
    QTRY_VERIFY(dock(u"composer"_s)->isFloating());
    QTest::mouseRelease(header, Qt::LeftButton, {}, from + QPoint(120, 180));
}

void TestDocks::buttonsOfTheHeaderDoNotMoveTheDock()
{
    FramedPanel *composer = open(u"composer"_s);
    QAction action(u"Run"_s);
    int runs = 0;
    connect(&action, &QAction::triggered, this, [&runs] { ++runs; });
    composer->frame->addHeaderAction(&action);
    auto *button = composer->frame->header()->findChild<QToolButton *>();
    for (QToolButton *each : composer->frame->header()->findChildren<QToolButton *>()) {
        if (each->defaultAction() == &action)
            button = each;
    }
    QTRY_VERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(runs, 1);
    QTest::mouseDClick(button, Qt::LeftButton);
    QVERIFY(!dock(u"composer"_s)->isFloating());
}

void TestDocks::overflowMenuFloatsAndCloses()
{
    FramedPanel *composer = open(u"composer"_s);
    QAction own(u"Own"_s);
    composer->frame->addMenuAction(&own);
    QTRY_VERIFY(composer->isVisible());
    const QList<QAction *> entries = composer->frame->menu()->actions();
    QCOMPARE(entries.size(), 4); // own, a line, float, close
    QCOMPARE(entries.first(), &own);
    QVERIFY(entries.at(1)->isSeparator());
    entries.at(2)->trigger();
    QTRY_VERIFY(dock(u"composer"_s)->isFloating());
    const QString whileDocked = entries.at(2)->text();
    QTRY_VERIFY(entries.at(2)->text() != whileDocked);
    entries.at(2)->trigger();
    QTRY_VERIFY(!dock(u"composer"_s)->isFloating());
    QTRY_COMPARE(entries.at(2)->text(), whileDocked);
    entries.at(3)->trigger();
    QTRY_VERIFY(!m_host->isShown(u"composer"_s));
}

void TestDocks::keyboardClosesAndFloats()
{
    FramedPanel *calendar = open(u"calendar"_s);
    FramedPanel *composer = open(u"composer"_s);
    composer->field->setFocus();
    QTRY_VERIFY(composer->field->hasFocus());
    m_host->floatCurrent();
    QVERIFY(dock(u"composer"_s)->isFloating());
    // The person goes on typing in the window that was made.
    QTRY_VERIFY(composer->field->hasFocus());
    m_host->floatCurrent();
    QVERIFY(!dock(u"composer"_s)->isFloating());
    m_host->activateWindow();
    calendar->field->setFocus();
    QTRY_VERIFY(calendar->field->hasFocus());
    m_host->closeCurrent();
    QVERIFY(!m_host->isShown(u"calendar"_s));
    QVERIFY(m_host->isShown(u"composer"_s));
    QTRY_VERIFY(composer->field->hasFocus()); // who closes by keys goes on by keys
}

void TestDocks::keyboardGoesRound_data()
{
    QTest::addColumn<bool>("rtl");
    QTest::newRow("left to right") << false;
    QTest::newRow("right to left") << true;
}

void TestDocks::keyboardGoesRound()
{
    QFETCH(bool, rtl);
    QApplication::setLayoutDirection(rtl ? Qt::RightToLeft : Qt::LeftToRight);
    FramedPanel *calendar = open(u"calendar"_s);
    FramedPanel *composer = open(u"composer"_s);
    FramedPanel *drafts = open(u"drafts"_s);
    QTRY_VERIFY(drafts->isVisible() && calendar->isVisible());
    calendar->field->setFocus();
    QTRY_VERIFY(calendar->field->hasFocus());
    m_host->focusNext();
    QTRY_VERIFY(drafts->field->hasFocus()); // the composer is behind its tab
    m_host->focusNext();
    QTRY_VERIFY(calendar->field->hasFocus());
    m_host->focusNext(true);
    QTRY_VERIFY(drafts->field->hasFocus());
    QVERIFY(!composer->field->hasFocus());
}

void TestDocks::keysReachThePanelFromTheStart()
{
    ActionRegistry actions;
    SelectionBus bus;
    SettingsPages pages;
    MainWindow window({m_panels, actions, bus, pages, {}, {}});
    window.show();
    window.activateWindow();
    const auto field = [&](const QString &id) { return static_cast<FramedPanel *>(window.docks()->panel(id))->field; };
    QTRY_VERIFY(window.docks()->panel(u"calendar"_s) && field(u"calendar"_s)->hasFocus());
    // A button that takes no keys leaves them where they are.
    QToolButton button(window.docks()->panel(u"calendar"_s));
    button.setFocusPolicy(Qt::TabFocus);
    button.show();
    QTest::mouseClick(&button, Qt::LeftButton);
    QVERIFY(field(u"calendar"_s)->hasFocus());
    // A panel that goes with its perspective leaves the keys to the one that comes.
    const QString own = window.savePerspective(u"Writing"_s);
    window.docks()->openPanel(u"composer"_s);
    window.docks()->closePanel(u"calendar"_s);
    window.docks()->closePanel(u"drafts"_s);
    window.showPerspective(u"plan"_s);
    QTRY_VERIFY(field(u"calendar"_s)->isVisible());
    field(u"calendar"_s)->setFocus();
    QTRY_VERIFY(field(u"calendar"_s)->hasFocus());
    window.showPerspective(own);
    QTRY_VERIFY(field(u"composer"_s)->hasFocus());
}

void TestDocks::thePaletteOpensThePanelOfItsCommand()
{
    ActionRegistry actions;
    SelectionBus bus;
    SettingsPages pages;
    QAction *spread = actions.add({u"bare.spread"_s, [] { return u"Spread out"_s; }, [] { return u"Bare"_s; }, {}, {}, ActionScope::Panel, u"bare"_s});
    MainWindow window({m_panels, actions, bus, pages, {}, {}});
    window.show();
    window.activateWindow();
    QVERIFY(!window.docks()->panel(u"bare"_s));
    bool seen = false;
    connect(spread, &QAction::triggered, &window, [&] { seen = window.docks()->panel(u"bare"_s) && window.docks()->panel(u"bare"_s)->isVisible(); });
    actions.action(u"shell.palette"_s)->trigger();
    auto *palette = window.findChild<PaletteDialog *>();
    QVERIFY(palette);
    palette->setQuery(u"Spread out"_s);
    QTRY_COMPARE(palette->shownTexts(), QStringList{u"Spread out"_s});
    QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Return);
    QTRY_VERIFY(seen);
}

void TestDocks::aBuiltInLayoutPutsPanelsWhereTheyBelong()
{
    QVERIFY(open(u"calendar"_s) && open(u"composer"_s) && open(u"drafts"_s));
    m_host->splitDockWidget(dock(u"calendar"_s), dock(u"drafts"_s), Qt::Vertical);
    dock(u"composer"_s)->setFloating(true);
    QVERIFY(m_host->tabifiedDockWidgets(dock(u"drafts"_s)).isEmpty());
    QVERIFY(m_host->restoreLayout(m_host->defaultLayout(u"plan"_s)));
    QVERIFY(!dock(u"composer"_s)->isFloating());
    QVERIFY(m_host->tabifiedDockWidgets(dock(u"drafts"_s)).contains(dock(u"composer"_s)));
    QTRY_VERIFY(dock(u"drafts"_s)->x() > dock(u"calendar"_s)->x() || dock(u"composer"_s)->x() > dock(u"calendar"_s)->x());
}

void TestDocks::layoutComesBack()
{
    QVERIFY(open(u"calendar"_s));
    QVERIFY(open(u"composer"_s));
    QTRY_VERIFY(dock(u"composer"_s)->isVisible());
    const int before = dock(u"composer"_s)->width();
    m_host->resizeDocks({dock(u"calendar"_s), dock(u"composer"_s)}, {500, 700}, Qt::Horizontal);
    QTRY_VERIFY(dock(u"composer"_s)->width() != before);
    const DockLayout saved = m_host->saveLayout();
    const int width = dock(u"composer"_s)->width();
    m_host->closePanel(u"composer"_s);
    QVERIFY(open(u"drafts"_s));
    QVERIFY(m_host->restoreLayout(saved));
    QVERIFY(m_host->isShown(u"composer"_s));
    QVERIFY(!m_host->isShown(u"drafts"_s));
    QTRY_COMPARE(dock(u"composer"_s)->width(), width);
    QTRY_VERIFY(static_cast<FramedPanel *>(m_host->panel(u"composer"_s))->frame->isTitleVisible());
}

void TestDocks::tabsThatComeBackDoNotWidenTheWindow()
{
    for (const QString &id : {u"calendar"_s, u"practice"_s, u"drafts"_s})
        open(id)->setMinimumWidth(280);
    m_host->tabifyDockWidget(dock(u"calendar"_s), dock(u"drafts"_s));
    QCOMPARE(m_host->tabifiedDockWidgets(dock(u"calendar"_s)).size(), 2);
    const DockLayout saved = m_host->saveLayout();
    QVERIFY(m_host->restoreLayout(m_host->defaultLayout(u"operate"_s)));
    m_host->resize(500, 600);
    QTRY_COMPARE(m_host->width(), 500);
    QVERIFY(m_host->restoreLayout(saved));
    QTRY_COMPARE(m_host->tabifiedDockWidgets(dock(u"calendar"_s)).size(), 2);
    QVERIFY(m_host->isShown(u"drafts"_s));
    QCOMPARE(m_host->width(), 500);
}

void TestDocks::besideTabsIsBesideAllOfThem()
{
    (void)open(u"calendar"_s);
    FramedPanel *practice = open(u"practice"_s);
    QTRY_VERIFY(practice->isVisible());
    FramedPanel *composer = open(u"composer"_s);
    // Not behind the tabs, and the one that was read stays in front.
    QTRY_VERIFY(!composer->visibleRegion().isEmpty());
    QTRY_VERIFY(!practice->visibleRegion().isEmpty());
    QCOMPARE(m_host->tabifiedDockWidgets(dock(u"practice"_s)), QList<QDockWidget *>{dock(u"calendar"_s)});
    QVERIFY(m_host->tabifiedDockWidgets(dock(u"composer"_s)).isEmpty());
    QVERIFY(dock(u"composer"_s)->x() >= dock(u"practice"_s)->geometry().right());
    dock(u"calendar"_s)->raise();
    QTRY_VERIFY(!dock(u"calendar"_s)->visibleRegion().isEmpty());
    QVERIFY(!composer->visibleRegion().isEmpty());
}

void TestDocks::anotherPerspectivesPlaceIsNone()
{
    QVERIFY(m_host->restoreLayout(m_host->defaultLayout(u"plan"_s)));
    QVERIFY(m_host->isShown(u"calendar"_s));
    const DockLayout plan = m_host->saveLayout();
    QVERIFY(m_host->restoreLayout(m_host->defaultLayout(u"operate"_s)));
    QVERIFY(!m_host->isShown(u"calendar"_s));
    // It is no part of this layout, and comes to where its kind is.
    QCOMPARE(m_host->saveLayout().panels.size(), 1);
    (void)open(u"calendar"_s);
    QTRY_VERIFY(!dock(u"calendar"_s)->visibleRegion().isEmpty());
    QCOMPARE(m_host->tabifiedDockWidgets(dock(u"calendar"_s)), QList<QDockWidget *>{dock(u"practice"_s)});
    // What was closed here comes back to where it was.
    QVERIFY(m_host->restoreLayout(plan));
    m_host->closePanel(u"composer"_s);
    (void)open(u"composer"_s);
    QTRY_VERIFY(!dock(u"composer"_s)->visibleRegion().isEmpty());
    QVERIFY(dock(u"composer"_s)->x() >= dock(u"calendar"_s)->geometry().right());
}

void TestDocks::panelWithoutAHeaderKeepsItsRow()
{
    QVERIFY(m_host->openPanel(u"bare"_s));
    QVERIFY(!dock(u"bare"_s)->titleBarWidget());
}

void TestDocks::languageReachesTheMenu()
{
    FramedPanel *composer = open(u"composer"_s);
    composer->frame->menu()->actions().constLast()->setText(u"old words"_s);
    m_suffix = u" 2"_s;
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(m_host.get(), &change);
    QCOMPARE(dock(u"composer"_s)->windowTitle(), u"composer 2"_s);
    QVERIFY(composer->frame->menu()->actions().constLast()->text() != u"old words"_s);
    m_suffix.clear();
}

CAMPANILE_TEST(TestDocks)

} // namespace tst_docks

#include "tst_docks.moc"
