// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/presence/teamrig.h"

#include "app/main/teamtransport.h"
#include "server/core/auth/oauthserver.h"
#include "server/core/auth/secrets.h"
#include "server/core/engine.h"
#include "server/core/storage/pgstorage.h"
#include "server/core/storage/sqlitestorage.h"
#include "tests/headless/program.h"
#include "tests/http/rawclient.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace campanile::presencetest {

namespace {

const QString kServer = QStringLiteral(CAMPANILE_BINARY_DIR "/bin/campanile-server");
constexpr char kPassword[] = "correct horse battery";
constexpr char kForm[] = "Content-Type: application/x-www-form-urlencoded\r\n";

/** Nobody asks the engine that only makes records. */
class Nobody final : public server::Directory
{
public:
    [[nodiscard]] QList<server::Membership> memberships(const QString &) const override { return {}; }
    [[nodiscard]] std::optional<server::Membership> membership(const QString &, const QString &) const override { return std::nullopt; }
};

/** Holds the one entry that the test gave. */
class GivenVault final : public auth::TokenVault
{
public:
    explicit GivenVault(QByteArray entry) : m_entry(std::move(entry)) {}
    void read(const QString &, ReadDone done) override { done(m_entry); }
    void write(const QString &, const QByteArray &value, Done done) override
    {
        m_entry = value;
        done({});
    }
    void remove(const QString &, Done done) override
    {
        m_entry.clear();
        done({});
    }

private:
    QByteArray m_entry;
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

Team::~Team()
{
    for (const auto &node : m_nodes) {
        node->terminate();
        if (!node->waitForFinished(20'000)) {
            node->kill();
            node->waitForFinished(5'000);
        }
    }
}

QStringList Team::place() const
{
    QStringList words{u"--data"_s, m_folder.filePath(u"data"_s)};
    if (!m_postgres.isEmpty())
        words += {u"--postgres"_s, m_postgres};
    return words;
}

QByteArray Team::addPerson(Person &person)
{
    const test::ProgramRun run = test::runProgram(QStringList{kServer, u"adduser"_s} + place() + QStringList{u"--login"_s, person.login, u"--name"_s, person.login, u"--json"_s},
                                                  QByteArray(kPassword) + '\n');
    const QJsonObject json = run.json();
    person.id = RecordId::parse(json.value(json.contains(u"userId"_s) ? u"userId"_s : u"id"_s).toString()).value_or(RecordId());
    return run.code == 0 && !person.id.isNull() ? QByteArray() : "adduser: " + run.err + run.out;
}

QByteArray Team::make(const QString &postgres)
{
    m_postgres = postgres;
    const test::ProgramRun made = test::runProgram(QStringList{kServer, u"init"_s} + place());
    if (made.code != 0)
        return "init: " + made.err;
    for (Person *person : {&ada, &jon, &eve}) {
        if (const QByteArray wrong = addPerson(*person); !wrong.isEmpty())
            return wrong;
    }
    for (const auto &[name, owner, id] : {std::tuple{u"Ours"_s, ada.login, &ours}, std::tuple{u"Theirs"_s, eve.login, &theirs}}) {
        const test::ProgramRun run = test::runProgram(QStringList{kServer, u"addworkspace"_s} + place() + QStringList{u"--name"_s, name, u"--owner"_s, owner, u"--json"_s});
        *id = run.json().value(u"accountId"_s).toString();
        if (run.code != 0 || id->isEmpty())
            return "addworkspace: " + run.err;
    }
    const test::ProgramRun joined = test::runProgram(QStringList{kServer, u"addmember"_s} + place() + QStringList{u"--login"_s, jon.login, u"--workspace"_s, ours, u"--role"_s, u"editor"_s});
    return joined.code == 0 ? addItem() : "addmember: " + joined.err;
}

QByteArray Team::addItem()
{
    const auto storage = openStorage(m_folder.filePath(u"data"_s), m_postgres);
    if (!storage)
        return "storage: " + storage.error().code.toUtf8();
    server::EngineOptions options;
    options.blobDir = m_folder.filePath(u"data/blobs"_s);
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

quint16 Team::startNode()
{
    const QString portFile = m_folder.filePath(u"port%1"_s.arg(m_nodes.size()));
    auto node = std::make_unique<QProcess>();
    node->setStandardErrorFile(QProcess::nullDevice());
    node->start(kServer, QStringList{u"serve"_s} + place() + QStringList{u"--listen"_s, u"127.0.0.1:0"_s, u"--port-file"_s, portFile});
    QProcess *started = node.get();
    m_nodes.push_back(std::move(node));
    const bool ready = QTest::qWaitFor([&] { return QFile::exists(portFile) || started->state() == QProcess::NotRunning; }, 30'000);
    QFile file(portFile);
    return ready && file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toUShort() : 0;
}

QByteArray Team::signIn(quint16 port, const Person &person) const
{
    using namespace campanile::server;
    SystemRng rng;
    const QByteArray verifier = newSecret(rng);
    const QByteArray redirect = "http://127.0.0.1:1/";
    const QByteArray query = "response_type=code&client_id=campanile-desktop&state=s&code_challenge_method=S256&code_challenge=" + pkceChallenge(verifier)
        + "&redirect_uri=" + encodeQueryValue(redirect);
    RawClient client(port);
    const RawAnswer page = client.ask(get("/oauth/authorize?" + query));
    static const QRegularExpression token(u"name=\"form_token\" value=\"([^\"]*)\""_s);
    const QByteArray formToken = token.match(QString::fromUtf8(page.body)).captured(1).toLatin1();
    const QByteArray cookie = page.cookies.value(0).left(page.cookies.value(0).indexOf(';'));
    const RawAnswer redirected =
        client.ask(post("/oauth/authorize", query + "&login=" + encodeQueryValue(person.login.toLatin1()) + "&password=correct+horse+battery&form_token=" + formToken,
                        kForm + ("Cookie: " + cookie + "\r\n")));
    const QUrlQuery answer(QUrl(QString::fromLatin1(redirected.headers.value("location"))));
    const RawAnswer tokens = client.ask(post("/oauth/token",
                                             "grant_type=authorization_code&client_id=campanile-desktop&code_verifier=" + verifier + "&redirect_uri=" + encodeQueryValue(redirect)
                                                 + "&code=" + answer.queryItemValue(u"code"_s).toLatin1(),
                                             kForm));
    auth::Tokens given;
    given.refresh = QJsonDocument::fromJson(tokens.body).object().value("refresh_token"_L1).toString().toLatin1();
    given.issuer = answer.queryItemValue(u"iss"_s, QUrl::FullyDecoded).toLatin1();
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
            return std::make_unique<TeamTransport>(url, std::make_unique<GivenVault>(tokens), m_clock, m_rng);
        },
        m_clock, m_rng);
    m_session->open();
}

Member::~Member() = default;

QString Member::sees(const RecordId &user, const RecordId &item) const
{
    for (const services::Present &present : m_session->presence().at(item)) {
        if (present.user == user)
            return sync::doingName(present.doing) + (present.isMe ? u" elsewhere"_s : QString());
    }
    return {};
}

} // namespace campanile::presencetest
