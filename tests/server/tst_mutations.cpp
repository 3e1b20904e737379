// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/enginetest.h"

#include "api/meta.h"
#include "tests/support/testprogram.h"

#include <QCryptographicHash>
#include <QTest>

namespace tst_mutations {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::tests;

namespace {

QJsonArray setCall(const QString &type, const QJsonObject &args)
{
    return QJsonArray{type + u"/set"_s, args, u"0"_s};
}

QJsonArray updatePost(const QString &id, const QJsonObject &patch, const QJsonObject &extra = {})
{
    QJsonObject args = extra;
    args.insert(u"update"_s, QJsonObject{{id, patch}});
    return {setCall(u"Post"_s, args)};
}

QJsonObject baseOf(const QString &id, qint64 ver, const QJsonObject &values)
{
    return {{u"base"_s, QJsonObject{{id, QJsonObject{{u"ver"_s, ver}, {u"values"_s, values}}}}}};
}

} // namespace

/** Mutation/apply rules 1 to 8 and the merge of sync protocol section 4.4, on both databases. */
class TestMutations : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void orderAndAtomicity_data() { addBackendRows(); }
    void orderAndAtomicity()
    {
        start();
        const QString post = f().newId('p');
        const QString target = f().newId('t');
        // The second call is refused, so the first leaves nothing.
        const QJsonArray calls{setCall(u"Post"_s, {{u"create"_s, QJsonObject{{post, QJsonObject{{u"body"_s, u"x"_s}}}}}}),
                               setCall(u"PostTarget"_s, {{u"create"_s, QJsonObject{{target, QJsonObject{}}}}})};
        const QJsonObject result = f().mutate(u"d1"_s, 1, u"y1"_s, calls);
        QCOMPARE(result.value(u"status"_s).toString(), u"rejected"_s);
        QVERIFY(f().get(u"Post"_s, post).isEmpty());
        QVERIFY(!result.value(u"responses"_s).toArray().at(0).toArray().at(1).toObject().contains(u"created"_s));
        // A rejected mutation advances the queue.
        const QJsonObject next = f().mutate(u"d1"_s, 2, u"y2"_s, {calls.at(0)});
        QCOMPARE(next.value(u"status"_s).toString(), u"applied"_s);
        QCOMPARE(qint64(f().get(u"Post"_s, post).value(u"ver"_s).toInteger()), qint64(next.value(u"commit"_s).toInteger()));
    }

    void replayForkAndGap_data() { addBackendRows(); }
    void replayForkAndGap()
    {
        start();
        const QString post = f().newId('p');
        const QJsonArray calls{setCall(u"Post"_s, {{u"create"_s, QJsonObject{{post, QJsonObject{{u"body"_s, u"x"_s}}}}}})};
        const QJsonObject first = f().mutate(u"d1"_s, 1, u"y1"_s, calls);
        QCOMPARE(first.value(u"status"_s).toString(), u"applied"_s);
        QCOMPARE(f().mutate(u"d1"_s, 1, u"y1"_s, calls), first);
        const qint64 seq = *f().engine->sequence(f().account);
        QCOMPARE(f().mutate(u"d1"_s, 1, u"y9"_s, calls).value(u"status"_s).toString(), u"fork"_s);
        QCOMPARE(f().mutate(u"d1"_s, 3, u"y3"_s, calls).value(u"status"_s).toString(), u"gap"_s);
        // Known by its id, whatever the number or the client says.
        const QJsonObject other = f().mutate(u"d2"_s, 1, u"y1"_s, calls);
        QCOMPARE(other.value(u"status"_s).toString(), u"applied"_s);
        QCOMPARE(other.value(u"commit"_s), first.value(u"commit"_s));
        QCOMPARE(*f().engine->sequence(f().account), seq);
        // A client belongs to the user who used it first.
        QCOMPARE(f().mutate(u"d1"_s, 2, u"y5"_s, calls, {}, api::Role::Editor).value(u"@error"_s).toString(),
                 u"forbidden"_s);
    }

    void dependantsOfARejectedMutation_data() { addBackendRows(); }
    void dependantsOfARejectedMutation()
    {
        start();
        const QString post = f().makePost();
        QCOMPARE(f().mutate(u"d1"_s, 1, u"y1"_s, updatePost(post, {{u"nonsense"_s, 1}})).value(u"status"_s).toString(),
                 u"rejected"_s);
        const QJsonObject result = f().mutate(u"d1"_s, 2, u"y2"_s, updatePost(post, {{u"title"_s, u"T"_s}}), {u"y1"_s});
        QCOMPARE(result.value(u"status"_s).toString(), u"rejected"_s);
        QCOMPARE(result.value(u"error"_s).toObject().value(u"type"_s).toString(), u"dependencyRejected"_s);
        QVERIFY(!f().get(u"Post"_s, post).contains(u"title"_s));
        QCOMPARE(f().mutate(u"d1"_s, 3, u"y3"_s, updatePost(post, {{u"title"_s, u"T"_s}})).value(u"status"_s).toString(),
                 u"applied"_s);
    }

    void versionsAfter_data() { addBackendRows(); }
    void versionsAfter()
    {
        start();
        const QString post = f().makePost({{u"scheduledAt"_s, u"2027-01-01T10:00:00Z"_s}});
        QVERIFY(!f().makeTarget(post).isEmpty());
        const QJsonObject schedule{{u"status"_s, u"scheduled"_s}};
        const QJsonObject after{{u"ifVersions"_s, QJsonObject{{post, u"after"_s}}}};
        // Reaching the outside needs a version.
        QCOMPARE(f().mutate(u"d1"_s, 1, u"y1"_s, updatePost(post, schedule)).value(u"status"_s).toString(), u"rejected"_s);
        QCOMPARE(f().mutate(u"d1"_s, 2, u"y2"_s, updatePost(post, {{u"title"_s, u"A"_s}})).value(u"status"_s).toString(),
                 u"applied"_s);
        // Somebody else edits in between: the version is not the one that y2 made.
        f().one(u"Post/set"_s, {{u"update"_s, QJsonObject{{post, QJsonObject{{u"title"_s, u"B"_s}}}}}});
        const QJsonObject refused = f().mutate(u"d1"_s, 3, u"y3"_s, updatePost(post, schedule, after), {u"y2"_s});
        QCOMPARE(refused.value(u"status"_s).toString(), u"rejected"_s);
        const QJsonObject error = refused.value(u"responses"_s).toArray().at(0).toArray().at(1).toObject()
                                      .value(u"notUpdated"_s).toObject().value(post).toObject();
        QCOMPARE(error.value(u"type"_s).toString(), u"versionMismatch"_s);
        QCOMPARE(error.value(u"current"_s).toObject().value(u"title"_s).toString(), u"B"_s);
        QCOMPARE(f().mutate(u"d1"_s, 4, u"y4"_s, updatePost(post, {{u"title"_s, u"C"_s}})).value(u"status"_s).toString(),
                 u"applied"_s);
        QCOMPARE(f().mutate(u"d1"_s, 5, u"y5"_s, updatePost(post, schedule, after), {u"y4"_s}).value(u"status"_s).toString(),
                 u"applied"_s);
        QCOMPARE(f().get(u"Post"_s, post).value(u"status"_s).toString(), u"scheduled"_s);
    }

    void onlySetInsideAndOneAccount_data() { addBackendRows(); }
    void onlySetInsideAndOneAccount()
    {
        start();
        const QString post = f().makePost();
        QCOMPARE(f().mutate(u"d1"_s, 1, u"y1"_s, QJsonArray{QJsonValue(QJsonArray{u"Post/get"_s, QJsonObject{}, u"0"_s})}).value(u"status"_s).toString(),
                 u"rejected"_s);
        QCOMPARE(f().mutate(u"d1"_s, 2, u"y2"_s, updatePost(post, {{u"title"_s, u"T"_s}}, {{u"accountId"_s, f().newId('w')}}))
                     .value(u"status"_s).toString(),
                 u"rejected"_s);
        QJsonArray many;
        for (int i = 0; i < 101; ++i)
            many.append(QJsonObject{{u"seq"_s, i + 3}, {u"id"_s, u"z%1"_s.arg(i)}, {u"calls"_s, QJsonArray()}});
        QCOMPARE(f().one(u"Mutation/apply"_s, {{u"clientId"_s, u"d1"_s}, {u"mutations"_s, many}}).value(u"@error"_s).toString(),
                 u"requestTooLarge"_s);
        const QString huge(1'100'000, u'x');
        QCOMPARE(f().mutate(u"d1"_s, 3, u"y3"_s, updatePost(post, {{u"body"_s, huge}})).value(u"@error"_s).toString(),
                 u"invalidArguments"_s);
    }

    void acknowledgedResultsAreForgotten_data() { addBackendRows(); }
    void acknowledgedResultsAreForgotten()
    {
        start();
        const QString post = f().makePost();
        const QJsonObject first = f().mutate(u"d1"_s, 1, u"y1"_s, updatePost(post, {{u"title"_s, u"T"_s}}));
        QVERIFY(first.contains(u"responses"_s));
        f().one(u"Mutation/apply"_s, {{u"clientId"_s, u"d1"_s}, {u"ackedThrough"_s, 1}, {u"mutations"_s, QJsonArray()}});
        const QJsonObject again = f().mutate(u"d1"_s, 1, u"y1"_s, {});
        QVERIFY(!again.contains(u"responses"_s));
        QCOMPARE(again.value(u"status"_s).toString(), u"applied"_s);
        QCOMPARE(again.value(u"commit"_s), first.value(u"commit"_s));
        // The next is not acknowledged yet: housekeeping leaves its result, and takes the other.
        const QJsonObject second = f().mutate(u"d1"_s, 2, u"y2"_s, updatePost(post, {{u"title"_s, u"U"_s}}));
        QVERIFY(f().engine->housekeeping(f().account));
        int results = 0;
        auto tx = f().storage->begin(f().account, server::Access::Read);
        QVERIFY(tx && (*tx)->sql().query("SELECT 1 FROM mutation WHERE @W result IS NOT NULL", {}, [&](const server::SqlRow &) {
            ++results;
            return true;
        }));
        tx->reset();
        QCOMPARE(results, 1);
        QCOMPARE(f().mutate(u"d1"_s, 2, u"y2"_s, {}), second);
    }

    void severalMutationsShareATransaction_data() { addBackendRows(); }
    void severalMutationsShareATransaction()
    {
        start();
        const QString post = f().makePost();
        const qint64 before = *f().engine->sequence(f().account);
        QJsonArray mutations;
        for (int i = 1; i <= 20; ++i) {
            const QJsonObject patch = i == 7 ? QJsonObject{{u"nonsense"_s, 1}} : QJsonObject{{u"title"_s, QString::number(i)}};
            mutations.append(QJsonObject{{u"seq"_s, i}, {u"id"_s, u"m%1"_s.arg(i)}, {u"calls"_s, updatePost(post, patch)}});
        }
        const QJsonObject answer = f().one(u"Mutation/apply"_s, {{u"clientId"_s, u"d1"_s}, {u"mutations"_s, mutations}});
        const QJsonArray results = answer.value(u"results"_s).toArray();
        QCOMPARE(results.size(), 20);
        QCOMPARE(answer.value(u"lastSeq"_s).toInteger(), 20);
        QCOMPARE(results.at(6).toObject().value(u"status"_s).toString(), u"rejected"_s);
        // The counter has no gap where the seventh was refused.
        QCOMPARE(*f().engine->sequence(f().account), before + 19);
        QCOMPARE(results.at(7).toObject().value(u"commit"_s).toInteger(), before + 7);
    }

    void namesOfARefusedMutationAreForgotten_data() { addBackendRows(); }
    void namesOfARefusedMutationAreForgotten()
    {
        start();
        const auto create = [](const QString &type, const QString &name, const QJsonObject &properties) {
            return setCall(type, {{u"create"_s, QJsonObject{{name, properties}}}});
        };
        const QJsonObject campaign{{u"name"_s, u"Spring"_s}};
        const auto post = [&](const QString &name, const QString &of) {
            return create(u"Post"_s, name, {{u"body"_s, u"x"_s}, {u"campaignId"_s, of}});
        };
        const QJsonArray calls[] = {
            {create(u"Campaign"_s, u"one"_s, campaign)},
            // Makes "two" and gives "one" to another campaign, and then is refused.
            {create(u"Campaign"_s, u"two"_s, campaign), create(u"Campaign"_s, u"one"_s, campaign),
             create(u"Post"_s, u"bad"_s, {{u"nonsense"_s, 1}})},
            {post(u"p2"_s, u"#two"_s)},
            {post(u"p1"_s, u"#one"_s)},
        };
        QJsonArray mutations;
        for (int i = 0; i < 4; ++i)
            mutations.append(QJsonObject{{u"seq"_s, i + 1}, {u"id"_s, u"n%1"_s.arg(i)}, {u"calls"_s, calls[i]}});
        const QJsonArray results = f().one(u"Mutation/apply"_s, {{u"clientId"_s, u"d1"_s}, {u"mutations"_s, mutations}})
                                       .value(u"results"_s).toArray();
        QCOMPARE(results.at(0).toObject().value(u"status"_s).toString(), u"applied"_s);
        QCOMPARE(results.at(1).toObject().value(u"status"_s).toString(), u"rejected"_s);
        QCOMPARE(results.at(2).toObject().value(u"status"_s).toString(), u"rejected"_s);
        QCOMPARE(results.at(3).toObject().value(u"status"_s).toString(), u"applied"_s);
        const auto list = [this](const QString &type) {
            return f().one(type + u"/get"_s, {{u"ids"_s, QJsonValue::Null}}).value(u"list"_s).toArray();
        };
        QCOMPARE(list(u"Campaign"_s).size(), 1);
        QCOMPARE(list(u"Post"_s).size(), 1);
        QCOMPARE(list(u"Post"_s).at(0).toObject().value(u"campaignId"_s), list(u"Campaign"_s).at(0).toObject().value(u"id"_s));
    }

    void mutationsOfAnOlderSchema()
    {
        start(EngineFixture::Backend::SqliteFile);
        const int present = api::schemaVersion();
        // As if a text had been called "words" two versions ago, and "caption" in the one after.
        const auto rename = [](const QString &from, const QString &to) {
            return [from, to](QJsonObject &args) {
                server::Upcasters::changeRecords(args, [&](QJsonObject &record) {
                    if (record.contains(from))
                        record.insert(to, record.take(from));
                });
            };
        };
        f().upcasters.add(present - 1, u"Post"_s, rename(u"caption"_s, u"body"_s));
        f().upcasters.add(present - 2, u"Post"_s, rename(u"words"_s, u"caption"_s));
        f().reopen();
        const QString post = f().makePost();
        qint64 seq = 0;
        const auto apply = [&](const QJsonObject &patch, int version) {
            const QJsonObject mutation{{u"seq"_s, seq + 1}, {u"id"_s, u"u%1-%2"_s.arg(seq + 1).arg(version)}, {u"schemaVersion"_s, version},
                                       {u"calls"_s, updatePost(post, patch)}};
            const QJsonObject answer = f().one(u"Mutation/apply"_s, {{u"clientId"_s, u"d1"_s}, {u"mutations"_s, QJsonArray{mutation}}});
            seq = answer.value(u"lastSeq"_s).toInteger();
            return answer.value(u"results"_s)[0];
        };
        QCOMPARE(apply({{u"words"_s, u"old"_s}}, present - 2)[u"status"_s].toString(), u"applied"_s);
        QCOMPARE(f().get(u"Post"_s, post).value(u"body"_s).toString(), u"old"_s);
        QCOMPARE(apply({{u"caption"_s, u"less old"_s}}, present - 1)[u"status"_s].toString(), u"applied"_s);
        QCOMPARE(f().get(u"Post"_s, post).value(u"body"_s).toString(), u"less old"_s);
        // The name is not taken from those who should know better.
        QCOMPARE(apply({{u"caption"_s, u"new"_s}}, present)[u"status"_s].toString(), u"rejected"_s);
        QCOMPARE(seq, 3);
        for (const int strange : {present + 1, present - 7}) {
            const QJsonValue kept = apply({{u"title"_s, u"T"_s}}, strange);
            QCOMPARE(kept[u"status"_s].toString(), u"retry"_s);
            QCOMPARE(kept[u"error"_s][u"type"_s].toString(), u"unsupportedSchema"_s);
            QCOMPARE(seq, 3);
        }
    }

    void aRefusedSingleObjectLeavesNothing_data() { addBackendRows(); }
    void aRefusedSingleObjectLeavesNothing()
    {
        start();
        const QString post = f().makePost();
        const qint64 before = *f().engine->sequence(f().account);
        QJsonArray mutations;
        for (int i = 1; i <= 3; ++i) {
            const QJsonArray call = i == 2 ? updatePost(f().newId('p'), {{u"title"_s, u"T"_s}}) : updatePost(post, {{u"title"_s, QString::number(i)}});
            mutations.append(QJsonObject{{u"seq"_s, i}, {u"id"_s, u"s%1"_s.arg(i)}, {u"calls"_s, call}});
        }
        const QJsonObject args{{u"clientId"_s, u"d1"_s}, {u"mutations"_s, mutations}};
        const QJsonArray results = f().one(u"Mutation/apply"_s, args).value(u"results"_s).toArray();
        QCOMPARE(results.at(1).toObject().value(u"status"_s).toString(), u"rejected"_s);
        QVERIFY(!results.at(1).toObject().contains(u"commit"_s));
        QCOMPARE(*f().engine->sequence(f().account), before + 2);
        // The answer to a repetition is the stored text, member for member.
        QCOMPARE(f().one(u"Mutation/apply"_s, args).value(u"results"_s).toArray(), results);
    }

    void mergeByKind_data()
    {
        QTest::addColumn<int>("backend");
        QTest::addColumn<QJsonObject>("start");
        QTest::addColumn<QJsonObject>("theirs");
        QTest::addColumn<QJsonObject>("base");
        QTest::addColumn<QJsonObject>("mine");
        QTest::addColumn<QString>("property");
        QTest::addColumn<QJsonValue>("expected");
        QTest::addColumn<QString>("conflict");
        struct Row {
            const char *name;
            QJsonObject start, theirs, base, mine;
            QString property;
            QJsonValue expected;
            QString conflict;
        };
        const QString longText = u"one two three four five"_s;
        const Row rows[] = {
            {"a scalar is overwritten and both sides are kept", {{u"title"_s, u"A"_s}}, {{u"title"_s, u"B"_s}},
             {{u"title"_s, u"A"_s}}, {{u"title"_s, u"C"_s}}, u"title"_s, u"C"_s, u"overwritten"_s},
            {"a scalar that nobody else touched is applied", {{u"title"_s, u"A"_s}}, {{u"linkUrl"_s, u"B"_s}},
             {{u"title"_s, u"A"_s}}, {{u"title"_s, u"C"_s}}, u"title"_s, u"C"_s, {}},
            {"the same value from both sides is no conflict", {{u"title"_s, u"A"_s}}, {{u"title"_s, u"C"_s}},
             {{u"title"_s, u"A"_s}}, {{u"title"_s, u"C"_s}}, u"title"_s, u"C"_s, {}},
            {"texts changed in different words are merged", {{u"body"_s, longText}},
             {{u"body"_s, u"ONE two three four five"_s}}, {{u"body"_s, longText}},
             {{u"body"_s, u"one two three four FIVE"_s}}, u"body"_s, u"ONE two three four FIVE"_s, u"merged"_s},
            {"texts changed in the same word keep the server's and store the other", {{u"body"_s, longText}},
             {{u"body"_s, u"one two THEIRS four five"_s}}, {{u"body"_s, longText}},
             {{u"body"_s, u"one two MINE four five"_s}}, u"body"_s, u"one two THEIRS four five"_s, u"alternative"_s},
            {"members of a set commute", {{u"tags"_s, QJsonObject{{u"a"_s, true}}}}, {{u"tags/b"_s, true}},
             {{u"tags"_s, QJsonObject{{u"a"_s, true}}}}, {{u"tags"_s, QJsonObject{{u"c"_s, true}}}}, u"tags"_s,
             QJsonObject{{u"b"_s, true}, {u"c"_s, true}}, {}},
            {"a member path commutes too", {{u"tags"_s, QJsonObject{{u"a"_s, true}}}}, {{u"tags/b"_s, true}}, {},
             {{u"tags/c"_s, true}}, u"tags"_s, QJsonObject{{u"a"_s, true}, {u"b"_s, true}, {u"c"_s, true}}, {}},
            {"different keys of a map merge", {{u"utm"_s, QJsonObject{{u"source"_s, u"s"_s}}}},
             {{u"utm/medium"_s, u"m"_s}}, {{u"utm"_s, QJsonObject{{u"source"_s, u"s"_s}}}},
             {{u"utm"_s, QJsonObject{{u"source"_s, u"s2"_s}}}}, u"utm"_s,
             QJsonObject{{u"source"_s, u"s2"_s}, {u"medium"_s, u"m"_s}}, {}},
            {"the same key of a map is overwritten and kept", {{u"utm"_s, QJsonObject{{u"source"_s, u"s"_s}}}},
             {{u"utm/source"_s, u"t"_s}}, {{u"utm"_s, QJsonObject{{u"source"_s, u"s"_s}}}},
             {{u"utm"_s, QJsonObject{{u"source"_s, u"m"_s}}}}, u"utm"_s, QJsonObject{{u"source"_s, u"m"_s}},
             u"overwritten"_s},
            {"a list is one value", {{u"threadParts"_s, QJsonArray{u"1"_s}}}, {{u"threadParts"_s, QJsonArray{u"2"_s}}},
             {{u"threadParts"_s, QJsonArray{u"1"_s}}}, {{u"threadParts"_s, QJsonArray{u"3"_s}}}, u"threadParts"_s,
             QJsonArray{u"3"_s}, u"overwritten"_s},
        };
        for (int backend = 0; backend < 3; ++backend) {
            for (const Row &row : rows) {
                QTest::addRow("%s (back end %d)", row.name, backend)
                    << backend << row.start << row.theirs << row.base << row.mine << row.property << row.expected << row.conflict;
            }
        }
    }
    void mergeByKind()
    {
        start();
        QFETCH(QJsonObject, start);
        QFETCH(QJsonObject, theirs);
        QFETCH(QJsonObject, base);
        QFETCH(QJsonObject, mine);
        QFETCH(QString, property);
        QFETCH(QJsonValue, expected);
        QFETCH(QString, conflict);
        const QString post = f().makePost(start);
        const qint64 ver = f().get(u"Post"_s, post).value(u"ver"_s).toInteger();
        f().one(u"Post/set"_s, {{u"update"_s, QJsonObject{{post, theirs}}}});
        const QJsonObject result = f().mutate(u"d1"_s, 1, u"y1"_s, updatePost(post, mine, baseOf(post, ver, base)));
        QCOMPARE(result.value(u"status"_s).toString(), u"applied"_s);
        QCOMPARE(f().get(u"Post"_s, post).value(property), expected);
        const QJsonArray conflicts = result.value(u"conflicts"_s).toArray();
        QCOMPARE(conflicts.size(), conflict.isEmpty() ? 0 : 1);
        if (conflict.isEmpty())
            return;
        QCOMPARE(conflicts.at(0).toObject().value(u"kind"_s).toString(), conflict);
        const QJsonObject kept = f().get(u"Conflict"_s, conflicts.at(0).toObject().value(u"id"_s).toString());
        QCOMPARE(kept.value(u"recordId"_s).toString(), post);
        QVERIFY(kept.contains(u"base"_s) && kept.contains(u"theirs"_s) && kept.contains(u"mine"_s));
        QCOMPARE(kept.value(u"ver"_s), result.value(u"commit"_s));
    }

    void strictPropertiesRefuse_data() { addBackendRows(); }
    void strictPropertiesRefuse()
    {
        start();
        const QString post = f().makePost();
        const qint64 ver = f().get(u"Post"_s, post).value(u"ver"_s).toInteger();
        f().one(u"Post/set"_s, {{u"update"_s, QJsonObject{{post, QJsonObject{{u"status"_s, u"pending_approval"_s}}}}}});
        const QJsonObject result = f().mutate(
            u"d1"_s, 1, u"y1"_s, updatePost(post, {{u"status"_s, u"archived"_s}}, baseOf(post, ver, {{u"status"_s, u"draft"_s}})));
        QCOMPARE(result.value(u"status"_s).toString(), u"rejected"_s);
        const QJsonObject error = result.value(u"responses"_s).toArray().at(0).toArray().at(1).toObject()
                                      .value(u"notUpdated"_s).toObject().value(post).toObject();
        QCOMPARE(error.value(u"type"_s).toString(), u"conflict"_s);
        QCOMPARE(error.value(u"property"_s).toString(), u"status"_s);
        QCOMPARE(error.value(u"current"_s).toString(), u"pending_approval"_s);
    }

    void textWithHashedBase_data() { addBackendRows(); }
    void textWithHashedBase()
    {
        start();
        const QString post = f().makePost({{u"body"_s, u"old"_s}});
        const QString hash = QString::fromLatin1(QCryptographicHash::hash("old", QCryptographicHash::Sha256).toHex());
        const QJsonObject base{{u"body"_s, QJsonObject{{u"sha256"_s, hash}}}};
        // The hash still fits, so the edit is plain.
        QVERIFY(f().mutate(u"d1"_s, 1, u"y1"_s, updatePost(post, {{u"body"_s, u"new"_s}}, baseOf(post, 0, base)))
                    .value(u"conflicts"_s).toArray().isEmpty());
        const QJsonObject second = f().mutate(u"d1"_s, 2, u"y2"_s, updatePost(post, {{u"body"_s, u"mine"_s}}, baseOf(post, 0, base)));
        QCOMPARE(second.value(u"conflicts"_s).toArray().at(0).toObject().value(u"kind"_s).toString(), u"alternative"_s);
        QCOMPARE(f().get(u"Post"_s, post).value(u"body"_s).toString(), u"new"_s);
    }

    void anEditRevivesWhatWasDestroyed_data() { addBackendRows(); }
    void anEditRevivesWhatWasDestroyed()
    {
        start();
        const QString post = f().makePost();
        f().one(u"Post/set"_s, {{u"destroy"_s, QJsonArray{post}}});
        QVERIFY(f().get(u"Post"_s, post).isEmpty());
        const QJsonObject result = f().mutate(u"d1"_s, 1, u"y1"_s, updatePost(post, {{u"title"_s, u"Back"_s}}));
        QCOMPARE(result.value(u"status"_s).toString(), u"applied"_s);
        QCOMPARE(result.value(u"conflicts"_s).toArray().at(0).toObject().value(u"kind"_s).toString(), u"revived"_s);
        QCOMPARE(f().get(u"Post"_s, post).value(u"title"_s).toString(), u"Back"_s);
        QCOMPARE(f().get(u"Post"_s, post).value(u"body"_s).toString(), u"Hello"_s);
    }

    void whoTakesADeletionBackIsToldOfNoConflict_data() { addBackendRows(); }
    void whoTakesADeletionBackIsToldOfNoConflict()
    {
        start();
        const QString post = f().makePost();
        const QJsonArray gone{QJsonValue(QJsonArray{u"Post/set"_s, QJsonObject{{u"destroy"_s, QJsonArray{post}}}, u"0"_s})};
        qint64 seq = 0;
        const auto deletion = [&] {
            ++seq;
            return f().mutate(u"d1"_s, seq, u"gone%1"_s.arg(seq), gone);
        };
        // An empty patch: all of it comes back as it was. That the deletion is known is said in one of three ways.
        const auto takenBack = [&](const QJsonObject &known, const QJsonArray &after) {
            ++seq;
            const QJsonObject back = f().mutate(u"d1"_s, seq, u"back%1"_s.arg(seq), updatePost(post, {}, known), after);
            return back.value(u"status"_s).toString() == u"applied" ? back.value(u"conflicts"_s).toArray().size() : -1;
        };
        QJsonObject deleted = deletion();
        QCOMPARE(deleted.value(u"status"_s).toString(), u"applied"_s);
        const qint64 version = deleted.value(u"commit"_s).toInteger();
        QVERIFY(version > 0);
        QCOMPARE(takenBack(baseOf(post, version, {}), {}), 0);
        QCOMPARE(f().get(u"Post"_s, post).value(u"body"_s).toString(), u"Hello"_s);
        // The answer to an own deletion is still on its way.
        deleted = deletion();
        QCOMPARE(takenBack(baseOf(post, version, {}), {deleted.value(u"id"_s)}), 0);
        deleted = deletion();
        QCOMPARE(takenBack({{u"ifVersions"_s, QJsonObject{{post, deleted.value(u"commit"_s)}}}}, {}), 0);
        // Nobody's word is taken for it: who names another version is told.
        (void)deletion();
        QCOMPARE(takenBack(baseOf(post, version, {}), {}), 1);
    }
};

CAMPANILE_GUILESS_TEST(TestMutations)

} // namespace tst_mutations

#include "tst_mutations.moc"
