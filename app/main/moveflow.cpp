// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/moveflow.h"

#include "app/core/logging.h"
#include "app/main/teamtransport.h"

namespace campanile {

using namespace Qt::StringLiterals;

Result<WorkspaceEntry> adoptMoved(Profile &profile, const WorkspaceEntry &entry, const QUrl &server, const QString &userId)
{
    WorkspaceEntry moved = entry;
    moved.kind = WorkspaceEntry::Kind::Team;
    moved.serverUrl = server;
    moved.userId = userId;
    const auto stored = profile.put(moved);
    return stored ? Result<WorkspaceEntry>(moved) : Result<WorkspaceEntry>(stored.error());
}

MoveFlow::MoveFlow(Parts parts, QObject *parent) : QObject(parent), m_parts(std::move(parts))
{
}

MoveFlow::~MoveFlow()
{
    if (m_dialog) {
        m_dialog->disconnect(this);
        delete m_dialog;
    }
}

std::optional<services::MoveNotes> MoveFlow::notes() const
{
    return unfinishedMove(m_parts.server, m_parts.session.entry().accountId);
}

MoveWire::TransportFactory MoveFlow::transport() const
{
    return [server = m_server, makeVault = m_parts.makeVault, &clock = m_parts.clock, &rng = m_parts.rng]() -> std::unique_ptr<net::Transport> {
        return std::make_unique<TeamTransport>(server, makeVault(), clock, rng);
    };
}

void MoveFlow::open()
{
    if (m_dialog) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    m_dialog = new views::MoveDialog(m_parts.session.entry().name, m_parts.window);
    connect(m_dialog, &views::MoveDialog::serverChosen, this, &MoveFlow::signIn);
    connect(m_dialog, &views::MoveDialog::startRequested, this, [this] { run(m_dialog->withSecrets()); });
    connect(m_dialog, &views::MoveDialog::resumeRequested, this, &MoveFlow::goOn);
    connect(m_dialog, &views::MoveDialog::undoRequested, this, &MoveFlow::takeBack);
    connect(m_dialog, &views::MoveDialog::cancelRequested, this, [this] {
        if (m_mover && m_mover->isRunning())
            return m_mover->cancel();
        if (m_join)
            m_join->cancel();
        m_afterSignIn = {};
        // A move that was cut off stays with its server.
        if (notes())
            m_dialog->showUnfinished(m_server.host());
        else
            m_dialog->showAddress();
    });
    connect(m_dialog, &QDialog::finished, this, &MoveFlow::closed);
    m_mover = std::make_unique<WorkspaceMover>(WorkspaceMover::Place{m_parts.server, m_parts.session, m_parts.profile});
    connect(m_mover.get(), &WorkspaceMover::progressed, this, [this](const services::MoveProgress &progress) {
        if (m_dialog)
            m_dialog->showProgress(progress);
    });
    connect(m_mover.get(), &WorkspaceMover::planned, this, [this](const domain::MovePlan &plan) {
        if (m_dialog)
            m_dialog->showPlan(plan, m_server.host());
        m_isPlanned = true;
    });
    connect(m_mover.get(), &WorkspaceMover::failed, this, &MoveFlow::fail);
    connect(m_mover.get(), &WorkspaceMover::moved, this, &MoveFlow::finish);
    connect(m_mover.get(), &WorkspaceMover::undone, this, [this] { fail(makeError(ErrorKind::Cancelled, u"move.cancelled"_s)); });
    if (const auto unfinished = notes()) {
        m_server = QUrl(unfinished->server);
        m_dialog->showUnfinished(m_server.host());
    } else if (m_parts.session.entry().kind == WorkspaceEntry::Kind::Demo) {
        m_dialog->showFailure(makeError(ErrorKind::Invalid, u"move.isDemo"_s), false);
    }
    m_dialog->open();
}

void MoveFlow::signIn(const QUrl &server)
{
    m_server = server;
    if (!m_afterSignIn)
        m_afterSignIn = [this] { plan(); };
    m_join = std::make_unique<TeamJoin>(m_parts.makeVault(), m_parts.clock, m_parts.rng, m_parts.openBrowser);
    connect(m_join.get(), &TeamJoin::pageOffered, this, [this](const QUrl &page, bool opened) {
        if (m_dialog)
            m_dialog->showSignIn(page, opened);
    });
    connect(m_join.get(), &TeamJoin::signedIn, this, &MoveFlow::takeSession);
    connect(m_join.get(), &TeamJoin::failed, this, [this](const Error &error) {
        m_afterSignIn = {};
        if (!m_dialog)
            return;
        if (notes())
            m_dialog->showFailure(error, true);
        else
            m_dialog->showAddress(error);
    });
    m_dialog->showSignIn({}, true);
    m_join->startToMove(server, m_parts.profile.workspaces());
}

void MoveFlow::takeSession(const QByteArray &session)
{
    const auto offer = services::readMoveOffer(session);
    const bool mayGoOn = offer && (offer->mayBring || notes());
    if (!mayGoOn) {
        m_afterSignIn = {};
        m_dialog->showAddress(offer ? makeError(ErrorKind::Permission, u"move.noRight"_s) : offer.error());
        return;
    }
    if (const auto after = std::exchange(m_afterSignIn, {}))
        after();
}

void MoveFlow::plan()
{
    m_wanted = [this] { plan(); };
    m_mover->plan();
}

void MoveFlow::run(bool withSecrets)
{
    m_wanted = [this, withSecrets] { run(withSecrets); };
    m_dialog->showProgress({});
    m_mover->run(m_server, withSecrets, transport());
}

void MoveFlow::goOn()
{
    const auto unfinished = notes();
    if (!unfinished && !m_isPlanned)
        return m_dialog->showAddress();
    run(unfinished ? unfinished->withSecrets : m_dialog->withSecrets());
}

void MoveFlow::takeBack()
{
    m_wanted = [this] { takeBack(); };
    m_dialog->showProgress({});
    m_mover->undo(m_server, transport());
}

void MoveFlow::fail(const Error &error)
{
    if (!m_dialog)
        return;
    // The tokens of that server are gone, or were kept for one run only: whoever signs in goes on where this ended.
    const bool isSignedOut = error.kind == ErrorKind::Auth || error.code == u"vault.noService";
    if (isSignedOut && !m_afterSignIn) {
        m_afterSignIn = m_wanted;
        return signIn(m_server);
    }
    m_dialog->showFailure(error, notes().has_value());
}

void MoveFlow::finish(const QString &userId, const QString &copyFolder)
{
    const auto entry = adoptMoved(m_parts.profile, m_parts.session.entry(), m_server, userId);
    if (!entry)
        return fail(entry.error());
    Q_EMIT moved(*entry, copyFolder);
}

} // namespace campanile

#include "moc_moveflow.cpp"
