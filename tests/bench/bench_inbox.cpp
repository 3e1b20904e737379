// SPDX-License-Identifier: GPL-3.0-or-later
// The inbox with a million items against a raw page query, and what scrolling, searching and resolving many cost.
#include "app/core/settings.h"
#include "app/domain/inboxquery.h"
#include "app/main/heap.h"
#include "app/services/inboxservice.h"
#include "models/inbox/inboxfilter.h"
#include "models/inbox/inboxmodel.h"
#include "server/core/storage/sqliteprocess.h"
#include "tests/bench/benchkit.h"
#include "tests/bench/records.h"
#include "ui/theme/theme.h"
#include "views/inbox/inboxlist.h"
#include "views/inbox/inboxlook.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QJsonDocument>
#include <QPainter>
#include <QProcess>
#include <QScrollBar>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <memory>

using namespace campanile;
using namespace campanile::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int kMany = 1'000'000;
constexpr int kFew = 10'000;
constexpr int kRounds = 40;
constexpr int kPainted = 50;
constexpr int kOnScreen = 20; ///< rows of a window of 1,200 px
constexpr int kBulk = 10'000;
constexpr double kScrollMs = 8;
constexpr double kSearchMs = 50;
constexpr double kBusyMs = 16;
constexpr double kBulkMs = 1000;

/** Times every event that the GUI thread handles, the outermost of nested ones. */
class TimedApplication final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth++ > 0) {
            const bool done = QApplication::notify(receiver, event);
            --m_depth;
            return done;
        }
        const Stopwatch watch;
        const bool done = QApplication::notify(receiver, event);
        --m_depth;
        busy += watch.ms();
        longest = std::max(longest, watch.ms());
        return done;
    }
    double busy = 0;    ///< ms since it was set to 0
    double longest = 0; ///< ms of the longest event since then

private:
    int m_depth = 0;
};

QByteArray lineOf(RecordMaker &maker, int number, int count)
{
    QJsonObject item = maker.inboxItem(number, count);
    item.insert(u"ver"_s, 1);
    const QString at = item.value(u"receivedAt"_s).toString();
    if (!item.contains(u"createdAt"_s)) {
        item.insert(u"createdAt"_s, at);
        item.insert(u"updatedAt"_s, at);
    }
    item.insert(u"lastMessageAt"_s, at);
    item.insert(u"sentiment"_s, number % 7 == 0 ? u"negative"_s : u"neutral"_s);
    item.insert(u"language"_s, number % 3 == 0 ? u"de"_s : u"en"_s);
    item.insert(u"readAt"_s, number % 4 == 0 ? QJsonValue() : QJsonValue(at));
    item.insert(u"tags"_s, number % 40 == 0 ? QJsonObject{{u"refund"_s, true}} : QJsonObject());
    if (item.value(u"status"_s).toString() == u"new")
        item.insert(u"slaDeadline"_s, at);
    return QJsonDocument(item).toJson(QJsonDocument::Compact) + '\n';
}

void makeCache(const QString &path, int count, const Clock &clock)
{
    SystemRng rng;
    store::OpenOptions options;
    options.path = path;
    auto core = must(store::StoreCore::open(options, clock, rng), u"no cache"_s);
    RecordMaker maker(clock.nowMs());
    for (int i = 0; i < 6; ++i)
        (void)maker.account(i);
    must(core->beginSnapshot(u"InboxItem"_s, u"1.1.5"_s), u"no snapshot"_s);
    const Stopwatch rows;
    for (int from = 0; from < count; from += 5000) {
        QByteArray lines;
        for (int i = from; i < std::min(count, from + 5000); ++i)
            lines += lineOf(maker, i, count);
        must(core->importSnapshot(u"InboxItem"_s, lines), u"no rows"_s);
    }
    must(core->finishSnapshot(u"InboxItem"_s, count), u"no end of the rows"_s);
    const double rowsMs = rows.ms();
    const Stopwatch words;
    while (must(core->indexSearchSlice(5000), u"no search index"_s)) { }
    must(core->checkpoint(), u"no checkpoint"_s);
    note("%d items: rows and indexes %.1f s, search index %.1f s, %lld MiB", count, rowsMs / 1000, words.ms() / 1000, QFileInfo(path).size() >> 20);
}

/** The list of the inbox over a cache, as its panel makes it. */
class Inbox
{
public:
    Inbox(const QString &path, const Clock &theClock) : clock(theClock), store(options(path), theClock)
    {
        bool open = false;
        QObject::connect(&store, &store::Store::opened, &store, [&open] { open = true; });
        store.open();
        Waiter().until([&open] { return open; });
        members = models::makeMembersModel(store);
        model = std::make_unique<models::InboxModel>(store, clock);
        list.setItemDelegate(new views::InboxDelegate(*model, {clock, context, *members}, &list));
        list.setModel(model.get());
        QObject::connect(&list, &views::InboxList::shownChanged, model.get(), &models::InboxModel::setShown);
        list.resize(kWidth, kPainted * list.rowHeight());
        list.show();
    }

    [[nodiscard]] store::InboxFilter filter(const QString &query) const
    {
        return models::toInboxFilter(domain::parseInboxQuery(query), {}, clock.nowMs());
    }
    /** From the wish to the rows on the screen. */
    double openMs(const QString &query, store::InboxSort sort)
    {
        model->setList(filter(query), sort);
        const Stopwatch watch;
        model->setList(filter(query), sort);
        Waiter().until([this] { return model->rowCount() > 0 || model->isSettled(); });
        list.viewport()->repaint();
        return watch.ms();
    }
    void settle()
    {
        Waiter().until([this] { return model->isSettled(); });
    }
    static constexpr int kWidth = 360;

    const Clock &clock;
    store::Store store;
    views::WorkspaceContext context;
    std::unique_ptr<models::MembersModel> members;
    std::unique_ptr<models::InboxModel> model;
    views::InboxList list;

private:
    static store::OpenOptions options(const QString &path)
    {
        store::OpenOptions options;
        options.path = path;
        return options;
    }
};

/** A raw page query and the painting of what it found: what no program can do without. */
double rawMs(sqlite3 *db, Inbox &inbox)
{
    const Stopwatch watch;
    sqlite3_stmt *page = nullptr;
    sqlite3_prepare_v2(db, "SELECT id, body FROM rec_inbox_item WHERE (facts & 7) < 2 ORDER BY list_key DESC, rid DESC LIMIT 50", -1, &page, nullptr);
    qint64 bytes = 0;
    while (sqlite3_step(page) == SQLITE_ROW)
        bytes += sqlite3_column_bytes(page, 1);
    sqlite3_finalize(page);
    if (bytes == 0)
        die(u"the raw query finds nothing"_s);
    inbox.list.viewport()->repaint();
    return watch.ms();
}

void benchOpen(Inbox &inbox, const QString &path)
{
    sqlite3 *db = nullptr;
    if (sqlite3_open_v2(path.toUtf8().constData(), &db, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK)
        die(u"SQLite does not open"_s);
    QList<double> ours, raw;
    for (int i = 0; i < kRounds; ++i) {
        ours.append(inbox.openMs(u"is:open"_s, store::InboxSort::Priority));
        inbox.settle();
        raw.append(rawMs(db, inbox));
    }
    sqlite3_close(db);
    note("open: %.2f ms, raw page and painting %.2f ms", median(ours), median(raw));
    report("inbox_open", median(ours) / median(raw), Goal::AtMost, 3);
}

void benchScroll(Inbox &inbox, TimedApplication &app)
{
    inbox.list.resize(Inbox::kWidth, kOnScreen * inbox.list.rowHeight());
    (void)inbox.openMs({}, store::InboxSort::Time);
    inbox.settle();
    QScrollBar *bar = inbox.list.verticalScrollBar();
    QList<double> steps;
    double longest = 0;
    for (int i = 0; i < 400; ++i) {
        // Mostly page by page, now and then to another end of the list.
        const int to = i % 20 == 0 ? int(double(bar->maximum()) * ((i * 7919) % 1000) / 1000.0) : bar->value() + bar->pageStep();
        app.busy = app.longest = 0;
        const Stopwatch set;
        bar->setValue(to);
        const double direct = set.ms();
        Waiter().until([&] { return inbox.model->rowOf(inbox.list.firstShown()) && inbox.model->rowOf(inbox.list.lastShown()); });
        const Stopwatch paint;
        inbox.list.viewport()->repaint();
        steps.append(direct + app.busy + paint.ms());
        longest = std::max({longest, direct, app.longest, paint.ms()});
    }
    inbox.list.resize(Inbox::kWidth, kPainted * inbox.list.rowHeight());
    note("scroll: a page of %d rows p50 %.2f ms, p99 %.2f ms of the GUI thread, longest piece %.2f ms", kOnScreen, median(steps), percentile(steps, 99), longest);
    report("inbox_scroll_p99", percentile(steps, 99) / kScrollMs, Goal::AtMost, 1);
}

void benchSearch(Inbox &inbox)
{
    QList<double> samples;
    for (const QString &query : {u"is:open"_s, u"is:unread sentiment:negative"_s, u"type:mention is:open"_s, u"lang:de is:unread"_s, u"network:instagram is:open"_s,
                                 u"tag:refund"_s, u"from:visitor12"_s, u"from:visitor12 is:open"_s, u"from:v"_s, u"from:visitor"_s, u"coffee"_s, u"the"_s, u"vis"_s, u"after:7d -sentiment:negative"_s,
                                 u"before:30d is:unread"_s, u"status:new"_s, u"priority:high is:unread"_s}) {
        QList<double> own;
        for (int i = 0; i < 8; ++i) {
            own.append(inbox.openMs(query, i % 2 ? store::InboxSort::Time : store::InboxSort::Priority));
            inbox.settle();
        }
        note("first rows of \"%s\": %.1f ms, longest %.1f ms, %d rows", qPrintable(query), median(own), percentile(own, 100), inbox.model->rowCount());
        samples += own;
    }
    report("inbox_search_p95", percentile(samples, 95) / kSearchMs, Goal::AtMost, 1);
}

void benchBulk(Inbox &inbox, TimedApplication &app)
{
    SystemRng rng;
    services::InboxService service(inbox.store, inbox.clock, rng);
    (void)inbox.openMs(u"is:open"_s, store::InboxSort::Time);
    inbox.settle();
    const int before = inbox.model->rowCount();
    QList<RecordId> ids;
    inbox.model->idsOf(0, kBulk - 1, &inbox.list, [&](const Result<QList<RecordId>> &found) { ids = must(found, u"no ids"_s); });
    Waiter().until([&] { return !ids.isEmpty(); });
    const QSet<RecordId> gone(ids.begin(), ids.end());
    app.longest = 0;
    const Stopwatch watch;
    bool saved = false;
    double savedMs = 0;
    // What the panel does: rows leave while the disk is busy.
    inbox.model->setGone(ids);
    service.setStatus(ids, u"resolved"_s, &inbox.list, [&](const Result<store::Saved> &result) {
        must(result.has_value() ? Result<void>() : Result<void>(result.error()), u"not saved"_s);
        saved = true;
        savedMs = watch.ms();
    });
    double seen = 0;
    Waiter().until([&] {
        const store::InboxRow *first = inbox.model->rowOf(0);
        if (seen == 0 && first && !gone.contains(first->id) && inbox.model->rowCount() == before - int(ids.size())) {
            inbox.list.viewport()->repaint();
            seen = watch.ms();
        }
        return saved && seen > 0;
    });
    inbox.model->setGone({});
    Waiter().until([&] { return inbox.model->isSettled() && inbox.model->rowCount() == before - int(ids.size()); });
    note("resolve %lld: gone from the list after %.0f ms, on the disk after %.0f ms, longest event %.1f ms", qint64(ids.size()), seen, savedMs, app.longest);
    report("inbox_resolve_10000", seen / kBulkMs, Goal::AtMost, 1);
    report("inbox_resolve_busy", app.longest / kBusyMs, Goal::AtMost, 1);
}

/** Memory of this process once the list was opened and scrolled through. */
double pssMib()
{
    QFile file(u"/proc/self/smaps_rollup"_s);
    if (!file.open(QIODevice::ReadOnly))
        die(u"no smaps_rollup"_s);
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

double memoryOf(const QString &path)
{
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), {u"--memory"_s, path});
    if (!child.waitForFinished(600'000) || child.exitCode() != 0)
        die(u"the measured program failed"_s);
    return child.readAllStandardOutput().trimmed().toDouble();
}

int showMemory(const QString &path)
{
    const SystemClock clock;
    Inbox inbox(path, clock);
    (void)inbox.openMs({}, store::InboxSort::Time);
    inbox.settle();
    QScrollBar *bar = inbox.list.verticalScrollBar();
    for (int i = 0; i < 100; ++i) {
        bar->setValue(int(double(bar->maximum()) * ((i * 7919) % 1000) / 1000.0));
        Waiter().until([&] { return inbox.model->rowOf(inbox.list.firstShown()) != nullptr; });
    }
    // Readers give the memory of their pages back when they rest.
    QElapsedTimer rest;
    rest.start();
    Waiter().until([&] { return rest.elapsed() > 1500; });
    printf("%.2f\n", pssMib());
    return 0;
}

} // namespace

/** bench_inbox [ITEMS [FOLDER]]: 1,000,000 items in a folder of its own unless given; caches in FOLDER are used again. */
int main(int argc, char **argv)
{
    server::prepareSqlite();
    qputenv("QT_QPA_PLATFORM", "offscreen");
    shareHeap(); // as the program does
    TimedApplication app(argc, argv);
    ui::Theme theme;
    theme.apply();
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--memory")
        return showMemory(arguments.value(2));
    const int many = arguments.size() > 1 ? arguments.at(1).toInt() : kMany;
    const QTemporaryDir temporary;
    const QString folder = arguments.size() > 2 ? arguments.at(2) : temporary.path();
    if (!QDir().mkpath(folder))
        die(u"no folder"_s);
    const SystemClock clock;
    const QString large = folder + u"/large.sqlite"_s;
    const QString small = folder + u"/small.sqlite"_s;
    for (const auto &[path, count] : {std::pair(large, many), std::pair(small, kFew)}) {
        if (!QFileInfo::exists(path))
            makeCache(path, count, clock);
    }
    const double mostMib = memoryOf(large);
    const double leastMib = memoryOf(small);
    note("memory: %.1f MiB with %d items, %.1f MiB with %d", mostMib, many, leastMib, kFew);
    report("inbox_memory", mostMib / leastMib, Goal::AtMost, 1.1);
    Inbox inbox(large, clock);
    benchOpen(inbox, large);
    benchScroll(inbox, app);
    benchSearch(inbox);
    benchBulk(inbox, app);
    return 0;
}
