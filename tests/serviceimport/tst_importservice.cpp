// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/clock.h"
#include "app/core/rng.h"
#include "app/services/importservice.h"
#include "app/services/postbuild.h"
#include "app/store/store.h"
#include "tests/support/testprogram.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <optional>

namespace tst_importservice {

using namespace campanile;
using namespace campanile::services;
using namespace Qt::StringLiterals;
using store::SetOp;

namespace {

const QDateTime kNow(QDate(2026, 11, 21), QTime(9, 0), Qt::UTC);

} // namespace

class TestImportService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_clock.setMs(kNow.toMSecsSinceEpoch());
        store::OpenOptions options;
        options.path = m_dir->filePath(u"cache.sqlite"_s);
        m_store = std::make_unique<store::Store>(options, m_clock);
        QSignalSpy opened(m_store.get(), &store::Store::opened);
        m_store->open();
        QVERIFY(opened.wait());
        m_service = std::make_unique<ImportService>(*m_store, m_pool, m_clock, m_rng);
        m_mastodon = addAccount(u"mastodon"_s, u"roastery"_s, u"Hill Roastery"_s);
        m_bluesky = addAccount(u"bluesky"_s, u"roastery.example"_s, u"Hill Roastery"_s);
    }
    void cleanup()
    {
        m_pool.waitForDone();
        m_service.reset();
        m_store.reset();
        m_dir.reset();
    }

    void readsWhatOtherToolsWrite_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<QList<int>>("badLines");
        QTest::addColumn<QDateTime>("first");

        QTest::newRow("Hootsuite without a header, one bad date")
            << QByteArray("25/11/2026 09:00,Winter roast is here,https://example.org/w\r\nno date,Lost,\r\n28/11/2026 10:30,Second,\r\n")
            << QStringList{u"Winter roast is here"_s, u"Second"_s} << QList<int>{2} << QDateTime(QDate(2026, 11, 25), QTime(8, 0), Qt::UTC);
        QTest::newRow("Buffer, a row without text is left out")
            << QByteArray("Text,Image URL,Tags,Posting Time\nHello,https://example.org/a.jpg,news,2026-11-25 09:00\n,,,2026-11-26 09:00\n")
            << QStringList{u"Hello"_s} << QList<int>{3} << QDateTime(QDate(2026, 11, 25), QTime(8, 0), Qt::UTC);
        QTest::newRow("Sprout with semicolons and windows-1252, a bad time")
            << QByteArray("date;time_24hr;message_text\n11/25/2026;09:00;Gr\xfc\xdf" "e\n11/26/2026;99:99;Never\n")
            << QStringList{u"Gr\u00fc\u00dfe"_s} << QList<int>{3} << QDateTime(QDate(2026, 11, 25), QTime(8, 0), Qt::UTC);
        QTest::newRow("iCalendar, an event without a start")
            << QByteArray("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//EN\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:One\r\nDESCRIPTION:Text one\r\n"
                          "DTSTART:20261125T080000Z\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:2\r\nSUMMARY:Two\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
            << QStringList{u"Text one"_s} << QList<int>{2} << QDateTime(QDate(2026, 11, 25), QTime(8, 0), Qt::UTC);
    }
    void readsWhatOtherToolsWrite()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, texts);
        QFETCH(QList<int>, badLines);
        QFETCH(QDateTime, first);
        const auto preview = load(bytes);
        QVERIFY2(preview, preview ? "" : qPrintable(preview.error().code));
        QStringList found;
        for (const auto &draft : preview->drafts)
            found.append(draft.text);
        QCOMPARE(found, texts);
        QList<int> lines;
        for (const auto &error : preview->errors)
            lines.append(error.line);
        QCOMPARE(lines, badLines);

        const auto receipt = apply(preview->drafts, {{m_mastodon}, u"Europe/Berlin"_s});
        QVERIFY2(receipt, receipt ? "" : qPrintable(receipt.error().code));
        QCOMPARE(receipt->posts.size(), texts.size());
        QCOMPARE(receipt->mutations, 1);
        const QJsonObject post = get(u"Post"_s, receipt->posts.first());
        QCOMPARE(post.value(u"body"_s).toString(), texts.first());
        QCOMPARE(post.value(u"status"_s).toString(), u"draft"_s);
        QCOMPARE(fromWire(post.value(u"scheduledAt"_s)), first.toMSecsSinceEpoch());
        QCOMPARE(count(u"PostTarget"_s), qint64(texts.size()));
    }

    void accountsAreFoundByHandleNameAndNetwork_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("networks");
        QTest::newRow("by handle with an at sign") << u"@Roastery"_s << QStringList{u"mastodon"_s};
        QTest::newRow("by handle and server") << u"roastery@social.example"_s << QStringList{u"mastodon"_s};
        QTest::newRow("by network") << u"Bluesky"_s << QStringList{u"bluesky"_s};
        QTest::newRow("by network and handle") << u"Mastodon: @roastery"_s << QStringList{u"mastodon"_s};
        QTest::newRow("a display name that two accounts share") << u"hill roastery"_s << QStringList{u"bluesky"_s, u"mastodon"_s};
        QTest::newRow("a name that nobody has falls back to the chosen account") << u"@stranger"_s << QStringList{u"bluesky"_s};
    }
    void accountsAreFoundByHandleNameAndNetwork()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, networks);
        domain::PostDraft draft;
        draft.text = u"Hello"_s;
        draft.accounts = {name};
        draft.campaign = u"Nowhere"_s;
        const auto receipt = apply({draft}, {{m_bluesky}, {}});
        QVERIFY(receipt);
        QStringList found;
        for (const QJsonObject &target : all(u"PostTarget"_s))
            found.append(target.value(u"platform"_s).toString());
        found.sort();
        QCOMPARE(found, networks);
        QCOMPARE(receipt->unknownAccounts, name == u"@stranger"_s ? QStringList{name} : QStringList());
        QCOMPARE(receipt->unknownCampaigns, QStringList{u"Nowhere"_s});
    }

    void everyPropertyOfARowArrives()
    {
        const RecordId campaign = RecordId::create('c');
        applyMutation({u"Campaign.create"_s, {SetOp::create(u"Campaign"_s, campaign, {{u"name"_s, u"Winter"_s}})}});
        domain::PostDraft draft;
        draft.title = u"Title"_s;
        draft.text = u"Text"_s;
        draft.link = u"https://example.org"_s;
        draft.firstComment = u"First"_s;
        draft.labels = {u"a"_s, u"b"_s};
        draft.campaign = u" winter "_s;
        draft.mediaUrls = {u"https://example.org/a.jpg"_s};
        draft.altTexts = {u"A cup"_s};
        draft.when = kNow.addDays(3);
        draft.zone = u"Europe/Berlin"_s;
        draft.rule = u"FREQ=WEEKLY;COUNT=4"_s;
        draft.exdates = {kNow.addDays(10)};
        const auto receipt = apply({draft}, {});
        QVERIFY(receipt);
        QCOMPARE(receipt->withMediaAddresses, 1);
        const QJsonObject post = get(u"Post"_s, receipt->posts.first());
        QCOMPARE(post.value(u"title"_s).toString(), u"Title"_s);
        QCOMPARE(post.value(u"linkUrl"_s).toString(), u"https://example.org"_s);
        QCOMPARE(post.value(u"firstComment"_s).toString(), u"First"_s);
        QCOMPARE(post.value(u"tags"_s).toObject().keys(), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(post.value(u"campaignId"_s).toString(), campaign.toString());
        QCOMPARE(post.value(u"planningNotes"_s).toString(), u"https://example.org/a.jpg - A cup"_s);
        QCOMPARE(post.value(u"timezone"_s).toString(), u"Europe/Berlin"_s);
        QCOMPARE(post.value(u"recurrenceRule"_s).toString(), draft.rule);
        QCOMPARE(fromWire(post.value(u"recurrenceExdates"_s).toArray().first()), draft.exdates.first().toMSecsSinceEpoch());
    }

    void aLargeImportIsSeveralMutationsAndOneStep()
    {
        const auto receipt = apply(many(1000), {{m_mastodon, m_bluesky}, u"UTC"_s});
        QVERIFY2(receipt, receipt ? "" : qPrintable(receipt.error().code + receipt.error().detail));
        QVERIFY(receipt->mutations > 3);
        QCOMPARE(count(u"Post"_s), 1000);
        QCOMPARE(count(u"PostTarget"_s), 2000);
        std::optional<Result<store::Saved>> done;
        m_store->undo(this, [&](const Result<store::Saved> &saved) { done = saved; });
        QTRY_VERIFY(done);
        QVERIFY(*done);
        QCOMPARE(count(u"Post"_s), 0);
        QCOMPARE(count(u"PostTarget"_s), 0);
        done.reset();
        m_store->redo(this, [&](const Result<store::Saved> &saved) { done = saved; });
        QTRY_VERIFY(done);
        QVERIFY(*done);
        QCOMPARE(count(u"Post"_s), 1000);
        QCOMPARE(count(u"PostTarget"_s), 2000);

        const auto removed = undo(*receipt);
        QVERIFY(removed);
        QCOMPARE(*removed, 1000);
        QCOMPARE(count(u"Post"_s), 0);
        QCOMPARE(count(u"PostTarget"_s), 0);
    }

    void aSmallImportIsOneStepBack()
    {
        QVERIFY(apply(many(20), {{m_mastodon}, {}}));
        QTRY_VERIFY(m_store->hub().status().undo.canUndo);
        std::optional<Result<store::Saved>> done;
        m_store->undo(this, [&](const Result<store::Saved> &saved) { done = saved; });
        QTRY_VERIFY(done);
        QVERIFY(*done);
        QCOMPARE(count(u"Post"_s), 0);
        QCOMPARE(count(u"PostTarget"_s), 0);
    }

    void undoLeavesWhatIsGoneAlone()
    {
        const auto receipt = apply(many(3), {});
        QVERIFY(receipt);
        applyMutation({u"post.delete"_s, {SetOp::destroy(u"Post"_s, receipt->posts.at(1))}});
        const auto removed = undo(*receipt);
        QVERIFY(removed);
        QCOMPARE(*removed, 2);
    }

    void cancelLeavesNothing_data()
    {
        QTest::addColumn<int>("cancelAfter");
        QTest::newRow("before it begins") << 0;
        QTest::newRow("in the middle") << 400;
    }
    void cancelLeavesNothing()
    {
        QFETCH(int, cancelAfter);
        auto progress = std::make_shared<ImportProgress>();
        progress->cancelled = cancelAfter == 0;
        std::optional<Result<ImportReceipt>> done;
        m_service->apply(many(1500), {{m_mastodon, m_bluesky}, {}}, progress, this, [&](const auto &r) { done = r; });
        // The writer is at work on its own thread; the flag is set as soon as it has got that far.
        while (cancelAfter > 0 && progress->done < cancelAfter)
            QThread::yieldCurrentThread();
        progress->cancelled = true;
        QTRY_VERIFY_WITH_TIMEOUT(done, 30000);
        QVERIFY(!*done);
        QCOMPARE(done->error().kind, ErrorKind::Cancelled);
        QCOMPARE(count(u"Post"_s), 0);
        QCOMPARE(count(u"PostTarget"_s), 0);
        QCOMPARE(outboxSize(), m_accounts);
    }

    void anErrorInTheMiddleLeavesNothing()
    {
        QList<domain::PostDraft> drafts = many(700);
        drafts.last().text = QString(1100 * 1024, u'x');
        const auto receipt = apply(drafts, {});
        QVERIFY(!receipt);
        QCOMPARE(receipt.error().code, u"store.mutationTooBig"_s);
        QCOMPARE(count(u"Post"_s), 0);
    }

    void refusesWithAReason_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QTest::newRow("an empty file") << QByteArray() << u"import.empty"_s;
        QTest::newRow("only line ends") << QByteArray("\r\n\r\n") << u"import.empty"_s;
    }
    void refusesWithAReason()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        const auto preview = load(bytes);
        QVERIFY(!preview);
        QCOMPARE(preview.error().code, code);
    }

    void aMissingFileIsSaid()
    {
        std::optional<Result<ImportPreview>> done;
        m_service->load(m_dir->filePath(u"none.csv"_s), u"UTC"_s, this, [&](const auto &r) { done = r; });
        QTRY_VERIFY(done);
        QVERIFY(!*done);
        QCOMPARE(done->error().code, u"import.unreadable"_s);
    }

    void anotherMappingReadsTheSameFile()
    {
        const auto preview = load("Text,Posting Time\nHello,2026-11-25 09:00\n");
        QVERIFY(preview);
        domain::ImportMapping mapping = preview->mapping;
        mapping.zone = u"Asia/Tokyo"_s;
        std::optional<Result<ImportPreview>> done;
        m_service->remap(*preview, mapping, this, [&](const auto &r) { done = r; });
        QTRY_VERIFY(done);
        QVERIFY(*done);
        QCOMPARE((*done)->drafts.first().when.value(), QDateTime(QDate(2026, 11, 25), QTime(0, 0), Qt::UTC));
    }

    void nothingIsCalledWhenTheContextIsGone()
    {
        auto context = std::make_unique<QObject>();
        bool called = false;
        m_service->load(m_dir->filePath(u"none.csv"_s), u"UTC"_s, context.get(), [&](const auto &) { called = true; });
        context.reset();
        m_pool.waitForDone();
        QCoreApplication::sendPostedEvents();
        QVERIFY(!called);
    }

    void whatIsExportedReadsBack_data()
    {
        QTest::addColumn<int>("format");
        QTest::newRow("as CSV") << int(ExportFormat::Csv);
        QTest::newRow("as iCalendar") << int(ExportFormat::ICalendar);
    }
    void whatIsExportedReadsBack()
    {
        QFETCH(int, format);
        domain::PostDraft draft;
        draft.title = u"Weekly, \"quoted\""_s;
        draft.text = u"Line one\nLine two; \u2615"_s;
        draft.when = kNow.addDays(2);
        draft.zone = u"Europe/Berlin"_s;
        draft.labels = {u"news"_s};
        draft.accounts = {u"mastodon"_s};
        domain::PostDraft late = draft;
        late.when = kNow.addDays(40);
        QVERIFY(apply({draft, late}, {}));

        ExportRequest request{kNow.toMSecsSinceEpoch(), kNow.addDays(30).toMSecsSinceEpoch(), ExportFormat(format), false,
                              m_dir->filePath(u"out"_s)};
        std::optional<Result<int>> done;
        m_service->exportPosts(request, this, [&](const auto &r) { done = r; });
        QTRY_VERIFY(done);
        QVERIFY(*done);
        QCOMPARE(**done, 1);
        QFile file(request.path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto back = ImportService::parse(file.readAll(), u"UTC"_s);
        QVERIFY(back);
        QCOMPARE(back->drafts.size(), 1);
        QCOMPARE(back->drafts.first().title, draft.title);
        QCOMPARE(back->drafts.first().text, draft.text);
        QCOMPARE(back->drafts.first().when, draft.when);
        QCOMPARE(back->drafts.first().labels, draft.labels);
        if (ExportFormat(format) == ExportFormat::Csv)
            QCOMPARE(back->drafts.first().accounts, QStringList{u"mastodon:@roastery"_s});
    }

    void whatIsHereAlreadyIsKnown_data()
    {
        QTest::addColumn<int>("format");
        QTest::newRow("as CSV") << int(ExportFormat::Csv);
        QTest::newRow("as iCalendar") << int(ExportFormat::ICalendar);
    }
    void whatIsHereAlreadyIsKnown()
    {
        QFETCH(int, format);
        const bool csv = ExportFormat(format) == ExportFormat::Csv;
        domain::PostDraft single;
        single.text = u" Line one\nLine two "_s;
        single.when = kNow.addDays(2).addMSecs(500);
        single.zone = u"Europe/Berlin"_s;
        domain::PostDraft titled = single;
        titled.title = u"A title only"_s;
        titled.text.clear();
        domain::PostDraft weekly = single;
        weekly.rule = u"FREQ=WEEKLY"_s;
        weekly.when = kNow.addDays(-20);
        weekly.exdates = {kNow.addDays(-13)};
        weekly.threadParts = {u"Two"_s, u"Three"_s};
        weekly.notes = u"Ask Kari"_s;
        domain::PostDraft undated;
        undated.text = u"Some day"_s;
        const auto made = apply({single, titled, weekly, undated}, {});
        QVERIFY(made);
        ExportRequest request{kNow.addDays(-30).toMSecsSinceEpoch(), kNow.addDays(30).toMSecsSinceEpoch(), ExportFormat(format), true, m_dir->filePath(u"out"_s)};
        std::optional<Result<int>> done;
        m_service->exportPosts(request, this, [&](const auto &r) { done = r; });
        QTRY_VERIFY(done);
        QFile file(request.path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        const auto again = load(bytes);
        QVERIFY(again);
        QCOMPARE(again->errors.size(), 0);
        QCOMPARE(again->drafts.size(), csv ? 4 : 3);
        QCOMPARE(again->known.size(), again->drafts.size());
        QCOMPARE(again->drafts.first().rule, weekly.rule);
        QCOMPARE(again->drafts.first().exdates, weekly.exdates);
        QCOMPARE(again->drafts.first().threadParts, weekly.threadParts);
        QCOMPARE(again->drafts.first().notes, weekly.notes);
        QCOMPARE(again->drafts.first().zone, weekly.zone);
        QCOMPARE(again->drafts.at(1).zone, single.zone);
        // Gone from here, it is new again; so is the same text at another time.
        std::optional<Result<int>> undone;
        m_service->undo(*made, this, [&](const auto &r) { undone = r; });
        QTRY_VERIFY(undone);
        domain::PostDraft later = single;
        later.when = kNow.addDays(3);
        QVERIFY(apply({later}, {}));
        const auto fresh = load(bytes);
        QVERIFY(fresh);
        QVERIFY(fresh->known.isEmpty());
    }

    void aPlaceThatCannotBeWrittenIsSaid()
    {
        std::optional<Result<int>> done;
        m_service->exportPosts({0, kNow.toMSecsSinceEpoch(), ExportFormat::Csv, false, m_dir->filePath(u"no/such/folder/x.csv"_s)}, this,
                               [&](const auto &r) { done = r; });
        QTRY_VERIFY(done);
        QVERIFY(!*done);
        QCOMPARE(done->error().code, u"import.unwritable"_s);
    }

private:
    static QList<domain::PostDraft> many(int count)
    {
        QList<domain::PostDraft> drafts;
        for (int i = 0; i < count; ++i) {
            domain::PostDraft draft;
            draft.text = u"Post %1"_s.arg(i);
            draft.when = kNow.addSecs(3600LL * i);
            drafts.append(draft);
        }
        return drafts;
    }
    void applyMutation(const store::Mutation &mutation)
    {
        std::optional<Result<store::Saved>> done;
        m_store->apply(mutation, this, [&](const Result<store::Saved> &saved) { done = saved; });
        QTRY_VERIFY(done);
        QVERIFY2(*done, qPrintable(done->has_value() ? QString() : done->error().code + done->error().detail));
    }
    RecordId addAccount(const QString &platform, const QString &username, const QString &name)
    {
        // Accounts come from the server, so they arrive the way a pull brings them.
        const RecordId id = RecordId::create('s');
        const QByteArray json = QJsonDocument(QJsonObject{{u"SocialAccount"_s, QJsonArray{QJsonObject{
            {u"id"_s, id.toString()}, {u"ver"_s, ++m_ver}, {u"createdAt"_s, toWire(kNow.toMSecsSinceEpoch())},
            {u"updatedAt"_s, toWire(kNow.toMSecsSinceEpoch())}, {u"platform"_s, platform}, {u"username"_s, username},
            {u"displayName"_s, name}, {u"status"_s, u"connected"_s}, {u"serverUrl"_s, u"https://social.example"_s}}}}}).toJson();
        bool done = false;
        m_store->call(this, [json](store::StoreCore &core) { return core.applyRecords(json); },
                      [&](const Result<int> &taken) { done = taken && *taken == 1; });
        [&] { QTRY_VERIFY(done); }();
        return id;
    }
    Result<ImportPreview> load(const QByteArray &bytes)
    {
        const QString path = m_dir->filePath(u"in"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return makeError(ErrorKind::Storage, u"test.write"_s);
        file.close();
        std::optional<Result<ImportPreview>> done;
        m_service->load(path, u"Europe/Berlin"_s, this, [&](const auto &r) { done = r; });
        [&] { QTRY_VERIFY(done); }();
        return done ? *done : Result<ImportPreview>(makeError(ErrorKind::Timeout, u"test.timeout"_s));
    }
    Result<ImportReceipt> apply(const QList<domain::PostDraft> &drafts, const ImportChoices &choices)
    {
        std::optional<Result<ImportReceipt>> done;
        m_service->apply(drafts, choices, nullptr, this, [&](const auto &r) { done = r; });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(done, 30000); }();
        return done ? *done : Result<ImportReceipt>(makeError(ErrorKind::Timeout, u"test.timeout"_s));
    }
    Result<int> undo(const ImportReceipt &receipt)
    {
        std::optional<Result<int>> done;
        m_service->undo(receipt, this, [&](const auto &r) { done = r; });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(done, 30000); }();
        return done ? *done : Result<int>(makeError(ErrorKind::Timeout, u"test.timeout"_s));
    }
    QList<QJsonObject> all(const QString &type)
    {
        std::optional<QList<QJsonObject>> found;
        m_store->call(
            this,
            [type](store::StoreCore &core) -> Result<QList<QJsonObject>> {
                store::Query query;
                query.type = type;
                query.limit = 5000;
                const auto page = core.reader().query(query);
                if (!page)
                    return page.error();
                QList<QJsonObject> objects;
                for (const auto &row : page->rows)
                    objects.append(row.object());
                return objects;
            },
            [&](const Result<QList<QJsonObject>> &objects) { found = objects.value_or(QList<QJsonObject>()); });
        [&] { QTRY_VERIFY(found); }();
        return found.value_or(QList<QJsonObject>());
    }
    qint64 count(const QString &type) { return all(type).size(); }
    QJsonObject get(const QString &type, const RecordId &id)
    {
        for (const QJsonObject &object : all(type)) {
            if (object.value(u"id"_s).toString() == id.toString())
                return object;
        }
        return {};
    }
    int outboxSize()
    {
        int size = -1;
        m_store->call(this, [](store::StoreCore &core) { return core.reader().outbox(); },
                      [&](const Result<QList<store::OutboxEntry>> &entries) { size = entries ? int(entries->size()) : -2; });
        [&] { QTRY_VERIFY(size != -1); }();
        return size;
    }

    ManualClock m_clock;
    SystemRng m_rng;
    QThreadPool m_pool;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<ImportService> m_service;
    RecordId m_mastodon;
    RecordId m_bluesky;
    int m_ver = 0;
    int m_accounts = 0; ///< edits waiting before an import
};

CAMPANILE_GUILESS_TEST(TestImportService)

} // namespace tst_importservice

#include "tst_importservice.moc"
