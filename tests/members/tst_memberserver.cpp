// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/workspacewindow.h"
#include "tests/members/memberworld.h"
#include "tests/support/postgres.h"
#include "tests/support/testprogram.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/tray.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QStandardPaths>

namespace tst_memberserver {

using namespace campanile;
using namespace campanile::memberworld;

namespace {

/** The dialog that says @p text; null when none does. */
QDialog *dialogSaying(const QString &text)
{
    for (QWidget *top : QApplication::topLevelWidgets()) {
        auto *dialog = top->isVisible() ? qobject_cast<QDialog *>(top) : nullptr;
        if (!dialog)
            continue;
        for (const QLabel *label : dialog->findChildren<QLabel *>()) {
            if (label->text().contains(text))
                return dialog;
        }
    }
    return nullptr;
}

/** What lies in the person's folder for documents. */
QByteArray savedWork()
{
    QByteArray all;
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    for (const QString &name : folder.entryList({u"Campanile*.txt"_s}, QDir::Files)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

} // namespace

/** People of a team's workspace: a real server in a process of its own, browsers and clients, on both databases. */
class TestMemberServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_postgres.problem().isEmpty(), qPrintable(m_postgres.problem())); }
    void aColleagueComesChangesAndGoes_data();
    void aColleagueComesChangesAndGoes();

private:
    tests::PostgresServer m_postgres;
};

void TestMemberServer::aColleagueComesChangesAndGoes_data()
{
    QTest::addColumn<bool>("postgres");
    QTest::newRow("on SQLite") << false;
    QTest::newRow("on PostgreSQL") << true;
}

void TestMemberServer::aColleagueComesChangesAndGoes()
{
    QFETCH(bool, postgres);
    QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    for (const QString &name : documents.entryList({u"Campanile*.txt"_s}, QDir::Files))
        documents.remove(name);
    if (postgres)
        QVERIFY(m_postgres.createDatabase(u"members"_s));
    Server server(postgres ? m_postgres.conninfo(u"members"_s) : QString());
    QVERIFY2(server.port != 0, server.process.log().constData());
    Client ada;
    QCOMPARE(ada.open(server, u"ada@example.org"_s), QString());

    // Ada invites Bo; her own client shows the invitation, and Bo makes an account by its page.
    const auto link = ada.invite(u"Bo@example.org"_s, u"admin"_s);
    QVERIFY2(link, qPrintable(link ? QString() : link.error().code));
    QTRY_COMPARE_WITH_TIMEOUT(ada.where(u"WorkspaceInvite"_s, "email"_L1, u"bo@example.org"_s).value("status"_L1).toString(), u"pending"_s, 20'000);
    const QByteArray path = link->url.path(QUrl::FullyEncoded).toLatin1();
    const RawAnswer joined = server.fill(path, "action=create&name=Bo+Berg&password=correct+horse+battery&repeat=correct+horse+battery");
    QCOMPARE(joined.status, 200);
    QVERIFY(joined.body.contains("You are in Halden &amp; Sons now") && joined.body.contains("http://127.0.0.1:" + QByteArray::number(server.port)));
    QTRY_COMPARE_WITH_TIMEOUT(ada.roleOf(u"bo@example.org"_s), u"admin"_s, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(ada.where(u"WorkspaceInvite"_s, "email"_L1, u"bo@example.org"_s).value("status"_L1).toString(), u"accepted"_s, 20'000);
    QCOMPARE(server.open(path).status, 410);

    // Bo is in: an admin sees invitations and the audit log.
    Client bo;
    QCOMPARE(bo.open(server, u"bo@example.org"_s), QString());
    QTRY_COMPARE_WITH_TIMEOUT(bo.all(u"WorkspaceInvite"_s).size(), 1, 20'000);
    const RecordId boId = bo.idOf(u"bo@example.org"_s);
    const RecordId adaId = bo.idOf(u"ada@example.org"_s);
    QCOMPARE(bo.outcome([&](QObject *c, auto done) { bo.session->members().remove(adaId, c, done); }), u"members.forbidden"_s);
    QCOMPARE(ada.outcome([&](QObject *c, auto done) { ada.session->members().leave(c, done); }), u"members.lastOwner"_s);

    // As an editor he may no longer see them: his cache is reconciled, not only shown differently.
    QCOMPARE(ada.outcome([&](QObject *c, auto done) { ada.session->members().setRole(boId, u"editor"_s, c, done); }), QString());
    QTRY_COMPARE_WITH_TIMEOUT(bo.roleOf(u"bo@example.org"_s), u"editor"_s, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(bo.all(u"WorkspaceInvite"_s).size(), 0, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(bo.all(u"AuditLog"_s).size(), 0, 20'000);
    QVERIFY(!bo.invite(u"cy@example.org"_s, u"viewer"_s));

    // The log says who did it.
    QTRY_VERIFY_WITH_TIMEOUT(([&] {
        for (const QJsonObject &row : ada.all(u"AuditLog"_s)) {
            if (row.value("action"_L1).toString() == u"WorkspaceMember.update" && row.value("newValue"_L1).toObject().value("role"_L1).toString() == u"editor")
                return row.value("userId"_L1).toString() == adaId.toString();
        }
        return false;
    }()), 20'000);

    // Away until tomorrow, and back.
    const qint64 tomorrow = QDateTime::currentMSecsSinceEpoch() + 86'400'000;
    QCOMPARE(bo.outcome([&](QObject *c, auto done) { bo.session->members().setAway(boId, tomorrow, c, done); }), QString());
    QTRY_VERIFY_WITH_TIMEOUT(!ada.where(u"WorkspaceMember"_s, "userId"_L1, boId.toString()).value("awayUntil"_L1).toString().isEmpty(), 20'000);
    QCOMPARE(bo.outcome([&](QObject *c, auto done) { bo.session->members().setAway(adaId, tomorrow, c, done); }), u"members.forbidden"_s);
    QCOMPARE(bo.outcome([&](QObject *c, auto done) { bo.session->members().setAway(boId, 1000, c, done); }), u"members.badDate"_s);

    // He writes offline, and is taken out meanwhile: his window hears of it and keeps his words.
    ui::Theme theme;
    theme.apply();
    ui::Tray tray;
    Settings settings(bo.folder.filePath(u"settings.ini"_s));
    ui::ActionRegistry actions(&settings);
    WorkspaceWindow window(*bo.session, WindowDeps{settings, theme, actions, tray, bo.clock, bo.rng, bo.folder.filePath(u"state.json"_s), {}});
    window.show();
    bo.session->setWorkOffline(true);
    QTRY_COMPARE_WITH_TIMEOUT(int(bo.last.phase), int(sync::SyncState::Phase::Offline), 20'000);
    std::optional<bool> saved;
    services::NewPost draft;
    draft.body = u"Words that nobody else has"_s;
    bo.session->posts().create(draft, bo.session.get(), [&](const auto &made) { saved = made.has_value(); });
    QTRY_VERIFY_WITH_TIMEOUT(saved.has_value(), 20'000);
    QVERIFY(*saved);
    QCOMPARE(ada.outcome([&](QObject *c, auto done) { ada.session->members().remove(boId, c, done); }), QString());
    QTRY_COMPARE_WITH_TIMEOUT(ada.where(u"WorkspaceMember"_s, "userId"_L1, boId.toString()).value("isActive"_L1).toBool(true), false, 20'000);
    bo.session->setWorkOffline(false);
    QTRY_COMPARE_WITH_TIMEOUT(bo.last.error.code, u"sync.noAccount"_s, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(dialogSaying(u"Halden & Sons is no longer open to you"_s), 20'000);
    QDialog *question = dialogSaying(u"1 change(s) had not been sent"_s);
    QVERIFY(question);
    QVERIFY(savedWork().contains("Words that nobody else has"));
    for (QAbstractButton *button : question->findChildren<QAbstractButton *>()) {
        if (button->text() == u"Keep the copy")
            button->click();
    }
    // Asked once, however often the server says no.
    bo.session->syncNow();
    QTRY_COMPARE_WITH_TIMEOUT(bo.last.error.code, u"sync.noAccount"_s, 20'000);
    QVERIFY(!dialogSaying(u"is no longer open to you"_s));

    // The door opens again, and what he wrote goes where it was meant to.
    QVERIFY(server.fill(ada.invite(u"bo@example.org"_s, u"editor"_s)->url.path(QUrl::FullyEncoded).toLatin1(), "action=signin&login=bo%40example.org&password=correct+horse+battery").status == 200);
    bo.session->syncNow();
    QTRY_VERIFY_WITH_TIMEOUT(([&] {
        for (const QJsonObject &post : ada.all(u"Post"_s)) {
            if (QJsonDocument(post).toJson().contains("Words that nobody else has"))
                return true;
        }
        return false;
    }()), 60'000);
}

CAMPANILE_TEST(TestMemberServer)

} // namespace tst_memberserver

#include "tst_memberserver.moc"
