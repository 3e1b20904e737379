// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/rng.h"
#include "server/core/platforms/bluesky/blueskyadapter.h"
#include "server/core/platforms/bluesky/tid.h"
#include "server/core/publish/publishworker.h"
#include "tests/publish/support/fakepds.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QTest>

namespace tst_bluesky {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;

/** A connected account on the fake PDS, and a worker. */
struct Rig {
    Rig()
    {
        const auto written = store.write(u"w1"_s, [&](SystemRecords &records) {
            return credentials.write(records, u"w1"_s, u"s1"_s, {pds.accessToken, pds.refreshToken});
        });
        Q_ASSERT(written);
        store.put(u"SocialAccount"_s, {{u"id"_s, u"s1"_s}, {u"platform"_s, u"bluesky"_s}, {u"platformAccountId"_s, pds.did},
                                       {u"status"_s, u"connected"_s}, {u"serverUrl"_s, u"https://pds.test"_s}});
        restart();
    }
    void addPost(const QString &body, const QJsonObject &more = {})
    {
        QJsonObject post{{u"id"_s, u"p1"_s}, {u"body"_s, body}, {u"status"_s, u"scheduled"_s}, {u"scheduledAt"_s, wireTime(clock.nowMs())}};
        for (auto it = more.constBegin(); it != more.constEnd(); ++it)
            post.insert(it.key(), it.value());
        store.put(u"Post"_s, post);
        store.put(u"PostTarget"_s, {{u"id"_s, u"t1"_s}, {u"postId"_s, u"p1"_s}, {u"accountId"_s, u"s1"_s},
                                    {u"platform"_s, u"bluesky"_s}, {u"status"_s, u"pending"_s}});
    }
    void addImage()
    {
        store.put(u"Asset"_s, {{u"id"_s, u"a1"_s}, {u"fileName"_s, u"cup.png"_s}, {u"mimeType"_s, u"image/png"_s}, {u"sizeBytes"_s, 4},
                               {u"altText"_s, u"A cup"_s}, {u"blobId"_s, u"b1"_s}, {u"width"_s, 40}, {u"height"_s, 30}});
        store.setBlob(u"b1"_s, "\x89PNG");
        store.put(u"PostAsset"_s, {{u"id"_s, u"q1"_s}, {u"postId"_s, u"p1"_s}, {u"assetId"_s, u"a1"_s}});
    }
    void restart() { worker = std::make_unique<PublishWorker>(store, platforms, credentials, clock, rng, PublishOptions()); }
    QString runToEnd()
    {
        for (int i = 0; i < 300 && (status() == "scheduled"_L1 || status() == "publishing"_L1); ++i) {
            try {
                worker->tick();
            } catch (const Crash &) {
                restart();
            }
            clock.advance(30'000);
        }
        return status();
    }
    QString status() { return store.get(u"Post"_s, u"p1"_s).value("status"_L1).toString(); }
    QJsonObject target() { return store.get(u"PostTarget"_s, u"t1"_s); }

    TestClock clock;
    SeededRng rng{3};
    FakePds pds{clock};
    PlatformRegistry platforms = standardPlatforms(pds, clock);
    MemoryStore store{clock};
    VaultCredentials credentials{*Vault::create(QByteArray(32, 'k'))};
    std::unique_ptr<PublishWorker> worker;
};

class TestBluesky : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsInWithAnAppPassword()
    {
        TestClock clock;
        FakePds pds(clock);
        BlueskyAdapter adapter(pds, clock);
        const auto login = adapter.login(u"https://entry.test"_s, u"roaster.test"_s, u"app-pass-word"_s);
        QVERIFY(login);
        QCOMPARE(login->serverUrl, u"https://pds.test"_s);
        QCOMPARE(login->profile.platformAccountId, pds.did);
        QCOMPARE(login->tokens.refreshToken, u"refresh-1"_s);
        const auto wrong = adapter.login(u"https://entry.test"_s, u"roaster.test"_s, u"wrong"_s);
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().cls, FailureClass::Auth);
    }

    void publishesThreadWithPictureAndFacets()
    {
        Rig rig;
        rig.addPost(u"Grüße 👩‍🌾 @friend.test see https://example.org/a, #coffee"_s,
                    {{u"threadParts"_s, QJsonArray{u"Two"_s}}, {u"firstComment"_s, u"Three"_s}, {u"language"_s, u"de"_s}});
        rig.addImage();
        QCOMPARE(rig.runToEnd(), u"published"_s);
        QCOMPARE(rig.pds.records.size(), 3);
        QList<QJsonObject> posts = rig.pds.records.values();
        const auto byText = [&](const QString &start) {
            return *std::find_if(posts.cbegin(), posts.cend(), [&](const QJsonObject &p) { return p.value("text"_L1).toString().startsWith(start); });
        };
        const QJsonObject first = byText(u"Gr"_s);
        const QJsonArray facets = first.value("facets"_L1).toArray();
        QCOMPARE(facets.size(), 3);
        const QByteArray utf8 = first.value("text"_L1).toString().toUtf8();
        const auto cut = [&](int i) {
            const QJsonObject index = facets.at(i).toObject().value("index"_L1).toObject();
            const int start = index.value("byteStart"_L1).toInt();
            return utf8.mid(start, index.value("byteEnd"_L1).toInt() - start);
        };
        QCOMPARE(cut(0), "@friend.test"_ba);
        QCOMPARE(cut(1), "https://example.org/a"_ba);
        QCOMPARE(cut(2), "#coffee"_ba);
        QCOMPARE(first.value("langs"_L1).toArray(), QJsonArray{u"de"_s});
        const QJsonObject image = first.value("embed"_L1).toObject().value("images"_L1).toArray().at(0).toObject();
        QCOMPARE(image.value("alt"_L1).toString(), u"A cup"_s);
        QCOMPARE(image.value("aspectRatio"_L1).toObject().value("width"_L1).toInt(), 40);
        const QJsonObject two = byText(u"Two"_s).value("reply"_L1).toObject();
        const QJsonObject three = byText(u"Three"_s).value("reply"_L1).toObject();
        QCOMPARE(two.value("root"_L1), two.value("parent"_L1));
        QCOMPARE(three.value("parent"_L1), two.value("root"_L1));
        QCOMPARE(two.value("root"_L1).toObject().value("uri"_L1).toString(), rig.target().value("platformPostId"_L1).toString());
        QVERIFY(rig.target().value("permalink"_L1).toString().startsWith(u"https://bsky.app/profile/"_s));
    }

    void aLinkBecomesACard_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("description");
        QTest::addColumn<bool>("thumb");
        QTest::newRow("a page that says nothing of itself") << "<html><body><p>Hi"_ba << u"e.org"_s << QString() << false;
        QTest::newRow("a plain title") << "<title>Our\n beans &amp; more</title>"_ba << u"Our beans & more"_s << QString() << false;
        QTest::newRow("Open Graph wins, in any order and case")
            << "<head><title>x</title><META content='Winter &quot;roast&quot;' property=\"og:title\"><meta name=description content=\"Warm\">"
               "<meta property='og:image' content='/cup.png'></head>"_ba
            << u"Winter \"roast\""_s << u"Warm"_s << true;
        QTest::newRow("markup in a value stays text") << "<meta property=\"og:title\" content=\"<script>x</script> a>b\">"_ba << u"<script>x</script> a>b"_s << QString() << false;
        QTest::newRow("what stands in a script or a comment is not read")
            << "<script>'<title>no</title>'</script><!-- <title>no</title> --><title>yes</title>"_ba << u"yes"_s << QString() << false;
        QTest::newRow("a page that never ends") << "<meta property=\"og:title\" content=\""_ba + QByteArray(500'000, 'x') << u"e.org"_s << QString() << false;
    }

    void aLinkBecomesACard()
    {
        QFETCH(QByteArray, page);
        QFETCH(QString, title);
        QFETCH(QString, description);
        QFETCH(bool, thumb);
        Rig rig;
        HttpResponse html;
        html.status = 200;
        html.headers = {{"content-type", "text/html; charset=utf-8"}};
        html.body = page;
        HttpResponse moved;
        moved.status = 302;
        moved.headers = {{"location", "/page"}};
        HttpResponse image;
        image.status = 200;
        image.headers = {{"content-type", "image/png"}};
        image.body = "\x89PNG";
        rig.pds.pages = {{u"https://e.org/short"_s, moved}, {u"https://e.org/page"_s, html}, {u"https://e.org/cup.png"_s, image}};
        rig.addPost(u"Read this"_s, {{u"linkUrl"_s, u"https://e.org/short"_s}});
        // A repetition after a lost answer shows the card that was made first.
        rig.pds.loseAnswersAfterWrite = 1;
        QCOMPARE(rig.runToEnd(), u"published"_s);
        QCOMPARE(rig.pds.records.size(), 1);
        const QJsonObject embed = rig.pds.records.first().value("embed"_L1).toObject();
        QCOMPARE(embed.value("$type"_L1).toString(), u"app.bsky.embed.external"_s);
        const QJsonObject external = embed.value("external"_L1).toObject();
        QCOMPARE(external.value("uri"_L1).toString(), u"https://e.org/short"_s);
        QCOMPARE(external.value("title"_L1).toString(), title);
        QCOMPARE(external.value("description"_L1).toString(), description);
        QCOMPARE(external.contains("thumb"_L1), thumb);
        QVERIFY(!rig.pds.isTokenLeaked);
    }

    void aFilmGoesThroughTheVideoService_data()
    {
        QTest::addColumn<int>("polls");
        QTest::addColumn<QString>("mimeType");
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("ready at once") << 0 << u"video/mp4"_s << u"published"_s << QString();
        // Longer than the network keeps a finished file that no post uses.
        QTest::newRow("takes ten minutes") << 20 << u"video/mp4"_s << u"published"_s << QString();
        QTest::newRow("cannot be made") << -1 << u"video/mp4"_s << u"failed"_s << u"publish.mediaFailed"_s;
        QTest::newRow("another kind of file") << 0 << u"video/webm"_s << u"failed"_s << u"publish.contentInvalid"_s;
    }

    void aFilmGoesThroughTheVideoService()
    {
        QFETCH(int, polls);
        QFETCH(QString, mimeType);
        QFETCH(QString, status);
        QFETCH(QString, code);
        Rig rig;
        rig.pds.videoPolls = polls;
        rig.addPost(u"See it turn"_s);
        rig.addImage();
        QJsonObject asset = rig.store.get(u"Asset"_s, u"a1"_s);
        asset.insert("mimeType"_L1, mimeType);
        asset.insert("fileName"_L1, u"drum & co.mp4"_s);
        rig.store.put(u"Asset"_s, asset);
        QCOMPARE(rig.runToEnd(), status);
        QCOMPARE(rig.target().value("errorCode"_L1).toString(), code);
        QVERIFY(!rig.pds.isTokenLeaked);
        if (!code.isEmpty())
            return;
        QCOMPARE(rig.pds.calls.count(u"POST app.bsky.video.uploadVideo"_s), 1);
        const QJsonObject embed = rig.pds.records.first().value("embed"_L1).toObject();
        QCOMPARE(embed.value("$type"_L1).toString(), u"app.bsky.embed.video"_s);
        QCOMPARE(embed.value("alt"_L1).toString(), u"A cup"_s);
        QCOMPARE(embed.value("aspectRatio"_L1).toObject().value("height"_L1).toInt(), 30);
        QCOMPARE(embed.value("video"_L1).toObject().value("ref"_L1).toObject().value("$link"_L1).toString(), u"bafkvideo"_s);
        QVERIFY(!embed.contains("job"_L1));
    }

    void picturesGoBeforeTheCard()
    {
        Rig rig;
        rig.addPost(u"Look"_s, {{u"linkUrl"_s, u"https://e.org/short"_s}});
        rig.addImage();
        QCOMPARE(rig.runToEnd(), u"published"_s);
        QCOMPARE(rig.pds.records.first().value("embed"_L1).toObject().value("$type"_L1).toString(), u"app.bsky.embed.images"_s);
    }

    void aLostAnswerIsLookedUpByItsKey()
    {
        Rig rig;
        rig.pds.loseAnswersAfterWrite = 1;
        rig.addPost(u"Once"_s);
        QCOMPARE(rig.runToEnd(), u"published"_s);
        QCOMPARE(rig.pds.records.size(), 1);
        QCOMPARE(rig.pds.writes, 1);
        QVERIFY(rig.pds.calls.contains(u"GET com.atproto.repo.getRecord"_s));
    }

    void aServerErrorIsLookedUpAndRepeatedWithTheSameKey()
    {
        Rig rig;
        rig.pds.failBeforeWrite = 1;
        rig.addPost(u"Once"_s);
        QCOMPARE(rig.runToEnd(), u"published"_s);
        QCOMPARE(rig.pds.records.size(), 1);
        QCOMPARE(rig.pds.calls.count(u"POST com.atproto.repo.putRecord"_s), 2);
    }

    void anExpiredTokenIsRefreshedOnceAndKept()
    {
        Rig rig;
        rig.pds.accessToken = u"access-other"_s;
        rig.addPost(u"Refreshed"_s);
        QCOMPARE(rig.runToEnd(), u"published"_s);
        QCOMPARE(rig.pds.calls.count(u"POST com.atproto.server.refreshSession"_s), 1);
        AccountTokens tokens;
        QVERIFY(rig.store.read(u"w1"_s, [&](const SystemReader &records) -> Result<void> {
            tokens = rig.credentials.read(records, u"w1"_s, u"s1"_s).value_or(AccountTokens());
            return {};
        }));
        QCOMPARE(tokens.refreshToken, rig.pds.refreshToken);
        QVERIFY(!rig.store.dump().contains("access-1\""));
        QVERIFY(!rig.store.dump().contains("access-2"));
    }

    void aSpentRefreshTokenAsksForReconnecting()
    {
        Rig rig;
        rig.pds.accessToken = u"access-other"_s;
        rig.pds.refreshToken = u"refresh-other"_s;
        rig.addPost(u"Waits"_s);
        rig.worker->tick();
        QCOMPARE(rig.store.get(u"SocialAccount"_s, u"s1"_s).value("status"_L1).toString(), u"needs_reauth"_s);
        QCOMPARE(rig.status(), u"publishing"_s);
        QVERIFY(!rig.store.dump().contains("access-1"));
    }

    void aRateLimitWaitsUntilItsReset()
    {
        Rig rig;
        rig.pds.rateLimits = 1;
        rig.addPost(u"Later"_s);
        rig.worker->tick();
        const qint64 next = msOf(rig.target().value("nextAttemptAt"_L1));
        QVERIFY(next >= rig.clock.nowMs() + 599'000 && next <= rig.clock.nowMs() + 606'000);
        QCOMPARE(rig.runToEnd(), u"published"_s);
    }

    void aTakenDownAccountStops()
    {
        Rig rig;
        rig.pds.isTakenDown = true;
        rig.addPost(u"Stopped"_s);
        QCOMPARE(rig.runToEnd(), u"failed"_s);
        QCOMPARE(rig.target().value("errorCode"_L1).toString(), u"publish.accountStopped"_s);
    }

    void droppedBlobsAreUploadedAgain()
    {
        Rig rig;
        rig.pds.rateLimits = 1;
        rig.addPost(u"Picture"_s);
        rig.addImage();
        rig.worker->tick();
        rig.pds.blobs.clear();
        QCOMPARE(rig.runToEnd(), u"published"_s);
        QCOMPARE(rig.pds.calls.count(u"POST com.atproto.repo.uploadBlob"_s), 2);
        QCOMPARE(rig.pds.records.size(), 1);
    }

    void limits_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::newRow("300 graphemes fit") << QString(300, u'x') << QString();
        QTest::newRow("301 graphemes do not") << QString(301, u'x') << u"text.tooLong"_s;
        QTest::newRow("families of emoji count as one each but have many bytes") << u"👨‍👩‍👧‍👦"_s.repeated(150) << u"text.tooManyBytes"_s;
        QTest::newRow("nothing at all") << u"  "_s << u"text.empty"_s;
    }
    void limits()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        TestClock clock;
        FakePds pds(clock);
        const BlueskyAdapter adapter(pds, clock);
        PublishContent content;
        content.parts.append({text, {}});
        const auto issues = adapter.validate(content, {});
        QCOMPARE(issues.isEmpty() ? QString() : issues.first().code, code);
    }

    void crashAnywhereWritesEachRecordOnce_data()
    {
        QTest::addColumn<bool>("before");
        QTest::newRow("killed before a commit") << true;
        QTest::newRow("killed after a commit") << false;
    }
    void crashAnywhereWritesEachRecordOnce()
    {
        QFETCH(bool, before);
        int points = 0;
        for (int n = 1; n < 60; ++n) {
            Rig rig;
            rig.addPost(u"One"_s, {{u"threadParts"_s, QJsonArray{u"Two"_s}}});
            rig.addImage();
            int left = n;
            bool hasCrashed = false;
            (before ? rig.store.beforeCommit : rig.store.afterCommit) = [&] {
                if (--left == 0) {
                    hasCrashed = true;
                    throw Crash();
                }
            };
            QCOMPARE(rig.runToEnd(), u"published"_s);
            QCOMPARE(rig.pds.records.size(), 2);
            if (!hasCrashed)
                break;
            ++points;
        }
        QVERIFY(points >= 7);
    }

    void keysAreSortableAndCarryTheirTime()
    {
        QCOMPARE(makeTid(0, 0), u"2222222222222"_s);
        const QString a = makeTid(1'795'257'600'000'000, 5);
        const QString b = makeTid(1'795'257'600'000'001, 0);
        QVERIFY(a < b);
        QCOMPARE(a.size(), 13);
        QCOMPARE(tidMicroseconds(a), std::optional<qint64>(1'795'257'600'000'000));
        QVERIFY(!tidMicroseconds(u"not a tid!!!!"_s));
    }
};

CAMPANILE_GUILESS_TEST(TestBluesky)

} // namespace tst_bluesky

#include "tst_bluesky.moc"
