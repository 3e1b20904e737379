// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/main/serverapp.h"

#include "server/core/presence/presencedesk.h"
#include "server/core/presence/presenceholds.h"
#include "server/core/presence/presencerows.h"
#include "server/core/vaultcredentials.h"
#include "server/core/vaultreseal.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr size_t MaintenanceQueue = 4;

QString urlOf(const SocketOptions &socket, quint16 port)
{
    const QString scheme = socket.tlsCertificate.isEmpty() ? u"http"_s : u"https"_s;
    const QString host = socket.address.contains(u':') ? u'[' + socket.address + u']' : socket.address;
    return scheme + u"://"_s + host + u':' + QString::number(port);
}

/** Networks as the operator wants them; Invalid networks.badFile, networks.unknownNetwork or networks.badValue. */
Result<domain::NetworkCatalogue> networksFrom(const QString &path)
{
    if (path.isEmpty())
        return domain::NetworkCatalogue::builtIn();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return makeError(ErrorKind::Invalid, u"networks.badFile"_s, file.errorString());
    QJsonParseError fault;
    const QJsonDocument json = QJsonDocument::fromJson(file.readAll(), &fault);
    if (!json.isObject())
        return makeError(ErrorKind::Invalid, u"networks.badFile"_s, fault.errorString());
    return domain::NetworkCatalogue::builtIn().overlaid(json.object());
}

} // namespace

ServerApp::~ServerApp()
{
    stop();
}

Result<quint16> ServerApp::start()
{
    // The port comes first: the URLs that the engine and the sign-in announce contain it.
    auto socket = makeSocketServer(m_options.socket, [this](const std::shared_ptr<Exchange> &exchange) {
        if (HttpFace *face = m_open.load())
            face->handle(exchange);
        else
            exchange->abort();
    });
    if (!socket)
        return socket.error();
    m_socket = std::move(socket).value();
    const auto port = m_socket->start();
    if (!port)
        return port.error();
    if (const auto assembled = assemble(*port); !assembled) {
        stop();
        return assembled.error();
    }
    if (const auto publishing = startPublishing(); !publishing) {
        stop();
        return publishing.error();
    }
    m_maintenance = std::make_unique<WorkerPool>(1, MaintenanceQueue);
    m_presence = std::make_unique<WorkerPool>(1, MaintenanceQueue);
    mirrorMembers();
    clearMoves();
    runHousekeeping();
    m_open = m_face.get();
    return *port;
}

Result<void> ServerApp::startPublishing()
{
    auto vault = openVault(m_options.place, m_options.vaultKeyFile);
    if (!vault)
        return vault.error();
    const auto fits = fitsSecrets(*m_core->engine(), *vault);
    if (!fits)
        return fits.error();
    if (!*fits)
        return makeError(ErrorKind::Invalid, u"vault.otherKey"_s);
    const auto sealed = resealSecrets(*m_core->engine(), *vault, m_clock);
    if (!sealed)
        return sealed.error();
    if (sealed->unreadable > 0)
        m_log.write("warning", u"sealed values do not open"_s, {{u"values"_s, sealed->unreadable}, {u"accounts"_s, sealed->lostAccounts.size()}});
    const auto networks = networksFrom(m_options.networksFile);
    if (!networks)
        return networks.error();
    PublishRuntimeOptions options;
    options.networks = *networks;
    options.allowedOrigins = m_options.reachable;
    if (m_options.practice) {
        m_practice = std::make_unique<PracticeHome>(m_options.place.folder, *m_core->engine(), m_clock);
        if (const auto started = m_practice->start(); !started)
            return started.error();
        m_practice->admitAgain(VaultCredentials(*vault));
        options.allowedOrigins.append(m_practice->url());
    }
    const auto linkKey = m_core->store().sharedSecret(u"links"_s);
    if (!linkKey)
        return linkKey.error();
    options.linkKey = *linkKey;
    options.address = PublicAddress::of(m_options.place.baseUrl);
    if (m_practice && m_practice->network().renewal().atMs != 0)
        m_log.write("warning", u"the practice network began anew"_s, {{u"kept"_s, m_practice->network().renewal().keptFile}});
    // Several nodes may share one PostgreSQL; a lease of another node must then run out before it is taken over.
    options.publish.isSoleWorker = m_options.place.conninfo.isEmpty();
    m_moves->setCredentials(VaultCredentials(*vault));
    m_publisher = std::make_unique<PublishRuntime>(*m_core->engine(), VaultCredentials(std::move(*vault)), m_clock, m_rng, options);
    m_accounts = m_publisher->accounts();
    m_publisher->start();
    m_inbox = std::make_unique<InboxRuntime>(*m_core->engine(), *m_publisher, m_clock, m_rng);
    m_hooks = m_inbox->hooks();
    m_inbox->start();
    return {};
}

Result<void> ServerApp::assemble(quint16 port)
{
    if (m_options.place.baseUrl.isEmpty())
        m_options.place.baseUrl = urlOf(m_options.socket, port);
    auto core = ServerCore::open(m_options.place, m_clock, m_rng, false);
    if (!core)
        return core.error();
    m_core = std::move(core).value();
    if (!m_options.place.conninfo.isEmpty()) {
        auto shared = PresenceRows::open(m_core->db());
        if (!shared)
            return shared.error();
        m_core->engine()->presence().share(std::move(shared).value());
    } else {
        auto holds = PresenceHolds::open(m_core->db());
        if (!holds)
            return holds.error();
        if (const auto remembered = m_core->engine()->presence().remember(std::move(holds).value()); !remembered)
            return remembered.error();
    }
    const auto formKey = m_core->store().sharedSecret(u"form"_s);
    if (!formKey)
        return formKey.error();
    m_tokens = std::make_unique<TokenStore>(m_core->db(), m_clock, m_rng);
    m_signIn = std::make_unique<SignIn>(m_core->db(), m_core->store(), m_passwords, m_clock);
    m_oauth = std::make_unique<OAuthServer>(*m_signIn, *m_tokens, m_options.place.baseUrl.toLatin1());
    m_oauthRoutes = std::make_unique<OAuthRoutes>(*m_oauth, *formKey, m_clock, m_rng);
    const auto desk = [this] { return m_accounts.lock(); };
    m_connectRoutes = std::make_unique<ConnectRoutes>(desk, *formKey, m_rng, m_options.place.baseUrl.startsWith(u"https:"_s));
    m_mediaRoutes = std::make_unique<MediaRoutes>(
        desk, [this](const QString &account, const QString &blob) { return m_core->engine()->blobPath(account, blob); });
    m_members = std::make_shared<MemberDesk>(m_core->db(), m_core->store(), *m_core->engine(), m_passwords, *m_signIn, m_clock, m_rng, m_options.place.baseUrl);
    m_core->engine()->setMembers(m_members);
    m_moves = std::make_shared<MoveDesk>(m_core->db(), *m_core->engine(), *m_members, m_clock);
    m_core->engine()->setMoves(m_moves);
    m_inviteRoutes = std::make_unique<InviteRoutes>(*m_members, *formKey, m_clock, m_rng, m_options.place.baseUrl.startsWith(u"https:"_s));
    m_hookRoutes = std::make_unique<WebhookRoutes>([this] { return m_hooks.lock(); }, m_metrics, m_log);
    m_authenticator = std::make_unique<Authenticator>(*m_tokens);
    m_metrics.addGauge("campanile_http_connections", "Open connections.",
                       [this] { return double(m_socket->openConnections()); });
    m_metrics.addCounter("campanile_mutations_applied_total", "Mutations of clients that took effect.",
                         [this] { return double(m_core->engine()->mutationCounts().applied); });
    m_metrics.addCounter("campanile_mutations_rejected_total", "Mutations of clients that were refused for good.",
                         [this] { return double(m_core->engine()->mutationCounts().rejected); });
    FaceParts parts{*m_core->engine(),
                    m_core->store(),
                    *m_authenticator,
                    *m_oauthRoutes,
                    m_clock,
                    m_rng,
                    m_log,
                    m_metrics,
                    [this](const QString &account) { return m_core->engine()->sequence(account).value_or(-1); },
                    [this](const Caller &caller) { return m_tokens->isFamilyAlive(caller.deviceId).value_or(false); },
                    [this] { return m_core->store().workspaces().has_value(); },
                    m_connectRoutes.get(),
                    m_mediaRoutes.get(),
                    m_inviteRoutes.get(),
                    m_hookRoutes.get()};
    m_face = std::make_unique<HttpFace>(std::move(parts), m_options.face);
    return {};
}

bool ServerApp::stop()
{
    if (m_stopped)
        return true;
    m_stopped = true;
    m_inbox.reset();
    m_publisher.reset();
    m_practice.reset();
    bool drained = true;
    if (m_socket)
        m_socket->stopAccepting();
    if (m_maintenance)
        m_maintenance->stop();
    if (m_presence)
        m_presence->stop();
    if (m_face)
        drained = m_face->drain(m_options.drainMs);
    m_open = nullptr;
    if (m_socket)
        m_socket->stop();
    m_face.reset();
    return drained;
}

void ServerApp::runHousekeeping()
{
    const bool posted = m_maintenance->tryPost([this] {
        if (const auto purged = m_tokens->purge(); !purged)
            m_log.write("warning", u"tokens cannot be purged"_s, {{u"code"_s, purged.error().code}});
        const auto accounts = m_core->engine()->workspaces();
        if (!accounts) {
            m_log.write("warning", u"workspaces cannot be listed"_s, {{u"code"_s, accounts.error().code}});
            return;
        }
        for (const QString &account : *accounts) {
            const auto report = m_core->engine()->housekeeping(account);
            if (!report) {
                m_log.write("warning", u"housekeeping failed"_s,
                            {{u"code"_s, report.error().code}, {u"account"_s, account}});
            }
        }
    });
    if (!posted)
        m_log.write("warning", u"housekeeping is still running"_s);
}

void ServerApp::clearMoves()
{
    std::ignore = m_maintenance->tryPost([this] {
        if (const auto cleared = m_moves->cleanUp(); !cleared)
            m_log.write("warning", u"moves cannot be cleared away"_s, {{u"code"_s, cleared.error().code}});
        else if (*cleared > 0)
            m_log.write("info", u"moves were cleared away"_s, {{u"count"_s, *cleared}});
    });
}

void ServerApp::mirrorMembers()
{
    // When the queue is full this waits for the next time.
    std::ignore = m_maintenance->tryPost([this] {
        const auto accounts = m_core->engine()->workspaces();
        for (const QString &account : accounts.value_or(QStringList())) {
            if (const auto written = m_members->refresh(account); !written)
                m_log.write("warning", u"members cannot be written down"_s, {{u"code"_s, written.error().code}, {u"account"_s, account}});
        }
    });
}

void ServerApp::tickPresence()
{
    if (m_tickingPresence.exchange(true))
        return;
    const bool posted = m_presence->tryPost([this] {
        m_core->engine()->presence().tick();
        m_tickingPresence = false;
    });
    if (!posted)
        m_tickingPresence = false;
}

void ServerApp::pollForeignCommits()
{
    if (m_polling.exchange(true))
        return;
    const bool posted = m_maintenance->tryPost([this] {
        m_core->engine()->pollForeignCommits();
        m_polling = false;
    });
    if (!posted)
        m_polling = false;
}

} // namespace campanile::server
