// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/rng.h"
#include "app/net/inprocesstransport.h"
#include "app/services/inboxservice.h"
#include "app/services/presenceservice.h"
#include "tests/support/testprogram.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tst_presenceservice {

using namespace campanile;
using namespace campanile::services;
using namespace Qt::StringLiterals;
using sync::Doing;

namespace {

/** One client over a real cache; the server is what the test says. */
struct Desk {
    QTemporaryDir dir;
    SystemClock clock;
    SystemRng rng;
    store::Store store{options(), clock};
    InboxService inbox{store, clock, rng};
    RecordId me = RecordId::create('u');
    RecordId mara = RecordId::create('u');
    RecordId item = RecordId::create('i');
    RecordId other = RecordId::create('i');
    QList<QJsonObject> said;
    bool isRefusing = false;
    std::unique_ptr<PresenceService> service;
    int ver = 0;

    store::OpenOptions options() const
    {
        store::OpenOptions open;
        open.path = dir.filePath(u"cache.sqlite"_s);
        return open;
    }
    Desk()
    {
        QSignalSpy opened(&store, &store::Store::opened);
        store.open();
        opened.wait();
        service = std::make_unique<PresenceService>(store, clock, u"w1"_s, me, [this](const QString &method, const QJsonObject &arguments, PresenceService::Answer answer) {
            QCOMPARE(method, u"Presence/set"_s);
            said.append(arguments);
            if (isRefusing)
                answer(makeError(ErrorKind::Invalid, u"method.refused"_s, {}, {u"rateLimit"_s}));
            else
                answer(QJsonObject{{u"keptFor"_s, 30}});
        });
        PresenceService::Timing timing;
        timing.soonMs = 5;
        timing.gapMs = 10;
        timing.renewMs = 60;
        timing.writingMs = 60'000;
        timing.awayMs = 30;
        timing.heldAfterMs = 0;
        service->setTiming(timing);
    }
    template<class Work>
    auto run(Work work)
    {
        using R = std::invoke_result_t<Work, store::StoreCore &>;
        std::optional<R> done;
        store.call(&store, work, [&](const R &result) { done = result; });
        [&] { QTRY_VERIFY(done); }();
        return done.value_or(R(makeError(ErrorKind::Timeout, u"test.timeout"_s)));
    }
    bool pull(const QString &type, QJsonObject record)
    {
        record.insert(u"ver"_s, ++ver);
        record.insert(u"createdAt"_s, u"2026-11-20T10:00:00.000Z"_s);
        record.insert(u"updatedAt"_s, u"2026-11-20T10:00:00.000Z"_s);
        const QByteArray json = QJsonDocument(QJsonObject{{type, QJsonArray{record}}}).toJson();
        return run([json](store::StoreCore &core) { return core.applyRecords(json); }).has_value();
    }
    /** "drafting <id>" of the newest announcement. */
    QStringList now() const
    {
        QStringList list;
        if (said.isEmpty())
            return {u"nothing said"_s};
        for (const QJsonValue &value : said.last().value("list"_L1).toArray())
            list.append(value["doing"_L1].toString() + u' ' + value["id"_L1].toString());
        return list;
    }
    QString does(const char *doing, const RecordId &id) const { return QString::fromLatin1(doing) + u' ' + id.toString(); }
    sync::PresenceNote note(const RecordId &user, const QString &client, Doing doing, qint64 since = 1000) const { return {user, client, item, doing, since}; }
};

} // namespace

/** What one client tells and knows of colleagues. */
class TestPresenceService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsOpenAndWrittenIsTold();
    void aPostAndAConversationAreToldBoth();
    void whatHappensWithinAMomentIsToldOnce();
    void whatHoldsIsToldAgain();
    void whatWasRefusedIsToldAgain();
    void aReplyThatWaitsIsHeld();
    void whoIsOutOfSightReadsNothing();
    void whoDoesNotWantItIsNotShown();
    void withoutALineNothingIsToldAndNobodyIsThere();
    void theFarewellKeepsWhatIsHeld();
    void othersAreShownWithTheMostThatTheyDo();
    void aServerInThisProgramSendsTheSameBytes();
    void newsThatMakeNoSenseAreLeftOut_data();
    void newsThatMakeNoSenseAreLeftOut();
};

void TestPresenceService::whatIsOpenAndWrittenIsTold()
{
    Desk desk;
    desk.service->setOpen(desk.item);
    desk.service->setOnline(true);
    QTRY_COMPARE(desk.now(), QStringList{desk.does("viewing", desk.item)});
    QVERIFY(!desk.said.last().value("client"_L1).toString().isEmpty());
    desk.service->noteWriting(desk.item, true);
    QTRY_COMPARE(desk.now(), QStringList{desk.does("drafting", desk.item)});
    desk.service->noteWriting(desk.item, false);
    QTRY_COMPARE(desk.now(), QStringList{desk.does("viewing", desk.item)});
    desk.service->setOpen(desk.other);
    QTRY_COMPARE(desk.now(), QStringList{desk.does("viewing", desk.other)});
    desk.service->setOpen({});
    QTRY_COMPARE(desk.now(), QStringList());
}

void TestPresenceService::aPostAndAConversationAreToldBoth()
{
    Desk desk;
    const RecordId post = RecordId::create('p');
    const auto sorted = [&desk](const QString &item, const QString &composed) {
        QStringList list{item, composed};
        std::sort(list.begin(), list.end(), [](const QString &a, const QString &b) { return a.section(u' ', 1) < b.section(u' ', 1); });
        QStringList said = desk.now();
        std::sort(said.begin(), said.end(), [](const QString &a, const QString &b) { return a.section(u' ', 1) < b.section(u' ', 1); });
        return said == list;
    };
    desk.service->setOpen(desk.item);
    desk.service->setOpen(post, services::Desk::Composer);
    desk.service->setOnline(true);
    QTRY_VERIFY(sorted(desk.does("viewing", desk.item), desk.does("viewing", post)));
    QStringList types;
    for (const QJsonValue &value : desk.said.last().value("list"_L1).toArray())
        types.append(value["type"_L1].toString() + value["id"_L1].toString().left(1));
    types.sort();
    QCOMPARE(types, (QStringList{u"InboxItemi"_s, u"Postp"_s}));
    desk.service->noteWriting(post, true, services::Desk::Composer);
    QTRY_VERIFY(sorted(desk.does("viewing", desk.item), desk.does("drafting", post)));
    // Each has its own window.
    desk.service->setInSight(false);
    QTRY_COMPARE(desk.now(), QStringList{desk.does("drafting", post)});
    // Who goes offline by choice holds what was being written.
    const auto farewell = desk.service->farewell(true);
    QVERIFY(farewell);
    QCOMPARE(farewell->value("list"_L1)[0]["doing"_L1].toString(), u"holding"_s);
    QCOMPARE(farewell->value("list"_L1)[0]["type"_L1].toString(), u"Post"_s);
}

void TestPresenceService::whatHappensWithinAMomentIsToldOnce()
{
    Desk desk;
    desk.service->setOnline(true);
    QTRY_COMPARE(desk.now(), QStringList());
    PresenceService::Timing timing;
    timing.soonMs = 50;
    timing.gapMs = 50;
    desk.service->setTiming(timing);
    const qsizetype before = desk.said.size();
    for (int i = 0; i < 50; ++i)
        desk.service->setOpen(RecordId::create('i'));
    desk.service->setOpen(desk.item);
    QTRY_COMPARE(desk.now(), QStringList{desk.does("viewing", desk.item)});
    QVERIFY2(desk.said.size() <= before + 2, qPrintable(QString::number(desk.said.size() - before)));
}

void TestPresenceService::whatHoldsIsToldAgain()
{
    Desk desk;
    desk.service->setOpen(desk.item);
    desk.service->setOnline(true);
    QTRY_VERIFY(desk.said.size() >= 4);
    QCOMPARE(desk.now(), QStringList{desk.does("viewing", desk.item)});
}

void TestPresenceService::whatWasRefusedIsToldAgain()
{
    Desk desk;
    desk.isRefusing = true;
    desk.service->setOpen(desk.item);
    desk.service->setOnline(true);
    QTRY_COMPARE(desk.said.size(), 1);
    desk.isRefusing = false;
    QTRY_VERIFY(desk.said.size() >= 2);
    QCOMPARE(desk.now(), QStringList{desk.does("viewing", desk.item)});
}

void TestPresenceService::aReplyThatWaitsIsHeld()
{
    Desk desk;
    const RecordId account = RecordId::create('s');
    QVERIFY(desk.pull(u"SocialAccount"_s, {{u"id"_s, account.toString()}, {u"platform"_s, u"mastodon"_s}, {u"status"_s, u"connected"_s}}));
    QVERIFY(desk.pull(u"InboxItem"_s, {{u"id"_s, desk.item.toString()}, {u"accountId"_s, account.toString()}, {u"type"_s, u"comment"_s}, {u"platform"_s, u"mastodon"_s},
                                       {u"platformItemId"_s, u"1"_s}, {u"status"_s, u"open"_s}, {u"receivedAt"_s, u"2026-11-20T10:00:00.000Z"_s}}));
    services::InboxReply reply;
    reply.item = desk.item;
    reply.message = RecordId::create('j');
    reply.author = desk.me;
    reply.content = u"We are looking into it"_s;
    // A draft first: its item then stands in the message only.
    std::optional<Result<store::Saved>> done;
    desk.inbox.saveDraft(reply, &desk.store, [&](const Result<store::Saved> &saved) { done = saved; });
    QTRY_VERIFY(done);
    desk.service->setOnline(true);
    QTRY_COMPARE(desk.now(), QStringList());
    done.reset();
    desk.inbox.reply(reply, &desk.store, [&](const Result<store::Saved> &saved) { done = saved; });
    QTRY_VERIFY(done);
    QVERIFY2(done->has_value(), qPrintable(done->has_value() ? QString() : done->error().code));
    QTRY_COMPARE(desk.now(), QStringList{desk.does("holding", desk.item)});
    // Open as well, it is still held.
    desk.service->setOpen(desk.item);
    desk.service->setOpen(desk.other);
    QTRY_COMPARE(desk.now().size(), 2);
    QVERIFY(desk.now().contains(desk.does("holding", desk.item)));
}

void TestPresenceService::whoIsOutOfSightReadsNothing()
{
    Desk desk;
    desk.service->setOpen(desk.item);
    desk.service->setOnline(true);
    QTRY_COMPARE(desk.now(), QStringList{desk.does("viewing", desk.item)});
    desk.service->setInSight(false);
    QTRY_COMPARE(desk.now(), QStringList());
    desk.service->setInSight(true);
    QTRY_COMPARE(desk.now(), QStringList{desk.does("viewing", desk.item)});
}

void TestPresenceService::whoDoesNotWantItIsNotShown()
{
    Desk desk;
    desk.service->setOpen(desk.item);
    desk.service->setOnline(true);
    QTRY_COMPARE(desk.now(), QStringList{desk.does("viewing", desk.item)});
    desk.service->setShared(false);
    QTRY_COMPARE(desk.now(), QStringList());
    desk.service->noteWriting(desk.item, true);
    const auto farewell = desk.service->farewell(true);
    QVERIFY(farewell);
    QCOMPARE(farewell->value("list"_L1).toArray(), QJsonArray());
    // Others are seen all the same.
    desk.service->take({u"w1"_s, {desk.note(desk.mara, u"c"_s, Doing::Viewing)}});
    QCOMPARE(desk.service->at(desk.item).size(), 1);
}

void TestPresenceService::withoutALineNothingIsToldAndNobodyIsThere()
{
    Desk desk;
    desk.service->setOpen(desk.item);
    QCOMPARE(desk.said.size(), 0);
    QVERIFY(!desk.service->farewell(true));
    desk.service->setOnline(true);
    QTRY_VERIFY(!desk.said.isEmpty());
    desk.service->take({u"w1"_s, {desk.note(desk.mara, u"c"_s, Doing::Viewing)}});
    QSignalSpy changed(desk.service.get(), &PresenceService::changed);
    desk.service->setOnline(false);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(desk.service->at(desk.item).size(), 0);
    const qsizetype before = desk.said.size();
    desk.service->noteWriting(desk.item, true);
    desk.service->setOnline(true);
    QTRY_VERIFY(desk.said.size() > before);
    QCOMPARE(desk.now(), QStringList{desk.does("drafting", desk.item)});
}

void TestPresenceService::theFarewellKeepsWhatIsHeld()
{
    Desk desk;
    desk.service->setOpen(desk.item);
    desk.service->setOnline(true);
    desk.service->noteWriting(desk.item, true);
    QTRY_COMPARE(desk.now(), QStringList{desk.does("drafting", desk.item)});
    const auto quit = desk.service->farewell(false);
    QVERIFY(quit && quit->value("isLeaving"_L1).toBool());
    QCOMPARE(quit->value("list"_L1).toArray().size(), 0);
    desk.service->setOnline(false);
    desk.service->setOnline(true);
    const qsizetype before = desk.said.size();
    QTRY_VERIFY(desk.said.size() > before);
    const auto offline = desk.service->farewell(true);
    QVERIFY(offline);
    QCOMPARE(offline->value("list"_L1)[0]["doing"_L1].toString(), u"holding"_s);
}

void TestPresenceService::othersAreShownWithTheMostThatTheyDo()
{
    Desk desk;
    desk.service->setOnline(true);
    QTRY_VERIFY(!desk.said.isEmpty());
    const QString own = desk.said.last().value("client"_L1).toString();
    const RecordId jon = RecordId::create('u');
    QSignalSpy changed(desk.service.get(), &PresenceService::changed);
    desk.service->take({u"w1"_s,
                        {desk.note(desk.me, own, Doing::Drafting), desk.note(desk.me, u"phone"_s, Doing::Viewing), desk.note(desk.mara, u"a"_s, Doing::Viewing, 5),
                         desk.note(desk.mara, u"b"_s, Doing::Holding, 9), desk.note(jon, u"c"_s, Doing::Drafting, 7)}});
    const QList<Present> expected{{desk.mara, Doing::Holding, 9, false}, {jon, Doing::Drafting, 7, false}, {desk.me, Doing::Viewing, 1000, true}};
    QCOMPARE(desk.service->at(desk.item), expected);
    QCOMPARE(changed.size(), 1);
    desk.service->take({u"w2"_s, {}});
    QCOMPARE(changed.size(), 1);
    desk.service->take({u"w1"_s, {desk.note(desk.me, own, Doing::Drafting)}});
    QCOMPARE(desk.service->at(desk.item).size(), 0);
}

void TestPresenceService::aServerInThisProgramSendsTheSameBytes()
{
    net::InProcessTransport::NotifyPresence notify;
    int lines = 0;
    const auto line = [&lines] {
        ++lines;
        return std::shared_ptr<void>(&lines, [](void *count) { --*static_cast<int *>(count); });
    };
    net::InProcessTransport transport([](const net::Request &) { return net::InProcessTransport::Answer(); },
                                      [&line](const net::InProcessTransport::Notify &) { return line(); }, nullptr, {},
                                      [&](const net::InProcessTransport::NotifyPresence &given) {
                                          notify = given;
                                          return line();
                                      });
    QSignalSpy received(&transport, &net::Transport::presenceReceived);
    transport.startEvents();
    QCOMPARE(lines, 2);
    const QByteArray json = R"({"@type":"Presence","accountId":"w1","list":[]})";
    notify(json);
    QTRY_COMPARE(received.size(), 1);
    QCOMPARE(received.first().first().toByteArray(), json);
    transport.stopEvents();
    QCOMPARE(lines, 0);
}

void TestPresenceService::newsThatMakeNoSenseAreLeftOut_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("notes");
    const QByteArray good = R"({"userId":"%u","client":"c","type":"InboxItem","id":"%i","doing":"viewing","since":"2026-11-20T10:00:00.000Z"})";
    const auto filled = [&good](QByteArray change, const QByteArray &to) {
        QByteArray note = good;
        note.replace(change, to);
        note.replace("%u", RecordId::create('u').toByteArray()).replace("%i", RecordId::create('i').toByteArray());
        return R"({"@type":"Presence","accountId":"w1","list":[)" + note + "]}";
    };
    QTest::newRow("a whole note") << filled("viewing", "holding") << 1;
    QTest::newRow("a doing of a newer server") << filled("viewing", "dancing") << 0;
    QTest::newRow("no user") << filled("%u", "?") << 0;
    QTest::newRow("no moment") << filled("2026-11", "soon") << 0;
    QTest::newRow("notes that are no objects") << QByteArray(R"({"accountId":"w1","list":[1,"x",null,[]]})") << 0;
    QTest::newRow("no list") << QByteArray(R"({"accountId":"w1"})") << -1;
    QTest::newRow("no workspace") << QByteArray(R"({"list":[]})") << -1;
    QTest::newRow("no JSON") << QByteArray("\xff\xfe{") << -1;
}

void TestPresenceService::newsThatMakeNoSenseAreLeftOut()
{
    QFETCH(QByteArray, json);
    QFETCH(int, notes);
    const auto picture = sync::parsePresence(json);
    QCOMPARE(picture ? int(picture->notes.size()) : -1, notes);
}

CAMPANILE_GUILESS_TEST(TestPresenceService)

} // namespace tst_presenceservice

#include "tst_presenceservice.moc"
