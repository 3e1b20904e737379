// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/auth/memberrecords.h"
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

private:
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
