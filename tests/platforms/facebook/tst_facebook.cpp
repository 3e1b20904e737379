// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platforms/support/faultrows.h"
#include "tests/platforms/support/networkrig.h"
#include "tests/support/platforms/facebook/fakefacebook.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

namespace tst_facebook {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;
using namespace fakes;

namespace {

const QString kPublishes = u"^POST .*/(feed|videos|video_reels|video_stories|photo_stories)$"_s;

struct Rig {
    Rig() { net = std::make_unique<NetworkRig>(domain::Platform::Facebook, fake.overlay()); }

    /** A due post "p1" of a kind. */
    void add(const QString &kind, const QJsonObject &more = {})
    {
        const QString field = kind == "reel"_L1 || kind.endsWith(u"story"_s) ? kind.section(u' ', -1) : u"post"_s;
        QJsonObject post = more;
        if (kind == "link"_L1)
            post.insert("linkUrl"_L1, u"https://roasters.example/menu"_s);
        net->addPost(u"p1"_s, u"Fresh beans & more"_s, {{u"kind"_s, field}}, post);
        if (kind == "photos"_L1) {
            net->addMedia(u"p1"_s, u"a1"_s, u"image/jpeg"_s, {{u"altText"_s, u"A cup"_s}});
            net->addMedia(u"p1"_s, u"a2"_s, u"image/png"_s);
        } else if (kind == "photo story"_L1) {
            net->addMedia(u"p1"_s, u"a1"_s, u"image/jpeg"_s);
        } else if (kind == "film"_L1 || kind == "reel"_L1 || kind == "film story"_L1) {
            net->addMedia(u"p1"_s, u"a1"_s, u"video/mp4"_s, {{u"durationMs"_s, 12'000}});
        }
    }
    int live() const
    {
        const auto held = fake.server.lock();
        return int(fake.posts.size() + fake.stories.size()
                   + std::count_if(fake.films.cbegin(), fake.films.cend(), [](const FakeFacebook::Film &film) { return film.isPublished; }));
    }
    /** The call that makes the message live: the last phase of an upload, or the post itself. */
    QString publishing(const QString &kind) const
    {
        return kind == "film"_L1 ? u"^POST .*/videos$"_s : kind == "reel"_L1 ? u"^POST .*/video_reels$"_s : kind == "film story"_L1 ? u"^POST .*/video_stories$"_s
            : kind == "photo story"_L1 ? u"^POST .*/photo_stories$"_s : u"^POST .*/feed$"_s;
    }

    std::unique_ptr<NetworkRig> net;
    FakeFacebook fake{[this] { return net ? net->clock.nowMs() : 0; }};
};

} // namespace

class TestFacebook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishesEveryKind_data();
    void publishesEveryKind();
    void everyFaultEndsInExactlyOneMessage_data();
    void everyFaultEndsInExactlyOneMessage();
    void aCommentThatWasMadeThoughRefusedIsThereOnce();
    void refusals_data();
    void refusals();
    void aDifferentClockHidesNothing_data();
    void aDifferentClockHidesNothing();
    void aDuplicateAfterALostAnswerIsTheSamePost();
    void waitsAsLongAsTheNetworkSays();
    void whatDoesNotFitIsSaidBefore_data();
    void whatDoesNotFitIsSaidBefore();
    void aFilmIsOnlySentToTheNetwork();
    void aFilmIsWorkedOnAfterItWasTaken_data();
    void aFilmIsWorkedOnAfterItWasTaken();
};

void TestFacebook::publishesEveryKind_data()
{
    QTest::addColumn<QString>("kind");
    for (const auto &kind : {"text", "link", "photos", "film", "reel", "photo story", "film story"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestFacebook::publishesEveryKind()
{
    QFETCH(QString, kind);
    Rig rig;
    const bool isStory = kind.endsWith(u"story"_s);
    rig.add(kind, isStory ? QJsonObject() : QJsonObject{{u"firstComment"_s, u"The menu is in our profile"_s}});
    rig.fake.server.fault(Fault::SlowMedia, 25, u"rupload"_s);
    const QString status = rig.net->runToEnd(u"p1"_s);
    QVERIFY2(status == "published"_L1, qPrintable(rig.net->target(u"p1"_s).value("errorMessage"_L1).toString()));
    QCOMPARE(rig.live(), 1);
    QCOMPARE(rig.fake.comments.size(), isStory ? 0 : 1);
    const QString id = rig.net->target(u"p1"_s).value("platformPostId"_L1).toString();
    if (kind == "text"_L1 || kind == "link"_L1 || kind == "photos"_L1) {
        QCOMPARE(id, rig.fake.posts.first().id);
        QVERIFY(rig.fake.posts.first().message.startsWith(u"Fresh beans & more"_s));
        QCOMPARE(rig.fake.posts.first().photos.size(), kind == "photos"_L1 ? 2 : 0);
        QCOMPARE(rig.fake.posts.first().link, kind == "link"_L1 ? u"https://roasters.example/menu"_s : QString());
        QCOMPARE(rig.net->target(u"p1"_s).value("permalink"_L1).toString(), u"https://www.facebook.com/"_s + id);
    }
    if (kind == "photos"_L1) {
        const auto photo = rig.fake.photos.value(rig.fake.posts.first().photos.first());
        QCOMPARE(photo.content, "bytes of a1"_ba);
        QCOMPARE(photo.alt, u"A cup"_s);
    }
    if (rig.fake.films.contains(id)) {
        QCOMPARE(rig.fake.films.value(id).content, "bytes of a1"_ba);
        QCOMPARE(rig.fake.films.value(id).description, isStory ? QString() : u"Fresh beans & more"_s);
        QCOMPARE(rig.net->target(u"p1"_s).value("permalink"_L1).toString(), u"https://www.facebook.com/reel/%1/"_s.arg(id));
    }
    if (!isStory)
        QCOMPARE(rig.fake.comments.first().on, id);
}

void TestFacebook::everyFaultEndsInExactlyOneMessage_data()
{
    addKindsAndFaults({u"text"_s, u"photos"_s, u"film"_s, u"reel"_s, u"photo story"_s, u"film story"_s});
}

void TestFacebook::everyFaultEndsInExactlyOneMessage()
{
    QFETCH(QString, kind);
    QFETCH(Fault, fault);
    Rig rig;
    rig.net->http->timeoutMs = 700;
    rig.add(kind);
    bool isPlanned = false;
    // The fault meets the request that publishes, not the ones that prepare it.
    rig.net->http->beforeSend = [&](const HttpCall &call) {
        if (isPlanned || call.method != "POST" || !QRegularExpression(rig.publishing(kind)).match(u"POST "_s + call.url.path()).hasMatch())
            return;
        if (kind.contains(u"photo"_s) || kind == "text"_L1 || call.body.contains("upload_phase=finish")) {
            isPlanned = true;
            rig.fake.server.fault(fault, 1, rig.publishing(kind));
        }
    };
    const QString status = rig.net->runToEnd(u"p1"_s);
    QVERIFY2(status == "published"_L1, qPrintable(rig.net->events(u"p1"_s).join(u' ') + rig.net->errorCode(u"p1"_s)));
    QVERIFY(isPlanned);
    QCOMPARE(rig.live(), 1);
}

void TestFacebook::aCommentThatWasMadeThoughRefusedIsThereOnce()
{
    Rig rig;
    rig.add(u"text"_s, {{u"firstComment"_s, u"The menu is in our profile"_s}});
    rig.fake.server.fault(Fault::ErrorButDone, 1);
    QCOMPARE(rig.net->runToEnd(u"p1"_s), u"published"_s);
    QCOMPARE(rig.fake.comments.size(), 1);
    QVERIFY(rig.net->events(u"p1"_s).contains(u"reconciled"_s));
    QCOMPARE(rig.net->errorCode(u"p1"_s), QString());
}

void TestFacebook::refusals_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("accountStatus");
    QTest::newRow("the page says that it has this already") << u"text"_s << Fault::Duplicate << kPublishes << u"publish.duplicate"_s << u"connected"_s;
    QTest::newRow("photos are refused") << u"photos"_s << Fault::MediaRefused << u"/photos$"_s << u"publish.mediaFailed"_s << u"connected"_s;
    QTest::newRow("a film is refused") << u"film"_s << Fault::MediaRefused << u"/videos$"_s << u"publish.rejected"_s << u"connected"_s;
    QTest::newRow("the account is blocked") << u"text"_s << Fault::AccountStopped << kPublishes << u"publish.accountStopped"_s << u"error"_s;
}

void TestFacebook::refusals()
{
    QFETCH(QString, kind);
    QFETCH(Fault, fault);
    QFETCH(QString, where);
    QFETCH(QString, code);
    QFETCH(QString, accountStatus);
    Rig rig;
    rig.add(kind);
    rig.fake.server.fault(fault, -1, where);
    QCOMPARE(rig.net->runToEnd(u"p1"_s), u"failed"_s);
    QCOMPARE(rig.net->errorCode(u"p1"_s), code);
    QCOMPARE(rig.net->store.get(u"SocialAccount"_s, u"s1"_s).value("status"_L1).toString(), accountStatus);
    QCOMPARE(rig.live(), 0);
}

void TestFacebook::aDifferentClockHidesNothing_data()
{
    QTest::addColumn<qint64>("skewMs");
    QTest::newRow("the network's clock is four minutes behind") << qint64(-4 * 60'000);
    QTest::newRow("the network's clock is four minutes ahead") << qint64(4 * 60'000);
}

void TestFacebook::aDifferentClockHidesNothing()
{
    QFETCH(qint64, skewMs);
    Rig rig;
    rig.fake.skewMs = skewMs;
    rig.add(u"text"_s, {{u"firstComment"_s, u"A comment"_s}});
    rig.fake.server.fault(Fault::CutAfter, 1, u"^POST .*/feed$"_s);
    rig.fake.server.fault(Fault::CutAfter, 1, u"^POST .*/comments$"_s);
    QCOMPARE(rig.net->runToEnd(u"p1"_s), u"published"_s);
    QCOMPARE(rig.fake.posts.size(), 1);
    QCOMPARE(rig.fake.comments.size(), 1);
}

void TestFacebook::aDuplicateAfterALostAnswerIsTheSamePost()
{
    Rig rig;
    rig.add(u"text"_s);
    // The first request is refused before it was read, the second is called a duplicate of a post that shows up later.
    rig.fake.server.fault(Fault::Unavailable, 1, u"^POST .*/feed$"_s);
    rig.net->tick();
    rig.net->clock.advance(120'000);
    rig.fake.server.fault(Fault::Duplicate, 1, u"^POST .*/feed$"_s);
    rig.net->tick();
    rig.fake.posts.append({rig.fake.pageId + u"_77"_s, u"Fresh beans & more"_s, {}, {}, rig.net->clock.nowMs()});
    QCOMPARE(rig.net->runToEnd(u"p1"_s), u"published"_s);
    QCOMPARE(rig.fake.posts.size(), 1);
    QCOMPARE(rig.net->target(u"p1"_s).value("platformPostId"_L1).toString(), rig.fake.pageId + u"_77"_s);
}

void TestFacebook::waitsAsLongAsTheNetworkSays()
{
    Rig rig;
    rig.add(u"text"_s);
    rig.fake.server.fault(Fault::RateLimit, 1, u"^POST .*/feed$"_s);
    const qint64 at = rig.net->clock.nowMs();
    rig.net->tick();
    const QList<QJsonObject> waits = rig.net->payloads(u"p1"_s, u"retry"_s);
    QCOMPARE(waits.size(), 1);
    QCOMPARE(waits.first().value("code"_L1).toString(), u"publish.rateLimited"_s);
    QCOMPARE(msOf(waits.first().value("retryAt"_L1)), at + 17 * 60'000);
    rig.net->clock.advance(16 * 60'000);
    rig.net->tick();
    QCOMPARE(rig.live(), 0);
    rig.net->clock.advance(2 * 60'000);
    rig.net->tick();
    QCOMPARE(rig.live(), 1);
}

void TestFacebook::whatDoesNotFitIsSaidBefore_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QStringList>("types");
    QTest::addColumn<qint64>("durationMs");
    QTest::addColumn<bool>("thread");
    QTest::addColumn<QString>("code");
    QTest::newRow("a text alone is fine") << u"post"_s << QStringList() << qint64(0) << false << QString();
    QTest::newRow("a reel without a film") << u"reel"_s << QStringList{u"image/jpeg"_s} << qint64(0) << false << u"media.needsFilm"_s;
    QTest::newRow("a reel of two minutes") << u"reel"_s << QStringList{u"video/mp4"_s} << qint64(120'000) << false << u"media.tooLong"_s;
    QTest::newRow("a film of two minutes is fine") << u"post"_s << QStringList{u"video/mp4"_s} << qint64(120'000) << false << QString();
    QTest::newRow("a story of two files") << u"story"_s << QStringList{u"image/jpeg"_s, u"image/jpeg"_s} << qint64(0) << false << u"media.needsOne"_s;
    QTest::newRow("a picture and a film") << u"post"_s << QStringList{u"image/jpeg"_s, u"video/mp4"_s} << qint64(0) << false << u"media.mixed"_s;
    QTest::newRow("a kind of picture that is not taken") << u"post"_s << QStringList{u"image/webp"_s} << qint64(0) << false << u"media.typeRefused"_s;
    QTest::newRow("a thread") << u"post"_s << QStringList() << qint64(0) << true << u"thread.unsupported"_s;
}

void TestFacebook::whatDoesNotFitIsSaidBefore()
{
    QFETCH(QString, kind);
    QFETCH(QStringList, types);
    QFETCH(qint64, durationMs);
    QFETCH(bool, thread);
    QFETCH(QString, code);
    Rig rig;
    PublishContent content;
    content.options = {{u"kind"_s, kind}};
    content.parts.append({u"Text"_s, {}, {}});
    for (const QString &type : types) {
        MediaItem item = rig.net->item(u"a"_s, type);
        item.durationMs = type.startsWith(u"video/"_s) ? durationMs : 0;
        content.parts.first().media.append(item);
    }
    if (thread)
        content.parts.append({u"Second"_s, {}, {}});
    QStringList codes;
    for (const ContentIssue &issue : rig.net->adapter().validate(content, {}))
        codes.append(issue.code);
    QCOMPARE(codes.join(u' '), code);
}

void TestFacebook::aFilmIsOnlySentToTheNetwork()
{
    Rig rig;
    FakeServer stranger([](const Request &) { return jsonAnswer(QJsonObject{{u"success"_s, true}}); });
    FakeServer liar([&](const Request &) {
        return jsonAnswer(QJsonObject{{u"video_id"_s, u"1"_s}, {u"upload_url"_s, stranger.url().toString() + u"/steal"_s}});
    });
    NetworkRig net(domain::Platform::Facebook, {{u"api"_s, QJsonObject{{u"api"_s, liar.url().toString()}}}});
    PublishContent content;
    content.options = {{u"kind"_s, u"reel"_s}};
    content.parts.append({u"Text"_s, {net.item(u"a"_s, u"video/mp4"_s)}, {}});
    const auto media = net.adapter().upload(net.session(), {content, 0, content.parts.first().media.first()});
    QVERIFY(!media);
    QCOMPARE(media.error().code, u"publish.addressRefused"_s);
    QVERIFY(stranger.requests().isEmpty());
}

void TestFacebook::aFilmIsWorkedOnAfterItWasTaken_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("status");
    for (const auto &kind : {u"film"_s, u"reel"_s}) {
        QTest::addRow("a %s that takes long", qPrintable(kind)) << kind << Fault::SlowMedia << u"published"_s;
        QTest::addRow("a %s that comes to nothing", qPrintable(kind)) << kind << Fault::MediaRefused << u"failed"_s;
    }
}

void TestFacebook::aFilmIsWorkedOnAfterItWasTaken()
{
    QFETCH(QString, kind);
    QFETCH(Fault, fault);
    QFETCH(QString, status);
    Rig rig;
    rig.add(kind);
    rig.net->http->beforeSend = [&](const HttpCall &call) {
        if (call.body.contains("upload_phase=finish"))
            rig.fake.server.fault(fault, fault == Fault::SlowMedia ? 10 : 1, rig.publishing(kind));
    };
    QCOMPARE(rig.net->runToEnd(u"p1"_s), status);
    QCOMPARE(rig.net->errorCode(u"p1"_s), status == "failed"_L1 ? u"publish.mediaFailed"_s : QString());
    QVERIFY(fault != Fault::SlowMedia || rig.fake.server.count(u"^GET .*/v25.0/50"_s) > 10);
}

CAMPANILE_GUILESS_TEST(TestFacebook)

} // namespace tst_facebook

#include "tst_facebook.moc"
