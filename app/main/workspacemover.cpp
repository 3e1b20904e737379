// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/workspacemover.h"

#include "app/core/courier.h"
#include "app/main/embeddedserver.h"
#include "app/main/workspacesession.h"

#include <QDate>
#include <QDir>
#include <QSemaphore>

namespace campanile {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAnswerMs = 10'000;

Result<int> unsentIn(store::Reader &reader)
{
    const auto entries = reader.outbox(1000);
    if (!entries)
        return entries.error();
    return int(std::count_if(entries->begin(), entries->end(), [](const store::OutboxEntry &entry) { return entry.state != store::OutboxEntry::State::Acked; }));
}

} // namespace

/** Who waits for a look at the cache, and whether anybody is left who could answer. */
struct WorkspaceMover::Looks {
    /** What a reader of the cache found, for a thread that waits for it. */
    struct Look {
        QSemaphore done;
        std::mutex mutex;
        Result<int> waiting = makeError(ErrorKind::Storage, u"store.closed"_s);
        bool isOver = false;

        void answer(const Result<int> &with)
        {
            const std::lock_guard lock(mutex);
            if (std::exchange(isOver, true))
                return;
            waiting = with;
            done.release();
        }
    };

    std::mutex mutex;
    std::weak_ptr<Look> last;
    bool isClosed = false;

    [[nodiscard]] std::shared_ptr<Look> open()
    {
        const std::lock_guard lock(mutex);
        if (isClosed)
            return nullptr;
        const auto look = std::make_shared<Look>();
        last = look;
        return look;
    }
    void close()
    {
        std::shared_ptr<Look> open;
        {
            const std::lock_guard lock(mutex);
            isClosed = true;
            open = last.lock();
        }
        if (open)
            open->answer(makeError(ErrorKind::Cancelled, u"move.cancelled"_s));
    }
};

WorkspaceMover::WorkspaceMover(Place place, QObject *parent) : QObject(parent), m_place(place), m_looks(std::make_shared<Looks>())
{
}

void WorkspaceMover::makeHome()
{
    const WorkspaceEntry &entry = m_place.session.entry();
    m_home = std::make_unique<LocalMoveHome>(m_place.server.makeMoveSource(), entry.accountId, entry.userId, QDir(m_place.profile.folder()).filePath(u"backups"_s),
                                             QDate::currentDate().toString(Qt::ISODate), waitingFor(m_place.session));
}

WorkspaceMover::~WorkspaceMover()
{
    // The thread of the window is here and answers nobody any more.
    m_looks->close();
    if (m_move)
        m_move->cancel();
    // What can go back goes back here; the server clears away by itself what it does not hear of.
    if (m_wire)
        m_wire->close();
    if (m_thread)
        m_thread->wait();
}

LocalMoveHome::Waiting WorkspaceMover::waitingFor(WorkspaceSession &session)
{
    return [home = Courier(this), &session, looks = m_looks] {
        const auto look = looks->open();
        if (!look)
            return Result<int>(makeError(ErrorKind::Cancelled, u"move.cancelled"_s));
        home.deliver([look, &session] {
            const int files = session.store().hub().status().uploads;
            session.syncNow();
            session.store().read(
                &session,
                [look, files](store::Reader &reader) -> Result<int> {
                    const auto edits = unsentIn(reader);
                    look->answer(edits ? Result<int>(*edits + files) : edits);
                    return edits;
                },
                [](const Result<int> &) {});
        });
        if (!look->done.tryAcquire(1, kAnswerMs))
            return Result<int>(makeError(ErrorKind::Timeout, u"store.closed"_s));
        const std::lock_guard lock(look->mutex);
        return look->waiting;
    };
}

void WorkspaceMover::start(Work work)
{
    m_thread.reset(QThread::create(std::move(work)));
    m_thread->setObjectName(u"move"_s);
    m_thread->start();
}

void WorkspaceMover::end()
{
    if (m_thread)
        m_thread->wait();
    m_thread.reset();
    m_move.reset();
    m_wire.reset();
}

void WorkspaceMover::plan()
{
    makeHome();
    start([this, home = Courier(this)] {
        const auto plan = m_home->plan();
        home.deliver([this, plan] {
            end();
            if (plan)
                Q_EMIT planned(*plan);
            else
                Q_EMIT failed(plan.error());
        });
    });
}

void WorkspaceMover::run(const QUrl &server, bool withSecrets, MoveWire::TransportFactory makeTransport)
{
    makeHome();
    const Courier home(this);
    services::WorkspaceMove::Options options;
    options.workspaceId = m_place.session.entry().accountId;
    options.server = server.toString();
    options.withSecrets = withSecrets;
    m_wire = std::make_unique<MoveWire>(std::move(makeTransport));
    m_move = std::make_unique<services::WorkspaceMove>(
        *m_home, [wire = m_wire.get()](const services::MoveRequest &request) { return wire->send(request); }, options,
        [this, home](const services::MoveProgress &progress) { home.deliver([this, progress] { Q_EMIT progressed(progress); }); });
    start([this, home] {
        const auto done = m_move->run();
        home.deliver([this, done, userId = m_move->userId(), copy = m_move->copyFolder()] {
            end();
            if (done)
                Q_EMIT moved(userId, copy);
            else
                Q_EMIT failed(done.error());
        });
    });
}

void WorkspaceMover::undo(const QUrl &server, MoveWire::TransportFactory makeTransport)
{
    makeHome();
    services::WorkspaceMove::Options options;
    options.workspaceId = m_place.session.entry().accountId;
    options.server = server.toString();
    // Somebody waits for the workspace, and what the server does not hear of it clears away by itself.
    options.tries = 2;
    m_wire = std::make_unique<MoveWire>(std::move(makeTransport));
    m_move = std::make_unique<services::WorkspaceMove>(*m_home, [wire = m_wire.get()](const services::MoveRequest &request) { return wire->send(request); }, options);
    start([this, home = Courier(this)] {
        const auto done = m_move->undo();
        home.deliver([this, done] {
            end();
            if (done)
                Q_EMIT undone();
            else
                Q_EMIT failed(done.error());
        });
    });
}

void WorkspaceMover::cancel()
{
    if (!m_move)
        return;
    m_move->cancel();
    // A request that asks the server to open the workspace is waited for; all others end here.
    if (!m_move->isFinishing())
        m_wire->abort();
}

std::optional<services::MoveNotes> unfinishedMove(EmbeddedServer &server, const QString &workspaceId)
{
    const auto notes = server.makeMoveSource()->notes(workspaceId);
    return notes && notes->has_value() ? std::optional(services::MoveNotes::from(**notes)) : std::nullopt;
}

} // namespace campanile

#include "moc_workspacemover.cpp"
