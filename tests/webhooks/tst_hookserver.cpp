// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/clock.h"
#include "app/core/rng.h"
#include "server/core/auth/controlstore.h"
#include "server/core/engine.h"
#include "server/core/publish/publishjournal.h"
#include "server/core/storage/sqlitestorage.h"
#include "server/core/vaultkey.h"
#include "server/core/webhooks/webhookkeeper.h"
#include "tests/http/rawclient.h"
#include "tests/support/platforms/facebook/fakefacebook.h"
#include "tests/support/serverprocess.h"
#include "tests/support/testprogram.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QProcessEnvironment>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server::tst_hookserver {

namespace {

const QByteArray kSecret = "the app's secret"_ba;

QByteArray signatureOf(const QByteArray &body, const QByteArray &key = kSecret)
{
    return "X-Hub-Signature-256: sha256=" + QMessageAuthenticationCode::hash(body, key, QCryptographicHash::Sha256).toHex() + "\r\n";
}

/** "Webhooks for Pages": a comment below a post of the page. */
QByteArray commentHook(const QString &page, const QString &post, const QString &comment)
{
    const QJsonObject value{{u"item"_s, u"comment"_s}, {u"verb"_s, u"add"_s}, {u"post_id"_s, post}, {u"comment_id"_s, comment},
                            {u"message"_s, u"words of the hook, which nobody must read"_s}, {u"from"_s, QJsonObject{{u"id"_s, u"9"_s}, {u"name"_s, u"Forger"_s}}}};
    const QJsonObject entry{{u"id"_s, page}, {u"time"_s, 1}, {u"changes"_s, QJsonArray{QJsonObject{{u"field"_s, u"feed"_s}, {u"value"_s, value}}}}};
    return QJsonDocument(QJsonObject{{u"object"_s, u"page"_s}, {u"entry"_s, QJsonArray{entry}}}).toJson(QJsonDocument::Compact);
}

} // namespace

class NoDirectory final : public Directory
{
public:
    [[nodiscard]] QList<Membership> memberships(const QString &) const override { return {}; }
    [[nodiscard]] std::optional<Membership> membership(const QString &, const QString &) const override { return std::nullopt; }
};

/** The databases of a data folder, read and written beside the program, as its commands do. */
struct Books {
    explicit Books(const QString &data)
    {
        SqliteStorageOptions options;
        options.folder = data + u"/workspaces"_s;
        auto storage = SqliteStorage::open(options);
        EngineOptions engineOptions;
        engineOptions.blobDir = data + u"/blobs"_s;
        engine = std::make_unique<Engine>(std::move(*storage), std::make_shared<NoDirectory>(), clock, rng, engineOptions);
        store = std::make_unique<EnginePublishStore>(*engine);
        auto opened = openSqliteControlDb(data + u"/control.db"_s);
        control = std::move(opened).value();
        const auto source = vaultKeySource(data + u"/vault.key"_s, QProcessEnvironment::systemEnvironment());
        credentials = std::make_unique<VaultCredentials>(*Vault::create(*loadVaultKeys(*source)));
        apps = std::make_unique<AppCredentialStore>(*store, *credentials, clock);
    }
    [[nodiscard]] QByteArray token(domain::Platform platform) { return hookVerifyToken(*ControlStore(*control, clock, rng).sharedSecret(u"links"_s), platform); }

    SystemClock clock;
    SystemRng rng;
    std::unique_ptr<Engine> engine;
    std::unique_ptr<EnginePublishStore> store;
    std::unique_ptr<ControlDb> control;
    std::unique_ptr<VaultCredentials> credentials;
    std::unique_ptr<AppCredentialStore> apps;
};

/** The whole way: the server program in a process of its own, a scripted Facebook that tells it of news, and what stands in the inbox then. */
class TestHookServer : public QObject
{
    Q_OBJECT

private:
    void startServer();
    [[nodiscard]] RawAnswer deliver(const QByteArray &body, const QByteArray &headers, const QByteArray &path = "/hooks/facebook") const;
    [[nodiscard]] QList<QJsonObject> rows(const QString &type);
    [[nodiscard]] bool hasItem(const QString &id);
    [[nodiscard]] qint64 hooks(const QByteArray &outcome) const;
    QString comment(const QString &post, const QString &text);

    test::ServerPlace m_place;
    test::ServerProcess m_server{m_place};
    SystemClock m_clock;
    fakes::FakeFacebook m_facebook{[] { return QDateTime::currentMSecsSinceEpoch(); }};
    std::unique_ptr<Books> m_books;
    QString m_workspace;
    QString m_account;
    int m_comments = 0;

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void theAddressIsProved();
    void subscribesOnItsOwn();
    void aCommentIsThereWithinTwoSeconds();
    void badDeliveriesChangeNothing_data();
    void badDeliveriesChangeNothing();
    void chunkedBodiesAreTaken();
    void repeatedHooksAreHarmless();
    void bigBodiesAreBounded();
    void aFloodIsAnsweredAndBounded();
    void hooksNeverGetIntoTheLog();
    void pausingEndsTheSubscription();
    void theOperatorSeesWhatToEnter();
};

void TestHookServer::initTestCase()
{
    QCOMPARE(m_place.make(), QByteArray());
    m_books = std::make_unique<Books>(m_place.data());
    m_workspace = m_place.accountId();
    QVERIFY(m_books->apps->set(m_workspace, domain::Platform::Facebook, {}, {.clientId = u"4711"_s, .clientSecret = QString::fromLatin1(kSecret)}));
    const auto written = m_books->store->write(m_workspace, [&](SystemRecords &records) -> Result<void> {
        const auto made = records.create(u"SocialAccount"_s, {{u"platform"_s, u"facebook"_s}, {u"platformAccountId"_s, m_facebook.pageId}, {u"username"_s, u"roasters"_s},
                                                              {u"displayName"_s, u"Harbour Roasters"_s}, {u"status"_s, u"connected"_s}, {u"accountKind"_s, u"page"_s},
                                                              {u"connectedAt"_s, wireTime(m_clock.nowMs())}});
        if (!made)
            return made.error();
        m_account = *made;
        const auto health = records.create(u"AccountHealth"_s, {{u"accountId"_s, m_account}});
        if (!health)
            return health.error();
        AccountTokens tokens;
        tokens.accessToken = m_facebook.token;
        return m_books->credentials->write(records, m_workspace, m_account, tokens);
    });
    QVERIFY2(written, written ? "" : qPrintable(written.error().code));
    m_facebook.posts.append({m_facebook.pageId + u"_10"_s, u"Open from Monday"_s, {}, {}, m_clock.nowMs()});
    startServer();
}

void TestHookServer::startServer()
{
    QFile networks(m_place.path(u"networks.json"_s));
    QVERIFY(networks.open(QIODevice::WriteOnly));
    networks.write(QJsonDocument(QJsonObject{{u"facebook"_s, m_facebook.overlay()}}).toJson());
    networks.close();
    const QStringList options{u"--networks"_s, networks.fileName(), u"--reachable"_s, m_facebook.server.url().toString(), u"--public-url"_s, u"https://team.example/"_s};
    QVERIFY2(m_server.start(options) > 0, m_server.log().constData());
}

void TestHookServer::cleanupTestCase()
{
    QCOMPARE(m_server.stop(), 0);
    m_books.reset();
}

RawAnswer TestHookServer::deliver(const QByteArray &body, const QByteArray &headers, const QByteArray &path) const
{
    RawClient client(m_server.port());
    return client.ask(post(path, body, "Content-Type: application/json\r\n" + headers));
}

QList<QJsonObject> TestHookServer::rows(const QString &type)
{
    QList<QJsonObject> found;
    const auto read = m_books->store->read(m_workspace, [&](const SystemReader &records) -> Result<void> {
        const auto rows = records.query(type, {}, 1000);
        if (!rows)
            return rows.error();
        found = *rows;
        return {};
    });
    return read ? found : QList<QJsonObject>();
}

bool TestHookServer::hasItem(const QString &id)
{
    const QList<QJsonObject> items = rows(u"InboxItem"_s);
    return std::any_of(items.begin(), items.end(), [&](const QJsonObject &item) { return item.value("platformItemId"_L1).toString() == id; });
}

qint64 TestHookServer::hooks(const QByteArray &outcome) const
{
    RawClient client(m_server.port());
    const QByteArray metrics = client.ask(get("/metrics")).body;
    const QByteArray name = "campanile_hooks_total{network=\"facebook\",outcome=\"" + outcome + "\"} ";
    const qsizetype at = metrics.indexOf(name);
    return at < 0 ? 0 : metrics.mid(at + name.size(), metrics.indexOf('\n', at) - at - name.size()).toLongLong();
}

QString TestHookServer::comment(const QString &post, const QString &text)
{
    const auto lock = m_facebook.server.lock();
    const QString id = post + u'_' + QString::number(900 + ++m_comments);
    m_facebook.comments.append({id, post, text, u"77"_s, m_clock.nowMs(), false});
    return id;
}

void TestHookServer::theAddressIsProved()
{
    const QByteArray token = m_books->token(domain::Platform::Facebook);
    QCOMPARE(token.size(), 40);
    QVERIFY(token != m_books->token(domain::Platform::Instagram));
    RawClient client(m_server.port());
    const RawAnswer good = client.ask(get("/hooks/facebook?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=" + token));
    QCOMPARE(good.status, 200);
    QCOMPARE(good.body, "1158201444"_ba);
    QCOMPARE(good.headers.value("content-type"), "text/plain"_ba);
    QCOMPARE(client.ask(get("/hooks/facebook?hub.mode=subscribe&hub.challenge=1&hub.verify_token=guess")).status, 403);
    QCOMPARE(client.ask(get("/hooks/facebook")).status, 403);
    QCOMPARE(client.ask(get("/hooks/mastodon?hub.mode=subscribe&hub.challenge=1&hub.verify_token=" + token)).status, 404);
    QCOMPARE(client.ask(get("/hooks/")).status, 404);
    QCOMPARE(client.ask(get("/hooks/facebook/a/b")).status, 404);
    // There is no app of X here whose secret could answer.
    QCOMPARE(client.ask(get("/hooks/twitter?crc_token=abc")).status, 403);
    QCOMPARE(client.ask("PUT /hooks/facebook HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n").status, 405);
    QCOMPARE(client.ask("DELETE /hooks/facebook HTTP/1.1\r\nHost: a\r\n\r\n").status, 405);
}

void TestHookServer::subscribesOnItsOwn()
{
    const auto fields = [this] {
        const auto lock = m_facebook.server.lock();
        return m_facebook.subscribedFields;
    };
    QTRY_COMPARE_WITH_TIMEOUT(fields(), (QStringList{u"feed"_s, u"mention"_s, u"messages"_s, u"message_echoes"_s, u"ratings"_s}), 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"WebhookSubscription"_s).value(0).value("state"_L1).toString(), u"active"_s, 10'000);
    QCOMPARE(rows(u"WebhookSubscription"_s).first().value("callbackUrl"_L1).toString(), u"https://team.example/hooks/facebook"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"AccountHealth"_s).value(0).value("webhookProblem"_L1).toString(), u"webhook.quiet"_s, 10'000);
    QCOMPARE(rows(u"AccountHealth"_s).first().value("inboxEverySeconds"_L1).toInt(), 120);
}

void TestHookServer::aCommentIsThereWithinTwoSeconds()
{
    // Everything has been looked at once, so that nothing but the hook is a reason to look.
    QTRY_VERIFY_WITH_TIMEOUT(m_facebook.server.count(u"GET .*/feed"_s) > 0 && m_facebook.server.count(u"GET .*/ratings"_s) > 0, 20'000);
    const QString id = comment(m_facebook.pageId + u"_10"_s, u"Are you open on Sunday?"_s);
    const QByteArray hook = commentHook(m_facebook.pageId, m_facebook.pageId + u"_10"_s, id);
    QElapsedTimer timer;
    timer.start();
    const RawAnswer answer = deliver(hook, signatureOf(hook));
    QCOMPARE(answer.status, 200);
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    QTRY_VERIFY_WITH_TIMEOUT(hasItem(id), 10'000);
    const qint64 took = timer.elapsed();
    QVERIFY2(took < 2000, qPrintable(QString::number(took)));
    // The words are those of the network, not of the hook.
    for (const QJsonObject &item : rows(u"InboxItem"_s)) {
        if (item.value("platformItemId"_L1).toString() == id)
            QCOMPARE(item.value("content"_L1).toString(), u"Are you open on Sunday?"_s);
        QVERIFY(item.value("senderName"_L1).toString() != u"Forger"_s);
    }
    QCOMPARE(hooks("accepted"), 1);
    // And now the account's card may say so.
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"AccountHealth"_s).value(0).value("tellsAtOnce"_L1).toBool(), true, 20'000);
    QCOMPARE(rows(u"AccountHealth"_s).first().value("inboxEverySeconds"_L1).toInt(), 600);
}

void TestHookServer::badDeliveriesChangeNothing_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<int>("status");
    const QByteArray hook = commentHook(u"1001"_s, u"1001_10"_s, u"1001_10_1"_s);
    const QByteArray path = "/hooks/facebook";
    QTest::newRow("no signature") << hook << QByteArray() << path << 401;
    QTest::newRow("another app's signature") << hook << signatureOf(hook, "another secret") << path << 401;
    QTest::newRow("tampered with on the way") << QByteArray(hook).replace("1001_10", "1001_11") << signatureOf(hook) << path << 401;
    QTest::newRow("signed twice") << hook << signatureOf(hook) + signatureOf(hook) << path << 401;
    QTest::newRow("the old header of SHA-1") << hook << "X-Hub-Signature: sha1=" + QMessageAuthenticationCode::hash(hook, kSecret, QCryptographicHash::Sha1).toHex() + "\r\n" << path << 401;
    QTest::newRow("another network's address") << hook << signatureOf(hook) << "/hooks/instagram"_ba << 401;
    QTest::newRow("another app's address") << hook << signatureOf(hook) << "/hooks/facebook/4712"_ba << 401;
    QTest::newRow("a network that tells nothing") << hook << signatureOf(hook) << "/hooks/reddit"_ba << 404;
    QTest::newRow("packed") << hook << signatureOf(hook) + "Content-Encoding: gzip\r\n" << path << 415;
    QTest::newRow("signed, and no JSON") << "hello"_ba << signatureOf("hello") << path << 400;
    QTest::newRow("signed, and nothing in it") << QByteArray() << signatureOf({}) << path << 400;
}

void TestHookServer::badDeliveriesChangeNothing()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, headers);
    QFETCH(QByteArray, path);
    QFETCH(int, status);
    const qint64 accepted = hooks("accepted");
    QCOMPARE(deliver(body, headers, path).status, status);
    QCOMPARE(hooks("accepted"), accepted);
}

void TestHookServer::chunkedBodiesAreTaken()
{
    const QByteArray hook = commentHook(m_facebook.pageId, m_facebook.pageId + u"_10"_s, m_facebook.pageId + u"_10_901"_s);
    QByteArray body;
    for (qsizetype i = 0; i < hook.size(); i += 50) {
        const QByteArray piece = hook.mid(i, 50);
        body += QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n";
    }
    RawClient client(m_server.port());
    const RawAnswer answer = client.ask("POST /hooks/facebook/4711 HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n" + signatureOf(hook) + "\r\n" + body + "0\r\n\r\n");
    QCOMPARE(answer.status, 200);
}

void TestHookServer::repeatedHooksAreHarmless()
{
    const QString first = comment(m_facebook.pageId + u"_10"_s, u"One"_s);
    const QString second = comment(m_facebook.pageId + u"_10"_s, u"Two"_s);
    for (const QString &id : {second, first, second, first, second}) {
        const QByteArray hook = commentHook(m_facebook.pageId, m_facebook.pageId + u"_10"_s, id);
        QCOMPARE(deliver(hook, signatureOf(hook)).status, 200);
    }
    // Of nothing that there is, of a page that is not connected, and below another page's post.
    for (const auto &[page, post] : {std::pair(u"1001"_s, u"1001_99"_s), std::pair(u"2002"_s, u"2002_1"_s), std::pair(u"1001"_s, u"3003_1"_s)}) {
        const QByteArray hook = commentHook(page, post, post + u"_5"_s);
        QCOMPARE(deliver(hook, signatureOf(hook)).status, 200);
    }
    QTRY_VERIFY_WITH_TIMEOUT(hasItem(first) && hasItem(second), 10'000);
    const QList<QJsonObject> items = rows(u"InboxItem"_s);
    QCOMPARE(std::count_if(items.begin(), items.end(), [&](const QJsonObject &item) { return item.value("platformItemId"_L1).toString() == first; }), 1);
    QCOMPARE(m_facebook.server.count(u"GET .*/3003_1"_s), 0);
    QVERIFY(hooks("idle") >= 1);
}

void TestHookServer::bigBodiesAreBounded()
{
    const QByteArray most = "{\"object\":\"page\",\"entry\":[]}" + QByteArray(1024 * 1024 - 40, ' ');
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(deliver(most, signatureOf(most)).status, 200);
    QVERIFY2(timer.elapsed() < 1000, qPrintable(QString::number(timer.elapsed())));
    const QByteArray more(1024 * 1024 + 1, ' ');
    QCOMPARE(deliver(more, signatureOf(more)).status, 413);
}

void TestHookServer::aFloodIsAnsweredAndBounded()
{
    m_facebook.server.forget();
    const QByteArray hook = commentHook(m_facebook.pageId, m_facebook.pageId + u"_10"_s, m_facebook.pageId + u"_10_901"_s);
    const QByteArray request = post("/hooks/facebook", hook, "Content-Type: application/json\r\n" + signatureOf(hook));
    RawClient client(m_server.port());
    QElapsedTimer timer;
    timer.start();
    int taken = 0;
    int busy = 0;
    QList<qint64> took;
    // Long enough for many looks, if nothing bounded them.
    while (timer.elapsed() < 3000) {
        QElapsedTimer one;
        one.start();
        const RawAnswer answer = client.ask(request);
        took.append(one.elapsed());
        taken += answer.status == 200;
        busy += answer.status == 429;
    }
    std::sort(took.begin(), took.end());
    QCOMPARE(taken + busy, int(took.size()));
    QVERIFY2(taken >= 300, qPrintable(QString::number(taken)));
    QVERIFY2(took.last() < 1000, qPrintable(QString::number(took.last())));
    // At most ten looks at once, and then one a minute: what the file of the network allows.
    const int looks = m_facebook.server.count(u"GET .*/1001/feed"_s);
    QVERIFY2(looks <= 13, qPrintable(QString::number(looks)));
    qInfo("%d hooks in %lld ms, slowest %lld ms, %d looks", taken, timer.elapsed(), took.last(), looks);
}

void TestHookServer::hooksNeverGetIntoTheLog()
{
    QVERIFY(hooks("forged") >= 4);
    const QByteArray log = m_server.log();
    QVERIFY(log.contains("hook refused"));
    QVERIFY(!log.contains("nobody must read"));
    QVERIFY(!log.contains(kSecret));
    QVERIFY(!log.contains(m_books->token(domain::Platform::Facebook)));
}

void TestHookServer::pausingEndsTheSubscription()
{
    // As another node would write it down.
    QVERIFY(m_books->store->write(m_workspace, [&](SystemRecords &records) { return records.patch(u"SocialAccount"_s, m_account, {{u"status"_s, u"disabled"_s}}); }));
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"WebhookSubscription"_s).value(0).value("state"_L1).toString(), u"ended"_s, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"AccountHealth"_s).value(0).value("tellsAtOnce"_L1).toBool(), false, 10'000);
    QVERIFY(m_books->store->write(m_workspace, [&](SystemRecords &records) { return records.patch(u"SocialAccount"_s, m_account, {{u"status"_s, u"connected"_s}}); }));
    QTRY_COMPARE_WITH_TIMEOUT(rows(u"WebhookSubscription"_s).value(0).value("state"_L1).toString(), u"active"_s, 20'000);
}

void TestHookServer::theOperatorSeesWhatToEnter()
{
    const auto show = [&](const QStringList &words, const QStringList &environment = {}) {
        const test::ProgramRun run = test::runProgram(environment + QStringList{test::serverProgram(), u"webhooks"_s} + m_place.where() + words);
        return std::tuple(run.code, run.out, run.err);
    };
    const auto [code, out, err] = show({u"--public-url"_s, u"https://team.example"_s});
    QVERIFY2(code == 0, err.constData());
    QVERIFY2(out.contains("https://team.example/hooks/facebook\n"), out.constData());
    QVERIFY(out.contains(m_books->token(domain::Platform::Facebook)));
    QVERIFY(!out.contains(kSecret));
    QVERIFY(out.contains("https://team.example/hooks/linkedin"));
    QCOMPARE(std::get<0>(show({})), 2);
    QCOMPARE(std::get<0>(show({u"--public-url"_s, u"http://192.168.1.2"_s})), 2);
    // A value that an app needs beside id and secret comes from the environment.
    const QStringList environment{u"env"_s, u"X_API_SECRET=hush-hush"_s};
    const QStringList set{u"--set"_s, u"apiSecret"_s, u"--network"_s, u"twitter"_s, u"--workspace"_s, m_workspace, u"--value-env"_s, u"X_API_SECRET"_s};
    QCOMPARE(std::get<0>(show(set, environment)), 1);
    AppCredentialStore &apps = *m_books->apps;
    QVERIFY(apps.set(m_workspace, domain::Platform::Twitter, {}, {.clientId = u"x-app"_s, .clientSecret = {}}));
    const auto [done, said, complaint] = show(set, environment);
    QVERIFY2(done == 0, complaint.constData());
    QVERIFY(!said.contains("hush-hush"));
    QCOMPARE(apps.app(m_workspace, domain::Platform::Twitter)->extra.value("apiSecret"_L1).toString(), u"hush-hush"_s);
    // Entering the app's id again keeps it.
    QVERIFY(apps.set(m_workspace, domain::Platform::Twitter, {}, {.clientId = u"x-app"_s, .clientSecret = {}}));
    QCOMPARE(apps.app(m_workspace, domain::Platform::Twitter)->extra.value("apiSecret"_L1).toString(), u"hush-hush"_s);
    // And now X's question has an answer.
    RawClient client(m_server.port());
    QTRY_COMPARE_WITH_TIMEOUT(client.ask(get("/hooks/twitter?crc_token=abc")).status, 200, 10'000);
    const QByteArray mac = QMessageAuthenticationCode::hash("abc", "hush-hush", QCryptographicHash::Sha256).toBase64();
    QCOMPARE(client.ask(get("/hooks/twitter?crc_token=abc")).body, "{\"response_token\":\"sha256=" + mac + "\"}");
}

} // namespace campanile::server::tst_hookserver

CAMPANILE_GUILESS_TEST(campanile::server::tst_hookserver::TestHookServer)
#include "tst_hookserver.moc"
