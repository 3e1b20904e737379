// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/recordid.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <array>
#include <optional>

namespace campanile::domain {

/** Where a conversation stands: InboxItemStatus, with new and open as one. */
enum class InboxState : quint8 { Open, Pending, Replied, Resolved, Archived, Spam };
/** Of a wire value; nothing for one that is not known. */
[[nodiscard]] std::optional<InboxState> inboxStateOf(QStringView wire);

/** A message of a conversation, as far as figures go. */
struct InboxTurn {
    qint64 atMs = 0;     ///< ms since 1970: inbound when it was written, outbound when it went out
    bool isInbound = true;
    int person = -1;     ///< who wrote an outbound one: place among the people of the book; -1 = written on the network itself
    qint64 dueMs = -1;   ///< of an outbound one: until when it was due as it left, where the server kept that; ms since 1970
};

/** One conversation as the figures need it. Places are those of an InboxBook; -1 = none. */
struct InboxCase {
    RecordId id;
    qint32 account = -1;
    qint32 assignee = -1;
    qint16 network = -1;
    qint16 type = -1;
    qint16 priority = -1;
    InboxState state = InboxState::Open;
    bool isResolvedLate = false;
    qint64 endedMs = -1; ///< since when it stands where it stands, unless it is open; ms since 1970
    qint64 caseMs = -1;  ///< first message of what was resolved last
};

/**
 * One wait of a customer: from the first message that nobody had answered until somebody answered, or until the conversation was
 * set aside without an answer. Who writes again after an answer waits again: a conversation has as many rounds as questions.
 */
struct InboxRound {
    enum class End : quint8 { Waiting, Answered, Closed };
    qint32 item = 0;     ///< place among the book's cases
    qint32 person = -1;  ///< who answered
    qint64 startMs = 0;
    qint64 endMs = -1;   ///< -1 while it lasts; never before startMs
    End end = End::Waiting;
    bool isAgain = false; ///< not the first of its conversation that is known
    qint64 dueMs = -1;    ///< until when the answer was due as it left, where that was kept; ms since 1970
};

/** A message of ours. */
struct InboxSent {
    qint32 item = 0;
    qint32 person = -1;
    qint64 atMs = 0;
};

/**
 * Conversations taken apart into rounds; what figures are reckoned from. Spam is left out. Grows by add() on one thread;
 * afterwards it is only read and may be shared.
 */
class InboxBook
{
public:
    enum class List { Account, Network, Type, Priority, Person };

    /** The place of a word (wire value or id), which it gets with its first use; -1 for an empty one. */
    int placeOf(List list, const QString &word);
    [[nodiscard]] const QStringList &words(List list) const { return m_words[size_t(list)]; }
    /** Empty for -1. */
    [[nodiscard]] QString word(List list, int place) const { return m_words[size_t(list)].value(place); }

    /** @p turns ascending. */
    void add(const InboxCase &item, const QList<InboxTurn> &turns);

    [[nodiscard]] const QList<InboxCase> &cases() const { return m_cases; }
    [[nodiscard]] const QList<InboxRound> &rounds() const { return m_rounds; }
    [[nodiscard]] const QList<InboxSent> &sent() const { return m_sent; }

private:
    std::array<QStringList, 5> m_words;
    std::array<QHash<QString, int>, 5> m_places;
    QList<InboxCase> m_cases;
    QList<InboxRound> m_rounds;
    QList<InboxSent> m_sent;
};

} // namespace campanile::domain
