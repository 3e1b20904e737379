// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/practice/practiceserver.h"
#include "server/core/publish/publishjournal.h"
#include "tests/inbox/support/sendrig.h"
#include "tests/server/enginetest.h"
#include "tests/support/testprogram.h"

#include <QTest>

#include <atomic>

namespace tst_sendstorm {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;
using tests::EngineFixture;
using tests::SendRig;

namespace {

constexpr int kReplies = 500;
constexpr int kBatch = 25;

} // namespace

/** The time of the fixture, for threads that only read it. */
class SharedClock final : public Clock
{
public:
    [[nodiscard]] qint64 nowMs() const override { return m_now; }
    void set(qint64 ms) { m_now = ms; }

private:
    std::atomic<qint64> m_now{0};
};

/** Does not wait long for answers that never come. */
class HastyHttp final : public HttpClient
{
public:
    explicit HastyHttp(HttpClient &inner) : m_inner(inner) {}
    [[nodiscard]] HttpResponse send(const HttpCall &request) override
    {
        HttpCall quick = request;
        quick.timeoutMs = 250;
        return m_inner.send(quick);
    }

private:
    HttpClient &m_inner;
};

/** Five hundred replies over a line on which everything goes wrong: each arrives, and none arrives twice. */
class TestSendStorm : public tests::EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void eachReplyArrivesOnce_data();
    void eachReplyArrivesOnce();
    void whatWasDeletedMeanwhileStops();

private:
    struct Line {
        explicit Line(EngineFixture &fixture, const QString &dir);
        /** Comments of people on a post of ours. */
        QList<qint64> comments(int count);
        void syncClock() { clock.set(f.clock.nowMs()); }

        EngineFixture &f;
        QString serverUrl;
        SharedClock clock;
        PracticeServer practice;
        CurlHttpClient curl;
        HastyHttp http;
        SendRig rig;
    };
    static HttpGuard guardFor(const QUrl &url)
    {
        HttpGuard guard;
        guard.allowOrigin(url);
        return guard;
    }
};

TestSendStorm::Line::Line(EngineFixture &fixture, const QString &dir)
    : f(fixture), practice(PracticeOptions{dir + u"/practice.db"_s, 0, {}}, clock), curl([this] {
          syncClock();
          const auto url = practice.start();
          serverUrl = url ? url->toString() : QString();
          return guardFor(QUrl(serverUrl));
      }()),
      http(curl), rig(fixture)
{
    rig.platforms = standardPlatforms(http, f.clock);
    const auto login = practice.addAccount(u"roaster"_s, u"Harbour Roasters"_s);
    rig.patch(u"SocialAccount"_s, rig.accountId, {{u"serverUrl"_s, serverUrl}, {u"platformAccountId"_s, login->accountId}});
    AccountTokens tokens;
    tokens.accessToken = login->accessToken;
    const auto written = f.engine->write(f.account, [&](SystemRecords &records) { return rig.credentials->write(records, f.account, rig.accountId, tokens); });
    Q_ASSERT(written);
}

QList<qint64> TestSendStorm::Line::comments(int count)
{
    const auto people = practice.addPeople({{u"ana"_s, u"Ana Silva"_s, 10}});
    const auto posts = practice.addPast({{u"roaster"_s, {u"Fresh beans today"_s}, {}, f.clock.nowMs() - 7'200'000, {}}});
    QList<PracticeWord> words;
    for (int i = 0; i < count; ++i)
        words.append({u"ana"_s, u"roaster"_s, posts->first().status.id, -1, u"@roaster Question %1"_s.arg(i), {}, false, f.clock.nowMs() - 3'600'000 + i});
    const auto ids = practice.addWords(words);
    return people && ids ? *ids : QList<qint64>();
}

void TestSendStorm::eachReplyArrivesOnce_data()
{
    QTest::addColumn<bool>("hasKeys");
    QTest::newRow("on a server that knows a request again by its key") << true;
    QTest::newRow("on a server that ignores keys") << false;
}

void TestSendStorm::eachReplyArrivesOnce()
{
    QFETCH(bool, hasKeys);
    start(EngineFixture::Backend::SqliteMemory);
    Line line(f(), f().folder.path());
    SendRig &rig = line.rig;
    const QList<qint64> comments = line.comments(hasKeys ? kReplies : kReplies / 5);
    QVERIFY(!comments.isEmpty());
    SeededRng chance{4711};
    const PracticeFault faults[] = {PracticeFault::ErrorBeforeAccept, PracticeFault::ErrorAfterAccept, PracticeFault::ResetBeforeAccept,
                                    PracticeFault::ResetAfterAccept, PracticeFault::RateLimit, PracticeFault::TimeoutAfterAccept,
                                    PracticeFault::TimeoutBeforeAccept};
    QHash<qint64, QString> replies;
    int ticks = 0;
    for (qsizetype from = 0; from < comments.size(); from += kBatch) {
        for (qsizetype i = from; i < qMin(comments.size(), from + kBatch); ++i) {
            const QString id = QString::number(comments.at(i));
            const QString item = rig.addItem(id);
            replies.insert(comments.at(i), rig.reply(u"client %1"_s.arg(i % 5), item, u"Answer number %1"_s.arg(i)));
        }
        for (bool isOpen = true; isOpen; ++ticks) {
            QVERIFY2(ticks < 5000, "some reply never comes to an end");
            line.practice.faults().clear();
            if (!hasKeys)
                line.practice.faults().set(PracticeFault::IgnoreIdempotency, -1);
            const PracticeFault fault = faults[chance.below(std::size(faults))];
            // Time-outs cost real time, so they strike seldom.
            const bool isSlow = fault == PracticeFault::TimeoutAfterAccept || fault == PracticeFault::TimeoutBeforeAccept;
            line.practice.faults().set(fault, isSlow ? 1 : int(1 + chance.below(4)), {}, 5);
            line.syncClock();
            // Now and then the process ends and another one goes on.
            if (chance.below(10) == 0)
                rig.restart();
            const InboxReplySender::Report report = rig.sender->tick();
            isOpen = report.taken > 0 || report.nextMs >= 0;
            f().clock.setMs(qMax(f().clock.nowMs() + 1000, report.taken > 0 ? 0 : report.nextMs));
        }
        // People do not answer hundreds of questions in a second.
        f().clock.advanceMs(600'000);
    }
    line.practice.faults().clear();
    for (auto it = replies.cbegin(); it != replies.cend(); ++it) {
        const QJsonObject message = rig.get(u"InboxMessage"_s, it.value());
        QVERIFY2(message.value("sendStatus"_L1).toString() == u"sent"_s, qPrintable(message.value("sendStatus"_L1).toString() + u' ' + message.value("errorCode"_L1).toString()));
        const auto answers = line.practice.answersTo(it.key());
        QCOMPARE(answers.size(), 1);
        QCOMPARE(message.value("platformMessageId"_L1).toString(), QString::number(answers.first().id));
        QVERIFY(answers.first().text.endsWith(message.value("content"_L1).toString()));
    }
    QCOMPARE(line.practice.statusCount(u"roaster"_s), int(comments.size()) + 1);
    QVERIFY(rig.all(u"InboxErrand"_s).isEmpty());
}

void TestSendStorm::whatWasDeletedMeanwhileStops()
{
    start(EngineFixture::Backend::SqliteMemory);
    Line line(f(), f().folder.path());
    const QList<qint64> comments = line.comments(2);
    const QString gone = line.rig.reply(u"phone"_s, line.rig.addItem(QString::number(comments.at(0))), u"Too late"_s);
    const QString there = line.rig.reply(u"phone"_s, line.rig.addItem(QString::number(comments.at(1))), u"In time"_s, {{u"isPrivate"_s, true}});
    QVERIFY(line.practice.removeWord(comments.at(0)));
    line.rig.run();
    QCOMPARE(line.rig.code(gone), u"reply.itemDeleted"_s);
    QCOMPARE(line.rig.status(gone), u"stopped"_s);
    QCOMPARE(line.rig.status(there), u"sent"_s);
    QVERIFY(line.practice.answersTo(comments.at(1)).first().isDirect());
}

CAMPANILE_GUILESS_TEST(TestSendStorm)

} // namespace tst_sendstorm

#include "tst_sendstorm.moc"
