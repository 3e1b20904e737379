// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/publish/publishjournal.h"
#include "server/core/storage/workspacetx.h"
#include "tests/crisis/crisisfixture.h"
#include "tests/support/testprogram.h"

#include <QElapsedTimer>
#include <QTest>

namespace tst_crisisload {

using namespace campanile;
using namespace campanile::server;
using namespace campanile::tests;
using namespace Qt::StringLiterals;

/**
 * What a look costs when much has been written: 20,000 messages over six weeks, or as many as CAMPANILE_CRISIS_ITEMS says, five
 * rules and a storm. Prints the times; the bounds are wide, for slow machines.
 */
class TestCrisisLoad : public CrisisTest
{
    Q_OBJECT

private Q_SLOTS:
    void aLookStaysCheap_data() { addBackendRows(); }
    void aLookStaysCheap();

private:
    void fill(int items);
    qint64 timed()
    {
        QElapsedTimer timer;
        timer.start();
        look();
        return timer.nsecsElapsed() / 1000;
    }
};

void TestCrisisLoad::fill(int items)
{
    constexpr int seeds = 2'000;
    const qint64 span = 42LL * 24 * 3600'000;
    const QStringList statuses{u"replied"_s, u"resolved"_s, u"archived"_s, u"open"_s};
    const auto done = f().engine->write(f().account, [&](SystemRecords &records) -> Result<void> {
        for (int i = 0; i < seeds; ++i) {
            const QString at = wireTime(now() - span + qint64(double(i) / seeds * double(span - 3600'000)));
            const auto made = records.create(u"InboxItem"_s, {{u"type"_s, u"comment"_s}, {u"status"_s, statuses.at(i % 4)}, {u"platform"_s, u"mastodon"_s},
                                                              {u"accountId"_s, i % 3 ? m_account : m_otherAccount}, {u"platformItemId"_s, QString::number(i)},
                                                              {u"content"_s, u"Which grind would you take for the moka pot, and do you ship it to Bergen this week?"_s},
                                                              {u"senderName"_s, u"Kim"_s}, {u"sentiment"_s, u"neutral"_s}, {u"receivedAt"_s, at}, {u"lastMessageAt"_s, at}});
            if (!made)
                return made.error();
        }
        return {};
    });
    QVERIFY(done);
    // The rest are copies, some seconds apart: what is looked at of them are columns.
    auto opened = WorkspaceTx::open(*f().storage, f().account, Access::Write);
    QVERIFY(opened);
    WorkspaceTx &tx = **opened;
    const QByteArray id = f().conninfo.isEmpty() ? "randomblob(16)" : "decode(md5(random()::text), 'hex')";
    const QByteArray shared = "ver, created_at, updated_at, body, dead, account_id, status, priority, platform_item_id";
    qint64 apart = 7'000;
    for (int count = seeds; count < items; count *= 2, apart *= 2) {
        const auto copied = tx.sql().run("INSERT INTO rec_inbox_item (@C id, received_at, last_message_at, " + shared + ") SELECT @V " + id
                                             + ", received_at - $1, last_message_at - $1, " + shared + " FROM rec_inbox_item WHERE @W dead = 0 LIMIT "
                                             + QByteArray::number(items - count),
                                         {apart});
        QVERIFY2(copied, copied ? "" : qPrintable(copied.error().code + copied.error().detail));
    }
    QVERIFY(tx.commit());
}

void TestCrisisLoad::aLookStaysCheap()
{
    const int items = qEnvironmentVariableIsSet("CAMPANILE_CRISIS_ITEMS") ? qEnvironmentVariableIntValue("CAMPANILE_CRISIS_ITEMS") : 20'000;
    beginCrisis();
    fill(items);
    rule(u"mention_spike"_s, {{u"factor"_s, 3}, {u"baselineDays"_s, 28}, {u"minCount"_s, 50}}, {{u"name"_s, u"Spike"_s}});
    rule(u"mention_spike"_s, {{u"factor"_s, 3}, {u"baselineDays"_s, 28}, {u"minCount"_s, 50}, {u"windowMinutes"_s, 5}, {u"accountIds"_s, QJsonArray{m_account}}});
    rule(u"negative_sentiment_spike"_s, {{u"negativeShare"_s, 0.9}});
    rule(u"keyword"_s, {{u"keywords"_s, QJsonArray{u"recall"_s, u"mould"_s, u"sick"_s, u"boycott*"_s}}, {u"windowMinutes"_s, 1440}});
    rule(u"inbox_backlog"_s, {{u"backlog"_s, 100'000}});
    const qint64 first = timed();
    pass(1);
    const qint64 quiet = timed();
    write(500, 10, {{u"content"_s, u"I am sick of this"_s}, {u"sentiment"_s, u"negative"_s}});
    pass(1);
    const qint64 storm = timed();
    pass(1);
    const qint64 after = timed();
    pass(6);
    const qint64 recount = timed();
    qInfo("%d items: first look %lld us, quiet %lld us, storm of 500 %lld us, after it %lld us, with two days counted anew %lld us", items, first, quiet, storm, after, recount);
    QVERIFY(events().size() >= 2);
    // Reading everything is dearer by what is stored; a look after it is by what is new.
    QVERIFY2(quiet < 2'000'000, qPrintable(QString::number(quiet)));
    QVERIFY2(recount < 3'000'000, qPrintable(QString::number(recount)));
}

CAMPANILE_GUILESS_TEST(TestCrisisLoad)

} // namespace tst_crisisload

#include "tst_crisisload.moc"
