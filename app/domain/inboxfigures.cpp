// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/inboxfigures.h"

#include "app/domain/verbs.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::domain {

namespace {

constexpr qint64 kFigureHour = 3'600'000;

qint64 nearestRank(const QList<qint64> &sorted, int percent)
{
    const qint64 rank = (sorted.size() * percent + 99) / 100;
    return sorted[std::max<qint64>(rank, 1) - 1];
}

DurationFigure figureOf(QList<qint64> values)
{
    DurationFigure figure;
    figure.count = values.size();
    if (values.isEmpty())
        return figure;
    std::sort(values.begin(), values.end());
    figure.medianMs = nearestRank(values, 50);
    figure.p90Ms = nearestRank(values, 90);
    return figure;
}

bool isOpenStatus(const QString &status)
{
    return status == "new"_L1 || status == "open"_L1 || status == "pending"_L1;
}

/** Collects spans in real and in working time. */
struct FigureSpans {
    QList<qint64> real;
    QList<qint64> working;
    void add(const BusinessHours &hours, qint64 from, qint64 to)
    {
        real.append(std::max<qint64>(0, to - from));
        working.append(hours.workingMsBetween(from, to));
    }
};

QJsonObject durationJson(const DurationFigure &figure)
{
    const auto seconds = [](qint64 ms) { return ms < 0 ? QJsonValue() : QJsonValue(ms / 1000); };
    return {{u"count"_s, figure.count}, {u"medianSeconds"_s, seconds(figure.medianMs)}, {u"p90Seconds"_s, seconds(figure.p90Ms)}};
}

qint64 figureInstantOf(const QJsonValue &value)
{
    const QDateTime at = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return at.isValid() && at.timeSpec() != Qt::LocalTime ? at.toMSecsSinceEpoch() : -1;
}

Error badFiguresLine(const QString &field)
{
    return makeError(ErrorKind::Invalid, u"figures.line"_s, field, {field});
}

} // namespace

const QList<qint64> &backlogBounds()
{
    static const QList<qint64> bounds{kFigureHour, 4 * kFigureHour, 24 * kFigureHour, 3 * 24 * kFigureHour, 7 * 24 * kFigureHour};
    return bounds;
}

InboxFigures inboxFigures(const QList<InboxFigureRow> &rows, const BusinessHours &hours, qint64 nowMs)
{
    InboxFigures figures;
    figures.backlog.fill(0, backlogBounds().size() + 1);
    FigureSpans replies;
    FigureSpans resolutions;
    QHash<QString, LoadFigure> load;
    for (const InboxFigureRow &row : rows) {
        if (row.status == "spam"_L1)
            continue;
        if (row.firstReplyMs >= 0)
            replies.add(hours, row.receivedMs, row.firstReplyMs);
        if (row.resolvedMs >= 0 && row.status == "resolved"_L1)
            resolutions.add(hours, row.receivedMs, row.resolvedMs);
        if (isOpenStatus(row.status)) {
            const qint64 age = nowMs - (row.waitingSinceMs >= 0 ? row.waitingSinceMs : row.receivedMs);
            const auto bucket = std::upper_bound(backlogBounds().cbegin(), backlogBounds().cend(), age);
            ++figures.backlog[bucket - backlogBounds().cbegin()];
            LoadFigure &person = load[row.assignedToId];
            person.userId = row.assignedToId;
            ++person.open;
            person.overdue += row.isBreached ? 1 : 0;
        }
        if (row.hasPolicy && (row.isBreached || row.firstReplyMs >= 0)) {
            ++figures.slaJudged;
            figures.slaKept += row.isBreached ? 0 : 1;
        }
    }
    figures.firstReply = figureOf(replies.real);
    figures.firstReplyWorking = figureOf(replies.working);
    figures.resolution = figureOf(resolutions.real);
    figures.resolutionWorking = figureOf(resolutions.working);
    figures.load = load.values();
    std::sort(figures.load.begin(), figures.load.end(),
              [](const LoadFigure &a, const LoadFigure &b) { return a.open != b.open ? a.open > b.open : a.userId < b.userId; });
    if (figures.slaJudged > 0)
        figures.slaKeptPercent = 100.0 * double(figures.slaKept) / double(figures.slaJudged);
    return figures;
}

Result<QByteArray> inboxFiguresLine(const QByteArray &line)
{
    QJsonParseError problem{};
    const QJsonDocument document = QJsonDocument::fromJson(line, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject())
        return badFiguresLine(problem.errorString());
    const QJsonObject in = document.object();
    QStringList holidays;
    for (const QJsonValue &day : in.value("holidays"_L1).toArray())
        holidays.append(day.toString());
    const auto hours = BusinessHours::parse(in.value("businessHours"_L1).toObject(), holidays, in.value("timeZone"_L1).toString());
    if (!hours)
        return hours.error();
    const qint64 now = figureInstantOf(in.value("now"_L1));
    if (now < 0 || !in.value("rows"_L1).isArray())
        return badFiguresLine(now < 0 ? u"now"_s : u"rows"_s);
    QList<InboxFigureRow> rows;
    for (const QJsonValue &value : in.value("rows"_L1).toArray()) {
        const QJsonObject item = value.toObject();
        InboxFigureRow row{figureInstantOf(item.value("receivedAt"_L1)),   figureInstantOf(item.value("repliedAt"_L1)), figureInstantOf(item.value("resolvedAt"_L1)),
                           figureInstantOf(item.value("slaStartedAt"_L1)), item.value("status"_L1).toString(),    item.value("assignedToId"_L1).toString(),
                           !item.value("slaPolicyId"_L1).toString().isEmpty(), item.value("slaBreach"_L1).toBool()};
        if (row.receivedMs < 0)
            return badFiguresLine(u"rows/%1/receivedAt"_s.arg(rows.size()));
        rows.append(row);
    }
    const InboxFigures figures = inboxFigures(rows, *hours, now);
    QJsonArray backlog;
    for (const qint64 count : figures.backlog)
        backlog.append(count);
    QJsonArray load;
    for (const LoadFigure &person : figures.load)
        load.append(QJsonObject{{u"userId"_s, person.userId.isEmpty() ? QJsonValue() : QJsonValue(person.userId)}, {u"open"_s, person.open}, {u"overdue"_s, person.overdue}});
    const QJsonObject result{{u"firstReply"_s, durationJson(figures.firstReply)},
                             {u"firstReplyWorking"_s, durationJson(figures.firstReplyWorking)},
                             {u"resolution"_s, durationJson(figures.resolution)},
                             {u"resolutionWorking"_s, durationJson(figures.resolutionWorking)},
                             {u"backlog"_s, backlog},
                             {u"load"_s, load},
                             {u"slaJudged"_s, figures.slaJudged},
                             {u"slaKept"_s, figures.slaKept},
                             {u"slaKeptPercent"_s, figures.slaJudged > 0 ? QJsonValue(figures.slaKeptPercent) : QJsonValue()}};
    return QJsonDocument(result).toJson(QJsonDocument::Compact);
}

} // namespace campanile::domain
