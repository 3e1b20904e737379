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

} // namespace

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

const QByteArray kEvents = "Content-Type: text/event-stream\r\n";

/** One event of a stream. */
QByteArray piece(const QString &text)
{
    return "data: " + QJsonDocument(QJsonObject{{u"choices"_s, QJsonArray{QJsonObject{{u"index"_s, 0}, {u"delta"_s, QJsonObject{{u"content"_s, text}}}}}}}).toJson(QJsonDocument::Compact) + "\n\n";
}

/** Begins an answer without a length, as servers do that do not know it. */
void beginStream(QTcpSocket &socket)
{
    socket.write("HTTP/1.1 200 OK\r\n" + kEvents + "Transfer-Encoding: chunked\r\n\r\n");
}

void writeChunk(QTcpSocket &socket, const QByteArray &bytes)
{
    socket.write(QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n");
    socket.flush();
}

QByteArray answered(const QString &text)
{
    return QJsonDocument(QJsonObject{{u"choices"_s, QJsonArray{QJsonObject{{u"message"_s, QJsonObject{{u"role"_s, u"assistant"_s}, {u"content"_s, text}}}}}}}).toJson();
}

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
    void textGrowsWhileItArrives();
    void streamsAreTaken_data();
    void streamsAreTaken();
    void aSlowStreamIsNotGivenUp();
    void aStreamWithoutEndIsGivenUp();
    void aHugeStreamIsNotTaken();
    void whatWasWrittenStays_data();
    void whatWasWrittenStays();

private:
    Result<QString> ask(const QUrl &server, int silenceMs = 5'000);
    /** The same with what ended it. */
    Result<ChatAnswer> answer(const QUrl &server, int silenceMs = 5'000, int longestMs = 10'000);
    [[nodiscard]] QUrl base(const HttpFixture &server) const { return *chatBase(server.url().toString()); }

    std::shared_ptr<ShelfVault> m_vault;
    SystemClock m_clock;
    SystemRng m_rng;
    std::unique_ptr<ChatEndpoint> m_endpoint;
    quint64 m_ticket = 0;
    QStringList m_grown;
};

void TestChatEndpoint::init()
{
    m_vault = std::make_shared<ShelfVault>();
    m_endpoint = std::make_unique<ChatEndpoint>(m_vault, m_clock, m_rng);
}

Result<ChatAnswer> TestChatEndpoint::answer(const QUrl &server, int silenceMs, int longestMs)
{
    ChatCall call;
    call.base = server;
    call.model = u"llama"_s;
    call.messages = {QJsonObject{{u"role"_s, u"user"_s}, {u"content"_s, u"[]"_s}}};
    call.silenceMs = silenceMs;
    call.longestMs = longestMs;
    m_grown.clear();
    std::optional<Result<ChatAnswer>> got;
    m_endpoint->ask(++m_ticket, call, [this](const QString &text) { m_grown.append(text); }, [&got](const Result<ChatAnswer> &said) { got = said; });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(got, 15'000); }();
    return got.value_or(Result<ChatAnswer>(makeError(ErrorKind::Timeout, u"test.timeout"_s)));
}

Result<QString> TestChatEndpoint::ask(const QUrl &server, int silenceMs)
{
    const auto said = answer(server, silenceMs);
    if (!said)
        return said.error();
    return said->trouble.isNull() ? Result<QString>(said->text) : Result<QString>(said->trouble);
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
    QVERIFY(body.value(u"stream"_s).toBool());
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
    QTest::newRow("overloaded, with a time") << QByteArray("503 Service Unavailable") << QByteArray("Retry-After: 20\r\n") << QByteArray("{}") << u"ai.busy"_s << qint64(20'000);
    QTest::newRow("still loading the model") << QByteArray("503 Service Unavailable") << json << QByteArray(R"({"error":{"code":503,"message":"Loading model"}})") << u"ai.busy"_s << qint64(-1);
    QTest::newRow("an error under a good status") << QByteArray("200 OK") << json << QByteArray(R"({"error":{"message":"sk-very-secret-4711","code":500}})") << u"ai.failed"_s << qint64(-1);
    QTest::newRow("too many, under a good status") << QByteArray("200 OK") << json << QByteArray(R"({"error":{"type":"rate_limit_error"}})") << u"ai.busy"_s << qint64(-1);
    QTest::newRow("an error as the first event") << QByteArray("200 OK") << kEvents << QByteArray("data: {\"error\":{\"message\":\"sk-very-secret-4711\",\"code\":\"sk-very-secret-4711\"}}\n\n") << u"ai.failed"_s << qint64(-1);
    QTest::newRow("events that are none") << QByteArray("200 OK") << kEvents << QByteArray("data: {\"choices\":[{\"del\n\n") << u"ai.notJson"_s << qint64(-1);
    QTest::newRow("a stream without events") << QByteArray("200 OK") << kEvents << QByteArray(": hello\n\n: hello\n\n") << u"ai.notJson"_s << qint64(-1);
    QTest::newRow("a stream without words") << QByteArray("200 OK") << kEvents << QByteArray("data: {\"choices\":[{\"delta\":{\"role\":\"assistant\"}}]}\n\ndata: [DONE]\n\n") << u"ai.noAnswer"_s << qint64(-1);
    QTest::newRow("one event without end") << QByteArray("200 OK") << kEvents << QByteArray("data: \"" + QByteArray(ChatStream::kMaxAnswer + 1, 'x')) << u"ai.tooLarge"_s << qint64(-1);
    QTest::newRow("nothing at all") << QByteArray("200 OK") << json << QByteArray() << u"ai.noAnswer"_s << qint64(-1);
    QTest::newRow("broken") << QByteArray("500 Internal Server Error") << html << QByteArray("<h1>oops</h1>") << u"ai.failed"_s << qint64(-1);
    QTest::newRow("does not take it") << QByteArray("400 Bad Request") << json << QByteArray("{}") << u"ai.refused"_s << qint64(-1);
    QTest::newRow("a web page") << QByteArray("200 OK") << html << QByteArray("<!doctype html><title>Sign in</title>") << u"ai.notJson"_s << qint64(-1);
    QTest::newRow("torn JSON") << QByteArray("200 OK") << json << QByteArray(R"({"choices":[{"mess)") << u"ai.notJson"_s << qint64(-1);
    QTest::newRow("nothing in it") << QByteArray("200 OK") << json << QByteArray(R"({"choices":[]})") << u"ai.noAnswer"_s << qint64(-1);
    QTest::newRow("numbers where words belong") << QByteArray("200 OK") << json << QByteArray(R"({"choices":[{"message":{"content":4711}}]})") << u"ai.noAnswer"_s << qint64(-1);
    QTest::newRow("huge") << QByteArray("200 OK") << json << QByteArray(ChatStream::kMaxAnswer + 1, ' ') << u"ai.tooLarge"_s << qint64(-1);
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
    m_endpoint->ask(77, call, {}, [&isTold](const Result<ChatAnswer> &) { isTold = true; });
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

void TestChatEndpoint::textGrowsWhileItArrives()
{
    QTcpSocket *line = nullptr;
    HttpFixture server([&line](QTcpSocket &socket, const Heard &) {
        line = &socket;
        beginStream(socket);
        writeChunk(socket, piece(u"Hel"_s));
    });
    ChatCall call;
    call.base = base(server);
    std::optional<Result<ChatAnswer>> got;
    m_grown.clear();
    m_endpoint->ask(1, call, [this](const QString &text) { m_grown.append(text); }, [&got](const Result<ChatAnswer> &said) { got = said; });
    QTRY_COMPARE(m_grown, QStringList{u"Hel"_s});
    QVERIFY(!got);
    // A piece may end within a letter, and within a line.
    const QByteArray more = "data: {\"choices\":[{\"delta\":{\"content\":\"lö\"}}]}\n\n";
    const qsizetype cut = more.indexOf("\xC3") + 1;
    writeChunk(*line, more.first(cut));
    writeChunk(*line, more.mid(cut));
    QTRY_COMPARE(m_grown.last(), u"Hellö"_s);
    QVERIFY(!got);
    // The end is the end, whatever the line does then.
    writeChunk(*line, "data: [DONE]\n\n" + piece(u"never"_s));
    QTRY_VERIFY(got);
    QCOMPARE((*got)->text, u"Hellö"_s);
    QVERIFY((*got)->trouble.isNull());
}

void TestChatEndpoint::streamsAreTaken_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("body");
    const QByteArray done = "data: [DONE]\n\n";
    QTest::newRow("as the interface says") << kEvents << piece(u"Hel"_s) + piece(u"lo"_s) + done;
    QTest::newRow("in another content type") << QByteArray("Content-Type: application/json\r\n") << piece(u"Hel"_s) + piece(u"lo"_s) + done;
    QTest::newRow("with a byte order mark") << kEvents << "\xEF\xBB\xBF" + piece(u"Hello"_s) + done;
    QTest::newRow("without the word that it is over") << kEvents << piece(u"Hel"_s) + piece(u"lo"_s);
    QTest::newRow("without the last empty line") << kEvents << piece(u"Hel"_s) + piece(u"lo"_s).chopped(1);
    QTest::newRow("with signs of life and names of events") << kEvents << ": OPENROUTER PROCESSING\n\nevent: message\n" + piece(u"Hel"_s) + ":\n\n" + piece(u"lo"_s) + done;
    QTest::newRow("with thoughts beside the words") << kEvents << QByteArray("data: {\"choices\":[{\"delta\":{\"reasoning_content\":\"hm\",\"content\":null}}]}\n\n") + piece(u"Hello"_s) + done;
    QTest::newRow("with what it cost at its end") << kEvents << piece(u"Hello"_s) + "data: {\"choices\":[],\"usage\":{\"total_tokens\":7}}\n\n" + done;
    QTest::newRow("with an error that is none") << kEvents << piece(u"Hel"_s) + "data: {\"error\":null,\"choices\":[{\"delta\":{\"content\":\"lo\"}}]}\n\n" + done;
    QTest::newRow("in one piece, asked for or not") << QByteArray("Content-Type: application/json\r\n") << "\n " + answered(u"Hello"_s);
    QTest::newRow("in one piece that says that it is a stream") << kEvents << answered(u"Hello"_s);
    QTest::newRow("with line ends of another system") << kEvents << QByteArray(piece(u"Hello"_s) + done).replace("\n", "\r\n");
}

void TestChatEndpoint::streamsAreTaken()
{
    QFETCH(QByteArray, headers);
    QFETCH(QByteArray, body);
    // At once, and byte for byte.
    HttpFixture server([&](QTcpSocket &socket, const Heard &) { HttpFixture::reply(socket, "200 OK", body, headers); });
    const auto text = ask(base(server));
    QVERIFY2(text, qPrintable(text ? QString() : text.error().code));
    QCOMPARE(*text, u"Hello"_s);
    ChatStream stream;
    for (const char byte : body) {
        if (!stream.feed(QByteArrayView(&byte, 1)))
            break;
    }
    stream.end();
    QVERIFY(stream.error().isNull());
    QCOMPARE(stream.text(), u"Hello"_s);
}

void TestChatEndpoint::aSlowStreamIsNotGivenUp()
{
    int written = 0;
    HttpFixture server([this, &written](QTcpSocket &socket, const Heard &) {
        beginStream(socket);
        auto *drip = new QTimer(&socket);
        connect(drip, &QTimer::timeout, &socket, [&socket, &written, drip] {
            writeChunk(socket, ++written > 12 ? QByteArray("data: [DONE]\n\n") : piece(u"x"_s));
            if (written > 12)
                drip->stop();
        });
        drip->start(50);
    });
    // Twelve times 50 ms are more than the silence that is borne.
    const auto said = answer(base(server), 400);
    QVERIFY(said);
    QCOMPARE(said->text, QString(12, u'x'));
    QVERIFY(said->trouble.isNull());
}

void TestChatEndpoint::aStreamWithoutEndIsGivenUp()
{
    HttpFixture server([](QTcpSocket &socket, const Heard &) {
        beginStream(socket);
        auto *drip = new QTimer(&socket);
        connect(drip, &QTimer::timeout, &socket, [&socket] { writeChunk(socket, piece(u"x"_s)); });
        drip->start(20);
    });
    const auto said = answer(base(server), 5'000, 300);
    QVERIFY(said);
    QCOMPARE(said->trouble.code, u"ai.brokeOff"_s);
    QCOMPARE(said->trouble.detail, u"ai.timeout"_s);
    QVERIFY(said->text.startsWith(u'x'));
}

void TestChatEndpoint::aHugeStreamIsNotTaken()
{
    HttpFixture server([](QTcpSocket &socket, const Heard &) {
        beginStream(socket);
        const QByteArray much = piece(QString(64 << 10, u'x'));
        for (int i = 0; i < 8; ++i)
            writeChunk(socket, much);
    });
    const auto said = answer(base(server));
    QVERIFY2(!said, "nothing of it is kept");
    QCOMPARE(said.error().code, u"ai.tooLarge"_s);
    // Frames alone are bounded, too.
    ChatStream stream;
    const QByteArray comment = ':' + QByteArray(1 << 19, ' ') + '\n';
    qint64 fed = 0;
    while (stream.feed(comment))
        fed += comment.size();
    QVERIFY(fed <= ChatStream::kMaxStream);
    QCOMPARE(stream.error().code, u"ai.tooLarge"_s);
}

void TestChatEndpoint::whatWasWrittenStays_data()
{
    QTest::addColumn<QByteArray>("end");
    QTest::addColumn<QString>("trouble");
    QTest::addColumn<QString>("why");
    QTest::newRow("the person stops it") << QByteArray("stop") << u"ai.stopped"_s << QString();
    QTest::newRow("the line is cut") << QByteArray("cut") << u"ai.brokeOff"_s << u"ai.unreachable"_s;
    QTest::newRow("nothing more comes") << QByteArray("silence") << u"ai.brokeOff"_s << u"ai.timeout"_s;
    QTest::newRow("an error object") << QByteArray("data: {\"error\":{\"message\":\"sk-very-secret-4711\",\"code\":500}}\n\n") << u"ai.brokeOff"_s << u"ai.failed"_s;
    QTest::newRow("an event that is none") << QByteArray("data: {{{\n\n") << u"ai.brokeOff"_s << u"ai.notJson"_s;
}

void TestChatEndpoint::whatWasWrittenStays()
{
    QFETCH(QByteArray, end);
    QFETCH(QString, trouble);
    QFETCH(QString, why);
    HttpFixture server([&end](QTcpSocket &socket, const Heard &) {
        beginStream(socket);
        writeChunk(socket, piece(u"We open at"_s));
        if (end == "cut")
            socket.disconnectFromHost();
        else if (end != "stop" && end != "silence")
            writeChunk(socket, end);
    });
    ChatCall call;
    call.base = base(server);
    call.silenceMs = end == "silence" ? 300 : 5'000;
    std::optional<Result<ChatAnswer>> got;
    m_endpoint->ask(
        9, call, [this, &end](const QString &) {
            if (end == "stop")
                m_endpoint->stop(9);
        },
        [&got](const Result<ChatAnswer> &said) { got = said; });
    QTRY_VERIFY(got);
    QVERIFY(*got);
    QCOMPARE((*got)->text, u"We open at"_s);
    QCOMPARE((*got)->trouble.code, trouble);
    QCOMPARE((*got)->trouble.detail, why);
}

CAMPANILE_GUILESS_TEST(TestChatEndpoint)

} // namespace tst_chatendpoint

#include "tst_chatendpoint.moc"
