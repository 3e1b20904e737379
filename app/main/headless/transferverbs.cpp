// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/headless/headlessrun.h"
#include "app/main/headless/importinput.h"
#include "app/main/headless/output.h"
#include "app/main/headless/postrecords.h"
#include "app/services/importservice.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include <cstdio>
#include <limits>

namespace campanile::headless {

using namespace Qt::StringLiterals;
using services::ImportService;

namespace {

/** What the file holds and what it means in this workspace. */
struct ImportWish {
    services::ImportPreview preview;
    services::ImportChoices choices;
};

Result<ImportWish> readWish(store::Reader &reader, const QByteArray &bytes, const QString &zone, const QStringList &accounts)
{
    const auto preview = ImportService::parse(bytes, zone);
    if (!preview)
        return preview.error();
    const auto ids = accountIds(reader, accounts);
    if (!ids)
        return ids.error();
    return ImportWish{*preview, {*ids, zone}};
}

QJsonArray errorsOf(const QList<domain::RowError> &list)
{
    QJsonArray errors;
    for (const domain::RowError &error : list)
        errors.append(QJsonObject{{u"line"_s, error.line}, {u"code"_s, error.code}, {u"args"_s, QJsonArray::fromStringList(error.args)}});
    return errors;
}

void store(HeadlessRun &run, const ImportWish &wish)
{
    const auto service = std::make_shared<ImportService>(run.session().store(), run.session().pool(), run.clock(), run.rng());
    service->apply(wish.preview.drafts, wish.choices, nullptr, &run,
                   [&run, service, errors = errorsOf(wish.preview.errors)](const Result<services::ImportReceipt> &receipt) {
                       if (!receipt)
                           return run.fail(receipt.error());
                       QJsonArray ids;
                       for (const RecordId &id : receipt->posts)
                           ids.append(id.toString());
                       run.succeedWithEdits({{u"imported"_s, ids.size()},
                                             {u"ids"_s, ids},
                                             {u"errors"_s, errors},
                                             {u"unknownAccounts"_s, QJsonArray::fromStringList(receipt->unknownAccounts)},
                                             {u"unknownCampaigns"_s, QJsonArray::fromStringList(receipt->unknownCampaigns)}});
                   });
}

void import(HeadlessRun &run)
{
    const auto bytes = readImport(run.arguments().word(0));
    if (!bytes)
        return run.fail(bytes.error());
    run.openWorkspace([&run, bytes = *bytes] {
        const QString zone = run.arguments().value(u"zone"_s);
        const QStringList accounts = run.arguments().values(u"account"_s);
        run.session().store().read(
            &run,
            [bytes, zone, accounts, workspace = run.session().entry().accountId](store::Reader &reader) {
                return readWish(reader, bytes, zone.isEmpty() ? workspaceZone(reader, workspace) : zone, accounts);
            },
            [&run](const Result<ImportWish> &wish) {
                if (!wish)
                    return run.fail(wish.error());
                if (!run.arguments().isSet(u"dry-run"_s))
                    return store(run, *wish);
                run.succeed({{u"wouldImport"_s, wish->preview.drafts.size()}, {u"errors"_s, errorsOf(wish->preview.errors)}});
            });
    });
}

/** To @p path, or, when that is empty, to a file of its own first and then to standard output. */
void writePosts(HeadlessRun &run, services::ExportRequest request)
{
    const auto scratch = request.path.isEmpty() ? std::make_shared<QTemporaryDir>() : nullptr;
    if (scratch)
        request.path = scratch->filePath(u"export"_s);
    const auto service = std::make_shared<ImportService>(run.session().store(), run.session().pool(), run.clock(), run.rng());
    service->exportPosts(request, &run, [&run, service, scratch, path = request.path](const Result<int> &count) {
        if (!count)
            return run.fail(count.error());
        if (!scratch)
            return run.succeed({{u"file"_s, path}, {u"posts"_s, *count}});
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return run.fail(makeError(ErrorKind::Storage, u"cli.unreadable"_s, file.errorString(), {path}));
        while (!file.atEnd()) {
            const QByteArray piece = file.read(1 << 20);
            std::fwrite(piece.constData(), 1, size_t(piece.size()), stdout);
        }
        std::fflush(stdout);
        run.finish(ExitOk);
    });
}

void exportPosts(HeadlessRun &run)
{
    const QString format = run.arguments().value(u"format"_s, u"csv"_s);
    if (format != u"csv" && format != u"ics")
        return run.fail(usage(QCoreApplication::translate("Headless", "\"--format\" is csv or ics.")));
    run.openWorkspace([&run, format] {
        const QString from = run.arguments().value(u"from"_s);
        const QString to = run.arguments().value(u"to"_s);
        services::ExportRequest request;
        request.format = format == u"csv" ? services::ExportFormat::Csv : services::ExportFormat::ICalendar;
        request.withUnscheduled = format == u"csv" && from.isEmpty() && to.isEmpty();
        request.path = run.arguments().value(u"out"_s);
        run.session().store().read(
            &run,
            [request, from, to, workspace = run.session().entry().accountId](store::Reader &reader) -> Result<services::ExportRequest> {
                services::ExportRequest ranged = request;
                const QString zone = workspaceZone(reader, workspace);
                const auto fromMs = from.isEmpty() ? Result<qint64>(0) : readTime(from, zone);
                const auto toMs = to.isEmpty() ? Result<qint64>(std::numeric_limits<qint64>::max()) : readTime(to, zone);
                if (!fromMs || !toMs)
                    return fromMs ? toMs.error() : fromMs.error();
                ranged.fromMs = *fromMs;
                ranged.toMs = *toMs;
                return ranged;
            },
            [&run](const Result<services::ExportRequest> &ranged) {
                ranged ? writePosts(run, *ranged) : run.fail(ranged.error());
            });
    });
}

int runImport(const Invocation &call)
{
    return HeadlessRun::execute(call, import);
}

int runExport(const Invocation &call)
{
    return HeadlessRun::execute(call, exportPosts);
}

constexpr OptionInfo importOptions[] = {
    CAMPANILE_PROFILE_OPTION,
    CAMPANILE_WORKSPACE_OPTION,
    CAMPANILE_OFFLINE_OPTION,
    CAMPANILE_TIMEOUT_OPTION,
    {"zone", "IANA", QT_TRANSLATE_NOOP("Headless", "zone of times that name none (the workspace's)")},
    {"account", "NAME", QT_TRANSLATE_NOOP("Headless", "an account that every post goes to; may be repeated")},
    {"dry-run", "", QT_TRANSLATE_NOOP("Headless", "say what would be taken, store nothing")},
};
constexpr OptionInfo exportOptions[] = {
    CAMPANILE_PROFILE_OPTION,
    CAMPANILE_WORKSPACE_OPTION,
    CAMPANILE_OFFLINE_OPTION,
    CAMPANILE_TIMEOUT_OPTION,
    {"format", "F", QT_TRANSLATE_NOOP("Headless", "csv or ics (csv)")},
    {"out", "FILE", QT_TRANSLATE_NOOP("Headless", "write there instead of to standard output")},
    {"from", "TIME", QT_TRANSLATE_NOOP("Headless", "only what is planned at or after this time")},
    {"to", "TIME", QT_TRANSLATE_NOOP("Headless", "only what is planned before this time")},
};

constexpr Verb kTransferVerbs[] = {
    {"import", "[FILE]", QT_TRANSLATE_NOOP("Headless", "Takes posts from a CSV or iCalendar file as drafts: all good rows or, on an error, none; bad rows are listed."), importOptions, runImport},
    {"export", "[--format csv|ics] [--out FILE]", QT_TRANSLATE_NOOP("Headless", "Writes the posts as CSV or iCalendar."), exportOptions, runExport},
};

} // namespace

std::span<const Verb> transferVerbs()
{
    return kTransferVerbs;
}

} // namespace campanile::headless
