// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platforms/support/outcomes.h"
#include "tests/support/platforms/tiktok/faketiktok.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>

namespace tst_tiktok {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;
using namespace fakes;

namespace {

const QString kInit = u"^POST /v2/post/publish/(video|content)/init/$"_s;
const QString kPut = u"^PUT /upload/"_s;
const QString kState = u"^POST /v2/post/publish/status/fetch/$"_s;
const QJsonObject kPublic{{u"privacyLevel"_s, u"PUBLIC_TO_EVERYONE"_s}};

QByteArray filmOf(int size)
{
    QByteArray film;
    for (int i = 0; film.size() < size; ++i)
        film += QByteArray::number(i) + ' ';
    film.resize(size);
    return film;
}

} // namespace

struct World {
    FakeTiktok net{[this] { return rig ? rig->clock.nowMs() : 0; }};
    std::unique_ptr<NetworkRig> rig = std::make_unique<NetworkRig>(domain::Platform::Tiktok, net.overlay());

    void addFilm(const QString &id, int size, const QJsonObject &options = kPublic)
    {
        rig->addPost(id, u"Our new roast #coffee"_s, options);
        rig->addMedia(id, u"a1"_s, u"video/mp4"_s, {{u"durationMs"_s, 20'000}, {u"sizeBytes"_s, size}});
        film = filmOf(size);
        rig->store.setBlob(u"b-a1"_s, film);
    }
    [[nodiscard]] QString postId() { return rig->target(u"p1"_s).value("platformPostId"_L1).toString(); }
    QByteArray film;
};

class TestTiktok : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void profileAndChoices()
    {
        World world;
        const auto profile = world.rig->adapter().verify(world.rig->session());
        QVERIFY(profile);
        QCOMPARE(profile->platformAccountId, u"-000abc"_s);
        QCOMPARE(profile->username, u"roaster"_s);
        QCOMPARE(profile->limits["creatorInfo"_L1]["max_video_post_duration_sec"_L1].toInt(), 300);
        const auto levels = world.rig->adapter().choices(world.rig->session(), u"privacyLevels"_s, {});
        QVERIFY(levels);
        QCOMPARE(levels->size(), 3);
        QCOMPARE(levels->at(2).value, u"SELF_ONLY"_s);
        QCOMPARE(levels->at(2).label, u"Only me"_s);
        QVERIFY(isUnsupported(world.rig->adapter().choices(world.rig->session(), u"boards"_s, {}).error()));
        QCOMPARE(world.rig->adapter().accountMetrics(world.rig->session())->value(u"followers"_s), 900.0);
    }

    void filmGoesOut_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("pieces");
        QTest::addColumn<int>("questions");
        QTest::newRow("small, in one piece") << 300'000 << 1 << 0;
        QTest::newRow("just below two pieces") << 19'999'999 << 1 << 0;
        QTest::newRow("two pieces, the last is larger") << 25'000'000 << 2 << 0;
        QTest::newRow("worked on for a while") << 300'000 << 1 << 5;
    }

    void filmGoesOut()
    {
        QFETCH(int, size);
        QFETCH(int, pieces);
        QFETCH(int, questions);
        World world;
        world.net.workQuestions = questions;
        QJsonObject options = kPublic;
        options.insert("allowComment"_L1, true);
        options.insert("brandOrganic"_L1, true);
        world.addFilm(u"p1"_s, size, options);
        QCOMPARE(world.rig->runToEnd(u"p1"_s), u"published"_s);
        QCOMPARE(world.net.jobs.size(), 1);
        const FakeTiktok::Job job = world.net.jobs.first();
        QVERIFY(job.bytes == world.film);
        QCOMPARE(job.pieces, pieces);
        QCOMPARE(world.net.server.count(kPut), pieces);
        QCOMPARE(job.postInfo.value("title"_L1).toString(), u"Our new roast #coffee"_s);
        QCOMPARE(job.postInfo.value("disable_comment"_L1).toBool(true), false);
        QCOMPARE(job.postInfo.value("disable_duet"_L1).toBool(), true);
        QCOMPARE(job.postInfo.value("brand_organic_toggle"_L1).toBool(), true);
        QCOMPARE(job.postInfo.value("brand_content_toggle"_L1).toBool(true), false);
        QVERIFY(!world.net.hadTokenAtUpload);
        QCOMPARE(world.rig->target(u"p1"_s).value("permalink"_L1).toString(), u"https://www.tiktok.com/@roaster/video/"_s + job.postId);
    }

    void theIdOfThePostIsKept()
    {
        World world;
        world.addFilm(u"p1"_s, 300'000);
        QCOMPARE(world.rig->runToEnd(u"p1"_s), u"published"_s);
        QCOMPARE(world.postId(), world.net.jobs.first().postId);
        const auto metrics = world.rig->adapter().postMetrics(world.rig->session(), {world.postId(), {}, {}, 0});
        QVERIFY(metrics);
        QCOMPARE(metrics->value(u"views"_s), 1000.0);
        QVERIFY(isUnsupported(world.rig->adapter().postMetrics(world.rig->session(), {u"v_pub_file~1"_s, {}, {}, 0}).error()));
        QVERIFY(isUnsupported(world.rig->adapter().remove(world.rig->session(), {world.postId(), {}, {}, 0}).error()));
    }

    void photosAreFetched_data()
    {
        QTest::addColumn<bool>("hasPublicServer");
        QTest::newRow("this server can be reached") << true;
        QTest::newRow("it cannot") << false;
    }

    void photosAreFetched()
    {
        QFETCH(bool, hasPublicServer);
        World world;
        if (!hasPublicServer)
            world.rig->store.publicBase.clear();
        world.net.workQuestions = 2;
        QJsonObject options{{u"privacyLevel"_s, u"SELF_ONLY"_s}, {u"title"_s, u"Menu"_s}};
        world.rig->addPost(u"p1"_s, u"All about it"_s, options);
        world.rig->addMedia(u"p1"_s, u"a1"_s, u"image/jpeg"_s);
        world.rig->addMedia(u"p1"_s, u"a2"_s, u"image/webp"_s);
        QCOMPARE(world.rig->runToEnd(u"p1"_s), hasPublicServer ? u"published"_s : u"failed"_s);
        if (!hasPublicServer) {
            QCOMPARE(world.rig->errorCode(u"p1"_s), u"publish.needsPublicServer"_s);
            QVERIFY(world.net.jobs.isEmpty());
            return;
        }
        const FakeTiktok::Job job = world.net.jobs.first();
        QCOMPARE(job.photos, (QStringList{NetworkRig::mediaBase() + u"b-a1"_s, NetworkRig::mediaBase() + u"b-a2"_s}));
        QCOMPARE(job.postInfo.value("title"_L1).toString(), u"Menu"_s);
        QCOMPARE(job.postInfo.value("description"_L1).toString(), u"All about it"_s);
        // For the account's own eyes only: there is no public id.
        QCOMPARE(world.postId(), world.net.jobs.firstKey());
    }

    void whatGoesWrong_data()
    {
        addOutcomeColumns();
        addLostAnswers(kPut); // one piece, so it is the one that publishes
        const QString failed = u"failed"_s;
        const QString published = u"published"_s;
        addOutcome("the opening is cut", Fault::CutAfter, 1, kInit, published, {}, 1);
        addOutcome("the question for the state is cut", Fault::DropBefore, 3, kState, published, {}, 1);
        addOutcome("the address has ended", Fault::MediaExpired, 1, kPut, published, {}, 1);
        addOutcome("too often", Fault::RateLimit, 1, kInit, published, {}, 1);
        addOutcome("the cap of the day", Fault::DailyCap, 1, kInit, published, {}, 1);
        addOutcome("an error inside a 200", Fault::ErrorInsideOk, 1, kInit, failed, u"publish.rejected"_s, 0);
        addOutcome("the account is stopped", Fault::AccountStopped, 1, kInit, failed, u"publish.accountStopped"_s, 0);
        addOutcome("refused after it was taken", Fault::MediaRefused, 1, kInit, failed, u"publish.mediaFailed"_s, 0);
    }

    void whatGoesWrong()
    {
        QFETCH(QString, status);
        QFETCH(QString, code);
        QFETCH(int, made);
        World world;
        world.addFilm(u"p1"_s, 300'000);
        arm(*world.rig, world.net.server);
        QCOMPARE(world.rig->runToEnd(u"p1"_s, 6000), status);
        QCOMPARE(world.rig->errorCode(u"p1"_s), code);
        QCOMPARE(world.net.published(), made);
    }

    void aRefusedFilmIsPublishedAnew()
    {
        World world;
        world.addFilm(u"p1"_s, 300'000);
        world.net.server.fault(Fault::MediaRefused, 1, kInit);
        QCOMPARE(world.rig->runToEnd(u"p1"_s), u"failed"_s);
        QCOMPARE(world.rig->errorCode(u"p1"_s), u"publish.mediaFailed"_s);
        QCOMPARE(world.postId(), QString()); // a job that is over is no post
        // By hand, as after looking at the film.
        QJsonObject post = world.rig->post(u"p1"_s);
        post.insert("status"_L1, u"scheduled"_s);
        post.insert("scheduledAt"_L1, wireTime(world.rig->clock.nowMs()));
        world.rig->store.put(u"Post"_s, post);
        QCOMPARE(world.rig->runToEnd(u"p1"_s), u"published"_s);
        QCOMPARE(world.net.jobs.size(), 2);
        QCOMPARE(world.net.published(), 1);
        QCOMPARE(world.postId(), world.net.jobs.last().postId);
    }

    void goesOnWhereItWasCut_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<int>("puts");
        QTest::newRow("cut after the first piece arrived") << Fault::CutAfter << 3;
        QTest::newRow("cut before the first piece arrived") << Fault::DropBefore << 4;
    }

    void goesOnWhereItWasCut()
    {
        QFETCH(Fault, fault);
        QFETCH(int, puts);
        World world;
        world.addFilm(u"p1"_s, 35'000'000); // three pieces
        world.net.server.fault(fault, 1, kPut);
        QCOMPARE(world.rig->runToEnd(u"p1"_s), u"published"_s);
        QCOMPARE(world.net.jobs.size(), 1);
        QVERIFY(world.net.jobs.first().bytes == world.film);
        QCOMPARE(world.net.server.count(kPut), puts);
    }

    void aLongFilmTakesSeveralRuns()
    {
        World world;
        world.addFilm(u"p1"_s, 35'000'000);
        // Each piece takes four minutes, longer together than a run may hold the post.
        world.rig->http->afterSend = [&](const HttpCall &call) {
            if (call.method == "PUT")
                world.rig->clock.advance(4 * 60'000);
        };
        QCOMPARE(world.rig->runToEnd(u"p1"_s), u"published"_s);
        QCOMPARE(world.net.jobs.size(), 1);
        QCOMPARE(world.net.server.count(kPut), 3);
        QVERIFY(world.rig->events(u"p1"_s).count(u"retry"_s) >= 1);
        QCOMPARE(world.rig->target(u"p1"_s).value("retryCount"_L1).toInt(), 0);
    }

    void aLostJobOfPhotosStaysOpen()
    {
        World world;
        world.rig->addPost(u"p1"_s, u"Once"_s, kPublic);
        world.rig->addMedia(u"p1"_s, u"a1"_s, u"image/jpeg"_s);
        world.net.server.fault(Fault::CutAfter, 1, kInit);
        (void)world.rig->runToEnd(u"p1"_s, 4000);
        QCOMPARE(world.rig->target(u"p1"_s).value("status"_L1).toString(), u"unconfirmed"_s);
        QCOMPARE(world.net.jobs.size(), 1);
        QCOMPARE(world.net.server.count(kInit), 1);
    }

    void anAppWithoutAudit_data()
    {
        QTest::addColumn<QString>("level");
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("for everyone") << u"PUBLIC_TO_EVERYONE"_s << u"failed"_s << u"publish.onlyPrivate"_s;
        QTest::newRow("for its own eyes") << u"SELF_ONLY"_s << u"published"_s << QString();
    }

    void anAppWithoutAudit()
    {
        QFETCH(QString, level);
        QFETCH(QString, status);
        QFETCH(QString, code);
        World world;
        world.net.isAudited = false;
        world.addFilm(u"p1"_s, 300'000, {{u"privacyLevel"_s, level}});
        QCOMPARE(world.rig->runToEnd(u"p1"_s), status);
        QCOMPARE(world.rig->errorCode(u"p1"_s), code);
    }

    void thereIsNoDefaultForWhoMaySee()
    {
        World world;
        const auto &fields = world.rig->networks.network(domain::Platform::Tiktok).fields;
        const auto issues = domain::checkOptions(domain::fieldsFor(world.rig->networks.network(domain::Platform::Tiktok), u"personal"_s, {}, false, true), {});
        QVERIFY(!fields.isEmpty());
        QCOMPARE(issues, (QList<domain::OptionIssue>{{u"option.required"_s, {u"privacyLevel"_s}}}));
    }

    void waitsAsTheNetworkSays()
    {
        World world;
        const qint64 start = world.rig->clock.nowMs();
        world.addFilm(u"p1"_s, 300'000);
        world.net.server.fault(Fault::DailyCap, 1, kInit);
        QCOMPARE(world.rig->runToEnd(u"p1"_s, 6000), u"published"_s);
        QCOMPARE(retryAtOf(*world.rig, u"p1"_s) - start, qint64(86'400'000));
    }

    void aLostPermissionHoldsThePost()
    {
        World world;
        world.addFilm(u"p1"_s, 300'000);
        world.net.server.fault(Fault::PermissionLost, -1, kInit);
        for (int i = 0; i < 4; ++i) {
            world.rig->tick();
            world.rig->clock.advance(30'000);
        }
        QCOMPARE(world.rig->store.get(u"SocialAccount"_s, u"s1"_s).value("status"_L1).toString(), u"needs_reauth"_s);
        QCOMPARE(world.rig->post(u"p1"_s).value("status"_L1).toString(), u"publishing"_s);
        world.net.server.clearFaults();
        QJsonObject account = world.rig->store.get(u"SocialAccount"_s, u"s1"_s);
        account.insert("status"_L1, u"connected"_s);
        world.rig->store.put(u"SocialAccount"_s, account);
        QCOMPARE(world.rig->runToEnd(u"p1"_s), u"published"_s);
        QCOMPARE(world.net.published(), 1);
    }

    void errorsMeanWhatTheySay_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<FailureClass>("cls");
        QTest::addColumn<QString>("code");
        QTest::newRow("the token has ended") << Fault::ExpiredToken << FailureClass::Auth << u"publish.auth"_s;
        QTest::newRow("a permission is missing") << Fault::PermissionLost << FailureClass::Auth << u"publish.permission"_s;
        QTest::newRow("banned") << Fault::AccountStopped << FailureClass::Policy << u"publish.accountStopped"_s;
        QTest::newRow("too often") << Fault::RateLimit << FailureClass::TransientSafe << u"publish.rateLimited"_s;
        QTest::newRow("too many posts") << Fault::DailyCap << FailureClass::QuotaDay << u"publish.dailyCap"_s;
    }

    void errorsMeanWhatTheySay()
    {
        QFETCH(Fault, fault);
        QFETCH(FailureClass, cls);
        QFETCH(QString, code);
        World world;
        world.net.server.fault(fault, 1);
        const auto limits = world.rig->adapter().loadLimits(world.rig->session());
        QVERIFY(!limits);
        QCOMPARE(failureClassName(limits.error().cls), failureClassName(cls));
        QCOMPARE(limits.error().code, code);
    }

    void whatDoesNotFitIsRefused_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QJsonObject>("options");
        QTest::addColumn<int>("parts");
        QTest::addColumn<QStringList>("codes");
        const QStringList film{u"video/mp4"_s};
        QTest::newRow("fits") << film << kPublic << 1 << QStringList();
        QTest::newRow("nothing to show") << QStringList() << kPublic << 1 << QStringList{u"media.missing"_s};
        QTest::newRow("a film and a photo") << QStringList{u"video/mp4"_s, u"image/jpeg"_s} << kPublic << 1 << QStringList{u"media.mixed"_s};
        QTest::newRow("a picture of another kind") << QStringList{u"image/png"_s} << kPublic << 1 << QStringList{u"media.typeRefused"_s};
        QTest::newRow("not offered to this creator") << film << QJsonObject{{u"privacyLevel"_s, u"FOLLOWER_OF_CREATOR"_s}} << 1 << QStringList{u"option.unknownChoice"_s};
        QTest::newRow("a hidden advertisement") << film << QJsonObject{{u"privacyLevel"_s, u"SELF_ONLY"_s}, {u"brandContent"_s, true}} << 1 << QStringList{u"option.unknownChoice"_s};
        QTest::newRow("a thread") << film << kPublic << 2 << QStringList{u"thread.unsupported"_s};
    }

    void whatDoesNotFitIsRefused()
    {
        QFETCH(QStringList, files);
        QFETCH(QJsonObject, options);
        QFETCH(int, parts);
        QFETCH(QStringList, codes);
        World world;
        const auto limits = world.rig->adapter().loadLimits(world.rig->session());
        QVERIFY(limits);
        PublishContent content;
        content.options = options;
        content.parts.append({u"x"_s, {}});
        for (const QString &type : files)
            content.parts.first().media.append(world.rig->item(type, type));
        while (content.parts.size() < parts)
            content.parts.append({u"more"_s, {}});
        const auto codesOf = [&] {
            QStringList found;
            for (const ContentIssue &issue : world.rig->adapter().validate(content, *limits))
                found.append(issue.code);
            return found;
        };
        QCOMPARE(codesOf(), codes);
        if (codes.isEmpty()) {
            // This creator may post five minutes.
            content.parts.first().media.first().durationMs = 301'000;
            QCOMPARE(codesOf(), QStringList{u"media.tooLong"_s});
        }
    }
};

CAMPANILE_GUILESS_TEST(TestTiktok)

} // namespace tst_tiktok

#include "tst_tiktok.moc"
