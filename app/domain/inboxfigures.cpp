// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/inboxfigures.h"

#include "app/domain/zonedtime.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::domain {

namespace {

constexpr qint64 kFigureMinute = 60'000;
constexpr qint64 kFigureHour = 60 * kFigureMinute;
constexpr qint64 kForever = std::numeric_limits<qint64>::max();

/** What becomes RoundFigures when everything is in. */
struct Gathered {
    RoundFigures figures;
    QList<qint64> real;
    QList<qint64> working;

    void take(const InboxRound &round, const RoundVerdict &verdict)
    {
        ++figures.rounds;
        switch (round.end) {
        case InboxRound::End::Waiting:
            ++figures.waiting;
            break;
        case InboxRound::End::Closed:
            ++figures.closed;
            break;
        case InboxRound::End::Answered:
            ++figures.answered;
            real.append(round.endMs - round.startMs);
            working.append(verdict.workingMs);
            break;
        }
        const bool isKept = verdict.kind == RoundVerdict::Kind::Kept;
        figures.judged += isKept || verdict.kind == RoundVerdict::Kind::Missed ? 1 : 0;
        figures.kept += isKept ? 1 : 0;
    }

    [[nodiscard]] RoundFigures result()
    {
        figures.firstReply = durationFigure(std::move(real));
        figures.firstReplyWorking = durationFigure(std::move(working));
        return figures;
    }
};

/** By place; what has none is last. */
class Groups
{
public:
    explicit Groups(const QStringList &keys) : m_keys(keys), m_groups(keys.size() + 1) {}
    Gathered &at(int place) { return m_groups[place < 0 ? m_keys.size() : place]; }

    [[nodiscard]] QList<GroupFigures> result()
    {
        QList<GroupFigures> list;
        for (qsizetype i = 0; i < m_groups.size(); ++i) {
            if (m_groups[i].figures.rounds > 0)
                list.append({m_keys.value(i), m_groups[i].result()});
        }
        std::sort(list.begin(), list.end(), [](const GroupFigures &a, const GroupFigures &b) {
            return a.rounds.rounds != b.rounds.rounds ? a.rounds.rounds > b.rounds.rounds : a.key < b.key;
        });
        return list;
    }

private:
    const QStringList &m_keys;
    QList<Gathered> m_groups;
};

qsizetype bucketOf(const QList<qint64> &bounds, qint64 value, bool boundIsWithin)
{
    const auto at = boundIsWithin ? std::lower_bound(bounds.cbegin(), bounds.cend(), value) : std::upper_bound(bounds.cbegin(), bounds.cend(), value);
    return at - bounds.cbegin();
}

/** One reckoning: a pass over each list of the book. */
class Reckoning
{
public:
    Reckoning(const InboxBook &book, const InboxFigureWish &wish)
        : m_book(book), m_wish(wish), m_sieve(book, wish.filter), m_judge(book, wish), m_edges(wish.edges.isEmpty() ? QList<qint64>{wish.fromMs} : wish.edges),
          m_parts(m_edges.size()), m_resolved(m_edges.size()), m_accounts(book.words(InboxBook::List::Account)), m_networks(book.words(InboxBook::List::Network)),
          m_types(book.words(InboxBook::List::Type)), m_people(book.words(InboxBook::List::Person).size() + 1)
    {
        m_samples.append(wish.fromMs);
        for (qsizetype i = 0; i < m_edges.size(); ++i)
            m_samples.append(std::min(endOf(i), wish.nowMs));
        std::sort(m_samples.begin() + 1, m_samples.end());
        m_steps.fill(0, m_samples.size() + 1);
        m_figures.ages.fill(0, backlogBounds().size() + 1);
        m_figures.distribution.fill(0, replyBounds().size() + 1);
        m_seen.fill(false, book.cases().size());
    }

    [[nodiscard]] InboxFigures reckon()
    {
        for (const InboxRound &round : m_book.rounds()) {
            if (m_sieve.passes(round))
                takeRound(round);
        }
        for (const InboxCase &item : m_book.cases()) {
            if (m_sieve.passes(item))
                takeCase(item);
        }
        for (const InboxSent &sent : m_book.sent()) {
            if (sent.atMs >= m_wish.fromMs && sent.atMs < m_wish.toMs && m_sieve.passes(sent))
                ++m_people[sent.person + 1].replies;
        }
        finish();
        return std::move(m_figures);
    }

private:
    struct Person {
        Gathered answered;
        qint64 open = 0;
        qint64 overdue = 0;
        qint64 replies = 0;
    };

    [[nodiscard]] qint64 endOf(qsizetype part) const { return part + 1 < m_edges.size() ? m_edges[part + 1] : m_wish.toMs; }
    [[nodiscard]] bool isWithin(qint64 at) const { return at >= m_wish.fromMs && at < m_wish.toMs; }
    [[nodiscard]] qsizetype partOf(qint64 at) const { return std::upper_bound(m_edges.cbegin(), m_edges.cend(), at) - m_edges.cbegin() - 1; }

    void takeRound(const InboxRound &round)
    {
        const qint64 end = round.end == InboxRound::End::Waiting ? kForever : round.endMs;
        const auto sampleFrom = [this](qint64 at) { return std::lower_bound(m_samples.cbegin(), m_samples.cend(), at) - m_samples.cbegin(); };
        ++m_steps[sampleFrom(round.startMs)];
        --m_steps[sampleFrom(end)];
        const qint64 last = std::min(m_wish.toMs, m_wish.nowMs);
        if (round.startMs <= last && end > last)
            ++m_figures.ages[bucketOf(backlogBounds(), last - round.startMs, false)];
        const InboxCase &item = m_book.cases()[round.item];
        const bool isCounted = isWithin(round.startMs);
        if (!isCounted && round.end != InboxRound::End::Waiting)
            return;
        const RoundVerdict verdict = m_judge.judge(round);
        if (round.end == InboxRound::End::Waiting && verdict.kind == RoundVerdict::Kind::Missed)
            ++m_people[item.assignee + 1].overdue;
        if (!isCounted)
            return;
        m_figures.again += round.isAgain ? 1 : 0;
        if (!m_seen[round.item]) {
            m_seen[round.item] = true;
            ++m_figures.conversations;
        }
        for (Gathered *one : {&m_all, &m_parts[partOf(round.startMs)], &m_accounts.at(item.account), &m_networks.at(item.network), &m_types.at(item.type)})
            one->take(round, verdict);
        if (round.end != InboxRound::End::Answered)
            return;
        m_people[round.person + 1].answered.take(round, verdict);
        ++m_figures.distribution[bucketOf(replyBounds(), round.endMs - round.startMs, true)];
    }

    void takeCase(const InboxCase &item)
    {
        if (item.state == InboxState::Open || item.state == InboxState::Pending)
            ++m_people[item.assignee + 1].open;
        if (item.state != InboxState::Resolved || item.caseMs < 0 || !isWithin(item.endedMs))
            return;
        const SlaPolicy *policy = m_judge.policyOf(item);
        const qint64 real = std::max<qint64>(0, item.endedMs - item.caseMs);
        m_resolutions.append(real);
        m_resolved[partOf(item.endedMs)].append(real);
        m_resolutionsWorking.append(policy ? policy->hours.workingMsBetween(item.caseMs, item.endedMs) : real);
        m_figures.resolvedLate += item.isResolvedLate ? 1 : 0;
    }

    void finish()
    {
        m_figures.all = m_all.result();
        m_figures.resolution = durationFigure(std::move(m_resolutions));
        m_figures.resolutionWorking = durationFigure(std::move(m_resolutionsWorking));
        m_figures.accounts = m_accounts.result();
        m_figures.networks = m_networks.result();
        m_figures.types = m_types.result();
        QList<qint64> levels;
        qint64 level = 0;
        for (qsizetype i = 0; i < m_samples.size(); ++i)
            levels.append(level += m_steps[i]);
        m_figures.backlogBefore = levels.first();
        m_figures.backlogAfter = levels.last();
        for (qsizetype i = 0; i < m_edges.size(); ++i) {
            const bool hasBegun = m_edges[i] <= m_wish.nowMs;
            m_figures.parts.append({m_edges[i], endOf(i), m_parts[i].result(), durationFigure(std::move(m_resolved[i])), hasBegun ? levels[i + 1] : -1});
        }
        for (qsizetype i = 0; i < m_people.size(); ++i) {
            Person &one = m_people[i];
            if (one.open > 0 || one.replies > 0 || one.answered.figures.rounds > 0)
                m_figures.people.append({m_book.word(InboxBook::List::Person, int(i) - 1), one.open, one.overdue, one.replies, one.answered.result()});
        }
        std::sort(m_figures.people.begin(), m_figures.people.end(), [](const PersonFigures &a, const PersonFigures &b) {
            return a.open != b.open ? a.open > b.open : a.replies != b.replies ? a.replies > b.replies : a.userId < b.userId;
        });
    }

    const InboxBook &m_book;
    const InboxFigureWish &m_wish;
    const InboxSieve m_sieve;
    RoundJudge m_judge;
    const QList<qint64> m_edges;
    QList<Gathered> m_parts;
    QList<QList<qint64>> m_resolved; ///< by part
    Groups m_accounts, m_networks, m_types;
    QList<Person> m_people;          ///< by place + 1
    Gathered m_all;
    QList<qint64> m_resolutions, m_resolutionsWorking;
    QList<qint64> m_samples;         ///< when the backlog is looked at: the beginning, then the end of each part
    QList<qint64> m_steps;           ///< how much it differs from the sample before
    QList<bool> m_seen;
    InboxFigures m_figures;
};

QList<bool> chosenPlaces(const QStringList &words, const QStringList &wanted)
{
    QList<bool> places;
    if (wanted.isEmpty())
        return places;
    for (const QString &word : words)
        places.append(wanted.contains(word));
    places.append(false); // so that a list without words is not "all"
    return places;
}

} // namespace

DurationFigure durationFigure(QList<qint64> valuesMs)
{
    DurationFigure figure;
    figure.count = valuesMs.size();
    if (valuesMs.isEmpty())
        return figure;
    const auto ranked = [&valuesMs](int percent) {
        const qsizetype rank = std::max<qsizetype>((valuesMs.size() * percent + 99) / 100, 1);
        const auto at = valuesMs.begin() + (rank - 1);
        std::nth_element(valuesMs.begin(), at, valuesMs.end());
        return std::max<qint64>(0, *at);
    };
    figure.medianMs = ranked(50);
    figure.p90Ms = ranked(90);
    return figure;
}

std::optional<double> RoundFigures::keptPercent() const
{
    return judged > 0 ? std::optional(100.0 * double(kept) / double(judged)) : std::nullopt;
}

const QList<qint64> &backlogBounds()
{
    static const QList<qint64> bounds{kFigureHour, 4 * kFigureHour, 24 * kFigureHour, 3 * 24 * kFigureHour, 7 * 24 * kFigureHour};
    return bounds;
}

const QList<qint64> &replyBounds()
{
    static const QList<qint64> bounds{15 * kFigureMinute, kFigureHour, 2 * kFigureHour, 4 * kFigureHour, 8 * kFigureHour, 24 * kFigureHour, 72 * kFigureHour};
    return bounds;
}

const SlaPolicy *RoundJudge::policyOf(const InboxCase &item)
{
    const qint64 key = (qint64(item.network + 1) << 32) | (qint64(item.type + 1) << 16) | qint64(item.priority + 1);
    if (const auto known = m_policies.constFind(key); known != m_policies.constEnd())
        return *known;
    const SlaPolicy *policy = choosePolicy(m_wish.policies, {m_book.word(InboxBook::List::Network, item.network), m_book.word(InboxBook::List::Type, item.type),
                                                             m_book.word(InboxBook::List::Priority, item.priority)});
    m_policies.insert(key, policy);
    return policy;
}

RoundVerdict RoundJudge::judge(const InboxRound &round)
{
    RoundVerdict verdict;
    verdict.policy = policyOf(m_book.cases()[round.item]);
    const qint64 end = round.end == InboxRound::End::Waiting ? std::max(m_wish.nowMs, round.startMs) : round.endMs;
    verdict.workingMs = verdict.policy ? verdict.policy->hours.workingMsBetween(round.startMs, end) : end - round.startMs;
    if (round.end == InboxRound::End::Answered && round.dueMs >= 0) {
        verdict.dueMs = round.dueMs;
        verdict.kind = round.endMs <= round.dueMs ? RoundVerdict::Kind::Kept : RoundVerdict::Kind::Missed;
        return verdict;
    }
    if (!verdict.policy)
        return verdict;
    const bool isInTime = verdict.workingMs <= verdict.policy->firstResponseMinutes * kFigureMinute;
    if (!isInTime)
        verdict.kind = RoundVerdict::Kind::Missed;
    else if (round.end == InboxRound::End::Answered)
        verdict.kind = RoundVerdict::Kind::Kept;
    else if (round.end == InboxRound::End::Waiting)
        verdict.kind = RoundVerdict::Kind::Running;
    return verdict;
}

InboxSieve::InboxSieve(const InboxBook &book, const InboxFigureFilter &filter)
    : m_book(book), m_accounts(chosenPlaces(book.words(InboxBook::List::Account), filter.accounts)),
      m_networks(chosenPlaces(book.words(InboxBook::List::Network), filter.networks)), m_types(chosenPlaces(book.words(InboxBook::List::Type), filter.types)),
      m_people(chosenPlaces(QStringList{QString()} + book.words(InboxBook::List::Person), filter.people))
{
}

bool InboxSieve::isPlace(const InboxCase &item) const
{
    const auto isIn = [](const QList<bool> &chosen, int place) { return chosen.isEmpty() || chosen.value(place); };
    return isIn(m_accounts, item.account) && isIn(m_networks, item.network) && isIn(m_types, item.type);
}

bool InboxSieve::passes(const InboxCase &item) const
{
    return isPlace(item) && isPerson(item.assignee);
}

bool InboxSieve::passes(const InboxRound &round) const
{
    const InboxCase &item = m_book.cases()[round.item];
    return isPlace(item) && isPerson(round.end == InboxRound::End::Answered ? round.person : item.assignee);
}

bool InboxSieve::passes(const InboxSent &sent) const
{
    return isPlace(m_book.cases()[sent.item]) && isPerson(sent.person);
}

InboxFigures inboxFigures(const InboxBook &book, const InboxFigureWish &wish)
{
    return Reckoning(book, wish).reckon();
}

QList<qint64> figureEdges(const QDate &from, const QDate &to, int days, const QTimeZone &zone)
{
    QList<qint64> edges;
    for (QDate day = from; day < to; day = day.addDays(std::max(1, days)))
        edges.append(toInstant(day, QTime(0, 0), zone).utc.toMSecsSinceEpoch());
    return edges;
}

} // namespace campanile::domain
