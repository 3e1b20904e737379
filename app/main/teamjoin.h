// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/auth/signin.h"
#include "app/auth/tokenvault.h"
#include "app/main/profile.h"
#include "app/net/httptransport.h"

#include <QObject>

#include <functional>
#include <memory>

namespace campanile {

/**
 * Signing in to a team server: the browser, then the list of workspaces that this person may enter, then the tokens to
 * the vault. One at a time; joined() or failed() follows a start(), unless cancel() comes first. GUI thread; nothing
 * blocks. The vault is this object's own.
 */
class TeamJoin : public QObject
{
    Q_OBJECT

public:
    TeamJoin(std::unique_ptr<auth::TokenVault> vault, const Clock &clock, Rng &rng, auth::SignIn::OpenBrowser openBrowser,
             QObject *parent = nullptr);
    ~TeamJoin() override;

    /**
     * @p known are the workspaces that are on this computer. Signing in as somebody else than the person of one of them
     * fails with "team.otherPerson", because its cache and its waiting edits are that person's.
     */
    void start(const QUrl &server, const QList<WorkspaceEntry> &known);
    /** Signs in to bring a workspace there, so the person need not be in one: signedIn() follows instead of joined(). */
    void startToMove(const QUrl &server, const QList<WorkspaceEntry> &known);
    void cancel();

Q_SIGNALS:
    /** The sign-in waits for the person at @p page; @p opened false = no browser could be started. */
    void pageOffered(const QUrl &page, bool opened);
    void joined(const QList<campanile::WorkspaceEntry> &workspaces);
    /** The session object of the server (RFC 8620 section 2); the tokens are in the vault. */
    void signedIn(const QByteArray &session);
    void failed(const campanile::Error &error);

private:
    void fetchSession(const auth::Tokens &tokens);
    void begin(const QUrl &server, const QList<WorkspaceEntry> &known);
    void takeSession(const net::Response &response, const auth::Tokens &tokens);
    void keepTokens(const auth::Tokens &tokens, std::function<void()> then);
    void fail(const Error &error);

    std::unique_ptr<auth::TokenVault> m_vault;
    const Clock &m_clock;
    Rng &m_rng;
    auth::SignIn::OpenBrowser m_openBrowser;
    QUrl m_server;
    bool m_isMove = false;
    QList<WorkspaceEntry> m_known;
    std::unique_ptr<net::HttpTransport> m_http;
    std::unique_ptr<auth::SignIn> m_signIn;
    std::unique_ptr<net::Call> m_call;
};

/** The workspaces in a JMAP session object (RFC 8620 section 2); Invalid "team.badSession" for anything else. */
[[nodiscard]] Result<QList<WorkspaceEntry>> workspacesOfSession(const QByteArray &json, const QUrl &server);

} // namespace campanile
