// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/blobid.h"
#include "app/core/clock.h"
#include "app/core/rng.h"
#include "app/services/assetservice.h"
#include "app/services/postbuild.h"
#include "app/services/postservice.h"
#include "app/services/workspaceservice.h"
#include "app/store/storecore.h"
#include "tests/support/testprogram.h"

#include <QCryptographicHash>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

namespace tst_services {

using namespace campanile;
using namespace campanile::services;
using namespace Qt::StringLiterals;
using store::SetOp;

namespace {
const QDateTime kNow(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC);

qint64 ms(const QDateTime &at)
{
    return at.toMSecsSinceEpoch();
}
} // namespace

class TestServices : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock.setMs(ms(kNow));
        store::OpenOptions options;
        options.path = u":memory:"_s;
        auto core = store::StoreCore::open(options, m_clock, m_rng);
        QVERIFY2(core, core ? "" : qPrintable(core.error().code + core.error().detail));
        m_core = std::move(*core);
        m_runner = std::make_unique<store::DirectRunner>(*m_core);
        m_posts = std::make_unique<PostService>(*m_runner, m_clock, m_rng);
        m_account = addAccount(u"mastodon"_s);
        m_other = addAccount(u"bluesky"_s);
    }
    void cleanup()
    {
        m_posts.reset();
        m_runner.reset();
        m_core.reset();
    }

    void createWritesThePostAndItsTargets()
    {
        const RecordId id = create({.body = u"Hello"_s, .timezone = u"Europe/Oslo"_s, .scheduledAt = ms(kNow.addDays(1)), .accounts = {m_account, m_other}});
        const QJsonObject post = read(u"Post"_s, id);
        QCOMPARE(post.value(u"body"_s).toString(), u"Hello"_s);
        QCOMPARE(post.value(u"status"_s).toString(), u"draft"_s);
        const auto targets = readChildren(m_core->reader(), u"PostTarget"_s, u"postId"_s, id);
        QVERIFY(targets);
        QCOMPARE(targets->size(), 2);
        QCOMPARE(m_core->reader().status()->pending, 1);
    }

    void createRefusesAnUnknownAccountAndWritesNothing()
    {
        Result<RecordId> result = RecordId();
        m_posts->create({.body = u"x"_s, .accounts = {RecordId::create('s')}}, this, [&](const Result<RecordId> &r) { result = r; });
        QVERIFY(!result);
        QCOMPARE(result.error().code, u"post.noSuchAccount"_s);
        QCOMPARE(m_core->reader().status()->pending, 0);
    }

    void scheduleChecksTheRules_data()
    {
        QTest::addColumn<int>("daysAhead"); // 0 = no date
        QTest::addColumn<bool>("withAccount");
        QTest::addColumn<QString>("code");
        QTest::newRow("a future date and an account are enough") << 1 << true << QString();
        QTest::newRow("no date") << 0 << true << u"post.noTime"_s;
        QTest::newRow("a date in the past") << -1 << true << u"post.inPast"_s;
        QTest::newRow("no account") << 1 << false << u"post.noTargets"_s;
    }
    void scheduleChecksTheRules()
    {
        QFETCH(int, daysAhead);
        QFETCH(bool, withAccount);
        QFETCH(QString, code);
        NewPost post{.body = u"x"_s};
        if (daysAhead != 0)
            post.scheduledAt = ms(kNow.addDays(daysAhead));
        if (withAccount)
            post.accounts = {m_account};
        const RecordId id = create(post);
        const auto saved = wait([&](auto done) { m_posts->schedule({id}, this, done); });
        QCOMPARE(saved ? QString() : saved.error().code, code);
        QCOMPARE(read(u"Post"_s, id).value(u"status"_s).toString(), code.isEmpty() ? u"scheduled"_s : u"draft"_s);
    }

    void theLastAccountStaysWithAScheduledPost()
    {
        const RecordId id = create({.body = u"x"_s, .scheduledAt = ms(kNow.addDays(1)), .accounts = {m_account}});
        QVERIFY(wait([&](auto done) { m_posts->schedule({id}, this, done); }));
        const auto refused = wait([&](auto done) { m_posts->setAccounts(id, {}, this, done); });
        QCOMPARE(refused ? QString() : refused.error().code, u"post.lastAccount"_s);
        QVERIFY(wait([&](auto done) { m_posts->unschedule({id}, this, done); }));
        QVERIFY(wait([&](auto done) { m_posts->setAccounts(id, {}, this, done); }));
    }

    void aScheduledPostDoesNotMoveIntoThePast()
    {
        const RecordId id = create({.body = u"x"_s, .scheduledAt = ms(kNow.addDays(1)), .accounts = {m_account}});
        QVERIFY(wait([&](auto done) { m_posts->schedule({id}, this, done); }));
        const auto saved = wait([&](auto done) { m_posts->move({{id, ms(kNow.addDays(-1))}}, this, done); });
        QCOMPARE(saved ? QString() : saved.error().code, u"post.inPast"_s);
    }

    void bulkMoveIsOneStepOfUndo()
    {
        const RecordId a = create({.body = u"a"_s, .scheduledAt = ms(kNow.addDays(1))});
        const RecordId b = create({.body = u"b"_s, .scheduledAt = ms(kNow.addDays(2))});
        QVERIFY(wait([&](auto done) { m_posts->shift({a, b}, 7, 0, this, done); }));
        QCOMPARE(fromWire(read(u"Post"_s, a).value(u"scheduledAt"_s)), ms(kNow.addDays(8)));
        QVERIFY(m_core->undo());
        QCOMPARE(fromWire(read(u"Post"_s, a).value(u"scheduledAt"_s)), ms(kNow.addDays(1)));
        QCOMPARE(fromWire(read(u"Post"_s, b).value(u"scheduledAt"_s)), ms(kNow.addDays(2)));
    }

    void shiftKeepsTheWallClock_data()
    {
        QTest::addColumn<QDateTime>("from");
        QTest::addColumn<int>("days");
        QTest::addColumn<QDateTime>("to");
        QTest::newRow("over the end of summer time") << QDateTime(QDate(2026, 10, 24), QTime(7, 0), Qt::UTC) << 1
                                                     << QDateTime(QDate(2026, 10, 25), QTime(8, 0), Qt::UTC);
        QTest::newRow("over the start of summer time") << QDateTime(QDate(2027, 3, 27), QTime(8, 0), Qt::UTC) << 1
                                                       << QDateTime(QDate(2027, 3, 28), QTime(7, 0), Qt::UTC);
        QTest::newRow("into the hour that does not exist") << QDateTime(QDate(2027, 3, 27), QTime(1, 30), Qt::UTC) << 1
                                                           << QDateTime(QDate(2027, 3, 28), QTime(1, 30), Qt::UTC);
    }
    void shiftKeepsTheWallClock()
    {
        QFETCH(QDateTime, from);
        QFETCH(int, days);
        QFETCH(QDateTime, to);
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(shiftWallClock(ms(from), u"Europe/Berlin"_s, days, 0), Qt::UTC), to);
    }

    void copyIsADraftWithTargetsOfItsOwn()
    {
        const RecordId id = create({.title = u"T"_s, .body = u"x"_s, .scheduledAt = ms(kNow.addDays(1)), .accounts = {m_account}});
        QVERIFY(wait([&](auto done) { m_posts->schedule({id}, this, done); }));
        QVERIFY(wait([&](auto done) { m_posts->copy({{id, ms(kNow.addDays(3))}}, this, done); }));
        const auto rows = m_core->reader().postsInRange(ms(kNow.addDays(2)), ms(kNow.addDays(4)));
        QVERIFY(rows);
        QCOMPARE(rows->size(), 1);
        QCOMPARE(rows->first().status, u"draft"_s);
        QCOMPARE(rows->first().title, u"T"_s);
        QCOMPARE(rows->first().targets.size(), 1);
        QVERIFY(rows->first().targets.first().target != m_core->reader().postRows({id})->first().targets.first().target);
    }

    void seriesThisMakesAPostOfItsOwn()
    {
        const RecordId id = createSeries(u"FREQ=WEEKLY;BYDAY=MO;COUNT=5"_s);
        const qint64 second = ms(kStart.addDays(7));
        QVERIFY(wait([&](auto done) { m_posts->editSeries(id, second, SeriesScope::This, {{u"body"_s, u"Special"_s}}, this, done); }));
        const auto children = m_core->reader().postsOfSeries(id);
        QVERIFY(children);
        const auto child = std::find_if(children->begin(), children->end(), [&](const auto &row) { return row.id != id; });
        QVERIFY(child != children->end());
        QCOMPARE(child->recurrenceAt, second);
        QCOMPARE(child->scheduledAt, second);
        QVERIFY(child->recurrenceRule.isEmpty());
        QCOMPARE(read(u"Post"_s, id).value(u"body"_s).toString(), u"Weekly"_s);
    }

    void seriesFollowingIsCutInTwo()
    {
        const RecordId id = createSeries(u"FREQ=WEEKLY;BYDAY=MO;COUNT=5"_s);
        const qint64 third = ms(kStart.addDays(14));
        QVERIFY(wait([&](auto done) { m_posts->editSeries(id, third, SeriesScope::ThisAndFollowing, {{u"body"_s, u"New"_s}}, this, done); }));
        const auto series = m_core->reader().repeatingPosts(ms(kStart.addDays(90)));
        QVERIFY(series);
        QCOMPARE(series->size(), 2);
        const auto tail = std::find_if(series->begin(), series->end(), [&](const auto &row) { return row.id != id; });
        QCOMPARE(tail->scheduledAt, third);
        QCOMPARE(tail->excerpt, u"New"_s);
        QVERIFY(read(u"Post"_s, id).value(u"recurrenceRule"_s).toString() != u"FREQ=WEEKLY;BYDAY=MO;COUNT=5");
    }

    void movingAllTurnsTheWeekday()
    {
        const RecordId id = createSeries(u"FREQ=WEEKLY;BYDAY=MO"_s);
        QVERIFY(wait([&](auto done) { m_posts->moveOccurrence(id, ms(kStart.addDays(7)), ms(kStart.addDays(9).addSecs(3600)), SeriesScope::All, this, done); }));
        const QJsonObject post = read(u"Post"_s, id);
        QCOMPARE(post.value(u"recurrenceRule"_s).toString(), u"FREQ=WEEKLY;BYDAY=WE"_s);
        QCOMPARE(fromWire(post.value(u"scheduledAt"_s)), ms(kStart.addDays(2).addSecs(3600)));
    }

    void aRuleThatNamesADayOfTheMonthIsNotDragged()
    {
        const RecordId id = createSeries(u"FREQ=MONTHLY;BYDAY=1MO"_s);
        const auto saved = wait([&](auto done) { m_posts->moveOccurrence(id, ms(kStart), ms(kStart.addDays(1)), SeriesScope::All, this, done); });
        QCOMPARE(saved ? QString() : saved.error().code, u"post.ruleFixesDay"_s);
    }

    void skipLeavesOneOut()
    {
        const RecordId id = createSeries(u"FREQ=WEEKLY;BYDAY=MO"_s);
        QVERIFY(wait([&](auto done) { m_posts->skipOccurrence(id, ms(kStart.addDays(7)), this, done); }));
        QCOMPARE(read(u"Post"_s, id).value(u"recurrenceExdates"_s).toArray(), QJsonArray{toWire(ms(kStart.addDays(7)))});
    }

    void aPictureIsTakenOverOnceAndQueued()
    {
        QTemporaryDir dir;
        QImage image(40, 30, QImage::Format_RGB32);
        image.fill(0x336699);
        const QString file = dir.filePath(u"cup.png"_s);
        QVERIFY(image.save(file));
        QThreadPool pool;
        AssetService assets(*m_runner, pool, dir.filePath(u"media"_s), m_clock, m_rng);
        const RecordId post = create({.body = u"x"_s});
        std::optional<Result<AddedAsset>> added;
        assets.add(file, post, 0, u"n"_s, this, [&](const Result<AddedAsset> &r) { added.emplace(r); });
        QTRY_VERIFY(added.has_value());
        QVERIFY(*added);
        const QJsonObject asset = read(u"Asset"_s, (**added).asset);
        QCOMPARE(asset.value(u"width"_s).toInt(), 40);
        QCOMPARE(asset.value(u"height"_s).toInt(), 30);
        QCOMPARE(asset.value(u"mimeType"_s).toString(), u"image/png"_s);
        QFile source(file);
        QVERIFY(source.open(QIODevice::ReadOnly));
        QCOMPARE(asset.value(u"blobId"_s).toString(), blobIdOf(QCryptographicHash::hash(source.readAll(), QCryptographicHash::Sha256)));
        QVERIFY(!assets.localPath(asset.value(u"blobId"_s).toString()).isEmpty());
        QCOMPARE(m_core->uploads()->size(), 1);
    }

    void aPictureThatIsNotHereIsAskedFor()
    {
        QTemporaryDir dir;
        QThreadPool pool;
        AssetService assets(*m_runner, pool, dir.path(), m_clock, m_rng);
        const QString blobId = blobIdOf(QCryptographicHash::hash("a picture", QCryptographicHash::Sha256));
        QVERIFY(assets.localPath(blobId).isEmpty());
        QCOMPARE(m_core->status()->downloads, 0); // no asset names it
        QVERIFY(m_core->applyLocal({u"asset.add"_s, {SetOp::create(u"Asset"_s, RecordId::create('a', m_clock, m_rng),
                                                                   {{u"name"_s, u"Cup"_s}, {u"fileName"_s, u"cup.png"_s}, {u"kind"_s, u"image"_s},
                                                                    {u"mimeType"_s, u"image/png"_s}, {u"sizeBytes"_s, 9}, {u"blobId"_s, blobId}})}}));
        m_clock.advanceMs(3600'000);
        QVERIFY(assets.localPath(blobId).isEmpty());
        QCOMPARE(m_core->status()->downloads, 1);
        QCOMPARE(m_core->nextDownload().value()->path, dir.filePath(blobId));
    }

    void aFileThatIsNoMediaIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << u"notes.txt"_s << QByteArray("just text");
        QTest::newRow("a picture by name only") << u"cup.png"_s << QByteArray("\x01\x02nothing that a picture begins with");
        QTest::newRow("a page that came instead of a picture") << u"cup.jpg"_s << QByteArray("<!DOCTYPE html><title>404</title>");
    }
    void aFileThatIsNoMediaIsRefused()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QTemporaryDir dir;
        QFile file(dir.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        QThreadPool pool;
        AssetService assets(*m_runner, pool, dir.filePath(u"media"_s), m_clock, m_rng);
        std::optional<Result<AddedAsset>> added;
        assets.add(file.fileName(), {}, 0, {}, this, [&](const Result<AddedAsset> &r) { added.emplace(r); });
        QTRY_VERIFY(added.has_value());
        QVERIFY(!*added);
        QCOMPARE(added->error().code, u"asset.notMedia"_s);
    }

    void blobIdsAreBase32OfTheHash()
    {
        // RFC 4648 section 10: "foobar" is MZXW6YTBOI.
        QCOMPARE(blobIdOf(QByteArray("foobar")), u"bmzxw6ytboi"_s);
    }

private:
    using SavedResult = Result<store::Saved>;

    SavedResult wait(const std::function<void(PostService::Done)> &start)
    {
        SavedResult result(makeError(ErrorKind::Internal, u"test.notCalled"_s));
        start([&](const SavedResult &saved) { result = saved; });
        return result;
    }
    RecordId create(const NewPost &post)
    {
        RecordId id;
        m_posts->create(post, this, [&](const Result<RecordId> &r) {
            if (r)
                id = *r;
        });
        return id;
    }
    RecordId createSeries(const QString &rule)
    {
        return create({.body = u"Weekly"_s, .timezone = u"UTC"_s, .scheduledAt = ms(kStart), .accounts = {m_account}, .properties = {{u"recurrenceRule"_s, rule}}});
    }
    RecordId addAccount(const QString &platform)
    {
        const RecordId id = RecordId::create('s', m_clock, m_rng);
        const QJsonObject account{{u"id"_s, id.toString()}, {u"ver"_s, 1}, {u"platform"_s, platform}, {u"displayName"_s, platform}, {u"status"_s, u"connected"_s}};
        const auto taken = m_core->applyRecords(QJsonDocument(QJsonObject{{u"SocialAccount"_s, QJsonArray{account}}}).toJson(QJsonDocument::Compact));
        if (!taken)
            qWarning() << taken.error().code << taken.error().detail;
        return id;
    }
    QJsonObject read(const QString &type, const RecordId &id)
    {
        const auto record = m_core->reader().get(type, id);
        return record && *record ? (*record)->object() : QJsonObject();
    }

    const QDateTime kStart{QDate(2026, 11, 23), QTime(8, 0), Qt::UTC};
    ManualClock m_clock;
    SeededRng m_rng{5};
    std::unique_ptr<store::StoreCore> m_core;
    std::unique_ptr<store::DirectRunner> m_runner;
    std::unique_ptr<PostService> m_posts;
    RecordId m_account;
    RecordId m_other;
};

CAMPANILE_GUILESS_TEST(TestServices)

} // namespace tst_services

#include "tst_services.moc"
