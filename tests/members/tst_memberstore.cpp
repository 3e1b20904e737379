// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/auth/controlbackup.h"
#include "server/core/members/memberstore.h"
#include "tests/support/testprogram.h"
#include "tests/unit/auth_server/controlfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;

namespace campanile::server::tst_memberstore {

/** Roles, members and invitations: the rules, on both databases. */
class TestMemberStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rights_data();
    void rights();
    void theLastOwnerStays_data() { addDatabaseRows(); }
    void theLastOwnerStays();
    void twoOwnersCannotLowerEachOther_data() { addDatabaseRows(); }
    void twoOwnersCannotLowerEachOther();
    void ownersHandOver_data() { addDatabaseRows(); }
    void ownersHandOver();
    void invitationsWorkOnce_data() { addDatabaseRows(); }
    void invitationsWorkOnce();
    void invitationsEnd_data() { addDatabaseRows(); }
    void invitationsEnd();
    void invitationsAreBounded_data() { addDatabaseRows(); }
    void invitationsAreBounded();
    void aNewLinkEndsTheEarlierOne();
    void tokensAreKeptHashed();
    void badAddresses_data();
    void badAddresses();
    void olderBackupsAreTaken();

private:
    struct Scene {
        explicit Scene(std::unique_ptr<ControlDb> opened) : control(std::move(opened)), members(*control.db, control.clock, control.rng) {}
        QString person(const QString &name, std::optional<api::Role> role)
        {
            const auto user = control.store.addUser(name + u"@example.org"_s, name, control.passwords.hash(u"correct horse battery"_s).value_or(QString()));
            if (user && role)
                std::ignore = control.store.setMember(user->id, workspace, *role);
            return user ? user->id : QString();
        }
        [[nodiscard]] std::optional<Membership> place(const QString &user) const { return control.store.membership(user, workspace); }
        [[nodiscard]] Result<MadeInvite> invite(const QString &actor, const QString &email, api::Role role = api::Role::Editor, int most = 0)
        {
            return members.invite({actor, workspace, email, role, 7, most});
        }
        ControlFixture control;
        MemberStore members;
        QString workspace;
        QString owner;
    };
    std::unique_ptr<Scene> scene(const QString &database = u"sqlite"_s);

    TemporaryPostgres m_postgres;
    QString m_conninfo;
    QTemporaryDir m_folder;
    int m_files = 0;
};

void TestMemberStore::initTestCase()
{
    m_conninfo = m_postgres.start();
    QVERIFY2(!m_conninfo.isEmpty(), qPrintable(m_postgres.error()));
}

std::unique_ptr<TestMemberStore::Scene> TestMemberStore::scene(const QString &database)
{
    auto db = database == u"postgres" ? openPostgresControlDb(m_conninfo) : openSqliteControlDb(m_folder.filePath(u"%1.db"_s.arg(++m_files)));
    if (!db || !migrateControlDb(**db))
        return nullptr;
    auto made = std::make_unique<Scene>(std::move(db).value());
    // One cluster serves all rows: what a row needs is its own workspace and people.
    if (database == u"postgres") {
        std::ignore = made->control.db->commit([](ControlSession &session) -> Result<void> {
            for (const char *table : {"ctl_invite", "ctl_member", "ctl_access", "ctl_refresh", "ctl_code", "ctl_family", "ctl_user", "ctl_workspace"}) {
                if (const auto done = session.run(QByteArray("DELETE FROM ") + table); !done)
                    return done.error();
            }
            return {};
        });
    }
    const auto place = made->control.store.addWorkspace(u"Roastery"_s, false);
    if (!place)
        return nullptr;
    made->workspace = place->id;
    made->owner = made->person(u"ada"_s, api::Role::Owner);
    return made;
}

void TestMemberStore::rights_data()
{
    QTest::addColumn<int>("actor");
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("after");
    QTest::addColumn<bool>("allowed");
    using enum api::Role;
    const auto row = [](const char *name, api::Role actor, api::Role before, api::Role after, bool allowed) { QTest::newRow(name) << int(actor) << int(before) << int(after) << allowed; };
    row("an owner makes an owner", Owner, Editor, Owner, true);
    row("an owner lowers another owner", Owner, Owner, Viewer, true);
    row("an admin makes an admin", Admin, Viewer, Admin, true);
    row("an admin lowers another admin", Admin, Admin, Editor, true);
    row("an admin makes no owner", Admin, Editor, Owner, false);
    row("an admin lowers no owner", Admin, Owner, Editor, false);
    row("a manager changes nobody", Manager, Viewer, Editor, false);
    row("an editor changes nobody", Editor, Viewer, Viewer, false);
    row("a viewer changes nobody", Viewer, Viewer, Editor, false);
}

void TestMemberStore::rights()
{
    QFETCH(int, actor);
    QFETCH(int, before);
    QFETCH(int, after);
    QFETCH(bool, allowed);
    const auto s = scene();
    QVERIFY(s);
    const QString bo = s->person(u"bo"_s, api::Role(actor));
    const QString cy = s->person(u"cy"_s, api::Role(before));
    const qint64 acl = s->place(cy)->acl;
    const auto done = s->members.setRole(bo, s->workspace, cy, api::Role(after));
    QCOMPARE(done.has_value(), allowed);
    QCOMPARE(s->place(cy)->role, allowed ? api::Role(after) : api::Role(before));
    QCOMPARE(s->place(cy)->acl, allowed ? acl + 1 : acl);
    if (!allowed)
        QCOMPARE(done.error().code, u"members.forbidden"_s);
    // Removing and inviting follow the same line.
    QCOMPARE(s->invite(bo, u"dee@example.org"_s, api::Role(after)).has_value(), mayManageRole(api::Role(actor), api::Role(after)) && actor <= int(api::Role::Admin));
    const bool mayRemove = actor <= int(api::Role::Admin) && mayManageRole(api::Role(actor), s->place(cy)->role);
    QCOMPARE(s->members.remove(bo, s->workspace, cy).has_value(), mayRemove);
    QCOMPARE(s->place(cy).has_value(), !mayRemove);
}

void TestMemberStore::theLastOwnerStays()
{
    QFETCH(QString, database);
    const auto s = scene(database);
    QVERIFY(s);
    QCOMPARE(s->members.setRole(s->owner, s->workspace, s->owner, api::Role::Admin).error().code, u"members.lastOwner"_s);
    QCOMPARE(s->members.remove(s->owner, s->workspace, s->owner).error().code, u"members.lastOwner"_s);
    const QString bo = s->person(u"bo"_s, api::Role::Owner);
    // Somebody who cannot sign in owns nothing.
    QVERIFY(s->control.store.setDisabled(bo, true));
    QCOMPARE(s->members.remove(s->owner, s->workspace, s->owner).error().code, u"members.lastOwner"_s);
    QVERIFY(s->control.store.setDisabled(bo, false));
    QVERIFY(s->members.remove(s->owner, s->workspace, s->owner));
    QVERIFY(!s->place(s->owner));
    QCOMPARE(s->members.remove(bo, s->workspace, bo).error().code, u"members.lastOwner"_s);
}

void TestMemberStore::twoOwnersCannotLowerEachOther()
{
    QFETCH(QString, database);
    for (int round = 0; round < 5; ++round) {
        const auto s = scene(database);
        QVERIFY(s);
        const QString bo = s->person(u"bo"_s, api::Role::Owner);
        std::thread other([&] { std::ignore = s->members.setRole(s->owner, s->workspace, bo, api::Role::Viewer); });
        std::ignore = s->members.setRole(bo, s->workspace, s->owner, api::Role::Viewer);
        other.join();
        QCOMPARE(int(s->place(s->owner)->role == api::Role::Owner) + int(s->place(bo)->role == api::Role::Owner), 1);
    }
}

void TestMemberStore::ownersHandOver()
{
    QFETCH(QString, database);
    const auto s = scene(database);
    QVERIFY(s);
    const QString bo = s->person(u"bo"_s, api::Role::Viewer);
    QCOMPARE(s->members.handOver(bo, s->workspace, s->owner).error().code, u"members.forbidden"_s);
    QCOMPARE(s->members.handOver(s->owner, s->workspace, s->person(u"eve"_s, std::nullopt)).error().code, u"members.gone"_s);
    QVERIFY(s->members.handOver(s->owner, s->workspace, bo));
    QCOMPARE(s->place(bo)->role, api::Role::Owner);
    QCOMPARE(s->place(s->owner)->role, api::Role::Admin);
}

void TestMemberStore::invitationsWorkOnce()
{
    QFETCH(QString, database);
    const auto s = scene(database);
    QVERIFY(s);
    const auto made = s->invite(s->owner, u" Bo@Example.org "_s);
    QVERIFY2(made, qPrintable(made ? QString() : made.error().code));
    QCOMPARE(made->entry.email, u"bo@example.org"_s);
    QCOMPARE(s->members.open(made->token)->id, made->entry.id);
    QCOMPARE(s->members.open("nonsense").error().code, u"invite.unknown"_s);
    // Of several browsers with the link, one comes in.
    QList<Result<QString>> outcomes(4, makeError(ErrorKind::Internal, u"none"_s));
    std::vector<std::thread> browsers;
    for (int i = 0; i < 4; ++i) {
        const QString user = s->person(u"p%1"_s.arg(i), std::nullopt);
        browsers.emplace_back([&, i, user] { outcomes[i] = s->members.accept(made->token, {user}); });
    }
    for (std::thread &browser : browsers)
        browser.join();
    QCOMPARE(std::count_if(outcomes.begin(), outcomes.end(), [](const auto &outcome) { return outcome.has_value(); }), 1);
    QCOMPARE(s->members.open(made->token).error().code, u"invite.used"_s);
    QCOMPARE(s->members.invites(s->workspace)->first().status(s->control.clock.nowMs()), u"accepted"_s);
    const auto in = s->control.store.members(s->workspace);
    QCOMPARE(in->size(), 2);
    for (const MemberEntry &member : *in) {
        if (member.userId != s->owner)
            QVERIFY(member.invitedBy == s->owner && member.joinedAtMs == s->control.clock.nowMs() && member.role == api::Role::Editor);
    }
    // A new account, and one whose address is taken.
    const auto second = s->invite(s->owner, u"dee@example.org"_s, api::Role::Viewer);
    const auto dee = s->members.accept(second->token, {{}, u"Dee"_s, u"hash"_s});
    QVERIFY(dee);
    QCOMPARE(s->place(*dee)->role, api::Role::Viewer);
    QCOMPARE(s->invite(s->owner, u"dee@example.org"_s).error().code, u"members.alreadyMember"_s);
    QVERIFY(s->members.remove(s->owner, s->workspace, *dee));
    const auto third = s->invite(s->owner, u"dee@example.org"_s, api::Role::Manager);
    QCOMPARE(s->members.accept(third->token, {{}, u"Dee"_s, u"hash"_s}).error().code, u"invite.accountExists"_s);
    QVERIFY(s->members.accept(third->token, {*dee}));
    QCOMPARE(s->place(*dee)->role, api::Role::Manager);
    QVERIFY(s->place(*dee)->acl >= 3); // came, left, came: a state from before never fits again
}

void TestMemberStore::invitationsEnd()
{
    QFETCH(QString, database);
    const auto s = scene(database);
    QVERIFY(s);
    const auto late = s->invite(s->owner, u"bo@example.org"_s);
    s->control.clock.advanceMs(7LL * 24 * 3'600'000);
    QCOMPARE(s->members.open(late->token).error().code, u"invite.ended"_s);
    QCOMPARE(s->members.accept(late->token, {{}, u"Bo"_s, u"hash"_s}).error().code, u"invite.ended"_s);
    QVERIFY(!s->control.store.userByLogin(u"bo@example.org"_s)->has_value());
    QCOMPARE(s->members.invites(s->workspace)->first().status(s->control.clock.nowMs()), u"expired"_s);
    const auto taken = s->invite(s->owner, u"cy@example.org"_s);
    const QString editor = s->person(u"eve"_s, api::Role::Editor);
    QCOMPARE(s->members.revokeInvite(editor, s->workspace, taken->entry.id).error().code, u"members.forbidden"_s);
    QVERIFY(s->members.revokeInvite(s->owner, s->workspace, taken->entry.id));
    QCOMPARE(s->members.revokeInvite(s->owner, s->workspace, taken->entry.id).error().code, u"members.gone"_s);
    QCOMPARE(s->members.open(taken->token).error().code, u"invite.ended"_s);
    // Who is taken out cannot come in again by a link that is still open.
    const QString dee = s->person(u"dee"_s, std::nullopt);
    const auto open = s->invite(s->owner, u"dee@example.org"_s);
    QVERIFY(s->control.store.setMember(dee, s->workspace, api::Role::Viewer));
    QVERIFY(s->members.remove(s->owner, s->workspace, dee));
    QCOMPARE(s->members.accept(open->token, {dee}).error().code, u"invite.ended"_s);
}

void TestMemberStore::invitationsAreBounded()
{
    QFETCH(QString, database);
    const auto s = scene(database);
    QVERIFY(s);
    QVERIFY(s->invite(s->owner, u"bo@example.org"_s, api::Role::Editor, 2));
    QVERIFY(s->invite(s->owner, u"bo@example.org"_s, api::Role::Editor, 2)); // the same place
    const auto full = s->invite(s->owner, u"cy@example.org"_s, api::Role::Editor, 2);
    QCOMPARE(full.error().code, u"members.limit"_s);
    QCOMPARE(full.error().args, QStringList{u"2"_s});
}

void TestMemberStore::aNewLinkEndsTheEarlierOne()
{
    const auto s = scene();
    const auto first = s->invite(s->owner, u"bo@example.org"_s, api::Role::Admin);
    const auto second = s->invite(s->owner, u"BO@example.org"_s, api::Role::Viewer);
    QCOMPARE(second->entry.id, first->entry.id);
    QCOMPARE(s->members.open(first->token).error().code, u"invite.unknown"_s);
    QCOMPARE(s->members.open(second->token)->role, api::Role::Viewer);
}

void TestMemberStore::tokensAreKeptHashed()
{
    const auto s = scene();
    const auto made = s->invite(s->owner, u"bo@example.org"_s);
    QVERIFY(made->token.size() >= 43);
    const QByteArray all = QJsonDocument(*exportControl(*s->control.db)).toJson();
    QVERIFY(all.contains("bo@example.org"));
    QVERIFY(!all.contains(made->token));
}

void TestMemberStore::badAddresses_data()
{
    QTest::addColumn<QString>("email");
    QTest::newRow("nothing") << QString();
    QTest::newRow("no at sign") << u"bo.example.org"_s;
    QTest::newRow("a blank") << u"bo @example.org"_s;
    QTest::newRow("two people") << u"bo@example.org,cy@example.org"_s;
    QTest::newRow("a line break") << u"bo@example.org\nBcc: all@example.org"_s;
    QTest::newRow("endless") << QString(300, u'a') + u"@example.org"_s;
}

void TestMemberStore::badAddresses()
{
    QFETCH(QString, email);
    const auto s = scene();
    QCOMPARE(s->invite(s->owner, email).error().code, u"members.badAddress"_s);
}

void TestMemberStore::olderBackupsAreTaken()
{
    const auto s = scene();
    QVERIFY(s->invite(s->owner, u"bo@example.org"_s));
    QJsonObject backup = *exportControl(*s->control.db);
    const auto restored = [&](const QJsonObject &from) {
        auto db = openSqliteControlDb(m_folder.filePath(u"%1.db"_s.arg(++m_files)));
        if (!db || !migrateControlDb(**db))
            return qsizetype(-1);
        if (const auto put = importControl(**db, from); !put)
            return qsizetype(-2);
        return MemberStore(**db, s->control.clock, s->control.rng).invites(s->workspace).value_or(QList<InviteEntry>()).size();
    };
    QCOMPARE(restored(backup), 1);
    // As a program wrote it that knew no invitations.
    QJsonObject tables = backup.value("tables"_L1).toObject();
    tables.remove("ctl_invite"_L1);
    QJsonArray members;
    for (const QJsonValue &row : tables.value("ctl_member"_L1).toArray()) {
        QJsonArray cells = row.toArray();
        while (cells.size() > 5)
            cells.removeLast();
        members.append(cells);
    }
    tables.insert("ctl_member"_L1, members);
    backup.insert("tables"_L1, tables);
    QCOMPARE(restored(backup), 0);
    members = {QJsonArray{u"u"_s, u"w"_s}};
    tables.insert("ctl_member"_L1, members);
    backup.insert("tables"_L1, tables);
    QCOMPARE(restored(backup), -2);
}

} // namespace campanile::server::tst_memberstore

CAMPANILE_GUILESS_TEST(campanile::server::tst_memberstore::TestMemberStore)

#include "tst_memberstore.moc"
