// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/domain/csv.h"
#include "app/domain/inboxfigures.h"
#include "app/store/store.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

class QThreadPool;

namespace campanile::services {

/** Which figures of the inbox. Days are those of the workspace's walls; the last one is not in the period. */
struct FiguresRequest {
    QDate from;
    QDate to;
    QTimeZone zone = QTimeZone::utc();
    int partDays = 1;                  ///< 1 = by day, 7 = by week
    domain::InboxFigureFilter filter;
    bool operator==(const FiguresRequest &) const = default;
};

/** Names for what figures are grouped by; by id. */
struct FigureNames {
    QHash<QString, QString> accounts;
    QHash<QString, QString> networks; ///< of the accounts, wire values: several may have one name
    QHash<QString, QString> people;
    [[nodiscard]] QString of(domain::InboxBook::List list, const QString &key) const;
};

/** The figures with everything that they were reckoned from. Plain value; the book is shared. */
struct FiguresReport {
    FiguresRequest request;
    domain::InboxFigureWish wish;
    domain::InboxFigures figures;
    domain::InboxFigureWish beforeWish; ///< as many days right before
    domain::InboxFigures before;
    bool isBeforeWhole = false;         ///< everything that the comparison needs is here
    qint64 completeFromMs = 0;          ///< messages since then are all here, ms since epoch; 0 = everything
    FigureNames names;
    std::shared_ptr<const domain::InboxBook> book;

    /** The period begins before what is here. */
    [[nodiscard]] bool isCut() const { return wish.fromMs < completeFromMs; }
    [[nodiscard]] bool isEmpty() const { return !book || book->cases().isEmpty(); }
};

/** Conversations of the cache as a book. Reader thread; about a second and a half for a million. */
struct ReadBook {
    std::shared_ptr<const domain::InboxBook> book;
    qint64 completeFromMs = 0;
};
[[nodiscard]] Result<ReadBook> readInboxBook(store::Reader &reader);
/** Reckons on @p read. Reader thread. Rules of response times that cannot be read are left out. */
[[nodiscard]] Result<FiguresReport> readFigures(store::Reader &reader, const ReadBook &read, const FiguresRequest &request, qint64 nowMs);

enum class FiguresTable { Figures, Rounds };
/** The rows of an export with their heading, for domain::writeCsv(). Any thread. */
[[nodiscard]] QList<QStringList> figuresRows(const FiguresReport &report, FiguresTable table);
/** To a file, whole or not at all; gives the number of rows below the heading. Error: figures.unwritable. Any thread. */
[[nodiscard]] Result<int> writeFigures(const FiguresReport &report, FiguresTable table, domain::CsvMark mark, const QString &path);

/**
 * Keeps one report of the inbox up to date: reads the cache on a reader thread, keeps the book as long as it is wanted, so that another
 * filter or period costs no reading, and reckons anew a while after something changed (the longer a reading takes, the longer
 * the while). GUI thread; store, clock and pool outlive it.
 * Errors: those of the store; export: figures.unwritable (its argument names the file).
 */
class FiguresService final : public QObject
{
    Q_OBJECT

public:
    FiguresService(store::Store &store, const Clock &clock, QThreadPool &pool, QObject *parent = nullptr);
    ~FiguresService() override;

    /** What is wanted from now on; changed() follows. */
    void want(const FiguresRequest &request);
    /** Nobody looks: the book goes, and nothing is read until the next want(). */
    void rest();
    void retry() { ask(true); }

    [[nodiscard]] const FiguresReport *report() const { return m_report ? &*m_report : nullptr; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] bool isReading() const { return m_isReading; }

    /** Writes a file in the background; @p done gets the number of rows below the heading. */
    void exportCsv(FiguresTable table, domain::CsvMark mark, const QString &path, QObject *context, std::function<void(const Result<int> &)> done);

Q_SIGNALS:
    /** report(), error() or isReading() is another. */
    void changed();

private:
    void ask(bool anew);
    void noteChange(const store::ChangeNotice &notice);

    store::Store &m_store;
    const Clock &m_clock;
    QThreadPool &m_pool;
    std::optional<FiguresRequest> m_wanted;
    std::optional<ReadBook> m_book;
    std::optional<FiguresReport> m_report;
    std::optional<Error> m_error;
    bool m_isReading = false;
    bool m_isStale = false;      ///< something changed since the book was read
    quint64 m_generation = 0;
    qint64 m_lastReadMs = 0;     ///< how long the last reading took
    QTimer m_again;
};

} // namespace campanile::services
