// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/enginetest.h"

#include "api/meta.h"
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

private:
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
        QVERIFY2(owner && owner->indexed && owner->merge == api::MergeKind::Immutable, type.name.data());
        if (const api::PropertyInfo *shared = type.property("isShared"))
            QVERIFY2(shared->indexed, type.name.data());
    }
    QVERIFY(owned >= 5);
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

CAMPANILE_GUILESS_TEST(TestEngineOwners)

} // namespace tst_engineowners

#include "tst_engineowners.moc"
