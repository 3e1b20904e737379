// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inboxfigures/figurewords.h"

#include "app/domain/inboxquery.h"
#include "app/domain/networks.h"
#include "ui/kit/bidi.h"
#include "ui/kit/localwords.h"

#include <QCoreApplication>

#include <cmath>

namespace campanile::views {

using namespace Qt::StringLiterals;
using domain::InboxTerm;

namespace {

constexpr qint64 kFigureSecond = 1'000;
constexpr qint64 kFigureMinute = 60 * kFigureSecond;
constexpr qint64 kFigureHour = 60 * kFigureMinute;
constexpr qint64 kFigureDay = 24 * kFigureHour;
const QString kDash = u"–"_s;

QString say(const char *text, int n = -1)
{
    return QCoreApplication::translate("InboxFigures", text, nullptr, n);
}

QString formulaOf(FigureKind kind, FigureClock clock)
{
    switch (kind) {
    case FigureKind::FirstReply:
        return clock == FigureClock::Real
            ? say(QT_TRANSLATE_NOOP("InboxFigures", "It counts from the first message that nobody had answered to the answer, by the clock on the wall. Who writes again after an answer counts again."))
            : say(QT_TRANSLATE_NOOP("InboxFigures", "It counts from the first message that nobody had answered to the answer, in the working hours of the response time that fits. Where none fits every hour counts."));
    case FigureKind::Kept:
        return say(QT_TRANSLATE_NOOP("InboxFigures", "A question is judged when it is answered, or when its time has run out. Questions whose time still runs, and those that were set aside in time, are left out. An answer is judged by the deadline that it left under; where none was kept, and while nobody has answered, by the response times of today."));
    case FigureKind::Waiting:
        return say(QT_TRANSLATE_NOOP("InboxFigures", "A conversation waits from the first message that nobody has answered until it is answered or set aside."));
    case FigureKind::Resolution:
        return clock == FigureClock::Real
            ? say(QT_TRANSLATE_NOOP("InboxFigures", "It counts from the first message to resolved, by the clock on the wall, of conversations that are resolved now and were resolved in this period."))
            : say(QT_TRANSLATE_NOOP("InboxFigures", "It counts from the first message to resolved, in working hours, of conversations that are resolved now and were resolved in this period."));
    case FigureKind::Rounds:
        return say(QT_TRANSLATE_NOOP("InboxFigures", "A question is what one person writes until somebody answers, however many messages that takes. Spam counts nowhere."));
    }
    return {};
}

QString roundsSentence(const domain::RoundFigures &all)
{
    return say(QT_TRANSLATE_NOOP("InboxFigures", "Of %1 questions, %2 were answered, %3 were set aside without an answer and %4 wait."))
        .arg(countWords(all.rounds), countWords(all.answered), countWords(all.closed), countWords(all.waiting));
}

QString durationSentence(const domain::DurationFigure &figure)
{
    if (figure.count == 0)
        return say(QT_TRANSLATE_NOOP("InboxFigures", "There is nothing to measure in this period."));
    return say(QT_TRANSLATE_NOOP("InboxFigures", "Half of them took %1 at most (the median), nine of ten %2 at most.")).arg(spanWords(figure.medianMs), spanWords(figure.p90Ms));
}

QStringList numbersOf(FigureKind kind, const services::FiguresReport &report, FigureClock clock)
{
    const domain::InboxFigures &f = report.figures;
    switch (kind) {
    case FigureKind::FirstReply:
        return {roundsSentence(f.all), durationSentence(firstReplyOf(f.all, clock))};
    case FigureKind::Kept:
        return {say(QT_TRANSLATE_NOOP("InboxFigures", "Of %1 questions, %2 were judged and %3 of those were answered in time: %4."))
                    .arg(countWords(f.all.rounds), countWords(f.all.judged), countWords(f.all.kept), percentWords(f.all.keptPercent()))};
    case FigureKind::Waiting: {
        qint64 older = 0;
        for (qsizetype i = 3; i < f.ages.size(); ++i)
            older += f.ages[i];
        return {say(QT_TRANSLATE_NOOP("InboxFigures", "%1 conversations wait; %2 waited when the period began.")).arg(countWords(f.backlogAfter), countWords(f.backlogBefore)),
                say(QT_TRANSLATE_NOOP("InboxFigures", "Less than an hour: %1. Up to four hours: %2. Up to a day: %3. Longer: %4."))
                    .arg(countWords(f.ages.value(0)), countWords(f.ages.value(1)), countWords(f.ages.value(2)), countWords(older))};
    }
    case FigureKind::Resolution: {
        const domain::DurationFigure &figure = resolutionOf(f, clock);
        QStringList lines{say(QT_TRANSLATE_NOOP("InboxFigures", "%1 conversations were resolved.")).arg(countWords(figure.count)), durationSentence(figure)};
        if (f.resolvedLate > 0)
            lines.append(say(QT_TRANSLATE_NOOP("InboxFigures", "%1 of them took longer than their response time allows.")).arg(countWords(f.resolvedLate)));
        return lines;
    }
    case FigureKind::Rounds:
        return {say(QT_TRANSLATE_NOOP("InboxFigures", "%1 questions in %2 conversations; %3 of them came after an answer.")).arg(countWords(f.all.rounds), countWords(f.conversations), countWords(f.again)),
                roundsSentence(f.all)};
    }
    return {};
}

QString beforeOf(FigureKind kind, const services::FiguresReport &report, FigureClock clock)
{
    const domain::InboxFigures &b = report.before;
    QString value;
    switch (kind) {
    case FigureKind::FirstReply: value = spanWords(firstReplyOf(b.all, clock).medianMs); break;
    case FigureKind::Kept: value = percentWords(b.all.keptPercent()); break;
    case FigureKind::Waiting: return {};
    case FigureKind::Resolution: value = spanWords(resolutionOf(b, clock).medianMs); break;
    case FigureKind::Rounds: value = countWords(b.all.rounds); break;
    }
    if (!report.isBeforeWhole)
        return say(QT_TRANSLATE_NOOP("InboxFigures", "The period before is not whole on this computer, so there is nothing to compare with."));
    const QDate &from = report.request.from;
    return say(QT_TRANSLATE_NOOP("InboxFigures", "In the period before, %1: %2.")).arg(periodWords(from.addDays(-from.daysTo(report.request.to)), from), value);
}

} // namespace

QString spanWords(qint64 ms)
{
    if (ms < 0)
        return kDash;
    const QLocale locale;
    const auto number = [&locale](qint64 value) { return locale.toString(value); };
    if (ms < kFigureMinute)
        return say(QT_TRANSLATE_NOOP("InboxFigures", "%1 s")).arg(number(ms / kFigureSecond));
    if (ms < kFigureHour)
        return say(QT_TRANSLATE_NOOP("InboxFigures", "%1 min")).arg(number(ms / kFigureMinute));
    const bool isDays = ms >= 2 * kFigureDay;
    const qint64 whole = isDays ? ms / kFigureDay : ms / kFigureHour;
    const qint64 rest = isDays ? ms % kFigureDay / kFigureHour : ms % kFigureHour / kFigureMinute;
    if (rest == 0)
        return (isDays ? say(QT_TRANSLATE_NOOP("InboxFigures", "%1 d")) : say(QT_TRANSLATE_NOOP("InboxFigures", "%1 h"))).arg(number(whole));
    return (isDays ? say(QT_TRANSLATE_NOOP("InboxFigures", "%1 d %2 h")) : say(QT_TRANSLATE_NOOP("InboxFigures", "%1 h %2 min"))).arg(number(whole), number(rest));
}

QString percentWords(const std::optional<double> &percent)
{
    // Rounded down: what is not all is never shown as all.
    return percent ? say(QT_TRANSLATE_NOOP("InboxFigures", "%1 %")).arg(QLocale().toString(qint64(std::floor(*percent)))) : kDash;
}

QString countWords(qint64 count)
{
    return QLocale().toString(count);
}

QString networkHeading(const QString &wire)
{
    const auto platform = domain::platformFromKey(wire);
    return platform ? domain::NetworkCatalogue::builtIn().network(*platform).label : wire;
}

QString itemTypeLabel(const QString &wire)
{
    if (wire == u"comment")
        return say(QT_TRANSLATE_NOOP("InboxFigures", "Comments"));
    if (wire == u"dm")
        return say(QT_TRANSLATE_NOOP("InboxFigures", "Direct messages"));
    if (wire == u"mention")
        return say(QT_TRANSLATE_NOOP("InboxFigures", "Mentions"));
    if (wire == u"review")
        return say(QT_TRANSLATE_NOOP("InboxFigures", "Reviews"));
    return wire;
}

QString personLabel(const services::FigureNames &names, const QString &id)
{
    if (id.isEmpty())
        return say(QT_TRANSLATE_NOOP("InboxFigures", "Nobody here"));
    const QString name = names.people.value(id);
    return name.isEmpty() ? say(QT_TRANSLATE_NOOP("InboxFigures", "Somebody who left")) : name;
}

QString accountLabel(const services::FigureNames &names, const QString &id)
{
    const QString name = names.accounts.value(id);
    if (name.isEmpty())
        return say(QT_TRANSLATE_NOOP("InboxFigures", "An account that was removed"));
    return say(QT_TRANSLATE_NOOP("InboxFigures", "%1 (%2)")).arg(ui::isolated(name), networkHeading(names.networks.value(id)));
}

FigureChange spanChange(qint64 nowMs, qint64 beforeMs)
{
    if (nowMs < 0 || beforeMs < 0)
        return {};
    if (beforeMs == 0 || std::llround(100.0 * std::abs(double(nowMs - beforeMs)) / double(beforeMs)) == 0)
        return {nowMs == beforeMs || beforeMs != 0 ? say(QT_TRANSLATE_NOOP("InboxFigures", "as before")) : QString(), {}, ui::Tone::Neutral};
    const QString amount = QLocale().toString(std::llround(100.0 * std::abs(double(nowMs - beforeMs)) / double(beforeMs)));
    return nowMs < beforeMs ? FigureChange{say(QT_TRANSLATE_NOOP("InboxFigures", "%1 % faster")).arg(amount), u"arrow-down"_s, ui::Tone::Success}
                            : FigureChange{say(QT_TRANSLATE_NOOP("InboxFigures", "%1 % slower")).arg(amount), u"arrow-up"_s, ui::Tone::Danger};
}

FigureChange percentChange(const std::optional<double> &now, const std::optional<double> &before)
{
    if (!now || !before)
        return {};
    const auto points = qint64(std::floor(*now)) - qint64(std::floor(*before));
    if (points == 0)
        return {say(QT_TRANSLATE_NOOP("InboxFigures", "as before")), {}, ui::Tone::Neutral};
    const QString amount = QLocale().toString(std::abs(points));
    return points > 0 ? FigureChange{say(QT_TRANSLATE_NOOP("InboxFigures", "%1 points more")).arg(amount), u"arrow-up"_s, ui::Tone::Success}
                      : FigureChange{say(QT_TRANSLATE_NOOP("InboxFigures", "%1 points less")).arg(amount), u"arrow-down"_s, ui::Tone::Danger};
}

FigureChange countChange(qint64 now, qint64 before, bool isBurden)
{
    if (now == before)
        return {say(QT_TRANSLATE_NOOP("InboxFigures", "as before")), {}, ui::Tone::Neutral};
    const QString amount = QLocale().toString(std::abs(now - before));
    const bool isMore = now > before;
    const ui::Tone tone = !isBurden ? ui::Tone::Neutral : isMore ? ui::Tone::Danger : ui::Tone::Success;
    return {(isMore ? say(QT_TRANSLATE_NOOP("InboxFigures", "%1 more")) : say(QT_TRANSLATE_NOOP("InboxFigures", "%1 fewer"))).arg(amount),
            isMore ? u"arrow-up"_s : u"arrow-down"_s, tone};
}

QString figureTitle(FigureKind kind)
{
    switch (kind) {
    case FigureKind::FirstReply: return say(QT_TRANSLATE_NOOP("InboxFigures", "First reply"));
    case FigureKind::Kept: return say(QT_TRANSLATE_NOOP("InboxFigures", "Answered in time"));
    case FigureKind::Waiting: return say(QT_TRANSLATE_NOOP("InboxFigures", "Waiting"));
    case FigureKind::Resolution: return say(QT_TRANSLATE_NOOP("InboxFigures", "Resolution"));
    case FigureKind::Rounds: return say(QT_TRANSLATE_NOOP("InboxFigures", "Questions"));
    }
    return {};
}

QStringList figureExplanation(FigureKind kind, const services::FiguresReport &report, FigureClock clock)
{
    QStringList lines = numbersOf(kind, report, clock);
    lines.append(formulaOf(kind, clock));
    lines.append(beforeOf(kind, report, clock));
    lines.removeAll(QString());
    return lines;
}

QString figureQuery(FigureKind kind, const services::FiguresReport &report, const QString &part)
{
    QList<InboxTerm> terms;
    if (kind == FigureKind::Waiting) {
        terms.append({InboxTerm::Kind::Is, u"open"_s});
    } else {
        if (kind == FigureKind::Resolution)
            terms.append({InboxTerm::Kind::Status, u"resolved"_s});
        terms.append({InboxTerm::Kind::After, report.request.from.toString(Qt::ISODate)});
        terms.append({InboxTerm::Kind::Before, report.request.to.toString(Qt::ISODate)});
    }
    const domain::InboxFigureFilter &filter = report.request.filter;
    for (const QString &id : filter.accounts)
        terms.append({InboxTerm::Kind::To, report.names.accounts.value(id)});
    for (const QString &network : filter.networks)
        terms.append({InboxTerm::Kind::Network, network});
    for (const QString &type : filter.types)
        terms.append({InboxTerm::Kind::Type, type});
    for (const QString &id : filter.people) {
        if (id.isEmpty())
            terms.append({InboxTerm::Kind::Is, u"unassigned"_s});
        else
            terms.append({InboxTerm::Kind::Assignee, report.names.people.value(id)});
    }
    terms.removeIf([](const InboxTerm &term) { return term.value.isEmpty(); });
    return (domain::inboxQueryText(terms) + u' ' + part).trimmed();
}

const domain::DurationFigure &firstReplyOf(const domain::RoundFigures &rounds, FigureClock clock)
{
    return clock == FigureClock::Real ? rounds.firstReply : rounds.firstReplyWorking;
}

const domain::DurationFigure &resolutionOf(const domain::InboxFigures &figures, FigureClock clock)
{
    return clock == FigureClock::Real ? figures.resolution : figures.resolutionWorking;
}

QStringList distributionLabels()
{
    QStringList labels;
    const QList<qint64> &bounds = domain::replyBounds();
    for (const qint64 bound : bounds)
        labels.append(say(QT_TRANSLATE_NOOP("InboxFigures", "≤ %1")).arg(spanWords(bound)));
    labels.append(say(QT_TRANSLATE_NOOP("InboxFigures", "> %1")).arg(spanWords(bounds.last())));
    return labels;
}

QString periodWords(const QDate &from, const QDate &to)
{
    const QLocale locale;
    const QDate last = to.addDays(-1);
    const auto parts = from.year() == last.year() ? ui::DateParts::DayMonth : ui::DateParts::DayMonthYear;
    if (from == last)
        return ui::dateWords(from, locale, ui::DateParts::WeekdayDayMonthYear);
    return say(QT_TRANSLATE_NOOP("InboxFigures", "%1 – %2")).arg(ui::dateWords(from, locale, parts), ui::dateWords(last, locale, parts));
}

} // namespace campanile::views
