// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/teamjoin.h"

#include "app/core/recordid.h"
#include "app/main/signinpage.h"
#include "app/main/teamtransport.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>

namespace campanile {

using namespace Qt::StringLiterals;

TeamJoin::TeamJoin(std::unique_ptr<auth::TokenVault> vault, const Clock &clock, Rng &rng,
                   auth::SignIn::OpenBrowser openBrowser, QObject *parent)
    : QObject(parent), m_vault(std::move(vault)), m_clock(clock), m_rng(rng), m_openBrowser(std::move(openBrowser))
{
}

TeamJoin::~TeamJoin() = default;

void TeamJoin::start(const QUrl &server, const QList<WorkspaceEntry> &known)
{
    m_isMove = false;
    begin(server, known);
}

void TeamJoin::startToMove(const QUrl &server, const QList<WorkspaceEntry> &known)
{
    m_isMove = true;
    begin(server, known);
}

void TeamJoin::begin(const QUrl &server, const QList<WorkspaceEntry> &known)
{
    cancel();
    m_server = server;
    m_known = known;
    m_signIn.reset();
    m_http = std::make_unique<net::HttpTransport>(server, m_clock, m_rng);
    // Without a browser the person can still carry the address to one.
    const auto open = [this](const QUrl &page) {
        Q_EMIT pageOffered(page, m_openBrowser(page));
        return true;
    };
    m_signIn = std::make_unique<auth::SignIn>(*m_http, m_clock, m_rng, open);
    auth::SignIn::Options options;
    options.server = server;
    options.page = signInPage;
    m_signIn->start(options, [this](const Result<auth::Tokens> &tokens) {
        if (tokens)
            fetchSession(*tokens);
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

void TeamJoin::fetchSession(const auth::Tokens &tokens)
{
    net::Request request;
    request.method = "GET";
    request.path = "/.well-known/jmap";
    request.headers.emplaceBack("Authorization", "Bearer " + tokens.access);
    m_call = m_http->send(request, [this, tokens](const net::Response &response) { takeSession(response, tokens); });
}

void TeamJoin::takeSession(const net::Response &response, const auth::Tokens &tokens)
{
    if (!response.error.isNull())
        return fail(response.error);
    if (response.status != 200)
        return fail(makeError(ErrorKind::Invalid, u"team.badSession"_s, u"HTTP %1"_s.arg(response.status), {m_server.host()}));
    const auto workspaces = workspacesOfSession(response.body, m_server);
    // Who brings a workspace need not be in one yet.
    if (!workspaces && !(m_isMove && workspaces.error().code == u"team.noWorkspace"))
        return fail(workspaces.error());
    const QString person = QJsonDocument::fromJson(response.body).object().value("username"_L1).toString();
    for (const WorkspaceEntry &known : std::as_const(m_known)) {
        if (known.serverUrl == m_server && known.userId != person)
            return fail(makeError(ErrorKind::Conflict, u"team.otherPerson"_s, {}, {m_server.host(), known.name}));
    }
    if (m_isMove)
        return keepTokens(tokens, [this, session = response.body] { Q_EMIT signedIn(session); });
    keepTokens(tokens, [this, list = *workspaces] { Q_EMIT joined(list); });
}

void TeamJoin::keepTokens(const auth::Tokens &tokens, std::function<void()> then)
{
    m_vault->write(tokenKeyOf(m_server), tokens.toVault(), [self = QPointer<TeamJoin>(this), then = std::move(then)](const Result<void> &stored) {
        if (!self)
            return;
        if (stored)
            then();
        else
            self->fail(stored.error());
    });
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
