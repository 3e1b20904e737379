// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/inboxrows.h"

#include "app/store/inboxcolumns.h"
#include "app/store/inboxdecode.h"
#include "app/store/inboxwalk.h"
#include "app/store/reader_p.h"

#include <algorithm>

using namespace Qt::StringLiterals;

// Lists of the inbox. Where an item stands is decided by a key in a narrow index; bodies are read for what is on the screen.
namespace campanile::store {

using namespace inbox;

namespace {
constexpr qint64 kMostHits = 50'000; ///< of the search index, looked at for one search
constexpr qint64 kMostCandidates = 2'000; ///< looked at one by one for the first rows
constexpr int kQuickHits = 500;
constexpr int kLookUpEvery = 1024;   ///< rows of a walk between two looks at whether somebody still waits for it
constexpr int kCountLimit = 1000;    ///< a count that needs more than counters stops here

using Field = InboxFilter::Field;

bool looksAtWords(const InboxFilter::Term &term)
{
    return term.field == Field::Words || term.field == Field::From || term.field == Field::Tag;
}
} // namespace

bool InboxFilter::isSearch() const
{
    return std::any_of(terms.begin(), terms.end(), [](const Term &term) { return !term.negated && (looksAtWords(term) || term.field == Field::Review); });
}

bool InboxFilter::hasText() const
{
    return std::any_of(terms.begin(), terms.end(), looksAtWords);
}

bool InboxFilter::hasReview() const
{
    return std::any_of(terms.begin(), terms.end(), [](const Term &term) { return term.field == Field::Review; });
}

bool InboxKey::isBefore(const InboxKey &other, InboxSort sort) const
{
    if (run != other.run)
        return run < other.run;
    const bool up = sort == InboxSort::Sla && run == 0;
    if (value != other.value)
        return up == (value < other.value);
    return up == (rid < other.rid) && rid != other.rid;
}

/** Reads one list within a transaction of its caller. */
class InboxList
{
public:
    InboxList(Reader::Private &reader, const InboxFilter &filter, InboxSort sort, std::shared_ptr<const QSet<qint64>> without = {},
              std::shared_ptr<const std::atomic_bool> givenUp = {})
        : m_reader(reader), m_db(reader.db), m_filter(filter), m_sort(sort), m_where(filter, false), m_runs(inboxRuns(sort, m_where.isOpenOnly())),
          m_without(std::move(without)), m_givenUp(std::move(givenUp)) {}

    [[nodiscard]] InboxLayout layout(int searchLimit, const std::optional<InboxKey> &wanted, qint64 &place);
    [[nodiscard]] QList<InboxRow> from(const std::optional<InboxKey> &start, qint64 skip, int limit);
    [[nodiscard]] QList<InboxRow> rowsOf(const QList<InboxKey> &keys);
    [[nodiscard]] QList<InboxKey> hits(int limit, bool &capped);
    [[nodiscard]] std::optional<QList<InboxKey>> quickHits(const InboxSql &where, int limit);
    [[nodiscard]] QList<RecordId> ids(const std::optional<InboxKey> &start, qint64 skip, qint64 count);

private:
    [[nodiscard]] std::optional<InboxRow> read(qint64 rid);
    [[nodiscard]] qint64 nextWake();
    [[nodiscard]] bool isLeftOut(qint64 rid) const { return m_without && m_without->contains(rid); }
    [[nodiscard]] QList<InboxKey> keysFrom(const std::optional<InboxKey> &start, qint64 skip, qint64 limit);

    Reader::Private &m_reader;
    Database &m_db;
    const InboxFilter &m_filter;
    const InboxSort m_sort;
    const InboxSql m_where;
    const QList<InboxRun> m_runs;
    [[nodiscard]] bool isGivenUp() const { return m_givenUp && m_givenUp->load(std::memory_order_relaxed); }
    const std::shared_ptr<const QSet<qint64>> m_without;
    const std::shared_ptr<const std::atomic_bool> m_givenUp;
};

namespace {
constexpr auto kHitColumns = "r.rid, r.list_key, r.list_at, r.due_at, r.facts";

InboxKey keyOf(Statement &found, InboxSort sort)
{
    InboxKey key{0, found.intAt(1), found.intAt(0)};
    if (sort == InboxSort::Time)
        key.value = found.intAt(2);
    if (sort == InboxSort::Sla) {
        const bool waits = !found.isNull(3) && (found.intAt(4) & kStatus.mask()) <= kLastOpenStatus;
        key = waits ? InboxKey{0, found.intAt(3), key.rid} : InboxKey{1, found.intAt(2), key.rid};
    }
    return key;
}

QByteArray newestHits(qint64 most)
{
    return "(SELECT rowid AS hit FROM inbox_fts WHERE inbox_fts MATCH ? ORDER BY rowid DESC LIMIT " + QByteArray::number(most) + ") f";
}

QByteArray reviewedHits()
{
    return QByteArray("(SELECT DISTINCT d.inbox_item_id AS hit FROM rec_reply_draft d INDEXED BY ix_reply_draft_asked WHERE ") + waitsForReview() + ") f";
}
} // namespace

/** The newest @p limit hits and one more, from beginnings that the index knows; nothing when the newest candidates have too few. */
std::optional<QList<InboxKey>> InboxList::quickHits(const InboxSql &where, int limit)
{
    const QByteArray condition = where.sql("r.list_at");
    Statement found = m_db.prepare(QByteArray("SELECT ") + kHitColumns + ", t.c0, t.c1, t.c2 FROM " + newestHits(kMostCandidates)
                                   + " CROSS JOIN rec_inbox_item r ON r.rid = f.hit CROSS JOIN inbox_fts_content t ON t.id = f.hit"
                                   + (condition.isEmpty() ? QByteArray() : " WHERE " + condition));
    found.add(where.quickMatch());
    for (const QVariant &value : where.values())
        m_reader.bind(found, value);
    QList<InboxKey> keys;
    while (keys.size() <= limit && found.step()) {
        const InboxKey key = keyOf(found, m_sort);
        if (isLeftOut(key.rid))
            continue;
        const auto holds = [&found](const InboxSql::Beginning &word) {
            using In = InboxSql::Beginning::In;
            for (const auto &[in, column] : {std::pair(In::Sender, 5), std::pair(In::Anywhere, 6), std::pair(In::Tags, 7)}) {
                if ((word.in == in || word.in == In::Anywhere) && hasWordBeginning(foldedForSearch(found.stringAt(column)), word.text))
                    return true;
            }
            return false;
        };
        if (std::all_of(where.beginnings().begin(), where.beginnings().end(), holds))
            keys.append(key);
    }
    return keys.size() > limit ? std::optional(keys) : std::nullopt;
}

QList<InboxKey> InboxList::hits(int limit, bool &capped)
{
    const InboxSql where(m_filter, true);
    QList<InboxKey> keys;
    capped = false;
    const bool isByWords = !where.match().isEmpty();
    if (!isByWords && !where.isReview())
        return keys; // words in which there is nothing to look for
    // The first rows while a person types; all of them, and their number, come from the whole expression.
    if (const auto quick = limit <= kQuickHits && !where.quickMatch().isEmpty() ? quickHits(where, limit) : std::nullopt) {
        keys = *quick;
    } else {
        const QByteArray condition = where.sql("r.list_at");
        Statement found = m_db.prepare(QByteArray("SELECT ") + kHitColumns + " FROM "
                                       + (isByWords ? newestHits(kMostHits) + " CROSS JOIN rec_inbox_item r ON r.rid = f.hit"
                                                    : reviewedHits() + " CROSS JOIN rec_inbox_item r INDEXED BY uq_inbox_item_id ON r.id = f.hit")
                                       + (condition.isEmpty() ? QByteArray() : " WHERE " + condition));
        if (isByWords)
            found.add(where.match());
        for (const QVariant &value : where.values())
            m_reader.bind(found, value);
        // Words find the newest first; drafts come in no order that counts, so all of them are looked at.
        const qint64 most = isByWords ? limit : kMostHits;
        while (keys.size() <= most && found.step()) {
            const InboxKey key = keyOf(found, m_sort);
            if (!isLeftOut(key.rid))
                keys.append(key);
        }
    }
    capped = keys.size() > limit;
    if (isByWords && capped)
        keys.removeLast();
    std::sort(keys.begin(), keys.end(), [this](const InboxKey &a, const InboxKey &b) { return a.isBefore(b, m_sort); });
    return capped ? keys.mid(0, limit) : keys;
}

qint64 InboxList::nextWake()
{
    qint64 wake = 0;
    const auto look = [&](const char *sql) {
        Statement next = m_db.prepare(sql);
        if (next.add(m_filter.nowMs).step() && !next.isNull(0) && (wake == 0 || next.intAt(0) < wake))
            wake = next.intAt(0);
    };
    look("SELECT min(snoozed_until) FROM rec_inbox_item WHERE snoozed_until > ?");
    if (std::any_of(m_filter.terms.begin(), m_filter.terms.end(), [](const auto &term) { return term.field == InboxFilter::Field::Overdue; }))
        look("SELECT min(due_at) FROM rec_inbox_item INDEXED BY ix_inbox_list_sla WHERE due_at IS NOT NULL AND (facts & 7) < 2 AND due_at >= ?");
    return wake;
}

InboxLayout InboxList::layout(int searchLimit, const std::optional<InboxKey> &wanted, qint64 &place)
{
    InboxLayout layout;
    layout.wakeMs = nextWake();
    place = 0;
    if (m_filter.isSearch()) {
        layout.isSearch = true;
        layout.anchors = hits(searchLimit, layout.isCapped);
        layout.total = layout.anchors.size();
        if (m_filter.hasText()) {
            Statement job = m_db.prepare("SELECT done FROM inbox_search_job");
            layout.isIndexing = job.step() && job.intAt(0) == 0;
        }
        if (wanted) {
            const auto at = std::partition_point(layout.anchors.cbegin(), layout.anchors.cend(),
                                                 [&](const InboxKey &key) { return key.isBefore(*wanted, m_sort); });
            place = at - layout.anchors.cbegin();
        }
        return layout;
    }
    for (int i = 0; i < m_runs.size(); ++i) {
        InboxWalk walk(m_reader, m_runs.at(i), m_where, {}, -1);
        while (walk.step()) {
            const InboxKey key{i, walk.value(), walk.rid()};
            if (isLeftOut(key.rid))
                continue;
            if (layout.total % InboxLayout::kStride == 0)
                layout.anchors.append(key);
            if (wanted && place == layout.total && key.isBefore(*wanted, m_sort))
                ++place;
            ++layout.total;
            if (layout.total % kLookUpEvery == 0 && isGivenUp())
                return layout;
        }
    }
    return layout;
}

QList<InboxKey> InboxList::keysFrom(const std::optional<InboxKey> &start, qint64 skip, qint64 limit)
{
    QList<InboxKey> keys;
    for (int i = start ? start->run : 0; i < m_runs.size() && keys.size() < limit; ++i) {
        const bool first = start && start->run == i;
        InboxWalk walk(m_reader, m_runs.at(i), m_where, first ? start : std::nullopt, m_without ? -1 : skip + limit - keys.size());
        while (keys.size() < limit && walk.step()) {
            if (isLeftOut(walk.rid()))
                continue;
            if (skip > 0)
                --skip;
            else
                keys.append({i, walk.value(), walk.rid()});
        }
    }
    return keys;
}

std::optional<InboxRow> InboxList::read(qint64 rid)
{
    Statement item = m_db.prepare("SELECT id, body FROM rec_inbox_item WHERE rid = ?");
    if (!item.add(rid).step())
        return {};
    InboxRow row = decodeInboxRow(*m_reader.json, item.viewAt(1));
    row.id = RecordId::fromBytes('i', item.viewAt(0)).value_or(RecordId());
    return row;
}

QList<InboxRow> InboxList::rowsOf(const QList<InboxKey> &keys)
{
    QList<InboxRow> rows;
    rows.reserve(keys.size());
    for (const InboxKey &key : keys) {
        auto row = read(key.rid);
        if (!row)
            continue; // gone since the search
        row->key = key;
        rows.append(std::move(*row));
    }
    m_reader.addFlags(u"InboxItem"_s, rows);
    return rows;
}

QList<InboxRow> InboxList::from(const std::optional<InboxKey> &start, qint64 skip, int limit)
{
    return rowsOf(keysFrom(start, skip, limit));
}

QList<RecordId> InboxList::ids(const std::optional<InboxKey> &start, qint64 skip, qint64 count)
{
    QList<RecordId> ids;
    const QList<InboxKey> keys = keysFrom(start, skip, count);
    for (const InboxKey &key : keys) {
        Statement item = m_db.prepare("SELECT id FROM rec_inbox_item WHERE rid = ?");
        if (item.add(key.rid).step())
            ids.append(RecordId::fromBytes('i', item.viewAt(0)).value_or(RecordId()));
    }
    return ids;
}

Result<InboxSlice> Reader::inboxSlice(const InboxRequest &request)
{
    if (!d->schema.find(u"InboxItem") || request.isGivenUp())
        return InboxSlice();
    Transaction snapshot(d->db, Transaction::Kind::Read);
    InboxList list(*d, request.filter, request.sort, request.without, request.givenUp);
    InboxSlice slice;
    const bool byKey = request.start == InboxRequest::Start::Key;
    const bool isSearch = request.filter.isSearch();
    InboxLayout layout = request.layout;
    qint64 place = -1;
    if (request.withLayout || (isSearch && request.start != InboxRequest::Start::Row)) {
        layout = list.layout(request.searchLimit, byKey ? std::optional(request.key) : std::nullopt, place);
        slice.layout = layout;
    }
    if (request.start == InboxRequest::Start::Row)
        place = std::clamp<qint64>(request.row, 0, std::max<qint64>(0, layout.total - 1));
    else if (!byKey)
        place = 0;
    if (isSearch) {
        slice.rows = list.rowsOf(layout.anchors.mid(place, request.limit));
    } else if (request.start == InboxRequest::Start::Row && !layout.anchors.isEmpty()) {
        const qint64 anchor = place / InboxLayout::kStride;
        slice.rows = list.from(layout.anchors.at(anchor), place % InboxLayout::kStride, request.limit);
    } else {
        slice.rows = list.from(byKey ? std::optional(request.key) : std::nullopt, 0, request.limit);
    }
    slice.first = place;
    slice.atEnd = isSearch ? place + slice.rows.size() >= layout.total : slice.rows.size() < request.limit;
    if (const auto done = snapshot.commit(); !done)
        return done.error();
    return slice;
}

Result<QList<RecordId>> Reader::inboxIds(const InboxRequest &request, qint64 count)
{
    Transaction snapshot(d->db, Transaction::Kind::Read);
    InboxList list(*d, request.filter, request.sort, request.without);
    QList<RecordId> ids;
    if (request.filter.isSearch()) {
        const QList<InboxRow> rows = list.rowsOf(request.layout.anchors.mid(request.row, count));
        for (const InboxRow &row : rows)
            ids.append(row.id);
    } else if (request.start == InboxRequest::Start::Row && !request.layout.anchors.isEmpty()) {
        const qint64 anchor = std::min<qint64>(request.row / InboxLayout::kStride, request.layout.anchors.size() - 1);
        ids = list.ids(request.layout.anchors.at(anchor), request.row - anchor * InboxLayout::kStride, count);
    } else {
        ids = list.ids({}, 0, count);
    }
    if (const auto done = snapshot.commit(); !done)
        return done.error();
    return ids;
}

Result<QSet<qint64>> Reader::inboxPlaces(const QList<RecordId> &ids)
{
    QSet<qint64> places;
    places.reserve(ids.size());
    Transaction snapshot(d->db, Transaction::Kind::Read);
    for (const RecordId &id : ids) {
        Statement item = d->db.prepare("SELECT rid FROM rec_inbox_item WHERE id = ?");
        if (item.add(id).step())
            places.insert(item.intAt(0));
    }
    if (const auto done = snapshot.commit(); !done)
        return done.error();
    return places;
}

Result<QList<InboxCount>> Reader::inboxCounts(const QList<InboxFilter> &filters)
{
    QList<InboxCount> counts;
    if (!d->schema.find(u"InboxItem"))
        return QList<InboxCount>(filters.size());
    Transaction snapshot(d->db, Transaction::Kind::Read);
    const auto number = [this](const QByteArray &sql, const QList<QVariant> &values) {
        Statement count = d->db.prepare(sql);
        for (const QVariant &value : values)
            d->bind(count, value);
        return count.step() ? count.intAt(0) : 0;
    };
    for (const InboxFilter &filter : filters) {
        const InboxSql where(filter, false);
        if (filter.isSearch()) {
            InboxList list(*d, filter, InboxSort::Time);
            bool capped = false;
            const qint64 found = list.hits(kCountLimit - 1, capped).size();
            counts.append({found, capped});
            continue;
        }
        if (const auto tally = where.tally()) {
            qint64 count = number("SELECT coalesce(sum(n), 0) FROM inbox_tally" + (tally->sql.isEmpty() ? QByteArray() : " WHERE " + tally->sql), tally->values);
            if (filter.snoozed == InboxFilter::Snoozed::Hidden) {
                InboxFilter asleep = filter;
                asleep.snoozed = InboxFilter::Snoozed::Only;
                const InboxSql only(asleep, false);
                count -= number("SELECT count(*) FROM rec_inbox_item INDEXED BY ix_inbox_snoozed WHERE " + only.sql("list_at"), only.values());
            }
            counts.append({std::max<qint64>(0, count), false});
            continue;
        }
        InboxRun run = inboxRuns(InboxSort::Time, where.isOpenOnly()).constFirst();
        if (where.isOverdue())
            run = inboxRuns(InboxSort::Sla, false).constFirst();
        else if (filter.snoozed == InboxFilter::Snoozed::Only)
            run = {"ix_inbox_snoozed", "snoozed_until", "list_at"};
        const qint64 count = countInbox(*d, run, where, kCountLimit);
        counts.append({count, count >= kCountLimit});
    }
    if (const auto done = snapshot.commit(); !done)
        return done.error();
    return counts;
}

} // namespace campanile::store
