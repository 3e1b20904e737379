// SPDX-License-Identifier: GPL-3.0-or-later
// A server that is brought back from a copy: in processes of their own, what must not leave a second time does not leave.
#include "app/domain/restoredreason.h"
#include "tests/http/openbooks.h"
#include "tests/support/serverprocess.h"
#include "tests/support/testprogram.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;

namespace campanile::server::tst_serverrestore {

class TestServerRestore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingGoesOutTwice();
    void theHelpSaysSo();
};

void TestServerRestore::nothingGoesOutTwice()
{
    test::ServerPlace made;
    QCOMPARE(made.make(), QByteArray());
    {
        OpenBooks books(made.data());
        QVERIFY(books.engine);
        const auto written = books.engine->write(books.workspace, [](SystemRecords &records) -> Result<void> {
            const auto account = records.create(u"SocialAccount"_s, {{u"platform"_s, u"mastodon"_s}, {u"platformAccountId"_s, u"a1"_s}, {u"username"_s, u"anna"_s},
                                                                     {u"status"_s, u"connected"_s}});
            if (!account)
                return account.error();
            const auto item = records.create(u"InboxItem"_s, {{u"accountId"_s, *account}, {u"platformItemId"_s, u"c1"_s}, {u"type"_s, u"comment"_s}, {u"platform"_s, u"mastodon"_s},
                                                              {u"content"_s, u"When do you open?"_s}, {u"receivedAt"_s, u"2026-11-20T10:00:00.000Z"_s}});
            if (!item)
                return item.error();
            const auto reply = records.create(u"InboxMessage"_s, {{u"inboxItemId"_s, *item}, {u"direction"_s, u"outbound"_s}, {u"content"_s, u"At nine."_s},
                                                                  {u"sendStatus"_s, u"queued"_s}, {u"occurredAt"_s, u"2026-11-20T10:05:00.000Z"_s}});
            if (!reply)
                return reply.error();
            const auto errand = records.create(u"InboxErrand"_s, {{u"kind"_s, u"reply"_s}, {u"subjectId"_s, *reply}, {u"accountId"_s, *account},
                                                                  {u"nextAttemptAt"_s, u"2026-11-20T10:05:00.000Z"_s}});
            return errand ? Result<void>() : Result<void>(errand.error());
        });
        QVERIFY2(written, qPrintable(written ? QString() : written.error().code + written.error().detail));
    }
    const qint64 before = QDateTime::currentMSecsSinceEpoch();
    QCOMPARE(made.run({u"backup"_s, u"--to"_s, made.path(u"copy"_s)}).code, 0);
    const qint64 after = QDateTime::currentMSecsSinceEpoch();
    const QString target = made.path(u"restored"_s);
    const QStringList words{test::serverProgram(), u"restore"_s, u"--data"_s, target, u"--from"_s, made.path(u"copy"_s)};
    const test::ProgramRun told = test::runProgram(words);
    QVERIFY2(told.code == 0, told.err.constData());
    QVERIFY2(told.out.contains("Publishing is paused in each since 20"), told.out.constData());
    QVERIFY2(told.out.contains("replies that waited have stopped"), told.out.constData());

    OpenBooks books(target);
    QVERIFY(books.engine);
    const QList<QJsonObject> pauses = books.all(u"PublishingPause"_s);
    QCOMPARE(pauses.size(), 1);
    QVERIFY(pauses.first().value(u"endedAt"_s).toString().isEmpty());
    QCOMPARE(pauses.first().value(u"reason"_s).toString(), QString(domain::kRestoredReason));
    const qint64 since = QDateTime::fromString(pauses.first().value(u"startedAt"_s).toString(), Qt::ISODateWithMs).toMSecsSinceEpoch();
    QVERIFY(since >= before && since <= after);
    const QList<QJsonObject> replies = books.all(u"InboxMessage"_s);
    QCOMPARE(replies.size(), 1);
    QCOMPARE(replies.first().value(u"sendStatus"_s).toString(), u"stopped"_s);
    QCOMPARE(replies.first().value(u"errorCode"_s).toString(), u"reply.restored"_s);
    QVERIFY(books.all(u"InboxErrand"_s).isEmpty());

    const test::ProgramRun again = test::runProgram({test::serverProgram(), u"restore"_s, u"--data"_s, made.path(u"second"_s), u"--from"_s, made.path(u"copy"_s), u"--json"_s});
    QCOMPARE(again.code, 0);
    QCOMPARE(QDateTime::fromString(again.value(u"pausedSince"_s), Qt::ISODate).toSecsSinceEpoch(), since / 1000);
}

void TestServerRestore::theHelpSaysSo()
{
    const test::ProgramRun help = test::runProgram({test::serverProgram(), u"restore"_s, u"--help"_s});
    QCOMPARE(help.code, 0);
    QVERIFY2(help.out.simplified().contains("Publishing is paused in every workspace"), help.out.constData());
    QVERIFY2(help.out.simplified().contains("replies that waited in it stop"), help.out.constData());
}

CAMPANILE_GUILESS_TEST(TestServerRestore)

} // namespace campanile::server::tst_serverrestore

#include "tst_serverrestore.moc"
