// SPDX-License-Identifier: GPL-3.0-or-later
// The browser's way back to this computer, and what others on it may try.
#include "app/auth/loopbacklistener.h"
#include "tests/support/testprogram.h"

#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QHostAddress>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUrl>

#include <memory>
#include <optional>
#include <vector>

namespace tst_loopback {

using namespace campanile;
using namespace campanile::auth;
using namespace Qt::StringLiterals;
using Host = LoopbackListener::Place::Host;

namespace {

constexpr int kPatience = 5'000;

/** A listener with what it said. */
struct Scene {
    explicit Scene(const LoopbackListener::Place &place = {}, int timeoutMs = kPatience)
        : listener(std::make_unique<LoopbackListener>())
    {
        started = listener->start(
            place, timeoutMs, [](const QByteArray &target) { return target.contains("code="); },
            [](bool ok) { return ok ? QByteArray("<style>p{margin:0}</style><p>done</p>") : QByteArray("<p>failed</p>"); },
            [this](Result<QByteArray> target) {
                ++ends;
                result = std::move(target);
            });
        port = quint16(QUrl::fromEncoded(listener->redirectUri()).port());
    }

    [[nodiscard]] QByteArray got() const { return result && result->has_value() ? result->value() : QByteArray(); }

    std::unique_ptr<LoopbackListener> listener;
    Result<void> started;
    quint16 port = 0;
    int ends = 0;
    std::optional<Result<QByteArray>> result;
};

/** Sends bytes and gives all that comes back until the other side closes; "refused" when nobody listens. */
QByteArray exchange(quint16 port, const QByteArray &bytes, const QHostAddress &address = QHostAddress::LocalHost)
{
    QTcpSocket socket;
    socket.connectToHost(address, port);
    if (!QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::ConnectedState; }, 1'000))
        return "refused";
    socket.write(bytes);
    QByteArray answer;
    const bool closed = QTest::qWaitFor(
        [&] {
            answer += socket.readAll();
            return socket.state() == QAbstractSocket::UnconnectedState;
        },
        kPatience);
    return closed ? answer : answer + "<open>";
}

QByteArray get(const QByteArray &target, const QByteArray &host = "127.0.0.1")
{
    return "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
}

bool hasIpv6()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHostIPv6, 0);
}

} // namespace

class TestLoopback : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothAddressesAnswer();
    void fixedPortsAreTakenInOrder();
    void portThatIsHalfTakenIsNotUsed();
    void allPortsTakenAreNamed();
    void nameOfTheRedirect();
    void refusals_data();
    void refusals();
    void ownHostIsAccepted_data();
    void ownHostIsAccepted();
    void pipelinedRequestIsNotHeard();
    void secondRequestFindsNobody();
    void slowLorisIsCutOff();
    void endlessHeaderIsCutOff();
    void thousandSilentConnectionsDoNotShutTheBrowserOut();
    void nothingOfTheRequestIsOnThePage();
    void policyLetsOnlyTheOwnStyleThrough();
    void timesOut();
    void stopIsSilent();
    void callbackMayDeleteTheListener();
};

void TestLoopback::bothAddressesAnswer()
{
    for (const QHostAddress &address : {QHostAddress(QHostAddress::LocalHost), QHostAddress(QHostAddress::LocalHostIPv6)}) {
        if (address == QHostAddress(QHostAddress::LocalHostIPv6) && !hasIpv6())
            continue;
        Scene scene;
        QVERIFY(scene.started);
        QVERIFY(exchange(scene.port, get("/?code=c&state=s"), address).startsWith("HTTP/1.1 200"));
        QCOMPARE(scene.got(), QByteArray("/?code=c&state=s"));
    }
}

void TestLoopback::fixedPortsAreTakenInOrder()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost, 0));
    QTcpServer free;
    QVERIFY(free.listen(QHostAddress::LocalHost, 0));
    const int next = free.serverPort();
    free.close();
    const Scene scene({Host::Address, {other.serverPort(), next}});
    QVERIFY(scene.started);
    QCOMPARE(int(scene.port), next);
}

void TestLoopback::portThatIsHalfTakenIsNotUsed()
{
    if (!hasIpv6())
        return;
    // Another program on [::1] would hear what a browser sends to "localhost".
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHostIPv6, 0));
    const Scene scene({Host::Name, {other.serverPort()}});
    QVERIFY(!scene.started);
    QCOMPARE(scene.started.error().code, u"auth.portsTaken"_s);
}

void TestLoopback::allPortsTakenAreNamed()
{
    QTcpServer one;
    QTcpServer two;
    QVERIFY(one.listen(QHostAddress::LocalHost, 0));
    QVERIFY(two.listen(QHostAddress::LocalHost, 0));
    const Scene scene({Host::Address, {one.serverPort(), two.serverPort()}});
    QVERIFY(!scene.started);
    QCOMPARE(scene.started.error().kind, ErrorKind::Network);
    QCOMPARE(scene.started.error().args, QStringList(QString::number(one.serverPort()) + u", "_s + QString::number(two.serverPort())));
    QCOMPARE(scene.ends, 0);
}

void TestLoopback::nameOfTheRedirect()
{
    const Scene address;
    QCOMPARE(address.listener->redirectUri(), "http://127.0.0.1:" + QByteArray::number(address.port) + '/');
    const Scene name({Host::Name, {}});
    QCOMPARE(name.listener->redirectUri(), "http://localhost:" + QByteArray::number(name.port) + '/');
}

void TestLoopback::refusals_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("status");
    const auto row = [](const char *name, const QByteArray &request, const char *status) {
        QTest::newRow(name) << request << QByteArray(status);
    };
    const QByteArray good = "/?code=c&state=s";
    row("a path that is not ours", get("/callback?code=c&state=s"), "404");
    row("the favourite icon", get("/favicon.ico"), "404");
    row("no query", get("/"), "404");
    row("a post with the answer in its body", "POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 6\r\n\r\ncode=c", "405");
    row("a post to the right target", "POST " + good + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", "405");
    row("a preflight of a page elsewhere", "OPTIONS " + good + " HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: https://evil.example\r\n\r\n", "405");
    row("a rebound name", get(good, "evil.example"), "421");
    row("a rebound name with the port", get(good, "evil.example:%PORT%"), "421");
    row("our name as a prefix", get(good, "localhost.evil.example"), "421");
    row("our address in a name", get(good, "127.0.0.1.evil.example"), "421");
    row("another port", get(good, "127.0.0.1:1"), "421");
    row("another loopback address", get(good, "127.0.0.2"), "421");
    row("a user in front", get(good, "x@127.0.0.1"), "421");
    row("no host", "GET " + good + " HTTP/1.1\r\n\r\n", "421");
    row("two hosts", "GET " + good + " HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: evil.example\r\n\r\n", "421");
    row("an absolute target", get("http://127.0.0.1" + good), "404");
    row("no version", "GET " + good + "\r\nHost: 127.0.0.1\r\n\r\n", "400");
    row("blanks in the target", get("/?code=c &state=s"), "400");
    row("a preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "400");
}

void TestLoopback::refusals()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, status);
    Scene scene;
    request.replace("%PORT%", QByteArray::number(scene.port));
    const QByteArray answer = exchange(scene.port, request);
    QVERIFY2(answer.startsWith("HTTP/1.1 " + status + ' '), answer.constData());
    QCOMPARE(scene.ends, 0);
    // The browser still gets through after that.
    QVERIFY(exchange(scene.port, get("/?code=real&state=s")).startsWith("HTTP/1.1 200"));
    QCOMPARE(scene.got(), QByteArray("/?code=real&state=s"));
}

void TestLoopback::ownHostIsAccepted_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::newRow("the address") << QByteArray("127.0.0.1");
    QTest::newRow("the address with its port") << QByteArray("127.0.0.1:%PORT%");
    QTest::newRow("the new address with its port") << QByteArray("[::1]:%PORT%");
    QTest::newRow("the name") << QByteArray("localhost");
    QTest::newRow("the name in capitals with its port") << QByteArray("LOCALHOST:%PORT%");
}

void TestLoopback::ownHostIsAccepted()
{
    QFETCH(QByteArray, host);
    Scene scene;
    host.replace("%PORT%", QByteArray::number(scene.port));
    QVERIFY(exchange(scene.port, get("/?code=c", host)).startsWith("HTTP/1.1 200"));
    QCOMPARE(scene.ends, 1);
}

void TestLoopback::pipelinedRequestIsNotHeard()
{
    Scene scene;
    const QByteArray answer = exchange(scene.port, get("/?code=first") + get("/?code=second"));
    QCOMPARE(answer.count("HTTP/1.1 "), 1);
    QCOMPARE(scene.ends, 1);
    QCOMPARE(scene.got(), QByteArray("/?code=first"));
}

void TestLoopback::secondRequestFindsNobody()
{
    Scene scene;
    QTcpSocket waiting;
    waiting.connectToHost(QHostAddress::LocalHost, scene.port);
    QTRY_COMPARE(waiting.state(), QAbstractSocket::ConnectedState);
    QVERIFY(exchange(scene.port, get("/?code=first")).startsWith("HTTP/1.1 200"));
    waiting.write(get("/?code=second"));
    QTRY_COMPARE(waiting.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(!waiting.readAll().contains("200 OK"));
    QCOMPARE(exchange(scene.port, get("/?code=third")), QByteArray("refused"));
    QCOMPARE(scene.ends, 1);
    QCOMPARE(scene.got(), QByteArray("/?code=first"));
}

void TestLoopback::slowLorisIsCutOff()
{
    Scene scene;
    scene.listener->setHeadTimeoutMs(200);
    QTcpSocket slow;
    slow.connectToHost(QHostAddress::LocalHost, scene.port);
    QTRY_COMPARE(slow.state(), QAbstractSocket::ConnectedState);
    // A byte now and then does not buy time.
    QElapsedTimer since;
    since.start();
    const bool cut = QTest::qWaitFor(
        [&] {
            if (slow.state() == QAbstractSocket::ConnectedState)
                slow.write("G");
            return slow.state() == QAbstractSocket::UnconnectedState;
        },
        kPatience);
    QVERIFY2(cut, "still connected");
    QVERIFY(since.elapsed() < 3'000);
    QCOMPARE(scene.ends, 0);
    QVERIFY(exchange(scene.port, get("/?code=c")).startsWith("HTTP/1.1 200"));
}

void TestLoopback::endlessHeaderIsCutOff()
{
    Scene scene;
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, scene.port);
    QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
    socket.write("GET /?code=c HTTP/1.1\r\nHost: 127.0.0.1\r\nX: " + QByteArray(10 * 1024 * 1024, 'a'));
    QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QAbstractSocket::UnconnectedState, kPatience);
    QCOMPARE(scene.ends, 0);
    QVERIFY(exchange(scene.port, get("/?code=c")).startsWith("HTTP/1.1 200"));
}

void TestLoopback::thousandSilentConnectionsDoNotShutTheBrowserOut()
{
    Scene scene;
    std::vector<std::unique_ptr<QTcpSocket>> crowd;
    for (int i = 0; i < 1'000; ++i) {
        crowd.push_back(std::make_unique<QTcpSocket>());
        crowd.back()->connectToHost(QHostAddress::LocalHost, scene.port);
        if (i % 50 == 0)
            QTRY_VERIFY(crowd.back()->state() != QAbstractSocket::ConnectingState);
    }
    QVERIFY(exchange(scene.port, get("/?code=c")).startsWith("HTTP/1.1 200"));
    QCOMPARE(scene.ends, 1);
    // Few of them may hold a connection at any time.
    const auto open = std::count_if(crowd.begin(), crowd.end(), [](const auto &one) { return one->state() == QAbstractSocket::ConnectedState; });
    QVERIFY2(open <= 128, QByteArray::number(qlonglong(open)).constData());
}

void TestLoopback::nothingOfTheRequestIsOnThePage()
{
    Scene scene;
    const QByteArray answer = exchange(scene.port, get("/?code=<script>alert(1)</script>&error_description=%3Cimg%20src=x%3E&state=\"'>"));
    QVERIFY(answer.startsWith("HTTP/1.1 200"));
    for (const char *word : {"script", "alert", "img", "src=x"})
        QVERIFY2(!answer.contains(word), word);
    QCOMPARE(scene.ends, 1);
}

void TestLoopback::policyLetsOnlyTheOwnStyleThrough()
{
    Scene scene;
    const QByteArray answer = exchange(scene.port, get("/?code=c"));
    const QByteArray hash = QCryptographicHash::hash("p{margin:0}", QCryptographicHash::Sha256).toBase64();
    QVERIFY(answer.contains("Content-Security-Policy: default-src 'none'; style-src 'sha256-" + hash + "';"));
    QVERIFY(answer.contains("frame-ancestors 'none'"));
    QVERIFY(!answer.contains("unsafe"));
    for (const char *header : {"Cache-Control: no-store", "Referrer-Policy: no-referrer", "X-Content-Type-Options: nosniff"})
        QVERIFY2(answer.contains(header), header);
    QVERIFY(!answer.contains("Access-Control-Allow"));
    Scene other;
    QVERIFY(exchange(other.port, get("/?error=access_denied")).contains("style-src 'none'"));
}

void TestLoopback::timesOut()
{
    const Scene scene({}, 50);
    QTRY_COMPARE(scene.ends, 1);
    QCOMPARE(scene.result->error().code, u"auth.timeout"_s);
    QCOMPARE(exchange(scene.port, get("/?code=c")), QByteArray("refused"));
}

void TestLoopback::stopIsSilent()
{
    Scene scene;
    scene.listener->stop();
    QCOMPARE(exchange(scene.port, get("/?code=c")), QByteArray("refused"));
    QCOMPARE(scene.ends, 0);
}

void TestLoopback::callbackMayDeleteTheListener()
{
    auto *const listener = new LoopbackListener;
    const QPointer<LoopbackListener> alive(listener);
    QVERIFY(listener->start({}, kPatience, {}, [](bool) { return QByteArray("<p>still delivered</p>"); },
                            [listener](const Result<QByteArray> &) { delete listener; }));
    const auto port = quint16(QUrl::fromEncoded(listener->redirectUri()).port());
    const QByteArray answer = exchange(port, get("/?code=c"));
    QVERIFY(alive.isNull());
    QVERIFY2(answer.contains("still delivered"), answer.constData());
}

CAMPANILE_GUILESS_TEST(TestLoopback)

} // namespace tst_loopback

#include "tst_loopback.moc"
