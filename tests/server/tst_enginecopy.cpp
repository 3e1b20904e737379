// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/enginetest.h"

#include "api/meta.h"
#include "tests/support/testprogram.h"

#include <QJsonDocument>
#include <QTest>

namespace tst_enginecopy {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::tests;

/** Records and blobs that go from one workspace to another, and how much may be written to one. */
class TestEngineCopy : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void aRecordIsCopied_data() { addBackendRows(); }
    void aRecordIsCopied()
    {
        start();
        const QString post = f().makePost({{u"title"_s, u"One"_s}, {u"tags"_s, QJsonObject{{u"spring"_s, true}}}});
        const QString gone = f().newId('p');
        const QJsonObject answer = copy({{u"c1"_s, QJsonObject{{u"id"_s, post}, {u"title"_s, u"Two"_s}}},
                                         {u"c2"_s, QJsonObject{{u"id"_s, gone}}}});
        QCOMPARE(answer.value(u"fromAccountId"_s).toString(), f().account);
        QCOMPARE(answer.value(u"notCreated"_s)[u"c2"_s][u"type"_s].toString(), u"notFound"_s);
        const QString id = answer.value(u"created"_s)[u"c1"_s][u"id"_s].toString();
        QVERIFY(!id.isEmpty() && id != post);
        const QJsonObject made = there(id);
        QCOMPARE(made.value(u"title"_s).toString(), u"Two"_s);
        QCOMPARE(made.value(u"body"_s).toString(), u"Hello"_s);
        QVERIFY(made.value(u"tags"_s).toObject().contains(u"spring"_s));
        QCOMPARE(f().get(u"Post"_s, post).value(u"title"_s).toString(), u"One"_s);
        // What it refers to has to be there as well.
        const QString campaign = f().newId('c');
        f().one(u"Campaign/set"_s, {{u"create"_s, QJsonObject{{campaign, QJsonObject{{u"name"_s, u"Spring"_s}}}}}});
        const QString planned = f().makePost({{u"campaignId"_s, campaign}});
        const QJsonObject refused = copy({{u"c1"_s, QJsonObject{{u"id"_s, planned}}}});
        QCOMPARE(refused.value(u"notCreated"_s)[u"c1"_s][u"properties"_s], QJsonValue(QJsonArray{u"campaignId"_s}));
        QVERIFY(copy({{u"c1"_s, QJsonObject{{u"id"_s, planned}, {u"campaignId"_s, QJsonValue::Null}}}}).value(u"created"_s).isObject());
    }

    void copyNeedsRightsInBoth_data()
    {
        QTest::addColumn<int>("here");
        QTest::addColumn<int>("otherRole");
        QTest::addColumn<QString>("error");
        const int none = -1;
        const auto role = [](api::Role value) { return int(value); };
        QTest::newRow("an editor of both") << role(api::Role::Editor) << role(api::Role::Editor) << QString();
        QTest::newRow("a viewer of the first may take") << role(api::Role::Viewer) << role(api::Role::Editor) << QString();
        QTest::newRow("a viewer of the second may not give") << role(api::Role::Editor) << role(api::Role::Viewer) << u"forbidden"_s;
        QTest::newRow("a stranger to the first") << none << role(api::Role::Owner) << u"fromAccountNotFound"_s;
        QTest::newRow("a stranger to the second") << role(api::Role::Owner) << none << u"accountNotFound"_s;
    }
    void copyNeedsRightsInBoth()
    {
        QFETCH(int, here);
        QFETCH(int, otherRole);
        QFETCH(QString, error);
        start(EngineFixture::Backend::SqliteMemory);
        const QString post = f().makePost();
        const auto uploaded = f().http("POST", "/jmap/upload/" + f().account.toLatin1() + '/', "picture");
        const QString blob = QJsonDocument::fromJson(uploaded.body)[u"blobId"_s].toString();
        f().one(u"Asset/set"_s, {{u"create"_s, QJsonObject{{u"a"_s, asset(blob)}}}});
        // This user is known only where the row says so.
        const QString user = EngineFixture::userOf(api::Role::Manager);
        f().directory->forget(user);
        if (here >= 0)
            f().directory->set(user, {f().account, u"Acme"_s, api::Role(here), false, 0});
        if (otherRole >= 0)
            f().directory->set(user, {m_other, u"Other"_s, api::Role(otherRole), false, 0});
        const QJsonObject records = copy({{u"c1"_s, QJsonObject{{u"id"_s, post}}}}, {}, api::Role::Manager);
        const QJsonObject blobs = f().one(u"Blob/copy"_s, {{u"fromAccountId"_s, f().account}, {u"accountId"_s, m_other}, {u"blobIds"_s, QJsonArray{blob}}},
                                          api::Role::Manager);
        if (error.isEmpty()) {
            QVERIFY2(records.value(u"created"_s).isObject(), QJsonDocument(records).toJson().constData());
            QVERIFY2(blobs.value(u"copied"_s).isObject(), QJsonDocument(blobs).toJson().constData());
            return;
        }
        const QString said = records.contains(u"@error"_s) ? records.value(u"@error"_s).toString()
                                                           : records.value(u"notCreated"_s)[u"c1"_s][u"type"_s].toString();
        QCOMPARE(said, error);
        QCOMPARE(blobs.value(u"@error"_s).toString(), error);
    }

    void theOriginalMayGo_data() { addBackendRows(); }
    void theOriginalMayGo()
    {
        start();
        const QString post = f().makePost();
        QCOMPARE(copy({{u"c"_s, QJsonObject{{u"id"_s, post}}}}, {{u"ifFromInState"_s, u"1.0.zzz"_s}}).value(u"@error"_s).toString(), u"stateMismatch"_s);
        QCOMPARE(f().one(u"Post/copy"_s, {{u"fromAccountId"_s, f().account}, {u"create"_s, QJsonObject()}}).value(u"@error"_s).toString(),
                 u"invalidArguments"_s);
        const QJsonObject args{{u"fromAccountId"_s, f().account}, {u"accountId"_s, m_other}, {u"onSuccessDestroyOriginal"_s, true},
                               {u"create"_s, QJsonObject{{u"c"_s, QJsonObject{{u"id"_s, post}}}}}};
        const QList<QJsonObject> answers = f().call(QJsonArray{QJsonArray{u"Post/copy"_s, args, u"0"_s}, QJsonArray{u"Core/echo"_s, QJsonObject(), u"1"_s}});
        QCOMPARE(answers.size(), 3);
        QVERIFY(answers.at(0).value(u"created"_s).isObject());
        QCOMPARE(answers.at(1).value(u"destroyed"_s).toArray(), QJsonArray{post});
        QCOMPARE(answers.at(1).value(u"accountId"_s).toString(), f().account);
        QVERIFY(f().get(u"Post"_s, post).isEmpty());
    }

    void aBlobIsCopied_data() { addBackendRows(); }
    void aBlobIsCopied()
    {
        start();
        const QByteArray content = QByteArray("picture").repeated(400'000);
        const auto uploaded = f().http("POST", "/jmap/upload/" + f().account.toLatin1() + '/', content);
        const QString blob = QJsonDocument::fromJson(uploaded.body)[u"blobId"_s].toString();
        const QJsonObject args{{u"fromAccountId"_s, f().account}, {u"accountId"_s, m_other}, {u"blobIds"_s, QJsonArray{blob, u"bnone"_s}}};
        // A blob that no record shows is its uploader's only.
        const QJsonObject foreign = f().one(u"Blob/copy"_s, args, api::Role::Editor);
        QCOMPARE(foreign.value(u"notCopied"_s)[blob][u"type"_s].toString(), u"notFound"_s);
        const QByteArray path = "/jmap/download/" + m_other.toLatin1() + '/' + blob.toLatin1() + "/x";
        QCOMPARE(f().http("GET", path).status, 404);
        const QJsonObject answer = f().one(u"Blob/copy"_s, args, api::Role::Owner, false);
        QCOMPARE(answer.value(u"copied"_s)[blob].toString(), blob);
        QCOMPARE(answer.value(u"notCopied"_s)[u"bnone"_s][u"type"_s].toString(), u"notFound"_s);
        const server::ApiResponse got = f().http("GET", path);
        QCOMPARE(got.status, 200);
        QByteArray bytes = got.body;
        if (got.stream) {
            for (QByteArray piece = got.stream(); !piece.isEmpty(); piece = got.stream())
                bytes += piece;
        }
        QVERIFY(bytes == content);
    }

    void writesHaveARate()
    {
        start(EngineFixture::Backend::SqliteFile);
        f().limits.writesPerSecond = 10;
        f().limits.writeBurst = 20;
        f().reopen();
        const auto create = [&](int count) {
            QJsonObject posts;
            for (int i = 0; i < count; ++i)
                posts.insert(u"n%1"_s.arg(i), QJsonObject{{u"body"_s, u"x"_s}});
            return QJsonObject{{u"create"_s, posts}};
        };
        QCOMPARE(f().one(u"Post/set"_s, create(20)).value(u"created"_s).toObject().size(), 20);
        const QJsonObject early = f().one(u"Post/set"_s, create(2));
        QCOMPARE(early.value(u"notCreated"_s)[u"n0"_s][u"type"_s].toString(), u"rateLimit"_s);
        QCOMPARE(early.value(u"oldState"_s), early.value(u"newState"_s));
        const QJsonArray calls{QJsonValue(QJsonArray{u"Post/set"_s, create(5), u"0"_s})};
        const QJsonObject delayed = f().mutate(u"d1"_s, 1, u"y1"_s, calls);
        QCOMPARE(delayed.value(u"status"_s).toString(), u"retry"_s);
        QCOMPARE(delayed.value(u"error"_s)[u"type"_s].toString(), u"rateLimit"_s);
        QCOMPARE(delayed.value(u"retryAfter"_s).toInteger(), 1000);
        // The whole answer says when to come again, for those who look at HTTP only.
        const QByteArray body = QJsonDocument(QJsonObject{{u"using"_s, QJsonArray{u"https://campanile.example/ns/model"_s}},
                                                          {u"methodCalls"_s, QJsonArray{QJsonValue(QJsonArray{u"Post/set"_s, withAccount(create(1)), u"0"_s})}}}).toJson();
        const server::ApiResponse response = f().http("POST", "/jmap/api", body);
        QCOMPARE(response.status, 200);
        QVERIFY(response.headers.contains(std::pair<QByteArray, QByteArray>("retry-after", "1")));
        // Another workspace has a rate of its own.
        QCOMPARE(copy({}).value(u"@error"_s), QJsonValue(QJsonValue::Undefined));
        QVERIFY(f().one(u"Post/set"_s, otherAccount(create(20))).value(u"created"_s).isObject());
        f().clock.advanceMs(1000);
        QCOMPARE(f().mutate(u"d1"_s, 1, u"y1"_s, calls).value(u"status"_s).toString(), u"applied"_s);
        QCOMPARE(f().mutate(u"d1"_s, 1, u"y1"_s, calls).value(u"status"_s).toString(), u"applied"_s);
        const QJsonArray reading{QJsonValue(QJsonArray{u"Post/get"_s, QJsonObject(), u"0"_s})};
        QCOMPARE(f().mutate(u"d1"_s, 2, u"y2"_s, reading).value(u"status"_s).toString(), u"rejected"_s);
        const server::MutationCounts counts = f().engine->mutationCounts();
        QCOMPARE(counts.applied, 1);
        QCOMPARE(counts.rejected, 1);
        QCOMPARE(counts.replayed, 1);
        QCOMPARE(counts.delayed, 1);
    }

private:
    void start()
    {
        EngineTest::start();
        addOther();
    }
    void start(EngineFixture::Backend backend)
    {
        EngineTest::start(backend);
        addOther();
    }
    void addOther()
    {
        m_other = *f().engine->createWorkspace({{}, u"Other"_s, {}, {}, {}});
        for (const api::Role role : {api::Role::Owner, api::Role::Editor})
            f().directory->set(EngineFixture::userOf(role), {m_other, u"Other"_s, role, false, 0});
    }

    QJsonObject withAccount(QJsonObject args)
    {
        args.insert(u"accountId"_s, f().account);
        return args;
    }
    QJsonObject otherAccount(QJsonObject args)
    {
        args.insert(u"accountId"_s, m_other);
        return args;
    }
    QJsonObject copy(const QJsonObject &create, QJsonObject more = {}, api::Role role = api::Role::Owner)
    {
        more.insert(u"fromAccountId"_s, f().account);
        more.insert(u"create"_s, create);
        return f().one(u"Post/copy"_s, otherAccount(more), role);
    }
    QJsonObject there(const QString &id)
    {
        return f().one(u"Post/get"_s, otherAccount({{u"ids"_s, QJsonArray{id}}})).value(u"list"_s).toArray().at(0).toObject();
    }
    static QJsonObject asset(const QString &blob)
    {
        // Whatever the schema demands of an asset, with a value of the right kind.
        QJsonObject out{{u"blobId"_s, blob}};
        for (const api::PropertyInfo &property : api::findType("Asset")->properties) {
            const QString name = QString::fromUtf8(property.name.data(), qsizetype(property.name.size()));
            if (!property.required || out.contains(name))
                continue;
            const api::EnumInfo *info = api::findEnum(property.enumName);
            if (info)
                out.insert(name, QString::fromUtf8(info->values[0].data(), qsizetype(info->values[0].size())));
            else if (property.kind == api::ValueKind::Int)
                out.insert(name, 1);
            else
                out.insert(name, u"x"_s);
        }
        return out;
    }

    QString m_other;
};

CAMPANILE_GUILESS_TEST(TestEngineCopy)

} // namespace tst_enginecopy

#include "tst_enginecopy.moc"
