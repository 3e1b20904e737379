// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/http/rawclient.h"
#include "tests/support/certificates.h"
#include "tests/support/serverprocess.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace campanile::server::tst_serverprogram {

namespace {

using Outcome = test::ProgramRun;

Outcome run(const QStringList &arguments, const QByteArray &input = {})
{
    return test::runProgram(QStringList{test::serverProgram()} + arguments, input);
}

} // namespace

/** The program as its operator uses it, in processes of its own. */
class TestServerProgram : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] QString data() const { return m_folder.filePath(u"data"_s); }
    [[nodiscard]] static QByteArray bearer(quint16 port) { return "Authorization: Bearer " + test::signIn(port).access + "\r\n"; }

    QTemporaryDir m_folder;
    QString m_accountId;

private Q_SLOTS:
    void initTestCase();
    void usage_data();
    void usage();
    void refusesWithoutInit();
    void weakPasswordIsRefused();
    void refusalsAreSentences_data();
    void refusalsAreSentences();
    void membersComeAndGo();
    void readmeCommandsExist();
    void servesAndStops();
    void secondServerIsRefused();
    void backupAndRestore();
    void speaksTls();
    void wrongKeyIsRefused();
    void wrongNetworksAreRefused_data();
    void wrongNetworksAreRefused();
    void theOperatorsNetworksServe();
};

void TestServerProgram::initTestCase()
{
    QCOMPARE(run({u"init"_s, u"--data"_s, data()}).code, 0);
    QCOMPARE(run({u"init"_s, u"--data"_s, data()}).code, 0);
    const Outcome user = run({u"adduser"_s, u"--data"_s, data(), u"--login"_s, u"ada@example.org"_s, u"--name"_s,
                              u"Ada"_s, u"--json"_s},
                             "correct horse battery\n");
    QVERIFY2(user.code == 0, user.err.constData());
    QVERIFY(user.value(u"userId"_s).startsWith(u'u'));
    const Outcome place = run({u"addworkspace"_s, u"--data"_s, data(), u"--name"_s, u"Roastery"_s, u"--owner"_s,
                               u"ada@example.org"_s, u"--timezone"_s, u"Europe/Berlin"_s, u"--json"_s});
    QVERIFY2(place.code == 0, place.err.constData());
    m_accountId = place.value(u"accountId"_s);
    QVERIFY(m_accountId.startsWith(u'w'));
}

void TestServerProgram::usage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::newRow("no verb") << QStringList() << 2;
    QTest::newRow("an unknown verb") << QStringList{u"dance"_s} << 2;
    QTest::newRow("help") << QStringList{u"--help"_s} << 0;
    QTest::newRow("help of a verb") << QStringList{u"serve"_s, u"--help"_s} << 0;
    QTest::newRow("version") << QStringList{u"--version"_s} << 0;
    QTest::newRow("no data folder") << QStringList{u"init"_s} << 2;
    QTest::newRow("an unknown option") << QStringList{u"init"_s, u"--data"_s, u"/nowhere"_s, u"--fast"_s} << 2;
    QTest::newRow("plain HTTP for other computers")
        << QStringList{u"serve"_s, u"--data"_s, u"/nowhere"_s, u"--listen"_s, u"0.0.0.0:0"_s} << 2;
    QTest::newRow("a strange address")
        << QStringList{u"serve"_s, u"--data"_s, u"/nowhere"_s, u"--listen"_s, u"8080"_s} << 2;
}

void TestServerProgram::usage()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.code, code);
    QVERIFY(code == 0 ? !outcome.out.isEmpty() : !outcome.err.isEmpty());
}

void TestServerProgram::refusesWithoutInit()
{
    const Outcome outcome = run({u"serve"_s, u"--data"_s, m_folder.filePath(u"absent"_s), u"--json"_s});
    QCOMPARE(outcome.code, 1);
    QCOMPARE(outcome.value(u"error"_s), u"server.notInitialised"_s);
    QVERIFY(!QFile::exists(m_folder.filePath(u"absent"_s)));
}

void TestServerProgram::weakPasswordIsRefused()
{
    const QStringList words{u"adduser"_s, u"--data"_s, data(), u"--login"_s, u"eve@example.org"_s, u"--name"_s, u"Eve"_s, u"--json"_s};
    QCOMPARE(run(words, "short\n").value(u"error"_s), u"auth.passwordTooShort"_s);
    QCOMPARE(run(words, "").value(u"error"_s), u"auth.passwordTooShort"_s);
    QCOMPARE(run(words + QStringList{u"--password-env"_s, u"CAMPANILE_NOT_SET"_s}).value(u"error"_s), u"server.passwordUnset"_s);
}

void TestServerProgram::refusalsAreSentences_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("a short password") << QStringList{u"adduser"_s, u"--login"_s, u"eve@example.org"_s, u"--name"_s, u"Eve"_s}
                                      << QByteArray("at least 10 characters");
    QTest::newRow("a login that somebody has") << QStringList{u"adduser"_s, u"--login"_s, u"ADA@example.org "_s, u"--name"_s, u"Eve"_s}
                                               << QByteArray("Somebody has this login");
    QTest::newRow("a stranger as owner") << QStringList{u"addworkspace"_s, u"--name"_s, u"A"_s, u"--owner"_s, u"zoe@example.org"_s}
                                         << QByteArray("Nobody has this login");
    QTest::newRow("a time zone that is none") << QStringList{u"addworkspace"_s, u"--name"_s, u"A"_s, u"--owner"_s,
                                                             u"ada@example.org"_s, u"--timezone"_s, u"Mars/Base"_s}
                                              << QByteArray("no time zone");
    QTest::newRow("the only owner as editor") << QStringList{u"addmember"_s, u"--login"_s, u"ada@example.org"_s,
                                                             u"--workspace"_s, u"Roastery"_s}
                                              << QByteArray("the only owner");
    QTest::newRow("the only owner leaves") << QStringList{u"removemember"_s, u"--login"_s, u"ada@example.org"_s,
                                                          u"--workspace"_s, u"Roastery"_s}
                                           << QByteArray("the only owner");
    QTest::newRow("no such workspace") << QStringList{u"addmember"_s, u"--login"_s, u"ada@example.org"_s, u"--workspace"_s, u"Bakery"_s}
                                       << QByteArray("no such workspace");
}

void TestServerProgram::refusalsAreSentences()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, says);
    const QByteArray before = run({u"list"_s, u"--data"_s, data()}).out;
    const QByteArray password = words.contains(u"ADA@example.org "_s) ? "correct horse battery\n" : "short\n";
    const Outcome outcome = run(words + QStringList{u"--data"_s, data()}, password);
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.err.contains(says), outcome.err.constData());
    QCOMPARE(run({u"list"_s, u"--data"_s, data()}).out, before);
}

void TestServerProgram::membersComeAndGo()
{
    const QString login = u"bo@example.org"_s;
    QCOMPARE(run({u"adduser"_s, u"--data"_s, data(), u"--login"_s, login, u"--name"_s, u"Bo"_s}, "correct horse battery\n").code, 0);
    const auto roles = [&] {
        const Outcome listed = run({u"list"_s, u"--data"_s, data(), u"--json"_s});
        const QJsonArray users = QJsonDocument::fromJson(listed.out).object().value("users"_L1).toArray();
        for (const QJsonValue &user : users) {
            if (user["login"_L1].toString() == login)
                return user["memberships"_L1].toArray();
        }
        return QJsonArray{u"nobody"_s};
    };
    QVERIFY(roles().isEmpty());
    const QStringList membership{u"--data"_s, data(), u"--login"_s, login, u"--workspace"_s, u"Roastery"_s};
    QCOMPARE(run(QStringList{u"addmember"_s, u"--role"_s, u"viewer"_s} + membership).code, 0);
    QCOMPARE(roles().at(0)["role"_L1].toString(), u"viewer"_s);
    QCOMPARE(run(QStringList{u"addmember"_s, u"--role"_s, u"owner"_s} + membership).code, 0);
    QCOMPARE(roles().at(0)["role"_L1].toString(), u"owner"_s);
    QCOMPARE(run(QStringList{u"removemember"_s} + membership).code, 0);
    QVERIFY(roles().isEmpty());
    QCOMPARE(run(QStringList{u"removemember"_s} + membership).code, 1);
    QCOMPARE(run({u"setuser"_s, u"--data"_s, data(), u"--login"_s, login, u"--disable"_s}).code, 0);
    QVERIFY(run({u"list"_s, u"--data"_s, data()}).out.contains("(disabled)"));
    QCOMPARE(run({u"setuser"_s, u"--data"_s, data(), u"--login"_s, login, u"--enable"_s, u"--disable"_s}).code, 2);
    QCOMPARE(run({u"setuser"_s, u"--data"_s, data(), u"--login"_s, login, u"--password"_s}, "another horse battery\n").code, 0);
}

/** Nobody should find out from an error that the README is older than the program. */
void TestServerProgram::readmeCommandsExist()
{
    QFile readme(QStringLiteral(CAMPANILE_SOURCE_DIR "/README.md"));
    QVERIFY(readme.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(readme.readAll());
    static const QRegularExpression line(u"^    campanile-server (\\w+)( .*)$"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression option(u" (--[a-z-]+)"_s);
    int verbs = 0;
    for (auto match = line.globalMatch(text); match.hasNext(); ++verbs) {
        const QRegularExpressionMatch found = match.next();
        const Outcome help = run({found.captured(1), u"--help"_s});
        QCOMPARE(help.code, 0);
        for (auto options = option.globalMatch(found.captured(2)); options.hasNext();) {
            const QByteArray name = options.next().captured(1).toLatin1();
            QVERIFY2(help.out.contains(name + ' '), (found.captured(1).toLatin1() + ' ' + name).constData());
        }
    }
    QVERIFY(verbs >= 4);
}

void TestServerProgram::servesAndStops()
{
    test::ServerProcess server(QStringList{u"--data"_s, data()});
    const quint16 port = server.start();
    QVERIFY2(port > 0, server.log().constData());
    RawClient client(port);
    QCOMPARE(client.ask(get("/healthz")).status, 200);
    const QByteArray pass = bearer(port);
    const RawAnswer session = client.ask(get("/.well-known/jmap", pass));
    QCOMPARE(session.status, 200);
    const QJsonObject object = QJsonDocument::fromJson(session.body).object();
    QVERIFY(object.value("accounts"_L1).toObject().contains(m_accountId));
    QVERIFY(object.value("apiUrl"_L1).toString().startsWith(u"http://127.0.0.1:%1/"_s.arg(port)));
    const RawAnswer echo = client.ask(
        post("/jmap/api", "{\"using\":[\"urn:ietf:params:jmap:core\"],\"methodCalls\":[[\"Core/echo\",{\"hello\":true},\"0\"]]}",
             pass + "Content-Type: application/json\r\n"));
    QCOMPARE(echo.status, 200);
    QVERIFY(echo.body.contains("\"hello\":true"));
    QCOMPARE(server.stop(), 0);
    const QByteArray log = server.log();
    QVERIFY(log.contains("\"msg\":\"stopped\""));
    const QList<QByteArray> lines = log.trimmed().split('\n');
    for (const QByteArray &line : lines)
        QVERIFY2(QJsonDocument::fromJson(line).isObject(), line.constData());
}

void TestServerProgram::secondServerIsRefused()
{
    test::ServerProcess server(QStringList{u"--data"_s, data()});
    QVERIFY(server.start() > 0);
    const Outcome second = run({u"serve"_s, u"--data"_s, data(), u"--listen"_s, u"127.0.0.1:0"_s, u"--json"_s});
    QCOMPARE(second.code, 1);
    QCOMPARE(second.value(u"error"_s), u"server.isRunning"_s);
    QCOMPARE(server.stop(), 0);
}

void TestServerProgram::backupAndRestore()
{
    const QString copy = m_folder.filePath(u"copy"_s);
    const QString target = m_folder.filePath(u"restored"_s);
    const Outcome saved = run({u"backup"_s, u"--data"_s, data(), u"--to"_s, copy});
    QVERIFY2(saved.code == 0, saved.err.constData());
    QCOMPARE(run({u"backup"_s, u"--data"_s, data(), u"--to"_s, copy}).code, 1);
    const Outcome restored = run({u"restore"_s, u"--data"_s, target, u"--from"_s, copy});
    QVERIFY2(restored.code == 0, restored.err.constData());
    QCOMPARE(run({u"restore"_s, u"--data"_s, target, u"--from"_s, copy, u"--json"_s}).value(u"error"_s),
             u"control.notEmpty"_s);
    test::ServerProcess server(QStringList{u"--data"_s, target});
    const quint16 port = server.start();
    QVERIFY2(port > 0, server.log().constData());
    RawClient client(port);
    const RawAnswer session = client.ask(get("/.well-known/jmap", bearer(port)));
    QVERIFY(QJsonDocument::fromJson(session.body).object().value("accounts"_L1).toObject().contains(m_accountId));
    QCOMPARE(server.stop(), 0);
    QFile control(copy + u"/control.json"_s);
    QVERIFY(control.open(QIODevice::ReadWrite));
    QByteArray text = control.readAll();
    text.replace("Ada", "Eve");
    control.seek(0);
    control.write(text);
    control.close();
    QCOMPARE(run({u"restore"_s, u"--data"_s, m_folder.filePath(u"other"_s), u"--from"_s, copy, u"--json"_s}).value(u"error"_s),
             u"server.backupDamaged"_s);
}

void TestServerProgram::speaksTls()
{
    const test::Certificates certificates;
    QCOMPARE(certificates.make(u"own"_s), QByteArray());
    test::ServerProcess server(QStringList{u"--data"_s, data()});
    const quint16 port = server.start(certificates.serveOptions(u"own"_s));
    QVERIFY2(port > 0, server.log().constData());
    QFile file(certificates.certificate(u"own"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QSslConfiguration trusted;
    trusted.setCaCertificates({QSslCertificate(file.readAll())});
    QSslSocket socket;
    socket.setSslConfiguration(trusted);
    socket.connectToHostEncrypted(u"127.0.0.1"_s, port);
    QVERIFY2(socket.waitForEncrypted(10'000), qPrintable(socket.errorString()));
    QVERIFY(socket.sessionProtocol() == QSsl::TlsV1_3 || socket.sessionProtocol() == QSsl::TlsV1_2);
    socket.write(get("/.well-known/oauth-authorization-server", "Connection: close\r\n"));
    QVERIFY(socket.waitForDisconnected(10'000));
    QVERIFY(socket.readAll().contains("\"issuer\":\"https://127.0.0.1:" + QByteArray::number(port) + '"'));
    RawClient plain(port);
    QCOMPARE(plain.ask(get("/healthz")).status, 0);
    QCOMPARE(server.stop(), 0);
}

void TestServerProgram::wrongKeyIsRefused()
{
    const test::Certificates certificates;
    QCOMPARE(certificates.make(u"one"_s), QByteArray());
    QCOMPARE(certificates.make(u"other"_s), QByteArray());
    const Outcome outcome = run({u"serve"_s, u"--data"_s, data(), u"--listen"_s, u"127.0.0.1:0"_s, u"--tls-cert"_s, certificates.certificate(u"one"_s),
                                 u"--tls-key"_s, certificates.key(u"other"_s), u"--json"_s});
    QCOMPARE(outcome.code, 1);
    QVERIFY(outcome.value(u"error"_s).startsWith(u"http.tls"_s));
}

void TestServerProgram::wrongNetworksAreRefused_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("code");
    QTest::newRow("no JSON") << QByteArray("pinterest:") << u"networks.badFile"_s;
    QTest::newRow("a network that does not exist") << QByteArray("{\"orkut\": {}}") << u"networks.unknownNetwork"_s;
    QTest::newRow("a value of another kind") << QByteArray("{\"mastodon\": {\"concurrency\": 0}}") << u"networks.badValue"_s;
}

void TestServerProgram::wrongNetworksAreRefused()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, code);
    QFile networks(m_folder.filePath(u"networks.json"_s));
    QVERIFY(networks.open(QIODevice::WriteOnly | QIODevice::Truncate) && networks.write(file) == file.size());
    networks.close();
    const Outcome outcome = run({u"serve"_s, u"--data"_s, data(), u"--listen"_s, u"127.0.0.1:0"_s, u"--networks"_s, networks.fileName(), u"--json"_s});
    QCOMPARE(outcome.code, 1);
    QCOMPARE(outcome.value(u"error"_s), code);
}

void TestServerProgram::theOperatorsNetworksServe()
{
    QFile networks(m_folder.filePath(u"networks.json"_s));
    QVERIFY(networks.open(QIODevice::WriteOnly | QIODevice::Truncate)
            && networks.write("{\"mastodon\": {\"accountPage\": \"https://social.example.org/settings\"}}") > 0);
    networks.close();
    test::ServerProcess server(QStringList{u"--data"_s, data()});
    const quint16 port = server.start({u"--networks"_s, networks.fileName()});
    QVERIFY2(port > 0, server.log().constData());
    RawClient client(port);
    const QByteArray pass = bearer(port);
    const QJsonObject call{{u"using"_s, QJsonArray{u"urn:ietf:params:jmap:core"_s, u"https://campanile.example/ns/model"_s, u"https://campanile.example/ns/sync"_s}},
                           {u"methodCalls"_s, QJsonArray{QJsonValue(QJsonArray{u"Network/get"_s, QJsonObject{{u"accountId"_s, m_accountId}}, u"0"_s})}}};
    const QByteArray body = QJsonDocument(call).toJson(QJsonDocument::Compact);
    const RawAnswer answer = client.ask(post("/jmap/api", body, pass + "Content-Type: application/json\r\n"));
    QCOMPARE(answer.status, 200);
    const QJsonObject shown = QJsonDocument::fromJson(answer.body).object().value("methodResponses"_L1).toArray().at(0).toArray().at(1).toObject();
    QVERIFY2(shown.contains("changes"_L1), answer.body.constData());
    QCOMPARE(shown.value("changes"_L1).toObject(),
             (QJsonObject{{u"mastodon"_s, QJsonObject{{u"accountPage"_s, u"https://social.example.org/settings"_s}}}}));
    QCOMPARE(server.stop(), 0);
}

} // namespace campanile::server::tst_serverprogram

CAMPANILE_GUILESS_TEST(campanile::server::tst_serverprogram::TestServerProgram)
#include "tst_serverprogram.moc"
