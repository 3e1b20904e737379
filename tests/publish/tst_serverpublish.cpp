// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/authorizedtransport.h"
#include "app/services/postbuild.h"
#include "app/services/postservice.h"
#include "app/services/publishservice.h"
#include "app/sync/methodcaller.h"
#include "app/sync/syncengine.h"
#include "tests/http/rawclient.h"
#include "tests/support/givenvault.h"
#include "tests/support/serverprocess.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QJsonArray>
#include <QTcpServer>
#include <QTest>

namespace tst_serverpublish {

using namespace Qt::StringLiterals;
using namespace campanile;
using Phase = sync::SyncState::Phase;

namespace {

constexpr int kSoonMs = 20'000;

} // namespace

/** A client of a team server as the composition root puts it together, with its cache in memory. */
struct Client {
    Client(const QUrl &base, const QByteArray &refresh, const QString &account)
        : plain(base, clock, rng), inner(base, clock, rng), keeper(plain, vault, clock, u"tokens"_s, "campanile-desktop"),
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
    test::GivenVault vault;
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
    void killedWhilePausedNothingLeaves();
    void anotherPortIsAdopted();

private:
    [[nodiscard]] Result<QJsonObject> call(const QString &method, const QJsonObject &arguments);
    [[nodiscard]] QStringList timeline();
    /** A post that is due now. */
    [[nodiscard]] RecordId publish(const QString &body);

    test::ServerPlace m_place;
    test::ServerProcess m_server{m_place};
    std::unique_ptr<Client> m_client;
};

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
    QCOMPARE(m_place.make(), QByteArray());
    const QJsonObject account = m_place.run({u"addpractice"_s, u"--workspace"_s, u"Roastery"_s, u"--name"_s, u"roaster"_s, u"--display-name"_s, u"Harbour Roasters"_s, u"--json"_s}).json();
    QVERIFY(account.value("socialAccountId"_L1).toString().startsWith(u's'));
    QVERIFY2(m_server.start({u"--practice"_s}) > 0, m_server.log().constData());
    const QByteArray refresh = test::signIn(m_server.port()).refresh;
    QVERIFY(!refresh.isEmpty());
    m_client = std::make_unique<Client>(m_server.url(), refresh, m_place.accountId());
    m_client->engine.start();
    QTRY_COMPARE_WITH_TIMEOUT(m_client->engine.state().phase, Phase::UpToDate, kSoonMs);
}

void TestServerPublish::cleanupTestCase()
{
    m_client.reset();
    QCOMPARE(m_server.stop(), 0);
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
    QVERIFY(m_client->statusOf(post) != u"published"_s);

    const quint16 port = m_server.port();
    QCOMPARE(m_server.start({u"--practice"_s}, port), port);
    m_client->engine.syncNow();
    // The server looks for the post half a minute after it was sent, and finds it.
    QTRY_COMPARE_WITH_TIMEOUT(m_client->statusOf(post), u"published"_s, 90'000);
    QVERIFY(!m_client->targetOf(post).value("permalink"_L1).toString().isEmpty());
    QCOMPARE(timeline().count(u"Only once"_s), 1);
}

void TestServerPublish::killedWhilePausedNothingLeaves()
{
    // One has begun and waits, because the network wants it to, when posts are paused; another comes due after that.
    QVERIFY(call(u"Practice/setFault"_s, {{u"fault"_s, u"rateLimit"_s}, {u"times"_s, 1}, {u"amount"_s, 1}}));
    const RecordId begun = publish(u"Begun before"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_client->targetOf(begun).value("step"_L1).toString(), u"waiting"_s, kSoonMs);
    const auto paused = call(u"PublishingPause/set"_s, {{u"create"_s, QJsonObject{{u"p"_s, QJsonObject{{u"startedAt"_s, u"2026-01-01T00:00:00.000Z"_s}}}}}});
    QVERIFY(paused);
    const QString pause = paused->value("created"_L1).toObject().value("p"_L1).toObject().value("id"_L1).toString();
    QVERIFY(!pause.isEmpty());
    // The answer is here, so the pause is on the disk; nothing else was given time.
    m_server.kill();
    const RecordId due = publish(u"Due meanwhile"_s);
    const quint16 port = m_server.port();
    QCOMPARE(m_server.start({u"--practice"_s}, port), port);
    m_client->engine.syncNow();
    QTRY_COMPARE_WITH_TIMEOUT(m_client->targetOf(begun).value("step"_L1).toString(), u"waiting pause"_s, 90'000);
    const auto heldCount = [&] {
        const auto record = m_client->cache->reader().get(u"PublishingPause"_s, RecordId::parse(pause).value_or(RecordId()));
        return record && *record ? (*record)->object().value("heldCount"_L1).toInt() : -1;
    };
    QTRY_COMPARE_WITH_TIMEOUT(heldCount(), 1, kSoonMs);
    // Killed in the middle of holding, too.
    m_server.kill();
    QCOMPARE(m_server.start({u"--practice"_s}, port), port);
    m_client->engine.syncNow();
    QTRY_COMPARE_WITH_TIMEOUT(m_client->engine.state().phase, Phase::UpToDate, kSoonMs);
    for (const QString &text : {u"Begun before"_s, u"Due meanwhile"_s})
        QVERIFY2(!timeline().contains(text), qPrintable(text));
    const auto ended = call(u"PublishingPause/set"_s, {{u"update"_s, QJsonObject{{pause, QJsonObject{{u"endedAt"_s, u"2026-12-01T00:00:00.000Z"_s}, {u"aftermath"_s, u"publish"_s}}}}}});
    QVERIFY(ended && ended->value("updated"_L1).toObject().contains(pause));
    // What waits for the end of a pause asks once a minute.
    QTRY_COMPARE_WITH_TIMEOUT(m_client->statusOf(begun), u"published"_s, 90'000);
    QCOMPARE(timeline().count(u"Begun before"_s), 1);
    // The other one leaves in its turn, minutes later; it is not lost.
    QTRY_VERIFY_WITH_TIMEOUT(m_client->statusOf(due) == u"publishing"_s || m_client->statusOf(due) == u"published"_s, kSoonMs);
}

void TestServerPublish::anotherPortIsAdopted()
{
    QCOMPARE(m_server.stop(), 0);
    // Somebody else has the practice network's port now.
    QFile portFile(m_place.data() + u"/practice.port"_s);
    QVERIFY(portFile.open(QIODevice::ReadOnly));
    const quint16 before = portFile.readAll().trimmed().toUShort();
    QTcpServer squatter;
    QVERIFY(squatter.listen(QHostAddress::LocalHost, before));
    const quint16 port = m_server.port();
    QCOMPARE(m_server.start({u"--practice"_s}, port), port);
    m_client->engine.syncNow();
    QTRY_COMPARE_WITH_TIMEOUT(m_client->engine.state().phase, Phase::UpToDate, kSoonMs);
    const RecordId post = publish(u"From the new address"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_client->statusOf(post), u"published"_s, kSoonMs);
    QVERIFY(QUrl(m_client->targetOf(post).value("permalink"_L1).toString()).port() != before);
}

CAMPANILE_GUILESS_TEST(TestServerPublish)

} // namespace tst_serverpublish

#include "tst_serverpublish.moc"
