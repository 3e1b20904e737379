// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/inboxfiguretable.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::domain {

namespace {

QString secondsText(qint64 ms)
{
    return ms < 0 ? QString() : QString::number(ms / 1000);
}

QString percentText(const RoundFigures &figures)
{
    const auto percent = figures.keptPercent();
    return percent ? QString::number(*percent, 'f', 2) : QString();
}

/** A row of figureTable(), by the heading. */
struct FigureLine {
    QString scope;
    QString key;
    QString name;
    qint64 fromMs = -1;
    qint64 toMs = -1;
    const RoundFigures &rounds;
    const DurationFigure *resolution = nullptr;
    qint64 backlog = -1;
    const PersonFigures *person = nullptr;
};

QStringList cellsOf(const FigureLine &line)
{
    const RoundFigures &r = line.rounds;
    QStringList cells{line.scope, line.key, line.name, figureInstant(line.fromMs), figureInstant(line.toMs), QString::number(r.rounds), QString::number(r.answered),
                      QString::number(r.closed), QString::number(r.waiting), secondsText(r.firstReply.medianMs), secondsText(r.firstReply.p90Ms),
                      secondsText(r.firstReplyWorking.medianMs), secondsText(r.firstReplyWorking.p90Ms), QString::number(r.judged), QString::number(r.kept), percentText(r)};
    if (line.resolution)
        cells << QString::number(line.resolution->count) << secondsText(line.resolution->medianMs) << secondsText(line.resolution->p90Ms);
    else
        cells << QString() << QString() << QString();
    cells << (line.backlog < 0 ? QString() : QString::number(line.backlog));
    if (line.person)
        cells << QString::number(line.person->open) << QString::number(line.person->overdue) << QString::number(line.person->replies);
    else
        cells << QString() << QString() << QString();
    return cells;
}

QJsonValue secondsJson(qint64 ms)
{
    return ms < 0 ? QJsonValue() : QJsonValue(ms / 1000);
}

QJsonObject durationJson(const DurationFigure &figure)
{
    return {{u"count"_s, figure.count}, {u"medianSeconds"_s, secondsJson(figure.medianMs)}, {u"p90Seconds"_s, secondsJson(figure.p90Ms)}};
}

QJsonObject roundsJson(const RoundFigures &r)
{
    const auto percent = r.keptPercent();
    return {{u"rounds"_s, r.rounds}, {u"answered"_s, r.answered}, {u"closed"_s, r.closed}, {u"waiting"_s, r.waiting}, {u"firstReply"_s, durationJson(r.firstReply)},
            {u"firstReplyWorking"_s, durationJson(r.firstReplyWorking)}, {u"slaJudged"_s, r.judged}, {u"slaKept"_s, r.kept},
            {u"slaKeptPercent"_s, percent ? QJsonValue(*percent) : QJsonValue()}};
}

QJsonArray groupsJson(const QList<GroupFigures> &groups)
{
    QJsonArray list;
    for (const GroupFigures &group : groups) {
        QJsonObject one = roundsJson(group.rounds);
        one.insert("key"_L1, group.key);
        list.append(one);
    }
    return list;
}

QJsonArray numbersJson(const QList<qint64> &numbers)
{
    QJsonArray list;
    for (const qint64 number : numbers)
        list.append(number);
    return list;
}

QString verdictWord(RoundVerdict::Kind kind)
{
    switch (kind) {
    case RoundVerdict::Kind::None: return u"none"_s;
    case RoundVerdict::Kind::Running: return u"running"_s;
    case RoundVerdict::Kind::Kept: return u"kept"_s;
    case RoundVerdict::Kind::Missed: return u"missed"_s;
    }
    return {};
}

QString endWord(InboxRound::End end)
{
    switch (end) {
    case InboxRound::End::Waiting: return u"waiting"_s;
    case InboxRound::End::Answered: return u"answered"_s;
    case InboxRound::End::Closed: return u"closed"_s;
    }
    return {};
}

} // namespace

QString figureInstant(qint64 ms)
{
    return ms < 0 ? QString() : QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(ms % 1000 ? Qt::ISODateWithMs : Qt::ISODate);
}

QList<QStringList> figureTable(const InboxFigures &figures, const InboxFigureWish &wish, const InboxFigures *before, const InboxFigureWish *beforeWish, const FigureName &nameOf)
{
    using List = InboxBook::List;
    QList<QStringList> rows{{u"scope"_s, u"key"_s, u"name"_s, u"from"_s, u"to"_s, u"rounds"_s, u"answered"_s, u"closed_without_answer"_s, u"waiting"_s,
                             u"first_reply_median_seconds"_s, u"first_reply_p90_seconds"_s, u"first_reply_working_median_seconds"_s,
                             u"first_reply_working_p90_seconds"_s, u"sla_judged"_s, u"sla_kept"_s, u"sla_kept_percent"_s, u"resolved"_s,
                             u"resolution_median_seconds"_s, u"resolution_p90_seconds"_s, u"backlog"_s, u"open_assigned"_s, u"overdue_assigned"_s, u"replies"_s}};
    rows.append(cellsOf({u"period"_s, {}, {}, wish.fromMs, wish.toMs, figures.all, &figures.resolution, figures.backlogAfter}));
    if (before && beforeWish)
        rows.append(cellsOf({u"before"_s, {}, {}, beforeWish->fromMs, beforeWish->toMs, before->all, &before->resolution, before->backlogAfter}));
    for (const PartFigures &part : figures.parts)
        rows.append(cellsOf({u"part"_s, {}, {}, part.fromMs, part.toMs, part.rounds, &part.resolution, part.backlog}));
    const auto addGroups = [&](const QString &scope, List list, const QList<GroupFigures> &groups) {
        for (const GroupFigures &group : groups)
            rows.append(cellsOf({scope, group.key, nameOf(list, group.key), -1, -1, group.rounds}));
    };
    addGroups(u"account"_s, List::Account, figures.accounts);
    addGroups(u"network"_s, List::Network, figures.networks);
    addGroups(u"type"_s, List::Type, figures.types);
    for (const PersonFigures &person : figures.people)
        rows.append(cellsOf({u"person"_s, person.userId, nameOf(List::Person, person.userId), -1, -1, person.answered, nullptr, -1, &person}));
    return rows;
}

QList<QStringList> roundTable(const InboxBook &book, const InboxFigureWish &wish, const FigureName &nameOf)
{
    using List = InboxBook::List;
    QList<QStringList> rows{{u"conversation_id"_s, u"account_id"_s, u"account"_s, u"network"_s, u"type"_s, u"assigned_to_id"_s, u"assigned_to"_s, u"started_at"_s,
                             u"ended_at"_s, u"outcome"_s, u"reopened"_s, u"answered_by_id"_s, u"answered_by"_s, u"seconds"_s, u"working_seconds"_s, u"sla_policy"_s,
                             u"sla_limit_seconds"_s, u"sla"_s, u"due_at"_s}};
    const InboxSieve sieve(book, wish.filter);
    RoundJudge judge(book, wish);
    QList<const InboxRound *> rounds;
    for (const InboxRound &round : book.rounds()) {
        if (round.startMs >= wish.fromMs && round.startMs < wish.toMs && sieve.passes(round))
            rounds.append(&round);
    }
    std::stable_sort(rounds.begin(), rounds.end(), [](const InboxRound *a, const InboxRound *b) { return a->startMs < b->startMs; });
    for (const InboxRound *round : rounds) {
        const InboxCase &item = book.cases()[round->item];
        const RoundVerdict verdict = judge.judge(*round);
        const auto named = [&](List list, int place) {
            const QString key = book.word(list, place);
            QStringList both(2);
            if (!key.isEmpty())
                both = {key, nameOf(list, key)};
            return both;
        };
        const bool decides = verdict.policy && verdict.dueMs < 0; // else a rule of that day did, which may not exist any more
        QStringList cells{item.id.toString()};
        cells << named(List::Account, item.account) << book.word(List::Network, item.network) << book.word(List::Type, item.type) << named(List::Person, item.assignee)
              << figureInstant(round->startMs) << figureInstant(round->endMs) << endWord(round->end) << (round->isAgain ? u"true"_s : u"false"_s)
              << named(List::Person, round->person) << (round->endMs < 0 ? QString() : secondsText(round->endMs - round->startMs))
              << (round->endMs < 0 ? QString() : secondsText(verdict.workingMs)) << (decides ? verdict.policy->name : QString())
              << (decides ? QString::number(verdict.policy->firstResponseMinutes * 60) : QString()) << verdictWord(verdict.kind) << figureInstant(verdict.dueMs);
        rows.append(cells);
    }
    return rows;
}

QJsonObject figuresJson(const InboxFigures &figures)
{
    QJsonObject json = roundsJson(figures.all);
    json.insert("conversations"_L1, figures.conversations);
    json.insert("again"_L1, figures.again);
    json.insert("resolution"_L1, durationJson(figures.resolution));
    json.insert("resolutionWorking"_L1, durationJson(figures.resolutionWorking));
    json.insert("resolvedLate"_L1, figures.resolvedLate);
    json.insert("backlogBefore"_L1, figures.backlogBefore);
    json.insert("backlogAfter"_L1, figures.backlogAfter);
    json.insert("backlog"_L1, numbersJson(figures.ages));
    json.insert("distribution"_L1, numbersJson(figures.distribution));
    QJsonArray parts;
    for (const PartFigures &part : figures.parts) {
        QJsonObject one = roundsJson(part.rounds);
        one.insert("from"_L1, figureInstant(part.fromMs));
        one.insert("to"_L1, figureInstant(part.toMs));
        one.insert("resolution"_L1, durationJson(part.resolution));
        one.insert("backlog"_L1, part.backlog < 0 ? QJsonValue() : QJsonValue(part.backlog));
        parts.append(one);
    }
    json.insert("parts"_L1, parts);
    QJsonArray load;
    for (const PersonFigures &person : figures.people) {
        QJsonObject one = roundsJson(person.answered);
        one.insert("userId"_L1, person.userId.isEmpty() ? QJsonValue() : QJsonValue(person.userId));
        one.insert("open"_L1, person.open);
        one.insert("overdue"_L1, person.overdue);
        one.insert("replies"_L1, person.replies);
        load.append(one);
    }
    json.insert("load"_L1, load);
    json.insert("accounts"_L1, groupsJson(figures.accounts));
    json.insert("networks"_L1, groupsJson(figures.networks));
    json.insert("types"_L1, groupsJson(figures.types));
    return json;
}

} // namespace campanile::domain
