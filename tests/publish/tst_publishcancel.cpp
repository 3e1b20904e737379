// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/inprocesstransport.h"
#include "app/services/publishservice.h"
#include "app/sync/methodcaller.h"
#include "server/core/publish/publishcancel.h"
#include "tests/publish/support/publishrig.h"
#include "tests/server/fixture.h"
#include "tests/support/testprogram.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

namespace tst_publishcancel {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;
using services::PublishService;
using services::StopOutcome;
using tests::EngineFixture;

namespace {

const QJsonObject kThread{{u"threadParts"_s, QJsonArray{u"Second part"_s, u"Third part"_s}}};

bool isPosting(const HttpCall &request)
{
    return request.method == "POST" && request.url.path().endsWith(u"/statuses"_s);
}

Result<CancelOutcome> cancel(PublishRig &rig, const QString &targetId = {})
{
    Result<CancelOutcome> outcome = CancelOutcome();
    const auto done = rig.store.write(u"w1"_s, [&](SystemRecords &records) -> Result<void> {
        outcome = cancelPublishing(records, {u"p1"_s, targetId, u"u1"_s, rig.clock.nowMs()});
        return outcome ? Result<void>() : Result<void>(outcome.error());
    });
    return done ? outcome : Result<CancelOutcome>(done.error());
}

} // namespace

/** Stopping a post: in the publisher, through the wire, and as the client asks for it. */
class TestPublishCancel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beforeSendingNothingLeaves();
    void whileItIsOnItsWayItStays();
    void aThreadKeepsWhatIsLive_data();
    void aThreadKeepsWhatIsLive();
    void whatDidNotArriveIsNotSentAgain();
    void whatArrivedAfterAllStays();
    void oneAccountOfTwo();
    void aPostThatIsOverSaysSo();

    void methodStopsAndAnswers();
    void methodRefuses_data();
    void methodRefuses();

    void clientLearnsWhatHappened();
    void clientSaysWhyNot_data();
    void clientSaysWhyNot();

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

void TestPublishCancel::beforeSendingNothingLeaves()
{
    PublishRig rig(fresh());
    const QString target = rig.addPost(u"p1"_s, u"Do not send"_s);
    rig.addImage(u"p1"_s, u"a1"_s, u"Cup"_s);
    // The wish comes while the picture is being uploaded: the very next mark has to stop it.
    rig.http->afterSend = [&](const HttpCall &request) {
        if (!request.url.path().contains(u"media"_s))
            return;
        const auto outcome = cancel(rig);
        QVERIFY(outcome);
        QCOMPARE(outcome->cancelled, QStringList{target});
    };
    rig.runToEnd();
    QCOMPARE(rig.status(u"p1"_s), u"cancelled"_s);
    QCOMPARE(rig.practice.statusCount(u"roaster"_s), 0);
    QCOMPARE(rig.eventTypes(target).last(), u"cancelled"_s);
}

void TestPublishCancel::whileItIsOnItsWayItStays()
{
    PublishRig rig(fresh());
    const QString target = rig.addPost(u"p1"_s, u"Gone already"_s);
    bool isAsked = false;
    rig.http->beforeSend = [&](const HttpCall &request) {
        if (isAsked || !isPosting(request))
            return;
        isAsked = true;
        const auto outcome = cancel(rig);
        QVERIFY(outcome);
        QCOMPARE(outcome->stopping, QStringList{target});
        QVERIFY(outcome->cancelled.isEmpty());
    };
    rig.runToEnd();
    QVERIFY(isAsked);
    QCOMPARE(rig.status(u"p1"_s), u"published"_s);
    const QJsonObject record = rig.store.get(u"PostTarget"_s, target);
    QVERIFY(!record.value("permalink"_L1).toString().isEmpty());
    // All of it had left, so nothing was stopped.
    QVERIFY(record.value("errorCode"_L1).toString().isEmpty());
}

void TestPublishCancel::aThreadKeepsWhatIsLive_data()
{
    QTest::addColumn<bool>("duringUpload");
    QTest::newRow("asked while the first part is being sent") << false;
    QTest::newRow("asked between two parts") << true;
}

void TestPublishCancel::aThreadKeepsWhatIsLive()
{
    QFETCH(bool, duringUpload);
    PublishRig rig(fresh());
    const QString target = rig.addPost(u"p1"_s, u"First part"_s, kThread);
    rig.addImage(u"p1"_s, u"a1"_s, u"Cup"_s, 1);
    bool isAsked = false;
    rig.http->beforeSend = [&](const HttpCall &request) {
        if (isAsked || !(duringUpload ? request.url.path().contains(u"media"_s) : isPosting(request)))
            return;
        isAsked = true;
        const auto outcome = cancel(rig);
        QVERIFY(outcome);
        QCOMPARE(outcome->stopping, QStringList{target});
        // Asking twice changes nothing.
        QCOMPARE(cancel(rig)->stopping, QStringList{target});
    };
    rig.runToEnd();
    QVERIFY(isAsked);
    QCOMPARE(rig.publishedTexts(), QStringList{u"First part"_s});
    const QJsonObject record = rig.store.get(u"PostTarget"_s, target);
    QCOMPARE(record.value("status"_L1).toString(), u"published"_s);
    QCOMPARE(record.value("errorCode"_L1).toString(), u"publish.stopped"_s);
    QVERIFY(!record.value("permalink"_L1).toString().isEmpty());
    QCOMPARE(rig.status(u"p1"_s), u"published"_s);
    QVERIFY(rig.store.all(u"Notification"_s).isEmpty());
}

void TestPublishCancel::whatDidNotArriveIsNotSentAgain()
{
    PublishRig rig(fresh());
    const QString target = rig.addPost(u"p1"_s, u"Lost on its way"_s);
    rig.practice.faults().set(PracticeFault::ErrorBeforeAccept, 1);
    rig.worker->tick();
    QCOMPARE(rig.store.get(u"PostTarget"_s, target).value("status"_L1).toString(), u"unconfirmed"_s);
    QCOMPARE(cancel(rig)->stopping, QStringList{target});
    rig.restart();
    rig.clock.advance(30'000);
    rig.runToEnd();
    QCOMPARE(rig.practice.statusCount(u"roaster"_s), 0);
    QCOMPARE(rig.status(u"p1"_s), u"cancelled"_s);
}

void TestPublishCancel::whatArrivedAfterAllStays()
{
    PublishRig rig(fresh());
    const QString target = rig.addPost(u"p1"_s, u"First part"_s, kThread);
    rig.practice.faults().set(PracticeFault::ErrorAfterAccept, 1);
    rig.worker->tick();
    QCOMPARE(cancel(rig)->stopping, QStringList{target});
    rig.restart();
    rig.clock.advance(30'000);
    rig.runToEnd();
    QCOMPARE(rig.publishedTexts(), QStringList{u"First part"_s});
    QCOMPARE(rig.store.get(u"PostTarget"_s, target).value("errorCode"_L1).toString(), u"publish.stopped"_s);
}

void TestPublishCancel::oneAccountOfTwo()
{
    PublishRig rig(fresh());
    const QString target = rig.addPost(u"p1"_s, u"Here only"_s);
    rig.store.put(u"PostTarget"_s, {{u"id"_s, u"t-zeta"_s}, {u"postId"_s, u"p1"_s}, {u"accountId"_s, u"s-gone"_s},
                                    {u"platform"_s, u"mastodon"_s}, {u"status"_s, u"publishing"_s}, {u"nextAttemptAt"_s, wireTime(rig.clock.nowMs() + 600'000)}});
    bool isAsked = false;
    rig.http->beforeSend = [&](const HttpCall &) {
        if (std::exchange(isAsked, true))
            return;
        QCOMPARE(cancel(rig, u"t-zeta"_s)->cancelled, QStringList{u"t-zeta"_s});
    };
    rig.runToEnd();
    QCOMPARE(rig.store.get(u"PostTarget"_s, target).value("status"_L1).toString(), u"published"_s);
    QCOMPARE(rig.store.get(u"PostTarget"_s, u"t-zeta"_s).value("status"_L1).toString(), u"cancelled"_s);
    // Not everywhere it was meant to go.
    QCOMPARE(rig.status(u"p1"_s), u"partially_published"_s);
}

void TestPublishCancel::aPostThatIsOverSaysSo()
{
    PublishRig rig(fresh());
    const QString target = rig.addPost(u"p1"_s, u"Live"_s);
    rig.runToEnd();
    const QByteArray before = rig.store.dump();
    QCOMPARE(cancel(rig)->published, QStringList{target});
    QCOMPARE(rig.store.dump(), before);
    QCOMPARE(cancel(rig, u"t-unknown"_s).error().code, u"publish.postGone"_s);
}

namespace {

/** A post of the fixture with one target in @p status. */
struct Underway {
    explicit Underway(EngineFixture &fixture, const QString &postStatus = u"publishing"_s)
    {
        post = fixture.makePost();
        const auto done = fixture.engine->write(fixture.account, [&](SystemRecords &records) -> Result<void> {
            const auto account = records.create(u"SocialAccount"_s, {{u"platform"_s, u"mastodon"_s}, {u"username"_s, u"roaster"_s}, {u"status"_s, u"connected"_s}, {u"platformAccountId"_s, u"1"_s}});
            if (!account)
                return account.error();
            const auto made = records.create(u"PostTarget"_s, {{u"postId"_s, post}, {u"accountId"_s, *account}, {u"platform"_s, u"mastodon"_s},
                                                               {u"status"_s, u"publishing"_s}, {u"nextAttemptAt"_s, wireTime(fixture.clock.nowMs() + 60'000)}});
            if (!made)
                return made.error();
            target = *made;
            return records.patch(u"Post"_s, post, {{u"status"_s, postStatus}});
        });
        isMade = bool(done);
    }
    QString post;
    QString target;
    bool isMade = false;
};

} // namespace

void TestPublishCancel::methodStopsAndAnswers()
{
    EngineFixture fixture(EngineFixture::Backend::SqliteFile, nullptr);
    QVERIFY2(fixture.problem.isEmpty(), qPrintable(fixture.problem));
    const Underway post(fixture);
    QVERIFY(post.isMade);
    int news = 0;
    const auto subscription = fixture.engine->subscribe({EngineFixture::userOf(api::Role::Owner), u"d"_s}, [&](const StateChange &) { ++news; });
    const QJsonObject answer = fixture.one(u"Post/cancel"_s, {{u"postId"_s, post.post}}, api::Role::Editor);
    QCOMPARE(answer.value("cancelled"_L1).toArray(), QJsonArray{post.target});
    QCOMPARE(fixture.get(u"Post"_s, post.post).value("status"_L1).toString(), u"cancelled"_s);
    QCOMPARE(fixture.get(u"PostTarget"_s, post.target).value("status"_L1).toString(), u"cancelled"_s);
    QVERIFY(news > 0);
    QString actor;
    QVERIFY(fixture.engine->read(fixture.account, [&](const SystemReader &records) -> Result<void> {
        for (const QJsonObject &event : records.query(u"PostEvent"_s, {}, 10).value_or(QList<QJsonObject>()))
            actor = event.value("actorId"_L1).toString();
        return {};
    }));
    QCOMPARE(actor, EngineFixture::userOf(api::Role::Editor));
}

void TestPublishCancel::methodRefuses_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<int>("role");
    QTest::addColumn<bool>("extended");
    QTest::addColumn<QString>("error");
    QTest::newRow("a viewer may not stop posts") << u"publishing"_s << int(api::Role::Viewer) << true << u"forbidden"_s;
    QTest::newRow("a draft is not being published") << u"draft"_s << int(api::Role::Owner) << true << u"stateForbidden"_s;
    QTest::newRow("a failed post is over") << u"failed"_s << int(api::Role::Owner) << true << u"stateForbidden"_s;
    QTest::newRow("without the vendor capability there is no such method") << u"publishing"_s << int(api::Role::Owner) << false << u"unknownMethod"_s;
}

void TestPublishCancel::methodRefuses()
{
    QFETCH(QString, status);
    QFETCH(int, role);
    QFETCH(bool, extended);
    QFETCH(QString, error);
    EngineFixture fixture(EngineFixture::Backend::SqliteMemory, nullptr);
    const Underway post(fixture, status);
    QVERIFY(post.isMade);
    const QJsonObject answer = fixture.one(u"Post/cancel"_s, {{u"postId"_s, post.post}}, api::Role(role), extended);
    QCOMPARE(answer.value("@error"_L1).toString(), error);
    QCOMPARE(fixture.get(u"Post"_s, post.post).value("status"_L1).toString(), status);
    QCOMPARE(fixture.one(u"Post/cancel"_s, {{u"postId"_s, fixture.newId('p')}}).value("@error"_L1).toString(), u"notFound"_s);
}

void TestPublishCancel::clientLearnsWhatHappened()
{
    EngineFixture fixture(EngineFixture::Backend::SqliteFile, nullptr);
    const Underway post(fixture);
    QVERIFY(post.isMade);
    const Caller caller{EngineFixture::userOf(api::Role::Owner), u"device"_s};
    net::InProcessTransport transport(
        [&](const net::Request &request) {
            const ApiResponse answer = fixture.engine->handle({request.method, request.path, request.query, request.headers, request.body, caller});
            net::InProcessTransport::Answer out;
            out.response.status = answer.status;
            out.response.headers = answer.headers;
            out.response.body = answer.body;
            return out;
        },
        {});
    sync::MethodCaller calls(transport, fixture.account);
    PublishService service([&](const QString &method, const QJsonObject &arguments, PublishService::Answer answer) {
        calls.call(method, arguments, std::move(answer));
    });
    std::optional<Result<StopOutcome>> outcome;
    service.cancel(*RecordId::parse(post.post), {}, this, [&](const Result<StopOutcome> &result) { outcome = result; });
    QTRY_VERIFY(outcome);
    QVERIFY(*outcome);
    QCOMPARE((*outcome)->cancelled, QList<RecordId>{*RecordId::parse(post.target)});
    QCOMPARE(fixture.get(u"Post"_s, post.post).value("status"_L1).toString(), u"cancelled"_s);

    outcome.reset();
    service.cancel(*RecordId::parse(post.post), {}, this, [&](const Result<StopOutcome> &result) { outcome = result; });
    QTRY_VERIFY(outcome);
    QCOMPARE((*outcome).error().code, u"publish.stopTooLate"_s);
}

void TestPublishCancel::clientSaysWhyNot_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("said");
    QTest::newRow("no network") << int(ErrorKind::Network) << u"net.offline"_s << u"publish.stopOffline"_s;
    QTest::newRow("no answer in time") << int(ErrorKind::Timeout) << u"net.timeout"_s << u"publish.stopUnknown"_s;
    QTest::newRow("an answer that makes no sense") << int(ErrorKind::Corrupt) << u"sync.malformed"_s << u"publish.stopUnknown"_s;
    QTest::newRow("not allowed") << int(ErrorKind::Permission) << u"method.refused"_s << u"publish.stopForbidden"_s;
    QTest::newRow("not known there") << int(ErrorKind::NotFound) << u"method.refused"_s << u"publish.stopGone"_s;
    QTest::newRow("signed out") << int(ErrorKind::Auth) << u"auth.signInAgain"_s << u"auth.signInAgain"_s;
}

void TestPublishCancel::clientSaysWhyNot()
{
    QFETCH(int, kind);
    QFETCH(QString, code);
    QFETCH(QString, said);
    PublishService service([&](const QString &, const QJsonObject &, const PublishService::Answer &answer) { answer(makeError(ErrorKind(kind), code)); });
    QString heard;
    service.cancel(RecordId::create('p'), {}, this, [&](const Result<StopOutcome> &result) { heard = result ? QString() : result.error().code; });
    QCOMPARE(heard, said);

    heard.clear();
    auto gone = std::make_unique<QObject>();
    PublishService::Answer late;
    PublishService slow([&](const QString &, const QJsonObject &, PublishService::Answer answer) { late = std::move(answer); });
    slow.cancel(RecordId::create('p'), {}, gone.get(), [&](const Result<StopOutcome> &) { heard = u"called"_s; });
    gone.reset();
    late(QJsonObject());
    QCOMPARE(heard, QString());
}

CAMPANILE_GUILESS_TEST(TestPublishCancel)

} // namespace tst_publishcancel

#include "tst_publishcancel.moc"
