// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/move/filledworld.h"
#include "tests/support/testprogram.h"

namespace tst_workspacemove {

using namespace campanile;
using namespace campanile::moveworld;
using services::MoveAnswer;
using services::MoveRequest;
using services::WorkspaceMove;

/** A workspace moves from this computer to a team server: two servers in one process, on both databases. */
class TestWorkspaceMove : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_postgres.problem().isEmpty(), qPrintable(m_postgres.problem())); }
    void everythingArrives_data() { addDatabases(); }
    void everythingArrives();
    void anInterruptedMoveGoesOn_data();
    void anInterruptedMoveGoesOn();
    void aMoveIsTakenBack_data() { addDatabases(); }
    void aMoveIsTakenBack();
    void whatIsLeftLyingIsClearedAway_data() { addDatabases(); }
    void whatIsLeftLyingIsClearedAway();
    void aServerThatDiesBetweenItsDatabasesFinishes_data() { addDatabases(); }
    void aServerThatDiesBetweenItsDatabasesFinishes();
    void whatIsUnderWayIsWaitedFor_data();
    void whatIsUnderWayIsWaitedFor();
    void anEditJustBeforeGoesAlong();
    void anEditWhileItIsKeptStillGoesAlong_data();
    void anEditWhileItIsKeptStillGoesAlong();
    void aMoveThatGoesOnWaitsForItsSignIns();
    void theNotesSurviveAndNobodyWritesMeanwhile();

private:
    tests::PostgresServer m_postgres;
};

void TestWorkspaceMove::everythingArrives()
{
    QFETCH(bool, postgres);
    Here here(filled());
    There there(postgres, m_postgres);
    QVERIFY2(there.problem.isEmpty(), qPrintable(there.problem));
    const auto home = here.home();
    bool seenEarly = false;
    QByteArray largest;
    WorkspaceMove move(*home, [&](const MoveRequest &request) {
        seenEarly = seenEarly || there.lives(here.account) || there.maySee(there.ada, here.account);
        return there.ask(there.ada, request);
    }, optionsFor(here.account));
    const auto done = move.run();
    QVERIFY2(done, qPrintable(done ? QString() : done.error().code + u" "_s + done.error().detail));
    QVERIFY2(!seenEarly, "somebody saw the workspace before it was whole");
    QVERIFY(there.lives(here.account));
    QVERIFY(there.maySee(there.ada, here.account));
    QVERIFY(!there.maySee(there.eve, here.account));
    QVERIFY2(here.isFrozen() && !here.lives(), "both sides are alive");
    const QString difference = compare(here, there);
    QVERIFY2(difference.isEmpty(), qPrintable(difference));

    // Files, byte by byte, and none that nobody names.
    const auto contents = MoveSource(*here.engine, {}).contents(here.account);
    QCOMPARE(contents->files.size(), 2);
    for (const domain::MoveFile &file : contents->files)
        QCOMPARE(contentOf(*there.engine, here.account, file.id), contentOf(*here.engine, here.account, file.id));

    // Caches take everything from here for newer, and their states never fit again.
    auto from = WorkspaceTx::openMoving(*here.storage, here.account, Access::Read);
    auto to = WorkspaceTx::open(*there.storage, here.account, Access::Read);
    QVERIFY((*to)->epoch() > (*from)->epoch());
    const qint64 before = (*from)->seq();
    to->reset();
    for (const api::TypeInfo *type : movedTypes()) {
        const auto records = recordsOf(*there.storage, here.account, *type);
        for (const QJsonObject &record : records)
            QVERIFY(record.value("ver"_L1).toInteger() > before);
    }
    // What a client sends again is known.
    auto tx = WorkspaceTx::open(*there.storage, here.account, Access::Read);
    QCOMPARE((*tx)->mutation(u"y2"_s).value()->status, u"rejected"_s);
    QCOMPARE((*tx)->syncClient(u"d1"_s).value()->userId, there.ada);
    QCOMPARE((*tx)->syncClient(u"d1"_s).value()->lastSeq, 3);
    tx->reset();

    // Sign-ins that may travel did, sealed anew; the others wait for a person.
    const auto accounts = recordsOf(*there.storage, here.account, *api::findType("SocialAccount"));
    for (const QJsonObject &account : accounts) {
        const bool travels = account.value("platform"_L1).toString() == "mastodon"_L1;
        QCOMPARE(account.value("status"_L1).toString(), travels ? u"connected"_s : u"needs_reauth"_s);
        const auto read = there.engine->read(here.account, [&](const SystemReader &records) -> Result<void> {
            const auto tokens = there.credentials.read(records, here.account, account.value("id"_L1).toString());
            return !travels ? Result<void>() : tokens ? (tokens->accessToken == u"secret-"_s + account.value("id"_L1).toString() ? Result<void>() : Result<void>(makeError(ErrorKind::Corrupt, u"x"_s))) : Result<void>(tokens.error());
        });
        QVERIFY2(read, qPrintable(read ? QString() : read.error().code));
    }
    // The log says who brought it.
    const auto log = recordsOf(*there.storage, here.account, *api::findType("AuditLog"));
    QVERIFY(std::any_of(log.begin(), log.end(), [&](const QJsonObject &row) { return row.value("action"_L1).toString() == "Workspace.moved"_L1 && row.value("userId"_L1).toString() == there.ada; }));
    // And the copy that stays can be read.
    QVERIFY(QFile::exists(move.copyFolder() + u"/workspace.ndjson"_s));
    const auto removed = MoveSource(*here.engine, {}).remove(here.account);
    QVERIFY(removed);
    QVERIFY(!here.isFrozen() && !here.lives());
    QCOMPARE(here.engine->restore(move.copyFolder()).value_or(QString()), here.account);
}

void TestWorkspaceMove::anInterruptedMoveGoesOn_data()
{
    QTest::addColumn<bool>("postgres");
    QTest::addColumn<bool>("arrives");
    QTest::addColumn<bool>("killed");
    QTest::newRow("SQLite, each request once lost on its way") << false << false << false;
    QTest::newRow("SQLite, each answer once lost") << false << true << false;
    QTest::newRow("SQLite, the program killed before each request") << false << false << true;
    QTest::newRow("SQLite, the program killed after each request") << false << true << true;
    QTest::newRow("PostgreSQL, the program killed after each request") << true << true << true;
}

void TestWorkspaceMove::anInterruptedMoveGoesOn()
{
    QFETCH(bool, postgres);
    QFETCH(bool, arrives);
    QFETCH(bool, killed);
    // Each row takes other requests than the rest, so that all of them together take nearly every one.
    for (int at = postgres ? 0 : (arrives ? 1 : 0) + (killed ? 2 : 0);; at += postgres ? 25 : 5) {
        Here here(filled());
        There there(postgres, m_postgres);
        int count = 0;
        bool bothLived = false;
        const auto wire = [&](const MoveRequest &request) {
            const bool isLost = count++ == at;
            const MoveAnswer answer = isLost && !arrives ? MoveAnswer() : there.ask(there.ada, request);
            bothLived = bothLived || (here.lives() && there.lives(here.account));
            if (!isLost)
                return answer;
            MoveAnswer lost;
            lost.error = makeError(ErrorKind::Network, u"net.closed"_s);
            return lost;
        };
        auto home = here.home();
        const auto first = WorkspaceMove(*home, wire, optionsFor(here.account)).run();
        if (first) {
            // Beyond the last request.
            QVERIFY2(at > 10, "a move of hardly any requests");
            break;
        }
        if (killed) {
            home.reset();
            here.reopen();
            there.reopen();
            home = here.home();
        }
        QVERIFY2(!(here.lives() && there.lives(here.account)), "both sides are alive after an interruption");
        QVERIFY2(here.lives() || here.isFrozen(), "the workspace got lost here");
        const auto second = WorkspaceMove(*home, wire, optionsFor(here.account)).run();
        QVERIFY2(second, qPrintable(u"request %1: "_s.arg(at) + (second ? QString() : second.error().code + u' ' + second.error().detail)));
        QVERIFY2(!bothLived, qPrintable(u"both sides were alive, request %1"_s.arg(at)));
        const QString difference = compare(here, there);
        QVERIFY2(difference.isEmpty(), qPrintable(u"request %1: "_s.arg(at) + difference));
        QVERIFY(there.lives(here.account) && !here.lives());
        QCOMPARE(QDir(here.folder.filePath(u"backups"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
    }
}

void TestWorkspaceMove::aMoveIsTakenBack()
{
    QFETCH(bool, postgres);
    // Cancelled at each request in turn: back to before, or, too late, moved.
    bool wasMoved = false;
    for (int at = 0; !wasMoved; at += 11) {
        Here here(filled());
        There there(postgres, m_postgres);
        int count = 0;
        WorkspaceMove *running = nullptr;
        const auto wire = [&](const MoveRequest &request) {
            if (count++ == at)
                running->cancel();
            return there.ask(there.ada, request);
        };
        const auto home = here.home();
        WorkspaceMove move(*home, wire, optionsFor(here.account));
        running = &move;
        const auto done = move.run();
        QVERIFY2(here.lives() != there.lives(here.account), qPrintable(u"request %1: neither or both"_s.arg(at)));
        wasMoved = bool(done);
        if (wasMoved)
            continue;
        QCOMPARE(done.error().code, u"move.cancelled"_s);
        QVERIFY(here.lives() && !here.isFrozen());
        QVERIFY(!here.make(u"Campaign"_s, {{u"name"_s, u"After"_s}}).isEmpty());
        QVERIFY(QDir(here.folder.filePath(u"backups"_s)).isEmpty());
        QVERIFY2(!there.storage->accounts(WorkspaceState::Arriving).value().contains(here.account), "something stays on the server");
        QVERIFY(!QDir(there.folder.filePath(u"blobs/"_s + here.account)).exists());
        // And a second try, with what was changed meanwhile, goes through.
        QVERIFY(WorkspaceMove(*home, [&](const MoveRequest &request) { return there.ask(there.ada, request); }, optionsFor(here.account)).run());
        const QString difference = compare(here, there);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }
}

void TestWorkspaceMove::whatIsLeftLyingIsClearedAway()
{
    QFETCH(bool, postgres);
    Here here(filled());
    There there(postgres, m_postgres);
    const auto home = here.home();
    int count = 0;
    const auto wire = [&](const MoveRequest &request) { return count++ < 30 ? there.ask(there.ada, request) : MoveAnswer{0, {}, -1, makeError(ErrorKind::Network, u"net.closed"_s)}; };
    QVERIFY(!WorkspaceMove(*home, wire, optionsFor(here.account)).run());
    QVERIFY(there.storage->accounts(WorkspaceState::Arriving).value().contains(here.account));
    QCOMPARE(there.desk->cleanUp().value_or(-1), 0);
    there.clock.advanceMs(there.desk->limits().keepMs + 1);
    QCOMPARE(there.desk->cleanUp().value_or(-1), 1);
    QVERIFY(there.storage->accounts(WorkspaceState::Arriving).value().isEmpty());
    QVERIFY(!QDir(there.folder.filePath(u"blobs/"_s + here.account)).exists());
    QVERIFY2(there.lives(there.other), "too much was cleared away");
    // The operator's word counts at once, and the next round takes what came away.
    count = 0;
    QVERIFY(!WorkspaceMove(*home, wire, optionsFor(here.account)).run());
    MoveStore store(*there.db, there.clock);
    QVERIFY(store.giveUp(here.account));
    QCOMPARE(there.ask(there.ada, {"GET", "/jmap/move/" + here.account.toLatin1()}).status, 404);
    QCOMPARE(there.desk->cleanUp().value_or(-1), 1);
    QVERIFY(store.unfinished()->isEmpty());
    QVERIFY(WorkspaceMove(*home, [&](const MoveRequest &request) { return there.ask(there.ada, request); }, optionsFor(here.account)).run());
    const QString difference = compare(here, there);
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void TestWorkspaceMove::aServerThatDiesBetweenItsDatabasesFinishes()
{
    QFETCH(bool, postgres);
    for (const bool asksAgain : {true, false}) {
        Here here(filled());
        There there(postgres, m_postgres);
        const auto home = here.home();
        const auto wire = [&](const MoveRequest &request) {
            if (request.path.endsWith("/finish"))
                there.db->failAfter = 0;
            const MoveAnswer answer = there.ask(there.ada, request);
            there.db->failAfter = -1;
            return answer;
        };
        const auto first = WorkspaceMove(*home, wire, optionsFor(here.account)).run();
        QVERIFY(!first);
        QCOMPARE(first.error().code, u"move.unknownOutcome"_s);
        QVERIFY2(here.isFrozen(), "the workspace works on here although the server has opened it");
        QVERIFY(there.lives(here.account) && !there.maySee(there.ada, here.account));
        there.reopen();
        // While the server does not say, going back is not possible, whichever answer is missing.
        for (const QByteArray &lost : {QByteArray("/.well-known/jmap"), QByteArray("/cancel")}) {
            const auto back = WorkspaceMove(*home, [&](const MoveRequest &request) {
                                  return request.path.endsWith(lost) ? MoveAnswer{0, {}, -1, makeError(ErrorKind::Network, u"net.closed"_s)} : there.ask(there.ada, request);
                              }, optionsFor(here.account)).undo();
            QVERIFY(!back);
            QVERIFY2(here.isFrozen(), "it was thawed although the server may have opened it");
        }
        if (asksAgain) {
            // Taking it back comes too late, and says so.
            const auto back = WorkspaceMove(*home, [&](const MoveRequest &request) { return there.ask(there.ada, request); }, optionsFor(here.account)).undo();
            QCOMPARE(back.error().code, u"move.finished"_s);
            QVERIFY(here.isFrozen());
        } else {
            QVERIFY(there.desk->cleanUp());
        }
        QVERIFY(there.maySee(there.ada, here.account));
        QVERIFY(WorkspaceMove(*home, [&](const MoveRequest &request) { return there.ask(there.ada, request); }, optionsFor(here.account)).run());
        const QString difference = compare(here, there);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
        // Somebody else's sign-in on the same server does not loosen it.
        const auto other = WorkspaceMove(*home, [&](const MoveRequest &request) { return there.ask(there.eve, request); }, optionsFor(here.account)).undo();
        QCOMPARE(other.error().code, u"move.otherPerson"_s);
        QVERIFY(here.isFrozen());
    }
}

void TestWorkspaceMove::whatIsUnderWayIsWaitedFor_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("code");
    QTest::newRow("a post that is being published") << u"post"_s << u"move.publishing"_s;
    QTest::newRow("a reply that has left and not arrived") << u"reply"_s << u"move.sending"_s;
    QTest::newRow("a sign-in that is being renewed") << u"renewal"_s << u"move.renewing"_s;
    QTest::newRow("an edit of the window") << u"edit"_s << u"move.unsent"_s;
}

void TestWorkspaceMove::whatIsUnderWayIsWaitedFor()
{
    QFETCH(QString, what);
    QFETCH(QString, code);
    Here here(filled());
    There there(false, m_postgres);
    const QString target = recordsOf(*here.storage, here.account, *api::findType("PostTarget")).begin().key();
    const QString errand = recordsOf(*here.storage, here.account, *api::findType("InboxErrand")).begin().key();
    const QString account = recordsOf(*here.storage, here.account, *api::findType("SocialAccount")).begin().key();
    const auto set = [&](bool busy) {
        here.unsent = busy && what == u"edit" ? 2 : 0;
        const auto done = here.engine->write(here.account, [&](SystemRecords &records) -> Result<void> {
            if (what == u"post")
                return records.patch(u"PostTarget"_s, target, {{u"status"_s, busy ? u"publishing"_s : u"published"_s}});
            if (what == u"reply") {
                ErrandState state;
                state.isOpen = busy;
                return records.patch(u"InboxErrand"_s, errand, {{u"state"_s, state.toJson()}, {u"nextAttemptAt"_s, formatInstant(here.clock.nowMs() + 60'000)}});
            }
            StoredTokens stored;
            stored.tokens.accessToken = u"secret-"_s + account;
            stored.renewer = busy && what == u"renewal" ? u"me"_s : QString();
            stored.renewingUntilMs = here.clock.nowMs() + 60'000;
            return here.credentials.writeStored(records, here.account, account, stored);
        });
        QVERIFY(done);
    };
    set(true);
    const auto home = here.home();
    const auto wire = [&](const MoveRequest &request) { return there.ask(there.ada, request); };
    bool toldWaiting = false;
    const auto refused = WorkspaceMove(*home, wire, optionsFor(here.account), [&](const services::MoveProgress &progress) { toldWaiting = toldWaiting || progress.stage == services::MoveProgress::Stage::Waiting; }).run();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, code);
    QVERIFY(toldWaiting);
    QVERIFY2(here.lives() && !there.lives(here.account), "it did not stay where it was");
    set(false);
    const auto done = WorkspaceMove(*home, wire, optionsFor(here.account)).run();
    QVERIFY2(done, qPrintable(done ? QString() : done.error().code));
}

void TestWorkspaceMove::anEditJustBeforeGoesAlong()
{
    Here here(filled());
    There there(false, m_postgres);
    const QString campaign = recordsOf(*here.storage, here.account, *api::findType("Campaign")).begin().key();
    // Between the look at the window and the freeze the person writes once more; the window sends it as soon as it may.
    int looks = 0;
    LocalMoveHome home(std::make_unique<MoveSource>(*here.engine, here.credentials), here.account, here.person, here.folder.filePath(u"backups"_s), u"2026-11-21"_s, [&]() -> Result<int> {
        if (++looks == 2)
            return 1;
        if (looks == 3) {
            const auto written = here.engine->write(here.account, [&](SystemRecords &records) { return records.patch(u"Campaign"_s, campaign, {{u"name"_s, u"Written at the last moment"_s}}); });
            return written ? Result<int>(0) : Result<int>(written.error());
        }
        return 0;
    });
    const auto done = WorkspaceMove(home, [&](const MoveRequest &request) { return there.ask(there.ada, request); }, optionsFor(here.account)).run();
    QVERIFY2(done, qPrintable(done ? QString() : done.error().code));
    QCOMPARE(recordsOf(*there.storage, here.account, *api::findType("Campaign")).value(campaign).value("name"_L1).toString(), u"Written at the last moment"_s);
    const QString difference = compare(here, there);
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void TestWorkspaceMove::anEditWhileItIsKeptStillGoesAlong_data()
{
    QTest::addColumn<QByteArray>("cut");
    QTest::addColumn<bool>("arrives");
    QTest::newRow("cut off while records were sent") << QByteArray("/records") << true;
    QTest::newRow("cut off on the way to be opened") << QByteArray("/finish") << false;
}

void TestWorkspaceMove::anEditWhileItIsKeptStillGoesAlong()
{
    QFETCH(QByteArray, cut);
    QFETCH(bool, arrives);
    Here here(filled());
    There there(false, m_postgres);
    const QString campaign = recordsOf(*here.storage, here.account, *api::findType("Campaign")).begin().key();
    // The window keeps the edit until the workspace takes it.
    bool isWaiting = false;
    LocalMoveHome home(std::make_unique<MoveSource>(*here.engine, here.credentials), here.account, here.person, here.folder.filePath(u"backups"_s), u"2026-11-21"_s, [&]() -> Result<int> {
        if (isWaiting)
            isWaiting = !here.engine->write(here.account, [&](SystemRecords &records) { return records.patch(u"Campaign"_s, campaign, {{u"name"_s, u"Written meanwhile"_s}}); });
        return int(isWaiting);
    });
    bool isCut = true;
    bool bothLived = false;
    const auto wire = [&](const MoveRequest &request) {
        const bool isLost = isCut && request.path.endsWith(cut);
        const MoveAnswer answer = isLost && !arrives ? MoveAnswer() : there.ask(there.ada, request);
        bothLived = bothLived || (here.lives() && there.lives(here.account));
        return isLost ? MoveAnswer{0, {}, -1, makeError(ErrorKind::Network, u"net.closed"_s)} : answer;
    };
    QVERIFY(!WorkspaceMove(home, wire, optionsFor(here.account)).run());
    QVERIFY(here.isFrozen());
    isWaiting = true;
    isCut = false;
    const auto done = WorkspaceMove(home, wire, optionsFor(here.account)).run();
    QVERIFY2(done, qPrintable(done ? QString() : done.error().code));
    QVERIFY(!bothLived && !here.lives());
    QCOMPARE(recordsOf(*there.storage, here.account, *api::findType("Campaign")).value(campaign).value("name"_L1).toString(), u"Written meanwhile"_s);
    const QString difference = compare(here, there);
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
    QCOMPARE(QDir(here.folder.filePath(u"backups"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size(), 1);
}

void TestWorkspaceMove::aMoveThatGoesOnWaitsForItsSignIns()
{
    Here here(filled());
    There there(false, m_postgres);
    bool isCut = true;
    int finished = 0;
    const auto wire = [&](const MoveRequest &request) {
        finished += request.path.endsWith("/finish");
        return isCut && request.path.endsWith("/secrets") ? MoveAnswer{0, {}, -1, makeError(ErrorKind::Network, u"net.closed"_s)} : there.ask(there.ada, request);
    };
    const auto homeWith = [&](std::optional<VaultCredentials> credentials) {
        return std::make_unique<LocalMoveHome>(std::make_unique<MoveSource>(*here.engine, std::move(credentials)), here.account, here.person,
                                               here.folder.filePath(u"backups"_s), u"2026-11-21"_s, [] { return Result<int>(0); });
    };
    QVERIFY(!WorkspaceMove(*homeWith(here.credentials), wire, optionsFor(here.account)).run());
    QVERIFY(here.isFrozen());
    isCut = false;
    // The program was started anew, and its keys wait for a passphrase.
    const auto locked = WorkspaceMove(*homeWith({}), wire, optionsFor(here.account)).run();
    QCOMPARE(locked ? QString() : locked.error().code, u"vault.needsPassphrase"_s);
    QVERIFY(here.isFrozen() && !there.lives(here.account));
    QCOMPARE(finished, 0);
    const auto done = WorkspaceMove(*homeWith(here.credentials), wire, optionsFor(here.account)).run();
    QVERIFY2(done, qPrintable(done ? QString() : done.error().code));
    int connected = 0;
    const auto accounts = recordsOf(*there.storage, here.account, *api::findType("SocialAccount"));
    for (const QJsonObject &account : accounts)
        connected += account.value("status"_L1).toString() == "connected"_L1;
    QVERIFY(connected > 0);
}

void TestWorkspaceMove::theNotesSurviveAndNobodyWritesMeanwhile()
{
    Here here(filled());
    MoveSource source(*here.engine, {});
    QVERIFY(source.freeze(here.account, {{u"server"_s, u"https://team.test"_s}}));
    here.reopen();
    QVERIFY(here.isFrozen() && !here.lives());
    const auto written = here.engine->write(here.account, [&](SystemRecords &records) -> Result<void> {
        const auto made = records.create(u"Campaign"_s, {{u"name"_s, u"No"_s}});
        return made ? Result<void>() : Result<void>(made.error());
    });
    QCOMPARE(written.error().code, u"move.frozen"_s);
    QVERIFY2(written.error().retryAfterMs >= 0, "a client would take the edit for refused");
    // It may be read, so that the window shows it.
    QVERIFY(here.engine->read(here.account, [](const SystemReader &) { return Result<void>(); }));
    QCOMPARE(MoveSource(*here.engine, {}).notes(here.account).value()->value("server"_L1).toString(), u"https://team.test"_s);
    QVERIFY(MoveSource(*here.engine, {}).thaw(here.account));
    QVERIFY(here.lives());
    QVERIFY(!MoveSource(*here.engine, {}).notes(here.account).value().has_value());
    // What lives is not removed by the end of a move.
    QVERIFY(!MoveSource(*here.engine, {}).remove(here.account));
    QVERIFY(here.lives());
}

} // namespace tst_workspacemove

CAMPANILE_GUILESS_TEST(tst_workspacemove::TestWorkspaceMove)

#include "tst_workspacemove.moc"
