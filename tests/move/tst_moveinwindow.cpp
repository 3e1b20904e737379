// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/jmap/methods.h"
#include "server/core/practice/practicehome.h"
#include "tests/move/movewindow.h"
#include "tests/support/postgres.h"
#include "tests/support/testprogram.h"

#include <QCheckBox>
#include <QLineEdit>

namespace tst_moveinwindow {

using namespace campanile;
using namespace campanile::movewindow;

namespace {

constexpr int kDuePosts = 25;
const QString kText = QStringLiteral("Due while the workspace moves, number %1.");

/** Gives the workspace an account whose sign-in may travel, and posts on it that come due each second; the user name on the practice network. */
QString schedule(Computer &here)
{
    QString username;
    const auto done = here.server->engine().write(here.account, [&](server::SystemRecords &records) -> Result<void> {
        const auto accounts = records.query(u"SocialAccount"_s, {{u"platform"_s, server::SystemCondition::Op::Equal, u"mastodon"_s}}, 10);
        if (!accounts || accounts->isEmpty())
            return makeError(ErrorKind::NotFound, u"account"_s);
        const QJsonObject found = accounts->first();
        username = found.value("username"_L1).toString();
        const QJsonObject reachable{{u"metadata"_s, QJsonObject()}, {u"serverUrl"_s, here.server->practiceUrl().toString()}};
        if (const auto patched = records.patch(u"SocialAccount"_s, found.value("id"_L1).toString(), reachable); !patched)
            return patched;
        for (int i = 0; i < kDuePosts; ++i) {
            const QString when = QDateTime::currentDateTimeUtc().addSecs(2 + i).toString(Qt::ISODateWithMs);
            const auto post = records.create(u"Post"_s, {{u"body"_s, kText.arg(i)}, {u"status"_s, u"scheduled"_s}, {u"scheduledAt"_s, when}});
            if (!post)
                return post.error();
            const auto target = records.create(u"PostTarget"_s, {{u"postId"_s, *post}, {u"accountId"_s, found.value("id"_L1)}, {u"platform"_s, u"mastodon"_s}});
            if (!target)
                return target.error();
        }
        return {};
    });
    if (!done)
        here.problem = done.error().code + u' ' + done.error().detail;
    return username;
}

/** The texts of those posts that stand on the network, each as often as it does. */
QStringList published(Computer &here, const QString &username)
{
    QStringList texts;
    const auto statuses = here.server->practice()->statuses(username);
    for (const auto &status : statuses) {
        if (status.text.contains(kText.section(u'%', 0, 0)))
            texts.append(status.text);
    }
    return texts;
}

} // namespace

/** A workspace of a demonstration's size moves from the window to a server in a process of its own, by its browser sign-in. */
class TestMoveInWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_postgres.problem().isEmpty(), qPrintable(m_postgres.problem())); }
    void theWindowGoesOnAtTheServer_data();
    void theWindowGoesOnAtTheServer();

private:
    tests::PostgresServer m_postgres;
};

void TestMoveInWindow::theWindowGoesOnAtTheServer_data()
{
    QTest::addColumn<bool>("postgres");
    QTest::newRow("to a server on SQLite") << false;
    QTest::newRow("to a server on PostgreSQL") << true;
}

void TestMoveInWindow::theWindowGoesOnAtTheServer()
{
    QFETCH(bool, postgres);
    const QString database = u"movewindow%1"_s.arg(int(postgres));
    QVERIFY(!postgres || m_postgres.createDatabase(database));
    Computer here;
    here.makeDemonstration(u"Bright Cup"_s);
    here.open();
    QVERIFY2(here.problem.isEmpty(), qPrintable(here.problem));
    Server there(postgres ? m_postgres.conninfo(database) : QString());
    // The practice network of this computer stands for a network that both servers reach.
    QVERIFY(there.port != 0);
    there.process.stop();
    there.port = there.process.start({u"--reachable"_s, here.server->practiceUrl().toString()});
    QVERIFY2(there.port != 0, there.process.log().constData());
    const int posts = here.count(u"Post"_s);
    const int messages = here.count(u"InboxMessage"_s);
    QVERIFY(posts > 100 && messages > 100);

    Browser browser;
    const auto openBrowser = [&](const QUrl &page) {
        browser.open(there.port, page);
        return true;
    };
    QWidget window;
    window.resize(900, 700);
    window.show();
    MoveFlow flow(here.moveParts(openBrowser, &window));
    std::optional<WorkspaceEntry> moved;
    QString copy;
    connect(&flow, &MoveFlow::moved, &flow, [&](const WorkspaceEntry &entry, const QString &folder) {
        moved = entry;
        copy = folder;
    });
    flow.open();
    QVERIFY(flow.dialog());
    const auto signIn = [&] {
        flow.dialog()->findChild<QLineEdit *>()->setText(there.url().toString());
        press(flow.dialog(), u"Continue to sign in"_s);
    };
    // Without the right the person hears whom to ask, and everything is as it was.
    signIn();
    QTRY_VERIFY_WITH_TIMEOUT(says(flow.dialog(), u"You may not bring workspaces to this server."_s), kLongMs);
    QVERIFY(!here.isStill());
    QCOMPARE(there.place.run({u"setuser"_s, u"--login"_s, u"ada@example.org"_s, u"--may-create-workspaces"_s}).code, 0);
    const QString username = schedule(here);
    QVERIFY2(here.problem.isEmpty(), qPrintable(here.problem));
    signIn();
    QTRY_VERIFY_WITH_TIMEOUT(buttonSaying(flow.dialog(), u"Move the workspace"_s), kLongMs);
    QVERIFY(says(flow.dialog(), u"conversation"_s));
    QVERIFY(flow.dialog()->findChild<QCheckBox *>()->isChecked());
    press(flow.dialog(), u"Move the workspace"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(moved.has_value() || buttonSaying(flow.dialog(), u"Try again"_s) || buttonSaying(flow.dialog(), u"Go on with the move"_s), "", kLongMs);
    QVERIFY2(moved.has_value(), wordsOf(flow.dialog()).constData());
    QCOMPARE(moved->kind, WorkspaceEntry::Kind::Team);
    QVERIFY(QFile::exists(copy + u"/workspace.ndjson"_s));

    // The same cache goes on with the other server.
    here.open();
    QVERIFY2(here.problem.isEmpty(), qPrintable(here.problem));
    QTRY_COMPARE_WITH_TIMEOUT(here.count(u"Post"_s), posts + kDuePosts, kLongMs);
    QCOMPARE(here.count(u"InboxMessage"_s), messages);
    QCOMPARE(here.session->store().hub().status().rejected, 0);
    QCOMPARE(here.session->store().hub().status().conflicts, 0);
    std::optional<bool> removed;
    here.server->removeMoved(here.account, this, [&](const Result<void> &done) { removed = done.has_value(); });
    QTRY_VERIFY(removed.has_value());
    QVERIFY(*removed);
    QVERIFY(here.server->movingWorkspaces().isEmpty());
    // What came due before, while it was still and afterwards went out, and each once.
    QTRY_VERIFY_WITH_TIMEOUT(published(here, username).size() >= kDuePosts, kLongMs);
    QStringList texts = published(here, username);
    QCOMPARE(texts.size(), kDuePosts);
    QCOMPARE(texts.removeDuplicates(), 0);
    // Nobody is on the way any more, and colleagues can be invited.
    const auto moves = there.place.run({u"moves"_s, u"--json"_s});
    QVERIFY2(moves.code == 0 && moves.json().value("moves"_L1).toArray().isEmpty(), moves.out.constData());
    std::optional<Result<services::InviteMade>> invite;
    here.session->members().invite(u"colleague@example.org"_s, u"editor"_s, 7, here.session.get(), [&](const Result<services::InviteMade> &answer) { invite = answer; });
    QTRY_VERIFY_WITH_TIMEOUT(invite.has_value(), 20'000);
    QVERIFY2(*invite, qPrintable(*invite ? QString() : invite->error().code));
}

} // namespace tst_moveinwindow

CAMPANILE_TEST(tst_moveinwindow::TestMoveInWindow)

#include "tst_moveinwindow.moc"
