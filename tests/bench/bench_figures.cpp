// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of an inbox with a million conversations: reading them from the cache, and reckoning on what was read.
#include "tests/bench/benchkit.h"
#include "tests/bench/records.h"

#include "app/services/figuresservice.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace campanile;
using namespace campanile::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int kMany = 1'000'000;
constexpr int kPiece = 5'000;
constexpr int kRuns = 5;

QString iso(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

/** Two inbound messages and two answers for every second conversation, one and one for the others. */
QByteArray messagesOf(const QJsonObject &item, int number, ManualClock &ids, Rng &rng)
{
    const QDateTime received = QDateTime::fromString(item.value(u"receivedAt"_s).toString(), Qt::ISODateWithMs);
    QByteArray lines;
    for (int i = 0; i < (number % 2 ? 2 : 4); ++i) {
        const qint64 at = received.toMSecsSinceEpoch() + i * qint64(number % 600) * 60'000;
        // A snapshot comes in the order of ids.
        ids.advanceMs(1);
        const QJsonObject message{{u"id"_s, RecordId::create('j', ids, rng).toString()}, {u"ver"_s, 1}, {u"createdAt"_s, iso(at)}, {u"updatedAt"_s, iso(at)},
                                  {u"inboxItemId"_s, item.value(u"id"_s)}, {u"direction"_s, i % 2 ? u"outbound"_s : u"inbound"_s}, {u"content"_s, u"Where is my order? It should have come on Monday."_s},
                                  {u"occurredAt"_s, iso(at)}, {u"sendStatus"_s, u"sent"_s}};
        lines += QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n';
    }
    return lines;
}

void makeFiguresCache(const QString &path, int count, const Clock &clock)
{
    SystemRng rng;
    store::OpenOptions options;
    options.path = path;
    auto core = must(store::StoreCore::open(options, clock, rng), u"no cache"_s);
    RecordMaker maker(clock.nowMs());
    for (int i = 0; i < 6; ++i)
        (void)maker.account(i);
    const Stopwatch rows;
    must(core->beginSnapshot(u"InboxItem"_s, u"1.1.5"_s), u"no snapshot"_s);
    QList<QJsonObject> items;
    for (int from = 0; from < count; from += kPiece) {
        QByteArray lines;
        for (int i = from; i < std::min(count, from + kPiece); ++i) {
            QJsonObject item = maker.inboxItem(i, count);
            item.insert(u"ver"_s, 1);
            items.append({{u"id"_s, item.value(u"id"_s)}, {u"receivedAt"_s, item.value(u"receivedAt"_s)}});
            lines += QJsonDocument(item).toJson(QJsonDocument::Compact) + '\n';
        }
        must(core->importSnapshot(u"InboxItem"_s, lines), u"no rows"_s);
    }
    must(core->finishSnapshot(u"InboxItem"_s, count), u"no end of the rows"_s);
    must(core->beginSnapshot(u"InboxMessage"_s, u"1.1.5"_s), u"no snapshot"_s);
    int messages = 0;
    ManualClock ids(clock.nowMs());
    for (int from = 0; from < count; from += kPiece) {
        QByteArray lines;
        for (int i = from; i < std::min(count, from + kPiece); ++i)
            lines += messagesOf(items[i], i, ids, rng);
        messages += int(lines.count('\n'));
        must(core->importSnapshot(u"InboxMessage"_s, lines), u"no messages"_s);
    }
    must(core->finishSnapshot(u"InboxMessage"_s, messages), u"no end of the messages"_s);
    must(core->checkpoint(), u"no checkpoint"_s);
    note("%d conversations, %d messages: %.1f s, %lld MiB", count, messages, rows.ms() / 1000, QFileInfo(path).size() >> 20);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const int count = app.arguments().value(1, QString::number(kMany)).toInt();
    const QTemporaryDir dir;
    const SystemClock clock;
    const QString path = dir.filePath(u"figures.sqlite"_s);
    makeFiguresCache(path, count, clock);
    SystemRng rng;
    store::OpenOptions options;
    options.path = path;
    auto core = must(store::StoreCore::open(options, clock, rng), u"no cache"_s);
    QList<double> readings, reckonings;
    services::FiguresRequest request;
    request.to = clock.nowUtc().date().addDays(1);
    request.from = request.to.addDays(-90);
    for (int run = 0; run < kRuns; ++run) {
        const Stopwatch reading;
        const services::ReadBook book = must(services::readInboxBook(core->reader()), u"no book"_s);
        readings.append(reading.ms());
        const Stopwatch reckoning;
        const services::FiguresReport figures = must(services::readFigures(core->reader(), book, request, clock.nowMs()), u"no figures"_s);
        reckonings.append(reckoning.ms());
        if (run == 0)
            note("%lld conversations, %lld rounds in 90 days of %lld", qint64(book.book->cases().size()), figures.figures.all.rounds, qint64(book.book->rounds().size()));
    }
    note("reading %.0f ms, reckoning 90 days and the 90 before %.0f ms", median(readings), median(reckonings));
    // What a person waits for after opening the panel, in seconds of a thread that nobody looks at.
    report("figures_read_seconds", median(readings) / 1000, Goal::AtMost, 3);
    report("figures_reckon_seconds", median(reckonings) / 1000, Goal::AtMost, 1);
    return 0;
}
