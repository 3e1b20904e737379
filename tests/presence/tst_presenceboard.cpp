// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/presence/presencekeys.h"
#include "tests/support/testprogram.h"

#include <QTest>

namespace tst_presenceboard {

using namespace campanile;
using namespace campanile::presencetest;
using namespace campanile::server;
using namespace Qt::StringLiterals;

namespace {

/** "drafting i1" of everything that one client says. */
QStringList words(const PresenceBoard &board, const PresenceKey &key)
{
    QStringList list;
    if (const PresenceSession *session = board.find(key)) {
        for (const PresenceEntry &entry : session->entries)
            list.append(doingName(entry.doing) + u' ' + entry.id);
    }
    return list;
}

} // namespace

/** Who does what, with a clock that the test moves. */
class TestPresenceBoard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotSaidAgainRunsOut_data();
    void whatIsNotSaidAgainRunsOut();
    void sayingItAgainKeepsItAndItsBeginning();
    void aLineThatEndsTurnsDraftingIntoHolding();
    void aLineThatIsBackAtOnceChangesNothing();
    void aFarewellLeavesOnlyWhatIsHeld();
    void whatIsHeldIsForgottenInTheEnd();
    void aClientThatComesBackSaysOtherwise();
    void theReplyThatArrivesEndsTheHolding();
    void aClientSaysNoMoreThanItMay();
    void aClientSaysItNoMoreOftenThanItMay();
    void oneUserHasNoMoreClientsThanHeMay();
    void aFullWorkspaceTakesNoMore();
    void anOlderRowOfAnotherNodeChangesNothing();
    void aRowFromBeforeTheLineEndedDoesNotMendIt();

private:
    ManualClock m_clock{1'795'000'000'000};
};

void TestPresenceBoard::whatIsNotSaidAgainRunsOut_data()
{
    QTest::addColumn<int>("doing");
    QTest::addColumn<QStringList>("left");
    QTest::newRow("reading is over") << int(Doing::Viewing) << QStringList();
    QTest::newRow("what was being written is held") << int(Doing::Drafting) << QStringList{u"holding i1"_s};
    QTest::newRow("what was held stays held") << int(Doing::Holding) << QStringList{u"holding i1"_s};
}

void TestPresenceBoard::whatIsNotSaidAgainRunsOut()
{
    QFETCH(int, doing);
    QFETCH(QStringList, left);
    PresenceBoard board(m_clock);
    QVERIFY(board.say(kMara, u"d"_s, {does(Doing(doing))}, false).value());
    const qint64 saidAt = m_clock.nowMs();
    m_clock.advanceMs(board.rules().keptMs - 1);
    QVERIFY(board.expire().isEmpty());
    QCOMPARE(words(board, kMara), QStringList{doingName(Doing(doing)) + u" i1"_s});
    m_clock.advanceMs(1);
    board.expire();
    QCOMPARE(words(board, kMara), left);
    if (Doing(doing) == Doing::Drafting)
        QCOMPARE(board.find(kMara)->entries.first().sinceMs, saidAt);
}

void TestPresenceBoard::sayingItAgainKeepsItAndItsBeginning()
{
    PresenceBoard board(m_clock);
    const qint64 began = m_clock.nowMs();
    QVERIFY(board.say(kMara, u"d"_s, {does(Doing::Drafting)}, false).value());
    for (int i = 0; i < 10; ++i) {
        m_clock.advanceMs(10'000);
        QVERIFY(board.expire().isEmpty());
        const auto again = board.say(kMara, u"d"_s, {does(Doing::Drafting)}, false);
        QVERIFY(again && !*again);
    }
    QCOMPARE(board.find(kMara)->entries.first().sinceMs, began);
    m_clock.advanceMs(1000);
    QVERIFY(board.say(kMara, u"d"_s, {does(Doing::Viewing)}, false).value());
    QCOMPARE(board.find(kMara)->entries.first().sinceMs, m_clock.nowMs());
}

void TestPresenceBoard::aLineThatEndsTurnsDraftingIntoHolding()
{
    PresenceBoard board(m_clock);
    QVERIFY(board.say(kMara, u"d"_s, {does(Doing::Drafting), does(Doing::Viewing, u"i2"_s)}, false).value());
    QVERIFY(board.say(kJon, u"e"_s, {does(Doing::Drafting)}, false).value());
    m_clock.advanceMs(5000);
    QCOMPARE(board.lineEnded(u"mara"_s, u"d"_s), QList<PresenceKey>{kMara});
    QVERIFY(board.lineEnded(u"mara"_s, u"another device"_s).isEmpty());
    const qint64 ended = m_clock.nowMs();
    m_clock.advanceMs(board.rules().graceMs);
    QList<PresenceKey> given;
    QCOMPARE(board.expire(&given), QList<PresenceKey>{kMara});
    QCOMPARE(given, QList<PresenceKey>{kMara});
    QCOMPARE(words(board, kMara), QStringList{u"holding i1"_s});
    QCOMPARE(board.find(kMara)->entries.first().sinceMs, ended);
    QCOMPARE(words(board, kJon), QStringList{u"drafting i1"_s});
}

void TestPresenceBoard::aLineThatIsBackAtOnceChangesNothing()
{
    PresenceBoard board(m_clock);
    QVERIFY(board.say(kMara, u"d"_s, {does(Doing::Drafting)}, false).value());
    board.lineEnded(u"mara"_s, u"d"_s);
    m_clock.advanceMs(board.rules().graceMs - 1);
    QVERIFY(board.expire().isEmpty());
    QVERIFY(board.say(kMara, u"d"_s, {does(Doing::Drafting)}, false).has_value());
    m_clock.advanceMs(5000);
    QVERIFY(board.expire().isEmpty());
    QCOMPARE(words(board, kMara), QStringList{u"drafting i1"_s});
}

void TestPresenceBoard::aFarewellLeavesOnlyWhatIsHeld()
{
    PresenceBoard board(m_clock);
    QVERIFY(board.say(kMara, u"d"_s, {does(Doing::Drafting), does(Doing::Holding, u"i2"_s)}, false).value());
    QVERIFY(board.say(kMara, u"d"_s, {does(Doing::Drafting), does(Doing::Holding, u"i2"_s)}, true).value());
    QCOMPARE(words(board, kMara), QStringList{u"holding i2"_s});
    board.lineEnded(u"mara"_s, u"d"_s);
    m_clock.advanceMs(board.rules().keptMs * 10);
    board.expire();
    QCOMPARE(words(board, kMara), QStringList{u"holding i2"_s});
    QVERIFY(board.say(kMara, u"d"_s, {}, true).value());
    QCOMPARE(words(board, kMara), QStringList());
}

void TestPresenceBoard::whatIsHeldIsForgottenInTheEnd()
{
    PresenceBoard board(m_clock);
    QVERIFY(board.say(kMara, u"d"_s, {does(Doing::Holding)}, true).value());
    m_clock.advanceMs(board.rules().heldMs - 1);
    QVERIFY(board.expire().isEmpty());
    m_clock.advanceMs(1);
    QCOMPARE(board.expire(), QList<PresenceKey>{kMara});
    QCOMPARE(board.size(), 0);
}

void TestPresenceBoard::aClientThatComesBackSaysOtherwise()
{
    PresenceBoard board(m_clock);
    QVERIFY(board.say(kMara, u"d"_s, {does(Doing::Drafting)}, false).value());
    m_clock.advanceMs(board.rules().keptMs * 20);
    board.expire();
    QCOMPARE(words(board, kMara), QStringList{u"holding i1"_s});
    // A new sign-in, the same client.
    QVERIFY(board.say(kMara, u"d2"_s, {does(Doing::Viewing, u"i3"_s)}, false).value());
    QCOMPARE(words(board, kMara), QStringList{u"viewing i3"_s});
    QVERIFY(!board.find(kMara)->isAway);
}

void TestPresenceBoard::theReplyThatArrivesEndsTheHolding()
{
    PresenceBoard board(m_clock);
    QVERIFY(board.say(kMara, u"d"_s, {does(Doing::Holding), does(Doing::Holding, u"i2"_s)}, true).value());
    QVERIFY(board.answered(u"w1"_s, u"jon"_s, u"i1"_s).isEmpty());
    QVERIFY(board.answered(u"w2"_s, u"mara"_s, u"i1"_s).isEmpty());
    QCOMPARE(board.answered(u"w1"_s, u"mara"_s, u"i1"_s), QList<PresenceKey>{kMara});
    QCOMPARE(words(board, kMara), QStringList{u"holding i2"_s});
}

void TestPresenceBoard::aClientSaysNoMoreThanItMay()
{
    PresenceBoard board(m_clock);
    QList<PresenceEntry> many;
    for (int i = 0; i <= board.rules().entriesPerClient; ++i)
        many.append(does(Doing::Holding, u"i%1"_s.arg(i)));
    const auto refused = board.say(kMara, u"d"_s, many, false);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"presence.full"_s);
    QVERIFY(!board.find(kMara));
    many.removeLast();
    QVERIFY(board.say(kMara, u"d"_s, many, false).value());
}

void TestPresenceBoard::aClientSaysItNoMoreOftenThanItMay()
{
    PresenceBoard board(m_clock);
    const int burst = int(board.rules().sayBurst);
    for (int i = 0; i < burst; ++i)
        QVERIFY(board.say(kMara, u"d"_s, {does(Doing::Viewing, QString::number(i))}, false).has_value());
    const auto refused = board.say(kMara, u"d"_s, {does(Doing::Viewing)}, false);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"presence.rate"_s);
    QVERIFY(refused.error().retryAfterMs > 0);
    QVERIFY(board.say(kJon, u"e"_s, {does(Doing::Viewing)}, false).has_value());
    m_clock.advanceMs(refused.error().retryAfterMs);
    QVERIFY(board.say(kMara, u"d"_s, {does(Doing::Viewing)}, false).has_value());
}

void TestPresenceBoard::oneUserHasNoMoreClientsThanHeMay()
{
    PresenceBoard board(m_clock);
    for (int i = 0; i < board.rules().clientsPerUser + 3; ++i) {
        m_clock.advanceMs(10);
        QVERIFY(board.say({u"w1"_s, u"mara"_s, QString::number(i)}, u"d"_s, {does(Doing::Viewing)}, false).value());
    }
    QCOMPARE(board.size(), board.rules().clientsPerUser);
    QVERIFY(!board.find({u"w1"_s, u"mara"_s, u"2"_s}));
    QVERIFY(board.find({u"w1"_s, u"mara"_s, u"3"_s}));
}

void TestPresenceBoard::aFullWorkspaceTakesNoMore()
{
    PresenceRules rules;
    rules.clientsPerWorkspace = 3;
    PresenceBoard board(m_clock, rules);
    for (int i = 0; i < 3; ++i)
        QVERIFY(board.say({u"w1"_s, QString::number(i), u"c"_s}, u"d"_s, {does(Doing::Viewing)}, false).value());
    QVERIFY(!board.say(kMara, u"d"_s, {does(Doing::Viewing)}, false));
    QVERIFY(board.say({u"w2"_s, u"mara"_s, u"c"_s}, u"d"_s, {does(Doing::Viewing)}, false).value());
}

void TestPresenceBoard::anOlderRowOfAnotherNodeChangesNothing()
{
    PresenceBoard board(m_clock);
    PresenceSession row{kMara, u"d"_s, {does(Doing::Drafting)}, m_clock.nowMs()};
    row.revision = 7;
    QVERIFY(board.adopt(row));
    row.entries = {does(Doing::Viewing)};
    QVERIFY(!board.adopt(row));
    row.revision = 6;
    QVERIFY(!board.adopt(row));
    QCOMPARE(words(board, kMara), QStringList{u"drafting i1"_s});
    row.revision = 8;
    QVERIFY(board.adopt(row));
    QCOMPARE(words(board, kMara), QStringList{u"viewing i1"_s});
}

void TestPresenceBoard::aRowFromBeforeTheLineEndedDoesNotMendIt()
{
    PresenceBoard board(m_clock);
    PresenceSession row{kMara, u"d"_s, {does(Doing::Drafting)}, m_clock.nowMs()};
    row.revision = 1;
    QVERIFY(board.adopt(row));
    row.revision = 2;
    row.saidAtMs = m_clock.nowMs() + 100;
    m_clock.advanceMs(200);
    QCOMPARE(board.lineEnded(u"mara"_s, u"d"_s).size(), 1);
    m_clock.advanceMs(300);
    board.adopt(row);
    m_clock.advanceMs(board.rules().graceMs);
    board.expire();
    QCOMPARE(words(board, kMara), QStringList{u"holding i1"_s});
}

CAMPANILE_APPLESS_TEST(TestPresenceBoard)

} // namespace tst_presenceboard

#include "tst_presenceboard.moc"
