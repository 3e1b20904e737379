// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/world.h"

#include "server/core/storage/systemrecords.h"
#include "tests/support/testprogram.h"

#include <QTest>

namespace tst_windows {

using namespace campanile;
using namespace campanile::sync;
using campanile::test::Device;
using campanile::test::World;
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 kDayMs = 86'400'000;

QString instant(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss.zzz"_s) + u'Z';
}
} // namespace

/** Types that come by a window of time: what lies before it comes when it is asked for. */
class TestWindows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void olderItemsComePageByPage();
    void aPageOfOneInstantStillGetsOn();
    void whatIsShownIsReadAgain();
    void anEditBeforeTheWindowStaysInView();
    void aLostAnswerIsAskedForAgain();
    void aSnapshotForgetsWhatLayBefore();
    void aThreadThatGoesOnIsInTheWindow();
    void anInstantFurtherBackIsFetchedAtOnce();
    void aThreadFromBeforeTheWindowIsWhole();
    void whatTheServerDeletedStaysAway();

private:
    /** Inbox items on the server, received so many days ago. */
    void receive(const QList<int> &daysAgo);
    [[nodiscard]] static int countOf(Device &device)
    {
        store::Query query;
        query.type = u"InboxItem"_s;
        return int(device.store->reader().count(query).value_or(-1));
    }
    [[nodiscard]] static qint64 coveredFrom(Device &device)
    {
        const auto pieces = device.store->coverage(u"InboxItem"_s, {});
        return pieces && !pieces->isEmpty() ? pieces->constLast().fromMs : -1;
    }

    std::unique_ptr<World> m_world;
    QStringList m_ids;
    QString m_social;
};

void TestWindows::init()
{
    m_world = std::make_unique<World>();
    m_ids.clear();
    const auto made = m_world->engine->write(m_world->account, [this](server::SystemRecords &records) -> Result<void> {
        const auto social = records.create(u"SocialAccount"_s, {{u"platform"_s, u"mastodon"_s}, {u"displayName"_s, u"Roastery"_s}, {u"platformAccountId"_s, u"1"_s}});
        if (!social)
            return social.error();
        m_social = *social;
        return {};
    });
    QVERIFY2(made, made ? "" : qPrintable(made.error().code + made.error().detail));
}

void TestWindows::receive(const QList<int> &daysAgo)
{
    const auto made = m_world->engine->write(m_world->account, [&](server::SystemRecords &records) -> Result<void> {
        for (const int days : daysAgo) {
            const QString number = QString::number(m_ids.size());
            const auto item = records.create(u"InboxItem"_s, {{u"accountId"_s, m_social}, {u"platformItemId"_s, number}, {u"content"_s, u"Message "_s + number},
                                                              {u"type"_s, u"comment"_s}, {u"platform"_s, u"mastodon"_s},
                                                              {u"senderName"_s, u"Ada"_s}, {u"senderPlatformId"_s, u"1"_s},
                                                              {u"receivedAt"_s, instant(m_world->clock.nowMs() - days * kDayMs)}});
            if (!item)
                return item.error();
            m_ids.append(*item);
        }
        return {};
    });
    QVERIFY2(made, made ? "" : qPrintable(made.error().code + made.error().detail));
}

void TestWindows::olderItemsComePageByPage()
{
    QList<int> days{1, 2, 3};
    for (int i = 0; i < 250; ++i)
        days.append(100 + i);
    receive(days);
    Device device(*m_world);
    device.put(Event::of(Event::Kind::Start));
    QVERIFY(device.settle());
    QCOMPARE(countOf(device), 3);
    const qint64 start = coveredFrom(device);
    QVERIFY(start <= m_world->clock.nowMs() - 90 * kDayMs && start > m_world->clock.nowMs() - 92 * kDayMs);
    device.put(Event::olderWanted(u"InboxItem"_s));
    QVERIFY(device.settle());
    QCOMPARE(countOf(device), 203);
    QCOMPARE(coveredFrom(device), m_world->clock.nowMs() - 299 * kDayMs + 1);
    device.put(Event::olderWanted(u"InboxItem"_s));
    QVERIFY(device.settle());
    QCOMPARE(countOf(device), 253);
    QCOMPARE(coveredFrom(device), 0);
    // Everything is here: nothing is asked any more.
    const qsizetype sent = device.sent.size();
    device.put(Event::olderWanted(u"InboxItem"_s));
    device.put(Event::olderWanted(u"Post"_s)); // has no window
    QVERIFY(device.settle());
    QCOMPARE(device.sent.size(), sent);
    QCOMPARE(device.state().phase, SyncState::Phase::UpToDate);
}

void TestWindows::aPageOfOneInstantStillGetsOn()
{
    receive(QList<int>(230, 100));
    receive({200});
    Device device(*m_world);
    device.put(Event::of(Event::Kind::Start));
    QVERIFY(device.settle());
    QCOMPARE(countOf(device), 0);
    device.put(Event::olderWanted(u"InboxItem"_s)); // 200 of 230, received in the same millisecond
    QVERIFY(device.settle());
    device.put(Event::olderWanted(u"InboxItem"_s));
    QVERIFY(device.settle());
    QCOMPARE(countOf(device), 231);
    QCOMPARE(coveredFrom(device), 0);
}

// The server tells changes of what lies in the window; older ones are looked at again when they are on the screen.
void TestWindows::whatIsShownIsReadAgain()
{
    receive({100, 101});
    Device device(*m_world);
    device.put(Event::of(Event::Kind::Start));
    device.put(Event::olderWanted(u"InboxItem"_s));
    QVERIFY(device.settle());
    QCOMPARE(countOf(device), 2);
    const auto changed = m_world->engine->write(m_world->account, [this](server::SystemRecords &records) -> Result<void> {
        return records.patch(u"InboxItem"_s, m_ids.first(), {{u"status"_s, u"open"_s}});
    });
    QVERIFY(changed);
    device.put(Event::of(Event::Kind::SyncNow));
    QVERIFY(device.settle());
    const auto status = [&] {
        const auto record = device.store->reader().get(u"InboxItem"_s, *RecordId::parse(m_ids.first()));
        return record && *record ? (*record)->object().value(u"status"_s).toString() : QString();
    };
    QCOMPARE(status(), u"new"_s);
    const QString unknown = RecordId::create('i', m_world->clock, m_world->rng).toString();
    device.put(Event::recordsWanted(u"InboxItem"_s, m_ids + QStringList{unknown}));
    QVERIFY(device.settle());
    QCOMPARE(status(), u"open"_s);
    QCOMPARE(countOf(device), 2);
}

void TestWindows::anEditBeforeTheWindowStaysInView()
{
    receive({1, 100});
    Device device(*m_world);
    device.put(Event::of(Event::Kind::Start));
    device.put(Event::olderWanted(u"InboxItem"_s));
    QVERIFY(device.settle());
    for (const QString &text : std::as_const(m_ids)) {
        const RecordId id = *RecordId::parse(text);
        const auto saved = device.store->applyLocal({u"inbox.status"_s, {store::SetOp::update(u"InboxItem"_s, id, {{u"status"_s, u"open"_s}})}});
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().code));
        device.put(Event::localEdit(false));
        QVERIFY(device.settle());
        QCOMPARE(device.status().rejected, 0);
        QCOMPARE(device.store->reader().outbox()->size(), 0);
        QCOMPARE(m_world->serverRecord(u"InboxItem"_s, id).value(u"status"_s), QJsonValue(u"open"_s));
        QCOMPARE(device.store->reader().get(u"InboxItem"_s, id).value()->object().value(u"status"_s), QJsonValue(u"open"_s));
    }
}

void TestWindows::aLostAnswerIsAskedForAgain()
{
    receive({100, 101});
    Device device(*m_world);
    device.put(Event::of(Event::Kind::Start));
    QVERIFY(device.settle());
    device.put(Event::olderWanted(u"InboxItem"_s));
    device.loseAnswer();
    QCOMPARE(countOf(device), 0);
    QVERIFY(device.settle());
    QCOMPARE(countOf(device), 2);
    QCOMPARE(coveredFrom(device), 0);
}

void TestWindows::aSnapshotForgetsWhatLayBefore()
{
    receive({1, 100, 101});
    Device device(*m_world);
    device.put(Event::of(Event::Kind::Start));
    device.put(Event::olderWanted(u"InboxItem"_s));
    QVERIFY(device.settle());
    QCOMPARE(countOf(device), 3);
    ++m_world->team->member.acl; // rights changed: everything is read anew
    device.put(Event::of(Event::Kind::SyncNow));
    QVERIFY(device.settle());
    QCOMPARE(countOf(device), 1);
    QVERIFY(coveredFrom(device) > 0);
    device.put(Event::olderWanted(u"InboxItem"_s));
    QVERIFY(device.settle());
    QCOMPARE(countOf(device), 3);
}

// A conversation of months ago to which somebody writes today.
void TestWindows::aThreadThatGoesOnIsInTheWindow()
{
    receive({100, 200});
    Device device(*m_world);
    device.put(Event::of(Event::Kind::Start));
    QVERIFY(device.settle());
    QCOMPARE(countOf(device), 0);
    const auto changed = m_world->engine->write(m_world->account, [this](server::SystemRecords &records) -> Result<void> {
        return records.patch(u"InboxItem"_s, m_ids.first(), {{u"lastMessageAt"_s, instant(m_world->clock.nowMs())}});
    });
    QVERIFY(changed);
    device.put(Event::of(Event::Kind::SyncNow));
    QVERIFY(device.settle());
    QCOMPARE(countOf(device), 1);
    Device other(*m_world); // the same in a first sync
    other.put(Event::of(Event::Kind::Start));
    QVERIFY(other.settle());
    QCOMPARE(countOf(other), 1);
    SyncConfig config;
    config.snapshotAbove = 0; // and in one by snapshots
    Device third(*m_world, u":memory:"_s, config);
    third.put(Event::of(Event::Kind::Start));
    QVERIFY(third.settle());
    QCOMPARE(countOf(third), 1);
}

void TestWindows::anInstantFurtherBackIsFetchedAtOnce()
{
    QList<int> days;
    for (int i = 0; i < 450; ++i)
        days.append(100 + i);
    receive(days);
    Device device(*m_world);
    device.put(Event::of(Event::Kind::Start));
    QVERIFY(device.settle());
    const qint64 start = coveredFrom(device);
    const qint64 wanted = m_world->clock.nowMs() - 400 * kDayMs;
    device.put(Event::olderWanted(u"InboxItem"_s, wanted));
    QVERIFY(device.state().fetchingOlder);
    QVERIFY(device.settle());
    QVERIFY(!device.state().fetchingOlder);
    QCOMPARE(countOf(device), 149); // received 401 to 549 days ago
    QCOMPARE(coveredFrom(device), start); // between them is a gap, and it is known
    const auto pieces = device.store->coverage(u"InboxItem"_s, {});
    QCOMPARE(pieces->size(), 2);
    QCOMPARE(pieces->first().fromMs, 0);
    QCOMPARE(pieces->first().toMs, wanted);
    for (int page = 0; page < 2; ++page) {
        device.put(Event::olderWanted(u"InboxItem"_s));
        QVERIFY(device.settle());
    }
    QCOMPARE(countOf(device), 450);
    QCOMPARE(device.store->coverage(u"InboxItem"_s, {})->size(), 1); // the gap is closed
    QCOMPARE(coveredFrom(device), 0);
}

void TestWindows::aThreadFromBeforeTheWindowIsWhole()
{
    receive({100, 100});
    const auto made = m_world->engine->write(m_world->account, [this](server::SystemRecords &records) -> Result<void> {
        for (int i = 0; i < 450; ++i) {
            const auto message = records.create(u"InboxMessage"_s, {{u"inboxItemId"_s, m_ids.at(i % 10 == 0)}, {u"direction"_s, u"inbound"_s},
                                                                    {u"content"_s, u"Line"_s}, {u"platformMessageId"_s, QString::number(i)},
                                                                    {u"occurredAt"_s, instant(m_world->clock.nowMs() - 100 * kDayMs + i)}});
            if (!message)
                return message.error();
        }
        return {};
    });
    QVERIFY2(made, made ? "" : qPrintable(made.error().code + made.error().detail));
    Device device(*m_world);
    device.put(Event::of(Event::Kind::Start));
    QVERIFY(device.settle());
    store::Query messages;
    messages.type = u"InboxMessage"_s;
    QCOMPARE(device.store->reader().count(messages).value_or(-1), 0);
    device.put(Event::relatedWanted(u"InboxMessage"_s, u"inboxItemId"_s, m_ids.first()));
    QVERIFY(device.settle());
    QCOMPARE(device.store->reader().count(messages).value_or(-1), 405);
}

// Answers and news cross: what is gone on the server must neither stay nor come back.
void TestWindows::whatTheServerDeletedStaysAway()
{
    receive({100, 101, 102});
    Device device(*m_world);
    device.put(Event::of(Event::Kind::Start));
    QVERIFY(device.settle());
    device.put(Event::olderWanted(u"InboxItem"_s));
    QVERIFY(device.settle());
    QCOMPARE(countOf(device), 3);
    const auto destroy = [this](int number) {
        return m_world->engine->write(m_world->account, [this, number](server::SystemRecords &records) -> Result<void> {
            return records.destroy(u"InboxItem"_s, m_ids.at(number));
        });
    };
    QVERIFY(destroy(0));
    device.put(Event::of(Event::Kind::SyncNow)); // news of what lies before the window
    QVERIFY(device.settle());
    QCOMPARE(countOf(device), 2);
    QVERIFY(destroy(1));
    device.put(Event::recordsWanted(u"InboxItem"_s, m_ids)); // the same by looking
    QVERIFY(device.settle());
    QCOMPARE(countOf(device), 1);
    device.put(Event::olderWanted(u"InboxItem"_s));
    device.put(Event::of(Event::Kind::SyncNow));
    QVERIFY(device.settle());
    QCOMPARE(countOf(device), 1);
    // A restart keeps what was fetched and how far back it goes.
    device.restart();
    device.put(Event::of(Event::Kind::Start));
    QVERIFY(device.settle());
    QCOMPARE(countOf(device), 1);
    QCOMPARE(coveredFrom(device), 0);
}

CAMPANILE_GUILESS_TEST(TestWindows)

} // namespace tst_windows

#include "tst_windows.moc"
