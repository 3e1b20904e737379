// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/publish/support/publishrig.h"
#include "tests/support/testprogram.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

#include <thread>
#include <vector>

namespace tst_publish {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;

namespace {

const QJsonObject kThread{{u"threadParts"_s, QJsonArray{u"Second part"_s, u"Third part"_s}}, {u"firstComment"_s, u"The link is in our profile"_s}};

/** Every full hour from the start. */
class Hourly final : public OccurrenceSource
{
public:
    [[nodiscard]] Result<std::optional<qint64>> next(const SeriesRule &rule, qint64 afterMs) const override
    {
        qint64 at = rule.startMs;
        while (at <= afterMs || rule.exdatesMs.contains(at))
            at += 3600'000;
        return rule.endMs >= 0 && at > rule.endMs ? std::optional<qint64>() : std::optional(at);
    }
};

} // namespace

class TestPublish : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishesTextMediaThreadAndComment();
    void everyFaultEndsInExactlyOnePost_data();
    void everyFaultEndsInExactlyOnePost();
    void crashAnywhereLosesAndDoublesNothing_data();
    void crashAnywhereLosesAndDoublesNothing();
    void waitsForTheTimeTheNetworkNames();
    void unreachableRetriesAndThenFails();
    void refusedContentFailsWithoutSending();
    void expiredTokenHoldsTheQueueUntilReconnected();
    void suspendedAccountStops();
    void unknownOutcomeIsLeftToAPerson();
    void missedPostsAreNotSentSilently();
    void failedPostCanBePublishedAgainWithoutDoubles();
    void lostLeaseSendsNothing();
    void dailyCapWaits();
    void partialSuccessIsSaid();
    void seriesMakesItsOccurrences();
    void accountsOfOneNetworkRunAtOnce();
    void connectingAgainRenewsTheAccount();
    void noSecretInTheRecords();

private:
    QTemporaryDir m_dir;
    QString fresh()
    {
        static int n = 0;
        const QString dir = m_dir.filePath(QString::number(++n));
        QDir().mkpath(dir);
        return dir;
    }
};

void TestPublish::publishesTextMediaThreadAndComment()
{
    PublishRig rig(fresh());
    const QString target = rig.addPost(u"p1"_s, u"Fresh beans <b>today</b>"_s, kThread);
    rig.addImage(u"p1"_s, u"a1"_s, u"A cup of coffee"_s);
    rig.addImage(u"p1"_s, u"a2"_s, u"Green beans"_s, 1);
    rig.practice.faults().set(PracticeFault::SlowMedia, 1, {}, 3);
    rig.runToEnd();
    QCOMPARE(rig.status(u"p1"_s), u"published"_s);
    QCOMPARE(rig.publishedTexts(), (QStringList{u"Fresh beans <b>today</b>"_s, u"Second part"_s, u"Third part"_s, u"The link is in our profile"_s}));
    const auto statuses = rig.practice.statuses(u"roaster"_s);
    const PracticeStatus first = statuses.at(3);
    QCOMPARE(statuses.at(2).inReplyToId, first.id);
    QCOMPARE(statuses.at(1).inReplyToId, statuses.at(2).id);
    QCOMPARE(statuses.at(0).inReplyToId, first.id);
    QCOMPARE(first.mediaIds.size(), 1);
    QCOMPARE(statuses.at(2).mediaIds.size(), 1);
    const QJsonObject record = rig.store.get(u"PostTarget"_s, target);
    QCOMPARE(record.value("platformPostId"_L1).toString(), QString::number(first.id));
    QVERIFY(record.value("permalink"_L1).toString().contains(u"/@roaster/"_s));
    QVERIFY(rig.eventTypes(target).startsWith(u"started"_s));
    QVERIFY(rig.eventTypes(target).endsWith(u"live"_s));
    QVERIFY(rig.eventTypes(target).contains(u"first_comment"_s));
    QVERIFY(rig.store.all(u"Notification"_s).isEmpty());
}

void TestPublish::everyFaultEndsInExactlyOnePost_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<bool>("ignoresKeys");
    const QList<std::pair<const char *, PracticeFault>> faults{
        {"rate limit", PracticeFault::RateLimit},
        {"time-out after the post was accepted", PracticeFault::TimeoutAfterAccept},
        {"time-out before the post was accepted", PracticeFault::TimeoutBeforeAccept},
        {"server error before the post was accepted", PracticeFault::ErrorBeforeAccept},
        {"server error after the post was accepted", PracticeFault::ErrorAfterAccept},
        {"connection cut before the post was accepted", PracticeFault::ResetBeforeAccept},
        {"connection cut after the post was accepted", PracticeFault::ResetAfterAccept},
        {"token refused once", PracticeFault::ExpiredToken},
        {"slow media", PracticeFault::SlowMedia}};
    for (const auto &[name, fault] : faults) {
        QTest::newRow(name) << int(fault) << false;
        QTest::newRow((QByteArray(name) + ", server ignores idempotency keys").constData()) << int(fault) << true;
    }
}

void TestPublish::everyFaultEndsInExactlyOnePost()
{
    QFETCH(int, fault);
    QFETCH(bool, ignoresKeys);
    PublishRig rig(fresh());
    rig.http->timeoutMs = 400;
    if (ignoresKeys)
        rig.practice.faults().set(PracticeFault::IgnoreIdempotency, -1);
    rig.addPost(u"p1"_s, u"Only once https://example.org/menu @you@example.org"_s, kThread);
    rig.addImage(u"p1"_s, u"a1"_s, u"A cup"_s);
    rig.practice.faults().set(PracticeFault(fault), 1, u"roaster"_s, 30);
    rig.runToEnd();
    QCOMPARE(rig.status(u"p1"_s), u"published"_s);
    QCOMPARE(rig.practice.statusCount(u"roaster"_s), 4);
    QStringList texts = rig.publishedTexts();
    QCOMPARE(texts.removeDuplicates(), 0);
}

void TestPublish::crashAnywhereLosesAndDoublesNothing_data()
{
    QTest::addColumn<int>("place");
    QTest::newRow("killed before a transaction is committed") << 0;
    QTest::newRow("killed after a transaction is committed") << 1;
    QTest::newRow("killed before a request leaves") << 2;
    QTest::newRow("killed after a request was answered") << 3;
}

void TestPublish::crashAnywhereLosesAndDoublesNothing()
{
    QFETCH(int, place);
    int points = 0;
    // The n-th point of this kind kills the worker; n grows until a run passes without reaching it.
    for (int n = 1; n < 100; ++n) {
        PublishRig rig(fresh());
        rig.practice.faults().set(PracticeFault::IgnoreIdempotency, -1);
        rig.addPost(u"p1"_s, u"Exactly once"_s, kThread);
        rig.addImage(u"p1"_s, u"a1"_s, u"A cup"_s);
        int left = n;
        const auto hit = [&left] {
            if (--left == 0)
                throw Crash();
        };
        if (place == 0)
            rig.store.beforeCommit = hit;
        else if (place == 1)
            rig.store.afterCommit = hit;
        else if (place == 2)
            rig.http->beforeSend = [hit](const HttpCall &) { hit(); };
        else
            rig.http->afterSend = [hit](const HttpCall &) { hit(); };
        bool hasCrashed = false;
        for (int i = 0; i < 100 && rig.isOpen(); ++i) {
            try {
                rig.worker->tick();
            } catch (const Crash &) {
                hasCrashed = true;
                rig.restart();
            }
            rig.clock.advance(30'000);
        }
        QVERIFY2(rig.status(u"p1"_s) == "published"_L1, qPrintable(u"point %1: %2"_s.arg(n).arg(rig.status(u"p1"_s))));
        QCOMPARE(rig.publishedTexts(), (QStringList{u"Exactly once"_s, u"Second part"_s, u"Third part"_s, u"The link is in our profile"_s}));
        if (!hasCrashed)
            break;
        ++points;
    }
    QVERIFY2(points >= 6, qPrintable(QString::number(points)));
}

void TestPublish::waitsForTheTimeTheNetworkNames()
{
    PublishRig rig(fresh());
    const QString target = rig.addPost(u"p1"_s, u"Patience"_s);
    rig.practice.faults().set(PracticeFault::RateLimit, 1, {}, 1200);
    rig.worker->tick();
    QCOMPARE(rig.eventTypes(target).last(), u"retry"_s);
    rig.clock.advance(1100'000);
    rig.worker->tick();
    QCOMPARE(rig.practice.statusCount(u"roaster"_s), 0);
    rig.clock.advance(110'000);
    rig.worker->tick();
    QCOMPARE(rig.practice.statusCount(u"roaster"_s), 1);
    QCOMPARE(rig.store.get(u"PostTarget"_s, target).value("retryCount"_L1).toInt(), 0);
}

void TestPublish::unreachableRetriesAndThenFails()
{
    PublishRig rig(fresh());
    const QString target = rig.addPost(u"p1"_s, u"Nobody there"_s);
    QJsonObject account = rig.store.get(u"SocialAccount"_s, rig.accountId);
    account.insert("serverUrl"_L1, u"http://127.0.0.1:1"_s);
    HttpGuard guard;
    guard.allowOrigin(QUrl(u"http://127.0.0.1:1"_s));
    CurlHttpClient curl(guard);
    rig.store.put(u"SocialAccount"_s, account);
    rig.platforms = standardPlatforms(curl, rig.clock);
    rig.restart();
    rig.runToEnd();
    QCOMPARE(rig.status(u"p1"_s), u"failed"_s);
    const QJsonObject record = rig.store.get(u"PostTarget"_s, target);
    QCOMPARE(record.value("retryCount"_L1).toInt(), 3);
    QCOMPARE(record.value("errorCode"_L1).toString(), u"publish.unreachable"_s);
    QCOMPARE(rig.eventTypes(target).count(u"sent"_s), 4);
    QCOMPARE(rig.store.all(u"Notification"_s).size(), 1);
    QCOMPARE(rig.store.all(u"Notification"_s).first().value("userId"_L1).toString(), u"u1"_s);
}

void TestPublish::refusedContentFailsWithoutSending()
{
    PublishRig rig(fresh());
    const QString target = rig.addPost(u"p1"_s, QString(501, u'x'));
    rig.runToEnd();
    QCOMPARE(rig.status(u"p1"_s), u"failed"_s);
    QCOMPARE(rig.store.get(u"PostTarget"_s, target).value("errorCode"_L1).toString(), u"publish.contentInvalid"_s);
    QVERIFY(!rig.eventTypes(target).contains(u"sent"_s));
}

void TestPublish::expiredTokenHoldsTheQueueUntilReconnected()
{
    PublishRig rig(fresh());
    rig.practice.faults().set(PracticeFault::ExpiredToken, -1);
    rig.addPost(u"p1"_s, u"First"_s);
    rig.addPost(u"p2"_s, u"Second"_s);
    rig.worker->tick();
    QCOMPARE(rig.store.get(u"SocialAccount"_s, rig.accountId).value("status"_L1).toString(), u"needs_reauth"_s);
    QCOMPARE(rig.store.all(u"Notification"_s).size(), 1);
    QCOMPARE(rig.status(u"p1"_s), u"publishing"_s);
    rig.practice.faults().clear();
    rig.clock.advance(11 * 60'000);
    rig.worker->tick();
    QCOMPARE(rig.practice.statusCount(u"roaster"_s), 0);
    QJsonObject account = rig.store.get(u"SocialAccount"_s, rig.accountId);
    account.insert("status"_L1, u"connected"_s);
    rig.store.put(u"SocialAccount"_s, account);
    rig.clock.advance(11 * 60'000);
    rig.worker->tick();
    QCOMPARE(rig.publishedTexts(), (QStringList{u"First"_s, u"Second"_s}));

    rig.addPost(u"p3"_s, u"Third"_s);
    rig.practice.faults().set(PracticeFault::ExpiredToken, -1);
    rig.runToEnd(400);
    QCOMPARE(rig.status(u"p3"_s), u"failed"_s);
    QCOMPARE(rig.store.get(u"PostTarget"_s, u"t-p3"_s).value("errorCode"_L1).toString(), u"publish.auth"_s);
}

void TestPublish::suspendedAccountStops()
{
    PublishRig rig(fresh());
    rig.practice.faults().set(PracticeFault::Suspended, 1);
    rig.addPost(u"p1"_s, u"Stopped"_s);
    rig.runToEnd();
    QCOMPARE(rig.status(u"p1"_s), u"failed"_s);
    QCOMPARE(rig.store.get(u"SocialAccount"_s, rig.accountId).value("status"_L1).toString(), u"error"_s);
    QCOMPARE(rig.practice.statusCount(u"roaster"_s), 0);
}

void TestPublish::unknownOutcomeIsLeftToAPerson()
{
    PublishRig rig(fresh());
    rig.practice.faults().set(PracticeFault::ErrorAfterAccept, 1);
    const QString target = rig.addPost(u"p1"_s, u"Is it there?"_s);
    rig.worker->tick();
    QCOMPARE(rig.store.get(u"PostTarget"_s, target).value("status"_L1).toString(), u"unconfirmed"_s);
    // From here on the account cannot be read, until the deadline.
    QJsonObject account = rig.store.get(u"SocialAccount"_s, rig.accountId);
    const QString url = account.value("serverUrl"_L1).toString();
    account.insert("serverUrl"_L1, u"http://127.0.0.1:1"_s);
    rig.store.put(u"SocialAccount"_s, account);
    rig.clock.advance(60'000);
    rig.runToEnd(400);
    QCOMPARE(rig.status(u"p1"_s), u"failed"_s);
    const QJsonObject record = rig.store.get(u"PostTarget"_s, target);
    QCOMPARE(record.value("status"_L1).toString(), u"unconfirmed"_s);
    QCOMPARE(record.value("errorCode"_L1).toString(), u"publish.unconfirmed"_s);
    QVERIFY(!record.contains("nextAttemptAt"_L1));
    QCOMPARE(rig.store.all(u"Notification"_s).size(), 1);
    QCOMPARE(rig.practice.statusCount(u"roaster"_s), 1);
    // A person plans it again: it is looked for first, and found.
    account.insert("serverUrl"_L1, url);
    rig.store.put(u"SocialAccount"_s, account);
    rig.store.put(u"Post"_s, [&] {
        QJsonObject post = rig.store.get(u"Post"_s, u"p1"_s);
        post.insert("status"_L1, u"scheduled"_s);
        post.insert("scheduledAt"_L1, wireTime(rig.clock.nowMs()));
        return post;
    }());
    rig.runToEnd();
    QCOMPARE(rig.status(u"p1"_s), u"published"_s);
    QCOMPARE(rig.practice.statusCount(u"roaster"_s), 1);
    QVERIFY(rig.eventTypes(target).contains(u"reconciled"_s));
}

void TestPublish::missedPostsAreNotSentSilently()
{
    PublishRig rig(fresh());
    const QString target = rig.addPost(u"p1"_s, u"Good morning"_s);
    rig.clock.advance(31 * 60'000);
    rig.worker->tick();
    QCOMPARE(rig.status(u"p1"_s), u"failed"_s);
    QCOMPARE(rig.store.get(u"PostTarget"_s, target).value("errorCode"_L1).toString(), u"publish.missed"_s);
    QCOMPARE(rig.practice.statusCount(u"roaster"_s), 0);
    QCOMPARE(rig.store.all(u"Notification"_s).size(), 1);
    rig.addPost(u"p2"_s, u"A little late"_s);
    rig.clock.advance(29 * 60'000);
    rig.runToEnd();
    QCOMPARE(rig.status(u"p2"_s), u"published"_s);
}

void TestPublish::failedPostCanBePublishedAgainWithoutDoubles()
{
    PublishRig rig(fresh());
    rig.addPost(u"p1"_s, u"Part one"_s, {{u"threadParts"_s, QJsonArray{u"Part two"_s}}});
    rig.addImage(u"p1"_s, u"a1"_s, u"Cup"_s, 1);
    rig.practice.faults().set(PracticeFault::BrokenMedia, 1);
    rig.runToEnd();
    QCOMPARE(rig.status(u"p1"_s), u"failed"_s);
    QCOMPARE(rig.practice.statusCount(u"roaster"_s), 1);
    QJsonObject post = rig.store.get(u"Post"_s, u"p1"_s);
    post.insert("status"_L1, u"scheduled"_s);
    post.insert("scheduledAt"_L1, wireTime(rig.clock.nowMs()));
    rig.store.put(u"Post"_s, post);
    rig.runToEnd();
    QCOMPARE(rig.status(u"p1"_s), u"published"_s);
    QCOMPARE(rig.publishedTexts(), (QStringList{u"Part one"_s, u"Part two"_s}));
}

void TestPublish::lostLeaseSendsNothing()
{
    PublishRig rig(fresh());
    const QString target = rig.addPost(u"p1"_s, u"Whose is it"_s);
    rig.addImage(u"p1"_s, u"a1"_s, u"Cup"_s);
    bool isTaken = false;
    rig.http->afterSend = [&](const HttpCall &) {
        if (isTaken)
            return;
        isTaken = true;
        QJsonObject record = rig.store.get(u"PostTarget"_s, target);
        record.insert("nextAttemptAt"_L1, wireTime(rig.clock.nowMs() + 999'999));
        rig.store.put(u"PostTarget"_s, record);
    };
    rig.worker->tick();
    QCOMPARE(rig.practice.statusCount(u"roaster"_s), 0);
    QVERIFY(!rig.eventTypes(target).contains(u"sent"_s));
}

void TestPublish::dailyCapWaits()
{
    PublishRig rig(fresh());
    QJsonObject account = rig.store.get(u"SocialAccount"_s, rig.accountId);
    account.insert("limits"_L1, QJsonObject{{u"postsPerDay"_s, 2}});
    rig.store.put(u"SocialAccount"_s, account);
    for (int i = 1; i <= 3; ++i)
        rig.addPost(u"p%1"_s.arg(i), u"Number %1"_s.arg(i));
    rig.worker->tick();
    QCOMPARE(rig.practice.statusCount(u"roaster"_s), 2);
    QCOMPARE(rig.store.get(u"PostTarget"_s, u"t-p3"_s).value("errorCode"_L1).toString(), u"publish.dailyCap"_s);
    rig.clock.advance(24 * 3600'000LL + 60'000);
    rig.worker->tick();
    QCOMPARE(rig.practice.statusCount(u"roaster"_s), 3);
}

void TestPublish::partialSuccessIsSaid()
{
    PublishRig rig(fresh());
    rig.addPost(u"p1"_s, u"Here and there"_s);
    rig.store.put(u"PostTarget"_s, {{u"id"_s, u"t-other"_s}, {u"postId"_s, u"p1"_s}, {u"accountId"_s, u"s-gone"_s},
                                    {u"platform"_s, u"mastodon"_s}, {u"status"_s, u"pending"_s}});
    rig.runToEnd();
    QCOMPARE(rig.status(u"p1"_s), u"partially_published"_s);
    QVERIFY(!rig.store.get(u"Post"_s, u"p1"_s).value("publishedAt"_L1).toString().isEmpty());
    QCOMPARE(rig.store.get(u"PostTarget"_s, u"t-other"_s).value("errorCode"_L1).toString(), u"publish.accountGone"_s);
}

void TestPublish::seriesMakesItsOccurrences()
{
    PublishRig rig(fresh());
    const Hourly hourly;
    rig.occurrences = &hourly;
    rig.restart();
    const qint64 start = rig.clock.nowMs();
    rig.addPost(u"p1"_s, u"Every hour"_s, {{u"recurrenceRule"_s, u"FREQ=HOURLY"_s}, {u"recurrenceEndAt"_s, wireTime(start + 5 * 3600'000)},
                                           {u"recurrenceExdates"_s, QJsonArray{wireTime(start + 3600'000)}}});
    const auto pass = [&](qint64 ms) {
        rig.clock.advance(ms);
        rig.worker->tick();
        rig.worker->tick();
    };
    pass(0);
    QCOMPARE(rig.practice.statusCount(u"roaster"_s), 1);
    QCOMPARE(rig.store.get(u"Post"_s, u"p1"_s).value("nextOccurrenceAt"_L1).toString(), wireTime(start + 2 * 3600'000));
    pass(3600'000);
    QCOMPARE(rig.practice.statusCount(u"roaster"_s), 1);
    pass(3600'000);
    QCOMPARE(rig.practice.statusCount(u"roaster"_s), 2);
    // Off for hours: the last missed one is shown as missed, and the end closes the series.
    pass(4 * 3600'000);
    QCOMPARE(rig.practice.statusCount(u"roaster"_s), 2);
    QCOMPARE(rig.status(u"p1"_s), u"archived"_s);
    int missed = 0;
    for (const QJsonObject &post : rig.store.all(u"Post"_s))
        missed += post.value("status"_L1).toString() == "failed"_L1 ? 1 : 0;
    QCOMPARE(missed, 1);
    QCOMPARE(rig.store.all(u"Notification"_s).size(), 1);
    QCOMPARE(rig.store.all(u"Notification"_s).first().value("userId"_L1).toString(), u"u1"_s);
}

void TestPublish::accountsOfOneNetworkRunAtOnce()
{
    PublishRig rig(fresh());
    for (int i = 1; i <= 6; ++i)
        rig.addPost(u"p%1"_s.arg(i), u"Lane %1"_s.arg(i));
    std::vector<std::thread> threads;
    rig.options.executor = [&threads](std::function<void()> work) { threads.emplace_back(std::move(work)); };
    rig.restart();
    rig.worker->tick();
    rig.worker->tick(); // the account is busy or done: nothing is sent twice
    rig.worker->waitForIdle();
    for (std::thread &thread : threads)
        thread.join();
    threads.clear();
    rig.worker->tick();
    rig.worker->waitForIdle();
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(rig.practice.statusCount(u"roaster"_s), 6);
}

void TestPublish::connectingAgainRenewsTheAccount()
{
    PublishRig rig(fresh());
    QCOMPARE(rig.store.get(u"SocialAccount"_s, rig.accountId).value("limits"_L1).toObject().value("statuses"_L1).toObject().value("max_characters"_L1).toInt(), 500);
    QVERIFY(rig.desk->commands().disconnect({u"w1"_s, rig.accountId}));
    QCOMPARE(rig.store.all(u"Credential"_s).size(), 0);
    const auto again = rig.desk->connect().connectWithToken({u"w1"_s, u"u1"_s, u"mastodon"_s, rig.practice.url().toString() + u'/'}, rig.login.accessToken);
    QVERIFY(again);
    QCOMPARE(*again, rig.accountId);
    QCOMPARE(rig.store.all(u"SocialAccount"_s).size(), 1);
    QCOMPARE(rig.store.get(u"SocialAccount"_s, rig.accountId).value("status"_L1).toString(), u"connected"_s);
    const auto wrong = rig.desk->connect().connectWithToken({u"w1"_s, u"u1"_s, u"mastodon"_s, rig.practice.url().toString()}, u"not-a-token"_s);
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().kind, ErrorKind::Auth);
    QVERIFY(!rig.desk->connect().connectWithToken({u"w1"_s, u"u1"_s, u"mastodon"_s, u"https://192.168.0.1"_s}, u"t"_s));
}

void TestPublish::noSecretInTheRecords()
{
    PublishRig rig(fresh());
    rig.http->timeoutMs = 400;
    for (const PracticeFault fault : {PracticeFault::ExpiredToken, PracticeFault::ErrorAfterAccept, PracticeFault::TimeoutAfterAccept})
        rig.practice.faults().set(fault, 1);
    rig.addPost(u"p1"_s, u"Secrets stay secret"_s, kThread);
    rig.runToEnd();
    QCOMPARE(rig.status(u"p1"_s), u"published"_s);
    QVERIFY(!rig.store.dump().contains(rig.login.accessToken.toUtf8()));
}

CAMPANILE_GUILESS_TEST(TestPublish)

} // namespace tst_publish

#include "tst_publish.moc"
