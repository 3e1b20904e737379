// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/auth/memberrecords.h"
#include "server/core/inbox/escalation.h"
#include "server/core/members/memberstore.h"
#include "tests/server/fixture.h"
#include "tests/support/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;
using tests::EngineFixture;

namespace tst_memberrecords {

/** Who is in a workspace, as its records tell the clients. */
class TestMemberRecords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsFollowTheMemberships()
    {
        EngineFixture fixture(EngineFixture::Backend::SqliteFile, nullptr);
        QVERIFY2(fixture.problem.isEmpty(), qPrintable(fixture.problem));
        const QString ada = fixture.newId('u');
        const QString bo = fixture.newId('u');
        const auto mirror = [&](const QList<MemberEntry> &members) { return mirrorMembers(*fixture.engine, fixture.account, members).value_or(-1); };
        const MemberEntry owner{ada, u"Ada Lovelace"_s, u"ada@example.org"_s, api::Role::Owner, true};
        MemberEntry editor{bo, u"Bo Berg"_s, u"bo"_s, api::Role::Editor, true};
        QCOMPARE(mirror({owner, editor}), 4);
        QCOMPARE(fixture.get(u"User"_s, ada).value("name"_L1).toString(), u"Ada Lovelace"_s);
        QCOMPARE(fixture.get(u"User"_s, ada).value("email"_L1).toString(), u"ada@example.org"_s);
        QVERIFY(fixture.get(u"User"_s, bo).value("email"_L1).toString().isEmpty());
        QCOMPARE(place(fixture, bo).value("role"_L1).toString(), u"editor"_s);
        // Nothing new, nothing written.
        const qint64 before = seq(fixture);
        QCOMPARE(mirror({owner, editor}), 0);
        QCOMPARE(seq(fixture), before);

        editor.role = api::Role::Manager;
        editor.name = u"Bo Berge"_s;
        QCOMPARE(mirror({owner, editor}), 2);
        QCOMPARE(place(fixture, bo).value("role"_L1).toString(), u"manager"_s);
        QCOMPARE(fixture.get(u"User"_s, bo).value("name"_L1).toString(), u"Bo Berge"_s);
        // Taken out: what the person wrote keeps its author.
        QCOMPARE(mirror({owner}), 1);
        QVERIFY(!place(fixture, bo).value("isActive"_L1).toBool(true));
        QCOMPARE(fixture.get(u"User"_s, bo).value("name"_L1).toString(), u"Bo Berge"_s);
        QCOMPARE(mirror({owner, editor}), 1);
        QVERIFY(place(fixture, bo).value("isActive"_L1).toBool(true));
        // Shut out of the whole server.
        editor.isActive = false;
        QCOMPARE(mirror({owner, editor}), 2);
        QCOMPARE(fixture.get(u"User"_s, bo).value("status"_L1).toString(), u"disabled"_s);
    }

    void unknownWorkspaceIsAnError()
    {
        EngineFixture fixture(EngineFixture::Backend::SqliteMemory, nullptr);
        QVERIFY(!mirrorMembers(*fixture.engine, fixture.newId('w'), {{fixture.newId('u'), u"Ada"_s, {}, api::Role::Owner, true}}));
    }

    void invitationsFollowAndTheLogSaysWho()
    {
        EngineFixture fixture(EngineFixture::Backend::SqliteFile, nullptr);
        const QString ada = fixture.newId('u');
        const QString bo = fixture.newId('u');
        InviteEntry invite{fixture.newId('g'), fixture.account, u"bo@example.org"_s, api::Role::Editor, ada, ada, 1000, 5000, 0, 0, {}};
        const auto mirror = [&](qint64 nowMs) { return mirrorInvites(*fixture.engine, fixture.account, {invite}, nowMs).value_or(-1); };
        QCOMPARE(mirror(2000), 1);
        QCOMPARE(mirror(2000), 0);
        QCOMPARE(fixture.get(u"WorkspaceInvite"_s, invite.id).value("status"_L1).toString(), u"pending"_s);
        QCOMPARE(actorOfLast(fixture, u"WorkspaceInvite.create"_s), ada);
        QCOMPARE(mirror(6000), 1);
        QCOMPARE(fixture.get(u"WorkspaceInvite"_s, invite.id).value("status"_L1).toString(), u"expired"_s);
        QCOMPARE(actorOfLast(fixture, u"WorkspaceInvite.status"_s), QString()); // time ended it, nobody did
        invite.usedAtMs = 3000;
        invite.changedBy = bo;
        QCOMPARE(mirror(6000), 1);
        QCOMPARE(actorOfLast(fixture, u"WorkspaceInvite.status"_s), bo);
        MemberEntry member{bo, u"Bo"_s, u"bo@example.org"_s, api::Role::Editor, true, bo, ada, 3000};
        QVERIFY(mirrorMembers(*fixture.engine, fixture.account, {member}));
        QCOMPARE(place(fixture, bo).value("invitedById"_L1).toString(), ada);
        QCOMPARE(place(fixture, bo).value("joinedAt"_L1).toString(), u"1970-01-01T00:00:03.000Z"_s);
        member.role = api::Role::Manager;
        member.changedBy = ada;
        QVERIFY(mirrorMembers(*fixture.engine, fixture.account, {member}));
        QCOMPARE(actorOfLast(fixture, u"WorkspaceMember.update"_s), ada);
    }

    void whoIsAwayIsNotHere()
    {
        EngineFixture fixture(EngineFixture::Backend::SqliteFile, nullptr);
        const QString ada = fixture.newId('u');
        const QString bo = fixture.newId('u');
        QVERIFY(mirrorMembers(*fixture.engine, fixture.account, {{ada, u"Ada"_s, {}, api::Role::Owner}, {bo, u"Bo"_s, {}, api::Role::Editor}}));
        const QString row = place(fixture, bo).value("id"_L1).toString();
        QVERIFY(fixture.engine->write(fixture.account, [&](SystemRecords &records) { return records.patch(u"WorkspaceMember"_s, row, {{u"awayUntil"_s, u"1970-01-01T00:00:05.000Z"_s}}); }));
        const auto hereAt = [&](qint64 nowMs) {
            QSet<QString> here;
            const auto read = fixture.engine->read(fixture.account, [&](const SystemReader &records) -> Result<void> {
                const auto staff = Staff::read(records, {});
                if (staff)
                    here = staff->hereAt(nowMs);
                return staff ? Result<void>() : Result<void>(staff.error());
            });
            return read ? here : QSet<QString>();
        };
        QCOMPARE(hereAt(4000), QSet<QString>({ada}));
        QCOMPARE(hereAt(5000), QSet<QString>({ada, bo}));
    }

private:
    /** Who stands in the newest line of the audit log about @p action. */
    static QString actorOfLast(EngineFixture &fixture, const QString &action)
    {
        QString actor = u"no such line"_s;
        qint64 newest = -1;
        const auto read = fixture.engine->read(fixture.account, [&](const SystemReader &records) -> Result<void> {
            const auto rows = records.query(u"AuditLog"_s, {{u"action"_s, SystemCondition::Op::Equal, action}}, 1000);
            if (!rows)
                return rows.error();
            for (const QJsonObject &row : *rows) {
                if (const qint64 ver = qint64(row.value("ver"_L1).toDouble()); ver > newest) {
                    newest = ver;
                    actor = row.value("userId"_L1).toString();
                }
            }
            return {};
        });
        return read ? actor : read.error().code;
    }
    static QJsonObject place(EngineFixture &fixture, const QString &user)
    {
        QJsonObject found;
        const auto read = fixture.engine->read(fixture.account, [&](const SystemReader &records) -> Result<void> {
            const auto rows = records.query(u"WorkspaceMember"_s, {{u"userId"_s, SystemCondition::Op::Equal, user}}, 10);
            if (!rows)
                return rows.error();
            found = rows->value(0);
            return {};
        });
        return read ? found : QJsonObject();
    }
    static qint64 seq(EngineFixture &fixture)
    {
        qint64 at = -1;
        const auto read = fixture.engine->read(fixture.account, [&](const SystemReader &records) -> Result<void> {
            const auto rows = records.query(u"User"_s, {}, 1000);
            if (!rows)
                return rows.error();
            for (const QJsonObject &row : *rows)
                at = qMax(at, qint64(row.value("ver"_L1).toDouble()));
            return {};
        });
        return read ? at : -1;
    }
};

CAMPANILE_GUILESS_TEST(TestMemberRecords)

} // namespace tst_memberrecords

#include "tst_memberrecords.moc"
