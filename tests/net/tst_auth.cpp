// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/authorizedtransport.h"
#include "app/auth/keychainvault.h"
#include "app/auth/sealedfilevault.h"
#include "app/auth/signin.h"
#include "tests/net/httpfixture.h"
#include "tests/support/testprogram.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QUrlQuery>

#include <atomic>

#include <memory>
#include <optional>

namespace tst_auth {

using namespace campanile;
using namespace campanile::auth;
using campanile::test::Heard;
using campanile::test::HttpFixture;
using namespace Qt::StringLiterals;

namespace {

/** A vault in memory that answers when told to. */
class MemoryVault final : public TokenVault
{
public:
    void read(const QString &key, ReadDone done) override
    {
        if (entries.contains(key))
            done(entries.value(key));
        else
            done(makeError(ErrorKind::NotFound, u"vault.notFound"_s));
    }
    void write(const QString &key, const QByteArray &value, Done done) override
    {
        entries.insert(key, value);
        ++writes;
        done({});
    }
    void remove(const QString &key, Done done) override
    {
        entries.remove(key);
        done({});
    }
    QMap<QString, QByteArray> entries;
    int writes = 0;
};

/** A sign-in server with its own loopback address, and a browser made of one raw socket. */
struct Scene {
    Scene()
        : server([this](QTcpSocket &socket, const Heard &heard) { serve(socket, heard); }),
          transport(server.url(), clock, rng), signIn(transport, clock, rng, [this](const QUrl &url) {
              opened = url;
              return browserWorks;
          })
    {
    }

    void serve(QTcpSocket &socket, const Heard &heard)
    {
        const QByteArray base = server.url().toEncoded();
        if (heard.target.startsWith("/.well-known/")) {
            HttpFixture::reply(socket, "200 OK",
                               "{\"issuer\":\"" + (issuer.isEmpty() ? base : issuer) + "\",\"authorization_endpoint\":\"" + base
                                   + "/oauth/authorize\",\"token_endpoint\":\"" + base + "/oauth/token\"}");
            return;
        }
        if (heard.target == "/oauth/token") {
            form = QUrlQuery(QString::fromLatin1(heard.body));
            HttpFixture::reply(socket, tokenStatus, tokenBody);
            return;
        }
        HttpFixture::reply(socket, "404 Not Found", "");
    }

    void start(int timeoutMs = 5'000)
    {
        SignIn::Options options;
        options.server = server.url();
        options.timeoutMs = timeoutMs;
        options.page = [](bool ok) { return ok ? QByteArray("<p>done</p>") : QByteArray("<p>failed</p>"); };
        signIn.start(options, [this](Result<Tokens> tokens) {
            ++ends;
            result = std::move(tokens);
        });
    }

    [[nodiscard]] QString asked(const QString &name) const { return QUrlQuery(opened).queryItemValue(name, QUrl::FullyDecoded); }

    /** What the browser is sent to; %STATE% and %ISS% stand for the right values. */
    QByteArray visit(QByteArray target)
    {
        target.replace("%STATE%", asked(u"state"_s).toLatin1());
        target.replace("%ISS%", server.url().toEncoded().toPercentEncoding());
        QTcpSocket browser;
        browser.connectToHost(QHostAddress::LocalHost, quint16(QUrl(asked(u"redirect_uri"_s)).port()));
        const bool connected = QTest::qWaitFor([&] { return browser.state() == QAbstractSocket::ConnectedState; }, 1'000);
        if (!connected)
            return "refused";
        browser.write("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
        QByteArray answer;
        const bool closed = QTest::qWaitFor(
            [&] {
                answer += browser.readAll();
                return browser.state() == QAbstractSocket::UnconnectedState;
            },
            2'000);
        return closed ? answer : answer + "<open>";
    }

    SystemClock clock;
    SeededRng rng{3};
    HttpFixture server;
    net::HttpTransport transport;
    QUrl opened;
    QByteArray issuer;
    bool browserWorks = true;
    QByteArray tokenStatus = "200 OK";
    QByteArray tokenBody = R"({"access_token":"A1","refresh_token":"R1","token_type":"Bearer","expires_in":900})";
    QUrlQuery form;
    int ends = 0;
    std::optional<Result<Tokens>> result;
    SignIn signIn;
};

} // namespace

class TestAuth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsIn();
    void refusesBadRedirects_data();
    void refusesBadRedirects();
    void secondRequestIsTurnedAway();
    void favouriteIconDoesNotCount();
    void timesOut();
    void cancelEndsSilently();
    void browserThatCannotOpenIsAnError();
    void foreignMetadataIsRefused();
    void pkceFollowsTheStandard();
    void tokenAnswers_data();
    void tokenAnswers();
    void parkedCallersShareOneRefresh();
    void spentRefreshTokenSignsOut();
    void lostRefreshReleasesEverybody();
    void unauthorizedCallIsSentOnceMore();
    void sealedFileKeepsAndRefuses();
    void sealedFileSurvivesDamage();
    void withoutAnySessionBusNoKeychainIsLoaded();
    void keychainWithoutServiceSaysSo();
    void keychainIsAskedFromThreadsThatEnd();
};

void TestAuth::signsIn()
{
    Scene scene;
    scene.start();
    QTRY_VERIFY(!scene.opened.isEmpty());
    QCOMPARE(scene.asked(u"code_challenge_method"_s), u"S256"_s);
    QVERIFY(scene.asked(u"redirect_uri"_s).startsWith(u"http://127.0.0.1:"_s));
    const QByteArray page = scene.visit("/?code=c%2B1&state=%STATE%&iss=%ISS%");
    QVERIFY2(page.startsWith("HTTP/1.1 200"), page.constData());
    QVERIFY(page.contains("done"));
    QTRY_COMPARE(scene.ends, 1);
    QVERIFY2(scene.result->has_value(), "tokens expected");
    QCOMPARE((*scene.result)->access, QByteArray("A1"));
    QCOMPARE((*scene.result)->refresh, QByteArray("R1"));
    QCOMPARE(scene.form.queryItemValue(u"code"_s, QUrl::FullyDecoded), u"c+1"_s);
    const QByteArray verifier = scene.form.queryItemValue(u"code_verifier"_s).toLatin1();
    QCOMPARE(QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
                 .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals),
             scene.asked(u"code_challenge"_s).toLatin1());
}

void TestAuth::refusesBadRedirects_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const char *target, const char *code) {
        QTest::newRow(name) << QByteArray(target) << QString::fromLatin1(code);
    };
    row("wrong state", "/?code=c&state=forged&iss=%ISS%", "auth.wrongState");
    row("no state", "/?code=c&iss=%ISS%", "auth.wrongState");
    row("wrong issuer", "/?code=c&state=%STATE%&iss=https%3A%2F%2Fevil.example", "auth.wrongIssuer");
    row("no issuer", "/?code=c&state=%STATE%", "auth.wrongIssuer");
    row("no code", "/?state=%STATE%&iss=%ISS%", "auth.badRedirect");
    row("code twice", "/?code=a&code=b&state=%STATE%&iss=%ISS%", "auth.badRedirect");
    row("broken escape", "/?code=%zz&state=%STATE%&iss=%ISS%", "auth.badRedirect");
    row("the person said no", "/?error=access_denied&state=%STATE%&iss=%ISS%", "auth.denied");
}

void TestAuth::refusesBadRedirects()
{
    QFETCH(QByteArray, target);
    QFETCH(QString, code);
    Scene scene;
    scene.start();
    QTRY_VERIFY(!scene.opened.isEmpty());
    const QByteArray page = scene.visit(target);
    QVERIFY2(page.startsWith("HTTP/1.1 400"), page.constData());
    QTRY_COMPARE(scene.ends, 1);
    QVERIFY(!scene.result->has_value());
    QCOMPARE(scene.result->error().code, code);
    QVERIFY2(scene.form.isEmpty(), "no code may be exchanged");
}

void TestAuth::secondRequestIsTurnedAway()
{
    Scene scene;
    scene.start();
    QTRY_VERIFY(!scene.opened.isEmpty());
    scene.visit("/?code=c&state=%STATE%&iss=%ISS%");
    const QByteArray second = scene.visit("/?code=other&state=%STATE%&iss=%ISS%");
    QVERIFY2(!second.contains("200 OK"), second.constData());
    QTRY_COMPARE(scene.ends, 1);
    QCOMPARE(scene.form.queryItemValue(u"code"_s), u"c"_s);
}

void TestAuth::favouriteIconDoesNotCount()
{
    Scene scene;
    scene.start();
    QTRY_VERIFY(!scene.opened.isEmpty());
    QVERIFY(scene.visit("/favicon.ico").startsWith("HTTP/1.1 404"));
    QCOMPARE(scene.ends, 0);
    scene.visit("/?code=c&state=%STATE%&iss=%ISS%");
    QTRY_COMPARE(scene.ends, 1);
    QVERIFY(scene.result->has_value());
}

void TestAuth::timesOut()
{
    Scene scene;
    scene.start(50);
    QTRY_COMPARE(scene.ends, 1);
    QCOMPARE(scene.result->error().code, u"auth.timeout"_s);
    QCOMPARE(scene.visit("/?code=c&state=%STATE%&iss=%ISS%"), QByteArray("refused"));
}

void TestAuth::cancelEndsSilently()
{
    Scene scene;
    scene.start();
    QTRY_VERIFY(!scene.opened.isEmpty());
    scene.signIn.cancel();
    QVERIFY(!scene.signIn.isRunning());
    QCOMPARE(scene.visit("/?code=c&state=%STATE%&iss=%ISS%"), QByteArray("refused"));
    QCOMPARE(scene.ends, 0);
}

void TestAuth::browserThatCannotOpenIsAnError()
{
    Scene scene;
    scene.browserWorks = false;
    scene.start();
    QTRY_COMPARE(scene.ends, 1);
    QCOMPARE(scene.result->error().code, u"auth.noBrowser"_s);
}

void TestAuth::foreignMetadataIsRefused()
{
    Scene scene;
    scene.issuer = "https://evil.example";
    scene.start();
    QTRY_COMPARE(scene.ends, 1);
    QCOMPARE(scene.result->error().code, u"auth.badMetadata"_s);
    QVERIFY(scene.opened.isEmpty());
    QVERIFY(!parseMetadata(R"({"issuer":"https://a.example","authorization_endpoint":"https://b.example/x",)"
                           R"("token_endpoint":"https://a.example/t"})",
                           u"https://a.example"_s));
}

void TestAuth::pkceFollowsTheStandard()
{
    SeededRng rng(1);
    const Pkce one = makePkce(rng);
    const Pkce two = makePkce(rng);
    QCOMPARE(one.verifier.size(), 43);
    QCOMPARE(one.challenge.size(), 43);
    QVERIFY(one.verifier != two.verifier);
}

void TestAuth::tokenAnswers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, int status, const char *body, const char *code) {
        QTest::newRow(name) << status << QByteArray(body) << QString::fromLatin1(code);
    };
    row("good", 200, R"({"access_token":"a","refresh_token":"r","token_type":"bearer","expires_in":9})", "");
    row("a line end in the token", 200, "{\"access_token\":\"a\\nX: y\",\"refresh_token\":\"r\",\"token_type\":\"Bearer\"}",
        "auth.badTokenAnswer");
    row("no refresh token", 200, R"({"access_token":"a","token_type":"Bearer"})", "auth.badTokenAnswer");
    row("another type", 200, R"({"access_token":"a","refresh_token":"r","token_type":"mac"})", "auth.badTokenAnswer");
    row("no JSON", 200, "<html>", "auth.badTokenAnswer");
    row("spent", 400, R"({"error":"invalid_grant"})", "auth.signInAgain");
    row("refused", 400, R"({"error":"invalid_client"})", "auth.refused");
}

void TestAuth::tokenAnswers()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    const auto tokens = parseTokenAnswer(status, body, 1'000);
    QCOMPARE(tokens ? QString() : tokens.error().code, code);
    if (tokens)
        QCOMPARE(tokens->expiresAtMs, 10'000);
}

void TestAuth::parkedCallersShareOneRefresh()
{
    Scene scene;
    MemoryVault vault;
    vault.entries.insert(u"k"_s, Tokens{"A0", "R0", 0, "i"}.toVault());
    TokenKeeper keeper(scene.transport, vault, scene.clock, u"k"_s);
    QByteArrayList got;
    for (int i = 0; i < 5; ++i)
        keeper.token([&](Result<QByteArray> token) { got.append(token ? *token : token.error().code.toLatin1()); });
    QVERIFY(got.isEmpty());
    QTRY_COMPARE(got.size(), 5);
    QCOMPARE(got, QByteArrayList(5, "A1"));
    QCOMPARE(scene.server.heard.size(), 1);
    QCOMPARE(scene.form.queryItemValue(u"refresh_token"_s), u"R0"_s);
    QCOMPARE(Tokens::fromVault(vault.entries.value(u"k"_s))->refresh, QByteArray("R1"));
    keeper.token([&](Result<QByteArray> token) { got.append(*token); });
    QCOMPARE(got.size(), 6);
    // Somebody who was refused with the old token gets the new one without another refresh.
    keeper.renew("A0", [&](Result<QByteArray> token) { got.append(*token); });
    QCOMPARE(got.size(), 7);
    QCOMPARE(scene.server.heard.size(), 1);
}

void TestAuth::spentRefreshTokenSignsOut()
{
    Scene scene;
    scene.tokenStatus = "400 Bad Request";
    scene.tokenBody = R"({"error":"invalid_grant"})";
    MemoryVault vault;
    vault.entries.insert(u"k"_s, Tokens{"A0", "R0", 0, "i"}.toVault());
    TokenKeeper keeper(scene.transport, vault, scene.clock, u"k"_s);
    QSignalSpy out(&keeper, &TokenKeeper::signedOut);
    Error error;
    keeper.token([&](const Result<QByteArray> &token) { error = token.error(); });
    QTRY_COMPARE(error.kind, ErrorKind::Auth);
    QCOMPARE(out.size(), 1);
    QVERIFY(vault.entries.isEmpty());
}

void TestAuth::lostRefreshReleasesEverybody()
{
    Scene scene;
    scene.tokenStatus = "503 Busy";
    scene.tokenBody = "";
    MemoryVault vault;
    vault.entries.insert(u"k"_s, Tokens{"A0", "R0", 0, "i"}.toVault());
    int released = 0;
    bool transient = false;
    {
        TokenKeeper keeper(scene.transport, vault, scene.clock, u"k"_s);
        keeper.token([&](const Result<QByteArray> &token) {
            ++released;
            transient = token.error().isTransient();
        });
        QTRY_COMPARE(released, 1);
        QVERIFY(transient);
        QCOMPARE(Tokens::fromVault(vault.entries.value(u"k"_s))->refresh, QByteArray("R0"));
        keeper.token([&](const Result<QByteArray> &) { ++released; });
    }
    QCOMPARE(released, 2);
}

void TestAuth::unauthorizedCallIsSentOnceMore()
{
    Scene scene;
    MemoryVault vault;
    TokenKeeper keeper(scene.transport, vault, scene.clock, u"k"_s);
    keeper.adopt(Tokens{"old", "R0", scene.clock.nowMs() + 600'000, "i"}, [](const Result<void> &stored) { QVERIFY(stored); });
    QByteArrayList seen;
    HttpFixture api([&](QTcpSocket &socket, const Heard &heard) {
        seen.append(heard.headers.value("authorization"));
        HttpFixture::reply(socket, heard.headers.value("authorization") == "Bearer A1" ? "200 OK" : "401 Unauthorized", "{}");
    });
    net::HttpTransport inner(api.url(), scene.clock, scene.rng);
    AuthorizedTransport transport(inner, keeper);
    int status = 0;
    net::Request request;
    request.path = "/jmap/api";
    request.body = "{}";
    const auto call = transport.send(request, [&](const net::Response &response) { status = response.status; });
    QTRY_COMPARE(status, 200);
    QCOMPARE(seen, QByteArrayList({"Bearer old", "Bearer A1"}));
}

void TestAuth::sealedFileKeepsAndRefuses()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"vault"_s);
    int calls = 0;
    {
        SealedFileVault vault(path);
        vault.read(u"a"_s, [&](const Result<QByteArray> &value) {
            ++calls;
            QCOMPARE(value.error().code, u"vault.locked"_s);
        });
        QVERIFY(vault.unlock("passphrase"));
        vault.write(u"a"_s, "secret-token", [&](const Result<void> &stored) {
            ++calls;
            QVERIFY(stored);
        });
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("secret-token"));
    SealedFileVault again(path);
    QCOMPARE(again.unlock("wrong").error().code, u"vault.wrongPassphrase"_s);
    QVERIFY(!again.isUnlocked());
    QVERIFY(again.unlock("passphrase"));
    again.read(u"a"_s, [&](const Result<QByteArray> &value) {
        ++calls;
        QCOMPARE(*value, QByteArray("secret-token"));
    });
    again.read(u"b"_s, [&](const Result<QByteArray> &value) {
        ++calls;
        QCOMPARE(value.error().kind, ErrorKind::NotFound);
    });
    again.remove(u"b"_s, [&](const Result<void> &removed) {
        ++calls;
        QVERIFY(removed);
    });
    QCOMPARE(calls, 5);
}

void TestAuth::sealedFileSurvivesDamage()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"vault"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("CPV1 and then nothing");
    file.close();
    SealedFileVault vault(path);
    QCOMPARE(vault.unlock("x").error().code, u"vault.fileDamaged"_s);
    // Limits in the header that would take all memory.
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("CPV1" + QByteArray(200, '\xff'));
    file.close();
    QCOMPARE(vault.unlock("x").error().code, u"vault.fileDamaged"_s);
}

void TestAuth::keychainWithoutServiceSaysSo()
{
    // The test's environment has no session bus; nobody may mistake that for an empty vault.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    KeychainVault vault(u"campanile-test"_s);
    vault.setTimeoutMs(3'000);
    Error error;
    int calls = 0;
    vault.read(u"k"_s, [&](const Result<QByteArray> &value) {
        ++calls;
        if (!value)
            error = value.error();
    });
    QTRY_COMPARE_WITH_TIMEOUT(calls, 1, 5'000);
    QVERIFY2(error.kind == ErrorKind::Unsupported || error.kind == ErrorKind::Timeout, qPrintable(error.code));
}

void TestAuth::withoutAnySessionBusNoKeychainIsLoaded()
{
    // Before the other tests of the keychain: they load its library.
    const auto isLoaded = [] {
        QFile maps(u"/proc/self/maps"_s);
        return maps.open(QIODevice::ReadOnly) && maps.readAll().contains("/libsecret");
    };
    QVERIFY(QFile::exists(u"/proc/self/maps"_s));
    QVERIFY(!isLoaded());
    const QTemporaryDir empty;
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qunsetenv("DISPLAY");
    qputenv("XDG_RUNTIME_DIR", empty.path().toLocal8Bit());
    KeychainVault vault(u"campanile-test"_s);
    bool isNow = true;
    Error error;
    vault.read(u"k"_s, [&](const Result<QByteArray> &value) {
        QVERIFY2(!isNow, "the answer comes before the question has returned");
        error = value ? Error() : value.error();
    });
    isNow = false;
    QTRY_COMPARE_WITH_TIMEOUT(error.code, u"vault.noService"_s, 1'000);
    QCOMPARE(error.kind, ErrorKind::Unsupported);
    QVERIFY(!isLoaded());
}

void TestAuth::keychainIsAskedFromThreadsThatEnd()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    KeychainVault vault(u"campanile-test"_s);
    int answers = 0;
    // QtKeychain's queue is one for the whole program and lives where it was first used.
    vault.read(u"k"_s, [&](const Result<QByteArray> &) { ++answers; });
    QTRY_COMPARE_WITH_TIMEOUT(answers, 1, 10'000);
    for (int i = 0; i < 30; ++i) {
        QThread thread;
        QObject worker;
        worker.moveToThread(&thread);
        thread.start();
        std::unique_ptr<KeychainVault> other;
        std::atomic_int told = 0;
        QMetaObject::invokeMethod(&worker, [&] {
            other = std::make_unique<KeychainVault>(u"campanile-test"_s);
            for (int n = 0; n < 3; ++n)
                other->read(u"k"_s, [&](const Result<QByteArray> &) { ++told; });
        });
        // Some threads end while their question is on its way.
        if (i % 3 == 0)
            QTRY_COMPARE_WITH_TIMEOUT(told.load(), 3, 10'000);
        QMetaObject::invokeMethod(&worker, [&] { other.reset(); }, Qt::BlockingQueuedConnection);
        thread.quit();
        QVERIFY(thread.wait(5'000));
        vault.read(u"k"_s, [&](const Result<QByteArray> &) { ++answers; });
        QTRY_COMPARE_WITH_TIMEOUT(answers, i + 2, 10'000);
    }
}

CAMPANILE_GUILESS_TEST(TestAuth)

} // namespace tst_auth

#include "tst_auth.moc"
