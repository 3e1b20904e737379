// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/move/filledworld.h"
#include "tests/support/testprogram.h"

namespace tst_movetrust {

using namespace campanile;
using namespace campanile::moveworld;
using services::MoveAnswer;
using services::MoveRequest;
using services::WorkspaceMove;

/** What a server takes of whom while a workspace moves, and what nobody gets to see. */
class TestMoveTrust : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_postgres.problem().isEmpty(), qPrintable(m_postgres.problem())); }
    void nobodyElseGetsIn_data() { addDatabases(); }
    void nobodyElseGetsIn();
    void hostileLinesAreRefused_data();
    void hostileLinesAreRefused();
    void whatGotLostOnTheWayIsNoticed_data();
    void whatGotLostOnTheWayIsNoticed();
    void noSecretLiesAbout();

private:
    tests::PostgresServer m_postgres;
};

void TestMoveTrust::nobodyElseGetsIn()
{
    QFETCH(bool, postgres);
    Here here(filled());
    There there(postgres, m_postgres);
    const auto wireAs = [&](const QString &user) { return [&there, user](const MoveRequest &request) { return there.ask(user, request); }; };
    {
        const auto home = here.home();
        const auto done = WorkspaceMove(*home, wireAs(there.bob), optionsFor(here.account)).run();
        QCOMPARE(done.error().code, u"move.noRight"_s);
        QVERIFY(here.lives());
    }
    const QByteArray base = "/jmap/move/" + here.account.toLatin1();
    const QByteArray wish = QJsonDocument(QJsonObject{{u"userId"_s, here.person}, {u"name"_s, u"Bright Cup"_s}, {u"seq"_s, 5}, {u"schemaVersion"_s, api::schemaVersion()}}).toJson();
    // Around the client: the server itself asks for the right.
    QCOMPARE(there.codeOf(there.bob, "POST", base + "/begin", wish).code, u"move.noRight"_s);
    QVERIFY(there.codeOf(there.ada, "POST", base + "/begin", wish).isNull());
    QCOMPARE(there.ask(there.ada, {"POST", "/jmap/upload/" + here.account.toLatin1() + '/', {}, "text/plain", "hello"}).status, 201);
    // For everybody else it does not exist, whatever is asked.
    for (const QByteArray step : {"begin", "blobs", "assemble", "records", "secrets", "finish", "cancel"}) {
        const Error error = there.codeOf(there.eve, "POST", base + '/' + step, step == "records" ? QByteArray("{}\n") : wish, step == "records" ? "part=Post&after=" : "");
        QVERIFY2(error.code == u"move.unknown", (step + ": " + error.code.toLatin1()).constData());
    }
    QCOMPARE(there.ask(there.eve, {"GET", base}).status, 404);
    QCOMPARE(there.ask(there.eve, {"POST", "/jmap/upload/" + here.account.toLatin1() + '/', {}, "text/plain", "hello"}).status, 404);
    QCOMPARE(there.ask(there.eve, {"GET", "/jmap/snapshot/" + here.account.toLatin1() + "/Post"}).status, 404);
    // Not even the one who brings it may use it before it is whole.
    QCOMPARE(there.ask(there.ada, {"GET", "/jmap/snapshot/" + here.account.toLatin1() + "/Post"}).status, 404);
    QVERIFY(!there.engine->workspaces().value().contains(here.account));
    // A workspace that lives there already is like one that nobody knows.
    const QByteArray taken = "/jmap/move/" + there.other.toLatin1();
    QCOMPARE(there.codeOf(there.ada, "POST", taken + "/begin", wish).code, u"move.unknown"_s);
    QCOMPARE(there.codeOf(there.eve, "POST", taken + "/begin", wish).code, u"move.unknown"_s);
    QCOMPARE(there.codeOf(there.eve, "POST", taken + "/cancel", "{}").code, u"move.unknown"_s);
    QVERIFY(there.lives(there.other));
    // The same person under another name of the computer that is left.
    QByteArray strange = wish;
    strange.replace(here.person.toLatin1(), RecordId::create('u', here.clock, here.rng).toString().toLatin1());
    QCOMPARE(there.codeOf(there.ada, "POST", base + "/begin", strange).code, u"move.unknown"_s);
}

void TestMoveTrust::hostileLinesAreRefused_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("code");
    const QByteArray id = "p01jd3zz0000000000000000000";
    const QByteArray times = ",\"createdAt\":\"2026-11-21T09:00:00.000Z\",\"updatedAt\":\"2026-11-21T09:00:00.000Z\"";
    const auto row = [](const char *name, const QByteArray &part, const QByteArray &lines, const QString &code) { QTest::newRow(name) << part << lines << code; };
    row("an unknown type", "Wallet", "{\"id\":\"x\"}\n", u"move.badPart"_s);
    row("a type with secrets", "Credential", "{\"id\":\"x\"}\n", u"move.badPart"_s);
    row("a type that the whole server shares", "Plan", "{\"id\":\"x\"}\n", u"move.badPart"_s);
    row("no JSON", "Campaign", "nonsense\n", u"move.badRecord"_s);
    row("a list", "Campaign", "[1,2]\n", u"move.badRecord"_s);
    row("no id", "Campaign", "{\"name\":\"x\"" + times + "}\n", u"move.badRecord"_s);
    row("an id of another type", "Campaign", "{\"id\":\"ID:p\",\"name\":\"x\"" + times + "}\n", u"move.badRecord"_s);
    row("an unknown property", "Campaign", "{\"id\":\"ID\",\"name\":\"x\",\"evil\":1" + times + "}\n", u"move.badRecord"_s);
    row("a value of the wrong kind", "Campaign", "{\"id\":\"ID\",\"name\":7" + times + "}\n", u"move.badRecord"_s);
    row("a value that no list knows", "Campaign", "{\"id\":\"ID\",\"name\":\"x\",\"status\":\"owned\"" + times + "}\n", u"move.badRecord"_s);
    row("no time of making", "Campaign", "{\"id\":\"ID\",\"name\":\"x\"}\n", u"move.badRecord"_s);
    row("somebody who is no id", "Campaign", "{\"id\":\"ID\",\"name\":\"x\",\"createdBy\":\"'; DROP TABLE workspace\"" + times + "}\n", u"move.badRecord"_s);
    row("nesting without end", "Campaign", "{\"id\":\"ID\",\"name\":\"x\",\"metrics\":" + QByteArray(500, '[') + QByteArray(500, ']') + times + "}\n", u"move.badRecord"_s);
    row("a text beyond all measure", "Campaign", "{\"id\":\"ID\",\"name\":\"" + QByteArray(2 << 20, 'x') + "\"" + times + "}\n", u"move.recordTooLarge"_s);
    row("a batch beyond all measure", "Campaign", QByteArray(5 << 20, 'x'), u"move.tooLarge"_s);
    row("too many lines", "Campaign", QByteArray("{}\n").repeated(501), u"move.tooLarge"_s);
    row("nothing", "Campaign", "", u"move.tooLarge"_s);
    row("the same record twice", "Campaign", "{\"id\":\"ID\",\"name\":\"x\"" + times + "}\n{\"id\":\"ID\",\"name\":\"x\"" + times + "}\n", u"move.badOrder"_s);
    row("another workspace", "Workspace", "{\"id\":\"WS2\",\"name\":\"x\",\"slug\":\"x\",\"timezone\":\"UTC\"" + times + "}\n", u"move.badRecord"_s);
    row("a mutation from the future", "@mutations", "{\"id\":\"y1\",\"client\":\"d1\",\"seq\":1,\"status\":\"applied\",\"commit\":999999}\n", u"move.badRecord"_s);
    row("a mutation of no status", "@mutations", "{\"id\":\"y1\",\"client\":\"d1\",\"seq\":1,\"status\":\"great\",\"commit\":1}\n", u"move.badRecord"_s);
    row("a client that acknowledged what it never sent", "@clients", "{\"id\":\"d1\",\"last\":1,\"acked\":5}\n", u"move.badRecord"_s);
}

void TestMoveTrust::hostileLinesAreRefused()
{
    QFETCH(QByteArray, part);
    QFETCH(QByteArray, lines);
    QFETCH(QString, code);
    Here here;
    There there(false, m_postgres);
    const QByteArray base = "/jmap/move/" + here.account.toLatin1();
    const QByteArray wish = QJsonDocument(QJsonObject{{u"userId"_s, here.person}, {u"name"_s, u"Bright Cup"_s}, {u"seq"_s, 5}, {u"schemaVersion"_s, api::schemaVersion()}}).toJson();
    QVERIFY(there.codeOf(there.ada, "POST", base + "/begin", wish).isNull());
    const api::TypeInfo *type = movedType(QString::fromLatin1(part));
    const QByteArray id = RecordId::create(type ? type->letter : 'x', here.clock, here.rng).toString().toLatin1();
    lines.replace("\"ID:p\"", '"' + RecordId::create('p', here.clock, here.rng).toString().toLatin1() + '"');
    lines.replace("\"ID\"", '"' + id + '"');
    lines.replace("\"WS2\"", '"' + there.other.toLatin1() + '"');
    const Error error = there.codeOf(there.ada, "POST", base + "/records", lines, "part=" + QUrl::toPercentEncoding(QString::fromLatin1(part)) + "&after=");
    QCOMPARE(error.code, code);
    // Nothing of it was taken, and the other workspace is what it was.
    const QJsonObject standing = QJsonDocument::fromJson(there.ask(there.ada, {"GET", base}).body).object();
    QVERIFY(standing.value("parts"_L1).toObject().isEmpty());
    QCOMPARE(recordsOf(*there.storage, there.other, *api::findType("Workspace")).size(), 1);
    QCOMPARE(recordsOf(*there.storage, there.other, *api::findType("Workspace")).begin()->value("name"_L1).toString(), u"Other"_s);
    // What says that it is whole and is not stays outside.
    const Error finish = there.codeOf(there.ada, "POST", base + "/finish", "{\"seq\":5,\"parts\":{\"Post\":{\"count\":1,\"chain\":\"00\"}}}");
    QCOMPARE(finish.code, u"move.incomplete"_s);
    QCOMPARE(there.codeOf(there.ada, "POST", base + "/finish", "{\"seq\":6,\"parts\":{}}").code, u"move.outOfStep"_s);
    QCOMPARE(there.codeOf(there.ada, "POST", base + "/secrets", "{\"apps\":{\"network/twitter\":{\"clientId\":\"x\"}}}").code, u"move.badPart"_s);
    QCOMPARE(there.codeOf(there.ada, "POST", base + "/secrets", "{\"accounts\":{\"" + id + "\":{\"access\":\"x\"}}}").code, u"move.badReference"_s);
    QVERIFY(!there.lives(here.account));
}

void TestMoveTrust::whatGotLostOnTheWayIsNoticed_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("code");
    QTest::newRow("a line") << u"line"_s << u"move.incomplete"_s;
    QTest::newRow("a letter of a text") << u"letter"_s << u"move.incomplete"_s;
    QTest::newRow("a whole type") << u"type"_s << u"move.incomplete"_s;
    QTest::newRow("what others hang on") << u"parent"_s << u"move.badReference"_s;
    QTest::newRow("a file") << u"file"_s << u"move.filesMissing"_s;
}

void TestMoveTrust::whatGotLostOnTheWayIsNoticed()
{
    QFETCH(QString, what);
    QFETCH(QString, code);
    Here here(filled());
    There there(false, m_postgres);
    const auto home = here.home();
    const auto wire = [&](const MoveRequest &request) {
        MoveRequest sent = request;
        const bool isCampaigns = request.path.endsWith("/records") && request.query.startsWith("part=Campaign&");
        const bool isPosts = request.path.endsWith("/records") && request.query.startsWith("part=Post&");
        if (isCampaigns && what == u"line")
            sent.body = sent.body.left(sent.body.lastIndexOf('\n', sent.body.size() - 2) + 1);
        if (isCampaigns && what == u"letter")
            sent.body.replace(QByteArray(" ü "), QByteArray(" u "));
        if (isCampaigns && what == u"type")
            return MoveAnswer{200, "{}", -1, {}};
        if (isPosts && what == u"parent")
            return MoveAnswer{200, "{}", -1, {}};
        // A server that would believe what it is told.
        if (request.path.endsWith("/finish") && what == u"parent") {
            QJsonObject body = QJsonDocument::fromJson(request.body).object();
            QJsonObject parts = body.value("parts"_L1).toObject();
            parts.remove(u"Post"_s);
            body.insert(u"parts"_s, parts);
            sent.body = QJsonDocument(body).toJson();
        }
        if (request.path.endsWith("/blobs") && what == u"file")
            return MoveAnswer{200, "{\"missing\":[]}", -1, {}};
        return there.ask(there.ada, sent);
    };
    const auto done = WorkspaceMove(*home, wire, optionsFor(here.account)).run();
    QVERIFY(!done);
    QCOMPARE(done.error().code, code);
    QVERIFY2(!there.lives(here.account) && here.isFrozen(), "it was opened although something is missing");
    // It said no, so going back needs nobody's word.
    const auto offline = [](const MoveRequest &) { return MoveAnswer{0, {}, -1, makeError(ErrorKind::Network, u"net.refused"_s)}; };
    QVERIFY(WorkspaceMove(*home, offline, optionsFor(here.account)).undo());
    QVERIFY(here.lives());
}

void TestMoveTrust::noSecretLiesAbout()
{
    Here here(filled());
    There there(false, m_postgres);
    const auto home = here.home();
    QByteArray elsewhere;
    const auto wire = [&](const MoveRequest &request) {
        if (!request.path.endsWith("/secrets"))
            elsewhere += request.body + request.query;
        return there.ask(there.ada, request);
    };
    WorkspaceMove move(*home, wire, optionsFor(here.account));
    QVERIFY(move.run());
    QVERIFY2(!elsewhere.contains("secret-") && !elsewhere.contains("app-secret"), "a secret travels with the records");
    for (const QString &folder : {here.folder.path(), there.folder.path()}) {
        QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            QVERIFY2(!content.contains("secret-a") && !content.contains("app-secret"), qPrintable(file.fileName()));
        }
    }
    // Without the tick nothing of it travels at all.
    Here second;
    fill(second);
    auto options = optionsFor(second.account);
    options.withSecrets = false;
    bool asked = false;
    There elsewhereServer(false, m_postgres);
    const auto quiet = second.home();
    QVERIFY(WorkspaceMove(*quiet, [&](const MoveRequest &request) {
                asked = asked || request.path.endsWith("/secrets");
                return elsewhereServer.ask(elsewhereServer.ada, request);
            }, options).run());
    QVERIFY(!asked);
    const auto accounts = recordsOf(*elsewhereServer.storage, second.account, *api::findType("SocialAccount"));
    for (const QJsonObject &account : accounts)
        QCOMPARE(account.value("status"_L1).toString(), u"needs_reauth"_s);
}

} // namespace tst_movetrust

CAMPANILE_GUILESS_TEST(tst_movetrust::TestMoveTrust)

#include "tst_movetrust.moc"
