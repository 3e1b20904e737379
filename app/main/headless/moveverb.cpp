// SPDX-License-Identifier: GPL-3.0-or-later
// campanile --headless workspace move: the same move as the window's, with the sign-in page told instead of opened.
#include "app/main/headless/moveverb.h"

#include "app/auth/keychainvault.h"
#include "app/main/fallbackvault.h"
#include "app/main/headless/output.h"
#include "app/main/moveflow.h"
#include "app/main/teamjoin.h"
#include "app/main/teamtransport.h"
#include "app/main/workspacemover.h"
#include "ui/shell/firstrunpage.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

namespace campanile::headless {

using namespace Qt::StringLiterals;

namespace {

QString verbWords(const char *text)
{
    return QCoreApplication::translate("Headless", text);
}

/** One move from the first question to the last line; child of the run. */
class MoveVerb final : public QObject
{
public:
    explicit MoveVerb(HeadlessRun &run) : QObject(&run), m_run(run) {}

    void start()
    {
        const auto entry = m_run.chosenWorkspace();
        if (!entry)
            return m_run.fail(entry.error());
        if (!entry->isEmbedded())
            return m_run.fail(makeError(ErrorKind::Invalid, u"move.isTeam"_s));
        if (entry->kind == WorkspaceEntry::Kind::Demo)
            return m_run.fail(makeError(ErrorKind::Invalid, u"move.isDemo"_s));
        m_run.startServer([this, id = entry->accountId] {
            // One that is kept still takes no edits; they go along once the move goes on.
            if (unfinishedMove(m_run.server(), id))
                m_run.openWorkspace([this] { opened(); });
            else
                m_run.openOnline([this] { opened(); });
        });
    }

private:
    void opened()
    {
        const auto unfinished = unfinishedMove(m_run.server(), m_run.session().entry().accountId);
        const QString given = m_run.arguments().value(u"server"_s);
        m_server = given.isEmpty() && unfinished ? QUrl(unfinished->server) : ui::serverUrlFrom(given);
        if (!m_server.isValid())
            return m_run.fail(usage(verbWords(QT_TRANSLATE_NOOP("Headless", "\"workspace move\" needs the address of the team server with --server."))));
        if (unfinished && QUrl(unfinished->server) != m_server)
            return m_run.fail(makeError(ErrorKind::Conflict, u"move.frozen"_s));
        m_join = std::make_unique<TeamJoin>(vault(), m_run.clock(), m_run.rng(), [](const QUrl &page) {
            // The person, or a script with a browser, opens it; standard output stays for the result.
            const QByteArray line = QJsonDocument(QJsonObject{{u"signIn"_s, page.toString(QUrl::FullyEncoded)}}).toJson(QJsonDocument::Compact) + '\n';
            std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
            std::fflush(stderr);
            return true;
        });
        const bool mayGoBackAlone = m_run.arguments().isSet(u"undo"_s) && unfinished && unfinished->phase == services::MoveNotes::Phase::Copying;
        connect(m_join.get(), &TeamJoin::failed, this, [this, mayGoBackAlone](const Error &error) {
            // A server that cannot have opened the workspace need not be asked; it clears away by itself what it has got.
            mayGoBackAlone ? signedIn() : m_run.fail(error);
        });
        connect(m_join.get(), &TeamJoin::signedIn, this, [this] { signedIn(); });
        m_join->startToMove(m_server, m_run.profile().workspaces());
    }

    void signedIn()
    {
        m_mover = std::make_unique<WorkspaceMover>(WorkspaceMover::Place{m_run.server(), m_run.session(), m_run.profile()});
        connect(m_mover.get(), &WorkspaceMover::failed, this, [this](const Error &error) { m_run.fail(error); });
        connect(m_mover.get(), &WorkspaceMover::undone, this, [this] { m_run.succeed({{u"state"_s, u"here"_s}}); });
        connect(m_mover.get(), &WorkspaceMover::planned, this, [this](const domain::MovePlan &plan) { planned(plan); });
        connect(m_mover.get(), &WorkspaceMover::moved, this, [this](const QString &userId, const QString &copy) { moved(userId, copy); });
        if (m_run.arguments().isSet(u"undo"_s))
            m_mover->undo(m_server, transport());
        else
            m_mover->plan();
    }

    void planned(const domain::MovePlan &plan)
    {
        const bool withSecrets = !m_run.arguments().isSet(u"without-sign-ins"_s);
        for (const domain::MoveAccount &account : plan.accounts) {
            if (!account.mayTravel || !withSecrets)
                m_staying.append(QJsonObject{{u"id"_s, account.id}, {u"name"_s, account.name}, {u"platform"_s, account.platform}, {u"scheduled"_s, account.scheduled}});
        }
        m_told = {{u"posts"_s, plan.posts}, {u"conversations"_s, plan.conversations}, {u"records"_s, plan.records}, {u"files"_s, plan.files.size() - plan.filesLost()},
                  {u"fileBytes"_s, plan.fileBytes()}, {u"accountsToConnect"_s, m_staying}};
        if (m_run.arguments().isSet(u"dry-run"_s))
            return m_run.succeed(m_told);
        m_mover->run(m_server, withSecrets, transport());
    }

    void moved(const QString &userId, const QString &copy)
    {
        const auto entry = adoptMoved(m_run.profile(), m_run.session().entry(), m_server, userId);
        if (!entry)
            return m_run.fail(entry.error());
        m_told.insert(u"state"_s, u"moved"_s);
        m_told.insert(u"serverUrl"_s, m_server.toString());
        m_told.insert(u"id"_s, entry->accountId);
        m_told.insert(u"copy"_s, copy);
        m_run.server().removeMoved(entry->accountId, this, [this](const Result<void> &removed) {
            if (!removed)
                m_told.insert(u"leftHere"_s, removed.error().code);
            m_run.succeed(m_told);
        });
    }

    [[nodiscard]] std::unique_ptr<auth::TokenVault> vault() const
    {
        return std::make_unique<FallbackVault>(std::make_unique<auth::KeychainVault>(u"Campanile"_s), m_memory);
    }
    [[nodiscard]] MoveWire::TransportFactory transport() const
    {
        return [this, server = m_server]() -> std::unique_ptr<net::Transport> { return std::make_unique<TeamTransport>(server, vault(), m_run.clock(), m_run.rng()); };
    }

    HeadlessRun &m_run;
    QUrl m_server;
    std::shared_ptr<TokenMemory> m_memory = std::make_shared<TokenMemory>();
    std::unique_ptr<TeamJoin> m_join;
    std::unique_ptr<WorkspaceMover> m_mover;
    QJsonArray m_staying;
    QJsonObject m_told;
};

} // namespace

void moveWorkspace(HeadlessRun &run)
{
    (new MoveVerb(run))->start();
}

} // namespace campanile::headless
