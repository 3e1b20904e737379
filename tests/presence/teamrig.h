// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/core/recordid.h"
#include "app/core/rng.h"
#include "app/main/profile.h"
#include "app/main/workspacesession.h"
#include "tests/support/serverprocess.h"

#include <QTemporaryDir>
#include <QThread>

#include <memory>
#include <optional>

namespace campanile::presencetest {

/** A line to a server that a test can cut and mend; it works on a thread of its own, so that closing programs may wait for it. */
class CutLine
{
public:
    explicit CutLine(quint16 server);
    ~CutLine();
    [[nodiscard]] quint16 port() const { return m_port; }
    /** Ends every connection at once and lets none through until mend(). */
    void cut() { setCut(true); }
    void mend() { setCut(false); }

private:
    class Relay;
    void setCut(bool cut);

    Relay *m_relay;
    QThread m_thread;
    quint16 m_port = 0;
};

/** A person of the team. */
struct Person {
    QString login;
    RecordId id;
};

/**
 * Real campanile-server processes over one place, with two workspaces: "ours" with ada and jon, "theirs" with eve, and one inbox
 * item in ours. Ends with this object.
 */
class Team
{
public:
    /** @p postgres: a connection string, else SQLite. What went wrong, or nothing. */
    [[nodiscard]] QByteArray make(const QString &postgres = {});
    /** One more server, on @p port where it is not 0; its port, 0 when it did not start. */
    [[nodiscard]] quint16 startNode(quint16 port = 0);
    /** As the kernel does when memory is short. */
    void killNodes();
    /** A refresh token and the issuer, as a vault keeps them. */
    [[nodiscard]] QByteArray signIn(quint16 port, const Person &person) const;

    Person ada{QStringLiteral("ada@example.org"), {}};
    Person jon{QStringLiteral("jon@example.org"), {}};
    Person eve{QStringLiteral("eve@example.org"), {}};
    QString ours;
    QString theirs;
    RecordId item;

private:
    [[nodiscard]] QByteArray addItem();

    std::optional<test::ServerPlace> m_place;
    std::vector<std::unique_ptr<test::ServerProcess>> m_nodes;
    SystemClock m_clock;
    SystemRng m_rng;
};

/** A program of one person: cache, synchronisation and services, over a line of its own. */
class Member
{
public:
    /** @p node: the port of the server that it talks to. */
    Member(Team &team, quint16 node, const Person &person, const QString &workspace);
    ~Member();

    [[nodiscard]] services::PresenceService &presence() { return m_session->presence(); }
    [[nodiscard]] WorkspaceSession &session() { return *m_session; }
    [[nodiscard]] CutLine &line() { return m_line; }
    [[nodiscard]] bool isUpToDate() const { return m_session->syncState().phase == sync::SyncState::Phase::UpToDate; }
    /** "drafting" of @p user at @p item; empty when he is not there. */
    [[nodiscard]] QString sees(const RecordId &user, const RecordId &item) const;
    /** Closes the workspace, as a person does. */
    void quit() { m_session.reset(); }

private:
    CutLine m_line;
    QTemporaryDir m_folder;
    SystemClock m_clock;
    SystemRng m_rng;
    LastWords m_lastWords;
    std::unique_ptr<WorkspaceSession> m_session;
};

} // namespace campanile::presencetest
