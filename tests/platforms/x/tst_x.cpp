// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platforms/support/outcomes.h"
#include "tests/support/platforms/x/fakex.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>

namespace tst_x {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;
using namespace fakes;

namespace {

struct World {
    FakeX x{[this] { return rig ? rig->clock.nowMs() : 0; }};
    std::unique_ptr<NetworkRig> rig;
    explicit World(const QString &token = u"token-1"_s)
    {
        rig = std::make_unique<NetworkRig>(domain::Platform::Twitter, x.overlay(), QJsonObject(), AccountTokens{.accessToken = token, .refreshToken = {}});
    }
    [[nodiscard]] QList<FakeX::Post> posts() const { return x.posts.values(); }
};

const QString kCreate = u"^POST /2/tweets$"_s;

} // namespace

class TestX : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void profileIsRead()
    {
        World world;
        const auto profile = world.rig->adapter().verify(world.rig->session());
        QVERIFY(profile);
        QCOMPARE(profile->platformAccountId, u"1001"_s);
        QCOMPARE(profile->username, u"roaster"_s);
        const auto metrics = world.rig->adapter().accountMetrics(world.rig->session());
        QVERIFY(metrics);
        QCOMPARE(metrics->value(u"followers"_s), 512.0);
    }

    void fieldsGoOut()
    {
        World world;
        world.rig->addPost(u"p1"_s, u"New beans"_s, {{u"replySettings"_s, u"mentionedUsers"_s}, {u"paidPartnership"_s, true}, {u"madeWithAi"_s, true}});
        QCOMPARE(world.rig->runToEnd(u"p1"_s), u"published"_s);
        // No picture, so nothing in it can be made with AI.
        QCOMPARE(world.posts().first().request, (QJsonObject{{u"text"_s, u"New beans"_s}, {u"reply_settings"_s, u"mentionedUsers"_s}, {u"paid_partnership"_s, true}}));
        const QString id = world.x.posts.firstKey();
        QCOMPARE(world.rig->target(u"p1"_s).value("permalink"_L1).toString(), u"https://x.com/roaster/status/"_s + id);
    }

    void threadWithPicturesAndComment()
    {
        World world;
        world.rig->addPost(u"p1"_s, u"One"_s, {{u"replySettings"_s, u"following"_s}}, {{u"threadParts"_s, QJsonArray{u"Two"_s}}, {u"firstComment"_s, u"Three"_s}});
        world.rig->addMedia(u"p1"_s, u"a1"_s, u"image/png"_s, {{u"altText"_s, u"A cup"_s}});
        world.rig->addMedia(u"p1"_s, u"a2"_s, u"image/jpeg"_s);
        QCOMPARE(world.rig->runToEnd(u"p1"_s), u"published"_s);
        QCOMPARE(world.posts().size(), 3);
        const QStringList ids = world.x.posts.keys();
        const FakeX::Post one = world.x.posts.value(ids.at(0));
        QCOMPARE(one.media.size(), 2);
        QCOMPARE(world.x.media.value(one.media.at(0)).altText, u"A cup"_s);
        QCOMPARE(world.x.content(one.media.at(0)), "bytes of a1"_ba);
        QCOMPARE(world.x.posts.value(ids.at(1)).parent, ids.at(0));
        QVERIFY(!world.x.posts.value(ids.at(1)).request.contains("reply_settings"_L1));
        QCOMPARE(world.x.posts.value(ids.at(2)).parent, ids.at(0));
    }

    void filmGoesInPieces_data()
    {
        QTest::addColumn<int>("questions");
        QTest::addColumn<QString>("cutAt");
        QTest::addColumn<bool>("isBroken");
        QTest::newRow("ready at once") << 0 << QString() << false;
        QTest::newRow("worked on for a while") << 4 << QString() << false;
        QTest::newRow("cut in the middle") << 0 << u"/append$"_s << false;
        QTest::newRow("cut at its end") << 2 << u"/finalize$"_s << false;
        QTest::newRow("the network cannot use it") << 0 << QString() << true;
    }

    void filmGoesInPieces()
    {
        QFETCH(int, questions);
        QFETCH(QString, cutAt);
        QFETCH(bool, isBroken);
        World world;
        QByteArray film;
        for (int i = 0; film.size() < 2'600'000; ++i)
            film += QByteArray::number(i) + ' ';
        world.rig->addPost(u"p1"_s, u"Film"_s);
        world.rig->addMedia(u"p1"_s, u"a1"_s, u"video/mp4"_s, {{u"durationMs"_s, 20'000}, {u"sizeBytes"_s, film.size()}});
        world.rig->store.setBlob(u"b-a1"_s, film);
        if (questions > 0)
            world.x.server.fault(Fault::SlowMedia, questions, u"/finalize$"_s);
        if (!cutAt.isEmpty())
            world.x.server.fault(Fault::CutAfter, 1, cutAt);
        if (isBroken)
            world.x.server.fault(Fault::MediaRefused, 1, u"/finalize$"_s);
        QCOMPARE(world.rig->runToEnd(u"p1"_s), isBroken ? u"failed"_s : u"published"_s);
        QCOMPARE(world.rig->errorCode(u"p1"_s), isBroken ? u"publish.mediaFailed"_s : QString());
        QCOMPARE(world.posts().size(), isBroken ? 0 : 1);
        if (!isBroken) {
            const QString id = world.posts().first().media.value(0);
            QCOMPARE(world.x.content(id), film);
            QCOMPARE(world.x.media.value(id).category, u"tweet_video"_s);
            QVERIFY(world.x.media.value(id).pieces.size() >= 3);
        }
        // It said "ask in five seconds": nobody asked sooner.
        if (questions > 0)
            QVERIFY(world.x.server.count(u"^GET /2/media/upload$"_s) <= questions + 1);
    }

    void whatGoesWrong_data()
    {
        addOutcomeColumns();
        addLostAnswers(kCreate);
        const QString failed = u"failed"_s;
        addOutcome("an error inside a 200", Fault::ErrorInsideOk, 1, kCreate, failed, u"publish.rejected"_s, 0);
        addOutcome("it says that it has this already", Fault::Duplicate, 1, kCreate, failed, u"publish.duplicate"_s, 0);
        addOutcome("the account is stopped", Fault::AccountStopped, 1, kCreate, failed, u"publish.accountStopped"_s, 0);
        addOutcome("too often", Fault::RateLimit, 1, kCreate, u"published"_s, {}, 1);
        addOutcome("the cap of the day", Fault::DailyCap, 1, kCreate, u"published"_s, {}, 1);
        addOutcome("its file has gone", Fault::MediaExpired, 1, kCreate, u"published"_s, {}, 1);
        addOutcome("its file is refused", Fault::MediaRefused, 1, u"^POST /2/media/upload$"_s, failed, u"publish.mediaFailed"_s, 0);
        addOutcome("the upload is cut", Fault::CutAfter, 1, u"^POST /2/media/upload$"_s, u"published"_s, {}, 1);
        addOutcome("the description is cut", Fault::DropBefore, 1, u"^POST /2/media/metadata$"_s, u"published"_s, {}, 1);
        addOutcome("it cannot be read back", Fault::ErrorBefore, 9, u"^GET /2/tweets/"_s, u"published"_s, {}, 1);
    }

    void whatGoesWrong()
    {
        QFETCH(QString, status);
        QFETCH(QString, code);
        QFETCH(int, made);
        World world;
        // A link is shortened there, the three signs are escaped, and media add an address of their own.
        world.rig->addPost(u"p1"_s, u"Beans & more <3 https://example.org/a?b=1&c=2, see example.org"_s);
        world.rig->addMedia(u"p1"_s, u"a1"_s, u"image/png"_s, {{u"altText"_s, u"A cup"_s}});
        arm(*world.rig, world.x.server);
        QCOMPARE(world.rig->runToEnd(u"p1"_s, 2000), status);
        QCOMPARE(world.rig->errorCode(u"p1"_s), code);
        QCOMPARE(world.posts().size(), made);
        if (made == 1)
            QCOMPARE(world.rig->target(u"p1"_s).value("platformPostId"_L1).toString(), world.x.posts.firstKey());
    }

    void twinsAreToldApart()
    {
        // The same text was posted an hour ago by somebody; the new one answers nothing and is looked for behind five others.
        World world;
        world.x.posts.insert(u"100"_s, {u"Good morning"_s, {}, {u"7"_s}, {}, {}, world.rig->clock.nowMs() - 3600'000});
        world.rig->addPost(u"p1"_s, u"Good morning"_s);
        world.rig->http->timeoutMs = 400;
        world.x.server.fault(Fault::SilenceAfter, 1, kCreate);
        world.rig->tick();
        for (int i = 0; i < 7; ++i)
            world.x.posts.insert(u"199999999999999999%1"_s.arg(i), {u"Noise %1"_s.arg(i), {}, {}, {}, {}, world.rig->clock.nowMs() + 1000});
        QCOMPARE(world.rig->runToEnd(u"p1"_s), u"published"_s);
        const QString id = world.rig->target(u"p1"_s).value("platformPostId"_L1).toString();
        QCOMPARE(world.x.posts.value(id).text, u"Good morning"_s);
        QVERIFY(id != "100"_L1);
        QCOMPARE(world.x.server.count(kCreate), 1);
    }

    void waitsAsTheNetworkSays_data()
    {
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<qint64>("offset");
        QTest::addColumn<qint64>("wait");
        for (const auto &[name, offset] : {std::pair("clocks agree", 0LL), std::pair("our clock is an hour ahead", -3600'000LL), std::pair("our clock is an hour behind", 3600'000LL)}) {
            QTest::addRow("a window, %s", name) << Fault::RateLimit << qint64(offset) << qint64(600'000);
            QTest::addRow("a day, %s", name) << Fault::DailyCap << qint64(offset) << qint64(5 * 3600'000);
        }
    }

    void waitsAsTheNetworkSays()
    {
        QFETCH(Fault, fault);
        QFETCH(qint64, offset);
        QFETCH(qint64, wait);
        World world;
        world.x.clockOffsetMs = offset;
        const qint64 start = world.rig->clock.nowMs();
        world.rig->addPost(u"p1"_s, u"Later"_s);
        world.x.server.fault(fault, 1, kCreate);
        QCOMPARE(world.rig->runToEnd(u"p1"_s, 2000), u"published"_s);
        const qint64 waited = retryAtOf(*world.rig, u"p1"_s) - start;
        QVERIFY2(qAbs(waited - wait) <= 2000, qPrintable(QString::number(waited)));
    }

    void aWrongClockHidesNothing_data()
    {
        QTest::addColumn<qint64>("offset");
        QTest::newRow("an hour ahead of the network") << qint64(-3600'000);
        QTest::newRow("an hour behind it") << qint64(3600'000);
    }

    void aWrongClockHidesNothing()
    {
        QFETCH(qint64, offset);
        World world;
        world.x.clockOffsetMs = offset;
        world.rig->addPost(u"p1"_s, u"Once"_s);
        world.x.server.fault(Fault::CutAfter, 1, kCreate);
        QCOMPARE(world.rig->runToEnd(u"p1"_s), u"published"_s);
        QCOMPARE(world.x.server.count(kCreate), 1);
        QCOMPARE(world.posts().size(), 1);
    }

    void aLostPermissionHoldsThePost()
    {
        World world;
        world.rig->addPost(u"p1"_s, u"x"_s);
        world.x.server.fault(Fault::PermissionLost, -1, kCreate);
        for (int i = 0; i < 4; ++i) {
            world.rig->tick();
            world.rig->clock.advance(30'000);
        }
        QCOMPARE(world.rig->store.get(u"SocialAccount"_s, u"s1"_s).value("status"_L1).toString(), u"needs_reauth"_s);
        QCOMPARE(world.rig->post(u"p1"_s).value("status"_L1).toString(), u"publishing"_s);
        world.x.server.clearFaults();
        QJsonObject account = world.rig->store.get(u"SocialAccount"_s, u"s1"_s);
        account.insert("status"_L1, u"connected"_s);
        world.rig->store.put(u"SocialAccount"_s, account);
        QCOMPARE(world.rig->runToEnd(u"p1"_s), u"published"_s);
        QCOMPARE(world.posts().size(), 1);
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
        QTest::newRow("an error inside a 200") << Fault::ErrorInsideOk << FailureClass::Permanent << u"publish.rejected"_s;
    }

    void errorsMeanWhatTheySay()
    {
        QFETCH(Fault, fault);
        QFETCH(FailureClass, cls);
        QFETCH(QString, code);
        World world;
        world.x.server.fault(fault, 1);
        const auto profile = world.rig->adapter().verify(world.rig->session());
        QVERIFY(!profile);
        QCOMPARE(failureClassName(profile.error().cls), failureClassName(cls));
        QCOMPARE(profile.error().code, code);
        QVERIFY(!profile.error().message.contains("token-1"_L1));
    }

    void whatDoesNotFitIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QStringList>("codes");
        QTest::newRow("fits") << QString(280, u'x') << QStringList{u"image/gif"_s} << QStringList();
        QTest::newRow("too long") << QString(281, u'x') << QStringList() << QStringList{u"text.tooLong"_s};
        QTest::newRow("a link counts 23") << QString(256, u'x') + u" https://example.org/"_s + QString(200, u'y') << QStringList() << QStringList();
        QTest::newRow("five pictures") << u"x"_s << QStringList(5, u"image/png"_s) << QStringList{u"media.tooMany"_s};
        QTest::newRow("an animation with a picture") << u"x"_s << QStringList{u"image/gif"_s, u"image/png"_s} << QStringList{u"media.mixed"_s};
        QTest::newRow("a film and a picture") << u"x"_s << QStringList{u"video/mp4"_s, u"image/png"_s} << QStringList{u"media.tooLong"_s, u"media.mixed"_s};
    }

    void whatDoesNotFitIsRefused()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, files);
        QFETCH(QStringList, codes);
        World world;
        PublishContent content;
        content.parts.append({text, {}});
        for (const QString &type : files) {
            MediaItem item = world.rig->item(u"a%1"_s.arg(content.parts.first().media.size()), type);
            item.sizeBytes = type == "image/gif"_L1 ? 14'000'000 : 1000; // more than a picture may have, less than an animation
            item.durationMs = 141'000;
            content.parts.first().media.append(item);
        }
        QStringList found;
        for (const ContentIssue &issue : world.rig->adapter().validate(content, {}))
            found.append(issue.code);
        found.sort();
        codes.sort();
        QCOMPARE(found, codes);
    }

    void inboxAndAnswers()
    {
        World world;
        PlatformAdapter &adapter = world.rig->adapter();
        const AccountSession session = world.rig->session();
        world.x.mentioners = {QJsonObject{{u"id"_s, u"7"_s}, {u"username"_s, u"ada"_s}, {u"name"_s, u"Ada"_s}, {u"public_metrics"_s, QJsonObject{{u"followers_count"_s, 3}}}}};
        world.x.mentions = {QJsonObject{{u"id"_s, u"51"_s}, {u"author_id"_s, u"7"_s}, {u"text"_s, u"@roaster &lt;3"_s}, {u"created_at"_s, u"2026-11-21T10:00:00.000Z"_s},
                                        {u"in_reply_to_user_id"_s, u"1001"_s}, {u"conversation_id"_s, u"40"_s},
                                        {u"referenced_tweets"_s, QJsonArray{QJsonObject{{u"type"_s, u"replied_to"_s}, {u"id"_s, u"41"_s}}}}},
                            QJsonObject{{u"id"_s, u"50"_s}, {u"author_id"_s, u"7"_s}, {u"text"_s, u"look at @roaster"_s}, {u"created_at"_s, u"2026-11-21T09:00:00.000Z"_s}}};
        const auto page = adapter.fetchInbox(session, RemoteInboxItem::Kind::Mention, {});
        QVERIFY(page);
        QCOMPARE(page->items.size(), 2);
        const RemoteInboxItem answer = page->items.at(0);
        QCOMPARE(answer.kind, RemoteInboxItem::Kind::Comment);
        QCOMPARE(answer.text, u"@roaster <3"_s);
        QCOMPARE(answer.postId, u"40"_s);
        QCOMPARE(answer.parentId, u"41"_s);
        QCOMPARE(answer.authorHandle, u"ada"_s);
        QCOMPARE(answer.authorFollowers, 3);
        QCOMPARE(answer.url, u"https://x.com/ada/status/51"_s);
        QCOMPARE(page->items.at(1).kind, RemoteInboxItem::Kind::Mention);
        // The next look starts behind what was read: each post costs money.
        const auto next = adapter.fetchInbox(session, RemoteInboxItem::Kind::Mention, page->cursor);
        QVERIFY(next && next->items.isEmpty());
        QCOMPARE(next->cursor, page->cursor);
        QVERIFY(adapter.reply(session, answer, u"Thank you"_s, {}));
        QCOMPARE(world.posts().first().parent, u"51"_s);
        QVERIFY(adapter.hide(session, answer, true));
        QCOMPARE(world.x.hidden, QStringList{u"51"_s});
        QVERIFY(isUnsupported(adapter.removeItem(session, answer).error()));

        world.x.directMessages = {QJsonObject{{u"id"_s, u"61"_s}, {u"sender_id"_s, u"7"_s}, {u"text"_s, u"Do you ship?"_s}, {u"dm_conversation_id"_s, u"7-1001"_s}, {u"created_at"_s, u"2026-11-21T10:00:00.000Z"_s}}};
        const auto messages = adapter.fetchInbox(session, RemoteInboxItem::Kind::DirectMessage, {});
        QVERIFY(messages && messages->items.size() == 1);
        QCOMPARE(messages->items.first().threadId, u"7-1001"_s);
        QVERIFY(adapter.reply(session, messages->items.first(), u"We do"_s, {}));
        QCOMPARE(world.x.sentMessages, (QList<std::pair<QString, QString>>{{u"7"_s, u"We do"_s}}));
        QVERIFY(isUnsupported(adapter.fetchInbox(session, RemoteInboxItem::Kind::Review, {}).error()));
    }

    void figuresAndRemoval()
    {
        World world;
        world.x.posts.insert(u"5"_s, {u"x"_s, {}, {}, {}, {}, 0});
        const RemotePost post{u"5"_s, {}, {}, 0};
        const auto metrics = world.rig->adapter().postMetrics(world.rig->session(), post);
        QVERIFY(metrics);
        QCOMPARE(metrics->value(u"likes"_s), 7.0);
        QCOMPARE(metrics->value(u"shares"_s), 4.0);
        QCOMPARE(metrics->value(u"clicks"_s), 11.0);
        QVERIFY(world.rig->adapter().remove(world.rig->session(), post));
        QVERIFY(world.x.posts.isEmpty());
        // Gone already is what was asked for.
        QVERIFY(world.rig->adapter().remove(world.rig->session(), post));
        QVERIFY(!world.rig->adapter().confirm(world.rig->session(), post));
    }
};

CAMPANILE_GUILESS_TEST(TestX)

} // namespace tst_x

#include "tst_x.moc"
