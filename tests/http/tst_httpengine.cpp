// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/engine.h"
#include "server/core/storage/sqlitestorage.h"
#include "tests/http/httpfixture.h"
#include "tests/http/rawclient.h"
#include "tests/server/noroom.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace campanile::server {

/** The user of the fixture owns its one workspace. */
class OwnerOnly final : public Directory
{
public:
    QString userId;
    QString accountId;
    [[nodiscard]] QList<Membership> memberships(const QString &user) const override
    {
        return user == userId ? QList<Membership>{{accountId, QStringLiteral("Acme"), api::Role::Owner, false, 0}} : QList<Membership>();
    }
    [[nodiscard]] std::optional<Membership> membership(const QString &user, const QString &account) const override
    {
        return user == userId && account == accountId ? std::optional(memberships(user).first()) : std::nullopt;
    }
};

QByteArray envelope(const QByteArray &calls)
{
    return R"({"using":["urn:ietf:params:jmap:core","https://campanile.example/ns/model","https://campanile.example/ns/sync"],"methodCalls":)"
        + calls + '}';
}

/** The engine itself behind real sockets: what strangers may send it, and a full disk. */
class TestHttpEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void hostileJson_data();
    void hostileJson();
    void theLastOfTwoEqualKeysCounts();
    void aFullDiskIsSaid();

private:
    RawAnswer api(const QByteArray &body)
    {
        RawClient client(m_http->port());
        return client.ask(post("/jmap/api", body, m_bearer + "Content-Type: application/json\r\n"), 20'000);
    }
    /** Arguments of the first answer to one call; its name is "@name". */
    QJsonObject call(const QByteArray &name, const QByteArray &args)
    {
        const RawAnswer answer = api(envelope("[[\"" + name + "\"," + args + ",\"0\"]]"));
        const QJsonArray first = QJsonDocument::fromJson(answer.body).object().value(u"methodResponses"_s).toArray().at(0).toArray();
        QJsonObject out = first.at(1).toObject();
        out.insert(u"@name"_s, first.at(0));
        return out;
    }
    QByteArray account() const { return m_http->accountId.toLatin1(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HttpFixture> m_http;
    std::shared_ptr<OwnerOnly> m_directory;
    SystemRng m_rng;
    std::unique_ptr<Engine> m_engine;
    QByteArray m_bearer;
};

void TestHttpEngine::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_http = std::make_unique<HttpFixture>();
    QVERIFY2(m_http->error().isEmpty(), qPrintable(m_http->error()));
    m_directory = std::make_shared<OwnerOnly>();
    m_directory->userId = m_http->user.id;
    m_directory->accountId = m_http->accountId;
    const auto storage = SqliteStorage::open({m_folder->filePath(u"db"_s), {}, 4});
    QVERIFY(storage);
    EngineOptions options;
    options.blobDir = m_folder->filePath(u"blobs"_s);
    options.baseUrl = u"http://127.0.0.1"_s;
    m_engine = std::make_unique<Engine>(*storage, m_directory, m_http->clock, m_rng, options);
    QVERIFY(m_engine->createWorkspace({m_http->accountId, u"Acme"_s, {}, {}, {}}));
    m_http->service.setHandler([this](const ApiRequest &request) { return m_engine->handle(request); });
    m_bearer = m_http->bearer();
}

void TestHttpEngine::cleanup()
{
    if (m_http)
        m_http->stop();
    m_engine.reset();
    m_http.reset();
    m_folder.reset();
}

void TestHttpEngine::hostileJson_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("said");
    const auto echo = [](const QByteArray &value) { return envelope("[[\"Core/echo\",{\"v\":" + value + "},\"0\"]]"); };
    const auto row = [](const char *name, const QByteArray &body, int status, const QByteArray &said) {
        QTest::newRow(name) << body << status << said;
    };
    row("a hundred thousand open brackets", QByteArray(100'000, '['), 400, "notJSON");
    row("a hundred thousand open objects", QByteArray("{\"a\":").repeated(100'000), 400, "notJSON");
    row("deep nesting that is closed", echo(QByteArray(5000, '[') + QByteArray(5000, ']')), 400, "notJSON");
    row("brackets inside a string", echo('"' + QByteArray(5000, '[') + '"'), 200, "[[[[");
    row("a hundred thousand calls", envelope('[' + QByteArray(R"(["Core/echo",{},"0"],)").repeated(100'000).chopped(1) + ']'), 400, "maxCallsInRequest");
    row("a number beyond every double", echo("1e99999"), 400, "notJSON");
    row("a number of ten thousand digits", echo(QByteArray(10'000, '9')), 400, "notJSON");
    row("a whole number beyond 64 bits", echo("18446744073709551616"), 400, "notJSON");
    row("a number that is none", echo("NaN"), 400, "notJSON");
    row("a hexadecimal number", echo("0x10"), 400, "notJSON");
    row("UTF-8 that is cut", echo("\"\xe2\x82\""), 400, "notJSON");
    row("UTF-8 that is longer than needed", echo("\"\xc0\xaf\""), 400, "notJSON");
    row("a bare byte", echo("\"\xff\""), 400, "notJSON");
    row("UTF-16", QByteArray("\xff\xfe{\0}\0", 6), 400, "notJSON");
    row("text after the end", echo("1") + "x", 400, "notJSON");
    row("two documents", echo("1") + echo("2"), 400, "notJSON");
    row("a comment", "/* hello */" + echo("1"), 400, "notJSON");
    row("nothing", "", 400, "notJSON");
    row("a list", "[]", 400, "notRequest");
    row("a capability nobody has", R"({"using":["urn:x"],"methodCalls":[]})", 400, "unknownCapability");
    row("calls that are no calls", envelope("[1,2,3]"), 400, "notRequest");
}

void TestHttpEngine::hostileJson()
{
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QByteArray, said);
    const RawAnswer answer = api(body);
    QVERIFY2(answer.status == status, answer.body.left(300).constData());
    QVERIFY2(answer.body.contains(said), answer.body.left(300).constData());
    if (status != 200)
        QCOMPARE(answer.headers.value("content-type"), "application/problem+json");
    // The server is as well as before.
    QCOMPARE(call("Core/echo", "{}").value(u"@name"_s).toString(), u"Core/echo"_s);
}

void TestHttpEngine::theLastOfTwoEqualKeysCounts()
{
    // One reader of the request decides; nothing further inside sees the other value.
    const QByteArray args = R"({"accountId":"wother","accountId":")" + account() + R"(","ids":[],"ids":null})";
    const QJsonObject answer = call("Post/get", args);
    QCOMPARE(answer.value(u"@name"_s).toString(), u"Post/get"_s);
    QCOMPARE(answer.value(u"accountId"_s).toString(), m_http->accountId);
    const QByteArray twice = R"({"accountId":")" + account() + R"(","create":{"a":{"body":"one","body":"two"}}})";
    QCOMPARE(call("Post/set", twice).value(u"created"_s).toObject().size(), 1);
    const QJsonObject all = call("Post/get", R"({"accountId":")" + account() + R"(","ids":null})");
    QCOMPARE(all.value(u"list"_s).toArray().at(0).toObject().value(u"body"_s).toString(), u"two"_s);
}

void TestHttpEngine::aFullDiskIsSaid()
{
    const QByteArray make = R"({"accountId":")" + account() + R"(","create":{"a":{"body":"one"}}})";
    const QByteArray uploadPath = "/jmap/upload/" + account() + '/';
    const auto upload = [&] {
        RawClient client(m_http->port());
        return client.ask(post(uploadPath, QByteArray(200'000, 'x'), m_bearer));
    };
    {
        const tests::NoRoom full;
        const QJsonObject refused = call("Post/set", make);
        QCOMPARE(refused.value(u"type"_s).toString(), u"serverUnavailable"_s);
        QCOMPARE(refused.value(u"description"_s).toString(), u"storage.diskFull"_s);
        const RawAnswer answer = upload();
        QCOMPARE(answer.status, 507);
        QVERIFY(answer.headers.value("retry-after").toInt() > 0);
        QCOMPARE(call("Post/get", R"({"accountId":")" + account() + R"(","ids":null})").value(u"list"_s).toArray().size(), 0);
    }
    QCOMPARE(call("Post/set", make).value(u"created"_s).toObject().size(), 1);
    QCOMPARE(upload().status, 201);
}

} // namespace campanile::server

CAMPANILE_GUILESS_TEST(campanile::server::TestHttpEngine)
#include "tst_httpengine.moc"
