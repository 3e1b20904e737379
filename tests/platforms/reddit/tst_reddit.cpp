// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/platforms/reddit/redditcalls.h"
#include "tests/platforms/support/faultrows.h"
#include "tests/platforms/support/networkrig.h"
#include "tests/support/platforms/reddit/fakereddit.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QTest>

namespace tst_reddit {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;
using namespace fakes;

namespace {

const QString kSubmit = u"^POST /api/submit"_s;

struct Rig {
    Rig() { net = std::make_unique<NetworkRig>(domain::Platform::Reddit, fake.overlay()); }

    void add(const QString &kind, QJsonObject more = {}, QJsonObject options = {})
    {
        options.insert("community"_L1, u"coffee"_s);
        options.insert("kind"_L1, kind == "link"_L1 ? u"link"_s : u"self"_s);
        more.insert("title"_L1, u"Fresh beans & more"_s);
        if (kind == "link"_L1)
            more.insert("linkUrl"_L1, u"https://roasters.example/menu?a=1&b=2"_s);
        net->addPost(u"p1"_s, u"We roast **today** + tomorrow"_s, options, more);
        if (kind == "picture"_L1 || kind == "gallery"_L1)
            net->addMedia(u"p1"_s, u"a1"_s, u"image/jpeg"_s, {{u"altText"_s, u"A cup"_s}});
        if (kind == "gallery"_L1)
            net->addMedia(u"p1"_s, u"a2"_s, u"image/png"_s);
    }

    std::unique_ptr<NetworkRig> net;
    FakeReddit fake{[this] { return net ? net->clock.nowMs() : 0; }};
};

} // namespace

class TestReddit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishesEveryKind_data();
    void publishesEveryKind();
    void everyFaultEndsInExactlyOneMessage_data();
    void everyFaultEndsInExactlyOneMessage();
    void aSlowPictureIsNotSentAgain();
    void waitsAsLongAsTheWordsSay();
    void readsWaitsInWords_data();
    void readsWaitsInWords();
    void refusals_data();
    void refusals();
    void aLinkThatIsThereAlready();
    void aLostScopeHoldsTheQueue();
    void aDifferentClockHidesNothing();
    void offersCommunitiesAndFlairs();
    void whatDoesNotFitIsSaidBefore();
    void readsAndAnswersPeople();
    void tellsAccountAndFigures();
};

void TestReddit::publishesEveryKind_data()
{
    QTest::addColumn<QString>("kind");
    for (const auto &kind : {"self", "link", "picture", "gallery"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void TestReddit::publishesEveryKind()
{
    QFETCH(QString, kind);
    Rig rig;
    rig.add(kind, {{u"firstComment"_s, u"Ask us anything"_s}, {u"sensitive"_s, true}}, {{u"flair"_s, u"f1"_s}, {u"sendReplies"_s, false}});
    const QString status = rig.net->runToEnd(u"p1"_s);
    QVERIFY2(status == "published"_L1, qPrintable(rig.net->target(u"p1"_s).value("errorMessage"_L1).toString()));
    QCOMPARE(rig.fake.posts.size(), 1);
    const auto post = rig.fake.posts.first();
    QCOMPARE(post.kind, kind == "picture"_L1 ? u"image"_s : kind);
    QCOMPARE(post.community, u"coffee"_s);
    QCOMPARE(post.title, u"Fresh beans & more"_s);
    QCOMPARE(post.text, u"We roast **today** + tomorrow"_s);
    if (kind == "link"_L1)
        QCOMPARE(post.url, u"https://roasters.example/menu?a=1&b=2"_s);
    if (kind == "gallery"_L1) {
        QCOMPARE(rig.fake.files.size(), 2);
        QVERIFY(post.values.values().contains(u"A cup"_s));
    } else {
        QCOMPARE(post.values.value(u"nsfw"_s), u"true"_s);
        QCOMPARE(post.values.value(u"sendreplies"_s), u"false"_s);
        QCOMPARE(post.values.value(u"flair_id"_s), u"f1"_s);
    }
    QCOMPARE(rig.fake.comments.size(), 1);
    QCOMPARE(rig.fake.comments.first().parent, post.name);
    QVERIFY(!rig.fake.sawToken);
    const QJsonObject target = rig.net->target(u"p1"_s);
    QCOMPARE(target.value("platformPostId"_L1).toString(), post.name);
    QVERIFY(target.value("permalink"_L1).toString().startsWith(u"https://www.reddit.com/r/coffee/comments/"_s));
}

void TestReddit::everyFaultEndsInExactlyOneMessage_data()
{
    addKindsAndFaults({u"self"_s, u"link"_s, u"picture"_s, u"gallery"_s});
}

void TestReddit::everyFaultEndsInExactlyOneMessage()
{
    QFETCH(QString, kind);
    QFETCH(Fault, fault);
    Rig rig;
    rig.net->http->timeoutMs = 700;
    rig.add(kind, {{u"firstComment"_s, u"Ask us anything"_s}});
    rig.fake.server.fault(fault, 1, kSubmit);
    rig.fake.server.fault(fault, 1, u"^POST /api/comment"_s);
    rig.fake.server.fault(fault, 1, u"^POST /api/media"_s);
    const QString status = rig.net->runToEnd(u"p1"_s);
    QVERIFY2(status == "published"_L1, qPrintable(rig.net->events(u"p1"_s).join(u' ') + rig.net->errorCode(u"p1"_s)));
    QCOMPARE(rig.fake.posts.size(), 1);
    QCOMPARE(rig.fake.comments.size(), 1);
    QCOMPARE(rig.net->target(u"p1"_s).value("platformPostId"_L1).toString(), rig.fake.posts.first().name);
}

void TestReddit::aSlowPictureIsNotSentAgain()
{
    Rig rig;
    rig.fake.pictureDelayMs = 10 * 60'000;
    rig.add(u"picture"_s);
    QCOMPARE(rig.net->runToEnd(u"p1"_s), u"published"_s);
    QCOMPARE(rig.fake.posts.size(), 1);
    QCOMPARE(rig.fake.server.count(kSubmit), 1);
}

void TestReddit::waitsAsLongAsTheWordsSay()
{
    Rig rig;
    rig.add(u"self"_s);
    rig.fake.server.fault(Fault::ErrorInsideOk, 1, kSubmit);
    const qint64 at = rig.net->clock.nowMs();
    rig.net->tick();
    const QList<QJsonObject> waits = rig.net->payloads(u"p1"_s, u"retry"_s);
    QCOMPARE(waits.size(), 1);
    QCOMPARE(waits.first().value("code"_L1).toString(), u"publish.rateLimited"_s);
    QCOMPARE(waits.first().value("platformCode"_L1).toString(), u"RATELIMIT"_s);
    // "3 minutes" may be nearly four; the number beside it is shorter.
    QCOMPARE(msOf(waits.first().value("retryAt"_L1)), at + 4 * 60'000);
    QCOMPARE(rig.net->runToEnd(u"p1"_s), u"published"_s);
    rig.fake.server.fault(Fault::RateLimit, 1, u"me$"_s);
    const auto limited = rig.net->adapter().verify(rig.net->session());
    QVERIFY(!limited);
    QCOMPARE(limited.error().retryAtMs, rig.net->clock.nowMs() + 240'000);
}

void TestReddit::readsWaitsInWords_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<qint64>("waitMs");
    QTest::newRow("minutes") << u"you are doing that too much. try again in 3 minutes."_s << qint64(240'000);
    QTest::newRow("one minute") << u"Take a break for 1 minute before trying again."_s << qint64(120'000);
    QTest::newRow("seconds") << u"try again in 20 seconds."_s << qint64(20'000);
    QTest::newRow("milliseconds") << u"try again in 600 milliseconds."_s << qint64(600);
    QTest::newRow("an hour") << u"try again in 1 hour."_s << qint64(7'200'000);
    QTest::newRow("an absurd time is a week") << u"try again in 999999 hours."_s << qint64(604'800'000);
    QTest::newRow("no time") << u"you are doing that too much"_s << qint64(-1);
}

void TestReddit::readsWaitsInWords()
{
    QFETCH(QString, words);
    QFETCH(qint64, waitMs);
    QCOMPARE(waitInWords(words), waitMs);
}

void TestReddit::refusals_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("accountStatus");
    QTest::newRow("a community that does not let the person post") << u"SUBREDDIT_NOTALLOWED"_s << u"publish.forbidden"_s << u"connected"_s;
    QTest::newRow("a community without texts") << u"NO_SELFS"_s << u"publish.forbidden"_s << u"connected"_s;
    QTest::newRow("a text that is too long") << u"TOO_LONG"_s << u"publish.rejected"_s << u"connected"_s;
    QTest::newRow("an error that nobody knows") << u"SOMETHING_NEW"_s << u"publish.rejected"_s << u"connected"_s;
    QTest::newRow("a person that is blocked") << u"ACCOUNT_SUSPENDED"_s << u"publish.accountStopped"_s << u"error"_s;
}

void TestReddit::refusals()
{
    QFETCH(QString, name);
    QFETCH(QString, code);
    QFETCH(QString, accountStatus);
    Rig rig;
    rig.fake.refusal = name;
    rig.add(u"self"_s);
    QCOMPARE(rig.net->runToEnd(u"p1"_s), u"failed"_s);
    QCOMPARE(rig.net->errorCode(u"p1"_s), code);
    QCOMPARE(rig.net->store.get(u"SocialAccount"_s, u"s1"_s).value("status"_L1).toString(), accountStatus);
    QVERIFY(rig.fake.posts.isEmpty());
}

void TestReddit::aLinkThatIsThereAlready()
{
    Rig rig;
    rig.fake.posts.append({u"t3_old"_s, u"coffee"_s, u"link"_s, u"Beans"_s, {}, u"https://roasters.example/menu?a=1&b=2"_s, {}, {}, rig.net->clock.nowMs() - 86'400'000});
    rig.add(u"link"_s);
    QCOMPARE(rig.net->runToEnd(u"p1"_s), u"failed"_s);
    QCOMPARE(rig.net->errorCode(u"p1"_s), u"publish.duplicate"_s);
    Rig again;
    again.fake.posts = rig.fake.posts;
    again.add(u"link"_s, {}, {{u"allowRepeat"_s, true}});
    QCOMPARE(again.net->runToEnd(u"p1"_s), u"published"_s);
    QCOMPARE(again.fake.posts.size(), 2);
}

void TestReddit::aLostScopeHoldsTheQueue()
{
    Rig rig;
    rig.add(u"self"_s);
    rig.fake.server.fault(Fault::PermissionLost, -1, kSubmit);
    rig.net->tick();
    QCOMPARE(rig.net->store.get(u"SocialAccount"_s, u"s1"_s).value("status"_L1).toString(), u"needs_reauth"_s);
    QCOMPARE(rig.net->payloads(u"p1"_s, u"retry"_s).first().value("code"_L1).toString(), u"publish.permission"_s);
}

void TestReddit::aDifferentClockHidesNothing()
{
    Rig rig;
    rig.fake.skewMs = -4 * 60'000;
    rig.add(u"self"_s, {{u"firstComment"_s, u"Ask us anything"_s}});
    rig.fake.server.fault(Fault::CutAfter, 1, kSubmit);
    rig.fake.server.fault(Fault::CutAfter, 1, u"^POST /api/comment"_s);
    QCOMPARE(rig.net->runToEnd(u"p1"_s), u"published"_s);
    QCOMPARE(rig.fake.posts.size(), 1);
    QCOMPARE(rig.fake.comments.size(), 1);
}

void TestReddit::offersCommunitiesAndFlairs()
{
    Rig rig;
    PlatformAdapter &adapter = rig.net->adapter();
    const auto communities = adapter.choices(rig.net->session(), u"communities"_s, {});
    QVERIFY(communities);
    QCOMPARE(communities->size(), 121);
    QCOMPARE(communities->at(0).value, u"u_roaster"_s);
    QCOMPARE(communities->at(1).label, u"r/coffee0"_s);
    QVERIFY(communities->at(1).isEnabled);
    QVERIFY(!communities->at(2).isEnabled); // restricted
    QVERIFY(!communities->at(3).isEnabled); // banned there
    const auto flairs = adapter.choices(rig.net->session(), u"flairs"_s, u"r/coffee"_s);
    QVERIFY(flairs);
    QCOMPARE(flairs->size(), 2);
    QVERIFY(flairs->at(0).isEnabled && !flairs->at(1).isEnabled);
    const auto none = adapter.choices(rig.net->session(), u"flairs"_s, u"tea"_s);
    QVERIFY(none);
    QVERIFY(none->isEmpty());
    QVERIFY(!adapter.choices(rig.net->session(), u"boards"_s, {}));
}

void TestReddit::whatDoesNotFitIsSaidBefore()
{
    Rig rig;
    const auto codes = [&](const PublishContent &content) {
        QStringList found;
        for (const ContentIssue &issue : rig.net->adapter().validate(content, {}))
            found.append(issue.code + u' ' + QString::number(issue.part));
        return found.join(u' ');
    };
    PublishContent content;
    content.parts = {{u"Text"_s, {}, {}}};
    content.options = {{u"community"_s, u"coffee"_s}};
    QCOMPARE(codes(content), u"title.missing 0"_s);
    content.title = QString(301, u'x');
    QCOMPARE(codes(content), u"title.tooLong 0"_s);
    content.options.insert("title"_L1, u"Shorter"_s);
    QCOMPARE(codes(content), QString());
    content.parts.first().text.clear();
    QCOMPARE(codes(content), QString());
    content.options.insert("kind"_L1, u"link"_s);
    QCOMPARE(codes(content), u"link.missing 0"_s);
    content.options.insert("kind"_L1, u"self"_s);
    content.parts.first().media = {rig.net->item(u"a"_s, u"video/mp4"_s)};
    QVERIFY(codes(content).startsWith(u"media."_s));
    content.parts = {{u"Text"_s, {}, {}}, {QString(10'001, u'x'), {}, {}}};
    content.hasFirstComment = true;
    QCOMPARE(codes(content), u"text.tooLong 1"_s);
    content.hasFirstComment = false;
    QVERIFY(codes(content).startsWith(u"thread.unsupported"_s));
}

void TestReddit::readsAndAnswersPeople()
{
    Rig rig;
    PlatformAdapter &adapter = rig.net->adapter();
    QJsonArray replies;
    for (int i = 0; i < 101; ++i)
        replies.append(QJsonObject{{u"name"_s, u"t1_%1"_s.arg(i)}, {u"author"_s, u"ada"_s}, {u"body"_s, u"Open & ready?"_s}, {u"created_utc"_s, 1'795'257'600.0},
                                   {u"context"_s, u"/r/coffee/comments/xyz/title/%1/?context=3"_s.arg(i)}, {u"parent_id"_s, u"t3_xyz"_s}});
    rig.fake.inbox.insert(u"selfreply"_s, replies);
    rig.fake.inbox.insert(u"messages"_s, {QJsonObject{{u"name"_s, u"t4_9"_s}, {u"author"_s, u"bob"_s}, {u"body"_s, u"Hi"_s}, {u"subject"_s, u"Beans"_s},
                                                     {u"first_message_name"_s, u"t4_1"_s}, {u"created_utc"_s, 1'795'257'600.0}}});
    const auto page = adapter.fetchInbox(rig.net->session(), RemoteInboxItem::Kind::Comment, {});
    QVERIFY(page);
    QCOMPARE(page->items.size(), 100);
    QVERIFY(page->hasMore);
    QCOMPARE(page->items.first().postId, u"t3_xyz"_s);
    QCOMPARE(page->items.first().createdAtMs, 1'795'257'600'000);
    const auto next = adapter.fetchInbox(rig.net->session(), RemoteInboxItem::Kind::Comment, page->cursor);
    QVERIFY(next);
    QCOMPARE(next->items.size(), 1);
    const auto messages = adapter.fetchInbox(rig.net->session(), RemoteInboxItem::Kind::DirectMessage, {});
    QVERIFY(messages);
    QCOMPARE(messages->items.first().threadId, u"t4_1"_s);
    QVERIFY(adapter.reply(rig.net->session(), messages->items.first(), u"Good morning"_s, {}));
    QCOMPARE(rig.fake.comments.first().parent, u"t4_9"_s);
    QVERIFY(!adapter.removeItem(rig.net->session(), page->items.first()));
    RemoteInboxItem own = page->items.first();
    own.id = rig.fake.comments.first().name;
    own.isOwn = true;
    QVERIFY(adapter.removeItem(rig.net->session(), own));
    QVERIFY(rig.fake.comments.isEmpty());
}

void TestReddit::tellsAccountAndFigures()
{
    Rig rig;
    PlatformAdapter &adapter = rig.net->adapter();
    const auto profile = adapter.verify(rig.net->session());
    QVERIFY(profile);
    QCOMPARE(profile->username, u"roaster"_s);
    QCOMPARE(profile->platformAccountId, u"abc"_s);
    rig.fake.posts.append({u"t3_1"_s, u"coffee"_s, u"self"_s, u"Beans"_s, {}, {}, {}, {}, 1});
    const auto post = adapter.postMetrics(rig.net->session(), {u"t3_1"_s, {}, {}, 0});
    QVERIFY(post);
    QCOMPARE(post->value(u"likes"_s), 12.0);
    QCOMPARE(post->value(u"upvoteRatio"_s), 0.9);
    const auto account = adapter.accountMetrics(rig.net->session());
    QVERIFY(account);
    QCOMPARE(account->value(u"karma"_s), 1234.0);
    QVERIFY(adapter.remove(rig.net->session(), {u"t3_1"_s, {}, {}, 0}));
    QVERIFY(rig.fake.posts.isEmpty());
}

CAMPANILE_GUILESS_TEST(TestReddit)

} // namespace tst_reddit

#include "tst_reddit.moc"
