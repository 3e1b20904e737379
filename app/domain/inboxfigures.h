// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/inboxbook.h"
#include "app/domain/sla.h"

#include <QDate>
#include <QTimeZone>

namespace campanile::domain {

/** The middle and the tail of some durations. Nearest rank: the smallest value that at least half (nine tenths) of all do not exceed. */
struct DurationFigure {
    qint64 count = 0;
    qint64 medianMs = -1; ///< -1 without values
    qint64 p90Ms = -1;
    bool operator==(const DurationFigure &) const = default;
};
/** Negative values count as 0: clocks of two networks may differ. */
[[nodiscard]] DurationFigure durationFigure(QList<qint64> valuesMs);

/** Any of each; an empty list lets everything through. An empty text among the people stands for nobody. */
struct InboxFigureFilter {
    QStringList accounts = {};
    QStringList networks = {}; ///< wire values, as the types
    QStringList types = {};
    QStringList people = {};
    bool operator==(const InboxFigureFilter &) const = default;
};

/** What to reckon. Instants in ms since 1970; spans include their beginning and exclude their end. */
struct InboxFigureWish {
    qint64 fromMs = 0;
    qint64 toMs = 0;
    qint64 nowMs = 0;
    QList<qint64> edges = {}; ///< where a part (day, week) begins, ascending; the first is fromMs. Empty: one part
    InboxFigureFilter filter = {};
    QList<SlaPolicy> policies = {};
};

/** Figures of some rounds. */
struct RoundFigures {
    qint64 rounds = 0;
    qint64 answered = 0;
    qint64 closed = 0;  ///< set aside without an answer
    qint64 waiting = 0;
    DurationFigure firstReply;        ///< of the answered ones, real time
    DurationFigure firstReplyWorking; ///< in the working time of the rule that holds; without a rule every hour counts
    qint64 judged = 0;
    qint64 kept = 0;
    /** 0 to 100; nothing while nothing is judged. */
    [[nodiscard]] std::optional<double> keptPercent() const;
    bool operator==(const RoundFigures &) const = default;
};

/** A day or a week. */
struct PartFigures {
    qint64 fromMs = 0;
    qint64 toMs = 0;
    RoundFigures rounds;
    DurationFigure resolution;
    qint64 backlog = -1; ///< at its end, or now when it has not ended; -1 before it has begun
    bool operator==(const PartFigures &) const = default;
};

struct PersonFigures {
    QString userId;       ///< empty = nobody, or somebody on the network itself
    qint64 open = 0;      ///< assigned and new, open or pending, now
    qint64 overdue = 0;   ///< of those: waiting for longer than the rule allows
    qint64 replies = 0;   ///< messages sent
    RoundFigures answered; ///< rounds that this person answered
    bool operator==(const PersonFigures &) const = default;
};

struct GroupFigures {
    QString key;
    RoundFigures rounds;
    bool operator==(const GroupFigures &) const = default;
};

/**
 * Figures over a period. Spam counts nowhere.
 * Rounds: those that began in the period. First reply: from the first message that nobody had answered to the answer, of rounds that
 * have one; who writes again after an answer begins a new round. Working: the same in the working time of the response-time rule
 * that fits the conversation today. Kept: an answer that keeps the deadline under which it left (InboxMessage.replyDueAt) is judged by
 * that, whatever the rules have become. Every other round with a rule today is judged by it, when it is answered or when its time ran
 * out before; it is kept when the answer came within firstResponseMinutes of working time. Rounds whose time still runs are left out, and so are those
 * that were set aside in time. Resolution: from the first message of the case to resolved, of conversations that are resolved
 * now and were so within the period. Backlog: rounds that wait at an instant. Open and overdue are those of now, whatever the period.
 */
struct InboxFigures {
    qint64 conversations = 0; ///< that a round of the period belongs to
    qint64 again = 0;         ///< rounds that were not the first of their conversation
    RoundFigures all;
    DurationFigure resolution;
    DurationFigure resolutionWorking;
    qint64 resolvedLate = 0;  ///< later than the rule's resolutionMinutes
    qint64 backlogBefore = 0; ///< when the period began
    qint64 backlogAfter = 0;  ///< when it ended, or now
    QList<qint64> ages;         ///< of that backlog: one for each of backlogBounds(), and what is older
    QList<qint64> distribution; ///< of first replies in real time: one for each of replyBounds(), and what took longer
    QList<PartFigures> parts;
    QList<PersonFigures> people; ///< most open first, then most replies, then by id
    QList<GroupFigures> accounts; ///< most rounds first, then by key
    QList<GroupFigures> networks;
    QList<GroupFigures> types;
};

/** Upper bounds of the backlog's ages in ms: 1 h, 4 h, 24 h, 3 d, 7 d; an age of exactly a bound is in the next. */
[[nodiscard]] const QList<qint64> &backlogBounds();
/** Upper bounds of first replies: 15 min, 1 h, 2 h, 4 h, 8 h, 24 h, 3 d; exactly a bound is still within it. */
[[nodiscard]] const QList<qint64> &replyBounds();

[[nodiscard]] InboxFigures inboxFigures(const InboxBook &book, const InboxFigureWish &wish);

/** How one round is judged by @p wish. */
struct RoundVerdict {
    enum class Kind : quint8 { None, Running, Kept, Missed }; ///< None: no rule, or set aside in time
    Kind kind = Kind::None;
    const SlaPolicy *policy = nullptr; ///< of the wish; null = none fits. The working time is its own
    qint64 dueMs = -1;                 ///< the deadline that the answer left under, which decided; -1 = the policy decided
    qint64 workingMs = -1;             ///< to its end, or to now while it waits
};

/** The rules of a wish over the conversations of a book: finds each combination's rule once. Both outlive it. One thread. */
class RoundJudge
{
public:
    RoundJudge(const InboxBook &book, const InboxFigureWish &wish) : m_book(book), m_wish(wish) {}
    [[nodiscard]] const SlaPolicy *policyOf(const InboxCase &item);
    [[nodiscard]] RoundVerdict judge(const InboxRound &round);

private:
    const InboxBook &m_book;
    const InboxFigureWish &m_wish;
    QHash<qint64, const SlaPolicy *> m_policies;
};

/** Which conversations, rounds and messages a filter lets through; places are found once. The book outlives it. */
class InboxSieve
{
public:
    InboxSieve(const InboxBook &book, const InboxFigureFilter &filter);
    [[nodiscard]] bool passes(const InboxRound &round) const;
    [[nodiscard]] bool passes(const InboxSent &sent) const;
    /** By whom it is assigned to. */
    [[nodiscard]] bool passes(const InboxCase &item) const;

private:
    [[nodiscard]] bool isPlace(const InboxCase &item) const;
    [[nodiscard]] bool isPerson(int person) const { return m_people.isEmpty() || m_people.value(person + 1); }
    const InboxBook &m_book;
    QList<bool> m_accounts, m_networks, m_types; ///< by place; empty = all
    QList<bool> m_people;                        ///< by place + 1, so that nobody has one
};

/** Where the days (or weeks, from the first day on) of a period begin, on the walls of @p zone; @p to is not in it. */
[[nodiscard]] QList<qint64> figureEdges(const QDate &from, const QDate &to, int days, const QTimeZone &zone);

} // namespace campanile::domain
