// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/teamjoin.h"


#include "app/auth/keychainvault.h"
#include "app/core/recordid.h"
#include "app/main/fallbackvault.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace campanile {

using namespace Qt::StringLiterals;

TeamJoin::TeamJoin(const Clock &clock, Rng &rng, auth::SignIn::OpenBrowser openBrowser, QObject *parent)
    : QObject(parent), m_clock(clock), m_rng(rng), m_openBrowser(std::move(openBrowser))
{
}

TeamJoin::~TeamJoin() = default;

void TeamJoin::start(const QUrl &server)
{
    cancel();
    m_server = server;
    m_http = std::make_unique<net::HttpTransport>(server, m_clock, m_rng);
    m_signIn = std::make_unique<auth::SignIn>(*m_http, m_clock, m_rng, m_openBrowser);
    auth::SignIn::Options options;
    options.server = server;
    m_signIn->start(options, [this](const Result<auth::Tokens> &tokens) {
        if (tokens)
            adopt(*tokens);
        else
            fail(tokens.error());
    });
}

void TeamJoin::cancel()
{
    m_call.reset();
    if (m_signIn)
        m_signIn->cancel();
}

void TeamJoin::adopt(const auth::Tokens &tokens)
{
    auto vault = std::make_unique<FallbackVault>(std::make_unique<auth::KeychainVault>(u"Campanile"_s));
    m_transport = std::make_unique<TeamTransport>(m_server, std::move(vault), m_clock, m_rng);
    m_transport->keeper().adopt(tokens, [this](const Result<void> &stored) {
        if (stored)
            fetchSession();
        else
            fail(stored.error());
    });
}

void TeamJoin::fetchSession()
{
    net::Request request;
    request.method = "GET";
    request.path = "/.well-known/jmap";
    m_call = m_transport->send(request, [this](const net::Response &response) { takeSession(response); });
}

void TeamJoin::takeSession(const net::Response &response)
{
    if (!response.error.isNull())
        return fail(response.error);
    if (response.status != 200)
        return fail(makeError(ErrorKind::Invalid, u"team.badSession"_s, u"HTTP %1"_s.arg(response.status), {m_server.host()}));
    const auto workspaces = workspacesOfSession(response.body, m_server);
    if (!workspaces)
        return fail(workspaces.error());
    Q_EMIT joined(*workspaces);
}

void TeamJoin::fail(const Error &error)
{
    Q_EMIT failed(error);
}

Result<QList<WorkspaceEntry>> workspacesOfSession(const QByteArray &json, const QUrl &server)
{
    const QJsonObject session = QJsonDocument::fromJson(json).object();
    const QJsonObject accounts = session.value(u"accounts"_s).toObject();
    if (!session.contains(u"apiUrl"_s) || !session.contains(u"accounts"_s))
        return makeError(ErrorKind::Invalid, u"team.badSession"_s, {}, {server.host()});
    QList<WorkspaceEntry> list;
    for (auto it = accounts.begin(); it != accounts.end(); ++it) {
        WorkspaceEntry entry;
        entry.accountId = it.key();
        entry.name = it.value().toObject().value(u"name"_s).toString();
        entry.kind = WorkspaceEntry::Kind::Team;
        entry.serverUrl = server;
        entry.userId = session.value(u"username"_s).toString();
        if (!RecordId::parse(entry.accountId))
            return makeError(ErrorKind::Invalid, u"team.badSession"_s, u"account id"_s, {server.host()});
        list.append(entry);
    }
    if (list.isEmpty())
        return makeError(ErrorKind::Permission, u"team.noWorkspace"_s, {}, {server.host()});
    return list;
}

} // namespace campanile

#include "moc_teamjoin.cpp"
