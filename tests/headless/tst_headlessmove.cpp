// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/http/rawclient.h"
#include "tests/support/serverprocess.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace campanile::test;

namespace {

constexpr int kRunMs = 90'000;

/** Runs a verb that asks to sign in, as a script with a browser does: the page is told on standard error. */
ProgramRun runWithBrowser(const QStringList &words, quint16 port)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"QT_QPA_PLATFORM"_s);
    process.setProcessEnvironment(environment);
    process.start(campanileProgram(), QStringList{u"--headless"_s} + words);
    process.closeWriteChannel();
    process.setReadChannel(QProcess::StandardError);
    QByteArray said;
    while (process.canReadLine() || process.waitForReadyRead(kRunMs)) {
        while (process.canReadLine()) {
            const QByteArray line = process.readLine();
            said += line;
            const QUrl page(QJsonDocument::fromJson(line).object().value("signIn"_L1).toString());
            if (!page.isValid() || page.isEmpty())
                continue;
            const QUrl back = allowAccess(port, page.query(QUrl::FullyEncoded).toLatin1(), u"ada@example.org"_s);
            std::ignore = campanile::server::RawClient(quint16(back.port())).ask(campanile::server::get("/?" + back.query(QUrl::FullyEncoded).toLatin1()));
        }
    }
    if (process.state() != QProcess::NotRunning && !process.waitForFinished(kRunMs))
        return {-1, {}, said};
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(), said + process.readAllStandardError()};
}

} // namespace

/** "campanile --headless workspace move": a workspace of this computer goes to a team server, by the real programs. */
class TestHeadlessMove : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatCannotBeginSaysSo_data();
    void whatCannotBeginSaysSo();
    void aDryRunTellsAndChangesNothing();
    void withoutTheRightItStays();
    void aMoveThatWasCutOffIsTakenBack_data();
    void aMoveThatWasCutOffIsTakenBack();
    void aMoveThatWasCutOffGoesOn();

private:
    [[nodiscard]] QStringList in(const QStringList &words) const { return words + QStringList{u"--profile"_s, m_dir.path()}; }
    [[nodiscard]] QStringList moving(const QStringList &more = {}) const
    {
        return in(QStringList{u"workspace"_s, u"move"_s, u"--server"_s, m_server->url().toString()} + more);
    }
    /** Leaves the workspace kept still: there is no place for the copy. */
    [[nodiscard]] ProgramRun cutOff() const;
    [[nodiscard]] bool takesPosts() const;

    QTemporaryDir m_dir;
    ServerPlace m_place;
    std::unique_ptr<ServerProcess> m_server;
};

void TestHeadlessMove::initTestCase()
{
    QCOMPARE(m_place.make(), QByteArray());
    m_server = std::make_unique<ServerProcess>(m_place);
    QVERIFY2(m_server->start() > 0, m_server->log().constData());
    QCOMPARE(runHeadless(in({u"workspace"_s, u"create"_s, u"--name"_s, u"Bright Cup"_s, u"--zone"_s, u"Europe/Berlin"_s})).code, 0);
    QCOMPARE(runHeadless(in({u"account"_s, u"connect-practice"_s, u"--name"_s, u"anna"_s})).code, 0);
    QCOMPARE(runHeadless(in({u"post"_s, u"create"_s, u"--text"_s, u"Beans"_s, u"--account"_s, u"anna"_s, u"--at"_s, u"2099-06-01T09:00"_s, u"--schedule"_s})).code, 0);
}

bool TestHeadlessMove::takesPosts() const
{
    const ProgramRun made = runHeadless(in({u"post"_s, u"create"_s, u"--text"_s, u"As before"_s, u"--account"_s, u"anna"_s}));
    return made.code == 0 && made.json().value("synced"_L1).toBool();
}

ProgramRun TestHeadlessMove::cutOff() const
{
    QFile blocker(m_dir.filePath(u"backups"_s));
    if (!blocker.open(QIODevice::WriteOnly))
        return {};
    const ProgramRun run = runWithBrowser(moving(), m_server->port());
    blocker.remove();
    return run;
}

void TestHeadlessMove::whatCannotBeginSaysSo_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("error");
    QTest::newRow("no address") << QStringList{} << 2 << u"cli.usage"_s;
    QTest::newRow("an address where nobody answers") << QStringList{u"--server"_s, u"http://127.0.0.1:1"_s} << 4 << u"net.refused"_s;
    QTest::newRow("a workspace that is not there") << QStringList{u"--server"_s, u"http://127.0.0.1:1"_s, u"--workspace"_s, u"Nobody's"_s} << 1 << u"cli.noWorkspace"_s;
}

void TestHeadlessMove::whatCannotBeginSaysSo()
{
    QFETCH(const QStringList, words);
    QFETCH(const int, code);
    QFETCH(const QString, error);
    const ProgramRun run = runHeadless(in(QStringList{u"workspace"_s, u"move"_s} + words));
    QCOMPARE(run.code, code);
    QCOMPARE(run.errorCode(), error);
    QVERIFY(run.errorSentence().size() > 10);
    QVERIFY(run.out.isEmpty());
}

void TestHeadlessMove::aDryRunTellsAndChangesNothing()
{
    const ProgramRun run = runWithBrowser(moving({u"--dry-run"_s}), m_server->port());
    QVERIFY2(run.code == 0, run.err.constData());
    QCOMPARE(run.json().value("posts"_L1).toInt(), 1);
    const QJsonArray waiting = run.json().value("accountsToConnect"_L1).toArray();
    QCOMPARE(waiting.size(), 1);
    QCOMPARE(waiting.at(0).toObject().value("scheduled"_L1).toInt(), 1);
    QVERIFY(takesPosts());
    QVERIFY(m_place.run({u"moves"_s, u"--json"_s}).json().value("moves"_L1).toArray().isEmpty());
}

void TestHeadlessMove::withoutTheRightItStays()
{
    const ProgramRun run = runWithBrowser(moving(), m_server->port());
    QCOMPARE(run.code, 1);
    QCOMPARE(run.errorCode(), u"move.noRight"_s);
    QVERIFY(takesPosts());
    QCOMPARE(m_place.run({u"setuser"_s, u"--login"_s, u"ada@example.org"_s, u"--may-create-workspaces"_s}).code, 0);
}

void TestHeadlessMove::aMoveThatWasCutOffIsTakenBack_data()
{
    QTest::addColumn<bool>("answers");
    QTest::newRow("by a word with the server") << true;
    QTest::newRow("while nobody answers there") << false;
}

void TestHeadlessMove::aMoveThatWasCutOffIsTakenBack()
{
    QFETCH(const bool, answers);
    const ProgramRun cut = cutOff();
    QCOMPARE(cut.code, 1);
    QCOMPARE(cut.errorCode(), u"move.noCopy"_s);
    QVERIFY2(!takesPosts(), "the workspace is not kept still");
    const quint16 port = m_server->port();
    if (!answers)
        QCOMPARE(m_server->stop(), 0);
    const ProgramRun back = runWithBrowser(in({u"workspace"_s, u"move"_s, u"--undo"_s}), port);
    if (!answers)
        QVERIFY(m_server->start({}, port) == port);
    QVERIFY2(back.code == 0, back.err.constData());
    QCOMPARE(back.value(u"state"_s), u"here"_s);
    QVERIFY(takesPosts());
    QCOMPARE(m_place.run({u"moves"_s, u"--json"_s}).json().value("moves"_L1).toArray().size(), answers ? 0 : 1);
}

void TestHeadlessMove::aMoveThatWasCutOffGoesOn()
{
    QCOMPARE(cutOff().errorCode(), u"move.noCopy"_s);
    // Another server than the one that has a part of it already is not meant.
    QCOMPARE(runHeadless(in({u"workspace"_s, u"move"_s, u"--server"_s, u"http://127.0.0.1:1"_s})).errorCode(), u"move.frozen"_s);
    const ProgramRun run = runWithBrowser(in({u"workspace"_s, u"move"_s}), m_server->port());
    QVERIFY2(run.code == 0, run.err.constData());
    QCOMPARE(run.value(u"state"_s), u"moved"_s);
    QCOMPARE(run.value(u"serverUrl"_s), m_server->url().toString());
    QVERIFY(!run.json().contains("leftHere"_L1));
    QVERIFY(QFile::exists(run.value(u"copy"_s) + u"/workspace.ndjson"_s));
    QCOMPARE(run.json().value("accountsToConnect"_L1).toArray().size(), 1);
    // The server has it, and the profile knows where it lives now.
    campanile::server::RawClient client(m_server->port());
    const auto session = client.ask(campanile::server::get("/.well-known/jmap", "Authorization: Bearer " + signIn(m_server->port()).access + "\r\n"));
    QVERIFY(QJsonDocument::fromJson(session.body).object().value("accounts"_L1).toObject().contains(run.value(u"id"_s)));
    const QJsonArray listed = runHeadless(in({u"workspace"_s, u"list"_s})).json().value("workspaces"_L1).toArray();
    QCOMPARE(listed.size(), 1);
    QCOMPARE(listed.at(0).toObject().value("kind"_L1).toString(), u"team"_s);
    QCOMPARE(runHeadless(moving()).errorCode(), u"move.isTeam"_s);
}

QTEST_GUILESS_MAIN(TestHeadlessMove)

#include "tst_headlessmove.moc"
