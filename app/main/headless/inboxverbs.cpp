// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/inboxfiguretable.h"
#include "app/domain/zonedtime.h"
#include "app/main/headless/headlessrun.h"
#include "app/main/headless/output.h"
#include "app/main/headless/postrecords.h"
#include "app/services/figuresservice.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

namespace campanile::headless {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDefaultReportDays = 28;
constexpr int kMostReportDays = 3'660;

/** What is asked for, as far as it does not hang on the workspace. */
struct ReportWish {
    QDate from;
    QDate last;
    int days = kDefaultReportDays;
    int partDays = 1;
    services::FiguresTable table = services::FiguresTable::Figures;
    domain::CsvMark mark = domain::CsvMark::ByteOrder;
    domain::InboxFigureFilter filter;
    QStringList accounts;
    bool isJson = false;
};

Result<QDate> dateOf(const Arguments &arguments, const QString &name)
{
    if (!arguments.isSet(name))
        return QDate();
    const QDate date = QDate::fromString(arguments.value(name), Qt::ISODate);
    if (!date.isValid())
        return usage(QCoreApplication::translate("Headless", "\"--%1\" is a day, as 2026-11-21.").arg(name));
    return date;
}

Result<ReportWish> reportWishOf(const Arguments &arguments)
{
    ReportWish wish;
    const auto from = dateOf(arguments, u"from"_s);
    const auto last = dateOf(arguments, u"to"_s);
    const auto days = arguments.number(u"days"_s, kDefaultReportDays, 1, kMostReportDays);
    if (!from || !last)
        return from ? last.error() : from.error();
    if (!days)
        return days.error();
    wish.from = *from;
    wish.last = *last;
    wish.days = *days;
    const QString parts = arguments.value(u"by"_s, u"day"_s);
    const QString table = arguments.value(u"table"_s, u"figures"_s);
    const QString format = arguments.value(u"format"_s, u"csv"_s);
    if (parts != u"day" && parts != u"week")
        return usage(QCoreApplication::translate("Headless", "\"--by\" is day or week."));
    if (table != u"figures" && table != u"rounds")
        return usage(QCoreApplication::translate("Headless", "\"--table\" is figures or rounds."));
    if (format != u"csv" && format != u"json")
        return usage(QCoreApplication::translate("Headless", "\"--format\" is csv or json."));
    wish.partDays = parts == u"week" ? 7 : 1;
    wish.table = table == u"rounds" ? services::FiguresTable::Rounds : services::FiguresTable::Figures;
    wish.isJson = format == u"json";
    wish.mark = arguments.isSet(u"no-bom"_s) ? domain::CsvMark::None : domain::CsvMark::ByteOrder;
    wish.accounts = arguments.values(u"account"_s);
    wish.filter.networks = arguments.values(u"network"_s);
    wish.filter.types = arguments.values(u"type"_s);
    wish.filter.people = arguments.values(u"person"_s);
    return wish;
}

Result<services::FiguresReport> readReport(store::Reader &reader, const ReportWish &wish, const QString &workspace, qint64 nowMs)
{
    services::FiguresRequest request;
    request.zone = QTimeZone(workspaceZone(reader, workspace).toLatin1());
    if (!request.zone.isValid())
        request.zone = QTimeZone::utc();
    const auto accounts = accountIds(reader, wish.accounts);
    if (!accounts)
        return accounts.error();
    request.filter = wish.filter;
    for (const RecordId &id : *accounts)
        request.filter.accounts.append(id.toString());
    request.partDays = wish.partDays;
    const QDate today = domain::toWall(QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC), request.zone).date();
    request.to = (wish.last.isValid() ? wish.last : today).addDays(1);
    request.from = wish.from.isValid() ? wish.from : request.to.addDays(-wish.days);
    if (request.from >= request.to || request.from.daysTo(request.to) > kMostReportDays)
        return usage(QCoreApplication::translate("Headless", "\"--from\" lies before \"--to\", by ten years at most."));
    const auto book = services::readInboxBook(reader);
    if (!book)
        return book.error();
    return services::readFigures(reader, *book, request, nowMs);
}

void printReport(HeadlessRun &run, const services::FiguresReport &report, const ReportWish &wish)
{
    const QString path = run.arguments().value(u"out"_s);
    if (wish.isJson) {
        QJsonObject json = domain::figuresJson(report.figures);
        json.insert("from"_L1, domain::figureInstant(report.wish.fromMs));
        json.insert("to"_L1, domain::figureInstant(report.wish.toMs));
        json.insert("completeFrom"_L1, report.completeFromMs > 0 ? QJsonValue(domain::figureInstant(report.completeFromMs)) : QJsonValue());
        return run.succeed(json);
    }
    if (!path.isEmpty()) {
        const auto rows = services::writeFigures(report, wish.table, wish.mark, path);
        if (!rows)
            return run.fail(rows.error());
        return run.succeed({{u"file"_s, path}, {u"rows"_s, *rows}, {u"whole"_s, !report.isCut()}});
    }
    const QByteArray bytes = domain::writeCsv(services::figuresRows(report, wish.table), wish.mark);
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
    std::fflush(stdout);
    run.finish(ExitOk);
}

void makeReport(HeadlessRun &run)
{
    const auto wish = reportWishOf(run.arguments());
    if (!wish)
        return run.fail(wish.error());
    run.openWorkspace([&run, wish = *wish] {
        run.session().store().read(
            &run,
            [wish, workspace = run.session().entry().accountId, now = run.clock().nowMs()](store::Reader &reader) { return readReport(reader, wish, workspace, now); },
            [&run, wish](const Result<services::FiguresReport> &done) { done ? printReport(run, *done, wish) : run.fail(done.error()); });
    });
}

int runReport(const Invocation &call)
{
    // What is wrong with the words is said before a profile is opened.
    if (const auto wish = reportWishOf(call.arguments); !wish)
        return printError(wish.error());
    return HeadlessRun::execute(call, makeReport);
}

constexpr OptionInfo kReportOptions[] = {
    CAMPANILE_PROFILE_OPTION,
    CAMPANILE_WORKSPACE_OPTION,
    CAMPANILE_OFFLINE_OPTION,
    CAMPANILE_TIMEOUT_OPTION,
    {"from", "DAY", QT_TRANSLATE_NOOP("Headless", "first day (so many days before the last)")},
    {"to", "DAY", QT_TRANSLATE_NOOP("Headless", "last day (today)")},
    {"days", "N", QT_TRANSLATE_NOOP("Headless", "how many days, without --from (28)")},
    {"by", "P", QT_TRANSLATE_NOOP("Headless", "parts of the period: day or week (day)")},
    {"table", "T", QT_TRANSLATE_NOOP("Headless", "figures, or rounds: every question behind them (figures)")},
    {"format", "F", QT_TRANSLATE_NOOP("Headless", "csv or json (csv)")},
    {"no-bom", "", QT_TRANSLATE_NOOP("Headless", "CSV without a byte order mark")},
    {"account", "NAME", QT_TRANSLATE_NOOP("Headless", "only this account; may be repeated")},
    {"network", "N", QT_TRANSLATE_NOOP("Headless", "only this network; may be repeated")},
    {"type", "T", QT_TRANSLATE_NOOP("Headless", "only comment, dm, mention or review; may be repeated")},
    {"person", "ID", QT_TRANSLATE_NOOP("Headless", "only this user's; may be repeated")},
    {"out", "FILE", QT_TRANSLATE_NOOP("Headless", "write there instead of to standard output")},
};

constexpr Verb kInboxVerbs[] = {
    {"inbox-report", "[--days N] [--table figures|rounds] [--out FILE]", QT_TRANSLATE_NOOP("Headless", "Writes how fast the inbox is answered, how much waits and who carries it, as CSV or JSON."), kReportOptions, runReport},
};

} // namespace

std::span<const Verb> inboxVerbs()
{
    return kInboxVerbs;
}

} // namespace campanile::headless
