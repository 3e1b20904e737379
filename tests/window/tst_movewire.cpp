// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/movewire.h"
#include "tests/support/testprogram.h"

#include <QSemaphore>
#include <QTest>

#include <atomic>
#include <thread>

namespace tst_movewire {

using namespace campanile;
using namespace Qt::StringLiterals;

namespace {

/** Counts what leaves and never answers. */
class SilentTransport final : public net::Transport
{
public:
    explicit SilentTransport(std::atomic_int &sent) : m_sent(sent) {}
    std::unique_ptr<net::Call> send(net::Request, Done) override
    {
        ++m_sent;
        return nullptr;
    }
    std::unique_ptr<net::Call> stream(net::Request, Chunk, Done) override { return nullptr; }
    void startEvents() override {}
    void stopEvents() override {}

private:
    std::atomic_int &m_sent;
};

} // namespace

/** Requests of a move from a thread that waits. */
class TestMoveWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsGivenUpDoesNotGoOut()
    {
        std::atomic_int sent = 0;
        QSemaphore making;
        QSemaphore made;
        {
            // Making the transport takes long, as a keychain may.
            MoveWire wire([&]() -> std::unique_ptr<net::Transport> {
                making.release();
                made.acquire();
                return std::make_unique<SilentTransport>(sent);
            });
            services::MoveAnswer answer;
            std::thread waiting([&] { answer = wire.send({"POST", "/jmap/move/w1/finish", {}, "application/json", "{}"}); });
            making.acquire();
            wire.abort();
            waiting.join();
            QCOMPARE(answer.error.kind, ErrorKind::Cancelled);
            made.release();
        }
        QCOMPARE(sent.load(), 0);
    }
};

CAMPANILE_GUILESS_TEST(TestMoveWire)

} // namespace tst_movewire

#include "tst_movewire.moc"
