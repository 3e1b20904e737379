// SPDX-License-Identifier: GPL-3.0-or-later
#include "inboxrecords.h"

#include "app/domain/inboxquery.h"
#include "models/inbox/inboxfilter.h"
#include "models/inbox/inboxmodel.h"
#include "tests/support/testprogram.h"

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace tst_inboxmodel {

using namespace campanile;
using namespace campanile::inboxtest;
using models::InboxModel;
using store::InboxSort;

namespace {
qint64 msOf(const QJsonValue &value)
{
    return value.isString() ? QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toMSecsSinceEpoch() : 0;
}

} // namespace

/** What a list holds, the slow way. */
struct Plain {
    QString query;
    InboxSort sort;
    const ItemMaker &maker;
    qint64 now;
    QSet<QString> reviewed = {}; ///< items with a reply that waits for approval

    [[nodiscard]] bool matches(const QJsonObject &item) const
    {
        const QString status = item.value(u"status"_s).toString();
        const bool asleep = msOf(item.value(u"snoozedUntil"_s)) > now;
        if (asleep != query.contains(u"is:snoozed"_s) || (status == u"spam" && !query.contains(u"status:spam"_s)))
            return false;
        const bool open = status == u"new" || status == u"open";
        bool fits = true;
        const QStringList parts = query.split(u' ', Qt::SkipEmptyParts);
        for (const QString &part : parts) {
            if (part == u"is:unread")
                fits = fits && item.value(u"readAt"_s).isNull();
            else if (part == u"is:open")
                fits = fits && open;
            else if (part == u"is:mine")
                fits = fits && item.value(u"assignedToId"_s).toString() == maker.people.first().toString();
            else if (part == u"is:unassigned")
                fits = fits && item.value(u"assignedToId"_s).isNull();
            else if (part == u"is:overdue")
                fits = fits && open && due(item).isString() && msOf(due(item)) < now;
            else if (part == u"has:deadline")
                fits = fits && open && due(item).isString();
            else if (part == u"is:review" || part == u"-is:review")
                fits = fits && reviewed.contains(item.value(u"id"_s).toString()) == (part == u"is:review");
            else if (part == u"is:resolved")
                fits = fits && status == u"resolved";
            else if (part == u"to:shop")
                fits = fits && item.value(u"accountId"_s).toString() == maker.accounts.first().toString();
            else if (part == u"-to:shop")
                fits = fits && item.value(u"accountId"_s).toString() != maker.accounts.first().toString();
            else if (part == u"type:review")
                fits = fits && item.value(u"type"_s).toString() == u"review";
            else if (part == u"status:spam")
                fits = fits && status == u"spam";
            else if (part == u"priority:high")
                fits = fits && item.value(u"priority"_s).toString() == u"high";
            else if (part == u"-priority:medium")
                fits = fits && item.value(u"priority"_s).toString() != u"medium";
            else if (part == u"-sentiment:negative")
                fits = fits && item.value(u"sentiment"_s).toString() != u"negative";
            else if (part == u"after:5d")
                fits = fits && at(item) >= now - now % 86'400'000 - 5 * 86'400'000LL;
            else if (part == u"order")
                fits = fits && item.value(u"content"_s).toString().contains(u"order");
            else if (part == u"-order")
                fits = fits && !item.value(u"content"_s).toString().contains(u"order");
            else if (part == u"from:celik")
                fits = fits && item.value(u"senderName"_s).toString().contains(u"Kaya");
            else if (part == u"tag:refund")
                fits = fits && item.value(u"tags"_s).toObject().contains(u"refund"_s);
        }
        return fits;
    }
    /** The deadline that runs: of the first reply, else of the resolution. */
    [[nodiscard]] static QJsonValue due(const QJsonObject &item)
    {
        return item.value(u"slaDeadline"_s).isString() ? item.value(u"slaDeadline"_s) : item.value(u"resolutionDueAt"_s);
    }
    [[nodiscard]] static qint64 at(const QJsonObject &item)
    {
        return item.value(u"lastMessageAt"_s).isString() ? msOf(item.value(u"lastMessageAt"_s)) : msOf(item.value(u"receivedAt"_s));
    }
    [[nodiscard]] std::tuple<int, qint64, qint64> place(const store::Record &record, const QJsonObject &item) const
    {
        const QStringList priorities{u"urgent"_s, u"high"_s, u"medium"_s, u"low"_s};
        const QString status = item.value(u"status"_s).toString();
        switch (sort) {
        case InboxSort::Priority:
            return {int(priorities.indexOf(item.value(u"priority"_s).toString())), -at(item), -record.rid};
        case InboxSort::Time:
            return {0, -at(item), -record.rid};
        case InboxSort::Sla:
            if (due(item).isString() && (status == u"new" || status == u"open"))
                return {0, msOf(due(item)), record.rid};
            return {1, -at(item), -record.rid};
        }
        return {};
    }
    [[nodiscard]] QStringList list(store::Reader &reader)
    {
        store::Query all;
        all.type = u"ReplyDraft"_s;
        all.limit = 10'000;
        const auto drafts = reader.query(all);
        for (const store::Record &record : drafts->rows) {
            const QJsonObject draft = record.object();
            if (draft.value(u"status"_s).toString() == u"pending" && draft.value(u"metadata"_s)[u"askedAt"_s].isString())
                reviewed.insert(draft.value(u"inboxItemId"_s).toString());
        }
        all.type = u"InboxItem"_s;
        QList<std::pair<std::tuple<int, qint64, qint64>, QString>> found;
        const auto page = reader.query(all);
        for (const store::Record &record : page->rows) {
            const QJsonObject item = record.object();
            if (matches(item))
                found.append({place(record, item), record.id.toString()});
        }
        std::sort(found.begin(), found.end());
        QStringList ids;
        for (const auto &one : found)
            ids.append(one.second);
        return ids;
    }
};

/** The windowed list against what a plain walk over all records gives, while records come, change and go. */
class TestInboxModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void equalsAPlainQueryAfterRandomEdits_data();
    void equalsAPlainQueryAfterRandomEdits();
    void countsAsAPlainQuery_data();
    void countsAsAPlainQuery();
    void keepsTheCurrentRowAndTellsWhatArrivedAbove();
    void holdsAWindowOnly();
    void whatNobodyWaitsForIsNotRead_data();
    void whatNobodyWaitsForIsNotRead();
    void bringsSnoozedItemsBackByItself();
    void givesIdsOfRowsThatAreNotLoaded();
    void whatACommandTakesAwayIsGoneBeforeItIsWritten_data();
    void whatACommandTakesAwayIsGoneBeforeItIsWritten();
    void knowsWhichStatusLeavesAList_data();
    void knowsWhichStatusLeavesAList();
    void theFirstRowsOfACommonBeginningAreItsNewest_data();
    void theFirstRowsOfACommonBeginningAreItsNewest();
    void aSnapshotFillsCountersAndSearch();

private:
    template<class Work>
    auto run(Work work)
    {
        using R = std::invoke_result_t<Work, store::StoreCore &>;
        std::optional<R> done;
        m_store->call(this, work, [&](const R &result) { done = result; });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(done, 60'000); }();
        return done.value_or(R(makeError(ErrorKind::Timeout, u"test.timeout"_s)));
    }
    bool put(const QList<QJsonObject> &items, const QString &type = u"InboxItem"_s)
    {
        QJsonArray list;
        for (QJsonObject item : items) {
            item.insert(u"ver"_s, ++m_ver);
            list.append(item);
        }
        const QByteArray json = QJsonDocument(QJsonObject{{type, list}}).toJson();
        return run([json](store::StoreCore &core) { return core.applyRecords(json); }).has_value();
    }
    bool fill(int count)
    {
        QList<QJsonObject> items;
        for (int i = 0; i < count; ++i) {
            items.append(m_maker.item(RecordId::create('i'), m_clock.nowMs()));
            m_items.append(items.last());
        }
        return put(items);
    }
    [[nodiscard]] store::InboxFilter filter(const QString &query)
    {
        models::InboxNames names;
        names.accounts = {{m_maker.accounts.first(), {u"Shop"_s}}};
        names.me = m_maker.people.first();
        return models::toInboxFilter(domain::parseInboxQuery(query), names, m_clock.nowMs());
    }
    QStringList everything(InboxModel &model)
    {
        QStringList ids;
        for (int row = 0; row < model.rowCount(); ++row) {
            if (!model.rowOf(row)) {
                model.setShown(row, row + 20);
                [&] { QTRY_VERIFY_WITH_TIMEOUT(row >= model.rowCount() || model.rowOf(row), 20'000); }();
            }
            ids.append(model.rowOf(row) ? model.rowOf(row)->id.toString() : u"?"_s);
        }
        return ids;
    }
    QStringList plain(const QString &query, InboxSort sort)
    {
        Plain walk{query, sort, m_maker, m_clock.nowMs()};
        return run([walk](store::StoreCore &core) mutable -> Result<QStringList> { return walk.list(core.reader()); }).value_or(QStringList());
    }
    void indexed()
    {
        // The index is filled when nothing else is to be done; this asks for it first.
        QVERIFY(run([](store::StoreCore &core) -> Result<bool> {
            for (;;) {
                const auto more = core.indexSearchSlice(1000);
                if (!more || !*more)
                    return more;
            }
        }));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    ManualClock m_clock{kNow.toMSecsSinceEpoch()};
    std::unique_ptr<store::Store> m_store;
    ItemMaker m_maker{11};
    QList<QJsonObject> m_items;
    QList<RecordId> m_drafts;
    int m_ver = 0;
};

void TestInboxModel::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_clock.setMs(kNow.toMSecsSinceEpoch());
    store::OpenOptions options;
    options.path = m_dir->filePath(u"cache.sqlite"_s);
    m_store = std::make_unique<store::Store>(options, m_clock);
    QSignalSpy opened(m_store.get(), &store::Store::opened);
    m_store->open();
    QVERIFY(opened.wait());
    m_items.clear();
    m_drafts.clear();
}

void TestInboxModel::cleanup()
{
    m_store.reset();
}

void TestInboxModel::equalsAPlainQueryAfterRandomEdits_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<InboxSort>("sort");
    QTest::newRow("all by priority") << QString() << InboxSort::Priority;
    QTest::newRow("all by time") << QString() << InboxSort::Time;
    QTest::newRow("all by deadline") << QString() << InboxSort::Sla;
    QTest::newRow("open and unread") << u"is:open is:unread"_s << InboxSort::Priority;
    QTest::newRow("one account, by deadline") << u"to:shop"_s << InboxSort::Sla;
    QTest::newRow("every other account") << u"-to:shop is:unassigned"_s << InboxSort::Time;
    QTest::newRow("mine") << u"is:mine is:open"_s << InboxSort::Priority;
    QTest::newRow("overdue") << u"is:overdue"_s << InboxSort::Sla;
    QTest::newRow("a deadline runs, by deadline") << u"has:deadline"_s << InboxSort::Sla;
    QTest::newRow("resolved") << u"is:resolved"_s << InboxSort::Time;
    QTest::newRow("waits for approval") << u"is:review"_s << InboxSort::Priority;
    QTest::newRow("waits for approval and is unread, by deadline") << u"is:review is:unread"_s << InboxSort::Sla;
    QTest::newRow("waits for approval and has words") << u"is:review order"_s << InboxSort::Time;
    QTest::newRow("does not wait for approval") << u"-is:review is:open"_s << InboxSort::Time;
    QTest::newRow("snoozed reviews") << u"is:snoozed type:review"_s << InboxSort::Time;
    QTest::newRow("spam") << u"status:spam"_s << InboxSort::Time;
    QTest::newRow("lately and not unhappy") << u"after:5d -sentiment:negative"_s << InboxSort::Time;
    QTest::newRow("one priority, newest first") << u"priority:high after:5d"_s << InboxSort::Time;
    QTest::newRow("all but one priority, by deadline") << u"-priority:medium"_s << InboxSort::Sla;
    QTest::newRow("open, newest first") << u"is:open"_s << InboxSort::Time;
    QTest::newRow("words") << u"order"_s << InboxSort::Priority;
    QTest::newRow("words and facts by deadline") << u"order is:unread"_s << InboxSort::Sla;
    QTest::newRow("without a word") << u"-order"_s << InboxSort::Time;
    QTest::newRow("from somebody, without the accents") << u"from:celik"_s << InboxSort::Time;
    QTest::newRow("a whole tag") << u"tag:refund"_s << InboxSort::Time;
}

void TestInboxModel::equalsAPlainQueryAfterRandomEdits()
{
    QFETCH(QString, query);
    QFETCH(InboxSort, sort);
    QVERIFY(fill(1500));
    indexed();
    InboxModel model(*m_store, m_clock);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setList(filter(query), sort);
    QTRY_VERIFY(model.isSettled());
    QCOMPARE(everything(model), plain(query, sort));
    for (int round = 0; round < 12; ++round) {
        // Looking at some place of the list while it changes under it.
        if (model.rowCount() > 0) {
            const int row = m_maker.below(model.rowCount());
            model.setShown(row, std::min(row + 20, model.rowCount() - 1));
            QTRY_VERIFY(model.rowCount() == 0 || model.rowOf(std::min(row, model.rowCount() - 1)));
        }
        QList<QJsonObject> touched;
        for (int i = 0; i < 40; ++i) {
            QJsonObject &item = m_items[m_maker.below(int(m_items.size()))];
            m_maker.change(item, m_clock.nowMs());
            touched.append(item);
        }
        for (int i = 0; i < 10; ++i) {
            m_items.append(m_maker.item(RecordId::create('i'), m_clock.nowMs()));
            touched.append(m_items.last());
        }
        QVERIFY(put(touched));
        QList<QJsonObject> drafts;
        for (int i = 0; i < 12; ++i) {
            if (m_drafts.size() < 40)
                m_drafts.append(RecordId::create('r'));
            drafts.append(m_maker.draft(m_maker.one(m_drafts), m_items));
        }
        QVERIFY(put(drafts, u"ReplyDraft"_s));
        indexed();
    }
    // The index of words may be later than the rows that it finds: the model hears of that too.
    QTRY_COMPARE(everything(model), plain(query, sort));
}

void TestInboxModel::countsAsAPlainQuery_data()
{
    QTest::addColumn<QString>("query");
    for (const char *query : {"", "is:open", "is:mine is:open", "is:unassigned is:open", "is:overdue", "type:review", "is:snoozed", "is:unread", "status:spam", "order", "is:review", "-is:review is:open", "has:deadline",
                              "to:shop is:open"})
        QTest::newRow(query) << QString::fromLatin1(query);
}

void TestInboxModel::countsAsAPlainQuery()
{
    QFETCH(QString, query);
    QVERIFY(fill(900));
    for (int i = 0; i < 200; ++i)
        m_maker.change(m_items[i], m_clock.nowMs());
    QVERIFY(put(m_items.mid(0, 200)));
    QList<QJsonObject> drafts;
    for (int i = 0; i < 30; ++i)
        drafts.append(m_maker.draft(RecordId::create('r'), m_items));
    QVERIFY(put(drafts, u"ReplyDraft"_s));
    indexed();
    const store::InboxFilter wanted = filter(query);
    const auto counts = run([wanted](store::StoreCore &core) { return core.reader().inboxCounts({wanted}); });
    QVERIFY(counts);
    QCOMPARE(counts->first().count, plain(query, InboxSort::Time).size());
    QVERIFY(!counts->first().isLeast);
}

void TestInboxModel::keepsTheCurrentRowAndTellsWhatArrivedAbove()
{
    QVERIFY(fill(2000));
    InboxModel model(*m_store, m_clock);
    model.setList(filter({}), InboxSort::Time);
    QTRY_VERIFY(model.isSettled());
    model.setShown(800, 820);
    QTRY_VERIFY(model.rowOf(810));
    const QString id = model.rowOf(810)->id.toString();
    const QPersistentModelIndex current = model.index(810);
    QItemSelectionModel selection(&model);
    selection.select(QItemSelection(model.index(805), model.index(815)), QItemSelectionModel::Select);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy arrived(&model, &InboxModel::arrived);
    QList<QJsonObject> fresh;
    for (int i = 0; i < 3; ++i) {
        QJsonObject item = m_maker.item(RecordId::create('i'), m_clock.nowMs());
        item.insert(u"lastMessageAt"_s, wire(m_clock.nowMs() + i));
        item.insert(u"status"_s, u"new"_s);
        item.insert(u"snoozedUntil"_s, QJsonValue());
        fresh.append(item);
    }
    QVERIFY(put(fresh));
    QTRY_COMPARE(arrived.count(), 1);
    QCOMPARE(arrived.first().at(0).toInt(), 3);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(current.row(), 813);
    QCOMPARE(current.data(InboxModel::IdRole).toString(), id);
    QCOMPARE(selection.selectedRows().size(), 11);
    QVERIFY(selection.isSelected(model.index(813)));
}

void TestInboxModel::holdsAWindowOnly()
{
    QVERIFY(fill(3000));
    InboxModel model(*m_store, m_clock);
    model.setList(filter({}), InboxSort::Priority);
    QTRY_VERIFY(model.isSettled());
    QVERIFY(model.rowCount() > 2000);
    for (const int row : {0, 1500, model.rowCount() - 30, 700}) {
        model.setShown(row, row + 20);
        QTRY_VERIFY(model.rowOf(row) && model.rowOf(row + 20));
        QVERIFY2(model.loadedCount() < 600, qPrintable(QString::number(model.loadedCount())));
    }
    QVERIFY(!model.rowOf(0));
    QVERIFY(!model.index(0).data().isValid());
}

void TestInboxModel::whatNobodyWaitsForIsNotRead_data()
{
    QTest::addColumn<bool>("isGivenUp");
    QTest::newRow("somebody waits") << false;
    QTest::newRow("another filter was typed meanwhile") << true;
}

void TestInboxModel::whatNobodyWaitsForIsNotRead()
{
    QFETCH(bool, isGivenUp);
    QVERIFY(fill(100));
    store::InboxRequest request;
    request.filter = filter({});
    request.withLayout = true;
    request.givenUp = std::make_shared<std::atomic_bool>(isGivenUp);
    const auto slice = run([request](store::StoreCore &core) { return core.reader().inboxSlice(request); });
    QVERIFY(slice);
    QCOMPARE(slice->rows.isEmpty(), isGivenUp);
    QCOMPARE(slice->layout.has_value(), !isGivenUp);
}

void TestInboxModel::bringsSnoozedItemsBackByItself()
{
    QJsonObject item = m_maker.item(RecordId::create('i'), m_clock.nowMs());
    item.insert(u"status"_s, u"open"_s);
    item.insert(u"snoozedUntil"_s, wire(m_clock.nowMs() + 300));
    QVERIFY(put({item}));
    InboxModel model(*m_store, m_clock);
    model.setList(filter(u"is:open"_s), InboxSort::Priority);
    QTRY_VERIFY(model.isSettled());
    QCOMPARE(model.rowCount(), 0);
    m_clock.advanceMs(400);
    QTRY_COMPARE(model.rowCount(), 1);
}

void TestInboxModel::givesIdsOfRowsThatAreNotLoaded()
{
    QVERIFY(fill(2500));
    InboxModel model(*m_store, m_clock);
    model.setList(filter({}), InboxSort::Time);
    QTRY_VERIFY(model.isSettled());
    const QStringList all = plain({}, InboxSort::Time);
    QStringList got;
    model.idsOf(600, 1700, this, [&](const Result<QList<RecordId>> &ids) {
        for (const RecordId &id : ids.value_or(QList<RecordId>()))
            got.append(id.toString());
    });
    QTRY_COMPARE(got.size(), 1101);
    QCOMPARE(got, all.mid(600, 1101));
}

void TestInboxModel::whatACommandTakesAwayIsGoneBeforeItIsWritten_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<InboxSort>("sort");
    QTest::addRow("a list by priority") << QString() << InboxSort::Priority;
    QTest::addRow("a list by deadline, of two runs") << QString() << InboxSort::Sla;
    QTest::addRow("a search") << u"order"_s << InboxSort::Time;
}

void TestInboxModel::whatACommandTakesAwayIsGoneBeforeItIsWritten()
{
    QFETCH(QString, query);
    QFETCH(InboxSort, sort);
    QVERIFY(fill(2500));
    indexed();
    InboxModel model(*m_store, m_clock);
    const QAbstractItemModelTester tester(&model);
    model.setList(filter(query), sort);
    QTRY_VERIFY(model.isSettled());
    const QStringList all = everything(model);
    model.setShown(0, 20);
    QTRY_VERIFY(model.rowOf(0));
    // Loaded and not, from the top and from the middle.
    QStringList gone = all.mid(0, 300) + all.mid(700, 200);
    QList<RecordId> ids;
    for (const QString &id : std::as_const(gone))
        ids.append(*RecordId::parse(id));
    QStringList left = all;
    for (const QString &id : std::as_const(gone))
        left.removeOne(id);
    model.setGone(ids);
    QTRY_COMPARE(model.rowCount(), int(left.size()));
    QCOMPARE(everything(model), left);
    // Refused: they are back.
    model.setGone({});
    QTRY_COMPARE(model.rowCount(), int(all.size()));
    QCOMPARE(everything(model), all);
    // Another list shows them all the same.
    model.setGone(ids);
    model.setList(filter(u"-is:snoozed"_s), sort);
    QTRY_VERIFY(model.isSettled());
    QCOMPARE(everything(model), plain({}, sort));
}

void TestInboxModel::knowsWhichStatusLeavesAList_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("status");
    QTest::addColumn<bool>("leaves");
    QTest::addRow("what is open is resolved") << u"is:open"_s << u"resolved"_s << true;
    QTest::addRow("what is open stays open") << u"is:open"_s << u"open"_s << false;
    QTest::addRow("everything is looked at") << QString() << u"resolved"_s << false;
    QTest::addRow("spam is in no list that does not ask for it") << QString() << u"spam"_s << true;
    QTest::addRow("the list of spam") << u"status:spam"_s << u"spam"_s << false;
    QTest::addRow("one of two") << u"status:resolved status:archived"_s << u"archived"_s << false;
    QTest::addRow("turned round") << u"-status:archived"_s << u"archived"_s << true;
    QTest::addRow("unread ones that are resolved are read") << u"is:unread"_s << u"resolved"_s << true;
    QTest::addRow("unread ones that wait are still unread") << u"is:unread"_s << u"pending"_s << false;
}

void TestInboxModel::knowsWhichStatusLeavesAList()
{
    QFETCH(QString, query);
    QFETCH(QString, status);
    QFETCH(bool, leaves);
    QCOMPARE(models::leavesWithStatus(filter(query), status), leaves);
}

void TestInboxModel::theFirstRowsOfACommonBeginningAreItsNewest_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("found");
    QTest::addRow("one letter of very many names") << u"from:v"_s << 1040;
    QTest::addRow("a beginning that the index knows") << u"from:vis"_s << 1040;
    QTest::addRow("a longer one, of which every name is another word") << u"from:visitor"_s << 1000;
    QTest::addRow("with a condition") << u"from:visitor is:open"_s << -1;
    QTest::addRow("few of what begins alike") << u"from:visagist"_s << 40;
    QTest::addRow("marks and capitals do not count") << u"from:\u00C7elikova"_s << 100;
    QTest::addRow("the beginning of a word in the text") << u"lovely vist"_s << 0;
    QTest::addRow("two words, the first one whole") << u"\"visitor77 anna\""_s << 1;
}

// A search shows its newest rows before it knows them all: both ways have to agree.
void TestInboxModel::theFirstRowsOfACommonBeginningAreItsNewest()
{
    QFETCH(QString, query);
    QFETCH(int, found);
    QList<QJsonObject> items;
    for (int i = 0; i < 1140; ++i) {
        QJsonObject item = m_maker.item(RecordId::create('i'), m_clock.nowMs());
        item.insert(u"status"_s, i % 3 ? u"open"_s : u"replied"_s);
        item.insert(u"snoozedUntil"_s, QJsonValue());
        item.insert(u"senderName"_s, i < 1000 ? u"Visitor%1 Anna"_s.arg(i) : i < 1040 ? u"Visagist Nr %1"_s.arg(i) : u"Celikova"_s);
        items.append(item);
    }
    QVERIFY(put(items));
    indexed();
    store::InboxRequest request;
    request.filter = filter(query);
    request.sort = InboxSort::Time;
    const auto hits = [&](int limit) {
        request.searchLimit = limit;
        const auto slice = run([request](store::StoreCore &core) { return core.reader().inboxSlice(request); });
        return slice && slice->layout ? slice->layout->anchors : QList<store::InboxKey>();
    };
    QList<store::InboxKey> all = hits(10'000);
    if (found >= 0)
        QCOMPARE(all.size(), found);
    std::sort(all.begin(), all.end(), [](const store::InboxKey &a, const store::InboxKey &b) { return a.rid > b.rid; });
    QList<qint64> wanted;
    for (const store::InboxKey &key : all.mid(0, 50))
        wanted.append(key.rid);
    QList<qint64> got;
    for (const store::InboxKey &key : hits(50))
        got.append(key.rid);
    std::sort(got.begin(), got.end(), std::greater<>());
    QCOMPARE(got, wanted);
}

void TestInboxModel::aSnapshotFillsCountersAndSearch()
{
    QByteArray lines;
    QList<RecordId> ids;
    for (int i = 0; i < 300; ++i)
        ids.append(RecordId::create('i'));
    std::sort(ids.begin(), ids.end());
    for (const RecordId &id : std::as_const(ids)) {
        QJsonObject item = m_maker.item(id, m_clock.nowMs());
        item.insert(u"ver"_s, 1);
        lines += QJsonDocument(item).toJson(QJsonDocument::Compact) + '\n';
    }
    QVERIFY(run([lines](store::StoreCore &core) -> Result<void> {
        if (const auto begun = core.beginSnapshot(u"InboxItem"_s, u"1.1.5"_s); !begun)
            return begun.error();
        if (const auto taken = core.importSnapshot(u"InboxItem"_s, lines); !taken)
            return taken.error();
        return core.finishSnapshot(u"InboxItem"_s, 300);
    }));
    indexed();
    for (const QString &query : {u"is:open"_s, u"order"_s}) {
        const store::InboxFilter wanted = filter(query);
        const auto counts = run([wanted](store::StoreCore &core) { return core.reader().inboxCounts({wanted}); });
        QCOMPARE(counts->first().count, plain(query, InboxSort::Time).size());
    }
}

CAMPANILE_GUILESS_TEST(TestInboxModel)

} // namespace tst_inboxmodel

#include "tst_inboxmodel.moc"
