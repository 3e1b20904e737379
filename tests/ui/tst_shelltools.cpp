// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/settings.h"
#include "tests/support/testprogram.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/fuzzy.h"
#include "ui/shell/palettedialog.h"
#include "ui/shell/panelregistry.h"
#include "ui/shell/shortcuts.h"
#include "ui/shell/statusbar.h"
#include "ui/shell/toasts.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

namespace tst_shelltools {

using namespace campanile;
using namespace campanile::ui;
using namespace Qt::StringLiterals;

namespace {

class SlowSource final : public RecordSource
{
public:
    using RecordSource::RecordSource;
    void search(quint64 ticket, const QString &, int) override { tickets << ticket; }
    QList<quint64> tickets;
};

} // namespace

/** What lies over or below the panels: shortcuts, the palette, toasts and the status bar. */
class TestShellTools : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(); }
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
    Theme m_theme{[] { return SystemLook{}; }};
};

void TestShellTools::shortcutConflict()
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

void TestShellTools::shortcutsArePersisted()
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

void TestShellTools::fuzzyRanking_data()
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

void TestShellTools::fuzzyRanking()
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

void TestShellTools::paletteDropsOldAnswers()
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

void TestShellTools::paletteAsksAgain()
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

void TestShellTools::toastUndo()
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
    const RecordId moved = RecordId::create('y');
    const RecordId labelled = RecordId::create('y');
    toasts.show(u"2 posts moved"_s, [&undone] { ++undone; }, Tone::Neutral, {}, moved);
    toasts.show(u"2 posts labelled"_s, [&undone] { ++undone; }, Tone::Neutral, {}, labelled);
    toasts.show(u"A copy is there"_s, [&undone] { ++undone; }, Tone::Neutral, u"Open"_s);
    QCOMPARE(toasts.offered(), (QList<RecordId>{moved, labelled}));
    toasts.takenBack(moved);
    QTRY_COMPARE(toasts.count(), 2);
    QCOMPARE(undone, 1);
    toasts.takenBack(moved);
    toasts.takenBack({});
    QCOMPARE(toasts.count(), 2);
    QCOMPARE(toasts.offered(), QList<RecordId>{labelled});
    for (int i = 0; i < 10; ++i)
        toasts.show(QString::number(i));
    QCOMPARE(toasts.count(), 3);
}

void TestShellTools::statusSegments()
{
    StatusBar bar;
    bar.setOutbox(0);
    QVERIFY(!bar.textOf(u"outbox"_s).isEmpty());
    const QString none = bar.textOf(u"outbox"_s);
    bar.setOutbox(4);
    QVERIFY(bar.textOf(u"outbox"_s) != none);
    bar.setConflicts(0);
    QVERIFY(bar.findChild<QToolButton *>(u"conflicts"_s)->isHidden());
    bar.setConflicts(0, 2);
    QCOMPARE(bar.textOf(u"conflicts"_s), u"Refused: 2"_s);
    QVERIFY(!bar.findChild<QToolButton *>(u"conflicts"_s)->isHidden());
    bar.setConflicts(1, 2);
    QCOMPARE(bar.textOf(u"conflicts"_s), u"Conflicts: 1 · Refused: 2"_s);
    QSignalSpy spy(&bar, &StatusBar::cancelRequested);
    bar.setTask({u"sync"_s, u"First sync"_s, 5'000'000'000, 10'000'000'000, 30});
    bar.removeTask(u"sync"_s);
    bar.removeTask(u"sync"_s);
    QCOMPARE(spy.size(), 0);
}

void TestShellTools::wrongClocksAreTold_data()
{
    QTest::addColumn<qint64>("skewMs");
    QTest::addColumn<QString>("text");
    QTest::newRow("right") << 0LL << QString();
    QTest::newRow("two minutes are nobody's business") << 120'000LL << QString();
    QTest::newRow("slow") << 5 * 60'000LL << u"Clock 5 min slow"_s;
    QTest::newRow("fast by hours") << -3 * 3'600'000LL << u"Clock 3 hours fast"_s;
    QTest::newRow("off by days") << 9 * 86'400'000LL << u"Clock 9 days slow"_s;
}

void TestShellTools::wrongClocksAreTold()
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

void TestShellTools::viewersSeeWhy()
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

CAMPANILE_TEST(TestShellTools)

} // namespace tst_shelltools

#include "tst_shelltools.moc"
