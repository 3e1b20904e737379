// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/accounts/accountdesk.h"
#include "server/core/practice/practiceserver.h"
#include "server/core/publish/publishpause.h"
#include "server/core/publish/publishworker.h"
#include "tests/crisis/crisisfixture.h"
#include "tests/publish/support/memorystore.h"
#include "tests/support/testprogram.h"

#include <QTest>

namespace tst_publishpause {

using namespace campanile;
using namespace campanile::server;
using namespace campanile::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMinuteMs = 60'000;

} // namespace

/** Passes requests on, and can do something before one leaves. */
class LoudHttp final : public HttpClient
{
public:
    explicit LoudHttp(HttpClient &inner) : m_inner(inner) {}
    [[nodiscard]] HttpResponse send(const HttpCall &request) override
    {
        if (beforeSend)
            beforeSend();
        return m_inner.send(request);
    }
    std::function<void()> beforeSend;

private:
    HttpClient &m_inner;
};

/** The records of a workspace, and what may happen between the worker's reading and its writing. */
class LoudStore final : public PublishStore
{
public:
    explicit LoudStore(PublishStore &inner) : m_inner(inner) {}
    [[nodiscard]] Result<QStringList> workspaces() override { return m_inner.workspaces(); }
    [[nodiscard]] Result<void> read(const QString &workspace, const std::function<Result<void>(const SystemReader &)> &work) override { return m_inner.read(workspace, work); }
    [[nodiscard]] Result<void> write(const QString &workspace, const std::function<Result<void>(SystemRecords &)> &work) override
    {
        if (beforeWrite)
            beforeWrite();
        return m_inner.write(workspace, work);
    }
    [[nodiscard]] Result<QByteArray> blob(const QString &workspace, const QString &blobId) override { return m_inner.blob(workspace, blobId); }
    std::function<void()> beforeWrite;

private:
    PublishStore &m_inner;
};

/** A pause of posts and both of its ends, with real records on every back end and a network that takes posts. */
class TestPublishPause : public CrisisTest
{
    Q_OBJECT

private Q_SLOTS:
    void nothingLeavesWhileItLasts_data() { addBackendRows(); }
    void nothingLeavesWhileItLasts();
    void whatCameDueWaitsForANewTime_data() { addBackendRows(); }
    void whatCameDueWaitsForANewTime();
    void whatCameDueLeavesInItsOrder_data() { addBackendRows(); }
    void whatCameDueLeavesInItsOrder();
    void undoingItAtOnceChangesNothing_data() { addBackendRows(); }
    void undoingItAtOnceChangesNothing();
    void whatIsUnderWayIsFinished_data() { addBackendRows(); }
    void whatIsUnderWayIsFinished();
    void whatOnlyWaitsItsTurnIsHeld_data() { addBackendRows(); }
    void whatOnlyWaitsItsTurnIsHeld();
    void aPauseBetweenReadingAndClaimHolds_data();
    void aPauseBetweenReadingAndClaimHolds();
    void remindersWaitToo_data() { addBackendRows(); }
    void remindersWaitToo();
    void aRestartInBetween_data() { addBackendRows(); }
    void aRestartInBetween();
    void twoPausesOneAfterTheOther_data() { addBackendRows(); }
    void twoPausesOneAfterTheOther();
    void anotherPauseWhileTheyLeave_data() { addBackendRows(); }
    void anotherPauseWhileTheyLeave();
    void missedBeforeItIsMissed_data() { addBackendRows(); }
    void missedBeforeItIsMissed();
    void dailyCapsHold_data() { addBackendRows(); }
    void dailyCapsHold();

private:
    void beginPublishing();
    void restartWorker();
    void passMs(qint64 ms)
    {
        m_clock.advance(ms);
        f().clock.setMs(m_clock.nowMs());
    }
    void passMinutes(int minutes) { passMs(minutes * kMinuteMs); }
    /** Ticks twice a minute for as long. */
    void run(int minutes)
    {
        for (int i = 0; i < 2 * minutes; ++i) {
            m_worker->tick();
            passMs(kMinuteMs / 2);
        }
    }
    QString post(const QString &text, int inMinutes, const QJsonObject &target = {});
    QString pause() { return create(u"PublishingPause"_s, {{u"startedAt"_s, u"2026-01-01T00:00:00.000Z"_s}}).id; }
    void end(const QString &id, const QString &aftermath)
    {
        QCOMPARE(update(u"PublishingPause"_s, id, {{u"endedAt"_s, u"2026-12-01T00:00:00.000Z"_s}, {u"aftermath"_s, aftermath}}), QJsonObject());
    }
    [[nodiscard]] QString statusOf(const QString &postId) { return record(u"Post"_s, postId).value(u"status"_s).toString(); }
    [[nodiscard]] QJsonObject targetOf(const QString &postId)
    {
        for (const QJsonObject &target : all(u"PostTarget"_s)) {
            if (target.value(u"postId"_s).toString() == postId)
                return target;
        }
        return {};
    }
    [[nodiscard]] QStringList published()
    {
        QStringList texts;
        for (const PracticeStatus &status : m_practice->statuses(u"roaster"_s))
            texts.prepend(status.text);
        return texts;
    }
    [[nodiscard]] static QString textIn(const QJsonObject &record, const QString &name) { return record.value(name).toString(); }
    [[nodiscard]] int held() { return all(u"PublishingPause"_s).last().value(u"heldCount"_s).toInt(); }

    QTemporaryDir m_dir;
    int m_number = 0;
    TestClock m_clock;
    PublishOptions m_options;
    std::unique_ptr<PracticeServer> m_practice;
    std::unique_ptr<CurlHttpClient> m_curl;
    std::unique_ptr<LoudHttp> m_http;
    PlatformRegistry m_platforms;
    std::unique_ptr<VaultCredentials> m_credentials;
    std::unique_ptr<EnginePublishStore> m_publishStore;
    std::unique_ptr<LoudStore> m_loudStore;
    std::unique_ptr<PublishWorker> m_worker;
    QString m_connected;
};

void TestPublishPause::beginPublishing()
{
    m_worker.reset();
    m_publishStore.reset();
    beginCrisis();
    f().clock.setMs(m_clock.nowMs());
    m_options = {};
    m_practice = std::make_unique<PracticeServer>(PracticeOptions{m_dir.filePath(u"practice%1.db"_s.arg(++m_number)), 0, {}}, m_clock);
    const auto url = m_practice->start();
    QVERIFY(url);
    HttpGuard guard;
    guard.allowOrigin(*url);
    m_curl = std::make_unique<CurlHttpClient>(guard);
    m_http = std::make_unique<LoudHttp>(*m_curl);
    m_platforms = standardPlatforms(*m_http, m_clock);
    m_credentials = std::make_unique<VaultCredentials>(*Vault::create(QByteArray(32, 'k')));
    m_publishStore = std::make_unique<EnginePublishStore>(*f().engine);
    const auto login = m_practice->addAccount(u"roaster"_s, u"Harbour Roasters"_s);
    QVERIFY(login);
    AccountDesk desk(*m_publishStore, *m_http, m_platforms, *m_credentials, m_clock, f().rng);
    const auto account = desk.connect().connectWithToken({f().account, person(u"boss"_s), u"mastodon"_s, url->toString()}, login->accessToken);
    QVERIFY2(account, account ? "" : qPrintable(account.error().code + account.error().detail));
    m_connected = *account;
    restartWorker();
}

void TestPublishPause::restartWorker()
{
    m_worker.reset();
    m_publishStore = std::make_unique<EnginePublishStore>(*f().engine);
    m_loudStore = std::make_unique<LoudStore>(*m_publishStore);
    m_worker = std::make_unique<PublishWorker>(*m_loudStore, m_platforms, *m_credentials, m_clock, f().rng, m_options);
}

QString TestPublishPause::post(const QString &text, int inMinutes, const QJsonObject &target)
{
    const QString id = make(u"Post"_s, {{u"body"_s, text}, {u"status"_s, u"scheduled"_s}, {u"scheduledAt"_s, wireTime(m_clock.nowMs() + inMinutes * kMinuteMs)}});
    QJsonObject record{{u"postId"_s, id}, {u"accountId"_s, m_connected}, {u"platform"_s, u"mastodon"_s}};
    for (auto it = target.begin(); it != target.end(); ++it)
        record.insert(it.key(), it.value());
    make(u"PostTarget"_s, record);
    return id;
}

void TestPublishPause::nothingLeavesWhileItLasts()
{
    beginPublishing();
    const QString before = post(u"before"_s, 0);
    run(1);
    QCOMPARE(statusOf(before), u"published"_s);
    const QString during = post(u"during"_s, 1);
    const QString later = post(u"later"_s, 300);
    QVERIFY(!pause().isEmpty());
    run(200);
    QCOMPARE(statusOf(during), u"scheduled"_s);
    QCOMPARE(statusOf(later), u"scheduled"_s);
    QCOMPARE(held(), 1);
    QCOMPARE(published(), QStringList{u"before"_s});
    QCOMPARE(all(u"Notification"_s).size(), 0);
}

void TestPublishPause::whatCameDueWaitsForANewTime()
{
    beginPublishing();
    const QString id = pause();
    const QString shortly = post(u"a minute ago"_s, 4);
    const QString during = post(u"during"_s, 1);
    run(5);
    end(id, u"reschedule"_s);
    const QString after = post(u"after"_s, 1);
    run(3);
    for (const QString &kept : {during, shortly}) {
        QCOMPARE(statusOf(kept), u"failed"_s);
        QCOMPARE(targetOf(kept).value(u"status"_s).toString(), u"failed"_s);
        QCOMPARE(targetOf(kept).value(u"errorCode"_s).toString(), u"publish.heldByPause"_s);
    }
    QCOMPARE(statusOf(after), u"published"_s);
    QCOMPARE(published(), QStringList{u"after"_s});
    QCOMPARE(held(), 2);
    QCOMPARE(all(u"Notification"_s).size(), 2);
    QCOMPARE(all(u"Notification"_s).first().value(u"metadata"_s).toObject().value(u"code"_s).toString(), u"publish.heldByPause"_s);
    // A new time, and it goes.
    patch(u"Post"_s, during, {{u"status"_s, u"scheduled"_s}, {u"scheduledAt"_s, wireTime(m_clock.nowMs() + kMinuteMs)}});
    run(3);
    QCOMPARE(statusOf(during), u"published"_s);
}

void TestPublishPause::whatCameDueLeavesInItsOrder()
{
    beginPublishing();
    const QString id = pause();
    const QString third = post(u"third"_s, 30);
    const QString first = post(u"first"_s, 10);
    const QString second = post(u"second"_s, 20);
    // A day and a half: far beyond the time in which a late post would leave by itself.
    run(5);
    passMinutes(36 * 60);
    run(1);
    QCOMPARE(held(), 3);
    end(id, u"publish"_s);
    m_worker->tick();
    QCOMPARE(published(), QStringList{u"first"_s});
    passMs(kMinuteMs);
    m_worker->tick();
    QCOMPARE(published(), QStringList{u"first"_s});
    passMs(kMinuteMs);
    m_worker->tick();
    QCOMPARE(published(), (QStringList{u"first"_s, u"second"_s}));
    run(3);
    QCOMPARE(published(), (QStringList{u"first"_s, u"second"_s, u"third"_s}));
    for (const QString &one : {first, second, third})
        QCOMPARE(statusOf(one), u"published"_s);
    QCOMPARE(all(u"Notification"_s).size(), 0);
}

void TestPublishPause::undoingItAtOnceChangesNothing()
{
    beginPublishing();
    const QString now = post(u"now"_s, 0);
    const QString later = post(u"later"_s, 10);
    const QString id = pause();
    m_worker->tick();
    QCOMPARE(published(), QStringList());
    passMs(20'000);
    end(id, u"publish"_s);
    m_worker->tick();
    QCOMPARE(statusOf(now), u"published"_s);
    run(12);
    QCOMPARE(statusOf(later), u"published"_s);
    QCOMPARE(all(u"Notification"_s).size(), 0);
}

void TestPublishPause::whatIsUnderWayIsFinished()
{
    beginPublishing();
    const QString id = make(u"Post"_s, {{u"body"_s, u"one"_s}, {u"threadParts"_s, QJsonArray{u"two"_s, u"three"_s}}, {u"status"_s, u"scheduled"_s}, {u"scheduledAt"_s, wireTime(m_clock.nowMs())}});
    make(u"PostTarget"_s, {{u"postId"_s, id}, {u"accountId"_s, m_connected}, {u"platform"_s, u"mastodon"_s}});
    // The pause begins while the first part is on its way, and the second is refused for a while.
    int calls = 0;
    m_http->beforeSend = [&] {
        if (++calls == 2)
            QVERIFY(!pause().isEmpty());
    };
    m_practice->faults().set(PracticeFault::ErrorAfterAccept, 1);
    run(20);
    m_http->beforeSend = {};
    QVERIFY(calls >= 3);
    QCOMPARE(statusOf(id), u"published"_s);
    QCOMPARE(published(), (QStringList{u"one"_s, u"two"_s, u"three"_s}));
    QVERIFY(!all(u"PublishingPause"_s).last().contains(u"endedAt"_s));
}

void TestPublishPause::whatOnlyWaitsItsTurnIsHeld()
{
    beginPublishing();
    // Begun and refused: nothing of it has left when the pause comes.
    m_practice->faults().set(PracticeFault::RateLimit, 1, {}, 60);
    const QString waiting = post(u"waiting"_s, 0);
    m_worker->tick();
    QCOMPARE(statusOf(waiting), u"publishing"_s);
    const QString id = pause();
    run(200);
    QCOMPARE(published(), QStringList());
    QCOMPARE(statusOf(waiting), u"publishing"_s);
    QCOMPARE(targetOf(waiting).value(u"step"_s).toString(), QString(kPausedStep));
    end(id, u"publish"_s);
    run(2);
    QCOMPARE(published(), QStringList{u"waiting"_s});
    // The other end keeps it back.
    m_practice->faults().set(PracticeFault::RateLimit, 1, {}, 60);
    const QString other = post(u"other"_s, 0);
    m_worker->tick();
    const QString again = pause();
    run(10);
    end(again, u"reschedule"_s);
    run(2);
    QCOMPARE(statusOf(other), u"failed"_s);
    QCOMPARE(targetOf(other).value(u"errorCode"_s).toString(), u"publish.heldByPause"_s);
    QCOMPARE(published(), QStringList{u"waiting"_s});
}

void TestPublishPause::aPauseBetweenReadingAndClaimHolds_data()
{
    QTest::addColumn<int>("backend");
    QTest::addColumn<int>("write");
    for (const auto &[name, backend] : backends()) {
        QTest::newRow((name + ", before the post is begun").constData()) << backend << 2;
        QTest::newRow((name + ", before its target is claimed").constData()) << backend << 3;
    }
}

void TestPublishPause::aPauseBetweenReadingAndClaimHolds()
{
    QFETCH(int, write);
    beginPublishing();
    const QString due = post(u"due"_s, 0);
    int writes = 0;
    bool isPaused = false;
    // The worker has read that nothing holds the post, and is about to write that it takes it.
    m_loudStore->beforeWrite = [&] {
        if (++writes != write)
            return;
        QCOMPARE(published(), QStringList());
        isPaused = !pause().isEmpty();
    };
    m_worker->tick();
    m_loudStore->beforeWrite = {};
    QVERIFY(isPaused);
    QCOMPARE(published(), QStringList());
    run(5);
    QCOMPARE(published(), QStringList());
    QCOMPARE(statusOf(due), write == 2 ? u"scheduled"_s : u"publishing"_s);
    end(textIn(all(u"PublishingPause"_s).last(), u"id"_s), u"publish"_s);
    run(2);
    QCOMPARE(published(), QStringList{u"due"_s});
}

void TestPublishPause::remindersWaitToo()
{
    beginPublishing();
    const QString id = pause();
    const QString byHand = post(u"a story"_s, 1, {{u"delivery"_s, u"reminder"_s}});
    run(5);
    QCOMPARE(all(u"Notification"_s).size(), 0);
    QCOMPARE(held(), 1);
    end(id, u"publish"_s);
    run(1);
    QCOMPARE(targetOf(byHand).value(u"status"_s).toString(), u"awaiting_person"_s);
    QCOMPARE(all(u"Notification"_s).size(), 1);
    const QString again = pause();
    const QString kept = post(u"another"_s, 1, {{u"delivery"_s, u"reminder"_s}});
    run(3);
    end(again, u"reschedule"_s);
    run(1);
    QCOMPARE(targetOf(kept).value(u"errorCode"_s).toString(), u"publish.heldByPause"_s);
}

void TestPublishPause::aRestartInBetween()
{
    QFETCH(int, backend);
    const bool isKept = EngineFixture::Backend(backend) != EngineFixture::Backend::SqliteMemory;
    beginPublishing();
    const QString id = pause();
    const QString one = post(u"one"_s, 1);
    const QString two = post(u"two"_s, 2);
    run(3);
    m_worker.reset();
    m_publishStore.reset();
    if (isKept)
        f().reopen();
    restartWorker();
    run(60);
    QCOMPARE(published(), QStringList());
    QCOMPARE(held(), 2);
    end(id, u"publish"_s);
    m_worker->tick();
    QCOMPARE(published(), QStringList{u"one"_s});
    // In the middle of letting them go, too.
    m_worker.reset();
    m_publishStore.reset();
    if (isKept)
        f().reopen();
    restartWorker();
    m_worker->tick();
    QCOMPARE(published(), QStringList{u"one"_s});
    run(3);
    QCOMPARE(published(), (QStringList{u"one"_s, u"two"_s}));
    QCOMPARE(statusOf(one), u"published"_s);
    QCOMPARE(statusOf(two), u"published"_s);
}

void TestPublishPause::twoPausesOneAfterTheOther()
{
    beginPublishing();
    const QString first = pause();
    const QString held = post(u"held"_s, 1);
    run(60);
    // Nobody ticks between the two.
    end(first, u"publish"_s);
    passMs(1000);
    const QString second = pause();
    run(60);
    QCOMPARE(published(), QStringList());
    end(second, u"reschedule"_s);
    run(1);
    QCOMPARE(targetOf(held).value(u"errorCode"_s).toString(), u"publish.heldByPause"_s);
    QCOMPARE(published(), QStringList());
}

void TestPublishPause::anotherPauseWhileTheyLeave()
{
    beginPublishing();
    const QString first = pause();
    post(u"one"_s, 1);
    const QString two = post(u"two"_s, 2);
    run(3);
    end(first, u"publish"_s);
    m_worker->tick();
    QCOMPARE(published(), QStringList{u"one"_s});
    const QString second = pause();
    run(30);
    QCOMPARE(published(), QStringList{u"one"_s});
    end(second, u"reschedule"_s);
    run(2);
    QCOMPARE(published(), QStringList{u"one"_s});
    QCOMPARE(statusOf(two), u"failed"_s);
}

void TestPublishPause::missedBeforeItIsMissed()
{
    beginPublishing();
    const QString missed = post(u"missed"_s, -31);
    const QString id = pause();
    run(5);
    end(id, u"publish"_s);
    run(1);
    QCOMPARE(targetOf(missed).value(u"errorCode"_s).toString(), u"publish.missed"_s);
    QCOMPARE(published(), QStringList());
}

void TestPublishPause::dailyCapsHold()
{
    beginPublishing();
    patch(u"SocialAccount"_s, m_connected, {{u"limits"_s, QJsonObject{{u"postsPerDay"_s, 2}}}});
    const QString id = pause();
    for (int i = 0; i < 4; ++i)
        post(u"p%1"_s.arg(i), 1 + i);
    run(6);
    end(id, u"publish"_s);
    run(30);
    QCOMPARE(published(), (QStringList{u"p0"_s, u"p1"_s}));
}

CAMPANILE_GUILESS_TEST(TestPublishPause)

} // namespace tst_publishpause

#include "tst_publishpause.moc"
