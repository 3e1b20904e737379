// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platforms/support/faultrows.h"
#include "tests/platforms/support/networkrig.h"
#include "tests/support/platforms/instagram/fakeinstagram.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QTest>

namespace tst_instagram {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;
using namespace fakes;

namespace {

const QString kPublish = u"^POST .*/media_publish$"_s;
const QString kContainer = u"^POST .*/media$"_s;

struct Rig {
    Rig() { net = std::make_unique<NetworkRig>(domain::Platform::Instagram, fake.overlay()); }

    void add(const QString &kind, const QJsonObject &more = {}, QJsonObject options = {})
    {
        options.insert("kind"_L1, kind == "reel"_L1 ? u"reel"_s : kind.endsWith(u"story"_s) ? u"story"_s : u"post"_s);
        net->addPost(u"p1"_s, u"Fresh beans #coffee & more"_s, options, more);
        const QJsonObject film{{u"durationMs"_s, 12'000}};
        if (kind == "carousel"_L1) {
            net->addMedia(u"p1"_s, u"a1"_s, u"image/jpeg"_s, {{u"altText"_s, u"A cup"_s}});
            net->addMedia(u"p1"_s, u"a2"_s, u"video/mp4"_s, film);
            net->addMedia(u"p1"_s, u"a3"_s, u"image/jpeg"_s);
        } else if (kind == "reel"_L1 || kind == "film"_L1 || kind == "film story"_L1) {
            net->addMedia(u"p1"_s, u"a1"_s, u"video/mp4"_s, film);
        } else {
            net->addMedia(u"p1"_s, u"a1"_s, u"image/jpeg"_s, {{u"altText"_s, u"A cup"_s}, {u"width"_s, 1080}, {u"height"_s, 1350}});
        }
    }
    FakeInstagram::Container published() const
    {
        for (const auto &container : fake.containers) {
            if (!container.mediaId.isEmpty())
                return container;
        }
        return {};
    }

    std::unique_ptr<NetworkRig> net;
    FakeInstagram fake{[this] { return net ? net->clock.nowMs() : 0; }};
};

} // namespace

class TestInstagram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishesEveryKind_data();
    void publishesEveryKind();
    void everyFaultEndsInExactlyOneMessage_data();
    void everyFaultEndsInExactlyOneMessage();
    void aCommentThatWasMadeThoughRefusedIsThereOnce();
    void aContainerThatFailsIsMadeAnewWhereThatHelps_data();
    void aContainerThatFailsIsMadeAnewWhereThatHelps();
    void aContainerThatExpiresWhileItWaitsIsMadeAnew();
    void aRequestThatComesLateMakesNoSecondMessage();
    void theDailyCapWaits();
    void theCapOfTheAccountIsKept();
    void aListThatLagsIsAskedAgain();
    void aDifferentClockHidesNothing();
    void withoutAPublicServerNothingIsSent();
    void lostPermissionHoldsTheQueue();
    void whatDoesNotFitIsSaidBefore_data();
    void whatDoesNotFitIsSaidBefore();
    void readsAndAnswersPeople();
    void tellsAccountQuotaAndFigures();
};

void TestInstagram::publishesEveryKind_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("type");
    QTest::newRow("a picture") << u"picture"_s << u"IMAGE"_s;
    QTest::newRow("pictures and a film") << u"carousel"_s << u"CAROUSEL"_s;
    QTest::newRow("a film is a reel") << u"film"_s << u"REELS"_s;
    QTest::newRow("a reel") << u"reel"_s << u"REELS"_s;
    QTest::newRow("a picture story") << u"picture story"_s << u"STORIES"_s;
    QTest::newRow("a film story") << u"film story"_s << u"STORIES"_s;
}

void TestInstagram::publishesEveryKind()
{
    QFETCH(QString, kind);
    QFETCH(QString, type);
    Rig rig;
    const bool isStory = kind.endsWith(u"story"_s);
    const QJsonObject comment{{u"firstComment"_s, u"Link in bio"_s}};
    rig.add(kind, isStory ? QJsonObject() : comment, {{u"collaborators"_s, QJsonArray{u"@harbour"_s, u"beans"_s}}, {u"coverSeconds"_s, 2.5}, {u"shareToFeed"_s, false}});
    rig.fake.server.fault(Fault::SlowMedia, 20, kContainer);
    const QString status = rig.net->runToEnd(u"p1"_s);
    QVERIFY2(status == "published"_L1, qPrintable(rig.net->target(u"p1"_s).value("errorMessage"_L1).toString()));
    QCOMPARE(rig.fake.media.size(), 1);
    const auto container = rig.published();
    QCOMPARE(container.type, type);
    QCOMPARE(container.caption, isStory ? QString() : u"Fresh beans #coffee & more"_s);
    QCOMPARE(container.collaborators, isStory ? QStringList() : QStringList({u"harbour"_s, u"beans"_s}));
    if (kind == "picture"_L1)
        QCOMPARE(container.alt, u"A cup"_s);
    if (type == "REELS"_L1) {
        QCOMPARE(container.values.value(u"thumb_offset"_s), u"2500"_s);
        QCOMPARE(container.values.value(u"share_to_feed"_s), u"false"_s);
    }
    if (kind == "carousel"_L1) {
        QCOMPARE(container.children.size(), 3);
        QCOMPARE(rig.fake.containers.value(container.children.at(0)).alt, u"A cup"_s);
        QCOMPARE(rig.fake.containers.value(container.children.at(1)).type, u"VIDEO"_s);
    }
    QCOMPARE(rig.fake.comments.size(), isStory ? 0 : 1);
    const QJsonObject target = rig.net->target(u"p1"_s);
    QCOMPARE(target.value("platformPostId"_L1).toString(), rig.fake.media.first().id);
    QCOMPARE(target.value("permalink"_L1).toString(), u"https://www.instagram.com/p/%1/"_s.arg(rig.fake.media.first().id));
}

void TestInstagram::everyFaultEndsInExactlyOneMessage_data()
{
    addKindsAndFaults({u"picture"_s, u"carousel"_s, u"reel"_s, u"picture story"_s});
}

void TestInstagram::everyFaultEndsInExactlyOneMessage()
{
    QFETCH(QString, kind);
    QFETCH(Fault, fault);
    Rig rig;
    rig.net->http->timeoutMs = 700;
    rig.add(kind, kind.endsWith(u"story"_s) ? QJsonObject() : QJsonObject{{u"firstComment"_s, u"Link in bio"_s}});
    rig.fake.server.fault(fault, 1, kPublish);
    rig.fake.server.fault(fault, 1, kContainer);
    rig.fake.server.fault(fault, 1, u"^POST .*/comments$"_s);
    const QString status = rig.net->runToEnd(u"p1"_s);
    QVERIFY2(status == "published"_L1, qPrintable(rig.net->events(u"p1"_s).join(u' ') + rig.net->errorCode(u"p1"_s)));
    QCOMPARE(rig.fake.media.size(), 1);
    QCOMPARE(rig.fake.comments.size(), kind.endsWith(u"story"_s) ? 0 : 1);
    QCOMPARE(rig.net->target(u"p1"_s).value("platformPostId"_L1).toString(), rig.fake.media.first().id);
}

void TestInstagram::aCommentThatWasMadeThoughRefusedIsThereOnce()
{
    Rig rig;
    rig.add(u"picture"_s, {{u"firstComment"_s, u"Link in bio"_s}});
    rig.fake.server.fault(Fault::ErrorButDone, 1, u"/comments$"_s);
    QCOMPARE(rig.net->runToEnd(u"p1"_s), u"published"_s);
    QCOMPARE(rig.fake.comments.size(), 1);
    QCOMPARE(rig.net->errorCode(u"p1"_s), QString());
}

void TestInstagram::aContainerThatFailsIsMadeAnewWhereThatHelps_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("code");
    QTest::newRow("the file could not be fetched in time") << Fault::MediaExpired << u"published"_s << QString();
    QTest::newRow("the file is of no use") << Fault::MediaRefused << u"failed"_s << u"publish.mediaFailed"_s;
}

void TestInstagram::aContainerThatFailsIsMadeAnewWhereThatHelps()
{
    QFETCH(Fault, fault);
    QFETCH(QString, status);
    QFETCH(QString, code);
    Rig rig;
    rig.add(u"carousel"_s);
    rig.fake.server.fault(fault, 1, kContainer);
    QCOMPARE(rig.net->runToEnd(u"p1"_s), status);
    QCOMPARE(rig.net->errorCode(u"p1"_s), code);
    QCOMPARE(rig.fake.media.size(), code.isEmpty() ? 1 : 0);
}

void TestInstagram::aContainerThatExpiresWhileItWaitsIsMadeAnew()
{
    Rig rig;
    rig.add(u"picture"_s);
    rig.fake.server.fault(Fault::SlowMedia, 1, kContainer);
    rig.net->tick();
    QCOMPARE(rig.fake.containers.size(), 1);
    // The network forgets it; the day has not passed here.
    for (auto &container : rig.fake.containers)
        container.madeAtMs -= 25 * 3600'000LL;
    QCOMPARE(rig.net->runToEnd(u"p1"_s), u"published"_s);
    QCOMPARE(rig.fake.containers.size(), 2);
    QCOMPARE(rig.fake.media.size(), 1);
}

void TestInstagram::aRequestThatComesLateMakesNoSecondMessage()
{
    Rig rig;
    rig.add(u"picture"_s);
    // The request is cut off and takes effect only after the worker has looked and is about to send again.
    rig.fake.server.fault(Fault::DropBefore, 1, kPublish);
    int attempts = 0;
    rig.net->http->beforeSend = [&](const HttpCall &call) {
        if (call.method != "POST" || !call.url.path().endsWith(u"_publish"_s) || ++attempts != 2)
            return;
        HttpCall late = call;
        (void)rig.net->curl->send(late);
    };
    QCOMPARE(rig.net->runToEnd(u"p1"_s), u"published"_s);
    QCOMPARE(rig.fake.media.size(), 1);
    QCOMPARE(rig.net->target(u"p1"_s).value("platformPostId"_L1).toString(), rig.fake.media.first().id);
}

void TestInstagram::theDailyCapWaits()
{
    Rig rig;
    rig.add(u"picture"_s);
    rig.fake.server.fault(Fault::DailyCap, 1, kPublish);
    const qint64 at = rig.net->clock.nowMs();
    for (int i = 0; i < 4; ++i) {
        rig.net->tick();
        rig.net->clock.advance(5000);
    }
    const QList<QJsonObject> waits = rig.net->payloads(u"p1"_s, u"retry"_s);
    QCOMPARE(waits.size(), 1);
    QCOMPARE(waits.first().value("code"_L1).toString(), u"publish.dailyCap"_s);
    QCOMPARE(msOf(waits.first().value("retryAt"_L1)) - waits.first().value("at"_L1).toInteger(), 6 * 3600'000LL);
    QCOMPARE(rig.net->runToEnd(u"p1"_s, 2000), u"published"_s);
    QVERIFY(rig.net->clock.nowMs() >= at + 6 * 3600'000LL);
    QCOMPARE(rig.fake.media.size(), 1);
}

void TestInstagram::theCapOfTheAccountIsKept()
{
    Rig rig;
    const auto limits = rig.net->adapter().loadLimits(rig.net->session());
    QVERIFY(limits);
    QCOMPARE(limits->value("postsPerDay"_L1).toInt(), 50);
    rig.net->store.put(u"SocialAccount"_s, [&] {
        QJsonObject account = rig.net->store.get(u"SocialAccount"_s, u"s1"_s);
        account.insert("limits"_L1, QJsonObject{{u"postsPerDay"_s, 1}});
        return account;
    }());
    const qint64 before = rig.net->clock.nowMs() - 3600'000;
    rig.net->store.put(u"PostTarget"_s, {{u"id"_s, u"t0"_s}, {u"postId"_s, u"p0"_s}, {u"accountId"_s, u"s1"_s}, {u"platform"_s, u"instagram"_s},
                                         {u"status"_s, u"published"_s}, {u"publishedAt"_s, wireTime(before)}});
    rig.add(u"picture"_s);
    for (int i = 0; i < 3; ++i) {
        rig.net->tick();
        rig.net->clock.advance(5000);
    }
    QCOMPARE(rig.fake.server.count(kPublish), 0);
    QCOMPARE(msOf(rig.net->payloads(u"p1"_s, u"retry"_s).first().value("retryAt"_L1)), before + 24 * 3600'000LL);
}

void TestInstagram::aListThatLagsIsAskedAgain()
{
    Rig rig;
    rig.add(u"picture"_s);
    rig.fake.server.fault(Fault::CutAfter, 1, kPublish);
    rig.fake.listLag = 2;
    QCOMPARE(rig.net->runToEnd(u"p1"_s), u"published"_s);
    QCOMPARE(rig.fake.media.size(), 1);
    QCOMPARE(rig.net->target(u"p1"_s).value("platformPostId"_L1).toString(), rig.fake.media.first().id);
}

void TestInstagram::aDifferentClockHidesNothing()
{
    Rig rig;
    rig.fake.skewMs = -4 * 60'000;
    rig.add(u"picture"_s, {{u"firstComment"_s, u"Link in bio"_s}});
    rig.fake.server.fault(Fault::CutAfter, 1, kPublish);
    rig.fake.server.fault(Fault::CutAfter, 1, u"^POST .*/comments$"_s);
    QCOMPARE(rig.net->runToEnd(u"p1"_s), u"published"_s);
    QCOMPARE(rig.fake.media.size(), 1);
    QCOMPARE(rig.fake.comments.size(), 1);
}

void TestInstagram::withoutAPublicServerNothingIsSent()
{
    Rig rig;
    rig.net->store.publicBase.clear();
    rig.add(u"picture"_s);
    QCOMPARE(rig.net->runToEnd(u"p1"_s), u"failed"_s);
    QCOMPARE(rig.net->errorCode(u"p1"_s), u"publish.needsPublicServer"_s);
    QVERIFY(rig.fake.server.requests().isEmpty());
}

void TestInstagram::lostPermissionHoldsTheQueue()
{
    Rig rig;
    rig.add(u"picture"_s);
    rig.fake.server.fault(Fault::PermissionLost, -1, kPublish);
    for (int i = 0; i < 3; ++i) {
        rig.net->tick();
        rig.net->clock.advance(5000);
    }
    QCOMPARE(rig.net->store.get(u"SocialAccount"_s, u"s1"_s).value("status"_L1).toString(), u"needs_reauth"_s);
    QCOMPARE(rig.net->payloads(u"p1"_s, u"retry"_s).first().value("code"_L1).toString(), u"publish.permission"_s);
    QCOMPARE(rig.fake.media.size(), 0);
    rig.fake.server.clearFaults();
    QJsonObject account = rig.net->store.get(u"SocialAccount"_s, u"s1"_s);
    account.insert("status"_L1, u"connected"_s);
    rig.net->store.put(u"SocialAccount"_s, account);
    QCOMPARE(rig.net->runToEnd(u"p1"_s), u"published"_s);
    QCOMPARE(rig.fake.media.size(), 1);
}

void TestInstagram::whatDoesNotFitIsSaidBefore_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QStringList>("types");
    QTest::addColumn<int>("height");
    QTest::addColumn<qint64>("durationMs");
    QTest::addColumn<QString>("code");
    const QString image = u"image/jpeg"_s;
    const QString film = u"video/mp4"_s;
    QTest::newRow("a picture in 4 to 5 is fine") << u"post"_s << QStringList{image} << 1350 << qint64(0) << QString();
    QTest::newRow("a picture that is too tall") << u"post"_s << QStringList{image} << 1920 << qint64(0) << u"media.ratio"_s;
    QTest::newRow("a tall picture is fine in a story") << u"story"_s << QStringList{image} << 1920 << qint64(0) << QString();
    QTest::newRow("no file at all") << u"post"_s << QStringList() << 1350 << qint64(0) << u"media.missing"_s;
    QTest::newRow("eleven pictures") << u"post"_s << QStringList(11, image) << 1350 << qint64(0) << u"media.tooMany"_s;
    QTest::newRow("ten films") << u"post"_s << QStringList(10, film) << 1350 << qint64(12'000) << QString();
    QTest::newRow("a picture that is no JPEG") << u"post"_s << QStringList{u"image/png"_s} << 1350 << qint64(0) << u"media.typeRefused"_s;
    QTest::newRow("a film of two seconds") << u"post"_s << QStringList{film} << 1350 << qint64(2000) << u"media.tooShort"_s;
    QTest::newRow("a story of two minutes") << u"story"_s << QStringList{film} << 1920 << qint64(120'000) << u"media.tooLong"_s;
    QTest::newRow("a reel of a picture") << u"reel"_s << QStringList{image} << 1350 << qint64(0) << u"media.needsFilm"_s;
    QTest::newRow("a story of two files") << u"story"_s << QStringList{image, image} << 1350 << qint64(0) << u"media.needsOne"_s;
}

void TestInstagram::whatDoesNotFitIsSaidBefore()
{
    QFETCH(QString, kind);
    QFETCH(QStringList, types);
    QFETCH(int, height);
    QFETCH(qint64, durationMs);
    QFETCH(QString, code);
    Rig rig;
    PublishContent content;
    content.options = {{u"kind"_s, kind}};
    content.parts.append({u"Text"_s, {}, {}});
    for (const QString &type : types) {
        MediaItem item = rig.net->item(u"a"_s, type);
        item.width = 1080;
        item.height = height;
        item.durationMs = type.startsWith(u"video/"_s) ? durationMs : 0;
        content.parts.first().media.append(item);
    }
    QStringList codes;
    for (const ContentIssue &issue : rig.net->adapter().validate(content, {})) {
        if (!codes.contains(issue.code))
            codes.append(issue.code);
    }
    QCOMPARE(codes.join(u' '), code);
}

void TestInstagram::readsAndAnswersPeople()
{
    Rig rig;
    PlatformAdapter &adapter = rig.net->adapter();
    const qint64 now = rig.net->clock.nowMs();
    rig.fake.media.append({u"m1"_s, u"Beans"_s, false, now});
    rig.fake.comments.append({u"c1"_s, u"m1"_s, {}, u"Open today?"_s, u"ada"_s, now - 2000, false});
    rig.fake.comments.append({u"c2"_s, u"m1"_s, u"c1"_s, u"I wonder too"_s, u"bob"_s, now - 1000, false});
    const auto page = adapter.fetchInbox(rig.net->session(), RemoteInboxItem::Kind::Comment, {});
    QVERIFY(page);
    QCOMPARE(page->items.size(), 2);
    QCOMPARE(page->items.at(0).authorHandle, u"ada"_s);
    QCOMPARE(page->items.at(1).parentId, u"c1"_s);
    // The network refuses an answer to an answer: it hangs on the comment.
    QVERIFY(adapter.reply(rig.net->session(), page->items.at(1), u"Until six"_s, {}));
    QCOMPARE(rig.fake.comments.last().parent, u"c1"_s);
    QVERIFY(adapter.hide(rig.net->session(), page->items.at(0), true));
    QVERIFY(rig.fake.comments.first().isHidden);
    QVERIFY(adapter.hide(rig.net->session(), page->items.at(0), false));
    QVERIFY(!rig.fake.comments.first().isHidden);
    QVERIFY(adapter.removeItem(rig.net->session(), page->items.at(0)));
    QCOMPARE(rig.fake.comments.size(), 2);
    const auto messages = adapter.fetchInbox(rig.net->session(), RemoteInboxItem::Kind::DirectMessage, {});
    QVERIFY(messages);
    const auto reviews = adapter.fetchInbox(rig.net->session(), RemoteInboxItem::Kind::Review, {});
    QVERIFY(!reviews);
    QVERIFY(isUnsupported(reviews.error()));
    const auto removed = adapter.remove(rig.net->session(), {u"m1"_s, {}, {}, 0});
    QVERIFY(!removed);
    QVERIFY(isUnsupported(removed.error()));
}

void TestInstagram::tellsAccountQuotaAndFigures()
{
    Rig rig;
    PlatformAdapter &adapter = rig.net->adapter();
    rig.fake.media.append({u"m1"_s, u"Beans"_s, false, rig.net->clock.nowMs()});
    const auto profile = adapter.verify(rig.net->session());
    QVERIFY(profile);
    QCOMPARE(profile->platformAccountId, u"1001"_s);
    QCOMPARE(profile->username, u"roaster"_s);
    QCOMPARE(profile->accountKind, u"business"_s);
    rig.fake.accountType = u"PERSONAL"_s;
    QCOMPARE(adapter.verify(rig.net->session())->metadata.value("blockedBy"_L1).toString(), u"notBusiness"_s);
    const auto quota = adapter.loadQuota(rig.net->session());
    QVERIFY(quota);
    QCOMPARE(quota->used, 3);
    QCOMPARE(quota->total, 50);
    QCOMPARE(quota->windowMs, 86'400'000);
    const auto post = adapter.postMetrics(rig.net->session(), {u"m1"_s, {}, {}, 0});
    QVERIFY(post);
    QCOMPARE(post->value(u"saves"_s), 6.0);
    QCOMPARE(post->value(u"views"_s), 70.0);
    const auto account = adapter.accountMetrics(rig.net->session());
    QVERIFY(account);
    QCOMPARE(account->value(u"reach"_s), 100.0);
    QCOMPARE(account->value(u"followers"_s), 900.0);
}

CAMPANILE_GUILESS_TEST(TestInstagram)

} // namespace tst_instagram

#include "tst_instagram.moc"
