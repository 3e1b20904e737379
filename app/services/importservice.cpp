// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/importservice.h"

#include "app/core/courier.h"
#include "app/domain/ical.h"
#include "app/services/importbuild.h"
#include "app/services/postbuild.h"

#include <QFile>
#include <QPointer>
#include <QSaveFile>
#include <QThreadPool>

#include <algorithm>

namespace campanile::services {

using namespace Qt::StringLiterals;
using domain::ImportMapping;
using domain::PostDraft;

namespace {

constexpr qint64 kMaxFileBytes = 64LL * 1024 * 1024;

/** Runs @p work on the pool and brings its result to the calling thread, unless @p context is gone by then. */
template<class Work, class Done>
void onPool(QThreadPool &pool, QObject *context, Work work, Done done)
{
    pool.start([home = Courier(context), work = std::move(work), done = std::move(done)]() mutable {
        home.deliver([result = work(), done = std::move(done)] { done(result); });
    });
}

bool looksLikeCalendar(const QByteArray &bytes)
{
    const QString head = domain::decodeText(bytes.left(4096)).trimmed();
    return head.startsWith(u"BEGIN:VCALENDAR"_s, Qt::CaseInsensitive);
}

Result<ImportPreview> readCalendar(ImportPreview preview)
{
    const auto result = domain::readIcal(preview.bytes, preview.mapping.zone);
    if (!result)
        return result.error();
    preview.drafts = result->drafts;
    preview.errors = result->errors;
    return preview;
}

ImportPreview readTable(ImportPreview preview)
{
    const domain::ImportResult result = domain::readDrafts(preview.table, preview.mapping);
    preview.drafts = result.drafts;
    preview.errors = preview.table.errors + result.errors;
    std::stable_sort(preview.errors.begin(), preview.errors.end(), [](const auto &a, const auto &b) { return a.line < b.line; });
    return preview;
}

/** Applies several mutations that go back and forth together: one step back must never leave half of an import. Writer thread. */
class OneStep
{
public:
    OneStep(store::StoreCore &core, qsizetype count) : m_core(core), m_isKept(count <= kMostMutations) {}

    Result<store::Saved> apply(store::Mutation mutation)
    {
        mutation.undoable = m_isKept;
        mutation.partOf = m_first;
        const auto saved = m_core.applyLocal(mutation);
        if (saved && m_first.isNull())
            m_first = saved->mutation;
        return saved;
    }

private:
    static constexpr qsizetype kMostMutations = 200; ///< of the 500 that the store keeps; beyond there is the receipt's undo only
    store::StoreCore &m_core;
    const bool m_isKept;
    RecordId m_first;
};

/** @p done with the preview and what the workspace has of it. GUI thread. */
ImportService::PreviewDone markingKnown(store::Store &store, QObject *context, ImportService::PreviewDone done)
{
    return [&store, context, done = std::move(done)](Result<ImportPreview> preview) {
        if (!preview)
            return done(preview);
        store.read(
            context, [drafts = preview->drafts](store::Reader &reader) { return findKnown(reader, drafts); },
            [preview = *preview, done](const Result<QSet<qsizetype>> &known) mutable {
                if (!known)
                    return done(known.error());
                preview.known = *known;
                done(preview);
            });
    };
}

Result<int> saveFile(const QString &path, const QByteArray &bytes, int count)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return makeError(ErrorKind::Storage, u"import.unwritable"_s, file.errorString());
    return count;
}

} // namespace

Result<ImportPreview> ImportService::parse(const QByteArray &bytes, const QString &zone)
{
    ImportPreview preview;
    preview.bytes = bytes;
    preview.isCalendar = looksLikeCalendar(bytes);
    if (preview.isCalendar) {
        preview.mapping.zone = zone;
        return readCalendar(std::move(preview));
    }
    const auto table = domain::readCsv(bytes);
    if (!table)
        return table.error();
    if (table->rows.isEmpty())
        return makeError(ErrorKind::Invalid, u"import.empty"_s);
    preview.table = *table;
    preview.mapping = domain::guessMapping(*table, zone);
    return readTable(std::move(preview));
}

void ImportService::load(const QString &path, const QString &zone, QObject *context, PreviewDone done)
{
    onPool(
        m_pool, context,
        [path, zone]() -> Result<ImportPreview> {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                return makeError(ErrorKind::Storage, u"import.unreadable"_s, file.errorString());
            if (file.size() > kMaxFileBytes)
                return makeError(ErrorKind::Limit, u"import.tooBig"_s);
            // One byte more than allowed, so that a file that grows meanwhile is noticed.
            const QByteArray bytes = file.read(kMaxFileBytes + 1);
            if (file.error() != QFileDevice::NoError)
                return makeError(ErrorKind::Storage, u"import.unreadable"_s, file.errorString());
            if (bytes.size() > kMaxFileBytes)
                return makeError(ErrorKind::Limit, u"import.tooBig"_s);
            return parse(bytes, zone);
        },
        markingKnown(m_store, context, std::move(done)));
}

void ImportService::remap(const ImportPreview &preview, const ImportMapping &mapping, QObject *context, PreviewDone done)
{
    onPool(
        m_pool, context,
        [preview, mapping]() -> Result<ImportPreview> {
            ImportPreview next = preview;
            next.mapping = mapping;
            if (next.isCalendar)
                return readCalendar(std::move(next));
            return readTable(std::move(next));
        },
        markingKnown(m_store, context, std::move(done)));
}

void ImportService::apply(const QList<PostDraft> &drafts, const ImportChoices &choices,
                          std::shared_ptr<ImportProgress> progress, QObject *context, ReceiptDone done)
{
    if (!progress)
        progress = std::make_shared<ImportProgress>();
    progress->total = int(drafts.size());
    m_store.call(
        context,
        [drafts, choices, progress, &clock = m_clock, &rng = m_rng](store::StoreCore &core) -> Result<ImportReceipt> {
            const auto known = readKnownNames(core.reader());
            if (!known)
                return known.error();
            ImportReceipt receipt;
            QList<store::Mutation> mutations = buildImport(drafts, choices, *known, clock, rng, receipt);
            if (mutations.isEmpty())
                return makeError(ErrorKind::Invalid, u"import.empty"_s);
            OneStep steps(core, mutations.size());
            const auto written = core.group([&]() -> Result<void> {
                for (store::Mutation &mutation : mutations) {
                    if (progress->cancelled)
                        return makeError(ErrorKind::Cancelled, u"import.cancelled"_s);
                    if (const auto saved = steps.apply(mutation); !saved)
                        return saved.error();
                    progress->done += int(std::count_if(mutation.ops.begin(), mutation.ops.end(),
                                                        [](const store::SetOp &op) { return op.type == u"Post"; }));
                }
                if (progress->cancelled)
                    return makeError(ErrorKind::Cancelled, u"import.cancelled"_s);
                return {};
            });
            if (!written)
                return written.error();
            receipt.mutations = int(mutations.size());
            return receipt;
        },
        std::move(done));
}

void ImportService::undo(const ImportReceipt &receipt, QObject *context, CountDone done)
{
    m_store.call(
        context,
        [posts = receipt.posts](store::StoreCore &core) -> Result<int> {
            int removed = 0;
            const auto written = core.group([&]() -> Result<void> {
                const auto mutations = buildRemoval(core.reader(), posts, removed);
                if (!mutations)
                    return mutations.error();
                OneStep steps(core, mutations->size());
                for (store::Mutation mutation : *mutations) {
                    if (const auto saved = steps.apply(mutation); !saved)
                        return saved.error();
                }
                return {};
            });
            if (!written)
                return written.error();
            return removed;
        },
        std::move(done));
}

void ImportService::exportPosts(const ExportRequest &request, QObject *context, CountDone done)
{
    m_store.read(
        context, [request](store::Reader &reader) { return readForExport(reader, request); },
        [request, guard = QPointer<QObject>(context), &pool = m_pool, now = m_clock.nowUtc(),
         done = std::move(done)](const Result<QList<PostDraft>> &drafts) {
            if (!drafts)
                return done(drafts.error());
            onPool(
                pool, guard.data(),
                [drafts = *drafts, request, now]() -> Result<int> {
                    const QByteArray bytes = request.format == ExportFormat::Csv ? domain::exportDrafts(drafts) : domain::writeIcal(drafts, now);
                    return saveFile(request.path, bytes, int(drafts.size()));
                },
                done);
        });
}

} // namespace campanile::services
