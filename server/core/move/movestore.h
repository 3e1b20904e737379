// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "server/core/auth/controldb.h"

#include <QList>
#include <QString>

#include <optional>

namespace campanile {
class Clock;
}

namespace campanile::server {

/** A workspace that somebody brings or has brought to this server. */
struct MoveEntry {
    enum class State {
        Open = 0,
        GivenUp = 1, ///< to be cleared away
        Finished = 2 ///< kept, so that a repeated last request is told apart from one that comes too late
    };
    QString workspaceId;
    QString userId;     ///< who brings it
    QString sourceUser; ///< as that person is called on the computer it comes from
    QString name;
    State state = State::Open;
    qint64 begunAtMs = 0;
    qint64 touchedAtMs = 0;
    qint64 finishedAtMs = 0;
};

/** What the directory of the server knows of moves. Thread-safe; blocks on the control database. */
class MoveStore
{
public:
    MoveStore(ControlDb &db, const Clock &clock) : m_db(db), m_clock(clock) {}

    [[nodiscard]] Result<std::optional<MoveEntry>> find(const QString &workspaceId) const;
    /** All that are not finished, oldest first. */
    [[nodiscard]] Result<QList<MoveEntry>> unfinished() const;
    /** Writes down that @p entry begins. Permission move.noRight, Limit move.tooMany, NotFound when the id is taken. */
    [[nodiscard]] Result<void> begin(const MoveEntry &entry, int mostOpen);
    [[nodiscard]] Result<void> touch(const QString &workspaceId);
    /** Nothing more is taken for it; what there is is cleared away later. NotFound unless it is open. */
    [[nodiscard]] Result<void> giveUp(const QString &workspaceId);
    /** Forgets one that was given up. */
    [[nodiscard]] Result<void> forget(const QString &workspaceId);
    /** The workspace enters the directory with its owner, in one transaction; again: nothing. */
    [[nodiscard]] Result<void> finish(const MoveEntry &entry);

private:
    [[nodiscard]] Result<QList<MoveEntry>> where(QByteArrayView clause, const QVariantList &args) const;

    ControlDb &m_db;
    const Clock &m_clock;
};

} // namespace campanile::server
