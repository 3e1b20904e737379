// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/enginetest.h"

#include "api/meta.h"
#include "app/core/recordid.h"
#include "tests/support/testprogram.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

namespace tst_engine {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::tests;

/** The standard methods, paging, rights, blobs, snapshot, housekeeping and backup, on both databases. */
class TestEngine : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void createGetAndReferences_data() { addBackendRows(); }
    void createGetAndReferences()
    {
        start();
        const QString own = f().newId('p');
        const QList<QJsonObject> answers = f().call(
            {QJsonArray{u"Post/set"_s,
                        QJsonObject{{u"accountId"_s, f().account},
                                    {u"create"_s, QJsonObject{{own, QJsonObject{{u"title"_s, u"A"_s}}},
                                                              {u"k1"_s, QJsonObject{{u"title"_s, u"B"_s}}}}}},
                        u"0"_s},
             QJsonArray{u"Post/changes"_s, QJsonObject{{u"accountId"_s, f().account}, {u"sinceState"_s, u"0"_s}}, u"1"_s},
             QJsonArray{u"Post/get"_s,
                        QJsonObject{{u"accountId"_s, f().account},
                                    {u"properties"_s, QJsonArray{u"title"_s}},
                                    {u"#ids"_s, QJsonObject{{u"resultOf"_s, u"1"_s}, {u"name"_s, u"Post/changes"_s}, {u"path"_s, u"/created"_s}}}},
                        u"2"_s},
             QJsonArray{u"Post/get"_s, QJsonObject{{u"accountId"_s, f().account}, {u"ids"_s, QJsonArray{u"#k1"_s}}}, u"3"_s},
             QJsonArray{u"Post/get"_s,
                        QJsonObject{{u"accountId"_s, f().account},
                                    {u"#ids"_s, QJsonObject{{u"resultOf"_s, u"9"_s}, {u"name"_s, u"x"_s}, {u"path"_s, u"/x"_s}}}},
                        u"4"_s}});
        QCOMPARE(answers.size(), 5);
        const QJsonObject created = answers.at(0).value(u"created"_s).toObject();
        QCOMPARE(created.value(own).toObject().value(u"id"_s).toString(), own);
        QVERIFY(RecordId::parse(QStringView(created.value(u"k1"_s).toObject().value(u"id"_s).toString())));
        QCOMPARE(created.value(own).toObject().value(u"createdBy"_s).toString(), EngineFixture::userOf(api::Role::Owner));
        for (const QString &name : {u"updated"_s, u"destroyed"_s, u"notCreated"_s, u"notUpdated"_s, u"notDestroyed"_s})
            QVERIFY2(answers.at(0).value(name).isNull(), qPrintable(name + u" is there, and null"_s));
        QCOMPARE(answers.at(2).value(u"list"_s).toArray().size(), 2);
        QCOMPARE(answers.at(2).value(u"list"_s).toArray().at(0).toObject().size(), 2);
        QCOMPARE(answers.at(3).value(u"list"_s).toArray().at(0).toObject().value(u"title"_s).toString(), u"B"_s);
        QCOMPARE(answers.at(4).value(u"@error"_s).toString(), u"invalidResultReference"_s);
        // The same id again is refused, with the id that is there.
        const QJsonObject again = f().one(u"Post/set"_s, {{u"create"_s, QJsonObject{{own, QJsonObject{}}}}})
                                      .value(u"notCreated"_s).toObject().value(own).toObject();
        QCOMPARE(again.value(u"type"_s).toString(), u"alreadyExists"_s);
        QCOMPARE(again.value(u"existingId"_s).toString(), own);
    }

    void setErrors_data()
    {
        QTest::addColumn<int>("backend");
        QTest::addColumn<QJsonObject>("patch");
        QTest::addColumn<QString>("error");
        const std::pair<const char *, std::pair<QJsonObject, QString>> rows[] = {
            {"an unknown property", {{{u"nonsense"_s, 1}}, u"invalidProperties"_s}},
            {"a server's property", {{{u"publishedAt"_s, u"2027-01-01T00:00:00Z"_s}}, u"invalidProperties"_s}},
            {"a wrong kind", {{{u"title"_s, 5}}, u"invalidProperties"_s}},
            {"a wrong instant", {{{u"scheduledAt"_s, u"tomorrow"_s}}, u"invalidProperties"_s}},
            {"an unknown enum value", {{{u"status"_s, u"sleeping"_s}}, u"invalidProperties"_s}},
            {"a zero character", {{{u"title"_s, QString(QChar(0))}}, u"invalidProperties"_s}},
            {"a path into text", {{{u"title/x"_s, 1}}, u"invalidPatch"_s}},
            {"a path and its parent", {{{u"tags"_s, QJsonObject{}}, {u"tags/a"_s, true}}, u"invalidPatch"_s}},
            {"a reference to nothing", {{{u"campaignId"_s, u"c01jd0000007000800000000000"_s}}, u"invalidProperties"_s}},
            {"a status of the server", {{{u"status"_s, u"published"_s}}, u"stateForbidden"_s}},
            {"scheduled without a time", {{{u"status"_s, u"scheduled"_s}}, u"invalidProperties"_s}},
            {"another creation time", {{{u"createdAt"_s, u"2020-01-01T00:00:00.000Z"_s}}, u"invalidProperties"_s}},
        };
        for (int backend = 0; backend < 3; ++backend) {
            for (const auto &[name, row] : rows)
                QTest::addRow("%s (back end %d)", name, backend) << backend << row.first << row.second;
        }
    }
    void setErrors()
    {
        start();
        QFETCH(QJsonObject, patch);
        QFETCH(QString, error);
        const QString post = f().makePost();
        const qint64 before = *f().engine->sequence(f().account);
        const QJsonObject answer = f().one(u"Post/set"_s, {{u"update"_s, QJsonObject{{post, patch}}}}, api::Role::Owner, false);
        QCOMPARE(answer.value(u"notUpdated"_s).toObject().value(post).toObject().value(u"type"_s).toString(), error);
        QCOMPARE(*f().engine->sequence(f().account), before);
    }

    void extensionIsInvisibleUntilAskedFor_data() { addBackendRows(); }
    void extensionIsInvisibleUntilAskedFor()
    {
        start();
        QCOMPARE(f().one(u"Post/set"_s, {{u"base"_s, QJsonObject{}}}, api::Role::Owner, false).value(u"@error"_s).toString(),
                 u"invalidArguments"_s);
        QCOMPARE(f().one(u"Sync/changes"_s, {{u"sinceState"_s, u"0"_s}}, api::Role::Owner, false).value(u"@error"_s).toString(),
                 u"unknownMethod"_s);
        QCOMPARE(f().one(u"Post/get"_s, {{u"accountId"_s, f().newId('w')}, {u"ids"_s, QJsonArray{}}}).value(u"@error"_s).toString(),
                 u"accountNotFound"_s);
        QCOMPARE(f().one(u"Credential/get"_s, {}).value(u"@error"_s).toString(), u"unknownMethod"_s);
        QCOMPARE(f().one(u"Post/set"_s, {{u"ifInState"_s, u"1.0.zz"_s}}).value(u"@error"_s).toString(), u"stateMismatch"_s);
    }

    void rightsOfEveryTypeAndRole_data()
    {
        QTest::addColumn<int>("role");
        for (int role = 0; role < api::kRoleCount; ++role)
            QTest::addRow("role %d", role) << role;
    }
    void rightsOfEveryTypeAndRole()
    {
        start(EngineFixture::Backend::SqliteMemory);
        QFETCH(int, role);
        for (const api::TypeInfo &type : api::types()) {
            const QString name = QString::fromUtf8(type.name.data(), qsizetype(type.name.size()));
            const bool wire = type.sync == api::SyncClass::Synced || type.sync == api::SyncClass::ReadOnly;
            const QString id = f().newId(type.letter);
            const QString get = f().one(name + u"/get"_s, {{u"ids"_s, QJsonArray{id}}}, api::Role(role)).value(u"@error"_s).toString();
            QCOMPARE(get, !wire ? u"unknownMethod"_s : type.allows(api::Role(role), api::Read) ? QString() : u"forbidden"_s);
            if (!get.isEmpty())
                continue;
            const QJsonObject set = f().one(name + u"/set"_s,
                                            {{u"create"_s, QJsonObject{{u"k"_s, QJsonObject{{u"@"_s, 1}}}}},
                                             {u"update"_s, QJsonObject{{id, QJsonObject{}}}},
                                             {u"destroy"_s, QJsonArray{f().newId(type.letter)}}},
                                            api::Role(role));
            const auto typeOf = [&](const QString &list) {
                return set.value(list).toObject().begin().value().toObject().value(u"type"_s).toString();
            };
            QCOMPARE(typeOf(u"notCreated"_s) == u"forbidden"_s, !type.allows(api::Role(role), api::Create));
            QCOMPARE(typeOf(u"notUpdated"_s) == u"forbidden"_s, !type.allows(api::Role(role), api::Update));
            QCOMPARE(typeOf(u"notDestroyed"_s) == u"forbidden"_s, !type.allows(api::Role(role), api::Delete));
        }
    }

    void pagingNeverLosesAnything_data() { addBackendRows(); }
    void pagingNeverLosesAnything()
    {
        start();
        SeededRng random(11);
        QStringList alive;
        QHash<QString, qint64> mirror;
        QString state = u"0"_s;
        for (int round = 0; round < 12; ++round) {
            // Work goes on between the pages.
            bool more = true;
            while (more) {
                change(random, alive);
                const QJsonObject page = f().one(u"Sync/changes"_s, {{u"sinceState"_s, state}, {u"maxChanges"_s, 3}, {u"types"_s, QJsonArray{u"Post"_s}}});
                QVERIFY2(!page.contains(u"@error"_s), qPrintable(page.value(u"@error"_s).toString()));
                QCOMPARE(page.value(u"oldState"_s).toString(), state);
                for (const QJsonValue &record : page.value(u"records"_s).toObject().value(u"Post"_s).toArray())
                    mirror.insert(record.toObject().value(u"id"_s).toString(), record.toObject().value(u"ver"_s).toInteger());
                for (const QJsonValue &id : page.value(u"destroyed"_s).toObject().value(u"Post"_s).toArray())
                    mirror.remove(id.toString());
                state = page.value(u"newState"_s).toString();
                more = page.value(u"hasMoreChanges"_s).toBool() && round < 11;
            }
        }
        for (bool more = true; more;) {
            const QJsonObject page = f().one(u"Sync/changes"_s, {{u"sinceState"_s, state}});
            for (const QJsonValue &record : page.value(u"records"_s).toObject().value(u"Post"_s).toArray())
                mirror.insert(record.toObject().value(u"id"_s).toString(), record.toObject().value(u"ver"_s).toInteger());
            for (const QJsonValue &id : page.value(u"destroyed"_s).toObject().value(u"Post"_s).toArray())
                mirror.remove(id.toString());
            state = page.value(u"newState"_s).toString();
            more = page.value(u"hasMoreChanges"_s).toBool();
        }
        compareMirror(mirror);
    }

    void changesStayWithinTheirLimit_data() { addBackendRows(); }
    void changesStayWithinTheirLimit()
    {
        start();
        QJsonObject create;
        for (int i = 0; i < 25; ++i)
            create.insert(f().newId('p'), QJsonObject{{u"title"_s, QString::number(i)}});
        f().one(u"Post/set"_s, {{u"create"_s, create}});
        // One commit of 25: Foo/changes may stop inside it, Sync/changes may not.
        QSet<QString> seen;
        QString state = u"0"_s;
        int pages = 0;
        for (bool more = true; more; ++pages) {
            const QJsonObject page = f().one(u"Post/changes"_s, {{u"sinceState"_s, state}, {u"maxChanges"_s, 10}});
            const QJsonArray created = page.value(u"created"_s).toArray();
            QVERIFY(created.size() <= 10);
            for (const QJsonValue &id : created) {
                QVERIFY(!seen.contains(id.toString()));
                seen.insert(id.toString());
            }
            state = page.value(u"newState"_s).toString();
            more = page.value(u"hasMoreChanges"_s).toBool();
        }
        QCOMPARE(pages, 3);
        QCOMPARE(seen.size(), 25);
        const QJsonObject whole = f().one(u"Sync/changes"_s, {{u"sinceState"_s, u"0"_s}, {u"maxChanges"_s, 10}, {u"types"_s, QJsonArray{u"Post"_s}}});
        QCOMPARE(whole.value(u"records"_s).toObject().value(u"Post"_s).toArray().size(), 25);
    }

    void statesThatNoLongerFit_data() { addBackendRows(); }
    void statesThatNoLongerFit()
    {
        start();
        const QString post = f().makePost();
        const QString state = f().one(u"Sync/changes"_s, {{u"sinceState"_s, u"0"_s}}).value(u"newState"_s).toString();
        f().one(u"Post/set"_s, {{u"destroy"_s, QJsonArray{post}}});
        QCOMPARE(f().one(u"Sync/changes"_s, {{u"sinceState"_s, state}}).value(u"destroyed"_s).toObject().value(u"Post"_s).toArray(),
                 QJsonArray{post});
        for (const QString &wrong : {u"x"_s, u"9.0.0"_s, u"1.0.zzzz"_s, u"1.5.0"_s, u"-1.0.0"_s})
            QCOMPARE(f().one(u"Sync/changes"_s, {{u"sinceState"_s, wrong}}).value(u"@error"_s).toString(), u"cannotCalculateChanges"_s);
        // After 91 days the tombstone is gone, and with it the right to continue from before.
        f().clock.advanceMs(91LL * 86'400'000);
        const auto report = f().engine->housekeeping(f().account);
        QVERIFY(report);
        QVERIFY(report->tombstones >= 1 && report->records >= 1);
        QCOMPARE(f().one(u"Sync/changes"_s, {{u"sinceState"_s, state}}).value(u"@error"_s).toString(), u"cannotCalculateChanges"_s);
        QVERIFY(!f().one(u"Sync/changes"_s, {{u"sinceState"_s, u"0"_s}}).contains(u"@error"_s));
        f().directory->set(EngineFixture::userOf(api::Role::Owner), {f().account, u"Acme"_s, api::Role::Owner, false, 4});
        const QString fresh = f().one(u"Post/get"_s, {{u"ids"_s, QJsonArray{}}}).value(u"state"_s).toString();
        QVERIFY(fresh.startsWith(u"1.4."_s));
    }

    void queries_data() { addBackendRows(); }
    void queries()
    {
        start();
        QStringList ids;
        for (int i = 0; i < 10; ++i)
            ids.append(f().makePost({{u"scheduledAt"_s, u"2027-01-%1T10:00:00Z"_s.arg(i + 1, 2, 10, QChar(u'0'))}}));
        const QJsonArray sort{QJsonObject{{u"property"_s, u"scheduledAt"_s}, {u"isAscending"_s, false}}};
        const auto list = [&](QJsonObject args) {
            QStringList out;
            for (const QJsonValue &id : f().one(u"Post/query"_s, std::move(args)).value(u"ids"_s).toArray())
                out.append(id.toString());
            return out;
        };
        QCOMPARE(list({{u"sort"_s, sort}, {u"limit"_s, 2}}), QStringList({ids.at(9), ids.at(8)}));
        QCOMPARE(list({{u"sort"_s, sort}, {u"limit"_s, 2}, {u"anchor"_s, ids.at(5)}, {u"anchorOffset"_s, 1}}), QStringList({ids.at(4), ids.at(3)}));
        QCOMPARE(list({{u"sort"_s, sort}, {u"limit"_s, 2}, {u"anchor"_s, ids.at(5)}, {u"anchorOffset"_s, -1}}), QStringList({ids.at(6), ids.at(5)}));
        QCOMPARE(list({{u"sort"_s, sort}, {u"position"_s, -1}}), QStringList({ids.at(0)}));
        const QJsonObject between{{u"scheduledAtAfter"_s, u"2027-01-03T00:00:00Z"_s}, {u"scheduledAtBefore"_s, u"2027-01-05T00:00:00Z"_s}};
        QCOMPARE(list({{u"sort"_s, sort}, {u"filter"_s, between}}), QStringList({ids.at(3), ids.at(2)}));
        const QJsonObject notBetween{{u"operator"_s, u"NOT"_s}, {u"conditions"_s, QJsonArray{between}}};
        const QJsonObject counted = f().one(u"Post/query"_s, {{u"filter"_s, notBetween}, {u"calculateTotal"_s, true}, {u"limit"_s, 1}});
        QCOMPARE(counted.value(u"total"_s).toInteger(), 8);
        QCOMPARE(counted.value(u"canCalculateChanges"_s), QJsonValue(false));
        QCOMPARE(f().one(u"Post/query"_s, {{u"filter"_s, QJsonObject{{u"body"_s, u"x"_s}}}}).value(u"@error"_s).toString(), u"unsupportedFilter"_s);
        QCOMPARE(f().one(u"Post/query"_s, {{u"anchor"_s, f().newId('p')}}).value(u"@error"_s).toString(), u"anchorNotFound"_s);
    }

    void aPostAndItsParts_data() { addBackendRows(); }
    void aPostAndItsParts()
    {
        start();
        const QString post = f().makePost();
        QString account;
        const auto made = f().engine->write(f().account, [&](server::SystemRecords &records) -> Result<void> {
            auto id = records.create(u"SocialAccount"_s, socialAccount());
            if (!id)
                return id.error();
            account = *id;
            return {};
        });
        QVERIFY2(made, qPrintable(made ? QString() : made.error().detail));
        const QString target = f().newId('t');
        const QJsonObject properties{{u"postId"_s, post}, {u"accountId"_s, account}, {u"platform"_s, u"mastodon"_s}};
        QVERIFY(f().one(u"PostTarget/set"_s, {{u"create"_s, QJsonObject{{target, properties}}}}).value(u"created"_s).toObject().contains(target));
        const QJsonObject twice = f().one(u"PostTarget/set"_s, {{u"create"_s, QJsonObject{{u"k"_s, properties}}}});
        QCOMPARE(twice.value(u"notCreated"_s).toObject().value(u"k"_s).toObject().value(u"existingId"_s).toString(), target);
        // Publishing fixes the content, for the post and for what hangs on it.
        QVERIFY(f().engine->write(f().account, [&](server::SystemRecords &r) { return r.patch(u"Post"_s, post, {{u"status"_s, u"publishing"_s}}); }));
        const auto typeOf = [](const QJsonObject &answer, const QString &list, const QString &id) {
            return answer.value(list).toObject().value(id).toObject().value(u"type"_s).toString();
        };
        QCOMPARE(typeOf(f().one(u"Post/set"_s, {{u"update"_s, QJsonObject{{post, QJsonObject{{u"body"_s, u"late"_s}}}}}}), u"notUpdated"_s, post), u"stateForbidden"_s);
        QCOMPARE(typeOf(f().one(u"PostTarget/set"_s, {{u"destroy"_s, QJsonArray{target}}}), u"notDestroyed"_s, target), u"stateForbidden"_s);
        QVERIFY(f().engine->write(f().account, [&](server::SystemRecords &r) { return r.patch(u"Post"_s, post, {{u"status"_s, u"failed"_s}}); }));
        f().one(u"Post/set"_s, {{u"destroy"_s, QJsonArray{post}}});
        QVERIFY(f().get(u"PostTarget"_s, target).isEmpty());
        f().one(u"Post/set"_s, {{u"update"_s, QJsonObject{{post, QJsonObject{{u"title"_s, u"again"_s}}}}}});
        QVERIFY(!f().get(u"PostTarget"_s, target).isEmpty());
        const QJsonArray audit = f().one(u"AuditLog/get"_s, {}).value(u"list"_s).toArray();
        QSet<QString> actions;
        for (const QJsonValue &row : audit)
            actions.insert(row.toObject().value(u"action"_s).toString());
        QVERIFY(actions.contains(u"Post.status"_s) && actions.contains(u"Post.destroy"_s) && actions.contains(u"PostTarget.destroy"_s));
    }

    void hostileRequests_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("type");
        QTest::newRow("not JSON") << QByteArray("{") << u"notJSON"_s;
        QTest::newRow("nothing") << QByteArray() << u"notJSON"_s;
        QTest::newRow("broken UTF-8") << QByteArray("{\"using\":[\"\xff\"]}") << u"notJSON"_s;
        QTest::newRow("an array") << QByteArray("[]") << u"notRequest"_s;
        QTest::newRow("no calls") << QByteArray("{\"using\":[]}") << u"notRequest"_s;
        QTest::newRow("a call that is none") << QByteArray("{\"using\":[],\"methodCalls\":[[1]]}") << u"notRequest"_s;
        QTest::newRow("an unknown capability") << QByteArray("{\"using\":[\"urn:x\"],\"methodCalls\":[]}") << u"unknownCapability"_s;
        QTest::newRow("a form of a web page") << QByteArray("{\"using\":[],\"methodCalls\":[]}") << u"notJSON"_s;
        QTest::newRow("a million brackets") << QByteArray(1'000'000, '[') << u"notJSON"_s;
        QTest::newRow("eleven megabytes") << QByteArray(11 * 1024 * 1024, ' ') << u"limit"_s;
        QByteArray calls = "{\"using\":[],\"methodCalls\":[";
        for (int i = 0; i < 65; ++i)
            calls += QByteArray(i ? "," : "") + "[\"Core/echo\",{},\"a\"]";
        QTest::newRow("too many calls") << calls + "]}" << u"limit"_s;
    }
    void hostileRequests()
    {
        start(EngineFixture::Backend::SqliteMemory);
        QFETCH(QByteArray, body);
        QFETCH(QString, type);
        const bool isForm = QByteArrayView(QTest::currentDataTag()).startsWith("a form");
        const server::ApiResponse response
            = f().http("POST", "/jmap/api", body, {{"content-type", isForm ? "text/plain" : "application/json; charset=utf-8"}});
        QCOMPARE(response.status, 400);
        QCOMPARE(QJsonDocument::fromJson(response.body).object().value(u"type"_s).toString(), u"urn:ietf:params:jmap:error:"_s + type);
    }

    void whatTheSessionOffersMayBeUsed()
    {
        start(EngineFixture::Backend::SqliteMemory);
        // Bringing a workspace has routes of its own; its capability is announced, so naming it is no mistake.
        const QByteArray body = R"({"using":["urn:ietf:params:jmap:core","https://campanile.example/ns/move"],"methodCalls":[["Core/echo",{},"a"]]})";
        QCOMPARE(f().http("POST", "/jmap/api", body).status, 200);
    }

    void listenersHearOfCommits_data() { addBackendRows(); }
    void listenersHearOfCommits()
    {
        start();
        QList<qint64> heard;
        auto handle = f().engine->subscribe({EngineFixture::userOf(api::Role::Viewer), {}}, [&](const server::StateChange &change) { heard.append(change.seq); });
        auto stranger = f().engine->subscribe({f().newId('u'), {}}, [&](const server::StateChange &) { heard.append(-1); });
        f().makePost();
        QCOMPARE(heard, QList<qint64>{*f().engine->sequence(f().account)});
        QVERIFY(!f().engine->write(f().account, [](server::SystemRecords &) -> Result<void> { return makeError(ErrorKind::Cancelled, u"x"_s); }));
        QCOMPARE(heard.size(), 1);
        handle.reset();
        f().makePost();
        QCOMPARE(heard.size(), 1);
    }

private:
    static QJsonObject socialAccount()
    {
        // Whatever the schema demands of an account, with a value of the right kind.
        QJsonObject out;
        for (const api::PropertyInfo &property : api::findType("SocialAccount")->properties) {
            if (!property.required)
                continue;
            const QString name = QString::fromUtf8(property.name.data(), qsizetype(property.name.size()));
            const api::EnumInfo *info = api::findEnum(property.enumName);
            if (property.kind == api::ValueKind::Enum && info)
                out.insert(name, QString::fromUtf8(info->values[0].data(), qsizetype(info->values[0].size())));
            else if (property.kind == api::ValueKind::String)
                out.insert(name, u"x"_s);
        }
        return out;
    }

    void change(Rng &random, QStringList &alive)
    {
        const auto pick = random.below(4);
        if (alive.isEmpty() || pick <= 1) {
            alive.append(f().makePost());
        } else if (pick == 2) {
            const QString id = alive.at(qsizetype(random.below(quint64(alive.size()))));
            f().one(u"Post/set"_s, {{u"update"_s, QJsonObject{{id, QJsonObject{{u"title"_s, QString::number(random.next())}}}}}});
        } else {
            f().one(u"Post/set"_s, {{u"destroy"_s, QJsonArray{alive.takeAt(qsizetype(random.below(quint64(alive.size()))))}}});
        }
    }

    void compareMirror(const QHash<QString, qint64> &mirror)
    {
        const QJsonArray all = f().one(u"Post/get"_s, {{u"ids"_s, QJsonValue(QJsonValue::Null)}}).value(u"list"_s).toArray();
        QCOMPARE(mirror.size(), all.size());
        for (const QJsonValue &record : all)
            QCOMPARE(mirror.value(record.toObject().value(u"id"_s).toString(), -1), record.toObject().value(u"ver"_s).toInteger());
    }
};

CAMPANILE_GUILESS_TEST(TestEngine)

} // namespace tst_engine

#include "tst_engine.moc"
