// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/core/recordid.h"
#include "app/core/result.h"
#include "app/core/rng.h"
#include "app/domain/calendarimport.h"
#include "app/store/store.h"

#include <QObject>

#include <QSet>

#include <atomic>
#include <functional>
#include <memory>

class QThreadPool;

namespace campanile::services {

/** A content calendar as it was read: everything that a preview shows. Plain value; nothing is stored yet. */
struct ImportPreview {
    QByteArray bytes;                 ///< the file as it was, for reading it again in another zone
    bool isCalendar = false;          ///< iCalendar; else delimited text
    domain::CsvTable table;           ///< empty for iCalendar
    domain::ImportMapping mapping;    ///< zone only for iCalendar
    QList<domain::PostDraft> drafts;
    QList<domain::RowError> errors;   ///< rows left out, by line
    QSet<qsizetype> known;            ///< of drafts: the workspace has the same words at the same time already; parse() leaves it empty
};

/** What the person chose beside the mapping. */
struct ImportChoices {
    QList<RecordId> accounts;         ///< SocialAccounts for rows that name none, or none that is known
    QString timezone;                 ///< IANA zone of drafts that carry none
};

/** What an import made. */
struct ImportReceipt {
    QList<RecordId> posts;            ///< in the order of the file
    int mutations = 0;
    QStringList unknownAccounts;      ///< names in the file that no connected account has
    QStringList unknownCampaigns;
    int withMediaAddresses = 0;       ///< posts whose pictures are named by web address; kept in their notes
};

/** Shared between the writer thread and whoever watches: written here, read there. */
struct ImportProgress {
    std::atomic<int> done = 0;        ///< posts
    std::atomic<int> total = 0;
    std::atomic<bool> cancelled = false;
};

enum class ExportFormat { Csv, ICalendar };

struct ExportRequest {
    qint64 fromMs = 0;                ///< inclusive, ms since epoch
    qint64 toMs = 0;                  ///< exclusive
    ExportFormat format = ExportFormat::Csv;
    bool withUnscheduled = false;     ///< drafts without a date too; CSV only, iCalendar cannot say it
    QString path;
};

/**
 * Content calendars in and out. Files are read, parsed and written on the pool; records are read on a reader and
 * written on the writer thread. An import is several mutations of bounded size under one commit: all of them or none.
 * Posts arrive as drafts: handing them to the publisher stays a decision of its own. Call from the GUI thread; done
 * comes there, once, unless the context is gone. Store, pool, clock and random source must outlive the service's calls.
 *
 * Errors: import.unreadable, import.unwritable (Storage), import.tooBig (Limit), import.empty (Invalid), import.cancelled
 * (Cancelled), and those of the readers and of the store.
 */
class ImportService
{
public:
    using PreviewDone = std::function<void(Result<ImportPreview>)>;
    using ReceiptDone = std::function<void(Result<ImportReceipt>)>;
    using CountDone = std::function<void(Result<int>)>;

    ImportService(store::Store &store, QThreadPool &pool, const Clock &clock, Rng &rng)
        : m_store(store), m_pool(pool), m_clock(clock), m_rng(rng) {}

    /** Reads a file, guesses what it is and looks for what the workspace has of it. @p zone: for times that carry none. */
    void load(const QString &path, const QString &zone, QObject *context, PreviewDone done);
    /** Reads the same file by another mapping (or, for iCalendar, in another zone). */
    void remap(const ImportPreview &preview, const domain::ImportMapping &mapping, QObject *context, PreviewDone done);

    /** Creates a draft per row. @p progress may be null; setting @c cancelled leaves nothing behind. */
    void apply(const QList<domain::PostDraft> &drafts, const ImportChoices &choices,
               std::shared_ptr<ImportProgress> progress, QObject *context, ReceiptDone done);
    /** Deletes what an import made; posts that are gone or being published stay as they are. Gives the number deleted. */
    void undo(const ImportReceipt &receipt, QObject *context, CountDone done);

    /** Writes the posts of a range; gives their number. */
    void exportPosts(const ExportRequest &request, QObject *context, CountDone done);

    /** The reading step by itself, for callers without threads. Pure. */
    [[nodiscard]] static Result<ImportPreview> parse(const QByteArray &bytes, const QString &zone);

private:
    store::Store &m_store;
    QThreadPool &m_pool;
    const Clock &m_clock;
    Rng &m_rng;
};

} // namespace campanile::services
