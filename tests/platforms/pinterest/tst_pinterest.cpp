// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platforms/support/outcomes.h"
#include "tests/support/platforms/pinterest/fakepinterest.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>

namespace tst_pinterest {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;
using namespace fakes;

namespace {

const QString kCreate = u"^POST /v5/pins$"_s;
const QJsonObject kBoard{{u"board"_s, u"11"_s}, {u"title"_s, u"Latte art"_s}};

struct World {
    FakePinterest net{[this] { return rig ? rig->clock.nowMs() : 0; }};
    std::unique_ptr<NetworkRig> rig = std::make_unique<NetworkRig>(domain::Platform::Pinterest, net.overlay());
};

} // namespace

class TestPinterest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void profileAndBoards()
    {
        World world;
        PlatformAdapter &adapter = world.rig->adapter();
        const auto profile = adapter.verify(world.rig->session());
        QVERIFY(profile);
        QCOMPARE(profile->platformAccountId, u"2783136121146311751"_s);
        QCOMPARE(profile->displayName, u"Harbour Roasters"_s);
        QCOMPARE(profile->accountKind, u"business"_s);
        // More than one page, and the bookmark has signs that mean something in an address.
        const auto boards = adapter.choices(world.rig->session(), u"boards"_s, {});
        QVERIFY(boards);
        QCOMPARE(boards->size(), 3);
        QCOMPARE(boards->at(2).label, u"Plans"_s);
        QCOMPARE(boards->at(2).detail, u"Secret"_s);
        QCOMPARE(adapter.choices(world.rig->session(), u"sections"_s, u"11"_s)->first().label, u"Filter"_s);
        QVERIFY(adapter.choices(world.rig->session(), u"sections"_s, {})->isEmpty());
    }

    void pinsGoOut_data()
    {
        QTest::addColumn<QStringList>("types");
        QTest::addColumn<QString>("source");
        QTest::newRow("a picture") << QStringList{u"image/png"_s} << u"image_base64"_s;
        QTest::newRow("five pictures") << QStringList(5, u"image/jpeg"_s) << u"multiple_image_base64"_s;
        QTest::newRow("a film") << QStringList{u"video/mp4"_s} << u"video_id"_s;
    }

    void pinsGoOut()
    {
        QFETCH(QStringList, types);
        QFETCH(QString, source);
        World world;
        QJsonObject options = kBoard;
        options.insert("section"_L1, u"81"_s);
        options.insert("coverSecond"_L1, 3);
        world.rig->addPost(u"p1"_s, u"How to pour"_s, options, {{u"linkUrl"_s, u"https://example.org/shop"_s}});
        for (int i = 0; i < types.size(); ++i)
            world.rig->addMedia(u"p1"_s, u"a%1"_s.arg(i), types.at(i), {{u"altText"_s, u"Alt %1"_s.arg(i)}, {u"durationMs"_s, 5000}});
        world.net.server.fault(Fault::SlowMedia, 2, u"/media$"_s);
        QCOMPARE(world.rig->runToEnd(u"p1"_s), u"published"_s);
        const FakePinterest::Pin pin = world.net.pins.first();
        QCOMPARE(pin.request["media_source"_L1]["source_type"_L1].toString(), source);
        QCOMPARE(pin.request.value("title"_L1).toString(), u"Latte art"_s);
        QCOMPARE(pin.request.value("board_section_id"_L1).toString(), u"81"_s);
        QCOMPARE(pin.request.value("link"_L1).toString(), u"https://example.org/shop"_s);
        QCOMPARE(pin.request.value("alt_text"_L1).toString(), u"Alt 0"_s);
        QCOMPARE(world.rig->target(u"p1"_s).value("permalink"_L1).toString(), u"https://www.pinterest.com/pin/%1/"_s.arg(world.net.pins.firstKey()));
        if (source == "video_id"_L1) {
            QCOMPARE(world.net.films.first().bytes, "bytes of a0"_ba);
            QCOMPARE(pin.request["media_source"_L1]["cover_image_key_frame_time"_L1].toInt(), 3);
            QVERIFY(!world.net.hadTokenAtStorage);
        } else {
            QCOMPARE(pin.pictures.size(), types.size());
            QCOMPARE(pin.pictures.last(), "bytes of a"_ba + QByteArray::number(types.size() - 1));
        }
    }

    void whatGoesWrong_data()
    {
        addOutcomeColumns();
        addLostAnswers(kCreate);
        const QString failed = u"failed"_s;
        addOutcome("too often", Fault::RateLimit, 1, kCreate, u"published"_s, {}, 1);
        addOutcome("the cap of the day", Fault::DailyCap, 1, kCreate, u"published"_s, {}, 1);
        addOutcome("the account is stopped", Fault::AccountStopped, 1, kCreate, failed, u"publish.accountStopped"_s, 0);
        addOutcome("its picture is refused", Fault::MediaRefused, 1, kCreate, failed, u"publish.mediaFailed"_s, 0);
        addOutcome("it cannot be read back", Fault::ErrorBefore, 9, u"^GET /v5/pins/"_s, u"published"_s, {}, 1);
    }

    void whatGoesWrong()
    {
        QFETCH(QString, status);
        QFETCH(QString, code);
        QFETCH(int, made);
        World world;
        // The board has other pins, one with the same words from last week, and comes in pages.
        const qint64 now = world.rig->clock.nowMs();
        for (int i = 0; i < 3; ++i)
            world.net.pins.insert(QString::number(100 + i), {{{u"board_id"_s, u"11"_s}, {u"title"_s, u"Latte art"_s}, {u"description"_s, i == 1 ? u"How to pour"_s : u"Other"_s}}, {}, now - 7 * 86'400'000LL});
        world.rig->addPost(u"p1"_s, u"How to pour"_s, kBoard);
        world.rig->addMedia(u"p1"_s, u"a1"_s, u"image/png"_s);
        arm(*world.rig, world.net.server);
        QCOMPARE(world.rig->runToEnd(u"p1"_s, 4000), status);
        QCOMPARE(world.rig->errorCode(u"p1"_s), code);
        QCOMPARE(world.net.pins.size(), 3 + made);
        if (made == 1)
            QCOMPARE(world.rig->target(u"p1"_s).value("platformPostId"_L1).toString(), world.net.pins.lastKey());
    }

    void filmsThatGoWrong_data()
    {
        addOutcomeColumns();
        addOutcome("the storage is cut", Fault::CutAfter, 1, u"^POST /storage$"_s, u"published"_s, {}, 1);
        addOutcome("the registration is cut", Fault::CutAfter, 1, u"^POST /v5/media$"_s, u"published"_s, {}, 1);
        addOutcome("the network cannot use it", Fault::MediaRefused, 1, u"^POST /v5/media$"_s, u"failed"_s, u"publish.mediaFailed"_s, 0);
    }

    void filmsThatGoWrong()
    {
        QFETCH(QString, status);
        QFETCH(QString, code);
        QFETCH(int, made);
        World world;
        world.rig->addPost(u"p1"_s, u"x"_s, kBoard);
        world.rig->addMedia(u"p1"_s, u"a1"_s, u"video/mp4"_s, {{u"durationMs"_s, 5000}});
        arm(*world.rig, world.net.server);
        QCOMPARE(world.rig->runToEnd(u"p1"_s), status);
        QCOMPARE(world.rig->errorCode(u"p1"_s), code);
        QCOMPARE(world.net.pins.size(), made);
    }

    void trialAccessIsSaid()
    {
        World world;
        world.net.isTrial = true;
        world.rig->addPost(u"p1"_s, u"x"_s, kBoard);
        world.rig->addMedia(u"p1"_s, u"a1"_s, u"image/png"_s);
        QCOMPARE(world.rig->runToEnd(u"p1"_s), u"failed"_s);
        QCOMPARE(world.rig->errorCode(u"p1"_s), u"publish.trialAccess"_s);
    }

    void waitsAsTheNetworkSays_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<qint64>("wait");
        QTest::newRow("seconds left") << Fault::RateLimit << qint64(120'000);
        QTest::newRow("a day's cap") << Fault::DailyCap << qint64(18'000'000);
    }

    void waitsAsTheNetworkSays()
    {
        QFETCH(Fault, fault);
        QFETCH(qint64, wait);
        World world;
        const qint64 start = world.rig->clock.nowMs();
        world.rig->addPost(u"p1"_s, u"x"_s, kBoard);
        world.rig->addMedia(u"p1"_s, u"a1"_s, u"image/png"_s);
        world.net.server.fault(fault, 1, kCreate);
        QCOMPARE(world.rig->runToEnd(u"p1"_s, 4000), u"published"_s);
        QCOMPARE(retryAtOf(*world.rig, u"p1"_s) - start, wait);
    }

    void aLostPermissionHoldsThePost()
    {
        World world;
        world.rig->addPost(u"p1"_s, u"x"_s, kBoard);
        world.rig->addMedia(u"p1"_s, u"a1"_s, u"image/png"_s);
        world.net.server.fault(Fault::PermissionLost, -1, kCreate);
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
        QCOMPARE(world.net.pins.size(), 1);
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
        QTest::newRow("too much for a day") << Fault::DailyCap << FailureClass::QuotaDay << u"publish.dailyCap"_s;
    }

    void errorsMeanWhatTheySay()
    {
        QFETCH(Fault, fault);
        QFETCH(FailureClass, cls);
        QFETCH(QString, code);
        World world;
        world.net.server.fault(fault, 1);
        const auto metrics = world.rig->adapter().accountMetrics(world.rig->session());
        QVERIFY(!metrics);
        QCOMPARE(failureClassName(metrics.error().cls), failureClassName(cls));
        QCOMPARE(metrics.error().code, code);
    }

    void whatDoesNotFitIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<int>("parts");
        QTest::addColumn<QStringList>("codes");
        QTest::newRow("fits") << QString(800, u'x') << QStringList(5, u"image/png"_s) << 1 << QStringList();
        QTest::newRow("too long") << QString(801, u'x') << QStringList{u"image/png"_s} << 1 << QStringList{u"text.tooLong"_s};
        QTest::newRow("no picture") << u"x"_s << QStringList() << 1 << QStringList{u"media.missing"_s};
        QTest::newRow("six pictures") << u"x"_s << QStringList(6, u"image/png"_s) << 1 << QStringList{u"media.tooMany"_s};
        QTest::newRow("an animation") << u"x"_s << QStringList{u"image/gif"_s} << 1 << QStringList{u"media.typeRefused"_s};
        QTest::newRow("a film and a picture") << u"x"_s << QStringList{u"video/mp4"_s, u"image/png"_s} << 1 << QStringList{u"media.mixed"_s};
        QTest::newRow("a thread") << u"x"_s << QStringList{u"image/png"_s} << 2 << QStringList{u"thread.unsupported"_s};
    }

    void whatDoesNotFitIsRefused()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, files);
        QFETCH(int, parts);
        QFETCH(QStringList, codes);
        World world;
        PublishContent content;
        content.options = kBoard;
        content.parts.append({text, {}});
        for (const QString &type : files)
            content.parts.first().media.append(world.rig->item(type, type));
        while (content.parts.size() < parts)
            content.parts.append({u"more"_s, {}});
        QStringList found;
        for (const ContentIssue &issue : world.rig->adapter().validate(content, {}))
            found.append(issue.code);
        QCOMPARE(found, codes);
    }

    void figuresAndRemoval()
    {
        World world;
        PlatformAdapter &adapter = world.rig->adapter();
        const AccountSession session = world.rig->session();
        world.net.pins.insert(u"5"_s, {{{u"board_id"_s, u"11"_s}}, {}, 0});
        const auto metrics = adapter.postMetrics(session, {u"5"_s, {}, {}, 0});
        QVERIFY(metrics);
        QCOMPARE(metrics->value(u"impressions"_s), 240.0);
        QCOMPARE(metrics->value(u"saves"_s), 8.0);
        QCOMPARE(metrics->value(u"comments"_s), 3.0);
        QCOMPARE(adapter.accountMetrics(session)->value(u"views"_s), 777.0);
        QVERIFY(isUnsupported(adapter.fetchInbox(session, RemoteInboxItem::Kind::Comment, {}).error()));
        QVERIFY(adapter.remove(session, {u"5"_s, {}, {}, 0}));
        QVERIFY(world.net.pins.isEmpty());
        QVERIFY(adapter.remove(session, {u"5"_s, {}, {}, 0}));
    }
};

CAMPANILE_GUILESS_TEST(TestPinterest)

} // namespace tst_pinterest

#include "tst_pinterest.moc"
