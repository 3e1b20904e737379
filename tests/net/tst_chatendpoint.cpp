// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/chatendpoint.h"
#include "tests/net/httpfixture.h"
#include "tests/support/testprogram.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <optional>

namespace tst_chatendpoint {

using namespace campanile;
using namespace campanile::auth;
using campanile::test::Heard;
using campanile::test::HttpFixture;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kSecret = "sk-very-secret-4711";

/** A vault as it should be, or one that is locked or not there. */
class ShelfVault final : public TokenVault
{
public:
    void read(const QString &key, ReadDone done) override
    {
        if (!failure.isNull())
            done(failure);
        else if (values.contains(key))
            done(values.value(key));
        else
            done(makeError(ErrorKind::NotFound, u"vault.notFound"_s));
    }
    void write(const QString &key, const QByteArray &value, Done done) override
    {
        values.insert(key, value);
        done({});
    }
    void remove(const QString &key, Done done) override
    {
        values.remove(key);
        done({});
    }
    QHash<QString, QByteArray> values;
    Error failure;
};

QByteArray answered(const QString &text)
{
    return QJsonDocument(QJsonObject{{u"choices"_s, QJsonArray{QJsonObject{{u"message"_s, QJsonObject{{u"role"_s, u"assistant"_s}, {u"content"_s, text}}}}}}}).toJson();
}

} // namespace

/** A person's own model behind an awkward little server on loopback. */
class TestChatEndpoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void addressesAreReadAsPeopleTypeThem_data();
    void addressesAreReadAsPeopleTypeThem();
    void theQuestionGoesOutWithItsKey();
    void withoutAKeyNoHeaderIsSent();
    void theKeyOfOneAddressIsNotSentToAnother();
    void aLockedVaultStopsTheQuestion();
    void troubleHasItsSentence_data();
    void troubleHasItsSentence();
    void anAnswerThatStaysAwayIsGivenUp();
    void aCancelledQuestionSaysNothing();
    void nobodyListens();
    void answersInPartsAreJoined();

private:
    Result<QString> ask(const QUrl &server, int timeoutMs = 5'000);
    [[nodiscard]] QUrl base(const HttpFixture &server) const { return *chatBase(server.url().toString()); }

    std::shared_ptr<ShelfVault> m_vault;
    SystemClock m_clock;
    SystemRng m_rng;
    std::unique_ptr<ChatEndpoint> m_endpoint;
    quint64 m_ticket = 0;
};

void TestChatEndpoint::init()
{
    m_vault = std::make_shared<ShelfVault>();
    m_endpoint = std::make_unique<ChatEndpoint>(m_vault, m_clock, m_rng);
}

Result<QString> TestChatEndpoint::ask(const QUrl &server, int timeoutMs)
{
    ChatCall call;
    call.base = server;
    call.model = u"llama"_s;
    call.messages = {QJsonObject{{u"role"_s, u"user"_s}, {u"content"_s, u"[]"_s}}};
    call.timeoutMs = timeoutMs;
    std::optional<Result<QString>> got;
    m_endpoint->ask(++m_ticket, call, [&got](const Result<QString> &text) { got = text; });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(got, 15'000); }();
    return got.value_or(Result<QString>(makeError(ErrorKind::Timeout, u"test.timeout"_s)));
}

void TestChatEndpoint::addressesAreReadAsPeopleTypeThem_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("code");
    QTest::newRow("this computer") << u"localhost:11434"_s << u"http://localhost:11434/v1"_s << QString();
    QTest::newRow("a box in the office") << u"http://192.168.1.20:8000/v1/"_s << u"http://192.168.1.20:8000/v1"_s << QString();
    QTest::newRow("IPv6 of a private net") << u"http://[fd00::7]:1234"_s << u"http://[fd00::7]:1234/v1"_s << QString();
    QTest::newRow("a hosted one") << u"api.example.com"_s << u"https://api.example.com/v1"_s << QString();
    QTest::newRow("the whole method") << u"https://api.example.com/openai/v1/chat/completions"_s << u"https://api.example.com/openai/v1"_s << QString();
    QTest::newRow("plain to the world") << u"http://api.example.com/v1"_s << QString() << u"ai.insecure"_s;
    QTest::newRow("plain to an address of the world") << u"http://8.8.8.8/v1"_s << QString() << u"ai.insecure"_s;
    QTest::newRow("plain to the address that machines of clouds tell secrets on") << u"http://169.254.169.254/v1"_s << QString() << u"ai.insecure"_s;
    QTest::newRow("a name that looks private") << u"http://192.168.1.20.example.com"_s << QString() << u"ai.insecure"_s;
    QTest::newRow("a password in it") << u"https://me:secret@api.example.com"_s << QString() << u"ai.badAddress"_s;
    QTest::newRow("a file") << u"file:///etc/passwd"_s << QString() << u"ai.badAddress"_s;
    QTest::newRow("nothing") << u"  "_s << QString() << u"ai.badAddress"_s;
}

void TestChatEndpoint::addressesAreReadAsPeopleTypeThem()
{
    QFETCH(QString, typed);
    QFETCH(QString, base);
    QFETCH(QString, code);
    const Result<QUrl> read = chatBase(typed);
    QCOMPARE(read ? read->toString() : QString(), base);
    QCOMPARE(read ? QString() : read.error().code, code);
}

void TestChatEndpoint::theQuestionGoesOutWithItsKey()
{
    HttpFixture server([](QTcpSocket &socket, const Heard &) { HttpFixture::reply(socket, "200 OK", answered(u"Hello"_s)); });
    m_endpoint->keepKey(base(server), kSecret, [](const Result<void> &) {});
    const auto text = ask(base(server));
    QVERIFY(text);
    QCOMPARE(*text, u"Hello"_s);
    QCOMPARE(server.heard.size(), 1);
    QCOMPARE(server.heard.first().target, "/v1/chat/completions");
    QCOMPARE(server.heard.first().headers.value("authorization"), "Bearer " + kSecret);
    const QJsonObject body = QJsonDocument::fromJson(server.heard.first().body).object();
    QCOMPARE(body.value(u"model"_s).toString(), u"llama"_s);
    QCOMPARE(body.value(u"stream"_s).toBool(true), false);
    QVERIFY(!server.heard.first().body.contains(kSecret));
}

void TestChatEndpoint::withoutAKeyNoHeaderIsSent()
{
    HttpFixture server([](QTcpSocket &socket, const Heard &) { HttpFixture::reply(socket, "200 OK", answered(u"Hello"_s)); });
    QVERIFY(ask(base(server)));
    QVERIFY(!server.heard.first().headers.contains("authorization"));
    m_vault->failure = makeError(ErrorKind::Unsupported, u"vault.noService"_s);
    QVERIFY(ask(base(server)));
    QVERIFY(!server.heard.last().headers.contains("authorization"));
}

void TestChatEndpoint::theKeyOfOneAddressIsNotSentToAnother()
{
    HttpFixture first([](QTcpSocket &socket, const Heard &) { HttpFixture::reply(socket, "200 OK", answered(u"Hello"_s)); });
    HttpFixture second([](QTcpSocket &socket, const Heard &) { HttpFixture::reply(socket, "200 OK", answered(u"Hello"_s)); });
    m_endpoint->keepKey(base(first), kSecret, [](const Result<void> &) {});
    QVERIFY(ask(base(second)));
    QVERIFY(!second.heard.first().headers.contains("authorization"));
    std::optional<bool> known;
    m_endpoint->hasKey(base(first), [&known](const Result<bool> &has) { known = has.value_or(false); });
    QCOMPARE(known, std::optional(true));
    m_endpoint->keepKey(base(first), {}, [](const Result<void> &) {});
    QVERIFY(m_vault->values.isEmpty());
    // A redirect elsewhere is not followed, with or without a key.
    HttpFixture moved([&second](QTcpSocket &socket, const Heard &) {
        HttpFixture::reply(socket, "307 Temporary Redirect", {}, "Location: " + second.url().toEncoded() + "/v1/chat/completions\r\n");
    });
    m_endpoint->keepKey(base(moved), kSecret, [](const Result<void> &) {});
    const qsizetype before = second.heard.size();
    QVERIFY(!ask(base(moved)));
    QCOMPARE(second.heard.size(), before);
}

void TestChatEndpoint::aLockedVaultStopsTheQuestion()
{
    HttpFixture server([](QTcpSocket &socket, const Heard &) { HttpFixture::reply(socket, "200 OK", answered(u"Hello"_s)); });
    m_vault->failure = makeError(ErrorKind::Permission, u"vault.locked"_s);
    const auto text = ask(base(server));
    QVERIFY(!text);
    QCOMPARE(text.error().code, u"ai.vault"_s);
    QVERIFY(server.heard.isEmpty());
}

void TestChatEndpoint::troubleHasItsSentence_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::addColumn<qint64>("retryMs");
    const QByteArray json = "Content-Type: application/json\r\n";
    const QByteArray html = "Content-Type: text/html\r\n";
    QTest::newRow("wrong key") << QByteArray("401 Unauthorized") << json << QByteArray(R"({"error":{"message":"Incorrect API key provided: sk-very-secret-4711"}})") << u"ai.key"_s << qint64(-1);
    QTest::newRow("no such model") << QByteArray("404 Not Found") << json << QByteArray(R"({"error":"model not found"})") << u"ai.noModel"_s << qint64(-1);
    QTest::newRow("too many questions") << QByteArray("429 Too Many Requests") << QByteArray("Retry-After: 7\r\n") << QByteArray("{}") << u"ai.busy"_s << qint64(7'000);
    QTest::newRow("too many, for ages") << QByteArray("429 Too Many Requests") << QByteArray("Retry-After: 99999999\r\n") << QByteArray() << u"ai.busy"_s << qint64(86'400'000);
    QTest::newRow("too many, no word until when") << QByteArray("429 Too Many Requests") << json << QByteArray() << u"ai.busy"_s << qint64(-1);
    QTest::newRow("broken") << QByteArray("500 Internal Server Error") << html << QByteArray("<h1>oops</h1>") << u"ai.failed"_s << qint64(-1);
    QTest::newRow("does not take it") << QByteArray("400 Bad Request") << json << QByteArray("{}") << u"ai.refused"_s << qint64(-1);
    QTest::newRow("a web page") << QByteArray("200 OK") << html << QByteArray("<!doctype html><title>Sign in</title>") << u"ai.notJson"_s << qint64(-1);
    QTest::newRow("torn JSON") << QByteArray("200 OK") << json << QByteArray(R"({"choices":[{"mess)") << u"ai.notJson"_s << qint64(-1);
    QTest::newRow("nothing in it") << QByteArray("200 OK") << json << QByteArray(R"({"choices":[]})") << u"ai.noAnswer"_s << qint64(-1);
    QTest::newRow("numbers where words belong") << QByteArray("200 OK") << json << QByteArray(R"({"choices":[{"message":{"content":4711}}]})") << u"ai.noAnswer"_s << qint64(-1);
    QTest::newRow("huge") << QByteArray("200 OK") << json << QByteArray(ChatEndpoint::kMaxAnswer + 1, ' ') << u"ai.tooLarge"_s << qint64(-1);
    QTest::newRow("cut in the middle") << QByteArray("200 OK") << QByteArray("cut") << answered(u"Hello"_s) << u"ai.unreachable"_s << qint64(-1);
    QTest::newRow("the right answer as text") << QByteArray("200 OK") << QByteArray("Content-Type: text/plain\r\n") << answered(u"Hello"_s) << QString() << qint64(-1);
}

void TestChatEndpoint::troubleHasItsSentence()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, headers);
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    QFETCH(qint64, retryMs);
    HttpFixture server([&](QTcpSocket &socket, const Heard &) {
        if (headers != "cut")
            return HttpFixture::reply(socket, status, body, headers);
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body.left(20));
        socket.disconnectFromHost();
    });
    m_endpoint->keepKey(base(server), kSecret, [](const Result<void> &) {});
    const auto text = ask(base(server));
    QCOMPARE(text ? QString() : text.error().code, code);
    if (text)
        return;
    QCOMPARE(text.error().retryAfterMs, retryMs);
    // What a server says may repeat the key: none of it is kept.
    QVERIFY(!text.error().detail.contains(QString::fromLatin1(kSecret)));
    QVERIFY(!text.error().args.join(u' ').contains(QString::fromLatin1(kSecret)));
}

void TestChatEndpoint::anAnswerThatStaysAwayIsGivenUp()
{
    HttpFixture server([](QTcpSocket &socket, const Heard &) { socket.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{"); });
    const auto text = ask(base(server), 200);
    QVERIFY(!text);
    QCOMPARE(text.error().code, u"ai.timeout"_s);
}

void TestChatEndpoint::aCancelledQuestionSaysNothing()
{
    HttpFixture server([](QTcpSocket &socket, const Heard &) { HttpFixture::reply(socket, "200 OK", answered(u"Hello"_s)); });
    bool isTold = false;
    ChatCall call;
    call.base = base(server);
    m_endpoint->ask(77, call, [&isTold](const Result<QString> &) { isTold = true; });
    m_endpoint->cancel(77);
    QVERIFY(ask(base(server)));
    QVERIFY(!isTold);
}

void TestChatEndpoint::nobodyListens()
{
    QUrl gone;
    {
        HttpFixture server([](QTcpSocket &, const Heard &) {});
        gone = base(server);
    }
    const auto text = ask(gone);
    QVERIFY(!text);
    QCOMPARE(text.error().code, u"ai.unreachable"_s);
}

void TestChatEndpoint::answersInPartsAreJoined()
{
    HttpFixture server([](QTcpSocket &socket, const Heard &) {
        HttpFixture::reply(socket, "200 OK", R"({"choices":[{"message":{"content":[{"type":"text","text":"Hel"},{"type":"image","text":"x"},{"type":"text","text":"lo"}]}}]})");
    });
    const auto text = ask(base(server));
    QVERIFY(text);
    QCOMPARE(*text, u"Hello"_s);
}

CAMPANILE_GUILESS_TEST(TestChatEndpoint)

} // namespace tst_chatendpoint

#include "tst_chatendpoint.moc"
