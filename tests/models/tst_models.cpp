// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/clock.h"
#include "app/core/rng.h"
#include "app/store/store.h"
#include "models/common/listdiff.h"
#include "models/posts/calendarmodel.h"
#include "models/posts/draftsmodel.h"
#include "models/records/recordlists.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace campanile;
using namespace campanile::models;
using namespace Qt::StringLiterals;
using store::Mutation;
using store::SetOp;

namespace {

struct Item {
    int key = 0;
    int value = 0;
    bool operator==(const Item &) const = default;
};

QString wire(const QDateTime &at)
{
    return at.toUTC().toString(Qt::ISODateWithMs);
}

const QDateTime kMonday(QDate(2026, 11, 23), QTime(8, 0), Qt::UTC);

} // namespace

class TestModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        store::OpenOptions options;
        options.path = m_dir->filePath(u"cache.sqlite"_s);
        m_store = std::make_unique<store::Store>(options, m_clock);
        QSignalSpy opened(m_store.get(), &store::Store::opened);
        m_store->open();
        QVERIFY(opened.wait());
    }
    void cleanup()
    {
        m_store.reset();
        m_dir.reset();
    }

    // Random lists: the model signals that the diff asks for must lead to the new list, and untouched rows must stay.
    void diffLeadsToTheNewList()
    {
        SeededRng rng(11);
        for (int round = 0; round < 500; ++round) {
            const auto randomList = [&] {
                QList<Item> list;
                for (int key = 0; key < 30; ++key) {
                    if (rng.below(3) != 0)
                        list.insert(qsizetype(rng.below(std::uint64_t(list.size() + 1))), {key, int(rng.below(2))});
                }
                return list;
            };
            QList<Item> rows = randomList();
            const QList<Item> after = randomList();
            int open = 0;
            qsizetype size = rows.size();
            applyDiff(
                rows, after, [](const Item &i) { return i.key; },
                [&](int a, int b) { QVERIFY(a >= 0 && b < size); size -= b - a + 1; ++open; }, [&] { --open; },
                [&](int a, int b) { QVERIFY(a >= 0 && a <= size); size += b - a + 1; ++open; }, [&] { --open; },
                [&](int a, int b) { QVERIFY(a >= 0 && b < size); });
            QCOMPARE(open, 0);
            QCOMPARE(size, after.size());
            QVERIFY(rows == after);
        }
    }

    void diffOfEqualListsIsSilent()
    {
        const QList<Item> list{{1, 0}, {2, 0}, {3, 0}};
        QVERIFY(diffLists(list, list, [](const Item &i) { return i.key; }).isEmpty());
    }

    void oneMovedRowMovesAlone()
    {
        const QList<Item> before{{1, 0}, {2, 0}, {3, 0}, {4, 0}};
        const QList<Item> after{{4, 0}, {1, 0}, {2, 0}, {3, 0}};
        const ListSteps steps = diffLists(before, after, [](const Item &i) { return i.key; });
        QCOMPARE(steps.removals.size(), 1);
        QCOMPARE(steps.removals.first().first, 3);
        QCOMPARE(steps.insertions.size(), 1);
        QCOMPARE(steps.insertions.first().first, 0);
        QVERIFY(steps.changes.isEmpty());
    }

    void calendarFollowsTheCache()
    {
        CalendarModel model(*m_store);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy loaded(&model, &CalendarModel::loaded);
        model.setRange(kMonday.toMSecsSinceEpoch(), kMonday.addDays(7).toMSecsSinceEpoch());
        QVERIFY(loaded.wait());
        QCOMPARE(model.rowCount(), 0);

        const RecordId late = addPost(u"Late"_s, kMonday.addDays(2));
        const RecordId early = addPost(u"Early"_s, kMonday.addDays(1));
        addPost(u"Next week"_s, kMonday.addDays(9));
        QTRY_COMPARE(model.rowCount(), 2);
        QCOMPARE(model.index(0).data(CalendarModel::TitleRole).toString(), u"Early"_s);

        QSignalSpy removed(&model, &CalendarModel::rowsRemoved);
        QSignalSpy reset(&model, &CalendarModel::modelReset);
        apply({u"post.move"_s, {SetOp::update(u"Post"_s, early, {{u"scheduledAt"_s, wire(kMonday.addDays(3))}})}});
        QTRY_COMPARE(model.index(0).data(CalendarModel::TitleRole).toString(), u"Late"_s);
        QCOMPARE(removed.count(), 1);
        QCOMPARE(reset.count(), 0);
        QVERIFY(model.find({late, 0}));
        QVERIFY(model.index(0).data(CalendarModel::PendingRole).toBool());
    }

    void aGlanceReadsTheFirstPostsOfEachDayAndTheRestFollows()
    {
        const auto msOf = [](const QDateTime &at) { return at.toMSecsSinceEpoch(); };
        for (int i = 0; i < 4; ++i)
            addPost(u"Monday %1"_s.arg(i), kMonday.addSecs(3600 * (8 + i)));
        addPost(u"Tuesday"_s, kMonday.addDays(1).addSecs(3600 * 9));
        addPost(u"At midnight"_s, kMonday.addDays(2));
        addPost(u"After the range"_s, kMonday.addDays(3));
        const RecordId series = RecordId::create('p');
        apply({u"post.create"_s,
               {SetOp::create(u"Post"_s, series,
                              {{u"body"_s, u"Daily"_s}, {u"scheduledAt"_s, wire(kMonday.addSecs(3600 * 7))}, {u"timezone"_s, u"UTC"_s},
                               {u"recurrenceRule"_s, u"FREQ=DAILY;COUNT=2"_s}})}});
        const QList<qint64> bounds{msOf(kMonday), msOf(kMonday.addDays(1)), msOf(kMonday.addDays(2)), msOf(kMonday.addDays(3))};
        CalendarModel model(*m_store);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy loaded(&model, &CalendarModel::loaded);
        QList<QStringList> seen;
        const auto titles = [&model] {
            QStringList list;
            for (const CalendarEntry &entry : model.entries())
                list.append(entry.isOccurrence() ? u"daily"_s : entry.post.title);
            return list;
        };
        connect(&model, &CalendarModel::loaded, this, [&] { seen.append(titles()); });
        model.setRange(bounds.first(), bounds.last());
        model.glanceNow({bounds, 2});
        QTRY_COMPARE(seen.size(), 2);
        // Every post has its place at once; a series is whole, and takes none of the first two of its day.
        QCOMPARE(seen.at(0), (QStringList{u"daily"_s, u"Monday 0"_s, u"Monday 1"_s, QString(), QString(), u"daily"_s, u"Tuesday"_s, u"At midnight"_s}));
        QCOMPARE(seen.at(1), (QStringList{u"daily"_s, u"Monday 0"_s, u"Monday 1"_s, u"Monday 2"_s, u"Monday 3"_s, u"daily"_s, u"Tuesday"_s, u"At midnight"_s}));

        // Where every day has few posts one reading is enough.
        seen.clear();
        CalendarModel quiet(*m_store);
        connect(&quiet, &CalendarModel::loaded, this, [&] { seen.append(QStringList()); });
        quiet.setRange(bounds.first(), bounds.last());
        quiet.glanceNow({bounds, 4});
        QTRY_COMPARE(quiet.rowCount(), 8);
        // What is asked for later is answered later, so a second reading of the first model would be here by then.
        CalendarModel after(*m_store);
        after.setRange(bounds.first(), bounds.last());
        QTRY_COMPARE(after.rowCount(), 8);
        QCOMPARE(seen.size(), 1);
        QCOMPARE(quiet.entries().at(4).post.title, u"Monday 3"_s);

        // A filter has to see every post.
        seen.clear();
        model.setFilter({.accounts = {}, .campaigns = {}, .statuses = {}, .tags = {u"no such label"_s}});
        model.glanceNow({bounds, 1});
        QTRY_COMPARE(seen.size(), 1);
        QCOMPARE(seen.at(0), QStringList());
    }

    void seriesKeepsItsWallClockAndLeavesOutWhatWasSkipped()
    {
        // 09:00 in Berlin over the end of summer time: 07:00 UTC before, 08:00 UTC after.
        const QDateTime start(QDate(2026, 10, 19), QTime(7, 0), Qt::UTC);
        const RecordId series = RecordId::create('p');
        apply({u"post.create"_s,
               {SetOp::create(u"Post"_s, series,
                              {{u"body"_s, u"Weekly"_s}, {u"scheduledAt"_s, wire(start)}, {u"timezone"_s, u"Europe/Berlin"_s},
                               {u"recurrenceRule"_s, u"FREQ=WEEKLY;COUNT=4"_s},
                               {u"recurrenceExdates"_s, QJsonArray{wire(QDateTime(QDate(2026, 11, 2), QTime(8, 0), Qt::UTC))}}})}});
        CalendarModel model(*m_store);
        model.setRange(start.addDays(-1).toMSecsSinceEpoch(), start.addDays(60).toMSecsSinceEpoch());
        QTRY_COMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0).data(CalendarModel::AtRole).toDateTime(), start);
        QCOMPARE(model.index(1).data(CalendarModel::AtRole).toDateTime(), QDateTime(QDate(2026, 10, 26), QTime(8, 0), Qt::UTC));
        QCOMPARE(model.index(2).data(CalendarModel::AtRole).toDateTime(), QDateTime(QDate(2026, 11, 9), QTime(8, 0), Qt::UTC));

        // A post that stands for one instant takes its place.
        apply({u"series.this"_s,
               {SetOp::create(u"Post"_s, RecordId::create('p'),
                              {{u"body"_s, u"Special"_s}, {u"scheduledAt"_s, wire(QDateTime(QDate(2026, 11, 10), QTime(12, 0), Qt::UTC))},
                               {u"recurrenceParentId"_s, series.toString()},
                               {u"recurrenceAt"_s, wire(QDateTime(QDate(2026, 11, 9), QTime(8, 0), Qt::UTC))}})}});
        QTRY_COMPARE(model.index(2).data(CalendarModel::ExcerptRole).toString(), u"Special"_s);
        QCOMPARE(model.rowCount(), 3);
    }

    void draftsComeInPages()
    {
        QList<SetOp> ops;
        for (int i = 0; i < DraftsModel::kPage + 30; ++i)
            ops.append(SetOp::create(u"Post"_s, RecordId::create('p'), {{u"body"_s, u"Draft %1"_s.arg(i)}, {u"isIdea"_s, i % 10 == 0}}));
        apply({u"import"_s, ops});
        DraftsModel model(*m_store);
        QTRY_COMPARE(model.rowCount(), DraftsModel::kPage);
        QVERIFY(model.canFetchMore({}));
        model.fetchMore({});
        QTRY_COMPARE(model.rowCount(), DraftsModel::kPage + 30);
        model.setKind(DraftsModel::Kind::Ideas);
        QTRY_COMPARE(model.rowCount(), 13);
    }

    void aSearchThatStandsShowsWhatComes()
    {
        DraftsModel model(*m_store);
        model.setSearch(u"espresso"_s);
        QSignalSpy loaded(&model, &DraftsModel::loaded);
        QTRY_VERIFY(!loaded.isEmpty());
        // The index takes the rows up in slices: long after the list was read again for their change.
        QList<SetOp> ops;
        for (int i = 0; i < 1200; ++i)
            ops.append(SetOp::create(u"Post"_s, RecordId::create('p'), {{u"body"_s, u"Tea, cup %1"_s.arg(i)}}));
        ops.append(SetOp::create(u"Post"_s, RecordId::create('p'), {{u"body"_s, u"An espresso for everybody"_s}}));
        apply({u"import"_s, ops});
        QTRY_COMPARE(model.rowCount(), 1);
    }

    void outboxShowsWhatWaits()
    {
        const auto outbox = makeOutboxModel(*m_store);
        addPost(u"A post that waits"_s, kMonday);
        QTRY_COMPARE(outbox->rowCount(), 1);
        QCOMPARE(outbox->rows().first().subject, u"A post that waits"_s);
        QCOMPARE(outbox->rows().first().entry.label, u"post.create"_s);
    }

private:
    void apply(const Mutation &mutation)
    {
        bool done = false;
        m_store->apply(mutation, this, [&](const Result<store::Saved> &saved) {
            QVERIFY2(saved, saved ? "" : qPrintable(saved.error().code + u": "_s + saved.error().detail));
            done = true;
        });
        QTRY_VERIFY(done);
    }

    RecordId addPost(const QString &title, const QDateTime &at)
    {
        const RecordId id = RecordId::create('p');
        apply({u"post.create"_s, {SetOp::create(u"Post"_s, id, {{u"title"_s, title}, {u"body"_s, title}, {u"scheduledAt"_s, wire(at)}, {u"timezone"_s, u"UTC"_s}})}});
        return id;
    }

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<store::Store> m_store;
};

QTEST_GUILESS_MAIN(TestModels)
#include "tst_models.moc"
