// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platforms/support/faultrows.h"
#include "tests/platforms/support/networkrig.h"
#include "tests/support/platforms/threads/fakethreads.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QTest>

namespace tst_threads {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;
using namespace fakes;

namespace {

const QString kPublish = u"^POST .*/threads_publish$"_s;
const QString kContainer = u"^POST .*/threads$"_s;

struct Rig {
    Rig() { net = std::make_unique<NetworkRig>(domain::Platform::Threads, fake.overlay()); }

    void add(const QString &kind, QJsonObject more = {}, const QJsonObject &options = {})
    {
        if (kind == "link"_L1)
            more.insert("linkUrl"_L1, u"https://roasters.example/menu"_s);
        if (kind == "thread"_L1) {
            more.insert("threadParts"_L1, QJsonArray{u"Two"_s, u"Three"_s});
            more.insert("firstComment"_L1, u"Four"_s);
        }
        net->addPost(u"p1"_s, u"Fresh beans & more"_s, options, more);
        if (kind == "picture"_L1 || kind == "carousel"_L1)
            net->addMedia(u"p1"_s, u"a1"_s, u"image/jpeg"_s, {{u"altText"_s, u"A cup"_s}});
        if (kind == "film"_L1 || kind == "carousel"_L1)
            net->addMedia(u"p1"_s, u"a2"_s, u"video/mp4"_s, {{u"durationMs"_s, 12'000}});
        if (kind == "thread"_L1)
            net->addMedia(u"p1"_s, u"a3"_s, u"image/jpeg"_s, {}, 1);
    }

    std::unique_ptr<NetworkRig> net;
    FakeThreads fake{[this] { return net ? net->clock.nowMs() : 0; }};
};

} // namespace

class TestThreads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishesEveryKind_data();
    void publishesEveryKind();
    void everyFaultEndsInExactlyOneMessage_data();
    void everyFaultEndsInExactlyOneMessage();
    void killedAnywhereLosesAndDoublesNothing();
    void aContainerThatFailsIsMadeAnewWhereThatHelps_data();
    void aContainerThatFailsIsMadeAnewWhereThatHelps();
    void aRequestThatComesLateMakesNoSecondMessage();
    void theDailyCapWaits();
    void anExpiredTokenHoldsTheQueue();
    void aDifferentClockHidesNothing();
    void whatDoesNotFitIsSaidBefore();
    void readsAnswersHidesAndDeletes();
    void tellsAccountQuotaAndFigures();
};

void TestThreads::publishesEveryKind_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("type");
    QTest::newRow("a text") << u"text"_s << u"TEXT"_s;
    QTest::newRow("a link") << u"link"_s << u"TEXT"_s;
    QTest::newRow("a picture") << u"picture"_s << u"IMAGE"_s;
    QTest::newRow("a film") << u"film"_s << u"VIDEO"_s;
    QTest::newRow("a carousel") << u"carousel"_s << u"CAROUSEL"_s;
    QTest::newRow("a thread with a picture and a first comment") << u"thread"_s << u"TEXT"_s;
}

void TestThreads::publishesEveryKind()
{
    QFETCH(QString, kind);
    QFETCH(QString, type);
    Rig rig;
    rig.add(kind, {{u"sensitive"_s, true}}, {{u"replyControl"_s, u"mentioned_only"_s}, {u"topicTag"_s, u"coffee"_s}});
    rig.fake.server.fault(Fault::SlowMedia, 15, kContainer);
    const QString status = rig.net->runToEnd(u"p1"_s);
    QVERIFY2(status == "published"_L1, qPrintable(rig.net->target(u"p1"_s).value("errorMessage"_L1).toString()));
    QCOMPARE(rig.fake.messages.size(), kind == "thread"_L1 ? 4 : 1);
    const auto first = rig.fake.messages.first();
    QCOMPARE(first.values.value(u"media_type"_s), type);
    QCOMPARE(first.values.value(u"reply_control"_s), u"mentioned_only"_s);
    QCOMPARE(first.values.value(u"topic_tag"_s), u"coffee"_s);
    QCOMPARE(first.values.value(u"link_attachment"_s), kind == "link"_L1 ? u"https://roasters.example/menu"_s : QString());
    QCOMPARE(first.values.value(u"is_spoiler_media"_s), type == "TEXT"_L1 ? QString() : u"true"_s);
    if (kind == "picture"_L1)
        QCOMPARE(first.values.value(u"alt_text"_s), u"A cup"_s);
    if (kind == "thread"_L1) {
        const auto &all = rig.fake.messages;
        QCOMPARE(all.at(1).replyTo, all.at(0).id);
        QCOMPARE(all.at(1).values.value(u"media_type"_s), u"IMAGE"_s);
        QCOMPARE(all.at(2).replyTo, all.at(1).id);
        QCOMPARE(all.at(3).text, u"Four"_s);
        QCOMPARE(all.at(3).replyTo, all.at(0).id);
        QVERIFY(!all.at(1).values.contains(u"topic_tag"_s));
    }
    QCOMPARE(rig.net->target(u"p1"_s).value("permalink"_L1).toString(), u"https://www.threads.net/@roaster/post/"_s + first.id);
}

void TestThreads::everyFaultEndsInExactlyOneMessage_data()
{
    addKindsAndFaults({u"text"_s, u"picture"_s, u"carousel"_s, u"thread"_s});
}

void TestThreads::everyFaultEndsInExactlyOneMessage()
{
    QFETCH(QString, kind);
    QFETCH(Fault, fault);
    Rig rig;
    rig.net->http->timeoutMs = 700;
    rig.add(kind);
    rig.fake.server.fault(fault, 1, kContainer);
    rig.fake.server.fault(fault, 2, kPublish);
    const QString status = rig.net->runToEnd(u"p1"_s);
    QVERIFY2(status == "published"_L1, qPrintable(rig.net->events(u"p1"_s).join(u' ') + rig.net->errorCode(u"p1"_s)));
    QCOMPARE(rig.fake.messages.size(), kind == "thread"_L1 ? 4 : 1);
    QSet<QString> texts;
    for (const auto &message : rig.fake.messages)
        texts.insert(message.text);
    QCOMPARE(texts.size(), rig.fake.messages.size());
}

void TestThreads::killedAnywhereLosesAndDoublesNothing()
{
    int points = 0;
    // The n-th request kills the worker, before it leaves and after its answer; n grows until a run gets through.
    for (int n = 1; n < 200; ++n) {
        Rig rig;
        rig.add(u"thread"_s);
        int left = n;
        const auto hit = [&left](const HttpCall &) {
            if (--left == 0)
                throw Crash();
        };
        rig.net->http->beforeSend = hit;
        rig.net->http->afterSend = hit;
        QCOMPARE(rig.net->runToEnd(u"p1"_s), u"published"_s);
        QCOMPARE(rig.fake.messages.size(), 4);
        if (left > 0)
            break;
        ++points;
    }
    QVERIFY(points > 15);
}

void TestThreads::aContainerThatFailsIsMadeAnewWhereThatHelps_data()
{
    QTest::addColumn<Fault>("fault");
    QTest::addColumn<QString>("code");
    QTest::newRow("the file could not be fetched") << Fault::MediaExpired << QString();
    QTest::newRow("the file cannot be used") << Fault::MediaRefused << u"publish.mediaFailed"_s;
}

void TestThreads::aContainerThatFailsIsMadeAnewWhereThatHelps()
{
    QFETCH(Fault, fault);
    QFETCH(QString, code);
    Rig rig;
    rig.add(u"film"_s);
    rig.fake.server.fault(fault, 1, kContainer);
    QCOMPARE(rig.net->runToEnd(u"p1"_s), code.isEmpty() ? u"published"_s : u"failed"_s);
    QCOMPARE(rig.net->errorCode(u"p1"_s), code);
    QCOMPARE(rig.fake.messages.size(), code.isEmpty() ? 1 : 0);
}

void TestThreads::aRequestThatComesLateMakesNoSecondMessage()
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
    QCOMPARE(rig.fake.messages.size(), 1);
    QCOMPARE(rig.net->target(u"p1"_s).value("platformPostId"_L1).toString(), rig.fake.messages.first().id);
}

void TestThreads::theDailyCapWaits()
{
    Rig rig;
    rig.add(u"text"_s);
    rig.fake.server.fault(Fault::DailyCap, 1, kPublish);
    for (int i = 0; i < 4; ++i) {
        rig.net->tick();
        rig.net->clock.advance(5000);
    }
    const QList<QJsonObject> waits = rig.net->payloads(u"p1"_s, u"retry"_s);
    QCOMPARE(waits.size(), 1);
    QCOMPARE(waits.first().value("code"_L1).toString(), u"publish.dailyCap"_s);
    QCOMPARE(msOf(waits.first().value("retryAt"_L1)) - waits.first().value("at"_L1).toInteger(), 6 * 3600'000LL);
    QCOMPARE(rig.net->adapter().facts().capCount, 250);
    QCOMPARE(rig.net->adapter().facts().capWindowMs, 86'400'000);
}

void TestThreads::anExpiredTokenHoldsTheQueue()
{
    Rig rig;
    rig.add(u"text"_s);
    rig.fake.token = u"token-2"_s;
    rig.net->tick();
    QCOMPARE(rig.net->store.get(u"SocialAccount"_s, u"s1"_s).value("status"_L1).toString(), u"needs_reauth"_s);
    QVERIFY(rig.fake.messages.isEmpty());
    const auto written = rig.net->store.write(u"w1"_s, [&](SystemRecords &records) {
        return rig.net->credentials.write(records, u"w1"_s, u"s1"_s, {.accessToken = u"token-2"_s});
    });
    QVERIFY(written);
    QJsonObject account = rig.net->store.get(u"SocialAccount"_s, u"s1"_s);
    account.insert("status"_L1, u"connected"_s);
    rig.net->store.put(u"SocialAccount"_s, account);
    QCOMPARE(rig.net->runToEnd(u"p1"_s), u"published"_s);
    QCOMPARE(rig.fake.messages.size(), 1);
    QVERIFY(!rig.net->store.dump().contains("token-2"));
}

void TestThreads::aDifferentClockHidesNothing()
{
    Rig rig;
    rig.fake.skewMs = -4 * 60'000;
    rig.add(u"thread"_s);
    rig.fake.server.fault(Fault::CutAfter, 4, kPublish);
    QCOMPARE(rig.net->runToEnd(u"p1"_s), u"published"_s);
    QCOMPARE(rig.fake.messages.size(), 4);
}

void TestThreads::whatDoesNotFitIsSaidBefore()
{
    Rig rig;
    const auto codes = [&](const PublishContent &content) {
        QStringList found;
        for (const ContentIssue &issue : rig.net->adapter().validate(content, {}))
            found.append(issue.code + u' ' + QString::number(issue.part));
        return found.join(u' ');
    };
    PublishContent content;
    content.parts = {{QString(500, u'x'), {}, {}}, {QString(501, u'x'), {}, {}}};
    QCOMPARE(codes(content), u"text.tooLong 1"_s);
    // An emoji counts its bytes.
    content.parts = {{QString(497, u'x') + u"🫘"_s, {}, {}}};
    QCOMPARE(codes(content), u"text.tooLong 0"_s);
    content.parts = {{QString(496, u'x') + u"🫘"_s, {}, {}}};
    QCOMPARE(codes(content), QString());
    content.parts = {{u"x"_s, QList<MediaItem>(21, rig.net->item(u"a"_s, u"image/jpeg"_s)), {}}};
    QVERIFY(codes(content).startsWith(u"media.tooMany 0"_s));
    content.parts = {{u"x"_s, {}, {}}};
    content.options = {{u"topicTag"_s, u"beans & co"_s}};
    QCOMPARE(codes(content), u"option.unknownChoice 0"_s);
}

void TestThreads::readsAnswersHidesAndDeletes()
{
    Rig rig;
    PlatformAdapter &adapter = rig.net->adapter();
    for (int i = 0; i < 7; ++i)
        rig.fake.receive(u"own%1"_s.arg(i), u"Beans"_s, {}, u"roaster"_s);
    rig.fake.receive(u"r1"_s, u"Open today?"_s, u"own6"_s, u"ada"_s);
    rig.fake.receive(u"r2"_s, u"Old"_s, u"own0"_s, u"bob"_s);
    rig.fake.receive(u"x1"_s, u"Thanks @roaster"_s, {}, u"cy"_s);
    const auto page = adapter.fetchInbox(rig.net->session(), RemoteInboxItem::Kind::Comment, {});
    QVERIFY(page);
    QCOMPARE(page->items.size(), 1);
    QCOMPARE(page->items.first().authorHandle, u"ada"_s);
    QCOMPARE(page->items.first().postId, u"own6"_s);
    QVERIFY(page->hasMore);
    const auto next = adapter.fetchInbox(rig.net->session(), RemoteInboxItem::Kind::Comment, page->cursor);
    QVERIFY(next);
    QCOMPARE(next->items.first().text, u"Old"_s);
    QVERIFY(!next->hasMore);
    const auto mentions = adapter.fetchInbox(rig.net->session(), RemoteInboxItem::Kind::Mention, {});
    QVERIFY(mentions);
    QCOMPARE(mentions->items.size(), 1);
    QCOMPARE(mentions->items.first().kind, RemoteInboxItem::Kind::Mention);
    QVERIFY(adapter.reply(rig.net->session(), page->items.first(), u"Until six"_s, {}));
    QCOMPARE(rig.fake.messages.last().replyTo, u"r1"_s);
    QCOMPARE(rig.fake.messages.last().text, u"Until six"_s);
    QVERIFY(adapter.hide(rig.net->session(), page->items.first(), true));
    const auto hidden = std::find_if(rig.fake.messages.cbegin(), rig.fake.messages.cend(), [](const auto &m) { return m.id == "r1"_L1; });
    QVERIFY(hidden->isHidden);
    const auto theirs = adapter.removeItem(rig.net->session(), page->items.first());
    QVERIFY(!theirs);
    QVERIFY(isUnsupported(theirs.error()));
    const qsizetype before = rig.fake.messages.size();
    QVERIFY(adapter.remove(rig.net->session(), {u"own1"_s, {}, {}, 0}));
    QVERIFY(adapter.remove(rig.net->session(), {u"own1"_s, {}, {}, 0}));
    QCOMPARE(rig.fake.messages.size(), before - 1);
}

void TestThreads::tellsAccountQuotaAndFigures()
{
    Rig rig;
    PlatformAdapter &adapter = rig.net->adapter();
    rig.fake.receive(u"own"_s, u"Beans"_s, {}, u"roaster"_s);
    const auto profile = adapter.verify(rig.net->session());
    QVERIFY(profile);
    QCOMPARE(profile->username, u"roaster"_s);
    const auto quota = adapter.loadQuota(rig.net->session());
    QVERIFY(quota);
    QCOMPARE(quota->used, 4);
    QCOMPARE(quota->total, 250);
    const auto post = adapter.postMetrics(rig.net->session(), {u"own"_s, {}, {}, 0});
    QVERIFY(post);
    QCOMPARE(post->value(u"views"_s), 55.0);
    QCOMPARE(post->value(u"comments"_s), 2.0);
    const auto account = adapter.accountMetrics(rig.net->session());
    QVERIFY(account);
    QCOMPARE(account->value(u"views"_s), 9.0);
    QCOMPARE(account->value(u"followers"_s), 77.0);
}

CAMPANILE_GUILESS_TEST(TestThreads)

} // namespace tst_threads

#include "tst_threads.moc"
