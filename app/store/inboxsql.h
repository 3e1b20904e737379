// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/inboxcolumns.h"
#include "app/store/inboxrows.h"

#include <QByteArray>
#include <QList>
#include <QVariant>

#include <optional>

namespace campanile::store {

/** A text as the search index compares it: small letters without marks. */
[[nodiscard]] QString foldedForSearch(const QString &text);
/** What makes a row of rec_reply_draft d one that somebody is to approve; the index ix_reply_draft_asked holds those alone. */
[[nodiscard]] const char *waitsForReview();
/** Whether a word of @p folded begins with @p beginning, both folded. */
[[nodiscard]] bool hasWordBeginning(QStringView folded, QStringView beginning);

/**
 * An InboxFilter as SQL over rec_inbox_item. Small facts are tested in the index's own number; what shares a code (accounts,
 * people) is looked at in the row only when the code fits. Plain value.
 */
class InboxSql
{
public:
    /** @p inSearch: words are given to the search index by match(), not by conditions. */
    InboxSql(const InboxFilter &filter, bool inSearch);

    /** Conditions joined by AND; empty when there are none. @p at: expression of the instant that the index holds. */
    [[nodiscard]] QByteArray sql(const QByteArray &at) const;
    [[nodiscard]] const QList<QVariant> &values() const { return m_values; }
    /** The expression of the search index. */
    [[nodiscard]] QString match() const;

    /** What a word of an entry has to begin with. */
    struct Beginning {
        enum class In { Sender, Tags, Anywhere };
        In in = In::Anywhere;
        QString text; ///< without marks and in small letters, as foldedForSearch() gives
    };
    /**
     * An expression that finds more and is answered at once, however many words begin like the one that is being typed: the index knows
     * beginnings of three letters. What it finds counts when beginnings() hold. Empty when match() is as quick.
     */
    [[nodiscard]] QString quickMatch() const;
    [[nodiscard]] const QList<Beginning> &beginnings() const { return m_beginnings; }
    /** Asks for what is overdue: the index of deadlines answers that alone. */
    [[nodiscard]] bool isOverdue() const { return m_isOverdue; }

    /** Asks for what has a reply that waits for approval. */
    [[nodiscard]] bool isReview() const { return m_isReview; }
    /** Finds nothing that is answered or done with: a smaller index knows all of it. */
    [[nodiscard]] bool isOpenOnly() const { return m_isOpenOnly; }

    /** What is sought lies in this span, ms since epoch; @c toMs() does not belong to it. */
    [[nodiscard]] qint64 fromMs() const { return m_fromMs; }
    [[nodiscard]] qint64 toMs() const { return m_toMs; }
    /** False when nothing of this priority (a code of inbox::kPriority) is sought. */
    [[nodiscard]] bool allowsPriority(int code) const { return m_priorities >> code & 1; }

    struct Tally {
        QByteArray sql;
        QList<QVariant> values;
    };
    /** The same over inbox_tally, snoozed items included; nothing when the counters do not tell. */
    [[nodiscard]] const std::optional<Tally> &tally() const { return m_tally; }

private:
    void take(const InboxFilter::Term &term, qint64 nowMs);
    void takeText(const InboxFilter::Term &term);
    void takeIds(const InboxFilter::Term &term);
    void takeCodes(const InboxFilter::Term &term);
    void add(const QByteArray &condition, bool negated, const QList<QVariant> &values = {});

    QList<QByteArray> m_parts;
    QList<QVariant> m_values;
    QStringList m_match;
    QStringList m_quick;
    QList<Beginning> m_beginnings;
    std::optional<Tally> m_tally = Tally();
    QList<QByteArray> m_tallyParts;
    qint64 m_fromMs = 0;
    qint64 m_toMs = qint64(1) << inbox::kTimeBits;
    unsigned m_priorities = ~0u; ///< a bit for each code
    bool m_inSearch;
    bool m_isOverdue = false;
    bool m_isReview = false;
    bool m_isOpenOnly = false;
};

} // namespace campanile::store
