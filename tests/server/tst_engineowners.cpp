// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/enginetest.h"

#include "api/meta.h"
#include "tests/server/rawdatabase.h"
#include "tests/support/testprogram.h"

#include <QJsonDocument>
#include <QTest>

namespace tst_engineowners {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::tests;

/** Types with an owner: not even the owner of the workspace sees what belongs to another member. */
class TestEngineOwners : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void everyOwnedTypeHasAColumnForItsOwner();
    void othersDoNotSeeIt_data() { addBackendRows(); }
    void othersDoNotSeeIt();
    void othersDoNotWriteIt_data() { addBackendRows(); }
    void othersDoNotWriteIt();
    void sharingComesAndGoes_data() { addBackendRows(); }
    void sharingComesAndGoes();
    void whatIsNobodysIsEverybodys_data() { addBackendRows(); }
    void whatIsNobodysIsEverybodys();
    void aConflictIsAsPrivateAsItsRecord_data() { addBackendRows(); }
    void aConflictIsAsPrivateAsItsRecord();
    void aConflictOfWhatAllSeeIsSeenByAll_data() { addBackendRows(); }
    void aConflictOfWhatAllSeeIsSeenByAll();
    void conflictsOfAnOlderProgramBecomePrivate_data();
    void conflictsOfAnOlderProgramBecomePrivate();

private:
    /** Two devices of one person change a property from the same value; gives the id of the conflict. */
    QString makeConflict(const QString &type, const QString &record, const QString &property)
    {
        const auto change = [&](const QString &device, const QString &value) {
            const QJsonObject base{{record, QJsonObject{{u"values"_s, QJsonObject{{property, u"Mine"_s}}}}}};
            const QJsonObject args{{u"update"_s, QJsonObject{{record, QJsonObject{{property, value}}}}}, {u"base"_s, base}};
            return f().mutate(device, 1, device + record, QJsonArray{QJsonArray{type + u"/set"_s, args, u"0"_s}}, {}, Mine);
        };
        change(u"desk"_s, u"Secret of the desk"_s);
        const QJsonArray made = change(u"lap"_s, u"Secret of the lap"_s).value(u"conflicts"_s).toArray();
        return made.isEmpty() ? QString() : made.at(0)[u"id"_s].toString();
    }
    QJsonObject conflictChanges(const QString &since, api::Role role)
    {
        return f().one(u"Sync/changes"_s, {{u"sinceState"_s, since}, {u"types"_s, QJsonArray{u"Conflict"_s}}}, role);
    }
    QString makeView(api::Role role, bool isShared = false)
    {
        const QString id = f().newId('z');
        const QJsonObject view{{u"userId"_s, EngineFixture::userOf(role)}, {u"panel"_s, u"calendar"_s}, {u"name"_s, u"Mine"_s},
                               {u"filters"_s, QJsonObject{{u"secret"_s, true}}}, {u"isShared"_s, isShared}};
        const QJsonObject answer = f().one(u"SavedView/set"_s, {{u"create"_s, QJsonObject{{id, view}}}}, role);
        return answer.value(u"created"_s)[id].isObject() ? id : QString();
    }
    bool share(const QString &id, bool isShared)
    {
        const QJsonObject patch{{id, QJsonObject{{u"isShared"_s, isShared}}}};
        return f().one(u"SavedView/set"_s, {{u"update"_s, patch}}, Mine).value(u"updated"_s).toObject().contains(id);
    }
    QJsonObject changes(const QString &since, api::Role role)
    {
        return f().one(u"Sync/changes"_s, {{u"sinceState"_s, since}, {u"types"_s, QJsonArray{u"SavedView"_s}}}, role);
    }
    bool isListed(const QString &id, api::Role role)
    {
        const QJsonObject all = f().one(u"SavedView/get"_s, {{u"ids"_s, QJsonValue::Null}}, role);
        const QJsonObject named = f().one(u"SavedView/get"_s, {{u"ids"_s, QJsonArray{id}}}, role);
        const QJsonObject found = f().one(u"SavedView/query"_s, {{u"calculateTotal"_s, true}}, role);
        const QByteArray snapshot = stream("SavedView", role);
        const bool every[] = {!all.value(u"list"_s).toArray().isEmpty(), !named.value(u"list"_s).toArray().isEmpty(),
                              found.value(u"ids"_s).toArray().contains(id), found.value(u"total"_s).toInt() == 1,
                              snapshot.contains(id.toLatin1()), snapshot.contains("\"count\":1")};
        const auto seen = std::ranges::count(every, true);
        if (seen != 0 && seen != std::ssize(every))
            qCritical() << "the ways of reading differ:" << seen;
        return seen == std::ssize(every);
    }
    QByteArray stream(const QByteArray &type, api::Role role)
    {
        const server::ApiResponse response =
            f().http("GET", "/jmap/snapshot/" + f().account.toLatin1() + '/' + type, {}, {}, role);
        QByteArray text = response.body;
        while (response.stream) {
            const QByteArray piece = response.stream();
            if (piece.isEmpty())
                break;
            text += piece;
        }
        return text;
    }

    static constexpr api::Role Mine = api::Role::Editor;
    static constexpr api::Role Other = api::Role::Owner;
};

void TestEngineOwners::everyOwnedTypeHasAColumnForItsOwner()
{
    int owned = 0;
    for (const api::TypeInfo &type : api::types()) {
        if (type.ownedBy.empty())
            continue;
        ++owned;
        const api::PropertyInfo *owner = type.property(type.ownedBy);
        QVERIFY2(owner && owner->indexed, type.name.data());
        // Nobody gives a record to somebody else, or takes one.
        QVERIFY2(owner->merge == api::MergeKind::Immutable || owner->merge == api::MergeKind::ServerOwned, type.name.data());
        if (const api::PropertyInfo *shared = type.property("isShared"))
            QVERIFY2(shared->indexed, type.name.data());
    }
    QVERIFY(owned >= 6);
}

void TestEngineOwners::othersDoNotSeeIt()
{
    start();
    const QString zero = changes(u"0"_s, Other).value(u"newState"_s).toString();
    const QString id = makeView(Mine);
    QVERIFY(!id.isEmpty());
    QVERIFY(isListed(id, Mine));
    QVERIFY(!isListed(id, Other));
    QVERIFY(changes(zero, Other).value(u"records"_s).toObject().isEmpty());
    QVERIFY(!QJsonDocument(changes(zero, Other)).toJson().contains("secret"));
    const QJsonObject mine = f().one(u"SavedView/changes"_s, {{u"sinceState"_s, u"0"_s}}, Mine);
    QCOMPARE(mine.value(u"created"_s).toArray(), QJsonArray{id});
    const QString before = changes(u"0"_s, Other).value(u"newState"_s).toString();
    QVERIFY(f().one(u"SavedView/set"_s, {{u"destroy"_s, QJsonArray{id}}}, Mine).value(u"destroyed"_s).toArray().contains(id));
    QVERIFY(!QJsonDocument(changes(before, Other)).toJson().contains(id.toLatin1()));
    QVERIFY(QJsonDocument(changes(before, Mine)).toJson().contains(id.toLatin1()));
}

void TestEngineOwners::othersDoNotWriteIt()
{
    start();
    const QString id = makeView(Mine);
    const QJsonObject patch{{id, QJsonObject{{u"name"_s, u"Theirs"_s}}}};
    const QJsonObject updated = f().one(u"SavedView/set"_s, {{u"update"_s, patch}}, Other);
    QCOMPARE(updated.value(u"notUpdated"_s)[id][u"type"_s].toString(), u"notFound"_s);
    const QJsonObject destroyed = f().one(u"SavedView/set"_s, {{u"destroy"_s, QJsonArray{id}}}, Other);
    QCOMPARE(destroyed.value(u"notDestroyed"_s)[id][u"type"_s].toString(), u"notFound"_s);
    const QString forged = f().newId('z');
    const QJsonObject view{{u"userId"_s, EngineFixture::userOf(Mine)}, {u"panel"_s, u"inbox"_s}, {u"name"_s, u"Forged"_s},
                           {u"filters"_s, QJsonObject{}}};
    const QJsonObject created = f().one(u"SavedView/set"_s, {{u"create"_s, QJsonObject{{forged, view}}}}, Other);
    QCOMPARE(created.value(u"notCreated"_s)[forged][u"type"_s].toString(), u"forbidden"_s);
}

void TestEngineOwners::sharingComesAndGoes()
{
    start();
    const QString id = makeView(Mine);
    const QString zero = changes(u"0"_s, Other).value(u"newState"_s).toString();
    QVERIFY(share(id, true));
    QVERIFY(isListed(id, Other));
    const QJsonObject shown = changes(zero, Other);
    QCOMPARE(shown.value(u"records"_s)[u"SavedView"_s].toArray().size(), 1);
    const QJsonObject patch{{id, QJsonObject{{u"name"_s, u"Theirs"_s}}}};
    QCOMPARE(f().one(u"SavedView/set"_s, {{u"update"_s, patch}}, Other).value(u"notUpdated"_s)[id][u"type"_s].toString(),
             u"forbidden"_s);
    QVERIFY(share(id, false));
    QVERIFY(!isListed(id, Other));
    const QJsonObject hidden = changes(shown.value(u"newState"_s).toString(), Other);
    QVERIFY(hidden.value(u"records"_s).toObject().isEmpty());
    QCOMPARE(hidden.value(u"destroyed"_s)[u"SavedView"_s].toArray(), QJsonArray{id});
    QVERIFY(isListed(id, Mine));
}

void TestEngineOwners::whatIsNobodysIsEverybodys()
{
    start();
    QString id;
    const auto written = f().engine->write(f().account, [&](server::SystemRecords &records) -> Result<void> {
        const auto made = records.create(u"Notification"_s, {{u"topic"_s, u"system"_s}, {u"title"_s, u"For all"_s}});
        if (!made)
            return made.error();
        id = *made;
        return {};
    });
    QVERIFY2(written.has_value(), qPrintable(written ? QString() : written.error().detail));
    for (const api::Role role : {api::Role::Viewer, Mine, Other})
        QCOMPARE(f().one(u"Notification/get"_s, {{u"ids"_s, QJsonArray{id}}}, role).value(u"list"_s).toArray().size(), 1);
}

void TestEngineOwners::aConflictIsAsPrivateAsItsRecord()
{
    start();
    const QString zero = conflictChanges(u"0"_s, Other).value(u"newState"_s).toString();
    const QString view = makeView(Mine);
    const QString id = makeConflict(u"SavedView"_s, view, u"name"_s);
    QVERIFY(!id.isEmpty());
    const auto seenIn = [&](const QString &method, QJsonObject args, api::Role role) {
        return QJsonDocument(f().one(method, std::move(args), role)).toJson().contains(id.toLatin1());
    };
    const auto ways = [&](api::Role role) {
        const QJsonObject filter{{u"typeName"_s, u"SavedView"_s}};
        const bool seen[] = {f().one(u"Conflict/get"_s, {{u"ids"_s, QJsonArray{id}}}, role).value(u"list"_s).toArray().size() == 1,
                             seenIn(u"Conflict/get"_s, {{u"ids"_s, QJsonValue::Null}}, role),
                             seenIn(u"Conflict/query"_s, {{u"filter"_s, filter}}, role),
                             seenIn(u"Conflict/changes"_s, {{u"sinceState"_s, u"0"_s}}, role),
                             QJsonDocument(conflictChanges(u"0"_s, role)).toJson().contains("Secret"),
                             stream("Conflict", role).contains("Secret")};
        return int(std::ranges::count(seen, true));
    };
    QCOMPARE(ways(Mine), 6);
    QCOMPARE(ways(Other), 0);
    QCOMPARE(ways(api::Role::Viewer), 0);
    // Sharing the record shares what it says, not what was set aside in it.
    QVERIFY(share(view, true));
    QCOMPARE(ways(Other), 0);
    const QJsonObject patch{{id, QJsonObject{{u"resolution"_s, u"keep_theirs"_s}}}};
    QCOMPARE(f().one(u"Conflict/set"_s, {{u"update"_s, patch}}, Other).value(u"notUpdated"_s)[id][u"type"_s].toString(), u"notFound"_s);
    QVERIFY(f().one(u"Conflict/set"_s, {{u"update"_s, patch}}, Mine).value(u"updated"_s).toObject().contains(id));
    QVERIFY(!QJsonDocument(conflictChanges(zero, Other)).toJson().contains(id.toLatin1()));
}

void TestEngineOwners::aConflictOfWhatAllSeeIsSeenByAll()
{
    start();
    const QString id = makeConflict(u"Post"_s, f().makePost({{u"title"_s, u"Mine"_s}}), u"title"_s);
    QVERIFY(!id.isEmpty());
    for (const api::Role role : {api::Role::Viewer, Mine, Other}) {
        QCOMPARE(f().one(u"Conflict/get"_s, {{u"ids"_s, QJsonArray{id}}}, role).value(u"list"_s).toArray().size(), 1);
        QVERIFY(QJsonDocument(f().one(u"Conflict/query"_s, {}, role)).toJson().contains(id.toLatin1()));
        QVERIFY(QJsonDocument(conflictChanges(u"0"_s, role)).toJson().contains("Secret"));
    }
}

void TestEngineOwners::conflictsOfAnOlderProgramBecomePrivate_data()
{
    QTest::addColumn<int>("backend");
    QTest::newRow("on a SQLite file") << int(EngineFixture::Backend::SqliteFile);
    QTest::newRow("on PostgreSQL") << int(EngineFixture::Backend::Postgres);
}

void TestEngineOwners::conflictsOfAnOlderProgramBecomePrivate()
{
    start();
    const QString id = makeConflict(u"SavedView"_s, makeView(Mine), u"name"_s);
    QVERIFY(!id.isEmpty());
    f().engine.reset();
    f().storage.reset();
    {
        // As a program left it for which a conflict had no owner.
        auto connection = openAgain(f());
        QVERIFY(connection);
        const QByteArrayList indexes = indexesOf(**connection, "rec_conflict", "by_user_id");
        QVERIFY(!indexes.isEmpty());
        for (const QByteArray &index : indexes)
            QVERIFY((*connection)->script("DROP INDEX " + index));
        QVERIFY((*connection)->script("ALTER TABLE rec_conflict DROP COLUMN by_user_id; UPDATE engine_meta SET value = 7 WHERE name = 'record_tables'"));
    }
    f().reopen();
    QVERIFY2(f().problem.isEmpty(), qPrintable(f().problem));
    const auto found = [&](api::Role role) { return f().one(u"Conflict/query"_s, {}, role).value(u"ids"_s).toArray(); };
    QCOMPARE(found(Mine), QJsonArray{id});
    QCOMPARE(found(Other), QJsonArray());
}

CAMPANILE_GUILESS_TEST(TestEngineOwners)

} // namespace tst_engineowners

#include "tst_engineowners.moc"
