// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/presence/teamrig.h"
#include "tests/support/postgres.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <atomic>
#include <optional>

namespace tst_presenceteam {

using namespace campanile;
using namespace campanile::presencetest;
using namespace Qt::StringLiterals;

// Issue: within two seconds on a local network.
#define TRY_WITHIN_TWO_SECONDS(actual, expected) QTRY_COMPARE_WITH_TIMEOUT(actual, expected, 2000)

namespace {
constexpr int kReconnectMs = 30'000; // the client waits some seconds before it tries again

/** A line whose server answers what it is told of presence until it falls silent, and nothing else. */
class SilentLine final : public net::Transport
{
public:
    struct Heard {
        std::atomic<int> said = 0;
        std::atomic<int> answered = 0; ///< of those
        std::atomic<int> farewells = 0;
        std::atomic<bool> isSilent = false;
    };
    explicit SilentLine(std::shared_ptr<Heard> heard) : m_heard(std::move(heard)) {}
    std::unique_ptr<net::Call> send(net::Request request, Done done) override
    {
        struct Nothing final : net::Call {
            void cancel() override {}
            void setPaused(bool) override {}
        };
        const bool isPresence = request.body.contains("Presence/set");
        if (isPresence)
            ++(request.body.contains("\"isLeaving\":true") ? m_heard->farewells : m_heard->said);
        if (m_heard->isSilent)
            return std::make_unique<Nothing>();
        net::Response response;
        if (isPresence) {
            response.status = 200;
            response.body = R"({"methodResponses":[["Presence/set",{"accountId":"w1"},"0"]],"sessionState":"1"})";
        } else {
            response.error = makeError(ErrorKind::Network, u"net.offline"_s);
        }
        QTimer::singleShot(0, this, [heard = m_heard, isPresence, done = std::move(done), response] {
            done(response);
            heard->answered += int(isPresence);
        });
        return std::make_unique<Nothing>();
    }
    std::unique_ptr<net::Call> stream(net::Request request, Chunk, Done done) override { return send(std::move(request), std::move(done)); }
    void startEvents() override {}
    void stopEvents() override {}

private:
    const std::shared_ptr<Heard> m_heard;
};

/** Ada and Jon at one server, and the item that both may see. */
struct Pair {
    Team team;
    quint16 node = 0;
    std::optional<Member> ada;
    std::optional<Member> jon;

    /** Both are in step; what went wrong, or nothing. */
    [[nodiscard]] QByteArray make()
    {
        if (const QByteArray problem = team.make(); !problem.isEmpty())
            return problem;
        node = team.startNode();
        ada.emplace(team, node, team.ada, team.ours);
        jon.emplace(team, node, team.jon, team.ours);
        return QTest::qWaitFor([this] { return ada->isUpToDate() && jon->isUpToDate(); }, kReconnectMs) ? QByteArray() : "not in step";
    }
    /** What Jon sees of Ada. */
    [[nodiscard]] QString seen() { return jon->sees(team.ada.id, team.item); }
    void adaWrites()
    {
        ada->presence().setOpen(team.item);
        ada->presence().noteWriting(team.item, true);
    }
};

} // namespace

/** Real servers, real clients, real lines: what one does, the other sees. */
class TestPresenceTeam : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void colleaguesSeeEachOther_data();
    void colleaguesSeeEachOther();
    void closingWaitsForNoServer();
    void whatIsHeldOutlivesTheServer();
    void whoWorksOfflineByChoiceSaysSo();
    void ownDevicesKnowEachOther();

private:
    tests::PostgresServer m_postgres;
};

void TestPresenceTeam::initTestCase()
{
    QCOMPARE(m_postgres.problem(), QString());
}

void TestPresenceTeam::colleaguesSeeEachOther_data()
{
    QTest::addColumn<bool>("isShared");
    QTest::newRow("one server on SQLite") << false;
    QTest::newRow("two nodes on PostgreSQL") << true;
}

void TestPresenceTeam::colleaguesSeeEachOther()
{
    QFETCH(bool, isShared);
    if (isShared)
        QVERIFY(m_postgres.createDatabase(u"team"_s));
    Team team;
    QCOMPARE(team.make(isShared ? m_postgres.conninfo(u"team"_s) : QString()), QByteArray());
    const quint16 first = team.startNode();
    const quint16 second = isShared ? team.startNode() : first;
    QVERIFY(first != 0 && second != 0);
    Member ada(team, first, team.ada, team.ours);
    Member jon(team, second, team.jon, team.ours);
    Member eve(team, second, team.eve, team.theirs);
    QTRY_VERIFY_WITH_TIMEOUT(ada.isUpToDate() && jon.isUpToDate() && eve.isUpToDate(), kReconnectMs);

    ada.presence().setOpen(team.item);
    TRY_WITHIN_TWO_SECONDS(jon.sees(team.ada.id, team.item), u"viewing"_s);
    ada.presence().noteWriting(team.item, true);
    TRY_WITHIN_TWO_SECONDS(jon.sees(team.ada.id, team.item), u"drafting"_s);
    QCOMPARE(ada.sees(team.ada.id, team.item), QString());
    jon.presence().setOpen(team.item);
    TRY_WITHIN_TWO_SECONDS(ada.sees(team.jon.id, team.item), u"viewing"_s);

    ada.line().cut();
    TRY_WITHIN_TWO_SECONDS(jon.sees(team.ada.id, team.item), u"holding"_s);
    QTRY_COMPARE(ada.sees(team.jon.id, team.item), QString());
    ada.line().mend();
    QTRY_COMPARE_WITH_TIMEOUT(jon.sees(team.ada.id, team.item), u"drafting"_s, kReconnectMs);
    QTRY_COMPARE_WITH_TIMEOUT(ada.sees(team.jon.id, team.item), u"viewing"_s, kReconnectMs);

    ada.presence().noteWriting(team.item, false);
    TRY_WITHIN_TWO_SECONDS(jon.sees(team.ada.id, team.item), u"viewing"_s);
    ada.presence().noteWriting(team.item, true);
    TRY_WITHIN_TWO_SECONDS(jon.sees(team.ada.id, team.item), u"drafting"_s);
    // A farewell: nothing is held by somebody who closed the window.
    ada.quit();
    TRY_WITHIN_TWO_SECONDS(jon.sees(team.ada.id, team.item), QString());
    QVERIFY(!QTest::qWaitFor([&] { return !jon.sees(team.ada.id, team.item).isEmpty(); }, 1500));
    QCOMPARE(eve.presence().at(team.item).size(), 0);
}

void TestPresenceTeam::closingWaitsForNoServer()
{
    QTemporaryDir folder;
    SystemClock clock;
    SystemRng rng;
    WorkspaceEntry entry;
    entry.accountId = RecordId::create('w').toString();
    entry.kind = WorkspaceEntry::Kind::Team;
    entry.serverUrl = QUrl(u"http://127.0.0.1:1"_s);
    entry.userId = RecordId::create('u').toString();
    const auto profile = Profile::open(folder.path());
    QVERIFY(profile);
    const auto heard = std::make_shared<SilentLine::Heard>();
    LastWords lastWords;
    auto session = std::make_unique<WorkspaceSession>(*profile, entry, [heard] { return std::make_unique<SilentLine>(heard); }, clock, rng);
    session->setLastWords(&lastWords);
    QSignalSpy opened(session.get(), &WorkspaceSession::opened);
    session->open();
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, kReconnectMs);
    session->presence().setOnline(true);
    session->presence().setOpen(RecordId::create('i'));
    QTRY_VERIFY(heard->said > 0 && heard->answered == heard->said);
    heard->isSilent = true;
    session.reset();
    // It is said, nobody has waited for an answer, and the line does not stay for ever.
    QCOMPARE(heard->farewells.load(), 1);
    QVERIFY(!lastWords.isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(lastWords.isEmpty(), 10 * WorkspaceSession::kFarewellMs);
}

void TestPresenceTeam::whatIsHeldOutlivesTheServer()
{
    Pair pair;
    QCOMPARE(pair.make(), QByteArray());
    pair.adaWrites();
    TRY_WITHIN_TWO_SECONDS(pair.seen(), u"drafting"_s);
    pair.ada->line().cut();
    TRY_WITHIN_TWO_SECONDS(pair.seen(), u"holding"_s);
    pair.team.killNodes();
    // Without a line nothing is known of others: what is seen afterwards comes from the server.
    QTRY_COMPARE_WITH_TIMEOUT(pair.seen(), QString(), kReconnectMs);
    QCOMPARE(pair.team.startNode(pair.node), pair.node);
    QTRY_COMPARE_WITH_TIMEOUT(pair.seen(), u"holding"_s, kReconnectMs);
    // She throws it away before she is back.
    pair.ada->presence().noteWriting(pair.team.item, false);
    pair.ada->presence().setOpen({});
    pair.ada->line().mend();
    QTRY_COMPARE_WITH_TIMEOUT(pair.seen(), QString(), kReconnectMs);
}

void TestPresenceTeam::whoWorksOfflineByChoiceSaysSo()
{
    Pair pair;
    QCOMPARE(pair.make(), QByteArray());
    pair.adaWrites();
    TRY_WITHIN_TWO_SECONDS(pair.seen(), u"drafting"_s);
    pair.ada->session().setWorkOffline(true);
    TRY_WITHIN_TWO_SECONDS(pair.seen(), u"holding"_s);

    // Written offline, sent when she is back: then nothing is held any more.
    services::InboxReply reply;
    reply.item = pair.team.item;
    reply.message = RecordId::create('j');
    reply.author = pair.team.ada.id;
    reply.content = u"Thank you"_s;
    std::optional<Result<store::Saved>> saved;
    pair.ada->session().inbox().reply(reply, &pair.ada->session(), [&](const Result<store::Saved> &result) { saved = result; });
    QTRY_VERIFY(saved);
    QVERIFY2(saved->has_value(), qPrintable(saved->has_value() ? QString() : saved->error().code));
    pair.ada->presence().setOpen({});
    QCOMPARE(pair.seen(), u"holding"_s);
    pair.ada->session().setWorkOffline(false);
    QTRY_COMPARE_WITH_TIMEOUT(pair.seen(), QString(), kReconnectMs);
}

void TestPresenceTeam::ownDevicesKnowEachOther()
{
    Team team;
    QCOMPARE(team.make(), QByteArray());
    const quint16 node = team.startNode();
    Member laptop(team, node, team.ada, team.ours);
    Member desktop(team, node, team.ada, team.ours);
    QTRY_VERIFY_WITH_TIMEOUT(laptop.isUpToDate() && desktop.isUpToDate(), kReconnectMs);
    laptop.presence().setOpen(team.item);
    TRY_WITHIN_TWO_SECONDS(desktop.sees(team.ada.id, team.item), u"viewing elsewhere"_s);
    QCOMPARE(laptop.sees(team.ada.id, team.item), QString());
}

CAMPANILE_GUILESS_TEST(TestPresenceTeam)

} // namespace tst_presenceteam

#include "tst_presenceteam.moc"
