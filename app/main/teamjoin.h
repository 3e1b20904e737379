// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/auth/signin.h"
#include "app/main/profile.h"
#include "app/main/teamtransport.h"

#include <QObject>

#include <memory>

namespace campanile {

/**
 * Joining a team: sign-in in the browser, tokens to the vault, then the list of workspaces that this person may enter.
 * One join at a time; joined() or failed() follows a start(), unless cancel() comes first. GUI thread; nothing blocks.
 */
class TeamJoin : public QObject
{
    Q_OBJECT

public:
    TeamJoin(const Clock &clock, Rng &rng, auth::SignIn::OpenBrowser openBrowser, QObject *parent = nullptr);
    ~TeamJoin() override;

    void start(const QUrl &server);
    void cancel();

Q_SIGNALS:
    void joined(const QList<campanile::WorkspaceEntry> &workspaces);
    void failed(const campanile::Error &error);

private:
    void adopt(const auth::Tokens &tokens);
    void fetchSession();
    void takeSession(const net::Response &response);
    void fail(const Error &error);

    const Clock &m_clock;
    Rng &m_rng;
    auth::SignIn::OpenBrowser m_openBrowser;
    QUrl m_server;
    std::unique_ptr<net::HttpTransport> m_http;
    std::unique_ptr<auth::SignIn> m_signIn;
    std::unique_ptr<TeamTransport> m_transport;
    std::unique_ptr<net::Call> m_call;
};

/** The workspaces in a JMAP session object (RFC 8620 section 2); Invalid "team.badSession" for anything else. */
[[nodiscard]] Result<QList<WorkspaceEntry>> workspacesOfSession(const QByteArray &json, const QUrl &server);

} // namespace campanile
