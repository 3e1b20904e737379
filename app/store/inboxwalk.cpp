// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/inboxwalk.h"

#include "app/store/inboxcolumns.h"

namespace campanile::store {

using namespace inbox;

namespace {
constexpr int kNoPriority = -1;

qint64 aboveOf(int priority)
{
    return priority == kNoPriority ? 0 : qint64(priority) << kTimeBits;
}

/** A SELECT over one stretch of a run, of one priority when the run is by time. Numbers that change from look to look are bound. */
Statement select(Reader::Private &reader, const InboxRun &run, const InboxSql &where, const std::optional<InboxKey> &from, int priority,
                 const QByteArray &columns, const QByteArray &end, qint64 limit)
{
    const qint64 above = aboveOf(priority);
    const bool isSpan = priority != kNoPriority;
    QList<QByteArray> parts;
    if (from)
        parts.append("(" + run.key + ", rid) " + (run.up ? ">=" : "<=") + " (?, ?)");
    else if (isSpan) // a first key is a bound already: with both SQLite would begin at this one and walk to the key
        parts.append(run.key + " < " + QByteArray::number(above) + " + ?");
    if (isSpan)
        parts.append(run.key + " >= " + QByteArray::number(above) + " + ?");
    parts << run.condition << where.sql(run.at);
    parts.removeAll(QByteArray());
    Statement rows = reader.db.prepare("SELECT " + columns + " FROM rec_inbox_item INDEXED BY " + run.index
                                       + (parts.isEmpty() ? QByteArray() : " WHERE " + parts.join(" AND ")) + end);
    if (from)
        rows.add(above + from->value).add(from->rid);
    else if (isSpan)
        rows.add(where.toMs());
    if (isSpan)
        rows.add(where.fromMs());
    for (const QVariant &value : where.values())
        reader.bind(rows, value);
    rows.add(limit);
    return rows;
}

QList<int> prioritiesOf(const InboxRun &run, const InboxSql &where)
{
    if (!run.byTime)
        return {kNoPriority};
    QList<int> codes;
    for (int code = 0; code <= int(kPriority.mask()); ++code) {
        if (where.allowsPriority(code))
            codes.append(code);
    }
    return codes;
}
} // namespace

QList<InboxRun> inboxRuns(InboxSort sort, bool openOnly)
{
    const QByteArray awaits = "(facts & 7) < " + QByteArray::number(kLastOpenStatus + 1);
    const QByteArray index = openOnly ? "ix_inbox_open_key" : "ix_inbox_list_key";
    const QByteArray at = "(list_key & " + QByteArray::number((qint64(1) << kTimeBits) - 1) + ")";
    const InboxRun byKey{index, "list_key", at, false, false, openOnly ? awaits : QByteArray()};
    InboxRun byTime = byKey;
    byTime.byTime = true;
    switch (sort) {
    case InboxSort::Priority:
        return {byKey};
    case InboxSort::Time:
        return {byTime};
    case InboxSort::Sla:
        byTime.condition = (openOnly ? awaits + " AND " : QByteArray()) + "NOT (" + awaits + " AND (facts >> " + QByteArray::number(kDeadline.shift) + " & 1))";
        return {{"ix_inbox_list_sla", "due_at", "list_at", true, false, "due_at IS NOT NULL AND " + awaits}, byTime};
    }
    return {};
}

InboxWalk::InboxWalk(Reader::Private &reader, const InboxRun &run, const InboxSql &where, const std::optional<InboxKey> &from, qint64 limit)
{
    const QList<int> priorities = prioritiesOf(run, where);
    m_strands.reserve(size_t(priorities.size())); // m_last points into it
    const QByteArray direction = run.up ? " ASC" : " DESC";
    const QByteArray end = " ORDER BY " + run.key + direction + ", rid" + direction + " LIMIT ?";
    for (const int priority : priorities)
        m_strands.push_back({select(reader, run, where, from, priority, run.key + ", rid", end, limit), aboveOf(priority)});
}

void InboxWalk::advance(Strand &strand)
{
    if (!strand.rows.step()) {
        strand.isAtEnd = true;
        return;
    }
    strand.value = strand.rows.intAt(0) - strand.above;
    strand.rid = strand.rows.intAt(1);
}

bool InboxWalk::step()
{
    if (m_last)
        advance(*m_last);
    for (Strand &strand : m_strands) {
        if (!m_begun)
            advance(strand);
    }
    m_begun = true;
    m_last = nullptr;
    // Several strands are read by time, newest first.
    for (Strand &strand : m_strands) {
        if (!strand.isAtEnd && (!m_last || std::pair(strand.value, strand.rid) > std::pair(m_last->value, m_last->rid)))
            m_last = &strand;
    }
    if (!m_last)
        return false;
    m_value = m_last->value;
    m_rid = m_last->rid;
    return true;
}

qint64 countInbox(Reader::Private &reader, const InboxRun &run, const InboxSql &where, qint64 limit)
{
    qint64 count = 0;
    for (const int priority : prioritiesOf(run, where)) {
        if (count >= limit)
            break;
        Statement rows = select(reader, run, where, {}, priority, "count(*) FROM (SELECT 1", " LIMIT ?)", limit - count);
        count += rows.step() ? rows.intAt(0) : 0;
    }
    return count;
}

} // namespace campanile::store
