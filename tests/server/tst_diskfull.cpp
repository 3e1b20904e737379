// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/fixture.h"
#include "tests/server/noroom.h"
#include "tests/support/testprogram.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QTest>

#include <optional>

namespace tst_diskfull {

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;
using namespace campanile::tests;

/** A full disk: said clearly, nothing half written, reading goes on, and so does writing once there is room. */
class TestDiskFull : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<EngineFixture>(EngineFixture::Backend::SqliteFile, nullptr);
        QVERIFY2(f().problem.isEmpty(), qPrintable(f().problem));
        m_post = f().makePost({{u"title"_s, u"before"_s}});
        QVERIFY(!m_post.isEmpty());
    }
    void cleanup() { m_fixture.reset(); }

    void writesAreRefusedAndLeaveNothing_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QJsonObject>("args");
        const QJsonObject patch{{u"@post"_s, QJsonObject{{u"title"_s, u"after"_s}}}};
        const QJsonObject two{{u"n1"_s, QJsonObject{{u"body"_s, u"x"_s}}}, {u"n2"_s, QJsonObject{{u"body"_s, u"y"_s}}}};
        const auto mutation = [](const QJsonObject &set) {
            return QJsonObject{{u"clientId"_s, u"d1"_s},
                               {u"mutations"_s, QJsonArray{QJsonObject{{u"seq"_s, 1}, {u"id"_s, u"y1"_s},
                                                                       {u"calls"_s, QJsonArray{QJsonValue(QJsonArray{u"Post/set"_s, set, u"0"_s})}}}}}};
        };
        QTest::newRow("an edit") << u"Post/set"_s << QJsonObject{{u"update"_s, patch}};
        QTest::newRow("two new posts") << u"Post/set"_s << QJsonObject{{u"create"_s, two}};
        QTest::newRow("a mutation of one edit") << u"Mutation/apply"_s << mutation({{u"update"_s, patch}});
        QTest::newRow("a mutation of several objects") << u"Mutation/apply"_s << mutation({{u"create"_s, two}, {u"update"_s, patch}});
        QTest::newRow("a small blob") << u"Blob/upload"_s
                                      << QJsonObject{{u"create"_s, QJsonObject{{u"b"_s, QJsonObject{{u"data"_s, QJsonArray{QJsonObject{{u"data:asText"_s, u"hello"_s}}}}}}}}};
    }
    void writesAreRefusedAndLeaveNothing()
    {
        QFETCH(QString, method);
        QFETCH(QJsonObject, args);
        args = withPost(args);
        const qint64 before = *f().engine->sequence(f().account);
        {
            const NoRoom full;
            const QJsonObject answer = f().one(method, args);
            QCOMPARE(answer.value(u"@error"_s).toString(), u"serverUnavailable"_s);
            QVERIFY2(answer.value(u"description"_s).toString().endsWith(u"diskFull"_s),
                     qPrintable(answer.value(u"description"_s).toString()));
            // Reading goes on, and finds what was there.
            QCOMPARE(f().get(u"Post"_s, m_post).value(u"title"_s).toString(), u"before"_s);
            QCOMPARE(postCount(), 1);
            QCOMPARE(*f().engine->sequence(f().account), before);
        }
        // With room again the same request does what it says, as if nothing had been.
        const QJsonObject again = f().one(method, args);
        QVERIFY2(!again.contains(u"@error"_s), QJsonDocument(again).toJson().constData());
        if (method == u"Mutation/apply"_s)
            QCOMPARE(again.value(u"results"_s).toArray().at(0).toObject().value(u"status"_s).toString(), u"applied"_s);
        QCOMPARE(*f().engine->sequence(f().account), before + (method == u"Blob/upload"_s ? 0 : 1));
        QVERIFY2(check().isEmpty(), qPrintable(check()));
    }

    void anUploadIsRefusedAndLeavesNothing()
    {
        const QByteArray path = "/jmap/upload/" + f().account.toLatin1() + '/';
        const QByteArray content(300'000, 'x');
        {
            const NoRoom full;
            const ApiResponse response = f().http("POST", path, content);
            QCOMPARE(response.status, 507);
            QCOMPARE(header(response, "content-type"), "application/problem+json");
            QVERIFY(header(response, "retry-after").toInt() > 0);
            QCOMPARE(blobFiles(), QStringList());
        }
        QCOMPARE(f().http("POST", path, content).status, 201);
        QCOMPARE(blobFiles().size(), 1);
    }

    void moreThanTheCacheHoldsIsRefusedToo()
    {
        // So much that SQLite writes pages before the commit and fails in the middle of a statement.
        const QString body(60'000, u'x');
        const auto work = [&](SystemRecords &records) -> Result<void> {
            for (int i = 0; i < 400; ++i) {
                if (auto made = records.create(u"Post"_s, {{u"body"_s, body}}); !made)
                    return made.error();
            }
            return {};
        };
        const qint64 before = *f().engine->sequence(f().account);
        {
            const NoRoom full;
            const auto written = f().engine->write(f().account, work);
            QVERIFY(!written);
            QCOMPARE(written.error().code, u"storage.diskFull"_s);
            QCOMPARE(postCount(), 1);
        }
        QVERIFY(f().engine->write(f().account, work));
        QCOMPARE(*f().engine->sequence(f().account), before + 1);
        QCOMPARE(postCount(), 401);
        QVERIFY2(check().isEmpty(), qPrintable(check()));
    }

    void aNewWorkspaceIsRefusedAndCanBeMadeLater()
    {
        const QString id = f().newId('w');
        {
            const NoRoom full;
            const auto made = f().engine->createWorkspace({id, u"New"_s, {}, {}, {}});
            QVERIFY(!made);
            QCOMPARE(made.error().code, u"storage.diskFull"_s);
        }
        const auto made = f().engine->createWorkspace({id, u"New"_s, {}, {}, {}});
        QVERIFY2(made, made ? "" : qPrintable(made.error().code));
        QCOMPARE(*f().engine->sequence(id), 1);
    }

private:
    EngineFixture &f() { return *m_fixture; }

    QJsonObject withPost(const QJsonObject &args) const
    {
        QByteArray text = QJsonDocument(args).toJson(QJsonDocument::Compact);
        return QJsonDocument::fromJson(text.replace("@post", m_post.toLatin1())).object();
    }
    qsizetype postCount()
    {
        return f().one(u"Post/get"_s, {{u"ids"_s, QJsonValue::Null}, {u"properties"_s, QJsonArray{u"id"_s}}}).value(u"list"_s).toArray().size();
    }
    QStringList blobFiles() const
    {
        QStringList files;
        for (QDirIterator it(m_fixture->folder.path() + u"/blobs"_s, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();)
            files.append(it.next());
        return files;
    }
    static QByteArray header(const ApiResponse &response, const QByteArray &name)
    {
        for (const auto &[key, value] : response.headers) {
            if (key == name)
                return value;
        }
        return {};
    }
    /** What SQLite finds wrong with the file; empty when it is sound. */
    QString check()
    {
        auto tx = f().storage->begin(f().account, Access::Read);
        if (!tx)
            return tx.error().code;
        QString problems;
        const auto done = (*tx)->sql().query("PRAGMA integrity_check", {}, [&](const SqlRow &row) {
            if (row.text(0) != "ok")
                problems += QString::fromUtf8(row.text(0)) + u'\n';
            return true;
        });
        return done ? problems : done.error().code;
    }

    std::unique_ptr<EngineFixture> m_fixture;
    QString m_post;
};

CAMPANILE_GUILESS_TEST(TestDiskFull)

} // namespace tst_diskfull

#include "tst_diskfull.moc"
