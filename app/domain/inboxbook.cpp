// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/inboxbook.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::domain {

std::optional<InboxState> inboxStateOf(QStringView wire)
{
    if (wire == u"new" || wire == u"open")
        return InboxState::Open;
    if (wire == u"pending")
        return InboxState::Pending;
    if (wire == u"replied")
        return InboxState::Replied;
    if (wire == u"resolved")
        return InboxState::Resolved;
    if (wire == u"archived")
        return InboxState::Archived;
    if (wire == u"spam")
        return InboxState::Spam;
    return std::nullopt;
}

int InboxBook::placeOf(List list, const QString &word)
{
    if (word.isEmpty())
        return -1;
    QHash<QString, int> &places = m_places[size_t(list)];
    if (const auto known = places.constFind(word); known != places.constEnd())
        return *known;
    const int place = int(m_words[size_t(list)].size());
    m_words[size_t(list)].append(word);
    places.insert(word, place);
    return place;
}

void InboxBook::add(const InboxCase &item, const QList<InboxTurn> &turns)
{
    if (item.state == InboxState::Spam)
        return;
    const auto place = qint32(m_cases.size());
    m_cases.append(item);
    const qsizetype before = m_rounds.size();
    bool isWaiting = false;
    for (const InboxTurn &turn : turns) {
        if (turn.isInbound) {
            if (!isWaiting)
                m_rounds.append({place, -1, turn.atMs, -1, InboxRound::End::Waiting, m_rounds.size() > before});
            isWaiting = true;
            continue;
        }
        m_sent.append({place, turn.person, turn.atMs});
        if (!isWaiting)
            continue;
        InboxRound &round = m_rounds.last();
        round.end = InboxRound::End::Answered;
        round.endMs = std::max(round.startMs, turn.atMs);
        round.person = turn.person;
        round.dueMs = turn.dueMs;
        isWaiting = false;
    }
    if (!isWaiting || item.state == InboxState::Open)
        return;
    // Set aside without an answer. Where nobody knows when, it is taken to be right after the last message.
    InboxRound &round = m_rounds.last();
    round.end = InboxRound::End::Closed;
    round.endMs = std::max(round.startMs, item.endedMs >= 0 ? item.endedMs : turns.last().atMs);
}

} // namespace campanile::domain
