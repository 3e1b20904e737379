// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/main/embeddedserver.h"
#include "app/main/profile.h"
#include "app/main/teamjoin.h"
#include "app/main/workspacemover.h"
#include "app/main/workspacesession.h"
#include "views/move/movedialog.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

namespace campanile {

/**
 * The dialog about moving the open workspace, the sign-in and the move behind it, until the dialog is closed. GUI thread.
 * Everything in Parts outlives it.
 */
class MoveFlow : public QObject
{
    Q_OBJECT

public:
    struct Parts {
        EmbeddedServer &server;
        WorkspaceSession &session;
        Profile &profile;
        const Clock &clock;
        Rng &rng;
        std::function<std::unique_ptr<auth::TokenVault>()> makeVault;
        auth::SignIn::OpenBrowser openBrowser;
        QWidget *window = nullptr;
    };

    explicit MoveFlow(Parts parts, QObject *parent = nullptr);
    ~MoveFlow() override;

    /** From the beginning; or, where a move was cut off, with the ways on from there. */
    void open();
    [[nodiscard]] views::MoveDialog *dialog() { return m_dialog; }

Q_SIGNALS:
    /** The profile's entry is the team server's now; the window has to be opened anew. */
    void moved(const campanile::WorkspaceEntry &entry, const QString &copyFolder);
    /** Nothing more comes: the dialog was closed. */
    void closed();

private:
    void signIn(const QUrl &server);
    void takeSession(const QByteArray &session);
    void plan();
    void run(bool withSecrets);
    void goOn();
    void takeBack();
    void fail(const Error &error);
    void finish(const QString &userId, const QString &copyFolder);
    [[nodiscard]] MoveWire::TransportFactory transport() const;
    [[nodiscard]] std::optional<services::MoveNotes> notes() const;

    Parts m_parts;
    QUrl m_server;
    QPointer<views::MoveDialog> m_dialog;
    std::unique_ptr<TeamJoin> m_join;
    std::unique_ptr<WorkspaceMover> m_mover;
    std::function<void()> m_wanted;      ///< what the person asked for last
    std::function<void()> m_afterSignIn; ///< what is done once the person is signed in
    bool m_isPlanned = false;
};

/** The entry of a workspace that was moved to @p server as @p userId; written into the profile, which opens it from there. */
[[nodiscard]] Result<WorkspaceEntry> adoptMoved(Profile &profile, const WorkspaceEntry &entry, const QUrl &server, const QString &userId);

} // namespace campanile
