// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/inbox/inboxcollector.h"
#include "tests/platforms/support/networkrig.h"
#include "tests/support/platforms/facebook/fakefacebook.h"
#include "tests/support/platforms/instagram/fakeinstagram.h"
#include "tests/support/platforms/linkedin/fakelinkedin.h"
#include "tests/support/platforms/pinterest/fakepinterest.h"
#include "tests/support/platforms/reddit/fakereddit.h"
#include "tests/support/platforms/threads/fakethreads.h"
#include "tests/support/platforms/tiktok/faketiktok.h"
#include "tests/support/platforms/x/fakex.h"
#include "tests/support/platforms/youtube/fakeyoutube.h"
#include "tests/support/testprogram.h"

#include <QJsonDocument>
#include <QTest>

namespace tst_collectnetworks {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;
using namespace fakes;

namespace {

/** The collector over one network's real adapter and its scripted network. */
struct Reading {
    explicit Reading(NetworkRig &network)
        : net(network), keeper(network.store, network.credentials, adapterWays(network.platforms), network.clock, network.rng),
          context{network.store, network.platforms, keeper, nullptr, network.networks, network.clock, network.rng}, collector(context, {})
    {
    }

    void run()
    {
        for (int i = 0; i < 4; ++i) {
            collector.tick();
            net.clock.advance(3 * 60'000);
        }
        collector.tick();
    }
    /** "comment c1 replied: Open today?", sorted. */
    [[nodiscard]] QStringList items() const
    {
        QStringList lines;
        for (const QJsonObject &item : net.store.all(u"InboxItem"_s)) {
            lines.append(u"%1 %2 %3: %4"_s.arg(item.value("type"_L1).toString(), item.value("platformItemId"_L1).toString(), item.value("status"_L1).toString(),
                                               item.value("content"_L1).toString()));
        }
        lines.sort();
        return lines;
    }

    NetworkRig &net;
    TokenKeeper keeper;
    InboxContext context;
    InboxCollector collector;
};

/** An XRPC server with a list of notifications. */
class NotifyingPds final : public HttpClient
{
public:
    [[nodiscard]] HttpResponse send(const HttpCall &request) override
    {
        const QString method = request.url.path().section(u'/', -1);
        calls.append(method);
        HttpResponse response;
        response.status = 200;
        QJsonObject body;
        if (method == "app.bsky.notification.listNotifications"_L1) {
            const bool isSecond = request.url.query().contains(u"cursor=next"_s);
            body = {{u"notifications"_s, isSecond ? older : newer}};
            if (!isSecond && !older.isEmpty())
                body.insert("cursor"_L1, u"next"_s);
        } else if (method == "app.bsky.feed.getPosts"_L1) {
            body = {{u"posts"_s, QJsonArray{QJsonObject{{u"uri"_s, u"at://did:plc:me/app.bsky.feed.post/p1"_s}, {u"record"_s, QJsonObject{{u"text"_s, u"New on the shelf"_s}}}}}}};
        } else if (method == "app.bsky.actor.getProfiles"_L1) {
            body = {{u"profiles"_s, QJsonArray{QJsonObject{{u"did"_s, u"did:plc:ada"_s}, {u"followersCount"_s, 1200}}}}};
        } else if (method == "com.atproto.repo.getRecord"_L1) {
            response.status = gate.isEmpty() ? 400 : 200;
            body = gate.isEmpty() ? QJsonObject{{u"error"_s, u"RecordNotFound"_s}} : QJsonObject{{u"uri"_s, u"at://gate"_s}, {u"cid"_s, u"c1"_s}, {u"value"_s, gate}};
        } else if (method == "com.atproto.repo.putRecord"_L1) {
            const QJsonObject put = QJsonDocument::fromJson(request.body).object();
            puts.append(put);
            if (put.value("collection"_L1).toString() == "app.bsky.feed.threadgate"_L1)
                gate = put.value("record"_L1).toObject();
            body = {{u"uri"_s, u"at://did:plc:me/x/"_s + put.value("rkey"_L1).toString()}, {u"cid"_s, u"c"_s}};
        }
        response.body = QJsonDocument(body).toJson();
        return response;
    }
    QJsonArray newer;
    QJsonArray older;
    QJsonObject gate;
    QList<QJsonObject> puts;
    QStringList calls;
};

QJsonObject bskyNotification(const QString &key, const QString &reason, const QString &said, const QString &at)
{
    QJsonObject record{{u"text"_s, said}, {u"createdAt"_s, at}, {u"langs"_s, QJsonArray{u"en"_s}}};
    if (reason == "reply"_L1) {
        const QJsonObject ref{{u"uri"_s, u"at://did:plc:me/app.bsky.feed.post/p1"_s}, {u"cid"_s, u"pc"_s}};
        record.insert("reply"_L1, QJsonObject{{u"root"_s, ref}, {u"parent"_s, ref}});
    }
    return {{u"uri"_s, u"at://did:plc:ada/app.bsky.feed.post/"_s + key}, {u"cid"_s, u"cid-"_s + key}, {u"reason"_s, reason}, {u"indexedAt"_s, at}, {u"record"_s, record},
            {u"author"_s, QJsonObject{{u"did"_s, u"did:plc:ada"_s}, {u"handle"_s, u"ada.example"_s}, {u"displayName"_s, u"Ada"_s}}}};
}

} // namespace

/** What each network has to read goes through its own adapter, the collector and the records. */
class TestCollectNetworks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void facebook();
    void instagram();
    void threads();
    void x();
    void linkedin();
    void youtube();
    void reddit();
    void networksWithoutAnInbox();
    void bluesky();
};

void TestCollectNetworks::facebook()
{
    std::unique_ptr<NetworkRig> rig;
    FakeFacebook fake{[&] { return rig ? rig->clock.nowMs() : 0; }};
    rig = std::make_unique<NetworkRig>(domain::Platform::Facebook, fake.overlay());
    const qint64 now = rig->clock.nowMs();
    for (int i = 0; i < 30; ++i)
        fake.posts.append({u"1001_%1"_s.arg(i), u"Post %1"_s.arg(i), {}, {}, now});
    fake.comments.append({u"c1"_s, u"1001_29"_s, u"Is it open?"_s, u"777"_s, now - 5000, false});
    fake.comments.append({u"c3"_s, u"1001_2"_s, u"Old one"_s, u"777"_s, now - 3000, false});
    const QJsonObject message{{u"id"_s, u"m1"_s}, {u"message"_s, u"Hello"_s}, {u"from"_s, QJsonObject{{u"id"_s, u"777"_s}, {u"name"_s, u"Ada"_s}}},
                              {u"created_time"_s, u"2026-11-21T10:40:00+0000"_s}};
    fake.conversations = {QJsonObject{{u"id"_s, u"t1"_s}, {u"messages"_s, QJsonObject{{u"data"_s, QJsonArray{message}}}}}};
    Reading reading(*rig);
    reading.run();
    const QStringList items = reading.items();
    for (const QString &line : {u"comment c1 new: Is it open?"_s, u"comment c3 new: Old one"_s, u"dm t1 new: Hello"_s})
        QVERIFY2(items.contains(line), qPrintable(items.join(u'\n')));
    QCOMPARE(items.count(u"dm t1 new: Hello"_s), 1);
}

void TestCollectNetworks::instagram()
{
    std::unique_ptr<NetworkRig> rig;
    FakeInstagram fake{[&] { return rig ? rig->clock.nowMs() : 0; }};
    rig = std::make_unique<NetworkRig>(domain::Platform::Instagram, fake.overlay());
    const qint64 now = rig->clock.nowMs();
    fake.media.append({u"m1"_s, u"Beans"_s, false, now});
    fake.comments.append({u"c1"_s, u"m1"_s, {}, u"Open today?"_s, u"ada"_s, now - 2000, false});
    fake.comments.append({u"c2"_s, u"m1"_s, u"c1"_s, u"I wonder too"_s, u"bob"_s, now - 1000, false});
    Reading reading(*rig);
    reading.run();
    QCOMPARE(reading.items(), (QStringList{u"comment c1 new: Open today?"_s, u"comment c2 new: I wonder too"_s}));
}

void TestCollectNetworks::threads()
{
    std::unique_ptr<NetworkRig> rig;
    FakeThreads fake{[&] { return rig ? rig->clock.nowMs() : 0; }};
    rig = std::make_unique<NetworkRig>(domain::Platform::Threads, fake.overlay());
    for (int i = 0; i < 7; ++i)
        fake.receive(u"own%1"_s.arg(i), u"Beans"_s, {}, u"roaster"_s);
    fake.receive(u"r1"_s, u"Open today?"_s, u"own6"_s, u"ada"_s);
    fake.receive(u"r2"_s, u"Old"_s, u"own0"_s, u"bob"_s);
    fake.receive(u"x1"_s, u"Thanks @roaster"_s, {}, u"cy"_s);
    Reading reading(*rig);
    reading.run();
    const QStringList items = reading.items();
    for (const QString &line : {u"comment r1 new: Open today?"_s, u"comment r2 new: Old"_s, u"mention x1 new: Thanks @roaster"_s})
        QVERIFY2(items.contains(line), qPrintable(items.join(u'\n')));
    QCOMPARE(items.size(), 3);
}

void TestCollectNetworks::x()
{
    std::unique_ptr<NetworkRig> rig;
    FakeX fake{[&] { return rig ? rig->clock.nowMs() : 0; }};
    rig = std::make_unique<NetworkRig>(domain::Platform::Twitter, fake.overlay());
    fake.mentioners = {QJsonObject{{u"id"_s, u"7"_s}, {u"username"_s, u"ada"_s}, {u"name"_s, u"Ada"_s}, {u"public_metrics"_s, QJsonObject{{u"followers_count"_s, 3}}}}};
    fake.mentions = {QJsonObject{{u"id"_s, u"51"_s}, {u"author_id"_s, u"7"_s}, {u"text"_s, u"@roaster &lt;3"_s}, {u"created_at"_s, u"2026-11-21T10:00:00.000Z"_s},
                                 {u"in_reply_to_user_id"_s, u"1001"_s}, {u"conversation_id"_s, u"40"_s}},
                     QJsonObject{{u"id"_s, u"50"_s}, {u"author_id"_s, u"7"_s}, {u"text"_s, u"look at @roaster"_s}, {u"created_at"_s, u"2026-11-21T09:00:00.000Z"_s}}};
    fake.directMessages = {QJsonObject{{u"id"_s, u"61"_s}, {u"sender_id"_s, u"7"_s}, {u"text"_s, u"Do you ship?"_s}, {u"dm_conversation_id"_s, u"7-1001"_s},
                                       {u"created_at"_s, u"2026-11-21T10:00:00.000Z"_s}}};
    Reading reading(*rig);
    reading.run();
    QCOMPARE(reading.items(), (QStringList{u"comment 51 new: @roaster <3"_s, u"dm 7-1001 new: Do you ship?"_s, u"mention 50 new: look at @roaster"_s}));
}

void TestCollectNetworks::linkedin()
{
    std::unique_ptr<NetworkRig> rig;
    FakeLinkedin fake{[&] { return rig ? rig->clock.nowMs() : 0; }};
    rig = std::make_unique<NetworkRig>(domain::Platform::Linkedin, fake.overlay(),
                                       QJsonObject{{u"platformAccountId"_s, u"urn:li:organization:55"_s}, {u"accountKind"_s, u"organization"_s}});
    const QString post = u"urn:li:share:1"_s;
    fake.posts.insert(post, {{}, u"x"_s, 1});
    const QString comment = u"urn:li:comment:(%1,9)"_s.arg(post);
    fake.comments.insert(comment, {post, {}, u"urn:li:person:zed"_s, u"When?"_s, rig->clock.nowMs() - 60'000});
    Reading reading(*rig);
    reading.run();
    QCOMPARE(reading.items(), QStringList{u"comment %1 new: When?"_s.arg(comment)});
}

void TestCollectNetworks::youtube()
{
    std::unique_ptr<NetworkRig> rig;
    FakeYoutube fake{[&] { return rig ? rig->clock.nowMs() : 0; }};
    rig = std::make_unique<NetworkRig>(domain::Platform::Youtube, fake.overlay(), QJsonObject{{u"platformAccountId"_s, u"UCabc"_s}});
    fake.videos.insert(u"v1"_s, {});
    fake.comments.insert(u"c1"_s, {u"v1"_s, {}, u"UCada"_s, u"Lovely"_s});
    fake.comments.insert(u"c2"_s, {u"v1"_s, u"c1"_s, u"UCabc"_s, u"Thanks"_s});
    Reading reading(*rig);
    reading.run();
    // Our own answer on the network is one.
    QCOMPARE(reading.items(), QStringList{u"comment c1 replied: Lovely"_s});
    QCOMPARE(rig->store.all(u"InboxMessage"_s).size(), 2);
}

void TestCollectNetworks::reddit()
{
    std::unique_ptr<NetworkRig> rig;
    FakeReddit fake{[&] { return rig ? rig->clock.nowMs() : 0; }};
    rig = std::make_unique<NetworkRig>(domain::Platform::Reddit, fake.overlay());
    QJsonArray replies;
    for (int i = 0; i < 101; ++i)
        replies.append(QJsonObject{{u"name"_s, u"t1_%1"_s.arg(i)}, {u"author"_s, u"ada"_s}, {u"body"_s, u"Open & ready?"_s}, {u"created_utc"_s, 1'795'257'600.0},
                                   {u"context"_s, u"/r/coffee/comments/xyz/title/%1/?context=3"_s.arg(i)}, {u"parent_id"_s, u"t3_xyz"_s}});
    fake.inbox.insert(u"selfreply"_s, replies);
    fake.inbox.insert(u"messages"_s, {QJsonObject{{u"name"_s, u"t4_9"_s}, {u"author"_s, u"bob"_s}, {u"body"_s, u"Hi"_s}, {u"subject"_s, u"Beans"_s},
                                                 {u"first_message_name"_s, u"t4_1"_s}, {u"created_utc"_s, 1'795'257'600.0}}});
    Reading reading(*rig);
    reading.run();
    QCOMPARE(reading.items().size(), 102);
    QVERIFY(reading.items().contains(u"dm t4_1 new: Hi"_s));
}

void TestCollectNetworks::networksWithoutAnInbox()
{
    FakePinterest pins{[] { return qint64(0); }};
    FakeTiktok films{[] { return qint64(0); }};
    for (const auto &[platform, overlay] : {std::pair(domain::Platform::Pinterest, pins.overlay()), std::pair(domain::Platform::Tiktok, films.overlay())}) {
        NetworkRig rig(platform, overlay);
        int calls = 0;
        rig.http->beforeSend = [&](const HttpCall &) { ++calls; };
        Reading reading(rig);
        reading.run();
        QCOMPARE(calls, 0);
        QVERIFY(reading.items().isEmpty());
        for (const QJsonObject &cursor : rig.store.all(u"InboxCursor"_s))
            QVERIFY(!cursor.value("refusedFor"_L1).toString().isEmpty());
    }
}

void TestCollectNetworks::bluesky()
{
    NetworkRig rig(domain::Platform::Mastodon, {}, {{u"platform"_s, u"bluesky"_s}, {u"platformAccountId"_s, u"did:plc:me"_s}, {u"serverUrl"_s, u"https://pds.example"_s}});
    NotifyingPds pds;
    rig.platforms = standardPlatforms(pds, rig.clock, rig.networks);
    pds.newer = {bskyNotification(u"3"_s, u"reply"_s, u"Open today?"_s, u"2026-11-21T10:30:00.000Z"_s), bskyNotification(u"2"_s, u"like"_s, u""_s, u"2026-11-21T10:20:00.000Z"_s)};
    pds.older = {bskyNotification(u"1"_s, u"mention"_s, u"look at @roaster"_s, u"2026-11-20T10:00:00.000Z"_s)};
    Reading reading(rig);
    reading.run();
    const QString start = u"at://did:plc:ada/app.bsky.feed.post/"_s;
    QCOMPARE(reading.items(), (QStringList{u"comment %13 new: Open today?"_s.replace(u"%1"_s, start), u"mention %11 new: look at @roaster"_s.replace(u"%1"_s, start)}));
    const auto items = rig.store.all(u"InboxItem"_s);
    const auto answer = std::find_if(items.begin(), items.end(), [](const QJsonObject &item) { return item.value("type"_L1).toString() == "comment"_L1; });
    QCOMPARE(answer->value("senderFollowers"_L1).toInt(), 1200);
    QCOMPARE(answer->value("originalPostContent"_L1).toString(), u"New on the shelf"_s);
    const auto adapter = rig.platforms.find(u"bluesky"_s);
    const AccountSession session = rig.session();
    const RemoteInboxItem remote = remoteItemOf(*answer, {});
    const auto sent = adapter->reply(session, remote, u"Until six"_s, {adapter->newKey(u"k"_s, rig.clock.nowMs()), rig.clock.nowMs(), {}});
    QVERIFY(sent);
    const QJsonObject reply = pds.puts.last().value("record"_L1)["reply"_L1].toObject();
    QCOMPARE(reply.value("parent"_L1)["uri"_L1].toString(), remote.id);
    QCOMPARE(reply.value("parent"_L1)["cid"_L1].toString(), u"cid-3"_s);
    QCOMPARE(reply.value("root"_L1)["uri"_L1].toString(), u"at://did:plc:me/app.bsky.feed.post/p1"_s);
    QVERIFY(adapter->hide(session, remote, true));
    QCOMPARE(pds.gate.value("hiddenReplies"_L1).toArray(), QJsonArray{remote.id});
    QCOMPARE(pds.puts.last().value("rkey"_L1).toString(), u"p1"_s);
    QVERIFY(adapter->hide(session, remote, false));
    QVERIFY(pds.gate.value("hiddenReplies"_L1).toArray().isEmpty());
    QVERIFY(adapter->block(session, remote));
    const QString key = pds.puts.last().value("rkey"_L1).toString();
    QCOMPARE(pds.puts.last().value("record"_L1)["subject"_L1].toString(), u"did:plc:ada"_s);
    QVERIFY(adapter->block(session, remote));
    QCOMPARE(pds.puts.last().value("rkey"_L1).toString(), key);
    QVERIFY(isUnsupported(adapter->removeItem(session, remote).error()));
}

CAMPANILE_GUILESS_TEST(TestCollectNetworks)

} // namespace tst_collectnetworks

#include "tst_collectnetworks.moc"
