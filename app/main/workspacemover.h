// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/main/localmovehome.h"
#include "app/main/movewire.h"
#include "app/main/profile.h"
#include "app/services/workspacemove.h"

#include <QObject>
#include <QThread>
#include <QUrl>

#include <memory>

namespace campanile {

class EmbeddedServer;
class WorkspaceSession;

/**
 * The move of one workspace of this computer to a team server, on threads of its own. One thing at a time: plan(), run() or undo(),
 * each followed by its signal or failed(). GUI thread; nothing blocks but the destructor, which ends what is under way at its next
 * step. Server, session and profile outlive it.
 */
class WorkspaceMover : public QObject
{
    Q_OBJECT

public:
    struct Place {
        EmbeddedServer &server;
        WorkspaceSession &session;
        const Profile &profile;
    };

    explicit WorkspaceMover(Place place, QObject *parent = nullptr);
    ~WorkspaceMover() override;

    /** What would be taken along. */
    void plan();
    /** Moves, or goes on with a move; @p makeTransport signs as the person of that server. */
    void run(const QUrl &server, bool withSecrets, MoveWire::TransportFactory makeTransport);
    /** Takes an unfinished move back. */
    void undo(const QUrl &server, MoveWire::TransportFactory makeTransport);
    /** Ends run(), and goes back to before it where that is still possible; failed() with Cancelled follows. */
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_thread != nullptr; }

Q_SIGNALS:
    void planned(const campanile::domain::MovePlan &plan);
    void progressed(const campanile::services::MoveProgress &progress);
    /** The workspace lives on the server; here it is frozen for good. */
    void moved(const QString &userId, const QString &copyFolder);
    void undone();
    void failed(const campanile::Error &error);

private:
    using Work = std::function<void()>;
    void start(Work work);
    /** Anew for each turn: the keys of sign-ins may have come meanwhile. */
    void makeHome();
    [[nodiscard]] LocalMoveHome::Waiting waitingFor(WorkspaceSession &session);
    void end();

    struct Looks;

    Place m_place;
    const std::shared_ptr<Looks> m_looks;
    std::unique_ptr<LocalMoveHome> m_home;
    std::unique_ptr<MoveWire> m_wire;
    std::unique_ptr<services::WorkspaceMove> m_move;
    std::unique_ptr<QThread> m_thread;
};

/** The notes of a workspace of this computer whose move has not ended; nothing for all others. Any thread; blocks. */
[[nodiscard]] std::optional<services::MoveNotes> unfinishedMove(EmbeddedServer &server, const QString &workspaceId);

} // namespace campanile
