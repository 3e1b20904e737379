// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/figuresservice.h"

#include "app/core/courier.h"
#include "app/domain/inboxfiguretable.h"
#include "app/domain/zonedtime.h"

#include <QElapsedTimer>
#include <QSaveFile>
#include <QThreadPool>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::services {

namespace {

using domain::InboxBook;

constexpr int kFigureRows = 10'000; ///< of short lists: accounts, people, rules
constexpr int kRestMs = 2'000;      ///< after a change
constexpr int kRestFactor = 10;     ///< and so many times as long as a reading takes

/** @p each gets every record of a short list. */
template<class Each>
Result<void> eachRecord(store::Reader &reader, const QString &type, Each each)
{
    store::Query query;
    query.type = type;
    query.limit = kFigureRows;
    const auto page = reader.query(query);
    if (!page)
        return page.error();
    for (const store::Record &record : page->rows)
        each(record.object());
    return {};
}

Result<FigureNames> readNames(store::Reader &reader)
{
    FigureNames names;
    const auto id = [](const QJsonObject &record) { return record.value("id"_L1).toString(); };
    const auto accounts = eachRecord(reader, u"SocialAccount"_s, [&](const QJsonObject &record) {
        const QString name = record.value("displayName"_L1).toString();
        names.accounts.insert(id(record), name.isEmpty() ? record.value("username"_L1).toString() : name);
        names.networks.insert(id(record), record.value("platform"_L1).toString());
    });
    if (!accounts)
        return accounts.error();
    const auto people = eachRecord(reader, u"User"_s, [&](const QJsonObject &record) {
        const QString name = record.value("name"_L1).toString();
        names.people.insert(id(record), name.isEmpty() ? record.value("email"_L1).toString().section(u'@', 0, 0) : name);
    });
    return people ? Result<FigureNames>(names) : Result<FigureNames>(people.error());
}

Result<QList<domain::SlaPolicy>> readPolicies(store::Reader &reader, const QTimeZone &zone)
{
    QList<domain::SlaPolicy> policies;
    const auto read = eachRecord(reader, u"SlaPolicy"_s, [&](const QJsonObject &record) {
        if (auto policy = domain::slaPolicyOf(record, QString::fromLatin1(zone.id())))
            policies.append(*std::move(policy));
    });
    return read ? Result<QList<domain::SlaPolicy>>(policies) : Result<QList<domain::SlaPolicy>>(read.error());
}

qint64 dayStart(const QDate &day, const QTimeZone &zone)
{
    return domain::toInstant(day, QTime(0, 0), zone).utc.toMSecsSinceEpoch();
}

} // namespace

QString FigureNames::of(InboxBook::List list, const QString &key) const
{
    if (list == InboxBook::List::Account)
        return accounts.value(key);
    return list == InboxBook::List::Person ? people.value(key) : QString();
}

Result<ReadBook> readInboxBook(store::Reader &reader)
{
    using List = InboxBook::List;
    const auto book = std::make_shared<InboxBook>();
    QList<domain::InboxTurn> turns;
    const auto reach = reader.inboxThreads([&](const store::InboxThreadRow &row) {
        const auto state = domain::inboxStateOf(row.status);
        // A status of a newer server: nothing is known of it.
        if (!state)
            return true;
        domain::InboxCase item;
        item.id = row.id;
        item.account = book->placeOf(List::Account, row.account);
        item.assignee = book->placeOf(List::Person, row.assignee);
        item.network = qint16(book->placeOf(List::Network, row.platform));
        item.type = qint16(book->placeOf(List::Type, row.type));
        item.priority = qint16(book->placeOf(List::Priority, row.priority));
        item.state = *state;
        item.isResolvedLate = row.isResolvedLate;
        item.endedMs = row.endedAt;
        item.caseMs = row.caseAt;
        turns.clear();
        for (const store::InboxTurnRow &turn : row.turns)
            turns.append({turn.at, turn.isInbound, turn.isInbound ? -1 : book->placeOf(List::Person, turn.author), turn.dueAt});
        book->add(item, turns);
        return true;
    });
    if (!reach)
        return reach.error();
    return ReadBook{book, reach->completeFromMs};
}

Result<FiguresReport> readFigures(store::Reader &reader, const ReadBook &read, const FiguresRequest &request, qint64 nowMs)
{
    FiguresReport report;
    report.request = request;
    report.book = read.book;
    report.completeFromMs = read.completeFromMs;
    auto names = readNames(reader);
    if (!names)
        return names.error();
    report.names = *std::move(names);
    auto policies = readPolicies(reader, request.zone);
    if (!policies)
        return policies.error();
    report.wish = {dayStart(request.from, request.zone), dayStart(request.to, request.zone), nowMs,
                   domain::figureEdges(request.from, request.to, request.partDays, request.zone), request.filter, *std::move(policies)};
    report.figures = domain::inboxFigures(*read.book, report.wish);
    const QDate earlier = request.from.addDays(-request.from.daysTo(request.to));
    report.beforeWish = report.wish;
    report.beforeWish.fromMs = dayStart(earlier, request.zone);
    report.beforeWish.toMs = report.wish.fromMs;
    report.beforeWish.edges = {report.beforeWish.fromMs};
    report.isBeforeWhole = report.beforeWish.fromMs >= read.completeFromMs;
    report.before = domain::inboxFigures(*read.book, report.beforeWish);
    return report;
}

QList<QStringList> figuresRows(const FiguresReport &report, FiguresTable table)
{
    const domain::FigureName nameOf = [&report](InboxBook::List list, const QString &key) { return report.names.of(list, key); };
    switch (table) {
    case FiguresTable::Figures:
        return domain::figureTable(report.figures, report.wish, report.isBeforeWhole ? &report.before : nullptr, &report.beforeWish, nameOf);
    case FiguresTable::Rounds:
        return domain::roundTable(*report.book, report.wish, nameOf);
    }
    return {};
}

Result<int> writeFigures(const FiguresReport &report, FiguresTable table, domain::CsvMark mark, const QString &path)
{
    const QList<QStringList> rows = figuresRows(report, table);
    const QByteArray bytes = domain::writeCsv(rows, mark);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return makeError(ErrorKind::Storage, u"figures.unwritable"_s, file.errorString(), {path});
    return int(rows.size()) - 1;
}

FiguresService::FiguresService(store::Store &store, const Clock &clock, QThreadPool &pool, QObject *parent) : QObject(parent), m_store(store), m_clock(clock), m_pool(pool)
{
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, [this] { ask(true); });
    connect(&store.hub(), &store::ChangeHub::changed, this, &FiguresService::noteChange);
}

FiguresService::~FiguresService() = default;

void FiguresService::noteChange(const store::ChangeNotice &notice)
{
    static const QStringList types{u"InboxItem"_s, u"InboxMessage"_s, u"SlaPolicy"_s, u"SocialAccount"_s, u"User"_s};
    if (!m_wanted || std::none_of(types.cbegin(), types.cend(), [&notice](const QString &type) { return notice.types.contains(type); }))
        return;
    m_isStale = true;
    if (!m_again.isActive())
        m_again.start(int(std::max<qint64>(kRestMs, kRestFactor * m_lastReadMs)));
}

void FiguresService::want(const FiguresRequest &request)
{
    m_wanted = request;
    ask(!m_book);
}

void FiguresService::rest()
{
    ++m_generation;
    m_again.stop();
    m_wanted.reset();
    m_book.reset();
    m_report.reset();
    m_isReading = m_isStale = false;
}

void FiguresService::ask(bool anew)
{
    if (!m_wanted)
        return;
    struct Answer {
        ReadBook book;
        FiguresReport report;
        qint64 tookMs = 0;
    };
    const quint64 generation = ++m_generation;
    if (anew)
        m_isStale = false;
    m_isReading = true;
    Q_EMIT changed();
    m_store.read(
        this,
        [request = *m_wanted, known = anew ? std::nullopt : m_book, now = m_clock.nowMs()](store::Reader &reader) -> Result<Answer> {
            QElapsedTimer since;
            since.start();
            auto book = known ? Result<ReadBook>(*known) : readInboxBook(reader);
            if (!book)
                return book.error();
            const qint64 took = since.elapsed();
            auto report = readFigures(reader, *book, request, now);
            if (!report)
                return report.error();
            return Answer{*std::move(book), *std::move(report), took};
        },
        [this, generation, anew](const Result<Answer> &answer) {
            if (generation != m_generation)
                return;
            m_isReading = false;
            m_error.reset();
            if (!answer) {
                m_error = answer.error();
            } else {
                m_book = answer->book;
                m_report = answer->report;
                if (anew)
                    m_lastReadMs = answer->tookMs;
            }
            if (m_isStale && !m_again.isActive())
                m_again.start(int(std::max<qint64>(kRestMs, kRestFactor * m_lastReadMs)));
            Q_EMIT changed();
        });
}

void FiguresService::exportCsv(FiguresTable table, domain::CsvMark mark, const QString &path, QObject *context, std::function<void(const Result<int> &)> done)
{
    if (!m_report)
        return done(makeError(ErrorKind::Invalid, u"figures.none"_s));
    m_pool.start([report = *m_report, table, mark, path, home = Courier(context), done = std::move(done)]() mutable {
        home.deliver([result = writeFigures(report, table, mark, path), done = std::move(done)] { done(result); });
    });
}

} // namespace campanile::services

#include "moc_figuresservice.cpp"
