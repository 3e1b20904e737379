// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/workspacemover.h"
#include "tests/move/movewindow.h"
#include "tests/support/testprogram.h"

#include <QElapsedTimer>
#include <QSemaphore>

#include <atomic>

namespace tst_moveends {

using namespace campanile;
using namespace campanile::movewindow;

namespace {

constexpr int kReaders = 2;

/** A server that takes the workspace and has nothing to say against it. */
class WillingTransport final : public net::Transport
{
public:
    explicit WillingTransport(std::atomic_bool &begun) : m_begun(begun) {}
    std::unique_ptr<net::Call> send(net::Request request, Done done) override
    {
        net::Response response;
        response.status = 200;
        response.body = R"({"state":"open"})";
        if (request.path.endsWith("/.well-known/jmap"))
            response.body = R"({"apiUrl":"https://team.invalid/jmap/api","username":"u1","accounts":{},"capabilities":{"https://campanile.example/ns/move":{"mayBring":true}}})";
        else if (request.path.endsWith("/begin"))
            m_begun = true;
        QMetaObject::invokeMethod(this, [done = std::move(done), response] { done(response); }, Qt::QueuedConnection);
        return nullptr;
    }
    std::unique_ptr<net::Call> stream(net::Request, Chunk, Done) override { return nullptr; }
    void startEvents() override {}
    void stopEvents() override {}

private:
    std::atomic_bool &m_begun;
};

} // namespace

/** The end of the window in the middle of a move. */
class TestMoveEnds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); }
    void nobodyWaitsForALookAtTheCache();
};

void TestMoveEnds::nobodyWaitsForALookAtTheCache()
{
    Computer here;
    here.makeSmall(u"Bright Cup"_s);
    here.open();
    QVERIFY2(here.problem.isEmpty(), qPrintable(here.problem));
    std::atomic_bool begun = false;
    // The readers of the cache have so much to do that nobody answers.
    QSemaphore busy;
    for (int i = 0; i < kReaders; ++i)
        here.session->store().read(here.session.get(), [&busy](store::Reader &) -> Result<int> { busy.acquire(); return 0; }, [](const Result<int> &) {});
    auto mover = std::make_unique<WorkspaceMover>(WorkspaceMover::Place{*here.server, *here.session, *here.profile});
    bool isSent = false;
    connect(mover.get(), &WorkspaceMover::progressed, this, [&](const services::MoveProgress &progress) {
        isSent = isSent || (progress.stage == services::MoveProgress::Stage::Files && progress.total > 0 && progress.done == progress.total);
    });
    mover->run(QUrl(u"https://team.invalid"_s), true, [&begun]() -> std::unique_ptr<net::Transport> { return std::make_unique<WillingTransport>(begun); });
    QTRY_VERIFY_WITH_TIMEOUT(begun && isSent, kLongMs);
    // Now the move asks how much waits in the cache; that it has asked is seen nowhere.
    QTest::qWait(200);
    QVERIFY(mover->isRunning());
    QElapsedTimer watch;
    watch.start();
    mover.reset();
    const qint64 tookMs = watch.elapsed();
    busy.release(kReaders);
    QVERIFY2(tookMs < 5'000, qPrintable(QString::number(tookMs)));
    QVERIFY(!here.isStill());
    QVERIFY(here.takesEdits());
}

} // namespace tst_moveends

CAMPANILE_TEST(tst_moveends::TestMoveEnds)

#include "tst_moveends.moc"
