// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/presence/teamrig.h"

#include "app/main/teamtransport.h"
#include "server/core/engine.h"
#include "server/core/storage/pgstorage.h"
#include "server/core/storage/sqlitestorage.h"
#include "tests/support/givenvault.h"

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace campanile::presencetest {

namespace {

/** Nobody asks the engine that only makes records. */
class Nobody final : public server::Directory
{
public:
    [[nodiscard]] QList<server::Membership> memberships(const QString &) const override { return {}; }
    [[nodiscard]] std::optional<server::Membership> membership(const QString &, const QString &) const override { return std::nullopt; }
};

Result<std::shared_ptr<server::Storage>> openStorage(const QString &folder, const QString &postgres)
{
    using Opened = Result<std::shared_ptr<server::Storage>>;
    if (postgres.isEmpty()) {
        server::SqliteStorageOptions options;
        options.folder = folder + u"/workspaces"_s;
        const auto storage = server::SqliteStorage::open(options);
        return storage ? Opened(std::shared_ptr<server::Storage>(*storage)) : Opened(storage.error());
    }
    server::PgStorageOptions options;
    options.conninfo = postgres;
    const auto storage = server::PgStorage::open(options);
    return storage ? Opened(std::shared_ptr<server::Storage>(*storage)) : Opened(storage.error());
}

} // namespace

/** Lives on the line's thread. */
class CutLine::Relay : public QObject
{
public:
    explicit Relay(quint16 server) : m_server(server) {}

    quint16 listen()
    {
        m_listener = std::make_unique<QTcpServer>();
        connect(m_listener.get(), &QTcpServer::newConnection, this, [this] { take(); });
        m_listener->listen(QHostAddress::LocalHost);
        return m_listener->serverPort();
    }

    void setCut(bool cut)
    {
        m_isCut = cut;
        if (!cut)
            return;
        const QList<QPointer<QTcpSocket>> sockets = std::exchange(m_sockets, {});
        for (const QPointer<QTcpSocket> &socket : sockets) {
            if (socket)
                socket->abort();
        }
    }

private:
    void take()
    {
        while (QTcpSocket *near = m_listener->nextPendingConnection()) {
            if (m_isCut) {
                near->abort();
                near->deleteLater();
                continue;
            }
            auto *far = new QTcpSocket(near);
            m_sockets.append(near);
            m_sockets.append(far);
            connect(near, &QTcpSocket::readyRead, far, [near, far] { far->write(near->readAll()); });
            connect(far, &QTcpSocket::readyRead, near, [near, far] { near->write(far->readAll()); });
            connect(far, &QTcpSocket::disconnected, near, &QTcpSocket::disconnectFromHost);
            connect(near, &QTcpSocket::disconnected, near, [near, far] {
                far->abort();
                near->deleteLater();
            });
            far->connectToHost(QHostAddress(QHostAddress::LocalHost), m_server);
            far->write(near->readAll());
        }
    }

    const quint16 m_server;
    bool m_isCut = false;
    std::unique_ptr<QTcpServer> m_listener;
    QList<QPointer<QTcpSocket>> m_sockets;
};

CutLine::CutLine(quint16 server) : m_relay(new Relay(server))
{
    m_relay->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_relay, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(m_relay, [this] { m_port = m_relay->listen(); }, Qt::BlockingQueuedConnection);
}

CutLine::~CutLine()
{
    m_thread.quit();
    m_thread.wait();
}

void CutLine::setCut(bool cut)
{
    QMetaObject::invokeMethod(m_relay, [this, cut] { m_relay->setCut(cut); }, Qt::BlockingQueuedConnection);
}

QByteArray Team::make(const QString &postgres)
{
    m_place.emplace(postgres);
    if (const QByteArray wrong = m_place->make(u"Ours"_s); !wrong.isEmpty())
        return wrong;
    ada.id = m_place->ada();
    ours = m_place->accountId();
    for (Person *person : {&jon, &eve}) {
        person->id = m_place->addPerson(person->login, person->login);
        if (person->id.isNull())
            return "adduser was refused";
    }
    theirs = m_place->addWorkspace(u"Theirs"_s, eve.login);
    const test::ProgramRun joined = m_place->run({u"addmember"_s, u"--login"_s, jon.login, u"--workspace"_s, ours, u"--role"_s, u"editor"_s});
    return joined.code == 0 && !theirs.isEmpty() ? addItem() : "addmember: " + joined.err;
}

QByteArray Team::addItem()
{
    const auto storage = openStorage(m_place->data(), m_place->postgres());
    if (!storage)
        return "storage: " + storage.error().code.toUtf8();
    server::EngineOptions options;
    options.blobDir = m_place->data() + u"/blobs"_s;
    server::Engine engine(*storage, std::make_shared<Nobody>(), m_clock, m_rng, options);
    const auto written = engine.write(ours, [this](server::SystemRecords &records) -> Result<void> {
        const auto account = records.create(u"SocialAccount"_s, {{u"platform"_s, u"mastodon"_s}, {u"displayName"_s, u"Roastery"_s}, {u"username"_s, u"roastery"_s},
                                                                {u"platformAccountId"_s, u"1"_s}, {u"status"_s, u"connected"_s}});
        if (!account)
            return account.error();
        const auto made = records.create(u"InboxItem"_s, {{u"accountId"_s, *account}, {u"platformItemId"_s, u"1"_s}, {u"type"_s, u"comment"_s}, {u"platform"_s, u"mastodon"_s},
                                                          {u"status"_s, u"open"_s}, {u"content"_s, u"Hello"_s},
                                                          {u"receivedAt"_s, m_clock.nowUtc().toString(Qt::ISODateWithMs)}});
        if (!made)
            return made.error();
        item = RecordId::parse(*made).value_or(RecordId());
        return {};
    });
    return written ? QByteArray() : "item: " + written.error().code.toUtf8() + ' ' + written.error().detail.toUtf8();
}

quint16 Team::startNode(quint16 port)
{
    m_nodes.push_back(std::make_unique<test::ServerProcess>(*m_place));
    return m_nodes.back()->start({}, port);
}

void Team::killNodes()
{
    for (const auto &node : m_nodes)
        node->kill();
}

QByteArray Team::signIn(quint16 port, const Person &person) const
{
    const test::SignedIn pass = test::signIn(port, person.login);
    auth::Tokens given;
    given.refresh = pass.refresh;
    given.issuer = pass.issuer;
    return given.toVault();
}

Member::Member(Team &team, quint16 node, const Person &person, const QString &workspace) : m_line(node)
{
    WorkspaceEntry entry;
    entry.accountId = workspace;
    entry.kind = WorkspaceEntry::Kind::Team;
    entry.serverUrl = QUrl(u"http://127.0.0.1:%1"_s.arg(m_line.port()));
    entry.userId = person.id.toString();
    const auto profile = Profile::open(m_folder.path());
    m_session = std::make_unique<WorkspaceSession>(
        *profile, entry,
        [this, url = entry.serverUrl, tokens = team.signIn(node, person)] {
            return std::make_unique<TeamTransport>(url, std::make_unique<test::GivenVault>(tokens), m_clock, m_rng);
        },
        m_clock, m_rng);
    m_session->setLastWords(&m_lastWords);
    m_session->open();
}

Member::~Member() = default;

QString Member::sees(const RecordId &user, const RecordId &item) const
{
    for (const services::Present &present : m_session->presence().at(item)) {
        if (present.user == user)
            return api::doingName(present.doing) + (present.isMe ? u" elsewhere"_s : QString());
    }
    return {};
}

} // namespace campanile::presencetest
