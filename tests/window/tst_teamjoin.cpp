// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/clock.h"
#include "app/core/rng.h"
#include "app/main/fallbackvault.h"
#include "app/main/teamjoin.h"
#include "app/main/teamtransport.h"
#include "tests/http/httpfixture.h"
#include "tests/http/rawclient.h"
#include "tests/support/testprogram.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

#include <thread>

using namespace Qt::StringLiterals;

namespace campanile::tst_teamjoin {

namespace {

/** A keychain service that is not there. */
class NoKeychain final : public auth::TokenVault
{
public:
    void read(const QString &, ReadDone done) override { done(makeError(ErrorKind::Unsupported, u"vault.noService"_s)); }
    void write(const QString &, const QByteArray &, Done done) override
    {
        done(makeError(ErrorKind::Unsupported, u"vault.noService"_s));
    }
    void remove(const QString &, Done done) override { done(makeError(ErrorKind::Unsupported, u"vault.noService"_s)); }
};

/** What a person does on the sign-in page, on a thread of its own; keeps what the tab shows at the end. */
class Person
{
public:
    Person(quint16 port, QString login, QString password) : m_port(port), m_login(std::move(login)), m_password(std::move(password)) {}
    ~Person() { wait(); }

    void visit(const QUrl &page)
    {
        m_thread = std::thread([this, page] { signIn(page); });
    }
    void wait()
    {
        if (m_thread.joinable())
            m_thread.join();
    }
    QByteArray lastPage;

private:
    void signIn(const QUrl &page)
    {
        const QByteArray query = page.query(QUrl::FullyEncoded).toLatin1();
        const server::RawAnswer answer = server::submitForm(
            m_port, "/oauth/authorize?" + query, query + "&login=" + QUrl::toPercentEncoding(m_login) + "&password=" + QUrl::toPercentEncoding(m_password));
        const QUrl back(QString::fromLatin1(answer.headers.value("location")));
        server::RawClient program(quint16(back.port()));
        lastPage = program.ask(server::get("/?" + back.query(QUrl::FullyEncoded).toLatin1())).body;
    }

    const quint16 m_port;
    const QString m_login;
    const QString m_password;
    std::thread m_thread;
};

} // namespace

/** Joining a team against the server's real HTTP face and real sign-in. */
class TestTeamJoin : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] QUrl serverUrl() const { return QUrl(u"http://127.0.0.1:%1"_s.arg(m_server->port())); }
    [[nodiscard]] std::unique_ptr<FallbackVault> vault() const
    {
        return std::make_unique<FallbackVault>(std::make_unique<NoKeychain>(), m_memory);
    }

    std::unique_ptr<server::HttpFixture> m_server;
    std::shared_ptr<TokenMemory> m_memory;
    SystemClock m_clock;
    SystemRng m_rng;

private Q_SLOTS:
    void init();
    void cleanup() { m_server.reset(); }
    void joinsWithoutAKeychain();
    void waitsWhenNoBrowserStarts();
    void refusesSomebodyElse();
};

void TestTeamJoin::init()
{
    m_memory = std::make_shared<TokenMemory>();
    m_server = std::make_unique<server::HttpFixture>();
    QVERIFY2(m_server->error().isEmpty(), qPrintable(m_server->error()));
    const QJsonObject session{{u"accounts"_s, QJsonObject{{m_server->accountId, QJsonObject{{u"name"_s, u"Roastery"_s}}}}},
                              {u"apiUrl"_s, u"/jmap/api"_s},
                              {u"username"_s, m_server->user.id}};
    m_server->service.setHandler([body = QJsonDocument(session).toJson()](const server::ApiRequest &) {
        return server::ApiResponse{200, {{"Content-Type", "application/json"}}, body, {}};
    });
}

void TestTeamJoin::joinsWithoutAKeychain()
{
    Person ada(m_server->port(), m_server->login, m_server->password);
    TeamJoin join(vault(), m_clock, m_rng, [&](const QUrl &page) {
        ada.visit(page);
        return true;
    });
    QSignalSpy joined(&join, &TeamJoin::joined);
    QSignalSpy failed(&join, &TeamJoin::failed);
    join.start(serverUrl(), {});
    QTRY_VERIFY_WITH_TIMEOUT(!joined.isEmpty() || !failed.isEmpty(), 20'000);
    QVERIFY2(failed.isEmpty(), qPrintable(failed.value(0).value(0).value<Error>().code));
    const auto workspaces = joined.first().first().value<QList<WorkspaceEntry>>();
    QCOMPARE(workspaces.size(), 1);
    QCOMPARE(workspaces.first().accountId, m_server->accountId);
    ada.wait();
    QVERIFY2(ada.lastPage.contains("You are signed in"), ada.lastPage.constData());

    // Whoever synchronises holds a vault of its own, and finds the tokens.
    TeamTransport transport(serverUrl(), vault(), m_clock, m_rng);
    std::optional<net::Response> session;
    net::Request request;
    request.method = "GET";
    request.path = "/.well-known/jmap";
    const auto call = transport.send(request, [&](const net::Response &response) { session = response; });
    QTRY_VERIFY_WITH_TIMEOUT(session.has_value(), 10'000);
    QCOMPARE(session->status, 200);
}

void TestTeamJoin::waitsWhenNoBrowserStarts()
{
    Person ada(m_server->port(), m_server->login, m_server->password);
    TeamJoin join(vault(), m_clock, m_rng, [](const QUrl &) { return false; });
    QSignalSpy offered(&join, &TeamJoin::pageOffered);
    QSignalSpy joined(&join, &TeamJoin::joined);
    join.start(serverUrl(), {});
    QTRY_VERIFY_WITH_TIMEOUT(!offered.isEmpty(), 10'000);
    QCOMPARE(offered.first().at(1).toBool(), false);
    ada.visit(offered.first().at(0).toUrl());
    QTRY_VERIFY_WITH_TIMEOUT(!joined.isEmpty(), 20'000);
}

void TestTeamJoin::refusesSomebodyElse()
{
    WorkspaceEntry known;
    known.accountId = m_server->accountId;
    known.name = u"Roastery"_s;
    known.kind = WorkspaceEntry::Kind::Team;
    known.serverUrl = serverUrl();
    known.userId = u"u01m7yet94cfdkvk91kh9cmsq71"_s;
    Person ada(m_server->port(), m_server->login, m_server->password);
    TeamJoin join(vault(), m_clock, m_rng, [&](const QUrl &page) {
        ada.visit(page);
        return true;
    });
    QSignalSpy joined(&join, &TeamJoin::joined);
    QSignalSpy failed(&join, &TeamJoin::failed);
    join.start(serverUrl(), {known});
    QTRY_VERIFY_WITH_TIMEOUT(!joined.isEmpty() || !failed.isEmpty(), 20'000);
    QCOMPARE(failed.value(0).value(0).value<Error>().code, u"team.otherPerson"_s);
    QVERIFY(!m_memory->find(tokenKeyOf(serverUrl())));
}

} // namespace campanile::tst_teamjoin

CAMPANILE_GUILESS_TEST(campanile::tst_teamjoin::TestTeamJoin)
#include "tst_teamjoin.moc"
