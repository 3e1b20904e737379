// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/enginetest.h"

#include "api/meta.h"
#include "server/core/storage/workspacetx.h"
#include "tests/server/rawdatabase.h"
#include "tests/server/waits.h"
#include "tests/support/testprogram.h"

#include <QJsonDocument>
#include <QTest>

namespace tst_readahead {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;
using namespace campanile::tests;

namespace {

QJsonArray setPost(const QString &verb, const QString &id, const QJsonObject &properties)
{
    return QJsonArray{u"Post/set"_s, QJsonObject{{verb, QJsonObject{{id, properties}}}}, u"0"_s};
}

QJsonArray destroyPost(const QString &id)
{
    return QJsonArray{u"Post/set"_s, QJsonObject{{u"destroy"_s, QJsonArray{id}}}, u"0"_s};
}

} // namespace

/** What a batch of mutations reads before it begins, and that it is never taken for what the batch itself has changed since. */
class TestReadAhead : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void aBatchKnowsWhatItDidItself_data() { addBackendRows(); }
    void aBatchKnowsWhatItDidItself()
    {
        start();
        const QString old = f().makePost({{u"title"_s, u"Old"_s}, {u"body"_s, u"Old text"_s}});
        const QString fresh = f().newId('p');
        const QString gone = f().makePost();
        const QJsonArray results = applyEach({
            {setPost(u"create"_s, fresh, {{u"title"_s, u"First"_s}, {u"body"_s, u"Text"_s}})},
            {setPost(u"update"_s, fresh, {{u"title"_s, u"Second"_s}})},
            {setPost(u"create"_s, fresh, {{u"body"_s, u"Again"_s}})},
            {setPost(u"update"_s, old, {{u"title"_s, u"New"_s}})},
            {setPost(u"update"_s, old, {{u"body"_s, u"New text"_s}})},
            {destroyPost(gone)},
            {destroyPost(gone)},
        });
        QCOMPARE(statesOf(results), (QStringList{u"applied"_s, u"applied"_s, u"rejected"_s, u"applied"_s, u"applied"_s, u"applied"_s, u"rejected"_s}));
        QCOMPARE(f().get(u"Post"_s, fresh)["title"_L1].toString(), u"Second"_s);
        QCOMPARE(f().get(u"Post"_s, fresh)["body"_L1].toString(), u"Text"_s);
        QCOMPARE(f().get(u"Post"_s, old)["title"_L1].toString(), u"New"_s);
        QCOMPARE(f().get(u"Post"_s, old)["body"_L1].toString(), u"New text"_s);
        QVERIFY(f().get(u"Post"_s, gone).isEmpty());
    }

    void whatARefusedMutationWroteIsForgotten_data() { addBackendRows(); }
    void whatARefusedMutationWroteIsForgotten()
    {
        start();
        const QString post = f().makePost({{u"title"_s, u"Old"_s}, {u"body"_s, u"Old text"_s}});
        const QString fresh = f().newId('p');
        const QJsonArray bad = setPost(u"create"_s, u"bad"_s, {{u"nonsense"_s, 1}});
        const QJsonArray results = applyEach({
            {setPost(u"update"_s, post, {{u"title"_s, u"Never"_s}}), setPost(u"create"_s, fresh, {{u"body"_s, u"Never"_s}}), bad},
            {setPost(u"update"_s, post, {{u"body"_s, u"New text"_s}})},
            {setPost(u"update"_s, fresh, {{u"title"_s, u"Not there"_s}})},
            {setPost(u"create"_s, fresh, {{u"body"_s, u"Now"_s}})},
        });
        QCOMPARE(statesOf(results), (QStringList{u"rejected"_s, u"applied"_s, u"rejected"_s, u"applied"_s}));
        QCOMPARE(f().get(u"Post"_s, post)["title"_L1].toString(), u"Old"_s);
        QCOMPARE(f().get(u"Post"_s, post)["body"_L1].toString(), u"New text"_s);
        QCOMPARE(f().get(u"Post"_s, fresh)["body"_L1].toString(), u"Now"_s);
    }

    void aMutationThatCameTwiceInABatchIsDoneOnce_data() { addBackendRows(); }
    void aMutationThatCameTwiceInABatchIsDoneOnce()
    {
        start();
        const QString post = f().makePost({{u"body"_s, u"Text"_s}});
        const auto mutation = [&](int seq, const QString &id, const QString &title, const QJsonArray &after = {}) {
            return QJsonObject{{u"seq"_s, seq}, {u"id"_s, id}, {u"after"_s, after}, {u"calls"_s, QJsonArray{setPost(u"update"_s, post, {{u"title"_s, title}})}}};
        };
        // Ids are text of clients: what PostgreSQL's arrays write differently has to arrive as it was.
        const QString odd = u"a\"b\\c{d},e f'"_s;
        const QString nul = u"x"_s + QChar(u'\0');
        QJsonArray results = apply(QJsonArray{mutation(1, odd, u"One"_s), mutation(2, u"two"_s, u"Two"_s, {odd, nul}), mutation(2, odd, u"Three"_s)});
        QCOMPARE(statesOf(results), (QStringList{u"applied"_s, u"applied"_s, u"applied"_s}));
        QCOMPARE(results.at(2)["commit"_L1], results.at(0)["commit"_L1]);
        QCOMPARE(f().get(u"Post"_s, post)["title"_L1].toString(), u"Two"_s);
        // And again from the beginning, as after a lost answer.
        results = apply(QJsonArray{mutation(1, odd, u"One"_s), mutation(2, u"two"_s, u"Two"_s), mutation(3, u"three"_s, u"Four"_s)});
        QCOMPARE(statesOf(results), (QStringList{u"applied"_s, u"applied"_s, u"applied"_s}));
        QCOMPARE(f().get(u"Post"_s, post)["title"_L1].toString(), u"Four"_s);
    }

    void whatWasReadAheadIsWhatIsThere_data() { addBackendRows(); }
    void whatWasReadAheadIsWhatIsThere()
    {
        start();
        const api::TypeInfo &posts = *api::findType("Post");
        const api::TypeInfo &workspaces = *api::findType("Workspace");
        QList<RecordId> ids;
        for (const int length : {10, 30'000, 50'000}) {
            const auto id = RecordId::parse(f().makePost({{u"planningNotes"_s, QString(length, u'x')}, {u"body"_s, QString(length, u'y')}}));
            QVERIFY(id);
            ids.append(*id);
        }
        const QString dead = f().makePost();
        f().one(u"Post/set"_s, {{u"destroy"_s, QJsonArray{dead}}});
        ids.append(*RecordId::parse(dead));
        ids.append(*RecordId::parse(f().newId('p')));
        const RecordId workspace = *RecordId::parse(f().account);
        QList<std::optional<StoredRecord>> expected;
        {
            const auto plain = WorkspaceTx::open(*f().storage, f().account, Access::Read);
            QVERIFY(plain);
            for (const RecordId &id : std::as_const(ids))
                expected.append((*plain)->load(posts, id).value());
        }
        auto ahead = WorkspaceTx::open(*f().storage, f().account, Access::Read);
        QVERIFY(ahead);
        if ((*ahead)->gainsByReadingAhead())
            QVERIFY((*ahead)->readAhead({u"none"_s}, {{&posts, QSet<RecordId>(ids.begin(), ids.end())}, {&workspaces, {workspace}}}));
        const auto mutation = (*ahead)->mutation(u"none"_s);
        QVERIFY(mutation && !*mutation);
        for (qsizetype i = 0; i < ids.size(); ++i) {
            const auto one = (*ahead)->load(posts, ids.at(i));
            const std::optional<StoredRecord> &other = expected.at(i);
            QVERIFY(one);
            QCOMPARE(one->has_value(), other.has_value());
            QCOMPARE(one->has_value(), i < 4);
            if (!other)
                continue;
            QCOMPARE((*one)->body, other->body);
            QCOMPARE((*one)->ver, other->ver);
            QCOMPARE((*one)->createdAt, other->createdAt);
            QCOMPARE((*one)->updatedAt, other->updatedAt);
            QCOMPARE((*one)->dead, other->dead);
            QCOMPARE((*one)->deadAt, other->deadAt);
        }
        const auto hidden = (*ahead)->load(workspaces, workspace);
        QVERIFY(hidden && *hidden);
    }

    /** On PostgreSQL each answer that is waited for is a way to another process, or to another computer. */
    void aBatchWaitsForFewAnswers()
    {
        start(EngineFixture::Backend::Postgres);
        const auto counter = std::make_shared<WaitCounter>(f().storage);
        EngineOptions options;
        options.blobDir = f().folder.path() + u"/blobs"_s;
        options.baseUrl = u"https://campanile.test"_s;
        f().engine = std::make_unique<Engine>(counter, f().directory, f().clock, f().rng, options);
        QStringList old;
        for (int i = 0; i < 50; ++i)
            old.append(f().makePost());
        QList<QJsonArray> mutations;
        for (const QString &post : std::as_const(old)) {
            mutations.append(QJsonArray{QJsonValue(setPost(u"update"_s, post, {{u"body"_s, u"New"_s}}))});
            mutations.append(QJsonArray{QJsonValue(setPost(u"create"_s, f().newId('p'), {{u"body"_s, u"Fresh"_s}}))});
        }
        counter->waits = 0;
        const QJsonArray results = applyEach(mutations);
        QVERIFY2(statesOf(results).count(u"applied"_s) == 100, QJsonDocument(results).toJson().left(500).constData());
        QVERIFY2(counter->waits < 10, qPrintable(QString::number(counter->waits)));
    }

    void aTransactionThatFailedIsNotSaidToBeDone()
    {
        start(EngineFixture::Backend::Postgres);
        const api::TypeInfo &type = *api::findType("Campaign");
        const RecordId id = *RecordId::parse(f().newId('c'));
        {
            auto tx = WorkspaceTx::open(*f().storage, f().account, Access::Write);
            QVERIFY(tx && (*tx)->beginCommit() && (*tx)->put(type, id, {{u"id"_s, id.toString()}}, 1) && (*tx)->endCommit());
            QVERIFY(!(*tx)->sql().run("SELECT 1 / 0", {}));
            // PostgreSQL answers this with success and takes everything back.
            QVERIFY(!(*tx)->commit());
        }
        {
            // And where nothing goes out with it.
            const auto plain = f().storage->begin(f().account, Access::Write);
            QVERIFY(plain && (*plain)->sql().run("UPDATE workspace SET name = 'Never' WHERE @W true", {}) && !(*plain)->sql().run("SELECT 1 / 0", {}));
            QVERIFY(!(*plain)->commit());
        }
        auto tx = WorkspaceTx::open(*f().storage, f().account, Access::Read);
        QVERIFY(tx);
        QCOMPARE((*tx)->name(), u"Acme"_s);
        const auto stored = (*tx)->load(type, id);
        QVERIFY(stored && !*stored);
    }

    void aConnectionThatBrokeIsReplaced()
    {
        start(EngineFixture::Backend::Postgres);
        QVERIFY(!f().makePost().isEmpty());
        const auto beside = openAgain(f());
        QVERIFY(beside);
        QVERIFY((*beside)->query("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
                                 {}, [](const SqlRow &) { return true; }));
        // Whoever takes a broken one is told to come again; the next has one that works.
        for (int i = 0; i < 16; ++i) {
            const auto tx = WorkspaceTx::open(*f().storage, f().account, Access::Write);
            if (tx)
                return;
            QCOMPARE(tx.error().code, u"storage.unavailable"_s);
            QVERIFY(tx.error().retryAfterMs > 0);
        }
        QFAIL("no connection works");
    }

private:
    QJsonArray apply(const QJsonArray &mutations)
    {
        const QJsonObject answer = f().one(u"Mutation/apply"_s, {{u"clientId"_s, u"d1"_s}, {u"mutations"_s, mutations}});
        if (!answer.contains("results"_L1))
            qWarning() << answer;
        return answer["results"_L1].toArray();
    }
    /** One mutation for each list of calls. */
    QJsonArray applyEach(const QList<QJsonArray> &calls)
    {
        QJsonArray mutations;
        for (int i = 0; i < calls.size(); ++i)
            mutations.append(QJsonObject{{u"seq"_s, i + 1}, {u"id"_s, u"m%1"_s.arg(i)}, {u"calls"_s, calls.at(i)}});
        return apply(mutations);
    }
    static QStringList statesOf(const QJsonArray &results)
    {
        QStringList states;
        for (const QJsonValue &result : results)
            states.append(result["status"_L1].toString());
        return states;
    }
};

CAMPANILE_GUILESS_TEST(TestReadAhead)

} // namespace tst_readahead

#include "tst_readahead.moc"
