// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/chips.h"
#include "ui/kit/localwords.h"
#include "ui/kit/panelframe.h"
#include "views/agowords.h"
#include "views/inboxfigures/chartcard.h"
#include "views/inboxfigures/copytable.h"
#include "views/inboxfigures/figurecard.h"
#include "views/inboxfigures/figurecontrols.h"
#include "views/inboxfigures/figurespanel.h"
#include "views/offlinewords.h"

#include "app/domain/zonedtime.h"

#include <algorithm>

// What the panel shows of a report.
namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWeek = 7;

QDate dayOf(qint64 ms, const services::FiguresReport &report)
{
    return domain::toWall(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC), report.request.zone).date();
}

QString dayLabel(qint64 ms, const services::FiguresReport &report)
{
    return ui::dateWords(dayOf(ms, report), QLocale(), ui::DateParts::DayMonth);
}

/** Values that there are, in order: what a trend is drawn from. */
template<class Of>
QList<double> trendOf(const QList<domain::PartFigures> &parts, Of of)
{
    QList<double> values;
    for (const domain::PartFigures &part : parts) {
        if (const std::optional<double> value = of(part))
            values.append(*value);
    }
    return values;
}

std::optional<double> ifAny(const domain::DurationFigure &figure)
{
    return figure.count > 0 ? std::optional(double(figure.medianMs)) : std::nullopt;
}

TableCell number(qint64 value)
{
    return {countWords(value), value};
}

TableCell span(const domain::DurationFigure &figure)
{
    return {spanWords(figure.medianMs), figure.medianMs};
}

TableCell share(const domain::RoundFigures &rounds)
{
    return {percentWords(rounds.keptPercent()), rounds.keptPercent().value_or(-1)};
}

/** Days are put together to weeks, so that the newest is whole. */
QList<ChartPoint> keptByWeek(const services::FiguresReport &report)
{
    const QList<domain::PartFigures> &parts = report.figures.parts;
    QList<ChartPoint> points;
    for (qsizetype end = parts.size(); end > 0; end -= kWeek) {
        const qsizetype begin = std::max<qsizetype>(0, end - kWeek);
        domain::RoundFigures week;
        for (qsizetype i = begin; i < end; ++i) {
            week.judged += parts[i].rounds.judged;
            week.kept += parts[i].rounds.kept;
        }
        const QString words = week.judged == 0 ? percentWords(std::nullopt)
                                               : QCoreApplication::translate("InboxFigures", "%1 (%2 of %3)").arg(percentWords(week.keptPercent()), countWords(week.kept), countWords(week.judged));
        points.prepend({dayLabel(parts[begin].fromMs, report), week.keptPercent(), words});
    }
    return points;
}

} // namespace

void FiguresPanel::refresh()
{
    ui::StateView *states = m_frame->states();
    states->setOffline(offlineSince(m_deps.context, m_deps.clock), 0);
    const services::FiguresReport *report = m_service->report();
    if (!report) {
        if (m_service->error())
            states->showError(*m_service->error());
        else
            states->showLoading();
        return;
    }
    if (report->isEmpty())
        return states->showEmpty();
    states->showContent();
    const QString days = periodWords(report->request.from, report->request.to);
    const QDate earlier = report->request.from.addDays(-report->request.from.daysTo(report->request.to));
    const QString span = report->isBeforeWhole ? tr("%1, compared with %2").arg(days, periodWords(earlier, report->request.from)) : days;
    QStringList notes;
    if (report->isCut())
        notes.append(tr("Messages from before %1 are not on this computer. What began earlier is missing here.").arg(ui::dateWords(dayOf(report->completeFromMs, *report), QLocale(), ui::DateParts::DayMonthYear)));
    if (m_service->error())
        notes.append(tr("These figures could not be brought up to date."));
    m_controls->setCaptions(span, notes.join(u' '));
    refreshCards(*report);
    refreshCharts(*report);
    refreshPeople(*report);
    refreshGroups(*report);
}

void FiguresPanel::refreshCards(const services::FiguresReport &report)
{
    const domain::InboxFigures &now = report.figures;
    const domain::InboxFigures &before = report.before;
    const auto against = [&report](const FigureChange &change) { return report.isBeforeWhole ? change : FigureChange(); };
    const domain::DurationFigure &reply = firstReplyOf(now.all, m_controls->clock());
    card(FigureKind::FirstReply)->setFigure(spanWords(reply.medianMs), tr("median"), against(spanChange(reply.medianMs, firstReplyOf(before.all, m_controls->clock()).medianMs)),
                                            tr("nine of ten within %1").arg(spanWords(reply.p90Ms)));
    card(FigureKind::FirstReply)->setTrend(trendOf(now.parts, [this](const domain::PartFigures &part) { return ifAny(firstReplyOf(part.rounds, m_controls->clock())); }));
    card(FigureKind::Kept)->setFigure(percentWords(now.all.keptPercent()), {}, against(percentChange(now.all.keptPercent(), before.all.keptPercent())),
                                      now.all.judged > 0 ? tr("%1 of %2").arg(countWords(now.all.kept), countWords(now.all.judged)) : tr("no response time holds"));
    card(FigureKind::Kept)->setTrend(trendOf(now.parts, [](const domain::PartFigures &part) { return part.rounds.keptPercent(); }));
    const bool isNow = report.wish.nowMs < report.wish.toMs;
    card(FigureKind::Waiting)->setFigure(countWords(now.backlogAfter), isNow ? tr("now") : tr("at the end"), countChange(now.backlogAfter, now.backlogBefore, true));
    card(FigureKind::Waiting)->setTrend(trendOf(now.parts, [](const domain::PartFigures &part) { return part.backlog < 0 ? std::nullopt : std::optional(double(part.backlog)); }));
    const domain::DurationFigure &resolution = resolutionOf(now, m_controls->clock());
    card(FigureKind::Resolution)->setFigure(spanWords(resolution.medianMs), tr("median"), against(spanChange(resolution.medianMs, resolutionOf(before, m_controls->clock()).medianMs)),
                                            tr("%1 resolved").arg(countWords(resolution.count)));
    card(FigureKind::Resolution)->setTrend(trendOf(now.parts, [](const domain::PartFigures &part) { return ifAny(part.resolution); }));
    // Against nothing at all, everything is more.
    const FigureChange rounds = before.all.rounds > 0 ? against(countChange(now.all.rounds, before.all.rounds, false)) : FigureChange();
    card(FigureKind::Rounds)->setFigure(countWords(now.all.rounds), {}, rounds,
                                        tr("in %1 conversations").arg(countWords(now.conversations)));
    card(FigureKind::Rounds)->setTrend(trendOf(now.parts, [](const domain::PartFigures &part) { return std::optional(double(part.rounds.rounds)); }));
}

void FiguresPanel::refreshCharts(const services::FiguresReport &report)
{
    const domain::InboxFigures &now = report.figures;
    ChartContent backlog;
    backlog.shape = ChartContent::Shape::Line;
    backlog.labelHeading = tr("Day");
    backlog.valueHeading = tr("Waiting");
    qint64 most = 0;
    for (const domain::PartFigures &part : now.parts) {
        if (part.backlog >= 0)
            backlog.points.append({dayLabel(part.fromMs, report), double(part.backlog), countWords(part.backlog)});
        most = std::max(most, part.backlog);
    }
    backlog.summary = tr("%1 wait at the end, at most %2 in the period.").arg(countWords(now.backlogAfter), countWords(most));
    backlog.empty = tr("Nothing to show in this period.");
    m_backlog->setContent(backlog);

    ChartContent distribution;
    distribution.labelHeading = tr("First reply after");
    distribution.valueHeading = tr("Answers");
    const QStringList labels = distributionLabels();
    for (qsizetype i = 0; now.all.answered > 0 && i < now.distribution.size(); ++i)
        distribution.points.append({labels.value(i), double(now.distribution[i]), countWords(now.distribution[i])});
    distribution.summary = tr("Half of %1 answers came within %2.").arg(countWords(now.all.answered), spanWords(now.all.firstReply.medianMs));
    distribution.empty = tr("Nothing was answered in this period.");
    m_distribution->setContent(distribution);

    ChartContent kept;
    kept.labelHeading = tr("Week from");
    kept.valueHeading = tr("In time");
    kept.top = 100;
    kept.points = keptByWeek(report);
    kept.summary = tr("%1 in the whole period.").arg(percentWords(now.all.keptPercent()));
    kept.empty = tr("No response time holds for these conversations. They are set up in the settings.");
    m_kept->setContent(kept);
}

void FiguresPanel::refreshPeople(const services::FiguresReport &report)
{
    QList<QList<TableCell>> rows;
    for (const domain::PersonFigures &person : report.figures.people) {
        TableCell name{personLabel(report.names, person.userId), {}, person.userId};
        rows.append({name, number(person.open), number(person.overdue), number(person.replies), number(person.answered.answered), span(firstReplyOf(person.answered, m_controls->clock())),
                     share(person.answered)});
    }
    m_people->setContent({tr("Person"), tr("Open"), tr("Overdue"), tr("Replies"), tr("Answered"), tr("First reply"), tr("In time")}, rows);
}

void FiguresPanel::refreshGroups(const services::FiguresReport &report)
{
    const domain::InboxFigures &now = report.figures;
    QList<QList<TableCell>> rows;
    const auto add = [&](const QList<domain::GroupFigures> &groups, auto label) {
        for (const domain::GroupFigures &group : groups)
            rows.append({TableCell{label(group.key), {}, group.key}, number(group.rounds.rounds), span(firstReplyOf(group.rounds, m_controls->clock())), share(group.rounds)});
    };
    QString heading;
    switch (m_grouping) {
    case Grouping::Account:
        heading = tr("Account");
        add(now.accounts, [&report](const QString &key) { return accountLabel(report.names, key); });
        break;
    case Grouping::Network:
        heading = tr("Network");
        add(now.networks, networkHeading);
        break;
    case Grouping::Type:
        heading = tr("Kind");
        add(now.types, itemTypeLabel);
        break;
    }
    m_groups->setContent({heading, tr("Questions"), tr("First reply"), tr("In time")}, rows);
}

} // namespace campanile::views
