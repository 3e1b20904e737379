// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platforms/support/outcomes.h"
#include "tests/support/platforms/youtube/fakeyoutube.h"
#include "tests/support/testprogram.h"

#include <QDateTime>
#include <QJsonArray>

namespace tst_youtube {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;
using namespace fakes;

namespace {

const QString kOpen = u"^POST /upload/"_s;
const QString kPut = u"^PUT /upload/"_s;
const QString kComment = u"^POST /youtube/v3/commentThreads$"_s;
const QJsonObject kOptions{{u"title"_s, u"How we roast"_s}, {u"privacy"_s, u"public"_s}, {u"madeForKids"_s, u"no"_s}};

QJsonObject with(QJsonObject options, const QString &name, const QJsonValue &value)
{
    options.insert(name, value);
    return options;
}

} // namespace

struct World {
    FakeYoutube net{[this] { return rig ? rig->clock.nowMs() : 0; }};
    std::unique_ptr<NetworkRig> rig;
    QByteArray film;

    explicit World(int chunkBytes = 262'144)
    {
        rig = std::make_unique<NetworkRig>(domain::Platform::Youtube, net.overlay(chunkBytes), QJsonObject{{u"platformAccountId"_s, u"UCabc"_s}});
    }
    void addFilm(int size, const QJsonObject &options = kOptions, const QJsonObject &more = {})
    {
        rig->addPost(u"p1"_s, u"From green to brown"_s, options, more);
        rig->addMedia(u"p1"_s, u"a1"_s, u"video/mp4"_s, {{u"durationMs"_s, 20'000}, {u"sizeBytes"_s, size}});
        for (int i = 0; film.size() < size; ++i)
            film += QByteArray::number(i) + ' ';
        film.resize(size);
        rig->store.setBlob(u"b-a1"_s, film);
    }
};

class TestYoutube : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void channelAndChoices()
    {
        World world;
        PlatformAdapter &adapter = world.rig->adapter();
        const auto channels = adapter.channels(world.rig->session());
        QVERIFY(channels && channels->size() == 1);
        QCOMPARE(channels->first().platformAccountId, u"UCabc"_s);
        QCOMPARE(channels->first().username, u"roaster"_s);
        QCOMPARE(channels->first().accountKind, u"channel"_s);
        QCOMPARE(adapter.choices(world.rig->session(), u"playlists"_s, {})->first().label, u"Brewing"_s);
        const auto categories = adapter.choices(world.rig->session(), u"categories"_s, {});
        QVERIFY(categories);
        QCOMPARE(categories->size(), 1); // films may be sorted under "Movies" by studios only
        QCOMPARE(adapter.accountMetrics(world.rig->session())->value(u"followers"_s), 321.0);
        world.net.hasChannel = false;
        QCOMPARE(adapter.verify(world.rig->session()).error().code, u"publish.noChannel"_s);
    }

    void fieldsGoOut()
    {
        World world;
        QJsonObject options = with(kOptions, u"tags"_s, QJsonArray{u"coffee"_s, u"slow roast"_s});
        options = with(with(with(options, u"category"_s, u"22"_s), u"playlist"_s, u"PL1"_s), u"publishAt"_s, u"2026-12-24T18:00:00Z"_s);
        options = with(options, u"madeForKids"_s, u"yes"_s);
        world.addFilm(1000, options, {{u"firstComment"_s, u"Beans in the shop"_s}, {u"language"_s, u"de"_s}});
        QCOMPARE(world.rig->runToEnd(u"p1"_s), u"published"_s);
        QCOMPARE(world.net.videos.size(), 1);
        const QJsonObject resource = world.net.videos.first().resource;
        QCOMPARE(resource.value("snippet"_L1).toObject(), (QJsonObject{{u"title"_s, u"How we roast"_s}, {u"description"_s, u"From green to brown"_s}, {u"tags"_s, QJsonArray{u"coffee"_s, u"slow roast"_s}},
                                                                        {u"categoryId"_s, u"22"_s}, {u"defaultLanguage"_s, u"de"_s}}));
        QCOMPARE(resource.value("status"_L1).toObject(), (QJsonObject{{u"privacyStatus"_s, u"private"_s}, {u"publishAt"_s, u"2026-12-24T18:00:00Z"_s}, {u"selfDeclaredMadeForKids"_s, true}}));
        QCOMPARE(world.net.playlists.value(u"PL1"_s), QStringList{world.net.videos.firstKey()});
        QCOMPARE(world.net.comments.size(), 1);
        QCOMPARE(world.net.comments.first().text, u"Beans in the shop"_s);
        QCOMPARE(world.rig->target(u"p1"_s).value("permalink"_L1).toString(), u"https://www.youtube.com/watch?v="_s + world.net.videos.firstKey());
    }

    void aFilmGoesInPieces_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<bool>("forgets");
        QTest::newRow("less than a piece") << 1000 << false;
        QTest::newRow("exactly two pieces") << 2 * 524'288 << false;
        QTest::newRow("three and a rest") << 3 * 524'288 + 7 << false;
        QTest::newRow("the network keeps half of each piece") << 3 * 524'288 + 7 << true;
    }

    void aFilmGoesInPieces()
    {
        QFETCH(int, size);
        QFETCH(bool, forgets);
        World world(524'288);
        world.net.forgetsHalf = forgets;
        world.addFilm(size);
        QCOMPARE(world.rig->runToEnd(u"p1"_s), u"published"_s);
        QCOMPARE(world.net.videos.size(), 1);
        QVERIFY(world.net.videos.first().bytes == world.film);
        QCOMPARE(world.net.sessions.size(), 1);
    }

    void goesOnWhereItWasCut_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<QString>("event");
        QTest::newRow("cut after a piece arrived") << Fault::CutAfter << u"retry"_s;
        QTest::newRow("cut before a piece arrived") << Fault::DropBefore << u"retry"_s;
        QTest::newRow("500 in the middle") << Fault::ErrorAfter << u"retry"_s;
    }

    void goesOnWhereItWasCut()
    {
        QFETCH(Fault, fault);
        QFETCH(QString, event);
        World world;
        world.addFilm(5 * 262'144);
        // The first request asks, the third brings the second piece.
        int puts = 0;
        world.rig->http->beforeSend = [&](const HttpCall &call) {
            if (call.method == "PUT" && ++puts == 3)
                world.net.server.fault(fault, 1, kPut);
        };
        QCOMPARE(world.rig->runToEnd(u"p1"_s), u"published"_s);
        QVERIFY(world.rig->events(u"p1"_s).contains(event));
        QCOMPARE(world.net.videos.size(), 1);
        QCOMPARE(world.net.sessions.size(), 1);
        QVERIFY(world.net.videos.first().bytes == world.film);
    }

    void aLongFilmTakesSeveralRuns()
    {
        World world;
        world.addFilm(4 * 262'144);
        world.rig->http->afterSend = [&](const HttpCall &call) {
            if (call.method == "PUT" && !call.body.isEmpty())
                world.rig->clock.advance(4 * 60'000);
        };
        QCOMPARE(world.rig->runToEnd(u"p1"_s), u"published"_s);
        QCOMPARE(world.net.sessions.size(), 1);
        QVERIFY(world.net.videos.first().bytes == world.film);
        QCOMPARE(world.rig->target(u"p1"_s).value("retryCount"_L1).toInt(), 0);
    }

    void whatGoesWrong_data()
    {
        addOutcomeColumns();
        const QString failed = u"failed"_s;
        const QString published = u"published"_s;
        // One piece: the question for the state is the first request, the piece the second.
        addLostAnswers(kPut);
        addOutcome("the opening is cut", Fault::CutAfter, 1, kOpen, published, {}, 1);
        addOutcome("the session has ended", Fault::MediaExpired, 1, kPut, published, {}, 1);
        addOutcome("too often", Fault::RateLimit, 1, kOpen, published, {}, 1);
        addOutcome("the quota of the day", Fault::DailyCap, 1, kOpen, published, {}, 1);
        addOutcome("the channel is suspended", Fault::AccountStopped, 1, kOpen, failed, u"publish.accountStopped"_s, 0);
        addOutcome("the film is refused", Fault::MediaRefused, 1, kOpen, failed, u"publish.mediaFailed"_s, 0);
        addOutcome("it cannot be read back", Fault::ErrorBefore, 1, u"^GET /youtube/v3/videos$"_s, published, {}, 1);
    }

    void whatGoesWrong()
    {
        QFETCH(QString, status);
        QFETCH(QString, code);
        QFETCH(int, made);
        World world;
        world.addFilm(1000);
        arm(*world.rig, world.net.server);
        QCOMPARE(world.rig->runToEnd(u"p1"_s, 6000), status);
        QCOMPARE(world.rig->errorCode(u"p1"_s), code);
        QCOMPARE(world.net.videos.size(), made);
    }

    void theLastPieceIsNeverSentTwice_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<bool>("isGone");
        QTest::newRow("cut") << Fault::CutAfter << false;
        QTest::newRow("silence") << Fault::SilenceAfter << false;
        QTest::newRow("500") << Fault::ErrorAfter << false;
        QTest::newRow("nonsense") << Fault::Garbage << false;
        QTest::newRow("cut, and the session has ended since") << Fault::CutAfter << true;
    }

    void theLastPieceIsNeverSentTwice()
    {
        QFETCH(Fault, fault);
        QFETCH(bool, isGone);
        World world;
        world.addFilm(1000, with(kOptions, u"playlist"_s, u"PL1"_s));
        world.rig->http->timeoutMs = 500;
        world.rig->http->beforeSend = [&](const HttpCall &call) {
            if (call.method == "PUT" && !call.body.isEmpty())
                world.net.server.fault(fault, 1, kPut);
        };
        world.rig->http->afterSend = [&](const HttpCall &call) {
            const auto held = world.net.server.lock();
            if (isGone && call.method == "PUT" && !call.body.isEmpty())
                world.net.sessions.first().isGone = true;
        };
        QCOMPARE(world.rig->runToEnd(u"p1"_s), u"published"_s);
        QVERIFY(world.rig->events(u"p1"_s).contains(u"reconciled"_s));
        QCOMPARE(world.net.videos.size(), 1);
        QCOMPARE(world.net.sessions.size(), 1);
        QCOMPARE(world.rig->target(u"p1"_s).value("platformPostId"_L1).toString(), world.net.videos.firstKey());
        if (!isGone)
            QCOMPARE(world.net.playlists.value(u"PL1"_s), QStringList{world.net.videos.firstKey()});
    }

    void aLostCommentIsFound()
    {
        World world;
        world.addFilm(1000, kOptions, {{u"firstComment"_s, u"Beans in the shop"_s}});
        world.net.server.fault(Fault::CutAfter, 1, kComment);
        QCOMPARE(world.rig->runToEnd(u"p1"_s), u"published"_s);
        QCOMPARE(world.net.comments.size(), 1);
        QCOMPARE(world.net.videos.size(), 1);
    }

    void refusedAfterItWasTaken()
    {
        World world;
        world.net.rejects = u"copyright"_s;
        world.addFilm(1000);
        QCOMPARE(world.rig->runToEnd(u"p1"_s), u"failed"_s);
        QCOMPARE(world.rig->errorCode(u"p1"_s), u"publish.mediaFailed"_s);
        QVERIFY(world.rig->target(u"p1"_s).value("errorMessage"_L1).toString().contains("copyright"_L1));
    }

    void theQuotaEndsAtMidnightInCalifornia_data()
    {
        QTest::addColumn<qint64>("offset");
        QTest::newRow("clocks agree") << qint64(0);
        QTest::newRow("our clock is an hour ahead") << qint64(-3600'000);
        QTest::newRow("our clock is an hour behind") << qint64(3600'000);
    }

    void theQuotaEndsAtMidnightInCalifornia()
    {
        QFETCH(qint64, offset);
        World world;
        world.net.clockOffsetMs = offset;
        // 2026-11-21 in the morning UTC is still the night in California: standard time, eight hours behind.
        const qint64 midnight = QDateTime(QDate(2026, 11, 22), QTime(8, 0), Qt::UTC).toMSecsSinceEpoch() - offset;
        world.addFilm(1000);
        world.net.server.fault(Fault::DailyCap, 1, kOpen);
        QCOMPARE(world.rig->runToEnd(u"p1"_s, 6000), u"published"_s);
        QVERIFY2(qAbs(retryAtOf(*world.rig, u"p1"_s) - midnight) <= 1000, qPrintable(wireTime(retryAtOf(*world.rig, u"p1"_s))));
    }

    void aLostPermissionHoldsThePost()
    {
        World world;
        world.addFilm(1000);
        world.net.server.fault(Fault::PermissionLost, -1, kOpen);
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
        QCOMPARE(world.net.videos.size(), 1);
    }

    void errorsMeanWhatTheySay_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<FailureClass>("cls");
        QTest::addColumn<QString>("code");
        QTest::newRow("the token has ended") << Fault::ExpiredToken << FailureClass::Auth << u"publish.auth"_s;
        QTest::newRow("a permission is missing") << Fault::PermissionLost << FailureClass::Auth << u"publish.permission"_s;
        QTest::newRow("suspended") << Fault::AccountStopped << FailureClass::Policy << u"publish.accountStopped"_s;
        QTest::newRow("too often") << Fault::RateLimit << FailureClass::TransientSafe << u"publish.rateLimited"_s;
        QTest::newRow("the quota") << Fault::DailyCap << FailureClass::QuotaDay << u"publish.dailyCap"_s;
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
        if (fault == Fault::RateLimit)
            QCOMPARE(limits.error().retryAtMs, world.rig->clock.nowMs() + 90'000);
    }

    void whatDoesNotFitIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QJsonObject>("options");
        QTest::addColumn<QStringList>("codes");
        const QStringList film{u"video/mp4"_s};
        QTest::newRow("fits") << QString(5000, u'x') << film << kOptions << QStringList();
        QTest::newRow("bytes count, not letters") << QString(2501, u'ü') << film << kOptions << QStringList{u"text.tooLong"_s};
        QTest::newRow("signs of HTML") << u"a < b"_s << film << with(kOptions, u"title"_s, u"a > b"_s) << QStringList{u"title.invalidCharacter"_s, u"text.invalidCharacter"_s};
        QTest::newRow("no film") << u"x"_s << QStringList() << kOptions << QStringList{u"media.missing"_s};
        QTest::newRow("a picture") << u"x"_s << QStringList{u"image/png"_s} << kOptions << QStringList{u"media.typeRefused"_s, u"media.tooMany"_s};
        QTest::newRow("tags that fit") << u"x"_s << film << with(kOptions, u"tags"_s, QJsonArray{QString(250, u'a'), QString(249, u'b')}) << QStringList();
        QTest::newRow("too many tags") << u"x"_s << film << with(kOptions, u"tags"_s, QJsonArray{QString(250, u'a'), QString(250, u'b')}) << QStringList{u"option.tooLong"_s};
        QTest::newRow("public in the past") << u"x"_s << film << with(kOptions, u"publishAt"_s, u"2020-01-01T00:00:00Z"_s) << QStringList{u"option.outOfRange"_s};
        QTest::newRow("public at no time") << u"x"_s << film << with(kOptions, u"publishAt"_s, u"soon"_s) << QStringList{u"option.outOfRange"_s};
    }

    void whatDoesNotFitIsRefused()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, files);
        QFETCH(QJsonObject, options);
        QFETCH(QStringList, codes);
        World world;
        PublishContent content;
        content.options = options;
        content.parts.append({text, {}});
        for (const QString &type : files)
            content.parts.first().media.append(world.rig->item(type, type));
        const auto codesOf = [&](const QJsonObject &limits) {
            QStringList found;
            for (const ContentIssue &issue : world.rig->adapter().validate(content, limits))
                found.append(issue.code);
            return found;
        };
        QCOMPARE(codesOf({{u"longUploads"_s, u"allowed"_s}}), codes);
        if (codes.isEmpty()) {
            // Sixteen minutes need a channel that was confirmed.
            content.parts.first().media.first().durationMs = 16 * 60'000;
            QCOMPARE(codesOf({{u"longUploads"_s, u"allowed"_s}}), QStringList());
            QCOMPARE(codesOf({{u"longUploads"_s, u"eligible"_s}}), QStringList{u"media.tooLong"_s});
        }
    }

    void whatHasNoDefaultIsAsked()
    {
        World world;
        const auto fields = domain::fieldsFor(world.rig->networks.network(domain::Platform::Youtube), u"channel"_s, {}, false, true);
        QStringList missing;
        for (const auto &issue : domain::checkOptions(fields, {}))
            missing.append(issue.args.first());
        QCOMPARE(missing, (QStringList{u"title"_s, u"privacy"_s, u"madeForKids"_s}));
    }

    void inboxFiguresAndRemoval()
    {
        World world;
        PlatformAdapter &adapter = world.rig->adapter();
        const AccountSession session = world.rig->session();
        world.net.videos.insert(u"v1"_s, {});
        world.net.comments.insert(u"c1"_s, {u"v1"_s, {}, u"UCada"_s, u"Lovely"_s});
        world.net.comments.insert(u"c2"_s, {u"v1"_s, u"c1"_s, u"UCabc"_s, u"Thanks"_s});
        const auto page = adapter.fetchInbox(session, RemoteInboxItem::Kind::Comment, {});
        QVERIFY(page && page->items.size() == 2);
        QCOMPARE(page->items.at(0).authorHandle, u"ada"_s);
        QVERIFY(!page->items.at(0).isOwn);
        QVERIFY(page->items.at(1).isOwn);
        QCOMPARE(page->items.at(1).parentId, u"c1"_s);
        // An answer to an answer hangs on the first.
        const auto answer = adapter.reply(session, page->items.at(1), u"And more"_s, {});
        QVERIFY(answer);
        QCOMPARE(world.net.comments.value(answer->id).parent, u"c1"_s);
        QVERIFY(adapter.hide(session, page->items.at(0), true));
        QCOMPARE(world.net.comments.value(u"c1"_s).moderation, u"heldForReview"_s);
        QVERIFY(adapter.removeItem(session, page->items.at(0)));
        QCOMPARE(world.net.comments.value(u"c1"_s).moderation, u"rejected"_s);
        QVERIFY(adapter.removeItem(session, page->items.at(1)));
        QVERIFY(!world.net.comments.contains(u"c2"_s));
        QCOMPARE(adapter.postMetrics(session, {u"v1"_s, {}, {}, 0})->value(u"views"_s), 1234.0);
        QVERIFY(adapter.remove(session, {u"v1"_s, {}, {}, 0}));
        QVERIFY(world.net.videos.isEmpty());
        QVERIFY(adapter.remove(session, {u"v1"_s, {}, {}, 0}));
    }
};

CAMPANILE_GUILESS_TEST(TestYoutube)

} // namespace tst_youtube

#include "tst_youtube.moc"
