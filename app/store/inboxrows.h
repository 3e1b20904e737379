// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/query.h"

#include <QSet>
#include <QStringList>

#include <atomic>
#include <memory>
#include <optional>

namespace campanile::store {

/** How a list of the inbox is ordered; ties by arrival. */
enum class InboxSort {
    Priority, ///< urgent first, within it the newest first (domain map, row 66)
    Time,     ///< newest message first
    Sla       ///< what is to be answered or resolved by a deadline that runs, the earliest first; then everything else, newest first
};

/** Which items; all terms must hold. Plain value. */
struct InboxFilter {
    /** What a term looks at. Texts are wire values except for Words, From, Tag (as people write them) and Language (a tag). */
    enum class Field {
        Status, Type, Platform, Sentiment, Intent, Priority, Language, ///< any of texts
        Unread, Vip, Attachment, Overdue, Deadline, Assigned,          ///< a yes or no; Deadline: one runs, Overdue: it is over
        Review,                                                        ///< a yes or no: a reply waits for somebody's approval
        Account, Assignee,                                             ///< any of ids; none = nothing matches
        At,                                                            ///< fromMs <= time of the last message < toMs
        Words, From, Tag                                               ///< every word occurs, the last may be a beginning
    };
    struct Term {
        Field field = Field::Words;
        bool negated = false;
        QStringList texts = {};
        QList<RecordId> ids = {};
        qint64 fromMs = 0; ///< ms since epoch
        qint64 toMs = 0;
        bool operator==(const Term &) const = default;
    };
    enum class Snoozed { Hidden, Only, Any };

    QList<Term> terms;
    Snoozed snoozed = Snoozed::Hidden;
    qint64 nowMs = 0; ///< decides what is snoozed and what is overdue
    /** Results come from a small index (of words, or of replies that wait for approval) and are put in order afterwards. */
    [[nodiscard]] bool isSearch() const;
    /** A word decides, also one that must not occur: what is found changes with the search index. */
    [[nodiscard]] bool hasText() const;
    /** Drafts of replies decide as well. */
    [[nodiscard]] bool hasReview() const;
    bool operator==(const InboxFilter &) const = default;
};

/** The place of an item in a list; compares with InboxRow::key of the same sort only. */
struct InboxKey {
    int run = 0;       ///< Sla has two
    qint64 value = 0;
    qint64 rid = 0;
    bool operator==(const InboxKey &) const = default;
    /** Whether this one stands before @p other. */
    [[nodiscard]] bool isBefore(const InboxKey &other, InboxSort sort) const;
};

/** What a list shows of one item. Plain value. */
struct InboxRow {
    RecordId id;
    InboxKey key;
    RecordId account;
    RecordId assignee;       ///< null = nobody
    QString platform;        ///< wire values, as all of the following
    QString type;
    QString status;
    QString priority;
    QString sentiment;       ///< as a person corrected it, else the computed one; may be empty
    QString intent;
    QString senderName;
    QString senderHandle;
    QString excerpt;         ///< the first 200 characters of the latest text
    QString language;
    QStringList tags;        ///< sorted
    qint64 at = 0;           ///< last message, else receivedAt; ms since epoch, as all of the following; 0 = none
    qint64 receivedAt = 0;
    qint64 slaDeadline = 0;      ///< of the first reply
    qint64 resolutionDueAt = 0;
    qint64 slaPausedAt = 0;
    qint64 snoozedUntil = 0;
    int rating = 0;
    int priorityScore = -1;
    int messageCount = 1;
    bool slaBreach = false;
    bool isUnread = false;
    bool isVip = false;
    bool isDeleted = false;  ///< on the network
    bool isHidden = false;   ///< moderation is anything but visible
    bool hasAttachment = false;
    SyncFlags flags;
    bool operator==(const InboxRow &) const = default;
};

/** How long a list is and where its parts begin: what makes any place of a million rows a matter of one short read. */
struct InboxLayout {
    qint64 total = 0;
    /** Every kStride-th key from the first one; in a search every key. */
    QList<InboxKey> anchors;
    bool isSearch = false;
    bool isCapped = false;    ///< a search found more than this
    bool isIndexing = false;  ///< the search index is not complete yet
    qint64 wakeMs = 0;        ///< when the next item comes into or leaves the list by the clock alone; 0 = never
    static constexpr qint64 kStride = 512;
};

/** What to read of a list. */
struct InboxRequest {
    enum class Start { Top, Row, Key };
    InboxFilter filter;
    InboxSort sort = InboxSort::Priority;
    Start start = Start::Top;
    qint64 row = 0;           ///< Start::Row; @c layout must be given, or withLayout
    InboxKey key;             ///< Start::Key: the first row has this key or one after it
    int limit = 100;
    bool withLayout = false;  ///< walk the list's index
    int searchLimit = 10'000; ///< a search stops after so many
    InboxLayout layout;
    /** Places (InboxKey::rid) of items that are passed over: a command under way takes them out of the list. */
    std::shared_ptr<const QSet<qint64>> without = {};
    /** Becomes true when nobody waits for the answer any more: the reading stops, and what it gives means nothing. */
    std::shared_ptr<const std::atomic_bool> givenUp = {};
    [[nodiscard]] bool isGivenUp() const { return givenUp && givenUp->load(std::memory_order_relaxed); }
};

/** Part of a list. */
struct InboxSlice {
    QList<InboxRow> rows;
    qint64 first = -1;                  ///< place of the first row; -1 = not known
    bool atEnd = false;                 ///< the last row is the list's last
    std::optional<InboxLayout> layout;  ///< when it was asked for; a search always has it
};

/** How many items a filter finds. */
struct InboxCount {
    qint64 count = 0;
    bool isLeast = false; ///< there are this many or more
    bool operator==(const InboxCount &) const = default;
};

} // namespace campanile::store
