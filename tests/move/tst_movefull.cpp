// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/move/filledworld.h"
#include "tests/server/noroom.h"
#include "tests/support/testprogram.h"
#include "ui/errortext/errortext.h"

namespace tst_movefull {

using namespace campanile;
using namespace campanile::moveworld;
using services::MoveRequest;
using services::WorkspaceMove;
using tests::NoRoom;

/** A disk is full while a workspace moves: the server's, or this computer's. */
class TestMoveFull : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_postgres.problem().isEmpty(), qPrintable(m_postgres.problem())); }
    void aFullServerTakesNothingHalf_data();
    void aFullServerTakesNothingHalf();
    void roomThatComesWhileItIsAskedAgainIsNoRefusal();
    void aFullComputerKeepsTheWorkspace();

private:
    tests::PostgresServer m_postgres;
};

void TestMoveFull::aFullServerTakesNothingHalf_data()
{
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("isStill"); ///< the workspace is kept still here afterwards
    QTest::addColumn<bool>("goesOn");  ///< else it is taken back while the server is still full
    const auto both = [](const char *what, const QByteArray &step, const QString &code, bool isStill) {
        QTest::addRow("%s, and there is room later", what) << step << code << isStill << true;
        QTest::addRow("%s, and the move is taken back", what) << step << code << isStill << false;
    };
    both("no room to begin", "/begin", u"net.serverFull"_s, false);
    both("no room for a file", "/jmap/upload/", u"net.serverFull"_s, false);
    both("no room to put a large file together", "/assemble", u"net.serverFull"_s, false);
    both("no room for records", "/records", u"net.serverFull"_s, true);
    both("no room for sign-ins", "/secrets", u"net.serverFull"_s, true);
    both("no room to open it", "/finish", u"move.diskFull"_s, true);
}

void TestMoveFull::aFullServerTakesNothingHalf()
{
    QFETCH(QByteArray, step);
    QFETCH(QString, code);
    QFETCH(bool, isStill);
    QFETCH(bool, goesOn);
    Here here(filled());
    There there(false, m_postgres);
    bool isFull = true;
    const auto wire = [&](const MoveRequest &request) {
        std::optional<NoRoom> full;
        if (isFull && request.path.contains(step))
            full.emplace();
        return there.ask(there.ada, request);
    };
    const auto home = here.home();
    auto options = optionsFor(here.account);
    options.tries = 6;
    const auto refused = WorkspaceMove(*home, wire, options).run();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, code);
    const QString sentence = ui::wordsFor(refused.error()).toText();
    QVERIFY2(sentence.contains(u"no space left"_s), qPrintable(sentence));
    QVERIFY2(!there.lives(here.account) && !there.maySee(there.ada, here.account), "a part of it was opened");
    QCOMPARE(here.isFrozen(), isStill);
    QCOMPARE(here.lives(), !isStill);

    if (!goesOn) {
        const auto full = [&](const MoveRequest &request) {
            const NoRoom none;
            return there.ask(there.ada, request);
        };
        const auto back = WorkspaceMove(*home, full, options).undo();
        QVERIFY2(back, qPrintable(back ? QString() : back.error().code));
        QVERIFY(here.lives() && !here.isFrozen());
        QVERIFY(!here.make(u"Campaign"_s, {{u"name"_s, u"After"_s}}).isEmpty());
        QVERIFY(QDir(here.folder.filePath(u"backups"_s)).isEmpty());
        // The server clears away what it has got, once it can.
        there.clock.advanceMs(there.desk->limits().keepMs + 1);
        QVERIFY(there.desk->cleanUp());
        QVERIFY(there.storage->accounts(WorkspaceState::Arriving).value().isEmpty());
        QVERIFY(!QDir(there.folder.filePath(u"blobs/"_s + here.account)).exists());
    }
    isFull = false;
    const auto done = WorkspaceMove(*home, wire, options).run();
    QVERIFY2(done, qPrintable(done ? QString() : done.error().code + u' ' + done.error().detail));
    QVERIFY(there.lives(here.account) && !here.lives());
    const QString difference = compare(here, there);
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
    const auto contents = MoveSource(*here.engine, {}).contents(here.account);
    QCOMPARE(contents->files.size(), 2);
    for (const auto &file : contents->files)
        QCOMPARE(contentOf(*there.engine, here.account, file.id), contentOf(*here.engine, here.account, file.id));
}

void TestMoveFull::roomThatComesWhileItIsAskedAgainIsNoRefusal()
{
    Here here(filled());
    There there(false, m_postgres);
    const auto home = here.home();
    // The first question to open it gets lost on the way and arrives after the second has been answered.
    std::optional<MoveRequest> late;
    const auto wire = [&](const MoveRequest &request) {
        if (!request.path.endsWith("/finish"))
            return there.ask(there.ada, request);
        if (!late) {
            late = request;
            return services::MoveAnswer{0, {}, -1, makeError(ErrorKind::Network, u"net.closed"_s)};
        }
        const NoRoom full;
        return there.ask(there.ada, request);
    };
    auto options = optionsFor(here.account);
    options.tries = 2;
    const auto refused = WorkspaceMove(*home, wire, options).run();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"move.unknownOutcome"_s);
    QCOMPARE(there.ask(there.ada, *late).status, 200);
    const auto offline = [](const MoveRequest &) { return services::MoveAnswer{0, {}, -1, makeError(ErrorKind::Network, u"net.refused"_s)}; };
    QVERIFY(!WorkspaceMove(*home, offline, options).undo());
    QVERIFY2(here.isFrozen() && there.lives(here.account), "both sides are alive");
}

void TestMoveFull::aFullComputerKeepsTheWorkspace()
{
    Here here(filled());
    There there(false, m_postgres);
    const auto home = here.home();
    const auto wire = [&](const MoveRequest &request) { return there.ask(there.ada, request); };
    std::optional<NoRoom> full;
    const auto refused = WorkspaceMove(*home, wire, optionsFor(here.account), [&](const services::MoveProgress &progress) {
                             if (progress.stage == services::MoveProgress::Stage::Copying)
                                 full.emplace();
                         }).run();
    full.reset();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"move.noCopy"_s);
    QVERIFY2(!there.lives(here.account) && here.isFrozen(), "the move went on without a copy");
    QVERIFY(QDir(here.folder.filePath(u"backups"_s)).isEmpty());
    const auto done = WorkspaceMove(*home, wire, optionsFor(here.account)).run();
    QVERIFY2(done, qPrintable(done ? QString() : done.error().code));
    QCOMPARE(QDir(here.folder.filePath(u"backups"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
}

} // namespace tst_movefull

CAMPANILE_GUILESS_TEST(tst_movefull::TestMoveFull)

#include "tst_movefull.moc"
