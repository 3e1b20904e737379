// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/application.h"
#include "tests/move/movewindow.h"
#include "tests/support/testprogram.h"
#include "ui/shell/toasts.h"

#include <QDesktopServices>
#include <QDir>
#include <QDirIterator>
#include <QSignalSpy>

namespace tst_moveatstart {

using namespace campanile;
using namespace campanile::movewindow;
using services::MoveNotes;

namespace {

/** An address where nobody answers. */
const QUrl kNobody(QStringLiteral("http://127.0.0.1:1"));

/** Profiles whose program ended in the middle of something, and the program that starts on them. */
struct Start {
    Computer here;
    std::unique_ptr<Application> app;

    /** The program with its real window, until its server runs and has been looked after. */
    void run()
    {
        const QString folder = here.profile->folder();
        here.stop();
        StartOptions options;
        options.profileDir = folder;
        options.quitOnClose = true;
        app = std::make_unique<Application>(Profile::open(folder).value(), options);
        app->start();
        QSignalSpy started(app->server(), &EmbeddedServer::started);
        QVERIFY(QTest::qWaitFor([&] { return !started.isEmpty() && app->window() && app->window()->window().isVisible(); }, kLongMs));
    }
    /** The dialog about a move, while it is on the screen. */
    [[nodiscard]] views::MoveDialog *dialog() const
    {
        const auto dialogs = app->window() ? app->window()->window().findChildren<views::MoveDialog *>() : QList<views::MoveDialog *>();
        for (views::MoveDialog *dialog : dialogs) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }
    [[nodiscard]] bool isStill(const QString &account) const { return app->server()->movingWorkspaces().contains(account); }
    [[nodiscard]] QString shownAccount() const { return app->session() ? app->session()->entry().accountId : QString(); }
};

} // namespace

/** What the program says and offers when it starts after a move that was cut off. */
class TestMoveAtStart : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    /** In the place of the desktop's browser. */
    void browse(const QUrl &page)
    {
        if (m_signsIn)
            m_browser.open(quint16(page.port()), page);
    }

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { QDesktopServices::unsetUrlHandler(u"http"_s); }
    void nothingIsSaidWhenNothingMoves();
    void theWayBack_data();
    void theWayBack();
    void whoClosesItFindsItAgain();
    void theWayOn();
    void whoDoesNotSignInFindsBothWaysAgain();
    void theServerIsAskedBeforeItGoesBack();
    void anotherWorkspaceIsNamed();
    void whatHasMovedIsClearedAway_data();
    void whatHasMovedIsClearedAway();

private:
    Browser m_browser;
    bool m_signsIn = true; ///< else the person looks at the page and does nothing
};

void TestMoveAtStart::initTestCase()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    QDesktopServices::setUrlHandler(u"http"_s, this, "browse");
}

void TestMoveAtStart::nothingIsSaidWhenNothingMoves()
{
    Start start;
    start.here.makeSmall(u"Bright Cup"_s);
    start.run();
    QVERIFY(!start.dialog());
    QCOMPARE(start.app->window()->window().toasts()->count(), 0);
}

void TestMoveAtStart::theWayBack_data()
{
    QTest::addColumn<MoveNotes::Phase>("phase");
    QTest::addColumn<bool>("goes");
    QTest::newRow("the server cannot have opened it, so nobody is asked") << MoveNotes::Phase::Copying << true;
    QTest::newRow("the server may have opened it, and does not answer") << MoveNotes::Phase::Finishing << false;
}

void TestMoveAtStart::theWayBack()
{
    QFETCH(const MoveNotes::Phase, phase);
    QFETCH(const bool, goes);
    Start start;
    start.here.makeSmall(u"Bright Cup"_s);
    start.here.freeze(kNobody, RecordId::create('u').toString(), phase);
    QVERIFY2(start.here.problem.isEmpty(), qPrintable(start.here.problem));
    start.run();
    QTRY_VERIFY_WITH_TIMEOUT(start.dialog(), kLongMs);
    QVERIFY2(says(start.dialog(), u"was cut off"_s) && says(start.dialog(), kNobody.host()), wordsOf(start.dialog()).constData());
    QVERIFY(buttonSaying(start.dialog(), u"Go on with the move"_s));
    QVERIFY(press(start.dialog(), u"Take the move back"_s));
    if (goes) {
        QTRY_VERIFY2_WITH_TIMEOUT(says(start.dialog(), u"works on this computer as before"_s), wordsOf(start.dialog()).constData(), kLongMs);
        QVERIFY(!start.isStill(start.here.account));
        QVERIFY2(!buttonSaying(start.dialog(), u"Take the move back"_s), "it is back already");
        QVERIFY(press(start.dialog(), u"Close"_s));
        QVERIFY(!start.dialog());
        return;
    }
    // It cannot be known, so it stays still, and both ways stay open.
    QTRY_VERIFY2_WITH_TIMEOUT(buttonSaying(start.dialog(), u"Take the move back"_s), wordsOf(start.dialog()).constData(), kLongMs);
    QVERIFY(buttonSaying(start.dialog(), u"Go on with the move"_s));
    QVERIFY(start.isStill(start.here.account));
}

void TestMoveAtStart::whoClosesItFindsItAgain()
{
    Start start;
    start.here.makeSmall(u"Bright Cup"_s);
    start.here.freeze(kNobody, RecordId::create('u').toString(), MoveNotes::Phase::Copying);
    start.run();
    QTRY_VERIFY_WITH_TIMEOUT(start.dialog(), kLongMs);
    QVERIFY(press(start.dialog(), u"Close"_s));
    QVERIFY(!start.dialog());
    QVERIFY(start.isStill(start.here.account));
    start.app->actions().action(u"workspace.move"_s)->trigger();
    QVERIFY(start.dialog());
    QVERIFY2(says(start.dialog(), u"was cut off"_s), wordsOf(start.dialog()).constData());
}

void TestMoveAtStart::theWayOn()
{
    Server there{QString()};
    QVERIFY(there.port != 0);
    QCOMPARE(there.place.run({u"setuser"_s, u"--login"_s, u"ada@example.org"_s, u"--may-create-workspaces"_s}).code, 0);
    Start start;
    start.here.makeSmall(u"Bright Cup"_s);
    start.here.freeze(there.url(), there.place.ada().toString(), MoveNotes::Phase::Copying);
    start.run();
    QTRY_VERIFY_WITH_TIMEOUT(start.dialog(), kLongMs);
    QVERIFY(press(start.dialog(), u"Go on with the move"_s));
    // The sign-in of before is gone with the program, so the person signs in once more; then the window is the server's.
    QTRY_VERIFY2_WITH_TIMEOUT(start.dialog() && says(start.dialog(), u"now lives on"_s), start.dialog() ? wordsOf(start.dialog()).constData() : "no dialog", kLongMs);
    QVERIFY(buttonSaying(start.dialog(), u"Invite colleagues"_s));
    QCOMPARE(start.shownAccount(), start.here.account);
    QCOMPARE(start.app->session()->entry().kind, WorkspaceEntry::Kind::Team);
    QCOMPARE(start.app->session()->entry().serverUrl, there.url());
    QTRY_VERIFY_WITH_TIMEOUT(!start.isStill(start.here.account), kLongMs);
    QCOMPARE(QDir(QDir(start.here.folder.path()).filePath(u"backups"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
    const auto moves = there.place.run({u"moves"_s, u"--json"_s});
    QVERIFY2(moves.code == 0 && moves.json().value("moves"_L1).toArray().isEmpty(), moves.out.constData());
    // And the next start finds nothing to say.
    start.app.reset();
    start.run();
    QVERIFY(!start.dialog());
    QCOMPARE(start.app->session()->entry().kind, WorkspaceEntry::Kind::Team);
}

void TestMoveAtStart::whoDoesNotSignInFindsBothWaysAgain()
{
    Server there{QString()};
    QVERIFY(there.port != 0);
    Start start;
    start.here.makeSmall(u"Bright Cup"_s);
    start.here.freeze(there.url(), there.place.ada().toString(), MoveNotes::Phase::Copying);
    start.run();
    QTRY_VERIFY_WITH_TIMEOUT(start.dialog(), kLongMs);
    m_signsIn = false;
    QVERIFY(press(start.dialog(), u"Go on with the move"_s));
    QTRY_VERIFY2_WITH_TIMEOUT(says(start.dialog(), u"Sign in on the page"_s), wordsOf(start.dialog()).constData(), kLongMs);
    QVERIFY(press(start.dialog(), u"Cancel"_s));
    m_signsIn = true;
    QTRY_VERIFY2(says(start.dialog(), u"was cut off"_s), wordsOf(start.dialog()).constData());
    QVERIFY(start.isStill(start.here.account));
    QVERIFY(press(start.dialog(), u"Take the move back"_s));
    QTRY_VERIFY2_WITH_TIMEOUT(says(start.dialog(), u"works on this computer as before"_s), wordsOf(start.dialog()).constData(), kLongMs);
}

void TestMoveAtStart::theServerIsAskedBeforeItGoesBack()
{
    Server there{QString()};
    QVERIFY(there.port != 0);
    Start start;
    start.here.makeSmall(u"Bright Cup"_s);
    start.here.freeze(there.url(), there.place.ada().toString(), MoveNotes::Phase::Finishing);
    start.run();
    QTRY_VERIFY_WITH_TIMEOUT(start.dialog(), kLongMs);
    QVERIFY(press(start.dialog(), u"Take the move back"_s));
    // Only a person of that server hears whether the workspace is there; signing in does not change what was asked for.
    QTRY_VERIFY2_WITH_TIMEOUT(start.dialog() && says(start.dialog(), u"works on this computer as before"_s), start.dialog() ? wordsOf(start.dialog()).constData() : "no dialog", kLongMs);
    QVERIFY(!start.isStill(start.here.account));
    QCOMPARE(start.app->session()->entry().kind, WorkspaceEntry::Kind::Embedded);
}

void TestMoveAtStart::anotherWorkspaceIsNamed()
{
    Start start;
    start.here.makeSmall(u"Harbour"_s);
    const QString cut = start.here.account;
    start.here.freeze(kNobody, RecordId::create('u').toString(), MoveNotes::Phase::Copying);
    start.here.makeSmall(u"Bright Cup"_s);
    start.run();
    QVERIFY(!start.dialog());
    QCOMPARE(start.shownAccount(), start.here.account);
    ui::Toasts *toasts = start.app->window()->window().toasts();
    QTRY_COMPARE(toasts->count(), 1);
    QVERIFY2(toasts->lastText().contains(u"The move of Harbour is not finished"_s), qPrintable(toasts->lastText()));
    // From there it is one step to the ways on.
    QVERIFY(press(&start.app->window()->window(), u"Open it"_s));
    QTRY_VERIFY_WITH_TIMEOUT(start.dialog(), kLongMs);
    QVERIFY(says(start.dialog(), u"was cut off"_s));
    QCOMPARE(start.shownAccount(), cut);
}

void TestMoveAtStart::whatHasMovedIsClearedAway_data()
{
    QTest::addColumn<bool>("isShown");
    QTest::newRow("of the workspace that is shown") << true;
    QTest::newRow("of another workspace") << false;
}

void TestMoveAtStart::whatHasMovedIsClearedAway()
{
    QFETCH(const bool, isShown);
    Start start;
    start.here.makeSmall(u"Harbour"_s);
    const QString gone = start.here.account;
    start.here.freeze(kNobody, RecordId::create('u').toString(), MoveNotes::Phase::Finishing);
    QVERIFY(adoptMoved(*start.here.profile, *start.here.profile->find(gone), kNobody, RecordId::create('u').toString()));
    if (!isShown)
        start.here.makeSmall(u"Bright Cup"_s);
    start.run();
    QCOMPARE(start.shownAccount() == gone, isShown);
    QTRY_VERIFY_WITH_TIMEOUT(!start.isStill(gone), kLongMs);
    QVERIFY(!start.dialog());
    QVERIFY(!start.app->window()->window().toasts()->lastText().contains(u"not finished"_s));
    QDirIterator files(start.here.profile->serverDir(), QDir::AllEntries | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (files.hasNext())
        QVERIFY2(!files.next().contains(gone), qPrintable(files.filePath()));
}

} // namespace tst_moveatstart

CAMPANILE_TEST(tst_moveatstart::TestMoveAtStart)

#include "tst_moveatstart.moc"
