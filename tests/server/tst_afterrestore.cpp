// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/afterrestore.h"
#include "tests/server/enginetest.h"

#include "server/core/engineparts.h"
#include "server/core/storage/workspacetx.h"
#include "tests/support/testprogram.h"

#include <QDateTime>
#include <QTest>

namespace tst_afterrestore {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::tests;

/** What nobody may send twice after a server came back from a backup. */
class TestAfterRestore : public EngineTest
{
    Q_OBJECT

private Q_SLOTS:
    void nothingGoesOutUntilSomebodyHasLooked_data() { addBackendRows(); }
    void nothingGoesOutUntilSomebodyHasLooked()
    {
        start();
        const QString item = makeItem();
        QVERIFY(!item.isEmpty());
        const QString waiting = queue(item, u"Before the copy"_s);
        QCOMPARE(f().get(u"InboxMessage"_s, waiting).value(u"sendStatus"_s).toString(), u"queued"_s);
        const qint64 before = epoch();
        const qint64 savedAt = f().clock.nowMs() - 3'600'000;
        QVERIFY(server::settleAfterRestore(*f().engine, {f().account, savedAt, f().clock.nowMs(), u"Look first"_s}));
        QVERIFY(epoch() > before);
        // What waited in the copy may have left since.
        QCOMPARE(f().get(u"InboxMessage"_s, waiting).value(u"sendStatus"_s).toString(), u"stopped"_s);
        QCOMPARE(f().get(u"InboxMessage"_s, waiting).value(u"errorCode"_s).toString(), u"reply.restored"_s);
        const QJsonArray pauses = f().one(u"PublishingPause/get"_s, {}).value(u"list"_s).toArray();
        QCOMPARE(pauses.size(), 1);
        QCOMPARE(QDateTime::fromString(pauses.at(0)[u"startedAt"_s].toString(), Qt::ISODateWithMs).toMSecsSinceEpoch(), savedAt);
        QCOMPARE(pauses.at(0)[u"reason"_s].toString(), u"Look first"_s);
        QVERIFY(pauses.at(0)[u"endedAt"_s].toString().isEmpty());
        // A client sends again what the copy had not; whoever wrote it decides whether it leaves.
        const QString again = queue(item, u"Since the copy"_s);
        QCOMPARE(f().get(u"InboxMessage"_s, again).value(u"sendStatus"_s).toString(), u"stopped"_s);
        QCOMPARE(f().get(u"InboxMessage"_s, again).value(u"errorCode"_s).toString(), u"reply.restored"_s);
        const QString pause = pauses.at(0)[u"id"_s].toString();
        const QJsonObject end{{pause, QJsonObject{{u"endedAt"_s, u"2030-01-01T10:00:00.000Z"_s}}}};
        QVERIFY(f().one(u"PublishingPause/set"_s, {{u"update"_s, end}}, api::Role::Owner, false).value(u"updated"_s).toObject().contains(pause));
        const QJsonObject send{{again, QJsonObject{{u"sendStatus"_s, u"queued"_s}}}};
        QVERIFY(f().one(u"InboxMessage/set"_s, {{u"update"_s, send}}, api::Role::Owner, false).value(u"updated"_s).toObject().contains(again));
        QCOMPARE(f().get(u"InboxMessage"_s, again).value(u"sendStatus"_s).toString(), u"queued"_s);
    }

    void aPauseOfAPersonHoldsNoReplies()
    {
        start(EngineFixture::Backend::SqliteMemory);
        const QJsonObject pause{{u"n"_s, QJsonObject{{u"startedAt"_s, u"2026-11-21T10:00:00.000Z"_s}}}};
        QVERIFY(f().one(u"PublishingPause/set"_s, {{u"create"_s, pause}}, api::Role::Owner, false).value(u"created"_s).toObject().contains(u"n"_s));
        const QString reply = queue(makeItem(), u"Right away"_s);
        QCOMPARE(f().get(u"InboxMessage"_s, reply).value(u"sendStatus"_s).toString(), u"queued"_s);
    }

private:
    QString makeItem()
    {
        QString item;
        const auto made = f().engine->write(f().account, [&](server::SystemRecords &records) -> Result<void> {
            const auto account = records.create(u"SocialAccount"_s, {{u"platform"_s, u"mastodon"_s}, {u"platformAccountId"_s, u"a1"_s},
                                                                     {u"username"_s, u"anna"_s}, {u"status"_s, u"connected"_s}});
            if (!account)
                return account.error();
            const auto id = records.create(u"InboxItem"_s, {{u"accountId"_s, *account}, {u"platformItemId"_s, u"c1"_s}, {u"type"_s, u"comment"_s}, {u"platform"_s, u"mastodon"_s},
                                                            {u"content"_s, u"When do you open?"_s}, {u"receivedAt"_s, u"2026-11-20T10:00:00.000Z"_s}});
            if (!id)
                return id.error();
            item = *id;
            return {};
        });
        return made ? item : made.error().code;
    }
    QString queue(const QString &item, const QString &text)
    {
        const QString id = f().newId('m');
        const QJsonObject message{{u"inboxItemId"_s, item}, {u"direction"_s, u"outbound"_s}, {u"content"_s, text}, {u"sendStatus"_s, u"queued"_s},
                                  {u"occurredAt"_s, u"2026-11-20T10:05:00.000Z"_s}};
        const QJsonObject answer = f().one(u"InboxMessage/set"_s, {{u"create"_s, QJsonObject{{id, message}}}}, api::Role::Owner, false);
        const QJsonObject made = answer.value(u"created"_s).toObject();
        return made.isEmpty() ? QString() : made.begin().value()[u"id"_s].toString();
    }
    qint64 epoch()
    {
        const auto tx = server::WorkspaceTx::open(f().engine->parts().storage, f().account, server::Access::Read);
        return tx ? (*tx)->epoch() : -1;
    }
};

CAMPANILE_GUILESS_TEST(TestAfterRestore)

} // namespace tst_afterrestore

#include "tst_afterrestore.moc"
