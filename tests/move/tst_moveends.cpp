// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/workspacemover.h"
#include "tests/move/movewindow.h"
#include "tests/support/testprogram.h"

#include <QElapsedTimer>

#include <atomic>

namespace tst_moveends {

using namespace campanile;
using namespace campanile::movewindow;

namespace {

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
    auto mover = std::make_unique<WorkspaceMover>(WorkspaceMover::Place{*here.server, *here.session, *here.profile});
    mover->run(QUrl(u"https://team.invalid"_s), true, [&begun]() -> std::unique_ptr<net::Transport> { return std::make_unique<WillingTransport>(begun); });
    // Without a turn of this thread's loop: the move asks it how much waits in the cache, and has no answer.
    QElapsedTimer watch;
    watch.start();
    while (!begun && watch.elapsed() < kLongMs)
        QThread::yieldCurrentThread();
    QVERIFY(begun);
    watch.restart();
    mover.reset();
    QVERIFY2(watch.elapsed() < 5'000, qPrintable(QString::number(watch.elapsed())));
    QVERIFY(!here.isStill());
    QVERIFY(here.takesEdits());
}

} // namespace tst_moveends

CAMPANILE_TEST(tst_moveends::TestMoveEnds)

#include "tst_moveends.moc"
