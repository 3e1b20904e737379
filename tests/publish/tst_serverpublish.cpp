// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/authorizedtransport.h"
#include "app/services/postbuild.h"
#include "app/services/postservice.h"
#include "app/services/publishservice.h"
#include "app/sync/methodcaller.h"
#include "app/sync/syncengine.h"
#include "server/core/auth/oauthserver.h"
#include "server/core/auth/secrets.h"
#include "tests/http/rawclient.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace campanile;
using Phase = sync::SyncState::Phase;

namespace {

const QString kProgram = QStringLiteral(CAMPANILE_BINARY_DIR "/bin/campanile-server");
constexpr int kSoonMs = 20'000;

class MemoryVault final : public auth::TokenVault
{
public:
    void read(const QString &, ReadDone done) override { done(entry); }
    void write(const QString &, const QByteArray &value, Done done) override
    {
        entry = value;
        done({});
    }
    void remove(const QString &, Done done) override
    {
        entry.clear();
        done({});
    }
    QByteArray entry;
};

/** Signs in on the server's own pages; gives the refresh token. */
QByteArray signIn(quint16 port)
{
    SystemRng rng;
    const QByteArray verifier = server::newSecret(rng);
    const QByteArray redirect = "http://127.0.0.1:1/";
    const QByteArray query = "response_type=code&client_id=test&state=s&code_challenge_method=S256&code_challenge="
        + server::pkceChallenge(verifier) + "&redirect_uri=" + server::encodeQueryValue(redirect);
    server::RawClient client(port);
    const server::RawAnswer page = client.ask(server::get("/oauth/authorize?" + query));
    static const QRegularExpression token(u"name=\"form_token\" value=\"([^\"]*)\""_s);
    const QByteArray formToken = token.match(QString::fromUtf8(page.body)).captured(1).toLatin1();
    const QByteArray cookie = page.cookies.value(0).left(page.cookies.value(0).indexOf(';'));
    const QByteArray form = "Content-Type: application/x-www-form-urlencoded\r\n";
    const server::RawAnswer redirected =
        client.ask(server::post("/oauth/authorize", query + "&login=ada%40example.org&password=correct+horse+battery&form_token=" + formToken,
                                form + "Cookie: " + cookie + "\r\n"));
    const QUrl location(QString::fromLatin1(redirected.headers.value("location")));
    const QByteArray code = QUrlQuery(location).queryItemValue(u"code"_s).toLatin1();
    const server::RawAnswer tokens =
        client.ask(server::post("/oauth/token", "grant_type=authorization_code&client_id=test&code_verifier=" + verifier + "&redirect_uri="
                                                    + server::encodeQueryValue(redirect) + "&code=" + code, form));
    return QJsonDocument::fromJson(tokens.body).object().value("refresh_token"_L1).toString().toLatin1();
}

/** A client of a team server as the composition root puts it together, with its cache in memory. */
struct Client {
    Client(const QUrl &base, const QByteArray &refresh, const QString &account)
        : plain(base, clock, rng), inner(base, clock, rng), keeper(plain, vault, clock, u"tokens"_s, "test"),
          transport(inner, keeper), runner(*open()), engine(runner, transport, clock, rng, configFor(account), [this](std::function<void(Error)> done) {
              keeper.renew(keeper.current(), [done](const Result<QByteArray> &token) { done(token ? Error() : token.error()); });
          }),
          calls(transport, account), posts(runner, clock, rng)
    {
        vault.entry = auth::Tokens{"spent", refresh, 0, base.toEncoded()}.toVault();
    }
    store::StoreCore *open()
    {
        store::OpenOptions options;
        options.path = u":memory:"_s;
        auto opened = store::StoreCore::open(options, clock, rng);
        if (!opened)
            qFatal("no cache");
        cache = std::move(*opened);
        return cache.get();
    }
    static sync::SyncConfig configFor(const QString &account)
    {
        sync::SyncConfig config;
        config.accountId = account;
        return config;
    }
    [[nodiscard]] QJsonObject targetOf(const RecordId &post)
    {
        const auto targets = services::readChildren(cache->reader(), u"PostTarget"_s, u"postId"_s, post);
        return targets && !targets->isEmpty() ? targets->first() : QJsonObject();
    }
    [[nodiscard]] QString statusOf(const RecordId &post) { return targetOf(post).value("status"_L1).toString(); }

    SystemClock clock;
    SystemRng rng;
    MemoryVault vault;
    std::unique_ptr<store::StoreCore> cache;
    net::HttpTransport plain;
    net::HttpTransport inner;
    auth::TokenKeeper keeper;
    auth::AuthorizedTransport transport;
    store::DirectRunner runner;
    sync::SyncEngine engine;
    sync::MethodCaller calls;
    services::PostService posts;
};

} // namespace

/** The whole main job with a team server in a process of its own: a client over HTTP, the practice network, kill -9. */
class TestServerPublish : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void clientSeesThePostWithItsLink();
    void stopsAPostThatWaits();
    void killedBetweenAcceptAndConfirmItIsPublishedOnce();
    void anotherPortIsAdopted();

private:
    [[nodiscard]] QString data() const { return m_folder.filePath(u"data"_s); }
    [[nodiscard]] QJsonObject run(const QStringList &words, const QByteArray &input = {});
    [[nodiscard]] quint16 start(quint16 port);
    [[nodiscard]] Result<QJsonObject> call(const QString &method, const QJsonObject &arguments);
    [[nodiscard]] QStringList timeline();
    /** A post that is due now. */
    [[nodiscard]] RecordId publish(const QString &body);

    QTemporaryDir m_folder;
    QProcess m_server;
    quint16 m_port = 0;
    QString m_account;
    std::unique_ptr<Client> m_client;
};

QJsonObject TestServerPublish::run(const QStringList &words, const QByteArray &input)
{
    QProcess process;
    process.start(kProgram, QStringList{words.first(), u"--data"_s, data(), u"--json"_s} + words.sliced(1));
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(30'000);
    const QByteArray wrong = process.readAllStandardError();
    if (process.exitCode() != 0)
        qWarning("%s: %s", qPrintable(words.first()), wrong.constData());
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

quint16 TestServerPublish::start(quint16 port)
{
    const QString portFile = data() + u".port"_s;
    QFile::remove(portFile);
    m_server.start(kProgram, {u"serve"_s, u"--data"_s, data(), u"--practice"_s, u"--listen"_s, u"127.0.0.1:%1"_s.arg(port), u"--port-file"_s, portFile});
    const bool ready = QTest::qWaitFor([&] { return QFile::exists(portFile) || m_server.state() == QProcess::NotRunning; }, kSoonMs);
    QFile file(portFile);
    return ready && file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toUShort() : 0;
}

Result<QJsonObject> TestServerPublish::call(const QString &method, const QJsonObject &arguments)
{
    std::optional<Result<QJsonObject>> answer;
    m_client->calls.call(method, arguments, [&](const Result<QJsonObject> &result) { answer = result; });
    if (!QTest::qWaitFor([&] { return answer.has_value(); }, kSoonMs))
        return makeError(ErrorKind::Timeout, u"test.noAnswer"_s);
    return *answer;
}

QStringList TestServerPublish::timeline()
{
    QStringList texts;
    const auto answer = call(u"Practice/timeline"_s, {});
    if (!answer)
        return {answer.error().code};
    for (const QJsonValue &post : answer->value("posts"_L1).toArray())
        texts.append(post.toObject().value("text"_L1).toString());
    return texts;
}

RecordId TestServerPublish::publish(const QString &body)
{
    RecordId account;
    store::Query query;
    query.type = u"SocialAccount"_s;
    const auto accounts = m_client->cache->reader().query(query);
    if (accounts && !accounts->rows.isEmpty())
        account = services::idOf(accounts->rows.first().object());
    RecordId id;
    services::NewPost post;
    post.body = body;
    post.accounts = {account};
    m_client->posts.create(post, this, [&](const Result<RecordId> &made) { id = made.value_or(RecordId()); });
    m_client->posts.publishNow(id, this, [&](const Result<store::Saved> &saved) {
        if (!saved)
            qWarning("publishNow: %s", qPrintable(saved.error().code));
    });
    m_client->engine.localEdit();
    return id;
}

void TestServerPublish::initTestCase()
{
    (void)run({u"init"_s});
    (void)run({u"adduser"_s, u"--login"_s, u"ada@example.org"_s, u"--name"_s, u"Ada"_s}, "correct horse battery\n");
    m_account = run({u"addworkspace"_s, u"--name"_s, u"Roastery"_s, u"--owner"_s, u"ada@example.org"_s}).value("accountId"_L1).toString();
    QVERIFY(m_account.startsWith(u'w'));
    const QJsonObject account = run({u"addpractice"_s, u"--workspace"_s, u"Roastery"_s, u"--name"_s, u"roaster"_s, u"--display-name"_s, u"Harbour Roasters"_s});
    QVERIFY(account.value("socialAccountId"_L1).toString().startsWith(u's'));
    m_port = start(0);
    QVERIFY2(m_port > 0, m_server.readAllStandardError().constData());
    const QByteArray refresh = signIn(m_port);
    QVERIFY(!refresh.isEmpty());
    m_client = std::make_unique<Client>(QUrl(u"http://127.0.0.1:%1"_s.arg(m_port)), refresh, m_account);
    m_client->engine.start();
    QTRY_COMPARE_WITH_TIMEOUT(m_client->engine.state().phase, Phase::UpToDate, kSoonMs);
}

void TestServerPublish::cleanupTestCase()
{
    m_client.reset();
    m_server.terminate();
    QVERIFY(m_server.waitForFinished(kSoonMs));
}

void TestServerPublish::clientSeesThePostWithItsLink()
{
    const RecordId post = publish(u"Fresh beans <b>today</b>"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_client->statusOf(post), u"published"_s, kSoonMs);
    const QUrl link(m_client->targetOf(post).value("permalink"_L1).toString());
    QVERIFY2(link.isValid() && link.host() == u"127.0.0.1", qPrintable(link.toString()));
    server::RawClient reader(quint16(link.port()));
    const server::RawAnswer page = reader.ask(server::get(link.path().toLatin1()));
    QCOMPARE(page.status, 200);
    QVERIFY(page.body.contains("Fresh beans &lt;b&gt;today&lt;/b&gt;"));
    QVERIFY(page.body.contains("Harbour Roasters"));
}

void TestServerPublish::stopsAPostThatWaits()
{
    QVERIFY(call(u"Practice/setFault"_s, {{u"fault"_s, u"rateLimit"_s}, {u"times"_s, -1}}));
    const RecordId post = publish(u"Better not"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_client->targetOf(post).value("step"_L1).toString(), u"waiting"_s, kSoonMs);
    services::PublishService service([this](const QString &method, const QJsonObject &arguments, services::PublishService::Answer answer) {
        m_client->calls.call(method, arguments, std::move(answer));
    });
    std::optional<Result<services::StopOutcome>> outcome;
    service.cancel(post, {}, this, [&](const Result<services::StopOutcome> &result) { outcome = result; });
    QTRY_VERIFY_WITH_TIMEOUT(outcome, kSoonMs);
    QVERIFY(*outcome);
    QCOMPARE((*outcome)->cancelled.size(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(m_client->statusOf(post), u"cancelled"_s, kSoonMs);
    QVERIFY(call(u"Practice/clear"_s, {}));
    QVERIFY(!timeline().contains(u"Better not"_s));
}

void TestServerPublish::killedBetweenAcceptAndConfirmItIsPublishedOnce()
{
    // The network takes the post and says nothing, so the server waits for the answer: the moment to kill it.
    const auto set = call(u"Practice/setFault"_s, {{u"fault"_s, u"timeoutAfterAccept"_s}, {u"times"_s, 1}});
    QVERIFY(set);
    const RecordId post = publish(u"Only once"_s);
    QTRY_VERIFY_WITH_TIMEOUT(timeline().contains(u"Only once"_s), kSoonMs);
    m_server.kill();
    QVERIFY(m_server.waitForFinished(kSoonMs));
    QVERIFY(m_client->statusOf(post) != u"published"_s);

    QCOMPARE(start(m_port), m_port);
    m_client->engine.syncNow();
    // The server looks for the post half a minute after it was sent, and finds it.
    QTRY_COMPARE_WITH_TIMEOUT(m_client->statusOf(post), u"published"_s, 90'000);
    QVERIFY(!m_client->targetOf(post).value("permalink"_L1).toString().isEmpty());
    QCOMPARE(timeline().count(u"Only once"_s), 1);
}

void TestServerPublish::anotherPortIsAdopted()
{
    m_server.terminate();
    QVERIFY(m_server.waitForFinished(kSoonMs));
    // Somebody else has the practice network's port now.
    QFile portFile(data() + u"/practice.port"_s);
    QVERIFY(portFile.open(QIODevice::ReadOnly));
    const quint16 before = portFile.readAll().trimmed().toUShort();
    QTcpServer squatter;
    QVERIFY(squatter.listen(QHostAddress::LocalHost, before));
    QCOMPARE(start(m_port), m_port);
    m_client->engine.syncNow();
    QTRY_COMPARE_WITH_TIMEOUT(m_client->engine.state().phase, Phase::UpToDate, kSoonMs);
    const RecordId post = publish(u"From the new address"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_client->statusOf(post), u"published"_s, kSoonMs);
    QVERIFY(QUrl(m_client->targetOf(post).value("permalink"_L1).toString()).port() != before);
}

QTEST_GUILESS_MAIN(TestServerPublish)
#include "tst_serverpublish.moc"
