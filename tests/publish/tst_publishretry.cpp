// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/publishservice.h"
#include "server/core/publish/publishretry.h"
#include "tests/publish/support/publishrig.h"
#include "tests/server/fixture.h"
#include "tests/support/testprogram.h"

#include <QDir>
#include <QTest>

namespace tst_publishretry {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;
using services::PublishService;
using tests::EngineFixture;

namespace {

const QJsonObject kThread{{u"threadParts"_s, QJsonArray{u"Second part"_s}}};

Result<void> retry(PublishRig &rig, const QString &targetId, SeenOutcome seen = SeenOutcome::NotLooked, const QString &url = {})
{
    return rig.store.write(u"w1"_s, [&](SystemRecords &records) -> Result<void> {
        return retryTarget(records, {u"p1"_s, targetId, seen, url, u"u1"_s, rig.clock.nowMs(), rig.options.deadlineMs});
    });
}

} // namespace

/** One account of a post is taken up again, by itself or with what a person saw there. */
class TestPublishRetry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasRefusedIsSentAgain()
    {
        PublishRig rig(fresh());
        const QString target = rig.addPost(u"p1"_s, u"Refused once"_s);
        rig.addImage(u"p1"_s, u"a1"_s, u"Cup"_s);
        rig.practice.faults().set(PracticeFault::BrokenMedia, 1);
        rig.runToEnd();
        QCOMPARE(rig.status(u"p1"_s), u"failed"_s);
        QVERIFY(retry(rig, target));
        QCOMPARE(rig.status(u"p1"_s), u"publishing"_s);
        rig.restart();
        rig.runToEnd();
        QCOMPARE(rig.status(u"p1"_s), u"published"_s);
        QCOMPARE(rig.publishedTexts(), QStringList{u"Refused once"_s});
        QVERIFY(rig.store.get(u"PostTarget"_s, target).value("errorCode"_L1).toString().isEmpty());
        QCOMPARE(retry(rig, target).error().code, u"publish.nothingToRetry"_s);
    }

    void othersStayAsTheyAre()
    {
        PublishRig rig(fresh());
        const QString target = rig.addPost(u"p1"_s, u"Here and there"_s);
        rig.store.put(u"PostTarget"_s, {{u"id"_s, u"t-zeta"_s}, {u"postId"_s, u"p1"_s}, {u"accountId"_s, rig.accountId}, {u"platform"_s, u"mastodon"_s},
                                        {u"status"_s, u"failed"_s}, {u"errorCode"_s, u"publish.rejected"_s}});
        rig.worker->tick();
        // The other one begins with the post; it is failed again here, as if only it had been refused.
        rig.runToEnd();
        QCOMPARE(rig.practice.statusCount(u"roaster"_s), 2);
        QVERIFY(rig.store.write(u"w1"_s, [](SystemRecords &records) -> Result<void> {
            if (auto done = records.patch(u"PostTarget"_s, u"t-zeta"_s, {{u"status"_s, u"failed"_s}}); !done)
                return done;
            return records.patch(u"Post"_s, u"p1"_s, {{u"status"_s, u"partially_published"_s}});
        }));
        const QString live = rig.store.get(u"PostTarget"_s, target).value("platformPostId"_L1).toString();
        QVERIFY(retry(rig, u"t-zeta"_s));
        rig.runToEnd();
        QCOMPARE(rig.status(u"p1"_s), u"published"_s);
        QCOMPARE(rig.store.get(u"PostTarget"_s, target).value("platformPostId"_L1).toString(), live);
        // What was live already is not sent once more: neither the sibling, nor the one that only its record called failed.
        QCOMPARE(rig.practice.statusCount(u"roaster"_s), 2);
    }

    void aThreadGoesOnWhereItStopped()
    {
        PublishRig rig(fresh());
        const QString target = rig.addPost(u"p1"_s, u"First part"_s, kThread);
        rig.addImage(u"p1"_s, u"a1"_s, u"Cup"_s, 1);
        rig.practice.faults().set(PracticeFault::BrokenMedia, 1);
        rig.runToEnd();
        QCOMPARE(rig.publishedTexts(), QStringList{u"First part"_s});
        QCOMPARE(rig.store.get(u"PostTarget"_s, target).value("status"_L1).toString(), u"failed"_s);
        QVERIFY(retry(rig, target));
        rig.restart();
        rig.runToEnd();
        QCOMPARE(rig.publishedTexts(), (QStringList{u"First part"_s, u"Second part"_s}));
        QCOMPARE(rig.status(u"p1"_s), u"published"_s);
    }

    void whatAPersonSawSettlesIt_data()
    {
        QTest::addColumn<bool>("isThere");
        QTest::addColumn<QString>("url");
        QTest::newRow("it is there, with its link") << true << u"https://social.example/@roaster/9"_s;
        QTest::newRow("it is there") << true << QString();
        QTest::newRow("it is not there") << false << QString();
    }
    void whatAPersonSawSettlesIt()
    {
        QFETCH(bool, isThere);
        QFETCH(QString, url);
        PublishRig rig(fresh());
        const QString target = rig.addPost(u"p1"_s, u"Who knows"_s);
        loseTrack(rig);
        const QJsonObject open = rig.store.get(u"PostTarget"_s, target);
        QCOMPARE(open.value("status"_L1).toString(), u"unconfirmed"_s);
        QVERIFY(retry(rig, target, isThere ? SeenOutcome::There : SeenOutcome::NotThere, url));
        rig.restart();
        rig.runToEnd();
        const QJsonObject after = rig.store.get(u"PostTarget"_s, target);
        QCOMPARE(after.value("status"_L1).toString(), u"published"_s);
        QCOMPARE(rig.status(u"p1"_s), u"published"_s);
        QVERIFY(after.value("errorCode"_L1).toString().isEmpty());
        QCOMPARE(rig.practice.statusCount(u"roaster"_s), isThere ? 0 : 1);
        if (isThere)
            QCOMPARE(after.value("permalink"_L1).toString(), url);
        // Told twice, it is said that there is nothing left to tell.
        QCOMPARE(retry(rig, target, SeenOutcome::NotThere).error().code, u"publish.nothingToRetry"_s);
    }

    void whatFollowsAPostOfUnknownIdIsNotSent()
    {
        PublishRig rig(fresh());
        const QString target = rig.addPost(u"p1"_s, u"First part"_s, kThread);
        loseTrack(rig);
        QVERIFY(retry(rig, target, SeenOutcome::There));
        const QJsonObject after = rig.store.get(u"PostTarget"_s, target);
        QCOMPARE(after.value("status"_L1).toString(), u"published"_s);
        QCOMPARE(after.value("errorCode"_L1).toString(), u"publish.restNotSent"_s);
        QCOMPARE(rig.practice.statusCount(u"roaster"_s), 0);
    }

    void anOpenOutcomeIsLookedForAgain()
    {
        PublishRig rig(fresh());
        const QString target = rig.addPost(u"p1"_s, u"Arrived after all"_s);
        rig.practice.faults().set(PracticeFault::ErrorAfterAccept, 1);
        rig.worker->tick();
        // Nobody could look until the publisher gave up.
        QVERIFY(rig.store.write(u"w1"_s, [&](SystemRecords &records) -> Result<void> {
            if (auto done = records.patch(u"PostTarget"_s, target, {{u"nextAttemptAt"_s, QJsonValue()}}); !done)
                return done;
            return records.patch(u"Post"_s, u"p1"_s, {{u"status"_s, u"failed"_s}});
        }));
        rig.clock.advance(3 * 3600'000);
        QVERIFY(retry(rig, target));
        rig.restart();
        rig.runToEnd();
        QCOMPARE(rig.status(u"p1"_s), u"published"_s);
        QCOMPARE(rig.practice.statusCount(u"roaster"_s), 1);
    }

    void methodRefuses_data()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<QJsonObject>("more");
        QTest::addColumn<QString>("error");
        QTest::newRow("a viewer may not publish") << int(api::Role::Viewer) << QJsonObject() << u"forbidden"_s;
        QTest::newRow("what is on its way needs no second try") << int(api::Role::Owner) << QJsonObject() << u"stateForbidden"_s;
        QTest::newRow("an outcome that nobody knows") << int(api::Role::Owner) << QJsonObject{{u"seen"_s, u"perhaps"_s}} << u"invalidArguments"_s;
        QTest::newRow("a link that starts a program") << int(api::Role::Owner) << QJsonObject{{u"seen"_s, u"there"_s}, {u"url"_s, u"file:///etc/passwd"_s}}
                                                      << u"invalidArguments"_s;
        QTest::newRow("another post") << int(api::Role::Owner) << QJsonObject{{u"postId"_s, RecordId::create('p').toString()}} << u"notFound"_s;
    }
    void methodRefuses()
    {
        QFETCH(int, role);
        QFETCH(QJsonObject, more);
        QFETCH(QString, error);
        EngineFixture fixture(EngineFixture::Backend::SqliteMemory, nullptr);
        const auto [post, target] = underWay(fixture, u"publishing"_s);
        QJsonObject args{{u"postId"_s, post}, {u"targetId"_s, target}};
        for (auto it = more.begin(); it != more.end(); ++it)
            args.insert(it.key(), it.value());
        QCOMPARE(fixture.one(u"Post/retry"_s, args, api::Role(role)).value("@error"_L1).toString(), error);
        QCOMPARE(fixture.get(u"PostTarget"_s, target).value("status"_L1).toString(), u"publishing"_s);
    }

    void methodTakesItUpAgain()
    {
        EngineFixture fixture(EngineFixture::Backend::SqliteFile, nullptr);
        const auto [post, target] = underWay(fixture, u"failed"_s);
        const QJsonObject answer = fixture.one(u"Post/retry"_s, {{u"postId"_s, post}, {u"targetId"_s, target}}, api::Role::Editor);
        QCOMPARE(answer.value("targetId"_L1).toString(), target);
        QCOMPARE(fixture.get(u"PostTarget"_s, target).value("status"_L1).toString(), u"publishing"_s);
        QCOMPARE(fixture.get(u"Post"_s, post).value("status"_L1).toString(), u"publishing"_s);
    }

    void clientSaysWhyNot_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("said");
        QTest::newRow("no network") << int(ErrorKind::Network) << u"net.offline"_s << u"publish.retryOffline"_s;
        QTest::newRow("no answer in time") << int(ErrorKind::Timeout) << u"net.timeout"_s << u"publish.retryUnknown"_s;
        QTest::newRow("nothing to do") << int(ErrorKind::Conflict) << u"method.refused"_s << u"publish.retryTooLate"_s;
        QTest::newRow("not allowed") << int(ErrorKind::Permission) << u"method.refused"_s << u"publish.retryForbidden"_s;
    }
    void clientSaysWhyNot()
    {
        QFETCH(int, kind);
        QFETCH(QString, code);
        QFETCH(QString, said);
        QJsonObject sent;
        PublishService service([&](const QString &, const QJsonObject &arguments, const PublishService::Answer &answer) {
            sent = arguments;
            answer(makeError(ErrorKind(kind), code));
        });
        QString heard;
        service.retry(RecordId::create('p'), RecordId::create('t'), PublishService::Seen::There, u"https://a.example/1"_s, this,
                      [&](const Result<void> &result) { heard = result ? QString() : result.error().code; });
        QCOMPARE(heard, said);
        QCOMPARE(sent.value("seen"_L1).toString(), u"there"_s);
        QCOMPARE(sent.value("url"_L1).toString(), u"https://a.example/1"_s);
    }

private:
    /** The post is sent, does not arrive, and nobody finds out: the publisher has given up. */
    static void loseTrack(PublishRig &rig)
    {
        rig.practice.faults().set(PracticeFault::ErrorBeforeAccept, 1);
        rig.worker->tick();
        rig.clock.advance(3 * 3600'000);
        rig.runToEnd();
        QCOMPARE(rig.practice.statusCount(u"roaster"_s), 0);
    }
    /** Post and target of the fixture; the target is @p status. */
    static std::pair<QString, QString> underWay(EngineFixture &fixture, const QString &status)
    {
        const QString post = fixture.makePost();
        QString target;
        const auto done = fixture.engine->write(fixture.account, [&](SystemRecords &records) -> Result<void> {
            const auto account = records.create(u"SocialAccount"_s, {{u"platform"_s, u"mastodon"_s}, {u"username"_s, u"roaster"_s}, {u"status"_s, u"connected"_s}, {u"platformAccountId"_s, u"1"_s}});
            if (!account)
                return account.error();
            const auto made = records.create(u"PostTarget"_s, {{u"postId"_s, post}, {u"accountId"_s, *account}, {u"platform"_s, u"mastodon"_s}, {u"status"_s, status}});
            if (!made)
                return made.error();
            target = *made;
            return records.patch(u"Post"_s, post, {{u"status"_s, status}});
        });
        return done ? std::pair(post, target) : std::pair<QString, QString>();
    }
    QString fresh()
    {
        const QString dir = m_dir.filePath(QString::number(++m_made));
        QDir().mkpath(dir);
        return dir;
    }

    QTemporaryDir m_dir;
    int m_made = 0;
};

CAMPANILE_GUILESS_TEST(TestPublishRetry)

} // namespace tst_publishretry

#include "tst_publishretry.moc"
