// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/embeddedserver.h"
#include "app/main/profile.h"
#include "app/main/workspacesession.h"
#include "tests/support/testprogram.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <atomic>
#include <deque>

namespace tst_embeddedserver {

using namespace campanile;
using namespace Qt::StringLiterals;

/**
 * The server of "this computer" with a session on it, on all their threads: the server's, the synchronisation's, the store's
 * writer and readers, the publisher's and the pool's. Fit for the thread sanitizer, for it shows no window.
 */
class TestEmbeddedServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEditReachesTheServerWhileItIsRead();
    void theDemonstrationIsMadeForNobody();
    void itEndsInTheMiddleOfEverything();
    void aSessionEndsThoughItsServerNeverStarted();

private:
    struct Rig {
        Rig() { server.start(); }
        bool start()
        {
            if (!QTest::qWaitFor([this] { return server.isRunning(); }, 60'000))
                return false;
            server.createWorkspace(u"Harbour"_s, u"Europe/Berlin"_s, &context, [this](const Result<QString> &made) { account = made.value_or(QString()); });
            return QTest::qWaitFor([this] { return !account.isEmpty(); }, 60'000);
        }
        std::unique_ptr<WorkspaceSession> session()
        {
            WorkspaceEntry entry;
            entry.accountId = account;
            entry.name = u"Harbour"_s;
            entry.kind = WorkspaceEntry::Kind::Embedded;
            entry.userId = profile.userId();
            return std::make_unique<WorkspaceSession>(profile, entry, [this] { return server.makeTransport(); }, clock, rng);
        }
        QTemporaryDir folder;
        SystemClock clock;
        SystemRng rng;
        Profile profile = *Profile::open(folder.path());
        EmbeddedServer server{folder.filePath(u"server"_s), profile.userId(), clock, rng};
        QObject context;
        QString account;
    };
};

void TestEmbeddedServer::anEditReachesTheServerWhileItIsRead()
{
    Rig rig;
    QVERIFY(rig.start());
    const auto session = rig.session();
    session->open();
    int made = 0;
    int read = 0;
    std::deque<std::unique_ptr<QObject>> leaving;
    for (int i = 0; i < 40; ++i) {
        services::NewPost post;
        post.body = u"Post %1"_s.arg(i);
        post.timezone = u"UTC"_s;
        session->posts().create(post, this, [&made](const Result<RecordId> &id) { made += id ? 1 : 0; });
        store::Query query;
        query.type = u"Post"_s;
        session->store().read(this, [query](store::Reader &reader) { return reader.query(query); },
                              [&read](const Result<store::QueryPage> &) { ++read; });
        // Somebody who asks and is gone before the answer is heard, at times while it is on its way.
        leaving.push_back(std::make_unique<QObject>());
        QObject *gone = leaving.back().get();
        session->store().read(gone, [query](store::Reader &reader) { return reader.query(query); },
                              [](const Result<store::QueryPage> &) { QFAIL("nobody is there"); });
        rig.server.countUnpublished(gone, [](int) { QFAIL("nobody is there"); });
        if (i % 4 == 3)
            QThread::yieldCurrentThread();
        if (leaving.size() > 3)
            leaving.pop_front();
    }
    leaving.clear();
    QTRY_COMPARE_WITH_TIMEOUT(made, 40, 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(read, 40, 60'000);
    const auto posts = [&] {
        qsizetype count = -1;
        const auto done = rig.server.engine().read(rig.account, [&](const server::SystemReader &records) -> Result<void> {
            const auto found = records.query(u"Post"_s, {}, 100);
            count = found ? found->size() : -2;
            return {};
        });
        return done ? count : -3;
    };
    QTRY_COMPARE_WITH_TIMEOUT(posts(), 40, 60'000);
    QTRY_COMPARE_WITH_TIMEOUT(session->syncState().phase, sync::SyncState::Phase::UpToDate, 60'000);
}

void TestEmbeddedServer::theDemonstrationIsMadeForNobody()
{
    Rig rig;
    QVERIFY(rig.start());
    auto asker = std::make_unique<QObject>();
    int steps = 0;
    rig.server.createDemo(asker.get(), [&steps](int, int) { ++steps; }, [](const Result<QString> &) { QFAIL("nobody is there"); });
    QTRY_VERIFY_WITH_TIMEOUT(steps > 0, 60'000);
    asker.reset();
    rig.server.cancelDemo();
    int waiting = -1;
    rig.server.countUnpublished(this, [&waiting](int count) { waiting = count; });
    QTRY_VERIFY_WITH_TIMEOUT(waiting >= 0, 120'000);
}

void TestEmbeddedServer::itEndsInTheMiddleOfEverything()
{
    for (int i = 0; i < 5; ++i) {
        Rig rig;
        QVERIFY(rig.start());
        rig.server.createDemo(&rig.context, [](int, int) {}, [](const Result<QString> &) {});
        const auto session = rig.session();
        session->open();
        services::NewPost post;
        post.body = u"Last words"_s;
        post.timezone = u"UTC"_s;
        session->posts().create(post, this, [](const Result<RecordId> &) {});
        session->syncNow();
        if (i > 0)
            QTRY_VERIFY_WITH_TIMEOUT(session->syncState().phase != sync::SyncState::Phase::Offline, 60'000);
    }
}

CAMPANILE_GUILESS_TEST(TestEmbeddedServer)

void TestEmbeddedServer::aSessionEndsThoughItsServerNeverStarted()
{
    const QTemporaryDir folder;
    const SystemClock clock;
    SystemRng rng;
    const Profile profile = *Profile::open(folder.path());
    EmbeddedServer server(folder.filePath(u"server"_s), profile.userId(), clock, rng);
    WorkspaceEntry entry;
    entry.accountId = RecordId::create('w').toString();
    entry.kind = WorkspaceEntry::Kind::Embedded;
    entry.userId = profile.userId();
    std::atomic<bool> isAsked = false;
    const auto factory = [&] {
        isAsked = true;
        return server.makeTransport();
    };
    auto session = std::make_unique<WorkspaceSession>(profile, entry, factory, clock, rng);
    session->open();
    // From here on the session's thread waits for the server, and would for ever.
    QTRY_VERIFY_WITH_TIMEOUT(isAsked, 60'000);
    server.abandon();
    session.reset();
    server.start();
    QVERIFY(!server.isRunning());
}

} // namespace tst_embeddedserver

#include "tst_embeddedserver.moc"
